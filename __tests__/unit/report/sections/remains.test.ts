import { scorecardOf } from '../../../../src/judge/scorecard'
import { remainsIn, remainsOf } from '../../../../src/report/sections/remains'
import type { ContainerSpec } from '../../../../src/words'
import { checked, unreached } from '../cases'
import * as made from '../fixtures'

const TIGHT: Partial<ContainerSpec> = {
  user: '1000:1000',
  capDrop: ['ALL'],
  securityOpt: ['no-new-privileges'],
  network: 'backend'
}
const narrowFor = (container: Partial<ContainerSpec>, user = ''): readonly string[] =>
  remainsOf({
    ...made.plan,
    image: { ...made.image, user },
    container: { ...made.plan.container, ...container }
  }).narrow.map((advice) => /`([^`]*)`|network/.exec(advice)?.[0] ?? advice)

test.each<[string, Partial<ContainerSpec>, string, readonly string[]]>([
  ['what is tight has nothing more to narrow', TIGHT, '', []],
  [
    'nothing at all',
    {},
    '',
    ['`user`', '`cap-drop: ALL`', '`security-opt: no-new-privileges`', '`network`']
  ],
  ['the image names a user', { ...TIGHT, user: 'app' }, 'root', []],
  [
    'the image’s user is root',
    { capDrop: ['ALL'], securityOpt: ['no-new-privileges:true'], network: 'backend' },
    'root',
    ['`user`']
  ],
  ['user 0 with a group', { ...TIGHT, user: '0:0' }, 'app', ['`user`']],
  ['a user whose name begins like root', { ...TIGHT, user: 'rooty' }, '', []],
  ['some capabilities dropped', { ...TIGHT, capDrop: ['CHOWN'] }, '', ['`cap-drop: ALL`']],
  ['all dropped and all added', { ...TIGHT, capAdd: ['ALL'] }, '', ['`cap-drop: ALL`']],
  ['privileges denied with a value', { ...TIGHT, securityOpt: ['no-new-privileges=1'] }, '', []],
  [
    'privileges allowed',
    { ...TIGHT, securityOpt: ['no-new-privileges=false'] },
    '',
    ['`security-opt: no-new-privileges`']
  ],
  [
    'system calls unconfined',
    { ...TIGHT, securityOpt: ['no-new-privileges', 'seccomp=unconfined'] },
    '',
    ['`seccomp=unconfined`']
  ],
  ['a profile of its own', { ...TIGHT, securityOpt: ['no-new-privileges', 'seccomp={}'] }, '', []],
  ['the host’s network', { ...TIGHT, network: 'host' }, '', ['`network`']],
  ['another container’s network', { ...TIGHT, network: 'container:x' }, '', ['`network`']],
  ['a capability that reaches further', { ...TIGHT, capAdd: ['SYS_ADMIN'] }, '', ['`cap-add`']],
  ['one that does not', { ...TIGHT, capAdd: ['NET_BIND_SERVICE'] }, '', []],
  [
    'rules of the kernel’s left out',
    {
      ...TIGHT,
      securityOpt: ['no-new-privileges', 'apparmor=unconfined', 'systempaths=unconfined']
    },
    '',
    ['`apparmor=unconfined`', '`systempaths=unconfined`']
  ],
  ['the way out that every container has', { ...TIGHT, network: 'bridge' }, '', ['`network`']],
  ['a network of the author’s', { ...TIGHT, network: 'backend' }, '', []]
])('%s', (_, container, user, narrow) => {
  expect(narrowFor(container, user)).toEqual(narrow)
})

test('a user whom the rehearsal found to be root is root, whatever its name', () => {
  const plan = { ...made.plan, container: { ...made.plan.container, ...TIGHT, user: 'toor' } }
  const scorecard = scorecardOf([{ ...made.landing('x'), user: 'root' }], plan)
  expect(remainsOf(plan, scorecard).narrow).toEqual(['a non-root `user` (it runs as root)'])
})

test('it is said of what ran and could be judged', () => {
  const ran = checked(made.plan, made.healthy, made.observation)
  expect(remainsIn(ran)).toEqual(remainsOf(made.plan))
  expect(remainsIn({ ...ran, judgement: { ...ran.judgement, verdict: 'error' } })).toBeUndefined()
  expect(remainsIn(unreached(new Error('x')))).toBeUndefined()
})
