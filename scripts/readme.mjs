// readme.mjs [--check] [FOLDER]: writes the tables of inputs and outputs in docs/inputs.md from action.yml, and that of
// what is seen in docs/limits.md from the conformance suite; or, with --check, exits 1 where they are stale. Refuses an
// input that does not state its default and an example.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { transformSync } from '@swc/core'
import { parse } from 'yaml'

const HOME = join(import.meta.dirname, '..')

/** Inputs that a first check needs; the others follow by the headings of the command's help. */
const FIRST = ['image', 'smoke-http', 'command', 'env', 'port', 'tmpfs', 'volumes', 'allow']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } }
})
await main(positionals[0] ?? HOME, values.check)

async function main(folder, checkOnly) {
  const { inputs, outputs } = parse(readFileSync(join(folder, 'action.yml'), 'utf8'))
  renew('docs/inputs.md', { inputs: inputTables(inputs), outputs: outputTable(outputs) })
  renew('docs/limits.md', { seen: seenTables(await conformanceCases()) })

  function renew(name, parts) {
    const path = join(folder, name)
    const before = readFileSync(path, 'utf8')
    const after = Object.entries(parts).reduce(
      (text, [part, table]) => replaced(text, part, table, name),
      before
    )
    if (after === before) return
    if (checkOnly) {
      console.error(`${name}: the generated parts are stale. Run: node scripts/readme.mjs`)
      process.exitCode = 1
    } else {
      writeFileSync(path, after)
    }
  }
}

/** The text with what stands between the two markers of that name replaced. */
function replaced(text, name, table, file) {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`]
  const [head, rest, more] = text.split(begin)
  const [, tail, other] = rest?.split(end) ?? []
  if (tail === undefined || more !== undefined || other !== undefined) {
    throw new Error(`${file} must hold ${begin} and ${end} once each.`)
  }
  return `${head}${begin}\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${end}${tail}`
}

function inputTables(inputs) {
  const themes = themesOf()
  const rest = Object.keys(inputs).filter((name) => !FIRST.includes(name))
  const headings = [...new Set(Object.values(themes))]
  const groups = headings.map((heading) => [
    heading,
    rest.filter((name) => themes[name] === heading)
  ])
  const missing = rest.filter((name) => themes[name] === undefined)
  if (missing.length > 0) throw new Error(`src/commands/options.ts has no heading for ${missing}.`)
  return [['The eight that matter first', FIRST], ...groups]
    .filter(([, names]) => names.length > 0)
    .map(([heading, names]) => `### ${heading}\n\n${inputTable(names, inputs)}`)
    .join('\n\n')
}

/** The heading of each input in the command's help. */
function themesOf() {
  const source = readFileSync(join(HOME, 'src/commands/options.ts'), 'utf8')
  const [, table] = /\nconst THEME_OF: .*? = \{\n(.*?)\n\}/s.exec(source)
  return Object.fromEntries(
    [...table.matchAll(/'?([a-z-]+)'?: '([^']+)'/g)].map(([, name, heading]) => [name, heading])
  )
}

function inputTable(names, inputs) {
  const rows = names.map((name) => {
    const { what, fallback, example } = described(name, inputs[name].description.trim())
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

/** The rows of the suite that every engine passes. Node 20 cannot read TypeScript by itself. */
async function conformanceCases() {
  const source = readFileSync(join(HOME, '__tests__/conformance/cases.ts'), 'utf8')
  const { code } = transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } }
  })
  const cases = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return [...cases.FOLDER_CASES, ...cases.CONTAINER_CASES].filter(({ says }) => says !== undefined)
}

/** What is seen in one way and not in the other, or not at all; below it, folded, what is seen in both. */
function seenTables(cases) {
  const rows = cases.map(({ says, byContents, byNames }) => [
    says,
    answer(byContents),
    answer(byNames, byContents)
  ])
  const isSafe = ([, contents, names]) => contents === 'drift' && names === 'drift'
  const head = ['What the container did', 'by contents', '`content: never`']
  return [
    table(
      head,
      rows.filter((row) => !isSafe(row))
    ),
    '<details><summary>What is drift either way</summary>',
    table(head, rows.filter(isSafe)),
    '</details>'
  ].join('\n\n')
}

/** How a check tells of a case; `whole` is what there is to tell. */
function answer(lines, whole = lines) {
  const drift = lines.filter(isDrift)
  // What is deleted with its folder, or replaced with it, has no line of its own in an engine's list.
  const isTold = (line) => drift.some((told) => `${line.slice(2)}/`.startsWith(`${told.slice(2)}/`))
  if (drift.length > 0) return whole.filter(isDrift).every(isTold) ? 'drift' : 'drift, in part'
  return lines.length > 0 ? 'notice' : 'no'
}

/** A rule in brackets ends a line that is none. */
function isDrift(line) {
  return !line.endsWith(')')
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

/** GitHub splits cells at every `|`, in code too. */
function line(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
