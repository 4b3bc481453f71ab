import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

it('plays its four acts as told', async () => {
  const script = join(__dirname, '..', '..', 'demo', 'run.sh')
  const { stdout } = await promisify(execFile)('bash', [script], { maxBuffer: 64 * 1024 * 1024 })
  expect(stdout).toMatch(
    /Act 1[^]*Act 2[^]*Opened[^]*Act 3[^]*without flaws\? No[^]*Act 4[^]*All four acts came out as told/
  )
}, 600_000)
