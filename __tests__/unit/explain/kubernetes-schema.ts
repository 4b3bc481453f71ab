import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type SchemaObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

const MODULES = join(__dirname, '../../../node_modules')
const FOLDERS = ['kubernetes-models/_schemas', '@kubernetes-models/apimachinery/_schemas']

/** As apimachinery reads quantities (api/resource/quantity.go). */
const QUANTITY = /^[+-]?(\d+|\d+\.\d*|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/

/** Compiled once: that takes a second. */
const isPod = compiled('io.k8s.api.core.v1.Pod')

/** What is wrong with a pod's manifest by the schemas of Kubernetes; empty where nothing is. A server refuses unknown keys too. */
export function podFaults(manifest: unknown): readonly string[] {
  if (isPod(manifest)) return []
  return (isPod.errors ?? []).map(({ instancePath, message = '', params }) => {
    return `${instancePath} ${message} ${JSON.stringify(params)}`
  })
}

function compiled(id: string): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats(ajv)
  ajv.addFormat('quantity', QUANTITY)
  for (const [name, schema] of schemasFrom(id)) ajv.addSchema(schema, name)
  return ajv.compile({ $ref: `${id}#` })
}

/** A schema and all that it refers to, by name. */
function schemasFrom(first: string): ReadonlyMap<string, SchemaObject> {
  const found = new Map<string, SchemaObject>()
  const open = [first]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    const text = sourceOf(id)
    found.set(id, strict(JSON.parse(text) as SchemaObject))
    open.push(...[...text.matchAll(/"\$ref": "([^"#]+)#/g)].map(([, other = '']) => other))
  }
  return found
}

/** The package has each schema as a literal of JSON in a script. */
function sourceOf(id: string): string {
  const name = id.replace(/(?:^|[.-])(.)/g, (_, letter: string) => letter.toUpperCase())
  for (const folder of FOLDERS) {
    const script = read(join(MODULES, folder, `${name}.js`))
    const [, literal] = /^const schema = (\{[^]*?^\});$/m.exec(script) ?? []
    if (literal !== undefined) return literal
  }
  throw new Error(`No schema of the name ${id} (${name}).`)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function strict(schema: SchemaObject): SchemaObject {
  return 'properties' in schema ? { additionalProperties: false, ...schema } : schema
}
