import { forSarif, forUri, forXml } from '../../../src/report/escape'

test.each([
  ['plain text', 'GET / 200', 'GET / 200'],
  ['markup', `<a b="c" d='e'>&</a>`, '&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;&#60;/a&#62;'],
  ['the end of a section', ']]>', ']]&#62;'],
  ['controls', 'a\0b\u001b[31mc\n', 'a\\u0000b\\u001b[31mc\\n'],
  ['what XML 1.0 has no way to write', '\ufffe\uffff\ud83d', '\\ufffe\\uffff\\ud83d'],
  ['an emoji', '\u{1f600}', '\u{1f600}']
])('XML gets %s', (_, text, expected) => {
  expect(forXml(text)).toBe(expected)
})

test.each([
  ['plain text', 'C /etc/passwd', 'C /etc/passwd'],
  ['a link', '[x](https://evil.example)', '[x]\\(https://evil.example)'],
  ['two of them', '[a](1)[b](2)', '[a]\\(1)[b]\\(2)'],
  ['brackets that are none', 'a[0] (b)', 'a[0] (b)'],
  ['what is too long', 'abcdefghij', 'abcde…ij']
])('a message of SARIF shows %s', (_, text, expected) => {
  expect(forSarif(text, text === 'abcdefghij' ? 8 : 100)).toBe(expected)
})

test.each([
  ['a file', 'deploy/Dockerfile', 'deploy/Dockerfile'],
  ['needless segments', './a//b', 'a/b'],
  ['a name with a colon, a space and letters', 'a:b/ c/é', 'a%3Ab/%20c/%C3%A9'],
  ['half a surrogate pair', '\ud83d', '%EF%BF%BD'],
  ['nothing', '', '']
])('a reference to %s', (_, path, expected) => {
  expect(forUri(path)).toBe(expected)
})
