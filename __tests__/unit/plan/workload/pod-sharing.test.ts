import { isReplaceable } from '../../../../src/plan/workload/pod-sharing'

const mount = (
  subPath?: string,
  more: { readonly source?: string; readonly readOnly?: boolean } = {}
) => ({
  ...{ source: 'one', path: '/p', readOnly: false, ...more },
  ...(subPath !== undefined && { subPath })
})

test.each([
  ['the whole volume is writable elsewhere', mount('s'), mount(), true],
  ['a folder above is', mount('a/b/c'), mount('a/b'), true],
  ['the part itself is', mount('a/b'), mount('a/b'), false],
  ['a part below is', mount('a'), mount('a/b'), false],
  ['a folder beside is, whose name begins alike', mount('ab/c'), mount('a'), false],
  ['the whole volume is read elsewhere', mount('s'), mount(undefined, { readOnly: true }), false],
  ['another volume is writable', mount('s'), mount(undefined, { source: 'two' }), false],
  ['the whole volume is mounted here', mount(), mount(), false]
])('whether the part that a mount shows can be replaced where %s', (_, one, other, expected) => {
  expect(isReplaceable(one, [mount('x', { source: 'three' }), other])).toBe(expected)
})
