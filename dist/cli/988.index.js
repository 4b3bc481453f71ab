"use strict";
exports.id = 988;
exports.ids = [988];
exports.modules = {

/***/ 6993:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accountOf: function() { return /* reexport */ accountOf; },
  amendReport: function() { return /* reexport */ report/* amendReport */.a; },
  judge: function() { return /* reexport */ judge; },
  judgeFault: function() { return /* reexport */ fault/* judgeFault */.M$; },
  leftBehind: function() { return /* reexport */ leftBehind; },
  makeReport: function() { return /* reexport */ report/* makeReport */.d; },
  observe: function() { return /* reexport */ observe; }
});

// EXTERNAL MODULE: ./lib/judge/fault.js
var fault = __webpack_require__(7820);
// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __webpack_require__(811);
// EXTERNAL MODULE: ./lib/judge/allow.js + 2 modules
var allow = __webpack_require__(5144);
// EXTERNAL MODULE: ./lib/judge/find.js
var find = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/judge/find-rules.js
var find_rules = __webpack_require__(4271);
// EXTERNAL MODULE: ./lib/judge/fold.js + 1 modules
var fold = __webpack_require__(6226);
// EXTERNAL MODULE: ./lib/observe/change-list.js
var change_list = __webpack_require__(888);
;// CONCATENATED MODULE: ./lib/judge/selected.js

/** Those of a list that a condition holds for, in the same orders. */
function selected(list, isWanted) {
    const chosen = [];
    // One more than where each is in the selection.
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
    return Object.assign((0,change_list/* listOf */.c3)(chosen.length, (at) => (0,change_list/* existing */.gT)(list, chosen[at] ?? 0)), { byPath });
}

;// CONCATENATED MODULE: ./lib/judge/fold-drift.js


/** What no rule allows, by folder; what an expired rule is about stands by itself, since it is that rule that somebody has to change. */
function foldDrift(drift, expired) {
    if (expired.length === 0)
        return (0,fold/* foldByFolder */.rE)(drift);
    return [undefined, ...expired].flatMap((rule) => {
        const folds = (0,fold/* foldByFolder */.rE)(selected(drift, ({ lapsed }) => lapsed === rule));
        return rule === undefined ? folds : folds.map((fold) => ({ ...fold, lapsed: rule }));
    });
}

// EXTERNAL MODULE: ./lib/judge/verdict.js
var verdict = __webpack_require__(1569);
// EXTERNAL MODULE: ./lib/judge/wording.js + 7 modules
var wording = __webpack_require__(2649);
;// CONCATENATED MODULE: ./lib/judge/judge.js







/** What the facts add up to: every change held against the allowlist, every finding kept, the worst one's verdict. */
function judge(plan, exercise, observation, logCut) {
    const { changes, rules, unused } = (0,allow/* applyRules */.I)(plan.rules, observation.changes, observation.places);
    const drift = foldDrift(changes.drift, plan.rules.filter(allowlist/* hasExpired */.oN));
    const healthy = exercise.failure === undefined;
    const findings = (0,verdict/* sortFindings */.Tc)([
        ...(0,find/* findFailure */.gd)(exercise, observation.refusals, plan.wait.kind === 'exit'),
        ...(0,find/* findUnproven */.Ld)(plan, exercise),
        ...drift.map((fold) => (0,wording/* makeFinding */.M)('drift', fold)),
        ...(0,find/* findRefusedWrites */.A_)(observation.refusals),
        ...(0,find/* findRefusedAttack */.AO)(observation),
        // A container that failed early had no chance to use its rules.
        ...(0,find_rules/* findExpired */.j)(plan.rules, changes),
        ...(healthy ? unused.map((rule) => (0,wording/* makeFinding */.M)('unused-rule', rule)) : []),
        ...(0,find_rules/* findExpiring */.k)(plan.rules),
        ...(healthy ? (0,find/* findGaps */.$0)(plan, observation) : []),
        ...(0,find/* findKilled */.RJ)(observation),
        ...(0,find/* findIdle */.Eb)(changes.allowed),
        ...(logCut ? [(0,wording/* makeFinding */.M)('log-cut', {})] : [])
    ]);
    return { verdict: (0,verdict/* worstVerdict */.zP)(findings), findings, changes, rules, drift };
}

;// CONCATENATED MODULE: ./lib/judge/left-behind.js

/** A fault of the clean-up says nothing about the image, but whoever owns the engine should know. */
async function leftBehind(removals) {
    const outcomes = await Promise.allSettled(removals);
    return outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [] : [(0,wording/* makeFinding */.M)('left-behind', messageOf(outcome.reason))]);
}
const messageOf = (reason) => ({
    message: reason instanceof Error ? reason.message : String(reason)
});

// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
;// CONCATENATED MODULE: ./lib/run/ending.js
/** Asking nicely takes time, and is only worth it where a last write could still be seen. */
async function mannerOfEnding(plan, { failure, container }, { engine }) {
    if (container?.running !== true)
        return 'ended';
    if (!survivesEnd(plan))
        return plan.watch.rootContents ? 'kill' : 'discard';
    if (failure !== undefined)
        return 'kill';
    return (await engine.catches(container, plan.image.stopSignal)) === false ? 'kill' : 'stop';
}
/** Ends the container in that manner; gives the milliseconds after which it was killed though it had been told to stop. */
async function end(manner, plan, life, { engine, clock }) {
    if (manner === 'discard') {
        // Its last word comes long before the engine has put away its network.
        await Promise.race([life.heard, engine.kill(life.id)]);
        return undefined;
    }
    const began = clock.now();
    if (manner === 'stop')
        await engine.stop(life.id, plan.limits.stop);
    if (manner === 'kill')
        await engine.kill(life.id);
    const exitCode = await life.ended;
    const inVain = manner === 'stop' && exitCode === KILLED && clock.now() - began >= plan.limits.stop;
    return inVain ? plan.limits.stop : undefined;
}
/** 128 and the number of SIGKILL. */
const KILLED = 137;
/** Whether something that the container writes outlives it; of a one-shot job a keeper keeps even what it had in memory. */
function survivesEnd({ container, image, wait }) {
    const lasting = container.volumes.length + image.volumes.length > 0;
    return lasting || !container.readOnly || wait.kind === 'exit';
}

// EXTERNAL MODULE: ./lib/observe/compact/changes.js + 2 modules
var changes = __webpack_require__(9076);
;// CONCATENATED MODULE: ./lib/observe/hear-out.js

/** The engine may still owe the end of the log; what it lost of it could have told of refused writes. */
async function hearOut({ plan, life, world }, exercise, hearing) {
    await world.clock.sleep(LAST_WORDS, life.silent);
    if (!life.silent.aborted)
        throw new faults/* Fault */.vC('log-lost', STILL_OWED);
    await life.heard;
    // A command that ran inside may have been refused a write, too.
    const { smoke, attack } = exercise;
    for (const results of [smoke, attack?.smoke ?? []]) {
        const inside = results.filter((_, index) => plan.smoke[index]?.kind === 'exec');
        for (const { output } of inside)
            hearing.onCommand(output);
    }
    const strikes = attack?.steps.filter((_, index) => plan.attack[index]?.kind === 'exec') ?? [];
    for (const { output } of strikes)
        hearing.onCommand(output, true);
}
const LAST_WORDS = 30_000;
const STILL_OWED = `The engine did not hand over the rest of the container's log within ${LAST_WORDS / 1000} s of its end.`;

// EXTERNAL MODULE: ./lib/observe/mountinfo.js
var observe_mountinfo = __webpack_require__(7570);
;// CONCATENATED MODULE: ./lib/observe/proc-texts.js
/** Characters of one text of a process, and of all of them. */
const LONGEST = 16 * 1024;
const MOST = 4 * 1024 * 1024;
function procTexts() {
    const texts = new Map();
    const processes = new Map();
    let refusal;
    let left = MOST;
    const keep = (name) => whole(Math.min(LONGEST, left), (text) => {
        left -= text.length;
        processes.set(name, text);
    });
    const heard = ({ name, records }) => {
        const failed = records.get('ZERODRIFT.error');
        const process = PROCESS.exec(name)?.[1];
        // One that has just ended tells nothing, and is no fault.
        if (process !== undefined)
            return failed === undefined ? keep(process) : undefined;
        refusal = failed ?? refusal;
        return whole(Infinity, (text) => texts.set(name, text));
    };
    const text = (name) => texts.get(`proc/${name}`) ?? '';
    return { heard, refusal: () => refusal, text, processes };
}
const PROCESS = /^proc\/(\d+\/\w+)$/;
/** A text of so many bytes at most, a character for each. */
function whole(most, onWhole) {
    let text = '';
    return {
        add: (bytes) => {
            const part = bytes.subarray(0, Math.max(0, most - text.length));
            text += Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
        },
        end: () => {
            onWhole(text);
        }
    };
}

// EXTERNAL MODULE: ./lib/observe/snapshot.js
var observe_snapshot = __webpack_require__(239);
// EXTERNAL MODULE: ./lib/observe/tar.js + 1 modules
var tar = __webpack_require__(9483);
;// CONCATENATED MODULE: ./lib/observe/memory-look.js





/** Reads the probe's answer. Throws a `Fault` where it could not read something: what was not seen is never taken for empty. */
function memoryLook(limit, digest, spool) {
    const proc = procTexts();
    const seen = new Map();
    let current;
    const { add, ended } = (0,tar/* tarReader */.R)((header) => {
        if (header.records.has('ZERODRIFT.chroot'))
            throw new faults/* Fault */.vC('look-failed', CHROOT);
        if (header.name.startsWith('proc/'))
            return proc.heard(header);
        const failed = header.records.get('ZERODRIFT.error');
        if (failed !== undefined)
            throw unreadable(header, failed);
        const mount = header.records.get('ZERODRIFT.mount');
        if (mount !== undefined) {
            current = surveyOf(mount, { limit, digest, keeper: spool?.keeper('all') }, seen);
        }
        return current?.enter(header);
    });
    return {
        add,
        ended,
        refusal: proc.refusal,
        status: () => proc.text('status'),
        mountinfo: () => proc.text('mountinfo'),
        processes: () => proc.processes,
        mounts: () => seenMounts(proc.text('mountinfo'), seen)
    };
}
/** Takes down one mount. */
function surveyOf(mount, how, seen) {
    const snapshot = (0,observe_snapshot/* newSnapshot */.Vw)();
    const made = (0,observe_snapshot/* surveyor */.U6)({ ...how, pathOf: (name) => `/${name}` }, snapshot);
    seen.set(mount, { snapshot, partial: made.partial });
    return made;
}
function seenMounts(mountinfo, seen) {
    return (0,observe_mountinfo/* mountsIn */.K)(mountinfo).map((mount) => ({ ...mount, seen: seen.get(mount.id) }));
}
function unreadable({ name }, why) {
    const path = JSON.stringify(`/${name}`);
    const sentence = `What the container wrote to ${path} could not be looked at (${why}), so nothing can be said of it.`;
    return new faults/* Fault */.vC('look-failed', sentence);
}
const CHROOT = "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known.";

// EXTERNAL MODULE: ./lib/observe/network-files.js
var network_files = __webpack_require__(5303);
// EXTERNAL MODULE: ./lib/observe/path-bytes.js
var path_bytes = __webpack_require__(922);
// EXTERNAL MODULE: ./lib/observe/volumes.js
var volumes = __webpack_require__(2348);
;// CONCATENATED MODULE: ./lib/observe/memory.js




/** Has the probe look. What it may not look at is an answer; what it cannot read is a fault. */
async function lookIntoMemory(probe, limit, { world, spool }) {
    const look = memoryLook(limit, world.digest, spool);
    const watcher = await probe.look(limit, look);
    if (watcher.kind === 'none')
        return { kind: 'unseen', reason: watcher.reason };
    const refusal = look.refusal();
    if (refusal !== undefined) {
        return {
            kind: 'unseen',
            reason: `the engine lets no other container look into it (${refusal})`
        };
    }
    return {
        ...{ kind: 'seen', mounts: look.mounts(), status: look.status() },
        inside: { mountinfo: look.mountinfo(), processes: look.processes() }
    };
}
/** What a keeper saw: all but what is its own. A one-shot container's `/dev` has gone with it. */
function asKept(memory) {
    if (memory.kind === 'unseen')
        return memory;
    return { kind: 'seen', mounts: memory.mounts.filter(({ path }) => path !== '/dev') };
}
/** The mounts that the probe looked into and nobody else does: no volume, bind or file of the engine's that happens to lie in memory. */
function memoryMounts(memory, mounts) {
    if (memory.kind === 'unseen')
        return [];
    const others = new Set([...mounts.map(({ path }) => (0,path_bytes/* bytesOf */.$$)(path)), ...network_files/* NETWORK_FILES */.p_]);
    return memory.mounts.filter(({ path, seen }) => seen !== undefined && !others.has(path));
}
/** Everything in these mounts: they are empty when the container starts, but for what the engine puts into `/dev`. */
function* memoryChanges(mounts) {
    for (const { path, seen } of mounts) {
        const place = (0,path_bytes/* readable */.HD)(path);
        for (const [name, entry] of seen?.snapshot ?? []) {
            const expected = path === '/dev' ? DEVICES.get(name) : undefined;
            if (expected !== undefined)
                yield* deviceChange(name, expected, entry);
            else if (name !== path)
                yield (0,volumes/* changeIn */.UM)(place, { path: name, kind: 'added', after: entry });
        }
    }
}
const character = (device) => ({ type: 'device', device });
const memory_link = (target) => ({ type: 'symlink', target });
const folder = { type: 'directory' };
/** What runc makes in every container's `/dev` (runtime-spec, "Default Devices"), by the path's bytes. */
const DEVICES = new Map([
    ['/dev/null', character('1:3')],
    ['/dev/zero', character('1:5')],
    ['/dev/full', character('1:7')],
    ['/dev/random', character('1:8')],
    ['/dev/urandom', character('1:9')],
    ['/dev/tty', character('5:0')],
    ['/dev/console', character('5:1')],
    ['/dev/fd', memory_link('/proc/self/fd')],
    ['/dev/stdin', memory_link('/proc/self/fd/0')],
    ['/dev/stdout', memory_link('/proc/self/fd/1')],
    ['/dev/stderr', memory_link('/proc/self/fd/2')],
    ['/dev/core', memory_link('/proc/kcore')],
    ['/dev/ptmx', memory_link('pts/ptmx')],
    ['/dev/pts', folder],
    ['/dev/shm', folder],
    ['/dev/mqueue', folder]
]);
function deviceChange(path, expected, entry) {
    const same = entry.type === expected.type &&
        entry.device === expected.device &&
        entry.target === expected.target;
    return same ? [] : [{ path, kind: 'changed', place: '/dev', after: entry }];
}

;// CONCATENATED MODULE: ./lib/observe/access.js
/** undefined where the text does not tell. */
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
/** Who can write to a place whose top has these rights: that person, or only root; nothing where one of them is not known. */
function writer(top, person) {
    if (top === undefined || person === undefined)
        return {};
    return { writableBy: mayWrite(person, top) ? 'user' : 'root' };
}
/** Whether that person can make something in a folder, or write to a file, of these rights. */
function mayWrite({ uid, groups, overrides }, facts) {
    if (overrides)
        return true;
    const wanted = facts.type === 'directory' ? 0o3 : 0o2;
    const shift = uid === facts.uid ? 6 : groups.has(facts.gid) ? 3 : 0;
    return ((facts.mode >> shift) & wanted) === wanted;
}

;// CONCATENATED MODULE: ./lib/observe/expected-places.js

/** Every place where the planned container can write, by its path, as far as the plan and the engine tell; `mounts` as the engine tells them. */
function expectedPlaces({ container }, mounts) {
    // In the order in which one covers the other: what the author or the image mounts replaces what the engine would.
    const places = [
        ...enginesOwn(container),
        ...mounts.map((mount) => mounted(mount, container)),
        ...container.tmpfs.map(scratch)
    ];
    return new Map(places.map((place) => [place.path, place]));
}
const OPEN = { declared: false, writable: true, executable: true, watched: 'none' };
/** What every container has. On a writable one the engine's network files are binds whose edits no diff shows. */
function enginesOwn({ readOnly }) {
    return [
        { ...OPEN, path: '/', type: 'rootfs', writable: !readOnly },
        { ...OPEN, path: '/dev', type: 'dev' },
        { ...OPEN, path: '/dev/shm', type: 'shm', executable: false },
        { ...OPEN, path: '/dev/mqueue', type: 'mqueue', executable: false },
        ...(readOnly ? [] : network_files/* NETWORK_FILES */.p_).map((path) => ({ ...OPEN, path, type: 'bind' }))
    ];
}
/** A volume or bind; the engine tells of a volume that the image declares just as of one that the author named. */
function mounted(mount, { volumes }) {
    return {
        ...OPEN,
        path: mount.path,
        type: mount.type === 'bind' || mount.type === 'tmpfs' ? mount.type : 'volume',
        declared: volumes.some((volume) => volume.path === mount.path),
        writable: mount.writable
    };
}
/** Docker mounts tmpfs `rw,noexec` and lets the last word win. */
function scratch({ path, options }) {
    const words = options.split(',');
    return {
        ...OPEN,
        path,
        type: 'tmpfs',
        declared: true,
        writable: words.lastIndexOf('rw') >= words.lastIndexOf('ro'),
        executable: words.lastIndexOf('exec') > words.lastIndexOf('noexec')
    };
}

// EXTERNAL MODULE: ./lib/observe/path-order.js
var path_order = __webpack_require__(8165);
;// CONCATENATED MODULE: ./lib/observe/places.js






/** Every place where the planned container could write, `/` first, the others sorted by path, and how each was looked at. */
function placesOf(plan, looked) {
    const expected = [...expectedPlaces(plan, looked.mounts).values()];
    const mounts = memoryMounts(looked.memory, looked.mounts);
    const pairs = paired(expected.filter(({ type }) => MEMORY.has(type)), mounts);
    const found = new Set(pairs.values());
    const { memory } = looked;
    const person = memory.kind === 'seen' ? personIn(memory.status ?? '') : undefined;
    return (0,path_order/* byPath */.f)([
        ...expected.map((place) => {
            const mount = pairs.get(place);
            return mount === undefined
                ? lasting(place, plan, looked, person)
                : inMemory(place, mount, plan, person);
        }),
        ...mounts
            .filter((mount) => !found.has(mount))
            .map((mount) => inMemory(UNPLANNED, mount, plan, person))
    ]);
}
const MEMORY = new Set(['tmpfs', 'shm', 'dev', 'mqueue']);
const UNPLANNED = {
    path: '',
    type: 'tmpfs',
    declared: false,
    writable: true,
    executable: true,
    watched: 'none'
};
/** A mount is where its links lead to (`/var/run/app` is `/run/app`): what no path joins, the last name does, or there is only one left. */
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
    pair((place, mount) => (0,path_bytes/* bytesOf */.$$)(place.path) === mount.path);
    pair((place, mount) => isScratch(place, mount) && lastName((0,path_bytes/* bytesOf */.$$)(place.path)) === lastName(mount.path));
    pair(isScratch);
    return pairs;
}
function inMemory(place, mount, { watch }, person) {
    return {
        ...place,
        path: (0,path_bytes/* readable */.HD)(mount.path),
        executable: mount.executable,
        watched: depth(watch.limit),
        ...writer(mount.seen?.snapshot.get(mount.path), person),
        ...partially(watch.limit > 0 && mount.seen?.partial() === true)
    };
}
function lasting(place, { watch }, looked, person) {
    const survey = looked.volumes.get(place.path);
    const top = survey?.snapshot.get((0,path_bytes/* bytesOf */.$$)(place.path));
    if (place.type === 'rootfs') {
        const watched = watch.rootContents ? 'content' : 'names';
        const anybody = place.writable && person !== undefined ? { writableBy: 'user' } : {};
        return { ...place, watched, ...anybody, ...partially(looked.rootPartial) };
    }
    if (survey !== undefined) {
        const partial = watch.limit > 0 && survey.partial;
        return {
            ...place,
            watched: depth(watch.limit),
            ...flags(place, looked),
            ...writer(top, person),
            ...partially(partial)
        };
    }
    if ((0,network_files/* isNetworkFile */.dr)(place))
        return (0,network_files/* networkFile */.Bf)(place, looked.networkUnseen);
    return place.writable && looked.memory.kind === 'unseen'
        ? { ...place, reason: looked.memory.reason }
        : { ...place, ...(place.writable ? { reason: isKept(looked.memory) ? TAKEN : UNSEEN } : {}) };
}
const UNSEEN = 'the container had no such mount any more';
const TAKEN = 'a one-shot container takes it along at its end, before anybody can look';
const depth = (limit) => (limit > 0 ? 'content' : 'names');
const partially = (partial) => (partial ? { partial } : {});
/** The mount's own word on whether programs can be run from it. */
function flags({ path }, { memory }) {
    const mounts = memory.kind === 'seen' ? memory.mounts : [];
    const mount = mounts.find((one) => one.path === (0,path_bytes/* bytesOf */.$$)(path));
    return mount === undefined ? {} : { executable: mount.executable };
}
/** A keeper looked, which is not the container. */
const isKept = (memory) => memory.kind === 'seen' && memory.status === undefined;

// EXTERNAL MODULE: ./lib/observe/root.js + 4 modules
var observe_root = __webpack_require__(4304);
;// CONCATENATED MODULE: ./lib/observe/observe.js








/** Looks at everything that the container wrote, ending it on the way: some programs write only when told to stop. */
async function observe(subject, exercise, baseline, { hearing, spool }) {
    const { plan, timed, life, world } = subject;
    const watching = { eyes: { world, spool }, volumes: (0,volumes/* watchVolumes */.Jv)(baseline) };
    const manner = await mannerOfEnding(plan, exercise, world);
    const early = await timed('look', () => lookBefore(subject, manner, watching));
    const killedAfter = await timed('stop', () => end(manner, plan, life, world));
    const late = manner === 'discard' ? NOTHING : await timed('observe', () => lookAfter(subject, watching));
    const seen = {
        ...{ baseline, exercise, volumes: watching.volumes },
        ...{ memory: early.memory ?? late.memory ?? GONE, lists: [...early.lists, ...late.lists] }
    };
    const whole = await timed('compare', () => wholeOf(subject, seen));
    await hearOut(subject, exercise, hearing);
    return {
        ...whole,
        refusals: hearing.refusals(),
        ...(plan.attack.length > 0 ? { attackRefusals: hearing.attackRefusals() } : {}),
        ...(killedAfter === undefined ? {} : { killedAfter }),
        ...(early.unfrozen === true ? { unfrozen: true } : {})
    };
}
/** What it adds up to, and where it was. */
async function wholeOf(subject, { baseline, exercise, memory, lists, volumes }) {
    const { mounts } = baseline;
    const root = await (0,observe_root/* rootChanges */.QM)(subject, exercise, baseline, lists);
    const { partial: rootPartial, networkUnseen } = root;
    function* all() {
        yield* root.changes;
        yield* volumes.changes();
        yield* memoryChanges(memoryMounts(memory, mounts));
    }
    const looked = { mounts, volumes: volumes.surveys(), memory, rootPartial, networkUnseen };
    return {
        changes: (0,changes/* changesByPath */.g)(all()),
        places: placesOf(subject.plan, looked),
        ...(memory.kind === 'seen' && memory.inside !== undefined ? { inside: memory.inside } : {})
    };
}
/** While the container stands still: what will be gone at its end, and what its end may undo. */
async function lookBefore(subject, manner, { eyes, volumes }) {
    if (manner === 'ended')
        return NOTHING;
    const { plan, stage, world } = subject;
    const { engine } = world;
    const frozen = await engine.pause(stage.id);
    try {
        const listing = manner === 'kill' ? [] : [engine.changes(stage.id)];
        // What a keeper keeps lasts until after the end.
        const looking = stage.kept ? undefined : lookNow(subject, eyes);
        const [lists, memory] = await Promise.all([Promise.all(listing), looking]);
        if (manner === 'stop')
            await volumes.look(stage, plan, eyes);
        return { ...(memory && { memory }), lists, unfrozen: !frozen };
    }
    finally {
        if (frozen && manner === 'stop')
            await engine.unpause(stage.id);
    }
}
/** A container can kill what looks at it, or keep it from starting; not while it stands still, so then another one tries. */
async function lookNow({ plan, stage }, eyes) {
    const look = (probe) => lookIntoMemory(probe, plan.watch.limit, eyes);
    const first = await look(stage.probe).catch(unlessLookFailed);
    return first?.kind === 'seen' ? first : look(stage.spare);
}
function unlessLookFailed(error) {
    if (error instanceof faults/* Fault */.vC && error.kind === 'look-failed')
        return undefined;
    throw error;
}
/** Once it has ended: what lasts, and what a keeper kept. */
async function lookAfter(subject, { eyes, volumes }) {
    const { plan, stage, life, world } = subject;
    const memory = stage.kept ? { memory: await lookAtKept(subject, eyes) } : {};
    if (life.refusal !== undefined)
        return { ...memory, ...NOTHING };
    const lists = [await world.engine.changes(stage.id)];
    await volumes.look(stage, plan, eyes);
    return { ...memory, lists };
}
const NOTHING = { lists: [] };
async function lookAtKept({ plan, stage }, eyes) {
    return asKept(await lookIntoMemory(stage.probe, plan.watch.limit, eyes));
}
const GONE = { kind: 'unseen', reason: 'the container had ended before' };

// EXTERNAL MODULE: ./lib/plan/digest-of.js
var digest_of = __webpack_require__(9248);
// EXTERNAL MODULE: ./lib/report/locations/dockerfile.js
var locations_dockerfile = __webpack_require__(660);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/plan/yaml.js
var plan_yaml = __webpack_require__(6059);
;// CONCATENATED MODULE: ./lib/report/locations/workflow.js


const Workflow = dist.type({
    jobs: dist.record(dist.string(), dist.type({ steps: dist.optional(dist.array(dist.unknown())) }))
});
const UsingStep = dist.type({
    id: dist.optional(dist.string()),
    uses: dist.string(),
    with: dist.optional(dist.nullable(dist.record(dist.string(), dist.unknown())))
});
/** The step in the text of its workflow, where it can be told which one it is; undefined for anything else. */
async function stepIn(text, facts, inputs) {
    const yaml = await (0,plan_yaml/* readYaml */.g)(text);
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
/** By its id; or as the only one that uses this action; or as the only one of those whose inputs are these. */
function indexOf(steps, facts, inputs) {
    const using = steps.flatMap((step, index) => dist.is(step, UsingStep) && facts.isUsedBy(step.uses) ? [{ step, index }] : []);
    const named = using.find(({ step }) => step.id !== undefined && step.id === facts.step);
    if (named !== undefined)
        return named.index;
    const [only, ...others] = using.length === 1 ? using : using.filter(({ step }) => has(step, inputs));
    return others.length === 0 ? only?.index : undefined;
}
/** Expressions may stand for anything. */
function has({ with: given }, inputs) {
    return Object.entries(given ?? {}).every(([name, value]) => {
        const text = String(value);
        return text.includes('${{') || text.trim() === (inputs.get(name) ?? '').trim();
    });
}

;// CONCATENATED MODULE: ./lib/report/locations/sources.js


/** Reads the files of the author's in which a line may be to blame; one that is not there is none. */
async function sourcesOf({ inputs, workflow }, annotateFile, files) {
    const dockerfile = isDockerfile(annotateFile) ? annotateFile : 'Dockerfile';
    const [built, ran] = await Promise.all([
        textOf(dockerfile, files),
        workflow === undefined ? undefined : textOf(workflow.file, files)
    ]);
    const step = workflow && ran !== undefined ? await stepIn(ran, workflow, inputs) : undefined;
    return {
        ...(built === undefined
            ? {}
            : { dockerfile: { file: dockerfile, instructions: (0,locations_dockerfile/* instructionsOf */.Jk)(built) } }),
        ...(step === undefined ? {} : { step })
    };
}
/** By the names that builders take for one. */
const isDockerfile = (path) => /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]*)?|[^/]*\.(?:Docker|Container)file)$/i.test(path ?? '');
async function textOf(path, files) {
    const file = await files.read(path);
    return file.kind === 'text' ? file.text : undefined;
}

;// CONCATENATED MODULE: ./lib/report/account-of.js


/** What there is to tell at the end of a check. */
async function accountOf(request, story, judgement, { files }) {
    const { engine, image, plan, exercise, observation, hearing } = story;
    const storageDriver = (await story.storageDriver) ?? 'unknown';
    return {
        version: request.version,
        documentation: request.documentation,
        sha256: (text) => (0,digest_of/* sha256Of */.B)(Buffer.from(text), story.digest()),
        reference: request.inputs.get('image')?.trim() ?? '',
        mode: plan?.mode ?? 'enforce',
        judgement,
        engine: engine && { name: engine.name, version: engine.version, storageDriver },
        ...{ image, plan, exercise, observation },
        ...{ recovery: story.recovery, explanation: story.explanation },
        ...{ scorecard: story.scorecard, evidence: story.evidence },
        log: story.booted ? hearing.log() : undefined,
        timings: story.stopwatch.timings(),
        policy: story.policy,
        annotateFile: story.annotateFile,
        sources: judgement.findings.length === 0 ? {} : await sourcesOf(request, story.annotateFile, files),
        colour: request.colour
    };
}

// EXTERNAL MODULE: ./lib/report/report.js + 39 modules
var report = __webpack_require__(9324);
;// CONCATENATED MODULE: ./lib/afterwards.js
/**
 * What nobody needs before the container starts: to look, to judge, to tell. It is a file of its own in `dist`, since for
 * all that is read before the start the user waits.
 */








/***/ }),

/***/ 5144:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: function() { return /* binding */ applyRules; }
});

// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __webpack_require__(811);
;// CONCATENATED MODULE: ./lib/judge/column.js
/** A column of so many values; two with the same key are one. */
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

// EXTERNAL MODULE: ./lib/judge/judged-list.js
var judged_list = __webpack_require__(9116);
;// CONCATENATED MODULE: ./lib/judge/scratch-change.js
/**
 * Whether a change is what memory is there for: an ordinary file in a tmpfs that the author declared, in `/dev/shm` or in `/dev/mqueue`,
 * or a socket or FIFO in `/dev`. What could be run, lends rights or is a device is not.
 */
function isScratch(places) {
    // Of two with one path the first counts: `/` is the root filesystem, whatever else says so.
    const types = new Map(places.toReversed().map((place) => [place.path, place]));
    return ({ place, after }) => {
        const where = types.get(place);
        if (where === undefined || after === undefined)
            return false;
        switch (where.type) {
            case 'tmpfs':
                return where.declared && isHarmless(after);
            case 'shm':
            case 'mqueue':
                return isHarmless(after);
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

// EXTERNAL MODULE: ./lib/judge/severity.js + 6 modules
var severity = __webpack_require__(3417);
;// CONCATENATED MODULE: ./lib/judge/allow.js





/** Holds every change, sorted by path, against the allowlist; the first rule that matches is the one that counts as used. */
function applyRules(rules, changes, places) {
    const { used, judged } = judgeEach(rules, changes, isScratch(places));
    return {
        changes: (0,judged_list/* judgedList */.S)(changes, judged),
        rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
        unused: unmatched(rules.filter((rule) => !(0,allowlist/* hasExpired */.oN)(rule) && !used.has(rule)), changes)
    };
}
/** Goes through the changes once. */
function judgeEach(rules, changes, isMemory) {
    const used = new Map();
    const [expired, live] = [rules.filter(allowlist/* hasExpired */.oN), rules.filter((rule) => !(0,allowlist/* hasExpired */.oN)(rule))];
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
        appraisals.push((0,severity/* appraise */.mu)(change));
    }
    return { used, judged: { rule: allowedBy.at, lapsed: lapsed.at, appraisal: appraisals.at } };
}
/** Those of the rules that match no change. */
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
/** What needs no rule. */
const exempt = (change, isMemory) => change.idle !== undefined ? NO_CONTENT : isMemory(change) ? SCRATCH : null;
/** Rules that are nobody's: what changed in nothing but times, and what is made where a container may make things. */
const NO_CONTENT = 'no content changed';
const SCRATCH = 'scratch';
const rulePart = (rule, used) => ({
    rule: rule.rule,
    source: rule.source,
    used,
    expired: (0,allowlist/* hasExpired */.oN)(rule),
    ...(rule.reason === undefined ? {} : { reason: rule.reason }),
    ...(rule.owner === undefined ? {} : { owner: rule.owner }),
    ...(rule.place === undefined ? {} : { place: rule.place }),
    ...(rule.expires === undefined ? {} : { expires: rule.expires.date }),
    ...(rule.location === undefined ? {} : { location: rule.location })
});


/***/ }),

/***/ 5303:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: function() { return /* binding */ networkFile; },
/* harmony export */   Cm: function() { return /* binding */ networkFileChanges; },
/* harmony export */   dr: function() { return /* binding */ isNetworkFile; },
/* harmony export */   p_: function() { return /* binding */ NETWORK_FILES; }
/* harmony export */ });
/* harmony import */ var _survey__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1653);

/** What the engine writes for each container and binds into it: on a writable root the container can, too, and no list shows it. */
const NETWORK_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];
/** Those of these files that are not what the engine wrote, which a neighbour on the same network tells. */
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
        // On the host's network both have the host's.
        const sameText = after.text === before.text ||
            plain(after.text, own) === withoutName(before.text, neighbours.hostname);
        if (!sameText || !sameRights(before, after)) {
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
    const question = { world: { ...world, digest }, id, limit: LONGEST };
    const { snapshot } = await (0,_survey__WEBPACK_IMPORTED_MODULE_0__/* .surveyMount */ .mo)(question, path);
    const entry = snapshot.get(path);
    return { entry: entry ?? NOTHING, text };
}
const LONGEST = 16 * 1024 * 1024;
const NOTHING = { type: 'file', mode: 0, uid: 0, gid: 0, size: 0, modified: 0 };
const sameRights = ({ entry: one }, { entry: other }) => one.type === other.type &&
    one.mode === other.mode &&
    one.uid === other.uid &&
    one.gid === other.gid;
/** Without the container's own name, and without the lines that give it its own addresses, which some networks take away at its end. */
function plain(text, { hostname, addresses, addresses6 }) {
    const own = [...addresses, ...addresses6];
    // One that has ended has none any more.
    if (own.length === 0)
        return withoutName(text, hostname);
    const names = [hostname, `${hostname} ${hostname.split('.')[0] ?? ''}`];
    const lines = own.flatMap((address) => names.map((name) => `${address}\t${name}`));
    return without(text, hostname, (line) => lines.includes(line));
}
/** Without what a container's own name is in. */
const withoutName = (text, hostname) => without(text, hostname, (line) => line.split(/[\t ]/)[1] === hostname);
function without(text, hostname, own) {
    if (text === `${hostname}\n`)
        return '';
    const lines = text.split('\n');
    return lines.filter((line) => !own(line)).join('\n');
}
/** Whether a place is one of these files, and no mount of the author's. */
const isNetworkFile = ({ type, path }) => type === 'bind' && NETWORK_FILES.some((file) => file === path);
/** How such a place was looked at, or why it was not. */
function networkFile(place, unseen) {
    return unseen === undefined ? { ...place, watched: 'content' } : { ...place, reason: unseen };
}


/***/ }),

/***/ 8165:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: function() { return /* binding */ byPath; }
/* harmony export */ });
/** Sorts by path: a folder comes directly before its content, names in code unit order (`/a`, `/a/b`, `/a-b`). */
function byPath(entries) {
    const keyed = Array.from(entries, (entry) => ({ key: sortKey(entry.path), entry }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return keyed.map(({ entry }) => entry);
}
// No path holds a NUL, and nothing sorts before one. (`replaceAll` gives ropes, which sort at half the speed.)
const sortKey = (path) => path.split('/').join('\0');


/***/ }),

/***/ 4304:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yz: function() { return /* binding */ movedSince; },
  QM: function() { return /* binding */ rootChanges; },
  hS: function() { return /* binding */ surveyTwin; }
});

// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/observe/compact/changes.js + 2 modules
var changes = __webpack_require__(9076);
;// CONCATENATED MODULE: ./lib/observe/subtract.js

/**
 * Takes the engine's own noise, as the stub twin lists it, from what was seen of the container. An entry that the twin lacks is never lost.
 */
function subtract(seen, noise, mountPoints) {
    const noted = new Map(Array.from(noise, ({ path, kind }) => [path, kind]));
    const mounted = new Set(mountPoints);
    const kept = (0,changes/* rawChanges */.A)();
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
/** Whether an entry of both lists can hide nothing of the container's: a mount covers its stub, and what is gone has no mode. */
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

// EXTERNAL MODULE: ./lib/observe/compact/map.js
var map = __webpack_require__(2683);
// EXTERNAL MODULE: ./lib/plan/change-kinds.js
var change_kinds = __webpack_require__(9170);
;// CONCATENATED MODULE: ./lib/observe/union.js


/**
 * One entry for each path that any look lists, with the kind that the last of them gives it: what came and went between two looks is
 * still told. Only paths that `matters` says yes to are held.
 */
function* unionOf(looks, matters = () => true) {
    const union = (0,map/* compactMap */.K)(SEEN);
    for (const look of looks) {
        const isFolder = foldersAmong(look);
        for (const { path, kind } of look) {
            if (!matters(path))
                continue;
            const own = kind !== 'changed' || !isFolder(path) || union.get(path)?.own === true;
            union.set(path, { kind, own });
        }
    }
    for (const [path, { kind, own }] of union)
        yield { path, kind, own };
}
const OWN = 4;
const SEEN = {
    write: ({ kind, own }, pen) => {
        pen.byte(change_kinds/* CHANGE_KINDS */.t.indexOf(kind) | (own ? OWN : 0));
    },
    read: (eye) => {
        const seen = eye.byte();
        return { kind: change_kinds/* CHANGE_KINDS */.t[seen & 3] ?? 'changed', own: (seen & OWN) !== 0 };
    }
};
/** Which of the paths that are listed as changed lie above another listed one (Podman does not list all parents). */
function foldersAmong(look) {
    const changed = new Set();
    for (const { path, kind } of look)
        if (kind === 'changed')
            changed.add(path);
    const folders = new Set(['/']);
    let last = '/';
    for (const { path } of look) {
        const parent = path.slice(0, path.lastIndexOf('/'));
        if (parent === last)
            continue;
        last = parent;
        for (let folder = parent; folder !== ''; folder = folder.slice(0, folder.lastIndexOf('/'))) {
            if (folders.has(folder))
                break;
            if (changed.has(folder))
                folders.add(folder);
        }
    }
    return (path) => folders.has(path);
}

;// CONCATENATED MODULE: ./lib/observe/changes.js


/** How many doubtful entries are looked at, some 50 ms each (Docker 20.10); what lies beyond is reported as if it had changed. */
const MOST_ASKED = 200;
/**
 * The container's own changes of its root filesystem. Asks for the stub twin only when a look lists something; the twin must
 * have been tried to start, and not been read through the archive (which makes stubs of its own).
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
/** Those doubtful entries that are not in the container what they are in its twin. */
async function movedOf(engine, doubtful, [container, twin]) {
    const moved = [];
    for (const [asked, { path, kind }] of doubtful.entries()) {
        // One path after the other: an archive call holds its container's lock. The two containers have a lock each.
        const look = async () => differs(kind, ...(await Promise.all([engine.entry(container, path), engine.entry(twin, path)])));
        if (asked >= MOST_ASKED || (await look()))
            moved.push({ path, kind: 'changed' });
    }
    return moved;
}
/** What the twin does not have either, e.g. a name that is not valid UTF-8, cannot be compared: it is kept. */
function differs(kind, here, twins) {
    if (twins === undefined)
        return true;
    // The engine added it and the container took it away again: as in the image.
    if (here === undefined)
        return kind !== 'added';
    return (here.type !== twins.type ||
        here.mode !== twins.mode ||
        here.uid !== twins.uid ||
        here.gid !== twins.gid);
}

// EXTERNAL MODULE: ./lib/observe/network-files.js
var network_files = __webpack_require__(5303);
// EXTERNAL MODULE: ./lib/observe/compare.js
var compare = __webpack_require__(9488);
// EXTERNAL MODULE: ./lib/observe/path-bytes.js
var path_bytes = __webpack_require__(922);
;// CONCATENATED MODULE: ./lib/observe/root-contents.js



/** What the container made of its root filesystem, by contents; and what the lists tell that no archive can: sockets, and what was gone by its end. */
function* changesByContents(pair) {
    const told = toldByLists(pair);
    const explained = new Set(Array.from(told.keys(), (path) => (0,compare/* folderOf */.yS)((0,path_bytes/* bytesOf */.$$)(path))));
    for (const one of (0,compare/* compare */.UD)(pair.twins, pair.own)) {
        if (isEnginesOwn(one, pair))
            continue;
        if (told.size > 0)
            told.delete((0,path_bytes/* asEngineLists */.O4)(one.path));
        if (one.idle !== 'transient' || !explained.has(one.path))
            yield one;
    }
    for (const [path, kind] of told)
        yield { path: (0,path_bytes/* bytesOf */.$$)(path), kind };
}
/** What the lists tell of paths that the archives do not, as the lists call them. */
function toldByLists({ own, twins, lists }) {
    const [ownHas, twinHas] = [finder(own), finder(twins)];
    const deleted = new Set();
    for (const list of lists)
        for (const { path, kind } of list)
            if (kind === 'deleted' && twinHas(path))
                deleted.add(path);
    const told = new Map();
    // Most of what is listed is in the archive, and needs not be held.
    for (const one of unionOf(lists, (path) => deleted.has(path) || !ownHas(path))) {
        const { path, kind } = one;
        const isTold = kind === 'deleted' ? twinHas(path) : !twinHas(path) && !ownHas(path);
        if (isTold && one.own)
            told.set(path, kind);
    }
    return told;
}
/**
 * The engine itself makes files and folders for each container, mount points above all: their times differ between twins. Where it did,
 * only a later time than the start is the container's, and archives tell whole seconds.
 */
function isEnginesOwn({ before, after, idle }, pair) {
    if (idle === undefined || before === undefined || after === undefined)
        return false;
    if (before.modified < Math.floor(pair.twinCreated))
        return false;
    return idle === 'touched' || after.modified <= Math.ceil(pair.ownStarted);
}
/** Whether a snapshot holds what the engine's lists call so. */
function finder(snapshot) {
    let lossy;
    return (path) => {
        if (!isLossy(path))
            return snapshot.has((0,path_bytes/* bytesOf */.$$)(path));
        lossy ??= new Set(Array.from(snapshot.keys(), path_bytes/* asEngineLists */.O4).filter(isLossy));
        return lossy.has(path);
    };
}
const isLossy = (path) => path.includes('\ufffd');

// EXTERNAL MODULE: ./lib/observe/survey.js
var observe_survey = __webpack_require__(1653);
// EXTERNAL MODULE: ./lib/observe/volumes.js
var volumes = __webpack_require__(2348);
;// CONCATENATED MODULE: ./lib/observe/root.js






/** What became of the root filesystem: by its contents beside its twin's, or by what the engine lists. */
async function rootChanges(subject, exercise, baseline, lists) {
    if (subject.life.refusal !== undefined)
        return { ...NOTHING, networkUnseen: NEVER };
    const { plan } = subject;
    const root = plan.watch.rootContents
        ? await byContents(subject, exercise, lists)
        : { changes: await byNames(subject, baseline, lists), partial: false };
    const network = await ofNetwork(subject, exercise, baseline);
    function* changes() {
        yield* root.changes;
        yield* network.changes;
    }
    return { changes: changes(), partial: root.partial, networkUnseen: network.networkUnseen };
}
const NOTHING = { changes: [], partial: false };
const NEVER = 'the container was never started';
/** Two exports side by side, after the container's end. */
async function byContents({ stage, world, plan }, { container }, lists) {
    const question = { world, limit: plan.watch.limit };
    const [own, twins] = await Promise.all([
        (0,observe_survey/* surveyRoot */.D2)({ ...question, id: stage.id }),
        stage.twin.id().then((id) => surveyTwin({ ...question, id }))
    ]);
    const moved = movedSince(twins, { ...own, container, lists });
    return { changes: (0,volumes/* changesIn */.N0)('/', moved), partial: own.partial || twins.partial };
}
/** The root filesystem of a container that was never started. */
async function surveyTwin(question) {
    const { id, world } = question;
    const [survey, { created }] = await Promise.all([(0,observe_survey/* surveyRoot */.D2)(question), world.engine.inspect(id)]);
    return { ...survey, created };
}
/** What a container has made of it; the lists are what the engine said of that container's. */
function movedSince(original, own) {
    return changesByContents({
        own: own.snapshot,
        twins: original.snapshot,
        twinCreated: original.created,
        ownStarted: own.container?.startedAt ?? Infinity,
        lists: own.lists
    });
}
function byNames({ stage, spec, world, life }, { mounts }, looks) {
    const mountPoints = [...spec.tmpfs, ...spec.volumes, ...mounts].map(({ path }) => path);
    const seen = { container: life.id, looks, mountPoints };
    return changesOfRoot(world.engine, seen, stage.twin.id);
}
/** Where nobody mounted a file of his own over the engine's. */
async function ofNetwork({ plan, spec, stage, world }, { container }, { mounts }) {
    const nothing = { changes: [], networkUnseen: undefined };
    if (plan.container.readOnly || container === undefined)
        return nothing;
    if (spec.network?.startsWith('container:') === true)
        return { ...nothing, networkUnseen: FOREIGN };
    const taken = new Set([...mounts, ...spec.tmpfs].map(({ path }) => path));
    const paths = network_files/* NETWORK_FILES */.p_.filter((path) => !taken.has(path));
    // An engine that refuses the neighbour says why. One that refuses to show the files ends the check: that is a fault.
    const neighbour = await stage.neighbour
        .id()
        .then((id) => ({ id }))
        .catch((error) => ({ refusal: (0,faults/* reasonOfRefusal */.wd)(error) }));
    return 'refusal' in neighbour
        ? { ...nothing, networkUnseen: neighbour.refusal }
        : { ...nothing, changes: await (0,network_files/* networkFileChanges */.Cm)(container, neighbour.id, world, paths) };
}
const FOREIGN = 'it is another container that has this network';


/***/ })

};
;