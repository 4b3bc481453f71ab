"use strict";
exports.id = 100;
exports.ids = [100];
exports.modules = {

/***/ 6525:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: function() { return /* binding */ LONGEST_TITLE; },
/* harmony export */   Ih: function() { return /* binding */ annotationsOf; },
/* harmony export */   bX: function() { return /* binding */ LONGEST_MESSAGE; },
/* harmony export */   jk: function() { return /* binding */ MOST_ANNOTATIONS; }
/* harmony export */ });
/* harmony import */ var _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7507);
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3362);
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3847);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);




/**
 * Annotations for findings: errors, warnings, notices, at most 9 of each level. The last of a level
 * says how many more there are. The runner records 10 of each, and may add one of its own.
 */
function annotationsOf(findings, file, documentation) {
    const folded = foldFindings(findings);
    const place = file === undefined ? {} : { file, line: 1 };
    return ['error', 'warning', 'notice']
        .flatMap((level) => ofLevel(folded.filter((finding) => finding.level === level), documentation))
        .map((one) => (one.file === undefined ? { ...one, ...place } : one));
}
/**
 * Largest number of annotations of each level that are sent. The runner records 10, and may add one
 * of its own.
 */
const MOST_ANNOTATIONS = 9;
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;
/** Keeps a message with its advice within the 200 characters that lists of annotations show. */
const LONGEST_PATH = 32;
function ofLevel(findings, documentation) {
    const shown = findings.length > MOST_ANNOTATIONS ? findings.slice(0, MOST_ANNOTATIONS - 1) : findings;
    const rest = findings.slice(shown.length);
    return [
        ...shown.map((one) => linked(annotation(one), (0,_judge_findings_table__WEBPACK_IMPORTED_MODULE_0__/* .pageAddress */ .qx)(documentation, one.kind))),
        ...(rest.length > 0 ? [remainder(rest)] : [])
    ];
}
/**
 * Appends the address of the finding's page. The address comes last, since the beginning is shown
 * first.
 */
function linked(annotation, address) {
    if (address === undefined)
        return annotation;
    const more = (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forAnnotation */ .Jc)(` More: ${address}`, LONGEST_MESSAGE / 4);
    const message = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(annotation.message, LONGEST_MESSAGE - more.length);
    return { ...annotation, message: `${message}${more}` };
}
function annotation(finding) {
    const { kind, level, title, detail, path = '', location } = finding;
    const short = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(path, LONGEST_PATH);
    const message = path === short ? detail : detail.replaceAll(path, () => short);
    const id = ` (${_judge_findings_table__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .TG[kind].id})`;
    return {
        level,
        title: `${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forAnnotation */ .Jc)(`Zero Drift: ${title}`, LONGEST_TITLE - id.length)}${id}`,
        message: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forAnnotation */ .Jc)(`Zero Drift: ${message}`, LONGEST_MESSAGE),
        ...location
    };
}
function remainder(rest) {
    const level = rest[0]?.level ?? 'notice';
    const kinds = [...new Set(rest.map(({ kind }) => kind))].join(', ');
    const title = `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(rest.length, `more ${level}`)} (${kinds})`;
    const message = `Zero Drift: There are ${title}. The job summary and report.json hold them all.`;
    return {
        level,
        title: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forAnnotation */ .Jc)(`Zero Drift: ${title}`, LONGEST_TITLE),
        message: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forAnnotation */ .Jc)(message, LONGEST_MESSAGE)
    };
}
/**
 * Folds findings of one kind that are in one folder and point at one line. The fold has the place
 * and text of the first, and the number of the others.
 */
function foldFindings(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const key = causeOf(finding) ?? `alone ${groups.size}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [finding]);
        else
            group.push(finding);
    }
    return [...groups.values()].map(told);
}
/**
 * Key of the findings to fold together; undefined for a finding that stands alone. Drift is already
 * folded by folder, and each finding without a path has its own cause.
 */
function causeOf({ kind, path, location }) {
    if (path === undefined || kind === 'drift' || kind === 'tolerated-drift')
        return undefined;
    return JSON.stringify([kind, (0,_observe_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(path), location]);
}
function told(group) {
    const [first, ...others] = group;
    if (others.length === 0)
        return first;
    const more = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(others.length, 'more of the kind', 'more of the kind');
    const folder = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(first.path ?? '/');
    return {
        ...first,
        title: `${first.title}, and ${more} in ${folder}`,
        detail: `${first.detail} There are ${more} in \`${folder}\`.`
    };
}


/***/ }),

/***/ 5281:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ inFileWords; },
/* harmony export */   Y: function() { return /* binding */ settingWords; }
/* harmony export */ });
/* harmony import */ var _plan_clashes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2535);

/**
 * Account of a check whose advice names settings as they are called where the container is
 * described: keys of the Compose file or fields of the manifest, in place of inputs.
 */
function inFileWords(account) {
    const { manifest, judgement, scorecard, doors, explanation } = account;
    if (manifest === undefined)
        return account;
    const told = settingWords(manifest.kind);
    const remedied = (one) => one.remedy === undefined
        ? one
        : { ...one, remedy: told(withReadOnly(one.remedy, manifest.kind)) };
    return {
        ...account,
        judgement: { ...judgement, findings: judgement.findings.map((one) => worded(one, told)) },
        scorecard: scorecard && { ...scorecard, attacks: scorecard.attacks.map(remedied) },
        ...(doors && { doors: doors.map(remedied) }),
        explanation: explanation && explained(explanation, told)
    };
}
/** A finding in these words; one on an input is about the input. */
const worded = (finding, told) => finding.kind === 'bad-input'
    ? finding
    : { ...finding, title: told(finding.title), detail: told(finding.detail) };
function explained(explanation, told) {
    if (explanation.kind !== 'suggestion')
        return explanation;
    const { suggestion } = explanation;
    const all = (purposes) => purposes.map((one) => ({ ...one, remedies: one.remedies.map(told) }));
    const { purposes, elsewhere } = suggestion;
    return {
        ...explanation,
        suggestion: { ...suggestion, purposes: all(purposes), elsewhere: all(elsewhere) }
    };
}
/** The remedy that is the read-only root filesystem itself. */
const withReadOnly = (remedy, kind) => remedy === '`read-only: true`'
    ? kind === 'compose'
        ? '`read_only: true`'
        : '`securityContext.readOnlyRootFilesystem: true`'
    : remedy;
/**
 * Returns a function that rewrites a sentence about inputs for the file that describes the
 * container: `` `cap-drop: ALL` `` becomes `` `cap_drop: [ALL]` `` for Compose. Names of inputs
 * that win over the file stay, and what it has rewritten stays as it is.
 */
function settingWords(kind) {
    if (kind === undefined)
        return (sentence) => sentence;
    const named = kind === 'compose' ? composeWords : podWords;
    return (sentence) => PHRASES[kind]
        .reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
        .replace(INPUT, (all, name, value) => {
        const words = _plan_clashes__WEBPACK_IMPORTED_MODULE_0__/* .FILE_INPUTS */ .zN[kind].has(name) ? named(name, value) : undefined;
        return words ?? all;
    });
}
/** An input between backticks, with a value or without one. */
const INPUT = /`([a-z][a-z-]*)(?:: ([^`]+))?`/g;
/** Phrases on inputs and on flags of `docker run`. */
const PHRASES = {
    compose: [
        [/\bthe (`[a-z-]+`) input(?: \(`--[a-z-]+`\))?/g, '$1'],
        [/`--dns`/g, '`dns`'],
        [/`--sysctl ([^`=]+)=([^`]*)`/g, '`sysctls: {$1: $2}`'],
        [/\(`volumes`: /g, '(`volumes:` ']
    ],
    kubernetes: [
        [/\bthe (`[a-z-]+`) input(?: \(`--[a-z-]+`\))?/g, '$1'],
        [/`--dns`/g, '`dnsConfig`'],
        [/`--sysctl ([^`=]+)=([^`]*)`/g, '`securityContext.sysctls` with `$1` and `$2`'],
        [/\(`volumes`: `[^`]*`\)/g, '(`readOnly: true` in `volumeMounts`)'],
        [/\ba `tmpfs`/g, 'an `emptyDir`']
    ]
};
/** Keys of a Compose service whose value is a list. */
const LISTS = new Set([
    ...['cap_drop', 'cap_add', 'security_opt', 'extra_hosts', 'tmpfs']
]);
function composeWords(input, value) {
    const key = (0,_plan_clashes__WEBPACK_IMPORTED_MODULE_0__/* .settingOf */ .y7)(input);
    if (key === undefined)
        return undefined;
    if (value === undefined)
        return `\`${key}\``;
    if (!LISTS.has(key))
        return `\`${key}: ${value}\``;
    return `\`${key}: [${value === 'no-new-privileges' ? `${value}:true` : value}]\``;
}
function podWords(input, value) {
    if (input === 'security-opt')
        return `\`${securityField(value ?? '')}\``;
    const words = POD_WORDS.get(input);
    const [, field] = /^`([^`]+)`$/.exec(words ?? '') ?? [];
    if (field === undefined || value === undefined)
        return words;
    return field.startsWith(CAPABILITIES) ? `\`${field}: [${value}]\`` : `\`${field}: ${value}\``;
}
const CAPABILITIES = 'securityContext.capabilities';
function securityField(option) {
    if (/^no-new-privileges/.test(option))
        return 'securityContext.allowPrivilegeEscalation: false';
    const [, profile] = /^seccomp[=:](.+)$/.exec(option) ?? [];
    if (profile === undefined)
        return 'securityContext';
    const type = profile === 'unconfined' ? 'Unconfined' : 'Localhost';
    return `securityContext.seccompProfile.type: ${type}`;
}
/**
 * Fields of a manifest that have the effect of an input, or other words where none has: a kubelet or
 * the image decides then.
 */
const POD_FIELDS = {
    'cap-drop': `\`${CAPABILITIES}.drop\``,
    'cap-add': `\`${CAPABILITIES}.add\``,
    user: '`securityContext.runAsUser`',
    'working-dir': '`workingDir`',
    entrypoint: '`containers[].command`',
    command: '`containers[].args`',
    hostname: '`spec.hostname`',
    memory: '`resources.limits.memory`',
    'add-host': '`spec.hostAliases`',
    tmpfs: '`emptyDir`',
    'shm-size': 'an `emptyDir` with `medium: Memory` on `/dev/shm`',
    init: 'an init of the image, such as `tini`',
    'pids-limit': "the kubelet's `podPidsLimit`",
    ulimits: "the limits of the nodes' container runtime",
    platform: '`spec.nodeSelector`'
};
const POD_WORDS = new Map(Object.entries(POD_FIELDS));


/***/ }),

/***/ 8752:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: function() { return /* binding */ partOf; },
/* harmony export */   Ki: function() { return /* binding */ MOST_SHOWN; },
/* harmony export */   lh: function() { return /* binding */ fixIn; }
/* harmony export */ });
/* unused harmony export partOfDocument */
/* harmony import */ var _judge_judgement__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6663);
/* harmony import */ var _annotations__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6525);
/* harmony import */ var _sections_surface__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8375);



/** Makes a part from a report of this process. */
function partOf(report, place) {
    const { document, verdict, fails, exitCode, outputs, annotations } = report;
    const { summary, terminal, log, suggestion } = report;
    const { drift, allowed } = document.changes.counts;
    const files = report.files.map(({ name }) => name);
    return {
        ...place,
        ...{ verdict, fails, exitCode, annotations },
        counts: { drift, allowed, refused: (0,_sections_surface__WEBPACK_IMPORTED_MODULE_2__/* .refusedCount */ .sg)(document) },
        document: cut(document),
        ...fixIn(document),
        told: { summary, terminal, log, files, evidenceImage: outputs['evidence-image'], suggestion }
    };
}
/** Makes a part from a report that was read back, whose lists are already shortened. */
function partOfDocument(document, counts, mode, place) {
    const { verdict, findings } = document;
    const [fails, code] = [failsStep(verdict, mode), exitCode(verdict, mode)];
    const annotations = annotationsOf(findings, undefined);
    return { ...place, verdict, fails, exitCode: code, counts, document, annotations };
}
/** The recipe of a proven fix in a report. */
const fixIn = ({ suggestion }) => (suggestion?.proven === true ? fixPart(suggestion.recipes) : {});
function fixPart({ patch, override, manifestPatch, merge, docker }) {
    const fix = patch ?? override ?? manifestPatch ?? merge ?? docker;
    return fix === undefined ? {} : { fix: fix.slice(0, MOST_FIX) };
}
const MOST_FIX = 4000;
/** Most entries of each list that a joined report shows. */
const MOST_SHOWN = { changes: 50, findings: 200, refusals: 100 };
function cut(document) {
    const { schemaVersion, tool, verdict, image, engine, run, timings } = document;
    const { startedAt, durationMs, git, ci } = document;
    return {
        ...{ schemaVersion, tool, verdict, image, timings },
        ...(engine && { engine }),
        ...(run && { run }),
        ...(startedAt !== undefined && { startedAt }),
        ...(durationMs !== undefined && { durationMs }),
        ...(git && { git }),
        ...(ci && { ci }),
        findings: document.findings.slice(0, MOST_SHOWN.findings),
        changes: document.changes.slice(0, MOST_SHOWN.changes).filter(({ allowed }) => !allowed),
        ...(0,_sections_surface__WEBPACK_IMPORTED_MODULE_2__/* .listedRefusals */ .F8)(document, MOST_SHOWN.refusals),
        places: [],
        smoke: [],
        rules: []
    };
}


/***/ }),

/***/ 4803:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: function() { return /* binding */ bound; },
/* harmony export */   TH: function() { return /* binding */ idOf; },
/* harmony export */   Uz: function() { return /* binding */ cappedTable; },
/* harmony export */   _Q: function() { return /* binding */ fitting; },
/* harmony export */   aY: function() { return /* binding */ code; },
/* harmony export */   cM: function() { return /* binding */ pageMarkup; },
/* harmony export */   h$: function() { return /* binding */ summaryMarkup; },
/* harmony export */   jm: function() { return /* binding */ fairShares; },
/* harmony export */   nM: function() { return /* binding */ row; },
/* harmony export */   tp: function() { return /* binding */ table; },
/* harmony export */   uM: function() { return /* binding */ linkTo; },
/* harmony export */   zH: function() { return /* binding */ details; }
/* harmony export */ });
/* harmony import */ var _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7507);
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3362);


/**
 * Draws rows until a limit on their number, or on their bytes as UTF-8, is reached. `draw` is not
 * called for the rows after that.
 */
function bound(items, most, draw) {
    const rows = [];
    let bytes = 0;
    for (const item of items.slice(0, most.rows)) {
        const row = draw(item);
        bytes += Buffer.byteLength(row) + 1;
        if (bytes > most.bytes)
            break;
        rows.push(row);
    }
    return { rows, hidden: items.length - rows.length };
}
/** A table whose last row says how many were left out. Cells are HTML already. */
function table(heads, { rows, hidden }, more) {
    const head = `<tr>${heads.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`;
    const rest = hidden > 0 ? [`<tr><td colspan="${heads.length}"><i>${more}</i></td></tr>`] : [];
    return ['<table>', head, ...rows, ...rest, '</table>'].join('\n');
}
/** A table row with these cells. */
function row(...cells) {
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
/** Markup of the job summary. */
const summaryMarkup = {
    table,
    marks: { good: '✅', half: '◐', bad: '❌', none: '▫️' },
    fold: details,
    facts: (html) => html,
    about: idOf
};
/**
 * Markup of report.html: tables that scroll, marks in the page's colours, links to the
 * documentation.
 */
const pageMarkup = {
    table: (heads, bounded, more) => `<div class="scroll" role="group" tabindex="0" aria-label="Table">${table(heads, bounded, more)}</div>`,
    marks: {
        good: mark('good', '✓', 'yes'),
        half: mark('half', '◐', 'in part'),
        bad: mark('bad', '✗', 'no'),
        none: mark('none', '–', 'not run')
    },
    fold: (title, body) => `<h3>${title}</h3>\n${body}`,
    facts: (html) => `<div class="facts">${html}</div>`,
    about: (kind, documentation) => idOf(kind, documentation, ' class="about" rel="noreferrer"')
};
function mark(kind, sign, word) {
    return `<span class="mark ${kind}" role="img" aria-label="${word}">${sign}</span>`;
}
/** A table of at most 100 rows and 40,000 bytes. */
function cappedTable(heads, all, markup) {
    const bounded = bound(all, { rows: 100, bytes: 40_000 }, (html) => html);
    return markup.table(heads, bounded, `and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(bounded.hidden)} more: see report.json`);
}
/**
 * Draws everything, then half as much and so on, until it fits into `bytes`. `draw` is given the
 * share to draw, from 1 down.
 */
function fitting(bytes, draw, share = 1) {
    const html = draw(share);
    return Buffer.byteLength(html) <= bytes || share < SMALLEST
        ? html
        : fitting(bytes, draw, share / 2);
}
/** Share at which `fitting` gives up: at most one entry of any list is drawn by then. */
const SMALLEST = 1 / 65_536;
/** Divides a limit among parts of these sizes. Small parts leave their remainder to larger ones. */
function fairShares(sizes, limit) {
    const shares = new Map();
    const order = [...sizes.keys()].toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
    let left = limit;
    for (const [rank, index] of order.entries()) {
        const share = Math.min(Math.floor(left / (order.length - rank)), sizes[index] ?? 0);
        shares.set(index, share);
        left -= share;
    }
    return sizes.map((_, index) => shares.get(index) ?? 0);
}
/** A part that opens on a click. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n${body}\n</details>`;
}
/** Marks text as code; the text must be harmless already. */
function code(harmless) {
    return `<code>${harmless}</code>`;
}
/**
 * ID of a kind of finding, with a link to its page if the address is known. Holds no untrusted text.
 */
function idOf(kind, documentation, attributes = '') {
    const { id } = _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .TG[kind];
    return ` ${linkTo((0,_judge_findings_table__WEBPACK_IMPORTED_MODULE_0__/* .pageAddress */ .qx)(documentation, kind), id, attributes) ?? `<sub>${id}</sub>`}`;
}
/** Link with this text; undefined if there is no address, or none that is safe to print. */
function linkTo(address, text, attributes = '') {
    if (address === undefined || !SAFE.test(address))
        return undefined;
    return `<a${attributes} href="${address}">${text}</a>`;
}
/** Addresses that can neither end the attribute nor be taken for Markdown. */
const SAFE = /^https?:\/\/[\w.:@/%~+?=#-]+$/;


/***/ }),

/***/ 8375:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: function() { return /* binding */ listedRefusals; },
/* harmony export */   Ke: function() { return /* binding */ refusals; },
/* harmony export */   L: function() { return /* binding */ placeLines; },
/* harmony export */   SD: function() { return /* binding */ ruleLines; },
/* harmony export */   aO: function() { return /* binding */ rules; },
/* harmony export */   it: function() { return /* binding */ refusedBy; },
/* harmony export */   s6: function() { return /* binding */ refusalLines; },
/* harmony export */   sg: function() { return /* binding */ refusedCount; },
/* harmony export */   zn: function() { return /* binding */ places; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3362);
/* harmony import */ var _judge_place_advice__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6972);
/* harmony import */ var _observe_refusal_lines__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(181);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(512);
/* harmony import */ var _file_words__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5281);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4803);
/* harmony import */ var _terminal_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9327);







/** Places to which the container could write, and whether they were watched. */
function places({ places: all }, markup = _markup__WEBPACK_IMPORTED_MODULE_4__/* .summaryMarkup */ .h$) {
    if (all.length === 0)
        return '';
    const rows = all.map((place) => (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)((0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .forMarkdown */ .Bm)(place.path)), place.type, place.declared ? 'yes' : '', writers(place), place.writable ? (place.executable ? 'yes' : 'no') : '', watching(place)));
    const writable = all.filter((place) => place.writable);
    const blind = writable.filter(({ watched }) => watched === 'none').length;
    const summary = `${writableWords(all)}, ${blind === 0 ? 'all inspected' : `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(blind)} not inspected`}`;
    return markup.fold(summary, (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .cappedTable */ .Uz)(['Path', 'Type', 'Declared', 'Writable', 'Executable', 'Inspected'], rows, markup));
}
function writers({ writable, writableBy }) {
    if (!writable)
        return 'no';
    return writableBy === 'root' ? 'by root only' : 'yes';
}
function watching({ writable, watched, reason }) {
    if (watched !== 'none')
        return watched;
    return writable ? `<b>no</b>${reason === undefined ? '' : `: ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .forMarkdown */ .Bm)(reason)}`}` : 'no need';
}
/** Places to which the container could write, for a terminal. */
function placeLines({ places }, paint) {
    const width = Math.min(30, Math.max(0, ...places.map(({ path }) => path.length)));
    const lines = places.map((place) => {
        const watched = place.watched === 'none' ? 'not inspected' : `inspected: ${place.watched}`;
        const writable = place.writableBy === 'root' ? 'writable by root' : 'writable';
        const words = place.writable
            ? [place.type, writable, ...(place.executable ? ['executable'] : []), watched]
            : [place.type, 'read-only'];
        return `    - ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(place.path, 100).padEnd(width)}  ${words.join(', ')}`;
    });
    return (0,_terminal_text__WEBPACK_IMPORTED_MODULE_5__/* .listing */ .RR)(writableWords(places), lines, paint);
}
/** Number of the writable paths; of all, if others are listed beside them. */
function writableWords(all) {
    const writable = all.filter((place) => place.writable).length;
    const paths = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(writable, 'writable path');
    return writable === all.length ? paths : `${paths} of ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(all.length)}`;
}
/** Writes that the read-only file system refused. */
function refusals(document, markup = _markup__WEBPACK_IMPORTED_MODULE_4__/* .summaryMarkup */ .h$) {
    const { refusals: all, verdict } = document;
    if (all.length === 0)
        return '';
    const rows = all.map(({ path, message, byAttack }) => (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)(`${path === undefined ? '' : (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .forMarkdown */ .Bm)(path, 200))}${byAttack === true ? ' by the attack' : ''}`, (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .forMarkdown */ .Bm)((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_1__/* .withoutColours */ .mU)(message)))));
    const went = verdict === 'failed' ? '' : ', and the program went on';
    const fix = isSettled(document)
        ? ''
        : ' If the program needs them, make their folder writable: by a <code>tmpfs</code>, or by a volume for data that must persist.';
    const intro = `<p>The read-only root filesystem refused these writes${went}.${fix}${unlistedWords(document)}</p>`;
    const table = (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .cappedTable */ .Uz)(['Path', 'Log line'], rows, markup);
    return [`<h3>Refused writes</h3>`, intro, ...ownAdvice(document), table].join('\n');
}
/** Advice on refused paths for which an engine or the system has a setting. */
function ownAdvice({ refusals: all, manifest }) {
    const told = (0,_file_words__WEBPACK_IMPORTED_MODULE_3__/* .settingWords */ .Y)(manifest?.kind);
    const own = all.flatMap(({ path, byAttack }) => {
        const advice = path === undefined || byAttack === true ? undefined : (0,_judge_place_advice__WEBPACK_IMPORTED_MODULE_0__/* .placeAdvice */ .kL)(path);
        return advice === undefined ? [] : [`${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(path ?? '')}: ${told(advice)}.`];
    });
    return [...new Set(own)].slice(0, 5).map((text) => `<p>${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .sentenceForMarkdown */ .GJ)(text)}</p>`);
}
function unlistedWords(document) {
    const unlisted = unlistedCount(document);
    return unlisted === 0 ? '' : ` ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(unlisted)} more were refused and are not listed.`;
}
/** Refused writes for a terminal. */
function refusalLines(document, paint) {
    const inFile = (0,_file_words__WEBPACK_IMPORTED_MODULE_3__/* .settingWords */ .Y)(document.manifest?.kind);
    const lines = document.refusals.flatMap(({ path, message, byAttack }) => {
        const who = byAttack === true ? ' by the attack' : '';
        if (path === undefined)
            return [`    ? ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_1__/* .withoutColours */ .mU)(message), 150)}${who}`];
        const advice = byAttack === true ? undefined : (0,_judge_place_advice__WEBPACK_IMPORTED_MODULE_0__/* .placeAdvice */ .kL)(path);
        const told = advice === undefined ? [] : paint.wrap(`  ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(inFile(advice))}.`, '      ');
        return [`    ${paint.yellow('!')} ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(path, 150)}${who}`, ...told];
    });
    const legend = document.refusals.some(({ path }) => path === undefined)
        ? [paint.dim('    (! a path, ? a log line that names none)')]
        : [];
    const unlisted = unlistedCount(document);
    const title = isSettled(document)
        ? 'Refused writes'
        : 'Refused writes (if needed, make their folder writable)';
    const more = unlisted === 0 ? [] : [`    and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(unlisted)} more that are not listed`];
    return [...(0,_terminal_text__WEBPACK_IMPORTED_MODULE_5__/* .listing */ .RR)(title, lines, paint), ...legend, ...more];
}
/** Number of refused writes, including those that the report does not list. */
const refusedCount = (document) => document.refusals.length + unlistedCount(document);
/** Number of refused writes that the report does not list. */
const unlistedCount = ({ unlistedRefusals }) => (unlistedRefusals?.program ?? 0) + (unlistedRefusals?.attack ?? 0);
/** Numbers of refused writes, by the program and by the attack. */
function refusedBy({ refusals, unlistedRefusals = NONE }) {
    const attack = refusals.filter(({ byAttack }) => byAttack === true).length;
    return {
        program: refusals.length - attack + unlistedRefusals.program,
        attack: attack + unlistedRefusals.attack
    };
}
/** Whether no advice is due: a proof says all that is to be done, and an attack is to be refused. */
const isSettled = ({ suggestion, refusals }) => suggestion?.proven === true || refusals.every(({ byAttack }) => byAttack === true);
/** Limits the listed refusals to the first `most`; the others are only counted. */
function listedRefusals(document, most) {
    const refusals = document.refusals.slice(0, most);
    const [all, listed] = [refusedBy(document), refusedBy({ refusals })];
    const program = all.program - listed.program;
    const attack = all.attack - listed.attack;
    return program + attack === 0 ? { refusals } : { refusals, unlistedRefusals: { program, attack } };
}
const NONE = { program: 0, attack: 0 };
/**
 * Rules of the allowlist, and the number of changes that each allowed. On a pass that rests on them
 * they are in sight.
 */
function rules({ rules: all, verdict }, markup = _markup__WEBPACK_IMPORTED_MODULE_4__/* .summaryMarkup */ .h$) {
    if (all.length === 0)
        return '';
    const rows = all.map((rule) => {
        const reason = (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .sentenceForMarkdown */ .GJ)(rule.reason ?? '', 300);
        const times = rule.used === 0 ? '0' : `<b>${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(rule.used)}</b>`;
        const owner = (0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .forMarkdown */ .Bm)(rule.owner ?? '', 60);
        return (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)((0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .forMarkdown */ .Bm)(rule.rule)), reason, owner, origin(rule), term(rule), times);
    });
    const idle = all.filter(({ used }) => used === 0).length;
    const title = `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(all.length, 'rule')}${idle === 0 ? '' : `, ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .thousands */ .oh)(idle)} allowed nothing`}`;
    const heads = ['Rule', 'Reason', 'Owner', 'From', 'Until', 'Changes allowed'];
    const body = (0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .cappedTable */ .Uz)(heads, rows, markup);
    return verdict === 'pass' && idle < all.length
        ? `<h3>${title}</h3>\n${body}`
        : markup.fold(title, body);
}
/** Source of a rule. */
function origin({ source, location }) {
    return location === undefined
        ? source
        : `${(0,_markup__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .forMarkdown */ .Bm)(location.file, 100))}, line ${location.line}`;
}
const term = ({ expires = '', expired }) => expired ? `<b>expired</b> on ${expires}` : expires;
/** Rules of the allowlist for a terminal. */
function ruleLines({ rules }, paint) {
    const lines = rules.flatMap(({ rule, used, expired, expires = '', reason, owner }) => {
        const term = expires === '' ? '' : expired ? `, expired on ${expires}` : `, until ${expires}`;
        const why = [reason ?? '', owner === undefined ? '' : `(${owner})`].filter(Boolean).join(' ');
        return [
            `    - ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(rule, 100)}  allowed ${used === 0 ? 'nothing' : (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(used, 'change')}${term}`,
            ...(why === '' ? [] : paint.wrap(`# ${(0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(why, 200)}`, '      ').map(paint.dim))
        ];
    });
    return (0,_terminal_text__WEBPACK_IMPORTED_MODULE_5__/* .listing */ .RR)('Rules', lines, paint);
}


/***/ }),

/***/ 463:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ workloadWordsIn; },
/* harmony export */   b: function() { return /* binding */ workloadWords; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3362);
/* harmony import */ var _plan_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7761);
/* harmony import */ var _plan_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7734);



/**
 * Words that tell a workload from others, which may run the same image: `web in compose.yaml`; or
 * `Deployment/web` and `container app`. Untrusted.
 */
function workloadWords(workload) {
    return workload.kind === 'compose'
        ? [`${workload.service} in ${filesOf(workload.files)}`]
        : [workload.workload, `container ${workload.container}`];
}
/**
 * Words of that kind as far as inputs have them, for a check that could not read the files; undefined
 * where inputs describe the container.
 */
function workloadWordsIn(inputs) {
    const valueOf = (name) => (inputs.get(name) ?? '').trim();
    const pathsIn = (name) => (0,_plan_parse__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(inputs.get(name) ?? '').map(_plan_paths__WEBPACK_IMPORTED_MODULE_1__/* .plainPath */ .s1);
    const [compose, manifest] = [pathsIn('compose-file'), pathsIn('manifest-file')];
    const [service, workload, container] = ['service', 'workload', 'container'].map(valueOf);
    if (compose.length > 0)
        return [`${service ? `${service} in ` : ''}${filesOf(compose)}`];
    if (manifest.length === 0)
        return undefined;
    return [workload || filesOf(manifest), ...(container ? [`container ${container}`] : [])];
}
const filesOf = (files) => (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(files, MOST_FILES);
const MOST_FILES = 3;


/***/ }),

/***/ 9327:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: function() { return /* binding */ SIGNS; },
/* harmony export */   C2: function() { return /* binding */ painter; },
/* harmony export */   RR: function() { return /* binding */ listing; },
/* harmony export */   g0: function() { return /* binding */ moreLine; },
/* harmony export */   j7: function() { return /* binding */ MARKS; },
/* harmony export */   lS: function() { return /* binding */ joinSections; },
/* harmony export */   xI: function() { return /* binding */ marked; }
/* harmony export */ });
/* unused harmony exports wrap, asOptions */
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3362);
/* harmony import */ var _plan_clashes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2535);
/* harmony import */ var _plan_input_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5559);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(512);




/**
 * Returns functions that colour text, or that leave it plain. Without a screen, as in the log of a
 * workflow's step, lines have 80 columns and nothing is left out. On a screen, sentences name
 * options of the command line in place of the action's inputs, but for settings of the workload's
 * file.
 */
function painter(colour, screen, workload) {
    const settings = workload === undefined ? NO_SETTINGS : _plan_clashes__WEBPACK_IMPORTED_MODULE_0__/* .FILE_INPUTS */ .zN[workload.kind];
    const brush = (code) => (text) => colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
    return {
        bold: brush(1),
        dim: brush(2),
        green: brush(32),
        red: brush(31),
        yellow: brush(33),
        wrap: (sentence, indent) => screen === undefined
            ? wrap(sentence, indent)
            : wrap(asOptions(sentence, settings), indent, screen.width),
        detail: screen?.detail ?? 'verbose'
    };
}
/**
 * Wraps a harmless sentence at a number of columns, though no word is broken. No line begins like a
 * workflow command.
 */
function wrap(sentence, indent, width = WIDTH) {
    const lines = [];
    for (const word of sentence.trim().split(/\s+/)) {
        const last = lines.at(-1);
        const likeCommand = word.startsWith('::');
        if (last === undefined)
            lines.push(`${indent}${likeCommand ? '| ' : ''}${word}`);
        else if (likeCommand || last.length + word.length < width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(`${indent}${word}`);
    }
    return lines;
}
const WIDTH = 80;
/**
 * An item of a list: a mark that is styled already, then a text of at most `cap` characters, whose
 * further lines are indented.
 */
function marked(paint, mark, text, cap = 300) {
    const [first = '', ...rest] = paint.wrap((0,_escape__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .mG)(text, cap), '      ');
    return [`    ${mark} ${first.trimStart()}`, ...rest];
}
/** Line with the number of entries that are not shown; none if all are. */
const moreLine = (hidden) => hidden > 0 ? [`    and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .thousands */ .oh)(hidden)} more: see report.json`] : [];
/** List of at most 100 lines below a title; none if it is empty. */
function listing(title, lines, paint) {
    if (lines.length === 0)
        return [];
    const more = moreLine(lines.length - MOST_LINES);
    return [paint.bold(`  ${title}`), ...lines.slice(0, MOST_LINES), ...more];
}
const MOST_LINES = 100;
/** Joins sections with blank lines; skips empty ones. */
function joinSections(sections) {
    const shown = sections.filter(({ length }) => length > 0);
    return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
/** Emoji for each verdict in a summary. */
const MARKS = {
    pass: '✅',
    drift: '❌',
    failed: '❌',
    error: '🚫'
};
/** Sign for each verdict in a log or on a terminal. */
const SIGNS = {
    pass: '✓',
    drift: '✗',
    failed: '✗',
    error: '✗'
};
/** Names that sentences about inputs hold: those of a check, and those of a merge. */
const NAMES = new Set([..._plan_input_table__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc.map(({ name }) => name), 'expect']);
/**
 * Rewrites a sentence about the action's inputs for the command line, where they are options:
 * `` `cap-drop: ALL` `` becomes `` `--cap-drop ALL` ``. Text that names no input stays as it is,
 * and so does a fault of a policy file, whose keys are names of inputs. The same words between
 * backticks are no inputs where `settings` has them.
 */
function asOptions(sentence, settings = NO_SETTINGS) {
    if (IN_A_FILE.test(sentence))
        return sentence;
    return PHRASES.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
        .replace(/\b(?:the )?input ([`"])([a-z][a-z-]*)(?=(?:: [^`"]*)?\1)/g, (all, quote, name) => (NAMES.has(name) ? `${quote}${name}` : all))
        .replace(/(?<!a value for |\ba |\b(?:image|folder|file|got) )([`"])([a-z][a-z-]*)(?:: ([^`"]+))?\1/g, (all, quote, name, value) => NAMES.has(name) && !(quote === '`' && settings.has(name))
        ? `${quote}${optionOf(name, value)}${quote}`
        : all);
}
const NO_SETTINGS = new Set();
const IN_A_FILE = /^\s*"[^"]+", line \d+, column \d+: /;
/** Phrases on the workflow that a sentence may hold. */
const PHRASES = [
    [/\bBad input: policy-file\b/g, 'Bad policy file'],
    [/\bBad input: image\b/g, 'Bad argument: IMAGE'],
    [/\bBad input: reports\b/g, 'Bad argument: DIR'],
    [/\bBad input: ([a-z][a-z-]*)/g, 'Bad option: --$1'],
    [/\bbad input(s?)\b/g, 'bad option$1'],
    [/\bCorrect the inputs above;/g, 'Correct the options above;'],
    [
        /\bInputs of the step, or of another image, are bad\b/g,
        'Options, or those of another image, are bad'
    ],
    [/\bCorrect the inputs that are named there\b/g, 'Correct those that are named there'],
    [/: the step does not fail\b/g, ': the exit code is 0']
];
function optionOf(name, value) {
    if (name === 'image')
        return 'IMAGE';
    return value === undefined ? `--${name}` : `--${name} ${value}`;
}


/***/ })

};
;