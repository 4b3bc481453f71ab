/** What a look around in the image, by our own program, found of what it was asked about. */
export interface Scouted {
  /** The user ID that the container runs as. */
  readonly uid: number
  readonly files: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
  /** Pages that a web server would serve, those near the root first. */
  readonly pages: readonly string[]
}
