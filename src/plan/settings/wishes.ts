import { integerBetween } from '../quantities'
import { one, optional, parseBoolean, type TextOf } from '../parse'

/** Inputs on the effect of hardening settings. */
export interface SettingsWishes {
  /** Whether each hardening setting is left out once. */
  readonly proveSettings: boolean
  readonly maxIdle: number | undefined
}

/** Reads the inputs on the effect of hardening settings. */
export const readSettings = (textOf: TextOf) => ({
  proveSettings: one(textOf, 'prove-settings', parseBoolean),
  maxIdle: optional(textOf, 'max-idle', integerBetween(0, 1000, 'a number of settings', '0'))
})

/** The part of a plan on the effect of hardening settings. */
export interface SettingsInquiry {
  /** Undefined if no setting is left out. */
  readonly proveSettings: SettingsPlan | undefined
}

/** Attempts with and without each hardening setting, in containers of their own. */
interface SettingsPlan {
  /** If more settings than this have no effect, that is drift; undefined for no limit. */
  readonly maxIdle: number | undefined
}

/** The effect of hardening settings in a plan, as wished. */
export const settingsInquiry = ({ proveSettings, maxIdle }: SettingsWishes): SettingsInquiry => ({
  proveSettings: proveSettings ? { maxIdle } : undefined
})
