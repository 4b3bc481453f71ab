"use strict";
exports.id = 475;
exports.ids = [475];
exports.modules = {

/***/ 6581:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   credentialsFor: function() { return /* binding */ credentialsFor; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(102);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7848);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _endpoint__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6814);




const Entry = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
    auth: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()),
    username: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()),
    password: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()),
    identitytoken: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string())
});
const Config = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
    auths: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Entry), {}),
    credsStore: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()),
    credHelpers: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), superstruct__WEBPACK_IMPORTED_MODULE_3__.string()), {})
});
/**
 * Credentials for a registry from Docker's own configuration and its credential helpers; undefined
 * if there are none.
 */
async function credentialsFor(registry, environment) {
    const file = (0,_endpoint__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_endpoint__WEBPACK_IMPORTED_MODULE_2__/* .configFolder */ .vg)(environment), 'config.json'));
    const [, config] = superstruct__WEBPACK_IMPORTED_MODULE_3__.validate(file, Config, { coerce: true });
    if (config === undefined)
        return undefined;
    const { auths, credsStore, credHelpers } = config;
    const store = credHelpers[hostOf(registry)] ?? credHelpers[registry] ?? credsStore;
    if (store !== undefined && store !== '')
        return fromStore(store, registry);
    const key = Object.keys(auths).find((name) => hostOf(name) === hostOf(registry));
    return key === undefined ? undefined : fromEntry(registry, auths[key] ?? {});
}
/**
 * Host of a registry, by which Docker compares registries: entries may have a scheme and a path.
 */
function hostOf(registry) {
    return registry.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
function fromEntry(registry, entry) {
    const [username = '', ...password] = Buffer.from(entry.auth ?? '', 'base64')
        .toString()
        .split(':');
    return auth(registry, {
        username: entry.username ?? username,
        password: entry.password ?? password.join(':').replace(/\0+$/, ''),
        token: entry.identitytoken
    });
}
const Answer = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Username: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Secret: superstruct__WEBPACK_IMPORTED_MODULE_3__.string() });
/** Asks a credential helper: it takes the registry on standard input, and answers with JSON. */
async function fromStore(store, registry) {
    const options = { silent: true, ignoreReturnCode: true };
    const command = (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .getExecOutput */ .H)('sh', ['-c', HELPER, 'sh', registry, store], options);
    // As in the Docker CLI, a missing or broken helper means to pull without credentials.
    const { exitCode, stdout } = await command.catch(() => ({ exitCode: -1, stdout: '' }));
    const answer = exitCode === 0 ? (0,_endpoint__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(stdout) : undefined;
    if (!superstruct__WEBPACK_IMPORTED_MODULE_3__.is(answer, Answer))
        return undefined;
    const { Username, Secret } = answer;
    // The user name `<token>` marks an identity token.
    if (Username === '<token>')
        return auth(registry, { username: '', password: '', token: Secret });
    return auth(registry, { username: Username, password: Secret, token: undefined });
}
/**
 * Shell command that runs a helper. With the `input` option of @actions/exec 3, EPIPE would end
 * this process if the program did not read its input.
 */
const HELPER = 'printf %s "$1" | "docker-credential-$2" get';
function auth(serveraddress, { username, password, token }) {
    const known = token === undefined || token === '' ? {} : { identitytoken: token };
    return { username, password, serveraddress, ...known };
}


/***/ }),

/***/ 6389:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: function() { return /* binding */ landsTooMany; },
/* harmony export */   RB: function() { return /* binding */ findAttacks; },
/* harmony export */   _R: function() { return /* binding */ scorecardOf; }
/* harmony export */ });
/* unused harmony export remedyFor */
/* harmony import */ var _plan_mounts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1095);
/* harmony import */ var _plan_security__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7051);
/* harmony import */ var _findings_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8153);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8631);




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

/***/ 3576:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ATTACKS: function() { return /* reexport */ ATTACKS; },
  COMPARISON: function() { return /* reexport */ COMPARISON; },
  EVIDENCE: function() { return /* reexport */ EVIDENCE; },
  EXPLANATION: function() { return /* reexport */ EXPLANATION; },
  INTEGRITY: function() { return /* reexport */ INTEGRITY; },
  RECOVERY: function() { return /* reexport */ RECOVERY; },
  STOP: function() { return /* reexport */ STOP; },
  beginLooks: function() { return /* reexport */ beginLooks; },
  judgeObservation: function() { return /* reexport */ judgeObservation; },
  observe: function() { return /* reexport */ observe; }
});

// EXTERNAL MODULE: ./lib/judge/base.js
var judge_base = __webpack_require__(9664);
// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __webpack_require__(5612);
// EXTERNAL MODULE: ./lib/judge/findings/table.js + 4 modules
var table = __webpack_require__(8153);
// EXTERNAL MODULE: ./lib/judge/fold.js
var fold = __webpack_require__(8846);
// EXTERNAL MODULE: ./lib/judge/judged-changes.js
var judged_changes = __webpack_require__(1600);
// EXTERNAL MODULE: ./lib/judge/judgement.js
var judge_judgement = __webpack_require__(4762);
// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var judge_severity = __webpack_require__(7010);
;// CONCATENATED MODULE: ./lib/judge/comparison.js







/** Most paths in a list. */
const MOST = 100;
/**
 * Compares a run with its base. A change is known only if the base lists one with equal path, kind
 * and state, in a place that it inspected at least as closely; everything else is new.
 */
function compareRuns(run, base) {
    const { plan, observation, judgement } = run;
    const { reference, id, verdict } = base;
    const gap = gapIn(base, plan.container.readOnly);
    const known = gap === undefined ? base : { ...base, ...NOTHING };
    const places = new Map(observation.places.map((place) => [place.path, place]));
    const writable = (all) => new Map([...all].flatMap(([path, place]) => (place.writable ? [[path, path]] : [])));
    return {
        base: { reference, id, verdict },
        gap,
        ...compareChanges(judgement.changes, known, places),
        refusals: differenceOf(gap, (0,judge_base/* refusalsBySubject */.Ft)(observation.refusals), known.refusals),
        places: differenceOf(gap, writable(places), writable(known.places)),
        isKnown: (finding) => known.findings.has((0,judge_base/* findingSubject */.Gv)(finding))
    };
}
const NOTHING = {
    changes: new Map(),
    refusals: new Map(),
    places: new Map(),
    findings: new Set()
};
function gapIn({ verdict, readOnly, isAttacked }, isReadOnly) {
    if (verdict === 'error')
        return 'error';
    if (isAttacked === true)
        return 'attacked';
    if (readOnly === undefined)
        return 'never-ran';
    return readOnly === isReadOnly ? undefined : 'other-root';
}
function compareChanges(changes, base, places) {
    const states = new Uint8Array(changes.drift.length);
    const counts = { new: 0, updated: 0, unchanged: 0 };
    const paths = { new: new Array(), updated: new Array() };
    const met = new Set();
    const stateFor = comparer(base, places, met);
    let index = 0;
    for (const change of changes.drift) {
        const state = stateFor(change);
        counts[state] += 1;
        if (state !== 'unchanged' && paths[state].length < MOST)
            paths[state].push(change.path);
        states[index++] = judged_changes/* BASELINE_STATES */.R0.indexOf(state);
    }
    const allowed = allowedAmong(changes.allowed, base, met);
    const gone = goneFrom(base, places, met);
    return {
        stateAt: (at) => judged_changes/* BASELINE_STATES */.R0[states[at] ?? 0] ?? 'new',
        changes: {
            ...counts,
            ...{ allowed, gone: gone.length },
            ...{ newPaths: paths.new, updatedPaths: paths.updated, gonePaths: gone.slice(0, MOST) }
        }
    };
}
/** Returns a function that compares a change with the base, and records those that it has. */
function comparer({ changes, places: before }, places, met) {
    return (change) => {
        const identity = (0,judge_base/* identityOf */.cu)(change);
        const state = changes.get(identity);
        if (state === undefined)
            return 'new';
        met.add(identity);
        if (!isAsClose(before.get(change.place), places.get(change.place)))
            return 'new';
        return state !== null && state === (0,judge_base/* stateOf */.L4)(change) ? 'unchanged' : 'updated';
    };
}
/** Whether a place was inspected at least as closely in one check as in another. */
const isAsClose = (one, other) => one !== undefined && closeness(one) >= closeness(other);
const closeness = (place) => place === undefined ? 0 : ['none', 'names', 'content'].indexOf(place.watched);
function allowedAmong(allowed, { changes }, met) {
    if (changes.size === met.size)
        return 0;
    let number = 0;
    for (const change of allowed) {
        const identity = (0,judge_base/* identityOf */.cu)(change);
        if (!changes.has(identity) || met.has(identity))
            continue;
        met.add(identity);
        number += 1;
    }
    return number;
}
/** Paths of the base's changes that this check did not make, where it inspected as closely. */
function goneFrom({ changes, places: before }, places, met) {
    return [...changes.keys()].flatMap((identity) => {
        if (met.has(identity))
            return [];
        const { place, path } = (0,judge_base/* identified */.AR)(identity);
        return isAsClose(places.get(place), before.get(place)) ? [path] : [];
    });
}
function differenceOf(gap, here, before) {
    const without = (all, others) => [...all].flatMap(([subject, text]) => (others.has(subject) ? [] : [text]));
    const only = gap === undefined ? without(here, before) : [];
    const gone = without(before, here);
    return {
        ...{ new: only.length, gone: gone.length },
        newPaths: only.slice(0, MOST),
        gonePaths: gone.slice(0, MOST)
    };
}
/** Marks the drift that is less severe than what is to fail the check. */
function tolerateMinor(changes, least) {
    const { severities } = changes.counts;
    const failing = judge_severity/* SEVERITIES */.oC.slice(0, judge_severity/* SEVERITIES */.oC.indexOf(least) + 1);
    // Drift is sorted by severity.
    const end = failing.reduce((sum, severity) => sum + severities[severity], 0);
    return end === changes.drift.length
        ? changes
        : (0,judged_changes/* markedDrift */.gV)(changes, (index) => (index < end ? {} : { tolerated: 'minor' }), changes.drift.length - end);
}
/**
 * Marks each change outside the allowlist with its state against the base. If only new drift is to
 * fail, drift that the base has as well is tolerated, and the verdict determined again.
 */
function withComparison(judgement, { failOn, rules }, comparison) {
    const { stateAt } = comparison;
    const before = judgement.changes;
    const marks = Array.from(before.drift, ({ tolerated }, index) => failOn === 'new' && stateAt(index) === 'unchanged' ? (tolerated ?? 'known') : tolerated);
    const number = marks.filter((mark) => mark !== undefined).length;
    const markAt = (index) => {
        const tolerated = marks[index];
        return { baseline: stateAt(index), ...(tolerated && { tolerated }) };
    };
    const changes = (0,judged_changes/* markedDrift */.gV)(before, markAt, number);
    const judged = { ...judgement, changes };
    return number === (before.counts.tolerated ?? 0) ? judged : refolded(judged, rules);
}
/** A judgement whose drift was marked, with the findings and the verdict that follow from it. */
function refolded(judgement, rules) {
    const folds = foldJudged(judgement.changes, rules);
    const found = driftFindings(folds);
    const first = judgement.findings.findIndex(isOfDrift);
    const findings = (0,judge_judgement/* sortFindings */.Tc)([
        ...judgement.findings.flatMap((one, index) => index === first ? found : isOfDrift(one) ? [] : [one])
    ]);
    return { ...judgement, ...folds, findings, verdict: (0,judge_judgement/* worstVerdict */.zP)(findings) };
}
const isOfDrift = ({ kind }) => kind === 'drift' || kind === 'tolerated-drift';
/** The drift by folder: first what fails the check, then what is tolerated, by reason. */
function foldJudged(changes, rules) {
    const expired = rules.filter(allowlist/* hasExpired */.oN);
    if ((changes.counts.tolerated ?? 0) === 0)
        return { drift: (0,fold/* foldDrift */.D5)(changes.drift, expired) };
    const of = (reason) => (0,fold/* foldDrift */.D5)((0,judged_changes/* selected */.wH)(changes.drift, ({ tolerated }) => tolerated === reason), expired);
    const tolerated = REASONS.flatMap((because) => of(because).map((fold) => ({ ...fold, because })));
    return { drift: of(undefined), tolerated };
}
const REASONS = ['known', 'minor'];
/** Findings of drift, failing and tolerated. */
const driftFindings = ({ drift, tolerated = [] }) => [
    ...drift.map((fold) => (0,table/* makeFinding */.MH)('drift', fold)),
    ...tolerated.map((fold) => (0,table/* makeFinding */.MH)('tolerated-drift', fold))
];

;// CONCATENATED MODULE: ./lib/judge/doors.js
/** All doors with their results, open ones first. `max-landed` counts attacks, not doors. */
function doorsOf(doorAttempts, plan) {
    return doorAttempts
        .map((attempt) => ({ ...attempt.door, user: attempt.user, ...found(attempt, plan) }))
        .toSorted((one, other) => rank(one) - rank(other));
}
const OUTCOMES = ['landed', 'refused', 'not-run'];
const rank = ({ outcome }) => OUTCOMES.indexOf(outcome);
function found({ door, answer, guards }, plan) {
    if (answer.kind === 'open')
        return { outcome: 'landed', detail: 'Open.', remedy: remedyForDoor(door, guards, plan) };
    const { reason } = answer;
    const untold = whyUntold(door, reason, guards);
    return untold === undefined
        ? { outcome: 'refused', reason, detail: `Closed by ${closedBy(door, reason, guards)}.` }
        : { outcome: 'not-run', reason, detail: `Not known: ${untold}.` };
}
/** Why an answer says nothing about the container on other machines; undefined where it does. */
function whyUntold({ name }, reason, guards) {
    const isShort = SHORT.has(reason) && settingsBehind(name, reason, guards).length === 0;
    if (isShort)
        return `it could not be tried (${reason})`;
    if (reason === 'EAFNOSUPPORT')
        return NONE;
    const { sign } = CLOSERS[name];
    const isThere = sign !== undefined && guards.settings.has(sign);
    if (reason !== 'ENOSYS' || isThere)
        return undefined;
    return guards.filtered === false ? NONE : NONE_OR_FILTERED;
}
/** Errors for a lack of resources, which an intruder's process may not lack. */
const SHORT = new Set([
    'EAGAIN',
    'EDQUOT',
    'EMFILE',
    'ENFILE',
    'ENOMEM',
    'ENOSPC',
    'EUSERS',
    'SIGNAL'
]);
const NONE = "this machine's kernel has none, or may not load it; another machine's may";
const NONE_OR_FILTERED = "this machine's kernel has none, or the seccomp profile says so; another machine's may";
/** All settings that may have closed the door; which acted first cannot be seen from inside. */
function closedBy({ name }, reason, guards) {
    if (reason === 'SIGSYS')
        return 'the seccomp profile, which ends a program that tries';
    const kernel = settingsBehind(name, reason, guards);
    const profile = guards.filtered === false || SHORT.has(reason) ? [] : ['the seccomp profile'];
    const isUnknown = profile.length + kernel.length === 0;
    const module = isUnknown
        ? [`the kernel or ${SECURITY_MODULE}`]
        : reason === 'EACCES'
            ? [SECURITY_MODULE]
            : [];
    return `${[...profile, ...kernel, ...module].join(' or ')} (${reason})`;
}
/** The kernel settings in force that give that errno. */
const settingsBehind = (name, reason, { settings }) => CLOSERS[name].settings
    .filter((one) => one.reason === reason && one.closing.includes(settings.get(one.name) ?? ''))
    .map((one) => sysctl(one.name, settings.get(one.name) ?? ''));
const SECURITY_MODULE = 'a security module (AppArmor, SELinux)';
/** The settings that would close an open door, in the terms of the inputs and of the machine. */
function remedyForDoor({ name }, guards, { container }) {
    const closers = CLOSERS[name];
    const { capabilities, machine } = closers;
    const given = container.capAdd.filter((one) => capabilities.includes(one));
    return [
        ...profiles(closers, guards, { given, options: container.securityOpt }),
        ...settings(closers, guards),
        ...(machine === undefined ? [] : [machine])
    ].join('; or ');
}
/**
 * Advice on seccomp profiles and capabilities. Docker's own profile opens the door to added
 * capabilities as well, so that neither setting closes it alone.
 */
function profiles({ refused, docker }, { filtered }, { given, options }) {
    const own = docker === undefined ? '' : `, as Docker's own does${sinceOf(docker)}`;
    const without = given.map((one) => `\`cap-add: ${one}\``);
    const isUnconfined = options.some((option) => /^seccomp[=:]unconfined$/.test(option));
    if (isUnconfined && own !== '') {
        const both = [...without, '`security-opt: seccomp=unconfined`'].join(' and ');
        return [`leaving out ${both}, where the engine's profile refuses ${refused}${own}`];
    }
    const missing = filtered === false ? ' (no profile is in force now)' : '';
    const like = given.length > 0 ? '' : own;
    return [
        ...without.map((one) => `leaving out ${one}`),
        `\`security-opt: seccomp=FILE\` with a profile that refuses ${refused}${like}${missing}`
    ];
}
const sinceOf = (version) => (version === 'ever' ? '' : ` from ${version} on`);
/** Advice on existing kernel settings, except those in force: they did not close the door. */
function settings(closers, guards) {
    return closers.settings
        .filter(({ name, closing }) => {
        const value = guards.settings.get(name);
        return value !== undefined && !closing.includes(value);
    })
        .map(({ name, closing }) => `${sysctl(name, closing.at(-1) ?? '')} on the machine`);
}
const NO_AF_ALG = 'keeping the module `af_alg` from being loaded on the machine (`install af_alg /bin/false` in `/etc/modprobe.d`)';
const RULE = 'an AppArmor profile with `deny network alg`, or a policy of SELinux';
/** Measured with Docker 20.10 on Linux 6.18; moby's pull requests 46762, 47532 and 52494. */
const CLOSERS = {
    'af-alg': {
        refused: '`socket` with `AF_ALG`',
        docker: '29.4.2',
        capabilities: [],
        settings: [],
        machine: `${RULE}; or ${NO_AF_ALG}`
    },
    'af-alg-32': {
        // libseccomp 2.5.4 drops the rule on `socket` if another rule refuses `socketcall`.
        refused: '`socket` with `AF_ALG`, for `SCMP_ARCH_X86` as well, and has no rule of its own on `socketcall`',
        docker: undefined,
        capabilities: [],
        settings: [],
        machine: `${RULE}; or ${NO_AF_ALG}`
    },
    'user-namespace': {
        refused: '`unshare` and `clone` with `CLONE_NEWUSER`, and `clone3`',
        docker: 'ever',
        capabilities: ['SYS_ADMIN', 'ALL'],
        settings: [
            { name: 'kernel/unprivileged_userns_clone', closing: ['0'], reason: 'EPERM' },
            { name: 'user/max_user_namespaces', closing: ['0'], reason: 'ENOSPC' }
        ],
        sign: 'user/max_user_namespaces'
    },
    'io-uring': {
        refused: '`io_uring_setup`',
        docker: '25.0.4',
        capabilities: [],
        settings: [{ name: 'kernel/io_uring_disabled', closing: ['1', '2'], reason: 'EPERM' }],
        sign: 'kernel/io_uring_disabled'
    },
    bpf: {
        refused: '`bpf`',
        docker: 'ever',
        capabilities: ['BPF', 'SYS_ADMIN', 'ALL'],
        settings: [{ name: 'kernel/unprivileged_bpf_disabled', closing: ['1', '2'], reason: 'EPERM' }],
        sign: 'kernel/unprivileged_bpf_disabled'
    },
    userfaultfd: {
        refused: '`userfaultfd`',
        docker: 'ever',
        capabilities: [],
        // vm.unprivileged_userfaultfd (Linux 5.11 and later) closes only the more powerful kind.
        settings: [],
        sign: 'vm/unprivileged_userfaultfd'
    },
    keyring: {
        refused: '`keyctl`, `add_key` and `request_key`',
        docker: 'ever',
        capabilities: [],
        settings: [],
        sign: 'kernel/keys/maxkeys'
    },
    memfd: {
        refused: '`memfd_create`',
        docker: undefined,
        capabilities: [],
        settings: [{ name: 'vm/memfd_noexec', closing: ['2'], reason: 'EACCES' }],
        sign: 'vm/memfd_noexec'
    }
};
/** A `sysctl` command that applies the setting. */
const sysctl = (name, value) => `\`sysctl ${name.replaceAll('/', '.')}=${value}\``;

// EXTERNAL MODULE: ./lib/judge/find.js
var find = __webpack_require__(7370);
// EXTERNAL MODULE: ./lib/judge/findings/failures.js
var failures = __webpack_require__(9013);
// EXTERNAL MODULE: ./lib/judge/findings/recovery.js
var recovery = __webpack_require__(4229);
;// CONCATENATED MODULE: ./lib/judge/image-integrity.js


/**
 * Adds the result of the first look at the layers: the engine cannot show them, or the image was
 * altered before the check.
 */
function judgeFirstLook(judgement, look) {
    if (look.kind === 'unknown') {
        return { judgement, integrity: { checked: false, reason: look.reason } };
    }
    const findings = [
        (0,table/* makeFinding */.MH)('image-altered', { ...look.alteration, during: false }),
        (0,table/* makeFinding */.MH)('look-failed', { message: NO_IMAGE })
    ];
    return altered(judgement, findings);
}
/** Adds the result of the second look at the layers of an image that was intact at first. */
function judgeSecondLook(judgement, look) {
    if (look.kind === 'intact')
        return { judgement, integrity: { checked: true, intact: true } };
    return altered(judgement, [(0,table/* makeFinding */.MH)('image-altered', { ...look.alteration, during: true })]);
}
const altered = (judgement, findings) => ({
    judgement: (0,judge_judgement/* withFindings */.$c)(judgement, findings),
    integrity: { checked: true, intact: false }
});
const NO_IMAGE = "The engine's copy of the image is not the image that was built, so there is nothing to compare the container with. Remove the image from the engine, and pull or build it again.";

// EXTERNAL MODULE: ./lib/judge/allow.js
var allow = __webpack_require__(4432);
// EXTERNAL MODULE: ./lib/judge/code.js
var code = __webpack_require__(6864);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(8631);
;// CONCATENATED MODULE: ./lib/judge/recovery.js





/** Adds the findings on a recovery to the judgement. */
function judgeRecovery(plan, judgement, recovery) {
    const { failure, milliseconds, after } = recovery;
    const differences = differencesIn(plan, recovery);
    const identical = after !== undefined && differences.total === 0;
    const survived = survivors(plan, judgement);
    const restart = after && {
        restart: {
            passed: after.restart.failure === undefined,
            milliseconds: after.restart.milliseconds
        }
    };
    const passed = failure === undefined && identical;
    const judged = { passed, milliseconds, identical, differences, survived, ...restart };
    return {
        judgement: (0,judge_judgement/* withFindings */.$c)(judgement, findingsOf(plan, recovery, judged)),
        recovery: judged
    };
}
/**
 * Paths of a fresh container that differ from the image; the allowlist applies to it as to the
 * judged container.
 */
function differencesIn(plan, { after }) {
    const image = { isCode: (0,code/* codeTest */.o)(plan) };
    const { changes } = (0,allow/* applyRules */.IU)(plan.rules, after?.changes ?? [], [], image);
    const { add, all } = (0,phrases/* somePaths */.NF)();
    for (const { path } of changes.drift)
        add(path);
    return all;
}
/** Drift in named volumes and binds; anonymous volumes are removed with the container. */
function survivors({ container }, { changes }) {
    const lasting = container.volumes.filter(({ source }) => source !== '');
    const places = new Set(lasting.map(({ path }) => path));
    const { add, all } = (0,phrases/* somePaths */.NF)();
    for (const { path, place } of changes.drift)
        if (places.has(place))
            add(path);
    return all;
}
function findingsOf(plan, { failure, said, after }, { milliseconds, differences, survived, passed, restart }) {
    const well = passed && restart?.passed === true;
    const facts = { milliseconds, restart: restart?.milliseconds ?? 0 };
    return [
        ...(failure === undefined
            ? []
            : [(0,table/* makeFinding */.MH)('not-recovered', { failure, milliseconds, said })]),
        ...(differences.total > 0 ? [(0,table/* makeFinding */.MH)('not-identical', differences)] : []),
        ...(after === undefined ? [] : findRestart(plan, after.restart)),
        ...(survived.total > 0 ? [(0,table/* makeFinding */.MH)('survived', survived)] : []),
        ...(well ? [(0,table/* makeFinding */.MH)('recovered', { ...facts, partial: after?.partial === true })] : [])
    ];
}
/** The finding for a failed restart. Where a permission was denied, every tmpfs is a suspect. */
function findRestart({ container }, { failure, said, denied }) {
    if (failure === undefined)
        return [];
    const tmpfs = denied ? container.tmpfs.map(({ path }) => path) : [];
    return [(0,table/* makeFinding */.MH)('not-restarted', { failure, said, tmpfs })];
}

// EXTERNAL MODULE: ./lib/judge/scorecard.js
var judge_scorecard = __webpack_require__(6389);
// EXTERNAL MODULE: ./lib/run/keeper.js
var keeper = __webpack_require__(2625);
// EXTERNAL MODULE: ./lib/run/signals.js
var signals = __webpack_require__(5946);
;// CONCATENATED MODULE: ./lib/run/stop.js


/**
 * Chooses how to end a container. A working container that catches its stop signal is sent that
 * signal, since it may write at its end, or be refused a write. If unknown, it counts as caught.
 */
async function mannerOfEnding(plan, { failure, container }, { engine }) {
    if (container?.running !== true)
        return 'ended';
    const fails = failure !== undefined;
    const isTold = plan.isToldToStop === true || plan.pod?.judged.preStop !== undefined;
    if (!fails && isTold)
        return 'stop';
    if (!fails && (await engine.catches(container, plan.image.stopSignal)) !== false)
        return 'stop';
    return survivesEnd(plan) || plan.watch.rootContents ? 'kill' : 'discard';
}
/**
 * Whether asking the container to stop shows nothing: its first process, by the text of its
 * `/proc/PID/status`, does not catch the stop signal, and no hook precedes that. The engine cannot
 * tell that of a process on another machine.
 */
function isDeaf(status, { image, pod }) {
    if (pod?.judged.preStop !== undefined)
        return false;
    const signal = (0,signals/* signalNumber */.A)(image.stopSignal);
    return signal !== undefined && (0,signals/* catchesIn */.L)(status, signal) === false;
}
/** Ends the container in that manner; returns how it ended if it was sent its stop signal. */
async function end(manner, plan, booted, { engine, clock, log }) {
    if (manner === 'discard') {
        // The log ends long before the engine has removed the container's network.
        await Promise.race([booted.logEnd, engine.kill(booted.id)]);
        return undefined;
    }
    const began = clock.now();
    if (manner === 'stop') {
        log.progress(`Stopping the container, for up to ${plan.limits.stop / 1000} s`);
        const grace = await booted.pod?.beforeStop(booted.id, plan.limits.stop);
        await engine.stop(booted.id, grace ?? plan.limits.stop);
    }
    if (manner === 'kill')
        await engine.kill(booted.id);
    const exitCode = await booted.ended;
    if (manner !== 'stop')
        return undefined;
    const inVain = exitCode === KILLED && clock.now() - began >= plan.limits.stop;
    return { exitCode, ...(inVain && { killedAfter: plan.limits.stop }) };
}
/**
 * Ends the container like `end`, and the others of its pod, which may write into volumes that they
 * share with it at their end.
 */
async function endWithPod(manner, plan, booted, world) {
    // Of a container that is discarded, nothing is inspected that others may write.
    const others = manner === 'discard' || plan.podGoesOn === true ? undefined : booted.pod;
    const [stop] = await Promise.all([
        end(manner, plan, booted, world),
        others?.stop(plan.limits.stop, booted.ended)
    ]);
    return stop;
}
/** Exit code after SIGKILL: 128 plus the signal number. */
const KILLED = 137;
/** Whether any writes outlive the container: a keeper preserves those in memory, too. */
function survivesEnd(plan) {
    const { container, image } = plan;
    const lasting = container.volumes.length + image.volumes.length > 0;
    return lasting || !container.readOnly || (0,keeper/* needsKeeper */.eS)(plan);
}
/** Whether a container ended as it should: in time, with code 0 or that of the stop signal. */
const isClean = (stop, signal) => disorder(stop, signal) === 0;
/**
 * Whether one end is worse than another: killed is worse than an exit code of the program's own,
 * which is worse than a clean end.
 */
const isWorse = (stop, other, signal) => disorder(stop, signal) > (other === undefined ? 0 : disorder(other, signal));
function disorder({ exitCode, killedAfter }, signal) {
    if (killedAfter !== undefined)
        return 2;
    return exitCode === 0 || exitCode === 128 + ((0,signals/* signalNumber */.A)(signal) ?? NaN) ? 0 : 1;
}

// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(4020);
// EXTERNAL MODULE: ./lib/observe/tar.js
var tar = __webpack_require__(1829);
;// CONCATENATED MODULE: ./lib/observe/layers.js


/**
 * Reads an image's layers through the page cache that its containers use, and compares them with
 * the digests in the image's configuration. Rejects where the engine breaks off or takes longer
 * than the image's size explains; `over` ends the read early.
 */
async function lookAtLayers(image, { engine, digest }, over) {
    const { diffIds, size, savedFromFiles } = await engine.layers(image);
    if (!savedFromFiles)
        return { kind: 'unknown', reason: ARCHIVES };
    const saved = savedImage(digest);
    const within = PATIENCE + size / SLOWEST;
    try {
        await engine.save(image, { within, over }, saved.add);
    }
    catch (error) {
        return refused((0,faults/* reasonOfRefusal */.wd)(error));
    }
    if (!saved.ended())
        throw new faults/* Fault */.vC('look-failed', BROKEN);
    const missing = diffIds.filter((id) => !saved.digests.has(id));
    if (missing.length === 0)
        return { kind: 'intact' };
    return saved.layers() < new Set(diffIds).size
        ? { kind: 'unknown', reason: UNREADABLE }
        : { kind: 'altered', alteration: { layers: missing } };
}
/** Milliseconds granted to a busy engine, whatever the size of the image. */
const PATIENCE = 60_000;
/**
 * Bytes per millisecond of a slow disk. The engine reads all layers, writes them to a temporary
 * file, and reads that file.
 */
const SLOWEST = 8192;
const ARCHIVES = 'this engine keeps images in the containerd store and gives back the archives that it received, not the files that containers see';
const UNREADABLE = 'this engine does not save an image as uncompressed layers';
const BROKEN = "The engine broke off in the middle of the image's layers.";
/**
 * Interprets a refused `save`. Docker and Podman compare every file of a layer with the checksum
 * recorded when the layer was pulled (tar-split).
 */
function refused(reason) {
    const [whole, name] = /file integrity checksum failed(?: for "((?:[^"\\]|\\.)*)")?/.exec(reason) ?? [];
    if (whole === undefined)
        return { kind: 'unknown', reason: reason.replace(/\.$/, '') };
    const path = name === undefined ? {} : { path: name.replace(/^(?:\.?\/)*/, '/') };
    return { kind: 'altered', alteration: { layers: [], ...path } };
}
function savedImage(digest) {
    const digests = new Set();
    let layers = 0;
    const reader = (0,tar/* tarReader */.R)(({ type }) => type !== '0'
        ? undefined
        : hashed(digest(), (hex, isArchive) => {
            digests.add(`sha256:${hex}`);
            if (isArchive)
                layers += 1;
        }));
    return { ...reader, digests, layers: () => layers };
}
function hashed({ add, hex }, onEnd) {
    const head = Buffer.alloc(HEAD);
    let length = 0;
    return {
        add: (bytes) => {
            if (length < HEAD)
                head.set(bytes.subarray(0, HEAD - length), length);
            length += bytes.length;
            add(bytes);
        },
        end: () => {
            onEnd(hex(), length >= HEAD && (isUstar(head) || head.every((byte) => byte === 0)));
        }
    };
}
/** Bytes up to the end of the magic field of a tar header. */
const HEAD = 262;
const isUstar = (head) => head.toString('latin1', 257) === 'ustar';

// EXTERNAL MODULE: ./lib/plan/program.js
var plan_program = __webpack_require__(4357);
// EXTERNAL MODULE: ./lib/run/boot.js
var boot = __webpack_require__(2683);
// EXTERNAL MODULE: ./lib/run/exercise.js
var exercise = __webpack_require__(9065);
// EXTERNAL MODULE: ./lib/run/lease.js
var run_lease = __webpack_require__(7181);
;// CONCATENATED MODULE: ./lib/run/outcome.js
/** Line of progress on a boot: its mounts, and how far the container came. */
function bootLine(verb, { container }, failure) {
    const { readOnly, tmpfs, volumes } = container;
    const root = readOnly ? 'read-only' : 'with a writable root filesystem';
    const parts = [...mounts('tmpfs', tmpfs), ...mounts('volume', volumes)];
    const joint = readOnly ? ' with ' : ' and ';
    const beside = parts.length === 0 ? '' : `${joint}${parts.join(', ')}`;
    return `${verb} ${root}${beside}: ${failure === undefined ? 'passed' : resultOf(failure)}`;
}
/** Most paths of one kind that a line names. */
const outcome_MOST = 6;
function mounts(kind, all) {
    if (all.length === 0)
        return [];
    const more = all.length > outcome_MOST ? [`and ${all.length - outcome_MOST} more`] : [];
    const paths = all.slice(0, outcome_MOST).map(({ path }) => path);
    return [`${kind} ${[...paths, ...more].join(' ')}`];
}
function resultOf(failure) {
    switch (failure.kind) {
        case 'cannot-start':
            return 'could not be started';
        case 'exited':
            return `exited with code ${failure.exitCode}`;
        case 'out-of-memory':
            return 'ran out of memory';
        case 'unhealthy':
            return 'became unhealthy';
        case 'not-ready':
            return 'did not become ready';
        case 'pod-failed':
            return `failed by the ${failure.role} ${failure.container}`;
        case 'smoke-failed':
        case 'broken-by-attack':
            return `failed ${failure.step}`;
    }
}

// EXTERNAL MODULE: ./lib/run/output.js
var output = __webpack_require__(5490);
// EXTERNAL MODULE: ./lib/run/reach.js
var reach = __webpack_require__(2836);
// EXTERNAL MODULE: ./lib/run/stopwatch.js
var stopwatch = __webpack_require__(3644);
// EXTERNAL MODULE: ./lib/run/surroundings.js
var surroundings = __webpack_require__(6984);
// EXTERNAL MODULE: ./lib/run/twin.js
var run_twin = __webpack_require__(8489);
;// CONCATENATED MODULE: ./lib/run/trial-boot.js










/**
 * Boots a container of that plan, exercises it without attacks, and passes it to `use`, which ends
 * it.
 */
async function withTrial(planned, context, { hear, beside }, use) {
    const { engine, world, removals } = context;
    const plan = { ...planned, attack: [] };
    return (0,surroundings/* withSurroundings */.O)(plan, (0,reach/* placed */.GS)(plan, engine), context, async ({ spec, pod }) => {
        const twin = (0,run_twin/* leaseTwin */.B)(spec, world, removals);
        try {
            beside?.(twin);
            return await (0,run_lease/* withContainer */.Ub)(spec, world, removals, async (id) => {
                const trial = await tried({ plan, spec, id, engine, world, ...(pod && { pod }) }, hear);
                world.log.progress(bootLine('Booted', plan, trial.exercise.failure));
                return use({ ...trial, twin });
            });
        }
        finally {
            twin.done();
        }
    });
}
/**
 * Starts an ended container again and exercises it once more, reading its log from `since` (see
 * `Engine.follow`).
 */
const startedAgain = (candidate, hear, since) => tried({ ...candidate, plan: { ...candidate.plan, attack: [] } }, hear, since);
async function tried(candidate, hear, since) {
    const { plan, spec, engine, world } = candidate;
    const awaited = (0,output/* newLogLines */.Mr)();
    const { timed, timings } = (0,stopwatch/* stopwatch */.s)(world.clock);
    const booted = await (0,boot/* boot */.zj)(candidate, [hear, awaited.add], since);
    const running = { plan, spec, engine, booted, lines: awaited, world, timed };
    return {
        booted,
        exercise: await (0,exercise/* exercise */.x)(running),
        timings: timings(),
        again: (ear, from) => tried(candidate, ear, from)
    };
}
/**
 * Ends the container as the judged container is ended, and waits for the end of its log; returns
 * how it ended if it was sent its stop signal.
 */
async function halt({ booted, exercise }, plan, world) {
    const manner = await mannerOfEnding(plan, exercise, world);
    const stop = await end(manner === 'discard' ? 'kill' : manner, plan, booted, muted(world));
    await world.clock.sleep(LAST_WORDS, booted.logEnded);
    return stop;
}
/** A world without progress messages: a trial boot has one line of its own. */
const muted = (world) => ({ ...world, log: { progress: () => undefined } });
/** Kills the container and waits for the end of its log. */
async function silence({ booted, exercise: { container } }, { engine, clock }) {
    const killed = container?.running === true ? engine.kill(booted.id) : Promise.resolve();
    await Promise.all([killed, clock.sleep(LAST_WORDS, booted.logEnded)]);
}
const LAST_WORDS = 5000;

// EXTERNAL MODULE: ./lib/observe/output-recorder.js
var output_recorder = __webpack_require__(4716);
// EXTERNAL MODULE: ./lib/observe/compare.js
var compare = __webpack_require__(7405);
// EXTERNAL MODULE: ./lib/plan/change-kinds.js
var change_kinds = __webpack_require__(715);
// EXTERNAL MODULE: ./lib/observe/store/change-store.js
var change_store = __webpack_require__(3278);
;// CONCATENATED MODULE: ./lib/observe/engine-changes.js


/**
 * Maximum number of doubtful entries that are compared, at some 50 ms each (Docker 20.10). Further
 * entries are reported as changed.
 */
const MOST_ASKED = 200;
/**
 * Returns the changes that the container itself made to its root filesystem. `twin` is called only
 * if a look lists something. The twin must have had a start attempt, and must not have been read
 * through the archive, which makes mount points in it.
 */
async function changesOfRoot(engine, seen, twin) {
    if (seen.looks.every(({ length }) => length === 0))
        return [];
    const double = await twin();
    const noise = await engine.changes(double);
    const { kept, doubtful } = subtract(unionOf(seen.looks), noise, seen.mountPoints);
    const moved = await movedOf(engine, doubtful, [seen.container, double]);
    return ofRoot(kept, moved);
}
function* ofRoot(...lists) {
    for (const list of lists)
        for (const { path, kind } of list)
            yield { path, kind, place: '/' };
}
/** Those doubtful entries that differ between the container and its twin. */
async function movedOf(engine, doubtful, [container, twin]) {
    const moved = [];
    for (const [asked, { path, kind }] of doubtful.entries()) {
        // Paths are compared one at a time, because an archive call locks its container. The two
        // containers have separate locks.
        const look = async () => differs(kind, ...(await Promise.all([engine.entry(container, path), engine.entry(twin, path)])));
        if (asked >= MOST_ASKED || (await look()))
            moved.push({ path, kind: 'changed' });
    }
    return moved;
}
/**
 * Whether an entry differs from the twin's. An entry that the twin lacks, e.g. because its name is
 * not valid UTF-8, cannot be compared and counts as different.
 */
function differs(kind, here, twins) {
    if (twins === undefined)
        return true;
    // The engine added the entry and the container removed it, so the image's state is restored.
    if (here === undefined)
        return kind !== 'added';
    return (here.type !== twins.type ||
        here.mode !== twins.mode ||
        here.uid !== twins.uid ||
        here.gid !== twins.gid);
}
/**
 * Removes changes made by the engine, as listed for the twin, from those seen in the container. An
 * entry that the twin lacks is never lost.
 */
function subtract(seen, noise, mountPoints) {
    const noted = new Map(Array.from(noise, ({ path, kind }) => [path, kind]));
    const mounted = new Set(mountPoints);
    const kept = (0,change_store/* rawChanges */.A8)();
    const engines = [];
    const carriers = [];
    for (const change of seen) {
        const isNoise = noted.get(change.path) === change.kind;
        if (!isNoise && change.own)
            kept.add(change);
        else if (!isNoise)
            carriers.push(change);
        else if (!settled(change, mounted))
            engines.push(change);
    }
    return { kept: kept.list(), doubtful: [...engines, ...carriers] };
}
/**
 * Whether an entry on both lists cannot hide a change of the container: a mount covers its mount
 * point, and a deleted entry has no mode.
 */
function settled({ path, kind }, mounted) {
    switch (kind) {
        case 'added':
            return mounted.has(path);
        case 'changed':
            return false;
        case 'deleted':
            return true;
    }
}
/**
 * Merges several lists into one entry for each path. The latest list decides the kind, so an entry
 * that came and went between two looks is still reported. A path for which `isKnown` is true is
 * kept only if some look lists it as deleted.
 */
function* unionOf(looks, isKnown = () => false) {
    const union = new Map();
    for (const look of looks)
        addLook(look, union, isKnown);
    for (const [path, code] of union)
        yield { path, kind: change_kinds/* CHANGE_KINDS */.t[code & KIND] ?? 'changed', own: (code & OWN) !== 0 };
}
/** A kind and the `own` flag as one number: a million objects would take three times the memory. */
const codeOf = (kind, own) => change_kinds/* CHANGE_KINDS */.t.indexOf(kind) | own;
const [KIND, OWN] = [3, 4];
function addLook(look, union, isKnown) {
    const folders = foldersAbove();
    const changed = [];
    for (const { path, kind } of look) {
        folders.add(path);
        const code = union.get(path);
        if (code === undefined && kind !== 'deleted' && isKnown(path))
            continue;
        union.set(path, codeOf(kind, kind === 'changed' ? (code ?? 0) & OWN : OWN));
        if (kind === 'changed')
            changed.push(path);
    }
    // Only after the whole list are all paths known that may lie below another path.
    for (const path of changed)
        if (!folders.has(path))
            union.set(path, (union.get(path) ?? 0) | OWN);
}
/** Collects all parent folders of the paths of a list, since Podman does not list every parent. */
function foldersAbove() {
    const folders = new Set(['/']);
    let last = '';
    return {
        add: (path) => {
            const parent = path.slice(0, path.lastIndexOf('/'));
            if (parent === last)
                return;
            last = parent;
            let folder = parent;
            while (folder !== '' && !folders.has(folder)) {
                folders.add(folder);
                folder = folder.slice(0, folder.lastIndexOf('/'));
            }
        },
        has: (path) => folders.has(path)
    };
}

// EXTERNAL MODULE: ./lib/observe/paths.js
var observe_paths = __webpack_require__(9390);
// EXTERNAL MODULE: ./lib/observe/snapshot.js
var observe_snapshot = __webpack_require__(72);
;// CONCATENATED MODULE: ./lib/observe/survey.js




/**
 * Reads a volume or bind through the engine's archive: a folder or a single file, following
 * symbolic links. Throws a `Fault` where the archive is incomplete.
 */
async function surveyMount(question, path) {
    for (let at = path, links = 0; links < MOST_LINKS; links++) {
        const snapshot = (0,observe_snapshot/* newSnapshot */.Vw)();
        const partial = await readMount(question, { path, at }, snapshot);
        const { type, target = '' } = snapshot.get((0,observe_paths/* bytesOf */.$$)(path)) ?? {};
        if (type !== 'symlink')
            return { snapshot, partial, at };
        at = behind(at, target);
    }
    throw broken(path, 'it is behind too many symbolic links');
}
/** Reads a mount at its resolved path into a ledger; returns whether contents were left out. */
async function readMount(question, { path, at }, ledger) {
    const { world, id } = question;
    const top = (0,observe_paths/* bytesOf */.$$)(path);
    // The archive's names start with the last segment of the path.
    const pathOf = (name) => top + name.replace(/^[^/]*/, '');
    return read(question, { path, pathOf, ledger }, async (onBytes) => {
        if (!(await world.engine.archive(id, at, onBytes)))
            throw broken(path, 'it is not there');
    });
}
/** The kernel's limit for symbolic links in a path. */
const MOST_LINKS = 40;
/** The path that a symbolic link leads to; the engine follows the links in the folders above. */
function behind(link, target) {
    const text = Buffer.from(target, 'latin1').toString('utf8');
    return text.startsWith('/') ? text : `${link.slice(0, link.lastIndexOf('/'))}/${text}`;
}
/**
 * Reads the root filesystem without its mounts. With a limit of 0 only names and metadata are read;
 * otherwise all contents, since the engine sends them anyway.
 */
async function surveyRoot(asked) {
    const snapshot = (0,observe_snapshot/* newSnapshot */.Vw)();
    const partial = await readRoot(asked, snapshot);
    return { snapshot, partial, at: '/' };
}
/**
 * Reads the root filesystem like `surveyRoot`, but into the given ledger; returns whether some
 * contents were not read.
 */
function readRoot(asked, ledger) {
    const { world, id } = asked;
    const question = { ...asked, limit: asked.limit > 0 ? Infinity : 0 };
    const into = { path: '/', pathOf: (name) => `/${name}`, ledger };
    return read(question, into, (onBytes) => world.engine.export(id, onBytes));
}
async function read({ world, limit, most, onBegin, sink, isWanted }, { path, pathOf, ledger }, ask) {
    const how = { limit, digest: world.digest, pathOf, sink, isWanted };
    const { enter, partial } = (0,observe_snapshot/* surveyor */.U6)(how, ledger);
    const reader = (0,tar/* tarReader */.R)(enter);
    const onBytes = (0,observe_snapshot/* inTime */.RN)(reader.add, (0,observe_snapshot/* timeFor */.tn)(most), world.clock);
    await ask((bytes) => {
        onBegin?.();
        onBytes(bytes);
    });
    if (!reader.ended())
        throw broken(path, 'the engine broke off its archive');
    return partial();
}
const broken = (path, why) => new faults/* Fault */.vC('look-failed', `${JSON.stringify(path)} could not be inspected: ${why}.`);
/**
 * Finds the image's files of these sizes in the root filesystem of a container that was never
 * started. Other files are neither hashed nor stored. Throws a `Fault` where the archive is
 * incomplete.
 */
async function findOriginals(question, sizes) {
    const { ledger, originals } = gathering();
    const isWanted = ({ size }) => sizes.has(size);
    await readRoot({ ...question, limit: Infinity, isWanted }, ledger);
    return originals;
}
/** Collects the files that were hashed, by path as well, so that a hard link to one is found. */
function gathering() {
    const originals = new Map();
    const known = new Map();
    const set = (path, entry) => {
        if (entry.sha256 === undefined)
            return false;
        known.set(path, entry);
        const { mode, capabilities, attributes } = entry;
        const alike = originals.get(entry.sha256) ?? [];
        originals.set(entry.sha256, alike);
        if (alike.length < MOST_ALIKE)
            alike.push({
                ...{ path: (0,observe_paths/* readable */.HD)(path), mode },
                ...(capabilities === undefined ? {} : { capabilities }),
                ...(attributes === undefined ? {} : { attributes })
            });
        return true;
    };
    return { ledger: { set, get: (path) => known.get(path) }, originals };
}
/** Maximum number of equal files, each of which is compared with every copy. */
const MOST_ALIKE = 100;

;// CONCATENATED MODULE: ./lib/observe/network-files.js

/**
 * Files that the engine writes for each container and binds into it. With a writable root
 * filesystem the container can edit them, and `docker diff` does not show it.
 */
const NETWORK_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];
/**
 * Returns changes of those files that differ from the engine's version, which is read from a
 * neighbour container on the same network.
 */
async function networkFileChanges(own, neighbour, world, paths) {
    if (paths.length === 0)
        return [];
    const neighbours = await world.engine.inspect(neighbour);
    const changes = [];
    for (const path of paths) {
        const [after, before] = await Promise.all([
            fileOf(own.id, path, world),
            fileOf(neighbour, path, world)
        ]);
        const ours = { text: after.text, facts: own };
        const theirs = { text: before.text, facts: neighbours };
        if (!isEngines(path, ours, theirs) || !sameRights(before, after)) {
            changes.push({ path, kind: 'changed', place: path, before: before.entry, after: after.entry });
        }
    }
    return changes;
}
async function fileOf(id, path, world) {
    let text = '';
    const digest = () => {
        const { add, hex } = world.digest();
        const hear = (bytes) => {
            text += Buffer.from(bytes).toString('latin1');
            add(bytes);
        };
        return { add: hear, hex };
    };
    const question = { world: { ...world, digest }, id, limit: LONGEST, most: LONGEST };
    const { snapshot } = await surveyMount(question, path);
    const entry = snapshot.get(path);
    return { entry: entry ?? network_files_NOTHING, text };
}
const LONGEST = 16 * 1024 * 1024;
const network_files_NOTHING = { type: 'file', mode: 0, uid: 0, gid: 0, size: 0, modified: 0 };
const sameRights = ({ entry: one }, { entry: other }) => one.type === other.type &&
    one.mode === other.mode &&
    one.uid === other.uid &&
    one.gid === other.gid;
/** Whether a text is as the engine wrote it, by the text of a neighbour that never changes it. */
function isEngines(path, own, neighbour) {
    switch (path) {
        case '/etc/hosts':
            return isEnginesHosts(own, neighbour);
        case '/etc/hostname':
            return own.text === renamed(neighbour, own.facts.hostname);
        case '/etc/resolv.conf':
            return own.text === neighbour.text;
    }
}
/**
 * The neighbour's hostname file with the container's name in it. On the host's network both have
 * the host's name.
 */
const renamed = ({ text, facts }, name) => text === `${facts.hostname}\n` ? `${name}\n` : text;
/**
 * Whether `/etc/hosts` is as the engine wrote it. Apart from the container's own lines, all lines
 * must equal the neighbour's. The container's own lines give its name to its addresses, each at
 * most once; some networks remove them at its end.
 */
function isEnginesHosts({ text, facts }, neighbour) {
    const [lines, theirs] = [text.split('\n'), neighbour.text.split('\n')];
    const named = theirs.filter((line) => isNamed(line, neighbour.facts));
    const common = theirs.filter((line) => !named.includes(line));
    if (isSame(lines, common))
        return true;
    if (addressesOf(facts).length > 0) {
        const own = lines.filter((line, at) => isNamed(line, facts) && lines.indexOf(line) === at);
        return isSame(own.reduce(withoutOne, lines), common);
    }
    // A container that has ended has no addresses any more. Its lines must then match the neighbour's
    // in number, position and form.
    const at = theirs.findIndex((line) => named.includes(line));
    const own = named.length === 0 ? [] : lines.slice(at, at + named.length);
    const isOwn = own.every((line, index) => isLike(line, named[index] ?? '', facts));
    return isOwn && isSame(lines.toSpliced(at, own.length), common);
}
const addressesOf = ({ addresses, addresses6 }) => [
    ...addresses,
    ...addresses6
];
/** Whether a line maps one of the container's addresses to its name, in the engine's format. */
const isNamed = (line, facts) => addressesOf(facts).some((address) => entriesFor(address, facts).includes(line));
/** Whether a line maps an address to the container's name, with the IP version of `other`. */
function isLike(line, other, facts) {
    const [address = ''] = line.split('\t');
    const form = other.includes(':') ? IPV6 : IPV4;
    return form.test(address) && entriesFor(address, facts).includes(line);
}
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^(?=.*:)[\da-f:.]{2,45}$/;
const entriesFor = (address, { hostname }) => [
    `${address}\t${hostname}`,
    `${address}\t${hostname} ${hostname.split('.')[0] ?? ''}`
];
const withoutOne = (lines, line) => lines.toSpliced(lines.indexOf(line), 1);
const isSame = (some, others) => some.length === others.length && some.every((line, at) => line === others[at]);
/** Whether a place is one of these files, bound by the engine. */
const isNetworkFile = ({ type, path }) => type === 'bind' && NETWORK_FILES.some((file) => file === path);
/** A network file's place with how it was watched, or the reason why it was not. */
function networkFile(place, unseen) {
    return unseen === undefined ? { ...place, watched: 'content' } : { ...place, reason: unseen };
}

// EXTERNAL MODULE: ./lib/observe/volumes.js + 1 modules
var volumes = __webpack_require__(7269);
;// CONCATENATED MODULE: ./lib/observe/root.js







/** Changes of the root filesystem: its contents compared with the twin's, or the engine's lists. */
async function rootChanges(subject, exercise, baseline, { lists, roots }) {
    if (subject.booted.refusal !== undefined)
        return { ...root_NOTHING, networkUnseen: NEVER };
    const { plan } = subject;
    const root = plan.watch.rootContents
        ? byContents(await (roots ?? readRoots(subject)), exercise, lists)
        : { changes: await byNames(subject, baseline, lists), partial: false };
    const network = await ofNetwork(subject, exercise, baseline);
    function* changes() {
        yield* root.changes;
        yield* network.changes;
    }
    return { changes: changes(), partial: root.partial, networkUnseen: network.networkUnseen };
}
const root_NOTHING = { changes: [], partial: false };
const NEVER = 'the container was never started';
/**
 * Reads both root filesystems side by side, after the container's end. `onBegin` is called once the
 * container's archive has begun.
 */
async function readRoots({ testbed, world, plan }, onBegin) {
    const question = { world, limit: plan.watch.limit, most: bytesOfRoot(plan) };
    const [own, original] = await Promise.all([
        surveyRoot({ ...question, id: testbed.id, onBegin }),
        testbed.twin.id().then((id) => surveyTwin({ ...question, id }))
    ]);
    return { own, original };
}
function byContents({ own, original }, { container }, lists) {
    const moved = movedSince(original, { ...own, container, lists });
    return { changes: (0,volumes/* changesIn */.N0)('/', moved), partial: own.partial || original.partial };
}
/**
 * Upper bound of the bytes of a root filesystem. Engines compute an image's size in different ways,
 * and the container may have written as much as is watched.
 */
const bytesOfRoot = ({ image, watch }) => 4 * image.size + watch.limit;
/** Reads the root filesystem of a container that was never started. */
async function surveyTwin(question) {
    const { id, world } = question;
    const [survey, { created }] = await Promise.all([surveyRoot(question), world.engine.inspect(id)]);
    return { ...survey, created };
}
/** Changes between a twin's root filesystem and a container's; `lists` belong to the container. */
function movedSince(original, own) {
    return changesByContents({
        own: own.snapshot,
        twins: original.snapshot,
        twinCreated: original.created,
        ownStarted: own.container?.startedAt ?? Infinity,
        lists: own.lists
    });
}
function byNames({ testbed, spec, world, booted }, { mounts }, looks) {
    const mountPoints = [...spec.tmpfs, ...spec.volumes, ...mounts].map(({ path }) => path);
    const seen = { container: booted.id, looks, mountPoints };
    return changesOfRoot(world.engine, seen, testbed.twin.id);
}
/** Changes of the engine's network files, unless a mount of the author covers them. */
async function ofNetwork({ plan, spec, testbed, world }, { container }, { mounts }) {
    const nothing = { changes: [], networkUnseen: undefined };
    if (plan.container.readOnly || container === undefined)
        return nothing;
    if (spec.network?.startsWith('container:') === true)
        return { ...nothing, networkUnseen: FOREIGN };
    const taken = new Set([...mounts, ...spec.tmpfs].map(({ path }) => path));
    const paths = NETWORK_FILES.filter((path) => !taken.has(path));
    // If the engine refuses to run the neighbour, its reason is reported. If it refuses to show the
    // files, that is a fault, and ends the check.
    const neighbour = await testbed.neighbour
        .id()
        .then((id) => ({ id }))
        .catch((error) => ({ refusal: (0,faults/* reasonOfRefusal */.wd)(error) }));
    return 'refusal' in neighbour
        ? { ...nothing, networkUnseen: neighbour.refusal }
        : { ...nothing, changes: await networkFileChanges(container, neighbour.id, world, paths) };
}
const FOREIGN = 'it is another container that has this network';
/**
 * Changes of a container's root filesystem by contents, and those that only the lists show:
 * sockets, and entries that were gone by the container's end.
 */
function* changesByContents(pair) {
    const told = toldByLists(pair);
    const explained = new Set(Array.from(told.keys(), (path) => (0,compare/* folderOf */.yS)((0,observe_paths/* bytesOf */.$$)(path))));
    for (const one of (0,compare/* compare */.UD)(pair.twins, pair.own)) {
        if (isEnginesOwn(one, pair))
            continue;
        if (told.size > 0)
            told.delete((0,observe_paths/* asEngineLists */.O4)(one.path));
        if (one.idle !== 'transient' || !explained.has(one.path))
            yield one;
    }
    for (const [path, kind] of told)
        yield { path: (0,observe_paths/* bytesOf */.$$)(path), kind };
}
/** Changes that only the lists show, by their path as listed. */
function toldByLists({ own, twins, lists }) {
    const [ownHas, twinHas] = [finder(own), finder(twins)];
    const told = new Map();
    // Most listed paths are in the archive, and need not be kept.
    for (const { path, kind, own: isOwn } of unionOf(lists, ownHas)) {
        const isTold = kind === 'deleted' ? twinHas(path) : !twinHas(path) && !ownHas(path);
        if (isTold && isOwn)
            told.set(path, kind);
    }
    return told;
}
/**
 * Whether a difference comes from the engine. The engine makes files and folders for each
 * container, above all mount points, so their timestamps differ between twins. Such an entry counts
 * as changed by the container only if its time is later than the container's start; archives give
 * whole seconds.
 */
function isEnginesOwn({ before, after, idle }, pair) {
    if (idle === undefined || before === undefined || after === undefined)
        return false;
    if (before.modified < Math.floor(pair.twinCreated))
        return false;
    return idle === 'touched' || after.modified <= Math.ceil(pair.ownStarted);
}
/** Whether a snapshot has a path as the engine's lists write it. */
function finder(snapshot) {
    let lossy;
    return (path) => {
        if (!isLossy(path))
            return snapshot.has((0,observe_paths/* bytesOf */.$$)(path));
        lossy ??= new Set(Array.from(snapshot.keys(), observe_paths/* asEngineLists */.O4).filter(isLossy));
        return lossy.has(path);
    };
}
const isLossy = (path) => path.includes('\ufffd');

;// CONCATENATED MODULE: ./lib/observe/recovery.js







/**
 * Boots a fresh container in place of the removed one, compares its root filesystem with that of a
 * twin, and restarts it.
 */
async function recover(planned, context) {
    const { world, removals } = context;
    const plan = { ...planned, limits: { ...planned.limits, settle: 0 } };
    const began = world.clock.now();
    // A failed removal is reported at the end of the check.
    await Promise.allSettled(removals);
    const recorder = (0,output_recorder/* recordOutput */.T)((0,plan_program/* launchOf */.v4)(plan));
    return withTrial(plan, context, { hear: recorder.onOutput }, async (fresh) => {
        const { failure } = fresh.exercise;
        const milliseconds = Math.round(world.clock.now() - began);
        if (failure !== undefined) {
            await silence(fresh, world);
            return { failure, milliseconds, said: lastOf(recorder) };
        }
        return { failure, milliseconds, after: await goOn(fresh, plan, world) };
    });
}
const lastOf = (recorder) => recorder.log().slice(-1000);
async function goOn(fresh, plan, world) {
    const { booted, exercise, twin } = fresh;
    await halt(fresh, plan, world);
    const question = { world, limit: plan.watch.limit, most: bytesOfRoot(plan) };
    // The twin is created only now: its creation time, by the engine's clock, separates the output of
    // the container's two runs.
    const original = await twin.id().then((id) => surveyTwin({ ...question, id }));
    const own = await surveyRoot({ ...question, id: booted.id });
    const lists = [await world.engine.changes(booted.id)];
    const moved = movedSince(original, { ...own, container: exercise.container, lists });
    return {
        changes: (0,change_store/* changesByPath */.g5)((0,volumes/* changesIn */.N0)('/', moved)),
        partial: original.partial || own.partial,
        restart: await startAgain(fresh, original.created, world)
    };
}
async function startAgain(fresh, since, world) {
    const recorder = (0,output_recorder/* recordOutput */.T)(undefined);
    const began = world.clock.now();
    const again = await fresh.again(recorder.onOutput, since);
    const milliseconds = Math.round(world.clock.now() - began);
    const { failure, smoke } = again.exercise;
    if (failure === undefined)
        return { failure, milliseconds, denied: false };
    await silence(again, world);
    const told = [recorder.log(), ...smoke.map(({ output }) => output)];
    const denied = told.some((text) => DENIED.test(text));
    return { failure, milliseconds, said: lastOf(recorder), denied };
}
/** EACCES in the wordings of the C library and of language runtimes. */
const DENIED = /permission denied|\bEACCES\b|access (?:is )?denied/i;

// EXTERNAL MODULE: ./lib/plan/mounts.js
var plan_mounts = __webpack_require__(1095);
;// CONCATENATED MODULE: ./lib/plan/web-root.js


/** Folders where web servers keep their pages by default. */
const KNOWN_ROOTS = [
    '/var/www/html',
    '/var/www/localhost/htdocs',
    '/usr/share/nginx/html',
    '/usr/local/apache2/htdocs',
    '/usr/local/nginx/html',
    '/usr/local/tomcat/webapps/ROOT',
    '/var/lib/tomcat10/webapps/ROOT',
    '/var/lib/tomcat9/webapps/ROOT',
    '/usr/share/caddy',
    '/opt/bitnami/nginx/html',
    '/srv/www',
    '/srv/http',
    '/var/www',
    '/usr/src/app/public',
    '/app/public',
    '/public',
    '/www'
];
/** Folders that the command names, and the working directory. */
function rootsNamedBy(plan) {
    const { container, image } = plan;
    const named = (0,plan_program/* argvOf */.UU)(plan).flatMap((word) => /\/\P{Cc}*$/u.exec(word)?.[0] ?? []);
    const home = container.workingDir ?? image.workingDir;
    return [...named, home]
        .map((path) => path.replace(/\/+$/, ''))
        .filter((path) => path.startsWith('/') && path.length < web_root_LONGEST);
}
const web_root_LONGEST = 1000;
/**
 * Finds the folders that the image serves pages from: roots that the command or a server's defaults
 * name and that hold a page, and mounts below them. If there are none, this is the folder of the
 * page nearest to the root. Without any page, these are roots that are empty until a volume fills
 * them.
 */
function webRootOf({ folders, pages }, plan) {
    const named = rootsNamedBy(plan);
    const roots = [...new Set([...named, ...KNOWN_ROOTS])].filter((path) => folders.has(path));
    const served = roots.flatMap((root) => pages.filter((page) => folderOf(page) === root));
    const found = served.length > 0 ? served : pages.slice(0, 1);
    const empty = roots.filter((root) => !named.includes(root) || /www|html|web|public/i.test(root));
    const tops = found.length > 0 ? found.map(folderOf) : empty;
    const below = (0,plan_mounts/* mountPoints */.lQ)(plan).filter((path) => tops.some((top) => path.startsWith(`${top}/`)));
    return { folders: [...new Set([...tops, ...below])], pages: found };
}
const folderOf = (page) => page.slice(0, page.lastIndexOf('/'));

;// CONCATENATED MODULE: ./lib/plan/attack-catalogue.js



/**
 * Paths to look up in the image beforehand: default web roots, paths that the command names, and
 * paths where its program may be.
 */
function pathsToScout(plan) {
    return [...new Set([...KNOWN_ROOTS, ...rootsNamedBy(plan), ...(0,plan_program/* programPaths */.vt)(plan)])];
}
/** Attacks to rehearse on an image, given the files that were found in it. */
function attemptsOn(plan, scouted) {
    const program = (0,plan_program/* programPaths */.vt)(plan).find((path) => scouted.files.has(path));
    const attempts = [
        ...onPages(scouted, plan),
        ...onPrograms(program),
        timestomp(program),
        ...STEADY,
        ...broughtAlong(plan)
    ];
    return attempts.map((attempt) => withinReach(attempt, plan));
}
/**
 * Adds an obstacle if none of an attack's paths can be tried; drops paths with control characters.
 */
function withinReach(attempt, plan) {
    const paths = attempt.paths.filter((path) => !/\p{Cc}/u.test(path));
    if (attempt.paths.length === 0)
        return attempt;
    if (paths.length === 0)
        return { ...attempt, obstacle: ODD };
    return paths.every((path) => (0,plan_mounts/* isBound */.Vt)(path, plan))
        ? { ...attempt, obstacle: plan_mounts/* BOUND */.d9 }
        : { ...attempt, paths };
}
const ODD = 'its path holds control characters';
function onPages(scouted, plan) {
    const { folders, pages } = webRootOf(scouted, plan);
    return [
        {
            name: 'overwrite-page',
            title: 'Overwrite a served page',
            technique: { id: 'T1491.002', name: 'External Defacement' },
            act: 'overwrite',
            paths: pages,
            worth: 'Visitors see what was built, and no script of an intruder reaches their browsers.',
            ...(pages.length === 0 ? { obstacle: 'no served page was found in the image' } : {})
        },
        {
            name: 'web-shell',
            title: 'Drop a web shell',
            technique: { id: 'T1505.003', name: 'Web Shell' },
            act: 'plant',
            paths: folders.map((folder) => `${folder}/zero-drift.php`),
            worth: 'The intruder has no door of his own: when the hole is mended, he is out.',
            ...(folders.length === 0 ? { obstacle: 'no web root was found in the image' } : {})
        }
    ];
}
/** Attacks on the container's own program, and on programs that users run in it. */
function onPrograms(program) {
    const own = program === undefined ? [] : [program];
    return [
        {
            name: 'replace-entrypoint',
            title: "Replace the image's own program",
            technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
            act: 'overwrite',
            paths: own,
            worth: 'At every restart the container starts as it was built.',
            ...(program === undefined ? { obstacle: 'its program was not found in the image' } : {})
        },
        {
            name: 'replace-program',
            title: 'Replace a program on `PATH`',
            technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
            act: 'overwrite',
            paths: [...PROGRAMS, ...own],
            worth: 'Nobody who runs a command in the container runs the intruder instead.'
        }
    ];
}
const timestomp = (program) => ({
    name: 'timestomp',
    title: 'Set back the times of an image file',
    technique: { id: 'T1070.006', name: 'Timestomp' },
    act: 'timestomp',
    paths: ['/etc/passwd', '/etc/os-release', ...(program === undefined ? [] : [program])],
    worth: 'Traces keep their times.'
});
const PROGRAMS = ['sh', 'ls', 'env', 'busybox', 'python3', 'node', 'java', 'perl'].flatMap((name) => ['/usr/local/bin', '/usr/bin', '/bin'].map((folder) => `${folder}/${name}`));
/**
 * Attacks that are the same for every image: on files that some program obeys, and on the kernel.
 */
const STEADY = [
    {
        name: 'library-hijack',
        title: 'Put a library before the right one',
        technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
        act: 'plant',
        paths: ['/usr/local/lib/libc.so.6'],
        worth: 'Programs load the libraries that they were built with.'
    },
    {
        name: 'ld-preload',
        title: 'Have every program load a library',
        technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
        act: 'append',
        paths: ['/etc/ld.so.preload'],
        worth: 'No program runs the code of an intruder without knowing it.'
    },
    {
        name: 'cron-entry',
        title: 'Add a cron entry',
        technique: { id: 'T1053.003', name: 'Cron' },
        act: 'plant',
        paths: ['/etc/cron.d/zero-drift', '/var/spool/cron/crontabs/root'],
        worth: 'Nothing of his runs again by itself.'
    },
    {
        name: 'systemd-unit',
        title: 'Add a systemd unit',
        technique: { id: 'T1543.002', name: 'Systemd Service' },
        act: 'plant',
        paths: ['/etc/systemd/system/zero-drift.service'],
        worth: 'Nothing of his starts with the system.'
    },
    {
        name: 'shell-profile',
        title: 'Change a shell start-up file',
        technique: { id: 'T1546.004', name: 'Unix Shell Configuration Modification' },
        act: 'append',
        paths: ['~/.profile', '/etc/profile.d/zero-drift.sh'],
        worth: 'A new shell in the container runs nothing but the shell.'
    },
    {
        name: 'ssh-key',
        title: 'Add an SSH key',
        technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
        act: 'append',
        paths: ['~/.ssh/authorized_keys', '/root/.ssh/authorized_keys'],
        worth: 'No key of his opens the door.'
    },
    {
        name: 'account',
        title: 'Add an account to /etc/passwd',
        technique: { id: 'T1136.001', name: 'Local Account' },
        act: 'append',
        paths: ['/etc/passwd'],
        worth: 'Nobody is in it who was not built in.'
    },
    {
        name: 'sudoers',
        title: 'Add a sudo rule',
        technique: { id: 'T1548.003', name: 'Sudo and Sudo Caching' },
        act: 'plant',
        paths: ['/etc/sudoers.d/zero-drift'],
        worth: 'Nobody becomes root by a rule that he wrote himself.'
    },
    {
        name: 'remount',
        title: 'Remount the root filesystem writable',
        technique: { id: 'T1562.001', name: 'Disable or Modify Tools' },
        act: 'remount',
        paths: ['/'],
        worth: 'Read-only is more than a habit: it cannot be switched off from inside.'
    },
    {
        name: 'proc-sys',
        title: 'Write through /proc/sys',
        technique: { id: 'T1611', name: 'Escape to Host' },
        act: 'sysctl',
        paths: ['/proc/sys/kernel/core_pattern'],
        worth: 'The kernel that all containers share keeps its settings.'
    }
];
/**
 * Attacks that put a program into a folder and run it. Every place that may be writable is tried.
 */
function broughtAlong(plan) {
    const places = [...new Set([...ALWAYS, ...(0,plan_mounts/* mountPoints */.lQ)(plan)])];
    return [
        {
            name: 'set-uid-copy',
            title: 'Leave a set-uid program',
            technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
            act: 'setuid',
            paths: ['/usr/bin', ...places].map((place) => `${place}/zero-drift`),
            worth: 'An intruder without rights stays without rights.'
        },
        ...places.map((place) => ({
            name: 'download-and-execute',
            title: `Bring a program to ${place} and run it`,
            technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
            act: 'execute',
            paths: [`${place}/zero-drift`],
            worth: 'The intruder has only the tools that the image has.'
        }))
    ];
}
/** Folders that may be writable in any container. */
const ALWAYS = ['/tmp', '/run', '/dev/shm', '/dev'];

// EXTERNAL MODULE: ./lib/run/probe-specs.js
var probe_specs = __webpack_require__(5704);
;// CONCATENATED MODULE: ./lib/run/door-attempts.js


const ESCAPE = { id: 'T1611', name: 'Escape to Host' };
const EXPLOITATION = { id: 'T1068', name: 'Exploitation for Privilege Escalation' };
const REFLECTION = { id: 'T1620', name: 'Reflective Code Loading' };
/** All system calls that the probe tries, those of known faults in the page cache first. */
const DOORS = [
    {
        name: 'af-alg',
        title: "Use the kernel's ciphers",
        call: 'socket(AF_ALG)',
        technique: ESCAPE,
        worth: 'Hardly any server needs it, and CVE-2026-31431 altered read-only files in the page cache through it, those of other containers as well.'
    },
    {
        name: 'af-alg-32',
        title: "Use the kernel's ciphers, as a 32-bit program",
        call: 'socketcall(AF_ALG)',
        technique: ESCAPE,
        worth: 'It leads to the same code, and seccomp cannot see which kind of socket `socketcall` asks for.'
    },
    {
        name: 'user-namespace',
        title: 'Become root in a user namespace',
        call: 'unshare(CLONE_NEWUSER)',
        technique: ESCAPE,
        worth: 'With every capability in a namespace of its own, any user reaches code of the kernel that was written for root alone.'
    },
    {
        name: 'io-uring',
        title: 'Open an io_uring',
        call: 'io_uring_setup',
        technique: EXPLOITATION,
        worth: 'It reads, writes and connects past every seccomp profile, and faults in it have given root more than once.'
    },
    {
        name: 'bpf',
        title: 'Load a program into the kernel',
        call: 'bpf',
        technique: EXPLOITATION,
        worth: "Where the kernel's verifier errs, such a program reads and writes the kernel's memory."
    },
    {
        name: 'userfaultfd',
        title: 'Handle page faults',
        call: 'userfaultfd',
        technique: EXPLOITATION,
        worth: 'Exploits hold the kernel in the middle of a race with it; servers have no use for it.'
    },
    {
        name: 'keyring',
        title: "Use the kernel's keyrings",
        call: 'keyctl',
        technique: EXPLOITATION,
        worth: 'Keyrings belong to user IDs, not to containers: keys of the machine and of other containers can be in reach.'
    },
    {
        name: 'memfd',
        title: 'Run a program from memory',
        call: 'memfd_create, fexecve',
        technique: REFLECTION,
        worth: 'Such a program needs no writable file system, `noexec` does not stop it, and no file of it is left to be found.'
    }
];
/**
 * Has the probe try every door, as the given user or the container's own (undefined). Throws a
 * `Fault` where a door gets no answer.
 */
async function tryDoors(id, as, user, { engine }) {
    const { exitCode, output } = await engine.exec(id, [probe_specs/* PROBE */.vD, 'doors'], WITHIN, as);
    const lines = output
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split('\t'));
    const guards = guardsIn(lines);
    const answers = new Map(lines.flatMap(answerIn));
    const missing = DOORS.some(({ name }) => !answers.has(name) && name !== SOMEWHERE);
    if (exitCode !== 0 || missing)
        throw unanswered(exitCode, output);
    return DOORS.flatMap((door) => {
        const answer = answers.get(door.name);
        return answer === undefined ? [] : [{ door, user, answer, guards }];
    });
}
const WITHIN = 60_000;
/** Only on amd64 can 64-bit programs make 32-bit system calls. */
const SOMEWHERE = 'af-alg-32';
function guardsIn(lines) {
    const mode = lines.find(([word]) => word === 'seccomp')?.[1];
    const settings = lines.flatMap(([word, name, value]) => word === 'setting' && name !== undefined && value !== undefined ? [[name, value]] : []);
    return { filtered: mode === undefined ? undefined : mode !== '0', settings: new Map(settings) };
}
function answerIn([word, ...rest]) {
    const name = rest.at(-1) ?? '';
    if (word === 'open')
        return [[name, { kind: 'open' }]];
    return word === 'closed' ? [[name, { kind: 'closed', reason: rest[0] ?? '' }]] : [];
}
function unanswered(exitCode, output) {
    const code = exitCode === undefined ? 'no end in time' : `exit code ${exitCode}`;
    const sentence = `The doors to the kernel could not be tried (${code}): ${JSON.stringify(output.slice(-300))}`;
    return new faults/* Fault */.vC('rehearsal-failed', sentence);
}

;// CONCATENATED MODULE: ./lib/run/attack-rehearsal.js







/**
 * Rehearses the built-in attacks on the planned image, in a container of its own without a network,
 * as the container's user and as root in it. With `contrast` it repeats them on a writable root
 * filesystem. In the first container it also tries the doors to the kernel. Throws a `Fault` where
 * an attempt or door gets no answer.
 */
async function rehearseAttacks(plan, contrast, context) {
    const { world, engine, removals } = context;
    const tool = await (0,probe_specs/* onProbeImage */.nW)((0,probe_specs/* toolSpec */.cD)(plan.container.labels), engine.platform, world)();
    return (0,run_lease/* withContainer */.Ub)(tool, world, removals, async () => {
        const grounds = [plan.container.readOnly, ...(contrast ? [false] : [])];
        // Both must settle, even if one fails: only then is the removal of all their containers under
        // way.
        const outcomes = await Promise.allSettled(grounds.map((readOnly, at) => attackRoot(plan, { readOnly, doors: at === 0 }, context)));
        const [own = attack_rehearsal_NOTHING, writable] = outcomes.map(attack_rehearsal_valueOf);
        const attempts = own.attempts.map((one, at) => beside(one, writable?.attempts[at]));
        return { attempts, doorAttempts: own.doorAttempts };
    });
}
const attack_rehearsal_NOTHING = { attempts: [], doorAttempts: [] };
/** Runs every attempt by every user on one root filesystem. */
async function attackRoot(plan, { readOnly, doors }, context) {
    const { world, removals } = context;
    const spec = (0,probe_specs/* groundSpec */.J8)(plan, readOnly, ['scout', ...pathsToScout(plan)]);
    return (0,run_lease/* withContainer */.Ub)(spec, world, removals, async (id) => {
        const scouted = await scout(id, world);
        const attempts = attemptsOn(plan, scouted);
        const own = (plan.container.user ?? plan.image.user) || ROOT;
        const by = async (user, as) => {
            const results = await attack_rehearsal_tried(id, attempts, as, world);
            const outcomes = attempts.flatMap((attempt, at) => {
                const result = results[at];
                return result === undefined
                    ? []
                    : [{ attempt, user, result: asFarAsKnown(result, attempt, plan) }];
            });
            return { attempts: outcomes, doorAttempts: doors ? await tryDoors(id, as, user, world) : [] };
        };
        if (scouted.uid === 0)
            return by(ROOT);
        const [first, second] = [await by(own), await by(ROOT, '0')];
        return {
            attempts: [...first.attempts, ...second.attempts],
            doorAttempts: [...first.doorAttempts, ...second.doorAttempts]
        };
    });
}
const ROOT = 'root';
/** Adds the result on a writable root filesystem; equal images lead to equal attempts. */
function beside(one, other) {
    if (other === undefined)
        return one;
    if (one.attempt.name !== other.attempt.name || one.user !== other.user)
        throw new faults/* Fault */.vC('rehearsal-failed', UNLIKE);
    return { ...one, contrast: other.result };
}
const UNLIKE = 'The attacks on a read-only and on a writable root filesystem cannot be compared: the image looked different.';
function attack_rehearsal_valueOf(outcome) {
    if (outcome.status === 'rejected')
        throw outcome.reason;
    return outcome.value;
}
/**
 * Starts the probe in the image under test; it searches the image for targets and stays. Throws a
 * `Fault` where it cannot.
 */
async function scout(id, world) {
    const outcome = await world.engine.start(id);
    if (outcome.kind === 'refused')
        throw failed(`the engine does not start it: ${outcome.reason}`);
    const said = await report(id, world);
    if (said.at(-1) !== 'ready')
        throw failed('it ended before it had looked around');
    return scoutedBy(said);
}
/** The probe's output lines up to `ready`, or all lines if it never says so. */
async function report(id, { engine, clock }) {
    const heard = (0,output/* newLogLines */.Mr)();
    const said = [];
    const done = new AbortController();
    const finish = () => {
        done.abort();
    };
    const following = engine.follow(id, (bytes) => {
        heard.add(bytes);
        said.push(...heard.take());
        if (said.at(-1) === 'ready')
            finish();
    });
    following.then(finish, finish);
    await clock.sleep(attack_rehearsal_PATIENCE, done.signal);
    heard.close();
    return said;
}
const attack_rehearsal_PATIENCE = 60_000;
function scoutedBy(said) {
    const all = (word) => said.flatMap((line) => (line.startsWith(`${word}\t`) ? [line.slice(word.length + 1)] : []));
    return {
        uid: Number(all('user')[0]),
        files: new Set(all('file')),
        folders: new Set(all('folder')),
        pages: all('page')
    };
}
const failed = (why) => new faults/* Fault */.vC('rehearsal-failed', `The attacks could not be rehearsed in the image: ${why}.`);
/**
 * Has the probe make the attempts one after the other, as the given user or the container's own.
 * Throws a `Fault` where one gets no answer.
 */
async function attack_rehearsal_tried(id, attempts, user, { engine }) {
    const possible = attempts.filter(({ obstacle }) => obstacle === undefined);
    const words = possible.map(({ act, paths }) => [act, ...paths].join('\n'));
    const argv = [probe_specs/* PROBE */.vD, 'attack', ...words];
    const { exitCode, output } = await engine.exec(id, argv, attack_rehearsal_WITHIN, user);
    const answers = output.split('\n').slice(0, -1);
    if (exitCode !== 0 || answers.length !== possible.length)
        throw attack_rehearsal_unanswered(exitCode, output);
    const results = new Map(possible.map((attempt, at) => [attempt, attack_rehearsal_resultOf(answers[at] ?? '', attempt)]));
    return attempts.map((attempt) => results.get(attempt) ?? notRun(attempt));
}
const attack_rehearsal_WITHIN = 60_000;
const MAKES = new Set(['append', 'execute', 'plant', 'setuid']);
const NO_PLACE = 'there is no place for it in the image';
const NO_FILE = 'the image has no such file';
const NO_FORK = 'no further process may be started to try it';
function attack_rehearsal_resultOf(answer, { act }) {
    const [kind, ...words] = answer.split('\t');
    const path = words.at(-1) ?? '';
    switch (kind) {
        case 'landed':
            return { kind, path };
        case 'refused':
            // The probe has to fork; an intruder does not.
            return words[0] === 'EAGAIN'
                ? { kind: 'not-run', path, reason: NO_FORK }
                : { kind, path, reason: words[0] ?? '' };
        case 'absent':
            return { kind: 'not-run', path, reason: MAKES.has(act) ? NO_PLACE : NO_FILE };
        case undefined:
        default:
            throw attack_rehearsal_unanswered(0, answer);
    }
}
const notRun = ({ paths: [path = ''], obstacle = '' }) => ({
    kind: 'not-run',
    path,
    reason: obstacle
});
function attack_rehearsal_unanswered(exitCode, output) {
    const code = exitCode === undefined ? 'no end in time' : `exit code ${exitCode}`;
    const sentence = `The attacks could not be rehearsed to their end (${code}): ${JSON.stringify(output.slice(-300))}`;
    return new faults/* Fault */.vC('rehearsal-failed', sentence);
}
/**
 * Turns a refusal caused by the rehearsal's own precautions into `not-run`: in a rehearsal the
 * author's binds are read-only, and the volumes are empty stand-ins.
 */
function asFarAsKnown(result, attempt, plan) {
    if (result.kind !== 'refused')
        return result;
    const { path, reason } = result;
    const paths = [path, ...attempt.paths];
    if (reason === 'EROFS' && paths.some((one) => (0,plan_mounts/* isBound */.Vt)(one, plan))) {
        return { kind: 'not-run', path, reason: plan_mounts/* BOUND */.d9 };
    }
    return RIGHTS.has(reason) && isInStandIn(path, plan)
        ? { kind: 'not-run', path, reason: STAND_IN }
        : result;
}
const RIGHTS = new Set(['EACCES', 'EPERM']);
const STAND_IN = 'an empty stand-in took the place of the volume, whose owner and mode are not known';
function isInStandIn(path, plan) {
    const mount = (0,plan_mounts/* mountAround */.hj)(path, plan);
    return mount !== undefined && (0,plan_mounts/* isNamed */.ev)(mount) && !mount.readOnly;
}

// EXTERNAL MODULE: ../../main/node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(105);
;// CONCATENATED MODULE: ./lib/explain/evidence/diffs.js

/** Limits for all diffs together: their number, and the milliseconds to make them. */
const diffs_MOST = 200;
const TOTAL_TIMEOUT = 10_000;
/**
 * Returns the diffs of the worst items. An allowed change gets one only if a file of the image
 * changed.
 */
function diffsOf(items, means) {
    const diffs = new Map();
    const began = means.clock.now();
    let made = 0;
    for (const item of items) {
        if (!isWanted(item))
            continue;
        const late = made >= diffs_MOST || means.clock.now() - began > TOTAL_TIMEOUT;
        const diff = late ? TOO_MANY : diff1(item, means);
        if (diff.kind === 'text')
            made += 1;
        diffs.set(item, diff);
    }
    return diffs;
}
const TOO_MANY = { kind: 'none', reason: 'too-many' };
/** Whether both versions are kept, or one never existed, and they differ. */
function isWanted({ change, before, after }) {
    if (change.allowed && change.kind === 'added')
        return false;
    const kept = [before, after].filter(({ kind }) => kind === 'kept');
    const one = before.kind === 'kept' && after.kind === 'kept';
    const same = one && before.facts.sha256 === after.facts.sha256;
    return kept.length > 0 && !same && [before, after].every(({ kind }) => kind !== 'left');
}
function diff1({ name, before, after }, { spool, mask }) {
    if ([before, after].some((one) => one.kind === 'kept' && one.slice.size > diffs_LONGEST))
        return { kind: 'none', reason: 'too-large' };
    const old = versionOf(before, `before/${name}`, spool);
    const now = versionOf(after, `after/${name}`, spool);
    if (old === undefined || now === undefined)
        return { kind: 'none', reason: 'not-text' };
    return diffOf(old, now, mask);
}
/** Reads one version; undefined if it is not text. */
function versionOf(content, name, spool) {
    if (content.kind !== 'kept')
        return { name, text: undefined };
    const text = textOf(Buffer.concat([...spool.contents(content.slice)]));
    return text === undefined ? undefined : { name, text };
}
const DIFF_REASONS = {
    'not-text': 'not text in UTF-8',
    'too-large': 'more than 1 MiB or 20,000 lines',
    'too-different': 'too much of it differs',
    'too-many': 'there are many diffs already'
};
/** Most bytes of a text, and most lines. */
const diffs_LONGEST = 1024 * 1024;
const MOST_LINES = 20_000;
/**
 * Most lines added and removed together, and milliseconds for the search, whose time grows with the
 * square of their number.
 */
const MOST_EDITS = 1500;
const SEARCH_TIMEOUT = 2000;
/** Decodes text in UTF-8; undefined if the bytes are not UTF-8, or contain a zero byte. */
function textOf(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/**
 * Returns a unified diff. Secrets are masked in both versions before any line of them is shown, so
 * that no hunk starts in the middle of one.
 */
function diffOf(before, after, mask) {
    const [old, now] = [before.text ?? '', after.text ?? ''];
    if ([old, now].some((text) => text.length > diffs_LONGEST || linesIn(text) > MOST_LINES))
        return { kind: 'none', reason: 'too-large' };
    const hunks = before.text === undefined || after.text === undefined ? whole(old, now) : search(old, now);
    if (hunks === undefined)
        return { kind: 'none', reason: 'too-different' };
    const masked = { old: mask(old.split('\n')), now: mask(now.split('\n')) };
    const head = [headLine('---', before), headLine('+++', after)];
    const lines = [...head, ...hunks.flatMap((hunk) => hunkLines(hunk, masked))];
    return { kind: 'text', text: `${lines.join('\n')}\n` };
}
const linesIn = (text) => text.split('\n').length;
const headLine = (mark, { name, text }) => `${mark} ${text === undefined ? '/dev/null' : name}`;
function search(old, now) {
    const bounds = { context: 3, maxEditLength: MOST_EDITS, timeout: SEARCH_TIMEOUT };
    return (0,create/* structuredPatch */.YB)('', '', old, now, undefined, undefined, bounds)?.hunks;
}
/** A single hunk that adds or removes the whole text: there is nothing to search for. */
function whole(old, now) {
    const text = old === '' ? now : old;
    if (text === '')
        return [];
    const lines = text.replace(/\n$/, '').split('\n');
    const marked = lines.map((line) => `${old === '' ? '+' : '-'}${line}`);
    const end = text.endsWith('\n') ? [] : ['\\ No newline at end of file'];
    const [oldLines, newLines] = old === '' ? [0, lines.length] : [lines.length, 0];
    return [{ oldStart: 1, oldLines, newStart: 1, newLines, lines: [...marked, ...end] }];
}
/** The lines of a hunk, each masked as in its own version; a line of context, as in either. */
function hunkLines(hunk, { old, now }) {
    let [oldAt, nowAt] = [hunk.oldStart - 1, hunk.newStart - 1];
    const body = hunk.lines.map((line) => {
        const mark = line.charAt(0);
        if (mark === '\\')
            return line;
        const [before = '', after = ''] = [old[oldAt], now[nowAt]];
        if (mark !== '+')
            oldAt += 1;
        if (mark !== '-')
            nowAt += 1;
        const shown = mark === '+' || (mark === ' ' && after !== line.slice(1)) ? after : before;
        return `${mark}${shown}`;
    });
    // A range without lines gives the number of the line before it.
    const range = (start, count) => `${count === 0 ? start - 1 : start},${count}`;
    const at = `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`;
    return [at, ...body];
}

// EXTERNAL MODULE: ./lib/plan/digest-of.js
var digest_of = __webpack_require__(1311);
;// CONCATENATED MODULE: ./lib/explain/evidence/content.js



/** Reasons why contents are not kept, in the words of the manifest, and whether they are missed. */
const content_REASONS = {
    'file-limit': { words: 'larger than evidence-file-limit', missed: true },
    limit: { words: 'beyond evidence-limit', missed: true },
    count: { words: 'beyond 10,000 files', missed: true },
    unread: {
        words: 'its contents were not read, and are gone with the memory they lay in',
        missed: true
    },
    late: { words: 'it would have taken too long to read', missed: true },
    unreadable: { words: 'the engine did not hand it over', missed: true },
    gone: { words: 'gone by the end of the container', missed: false },
    'no-original': { words: 'a volume or bind mount: the image has no version of it', missed: false },
    'other-original': { words: 'the image has another version of it', missed: false }
};
const absent = (facts) => ({ kind: 'absent', facts });
const left = (reason, facts) => ({ kind: 'left', reason, facts });
const MOST_FILES = 10_000;
function shelf({ fileLimit, limit }) {
    let [bytes, files, asked] = [0, 0, 0];
    const refusal = (size) => {
        if (size > fileLimit)
            return 'file-limit';
        if (bytes + size > limit)
            return 'limit';
        return files >= MOST_FILES ? 'count' : undefined;
    };
    const put = (size) => {
        bytes += size;
        files += 1;
    };
    const reserve = () => asked < MOST_FILES && (asked += 1) > 0;
    return { refusal, put, reserve, fileLimit };
}
/**
 * Collects the versions of all changes. Of most of a million changes nothing is kept: only their
 * reasons are stored, and their items are made again when they are read.
 */
function outcomes(changes) {
    const whole = new Map();
    const leftOut = new Map();
    /** Two codes for each change: before, after. */
    const codes = new Uint8Array(2 * changes.length);
    const note = (content, at) => {
        codes[at] = content_codeOf(content);
        if (content.kind === 'left' && content_REASONS[content.reason].missed)
            leftOut.set(content.reason, (leftOut.get(content.reason) ?? 0) + 1);
    };
    function* items() {
        for (let at = 0; at < changes.length; at++) {
            const change = (0,change_store/* existing */.gT)(changes, at);
            if (change.idle === undefined)
                yield whole.get(at) ?? itemOf(change, codes[2 * at], codes[2 * at + 1]);
        }
    }
    return {
        put: (at, item, isWhole) => {
            if (isWhole)
                whole.set(at, item);
            note(item.before, 2 * at);
            note(item.after, 2 * at + 1);
        },
        items: { [Symbol.iterator]: items },
        kept: () => [...whole.values()].filter(({ name }) => name !== ''),
        leftOut
    };
}
function itemOf(change, first, last) {
    const { before, after, meanwhile } = change;
    return {
        change,
        name: '',
        before: contentOf(first, before),
        after: contentOf(last, after ?? meanwhile)
    };
}
const WORDS = Object.keys(content_REASONS);
/** Number of the reason why contents were left out, from 1; 0 if none were. */
const content_codeOf = (content) => content.kind === 'left' ? WORDS.indexOf(content.reason) + 1 : 0;
function contentOf(code = 0, facts) {
    const reason = WORDS[code - 1];
    return reason === undefined ? absent(facts) : left(reason, facts);
}
function pairOf(change, ground) {
    return { change, after: afterOf(change, ground), before: beforeOf(change, ground) };
}
/**
 * The version after a change. For a deleted file, this is the last version that was seen, unless
 * that is the original.
 */
function afterOf(change, ground) {
    const { kind, after, meanwhile, place } = change;
    if (kind === 'deleted') {
        return meanwhile === undefined
            ? absent()
            : (spooled(meanwhile, ground) ?? left('gone', meanwhile));
    }
    if (after !== undefined && after.type !== 'file')
        return absent(after);
    const known = after === undefined ? undefined : spooled(after, ground);
    if (known !== undefined)
        return known;
    if (isMemory(place, ground))
        return left(after?.sha256 === undefined ? 'unread' : 'limit', after);
    return ask(change, 'own', after, ground);
}
function beforeOf(change, ground) {
    const { kind, before, place } = change;
    if (kind === 'added' || isMemory(place, ground))
        return absent(before);
    if (before !== undefined && before.type !== 'file')
        return absent(before);
    const source = originOf(change, ground);
    if (source === undefined)
        return left('no-original', before);
    const tooLarge = before !== undefined && before.size > ground.shelf.fileLimit;
    return tooLarge ? left('file-limit', before) : ask(change, source, before, ground);
}
function ask({ path, bytes, place }, source, facts, { shelf }) {
    if (!shelf.reserve())
        return left('count', facts);
    return { kind: 'ask', source, place, path, bytes: bytes ?? (0,observe_paths/* bytesOf */.$$)(path), facts };
}
/** Content that was put aside, or the reason why it is not kept; undefined if it has to be read. */
function spooled(facts, { spool, shelf }) {
    const { sha256, size } = facts;
    const refusal = shelf.refusal(size);
    if (refusal !== undefined)
        return left(refusal, facts);
    const slice = size === 0 ? EMPTY : spool.find(sha256 ?? '');
    if (slice === undefined)
        return undefined;
    shelf.put(size);
    return { kind: 'kept', slice, facts };
}
const EMPTY = { size: 0, extents: [] };
const MEMORY = new Set(['tmpfs', 'shm', 'dev', 'mqueue']);
function isMemory(path, { places }) {
    return places.some((place) => place.path === path && MEMORY.has(place.type));
}
/**
 * Container with the original version; undefined for named volumes and binds: the image has none.
 */
function originOf({ place }, { plan }) {
    const { image, container } = plan;
    if (place === '/')
        return 'twin';
    if (container.volumes.some(({ path }) => path === place))
        return undefined;
    if (NETWORK_FILES.some((file) => file === place))
        return 'neighbour';
    return image.volumes.some((path) => path.replace(/(?<=.)\/+$/, '') === place) ? 'twin' : undefined;
}

;// CONCATENATED MODULE: ./lib/explain/evidence/read.js





/**
 * Files that are read one by one, 90 ms each (Docker 20.10): the worst come first, and need not
 * wait for an archive of everything.
 */
const SINGLES = 16;
/**
 * Reads the requested contents; of a file that is too large, only the header. Rejects if the run is
 * cancelled.
 */
async function readAll(asks, reading) {
    const found = new Map();
    const sink = reading.spool.sink('all');
    const [single, others] = divided(asks);
    const jobs = [
        ...single.map((ask) => () => readOne(ask, reading, taker([ask], found, { ...reading, sink }))),
        ...Array.from(byPlace(others), ([place, some]) => () => readPlace(place, reading, taker(some, found, { ...reading, sink }, nameIn(place))))
    ];
    let fault;
    for (const job of jobs) {
        if (isLate(reading))
            break;
        const failed = await job().catch((error) => reasonOf(error, reading.world));
        fault ??= failed?.reason;
        // An engine that does not answer is not asked fifty times.
        if (failed?.lost === true)
            break;
    }
    const missed = isLate(reading) ? 'late' : fault === undefined ? 'gone' : 'unreadable';
    for (const ask of asks)
        if (!found.has(ask))
            found.set(ask, left(missed, ask.facts));
    return { contents: found, fault };
}
/**
 * Splits requests into those to read one by one, and all others. A name that is not UTF-8 cannot be
 * requested, but can be found in an archive of everything.
 */
function divided(asks) {
    const single = asks
        .filter(({ path, bytes }) => bytes === (0,observe_paths/* bytesOf */.$$)(path) && !path.includes('\ufffd'))
        .slice(0, SINGLES);
    const chosen = new Set(single);
    return [single, asks.filter((one) => !chosen.has(one))];
}
function byPlace(asks) {
    const places = new Map();
    for (const ask of asks) {
        const some = places.get(ask.place);
        if (some === undefined)
            places.set(ask.place, [ask]);
        else
            some.push(ask);
    }
    return places;
}
/** Thrown to end an archive of which nothing more is wanted. */
class Enough extends Error {
}
async function readOne({ place, path }, reading, take) {
    const { add } = (0,tar/* tarReader */.R)((header) => orEnough(take(header)));
    const at = await reading.locate(place, path);
    await reading.world.engine.archive(reading.id, at, inTime(add, reading));
}
async function readPlace(place, reading, take) {
    const { world, id, locate } = reading;
    const { add } = (0,tar/* tarReader */.R)((header) => {
        const taken = take(header);
        return taken === 'enough' ? orEnough(undefined) : taken;
    });
    const hear = inTime(add, reading);
    if (place === '/')
        await world.engine.export(id, hear);
    else
        await world.engine.archive(id, await locate(place, place), hear);
}
const isLate = ({ world, deadline }) => world.clock.now() > deadline;
/** Ends an archive once the deadline is over. */
function inTime(add, reading) {
    return (bytes) => {
        if (isLate(reading))
            throw new Enough();
        add(bytes);
    };
}
/** Ends an archive at an entry that is not a file, or is too large. */
function orEnough(taken) {
    if (taken === undefined || taken === 'enough')
        throw new Enough();
    return taken;
}
function reasonOf(error, { cancelled }) {
    if (error instanceof Enough)
        return undefined;
    if (cancelled.aborted || !(error instanceof Error))
        throw error;
    return { reason: error.message, lost: !(error instanceof faults/* Fault */.vC && error.refused) };
}
/** Returns a function that makes names in the archive of a place absolute paths. */
const nameIn = (place) => (name) => place === '/' ? `/${name}` : (0,observe_paths/* bytesOf */.$$)(place) + name.replace(/^[^/]*/, '');
/**
 * Finds the requested files among the headers. For a single request, the first header is the one.
 */
function taker(asks, found, into, pathOf) {
    const exact = new Map(asks.map((ask) => [ask.bytes, ask]));
    const lossy = new Map(asks.filter(({ path }) => path.includes('\ufffd')).map((ask) => [ask.path, ask]));
    let missing = asks.length;
    return (header) => {
        if (missing === 0)
            return 'enough';
        const path = pathOf?.(header.name);
        const ask = path === undefined
            ? asks[0]
            : (exact.get(path) ?? lossy.get(lossy.size === 0 ? '' : (0,observe_paths/* asEngineLists */.O4)(path)));
        if (ask === undefined || found.has(ask))
            return undefined;
        return received(header, into, (content) => {
            // The earlier look has more facts than the header of an entry that is not read.
            found.set(ask, content.kind === 'left' ? left(content.reason, ask.facts ?? content.facts) : content);
            missing -= 1;
        });
    };
}
function received(header, into, settle) {
    const entry = (0,observe_snapshot/* entryOf */.Ms)(header, () => undefined, into.world.digest);
    const isFile = entry.type === 'file';
    const refusal = into.shelf.refusal(entry.size);
    // The contents of a hard link came earlier, under another name.
    const isWhole = isFile && header.type !== '1';
    const draft = isWhole && refusal === undefined ? into.sink(entry) : undefined;
    if (draft !== undefined)
        return copied(entry, draft, into, settle);
    settle(isFile ? left(refusal ?? 'unreadable', entry) : absent(entry));
    return undefined;
}
function copied(entry, draft, { spool, shelf, world }, settle) {
    const digest = world.digest();
    const add = (bytes) => {
        digest.add(bytes);
        draft.add(bytes);
    };
    const end = () => {
        const facts = { ...entry, sha256: digest.hex() };
        draft.keep(facts.sha256);
        const slice = spool.find(facts.sha256);
        shelf.put(entry.size);
        settle(slice === undefined ? left('unreadable', facts) : { kind: 'kept', slice, facts });
    };
    return { add, end };
}

;// CONCATENATED MODULE: ./lib/explain/evidence/gather.js





/**
 * Collects everything that changed, with contents in the spool as far as the limits go. Contents of
 * drift are read before those of allowed changes.
 */
async function gatherEvidence({ plan, observation, judgement }, scene) {
    const { spool, world } = scene;
    const { drift, allowed } = judgement.changes;
    const bounds = { shelf: shelf(plan.evidence), deadline: world.clock.now() + gather_PATIENCE };
    const ground = { plan, places: observation.places, spool, shelf: bounds.shelf };
    const name = namer(hashBy(world));
    const { put, ...found } = outcomes(judgement.changes);
    const faults = [];
    for (const [from, part] of [
        [0, drift],
        [drift.length, allowed]
    ]) {
        const open = openPairs(part, ground, (at, item) => {
            put(from + at, item, false);
        });
        const { contents, fault } = await answered([...open.values()], scene, bounds);
        if (fault !== undefined)
            faults.push(fault);
        for (const [at, pair] of open)
            put(from + at, gather_itemOf(pair, contents, name), true);
    }
    return { ...found, faults };
}
/**
 * Pairs with contents that are kept or still to be read, by index. All others go to `settle` at
 * once.
 */
function openPairs(changes, ground, settle) {
    const open = new Map();
    let at = -1;
    for (const change of changes) {
        at += 1;
        if (change.idle !== undefined)
            continue;
        const { before, after } = pairOf(change, ground);
        if (isSettled(before) && isSettled(after))
            settle(at, { change, name: '', before, after });
        else
            open.set(at, { change, before, after });
    }
    return open;
}
const isSettled = (one) => one.kind === 'absent' || one.kind === 'left';
function gather_itemOf({ change, ...pair }, contents, name) {
    const before = genuine(gather_settled(pair.before, contents), change);
    const after = gather_settled(pair.after, contents);
    const isKept = before.kind === 'kept' || after.kind === 'kept';
    // The name of a folder would be in the way of the files in it.
    return { change, name: isKept ? name(change.bytes ?? (0,observe_paths/* bytesOf */.$$)(change.path)) : '', before, after };
}
/** Milliseconds in which all contents have to be read. */
const gather_PATIENCE = 60_000;
const gather_settled = (content, contents) => content.kind === 'ask' ? (contents.get(content) ?? left('gone', content.facts)) : content;
/** Returns the original, but only if it has the digest that was seen before, where one was. */
function genuine(content, { before }) {
    if (content.kind !== 'kept' || before?.sha256 === undefined)
        return content;
    return content.facts.sha256 === before.sha256 ? content : left('other-original', before);
}
/**
 * Reads the requested contents, one container after the other: each is made only if it is needed.
 */
async function answered(pairs, scene, bounds) {
    const { testbed, baseline, spool, world } = scene;
    const asks = pairs.flatMap(({ before, after }) => [before, after]).filter(isAsk);
    const { surveys, reader, points } = baseline;
    const sourceOf = ({ source, place }) => source === 'own' && surveys.has(place) ? 'reader' : source;
    const containers = {
        own: () => Promise.resolve(testbed.id),
        reader: reader?.id ?? (() => Promise.resolve(testbed.id)),
        twin: testbed.twin.id,
        neighbour: testbed.neighbour.id
    };
    const all = new Map();
    let first;
    for (const source of ['own', 'reader', 'twin', 'neighbour']) {
        const some = asks.filter((one) => sourceOf(one) === source);
        if (some.length === 0)
            continue;
        const { contents, fault } = await containers[source]()
            .then((id) => {
            const locate = locateIn(source, id, { points, engine: world.engine });
            return readAll(some, { world, id, spool, locate, ...bounds });
        })
            .catch((error) => nobody(some, error, world));
        for (const [ask, content] of contents)
            all.set(ask, content);
        first ??= fault;
    }
    return { contents: all, fault: first };
}
/**
 * Returns a function that finds a path of a place in a container. The reader mounts each place at a
 * point of its own; other containers may have the place behind links of the image.
 */
const locateIn = (source, id, { points, engine }) => async (place, path) => {
    if (source === 'reader')
        return (points?.get(place) ?? place) + path.slice(place.length);
    // The engine follows links on the way, but not at the end.
    return path === place && place !== '/' ? (await (0,keeper/* homeOf */.lt)(engine, id, place)).path : path;
};
const isAsk = (one) => one.kind === 'ask';
/**
 * Answers all requests as unreadable, since there is no container to read. A cancellation is
 * thrown.
 */
function nobody(asks, error, { cancelled }) {
    if (cancelled.aborted || !(error instanceof Error))
        throw error;
    const contents = new Map(asks.map((ask) => [ask, left('unreadable', ask.facts)]));
    return { contents, fault: error.message };
}
/** The folders below which a name is used, with its ending there. */
const USES = [
    ['after/', ''],
    ['before/', ''],
    ['diff/', '.diff']
];
/** Returns a namer. If names clash, or the path is too long, the name is a digest of the path. */
function namer(hash) {
    const files = new Set();
    const folders = new Set();
    const isFree = (name) => !files.has(name) && !folders.has(name) && !foldersOf(name).some((one) => files.has(one));
    const claim = (name) => {
        const names = USES.map(([folder, ending]) => `${folder}${name}${ending}`);
        if (!names.every(isFree))
            return false;
        for (const one of names) {
            files.add(one);
            for (const folder of foldersOf(one))
                folders.add(folder);
        }
        return true;
    };
    return (path) => {
        const name = nameOf(path, hash);
        if (name !== undefined && claim(name))
            return name;
        const digest = hash(path);
        for (let turn = 1;; turn++) {
            const long = `${LONG}${digest}${turn === 1 ? '' : `-${turn}`}`;
            if (claim(long))
                return long;
        }
    };
}
/** Folder for names that are digests. A path with this name has no precedence over them. */
const LONG = 'long/';
/** The path as a name below a folder; undefined if it is empty or too long. */
function nameOf(path, hash) {
    const segments = path.split('/').filter((segment) => segment !== '');
    const name = segments.map((segment) => gather_short(safeSegment(segment), segment, hash)).join('/');
    return name === '' || Buffer.byteLength(name) > gather_LONGEST ? undefined : name;
}
const gather_LONGEST = 1000;
const LONGEST_SEGMENT = 200;
/**
 * Escapes bytes that cannot be in a name everywhere as `\xNN`. A backslash is escaped too, so that
 * a name can be read back in one way only.
 */
function safeSegment(segment) {
    if (/^\.\.?$/.test(segment))
        return segment.replace(/[^]/g, escaped);
    const pieces = segment.match(CHARACTERS) ?? [];
    return pieces
        .map((piece) => (isSafe(piece) ? utf8(piece) : piece.replace(/[^]/g, escaped)))
        .join('');
}
/** Matches one character of UTF-8, or a byte that belongs to none. */
const CHARACTERS = /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;
/**
 * Whether a character is visible, and accepted by file systems and by the upload of artifacts
 * (actions/toolkit, path-and-artifact-name-validation.ts).
 */
function isSafe(piece) {
    if (piece.length === 1)
        return /[ -~]/.test(piece) && !/[\\":<>|*?]/.test(piece);
    return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u.test(utf8(piece));
}
const escaped = (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
const utf8 = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
/** Shortens a long segment to its beginning and a digest of all of it. */
function gather_short(safe, segment, hash) {
    if (Buffer.byteLength(safe) <= LONGEST_SEGMENT)
        return safe;
    let kept = '';
    for (const piece of safe.match(/\\x[0-9a-f]{2}|[^]/gu) ?? []) {
        if (Buffer.byteLength(kept + piece) > LONGEST_SEGMENT - 17)
            break;
        kept += piece;
    }
    return `${kept}~${hash(segment).slice(0, 16)}`;
}
function foldersOf(name) {
    return name
        .split('/')
        .map((_, index, all) => all.slice(0, index + 1).join('/'))
        .slice(0, -1);
}
/** Returns a function for the SHA-256 of a text with a character for each byte. */
const hashBy = ({ digest }) => (bytes) => (0,digest_of/* sha256Of */.B)(Buffer.from(bytes, 'latin1'), digest());

// EXTERNAL MODULE: ./lib/plan/masks.js
var masks = __webpack_require__(3920);
// EXTERNAL MODULE: ./lib/plan/secrets.js
var plan_secrets = __webpack_require__(8616);
;// CONCATENATED MODULE: ./lib/explain/evidence/package.js



/**
 * The files of the evidence folder, the manifest first. Contents are read from the spool only when
 * they are written.
 */
function packed({ head, items, kept, diffs, texts }, spool, digest) {
    const contents = kept.flatMap(({ name, before, after }) => [
        ...keptFile(`after/${name}`, after, spool),
        ...keptFile(`before/${name}`, before, spool)
    ]);
    const diffed = Array.from(diffs, ([{ name }, diff]) => diff.kind === 'text' ? [textFile(`diff/${name}.diff`, [diff.text])] : []).flat();
    const further = Object.entries(texts).flatMap(([name, text]) => text === undefined ? [] : [textFile(name, [text])]);
    const listed = [...further, ...diffed].map((file) => listedAs(file, digest));
    // Built once: the manifest may list a million changes.
    const told = spool.write(bytesOf(manifest(head, items, diffs, listed)));
    return [package_fileOf('manifest.json', told, spool), ...further, ...diffed, ...contents];
}
function keptFile(name, content, spool) {
    if (content.kind !== 'kept')
        return [];
    return [package_fileOf(name, content.slice, spool)];
}
const package_fileOf = (name, slice, spool) => ({
    name,
    size: slice.size,
    contents: () => spool.contents(slice)
});
/** A file of text in pieces, which is read as often as it is asked for. */
function textFile(name, pieces) {
    let size = 0;
    for (const piece of pieces)
        size += Buffer.byteLength(piece);
    return { name, size, contents: () => bytesOf(pieces) };
}
function* bytesOf(pieces) {
    for (const piece of pieces)
        yield Buffer.from(piece);
}
function listedAs({ name, size, contents }, digest) {
    const { add, hex } = digest();
    for (const bytes of contents())
        add(bytes);
    return { name, size, sha256: hex() };
}
/**
 * Yields manifest.json, schemaVersion 1, in pieces: the facts of every change, the names that stand
 * for paths, and the digests of all other files.
 */
function* manifest(head, items, diffs, files) {
    const { committed, ...rest } = head;
    const known = { schemaVersion: 1, ...rest, ...(committed === undefined ? {} : { committed }) };
    for (const [name, value] of Object.entries(known))
        yield `${name === 'schemaVersion' ? '{\n' : ',\n'}  "${name}": ${asciiJson(value)}`;
    yield* jsonLines(',\n  "changes": [', entries(items, diffs), ']');
    yield* jsonLines(',\n  "files": [', files, ']');
    yield '\n}\n';
}
function* entries(items, diffs) {
    for (const item of items)
        yield entry(item, diffs.get(item));
}
function entry({ change, name, before, after }, diff) {
    const { path, bytes, kind, place, allowed, rule, severity, tags } = change;
    return {
        path,
        // Only hex digits can show a name that is not UTF-8 without doubt.
        ...(bytes === undefined ? {} : { pathBytes: Buffer.from(bytes, 'latin1').toString('hex') }),
        ...{ kind, place, allowed, rule, severity, tags },
        before: version(before, `before/${name}`),
        after: version(after, `after/${name}`),
        ...(diff?.kind === 'text' ? { diff: `diff/${name}.diff` } : {}),
        ...(diff?.kind === 'none' ? { noDiff: DIFF_REASONS[diff.reason] } : {})
    };
}
/** Entry of a version in the manifest; null if, as far as is known, there was nothing. */
function version(content, name) {
    const known = content.facts === undefined ? {} : factsOf(content.facts);
    switch (content.kind) {
        case 'kept':
            return { ...known, kept: name };
        case 'left':
            return { ...known, notKept: content_REASONS[content.reason].words };
        case 'absent':
            return content.facts === undefined ? null : known;
    }
}
/**
 * Facts of a file for the manifest. They are assigned one by one: an object made by spreading takes
 * several times as long, and there may be two million.
 */
function factsOf(facts) {
    const { type, mode, uid, gid, size, modified, sha256, target, device } = facts;
    const told = { type, mode: mode.toString(8).padStart(4, '0'), uid, gid, size };
    if (modified !== undefined)
        told.modified = modified;
    if (sha256 !== undefined)
        told.sha256 = sha256;
    if (target !== undefined)
        told.target = (0,observe_paths/* readable */.HD)(target);
    if (device !== undefined)
        told.device = device;
    if (facts.capabilities !== undefined)
        told.capabilities = facts.capabilities;
    if (facts.attributes !== undefined)
        told.attributes = (0,observe_paths/* readable */.HD)(facts.attributes);
    return told;
}
/**
 * JSON in plain ASCII on one line. Printed, it has no control sequences, and no workflow commands
 * of the runner.
 */
function asciiJson(value) {
    const json = JSON.stringify(value);
    // Most texts are plain ASCII, and a test takes less time than to replace nothing.
    const ascii = /[^ -~]/.test(json) ? json.replace(/[^ -~]/g, package_escaped) : json;
    return ascii.includes('##[') ? ascii.replaceAll('##[', '#\\u0023[') : ascii;
}
const package_escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** Characters of one piece: a million entries are written faster in pieces than one by one. */
const ENOUGH = 64 * 1024;
/**
 * Yields a list in pieces, an entry a line. The text of a hundred thousand entries is never in
 * memory as a whole.
 */
function* jsonLines(head, entries, foot) {
    let [piece, between] = [head, '\n'];
    for (const entry of entries) {
        piece += `${between}    ${asciiJson(entry)}`;
        between = ',\n';
        if (piece.length < ENOUGH)
            continue;
        yield piece;
        piece = '';
    }
    yield between === '\n' ? piece + foot : `${piece}\n  ${foot}`;
}

;// CONCATENATED MODULE: ./lib/explain/evidence/evidence.js








/**
 * Keeps the changed files while the container still exists. Parts that could not be kept become
 * findings of the judgement.
 */
async function keepEvidence(judged, scene, log) {
    const { judgement, plan } = judged;
    const { spool, world } = scene;
    const gathered = await gatherEvidence(judged, scene);
    const described = await attempt(() => world.engine.describe(scene.testbed.id), world);
    const secrets = plan.pod?.secrets ?? [];
    const mask = (0,masks/* maskOf */._4)([
        ...(0,masks/* valuesOf */.sm)(plan.container.env),
        ...imageValues(described.value),
        ...(0,plan_secrets/* secretForms */.e)(secrets)
    ]);
    const diffs = diffsOf(gathered.kept(), { spool, clock: world.clock, mask });
    const committed = plan.evidence.image ? await attempt(() => commit(judged, scene), world) : {};
    const further = { described, committed, log: (0,plan_secrets/* hidingSecrets */.r)(secrets)(log), mask };
    const files = packed(packing(judged, gathered, diffs, further), spool, world.digest);
    const keeping = await world.files.keep(files);
    const faults = [...gathered.faults, described.fault, committed.fault];
    const { leftOut } = gathered;
    const unwritten = keeping.kind === 'unwritable' ? keeping.reason : spool.fault();
    const findings = findLost({ faults, leftOut, unwritten }, plan.evidence);
    const told = { judgement: (0,judge_judgement/* withFindings */.$c)(judgement, findings) };
    if (keeping.kind === 'unwritable')
        return told;
    const sums = { sha256: keeping.sha256, files: files.length, bytes: sumOf(files), leftOut };
    return { ...told, evidence: { ...sums, image: committed.value, diffs: shownOf(diffs) } };
}
/**
 * Returns the answer, or the message of a fault, which changes no verdict. A cancellation is
 * thrown.
 */
async function attempt(ask, { cancelled }) {
    try {
        return { value: await ask() };
    }
    catch (error) {
        if (cancelled.aborted || !(error instanceof Error))
            throw error;
        return { fault: error.message };
    }
}
function commit({ plan }, { testbed, world }) {
    const { labels } = plan.container;
    return world.engine.commit(testbed.id, { repository: REPOSITORY, tag: runOf(plan) }, labels);
}
const REPOSITORY = 'zero-drift-evidence';
const runOf = ({ container }) => container.labels['zero-drift.run'] ?? 'unknown';
function packing({ plan, observation }, { items, kept }, diffs, { described, committed, log, mask }) {
    const { reference, id } = plan.image;
    const { fileLimit, limit } = plan.evidence;
    const processes = observation.inside && processesIn(observation.inside.processes, mask);
    const texts = {
        'container.log': log,
        'inspect.json': described.value === undefined ? undefined : inspectText(described.value, mask),
        'mounts.txt': observation.inside && (0,observe_paths/* readable */.HD)(observation.inside.mountinfo),
        'processes.json': processes && `[\n${processes.map(asciiJson).join(',\n')}\n]\n`
    };
    const limits = { file: fileLimit, all: limit };
    const head = { run: runOf(plan), image: { reference, id }, limits, committed: committed.value };
    return { head, items, kept: kept(), diffs, texts };
}
const sumOf = (files) => files.reduce((sum, { size }) => sum + size, 0);
/** Most diffs for the reports, and most characters of all of them. */
const MOST_SHOWN = 50;
const MOST_TEXT = 4 * 1024 * 1024;
function shownOf(diffs) {
    let room = MOST_TEXT;
    return [...diffs]
        .flatMap(([{ change }, diff]) => diff.kind === 'text' && !change.allowed ? [{ path: change.path, text: diff.text }] : [])
        .slice(0, MOST_SHOWN)
        .filter(({ text }) => (room -= text.length) >= 0);
}
/**
 * Findings for evidence that was asked for and is missing. A part that cannot be written is as bad
 * as a report that cannot be.
 */
function findLost({ faults, leftOut, unwritten }, { fileLimit, limit }) {
    const messages = faults.filter((message) => message !== undefined);
    return [
        ...messages.map((message) => (0,table/* makeFinding */.MH)('evidence-lost', { message })),
        ...(leftOut.size === 0 ? [] : [(0,table/* makeFinding */.MH)('evidence-cut', { leftOut, fileLimit, limit })]),
        ...(unwritten === undefined
            ? []
            : [(0,table/* makeFinding */.MH)('output-unwritable', { message: told(unwritten) })])
    ];
}
const told = (reason) => `The evidence could not be kept: ${reason.replace(/\.?$/, '.')}`;
/**
 * Returns the engine's description of the container as lines of JSON. Every value of the
 * environment is masked, and anything else that looks like a secret.
 */
function inspectText(description, mask) {
    const shown = masked(description, mask, undefined);
    const text = JSON.stringify(shown, null, 2);
    return `${text.replace(/[^\n -~]/g, evidence_escape).replaceAll('##[', '#\\u0023[')}\n`;
}
/** Masks every text in a value; `Env` lists `KEY=VALUE`. */
function masked(value, mask, key) {
    if (typeof value === 'string')
        return key === 'Env' ? withoutValue(value) : lines(value, mask);
    if (Array.isArray(value))
        return value.map((one) => masked(one, mask, key));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).map(([name, one]) => [name, masked(one, mask, name)]);
    return Object.fromEntries(entries);
}
const withoutValue = (line) => line.replace(/=[^]*/, '=***');
/**
 * Values of the environment in the engine's description, which the image brings along, without
 * paths and common words.
 */
function imageValues(description) {
    const { Config } = (description ?? {});
    const env = Array.isArray(Config?.Env) ? Config.Env : [];
    const lines = env.filter((line) => typeof line === 'string');
    return (0,masks/* valuesOf */.sm)(lines).filter((value) => !/^[./~]/.test(value));
}
const lines = (text, mask) => mask(text.split('\n')).join('\n');
const evidence_escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/**
 * Reads processes from texts of `/proc`, sorted by number (proc_pid_status(5),
 * proc_pid_cmdline(5)). Undefined if there was no access to these texts.
 */
function processesIn(texts, mask) {
    const statuses = [...texts].filter(([name]) => name.endsWith('/status'));
    if (statuses.length === 0)
        return undefined;
    const processes = statuses.map(([name, status]) => {
        const pid = name.slice(0, -'/status'.length);
        return processOf(Number(pid), status, wordsOf(texts.get(`${pid}/cmdline`) ?? '', mask));
    });
    return processes.toSorted((one, other) => one.pid - other.pid);
}
function processOf(pid, status, command) {
    // A program's name may hold anything but a bare line feed, which the kernel escapes.
    const fields = new Map(status
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    return {
        pid,
        ppid: Number(fields.get('PPid') ?? 0),
        uid: Number(fields.get('Uid')?.split('\t')[0] ?? 0),
        state: fields.get('State') ?? '',
        name: (0,observe_paths/* readable */.HD)(fields.get('Name') ?? ''),
        command
    };
}
const wordsOf = (cmdline, mask) => cmdline === '' ? [] : mask(cmdline.replace(/\0$/, '').split('\0').map(observe_paths/* readable */.HD));

// EXTERNAL MODULE: ./lib/explain/advice.js + 1 modules
var advice = __webpack_require__(8696);
;// CONCATENATED MODULE: ./lib/explain/danger.js


function perilsOf(writes, { image, isCode }) {
    const code = [];
    for (const [path, entry] of image)
        if (isCode((0,observe_paths/* readable */.HD)(path), entry))
            code.push((0,observe_paths/* readable */.HD)(path));
    return { code, critical: (0,advice/* suspiciousAmong */.q7)(writes) };
}
/** Returns a test whether a mount makes no code and no critical file writable. */
function danger_isSafe({ code, critical }) {
    const open = new Set();
    for (const path of [...code, ...critical.map((write) => write.path)])
        for (let one = path; !open.has(one); one = (0,observe_paths/* parentOf */.gN)(one))
            open.add(one);
    return ({ path }) => !open.has(path);
}
/** Dangers of these mounts: the code and the critical files that each makes writable. */
function dangersOf(mounts, { code, critical }) {
    return mounts.flatMap(({ path }) => {
        const covered = code.filter((file) => (0,observe_paths/* isWithin */.UO)(file, path));
        const written = critical.filter((write) => (0,observe_paths/* isWithin */.UO)(write.path, path)).map((one) => one.path);
        return [...dangerOf(path, 'code', covered), ...dangerOf(path, 'critical', written)];
    });
}
function dangerOf(path, why, files) {
    if (files.length === 0)
        return [];
    return [
        {
            path,
            why,
            examples: files.slice(0, FEW),
            files: files.length,
            remedies: [...new Set(files.flatMap(settingsFor))]
        }
    ];
}
const FEW = 3;
/**
 * Settings that move the writes of a program away from a dangerous path, such as templates that are
 * compiled to code, or keys that grant access. They are in the words of the program that reads
 * them; empty if the table has none.
 */
const settingsFor = (path) => SETTINGS.find((row) => row.path.test(path))?.settings ?? [];
const SETTINGS = [
    // sshd_config(5): a file that is mounted read-only, or a command that gives the keys.
    {
        path: /\/authorized_keys2?$/,
        settings: [
            '`AuthorizedKeysFile` in `sshd_config`, on a file that is mounted read-only',
            '`AuthorizedKeysCommand` in `sshd_config`'
        ]
    },
    // ssh_config(5)
    { path: /\/\.ssh\/known_hosts$/, settings: ['`UserKnownHostsFile` in `ssh_config`'] },
    // config/view.php of Laravel, and Application::normalizeCachePath and storagePath in its foundation.
    {
        path: /\/storage\/framework\/views(?:\/|$)/,
        settings: ['`VIEW_COMPILED_PATH` in the environment (Laravel)']
    },
    {
        path: /\/bootstrap\/cache\/(?:config|packages|services|events|routes[^/]*)\.php$/,
        settings: [
            '`APP_CONFIG_CACHE`, `APP_PACKAGES_CACHE`, `APP_SERVICES_CACHE`, `APP_EVENTS_CACHE` and `APP_ROUTES_CACHE` in the environment (Laravel), or `php artisan optimize` when the image is built'
        ]
    },
    {
        path: /\/storage\/framework(?:\/|$)/,
        settings: ['`LARAVEL_STORAGE_PATH` in the environment (Laravel)']
    },
    // craftcms.com/docs: bootstrap variables.
    {
        path: /\/storage\/runtime\/compiled_(?:templates|classes)(?:\/|$)/,
        settings: ['`CRAFT_STORAGE_PATH` in the environment (Craft CMS)']
    },
    // symfony.com/doc: override the cache directory and the log directory.
    {
        path: /\/var\/cache\/(?:dev|prod|test)(?:\/|$)/,
        settings: [
            '`APP_CACHE_DIR` in the environment (Symfony), or `bin/console cache:warmup` when the image is built'
        ]
    },
    {
        path: /\/var\/log\/(?:dev|prod|test)\.log$/,
        settings: ['`APP_LOG_DIR` in the environment (Symfony)']
    },
    // api.drupal.org: default.settings.php.
    {
        path: /\/files\/php\/(?:twig|service_container)(?:\/|$)/,
        settings: ["`$settings['php_storage']['twig']['directory']` in `settings.php` (Drupal)"]
    },
    // devdocs.magento.com: generated code is part of the build.
    {
        path: /\/generated\/(?:code|metadata)(?:\/|$)|\/var\/view_preprocessed(?:\/|$)/,
        settings: [
            '`bin/magento setup:di:compile` and `setup:static-content:deploy` when the image is built'
        ]
    },
    // smarty.net: Smarty::setCompileDir(); twig.symfony.com: the options of Twig\Environment.
    { path: /\/templates_c(?:\/|$)/, settings: ['`setCompileDir()` of Smarty'] },
    {
        path: /\/(?:twig(?:_cache|-cache)?|cache\/twig)\/(?:.*\/)?[^/]+\.php$/,
        settings: ['the option `cache` of `Twig\\Environment`']
    },
    // yiiframework.com: yii\web\AssetManager.
    {
        path: /\/(?:web|public|html)\/assets\/[0-9a-f]{6,8}(?:\/|$)/,
        settings: ['`basePath` of `assetManager` (Yii)']
    },
    // make.wordpress.org: define() in wp-config.php.
    {
        path: /\/wp-content\/(?:plugins|themes|upgrade|mu-plugins)(?:\/|$)/,
        settings: ["`define('DISALLOW_FILE_MODS', true)` in `wp-config.php`, and plugins in the image"]
    },
    {
        path: /\/wp-content\/uploads(?:\/|$)/,
        settings: ["`define('UPLOADS', ...)` in `wp-config.php`"]
    },
    // docs.nextcloud.com: configuration parameters.
    {
        path: /\/config\/config\.php$/,
        settings: ['`NEXTCLOUD_CONFIG_DIR` in the environment (Nextcloud)']
    },
    // github.com/Shopify/bootsnap
    {
        path: /\/tmp\/cache\/bootsnap(?:\/|$)/,
        settings: [
            '`BOOTSNAP_CACHE_DIR` in the environment (Ruby), or `bootsnap precompile` when the image is built'
        ]
    },
    // tomcat.apache.org: the attribute workDir of a Context; jasper compiles pages there.
    {
        path: /\/(?:tomcat|catalina)[^/]*\/(?:.*\/)?work(?:\/|$)/,
        settings: ['`workDir` of the `Context` (Tomcat), or `CATALINA_BASE` in the environment']
    },
    {
        path: /\/jetty[^/]*\/(?:.*\/)?work(?:\/|$)/,
        settings: ['`-Djetty.base`, or `-Djava.io.tmpdir`']
    },
    // Libraries that Java programs unpack and load: the manuals of JNA, Netty, sqlite-jdbc and snappy-java.
    { path: /\/jna-?[^/]*(?:\/[^/]*)?\.(?:tmp|so)$/, settings: ['`-Djna.tmpdir`'] },
    { path: /\/libnetty[^/]*\.so$/, settings: ['`-Dio.netty.native.workdir`'] },
    { path: /\/sqlite-[^/]*\.so$/, settings: ['`-Dorg.sqlite.tmpdir`'] },
    { path: /\/snappy-[^/]*\.so$/, settings: ['`-Dorg.xerial.snappy.tempdir`'] },
    // docs.python.org: PYTHONPYCACHEPREFIX.
    {
        path: /\/__pycache__(?:\/|$)|\.py[co]$/,
        settings: ['`PYTHONPYCACHEPREFIX` or `PYTHONDONTWRITEBYTECODE=1` in the environment (Python)']
    },
    // github.com/nginxinc/docker-nginx: 20-envsubst-on-templates.sh.
    {
        path: /^\/etc\/nginx\/conf\.d\/[^/]+$/,
        settings: ['`NGINX_ENVSUBST_OUTPUT_DIR` in the environment (the official image of nginx)']
    },
    // gnupg.org: gpg(1).
    { path: /\/\.gnupg(?:\/|$)/, settings: ['`GNUPGHOME` in the environment'] },
    // busybox and dcron.
    { path: /\/(?:crontabs|cron)\/[^/]+$/, settings: ['the option `-c` of `crond`'] }
];

;// CONCATENATED MODULE: ./lib/explain/mounts.js

/**
 * Returns a tmpfs with its size, mode and owner. Mode and owner are those of the folder in the
 * image, or else those that the program gave it. If the container does not run as root, its user
 * owns the tmpfs: by default a tmpfs is root's, and at a restart some engines forget its mode (runc
 * 1.1).
 */
function tmpfsOn({ path, executable, roomy }, ground) {
    const { image, own, owner } = ground;
    const folder = directory(image.get((0,observe_paths/* bytesOf */.$$)(path))) ?? directory(own.get((0,observe_paths/* bytesOf */.$$)(path)));
    const { uid, gid } = owner ?? folder ?? mounts_ROOT;
    const usual = owner === undefined ? OPEN : CLOSED;
    const mode = (isForAll(path) ? OPEN : (folder?.mode ?? usual)).toString(8).padStart(4, '0');
    const words = [
        ...(executable ? ['exec'] : []),
        `size=${sizeFor(path, filesBelow(path, own).bytes, roomy === true)}`,
        `mode=${mode}`,
        ...(uid === 0 && gid === 0 ? [] : [`uid=${uid}`, `gid=${gid}`])
    ];
    return { path, options: words.join(',') };
}
/**
 * Whether every program may use the folder. All systems give these two folders mode 1777; an engine
 * that creates a mount point gives it another mode.
 */
const isForAll = (path) => path === '/tmp' || path === '/var/tmp';
const directory = (entry) => entry?.type === 'directory' ? entry : undefined;
const mounts_ROOT = { uid: 0, gid: 0 };
/** Mode of `/tmp`, and the kernel's default for a tmpfs. */
const OPEN = 0o1777;
const CLOSED = 0o755;
const MEBIBYTE = 1024 * 1024;
const LEAST = 16;
/**
 * MiB for `/tmp` and `/var/tmp`: uploads, request bodies and unpacked files go there, and those of
 * the smoke test are small.
 */
const LEAST_FOR_ALL = 64;
const ROOMY = 1024;
/**
 * Returns the `size` option of a tmpfs: four times the bytes left there, rounded up to a power of
 * two. The least is 16 MiB, 64 MiB for `/tmp` and `/var/tmp`, and 1 GiB if the amount is unknown
 * (`roomy`).
 */
function sizeFor(path, bytes, roomy) {
    const least = isForAll(path) ? LEAST_FOR_ALL : LEAST;
    const wanted = Math.max((4 * bytes) / MEBIBYTE, roomy ? ROOMY : least);
    const size = 2 ** Math.ceil(Math.log2(wanted));
    return size >= 1024 ? `${size / 1024}g` : `${size}m`;
}
/** Counts the image's files that a mount at this path hides, and their bytes. */
function hiddenBelow(path, { image }) {
    return { path, ...filesBelow(path, image) };
}
/** Counts the files and links below a folder, and the bytes of their contents. */
function filesBelow(path, snapshot) {
    const folder = (0,observe_paths/* bytesOf */.$$)(path);
    let [files, bytes] = [0, 0];
    for (const [name, { type, size }] of snapshot) {
        if (type === 'directory' || !(0,observe_paths/* isWithin */.UO)(name, folder))
            continue;
        files += 1;
        bytes += size;
    }
    return { files, bytes };
}
/**
 * Volumes that the image declares and nothing else is mounted on, without a source. As long as they
 * have no name, an engine creates new ones for each container, and their data goes with it.
 */
function declaredVolumes({ image, container }, { tmpfs, volumes }) {
    const others = [...container.tmpfs, ...container.volumes, ...tmpfs].map(({ path }) => path);
    return image.volumes
        .filter((path) => ![...others, ...volumes].includes(path))
        .map((path) => ({ source: '', path, readOnly: false }));
}
/** Whether the path is a folder for scratch files, which images leave empty, such as `/tmp`. */
const isScratchFolder = (path) => SCRATCH.has(path);
/** Whether the path is a scratch folder or lies below one. */
const isInScratch = (path) => [...SCRATCH].some((folder) => (0,observe_paths/* isWithin */.UO)(path, folder));
/**
 * The usual scratch folders, in the order in which hardening guides name them. Podman and CRI-O
 * mount these three for read-only containers.
 */
const USUAL = ['/tmp', '/run', '/var/tmp'];
const SCRATCH = new Set([...USUAL, '/run/lock', '/dev/shm']);
/** Returns the paths that do not lie below another of them. */
function outermost(paths) {
    const all = new Set(paths);
    return [...all].filter((path) => {
        for (let above = (0,observe_paths/* parentOf */.gN)(path); above !== '/'; above = (0,observe_paths/* parentOf */.gN)(above)) {
            if (all.has(above))
                return false;
        }
        return true;
    });
}
/**
 * Returns at most `most` folders. If there are more, the deepest are replaced by their parents
 * (never by a system folder), and the rest is cut off.
 */
function fewOf(paths, most = MOST_MOUNTS) {
    if (paths.length <= most)
        return paths;
    const levels = new Map();
    for (const path of outermost(paths)) {
        const level = levels.get(depthOf(path)) ?? new Set();
        levels.set(depthOf(path), level.add(path));
    }
    const count = () => [...levels.values()].reduce((sum, { size }) => sum + size, 0);
    const deepest = Math.max(0, ...levels.keys());
    for (let depth = deepest; depth > 1 && count() > most; depth--) {
        const level = levels.get(depth) ?? new Set();
        const above = levels.get(depth - 1) ?? new Set();
        levels.set(depth - 1, above);
        for (const path of level) {
            if ((0,observe_paths/* isSystemFolder */.mY)((0,observe_paths/* parentOf */.gN)(path)))
                continue;
            level.delete(path);
            above.add((0,observe_paths/* parentOf */.gN)(path));
        }
    }
    const few = outermost([...levels.values()].flatMap((level) => [...level]));
    const order = new Map(paths.map((path, index) => [path, index]));
    return few.toSorted((one, other) => placeIn(order, one) - placeIn(order, other)).slice(0, most);
}
/** A longer list of mounts would not be copied into a configuration. */
const MOST_MOUNTS = 32;
const placeIn = (order, path) => order.get(path) ?? order.size;
const depthOf = (path) => path.split('/').length - 1;

// EXTERNAL MODULE: ./lib/explain/write-kinds.js
var write_kinds = __webpack_require__(3688);
// EXTERNAL MODULE: ./lib/explain/writes.js
var explain_writes = __webpack_require__(5981);
;// CONCATENATED MODULE: ./lib/explain/kept.js




/**
 * Whether a write is data, which has to outlive the container. Its name, its place or a file that
 * stays count as proof, unless something shows otherwise.
 */
function isData(write) {
    if (isInScratch(write.path))
        return false;
    const { word } = (0,write_kinds/* kindOf */.I)(write);
    if (word === 'data' || isSaved(write))
        return true;
    if (UPLOADED.test(write.path) && isKeptFile(write))
        return true;
    return !isPassing(write) && (isNamedData(write) || (NAMELESS.has(word) && isKeptFile(write)));
}
/**
 * Kinds that do not show how long a file is needed: settings made at a first start are the user's.
 */
const NAMELESS = new Set([
    ...['other', 'configuration', 'session', 'installed code', 'pid or lock file']
]);
/** Whether a write that was only opened or refused may be data, by its name and place. */
const mayBeData = (write) => !isInScratch(write.path) && !isPassing(write);
/** Kinds whose names show that a file serves one run only, or is made anew by each. */
const PASSING = new Set([
    ...['pid or lock file', 'socket', 'log', 'bytecode', 'cache', 'session'],
    ...['temporary', 'installed code']
]);
/**
 * Whether a write serves one run only. For some kinds, the name of a folder is no proof if a file
 * was left. Below /etc, programs write their configuration anew at each start.
 */
function isPassing(write) {
    const { word } = (0,write_kinds/* kindOf */.I)(write);
    if (word === 'configuration')
        return (0,observe_paths/* isWithin */.UO)(write.path, '/etc');
    const told = TOLD_BY_NAME.get(word);
    return PASSING.has(word) && (told === undefined || !isKeptFile(write) || told.test(write.path));
}
const TOLD_BY_NAME = new Map([
    ['session', /\/sess_[^/]*$/],
    [
        'installed code',
        /\.(?:[cm]?js|py|rb|php|jar|war|class|so(?:\.\d+)*)$|^\/(?:usr|s?bin|lib\w*)\//
    ],
    ['pid or lock file', /\.(?:pid|lo?ck)$|^\/(?:var\/)?(?:run|lock)\//]
]);
/** Users upload everything, configuration and code included. */
const UPLOADED = /\/uploads?\//i;
const isNamedData = ({ path }) => NAMED.test(`${path}/`);
/** Names that databases, queues and applications give to data that must not be lost. */
const NAMED = /[/._-](?:db|database|wal|snap(?:shots?)?|member|raft|journal|uploads?|git|repos(?:itories)?|objects|refs|state|storage)(?=[/._-])/i;
/** Whether a write left a file that is no program to be run. */
const isKeptFile = (write) => (write.kind === 'added' || write.kind === 'changed') &&
    write.entry?.type === 'file' &&
    !isProgram(write);
/**
 * Whether a program or a library is at the path. A document's ending rules that out: some programs
 * make every file executable.
 */
const isProgram = ({ path, entry }) => entry?.type === 'file' &&
    (/\.so(?:\.|$)/.test(path) || ((entry.mode & 0o111) !== 0 && !DOCUMENT.test(path)));
const DOCUMENT = /\.(?:json|ya?ml|toml|xml|csv|tsv|txt|md|log|ini|conf|db|sqlite3?|dat|data|sample|png|jpe?g|gif|svg|pdf|zip|gz)$/i;
/**
 * Whether any place of these writes holds data. A place in which programs were made to be run holds
 * none, unless a name or saved state proves it.
 */
function holdsData(writes) {
    const places = (0,explain_writes/* grouped */.zD)(writes, ({ made, home }) => made ?? home);
    return [...places.values()].some(isDataPlace);
}
function isDataPlace(writes) {
    const data = writes.filter(isData);
    if (data.length === 0)
        return false;
    return !writes.some(isMadeToRun) || data.some(isSurelyData);
}
const isMadeToRun = (write) => isProgram(write) && (write.kind === 'added' || write.kind === 'changed');
const isSurelyData = (write) => DATABASE.test(write.path) || isNamedData(write) || isSaved(write);
const DATABASE = /\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/i;
/**
 * Merges the writes before the stop signal with those after it; writes that are new after it are
 * marked `late`.
 */
function withLate(early, atEnd) {
    const known = new Set(early.map(({ path }) => path));
    const homes = new Set(early.map(({ home }) => home));
    const isNews = ({ path, kind, home }) => !known.has(path) && !(kind === 'transient' && homes.has(home));
    const late = atEnd.filter(isNews);
    return [...early, ...late.map((write) => ({ ...write, late: true }))];
}
/** Whether a program wrote to a place at its end to which it had not written before. */
function needsPlaceAtEnd(writes) {
    const places = new Set(writes.filter((write) => write.late !== true).map(placeOf));
    return writes.some((write) => write.late === true && !places.has(placeOf(write)));
}
const placeOf = ({ home, made }) => made ?? home;
/**
 * Whether a write is state saved for the next start: a file that was written at the end, outside of
 * scratch folders, and that is no pid file, log or cache.
 */
function isSaved(write) {
    const { late, kind, entry, path } = write;
    if (late !== true || entry?.type !== 'file' || (kind !== 'added' && kind !== 'changed'))
        return false;
    return !isInScratch(path) && ((0,write_kinds/* kindOf */.I)(write).word === 'data' || !isPassing(write));
}
/**
 * Paths of saved state that the next boot has to save as well, at most 20. Digits in a name may
 * differ then.
 */
const savedPaths = (writes) => writes
    .filter(isSaved)
    .map(({ path }) => path)
    .slice(0, kept_MOST);
/** Limit, since each path is asked for in every boot that is stopped. */
const kept_MOST = 20;

// EXTERNAL MODULE: ./lib/observe/refusals.js + 1 modules
var observe_refusals = __webpack_require__(7549);
// EXTERNAL MODULE: ./lib/plan/workload/yaml-tree.js
var yaml_tree = __webpack_require__(5565);
// EXTERNAL MODULE: ./lib/plan/workload/pod-decode.js
var pod_decode = __webpack_require__(627);
// EXTERNAL MODULE: ./lib/plan/workload/pod-draft.js
var pod_draft = __webpack_require__(3466);
// EXTERNAL MODULE: ./lib/plan/workload/pod-model.js
var pod_model = __webpack_require__(3324);
// EXTERNAL MODULE: ./lib/plan/workload/pod-sources.js
var pod_sources = __webpack_require__(4219);
// EXTERNAL MODULE: ./lib/plan/workload/compose-sources.js
var compose_sources = __webpack_require__(3916);
;// CONCATENATED MODULE: ./lib/explain/recipes/compose-diff.js



/**
 * Makes a patch as `git apply` takes it, with fewer lines of context where some are hidden.
 * Undefined if it would have to show a hidden line.
 */
function unifiedDiff({ file, before, after, hidden }) {
    const names = [`a/${file}`, `b/${file}`];
    const patch = (0,create/* structuredPatch */.YB)(...names, before, after, undefined, undefined, { context: 3 });
    const length = before.split('\n').length - (before.endsWith('\n') ? 1 : 0);
    const hunks = patch.hunks.map((hunk) => hunksWithout(hidden, hunk, length));
    if (!hunks.every((some) => some !== undefined))
        return undefined;
    // With the header of git's own patches, `git apply` skips the file in a folder below the repository's.
    return (0,create/* formatPatch */.Gu)({ ...patch, hunks: hunks.flat() }, create/* FILE_HEADERS_ONLY */.jr);
}
/** Splits a hunk at its hidden lines. */
function hunksWithout(hidden, { oldStart, newStart, lines }, length) {
    const begun = (old, now) => ({
        ...{ oldStart: old, oldLines: 0, newStart: now, newLines: 0, lines: [] }
    });
    let hunk = begun(oldStart, newStart);
    const hunks = [hunk];
    for (const line of lines) {
        const [old, now] = [hunk.oldStart + hunk.oldLines, hunk.newStart + hunk.newLines];
        const isHidden = !/^[+\\]/.test(line) && hidden.has(old);
        if (isHidden && line.startsWith('-'))
            return undefined;
        if (isHidden) {
            hunk = begun(old + 1, now + 1);
            hunks.push(hunk);
            continue;
        }
        hunk.lines.push(line);
        if (/^[ -]/.test(line))
            hunk.oldLines += 1;
        if (/^[ +]/.test(line))
            hunk.newLines += 1;
    }
    const changing = hunks.filter((one) => one.lines.some((line) => /^[+-]/.test(line)));
    return changing.every((one) => canBeApplied(one, length)) ? changing : undefined;
}
/** Whether a hunk has context behind its changes, without which it has to end the file. */
const canBeApplied = (hunk, length) => hunk.lines.at(-1)?.startsWith(' ') === true || hunk.oldStart + hunk.oldLines > length;
/** Keys whose values may be secrets: variables of containers and builds, contents of files. */
const VALUED = new Set([
    ...['environment', 'args', 'content', 'driver_opts', 'options']
]);
/**
 * Lines of a file, counted from 1, that hold a value of one of these keys: by default those of a
 * Compose file that may be secrets. No report repeats them.
 */
function valueLines(trees, keys = VALUED) {
    const { text, position } = trees;
    const lines = new Set();
    for (const { from, node } of valuesIn(trees, keys)) {
        const end = Math.max(from, text.slice(0, node.range?.[2] ?? from).trimEnd().length - 1);
        for (let line = position(from).line; line <= position(end).line; line += 1)
            lines.add(line);
    }
    return lines;
}
/** Values of the keys that may have secrets, and those that their aliases stand for. */
function valuesIn({ yaml, text, documents }, keys) {
    return documents.flatMap((document) => {
        const found = new Map();
        yaml.visit(document, {
            Pair: (_, pair) => {
                const { key, value } = pair;
                if (!keys.has(key.value) || value === null)
                    return;
                const below = text.indexOf('\n', (0,yaml_tree/* nodeEnd */.KJ)(key, yaml)) + 1;
                const start = (0,yaml_tree/* nodeStart */.f)(value);
                found.set(value, { from: below === 0 ? start : Math.min(start, below), node: value });
            }
        });
        // A map also iterates over entries that are set meanwhile.
        for (const value of found.keys()) {
            yaml.visit(value, {
                Alias: (_, alias) => {
                    const node = (0,compose_sources/* followed */.Xd)(alias, { yaml, document });
                    if (node && !found.has(node))
                        found.set(node, { from: (0,yaml_tree/* nodeStart */.f)(node), node });
                }
            });
        }
        return [...found.values()];
    });
}

// EXTERNAL MODULE: ./lib/explain/recipes/mounts.js
var recipes_mounts = __webpack_require__(6839);
// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __webpack_require__(9777);
;// CONCATENATED MODULE: ./lib/explain/recipes/file-patch.js


/** Whether a path can stand in a patch: a line feed in it could begin a patch of another file. */
const namedInPatch = (file) => !/\p{Cc}/u.test(file);
/** Sentences on a patch of another file than was named, or one for another folder. */
function notesOnTarget({ file, folder, named }) {
    if (folder !== '.')
        return [
            `The patch is for the folder ${(0,phrases/* quote */.hD)(folder)}, where the Git repository begins, and changes ${(0,phrases/* quote */.hD)(file)} there: apply it with \`git -C\`.`
        ];
    return file === (0,paths/* plainPath */.s1)(named)
        ? []
        : [
            `${(0,phrases/* quote */.hD)(named)} is reached by a symbolic link: the patch changes the file itself, ${(0,phrases/* quote */.hD)(file)}.`
        ];
}

// EXTERNAL MODULE: ./lib/plan/shell-word.js
var shell_word = __webpack_require__(3356);
;// CONCATENATED MODULE: ./lib/explain/recipes/seed.js

/** An init container that fills a volume before the container starts that needs it. */
function seedContainer(seed, { image, imagePullPolicy, resources, security }) {
    const target = /^\/seed(\/|$)/.test(seed.path) ? '/zero-drift-seed' : '/seed';
    return {
        ...{ name: seed.name, image, imagePullPolicy },
        command: ['sh', '-c', unexpanded(seeding(seed, target))],
        resources,
        securityContext: { ...security, readOnlyRootFilesystem: true },
        volumeMounts: [{ name: seed.volume, mountPath: target }]
    };
}
/** Name of the folder that an init container makes in a volume. */
const SEED_FOLDER = 'data';
/** Shell command that fills the volume at `target`; one that ran already does no harm. */
function seeding({ path, isCopied, folder }, target) {
    if (folder === undefined)
        return copying(path, target);
    const inner = `${target}/${SEED_FOLDER}`;
    const made = `mkdir -p -m ${folder.toString(8).padStart(4, '0')} ${inner}`;
    return isCopied ? `${made} && ${copying(path, inner)}` : made;
}
/**
 * Shell command that copies a folder into a volume. Only root may give the folder itself the times
 * and the owner that `-a` asks for; for other users that would fail.
 */
function copying(path, target) {
    const ends = `${(0,shell_word/* singleQuoted */.f)(`${path}/.`)} ${target}/`;
    return `if [ "$(id -u)" = 0 ]; then cp -a ${ends}; else cp -R ${ends}; fi`;
}
/**
 * Doubles each dollar: Kubernetes takes `$(X)` in a command for a variable, and `$$` for a dollar.
 */
function unexpanded(word) {
    return word.replaceAll('$', '$$$$');
}

;// CONCATENATED MODULE: ./lib/explain/recipes/yaml.js

/** The lines of a value, without their ends. */
function yamlLines(value) {
    if (typeof value !== 'object')
        return [plainOrQuoted(value)];
    if (isList(value))
        return value.length === 0 ? ['[]'] : value.flatMap(item);
    const lines = Object.entries(value).flatMap(([key, inner]) => yaml_entry(key, inner));
    return lines.length === 0 ? ['{}'] : lines;
}
function item(value) {
    const [first = '', ...more] = yamlLines(value);
    return [`- ${first}`, ...indented(more)];
}
function yaml_entry(key, value) {
    if (value === undefined)
        return [];
    const lines = yamlLines(value);
    const [first = ''] = lines;
    const isShort = typeof value !== 'object' || ['[]', '{}'].includes(first);
    return isShort ? [`${yamlString(key)}: ${first}`] : [`${yamlString(key)}:`, ...indented(lines)];
}
function indented(lines) {
    return lines.map((line) => `  ${line}`);
}
function plainOrQuoted(value) {
    return typeof value === 'string' ? yamlString(value) : String(value);
}
/** Returns a string as every YAML reader reads it back: plain where that is safe, else as JSON. */
function yamlString(text) {
    return PLAIN.test(text) && !yaml_WORDS.test(text) ? text : quoted(text);
}
/** Text that no YAML reader takes for a number, a date or a marker. */
const PLAIN = /^[A-Za-z/][\w/.:=,@+-]*(?<!:)$/;
/**
 * Words that YAML 1.1 or 1.2 takes for something else than a string. Some readers take `e0` for a
 * number, the package yaml among them.
 */
const yaml_WORDS = /^(?:true|false|yes|no|on|off|y|n|null|e[-+]?\d+)$/i;
/**
 * Text as JSON, without invisible characters and commands to the runner: both would be altered
 * where it is shown.
 */
function quoted(text) {
    return JSON.stringify(text).replaceAll('##[', '#\\u0023[').replace(INVISIBLE, yaml_escape);
}
/** The invisible characters of `report/escape.ts`, and all that YAML calls unprintable. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Whether a text can stand in a block of YAML as it is. */
function isPrintable(text) {
    return text.search(INVISIBLE) === -1 && !text.includes('##[');
}
/** Escapes a character as one: some readers take JSON's surrogate pairs for two characters. */
function yaml_escape(character) {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
function isList(value) {
    return Array.isArray(value);
}
/** Returns the list, or undefined if it is empty, which leaves out its key. */
function some(list) {
    return list === undefined || list.length === 0 ? undefined : list;
}
/** Writes a plain value. */
function written(value) {
    if (typeof value !== 'object')
        return scalar(yamlLines(value).join(''), typeof value === 'string');
    if (Array.isArray(value))
        return writtenList(value.map(written));
    const entries = Object.entries(value).filter((entry) => entry[1] !== undefined);
    return writtenMapping(entries.map(([key, inner]) => [written(key), written(inner)]));
}
/** Writes a plain value as JSON. */
function writtenJson(value) {
    return scalar(JSON.stringify(value), false);
}
/** Characters that end a plain scalar in flow style. */
const FLOW = /[,[\]{}]/;
const scalar = (text, isString) => ({
    kind: 'scalar',
    block: [text],
    flow: isString && /^[^"']/.test(text) && FLOW.test(text) ? JSON.stringify(text) : text
});
/** The key that takes over the keys of another mapping. In quotes it would not. */
const MERGE = scalar('<<', false);
function writtenList(items) {
    return {
        kind: 'list',
        block: items.length === 0 ? ['[]'] : items.flatMap(itemLines),
        flow: `[${items.map(({ flow }) => flow).join(', ')}]`
    };
}
/** An item of a list in block style, from its dash on. */
function itemLines({ block: [first = '', ...more] }) {
    return [`- ${first}`, ...indented(more)];
}
function writtenMapping(entries) {
    return {
        kind: 'mapping',
        block: entries.length === 0
            ? ['{}']
            : entries.flatMap(([key, value]) => keyed(key, value, USUAL_INDENTS)),
        flow: entries.length === 0
            ? '{}'
            : `{ ${entries.map(([key, value]) => `${key.flow}: ${value.flow}`).join(', ')} }`
    };
}
const USUAL_INDENTS = { list: 2, mapping: 2 };
/** A key with its value in block style. */
function keyed(key, value, indents) {
    return isInline(value)
        ? [`${key.block.join('')}: ${value.block.join('')}`]
        : [`${key.block.join('')}:`, ...nested(value, indents)];
}
/** Whether a value stands on the line of its key. */
const isInline = ({ kind, block: [first = ''] }) => kind === 'scalar' || first === '[]' || first === '{}';
/** Lines of a list or mapping below its key. */
function nested({ kind, block }, indents) {
    const indent = ' '.repeat(kind === 'list' ? indents.list : indents.mapping);
    return block.map((line) => `${indent}${line}`);
}
/** A value that needs no quotes, in those of its neighbour. */
function quotedLike(neighbour, value, yaml) {
    const quote = yaml.isScalar(neighbour) ? QUOTES.get(neighbour.type ?? '') : undefined;
    const text = value.block.join('');
    if (value.kind !== 'scalar' || quote === undefined || !UNQUOTED.test(text))
        return value;
    return scalar(`${quote}${text}${quote}`, true);
}
/** Strings that mean themselves in either quotes. */
const UNQUOTED = /^[A-Za-z/][\w/.:=,@+-]*$/;
const QUOTES = new Map([
    ['QUOTE_DOUBLE', '"'],
    ['QUOTE_SINGLE', "'"]
]);
/**
 * Writes a node as its text has it: `0777` is another number to another reader, and stays as it is.
 * Undefined if the node has a tag.
 */
function writtenNode(node, text, yaml) {
    if (node === null)
        return scalar('null', false);
    if (!yaml.isAlias(node) && node.tag !== undefined)
        return undefined;
    if (yaml.isAlias(node))
        return scalar(`*${node.source}`, false);
    if (yaml.isScalar(node))
        return writtenScalar(node.value, text.slice(...rangeOf(node)));
    if (yaml.isSeq(node)) {
        const items = node.items.map((item) => writtenNode(item, text, yaml));
        return items.every((item) => item !== undefined)
            ? scalar(writtenList(items).flow, false)
            : undefined;
    }
    if (!yaml.isMap(node))
        return undefined;
    const entries = (0,yaml_tree/* pairsOf */.fq)(node).map(({ key, value }) => [writtenNode(key, text, yaml), writtenNode(value, text, yaml)]);
    return entries.every((entry) => !entry.includes(undefined))
        ? scalar(writtenMapping(entries).flow, false)
        : undefined;
}
const rangeOf = (node) => [
    node.range?.[0] ?? 0,
    node.range?.[1] ?? 0
];
function writtenScalar(value, source) {
    const isOneLine = source !== '' && !/[\r\n]/.test(source);
    if (isOneLine)
        return scalar(source, typeof value === 'string');
    return typeof value === 'string' ? scalar(yamlString(value), true) : scalar('null', false);
}

;// CONCATENATED MODULE: ./lib/explain/recipes/yaml-layout.js


/** A text with changes made in it, which must not overlap. */
function alter(text, changes) {
    return changes
        .toSorted((one, other) => other.from - one.from)
        .reduce((all, { from, to, text }) => all.slice(0, from) + text + all.slice(to), text);
}
/** The columns by which a document indents what it nests: those that it uses first. */
function indentsOf(document, text, yaml) {
    const found = {};
    yaml.visit(document, {
        Pair: (_, { key, value }) => {
            if (!yaml.isNode(key) || !yaml.isCollection(value) || value.flow === true)
                return;
            const by = columnOf((0,yaml_tree/* nodeStart */.f)(value), text) - columnOf((0,yaml_tree/* nodeStart */.f)(key), text);
            if (yaml.isSeq(value))
                found.list ??= by;
            else
                found.mapping ??= by;
        }
    });
    return { ...USUAL_INDENTS, ...found };
}
/** Number of characters before an offset on its line. */
const columnOf = (offset, text) => offset - lineStart(offset, text);
const lineStart = (offset, text) => text.lastIndexOf('\n', offset - 1) + 1;
/** Adds a key at the end of a mapping. */
function addEntry(sheet, mapping, key, value) {
    const last = (0,yaml_tree/* pairsOf */.fq)(mapping).at(-1);
    if (mapping.flow === true || last === undefined) {
        const end = last && { start: (0,yaml_tree/* nodeStart */.f)(last.key), end: flowEnd(last, sheet) };
        return [addInFlow(sheet, mapping, end, `${key.flow}: ${value.flow}`)];
    }
    const column = columnOf((0,yaml_tree/* nodeStart */.f)(mapping), sheet.text);
    const lines = indentedBy(column, keyed(key, value, sheet.indents));
    const end = belowComments((0,yaml_tree/* entryEnd */.GO)(last, sheet.yaml), column, sheet.text);
    const isTop = mapping === sheet.document.contents;
    const gap = isTop && isSpaced(last, sheet.text) && !endsLine(end, sheet.text) ? [''] : [];
    return [insertLines(sheet.text, end, [...gap, ...lines])];
}
/** Offset behind an entry in flow style. The range of an empty value may lie behind a comment. */
function flowEnd(entry, { text, yaml }) {
    const { key, value } = entry;
    const isEmpty = value !== null && (0,yaml_tree/* nodeStart */.f)(value) === (0,yaml_tree/* nodeEnd */.KJ)(value, yaml);
    return isEmpty ? text.indexOf(':', (0,yaml_tree/* nodeEnd */.KJ)(key, yaml)) + 1 : (0,yaml_tree/* entryEnd */.GO)(entry, yaml);
}
/** Offset at the end of the comments below an offset that are indented by more than a column. */
function belowComments(offset, column, text) {
    const start = endsLine(offset, text) ? offset : text.indexOf('\n', offset) + 1;
    if (start === 0)
        return offset;
    const comments = new RegExp(`^(?: {${column + 1}}[ \\t]*#[^\\n]*(?:\\n|$))+`).exec(text.slice(start));
    return comments === null ? offset : start + comments[0].trimEnd().length;
}
/** Whether a blank line stands before a key and the comments above it. */
function isSpaced({ key }, text) {
    const above = text
        .slice(0, lineStart((0,yaml_tree/* nodeStart */.f)(key), text))
        .split('\n')
        .slice(0, -1);
    return above.findLast((line) => !/^\s*#/.test(line))?.trim() === '';
}
/** Adds items at the end of a list. */
function addItems(sheet, list, values) {
    const last = list.items.at(-1);
    const items = values.map((value) => quotedLike(last, sheet.write(value), sheet.yaml));
    if (list.flow === true || last === undefined) {
        const end = last && { start: (0,yaml_tree/* nodeStart */.f)(last), end: (0,yaml_tree/* nodeEnd */.KJ)(last, sheet.yaml) };
        return [addInFlow(sheet, list, end, items.map(({ flow }) => flow).join(', '))];
    }
    const column = columnOf((0,yaml_tree/* nodeStart */.f)(list), sheet.text);
    const lines = indentedBy(column, items.flatMap(itemLines));
    return [insertLines(sheet.text, (0,yaml_tree/* nodeEnd */.KJ)(last, sheet.yaml), lines)];
}
/** Adds text after the last entry of a flow collection, on a line of its own where that has one. */
function addInFlow({ text }, { range }, last, added) {
    const close = (range?.[1] ?? 1) - 1;
    if (last === undefined)
        return { from: close, to: close, text: added };
    const indent = text.slice(lineStart(last.start, text), last.start);
    const isOnOwnLine = indent.trim() === '' && lineStart(last.start, text) > (range?.[0] ?? 0);
    const space = isOnOwnLine ? `${lineEnding(text, last.start)}${indent}` : ' ';
    return { from: last.end, to: last.end, text: `,${space}${added}` };
}
/** Puts a value in the place of one that is empty, a scalar or an alias. */
function replaceValue(sheet, mapping, { key, value }, by) {
    const { text, yaml, indents } = sheet;
    if (value === null)
        return [insertAt((0,yaml_tree/* nodeEnd */.KJ)(key, yaml), `: ${by.flow}`)];
    const [start, end] = [(0,yaml_tree/* nodeStart */.f)(value), (0,yaml_tree/* nodeEnd */.KJ)(value, yaml)];
    // The range of an empty value begins behind the spaces after its colon.
    const colon = text.slice(0, start).trimEnd().length;
    const isFlow = mapping.flow === true;
    const below = indentedBy(columnOf((0,yaml_tree/* nodeStart */.f)(mapping), text), nested(by, indents));
    if (start === end) {
        return isFlow || isInline(by)
            ? [insertAt(colon, ` ${by.flow}`)]
            : [insertLines(text, start, below)];
    }
    const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
    const isLine = lineStart(start, text) === lineStart((0,yaml_tree/* nodeStart */.f)(key), text) && !/\n/.test(text.slice(start, end));
    if (isFlow || isInline(by) || !isLine || !/^\s*(?:#|$)/.test(rest)) {
        return [{ from: start, to: end, text: isInline(by) ? by.block.join('') : by.flow }];
    }
    const comment = rest.trimStart();
    const emptied = comment === ''
        ? { from: colon, to: end, text: '' }
        : { from: start, to: end + rest.length - comment.length, text: '' };
    return [emptied, insertLines(text, end, below)];
}
/** Whether an offset is behind a whole line: that is where a block scalar ends. */
const endsLine = (offset, text) => text.charAt(offset - 1) === '\n';
const insertAt = (offset, text) => ({ from: offset, to: offset, text });
/** Inserts lines below that of an offset. */
function insertLines(text, offset, lines) {
    const ending = lineEnding(text, offset);
    const newline = endsLine(offset, text) ? offset - 1 : text.indexOf('\n', offset);
    return newline === -1
        ? insertAt(text.length, lines.map((line) => `${ending}${line}`).join(''))
        : insertAt(newline + 1, lines.map((line) => `${line}${ending}`).join(''));
}
/** The end of the line that an offset is on; in the last line, that of the first. */
function lineEnding(text, offset) {
    const here = text.indexOf('\n', Math.max(0, offset - 1));
    const newline = here === -1 ? text.indexOf('\n') : here;
    return text.charAt(newline - 1) === '\r' ? '\r\n' : '\n';
}
const indentedBy = (column, lines) => lines.map((line) => `${' '.repeat(column)}${line}`);

;// CONCATENATED MODULE: ./lib/explain/recipes/yaml-splice.js



/**
 * Makes edits in one document of a YAML text, by inserting lines: everything else stays as it is.
 * The result is parsed again and compared with the edited values; if they differ, there is none.
 */
function splice(text, at, edits, yaml) {
    let current = text;
    for (const edit of edits) {
        const trees = (0,yaml_tree/* parseTrees */.$Z)(current, yaml);
        const values = trees && (0,yaml_tree/* plainValues */.t2)(trees);
        const document = trees?.documents[at];
        if (!trees || !values || !document)
            return { refusal: 'unreadable' };
        const indents = indentsOf(document, current, yaml);
        const write = isJson(current) ? writtenJson : written;
        const sheet = { yaml, text: current, document, indents, write };
        const changes = changesIn(sheet, document.contents, edit);
        if (changes === undefined)
            return { refusal: 'unusual' };
        const changed = alter(current, changes);
        const refusal = differenceFrom(values, changed, { edit, at, yaml });
        if (refusal)
            return { refusal };
        current = changed;
    }
    return { text: current };
}
function isJson(text) {
    try {
        return typeof JSON.parse(text) === 'object';
    }
    catch {
        return false;
    }
}
/** Compares a text with the values that an edit should lead to. */
function differenceFrom(before, text, { edit, at, yaml }) {
    const trees = (0,yaml_tree/* parseTrees */.$Z)(text, yaml);
    const after = trees && (0,yaml_tree/* plainValues */.t2)(trees);
    const wanted = before.map((value, index) => (index === at ? edited(value, edit) : value));
    if (after && yaml_splice_isSame(after, wanted))
        return undefined;
    const isThere = after && yaml_splice_isSame(plainAt(after[at], edit.way), plainAt(wanted[at], edit.way));
    return isThere ? 'shared' : 'unusual';
}
/** Whether two plain values are equal; false where they are nested without end. */
function yaml_splice_isSame(one, other, depth = 0) {
    if (depth > DEEPEST)
        return false;
    if (Array.isArray(one) && Array.isArray(other)) {
        const [first, second] = [one, other];
        return (first.length === second.length &&
            first.every((item, index) => yaml_splice_isSame(item, second[index], depth + 1)));
    }
    if (!(one instanceof Map && other instanceof Map))
        return Object.is(one, other);
    const values = other;
    const isIn = ([key, value]) => values.has(key) && yaml_splice_isSame(value, values.get(key), depth + 1);
    return one.size === values.size && [...one].every(isIn);
}
const DEEPEST = 200;
function plainAt(value, way) {
    return way.reduce((inner, key) => {
        if (Array.isArray(inner))
            return typeof key === 'number' ? inner[key] : undefined;
        return inner instanceof Map ? inner.get(key) : undefined;
    }, value);
}
/** A plain value with an edit made in it; mappings are maps. */
function edited(value, { kind, way: [key, ...way], value: added }) {
    if (key === undefined)
        return kind === 'set' ? plain(added) : [...itemsIn(value), ...itemsIn(plain(added))];
    if (typeof key === 'number') {
        return itemsIn(value).map((item, index) => index === key ? edited(item, { kind, way, value: added }) : item);
    }
    const entries = value instanceof Map ? value : new Map();
    return new Map([...entries, [key, edited(entries.get(key), { kind, way, value: added })]]);
}
/** Items of a list; a value that is none is a list of one. */
const itemsIn = (value) => Array.isArray(value)
    ? value
    : value === undefined || value === null
        ? []
        : [value];
function plain(value) {
    if (typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(plain);
    const entries = Object.entries(value);
    return new Map(entries.flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])));
}
/**
 * Changes of the text for an edit below a mapping or a list; undefined where none is certain to be
 * right.
 */
function changesIn(sheet, mapping, { kind, way: [key = '', ...way], value }) {
    const { yaml } = sheet;
    if (typeof key === 'number') {
        const item = yaml_splice_isList(mapping, yaml) ? mapping.items[key] : undefined;
        return item && changesIn(sheet, item, { kind, way, value });
    }
    if (!yaml.isMap(mapping) || isReset(mapping))
        return undefined;
    const entry = (0,yaml_tree/* ownEntry */.Pl)(mapping, key, yaml);
    const old = entry ? entry.value : (0,yaml_tree/* findEntry */.w4)(mapping, key, sheet)?.entry.value;
    const inner = { kind, way, value };
    const isFilled = entry !== undefined && (mapping.flow === true || !isBlank(old, sheet));
    if (isFilled && way.length > 0 && (yaml.isMap(old) || yaml_splice_isList(old, yaml))) {
        return changesIn(sheet, old, inner);
    }
    if (isFilled && way.length === 0 && kind === 'append' && yaml_splice_isList(old, yaml)) {
        return isReset(old) ? undefined : addItems(sheet, old, value);
    }
    const wanted = way.length === 0 ? ending(sheet, old, inner) : nesting(sheet, old, inner);
    if (wanted === undefined)
        return undefined;
    if (entry === undefined)
        return addEntry(sheet, mapping, sheet.write(key), wanted);
    const isReplaced = wanted.kind === (yaml.isSeq(old) ? 'list' : 'mapping');
    if (isFixed(entry.value, yaml) && (isFilled || !isReplaced))
        return undefined;
    return replaceValue(sheet, mapping, entry, wanted);
}
/** Whether a node is `[]` or `{}` and nothing else. */
function isBlank(node, { yaml, text }) {
    if (!yaml.isCollection(node) || node.tag !== undefined || node.anchor !== undefined)
        return false;
    return /^(?:\[[ \t]*\]|\{[ \t]*\})$/.test(text.slice((0,yaml_tree/* nodeStart */.f)(node), (0,yaml_tree/* nodeEnd */.KJ)(node, yaml)));
}
const yaml_splice_isList = (node, yaml) => yaml.isSeq(node);
/** Whether Compose drops what a file says there (`!reset`). */
const isReset = ({ tag }) => tag === '!reset';
/** Whether a value has an anchor, or a tag, which would be another value's then. */
function isFixed(node, yaml) {
    if (node === null || yaml.isAlias(node))
        return false;
    return (yaml.isCollection(node) ||
        node.tag !== undefined ||
        (yaml.isScalar(node) && node.anchor !== undefined));
}
/** The value at the end of an edit's way. A list repeats what it takes the place of. */
function ending(sheet, old, { kind, value }) {
    if (kind === 'set')
        return sheet.write(value);
    const inherited = itemsOf(sheet, old);
    return (inherited && writtenList([...inherited, ...value.map(sheet.write)]));
}
/** Items of the list that stands in a text, or of a list of one. */
function itemsOf(sheet, node) {
    const { yaml, text } = sheet;
    if (yaml.isAlias(node))
        return itemsOf(sheet, (0,yaml_tree/* anchored */.X9)(node, sheet));
    if (isEmpty(node, yaml))
        return [];
    if (yaml.isMap(node) || node.tag !== undefined)
        return undefined;
    const nodes = yaml_splice_isList(node, yaml) ? node.items : [node];
    const items = nodes.map((item) => writtenNode(item, text, yaml));
    return items.every((item) => item !== undefined) ? items : undefined;
}
const isEmpty = (node, yaml) => node === null || node === undefined || (yaml.isScalar(node) && node.value === null);
/** A mapping that leads to the value of an edit, in the place of none or of an alias. */
function nesting(sheet, old, { way: [key = '', ...way], ...edit }) {
    const { yaml } = sheet;
    if (typeof key === 'number')
        return undefined;
    const isAlias = yaml.isAlias(old) && yaml.isMap((0,yaml_tree/* anchored */.X9)(old, sheet));
    if (!isAlias && !isEmpty(old, yaml) && !isBlank(old, sheet))
        return undefined;
    const inner = isAlias ? (0,yaml_tree/* findEntry */.w4)(old, key, sheet)?.entry.value : undefined;
    const rest = { ...edit, way };
    const value = way.length === 0 ? ending(sheet, inner, rest) : nesting(sheet, inner, rest);
    if (value === undefined)
        return undefined;
    const merge = isAlias ? writtenNode(old, sheet.text, yaml) : undefined;
    return writtenMapping([
        ...(merge ? [[MERGE, merge]] : []),
        [sheet.write(key), value]
    ]);
}

;// CONCATENATED MODULE: ./lib/explain/recipes/manifest-change.js












/** Returns the changes of a manifest; undefined if it needs none. */
function manifestChange(sources, needs) {
    const additions = additionsOf(sources, needs);
    if (settingsOf(additions).length === 0)
        return undefined;
    const patch = patchOf(sources, additions);
    return {
        patch,
        merge: `${yamlLines(mergePatch(sources, additions)).join('\n')}\n`,
        settings: settingsOf(additions),
        notes: notesOn(patch, sources.workload.document)
    };
}
/**
 * The sources of a manifest with these changes made: what a cluster would run once its patch is
 * applied.
 */
function changedSources(sources, needs) {
    const { document } = sources.workload;
    const value = editsOf(sources, additionsOf(sources, needs)).reduce(withEdit, document.value);
    const { way } = sources;
    const decoded = (0,pod_decode/* decodeAs */.L)(pod_model/* PodTemplate */.Gl, { document, way, value: (0,pod_sources/* valueAt */.fK)(value, way) });
    if ('faults' in decoded)
        throw new Error(JSON.stringify(decoded.faults));
    return { ...sources, template: decoded.value };
}
/** A value of a manifest with an edit made in it. */
function withEdit(value, { kind, way: [key, ...way], value: added }) {
    if (key === undefined)
        return kind === 'set' ? added : [...manifest_change_itemsIn(value), ...manifest_change_itemsIn(added)];
    const inner = withEdit((0,pod_sources/* valueAt */.fK)(value, [key]), { kind, way, value: added });
    return Array.isArray(value) ? value.with(Number(key), inner) : { ...(value ?? {}), [key]: inner };
}
const manifest_change_itemsIn = (value) => (Array.isArray(value) ? value : []);
function additionsOf({ template, claims, judged }, { readOnly, mounts, group }) {
    const { spec } = template;
    const container = spec.containers.find(({ name }) => name === judged);
    const declared = container?.securityContext?.readOnlyRootFilesystem === true;
    const taken = [...(spec.volumes ?? []).map(({ name }) => name), ...claims];
    const names = (0,recipes_mounts/* distinct */.dM)(mounts.map(({ path }) => (0,recipes_mounts/* labelOf */.Wy)(`zero-drift-${path}`)), taken);
    const named = mounts.map((mount, index) => ({ ...mount, name: names[index] ?? '' }));
    const seeded = named.filter(({ isSeeded, folder }) => isSeeded || folder !== undefined);
    const containers = [...spec.containers, ...(spec.initContainers ?? [])];
    const seedNames = (0,recipes_mounts/* distinct */.dM)(seeded.map(({ path }) => (0,recipes_mounts/* labelOf */.Wy)(`zero-drift-seed-${path}`)), containers.map(({ name }) => name));
    const base = seedBase(container);
    return {
        readOnly: readOnly && !declared ? true : undefined,
        group: group === undefined || spec.securityContext?.fsGroup === group ? undefined : group,
        volumeMounts: named.map(({ name, path, folder }) => ({
            ...{ name, mountPath: path },
            subPath: folder === undefined ? undefined : SEED_FOLDER
        })),
        volumes: named.map(({ name, medium, size }) => {
            const emptyDir = { medium: medium === 'memory' ? 'Memory' : undefined, sizeLimit: size };
            return { name, emptyDir };
        }),
        initContainers: seeded.map(({ name: volume, path, isSeeded, folder }, index) => {
            const what = { isCopied: isSeeded, folder };
            return seedContainer({ name: seedNames[index] ?? '', volume, path, ...what }, base);
        })
    };
}
/**
 * Settings of an init container from those of the container that it stands beside: its image, and
 * its limits, which a quota may ask of every container.
 */
function seedBase(container) {
    const { image, imagePullPolicy, resources, securityContext } = container ?? {};
    const { limits, requests } = resources ?? {};
    return {
        image: image ?? '',
        imagePullPolicy: imagePullPolicy ?? undefined,
        resources: (limits ?? requests)
            ? { limits: limits ?? undefined, requests: requests ?? undefined }
            : undefined,
        security: seedSecurity(securityContext ?? undefined)
    };
}
/** Security context of an init container beside one: no more rights, which a cluster may refuse. */
function seedSecurity(own) {
    const { runAsUser, runAsGroup, runAsNonRoot, allowPrivilegeEscalation } = own ?? {};
    const { drop } = own?.capabilities ?? {};
    const profile = own?.seccompProfile?.type;
    return {
        runAsUser: runAsUser ?? undefined,
        runAsGroup: runAsGroup ?? undefined,
        runAsNonRoot: runAsNonRoot ?? undefined,
        allowPrivilegeEscalation: allowPrivilegeEscalation ?? undefined,
        capabilities: drop?.length ? { drop } : undefined,
        seccompProfile: profile === 'RuntimeDefault' ? { type: profile } : undefined
    };
}
function settingsOf(additions) {
    const { readOnly, group, volumeMounts, volumes, initContainers } = additions;
    return [
        ...(readOnly === undefined ? [] : ['readOnlyRootFilesystem: true']),
        ...(group === undefined ? [] : [`fsGroup: ${group}`]),
        ...volumes.map(({ emptyDir }, index) => {
            const { medium, sizeLimit } = emptyDir;
            const words = [medium, sizeLimit].filter((word) => typeof word === 'string');
            const told = words.length === 0 ? '' : ` (${words.join(', ')})`;
            return `emptyDir ${volumeMounts[index]?.mountPath ?? ''}${told}`;
        }),
        ...initContainers.map(({ name }) => `initContainer ${name}`)
    ];
}
/** A value below the keys that lead to it. */
const below = (way, value) => way.reduceRight((inner, key) => ({ [key]: inner }), value);
function mergePatch({ workload, way, judged }, additions) {
    const { readOnly, group, volumeMounts, volumes, initContainers } = additions;
    const some = (list) => (list.length === 0 ? undefined : list);
    const apiVersion = (0,pod_sources/* valueAt */.fK)(workload.value, ['apiVersion']);
    const container = {
        name: judged,
        securityContext: readOnly && { readOnlyRootFilesystem: readOnly },
        volumeMounts: some(volumeMounts)
    };
    const spec = {
        securityContext: group === undefined ? undefined : { fsGroup: group },
        initContainers: some(initContainers),
        containers: [container],
        volumes: some(volumes)
    };
    const [, ...inner] = [...way.slice(workload.way.length), 'spec'];
    return {
        apiVersion: typeof apiVersion === 'string' ? apiVersion : undefined,
        kind: workload.kind,
        metadata: { name: workload.name, namespace: workload.namespace || undefined },
        spec: below(inner, spec)
    };
}
function patchOf(sources, additions) {
    const { document } = sources.workload;
    const { offset, text, whole, yaml, file: named, target } = document;
    if (target === undefined)
        return { reason: manifest_change_REASONS.outside };
    const { file } = target;
    if (!namedInPatch(file))
        return { reason: manifest_change_REASONS.name };
    const edited = splice(text, 0, editsOf(sources, additions), yaml);
    if ('refusal' in edited)
        return { reason: manifest_change_REASONS[edited.refusal] };
    const trees = (0,yaml_tree/* parseTrees */.$Z)(whole, yaml);
    if (trees === undefined)
        return { reason: manifest_change_REASONS.unreadable };
    const after = `${whole.slice(0, offset)}${edited.text}${whole.slice(offset + text.length)}`;
    const hide = (0,plan_secrets/* hidingSecrets */.r)((0,pod_draft/* secretValues */.V)(sources));
    const hidden = new Set([...valueLines(trees, manifest_change_VALUED), ...changedLines(whole, hide(whole))]);
    const diff = unifiedDiff({ file, before: whole, after, hidden });
    return diff === undefined || hide(diff) !== diff
        ? { reason: manifest_change_REASONS.values }
        : { ...target, named, text: diff };
}
/** Numbers of the lines of a text, counted from 1, that differ in another of as many lines. */
function changedLines(text, other) {
    const others = other.split('\n');
    return text.split('\n').flatMap((line, at) => (line === others[at] ? [] : [at + 1]));
}
/** Keys whose values may be secrets. */
const manifest_change_VALUED = new Set(['value', 'data', 'stringData', 'binaryData']);
function editsOf({ way, template, judged }, additions) {
    const { readOnly, group, volumeMounts, volumes, initContainers } = additions;
    const pod = [...way, 'spec'];
    const index = template.spec.containers.findIndex(({ name }) => name === judged);
    const container = [...pod, 'containers', index];
    const set = (at, value) => value === undefined ? [] : [{ kind: 'set', way: at, value }];
    const append = (at, value) => value.length === 0 ? [] : [{ kind: 'append', way: at, value }];
    return [
        ...set([...container, 'securityContext', 'readOnlyRootFilesystem'], readOnly),
        ...append([...container, 'volumeMounts'], volumeMounts),
        ...set([...pod, 'securityContext', 'fsGroup'], group),
        ...append([...pod, 'initContainers'], initContainers),
        ...append([...pod, 'volumes'], volumes)
    ];
}
const manifest_change_REASONS = {
    outside: 'The manifest lies outside of the working directory and of its Git repository.',
    name: 'The path of the manifest has characters that no patch can hold.',
    values: 'The lines to change hold values of variables or Secrets, which no report shows.',
    unreadable: 'The file could not be read as YAML as a whole.',
    shared: 'The patch would change other parts of the file, too: they refer to the same anchor.',
    unusual: 'The manifest is written in a way that cannot be edited with certainty.'
};
function notesOn(patch, { text }) {
    const isRendered = /^# Source: \S/m.test(text);
    return [
        ...('reason' in patch
            ? [`There is no patch. ${patch.reason} Use the merge patch.`]
            : notesOnTarget(patch)),
        ...(isRendered ? [RENDERED] : [])
    ];
}
const RENDERED = "Helm wrote this manifest: make the change in the chart's values or templates, or in a post-renderer.";

;// CONCATENATED MODULE: ./lib/explain/pod-fix.js



/** Adds a fix to the pod of a plan, by exactly the changes of its manifest that are suggested. */
const podWith = (plan, fix, { sources, withChange }) => withChange(plan, changedSources(sources, podNeeds(fix)));
/** Needs of a pod's container for a fix, as it was proven. */
function podNeeds({ tmpfs, volumes, pod }) {
    const { group, folders = [], bare = [] } = pod ?? {};
    const modes = new Map(folders.map(({ path, mode }) => [path, mode]));
    const inside = (path) => {
        const folder = modes.get(path);
        return { path, medium: 'disk', ...(folder !== undefined && { folder }) };
    };
    return {
        readOnly: true,
        ...(group !== undefined && { group }),
        mounts: [
            ...tmpfs.map(({ path, options }) => {
                const size = sizeIn(options);
                return { ...inside(path), isSeeded: false, ...(size && { size }) };
            }),
            ...volumes.map((path) => ({ ...inside(path), isSeeded: !bare.includes(path) }))
        ]
    };
}
/** Size of a tmpfs as a quantity of Kubernetes, e.g. `16Mi`; undefined if it has none. */
function sizeIn(options) {
    const [, number, unit] = /(?:^|,)size=(\d+)([kmg])(?:,|$)/.exec(options) ?? [];
    return number === undefined ? undefined : `${number}${unit === 'k' ? 'K' : unit?.toUpperCase()}i`;
}
/** How a pod has these mounts; undefined for a container that stands alone. */
function podPart(mounts, ground) {
    if (ground.pod === undefined)
        return undefined;
    const closed = mounts.filter(({ isClosed }) => isClosed === true);
    return {
        ...ground.pod,
        folders: closed.map(({ path }) => ({ path, mode: closedMode(path, ground) })),
        bare: mounts.flatMap(({ path, isBare }) => (isBare === true ? [path] : []))
    };
}
/** Mode of the folder in the image, without rights for other users to write. */
function closedMode(path, { image }) {
    const entry = image.get((0,observe_paths/* bytesOf */.$$)(path));
    return entry?.type === 'directory' ? entry.mode & 0o755 : 0o700;
}
/**
 * Returns a mount as a pod has it: programs may be run from every emptyDir, and none has anything
 * of the image unless a container copies it there.
 */
const inPod = (ground, form) => ({ kind, ...mount }) => ({
    ...mount,
    executable: false,
    kind: kind === 'seeded' && form === 'bare' ? 'tmpfs' : kind,
    ...(kind === 'data' &&
        (form === 'bare' || !hasAnything(mount.path, ground)) && { isBare: true }),
    ...(form === 'closed' && mayBeClosed(mount) && { isClosed: true })
});
const mayBeClosed = ({ path, isClosed }) => isClosed === undefined && !isScratchFolder(path);
/** Whether the image has files or folders below a path. */
function hasAnything(path, { image }) {
    const folder = (0,observe_paths/* bytesOf */.$$)(path);
    for (const name of image.keys())
        if (name !== folder && (0,observe_paths/* isWithin */.UO)(name, folder))
            return true;
    return false;
}
/**
 * Simpler kinds of a mount in a pod: without a folder of its own, and without what the image has
 * there. A smaller limit is none of them: no boot would show that it suffices.
 */
const simplerInPod = ({ kind, isClosed, isBare }) => [
    ...(isClosed === true ? [{ isClosed: false }] : []),
    ...(kind === 'seeded' ? [{ kind: 'tmpfs' }] : []),
    ...(kind === 'data' && isBare !== true ? [{ isBare: true }] : [])
];
/** A fix that gives the volumes of a pod to a group, and mounts nothing. */
const groupAlone = (group) => ({
    ...{ tmpfs: [], volumes: [] },
    pod: { group, folders: [], bare: [] }
});
/**
 * Group that may open the volumes of a pod to the user of its container. Undefined where it mounts
 * none that a group would open.
 */
const groupFor = ({ container, workload }, owner) => container.volumes.some(({ podVolume, readOnly }) => podVolume === 'content' || (podVolume === 'claim' && !readOnly))
    ? freeGroup(workload, owner)
    : undefined;
/** Group of a user for the volumes of a pod; undefined where the manifest has one, and for root. */
const freeGroup = (workload, owner) => workload?.kind !== 'kubernetes' || workload.fsGroup !== undefined
    ? undefined
    : // Group 0 has rights of its own in many images.
        owner && (owner.gid || owner.uid);

;// CONCATENATED MODULE: ./lib/explain/fixed-plan.js



/** Returns the mounts with all their options, sorted by path. */
function fixOf(mounts, ground) {
    const sorted = (0,observe_paths/* byPath */.f2)(mounts);
    const pod = podPart(sorted, ground);
    return {
        tmpfs: sorted.filter(({ kind }) => kind === 'tmpfs').map((mount) => tmpfsOn(mount, ground)),
        volumes: sorted.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path),
        ...(pod && { pod })
    };
}
/**
 * Adds a fix to a plan: mounts, or the changes of a manifest. Its volumes in Docker are anonymous:
 * the engine removes them with the container.
 */
async function planWith(plan, fix, { workload }) {
    const { container } = plan;
    if (workload?.pod !== undefined)
        return podWith(plan, fix, workload.pod);
    const volumes = fix.volumes.map((path) => ({ source: '', path, readOnly: false }));
    return {
        ...plan,
        container: {
            ...container,
            tmpfs: [...container.tmpfs, ...fix.tmpfs],
            volumes: [...container.volumes, ...volumes]
        }
    };
}

// EXTERNAL MODULE: ./lib/observe/probe-answer.js
var probe_answer = __webpack_require__(6271);
// EXTERNAL MODULE: ./lib/plan/names.js
var names = __webpack_require__(5593);
// EXTERNAL MODULE: ./lib/run/probe.js
var run_probe = __webpack_require__(5409);
;// CONCATENATED MODULE: ./lib/explain/shown.js

















/** Bytes of contents that are compared; beyond these, times decide. */
const CONTENTS = 2 * 1024 ** 3;
/**
 * Limits for reading a root filesystem or volume, in bytes: `limit` for the contents that are read,
 * `most` for everything that may be there.
 */
const readingOf = (plan) => ({
    limit: CONTENTS,
    most: bytesOfRoot(plan) + CONTENTS
});
/**
 * Reads the program's changes to its root filesystem while the container is paused, and again if
 * stopping it makes further changes.
 */
async function describeWrites(trial, looking) {
    const { plan, context, twin, original, recorder, assumed, group } = looking;
    const { engine } = context.world;
    const { id } = trial.booted;
    const isFrozen = trial.exercise.container?.running === true && (await engine.pause(id));
    const before = isFrozen ? undefined : await ended(trial, looking);
    const changed = isFrozen ? changedSinceStart(plan, id, context) : Promise.resolve([]);
    // The promise is awaited later, and may reject before.
    changed.catch(() => undefined);
    const seen = await view(trial, looking, changed);
    const end = before ?? (await endedAfter(seen, trial, looking));
    const ids = { own: id, twin: await twin.id() };
    const writes = withLate(seen.writes, end.writes);
    const ground = {
        ...{ image: original.snapshot, own: seen.own.snapshot, isCode: (0,code/* codeTest */.o)(plan) },
        owner: await ownerIn(plan, ids.twin, context.world),
        ...(plan.workload?.kind === 'kubernetes' && { pod: group === undefined ? {} : { group } })
    };
    return {
        ...{ failure: undefined, writes, assumed, ground, perils: perilsOf(writes, ground) },
        volumes: await changesInVolumes(plan, ids, context),
        pace: {
            startup: took('ready', trial),
            smoke: took('smoke', trial),
            stop: end.milliseconds
        },
        stop: end.stop,
        refusals: recorder.refusals()
    };
}
const took = (phase, { timings }) => timings.find((timing) => timing.phase === phase)?.milliseconds ?? 0;
async function ended(trial, { plan, context }) {
    const { world } = context;
    const began = world.clock.now();
    const stop = await halt(trial, plan, world);
    return { stop, milliseconds: world.clock.now() - began, writes: [] };
}
/**
 * Stops a paused container. A program that does not catch the stop signal stays paused until it is
 * removed.
 */
async function endedAfter(seen, trial, looking) {
    const { plan, context } = looking;
    const { engine } = context.world;
    const manner = await mannerOfEnding(plan, trial.exercise, context.world);
    if (manner !== 'stop')
        return { stop: undefined, milliseconds: 0, writes: [] };
    await engine.unpause(trial.booted.id);
    const end = await ended(trial, looking);
    const known = new Set(Array.from(seen.list, shown_nameOf));
    const isNews = Array.from(await engine.changes(trial.booted.id), shown_nameOf).some((name) => !known.has(name));
    return isNews ? { ...end, writes: (await view(trial, looking, Promise.resolve([]))).writes } : end;
}
const shown_nameOf = ({ kind, path }) => `${kind} ${path}`;
/**
 * Reads the root filesystem, and compares it with the image's. `changed` are the names that the
 * probe gave, a character for each byte.
 */
async function view({ booted, exercise }, { plan, context, original }, changed) {
    const { world } = context;
    const list = await world.engine.changes(booted.id);
    const own = await surveyRoot({ world, ...readingOf(plan), id: booted.id });
    const { container } = exercise;
    const roots = { image: original.snapshot };
    const moved = [...movedSince(original, { ...own, container, lists: [list] })];
    const listed = [...Array.from(list, ({ path }) => (0,observe_paths/* bytesOf */.$$)(path)), ...(await changed)];
    return { list, own, writes: [...(0,explain_writes/* writesOf */.AP)(moved, roots), ...(0,explain_writes/* openedIn */.PU)(listed, moved, roots)] };
}
/**
 * Changes in the volumes that the image declares, against the twin's volumes, which the engine
 * filled in the same way. The author's own volumes are left out: both containers have the same.
 */
async function changesInVolumes(plan, ids, { world }) {
    const { image, container } = plan;
    const mounted = new Set([...container.tmpfs, ...container.volumes].map(({ path }) => path));
    const question = { world, ...readingOf(plan) };
    const moved = [];
    for (const path of image.volumes.filter((one) => !mounted.has(one))) {
        const { snapshot, at } = await surveyMount({ ...question, id: ids.twin }, path);
        const compared = (0,compare/* comparison */.my)(snapshot);
        await readMount({ ...question, id: ids.own }, { path, at }, compared);
        compared.end();
        moved.push([path, compared.moved()]);
    }
    function* all() {
        for (const [path, some] of moved)
            yield* (0,volumes/* changesIn */.N0)(path, some);
    }
    return (0,change_store/* changesByPath */.g5)(all());
}
/**
 * Files and folders of its root filesystem that a running container has changed since its start, by
 * the times of their inodes, which no program can set. They include files that were only opened for
 * writing, and folders that were given the owner they had. A path has a character for each byte.
 * Empty if the engine does not let the probe look, or if the container could tamper with it or is
 * not alone in its PID namespace.
 */
async function changedSinceStart({ container }, id, { engine, world, removals }) {
    if ((0,names/* mayTamper */.Zp)(container) || container.sharesProcesses === true)
        return [];
    const probe = (0,run_probe/* leaseProbe */.X)((0,probe_specs/* probeSpec */.Kt)(container, id), engine.platform, world, removals);
    try {
        const names = (0,probe_answer/* probeNames */.zu)();
        await probe.changed(names);
        return names.paths();
    }
    catch (error) {
        if (world.cancelled.aborted)
            throw error;
        // The names are only a hint: proposals are tried in any case.
        return [];
    }
    finally {
        probe.done();
    }
}
/** Numeric user and group that the container of a plan runs as; undefined as for `ownerOf`. */
const ownerIn = ({ container, image }, id, world) => ownerOf(container.user ?? image.user, id, world);
/**
 * Numeric user and group for a container's `USER`, looked up in its `/etc/passwd` and `/etc/group`.
 * Undefined for root and for unknown names; a number need not be listed.
 */
async function ownerOf(user, id, world) {
    if (/^(?:|0|root)(?::|$)/.test(user))
        return undefined;
    const [passwd, group] = [
        await textAt('/etc/passwd', id, world),
        await textAt('/etc/group', id, world)
    ];
    return resolveOwner(user, passwd, group);
}
/**
 * Resolves `USER[:GROUP]`, names or numbers, as Docker does. A user without a group has the one of
 * its passwd line, or root's. Undefined for root and for unknown names.
 */
function resolveOwner(user, passwd, group) {
    const [name = '', groupName] = user.split(':');
    const person = rows(passwd).find((row) => row[0] === name || row[2] === name);
    const uid = number(person?.[2] ?? name);
    const named = rows(group).find((row) => row[0] === groupName)?.[2] ?? groupName;
    const gid = number(groupName === undefined || groupName === '' ? (person?.[3] ?? '0') : named);
    return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}
const rows = (text) => text.split('\n').map((line) => line.split(':'));
const number = (text) => text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
/** Text of a regular file below 1 MiB in the container; else empty. */
async function textAt(path, id, { engine }) {
    const chunks = [];
    const reader = (0,tar/* tarReader */.R)(({ size, type }) => type === '0' && size < shown_LONGEST
        ? { add: (bytes) => chunks.push(bytes.slice()), end: nothing }
        : undefined);
    await engine.archive(id, path, reader.add);
    return Buffer.concat(chunks).toString();
}
const shown_LONGEST = 1024 * 1024;
const nothing = () => undefined;

;// CONCATENATED MODULE: ./lib/explain/proof-boots.js









/** Boots read-only with sets of mounts, each once, and two at a time if they cannot conflict. */
function trials(bench, until, before) {
    const known = new Map();
    const once = (mounts) => {
        const key = keyOf(mounts);
        const outcome = known.get(key) ?? before(key) ?? proof_boots_tried(mounts, bench, until);
        known.set(key, outcome);
        return outcome;
    };
    return (sets) => inTurns(sets, abreast(bench.plan), once);
}
/** Trial boots at a time: 1 if two would share a volume, ports, or the names of a service. */
function abreast({ container: { volumes, network }, workload, pod }) {
    const shared = volumes.some(({ readOnly, source }) => !readOnly && source !== '');
    return shared || network === 'host' || (workload ?? pod) !== undefined ? 1 : 2;
}
async function inTurns(items, many, work) {
    const results = [];
    const waiting = [...items.entries()];
    const run = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            results[next[0]] = await work(next[1]);
        }
    };
    await Promise.all(Array.from({ length: many }, run));
    return results;
}
async function proof_boots_tried(mounts, bench, until) {
    const { budget, context, ground } = bench;
    const left = takeBoot(budget, context.world.clock);
    if (left === undefined)
        return undefined;
    const recorder = (0,output_recorder/* recordOutput */.T)((0,plan_program/* launchOf */.v4)(bench.plan));
    const fixed = await planWith(bench.plan, fixOf(mounts, ground), context);
    const plan = hastened(fixed, bench, left);
    return withTrial(plan, context, { hear: recorder.onOutput }, async (trial) => {
        const unclean = until === 'stopped' && (await stopsBadly(trial, { ...bench, plan }, recorder));
        if (until === 'killed')
            await silence(trial, context.world);
        listenTo(trial.exercise, recorder);
        return { ...heardOf(trial.exercise, recorder), ...(unclean && { unclean }) };
    });
}
/** Searches the output of smoke-test commands that ran in the container for refused writes. */
function listenTo({ smoke }, recorder) {
    for (const { output } of smoke)
        recorder.onCommand(output);
}
/** Outcome of a boot, with the refusals in its log and in the output of its smoke test. */
function heardOf({ failure }, recorder) {
    const log = recorder.log().trimEnd().split('\n').slice(-LAST);
    return {
        ...{ failure, refusals: recorder.refusals() },
        ...{ hints: recorder.hints(), crossings: recorder.crossings() },
        said: log.filter((line) => line !== '')
    };
}
/** Last lines of a log, which show how the program ended. */
const LAST = 10;
const SLOWER = 4;
const proof_boots_SHORT = 1000;
const proof_boots_LEAST = 5000;
/**
 * Shortens the plan's limits to four times the durations of the writable run, which had the machine
 * to itself. A container that lacks a mount may hang. `left` is in milliseconds.
 */
function hastened(plan, { pace, stop: end, saved }, left) {
    const within = (limit, took) => Math.max(1, Math.min(limit, Math.max(proof_boots_LEAST, SLOWER * took), left));
    const { limits } = plan;
    const startup = within(limits.startup, pace.startup);
    const smoke = within(limits.smoke, pace.smoke);
    // A program that never ends in time, and saves nothing, shows no more if it gets more time.
    const isInVain = end?.killedAfter !== undefined && saved.length === 0;
    const stop = isInVain ? Math.min(limits.stop, proof_boots_SHORT) : within(limits.stop, pace.stop);
    const settle = Math.min(limits.settle, left);
    return { ...plan, limits: { ...limits, startup, smoke, settle, stop } };
}
/** Whether a boot succeeded, and its stop as well if the container was stopped. */
const works = ({ failure, unclean }) => failure === undefined && unclean !== true;
/** Returns a key that is equal for equal sets of mounts. */
const keyOf = (mounts) => JSON.stringify(mounts
    .map(({ path, kind, executable, roomy, isClosed, isBare }) => [
    ...[path, kind, executable, roomy === true],
    ...[isClosed === true, isBare === true]
])
    .toSorted());
/**
 * Takes one boot. Returns the milliseconds left for it; undefined below a second, or without one.
 */
function takeBoot(budget, { now }) {
    const left = budget.deadline - now();
    if (budget.boots <= 0 || left < SHORTEST)
        return undefined;
    budget.boots -= 1;
    return left;
}
/** Milliseconds; no container boots in less. */
const SHORTEST = 1000;
/** Stops a trial boot. Returns whether it ended badly. */
async function stopsBadly(trial, bench, recorder) {
    recorder.stopping();
    const stop = await halt(trial, bench.plan, bench.context.world);
    return endedBadly(trial.booted.id, stop, recorder.refusalsAtEnd(), bench);
}
/**
 * Whether a stopped container was refused writes at its end, saved too little state, or ended worse
 * than the writable run. False if the container was not told to stop.
 */
async function endedBadly(id, stop, refusals, bench) {
    if (stop === undefined)
        return false;
    return isUnclean(stop, refusals, bench) || losesState(id, bench);
}
/** Whether a stopped container failed to save some of the state that the writable run saved. */
async function losesState(id, { saved, ...rest }) {
    for (const path of saved)
        if (await isLost(path, id, rest))
            return true;
    return false;
}
/**
 * Whether state was not saved. If the image ships the file, or its name has digits, which may
 * change each time, any new or changed file there with a like name counts.
 */
async function isLost(path, id, { ground: { image }, plan, context }) {
    const { world } = context;
    const isThere = (await world.engine.entry(id, path)) !== undefined;
    const name = (0,observe_paths/* bytesOf */.$$)(path);
    if (!image.has(name) && (isThere || !/\d/.test(path)))
        return !isThere;
    const question = { world, id, ...readingOf(plan), limit: 0 };
    const folder = await surveyMount(question, (0,observe_paths/* parentOf */.gN)(path)).catch((error) => {
        if (world.cancelled.aborted)
            throw error;
        return undefined;
    });
    if (folder === undefined)
        return true;
    for (const [other, { type, size, modified }] of folder.snapshot) {
        const shipped = image.get(other);
        const isNews = shipped?.size !== size || shipped.modified !== modified;
        if (type === 'file' && isNews && withoutDigits(other) === withoutDigits(name))
            return false;
    }
    return true;
}
const withoutDigits = (text) => text.replace(/\d+/g, '0');
/** Whether a stop met refusals that the writable run did not, or was worse than its stop. */
function isUnclean(stop, refusals, bench) {
    const own = notAnyway(refusals, bench.refusals);
    return own.length > 0 || isWorse(stop, bench.stop, bench.plan.image.stopSignal);
}
/** Returns the refusals that did not occur on a writable root filesystem as well. */
function notAnyway(refusals, anyway) {
    const known = new Set(anyway.map(observe_refusals/* refusalIdentity */.rt));
    return refusals.filter((one) => !known.has((0,observe_refusals/* refusalIdentity */.rt)(one)));
}

// EXTERNAL MODULE: ./lib/plan/entry-at.js
var entry_at = __webpack_require__(9279);
;// CONCATENATED MODULE: ./lib/explain/proposals.js





/**
 * Proposes sets of mounts, the most desirable first:
 * 1. few mounts, in memory;
 * 2. each folder by itself, so that less of the image is hidden;
 * 3. neighbours as one mount, since files cannot be renamed across mounts, and volumes from here on
 *    where a tmpfs would hide files;
 * 4. all folders, those with configuration, code and files that were only opened included;
 * 5. the folders around those that the program makes.
 */
function proposals(writes, roots) {
    const needed = writes.filter((write) => !isSecondary(write));
    const wide = outermost(merged(proposals_paths(needed, wideHome), roots));
    const narrow = proposals_paths(needed, narrowHome);
    const all = proposals_paths(writes, narrowHome);
    const around = proposals_paths(writes, aroundHome);
    const boned = (folders, mount) => withBones(folders.map(mount), roots);
    const seeded = (path) => seededOn(path, writes, roots);
    return [
        wide.map((path) => mountOn(path, writes)),
        boned(narrow, (path) => mountOn(path, writes)),
        boned(together(narrow), seeded),
        boned(all, seeded),
        boned(outermost(around), seeded)
    ];
}
/**
 * Returns the set of mounts to try last: for refused paths that the writable run did not write to,
 * for folders that look writable, and for the usual scratch folders. All but the scratch folders
 * are guesses with unknown contents: they get volumes, unless their names show that they hold no
 * data.
 */
function lastResort(writes, { refusals, hints }, ground, isAllowed) {
    const refused = [...refusals, ...hints].flatMap(({ path }) => path ?? []);
    const guessed = [...refused, ...likelyFolders(ground, isAllowed)].map((path) => (0,explain_writes/* refusedWrite */.yN)(path, ground));
    const known = [...writes, ...guessed];
    const places = proposals_paths(known, narrowHome).filter(isAllowed);
    const mounts = outermost([...places, ...USUAL]).map((path) => {
        const mount = seededOn(path, known, ground);
        const isData = guessed.some((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) && mayBeData(write));
        return isData && !isInScratch(path) ? onVolume(mount) : mount;
    });
    return withBones(mounts, ground);
}
/**
 * Replaces mounts between which a rename failed by one mount around them; empty if there are none.
 */
function around(mounts, { crossings }, writes, roots) {
    const commons = crossings.flatMap(({ from, to }) => from === undefined || to === undefined
        ? joinedFolders(mounts)
        : [commonFolder((0,explain_writes/* behindLinks */.Kp)(from, roots.image), (0,explain_writes/* behindLinks */.Kp)(to, roots.image))]);
    const outer = outermost(commons.filter((path) => !(0,observe_paths/* isSystemFolder */.mY)(path)));
    if (outer.length === 0)
        return [];
    const apart = mounts.filter(({ path }) => !outer.some((folder) => (0,observe_paths/* isWithin */.UO)(path, folder)));
    const joined = outer.map((path) => asDataMount(seededOn(path, writes, roots), mounts.filter((one) => (0,observe_paths/* isWithin */.UO)(one.path, path))));
    return withBones([...apart, ...joined], roots);
}
/** Adds a mount for each refused path that the mounts do not cover; empty if there is none. */
function grown(mounts, { refusals }, writes, roots) {
    const refused = refusals
        .flatMap(({ path }) => path ?? [])
        .map((path) => (0,explain_writes/* refusedWrite */.yN)(path, roots))
        .filter(({ path }) => !mounts.some((mount) => (0,observe_paths/* isWithin */.UO)(path, mount.path)));
    const known = [...writes, ...refused];
    const more = proposals_paths(refused, wideHome).map((path) => seededOn(path, known, roots));
    return more.length === 0 ? [] : [...mounts, ...withBones(more, roots)];
}
/** Returns the mount, as a data volume if one of the mounts that it replaces holds data. */
const asDataMount = (mount, former) => former.some(({ kind }) => kind === 'data') ? onVolume(mount) : mount;
const onVolume = ({ path }) => ({ path, kind: 'data', executable: false });
function commonFolder(one, other) {
    let folder = (0,observe_paths/* parentOf */.gN)(one);
    while (folder !== '/' && !(0,observe_paths/* isWithin */.UO)(other, folder))
        folder = (0,observe_paths/* parentOf */.gN)(folder);
    return folder;
}
/** Folders that directly hold at least `least` of these mounts, without system folders. */
function joinedFolders(mounts, least = PAIR) {
    const parents = mounts.map(({ path }) => (0,observe_paths/* parentOf */.gN)(path));
    return [...new Set(parents)].filter((parent) => !(0,observe_paths/* isSystemFolder */.mY)(parent) && parents.filter((other) => other === parent).length >= least);
}
const PAIR = 2;
/** Whether a write gets a mount only as a last choice: it is dispensable, or wrote nothing. */
const isSecondary = (write) => write.kind === 'opened' || SECONDARY.has((0,write_kinds/* kindOf */.I)(write).word);
const SECONDARY = new Set(['bytecode', 'configuration', 'installed code']);
const proposals_paths = (writes, homeOf) => fewOf([...new Set(writes.flatMap((write) => homeOf(write) ?? []))]);
/**
 * Takes a scratch folder as a whole: programs make folders of their own in it at every start, with
 * the owner that they want.
 */
const wideHome = (write) => (isScratchFolder(write.home) ? write.home : narrowHome(write));
const narrowHome = ({ home, made }) => made ?? ((0,observe_paths/* isSystemFolder */.mY)(home) ? undefined : home);
/** Takes the folder around a new one: the program may fail if the new one exists already. */
const aroundHome = (write) => ((0,observe_paths/* isSystemFolder */.mY)(write.home) ? narrowHome(write) : write.home);
/** Merges three or more neighbours into their parent, if that hides no file of the image. */
function merged(folders, roots) {
    const neighbours = (path) => folders.filter((other) => (0,observe_paths/* parentOf */.gN)(other) === (0,observe_paths/* parentOf */.gN)(path)).length;
    return folders.map((path) => {
        const parent = (0,observe_paths/* parentOf */.gN)(path);
        const many = neighbours(path) >= proposals_FEW && !(0,observe_paths/* isSystemFolder */.mY)(parent);
        return many && hiddenBelow(parent, roots).files === 0 ? parent : path;
    });
}
const proposals_FEW = 3;
/** Merges neighbours into their parent folder, even if the image has files there. */
function together(folders) {
    const joined = joinedFolders(folders.map((path) => ({ path })));
    return outermost(folders.map((path) => (joined.includes((0,observe_paths/* parentOf */.gN)(path)) ? (0,observe_paths/* parentOf */.gN)(path) : path)));
}
/**
 * Folders of the image that look writable though no write was seen, and that may be mounted over.
 * First those that the container's user may write to, unless that is root; then those that root
 * does not own, and those with a telling name. A program that only checks permissions leaves no
 * trace.
 */
function likelyFolders({ image, owner }, isAllowed) {
    const own = [];
    const likely = [];
    for (const [name, entry] of image) {
        if (!(0,observe_paths/* isText */.KH)(name) || entry.type !== 'directory')
            continue;
        const path = (0,observe_paths/* readable */.HD)(name);
        const isOwn = owner !== undefined && mayWrite(owner, entry);
        const isLikely = entry.uid !== 0 || LIKELY.test(path);
        if (!isOwn && (!isLikely || SETTLED.test(path)))
            continue;
        if ((0,observe_paths/* isSystemFolder */.mY)(path) || isInScratch(path) || !isAllowed(path))
            continue;
        (isOwn ? own : likely).push(path);
    }
    return [own, likely].flatMap(shallowest);
}
function shallowest(folders) {
    const depth = (path) => path.split('/').length;
    return outermost(folders)
        .toSorted((one, other) => depth(one) - depth(other))
        .slice(0, MOST_LIKELY);
}
const LIKELY = /\/(?:data|db|state|uploads?|storage|cache|logs?|te?mp|run|spool|sessions?|var)$/;
/** Folders that distributions ship for themselves; no program of an image needs to write there. */
const SETTLED = /^\/(?:usr|lib\w*|s?bin|boot|dev|proc|sys|etc)\/|^\/var\/(?:lib|cache|log|spool)\/(?:dpkg|apt|apk|rpm|dnf|yum|debconf|ucf|pam|systemd|misc|polkit-1|private|ldconfig|man|fontconfig|cron|mail|git)(?:\/|$)|^\/var\/(?:mail|backups|local|opt|log|tmp)$|^\/(?:tmp|run|root|home)(?:\/|$)/;
const MOST_LIKELY = 8;
/** Whether the entry is a folder in which the user may create files. */
function mayWrite({ uid, gid }, { type, mode, ...entry }) {
    if (type !== 'directory')
        return false;
    if (entry.uid === uid)
        return (mode & 0o200) !== 0;
    return (mode & (entry.gid === gid ? 0o020 : 0o002)) !== 0;
}
/** Returns the mount for writes to a folder: a tmpfs, or a volume if they may be data. */
function mountOn(path, writes) {
    const here = writes.filter((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) || write.home === path);
    const opened = here.filter(({ kind }) => kind === 'opened');
    const isOnlyOpened = opened.length > 0 && opened.length === here.length && !isInScratch(path);
    const isKept = holdsData(here) || opened.some(mayBeData) || isOnlyOpened;
    if (isKept)
        return { path, kind: 'data', executable: false };
    return { path, kind: 'tmpfs', executable: here.some(isLeftToRun) };
}
const isLeftToRun = (write) => write.kind === 'added' && isProgram(write);
/** Returns a mount for the folder that hides no files of the image, except in scratch folders. */
function seededOn(path, writes, roots) {
    const mount = mountOn(path, writes);
    const empty = isScratchFolder(path) || hiddenBelow(path, roots).files === 0;
    if (mount.kind === 'data')
        return mount;
    if (!empty)
        return { ...mount, kind: 'seeded' };
    // Native libraries are unpacked, loaded and deleted again (JNA, netty). Beside a file that stays,
    // no trace of that is left.
    const passes = writes.some(({ kind, path: written }) => (0,observe_paths/* isWithin */.UO)(written, path) && (kind === 'transient' || isScratchFolder(path)));
    return passes ? { ...mount, executable: true, roomy: true } : mount;
}
const MOST_BONES = 4;
/** Adds a tmpfs for each empty folder that a tmpfs hides: a program may expect these folders. */
function withBones(mounts, roots) {
    const known = new Set(mounts.map(({ path }) => path));
    const bones = mounts
        .filter(({ kind }) => kind === 'tmpfs')
        .flatMap(({ path }) => emptyFoldersIn(path, roots).map((folder) => boneOf(folder, path)));
    return [...mounts, ...bones.filter(({ path }) => !known.has(path))];
}
const boneOf = (path, beside) => ({
    path,
    kind: 'tmpfs',
    executable: false,
    beside
});
function emptyFoldersIn(folder, { image }) {
    const above = (0,observe_paths/* bytesOf */.$$)(folder);
    const folders = new Set();
    const filled = new Set();
    for (const [path, { type }] of image) {
        if (path === above || !(0,observe_paths/* isWithin */.UO)(path, above))
            continue;
        const end = path.indexOf('/', above.length + 1);
        const child = end === -1 ? path : path.slice(0, end);
        if (type !== 'directory')
            filled.add(child);
        else if (child === path && (0,observe_paths/* isText */.KH)(path))
            folders.add(path);
    }
    return [...folders]
        .filter((path) => !filled.has(path))
        .slice(0, MOST_BONES)
        .map(observe_paths/* readable */.HD);
}

;// CONCATENATED MODULE: ./lib/explain/minimize.js




/**
 * Simplifies a set of mounts that works, in this order:
 * 1. leaves out all mounts that stand beside another (`Mount.beside`), at once;
 * 2. replaces three or more neighbours by one mount;
 * 3. leaves out all guesses at once, then other mounts that are not needed;
 * 4. leaves out mounts but keeps those beside them;
 * 5. replaces two or more neighbours by one mount;
 * 6. leaves out each mount that was not yet left out of exactly this set;
 * 7. replaces volumes by tmpfs, and drops `exec` and extra room where they are not needed.
 */
async function simplify(start, wish) {
    const tried = new Set();
    const by = { ...wish, attempt: noting(tried, sparing(wish)) };
    const bare = await fewest(start, [bonesOf(start.mounts)], by);
    const dense = await take(bare, joins(bare.mounts, by, CROWD), by);
    const sure = await fewest(dense.proof, [guessesOf(dense.proof.mounts, by)], by);
    const few = await fewest(sure, groupsOf(sure.mounts, by), by);
    const own = await take(few, onlyBeside(few.mounts), by);
    const joined = await take(own.proof, joins(own.proof.mounts, by, minimize_PAIR), by);
    const { proof, whole } = await withoutEach(joined.proof, tried, by);
    const light = await lightest(proof, by);
    return { ...light.proof, minimal: whole };
}
/**
 * Proves a single set of which nothing can be left out, instead of trying it. Such a set would be
 * proven next, and a proof tells as much as a trial boot.
 */
const sparing = ({ attempt, prove, lighter }) => async (sets) => {
    const [only = []] = sets;
    return sets.length === 1 && isSimplest(only, lighter) ? [await prove(only)] : attempt(sets);
};
/** Records the sets whose trial boot had an outcome. */
const noting = (tried, attempt) => async (sets) => {
    const outcomes = await attempt(sets);
    sets.forEach((set, index) => outcomes[index] !== undefined && tried.add(keyOf(set)));
    return outcomes;
};
/**
 * Leaves out single mounts until each was left out of exactly this set. A program may want one file
 * only if it may write another. So a mount that a larger set needs may not be needed in a smaller
 * one.
 */
async function withoutEach(start, tried, by) {
    const steps = start.mounts
        .map((mount) => without([mount]))
        .filter((step) => isUntried(step(start.mounts), tried));
    if (steps.length === 0)
        return { proof: start, whole: true };
    const { proof, whole } = await take(start, steps, by);
    return proof === start || !whole ? { proof, whole } : withoutEach(proof, tried, by);
}
/**
 * Whether a set is worth a boot. The empty set is not: it is known that the image needs a mount.
 */
const isUntried = (mounts, tried) => mounts.length > 0 && !tried.has(keyOf(mounts));
/** Whether a set is a single mount that cannot be made lighter. */
const isSimplest = ([only, ...others], lighter = lighterInDocker) => only !== undefined && others.length === 0 && lighter(only).length === 0;
const isItself = ({ beside }) => beside === undefined;
const bonesOf = (mounts) => mounts.filter((mount) => !isItself(mount));
/** Mounts that are guesses. Most of them are not needed, so all are left out at once. */
const guessesOf = (mounts, { isWanted }) => mounts.filter((mount) => isItself(mount) && !isWanted(mount));
/**
 * Groups of mounts for writes that were seen, at most 8. Most of these mounts are needed, so they
 * are left out one by one, or a few at a time if there are many.
 */
function groupsOf(mounts, { isWanted }) {
    const wanted = mounts.filter((mount) => isItself(mount) && isWanted(mount));
    const size = Math.ceil(wanted.length / MOST_GROUPS);
    return Array.from({ length: Math.min(wanted.length, MOST_GROUPS) }, (_, index) => wanted.slice(index * size, (index + 1) * size));
}
const MOST_GROUPS = 8;
/**
 * Leaves out as many of these groups as possible. A group that is needed as a whole is halved, down
 * to single mounts.
 */
async function fewest(start, groups, tries) {
    let [proof, left] = [start, groups];
    while (left.length > 0) {
        const possible = left.filter((group) => group.length > 0);
        // It is known that the empty set does not suffice.
        const untried = possible.filter((group) => without(group)(proof.mounts).length === 0);
        const steps = possible.filter((group) => !untried.includes(group));
        const taken = await take(proof, steps.map(without), tries);
        proof = taken.proof;
        const needed = [...untried, ...taken.refused.map((index) => (0,entry_at/* entryAt */._)(steps, index))];
        left = needed.flatMap(halves);
    }
    return proof;
}
/** Splits a group in two; empty for a single mount. */
function halves(mounts) {
    const middle = Math.ceil(mounts.length / 2);
    return mounts.length < 2 ? [] : [mounts.slice(0, middle), mounts.slice(middle)];
}
/** Returns a step that leaves out these mounts, and the mounts that exist only beside them. */
function without(some) {
    const gone = new Set(some.map(({ path }) => path));
    return (mounts) => mounts.filter(({ path, beside }) => !gone.has(path) && !(beside !== undefined && gone.has(beside)));
}
/**
 * Steps that leave out a mount but keep those beside it: these may be all that the program needs.
 */
const onlyBeside = (mounts) => [...new Set(mounts.flatMap(({ beside }) => beside ?? []))].map((path) => (all) => all
    .filter((one) => one.path !== path)
    .map(({ beside, ...one }) => beside === undefined || beside === path ? one : { ...one, beside }));
const minimize_PAIR = 2;
/** Neighbours that are too many for a recipe. */
const CROWD = 3;
/**
 * Steps that each replace all mounts below a folder, at any depth, by one mount, if the folder
 * directly holds at least `least` of them. The new mount is a volume if one of them holds data.
 */
const joins = (mounts, { simpler }, least) => joinedFolders(mounts, least).flatMap((folder) => {
    const found = simpler(folder);
    if (found === undefined)
        return [];
    const joined = asDataMount(found, mounts.filter(({ path }) => (0,observe_paths/* isWithin */.UO)(path, folder)));
    return [(all) => [...all.filter(({ path }) => !(0,observe_paths/* isWithin */.UO)(path, folder)), joined]];
});
/** Lighter kinds of a mount of Docker: a tmpfs instead of a volume, no `exec`, no extra room. */
function lighterInDocker({ kind, executable, roomy }) {
    if (kind === 'data')
        return [];
    if (kind === 'seeded')
        return [{ kind: 'tmpfs' }];
    return [
        ...(executable ? [{ executable: false }] : []),
        ...(roomy === true ? [{ roomy: false }] : [])
    ];
}
/** Step that changes these fields of the mount on a path. */
const changing = (path, fields) => (mounts) => mounts.map((one) => (one.path === path ? { ...one, ...fields } : one));
/**
 * Makes mounts lighter, all at once, or one by one if that fails. Most of these options were
 * proposed only in case something needs them.
 */
async function lightest(start, by) {
    const { lighter = lighterInDocker } = by;
    const steps = start.mounts.flatMap((mount) => lighter(mount).map((fields) => changing(mount.path, fields)));
    const atOnce = await take(start, steps.length > 1 ? [inOne(steps)] : steps, by);
    return atOnce.refused.length > 0 && steps.length > 1 ? take(start, steps, by) : atOnce;
}
const inOne = (steps) => (start) => steps.reduce((mounts, step) => step(mounts), start);
/**
 * Tries each step by itself. Then takes all that worked at once, or one after the other if they do
 * not work together.
 */
async function take(start, steps, tries) {
    const { attempt, does } = tries;
    const sets = steps.map((step) => step(start.mounts));
    const outcomes = await attempt(sets);
    const whole = outcomes.every((outcome) => outcome !== undefined);
    const good = steps.flatMap((step, index) => {
        const outcome = outcomes[index];
        return does(outcome) ? [{ index, step, proof: { mounts: (0,entry_at/* entryAt */._)(sets, index), outcome } }] : [];
    });
    const [first, ...others] = good;
    const bad = [...steps.keys()].filter((index) => !good.some((one) => one.index === index));
    if (first === undefined)
        return { proof: start, whole, refused: bad };
    if (others.length === 0)
        return { proof: first.proof, whole, refused: bad };
    const all = inOne(good.map(({ step }) => step))(start.mounts);
    const [together] = all.length > 0 ? await attempt([all]) : [];
    if (does(together))
        return { proof: { mounts: all, outcome: together }, whole, refused: bad };
    const rest = await oneByOne(first.proof, others, tries);
    return {
        proof: rest.proof,
        whole: whole && rest.whole,
        refused: [...bad, ...rest.refused]
    };
}
async function oneByOne(start, good, tries) {
    const refused = [];
    let [proof, whole] = [start, true];
    for (const { index, step } of good) {
        const mounts = step(proof.mounts);
        const [outcome] = mounts.length === 0 ? [] : await tries.attempt([mounts]);
        if (tries.does(outcome))
            proof = { mounts, outcome };
        else
            refused.push(index);
        whole &&= outcome !== undefined || mounts.length === 0;
    }
    return { proof, whole, refused };
}

;// CONCATENATED MODULE: ./lib/explain/find-fix.js



/**
 * Searches for the fewest mounts with which the image works: first for a set that suffices, then
 * for the mounts in it that are not needed.
 */
async function find_fix_search(task) {
    const tried = [];
    const first = await firstThatDoes(task, tried);
    if (first === undefined)
        return nothingBetter(task, tried);
    // An image that works as it is needs mounts for its refused writes alone: so for all of them.
    const isForRefusals = works(task.without);
    const boot = async (mounts) => (await task.attempt([mounts]))[0];
    const start = isForRefusals ? await withMoreMounts(first, task.grown, boot) : first;
    const wanted = leftOver(start.outcome, task.without);
    const known = refusedIn(start.outcome);
    const isAsGood = (outcome) => isForRefusals
        ? [...refusedIn(outcome)].every((one) => known.has(one))
        : leftOver(outcome, task.without) <= wanted;
    const does = (outcome) => outcome !== undefined && works(outcome) && isAsGood(outcome);
    return { ...(await simplify(start, { ...task, does })), inVain: [] };
}
/**
 * Adds mounts for the writes that are refused in a boot that worked, as long as that helps: a
 * program that may write one file often goes on to the next.
 */
async function withMoreMounts(start, grown, boot) {
    let best = start;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const mounts = grown(best.mounts, best.outcome);
        const outcome = mounts.length > best.mounts.length ? await boot(mounts) : undefined;
        if (outcome === undefined || !works(outcome))
            return best;
        const now = refusedIn(outcome);
        if ([...refusedIn(best.outcome)].every((one) => now.has(one)))
            return best;
        best = { mounts, outcome };
    }
    return best;
}
/** Each round reveals the writes that follow those of the last one. */
const MOST_ROUNDS = 4;
/** Identities of the writes that were refused in a boot. */
const refusedIn = ({ refusals }) => new Set(refusals.map(identity));
/**
 * Result if no set of mounts suffices. An image that works without mounts needs none, even if
 * writes were refused.
 */
function nothingBetter({ without, proposals }, inVain) {
    return works(without)
        ? { mounts: [], outcome: without, minimal: true, inVain: [] }
        : {
            mounts: proposals.find(({ length }) => length > 0) ?? [],
            ...{ outcome: undefined, minimal: false, inVain }
        };
}
/**
 * Counts the writes refused without mounts that are still refused. Zero if the image failed without
 * mounts: then it has other troubles.
 */
function leftOver({ refusals }, without) {
    if (without.failure !== undefined)
        return 0;
    const before = refusedIn(without);
    return new Set(refusals.map(identity).filter((one) => before.has(one))).size;
}
/**
 * Identifies a refusal by the folder of its path, if it names one: file names may be new in each
 * run.
 */
const identity = ({ path, message }) => path === undefined ? message.replace(/\d+/g, '0') : (0,observe_paths/* parentOf */.gN)(path);
/**
 * Finds a set of mounts that works; of several, the one that leaves the fewest writes refused. The
 * most desirable set is proven at once, since often nothing can be left out of it. Finer sets
 * follow, two at a time, each round followed by sets learnt from its boots. The last resort comes
 * last.
 */
async function firstThatDoes(task, tried) {
    const { attempt, without, proposals, lastResort } = task;
    const [wide = [], ...finer] = distinct(proposals).filter((set) => set.length > 0);
    // If a refused path has no mount in the most desirable set, mounts for the refused paths may
    // suffice.
    const refused = task.grown([], without);
    const isNews = refused.some(({ path }) => wide.every((mount) => mount.path !== path));
    const learnt = (last) => last.flatMap(({ mounts, outcome }) => [
        task.around(mounts, outcome),
        task.grown(mounts, outcome)
    ]);
    const rounds = [
        () => [wide],
        (last) => [...(isNews ? [refused] : []), ...learnt(last)],
        () => finer.slice(0, find_fix_PAIR),
        learnt,
        () => finer.slice(find_fix_PAIR),
        () => [lastResort(heardIn([without, ...tried.map(({ outcome }) => outcome)]))],
        learnt
    ];
    let last = [];
    for (const round of rounds) {
        const sets = distinct(round(last)).filter((set) => set.length > 0);
        const isFirst = sets[0] === wide;
        const outcomes = isFirst ? [await task.prove(wide)] : await attempt(sets);
        last = sets.flatMap((mounts, index) => {
            const outcome = outcomes[index];
            return outcome === undefined ? [] : [{ mounts, outcome }];
        });
        tried.push(...last);
        const best = bestOf(tried, without);
        if (best !== undefined && leftOver(best.outcome, without) === 0)
            return best;
    }
    return bestOf(tried, without);
}
const find_fix_PAIR = 2;
/** Merges the refusals, hints and crossings of several boots. */
const heardIn = (outcomes) => ({
    refusals: outcomes.flatMap(({ refusals }) => refusals),
    hints: outcomes.flatMap(({ hints }) => hints),
    crossings: outcomes.flatMap(({ crossings }) => crossings)
});
function bestOf(tried, without) {
    const left = ({ outcome }) => leftOver(outcome, without);
    const better = tried.filter(({ outcome }) => works(outcome) && (!works(without) || leftOver(outcome, without) < leftOver(without, without)));
    return better.toSorted((one, other) => left(one) - left(other))[0];
}
function distinct(sets) {
    const keys = sets.map(keyOf);
    return sets.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

// EXTERNAL MODULE: ./lib/judge/change-tests.js
var change_tests = __webpack_require__(5069);
// EXTERNAL MODULE: ./lib/explain/allow-rules.js + 1 modules
var allow_rules = __webpack_require__(6706);
;// CONCATENATED MODULE: ./lib/explain/allowance.js







/** Rules and drift of the check with exactly these mounts; else of all changes that were seen. */
function allowanceOf(found, shown, judged) {
    const { mounts, outcome, proven } = found;
    const { container, image } = judged.plan;
    const drift = driftOf((proven?.changes ?? judged.judgement.changes).drift);
    const data = mounts.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path);
    const foreseen = [
        ...unjudged(shown.volumes, shown.ground.isCode),
        ...data.flatMap((place) => writtenTo(place, shown.writes, shown.ground))
    ];
    const isKnown = outcome !== undefined && (proven !== undefined || mounts.length === 0);
    const own = container.volumes.map(({ path }) => path);
    const volumes = new Set([...data, ...image.volumes, ...own]);
    const rulesFor = (changes) => allowanceFor(changes.filter(isElsewhere), volumes, shown.ground);
    return isKnown
        ? ofBoth(rulesFor(foreseen), rulesFor(drift))
        : rulesFor(allowance_distinct([...drift, ...foreseen]));
}
/** Whether a change lies in a mount, not on the root filesystem or among its devices. */
const isElsewhere = ({ place }) => place !== '/' && !/^\/dev(?:\/|$)/.test(place);
function allowance_distinct(changes) {
    return [...new Map(changes.map((one) => [`${one.kind} ${one.path}`, one])).values()];
}
/**
 * Returns one rule for a whole volume if only harmless changes were seen there, no web server serves
 * it, and the image has no files there; or if it has only data there, of which much changed. All
 * other changes get the narrowest rules. A change that looks like an intruder's work gets none: it
 * stays drift.
 */
function allowanceFor(changes, volumes, ground) {
    const places = [...new Set(changes.map(({ place }) => place))];
    const isMuch = (place) => (0,allow_rules/* narrowRules */.vB)(changes.filter((one) => one.place === place), ground).length > MOST_SINGLE;
    const isWhole = (place) => volumes.has(place) &&
        !(0,change_tests/* isServed */.SM)(place) &&
        changes.every((one) => !(0,observe_paths/* isWithin */.UO)(one.path, place) || !(0,judge_severity/* isNotable */._r)(one)) &&
        (hiddenBelow(place, ground).files === 0 || (isMuch(place) && !hasCode(place, ground)));
    const whole = places.filter(isWhole);
    const narrow = (0,allow_rules/* narrowRules */.vB)(changes.filter(({ place }) => !whole.includes(place)), ground);
    return {
        allow: [...whole.map(allow_rules/* ruleFor */.sG), ...narrow.filter(isHarmless).map(({ rule }) => rule)],
        drift: narrow.filter((one) => !isHarmless(one)).flatMap(remaining)
    };
}
/** A volume with data of the image gets up to this number of single rules. */
const MOST_SINGLE = 4;
/** Whether the image has code below a path, which a rule for all of it would let be replaced. */
function hasCode(place, { image, isCode }) {
    const folder = (0,observe_paths/* bytesOf */.$$)(place);
    for (const [name, entry] of image)
        if ((0,observe_paths/* isWithin */.UO)(name, folder) && isCode((0,observe_paths/* readable */.HD)(name), entry))
            return true;
    return false;
}
/**
 * Adds rules of the writable run to those of a check, for single paths only: a change in one boot
 * of two may come again. Left out are paths that a rule of the check covers: their names may be the
 * writable run's own. Paths that stay drift in the check are left out as well.
 */
function ofBoth(rehearsed, { allow, drift }) {
    const seen = allow.flatMap(ruleOf);
    const unsafe = new Set(drift.map(({ path }) => path));
    const isLasting = (line) => ruleOf(line).some((rule) => {
        const path = (0,allow_rules/* literalStart */.k9)(rule.pattern);
        return (0,allow_rules/* exact */.e0)(path) === rule.pattern && !unsafe.has(path) && !isToldBy(rule, path, seen);
    });
    return { allow: [...new Set([...rehearsed.allow.filter(isLasting), ...allow])], drift };
}
/** Whether one of the other rules allows everything that this rule for one path allows. */
const isToldBy = (own, path, others) => others.some((other) => other.rule !== own.rule &&
    Array.from(own.kinds).every((kind) => other.allows(path, kind, '/')));
/** Parses a rule line that this program made; empty if the line is not a rule. */
function ruleOf(line) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    return 'problem' in parsed ? [] : [parsed.value];
}
const isHarmless = ({ drifted }) => !drifted.some(judge_severity/* isNotable */._r);
const remaining = ({ rule, drifted }) => drifted.map(({ path, kind, severity }) => ({ path, kind, severity, rule }));
/** Converts the drift of a check to changes with their places. */
const driftOf = (changes) => Array.from(changes, ({ path, kind, severity, place, before, after }) => {
    const isFolder = (after ?? before)?.type === 'directory';
    return { path, kind, severity, place, isFolder };
});
/**
 * Converts changes of the writable run, which were never judged, to changes with their places.
 * Changes in times alone are left out.
 */
function unjudged(changes, isCode) {
    const all = [];
    for (const change of changes) {
        const { path, kind, place, idle, before, after } = change;
        const isFolder = (after ?? before)?.type === 'directory';
        const { severity } = (0,judge_severity/* appraise */.mu)(change, isCode);
        if (idle === undefined)
            all.push({ path, kind, severity, place, isFolder, rehearsed: true });
    }
    return all;
}
/**
 * Changes that the writable run made below a place. A folder in which entries only came and went is
 * as it was, and left out.
 */
const writtenTo = (place, writes, ground) => writes
    .filter(({ path }) => (0,observe_paths/* isWithin */.UO)(path, place))
    .flatMap((write) => {
    const { path, kind, entry } = write;
    if (kind === 'transient' || kind === 'opened')
        return [];
    const { severity } = isOnCode(write, ground) ? REPLACED : (0,advice/* appraisalOf */.Xn)(write, place);
    const isFolder = entry?.type === 'directory';
    const change = kind === 'owned' ? 'changed' : kind;
    return [{ path, kind: change, severity, place, isFolder, rehearsed: true }];
});
/**
 * Whether a write changed code of the image, if only its mode, or deleted it. A rule for that would
 * let an intruder rewrite the code.
 */
function isOnCode({ path, kind }, { image, isCode }) {
    const isAltered = kind === 'changed' || kind === 'deleted';
    const before = isAltered ? image.get((0,observe_paths/* bytesOf */.$$)(path)) : undefined;
    return before !== undefined && isCode(path, before);
}
const REPLACED = { severity: 'high' };

// EXTERNAL MODULE: ./lib/plan/parse.js
var plan_parse = __webpack_require__(2198);
// EXTERNAL MODULE: ./lib/plan/quantities.js
var quantities = __webpack_require__(5816);
;// CONCATENATED MODULE: ./lib/explain/recipes/compose.js



/** A Compose file of one service. */
function composeLines(cooked, mounts) {
    const { image, container } = cooked;
    const service = {
        image,
        read_only: (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? true : undefined,
        ...mountKeys(mounts),
        ...programKeys(container),
        ...surroundingKeys(container),
        ...confinementKeys(container)
    };
    const file = { services: { app: service }, ...topLevel(container, mounts) };
    return [...(0,recipes_mounts/* dockerNotes */.EK)(container, mounts, ['size']), ...yamlLines(uninterpolated(file))];
}
/** Doubles each dollar: Compose takes `$X` in any string for a variable, and `$$` for a dollar. */
function uninterpolated(value) {
    if (typeof value === 'string')
        return value.replaceAll('$', '$$$$');
    if (typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(uninterpolated);
    const entries = Object.entries(value).map(([key, inner]) => [
        key,
        inner === undefined ? undefined : uninterpolated(inner)
    ]);
    return Object.fromEntries(entries);
}
/** Keys of a service that mount all that a recipe has. */
function mountKeys({ tmpfs, own, fresh }) {
    const short = tmpfs.filter((mount) => !(0,recipes_mounts/* hasColon */.Qq)(mount)).map(recipes_mounts/* tmpfsLine */.t1);
    const long = tmpfs.filter(recipes_mounts/* hasColon */.Qq).map(longTmpfs);
    return { tmpfs: some(short), volumes: some([...[...own, ...fresh].map(volume), ...long]) };
}
function longTmpfs({ path, options }) {
    const size = (0,quantities/* sizeFrom */.OE)('1')((0,recipes_mounts/* optionWords */.RI)(options).get('size') ?? '');
    return {
        type: 'tmpfs',
        target: path,
        tmpfs: 'value' in size ? { size: size.value } : undefined
    };
}
function volume(mount) {
    const { source, path, readOnly } = mount;
    if (!(0,recipes_mounts/* hasColon */.Qq)(mount))
        return (0,recipes_mounts/* volumeLine */.fZ)(mount);
    const type = source.startsWith('/') ? 'bind' : 'volume';
    return { type, source, target: path, read_only: readOnly ? true : undefined };
}
function programKeys(container) {
    const { entrypoint, command, user, workingDir } = container;
    return {
        entrypoint: some(entrypoint),
        command: some(command),
        environment: some((0,recipes_mounts/* variableNames */.zo)(container)),
        user,
        working_dir: workingDir
    };
}
function surroundingKeys({ hostname, init, network, platform, addHost }) {
    const isMode = network === undefined || MODES.has(network);
    return {
        hostname,
        init: init ? true : undefined,
        ...(isMode ? { network_mode: network } : { networks: [network] }),
        platform,
        extra_hosts: some(addHost)
    };
}
/** The engine's own networks, which no Compose file can list. */
const MODES = new Set(['none', 'host', 'bridge', 'default']);
function confinementKeys(container) {
    const { capDrop, capAdd, memory, shmSize, ulimits } = container;
    const limits = ulimits.map(({ name, soft, hard }) => [name, { soft, hard }]);
    return {
        cap_drop: some(capDrop),
        cap_add: some(capAdd),
        security_opt: some((0,recipes_mounts/* securityWords */.E5)(container)),
        mem_limit: memory === undefined ? undefined : (0,recipes_mounts/* dockerSize */.y2)(memory),
        shm_size: shmSize === undefined ? undefined : (0,recipes_mounts/* dockerSize */.y2)(shmSize),
        pids_limit: (0,recipes_mounts/* pidsLimitOf */.dN)(container),
        ulimits: limits.length === 0 ? undefined : Object.fromEntries(limits)
    };
}
/** The top-level declarations of the volumes and networks that the service names. */
function topLevel({ network }, { own, fresh }) {
    const names = [...own, ...fresh].map(({ source }) => source);
    const named = names.filter((source) => !source.startsWith('/')).map((name) => [name, {}]);
    const isOwn = network !== undefined && !MODES.has(network);
    return {
        volumes: named.length === 0 ? undefined : Object.fromEntries(named),
        networks: isOwn ? { [network]: { external: true } } : undefined
    };
}

;// CONCATENATED MODULE: ./lib/explain/recipes/compose-change.js










/**
 * Returns the patch and the override for a service's Compose file: `read_only: true`, and the
 * mounts of the fix. Undefined if no Compose file describes the container, if the file needs no
 * change, or if no read-only root filesystem works. Neither text shows a value of the environment.
 */
function composeChange({ workload, sources, ...cooked }) {
    if (workload === undefined || !('service' in workload) || sources === undefined)
        return undefined;
    const needs = { ...cooked, workload, sources };
    const { fix } = needs;
    const isEnough = workload.readOnly && fix.tmpfs.length + fix.volumes.length === 0;
    if (isEnough || !(0,recipes_mounts/* isReadOnly */.PI)(needs))
        return undefined;
    const additions = compose_change_additionsOf(needs);
    const variables = workload.readOnly ? [] : variablesOf(sources, workload.service);
    const patch = compose_change_patchOf(needs, additions, variables);
    return {
        patch,
        override: overrideOf(needs, additions),
        settings: compose_change_settingsOf(additions, variables),
        notes: compose_change_notesOn(patch, variables),
        variables
    };
}
/** Entries of a service's keys that add these mounts, e.g. `tmpfs /run:size=16m`. */
function mountSettings(needs) {
    const { service, volumes } = compose_change_additionsOf(needs);
    return compose_change_settingsOf({ service: { ...service, read_only: undefined }, volumes }, []);
}
function compose_change_notesOn(patch, variables) {
    const names = (0,phrases/* list */.p_)(variables.map(phrases/* quote */.hD), 3);
    return [
        ...(variables.length === 0
            ? []
            : [
                `Whether the root filesystem is read-only is said by the variable ${names}: set it to \`true\` where the service is deployed.`
            ]),
        ...('reason' in patch
            ? [`There is no patch. ${patch.reason} Use the override file.`]
            : notesOnTarget(patch))
    ];
}
function compose_change_additionsOf({ fix, container, workload, sources }) {
    const taken = volumeNames(sources).map((source) => ({ source, path: '', readOnly: false }));
    const { fresh } = (0,recipes_mounts/* mountsOf */.cS)({
        image: workload.service,
        container: { ...container, tmpfs: [], volumes: taken },
        fix
    });
    const { tmpfs, volumes } = mountKeys({ tmpfs: fix.tmpfs, own: [], fresh });
    return {
        service: { read_only: workload.readOnly ? undefined : true, ...{ tmpfs, volumes } },
        volumes: fresh.map(({ source }) => source)
    };
}
function compose_change_settingsOf({ service }, variables) {
    const { read_only, tmpfs = [], volumes = [] } = service;
    const told = (key, entry) => `${key} ${typeof entry === 'string' ? entry : JSON.stringify(entry)}`;
    const root = variables.length > 0 ? variables.map((name) => `${name}=true`) : ['read_only: true'];
    return [
        ...(read_only === undefined ? [] : root),
        ...tmpfs.map((entry) => told('tmpfs', entry)),
        ...volumes.map((entry) => told('volumes', entry))
    ];
}
/** Names of the volumes that the files declare. */
const volumeNames = ({ given, named, yaml }) => [...given, ...named].flatMap(({ trees }) => (trees?.documents ?? []).flatMap((document) => {
    const volumes = (0,compose_sources/* mappingAt */.oh)(document.contents, 'volumes', { yaml, document });
    return volumes === undefined ? [] : (0,yaml_tree/* pairsOf */.fq)(volumes).map(({ key }) => key.value);
}));
/** Names of the variables in the value of `read_only` that counts. */
function variablesOf(sources, service) {
    const layers = [...(0,compose_sources/* layersOf */.w)(sources, service).toReversed(), ...(0,compose_sources/* layersBehind */.TA)(sources, service)];
    const layer = layers.find((one) => (0,yaml_tree/* findEntry */.w4)(one.value, 'read_only', one) !== undefined);
    if (layer === undefined)
        return [];
    const value = (0,compose_sources/* followed */.Xd)((0,yaml_tree/* findEntry */.w4)(layer.value, 'read_only', layer)?.entry.value, layer);
    const text = layer.yaml.isScalar(value) ? String(value.value) : '';
    const names = Array.from(text.matchAll(VARIABLE), ([, name]) => name ?? '');
    return [...new Set(names.filter((name) => name !== ''))];
}
/** A variable as Compose interpolates it; `$$` is a dollar. */
const VARIABLE = /\$(?:\$|\{?([A-Za-z_]\w*))/g;
function overrideOf({ fix, standing, workload }, { service, volumes }) {
    const file = {
        services: { [workload.service]: service },
        volumes: volumes.length === 0 ? undefined : Object.fromEntries(volumes.map((name) => [name, {}]))
    };
    const lines = [
        ...(0,recipes_mounts/* cautions */.JF)(standing),
        ...(0,recipes_mounts/* comments */.nK)(OVERRIDE),
        ...(0,recipes_mounts/* lostNotes */.AD)(fix.tmpfs, ['size']),
        ...workload.inline.flatMap(({ kind, name }) => (0,recipes_mounts/* comments */.nK)(inlineSentence(kind, name))),
        ...yamlLines(uninterpolated(file))
    ];
    return `${lines.join('\n')}\n`;
}
const OVERRIDE = 'Compose reads this file by itself if it is compose.override.yaml beside compose.yaml, and no file is named with -f. Otherwise name it last.';
const inlineSentence = (kind, name) => `Compose does not start a read-only container with the ${kind} ${(0,plan_parse/* quoteVisible */.Lc)(name)} as it is: put its contents in a file, and name that by "file:".`;
function compose_change_patchOf(needs, additions, variables) {
    const { standing, fix, workload, sources } = needs;
    if (!standing.proven)
        return { reason: standing.works ? compose_change_REASONS.decide : compose_change_REASONS.unproven };
    if (fix.tmpfs.some(recipes_mounts/* hasColon */.Qq))
        return { reason: compose_change_REASONS.colon };
    const edits = compose_change_editsOf(workload.service, additions, variables.length > 0);
    if (edits.length === 0)
        return { reason: compose_change_REASONS.variable };
    const layers = layersToEdit(sources, workload.service);
    const layer = chosenLayer(layers);
    if (layer === undefined)
        return { reason: compose_change_REASONS.missing };
    const later = layers.slice(layers.indexOf(layer) + 1);
    if (later.some((one) => replaces(one, additions)))
        return { reason: compose_change_REASONS.replaced };
    return patchIn(layer, edits);
}
function compose_change_editsOf(service, { service: added, volumes }, isVariable) {
    const way = ['services', service];
    const { read_only, ...lists } = added;
    const set = read_only === undefined || isVariable
        ? []
        : [{ kind: 'set', way: [...way, 'read_only'], value: read_only }];
    const appended = Object.entries(lists).flatMap(([key, value]) => value === undefined
        ? []
        : [{ kind: 'append', way: [...way, key], value: uninterpolated(value) }]);
    const declared = volumes.map((name) => ({
        kind: 'set',
        way: ['volumes', name],
        value: {}
    }));
    return [...set, ...appended, ...declared];
}
/** Documents that have the service; included files only if no named one has it. */
function layersToEdit(sources, service) {
    const layers = (0,compose_sources/* layersOf */.w)(sources, service);
    return layers.length > 0 ? layers : (0,compose_sources/* includedLayers */.DY)(sources, service).toReversed();
}
/** The last document that hardens the service already, else the last one with its image. */
function chosenLayer(layers) {
    const lastWith = (keys) => layers.findLast((layer) => keys.some((key) => (0,yaml_tree/* findEntry */.w4)(layer.value, key, layer)));
    return lastWith(HARDENING) ?? lastWith(IMAGE) ?? layers.at(-1);
}
const HARDENING = ['read_only', 'tmpfs', 'cap_drop', 'security_opt'];
const IMAGE = ['image', 'build'];
/** Whether a document drops what those before it add to the service (`!reset`, `!override`). */
function replaces(layer, { service }) {
    const isTagged = (tag) => tag === '!reset' || tag === '!override';
    const keys = Object.entries(service).filter(([, value]) => value !== undefined);
    const values = [
        layer.value,
        ...keys.map(([key]) => (0,yaml_tree/* findEntry */.w4)(layer.value, key, layer)?.entry.value)
    ];
    return values.some((value) => isTagged((0,compose_sources/* followed */.Xd)(value, layer)?.tag));
}
function patchIn({ source, trees, index }, edits) {
    const { file: named, target } = source;
    if (target === undefined)
        return { reason: compose_change_REASONS.outside };
    const { file } = target;
    if (!namedInPatch(file))
        return { reason: compose_change_REASONS.name };
    const { text: before, yaml } = trees;
    const edited = splice(before, index, edits, yaml);
    if ('refusal' in edited)
        return { reason: compose_change_REASONS[edited.refusal] };
    const text = unifiedDiff({ file, before, after: edited.text, hidden: valueLines(trees) });
    return text === undefined ? { reason: compose_change_REASONS.values } : { ...target, named, text };
}
const compose_change_REASONS = {
    unproven: 'The mounts are not proven.',
    decide: 'The mounts allow something dangerous, on which you have to decide.',
    variable: 'A variable decides whether the root filesystem is read-only, and nothing else is to add.',
    colon: 'A path has a colon, with which Compose does not take the options that were proven.',
    missing: 'No Compose file that could be read has the service.',
    replaced: 'A later file replaces what the patch would add (!reset or !override).',
    outside: 'The Compose file lies outside of the working directory and of its Git repository.',
    name: 'The path of the Compose file has characters that no patch can hold.',
    values: 'The lines to change hold values of the environment, which no report shows.',
    unreadable: 'The Compose file could not be read as YAML.',
    shared: 'The patch would change other parts of the Compose file, too: they refer to the same anchor.',
    unusual: 'The Compose file is written in a way that cannot be edited with certainty.'
};

;// CONCATENATED MODULE: ./lib/explain/recipes/docker.js


/** A whole `docker run` command, a flag a line. */
function dockerLines(cooked, mounts) {
    const { container, oneShot } = cooked;
    const flags = [
        ['docker', 'run', ...(oneShot ? [] : ['-d'])],
        ...((0,recipes_mounts/* isReadOnly */.PI)(cooked) ? [['--read-only']] : []),
        ...mountFlags(mounts),
        ...programFlags(container),
        ...surroundingFlags(container),
        ...confinementFlags(container),
        program(cooked)
    ];
    const command = flags.map((words) => words.map(shell_word/* shellWord */.r).join(' ')).join(' \\\n  ');
    return [...(0,recipes_mounts/* dockerNotes */.EK)(container, mounts, LONG_FORM), command];
}
/** The mounts of a fix as flags of `docker run`, as in its recipe. */
function flagsOf({ tmpfs, volumes }, { fresh }) {
    const added = fresh.slice(fresh.length - volumes.length);
    return [...tmpfs.map(tmpfsFlag), ...added.map(volumeFlag)].map((words) => words.map(shell_word/* shellWord */.r).join(' '));
}
/**
 * The image and its command. Only the first word of an entrypoint can be given as a flag, so its
 * other words come first in the command.
 */
function program({ image, container }) {
    const ahead = image.startsWith('-') ? ['--'] : [];
    const words = [...(container.entrypoint ?? []).slice(1), ...(container.command ?? [])];
    return [...ahead, image, ...words];
}
function mountFlags({ tmpfs, own, fresh }) {
    return [...tmpfs.map(tmpfsFlag), ...[...own, ...fresh].map(volumeFlag)];
}
function tmpfsFlag(mount) {
    if (!(0,recipes_mounts/* hasColon */.Qq)(mount))
        return ['--tmpfs', (0,recipes_mounts/* tmpfsLine */.t1)(mount)];
    const words = [...(0,recipes_mounts/* optionWords */.RI)(mount.options)].filter(([name]) => LONG_FORM.includes(name));
    const options = words.map(([name, value]) => `tmpfs-${name}=${value}`);
    return ['--mount', fields('type=tmpfs', `dst=${mount.path}`, ...options)];
}
function volumeFlag(mount) {
    if (!(0,recipes_mounts/* hasColon */.Qq)(mount))
        return ['-v', (0,recipes_mounts/* volumeLine */.fZ)(mount)];
    const type = mount.source.startsWith('/') ? 'bind' : 'volume';
    const access = mount.readOnly ? ['readonly'] : [];
    const ends = [`src=${mount.source}`, `dst=${mount.path}`];
    return ['--mount', fields(`type=${type}`, ...ends, ...access)];
}
/** The options of a tmpfs that `--mount` has. */
const LONG_FORM = ['size', 'mode'];
/** A value of `--mount`, which is read as a line of CSV (docker/cli, opts/mount.go). */
function fields(...texts) {
    return texts
        .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(',');
}
function programFlags(container) {
    return [
        ...flag('--entrypoint', container.entrypoint?.[0]),
        ...flags('-e', (0,recipes_mounts/* variableNames */.zo)(container)),
        ...flag('--user', container.user),
        ...flag('--workdir', container.workingDir)
    ];
}
function surroundingFlags({ hostname, init, network, platform, addHost }) {
    return [
        ...flag('--hostname', hostname),
        ...(init ? [['--init']] : []),
        ...flag('--network', network),
        ...flag('--platform', platform),
        ...flags('--add-host', addHost)
    ];
}
function confinementFlags(container) {
    const { capDrop, capAdd, memory, shmSize, ulimits } = container;
    const pidsLimit = (0,recipes_mounts/* pidsLimitOf */.dN)(container);
    return [
        ...flags('--cap-drop', capDrop),
        ...flags('--cap-add', capAdd),
        ...flags('--security-opt', (0,recipes_mounts/* securityWords */.E5)(container)),
        ...flag('--memory', memory === undefined ? undefined : (0,recipes_mounts/* dockerSize */.y2)(memory)),
        ...flag('--shm-size', shmSize === undefined ? undefined : (0,recipes_mounts/* dockerSize */.y2)(shmSize)),
        ...flag('--pids-limit', pidsLimit === undefined ? undefined : String(pidsLimit)),
        ...flags('--ulimit', ulimits.map(({ name, soft, hard }) => `${name}=${soft}:${hard}`))
    ];
}
function flag(name, value) {
    return value === undefined ? [] : [[name, value]];
}
function flags(name, values) {
    return values.map((value) => [name, value]);
}

;// CONCATENATED MODULE: ./lib/explain/optional.js











/**
 * Finds mounts for the writes that are refused although the image works, and for data that it
 * writes only where it can. They are proven together with the needed ones. Undefined if there are
 * none.
 */
async function findOptional(found, means) {
    const { mounts: needed, outcome } = found;
    if (outcome === undefined)
        return undefined;
    const { shown, plan, proof, isDone } = means;
    const lost = lostData(needed, shown.writes, plan).map(({ path }) => path);
    const refusals = [...(isDone ? [] : outcome.refusals), ...lost.map(asRefusal)];
    const heard = [...refusals];
    const start = { mounts: needed, outcome: { ...outcome, refusals } };
    const all = await withMoreMounts(start, lightly(means.grown), async (mounts) => {
        const found = await proof(mounts);
        heard.push(...(found?.outcome.refusals ?? []));
        return found?.outcome;
    });
    const covers = coversIn(shown);
    const own = new Set(needed.map(({ path }) => path));
    // A log may name another path than the one that was refused.
    const left = pathsOf(all.outcome.refusals, shown);
    const mounts = all.mounts.filter((one) => !own.has(one.path) && !covers(one, left));
    const proven = mounts.length === 0 ? undefined : await proof([...needed, ...mounts]);
    if (proven === undefined || !works(proven.outcome))
        return undefined;
    const isTaken = (path) => mounts.some((one) => covers(one, [path]));
    const refused = pathsOf(heard, shown).filter((path) => !lost.includes(path) && isTaken(path));
    return { mounts, refused, lost: lost.filter(isTaken), proven };
}
/** Without `exec` and extra room, which only a program that fails can be shown to need. */
const lightly = (grown) => (mounts, heard) => grown(mounts, heard).map((one) => one.kind === 'tmpfs' && !mounts.some(({ path }) => path === one.path)
    ? { ...one, executable: false, roomy: false }
    : one);
/** Paths that were refused on the read-only root filesystem alone. */
const pathsOf = (refusals, { refusals: anyway }) => [
    ...new Set(notAnyway(refusals, anyway).flatMap(({ path }) => path ?? []))
];
/** Returns a test whether a mount covers one of the paths, behind the links of the image. */
const coversIn = ({ ground }) => ({ path: mount }, paths) => paths.some((path) => (0,observe_paths/* isWithin */.UO)((0,explain_writes/* refusedWrite */.yN)(path, ground).path, mount));
/** Data of the writable run that would be lost with these mounts. */
function lostData(mounts, writes, { image, container }) {
    const own = [...mounts, ...container.tmpfs, ...container.volumes].map(({ path }) => path);
    const mounted = [...own, ...image.volumes];
    return writes
        .filter((write) => (write.kind === 'added' || write.kind === 'changed') && isData(write))
        .filter(({ path, home }) => !mounted.some((one) => (0,observe_paths/* isWithin */.UO)(path, one) || (0,observe_paths/* isWithin */.UO)(home, one)))
        .slice(0, optional_MOST);
}
/** Limit, since the paths are listed. */
const optional_MOST = 20;
const asRefusal = (path) => ({ message: path, path });
/** Returns the optional mounts with flags and rules; `served` is the suggestion without them. */
function optionalFix(found, shown, judged, served) {
    const { optional } = found;
    if (optional === undefined)
        return undefined;
    const { mounts, refused, lost, proven } = optional;
    const fix = fixOf(mounts, shown.ground);
    const volumes = [...served.fix.volumes, ...fix.volumes];
    const named = (0,recipes_mounts/* mountsOf */.cS)({ ...served, fix: { tmpfs: [], volumes } });
    const together = { ...found, mounts: [...found.mounts, ...mounts], proven };
    const { allow } = allowanceOf(together, shown, judged);
    const { plan, sources } = judged;
    const { workload } = plan;
    return {
        ...{ fix, refused, lost, flags: flagsOf(fix, named) },
        ...(workload?.kind === 'kubernetes' && { settings: emptyDirSettings(fix) }),
        ...(workload?.kind === 'compose' &&
            sources && { settings: optional_settingsOf(fix, served, { workload, sources }) }),
        allow: allow.filter((rule) => !served.allow.includes(rule))
    };
}
const emptyDirSettings = (fix) => podNeeds(fix).mounts.map(({ path, size }) => `emptyDir ${path}${size ? ` (${size})` : ''}`);
/** The optional mounts as settings of the service, whose needed volumes have taken names. */
function optional_settingsOf(fix, { container, fix: needed }, file) {
    const among = (volumes) => mountSettings({ ...file, container, fix: { tmpfs: fix.tmpfs, volumes } });
    const known = among(needed.volumes);
    return among([...needed.volumes, ...fix.volumes]).filter((one) => !one.startsWith('volumes ') || !known.includes(one));
}

;// CONCATENATED MODULE: ./lib/explain/proof.js










/**
 * Checks the image with a set of mounts as its author would, stops the container and starts it
 * again. The restarted container has to pass as well, with the files that it kept in volumes.
 * Returns undefined if no boot, or no time for one, is left.
 */
async function prove(mounts, bench, context) {
    const left = takeBoot(bench.budget, context.world.clock);
    if (left === undefined)
        return undefined;
    const given = await asDeployed(fixOf(mounts, bench.ground), bench.plan, context);
    const plan = checking(hastened(given, bench, left));
    return context.recheck(plan, async (judged, { testbed, recorder }) => {
        const { exercise, observation, judgement } = judged;
        const heard = heardOf(exercise, recorder);
        const { stop, refusalsAtEnd = [] } = observation;
        const isUnclean = await endedBadly(testbed.id, stop, refusalsAtEnd, bench);
        const first = { ...heard, ...(isUnclean && { unclean: true }) };
        const kept = keptIn(mounts, judgement.changes);
        const again = works(first) ? await restarted(plan, testbed, kept, context) : undefined;
        const { failure } = again ?? first;
        context.world.log.progress(bootLine('Checked and restarted', plan, failure));
        return { outcome: again ?? first, changes: judgement.changes };
    });
}
/**
 * Adds a fix to a plan: as Compose merges the override with the files of a service, if a Compose
 * file describes the container.
 */
async function asDeployed(fix, plan, context) {
    const { container, workload: declared } = plan;
    const { workload } = context;
    const fixed = await planWith(plan, fix, context);
    const { sources, withOverride } = workload?.compose ?? {};
    const change = composeChange({ fix, standing: TAKEN, container, workload: declared, sources });
    return change === undefined || withOverride === undefined
        ? fixed
        : withOverride(fixed, change.override);
}
/** Standing of a fix that is being proven: its override is what production would use. */
const TAKEN = { proven: true, works: true, dangers: [], drift: [], rules: [] };
/** Returns the plan without attacks, recovery, layer checks and evidence: only the check itself. */
const checking = (plan) => ({
    ...plan,
    ...{ attack: [], rehearsal: undefined, recover: false, imageLayers: false },
    evidence: { ...plan.evidence, when: 'never' }
});
/**
 * Restarts the container and checks it again. Returns the outcome if it failed; undefined if it
 * passed and the files it had kept were there.
 */
async function restarted(plan, { id, spec, pod }, kept, context) {
    const { engine, world } = context;
    const recorder = (0,output_recorder/* recordOutput */.T)((0,plan_program/* launchOf */.v4)(plan));
    const since = await now({ ...spec, publish: [] }, context);
    const created = { plan, spec, id, engine, world, ...(pod && { pod }) };
    const again = await startedAgain(created, recorder.onOutput, since);
    await silence(again, world);
    listenTo(again.exercise, recorder);
    const heard = heardOf(again.exercise, recorder);
    if (heard.failure !== undefined)
        return heard;
    const lost = await missing(kept, id, world.engine);
    return lost.length === 0 ? undefined : { ...heard, unclean: true };
}
/**
 * Current time of the engine's clock, in seconds since 1970: the creation time of a new container.
 */
async function now(spec, { world, removals }) {
    const lease = (0,run_lease/* leaseContainer */.QF)(() => Promise.resolve(spec), world, removals);
    try {
        return (await world.engine.inspect(await lease.id())).created;
    }
    finally {
        lease.done();
    }
}
async function missing(paths, id, engine) {
    const entries = await Promise.all(paths.map((path) => engine.entry(id, path)));
    return paths.filter((_, index) => entries[index] === undefined);
}
/**
 * Paths of data files in the volumes of a fix, at most 20. Names with digits are left out: such a
 * file may have another name after each start.
 */
function keptIn(mounts, changes) {
    const volumes = mounts.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path);
    const kept = [];
    for (const change of changes) {
        const { path } = change;
        const volume = volumes.find((one) => (0,observe_paths/* isWithin */.UO)(path, one));
        if (volume === undefined || /\d/.test(path.slice(volume.length)) || !isKept(change))
            continue;
        if (kept.push(path) === proof_MOST)
            break;
    }
    return kept;
}
/** Limit, since the engine is asked for each path. */
const proof_MOST = 20;
const isKept = ({ path, kind, place, after, idle }) => idle === undefined &&
    kind !== 'deleted' &&
    after?.type === 'file' &&
    isData({ path, kind, home: place, made: undefined, entry: after });

;// CONCATENATED MODULE: ./lib/explain/sieves.js




/** The sieves for mounts of a plan; in a pod, with mounts of this form. */
function sievesFor(plan, shown, form) {
    const { ground, perils } = shown;
    const isFree = freeIn(plan, shown);
    const isSafeMount = danger_isSafe(perils);
    const made = ground.pod === undefined ? (mount) => mount : inPod(ground, form);
    return {
        any: sieve(isFree, made),
        safe: sieve((mount) => isFree(mount) && isSafeMount(mount), made)
    };
}
/** Adds the mounts that the writable run was given for folders that the image lacks. */
function withAssumed(mounts, assumed) {
    const known = new Set(mounts.map(({ path }) => path));
    return [...mounts, ...assumed.filter(({ path }) => !known.has(path))];
}
/** Returns a sieve that also drops a mount beside a dropped one. */
const sieve = (isAllowed, made) => (mounts) => {
    const kept = mounts.filter(isAllowed);
    const paths = new Set(kept.map(({ path }) => path));
    return kept.filter(({ beside }) => beside === undefined || paths.has(beside)).map(made);
};
/** Returns a test whether a path is no mount point yet. */
function freeIn({ container, image }, { ground }) {
    const own = [...container.tmpfs, ...container.volumes].map(({ path }) => path);
    const mounted = [...own, ...image.volumes];
    const taken = new Set(mounted.map((path) => (0,observe_paths/* parentOf */.gN)((0,explain_writes/* behindLinks */.Kp)(`${path}/x`, ground.image))));
    return ({ path }) => !taken.has(path);
}

;// CONCATENATED MODULE: ./lib/explain/proving.js









/**
 * Searches for mounts with which the image works. If none helps in a pod, other kinds of volumes are
 * tried there, as a cluster has them.
 */
async function look(shown, without, means) {
    const found = await lookIn(taskOf(shown, without, means, 'open'));
    if (found.outcome !== undefined || shown.ground.pod === undefined)
        return found;
    for (const form of ['bare', 'grouped', 'closed']) {
        const other = await lookOtherwise(form, { shown, without, means });
        if (other?.outcome !== undefined)
            return other;
    }
    return found;
}
/**
 * Searches with another kind of volumes in a pod, if the image works with one of the first proposed
 * sets of that kind; undefined if it does not.
 */
async function lookOtherwise(form, { shown, without, means }) {
    const { ground, writes } = shown;
    const group = freeGroup(means.plan.workload, ground.owner);
    const isGrouped = form === 'grouped';
    if (isGrouped && (group === undefined || ground.pod?.group !== undefined))
        return undefined;
    const own = isGrouped && group !== undefined ? withGroup(shown, group) : shown;
    const task = taskOf(own, without, means, isGrouped ? 'open' : form);
    const open = sievesFor(means.plan, shown, 'open').safe;
    const sets = proposals(writes, ground).slice(0, MOST_TRIED);
    const isNews = (set) => isGrouped || keyOf(task.sieves.safe(set)) !== keyOf(open(set));
    for (const set of proving_distinct(sets.filter(isNews).map(task.sieves.safe))) {
        const [outcome] = set.length === 0 ? [] : await task.attempts.killed([set]);
        if (outcome === undefined || !works(outcome))
            continue;
        const found = await lookIn(task);
        return isGrouped && group !== undefined ? { ...found, group } : found;
    }
    return undefined;
}
/** Proposed sets that are tried with another kind of volumes. */
const MOST_TRIED = 3;
function proving_distinct(sets) {
    return [...new Map(sets.map((set) => [keyOf(set), set])).values()];
}
/** Facts of a writable run for boots in which the volumes of the pod have this group. */
const withGroup = (shown, group) => ({
    ...shown,
    ground: { ...shown.ground, pod: { group } }
});
function taskOf(shown, without, means, form) {
    const { plan, context, budget } = means;
    const { writes, ground } = shown;
    const sieves = sievesFor(plan, shown, form);
    const all = proposals(writes, ground).map(sieves.any);
    const saved = savedPaths(writes).filter((path) => all.some((set) => isIn(set, path)));
    const bench = { ...shown, plan, context, budget, saved };
    const { proof, before } = proofs(bench, context);
    const attempts = {
        killed: trials(bench, 'killed', before),
        stopped: trials(bench, 'stopped', before)
    };
    return { shown, without, bench, attempts, proof, sieves };
}
/**
 * Searches for mounts with which the image works: safe ones, or else any, to report what these
 * would do. A run that passed without a refused write needs no mounts, so the search is skipped.
 * Mounts that only the smoke test does not need are found as well.
 */
async function lookIn(given) {
    const { shown, bench, sieves } = given;
    const { any, safe } = sieves;
    const { writes, ground } = shown;
    // A group is needed in any case: it may be all that is.
    const alone = ground.pod?.group === undefined ? undefined : await given.proof([]);
    const without = alone?.outcome ?? given.without;
    const task = { ...given, without };
    const isIdle = works(without) && without.refusals.length === 0;
    const first = isIdle
        ? { mounts: [], outcome: without, minimal: true, inVain: [] }
        : await sought(task, safe);
    const found = first.mounts.length === 0 && alone ? { ...first, proven: alone } : first;
    if (found.outcome !== undefined)
        return withOptional(found, task, safe);
    const heard = heardIn([without, ...found.inVain.map(({ outcome }) => outcome)]);
    const isFree = freeIn(bench.plan, shown);
    const last = lastResort(writes, heard, ground, (path) => isFree({ path }));
    const isAllSafe = [...proposals(writes, ground), last].every((set) => keyOf(any(set)) === keyOf(safe(set)));
    if (isAllSafe)
        return found;
    const daring = await sought(task, any);
    return daring.outcome === undefined
        ? { ...found, inVain: [...found.inVain, ...daring.inVain] }
        : daring;
}
async function withOptional(found, task, allow) {
    const { shown, bench, proof, without } = task;
    const { grown: more } = searchOf(task, allow, 'stopped');
    // The search itself has dealt with the refused writes of an image that works without mounts.
    const isDone = works(without);
    const optional = await findOptional(found, {
        shown,
        plan: bench.plan,
        grown: more,
        proof,
        isDone
    });
    return optional === undefined ? found : { ...found, optional };
}
const isIn = (mounts, path) => mounts.some((mount) => (0,observe_paths/* isWithin */.UO)(path, mount.path));
/**
 * Searches with trial boots that are killed at once, and confirms the result by a check. If
 * something goes wrong when the container is stopped, searches with trial boots that are stopped.
 */
async function sought(task, allow) {
    const { shown, without, bench } = task;
    const isLate = without.unclean === true || needsPlaceAtEnd(shown.writes);
    const searched = (until) => proving_sparing(bench.budget, () => find_fix_search(searchOf(task, allow, until)));
    const found = await searched(isLate ? 'stopped' : 'killed');
    const first = await confirmed(found, task);
    if (first.outcome !== undefined || first.mounts.length === 0 || isLate)
        return first;
    const { outcome } = first.proven ?? {};
    if (outcome?.unclean !== true)
        return first;
    // The writes that were refused at the container's end are most likely all that is missing.
    const more = searchOf(task, allow, 'stopped').grown(found.mounts, outcome);
    if (more.length > 0) {
        // If several mounts were added, some may not be needed.
        const minimal = found.minimal && more.length <= found.mounts.length + 1;
        const grown = await confirmed({ ...found, mounts: more, minimal }, task);
        if (grown.outcome !== undefined)
            return grown;
    }
    const again = await confirmed(await searched('stopped'), task);
    return again.outcome === undefined ? { ...again, mounts: first.mounts } : again;
}
/** Leaves one boot of the budget for the proof. */
async function proving_sparing(budget, use) {
    budget.boots -= 1;
    return use().finally(() => {
        budget.boots += 1;
    });
}
/** Confirms mounts that passed a trial boot, by a check with exactly these and a restart. */
async function confirmed(found, { proof }) {
    const { mounts, outcome } = found;
    if (outcome === undefined || mounts.length === 0)
        return found;
    const proven = await proof(mounts);
    if (proven === undefined)
        return { ...found, outcome: undefined };
    return works(proven.outcome)
        ? { ...found, outcome: proven.outcome, proven }
        : {
            ...{ mounts, minimal: false, proven, outcome: undefined },
            inVain: [{ mounts, outcome: proven.outcome }]
        };
}
function proofs(bench, context) {
    const known = new Map();
    return {
        proof: async (mounts) => {
            const key = keyOf(mounts);
            const proving = known.get(key) ?? prove(mounts, bench, context);
            known.set(key, proving);
            const proven = await proving;
            // A boot may be left for this set later.
            if (proven === undefined)
                known.delete(key);
            return proven;
        },
        before: (key) => known.get(key)?.then((proven) => proven?.outcome)
    };
}
function searchOf(task, permit, until) {
    const { shown, without, attempts, proof } = task;
    const { writes, ground, assumed } = shown;
    const wanted = writes.filter((write) => !isSecondary(write));
    const allow = (mounts) => permit(withAssumed(mounts, assumed));
    const isAllowed = (path) => permit([{ path, kind: 'data', executable: false }]).length > 0;
    return {
        attempt: attempts[until],
        prove: async (mounts) => (await proof(mounts))?.outcome,
        without,
        proposals: proposals(writes, ground).map(allow),
        around: (mounts, heard) => {
            const set = around(mounts, heard, writes, ground);
            return set.length === 0 ? [] : allow(set);
        },
        grown: (mounts, { refusals }) => allow(grown(mounts, { refusals: notAnyway(refusals, shown.refusals) }, writes, ground)),
        lastResort: (heard) => allow(lastResort(writes, heard, ground, isAllowed)),
        simpler: (folder) => permit([seededOn(folder, writes, ground)])[0],
        lighter: ground.pod && simplerInPod,
        isWanted: ({ path }) => wanted.some((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) || write.home === path)
    };
}

// EXTERNAL MODULE: ./lib/plan/image-archive.js
var image_archive = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/plan/policy.js + 2 modules
var policy = __webpack_require__(3327);
;// CONCATENATED MODULE: ./lib/explain/recipes/kubernetes.js




/** A whole manifest of a pod. */
function kubernetesLines(cooked, wished) {
    const { container, oneShot } = cooked;
    const mounts = podMounts(wished, container);
    const spec = {
        restartPolicy: oneShot ? 'Never' : undefined,
        ...kubernetes_surroundings(container),
        securityContext: podSecurity(cooked),
        initContainers: some(seeds(cooked, mounts)),
        containers: [main(cooked, mounts)],
        volumes: some(kubernetes_volumes(mounts))
    };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app' }, spec };
    return [...(0,recipes_mounts/* comments */.nK)(UNTRIED), ...podNotes(container, wished), ...yamlLines(pod)];
}
const UNTRIED = 'Not tried as a pod: the mounts were tried with Docker, whose tmpfs has an owner, and whose volumes start with the files of the image. To try it: zero-drift check --manifest-file kubernetes.yaml';
function kubernetes_surroundings(container) {
    const { network, platform = '' } = container;
    const [os, arch] = platform.split('/');
    const entries = hostEntries(container);
    const ips = [...new Set(entries.map(([, ip]) => ip))];
    const aliases = ips.map((ip) => {
        return { ip, hostnames: entries.filter((entry) => entry[1] === ip).map(([host]) => host) };
    });
    return {
        hostname: podHostname(container),
        hostNetwork: network === 'host' ? true : undefined,
        hostAliases: some(aliases),
        nodeSelector: arch === undefined ? undefined : { 'kubernetes.io/os': os, 'kubernetes.io/arch': arch }
    };
}
/** Pod security context: the containers that seed and read a volume need one user. */
function podSecurity({ container, group }) {
    const [runAsUser, runAsGroup] = numericUser(container) ?? [];
    const isEmpty = runAsUser === undefined && group === undefined;
    return isEmpty ? undefined : { runAsUser, runAsGroup, fsGroup: group };
}
/**
 * The container of the image. An entrypoint of one empty word removes that of the image: Docker
 * then runs the command itself.
 */
function main(cooked, mounts) {
    const { image, container } = cooked;
    const { entrypoint, command, workingDir } = container;
    const hasNone = entrypoint?.length === 1 && entrypoint[0] === '';
    return {
        name: 'app',
        image,
        command: some((hasNone ? command : entrypoint)?.map(unexpanded)),
        args: hasNone ? undefined : some(command?.map(unexpanded)),
        workingDir,
        securityContext: security(container, (0,recipes_mounts/* isReadOnly */.PI)(cooked)),
        resources: resources(container),
        volumeMounts: some(mounts.map(({ name, path, readOnly }) => {
            return { name, mountPath: path, readOnly: readOnly ? true : undefined };
        }))
    };
}
function resources({ memory }) {
    return memory === undefined ? undefined : { limits: { memory: quantityOf((0,recipes_mounts/* dockerSize */.y2)(memory)) } };
}
function security({ capAdd, capDrop, securityOpt }, readOnlyRootFilesystem) {
    const has = (option) => securityOpt.includes(option);
    const isBound = has('no-new-privileges') || has('no-new-privileges=true');
    const hasCapabilities = capAdd.length + capDrop.length > 0;
    const profile = has('seccomp=unconfined') ? 'Unconfined' : undefined;
    const type = has('seccomp=builtin') ? 'RuntimeDefault' : profile;
    return {
        readOnlyRootFilesystem,
        allowPrivilegeEscalation: isBound ? false : undefined,
        capabilities: hasCapabilities ? { add: some(capAdd), drop: some(capDrop) } : undefined,
        seccompProfile: type === undefined ? undefined : { type }
    };
}
/**
 * Init containers for the volumes that Docker would fill from the image: Kubernetes leaves them
 * empty.
 */
function seeds({ image, seeded }, mounts) {
    return mounts
        .filter(({ path, isFresh }) => isFresh && seeded.some((hidden) => hidden.path === path))
        .map(({ name, path }) => {
        const seed = { name: `seed-${name}`, volume: name, path, isCopied: true };
        return seedContainer(seed, { image, security: {} });
    });
}
function kubernetes_volumes(mounts) {
    const sources = new Map(mounts.map(({ name, source }) => [name, source]));
    return [...sources].map(([name, source]) => ({ name, ...source }));
}
/**
 * User and group by number, as a pod takes them; undefined for names, and for numbers that are too
 * large for a pod.
 */
function numericUser({ user = '' }) {
    const numbers = /^\d+(:\d+)?$/.test(user) ? user.split(':').map(Number) : [];
    const fits = numbers.length > 0 && numbers.every((number) => number < 2 ** 31);
    return fits ? numbers : undefined;
}
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
function podHostname({ hostname = '' }) {
    return LABEL.test(hostname) ? hostname : undefined;
}
/** The `HOST:IP` entries that a pod can have, each as its two parts. */
function hostEntries({ addHost }) {
    return addHost.flatMap((line) => {
        const [, host = '', ip = ''] = /^([^:]*):([^]*)$/.exec(line) ?? [];
        const fits = host.split('.').every((label) => LABEL.test(label)) && ip !== 'host-gateway';
        return fits ? [[host, ip]] : [];
    });
}
/** The security options that a pod can express. */
const SECURITY = new Set([
    'no-new-privileges',
    'no-new-privileges=true',
    'no-new-privileges=false',
    'seccomp=unconfined',
    'seccomp=builtin'
]);
function isKnownSecurity(option) {
    return SECURITY.has(option);
}
/** Comments on settings that a reader of the manifest has to know or to add. */
function podNotes(container, { tmpfs, fresh }) {
    const lost = [...tmpfs, ...fresh].filter(recipes_mounts/* hasColon */.Qq).map(({ path }) => (0,plan_parse/* quoteVisible */.Lc)(path));
    const missing = unexpressed(container);
    return [
        ...(0,recipes_mounts/* unsetNotes */.Tq)(container),
        ...(0,recipes_mounts/* maskedNotes */.T$)(container),
        ...(missing.length > 0 ? [`Not expressed here: ${missing.join(', ')}.`] : []),
        ...(lost.length > 0 ? [`Left out, for the colon in its path: ${lost.join(', ')}.`] : []),
        ...(tmpfs.length > 0 ? ['An emptyDir has a size, but no other option of a tmpfs.'] : []),
        ...(fresh.length > 0 ? [lasting(fresh)] : [])
    ].map(recipes_mounts/* comment */.Im);
}
const lasting = (fresh) => `An emptyDir goes with its pod: for what must outlive it, use a PersistentVolumeClaim (${fresh.map(({ source }) => (0,recipes_mounts/* labelOf */.Wy)(source)).join(', ')}).`;
/** The inputs that a pod cannot express. */
function unexpressed(container) {
    const { init, ulimits, network, user, hostname, addHost, securityOpt } = container;
    const security = securityOpt.filter((option) => !isKnownSecurity(option));
    const hasProfile = (0,recipes_mounts/* securityWords */.E5)(container).length < securityOpt.length;
    const named = [
        ['init', init],
        ['ulimits', ulimits.length > 0],
        ['pids-limit', (0,recipes_mounts/* pidsLimitOf */.dN)(container) !== undefined],
        ['network', network !== undefined && network !== 'host'],
        ['user', user !== undefined && numericUser(container) === undefined],
        ['hostname', hostname !== undefined && podHostname(container) === undefined],
        ['add-host', hostEntries(container).length < addHost.length],
        ['security-opt', security.length > 0 || hasProfile]
    ];
    return named.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}
/** All mounts that Kubernetes can express: its mount paths have no colon. */
function podMounts(mounts, { shmSize }) {
    const all = [...scratch(mounts, shmSize), ...wishedVolumes(mounts)];
    const wished = all.filter((mount) => !(0,recipes_mounts/* hasColon */.Qq)(mount));
    const keys = [...new Set(wished.map(({ key }) => key))];
    const wishedNames = keys.map((key) => (0,recipes_mounts/* labelOf */.Wy)(key.replace(/^[^:]*:/, '')));
    const names = new Map((0,recipes_mounts/* distinct */.dM)(wishedNames).map((name, index) => [keys[index], name]));
    return wished.map(({ key, ...mount }) => ({ ...mount, name: names.get(key) ?? key }));
}
/** Mounts in memory. Kubernetes has no size for `/dev/shm`, but takes a mount there. */
function scratch({ tmpfs }, shmSize) {
    const hasOwn = shmSize === undefined || tmpfs.some(({ path }) => path === '/dev/shm');
    const all = hasOwn
        ? tmpfs
        : [...tmpfs, { path: '/dev/shm', options: `size=${(0,recipes_mounts/* dockerSize */.y2)(shmSize)}` }];
    return all.map(({ path, options }) => {
        const sizeLimit = quantityOf((0,recipes_mounts/* optionWords */.RI)(options).get('size') ?? '');
        const source = { emptyDir: { medium: 'Memory', sizeLimit } };
        return { key: `tmpfs:${path}`, path, readOnly: false, source, isFresh: false };
    });
}
function wishedVolumes({ own, fresh }) {
    return [
        ...own.map(({ source, path, readOnly }) => {
            const volume = source.startsWith('/') ? { hostPath: { path: source } } : claim(source);
            return { key: `own:${source}`, path, readOnly, source: volume, isFresh: false };
        }),
        ...fresh.map(({ source, path }) => {
            return {
                key: `fresh:${source}`,
                path,
                readOnly: false,
                source: { emptyDir: {} },
                isFresh: true
            };
        })
    ];
}
function claim(name) {
    return { persistentVolumeClaim: { claimName: (0,recipes_mounts/* labelOf */.Wy)(name) } };
}
/**
 * Size of a tmpfs as Kubernetes writes it, `16m` as `16Mi`; undefined if it is no limit in bytes.
 */
function quantityOf(size) {
    const [, count = '0', unit = ''] = /^0*(\d+)([kmgtpe]?)$/i.exec(size) ?? [];
    if (Number(count) === 0)
        return undefined;
    return unit === '' ? count : `${count}${unit.toUpperCase()}i`;
}

;// CONCATENATED MODULE: ./lib/explain/recipes/zero-drift.js








/**
 * A policy file with the new rules and mounts. The author's own stay in their file or inputs, except
 * for the list of volumes: it is whole, since an input replaces its former value.
 */
function policyLines(cooked, mounts, rules) {
    const { allow, off } = zero_drift_entriesFor(cooked, mounts, rules);
    const tmpfs = some(cooked.fix.tmpfs.map(tmpfsEntry));
    return [
        ...notes(cooked, mounts, rules),
        ...yamlLines({ version: 1, check: sectionOf(cooked, mounts), allow: some(allow) }),
        ...commentedOut(off, allow.length === 0),
        ...(tmpfs === undefined ? [] : yamlLines({ tmpfs }))
    ];
}
/** A policy file with the new rules alone, for mounts that another file declares. */
function policyRules(cooked, mounts, rules) {
    const { allow, off } = zero_drift_entriesFor(cooked, mounts, rules);
    return [
        ...lostRules(rules),
        ...yamlLines({ version: 1, allow: some(allow) }),
        ...commentedOut(off, allow.length === 0)
    ];
}
/** Entries of the policy's rules, and of those that have to be read before they are used. */
function zero_drift_entriesFor(cooked, mounts, { kept, narrow, notable }) {
    const changed = (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? CHANGED : CHANGED_WRITABLE;
    return {
        allow: [
            ...kept.flatMap((line) => allowed(line, isForAny(line, mounts.tmpfs) ? IN_MEMORY : KEPT, zero_drift_placeOf(line, cooked, mounts))),
            ...narrow.flatMap((line) => allowed(line, changed))
        ],
        off: notable.flatMap((line) => allowed(line, changed))
    };
}
/** Comments on rules that no policy can say. */
const lostRules = ({ kept, narrow, notable }) => [...kept, ...narrow, ...notable]
    .filter((line) => 'problem' in (0,allowlist/* parseRule */.iT)(line))
    .map((line) => (0,recipes_mounts/* comment */.Im)(`Left out, no rule can say it: ${(0,plan_parse/* quoteVisible */.Lc)(line)}`));
/**
 * Entries for the end of the list above, commented out; with the list's key if it has no other
 * entry.
 */
function commentedOut(entries, isAlone) {
    if (entries.length === 0)
        return [];
    const lines = indented(yamlLines(entries));
    return [NOTABLE, ...(isAlone ? ['allow:'] : []), ...lines].map(recipes_mounts/* comment */.Im);
}
/** Inputs of the fix: its volumes, and a writable root filesystem where no mount helps. */
function sectionOf(cooked, mounts) {
    const volumes = mounts.fresh.length === 0 ? [] : volumesOf(mounts).filter(isSayable);
    const section = {
        'read-only': (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? undefined : false,
        volumes: some(volumes.map(({ line }) => line))
    };
    return Object.values(section).some((value) => value !== undefined) ? section : undefined;
}
const volumesOf = ({ own, fresh }) => [...own, ...fresh].map((mount) => ({ line: (0,recipes_mounts/* volumeLine */.fZ)(mount), isPlain: !(0,recipes_mounts/* hasColon */.Qq)(mount) }));
const isSayable = (entry) => isReadBack(entry, plan_mounts/* parseVolume */.wM);
/** Comments on what no policy can say, and on inputs that would win over it. */
function notes({ container }, mounts, rules) {
    const unsaid = mounts.fresh.length === 0 ? [] : volumesOf(mounts).filter((one) => !isSayable(one));
    const wins = mounts.fresh.length > 0 && container.volumes.length > 0;
    return [
        ...(wins ? [(0,recipes_mounts/* comment */.Im)(WINS)] : []),
        ...unsaid.map(({ line }) => (0,recipes_mounts/* comment */.Im)(`Left out, no line can say it: ${(0,plan_parse/* quoteVisible */.Lc)(line)}`)),
        ...lostRules(rules)
    ];
}
const WINS = 'An input "volumes" of the step or command line would replace this list: remove it there.';
/** The mount that a rule is for, so that it allows nothing in another image without that mount. */
function zero_drift_placeOf(line, { fix }, { own, fresh }) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    if ('problem' in parsed)
        return undefined;
    const paths = [...own, ...fresh, ...fix.tmpfs].map(({ path }) => path);
    return paths
        .filter((path) => `${parsed.value.pattern}/`.startsWith(`${path}/`))
        .toSorted((one, other) => other.length - one.length)[0];
}
function allowed(line, why, place) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    if ('problem' in parsed)
        return [];
    const { pattern, kinds, reason = why } = parsed.value;
    return [{ path: pattern, kinds: [...kinds], reason, ...(place === undefined ? {} : { place }) }];
}
const KEPT = 'written in a volume while it was tested';
const IN_MEMORY = 'written in a tmpfs while it was tested';
const CHANGED = 'changed while it was tested';
const CHANGED_WRITABLE = 'changed while it was tested with a writable root filesystem';
function tmpfsEntry({ path, options }) {
    const words = (0,recipes_mounts/* optionWords */.RI)(options);
    const [uid, gid] = [words.get('uid'), words.get('gid')];
    const others = [...words].filter(([name]) => !zero_drift_NAMED.has(name));
    return {
        path,
        size: words.get('size'),
        mode: words.get('mode'),
        uid: uid === undefined ? undefined : Number(uid),
        gid: gid === undefined ? undefined : Number(gid),
        exec: words.has('exec') ? true : undefined,
        options: some(others.map(([name, value]) => (value === '' ? name : `${name}=${value}`)))
    };
}
/** The options that have a key of their own. */
const zero_drift_NAMED = new Set(['size', 'mode', 'uid', 'gid', 'exec']);
/**
 * The rules that belong to the mounts of a recipe, each in one of the lists only. A rule for a
 * whole folder that a mount exposes is left out.
 */
function recipeRules({ fix, allow, standing }) {
    const { drift, rules, dangers } = standing;
    const broad = new Set(dangers.map(({ path }) => (0,allow_rules/* ruleFor */.sG)(path)));
    // With a writable root filesystem the mounts are left out: files that would be in them have their
    // rules among the others.
    const unmounted = rules.length === 0 ? [] : fix.volumes.map((path) => ({ path }));
    const kept = allow.filter((rule) => !broad.has(rule) && !isForAny(rule, unmounted));
    const lines = (list) => list.map(({ rule }) => rule);
    const narrow = [...rules, ...lines(drift.filter((one) => !(0,judge_severity/* isNotable */._r)(one)))];
    const notable = lines(drift.filter(judge_severity/* isNotable */._r));
    return {
        kept,
        narrow: zero_drift_without(kept, narrow),
        notable: zero_drift_without([...kept, ...narrow], notable)
    };
}
const zero_drift_without = (known, rules) => [...new Set(rules)].filter((rule) => !known.includes(rule));
/** Whether a rule is for a path in one of these mounts. */
function isForAny(line, mounts) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    if ('problem' in parsed)
        return false;
    const start = (0,allow_rules/* literalStart */.k9)(parsed.value.pattern);
    return mounts.some(({ path }) => (0,observe_paths/* isWithin */.UO)(start, path));
}
/**
 * Inputs of the action, to be put under `with:` beside the image. All mounts are listed, since an
 * input replaces its former value.
 */
function actionLines(cooked, { tmpfs, own, fresh }, rules) {
    const scratch = tmpfs.map((mount) => ({ line: (0,recipes_mounts/* tmpfsLine */.t1)(mount), isPlain: !(0,recipes_mounts/* hasColon */.Qq)(mount) }));
    const volumes = [...own, ...fresh].map((mount) => ({
        line: (0,recipes_mounts/* volumeLine */.fZ)(mount),
        isPlain: !(0,recipes_mounts/* hasColon */.Qq)(mount)
    }));
    return [
        ...(0,recipes_mounts/* unsetNotes */.Tq)(cooked.container).map(recipes_mounts/* comment */.Im),
        `read-only: ${(0,recipes_mounts/* isReadOnly */.PI)(cooked)}`,
        ...inputLines('tmpfs', scratch, plan_mounts/* parseTmpfs */.N9),
        ...inputLines('volumes', volumes, plan_mounts/* parseVolume */.wM),
        ...allowLines(rules)
    ];
}
/** The input `allow`, to be added to the author's own rules, which are not known here. */
function allowLines({ kept, narrow, notable }) {
    const entries = [...kept, ...narrow].map((line) => ({ line, isPlain: true }));
    const off = notable.map((line) => ({ line, isPlain: true, isOff: true }));
    const lines = inputLines('allow', [...entries, ...off], allowlist/* parseRule */.iT);
    return [
        ...(lines.length === 0 ? [] : [(0,recipes_mounts/* comment */.Im)('Add these to the rules that you have.')]),
        ...(off.length === 0 ? [] : [(0,recipes_mounts/* comment */.Im)(NOTABLE)]),
        ...lines
    ];
}
/** Comment on rules that are commented out. */
const NOTABLE = 'A rule behind a # would allow what is high or worse, and stays drift without: find out first what writes it.';
/**
 * An input of one entry a line. An entry that would be read back differently is left out, with a
 * comment.
 */
function inputLines(name, entries, parse) {
    const kept = entries
        .filter((entry) => isReadBack(entry, parse))
        .map(({ line, isOff }) => (isOff === true ? `# ${line}` : line));
    const lost = entries.filter((entry) => !isReadBack(entry, parse)).map(({ line }) => line);
    const notes = lost.map((line) => (0,recipes_mounts/* comment */.Im)(`Left out, no line can say it: ${(0,plan_parse/* quoteVisible */.Lc)(line)}`));
    return kept.length === 0 ? notes : [...notes, ...block(name, kept)];
}
/**
 * Whether a line is read back as it is. The runner evaluates `${{` in an input as an expression.
 */
function isReadBack({ line, isPlain }, parse) {
    const [entry, ...more] = (0,plan_parse/* entriesOf */.Mc)(line);
    const isWhole = entry === line && more.length === 0;
    return isPlain && isWhole && !line.includes('${{') && 'value' in (0,plan_parse/* withoutNul */.ST)(parse)(line);
}
/** The lines as a block, or as one string if a block could not hold them. */
function block(name, lines) {
    return lines.every(isPrintable)
        ? [`${name}: |`, ...indented(lines)]
        : [`${name}: ${yamlString(lines.map((line) => `${line}\n`).join(''))}`];
}

;// CONCATENATED MODULE: ./lib/explain/recipes/recipes.js








/**
 * The recommendation of a read-only root filesystem, whose number moved by one between versions.
 */
const CIS = ['CIS Docker Benchmark 5.12 (v1.1, v1.2), 5.13 (v1.6, v1.8)'];
/** Checks of other tools that demand a read-only root filesystem, and that a recipe satisfies. */
const SATISFIED = {
    docker: CIS,
    compose: CIS,
    kubernetes: ['CKV_K8S_22 (Checkov)', 'KSV014 (Trivy)']
};
/** Name by which a recipe runs an image: of an archive the one that it was saved under. */
const deployedName = ({ reference, savedAs }) => savedAs ?? ((0,image_archive/* archiveNamed */.iN)(reference) === undefined ? reference : 'IMAGE');
/**
 * Returns the recipes that run the container with all that it needs: read-only, or with rules for a
 * writable root filesystem.
 */
function recipesOf(cooked) {
    const { container } = cooked;
    const shown = { ...cooked, container: withoutSecrets(container) };
    const served = (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? shown : { ...shown, fix: NO_MOUNTS, seeded: [] };
    const mounts = (0,recipes_mounts/* mountsOf */.cS)(served);
    const rules = recipeRules(cooked);
    const head = (0,recipes_mounts/* cautions */.JF)(cooked.standing);
    return {
        docker: recipes_text([...head, ...satisfies('docker', cooked), ...dockerLines(served, mounts)]),
        compose: recipes_text([...head, ...satisfies('compose', cooked), ...composeLines(served, mounts)]),
        kubernetes: recipes_text([
            ...head,
            ...satisfies('kubernetes', cooked),
            ...kubernetesLines(served, mounts)
        ]),
        action: recipes_text([...head, ...actionLines(served, mounts, rules)]),
        policy: recipes_text([policy/* SCHEMA_LINE */.NA, ...head, ...policyLines(served, mounts, rules)])
    };
}
/** Masks the secrets in the words of the program to start: recipes are shown in reports. */
function withoutSecrets(container) {
    const { entrypoint, command, env } = container;
    return {
        ...container,
        ...(entrypoint && { entrypoint: (0,masks/* maskWords */.QW)(entrypoint, env) }),
        ...(command && { command: (0,masks/* maskWords */.QW)(command, env) })
    };
}
/**
 * Returns the recipes that change the files of a service, from the changes that they need, if any.
 */
function serviceRecipes(cooked, changes = {}) {
    const head = (0,recipes_mounts/* cautions */.JF)(cooked.standing);
    const rules = policyRules(cooked, (0,recipes_mounts/* mountsOf */.cS)(cooked), recipeRules(cooked));
    return { ...changes, policy: recipes_text([policy/* SCHEMA_LINE */.NA, ...head, ...rules]) };
}
const NO_MOUNTS = { tmpfs: [], volumes: [] };
/**
 * Comment on the benchmarks that a recipe satisfies. A recipe that is not proven, or has dangers to
 * decide on, satisfies none.
 */
function satisfies(recipe, cooked) {
    const { proven, dangers } = cooked.standing;
    if (!proven || dangers.length > 0 || !(0,recipes_mounts/* isReadOnly */.PI)(cooked))
        return [];
    return [(0,recipes_mounts/* comment */.Im)(`Satisfies ${SATISFIED[recipe].join(', ')}.`)];
}
function recipes_text(lines) {
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/explain/file-change.js




/** Returns the changes to the Compose file or manifest; undefined if there is none to be made. */
function fileChange({ plan: { container, workload }, sources, pod }, suggestion) {
    const { fix } = suggestion;
    if (pod !== undefined) {
        const change = container.readOnly ? manifestChange(pod.sources, podNeeds(fix)) : undefined;
        if (change === undefined)
            return undefined;
        const { patch, merge, settings, notes } = change;
        const recipes = { merge, ...('text' in patch ? { manifestPatch: patch.text } : {}) };
        return { settings, notes, recipes, ...file_change_folderOf(patch) };
    }
    const change = composeChange({ fix, standing: suggestion, container, workload, sources });
    if (change === undefined)
        return undefined;
    const { patch, override, settings, notes } = change;
    const recipes = { ...('text' in patch ? { patch: patch.text } : {}), override };
    return { settings, notes, recipes, ...file_change_folderOf(patch) };
}
const file_change_folderOf = (patch) => 'text' in patch ? { patchFolder: patch.folder } : {};
/** Settings and recipes of a suggestion for a container that a file describes. */
const deployedWith = (cooked, change) => ({
    settings: change?.settings ?? [],
    recipes: serviceRecipes(cooked, change?.recipes),
    ...(change?.patchFolder === undefined ? {} : { patchFolder: change.patchFolder })
});

;// CONCATENATED MODULE: ./lib/explain/suggestion.js













/** Returns the mounts with all that a reader needs; undefined if there is nothing to suggest. */
function suggest(found, shown, judged, writable) {
    const { plan, judgement } = judged;
    const told = { ...tellOf(found, shown, judged), ...allowanceOf(found, shown, judged) };
    const suggestion = { ...told, ...writableOf(writable, told.drift) };
    const { proven, fix, allow, rules, elsewhere } = suggestion;
    const { workload, container } = plan;
    const change = fileChange(judged, suggestion);
    const isOfUse = found.mounts.length + allow.length + rules.length > 0 ||
        change !== undefined ||
        judgement.verdict === 'pass';
    if (!isOfUse && (proven || elsewhere.length === 0))
        return undefined;
    const { image } = plan;
    const volumes = [...container.volumes, ...declaredVolumes(plan, fix)];
    const served = { image: deployedName(image), container: { ...container, volumes }, fix };
    const cooked = {
        ...served,
        seeded: suggestion.filled,
        allow,
        group: shown.ground.owner?.gid,
        oneShot: plan.wait.kind === 'exit',
        standing: suggestion
    };
    const { fresh } = (0,recipes_mounts/* mountsOf */.cS)(served);
    const optional = optionalFix(found, shown, judged, { ...served, allow });
    const flags = flagsOf(fix, { fresh });
    const named = {
        ...{ ...suggestion, flags, fresh, notes: change?.notes ?? [] },
        ...(optional && { optional })
    };
    return workload === undefined
        ? { ...named, recipes: recipesOf(cooked) }
        : { ...named, ...deployedWith(cooked, change) };
}
/** The mounts, their dangers and purposes, and the files that they hide, keep or lose. */
function tellOf({ mounts, outcome, minimal, inVain, optional }, shown, { plan }) {
    const { writes, ground, perils } = shown;
    const fix = fixOf(mounts, ground);
    const works = outcome !== undefined;
    const dangers = dangersOf((0,observe_paths/* byPath */.f2)(mounts), perils);
    const elsewhere = (0,advice/* withoutMount */.C0)(writes);
    const { bare = [] } = fix.pod ?? {};
    const declared = declaredVolumes(plan, fix).map(({ path }) => path);
    const decisive = works ? undefined : decisiveOf(inVain);
    return {
        ...{ proven: works && dangers.length === 0, works, minimal, fix, dangers },
        hidden: hiddenBy([...fix.tmpfs.map(({ path }) => path), ...bare], ground),
        purposes: (0,advice/* purposesOf */.De)((0,observe_paths/* byPath */.f2)(mounts), writes),
        elsewhere,
        refusals: [...(outcome?.refusals ?? []), ...(optional?.proven.outcome.refusals ?? [])],
        without: works ? doneWithout(mounts, shown, elsewhere, plan) : [],
        emptied: emptiedBy(mounts, writes),
        filled: hiddenBy([...fix.volumes.filter((path) => !bare.includes(path)), ...declared], ground),
        ...(decisive && { decisive })
    };
}
/** Rules, drift and moves of the check on a writable root filesystem, if one was made. */
const writableOf = (writable, drift) => ({
    rules: writable?.allow ?? [],
    drift: writable?.drift ?? drift,
    moves: writable?.moves ?? []
});
const hiddenBy = (paths, ground) => paths.map((path) => hiddenBelow(path, ground)).filter(({ files }) => files > 0);
/**
 * Folders outside all mounts that the writable run wrote to, with the kinds of writes; without
 * `elsewhere`, and without the parents of mounts, which an engine makes.
 */
function doneWithout(mounts, { writes }, elsewhere, plan) {
    const { container, image } = plan;
    const mounted = [...mounts, ...container.tmpfs, ...container.volumes].map(({ path }) => path);
    const there = [...mounted, ...image.volumes];
    const told = new Set(elsewhere.map(({ path }) => path));
    const isParent = ({ path, kind, entry }) => kind === 'added' && entry?.type === 'directory' && mounted.some((one) => (0,observe_paths/* isWithin */.UO)(one, path));
    const isLeftOut = (write) => isOutside(write) && !isParent(write);
    const isOutside = ({ path, home, kind }) => kind !== 'opened' &&
        !told.has(path) &&
        !there.some((one) => (0,observe_paths/* isWithin */.UO)(path, one) || (0,observe_paths/* isWithin */.UO)(home, one));
    const folders = (0,explain_writes/* grouped */.zD)(writes.filter(isLeftOut), ({ made, home }) => made ?? home);
    return Array.from(folders, ([path, some]) => ({
        path: path === '/' ? (some[0]?.path ?? path) : path,
        kinds: [...new Set(some.map((write) => (0,write_kinds/* kindOf */.I)(write).word))],
        remedies: []
    }));
}
/** Mount points of tmpfs with a file that the program may miss after a restart. */
const emptiedBy = (mounts, writes) => (0,observe_paths/* byPath */.f2)(mounts)
    .filter(({ path, kind }) => kind === 'tmpfs' && !isScratchFolder(path))
    .filter(({ path }) => writes.some((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) && isLasting(write)))
    .map(({ path }) => path);
const isLasting = (write) => {
    const { word } = (0,write_kinds/* kindOf */.I)(write);
    const isOfThisRun = word === 'pid or lock file' || word === 'socket' || word === 'temporary';
    return ((write.kind === 'added' || write.kind === 'changed') &&
        write.entry?.type === 'file' &&
        !isOfThisRun);
};
/** End of the failed boot that came nearest to passing; undefined if none failed. */
function decisiveOf(inVain) {
    const failed = inVain.flatMap(({ outcome: { failure, said } }) => failure === undefined ? [] : [{ failure, log: said }]);
    return failed.toSorted((one, other) => distance(one.failure) - distance(other.failure))[0];
}
/** Phases from a failure to the end of the smoke test. */
function distance(failure) {
    if (failure.kind === 'smoke-failed' || failure.kind === 'broken-by-attack')
        return 0;
    if ('during' in failure)
        return failure.during === 'startup' ? 2 : 1;
    return failure.kind === 'cannot-start' ? 3 : 2;
}

;// CONCATENATED MODULE: ./lib/explain/data-settings.js


/**
 * Names the settings that usually hold the path of a database or a data folder. These are
 * environment variables and command options that name the path now, or else the known settings of
 * its program. Empty if none is known. Values are never included: they may hold passwords.
 */
function dataSettingsFor(path, env, argv) {
    // Of two entries of one name, e.g. the image's and the container's, the last one counts.
    const last = new Map(env.map((entry) => [entry.slice(0, entry.indexOf('=')), entry]));
    const variables = [...last.values()].flatMap((entry) => variableIn(entry, path));
    const now = [...new Set([...variables, ...optionsIn(argv, path)])].slice(0, data_settings_MOST);
    return now.length > 0 ? now : knownFor(path, env, argv);
}
/** Most settings that are named; a longer list would not be read. */
const data_settings_MOST = 5;
function variableIn(entry, path) {
    const at = entry.indexOf('=');
    const name = entry.slice(0, at);
    const isSet = at > 0 && !EVERYWHERE.test(name) && holds(entry.slice(at + 1), path);
    return isSet ? [`${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(name, 80))} in the environment`] : [];
}
/** Variables that locate programs and users, not the data of an application. */
const EVERYWHERE = /^(?:PATH|PWD|OLDPWD|SHELL|LD_LIBRARY_PATH|(?:PYTHON|NODE_|GEM_|GO|CLASS)PATH)$/;
/**
 * Options that name the path: `--db /x`, `--db=/x`, `-d /x`, also in the words of a shell's
 * command.
 */
function optionsIn(argv, path) {
    const words = argv.slice(1).flatMap((word) => word.slice(0, data_settings_LONGEST).split(/\s+/));
    return words.flatMap((word, index) => {
        const joined = /^(--?[\w.-]{1,60})=(.+)$/.exec(word);
        if (joined !== null)
            return holds(joined[2] ?? '', path) ? [data_settings_option(joined[1] ?? '')] : [];
        const before = words[index - 1] ?? '';
        return /^--?[\w.-]{1,60}$/.test(before) && before !== '-c' && holds(word, path)
            ? [data_settings_option(before)]
            : [];
    });
}
const data_settings_LONGEST = 8192;
const data_settings_option = (name) => `the option ${(0,phrases/* quote */.hD)(name)} of its command`;
/**
 * Whether a value names the path or its folder: as a path, as a URL (`sqlite:////app/x.db`,
 * `file:./x.db?mode=rw`), or relative to another folder.
 */
function holds(value, path) {
    const named = value
        .slice(0, data_settings_LONGEST)
        .replace(/^["']|["']$/g, '')
        // Three slashes begin a relative path, four an absolute one (SQLAlchemy).
        .replace(/^sqlite[\w+]{0,20}:\/\/\/(?!\/)/i, './')
        .replace(/^[a-z][\w+.-]{0,30}:(?:\/\/(?=\/))?/i, '')
        .replace(/[?#;].*$/, '')
        .replace(/^\/{2,}/, '/')
        .replace(/(?<=[^/])\/+$/, '');
    if (named.startsWith('/')) {
        const isOwn = named === path || named === (0,observe_paths/* parentOf */.gN)(path);
        return isOwn || ((0,observe_paths/* isWithin */.UO)(path, named) && DATA_FOLDER.test(named));
    }
    const relative = named.replace(/^(?:\.?\/)+/, '');
    return /[^/]\.\w{1,10}$|\//.test(relative) && path.endsWith(`/${relative}`);
}
const DATA_FOLDER = /\/(?:data|db|databases?|storage|state|var\/lib\/[^/]+)$/;
function knownFor(path, env, argv) {
    const words = argv
        .flatMap((word) => word.slice(0, data_settings_LONGEST).split(/[\s;&|]+/))
        .map((word) => word.slice(word.lastIndexOf('/') + 1));
    const fits = ({ program, path: shape, variable }) => (program === undefined || words.some((word) => program.test(word))) &&
        (shape === undefined || shape.test(path)) &&
        (variable === undefined || env.some((entry) => variable.test(entry)));
    return KNOWN.find(fits)?.settings ?? [];
}
const SQLITE = /\.(?:db|sqlite3?)(?:-(?:wal|shm|journal))?$/;
/**
 * Settings from the manuals of the programs; the first row that fits counts. Single programs come
 * before frameworks, and these before file names.
 */
const KNOWN = [
    { program: /^(?:grafana|grafana-server)$/, settings: ['`GF_PATHS_DATA` in the environment'] },
    {
        program: /^(?:gitea|forgejo)$/,
        settings: [
            '`GITEA_WORK_DIR` in the environment',
            '`PATH` in the section `database` of `app.ini`'
        ]
    },
    { program: /^vaultwarden$/, settings: ['`DATA_FOLDER` in the environment'] },
    { program: /^n8n$/, settings: ['`N8N_USER_FOLDER` in the environment'] },
    { program: /^prometheus$/, settings: ['the option `--storage.tsdb.path` of its command'] },
    {
        program: /^(?:alertmanager|pushgateway)$/,
        settings: [
            'the option `--storage.path` (alertmanager) or `--persistence.file` (pushgateway) of its command'
        ]
    },
    {
        program: /^(?:redis|valkey|keydb)-server$/,
        settings: ['`dir` in its configuration, or the option `--dir`']
    },
    { program: /^etcd$/, settings: ['`ETCD_DATA_DIR` in the environment'] },
    { program: /^(?:consul|nomad)$/, settings: ['the option `-data-dir` of its command'] },
    {
        program: /^influxd$/,
        settings: [
            '`INFLUXD_BOLT_PATH`, `INFLUXD_ENGINE_PATH` and `INFLUXD_SQLITE_PATH` in the environment'
        ]
    },
    {
        program: /^minio$/,
        settings: ['the folder after `server` in its command, or `MINIO_VOLUMES` in the environment']
    },
    {
        program: /^(?:mysqld|mariadbd?)(?:_safe)?$/,
        settings: ['`datadir` in `my.cnf`, or the option `--datadir`']
    },
    { program: /^(?:postgres|postmaster)$/, settings: ['`PGDATA` in the environment'] },
    { program: /^mongod$/, settings: ['the option `--dbpath` of its command'] },
    { program: /^rabbitmq-server$/, settings: ['`RABBITMQ_MNESIA_BASE` in the environment'] },
    { program: /^jenkins(?:\.sh|\.war)?$/, settings: ['`JENKINS_HOME` in the environment'] },
    { program: /^(?:elasticsearch|opensearch)$/, settings: ['`path.data` in its configuration'] },
    { program: /^meilisearch$/, settings: ['`MEILI_DB_PATH` in the environment'] },
    { program: /^qdrant$/, settings: ['`QDRANT__STORAGE__STORAGE_PATH` in the environment'] },
    { program: /^pocketbase$/, settings: ['the option `--dir` of its command'] },
    { program: /^caddy$/, settings: ['`XDG_DATA_HOME` in the environment'] },
    { program: /^mosquitto$/, settings: ['`persistence_location` in `mosquitto.conf`'] },
    {
        program: /^nats-server$/,
        settings: ['`store_dir` of `jetstream` in its configuration, or the option `--store_dir`']
    },
    { program: /^(?:hass|homeassistant)$/, settings: ['the option `--config` of its command'] },
    {
        program: /^ghost$/,
        settings: ['`database__connection__filename` and `paths__contentPath` in the environment']
    },
    { program: /^directus$/, settings: ['`DB_FILENAME` in the environment'] },
    { program: /^strapi$/, settings: ['`DATABASE_FILENAME` in the environment'] },
    // docs.prisma.io: the url of the datasource.
    {
        path: /\/prisma\/[^/]+\.(?:db|sqlite)/,
        settings: ['`DATABASE_URL` in the environment (Prisma: `file:...`)']
    },
    // docs.djangoproject.com: DATABASES; startproject writes db.sqlite3 beside manage.py.
    {
        path: /\/db\.sqlite3(?:-(?:wal|shm|journal))?$/,
        settings: ["`DATABASES['default']['NAME']` in the settings of Django"]
    },
    {
        program: /^(?:manage\.py|django-admin)$/,
        path: SQLITE,
        settings: ["`DATABASES['default']['NAME']` in the settings of Django"]
    },
    {
        variable: /^DJANGO_SETTINGS_MODULE=/,
        path: SQLITE,
        settings: ["`DATABASES['default']['NAME']` in the settings of Django"]
    },
    // guides.rubyonrails.org: configuring a database.
    {
        path: /\/(?:db|storage)\/(?:production|development|test)[\w.-]*\.sqlite3/,
        settings: ['`database` in `config/database.yml` (Rails), or `DATABASE_URL` in the environment']
    },
    {
        program: /^(?:rails|puma|rackup|unicorn)$/,
        path: SQLITE,
        settings: ['`database` in `config/database.yml` (Rails), or `DATABASE_URL` in the environment']
    },
    // laravel.com/docs: database.
    {
        path: /\/database\/database\.sqlite/,
        settings: ['`DB_DATABASE` in the environment (Laravel)']
    },
    { program: /^artisan$/, path: SQLITE, settings: ['`DB_DATABASE` in the environment (Laravel)'] },
    // flask-sqlalchemy.palletsprojects.com: the instance folder; docs.spring.io: common application properties.
    {
        path: /\/instance\/[^/]+\.(?:db|sqlite3?)/,
        settings: ['`SQLALCHEMY_DATABASE_URI`, or `instance_path`, of the Flask application']
    },
    {
        program: /\.jar$/,
        path: /\.(?:mv|trace)\.db$|\.(?:script|properties|lck)$/,
        settings: ['`SPRING_DATASOURCE_URL` in the environment (Spring Boot)']
    }
];

;// CONCATENATED MODULE: ./lib/explain/writable.js









/**
 * Checks the image on a writable root filesystem, with rules for the changes of the writable run.
 * Other harmless changes in that check get rules as well.
 */
async function checkWritable(plan, shown, dangers, { context, left }) {
    const foreseen = allowanceFor(writtenTo('/', shown.writes, shown.ground), new Set(), shown.ground);
    const writable = {
        ...checking(hastened(plan, { ...shown, saved: savedPaths(shown.writes) }, left)),
        container: { ...plan.container, readOnly: false },
        watch: { ...plan.watch, rootContents: plan.watch.limit > 0 },
        rules: [...plan.rules, ...foreseen.allow.flatMap(ruleOf)]
    };
    const changes = await context.recheck(writable, ({ judgement }) => Promise.resolve(judgement.changes));
    const further = allowanceFor(driftOf(changes.drift), new Set(), shown.ground);
    return { ...ofBoth(foreseen, further), moves: movesOf(plan, shown, dangers) };
}
/** Data beside code, each with the folder that it should move to. */
function movesOf(plan, { writes, ground }, dangers) {
    const { container } = plan;
    const settings = (path) => dataSettingsFor(path, [...plan.image.env, ...container.env], (0,plan_program/* argvOf */.UU)(plan));
    const covered = dangers.filter(({ why }) => why === 'code').map(({ path }) => path);
    const to = freeFolder(ground);
    const among = writes.filter(({ path }) => covered.some((one) => (0,observe_paths/* isWithin */.UO)(path, one)));
    const kept = among.filter((write) => isData(write) && write.kind !== 'transient');
    const temporary = [];
    for (const write of among) {
        if (temporary.length === writable_MOST)
            break;
        if (isTemporaryFor(kept, write, ground))
            temporary.push(write);
    }
    const data = among.filter((write) => isData(write) && !temporary.includes(write));
    return [
        ...data.slice(0, writable_MOST).map(({ path }) => ({ from: path, to, settings: settings(path) })),
        ...temporary.map(({ path }) => ({
            ...{ from: path, temporary: true, to, settings: settings(path) }
        }))
    ];
}
/**
 * Whether a write is to a folder, empty in the image and without data, in which files came and
 * went: these may have been renamed to become the data.
 */
const isTemporaryFor = (data, { kind, path }, ground) => kind === 'transient' &&
    data.length > 0 &&
    (0,write_kinds/* kindOf */.I)({ path, kind, entry: undefined }).word !== 'bytecode' &&
    hiddenBelow(path, ground).files === 0 &&
    !data.some((one) => (0,observe_paths/* isWithin */.UO)(one.path, path));
const writable_MOST = 10;
/** A usual folder for data in which the image has no files. */
const freeFolder = (ground) => ['/data', '/var/lib/data', '/srv/data'].find((path) => hiddenBelow(path, ground).files === 0) ??
    '/var/lib/app-data';

;// CONCATENATED MODULE: ./lib/explain/writable-run.js










/**
 * Makes the writable run. If it fails, and the image lacks a folder such as `/tmp`, repeats it with
 * that folder in memory, and then with all such folders. In a pod, its volumes are then given to a
 * group of its user.
 */
async function rehearseWithRoom(planned, context, budget) {
    const { clock } = context.world;
    const began = clock.now();
    const first = await rehearse(planned, context, { lacking: [] });
    if (first.failure === undefined)
        return first;
    const took = clock.now() - began;
    for (const room of roomsFor(first)) {
        const isTooLate = budget.boots <= 0 || clock.now() + took > budget.deadline;
        if (isTooLate)
            return first;
        budget.boots -= 1;
        const again = await rehearse(planned, context, room);
        if (again.failure === undefined)
            return again;
    }
    return first;
}
function roomsFor({ lacking, group }) {
    const folders = lacking.length > 1 ? [lacking.slice(0, 1), lacking] : [lacking];
    const rooms = folders.filter((room) => room.length > 0).map((room) => ({ lacking: room }));
    if (group === undefined)
        return rooms;
    return [...rooms, { lacking: [], group }, ...rooms.slice(-1).map((room) => ({ ...room, group }))];
}
/**
 * Boots the plan with a writable root filesystem, and no further right, and finds its writes by
 * contents and folder times.
 */
async function rehearse(planned, context, { lacking, group }) {
    const assumed = lacking.map((path) => ({ path, kind: 'tmpfs', executable: false }));
    const opened = group === undefined ? planned : await planWith(planned, groupAlone(group), context);
    const plan = unhindered(opened, assumed);
    const { world } = context;
    // The twin is read while the program works: it has to be read as a whole, which takes its time.
    let original;
    const read = (twin) => {
        original ??= twin.id().then((id) => surveyTwin({ world, ...readingOf(plan), id }));
        original.catch(() => undefined);
        return original;
    };
    const recorder = (0,output_recorder/* recordOutput */.T)((0,plan_program/* launchOf */.v4)(plan));
    const listeners = { hear: recorder.onOutput, beside: read };
    return withTrial(plan, context, listeners, async (trial) => {
        const { failure } = trial.exercise;
        const found = await read(trial.twin);
        if (failure !== undefined) {
            const lacking = lackingIn(found.snapshot, plan);
            const owner = await ownerIn(plan, await trial.twin.id(), world);
            const rights = { lacking, group: groupFor(plan, owner) };
            return { failure, ...rights, refusals: recorder.refusals(), portless: (0,find/* isPortless */.Xk)(plan) };
        }
        const shown = { plan, context, twin: trial.twin, original: found, recorder, assumed, group };
        return describeWrites(trial, shown);
    });
}
/** The usual scratch folders that are neither in the image nor mounted. */
function lackingIn(image, { container }) {
    const mounted = [...container.tmpfs, ...container.volumes].map(({ path }) => path);
    return USUAL.filter((path) => !image.has((0,observe_paths/* bytesOf */.$$)(path)) && !mounted.includes(path));
}
function unhindered(plan, assumed) {
    const { limits, explain, container } = plan;
    const within = (limit) => Math.min(limit, explain.limit);
    const tmpfs = assumed.map(({ path }) => ({ path, options: 'mode=1777' }));
    return {
        ...plan,
        container: { ...container, readOnly: false, tmpfs: [...container.tmpfs, ...tmpfs] },
        limits: {
            startup: within(limits.startup),
            smoke: within(limits.smoke),
            settle: within(limits.settle),
            stop: within(limits.stop)
        }
    };
}

;// CONCATENATED MODULE: ./lib/explain/explain.js














/**
 * Explains a judged run, and adds the findings to its judgement. A fault becomes a finding and
 * changes no verdict; a cancellation is thrown.
 */
async function explain(run, context) {
    const { plan, judgement, exercise, observation } = run;
    const explanation = await explain_inTime(plan.explain.limit, plan.container.labels, context.world, () => findOut(run, context));
    const isTroubled = ownFailure(exercise) !== undefined ||
        notAnyway(observation.refusals, explanation.anyway ?? []).length > 0 ||
        judgement.findings.some(({ kind }) => kind === 'unclean-stop');
    return { judgement: (0,judge_judgement/* withFindings */.$c)(judgement, explain_findingsOf(explanation, isTroubled)), explanation };
}
/**
 * The failure of the image itself. An image that was attacked had passed its smoke test, so no
 * mount would have helped.
 */
const ownFailure = ({ failure, attack }) => attack === undefined ? failure : undefined;
/** Boots of one explanation, the writable run included. */
const MOST_BOOTS = 30;
/**
 * Finds the paths that have to be writable, and proves them. Boots with a writable root, proposes
 * mounts, tries them, drops the unneeded ones and checks the rest.
 */
async function findOut(judged, context) {
    const { plan } = judged;
    const { clock } = context.world;
    const began = clock.now();
    const budget = { boots: MOST_BOOTS - 1, deadline: began + plan.explain.limit };
    const effort = () => ({
        boots: MOST_BOOTS - budget.boots,
        milliseconds: Math.round(clock.now() - began)
    });
    const first = await rehearseWithRoom(plan, context, budget);
    const { refusals: anyway } = first;
    if (first.failure !== undefined) {
        const { failure, portless = false } = first;
        return { kind: 'broken', failure, portless, effort: effort(), anyway };
    }
    const found = await look(first, withoutMounts(judged, first), { plan, context, budget });
    const rehearsal = found.group === undefined ? first : withGroup(first, found.group);
    const writable = await checkedWritable(found, rehearsal, judged, { context, budget });
    const { compose, pod } = context.workload ?? {};
    const explained = { ...judged, sources: compose?.sources, pod };
    const suggestion = suggest((0,write_kinds/* worthTrying */.yO)(found, rehearsal.writes), rehearsal, explained, writable);
    if (suggestion === undefined)
        return { kind: 'nothing', effort: effort(), anyway };
    const refusals = notAnyway(suggestion.refusals, anyway);
    return { kind: 'suggestion', suggestion: { ...suggestion, refusals }, effort: effort(), anyway };
}
/**
 * Checks the image on a writable root filesystem if the only mounts that help, or would help, make
 * its own code writable. Undefined otherwise, after a fault, and if no boot is left.
 */
async function checkedWritable({ mounts, outcome }, shown, { plan }, { context, budget }) {
    const { writes, perils } = shown;
    const wanted = outcome === undefined ? homesOf(writes) : mounts;
    const dangers = dangersOf(wanted, perils).filter(({ why }) => why === 'code');
    if (dangers.length === 0)
        return undefined;
    const left = takeBoot(budget, context.world.clock);
    if (left === undefined)
        return undefined;
    try {
        return await checkWritable(plan, shown, dangers, { context, left });
    }
    catch (error) {
        if (context.world.cancelled.aborted)
            throw error;
        // The mounts that were found are reported without this check.
        return undefined;
    }
}
const homesOf = (writes) => fewOf([...new Set(writes.filter(isData).map(({ home }) => home))]).map((path) => ({
    ...{ path, kind: 'data', executable: false }
}));
/**
 * Outcome of the judged run, which had no extra mounts. It is unclean if the writable run saved
 * state: on a read-only root filesystem none was saved.
 */
function withoutMounts({ plan, exercise, observation }, shown) {
    const { refusals, refusalsAtEnd = [], stop } = observation;
    const unclean = shown.writes.some(isSaved) ||
        (stop !== undefined && isUnclean(stop, refusalsAtEnd, { ...shown, plan }));
    const failure = ownFailure(exercise);
    return {
        ...{ failure, refusals: notAnyway(refusals, shown.refusals) },
        ...{ hints: [], crossings: [], said: [] },
        ...(unclean && { unclean })
    };
}
/**
 * Returns the findings of an explanation. `troubled`: the run failed, had refused writes or stopped
 * badly.
 */
function explain_findingsOf(explanation, troubled) {
    const { effort } = explanation;
    switch (explanation.kind) {
        case 'broken':
            return [(0,table/* makeFinding */.MH)('fails-writable', explanation)];
        case 'nothing':
            return troubled ? [(0,table/* makeFinding */.MH)('lead', { ...NO_LEAD, ...effort })] : [];
        case 'suggestion':
            return troubled || (0,advice/* changesFor */.z7)(explanation.suggestion).length > 0
                ? ofSuggestion(explanation.suggestion, effort)
                : [];
    }
}
/** Facts of a `lead` finding if nothing was found that would help. */
const NO_LEAD = { flags: [], works: false, dangers: [], moves: [], rules: [] };
function ofSuggestion(suggestion, effort) {
    const { proven, elsewhere, refusals, decisive } = suggestion;
    const flags = (0,advice/* changesFor */.z7)(suggestion);
    if (!proven) {
        const { works, dangers, moves, rules } = suggestion;
        const lead = { flags, works, dangers, moves, rules, nearest: decisive, ...effort };
        return [(0,table/* makeFinding */.MH)('lead', lead), ...filesIn(elsewhere)];
    }
    const refused = new Set(refusals.map(({ path }) => path));
    const { minimal, drift } = suggestion;
    const fix = { flags, minimal, remaining: drift.length, ...effort };
    const found = flags.length === 0 ? [] : [(0,table/* makeFinding */.MH)('fix', fix)];
    return [...found, ...filesIn(elsewhere.filter(({ path }) => refused.has(path)))];
}
const filesIn = (elsewhere) => elsewhere.map((file) => (0,table/* makeFinding */.MH)('needs-file', file));
/**
 * Rewrites the findings on a judgement's failure and refused writes to fit the explanation. Proven
 * mounts become the only advice. No other mount is advised for paths within a suggested mount.
 * Writes that the writable run was refused as well are not put down to a missing mount.
 */
function retold(judgement, { plan, exercise, observation }, explanation) {
    const { refusals } = observation;
    const { anyway = [] } = explanation;
    const own = new Set(notAnyway(refusals, anyway));
    const settled = explain_isSettled(explanation);
    const foremost = refusals.toSorted((one, other) => Number(own.has(other)) - Number(own.has(one)));
    const suggested = mountPointsOf(explanation);
    const heard = { ...observation, refusals: foremost };
    const circumstances = { ...(0,find/* circumstancesOf */.c1)(plan, heard), settled, suggested };
    const { homes } = circumstances;
    const writes = (0,find/* findRefusedWrites */.A_)(refusals.map((one) => ({ ...one, homes, settled, suggested, anyway: !own.has(one) })));
    const [failure] = exercise.attack === undefined ? (0,find/* findFailure */.gd)(exercise, circumstances) : [];
    const first = judgement.findings.find(({ kind }) => kind === 'refused-write');
    const anew = (one) => {
        if (one.kind === 'refused-write')
            return one === first ? writes : [];
        return [one.kind === failure?.kind ? failure : one];
    };
    return { ...judgement, findings: judgement.findings.flatMap(anew) };
}
/** Whether the explanation has proven mounts with which the image works. */
const explain_isSettled = (explanation) => explanation.kind === 'suggestion' &&
    explanation.suggestion.proven &&
    explanation.suggestion.flags.length > 0;
const mountPointsOf = (explanation) => {
    if (explanation.kind !== 'suggestion')
        return [];
    const { tmpfs, volumes } = explanation.suggestion.fix;
    return [...tmpfs.map(({ path }) => path), ...volumes];
};
/** Milliseconds for work that has begun to come to its end. */
const GRACE = 15_000;
/**
 * Awaits work that limits its own time. If the work takes far too long all the same (an export of
 * gigabytes cannot be hurried), removes every container with these labels, which ends it, and
 * throws. Services that the container depends on stay, since later inquiries need them.
 */
async function explain_inTime(limit, labels, { engine, clock }, work) {
    const over = new AbortController();
    const working = work().finally(() => {
        over.abort();
    });
    await Promise.race([working, clock.sleep(limit + GRACE, over.signal)]);
    if (over.signal.aborted)
        return working;
    await engine.removeOwn(labels);
    await working.catch(() => undefined);
    throw new Error(`It took longer than \`explain-timeout\` allows (${(0,phrases/* duration */.p0)(limit)}).`);
}

;// CONCATENATED MODULE: ./lib/explain/inquiries.js



















/** A fault makes an error of the verdict. */
const isError = (judgement, error) => ({
    judgement: (0,find/* withFault */.Do)(judgement, error)
});
/** Keeps the changed contents; asked while the container is still there. */
const EVIDENCE = {
    phase: 'evidence',
    isWanted: ({ plan, judgement }) => {
        const { when } = plan.evidence;
        return when === 'on-failure' ? judgement.verdict !== 'pass' : when === 'always';
    },
    ask: async (run, context) => {
        const { judgement, evidence } = await keepEvidence(run, context, context.log());
        return { judgement, facts: { ...(evidence && { evidence }) } };
    },
    failed: isError
};
/**
 * Asks whether the image stops less orderly than on a writable root filesystem, on which it is booted once more: many programs always
 * end with a code of their own.
 */
const STOP = {
    phase: 'compare-stop',
    announcement: 'Comparing its end with one on a writable root filesystem',
    isWanted: ({ plan, observation: { stop } }) => plan.container.readOnly && stop !== undefined && !isClean(stop, plan.image.stopSignal),
    ask: async (run, context) => ({ judgement: await stopCompared(run, context) }),
    failed: isError
};
/** Asks whether a fresh container works, and is the image's again. What never worked would not work afresh. */
const RECOVERY = {
    phase: 'recover',
    announcement: 'Booting a fresh container',
    isWanted: ({ plan, exercise }) => plan.recover && (exercise.failure === undefined || exercise.attack !== undefined),
    ask: async ({ plan, judgement }, context) => {
        const { recovery, ...judged } = judgeRecovery(plan, judgement, await recover(plan, context));
        return { ...judged, facts: { recovery } };
    },
    failed: isError
};
/** Asks what is new against the base. An image to compare with is checked for it. */
const COMPARISON = {
    phase: 'compare-base',
    isWanted: ({ judgement }, { base }) => base !== undefined && judgement.verdict !== 'error',
    ask: async (run, context) => {
        const { base } = context;
        if (base === undefined)
            return run;
        const { name, kind } = base;
        const facts = kind === 'report' ? base.facts : await checkBase(base, context);
        const comparison = compareRuns(run, facts);
        const compared = withComparison(run.judgement, run.plan, comparison);
        const isSame = kind === 'image' && facts.id === run.plan.image.id;
        const judgement = isSame
            ? (0,judge_judgement/* withFindings */.$c)(compared, [(0,table/* makeFinding */.MH)('same-base', { base: name })])
            : compared;
        return { judgement, facts: { comparison: { ...comparison, name, kind } } };
    },
    failed: isError
};
/**
 * Checks the image to compare with. It comes after the image under test: what it leaves in a mount
 * that both have would otherwise hide what the other one does.
 */
async function checkBase({ name, plan }, { recheck, removals, world }) {
    world.log.progress(`Checking ${name}, to compare with`);
    // A port of the machine, or anything else that the last one held, has to be free again.
    await Promise.allSettled(removals);
    return recheck(plan, (run) => Promise.resolve((0,judge_base/* baseOf */.bx)(run)));
}
/**
 * Asks why the run failed, and what would help. A fault here leaves the verdict, without a reason.
 */
const EXPLANATION = {
    phase: 'explain',
    announcement: 'Finding out which paths have to be writable',
    isWanted: (run) => run.judgement.verdict !== 'error' && isToBeExplained(run),
    ask: async (run, context) => {
        const { judgement, explanation } = await explain(run, context);
        return { judgement: retold(judgement, run, explanation), facts: { explanation } };
    },
    failed: (judgement, error) => {
        const message = error instanceof Error ? error.message : String(error);
        return { judgement: (0,judge_judgement/* withFindings */.$c)(judgement, [(0,table/* makeFinding */.MH)('unexplained', { message })]) };
    }
};
/** Whether an explanation was asked for, and there is one to be found. */
function isToBeExplained({ plan, exercise, observation, judgement }) {
    const { failure } = exercise;
    // No mount puts a program or a user into the image.
    if (failure?.kind === 'cannot-start' && (0,failures/* isImageLacking */.Z8)(failure))
        return false;
    if (plan.explain.when !== 'on-failure')
        return plan.explain.when === 'always';
    // No mount helps where only the fresh container failed.
    const own = judgement.findings.filter(({ kind }) => !Object.hasOwn(recovery/* RECOVERY_FINDINGS */.V, kind));
    return (0,judge_judgement/* worstVerdict */.zP)(own) !== 'pass' || observation.refusals.length > 0;
}
/** Rehearses what an intruder could do. */
const ATTACKS = {
    phase: 'attacks',
    announcement: 'Rehearsing what an intruder would do',
    isWanted: ({ plan }) => plan.rehearsal !== undefined,
    ask: async ({ plan, judgement }, context) => {
        const contrast = plan.rehearsal?.contrast === true;
        const { attempts, doorAttempts } = await rehearseAttacks(plan, contrast, context);
        const scorecard = (0,judge_scorecard/* scorecardOf */._R)(attempts, plan);
        const facts = { scorecard, doors: doorsOf(doorAttempts, plan) };
        return { judgement: (0,judge_judgement/* withFindings */.$c)(judgement, (0,judge_scorecard/* findAttacks */.RB)(scorecard, plan)), facts };
    },
    failed: isError
};
/** Asks whether the image is still the image: compares its layers before the check with those after it. */
const INTEGRITY = {
    isWanted: ({ plan }) => plan.imageLayers,
    ask: async ({ judgement }, { looks, timed }) => {
        const before = await looks.first;
        const { integrity: imageIntegrity, ...judged } = before.kind === 'intact'
            ? judgeSecondLook(judgement, await timed('layers', () => lookAgain(looks)))
            : judgeFirstLook(judgement, before);
        return { ...judged, facts: { imageIntegrity } };
    },
    failed: (judgement, error) => {
        const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it failed';
        return { ...isError(judgement, error), facts: { imageIntegrity: { checked: false, reason } } };
    }
};
/** Begins to look at an image's layers; that goes on while the container is started. */
function beginLooks(image, world) {
    const over = new AbortController();
    const look = () => lookAtLayers(image, world, over.signal);
    const first = look();
    first.catch(() => undefined);
    return {
        first,
        again: look,
        end: () => {
            over.abort();
        }
    };
}
/** Looks at the layers again. Throws a `Fault` if the engine can no longer show them. */
async function lookAgain({ again }) {
    const after = await again();
    if (after.kind === 'unknown')
        throw new faults/* Fault */.vC('look-failed', lost(after.reason));
    return after;
}
const lost = (reason) => `The image's layers could be read before the check, but not after it: ${reason.replace(/\.?$/, '.')}`;
async function stopCompared(run, context) {
    const { plan, judgement } = run;
    const signal = plan.image.stopSignal;
    const readOnly = await ownStop(run, context);
    if (readOnly === undefined || isClean(readOnly, signal))
        return judgement;
    const { container } = plan;
    const { stop, failure } = await stopOf({ ...plan, container: { ...container, readOnly: false } }, context);
    if (stop !== undefined && !isWorse(readOnly, stop, signal))
        return judgement;
    return (0,judge_judgement/* withFindings */.$c)(judgement, [
        (0,table/* makeFinding */.MH)('unclean-stop', { readOnly, writable: stop, failure })
    ]);
}
/** How the image stops read-only: as was observed, but where that may be an attack's doing. */
async function ownStop({ plan, observation }, context) {
    if (plan.attack.length === 0)
        return observation.stop;
    const { stop } = await stopOf(plan, context);
    return stop ?? observation.stop;
}
/** Boots the image, smoke-tests it and tells it to stop. */
async function stopOf(plan, context) {
    // A port of the machine, or anything else that the last one held, has to be free again.
    await Promise.allSettled(context.removals);
    return withTrial(plan, context, { hear: ignored }, async (trial) => ({
        stop: await halt(trial, plan, context.world),
        failure: trial.exercise.failure
    }));
}
const ignored = () => undefined;

// EXTERNAL MODULE: ./lib/judge/copies.js
var copies = __webpack_require__(1624);
;// CONCATENATED MODULE: ./lib/judge/workload.js


/** Findings on the file that describes the container, if there is one. */
function findInWorkload(plan, observation, healthy) {
    const { workload, container } = plan;
    if (workload === undefined)
        return [];
    const { unmounted } = workload;
    const isCompose = workload.kind === 'compose';
    const file = isCompose ? 'Compose file' : 'manifest';
    return [
        ...(workload.readOnly ? [] : undeclared(workload)),
        ...exposing(subjectOf(workload), container),
        ...(unmounted.length === 0 ? [] : [(0,table/* makeFinding */.MH)('not-reproduced', { unmounted, file })]),
        ...(isCompose
            ? findInService(workload, plan, { ...observation, healthy })
            : findInPod(workload, plan, { ...observation, healthy }))
    ];
}
const subjectOf = (workload) => workload.kind === 'compose' ? { service: workload.service } : { container: workload.container };
/** Findings on a Compose file alone. */
function findInService(workload, { container }, { changes, places, healthy }) {
    const { service, readOnly: isDeclared, inline, notReproduced, standIns } = workload;
    const writable = workload.dependencies.filter(({ readOnly }) => !readOnly);
    const binding = workload.dependencies.filter(({ writableBinds }) => writableBinds !== undefined);
    const { replaced, added } = workload.variables;
    const unused = healthy ? unusedIn(workload.tmpfs, places, changes) : [];
    return [
        ...(container.readOnly ? inline : []).map((file) => (0,table/* makeFinding */.MH)('inline-on-read-only', { ...file, service, isDeclared })),
        ...(workload.endsFor.length === 0
            ? []
            : [(0,table/* makeFinding */.MH)('taken-for-job', { service, endsFor: workload.endsFor })]),
        ...workload.unset.map((name) => (0,table/* makeFinding */.MH)('variable-unset', { name })),
        ...notReproduced.map((setting) => (0,table/* makeFinding */.MH)('not-reproduced', setting)),
        ...standIns.map((one) => (0,table/* makeFinding */.MH)('stand-in', one)),
        ...(replaced.length + added.length === 0
            ? []
            : [(0,table/* makeFinding */.MH)('variable-replaced', { service, replaced, added })]),
        ...(writable.length + binding.length === 0
            ? []
            : [
                (0,table/* makeFinding */.MH)('dependency-writable', {
                    services: writable.map((one) => one.service),
                    binds: binding.map((one) => ({ service: one.service, paths: one.writableBinds ?? [] }))
                })
            ]),
        ...unused.map((path) => (0,table/* makeFinding */.MH)('mount-unused', { path }))
    ];
}
/** The finding on a root filesystem that the file does not declare read-only, if it has to. */
function undeclared(workload) {
    const facts = workload.kind === 'compose'
        ? subjectOf(workload)
        : { ...subjectOf(workload), ...workload_placeIn(workload) };
    switch (workload.askedReadOnly) {
        case true:
            return [(0,table/* makeFinding */.MH)('read-only-undeclared', facts)];
        case 'declared':
            return [(0,table/* makeFinding */.MH)('writable-as-declared', facts)];
        case false:
            return [];
    }
}
/** Place of the field that would declare a container read-only. */
function workload_placeIn({ notes }) {
    const note = notes.find(({ kind }) => kind === 'read-only-undeclared');
    return note === undefined ? {} : { location: note.location };
}
/** Findings on a manifest alone. */
function findInPod({ notes, imageVolumes, ownMounts }, { smoke }, { changes, places, healthy }) {
    const paths = ownMounts.map(({ path }) => path);
    const unused = new Set(healthy ? unusedIn(paths, places, changes) : []);
    const isProbed = healthy && smoke.length > 0 && smoke.every(({ kind }) => kind === 'probe');
    const writable = notes.filter((note) => note.kind === 'sidecar-writable');
    const [first] = writable;
    return [
        ...notes.flatMap(findingOf),
        ...(first === undefined
            ? []
            : [
                (0,table/* makeFinding */.MH)('sidecar-writable', {
                    containers: writable.map(({ container }) => container),
                    location: first.location
                })
            ]),
        ...imageVolumes.map((path) => (0,table/* makeFinding */.MH)('image-volume', { path })),
        ...ownMounts
            .filter(({ path }) => unused.has(path))
            .map((one) => (0,table/* makeFinding */.MH)('mount-unused', one)),
        ...(isProbed ? [(0,table/* makeFinding */.MH)('probes-alone', { steps: smoke.map(({ step }) => step) })] : [])
    ];
}
/** The finding that a note of a manifest is; none where several are one, or the check decides. */
function findingOf(note) {
    switch (note.kind) {
        case 'not-reproduced':
            return [(0,table/* makeFinding */.MH)('not-reproduced', note)];
        case 'stand-in':
            return [(0,table/* makeFinding */.MH)('stand-in', note)];
        case 'unknown-field':
            return [(0,table/* makeFinding */.MH)('unknown-field', note)];
        case 'misplaced-field':
            return [(0,table/* makeFinding */.MH)('misplaced-field', note)];
        case 'memory-uncounted':
            return [(0,table/* makeFinding */.MH)('memory-uncounted', note)];
        case 'sidecar-writable':
        case 'read-only-undeclared':
            return [];
    }
}
/** A finding on rights and mounts that hand over the machine. */
function exposing(subject, { volumes, capAdd }) {
    const sockets = volumes.map(({ source }) => source).filter((source) => ENGINE.test(source));
    const by = [...(capAdd.includes('ALL') ? ['all capabilities'] : []), ...sockets.map(phrases/* quote */.hD)];
    return by.length === 0 ? [] : [(0,table/* makeFinding */.MH)('machine-exposed', { ...subject, by })];
}
/** Sockets of engines, and folders that hold one. */
const ENGINE = /^(?:\/var)?\/run(?:\/(?:docker|podman|containerd|crio)(?:\.sock|\/.*)?)?$|\/docker\.sock$/;
/** Those of the mounts that were inspected and in which nothing changed. */
function unusedIn(mounts, places, changes) {
    const inspected = places.filter(({ path, watched }) => watched !== 'none' && mounts.includes(path));
    const unused = new Set(inspected.map(({ path }) => path));
    for (const { path } of unused.size === 0 ? [] : changes) {
        for (const mount of unused)
            if (path.startsWith(`${mount}/`))
                unused.delete(mount);
    }
    return [...unused];
}

;// CONCATENATED MODULE: ./lib/judge/judge.js











/** Applies the allowlist to every change; returns all findings with the verdict of the worst. */
function judge(plan, exercise, observation, logCut) {
    const image = { isCode: (0,code/* codeTest */.o)(plan), originals: observation.originals };
    const allowed = (0,allow/* applyRules */.IU)(plan.rules, observation.changes, observation.places, image);
    const { rules, unused, copies } = allowed;
    const changes = tolerateMinor(allowed.changes, plan.failOnSeverity);
    const folds = foldJudged(changes, plan.rules);
    const circumstances = (0,find/* circumstancesOf */.c1)(plan, observation);
    const { homes } = circumstances;
    const healthy = exercise.failure === undefined;
    const findings = (0,judge_judgement/* sortFindings */.Tc)([
        ...(0,find/* findFailure */.gd)(exercise, circumstances),
        ...(0,find/* findUnproven */.Ld)(plan, exercise),
        ...(0,find/* findEnded */.ku)(exercise, observation, circumstances),
        ...(0,find/* findUnread */.Tf)(plan, observation),
        ...(observation.altered ?? []).map((one) => (0,table/* makeFinding */.MH)('mount-altered', one)),
        ...findInWorkload(plan, observation, healthy),
        ...driftFindings(folds),
        ...(0,find/* findRefusedWrites */.A_)(observation.refusals.map((one) => ({ ...one, homes }))),
        ...(0,find/* findRefusedAttack */.AO)(observation),
        // A container that failed early had no chance to use its rules.
        ...(0,find/* findExpired */.je)(plan.rules, changes),
        ...(healthy ? unused.map((rule) => (0,table/* makeFinding */.MH)('unused-rule', rule)) : []),
        ...allowed.findings,
        ...(0,find/* findExpiring */.T8)(plan.rules),
        ...(healthy ? (0,find/* findGaps */.$0)(plan, observation) : []),
        ...(0,find/* findKilled */.RJ)(observation),
        ...(0,find/* findIdle */.Eb)(changes.allowed),
        ...(copies.total > 0 ? [(0,table/* makeFinding */.MH)('copies', copies)] : []),
        ...(logCut ? [(0,table/* makeFinding */.MH)('log-cut', {})] : [])
    ]);
    return { verdict: (0,judge_judgement/* worstVerdict */.zP)(findings), findings, changes, rules, ...folds };
}
/**
 * Judges an observation. If drift, or a dangerous change that a rule allows, looks bad for its
 * contents alone, the image is read once for files that it may be a copy of, and everything is
 * judged again with those. No other check pays for that read.
 */
async function judgeObservation(subject, exercise, observation, logCut) {
    const { plan, timed } = subject;
    const judgement = judge(plan, exercise, observation, logCut);
    const isDangerAllowed = judgement.findings.some(({ kind }) => kind === 'allowed-danger');
    const sizes = (0,copies/* sizesOfInterest */.mt)(judgement.changes, isDangerAllowed);
    const originals = sizes.size === 0 ? undefined : await timed('copies', () => originalsIn(subject, sizes));
    if (originals === undefined || originals.size === 0)
        return { observation, judgement };
    const known = { ...observation, originals };
    return { observation: known, judgement: judge(plan, exercise, known, logCut) };
}
/**
 * The image's files of these sizes; undefined where the engine does not show the image. Nothing
 * counts as a copy then, and changes keep their worst severity.
 */
async function originalsIn({ testbed, plan, world }, sizes) {
    try {
        const id = await testbed.twin.id();
        return await findOriginals({ world, id, most: bytesOfRoot(plan) }, sizes);
    }
    catch (error) {
        if (error instanceof faults/* Fault */.vC && !world.cancelled.aborted)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/run/smoke.js
var smoke = __webpack_require__(7174);
// EXTERNAL MODULE: ./lib/observe/mountinfo.js
var mountinfo = __webpack_require__(2095);
;// CONCATENATED MODULE: ./lib/observe/altered-mounts.js



/**
 * Differences between a container's mounts and the plan. The engine's own mounts are known from
 * another container, so no engine's list is built in.
 */
function alteredMounts(compared) {
    const mounts = byPoint((0,mountinfo/* allMountsIn */.x)(compared.own));
    const planned = plannedMounts(compared);
    const engines = byPoint((0,mountinfo/* allMountsIn */.x)(compared.engines));
    const elsewhere = byPoint(compared.elsewhere);
    return [
        ...Array.from(planned, ([path, wanted]) => asPlanned(path, wanted, mounts.get(path) ?? [])),
        ...Array.from(mounts, ([path, some]) => planned.has(path) || altered_mounts_isSame(some, elsewhere.get(path))
            ? undefined
            : asEngines(path, some, engines.get(path) ?? []))
    ].filter((one) => one !== undefined);
}
/** Whether two lists hold the same mounts. A bind brings the mounts within it along. */
const altered_mounts_isSame = (mounts, others = []) => mounts.length === others.length &&
    mounts.every(({ device, root }, index) => device === others[index]?.device && root === others[index].root);
/** Processes with their own mount namespace, according to the probe's texts. */
function ownNamespaces(processes) {
    return [...processes.keys()]
        .filter((name) => name.endsWith('/namespace'))
        .map((name) => ({ path: '', how: 'own-namespace', process: parseInt(name) }));
}
/** The planned mounts by mount point; a character for each byte. */
function plannedMounts({ spec, volumes, homes, elsewhere: others }) {
    const elsewhere = byPoint(others);
    const home = (path) => (0,observe_paths/* bytesOf */.$$)(homes.get(path) ?? path);
    const root = { writable: !spec.readOnly, executable: true, fits: () => true };
    return new Map([
        ['/', root],
        ...Array.from(volumes, ([path, { writable }]) => {
            const twin = elsewhere.get((0,observe_paths/* bytesOf */.$$)(path))?.at(-1);
            const fits = (mount) => twin !== undefined && mount.device === twin.device && mount.root === twin.root;
            return [home(path), { writable, executable: true, fits }];
        }),
        ...spec.tmpfs.map(({ path, options }) => {
            const words = options.split(',');
            const writable = words.lastIndexOf('rw') >= words.lastIndexOf('ro');
            const executable = words.lastIndexOf('exec') > words.lastIndexOf('noexec');
            const fits = ({ fileSystem, root }) => fileSystem === 'tmpfs' && root === '/';
            return [home(path), { writable, executable, fits }];
        })
    ]);
}
function asPlanned(path, { writable, executable, fits }, mounts) {
    const altered = (how) => ({ path: (0,observe_paths/* readable */.HD)(path), how });
    const [mount, ...covering] = mounts;
    if (mount === undefined)
        return altered('missing');
    if (covering.length > 0)
        return altered('covered');
    if (!fits(mount))
        return altered('replaced');
    if (mount.writable && !writable)
        return altered('writable');
    return mount.executable && !executable ? altered('executable') : undefined;
}
/** Checks a mount that the author did not plan: the engine must make it in every container. */
function asEngines(path, mounts, engines) {
    const altered = (how) => ({ path: (0,observe_paths/* readable */.HD)(path), how });
    const isUsual = altered_mounts_USUAL.has(path);
    if (engines.length === 0 && !(isUsual && isOfDisk(mounts)))
        return altered('added');
    if (mounts.length > Math.max(1, engines.length))
        return altered('covered');
    const [mount] = mounts;
    const [usual] = engines;
    if (mount === undefined || usual === undefined)
        return undefined;
    if (mount.fileSystem !== usual.fileSystem)
        return isUsual ? undefined : altered('replaced');
    return mount.writable && !usual.writable && !path.startsWith('/sys/fs/cgroup')
        ? altered('writable')
        : undefined;
}
/** Paths that the engine mounts only into some containers: network files, a terminal, an init. */
const altered_mounts_USUAL = new Set([
    ...NETWORK_FILES,
    ...['/dev/console', '/dev/init', '/sbin/docker-init', '/usr/sbin/docker-init']
]);
/**
 * Whether mounts lie on the host's disk. The engine binds files from its own folder, which no
 * container can write to; a mount made inside the container is from its root filesystem or memory.
 */
const isOfDisk = (mounts) => mounts.every(({ fileSystem }) => fileSystem !== 'tmpfs' && fileSystem !== 'overlay');
/** Mounts by mount point, including covered ones. */
function byPoint(mounts) {
    const points = new Map();
    for (const mount of mounts) {
        const some = points.get(mount.path);
        if (some === undefined)
            points.set(mount.path, [mount]);
        else
            some.push(mount);
    }
    return points;
}

;// CONCATENATED MODULE: ./lib/observe/engine-made.js

/** A character device of root that everyone may read and write. */
const character = (device) => ({
    ...{ type: 'device', device },
    ...{ mode: 0o666, uid: 0, gid: 0 }
});
const engine_made_link = (target) => ({ type: 'symlink', target });
const folder = { type: 'directory' };
/**
 * Entries that runc makes in every container's `/dev` (runtime-spec, "Default Devices"), by path as
 * bytes. A checked container has no terminal, and so no `/dev/console`.
 */
const DEVICES = new Map([
    ['/dev/null', character('1:3')],
    ['/dev/zero', character('1:5')],
    ['/dev/full', character('1:7')],
    ['/dev/random', character('1:8')],
    ['/dev/urandom', character('1:9')],
    ['/dev/tty', character('5:0')],
    ['/dev/fd', engine_made_link('/proc/self/fd')],
    ['/dev/stdin', engine_made_link('/proc/self/fd/0')],
    ['/dev/stdout', engine_made_link('/proc/self/fd/1')],
    ['/dev/stderr', engine_made_link('/proc/self/fd/2')],
    ['/dev/core', engine_made_link('/proc/kcore')],
    ['/dev/ptmx', engine_made_link('pts/ptmx')],
    ['/dev/pts', folder],
    ['/dev/shm', folder],
    ['/dev/mqueue', folder]
]);
/**
 * Entries and mounts that the engine makes for a peer, and so for the container whose devices and
 * rights the peer has. Undefined if the engine does not start the peer.
 */
async function madeFor(peer, { world }) {
    const look = (0,probe_answer/* memoryLook */.pq)(0, world.digest);
    const { kind } = await peer.look(0, look);
    if (kind === 'none')
        return undefined;
    const own = look.mounts().find(({ path }) => path === '/dev')?.seen?.snapshot ?? [];
    const devices = [...own].filter(([path]) => path !== '/dev');
    return { devices: new Map([...devices, ...DEVICES]), mountinfo: look.mountinfo() };
}

;// CONCATENATED MODULE: ./lib/observe/memory.js







/**
 * Has the probe read the memory mounts. An engine that lets no container look into another gives
 * `unseen`. Throws a `Fault` where the probe may look, but cannot read something.
 */
async function lookIntoMemory({ probe, peer }, limit, { world, spool }) {
    const look = (0,probe_answer/* memoryLook */.pq)(limit, world.digest, spool);
    // A container has a handful of memory mounts, and the limit is for each.
    const add = (0,observe_snapshot/* inTime */.RN)(look.add, (0,observe_snapshot/* timeFor */.tn)(limit * memory_MOST_MOUNTS), world.clock);
    const watcher = await probe.look(limit, { ...look, add });
    if (watcher.kind === 'none')
        return { kind: 'unseen', reason: watcher.reason };
    const refusal = look.refusal();
    if (refusal !== undefined) {
        if (!BY_THE_ENGINE.has(refusal))
            throw new faults/* Fault */.vC('look-failed', memory_hidden(refusal));
        return {
            kind: 'unseen',
            reason: `the engine lets no other container look into it (${refusal})`
        };
    }
    const made = peer && (await madeFor(peer, { world }));
    return {
        ...{ kind: 'seen', mounts: look.mounts(), status: look.status() },
        ...(look.waits() ? { waits: true } : {}),
        ...(made && { devices: made.devices }),
        inside: {
            ...{ mountinfo: look.mountinfo(), engines: made?.mountinfo ?? look.ownMountinfo() },
            processes: look.processes()
        }
    };
}
const memory_MOST_MOUNTS = 4;
/**
 * Error codes with which a security module on the engine's machine denies the probe. A container
 * has other ways to keep its first process from being looked at.
 */
const BY_THE_ENGINE = new Set(['EACCES', 'EPERM']);
const memory_hidden = (reason) => `The container's first process could not be looked into (${reason}): its main thread may have ended while others go on. What was written in memory is not known.`;
/**
 * Reduces a keeper's look to what it kept for the container, without the keeper's own `/dev` and
 * process. The `/dev` of a one-shot container is gone with the container.
 */
function asKeptAlive(memory) {
    if (memory.kind === 'unseen')
        return memory;
    return { kind: 'seen', mounts: memory.mounts.filter(({ path }) => path !== '/dev') };
}
/**
 * The mounts that only the probe reads: no volume, bind or network file of the engine that happens
 * to be in memory.
 */
function memoryMounts(memory, mounts) {
    if (memory.kind === 'unseen')
        return [];
    const others = new Set([...mounts.map(({ path }) => (0,observe_paths/* bytesOf */.$$)(path)), ...NETWORK_FILES]);
    return memory.mounts.filter(({ path, seen }) => seen !== undefined && !others.has(path));
}
/**
 * Reports all files in memory mounts as changes: the mounts start empty, except for the devices
 * that the engine makes in `/dev`.
 */
function* memoryChanges(memory, mounts) {
    const devices = (memory.kind === 'seen' ? memory.devices : undefined) ?? DEVICES;
    for (const { path, seen } of memoryMounts(memory, mounts)) {
        const place = (0,observe_paths/* readable */.HD)(path);
        for (const [name, entry] of seen?.snapshot ?? []) {
            const expected = path === '/dev' ? devices.get(name) : undefined;
            if (expected !== undefined)
                yield* deviceChange(name, expected, entry);
            else if (name !== path)
                yield (0,volumes/* changeIn */.UM)(place, { path: name, kind: 'added', after: entry });
        }
    }
}
function deviceChange(path, expected, entry) {
    const same = entry.type === expected.type &&
        entry.device === expected.device &&
        entry.target === expected.target &&
        (expected.mode === undefined || hasRights(entry, expected));
    return same ? [] : [{ path, kind: 'changed', place: '/dev', after: entry }];
}
const hasRights = ({ mode, uid, gid }, wanted) => mode === wanted.mode && uid === wanted.uid && gid === wanted.gid;

;// CONCATENATED MODULE: ./lib/observe/places.js



/**
 * Every place where the planned container could write, and how each was watched. `/` comes first,
 * the others are sorted by path.
 */
function placesOf(plan, looked) {
    const expected = [...expectedPlaces(plan, looked.mounts).values()];
    const mounts = memoryMounts(looked.memory, looked.mounts);
    const pairs = paired(expected.filter(({ type }) => places_MEMORY.has(type)), mounts);
    const found = new Set(pairs.values());
    const { memory } = looked;
    const person = memory.kind === 'seen' ? personIn(memory.status ?? '') : undefined;
    return (0,observe_paths/* byPath */.f2)([
        ...expected.map((place) => {
            const mount = pairs.get(place);
            return mount === undefined
                ? places_lasting(place, plan, looked, person)
                : inMemory(place, mount, plan, person);
        }),
        ...mounts
            .filter((mount) => !found.has(mount))
            .map((mount) => inMemory(UNPLANNED, mount, plan, person))
    ]);
}
const places_MEMORY = new Set(['tmpfs', 'shm', 'dev', 'mqueue']);
const UNPLANNED = {
    path: '',
    type: 'tmpfs',
    declared: false,
    writable: true,
    executable: true,
    watched: 'none'
};
/**
 * Pairs planned places with actual mounts. A mount is where symbolic links lead (`/var/run/app` is
 * `/run/app`). If the paths differ, places and mounts are paired by their last segment, then in
 * order.
 */
function paired(places, mounts) {
    const pairs = new Map();
    const free = new Set(mounts);
    const pair = (fits) => {
        for (const place of places) {
            const mount = pairs.has(place) ? undefined : [...free].find((one) => fits(place, one));
            if (mount === undefined)
                continue;
            pairs.set(place, mount);
            free.delete(mount);
        }
    };
    const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
    const isScratch = ({ type }, { path }) => type === 'tmpfs' && !/^\/dev(?:\/|$)/.test(path);
    pair((place, mount) => (0,observe_paths/* bytesOf */.$$)(place.path) === mount.path);
    pair((place, mount) => isScratch(place, mount) && lastName((0,observe_paths/* bytesOf */.$$)(place.path)) === lastName(mount.path));
    pair(isScratch);
    return pairs;
}
function inMemory(place, mount, { watch }, person) {
    return {
        ...place,
        path: (0,observe_paths/* readable */.HD)(mount.path),
        executable: mount.executable,
        watched: depth(watch.limit),
        ...writer(mount.seen?.snapshot.get(mount.path), person),
        ...partially(watch.limit > 0 && mount.seen?.partial() === true)
    };
}
function places_lasting(place, plan, looked, person) {
    const { watch } = plan;
    const survey = looked.volumes.get(place.path);
    const top = survey?.snapshot.get((0,observe_paths/* bytesOf */.$$)(place.path));
    if (place.type === 'rootfs') {
        const watched = watch.rootContents ? 'content' : 'names';
        const anybody = place.writable && person !== undefined ? { writableBy: 'user' } : {};
        return { ...place, watched, ...anybody, ...partially(looked.rootPartial) };
    }
    if (survey !== undefined) {
        const partial = watch.limit > 0 && survey.partial;
        const { unread = 0 } = survey;
        return {
            ...place,
            watched: depth(watch.limit),
            ...places_flags(place, looked),
            ...(place.writable ? writer(top, person) : {}),
            ...partially(partial),
            ...(unread > 0 ? { unread } : {})
        };
    }
    if (isNetworkFile(place))
        return networkFile(place, looked.networkUnseen);
    if (looked.kernels?.includes(place.path) === true)
        return { ...place, ...(place.writable ? { reason: OF_THE_KERNEL } : {}) };
    return place.writable && looked.memory.kind === 'unseen'
        ? { ...place, reason: looked.memory.reason }
        : {
            ...place,
            ...(place.writable ? { reason: places_isKept(looked.memory) ? takenBy(plan) : UNSEEN } : {})
        };
}
const OF_THE_KERNEL = "it is a file system of the kernel's, which holds no files of a container";
const UNSEEN = 'the container no longer had this mount';
const places_TAKEN = 'it is gone once a one-shot container has ended, before it can be inspected';
const AMONG_OTHERS = 'the container shares the processes of others ("pid"), so it cannot be told apart from them while it runs';
/** Reason why a keeper could not hold a mount of the container. */
const takenBy = ({ container }) => container.sharesProcesses === true ? AMONG_OTHERS : places_TAKEN;
const depth = (limit) => (limit > 0 ? 'content' : 'names');
const partially = (partial) => (partial ? { partial } : {});
/** Whether programs can run from the place, if its actual mount is known. */
function places_flags({ path }, { memory }) {
    const mounts = memory.kind === 'seen' ? memory.mounts : [];
    const mount = mounts.find((one) => one.path === (0,observe_paths/* bytesOf */.$$)(path));
    return mount === undefined ? {} : { executable: mount.executable };
}
/** Whether a keeper looked, rather than a probe beside the container. */
const places_isKept = (memory) => memory.kind === 'seen' && memory.status === undefined;
/** Every place where the planned container can write, by path; `mounts` are the engine's facts. */
function expectedPlaces({ container }, mounts) {
    // Later entries cover earlier ones: mounts of the author or the image replace the engine's.
    const places = [
        ...enginesOwn(container),
        ...mounts.map((mount) => mounted(mount, container)),
        ...container.tmpfs.map(places_scratch)
    ];
    return new Map(places.map((place) => [place.path, place]));
}
const places_OPEN = { declared: false, writable: true, executable: true, watched: 'none' };
/**
 * Places that every container has. With a writable root filesystem these include the engine's
 * network files: binds whose edits `docker diff` does not show.
 */
function enginesOwn({ readOnly, ipc = 'none' }) {
    const memory = {
        ...places_OPEN,
        executable: false,
        ...(ipc === 'none' ? {} : { shared: true })
    };
    return [
        { ...places_OPEN, path: '/', type: 'rootfs', writable: !readOnly },
        { ...places_OPEN, path: '/dev', type: 'dev' },
        { ...memory, path: '/dev/shm', type: 'shm' },
        { ...memory, path: '/dev/mqueue', type: 'mqueue' },
        ...(readOnly ? [] : NETWORK_FILES).map((path) => ({ ...places_OPEN, path, type: 'bind' }))
    ];
}
/** A volume or bind; the engine reports volumes of the image and of the author alike. */
function mounted(mount, { volumes }) {
    return {
        ...places_OPEN,
        path: mount.path,
        type: mount.type === 'bind' || mount.type === 'tmpfs' ? mount.type : 'volume',
        declared: volumes.some((volume) => volume.path === mount.path),
        writable: mount.writable,
        ...(isOfPod(mount, volumes) ? { scratch: true } : {})
    };
}
/** Whether a mount is an `emptyDir`, which ends with its pod as a tmpfs does with its container. */
const isOfPod = ({ path }, volumes) => volumes.some((volume) => volume.path === path && volume.podVolume === 'scratch');
/** A tmpfs mount. Docker mounts tmpfs with `rw,noexec`, and the last option wins. */
function places_scratch({ path, options }) {
    const words = options.split(',');
    return {
        ...places_OPEN,
        path,
        type: 'tmpfs',
        declared: true,
        writable: words.lastIndexOf('rw') >= words.lastIndexOf('ro'),
        executable: words.lastIndexOf('exec') > words.lastIndexOf('noexec')
    };
}
/** Credentials from that text; undefined where fields are missing. */
function personIn(status) {
    const field = (name) => new RegExp(`^${name}:[\\t ]*(.*)$`, 'm').exec(status)?.[1]?.split(/\s+/) ?? [];
    const uid = field('Uid')[1];
    const capabilities = field('CapEff')[0];
    if (uid === undefined || !/^[0-9a-f]+$/.test(capabilities ?? ''))
        return undefined;
    const groups = [field('Gid')[1], ...field('Groups')].filter(Boolean).map(Number);
    const overrides = (BigInt(`0x${capabilities ?? ''}`) & CAP_DAC_OVERRIDE) !== 0n;
    return { uid: Number(uid), groups: new Set(groups), overrides };
}
const CAP_DAC_OVERRIDE = 1n << 1n;
/** Whether that user can write to a place with this top folder, or only root; empty if unknown. */
function writer(top, person) {
    if (top === undefined || person === undefined)
        return {};
    return { writableBy: places_mayWrite(person, top) ? 'user' : 'root' };
}
/** Whether a process can create files in a folder with these facts, or write to such a file. */
function places_mayWrite({ uid, groups, overrides }, facts) {
    if (overrides)
        return true;
    const wanted = facts.type === 'directory' ? 0o3 : 0o2;
    const shift = uid === facts.uid ? 6 : groups.has(facts.gid) ? 3 : 0;
    return ((facts.mode >> shift) & wanted) === wanted;
}

;// CONCATENATED MODULE: ./lib/observe/observe.js











/**
 * Looks at everything that the container wrote, and ends the container on the way: some programs
 * write only when told to stop.
 */
async function observe(subject, exercise, baseline, { recorder, spool }) {
    const { plan, timed, booted, world } = subject;
    const works = exercise.failure === undefined;
    const tmpfs = plan.container.tmpfs.map(({ path }) => path);
    const watching = { tools: { world, spool }, volumes: (0,volumes/* watchVolumes */.Jv)(baseline, tmpfs), works };
    const planned = await mannerOfEnding(plan, exercise, world);
    const early = await timed('look', () => lookBefore(subject, planned, watching));
    const manner = early.manner ?? planned;
    if (manner === 'stop')
        recorder.stopping();
    const stop = await timed('stop', () => endWithPod(manner, plan, booted, world));
    const late = manner === 'discard' ? observe_NOTHING : await timed('observe', () => lookAfter(subject, watching));
    const seen = {
        ...{ baseline, exercise, volumes: watching.volumes },
        memory: early.memory ?? late.memory ?? GONE,
        looks: { lists: [...early.lists, ...late.lists], roots: late.roots }
    };
    const whole = await timed('compare', () => wholeOf(subject, seen));
    const altered = await mountsOf(subject, seen);
    return {
        ...whole,
        ...(altered.length > 0 ? { altered } : {}),
        ...(await (0,output_recorder/* awaitRefusals */.y)(subject, exercise, recorder)),
        ...(stop && { stop }),
        ...(early.unfrozen === true ? { unfrozen: true } : {}),
        ...(early.endedBefore === undefined ? {} : { endedBefore: early.endedBefore })
    };
}
/**
 * Mounts that the container altered, where it has the capability to, and processes with their own
 * mount namespace.
 */
async function mountsOf({ plan, spec, testbed }, { memory, baseline }) {
    if (memory.kind === 'unseen' || memory.inside === undefined)
        return [];
    const { mountinfo, engines, processes } = memory.inside;
    // With shared processes, those of other containers are among them.
    const own = plan.pod?.sharesProcesses === true ? [] : ownNamespaces(processes);
    if (!(0,names/* mayMount */.XM)(plan.container))
        return own;
    const volumes = new Map(baseline.mounts.map((mount) => [mount.path, mount]));
    const homes = await testbed.homesOf([...volumes.keys(), ...spec.tmpfs.map(({ path }) => path)]);
    const compared = {
        ...{ spec, volumes, engines },
        own: mountinfo,
        homes: new Map(Array.from(homes, ([path, home]) => [path, home.path])),
        elsewhere: baseline.elsewhere ?? []
    };
    return [...alteredMounts(compared), ...own];
}
/** All changes found by the looks, with the places in which they lie. */
async function wholeOf(subject, { baseline, exercise, memory, looks, volumes }) {
    const { mounts } = baseline;
    const root = await rootChanges(subject, exercise, baseline, looks);
    const { partial: rootPartial, networkUnseen } = root;
    function* all() {
        yield* root.changes;
        yield* volumes.changes();
        yield* memoryChanges(memory, mounts);
    }
    const looked = {
        ...{ mounts, volumes: volumes.surveys(), kernels: baseline.kernels ?? [] },
        ...{ memory, rootPartial, networkUnseen }
    };
    return {
        changes: (0,change_store/* changesByPath */.g5)(all()),
        places: placesOf(subject.plan, looked),
        ...(memory.kind === 'seen' && memory.inside !== undefined ? { inside: memory.inside } : {})
    };
}
/**
 * The look at the paused container, before its end: at mounts that are lost with the container, and
 * at the changes that its end may undo.
 */
async function lookBefore(subject, planned, { tools, volumes, works }) {
    if (planned === 'ended')
        return observe_NOTHING;
    const { plan, testbed, booted, world } = subject;
    const { engine } = world;
    const [frozen] = await Promise.all([engine.pause(testbed.id), booted.pod?.pause()]);
    if (!frozen) {
        // The engine refuses to pause a container that is ending a moment before it reports the end.
        await world.clock.sleep(smoke/* LAST_BREATH */.i2, booted.over);
        const { running, exitCode } = await engine.inspect(testbed.id);
        if (!running)
            return { ...observe_NOTHING, endedBefore: exitCode };
        // If the engine pauses an untouched container but not this one, the container prevents it, so a
        // look would not be reliable.
        if (await testbed.control.pauses())
            throw new faults/* Fault */.vC('look-failed', UNPAUSED);
    }
    let manner = planned;
    try {
        const listing = planned === 'kill' ? [] : [engine.changes(testbed.id)];
        // A keeper's mounts last until after the end.
        const looking = testbed.kept ? undefined : lookNow(subject, tools);
        const [lists, memory] = await Promise.all([Promise.all(listing), looking]);
        manner = mannerSeen(planned, memory, { plan, works });
        if (manner === 'stop') {
            if (planned === 'kill')
                lists.push(await engine.changes(testbed.id));
            await volumes.look(plan, tools);
        }
        return { ...(memory && { memory }), lists, manner, unfrozen: !frozen };
    }
    finally {
        if (frozen && manner === 'stop')
            await engine.unpause(testbed.id);
        await booted.pod?.resume();
    }
}
/**
 * How the container is to be ended, corrected by the probe's look at the first process. The process
 * may wait for signals without catching them, or may not catch the stop signal after all.
 */
function mannerSeen(planned, memory, { plan, works }) {
    const isSeen = memory?.kind === 'seen';
    if (planned !== 'stop')
        return isSeen && memory.waits === true && works ? 'stop' : planned;
    return isSeen && memory.waits !== true && isDeaf(memory.status ?? '', plan) ? 'kill' : planned;
}
/**
 * Reads the memory mounts of a running container. The container can kill the probe, keep it from
 * starting or, with some capabilities, rewrite it. A paused container cannot, so a second probe
 * then tries.
 */
async function lookNow({ plan, testbed, world }, tools) {
    const look = (probe) => lookIntoMemory({ probe, peer: testbed.peer }, plan.watch.limit, tools);
    if (!(0,names/* mayTamper */.Zp)(plan.container)) {
        const first = await startedInTime(testbed.probe, world)
            .then((isStarted) => (isStarted ? look(testbed.probe) : undefined))
            .catch(unlessFaulty(world));
        if (first?.kind === 'seen')
            return first;
        // Where it runs after all, the next one would take it for a process of the container.
        await testbed.probe.gone();
    }
    const memory = await look(testbed.spare);
    const { watcher } = testbed.spare;
    const isRefused = memory.kind === 'unseen' && (await watcher()).kind === 'none';
    if (isRefused && (await testbed.control.isJoined()))
        throw new faults/* Fault */.vC('look-failed', unjoined(memory.reason));
    return memory;
}
const UNPAUSED = 'The engine refused to pause this container, though it pauses others: its first process may have ended while others go on. It could not be inspected.';
const unjoined = (reason) => `The engine let no other container inspect this one, though it does with others (${reason.replace(/\.$/, '')}), so writes in memory are not known.`;
/**
 * Whether a probe that was started beside the container runs. If the container has stopped that
 * probe meanwhile, the engine's answer may never come.
 */
async function startedInTime({ watcher }, { clock }) {
    const settled = new AbortController();
    try {
        const late = clock.sleep(START, settled.signal).then(() => false);
        return await Promise.race([watcher().then(() => true), late]);
    }
    finally {
        settled.abort();
    }
}
const START = 10_000;
/** Ignores a fault of the first probe, since another one tries; throws after a cancellation. */
const unlessFaulty = ({ cancelled }) => (error) => {
    if (error instanceof faults/* Fault */.vC && !cancelled.aborted)
        return undefined;
    throw error;
};
/** The look after the container's end: at storage that lasts, and at the mounts of a keeper. */
async function lookAfter(subject, { tools, volumes }) {
    const { plan, testbed, booted, world } = subject;
    const seen = testbed.kept && (await lookIntoMemory({ probe: testbed.probe }, plan.watch.limit, tools));
    const memory = seen === false ? {} : { memory: asKeptAlive(seen) };
    if (booted.refusal !== undefined)
        return { ...memory, ...observe_NOTHING };
    const reading = plan.watch.rootContents ? await begunReading(subject) : undefined;
    const lists = [await listBeside(reading?.roots, () => world.engine.changes(testbed.id))];
    await volumes.look(plan, tools);
    return { ...memory, lists, ...reading };
}
/**
 * Starts to read both root filesystems, and returns once the container's own has begun to arrive.
 * With many files the engine takes seconds each for the archive and the list. It makes them side by
 * side only in that order: while it lists, it locks the container (moby, `ContainerChanges`). A
 * failed read rejects `roots`, where the archives are compared.
 */
async function begunReading(subject) {
    let begun = () => undefined;
    const beginning = new Promise((resolve) => {
        begun = resolve;
    });
    const roots = readRoots(subject, begun);
    await Promise.race([beginning, roots]).catch(() => undefined);
    return { roots };
}
/**
 * The engine's list of changes. Docker 28 makes a folder in the root filesystem while it exports
 * it; a list with that folder is requested again after the export.
 */
async function listBeside(roots, list) {
    const first = await list();
    if (roots === undefined || !hasExportFolder(first))
        return first;
    await Promise.allSettled([roots]);
    return list();
}
/** Whether a list contains the folder for the old root (moby/sys and go-archive, `chroot`). */
function hasExportFolder(list) {
    for (const { path } of list)
        if (path.startsWith('/.pivot_root'))
            return true;
    return false;
}
const observe_NOTHING = { lists: [] };
const GONE = { kind: 'unseen', reason: 'the container had ended before' };

;// CONCATENATED MODULE: ./lib/late.js
/**
 * Everything that a check needs once its container runs, except the reports: observation, judgement
 * and inquiries. `dist` has a file of its own for it, read while the engine creates the container,
 * since users wait for whatever is read before that. Like `action/late.ts`, it only re-exports.
 */





/***/ })

};
;