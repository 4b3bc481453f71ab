import { pathIn, withAbsoluteSources, withPaths } from '../../../src/plan/input-paths'
import { folderOfFile } from '../../../src/plan/paths'

test.each([
  [
    'compose-file',
    'a.yaml\n  # a comment\n\n  b c.yaml  ',
    '<a.yaml>\n  # a comment\n\n  <b c.yaml>  '
  ],
  ['compose-env-file', 'ci.env', '<ci.env>'],
  ['manifest-file', 'web.yaml\nenv.yaml', '<web.yaml>\n<env.yaml>'],
  ['env-file', ' ci.env ', ' <ci.env> '],
  ['env-file', '', ''],
  ['output-dir', 'out', '<out>'],
  ['annotate-file', 'Dockerfile', '<Dockerfile>'],
  ['compare-with', 'base/report.json', '<base/report.json>'],
  ['compare-with', './base', '<./base>'],
  ['compare-with', 'acme/web:1', 'acme/web:1'],
  ['compare-with', 'oci-archive:base.tar', 'oci-archive:<base.tar>'],
  ['image', 'acme/web:1', 'acme/web:1'],
  ['image', ' docker-archive:out/web.tar ', ' docker-archive:<out/web.tar> '],
  ['image', 'oci:layout', 'oci:<layout>'],
  ['volumes', './a:/a\n  ../b:/b:ro\n.:/c', '<./a>:/a\n  <../b>:/b:ro\n<.>:/c'],
  ['volumes', 'data:/a\n/srv:/b\n.hidden:/c\n~/x:/d', 'data:/a\n/srv:/b\n.hidden:/c\n~/x:/d'],
  [
    'security-opt',
    'no-new-privileges\nseccomp=p.json\nseccomp:q.json',
    'no-new-privileges\nseccomp=<p.json>\nseccomp:<q.json>'
  ],
  ['security-opt', 'seccomp=unconfined\nseccomp=builtin', 'seccomp=unconfined\nseccomp=builtin'],
  ['smoke-run', './test.sh', './test.sh'],
  ['toString', 'x', 'x']
])('the paths in %s of %j are these', (name, text, expected) => {
  expect(withPaths(name, text, (path) => `<${path}>`)).toBe(expected)
})

test.each([
  ['', 'a', 'a'],
  ['deploy', 'a', 'deploy/a'],
  ['deploy', './a', './deploy/a'],
  ['deploy', '../a', './a'],
  ['deploy', '../../a', '../a'],
  ['deploy/x', 'a/./b//c', 'deploy/x/a/b/c'],
  ['..', 'a', '../a'],
  ['..', './a', '../a'],
  ['../..', '../a', '../../../a'],
  ['deploy', '/a', '/a'],
  ['/etc/x', '../a', '/etc/a'],
  ['/', 'a', '/a'],
  ['..', '.', './..']
])('in the folder %j, %j is %j', (folder, path, expected) => {
  expect(pathIn(folder, path)).toBe(expected)
})

test.each([
  ['.zero-drift.yml', ''],
  ['deploy/x.yml', 'deploy'],
  ['../x.yml', '..'],
  ['/x.yml', '/'],
  ['/etc/x.yml', '/etc']
])('the folder of %j is %j', (path, folder) => {
  expect(folderOfFile(path)).toBe(folder)
})

test('relative sources of volumes begin in the working directory', () => {
  expect(withAbsoluteSources('./a:/a\nb:/b\n..:/c', '/srv/app')).toBe(
    '/srv/app/a:/a\nb:/b\n/srv:/c'
  )
})
