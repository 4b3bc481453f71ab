import * as s from 'superstruct'
import {
  addChange,
  findingSubject,
  refusalsBySubject,
  writtenState,
  type WrittenFile
} from '../../judge/base'
import type { BaseFacts } from '../../words'
import { changeReader, decoded } from './read-changes'
import { readDocument } from './read-document'

/** Reads the report of one check for a comparison, given change by change, then as a whole. */
export interface BaseReader {
  /** Adds a change; throws if the value is not one. */
  readonly change: (value: unknown) => void
  /** Returns the facts of the report; throws a sentence if it is not one. */
  readonly end: (value: unknown) => BaseFacts
}

/** Returns a reader of an untrusted report. It keeps the changes that no rule allows. */
export function baseReader(): BaseReader {
  const changes = changeReader()
  const states = new Map<string, string | null>()
  let characters = 0
  return {
    change: (value) => {
      const change = changes.add(value)
      if (change.allowed) return
      const { place, after } = decoded(BaseChange, value)
      // Whatever it holds: a state is only compared with others.
      const state = writtenState(after as WrittenFile | null)
      characters += change.path.length + place.length + (state?.length ?? 0)
      if (characters > MOST_CHARACTERS)
        throw new Error('it has more changes outside the allowlist than can be compared.')
      addChange(states, { path: change.path, kind: change.kind, place }, state)
    },
    end: (value) => {
      const { document } = readDocument(value, changes)
      const { places, refusals, findings, attackSteps } = decoded(BaseDocument, value)
      const own = refusals.filter(({ byAttack }) => byAttack !== true)
      return {
        reference: document.image.reference,
        id: document.image.id,
        verdict: document.verdict,
        ...(attackSteps === undefined ? {} : { isAttacked: true }),
        readOnly: document.run?.readOnly,
        changes: states,
        refusals: refusalsBySubject(own),
        places: new Map(places.map(({ path, writable, watched }) => [path, { writable, watched }])),
        findings: new Set(findings.map(findingSubject))
      }
    }
  }
}

/** Far more than a million changes take; there is a limit because all of them stay in memory. */
const MOST_CHARACTERS = 400_000_000

const TEXT = s.optional(s.string())

const BaseChange = s.type({ place: s.string(), after: s.nullable(s.type({})) })

const BaseDocument = s.type({
  places: s.array(
    s.type({
      path: s.string(),
      writable: s.boolean(),
      watched: s.enums(['content', 'names', 'none'])
    })
  ),
  refusals: s.array(s.type({ message: s.string(), path: TEXT, byAttack: s.optional(s.boolean()) })),
  attackSteps: s.optional(s.array(s.unknown())),
  findings: s.array(s.type({ kind: s.string(), title: s.string(), path: TEXT }))
})
