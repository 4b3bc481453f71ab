import type { FindingKind } from '../judge/findings'
import type { ToolPart } from './document'
import type { Html } from './html'
import { pageAddress } from './pages/finding-pages'

/** A link to the page on that kind of finding, all of it our own words; empty where nobody knows an address. */
export function pageLink({ documentation }: ToolPart, kind: FindingKind): Html {
  const address = pageAddress(documentation, kind)
  return address === undefined || !SAFE.test(address)
    ? ''
    : ` <a href="${address}">What is that?</a>`
}

/** Nothing in it could end the attribute, or mean something to Markdown. */
const SAFE = /^https?:\/\/[\w.:@/%~+-]+$/
