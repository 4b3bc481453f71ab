import { listen } from '../../../src/observe/hearing'

const refused = (path: string): string => `open '${path}': Read-only file system\n`
const paths = (refusals: readonly { readonly path: string | undefined }[]) =>
  refusals.map(({ path }) => path)

test('what is printed under attack, or by its commands, is the attack’s; what the program is refused as well is not', () => {
  const hearing = listen()
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

test('what is refused once it is told to stop is known as such, though it was refused before', () => {
  const hearing = listen()
  hearing.onOutput(Buffer.from(refused('/cache') + refused('/state')))
  hearing.stopping()
  hearing.onOutput(Buffer.from(refused('/state') + refused('/late')))
  hearing.onCommand(refused('/smoke'))
  expect(paths(hearing.refusals())).toEqual(['/cache', '/state', '/late', '/smoke'])
  expect(paths(hearing.refusalsAtEnd())).toEqual(['/state', '/late'])
})

test('refusals that the lists have no room for are counted, by whose they are', () => {
  const hearing = listen()
  const many = (number: number, folder: string): string =>
    Array.from({ length: number }, (_, n) => refused(`/${folder}/${n}`)).join('')
  hearing.onOutput(Buffer.from(many(1007, 'own')))
  hearing.onCommand(many(1003, 'attack'), true)
  expect(hearing.refusals()).toHaveLength(1000)
  expect(hearing.unlisted()).toEqual({ program: 7, attack: 3 })
})
