import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { endJob } from './job'
import { runAction, type ActionOptions, type ActionResult } from './runner'

/** The image that most end-to-end tests check: busybox, whose programs stand for a service. */
export const BUSYBOX = 'zero-drift-fixture/busybox:1'

/** A service that answers on port 8080 until it is ended. */
export const WEB = {
  image: BUSYBOX,
  command: 'httpd -f -p 8080 -h /var/www',
  port: '8080',
  'smoke-http': 'GET / 200'
} as const

/** A shell in the container that does something and then stays. */
export const staying = (script: string): string => shell(`${script}; sleep 300`)

/** A shell in the container, with a script whose quotes need no care. */
export const shell = (script: string): string => `sh -c '${script.replaceAll("'", `'\\''`)}'`

export interface Checked extends ActionResult {
  readonly report: WrittenDocument
  /** Text of a file in the output folder. */
  readonly read: (name: string) => Promise<string>
}

/**
 * Runs the action on these inputs as the runner would, with the node of ZERO_DRIFT_NODE if one is named. What is not about explaining
 * need not wait for it.
 */
export async function checked(
  inputs: Readonly<Record<string, string>>,
  options: Omit<ActionOptions, 'inputs'> = {}
): Promise<Checked> {
  const result = await runAction({
    node: process.env['ZERO_DRIFT_NODE'],
    ...options,
    inputs: { explain: 'never', ...inputs }
  })
  const read = (name: string): Promise<string> =>
    readFile(join(result.main.outputs['output-dir'] ?? '', name), 'utf8')
  try {
    const report = JSON.parse(await read('report.json')) as WrittenDocument
    const files = new Map(
      await Promise.all(
        ['report.json', 'summary.md', 'container.log'].map(
          async (name) => [name, await read(name).catch(() => '')] as const
        )
      )
    )
    return { ...result, report, read: (name) => Promise.resolve(files.get(name) ?? '') }
  } finally {
    await endJob(result.job)
  }
}
