import { attemptsOn, pathsToScout } from '../../../src/plan/attack-catalogue'
import type { Plan } from '../../../src/plan/plan'
import { webRootOf, type Scouted } from '../../../src/plan/web-root'
import { IMAGE, PLAN } from '../run/world'

const scouted = (
  facts: Partial<Record<'files' | 'folders' | 'pages', readonly string[]>>
): Scouted => ({
  uid: 0,
  files: new Set(facts.files),
  folders: new Set(facts.folders),
  pages: facts.pages ?? []
})

const planOf = (
  container: Partial<Plan['container']>,
  image: Partial<Plan['image']> = {}
): Plan => ({
  ...PLAN,
  image: { ...IMAGE, ...image },
  container: { ...PLAN.container, ...container }
})

const NOWHERE = { folders: [], pages: [] }

describe('the web root', () => {
  test.each<[string, Scouted, readonly string[], ReturnType<typeof webRootOf>]>([
    ['is none if nothing is served', scouted({}), [], NOWHERE],
    [
      'is where a server keeps its pages by default',
      scouted({
        folders: ['/var/www/html', '/var/www'],
        pages: ['/opt/x/index.html', '/var/www/html/index.php']
      }),
      [],
      { folders: ['/var/www/html'], pages: ['/var/www/html/index.php'] }
    ],
    [
      'is a folder that the command names, before that',
      scouted({
        folders: ['/site', '/var/www/html'],
        pages: ['/site/index.html', '/var/www/html/index.html']
      }),
      ['httpd', '--root=/site/'],
      {
        folders: ['/site', '/var/www/html'],
        pages: ['/site/index.html', '/var/www/html/index.html']
      }
    ],
    [
      'is the folder of the page nearest to the root, where none of these holds one',
      scouted({
        folders: ['/var/www'],
        pages: ['/opt/app/index.html', '/opt/app/deep/index.html']
      }),
      [],
      { folders: ['/opt/app'], pages: ['/opt/app/index.html'] }
    ],
    [
      'is a known root without pages, which a volume may fill',
      scouted({ folders: ['/var/www/html'] }),
      [],
      { folders: ['/var/www/html'], pages: [] }
    ],
    ['is no folder of data', scouted({ folders: ['/data'] }), ['redis', '/data'], NOWHERE]
  ])('%s', (_, seen, command, root) => {
    expect(webRootOf(seen, planOf({ command }))).toEqual(root)
  })
})

test('a mount below the web root belongs to it', () => {
  const seen = scouted({ folders: ['/www'], pages: ['/www/index.html'] })
  const plan = planOf(
    { tmpfs: [{ path: '/www/cache', options: '' }] },
    { volumes: ['/www/files/', '/data'] }
  )
  expect(webRootOf(seen, plan).folders).toEqual(['/www', '/www/cache', '/www/files'])
})

test('the paths to look up are known roots, folders that the command names, and where its program may lie', () => {
  const asked = pathsToScout(
    planOf({ entrypoint: ['serve'], command: ['-d', '/site'], workingDir: '/app' })
  )
  expect(asked).toEqual(
    expect.arrayContaining(['/var/www/html', '/site', '/app', '/usr/bin/serve'])
  )
  expect(new Set(asked).size).toBe(asked.length)
})

describe('the attempts', () => {
  const named = (plan: Plan, seen: Scouted = scouted({})) =>
    new Map(attemptsOn(plan, seen).map((attempt) => [attempt.name, attempt]))

  test('are twenty for an image without mounts, each with all that a reader needs', () => {
    const attempts = attemptsOn(PLAN, scouted({}))
    expect(attempts).toHaveLength(20)
    for (const { technique, title, worth } of attempts) {
      expect(technique.id).toMatch(/^T\d{4}(?:\.\d{3})?$/)
      expect(title).toMatch(/^[A-Z]/)
      expect(worth).toMatch(/\.$/)
    }
  })

  test('bring a program to every place that may be writable, each once', () => {
    const plan = planOf(
      {
        tmpfs: [{ path: '/tmp', options: '' }],
        volumes: [
          { source: 'd', path: '/d', readOnly: false },
          // A file, in which nothing can lie.
          { source: 'l', path: '/dev/termination-log', readOnly: false, isLastMessage: true }
        ]
      },
      { volumes: ['/d/', '/v'] }
    )
    const paths = attemptsOn(plan, scouted({})).flatMap(({ act, paths }) =>
      act === 'execute' ? paths : []
    )
    expect(paths).toEqual(
      ['/tmp', '/run', '/dev/shm', '/dev', '/d', '/v'].map((place) => `${place}/zero-drift`)
    )
  })

  test('replace the program that the container starts, wherever it lies', () => {
    const plan = planOf({}, { entrypoint: ['./serve'], workingDir: '/app' })
    expect(
      named(plan, scouted({ files: ['/app/serve'] })).get('replace-entrypoint')?.paths
    ).toEqual(['/app/serve'])
    expect(named(plan).get('replace-entrypoint')?.obstacle).toBe(
      'its program was not found in the image'
    )
  })

  test('leave out what lies in a bind, unless a volume lies upon it', () => {
    const volumes = [
      { source: '/home/me/site', path: '/var/www/html', readOnly: false },
      { source: 'data', path: '/var/www/html/data', readOnly: false }
    ]
    const attempts = attemptsOn(planOf({ volumes }), scouted({ folders: ['/var/www/html'] }))
    const obstacles = attempts
      .filter(({ obstacle }) => obstacle?.includes('bind'))
      .map(({ name, act }) => `${name} ${act}`)
    expect(obstacles).toEqual(['download-and-execute execute'])
    expect(attempts.find(({ name }) => name === 'web-shell')?.paths).toEqual([
      '/var/www/html/zero-drift.php',
      '/var/www/html/data/zero-drift.php'
    ])
  })

  test('leave out a path that would break the words of the probe', () => {
    const attempts = attemptsOn(planOf({}, { volumes: ['/a\nb'] }), scouted({}))
    expect(attempts.at(-1)).toMatchObject({
      obstacle: 'its path holds control characters'
    })
  })
})
