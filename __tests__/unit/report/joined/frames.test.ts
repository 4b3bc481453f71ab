import {
  issuesIn,
  JUNIT_FRAME,
  runsIn,
  SARIF_FRAME,
  suitesIn
} from '../../../../src/report/joined/frames'

const RUN = {
  tool: { driver: { name: 'zero-drift', rules: [] } },
  results: [{ message: { text: '##[error]\u202e' } }]
}

describe('SARIF', () => {
  test('each run has a category of its own, and nothing that a log would obey', () => {
    const runs = runsIn(JSON.stringify({ version: '2.1.0', runs: [RUN, RUN] }), 'acme-web')
    const whole = JSON.parse(`${SARIF_FRAME.head}${(runs ?? []).join(',')}${SARIF_FRAME.tail}`) as {
      runs: object[]
    }
    expect(whole.runs).toEqual([
      { ...RUN, automationDetails: { id: 'zero-drift/acme-web/' } },
      { ...RUN, automationDetails: { id: 'zero-drift/acme-web-2/' } }
    ])
    expect(runs?.join()).not.toMatch(/##\[|\u202e/)
  })

  test.each(['', '{', 'null', '{"version":"2.0.0","runs":[]}', '{"version":"2.1.0","runs":[{}]}'])(
    '%j is none',
    (text) => {
      expect(runsIn(text, 'x')).toBeUndefined()
    }
  )
})

describe('JUnit', () => {
  const SUITE =
    '<testsuite name="a&lt;b" tests="1"><testcase name="x"><failure message="m">t]]&gt;</failure></testcase><system-out><![CDATA[<b>]]></system-out></testsuite>'

  test.each([
    [
      'with a declaration',
      `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="z" tests="1">\n  ${SUITE}\n</testsuites>\n`
    ],
    ['without', `<testsuites>${SUITE}</testsuites>`]
  ])('a report %s gives its suites', (_, text) => {
    expect(suitesIn(text)).toBe(`${SUITE}\n`)
    expect(`${JUNIT_FRAME.head}${suitesIn(text) ?? ''}${JUNIT_FRAME.tail}`).toContain(SUITE)
  })

  test.each([
    ['nothing', ''],
    ['one that is cut short', `<testsuites>${SUITE.slice(0, -5)}</testsuites>`],
    ['an end too many', '<testsuites></testsuites><x/></testsuites>'],
    [
      'a document type',
      '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><testsuites></testsuites>'
    ],
    ['a strange element', '<testsuites><script>x</script></testsuites>'],
    ['an attribute with markup', '<testsuites><testsuite name="<"></testsuite></testsuites>'],
    ['open CDATA', '<testsuites><testsuite><![CDATA[</testsuite></testsuites>'],
    ['crossed ends', '<testsuites><testsuite><testcase></testsuite></testcase></testsuites>']
  ])('%s is none of ours', (_, text) => {
    expect(suitesIn(text)).toBeUndefined()
  })
})

describe('Code Quality', () => {
  const ISSUE = {
    description: 'x',
    check_name: 'drift-low',
    fingerprint: 'a:1',
    severity: 'minor',
    location: { path: 'Dockerfile', lines: { begin: 1 } }
  }

  test('issues are taken without anything that the format does not have', () => {
    const lines = { begin: 1, end: 2 }
    const more = { ...ISSUE, secret: 1, location: { ...ISSUE.location, lines, x: 1 } }
    expect(issuesIn(JSON.stringify([ISSUE, more]))).toEqual([ISSUE, ISSUE])
    expect(issuesIn('[]')).toEqual([])
  })

  test.each([
    ['nothing', ''],
    ['one that is cut short', '[{'],
    ['an object', '{}'],
    ['an issue without a place', JSON.stringify([{ ...ISSUE, location: undefined }])],
    ['a severity that there is not', JSON.stringify([{ ...ISSUE, severity: 'worst' }])]
  ])('%s is none', (_, text) => {
    expect(issuesIn(text)).toBeUndefined()
  })
})
