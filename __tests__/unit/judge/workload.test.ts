import type { Observation } from '../../../src/observe/observation'
import type { Plan } from '../../../src/plan/plan'
import type { PodDeclarations } from '../../../src/plan/workload/pod-declared'
import { findInWorkload } from '../../../src/judge/workload'
import type { ServiceDeclarations } from '../../../src/words'

const DECLARED: ServiceDeclarations = {
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
  variables: { replaced: [], added: [] },
  unset: []
}

const kindsFor = (more: Partial<ServiceDeclarations>): readonly string[] => {
  const workload = { ...DECLARED, ...more }
  const container = { readOnly: true, volumes: [], capAdd: [] }
  const plan = { workload, container } as unknown as Plan
  const seen = { changes: [], places: [] } as unknown as Observation
  return findInWorkload(plan, seen, true).map(({ kind }) => kind)
}

test.each<[string, Partial<ServiceDeclarations>, readonly string[]]>([
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

const POD: PodDeclarations = {
  ...{ kind: 'kubernetes', workload: 'Deployment/web', container: 'app' },
  ...{ readOnly: true, askedReadOnly: true, unmounted: [] },
  ...{ notes: [], imageVolumes: [], ownMounts: [] }
}

const AT = { file: 'web.yaml', line: 7, column: 5 }
const placed = { way: [], location: AT } as const

describe('a container of a manifest', () => {
  const foundFor = (more: Partial<PodDeclarations>, capAdd: readonly string[] = []) => {
    const container = { readOnly: true, volumes: [], capAdd }
    const plan = { workload: { ...POD, ...more }, container, smoke: [] } as unknown as Plan
    const seen = { changes: [], places: [] } as unknown as Observation
    return findInWorkload(plan, seen, true).map(({ kind, level, location }) =>
      location === undefined ? `${kind} ${level}` : `${kind} ${level} line ${location.line}`
    )
  }
  const undeclared = { ...placed, kind: 'read-only-undeclared', container: 'app' } as const

  test.each<[string, Partial<PodDeclarations>, readonly string[]]>([
    ['that is as it should be', {}, []],
    [
      'that has to be read-only, and is not',
      { readOnly: false, notes: [undeclared] },
      ['read-only-undeclared error line 7']
    ],
    [
      'that is writable, and was checked as its manifest says',
      { readOnly: false, askedReadOnly: 'declared', notes: [undeclared] },
      ['writable-as-declared warning line 7']
    ],
    ['that is to be writable', { readOnly: false, askedReadOnly: false, notes: [undeclared] }, []],
    [
      'whose fields are not all known, or stand elsewhere',
      {
        notes: [
          { ...placed, kind: 'unknown-field', field: 'imagePolicy', meant: 'imagePullPolicy' },
          {
            ...placed,
            ...{ kind: 'unknown-field', field: 'readOnlyRootFileSystem' },
            meant: 'readOnlyRootFilesystem'
          },
          { ...placed, kind: 'misplaced-field', field: 'fsGroup', belongs: 'the pod' },
          { ...placed, kind: 'misplaced-field', field: 'readOnlyRootFilesystem', belongs: 'it' }
        ]
      },
      [
        'unknown-field warning line 7',
        'unknown-field warning line 7',
        'misplaced-field warning line 7',
        'misplaced-field warning line 7'
      ]
    ],
    [
      'with what only a cluster has',
      {
        notes: [
          { ...placed, kind: 'not-reproduced', field: 'hostNetwork' },
          { ...placed, kind: 'stand-in', what: 'persistentVolumeClaim', name: 'data', of: 'pvc' },
          { ...placed, kind: 'memory-uncounted', volume: 'cache' }
        ]
      },
      ['not-reproduced warning line 7', 'stand-in notice line 7', 'memory-uncounted notice line 7']
    ],
    [
      'beside others that are writable, which are told together',
      {
        notes: [
          { ...placed, kind: 'sidecar-writable', container: 'proxy' },
          { ...placed, kind: 'sidecar-writable', container: 'init' }
        ]
      },
      ['sidecar-writable notice line 7']
    ],
    [
      'whose image has volumes that it does not mount',
      { imageVolumes: ['/data'] },
      ['image-volume warning']
    ],
    ['without the mounts of a policy', { unmounted: ['/tmp'] }, ['not-reproduced warning']]
  ])('%s', (_, more, found) => {
    expect(foundFor(more)).toEqual(found)
  })

  test('that can take over its machine', () => {
    expect(foundFor({}, ['ALL'])).toEqual(['machine-exposed warning'])
  })

  describe('that writes', () => {
    const ownMounts = [
      { path: '/tmp', what: 'emptyDir' },
      { path: '/data', what: 'volume' },
      { path: '/hidden', what: 'emptyDir' }
    ] as const
    const places = [
      { path: '/tmp', watched: 'content' },
      { path: '/data', watched: 'content' },
      { path: '/hidden', watched: 'none' }
    ]
    const unused = (changes: readonly { path: string }[], healthy = true) => {
      const container = { readOnly: true, volumes: [], capAdd: [] }
      const plan = { workload: { ...POD, ownMounts }, container, smoke: [] } as unknown as Plan
      const seen = { changes, places } as unknown as Observation
      return findInWorkload(plan, seen, healthy).map(({ title }) => title)
    }

    test.each<[string, readonly { path: string }[], boolean, readonly string[]]>([
      [
        'nothing: each of its inspected mounts is told',
        [],
        true,
        ['Nothing was left in the emptyDir /tmp', 'Nothing was left in the volume /data']
      ],
      ['to one', [{ path: '/tmp/x' }], true, ['Nothing was left in the volume /data']],
      ['to all', [{ path: '/tmp/x' }, { path: '/data/x' }], true, []],
      ['nothing before it failed: no mount is told', [], false, []]
    ])('%s', (_, changes, healthy, titles) => {
      expect(unused(changes, healthy)).toEqual(titles)
    })
  })

  test.each<[string, readonly { kind: string; step: string }[], readonly string[]]>([
    ['that was only probed', [{ kind: 'probe', step: 'GET / (readinessProbe)' }], ['probes-alone']],
    [
      'with requests beside a probe',
      [
        { kind: 'http', step: 'GET /' },
        { kind: 'probe', step: 'GET / (livenessProbe)' }
      ],
      []
    ],
    ['without any step', [], []]
  ])('%s', (_, smoke, kinds) => {
    const container = { readOnly: true, volumes: [], capAdd: [] }
    const plan = { workload: POD, container, smoke } as unknown as Plan
    const seen = { changes: [], places: [] } as unknown as Observation
    expect(findInWorkload(plan, seen, true).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('that failed before its probes passed', () => {
    const container = { readOnly: true, volumes: [], capAdd: [] }
    const smoke = [{ kind: 'probe', step: 'GET / (readinessProbe)' }]
    const plan = { workload: POD, container, smoke } as unknown as Plan
    const seen = { changes: [], places: [] } as unknown as Observation
    expect(findInWorkload(plan, seen, false)).toEqual([])
  })
})
