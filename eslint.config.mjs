import js from '@eslint/js'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  // The programs of the cases are as others write them.
  { ignores: ['dist', 'lib', 'coverage', 'node_modules', '.cache', 'fixtures/cases/*'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4]
    }
  },
  // Tables and types may be as long as what they list.
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/judge/attack-tags.ts',
      'src/judge/findings/*.ts',
      'src/{ports,words}.ts',
      'src/report/document/document.ts'
    ],
    rules: { 'max-lines': ['error', 300] }
  },
  {
    files: ['__tests__/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' }
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        fetch: 'readonly',
        process: 'readonly',
        exports: 'writable',
        require: 'readonly',
        module: 'writable'
      }
    }
  }
)
