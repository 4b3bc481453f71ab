import type { FindingKind } from '../../judge/findings'
import { DRIFT_PAGES } from './drift-pages'
import { ERROR_PAGES } from './error-pages'
import { EXPLAIN_PAGES } from './explain-pages'
import { FAILURE_PAGES } from './failure-pages'
import { LOOK_PAGES } from './look-pages'
import { MERGE_PAGES } from './merge-pages'
import { NOTE_PAGES } from './note-pages'
import type { FindingPage } from './page'

/** Help on every kind of finding. A kind without it does not compile; `docs/findings` is drawn from it. */
export const FINDING_PAGES: Readonly<Record<FindingKind, FindingPage>> = {
  ...DRIFT_PAGES,
  ...FAILURE_PAGES,
  ...ERROR_PAGES,
  ...NOTE_PAGES,
  ...LOOK_PAGES,
  ...EXPLAIN_PAGES,
  ...MERGE_PAGES
}

/** Address of a kind's page; undefined where nobody can know it. */
export const pageAddress = (
  documentation: string | undefined,
  kind: FindingKind
): string | undefined =>
  documentation === undefined ? undefined : `${documentation}/findings/${kind}.md`
