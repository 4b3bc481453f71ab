import { imageFrom } from '../harness/engine'
import { BUSYBOX } from '../harness/subject'
import { LONG_AGO, type Case } from './cases'

type Name = NonNullable<Case['image']>

/** All times are whole seconds of long ago, as those of images are; links are aged themselves. */
const aged = (...paths: readonly string[]): string =>
  `find ${paths.join(' ')} -exec touch -h -d @${LONG_AGO} {} +`

const LINES: Readonly<Record<Name, readonly string[]>> = {
  layout: [
    'mkdir -p /data/sub /app /links',
    'echo a >/data/a',
    'echo b >/data/b',
    'echo c >/data/sub/c',
    `echo '{"port":80}' >/app/config.json`,
    'touch /app/empty',
    `echo '#!/bin/sh' >/app/run.sh`,
    'chmod 755 /app/run.sh',
    'ln -s config.json /app/ln',
    'head -c 65536 /dev/zero >/app/zeros',
    'echo h >/links/h1',
    'ln /links/h1 /links/h2',
    aged('/data', '/app', '/links', '/run')
  ],
  links: ['ln -s /run /var/run', aged('/run', '/var/run')],
  volume: ['mkdir /v', 'echo a >/v/a', 'echo b >/v/b', aged('/v')]
}

const built = new Map<Name, Promise<string>>()

/** Reference of the image, built on first use: tests that run at once must not build it twice. */
export function imageOf({ image = 'layout' }: Pick<Case, 'image'>): Promise<string> {
  const reference =
    built.get(image) ?? imageFrom(`conformance-${image}`, dockerfile(LINES[image], image))
  built.set(image, reference)
  return reference
}

const dockerfile = (lines: readonly string[], image: Name): string =>
  [
    `FROM ${BUSYBOX}`,
    `RUN ${lines.join(' && \\\n  ')}`,
    ...(image === 'volume' ? ['VOLUME /v'] : [])
  ].join('\n')
