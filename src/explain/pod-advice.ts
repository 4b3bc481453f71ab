import { count, list, quote, size } from '../judge/phrases'
import type { PodFix } from './mounts'
import type { Suggestion } from './suggestion'

type Told = Pick<Suggestion, 'fix' | 'filled' | 'emptied' | 'purposes'>

/** Sentences on what lasts in the volumes of a pod, and on what init containers do in them. */
export function podSentences(suggestion: Told, { group, folders }: PodFix): readonly string[] {
  const { fix, filled, emptied, purposes } = suggestion
  const copied = filled.filter(({ path }) => fix.volumes.includes(path))
  const isData = (path: string): boolean =>
    purposes.some((purpose) => purpose.path === path && purpose.kinds.includes('data'))
  const kept = [...emptied, ...fix.volumes.filter(isData)]
  const isSized = fix.tmpfs.some(({ options }) => /(?:^|,)size=/.test(options))
  const told: readonly (readonly [boolean, string])[] = [
    [
      group !== undefined,
      `\`fsGroup: ${group ?? ''}\` gives the volumes of the pod to a group of the container's user, which is refused there otherwise.`
    ],
    [
      folders.length > 0,
      `An init container makes a folder in the volume for ${list(
        folders.map(({ path, mode }) => `${quote(path)} (mode ${octal(mode)})`),
        5
      )}: the program refuses one that all may write to.`
    ],
    [
      copied.length > 0,
      `An emptyDir is empty at first. An init container copies what the image has there, at each start of a pod: ${list(
        copied.map((one) => `${quote(one.path)} (${count(one.files, 'file')}, ${size(one.bytes)})`),
        5
      )}.`
    ],
    [
      kept.length > 0,
      `An emptyDir goes with its pod, and with it what the program keeps in ${list(kept.map(quote), 5)}. Mount a PersistentVolumeClaim where that has to last.`
    ],
    [isSized, SIZES]
  ]
  return told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []))
}

const octal = (mode: number): string => mode.toString(8).padStart(4, '0')

const SIZES =
  'A `sizeLimit` is a guess: it comes from one small smoke test. Give it room for what production writes, since a cluster ends a pod that exceeds it.'
