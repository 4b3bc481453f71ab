import * as s from 'superstruct'

const COUNT = s.min(s.integer(), 0)
const VerdictShape = s.enums(['pass', 'drift', 'failed', 'error'])

/** One finding. */
export const FindingShape = s.type({
  kind: s.string(),
  level: s.enums(['error', 'warning', 'notice']),
  title: s.string(),
  detail: s.string(),
  path: s.optional(s.string())
})

/** One report, as far as it is shown or counted again. */
export const DocumentShape = s.type({
  schemaVersion: s.literal(1),
  tool: s.type({ name: s.literal('zero-drift'), version: s.string() }),
  verdict: VerdictShape,
  image: s.type({ reference: s.string(), id: s.optional(s.string()) }),
  engine: s.optional(s.type({ name: s.string(), version: s.string(), storageDriver: s.string() })),
  run: s.optional(
    s.type({
      readOnly: s.boolean(),
      exitCode: s.optional(s.nullable(s.number())),
      oomKilled: s.optional(s.boolean())
    })
  ),
  findings: s.array(FindingShape),
  changes: s.array(s.unknown()),
  refusals: s.optional(s.array(s.type({ message: s.string(), path: s.optional(s.string()) }))),
  unlistedRefusals: s.optional(s.type({ program: COUNT, attack: COUNT })),
  smoke: s.optional(
    s.array(
      s.type({ step: s.string(), passed: s.boolean(), afterAttack: s.optional(s.literal(true)) })
    )
  ),
  rules: s.optional(s.array(s.type({ rule: s.string(), expired: s.boolean() }))),
  attacks: s.optional(s.array(s.type({ outcome: s.enums(['refused', 'landed', 'not-run']) }))),
  maxLanded: s.optional(s.number()),
  recovery: s.optional(
    s.type({
      passed: s.boolean(),
      identical: s.boolean(),
      restart: s.optional(s.type({ passed: s.boolean() }))
    })
  ),
  imageIntegrity: s.optional(s.type({ checked: s.boolean(), intact: s.optional(s.boolean()) })),
  timings: s.optional(s.array(s.type({ phase: s.string(), milliseconds: s.number() })))
})

/** Several reports joined, without those themselves. */
export const FrameShape = s.type({
  schemaVersion: s.literal(1),
  verdict: s.optional(VerdictShape),
  findings: s.optional(s.array(FindingShape)),
  reports: s.array(s.unknown())
})
