const swc = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }]
/** Packages that tests read reports with, and that only come as ES modules. */
const MODULES = [
  'micromark',
  'decode-named-character-reference',
  'character-entities',
  'devlop',
  'ccount'
]

/** One project for each kind of test; `npm test` runs them in this order. */
const project = (name) => ({
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
  transform: {
    '\\.ts$': swc,
    '/fixtures/[^/]+\\.mjs$': swc,
    [`/node_modules/(?:${MODULES.join('|')}).*\\.js$`]: swc
  },
  transformIgnorePatterns: [`/node_modules/(?!${MODULES.join('|')})`],
  modulePathIgnorePatterns: ['lib', 'dist', 'stubs', '.cache'].map((name) => `<rootDir>/${name}/`)
})

export default {
  projects: ['unit', 'browser', 'bundle', 'e2e', 'conformance', 'cases', 'act', 'kubelet'].map(
    project
  ),
  // Tests that run side by side wait for containers most of the time.
  maxConcurrency: 3,
  testTimeout: 120_000
}
