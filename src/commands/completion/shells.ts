/** Shells for which there is a completion script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type CompletionShell = (typeof SHELLS)[number]
