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
        'Several images were to be checked in one step, and the inputs of the step or of another image are bad. No image was booted, so this one was not judged.',
      fix: 'Correct the bad inputs, which are all named: in the summary, in the annotations and in the reports of the images that have them.',
      allow: 'It cannot be allowed: an image that was not checked does not pass.'
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
            title: `No report for ${facts.image}`,
            detail: `No report for ${quote(facts.image)} was found. ${WHY} Check its job, or correct \`expect\`.`
          }
        : {
            title: `Expected ${count(facts.expected, 'report')}, found ${facts.found}`,
            detail: `Expected ${count(facts.expected, 'report')}, but found ${facts.found}. ${WHY} Check the jobs, or correct \`expect\`.`
          },
    help: {
      title: 'A report is missing',
      meaning:
        '`expect` names more, fewer or other reports than were found: a job that was cancelled or failed early leaves none.',
      fix: items(
        'Check the job whose report is missing. It has to upload its `output-dir` with `if: always()`.',
        'If the images have changed, correct `expect`.'
      ),
      allow: 'It cannot be allowed: an image without a report was not checked.'
    }
  }),
  'report-twice': kind<{ readonly reference: string; readonly files: readonly string[] }>({
    id: 'ZD1003',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['expect'] },
    words: ({ reference, files }) => ({
      title: `Several reports for ${reference}`,
      detail: `${quote(reference)} has ${count(files.length, 'report')}: ${list(files.map(quote), 5)}. All of them count. If it was checked only once, find out where the others come from.`
    }),
    help: {
      title: 'Several reports for one image',
      meaning:
        'Several different reports for one image were merged. All of them count, so the verdict is the worst of them.',
      fix: 'If the image was checked only once, find out where the other report comes from. The finding names the files.',
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
      title: 'The number of reports is not checked',
      detail:
        'Without `expect`, the missing report of a cancelled job goes unnoticed. Set `expect` to the number of reports, or to the images that must have one.'
    }),
    help: {
      title: 'The number of reports is not checked',
      meaning:
        'Reports were merged without `expect`. A job that was cancelled leaves no report, and the merge passes without it.',
      fix: 'Set `expect` to the number of reports, or to the images that must have one.',
      allow: 'It is a warning and does not change the verdict.'
    }
  })
} as const
