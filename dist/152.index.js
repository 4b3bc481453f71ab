"use strict";
exports.id = 152;
exports.ids = [152];
exports.modules = {

/***/ 2477:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isJoined: function() { return /* binding */ isJoined; },
  readBaseReport: function() { return /* binding */ readBaseReport; },
  streamReport: function() { return /* binding */ streamReport; }
});

// EXTERNAL MODULE: ./node_modules/@streamparser/json/dist/mjs/index.js + 7 modules
var mjs = __webpack_require__(5497);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/judge/base.js
var base = __webpack_require__(2151);
// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var judge_severity = __webpack_require__(4048);
// EXTERNAL MODULE: ./lib/plan/change-kinds.js
var change_kinds = __webpack_require__(9170);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/report/joined/part.js
var part = __webpack_require__(8752);
;// CONCATENATED MODULE: ./lib/report/document/read-changes.js





/** Shape of a severity. */
const SeverityShape = dist.enums(judge_severity/* SEVERITIES */.oC);
/**
 * Returns a reader that counts changes. It keeps the first 50 that no rule allows, and the names of
 * the rules that allow the others.
 */
function changeReader() {
    const kept = [];
    const rules = new Set();
    const worst = new Map();
    let [drift, allowed, tolerated] = [0, 0, 0];
    return {
        kept,
        rules,
        tolerated: () => tolerated,
        worstTolerated: (reason) => worst.get(reason),
        add: (value) => {
            const change = read_changes_decoded(Change, value);
            if (change.allowed)
                allowed++;
            else
                drift++;
            if (change.allowed)
                rules.add(change.rule ?? '');
            else if (change.tolerated !== undefined) {
                tolerated++;
                const { tolerated: reason, severity = 'critical' } = change;
                worst.set(reason, (0,judge_severity/* worstSeverity */.Lc)([severity, worst.get(reason) ?? 'low']));
            }
            if (rules.size > MOST_RULES)
                throw new Error(`its changes are allowed by more than ${MOST_RULES} rules.`);
            if (!change.allowed && kept.length < part/* MOST_SHOWN */.Ki.changes)
                kept.push(partOf(change));
            return change;
        },
        counts: () => ({ drift, allowed })
    };
}
/** More rules than any policy has. There is a limit because every name stays in memory. */
const MOST_RULES = 10_000;
const Change = dist.type({
    path: dist.string(),
    kind: dist.enums(change_kinds/* CHANGE_KINDS */.t),
    allowed: dist.boolean(),
    rule: dist.optional(dist.nullable(dist.string())),
    severity: dist.optional(SeverityShape),
    tolerated: dist.optional(dist.enums(['minor', 'known'])),
    tags: dist.optional(dist.array(dist.string()))
});
function partOf({ path, kind, severity = 'low', tags = [] }) {
    const known = tags;
    const unseen = { place: '', allowed: false, rule: null, before: null, after: null };
    return { ...unseen, path, kind, severity, tags: known };
}
/** Returns the value if it has the shape; else throws a sentence that says where it differs. */
function read_changes_decoded(shape, value) {
    const [failure, known] = dist.validate(value, shape);
    if (failure === undefined)
        return known;
    const where = failure.path.length === 0 ? '' : ` at ${(0,parse/* quoteInput */.Zs)(failure.path.join('.'))}`;
    throw new Error(`it is not as Zero Drift writes it${where}.`);
}

// EXTERNAL MODULE: ./lib/judge/allow.js
var allow = __webpack_require__(5877);
// EXTERNAL MODULE: ./lib/judge/findings/table.js + 5 modules
var table = __webpack_require__(7507);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/judge/scorecard.js
var scorecard = __webpack_require__(1732);
// EXTERNAL MODULE: ./lib/judge/settings.js
var settings = __webpack_require__(8311);
;// CONCATENATED MODULE: ./lib/judge/grounds.js




/** Recomputes a written report's verdict: a ground for each fact that keeps it from `pass`. */
function groundsIn(facts) {
    return [
        ...facts.findings.map(grounds_groundOf),
        ...run(facts),
        ...facts.smoke.filter(({ passed }) => !passed).map(failedStep),
        ...recovery(facts),
        ...drift(facts),
        ...attacks(facts),
        ...grounds_settings(facts),
        ...(facts.intact === false ? [ground('image-altered', 'the image was altered')] : [])
    ].filter(({ verdict }) => verdict !== 'pass');
}
/** A finding as a ground, whatever its verdict. */
const grounds_groundOf = ({ kind, title }) => ground(kind, `it has the finding ${JSON.stringify(title)}`);
const ground = (kind, because) => ({
    verdict: table/* FINDINGS */.TG[kind].verdict,
    because
});
function run({ run: ran }) {
    if (ran === undefined)
        return [ground('not-checked', 'it tells of no container that ran')];
    return [
        ...(ran.oomKilled ? [ground('out-of-memory', 'the container ran out of memory')] : []),
        ...((ran.exitCode ?? 0) === 0
            ? []
            : [ground('exited', `the container ended with code ${ran.exitCode}`)])
    ];
}
const failedStep = ({ step, afterAttack }) => ground(afterAttack ? 'broken-by-attack' : 'smoke-failed', `the smoke step ${JSON.stringify(step)} did not pass${afterAttack ? ' after the attack' : ''}`);
/** Grounds in the recovery; a root filesystem was compared only if a restart followed. */
function recovery({ recovery: fresh }) {
    if (fresh === undefined)
        return [];
    const { passed, identical, restart } = fresh;
    return [
        ...(restart === undefined ? [ground('not-recovered', 'a fresh container did not work')] : []),
        ...(restart?.passed === false
            ? [ground('not-restarted', 'the container did not work after a restart')]
            : []),
        ...(passed && identical ? [] : [ground('not-identical', 'a fresh container did not pass')])
    ];
}
function drift({ drift: changes, unknownRules }) {
    const unknown = unknownRules.map((name) => ground('drift', name === ''
        ? 'it allows a change by no rule'
        : `it allows a change by ${JSON.stringify(name)}, which is no rule of it`));
    return changes === 0
        ? unknown
        : [ground('drift', `it has ${(0,phrases/* count */.U9)(changes, 'change')} that no rule allows`), ...unknown];
}
function attacks({ landed, maxLanded }) {
    return (0,scorecard/* landsTooMany */.CX)(landed, maxLanded)
        ? [
            ground('attacks-landed', `${(0,phrases/* count */.U9)(landed, 'rehearsed attack')} succeeded; at most ${(0,phrases/* thousands */.oh)(maxLanded ?? 0)} may`)
        ]
        : [];
}
function grounds_settings({ idle, maxIdle }) {
    return (0,settings/* hasTooManyIdle */.ev)(idle, maxIdle)
        ? [
            ground('idle-settings', `${(0,phrases/* count */.U9)(idle, 'hardening setting')} bought nothing; at most ${(0,phrases/* thousands */.oh)(maxIdle ?? 0)} may`)
        ]
        : [];
}

// EXTERNAL MODULE: ./lib/judge/judgement.js
var judgement = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/report/sections/surface.js
var surface = __webpack_require__(8375);
// EXTERNAL MODULE: ./lib/report/subject.js
var report_subject = __webpack_require__(463);
;// CONCATENATED MODULE: ./lib/report/document/read-document.js












/**
 * Validates a report, whose changes were read before. Throws a sentence if it is not a report or
 * contradicts itself.
 */
function readDocument(value, changes) {
    const shape = read_changes_decoded(DocumentShape, value);
    const { refusals = [], unlistedRefusals, ...rest } = shape;
    const refused = {
        refusals: refusals.map(refusalOf),
        ...(unlistedRefusals && { unlistedRefusals })
    };
    assertTolerated(shape, changes);
    const counts = { ...changes.counts(), refused: (0,surface/* refusedCount */.sg)(refused) };
    const findings = shape.findings.map(findingOf);
    const run = rest.run && runOf(rest.run);
    assertNoBetter(rest.verdict, groundsIn({ ...factsIn(shape, changes), findings, run }));
    const document = {
        schemaVersion: 1,
        tool: { name: 'zero-drift', version: rest.tool.version },
        verdict: rest.verdict,
        image: imageOf(rest.image),
        ...(rest.engine && { engine: rest.engine }),
        ...(run && { run }),
        ...originIn(shape),
        findings: findings.slice(0, part/* MOST_SHOWN */.Ki.findings).map(table/* withId */.oP),
        changes: changes.kept,
        places: [],
        ...(0,surface/* listedRefusals */.F8)(refused, part/* MOST_SHOWN */.Ki.refusals),
        smoke: [],
        rules: [],
        timings: rest.timings ?? []
    };
    const { manifest } = shape;
    const subject = manifest && { subject: (0,report_subject/* workloadWords */.b)(manifest).join(', ') };
    return { document, counts, ...subject, ...(0,part/* fixIn */.lh)(shape) };
}
/** Facts, apart from the findings and the run, on which the verdict rests. */
const factsIn = ({ rules = [], smoke = [], attacks = [], maxLanded, settings = [], maxIdle, recovery, imageIntegrity }, changes) => ({
    drift: changes.counts().drift - changes.tolerated(),
    unknownRules: unknownRules(changes.rules, rules),
    smoke,
    landed: attacks.filter(({ outcome }) => outcome === 'landed').length,
    maxLanded,
    idle: settings.filter(({ verdict }) => verdict === 'idle').length,
    maxIdle,
    recovery,
    intact: imageIntegrity?.intact
});
/**
 * Time and commit of a report. Its CI job is left out: a link in an uploaded report may lead
 * anywhere, and all reports of a matrix are of the run that merges them.
 */
const originIn = ({ startedAt, durationMs, git }) => ({
    ...(startedAt !== undefined && { startedAt }),
    ...(durationMs !== undefined && { durationMs }),
    ...(git?.commit !== undefined && { git: { commit: git.commit } })
});
/** Throws if the report tolerates a change that its own inputs would not: no check writes such. */
function assertTolerated({ failOnSeverity = 'low', comparison }, changes) {
    const worst = changes.worstTolerated('minor');
    if (worst !== undefined && judge_severity/* SEVERITIES */.oC.indexOf(worst) <= judge_severity/* SEVERITIES */.oC.indexOf(failOnSeverity))
        throw new Error(`it tolerates a change of severity ${worst}, which its inputs do not.`);
    const isKnown = changes.worstTolerated('known') !== undefined;
    if (isKnown && comparison?.failOn !== 'new')
        throw new Error('it tolerates a change as known, but is compared with no other report.');
}
const runOf = ({ readOnly, exitCode = null, oomKilled = false }) => ({
    readOnly,
    exitCode,
    oomKilled
});
/** Names of rules that allow changes of the report, but are not among its unexpired rules. */
function unknownRules(names, rules) {
    const live = new Set(rules.filter(({ expired }) => !expired).map(({ rule }) => rule));
    return [...names].filter((name) => !live.has(name) && !allow/* EXEMPTIONS */.v$.includes(name));
}
function findingOf({ kind, level, title, detail, path }) {
    if (!isKnown(kind)) {
        throw new Error(`it has a finding of the kind ${(0,parse/* quoteInput */.Zs)(kind)}, which this version does not know.`);
    }
    if (level === 'error' && table/* FINDINGS */.TG[kind].level !== 'error')
        throw new Error(`it has a finding of the kind ${(0,parse/* quoteInput */.Zs)(kind)}, which is never an error.`);
    return { kind, level, title, detail, ...(path === undefined ? {} : { path }) };
}
/** Throws if the verdict is better than the grounds allow: no check writes such a report. */
function assertNoBetter(verdict, grounds) {
    const least = (0,judgement/* worstOfVerdicts */.Ti)(grounds.map((one) => one.verdict));
    if ((0,judgement/* worstOfVerdicts */.Ti)([least, verdict]) === verdict)
        return;
    const because = grounds.find((one) => one.verdict === least)?.because ?? '';
    throw new Error(`it says ${(0,parse/* quoteInput */.Zs)(verdict)}, but what it lists comes to ${(0,parse/* quoteInput */.Zs)(least)}: ${(0,phrases/* shorten */.ml)(because, 300)}.`);
}
const isKnown = (kind) => Object.hasOwn(table/* FINDINGS */.TG, kind);
const imageOf = ({ reference, id }) => (id === undefined ? { reference } : { reference, id });
const refusalOf = ({ message, path }) => (path === undefined ? { message } : { message, path });
/**
 * Returns the findings of a joined report that concern no single image. Throws a sentence if it is
 * not a joined report, or if its verdict is better than its parts allow.
 */
function readFrame(value, parts) {
    const { verdict, findings = [] } = decoded(FrameShape, value);
    const known = findings.map(findingOf);
    const grounds = [
        ...known.map(groundOf),
        ...parts.map((part) => ({ verdict: part, because: 'a report in it says so' }))
    ];
    const least = worstOfVerdicts(grounds.map((one) => one.verdict));
    if (parts.length === 0 && least !== 'error')
        throw new Error('it joins no reports.');
    if (verdict !== undefined)
        assertNoBetter(verdict, grounds);
    // A verdict worse than all that the report lists: its reason would be lost.
    if (verdict !== undefined && verdict !== least)
        throw new Error(`it says ${quoteInput(verdict)}, but not why.`);
    return known;
}
const COUNT = dist.min(dist.integer(), 0);
const VerdictShape = dist.enums(['pass', 'drift', 'failed', 'error']);
/** Shape of a finding. */
const FindingShape = dist.type({
    kind: dist.string(),
    level: dist.enums(['error', 'warning', 'notice']),
    title: dist.string(),
    detail: dist.string(),
    path: dist.optional(dist.string())
});
/** Shape of a report, limited to the keys that are shown or counted again. */
const DocumentShape = dist.type({
    schemaVersion: dist.literal(1),
    tool: dist.type({ name: dist.literal('zero-drift'), version: dist.string() }),
    verdict: VerdictShape,
    startedAt: dist.optional(dist.pattern(dist.string(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
    durationMs: dist.optional(dist.min(dist.integer(), 0)),
    git: dist.optional(dist.type({ commit: dist.optional(dist.pattern(dist.string(), /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)) })),
    image: dist.type({ reference: dist.string(), id: dist.optional(dist.string()) }),
    engine: dist.optional(dist.type({
        ...{ name: dist.string(), version: dist.string(), storageDriver: dist.string() },
        ...{ address: dist.optional(dist.string()), rootless: dist.optional(dist.boolean()) }
    })),
    run: dist.optional(dist.type({
        readOnly: dist.boolean(),
        exitCode: dist.optional(dist.nullable(dist.number())),
        oomKilled: dist.optional(dist.boolean())
    })),
    manifest: dist.optional(dist.union([
        dist.type({ kind: dist.literal('compose'), service: dist.string(), files: dist.array(dist.string()) }),
        dist.type({ kind: dist.literal('kubernetes'), workload: dist.string(), container: dist.string() })
    ])),
    findings: dist.array(FindingShape),
    changes: dist.array(dist.unknown()),
    refusals: dist.optional(dist.array(dist.type({ message: dist.string(), path: dist.optional(dist.string()) }))),
    unlistedRefusals: dist.optional(dist.type({ program: COUNT, attack: COUNT })),
    smoke: dist.optional(dist.array(dist.type({ step: dist.string(), passed: dist.boolean(), afterAttack: dist.optional(dist.literal(true)) }))),
    rules: dist.optional(dist.array(dist.type({ rule: dist.string(), expired: dist.boolean() }))),
    attacks: dist.optional(dist.array(dist.type({ outcome: dist.enums(['refused', 'landed', 'not-run']) }))),
    maxLanded: dist.optional(dist.number()),
    settings: dist.optional(dist.array(dist.type({ verdict: dist.enums(['bites', 'covered', 'idle', 'not-run']) }))),
    maxIdle: dist.optional(dist.number()),
    recovery: dist.optional(dist.type({
        passed: dist.boolean(),
        identical: dist.boolean(),
        restart: dist.optional(dist.type({ passed: dist.boolean() }))
    })),
    suggestion: dist.optional(dist.type({
        proven: dist.boolean(),
        recipes: dist.type({
            patch: dist.optional(dist.string()),
            override: dist.optional(dist.string()),
            manifestPatch: dist.optional(dist.string()),
            merge: dist.optional(dist.string()),
            docker: dist.optional(dist.string())
        })
    })),
    imageIntegrity: dist.optional(dist.type({ checked: dist.boolean(), intact: dist.optional(dist.boolean()) })),
    failOnSeverity: dist.optional(SeverityShape),
    comparison: dist.optional(dist.type({ failOn: dist.enums(['any', 'new']) })),
    timings: dist.optional(dist.array(dist.type({ phase: dist.string(), milliseconds: dist.number() })))
});
/** Shape of a joined report, without the reports in it. */
const FrameShape = dist.type({
    schemaVersion: dist.literal(1),
    verdict: dist.optional(VerdictShape),
    findings: dist.optional(dist.array(FindingShape)),
    reports: dist.array(dist.unknown())
});

;// CONCATENATED MODULE: ./lib/report/document/read-base.js




/** Returns a reader of an untrusted report. It keeps the changes that no rule allows. */
function baseReader() {
    const changes = changeReader();
    const states = new Map();
    let characters = 0;
    return {
        change: (value) => {
            const change = changes.add(value);
            if (change.allowed)
                return;
            const { place, after } = read_changes_decoded(BaseChange, value);
            // Whatever it holds: a state is only compared with others.
            const state = (0,base/* writtenState */.Xv)(after);
            characters += change.path.length + place.length + (state?.length ?? 0);
            if (characters > MOST_CHARACTERS)
                throw new Error('it has more changes outside the allowlist than can be compared.');
            (0,base/* addChange */.qI)(states, { path: change.path, kind: change.kind, place }, state);
        },
        end: (value) => {
            const { document } = readDocument(value, changes);
            const { places, refusals, findings, attackSteps } = read_changes_decoded(BaseDocument, value);
            const own = refusals.filter(({ byAttack }) => byAttack !== true);
            return {
                reference: document.image.reference,
                id: document.image.id,
                verdict: document.verdict,
                ...(attackSteps === undefined ? {} : { isAttacked: true }),
                readOnly: document.run?.readOnly,
                changes: states,
                refusals: (0,base/* refusalsBySubject */.Ft)(own),
                places: new Map(places.map(({ path, writable, watched }) => [path, { writable, watched }])),
                findings: new Set(findings.map(base/* findingSubject */.Gv))
            };
        }
    };
}
/** Far more than a million changes take; there is a limit because all of them stay in memory. */
const MOST_CHARACTERS = 400_000_000;
const TEXT = dist.optional(dist.string());
const BaseChange = dist.type({ place: dist.string(), after: dist.nullable(dist.type({})) });
const BaseDocument = dist.type({
    places: dist.array(dist.type({
        path: dist.string(),
        writable: dist.boolean(),
        watched: dist.enums(['content', 'names', 'none'])
    })),
    refusals: dist.array(dist.type({ message: dist.string(), path: TEXT, byAttack: dist.optional(dist.boolean()) })),
    attackSteps: dist.optional(dist.array(dist.unknown())),
    findings: dist.array(dist.type({ kind: dist.string(), title: dist.string(), path: TEXT }))
});

// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __webpack_require__(1470);
// EXTERNAL MODULE: ./lib/adapters/file-system.js
var file_system = __webpack_require__(813);
;// CONCATENATED MODULE: ./lib/adapters/report-stream.js






/**
 * Reads an untrusted report.json in pieces, without following a link; rejects with a sentence if it
 * is no regular file, no JSON, or too large.
 */
async function streamReport(path, taker) {
    const parser = parserOf(PATHS);
    let taken = 0;
    parser.onValue = ({ value, parent, stack }) => {
        taken++;
        if (stack.length === 0)
            taker.whole(value);
        else if (stack.length === 2 && stack[1]?.key === 'reports')
            taker.part(value);
        else
            taker.change(value);
        // Drops values that were taken, to free memory; the parser counts the list's entries by itself.
        if (Array.isArray(parent))
            parent.length = 0;
    };
    await feed(path, parser, () => taken);
}
/**
 * Paths of the values to parse: a report and its changes, or the reports of a joined one and
 * theirs.
 */
const PATHS = ['$', '$.changes.*', '$.reports.*', '$.reports.*.changes.*'];
/**
 * A parser that keeps every character. The library's decoder drops U+FEFF wherever it stands in a
 * text (0.0.26), so that two paths could be read as one.
 */
function parserOf(paths) {
    const parser = new mjs/* JSONParser */.oj({ paths });
    const { tokenizer } = parser;
    tokenizer.bufferedString.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return parser;
}
/** Whether a whole report is the joined report of several checks. */
const isJoined = (value) => typeof value === 'object' && value !== null && 'reports' in value;
/** Largest report.json, in bytes: far more than a million changes take. */
const LARGEST = 2 * 1024 ** 3;
/** Most bytes between two values that are taken, since the parser holds them in memory. */
const LARGEST_PART = 16 * 1024 ** 2;
async function feed(path, parser, taken) {
    const file = (0,file_system/* openRegular */.lf)(path, { most: LARGEST, foreign: true });
    try {
        let [before, since] = [0, 0];
        for (const chunk of (0,file_system/* chunksOf */.U_)(file, LARGEST)) {
            parser.write(chunk);
            since = taken() === before ? since + chunk.length : 0;
            before = taken();
            if (since > LARGEST_PART)
                throw new Error('one part of it is larger than 16 MiB.');
            if (parser.isEnded)
                break;
            // Lets answers of the engine in, for which others wait: a million changes take a minute.
            await (0,promises_.setImmediate)();
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** Reads the untrusted report of one check for a comparison. Never rejects. */
async function readBaseReport(path) {
    const reader = baseReader();
    const found = [];
    try {
        await streamReport(path, {
            whole: (value) => {
                if (isJoined(value))
                    throw new Error(JOINED);
                found.push(reader.end(value));
            },
            part: () => {
                throw new Error(JOINED);
            },
            change: reader.change
        });
    }
    catch (error) {
        return unreadable((0,errors/* errorMessage */.g)(error));
    }
    const [facts] = found;
    return facts === undefined ? unreadable('it ends too early.') : { kind: 'report', facts };
}
const JOINED = 'it joins the reports of several checks; name the report of one of them.';
const unreadable = (reason) => ({
    kind: 'unreadable',
    reason: reason.replace(/\.$/, '')
});


/***/ }),

/***/ 1732:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: function() { return /* binding */ landsTooMany; },
/* harmony export */   RB: function() { return /* binding */ findAttacks; },
/* harmony export */   _R: function() { return /* binding */ scorecardOf; }
/* harmony export */ });
/* unused harmony export remedyFor */
/* harmony import */ var _plan_mounts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9174);
/* harmony import */ var _plan_security__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(446);
/* harmony import */ var _findings_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7507);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3362);




/** The score of all attempts together. */
function scorecardOf(attempts, plan) {
    const isRoots = attempts.every(({ user }) => user === 'root');
    const attacks = attempts
        .map((trying) => attackOf(trying, plan, !isRoots && trying.user === 'root'))
        .toSorted((one, other) => rank(one) - rank(other));
    const many = (outcome) => attacks.filter((one) => one.outcome === outcome).length;
    const contrasted = attacks.filter(({ contrast }) => contrast !== undefined);
    const landing = contrasted.filter(({ contrast }) => contrast === 'landed').length;
    return {
        attacks,
        landed: many('landed'),
        refused: many('refused'),
        notRun: many('not-run'),
        ...(contrasted.length === 0 ? {} : { contrast: landing })
    };
}
/** One finding for the scorecard; it is drift if more attacks landed than allowed. */
function findAttacks(scorecard, { rehearsal }) {
    const most = rehearsal?.maxLanded;
    return most !== undefined && landsTooMany(scorecard.landed, most)
        ? [(0,_findings_table__WEBPACK_IMPORTED_MODULE_2__/* .makeFinding */ .MH)('attacks-landed', { ...scorecard, most })]
        : [(0,_findings_table__WEBPACK_IMPORTED_MODULE_2__/* .makeFinding */ .MH)('attacks', scorecard)];
}
/** Whether more attacks landed than allowed; without a limit any number is allowed. */
const landsTooMany = (landed, most) => landed > (most ?? Infinity);
const OUTCOMES = ['landed', 'refused', 'not-run'];
const rank = ({ outcome }) => OUTCOMES.indexOf(outcome);
function attackOf(trying, plan, risen) {
    const { attempt, user, result, contrast } = trying;
    const { name, title, technique, worth, act } = attempt;
    const { path } = result;
    const remedy = result.kind === 'landed' ? remedyFor({ act, path, risen }, plan) : undefined;
    return {
        ...{ name, title, technique, user, path, outcome: result.kind },
        ...(contrast === undefined ? {} : { contrast: contrast.kind }),
        detail: detailOf(result),
        ...(remedy === undefined ? {} : { remedy }),
        worth
    };
}
function detailOf(result) {
    switch (result.kind) {
        case 'landed':
            return 'It succeeded.';
        case 'refused':
            return `Refused: ${REASONS.get(result.reason) ?? `the kernel says ${result.reason}`}.`;
        case 'not-run':
            return `Not run: ${result.reason}.`;
    }
}
const REASONS = new Map([
    ['EROFS', 'the file system is read-only'],
    ['EACCES', 'the user has no right to'],
    ['EPERM', 'the user has no right to'],
    ['NOEXEC', 'no program runs from there (`noexec`)'],
    ['NOSUID', 'set-uid means nothing there (`nosuid`)'],
    ['NONEWPRIVS', 'no process gains rights (`no-new-privileges`)'],
    ['ENOSPC', 'there is no room'],
    ['EDQUOT', 'there is no room'],
    ['EAGAIN', 'it may start no further process']
]);
/** The setting that would have prevented the attempt, in the terms of the inputs. */
function remedyFor({ act, path, risen }, plan) {
    if (act === 'sysctl')
        return SYSTEM_PATHS;
    const place = placeOf(path, plan);
    switch (place.kind) {
        case 'root':
            // A writable root filesystem does not have to be remounted.
            return plan.container.readOnly ? againstRemounting(plan) : '`read-only: true`';
        case 'dev':
            return risen ? againstRising(plan) : NOT_ROOT;
        case 'tmpfs':
        case 'volume':
        case 'pod-volume':
            return onMount(act, place);
    }
}
const SYSTEM_PATHS = 'leaving out what makes /proc/sys writable, such as `systempaths=unconfined`';
const NOT_ROOT = 'a `user` that is not root: only root writes to `/dev`';
/** The setting against remounting, which takes the capability SYS_ADMIN. */
function againstRemounting({ container: { capAdd } }) {
    const given = capAdd.find((one) => one === 'ALL' || one === 'SYS_ADMIN');
    return given === undefined ? '`cap-drop: ALL`' : `leaving out \`cap-add: ${given}\``;
}
/**
 * Advice against an attempt as root. If no process can become root any more, a process that is root came
 * in another way.
 */
function againstRising({ container }) {
    return (0,_plan_security__WEBPACK_IMPORTED_MODULE_1__/* .isPrivilegeKept */ .Su)(container.securityOpt)
        ? 'nothing: root writes to `/dev`, but no process becomes root with `no-new-privileges`'
        : '`security-opt: no-new-privileges`: only root writes to `/dev`, and no process becomes root then';
}
function onMount(act, mount) {
    if (act === 'setuid')
        return NO_NEW;
    return act === 'execute' ? againstRunning(mount) : againstWriting(mount);
}
const NO_NEW = '`security-opt: no-new-privileges`: such a program then gives no rights';
function againstRunning(mount) {
    if (mount.kind === 'pod-volume')
        return `${readOnlyInPod(mount)}; programs run from every \`emptyDir\``;
    return mount.kind === 'tmpfs'
        ? `\`noexec\` on the tmpfs ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(mount.path)}`
        : `${readOnlyVolume(mount)}, or a \`tmpfs\` there, which is \`noexec\`, where nothing has to last`;
}
function againstWriting(mount) {
    if (mount.kind === 'pod-volume')
        return readOnlyInPod(mount);
    return mount.kind === 'tmpfs'
        ? `no tmpfs on ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(mount.path)}, or a narrower one`
        : readOnlyVolume(mount);
}
function readOnlyVolume({ path, source }) {
    const mount = (0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(`${source === '' ? 'NAME' : source}:${path}:ro`);
    const whose = source === '' ? `the image's volume ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)}` : `the volume ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(source)}`;
    return `${whose}, mounted read-only (\`volumes\`: ${mount})`;
}
const readOnlyInPod = ({ path }) => `\`readOnly: true\` in \`volumeMounts\` for ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)}, where the program need not write`;
/** The innermost mount that contains the path. */
function placeOf(path, { container, image }) {
    const memory = [...container.tmpfs.map((one) => one.path), '/dev/shm'];
    const volumes = [...container.volumes, ...image.volumes.map((one) => ({ path: one, source: '' }))];
    const places = [
        ...memory.map((one) => ({ kind: 'tmpfs', path: one, source: '' })),
        ...volumes.map(({ path, source, ...own }) => {
            const isOfPod = 'podVolume' in own;
            return { kind: isOfPod ? 'pod-volume' : 'volume', path, source };
        }),
        { kind: 'dev', path: '/dev' }
    ];
    return (0,_plan_mounts__WEBPACK_IMPORTED_MODULE_0__/* .innermost */ .OI)(path, places) ?? { kind: 'root', path: '/' };
}


/***/ }),

/***/ 8311:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YG: function() { return /* binding */ settingsProof; },
/* harmony export */   ev: function() { return /* binding */ hasTooManyIdle; },
/* harmony export */   n4: function() { return /* binding */ findSettings; }
/* harmony export */ });
/* harmony import */ var _plan_settings_chain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5983);
/* harmony import */ var _findings_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7507);


/** Effects of the hardening settings, those that buy nothing first. */
function settingsProof(tried) {
    const settings = tried.settings
        .filter((setting) => !isEnginesAlone(setting, tried))
        .map((setting) => provenSetting(setting, tried))
        .toSorted((one, other) => rank(one) - rank(other));
    const many = (verdict) => settings.filter((one) => one.verdict === verdict).length;
    return {
        settings,
        containers: tried.containers,
        bites: many('bites'),
        covered: many('covered'),
        idle: many('idle'),
        notRun: many('not-run')
    };
}
/** Findings on settings that buy nothing, that others cover, and that could not be tested. */
function findSettings(proof, { proveSettings }) {
    const most = proveSettings?.maxIdle;
    const of = (verdict) => proof.settings.filter((one) => one.verdict === verdict);
    const [covered, untested] = [of('covered'), of('not-run')];
    return [
        ...(most !== undefined && hasTooManyIdle(proof.idle, most)
            ? [(0,_findings_table__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('idle-settings', { idle: of('idle'), most })]
            : []),
        ...of('idle').map((setting) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('idle-setting', setting)),
        ...(untested.length === 0 ? [] : [(0,_findings_table__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('setting-not-tested', { settings: untested })]),
        ...(covered.length === 0 ? [] : [(0,_findings_table__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)('covered-setting', { settings: covered })])
    ];
}
/** Whether more settings buy nothing than may; without a limit any number may. */
const hasTooManyIdle = (idle, most) => idle > (most ?? Infinity);
const VERDICTS = ['idle', 'not-run', 'covered', 'bites'];
const rank = ({ verdict }) => VERDICTS.indexOf(verdict);
/** Whether nobody declared a profile, and the engine turns out to have none of its own. */
const isEnginesAlone = ({ id, kind, of }, tried) => kind === 'seccomp' &&
    of === '' &&
    tried.attempts
        .filter(({ guards }) => guards.includes(id))
        .every(({ key }) => tried.trials[0]?.answers.get(key)?.kind !== 'refused');
function provenSetting(setting, tried) {
    const { id, name } = setting;
    const own = tried.attempts.filter(({ guards }) => guards.includes(id));
    const links = own.map((attempt) => (0,_plan_settings_chain__WEBPACK_IMPORTED_MODULE_0__/* .chainOf */ .dR)(attempt, setting, tried.settings, tried.trials));
    const beside = tried.attempts.filter((one) => one.beside.includes(id));
    const attempts = [
        ...own.map((attempt, at) => triedSetting(attempt, id, links[at], tried)),
        ...beside.map((attempt) => triedSetting(attempt, id, undefined, tried))
    ].toSorted((one, other) => worthOf(one) - worthOf(other));
    return { id, declared: name, ...verdictOf(links), attempts };
}
/** Attempts that turn come first, and of them those that need the fewest settings to be left out. */
const worthOf = ({ turns, leftOut }) => (turns ? leftOut.length : 1000);
function verdictOf(links) {
    const acting = links.flatMap((link) => (link.kind === 'acts' ? [link.covers] : []));
    const coveredBy = [...new Set(acting.flat())];
    if (acting.some((covers) => covers.length === 0))
        return { verdict: 'bites', coveredBy: [] };
    if (acting.length > 0)
        return { verdict: 'covered', coveredBy };
    const untold = links.flatMap((link) => (link.kind === 'untold' ? [link] : []));
    const failed = untold.find((link) => link.failed);
    const isOpen = links.some(({ kind }) => kind === 'open');
    const isTold = links.some(({ kind }) => kind === 'none');
    if (isTold && failed === undefined && !isOpen)
        return { verdict: 'idle', coveredBy: [] };
    return { verdict: 'not-run', coveredBy: [], reason: reasonOf(links, failed ?? untold[0], isOpen) };
}
function reasonOf(links, untold, isOpen) {
    if (links.length === 0)
        return 'no attempt of the check belongs to it';
    if (untold !== undefined)
        return untold.reason;
    return isOpen ? 'it would have taken more containers than are made' : 'nothing was heard of it';
}
/** Outcomes of an attempt with everything in force, and at the end of its chain. */
function triedSetting(attempt, id, link, { trials }) {
    const leftOut = link?.kind === 'acts' ? [id, ...link.covers] : link?.kind === 'none' ? link.leftOut : [id];
    const without = attempt.guards.length === 0 || link === undefined
        ? trials.find((trial) => trial.leftOut.includes(id))?.answers.get(attempt.key)
        : (0,_plan_settings_chain__WEBPACK_IMPORTED_MODULE_0__/* .answerWithout */ .LP)(attempt, leftOut, trials);
    return {
        ...{ name: attempt.name, title: attempt.title },
        with: outcomeOf((0,_plan_settings_chain__WEBPACK_IMPORTED_MODULE_0__/* .answerWithout */ .LP)(attempt, [], trials)),
        without: outcomeOf(without),
        leftOut,
        turns: link?.kind === 'acts'
    };
}
function outcomeOf(answer) {
    switch (answer?.kind) {
        case 'landed':
            return { outcome: 'landed' };
        case 'refused':
            return { outcome: 'refused', reason: answer.reason };
        case 'untold':
            return { outcome: 'not-run', reason: answer.reason };
        case undefined:
            return { outcome: 'not-run' };
    }
}


/***/ }),

/***/ 5983:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: function() { return /* binding */ answerWithout; },
/* harmony export */   Ro: function() { return /* binding */ nextTrials; },
/* harmony export */   dR: function() { return /* binding */ chainOf; }
/* harmony export */ });
/**
 * Leaves out a setting, then one cover after the other until the attempt succeeds, as far as the
 * trials tell. A cover is chosen by the reason of the refusal, where that names one.
 */
function chainOf(attempt, setting, settings, trials) {
    const heard = (leftOut) => answerWithout(attempt, leftOut, trials);
    const base = heard([]);
    if (base === undefined)
        return { kind: 'open', leftOut: [] };
    if (base.kind === 'untold')
        return base;
    const covers = [];
    for (;;) {
        const leftOut = [setting.id, ...covers];
        const answer = heard(leftOut);
        if (answer === undefined)
            return { kind: 'open', leftOut };
        if (answer.kind === 'untold')
            return answer;
        if (answer.kind === 'landed') {
            return base.kind === 'landed' ? { kind: 'none', leftOut } : acting(covers, leftOut, heard);
        }
        const next = coverFor(answer.reason, attempt, leftOut, settings);
        if (next === undefined && attempt.otherwise !== undefined)
            return { kind: 'untold', reason: attempt.otherwise, failed: false };
        if (next === undefined || base.kind === 'landed')
            return { kind: 'none', leftOut };
        covers.push(next);
    }
}
/** Whether it was the setting that acted: with its covers alone left out, it has to refuse. */
function acting(covers, leftOut, heard) {
    const kept = heard(covers);
    if (kept === undefined)
        return { kind: 'open', leftOut: covers };
    if (kept.kind === 'untold')
        return kept;
    return kept.kind === 'refused' ? { kind: 'acts', covers } : { kind: 'none', leftOut };
}
/** The answer of a container in which, of all that may refuse the attempt, just these are left out. */
function answerWithout({ key, guards }, leftOut, trials) {
    return trials
        .filter((trial) => isLike(trial.leftOut, leftOut, guards))
        .flatMap(({ answers }) => answers.get(key) ?? [])[0];
}
const isLike = (leftOut, wanted, guards) => guards.every((guard) => leftOut.includes(guard) === wanted.includes(guard));
/** The setting to leave out next, where one may have given that reason. */
function coverFor(reason, { guards }, leftOut, settings) {
    const kinds = SIGNS.get(reason);
    const left = settings.filter(({ id }) => guards.includes(id) && !leftOut.includes(id));
    const able = left.filter(({ kind }) => kinds?.includes(kind) ?? !SIGNED.has(kind));
    return able.toSorted((one, other) => guards.indexOf(one.id) - guards.indexOf(other.id))[0]?.id;
}
/** Reasons that name the settings which give them. */
const SIGNS = new Map([
    ['EROFS', ['read-only']],
    ['NOEXEC', ['noexec']],
    ['NOSUID', ['nosuid']],
    ['NONEWPRIVS', ['no-new-privileges']]
]);
const SIGNED = new Set([...SIGNS.values()].flat());
/** Settings to leave out next, for each container to make; as many as there may be. */
function nextTrials(attempts, settings, trials, most) {
    const wanted = settings.flatMap((setting) => {
        const own = attempts.filter(({ guards }) => guards.includes(setting.id));
        const links = own.map((attempt) => chainOf(attempt, setting, settings, trials));
        // Once it is known to act by itself, nothing more has to be left out for it.
        if (links.some((link) => link.kind === 'acts' && link.covers.length === 0))
            return [];
        return links.flatMap((link, at) => {
            const attempt = own[at];
            return link.kind === 'open' && attempt !== undefined
                ? [{ leftOut: link.leftOut, attempt }]
                : [];
        });
    });
    return packed(wanted).slice(0, most);
}
/**
 * As few containers as possible: settings that have no attempt in common are left out at one time,
 * since neither can change what the other's attempts show.
 */
function packed(wanted) {
    const groups = [];
    for (const one of wanted.toSorted((a, b) => a.leftOut.length - b.leftOut.length)) {
        const group = groups.find(({ leftOut, members }) => [...members, one].every((member) => isLike([...leftOut, ...one.leftOut], member.leftOut, member.attempt.guards)));
        if (group === undefined)
            groups.push({ leftOut: new Set(one.leftOut), members: [one] });
        else {
            group.members.push(one);
            for (const id of one.leftOut)
                group.leftOut.add(id);
        }
    }
    return groups.map(({ leftOut }) => [...leftOut]);
}


/***/ })

};
;