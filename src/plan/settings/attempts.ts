import type { Plan } from '../plan'
import type { Scouted } from '../web-root'
import { guardsIn, type SettingAttempt } from './attempt'
import type { HardeningSetting } from './declared'
import { onFiles, onMounts } from './file-attempts'
import { onKernel, onLimits } from './kernel-attempts'
import { byCapability, byHelper } from './right-attempts'

/** All attempts that belong to one of the settings, given what was found in the image. */
export function attemptsOf(
  plan: Plan,
  settings: readonly HardeningSetting[],
  scouted: Scouted
): readonly SettingAttempt[] {
  const by = guardsIn(settings)
  const made = [
    ...onFiles(plan, scouted, settings),
    ...byCapability(plan, settings, by),
    ...byHelper(plan, settings, by),
    ...onMounts(settings, by),
    ...onKernel(settings, by),
    ...onLimits(settings)
  ]
  return made.filter(({ guards }) => guards.length > 0)
}
