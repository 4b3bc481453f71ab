import type { Fix } from '../../../src/explain/fix'
import { recipesOf } from '../../../src/explain/recipes/recipes'
import type { Explanation, Suggestion } from '../../../src/explain/suggestion'
import { findingsOf } from '../../../src/explain/told'
import { withFindings } from '../../../src/judge/verdict'
import type { Account } from '../../../src/report/account'
import * as made from './fixtures'

const EFFORT = { boots: 6, milliseconds: 8412 }

/** A whole suggestion, of these mounts and rules. */
export function suggestionOf(fix: Fix, more: Partial<Suggestion> = {}): Explanation {
  const allow = more.allow ?? []
  const { image, container } = made.plan
  const served = { image: image.reference, container, group: undefined, oneShot: false }
  const suggestion: Suggestion = {
    proven: true,
    minimal: true,
    fix,
    allow,
    hidden: [],
    purposes: [],
    elsewhere: [],
    refusals: [],
    recipes: recipesOf({ ...served, fix, allow, seeded: [] }),
    ...more
  }
  return { kind: 'suggestion', suggestion, effort: EFFORT }
}

/** The same account, explained. */
export function explainedBy(explanation: Explanation, account: Account): Account {
  const judgement = withFindings(account.judgement, findingsOf(explanation, true))
  const timings = [...account.timings, { phase: 'explain', milliseconds: EFFORT.milliseconds }]
  return { ...account, explanation, judgement, timings }
}

export const PROVEN = suggestionOf(
  {
    tmpfs: [
      { path: '/run/app', options: 'size=16m,mode=0755,uid=33,gid=33' },
      { path: '/var/cache/app', options: 'size=64m,mode=0755,uid=33,gid=33' }
    ],
    volumes: ['/etc/app', '/var/lib/app']
  },
  {
    allow: ['/var/lib/app/**'],
    hidden: [{ path: '/var/cache/app', files: 12, bytes: 40_960 }],
    purposes: [
      {
        path: '/etc/app',
        kinds: ['configuration'],
        remedies: ['write it when the image is built']
      },
      { path: '/run/app', kinds: ['pid or lock file', 'socket'], remedies: [] },
      { path: '/var/cache/app', kinds: ['cache'], remedies: ['set `XDG_CACHE_HOME`'] },
      { path: '/var/lib/app', kinds: ['data'], remedies: ['give it a named volume'] }
    ],
    elsewhere: [
      {
        path: '/etc/motd',
        kinds: ['configuration'],
        remedies: ['write it when the image is built']
      }
    ],
    refusals: [{ path: '/var/log/app/access.log', message: 'open: Read-only file system' }]
  }
)

export const LEAD = suggestionOf(
  { tmpfs: [{ path: '/run/app', options: 'size=16m,mode=0755' }], volumes: [] },
  {
    ...{ proven: false, minimal: false },
    elsewhere: [
      {
        path: '/etc/app.conf',
        kinds: ['configuration'],
        remedies: ['write it when the image is built']
      }
    ]
  }
)

export const BROKEN: Explanation = {
  kind: 'broken',
  failure: { kind: 'exited', exitCode: 3, during: 'startup' },
  effort: { boots: 1, milliseconds: 640 }
}

/** No mount, but a file that has to be written elsewhere. */
export const HOPELESS = suggestionOf(
  { tmpfs: [], volumes: [] },
  {
    ...{ proven: false, minimal: false },
    elsewhere: [
      {
        path: '/etc/app.conf',
        kinds: ['configuration'],
        remedies: ['write it when the image is built']
      }
    ]
  }
)
