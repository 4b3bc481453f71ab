import type { FileFacts, FileType } from '../../ports'
import type { Eye } from './eye'
import type { Pen } from './pen'

const TYPES = [
  ...['file', 'directory', 'symlink', 'device', 'fifo', 'socket', 'queue']
] as readonly FileType[]

/** What a record holds: which facts there are, and whether its numbers are such as most files have. */
const [SMALL, MODIFIED, DIGEST, OTHER_DIGEST] = [1, 2, 4, 8]
const [TARGET, DEVICE, CAPABILITIES, ATTRIBUTES] = [16, 32, 64, 128]

/** What is known of a file in some 50 bytes, its digest included. */
export function writeFacts(facts: FileFacts, pen: Pen): void {
  const flags = flagsOf(facts)
  pen.byte(TYPES.indexOf(facts.type))
  pen.byte(flags)
  pen.short(facts.mode)
  writeNumbers(facts, flags, pen)
  const { sha256 = '', target = '', device = '', capabilities = '', attributes = '' } = facts
  if (flags & DIGEST) pen.hex(sha256)
  if (flags & OTHER_DIGEST) pen.text(sha256)
  if (flags & TARGET) pen.text(target)
  if (flags & DEVICE) pen.text(device)
  if (flags & CAPABILITIES) pen.text(capabilities)
  if (flags & ATTRIBUTES) pen.text(attributes)
}

function flagsOf(facts: FileFacts): number {
  const { modified, sha256, target, device, capabilities, attributes } = facts
  return (
    (isSmall(facts) ? SMALL : 0) |
    (modified === undefined ? 0 : MODIFIED) |
    (sha256 === undefined ? 0 : isDigest(sha256) ? DIGEST : OTHER_DIGEST) |
    (target === undefined ? 0 : TARGET) |
    (device === undefined ? 0 : DEVICE) |
    (capabilities === undefined ? 0 : CAPABILITIES) |
    (attributes === undefined ? 0 : ATTRIBUTES)
  )
}

const isDigest = (text: string): boolean => text.length === DIGITS && /^[0-9a-f]*$/.test(text)
const DIGITS = 64

const isSmall = ({ uid, gid, size, modified = 0 }: FileFacts): boolean =>
  (uid & 0xffff) === uid &&
  (gid & 0xffff) === gid &&
  size >>> 0 === size &&
  modified >>> 0 === modified

function writeNumbers({ uid, gid, size, modified }: FileFacts, flags: number, pen: Pen): void {
  const small = (flags & SMALL) !== 0
  for (const id of [uid, gid])
    if (small) pen.short(id)
    else pen.number(id)
  for (const number of [size, modified ?? 0])
    if (small) pen.word(number)
    else pen.number(number)
}

/** Spelt out: an object that is made by spreading takes many times as long. */
export function readFacts(eye: Eye): FileFacts {
  const type = TYPES[eye.byte()] ?? 'file'
  const flags = eye.byte()
  const small = (flags & SMALL) !== 0
  const facts: { -readonly [Key in keyof FileFacts]: FileFacts[Key] } = {
    type,
    mode: eye.short(),
    uid: small ? eye.short() : eye.number(),
    gid: small ? eye.short() : eye.number(),
    size: small ? eye.word() : eye.number()
  }
  const modified = small ? eye.word() : eye.number()
  if (flags & MODIFIED) facts.modified = modified
  if (flags & DIGEST) facts.sha256 = eye.hex(DIGITS)
  if (flags & OTHER_DIGEST) facts.sha256 = eye.text()
  if (flags & TARGET) facts.target = eye.text()
  if (flags & DEVICE) facts.device = eye.text()
  if (flags & CAPABILITIES) facts.capabilities = eye.text()
  if (flags & ATTRIBUTES) facts.attributes = eye.text()
  return facts
}
