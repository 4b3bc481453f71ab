import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withKubeletPod } from './kubelet'
import { withCheckedManifest } from './manifest-check'
import { linesOf } from './recording'

/**
 * Lines that a script prints in the container `app` of a pod in a check and in the kubelet, without
 * what is of a machine or of a run: addresses, numbers of links, sizes and times.
 */
export async function printedInBoth(
  manifest: string,
  script: string
): Promise<{ readonly check: readonly string[]; readonly kubelet: readonly string[] }> {
  const quoted = script.replaceAll("'", `'\\''`)
  const smoke = `docker exec "$ZERO_DRIFT_CONTAINER" sh -c '${quoted}' >printed 2>/dev/null`
  const words = ['--explain', 'never', '--container', 'app', '--read-only', 'declared']
  const check = await withCheckedManifest(
    manifest,
    [...words, '--smoke-run', smoke],
    async ({ folder, report }) => {
      const { smoke: steps, verdict } = report
      if (steps.length === 0) throw new Error(`The check ended before the script: ${verdict}.`)
      return plain(await readFile(join(folder, 'printed'), 'utf8'))
    }
  )
  const kubelet = await withKubeletPod(manifest, undefined, async ({ answer, run }) => {
    if (answer.kind !== 'runs') throw new Error(`In the kubelet, the pod ${answer.kind}.`)
    return plain(await run('app', script))
  })
  return { check, kubelet }
}

const plain = (text: string): readonly string[] =>
  linesOf(text.replaceAll(/\b(?:10|172)(?:\.\d+){3}\b/g, 'ADDRESS'))
