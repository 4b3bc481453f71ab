import { recordOutput } from '../../../src/observe/output-recorder'

const refused = (path: string): string => `open '${path}': Read-only file system\n`
const paths = (refusals: readonly { readonly path: string | undefined }[]) =>
  refusals.map(({ path }) => path)

test('refusals during the attack or by its commands are the attack’s, unless the program meets them as well', () => {
  const recorder = recordOutput(undefined)
  const print = (text: string): void => {
    recorder.onOutput(Buffer.from(text))
  }
  print(refused('/own'))
  recorder.underAttack(true)
  print(refused('/own') + refused('/shell.php'))
  recorder.underAttack(false)
  print(refused('/late'))
  recorder.onCommand(refused('/smoke'))
  recorder.onCommand(refused('/implant') + refused('/smoke'), true)
  expect(paths(recorder.refusals())).toEqual(['/own', '/late', '/smoke'])
  expect(paths(recorder.attackRefusals())).toEqual(['/shell.php', '/implant'])
  expect(recorder.unlisted()).toEqual({ program: 0, attack: 0 })
  expect(recorder.log()).toBe(['/own', '/own', '/shell.php', '/late'].map(refused).join(''))
})

test('refusals after the stop signal are listed as such, even repeated ones', () => {
  const recorder = recordOutput(undefined)
  recorder.onOutput(Buffer.from(refused('/cache') + refused('/state')))
  recorder.stopping()
  recorder.onOutput(Buffer.from(refused('/state') + refused('/late')))
  recorder.onCommand(refused('/smoke'))
  expect(paths(recorder.refusals())).toEqual(['/cache', '/state', '/late', '/smoke'])
  expect(paths(recorder.refusalsAtEnd())).toEqual(['/state', '/late'])
})

test('refusals beyond the lists are counted, separately for program and attack', () => {
  const recorder = recordOutput(undefined)
  const many = (number: number, folder: string): string =>
    Array.from({ length: number }, (_, n) => refused(`/${folder}/${n}`)).join('')
  recorder.onOutput(Buffer.from(many(1007, 'own')))
  recorder.onCommand(many(1003, 'attack'), true)
  expect(recorder.refusals()).toHaveLength(1000)
  expect(recorder.unlisted()).toEqual({ program: 7, attack: 3 })
})

test('relative paths are resolved against the folder in which the program starts', () => {
  const recorder = recordOutput(undefined)
  recorder.launched({ workingDir: '/srv/app', argv: [] })
  recorder.onOutput(Buffer.from('open data/x: read-only file system\n'))
  expect(paths(recorder.refusals())).toEqual(['/srv/app/data/x'])
})

test('a path called not writable is a hint, a rename across mounts neither hint nor refusal; the attack’s are left out', () => {
  const recorder = recordOutput({ workingDir: '/', argv: [] })
  const print = (text: string): void => {
    recorder.onOutput(Buffer.from(`${text}\n`))
  }
  print('/app/data is not writable')
  print("EXDEV: cross-device link not permitted, rename '/a' -> '/b'")
  print(refused('/own'))
  recorder.underAttack(true)
  print('/attacked is not writable')
  recorder.underAttack(false)
  recorder.onCommand('mkdir /smoke: permission denied')
  recorder.onCommand('/implant is not writable', true)
  print('/app/data is not writable, again')
  expect(paths(recorder.hints())).toEqual(['/app/data', '/smoke'])
  expect(recorder.crossings().map(({ from, to }) => [from, to])).toEqual([['/a', '/b']])
  expect(paths(recorder.refusals())).toEqual(['/own'])
})
