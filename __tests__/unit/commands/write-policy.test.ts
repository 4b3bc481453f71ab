import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { parse } from 'yaml'
import { extendFile, writePolicy } from '../../../src/commands/policy-file'
import { makeReport } from '../../../src/report/report'
import { temporaryFolder } from '../adapters/folder'
import { cases } from '../report/cases'
import { planOf } from './settings'

const file = temporaryFolder()

/** What is said while the policy of that case is written to a new file, and the file. */
async function written(name: string): Promise<{ readonly said: string; readonly text?: string }> {
  const account = cases.get(name)?.()
  if (account === undefined) throw new Error(`There is no case ${name}.`)
  const path = file('policy.yml')
  const spy = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  await writePolicy(makeReport(account), await planOf('', {}, path))
  const said = spy.mock.calls.map(([text]) => String(text).replaceAll(path, 'FILE')).join('')
  spy.mockRestore()
  return { said, ...(existsSync(path) && { text: readFileSync(path, 'utf8') }) }
}

test.each([
  ['what is to be decided', 'failed-with-a-danger-to-decide'],
  ['a lead', 'failed-with-a-lead'],
  ['no suggestion', 'pass']
])('of %s nothing is written', async (_, name) => {
  expect(await written(name)).toEqual({
    said: 'FILE was left as it is: there is no proven fix.\n'
  })
})

test('rules for a writable root are written, with the input that they need', async () => {
  const { said, text = '' } = await written('failed-with-code-to-decide')
  expect(said).toBe('FILE was written.\n')
  expect(parse(text)).toMatchObject({ check: { 'read-only': false } })
  const { allow } = parse(text) as { readonly allow: readonly { readonly path: string }[] }
  expect(allow.map(({ path }) => path)).toEqual(['/app/notes.db', '/app/notes.db-journal'])
})

test('a fix that leaves drift says that no rule is in force for the worst of it', async () => {
  const { said, text = '' } = await written('failed-with-a-whole-fix')
  expect(said).toContain('No rule is in force for what is high or worse: the report lists it.\n')
  expect(text).toContain('#   - path: /run/service/web/run\n')
})

test('nothing is written through a symbolic link', async () => {
  const [target, link] = [file('elsewhere.yml'), file('link.yml')]
  symlinkSync(target, link)
  const addition = 'version: 1\nallow:\n  - path: /x\n    reason: y\n'
  await expect(extendFile(await planOf('', {}, link), addition)).rejects.toThrow(
    `${link} is a symbolic link. Name the file itself with --policy-file.`
  )
  expect(existsSync(target)).toBe(false)
})
