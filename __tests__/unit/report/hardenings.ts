import { hardeningOf, unsearched, type Findings } from '../../../src/harden/found'
import type { Hardening } from '../../../src/harden/hardening'
import type { StrictOutcome } from '../../../src/harden/strict-boot'
import { HARDEN_PARTS } from '../../../src/plan/harden'
import * as made from './fixtures'

const asked = { parts: HARDEN_PARTS, limit: 180_000 }
const lapse = { named: [], isDoubtful: false }
const MOST = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'KILL', 'NET_BIND_SERVICE', 'SETGID', 'SETUID']

const sound: Findings['sound'] = {
  programs: {
    lasting: [
      { name: 'apache2', uid: 0, gid: 0 },
      { name: 'apache2', uid: 33, gid: 33 }
    ],
    all: []
  },
  stop: { exitCode: 0 },
  pace: { startup: 200, smoke: 20, stop: 300 },
  known: new Set(),
  usage: { pids: 6, memory: 15_155_200 }
}

const found: Findings = {
  sound,
  ground: {
    searches: { user: true, capabilities: true, privileges: true },
    isRoot: true,
    changesUsers: true,
    workers: { uid: 33, gid: 33 },
    available: MOST
  },
  least: {
    found: { noNewPrivileges: true, capabilities: ['SETGID', 'SETUID'] },
    needs: [
      {
        name: 'SETGID',
        phase: 'users',
        message: '`apache2` no longer runs as user 33, but as root alone: AH02156: setgid <b>',
        confirmed: true
      },
      {
        name: 'SETUID',
        phase: 'smoke',
        message: 'the smoke step `GET / 200` failed: AH02162: setuid: unable to change to uid',
        step: 'GET / 200',
        confirmed: true
      }
    ],
    asWorkers: {
      ...{ phase: 'boot', ...lapse },
      message: 'the container exited with code 1: (13)Permission denied: AH00091'
    },
    lapses: [],
    isWhole: true
  },
  lowPorts: { capabilities: ['NET_BIND_SERVICE'], unguarded: false },
  joined: {
    found: {
      ...{ noNewPrivileges: true, capabilities: ['SETGID', 'SETUID'] },
      limits: { pids: 64, memory: 64 * 1024 ** 2 },
      network: 'n1'
    },
    failed: [],
    untried: []
  },
  arbitrary: {
    passed: false,
    lapse: { phase: 'boot', message: 'the container exited with code 1', ...lapse }
  }
}

const told = { plan: made.plan, asked, effort: { boots: 9, milliseconds: 10_100 } }

/** A proven set of Apache's. */
export const HARDENED: Hardening = hardeningOf(found, told)

/** A set of which one member was missing only once, and a search that ran out of time. */
export const HARDENING_LEAD: Hardening = hardeningOf(
  {
    ...found,
    least: {
      ...{ found: { noNewPrivileges: true, capabilities: ['CHOWN'] }, lapses: [], isWhole: false },
      needs: [{ name: 'CHOWN', phase: 'boot', message: 'it exited', confirmed: false }]
    },
    networkUntried: 'its network is declared'
  },
  { ...told, plan: { ...made.plan, container: { ...made.plan.container, capAdd: ['NET_RAW'] } } }
)

const fails: StrictOutcome = {
  passed: false,
  lapse: {
    ...{ phase: 'second-start', ...lapse },
    message: 'the container exited with code 1 before it was ready: `lock` is held'
  }
}

/** An image that fails with all the rights that it has. */
export const UNSEARCHED: Hardening = unsearched(fails, asked, { boots: 1, milliseconds: 900 })
