import type { ImageFacts } from '../ports'
import type { Parsed, Problem } from './parsed'
import { portOf } from './port'
import { quote } from './quote'
import type { Understood } from './wishes'

/** When the container counts as ready. */
export type WaitStrategy =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'tcp'; readonly port: number }
  | { readonly kind: 'http'; readonly port: number; readonly path: string }
  | { readonly kind: 'log'; readonly expression: RegExp }
  | { readonly kind: 'exit' }
  /** Still running after so many milliseconds. */
  | { readonly kind: 'running'; readonly milliseconds: number }
  | { readonly kind: 'none' }

/** What `wait-for` means for this image. */
export function waitStrategy(understood: Understood, image: ImageFacts): Parsed<WaitStrategy> {
  const wish = understood.waitFor ?? { kind: 'none' }
  const port = portOf(understood, image)
  switch (wish.kind) {
    case 'auto':
      return { value: automatic(understood.network === 'none' ? undefined : port, image) }
    case 'healthy':
      return image.hasHealthCheck ? { value: { kind: 'healthy' } } : noHealthCheck(image)
    case 'tcp': {
      const chosen = wish.port ?? port
      return chosen === undefined ? noPort('tcp', image) : { value: { kind: 'tcp', port: chosen } }
    }
    case 'http':
      return port === undefined
        ? noPort('http', image)
        : { value: { kind: 'http', port, path: wish.path } }
    case 'log':
      return { value: wish }
    case 'exit':
    case 'none':
      return { value: { kind: wish.kind } }
  }
}

function automatic(port: number | undefined, image: ImageFacts): WaitStrategy {
  if (image.hasHealthCheck) return { kind: 'healthy' }
  return port === undefined ? { kind: 'running', milliseconds: 1000 } : { kind: 'tcp', port }
}

function noHealthCheck(image: ImageFacts): Problem {
  return {
    problem: `"healthy" needs a health check, and ${quote(image.reference)} has none; give it a HEALTHCHECK or wait for something else, for example "tcp".`
  }
}

/** The problem of something that needs a port where none was given and the image exposes none. */
export function noPort(what: string, image: ImageFacts): Problem {
  return {
    problem: `${quote(what)} needs a port, and ${quote(image.reference)} exposes no TCP port; name one in "port", for example "port: 8080".`
  }
}
