import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { withNode, type Ran } from './cli'

const ROOT = join(__dirname, '..', '..')

/** An installation of the packed tarball in a folder that held nothing before. */
export interface Installation {
  readonly folder: string
  /** Paths in the tarball, sorted. */
  readonly packed: readonly string[]
  /** Folders of `node_modules`. */
  readonly packages: readonly string[]
  /** Runs `npx zero-drift` in the folder. */
  readonly npx: (...words: readonly string[]) => Promise<Ran>
  readonly remove: () => Promise<void>
}

/**
 * Packs this repository and installs the tarball with an empty cache and no registry, so that a package
 * which it needs besides would end the installation.
 */
export async function install(): Promise<Installation> {
  const root = await mkdtemp(join(tmpdir(), 'zero-drift-package-'))
  const folder = join(root, 'empty')
  await mkdir(folder)
  const env = withNode(environment(join(root, 'cache')))
  const npm = async (cwd: string, ...words: readonly string[]): Promise<string> =>
    (await promisify(execFile)('npm', words, { cwd, env })).stdout
  const answer = await npm(ROOT, 'pack', '--json', '--pack-destination', root)
  const [{ filename, files } = NOTHING] = JSON.parse(answer) as readonly Packed[]
  await npm(folder, 'install', '--offline', '--no-audit', '--no-fund', join(root, filename))
  const tree = JSON.parse(await npm(folder, 'ls', '--all', '--json')) as Tree
  return {
    folder,
    packed: files.map(({ path }) => path).sort(),
    packages: namesIn(tree),
    npx: (...words) => run(['zero-drift', ...words], folder, env),
    remove: () => rm(root, { recursive: true })
  }
}

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

interface Tree {
  readonly dependencies?: Readonly<Record<string, Tree>>
}

const NOTHING: Packed = { filename: '', files: [] }

function namesIn({ dependencies = {} }: Tree): readonly string[] {
  return Object.entries(dependencies).flatMap(([name, tree]) => [name, ...namesIn(tree)])
}

/** This process's own, without what an npm above it says of this repository. */
function environment(cache: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))
  return {
    ...Object.fromEntries(own),
    npm_config_cache: cache,
    npm_config_update_notifier: 'false'
  }
}

function run(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return promisify(execFile)('npx', ['--offline', ...words], { cwd, env }).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      return { exitCode: code, stdout, stderr }
    }
  )
}
