/** What decides on the mode of a tmpfs that Docker mounts. */
export interface TmpfsSurroundings {
  /** Mode of the image's own folder at that path; undefined where it has none. */
  readonly folder: number | undefined
  /** Version of runc. */
  readonly runtime: string | undefined
}

/**
 * Mount options with which a volume in memory is what a tmpfs with these option words would be: Docker's own flags first, of which the
 * author's win; no propagation, which is no matter of the volume's; and the mode that this version of runc would have given it.
 */
export function standInOptions(options: string, around: TmpfsSurroundings): string {
  const words = options.split(',').filter((word) => word !== '' && !PROPAGATION.test(word))
  const given = words.findLast((word) => word.startsWith('mode='))
  const others = words.filter((word) => !word.startsWith('mode='))
  const mode = modeOf(given?.slice('mode='.length), around)
  return ['noexec', 'nosuid', 'nodev', ...others, `mode=${mode}`].join(',')
}

const PROPAGATION = /^r?(?:private|shared|slave|unbindable)$|^runbindable$|^defaults$/

/** runc 1.1.0 to 1.1.7 let the image's folder win over a given mode; 1.2.8 and 1.3.3 gave 0755 where there is neither (runc#4971). */
function modeOf(given: string | undefined, { folder, runtime = '' }: TmpfsSurroundings): string {
  const octal = folder === undefined ? undefined : folder.toString(8).padStart(4, '0')
  if (octal !== undefined && /^1\.1\.[0-7](?!\d)/.test(runtime)) return octal
  const bare = /^(?:1\.2\.8|1\.3\.3|1\.4\.0-rc\.3)(?!\d)/.test(runtime) ? '0755' : '1777'
  return given ?? octal ?? bare
}
