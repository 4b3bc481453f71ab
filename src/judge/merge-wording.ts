import { count, list, quote } from './phrases'

/** A report that is missing, or that is there more often than it should be. */
export type MissingFacts =
  { readonly image: string } | { readonly expected: number; readonly found: number }

const WHY =
  'A job that was cancelled or failed early leaves no report, and what was not checked is no pass.'

/** Texts of what only shows when reports are merged. */
export const MERGE_TEXTS = {
  'report-missing': (facts: MissingFacts) =>
    'image' in facts
      ? {
          title: `There is no report of ${facts.image}`,
          detail: `No report of ${quote(facts.image)} was found. ${WHY} Look at its job, or correct \`expect\`.`
        }
      : {
          title: `Expected ${count(facts.expected, 'report')}, found ${facts.found}`,
          detail: `There have to be ${count(facts.expected, 'report')}, and ${facts.found} were found. ${WHY} Look at the jobs, or correct \`expect\`.`
        },
  'report-twice': ({
    reference,
    files
  }: {
    readonly reference: string
    readonly files: readonly string[]
  }) => ({
    title: `Several reports are of ${reference}`,
    detail: `${quote(reference)} has ${count(files.length, 'report')}: ${list(files.map(quote), 5)}. Each counts; if it was checked only once, find out where the others come from.`
  }),
  uncounted: () => ({
    title: 'Nobody said how many reports there have to be',
    detail:
      'A job that was cancelled leaves no report, and nothing here would miss it. Set `expect` to the number of reports, or to the images that must have one.'
  })
}
