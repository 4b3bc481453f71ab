import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VERSION } from '../../../src/adapters/process'

test('the version is the one of package.json', () => {
  const text = readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8')
  expect({ version: VERSION }).toEqual({
    version: (JSON.parse(text) as { version: string }).version
  })
})
