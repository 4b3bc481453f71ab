import type { JudgedChange } from '../judge/judgement'
import { readable } from '../observe/path-bytes'
import type { FileFacts } from '../ports'
import type { ChangePart, FilePart } from './document-changes'

/** One change as report.json tells of it. */
export const changePart = (change: JudgedChange): ChangePart => ({
  path: change.path,
  kind: change.kind,
  place: change.place,
  allowed: change.allowed,
  rule: change.rule,
  severity: change.severity,
  tags: change.tags,
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
  // Names of attributes are the container's to choose, and no paths.
  ...(facts.attributes === undefined ? {} : { attributes: readable(facts.attributes) })
})
