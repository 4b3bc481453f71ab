import type { FindingKind } from '../judge/findings'
import { pageAddress } from './pages/finding-pages'

/** A link to the page on that kind of finding, all of it our own words; empty where nobody knows an address. */
export function pageLink(
  kind: FindingKind,
  documentation: string | undefined,
  attributes = ''
): string {
  const address = pageAddress(documentation, kind)
  return address === undefined || !SAFE.test(address)
    ? ''
    : ` <a${attributes} href="${address}">What is that?</a>`
}

/** Nothing in it could end the attribute, or mean something to Markdown. */
const SAFE = /^https?:\/\/[\w.:@/%~+-]+$/
