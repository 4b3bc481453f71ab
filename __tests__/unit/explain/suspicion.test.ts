import { makesRoomFor, suspiciousAmong } from '../../../src/explain/suspicion'
import { file } from '../observe/seen'
import { transient, write } from './roots'
import { tmpfs } from './simulated'

const SHELL = write('/var/www/html/x.php')
const SET_UID = write('/tmp/x', { entry: file({ mode: 0o4755 }) })
const ACCOUNT = write('/etc/passwd', { kind: 'changed' })

test('suspicious is what hands over the container', () => {
  const others = [
    write('/tmp/x', { entry: file({ mode: 0o755 }) }),
    write('/srv/x.php'),
    write('/etc/app.conf'),
    write('/var/www/html/x.php', { kind: 'deleted', entry: undefined }),
    transient('/etc')
  ]
  expect(suspiciousAmong([...others, SHELL, SET_UID, ACCOUNT])).toEqual([SHELL, SET_UID, ACCOUNT])
})

test('a mount over it, or over a folder around it, would let it happen', () => {
  const mounts = ['/var/www', '/var/www/html', '/var/www/html/x', '/tmp', '/run'].map((path) =>
    tmpfs(path)
  )
  const open = mounts.filter(makesRoomFor([SHELL, SET_UID]))
  expect(open.map(({ path }) => path)).toEqual(['/var/www', '/var/www/html', '/tmp'])
})

test('without anything suspicious no mount does', () => {
  expect(makesRoomFor([])(tmpfs('/tmp'))).toBe(false)
})
