import { dateOf, two } from '../plan/calendar'

const DAY = 86_400

/** Seconds since 1970 as RFC 3339 writes them in UTC, to the second: `2026-11-27T14:29:54Z`. */
export function utc(seconds: number): string {
  const days = Math.floor(seconds / DAY)
  const rest = Math.floor(seconds - days * DAY)
  const clock = [rest / 3600, (rest / 60) % 60, rest % 60].map(two)
  return `${dateOf(days)}T${clock.join(':')}Z`
}
