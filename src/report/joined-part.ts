import { thousands } from '../judge/phrases'
import { bound, code, row, table, type Html } from './html'
import type { Part } from './part'
import { facts, findingsTable, otherFindings } from './summary-findings'
import { refusals, timings } from './summary-tables'
import { forMarkdown } from './untrusted'

/** A section of a joined summary for one image, made of its report.json alone; at most some 200 kB. */
export function partSection(part: Part): Html {
  const { document } = part
  const errors = document.findings.filter(({ level }) => level === 'error')
  const parts = [
    facts(document),
    errors.length === 0 ? '' : findingsTable(errors, document.tool),
    changeTable(part),
    refusals(document),
    otherFindings(document),
    timings(document)
  ]
  return parts.filter((html) => html !== '').join('\n\n')
}

function changeTable({ document: { changes }, counts }: Part): Html {
  if (changes.length === 0) return ''
  const bounded = bound(changes, { rows: 50, bytes: 30_000 }, ({ kind, path, severity, tags }) =>
    row(
      kind,
      code(forMarkdown(path, 300)),
      forMarkdown([severity, ...tags.slice(0, 5)].join(', '), 200)
    )
  )
  const hidden = counts.drift - bounded.rows.length
  const more = `and ${thousands(hidden)} more: see report.json`
  return `<h3>Changes outside the allowlist</h3>\n${table(['Change', 'Path', 'Severity'], { ...bounded, hidden }, more)}`
}
