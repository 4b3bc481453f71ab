/** What the probe does: it puts a file somewhere, changes one that is there, or asks the kernel for more. */
export type Act =
  'append' | 'execute' | 'overwrite' | 'plant' | 'remount' | 'setuid' | 'sysctl' | 'timestomp'

/** One way of staying on a machine, as it will be tried. */
export interface Attempt {
  readonly name: string
  /** What the intruder does, in a few words. */
  readonly title: string
  /** The technique of MITRE ATT&CK Enterprise (version 19). */
  readonly technique: { readonly id: string; readonly name: string }
  readonly act: Act
  /** Tried in this order until one lands; `~/` is the home of whoever tries. None where there is nothing to try. */
  readonly paths: readonly string[]
  /** What it is worth that this is refused. */
  readonly worth: string
  /** Why it is not tried. */
  readonly obstacle?: string
}
