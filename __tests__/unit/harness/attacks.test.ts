import { ATTACKS, attackLines, fileNames, OUTPUTS } from '../../harness/attacks'
import { recogniser } from '../../harness/commands'
import { newStep } from '../../harness/step'

/** What the runner obeys when these bytes are printed raw, after a line of something else. */
function obeyed(bytes: Buffer): string[] {
  const step = newStep('/nowhere')
  const { feed, end } = recogniser(step)
  feed('stdout', Buffer.from('before\n'))
  feed('stdout', bytes)
  end('stdout')
  return step.commands.map(({ name }) => name)
}

describe('attacks', () => {
  it.each(ATTACKS.map(({ name, bytes, commands }) => [name, bytes, commands] as const))(
    '%s does what the list says',
    (_name, bytes, commands) => {
      expect(obeyed(bytes)).toEqual(commands)
    }
  )

  it('have names of their own', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length)
  })

  it('forge every output', () => {
    const all = attackLines().toString()
    for (const output of OUTPUTS) expect(all).toContain(`::set-output name=${output}::`)
  })

  it('can name files, most of them', () => {
    const names = fileNames().map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['carriage-return', 'newline', 'latin-1']))
    expect(names).not.toEqual(expect.arrayContaining(['add-path']))
    expect(names).not.toEqual(expect.arrayContaining(['nul-before']))
    expect(names).not.toEqual(expect.arrayContaining(['very-long-v1']))
  })

  it('all come out when they are printed one after the other, up to the one that stops commands', () => {
    expect(obeyed(attackLines()).slice(0, OUTPUTS.length + 2)).toEqual([
      ...OUTPUTS.map(() => 'set-output'),
      'SET-OUTPUT',
      'set-output'
    ])
  })
})
