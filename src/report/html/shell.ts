import type { Verdict } from '../../judge/findings/finding'
import { forMarkdown } from '../escape'
import type { Html } from '../markup'

/** A section of a page, with an entry in the navigation. */
export interface Chapter {
  readonly id: string
  /** Title as HTML. */
  readonly title: Html
  readonly parts: readonly Html[]
}

/** Contents of a page: of one image or of several. */
export interface PageContents {
  readonly verdict: Verdict
  /** Title of the window, untrusted. */
  readonly title: string
  /** Version of Zero Drift. */
  readonly version: string
  /** First screen of the page. */
  readonly top: Html
  /** Chapters; those without parts are left out. */
  readonly chapters: readonly Chapter[]
  /** Sentence at the end of the page. */
  readonly footer: Html
}

/**
 * Draws a page that loads nothing. Its only script is that of the filter box, which the policy names
 * by its digest; without scripts the page is complete, but has no filter.
 */
export function drawPage({ verdict, title, version, top, footer, ...rest }: PageContents): string {
  const chapters = rest.chapters.filter(({ parts }) => parts.length > 0)
  const links = chapters.map(({ id, title: text }) => `<li><a href="#${id}">${text}</a></li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${forMarkdown(title)}</title>
<style>${STYLE}</style>
</head>
<body class="${verdict}">
<a class="skip" href="#main">Skip to the report</a>
<header class="bar"><span class="brand">${LOGO}Zero Drift</span><span>${forMarkdown(version, 40)}</span></header>
<main id="main" tabindex="-1">
${top}
<nav aria-label="Parts of the report"><ul>${links.join('')}</ul>${FILTER_BOX}</nav>
${chapters.map(section).join('\n')}
</main>
<footer>${footer}</footer>
<script>${FILTER_SCRIPT}</script>
</body>
</html>
`
}

const section = ({ id, title, parts }: Chapter): Html =>
  `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${parts.join('\n')}\n</section>`

/** Logo: a zero with a stroke through it. */
const LOGO =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="5" y="2.5" width="14" height="19" rx="7" fill="none" stroke="currentColor" stroke-width="3"/><path d="M3 16 21 8" stroke="var(--tone)" stroke-width="3" stroke-linecap="round"/></svg>'

/** Filter box of a page, hidden until its script runs. */
const FILTER_BOX: Html =
  '<p class="filter" hidden><label for="filter">Filter</label> <input type="search" id="filter" placeholder="path, rule or severity" autocomplete="off" spellcheck="false"> <span id="filtered" role="status"></span></p>'

/**
 * Script of the filter box: hides entries of trees and rows of tables that do not contain the word,
 * and opens the parts in which an entry remains. Pages with few entries get no box.
 */
export const FILTER_SCRIPT = `
(() => {
  const box = document.getElementById('filter')
  const entries = [...document.querySelectorAll('.tree li, .scroll tr:not(:first-child)')]
  if (entries.length < 10) return
  const folds = [...document.querySelectorAll('main details')].map((fold) => [fold, fold.open])
  const words = entries.map((entry) => entry.textContent.toLowerCase())
  box.closest('.filter').hidden = false
  box.addEventListener('input', () => {
    const word = box.value.trim().toLowerCase()
    const hits = words.map((text) => text.includes(word))
    entries.forEach((entry, at) => entry.classList.toggle('off', !hits[at]))
    for (const [fold, open] of folds)
      fold.open = word === '' ? open : fold.querySelector('li:not(.off), tr:not(.off) td') !== null
    const count = hits.filter(Boolean).length + ' of ' + entries.length + ' entries'
    document.getElementById('filtered').textContent = word === '' ? '' : count
  })
})()
`

/** SHA-256 of `FILTER_SCRIPT` for the Content-Security-Policy, so that no other script runs. */
export const FILTER_DIGEST = 'sha256-eXX+fxEGzCj4BGA0ljknBJYv+PZSZKsPVJffBmfgorI='

/**
 * Style sheet of report.html. Text has a contrast of at least 4.5 on every background, in both
 * colour schemes; a test checks that.
 */
export const STYLE = `
:root{--bg:#f4f5f8;--card:#fff;--raise:#f6f7fa;--ink:#161b22;--soft:#515c6b;--line:#dde2e9;--link:#0a58c2;--good:#0b6b3d;--goodbg:#dff5e8;--bad:#b3261e;--badbg:#fde8e6;--critical:#a3162a;--criticalbg:#fcdfe3;--high:#9a3a06;--highbg:#fde6d6;--medium:#7a5200;--mediumbg:#fbeec8;--low:#3f4c5c;--lowbg:#e6eaf0;--violet:#5b37a8;--violetbg:#ece6fb;--bar:#3867d6;--shadow:0 1px 2px #1018280d,0 8px 24px #1018280f}
@media(prefers-color-scheme:dark){:root{--bg:#0b0e13;--card:#12171f;--raise:#1a212b;--ink:#e7ecf2;--soft:#a2aebc;--line:#28313d;--link:#86b7ff;--good:#5edc98;--goodbg:#0e3222;--bad:#ff9c92;--badbg:#43171a;--critical:#ff9aa6;--criticalbg:#4c141f;--high:#ffb080;--highbg:#462410;--medium:#f3cd6c;--mediumbg:#3b2d09;--low:#bcc8d6;--lowbg:#242d39;--violet:#c4adff;--violetbg:#2a2050;--bar:#6f9bff;--shadow:none}}
.pass{--tone:var(--good);--tonebg:var(--goodbg)}.drift{--tone:var(--high);--tonebg:var(--highbg)}.failed{--tone:var(--bad);--tonebg:var(--badbg)}.error{--tone:var(--violet);--tonebg:var(--violetbg)}
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-behavior:smooth;scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
.bar,main,footer{max-width:1120px;margin:0 auto;padding:0 24px}
.bar{display:flex;justify-content:space-between;align-items:center;padding-top:20px;color:var(--soft);font-size:14px}
.brand{display:flex;gap:9px;align-items:center;color:var(--ink);font-size:17px;font-weight:650;letter-spacing:-.01em}
footer{padding-top:8px;padding-bottom:40px;color:var(--soft);font-size:14px}
main{outline:0}
.skip{position:absolute;left:16px;top:-80px;padding:10px 16px;border-radius:8px;background:var(--ink);color:var(--bg);z-index:9}
.skip:focus{top:12px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:6px}
a{color:var(--link);text-underline-offset:2px}
h1,h2,h3{line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
h1{margin:0;font-size:clamp(1.6rem,4.4vw,2.5rem);font-weight:750}
h2{margin:0 0 4px;font-size:1.45rem;font-weight:700}
h3{margin:26px 0 10px;font-size:1.06rem;font-weight:650}
p{margin:8px 0}
code,pre,.map text{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{font-size:.875em;background:var(--raise);border:1px solid var(--line);border-radius:5px;padding:.06em .34em}
pre{margin:10px 0;padding:14px 16px;background:var(--raise);border:1px solid var(--line);border-radius:10px;font-size:13px;line-height:1.55;white-space:pre-wrap}
section{margin:18px 0;padding:26px 28px;background:var(--card);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow)}
.hero{display:grid;grid-template-columns:auto 1fr;gap:0 22px;padding:32px;background:linear-gradient(160deg,var(--tonebg),var(--card) 62%);border-color:var(--tone)}
.seal{display:grid;place-items:center;width:76px;height:76px;border-radius:22px;background:var(--tone);color:var(--card)}
.over{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:0 0 10px}
.pill{padding:2px 11px;border:1px solid var(--line);border-radius:99px;font-size:13px;font-weight:600;background:var(--card)}
.card{margin-left:8px;font-size:12.5px;background:var(--tonebg);border-color:var(--tone);color:var(--tone);vertical-align:3px;letter-spacing:.02em}
.verdict{background:var(--tone);border-color:var(--tone);color:var(--card);text-transform:uppercase;letter-spacing:.07em}
.advice{max-width:74ch;margin:12px 0 0;font-size:1.06rem}
.worst{margin:14px 0 0;padding:0;list-style:none}.worst li{margin:5px 0}
.tiles{grid-column:1/-1;display:grid;grid-template-columns:repeat(auto-fit,minmax(136px,1fr));gap:12px;margin:26px 0 0}
.tiles div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:14px 16px;border:1px solid var(--line);border-radius:14px;background:var(--card)}
.tiles dd{margin:0;font-size:1.75rem;font-weight:700;line-height:1.15;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.tiles small{font-size:.95rem;font-weight:500;color:var(--soft);letter-spacing:0}
.tiles dt{color:var(--soft);font-size:13.5px}
.tiles .good dd{color:var(--good)}.tiles .bad dd{color:var(--bad)}
.facts{grid-column:1/-1;margin-top:16px;color:var(--soft);font-size:14px}
nav{position:sticky;top:0;z-index:5;margin:0 -8px;padding:8px;background:var(--bg)}
nav{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}
.filter{display:flex;gap:8px;align-items:center;margin:0;color:var(--soft);font-size:14px}.filter[hidden]{display:none}.filter input{width:14rem;max-width:52vw;padding:6px 12px;border:1px solid var(--line);border-radius:99px;background:var(--card);color:var(--ink);font:inherit}.off{display:none}
nav ul{display:flex;gap:6px;margin:0;padding:0;list-style:none;overflow-x:auto;scrollbar-width:none}
nav a{display:block;padding:7px 14px;border:1px solid var(--line);border-radius:99px;background:var(--card);color:var(--ink);font-size:14px;text-decoration:none;white-space:nowrap}
nav a:hover{border-color:var(--link);color:var(--link)}
nav a:focus-visible{outline-offset:-3px;border-radius:99px}
.scroll{overflow-x:auto;margin:10px 0;border:1px solid var(--line);border-radius:12px}
table{width:100%;border-collapse:collapse;font-size:14.5px}
th,td{padding:9px 14px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{background:var(--raise);color:var(--soft);font-size:13px;font-weight:600;white-space:nowrap}
tr:last-child td{border-bottom:0}
td:first-child{min-width:7.5em}
td>code:only-child{display:inline-block;width:max-content;max-width:26em}
summary{cursor:pointer;border-radius:6px}
summary:hover{color:var(--link)}
section>details{margin:14px 0}
section>details>summary{font-weight:600}
figure{margin:0}
figcaption{margin-top:8px;color:var(--soft);font-size:14px}
figcaption span{display:block;margin-top:4px}
figcaption i{display:inline-block;width:12px;height:12px;margin:0 5px 0 0;border:1px solid;border-radius:3px;vertical-align:-1px}
figcaption .critical{background:var(--criticalbg);color:var(--critical)}figcaption .high{background:var(--highbg);color:var(--high)}figcaption .medium{background:var(--mediumbg);color:var(--medium)}figcaption .low{background:var(--lowbg);color:var(--line)}figcaption i:not(:first-child){margin-left:12px}
.map{display:block;width:100%;height:auto}
.tall{display:none}
.map text{font-size:12px;fill:var(--ink)}
.map .sub{fill:var(--soft)}
.map rect{stroke:var(--line);fill:var(--lowbg)}
.map .folder{fill:var(--raise)}
.map .critical{fill:var(--criticalbg);stroke:var(--critical)}.map .high{fill:var(--highbg);stroke:var(--high)}.map .medium{fill:var(--mediumbg);stroke:var(--medium)}
.tree ul{margin:0;padding:0 0 0 20px;list-style:none;border-left:2px solid var(--line)}
.tree>ul{padding:0;border:0}
.tree li{margin:5px 0}
.tree code{font-weight:600}
.sum,.meta,.more{color:var(--soft);font-size:13.5px}
.meta{display:block;padding-left:30px}
.kind{display:inline-block;width:1.6em;margin-right:6px;border-radius:5px;font-size:12px;font-weight:700;line-height:1.6;text-align:center;text-decoration:none}
.added{background:var(--goodbg);color:var(--good)}.changed{background:var(--mediumbg);color:var(--medium)}.deleted{background:var(--badbg);color:var(--bad)}
.badge{padding:1px 9px;border-radius:99px;font-size:12.5px;font-weight:650}
.badge.critical{background:var(--criticalbg);color:var(--critical)}.badge.high{background:var(--highbg);color:var(--high)}.badge.medium{background:var(--mediumbg);color:var(--medium)}
.tag,.about{font-size:13px;white-space:nowrap}
.diff{margin:6px 0 10px 30px;font-size:14px}
.diff pre{max-height:22rem;overflow:auto}
.plus{background:var(--goodbg);color:var(--good)}.minus{background:var(--badbg);color:var(--bad)}.at{color:var(--soft)}
.plus,.minus{display:inline-block;width:100%}
.mark{display:inline-grid;place-items:center;width:22px;height:22px;border-radius:50%;font-size:13px;font-weight:700}
.mark.good{background:var(--goodbg);color:var(--good)}.mark.half{color:var(--good)}.mark.bad{background:var(--badbg);color:var(--bad)}.mark.none{background:var(--lowbg);color:var(--low)}
.time{margin:12px 0 0;padding:0;list-style:none}
.time li{display:grid;grid-template-columns:170px 1fr 76px;gap:14px;align-items:center;padding:3px 0;font-size:14.5px}
.time svg{width:calc(100% - 12px);height:12px;margin:0 6px;overflow:visible}
.time path{stroke:var(--lowbg);stroke-width:10px;stroke-linecap:round;vector-effect:non-scaling-stroke}
.time .on{stroke:var(--bar)}
.time .ends{display:flex;justify-content:space-between;margin:0 90px 0 184px;color:var(--soft);font-size:13px}
.took{text-align:right;color:var(--soft);font-variant-numeric:tabular-nums}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.score{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:6px 28px;margin-top:12px}
.dots{display:flex;flex-wrap:wrap;gap:4px}
.score i{display:inline-block;width:16px;height:16px;border-radius:5px;vertical-align:-3px}
.score .refused,.score .covered{border-radius:50%}
.landed{background:var(--bad)}.refused{background:var(--good)}.not-run{background:var(--lowbg);border:1px solid var(--low)}
.covered{border:4px solid var(--good);box-sizing:border-box}
.legend{grid-column:1/-1;color:var(--soft);font-size:14px}
.legend i:not(:first-child){margin-left:12px}
@media(max-width:640px){.bar,main,footer{padding-left:12px;padding-right:12px}section{padding:18px 16px;border-radius:14px}.hero{grid-template-columns:1fr;padding:20px 16px}.seal{width:56px;height:56px;border-radius:16px;margin-bottom:14px}.tiles{grid-template-columns:1fr 1fr}.wide{display:none}.tall{display:block}.scroll table:has(th:nth-child(3)){min-width:600px}.time li{grid-template-columns:1fr 76px;gap:0 10px;padding:6px 0}.time svg{grid-row:2;grid-column:1/-1}.time .ends{margin:0}.tree ul{padding-left:12px}.meta,.diff{padding-left:0;margin-left:0}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{body{background:#fff}nav,.skip{display:none}section{break-inside:auto;box-shadow:none;border-color:#bbb}.scroll{overflow:visible}h2,h3{break-after:avoid}.bar,main,footer{max-width:none;padding:0}}
`

/**
 * SHA-256 of `STYLE` for the Content-Security-Policy, so that a browser applies no other style to
 * report.html.
 */
export const STYLE_DIGEST = 'sha256-WYjoRiJHYoQIeWFwqoHA2MfbqfqxWWMk2AjKLfe4Bmw='

/** Content-Security-Policy: nothing loaded, only this style sheet and the script of the filter. */
const POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; script-src '${FILTER_DIGEST}'; base-uri 'none'; form-action 'none'`
