import { shorten } from '../judge/phrases'
import { inline } from './untrusted'

/*
 * Text from the thing under test for formats that programs read. What they show of it is what every other report shows:
 * one line of visible characters.
 */

/**
 * One line for an attribute or a text of XML 1.0, which knows no control characters, no half surrogate pairs, no U+FFFE and
 * U+FFFF, however they are written (https://www.w3.org/TR/xml/#charsets).
 */
export function forXml(text: string, cap = 300): string {
  return inline(text, cap)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A message of SARIF, in which `[text](target)` would be a link (2.1.0, 3.11.6): broken where that could begin. */
export function forSarif(text: string, cap: number): string {
  return shorten(inline(text, cap).replaceAll('](', ']\\('), cap)
}

/** A path of the repository as the relative reference that code scanning takes: nothing but `/` keeps a meaning in it. */
export function forUri(path: string): string {
  return path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/')
}
