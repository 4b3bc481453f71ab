import { FIXTURES, type Fixture } from '../../fixtures/catalogue.mjs'
import type { WrittenDocument } from '../../src/report/document/document'

/** Milliseconds for the slowest case: a dozen containers, one after the other. */
export const CASE_TIMEOUT = 300_000

export function caseOf(name: string): Fixture {
  const fixture = FIXTURES.find((one) => one.name === `cases/${name}`)
  if (fixture === undefined) throw new Error(`No case is called ${name}`)
  return fixture
}

export const text = (pattern: RegExp): string => expect.stringMatching(pattern) as string

export const kindsOf = ({ findings }: WrittenDocument): readonly string[] =>
  findings.map(({ kind }) => kind)

/** That nothing is wrong with what was tried includes the recipe by hand, its data after a restart, and the check with its inputs. */
export const proven = (mounts: {
  readonly tmpfs?: readonly string[]
  readonly volumes?: readonly string[]
}) => ({
  faults: [],
  report: { suggestion: { proven: true, dangers: [], tmpfs: [], volumes: [], ...mounts } }
})

export const toBeDecided = (told: object) => ({
  faults: [],
  report: { suggestion: { proven: false, ...told } }
})

export const besideCode = (database: string) =>
  toBeDecided({
    dangers: [{ path: '/app', why: 'code' }],
    rules: [`C ${database}`],
    moves: [{ from: database, to: '/data' }]
  })
