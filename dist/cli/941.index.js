"use strict";
exports.id = 941;
exports.ids = [941];
exports.modules = {

/***/ 3639:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HARDENING: function() { return /* binding */ HARDENING; },
  findHardening: function() { return /* binding */ findHardening; }
});

// EXTERNAL MODULE: ./lib/explain/proof.js
var proof = __webpack_require__(9042);
// EXTERNAL MODULE: ./lib/judge/findings/table.js + 5 modules
var table = __webpack_require__(7507);
// EXTERNAL MODULE: ./lib/judge/judgement.js
var judge_judgement = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/plan/program.js
var program = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/plan/capabilities.js
var capabilities = __webpack_require__(4386);
// EXTERNAL MODULE: ./lib/explain/proof-boots.js
var proof_boots = __webpack_require__(4798);
// EXTERNAL MODULE: ./lib/run/stop.js
var run_stop = __webpack_require__(6328);
// EXTERNAL MODULE: ./lib/observe/refusal-lines.js
var refusal_lines = __webpack_require__(181);
;// CONCATENATED MODULE: ./lib/harden/hints.js

/** Words of a refusal in a log, and the capabilities without which it happens. */
const HINTS = [
    [/set[_ ]?(?:e|res)?gid|setgroups|initgroups|set (?:e\w+ )?group/i, ['SETGID']],
    [/set[_ ]?(?:e|res)?uid|set (?:e\w+ )?user|drop(?:ping)? privileges/i, ['SETUID', 'SETGID']],
    [
        /\bswitch\w* (?:to )?(?:user|group)|\bgosu\b|su-exec|setpriv|\bsu:|runuser/i,
        ['SETUID', 'SETGID']
    ],
    [/chown|ownership|change owner/i, ['CHOWN']],
    [/chroot/i, ['SYS_CHROOT']],
    [/chmod|changing permissions|change mode/i, ['FOWNER']],
    [/\bkill\b|send(?:ing)? signal/i, ['KILL']],
    [/mknod/i, ['MKNOD']],
    [/raw socket|icmp|\bping\b/i, ['NET_RAW']],
    [/setcap|set_?caps|capset|prctl.*cap/i, ['SETPCAP', 'SETFCAP']],
    [/audit/i, ['AUDIT_WRITE']],
    [/\bbind(?:ing)?\b|listen/i, ['NET_BIND_SERVICE']],
    [/utimes?|setting times|preserving times/i, ['FOWNER']]
];
const DENIED = /permission denied|\bEACCES\b|access (?:is )?denied/i;
const NOT_PERMITTED = /operation not permitted|not permitted|\bEPERM\b/i;
/** Whether a line tells of something that a kernel refused for lack of rights. */
const tellsOfRefusal = (line) => DENIED.test(line) || NOT_PERMITTED.test(line) || /insufficient privilege/i.test(line);
/** Capabilities that lines of a log name as missing, the first named first. */
function namedIn(lines) {
    return [...new Set(lines.flatMap(namedBy))];
}
function namedBy(line) {
    const named = HINTS.flatMap(([words, names]) => (words.test(line) ? names : []));
    if (named.length > 0 && (tellsOfRefusal(line) || FAILED.test(line)))
        return named;
    return DENIED.test(line) ? ['DAC_OVERRIDE'] : [];
}
const FAILED = /fail|unable|cannot|can't|could ?n[o']t|error|denied/i;
/** Lines of a log, without colours and empty ones. */
const linesIn = (log) => log
    .split('\n')
    .map((line) => (0,refusal_lines/* withoutColours */.mU)(line).trim())
    .filter((line) => line !== '');
/** A line without what differs from one run to the next. */
const likeness = (line) => line.replace(/0x[0-9a-f]+|\d+/gi, '0');

;// CONCATENATED MODULE: ./lib/harden/impatience.js

/** Times that a line is repeated before it counts as one that will go on. */
const ENOUGH = 5;
/**
 * Impatience with a container that took `startup` milliseconds to get ready with all its rights, and
 * has had twice as long. Lines in `known` are no news.
 */
function impatient(startup, known) {
    const counts = new Map();
    const decoder = new TextDecoder();
    let [rest, isOver, end] = ['', false, undefined];
    let reason;
    const count = (line) => {
        const like = likeness(line);
        if (known.has(like) || !tellsOfRefusal(line))
            return;
        const times = (counts.get(like) ?? 0) + 1;
        counts.set(like, times);
        if (times < ENOUGH || isOver || reason !== undefined || end?.() !== true)
            return;
        reason = 'it was not ready in twice the time, and its log told of one refusal over and over';
    };
    return {
        hear: (bytes) => {
            const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
            rest = (lines.pop() ?? '').slice(-LONGEST);
            for (const line of linesIn(lines.join('\n')))
                count(line);
        },
        started: (world) => (booted) => {
            const began = world.clock.now();
            end = () => {
                if (world.clock.now() - began < Math.max(LEAST, 2 * startup))
                    return false;
                // A fault shows where the end is awaited.
                world.engine.kill(booted.id).catch(() => undefined);
                return true;
            };
        },
        over: () => {
            isOver = true;
        },
        given: () => reason
    };
}
/** Milliseconds in which nobody gets impatient. */
const LEAST = 1000;
const LONGEST = 4096;

// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
;// CONCATENATED MODULE: ./lib/harden/programs.js

/** Programs that were seen in some looks; undefined if there was none to see. */
function programsIn(looks) {
    const [first, ...others] = looks;
    if (first === undefined)
        return undefined;
    const isLasting = (one) => others.every((look) => look.some((other) => isAlike(one, other)));
    return { lasting: first.filter(isLasting), all: looks.flat() };
}
const isAlike = (one, other) => one.name === other.name && one.uid === other.uid;
/** Root's programs, if another account's run beside them or below: that account. */
function workersOf({ lasting }) {
    const [one, ...others] = accountsOf(lasting);
    return others.length === 0 ? one : undefined;
}
/** Accounts other than root's, by user. */
function accountsOf(processes) {
    const found = new Map(processes.filter(({ uid }) => uid !== 0).map(({ uid, gid }) => [uid, { uid, gid }]));
    return [...found.values()];
}
/**
 * Sentence on a program that does not run as it should: in `before`, or all as one account. Undefined
 * if each does.
 */
function misfit(now, before, account) {
    return account === undefined ? changedUser(now, before) : otherUser(now, before, account);
}
function changedUser(now, before) {
    const gone = before.lasting.find((one) => !now.some((other) => isAlike(one, other)));
    if (gone !== undefined)
        return lostSentence(gone, now);
    const names = new Set(before.all.map(({ name }) => name));
    const users = new Set(before.all.map(({ uid }) => uid));
    const risen = now.find((one) => (names.has(one.name) || !users.has(one.uid)) &&
        !before.all.some((other) => isAlike(one, other)));
    if (risen !== undefined)
        return `${(0,phrases/* quote */.hD)(risen.name)} runs as ${userWords(risen.uid)}`;
    return now.map((one) => keptRights(one, before)).find((sentence) => sentence !== undefined);
}
function lostSentence({ name, uid }, now) {
    const others = [...new Set(now.filter((one) => one.name === name).map((one) => one.uid))];
    return others.length === 0
        ? `no ${(0,phrases/* quote */.hD)(name)} runs as ${userWords(uid)} any more`
        : `${(0,phrases/* quote */.hD)(name)} no longer runs as ${userWords(uid)}, but as ${others.map(userWords).join(', ')} alone`;
}
/** A program that has effective capabilities which it did not have before. */
function keptRights(one, { all }) {
    const { effective = [], name, uid } = one;
    const before = all.filter((other) => isAlike(one, other));
    if (before.length === 0 || before.some((other) => other.effective === undefined))
        return undefined;
    const known = new Set(before.flatMap((other) => other.effective ?? []));
    const kept = effective.filter((capability) => !known.has(capability));
    return kept.length === 0
        ? undefined
        : `${(0,phrases/* quote */.hD)(name)}, as ${userWords(uid)}, keeps ${kept.join(' ')}`;
}
function otherUser(now, { lasting }, { uid }) {
    const other = now.find((one) => one.uid !== uid);
    if (other !== undefined)
        return `${(0,phrases/* quote */.hD)(other.name)} runs as ${userWords(other.uid)}`;
    const gone = lasting.find((one) => one.uid === uid && !now.some(({ name }) => name === one.name));
    return gone && lostSentence(gone, now);
}
const userWords = (uid) => (uid === 0 ? 'root' : `user ${uid}`);

// EXTERNAL MODULE: ./lib/observe/output-recorder.js
var output_recorder = __webpack_require__(4021);
// EXTERNAL MODULE: ./lib/judge/findings/failures.js
var failures = __webpack_require__(7416);
// EXTERNAL MODULE: ./lib/run/trial-boot.js
var trial_boot = __webpack_require__(1771);
;// CONCATENATED MODULE: ./lib/harden/strict-boot.js





/**
 * Boots a container of that plan: it has to pass its smoke test, run the right programs as the right
 * users, stop well, and pass again after a second start.
 */
async function bootStrictly(plan, rules, context) {
    const quiet = { ...context, world: { ...context.world, log: { progress: () => undefined } } };
    const course = courseOf(plan, rules, quiet);
    const ears = course.ears();
    return (0,trial_boot/* withTrial */.F9)(plan, quiet, ears, async (trial) => {
        const first = await course.starts(trial, 'boot');
        if (first !== undefined)
            return { passed: false, lapse: first };
        // Some programs lose a signal that comes right after they have become ready (haproxy 2.6).
        await quiet.world.clock.sleep(BEFORE_STOP, trial.booted.over);
        const began = quiet.world.clock.now();
        const stop = await (0,trial_boot/* halt */.yj)(trial, plan, quiet.world);
        const stopping = quiet.world.clock.now() - began;
        const slow = course.stops(stop);
        if (slow !== undefined)
            return { passed: false, lapse: slow };
        const again = await trial.again(course.ears(), rules.engineTime());
        const second = await course.starts(again, 'second-start');
        if (second !== undefined)
            return { passed: false, lapse: second };
        await (0,trial_boot/* silence */.ao)(again, quiet.world);
        const pace = { ...paceOf(trial), stop: stopping };
        return { passed: true, seen: { looks: course.looks, stop, pace, lines: course.lines() } };
    });
}
/** Milliseconds that a container runs on after its smoke test before it is told to stop. */
const BEFORE_STOP = 1000;
/** The course of one strict boot, and what was heard and seen in it. */
function courseOf(plan, rules, { world }) {
    const recorder = (0,output_recorder/* recordOutput */.T)((0,program/* launchOf */.v4)(plan));
    const outputs = [];
    const looks = [];
    let impatience;
    const lines = () => [...linesIn(recorder.log()), ...outputs.flatMap(linesIn)];
    const lapse = (phase, clause, step) => lapseOf({ phase, clause, step, lines: lines(), known: rules.known });
    return {
        looks,
        lines,
        ears: () => {
            impatience = rules.impatience?.();
            return earsOf(recorder, impatience, world);
        },
        starts: async (trial, phase) => {
            const { exercise } = trial;
            outputs.push(...exercise.smoke.map(({ output, detail }) => `${output}\n${detail}`));
            if (exercise.failure !== undefined) {
                await (0,trial_boot/* silence */.ao)(trial, world);
                const early = impatience?.given();
                const isSmoke = phase === 'boot' && exercise.failure.kind === 'smoke-failed';
                const clause = early ?? (0,failures/* asClause */.eI)(exercise.failure);
                return lapse(isSmoke ? 'smoke' : phase, clause, stepOf(exercise));
            }
            const wrong = await lookAt(exercise.container, rules, looks, world);
            if (wrong === undefined)
                return undefined;
            await (0,trial_boot/* silence */.ao)(trial, world);
            return lapse(phase === 'boot' ? 'users' : phase, wrong);
        },
        stops: (stop) => stop === undefined || !rules.isWorse(stop) ? undefined : lapse('stop', stopClause(stop))
    };
}
function earsOf(recorder, impatience, world) {
    const hear = (bytes) => {
        recorder.onOutput(bytes);
        impatience?.hear(bytes);
    };
    if (impatience === undefined)
        return { hear };
    return { hear, started: impatience.started(world), ready: impatience.over };
}
const stepOf = ({ failure }) => failure?.kind === 'smoke-failed' ? failure.step : undefined;
/** Looks at the processes until they are as they should be, at most some times. */
async function lookAt(container, { misfit }, looks, { engine, clock, cancelled }) {
    if (container?.running !== true)
        return undefined;
    for (let left = LOOKS;; left--) {
        const now = await engine.processes(container);
        if (now === undefined)
            return undefined;
        const wrong = misfit(now);
        if (wrong !== undefined && left > 1) {
            await clock.sleep(PAUSE, cancelled);
            continue;
        }
        if (wrong === undefined)
            looks.push(now);
        return wrong;
    }
}
/** Looks at programs that may be about to change their user, and milliseconds between them. */
const LOOKS = 4;
const PAUSE = 250;
function lapseOf({ phase, clause, step, lines, known }) {
    const news = lines.filter((line) => !known.has(likeness(line)));
    const telling = news.find(tellsOfRefusal) ?? news.find((line) => namedIn([line]).length > 0);
    const line = telling ?? (phase === 'users' || phase === 'stop' ? undefined : news.at(-1));
    return {
        ...{ phase, message: line === undefined ? clause : `${clause}: ${line}`, named: namedIn(news) },
        ...(step === undefined ? {} : { step }),
        isDoubtful: telling === undefined && phase !== 'users'
    };
}
const stopClause = ({ exitCode, killedAfter }) => killedAfter === undefined
    ? `it ended with code ${exitCode} when it was told to stop`
    : `it did not stop within ${killedAfter / 1000} s, and was killed`;
function paceOf({ timings }) {
    const took = (phase) => timings.find((one) => one.phase === phase)?.milliseconds ?? 0;
    return { startup: took('ready'), smoke: took('smoke') };
}

;// CONCATENATED MODULE: ./lib/harden/tightening.js
/** Key that is equal for equal settings. */
const keyOfTightening = (one) => JSON.stringify([
    ...[one.user?.uid, one.user?.gid, one.capabilities, one.noNewPrivileges, one.guardedPorts],
    ...[one.network !== undefined, one.limits?.pids, one.limits?.memory]
]);
/** The plan with those settings. */
function tightened(plan, one) {
    return { ...plan, container: tightContainer(plan.container, one) };
}
function tightContainer(container, one) {
    const { user, capabilities, noNewPrivileges, guardedPorts, network, limits = {} } = one;
    const { pids, memory } = limits;
    return {
        ...container,
        ...(user && { user: accountText(user), tmpfs: ownedBy(user, container.tmpfs) }),
        ...(capabilities && { capDrop: ['ALL'], capAdd: capabilities }),
        ...(noNewPrivileges && { securityOpt: tightening_closed(container.securityOpt) }),
        ...(guardedPorts && { sysctls: { ...container.sysctls, [PORT_START]: '1024' } }),
        ...(network === undefined ? {} : { network, publish: [] }),
        ...(pids === undefined ? {} : { pidsLimit: pids }),
        ...(memory === undefined ? {} : { memory, withoutSwap: true })
    };
}
/** First port that any user may listen on. */
const PORT_START = 'net.ipv4.ip_unprivileged_port_start';
/** An account as `UID:GID`. */
const accountText = ({ uid, gid }) => `${uid}:${gid}`;
const tightening_closed = (options) => [
    ...options.filter((option) => !isNoNewPrivileges(option)),
    'no-new-privileges'
];
/** Whether a security option sets or lifts `no-new-privileges`. */
const isNoNewPrivileges = (option) => /^no-new-privileges(?:[:=](?:true|false))?$/.test(option);
/** Whether security options close all ways to new privileges. */
const closesPrivileges = (options) => options.some((option) => isNoNewPrivileges(option) && !option.endsWith('false'));
/** Mounts that belong to the account, but for those whose owner is given. */
const ownedBy = ({ uid, gid }, mounts) => mounts.map(({ path, options }) => ({ path, options: withOwner(options, uid, gid) }));
function withOwner(options, uid, gid) {
    const words = options.split(',').filter((word) => word !== '');
    const has = (key) => words.some((word) => word.startsWith(`${key}=`));
    return [
        ...words,
        ...(has('uid') ? [] : [`uid=${uid}`]),
        ...(has('gid') ? [] : [`gid=${gid}`])
    ].join(',');
}
/** Words for a line of progress, e.g. `as 33:33, with SETGID, without new privileges`. */
function tighteningWords(one) {
    const { user, capabilities, noNewPrivileges, guardedPorts, network, limits } = one;
    const kept = capabilities?.length === 0 ? 'no capability' : `with ${capabilities?.join(' ') ?? ''}`;
    const words = [
        ...(user ? [`as ${accountText(user)}`] : []),
        ...(capabilities ? [kept] : []),
        ...(noNewPrivileges ? ['no new privileges'] : []),
        ...(guardedPorts ? ['low ports guarded'] : []),
        ...(network === undefined ? [] : ['on an internal network']),
        ...(limits ? ['limited'] : [])
    ];
    return words.length === 0 ? 'as it is' : words.join(', ');
}

;// CONCATENATED MODULE: ./lib/harden/bench.js









/**
 * Boots the image as it is; again, if it did not stop in time, which may have been chance. Undefined if
 * there was no time for it.
 */
async function soundBoot(bench) {
    const first = await bootSoundly(bench);
    if (first?.outcome.passed !== true || first.outcome.seen.stop?.killedAfter === undefined)
        return first;
    const second = await bootSoundly(bench);
    return second?.outcome.passed === true ? second : first;
}
async function bootSoundly(bench) {
    const { plan, context, budget, engineTime } = bench;
    const left = (0,proof_boots/* takeBoot */.Ig)(budget, context.world.clock);
    if (left === undefined)
        return undefined;
    const meter = metering(context);
    const rules = {
        ...{ misfit: () => undefined, isWorse: () => false, known: new Set(), engineTime },
        impatience: () => ({ ...UNMOVED, started: () => meter.measure })
    };
    try {
        const outcome = await bootStrictly(limited(plan, left), rules, context);
        context.world.log.progress(line({}, outcome));
        return { outcome, usage: meter.most() };
    }
    finally {
        meter.end();
    }
}
const UNMOVED = { hear: () => undefined, over: () => undefined, given: () => undefined };
/** The plan with no limit beyond the time that is left. */
function limited(plan, left) {
    const { startup, smoke, settle, stop } = plan.limits;
    const within = (limit) => Math.min(limit, left);
    return {
        ...plan,
        limits: { startup: within(startup), smoke: within(smoke), settle: within(settle), stop }
    };
}
/** Facts that a sound boot showed. */
const soundOf = (seen, usage) => ({
    programs: programsIn(seen.looks),
    stop: seen.stop,
    pace: seen.pace,
    known: new Set(seen.lines.map(likeness)),
    usage
});
/** Measures what containers use while they run, and keeps the most. */
function metering({ world: { engine, clock } }) {
    const over = new AbortController();
    let most;
    const measured = async (id, ended) => {
        while (!over.signal.aborted && !ended.aborted) {
            const now = await engine.usage(id);
            if (now !== undefined)
                most = larger(most, now);
            await clock.sleep(INTERVAL, AbortSignal.any([over.signal, ended]));
        }
    };
    return {
        measure: ({ id, over: ended }) => {
            // Limits are left out if this fails, and a lost engine shows elsewhere.
            measured(id, ended).catch(() => undefined);
        },
        most: () => most,
        end: () => {
            over.abort();
        }
    };
}
const INTERVAL = 100;
const larger = (one, other) => ({
    pids: Math.max(one?.pids ?? 0, other.pids),
    memory: Math.max(one?.memory ?? 0, other.memory)
});
/** Boots with settings, each once, and compares with the sound boot. */
function attempts(bench, sound) {
    const known = new Map();
    return (one, again = false) => {
        const key = keyOfTightening(one);
        const before = again ? undefined : known.get(key);
        if (before !== undefined)
            return before;
        const outcome = attempted(one, bench, sound);
        known.set(key, outcome);
        return outcome;
    };
}
async function attempted(one, { plan, context, budget, engineTime }, sound) {
    const left = (0,proof_boots/* takeBoot */.Ig)(budget, context.world.clock);
    if (left === undefined)
        return undefined;
    const { programs, pace, known, stop } = sound;
    const hurried = (0,proof_boots/* hastened */.To)(tightened(plan, one), { pace, stop, saved: [] }, left);
    const outcome = await bootStrictly(hurried, {
        misfit: (now) => programs && misfit(now, programs, one.user),
        isWorse: (end) => (0,run_stop/* isWorse */.Bx)(end, stop, plan.image.stopSignal),
        impatience: () => impatient(pace.startup, known),
        ...{ known, engineTime }
    }, context);
    context.world.log.progress(line(one, outcome));
    return outcome;
}
const line = (one, outcome) => `Booted ${tighteningWords(one)}: ${outcome.passed ? 'passed' : `${outcome.lapse.phase}: ${outcome.lapse.message}`}`;
/** Works on all items, two at a time if two containers cannot get in each other's way. */
const turnsFor = (plan) => (items, work) => (0,proof_boots/* inTurns */.gG)(items, (0,proof_boots/* abreast */.L3)(plan), work);
/** Facts that are known before the search, from the image as it is. */
function searchGround(plan, { programs }, { parts }) {
    const isRoot = (0,program/* isRootUser */.ar)((0,program/* startingUser */.cW)(plan));
    return {
        searches: {
            user: parts.includes('user'),
            capabilities: parts.includes('capabilities'),
            privileges: parts.includes('privileges')
        },
        isRoot,
        changesUsers: isRoot && programs !== undefined && accountsOf(programs.lasting).length > 0,
        workers: isRoot && programs !== undefined ? workersOf(programs) : undefined,
        available: programs?.all.find(({ bounding }) => bounding !== undefined)?.bounding ??
            declaredCapabilities(plan.container)
    };
}
/** Capabilities of a container as Docker gives them, sorted. */
function declaredCapabilities({ capAdd, capDrop }) {
    const given = capDrop.includes('ALL') ? [] : capabilities/* DOCKER_CAPABILITIES */.__;
    const left = given.filter((name) => !capDrop.includes(name));
    return [...new Set([...left, ...capAdd.filter((name) => name !== 'ALL')])].toSorted();
}

// EXTERNAL MODULE: ./lib/explain/recipes/mounts.js
var mounts = __webpack_require__(9868);
// EXTERNAL MODULE: ./lib/explain/recipes/recipes.js + 2 modules
var recipes = __webpack_require__(0);
// EXTERNAL MODULE: ./lib/explain/recipes/yaml.js
var yaml = __webpack_require__(5733);
;// CONCATENATED MODULE: ./lib/harden/recipes.js





/** Recipes that run the container with the settings of a search, and say what they are founded on. */
function hardeningRecipes(one, found, plan) {
    const container = deployedContainer(one, plan);
    const standing = { proven: true, works: true, ...NO_FIX };
    const cooked = {
        ...{ image: (0,recipes/* deployedName */.yc)(plan.image), fix: { tmpfs: [], volumes: [] }, seeded: [], allow: [] },
        ...{ container, group: one.user?.gid, oneShot: plan.wait.kind === 'exit', standing }
    };
    const pod = podContainer(container, found);
    const asPod = found.missing.includes('runAsNonRoot') ? {} : { isNonRoot: true };
    const { docker, compose } = (0,recipes/* recipesOf */.tQ)(cooked);
    const { kubernetes } = (0,recipes/* recipesOf */.tQ)({ ...cooked, ...asPod, container: pod });
    const end = (...notes) => [...notes, ...networkNotes(found), ...basis(found)].flatMap(mounts/* comments */.nK).join('\n');
    return {
        docker: `${docker}${end()}\n`,
        compose: `${compose}${end()}\n`,
        kubernetes: `${kubernetes}${end(...podNotes(found))}\n`,
        action: `${(0,yaml/* yamlLines */.Zk)(asYaml(found.inputs)).join('\n')}\n${end()}\n`
    };
}
const NO_FIX = { dangers: [], drift: [], rules: [] };
/** The container with the settings, but on the network that it has in production. */
function deployedContainer(one, plan) {
    const { user, capabilities, noNewPrivileges, limits } = one;
    return tightened(plan, {
        ...(user && { user }),
        ...(capabilities && { capabilities }),
        ...(noNewPrivileges && { noNewPrivileges }),
        ...(limits && { limits })
    }).container;
}
/** The container as a pod needs it: with the capability that Docker spares it. */
function podContainer(container, { capabilities, user }) {
    const { below1024 } = capabilities ?? {};
    const { securityOpt, capAdd } = container;
    const hasProfile = securityOpt.some((option) => option.startsWith('seccomp'));
    const numbers = /^\d+:\d+$/.test(user?.value ?? '') ? { user: user?.value ?? '' } : {};
    return {
        ...container,
        ...numbers,
        capAdd: [...capAdd, ...(below1024?.capabilities ?? [])],
        securityOpt: hasProfile ? securityOpt : [...securityOpt, 'seccomp=builtin']
    };
}
function podNotes({ missing, capabilities }) {
    const { capabilities: bind = [], unguarded } = capabilities?.below1024 ?? {};
    return [
        missing.length === 0
            ? 'Meets the Pod Security Standard "restricted".'
            : `Does not meet the Pod Security Standard "restricted": ${missing.join(', ')}.`,
        ...(bind.length > 0
            ? [
                `Docker lets anybody bind ports below 1024; a cluster may not, and then needs ${bind.join(', ')}.`
            ]
            : []),
        ...(unguarded === true
            ? [
                `Where a cluster guards ports below 1024: set the sysctl ${PORT_START} of the pod to "0", or listen on a higher port.`
            ]
            : []),
        'A limit of processes is a setting of the kubelet.'
    ];
}
const networkNotes = ({ network }) => network?.works === true
    ? [
        'It also works on a network that leads to no other machine (docker network create --internal; in Compose, "internal: true"). No port is published there, and the host still answers.'
    ]
    : [];
/** Sentences on what was proven, and on what was not. */
const basis = ({ result, boots, untested }) => [
    `${result === 'proven' ? 'Proven' : 'Found, but not proven,'} by ${(0,phrases/* count */.U9)(boots, 'boot')}, each with its smoke test, the users of its programs, its stop, and a second start.`,
    `Not tested: ${untested.join(', ')}.`
];
/** Inputs of a check with these settings. */
function inputsFor(one, plan) {
    const container = deployedContainer(one, plan);
    const { tmpfs, pidsLimit, memory = 0 } = container;
    const { user, capabilities, noNewPrivileges, limits } = one;
    return {
        ...(user && { user: [accountText(user)] }),
        ...(user && tmpfs.length > 0 && { tmpfs: tmpfs.map(mounts/* tmpfsLine */.t1) }),
        ...(capabilities && { 'cap-drop': ['ALL'] }),
        ...(capabilities && capabilities.length > 0 && { 'cap-add': capabilities }),
        ...(noNewPrivileges && { 'security-opt': (0,mounts/* securityWords */.E5)(container) }),
        ...(limits?.memory === undefined ? {} : { memory: [(0,mounts/* dockerSize */.y2)(memory)] }),
        ...(limits?.pids === undefined ? {} : { 'pids-limit': [String(pidsLimit)] })
    };
}
const asYaml = (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, lines]) => [name, lines.join('\n')]));

;// CONCATENATED MODULE: ./lib/harden/found.js



/** The result of a search that ended at the image as it is; without an outcome, for lack of time. */
function unsearched(outcome, { parts }, effort) {
    const failed = outcome?.passed === false ? { unsearched: outcome.lapse } : {};
    return {
        ...effort,
        ...{ result: 'unsearched', ...failed, missing: [], untested: [], unused: [] },
        unfinished: outcome === undefined ? parts.map((part) => ({ part, reason: OUT_OF_TIME })) : [],
        inputs: {},
        recipes: NO_RECIPES
    };
}
const NO_RECIPES = { docker: '', compose: '', kubernetes: '', action: '' };
const OUT_OF_TIME = 'no boot or no time was left';
/** The result of a search, or of one that was broken off. */
function hardeningOf(found, told) {
    const { plan, asked, effort } = told;
    const { ground, least, joined } = found;
    const tight = joined?.found ?? least?.found;
    const isTighter = tight !== undefined && tightens(tight, plan, ground?.available ?? []);
    const isSure = (least?.needs ?? []).every(({ confirmed }) => confirmed);
    const facts = {
        ...{ user: userFound(found, plan), capabilities: capabilitiesFound(found) },
        ...{ noNewPrivileges: privilegesFound(found, asked), network: networkFound(found) },
        ...{ limits: limitsFound(found), arbitraryUid: outcomeOf(found.arbitrary) }
    };
    const known = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
    const hardening = {
        ...effort,
        result: isTighter ? (isSure ? 'proven' : 'lead') : 'nothing',
        ...known,
        missing: missingIn(tight, found, plan),
        unfinished: unfinishedIn(found, asked),
        untested: untestedIn(found),
        unused: unusedIn(tight, plan)
    };
    if (!isTighter)
        return { ...hardening, inputs: {}, recipes: NO_RECIPES };
    const named = { ...hardening, inputs: inputsFor(tight, plan) };
    return { ...named, recipes: hardeningRecipes(tight, named, plan) };
}
/** Whether settings leave less than the container has by its plan. */
function tightens(one, { container }, available) {
    const { user, capabilities, noNewPrivileges, network, limits } = one;
    const hasLess = capabilities !== undefined && capabilities.length < available.length;
    const closes = noNewPrivileges === true && !closesPrivileges(container.securityOpt);
    return hasLess || closes || (user ?? network ?? limits) !== undefined;
}
/** UserAndGroup of the first program: as found, else as it was seen. */
function userFound({ ground, least, sound }, plan) {
    if (ground?.searches.user !== true || least === undefined)
        return undefined;
    const was = (0,program/* startingUser */.cW)(plan) || '0';
    const account = least.found?.user;
    if (account !== undefined)
        return { value: accountText(account), was, evidence: null };
    const [first] = sound.programs?.lasting ?? [];
    const isSeen = !ground.isRoot && first !== undefined && first.uid !== 0;
    return {
        value: isSeen ? accountText(first) : was,
        was,
        evidence: ground.isRoot ? whyRoot(ground, least) : null
    };
}
function whyRoot({ workers, changesUsers }, least) {
    const { asWorkers } = least;
    if (asWorkers !== undefined && workers !== undefined)
        return `as ${accountText(workers)}: ${asWorkers.message}`;
    return changesUsers
        ? 'its programs run as several accounts'
        : 'all of its programs run as root, and no other account to try is known';
}
function capabilitiesFound({ ground, least, lowPorts }) {
    const add = least?.found?.capabilities;
    if (ground?.searches.capabilities !== true || add === undefined)
        return undefined;
    return { add, needs: least?.needs ?? [], ...(lowPorts && { below1024: lowPorts }) };
}
function privilegesFound({ least }, { parts }) {
    if (!parts.includes('privileges') || least?.found === undefined)
        return undefined;
    const { withoutPrivileges, found } = least;
    if (found.noNewPrivileges === true)
        return { works: true };
    return { works: false, ...(withoutPrivileges && { message: withoutPrivileges.message }) };
}
function networkFound({ joined }) {
    const failed = joined?.failed.find(({ part }) => part === 'network');
    if (failed !== undefined)
        return { works: false, message: failed.lapse.message };
    return joined?.found?.network === undefined ? undefined : { works: true };
}
function limitsFound({ joined, sound }) {
    if (joined === undefined || sound.usage === undefined)
        return undefined;
    const { pids, memory } = sound.usage;
    const failed = joined.failed.find(({ part }) => part === 'limits');
    const limits = joined.found?.limits;
    if (limits === undefined && failed === undefined)
        return undefined;
    return {
        ...{ pidsSeen: pids, memorySeen: memory, ...limits },
        ...(failed && { message: failed.lapse.message })
    };
}
const outcomeOf = (outcome) => outcome && (outcome.passed ? { works: true } : { works: false, message: outcome.lapse.message });
/** Fields of the Kubernetes profile `restricted` that do not hold with these settings. */
function missingIn(tight, { ground, lowPorts }, { container }) {
    const isClosed = tight?.noNewPrivileges === true || closesPrivileges(container.securityOpt);
    const kept = [...(tight?.capabilities ?? ground?.available ?? ['ALL'])];
    const others = [...kept, ...(lowPorts?.capabilities ?? [])].filter((name) => name !== BIND);
    return [
        ...(ground?.isRoot === false || tight?.user !== undefined ? [] : ['runAsNonRoot']),
        ...(isClosed ? [] : ['allowPrivilegeEscalation']),
        ...(others.length === 0 ? [] : ['capabilities'])
    ];
}
const BIND = 'NET_BIND_SERVICE';
function unfinishedIn({ least, joined, networkUntried, arbitrary, sound, ground }, { parts }) {
    const reasons = {
        ...(least?.isWhole === true ? {} : wherever(SEARCHED, OUT_OF_TIME)),
        ...wherever(joined === undefined ? ['network', 'limits'] : joined.untried.map(({ part }) => part), OUT_OF_TIME),
        ...(networkUntried === undefined ? {} : { network: networkUntried }),
        ...(sound.usage === undefined ? { limits: 'the engine does not tell what it uses' } : {}),
        ...(arbitrary === undefined ? { 'arbitrary-uid': OUT_OF_TIME } : {}),
        ...(least?.isWhole === true && least.found === undefined && ground !== undefined
            ? failedSearch(least.lapses)
            : {})
    };
    return parts.flatMap((part) => {
        const reason = reasons[part];
        return reason === undefined ? [] : [{ part, reason }];
    });
}
const SEARCHED = ['user', 'capabilities', 'privileges'];
const wherever = (parts, reason) => Object.fromEntries(parts.map((part) => [part, reason]));
function failedSearch(lapses) {
    const last = lapses.at(-1);
    return last === undefined ? {} : wherever(['capabilities', 'privileges'], last.message);
}
/** Events that no boot of a search tries. */
const UNTESTED = ['reload', 'password login', 'load', 'programs started by users'];
const untestedIn = ({ sound }) => sound.programs === undefined ? [...UNTESTED, 'users of its programs'] : UNTESTED;
/** Declared capabilities that are not among the proven ones. */
function unusedIn(tight, { container }) {
    const kept = tight?.capabilities;
    if (kept === undefined)
        return [];
    return container.capAdd.filter((name) => name !== 'ALL' && !kept.includes(name));
}

;// CONCATENATED MODULE: ./lib/harden/join.js
/** Adds settings to those that were found: all at once, or one by one if that fails. */
async function joinAll(least, extras, attempt) {
    const none = { found: least, failed: [], untried: [] };
    if (extras.length === 0)
        return none;
    const all = merged(least, extras);
    const first = await attempt(all);
    if (first === undefined)
        return { ...none, untried: extras };
    if (first.passed)
        return { ...none, found: all };
    const again = first.lapse.isDoubtful ? await attempt(all, true) : undefined;
    if (again?.passed === true)
        return { ...none, found: all };
    const [only, ...others] = extras;
    if (only !== undefined && others.length === 0)
        return { ...none, failed: [{ ...only, lapse: first.lapse }] };
    return oneByOne(least, extras, attempt);
}
async function oneByOne(least, extras, attempt) {
    let found = least;
    const [failed, untried] = [[], []];
    for (const extra of extras) {
        const tried = await attempt(merged(found, [extra]));
        if (tried?.passed === true)
            found = merged(found, [extra]);
        else if (tried === undefined)
            untried.push(extra);
        else
            failed.push({ ...extra, lapse: tried.lapse });
    }
    return { found, failed, untried };
}
/** Settings with others added. */
const merged = (one, extras) => extras.reduce((all, { settings }) => ({
    ...all,
    ...settings,
    ...(all.limits || settings.limits ? { limits: { ...all.limits, ...settings.limits } } : {})
}), one ?? {});

// EXTERNAL MODULE: ./lib/run/lease.js
var lease = __webpack_require__(1564);
;// CONCATENATED MODULE: ./lib/harden/extras.js

/** A user as clusters choose one: of no account, in the group of root. */
const ARBITRARY = { uid: 1_000_620_000, gid: 0 };
const FEWEST = 64;
const extras_LEAST = 64 * 1024 ** 2;
const MEBIBYTE = 1024 ** 2;
/** Limits with room above what was used; none where the container has tighter ones already. */
function limitsFor({ pidsLimit, memory = Infinity }, usage) {
    if (usage === undefined)
        return [];
    const pids = Math.max(FEWEST, 4 * usage.pids);
    const bytes = Math.max(extras_LEAST, Math.ceil((2 * usage.memory) / MEBIBYTE) * MEBIBYTE);
    const isTighter = pidsLimit <= 0 || pids < pidsLimit;
    return [
        ...(isTighter ? [{ part: 'limits', settings: { limits: { pids } } }] : []),
        ...(bytes < memory
            ? [{ part: 'limits', settings: { limits: { memory: bytes } } }]
            : [])
    ];
}
/**
 * Passes on a network that leads to no other machine, if one is wanted; or why the container cannot be
 * tried on it. The network is removed after the containers.
 */
async function withEnclosed(plan, isWanted, { engine, world, removals }, use) {
    const reason = isWanted ? reasonAgainst(plan, engine) : undefined;
    if (!isWanted || reason !== undefined)
        return use(reason === undefined ? undefined : { reason });
    const network = await world.engine.enclosedNetwork(plan.container.labels);
    try {
        await use(network);
    }
    finally {
        (0,lease/* removeAfter */.V2)(removals, () => world.engine.removeNetwork(network));
    }
}
function reasonAgainst({ container, pod, workload }, { local, self }) {
    if (container.network === 'none')
        return 'it has no network as it is';
    if (container.network !== undefined || (pod ?? workload) !== undefined)
        return 'its network is declared';
    if (self !== undefined)
        return 'this check runs in a container itself, and could not reach it';
    return local ? undefined : 'the engine is on another machine, and no port is published there';
}
const FIRST_FREE = 1024;
/** Whether the container listens on a port below 1024, as far as its image and the check say. */
function listensLow({ port, wait, image, container }) {
    if (container.network === 'host')
        return false;
    const awaited = wait.kind === 'tcp' || wait.kind === 'http' ? wait.port : undefined;
    const exposed = image.exposedPorts.map((one) => parseInt(one));
    return [port, awaited, ...exposed].some((one) => one !== undefined && one < FIRST_FREE);
}
/**
 * Needs beyond those settings where ports below 1024 are guarded, as on many clusters: the
 * capability to bind them, or that they are not. Undefined if no boot was left.
 */
async function guardedPortsOf(tight, { available }, attempt) {
    const { capabilities = available } = tight;
    const guarded = await attempt({ ...tight, guardedPorts: true });
    if (guarded === undefined)
        return undefined;
    if (guarded.passed)
        return { capabilities: [], unguarded: false };
    if (capabilities.includes(extras_BIND))
        return { capabilities: [], unguarded: true };
    const added = [...capabilities, extras_BIND].toSorted();
    const bound = await attempt({ ...tight, capabilities: added, guardedPorts: true });
    if (bound === undefined)
        return undefined;
    return bound.passed
        ? { capabilities: [extras_BIND], unguarded: false }
        : { capabilities: [], unguarded: true };
}
const extras_BIND = 'NET_BIND_SERVICE';

;// CONCATENATED MODULE: ./lib/harden/search.js
/**
 * Finds the least privilege with which an image works: as the account of its workers without any
 * capability; else with as few as possible.
 */
async function findLeast(ground, attempt) {
    const { searches, isRoot, workers } = ground;
    const closed = searches.privileges ? { noNewPrivileges: true } : {};
    const bare = searches.capabilities ? { ...closed, capabilities: [] } : closed;
    let asWorkers;
    if (searches.user && isRoot && workers !== undefined) {
        const tried = await attempt({ ...bare, user: workers });
        if (tried?.passed === true)
            return { found: { ...bare, user: workers }, ...NOTHING, isWhole: true };
        if (tried === undefined)
            return { found: undefined, ...NOTHING, isWhole: false };
        asWorkers = tried.lapse;
    }
    const first = await leastOf(closed, ground, attempt);
    const told = asWorkers === undefined ? {} : { asWorkers };
    if (first.found !== undefined || !first.isWhole || !searches.privileges)
        return { ...first, ...told };
    const [refused] = first.lapses;
    const open = await leastOf({}, ground, attempt);
    return { ...open, ...told, ...(refused && { withoutPrivileges: refused }) };
}
const NOTHING = { needs: [], lapses: [] };
async function leastOf(base, ground, attempt) {
    if (!ground.searches.capabilities)
        return withoutMore(base, attempt);
    const climbed = await climb(base, ground, attempt);
    if (climbed.top === undefined)
        return { ...NOTHING, found: undefined, lapses: climbed.lapses, isWhole: climbed.isWhole };
    return descend(base, climbed, ground, attempt);
}
/** Tries settings without capabilities to search for. */
async function withoutMore(base, attempt) {
    if (Object.keys(base).length === 0)
        return { ...NOTHING, found: undefined, isWhole: true };
    const tried = await attempt(base);
    if (tried === undefined)
        return { ...NOTHING, found: undefined, isWhole: false };
    return tried.passed
        ? { ...NOTHING, found: base, isWhole: true }
        : { ...NOTHING, found: undefined, lapses: [tried.lapse], isWhole: true };
}
/** Capabilities by how often servers need them, where no word helps. */
const RANKS = [
    ['SETGID', 'SETUID'],
    ['CHOWN', 'DAC_OVERRIDE', 'FOWNER'],
    ['KILL', 'SYS_CHROOT']
];
/** Adds capabilities until the image works: those that its log names, else by their rank. */
async function climb(base, { isRoot, changesUsers, available }, attempt) {
    const below = new Map();
    const lapses = [];
    let set = sorted(isRoot && changesUsers ? ['SETGID', 'SETUID'] : [], available);
    for (;;) {
        const tried = await attempt({ ...base, capabilities: set });
        if (tried === undefined)
            return { top: undefined, below, lapses, isWhole: false };
        if (tried.passed)
            return { top: set, below, lapses, isWhole: true };
        below.set(keyOfSet(set), tried.lapse);
        lapses.push(tried.lapse);
        // Without new privileges, what is not root's never gets a capability.
        const isInVain = !isRoot && base.noNewPrivileges === true;
        const more = isInVain
            ? set
            : sorted([...set, ...nextOf(tried.lapse, set, available)], available);
        if (more.length === set.length)
            return { top: undefined, below, lapses, isWhole: true };
        set = more;
    }
}
/** Capabilities to add after a failure: the first of these groups that has any more. */
function nextOf({ phase, named }, set, available) {
    const groups = [named, ...(BY_PHASE[phase] ?? []), ...RANKS, available];
    const isMore = (name) => available.includes(name) && !set.includes(name);
    return groups.map((names) => names.filter(isMore)).find((names) => names.length > 0) ?? [];
}
const BY_PHASE = {
    users: [['SETGID', 'SETUID']],
    stop: [['KILL']],
    'second-start': [['DAC_OVERRIDE'], ['FOWNER', 'CHOWN']]
};
const sorted = (names, available) => [...new Set(names)].filter((name) => available.includes(name)).toSorted();
const keyOfSet = (names) => names.join(' ');
const without = (names, left) => names.filter((name) => !left.includes(name));
/** Leaves out each capability; those without which nothing happens go. */
async function descend(base, { top = [], below, lapses }, ground, attempt) {
    const tries = await ground.abreast(top, (name) => leaveOut(name, top, { base, below, attempt }));
    const isTried = !tries.includes('untried');
    const needs = tries.filter((one) => typeof one !== 'string');
    const spare = top.filter((_, index) => tries[index] === 'spare');
    const rest = await leaveOutAll(spare, without(top, spare), { base, attempt, top });
    return {
        found: { ...base, capabilities: rest.set },
        needs: [...needs, ...rest.needs].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
        lapses,
        isWhole: isTried && rest.isWhole
    };
}
/** Whether a set works without one of its members. A failure that may be chance is tried again. */
async function leaveOut(name, set, { base, below, attempt }) {
    const left = { ...base, capabilities: without(set, [name]) };
    const known = below.get(keyOfSet(left.capabilities));
    const tried = known === undefined ? await attempt(left) : undefined;
    if (tried === undefined && known === undefined)
        return 'untried';
    if (tried?.passed === true)
        return 'spare';
    const lapse = known ?? tried?.lapse;
    if (lapse === undefined)
        return 'untried';
    if (!lapse.isDoubtful)
        return needOf(name, lapse, true);
    const again = await attempt(left, true);
    return needOf(name, again?.passed === false ? again.lapse : lapse, again?.passed === false);
}
const needOf = (name, { phase, message, step }, confirmed) => ({
    ...{ name, phase, message, confirmed },
    ...(step === undefined ? {} : { step })
});
/** Leaves out several capabilities at once, each of which can be left out; else one by one. */
async function leaveOutAll(spare, needed, { base, attempt, top }) {
    if (spare.length <= 1)
        return { set: needed, needs: [], isWhole: true };
    const together = await attempt({ ...base, capabilities: needed });
    if (together?.passed === true)
        return { set: needed, needs: [], isWhole: true };
    let set = without(top, spare.slice(0, 1));
    const needs = [];
    for (const name of spare.slice(1)) {
        const need = await leaveOut(name, set, { base, below: new Map(), attempt });
        if (need === 'untried')
            return { set, needs, isWhole: false };
        if (need === 'spare')
            set = without(set, [name]);
        else
            needs.push(need);
    }
    return { set, needs, isWhole: together !== undefined };
}

;// CONCATENATED MODULE: ./lib/harden/harden.js





/** Boots of one search, the one as it is included. */
const MOST_BOOTS = 24;
/**
 * Finds the least that an image needs by booting: first as it is, then with as little as possible; in
 * the end with everything together.
 */
function harden(plan, asked, context, engineTime) {
    const { clock } = context.world;
    const began = clock.now();
    const budget = { boots: MOST_BOOTS, deadline: began + asked.limit };
    const bench = { plan, context, budget, engineTime };
    const effort = () => ({
        boots: MOST_BOOTS - budget.boots,
        milliseconds: Math.round(clock.now() - began)
    });
    const found = {};
    const told = () => found.sound && hardeningOf({ ...found, sound: found.sound }, { plan, asked, effort: effort() });
    const result = searched(bench, asked, found).then((outcome) => {
        if (outcome !== undefined)
            return unsearched(outcome, asked, effort());
        return told() ?? unsearched(undefined, asked, effort());
    });
    return { result, soFar: told };
}
/** Fills in what is found; returns the outcome of the sound boot if that failed. */
async function searched(bench, asked, found) {
    const booted = await soundBoot(bench);
    if (booted?.outcome.passed !== true)
        return booted?.outcome;
    const sound = (found.sound = soundOf(booted.outcome.seen, booted.usage));
    const attempt = attempts(bench, sound);
    const ground = { ...searchGround(bench.plan, sound, asked), abreast: turnsFor(bench.plan) };
    found.ground = ground;
    const least = (found.least = await findLeast(ground, attempt));
    const tight = least.found;
    if (asked.parts.includes('capabilities') && listensLow(bench.plan) && tight !== undefined)
        found.lowPorts = await guardedPortsOf(tight, ground, attempt);
    await joined(bench, asked, found, { sound, least, attempt });
    if (asked.parts.includes('arbitrary-uid')) {
        const closed = asked.parts.includes('privileges') ? { noNewPrivileges: true } : {};
        found.arbitrary = await attempt({ ...closed, user: ARBITRARY, capabilities: [] });
    }
    return undefined;
}
/** Adds the network and the limits, and boots with everything together. */
async function joined({ plan, context }, { parts }, found, { sound, least, attempt }) {
    const limits = parts.includes('limits') ? limitsFor(plan.container, sound.usage) : [];
    await withEnclosed(plan, parts.includes('network'), context, async (network) => {
        const enclosed = typeof network === 'string' ? [{ part: 'network', settings: { network } }] : [];
        if (network !== undefined && typeof network !== 'string')
            found.networkUntried = network.reason;
        found.joined = await joinAll(least.found, [...enclosed, ...limits], attempt);
    });
}
/** The engine's time as this machine can tell it: by a difference that was measured once. */
const engineTimeBy = (engineNow, { date }) => {
    const ahead = engineNow - date() / 1000;
    return () => date() / 1000 + ahead;
};

;// CONCATENATED MODULE: ./lib/harden/inquiry.js




/** Asks for the least that the image needs. A fault here leaves the verdict as it is. */
const HARDENING = {
    phase: 'harden',
    announcement: 'Finding out the least that the image needs',
    isWanted: ({ exercise, judgement }) => exercise.failure === undefined &&
        judgement.verdict !== 'error' &&
        judgement.verdict !== 'failed',
    ask: async (run, context) => {
        const { plan } = run;
        if (plan.harden === undefined)
            throw new Error('The search was not planned.');
        // A port of the machine, or anything else that the last one held, has to be free again.
        await Promise.allSettled(context.removals);
        const mounted = await withProvenMounts(run, context);
        const bare = { ...mounted.container, publish: [], volumes: [], tmpfs: [] };
        const time = engineTimeBy(await (0,proof/* engineNow */.HD)(bare, context), context.world.clock);
        const search = harden(mounted, plan.harden, context, time);
        const hardening = await keptWhenCancelled(search, context);
        return {
            judgement: (0,judge_judgement/* withFindings */.$c)(run.judgement, findHardening(hardening)),
            facts: { hardening }
        };
    },
    failed: (judgement, error) => {
        const message = error instanceof Error ? error.message : String(error);
        return { judgement: (0,judge_judgement/* withFindings */.$c)(judgement, [(0,table/* makeFinding */.MH)('not-hardened', { message })]) };
    }
};
/** The result; if the check is cancelled, what is known until then is kept for its report. */
async function keptWhenCancelled({ result, soFar }, { world, account }) {
    try {
        return await result;
    }
    catch (error) {
        if (world.cancelled.aborted)
            account.hardening = soFar();
        throw error;
    }
}
/** The plan of the check, with the mounts that were proven to be needed. */
async function withProvenMounts({ plan }, context) {
    const { explanation } = context.account;
    if (explanation?.kind !== 'suggestion' || !explanation.suggestion.proven)
        return plan;
    return (0,proof/* asDeployed */.Vr)(explanation.suggestion.fix, plan, context);
}
/** Findings of a search. */
function findHardening(found) {
    const { result, unsearched, capabilities, user, boots, unused } = found;
    if (result === 'unsearched')
        return [
            (0,table/* makeFinding */.MH)('not-hardened', {
                message: unsearched === undefined ? 'no time was left for a boot' : unsearched.message,
                ...(unsearched && { phase: unsearched.phase })
            })
        ];
    const needs = capabilities?.needs ?? [];
    const facts = {
        ...{ user: user?.value, keeps: capabilities?.add, boots },
        unconfirmed: needs.filter(({ confirmed }) => !confirmed).map(({ name }) => name)
    };
    return [
        ...(result === 'proven' ? [(0,table/* makeFinding */.MH)('hardened', facts)] : []),
        ...(result === 'lead' ? [(0,table/* makeFinding */.MH)('hardening-lead', facts)] : []),
        ...ofPhase(needs, 'users').map((need) => (0,table/* makeFinding */.MH)('fails-open', need)),
        ...ofPhase(needs, 'second-start').map((need) => (0,table/* makeFinding */.MH)('second-start', need)),
        ...ofPhase(needs, 'stop').map((need) => (0,table/* makeFinding */.MH)('slow-stop', need)),
        ...(unused.length === 0 ? [] : [(0,table/* makeFinding */.MH)('over-privileged', { unused })])
    ];
}
const ofPhase = (needs, phase) => needs.filter((need) => need.phase === phase);


/***/ })

};
;