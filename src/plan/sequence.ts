/** What a part has to be, or `any` for any number of parts. */
export type Item<Part> = 'any' | ((part: Part) => boolean)

/**
 * Whether the items describe the parts, all of them and in their order. Takes at most items × parts steps, for what lies
 * between two `any` is settled where it first fits; a regular expression of five stars would need minutes for a hostile name.
 */
export function describes<Part>(items: readonly Item<Part>[], parts: readonly Part[]): boolean {
  let [item, after, resume] = [0, -1, 0]
  for (let part = 0; part < parts.length;) {
    const fits = items[item]
    if (fits === 'any') {
      item += 1
      after = item
      resume = part
    } else if (fits?.(parts[part] as Part) === true) {
      item += 1
      part += 1
    } else {
      if (after === -1) return false
      item = after
      resume += 1
      part = resume
    }
  }
  return items.slice(item).every((left) => left === 'any')
}
