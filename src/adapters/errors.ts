/** Code of a system's error, e.g. `ENOENT`, else empty. By its shape: Node's own errors are of another realm in Jest and node:vm. */
export function errorCode(error: unknown): string {
  return isObject(error) && 'code' in error ? String(error.code) : ''
}

/** The message of an error, or of a value that was thrown in its place. */
export function errorMessage(error: unknown): string {
  return isObject(error) && 'message' in error ? String(error.message) : String(error)
}

const isObject = (error: unknown): error is object => typeof error === 'object' && error !== null
