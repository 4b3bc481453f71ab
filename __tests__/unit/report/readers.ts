import Ajv, { type ErrorObject } from 'ajv/dist/2020'
import Ajv4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/*
 * Readers of reports that were not written here, each with a schema. All say what is wrong with a
 * report, and nothing of one that is right.
 */

const readJson = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object

const sarif = addFormats(
  new Ajv4({ allErrors: true, strict: false, unicodeRegExp: false })
).compile(readJson(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')))

/** What ajv finds in a SARIF report, by the schema of OASIS. */
export function sarifFaults(text: string): readonly unknown[] {
  sarif(JSON.parse(text))
  return sarif.errors ?? []
}

const schemaOf = (name: string): string =>
  readFileSync(require.resolve(`junit-processor/schemas/${name}.xsd`), 'utf8')
const JUNIT = {
  jenkins: schemaOf('jenkins-junit'),
  surefire: schemaOf('surefire-test-report')
} as const

/** What libxml2 finds in JUnit reports, by the schema of Jenkins or of Maven Surefire. */
export async function junitFaults(
  texts: readonly string[],
  schema: keyof typeof JUNIT
): Promise<readonly unknown[]> {
  const xml = texts.map((contents, n) => ({ fileName: `${n}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema: JUNIT[schema], maxMemoryPages: 16_384 })
  return errors
}

/**
 * The format as GitLab documents it
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format); its own check of a
 * report (`app/validators/json_schemas/codeclimate.json`) demands less. The types are those of
 * Code Climate's issues
 * (https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#issues).
 */
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', pattern: '^[a-z-]+$' },
      fingerprint: { type: 'string', pattern: '^\\S+$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?!\\.?/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 } }
          }
        }
      }
    }
  }
}
const codeQuality = new Ajv({ allErrors: true }).compile(CODE_QUALITY)

/** What ajv finds in a Code Quality report, by the format of GitLab. */
export function codeQualityFaults(text: string): readonly unknown[] {
  codeQuality(JSON.parse(text))
  return codeQuality.errors ?? []
}

/** What ajv finds in a joined report.json, by the published schemas. */
export function joinedFaults(text: string): readonly ErrorObject[] {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }))
  const folder = join(__dirname, '..', '..', '..', 'schema')
  ajv.addSchema(readJson(join(folder, 'report.schema.json')))
  const validate = ajv.compile(readJson(join(folder, 'reports.schema.json')))
  validate(JSON.parse(text))
  return validate.errors ?? []
}
