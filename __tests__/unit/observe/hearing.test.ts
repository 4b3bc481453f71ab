import { listen } from '../../../src/observe/hearing'

const refused = (path: string): string => `open '${path}': Read-only file system\n`
const paths = (refusals: readonly { readonly path: string | undefined }[]) =>
  refusals.map(({ path }) => path)

test('refusals during the attack or by its commands are the attack’s, unless the program meets them as well', () => {
  const hearing = listen(undefined)
  const print = (text: string): void => {
    hearing.onOutput(Buffer.from(text))
  }
  print(refused('/own'))
  hearing.underAttack(true)
  print(refused('/own') + refused('/shell.php'))
  hearing.underAttack(false)
  print(refused('/late'))
  hearing.onCommand(refused('/smoke'))
  hearing.onCommand(refused('/implant') + refused('/smoke'), true)
  expect(paths(hearing.refusals())).toEqual(['/own', '/late', '/smoke'])
  expect(paths(hearing.attackRefusals())).toEqual(['/shell.php', '/implant'])
  expect(hearing.unlisted()).toEqual({ program: 0, attack: 0 })
  expect(hearing.log()).toBe(['/own', '/own', '/shell.php', '/late'].map(refused).join(''))
})

test('refusals after the stop signal are listed as such, even repeated ones', () => {
  const hearing = listen(undefined)
  hearing.onOutput(Buffer.from(refused('/cache') + refused('/state')))
  hearing.stopping()
  hearing.onOutput(Buffer.from(refused('/state') + refused('/late')))
  hearing.onCommand(refused('/smoke'))
  expect(paths(hearing.refusals())).toEqual(['/cache', '/state', '/late', '/smoke'])
  expect(paths(hearing.refusalsAtEnd())).toEqual(['/state', '/late'])
})

test('refusals beyond the lists are counted, separately for program and attack', () => {
  const hearing = listen(undefined)
  const many = (number: number, folder: string): string =>
    Array.from({ length: number }, (_, n) => refused(`/${folder}/${n}`)).join('')
  hearing.onOutput(Buffer.from(many(1007, 'own')))
  hearing.onCommand(many(1003, 'attack'), true)
  expect(hearing.refusals()).toHaveLength(1000)
  expect(hearing.unlisted()).toEqual({ program: 7, attack: 3 })
})

test('relative paths are resolved against the folder in which the program starts', () => {
  const hearing = listen(undefined)
  hearing.launched({ workingDir: '/srv/app', argv: [] })
  hearing.onOutput(Buffer.from('open data/x: read-only file system\n'))
  expect(paths(hearing.refusals())).toEqual(['/srv/app/data/x'])
})

test('a path called not writable is a hint, a rename across mounts neither hint nor refusal; the attack’s are left out', () => {
  const hearing = listen({ workingDir: '/', argv: [] })
  const print = (text: string): void => {
    hearing.onOutput(Buffer.from(`${text}\n`))
  }
  print('/app/data is not writable')
  print("EXDEV: cross-device link not permitted, rename '/a' -> '/b'")
  print(refused('/own'))
  hearing.underAttack(true)
  print('/attacked is not writable')
  hearing.underAttack(false)
  hearing.onCommand('mkdir /smoke: permission denied')
  hearing.onCommand('/implant is not writable', true)
  print('/app/data is not writable, again')
  expect(paths(hearing.hints())).toEqual(['/app/data', '/smoke'])
  expect(hearing.crossings().map(({ from, to }) => [from, to])).toEqual([['/a', '/b']])
  expect(paths(hearing.refusals())).toEqual(['/own'])
})
