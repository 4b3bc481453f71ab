import { mayWrite, personIn, type Person } from '../../../src/observe/places'
import type { FileFacts } from '../../../src/words'

/** As proc_pid_status(5) has it, less what nobody reads. */
const status = (uid: string, gid: string, groups: string, effective: string): string =>
  `Name:\tsh\nUmask:\t0022\nPid:\t1\nUid:\t${uid}\nGid:\t${gid}\nGroups:\t${groups} \nCapInh:\t0000000000000002\nCapEff:\t${effective}\nCapBnd:\t00000000a80425fb\n`

const NONE = '0000000000000000'

test.each<[string, string, Person | undefined]>([
  [
    'root, with what Docker lets it',
    status('0\t0\t0\t0', '0\t0\t0\t0', '0 10', '00000000a80425fb'),
    { uid: 0, groups: new Set([0, 10]), overrides: true }
  ],
  [
    'root without any capability',
    status('0\t0\t0\t0', '0\t0\t0\t0', '', NONE),
    { uid: 0, groups: new Set([0]), overrides: false }
  ],
  [
    'root without that capability',
    status('0\t0\t0\t0', '0\t0\t0\t0', '', '00000000a80425f9'),
    { uid: 0, groups: new Set([0]), overrides: false }
  ],
  [
    'somebody who acts as another one',
    status('0\t33\t0\t0', '0\t34\t0\t0', '7', NONE),
    { uid: 33, groups: new Set([34, 7]), overrides: false }
  ],
  [
    'the last of all users',
    status('4294967295\t4294967295\t0\t0', '1\t1\t1\t1', '', 'ffffffffffffffff'),
    { uid: 4294967295, groups: new Set([1]), overrides: true }
  ],
  ['nothing', '', undefined],
  ['nobody', 'Name:\tUid:\t0\t0\nCapEff:\t0\n', undefined],
  ['no capabilities', 'Uid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\n', undefined],
  ['capabilities that are none', status('0\t0\t0\t0', '0\t0\t0\t0', '', 'all'), undefined]
])('credentials are read from a status: %s', (_, text, person) => {
  expect(personIn(text)).toEqual(person)
})

const somebody: Person = { uid: 33, groups: new Set([34, 7]), overrides: false }
const facts = (type: FileFacts['type'], mode: number, uid = 0, gid = 0): FileFacts => ({
  ...{ type, mode, uid, gid },
  size: 0
})

test.each<[string, Person, FileFacts, boolean]>([
  [
    'whoever overrides the modes may',
    { ...somebody, overrides: true },
    facts('directory', 0),
    true
  ],
  ['the owner may', somebody, facts('directory', 0o700, 33), true],
  ['the owner may not where only others may', somebody, facts('directory', 0o077, 33), false],
  ['the owner may not list only', somebody, facts('directory', 0o500, 33), false],
  ['to write to a folder is not enough', somebody, facts('directory', 0o677, 33), false],
  ['the group may', somebody, facts('directory', 0o070, 0, 34), true],
  ['one of the other groups may', somebody, facts('directory', 0o030, 0, 7), true],
  ['the group may not where only others may', somebody, facts('directory', 0o707, 0, 34), false],
  ['others may', somebody, facts('directory', 0o1777), true],
  ['others may not', somebody, facts('directory', 0o755), false],
  ['a file needs no right to go into it', somebody, facts('file', 0o622), true],
  ['a file that can only be read', somebody, facts('file', 0o644), false],
  ['root is nobody special by itself', { ...somebody, uid: 0 }, facts('file', 0o200, 33), false]
])('%s', (_, person, of, expected) => {
  expect(mayWrite(person, of)).toBe(expected)
})
