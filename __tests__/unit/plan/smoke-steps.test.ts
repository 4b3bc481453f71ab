import { parseExec, parseSmokeHttp, parseScript } from '../../../src/plan/read-inputs'

const SUCCESS = [[200, 399]]

describe('an HTTP step', () => {
  test.each([
    ['GET /', { method: 'GET', target: '/', statuses: SUCCESS, contains: undefined }],
    ['GET / 200', { method: 'GET', target: '/', statuses: [[200, 200]], contains: undefined }],
    [
      'HEAD /x?y=1 2xx',
      { method: 'HEAD', target: '/x?y=1', statuses: [[200, 299]], contains: undefined }
    ],
    ['HEAD / 2XX', { method: 'HEAD', target: '/', statuses: [[200, 299]], contains: undefined }],
    [
      'POST /form 5xx',
      { method: 'POST', target: '/form', statuses: [[500, 599]], contains: undefined }
    ],
    [
      'GET / 200 contains Welcome',
      { method: 'GET', target: '/', statuses: [[200, 200]], contains: 'Welcome' }
    ],
    [
      'GET / contains Welcome',
      { method: 'GET', target: '/', statuses: SUCCESS, contains: 'Welcome' }
    ],
    [
      'GET\t/  404 contains  two  # <b>\\n "x"',
      { method: 'GET', target: '/', statuses: [[404, 404]], contains: ' two  # <b>\\n "x"' }
    ],
    [
      'GET / contains contains 200',
      { method: 'GET', target: '/', statuses: SUCCESS, contains: 'contains 200' }
    ],
    [
      'GET http://127.0.0.1:8080/x',
      { method: 'GET', target: 'http://127.0.0.1:8080/x', statuses: SUCCESS, contains: undefined }
    ],
    [
      'GET https://example.com 301',
      { method: 'GET', target: 'https://example.com', statuses: [[301, 301]], contains: undefined }
    ],
    ['M-SEARCH /', { method: 'M-SEARCH', target: '/', statuses: SUCCESS, contains: undefined }]
  ])('%s', (step, parts) => {
    expect(parseSmokeHttp(step)).toEqual({ value: { kind: 'http', step, ...parts } })
  })

  const FORM =
    'is not "METHOD TARGET [STATUS] [contains TEXT]"; write for example "GET / 200 contains Welcome".'
  const TARGET =
    'is not a path that starts with "/" nor an http or https URL; write for example "/healthz".'
  const STATUS =
    'is not a status (100 to 599) nor a class of them (1xx to 5xx); write for example "200".'
  const METHOD = 'is not an HTTP method in capital letters; write for example "GET".'

  test.each([
    [
      'HEAD / 200 contains x',
      '"HEAD / 200 contains x" looks for a text, but the answer to HEAD has none; use "GET".'
    ],
    ['GET', `"GET" ${FORM}`],
    ['/', `"/" ${FORM}`],
    ['GET / 200 contains', `"GET / 200 contains" ${FORM}`],
    ['GET / contains', `"GET / contains" ${FORM}`],
    ['GET / 200 201', `"GET / 200 201" ${FORM}`],
    ['GET / 200 Contains x', `"GET / 200 Contains x" ${FORM}`],
    ['get /', `"get" ${METHOD}`],
    ['/ GET', `"/" ${METHOD}`],
    ['G<T /', `"G<T" ${METHOD}`],
    ['GET x', `"x" ${TARGET}`],
    ['GET localhost:80/', `"localhost:80/" ${TARGET}`],
    ['GET ftp://x/', `"ftp://x/" ${TARGET}`],
    ['GET http://', `"http://" ${TARGET}`],
    ['GET http:///x', `"http:///x" ${TARGET}`],
    ['GET http://a:99999/', `"http://a:99999/" ${TARGET}`],
    ['GET / 99', `"99" ${STATUS}`],
    ['GET / 600', `"600" ${STATUS}`],
    ['GET / 2000', `"2000" ${STATUS}`],
    ['GET / 6xx', `"6xx" ${STATUS}`],
    ['GET / 20x', `"20x" ${STATUS}`],
    ['GET / 200,204', `"200,204" ${STATUS}`],
    ['GET / containsx', `"containsx" ${STATUS}`]
  ])('%j is none', (line, problem) => {
    expect(parseSmokeHttp(line)).toEqual({ problem })
  })
})

describe('an exec step', () => {
  test('is the words of its line', () => {
    expect(parseExec(`php -r 'exit(0);' "a b"`)).toEqual({
      value: {
        kind: 'exec',
        step: `php -r 'exit(0);' "a b"`,
        argv: ['php', '-r', 'exit(0);', 'a b']
      }
    })
  })

  test('has a program', () => {
    expect(parseExec(`'' a`)).toEqual({
      problem: '"\'\' a" starts with an empty word; write the program to run first.'
    })
  })

  test('closes its quotes', () => {
    expect(parseExec(`a 'b`)).toHaveProperty('problem')
  })
})

describe('a run step', () => {
  const step = (step: string, script: string) => [{ value: { kind: 'run', step, script } }]

  test.each([
    ['one line is its own name', 'npm test', 'npm test'],
    [
      'a longer one goes by its first line that does something',
      '\n# try it\n\n  curl x |\n jq .\n',
      'curl x | ...'
    ]
  ])('%s', (_, script, name) => {
    expect(parseScript(script)).toEqual(step(name, script))
  })

  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['comments', '# later\n  # perhaps']
  ])('%s tests nothing and is no step', (_, script) => {
    expect(parseScript(script)).toEqual([])
  })
})
