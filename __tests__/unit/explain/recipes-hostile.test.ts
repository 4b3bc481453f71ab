import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { parse } from 'yaml'
import type { Cooked } from '../../../src/explain/mounts'
import { shellWord } from '../../../src/plan/shell-word'
import { mountsOf, tmpfsLine } from '../../../src/explain/recipes/mounts'
import { recipesOf } from '../../../src/explain/recipes/recipes'
import { yamlLines } from '../../../src/explain/recipes/yaml'
import { parseInputs } from '../../../src/plan/inputs'
import { forFile } from '../../../src/report/escape'
import { hostile, hostilePath, hostileText } from './cooked'
import { podFaults } from './kubernetes-schema'
import { runs } from '../../harness/fuzz'

/** The words that a program of that name would get, in the locale of a machine that has none. */
function argvOf(command: string): readonly string[] {
  const script = `docker() { printf '%s\\0' "$@"; }\n${command}`
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' }
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env })
  expect(stderr).toBe('')
  return stdout.split('\0').slice(0, -1)
}

const each = (check: (cooked: Cooked) => void, numRuns = runs(150)) => {
  fc.assert(fc.property(hostile, check), { numRuns })
}

const hasColon = ({ path }: { readonly path: string }) => path.includes(':')

test('a shell gives docker the intended words, and runs nothing else', () => {
  each((cooked) => {
    const words = argvOf(recipesOf(cooked).docker)
    const { tmpfs, own, fresh } = mountsOf(cooked)
    const { image, container } = cooked
    const [first = '', ...rest] = container.entrypoint ?? []
    const after = (flag: string) =>
      words.flatMap((word, at) => (words[at - 1] === flag ? [word] : []))
    const tail = [
      ...(image.startsWith('-') ? ['--'] : []),
      image,
      ...rest,
      ...(container.command ?? [])
    ]
    expect(words.slice(0, 3)).toEqual(['run', '-d', '--read-only'])
    expect(words.slice(words.length - tail.length)).toEqual(tail)
    const all = words.slice(0, words.length - tail.length)
    const flagged = (flag: string) =>
      all.flatMap((word, at) => (all[at - 1] === flag ? [word] : []))
    expect(flagged('--tmpfs')).toEqual(tmpfs.filter((mount) => !hasColon(mount)).map(tmpfsLine))
    expect(flagged('--mount')).toHaveLength([...tmpfs, ...own, ...fresh].filter(hasColon).length)
    expect(after('--entrypoint')[0]).toBe(first)
    expect(flagged('-e')).toEqual(
      container.env.map((variable) => variable.replace('=value-of-it', ''))
    )
    expect(flagged('--workdir')).toEqual([container.workingDir])
  })
}, 120_000)

test('a word at the beginning of a line is no command to the runner', () => {
  for (const word of ['::', '::error::x', '::stop-commands::x']) {
    expect(shellWord(word)).toBe(`'${word}'`)
    expect(forFile(`docker \\\n  ${shellWord(word)}`)).toBe(`docker \\\n  '${word}'`)
  }
  expect(shellWord(':8080')).toBe(':8080')
})

test('a recipe is not altered where it is shown', () => {
  each((cooked) => {
    for (const text of Object.values(recipesOf(cooked) as unknown as Record<string, string>)) {
      expect(forFile(text)).toBe(text.replace(/\n$/, ''))
      expect(text).toMatch(/[^\n]\n$/)
      expect(text).not.toContain('value-of-it')
    }
  })
})

test('Compose reads the intended values', () => {
  each((cooked) => {
    const file: unknown = parse(recipesOf(cooked).compose, { uniqueKeys: true })
    const { image, container } = cooked
    const doubled = (text: string) => text.split('$').join('$$')
    const { tmpfs } = mountsOf(cooked)
    const short = tmpfs
      .filter((mount) => !hasColon(mount))
      .map((mount) => doubled(tmpfsLine(mount)))
    expect(file).toMatchObject({
      services: {
        app: {
          image: doubled(image),
          entrypoint: container.entrypoint?.map(doubled),
          ...(short.length > 0 ? { tmpfs: short } : {})
        }
      }
    })
  })
})

test('Kubernetes accepts the manifest, and its names are different labels', () => {
  each((cooked) => {
    const pod = parse(recipesOf(cooked).kubernetes) as Pod
    expect(podFaults(pod)).toEqual([])
    const { volumes = [], initContainers = [], containers } = pod.spec
    for (const list of [volumes, [...initContainers, ...containers]]) {
      const names = list.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
    }
  }, 60)
}, 120_000)

interface Pod {
  readonly spec: {
    readonly volumes?: readonly { readonly name: string }[]
    readonly initContainers?: readonly {
      readonly name: string
      readonly command: readonly string[]
    }[]
    readonly containers: readonly { readonly name: string }[]
  }
}

test('a volume is seeded from its own path, by a command that runs nothing else', () => {
  each((cooked) => {
    const pod = parse(recipesOf(cooked).kubernetes) as Pod
    const paths = cooked.seeded.filter((hidden) => !hasColon(hidden)).map(({ path }) => path)
    const copied = (pod.spec.initContainers ?? []).map(({ command: [, , script = ''] }) => {
      const plain = script.split('$$').join('$')
      const stubs = `id() { echo 0; }\ncp() { printf '%s\\0' "$@"; }\n${plain}`
      const { stdout } = spawnSync('sh', ['-c', stubs], { encoding: 'utf8' })
      return stdout.split('\0')[1]
    })
    expect(copied).toEqual(paths.map((path) => `${path}/.`))
  }, 40)
}, 120_000)

test('our own parser accepts the inputs, with every mount that was not left out', () => {
  each((cooked) => {
    const text = recipesOf(cooked).action
    const inputs = Object.entries(parse(text) as Record<string, unknown>)
    const texts = inputs.map(([name, value]): [string, string] => [name, String(value)])
    const parsed = parseInputs(new Map([['image', 'web'], ...texts]), new Map())
    const faults = 'faults' in parsed ? parsed.faults : []
    expect(faults.filter(({ sentence }) => !sentence.includes('is named'))).toEqual([])
    const understood = 'wishes' in parsed ? parsed.wishes : parsed.understood
    const kept = [
      ...(understood.tmpfs ?? []),
      ...(understood.volumes ?? []),
      ...(understood.rules ?? [])
    ]
    const { tmpfs, own, fresh } = mountsOf(cooked)
    const lost = text.split('\n').filter((line) => line.startsWith('# Left out'))
    const allow = new Map(texts).get('allow') ?? ''
    const off = allow.split('\n').filter((line) => line.startsWith('# '))
    const given = [...tmpfs, ...own, ...fresh, ...cooked.allow, ...cooked.standing.drift]
    expect(kept.length + lost.length + off.length).toBe(given.length)
  })
})

test('a policy file is YAML with every mount of the fix', () => {
  each((cooked) => {
    expect(parse(recipesOf(cooked).policy)).toMatchObject({
      version: 1,
      tmpfs: cooked.fix.tmpfs.map(({ path }) => ({ path, size: '16m', mode: '0755' }))
    })
  })
})

test.each(['1.1', '1.2'] as const)('any text is read back by YAML %s', (version) => {
  const words = fc.constantFrom(
    'yes',
    'NO',
    'null',
    '~',
    '0x1',
    '1e3',
    'e0',
    'E+12',
    '.inf',
    '12:30:00',
    '<<',
    '2001-01-01'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(hostileText, hostilePath, words, fc.string())), (texts) => {
      const value = { list: texts, map: Object.fromEntries(texts.map((text) => [text, text])) }
      expect(parse(yamlLines(value).join('\n'), { version })).toEqual(value)
    })
  )
})
