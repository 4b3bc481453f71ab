/**
 * Code of a system error, e.g. `ENOENT`; empty for other errors. It checks the shape, because in
 * Jest and node:vm Node's own errors are from another realm.
 */
export function errorCode(error: unknown): string {
  return isObject(error) && 'code' in error ? String(error.code) : ''
}

/** The message of an error, or a thrown value as text. */
export function errorMessage(error: unknown): string {
  return isObject(error) && 'message' in error ? String(error.message) : String(error)
}

const isObject = (error: unknown): error is object => typeof error === 'object' && error !== null
