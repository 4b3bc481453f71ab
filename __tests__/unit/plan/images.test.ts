import { isGiven, readImages } from '../../../src/plan/images'

const read = async (images: string, beside: Readonly<Record<string, string>> = {}) => {
  const { checks, faults } = await readImages(
    new Map(Object.entries({ image: '', ...beside, images }))
  )
  return {
    checks: checks.map((inputs) => Object.fromEntries(inputs)),
    faults: faults.map(({ input, sentence }) => `${input}: ${sentence}`)
  }
}

test('several images are asked for by anything but white space', () => {
  const asks = (images: string) => isGiven(new Map([['images', images]]), 'images')
  expect([asks(''), asks(' \n'), asks('a')]).toEqual([false, false, true])
})

describe('the list of images', () => {
  test.each([
    [
      'lines',
      '\n# both\nacme/web:1.4\n  acme/job\n',
      [{ image: 'acme/web:1.4' }, { image: 'acme/job' }]
    ],
    [
      'a YAML list of names',
      '- acme/web:1.4\n- acme/job # a job\n',
      [{ image: 'acme/web:1.4' }, { image: 'acme/job' }]
    ],
    [
      'a YAML list of objects, every scalar as it is written',
      '- image: acme/web:1.10\n  port: 8080\n  read-only: false\n  memory: 1.10g\n  user: 0123\n  tmpfs:\n- image: acme/job\n  wait-for: exit\n',
      [
        {
          image: 'acme/web:1.10',
          port: '8080',
          'read-only': 'false',
          memory: '1.10g',
          user: '0123',
          tmpfs: ''
        },
        { image: 'acme/job', 'wait-for': 'exit' }
      ]
    ],
    [
      'a sequence, which becomes lines, and a text of several lines, which stays so',
      '- image: a\n  smoke-http: [GET /, GET /health 204]\n  smoke-run: |\n    one\n    two\n',
      [{ image: 'a', 'smoke-http': 'GET /\nGET /health 204', 'smoke-run': 'one\ntwo\n' }]
    ],
    [
      'words as a list, and variables as keys and values',
      '- image: a\n  command: [sh, -c, "echo it\'s"]\n  env:\n    A: 1.10\n    B:\n',
      [{ image: 'a', command: "'sh' '-c' 'echo it'\\''s'", env: 'A=1.10\nB=' }]
    ],
    [
      'scripts and words as lists, in which "#" begins no comment',
      '- image: a\n  smoke-run: ["# first", "echo \'#\'"]\n  command: ["#x", "#"]\n',
      [{ image: 'a', 'smoke-run': "# first\necho '#'", command: "'#x' '#'" }]
    ],
    ['JSON', '[{"image": "a", "port": 80}]', [{ image: 'a', port: '80' }]],
    [
      'anchors',
      '- &web { image: a, port: 80 }\n- image: b\n  smoke-http: &ask GET /\n- image: c\n  smoke-http: *ask\n',
      [
        { image: 'a', port: '80' },
        { image: 'b', 'smoke-http': 'GET /' },
        { image: 'c', 'smoke-http': 'GET /' }
      ]
    ],
    [
      'one image twice in two ways',
      '- image: a\n- image: a\n  user: "1000"\n',
      [{ image: 'a' }, { image: 'a', user: '1000' }]
    ]
  ])('can be %s', async (_, images, checks) => {
    expect(await read(images)).toEqual({ checks, faults: [] })
  })

  test('has the inputs beside it as defaults', async () => {
    const { checks } = await read('- image: a\n- image: b\n  port: 90\n', {
      port: '80',
      mode: 'audit'
    })
    expect(checks).toEqual([
      { image: 'a', port: '80', mode: 'audit' },
      { image: 'b', port: '90', mode: 'audit' }
    ])
  })
})

describe('bad inputs', () => {
  test.each([
    [
      'only comments',
      '# none',
      ['no image is named; write one a line, for example "acme/web:1.4".']
    ],
    ['an empty list', '[]', ['no image is named; write one a line, for example "acme/web:1.4".']],
    ['no list', '{ image: a }', ['it is no list; begin each image with "- ".']],
    [
      'names that no input has, and inputs of the step',
      '- image: a\n\n- image: b\n  smoke-htpp: GET /\n  images: c\n  output-dir: x\n  __proto__: y\n',
      [
        'entry 2 (line 3) gives "smoke-htpp", and there is no input of that name; did you mean "smoke-http"?',
        'entry 2 (line 3) gives "images", but a list holds no lists; name each image in an entry of its own.',
        'entry 2 (line 3) gives "output-dir", but each image has its own folder in that of the step; give it beside "images".',
        'entry 2 (line 3) gives "__proto__", and there is no input of that name; check its spelling.'
      ]
    ],
    [
      'values that are no text',
      '- image: a\n  port: [80]\n  smoke-http: { GET: / }\n- [a]\n',
      [
        'entry 1 (line 1), "port": expected a text, got a list.',
        'entry 1 (line 1), "smoke-http": expected a text or a list of texts, got keys and values.',
        'entry 2 (line 4) is no object; write "image: NAME" and whatever else it needs.'
      ]
    ],
    [
      'one entry twice',
      '- image: a\n  port: 1\n- image: b\n- port: 1\n  image: a\n',
      ['entry 3 (line 4) is the same as entry 1 (line 1); leave one of the two out.']
    ],
    [
      'one line twice',
      'a\nb\na',
      ['entry 3 (line 3) is the same as entry 1 (line 1); leave one of the two out.']
    ]
  ])('%s', async (_, images, sentences) => {
    const { faults } = await read(images)
    expect(faults).toEqual(sentences.map((sentence) => `images: ${sentence}`))
  })

  test('text that is not YAML is reported with its line', async () => {
    const { checks, faults } = await read('- image: a\n- image: "b\n')
    expect(checks).toEqual([])
    expect(faults[0]).toBe('images: line 3, column 1: it is no YAML: Missing closing "quote.')
  })

  test('a name that no input has is named once, and not by every check', async () => {
    const { checks, faults } = await read('a\nb', { tmpf: '/tmp' })
    expect(checks).toEqual([{ image: 'a' }, { image: 'b' }])
    expect(faults).toEqual(['tmpf: there is no input of that name; did you mean "tmpfs"?'])
  })

  test('image and images together', async () => {
    const { checks, faults } = await read('a', { image: 'b' })
    expect(checks).toEqual([{ image: 'a' }])
    expect(faults).toEqual([
      'images: "image" is given as well; put it into this list, or leave one of the two out.'
    ])
  })
})
