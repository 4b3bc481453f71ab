import type Docker from 'dockerode'
import { SHORT, type Terms } from './call'

/** The engine, and what cancels every question to it. */
export interface Line {
  readonly docker: Docker
  readonly cancelled: AbortSignal
}

/** A call that its engine answers in so many milliseconds, and that a cancellation ends. */
export const terms = ({ cancelled }: Line, what: string, within = SHORT): Terms => ({
  what,
  within,
  cancelled
})
