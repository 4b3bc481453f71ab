"use strict";
exports.id = 206;
exports.ids = [206,851];
exports.modules = {

/***/ 3429:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkSeveral: function() { return /* reexport */ checkSeveral; },
  publishJoined: function() { return /* reexport */ publishJoined; },
  publishReport: function() { return /* reexport */ publishReport; },
  writeFiles: function() { return /* reexport */ writeFiles; }
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/world.js + 13 modules
var adapters_world = __webpack_require__(6753);
// EXTERNAL MODULE: ./lib/judge/findings/table.js + 5 modules
var table = __webpack_require__(7507);
// EXTERNAL MODULE: ./lib/plan/checks.js + 1 modules
var checks = __webpack_require__(7046);
// EXTERNAL MODULE: ./lib/plan/entry-at.js
var entry_at = __webpack_require__(9966);
// EXTERNAL MODULE: ./lib/judge/judgement.js
var judgement = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(6525);
// EXTERNAL MODULE: ./lib/report/comment.js
var comment = __webpack_require__(3782);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(512);
// EXTERNAL MODULE: ./lib/report/markup.js
var report_markup = __webpack_require__(4803);
// EXTERNAL MODULE: ./lib/report/sections/headline.js + 1 modules
var headline = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __webpack_require__(9327);
;// CONCATENATED MODULE: ./lib/report/joined/headline.js

/** Headline of a joined report. Untrusted text is between backticks. */
function joinedHeadline(joined) {
    const { parts, verdict, fails } = joined;
    const groups = VERDICTS.flatMap(({ verdict: one, verb }) => {
        const labels = parts.filter((part) => part.verdict === one).map(labelOf);
        if (labels.length === 0)
            return [];
        const names = one === 'pass' && labels.length > 3 ? (0,phrases/* count */.U9)(labels.length, 'image') : (0,phrases/* list */.p_)(labels, 3);
        return [`${names} ${verb}.`];
    });
    const audit = verdict === 'pass' || fails ? [] : ['Mode is `audit`: the step does not fail.'];
    return {
        verdict,
        title: titleOf(joined),
        advice: [...groups, ...audit].join(' '),
        fix: '',
        fails
    };
}
/** Label of an image; a pass that tolerates drift says so. */
const labelOf = ({ label, verdict, counts }) => verdict === 'pass' && counts.drift > 0
    ? `${(0,phrases/* quote */.hD)(label)} (tolerating ${(0,phrases/* count */.U9)(counts.drift, 'change')})`
    : (0,phrases/* quote */.hD)(label);
const VERDICTS = [
    { verdict: 'error', verb: 'could not be judged' },
    { verdict: 'failed', verb: 'failed' },
    { verdict: 'drift', verb: 'drifted' },
    { verdict: 'pass', verb: 'passed' }
];
/**
 * Title of a joined report. Errors that concern no single image come before the images' results.
 */
function titleOf({ parts, findings, verdict, fails }) {
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length > 0)
        return `Error: ${errorWords(errors)}`;
    if (verdict === 'pass')
        return `Pass: ${allOf(parts)}${tolerated(parts)}`;
    const concerned = parts.filter((part) => part.verdict === verdict).length;
    const which = parts.length === 1 ? allOf(parts) : `${concerned} of ${(0,phrases/* count */.U9)(parts.length, 'image')}`;
    return `${WORDS[verdict]}: ${which}${fails ? '' : ', tolerated in audit mode'}`;
}
const allOf = (parts) => parts.length === 1 ? 'the only image' : `all ${(0,phrases/* count */.U9)(parts.length, 'image')}`;
/** Changes that no rule allows in images that passed all the same; empty if there are none. */
function tolerated(parts) {
    const some = parts.filter(({ counts }) => counts.drift > 0);
    if (some.length === 0)
        return '';
    const changes = some.reduce((sum, { counts }) => sum + counts.drift, 0);
    const where = parts.length === 1 ? '' : ` in ${(0,phrases/* thousands */.oh)(some.length)} of them`;
    return `, tolerating ${(0,phrases/* count */.U9)(changes, 'change')}${where}`;
}
function errorWords(errors) {
    const [first] = errors;
    const bad = errors.filter(({ kind }) => kind === 'bad-input').length;
    const named = bad > 0 ? (0,phrases/* count */.U9)(bad, 'bad input') : (0,phrases/* inSentence */.BX)(first?.title ?? '');
    const more = errors.length - Math.max(bad, 1);
    return more === 0 ? named : `${named}, and ${(0,phrases/* count */.U9)(more, 'more error')}`;
}
const WORDS = { drift: 'Drift', failed: 'Failed', error: 'Error' };
/** Title of the first error of an image; empty if the image passed. */
function failureTitle({ verdict, document }) {
    if (verdict === 'pass')
        return '';
    return document.findings.find(({ level }) => level === 'error')?.title ?? '';
}
/** Sorts parts by verdict, worst first; equal verdicts stay in the order named. */
function worstFirst(parts) {
    return VERDICTS.flatMap(({ verdict }) => parts.filter((part) => part.verdict === verdict));
}

// EXTERNAL MODULE: ./lib/report/html/shell.js
var shell = __webpack_require__(3743);
// EXTERNAL MODULE: ./lib/report/sections/facts.js
var facts = __webpack_require__(8495);
// EXTERNAL MODULE: ./lib/report/sections/findings.js
var sections_findings = __webpack_require__(1824);
// EXTERNAL MODULE: ./lib/report/sections/phases.js
var phases = __webpack_require__(3326);
// EXTERNAL MODULE: ./lib/report/sections/surface.js
var surface = __webpack_require__(8375);
;// CONCATENATED MODULE: ./lib/report/joined/overview.js











/** Job summary of several images: a table, and below it each image's own summary if it fits. */
function joinedSummary(joined, head) {
    const top = overview(joined, head, ({ label }) => (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(label, 200)));
    return `${[...top, ...summaries(joined, LIMIT - bytes(top.join('\n\n')))].join('\n\n')}\n`;
}
/** The limit of 1,000,000 bytes, less the separators between sections. */
const LIMIT = 990_000;
/** Overview for people, on a terminal or at the end of the step's log. */
function joinedTerminal(joined, head) {
    const { findings, parts, colour, screen } = joined;
    const paint = (0,terminal_text/* painter */.C2)(colour, screen);
    const errors = findings.filter(({ level }) => level === 'error');
    const others = findings.filter(({ level }) => level !== 'error');
    const isQuiet = paint.detail === 'quiet';
    return (0,terminal_text/* joinSections */.lS)([
        isQuiet ? [] : (0,sections_findings/* findingLines */.hq)('Worth knowing', others, paint.yellow, paint),
        (0,sections_findings/* findingLines */.hq)('Errors', errors, paint.red, paint),
        isQuiet ? [] : imageLines(parts, paint),
        (0,headline/* headLines */.Ol)(head, paint)
    ]);
}
/** Most images on a terminal, and most sections on a page. */
const MOST = 100;
/** Heading, findings that concern no single image, and a table with a row for each image. */
function overview({ findings, parts }, head, nameOf) {
    return [
        (0,headline/* heading */.R_)(head),
        ...(findings.length === 0 ? [] : [(0,sections_findings/* findingsTable */.f9)(findings, {})]),
        ...(parts.length === 0 ? [] : [imageTable(parts, nameOf)])
    ];
}
/** Table with a row for each image, worst first. */
function imageTable(parts, nameOf, markup = report_markup/* summaryMarkup */.h$) {
    const bounded = (0,report_markup/* bound */.$s)(worstFirst(parts), { rows: 500, bytes: 200_000 }, (part) => {
        const { drift, allowed, refused } = part.counts;
        const why = (0,report_escape/* sentenceForMarkdown */.GJ)(failureTitle(part), 200);
        const numbers = [drift, allowed, refused].map(phrases/* thousands */.oh);
        return (0,report_markup/* row */.nM)(`${terminal_text/* MARKS */.j7[part.verdict]}&nbsp;${part.verdict}`, nameOf(part), why, ...numbers, (0,phrases/* duration */.p0)((0,phases/* timeOf */.nR)(part.document)));
    });
    const more = `and ${(0,phrases/* thousands */.oh)(bounded.hidden)} more: see report.json`;
    return markup.table(['Verdict', 'Image', 'Cause', 'Drift', 'Allowed', 'Refused', 'Time'], bounded, more);
}
function imageLines(parts, paint) {
    if (parts.length === 0)
        return [];
    const width = Math.min(40, Math.max(...parts.map(({ label }) => label.length)));
    const lines = parts.slice(0, MOST).flatMap((part) => {
        const { verdict, label } = part;
        const colour = verdict === 'pass' ? paint.green : paint.red;
        const name = (0,report_escape/* inline */.mG)(label, 100).padEnd(width);
        const why = (0,report_escape/* inline */.mG)(failureTitle(part), 200);
        return [
            `    ${colour(terminal_text/* SIGNS */.B2[verdict])} ${name}  ${colour(verdict.padEnd(6))}  ${factsOf(part)}`,
            ...(why === '' ? [] : paint.wrap(why, '        '))
        ];
    });
    return [paint.bold('  Images'), ...lines, ...(0,terminal_text/* moreLine */.g0)(parts.length - MOST)];
}
function factsOf({ counts, document }) {
    const { drift, allowed, refused } = counts;
    const words = [
        ...(drift > 0 ? [(0,phrases/* count */.U9)(drift, 'change')] : []),
        ...(allowed > 0 ? [`${(0,phrases/* thousands */.oh)(allowed)} allowed`] : []),
        ...(refused > 0 ? [`${(0,phrases/* count */.U9)(refused, 'write')} refused`] : []),
        (0,phrases/* duration */.p0)((0,phases/* timeOf */.nR)(document))
    ];
    return words.join(', ');
}
/**
 * Sections of the images: the image's own summary if it fits, else a shorter section, else none.
 */
function summaries({ parts }, limit) {
    const whole = parts.map((part) => folded(part, part.told?.summary ?? partSection(part)));
    const shares = (0,report_markup/* fairShares */.jm)(whole.map((html) => bytes(html) + OPEN), limit);
    const [first] = worstFirst(parts);
    return parts.flatMap((part, index) => {
        const share = shares[index] ?? 0;
        const drawn = [whole[index] ?? '', folded(part, partSection(part))].find((html) => bytes(html) <= share);
        if (drawn === undefined)
            return [];
        return [
            part === first && part.verdict !== 'pass'
                ? drawn.replace('<details>', '<details open>')
                : drawn
        ];
    });
}
/** A part's section, collapsed below its verdict and label. */
const folded = (part, body) => (0,report_markup/* details */.zH)(`${terminal_text/* MARKS */.j7[part.verdict]} ${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(part.label, 200))} ${part.verdict}`, body.trimEnd());
/** Bytes for ` open`, and for the blank line between sections. */
const OPEN = 8;
const bytes = (text) => Buffer.byteLength(text);
/**
 * Section on one image, made from its report.json alone: errors, fix, changes, log; at most some 250
 * kB.
 */
function partSection(part, markup = report_markup/* summaryMarkup */.h$) {
    const { document, fix, told } = part;
    const errors = document.findings.filter(({ level }) => level === 'error');
    const parts = [
        markup.facts((0,facts/* facts */.Ix)(document)),
        errors.length === 0 ? '' : (0,sections_findings/* findingsTable */.f9)(errors, document.tool, markup),
        fix === undefined ? '' : `<h3>Proven fix</h3>\n<pre>${(0,report_escape/* forPre */.VI)(fix, 60)}</pre>`,
        part.verdict !== 'failed' || !told?.log
            ? ''
            : `<h3>Last log lines</h3>\n<pre>${(0,report_escape/* forPre */.VI)(told.log.replace(/^\| /gm, ''), 20)}</pre>`,
        changeTable(part, markup),
        (0,surface/* refusals */.Ke)(document, markup),
        (0,sections_findings/* otherFindings */.jE)(document, markup),
        (0,phases/* timings */.EX)(document)
    ];
    return parts.filter((html) => html !== '').join('\n\n');
}
function changeTable({ document: { changes }, counts }, markup) {
    if (changes.length === 0)
        return '';
    const bounded = (0,report_markup/* bound */.$s)(changes, { rows: 50, bytes: 30_000 }, ({ kind, path, severity, tags }) => (0,report_markup/* row */.nM)(kind, (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(path, 300)), (0,report_escape/* forMarkdown */.Bm)([severity, ...tags.slice(0, 5)].join(', '), 200)));
    const hidden = counts.drift - bounded.rows.length;
    const more = `and ${(0,phrases/* thousands */.oh)(hidden)} more: see report.json`;
    return `<h3>Changes outside the allowlist</h3>\n${markup.table(['Change', 'Path', 'Severity'], { ...bounded, hidden }, more)}`;
}
/**
 * Draws the joined report.html: an overview, and a card for each image, worst first, with its fix
 * and log, and a link to its own page.
 */
function joinedPage(joined, head) {
    const { parts, findings, verdict } = joined;
    const version = parts[0]?.document.tool.version ?? '';
    return (0,shell/* drawPage */.wl)({
        verdict,
        title: `${head.title.replaceAll('`', '')} · Zero Drift`,
        version,
        top: (0,headline/* heroOf */.K4)(head, { worst: '', tiles: (0,facts/* figureTiles */.Qk)(totals(parts)), facts: '' }),
        chapters: [
            {
                id: 'images',
                title: 'Images',
                parts: [
                    ...(findings.length === 0 ? [] : [(0,sections_findings/* findingsTable */.f9)(findings, {}, report_markup/* pageMarkup */.cM)]),
                    ...(parts.length === 0 ? [] : [imageTable(parts, linkTo, report_markup/* pageMarkup */.cM)])
                ]
            },
            ...cardsOf(worstFirst(parts).slice(0, MOST))
        ],
        footer: `Drawn by zero-drift ${(0,report_escape/* forMarkdown */.Bm)(version, 40)}. Everything is in <code>report.json</code>, next to this page.`
    });
}
const PAGE = 'report.html';
function totals(parts) {
    const sum = (of) => parts.reduce((all, part) => all + of(part), 0);
    const passed = parts.filter(({ verdict }) => verdict === 'pass').length;
    const value = `${(0,phrases/* thousands */.oh)(passed)}<small> of ${(0,phrases/* thousands */.oh)(parts.length)}</small>`;
    return parts.length === 0
        ? []
        : [
            { value, label: 'images passed', tone: passed === parts.length ? 'good' : 'bad' },
            (0,facts/* figure */.vP)('outside the allowlist', (0,phrases/* thousands */.oh)(sum(({ counts }) => counts.drift))),
            (0,facts/* figure */.vP)('allowed', (0,phrases/* thousands */.oh)(sum(({ counts }) => counts.allowed))),
            (0,facts/* figure */.vP)('writes refused', (0,phrases/* thousands */.oh)(sum(({ counts }) => counts.refused))),
            (0,facts/* figure */.vP)('duration of all checks', (0,phrases/* duration */.p0)(sum(({ document }) => (0,phases/* timeOf */.nR)(document))))
        ];
}
/** Most bytes of all cards; the overview above them has the rest of the page's 3,000,000. */
const CARDS_LIMIT = 2_000_000;
/** A card for each image. One that is too large for its share of the page is shortened. */
function cardsOf(parts) {
    const whole = parts.map((part) => partSection(part, report_markup/* pageMarkup */.cM));
    const shares = (0,report_markup/* fairShares */.jm)(whole.map(bytes), CARDS_LIMIT);
    return parts.map((part, index) => {
        const share = shares[index] ?? 0;
        const candidates = [whole[index] ?? '', shortSection(part)];
        const body = candidates.find((html) => bytes(html) <= share) ?? SHORTENED;
        return cardOf(part, index, body);
    });
}
function cardOf(part, index, body) {
    const { label, verdict } = part;
    const pill = `<span class="pill card ${verdict}">${verdict}</span>`;
    return {
        id: `image-${index + 1}`,
        title: `${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(label, 100))} ${pill}`,
        parts: [body, ownPage(part)].filter((html) => html !== '')
    };
}
const SHORTENED = '<p>The rest is left out for its size: see <code>report.json</code>.</p>';
/** Facts and the first error of an image alone. */
function shortSection({ document }) {
    const error = document.findings.filter(({ level }) => level === 'error').slice(0, 1);
    const table = error.length === 0 ? [] : [(0,sections_findings/* findingsTable */.f9)(error, document.tool, report_markup/* pageMarkup */.cM)];
    return [report_markup/* pageMarkup */.cM.facts((0,facts/* facts */.Ix)(document)), ...table, SHORTENED].join('\n\n');
}
const ownPage = (part) => hasPage(part) ? `<p><a href="${addressOf(part)}">The whole report of this image</a></p>` : '';
function linkTo(part) {
    const name = (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(part.label, 200));
    return hasPage(part) ? `<a href="${addressOf(part)}">${name}</a>` : name;
}
const hasPage = ({ told }) => told?.files.some((file) => file === PAGE) === true;
const addressOf = ({ folder }) => `${(0,report_escape/* forMarkdown */.Bm)(encodeURIComponent(folder))}/${PAGE}`;

;// CONCATENATED MODULE: ./lib/report/joined/joined.js











/** Joins the reports of several images; `findings` concern no single image. */
function join(given) {
    const joining = { ...given, findings: [...given.findings, ...findNothing(given)] };
    const verdict = verdictOf(joining);
    const { parts, findings } = joining;
    const isFaulty = (0,judgement/* worstVerdict */.zP)(findings) === 'error';
    const fails = isFaulty || parts.some((part) => part.fails);
    const codes = [...parts.map((part) => part.exitCode), isFaulty ? 3 : 0];
    const exitCode = EXIT_CODES.find((code) => codes.includes(code)) ?? 0;
    const judged = { ...joining, verdict, fails };
    const head = joinedHeadline(judged);
    const summary = joinedSummary(judged, head);
    return {
        ...judged,
        exitCode,
        summary,
        annotations: joinedAnnotations(judged),
        terminal: joinedTerminal(judged, head),
        files: [
            { name: 'summary.md', text: summary },
            { name: 'comment.md', text: joinedComment(judged, head) },
            { name: 'report.html', text: joinedPage(judged, head) }
        ],
        outputs: outputsOf(parts, verdict)
    };
}
/** An error if there is neither a report nor an error, since no image can have passed. */
const findNothing = ({ parts, findings }) => parts.length === 0 && (0,judgement/* worstVerdict */.zP)(findings) !== 'error'
    ? [(0,table/* makeFinding */.MH)('not-checked', { message: 'There is no report of any image.' })]
    : [];
const EXIT_CODES = [3, 2, 1];
const verdictOf = ({ parts, findings }) => (0,judgement/* worstOfVerdicts */.Ti)([(0,judgement/* worstVerdict */.zP)(findings), ...parts.map((part) => part.verdict)]);
/** Adds findings that were made after the joined report was drawn, while it was published. */
function amendJoined(joined, more) {
    const { parts, findings, colour, origin = {}, screen } = joined;
    if (more.length === 0)
        return joined;
    return join({ parts, findings: [...findings, ...more], colour, origin, screen });
}
/**
 * Outputs of the action, except paths. `image-id` is empty, since there are several;
 * `evidence-image` has a line for each image with one.
 */
function outputsOf(parts, verdict) {
    const sum = (of) => String(parts.reduce((total, part) => total + of(part), 0));
    return {
        verdict,
        'drift-count': sum(({ counts }) => counts.drift),
        'allowed-count': sum(({ counts }) => counts.allowed),
        'refused-count': sum(({ counts }) => counts.refused),
        'image-id': '',
        'evidence-image': parts.flatMap(({ told }) => told?.evidenceImage || []).join('\n')
    };
}
/**
 * Annotations for several images, at most 9 of each level, each with its image's name. The first
 * annotation of every image comes before the second of any, the worst image first. The last of a
 * level says how many more the images have.
 */
function joinedAnnotations({ parts, findings }) {
    const own = (0,annotations/* annotationsOf */.Ih)(findings, undefined);
    const named = worstFirst(parts).map((part) => part.annotations.map((one) => namedAfter(part, one)));
    return ['error', 'warning', 'notice'].flatMap((level) => {
        const isOf = (one) => one.level === level;
        return cut([...own.filter(isOf), ...inTurn(named.map((all) => all.filter(isOf)))], level);
    });
}
function cut(all, level) {
    if (all.length <= annotations/* MOST_ANNOTATIONS */.jk)
        return all;
    const rest = `There are ${(0,phrases/* count */.U9)(all.length - annotations/* MOST_ANNOTATIONS */.jk + 1, `more ${level}`)} in the images' own reports.`;
    return [
        ...all.slice(0, annotations/* MOST_ANNOTATIONS */.jk - 1),
        {
            level,
            title: `Zero Drift: more ${level}s`,
            message: `Zero Drift: ${rest} The job summary has them.`
        }
    ];
}
/** Takes turns: the first entry of each list, then the second of each, and so on. */
function inTurn(lists) {
    const longest = Math.max(0, ...lists.map(({ length }) => length));
    return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
function namedAfter({ label }, annotation) {
    const named = (text, cap) => (0,report_escape/* forAnnotation */.Jc)(text.replace(/^(?:Zero Drift: )?/, () => `Zero Drift: ${(0,phrases/* shorten */.ml)(label, 60)}: `), cap);
    return {
        ...annotation,
        title: named(annotation.title, annotations/* LONGEST_TITLE */.Eh),
        message: named(annotation.message, annotations/* LONGEST_MESSAGE */.bX)
    };
}
/**
 * One comment for a pull request on several images, as GitHub Markdown of at most 65,536 bytes: the
 * verdict, and a table of the images, worst first. The first line is a marker, by which a later run
 * finds the comment to update.
 */
function joinedComment(joined, head) {
    const { parts, findings, origin = {} } = joined;
    return (0,comment/* commentText */.br)((0,comment/* commentMarker */.Ql)(['several images'], origin), (share) => [
        (0,headline/* heading */.R_)(head),
        findingList(findings),
        joined_imageTable(worstFirst(parts), Math.floor(MOST_IMAGES * share)),
        (0,comment/* whereToRead */.HR)(origin)
    ]);
}
const MOST_IMAGES = 100;
function joined_imageTable(parts, most) {
    if (parts.length === 0)
        return '';
    const bounded = (0,report_markup/* bound */.$s)(parts, { rows: most, bytes: 40_000 }, (part) => {
        const { drift, refused } = part.counts;
        const why = (0,report_escape/* sentenceForMarkdown */.GJ)(failureTitle(part), 200);
        const verdict = `${terminal_text/* MARKS */.j7[part.verdict]}&nbsp;${part.verdict}`;
        return (0,report_markup/* row */.nM)(verdict, (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(part.label, 200)), why, (0,phrases/* thousands */.oh)(drift), (0,phrases/* thousands */.oh)(refused));
    });
    const heads = ['Verdict', 'Image', 'Why', 'Drift', 'Refused'];
    return (0,report_markup/* table */.tp)(heads, bounded, `and ${(0,phrases/* thousands */.oh)(bounded.hidden)} more: see report.json`);
}
/** The first three findings that concern no single image. */
function findingList(findings) {
    if (findings.length === 0)
        return '';
    const items = findings.slice(0, MOST_FINDINGS).map(({ title, detail }) => {
        const words = detail.startsWith(title) ? detail : `${title}. ${detail}`;
        return `<li>${(0,report_escape/* sentenceForMarkdown */.GJ)(words, 600)}</li>`;
    });
    const hidden = findings.length - MOST_FINDINGS;
    const more = hidden > 0 ? [`<li>and ${(0,phrases/* thousands */.oh)(hidden)} more</li>`] : [];
    return ['<ul>', ...items, ...more, '</ul>'].join('\n');
}
const MOST_FINDINGS = 3;

// EXTERNAL MODULE: ./lib/report/joined/part.js
var part = __webpack_require__(8752);
// EXTERNAL MODULE: ./lib/report/subject.js
var subject = __webpack_require__(463);
// EXTERNAL MODULE: ./lib/main.js + 8 modules
var main = __webpack_require__(460);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __webpack_require__(9174);
;// CONCATENATED MODULE: ./lib/several.js




/**
 * Checks several images. All are planned before the first one boots; if any input is bad, none
 * boots. Never rejects or prints.
 */
async function several(checks, { most, cancelled, refused }) {
    const planned = await Promise.all(checks.map(({ request, world }) => (0,main/* planCheck */.Iw)(request, world)));
    const schedule = refused || planned.some(isBad) ? refuse : scheduler(most, cancelled);
    return Promise.all(checks.map(async ({ write, partOf }, index) => partOf(await checkInTurn((0,entry_at/* entryAt */._)(planned, index), write, schedule))));
}
const isBad = ({ preparation }) => 'fault' in preparation && preparation.fault instanceof faults/* BadInputs */.JM;
const refuse = (_, work) => work(new faults/* Fault */.vC('not-checked', NOT_CHECKED));
const NOT_CHECKED = 'Inputs of the step, or of another image, are bad, so no image was booted. Correct the inputs that are named there.';
/**
 * Runs a check when the scheduler lets it; at once if its planning failed. Its volumes are removed
 * before its turn ends, so that the next check may use them.
 */
async function checkInTurn(planned, write, schedule) {
    const { preparation } = planned;
    if ('fault' in preparation)
        return (0,main/* check */.z6)(planned, write);
    const { learnt, prepared } = preparation;
    return schedule(prepared.plan, (fault) => (0,main/* check */.z6)(fault === undefined ? planned : { ...planned, preparation: { learnt, fault } }, write));
}
/**
 * Returns a schedule that runs at most `most` checks at once, in the order of their requests.
 * Checks that would disturb each other never run together.
 */
function scheduler(most, cancelled) {
    const waiting = new Set();
    const running = new Set();
    const mayRun = (plan) => running.size < most && ![...running].some((other) => (0,mounts/* disturb */.Wi)(plan, other));
    const advance = () => {
        for (const one of waiting) {
            if (!cancelled.aborted && !mayRun(one.plan))
                continue;
            waiting.delete(one);
            if (!cancelled.aborted)
                running.add(one.plan);
            one.begin(cancelled.aborted ? new faults/* Fault */.vC('cancelled', CANCELLED) : undefined);
        }
    };
    cancelled.addEventListener('abort', advance, { once: true });
    return async (plan, work) => {
        const fault = await new Promise((begin) => {
            waiting.add({ plan, begin });
            advance();
        });
        return work(fault).finally(() => {
            running.delete(plan);
            advance();
        });
    };
}
const CANCELLED = 'The run was cancelled.';

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __webpack_require__(1470);
// EXTERNAL MODULE: ./lib/adapters/evidence.js
var evidence = __webpack_require__(16);
// EXTERNAL MODULE: ./lib/adapters/file-system.js
var file_system = __webpack_require__(813);
// EXTERNAL MODULE: ./lib/report/code-quality.js
var code_quality = __webpack_require__(9298);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/report/sarif/shape.js
var shape = __webpack_require__(580);
;// CONCATENATED MODULE: ./lib/report/joined/frames.js





/**
 * Start and end of the joined report.json. The images' own reports go in between, separated by
 * commas.
 */
function joinedFrame({ verdict, findings }) {
    const lines = findings.map((finding) => `\n    ${(0,report_escape/* forJson */.Cx)(JSON.stringify((0,table/* withId */.oP)(finding)))}`);
    const found = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`;
    return {
        head: `{\n  "schemaVersion": 1,\n  "verdict": "${verdict}",\n  "findings": ${found},\n  "reports": [\n`,
        tail: '\n  ]\n}\n'
    };
}
/** Start and end of the joined JUnit report; the suites go in between. */
const JUNIT_FRAME = {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    tail: '</testsuites>\n'
};
/**
 * Suites of an image's JUnit report; undefined if it is not as Zero Drift writes it, or is cut
 * short.
 */
function suitesIn(text) {
    const [, inner] = /^(?:<\?xml[^<>]*\?>)?\s*<testsuites\b[^<>]*>([^]*)<\/testsuites>\s*$/.exec(text) ?? [];
    return inner !== undefined && isBalanced(inner) ? `${inner.trim()}\n` : undefined;
}
/**
 * Whether XML consists of whole JUnit elements, text and CDATA alone, so that none of it can reach
 * beyond its suite.
 */
function isBalanced(xml) {
    const open = [];
    let at = 0;
    for (const { index, 0: piece, 1: ending, 2: name = '', 3: alone } of xml.matchAll(PIECE)) {
        if (index !== at)
            return false;
        at += piece.length;
        if (name === '')
            continue;
        if (ending === '/') {
            if (open.pop() !== name)
                return false;
        }
        else if (alone !== '/')
            open.push(name);
    }
    return at === xml.length && open.length === 0;
}
/** Start or end tag of a JUnit element, CDATA, or text without markup. */
const PIECE = /<(\/?)(testsuite|testcase|properties|property|failure|error|skipped|system-out|system-err)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|[^<]+/g;
/** Start and end of the joined SARIF report. The runs go in between, separated by commas. */
const SARIF_FRAME = {
    head: `{\n  "$schema": "${shape/* SCHEMA */.y}",\n  "version": "2.1.0",\n  "runs": [\n`,
    tail: '\n  ]\n}\n'
};
/**
 * Runs of one image's SARIF file as JSON, each with a category named after its folder: code
 * scanning takes no two runs of one category. Undefined if the file is not such SARIF.
 */
function runsIn(text, folder) {
    const log = parsed(text);
    if (!dist.is(log, Log))
        return undefined;
    return log.runs.map((run, index) => {
        const id = `zero-drift/${folder}${index === 0 ? '' : `-${index + 1}`}/`;
        return (0,report_escape/* forJson */.Cx)(JSON.stringify({ ...run, automationDetails: { id } }));
    });
}
const Log = dist.type({
    version: dist.literal('2.1.0'),
    runs: dist.array(dist.type({ tool: dist.type({ driver: dist.type({ name: dist.string() }) }) }))
});
/**
 * Issues of an image's Code Quality report, without anything that the format does not have;
 * undefined if it is not such a report.
 */
function issuesIn(text) {
    const issues = parsed(text);
    if (!dist.is(issues, dist.array(Issue)))
        return undefined;
    return issues.map(({ description, check_name, fingerprint, severity, location }) => ({
        ...{ description, check_name, fingerprint, severity },
        location: { path: location.path, lines: { begin: location.lines.begin } }
    }));
}
const Issue = dist.type({
    description: dist.string(),
    check_name: dist.string(),
    fingerprint: dist.string(),
    severity: dist.enums(code_quality/* QUALITY_SEVERITIES */.Cs),
    location: dist.type({ path: dist.string(), lines: dist.type({ begin: dist.integer() }) })
});
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/report/report.js + 23 modules
var report_report = __webpack_require__(9296);
;// CONCATENATED MODULE: ./lib/commands/write-reports.js














/**
 * Writes the joined report's files above the images' own folders. If one cannot be written, returns
 * a joined report with a finding that says so.
 */
async function writeJoined(joined, outputDir) {
    try {
        await (0,file_system/* makeFolder */.fc)(outputDir);
        await clearSuggestion(outputDir);
        await (0,evidence/* clearEvidence */.T)(outputDir);
        await pour(documents(joined, outputDir), (0,external_node_path_.join)(outputDir, 'report.json'));
        await writeOf('report.sarif', sarif, joined, outputDir);
        await writeOf('report.junit.xml', junit, joined, outputDir);
        await writeOf('report.codequality.json', codeQuality, joined, outputDir);
        for (const { name, text } of joined.files)
            await (0,promises_.writeFile)((0,external_node_path_.join)(outputDir, name), text);
        return joined;
    }
    catch (error) {
        return unwritableJoined(joined, error);
    }
}
/**
 * Returns the joined report with a finding that it, or something that belongs to it, could not be
 * written. Such a report cannot pass.
 */
function unwritableJoined(joined, error) {
    return amendJoined(joined, [(0,table/* makeFinding */.MH)('output-unwritable', { message: (0,errors/* errorMessage */.g)(error) })]);
}
const pour = (pieces, path) => (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(pieces), (0,external_node_fs_.createWriteStream)(path));
/**
 * Yields the joined report.json, with each report streamed from disk: no report is in memory as a
 * whole.
 */
async function* documents(joined, outputDir) {
    const { head, tail } = joinedFrame(joined);
    yield head;
    for (const [index, { folder }] of joined.parts.entries()) {
        if (index > 0)
            yield ',\n';
        yield* (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(outputDir, folder, 'report.json'));
    }
    yield tail;
}
/**
 * Writes the joined file of this name from the images' files, or removes it if no image has one.
 */
async function writeOf(name, joinedOf, { parts }, outputDir) {
    const own = [];
    for (const part of parts) {
        const path = (0,external_node_path_.join)(outputDir, part.folder, name);
        if (part.told?.files.includes(name) ?? (await isThere(path)))
            own.push({ part, path });
    }
    const path = (0,external_node_path_.join)(outputDir, name);
    if (own.length === 0)
        await (0,promises_.rm)(path, { force: true });
    else
        await pour(joinedOf(own), path);
}
const isThere = (path) => (0,promises_.access)(path).then(() => true, () => false);
async function* sarif(own) {
    let between = '';
    yield SARIF_FRAME.head;
    for (const { part, path } of own) {
        const runs = runsIn(await (0,promises_.readFile)(path, 'utf8'), part.folder);
        if (runs === undefined)
            throw new Error(notOurs('SARIF', part));
        for (const run of runs) {
            yield `${between}    ${run}`;
            between = ',\n';
        }
    }
    yield SARIF_FRAME.tail;
}
async function* junit(own) {
    yield JUNIT_FRAME.head;
    for (const { part, path } of own) {
        const suites = suitesIn(await (0,promises_.readFile)(path, 'utf8'));
        if (suites === undefined)
            throw new Error(notOurs('JUnit', part));
        yield suites;
    }
    yield JUNIT_FRAME.tail;
}
async function* codeQuality(own) {
    const seen = new Set();
    let between = '[\n';
    for (const { part, path } of own) {
        const issues = issuesIn(await (0,promises_.readFile)(path, 'utf8'));
        if (issues === undefined)
            throw new Error(notOurs('Code Quality', part));
        for (const issue of issues) {
            const fingerprint = seen.has(issue.fingerprint)
                ? `${issue.fingerprint}:${part.folder}`
                : issue.fingerprint;
            seen.add(fingerprint);
            yield `${between}${(0,code_quality/* issueText */.v4)({ ...issue, fingerprint })}`;
            between = ',\n';
        }
    }
    yield between.startsWith(',') ? '\n]\n' : '[]\n';
}
const notOurs = (form, { label }) => `The ${form} report of ${label} is not as Zero Drift writes it, or is cut short.`;
/**
 * Label and folder name of each image, in the order of the references. `names` are for people, who
 * have to tell the services apart that run one image.
 */
function partPlaces(references, names = references) {
    const folders = folderNames(references);
    return labels(names).map((label, index) => ({ label, folder: (0,entry_at/* entryAt */._)(folders, index) }));
}
/**
 * Unique folder names for references: readable, and safe on every file system and in every
 * artifact.
 */
function folderNames(references) {
    const taken = new Set(RESERVED);
    return references.map((reference) => {
        const name = unused(slug(reference), taken);
        // Some file systems, and some consumers of artifacts, ignore case.
        taken.add(name.toLowerCase());
        return name;
    });
}
/** Unique names for people; a repeated name gets a number: `acme/web:1.4`, `acme/web:1.4 (2)`. */
function labels(references) {
    return references.map((reference, index) => {
        const earlier = references.slice(0, index).filter((other) => other === reference).length;
        const name = reference === '' ? '(no image)' : reference;
        return earlier === 0 ? name : `${name} (${earlier + 1})`;
    });
}
/** Names of files and folders beside the images' folders, or that have a meaning there. */
const RESERVED = [
    ...['report.json', 'report.sarif', 'report.junit.xml', 'report.codequality.json'],
    ...['report.html', 'summary.md', 'comment.md', 'container.log'],
    ...['attestation.json', 'evidence', 'suggestion']
];
const LONGEST = 80;
const slug = (reference) => reference
    .slice(0, 1000)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST)
    .replace(/[.-]+$/, '') || 'image';
function unused(name, taken) {
    if (!taken.has(name.toLowerCase()))
        return name;
    for (let number = 2;; number++) {
        const numbered = `${name}-${number}`;
        if (!taken.has(numbered.toLowerCase()))
            return numbered;
    }
}
/**
 * Writes the report's files. If one cannot be written, returns a report with a finding that says
 * so.
 */
async function writeFiles(report, outputDir) {
    try {
        const folders = new Set(report.files.map(({ name }) => (0,external_node_path_.dirname)((0,external_node_path_.join)(outputDir, name))));
        await clearSuggestion(outputDir);
        await withdrawAttestation(outputDir);
        // A check that booted nothing has no log, and that of an earlier one is not its own.
        await (0,promises_.rm)((0,external_node_path_.join)(outputDir, 'container.log'), { force: true });
        if (report.document.evidence === undefined)
            await (0,evidence/* clearEvidence */.T)(outputDir);
        for (const folder of folders)
            await (0,file_system/* makeFolder */.fc)(folder);
        await Promise.all(report.files.map(({ name, text }) => (0,promises_.writeFile)((0,external_node_path_.join)(outputDir, name), text())));
        return report;
    }
    catch (error) {
        await withdrawAttestation(outputDir).catch(() => undefined);
        return unwritable(report, error);
    }
}
/** Removes the attestation: a run whose report could not be published must not be signed. */
async function withdrawAttestation(outputDir) {
    await (0,promises_.rm)((0,external_node_path_.join)(outputDir, 'attestation.json'), { force: true });
}
/**
 * Removes the suggestion of an earlier run in this folder, so that it is not taken for this run's.
 */
async function clearSuggestion(outputDir) {
    await (0,promises_.rm)((0,external_node_path_.join)(outputDir, 'suggestion'), { recursive: true, force: true });
}
/**
 * Returns the report with a finding that it, or something that belongs to it, could not be written.
 * Such a report cannot pass.
 */
function unwritable(report, error) {
    if (report.document.findings.some(({ kind }) => kind === 'output-unwritable'))
        return report;
    const message = (0,errors/* errorMessage */.g)(error);
    return (0,report_report/* amendReport */.a)(report, [(0,table/* makeFinding */.MH)('output-unwritable', { message })]);
}

;// CONCATENATED MODULE: ./lib/commands/check-several.js











/**
 * Checks each image with an output folder of its own; writes the joined reports beside these
 * folders. `faults`: those of the list of images.
 */
async function checkSeveral(faults, requests, common) {
    const { world, outputDir, colour, origin, screen } = common;
    const places = partPlaces(requests.map(nameOf), requests.map(check_several_labelOf));
    const checks = requests.map((request, index) => checkAt((0,entry_at/* entryAt */._)(places, index), request, common));
    const parts = await several(checks, {
        most: (0,external_node_os_.availableParallelism)(),
        cancelled: world.cancelled,
        refused: faults.length > 0
    });
    const findings = faults.map((fault) => (0,table/* makeFinding */.MH)('bad-input', fault));
    return writeJoined(join({ parts, findings, colour, origin, screen }), outputDir);
}
/** Name of a check: that in the policy file, its image, or what it is about in a file. */
function nameOf({ name, inputs }) {
    const image = (inputs.get('image') ?? '').trim();
    return name ?? (image || (0,checks/* subjectName */.wn)((input) => inputs.get(input)));
}
/** Words for people on a check: its name, or the workload of its files, or its image. */
const check_several_labelOf = (request) => request.name ?? (0,subject/* workloadWordsIn */.Y)(request.inputs)?.join(', ') ?? nameOf(request);
function checkAt(place, request, { world, outputDir, appended }) {
    const folder = (0,external_node_path_.join)(outputDir, place.folder);
    return {
        request,
        world: (0,adapters_world/* worldOf */.cO)(world, { outputDir: folder, appended }, logOf(place, world.log)),
        write: (report) => writeFiles(report, folder),
        partOf: (report) => (0,part/* partOf */.BU)(report, place)
    };
}
const logOf = ({ label }, log) => ({
    progress: (sentence) => {
        log.progress(`${label}: ${sentence}`);
    }
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./lib/action/runner.js
var runner = __webpack_require__(3633);
;// CONCATENATED MODULE: ./lib/action/publish.js






/**
 * Publishes the report on one image, once its files are written. The job summary comes first, since
 * a fault there changes the rest; then outputs, the log, annotations and the exit code.
 */
async function publishReport(written, outputDir, environment) {
    const fault = await (0,runner/* appendSummary */.fe)(written.summary, core, environment);
    const told = fault === undefined ? written : unwritable(written, fault);
    if (told.verdict === 'error')
        await withdrawAttestation(outputDir).catch(ignore);
    const suggestion = told.suggestion === undefined ? '' : (0,external_node_path_.join)(outputDir, told.suggestion);
    setOutputs({ ...told.outputs, ...pathsIn(outputDir), suggestion });
    printReport(told);
    for (const annotation of told.annotations)
        (0,runner/* annotate */.fz)(annotation, core);
    if (told.fails)
        process.exitCode = 1;
}
/** Sets the outputs. Called before anything is printed, so that a closed log takes none of them. */
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}
/** Paths of the output folder and of each report in it; empty for a report that is not there. */
function pathsIn(outputDir) {
    const reports = Object.entries(REPORTS).map(([output, name]) => {
        const path = (0,external_node_path_.join)(outputDir, name);
        return [output, (0,external_node_fs_.existsSync)(path) ? path : ''];
    });
    const report = (0,external_node_path_.join)(outputDir, 'report.json');
    return { report, 'output-dir': outputDir, ...Object.fromEntries(reports) };
}
/** File of each report, by the output that has its path. */
const REPORTS = {
    summary: 'summary.md',
    html: 'report.html',
    sarif: 'report.sarif',
    junit: 'report.junit.xml',
    codequality: 'report.codequality.json',
    comment: 'comment.md'
};
/** Ignores an attestation that cannot be removed: the outputs of the report matter more. */
const ignore = () => undefined;
function printReport(report) {
    (0,runner/* printMuted */.vC)(report.terminal);
    if (report.log === '')
        return;
    core.startGroup('Log of the container');
    (0,runner/* printMuted */.vC)(report.log);
    core.endGroup();
}
/**
 * Publishes the reports on several images: the summary and the outputs; each image's text as a group
 * of the log, in order, and the overview below them; then annotations and the exit code.
 */
async function publishJoined(written, outputDir, environment) {
    const fault = await (0,runner/* appendSummary */.fe)(written.summary, core, environment);
    const told = fault === undefined ? written : unwritableJoined(written, fault);
    setOutputs(publish_outputsOf(told, outputDir));
    for (const part of told.parts)
        printPart(part);
    (0,runner/* printMuted */.vC)(told.terminal);
    for (const annotation of told.annotations)
        (0,runner/* annotate */.fz)(annotation, core);
    if (told.fails)
        process.exitCode = 1;
}
function printPart({ label, verdict, told }) {
    if (told === undefined)
        return;
    core.startGroup((0,report_escape/* inline */.mG)(`${label}: ${verdict}`, 200));
    (0,runner/* printMuted */.vC)(told.log === '' ? told.terminal : `${told.terminal}\nLog of the container\n${told.log}`);
    core.endGroup();
}
/**
 * Returns the action's outputs by name. The suggestion folders of the images are listed one a line.
 */
function publish_outputsOf({ outputs, parts }, outputDir) {
    const fixes = parts.flatMap(({ folder, told }) => told?.suggestion === undefined ? [] : [(0,external_node_path_.join)(outputDir, folder, told.suggestion)]);
    return { ...outputs, ...pathsIn(outputDir), suggestion: fixes.join('\n') };
}

;// CONCATENATED MODULE: ./lib/action/late.js
/**
 * Parts of the action that are needed once a report is to be published. `dist` holds them in one
 * file with `src/tell.ts`.
 */






/***/ }),

/***/ 4155:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ codeTest; },
/* harmony export */   v: function() { return /* binding */ codeFolders; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3847);
/* harmony import */ var _plan_paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7734);
/* harmony import */ var _plan_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);



/**
 * Distinguishes the image's code from its data. Programs, libraries, scripts and templates are
 * recognised by name, mode and folder. Everything in the folder from which the container starts is
 * code, too, unless its name marks it as data.
 */
function codeTest(plan) {
    const homes = codeFolders(plan);
    const started = new Set(startedBy(plan));
    return (path, { type, mode }) => {
        if (type !== 'file' && type !== 'symlink')
            return false;
        if (started.has(path))
            return true;
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (DATA_NAME.test(name) || PRERENDERED.test(path))
            return false;
        if (CODE_NAME.test(name) || SYSTEM.test(path))
            return true;
        if (type === 'file' && (mode & 0o111) !== 0)
            return true;
        return !DATA_FOLDER.test(path) && homes.some((home) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(path, home));
    };
}
const CODE_NAME = /\.(?:[cm]?[jt]sx?|py[cowxz]?|pex|rb|erb|p[lm]|php\d?|phtml|phar|inc|lua|tcl|groovy|clj|r|jl|exs?|beam|sh|bash|zsh|awk|jar|war|ear|class|dll|exe|so|node|wasm|[jg]sp[xf]?|aspx?|cgi|x?html?|css|tmpl|tpl|gohtml|twig|ejs|hbs|mustache|pug|haml|slim|liquid|j2|jinja2?|vm|ftl|xslt?|sql)$|\.so(?:\.\d+)+$/i;
const DATA_NAME = /\.(?:db|sqlite3?|s3db|mdb|rdb|aof|ibd|frm|myd|myi|dat|data|parquet|csv|tsv|txt|md|log|pid|lo?ck|sock|bak|te?mp|old|swp|cache|png|jpe?g|gif|webp|avif|ico|bmp|tiff?|mp[34]|webm|wav|ogg|pdf|docx?|xlsx?|odt|zip|gz|tgz|bz2|xz|zst|7z|tar)(?:\.\d+)?$|-(?:wal|shm|journal)$|^\.(?:git)?keep$/i;
/** Pages that a web framework renders in advance, and again while it runs. */
const PRERENDERED = /\/(?:\.next|\.nuxt|\.output|prerender(?:ed)?)\/.*\.(?:x?html?|css|rsc|meta|body|json)$/i;
/** Folders that programs are meant to fill. */
const DATA_FOLDER = /\/(?:data|db|databases?|uploads?|storage|media|state|files|spool|sessions?|caches?|\.cache|logs?|te?mp|run|backups?|dumps?)\//i;
/** Folders of the system's programs and libraries, whatever the names of the files. */
const SYSTEM = /^\/(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:x?32|64|exec)?)\//;
/**
 * Folders whose files are code unless their names mark them as data: the working directory, and the
 * folders of the program and scripts that the container starts.
 */
function codeFolders(plan) {
    const started = startedBy(plan).map(_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN);
    return [...new Set([(0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .workingDirOf */ .mp)(plan), ...started])].filter((folder) => !(0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isSystemFolder */ .mY)(folder) && !DATA_FOLDER.test(`${folder}/`));
}
/** Absolute paths of all programs and scripts that the container's start runs. */
const startedBy = (plan) => programsIn((0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .argvOf */ .UU)(plan)).map((word) => (0,_plan_paths__WEBPACK_IMPORTED_MODULE_0__/* .absolutePath */ .Hi)(word, (0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .workingDirOf */ .mp)(plan)));
/** The words of a command that name programs: the first, scripts, and a shell's commands. */
function programsIn(argv) {
    const [, ...others] = argv;
    const commands = others.flatMap((word, index) => /^-\w*c$/.test(argv[index] ?? '') ? shellPrograms(word) : []);
    const scripts = [...others, ...commands.flat()].filter(isScript);
    const run = [argv, ...commands].flatMap(runBy);
    return [...run.filter(isName), ...scripts.filter((word) => word.includes('/'))];
}
/**
 * The first word and the program that it runs in turn: a wrapper's command, or an interpreter's
 * script of any name.
 */
function runBy([first, ...others]) {
    if (first === undefined)
        return [];
    const next = others.findIndex((word) => !word.startsWith('-') && !/^\w+=/.test(word));
    const takesCode = SHELL.test(first) ? /^-\w*c$/ : /^-\w*[cem]$/;
    const isDone = next === -1 || takesCode.test(others[next - 1] ?? '');
    if (isDone || !RUNS_ANOTHER.test(first))
        return [first];
    return [first, ...runBy(others.slice(next)).slice(0, INTERPRETER.test(first) ? 1 : undefined)];
}
const SHELL = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;
const INTERPRETER = /(?:^|\/)(?:python[\d.]*|node(?:js)?|perl[\d.]*|ruby[\d.]*|php[\d.]*|(?:ba|da|a|z|k)?sh|lua(?:jit)?[\d.]*|java|bun|deno|tclsh[\d.]*|Rscript|pypy[\d.]*)$/;
const RUNS_ANOTHER = new RegExp(`${INTERPRETER.source}|(?:^|/)(?:env|exec|nohup|nice|tini|dumb-init|catatonit|time)$`);
/** Whether a word names a file, rather than a program looked up in `PATH`. */
const isName = (word, index) => word.includes('/') || index > 0;
const isScript = (word) => CODE_NAME.test(word) && !word.startsWith('-');
/** The words of each command in a shell script, without assignments and shell keywords. */
const shellPrograms = (line) => line
    .split(/[;&|\n()]+/)
    .map((command) => command.split(/[\s'"]+/).filter((word) => !SETTING_UP.test(word)));
const SETTING_UP = /^(?:|exec|then|do|else|if|while|env|\w+=.*)$/;


/***/ }),

/***/ 5005:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: function() { return /* binding */ findGaps; },
/* harmony export */   AO: function() { return /* binding */ findRefusedAttack; },
/* harmony export */   A_: function() { return /* binding */ findRefusedWrites; },
/* harmony export */   Do: function() { return /* binding */ withFault; },
/* harmony export */   Eb: function() { return /* binding */ findIdle; },
/* harmony export */   Ld: function() { return /* binding */ findUnproven; },
/* harmony export */   M$: function() { return /* binding */ judgeFault; },
/* harmony export */   RJ: function() { return /* binding */ findKilled; },
/* harmony export */   T8: function() { return /* binding */ findExpiring; },
/* harmony export */   Tf: function() { return /* binding */ findUnread; },
/* harmony export */   Xk: function() { return /* binding */ isPortless; },
/* harmony export */   aU: function() { return /* binding */ leftBehind; },
/* harmony export */   c1: function() { return /* binding */ circumstancesOf; },
/* harmony export */   gd: function() { return /* binding */ findFailure; },
/* harmony export */   je: function() { return /* binding */ findExpired; },
/* harmony export */   ku: function() { return /* binding */ findEnded; }
/* harmony export */ });
/* unused harmony export findingFromError */
/* harmony import */ var _plan_allowlist__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(811);
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7413);
/* harmony import */ var _code__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4155);
/* harmony import */ var _findings_table__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7507);
/* harmony import */ var _judged_changes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(527);
/* harmony import */ var _judgement__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6663);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3362);







/** The finding for the image's failure, if it failed. */
const findFailure = ({ failure }, circumstances) => failure === undefined ? [] : [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)(failure.kind, { ...failure, ...circumstances })];
/** Facts that help to explain why an image failed although it ran as planned. */
const circumstancesOf = (plan, { refusals, crossings = [] }) => ({
    ...{ refusals, crossings },
    oneShot: plan.wait.kind === 'exit',
    portless: isPortless(plan),
    homes: (0,_code__WEBPACK_IMPORTED_MODULE_2__/* .codeFolders */ .v)(plan)
});
/** Whether no exposed port, planned port or health check suggests a long-running service. */
const isPortless = ({ image, port }) => image.exposedPorts.length === 0 && port === undefined && !image.hasHealthCheck;
/**
 * Findings for planned steps without a passed result; the last guard before a `pass`. An exercise
 * without a failure must have a passed result for every step, and after a planned attack a second
 * one.
 */
function findUnproven(plan, { failure, smoke, attack }) {
    if (failure !== undefined)
        return [];
    const rounds = plan.attack.length === 0 ? [smoke] : [smoke, attack?.smoke ?? []];
    return [
        ...rounds
            .flatMap((results) => missing(plan.smoke, (step, index) => results[index]?.step === step && results[index].passed))
            .map((step) => unproven(`the smoke step ${(0,_phrases__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(step)} has no passed result`)),
        ...missing(plan.attack, (step, index) => attack?.steps[index]?.step === step).map((step) => unproven(`the step ${(0,_phrases__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(step)} of the attack has no result`))
    ];
}
function missing(steps, has) {
    return steps.map(({ step }) => step).filter((step, index) => !has(step, index));
}
const unproven = (what) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('internal-fault', {
    message: `No failure was reported, but ${what}. Please report this as a bug.`
});
/** One finding for each path, or for each line without a path. */
function findRefusedWrites(refusals) {
    const folded = new Map();
    for (const refusal of refusals) {
        const key = JSON.stringify([refusal.path ?? null, refusal.path ?? refusal.message]);
        if (!folded.has(key))
            folded.set(key, refusal);
    }
    return [...folded.values()].map((refusal) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('refused-write', refusal));
}
/** One finding for all writes that the attack was refused, as it should be. */
function findRefusedAttack({ attackRefusals = [] }) {
    return attackRefusals.length === 0
        ? []
        : [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('refused-attack', { refusals: attackRefusals })];
}
/** Findings on the limits of a verdict: untested use, and writable places without a watch. */
function findGaps(plan, { places, unfrozen }) {
    return [
        ...(plan.smoke.length === 0 && plan.wait.kind !== 'exit' ? [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('boot-only', {})] : []),
        ...findUnwatched(places),
        ...findBeyondLimit(plan, places),
        ...(unfrozen === true ? [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('unfrozen', {})] : [])
    ];
}
/** One finding for each reason why writable places were not watched. */
function findUnwatched(places) {
    const blind = places.filter(({ writable, watched }) => writable && watched === 'none');
    const reasons = new Set(blind.map(({ reason = '' }) => reason));
    return [...reasons].map((reason) => {
        const paths = blind.filter((place) => (place.reason ?? '') === reason).map(({ path }) => path);
        return (0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('unwatched', { paths, reason });
    });
}
/**
 * A finding for files that were to be compared but were not, because the container wrote too much:
 * no change may hide that way.
 */
function findUnread({ watch }, { places }) {
    const some = places.flatMap(({ path, unread }) => unread === undefined ? [] : [{ path, unread }]);
    const facts = { places: some, limit: watch.limit };
    return some.length === 0 ? [] : [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('contents-unread', facts)];
}
/** A finding for a container that ended by itself between its last step and the planned end. */
function findEnded({ failure }, { endedBefore: exitCode }, circumstances) {
    if (failure !== undefined || exitCode === undefined || circumstances.oneShot)
        return [];
    return [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('exited', { kind: 'exited', exitCode, during: 'settle', ...circumstances })];
}
function findBeyondLimit({ watch }, places) {
    // Unread files that existed before have a finding of their own.
    const paths = places
        .filter(({ partial, unread }) => partial === true && unread === undefined)
        .map(({ path }) => path);
    return paths.length === 0 ? [] : [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('beyond-limit', { paths, limit: watch.limit })];
}
/**
 * One finding for all files with only new timestamps; one for each folder with transient files, at
 * most 20, and one for the rest.
 */
function findIdle(changes) {
    const touched = (0,_phrases__WEBPACK_IMPORTED_MODULE_6__/* .somePaths */ .NF)();
    const restless = (0,_phrases__WEBPACK_IMPORTED_MODULE_6__/* .somePaths */ .NF)();
    const single = [];
    for (const { idle, path } of changes) {
        if (idle === 'touched')
            touched.add(path);
        else if (idle === 'transient' && single.length < MOST_FOLDERS)
            single.push((0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('transient', { paths: [path], total: 1 }));
        else if (idle === 'transient')
            restless.add(path);
    }
    return [
        ...(touched.all.total > 0 ? [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('touched', touched.all)] : []),
        ...single,
        ...(restless.all.total > 0 ? [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('transient', restless.all)] : [])
    ];
}
const MOST_FOLDERS = 20;
/** A finding for a container that did not stop in time, and so could not write its final files. */
function findKilled({ stop }) {
    const milliseconds = stop?.killedAfter;
    return milliseconds === undefined ? [] : [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('killed', { milliseconds })];
}
/** Findings for expired rules, with the number of changes that each would have allowed. */
function findExpired(rules, changes) {
    const missed = new Map(rules.filter(_plan_allowlist__WEBPACK_IMPORTED_MODULE_0__/* .hasExpired */ .oN).map((rule) => [rule, 0]));
    if (missed.size === 0)
        return [];
    for (const { lapsed } of changes) {
        if (lapsed !== undefined)
            missed.set(lapsed, (missed.get(lapsed) ?? 0) + 1);
    }
    return Array.from(missed, ([rule, number]) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('expired-rule', { rule, missed: number }));
}
/** Findings for rules that expire soon. */
function findExpiring(rules) {
    return rules
        .filter((rule) => !(0,_plan_allowlist__WEBPACK_IMPORTED_MODULE_0__/* .hasExpired */ .oN)(rule) && (rule.expires?.daysLeft ?? Infinity) <= SOON)
        .map((rule) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('expiring-rule', rule));
}
/** Days. */
const SOON = 14;
/**
 * Findings for a thrown error: one for each bad input, one for a fault of engine or machine, or one
 * for a bug of this product.
 */
function findingFromError(error) {
    if (error instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_1__/* .BadInputs */ .JM && error.inputs.length > 0) {
        return error.inputs.map((input) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('bad-input', input));
    }
    if (error instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC) {
        const { path, location } = error.about ?? {};
        const finding = (0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)(error.kind, { message: withCause(error), ...error.image });
        return [
            {
                ...finding,
                ...(path === undefined ? {} : { path }),
                ...(location === undefined ? {} : { location })
            }
        ];
    }
    return [(0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('internal-fault', { message: `${describe(error)} ${REPORT_IT}` })];
}
/**
 * Adds the findings for an error that was thrown after the judgement. Earlier findings are kept,
 * and the verdict is never a pass.
 */
function withFault(judgement, error) {
    return (0,_judgement__WEBPACK_IMPORTED_MODULE_5__/* .withFindings */ .$c)(judgement, findingFromError(error));
}
/** The judgement when an error was thrown during the check; a failure of the exercise is kept. */
function judgeFault(error, exercise) {
    const failure = exercise === undefined ? [] : findFailure(exercise, { refusals: [], oneShot: false });
    const findings = (0,_judgement__WEBPACK_IMPORTED_MODULE_5__/* .sortFindings */ .Tc)([...findingFromError(error), ...failure]);
    return { verdict: (0,_judgement__WEBPACK_IMPORTED_MODULE_5__/* .worstVerdict */ .zP)(findings), findings, changes: (0,_judged_changes__WEBPACK_IMPORTED_MODULE_4__/* .noChanges */ .rw)(), rules: [], drift: [] };
}
const REPORT_IT = 'This is a fault of Zero Drift, not of the image: please report it.';
/** A fault's message with its cause, unless the message already quotes it. */
function withCause({ message, cause }) {
    const reason = cause instanceof Error ? cause.message : '';
    return reason === '' || message.includes(reason)
        ? message
        : `${message} Cause: ${reason.replace(/\.?$/, '.')}`;
}
function describe(error) {
    if (error instanceof Error)
        return `${error.name}: ${error.message.replace(/\.?$/, '.')}`;
    return `Thrown: ${typeof error === 'string' ? error : typeof error}.`;
}
/**
 * Findings for failed removals, one for each reason. They say nothing about the image, but the
 * engine's owner should know.
 */
async function leftBehind(removals) {
    const outcomes = await Promise.allSettled(removals);
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    const reasons = new Set(failed.map(({ reason }) => messageOf(reason)));
    return [...reasons].map((message) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_3__/* .makeFinding */ .MH)('left-behind', { message }));
}
const messageOf = (reason) => reason instanceof Error ? reason.message : String(reason);


/***/ }),

/***/ 4549:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: function() { return /* binding */ foldDrift; },
/* harmony export */   HN: function() { return /* binding */ foldOfOne; },
/* harmony export */   _E: function() { return /* binding */ foldAdded; }
/* harmony export */ });
/* unused harmony export foldByFolder */
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3847);
/* harmony import */ var _observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2345);
/* harmony import */ var _judged_changes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(527);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4048);




/**
 * The changes in the given order. Entries below an added directory are folded into it, unless their
 * own severity is notable.
 */
function foldAdded(changes) {
    return unitsOf(changes, nestingOf(changes));
}
function unitsOf(changes, { own, below }) {
    return (0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(own.length, (at) => {
        const index = own[at] ?? 0;
        return { change: (0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .existing */ .gT)(changes, index), below: below[index] ?? 0 };
    });
}
/** One fold for each folder with a change, or for folders further up if over a hundred have one. */
function foldByFolder(changes) {
    const nesting = nestingOf(changes);
    const folds = new Map();
    const folderOf = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentReader */ .Uc)();
    let room = MOST_UNITS;
    for (const [at, unit] of entriesOf(unitsOf(changes, nesting))) {
        const { path } = unit.change;
        const parent = folderOf(path);
        const home = nesting.isHome(nesting.own[at] ?? 0) ? path : parent;
        const folder = nesting.shown(home);
        const fold = folds.get(folder) ?? gathering(folder);
        folds.set(folder, fold);
        count(fold, unit, path === folder || parent === folder);
        if (room > 0 || fold.units.length < MOST_NAMED) {
            fold.units.push(unit);
            room -= 1;
        }
    }
    return [...folds.values()];
}
/** A fold of a single change. */
function foldOfOne(unit) {
    const fold = gathering(unit.change.path);
    count(fold, unit, true);
    fold.units.push(unit);
    return fold;
}
/** Maximum numbers of units: in all lists of reports together, and in a text on one folder. */
const MOST_UNITS = 2000;
const MOST_NAMED = 5;
const gathering = (folder) => ({
    ...{ folder, units: [], total: 0, direct: true },
    counts: { added: 0, changed: 0, deleted: 0 }
});
function count(fold, { change, below }, direct) {
    fold.total += 1;
    fold.counts[change.kind] += 1;
    fold.counts.added += below;
    fold.direct &&= direct;
}
function* entriesOf(list) {
    let at = 0;
    for (const one of list)
        yield [at++, one];
}
/**
 * Changes that no rule allows, by folder. Changes of an expired rule form folds of their own, since
 * that rule is the one to fix.
 */
function foldDrift(drift, expired) {
    if (expired.length === 0)
        return foldByFolder(drift);
    return [undefined, ...expired].flatMap((rule) => {
        const folds = foldByFolder((0,_judged_changes__WEBPACK_IMPORTED_MODULE_1__/* .selected */ .wH)(drift, ({ lapsed }) => lapsed === rule));
        return rule === undefined ? folds : folds.map((fold) => ({ ...fold, lapsed: rule }));
    });
}
/**
 * Computes the nesting in one pass by path. Everything below a path follows it directly, so only
 * the path down to the current entry has to be remembered.
 */
function nestingOf(changes) {
    const below = new Uint32Array(changes.length);
    const isFolded = new Uint8Array(changes.length);
    const homes = homesOf(changes.length);
    let root;
    let folded = 0;
    for (const index of changes.byPath()) {
        const change = (0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .existing */ .gT)(changes, index);
        const isBelow = root !== undefined && change.path.startsWith(root.prefix);
        if (root !== undefined && isBelow && !(0,_severity__WEBPACK_IMPORTED_MODULE_2__/* .isNotable */ ._r)(change)) {
            isFolded[index] = 1;
            folded += 1;
            below[root.index] = (below[root.index] ?? 0) + 1;
        }
        else {
            if (!isBelow && change.kind === 'added')
                root = outer(change, index);
            homes.add(change, index);
        }
    }
    const own = new Uint32Array(changes.length - folded);
    for (let index = 0, at = 0; index < changes.length; index++)
        if (isFolded[index] === 0)
            own[at++] = index;
    return { own, below, ...homes.all() };
}
const outer = ({ path }, index) => ({
    path,
    prefix: path === '/' ? path : `${path}/`,
    index
});
/** Assigns changes to folders, in the order of paths. */
function homesOf(length) {
    const isHome = new Uint8Array(length);
    const levels = levelsOf();
    const folderOf = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentReader */ .Uc)();
    /** Changed folders that contain the current path, outermost first. */
    const open = [];
    const leave = (path) => {
        for (let last = open.at(-1); last && !path.startsWith(last.prefix); last = open.at(-1)) {
            open.pop();
            levels.add(isHome[last.index] === 1 ? last.path : folderOf(last.path));
        }
    };
    return {
        add: (change, index) => {
            leave(change.path);
            const folder = folderOf(change.path);
            const above = open.at(-1);
            if (above?.path === folder)
                isHome[above.index] = 1;
            if (change.kind === 'changed')
                open.push(outer(change, index));
            else
                levels.add(folder);
        },
        all: () => {
            leave('');
            return { isHome: (index) => isHome[index] === 1, shown: levels.shown() };
        }
    };
}
/** Maximum number of folders with a finding of their own; more would not be read. */
const MOST_FOLDERS = 100;
const DEEPEST = 8;
/** Counts the folders, and their ancestors at each depth, until there are too many. */
function levelsOf() {
    const folders = new Set();
    const above = Array.from({ length: DEEPEST }, () => new Set());
    let last;
    return {
        add: (folder) => {
            if (folder === last)
                return;
            last = folder;
            if (folders.size <= MOST_FOLDERS)
                folders.add(folder);
            for (const [at, level] of above.entries())
                if (level.size <= MOST_FOLDERS)
                    level.add((0,_observe_paths__WEBPACK_IMPORTED_MODULE_3__/* .ancestorAt */ .XT)(folder, at + 1));
        },
        shown: () => {
            if (folders.size <= MOST_FOLDERS)
                return (folder) => folder;
            const tooDeep = above.findIndex(({ size }) => size > MOST_FOLDERS);
            const depth = tooDeep < 0 ? DEEPEST : tooDeep;
            return (folder) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_3__/* .ancestorAt */ .XT)(folder, depth);
        }
    };
}


/***/ }),

/***/ 9876:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: function() { return /* binding */ alertMessage; },
/* harmony export */   Hk: function() { return /* binding */ alertsOf; },
/* harmony export */   S7: function() { return /* binding */ FALLBACK_FILE; }
/* harmony export */ });
/* harmony import */ var _judge_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2151);
/* harmony import */ var _judge_findings_drift__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7088);
/* harmony import */ var _judge_fold__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4549);
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3362);
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3847);
/* harmony import */ var _attestation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3361);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(512);







/**
 * Alerts for each finding, and for each change outside the allowlist, worst first. The last ones
 * say how many more findings and changes there are than fit the limits.
 */
function alertsOf(document, findings, context, limits) {
    const { changes } = document;
    const others = findings.filter(({ kind }) => !OF_CHANGES.has(kind));
    const make = maker(document, context);
    const told = fitting(others
        .slice(0, Math.floor(limits.alerts / 5))
        .map((finding) => make({ finding, subject: finding.path ?? (0,_judge_base__WEBPACK_IMPORTED_MODULE_0__/* .masked */ .Iv)(finding.title) })), limits.bytes / 4);
    const { drift: drifted } = changes.counts;
    const room = limits.alerts - told.length - REMAINDERS;
    const listed = changes.slice(0, Math.min(drifted, room)).map((change) => make(ofChange(change)));
    const drift = fitting(listed, limits.bytes - told.reduce((sum, one) => sum + sizeOf(one), 0));
    const next = changes.at(drift.length);
    return [
        ...told,
        ...drift,
        ...remainder(others[told.length], others.length - told.length, 'finding').map(make),
        ...remainder(next && DRIFT, drifted - drift.length, 'change', ' outside the allowlist').map((one) => ({ ...make(one), ...(next && { severity: next.severity }) }))
    ];
}
/** Kinds of findings on changes, each of which has an alert of its own. */
const OF_CHANGES = new Set(['drift', 'tolerated-drift']);
/** Most alerts that say how many more there are. */
const REMAINDERS = 2;
const DRIFT = { kind: 'drift', level: 'error', title: '', detail: '' };
function maker({ image: { reference }, findings }, { annotateFile, sha256, comparison }) {
    const fingerprint = fingerprinter(reference, sha256);
    const locate = locator(findings, annotateFile);
    return ({ finding, subject, change }) => ({
        kind: finding.kind,
        level: finding.level,
        message: alertMessage(reference, finding),
        location: locate(finding),
        ...(finding.path === undefined ? {} : { path: (0,_escape__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .mG)(finding.path, 1000) }),
        ...(change && { change, severity: change.severity }),
        ...baselineOf(finding, change, comparison),
        fingerprint: fingerprint({ kind: finding.kind, subject })
    });
}
/** State of an alert against the compared check; no key if nothing was compared. */
function baselineOf(finding, change, comparison) {
    if (change !== undefined)
        return change.baseline === undefined ? {} : { baseline: change.baseline };
    if (comparison === undefined || finding.detail === MORE)
        return {};
    return { baseline: comparison.isKnown(finding) ? 'unchanged' : 'new' };
}
/**
 * Message of an alert: the image, then what happened in one sentence. Where there is little room,
 * viewers show only that.
 */
function alertMessage(reference, { title, detail, path = '' }) {
    const image = reference === '' ? 'Zero Drift' : (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(reference, 150);
    const short = path === '' ? detail : detail.replaceAll(path, () => (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(path, 100));
    const text = short.startsWith(title) ? short : `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(title, 300)}. ${short}`;
    return (0,_escape__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .mG)(`${image}: ${text}`, 1500);
}
function ofChange(change) {
    const { path, tolerated } = change;
    const text = (0,_judge_findings_drift__WEBPACK_IMPORTED_MODULE_1__/* .driftText */ .L)((0,_judge_fold__WEBPACK_IMPORTED_MODULE_2__/* .foldOfOne */ .HN)({ change, below: 0 }));
    const level = tolerated === undefined ? DRIFT.level : 'warning';
    return { finding: { ...DRIFT, level, ...text, path }, subject: path, change };
}
function remainder(like, number, noun, which = '') {
    if (like === undefined || number === 0)
        return [];
    const title = `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(number, `more ${noun}`)}${which}`;
    return [{ finding: { kind: like.kind, level: like.level, title, detail: MORE }, subject: 'more' }];
}
const MORE = 'report.json lists them all.';
/** The first alerts that fit into so many bytes. */
function fitting(alerts, most) {
    let bytes = 0;
    const end = alerts.findIndex((alert) => {
        bytes += sizeOf(alert);
        return bytes > most;
    });
    return end === -1 ? alerts : alerts.slice(0, end);
}
/** Most bytes of an alert as JSON, its file with percent signs. */
function sizeOf({ message, path = '', location: { file }, change }) {
    const texts = JSON.stringify([message, path, (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(change?.place ?? '', 300)]);
    return Buffer.byteLength(texts) + 3 * Buffer.byteLength(file) + FIXED_BYTES;
}
/** Bytes of an alert apart from these texts, at most. */
const FIXED_BYTES = 700;
/**
 * Returns a function that makes fingerprints from image, kind and subject. So an alert lives on
 * when the image is built again under another tag, or when there is more of its kind. Equal alerts
 * are numbered.
 */
function fingerprinter(reference, sha256) {
    const image = JSON.stringify((0,_attestation__WEBPACK_IMPORTED_MODULE_3__/* .nameOfImage */ .qM)(reference));
    const seen = new Map();
    return ({ kind, subject }) => {
        const hash = sha256(`${image} ${kind} ${subject}`).slice(0, 32);
        const number = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, number);
        return `${hash}:${number}`;
    };
}
/** Returns a function that locates a finding: programs want a line in a file of the repository. */
function locator(findings, annotateFile) {
    const otherwise = { file: annotateFile ?? FALLBACK_FILE, line: 1 };
    const near = nearest(findings);
    return ({ location, path }) => location ?? (path === undefined ? undefined : near(path)) ?? otherwise;
}
/** File to point at if none is known. */
const FALLBACK_FILE = 'Dockerfile';
/**
 * Returns a function that finds the line for a change: that of the drift finding at its path, or at
 * the nearest folder above.
 */
function nearest(findings) {
    const known = new Map();
    for (const { kind, path, location } of findings)
        if (OF_CHANGES.has(kind) && path !== undefined && location !== undefined)
            known.set(path, location);
    return (path) => {
        if (known.size === 0)
            return undefined;
        let one = path;
        while (!known.has(one) && one !== '/')
            one = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_6__/* .parentOf */ .gN)(one);
        return known.get(one);
    };
}


/***/ }),

/***/ 3361:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   an: function() { return /* binding */ attestationText; },
/* harmony export */   qM: function() { return /* binding */ nameOfImage; }
/* harmony export */ });
/* unused harmony export PREDICATE_TYPE */
/* harmony import */ var _plan_calendar__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5050);
/* harmony import */ var _plan_image_archive__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1780);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);
/* harmony import */ var _sections_surface__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8375);




/**
 * Predicate type of the attestation; its format is `schema/attestation.schema.json`. It is a URN
 * because a TypeURI of in-toto need not resolve, and only this project may own the namespace
 * (https://github.com/in-toto/attestation/blob/main/spec/v1/field_types.md).
 */
const PREDICATE_TYPE = 'urn:zero-drift:immutability:v1';
/**
 * Unsigned in-toto statement, version 1, with the result for exactly this image. Consumers must
 * check its `verdict`. Undefined if nothing could be judged, or if no digest of the image is known.
 */
function attestationText(document, account) {
    const subject = subjectsOf(document.image);
    if (document.verdict === 'error' || subject.length === 0)
        return undefined;
    const statement = {
        _type: 'https://in-toto.io/Statement/v1',
        subject,
        predicateType: PREDICATE_TYPE,
        predicate: predicateOf(document, account)
    };
    return `${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forJson */ .Cx)(JSON.stringify(statement, null, 2))}\n`;
}
/**
 * Digests of the image. The manifest digest by which registries know the image comes first, since
 * deployments use it. The engine's own ID is the digest of the image's configuration or, with
 * containerd's image store, of its manifest, which no registry needs to have.
 */
function subjectsOf({ reference, id, repoDigests = [] }) {
    const subjects = [...repoDigests, `${nameOfImage(reference)}@${id ?? ''}`].flatMap((known) => {
        const [, name = '', sha256] = /^([^]*)@sha256:([0-9a-f]{64})$/.exec(known) ?? [];
        return sha256 === undefined ? [] : [{ name: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(name), digest: { sha256 } }];
    });
    const digests = subjects.map(({ digest }) => digest.sha256);
    return subjects.filter(({ digest }, index) => digests.indexOf(digest.sha256) === index);
}
function predicateOf(document, account) {
    const { verdict, image, tool, engine, run, smoke, timings } = document;
    const startedAt = account.exercise?.container?.startedAt ?? 0;
    return {
        verdict,
        mode: account.mode,
        image: {
            reference: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(image.reference),
            id: image.id,
            ...registryDigests(image),
            platform: account.image?.platform
        },
        tool: { name: tool.name, version: tool.version },
        ...(engine && { engine }),
        ...(run && { readOnly: run.readOnly }),
        ...(startedAt > 0 && { startedAt: (0,_plan_calendar__WEBPACK_IMPORTED_MODULE_3__/* .utc */ .n$)(startedAt) }),
        milliseconds: timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
        policy: policyOf(document, account),
        counts: countsOf(document),
        smoke: smoke.map(({ step, passed }) => ({ step: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(step), passed })),
        ...testedFurther(document)
    };
}
/** Digests that a registry is known to have; those of an archive are not yet in one. */
function registryDigests({ reference, repoDigests = [] }) {
    if (repoDigests.length === 0 || (0,_plan_image_archive__WEBPACK_IMPORTED_MODULE_0__/* .archiveNamed */ .iN)(reference) !== undefined)
        return {};
    return { registryDigests: repoDigests.map((digest) => (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(digest)) };
}
/**
 * Rules in force, and the policy file. The rules' digest is that of `LC_ALL=C sort | sha256sum`
 * over their lines, each with a line feed.
 */
function policyOf({ rules }, { policy, sha256 }) {
    const inForce = rules.filter(({ expired }) => !expired).map(({ rule }) => rule);
    const lines = inForce.toSorted().map((rule) => `${rule}\n`);
    return {
        rules: inForce.length,
        rulesSha256: sha256(lines.join('')),
        ...(policy && { file: { path: policy.path, sha256: policy.sha256 } })
    };
}
function countsOf(document) {
    const { changes, places } = document;
    const { drift, allowed, tolerated } = changes.counts;
    const writable = places.filter((place) => place.writable);
    return {
        ...{ drift, allowed },
        ...(tolerated === undefined ? {} : { tolerated }),
        refused: (0,_sections_surface__WEBPACK_IMPORTED_MODULE_2__/* .refusedCount */ .sg)(document),
        writablePlaces: writable.length,
        unwatchedPlaces: writable.filter(({ watched }) => watched === 'none').length
    };
}
function testedFurther({ attacks, recovery }) {
    const number = (outcome) => attacks?.filter((one) => one.outcome === outcome).length ?? 0;
    const tried = { refused: number('refused'), landed: number('landed'), notRun: number('not-run') };
    return {
        ...(attacks && { attacks: tried }),
        ...(recovery && { recovery: { passed: recovery.passed } })
    };
}
/**
 * Name of an image: `registry:5000/shop` for `registry:5000/shop:1.4@sha256:...`; `image` if the
 * reference is an ID; that of an archive as it is.
 */
function nameOfImage(reference) {
    if ((0,_plan_image_archive__WEBPACK_IMPORTED_MODULE_0__/* .archiveNamed */ .iN)(reference) !== undefined)
        return reference;
    const [name = ''] = reference.split('@');
    const untagged = name.replace(/:[^/:]*$/, '');
    return untagged === '' || /^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference) ? 'image' : untagged;
}


/***/ }),

/***/ 9298:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: function() { return /* binding */ QUALITY_SEVERITIES; },
/* harmony export */   Us: function() { return /* binding */ codeQualityText; },
/* harmony export */   v4: function() { return /* binding */ issueText; }
/* harmony export */ });
/* harmony import */ var _alerts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9876);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);


/** Severities of the format, worst first. */
const QUALITY_SEVERITIES = ['blocker', 'critical', 'major', 'minor', 'info'];
/**
 * Report in the format of GitLab's Code Quality
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format): an issue for each
 * error, warning and change outside the allowlist; an empty list if there are none. Notices are
 * left out, since they ask for nothing. At most 1,000 issues and 5,000,000 bytes.
 */
function codeQualityText(document, context) {
    const findings = document.findings.filter(({ level }) => level !== 'notice');
    return issuesText((0,_alerts__WEBPACK_IMPORTED_MODULE_0__/* .alertsOf */ .Hk)(document, findings, context, LIMITS).map(issueOf));
}
/** JSON of a report with these issues, each on a line of its own. */
const issuesText = (issues) => issues.length === 0 ? '[]\n' : `[\n${issues.map(issueText).join(',\n')}\n]\n`;
/** JSON of one issue, on one line. */
const issueText = (issue) => (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forJson */ .Cx)(JSON.stringify(issue));
const LIMITS = { alerts: 1000, bytes: 3_000_000 };
function issueOf(alert) {
    const { kind, message, severity, fingerprint, location } = alert;
    return {
        description: message,
        check_name: severity === undefined ? kind : `${kind}-${severity}`,
        fingerprint,
        severity: severityOf(alert),
        location: {
            path: relativePath(location.file),
            lines: { begin: Math.max(1, location.line) }
        }
    };
}
const severityOf = ({ level, severity }) => severity === undefined ? OF_LEVEL[level] : OF_DRIFT[severity];
const OF_LEVEL = { error: 'critical', warning: 'minor', notice: 'info' };
const OF_DRIFT = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' };
/** Path in the repository as GitLab knows it: without `./`, empty segments and a leading slash. */
const relativePath = (file) => file
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
    .slice(0, LONGEST) || _alerts__WEBPACK_IMPORTED_MODULE_0__/* .FALLBACK_FILE */ .S7;
const LONGEST = 1000;


/***/ }),

/***/ 3782:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: function() { return /* binding */ pullRequestComment; },
/* harmony export */   HR: function() { return /* binding */ whereToRead; },
/* harmony export */   Ql: function() { return /* binding */ commentMarker; },
/* harmony export */   br: function() { return /* binding */ commentText; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3362);
/* harmony import */ var _attestation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3361);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4803);
/* harmony import */ var _sections_change_words__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3558);
/* harmony import */ var _sections_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8495);
/* harmony import */ var _sections_findings__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1824);
/* harmony import */ var _sections_headline__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1260);
/* harmony import */ var _sections_recipe_names__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8809);
/* harmony import */ var _sections_workload__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5335);
/* harmony import */ var _subject__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(463);











/**
 * Comment for a pull request, as GitHub Markdown of at most 65,536 bytes: the verdict, the three
 * worst facts, the fix, and where to read more. The first line is a marker, by which a later run
 * finds the comment to update.
 */
function pullRequestComment(document, account, head) {
    const { manifest, image } = document;
    const subject = manifest === undefined ? (0,_subject__WEBPACK_IMPORTED_MODULE_8__/* .workloadWordsIn */ .Y)(account.inputs) : (0,_subject__WEBPACK_IMPORTED_MODULE_8__/* .workloadWords */ .b)(manifest);
    const marker = commentMarker(subject ?? [(0,_attestation__WEBPACK_IMPORTED_MODULE_0__/* .nameOfImage */ .qM)(image.reference)], document);
    const named = `Image ${(0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(image.reference, 200))}`;
    return commentText(marker, (share) => [
        (0,_sections_headline__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(head),
        `<p>${[...(manifest === undefined ? [] : [(0,_sections_workload__WEBPACK_IMPORTED_MODULE_7__/* .placeHtml */ .Vk)(manifest)]), named].join('<br>\n')}</p>`,
        worstFacts(document),
        fixBlock(account, Math.floor(LINES * share)),
        whereToRead(document)
    ]);
}
/** Most lines of the fix. */
const LINES = 200;
/** Joins a marker and the parts of a comment; `draw` is given the share to draw, from 1 down. */
function commentText(marker, draw) {
    const body = (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .fitting */ ._Q)(MOST_BYTES, (share) => draw(share)
        .filter((part) => part !== '')
        .join('\n\n'));
    return `${marker}\n${body}\n`;
}
/** The longest comment of GitHub has 65,536 characters; the rest is for the marker. */
const MOST_BYTES = 65_000;
/**
 * First line of a comment: `<!-- zero-drift: registry.example/shop, job image -->`. It is equal in
 * every run of a job on an image, whatever its tag, or on a workload of its files.
 */
function commentMarker(subject, { ci }) {
    const names = subject.map((name) => harmless(name, Math.floor(LONGEST_NAME / subject.length)));
    const job = ci?.job === undefined ? [] : [`job ${harmless(ci.job)}`];
    return `<!-- zero-drift: ${[...names, ...job].join(', ')} -->`;
}
/** Replaces what could end the marker, or a line of it. */
const harmless = (text, most = LONGEST_NAME) => text
    .slice(0, most)
    .replace(/[^A-Za-z0-9._/: ]+/g, '-')
    .trim();
const LONGEST_NAME = 120;
/** The three worst facts that the headline does not tell, and the number of the others. */
function worstFacts(document) {
    const { changes } = document;
    const { drift } = changes.counts;
    const items = [
        ...(0,_sections_findings__WEBPACK_IMPORTED_MODULE_4__/* .errorsIn */ .R4)(document).map(({ title, detail }) => factItem(title, detail)),
        ...changes.slice(0, Math.min(drift, MOST_FACTS)).map(changeItem),
        ...(0,_sections_findings__WEBPACK_IMPORTED_MODULE_4__/* .notesIn */ .PH)(document)
            .filter(({ level }) => level === 'warning')
            .map(({ title, detail }) => factItem(title, detail))
    ];
    if (items.length === 0)
        return '';
    const hidden = items.length + Math.max(0, drift - MOST_FACTS) - MOST_FACTS;
    const more = hidden > 0 ? [`<li>and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_9__/* .count */ .U9)(hidden, 'more', 'more')}</li>`] : [];
    return ['<ul>', ...items.slice(0, MOST_FACTS), ...more, '</ul>'].join('\n');
}
const MOST_FACTS = 3;
const factItem = (title, detail) => `<li><b>${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .sentenceForMarkdown */ .GJ)(title, 200)}</b><br>${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .sentenceForMarkdown */ .GJ)(detail, 600)}</li>`;
function changeItem({ path, kind, severity, tags }) {
    const resembles = tags.length === 0 ? '' : `: ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)((0,_sections_change_words__WEBPACK_IMPORTED_MODULE_10__/* .tagWords */ .u0)(tags), 200)}`;
    return `<li><b>${severity}</b> ${(0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(path))} ${kind}${resembles}</li>`;
}
/** The proven fix as a patch, or as inputs of the action, collapsed. */
function fixBlock({ explanation }, lines) {
    if (explanation?.kind !== 'suggestion' || !explanation.suggestion.proven || lines === 0)
        return '';
    const { title, text } = (0,_sections_recipe_names__WEBPACK_IMPORTED_MODULE_6__/* .mainRecipe */ .si)(explanation.suggestion, [..._sections_recipe_names__WEBPACK_IMPORTED_MODULE_6__/* .CHANGES */ .Y6, 'action']);
    return (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`The proven fix ${title}`, `<pre>${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forPre */ .VI)(text, lines)}</pre>`);
}
/** The commit, the run, and where its reports are. */
function whereToRead(origin) {
    const artifacts = (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .linkTo */ .uM)(artifactsOf(origin), 'artifacts') ?? 'artifacts';
    const lines = [
        ...(0,_sections_facts__WEBPACK_IMPORTED_MODULE_3__/* .originWords */ .uY)(origin),
        `Everything is in <code>report.html</code>, if the job keeps its reports among its ${artifacts}.`
    ];
    return `<p>${lines.join('<br>\n')}</p>`;
}
/** Address of the run's artifacts, by the path that each CI system has for them. */
function artifactsOf({ ci }) {
    if (ci?.runUrl === undefined)
        return undefined;
    if (ci.provider === 'github-actions')
        return `${ci.runUrl}#artifacts`;
    return ci.provider === 'gitlab-ci' ? `${ci.runUrl}/artifacts/browse` : ci.runUrl;
}


/***/ }),

/***/ 3743:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wl: function() { return /* binding */ drawPage; }
/* harmony export */ });
/* unused harmony exports FILTER_SCRIPT, FILTER_DIGEST, STYLE, STYLE_DIGEST */
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);

/**
 * Draws a page that loads nothing. Its only script is that of the filter box, which the policy names
 * by its digest; without scripts the page is complete, but has no filter.
 */
function drawPage({ verdict, title, version, top, footer, ...rest }) {
    const chapters = rest.chapters.filter(({ parts }) => parts.length > 0);
    const links = chapters.map(({ id, title: text }) => `<li><a href="#${id}">${text}</a></li>`);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(title)}</title>
<style>${STYLE}</style>
</head>
<body class="${verdict}">
<a class="skip" href="#main">Skip to the report</a>
<header class="bar"><span class="brand">${LOGO}Zero Drift</span><span>${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(version, 40)}</span></header>
<main id="main" tabindex="-1">
${top}
<nav aria-label="Parts of the report"><ul>${links.join('')}</ul>${FILTER_BOX}</nav>
${chapters.map(section).join('\n')}
</main>
<footer>${footer}</footer>
<script>${FILTER_SCRIPT}</script>
</body>
</html>
`;
}
const section = ({ id, title, parts }) => `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${parts.join('\n')}\n</section>`;
/** Logo: a zero with a stroke through it. */
const LOGO = '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect x="5" y="2.5" width="14" height="19" rx="7" fill="none" stroke="currentColor" stroke-width="3"/><path d="M3 16 21 8" stroke="var(--tone)" stroke-width="3" stroke-linecap="round"/></svg>';
/** Filter box of a page, hidden until its script runs. */
const FILTER_BOX = '<p class="filter" hidden><label for="filter">Filter</label> <input type="search" id="filter" placeholder="path, rule or severity" autocomplete="off" spellcheck="false"> <span id="filtered" role="status"></span></p>';
/**
 * Script of the filter box: hides entries of trees and rows of tables that do not contain the word,
 * and opens the parts in which an entry remains. Pages with few entries get no box.
 */
const FILTER_SCRIPT = `
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
`;
/** SHA-256 of `FILTER_SCRIPT` for the Content-Security-Policy, so that no other script runs. */
const FILTER_DIGEST = 'sha256-eXX+fxEGzCj4BGA0ljknBJYv+PZSZKsPVJffBmfgorI=';
/**
 * Style sheet of report.html. Text has a contrast of at least 4.5 on every background, in both
 * colour schemes; a test checks that.
 */
const STYLE = `
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
`;
/**
 * SHA-256 of `STYLE` for the Content-Security-Policy, so that a browser applies no other style to
 * report.html.
 */
const STYLE_DIGEST = 'sha256-WYjoRiJHYoQIeWFwqoHA2MfbqfqxWWMk2AjKLfe4Bmw=';
/** Content-Security-Policy: nothing loaded, only this style sheet and the script of the filter. */
const POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; script-src '${FILTER_DIGEST}'; base-uri 'none'; form-action 'none'`;


/***/ }),

/***/ 8139:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: function() { return /* binding */ instructionsOf; },
/* harmony export */   x5: function() { return /* binding */ locate; }
/* harmony export */ });
/* unused harmony exports lastOf, volumeAt, workingDirAt */
/* harmony import */ var _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7507);
/* harmony import */ var _plan_clashes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2535);


/**
 * Line to change for a finding: the one that it names, its input's, its setting's in the Compose
 * file, that of the Dockerfile's instruction, or the step's, in this order.
 */
function locate(finding, sources) {
    const { kind, path, input, location } = finding;
    if (location !== undefined)
        return location;
    const { inputs = [], instructions = [], orStep = inputs.length > 0 } = _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .TG[kind].pointsAt;
    return (lineOfInput(input?.names ?? [], input?.entry, sources) ??
        placeInService(finding, sources) ??
        lineOfInput(inputs, input?.entry, sources) ??
        (path === undefined ? undefined : lineOfPath(path, sources)) ??
        lineOfInstruction(instructions, sources) ??
        (orStep || input !== undefined ? lineOfStep(sources) : undefined));
}
/**
 * Place of the first setting of the finding that the service has; that of the service if it has
 * none of them, so that the setting is to be added.
 */
function placeInService({ kind, path, setting }, { inService }) {
    if (inService === undefined)
        return undefined;
    const { inputs = [], settings = [], instructions = [] } = _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .TG[kind].pointsAt;
    const own = [
        ...(setting === undefined ? [] : [setting]),
        ...settings,
        ...inputs.map(_plan_clashes__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7).filter((key) => key !== undefined),
        ...(path === undefined ? [] : MOUNT_SETTINGS)
    ];
    const found = [...own, ...instructions.flatMap((name) => REPLACING[name] ?? [])].map((key) => inService(key, path));
    return found.find((place) => place !== undefined) ?? (own.length > 0 ? inService() : undefined);
}
/** Key of a service that replaces an instruction of the Dockerfile. */
const REPLACING = {
    USER: 'user',
    HEALTHCHECK: 'healthcheck',
    ENTRYPOINT: 'entrypoint',
    CMD: 'command',
    WORKDIR: 'working_dir'
};
/** Keys of a service that make a path writable. */
const MOUNT_SETTINGS = ['tmpfs', 'volumes'];
function lineOfInput(names, entry, { step, lineInPolicy, writtenAs }) {
    const written = entry === undefined ? undefined : (writtenAs?.(entry) ?? entry);
    const places = names.map((name) => {
        const line = step?.lineOf(name, written);
        return step === undefined || line === undefined
            ? lineInPolicy?.(name, written)
            : { file: step.file, line };
    });
    return places.find((found) => found !== undefined);
}
const lineOfStep = ({ step }) => step && { file: step.file, line: step.line };
/** Location of the `VOLUME` or `WORKDIR` that contains the path. */
function lineOfPath(path, { dockerfile }) {
    if (dockerfile === undefined)
        return undefined;
    const { file, instructions } = dockerfile;
    const found = volumeAt(instructions, path) ?? workingDirAt(instructions, path);
    return found && { file, line: found.line };
}
function lineOfInstruction(names, { dockerfile }) {
    const found = dockerfile && names.map((name) => lastOf(dockerfile.instructions, name));
    const line = found?.find((one) => one !== undefined)?.line;
    return dockerfile && line !== undefined ? { file: dockerfile.file, line } : undefined;
}
/**
 * Parses a Dockerfile. Continuation lines are joined; the contents of here-documents are skipped
 * (docs.docker.com, Dockerfile reference).
 */
function instructionsOf(text) {
    const lines = text.split(/\r?\n/);
    const found = [];
    for (let at = 0; at < lines.length;) {
        const { joined, next } = joinedLines(lines, at);
        const [, name, rest = ''] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(joined) ?? [];
        if (name !== undefined) {
            found.push({ name: name.toUpperCase(), words: wordsOf(rest.trim()), line: at + 1 });
        }
        at = afterHereDocuments(lines, joined, next);
    }
    return found;
}
/** Joins a line with its continuation lines; comments in between are skipped. */
function joinedLines(lines, start) {
    const parts = [];
    for (let at = start; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        if (/^\s*#/.test(line)) {
            if (at === start)
                return { joined: '', next: at + 1 };
            continue;
        }
        const [, whole, goesOn] = /^([^]*?)(\\\s*)?$/.exec(line) ?? [];
        parts.push(whole ?? '');
        if (goesOn === undefined)
            return { joined: parts.join(' '), next: at + 1 };
    }
    return { joined: parts.join(' '), next: lines.length };
}
/**
 * Index of the first line after the here-documents of an instruction; `next` if it has none. A
 * here-document without its delimiter line goes on to the end.
 */
function afterHereDocuments(lines, joined, next) {
    return hereDocumentsIn(joined).reduce((at, { end, tabs }) => {
        const last = lines.findIndex((line, index) => index >= at && (tabs ? line.replace(/^\t+/, '') : line) === end);
        return last === -1 ? lines.length : last + 1;
    }, next);
}
/**
 * Finds here-documents as BuildKit does: in `RUN`, `COPY` and `ADD`, in words that begin with the
 * operator. Neither `$((1<<4))` nor quoted text does (moby/buildkit, frontend/dockerfile/parser).
 */
function hereDocumentsIn(joined) {
    if (!/^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i.test(joined))
        return [];
    return Array.from(joined.matchAll(SHELL_WORD), ([word]) => HERE_DOCUMENT.exec(word)).flatMap((found) => {
        if (found === null)
            return [];
        const [, dash, name = ''] = found;
        return [{ end: name.replace(/["']|\\([^])/g, '$1'), tabs: dash === '-' }];
    });
}
const SHELL_WORD = /(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+/g;
const HERE_DOCUMENT = /^\d*<<(-?)([^<]+)$/;
function wordsOf(rest) {
    if (rest.startsWith('[')) {
        try {
            const list = JSON.parse(rest);
            if (Array.isArray(list))
                return list.map(String);
        }
        catch {
            // Words, as for the builder.
        }
    }
    return rest.split(/\s+/);
}
/** Last instruction of that name, which overrides the earlier ones. */
const lastOf = (all, name) => all.findLast((one) => one.name === name);
/** The `VOLUME` that contains the path. */
const volumeAt = (all, path) => all.findLast(({ name, words }) => name === 'VOLUME' && words.some((one) => holds(one, path)));
/** The `WORKDIR` that contains the path. */
const workingDirAt = (all, path) => all.findLast(({ name, words: [folder = ''] }) => name === 'WORKDIR' && holds(folder, path));
function holds(folder, path) {
    const plain = folder.replace(/\/+$/, '');
    return plain.startsWith('/') && (path === plain || path.startsWith(`${plain}/`));
}


/***/ }),

/***/ 9296:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: function() { return /* binding */ amendReport; },
  d: function() { return /* binding */ makeReport; }
});

// EXTERNAL MODULE: ./lib/judge/judgement.js
var judge_judgement = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(6525);
// EXTERNAL MODULE: ./lib/report/attestation.js
var report_attestation = __webpack_require__(3361);
// EXTERNAL MODULE: ./lib/report/code-quality.js
var code_quality = __webpack_require__(9298);
// EXTERNAL MODULE: ./lib/report/comment.js
var comment = __webpack_require__(3782);
// EXTERNAL MODULE: ./lib/explain/recipes/mounts.js
var mounts = __webpack_require__(9868);
// EXTERNAL MODULE: ./lib/judge/findings/table.js + 5 modules
var table = __webpack_require__(7507);
// EXTERNAL MODULE: ./lib/observe/store/change-store.js
var change_store = __webpack_require__(2345);
// EXTERNAL MODULE: ./lib/report/locations.js
var locations = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/plan/program.js
var program = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/plan/security.js
var security = __webpack_require__(446);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(512);
// EXTERNAL MODULE: ./lib/report/file-words.js
var file_words = __webpack_require__(5281);
;// CONCATENATED MODULE: ./lib/report/sections/remains.js





/**
 * Limits of immutability, and settings of this plan that would narrow them. Holds no untrusted
 * text.
 */
function remainsOf({ image, container }, scorecard, workload) {
    const kind = workload?.kind;
    const { user = image.user, capDrop, capAdd, securityOpt, network } = container;
    const options = new Set(securityOpt.map((option) => option.replace(':', '=')));
    const mighty = capAdd.filter((capability) => MIGHTY.has(capability));
    const isBare = !capDrop.includes('ALL') || capAdd.includes('ALL');
    return {
        notStopped: NOT_STOPPED,
        narrow: [
            ...((0,program/* isRootUser */.ar)(user) || isRootBy(scorecard) ? ['a non-root `user` (it runs as root)'] : []),
            ...(isBare ? ['`cap-drop: ALL` (and `cap-add` only what it needs)'] : []),
            ...(mighty.length > 0 ? [`no \`cap-add\` of ${(0,phrases/* list */.p_)(mighty.map(phrases/* quote */.hD), 5)}`] : []),
            ...((0,security/* isPrivilegeKept */.Su)(securityOpt) ? [] : ['`security-opt: no-new-privileges`']),
            ...UNCONFINED.filter((option) => options.has(option)).map((option) => `the engine's default profile instead of \`${option}\``),
            ...(isForeign(network) ? [OWN_NETWORK[kind ?? 'inputs']] : []),
            ...(network === undefined || network === 'bridge' ? [NO_WAY_OUT[kind ?? 'inputs']] : [])
        ].map((0,file_words/* settingWords */.Y)(kind))
    };
}
const NOT_STOPPED = 'An immutable container keeps an intruder from persisting, not from getting in: the vulnerability itself is still there, code can run in memory, credentials can be stolen and data can leave.';
/** Whether the rehearsal, which learns its users from the image, ran as root alone. */
const isRootBy = (scorecard) => scorecard?.attacks.every(({ user }) => user === 'root') === true;
/** Capabilities that reach beyond the container, or undo its isolation. */
const MIGHTY = new Set([
    'BPF',
    'DAC_READ_SEARCH',
    'NET_ADMIN',
    'SYS_ADMIN',
    'SYS_MODULE',
    'SYS_PTRACE',
    'SYS_RAWIO'
]);
const UNCONFINED = ['seccomp=unconfined', 'apparmor=unconfined', 'systempaths=unconfined'];
const OWN_NETWORK = {
    inputs: 'a `network` of its own instead of a shared one',
    compose: 'a network of its own instead of a shared one',
    kubernetes: 'a network of its own instead of that of the node'
};
const NO_WAY_OUT = {
    inputs: 'a `network` without a way out (`docker network create --internal`)',
    compose: 'a network without a way out (`internal: true`)',
    kubernetes: 'a NetworkPolicy that allows no way out'
};
const isForeign = (network) => network === 'host' || network?.startsWith('container:') === true;
/** Limits of immutability for the summary and the page. */
function remainsSection({ remains }) {
    if (remains === undefined)
        return '';
    const sentences = wordsOf(remains).map((sentence) => (0,report_escape/* sentenceForMarkdown */.GJ)(sentence));
    return `<h3>What remains</h3>\n<p>${sentences.join('<br>\n')}</p>`;
}
/** Limits of immutability for a terminal. */
function remainsLines({ remains }, paint) {
    if (remains === undefined)
        return [];
    const lines = wordsOf(remains).flatMap((sentence) => paint.wrap((0,report_escape/* inline */.mG)(sentence, 1000), '    '));
    return [paint.bold('  What remains'), ...lines];
}
function wordsOf({ notStopped, narrow }) {
    const less = narrow.length === 0
        ? 'Its user, capabilities and profiles cannot be restricted further here.'
        : `Settings that would restrict it for this image: ${(0,phrases/* list */.p_)(narrow, narrow.length)}.`;
    return [notStopped, less];
}
/** Limits of immutability for a check; undefined unless the image ran and could be judged. */
function remainsIn({ plan, exercise, judgement, scorecard, manifest }) {
    const ran = exercise?.container !== undefined && judgement.verdict !== 'error';
    return plan !== undefined && ran ? remainsOf(plan, scorecard, manifest) : undefined;
}

// EXTERNAL MODULE: ./lib/judge/findings/settings.js
var findings_settings = __webpack_require__(3478);
;// CONCATENATED MODULE: ./lib/report/document/attack-parts.js

/**
 * Outcomes of the rehearsed attacks and of the doors tried with them, and the number of attacks
 * that may land.
 */
function rehearsalParts({ scorecard, doors, plan }) {
    if (scorecard === undefined)
        return {};
    const most = plan?.rehearsal?.maxLanded;
    return {
        attacks: scorecard.attacks.map(rehearsedPart),
        ...(doors && { doors: doors.map(doorPart) }),
        ...(most === undefined ? {} : { maxLanded: most })
    };
}
/** Effects of the hardening settings, and the number of those that may have none. */
function settingsParts({ settings: proof, plan }) {
    if (proof === undefined)
        return {};
    const most = plan?.proveSettings?.maxIdle;
    const settings = proof.settings.map(({ id, declared, verdict, coveredBy, reason, attempts }) => ({
        ...{ id, setting: declared, verdict, coveredBy },
        ...(reason === undefined ? {} : { reason }),
        attempts: attempts.map(({ name, leftOut, ...one }) => ({
            ...{ name, leftOut },
            ...{ with: (0,findings_settings/* outcomeWords */.wX)(one.with), without: (0,findings_settings/* outcomeWords */.wX)(one.without) }
        }))
    }));
    return { settings, ...(most === undefined ? {} : { maxIdle: most }) };
}
/** A rehearsed attack in the form of report.json. */
const rehearsedPart = (attack) => ({
    name: attack.name,
    technique: attack.technique.id,
    user: attack.user,
    path: attack.path,
    outcome: attack.outcome,
    ...(attack.contrast === undefined ? {} : { contrast: attack.contrast }),
    detail: attack.detail,
    ...(attack.remedy === undefined ? {} : { remedy: attack.remedy })
});
/** A door to the kernel in the form of report.json. */
const doorPart = (door) => ({
    ...{ name: door.name, call: door.call, technique: door.technique.id, user: door.user },
    outcome: door.outcome,
    ...(door.reason === undefined ? {} : { reason: door.reason }),
    detail: door.detail,
    ...(door.remedy === undefined ? {} : { remedy: door.remedy })
});

;// CONCATENATED MODULE: ./lib/report/document/hardening-part.js
/** The least that an image was found to need, as report.json has it. */
function hardeningPart(found) {
    const { result, boots, milliseconds, unsearched, user, capabilities, missing, recipes } = found;
    const { noNewPrivileges, arbitraryUid, network, limits, unfinished, untested, unused } = found;
    const { docker, compose, kubernetes, action } = recipes;
    return {
        ...{ proven: result === 'proven', result, boots, milliseconds },
        ...(unsearched && {
            unsearched: { phase: unsearched.phase, message: unsearched.message }
        }),
        ...(user && { user: { value: user.value, was: user.was, evidence: user.evidence } }),
        ...(capabilities && { capabilities: capabilitiesPart(capabilities) }),
        ...(noNewPrivileges && { noNewPrivileges: outcomePart(noNewPrivileges) }),
        ...(arbitraryUid && { arbitraryUid: outcomePart(arbitraryUid) }),
        ...(network && {
            network: {
                internal: network.works,
                'host-reachable': true,
                ...(network.message === undefined ? {} : { message: network.message })
            }
        }),
        ...(limits && { limits: limitsPart(limits) }),
        ...(result === 'unsearched' ? {} : { restricted: { met: missing.length === 0, missing } }),
        notSearched: unfinished.map(({ part, reason }) => ({ part, reason })),
        ...{ untested, unused },
        ...(docker === '' ? {} : { recipes: { docker, compose, kubernetes, action } })
    };
}
function capabilitiesPart({ add, needs, below1024 }) {
    const { capabilities, unguarded } = below1024 ?? {};
    return {
        ...{ drop: ['ALL'], add, needs: needs.map(needPart) },
        ...(capabilities && { portable: { below1024: capabilities, unguarded: unguarded === true } })
    };
}
const needPart = ({ name, phase, message, step, confirmed }) => ({
    ...{ name, phase, message, step: step ?? null, confirmed }
});
const outcomePart = ({ works, message }) => ({
    works,
    ...(message === undefined ? {} : { message })
});
const limitsPart = ({ pids, pidsSeen, memory, memorySeen, message }) => ({
    ...(pids === undefined ? {} : { pids }),
    pidsSeen,
    ...(memory === undefined ? {} : { memory }),
    memorySeen,
    ...(message === undefined ? {} : { message })
});

// EXTERNAL MODULE: ./lib/observe/paths.js
var paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./lib/plan/calendar.js
var calendar = __webpack_require__(5050);
// EXTERNAL MODULE: ./lib/plan/input-table.js
var input_table = __webpack_require__(5559);
// EXTERNAL MODULE: ./lib/plan/masks.js
var masks = __webpack_require__(1123);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/report/sections/phases.js
var phases = __webpack_require__(3326);
;// CONCATENATED MODULE: ./lib/report/document/parts.js







/** Parts of the document on when, where and with which inputs the check ran. */
function originParts(account) {
    const { mode, startedAt, origin, inputs, timings, sha256 } = account;
    const { git, ci } = origin;
    return {
        mode,
        startedAt: (0,calendar/* utc */.n$)(Math.floor(startedAt / 1000)),
        durationMs: Math.round((0,phases/* endOf */.pJ)((0,phases/* phasesOf */.I$)(timings))),
        ...(git && { git }),
        ...(ci && { ci }),
        inputs: givenInputs(inputs, sha256)
    };
}
/**
 * Inputs that were given, in the order of the public interface, without secrets: of `env` the names
 * alone, of scripts the number of lines and the digest. The values of `env`, and texts of the shape
 * of a secret, are masked in all others. Lists and texts are cut, so that their size is bounded.
 */
function givenInputs(inputs, sha256) {
    const mask = (0,masks/* maskTyped */.T4)((0,parse/* entriesOf */.Mc)(inputs.get('env') ?? ''));
    const partOf = ({ name, multiline }, text) => {
        if (name === 'env')
            return listPart((0,parse/* entriesOf */.Mc)(text), namesOf);
        if (SCRIPTS.has(name))
            return scriptPart(text, sha256);
        if (multiline)
            return listPart((0,parse/* entriesOf */.Mc)(text), mask);
        return (0,phrases/* shorten */.ml)(mask([text.trim()])[0] ?? '', LONGEST);
    };
    const parts = input_table/* INPUTS */.mc.flatMap((input) => {
        const text = inputs.get(input.name) ?? '';
        return text.trim() === '' ? [] : [[input.name, partOf(input, text)]];
    });
    return Object.fromEntries(parts);
}
/** Inputs that hold a whole script. */
const SCRIPTS = new Set(['smoke-run', 'attack-run']);
function scriptPart(text, sha256) {
    return { lines: text.trim().split('\n').length, sha256: sha256(text) };
}
/** Most entries of a list that are kept. */
const MOST = 200;
/** Most UTF-16 units of an entry that are kept. */
const LONGEST = 1000;
function listPart(entries, shown) {
    const kept = shown(entries.slice(0, MOST)).map((entry) => (0,phrases/* shorten */.ml)(entry, LONGEST));
    const hidden = entries.length - MOST;
    return hidden > 0 ? [...kept, `and ${(0,phrases/* count */.U9)(hidden, 'more entry', 'more entries')}`] : kept;
}
/**
 * Names of the variables that lines of `env` set. A line that sets none is masked, since it may be
 * part of a value.
 */
const namesOf = (lines) => (0,masks/* maskOf */._4)([])(lines).map((line) => (line.includes('=') ? line.slice(0, line.indexOf('=')) : '***'));
/** The workload's file, and what was started beside the container; no key without a workload. */
function manifestPart({ manifest }) {
    if (manifest === undefined)
        return {};
    return {
        manifest: manifest.kind === 'compose' ? servicePart(manifest) : podPart(manifest)
    };
}
function servicePart(manifest) {
    const { kind, files, service, project, composeVersion, variables } = manifest;
    return {
        ...{ kind, files, service, project, composeVersion, variables },
        dependencies: manifest.dependencies.map(dependencyPart),
        standIns: manifest.standIns.map(standInPart),
        notReproduced: manifest.notReproduced.map((one) => ({ service: one.service, key: one.key }))
    };
}
function podPart(manifest) {
    const { kind, files, workload, container, containers, initContainers } = manifest;
    return {
        ...{ kind, files, workload, container },
        containers: containers.map(({ name, judged, readOnly }) => ({ name, judged, readOnly })),
        initContainers: initContainers.map(({ name, readOnly }) => ({ name, readOnly })),
        standIns: manifest.standIns.map(({ what, name, of }) => ({
            ...{ what, name },
            ...(of === undefined ? {} : { of })
        })),
        notReproduced: manifest.notReproduced.map(({ field }) => ({ field })),
        ...(manifest.leftOpen && { leftOpen: manifest.leftOpen.map(openPart) })
    };
}
const openPart = ({ kind, path, writableBy, executable }) => ({
    ...{ kind, path, writableBy, executable }
});
const dependencyPart = ({ service, condition, state, log, readOnly, writableBinds }) => ({
    service,
    ...(condition === undefined ? {} : { condition }),
    ...(state === undefined ? {} : { state }),
    ...(log === undefined ? {} : { log }),
    readOnly,
    ...(writableBinds === undefined ? {} : { writableBinds: [...writableBinds] })
});
const standInPart = ({ kind, key, of, source, why }) => ({
    ...{ kind, key },
    ...(of === undefined ? {} : { of }),
    ...(source === undefined ? {} : { source }),
    why
});
/** A change in the form of report.json. */
const changePart = (change) => ({
    path: change.path,
    kind: change.kind,
    place: change.place,
    allowed: change.allowed,
    rule: change.rule,
    severity: change.severity,
    tags: change.tags,
    ...(change.baseline && { baseline: change.baseline }),
    ...(change.tolerated && { tolerated: change.tolerated }),
    before: change.before === undefined ? null : filePart(change.before),
    after: change.after === undefined ? null : filePart(change.after)
});
const filePart = (facts) => ({
    type: facts.type,
    mode: facts.mode.toString(8).padStart(4, '0'),
    uid: facts.uid,
    gid: facts.gid,
    size: facts.size,
    ...(facts.sha256 === undefined ? {} : { sha256: facts.sha256 }),
    ...(facts.target === undefined ? {} : { target: (0,paths/* readable */.HD)(facts.target) }),
    ...(facts.device === undefined ? {} : { device: facts.device }),
    ...(facts.capabilities === undefined ? {} : { capabilities: facts.capabilities }),
    // The container chooses the names of attributes, which are not paths.
    ...(facts.attributes === undefined ? {} : { attributes: (0,paths/* readable */.HD)(facts.attributes) })
});

;// CONCATENATED MODULE: ./lib/report/document/compose.js








/**
 * Composes the document from which every report is drawn. Parts are copied field by field, so that
 * nothing else gets into report.json.
 */
function makeDocument(account) {
    const { judgement, engine, plan, exercise, observation } = account;
    return {
        schemaVersion: 1,
        tool: toolPart(account),
        verdict: judgement.verdict,
        ...originParts(account),
        image: imagePart(account.reference, account.image),
        ...(engine && { engine: enginePart(engine) }),
        ...(plan && exercise && { run: runPart(plan.container.readOnly, exercise) }),
        findings: judgement.findings.map((one) => findingPart(one, account.sources ?? {})),
        changes: changesPart(judgement),
        places: (observation?.places ?? []).map(placePart),
        refusals: refusalParts(observation),
        ...unlistedPart(observation),
        ...testedParts(exercise),
        rules: judgement.rules,
        ...policyPart(account),
        ...manifestPart(account),
        ...suggestionPart(account.explanation),
        ...rehearsalParts(account),
        ...settingsParts(account),
        ...gateParts(account),
        ...recoveryParts(account),
        ...(account.hardening && { hardening: hardeningPart(account.hardening) }),
        ...remainsParts(account),
        ...evidencePart(account),
        ...integrityParts(account),
        timings: account.timings.map(timingPart)
    };
}
function policyPart({ policy }) {
    if (policy === undefined)
        return {};
    const { path, sha256, inputs } = policy;
    return { policy: { path, sha256, inputs } };
}
const timingPart = ({ phase, start, milliseconds }) => ({
    phase,
    ...(start === undefined ? {} : { start: Math.round(start) }),
    milliseconds: Math.round(milliseconds)
});
const toolPart = ({ version, documentation }) => ({
    name: 'zero-drift',
    version,
    ...(documentation === undefined ? {} : { documentation })
});
/** Changes as parts, each converted only when it is read. */
const changesPart = ({ changes }) => Object.assign((0,change_store/* mapList */.bb)(changes, changePart), { counts: changes.counts });
function imagePart(reference, image) {
    if (image === undefined)
        return { reference };
    const { id, repoDigests, user, volumes, exposedPorts } = image;
    const known = repoDigests.length === 0 ? {} : { repoDigests };
    return { reference, id, ...known, user, volumes, exposedPorts };
}
const enginePart = (engine) => ({
    name: engine.name,
    version: engine.version,
    storageDriver: engine.storageDriver,
    ...(engine.address === undefined ? {} : { address: engine.address }),
    ...(engine.rootless === true ? { rootless: true } : {})
});
/**
 * Facts on the container's end. The exit code is null if the container still ran at the end, since
 * the check then ended it.
 */
function runPart(readOnly, { container, failure }) {
    const ended = failure?.kind === 'exited' || failure?.kind === 'cannot-start';
    const last = container === undefined || container.running ? null : container.exitCode;
    return {
        readOnly,
        exitCode: ended ? failure.exitCode : last,
        oomKilled: failure?.kind === 'out-of-memory' || container?.oomKilled === true
    };
}
function findingPart(finding, sources) {
    const { kind, level, title, detail, path } = finding;
    const location = (0,locations/* locate */.x5)(finding, sources);
    return (0,table/* withId */.oP)({
        ...{ kind, level, title, detail },
        ...(path === undefined ? {} : { path }),
        ...(location === undefined ? {} : { location: locationPart(location) })
    });
}
const locationPart = ({ file, line, column }) => ({
    ...{ file, line },
    ...(column === undefined ? {} : { column })
});
function refusalParts(observation) {
    const { refusals = [], attackRefusals = [] } = observation ?? {};
    const foreign = attackRefusals.map((one) => ({ ...refusalPart(one), byAttack: true }));
    return [...refusals.map(refusalPart), ...foreign];
}
function unlistedPart(observation) {
    if (observation?.unlistedRefusals === undefined)
        return {};
    const { program, attack } = observation.unlistedRefusals;
    return { unlistedRefusals: { program, attack } };
}
const refusalPart = ({ message, path }) => path === undefined ? { message } : { message, path };
function evidencePart({ evidence }) {
    if (evidence === undefined)
        return {};
    const { sha256, files, bytes, image } = evidence;
    const leftOut = [...evidence.leftOut.values()].reduce((sum, one) => sum + one, 0);
    const place = { folder: 'evidence', archive: 'evidence/evidence.tar' };
    const committed = image === undefined ? {} : { image };
    return { evidence: { ...place, sha256, files, bytes, leftOut, ...committed } };
}
const placePart = (place) => ({
    path: place.path,
    type: place.type,
    declared: place.declared,
    writable: place.writable,
    ...(place.writableBy === undefined ? {} : { writableBy: place.writableBy }),
    executable: place.executable,
    watched: place.watched,
    ...(place.reason === undefined ? {} : { reason: place.reason })
});
/** Results of the smoke test, before and after the attack, and of the attack's steps. */
function testedParts(exercise) {
    const { smoke = [], attack } = exercise ?? {};
    const again = (attack?.smoke ?? []).map((one) => ({ ...smokePart(one), afterAttack: true }));
    return {
        smoke: [...smoke.map(smokePart), ...again],
        ...(attack && { attackSteps: attack.steps.map(attackPart) })
    };
}
const smokePart = ({ step, passed, detail, milliseconds }) => ({
    step,
    passed,
    detail,
    milliseconds: Math.round(milliseconds)
});
const attackPart = ({ step, exitCode, milliseconds, output }) => ({
    step,
    exitCode: exitCode ?? null,
    milliseconds: Math.round(milliseconds),
    output: output.slice(-2000)
});
/** Least severity that fails the check, and the result of the comparison; keys for what was asked. */
function gateParts({ comparison, plan }) {
    const { failOn = 'any', failOnSeverity = 'low' } = plan ?? {};
    const least = failOnSeverity === 'low' ? {} : { failOnSeverity };
    if (comparison === undefined)
        return least;
    const { name, kind, base, gap, changes, refusals, places } = comparison;
    const { reference, id, verdict } = base;
    const told = { with: name, kind, image: { reference, ...(id && { id }) }, verdict, failOn };
    return { ...least, comparison: { ...told, ...(gap && { gap }), changes, refusals, places } };
}
/** Result of the fresh container; no key if it was not tried. */
function recoveryParts({ recovery }) {
    if (recovery === undefined)
        return {};
    const { passed, milliseconds, identical, differences, survived, restart } = recovery;
    const told = { passed, milliseconds: Math.round(milliseconds), identical };
    const paths = { differences: differences.paths, survived: survived.paths };
    return { recovery: { ...told, ...paths, ...(restart && { restart }) } };
}
/** Limits of immutability; no key if the image did not run or could not be judged. */
function remainsParts(account) {
    const remains = remainsIn(account);
    return remains === undefined ? {} : { remains };
}
/**
 * Result of checking the image's layers against their digests; no key if that was not asked for.
 */
function integrityParts({ imageIntegrity: found }) {
    if (found === undefined)
        return {};
    const { checked } = found;
    return {
        imageIntegrity: checked ? { checked, intact: found.intact } : { checked, reason: found.reason }
    };
}
/** The suggestion in the form of report.json; no key if there is none. */
function suggestionPart(explanation) {
    if (explanation?.kind !== 'suggestion')
        return {};
    const { suggestion, effort } = explanation;
    const { proven, works, minimal, fix, flags, allow, hidden, purposes, elsewhere } = suggestion;
    const { dangers, drift, moves, rules, without, emptied, filled, decisive, recipes, notes } = suggestion;
    const [tmpfs, { volumes }] = [fix.tmpfs.map(mounts/* tmpfsLine */.t1), fix];
    const { optional } = suggestion;
    return {
        suggestion: {
            ...{ proven, works, minimal, tmpfs, volumes, flags, allow, hidden, purposes, elsewhere },
            ...{ dangers, drift, moves, rules, without, emptied, filled },
            ...(optional && { optional: optionalPart(optional) }),
            ...(decisive && { decisive: { failure: decisive.failure, log: decisive.log } }),
            ...effort,
            ...(suggestion.settings && { settings: suggestion.settings }),
            ...(notes.length === 0 ? {} : { notes }),
            recipes
        }
    };
}
/** Optional mounts in the form of report.json. */
const optionalPart = ({ fix, flags, allow, refused, lost }) => ({
    ...{ tmpfs: fix.tmpfs.map(mounts/* tmpfsLine */.t1), volumes: fix.volumes },
    ...{ flags, allow, refused, lost }
});

;// CONCATENATED MODULE: ./lib/report/document/json.js

/**
 * Yields report.json in pieces. Each entry of a list is on a line of its own, so that two reports
 * can be compared line by line.
 */
function* documentText(document) {
    let before = '{\n';
    for (const [name, part] of Object.entries(document)) {
        yield `${before}  ${JSON.stringify(name)}: `;
        yield* isList(part) ? listText(part) : [json_text(part)];
        before = ',\n';
    }
    yield '\n}\n';
}
/** Whether a part is an array, or a list whose entries are created while they are read. */
const isList = (part) => typeof part === 'object' && part !== null && Symbol.iterator in part;
/** Characters of a piece: a few large writes are faster than a million small ones. */
const ENOUGH = 64 * 1024;
function* listText(entries) {
    let [piece, between] = ['[', '\n    '];
    for (const entry of entries) {
        piece += between + json_text(entry);
        between = ',\n    ';
        if (piece.length < ENOUGH)
            continue;
        yield piece;
        piece = '';
    }
    yield between.startsWith(',') ? `${piece}\n  ]` : '[]';
}
const json_text = (value) => (0,report_escape/* forJson */.Cx)(JSON.stringify(value));

// EXTERNAL MODULE: ./lib/report/markup.js
var report_markup = __webpack_require__(4803);
// EXTERNAL MODULE: ./lib/report/sections/steps.js
var steps = __webpack_require__(2319);
// EXTERNAL MODULE: ./lib/judge/fold.js
var fold = __webpack_require__(4549);
// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var judge_severity = __webpack_require__(4048);
// EXTERNAL MODULE: ./lib/plan/change-kinds.js
var change_kinds = __webpack_require__(9170);
// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __webpack_require__(9327);
;// CONCATENATED MODULE: ./lib/report/sections/change-totals.js


/** Counts changes in one pass; holds no more of them than reports show. */
function tally(changes) {
    const drift = counter(MOST_DRIFT);
    const allowed = counter(MOST_ALLOWED);
    const byRule = new Map();
    for (const change of changes) {
        const { rule, place } = change;
        (change.allowed ? allowed : drift).add(change);
        if (rule === null)
            continue;
        const use = byRule.get(rule) ?? { total: 0, places: new Set() };
        byRule.set(rule, use);
        use.total += 1;
        if (use.places.size < MOST_PLACES)
            use.places.add(place);
    }
    return { drift: drift.part(), allowed: allowed.part(), byRule };
}
const MOST_PLACES = 10;
const MOST_DRIFT = 2000;
const MOST_ALLOWED = 200;
/**
 * Most folders that are counted by themselves. Further changes count in the nearest counted folder
 * above; the worst changes come first.
 */
const MOST_FOLDERS = 20_000;
/** Most levels of a tree of changes; deeper trees are hard to read. */
const DEEPEST = 40;
/**
 * A folder's changes of low severity take at most this part of a list, so that others are listed,
 * too.
 */
const SHARES = 8;
const grow = (name, parent) => ({
    name,
    parent,
    depth: parent === undefined ? 0 : parent.depth + 1,
    folders: new Map(),
    kinds: { added: 0, changed: 0, deleted: 0 },
    severities: judge_severity/* SEVERITIES */.oC.map(() => 0)
});
function counter(most) {
    const root = grow('', undefined);
    const held = [];
    const home = homes(root);
    const heldIn = new Map();
    return {
        add: (change) => {
            const folder = home(change.path);
            change_totals_count(folder, change);
            const alike = heldIn.get(folder) ?? 0;
            const isShown = change.severity !== 'low' || alike < most / SHARES;
            if (held.length >= most || !isShown)
                return;
            held.push(change);
            heldIn.set(folder, alike + 1);
        },
        part: () => {
            rollUp(root);
            return { root, total: totalOf(root), held };
        }
    };
}
/** Number of changes in a folder and below it. */
const totalOf = ({ kinds }) => kinds.added + kinds.changed + kinds.deleted;
function change_totals_count(folder, { kind, severity }) {
    const rank = judge_severity/* SEVERITIES */.oC.indexOf(severity);
    folder.kinds[kind] += 1;
    folder.severities[rank] = (folder.severities[rank] ?? 0) + 1;
}
/** Returns a function that finds the folder in which a path lies, and remembers it. */
function homes(root) {
    const known = new Map([['', root]]);
    let folders = 0;
    const enter = (folder, name) => {
        const next = folder.folders.get(name);
        if (next !== undefined || folders >= MOST_FOLDERS)
            return next;
        const made = grow(name, folder);
        folder.folders.set(name, made);
        folders += 1;
        return made;
    };
    const find = (parent) => {
        let folder = root;
        for (const segment of segmentsOf(parent)) {
            const next = enter(folder, segment);
            if (next === undefined)
                break;
            folder = next;
        }
        if (known.size < MOST_FOLDERS)
            known.set(parent, folder);
        return folder;
    };
    return (path) => {
        const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
        return known.get(parent) ?? find(parent);
    };
}
/** Path segments; those deeper than `DEEPEST` levels are left out. */
function segmentsOf(path) {
    return path.split('/', DEEPEST + 1).filter((segment) => segment !== '');
}
/** Adds the totals of its subfolders to each folder. */
function rollUp(folder) {
    for (const below of folder.folders.values()) {
        rollUp(below);
        for (const kind of change_kinds/* CHANGE_KINDS */.t)
            folder.kinds[kind] += below.kinds[kind];
        for (const [rank, many] of below.severities.entries())
            folder.severities[rank] = (folder.severities[rank] ?? 0) + many;
    }
}

;// CONCATENATED MODULE: ./lib/report/sections/change-tree.js


/**
 * Builds a tree of the worst `folders` folders and the first `entries` changes; returns its root.
 */
function growTree({ root, held }, folders, entries) {
    const shown = new Set(worstFolders(root, folders));
    const owns = new Map();
    const leaves = new Map();
    for (const change of held.slice(0, entries)) {
        const { folder, name } = locate(root, change.path, shown);
        const unit = { change, below: 0 };
        const list = leaves.get(folder);
        if (name === '')
            owns.set(folder, unit);
        else if (list === undefined)
            leaves.set(folder, [{ name, unit }]);
        else
            list.push({ name, unit });
    }
    return rooted(branchOf(root, { shown, owns, leaves }));
}
/** The worst folders. Each comes after the folders above it, which are at least as bad. */
function worstFolders(root, most) {
    const all = [root];
    for (const folder of all)
        all.push(...folder.folders.values());
    return all.sort(worstFirst).slice(0, most);
}
const worstFirst = (one, other) => rankOf(one) - rankOf(other) || totalOf(other) - totalOf(one) || one.depth - other.depth;
/** Index in `SEVERITIES` of the worst change in and below the folder; -1 if there is none. */
const rankOf = ({ severities }) => severities.findIndex((many) => many > 0);
/** Finds the innermost shown folder that contains the path. */
function locate(root, path, shown) {
    let folder = root;
    let left = path.replace(/^\/+/, '');
    for (const segment of segmentsOf(path)) {
        const next = folder.folders.get(segment);
        if (next === undefined || !shown.has(next))
            break;
        folder = next;
        left = left.slice(segment.length).replace(/^\/+/, '');
    }
    return { folder, name: left };
}
/** Builds a folder's branch. Changes come before folders. */
function branchOf(folder, all) {
    const below = [...folder.folders.values()].filter((one) => all.shown.has(one)).sort(worstFirst);
    const unit = all.owns.get(folder);
    const direct = all.leaves.get(folder) ?? [];
    const listed = below.reduce((sum, one) => sum + totalOf(one) + (all.owns.has(one) ? 1 : 0), 0);
    // Changes of the other folders are counted in their parents.
    const itself = folder.parent === undefined && unit !== undefined ? 1 : 0;
    const nodes = below.map((one) => shortened(branchOf(one, all)));
    return {
        name: folder.name,
        unit,
        items: [...direct, ...nodes.filter((one) => !isBranch(one)), ...nodes.filter(isBranch)],
        more: totalOf(folder) - direct.length - listed - itself,
        folder
    };
}
/** Whether the entry is a folder with entries. */
const isBranch = (node) => 'items' in node;
/**
 * Joins a folder with its only entry on one line, unless the folder itself changed or has unlisted
 * changes.
 */
function shortened(branch) {
    const { name, unit, items, more } = branch;
    const [only, ...others] = items;
    const isWay = unit === undefined && others.length === 0 && more === 0;
    return isWay && only !== undefined ? { ...only, name: `${name}/${only.name}` } : branch;
}
/** Removes the root's own line: the names of its entries begin with `/`. */
function rooted(root) {
    const { unit, items } = root;
    const all = unit === undefined ? items : [{ name: '', unit }, ...items];
    return { ...root, unit: undefined, items: all.map((one) => ({ ...one, name: `/${one.name}` })) };
}
/** Builds a tree of these units, in their order, without counts. */
function treeOf(units) {
    const root = { unit: undefined, below: new Map() };
    for (const unit of units)
        plant(root, unit);
    return rooted(grown('', root));
}
function plant(root, unit) {
    let place = root;
    for (const segment of fewSegments(unit.change.path)) {
        const next = place.below.get(segment) ?? { unit: undefined, below: new Map() };
        place.below.set(segment, next);
        place = next;
    }
    place.unit = unit;
}
/** Path segments; those deeper than `DEEPEST` levels are joined into one. */
function fewSegments(path) {
    const all = path.split('/').filter((segment) => segment !== '');
    return all.length <= DEEPEST
        ? all
        : [...all.slice(0, DEEPEST - 1), all.slice(DEEPEST - 1).join('/')];
}
function grown(name, { unit, below }) {
    const items = Array.from(below, ([segment, next]) => next.unit !== undefined && next.below.size === 0
        ? { name: segment, unit: next.unit }
        : shortened(grown(segment, next)));
    return { name, unit, items, more: 0, folder: undefined };
}
/** Draws the entries of a folder. */
function drawTree(branch, skin) {
    const items = skin
        .order(branch.items)
        .map((one) => (isBranch(one) ? skin.branch(one, drawTree(one, skin)) : skin.leaf(one)));
    return skin.list(items, branch);
}
/** Sorts entries by severity, worst first. */
const byWeight = (items) => items.toSorted((one, other) => weight(one) - weight(other));
const weight = (one) => isBranch(one) ? Math.min(rankOf(one.folder), severityOf(one.unit)) : severityOf(one.unit);
const severityOf = (unit) => unit === undefined ? judge_severity/* SEVERITIES */.oC.length : judge_severity/* SEVERITIES */.oC.indexOf(unit.change.severity);
/**
 * Whether a folder is expanded at first: if there is little to read, but never for a new folder.
 */
function isOpenAtOnce({ folder, unit, items }, total) {
    const isShort = folder.depth < 3 && items.length <= FEW;
    return unit?.change.kind !== 'added' && (total <= FEW || isShort);
}
const FEW = 50;

// EXTERNAL MODULE: ./lib/report/sections/change-words.js
var change_words = __webpack_require__(3558);
;// CONCATENATED MODULE: ./lib/report/sections/evidence.js



/** Place of the evidence, and diffs of the worst changed text files. */
function evidenceSection(document, account) {
    if (document.evidence === undefined)
        return '';
    const diffs = (account.evidence?.diffs ?? []).slice(0, MOST_DIFFS).map(({ path, text }) => {
        const lines = diffLines(text, { rows: 40, bytes: 20_000 }, (line) => line);
        return (0,report_markup/* details */.zH)(`How ${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(path, 200))} changed`, `<pre>${lines}</pre>`);
    });
    return [evidencePlace(document), ...diffs].join('\n');
}
const MOST_DIFFS = 3;
/** Place of the evidence, for the page: there, diffs are shown with the changes. */
function evidencePlace({ evidence }) {
    if (evidence === undefined)
        return '';
    const sentences = evidenceSentences(evidence).map((one) => (0,report_escape/* sentenceForMarkdown */.GJ)(one));
    return `<h3>Evidence</h3>\n<p>${sentences.join('<br>\n')}</p>`;
}
/** Place of the evidence for a terminal, without diffs. */
function evidenceLines({ evidence }, paint) {
    if (evidence === undefined)
        return [];
    const lines = evidenceSentences(evidence).flatMap((one) => paint.wrap((0,report_escape/* inline */.mG)(one, 500), '    '));
    return [paint.bold('  Evidence'), ...lines];
}
function evidenceSentences(part) {
    const { folder, archive, sha256, files, bytes, leftOut, image } = part;
    const missing = leftOut === 0
        ? ''
        : ` Contents of ${(0,phrases/* count */.U9)(leftOut, 'file')} were left out: the manifest gives the reasons.`;
    const committed = image === undefined
        ? []
        : [
            `The container was committed as ${(0,phrases/* quote */.hD)(image)}: its root filesystem alone, without volumes and memory. Remove the image when it is no longer needed.`
        ];
    return [
        `${(0,phrases/* count */.U9)(files, 'file')} (${(0,phrases/* size */.Ej)(bytes)}) in ${(0,phrases/* quote */.hD)(`${folder}/`)} of the output folder, ${(0,phrases/* quote */.hD)('manifest.json')} describes them.${missing}`,
        `As one archive: ${(0,phrases/* quote */.hD)(archive)}, SHA-256 ${(0,phrases/* quote */.hD)(sha256)}.`,
        ...committed
    ];
}
/** First lines of a diff for `<pre>`, each drawn by `draw`, and the number of further lines. */
function diffLines(text, most, draw) {
    const lines = text.replace(/\n$/, '').split('\n');
    const { rows, hidden } = (0,report_markup/* bound */.$s)(lines, most, (line) => draw((0,report_escape/* forPreLine */.lL)(line)));
    const more = hidden > 0 ? [`… and ${(0,phrases/* count */.U9)(hidden, 'more line')}`] : [];
    return [...rows, ...more].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/sections/changes.js










/** Changes outside the allowlist for the summary: counts by folder, and the worst 2,000. */
function driftedChanges({ drift }) {
    const tree = () => fittingTree(drift, { folders: 300, entries: 2000, bytes: 280_000 }, summarySkin(drift, badge));
    return driftSection(drift, BOLD_LETTERS, '', tree);
}
/** Allowed changes for the summary, collapsed. */
function allowedChanges({ allowed }) {
    if (allowed.total === 0)
        return '';
    const most = { folders: 50, entries: 200, bytes: 60_000 };
    const tree = fittingTree(allowed, most, summarySkin(allowed, ruleWords));
    return (0,report_markup/* details */.zH)((0,phrases/* count */.U9)(allowed.total, 'allowed change'), tree);
}
/** Changes outside the allowlist for the page, with the diffs of text files. */
function driftTree({ drift }, diffs) {
    const { total, held } = drift;
    const listed = total > held.length
        ? ` The worst ${(0,phrases/* thousands */.oh)(held.length)} are listed, the others are counted with their folders.`
        : '';
    const texts = new Map(diffs.map(({ path, text }, rank) => [path, { text, isOpen: rank < OPEN }]));
    const tree = () => framed(drift, { folders: 1000, entries: held.length, bytes: 1_500_000 }, texts);
    return driftSection(drift, LETTERS, listed, tree);
}
/** Allowed changes for the page, collapsed. */
function allowedTree({ allowed }) {
    if (allowed.total === 0)
        return '';
    const most = { folders: 100, entries: allowed.held.length, bytes: 200_000 };
    return (0,report_markup/* details */.zH)((0,phrases/* count */.U9)(allowed.total, 'allowed change'), framed(allowed, most, new Map()));
}
/** Number of diffs that are expanded at first. */
const OPEN = 2;
/**
 * Changes outside the allowlist for a terminal: a tree of at most 200, and the folders with most of
 * the others. No folder takes all lines.
 */
function driftLines({ judgement }, paint) {
    const drift = [...judgement.drift, ...(judgement.tolerated ?? [])];
    const shares = (0,report_markup/* fairShares */.jm)(drift.map(({ units }) => units.length), MOST_LINES);
    const units = drift.flatMap((fold, index) => fold.units.slice(0, shares[index] ?? 0));
    const total = drift.reduce((sum, fold) => sum + fold.total, 0);
    const hidden = drift
        .map(({ folder, total: all }, index) => ({ folder, rest: all - (shares[index] ?? 0) }))
        .filter(({ rest }) => rest > 0)
        .toSorted((one, other) => other.rest - one.rest);
    const names = hidden.map(({ folder, rest }) => `${(0,phrases/* thousands */.oh)(rest)} in ${(0,report_escape/* inline */.mG)(folder, 60)}`);
    const where = names.length === 0 ? [] : paint.wrap(`Not listed: ${(0,phrases/* list */.p_)(names, 5)}.`, '    ');
    return [...changeSection(TITLE, units, total, paint), ...where];
}
const MOST_LINES = 200;
/** Allowed changes for a terminal: a tree of the first 20, since rules allow them. */
function allowedLines({ judgement: { changes } }, paint) {
    const units = (0,fold/* foldAdded */._E)(changes.allowed);
    const title = (0,phrases/* count */.U9)(changes.counts.allowed, 'allowed change');
    return changeSection(title, units.slice(0, 20), units.length, paint);
}
const TITLE = 'Changes outside the allowlist';
function driftSection({ total, root }, letters, listed, tree) {
    if (total === 0)
        return '';
    const intro = `<p>${(0,phrases/* count */.U9)(total, 'change')}: ${kindCounts(root, letters)}.${listed}</p>`;
    return `<h3>${TITLE}</h3>\n${intro}\n${tree()}`;
}
/** Draws a tree within its limit in bytes: fewer entries if names are long or need escaping. */
const fittingTree = (part, most, skin) => (0,report_markup/* fitting */._Q)(most.bytes, (share) => drawTree(growTree(part, most.folders * share, most.entries * share), skin));
const framed = (part, most, texts) => `<div class="tree">${fittingTree(part, most, pageSkin(part, texts))}</div>`;
function changeSection(title, units, total, paint) {
    if (units.length === 0)
        return [];
    const rows = drawTree(treeOf(units), terminalSkin(paint));
    return [
        paint.bold(`  ${title}`),
        ...rows.map((line) => `    ${line}`),
        ...(0,terminal_text/* moreLine */.g0)(total - units.length)
    ];
}
const summarySkin = ({ total }, remark) => ({
    order: byWeight,
    leaf: ({ name, unit: { change } }) => `<li>${BOLD_LETTERS[change.kind]} ${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(name, 200))}${remark(change)}</li>`,
    branch: (branch, list) => {
        const { name, unit, folder } = branch;
        const letter = unit === undefined ? '' : `${BOLD_LETTERS[unit.change.kind]} `;
        const own = unit === undefined ? '' : remark(unit.change);
        const head = `${letter}${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(`${name}/`, 120))}${own}: ${folderWords(folder)}`;
        const open = isOpenAtOnce(branch, total) ? ' open' : '';
        return `<li><details${open}><summary>${head}</summary>\n${list}\n</details></li>`;
    },
    list: (items, branch) => {
        const rest = (0,phrases/* count */.U9)(branch.more, items.length === 0 ? 'change' : 'more change');
        const more = branch.more > 0 ? [`<li><i>${rest}: see report.json</i></li>`] : [];
        return ['<ul>', ...items, ...more, '</ul>'].join('\n');
    }
});
const folderWords = (folder) => `${kindCounts(folder)}${worstOf(folder)
    .map(({ words }) => `, <b>${words}</b>`)
    .join('')}`;
const BOLD_LETTERS = { added: '<b>A</b>', changed: '<b>C</b>', deleted: '<b>D</b>' };
const badge = ({ severity, tags }) => severity === 'low' ? '' : ` <b>${severity}</b>, ${(0,change_words/* tagWords */.u0)(tags)}`;
const ruleWords = ({ rule }) => (rule === null ? '' : ` by ${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(rule, 150))}`);
const pageSkin = ({ total }, texts) => ({
    order: byWeight,
    leaf: (leaf) => `<li>${pageLeaf(leaf, texts)}</li>`,
    branch: (branch, list) => {
        const { name, unit, folder } = branch;
        const letter = unit === undefined ? '' : LETTERS[unit.change.kind];
        const marks = unit === undefined ? '' : remarks(unit.change);
        const head = `${letter}${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(`${name}/`, 200))}${marks} <span class="sum">${kindCounts(folder)}</span>`;
        const badges = worstOf(folder).map(({ severity, words }) => pill(severity, words));
        const open = isOpenAtOnce(branch, total) ? ' open' : '';
        return `<li><details${open}><summary>${head}${badges.join('')}</summary>${list}</details></li>`;
    },
    list: (items, { more }) => {
        const rest = `<li class="more">and ${(0,phrases/* count */.U9)(more, 'more change')}: see report.json</li>`;
        return `<ul>${[...items, ...(more > 0 ? [rest] : [])].join('\n')}</ul>`;
    }
});
function pageLeaf({ name, unit: { change } }, texts) {
    const head = `${LETTERS[change.kind]}${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(name, 300))}${remarks(change)}`;
    const facts = factWords(change);
    const diff = texts.get(change.path);
    const meta = facts === '' ? '' : `<span class="meta">${facts}</span>`;
    return `${head}${meta}${diff === undefined ? '' : diffPart(name, diff.text, diff.isOpen)}`;
}
/** Numbers of critical and high changes in a folder and below it. */
const worstOf = ({ severities }) => judge_severity/* SEVERITIES */.oC.slice(0, 2).flatMap((severity, rank) => {
    const many = severities[rank] ?? 0;
    return many === 0 ? [] : [{ severity, words: `${(0,phrases/* thousands */.oh)(many)} ${severity}` }];
});
function remarks({ severity, tags, rule }) {
    const worse = severity === 'low' ? '' : pill(severity, severity);
    const by = rule === null ? '' : ` <span class="sum">by ${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(rule, 150))}</span>`;
    return `${worse}${tags.map(tagLink).join('')}${by}`;
}
const pill = (severity, words) => ` <span class="badge ${severity}">${words}</span>`;
function tagLink(tag) {
    const { technique, why } = judge_severity/* TAGS */.gp[tag];
    const address = `https://attack.mitre.org/techniques/${technique.id.replace('.', '/')}/`;
    return ` <a class="tag" href="${address}" rel="noreferrer" title="${(0,report_escape/* forMarkdown */.Bm)(`${technique.name}. ${why}`)}">${(0,change_words/* tagWord */.Nz)(tag)} <small>${technique.id}</small></a>`;
}
/** Facts of a file; if they changed, those before as well. */
function factWords({ kind, before, after }) {
    const [was, is] = [(0,change_words/* fileWords */.Ad)(before), (0,change_words/* fileWords */.Ad)(after)];
    if (kind === 'added' || was === '' || was === is)
        return (0,report_escape/* forMarkdown */.Bm)(is === '' ? was : is);
    return kind === 'deleted' ? `was ${(0,report_escape/* forMarkdown */.Bm)(was)}` : `${(0,report_escape/* forMarkdown */.Bm)(was)} → ${(0,report_escape/* forMarkdown */.Bm)(is)}`;
}
function diffPart(name, text, isOpen) {
    const lines = diffLines(text, { rows: 100, bytes: 30_000 }, (line) => {
        const kind = /^(?:\+\+\+|---|@@)/.test(line) ? 'at' : SIGNS.get(line.charAt(0));
        return kind === undefined ? line : `<span class="${kind}">${line}</span>`;
    });
    return `<details class="diff"${isOpen ? ' open' : ''}><summary>Diff of ${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(name, 100))}</summary><pre role="group" tabindex="0" aria-label="Diff">${lines}</pre></details>`;
}
const SIGNS = new Map([
    ['+', 'plus'],
    ['-', 'minus']
]);
const letter = (sign, kind) => `<abbr class="kind ${kind}" title="${kind}">${sign}</abbr>`;
const LETTERS = {
    added: letter('A', 'added'),
    changed: letter('C', 'changed'),
    deleted: letter('D', 'deleted')
};
/** Draws a tree for a terminal. Its guides also keep an untrusted name from beginning a line. */
const terminalSkin = (paint) => ({
    order: (items) => items,
    leaf: (leaf) => [treeLine(leaf, paint)],
    branch: (branch, list) => [treeLine(branch, paint), ...list],
    list: (items, { name }) => (name === '' ? items.flat() : items.flatMap(hung))
});
function hung([first = '', ...others], index, all) {
    const isLast = index === all.length - 1;
    return [
        `${isLast ? '└─ ' : '├─ '}${first}`,
        ...others.map((line) => `${isLast ? '   ' : '│  '}${line}`)
    ];
}
function treeLine(node, paint) {
    const { name, unit } = node;
    const isFolder = isBranch(node) || node.unit.below > 0;
    const shown = (0,report_escape/* inline */.mG)(isFolder && name !== '/' ? `${name}/` : name);
    if (unit === undefined)
        return shown;
    const { change, below } = unit;
    const entries = below > 0 ? ` and ${(0,phrases/* count */.U9)(below, 'entry', 'entries')} below` : '';
    const rule = change.rule === null ? '' : `  ${paint.dim(`by ${(0,report_escape/* inline */.mG)(change.rule, 100)}`)}`;
    return `${KIND_WORDS[change.kind]}  ${shown}${entries}${rule}`;
}
const KIND_WORDS = {
    added: 'A added  ',
    changed: 'C changed',
    deleted: 'D deleted'
};
/**
 * Number of changes of each kind, e.g. `3 added, 1 deleted`; with `letters`, each number is
 * followed by the letter that trees use for the kind.
 */
function kindCounts({ kinds }, letters) {
    return change_kinds/* CHANGE_KINDS */.t.filter((kind) => kinds[kind] > 0)
        .map((kind) => [(0,phrases/* thousands */.oh)(kinds[kind]), letters?.[kind], kind].filter(Boolean).join(' '))
        .join(', ');
}

// EXTERNAL MODULE: ./lib/report/sections/comparison.js
var comparison = __webpack_require__(4143);
// EXTERNAL MODULE: ./lib/explain/writes.js
var writes = __webpack_require__(7878);
// EXTERNAL MODULE: ./lib/judge/findings/attacks.js
var findings_attacks = __webpack_require__(1670);
;// CONCATENATED MODULE: ./lib/report/sections/rehearsal.js






/**
 * Attack rehearsal: the score, the attacks that landed with the setting that would refuse each, and
 * all outcomes.
 */
function scorecardSection({ scorecard }, markup = report_markup/* summaryMarkup */.h$) {
    if (scorecard === undefined)
        return '';
    const { attacks } = scorecard;
    const landed = attacks.filter(({ outcome }) => outcome === 'landed');
    return [
        '<h3>Rehearsed attacks</h3>',
        `<p>${(0,report_escape/* sentenceForMarkdown */.GJ)(`${(0,findings_attacks/* score */.fN)(scorecard)}.${(0,findings_attacks/* contrastSentence */.Ct)(scorecard)}`)}</p>`,
        ...(landed.length === 0 ? [] : [landedTable(landed, markup)]),
        (0,report_markup/* details */.zH)('All attacks that were tried', triedTable(scorecard, markup))
    ].join('\n');
}
/** Every rehearsed attack as a dot: on the root of this check and, if that was tried, with a writable root. */
function scoreDots({ scorecard, plan }) {
    if (scorecard === undefined || scorecard.attacks.length === 0)
        return '';
    const { attacks, contrast } = scorecard;
    const root = plan?.container.readOnly === false ? 'Writable' : 'Read-only';
    const here = line(root, attacks, ({ outcome }) => outcome);
    const there = contrast === undefined ? '' : line('Writable', attacks, (one) => one.contrast);
    return `<div class="score">${here}${there}<p class="legend"><i class="landed"></i> succeeded <i class="refused"></i> refused <i class="not-run"></i> not run</p></div>`;
}
function line(title, attacks, outcomeOf) {
    const { rows } = (0,report_markup/* bound */.$s)(attacks, { rows: 300, bytes: 60_000 }, (attack) => dot(attack, outcomeOf));
    const landed = attacks.filter((attack) => outcomeOf(attack) === 'landed').length;
    return `<div><p>${title}: <b>${(0,phrases/* count */.U9)(landed, 'attack')} succeeded</b></p><p class="dots" aria-hidden="true">${rows.join('')}</p></div>`;
}
function dot(attack, outcomeOf) {
    const outcome = outcomeOf(attack) ?? 'not-run';
    return `<i class="${outcome}" title="${(0,report_escape/* forMarkdown */.Bm)(`${attack.title}: ${WORDS[outcome]}`, 100)}"></i>`;
}
/** Attack rehearsal for a terminal; those that landed alone unless it is verbose. */
function scorecardLines({ scorecard }, paint) {
    if (scorecard === undefined)
        return [];
    const { attacks } = scorecard;
    const users = [...new Set(attacks.map(({ user }) => user))];
    const tried = (0,phrases/* list */.p_)(users.map(phrases/* quote */.hD), 3);
    const alike = (0,writes/* grouped */.zD)(attacks, ({ name, path, outcome }) => JSON.stringify([name, path, outcome]));
    const head = `Rehearsed attacks, as ${tried}: ${(0,findings_attacks/* score */.fN)(scorecard)}.${(0,findings_attacks/* contrastSentence */.Ct)(scorecard)}`;
    return [
        ...paint.wrap((0,report_escape/* inline */.mG)(head), '  ').map(paint.bold),
        ...[...alike.values()]
            .filter(([attack]) => paint.detail === 'verbose' || attack?.outcome === 'landed')
            .slice(0, rehearsal_MOST)
            .flatMap((group) => attackLine(group, group.length < users.length, paint))
    ];
}
const rehearsal_MOST = 100;
function landedTable(attacks, { table }) {
    const bounded = (0,report_markup/* bound */.$s)(attacks, SOME, (attack) => (0,report_markup/* row */.nM)((0,report_escape/* sentenceForMarkdown */.GJ)(attack.title), pathCell(attack), (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(attack.user, 60)), (0,report_escape/* sentenceForMarkdown */.GJ)(attack.remedy ?? '')));
    return table(['Succeeded', 'Path', 'As', 'Would refuse it'], bounded, MORE);
}
function triedTable({ attacks, contrast }, { table, marks }) {
    const both = contrast !== undefined;
    const bounded = (0,report_markup/* bound */.$s)(attacks, SOME, (attack) => (0,report_markup/* row */.nM)(`${(0,report_escape/* sentenceForMarkdown */.GJ)(attack.title)} <sub>${attack.technique.id}</sub>`, pathCell(attack), (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(attack.user, 60)), `${marks[MARKS[attack.outcome]]} ${(0,report_escape/* sentenceForMarkdown */.GJ)(attack.detail)}`, ...(both ? [attack.contrast === undefined ? '' : WORDS[attack.contrast]] : []), (0,report_escape/* sentenceForMarkdown */.GJ)(attack.worth)));
    const heads = ['Attack', 'Path', 'As', 'Outcome', ...(both ? ['Writable'] : []), 'If refused'];
    return table(heads, bounded, MORE);
}
const pathCell = ({ path }) => path === '' ? '' : (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(path, 200));
const SOME = { rows: 100, bytes: 40_000 };
const MORE = 'and more: see report.json';
const MARKS = { landed: 'bad', refused: 'good', 'not-run': 'none' };
const WORDS = { landed: 'succeeded', refused: 'refused', 'not-run': 'not run' };
/**
 * Lines on an attack on one path. With `differs`, they name a user, since the outcome does not hold
 * for all.
 */
function attackLine([attack], differs, paint) {
    if (attack === undefined)
        return [];
    const { title, path, user, outcome, detail, remedy } = attack;
    const where = path === '' ? '' : `: ${(0,phrases/* quote */.hD)(path)}`;
    const what = `${title}${where}${differs ? `, as ${(0,phrases/* quote */.hD)(user)}` : ''}`;
    switch (outcome) {
        case 'landed':
            return [
                ...(0,terminal_text/* marked */.xI)(paint, paint.red('✗'), what),
                ...paint.wrap((0,report_escape/* inline */.mG)(`Would refuse it: ${remedy ?? 'nothing'}.`, 500), '        ')
            ];
        case 'refused':
            return (0,terminal_text/* marked */.xI)(paint, paint.green('✓'), what);
        case 'not-run':
            return [...(0,terminal_text/* marked */.xI)(paint, '-', what), ...paint.wrap((0,report_escape/* inline */.mG)(detail, 500), '        ')];
    }
}
/**
 * Doors to the kernel: system calls that may lead out of the container. Open ones are listed with
 * the setting that would close them, the others collapsed.
 */
function doorSection({ doors = [] }, markup = report_markup/* summaryMarkup */.h$) {
    if (doors.length === 0)
        return '';
    const groups = alike(doors);
    const open = groups.filter(({ door }) => door.outcome === 'landed');
    const others = groups.filter(({ door }) => door.outcome !== 'landed');
    return [
        '<h3>Doors to the kernel</h3>',
        `<p>${(0,report_escape/* sentenceForMarkdown */.GJ)(`${rehearsal_tally(doors)}. ${NOTE}`)}</p>`,
        ...(open.length === 0 ? [] : [openTable(open, markup)]),
        ...(others.length === 0 ? [] : [(0,report_markup/* details */.zH)('The other doors', otherTable(others, markup))])
    ].join('\n');
}
/** Doors to the kernel for a terminal; the open ones alone unless it is verbose. */
function doorLines({ doors = [] }, paint) {
    if (doors.length === 0)
        return [];
    const users = [...new Set(doors.map(({ user }) => user))];
    const isWhole = paint.detail === 'verbose';
    const shown = alike(doors).filter(({ door }) => isWhole || door.outcome === 'landed');
    const head = `Doors to the kernel, as ${(0,phrases/* list */.p_)(users.map(phrases/* quote */.hD), 3)}: ${rehearsal_tally(doors)} (${LEGEND}).`;
    return [
        ...paint.wrap((0,report_escape/* inline */.mG)(head), '  ').map(paint.bold),
        ...shown.flatMap((group) => doorLine(group, group.users.length < users.length, paint)),
        ...(isWhole ? paint.wrap(NOTE, '    ') : [])
    ];
}
const NOTE = 'Each was tried with the user, capabilities and profiles of the check, and only as far as to see whether it is open. They do not affect the verdict; run again to see whether a setting closes one.';
/** Marks of the doors in a list. */
const LEGEND = '! open, ✓ closed, - not known';
/** Numbers of doors, e.g. `4 open, 3 closed, 1 not known`. */
function rehearsal_tally(doors) {
    const many = (outcome) => doors.filter((door) => door.outcome === outcome).length;
    const [open, closed, unknown] = [many('landed'), many('refused'), many('not-run')];
    const rest = unknown === 0 ? '' : `, ${(0,phrases/* thousands */.oh)(unknown)} not known`;
    return `${(0,phrases/* thousands */.oh)(open)} open, ${(0,phrases/* thousands */.oh)(closed)} closed${rest}`;
}
function openTable(groups, { table }) {
    const bounded = (0,report_markup/* bound */.$s)(groups, SOME_DOORS, ({ door, users }) => (0,report_markup/* row */.nM)(nameCell(door), userCell(users), (0,report_escape/* sentenceForMarkdown */.GJ)(door.worth), (0,report_escape/* sentenceForMarkdown */.GJ)(door.remedy ?? '')));
    return table(['Open', 'As', 'Why it matters', 'Would close it'], bounded, MORE);
}
function otherTable(groups, { table }) {
    const bounded = (0,report_markup/* bound */.$s)(groups, SOME_DOORS, ({ door, users }) => (0,report_markup/* row */.nM)(nameCell(door), userCell(users), (0,report_escape/* sentenceForMarkdown */.GJ)(door.worth), (0,report_escape/* sentenceForMarkdown */.GJ)(door.detail)));
    return table(['Door', 'As', 'Why it matters', 'State'], bounded, MORE);
}
const nameCell = ({ title, call, technique }) => `${(0,report_escape/* sentenceForMarkdown */.GJ)(title)}: ${(0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(call))} <sub>${technique.id}</sub>`;
const userCell = (users) => users
    .slice(0, 2)
    .map((user) => (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(user, 60)))
    .join(', ');
const SOME_DOORS = { rows: 50, bytes: 30_000 };
function alike(doors) {
    const groups = (0,writes/* grouped */.zD)(doors, ({ name, detail, remedy }) => JSON.stringify([name, detail, remedy]));
    return [...groups.values()].flatMap((all) => all.slice(0, 1).map((door) => ({ door, users: all.map(({ user }) => user) })));
}
function doorLine({ door, users }, differs, paint) {
    const { title, call, outcome, detail, remedy } = door;
    const state = detail.charAt(0).toLowerCase() + detail.slice(1, -1);
    const what = `${title}, ${(0,phrases/* quote */.hD)(call)}${differs ? `, as ${(0,phrases/* list */.p_)(users.map(phrases/* quote */.hD), 2)}` : ''}: ${state}`;
    switch (outcome) {
        case 'landed': {
            const closing = `Would close it: ${remedy ?? 'nothing'}.`;
            return [
                ...(0,terminal_text/* marked */.xI)(paint, paint.yellow('!'), what),
                ...paint.wrap((0,report_escape/* inline */.mG)(closing, 500), '        ')
            ];
        }
        case 'refused':
            return (0,terminal_text/* marked */.xI)(paint, paint.green('✓'), what);
        case 'not-run':
            return (0,terminal_text/* marked */.xI)(paint, '-', what);
    }
}

// EXTERNAL MODULE: ./lib/report/sections/findings.js
var findings = __webpack_require__(1824);
// EXTERNAL MODULE: ./lib/report/sections/headline.js + 1 modules
var headline = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/report/sections/surface.js
var surface = __webpack_require__(8375);
;// CONCATENATED MODULE: ./lib/report/sections/hardening.js




/** The least that the image needs, and how that is known. */
function hardeningSection({ hardening }, { marks } = report_markup/* summaryMarkup */.h$) {
    if (hardening === undefined || hardening.result === 'unsearched')
        return '';
    const lines = sentences(hardening).map(({ mark, text }) => `${marks[mark]} ${(0,report_escape/* sentenceForMarkdown */.GJ)(text)}`);
    return [
        '<h3>Least privilege</h3>',
        `<p>${(0,report_escape/* sentenceForMarkdown */.GJ)(headOf(hardening))}</p>`,
        `<p>${lines.join('<br>\n')}</p>`,
        `<p>${(0,report_escape/* sentenceForMarkdown */.GJ)(untestedSentence(hardening))}</p>`,
        ...recipeDetails(hardening)
    ].join('\n');
}
/** The least that the image needs, for a terminal. */
function hardeningLines({ hardening }, paint) {
    if (hardening === undefined || hardening.result === 'unsearched')
        return [];
    const signs = { good: paint.green('✓'), bad: paint.yellow('!'), none: '-' };
    const { docker = '' } = hardening.recipes ?? {};
    const recipe = docker.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return [
        ...paint.wrap(headOf(hardening), '  ').map(paint.bold),
        ...sentences(hardening).flatMap(({ mark, text }) => (0,terminal_text/* marked */.xI)(paint, signs[mark], text, 500)),
        ...paint.wrap(untestedSentence(hardening), '    '),
        ...recipe.map((line) => `    ${line}`)
    ];
}
function headOf({ result, boots, milliseconds }) {
    const effort = `${(0,phrases/* count */.U9)(boots, 'boot')}, ${(0,phrases/* duration */.p0)(milliseconds)}`;
    if (result === 'proven')
        return `Least privilege, proven (${effort})`;
    return result === 'lead'
        ? `Least privilege, not proven (${effort})`
        : `Least privilege: nothing tighter was found (${effort})`;
}
function sentences(found) {
    const { noNewPrivileges, arbitraryUid, network, restricted, notSearched } = found;
    return [
        ...userLine(found),
        ...capabilityLines(found),
        ...outcome(PRIVILEGES, noNewPrivileges),
        ...outcome(ARBITRARY, arbitraryUid),
        ...outcome(ENCLOSED, network && { ...network, works: network.internal }),
        ...limitLine(found),
        ...(restricted === undefined ? [] : [restrictedLine(restricted)]),
        ...notSearched.map(({ part, reason }) => none(`Not searched: ${part} (${quoted(reason)}).`))
    ];
}
const good = (text) => ({ mark: 'good', text });
const bad = (text) => ({ mark: 'bad', text });
const none = (text) => ({ mark: 'none', text });
/** An untrusted text between backticks. */
const quoted = (text) => (0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(text, 200));
function userLine({ user }) {
    if (user === undefined)
        return [];
    const { value, was, evidence } = user;
    if (evidence !== null)
        return [bad(`User ${quoted(value)} as before: ${quoted(evidence)}.`)];
    return [good(`User ${quoted(value)}${value === was ? '' : `, was ${quoted(was)}`}.`)];
}
function capabilityLines({ capabilities }) {
    if (capabilities === undefined)
        return [];
    const { add, needs, portable } = capabilities;
    const { below1024 = [], unguarded } = portable ?? {};
    return [
        good(add.length === 0 ? 'No capability.' : `Of all capabilities only ${(0,phrases/* list */.p_)(add, 20)}.`),
        ...needs.map(needLine),
        ...(below1024.length > 0
            ? [
                none(`Where ports below 1024 are guarded, as on many clusters, also ${(0,phrases/* list */.p_)(below1024, 3)}.`)
            ]
            : []),
        ...(unguarded === true
            ? [none('Where ports below 1024 are guarded, as on many clusters, it cannot bind its port.')]
            : [])
    ];
}
function needLine({ name, phase, message, step, confirmed }) {
    const where = step === null ? WHERE[phase] : `${WHERE[phase]}, ${quoted(step)}`;
    const text = `Without ${name}, ${where}: ${quoted(message)}${confirmed ? '' : ', but a second boot passed'}.`;
    return confirmed ? none(text) : bad(text);
}
/** Parts of a boot in which a capability was missing. */
const WHERE = {
    boot: 'at its start',
    smoke: 'in the smoke test',
    users: 'although the smoke test passes',
    stop: 'when it is stopped',
    'second-start': 'at its second start'
};
const PRIVILEGES = {
    works: 'No program gains privileges (no-new-privileges).',
    fails: 'It needs programs that gain privileges'
};
const ARBITRARY = {
    works: 'Works as an arbitrary user, as OpenShift chooses one.',
    fails: 'It does not work as an arbitrary user'
};
const ENCLOSED = {
    works: 'Works on a network that leads to no other machine; the host still answers there.',
    fails: 'It does not work on a network that leads to no other machine'
};
function outcome({ works, fails }, found) {
    if (found === undefined)
        return [];
    return [found.works ? good(works) : bad(`${fails}: ${quoted(found.message ?? 'it fails')}.`)];
}
function limitLine({ limits }) {
    if (limits === undefined)
        return [];
    const { pids, pidsSeen, memory, memorySeen, message } = limits;
    const words = [
        ...(pids === undefined ? [] : [`${(0,phrases/* count */.U9)(pids, 'process', 'processes')} (seen: ${pidsSeen})`]),
        ...(memory === undefined ? [] : [`${(0,phrases/* size */.Ej)(memory)} of memory (seen: ${(0,phrases/* size */.Ej)(memorySeen)})`])
    ];
    return [
        ...(words.length === 0
            ? []
            : [good(`At most ${(0,phrases/* list */.p_)(words, 2)}; room for the smoke test, not for load.`)]),
        ...(message === undefined ? [] : [bad(`A tighter limit failed: ${quoted(message)}.`)])
    ];
}
const restrictedLine = ({ met, missing }) => met
    ? good('Meets the Pod Security Standard "restricted".')
    : none(`Does not meet the Pod Security Standard "restricted": ${(0,phrases/* list */.p_)(missing, 3)}.`);
const untestedSentence = ({ untested }) => `Not tested: ${(0,phrases/* list */.p_)(untested, 10)}.`;
function recipeDetails({ recipes }) {
    if (recipes === undefined)
        return [];
    return TITLES.map(([name, title]) => (0,report_markup/* details */.zH)(title, `<pre>${(0,report_escape/* forMarkdown */.Bm)(recipes[name], 20_000)}</pre>`));
}
const TITLES = [
    ['docker', 'docker run'],
    ['compose', 'Compose'],
    ['kubernetes', 'Kubernetes'],
    ['action', 'Inputs of this action']
];

;// CONCATENATED MODULE: ./lib/report/sections/recovery.js




/** Whether a fresh container works, and whether it still works after a restart. */
function recoverySection(document, account, { marks } = report_markup/* summaryMarkup */.h$) {
    const told = recovery_sentences(document, account);
    if (told.length === 0)
        return '';
    const lines = told.map(({ well, text }) => `${well ? marks.good : marks.bad} ${(0,report_escape/* sentenceForMarkdown */.GJ)(text)}`);
    return `<h3>Recovery</h3>\n<p>${lines.join('<br>\n')}</p>`;
}
/** Result of the fresh container, for a terminal. */
function recoveryLines(document, account, paint) {
    const told = recovery_sentences(document, account);
    if (told.length === 0)
        return [];
    const lines = told.flatMap(({ well, text }) => (0,terminal_text/* marked */.xI)(paint, well ? paint.green('✓') : paint.red('✗'), text, 1000));
    return [paint.bold('  Recovery'), ...lines];
}
function recovery_sentences({ recovery }, { plan, exercise }) {
    if (recovery !== undefined)
        return [afresh(recovery), ...again(recovery), ...survived(recovery)];
    const isPointless = plan?.recover === true && exercise?.failure !== undefined;
    return isPointless && exercise.attack === undefined ? [{ well: false, text: POINTLESS }] : [];
}
const POINTLESS = 'Not tried, since the image did not work in the first place.';
function afresh({ milliseconds, identical, differences, restart }) {
    const time = (0,phrases/* duration */.p0)(milliseconds);
    if (restart === undefined)
        return { well: false, text: `A new container did not work (tried for ${time}).` };
    const works = `A new container worked ${time} after the removal of the first one`;
    return {
        well: identical,
        text: identical
            ? `${works}, and its root filesystem is the image's again.`
            : `${works}, but its root filesystem is not the image's: ${names(differences)}.`
    };
}
function again({ restart }) {
    if (restart === undefined)
        return [];
    const time = (0,phrases/* duration */.p0)(restart.milliseconds);
    return [
        restart.passed
            ? { well: true, text: `It also works after a restart (${time}).` }
            : { well: false, text: `It does not work after a restart (${time}).` }
    ];
}
const survived = (recovery) => recovery.survived.length === 0
    ? []
    : [
        {
            well: false,
            text: `Drift in named volumes or bind mounts outlives a clean start: ${names(recovery.survived)}. Mount them read-only, or restore them as well.`
        }
    ];
const names = (paths) => (0,phrases/* list */.p_)(paths.slice(0, 5).map((path) => (0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(path, 100))), 5, paths.length);

;// CONCATENATED MODULE: ./lib/report/sections/settings.js





/** Hardening settings: what each is worth, and the attempts that show it. */
function settingsSection({ settings: proof }, markup = report_markup/* summaryMarkup */.h$) {
    if (proof === undefined || proof.settings.length === 0)
        return '';
    const all = (0,report_markup/* details */.zH)('All attempts, with and without each setting', attemptTable(proof, markup));
    return [
        '<h3>Hardening settings</h3>',
        `<p>${(0,report_escape/* sentenceForMarkdown */.GJ)(`${(0,findings_settings/* settingsTally */.i1)(proof)}. ${settings_NOTE}`)}</p>`,
        effectTable(proof, markup),
        all
    ].join('\n');
}
const settings_NOTE = 'Each was left out in containers of the image in which only a program of the check ran; then together with the settings that cover for it.';
/** Every setting as a dot: whether it bites, is covered, or has no effect. */
function settingDots({ settings: proof }) {
    if (proof === undefined || proof.settings.length === 0)
        return '';
    const { rows } = (0,report_markup/* bound */.$s)(inOrder(proof), { rows: 100, bytes: 30_000 }, settings_dot);
    const legend = `<i class="refused"></i> bites <i class="covered"></i> covered by others <i class="landed"></i> no effect <i class="not-run"></i> not tested`;
    return `<div class="score"><div><p>Hardening settings: <b>${(0,findings_settings/* settingsTally */.i1)(proof)}</b></p><p class="dots" aria-hidden="true">${rows.join('')}</p></div><p class="legend">${legend}</p></div>`;
}
const settings_dot = ({ declared, verdict }) => `<i class="${DOTS[verdict]}" title="${(0,report_escape/* forMarkdown */.Bm)(`${declared}: ${settings_WORDS[verdict]}`, 100)}"></i>`;
const DOTS = { bites: 'refused', covered: 'covered', idle: 'landed', 'not-run': 'not-run' };
/** Hardening settings for a terminal: the effect of each. */
function settingLines({ settings: proof }, paint) {
    if (proof === undefined || proof.settings.length === 0)
        return [];
    return [
        ...paint
            .wrap((0,report_escape/* inline */.mG)(`Hardening settings, each left out once: ${(0,findings_settings/* settingsTally */.i1)(proof)} (${settings_LEGEND}).`), '  ')
            .map(paint.bold),
        ...inOrder(proof)
            .slice(0, settings_MOST)
            .flatMap((setting) => (0,terminal_text/* marked */.xI)(paint, signOf(setting.verdict, paint), `${(0,phrases/* quote */.hD)(setting.declared)}: ${effect(setting)}`))
    ];
}
const settings_MOST = 100;
/** Marks of the settings in a list. */
const settings_LEGEND = '✓ bites, ◐ covered by others, ✗ no effect, - not tested';
function signOf(verdict, paint) {
    switch (verdict) {
        case 'bites':
            return paint.green('✓');
        case 'covered':
            return paint.green('◐');
        case 'idle':
            return paint.red('✗');
        case 'not-run':
            return '-';
    }
}
const settings_WORDS = {
    bites: 'bites',
    covered: 'covered by others',
    idle: 'no effect',
    'not-run': 'not tested'
};
const ORDER = ['bites', 'covered', 'idle', 'not-run'];
/** Those with an effect first. */
const inOrder = ({ settings }) => settings.toSorted((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict));
/** Effect of a setting as a clause. */
function effect({ verdict, coveredBy, attempts, reason = '' }) {
    const turning = attempts.filter(({ turns }) => turns);
    switch (verdict) {
        case 'bites':
            return `without it, ${succeeding(turning.filter(({ leftOut }) => leftOut.length === 1))}`;
        case 'covered':
            return `covered by ${(0,phrases/* list */.p_)(coveredBy.map(phrases/* quote */.hD), 6)}; without them and without it, ${succeeding(turning)}`;
        case 'idle':
            return idleClause(attempts);
        case 'not-run':
            return `not tested: ${reason}`;
    }
}
function succeeding(attempts) {
    const titles = [...new Set(attempts.map(({ title }) => inSentence(title)))];
    return titles.length === 1
        ? `this succeeds: ${titles.join('')}`
        : `${(0,phrases/* thousands */.oh)(titles.length)} attempts succeed: ${(0,phrases/* list */.p_)(titles, 3)}`;
}
const inSentence = (title) => title.charAt(0).toLowerCase() + title.slice(1);
function idleClause(attempts) {
    const through = attempts.filter(({ with: { outcome } }) => outcome === 'landed');
    const titles = [...new Set(through.map(({ title }) => inSentence(title)))];
    return titles.length === 0
        ? 'nothing changes without it'
        : `nothing changes without it; with it as well, this succeeds: ${(0,phrases/* list */.p_)(titles, 3)}`;
}
function effectTable(proof, { table, marks }) {
    const signs = { bites: marks.good, covered: marks.half, idle: marks.bad, 'not-run': marks.none };
    const bounded = (0,report_markup/* bound */.$s)(inOrder(proof), { rows: 100, bytes: 40_000 }, (setting) => (0,report_markup/* row */.nM)(`${signs[setting.verdict]} ${settings_WORDS[setting.verdict]}`, (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(setting.declared, 200)), (0,report_escape/* sentenceForMarkdown */.GJ)(effect(setting))));
    return table(['Effect', 'Setting', 'Shown by'], bounded, settings_MORE);
}
function attemptTable(proof, { table }) {
    const all = inOrder(proof).flatMap((setting) => setting.attempts.map((attempt) => ({ setting, attempt })));
    const bounded = (0,report_markup/* bound */.$s)(all, { rows: 200, bytes: 60_000 }, ({ setting, attempt }) => (0,report_markup/* row */.nM)((0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(setting.declared, 100)), (0,report_escape/* sentenceForMarkdown */.GJ)(attempt.title), (0,report_escape/* forMarkdown */.Bm)(told(attempt.with), 200), (0,report_escape/* forMarkdown */.Bm)(told(attempt.without), 200), attempt.leftOut.map((id) => (0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(id, 100))).join(' ')));
    return table(['Setting', 'Attempt', 'With all', 'Without', 'Left out'], bounded, settings_MORE);
}
/** An outcome as people read it. */
const told = (outcome) => (0,findings_settings/* outcomeWords */.wX)(outcome)
    .replace(/^landed$/, 'succeeded')
    .replace(/^not-run/, 'not run');
const settings_MORE = 'and more: see report.json';

;// CONCATENATED MODULE: ./lib/report/sections/left-open.js




/** Paths that a cluster leaves open to writes under a read-only root filesystem. */
function leftOpenTable(document, markup = report_markup/* summaryMarkup */.h$) {
    const all = openPaths(document);
    if (all.length === 0)
        return '';
    const rows = all.map((one) => (0,report_markup/* row */.nM)((0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(one.path, 200)), WHATS[one.kind], BY[one.writableBy], one.executable ? 'yes' : 'no'));
    const heads = ['Path', 'In the cluster', 'Writable by', 'Executable'];
    const title = `${(0,phrases/* count */.U9)(all.length, 'path')} that a cluster leaves open under a read-only root filesystem`;
    return markup.fold(title, (0,report_markup/* cappedTable */.Uz)(heads, rows, markup));
}
/** Paths that a cluster leaves open, for a terminal. */
function leftOpenLines(document, paint) {
    const lines = openPaths(document).map(({ path, writableBy, executable }) => {
        const words = [`writable by ${BY[writableBy]}`, ...(executable ? ['executable'] : [])];
        return `    - ${(0,report_escape/* inline */.mG)(path, 100)}: ${words.join(', ')}`;
    });
    return (0,terminal_text/* listing */.RR)('Left open by a cluster under a read-only root filesystem', lines, paint);
}
const openPaths = ({ manifest }) => manifest?.kind === 'kubernetes' ? (manifest.leftOpen ?? []) : [];
const BY = {
    everybody: 'every user',
    root: 'root'
};
/** The reason for which a path is open, by its kind. */
const WHATS = {
    hosts: 'a file of the kubelet, mounted for writing; read-only in this check',
    devices: 'a tmpfs of the container runtime',
    'termination-log': 'the file for a last message',
    'shared-memory': 'shared by the pod; programs run from it with containerd 2.1 and runc 1.3, not in this check',
    'empty-dir': 'an emptyDir: no mount option keeps programs from being run',
    'image-volume': 'a volume of the image: open with containerd, read-only with CRI-O'
};

// EXTERNAL MODULE: ./lib/report/sections/suggestion.js
var suggestion = __webpack_require__(1042);
// EXTERNAL MODULE: ./lib/report/sections/suspicious.js
var suspicious = __webpack_require__(9929);
// EXTERNAL MODULE: ./lib/report/sections/workload.js
var workload = __webpack_require__(5335);
// EXTERNAL MODULE: ./lib/report/subject.js
var report_subject = __webpack_require__(463);
// EXTERNAL MODULE: ./lib/report/html/shell.js
var shell = __webpack_require__(3743);
;// CONCATENATED MODULE: ./lib/report/html/treemap.js






/** Treemap of the changes by folder and severity, and its table for readers who do not see it. */
function changeMap({ drift, allowed }) {
    const part = drift.total > 0 ? drift : allowed;
    if (part.total === 0)
        return '';
    const tree = growTree(part, 300, 2000);
    const height = Math.min(120 + 20 * part.total, 360);
    const wide = cellsOf(tree, { x: 0, y: 0, width: WIDE, height });
    return `<h3>Map of the changes</h3>
<figure>
${svg('wide', [WIDE, height], wide)}
${tall(tree, height + 100)}
<figcaption>${CAPTION}${treemap_LEGEND}</figcaption>
</figure>
${(0,report_markup/* details */.zH)('The map as a table', asTable(wide))}`;
}
/** Treemap for narrow screens. */
function tall(tree, height) {
    return svg('tall', [TALL, height], cellsOf(tree, { x: 0, y: 0, width: TALL, height }));
}
const WIDE = 1040;
const TALL = 340;
/** Area of one change of each severity, in the order of `SEVERITIES`. */
const WEIGHTS = [64, 16, 4, 1];
const CAPTION = `An area is the number of changes times their severity: a critical change counts ${WEIGHTS[0]}, a high one ${WEIGHTS[1]}, a medium one ${WEIGHTS[2]}, a low one ${WEIGHTS[3]}.`;
const treemap_LEGEND = `<span>${judge_severity/* SEVERITIES */.oC.map((one) => `<i class="${one}"></i>${one}`).join(' ')}</span>`;
function svg(kind, [width, height], cells) {
    const { rows } = (0,report_markup/* bound */.$s)(allOf(cells), MOST_DRAWN, drawn);
    return `<svg class="map ${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A map of the changes; the table below has its contents.">${rows.join('')}</svg>`;
}
const MOST_DRAWN = { rows: 400, bytes: 200_000 };
/** All cells, outer ones before the cells in them. */
function allOf(cells) {
    const all = [...cells];
    for (const one of all)
        all.push(...one.cells);
    return all;
}
/** Draws a cell as an `<svg>` of its own, which clips contents that do not fit. */
function drawn(cell) {
    const { box, name, path, severity, changes, cells } = cell;
    const [x, y, width, height] = [box.x + 1, box.y + 1, box.width - 2, box.height - 2].map(round);
    const letters = Math.floor((box.width - 16) / 7.3);
    const label = letters < 3 || box.height < 22 ? '' : (0,report_escape/* forMarkdown */.Bm)(name, letters);
    const words = (0,phrases/* count */.U9)(changes, 'change');
    const sub = cells.length > 0 || box.height < 42 || words.length > letters ? '' : words;
    return (`<svg x="${x}" y="${y}" width="${width}" height="${height}"><title>${(0,report_escape/* forMarkdown */.Bm)(path, 150)}: ${words}, ${severity}</title>` +
        `<rect class="${cells.length > 0 ? 'folder' : severity}" width="100%" height="100%" rx="5"/>` +
        `${label === '' ? '' : `<text x="7" y="16">${label}</text>`}${sub === '' ? '' : `<text class="sub" x="7" y="33">${sub}</text>`}</svg>`);
}
const round = (number) => Math.max(Math.round(number * 10) / 10, 0);
function asTable(cells) {
    const leaves = allOf(cells).filter((one) => one.cells.length === 0);
    const sorted = leaves.toSorted((one, other) => other.weight - one.weight);
    const bounded = (0,report_markup/* bound */.$s)(sorted, { rows: 100, bytes: 40_000 }, ({ path, severity, changes }) => (0,report_markup/* row */.nM)((0,report_markup/* code */.aY)((0,report_escape/* forMarkdown */.Bm)(path)), severity, (0,phrases/* thousands */.oh)(changes)));
    return report_markup/* pageMarkup */.cM.table(['Path', 'Worst severity', 'Changes'], bounded, `and ${bounded.hidden} more`);
}
/** Cells of a tree within a box. */
function cellsOf(tree, box) {
    return divide(lumpsOf(tree, ''), box);
}
function lumpsOf(tree, path) {
    const { items, folder, more } = tree;
    const listed = items.map((one) => isBranch(one) ? folderLump(one, path) : fileLump(one.name, path, one.unit.change));
    const rest = weightOf(folder) - listed.reduce((sum, { weight }) => sum + weight, 0);
    return more > 0 ? [...listed, restLump(path, more, Math.max(rest, more))] : listed;
}
const weightOf = ({ severities }) => severities.reduce((sum, many, rank) => sum + many * (WEIGHTS[rank] ?? 1), 0);
function fileLump(name, path, { severity }) {
    const weight = WEIGHTS[judge_severity/* SEVERITIES */.oC.indexOf(severity)] ?? 1;
    return { name, path: join(path, name), severity, changes: 1, weight, branch: undefined };
}
function folderLump(branch, path) {
    const { folder, name, unit } = branch;
    const own = unit === undefined ? undefined : fileLump(`${name}/`, path, unit.change);
    const severity = judge_severity/* SEVERITIES */.oC[rankOf(folder)] ?? own?.severity ?? 'low';
    return {
        name: `${name}/`,
        path: join(path, `${name}/`),
        severity,
        changes: totalOf(folder) + (own?.changes ?? 0),
        weight: weightOf(folder) + (own?.weight ?? 0),
        branch
    };
}
const restLump = (path, changes, weight) => ({
    ...{ name: '…', path: join(path, '…'), severity: 'low', changes, weight, branch: undefined }
});
const join = (folder, name) => `${folder}${name}`;
/** Most cells in a folder; the smallest entries share the last cell. */
const MOST_CELLS = 24;
/**
 * Smallest share of a folder's area; smaller entries are drawn larger, so that they can be seen.
 */
const SMALLEST = 0.012;
function divide(lumps, box) {
    const sorted = lumps.toSorted((one, other) => other.weight - one.weight);
    const shown = sorted.length <= MOST_CELLS
        ? sorted
        : [...sorted.slice(0, MOST_CELLS - 1), together(sorted.slice(MOST_CELLS - 1))];
    const sum = shown.reduce((all, one) => all + one.weight, 0);
    const weights = shown.map((one) => Math.max(one.weight, sum * SMALLEST));
    const order = [...weights.keys()].sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0));
    const boxes = squarify(order.map((index) => weights[index] ?? 0), box);
    return order.flatMap((index, place) => {
        const [lump, own] = [shown[index], boxes[place]];
        return lump === undefined || own === undefined ? [] : [cell(lump, own)];
    });
}
function together(lumps) {
    const sum = (of) => lumps.reduce((all, one) => all + one[of], 0);
    const [first] = lumps;
    const path = (first?.path ?? '').slice(0, -(first?.name.length ?? 0));
    const worst = Math.min(...lumps.map(({ severity }) => judge_severity/* SEVERITIES */.oC.indexOf(severity)));
    return { ...restLump(path, sum('changes'), sum('weight')), severity: judge_severity/* SEVERITIES */.oC[worst] ?? 'low' };
}
/** Height of the line with a folder's name, and the margin around its cells. */
const HEAD = 22;
const GAP = 4;
function cell({ branch, ...lump }, box) {
    const room = {
        x: box.x + GAP,
        y: box.y + HEAD,
        width: box.width - 2 * GAP,
        height: box.height - HEAD - GAP
    };
    const isLarge = room.width > 90 && room.height > 44;
    const inside = branch !== undefined && isLarge ? lumpsOf(branch, lump.path) : [];
    return { ...lump, box, cells: inside.length === 0 ? [] : divide(inside, room) };
}
/**
 * Divides a box into one box for each weight: areas in proportion, as near to squares as possible
 * (Bruls, Huizing, van Wijk, 2000). Weights must be positive, the largest first.
 */
function squarify(weights, box) {
    const sum = weights.reduce((all, one) => all + one, 0);
    const areas = weights.map((one) => (one / sum) * box.width * box.height);
    const boxes = [];
    let free = box;
    while (boxes.length < areas.length) {
        const row = nextRow(areas.slice(boxes.length), Math.min(free.width, free.height));
        const { laid, rest } = lay(row, free);
        boxes.push(...laid);
        free = rest;
    }
    return boxes;
}
/**
 * The longest row from the start of `areas`, along a side of this length, whose worst aspect ratio
 * no further area improves.
 */
function nextRow(areas, side) {
    let many = 1;
    while (many < areas.length &&
        worst(areas.slice(0, many + 1), side) <= worst(areas.slice(0, many), side))
        many += 1;
    return areas.slice(0, many);
}
/** Worst aspect ratio of the boxes of a row. */
function worst(row, side) {
    const depth = sumOf(row) / side;
    return Math.max(...row.map((area) => Math.max((depth * depth) / area, area / (depth * depth))));
}
const sumOf = (numbers) => numbers.reduce((all, one) => all + one, 0);
/** Lays a row along the shorter side of the free box; returns its boxes and the rest. */
function lay(row, free) {
    const { x, y, width, height } = free;
    const isUpright = width >= height;
    const depth = sumOf(row) / (isUpright ? height : width);
    let along = isUpright ? y : x;
    const laid = row.map((area) => {
        const length = area / depth;
        const box = isUpright
            ? { x, y: along, width: depth, height: length }
            : { x: along, y, width: length, height: depth };
        along += length;
        return box;
    });
    const rest = isUpright
        ? { x: x + depth, y, width: Math.max(width - depth, 0), height }
        : { x, y: y + depth, width, height: Math.max(height - depth, 0) };
    return { laid, rest };
}

;// CONCATENATED MODULE: ./lib/report/html/page.js






















/**
 * Draws report.html: one page that loads nothing, of at most 3,000,000 bytes. Every part has a
 * limit, and they add up to less.
 */
function reportPage(document, account, head, counted) {
    const { tool, image, verdict, manifest } = document;
    const subject = manifest === undefined ? image.reference : (0,report_subject/* workloadWords */.b)(manifest).join(', ');
    const names = [head.title.replaceAll('`', ''), subject, 'Zero Drift'];
    return (0,shell/* drawPage */.wl)({
        verdict,
        title: names.filter(Boolean).join(' · '),
        version: tool.version,
        top: (0,headline/* hero */.ZK)(document, account, head, counted),
        chapters: chaptersOf(document, account, counted),
        footer: `Drawn by ${tool.name} ${(0,report_escape/* forMarkdown */.Bm)(tool.version, 40)}. Everything is in <code>report.json</code>, next to this page.`
    });
}
function chaptersOf(document, account, counted) {
    return [
        chapter('help', 'What to do', [
            (0,findings/* worstFindings */.QK)(document, report_markup/* pageMarkup */.cM),
            (0,suggestion/* suggestionSection */.C4)(account, report_markup/* pageMarkup */.cM)
        ]),
        chapter('changes', 'Changes', changeParts(document, account, counted)),
        chapter('tests', 'Tests', [
            (0,steps/* smokeSteps */.L$)(document, account, report_markup/* pageMarkup */.cM),
            (0,steps/* failureLog */.z1)(document, account),
            (0,steps/* attackSection */.Gk)(document, account, report_markup/* pageMarkup */.cM),
            recoverySection(document, account, report_markup/* pageMarkup */.cM),
            hardeningSection(document, report_markup/* pageMarkup */.cM)
        ]),
        chapter('attacks', 'Attacks', intruderParts(document, account)),
        chapter('surface', 'Writable paths', [
            (0,surface/* places */.zn)(document, report_markup/* pageMarkup */.cM),
            leftOpenTable(document, report_markup/* pageMarkup */.cM),
            (0,surface/* refusals */.Ke)(document, report_markup/* pageMarkup */.cM),
            (0,surface/* rules */.aO)(document, report_markup/* pageMarkup */.cM)
        ]),
        chapter('check', 'The check', [
            (0,phases/* timeline */.IO)(document),
            (0,workload/* dependencies */.El)(document, report_markup/* pageMarkup */.cM),
            (0,findings/* otherFindings */.jE)(document, report_markup/* pageMarkup */.cM),
            evidencePlace(document)
        ])
    ];
}
const intruderParts = (document, account) => [
    scoreDots(account),
    scorecardSection(account, report_markup/* pageMarkup */.cM),
    doorSection(account, report_markup/* pageMarkup */.cM),
    settingDots(account),
    settingsSection(account, report_markup/* pageMarkup */.cM),
    remainsSection(document)
];
function changeParts(document, account, counted) {
    return [
        (0,comparison/* comparisonSection */.vU)(document, report_markup/* pageMarkup */.cM),
        (0,suspicious/* dangerTable */.Qc)(account, report_markup/* pageMarkup */.cM),
        driftTree(counted, account.evidence?.diffs ?? []),
        allowedTree(counted),
        changeMap(counted)
    ];
}
function chapter(id, title, parts) {
    return { id, title, parts: parts.filter((part) => part !== '') };
}

;// CONCATENATED MODULE: ./lib/report/junit/junit.js


/**
 * JUnit report for Jenkins, GitLab and other readers. There is no standard, so it uses what the
 * schemas of Jenkins and of Maven Surefire have in common.
 */
function junitText(suites) {
    const all = suites.flatMap(({ cases }) => cases);
    const time = suites.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const { tests, errors, failures } = totals(all);
    const head = tag('testsuites', {
        name: 'Zero Drift',
        tests,
        errors,
        failures,
        time: seconds(time)
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${head}>\n${suites.map(suiteText).join('')}</testsuites>\n`;
}
function suiteText({ name, milliseconds, properties, cases }) {
    const head = tag('testsuite', { name, ...totals(cases), time: seconds(milliseconds) });
    const values = properties.map(([key, value]) => tag('property', { name: key, value }));
    const told = values.map((one) => `      <${one}/>\n`).join('');
    const properly = `    <properties>\n${told}    </properties>\n`;
    return `  <${head}>\n${properly}${cases.map((one) => caseText(one, name)).join('')}  </testsuite>\n`;
}
function caseText({ name, milliseconds, outcome, output = [] }, classname) {
    const head = tag('testcase', { name, classname, time: seconds(milliseconds) });
    const parts = [
        ...(outcome.kind === 'passed' ? [] : [outcomeText(outcome)]),
        ...(output.length === 0 ? [] : [`<system-out>${linesText(output)}</system-out>`])
    ];
    return parts.length === 0
        ? `    <${head}/>\n`
        : `    <${head}>\n${parts.map((part) => `      ${part}\n`).join('')}    </testcase>\n`;
}
/**
 * Element for an outcome. Jenkins ignores attributes of `skipped`, so that its message is its text.
 */
function outcomeText(outcome) {
    if (outcome.kind === 'skipped')
        return `<skipped>${(0,report_escape/* forXml */.Z0)(outcome.message)}</skipped>`;
    const { kind, type, message, lines } = outcome;
    return `<${tag(kind, { message, type })}>${linesText(lines)}</${kind}>`;
}
/**
 * Escapes lines so that none begins like a workflow command if the file is printed in a log. Lines
 * beyond 2,000,000 bytes are only counted.
 */
function linesText(lines) {
    let [text, bytes] = ['', 0];
    for (const [index, line] of lines.entries()) {
        const escaped = `\n${(0,report_escape/* forXml */.Z0)(line, junit_LONGEST).replace(/^[^!-~]*::/, '| $&')}`;
        bytes += Buffer.byteLength(escaped);
        if (bytes > MOST_BYTES)
            return `${text}\nand ${(0,phrases/* count */.U9)(lines.length - index, 'more line')}: see report.json`;
        text += escaped;
    }
    return text;
}
const MOST_BYTES = 2_000_000;
const junit_LONGEST = 1500;
function totals(cases) {
    const number = (kind) => cases.filter(({ outcome }) => outcome.kind === kind).length;
    return {
        tests: cases.length,
        errors: number('error'),
        skipped: number('skipped'),
        failures: number('failure')
    };
}
/** Name and attributes of a tag. */
function tag(name, attributes) {
    const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${(0,report_escape/* forXml */.Z0)(String(value))}"`);
    return [name, ...pairs].join(' ');
}
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(3);
const PASSED = { kind: 'passed' };
/** Message of cases after one that broke. */
const NOT_REACHED = 'Not reached.';
const skipped = (message) => ({ kind: 'skipped', message });

;// CONCATENATED MODULE: ./lib/report/junit/check-suite.js







/**
 * Test suite of one check, its cases in the order in which they were tried. Failures are failures
 * in `mode: audit`, too.
 */
function checkSuite(document, account) {
    const { image, verdict, tool, engine, run, manifest } = document;
    const subject = manifest === undefined ? image.reference : (0,report_subject/* workloadWords */.b)(manifest).join(', ');
    const gates = gateCases(document, account);
    const pick = (...names) => names.flatMap((name) => gates.get(name) ?? []);
    const rows = (0,steps/* smokeRows */.X4)(document, account.plan);
    const smoke = (afterAttack) => rows
        .filter((row) => row.afterAttack === afterAttack)
        .map((row, index) => smokeCase(row, index, account));
    return {
        name: subject === '' ? 'no image' : subject,
        milliseconds: (0,phases/* timeOf */.nR)(document),
        properties: [
            ['verdict', verdict],
            ['mode', account.mode],
            ['tool', `${tool.name} ${tool.version}`],
            ...(image.id === undefined ? [] : [['image-id', image.id]]),
            ...(engine === undefined ? [] : [['engine', `${engine.name} ${engine.version}`]]),
            ...(run === undefined ? [] : [['read-only', String(run.readOnly)]])
        ],
        cases: [
            ...pick('judged').map((one) => ({ ...one, output: notes(document) })),
            ...pick('ready'),
            ...smoke(false),
            ...pick('works'),
            ...smoke(true),
            ...pick('drift', 'writable', 'attacks', 'settings', 'recovery')
        ]
    };
}
function smokeCase({ step, result, afterAttack }, index, account) {
    const name = `${afterAttack ? 'smoke test after the attack' : 'smoke test'}: ${step}`;
    const { exercise } = account;
    const results = afterAttack ? exercise?.attack?.smoke : exercise?.smoke;
    return {
        name,
        milliseconds: result?.milliseconds ?? 0,
        outcome: smokeOutcome(result, afterAttack, results?.[index]?.output ?? '')
    };
}
function smokeOutcome(result, afterAttack, output) {
    if (result === undefined)
        return skipped(NOT_REACHED);
    if (result.passed)
        return PASSED;
    return {
        kind: 'failure',
        type: afterAttack ? 'broken-by-attack' : 'smoke-failed',
        message: result.detail,
        lines: output.trim() === '' ? [result.detail] : (0,report_escape/* forLog */.Ig)(output.trimEnd(), 50, 1000).split('\n')
    };
}
/**
 * Warnings and notices as lines of output. They are not tests, but every reader of JUnit files
 * shows the output of a case.
 */
function notes({ findings }) {
    const told = findings.filter(({ level }) => level !== 'error');
    const hidden = told.length - MOST_NOTES;
    const lines = told
        .slice(0, MOST_NOTES)
        .map(({ level, title, detail }) => `${level}: ${title}. ${detail}`);
    return hidden > 0 ? [...lines, `and ${(0,phrases/* thousands */.oh)(hidden)} more: see report.json`] : lines;
}
const MOST_NOTES = 100;
/**
 * Test case of each gate that this check had. Every finding that forces a verdict breaks a gate or
 * a step of the smoke test, so there is a failure or an error unless the verdict is `pass`.
 */
function gateCases(document, account) {
    const cases = new Map();
    for (const { gate, name, phases, had, unbroken } of GATES) {
        const findings = document.findings.filter((one) => gateOf(one, document, account) === gate);
        if (findings.length === 0 && !had(account))
            continue;
        const broken = gate === 'drift' ? driftOutcome(document, findings) : brokenBy(findings);
        const outcome = broken ?? unbroken(account);
        cases.set(gate, { name: name(account), milliseconds: timeIn(document, phases), outcome });
    }
    return cases;
}
const always = () => true;
const passedIf = (reached) => (reached ? PASSED : skipped(NOT_REACHED));
const GATES = [
    {
        gate: 'judged',
        name: () => 'the check can judge',
        phases: ['plan'],
        had: always,
        unbroken: () => PASSED
    },
    {
        gate: 'ready',
        name: () => 'boots and becomes ready',
        phases: ['boot', 'ready'],
        had: always,
        unbroken: ({ exercise }) => passedIf(exercise !== undefined)
    },
    {
        gate: 'works',
        name: () => 'keeps running',
        phases: ['settle'],
        had: always,
        unbroken: ({ exercise }) => passedIf(exercise !== undefined && exercise.failure === undefined)
    },
    {
        gate: 'drift',
        name: () => 'nothing outside the allowlist changed',
        phases: ['baseline', 'look', 'observe', 'compare', 'copies'],
        had: always,
        // A check that ended with a fault may not have looked at everything.
        unbroken: ({ observation, judgement }) => passedIf(observation !== undefined && judgement.verdict !== 'error')
    },
    {
        gate: 'writable',
        name: () => 'works with a writable root filesystem',
        phases: ['explain'],
        had: ({ explanation }) => explanation !== undefined,
        unbroken: ({ explanation }) => passedIf(explanation !== undefined && explanation.kind !== 'broken')
    },
    {
        gate: 'attacks',
        name: ({ plan }) => attackGate(plan?.rehearsal?.maxLanded),
        phases: ['attacks'],
        had: ({ plan }) => plan?.rehearsal !== undefined,
        unbroken: ({ scorecard }) => passedIf(scorecard !== undefined)
    },
    {
        gate: 'settings',
        name: ({ plan }) => settingsGate(plan?.proveSettings?.maxIdle),
        phases: ['settings'],
        had: ({ plan }) => plan?.proveSettings !== undefined,
        unbroken: ({ settings }) => passedIf(settings !== undefined)
    },
    {
        gate: 'recovery',
        name: () => 'a fresh container works, and is the image again',
        phases: ['recover'],
        had: ({ plan }) => plan?.recover === true,
        unbroken: ({ recovery }) => passedIf(recovery?.passed === true)
    }
];
const attackGate = (most) => most === undefined ? 'attacks can be rehearsed' : `at most ${most} rehearsed attacks succeed`;
const settingsGate = (most) => most === undefined
    ? 'hardening settings can be left out'
    : `at most ${most} hardening settings have no effect`;
/** Gate that a finding breaks; undefined if it breaks none, or breaks a step of the smoke test. */
function gateOf({ kind }, { smoke }, { exercise }) {
    const { verdict } = table/* FINDINGS */.TG[kind];
    if (verdict === 'pass')
        return undefined;
    if (OF_SMOKE.has(kind))
        return smoke.some(({ passed }) => !passed) ? undefined : 'works';
    const own = OWN.get(kind);
    if (own !== undefined)
        return own;
    if (verdict !== 'failed')
        return verdict === 'error' ? 'judged' : 'drift';
    const failure = exercise?.failure;
    const isLate = failure !== undefined && 'during' in failure && failure.during !== 'startup';
    return isLate ? 'works' : 'ready';
}
const OF_SMOKE = new Set(['smoke-failed', 'broken-by-attack']);
const OWN = new Map([
    ['look-failed', 'drift'],
    ['rehearsal-failed', 'attacks'],
    ['attacks-landed', 'attacks'],
    ['idle-settings', 'settings'],
    ['fails-writable', 'writable'],
    ['not-recovered', 'recovery'],
    ['not-identical', 'recovery'],
    ['not-restarted', 'recovery']
]);
const timeIn = ({ timings }, phases) => timings
    .filter(({ phase }) => phases.includes(phase))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
/**
 * Failure of a gate by these findings: the title of the first is the message, and the texts of all
 * follow. Undefined if there are none.
 */
function brokenBy(findings) {
    const [first] = findings;
    if (first === undefined)
        return undefined;
    return {
        kind: table/* FINDINGS */.TG[first.kind].verdict === 'error' ? 'error' : 'failure',
        type: first.kind,
        message: first.title,
        lines: findings.flatMap(({ title, detail }) => detail.startsWith(title) ? [detail] : [title, detail])
    };
}
/**
 * Failure of a gate by drift, with the changes themselves, worst first, instead of the findings
 * that sum them up.
 */
function driftOutcome({ changes }, findings) {
    const faults = findings.filter(({ kind }) => table/* FINDINGS */.TG[kind].verdict === 'error');
    if (faults.length > 0 || findings.length === 0)
        return brokenBy(faults);
    const { drift, tolerated = 0 } = changes.counts;
    const drifted = drift - tolerated;
    if (drifted === 0)
        return brokenBy(findings);
    const hidden = drifted - check_suite_MOST;
    return {
        kind: 'failure',
        type: 'drift',
        message: `${(0,phrases/* count */.U9)(drifted, 'change')} outside the allowlist`,
        lines: [
            ...failing(changes, Math.min(drifted, check_suite_MOST)).map(check_suite_line),
            ...(hidden > 0 ? [`and ${(0,phrases/* thousands */.oh)(hidden)} more: see report.json`] : [])
        ]
    };
}
const check_suite_MOST = 2000;
/** The first changes that no rule allows and that are not tolerated. */
function failing(changes, most) {
    const found = [];
    for (const change of changes) {
        if (found.length === most)
            break;
        if (change.tolerated === undefined)
            found.push(change);
    }
    return found;
}
const check_suite_line = ({ kind, path, severity, tags }) => `${kind} ${path}${tags.length === 0 ? '' : ` [${severity}: ${tags.join(', ')}]`}`;

// EXTERNAL MODULE: ./lib/report/alerts.js
var alerts = __webpack_require__(9876);
// EXTERNAL MODULE: ./lib/report/sarif/shape.js
var shape = __webpack_require__(580);
;// CONCATENATED MODULE: ./lib/report/sarif/sarif.js







/**
 * A SARIF 2.1.0 run of one check. Its category is the image or the workload, so that code scanning
 * does not close the alerts of one when another is uploaded
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning).
 */
function sarifRun(document, around) {
    const { image, tool, verdict, manifest } = document;
    const subject = manifest ? (0,report_subject/* workloadWords */.b)(manifest).join(', ') : (0,report_attestation/* nameOfImage */.qM)(image.reference);
    return {
        tool: {
            driver: {
                name: 'Zero Drift',
                semanticVersion: tool.version,
                ...(tool.documentation === undefined ? {} : { informationUri: tool.documentation }),
                rules: sarifRules(tool)
            }
        },
        automationDetails: { id: `zero-drift/${(0,report_escape/* inline */.mG)(subject, 200)}/` },
        invocations: [invocation(document)],
        ...versionControl(document),
        columnKind: 'utf16CodeUnits',
        results: resultsOf(document, around),
        properties: {
            verdict,
            mode: around.mode,
            image: (0,report_escape/* inline */.mG)(image.reference, 300),
            ...(image.id === undefined ? {} : { imageId: (0,report_escape/* inline */.mG)(image.id, 100) })
        }
    };
}
/**
 * SARIF file with these runs, each result on a line of its own. GitHub accepts at most 20 runs, and
 * 10 MB when compressed.
 */
function sarifText(runs) {
    const head = `{"$schema":${JSON.stringify(shape/* SCHEMA */.y)},"version":"2.1.0","runs":[`;
    return `${head}\n${runs.map(runText).join(',\n')}\n]}\n`;
}
function runText({ tool, results, ...rest }) {
    const { rules, ...driver } = tool.driver;
    const parts = [
        `"tool":{"driver":${joined(driver, 'rules', rules)}}`,
        ...Object.entries(rest).map(([name, part]) => `${JSON.stringify(name)}:${sarif_text(part)}`)
    ];
    return `{${parts.join(',\n')},\n"results":${lines(results)}}`;
}
/** JSON of an object with a further key, whose value is a list. */
const joined = (object, name, list) => `${sarif_text(object).slice(0, -1)},"${name}":${lines(list)}}`;
const lines = (list) => `[\n${(0,report_escape/* forJson */.Cx)(list.map((one) => JSON.stringify(one)).join(',\n'))}\n]`;
const sarif_text = (value) => (0,report_escape/* forJson */.Cx)(JSON.stringify(value));
/**
 * The commit under test; empty if its repository is unknown, or has no address that a URI can hold.
 * SARIF wants the bare name of a branch or tag (2.1.0, 3.23).
 */
function versionControl({ git = {} }) {
    const { repository = '', commit, ref = '' } = git;
    if (!/^(?:https?|ssh):\/\/[\w.:@/%~+-]+$/.test(repository))
        return {};
    const [, group = '', name = ref] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
    const named = name === '' ? {} : { [group === 'tags' ? 'revisionTag' : 'branch']: (0,report_escape/* inline */.mG)(name) };
    const revision = commit === undefined ? {} : { revisionId: commit };
    return { versionControlProvenance: [{ repositoryUri: repository, ...revision, ...named }] };
}
/** Invocation of a run, with the errors that kept the check from judging. */
function invocation({ verdict, findings, image }) {
    const faults = findings.filter(({ kind }) => table/* FINDINGS */.TG[kind].verdict === 'error');
    const notification = (finding) => ({
        descriptor: { id: ruleIdOf(finding) },
        level: levelOf(finding),
        message: { text: (0,report_escape/* forSarif */.zR)((0,alerts/* alertMessage */.GW)(image.reference, finding), 1500) }
    });
    return {
        executionSuccessful: verdict !== 'error',
        ...(faults.length === 0
            ? {}
            : { toolExecutionNotifications: faults.slice(0, MOST_FAULTS).map(notification) })
    };
}
/** Most notifications; the results list the others as well. */
const MOST_FAULTS = 100;
/**
 * Results for code scanning: one for each finding, and one for each change outside the allowlist,
 * worst first. At most 5,000, since GitHub shows no more
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit).
 */
function resultsOf(document, context) {
    return (0,alerts/* alertsOf */.Hk)(document, document.findings, context, LIMITS).map(resultOf);
}
const LIMITS = { alerts: 5000, bytes: 9_500_000 };
/**
 * Result for an alert. GitHub looks at `primaryLocationLineHash` alone, which its upload action
 * would make from the source line, and all changes share that line.
 */
function resultOf(alert) {
    const { message, fingerprint, change, baseline } = alert;
    return {
        ruleId: ruleIdOf(alert),
        ruleIndex: ruleIndexOf(alert),
        level: levelOf(alert),
        message: { text: (0,report_escape/* forSarif */.zR)(message, 1500) },
        locations: [locationOf(alert)],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        ...(baseline && { baselineState: baseline }),
        ...(change && { properties: changeProperties(change) })
    };
}
function changeProperties({ kind, place, severity, tags, tolerated }) {
    const techniques = new Set(tags.map((tag) => `external/mitre-attack/${judge_severity/* TAGS */.gp[tag].technique.id}`));
    return {
        ...{ severity, change: kind, place: (0,report_escape/* inline */.mG)(place, 300), tags: [...tags, ...techniques] },
        ...(tolerated && { tolerated })
    };
}
function locationOf({ location, path }) {
    const physicalLocation = physical(location);
    return path === undefined
        ? { physicalLocation }
        : { physicalLocation, logicalLocations: [{ fullyQualifiedName: path }] };
}
const physical = ({ file, line, column }) => ({
    artifactLocation: { uri: (0,report_escape/* forUri */.YI)(file) || alerts/* FALLBACK_FILE */.S7 },
    region: {
        startLine: Math.max(1, line),
        ...(column === undefined ? {} : { startColumn: column })
    }
});
/**
 * A SARIF rule for each kind of finding, in the order of `FINDING_KINDS`; for drift one for each
 * severity, since code scanning has the severity of an alert from its rule. The ID of a rule is the
 * name of its kind, by which code scanning knows the alerts of earlier versions; the short ID
 * (`ZD101`) is in the rule's title and tags. Holds no untrusted text.
 */
function sarifRules({ documentation }) {
    return RULES.map((rule) => {
        const { id, help: page } = table/* FINDINGS */.TG[rule.kind];
        const address = (0,table/* pageAddress */.qx)(documentation, rule.kind);
        return {
            id: ruleIdOf(rule),
            ...(rule.severity && { deprecatedIds: [rule.kind] }),
            shortDescription: { text: `${id}: ${titleOf(rule, page)}` },
            fullDescription: { text: plain(page.meaning) },
            help: { text: plain(helpText(page)), markdown: helpText(page) },
            ...(address === undefined ? {} : { helpUri: address }),
            defaultConfiguration: { level: levelOf({ ...rule, level: table/* FINDINGS */.TG[rule.kind].level }) },
            properties: propertiesOf(rule)
        };
    });
}
const RULES = table/* FINDING_KINDS */.mH.flatMap((kind) => kind === 'drift' ? judge_severity/* SEVERITIES */.oC.map((severity) => ({ kind, severity })) : [{ kind }]);
/** ID of a rule: `not-ready`; for drift with the severity, `drift-critical`. */
const ruleIdOf = ({ kind, severity }) => severity === undefined ? kind : `${kind}-${severity}`;
/** Index of a rule in `sarifRules`. */
const ruleIndexOf = (subject) => RULES.findIndex(({ kind, severity }) => kind === subject.kind && severity === subject.severity);
/** Level in SARIF's terms; for drift by its severity, but no error where it is tolerated. */
function levelOf({ level, severity }) {
    const own = level === 'notice' ? 'note' : level;
    if (severity === undefined)
        return own;
    const graded = OF_SEVERITY[severity].level;
    return own === 'warning' && graded === 'error' ? 'warning' : graded;
}
/**
 * Level of drift, and its score for code scanning: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9
 * medium, and what is below is low.
 */
const OF_SEVERITY = {
    critical: { level: 'error', score: '9.5' },
    high: { level: 'error', score: '8.0' },
    medium: { level: 'warning', score: '5.0' },
    low: { level: 'note', score: '2.0' }
};
const titleOf = ({ severity }, { title }) => severity === undefined ? title : `${title} (${severity} severity)`;
const helpText = ({ meaning, fix, allow }) => `${meaning}\n\n## How to fix it\n\n${fix}\n\n## How to allow it\n\n${allow}\n`;
/** Removes Markdown for viewers that do not render it; the asterisks of a glob pattern stay. */
const plain = (markdown) => markdown.replace(/^#+ (.+)$/gm, '$1:').replace(/\*\*([^*`]+)\*\*/g, '$1');
function propertiesOf({ kind, severity }) {
    const { id, level, securitySeverity } = table/* FINDINGS */.TG[kind];
    const score = severity === undefined ? securitySeverity : OF_SEVERITY[severity].score;
    const tags = ['container', 'immutability', id];
    return score === undefined
        ? { precision: 'very-high', tags, 'problem.severity': PROBLEMS[level] }
        : { precision: 'very-high', tags: ['security', ...tags], 'security-severity': score };
}
const PROBLEMS = {
    error: 'error',
    warning: 'warning',
    notice: 'recommendation'
};

// EXTERNAL MODULE: ./lib/report/sections/recipe-names.js
var recipe_names = __webpack_require__(8809);
// EXTERNAL MODULE: ./lib/report/sections/facts.js
var facts = __webpack_require__(8495);
;// CONCATENATED MODULE: ./lib/report/summary.js


















/**
 * Job summary as GitHub Markdown of at most 1,000,000 bytes; everything but one chart is in HTML
 * blocks. The runner drops a summary of more than 1 MiB, so every section has a limit, and they add
 * up to less.
 */
function summarize(document, account, head, counted) {
    const sections = [
        (0,headline/* headlineSection */.Wu)(head, document),
        (0,suspicious/* dangerTable */.Qc)(account),
        (0,facts/* facts */.Ix)(document),
        (0,findings/* worstFindings */.QK)(document),
        (0,suggestion/* suggestionSection */.C4)(account),
        (0,comparison/* comparisonSection */.vU)(document),
        driftedChanges(counted),
        evidenceSection(document, account),
        (0,steps/* failureLog */.z1)(document, account),
        (0,steps/* smokeSteps */.L$)(document, account),
        (0,steps/* attackSection */.Gk)(document, account),
        recoverySection(document, account),
        hardeningSection(document),
        scorecardSection(account),
        doorSection(account),
        settingsSection(account),
        (0,surface/* refusals */.Ke)(document),
        (0,findings/* otherFindings */.jE)(document),
        allowedChanges(counted),
        (0,surface/* places */.zn)(document),
        leftOpenTable(document),
        (0,surface/* rules */.aO)(document),
        (0,workload/* dependencies */.El)(document),
        remainsSection(document),
        (0,phases/* phaseChart */.uc)(document),
        (0,phases/* timings */.EX)(document)
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./lib/explain/advice.js + 1 modules
var advice = __webpack_require__(1556);
// EXTERNAL MODULE: ./lib/judge/findings/explanation.js
var explanation = __webpack_require__(704);
;// CONCATENATED MODULE: ./lib/report/terminal.js






















/**
 * Report for people on a terminal or in a step's log. It ends with the verdict and the fix, where
 * the eye is once it is printed; no line is a workflow command.
 */
function terminalText(document, account, head) {
    const paint = (0,terminal_text/* painter */.C2)(account.colour, account.screen, account.manifest);
    return (0,terminal_text/* joinSections */.lS)([
        ...(paint.detail === 'verbose' ? background(document, account, paint) : []),
        ...(paint.detail === 'quiet' ? [] : results(document, account, paint)),
        (0,findings/* errorLines */.S6)(document, paint),
        paint.detail === 'quiet' ? [] : (0,suggestion/* suggestionLines */.of)(account, paint),
        ending(head, document, paint)
    ]);
}
/**
 * Text that `zero-drift suggest` prints: the suggestion, or why there is none, and the result of
 * the search in place of the verdict.
 */
function suggestionText(document, account, head) {
    const paint = painter(account.colour, account.screen, account.manifest);
    const isProven = document.suggestion?.proven === true;
    const why = isProven ? [] : [logLines(document, account, paint)];
    return joinSections([
        ...(paint.detail === 'verbose' ? [factLines(document, paint)] : []),
        ...(paint.detail === 'quiet' ? [] : [noteLines(document, paint), ...why]),
        isProven ? [] : errorLines(document, paint),
        ...(paint.detail === 'quiet' ? [] : [suggestionLines(account, paint)]),
        ...(paint.detail === 'verbose' ? [timingLines(document, paint)] : []),
        ending(suggestionHead(head, account), document, paint)
    ]);
}
/** Sections on how the check was made, and on what it means. */
function background(document, account, paint) {
    return [
        (0,facts/* factLines */.Kp)(document, paint),
        (0,workload/* dependencyLines */.BR)(document, paint),
        (0,phases/* timingLines */.MO)(document, paint),
        remainsLines(document, paint),
        (0,surface/* placeLines */.L)(document, paint),
        leftOpenLines(document, paint),
        (0,surface/* ruleLines */.SD)(document, paint),
        allowedLines(account, paint),
        evidenceLines(document, paint)
    ];
}
/** Sections on what was found, the most important last. */
function results(document, account, paint) {
    return [
        (0,findings/* noteLines */.GI)(document, paint),
        doorLines(account, paint),
        scorecardLines(account, paint),
        settingLines(account, paint),
        (0,steps/* attackLines */.yo)(document, account, paint),
        recoveryLines(document, account, paint),
        hardeningLines(document, paint),
        (0,comparison/* comparisonLines */.pf)(document, paint),
        driftLines(account, paint),
        (0,suspicious/* dangerLines */.b9)(account, paint),
        (0,surface/* refusalLines */.s6)(document, paint),
        (0,steps/* logLines */.OG)(document, account, paint),
        (0,steps/* smokeLines */.zv)(document, account, paint)
    ];
}
/** The verdict, the service that it is on, and the policy that it goes by. */
function ending(head, document, paint) {
    return [
        ...(0,headline/* headLines */.Ol)(head, paint),
        ...(0,findings/* placeLine */.ap)(document, paint),
        ...(0,workload/* workloadLine */.Ye)(document, paint),
        ...(paint.detail === 'quiet' ? [] : (0,workload/* standInLine */.oW)(document, paint)),
        ...(0,facts/* policyLine */.Dx)(document, paint)
    ];
}
/** Headline of `zero-drift suggest`; without a suggestion, that of the check. */
function suggestionHead(head, account) {
    const { explanation } = account;
    if (explanation?.kind !== 'suggestion')
        return head;
    const { suggestion } = explanation;
    return suggestion.proven
        ? { verdict: 'pass', fails: false, fix: '', ...provenWords(suggestion, account) }
        : { ...head, verdict: 'failed', fails: true, title: suggestionTitle(suggestion) };
}
function provenWords(suggestion, account) {
    const { allow, drift, minimal } = suggestion;
    const flags = changesFor(suggestion);
    const beyond = [
        ...optionalSentences(suggestion),
        ...leftOut(suggestion).slice(0, 2).map(withoutSentence)
    ];
    const mounts = `${list(flags.map(quote), 6)}.`;
    const remains = drift.length === 0 ? '' : `${provenTitle({ minimal, remaining: drift.length })}: `;
    const fix = flags.length === 0 ? [] : [`${remains}${mounts}`];
    return {
        title: provenHead(suggestion, account, beyond.length > 0),
        advice: [...fix, allowWords(allow), ...beyond].filter(Boolean).join(' ')
    };
}
/** Title for a proof. `isMore`: something is refused or lost with the mounts that are proven. */
function provenHead(suggestion, account, isMore) {
    const { minimal, recipes } = suggestion;
    const flags = changesFor(suggestion);
    if (flags.length === 0)
        return 'Proven: it needs no more mounts';
    const isService = recipes.docker === undefined;
    const mounts = count(flags.length, isService ? 'setting' : 'mount');
    const are = flags.length === 1 ? 'is' : 'are';
    if (!isService && !hasFailed(account))
        return `Proven: it works as it is; with ${mounts} ${isMore ? 'fewer writes are' : 'no write is'} refused`;
    const test = account.plan?.smoke.length === 0 ? 'to boot' : 'for the smoke test';
    return `Proven: ${mounts} ${are} ${minimal && !isMore ? 'all it needs' : `enough ${test}`}`;
}
const allowWords = (allow) => allow.length === 0 ? '' : `Allow ${list(allow.map(quote), 3)}.`;

;// CONCATENATED MODULE: ./lib/report/without-secrets.js

/**
 * Account of a check without the values of Secrets, in whatever form a program printed them or named
 * a file by them. Recipes that would need one are left out.
 */
function withoutSecrets(account) {
    const { secrets, plan } = account;
    if (secrets === undefined || secrets.forms.length === 0)
        return account;
    const { hide } = secrets;
    const parts = Object.entries(account);
    const told = parts.map(([part, one]) => [part, IS_TOLD[part] ? without_secrets_hidden(one, hide, part) : one]);
    const steps = plan && { plan: { ...plan, ...hiddenFields(stepsOf(plan), hide) } };
    return withoutBrokenRecipes({ ...Object.fromEntries(told), ...steps }, account);
}
/** Steps of a plan, which reports name where they did not run. */
const stepsOf = ({ smoke, attack }) => ({ smoke, attack });
/** Whether a part of an account has texts of containers, files and messages. */
const IS_TOLD = {
    ...{ version: false, documentation: false, sha256: false, startedAt: false, origin: false },
    ...{ inputs: true, reference: false, mode: false, judgement: true, engine: false, image: false },
    // Of a plan, reports have words and numbers alone, and the names of steps.
    ...{ plan: false, manifest: true, secrets: false, exercise: true, observation: true },
    ...{ recovery: true, explanation: true, scorecard: true, doors: true, settings: true },
    ...{ hardening: true },
    ...{ evidence: true, comparison: true, imageIntegrity: true, log: true, timings: false },
    ...{ policy: false, sources: false, annotateFile: false, colour: false, screen: false }
};
/** A value with all its texts hidden, but for words of ours. */
function without_secrets_hidden(value, hide, key) {
    if (typeof value === 'string')
        return OWN_WORDS.has(key) ? value : hide(value);
    if (typeof value !== 'object' || value === null)
        return value;
    const inner = (one) => without_secrets_hidden(one, hide, key);
    if (Array.isArray(value))
        return value.map(inner);
    if (value instanceof Map)
        return new Map([...value].map(([name, one]) => [name, inner(one)]));
    if (without_secrets_isList(value))
        return Object.assign((0,change_store/* mapList */.bb)(value, inner), hiddenFields(value, hide));
    return Object.getPrototypeOf(value) === Object.prototype ? hiddenFields(value, hide) : value;
}
const hiddenFields = (value, hide) => Object.fromEntries(Object.entries(value)
    .filter(([key]) => !LIST_FIELDS.has(key))
    .map(([key, one]) => [key, without_secrets_hidden(one, hide, key)]));
/** Whether a value is a list whose items are made when they are read. */
const without_secrets_isList = (value) => [...LIST_FIELDS].every((field) => field in value);
const LIST_FIELDS = new Set(['length', 'at', 'slice']);
/** Keys of words that reports and schemas know, whatever a Secret has for a value. */
const OWN_WORDS = new Set([
    ...['kind', 'level', 'verdict', 'severity', 'type', 'how', 'why', 'because', 'tolerated'],
    ...['state', 'baseline', 'idle', 'watched', 'writableBy', 'source', 'medium', 'role', 'id'],
    ...['tag', 'tactic', 'outcome', 'mode', 'tags', 'attack', 'input', 'setting', 'phase'],
    ...['sha256', 'technique', 'what', 'contrast', 'name', 'result', 'part']
]);
/** Lines of a text, with a comment in place of those that were changed. */
function withoutChanged(text, before) {
    const lines = before.split('\n');
    const shown = text.split('\n').map((line, at) => (line === lines[at] ? line : LEFT_OUT));
    return shown.join('\n');
}
const LEFT_OUT = '# A line with the value of a Secret was left out.';
/** Leaves out the recipes from which something was hidden: they would not do what was proven. */
function withoutBrokenRecipes(told, { explanation }) {
    const shown = told.explanation;
    if (explanation?.kind !== 'suggestion' || shown?.kind !== 'suggestion')
        return told;
    const before = explanation.suggestion.recipes;
    const { suggestion } = shown;
    const whole = Object.entries(suggestion.recipes).filter(([name, text]) => text === before[name]);
    const policy = withoutChanged(suggestion.recipes.policy, before.policy);
    const recipes = { ...Object.fromEntries(whole), policy };
    return { ...told, explanation: { ...shown, suggestion: { ...suggestion, recipes } } };
}

;// CONCATENATED MODULE: ./lib/report/report.js




















/**
 * Number of lines of the container's log that a log group shows, from the end; container.log has
 * all of them.
 */
const SHOWN_LINES = 1000;
const SHOWN_WIDTH = 1000;
/** Draws every report of a check. */
function makeReport(known) {
    const account = withoutSecrets((0,file_words/* inFileWords */.J)(known));
    const document = makeDocument(account);
    const { verdict, findings } = document;
    const counted = tally(account.judgement.changes);
    const head = (0,headline/* headline */.Pl)(document, account, counted);
    const summary = summarize(document, account, head, counted);
    const { log: heard = '' } = account;
    return {
        account,
        document,
        verdict,
        headline: head,
        fails: (0,judge_judgement/* failsStep */.ug)(verdict, account.mode),
        exitCode: (0,judge_judgement/* exitCode */.I$)(verdict, account.mode),
        summary,
        annotations: (0,annotations/* annotationsOf */.Ih)(findings, account.annotateFile, document.tool.documentation),
        terminal: terminalText(document, account, head),
        log: heard === '' ? '' : (0,report_escape/* forLog */.Ig)(heard, SHOWN_LINES, SHOWN_WIDTH),
        files: filesOf(document, account, { summary, head, counted }),
        outputs: outputsOf(document),
        suggestion: document.suggestion?.proven === true ? 'suggestion' : undefined
    };
}
/**
 * Adds findings that were made after the report was drawn, e.g. on a folder that cannot be written.
 */
function amendReport(report, findings) {
    if (findings.length === 0)
        return report;
    const judgement = (0,judge_judgement/* withFindings */.$c)(report.account.judgement, findings);
    return makeReport({ ...report.account, judgement });
}
function outputsOf(document) {
    const { verdict, changes, image, evidence } = document;
    const { drift, allowed } = changes.counts;
    return {
        verdict,
        'drift-count': String(drift),
        'allowed-count': String(allowed),
        'refused-count': String((0,surface/* refusedCount */.sg)(document)),
        'image-id': image.id ?? '',
        'evidence-image': evidence?.image ?? ''
    };
}
/** Files of a report; the long ones are drawn only while they are written. */
function filesOf(document, account, { summary, head, counted }) {
    const { log } = account;
    const printed = log === undefined
        ? []
        : [{ name: 'container.log', text: () => (log === '' ? [] : [(0,report_escape/* forFile */.yp)(log), '\n']) }];
    return [
        { name: 'report.json', text: () => documentText(document) },
        { name: 'summary.md', text: () => [summary] },
        { name: 'comment.md', text: () => [(0,comment/* pullRequestComment */.Gs)(document, account, head)] },
        { name: 'report.html', text: () => [reportPage(document, account, head, counted)] },
        ...programFiles(document, account),
        ...printed,
        ...recipeFiles(document)
    ];
}
/** Files for other programs. */
function programFiles(document, account) {
    const attestation = (0,report_attestation/* attestationText */.an)(document, account);
    return [
        { name: 'report.sarif', text: () => [sarifText([sarifRun(document, account)])] },
        { name: 'report.junit.xml', text: () => [junitText([checkSuite(document, account)])] },
        { name: 'report.codequality.json', text: () => [(0,code_quality/* codeQualityText */.Us)(document, account)] },
        ...(attestation === undefined
            ? []
            : [{ name: 'attestation.json', text: () => [attestation] }])
    ];
}
/** Recipes of the suggestion, one file each, under the name that the tool expects. */
function recipeFiles({ suggestion }) {
    if (suggestion === undefined)
        return [];
    return (0,recipe_names/* recipesByName */.Me)(suggestion.recipes).map(([name, recipe]) => ({
        name: `suggestion/${RECIPE_FILES[name]}`,
        text: () => [recipe]
    }));
}
const RECIPE_FILES = {
    patch: 'compose.patch',
    override: 'compose.override.yaml',
    manifestPatch: 'manifest.patch',
    merge: 'manifest-patch.yaml',
    docker: 'docker.sh',
    compose: 'compose.yaml',
    kubernetes: 'kubernetes.yaml',
    action: 'action.yml',
    policy: 'zero-drift.yml'
};


/***/ }),

/***/ 580:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: function() { return /* binding */ SCHEMA; }
/* harmony export */ });
/** Address of the schema, by which readers recognize the format. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';


/***/ }),

/***/ 3558:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: function() { return /* binding */ fileWords; },
/* harmony export */   Nz: function() { return /* binding */ tagWord; },
/* harmony export */   u0: function() { return /* binding */ tagWords; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3362);

/** Tags as words, e.g. `web shell, script`; safe to print. */
const tagWords = (tags) => tags.map(tagWord).join(', ');
/** A tag as words, e.g. `web shell`; safe to print. */
const tagWord = (tag) => tag.replaceAll('-', ' ');
/**
 * Facts of a file in a few safe words, e.g. `file 4755 0:0, 2 MiB, sha256 1f0e8a41c2d5`; empty if
 * no facts are known.
 */
function fileWords(facts) {
    if (facts === undefined)
        return '';
    const { type, mode, uid, gid, sha256 } = facts;
    const rights = `${type} ${mode.toString(8).padStart(4, '0')} ${uid}:${gid}`;
    const contents = type === 'file' ? [(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(facts.size)] : [];
    return [
        rights,
        ...contents,
        ...(sha256 === undefined ? [] : [`sha256 ${sha256.slice(0, 12)}`])
    ].join(', ');
}


/***/ }),

/***/ 4143:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nX: function() { return /* binding */ comparisonSentence; },
/* harmony export */   pf: function() { return /* binding */ comparisonLines; },
/* harmony export */   vU: function() { return /* binding */ comparisonSection; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3362);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4803);
/* harmony import */ var _terminal_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9327);




/**
 * Sentences of the headline: what differs from the compared check, and what is tolerated for it.
 * Untrusted text is between backticks; empty if nothing was compared or tolerated.
 */
const comparisonSentence = (document) => [
    ...(document.comparison === undefined ? [] : [differenceSentence(document.comparison)]),
    ...toleranceSentences(document)
].join(' ');
function differenceSentence(comparison) {
    const name = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)((0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(comparison.with, 100));
    if (comparison.gap !== undefined)
        return `This check cannot be compared with ${name}: ${GAPS[comparison.gap]}`;
    const told = deltas(comparison);
    const { failOn, changes } = comparison;
    const counted = failOn === 'new' && changes.updated > 0 ? ` ${DIFFERENT}` : '';
    return `Compared with ${name}: ${told.length === 0 ? 'no difference' : told.join(', ')}.${counted}`;
}
const DIFFERENT = 'With `fail-on: new`, a change that left its path in another state than in the base counts as new.';
const GAPS = {
    error: 'that check ended with an error. All drift counts as new.',
    'never-ran': 'no container ran in that check. All drift counts as new.',
    attacked: 'an attack of its author ran in that check, whose changes excuse none. All drift counts as new.',
    'other-root': 'only one of the two checks had a read-only root filesystem. All drift counts as new.'
};
/** `+2 writable paths`, `-1 change`: every number that is not zero, new ones first. */
function deltas({ places, refusals, changes }) {
    const all = [
        ['writable path', places],
        ['refused write', refusals],
        ['change', changes]
    ];
    const { updated, allowed } = changes;
    return [
        ...all.flatMap(([noun, one]) => (one.new === 0 ? [] : [`+${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(one.new, noun)}`])),
        ...(updated === 0 ? [] : [(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(updated, 'different change')]),
        ...all.flatMap(([noun, one]) => (one.gone === 0 ? [] : [`-${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(one.gone, noun)}`])),
        ...(allowed === 0 ? [] : [`${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(allowed, 'change')} allowed now`])
    ];
}
/** Sentence on drift that does not fail the check; none if all of it does. */
function toleranceSentences(document) {
    const { tolerated = 0 } = document.changes.counts;
    if (tolerated === 0)
        return [];
    const { comparison, failOnSeverity } = document;
    const why = [
        ...(comparison?.failOn === 'new' ? ['`fail-on: new`'] : []),
        ...(failOnSeverity === undefined ? [] : [`\`fail-on-severity: ${failOnSeverity}\``])
    ];
    return [
        `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(tolerated, 'change')} outside the allowlist ${tolerated === 1 ? 'is' : 'are'} tolerated (${why.join(', ')}).`
    ];
}
/** Comparison with an earlier check, or with another image. */
function comparisonSection({ comparison }, markup = _markup__WEBPACK_IMPORTED_MODULE_1__/* .summaryMarkup */ .h$) {
    if (comparison === undefined)
        return '';
    const rows = differencesIn(comparison).map(({ sign, what, path }) => (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)(`${sign} ${what}`, (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(path, 300))));
    const table = rows.length === 0 ? '' : `\n${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .cappedTable */ .Uz)(['Difference', 'Path'], rows, markup)}`;
    const text = sentencesOn(comparison).map((one) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .sentenceForMarkdown */ .GJ)(one));
    return `<h3>Comparison</h3>\n<p>${text.join('<br>\n')}</p>${table}`;
}
/** Comparison for a terminal. */
function comparisonLines({ comparison }, paint) {
    if (comparison === undefined)
        return [];
    const lines = differencesIn(comparison).flatMap(({ sign, what, path }) => (0,_terminal_text__WEBPACK_IMPORTED_MODULE_2__/* .marked */ .xI)(paint, sign, `${what} ${path}`));
    const text = sentencesOn(comparison).flatMap((one) => paint.wrap((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(one, 1000), '    '));
    return (0,_terminal_text__WEBPACK_IMPORTED_MODULE_2__/* .listing */ .RR)('Comparison', [...text, ...lines], paint);
}
/** Sentences on what was compared. Untrusted text is between backticks. */
function sentencesOn(comparison) {
    const { kind, image, verdict, changes } = comparison;
    const name = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)((0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(comparison.with, 200));
    const which = kind === 'image' ? `image ${name}` : `report ${name} on ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(image.reference)}`;
    return [
        `The base is the ${which}, whose verdict was ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(verdict)}.`,
        // Of a base with a gap the headline says why.
        ...(comparison.gap === undefined ? [changeSentence(changes)] : [])
    ];
}
function changeSentence({ unchanged, updated, ...changes }) {
    const numbers = [
        `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .thousands */ .oh)(changes.new)} new`,
        `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .thousands */ .oh)(updated)} different`,
        `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .thousands */ .oh)(unchanged)} unchanged`,
        `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .thousands */ .oh)(changes.gone)} gone`
    ];
    const allowed = changes.allowed === 0 ? '' : `, and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .thousands */ .oh)(changes.allowed)} allowed now`;
    return `Changes outside the allowlist: ${numbers.join(', ')}${allowed}.`;
}
function differencesIn({ places, refusals, changes }) {
    const rows = (sign, what, paths) => paths.map((path) => ({ sign, what, path }));
    return [
        ...rows('+', 'writable path', places.newPaths),
        ...rows('+', 'refused write', refusals.newPaths),
        ...rows('+', 'change', changes.newPaths),
        ...rows('~', 'change', changes.updatedPaths),
        ...rows('-', 'writable path', places.gonePaths),
        ...rows('-', 'refused write', refusals.gonePaths),
        ...rows('-', 'change', changes.gonePaths)
    ];
}


/***/ }),

/***/ 8495:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: function() { return /* binding */ policyLine; },
/* harmony export */   Ix: function() { return /* binding */ facts; },
/* harmony export */   Kp: function() { return /* binding */ factLines; },
/* harmony export */   Qk: function() { return /* binding */ figureTiles; },
/* harmony export */   os: function() { return /* binding */ tiles; },
/* harmony export */   uY: function() { return /* binding */ originWords; },
/* harmony export */   vP: function() { return /* binding */ figure; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3362);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4803);
/* harmony import */ var _phases__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3326);
/* harmony import */ var _surface__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8375);
/* harmony import */ var _steps__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2319);
/* harmony import */ var _workload__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5335);







/** Facts on the tested image, the engine, and the run. */
function facts(document) {
    const { image, engine, run, policy, imageIntegrity, manifest } = document;
    const { reference, id } = image;
    const root = run === undefined ? [] : [`root filesystem ${run.readOnly ? 'read-only' : 'writable'}`];
    const host = engine === undefined ? [] : [engineWords(engine), ...root];
    const lines = [
        reference === '' ? '' : `Image ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(reference, 200))}`,
        id === undefined ? '' : `ID ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(id, 100))}`,
        manifest === undefined ? '' : (0,_workload__WEBPACK_IMPORTED_MODULE_5__/* .workloadHtml */ .Xh)(manifest),
        host.join(', '),
        policy === undefined ? '' : policyHtml(policy),
        imageIntegrity === undefined
            ? ''
            : `Layers ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(integrityWords(imageIntegrity), 400)}`,
        ...originWords(document)
    ].filter((line) => line !== '');
    return lines.length === 0 ? '' : `<p>${lines.join('<br>\n')}</p>`;
}
/** The commit; then when the check ran, and its job. Lines of which nothing is known are absent. */
function originWords(document) {
    const run = [whenWords(document), runWords(document.ci)].filter((words) => words !== '');
    return [commitWords(document.git), run.join(', ')].filter((line) => line !== '');
}
/** Date and duration of the check: `Checked on 2026-11-27 at 14:29:54 UTC in 1.5 s`. */
function whenWords({ startedAt, durationMs }) {
    const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z$/.exec(startedAt ?? '') ?? [];
    if (date === undefined || time === undefined)
        return '';
    const took = durationMs === undefined ? '' : ` in ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(durationMs)}`;
    return `Checked on ${date} at ${time} UTC${took}`;
}
/** The commit, with a link to it where the address is known, and its branch or tag. */
function commitWords({ repository, commit, ref } = {}) {
    const hash = commit === undefined ? '' : (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(commit.slice(0, 12)));
    const address = commitAddress(repository, commit);
    const known = [
        ...(commit === undefined ? [] : [(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .linkTo */ .uM)(address, hash) ?? hash]),
        ...(ref === undefined ? [] : [(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(ref.replace(/^refs\/heads\//, ''), 100))])
    ];
    return known.length === 0
        ? ''
        : `${commit === undefined ? 'Ref' : 'Commit'} ${known.join(' of ')}`;
}
/** Address of a commit, by the path that GitHub and GitLab have for it. */
function commitAddress(repository = '', commit = '') {
    const isKnown = /^https:\/\/(?:[\w-]+\.)*git(?:hub|lab)[\w-]*\./.test(repository);
    return isKnown && commit !== '' ? `${repository}/commit/${commit}` : undefined;
}
/** The job, with a link to its run where the address is known. */
function runWords(ci) {
    if (ci === undefined)
        return '';
    const { provider, runUrl, job } = ci;
    const run = (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .linkTo */ .uM)(runUrl, PROVIDERS[provider]) ?? PROVIDERS[provider];
    return job === undefined ? run : `${run}, job ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(job, 100))}`;
}
const PROVIDERS = {
    'github-actions': 'GitHub Actions',
    'gitlab-ci': 'GitLab CI',
    jenkins: 'Jenkins',
    'azure-pipelines': 'Azure Pipelines'
};
const engineWords = (engine) => `Engine ${partsOf(engine)
    .map((word) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(word, 100))
    .join(' ')}`;
/** Name, version and storage driver; whether it is rootless; its address, if that is not Docker's. */
const partsOf = (engine) => [
    ...[engine.name, engine.version, engine.storageDriver],
    ...(engine.rootless === true ? ['(rootless)'] : []),
    ...(engine.address === undefined || engine.address === USUAL ? [] : [`at ${engine.address}`])
];
const USUAL = 'unix:///var/run/docker.sock';
/** The policy file, and the inputs that come from it: a reader of the workflow does not see them. */
function policyHtml({ path, inputs }) {
    const file = `Policy ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(path, 200))}`;
    const names = inputs.map((name) => (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(name, 50)));
    return names.length === 0 ? file : `${file}, which gives ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(names, MOST_INPUTS)}`;
}
/** Above the number of inputs that a check of any sense has. */
const MOST_INPUTS = 30;
/** Facts on the tested image and the engine, for a terminal. */
function factLines({ image, engine, run, ...rest }, paint) {
    const root = run === undefined ? '' : `, root filesystem ${run.readOnly ? 'read-only' : 'writable'}`;
    const { imageIntegrity } = rest;
    const words = engine === undefined ? [] : partsOf(engine);
    return [
        ...(image.reference === '' ? [] : [`  ${paint.dim('Image ')} ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(image.reference, 200)}`]),
        ...(image.id === undefined ? [] : [`  ${paint.dim('ID    ')} ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(image.id, 100)}`]),
        ...(engine === undefined
            ? []
            : [`  ${paint.dim('Engine')} ${words.map((word) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(word, 100)).join(' ')}${root}`]),
        ...(imageIntegrity === undefined
            ? []
            : paint.wrap(`${paint.dim('Layers')} ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(integrityWords(imageIntegrity), 400)}`, '  '))
    ];
}
/** The policy file that was in force, for a terminal; empty if there was none. */
const policyLine = ({ policy }, paint) => policy === undefined ? [] : paint.wrap(`${paint.dim('Policy')} ${policyWords(policy)}`, '  ');
function policyWords({ path, inputs }) {
    const file = (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(path, 200);
    return inputs.length === 0 ? file : `${file}, which gives ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(inputs, MOST_INPUTS)}`;
}
/** State of the image's layers in a few words; may hold untrusted text of the engine. */
function integrityWords({ checked, intact, reason }) {
    if (!checked)
        return `not checked against their digests: ${reason ?? 'no reason was given'}`;
    return intact === true
        ? 'match their digests, before the check and after it'
        : 'do not match their digests';
}
/** Figures of a check for the page; a dash stands for what was not measured. */
function tiles(document, account, counted) {
    return figureTiles(numbersOf(document, account, counted));
}
/** Draws figures; empty if there are none. */
function figureTiles(figures) {
    if (figures.length === 0)
        return '';
    const all = figures.map(({ value, label, tone }) => `<div class="${tone}"><dt>${label}</dt><dd>${value}</dd></div>`);
    return `<dl class="tiles">${all.join('')}</dl>`;
}
/** Figures of a check; none before it booted anything. */
function numbersOf(document, account, counted) {
    const { run, verdict, timings } = document;
    if (run === undefined)
        return [];
    const { drift, allowed } = counted;
    const isInspected = account.observation !== undefined;
    const measured = (number) => (isInspected ? (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(number) : DASH);
    // No change in a container that did not work is no good sign.
    const isGood = drift.total === 0 && verdict === 'pass';
    return [
        {
            ...figure('outside the allowlist', measured(drift.total)),
            tone: drift.total > 0 ? 'bad' : isGood ? 'good' : 'plain'
        },
        figure('allowed', measured(allowed.total)),
        ...(run.readOnly ? [figure('writes refused', measured((0,_surface__WEBPACK_IMPORTED_MODULE_3__/* .refusedCount */ .sg)(document)))] : []),
        ...steps(document, account),
        ...attacks(account),
        ...settings(account),
        ...recovery(document),
        figure('duration', (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)((0,_phases__WEBPACK_IMPORTED_MODULE_2__/* .endOf */ .pJ)((0,_phases__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I$)(timings))))
    ];
}
const DASH = '–';
/** A figure without a judgement. */
const figure = (label, value) => ({ label, value, tone: 'plain' });
const goodIf = (good) => (good ? 'good' : 'bad');
function steps(document, { plan }) {
    const rows = (0,_steps__WEBPACK_IMPORTED_MODULE_4__/* .smokeRows */ .X4)(document, plan);
    const passed = rows.filter(({ result }) => result?.passed === true).length;
    const isRun = rows.some(({ result }) => result !== undefined);
    const value = `${isRun ? (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(passed) : DASH}<small> of ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(rows.length)}</small>`;
    return rows.length === 0
        ? []
        : [
            {
                ...{ value, label: 'smoke steps passed' },
                tone: isRun ? goodIf(passed === rows.length) : 'plain'
            }
        ];
}
function attacks({ scorecard }) {
    if (scorecard === undefined)
        return [];
    const { landed, refused } = scorecard;
    const value = `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(refused)}<small> of ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(refused + landed)}</small>`;
    return [{ value, label: 'attacks refused', tone: goodIf(landed === 0) }];
}
function settings({ settings: proof }) {
    if (proof === undefined)
        return [];
    const value = `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(proof.bites)}<small> of ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(proof.settings.length)}</small>`;
    return [{ value, label: 'settings that bite', tone: goodIf(proof.idle === 0) }];
}
function recovery({ recovery: found }) {
    if (found === undefined)
        return [];
    const value = found.restart === undefined ? 'no' : (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(found.milliseconds);
    return [{ value, label: 'to recover', tone: goodIf(found.passed) }];
}


/***/ }),

/***/ 1824:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: function() { return /* binding */ noteLines; },
/* harmony export */   PH: function() { return /* binding */ notesIn; },
/* harmony export */   QK: function() { return /* binding */ worstFindings; },
/* harmony export */   R4: function() { return /* binding */ errorsIn; },
/* harmony export */   S6: function() { return /* binding */ errorLines; },
/* harmony export */   ap: function() { return /* binding */ placeLine; },
/* harmony export */   f9: function() { return /* binding */ findingsTable; },
/* harmony export */   hq: function() { return /* binding */ findingLines; },
/* harmony export */   jE: function() { return /* binding */ otherFindings; }
/* harmony export */ });
/* harmony import */ var _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7507);
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3362);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4803);
/* harmony import */ var _terminal_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9327);





/**
 * Errors that the headline does not cover: bad inputs, or all errors if there are several. Drift
 * has its own section.
 */
function worstFindings(document, markup = _markup__WEBPACK_IMPORTED_MODULE_2__/* .summaryMarkup */ .h$) {
    const errors = errorsIn(document);
    return errors.length === 0 ? '' : findingsTable(errors, document.tool, markup);
}
/** Warnings and notices. Refused writes and the suggestion have their own sections. */
function otherFindings(document, markup = _markup__WEBPACK_IMPORTED_MODULE_2__/* .summaryMarkup */ .h$) {
    const notes = notesIn(document);
    return notes.length === 0
        ? ''
        : `<h3>Warnings and notices</h3>\n${findingsTable(notes, document.tool, markup)}`;
}
/** Errors for a terminal. */
const errorLines = (document, paint) => findingLines('Errors', errorsIn(document), paint.red, paint);
/**
 * Warnings and notices for a terminal; unless it is verbose, the titles of those alone that call
 * for action, or that changed the check: warnings, rules that expire soon, replaced settings.
 */
function noteLines(document, paint) {
    const notes = notesIn(document);
    if (paint.detail === 'verbose')
        return findingLines('Warnings and notices', notes, paint.yellow, paint);
    const shown = notes.filter(({ level, kind }) => level === 'warning' || CHANGING.has(kind));
    const titles = [...shown.map(placedTitle), ...expiringTitles(notes)];
    const lines = titles.flatMap((title) => paint.wrap(`- ${title}`, '    ').map(paint.yellow));
    const isOnlyWarnings = shown.every(({ level }) => level === 'warning');
    const title = isOnlyWarnings ? 'Warnings' : 'Warnings and notices';
    return (0,_terminal_text__WEBPACK_IMPORTED_MODULE_3__/* .listing */ .RR)(`${title}, in full with --verbose`, lines, paint);
}
/** Notices on a check that was made in another way than its inputs say. */
const CHANGING = new Set(['taken-for-job', 'variable-replaced']);
const placedTitle = ({ title, location }) => `${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(title)}${location === undefined ? '' : ` (${placeWords(location)})`}`;
/** Place in a file as editors and terminals link it: `compose.yaml:3`. */
const placeWords = ({ file, line }) => `${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(file, 200)}:${line}`;
/** Place of the error that the headline is about, for a terminal; none if errors are listed. */
function placeLine(document, paint) {
    const { location } = document.findings.find(({ level }) => level === 'error') ?? {};
    return location === undefined || errorsIn(document).length > 0
        ? []
        : paint.wrap(`${paint.dim('Line')} ${placeWords(location)}`, '  ');
}
/** Titles on rules that expire soon. The rules of a baseline all expire on one day. */
function expiringTitles(notes) {
    const titles = notes.filter(({ kind }) => kind === 'expiring-rule').map(placedTitle);
    const more = titles.length - MOST_EXPIRING;
    return more <= 0
        ? titles
        : [
            ...titles.slice(0, MOST_EXPIRING),
            (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(more, 'more rule expires soon', 'more rules expire soon')
        ];
}
const MOST_EXPIRING = 3;
/** Errors that neither the headline nor another section reports. */
function errorsIn(document) {
    const errors = document.findings.filter((finding) => finding.level === 'error' && !isToldElsewhere(finding, document));
    const [only] = errors;
    return errors.length > 1 || only?.kind === 'bad-input' ? errors : [];
}
/** Warnings and notices that no other section reports. */
const notesIn = (document) => document.findings.filter((finding) => finding.level !== 'error' && !isToldElsewhere(finding, document));
/**
 * Whether another section reports the finding. Some kinds are reported with the suggestion, and
 * listed here only without one.
 */
const isToldElsewhere = ({ kind }, { suggestion }) => {
    const { section } = _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .TG[kind];
    return section === 'suggestion-or-findings' ? suggestion !== undefined : section !== 'findings';
};
/** Table of at most 50 findings in full. */
function findingsTable(findings, { documentation }, { table, about } = _markup__WEBPACK_IMPORTED_MODULE_2__/* .summaryMarkup */ .h$) {
    const bounded = (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .bound */ .$s)(findings, { rows: 50, bytes: 80_000 }, ({ kind, title, detail }) => (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)(`${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .sentenceForMarkdown */ .GJ)(title, 200)}${about(kind, documentation)}`, (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .sentenceForMarkdown */ .GJ)(detail)));
    return table(['Finding', 'Cause and remedy'], bounded, `and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .thousands */ .oh)(bounded.hidden)} more: see report.json`);
}
/** Lines of at most 30 findings in full. */
function findingLines(title, findings, colour, paint) {
    if (findings.length === 0)
        return [];
    const lines = findings
        .slice(0, MOST)
        .flatMap((finding) => [
        ...paint.wrap(`- ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(finding.title)} (${markOf(finding)})`, '    ').map(colour),
        ...paint.wrap((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(finding.detail, 1000), '      ')
    ]);
    return [paint.bold(`  ${title}`), ...lines, ...(0,_terminal_text__WEBPACK_IMPORTED_MODULE_3__/* .moreLine */ .g0)(findings.length - MOST)];
}
const markOf = ({ kind, location }) => [_judge_findings_table__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .TG[kind].id, ...(location === undefined ? [] : [placeWords(location)])].join(', ');
const MOST = 30;


/***/ }),

/***/ 1260:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ol: function() { return /* binding */ headLines; },
  R_: function() { return /* binding */ heading; },
  Pl: function() { return /* binding */ headline; },
  Wu: function() { return /* binding */ headlineSection; },
  ZK: function() { return /* binding */ hero; },
  K4: function() { return /* binding */ heroOf; }
});

// EXTERNAL MODULE: ./lib/judge/judgement.js
var judgement = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(512);
// EXTERNAL MODULE: ./lib/report/file-words.js
var file_words = __webpack_require__(5281);
// EXTERNAL MODULE: ./lib/report/markup.js
var markup = __webpack_require__(4803);
// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __webpack_require__(9327);
// EXTERNAL MODULE: ./lib/report/sections/facts.js
var facts = __webpack_require__(8495);
// EXTERNAL MODULE: ./lib/report/sections/suspicious.js
var suspicious = __webpack_require__(9929);
// EXTERNAL MODULE: ./lib/explain/advice.js + 1 modules
var advice = __webpack_require__(1556);
// EXTERNAL MODULE: ./lib/judge/allow.js
var allow = __webpack_require__(5877);
// EXTERNAL MODULE: ./lib/judge/findings/explanation.js
var findings_explanation = __webpack_require__(704);
// EXTERNAL MODULE: ./lib/judge/findings/workload.js + 1 modules
var workload = __webpack_require__(7345);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var severity = __webpack_require__(4048);
// EXTERNAL MODULE: ./lib/observe/refusal-lines.js
var refusal_lines = __webpack_require__(181);
// EXTERNAL MODULE: ./lib/report/sections/change-words.js
var change_words = __webpack_require__(3558);
// EXTERNAL MODULE: ./lib/report/sections/comparison.js
var comparison = __webpack_require__(4143);
// EXTERNAL MODULE: ./lib/report/sections/surface.js
var surface = __webpack_require__(8375);
// EXTERNAL MODULE: ./lib/report/sections/suggestion.js
var suggestion = __webpack_require__(1042);
;// CONCATENATED MODULE: ./lib/report/sections/verdict-words.js











/** Words for the verdict of a check: the cause, its weight, and the remedy. */
function verdictWords(document, account, counted) {
    const fix = fixSentence(account);
    const steps = account.plan?.smoke.length ?? 0;
    const facts = { steps, isSettled: fix !== '', counted, log: account.log };
    const { title, advice } = WORDS[document.verdict](document, facts, account.judgement);
    const compared = (0,comparison/* comparisonSentence */.nX)(document);
    return { title, advice: [advice, compared].filter(Boolean).join(' '), fix: fix.trimStart() };
}
const WORDS = {
    pass: passWords,
    drift: driftWords,
    failed: failedWords,
    error: errorWords
};
function passWords(document, { steps, counted }, { changes }) {
    const { length, counts } = document.changes;
    if (counts.drift > 0)
        return {
            title: `Pass, tolerating ${driftTitle(changes)}`,
            advice: `${booted(document)},${passed(document, steps)} but is not immutable.${refusedWords(document)}`
        };
    const done = length === 0 ? 'wrote nothing that lasted' : 'changed nothing outside the allowlist';
    return {
        title: length === 0
            ? 'Pass: nothing changed'
            : `Pass: ${(0,phrases/* count */.U9)(length, 'change')}, ${length === 1 ? 'which is' : 'all'} allowed`,
        advice: `${booted(document)},${passed(document, steps)} and ${done}.${allowedWords(counted, document.rules)}${refusedWords(document)}`
    };
}
/** Sentence on the changes that were allowed, and why; empty if there were none. */
function allowedWords({ byRule }, rules) {
    const reasons = new Map(rules.map(({ rule, reason }) => [rule, reason]));
    const words = [...byRule]
        .toSorted(([, one], [, other]) => other.total - one.total)
        .map(([rule, use]) => ruleUseWords(rule, use, reasons.get(rule)));
    return words.length === 0 ? '' : ` Allowed: ${(0,phrases/* list */.p_)(words, MOST_REASONS)}.`;
}
const MOST_REASONS = 3;
function ruleUseWords(rule, { total, places }, reason) {
    switch (rule) {
        case allow/* NO_CONTENT */.iq:
            return `${(0,phrases/* count */.U9)(total, 'entry', 'entries')} with new times but equal contents`;
        case allow/* SCRATCH */.Zc: {
            const mounts = [...places].map((path) => (0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(path, 60)));
            return `${(0,phrases/* count */.U9)(total, 'file or folder', 'files and folders')} in ${(0,phrases/* list */.p_)(mounts, 3)}, which ${total === 1 ? 'vanishes' : 'vanish'} with the container`;
        }
        default:
            return `${(0,phrases/* thousands */.oh)(total)} by the rule ${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(rule, 100))}${reason === undefined ? '' : ` (${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(reason, 80))})`}`;
    }
}
function refusedWords(document) {
    const { program: own, attack: foreign } = (0,surface/* refusedBy */.it)(document);
    const attacked = foreign === 0 ? '' : ` The attack was refused ${(0,phrases/* count */.U9)(foreign, 'write')}.`;
    return own === 0
        ? attacked
        : ` The read-only root filesystem refused ${(0,phrases/* count */.U9)(own, 'write')} on the way: see below for features that may be missing.${attacked}`;
}
function driftWords(document, facts, { drift, changes }) {
    const { steps, isSettled } = facts;
    const gated = document.findings.find(({ kind }) => GATED.has(kind));
    if (gated !== undefined && drift.length === 0)
        return gatedWords(document, steps, gated);
    const altered = document.findings.find(({ kind }) => ALTERED.has(kind));
    if (altered !== undefined && drift.length === 0)
        return alteredWords(altered);
    const undeclared = document.findings.find(({ kind }) => kind in workload/* WORKLOAD_FINDINGS */.n);
    const isDeclared = undeclared?.level !== 'error';
    if (!isDeclared && drift.length === 0)
        return undeclaredWords(document, steps, undeclared);
    const folders = drift.map(({ folder }) => (0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(folder, 60)));
    return {
        title: `Drift: ${driftTitle(changes)}`,
        advice: `${booted(document)},${passed(document, steps)} and made ${(0,phrases/* count */.U9)(drifted(document), 'change')} that no rule allows, in ${(0,phrases/* list */.p_)(folders, 3)}.` +
            (isSettled ? graveAdvice(changes) : ` ${driftAdvice(drift)}`) +
            [gated, altered, isDeclared ? undefined : undeclared]
                .map((one) => (one === undefined ? '' : ` Besides: ${one.title}.`))
                .join('')
    };
}
/** Numbers of changes by severity, and the worst of them by name. */
function driftTitle({ counts, drift }) {
    const { critical, high } = counts.severities;
    const grave = [
        ...(critical > 0 ? [`${(0,phrases/* thousands */.oh)(critical)} critical`] : []),
        ...(high > 0 ? [`${(0,phrases/* thousands */.oh)(high)} high`] : [])
    ];
    const others = counts.drift - critical - high;
    const noun = (many) => (many === 1 ? 'change' : 'changes');
    const numbers = grave.length === 0
        ? (0,phrases/* count */.U9)(others, 'change')
        : others === 0
            ? `${grave.join(' and ')} ${noun(high > 0 ? high : critical)}`
            : `${[...grave, `${(0,phrases/* thousands */.oh)(others)} other`].join(', ')} ${noun(others)}`;
    const [worst] = drift;
    if (worst === undefined)
        return numbers;
    return `${numbers}${counts.drift > 1 ? ', e.g. ' : ': '}${changeWords(worst)}`;
}
/** A change in a few words, e.g. ``set-uid program `/usr/bin/.b` ``. */
function changeWords({ kind, path, tags: [tag] }) {
    const name = (0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(path, 80));
    return kind === 'added' && tag !== undefined
        ? `${NOUNS[tag] ?? (0,change_words/* tagWords */.u0)([tag])} ${name}`
        : `${kind} ${name}`;
}
/** Nouns for tags whose words are not one. */
const NOUNS = {
    'set-uid': 'set-uid program',
    capability: 'program with capabilities',
    'hidden-in-dev': 'hidden file',
    'world-writable': 'world-writable file',
    'disguised-name': 'disguised file',
    executable: 'program'
};
/** Advice that comes before any fix: nothing that is suggested is for changes like these. */
function graveAdvice({ drift: [worst] }) {
    return worst === undefined || !(0,severity/* isNotable */._r)(worst)
        ? ''
        : ` Find out first what wrote ${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(worst.path, 80))}: nothing that is suggested allows changes of high or critical severity.`;
}
/** Advice on changes in mounts, or on changes in the root filesystem. */
function driftAdvice(drift) {
    const isMounted = drift.every(({ units }) => units.every(({ change }) => change.place !== '/'));
    return isMounted
        ? 'Find out what wrote there. These paths are mounts: mount read-only what the program is not meant to write, and add what it is meant to write to `allow`.'
        : 'Find out what wrote there. Where the program is meant to write, mount a `tmpfs` or a volume; add what is harmless to `allow`.';
}
/** Kinds of drift other than changes in the container. */
const GATED = new Set(['attacks-landed', 'idle-settings']);
const ALTERED = new Set(['image-altered', 'mount-altered']);
const alteredWords = ({ title, detail }) => ({
    title: `Drift: ${(0,phrases/* inSentence */.BX)(title)}`,
    advice: detail
});
/** Headline if only the file of the service keeps the check from passing. */
const undeclaredWords = (document, steps, { title, detail }) => ({
    title: `Drift: ${(0,phrases/* inSentence */.BX)(title)}`,
    advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist. ${detail}`
});
/** Headline if only a limit on attacks or idle settings keeps the check from passing. */
function gatedWords(document, steps, { kind, title, detail }) {
    const but = kind === 'attacks-landed' ? ', but an intruder could' : '';
    return {
        title: `Drift: ${title}`,
        advice: `${booted(document)},${passed(document, steps)} and changed nothing outside the allowlist${but}. ${detail}`
    };
}
function failedWords(document, { isSettled, log }) {
    const [worst] = document.findings;
    const { title, detail } = worst ?? { title: 'the container', detail: '' };
    const reason = detail.startsWith(`${title}. `) ? detail.slice(title.length + 2) : detail;
    const printed = worst !== undefined && QUOTES_LOG.has(worst.kind) ? lastLine(log) : '';
    const besides = drifted(document) > 0 ? `Besides: ${driftCount(document)}.` : '';
    const unset = document.findings.find(({ kind }) => kind === 'variable-unset');
    return {
        title: `Failed: ${(0,phrases/* inSentence */.BX)(title)}`,
        advice: [
            isSettled && worst?.kind !== 'smoke-failed' ? '' : reason,
            printed,
            besides,
            unset === undefined ? '' : `${unset.title}.`
        ]
            .filter(Boolean)
            .join(' ')
    };
}
/** Failures of the container that is judged, whose cause its log may tell. */
const QUOTES_LOG = new Set([
    ...['exited', 'out-of-memory', 'unhealthy', 'not-ready', 'smoke-failed'],
    ...['broken-by-attack', 'fails-writable']
]);
/** Sentence with the last line of the log that is not empty. */
function lastLine(log) {
    if (log === undefined)
        return '';
    const line = (0,refusal_lines/* withoutColours */.mU)(log.trimEnd().split('\n').at(-1) ?? '').trim();
    return line === '' ? 'It printed nothing.' : `Its last log line: ${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(line, 200))}.`;
}
function errorWords({ findings, image }) {
    const errors = findings.filter(({ level }) => level === 'error');
    const bad = errors.filter(({ kind }) => kind === 'bad-input');
    const [worst] = errors;
    return bad.length > 0
        ? {
            title: `Error: ${(0,phrases/* count */.U9)(bad.length, 'bad input')}, nothing was started`,
            advice: 'Correct the inputs below; all that could be found wrong with them is named.'
        }
        : {
            title: `Error: ${(0,phrases/* inSentence */.BX)(worst?.title ?? 'nothing could be judged')}`,
            advice: `${image.reference === '' ? 'The image' : (0,phrases/* quote */.hD)(image.reference)} could not be judged. ${worst?.detail ?? ''}`
        };
}
function booted({ image, run }) {
    return `${(0,phrases/* quote */.hD)(image.reference)} booted ${run?.readOnly === false ? 'with a writable root' : 'read-only'}`;
}
function passed({ attackSteps }, steps) {
    const attacked = attackSteps !== undefined;
    if (steps === 0)
        return attacked ? ' was attacked,' : '';
    return ` passed ${(0,phrases/* count */.U9)(steps, 'smoke step')}${attacked ? ' before and after the attack' : ''},`;
}
function driftCount(document) {
    return `${(0,phrases/* count */.U9)(drifted(document), 'change')} outside the allowlist`;
}
const drifted = ({ changes }) => changes.counts.drift;
/** Sentence with the mounts and rules that would help; empty if none were found. */
function fixSentence({ explanation, judgement }) {
    if (explanation?.kind !== 'suggestion')
        return '';
    const { allow, proven, minimal, rules, drift } = explanation.suggestion;
    const flags = (0,advice/* changesFor */.z7)(explanation.suggestion);
    const mounts = (0,phrases/* list */.p_)(flags.map(phrases/* quote */.hD), 6);
    if ((0,suggestion/* isToBeDecided */.Nr)(explanation.suggestion))
        return decideSentence(explanation.suggestion, mounts);
    if (rules.length > 0)
        return ` No safe mount makes it work; on a writable root filesystem ${(0,phrases/* count */.U9)(rules.length, 'narrow rule')} would do.`;
    if (!proven || flags.length + allow.length === 0)
        return '';
    const [worst] = judgement.changes.drift;
    const verb = worst && (0,severity/* isNotable */._r)(worst) ? 'If the other changes are meant, allow' : 'Allow';
    const allowed = allow.length === 0 ? '' : ` ${verb} ${(0,phrases/* list */.p_)(allow.map(phrases/* quote */.hD), 3)}.`;
    const title = (0,findings_explanation/* provenTitle */.j5)({ minimal, remaining: drift.length });
    return flags.length === 0 ? allowed : ` ${title}: ${mounts}.${allowed}`;
}
function decideSentence({ dangers, moves }, mounts) {
    const [worst] = dangers.toSorted((one, other) => one.why.localeCompare(other.why));
    const [move] = moves.map(findings_explanation/* moveSentence */.nP);
    const happens = worst?.why === 'code'
        ? "the application's own code becomes writable"
        : `what an intruder would write can be written${worst === undefined ? '' : ` in ${(0,phrases/* quote */.hD)(worst.path)}`}`;
    return ` With ${mounts} it works, but ${happens}: decide.${move === undefined ? '' : ` ${move}`}`;
}

;// CONCATENATED MODULE: ./lib/report/sections/headline.js








/** Headline of a report, written for readers who read nothing else. */
function headline(document, account, counted) {
    const { verdict } = document;
    const fails = (0,judgement/* failsStep */.ug)(verdict, account.mode);
    const audit = verdict === 'pass' || fails ? '' : ' Mode is `audit`: the step does not fail.';
    const words = verdictWords(document, account, counted);
    const advice = (0,file_words/* settingWords */.Y)(document.manifest?.kind)(`${words.advice}${audit}`);
    return { ...words, verdict, advice: advice.trimStart(), fails };
}
/** Headline of the summary, with a link to the page on the worst finding. */
function headlineSection(head, { findings, tool }) {
    const [worst] = findings;
    return heading(head, head.verdict === 'pass' || worst === undefined ? '' : (0,markup/* idOf */.TH)(worst.kind, tool.documentation));
}
/** Draws a headline with the mark of its verdict, and the link after it. */
function heading({ verdict, title, fails, ...words }, link = '') {
    const mark = verdict === 'pass' || fails ? terminal_text/* MARKS */.j7[verdict] : '⚠️';
    const [first = '', ...others] = paragraphsOf(words).map((text) => (0,report_escape/* sentenceForMarkdown */.GJ)(text));
    return `<h2>${mark} ${(0,report_escape/* sentenceForMarkdown */.GJ)(title, 300)}</h2>\n<p>${[`${first}${link}`, ...others].join('</p>\n<p>')}</p>`;
}
/** Advice and fix, each of them in a paragraph of its own. */
function paragraphsOf({ advice, fix }) {
    const texts = [advice, fix].filter((text) => text !== '');
    return texts.length === 0 ? [''] : texts;
}
/** Headline for a terminal. */
function headLines({ verdict, title, fails, ...words }, paint) {
    const colour = verdict === 'pass' ? paint.green : fails ? paint.red : paint.yellow;
    const lines = paint.wrap(`${terminal_text/* SIGNS */.B2[verdict]} ${(0,report_escape/* inline */.mG)(title)}`, '');
    return [
        ...lines.map((line) => paint.bold(colour(line))),
        ...paragraphsOf(words).flatMap((text) => text === '' ? [] : paint.wrap((0,report_escape/* inline */.mG)(aboveIt(text), 2000), '  '))
    ];
}
/** Advice for a terminal, which shows everything else above the headline. */
const aboveIt = (advice) => advice.replace(/\b(see|inputs) below\b/g, '$1 above');
/** First screen of the page: verdict, advice, the worst changes, figures, the tested image. */
function hero(document, account, head, counted) {
    return heroOf(head, {
        worst: (0,suspicious/* worstChanges */.Zs)(account),
        tiles: (0,facts/* tiles */.os)(document, account, counted),
        facts: (0,facts/* facts */.Ix)(document)
    });
}
/** Draws the first screen of a page. */
function heroOf({ verdict, title, fails, ...words }, { worst, tiles: figures, facts: known }) {
    const soft = verdict === 'pass' || fails ? '' : '<span class="pill">audit: does not fail</span>';
    return `<section class="hero" aria-labelledby="verdict">
<div class="seal">${SEALS[verdict]}</div>
<div class="words">
<p class="over"><span class="pill verdict">${verdict}</span>${soft}</p>
<h1 id="verdict">${(0,report_escape/* sentenceForMarkdown */.GJ)(title, 300)}</h1>
${paragraphsOf(words)
        .map((text) => `<p class="advice">${(0,report_escape/* sentenceForMarkdown */.GJ)(text)}</p>`)
        .join('\n')}
${worst}
</div>
${figures}
<div class="facts">${known}</div>
</section>`;
}
const seal = (path) => `<svg viewBox="0 0 24 24" width="40" height="40" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
const SEALS = {
    pass: seal('M5 12.5l4.6 4.6L19 7.4'),
    drift: seal('M4 8h9l-3-3M20 16h-9l3 3'),
    failed: seal('M6.5 6.5l11 11M17.5 6.5l-11 11'),
    error: seal('M12 5v8.5M12 18.4v.2')
};


/***/ }),

/***/ 3326:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: function() { return /* binding */ timings; },
/* harmony export */   I$: function() { return /* binding */ phasesOf; },
/* harmony export */   IO: function() { return /* binding */ timeline; },
/* harmony export */   MO: function() { return /* binding */ timingLines; },
/* harmony export */   nR: function() { return /* binding */ timeOf; },
/* harmony export */   pJ: function() { return /* binding */ endOf; },
/* harmony export */   uc: function() { return /* binding */ phaseChart; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3362);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4803);



/** Phases with their starts. A phase without a recorded start follows the previous one. */
function phasesOf(timings) {
    let end = 0;
    return timings.map(({ phase, milliseconds, start = end }) => {
        end = start + milliseconds;
        return { phase, start, milliseconds };
    });
}
/** End of the last phase, in milliseconds since the check began. */
const endOf = (phases) => phases.reduce((latest, { start, milliseconds }) => Math.max(latest, start + milliseconds), 0);
/** Sum of the durations of all phases, in milliseconds. */
const timeOf = ({ timings }) => timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
/**
 * Phases as a Mermaid chart, which GitHub draws: the only part of the summary outside of HTML
 * blocks.
 */
function phaseChart({ timings }) {
    const phases = phasesOf(timings).slice(0, MOST);
    const end = endOf(phases);
    if (phases.length < 2 || end === 0)
        return '';
    const bars = phases.map(({ phase, start, milliseconds }) => `    ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMermaid */ .DE)(phase, 40)} (${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(milliseconds)}) : ${start}, ${start + milliseconds}`);
    // Of a date, only the seconds since 1970 do not depend on the time zone.
    const axis = end < 5000 ? '%Q ms' : '%s s';
    const head = ['gantt', '    dateFormat x', `    axisFormat ${axis}`, '    todayMarker off'];
    return ['<h3>Where the time went</h3>', '', '```mermaid', ...head, ...bars, '```'].join('\n');
}
const MOST = 40;
/** Timeline of the phases for the page; phases that overlapped are beside each other. */
function timeline({ timings }) {
    const phases = phasesOf(timings);
    const end = endOf(phases);
    if (phases.length === 0 || end === 0)
        return '';
    const { rows, hidden } = (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .bound */ .$s)(phases, { rows: 60, bytes: 60_000 }, (one) => bar(one, end));
    const more = hidden > 0 ? `<li>and ${hidden} more: see report.json</li>` : '';
    const ends = `<li class="ends" aria-hidden="true"><span>0</span><span>${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(end)}</span></li>`;
    return `<h3>Where the time went</h3>\n<ol class="time">${rows.join('\n')}${more}${ends}</ol>`;
}
/**
 * Draws a phase as a line. Its round ends stay round at any page width; they extend beyond the line
 * by half its width.
 */
function bar({ phase, start, milliseconds }, end) {
    const [from, to] = [start, start + milliseconds].map((one) => Math.round((one / end) * 1000));
    const when = `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(milliseconds)}<span class="hide"> from ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(start)} on</span>`;
    return (`<li><span class="phase">${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(phase, 60)}</span>` +
        `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path d="M0 5H1000"/><path class="on" d="M${from} 5H${to}"/></svg>` +
        `<span class="took">${when}</span></li>`);
}
/** Duration of each phase, and the version of Zero Drift. */
function timings({ timings: all, tool }) {
    const phases = all.map(({ phase, milliseconds }) => `${phase} ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(milliseconds)}`);
    const parts = [`${tool.name} ${tool.version}`, ...phases];
    return `<p><sub>${parts.map((part) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(part, 80)).join(' · ')}</sub></p>`;
}
/** Duration of each phase, and the version of Zero Drift, for a terminal. */
function timingLines({ timings, tool }, paint) {
    const phases = timings.map(({ phase, milliseconds }) => `${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(phase, 50)} ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(milliseconds)}`);
    return paint
        .wrap([`${tool.name} ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(tool.version, 50)}`, ...phases].join(' · '), '  ')
        .map(paint.dim);
}


/***/ }),

/***/ 8809:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: function() { return /* binding */ recipesByName; },
/* harmony export */   Nj: function() { return /* binding */ RECIPE_TITLES; },
/* harmony export */   Y6: function() { return /* binding */ CHANGES; },
/* harmony export */   si: function() { return /* binding */ mainRecipe; }
/* harmony export */ });
/** Recipes that change the file from which a container is deployed, best first. */
const CHANGES = ['patch', 'override', 'manifestPatch', 'merge'];
/** Titles of the recipes. */
const RECIPE_TITLES = {
    patch: 'As a patch of the Compose file',
    override: 'As an override file of Compose',
    manifestPatch: 'As a patch of the manifest',
    merge: 'As a strategic merge patch',
    docker: 'As a `docker run`',
    action: 'As inputs of this action',
    compose: 'As a Compose file',
    kubernetes: 'As a Kubernetes manifest (not tried as a pod)',
    policy: 'As a policy file'
};
/** Returns the recipes with their names, in the order in which they are shown. */
const recipesByName = (recipes) => ORDER.flatMap((name) => {
    const recipe = recipes[name];
    return recipe === undefined ? [] : [[name, recipe]];
});
const ORDER = [
    ...CHANGES,
    ...['docker', 'action', 'compose', 'kubernetes', 'policy']
];
/**
 * Recipe that is shown expanded: the first of these names that there is; by default the patch, or
 * what comes nearest. Rules are for the action's inputs, which `docker run` cannot express.
 */
function mainRecipe({ recipes, rules }, names = [...CHANGES, rules.length > 0 ? 'action' : 'docker']) {
    const known = new Map(recipesByName(recipes));
    const name = names.find((one) => known.has(one)) ?? 'policy';
    return { name, title: RECIPE_TITLES[name].replace(/^A/, 'a'), text: known.get(name) ?? '' };
}


/***/ }),

/***/ 2319:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: function() { return /* binding */ attackSection; },
/* harmony export */   L$: function() { return /* binding */ smokeSteps; },
/* harmony export */   OG: function() { return /* binding */ logLines; },
/* harmony export */   X4: function() { return /* binding */ smokeRows; },
/* harmony export */   yo: function() { return /* binding */ attackLines; },
/* harmony export */   z1: function() { return /* binding */ failureLog; },
/* harmony export */   zv: function() { return /* binding */ smokeLines; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3362);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4803);
/* harmony import */ var _terminal_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9327);
/* harmony import */ var _workload__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5335);





/** Steps of the smoke test, including those that were not reached. */
function smokeSteps(document, { plan }, markup = _markup__WEBPACK_IMPORTED_MODULE_1__/* .summaryMarkup */ .h$) {
    const all = smokeRows(document, plan);
    if (all.length === 0)
        return '';
    const rows = all.map(({ step, result, afterAttack }) => {
        const name = `${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(step))}${afterAttack ? ' after the attack' : ''}`;
        if (result === undefined)
            return (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)(markup.marks.none, name, 'not run', '');
        const { passed, detail, milliseconds } = result;
        const answer = detail === '' ? '' : (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(detail));
        return (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)(passed ? markup.marks.good : markup.marks.bad, name, answer, (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(milliseconds));
    });
    return `<h3>Smoke test</h3>\n${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .cappedTable */ .Uz)(['Passed', 'Step', 'Result', 'Time'], rows, markup)}`;
}
/** Steps of the smoke test for a terminal; the failed ones alone unless it is verbose. */
function smokeLines(document, { plan }, paint) {
    // Of a check that broke off, the steps that passed are the only result.
    const isWhole = paint.detail === 'verbose' || (document.verdict === 'error' && document.smoke.length > 0);
    const rows = smokeRows(document, plan);
    const shown = isWhole ? rows : rows.filter(({ result }) => result?.passed === false);
    const lines = shown.flatMap(({ step, result, afterAttack }) => {
        const name = `${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(step, 200)}${afterAttack ? ' after the attack' : ''}`;
        if (result === undefined)
            return [`    - ${name} (not run)`];
        const { passed, detail, milliseconds } = result;
        return [
            `    ${passed ? paint.green('✓') : paint.red('✗')} ${name} ${paint.dim(`(${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(milliseconds)})`)}`,
            ...(passed || detail === '' ? [] : paint.wrap(`  ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(detail)}`, '      '))
        ];
    });
    return (0,_terminal_text__WEBPACK_IMPORTED_MODULE_2__/* .listing */ .RR)(isWhole ? 'Smoke test' : 'Failed smoke steps', lines, paint);
}
/**
 * Steps of the smoke test and, after an attack, each of them again; including those that were not
 * reached.
 */
function smokeRows({ smoke, attackSteps }, plan) {
    const steps = plan?.smoke ?? [];
    const before = smoke.filter(({ afterAttack }) => afterAttack !== true);
    const after = smoke.filter(({ afterAttack }) => afterAttack === true);
    const again = attackSteps === undefined ? [] : rowsOf(after, steps, true);
    return [...rowsOf(before, steps, false), ...again];
}
function rowsOf(results, steps, afterAttack) {
    return [
        ...results.map((result) => ({ step: result.step, result, afterAttack })),
        ...steps.slice(results.length).map(({ step }) => ({ step, result: undefined, afterAttack }))
    ];
}
/** Outcome of each step of the author's own attack. Its changes are listed with all others. */
function attackSection(document, account, { table } = _markup__WEBPACK_IMPORTED_MODULE_1__/* .summaryMarkup */ .h$) {
    const rows = attackRows(document, account);
    if (rows.length === 0)
        return '';
    const bounded = (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .bound */ .$s)(rows, { rows: 50, bytes: 40_000 }, ({ step, result }) => (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)((0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(step)), result === undefined ? 'not run' : exitWords(result), result === undefined ? '' : (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(result.milliseconds)));
    const intro = `<p>${document.attackSteps === undefined ? UNREACHED : INTRO}</p>`;
    const steps = table(['Step', 'Result', 'Time'], bounded, `and ${bounded.hidden} more`);
    return [`<h3>Your attack</h3>\n${intro}\n${steps}`, ...printed(document)].join('\n');
}
const INTRO = 'Exit codes are recorded, not judged: the changes count, and whether the smoke test still passes.';
const UNREACHED = 'It was not run, since the image did not work before it.';
/** Output of each step, collapsed. */
function printed({ attackSteps = [] }) {
    const loud = attackSteps.filter(({ output }) => output.trim() !== '');
    if (loud.length === 0)
        return [];
    const { rows } = (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .bound */ .$s)(loud, { rows: 20, bytes: 60_000 }, ({ step, output }) => `<p>${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(step, 100))}</p>\n<pre>${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forPre */ .VI)(output, 10)}</pre>`);
    return [(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Output of the attack', rows.join('\n'))];
}
/** The author's own attack for a terminal, with the last lines that each step printed. */
function attackLines(document, account, paint) {
    const rows = attackRows(document, account);
    if (rows.length === 0)
        return [];
    const lines = rows
        .slice(0, MOST)
        .flatMap(({ step, result }) => [
        `    - ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(step, 200)} ${paint.dim(result === undefined ? '(not run)' : `(${exitWords(result)}, ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(result.milliseconds)})`)}`,
        ...(result === undefined || result.output.trim() === '' ? [] : lastLines(result.output))
    ]);
    const hidden = rows.length - MOST;
    const more = hidden > 0 ? [`    and ${hidden} more: see report.json`] : [];
    return [paint.bold('  Your attack (exit codes are recorded, not judged)'), ...lines, ...more];
}
const MOST = 30;
const lastLines = (output) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)(output.trimEnd(), 3, 200)
    .split('\n')
    .map((line) => `    ${line}`);
function attackRows({ attackSteps = [] }, { plan }) {
    const missed = (plan?.attack ?? []).slice(attackSteps.length);
    return [
        ...attackSteps.map((result) => ({ step: result.step, result })),
        ...missed.map(({ step }) => ({ step, result: undefined }))
    ];
}
const exitWords = ({ exitCode }) => exitCode === null ? 'cut short' : `exit code ${exitCode}`;
/** End of the output of a failed step, and of a failed container's log. */
function failureLog(document, { log, exercise }) {
    const step = failedStep(exercise);
    const printed = step === undefined
        ? []
        : [
            `<h3>Output of ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(step.step, 100))}</h3>\n<pre>${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forPre */ .VI)(step.output, 20)}</pre>`
        ];
    const wanted = document.verdict === 'failed' && log !== undefined;
    const lines = log?.trim() === ''
        ? '<i>The container printed nothing.</i>'
        : `<pre>${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forPre */ .VI)(log ?? '', 30)}</pre>`;
    const container = wanted ? [`<h3>The container's last log lines</h3>\n${lines}`] : [];
    const dependencies = dependencyLogs(document).map(({ service, text }) => `<h3>The last log lines of ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(service, 100))}</h3>\n<pre>${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forPre */ .VI)(text, 30)}</pre>`);
    return [...printed, ...container, ...dependencies].join('\n\n');
}
/** Ends of the logs of dependencies that kept the check from starting. */
const dependencyLogs = ({ manifest }) => (0,_workload__WEBPACK_IMPORTED_MODULE_3__/* .startedServices */ .qb)(manifest).flatMap(({ service, log: text }) => text === undefined ? [] : [{ service, text }]);
/** End of the output of a failed step, and of a failed container's log, for a terminal. */
function logLines(document, { log, exercise }, paint) {
    const step = failedStep(exercise);
    const printed = document.verdict === 'failed' ? log?.trim() : undefined;
    return [
        ...(step === undefined ? [] : tail('Output of the failed step', step.output, paint)),
        ...(step === undefined || !printed ? [] : ['']),
        ...(printed ? tail("The container's last log lines", printed, paint) : []),
        ...(printed === '' ? ['  The container printed nothing.'] : []),
        ...dependencyLogs(document).flatMap(({ service, text }) => tail(`The last log lines of ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(service, 100)}`, text, paint))
    ];
}
function tail(title, text, paint) {
    const most = paint.detail === 'verbose' ? 20 : 8;
    const lines = (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)(text.trimEnd(), most, 500).split('\n');
    return [paint.bold(`  ${title}`), ...lines.map((line) => `    ${line}`)];
}
/** First failed step of the smoke test, if it printed anything. */
function failedStep(exercise) {
    const all = [...(exercise?.smoke ?? []), ...(exercise?.attack?.smoke ?? [])];
    return all.find(({ passed, output }) => !passed && output.trim() !== '');
}


/***/ }),

/***/ 1042:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: function() { return /* binding */ suggestionSection; },
/* harmony export */   Nr: function() { return /* binding */ isToBeDecided; },
/* harmony export */   of: function() { return /* binding */ suggestionLines; }
/* harmony export */ });
/* unused harmony exports suggestionTitle, hasFailed */
/* harmony import */ var _explain_advice__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1556);
/* harmony import */ var _judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(704);
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3362);
/* harmony import */ var _judge_severity__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4048);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4803);
/* harmony import */ var _recipe_names__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8809);







/** Suggestion for running the image read-only: the result, its reasons, and recipes to copy. */
function suggestionSection(account, markup = _markup__WEBPACK_IMPORTED_MODULE_4__/* .summaryMarkup */ .h$) {
    const { explanation } = account;
    if (explanation?.kind !== 'suggestion')
        return '';
    const { suggestion, effort } = explanation;
    const { purposes, elsewhere } = suggestion;
    const kind = suggestion.proven ? 'fix' : 'lead';
    return [
        `<h3>${suggestionTitle(suggestion)}${markup.about(kind, account.documentation)}</h3>`,
        ...paragraphs(suggestion, effort, account).map((text) => `<p>${(0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .sentenceForMarkdown */ .GJ)(text)}</p>`),
        ...decisiveBlock(suggestion.decisive),
        ...(hasRecipes(suggestion) ? recipeBlocks(suggestion) : []),
        ...remainingTable(suggestion.drift, markup),
        ...purposeTable('What the mounts are for', purposes, markup),
        ...purposeTable('Written where no mount should go', elsewhere, markup)
    ].join('\n');
}
/** Suggestion for a terminal. */
function suggestionLines(account, paint) {
    const { explanation } = account;
    if (explanation?.kind !== 'suggestion')
        return [];
    const { suggestion, effort } = explanation;
    const { purposes, elsewhere } = suggestion;
    const { text } = (0,_recipe_names__WEBPACK_IMPORTED_MODULE_5__/* .mainRecipe */ .si)(suggestion);
    const block = hasRecipes(suggestion) ? (0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .forFile */ .yp)(text.trimEnd()).split('\n') : [];
    const isWhole = paint.detail === 'verbose';
    const advice = isWhole
        ? [
            ...purposes.map(purposeSentence).slice(0, MOST_TOLD),
            ...elsewhere.map(elsewhereSentence).slice(0, MOST_TOLD)
        ]
        : [];
    const after = [
        ...remainingLines(suggestion.drift),
        ...advice.flatMap((sentence) => paint.wrap((0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(sentence), '    '))
    ];
    const told = isWhole
        ? paragraphs(suggestion, effort, account)
        : essentials(suggestion, effort, account);
    return [
        paint.bold(`  ${suggestionTitle(suggestion)}`),
        ...told.flatMap((text) => paint.wrap((0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(text, 2000), '    ')),
        ...decisiveLines(suggestion.decisive),
        ...(block.length === 0
            ? []
            : ['', ...block.map((line) => `      ${line}`), '', ...elsewhereLines(suggestion, paint)]),
        ...(block.length === 0 || after.length === 0 ? [] : ['']),
        ...after
    ];
}
/** Text below the only recipe that a terminal shows. */
function elsewhereLines({ recipes }, paint) {
    const words = recipes.docker === undefined
        ? `Beside the report, ${hasPatch(recipes) ? FOR_GIT : ''}as a further file: \`suggestion/\``
        : 'As inputs, for Compose, Kubernetes (untried), or as a policy: `suggestion/`';
    return paint.wrap(words, '    ');
}
const hasPatch = ({ patch, manifestPatch }) => (patch ?? manifestPatch) !== undefined;
const FOR_GIT = 'for `git apply` and ';
const LINES = 200;
/** Whether a recipe says anything: a policy of a service may have no rules. */
const isOfUse = ([name, text]) => name !== 'policy' || /^(?:allow|check|tmpfs):/m.test(text);
function recipeBlocks(suggestion) {
    const main = (0,_recipe_names__WEBPACK_IMPORTED_MODULE_5__/* .mainRecipe */ .si)(suggestion);
    const block = (text) => `<pre>${(0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .forPre */ .VI)(text, LINES)}</pre>`;
    const others = (0,_recipe_names__WEBPACK_IMPORTED_MODULE_5__/* .recipesByName */ .Me)(suggestion.recipes).filter(([name]) => name !== main.name);
    return [
        block(main.text),
        ...others
            .filter(isOfUse)
            .map(([name, text]) => (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)((0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .sentenceForMarkdown */ .GJ)(_recipe_names__WEBPACK_IMPORTED_MODULE_5__/* .RECIPE_TITLES */ .Nj[name]), block(text)))
    ];
}
const LOG_LINES = 20;
const LOG_WIDTH = 500;
function decisiveBlock(decisive) {
    const { log = [] } = decisive ?? {};
    return log.length === 0 ? [] : [`<pre>${(0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .forPre */ .VI)(log.join('\n'), LOG_LINES)}</pre>`];
}
function decisiveLines(decisive) {
    const { log = [] } = decisive ?? {};
    if (log.length === 0)
        return [];
    return (0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .forLog */ .Ig)(log.join('\n'), LOG_LINES, LOG_WIDTH)
        .split('\n')
        .map((line) => `    ${line}`);
}
const REMAINS = 'What stays drift with exactly these inputs, and the narrowest rule for it';
function remainingTable(drift, markup) {
    if (drift.length === 0)
        return [];
    const bounded = (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .bound */ .$s)(drift, { rows: 30, bytes: 30_000 }, (one) => (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)(one.severity, `${(0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .forMarkdown */ .Bm)(one.path))} ${one.kind}`, (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .forMarkdown */ .Bm)(ruleWords(one)))));
    const more = `and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(bounded.hidden)} more: see report.json`;
    return [markup.fold(REMAINS, markup.table(['Severity', 'Change', 'Rule'], bounded, more))];
}
function remainingLines(drift) {
    if (drift.length === 0)
        return [];
    const hidden = drift.length - MOST_TOLD;
    return [
        `    ${REMAINS}:`,
        ...drift
            .slice(0, MOST_TOLD)
            .map((one) => `      ${(0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(ruleWords(one), 150)}  (${one.severity})`),
        ...(hidden > 0 ? [`      and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(hidden)} more: see report.json`] : [])
    ];
}
/**
 * Rule for a change that stays drift. A rule for severity `high` or worse is commented out, so that
 * it is not copied unread.
 */
const ruleWords = (one) => ((0,_judge_severity__WEBPACK_IMPORTED_MODULE_2__/* .isNotable */ ._r)(one) ? `# ${one.rule}` : one.rule);
function purposeTable(title, purposes, markup) {
    if (purposes.length === 0)
        return [];
    const bounded = (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .bound */ .$s)(purposes, { rows: 30, bytes: 30_000 }, ({ path, kinds, remedies }) => (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)((0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .forMarkdown */ .Bm)(path)), (0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .forMarkdown */ .Bm)(kinds.join(', ')), (0,_escape__WEBPACK_IMPORTED_MODULE_3__/* .sentenceForMarkdown */ .GJ)(remedies.slice(0, 3).join('; '))));
    const heads = ['Path', 'Files', 'Alternative'];
    return [
        (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)(title, markup.table(heads, bounded, `and ${bounded.hidden} more: see report.json`))
    ];
}
const purposeSentence = ({ path, kinds, remedies }) => `- ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(path)}: ${kinds.length === 0 ? 'as a last resort' : kinds.join(', ')}.${remedies.length === 0 ? '' : ` Alternative: ${remedies.slice(0, 2).join('; ')}.`}`;
const elsewhereSentence = ({ path, kinds, remedies }) => `- No mount should go over ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(path)} (${kinds.join(', ')}): ${remedies.join('; ')}.`;
/** Most entries of each list for people; report.json holds all. */
const MOST_TOLD = 12;
/** Whether the mounts make the image work, but allow something dangerous. */
const isToBeDecided = ({ proven, works, dangers }) => !proven && works && dangers.length > 0;
/** Whether there are recipes to copy: for a proven suggestion, or one with mounts or rules. */
const hasRecipes = (suggestion) => suggestion.proven || (0,_explain_advice__WEBPACK_IMPORTED_MODULE_0__/* .changesFor */ .z7)(suggestion).length + suggestion.rules.length > 0;
/** Heading of the suggestion, which says how far it is proven. */
function suggestionTitle(suggestion) {
    const { proven, minimal, allow, rules, drift } = suggestion;
    const flags = (0,_explain_advice__WEBPACK_IMPORTED_MODULE_0__/* .changesFor */ .z7)(suggestion);
    if (isToBeDecided(suggestion))
        return _judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .DECIDE_TITLE */ .Os;
    if (proven)
        return flags.length === 0
            ? (0,_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .rulesTitle */ .OF)({ rules: allow.length, remaining: drift.length })
            : (0,_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .provenTitle */ .j5)({ minimal, remaining: drift.length });
    if (rules.length > 0)
        return 'No safe mount helps: narrow rules instead';
    return hasRecipes(suggestion) ? 'Unproven suggestion' : 'No mount helps';
}
/**
 * Paragraphs before the recipes, each of a sentence or two. Untrusted text is between backticks.
 */
function paragraphs(suggestion, effort, account) {
    const { rules, decisive } = suggestion;
    return [
        ...essentials(suggestion, effort, account),
        ...(rules.length === 0 ? (0,_explain_advice__WEBPACK_IMPORTED_MODULE_0__/* .mountSentences */ .CK)(suggestion) : []),
        ...(0,_explain_advice__WEBPACK_IMPORTED_MODULE_0__/* .optionalSentences */ .DP)(suggestion),
        ...(0,_explain_advice__WEBPACK_IMPORTED_MODULE_0__/* .leftOut */ .ig)(suggestion).slice(0, MOST_TOLD).map(_explain_advice__WEBPACK_IMPORTED_MODULE_0__/* .withoutSentence */ .Ei),
        ...(decisive === undefined
            ? []
            : [(0,_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .failureSentence */ .Qz)(decisive.failure), ...(0,_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .renameSentences */ .ri)(decisive)])
    ];
}
/** Paragraphs on how far the fix is proven, and on what has to be decided. */
function essentials(suggestion, effort, account) {
    const { dangers, moves, rules, notes } = suggestion;
    return [
        proofSentence(suggestion, effort, account),
        ...notes,
        ...dangers.slice(0, MOST_TOLD).map((danger) => (0,_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .dangerSentence */ .tv)(danger)),
        ...moves.slice(0, MOST_TOLD).map(_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .moveSentence */ .nP),
        ...(rules.length === 0 ? [] : [`${(0,_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .rulesSentence */ .BY)(rules)} The recipes are for that.`])
    ];
}
const NO_TIME = 'With a writable root filesystem it works, and writes to these paths; there was no time left to try the mounts. Raise `explain-timeout`.';
function proofSentence(suggestion, effort, account) {
    const { proven } = suggestion;
    const flags = (0,_explain_advice__WEBPACK_IMPORTED_MODULE_0__/* .changesFor */ .z7)(suggestion);
    const tried = `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(effort.boots, 'boot')}, ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(effort.milliseconds)}`;
    if (proven)
        return provenSentence(suggestion, tried, account);
    if (isToBeDecided(suggestion))
        return `With ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(flags.map(_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD), 6)} it works read-only (${tried}), but that is not a fix.`;
    if (effort.boots === 1)
        return NO_TIME;
    return flags.length === 0
        ? `None of the mounts that were tried makes it pass (${tried}).`
        : `With a writable root filesystem it writes to these paths, but read-only it did not pass with these mounts (${tried}).`;
}
function provenSentence({ fix, minimal }, tried, account) {
    const { plan } = account;
    const isBootOnly = plan?.smoke.length === 0;
    const isGrouped = fix.pod?.group !== undefined;
    const changes = fix.tmpfs.length + fix.volumes.length + (isGrouped ? 1 : 0);
    if (changes === 0)
        return `It works read-only as it is, as far as ${isBootOnly ? 'booting' : 'this smoke test'} shows (${tried}).`;
    const one = changes === 1;
    const noun = isGrouped ? 'change' : 'mount';
    const passed = isBootOnly
        ? `booted read-only (${tried}); there is no smoke test.`
        : `booted read-only and passed (${tried}).`;
    const proof = `With exactly ${one ? `this ${noun}` : `these ${noun}s`} it ${passed}`;
    if (!minimal)
        return `${proof} ${_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_1__/* .NOT_MINIMAL */ .g8}`;
    return hasFailed(account)
        ? `${proof} Without ${one ? 'it' : 'any one of them'}, it does not.`
        : `${proof} ${isBootOnly ? 'It boots' : 'The smoke test passes'} without ${one ? 'it' : 'them'}, too, but the program is refused writes then, or what it writes is lost.`;
}
/** Whether the image failed, or stopped badly, without the suggested mounts. */
const hasFailed = ({ exercise, judgement }) => exercise?.failure !== undefined || judgement.findings.some(({ kind }) => kind === 'unclean-stop');


/***/ }),

/***/ 9929:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: function() { return /* binding */ dangerTable; },
/* harmony export */   Zs: function() { return /* binding */ worstChanges; },
/* harmony export */   b9: function() { return /* binding */ dangerLines; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3362);
/* harmony import */ var _judge_severity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4048);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4803);
/* harmony import */ var _terminal_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9327);
/* harmony import */ var _change_words__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3558);






/** Changes typical of an intruder, worst first, each with why it matters. */
function dangerTable({ judgement }, { table } = _markup__WEBPACK_IMPORTED_MODULE_2__/* .summaryMarkup */ .h$) {
    const { worst, total } = dangers(judgement);
    if (total === 0)
        return '';
    const { rows } = (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .bound */ .$s)(worst, { rows: MOST, bytes: 60_000 }, (change) => (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)(`<b>${change.severity}</b>`, `${(0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(change.path))}<br>${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(words(change))}`, (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .sentenceForMarkdown */ .GJ)(change.tags.slice(0, 2).map(_judge_severity__WEBPACK_IMPORTED_MODULE_0__/* .meaning */ .ak).join(' '))));
    const hidden = total - rows.length;
    const more = `and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .thousands */ .oh)(hidden)} more: see report.json`;
    return `<h3>Suspicious changes</h3>\n${table(['Severity', 'Change', 'Why it matters'], { rows, hidden }, more)}`;
}
/** Changes typical of an intruder, for a terminal. */
function dangerLines({ judgement }, paint) {
    const { worst, total } = dangers(judgement);
    if (total === 0)
        return [];
    const shown = worst.flatMap((change) => [
        `    ${paint.red(change.severity)}  ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(change.path)}`,
        ...paint.wrap((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(words(change)), '      '),
        ...(paint.detail === 'verbose' ? change.tags.slice(0, 1) : []).flatMap((tag) => paint.wrap((0,_judge_severity__WEBPACK_IMPORTED_MODULE_0__/* .meaning */ .ak)(tag), '      '))
    ]);
    return [paint.bold('  Suspicious changes'), ...shown, ...(0,_terminal_text__WEBPACK_IMPORTED_MODULE_3__/* .moreLine */ .g0)(total - MOST)];
}
/** Critical changes for the first screen of the page, at most 5 of them; empty if there are none. */
function worstChanges({ judgement }) {
    const { critical } = judgement.changes.counts.severities;
    if (critical === 0)
        return '';
    const shown = judgement.changes.drift.slice(0, Math.min(critical, MOST_IN_HEAD));
    const items = shown.map((change) => `<li><span class="badge critical">critical</span> ${(0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(change.path, 200))} ${change.kind}: ${(0,_change_words__WEBPACK_IMPORTED_MODULE_5__/* .tagWords */ .u0)(change.tags)}</li>`);
    const more = critical - shown.length;
    const rest = more === 0 ? [] : [`<li>and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .thousands */ .oh)(more)} more critical</li>`];
    return `<ul class="worst">${[...items, ...rest].join('')}</ul>`;
}
const MOST = 10;
const MOST_IN_HEAD = 5;
/**
 * The 10 worst changes of critical or high severity, and the number of all. They are shown early,
 * so that they are not overlooked.
 */
function dangers({ changes: { counts, drift } }) {
    const total = counts.severities.critical + counts.severities.high;
    return { worst: drift.slice(0, Math.min(MOST, total)), total };
}
function words({ kind, tags, before, after }) {
    const what = (0,_change_words__WEBPACK_IMPORTED_MODULE_5__/* .tagWords */ .u0)(tags);
    const is = (0,_change_words__WEBPACK_IMPORTED_MODULE_5__/* .fileWords */ .Ad)(kind === 'deleted' ? before : after);
    return `${kind}: ${what}${is === '' ? '' : `; ${is}`}`;
}


/***/ }),

/***/ 5335:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: function() { return /* binding */ dependencyLines; },
/* harmony export */   El: function() { return /* binding */ dependencies; },
/* harmony export */   Vk: function() { return /* binding */ placeHtml; },
/* harmony export */   Xh: function() { return /* binding */ workloadHtml; },
/* harmony export */   Ye: function() { return /* binding */ workloadLine; },
/* harmony export */   oW: function() { return /* binding */ standInLine; },
/* harmony export */   qb: function() { return /* binding */ startedServices; }
/* harmony export */ });
/* unused harmony export workloadOptions */
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3362);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4803);
/* harmony import */ var _terminal_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9327);




/** The service or pod under test, and its files. */
function placeHtml(manifest) {
    const named = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(manifest.files.map((file) => (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(file, 200))), MOST_FILES);
    if (manifest.kind === 'kubernetes') {
        const { container, workload } = manifest;
        return `Container ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(container, 100))} of ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(workload, 200))} in ${named}`;
    }
    return `Service ${(0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(manifest.service, 100))} of ${named}`;
}
/** The service or pod under test, its files and how they were read; one line of facts. */
function workloadHtml(manifest) {
    if (manifest.kind === 'kubernetes')
        return placeHtml(manifest);
    const { composeVersion, variables } = manifest;
    const line = `${placeHtml(manifest)}, read by Compose ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(composeVersion, 40)}`;
    const taken = variables.map((name) => (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(name, 60)));
    return taken.length === 0 ? line : `${line}; variables ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(taken, MOST_VARIABLES)}`;
}
/** The service or pod under test and its files, for a terminal. */
function workloadLine({ manifest }, paint) {
    if (manifest === undefined)
        return [];
    const named = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(manifest.files.map((file) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(file, 200)), MOST_FILES);
    const [head, words] = manifest.kind === 'compose'
        ? ['Service', `${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(manifest.service, 100)} of ${named}`]
        : [
            'Container',
            `${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(manifest.container, 100)} of ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(manifest.workload, 200)} in ${named}`
        ];
    return paint.wrap(`${paint.dim(head)} ${words}`, '  ');
}
/** Objects of the check in place of those of the file, for a terminal. */
function standInLine({ manifest }, paint) {
    const all = manifest?.kind === 'kubernetes'
        ? manifest.standIns.map(podStandInWords)
        : (manifest?.standIns ?? []).map(standInWords);
    return all.length === 0
        ? []
        : paint.wrap(`${paint.dim('Replaced')} ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(all, MOST_STAND_INS)}`, '  ');
}
const MOST_STAND_INS = 5;
function podStandInWords({ what, name, of }) {
    if (what === 'env')
        return `variable ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(name, 60)} (by env)`;
    return `volume ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(name, 60)} (in place of ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(what, 60)}${of === undefined ? '' : ` ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(of, 100)}`})`;
}
function standInWords({ kind, key, of, source, why }) {
    const name = `${kind} ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(key, 60)}`;
    if (source !== undefined)
        return `${name} (${kind === 'image' ? 'by' : 'from'} ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(source, 100)})`;
    if (why === 'value')
        return `${name} (from a temporary file)`;
    return `${name} (empty${of === undefined ? '' : `, in place of ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(of, 60)}`})`;
}
const MOST_FILES = 5;
const MOST_VARIABLES = 20;
/** Services that were started since the one under test depends on them; none for a pod. */
const startedServices = (manifest) => manifest?.kind === 'compose' ? manifest.dependencies : [];
/**
 * Services that were started beside the one under test, and their states; or the other containers
 * of its pod.
 */
function dependencies({ manifest }, markup = _markup__WEBPACK_IMPORTED_MODULE_1__/* .summaryMarkup */ .h$) {
    if (manifest?.kind === 'kubernetes')
        return besideInPod(manifest, markup);
    const all = startedServices(manifest);
    if (all.length === 0)
        return '';
    const rows = all.map(({ service, condition = '', state = NOT_STARTED, readOnly }) => (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)((0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(service, 100)), condition === '' ? '' : (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(condition, 60)), (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(state, 100), readOnly ? 'read-only' : 'writable'));
    const heads = ['Service', 'Condition', 'State', 'Root filesystem'];
    return markup.fold(`${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(all.length, 'dependency', 'dependencies')}, not judged`, (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .cappedTable */ .Uz)(heads, rows, markup));
}
/** Containers of a pod that are not judged. */
const othersIn = ({ containers, initContainers }) => [
    ...initContainers.map((one) => ({ ...one, role: 'init container' })),
    ...containers.filter(({ judged }) => !judged).map((one) => ({ ...one, role: 'container' }))
];
function besideInPod(manifest, markup) {
    const others = othersIn(manifest);
    if (others.length === 0)
        return '';
    const rows = others.map(({ name, role, readOnly }) => (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)((0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .forMarkdown */ .Bm)(name, 100)), role, readOnly ? 'read-only' : 'writable'));
    const heads = ['Container', 'Role', 'Root filesystem'];
    return markup.fold(`${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(others.length, 'other container')} of the pod, not judged`, (0,_markup__WEBPACK_IMPORTED_MODULE_1__/* .cappedTable */ .Uz)(heads, rows, markup));
}
const NOT_STARTED = 'not started';
/** Services or containers that ran beside the one under test, for a terminal. */
const dependencyLines = ({ manifest }, paint) => manifest?.kind === 'kubernetes'
    ? (0,_terminal_text__WEBPACK_IMPORTED_MODULE_2__/* .listing */ .RR)('Containers of the pod, not judged', othersIn(manifest).map(otherLine), paint)
    : (0,_terminal_text__WEBPACK_IMPORTED_MODULE_2__/* .listing */ .RR)('Dependencies, not judged', startedServices(manifest).map(dependencyLine), paint);
const otherLine = ({ name, role, readOnly }) => `    - ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(name, 100)}: ${role}, ${readOnly ? 'read-only' : 'writable'}`;
function dependencyLine({ service, condition, state = NOT_STARTED }) {
    const why = condition === undefined ? '' : ` (${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(condition, 60)})`;
    return `    - ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(service, 100)}: ${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(state, 100)}${why}`;
}
/** Options that name the service or container of the command line. */
function workloadOptions(manifest) {
    const isCompose = manifest.kind === 'compose';
    const files = manifest.files.map((file) => `--${isCompose ? 'compose' : 'manifest'}-file ${file}`);
    const [name, value] = isCompose
        ? ['service', manifest.service]
        : ['container', manifest.container];
    return [...files, `--${name} ${value}`].join(' ');
}


/***/ }),

/***/ 1051:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tell: function() { return /* binding */ tell; }
});

// EXTERNAL MODULE: ./lib/judge/find.js
var find = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/plan/written-inputs.js
var written_inputs = __webpack_require__(1763);
// EXTERNAL MODULE: ./lib/report/locations.js
var locations = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/report/report.js + 23 modules
var report_report = __webpack_require__(9296);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/plan/yaml.js
var plan_yaml = __webpack_require__(6059);
;// CONCATENATED MODULE: ./lib/report/workflow-step.js


const Workflow = dist.type({
    jobs: dist.record(dist.string(), dist.type({ steps: dist.optional(dist.array(dist.unknown())) }))
});
const UsingStep = dist.type({
    id: dist.optional(dist.string()),
    uses: dist.string(),
    with: dist.optional(dist.nullable(dist.record(dist.string(), dist.unknown())))
});
/**
 * Finds the step that runs this check in the text of its workflow. Undefined if the text is not a
 * workflow, or if the step cannot be told from others.
 */
async function stepIn(text, facts, inputs) {
    const yaml = await (0,plan_yaml/* readYaml */.gM)(text);
    if ('errors' in yaml || !dist.is(yaml.value, Workflow))
        return undefined;
    const steps = yaml.value.jobs[facts.job]?.steps ?? [];
    const index = indexOf(steps, facts, inputs);
    if (index === undefined)
        return undefined;
    const way = ['jobs', facts.job, 'steps', index];
    const given = steps[index].with ?? {};
    const lines = text.split('\n');
    return {
        file: facts.file,
        line: yaml.keyAt([...way, 'uses']).line,
        lineOf: (input, entry) => {
            if (!Object.hasOwn(given, input))
                return undefined;
            const { line } = yaml.keyAt([...way, 'with', input]);
            if (entry === undefined)
                return line;
            const [first = ''] = entry.trim().split('\n');
            const found = lines.findIndex((one, at) => at >= line - 1 && one.includes(first.trim()));
            return String(given[input]).includes(first.trim()) && found !== -1 ? found + 1 : line;
        }
    };
}
/**
 * Index of the step with the runner's id, or of the only step that uses this action, or of the only
 * such step with these inputs; else undefined.
 */
function indexOf(steps, facts, inputs) {
    const using = steps.flatMap((step, index) => dist.is(step, UsingStep) && facts.isUsedBy(step.uses) ? [{ step, index }] : []);
    const named = using.find(({ step }) => step.id !== undefined && step.id === facts.step);
    if (named !== undefined)
        return named.index;
    const [only, ...others] = using.length === 1 ? using : using.filter(({ step }) => has(step, inputs));
    return others.length === 0 ? only?.index : undefined;
}
/** Whether a step has these inputs. A value with an expression matches any input. */
function has({ with: given }, inputs) {
    return Object.entries(given ?? {}).every(([name, value]) => {
        const text = String(value);
        return text.includes('${{') || text.trim() === (inputs.get(name) ?? '').trim();
    });
}

// EXTERNAL MODULE: ./lib/run/lease.js
var lease = __webpack_require__(1564);
;// CONCATENATED MODULE: ./lib/tell.js






/**
 * Draws and writes the reports of a check while the engine still removes its containers. If
 * something was left behind, they are drawn and written again.
 */
async function tell(ended, write) {
    const { request, world, removals, account, workload } = ended;
    const left = (0,find/* leftBehind */.aU)([...removals, (0,lease/* assertNoVolumeLeft */.lR)(account.plan, removals, world.engine)]);
    const judgement = 'judgement' in ended ? ended.judgement : (0,find/* judgeFault */.M$)(ended.fault, account.exercise);
    const isLocated = judgement.findings.length > 0;
    const authored = isLocated ? await sourcesOf(request, account.annotateFile, world.files) : {};
    const writtenAs = (name) => account.plan?.smoke.find(({ step }) => step === name)?.written ?? name;
    const inService = workload === undefined ? {} : { inService: workload.locate };
    const sources = { ...authored, ...inService, writtenAs };
    const report = await write((0,report_report/* makeReport */.d)({ ...account, judgement, sources }));
    const amended = (0,report_report/* amendReport */.a)(report, await left);
    return amended === report ? report : write(amended);
}
/** Reads the author's files in which findings are located; missing ones are left out. */
async function sourcesOf({ inputs, given = inputs, policy, workflow }, annotateFile, files) {
    const dockerfile = isDockerfile(annotateFile) ? annotateFile : 'Dockerfile';
    const [built, ran] = await Promise.all([
        textOf(dockerfile, files),
        workflow === undefined ? undefined : textOf(workflow.file, files)
    ]);
    const step = workflow && ran !== undefined ? await stepIn(ran, workflow, given) : undefined;
    return {
        ...(built === undefined
            ? {}
            : { dockerfile: { file: dockerfile, instructions: (0,locations/* instructionsOf */.Jk)(built) } }),
        ...(step === undefined ? {} : { step }),
        ...(policy === undefined
            ? {}
            : { lineInPolicy: (input, entry) => (0,written_inputs/* lineInFile */.ml)({ inputs, ...policy }, input, entry) })
    };
}
/** Whether the file has a name that builders take for a Dockerfile. */
const isDockerfile = (path) => /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]*)?|[^/]*\.(?:Docker|Container)file)$/i.test(path ?? '');
async function textOf(path, files) {
    const file = await files.read(path);
    return file.kind === 'text' ? file.text : undefined;
}


/***/ }),

/***/ 8237:
/***/ (function(__unused_webpack_module, exports) {



// @actions/core speaks HTTP only to fetch identity tokens, which this product never asks for.
exports.Q = class HttpClient {}
exports.t = class BearerCredentialHandler {}


/***/ })

};
;