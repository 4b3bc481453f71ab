// policy-schema.mjs [--check]: writes the inputs in schema/policy.schema.json from action.yml and the table of inputs; or,
// with --check, exits 1 where they are stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { transformSync } from '@swc/core'
import { format } from 'prettier'
import { parse } from 'yaml'

const HOME = join(import.meta.dirname, '..')
const PATH = join(HOME, 'schema', 'policy.schema.json')
const PRETTIER = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')).prettier ?? {}

const SCALARS = ['string', 'number', 'boolean', 'null']
const WORDS = ['entrypoint', 'command']
const SCRIPTS = ['smoke-run', 'attack-run']
const NO_COMMENT = '^(?!\\s*#)'
const NAME = {
  pattern: NO_COMMENT,
  patternErrorMessage: 'A line with "#" first is a comment, and sets no variable.'
}
const ENTRY = {
  type: SCALARS,
  pattern: `${NO_COMMENT}[^\\n]*\\n*$`,
  patternErrorMessage: 'Write each line as an entry of its own; a line with "#" first is a comment.'
}
const VALUE = {
  type: SCALARS,
  pattern: '^[^\\n]*\\n*$',
  patternErrorMessage: 'A variable has a value of one line.'
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const before = readFileSync(PATH, 'utf8')
const after = await format(JSON.stringify(await schemaOf(JSON.parse(before))), {
  ...PRETTIER,
  parser: 'json'
})
if (after !== before && values.check) {
  console.error('schema/policy.schema.json is stale. Run: node scripts/policy-schema.mjs')
  process.exitCode = 1
} else if (after !== before) {
  writeFileSync(PATH, after)
}

async function schemaOf(schema) {
  const { inputs } = parse(readFileSync(join(HOME, 'action.yml'), 'utf8'))
  const table = await inputTable()
  const own = table.filter(({ name }) => name !== 'images' && name !== 'policy-file')
  const properties = own.map((input) => [
    input.name,
    { description: inputs[input.name].description.trim(), ...typeOf(input) }
  ])
  const check = { ...schema.$defs?.check, properties: Object.fromEntries(properties) }
  return { ...schema, $defs: { ...schema.$defs, check } }
}

/** The table of inputs. Node 20 cannot read TypeScript by itself. */
async function inputTable() {
  const source = readFileSync(join(HOME, 'src/plan/input-table.ts'), 'utf8')
  const { code } = transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } }
  })
  const { INPUTS } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return INPUTS
}

function typeOf({ name, default: standard, multiline }) {
  const fallback = standard === '' ? {} : { default: plainOf(standard) }
  if (!multiline && !WORDS.includes(name)) return { ...fallback, type: SCALARS }
  const items = WORDS.includes(name) || SCRIPTS.includes(name) ? { type: SCALARS } : ENTRY
  const list = { ...fallback, type: [...SCALARS, 'array'], items }
  if (name !== 'env') return list
  const variables = { propertyNames: NAME, additionalProperties: VALUE }
  return { ...list, type: [...list.type, 'object'], ...variables }
}

function plainOf(text) {
  return /^(?:true|false|\d+)$/.test(text) ? JSON.parse(text) : text
}
