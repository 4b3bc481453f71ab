import { digest } from '../../../src/adapters/world'
import { attributesIn } from '../../../src/observe/snapshot'

test.each<[string, Readonly<Record<string, string>>, ReturnType<typeof attributesIn>]>([
  ['nothing', {}, undefined],
  ['other records', { path: 'x', 'ZERODRIFT.nanoseconds': '1' }, undefined],
  ['capabilities', { 'SCHILY.xattr.security.capability': '\x01\xff' }, { capabilities: '01ff' }],
  [
    'attributes by name, with the value as a digest',
    { 'SCHILY.xattr.user.b': 'x', 'SCHILY.xattr.user.a': '' },
    {
      attributes: 'user.a (0 bytes, e3b0c44298fc1c14), user.b (1 bytes, 2d711642b726b044)'
    }
  ],
  ['a flag of the inode', { 'ZERODRIFT.flags': 'immutable' }, { attributes: 'immutable' }],
  [
    'both',
    { 'SCHILY.xattr.system.posix_acl_access': 'x', 'SCHILY.xattr.security.capability': 'a' },
    {
      capabilities: '61',
      attributes: 'system.posix_acl_access (1 bytes, 2d711642b726b044)'
    }
  ]
])('%s', (_, records, expected) => {
  expect(attributesIn(new Map(Object.entries(records)), digest)).toEqual(expected)
})
