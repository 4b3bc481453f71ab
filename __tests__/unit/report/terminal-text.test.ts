import { asOptions } from '../../../src/report/terminal-text'

test.each([
  ['`cap-drop: ALL` (and `cap-add` only)', '`--cap-drop ALL` (and `--cap-add` only)'],
  ['and "pull: never" forbids to pull it', 'and "--pull never" forbids to pull it'],
  ['The rule `A /x` (input `allow`) allowed', 'The rule `A /x` (`--allow`) allowed'],
  ['drop the input `platform`.', 'drop `--platform`.'],
  ['the input "volumes" needs a line', '"--volumes" needs a line'],
  ['Set `expect` to the number of reports.', 'Set `--expect` to the number of reports.'],
  ['name it in "image".', 'name it in "IMAGE".'],
  ['Bad input: smoke-http', 'Bad option: --smoke-http'],
  ['Bad input: image', 'Bad argument: IMAGE'],
  ['Bad input: reports', 'Bad argument: DIR'],
  ['Bad input: policy-file', 'Bad policy file'],
  ['2 bad inputs, nothing was started', '2 bad options, nothing was started'],
  ['Mode is `audit`: the step does not fail.', 'Mode is `audit`: the exit code is 0.']
])('%s', (sentence, words) => {
  expect(asOptions(sentence)).toBe(words)
})

test('settings of a file are no options, but what a sentence quotes is', () => {
  const settings = new Set(['user', 'init'])
  expect(asOptions('set `user` and `init: true`, or `port`; "user" is bad', settings)).toBe(
    'set `user` and `init: true`, or `--port`; "--user" is bad'
  )
})

test.each([
  'mount a `tmpfs` or a volume',
  'in "/tmp:mode=9", "9" is not a value for "mode"; write for example "mode=1777".',
  'It tried to write `/run/memory`, and `/user` as well.',
  '".zero-drift.yml", line 4, column 3: the key "prot" is unknown; did you mean "port"?',
  'there is no folder "reports"; check its path.',
  'The engine has no image "user".',
  'expected a text, got "port".',
  'the `image` of `acme/env:1`'.replace('`image`', 'image')
])('%s names no input', (sentence) => {
  expect(asOptions(sentence)).toBe(sentence)
})
