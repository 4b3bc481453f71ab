import { singleQuoted } from '../../plan/shell-word'
import type { YamlValue } from './yaml'

/** A volume that an init container fills. */
interface Seed {
  /** Name of the init container. */
  readonly name: string
  readonly volume: string
  /** Path in the image whose files are copied, if they are. */
  readonly path: string
  readonly isCopied: boolean
  /** Mode of a folder that is made in the volume, for the files; undefined for the volume's root. */
  readonly folder?: number | undefined
}

/** Settings of an init container that do not depend on what it does. */
export interface SeedBase {
  readonly image: string
  readonly imagePullPolicy?: string | undefined
  readonly resources?: YamlValue | undefined
  readonly security: { readonly [key: string]: YamlValue | undefined }
}

/** An init container that fills a volume before the container starts that needs it. */
export function seedContainer(
  seed: Seed,
  { image, imagePullPolicy, resources, security }: SeedBase
): { readonly [key: string]: YamlValue | undefined; readonly name: string } {
  const target = /^\/seed(\/|$)/.test(seed.path) ? '/zero-drift-seed' : '/seed'
  return {
    ...{ name: seed.name, image, imagePullPolicy },
    command: ['sh', '-c', unexpanded(seeding(seed, target))],
    resources,
    securityContext: { ...security, readOnlyRootFilesystem: true },
    volumeMounts: [{ name: seed.volume, mountPath: target }]
  }
}

/** Name of the folder that an init container makes in a volume. */
export const SEED_FOLDER = 'data'

/** Shell command that fills the volume at `target`; one that ran already does no harm. */
function seeding({ path, isCopied, folder }: Seed, target: string): string {
  if (folder === undefined) return copying(path, target)
  const inner = `${target}/${SEED_FOLDER}`
  const made = `mkdir -p -m ${folder.toString(8).padStart(4, '0')} ${inner}`
  return isCopied ? `${made} && ${copying(path, inner)}` : made
}

/**
 * Shell command that copies a folder into a volume. Only root may give the folder itself the times
 * and the owner that `-a` asks for; for other users that would fail.
 */
function copying(path: string, target: string): string {
  const ends = `${singleQuoted(`${path}/.`)} ${target}/`
  return `if [ "$(id -u)" = 0 ]; then cp -a ${ends}; else cp -R ${ends}; fi`
}

/**
 * Doubles each dollar: Kubernetes takes `$(X)` in a command for a variable, and `$$` for a dollar.
 */
export function unexpanded(word: string): string {
  return word.replaceAll('$', '$$$$')
}
