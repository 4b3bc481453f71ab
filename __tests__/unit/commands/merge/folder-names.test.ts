import { folderNames, labels, partPlaces } from '../../../../src/commands/write-reports'

test.each([
  ['a reference', 'acme/web:1.4', 'acme-web-1.4'],
  ['a registry with a port', 'localhost:5000/acme/web', 'localhost-5000-acme-web'],
  ['an empty name', '', 'image'],
  ['a way out', '../../etc/passwd', 'etc-passwd'],
  ['dots alone', '..', 'image'],
  ['a hidden file', '.git', 'git'],
  ['dots within', 'a...b', 'a.b'],
  ['line ends and commands', 'x\n::error::y', 'x-error-y'],
  ['what means something to a shell', '$(rm -rf ~); `id`', 'rm--rf-id'],
  ['other scripts', 'ünïcode/图像', 'n-code'],
  ['the name of a file beside', 'report.json', 'report.json-2'],
  ['the same in capitals', 'Report.JSON', 'Report.JSON-2'],
  ['the folder of the evidence', 'evidence', 'evidence-2'],
  ['an endless name', 'a'.repeat(5000), 'a'.repeat(80)]
])('%s has a safe folder', (_, reference, folder) => {
  expect(folderNames([reference])).toEqual([folder])
})

test('no two have the same, whatever they are called', () => {
  const references = ['a/b', 'a-b', 'a:b', 'A/B', 'a-b-2', 'a/b']
  const folders = folderNames(references)
  expect(folders).toEqual(['a-b', 'a-b-2', 'a-b-3', 'A-B-4', 'a-b-2-2', 'a-b-5'])
  expect(new Set(folders.map((name) => name.toLowerCase())).size).toBe(references.length)
})

test('an image that comes again is counted', () => {
  expect(labels(['a', 'b', 'a', '', 'a'])).toEqual(['a', 'b', 'a (2)', '(no image)', 'a (3)'])
})

test('services that run one image have labels of their own', () => {
  expect(partPlaces(['a:1', 'a:1'], ['web in a.yaml', 'job in a.yaml'])).toEqual([
    { label: 'web in a.yaml', folder: 'a-1' },
    { label: 'job in a.yaml', folder: 'a-1-2' }
  ])
})

test('each image has a label and a folder', () => {
  expect(partPlaces(['a:1', 'a:1'])).toEqual([
    { label: 'a:1', folder: 'a-1' },
    { label: 'a:1 (2)', folder: 'a-1-2' }
  ])
})
