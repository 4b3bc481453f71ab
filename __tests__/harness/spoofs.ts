import { attack } from './payload'

/** Text with characters that do not show. */
export const INVISIBLE = [
  attack('ansi-before-v1', '\x1b[0m##[error]x', ['error']),
  attack('ansi-before-v2', '\x1b[0m::error::x', []),
  attack('ansi-split-v1', '##\x1b[1m[error]x', []),
  attack('ansi-split-v2', ':\x1b[1m:error::x', []),
  attack('ansi-title-sequence', '\x1b]0;##[error]x\x07', ['error']),
  attack('zero-width-before', '\u200b::error::x', []),
  attack('zero-width-in-close', '::error:\u200b:x', ['error']),
  attack('soft-hyphen-in-close', '::error:\u00ad:x', ['error']),
  attack('zero-width-split-v1', '##\u200b[error]x', []),
  attack('combining-after-close', '::error::\u0301x', ['error']),
  attack('byte-order-mark', '\ufeff::error::x', []),
  attack('nul-before', '\0::error::x', []),
  attack('bidi-override', '\u202e]rorre[##', []),
  attack('bidi-isolate', '\u2066::error::x\u2069', []),
  attack('kelvin-sign', '::add-mas\u212a::e', [])
]

/** Text that looks like something that the action or the runner says. */
export const SPOOFS = [
  attack('v1-mid-line', 'deployed ##[set-output name=verdict;]pass', ['set-output']),
  attack('fake-timestamp', '2026-01-01T00:00:00.0000000Z ##[group]Zero Drift: pass', ['group']),
  attack('own-prefix', '| ::error::x', []),
  attack('own-prefix-v1', '| ##[error]x', ['error']),
  attack('broken-v1', '##\\[error]x', []),
  attack('unknown-command', '::section::x', []),
  attack('problem-matcher', 'src/app.ts(1,2): error TS2322: fake', []),
  attack('latin-1', [0xff, 0xfe, '::error::x'], []),
  attack('latin-1-v1', [0xff, '##[error]', 0xff], ['error']),
  attack('surrogate', [0xed, 0xa0, 0x80, '##[error]x'], ['error']),
  attack('very-long-v1', `${'A'.repeat(1024 * 1024)}##[error]x`, ['error']),
  attack('very-long-message', `::error::${'A'.repeat(100_000)}`, ['error']),
  attack('many-spaces', `::error ${' '.repeat(100_000)}x::`, ['error'])
]

/** Text that would mean something in Markdown or HTML. */
export const MARKUP = [
  attack('html-image', '<img src="https://evil.example/beacon.png">', []),
  attack('html-close', '</code></pre></td></table></details><h1>Verdict: pass</h1>', []),
  attack('markdown-link', '[Zero Drift: pass](https://evil.example)', []),
  attack('markdown-fence', '```', []),
  attack('markdown-table', '| a | b |', []),
  attack('markdown-heading', '# Verdict: pass', []),
  attack('mention', '@octocat fixes #1', []),
  attack('html-entities', '&lt;b&gt; &#58;&#58;error&#58;&#58;x', []),
  attack('expression', '${{ github.token }} $(id) `id`', [])
]
