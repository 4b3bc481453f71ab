import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveState } from '../../../src/action/runner'

const IDENTITIES = ['aa', 'bb'].map((run) => ({ run, owner: 'boot:4:17:99', labels: {} }))

describe('what post needs', () => {
  let folder = ''
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'zero-drift-state-'))))
  afterEach(() => rm(folder, { recursive: true }))

  test('is written behind what is there, a line each', async () => {
    const file = join(folder, 'state')
    await writeFile(file, 'before=1\n')
    await saveState(IDENTITIES, { GITHUB_STATE: file })
    expect(await readFile(file, 'utf8')).toBe('before=1\nrun=aa,bb\nprocess=boot:4:17:99\n')
  })

  test('is nothing outside of a runner', async () => {
    await saveState(IDENTITIES, { GITHUB_STATE: '' })
    await saveState(IDENTITIES, {})
  })

  test('is a fault where it cannot be written', async () => {
    await expect(saveState(IDENTITIES, { GITHUB_STATE: folder })).rejects.toThrow('EISDIR')
  })
})
