"use strict";
exports.id = 152;
exports.ids = [152];
exports.modules = {

/***/ 9420:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBaseReport: function() { return /* binding */ readBaseReport; }
});

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
// EXTERNAL MODULE: ./lib/judge/findings/table.js + 4 modules
var table = __webpack_require__(5820);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/judge/scorecard.js
var scorecard = __webpack_require__(1732);
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

// EXTERNAL MODULE: ./lib/judge/judgement.js
var judgement = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/report/sections/refusals.js
var sections_refusals = __webpack_require__(7503);
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
    const counts = { ...changes.counts(), refused: (0,sections_refusals/* refusedCount */.sg)(refused) };
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
        ...(0,sections_refusals/* listedRefusals */.F8)(refused, part/* MOST_SHOWN */.Ki.refusals),
        smoke: [],
        rules: [],
        timings: rest.timings ?? []
    };
    return { document, counts, ...(0,part/* fixIn */.lh)(shape) };
}
/** Facts, apart from the findings and the run, on which the verdict rests. */
const factsIn = ({ rules = [], smoke = [], attacks = [], maxLanded, recovery, imageIntegrity }, changes) => ({
    drift: changes.counts().drift - changes.tolerated(),
    unknownRules: unknownRules(changes.rules, rules),
    smoke,
    landed: attacks.filter(({ outcome }) => outcome === 'landed').length,
    maxLanded,
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
    engine: dist.optional(dist.type({ name: dist.string(), version: dist.string(), storageDriver: dist.string() })),
    run: dist.optional(dist.type({
        readOnly: dist.boolean(),
        exitCode: dist.optional(dist.nullable(dist.number())),
        oomKilled: dist.optional(dist.boolean())
    })),
    findings: dist.array(FindingShape),
    changes: dist.array(dist.unknown()),
    refusals: dist.optional(dist.array(dist.type({ message: dist.string(), path: dist.optional(dist.string()) }))),
    unlistedRefusals: dist.optional(dist.type({ program: COUNT, attack: COUNT })),
    smoke: dist.optional(dist.array(dist.type({ step: dist.string(), passed: dist.boolean(), afterAttack: dist.optional(dist.literal(true)) }))),
    rules: dist.optional(dist.array(dist.type({ rule: dist.string(), expired: dist.boolean() }))),
    attacks: dist.optional(dist.array(dist.type({ outcome: dist.enums(['refused', 'landed', 'not-run']) }))),
    maxLanded: dist.optional(dist.number()),
    recovery: dist.optional(dist.type({
        passed: dist.boolean(),
        identical: dist.boolean(),
        restart: dist.optional(dist.type({ passed: dist.boolean() }))
    })),
    suggestion: dist.optional(dist.type({ proven: dist.boolean(), recipes: dist.type({ docker: dist.string() }) })),
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
            characters += change.path.length + place.length + state.length;
            if (characters > MOST_CHARACTERS)
                throw new Error('it has more changes outside the allowlist than can be compared.');
            (0,base/* addChange */.qI)(states, { path: change.path, kind: change.kind, place }, state);
        },
        end: (value) => {
            const { document } = readDocument(value, changes);
            const { places, refusals, findings } = read_changes_decoded(BaseDocument, value);
            const own = refusals.filter(({ byAttack }) => byAttack !== true);
            return {
                reference: document.image.reference,
                id: document.image.id,
                verdict: document.verdict,
                readOnly: document.run?.readOnly,
                changes: states,
                refusals: new Set(own.map(base/* refusalSubject */.pC)),
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
    findings: dist.array(dist.type({ kind: dist.string(), title: dist.string(), path: TEXT }))
});

// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __webpack_require__(1470);
// EXTERNAL MODULE: ./node_modules/@streamparser/json/dist/mjs/index.js + 7 modules
var mjs = __webpack_require__(5497);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/adapters/regular-file.js
var regular_file = __webpack_require__(1228);
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
    const file = (0,regular_file/* openRegular */.lf)(path, { most: LARGEST, foreign: true });
    try {
        let [before, since] = [0, 0];
        for (const chunk of (0,regular_file/* chunksOf */.U_)(file, LARGEST)) {
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

;// CONCATENATED MODULE: ./lib/adapters/base-report.js



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
/* harmony import */ var _findings_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5820);
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
    return mount.kind === 'tmpfs'
        ? `\`noexec\` on the tmpfs ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(mount.path)}`
        : `${readOnlyVolume(mount)}, or a \`tmpfs\` there, which is \`noexec\`, where nothing has to last`;
}
function againstWriting(mount) {
    return mount.kind === 'tmpfs'
        ? `no tmpfs on ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(mount.path)}, or a narrower one`
        : readOnlyVolume(mount);
}
function readOnlyVolume({ path, source }) {
    const mount = (0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(`${source === '' ? 'NAME' : source}:${path}:ro`);
    const whose = source === '' ? `the volume ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} of the image's` : `the volume ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(source)}`;
    return `${whose}, mounted read-only (\`volumes\`: ${mount})`;
}
/** The innermost mount that contains the path. */
function placeOf(path, { container, image }) {
    const memory = [...container.tmpfs.map((one) => one.path), '/dev/shm'];
    const volumes = [...container.volumes, ...image.volumes.map((one) => ({ path: one, source: '' }))];
    const places = [
        ...memory.map((one) => ({ kind: 'tmpfs', path: one, source: '' })),
        ...volumes.map((one) => ({ kind: 'volume', path: one.path, source: one.source })),
        { kind: 'dev', path: '/dev' }
    ];
    return (0,_plan_mounts__WEBPACK_IMPORTED_MODULE_0__/* .innermost */ .OI)(path, places) ?? { kind: 'root', path: '/' };
}


/***/ }),

/***/ 6525:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: function() { return /* binding */ LONGEST_TITLE; },
/* harmony export */   Ih: function() { return /* binding */ annotationsOf; },
/* harmony export */   bX: function() { return /* binding */ LONGEST_MESSAGE; },
/* harmony export */   jk: function() { return /* binding */ MOST_ANNOTATIONS; }
/* harmony export */ });
/* harmony import */ var _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5820);
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
/* harmony import */ var _sections_refusals__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7503);



/** Makes a part from a report of this process. */
function partOf(report, place) {
    const { document, verdict, fails, exitCode, outputs, annotations } = report;
    const { summary, terminal, log, suggestion } = report;
    const { drift, allowed } = document.changes.counts;
    const files = report.files.map(({ name }) => name);
    return {
        ...place,
        ...{ verdict, fails, exitCode, annotations },
        counts: { drift, allowed, refused: (0,_sections_refusals__WEBPACK_IMPORTED_MODULE_2__/* .refusedCount */ .sg)(document) },
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
const fixIn = ({ suggestion }) => suggestion?.proven === true ? { fix: suggestion.recipes.docker.slice(0, MOST_FIX) } : {};
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
        ...(0,_sections_refusals__WEBPACK_IMPORTED_MODULE_2__/* .listedRefusals */ .F8)(document, MOST_SHOWN.refusals),
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
/* harmony import */ var _judge_findings_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5820);
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
    marks: { good: '✅', bad: '❌', none: '▫️' },
    fold: details,
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
        bad: mark('bad', '✗', 'no'),
        none: mark('none', '–', 'not run')
    },
    fold: (title, body) => `<h3>${title}</h3>\n${body}`,
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

/***/ 7503:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: function() { return /* binding */ listedRefusals; },
/* harmony export */   Ke: function() { return /* binding */ refusals; },
/* harmony export */   it: function() { return /* binding */ refusedBy; },
/* harmony export */   s6: function() { return /* binding */ refusalLines; },
/* harmony export */   sg: function() { return /* binding */ refusedCount; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3362);
/* harmony import */ var _judge_place_advice__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6972);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(512);
/* harmony import */ var _markup__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4803);
/* harmony import */ var _terminal_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2092);





/** Writes that the read-only file system refused. */
function refusals(document, markup = _markup__WEBPACK_IMPORTED_MODULE_2__/* .summaryMarkup */ .h$) {
    const { refusals: all, verdict } = document;
    if (all.length === 0)
        return '';
    const rows = all.map(({ path, message, byAttack }) => (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)(`${path === undefined ? '' : (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(path, 200))}${byAttack === true ? ' by the attack' : ''}`, (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .forMarkdown */ .Bm)(message))));
    const went = verdict === 'failed' ? '' : ', and the program went on';
    const fix = isSettled(document)
        ? ''
        : ' If the program needs them, mount a <code>tmpfs</code> on their folder, or a volume for data that must persist.';
    const intro = `<p>The read-only root filesystem refused these writes${went}.${fix}${unlistedWords(document)}</p>`;
    const table = (0,_markup__WEBPACK_IMPORTED_MODULE_2__/* .cappedTable */ .Uz)(['Path', 'Log line'], rows, markup);
    return [`<h3>Refused writes</h3>`, intro, ...ownAdvice(all), table].join('\n');
}
/** Advice on refused paths for which an engine or the system has a setting. */
function ownAdvice(all) {
    const own = all.flatMap(({ path, byAttack }) => {
        const advice = path === undefined || byAttack === true ? undefined : (0,_judge_place_advice__WEBPACK_IMPORTED_MODULE_0__/* .placeAdvice */ .kL)(path);
        return advice === undefined ? [] : [`${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path ?? '')}: ${advice}.`];
    });
    return [...new Set(own)].slice(0, 5).map((text) => `<p>${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .sentenceForMarkdown */ .GJ)(text)}</p>`);
}
function unlistedWords(document) {
    const unlisted = unlistedCount(document);
    return unlisted === 0 ? '' : ` ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .thousands */ .oh)(unlisted)} more were refused and are not listed.`;
}
/** Refused writes for a terminal. */
function refusalLines(document, paint) {
    const lines = document.refusals.flatMap(({ path, message, byAttack }) => {
        const who = byAttack === true ? ' by the attack' : '';
        if (path === undefined)
            return [`    ? ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(message, 150)}${who}`];
        const advice = byAttack === true ? undefined : (0,_judge_place_advice__WEBPACK_IMPORTED_MODULE_0__/* .placeAdvice */ .kL)(path);
        const told = advice === undefined ? [] : paint.wrap(`  ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(advice)}.`, '      ');
        return [`    ${paint.yellow('!')} ${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(path, 150)}${who}`, ...told];
    });
    const unlisted = unlistedCount(document);
    const title = isSettled(document)
        ? 'Refused writes'
        : 'Refused writes (if needed, mount a tmpfs or volume on their folder)';
    const more = unlisted === 0 ? [] : [`    and ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_4__/* .thousands */ .oh)(unlisted)} more that are not listed`];
    return [...(0,_terminal_text__WEBPACK_IMPORTED_MODULE_3__/* .listing */ .RR)(title, lines, paint), ...more];
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


/***/ }),

/***/ 2092:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j7: function() { return /* binding */ MARKS; },
  B2: function() { return /* binding */ SIGNS; },
  lS: function() { return /* binding */ joinSections; },
  RR: function() { return /* binding */ listing; },
  xI: function() { return /* binding */ marked; },
  g0: function() { return /* binding */ moreLine; },
  C2: function() { return /* binding */ painter; }
});

// UNUSED EXPORTS: wrap

// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(512);
// EXTERNAL MODULE: ./lib/plan/input-table.js
var input_table = __webpack_require__(5559);
;// CONCATENATED MODULE: ./lib/report/option-words.js

/** Names that sentences about inputs hold: those of a check, and those of a merge. */
const NAMES = new Set([...input_table/* INPUTS */.m.map(({ name }) => name), 'expect', 'reports']);
/**
 * Rewrites a sentence about the action's inputs for the command line, where they are options:
 * `` `cap-drop: ALL` `` becomes `` `--cap-drop ALL` ``. Text that names no input stays as it is.
 */
function asOptions(sentence) {
    return PHRASES.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
        .replace(/\b(?:the )?input ([`"])([a-z][a-z-]*)(?=(?:: [^`"]*)?\1)/g, (all, quote, name) => (NAMES.has(name) ? `${quote}${name}` : all))
        .replace(/(?<!a value for |\ba )([`"])([a-z][a-z-]*)(?:: ([^`"]+))?\1/g, (all, quote, name, value) => NAMES.has(name) ? `${quote}${optionOf(name, value)}${quote}` : all);
}
/** Phrases on the workflow that a sentence may hold. */
const PHRASES = [
    [/\bBad input: policy-file\b/g, 'Bad policy file'],
    [/\bBad input: image\b/g, 'Bad argument: IMAGE'],
    [/\bBad input: ([a-z][a-z-]*)/g, 'Bad option: --$1'],
    [/\bbad input(s?)\b/g, 'bad option$1'],
    [/\bCorrect the inputs above;/g, 'Correct the options above;'],
    [
        /\bInputs of the step, or of another image, are bad\b/g,
        'Options, or those of another image, are bad'
    ],
    [/\bCorrect the inputs that are named there\b/g, 'Correct those that are named there'],
    [/\bBuild it in an earlier step of the same job, or\b/g, 'Build or pull it first, or'],
    [/\bBuild it in an earlier step, or\b/g, 'Build it first, or'],
    [/: the step does not fail\b/g, ': the exit code is 0']
];
function optionOf(name, value) {
    if (name === 'image')
        return 'IMAGE';
    return value === undefined ? `--${name}` : `--${name} ${value}`;
}

;// CONCATENATED MODULE: ./lib/report/terminal-text.js



/**
 * Returns functions that colour text, or that leave it plain. Without a screen, as in the log of a
 * workflow's step, lines have 80 columns and nothing is left out. On a screen, sentences name
 * options of the command line in place of the action's inputs.
 */
function painter(colour, screen) {
    const brush = (code) => (text) => colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
    return {
        bold: brush(1),
        dim: brush(2),
        green: brush(32),
        red: brush(31),
        yellow: brush(33),
        wrap: (sentence, indent) => screen === undefined
            ? wrap(sentence, indent)
            : wrap(asOptions(sentence), indent, screen.width),
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
    const [first = '', ...rest] = paint.wrap((0,report_escape/* inline */.mG)(text, cap), '      ');
    return [`    ${mark} ${first.trimStart()}`, ...rest];
}
/** Line with the number of entries that are not shown; none if all are. */
const moreLine = (hidden) => hidden > 0 ? [`    and ${(0,phrases/* thousands */.oh)(hidden)} more: see report.json`] : [];
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


/***/ })

};
;