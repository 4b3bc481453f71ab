import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { worldOf } from '../adapters/world'
import { makeFinding } from '../judge/findings/table'
import { subjectName } from '../plan/checks'
import { entryAt } from '../plan/entry-at'
import type { BadInput } from '../plan/faults'
import type { Log, World } from '../ports'
import { join as joinParts, type Joined } from '../report/joined/joined'
import { partOf, type PartPlace } from '../report/joined/part'
import { workloadWordsIn } from '../report/subject'
import type { Request, Screen } from '../run/prepare'
import { several, type Check } from '../several'
import type { RunOrigin } from '../words'
import { partPlaces, writeFiles, writeJoined } from './write-reports'

/** Means that all checks of one run share. */
export interface Common {
  readonly world: World
  readonly outputDir: string
  readonly appended: readonly string[]
  readonly colour: boolean
  readonly origin: RunOrigin
  readonly screen?: Screen | undefined
}

/**
 * Checks each image with an output folder of its own; writes the joined reports beside these
 * folders. `faults`: those of the list of images.
 */
export async function checkSeveral(
  faults: readonly BadInput[],
  requests: readonly Request[],
  common: Common
): Promise<Joined> {
  const { world, outputDir, colour, origin, screen } = common
  const places = partPlaces(requests.map(nameOf), requests.map(labelOf))
  const checks = requests.map((request, index) => checkAt(entryAt(places, index), request, common))
  const parts = await several(checks, {
    most: availableParallelism(),
    cancelled: world.cancelled,
    refused: faults.length > 0
  })
  const findings = faults.map((fault) => makeFinding('bad-input', fault))
  return writeJoined(joinParts({ parts, findings, colour, origin, screen }), outputDir)
}

/** Name of a check: that in the policy file, its image, or what it is about in a file. */
function nameOf({ name, inputs }: Request): string {
  const image = (inputs.get('image') ?? '').trim()
  return name ?? (image || subjectName((input) => inputs.get(input)))
}

/** Words for people on a check: its name, or the workload of its files, or its image. */
const labelOf = (request: Request): string =>
  request.name ?? workloadWordsIn(request.inputs)?.join(', ') ?? nameOf(request)

function checkAt(
  place: PartPlace,
  request: Request,
  { world, outputDir, appended }: Common
): Check {
  const folder = join(outputDir, place.folder)
  return {
    request,
    world: worldOf(world, { outputDir: folder, appended }, logOf(place, world.log)),
    write: (report) => writeFiles(report, folder),
    partOf: (report) => partOf(report, place)
  }
}

const logOf = ({ label }: PartPlace, log: Log): Log => ({
  progress: (sentence) => {
    log.progress(`${label}: ${sentence}`)
  }
})
