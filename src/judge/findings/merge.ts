import { count, list, quote } from '../phrases'
import { items, kind, titled, type Message } from './finding'

/** Facts on missing reports: the image without one, or the expected and found numbers. */
export type MissingFacts =
  { readonly image: string } | { readonly expected: number; readonly found: number }

const WHY =
  'A job that was cancelled or failed early leaves no report, and what was not checked is no pass.'

/** Kinds of findings that only a check of several images, or a merge of reports, has. */
export const MERGE_FINDINGS = {
  'not-checked': kind<Message>({
    id: 'ZD1001',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['images'] },
    words: titled('Nothing was checked'),
    help: {
      title: 'An image was not checked',
      meaning:
        'Several images were to be checked in one step, and the inputs of the step or of another image are bad. Nothing was booted, so this image was not judged.',
      fix: 'Correct the bad inputs, which are all named: in the summary, in the annotations and in the reports of the images that have them.',
      allow: 'Not at all: what was not checked is no pass.'
    }
  }),
  'report-missing': kind<MissingFacts>({
    id: 'ZD1002',
    level: 'error',
    verdict: 'error',
    section: 'findings',
    pointsAt: { inputs: ['expect'] },
    words: (facts) =>
      'image' in facts
        ? {
            title: `There is no report of ${facts.image}`,
            detail: `No report of ${quote(facts.image)} was found. ${WHY} Look at its job, or correct \`expect\`.`
          }
        : {
            title: `Expected ${count(facts.expected, 'report')}, found ${facts.found}`,
            detail: `There have to be ${count(facts.expected, 'report')}, and ${facts.found} were found. ${WHY} Look at the jobs, or correct \`expect\`.`
          },
    help: {
      title: 'A report is missing',
      meaning:
        'Reports were merged, and `expect` asks for more, fewer or others than were found: a job that was cancelled or failed early leaves none.',
      fix: items(
        'Look at the job whose report is missing. It has to upload its `output-dir` with `if: always()`.',
        'If the images have changed, correct `expect`.'
      ),
      allow: 'Not at all: an image without a report was not checked.'
    }
  }),
  'report-twice': kind<{ readonly reference: string; readonly files: readonly string[] }>({
    id: 'ZD1003',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['expect'] },
    words: ({ reference, files }) => ({
      title: `Several reports are of ${reference}`,
      detail: `${quote(reference)} has ${count(files.length, 'report')}: ${list(files.map(quote), 5)}. Each counts; if it was checked only once, find out where the others come from.`
    }),
    help: {
      title: 'Several reports are of one image',
      meaning:
        'Reports were merged, and several that differ are of one image. Each counts, so the verdict is the worst of them.',
      fix: 'If the image was checked only once, find out where the other report comes from: the finding names the files.',
      allow: 'List the image in `expect` as often as it is checked.'
    }
  }),
  uncounted: kind<object>({
    id: 'ZD1004',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['expect'] },
    words: () => ({
      title: 'Nobody said how many reports there have to be',
      detail:
        'A job that was cancelled leaves no report, and nothing here would miss it. Set `expect` to the number of reports, or to the images that must have one.'
    }),
    help: {
      title: 'Nobody said how many reports there have to be',
      meaning:
        'Reports were merged without `expect`. A job that was cancelled leaves no report, and a merge that does not miss it passes.',
      fix: 'Set `expect` to the number of reports, or to the images that must have one.',
      allow: 'It is a warning and does not change the verdict.'
    }
  })
} as const
