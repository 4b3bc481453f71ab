import type { Config } from 'jest'

/** One project for each kind of test; `npm test` runs them in this order. */
const project = (name: string) => ({
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] as [
      string,
      Record<string, unknown>
    ]
  },
  modulePathIgnorePatterns: [
    '<rootDir>/lib/',
    '<rootDir>/dist/',
    '<rootDir>/stubs/',
    '<rootDir>/.cache/'
  ]
})

export default {
  projects: [project('unit'), project('bundle'), project('e2e')],
  testTimeout: 120_000
} satisfies Config
