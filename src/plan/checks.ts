import type { BadInput } from './faults'
import { isGiven, readImages } from './images'
import { unknownAmong, type Inputs } from './inputs'
import { pathIn, withAbsoluteSources, withPaths } from './input-paths'
import { folderOfFile } from './paths'
import { INPUTS, type InputName } from './input-table'
import { nearestTo, quoteInput } from './parse'
import { joinInputs, type Origins } from './written-inputs'
import type { Policy } from './policy'
import type { InputSection, ListedImage } from './sections'

/** The policy file that is in force. */
export interface PolicyFacts {
  /** Path as it was named, relative to the workspace. */
  readonly path: string
  /** SHA-256 of the file's text, in hex digits. */
  readonly sha256: string
  /** Names of the inputs that come from the file, in the order of the input table. */
  readonly inputs: readonly string[]
}

/** Result of reading a policy file: its contents, or everything that is wrong with it. */
export interface PolicyReading {
  readonly path: string
  /** Absolute path of the working directory, where the paths of given inputs begin. */
  readonly workingDirectory: string
  /** SHA-256 of the file's text; absent without a text. */
  readonly sha256?: string
  /** Absent if there is no such file, or if it is faulty. */
  readonly policy?: Policy
  readonly faults: readonly BadInput[]
}

/** Inputs of one check: those of the step or command line, joined with those of the policy file. */
export interface CheckSettings {
  readonly inputs: Inputs
  /** Inputs of the step or command line alone. */
  readonly given: Inputs
  readonly policy: CheckPolicy
  /** Name of the check in the policy file; absent if it has none. */
  readonly name?: string
}

/** Policy of one check. */
export interface CheckPolicy {
  /** Path of the policy file, which need not exist. */
  readonly path: string
  /** Index of the check in the list `images` of the file; absent if it is not from there. */
  readonly entry?: number
  readonly facts?: PolicyFacts
  readonly contents?: Pick<Policy, 'rules' | 'tmpfs'>
  /** Image of the file's list that the given one, which is not in it, resembles. */
  readonly alike?: string
  /** Inputs that come from the policy file, and their lines. */
  readonly origins: Origins
  /** Faults of the file, and of the choice of an image from it. */
  readonly faults: readonly BadInput[]
}

/** Returns the path of the policy file that the inputs name; undefined if they name none. */
const policyNamedBy = (inputs: Inputs): string | undefined =>
  (inputs.get('policy-file') ?? '').trim() || undefined

/** Settings of all checks of a run. */
export type Checks = OneCheck | SeveralChecks

export interface OneCheck {
  readonly kind: 'one'
  readonly check: CheckSettings
  readonly outputDir: string
}

export interface SeveralChecks {
  readonly kind: 'several'
  readonly checks: readonly CheckSettings[]
  /** Faults of the list of images, and of inputs that no image has. */
  readonly faults: readonly BadInput[]
  /** The input `output-dir`, of the step or the section `check`; empty if there is none. */
  readonly outputDir: string
}

/** Reads the policy file of that path; undefined stands for the one that is looked for. */
type ReadPolicy = (path: string | undefined) => Promise<PolicyReading>

/**
 * Settings of the checks that a step or command line asks for: of the image that it names, of its
 * `images`, or else of those in the policy file.
 */
export async function settingsOfAll(given: Inputs, read: ReadPolicy): Promise<Checks> {
  const reading = await read(policyNamedBy(given))
  const outputDir = outputDirOf(given, reading)
  if (isGiven(given, 'images')) {
    const { checks, faults } = await readImages(given)
    const all = checks.map(async (own) => {
      const path = policyNamedBy(own)
      return settingsOf(own, path === policyNamedBy(given) ? reading : await read(path))
    })
    return { kind: 'several', checks: await Promise.all(all), faults, outputDir }
  }
  const listed = reading.policy?.sections.images ?? []
  if (SUBJECTS.some((name) => isGiven(given, name)) || listed.length === 0)
    return { kind: 'one', check: settingsOf(given, reading), outputDir }
  const known = new Map([...given].filter(([name]) => NAMES.includes(name)))
  const checks = listed.map((image) => listedSettings(image, known, reading))
  return { kind: 'several', checks, faults: unknownAmong(given), outputDir }
}

/**
 * Settings of the only check that a command can make: of the image that is given, or that the
 * policy file names. If the file names several, that is a bad input.
 */
export async function settingsOfOne(given: Inputs, read: ReadPolicy): Promise<OneCheck> {
  const reading = await read(policyNamedBy(given))
  const outputDir = outputDirOf(given, reading)
  return { kind: 'one', check: settingsOf(given, reading), outputDir }
}

const outputDirOf = (given: Inputs, reading: PolicyReading): string =>
  (joined(given, reading).inputs.get('output-dir') ?? '').trim()

/** Inputs that say what a step checks. */
const SUBJECTS = ['image', 'compose-file', 'manifest-file']

const NAMES: readonly string[] = INPUTS.map(({ name }) => name)

/** Settings of the checks that a policy file describes by itself: of each image, or of its section. */
export function settingsInFile(reading: PolicyReading): readonly CheckSettings[] {
  const images = reading.policy?.sections.images ?? []
  return images.length === 0
    ? [joined(new Map(), reading)]
    : images.map((image) => listedSettings(image, new Map(), reading))
}

/** Settings of a check of one image, which may be an entry of the policy file's list. */
function settingsOf(given: Inputs, reading: PolicyReading): CheckSettings {
  const { entry, fault, alike } = chosen(given, reading)
  const settings =
    entry === undefined ? joined(given, reading) : listedSettings(entry, given, reading)
  const { policy } = settings
  const faults = fault === undefined ? policy.faults : [...policy.faults, fault]
  return { ...settings, policy: { ...policy, faults, ...(alike === undefined ? {} : { alike }) } }
}

/**
 * The entry that a check is about, by its image; a fault if that is not clear. A name chooses none:
 * the file may come from a pull request, and would decide which image the step checks.
 */
function chosen(given: Inputs, { path, policy }: PolicyReading): Choice {
  const images = policy?.sections.images ?? []
  const image = (given.get('image') ?? '').trim()
  // A step that names a deployment file itself is about no image of the list.
  if (image === '' && SUBJECTS.some((name) => isGiven(given, name))) return {}
  const about = image === '' ? images : images.filter((entry) => referenceOf(entry) === image)
  const [entry] = about
  if (entry === undefined) return alikeIn(images, image)
  if (about.length === 1) return { entry }
  const [what, advice] =
    image === ''
      ? ['images', `choose one, for example ${quoteInput(nameOfEntry(entry))}`]
      : [
          `checks of ${quoteInput(image)}`,
          'check all images of the file, or put this one into a file of its own'
        ]
  const sentence = `${quoteInput(path)} lists ${about.length} ${what}; ${advice}.`
  return { fault: { input: 'image', sentence } }
}

/** The entry of the list that a check is about, or why there is none. */
interface Choice extends Pick<CheckPolicy, 'alike'> {
  readonly entry?: ListedImage
  readonly fault?: BadInput
}

/** The image of the list whose name or reference resembles a given one most. */
function alikeIn(images: readonly ListedImage[], image: string): Choice {
  const named = images.flatMap((entry): readonly (readonly [string, string])[] => {
    const reference = referenceOf(entry)
    const short = reference.replace(/^.*\//, '').replace(/[:@].*$/, '')
    return [reference, short, ...(entry.name === undefined ? [] : [entry.name])].map((name) => [
      name,
      reference
    ])
  })
  const nearest = nearestTo(
    image,
    named.map(([name]) => name)
  )
  const [, alike] = named.find(([name]) => name === nearest) ?? []
  return alike === undefined ? {} : { alike }
}

/**
 * Name of what a check without an image is about, as far as its inputs say it: the service, or the
 * workload and its container. Empty if they leave it to the file.
 */
export function subjectName(valueOf: (input: InputName) => string | undefined): string {
  const named = (inputs: readonly InputName[]): string =>
    inputs
      .map((input) => (valueOf(input) ?? '').trim())
      .filter(Boolean)
      .join(' ')
  return named(['service']) || named(['workload', 'container'])
}

/** Name of an entry for a sentence: its image, its name, or what it is about. */
const nameOfEntry = (entry: ListedImage): string =>
  referenceOf(entry) || entry.name || subjectName((input) => entry.given.get(input)?.text)

const referenceOf = ({ given }: ListedImage): string => given.get('image')?.text.trim() ?? ''

/** Settings of an entry of the list. The given image is what chose it. */
function listedSettings(image: ListedImage, given: Inputs, reading: PolicyReading): CheckSettings {
  const settings = joined(new Map([...given, ['image', '']]), reading, image)
  return { ...settings, given, ...(image.name === undefined ? {} : { name: image.name }) }
}

/** The inputs of a section, whose paths begin in the folder of its file. */
const inFolder = (section: InputSection, folder: string): InputSection =>
  new Map(
    [...section].map(([name, input]) => {
      const text = withPaths(name, input.text, (path) => pathIn(folder, path))
      return [name, { ...input, text }]
    })
  )

function joined(given: Inputs, reading: PolicyReading, image?: ListedImage): CheckSettings {
  const { path, sha256, policy, faults, workingDirectory } = reading
  const entry = image === undefined ? -1 : (policy?.sections.images.indexOf(image) ?? -1)
  const sections = policy === undefined ? [] : [policy.sections.check]
  const all = image === undefined ? sections : [...sections, image.given]
  const { inputs, origins } = joinInputs(
    given,
    all.map((section) => inFolder(section, folderOfFile(path))),
    path
  )
  const volumes = inputs.get('volumes')
  if (volumes !== undefined) inputs.set('volumes', withAbsoluteSources(volumes, workingDirectory))
  const own = NAMES.filter((name) => origins.has(name))
  return {
    inputs,
    given,
    policy: {
      path,
      ...(entry === -1 ? {} : { entry }),
      ...(sha256 === undefined ? {} : { facts: { path, sha256, inputs: own } }),
      ...(policy === undefined ? {} : { contents: policy }),
      origins,
      faults
    }
  }
}
