import type { ComposeWish, PodInputs } from './inputs'
import {
  parseContainerName,
  parseImage,
  parseProfile,
  parseServiceName,
  parseWorkload
} from './names'
import {
  entriesOf,
  gatherReadings,
  lineEntries,
  one,
  optional,
  parseBoolean,
  type Parsed,
  type Reading,
  type TextOf
} from './parse'
import { parseRunnerPath } from './paths'

/** Reads the inputs that name the image, or the file in which it stands. */
export function readWorkload(textOf: TextOf) {
  const [compose, pod] = [readCompose(textOf), readPod(textOf)]
  const names = compose.value ? OF_SERVICE : pod.value && OF_POD
  const isNamed = names === undefined || textOf('image').trim() !== ''
  const parse = (text: string) => withNames(parseImage(text), names)
  const image: Reading<string> = isNamed ? one(textOf, 'image', parse) : NAMED_IN_FILE
  return { image, compose, pod }
}

/** The image of a check beside a file; a word that is none may be meant for another input. */
const withNames = (image: Parsed<string>, names: string | undefined): Parsed<string> =>
  'problem' in image && names !== undefined ? { problem: `${image.problem} ${names}` } : image

const OF_SERVICE = 'The service to check is named by "service".'
const OF_POD = 'The workload to check is named by "workload", and its container by "container".'

const NAMED_IN_FILE = { value: '', faults: [] }

function readCompose(textOf: TextOf): Reading<ComposeWish | undefined> {
  const { understood, faults } = gatherReadings<ComposeWish>({
    files: lineEntries(textOf, 'compose-file', parseRunnerPath),
    service: optional(textOf, 'service', parseServiceName),
    profiles: lineEntries(textOf, 'compose-profiles', parseProfile),
    envFiles: lineEntries(textOf, 'compose-env-file', parseRunnerPath),
    dependencies: one(textOf, 'dependencies', parseBoolean)
  })
  const isWanted = entriesOf(textOf('compose-file')).length > 0
  if (!isWanted) return { value: undefined, faults }
  return { value: { ...NO_SERVICE, ...understood }, faults }
}

/** A wish none of whose parts could be understood. */
const NO_SERVICE: ComposeWish = {
  files: [],
  service: undefined,
  profiles: [],
  envFiles: [],
  dependencies: true
}

function readPod(textOf: TextOf): Reading<PodInputs | undefined> {
  const { understood, faults } = gatherReadings<PodInputs>({
    files: lineEntries(textOf, 'manifest-file', parseRunnerPath),
    workload: optional(textOf, 'workload', parseWorkload),
    container: optional(textOf, 'container', parseContainerName)
  })
  const isWanted = entriesOf(textOf('manifest-file')).length > 0
  return { value: isWanted ? { ...NO_POD, ...understood } : undefined, faults }
}

const NO_POD: PodInputs = { files: [], workload: undefined, container: undefined }
