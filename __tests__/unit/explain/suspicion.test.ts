import { suspiciousAmong } from '../../../src/explain/advice'
import { file } from '../observe/seen'
import { transient, write } from './roots'

const SHELL = write('/var/www/html/x.php')
const SET_UID = write('/tmp/x', { entry: file({ mode: 0o4755 }) })
const ACCOUNT = write('/etc/passwd', { kind: 'changed' })

test('a write is suspicious if it gives an intruder control of the container', () => {
  const others = [
    write('/tmp/x', { entry: file({ mode: 0o755 }) }),
    write('/srv/x.php'),
    write('/etc/app.conf'),
    write('/var/www/html/x.php', { kind: 'deleted', entry: undefined }),
    transient('/etc')
  ]
  expect(suspiciousAmong([...others, SHELL, SET_UID, ACCOUNT])).toEqual([SHELL, SET_UID, ACCOUNT])
})
