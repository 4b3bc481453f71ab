const DAY = 86_400

/** Seconds since 1970 as RFC 3339 writes them in UTC, to the second: `2026-11-27T14:29:54Z`. */
export function utc(seconds: number): string {
  const days = Math.floor(seconds / DAY)
  const rest = Math.floor(seconds - days * DAY)
  const clock = [rest / 3600, (rest / 60) % 60, rest % 60].map(two)
  return `${date(days)}T${clock.join(':')}Z`
}

/** The day of the Gregorian calendar, its year taken to begin in March (https://howardhinnant.github.io/date_algorithms.html). */
function date(days: number): string {
  const since = days + 719_468
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

const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')
