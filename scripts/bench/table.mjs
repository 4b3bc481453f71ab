import { median, quantile } from './measure.mjs'

export function times(results) {
  return results.map(({ milliseconds }) => milliseconds)
}

export function spread(numbers) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => Math.round(quantile(numbers, part)))
  return `${middle} ms (${low}–${high})`
}

export function ratio(ours, theirs) {
  return `**${(median(ours) / median(theirs)).toFixed(2)}**`
}

/** How far apart two halves of one series lie, its even rounds against its odd: what the machine alone makes of a ratio. */
export function noise(numbers) {
  if (numbers.length < 2) return 'one round'
  const half = (rest) => median(numbers.filter((_, index) => index % 2 === rest))
  return (half(0) / half(1)).toFixed(3)
}

/** The most that any round took. */
export function memory(results) {
  const most = Math.max(...results.map((result) => result.memory))
  return `${Math.round((most * 1024) / 1e6)} MB`
}

/** Median of each phase, as the reports tell them. */
export function phases(results) {
  const names = new Set(results.flatMap(({ report }) => report.timings.map(({ phase }) => phase)))
  const of = (name) =>
    results.flatMap(({ report }) => report.timings.filter(({ phase }) => phase === name))
  return [...names].map((name) => `${name} ${Math.round(median(times(of(name))))}`).join(', ')
}

/** Columns of rows by name, as a table of Markdown. */
export function table(columns) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const names = [...columns[0].rows.keys()]
  return [
    line(['', ...columns.map(({ title }) => title)]),
    line(['---', ...columns.map(() => '---')]),
    ...names.map((name) => line([name, ...columns.map(({ rows }) => rows.get(name))]))
  ].join('\n')
}
