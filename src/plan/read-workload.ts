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
  type Reading,
  type TextOf
} from './parse'
import { parseRunnerPath } from './paths'

/** Reads the inputs that name the image, or the file in which it stands. */
export function readWorkload(textOf: TextOf) {
  const [compose, pod] = [readCompose(textOf), readPod(textOf)]
  const isNamed = (compose.value ?? pod.value) === undefined || textOf('image').trim() !== ''
  const image: Reading<string> = isNamed ? one(textOf, 'image', parseImage) : NAMED_IN_FILE
  return { image, compose, pod }
}

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
