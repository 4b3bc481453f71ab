import { addMask, mask } from '../../harness/masks'

describe('masks', () => {
  it.each<[what: string, values: string[], text: string, masked: string]>([
    ['hide a value wherever it stands', ['abc'], 'abcabc-abc', '***-***'],
    ['have no shortest value', ['e'], 'Zero Drift: everything', 'Z***ro Drift: ***v***rything'],
    ['hide every line of a value', ['abc\rdef\nghi\r\njkl'], 'abc def ghi jkl', '*** *** *** ***'],
    ['hide lines without the space around them', ['a1\n  b2 '], 'xb2x', 'x***x'],
    ['join what overlaps', ['abc', 'bcd'], 'xabcdx', 'x***x'],
    ['leave other text alone', ['abc'], 'ab c', 'ab c'],
    ['leave everything alone when there are none', [], 'abc', 'abc']
  ])('%s', (_what, values, text, masked) => {
    const masks = new Set<string>()
    for (const value of values) addMask(masks, value)
    expect(mask(masks, text)).toBe(masked)
  })

  it('hide no white space', () => {
    const masks = new Set<string>()
    expect(addMask(masks, ' \r  \n   \r\n    \r')).toBe(false)
    expect(masks.size).toBe(0)
  })
})
