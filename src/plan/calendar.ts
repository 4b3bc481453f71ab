/*
 * Dates of the Gregorian calendar as days since 1970-01-01. The year is taken to begin in March, so
 * that a leap day is its last (https://howardhinnant.github.io/date_algorithms.html).
 */

/** Days from 1970-01-01 to a date that exists, e.g. `2027-06-30`. */
export function dayOf(date: string): number {
  const [written = 0, month = 0, day = 0] = date.split('-').map(Number)
  const year = month > 2 ? written : written - 1
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * year + leaps + inYear - MARCH_OF_0
}

/** Date of a day that is counted from 1970-01-01, e.g. `2027-06-30`. */
export function dateOf(days: number): string {
  const since = days + MARCH_OF_0
  const era = Math.floor(since / 146_097)
  const ofEra = since - era * 146_097
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365
  )
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const march = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1
  const month = march < 10 ? march + 3 : march - 9
  const year = years + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Days from the first of March of the year 0 to 1970-01-01. */
const MARCH_OF_0 = 719_468

/** Whole part of a number, in two digits at least. */
const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')

const DAY = 86_400

/** Formats seconds since 1970 by RFC 3339, in UTC and whole seconds: `2026-11-27T14:29:54Z`. */
export function utc(seconds: number): string {
  const days = Math.floor(seconds / DAY)
  const rest = Math.floor(seconds - days * DAY)
  const clock = [rest / 3600, (rest / 60) % 60, rest % 60].map(two)
  return `${dateOf(days)}T${clock.join(':')}Z`
}

/**
 * Matches a date of the Gregorian calendar that exists, e.g. `2027-06-30`. The JSON Schema has this
 * expression as well.
 */
export const DATE =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/

/** End of an allow rule's validity. */
export interface Expiry {
  /** Last day on which the rule is valid, in UTC, e.g. `2027-06-30`. */
  readonly date: string
  /** Days from today to that day: 0 on the day itself, negative after it. */
  readonly daysLeft: number
}
