import {
  decodeBase64,
  expand,
  goQuoted,
  parseQuantity,
  unsetIn
} from '../../../../src/plan/workload/pod-text'

const VARIABLES = new Map([
  ['VAR_A', 'A'],
  ['VAR_B', 'B'],
  ['VAR_C', 'C'],
  ['VAR_REF', '$(VAR_A)'],
  ['VAR_EMPTY', '']
])

// The table of the function's own test in Kubernetes (third_party/forked/golang/expansion).
test.each([
  ['whole string', '$(VAR_A)', 'A'],
  ['repeat', '$(VAR_A)-$(VAR_A)', 'A-A'],
  ['beginning', '$(VAR_A)-1', 'A-1'],
  ['middle', '___$(VAR_B)___', '___B___'],
  ['end', '___$(VAR_C)', '___C'],
  ['compound', '$(VAR_A)_$(VAR_B)_$(VAR_C)', 'A_B_C'],
  ['escape & expand', '$$(VAR_B)_$(VAR_A)', '$(VAR_B)_A'],
  ['compound escape', '$$(VAR_A)_$$(VAR_B)', '$(VAR_A)_$(VAR_B)'],
  ['mixed in escapes', 'f000-$$VAR_A', 'f000-$VAR_A'],
  ['backslash escape ignored', 'foo\\$(VAR_C)bar', 'foo\\Cbar'],
  ['backslash escape ignored twice', 'foo\\\\$(VAR_C)bar', 'foo\\\\Cbar'],
  ['lots of backslashes', 'foo\\\\\\\\$(VAR_A)bar', 'foo\\\\\\\\Abar'],
  ['nested var references', '$(VAR_A$(VAR_B))', '$(VAR_A$(VAR_B))'],
  ['nested var references second type', '$(VAR_A$(VAR_B)', '$(VAR_A$(VAR_B)'],
  ['value is a reference', '$(VAR_REF)', '$(VAR_A)'],
  ['value is a reference x 2', '%%$(VAR_REF)--$(VAR_REF)%%', '%%$(VAR_A)--$(VAR_A)%%'],
  ['empty var', 'foo$(VAR_EMPTY)bar', 'foobar'],
  ['unterminated expression', 'foo$(VAR_Awhoops!', 'foo$(VAR_Awhoops!'],
  ['expression without operator', 'f00__(VAR_A)__', 'f00__(VAR_A)__'],
  ['shell special vars pass through', '$?_boo_$!', '$?_boo_$!'],
  ['bare operators are ignored', '$VAR_A', '$VAR_A'],
  ['undefined vars are passed through', '$(VAR_DNE)', '$(VAR_DNE)'],
  ['multiple (even) operators, var undefined', '$$$$$$(BIG_MONEY)', '$$$(BIG_MONEY)'],
  ['multiple (even) operators, var defined', '$$$$$$(VAR_A)', '$$$(VAR_A)'],
  ['multiple (odd) operators, var undefined', '$$$$$$$(GOOD_ODDS)', '$$$$(GOOD_ODDS)'],
  ['multiple (odd) operators, var defined', '$$$$$$$(VAR_A)', '$$$A'],
  ['missing open expression', '$VAR_A)', '$VAR_A)'],
  ['shell syntax ignored', '${VAR_A}', '${VAR_A}'],
  ['trailing incomplete expression not consumed', '$(VAR_B)_______$(A', 'B_______$(A'],
  [
    'trailing incomplete expression, no content, is not consumed',
    '$(VAR_C)_______$(',
    'C_______$('
  ],
  ['operator at end of input string is preserved', '$(VAR_A)foobarzab$', 'Afoobarzab$'],
  ['shell escaped incomplete expr', 'foo-\\$(VAR_A', 'foo-\\$(VAR_A'],
  ['lots of $( in middle', '--$($($($($--', '--$($($($($--'],
  ['lots of $( in beginning', '$($($($($--foo$(', '$($($($($--foo$('],
  ['lots of $( at end', 'foo0--$($($($(', 'foo0--$($($($('],
  ['escaped operators in variable names are not escaped', '$(foo$$var)', '$(foo$$var)'],
  ['newline not expanded', '\n', '\n'],
  ['empty name', '$()', '$()']
])('expansion: %s', (_, text, expected) => {
  expect(expand(text, VARIABLES)).toBe(expected)
})

test('names that are not set are those of references', () => {
  expect(unsetIn('$(VAR_A)/$(NO)/$$(NEITHER)/$(NOR', VARIABLES)).toEqual(['NO'])
})

test.each<[string | number, bigint | undefined]>([
  ['500m', 500n],
  ['64Mi', 67_108_864_000n],
  ['1e3', 1_000_000n],
  ['1E3', 1_000_000n],
  ['1E', 1_000_000_000_000_000_000_000n],
  ['1.5Gi', 1_610_612_736_000n],
  ['.5', 500n],
  ['5.', 5000n],
  ['+1k', 1_000_000n],
  ['-1', -1000n],
  ['100u', 1n],
  ['1n', 1n],
  [2, 2000n],
  [0.5, 500n],
  [1e-7, 1n],
  [1e21, 1_000_000_000_000_000_000_000_000n],
  ['64MB', undefined],
  ['64mi', undefined],
  ['', undefined],
  ['.', undefined],
  ['1 Gi', undefined],
  ['0x10', undefined],
  ['1e999', undefined],
  ['9'.repeat(1000), undefined]
])('the quantity %p in thousandths', (quantity, value) => {
  expect(parseQuantity(quantity)).toBe(value)
})

test.each<[string, string | undefined]>([
  ['aGVsbG8=', 'hello'],
  ['aGVs\r\nbG8=', 'hello'],
  ['', ''],
  ['aGVsbG8', undefined],
  ['aGVsbG8 ', undefined],
  ['aGVsbG8_', undefined],
  ['=aGVsbG8', undefined]
])('the base64 text %p', (text, value) => {
  const bytes = decodeBase64(text)
  expect(bytes && new TextDecoder().decode(bytes)).toBe(value)
})

test('a text is quoted as Go quotes it', () => {
  expect(goQuoted('a "b" \\ \n\t\u0000\u00e9\u200b\u{1f600}\u{e0001}')).toBe(
    '"a \\"b\\" \\\\ \\n\\t\\x00\u00e9\\u200b\u{1f600}\\U000e0001"'
  )
})
