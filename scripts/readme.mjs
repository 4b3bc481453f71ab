// readme.mjs [--check] [FOLDER]: writes the README's tables of inputs and outputs from action.yml,
// or, with --check, exits 1 where they are stale. Refuses an input that does not state its default and an example.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'

const HOME = join(import.meta.dirname, '..')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } }
})
main(positionals[0] ?? HOME, values.check)

function main(folder, checkOnly) {
  const path = join(folder, 'README.md')
  const before = readFileSync(path, 'utf8')
  const { inputs, outputs } = parse(readFileSync(join(folder, 'action.yml'), 'utf8'))
  const after = replaced(
    replaced(before, 'inputs', inputTable(inputs)),
    'outputs',
    outputTable(outputs)
  )
  if (after === before) return
  if (checkOnly) {
    console.error('README.md: the tables are not those of action.yml. Run: node scripts/readme.mjs')
    process.exitCode = 1
  } else {
    writeFileSync(path, after)
  }
}

/** The text with what stands between the two markers of that name replaced. */
function replaced(text, name, table) {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`]
  const [head, rest, more] = text.split(begin)
  const [, tail, other] = rest?.split(end) ?? []
  if (tail === undefined || more !== undefined || other !== undefined) {
    throw new Error(`README.md must hold ${begin} and ${end} once each.`)
  }
  return `${head}${begin}\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${end}${tail}`
}

function inputTable(inputs) {
  const rows = Object.entries(inputs).map(([name, { description }]) => {
    const { what, fallback, example } = described(name, description.trim())
    return [`\`${name}\``, fallback, `${what} Example: ${example}`]
  })
  return table(['Input', 'Default', 'What it is'], rows)
}

/** The parts of an input's description: `WHAT [Default: FALLBACK.|Required.] Example: EXAMPLE.` */
function described(name, description) {
  const parts = /^(.+) (?:Default: (.+?)|(Required))\. (Example: .+)$/s.exec(description)
  if (!parts) {
    throw new Error(
      `action.yml: the description of ${name} must end with 'Default: ... Example: ...' or 'Required. Example: ...'.`
    )
  }
  const [, what, fallback = '**required**', , example] = parts
  return { what, fallback, example: example.replace(/^Example: /, '') }
}

function outputTable(outputs) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    description.trim()
  ])
  return table(['Output', 'What it is'], rows)
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

/** GitHub splits cells at every `|`, in code too. */
function line(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
