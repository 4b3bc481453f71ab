import { bashScript } from './bash'
import { fishScript } from './fish'
import type { CompletionShell } from './shells'
import { zshScript } from './zsh'

/** Script that completes the command line in a shell, drawn from the tables of the parser. */
export function completion(shell: CompletionShell): string {
  switch (shell) {
    case 'bash':
      return bashScript()
    case 'zsh':
      return zshScript()
    case 'fish':
      return fishScript()
  }
}
