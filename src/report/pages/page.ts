/**
 * What somebody should know whose merge was just blocked by a finding of one kind: Markdown of a paragraph or a list each, in
 * our own words alone. Code scanning shows it as help, `docs/findings` as pages.
 */
export interface FindingPage {
  /** The heading, in a few words that fit any finding of the kind. */
  readonly title: string
  /** The meaning of such a finding. */
  readonly meaning: string
  readonly fix: string
  /** How to live with it, or why that cannot be. */
  readonly allow: string
}

/** One entry of a list a line. */
export const items = (...entries: readonly string[]): string =>
  entries.map((entry) => `- ${entry}`).join('\n')

/** Said of whatever left nothing to judge. */
export const NO_VERDICT =
  'It cannot be allowed: nothing was proven, and what was not proven never passes, in `mode: audit` neither.'

/** Said of an image that does not work. */
export const NO_PROOF =
  'It cannot be allowed: an image that does not work proves nothing about what it writes. With `mode: audit` it is reported, but the step does not fail.'

/** Said of what only informs. */
export const HARMLESS = 'There is nothing to allow: it does not change the verdict.'
