/** Somewhere that can be made writable, and how. */
export interface Mount {
  readonly path: string
  /** Memory; or a volume, which the engine fills from the image: for what has to outlive the container, or because memory would hide files. */
  readonly kind: 'tmpfs' | 'data' | 'seeded'
  /** Programs can be run from that memory. */
  readonly executable: boolean
  /** For more than was left there: of what came and went nobody knows how much it was. */
  readonly roomy?: boolean
  /** The mount for whose sake alone it is there: that one would hide this folder of the image. */
  readonly beside?: string
}
