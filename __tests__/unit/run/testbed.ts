import type { Testbed } from '../../../src/run/testbed'
import { PLAN } from './world'

const unwanted = (): never => {
  throw new Error('it was not to be asked for')
}
const nothing = (): void => undefined
const none = {
  ...{ make: nothing, watcher: unwanted, look: unwanted, changed: unwanted },
  ...{ id: unwanted, done: nothing, gone: () => Promise.resolve() }
}
const unseeing = () => Promise.resolve({ kind: 'none', reason: 'no probe' } as const)

/** A container with nobody beside it. */
export const TESTBED: Testbed = {
  id: 'c1',
  spec: PLAN.container,
  twin: { id: unwanted, done: nothing },
  neighbour: { id: unwanted, done: nothing },
  networkShelf: () => Promise.resolve(undefined),
  probe: {
    ...none,
    watcher: unseeing,
    look: unseeing
  },
  spare: none,
  readerOf: unwanted,
  homesOf: unwanted,
  control: { pauses: unwanted, isJoined: unwanted, done: nothing },
  kept: false
}
