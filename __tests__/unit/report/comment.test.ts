import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { Account } from '../../../src/report/account'
import { commentMarker } from '../../../src/report/comment'
import { makeReport } from '../../../src/report/report'
import { parseCommand } from '../../harness/syntax'
import { cases, checked } from './cases'
import * as made from './fixtures'
import { textOf } from './fixtures'
import { hostileDrift } from './hostile-names'

const commentOf = (account: Account): string => textOf(makeReport(account), 'comment.md')

describe.each([...cases, ['hostile names', hostileDrift] as const])(
  'comment.md of %s',
  (_, account) => {
    const text = commentOf(account())

    it('begins with a marker, and is short enough for a comment', () => {
      expect(text.split('\n')[0]).toMatch(/^<!-- zero-drift: [A-Za-z0-9 ,._/:-]+ -->$/)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024)
    })

    it('holds no element that is not ours', () => {
      const ours =
        /^<(?:!-- zero-drift: .* --|\/?(?:h2|p|ul|li|code|pre|details|summary|b|sub|br|wbr|a)|a href="https:\/\/github\.com\/acme\/shop\/(?:commit|actions)\/[\w/]+(?:#artifacts)?")>$/
      expect((text.match(/<[^>]*>?/g) ?? []).filter((tag) => !ours.test(tag))).toEqual([])
    })

    it('is to a reader of Markdown nothing but HTML', () => {
      const read = micromark(text, {
        allowDangerousHtml: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()]
      })
      const blocks = (html: string) => html.trim().split(/\n+/)
      expect(blocks(read)).toEqual(blocks(text))
    })

    it('links nobody and no issue outside of code', () => {
      const words = text
        .replace(/<(code|pre)>[^]*?<\/\1>/g, '')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      expect(words).not.toMatch(/@[a-z0-9]|#\d|GH-\d/i)
    })

    it('is no command where somebody prints it', () => {
      const any = { has: () => true } as unknown as ReadonlySet<string>
      expect(text.split(/\r\n|\r|\n/).filter((line) => parseCommand(line, any))).toEqual([])
      expect(text).not.toMatch(/[^\P{C}\p{Co}\p{Cn}\n]|[\u2028\u2029]/u)
    })
  }
)

describe('the marker', () => {
  const ci = { provider: 'github-actions', job: 'image' } as const

  test.each([
    ['names image and job', ['acme/web'], { ci }, '<!-- zero-drift: acme/web, job image -->'],
    ['names the image alone elsewhere', ['acme/web'], {}, '<!-- zero-drift: acme/web -->'],
    [
      'names a workload',
      ['Deployment/web', 'container app'],
      { ci },
      '<!-- zero-drift: Deployment/web, container app, job image -->'
    ],
    [
      'cannot be ended by a name',
      ['a--><script>, job x'],
      { ci: { ...ci, job: 'b\n-->@x' } },
      '<!-- zero-drift: a-script- job x, job b-x -->'
    ]
  ])('%s', (_, subject, origin, marker) => {
    expect(commentMarker(subject, origin)).toBe(marker)
  })

  it('tells services apart that run one image, also where their files could not be read', () => {
    const account = cases.get('drift-undeclared')!()
    const { manifest } = account
    if (manifest?.kind !== 'compose') throw new Error('there is no service')
    const other = { ...account, manifest: { ...manifest, service: 'worker' } }
    const inputs = new Map([
      ['compose-file', './compose.yaml\ncompose.prod.yaml'],
      ['service', 'worker']
    ])
    const unread = { ...account, manifest: undefined, inputs }
    expect([account, other, unread].map((one) => commentOf(one).split('\n')[0])).toEqual([
      '<!-- zero-drift: web in compose.yaml and compose.prod.yaml, job image -->',
      '<!-- zero-drift: worker in compose.yaml and compose.prod.yaml, job image -->',
      '<!-- zero-drift: worker in compose.yaml and compose.prod.yaml, job image -->'
    ])
  })

  it('is equal for the next build of the image', () => {
    const account = cases.get('drift')!()
    const [first] = commentOf(account).split('\n')
    const next = { ...cases.get('pass')!(), reference: 'registry.example/shop:1.5' }
    expect(commentOf(next).split('\n')[0]).toBe(first)
  })
})

test('the three worst facts are told, and the number of the others', () => {
  const lines = ['A /srv/a', 'C /etc/passwd', 'A /var/www/html/shell.php', 'A /srv/b', 'A /srv/c']
  const text = commentOf(
    checked(made.writable, made.healthy, {
      ...made.observation,
      changes: lines.map(made.change)
    })
  )
  const items = [...text.matchAll(/^<li>(.*)<\/li>$/gm)].map(([, item]) => item)
  expect(items).toEqual([
    '<b>critical</b> <code>/etc/passwd</code> changed: account',
    '<b>critical</b> <code>/var/www/html/shell.php</code> added: web shell, script',
    '<b>low</b> <code>/srv/a</code> added',
    'and 4 more'
  ])
})

test('a fix of any length is cut to what fits', () => {
  const account = cases.get('failed-with-a-fix')!()
  const { explanation } = account
  if (explanation?.kind !== 'suggestion') throw new Error('there is no suggestion')
  const action = `${'<'.repeat(400)}\n`.repeat(1000)
  const recipes = { ...explanation.suggestion.recipes, action }
  const suggestion = { ...explanation.suggestion, recipes }
  const text = commentOf({ ...account, explanation: { ...explanation, suggestion } })
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024)
  expect(text).toContain('<summary>The proven fix as inputs of this action</summary>')
  expect(text.split('<pre>').length).toBe(text.split('</pre>').length)
})
