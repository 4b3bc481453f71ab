"use strict";
exports.id = 259;
exports.ids = [259];
exports.modules = {

/***/ 5877:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: function() { return /* binding */ applyRules; },
/* harmony export */   Zc: function() { return /* binding */ SCRATCH; },
/* harmony export */   iq: function() { return /* binding */ NO_CONTENT; },
/* harmony export */   v$: function() { return /* binding */ EXEMPTIONS; }
/* harmony export */ });
/* unused harmony export isScratch */
/* harmony import */ var _plan_allowlist__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(811);
/* harmony import */ var _copies__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _findings_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7507);
/* harmony import */ var _judged_changes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(527);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3362);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4048);






/** Applies the allowlist to every change, sorted by path; the first match counts as used. */
function applyRules(rules, changes, places, image) {
    const means = { isMemory: isScratch(places), appraisal: appraiser(places, image) };
    const { used, judged, findings } = judgeEach(rules, changes, means);
    return {
        changes: (0,_judged_changes__WEBPACK_IMPORTED_MODULE_3__/* .judgedList */ .Sk)(changes, judged),
        rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
        unused: unmatched(rules.filter((rule) => !(0,_plan_allowlist__WEBPACK_IMPORTED_MODULE_0__/* .hasExpired */ .oN)(rule) && !used.has(rule)), changes),
        findings,
        copies: means.appraisal.copies()
    };
}
/** Appraises each change and counts copies on the way. Files in a bind are not the image's. */
function appraiser(places, { isCode, originals }) {
    const binds = new Set(places.filter(({ type }) => type === 'bind').map(({ path }) => path));
    const copies = (0,_copies__WEBPACK_IMPORTED_MODULE_1__/* .copyCounter */ .Wm)();
    return {
        of: (change) => {
            const plain = (0,_severity__WEBPACK_IMPORTED_MODULE_4__/* .appraise */ .mu)(change, binds.has(change.place) ? undefined : isCode);
            const original = originals && (0,_copies__WEBPACK_IMPORTED_MODULE_1__/* .originalOf */ .zW)(change, originals);
            if (original === undefined)
                return plain;
            copies.add(change, original);
            return (0,_copies__WEBPACK_IMPORTED_MODULE_1__/* .asCopy */ .Mv)(plain);
        },
        copies: copies.all
    };
}
/** Judges each change in one pass. */
function judgeEach(rules, changes, { isMemory, appraisal }) {
    const lax = laxRules();
    const used = new Map();
    const [expired, live] = [rules.filter(_plan_allowlist__WEBPACK_IMPORTED_MODULE_0__/* .hasExpired */ .oN), rules.filter((rule) => !(0,_plan_allowlist__WEBPACK_IMPORTED_MODULE_0__/* .hasExpired */ .oN)(rule))];
    const allowedBy = column(changes.length, String);
    const lapsed = column(changes.length, (rule) => String(rule && expired.indexOf(rule)));
    const appraisals = column(changes.length, ({ tags }) => tags.join(' '));
    for (const change of changes) {
        const isFor = ({ allows }) => allows(change.path, change.kind, change.place);
        const rule = change.idle === undefined ? live.find(isFor) : undefined;
        if (rule !== undefined)
            used.set(rule, (used.get(rule) ?? 0) + 1);
        const by = rule?.rule ?? exempt(change, isMemory);
        allowedBy.push(by);
        lapsed.push(by === null ? expired.find(isFor) : undefined);
        const appraised = appraisal.of(change);
        appraisals.push(appraised);
        if (rule !== undefined)
            lax.add(rule, change, appraised);
    }
    return {
        used,
        judged: { rule: allowedBy.at, lapsed: lapsed.at, appraisal: appraisals.at },
        findings: lax.findings()
    };
}
/**
 * Rules that allow more than they should: a finding for each that let code of the image be replaced, and for each that let another
 * dangerous change through.
 */
function laxRules() {
    const code = new Map();
    const dangers = new Map();
    return {
        add: (rule, { path }, appraisal) => {
            if (appraisal.tags.includes('image-code')) {
                const paths = code.get(rule) ?? (0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .somePaths */ .NF)();
                code.set(rule, paths);
                paths.add(path);
            }
            else if ((0,_severity__WEBPACK_IMPORTED_MODULE_4__/* .isNotable */ ._r)(appraisal)) {
                const some = dangers.get(rule) ?? someDangers();
                dangers.set(rule, some);
                some.add(path, appraisal);
            }
        },
        findings: () => [
            ...Array.from(code, ([rule, { all }]) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_2__/* .makeFinding */ .MH)('rule-allows-code', { rule, ...all })),
            ...Array.from(dangers, ([rule, { all }]) => (0,_findings_table__WEBPACK_IMPORTED_MODULE_2__/* .makeFinding */ .MH)('allowed-danger', { rule, ...all() }))
        ]
    };
}
/** Counts dangerous changes, and keeps the few of them that are named, the worst first. */
function someDangers() {
    const critical = [];
    const high = [];
    let total = 0;
    return {
        add: (path, { severity, tags: [tag] }) => {
            total += 1;
            const alike = severity === 'critical' ? critical : high;
            if (tag !== undefined && alike.length < MOST_NAMED)
                alike.push({ path, tag });
        },
        all: () => ({
            dangers: [...critical, ...high].slice(0, MOST_NAMED),
            total
        })
    };
}
const MOST_NAMED = 5;
/** The rules that match no change. */
function unmatched(rules, changes) {
    let left = rules;
    if (left.length === 0)
        return left;
    for (const { path, kind, place } of changes) {
        if (left.some(({ allows }) => allows(path, kind, place)))
            left = left.filter(({ allows }) => !allows(path, kind, place));
        if (left.length === 0)
            break;
    }
    return left;
}
/** The reason why a change needs no rule; null where it needs one. */
const exempt = (change, isMemory) => change.idle !== undefined ? NO_CONTENT : isMemory(change) ? SCRATCH : null;
/** Stands for a rule where nothing but times changed. */
const NO_CONTENT = 'no content changed';
/** Stands for a rule where an ordinary file changed in memory that is discarded with the container. */
const SCRATCH = 'scratch';
/** Reasons in place of a rule: only timestamps changed, or the file lies in a scratch place. */
const EXEMPTIONS = [NO_CONTENT, SCRATCH];
const rulePart = (rule, used) => ({
    rule: rule.rule,
    source: rule.source,
    used,
    expired: (0,_plan_allowlist__WEBPACK_IMPORTED_MODULE_0__/* .hasExpired */ .oN)(rule),
    ...(rule.reason === undefined ? {} : { reason: rule.reason }),
    ...(rule.owner === undefined ? {} : { owner: rule.owner }),
    ...(rule.place === undefined ? {} : { place: rule.place }),
    ...(rule.expires === undefined ? {} : { expires: rule.expires.date }),
    ...(rule.location === undefined ? {} : { location: rule.location })
});
/** A column of that length; values with equal keys are stored once. */
function column(length, keyOf) {
    const values = [];
    const numbers = new Map();
    const column = new Uint32Array(length);
    let next = 0;
    return {
        push: (value) => {
            const key = keyOf(value);
            const number = numbers.get(key) ?? values.push(value) - 1;
            numbers.set(key, number);
            column[next++] = number;
        },
        at: (index) => values[column[index] ?? 0]
    };
}
/**
 * Whether a change is a legitimate use of scratch space: an ordinary file in a tmpfs that the author
 * declared, in an `emptyDir`, in `/dev/shm` or in `/dev/mqueue` of the container's own, or a socket or
 * FIFO in `/dev`.
 * Executables, set-id files, files with capabilities and devices are not.
 */
function isScratch(places) {
    // Of two places with one path the first counts: `/` is the root filesystem in any case.
    const types = new Map(places.toReversed().map((place) => [place.path, place]));
    return ({ place, after }) => {
        const where = types.get(place);
        if (where?.scratch === true)
            return after === undefined || isHarmless(after);
        if (where === undefined || after === undefined)
            return false;
        switch (where.type) {
            case 'tmpfs':
                return where.declared && isHarmless(after);
            case 'shm':
            case 'mqueue':
                return where.shared !== true && isHarmless(after);
            case 'dev':
                return after.type === 'socket' || after.type === 'fifo';
            case 'rootfs':
            case 'volume':
            case 'bind':
                return false;
        }
    };
}
function isHarmless({ type, mode, capabilities }) {
    if (type === 'device')
        return false;
    return type !== 'file' || ((mode & 0o6111) === 0 && capabilities === undefined);
}


/***/ }),

/***/ 2151:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: function() { return /* binding */ identified; },
/* harmony export */   Ft: function() { return /* binding */ refusalsBySubject; },
/* harmony export */   Gv: function() { return /* binding */ findingSubject; },
/* harmony export */   Iv: function() { return /* binding */ masked; },
/* harmony export */   L4: function() { return /* binding */ stateOf; },
/* harmony export */   Xv: function() { return /* binding */ writtenState; },
/* harmony export */   bx: function() { return /* binding */ baseOf; },
/* harmony export */   cu: function() { return /* binding */ identityOf; },
/* harmony export */   qI: function() { return /* binding */ addChange; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3847);
/* harmony import */ var _observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(181);


/** Facts of a run that was just made, as its report would give them. */
function baseOf({ plan, observation, judgement }) {
    const changes = new Map();
    for (const change of judgement.changes.drift)
        addChange(changes, change, stateOf(change));
    const places = observation.places.map(({ path, writable, watched }) => [path, { writable, watched }]);
    return {
        reference: plan.image.reference,
        id: plan.image.id,
        verdict: judgement.verdict,
        readOnly: plan.container.readOnly,
        changes,
        refusals: refusalsBySubject(observation.refusals),
        places: new Map(places),
        findings: new Set(judgement.findings.map(findingSubject))
    };
}
/** Adds a change of a base; one that is there already in another state has none any more. */
function addChange(changes, change, state) {
    const identity = identityOf(change);
    const before = changes.get(identity);
    changes.set(identity, before === undefined || before === state ? state : null);
}
/** Identity of a change across checks. */
const identityOf = ({ kind, place, path }) => JSON.stringify([kind, place, path]);
/** Place and path of a change, from its identity. */
function identified(identity) {
    const [, place = '', path = ''] = JSON.parse(identity);
    return { place, path };
}
/** State in which a change left its path, in the form in which states are compared. */
const stateOf = ({ after }) => writtenState(after === undefined ? null : written(after));
function written(facts) {
    const { mode, target, attributes } = facts;
    return {
        ...facts,
        mode: mode.toString(8).padStart(4, '0'),
        ...(target === undefined ? {} : { target: (0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(target) }),
        ...(attributes === undefined ? {} : { attributes: (0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(attributes) })
    };
}
/**
 * State of a file as report.json describes it; null if its contents were not read, so that it equals
 * none.
 */
function writtenState(file) {
    if (file === null)
        return '';
    const { type, mode, uid, gid, size, sha256, target, device, capabilities, attributes } = file;
    if (type === 'file' && sha256 === undefined && size > 0)
        return null;
    return JSON.stringify([
        type,
        mode,
        uid,
        gid,
        sha256 ?? size,
        target,
        device,
        capabilities,
        attributes
    ]);
}
/**
 * Refused writes by their subject: their path, or their message with every number masked. The value
 * is the path, or the first of these messages as the program printed it.
 */
function refusalsBySubject(refusals) {
    const texts = new Map();
    for (const { path, message } of refusals) {
        const subject = path ?? masked(message);
        if (!texts.has(subject))
            texts.set(subject, path ?? (0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)(message));
    }
    return texts;
}
/** Subject of a finding: its kind, and its path or title with every number masked. */
const findingSubject = ({ kind, path, title }) => `${kind} ${path ?? masked(title)}`;
/** Masks the numbers of a text, so that texts that differ only in these are equal. */
const masked = (text) => text.replace(/\d+/g, '0');


/***/ }),

/***/ 2503:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mv: function() { return /* binding */ asCopy; },
/* harmony export */   Wm: function() { return /* binding */ copyCounter; },
/* harmony export */   mt: function() { return /* binding */ sizesOfInterest; },
/* harmony export */   zW: function() { return /* binding */ originalOf; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3847);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4048);


/**
 * Tags that concern only foreign contents. All other tags concern a file's place, mode or name,
 * whatever its contents.
 */
const FOR_CONTENTS = new Set([
    'web-shell',
    'served-page',
    'executable',
    'library',
    'script'
]);
/**
/**
 * Sizes of the added files, if some drift, or some dangerous change that a rule allows, looks bad
 * for its contents alone; empty where no finding depends on the image's files.
 */
function sizesOfInterest(changes, isDangerAllowed = false) {
    const sizes = new Set();
    if (!hasSuspectDrift(changes) && !(isDangerAllowed && allowsSuspect(changes)))
        return sizes;
    for (const change of changes) {
        const file = contentsOf(change);
        if (file !== undefined)
            sizes.add(file.size);
    }
    return sizes;
}
/** Whether drift has tags for its contents; drift is sorted by severity. */
function hasSuspectDrift({ drift }) {
    for (const change of drift) {
        if (change.severity === 'low')
            return false;
        if (isSuspect(change))
            return true;
    }
    return false;
}
function allowsSuspect({ allowed }) {
    for (const change of allowed)
        if ((0,_severity__WEBPACK_IMPORTED_MODULE_0__/* .isNotable */ ._r)(change) && isSuspect(change))
            return true;
    return false;
}
/** Whether an added file looks bad for its contents. */
const isSuspect = (change) => contentsOf(change) !== undefined && change.tags.some((tag) => FOR_CONTENTS.has(tag));
/**
 * The file of the image that an added file is a copy of. A copy has equal bytes, no right that the
 * original lacks, and a name that gives it no other role. Of several originals, the one whose path
 * is most similar.
 */
function originalOf(change, originals) {
    const file = contentsOf(change);
    const alike = file === undefined ? [] : (originals.get(file.sha256) ?? []);
    let best;
    for (const one of alike) {
        if (file === undefined || !isCopy(change.path, file, one))
            continue;
        if (best === undefined || alikeness(one.path, change.path) > alikeness(best.path, change.path))
            best = one;
    }
    return best;
}
/** The appraisal of a copy, without the tags for foreign contents. */
const asCopy = ({ tags }) => (0,_severity__WEBPACK_IMPORTED_MODULE_0__/* .appraisalBy */ .P3)(tags.filter((tag) => !FOR_CONTENTS.has(tag)));
/**
 * The facts of an added file with known contents; undefined for an empty file, since empty contents
 * show no origin.
 */
function contentsOf({ kind, after }) {
    if (kind !== 'added' || after?.type !== 'file' || after.size === 0)
        return undefined;
    const { sha256 } = after;
    return sha256 === undefined ? undefined : { ...after, sha256 };
}
function isCopy(path, file, original) {
    return ((file.mode & ~original.mode) === 0 &&
        isLentBy(original.capabilities, file.capabilities) &&
        isLentBy(original.attributes, file.attributes) &&
        isNamedAlike(path, original.path, file));
}
/**
 * Whether capabilities or attributes come from the original. They are not compared in detail: a
 * copy has either none or the original's.
 */
const isLentBy = (original, own) => own === undefined || own === original;
/**
 * Whether a copy's name keeps the original's role. A text called `x.php` becomes a program, and
 * busybox called `nc` another program. An executable must keep its name, any other file its
 * extension.
 */
function isNamedAlike(path, original, { mode }) {
    const [name, other] = [nameOf(path), nameOf(original)];
    if (name === other)
        return true;
    const ending = /\.[^.]+$/.exec(name)?.[0];
    return ending !== undefined && (mode & 0o111) === 0 && other.endsWith(ending);
}
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
/** Number of segments that two paths have in common at their ends. */
function alikeness(one, other) {
    const [names, others] = [one.split('/').reverse(), other.split('/').reverse()];
    const differing = names.findIndex((name, at) => name !== others[at]);
    return differing < 0 ? names.length : differing;
}
/** Counts copies by the place in which they lie. */
function copyCounter() {
    const ways = new Map();
    return {
        add: ({ place, path }, original) => {
            const [from, to] = [(0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(original.path), (0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(path)];
            const way = ways.get(place) ?? { from, to, total: 0 };
            ways.set(place, {
                from: sharedFolder(way.from, from),
                to: sharedFolder(way.to, to),
                total: way.total + 1
            });
        },
        all: () => ({
            total: [...ways.values()].reduce((sum, { total }) => sum + total, 0),
            ways: [...ways.values()]
        })
    };
}
function sharedFolder(one, other) {
    let folder = one;
    while (!(0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(other, folder))
        folder = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(folder);
    return folder;
}


/***/ }),

/***/ 527:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R0: function() { return /* binding */ BASELINE_STATES; },
/* harmony export */   Sk: function() { return /* binding */ judgedList; },
/* harmony export */   gV: function() { return /* binding */ markedDrift; },
/* harmony export */   rw: function() { return /* binding */ noChanges; },
/* harmony export */   wH: function() { return /* binding */ selected; }
/* harmony export */ });
/* harmony import */ var _observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2345);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4048);


/** States of a change against the base of a comparison. */
const BASELINE_STATES = ['new', 'updated', 'unchanged'];
/** Combines changes and verdicts in sorted order, without copying the changes. */
function judgedList(changes, judged) {
    const { order, ends } = ordered(changes.length, (index) => rank(judged, index));
    const read = (at) => {
        const index = order[at] ?? 0;
        return judgedChange((0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .existing */ .gT)(changes, index), index, judged);
    };
    const drift = ends[_severity__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.length - 1] ?? 0;
    const sized = _severity__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.map((one, at) => [one, (ends[at] ?? 0) - (ends[at - 1] ?? 0)]);
    return Object.assign((0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(order.length, read), {
        counts: {
            ...{ allowed: order.length - drift, drift },
            severities: Object.fromEntries(sized)
        },
        drift: part(order, read, 0, drift),
        allowed: part(order, read, drift, order.length)
    });
}
/** The judged changes of a check that saw none. */
const noChanges = () => judgedList([], { rule: () => null, appraisal: () => ({ severity: 'low', tags: [] }) });
const rank = ({ rule, appraisal }, index) => rule(index) === null ? _severity__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.indexOf(appraisal(index).severity) : _severity__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.length;
/** Indices sorted by rank, stable, and the end of each rank. */
function ordered(length, rankOf) {
    const ends = new Uint32Array(_severity__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.length + 1);
    const add = (at, more) => (ends[at] = (ends[at] ?? 0) + more);
    for (let index = 0; index < length; index++)
        add(rankOf(index), 1);
    for (let at = 1; at < ends.length; at++)
        add(at, ends[at - 1] ?? 0);
    const order = new Uint32Array(length);
    const next = Uint32Array.from(ends, (_, at) => ends[at - 1] ?? 0);
    for (let index = 0; index < length; index++) {
        const at = rankOf(index);
        order[next[at] ?? 0] = index;
        next[at] = (next[at] ?? 0) + 1;
    }
    return { order, ends };
}
/** The changes with a mark on each that no rule allows; `markAt` gets its index among these. */
function markedDrift(changes, markAt, tolerated) {
    const { drift, allowed, counts } = changes;
    const marked = (at) => ({ ...(0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .existing */ .gT)(drift, at), ...markAt(at) });
    const read = (at) => at < drift.length ? marked(at) : (0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .existing */ .gT)(allowed, at - drift.length);
    return Object.assign((0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(changes.length, read), {
        counts: tolerated === 0 ? counts : { ...counts, tolerated },
        drift: Object.assign((0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(drift.length, marked), { byPath: drift.byPath }),
        allowed
    });
}
/** A range of the sorted changes. */
function part(order, read, from, to) {
    function* byPath() {
        // Indices are in the order of paths. The array holds each change's position in the range plus
        // 1.
        const places = new Uint32Array(order.length);
        for (let at = from; at < to; at++)
            places[order[at] ?? 0] = at - from + 1;
        for (const place of places)
            if (place > 0)
                yield place - 1;
    }
    return Object.assign((0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(to - from, (at) => read(from + at)), { byPath });
}
/** Assigns single fields: an object spread takes several times as long, a million times. */
function judgedChange({ path, kind, place, bytes, before, after, meanwhile, idle }, index, judged) {
    const rule = judged.rule(index);
    const lapsed = judged.lapsed?.(index);
    const { severity, tags } = judged.appraisal(index);
    const whole = {
        path,
        kind,
        place,
        allowed: rule !== null,
        rule,
        severity,
        tags
    };
    if (bytes !== undefined)
        whole.bytes = bytes;
    if (meanwhile !== undefined)
        whole.meanwhile = meanwhile;
    if (before !== undefined)
        whole.before = before;
    if (after !== undefined)
        whole.after = after;
    if (idle !== undefined)
        whole.idle = idle;
    if (lapsed !== undefined)
        whole.lapsed = lapsed;
    return whole;
}
/** The changes of a list that fulfil a condition, in both orders of the list. */
function selected(list, isWanted) {
    const chosen = [];
    // For each change its position in the selection plus 1, or 0.
    const places = new Uint32Array(list.length);
    let index = 0;
    for (const one of list) {
        if (isWanted(one))
            places[index] = chosen.push(index);
        index += 1;
    }
    function* byPath() {
        for (const at of list.byPath()) {
            const place = places[at] ?? 0;
            if (place > 0)
                yield place - 1;
        }
    }
    return Object.assign((0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(chosen.length, (at) => (0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .existing */ .gT)(list, chosen[at] ?? 0)), { byPath });
}


/***/ })

};
;