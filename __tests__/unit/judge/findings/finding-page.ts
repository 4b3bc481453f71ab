import { FINDING_KINDS, FINDINGS, type FindingKind } from '../../../../src/judge/findings/table'
import { annotationsOf } from '../../../../src/report/annotations'
import { exampleOf } from '../../report/examples'

const MARK =
  '<!-- Drawn from src/judge/findings by the test of judge/findings/finding-pages: edit there, then run it with UPDATE_GOLDEN=1. -->'

/** The page on one kind of finding, as Markdown. */
export function findingPage(kind: FindingKind): string {
  const { id, level, verdict, help } = FINDINGS[kind]
  const { title, meaning, fix, allow } = help
  const [annotation] = annotationsOf([exampleOf(kind)], undefined)
  return [
    `# ${title}`,
    MARK,
    `${id} \`${kind}\` is ${withArticle(level)}. ${FORCES[verdict]}`,
    '## What it means',
    meaning,
    '## An example',
    'As an annotation says it:',
    `\`\`\`text\n${annotation?.title}\n\n${annotation?.message}\n\`\`\``,
    '## How to fix it',
    fix,
    '## How to allow it',
    allow,
    `[All findings](README.md)\n`
  ].join('\n\n')
}

const withArticle = (level: string): string => `${level === 'error' ? 'an' : 'a'} ${level}`

const FORCES = {
  error: 'The verdict is `error`, and the step fails in every `mode`.',
  failed: 'The verdict is `failed`, which fails the step unless `mode` is `audit`.',
  drift: 'The verdict is `drift`, which fails the step unless `mode` is `audit`.',
  pass: 'It does not change the verdict.'
} as const

/** The list of all of them. */
export function findingIndex(): string {
  const table = (heading: string, kinds: readonly FindingKind[]) => [
    `## ${heading}`,
    [
      '| ID | Kind | What happened |',
      '| --- | --- | --- |',
      ...kinds.map(
        (kind) =>
          `| ${FINDINGS[kind].id} | [\`${kind}\`](${kind}.md) | ${FINDINGS[kind].help.title} |`
      )
    ].join('\n')
  ]
  const forcing = (verdict: string) =>
    FINDING_KINDS.filter((kind) => FINDINGS[kind].verdict === verdict)
  const passing = (level: string) =>
    forcing('pass').filter((kind) => FINDINGS[kind].level === level)
  return [
    '# Findings',
    MARK,
    'Whatever a check has to say is a finding of one of these kinds. Each page tells what it means, how to fix it, and how to allow it. Annotations and the job summary link to them, and code scanning shows the same text as help.',
    ...table('Drift: something moved that should not', forcing('drift')),
    ...table('Failed: the image does not work', forcing('failed')),
    ...table('Error: nothing could be judged', forcing('error')),
    ...table('Warnings', passing('warning')),
    `${table('Notices', passing('notice')).join('\n\n')}\n`
  ].join('\n\n')
}
