import { workloadWordsIn, workloadWords } from '../../../src/report/subject'

test.each([
  [
    'a service',
    { kind: 'compose', service: 'web', files: ['compose.yaml'] } as const,
    ['web in compose.yaml']
  ],
  [
    'a container of a pod',
    { kind: 'kubernetes', workload: 'Deployment/web', container: 'app' } as const,
    ['Deployment/web', 'container app']
  ]
])('%s is named by its file', (_, workload, words) => {
  expect(workloadWords(workload)).toEqual(words)
})

test.each<[string, Readonly<Record<string, string>>, readonly string[] | undefined]>([
  ['no file', { image: 'web' }, undefined],
  ['a service', { 'compose-file': './a.yaml', service: 'web' }, ['web in a.yaml']],
  ['a file alone', { 'compose-file': 'a.yaml\nb.yaml' }, ['a.yaml and b.yaml']],
  [
    'a container',
    { 'manifest-file': 'a.yaml', workload: 'Pod/web', container: 'app' },
    ['Pod/web', 'container app']
  ],
  ['a manifest alone', { 'manifest-file': 'a.yaml' }, ['a.yaml']]
])('inputs with %s', (_, inputs, words) => {
  expect(workloadWordsIn(new Map(Object.entries(inputs)))).toEqual(words)
})
