import type { HardeningSetting, SettingKind } from './declared'

/** An attempt that belongs to some settings: each of them may be what refuses it. */
export interface SettingAttempt {
  /** Distinguishes it from all others: its name, and what it is tried on. */
  readonly key: string
  readonly name: string
  /** The intruder's action, in a few words. */
  readonly title: string
  readonly trial: AttemptTrial
  /** IDs of the settings that may refuse it, in the order in which they are left out as well. */
  readonly guards: readonly string[]
  /** IDs of settings beside which its outcome is told, although they do not concern it. */
  readonly beside: readonly string[]
  /** Why it is not tried; absent if it is. */
  readonly obstacle?: string
  /**
   * Why it may be refused with all its settings left out, where that tells nothing of them; absent
   * where it means that they make no difference.
   */
  readonly otherwise?: string
}

/** How the probe makes an attempt. */
export type AttemptTrial =
  /** A verb of its command `attack`, with paths or a word. */
  | { readonly by: 'attack'; readonly verb: string; readonly subjects: readonly string[] }
  /** One of its doors to the kernel. */
  | { readonly by: 'door'; readonly door: string }
  /** A program of root's with the set-user-ID bit, run by a user without rights. */
  | { readonly by: 'helper'; readonly gains: Gain }
  /** A program that the container's user leaves with that bit, run by another user. */
  | { readonly by: 'left-helper'; readonly path: string }
  /** An attempt on the file or the process of another user. */
  | { readonly by: 'other'; readonly verb: 'override' | 'own' | 'signal' }

/** The gain that is a success: to be another user, or also a capability, or any. */
export type Gain =
  | { readonly kind: 'user' }
  | { readonly kind: 'capabilities'; readonly but: readonly string[] }
  | { readonly kind: 'capability'; readonly name: string }

/** IDs of the settings of these kinds, in this order. */
export type GuardsIn = (...kinds: readonly SettingKind[]) => readonly string[]

/** Returns a function that finds settings by their kinds. */
export const guardsIn =
  (settings: readonly HardeningSetting[]): GuardsIn =>
  (...kinds) =>
    kinds.flatMap((kind) => settings.filter((one) => one.kind === kind).map(({ id }) => id))

/** An attempt before it has a key. */
export type UnkeyedAttempt = Omit<SettingAttempt, 'beside' | 'key'> & {
  readonly beside?: readonly string[]
}

/** The attempt, with a key of its name and what it is tried on. */
export const withKey = (made: UnkeyedAttempt, on: string): SettingAttempt => ({
  beside: [],
  ...made,
  key: `${made.name} ${on}`
})
