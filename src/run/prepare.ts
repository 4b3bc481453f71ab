import {
  likewise,
  makePlan,
  planBase,
  type Plan,
  type PlannedWishes,
  type Wishes
} from '../plan/plan'
import type { CheckPolicy, PolicyFacts } from '../plan/checks'
import { clashesWithImage } from '../plan/clashes'
import { BadInputs, Fault, type BadInput } from '../plan/faults'
import { filesNamedBy, parseInputs, type Inputs } from '../plan/inputs'
import { watchedOn } from '../plan/watch'
import { located } from '../plan/written-inputs'
import { quoteInput } from '../plan/parse'
import type { Secrets } from '../plan/secrets'
import type { FileText, World } from '../ports'
import type { BaseFacts, ContainerSpec, EngineFacts, ImageFacts, Labels, RunOrigin } from '../words'
import { atHand, faultOfBase, findImage, lookUp, outliveSecond, withAlike } from './image'
import { loadOutside, openImages, type OutsideImage, type OutsideImages } from './outside-image'
import { POLICY_FILE } from './policy'
import { withoutBash } from './scripts'
import { assertFree, placed } from './reach'
import type { Workload, WorkloadMeans } from './workload'

/** How much of a report is printed. */
export type Detail = 'quiet' | 'normal' | 'verbose'

/** Terminal of the command line, for which a text is drawn. */
export interface Screen {
  /** Columns of a line. */
  readonly width: number
  readonly detail: Detail
}

/** A user's request, and in whose name it was made. */
export interface Request {
  /** Inputs of the check, with those of the policy file. */
  readonly inputs: Inputs
  /** Inputs of the step or command line alone; absent if all are. */
  readonly given?: Inputs
  /** Policy of the check; absent if none was looked for. */
  readonly policy?: CheckPolicy
  /** Name of the check in the policy file; absent if it has none. */
  readonly name?: string
  /** Carried by everything that is made on the engine. */
  readonly labels: Labels
  /** The product's own version. */
  readonly version: string
  /** Address of the `docs` folder of that version; undefined where nobody can know it. */
  readonly documentation?: string | undefined
  /** The commit under test and the CI job; absent where neither is known. */
  readonly origin?: RunOrigin
  /** The workflow that asked; undefined outside of one. */
  readonly workflow?: WorkflowFacts | undefined
  /** Whether the text for the terminal may be coloured. */
  readonly colour: boolean
  /** Terminal of the command line; absent for the log of a workflow's step. */
  readonly screen?: Screen | undefined
}

/** Which step of which workflow this is. */
export interface WorkflowFacts {
  /** Relative to the repository's root. */
  readonly file: string
  readonly job: string
  /** Its id, or what the runner called it. */
  readonly step: string
  /** Whether a step with this value of `uses` runs this action. */
  readonly isUsedBy: (uses: string) => boolean
}

/** All that is settled before anything boots. */
export interface Prepared {
  readonly plan: Plan
  readonly engine: EngineFacts
  /** The plan's container as this machine must make it to reach it. */
  readonly spec: ContainerSpec
  /** The earlier check, or the image, to compare with; absent if there is none. */
  readonly base?: Base | undefined
  /** The workload that describes the container; absent if inputs alone do. */
  readonly workload?: Workload | undefined
}

/** Base of a comparison: a report or an image, by the name that the author gave. */
export type Base = { readonly name: string } & (
  | { readonly kind: 'report'; readonly facts: BaseFacts }
  | { readonly kind: 'image'; readonly plan: Plan }
)

/** Facts that were learnt on the way to a plan; they stay known when there will be none. */
export interface Learnt {
  /** The file at which annotations without a better place point. */
  readonly annotateFile?: string | undefined
  readonly policy?: PolicyFacts | undefined
  readonly engine?: EngineFacts
  readonly image?: ImageFacts
  readonly plan?: Plan
  /** To be closed at the end of the check, even if there is no plan. */
  readonly workload?: Workload | undefined
  /** Secrets of the workload; absent if none are known. */
  readonly secrets?: Secrets
  /** Whether images of archives were loaded, to be removed at the end of the check. */
  readonly isLoaded?: boolean
}

/** The outcome of planning: a plan that can be booted, or the fault that kept it from that, with the facts that were learnt until then. */
export type Preparation = { readonly learnt: Learnt } & (
  { readonly prepared: Prepared } | { readonly fault: unknown }
)

/** An object whose properties are filled in one after another. */
export type Growing<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Turns strings into a plan. Never throws: the fault that it gives is every bad input at once, or
 * what kept it from planning. `learnt` is filled on the way.
 */
export async function prepare(
  request: Request,
  world: World,
  learnt: Growing<Learnt> = {}
): Promise<Preparation> {
  try {
    return { learnt, prepared: await preparedFor(request, world, learnt) }
  } catch (fault) {
    return { learnt, fault: inFile(fault, request) }
  }
}

async function preparedFor(
  request: Request,
  world: World,
  learnt: Growing<Learnt>
): Promise<Prepared> {
  // Asked before it is needed: the engine thinks while the inputs are understood.
  const identified = world.engine.identify()
  identified.catch(() => undefined)
  const { facts } = request.policy ?? NO_POLICY
  learnt.policy = facts
  learnt.annotateFile = await annotateFileFor(request.inputs, world, facts)
  const { wishes, known, outside } = await understand(request, world)
  const isNamed = (wishes.compose ?? wishes.pod ?? outside.image) === undefined
  const present = isNamed ? lookUp(wishes, world) : undefined
  await assertWritable(world)
  const engine = (learnt.engine = await identified)
  if (outside.image ?? outside.base) learnt.isLoaded = true
  const learnSecrets = (secrets: Secrets): void => {
    learnt.secrets = secrets
  }
  const means = { engine, world, learnSecrets }
  const load = (image: OutsideImage): Promise<ImageFacts> =>
    loadOutside(image, { platform: wishes.platform, labels: request.labels }, world, engine)
  const workload = (learnt.workload = await workloadOf(wishes, request, means))
  const wanted = workload?.wishes ?? { ...wishes, readOnly: wishes.readOnly === true }
  const finding = outside.image ? load(outside.image) : findImage(wanted, engine, world, present)
  const found = await finding.catch((error: unknown) => {
    throw withAlike(error, request.policy)
  })
  const described = await workload?.describe(found)
  const image = (learnt.image = described?.image ?? found)
  const made = makePlan(wanted, image, request.labels, described)
  if ('faults' in made) throw new BadInputs(made.faults)
  const plan = (learnt.plan = watchedOn(made.plan, engine))
  const spec = placed(plan, engine)
  await assertFree(plan, engine, world)
  await outliveSecond(image, world)
  const loaded = outside.base && load(outside.base)
  const base = known ?? (await baseImage(wanted, request.labels, { ...means, workload, loaded }))
  return { plan, engine, spec, base, workload }
}

type Around = Pick<WorkloadMeans, 'engine' | 'world'>

/** The workload that the wishes name; undefined if inputs alone describe the container. */
async function workloadOf(
  wishes: Wishes,
  { inputs, labels }: Request,
  around: Omit<WorkloadMeans, 'inputs' | 'labels'>
): Promise<Workload | undefined> {
  const { compose, pod } = wishes
  const means = { ...around, inputs, labels }
  if (compose !== undefined) {
    const { openService } = await import(/* webpackChunkName: "workload" */ './compose-workload')
    return openService({ ...wishes, compose }, means)
  }
  if (pod === undefined) return undefined
  const { openManifest } = await import(/* webpackChunkName: "workload" */ './manifest-workload')
  return openManifest({ ...wishes, pod }, means)
}

async function annotateFileFor(
  inputs: Inputs,
  { files }: World,
  policy: PolicyFacts | undefined
): Promise<string | undefined> {
  const named = inputs.get('annotate-file')?.trim() ?? ''
  if (named !== '') return named
  if (policy !== undefined) return policy.path
  return (await files.exists(DOCKERFILE)) ? DOCKERFILE : undefined
}

const DOCKERFILE = 'Dockerfile'

/**
 * Parses the inputs. Throws `BadInputs` with every fault; if the engine already has the image, with
 * its clashes too.
 */
async function understand(request: Request, world: World): Promise<Understanding> {
  const { inputs, policy: { contents, origins, faults: bad } = NO_POLICY } = request
  const texts = await readAll(filesNamedBy(inputs), world)
  const parsed = parseInputs(inputs, texts, contents, origins)
  const { faults, understood } =
    'wishes' in parsed ? { faults: [], understood: parsed.wishes } : parsed
  const { base, unreadable } = await readBase(understood, world)
  const { outside, broken } = await openImages(understood, world)
  const unusable = [...unreadable, ...broken, ...(await withoutBash(understood, world))]
  if ('wishes' in parsed && bad.length + unusable.length === 0)
    return { wishes: parsed.wishes, known: base, outside }
  const image = await atHand(understood.image, world)
  const clashes = image === undefined ? [] : clashesWithImage(understood, image)
  // A file that is faulty may name an image, and a choice that is not clear is told already.
  const isTold = bad.length > 0 && (inputs.get('image') ?? '').trim() === ''
  const own = isTold ? faults.filter(({ input }) => input !== 'image') : faults
  throw new BadInputs([...own, ...bad, ...unusable, ...clashes])
}

interface Understanding {
  readonly wishes: Wishes
  /** The report to compare with; undefined if none was named. */
  readonly known: Base | undefined
  readonly outside: OutsideImages
}

/** Reads the report to compare with, if one is named; a fault of it is a bad input. */
async function readBase(
  { compareWith }: Partial<Wishes>,
  { files }: World
): Promise<{ readonly base?: Base; readonly unreadable: readonly BadInput[] }> {
  if (compareWith?.kind !== 'report') return { unreadable: [] }
  const { path } = compareWith
  const read = await files.report(path)
  if (read.kind === 'report') return { base: { ...read, name: path }, unreadable: [] }
  const sentence = `${quoteInput(path)} cannot be compared with: ${read.reason}. Name the "report.json" of an earlier check.`
  return { unreadable: [{ input: 'compare-with', sentence }] }
}

interface AroundBase extends Around {
  readonly workload: Workload | undefined
  /** The image to compare with, if it is loaded from an archive. */
  readonly loaded: Promise<ImageFacts> | undefined
}

/** Plans the check of the image to compare with, if one is named; pulled as the other is. */
async function baseImage(
  wishes: PlannedWishes,
  labels: Labels,
  { engine, world, workload, loaded }: AroundBase
): Promise<Base | undefined> {
  if (wishes.compareWith?.kind !== 'image') return undefined
  const same = likewise(wishes, wishes.compareWith.reference)
  const found = await (loaded ?? findImage(same, engine, world)).catch(async (error: unknown) => {
    throw await faultOfBase(error, same.image, world)
  })
  const described = await workload?.describe(found)
  const image = described?.image ?? found
  const made = planBase(same, image, labels, described)
  if ('faults' in made) throw new BadInputs(made.faults)
  await outliveSecond(image, world)
  return { kind: 'image', name: same.image, plan: watchedOn(made.plan, engine) }
}

const NO_POLICY: CheckPolicy = { path: POLICY_FILE, origins: new Map(), faults: [] }

/** The fault; of bad inputs, those that come from the policy file have their lines in it. */
const inFile = (fault: unknown, { policy = NO_POLICY }: Request): unknown =>
  fault instanceof BadInputs
    ? new BadInputs(fault.inputs.map((one) => located(one, policy.origins)))
    : fault

async function readAll(
  paths: readonly string[],
  { files }: World
): Promise<ReadonlyMap<string, FileText>> {
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await files.read(path)] as const))
  )
}

async function assertWritable({ files }: World): Promise<void> {
  const sentences = await files.unwritable()
  if (sentences.length > 0) throw new Fault('output-unwritable', sentences.join(' '))
}
