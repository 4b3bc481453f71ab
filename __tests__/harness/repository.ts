/** Owner and name of this repository on GitHub, as every page, schema and manifest names it. */
export const REPOSITORY = 'zero-drift/zero-drift'

/** The tag that follows the releases of the version that is current. */
export const MAJOR_TAG = 'v0'

/** The `$id` of a schema, which is where it is found. */
export const schemaId = (name: string): string =>
  `https://raw.githubusercontent.com/${REPOSITORY}/${MAJOR_TAG}/schema/${name}.schema.json`
