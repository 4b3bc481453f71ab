import { forMarkdown } from '../escape'
import { code, type Html } from '../markup'
import type { JoinedVerdict } from './headline'
import type { JoinedPart } from './part'
import { folded, joinedHead, partSection } from './summary'

/** The joined report.html: an overview that needs neither network nor script, and leads to each image's own page. */
export function joinedPage(joined: JoinedVerdict): string {
  const head = joinedHead(joined, nameOf)
  const body = [...head, ...joined.parts.slice(0, MOST).map(section)]
  return `${HEAD}\n${body.join('\n')}\n</main>\n</body>\n</html>\n`
}

const MOST = 100
const PAGE = 'report.html'

function nameOf({ label, folder, told }: JoinedPart): Html {
  const name = code(forMarkdown(label, 200))
  if (told?.files.some((file) => file === PAGE) !== true) return name
  return `<a href="${forMarkdown(encodeURIComponent(folder))}/${PAGE}">${name}</a>`
}

const section = (part: JoinedPart): Html => folded(part, partSection(part))

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Zero Drift: several images</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #e6edf3) }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem }
table { border-collapse: collapse; display: block; max-width: 100%; overflow-x: auto; margin: 0 0 1rem }
th, td { border: 1px solid light-dark(#d1d9e0, #3d444d); padding: .35rem .75rem; vertical-align: top }
th { white-space: nowrap }
td { overflow-wrap: anywhere; min-width: 4rem }
code, pre { font: .875em/1.45 ui-monospace, monospace; overflow-wrap: anywhere }
details { border-top: 1px solid light-dark(#d1d9e0, #3d444d); padding: .75rem 0 }
summary { cursor: pointer }
a { color: light-dark(#0969da, #4493f8) }
</style>
</head>
<body>
<main>`
