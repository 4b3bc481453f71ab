import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recogniser } from '../../harness/commands'
import { asRecord } from '../../harness/folded'
import { newStep, type Step, type Stream } from '../../harness/step'

/** Feeds lines to a new step, on standard output unless they say otherwise. */
function stepOf(lines: readonly string[], debug = false, workspace = '/work'): Step {
  const step = newStep(workspace, { debug })
  const { feed, end } = recogniser(step)
  for (const line of lines) {
    const stream: Stream = line.startsWith('2>') ? 'stderr' : 'stdout'
    feed(stream, Buffer.from(`${line.replace(/^2>/, '')}\n`))
  }
  end('stderr')
  end('stdout')
  return step
}

const names = (step: Step) => step.commands.map(({ name }) => name)
const issues = (step: Step) => step.issued.map(({ level, message }) => `${level}: ${message}`)

describe('commands', () => {
  it('are recorded with everything that they say', () => {
    const step = stepOf(['2>  ::error file=a.ts,line=3::it%0Abroke', '##[group]x'])
    expect(step.commands).toEqual([
      {
        version: 'v2',
        name: 'error',
        properties: { file: 'a.ts', line: '3' },
        data: 'it\nbroke',
        stream: 'stderr',
        line: '  ::error file=a.ts,line=3::it%0Abroke'
      },
      {
        version: 'v1',
        name: 'group',
        properties: {},
        data: 'x',
        stream: 'stdout',
        line: '##[group]x'
      }
    ])
  })

  it('show in the log as the runner shows them', () => {
    const { log } = stepOf([
      'plain',
      '::error::e%0Af',
      '::warning::w',
      '::notice::n',
      '::group::g',
      '::endgroup::ignored',
      '::debug::d',
      '::add-mask::secret-value',
      'a secret-value here',
      '::section::s',
      ''
    ])
    expect(log).toEqual([
      'plain',
      '##[error]e',
      'f',
      '##[warning]w',
      '##[notice]n',
      '##[group]g',
      '##[endgroup]',
      'a *** here',
      '::section::s',
      ''
    ])
  })

  it('set outputs and state without regard to the case of names, the first spelling stays', () => {
    const step = stepOf([
      '::set-output name=verdict::drift',
      '::set-output name=VERDICT::pass',
      '##[save-state name=Container]one',
      '::save-state name=container::two'
    ])
    expect(asRecord(step.outputs)).toEqual({ verdict: 'pass' })
    expect(asRecord(step.state)).toEqual({ Container: 'two' })
    expect(step.issued.map(({ level }) => level)).toEqual(Array(4).fill('warning'))
    expect(step.failedBy).toEqual([])
  })

  it.each<[line: string, failedBy: string[]]>([
    ['::set-output::pass', ['command set-output']],
    ['::save-state name=::pass', ['command save-state']],
    ['::set-env name=A::b', ['command set-env']],
    ['##[add-path]/tmp', ['command add-path']],
    ['::echo::banana', ['command echo']],
    ['::echo::', ['command echo']],
    ['::add-matcher::no-such-file.json', ['command add-matcher']],
    ['::remove-matcher::no-such-file.json', ['command remove-matcher']],
    ['::stop-commands::', ['command stop-commands']],
    ['::stop-commands::pause-logging', ['command stop-commands']],
    ['::stop-commands::Stop-Commands', ['command stop-commands']],
    ['::stop-commands::ERROR', ['command stop-commands']],
    ['::add-matcher::', []],
    ['::remove-matcher::', []],
    ['::remove-matcher owner=tsc::file.json', []],
    ['::remove-matcher owner=tsc::', []],
    ['::add-mask:: %0D  %0A', []],
    ['::internal-set-repo-path repoFullName=a/b;workspaceRepo=true::x', []],
    ['::endgroup::', []]
  ])('%j fails the step by %j', (line, failedBy) => {
    expect(stepOf([line]).failedBy).toEqual(failedBy)
  })

  it('make two errors when they fail, and do not show what is never echoed', () => {
    expect(issues(stepOf(['::echo::banana']))).toEqual([
      "error: Unable to process command '::echo::banana' successfully.",
      "error: Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: 'banana'."
    ])
  })

  it('warn of a mask or a matcher that says nothing', () => {
    const step = stepOf(['::add-mask:: ', '::add-matcher::', '::remove-matcher::'])
    expect(step.issued.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning'])
  })
})

describe('echo', () => {
  it('repeats commands while it is on, but none with a message, and masks hide', () => {
    const { log } = stepOf([
      '::set-output name=a::1',
      '::echo::ON',
      '::save-state name=b::2',
      '::error::e',
      '::add-mask::hidden-text',
      '::echo::Off   ',
      '::save-state name=c::3'
    ])
    expect(log.filter((line) => !line.startsWith('##[warning]'))).toEqual([
      '::save-state name=b::2',
      '##[error]e',
      '::add-mask::***',
      '::echo::Off   '
    ])
  })

  it('is on from the start, and debug messages show, when the job is debugged', () => {
    expect(stepOf(['::group::g', '::debug::d'], true).log).toEqual([
      '::group::g',
      '##[group]g',
      '##[debug]d'
    ])
  })
})

describe('stop-commands', () => {
  it('leaves everything mere text until its token comes, on both streams alike', () => {
    const step = stepOf([
      '##[stop-commands]stopToken',
      '##[set-env name=foo]bar',
      '2>::error::x',
      '::stop-commands::other',
      '2>##[STOPTOKEN]',
      '::error::y'
    ])
    expect(names(step)).toEqual(['stop-commands', 'STOPTOKEN', 'error'])
    expect(step.log).toEqual([
      '##[stop-commands]***',
      '##[set-env name=foo]bar',
      '::error::x',
      '::stop-commands::other',
      '##[STOPTOKEN]',
      '##[error]y'
    ])
  })

  it.each<[token: string, line: string, resumes: boolean]>([
    ['abc', '::abc::', true],
    ['abc', '  ::ABC x=y::data', true],
    ['abc', 'mid line ##[abc]', true],
    ['abc', 'mid line ::abc::', false],
    ['abc', '::error::##[abc]', false],
    ['abc', '::unknown::##[abc]', true],
    ['abc', '::abcd::', false]
  ])('with the token %s is ended by %j: %s', (token, line, resumes) => {
    const step = stepOf([`::stop-commands::${token}`, line, '::error::y'])
    expect(step.issued.map(({ message }) => message)).toEqual(resumes ? ['y'] : [])
  })

  it('forgets its token when it ends', () => {
    expect(names(stepOf(['::stop-commands::abc', '::abc::', '::abc::']))).toEqual([
      'stop-commands',
      'abc'
    ])
  })

  it('masks a token of more than six characters', () => {
    const masks = ['sixsix', 'seven77'].map(
      (token) => stepOf([`::stop-commands::${token}`]).memory.masks.size
    )
    expect(masks).toEqual([0, 1])
  })
})

describe('lines', () => {
  it('of one stream wait for their end without holding up the other', () => {
    const step = newStep('/work')
    const { feed, end } = recogniser(step)
    expect(feed('stdout', Buffer.from('::err'))).toEqual([])
    expect(feed('stderr', Buffer.from('::warning::w\n'))).toEqual(['::warning::w'])
    expect(feed('stdout', Buffer.from('or::e\r'))).toEqual([])
    expect(end('stdout')).toEqual(['::error::e'])
    expect(issues(step)).toEqual(['warning: w', 'error: e'])
  })
})

describe('problem matchers', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zero-drift-matchers-'))
    await writeFile(join(folder, 'app.ts'), '')
    await writeFile(join(folder, 'tsc.json'), JSON.stringify(TSC))
    await writeFile(join(folder, 'stylish.json'), JSON.stringify(STYLISH))
    await writeFile(join(folder, 'no-owner.json'), '{"problemMatcher":[{"pattern":[]}]}')
    await writeFile(join(folder, 'no-message.json'), JSON.stringify(NO_MESSAGE))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const matched = (...lines: string[]) => stepOf(lines, false, folder)

  it('turn a line into an annotation, colours aside, even while commands are stopped', () => {
    const step = matched(
      '::add-matcher::tsc.json',
      '::stop-commands::abc',
      '\x1b[31mapp.ts(1,2): error TS9: no\x1b[0m'
    )
    expect(step.issued).toEqual([
      {
        level: 'error',
        message: 'no',
        origin: 'matcher',
        file: 'app.ts',
        line: 1,
        col: 2,
        other: { code: 'TS9' }
      }
    ])
    expect(step.log).toEqual(['::stop-commands::abc', '##[error]no'])
  })

  it('see through a prefix, and drop a file that is not there', () => {
    const step = matched('::add-matcher::tsc.json', '| evil.ts(1,2): warning TS9: no')
    expect(step.issued).toEqual([
      {
        level: 'warning',
        message: 'no',
        origin: 'matcher',
        line: 1,
        col: 2,
        other: { code: 'TS9' }
      }
    ])
  })

  it('of several patterns need one line after the other, and may loop', () => {
    const step = matched(
      '::add-matcher::stylish.json',
      '  1:2  error  before any file',
      `${folder}/app.ts`,
      '  1:2  error  one',
      '  3:4  warning  two',
      '  neither',
      '  5:6  error  too late'
    )
    expect(
      step.issued.map(({ level, message, file, line }) => [level, message, file, line])
    ).toEqual([
      ['error', 'one', 'app.ts', 1],
      ['warning', 'two', 'app.ts', 3]
    ])
  })

  it('go when they are removed by owner or by file', () => {
    const line = 'app.ts(1,2): error TS9: no'
    const add = '::add-matcher::tsc.json'
    expect(matched(add, '::remove-matcher owner=TSC::', line).issued).toEqual([])
    expect(matched(add, '::remove-matcher::tsc.json', line).issued).toEqual([])
    expect(matched(add, add, line).issued).toHaveLength(1)
  })

  it('ignore a match without message or with an unknown severity', () => {
    const lines = ['app.ts(1,2): error TS9: ', 'app.ts(1,2): info TS9: no']
    expect(matched('::add-matcher::tsc.json', ...lines).log).toEqual(lines)
  })

  it.each(['no-owner.json', 'no-message.json', 'app.ts'])(
    'in a bad file fail the step: %s',
    (file) => {
      expect(matched(`::add-matcher::${file}`).failedBy).toEqual(['command add-matcher'])
    }
  )
})

/** As actions/setup-node registers it. */
const TSC = {
  problemMatcher: [
    {
      owner: 'tsc',
      pattern: [
        {
          regexp:
            '^(?:\\s+\\d+\\>)?([^\\s].*)\\((\\d+)(?:,(\\d+)(?:,\\d+(?:,\\d+)?)?)?\\)\\s*:\\s+(error|warning|info)\\s+(\\w{1,2}\\d+)\\s*:\\s*(.*)$',
          file: 1,
          line: 2,
          column: 3,
          severity: 4,
          code: 5,
          message: 6
        }
      ]
    }
  ]
}
const STYLISH = {
  problemMatcher: [
    {
      owner: 'stylish',
      pattern: [
        { regexp: '^([^\\s].*)$', file: 1 },
        {
          regexp: '^\\s+(\\d+):(\\d+)\\s+(error|warning)\\s+(.*)$',
          line: 1,
          column: 2,
          severity: 3,
          message: 4,
          loop: true
        }
      ]
    }
  ]
}
const NO_MESSAGE = { problemMatcher: [{ owner: 'x', pattern: [{ regexp: '.', file: 0 }] }] }
