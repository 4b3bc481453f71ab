import fc from 'fast-check'
import { compileGlob } from '../../../src/plan/glob'
import { runs } from '../../harness/fuzz'

/** A pattern as a tree, to be written down as text and matched by the reference below. */
type Atom =
  | { readonly kind: 'character'; readonly is: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'run' }
  | { readonly kind: 'class'; readonly not: boolean; readonly members: readonly string[] }
  | { readonly kind: 'either'; readonly choices: readonly (readonly Atom[])[] }
type Segment = 'any' | readonly Atom[]

const CHARACTERS = Array.from('ab.-!(){}[],\\*?+|^$" #\né😀')
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b') },
  fc.constantFrom(...CHARACTERS)
)

const simple = fc.oneof(
  { weight: 5, arbitrary: character.map((is): Atom => ({ kind: 'character', is })) },
  fc.constant<Atom>({ kind: 'one' }),
  fc.constant<Atom>({ kind: 'run' }),
  fc
    .record({ not: fc.boolean(), members: fc.array(character, { minLength: 1, maxLength: 3 }) })
    .map((parts): Atom => ({ kind: 'class', ...parts }))
)
const choices = fc.array(fc.array(simple, { maxLength: 2 }), { minLength: 2, maxLength: 3 })
const either = choices.map((choices): Atom => ({ kind: 'either', choices }))
const atoms = fc.array(fc.oneof({ weight: 6, arbitrary: simple }, either), {
  minLength: 1,
  maxLength: 4
})
const segments = fc.array(fc.oneof({ weight: 3, arbitrary: atoms }, fc.constant<Segment>('any')), {
  minLength: 1,
  maxLength: 4
})
const names = fc.array(
  fc.array(character, { minLength: 1, maxLength: 3 }).map((name) => name.join('')),
  { maxLength: 4 }
)

function write(segment: Segment): string {
  return segment === 'any' ? '**' : segment.map(writeAtom).join('')
}

function writeAtom(atom: Atom): string {
  switch (atom.kind) {
    case 'character':
      return /[\w.!(+é😀]/u.test(atom.is) ? atom.is : `\\${atom.is}`
    case 'one':
      return '?'
    case 'run':
      return '*'
    case 'class':
      return `[${atom.not ? '!' : ''}${atom.members.map((member) => `\\${member}`).join('')}]`
    case 'either':
      return `{${atom.choices.map((choice) => choice.map(writeAtom).join('')).join(',')}}`
  }
}

/** The semantics said once more, as plainly as possible: try everything. */
function matches(pattern: readonly Segment[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return path.length === 0
  if (first === 'any')
    return Array.from({ length: path.length + 1 }).some((_, from) =>
      matches(rest, path.slice(from))
    )
  const [name, ...below] = path
  return name !== undefined && fits(first, Array.from(name)) && matches(rest, below)
}

function fits(pattern: readonly Atom[], name: readonly string[]): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return name.length === 0
  const [head, ...tail] = name
  switch (first.kind) {
    case 'character':
      return head === first.is && fits(rest, tail)
    case 'one':
      return head !== undefined && fits(rest, tail)
    case 'run':
      return Array.from({ length: name.length + 1 }).some((_, from) => fits(rest, name.slice(from)))
    case 'class':
      return head !== undefined && first.members.includes(head) !== first.not && fits(rest, tail)
    case 'either':
      return first.choices.some((choice) => fits([...choice, ...rest], name))
  }
}

/** Whether a segment, once its braces are spelled out, may say something else as a text: nothing, `**`, `.` or `..`. */
function isAmbiguous(segment: Segment): boolean {
  if (segment === 'any') return false
  const bare = (atom: Atom): boolean =>
    atom.kind === 'run' ||
    (atom.kind === 'either' && atom.choices.some((choice) => choice.every(bare)))
  return /^\.{1,2}$/.test(write(segment)) || (write(segment) !== '*' && segment.every(bare))
}

function alternatives(segment: Segment): number {
  if (segment === 'any') return 1
  const choices = segment.map((atom) => (atom.kind === 'either' ? atom.choices.length : 1))
  return choices.reduce((product, count) => product * count, 1)
}

test('a glob matches exactly what a plain reading of it matches', () => {
  fc.assert(
    fc.property(segments, names, (pattern, path) => {
      fc.pre(!pattern.some(isAmbiguous))
      fc.pre(pattern.map(alternatives).reduce((product, count) => product * count, 1) <= 256)
      const text = `/${pattern.map(write).join('/')}`
      const compiled = compileGlob(text)
      if ('problem' in compiled) throw new Error(compiled.problem)
      expect([text, compiled.value(`/${path.join('/')}`)]).toEqual([text, matches(pattern, path)])
    }),
    { numRuns: runs(3000) }
  )
})

test('a path that is written as a pattern matches itself and no other', () => {
  fc.assert(
    fc.property(names, names, (path, other) => {
      fc.pre(!path.some((name) => /^\.{1,2}$/.test(name)))
      const protect = (name: string) => name.replace(/[\\*?[\]{},]/g, '\\$&')
      const compiled = compileGlob(`/${path.map(protect).join('/')}`)
      if ('problem' in compiled) throw new Error(compiled.problem)
      expect(compiled.value(`/${path.join('/')}`)).toBe(true)
      expect(compiled.value(`/${other.join('/')}`)).toBe(path.join('/') === other.join('/'))
    }),
    { numRuns: runs(1000) }
  )
})

test('any text at all is a pattern or a problem in one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const compiled = compileGlob(`/${text}`)
      if ('problem' in compiled) expect(compiled.problem).toMatch(/^"[^\p{C}\p{Zl}\p{Zp}]+\.$/u)
      else expect(typeof compiled.value('/a/b')).toBe('boolean')
    })
  )
})
