import type { ImageFacts } from '../ports'
import type { BadInput } from './faults'
import { portOf, SOME_PORT } from './port'
import { quote } from './quote'
import { mountedTwice } from './volumes'
import { noPort, waitStrategy } from './wait-strategy'
import type { SmokeStep, Understood } from './wishes'

/** Inputs that cannot hold together, whatever the image; `parseInputs` has said them. */
export function clashesAmong(understood: Understood): readonly BadInput[] {
  const { tmpfs = [], volumes = [], network, waitFor } = understood
  return [
    ...mountedTwice(tmpfs, volumes),
    ...(network === 'none' ? unreachable(understood) : []),
    ...(waitFor?.kind === 'exit' ? ended(understood) : [])
  ]
}

function unreachable({ smoke = [], waitFor }: Understood): readonly BadInput[] {
  const why = 'cannot reach a container that has "network: none"; change one of the two.'
  const wait = waitFor?.kind === 'tcp' || waitFor?.kind === 'http' ? [waitFor.kind] : []
  return [
    ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quote(step.step)} ${why}`)),
    ...wait.map((kind) => bad('wait-for', `${quote(kind)} ${why}`))
  ]
}

function ended({ smoke = [] }: Understood): readonly BadInput[] {
  const why = 'comes after the end of a container with "wait-for: exit"; use "smoke-run" instead.'
  return [
    ...firstOf('http', smoke).map((step) => bad('smoke-http', `${quote(step.step)} ${why}`)),
    ...firstOf('exec', smoke).map((step) => bad('smoke-exec', `${quote(step.step)} ${why}`))
  ]
}

/** Inputs that cannot hold with this image. Inputs that are bad themselves clash with nothing. */
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
