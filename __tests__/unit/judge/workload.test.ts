import type { Observation } from '../../../src/observe/observation'
import type { Plan } from '../../../src/plan/plan'
import { findInWorkload } from '../../../src/judge/workload'
import type { DeclaredContainer } from '../../../src/words'

const DECLARED: DeclaredContainer = {
  kind: 'compose',
  service: 'web',
  readOnly: true,
  askedReadOnly: true,
  inline: [],
  tmpfs: [],
  unmounted: [],
  notReproduced: [],
  standIns: [],
  dependencies: [],
  endsFor: [],
  unset: []
}

const kindsFor = (more: Partial<DeclaredContainer>): readonly string[] => {
  const workload = { ...DECLARED, ...more }
  const container = { readOnly: true, volumes: [], capAdd: [] }
  const plan = { workload, container } as unknown as Plan
  const seen = { changes: [], places: [] } as unknown as Observation
  return findInWorkload(plan, seen, true).map(({ kind }) => kind)
}

test.each<[string, Partial<DeclaredContainer>, readonly string[]]>([
  ['a service as it should be', {}, []],
  ['a service that has to be read-only, and is not', { readOnly: false }, ['read-only-undeclared']],
  [
    'a writable service that was checked as its file says',
    { readOnly: false, askedReadOnly: 'declared' },
    ['writable-as-declared']
  ],
  [
    'a read-only service that was checked as its file says',
    { readOnly: true, askedReadOnly: 'declared' },
    []
  ],
  ['a service that is to be writable', { readOnly: false, askedReadOnly: false }, []],
  ['a job that another service awaits', { endsFor: ['api'] }, ['taken-for-job']],
  ['a variable without a value', { unset: ['TAG'] }, ['variable-unset']]
])('%s has these findings', (_, more, kinds) => {
  expect(kindsFor(more)).toEqual(kinds)
})
