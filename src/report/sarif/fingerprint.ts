import { nameOfImage } from '../image-name'

/** The facts by which two results of different runs are the same one. */
export interface Identity {
  readonly kind: string
  /** The path in the container, or what else the result is about. */
  readonly subject: string
}

/**
 * Gives each result of a run what code scanning tells it by: made of image, kind and subject, so that an alert lives on when the
 * image is built again under another tag, or when more of the same is found. Several that agree are numbered. GitHub looks at
 * `primaryLocationLineHash` alone, and its upload action would make that of the source line, which all changes share.
 */
export function fingerprinter(
  reference: string,
  sha256: (text: string) => string
): (identity: Identity) => { readonly primaryLocationLineHash: string } {
  const image = JSON.stringify(nameOfImage(reference))
  const seen = new Map<string, number>()
  return ({ kind, subject }) => {
    const hash = sha256(`${image} ${kind} ${subject}`).slice(0, 32)
    const number = (seen.get(hash) ?? 0) + 1
    seen.set(hash, number)
    return { primaryLocationLineHash: `${hash}:${number}` }
  }
}
