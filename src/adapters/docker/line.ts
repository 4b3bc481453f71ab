import type Docker from 'dockerode'

/** The engine, and what cancels every question to it. */
export interface Line {
  readonly docker: Docker
  readonly cancelled: AbortSignal
}
