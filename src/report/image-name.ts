/** `registry:5000/shop:1.4@sha256:...` without its tag and digest; `image` for one that was named by its ID. */
export function nameOfImage(reference: string): string {
  const [name = ''] = reference.split('@')
  const untagged = name.replace(/:[^/:]*$/, '')
  return untagged === '' || /^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference) ? 'image' : untagged
}
