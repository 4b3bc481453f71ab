import type { JudgedChange } from '../../judge/judgement'
import { readable } from '../../observe/paths'
import type { FileFacts } from '../../words'
import type { ChangePart, FilePart } from './document'

/** A change in the form of report.json. */
export const changePart = (change: JudgedChange): ChangePart => ({
  path: change.path,
  kind: change.kind,
  place: change.place,
  allowed: change.allowed,
  rule: change.rule,
  severity: change.severity,
  tags: change.tags,
  ...(change.baseline && { baseline: change.baseline }),
  ...(change.tolerated && { tolerated: change.tolerated }),
  before: change.before === undefined ? null : filePart(change.before),
  after: change.after === undefined ? null : filePart(change.after)
})

const filePart = (facts: FileFacts): FilePart => ({
  type: facts.type,
  mode: facts.mode.toString(8).padStart(4, '0'),
  uid: facts.uid,
  gid: facts.gid,
  size: facts.size,
  ...(facts.sha256 === undefined ? {} : { sha256: facts.sha256 }),
  ...(facts.target === undefined ? {} : { target: readable(facts.target) }),
  ...(facts.device === undefined ? {} : { device: facts.device }),
  ...(facts.capabilities === undefined ? {} : { capabilities: facts.capabilities }),
  // The container chooses the names of attributes, which are not paths.
  ...(facts.attributes === undefined ? {} : { attributes: readable(facts.attributes) })
})
