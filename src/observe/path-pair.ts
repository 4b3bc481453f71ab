/** Calls whose first path is only read, or never looked up. */
const MAKES_SECOND = /^(?:copyfile|link|symlink)(?:at)?$/

/** Which of two paths an operation was refused for: for a rename the first, for a link the second; an absolute one before a relative one. */
export function refusedOf(
  operation: string | undefined,
  first: string,
  second: string | undefined
): string | undefined {
  const order = MAKES_SECOND.test(operation ?? '') ? [second, first] : [first, second]
  return order.find((path) => path?.startsWith('/')) ?? order.find((path) => path !== undefined)
}
