/** A date of the Gregorian calendar that exists, e.g. `2027-06-30`; the same expression stands in the JSON Schema. */
export const DATE =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/

/** When a rule ends. */
export interface Expiry {
  /** The last day on which it allows anything, in UTC. */
  readonly date: string
  /** From today to that day: 0 on the day itself, less once it has passed. */
  readonly daysLeft: number
}
