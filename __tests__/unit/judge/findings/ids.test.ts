import { FINDINGS, FINDING_KINDS } from '../../../../src/judge/findings/table'

/**
 * The ID of every kind that there ever was. Add a line for a new kind; never change one or take one
 * away, since people search and link these.
 */
const FROZEN: readonly (readonly [kind: string, id: string])[] = [
  ['drift', 'ZD101'],
  ['image-altered', 'ZD102'],
  ['refused-write', 'ZD103'],
  ['refused-attack', 'ZD104'],
  ['tolerated-drift', 'ZD105'],
  ['fails-writable', 'ZD201'],
  ['cannot-start', 'ZD202'],
  ['exited', 'ZD203'],
  ['out-of-memory', 'ZD204'],
  ['unhealthy', 'ZD205'],
  ['not-ready', 'ZD206'],
  ['smoke-failed', 'ZD207'],
  ['broken-by-attack', 'ZD208'],
  ['unclean-stop', 'ZD209'],
  ['pod-failed', 'ZD210'],
  ['non-root-unverifiable', 'ZD211'],
  ['bad-input', 'ZD301'],
  ['engine-unreachable', 'ZD302'],
  ['engine-fault', 'ZD303'],
  ['log-lost', 'ZD304'],
  ['look-failed', 'ZD305'],
  ['contents-unread', 'ZD306'],
  ['rehearsal-failed', 'ZD307'],
  ['image-missing', 'ZD308'],
  ['wrong-platform', 'ZD309'],
  ['cancelled', 'ZD310'],
  ['output-unwritable', 'ZD311'],
  ['internal-fault', 'ZD312'],
  ['attacks-landed', 'ZD401'],
  ['attacks', 'ZD402'],
  ['not-recovered', 'ZD501'],
  ['not-restarted', 'ZD502'],
  ['not-identical', 'ZD503'],
  ['survived', 'ZD504'],
  ['recovered', 'ZD505'],
  ['expired-rule', 'ZD601'],
  ['rule-allows-code', 'ZD602'],
  ['allowed-danger', 'ZD603'],
  ['unused-rule', 'ZD604'],
  ['expiring-rule', 'ZD605'],
  ['boot-only', 'ZD701'],
  ['killed', 'ZD702'],
  ['log-cut', 'ZD703'],
  ['left-behind', 'ZD704'],
  ['mount-altered', 'ZD705'],
  ['unwatched', 'ZD706'],
  ['beyond-limit', 'ZD707'],
  ['touched', 'ZD708'],
  ['transient', 'ZD709'],
  ['copies', 'ZD710'],
  ['unfrozen', 'ZD711'],
  ['same-base', 'ZD712'],
  ['fix', 'ZD801'],
  ['lead', 'ZD802'],
  ['needs-file', 'ZD803'],
  ['unexplained', 'ZD804'],
  ['evidence-cut', 'ZD901'],
  ['evidence-lost', 'ZD902'],
  ['not-checked', 'ZD1001'],
  ['report-missing', 'ZD1002'],
  ['report-twice', 'ZD1003'],
  ['uncounted', 'ZD1004'],
  ['read-only-undeclared', 'ZD1101'],
  ['inline-on-read-only', 'ZD1102'],
  ['not-reproduced', 'ZD1103'],
  ['stand-in', 'ZD1104'],
  ['dependency-writable', 'ZD1105'],
  ['mount-unused', 'ZD1106'],
  ['bind-missing', 'ZD1107'],
  ['dependency-failed', 'ZD1108'],
  ['variable-unset', 'ZD1109'],
  ['machine-exposed', 'ZD1110'],
  ['taken-for-job', 'ZD1111'],
  ['writable-as-declared', 'ZD1112'],
  ['variable-replaced', 'ZD1113'],
  ['misplaced-field', 'ZD1114'],
  ['unknown-field', 'ZD1115'],
  ['image-volume', 'ZD1116'],
  ['sidecar-writable', 'ZD1117'],
  ['memory-uncounted', 'ZD1118'],
  ['probes-alone', 'ZD1119'],
  ['hardened', 'ZD1301'],
  ['hardening-lead', 'ZD1302'],
  ['fails-open', 'ZD1303'],
  ['second-start', 'ZD1304'],
  ['slow-stop', 'ZD1305'],
  ['over-privileged', 'ZD1306'],
  ['not-hardened', 'ZD1307']
]

test('every kind has its ID, and keeps it', () => {
  const known = new Map(FROZEN)
  const ids = FINDING_KINDS.map((kind) => [kind, FINDINGS[kind].id])
  expect(ids).toEqual(FINDING_KINDS.map((kind) => [kind, known.get(kind)]))
})

test('no ID was ever given twice', () => {
  const ids = FROZEN.map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^ZD[1-9]\d{2,3}$/)
})
