import { readable } from '../../../src/observe/paths'
import type { Account } from '../../../src/report/account'
import { INVISIBLE, MARKUP, SPOOFS } from '../../harness/spoofs'
import { ATTACKS, checked } from './cases'
import * as made from './fixtures'

/** Names of files that an image may choose to do harm with; bytes that are no UTF-8 as the product reads them. */
export const NAMES: readonly string[] = [
  ...ATTACKS,
  ...[...INVISIBLE, ...SPOOFS, ...MARKUP].map(({ bytes }) => readable(bytes.toString('latin1'))),
  'n'.repeat(4000),
  '漢'.repeat(1300),
  ']]>',
  '<![CDATA[x]]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '<?xml version="1.1"?>',
  'a\0b',
  'a\ufffeb\uffffc',
  '\ud83d',
  '{0} {{1}}',
  '\\xff\\xfe'
]

export const hostilePath = (name: string): string => `/x/${name}`

/** A check that found such a file for each name, and nothing else. */
export const hostileDrift = (): Account =>
  checked(made.writable, made.healthy, {
    ...made.observation,
    changes: NAMES.map((name) => ({ kind: 'added', path: hostilePath(name), place: '/' }))
  })
