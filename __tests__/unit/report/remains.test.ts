import type { ContainerSpec } from '../../../src/ports'
import { remainsIn, remainsOf } from '../../../src/report/remains'
import { checked, unreached } from './cases'
import * as made from './fixtures'

const TIGHT: Partial<ContainerSpec> = {
  user: '1000:1000',
  capDrop: ['ALL'],
  securityOpt: ['no-new-privileges']
}
const narrowFor = (container: Partial<ContainerSpec>, user = ''): readonly string[] =>
  remainsOf({
    ...made.plan,
    image: { ...made.image, user },
    container: { ...made.plan.container, ...container }
  }).narrow.map((advice) => /`([^`]*)`|network/.exec(advice)?.[0] ?? advice)

test.each<[string, Partial<ContainerSpec>, string, readonly string[]]>([
  ['what is tight has nothing more to narrow', TIGHT, '', []],
  ['nothing at all', {}, '', ['`user`', '`cap-drop: ALL`', '`security-opt: no-new-privileges`']],
  ['the image names a user', { ...TIGHT, user: 'app' }, 'root', []],
  [
    'the image’s user is root',
    { capDrop: ['ALL'], securityOpt: ['no-new-privileges:true'] },
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
  ['the host’s network', { ...TIGHT, network: 'host' }, '', ['network']],
  ['another container’s network', { ...TIGHT, network: 'container:x' }, '', ['network']],
  ['a network of the author’s', { ...TIGHT, network: 'backend' }, '', []]
])('%s', (_, container, user, narrow) => {
  expect(narrowFor(container, user)).toEqual(narrow)
})

test('it is said of what ran and could be judged', () => {
  const ran = checked(made.plan, made.healthy, made.observation)
  expect(remainsIn(ran)).toEqual(remainsOf(made.plan))
  expect(remainsIn({ ...ran, judgement: { ...ran.judgement, verdict: 'error' } })).toBeUndefined()
  expect(remainsIn(unreached(new Error('x')))).toBeUndefined()
})
