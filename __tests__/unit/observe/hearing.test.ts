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
  expect(hearing.log()).toBe(['/own', '/own', '/shell.php', '/late'].map(refused).join(''))
})
