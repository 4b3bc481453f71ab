import {
  parseDuration,
  parsePidsLimit,
  parsePort,
  parseTimeout,
  sizeFrom
} from '../../../src/plan/quantities'

const NO_DURATION =
  'is not a duration (numbers, each with "ms", "s", "m" or "h"); write for example "30s".'

describe('a duration', () => {
  test.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['24h', 86_400_000],
    ['0s', 0],
    ['007s', 7000],
    ['1.5s', 1500],
    ['1m30s', 90_000],
    ['1h0.5m10ms', 3_630_010]
  ])('%s is %d ms', (text, value) => {
    expect(parseDuration(text)).toEqual({ value })
  })

  test.each([
    '30',
    's',
    '1.s',
    '.5s',
    '1,5s',
    '1m 30s',
    '1m30',
    '-1s',
    '1d',
    '2 m',
    '30S',
    '',
    'NaNs',
    '1e3s',
    '٣s',
    'toString'
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toEqual({ problem: `"${text}" ${NO_DURATION}` })
  })

  test.each(['25h', '1441m', `${'9'.repeat(400)}s`])('%s is longer than any job', (text) => {
    expect(parseDuration(text)).toEqual({
      problem: expect.stringContaining('is longer than "24h"; write less.') as string
    })
  })

  test('a timeout of zero is refused, since nothing could happen in it', () => {
    expect(parseTimeout('0ms')).toEqual({
      problem: '"0ms" leaves no time at all; write for example "60s".'
    })
    expect(parseTimeout('1ms')).toEqual({ value: 1 })
    expect(parseTimeout('x')).toEqual({ problem: `"x" ${NO_DURATION}` })
  })
})

describe('a size', () => {
  test.each([
    ['1048576', 1_048_576],
    ['64m', 67_108_864],
    ['64M', 67_108_864],
    ['512k', 524_288],
    ['2g', 2_147_483_648],
    ['1t', 1_099_511_627_776],
    ['64mb', 67_108_864],
    ['64MiB', 67_108_864],
    ['1.5g', 1_610_612_736],
    ['10b', 10],
    ['64 m', 67_108_864]
  ])('%s is %d bytes', (text, value) => {
    expect(sizeFrom('1')(text)).toEqual({ value })
  })

  test.each(['', 'm', '-1m', '1x', '64 mb!', '1,5g', '0x10', '9999999t', 'Infinity', '__proto__'])(
    '%j is none',
    (text) => {
      expect(sizeFrom('1')(text)).toEqual({
        problem: `"${text}" is not a size (bytes, or with "k", "m", "g"); write for example "64m".`
      })
    }
  )

  test('has a minimum', () => {
    expect(sizeFrom('6m')('5m')).toEqual({ problem: '"5m" is too small; write at least "6m".' })
    expect(sizeFrom('6m')('6m')).toEqual({ value: 6_291_456 })
    expect(sizeFrom('1')('0')).toEqual({ problem: '"0" is too small; write at least "1".' })
  })
})

describe('a port', () => {
  test.each([
    ['1', 1],
    ['65535', 65_535],
    ['0080', 80]
  ])('%s is one', (text, value) => {
    expect(parsePort(text)).toEqual({ value })
  })

  test.each([
    '0',
    '65536',
    '-1',
    '80/tcp',
    '8080:80',
    'http',
    '1e3',
    ' 80',
    '99999999999999999999'
  ])('%j is none', (text) => {
    expect(parsePort(text)).toEqual({
      problem: `"${text}" is not a port number (1 to 65535); write for example "8080".`
    })
  })
})

describe('a limit of processes', () => {
  test.each([
    ['1', 1],
    ['4194304', 4_194_304],
    ['-1', -1]
  ])('%s is one', (text, value) => {
    expect(parsePidsLimit(text)).toEqual({ value })
  })

  test.each(['0', '-2', '4194305', 'unlimited'])('%j is none', (text) => {
    expect(parsePidsLimit(text)).toEqual({
      problem: `"${text}" is not a number of processes, or "-1" for no limit (1 to 4194304); write for example "1024".`
    })
  })
})
