import type { ImageFacts } from '../words'
import type { BadInput } from './faults'
import { mountedTwice } from './mounts'
import { quoteInput } from './parse'
import { noPort, portOf, SOME_PORT, waitStrategy } from './wait'
import type { SmokeStep, Understood } from './wishes'

/** Finds inputs that contradict each other, whatever the image; `parseInputs` reports them. */
export function clashesAmong(understood: Understood): readonly BadInput[] {
  const { tmpfs = [], volumes = [], network, waitFor } = understood
  return [
    ...mountedTwice(tmpfs, volumes),
    ...(network === 'none' ? unreachable(understood) : []),
    ...(waitFor?.kind === 'exit' ? ended(understood) : []),
    ...idleWishes(understood)
  ]
}

/** Finds inputs that would be read and have no effect. */
function idleWishes(understood: Understood): readonly BadInput[] {
  const { network, publish, failOn } = understood
  const isAlone = 'compareWith' in understood && understood.compareWith === undefined
  const { rehearseAttacks, contrast, maxLanded, readOnly, evidence, evidenceImage } = understood
  const needs = 'is about rehearsed attacks; set "rehearse-attacks: true" as well.'
  return [
    ...(contrast === true && rehearseAttacks === false ? [bad('contrast', needs)] : []),
    ...(maxLanded !== undefined && rehearseAttacks === false ? [bad('max-landed', needs)] : []),
    ...(contrast === true && readOnly === false ? [bad('contrast', SAME)] : []),
    ...(publish === 'all' && (network === 'none' || network === 'host')
      ? [bad('publish', `publishes nothing with "network: ${network}"; leave one of the two out.`)]
      : []),
    ...(failOn === 'new' && isAlone ? [bad('fail-on', BASELESS)] : []),
    ...(evidenceImage === true && evidence === 'never' ? [bad('evidence-image', UNKEPT)] : [])
  ]
}

const SAME =
  'compares with a writable root filesystem, which "read-only: false" has already; change one of the two.'
const SETTLED =
  'keeps a container running, and one with "wait-for: exit" has ended by then; leave it out.'
const BASELESS =
  '"new" needs something to be new against; name a report or an image in "compare-with".'
const UNKEPT = 'commits the container, but "evidence: never" keeps nothing; change one of the two.'

function unreachable({ smoke = [], waitFor }: Understood): readonly BadInput[] {
  const why = 'cannot reach a container that has "network: none"; change one of the two.'
  const wait = waitFor?.kind === 'tcp' || waitFor?.kind === 'http' ? [waitFor.kind] : []
  return [
    ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quoteInput(step.step)} ${why}`)),
    ...wait.map((kind) => bad('wait-for', `${quoteInput(kind)} ${why}`))
  ]
}

function ended({ smoke = [], attack = [], limits }: Understood): readonly BadInput[] {
  const over =
    'attacks a running container, and one with "wait-for: exit" has ended by then; leave it out, or use "rehearse-attacks".'
  const why = 'comes after the end of a container with "wait-for: exit"; use "smoke-run" instead.'
  return [
    ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quoteInput(step.step)} ${why}`)),
    ...firstOf('exec', smoke).map((step) => bad('smoke-exec', `${quoteInput(step.step)} ${why}`)),
    ...firstOf('exec', attack).map((step) =>
      bad('attack-exec', `${quoteInput(step.step)} ${over}`)
    ),
    ...firstOf('run', attack).map((step) => bad('attack-run', `${quoteInput(step.step)} ${over}`)),
    ...((limits?.settle ?? 0) > 0 ? [bad('settle', SETTLED)] : [])
  ]
}

/** Finds inputs that contradict the image. An input that is itself invalid contradicts nothing. */
export function clashesWithImage(wishes: Understood, image: ImageFacts): readonly BadInput[] {
  const understood = wishes.network === 'none' ? { ...wishes, port: SOME_PORT } : wishes
  const wait = waitStrategy(understood, image)
  const port = portOf(understood, image)
  const homeless = (understood.smoke ?? []).filter(
    (step) => step.kind === 'http' && step.target.startsWith('/')
  )
  return [
    ...('problem' in wait ? [bad('wait-for', wait.problem)] : []),
    ...(port === undefined ? homeless.slice(0, 1) : []).map((step) =>
      bad('smoke-http', noPort(step.step, image).problem)
    )
  ]
}

function firstOf(kind: SmokeStep['kind'], smoke: readonly SmokeStep[]): readonly SmokeStep[] {
  return smoke.filter((step) => step.kind === kind).slice(0, 1)
}

function bad(input: string, sentence: string): BadInput {
  return { input, sentence }
}
