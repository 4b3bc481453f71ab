import { findingsOf } from '../../../src/explain/explain'
import type { Fix } from '../../../src/explain/mounts'
import { flagsOf } from '../../../src/explain/recipes/docker'
import { mountsOf } from '../../../src/explain/recipes/mounts'
import { recipesOf } from '../../../src/explain/recipes/recipes'
import type { Explanation, Suggestion } from '../../../src/explain/suggestion'
import { withFindings } from '../../../src/judge/judgement'
import type { Account } from '../../../src/report/account'
import * as made from './fixtures'

const EFFORT = { boots: 6, milliseconds: 8412 }

/** A whole suggestion, of these mounts and rules. */
export function suggestionOf(fix: Fix, more: Partial<Suggestion> = {}): Explanation {
  const allow = more.allow ?? []
  const { image, container } = made.plan
  const served = { image: image.reference, container, fix }
  const mounts = mountsOf(served)
  const suggestion = {
    ...{ proven: true, works: true, minimal: true },
    ...{ fix, allow, flags: flagsOf(fix, mounts), fresh: mounts.fresh, hidden: [] },
    ...{
      purposes: [],
      elsewhere: [],
      refusals: [],
      dangers: [],
      drift: [],
      moves: [],
      rules: [],
      without: []
    },
    ...{ emptied: [], filled: [], notes: [] },
    ...more
  }
  const group = undefined
  const cooked = { ...served, allow, seeded: suggestion.filled, group, oneShot: false }
  const recipes = recipesOf({ ...cooked, standing: suggestion })
  return { kind: 'suggestion', suggestion: { recipes, ...suggestion }, effort: EFFORT }
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
    refusals: [
      { path: '/var/log/app/access.log', message: 'open: Read-only file system' },
      { path: '/usr/share/app/stamp', message: 'touch: Read-only file system' }
    ],
    optional: {
      fix: {
        tmpfs: [{ path: '/var/log/app', options: 'size=16m,mode=0755,uid=33,gid=33' }],
        volumes: ['/srv/uploads']
      },
      flags: [
        '--tmpfs /var/log/app:size=16m,mode=0755,uid=33,gid=33',
        '-v shop-srv-uploads:/srv/uploads'
      ],
      allow: ['/srv/uploads/**'],
      refused: ['/var/log/app/access.log'],
      lost: ['/srv/uploads/logo.png']
    },
    without: [
      { path: '/var/log/app', kinds: ['log'], remedies: [] },
      { path: '/var/spool/app', kinds: ['other'], remedies: [] }
    ]
  }
)

/** No mount is needed, and no rule is for a change that looks like an intruder's work. */
export const RULES_FOR_THE_REST = suggestionOf(
  { tmpfs: [], volumes: [] },
  {
    allow: ['A /var/www/html/cache/**'],
    drift: [
      {
        path: '/var/www/html/shell.php',
        kind: 'added',
        severity: 'critical',
        rule: 'A /var/www/html/shell.php'
      }
    ]
  }
)

export const LEAD = suggestionOf(
  { tmpfs: [{ path: '/run/app', options: 'size=16m,mode=0755' }], volumes: [] },
  {
    ...{ proven: false, works: false, minimal: false },
    elsewhere: [
      {
        path: '/etc/app.conf',
        kinds: ['configuration'],
        remedies: ['write it when the image is built']
      }
    ],
    decisive: {
      failure: {
        kind: 'smoke-failed',
        step: 'GET /login 200 contains Welcome',
        detail: 'expected 200, got 500'
      },
      log: [
        'starting worker 1',
        "Error: EXDEV: cross-device link not permitted, rename '/srv/in/a' -> '/srv/out/a'"
      ]
    }
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
    ...{ proven: false, works: false, minimal: false },
    elsewhere: [
      {
        path: '/etc/app.conf',
        kinds: ['configuration'],
        remedies: ['write it when the image is built']
      }
    ]
  }
)

/** It passes with two mounts, of which one is filled from the image and one emptied, and leaves drift. */
export const WHOLE = suggestionOf(
  {
    tmpfs: [{ path: '/run/service', options: 'exec,size=64m,mode=0755' }],
    volumes: ['/var/lib/app']
  },
  {
    minimal: false,
    allow: ['/var/lib/app/**'],
    emptied: ['/run/service'],
    filled: [{ path: '/var/lib/app', files: 12, bytes: 40_960 }],
    without: [
      { path: '/var/cache/lighttpd', kinds: ['cache'], remedies: [] },
      { path: '/var/log/app', kinds: ['log'], remedies: [] },
      { path: '/opt/x', kinds: ['other'], remedies: [] }
    ],
    drift: [
      {
        path: '/run/service/web/run',
        kind: 'added',
        severity: 'high',
        rule: 'A /run/service/web/run'
      },
      {
        path: '/run/service/web/pid',
        kind: 'added',
        severity: 'low',
        rule: 'A /run/service/web/pid'
      }
    ]
  }
)

/** Its database lies beside its code. */
export const DECIDE_CODE = suggestionOf(
  { tmpfs: [], volumes: ['/app'] },
  {
    proven: false,
    allow: ['/app/**'],
    dangers: [
      {
        path: '/app',
        why: 'code',
        examples: ['/app/app.py', '/app/static/app.js'],
        files: 9,
        remedies: []
      }
    ],
    moves: [{ from: '/app/notes.db', to: '/data', settings: ['DATABASE_URL', 'SQLITE_PATH'] }],
    rules: ['AC /app/notes.db', 'AD /app/notes.db-journal']
  }
)

/** It compiles its templates below its web root. */
export const DECIDE_CRITICAL = suggestionOf(
  { tmpfs: [], volumes: ['/var/www/html/cache'] },
  {
    proven: false,
    dangers: [
      {
        path: '/var/www/html/cache',
        why: 'critical',
        examples: ['/var/www/html/cache/3f2a.php'],
        files: 1,
        remedies: ['set `VIEW_COMPILED_PATH` to a folder outside of the web root']
      }
    ]
  }
)

/** No mount makes it work, but rules on a writable root filesystem are narrow. */
export const RULES = suggestionOf(
  { tmpfs: [], volumes: [] },
  {
    ...{ proven: false, works: false, minimal: false },
    rules: ['C /opt/agent/state.lock']
  }
)
