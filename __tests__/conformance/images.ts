import { imageFrom } from '../harness/engine'
import { BUSYBOX } from '../harness/subject'
import { LONG_AGO, type ContainerCase } from './cases'

type Name = NonNullable<ContainerCase['image']>

/** In `layout` there are this many folders, named by their numbers from 0, all with the same in them. */
export const FOLDERS = 12

/** All times are whole seconds of long ago, as those of images are; links are aged themselves. */
const aged = (...paths: readonly string[]): string =>
  `find ${paths.join(' ')} -exec touch -h -d @${LONG_AGO} {} +`

const LINES: Readonly<Record<Name, readonly string[]>> = {
  layout: [
    'mkdir -p /0/data/sub /0/app /0/links /0/run',
    'cd /0',
    'echo a >data/a',
    'echo b >data/b',
    'echo c >data/sub/c',
    `echo '{"port":80}' >app/config.json`,
    'touch app/empty',
    `echo '#!/bin/sh' >app/run.sh`,
    'chmod 755 app/run.sh',
    'ln -s config.json app/ln',
    'head -c 65536 /dev/zero >app/zeros',
    'echo h >links/h1',
    'ln links/h1 links/h2',
    `for n in $(seq ${FOLDERS - 1}); do cp -a /0 /$n; ln -f /$n/links/h1 /$n/links/h2; done`,
    aged('/[0-9]*')
  ],
  links: ['ln -s /run /var/run', aged('/run', '/var/run')],
  volume: ['mkdir /v', 'for n in a b c d; do echo $n >/v/$n; done', aged('/v')],
  linked: [
    'mkdir -p /run/v && ln -s /run /var/run',
    'for n in a b c d; do echo $n >/run/v/$n; done',
    aged('/run', '/var/run')
  ]
}

const VOLUMES: Readonly<Partial<Record<Name, string>>> = { volume: '/v', linked: '/var/run/v' }

const built = new Map<Name, Promise<string>>()

/** Reference of the image, built on first use: checks that run at once must not build it twice. */
export function imageOf(name: Name): Promise<string> {
  const reference = built.get(name) ?? imageFrom(`conformance-${name}`, dockerfile(name))
  built.set(name, reference)
  return reference
}

const dockerfile = (name: Name): string =>
  [
    `FROM ${BUSYBOX}`,
    `RUN ${LINES[name].join(' && \\\n  ')}`,
    ...(name in VOLUMES ? [`VOLUME ${VOLUMES[name] ?? ''}`] : []),
    ''
  ].join('\n')
