import { settingsOfOne, type CheckSettings } from '../../../src/plan/checks'
import { parsePolicy } from '../../../src/plan/policy'

/** Settings of the check that a command line asks for in a folder with that policy file. */
export async function planOf(
  text: string,
  given: Readonly<Record<string, string>>,
  path = '.zero-drift.yml'
): Promise<CheckSettings> {
  const inputs = new Map(Object.entries(given))
  const parsed = text.trim() === '' ? { faults: [] } : await parsePolicy({ path, text }, 0)
  const { check } = await settingsOfOne(inputs, () =>
    Promise.resolve({
      ...{ path, faults: [], workingDirectory: '/srv/app' },
      ...('policy' in parsed ? { policy: parsed.policy } : {})
    })
  )
  return check
}
