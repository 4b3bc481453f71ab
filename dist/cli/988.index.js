"use strict";
exports.id = 988;
exports.ids = [988];
exports.modules = {

/***/ 7696:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accountOf: function() { return /* reexport */ accountOf; },
  amendReport: function() { return /* reexport */ report/* amendReport */.a; },
  judgeFault: function() { return /* reexport */ fault/* judgeFault */.M$; },
  judgeSeen: function() { return /* reexport */ judgeSeen; },
  leftBehind: function() { return /* reexport */ fault/* leftBehind */.aU; },
  makeReport: function() { return /* reexport */ report/* makeReport */.d; },
  observe: function() { return /* reexport */ observe; }
});

// EXTERNAL MODULE: ./lib/judge/fault.js
var fault = __webpack_require__(7820);
// EXTERNAL MODULE: ./lib/judge/copies.js
var copies = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __webpack_require__(811);
// EXTERNAL MODULE: ./lib/judge/allow.js
var allow = __webpack_require__(5877);
// EXTERNAL MODULE: ./lib/judge/code.js
var judge_code = __webpack_require__(4155);
// EXTERNAL MODULE: ./lib/judge/find.js
var find = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/judge/findings/table.js + 5 modules
var table = __webpack_require__(5949);
// EXTERNAL MODULE: ./lib/judge/fold.js
var fold = __webpack_require__(4549);
// EXTERNAL MODULE: ./lib/judge/judgement.js
var judgement = __webpack_require__(6663);
;// CONCATENATED MODULE: ./lib/judge/judge.js







/** Holds every change against the allowlist, and gives all findings with the verdict of the worst one. */
function judge(plan, exercise, observation, logCut) {
    const image = { isCode: (0,judge_code/* codeTest */.o)(plan), originals: observation.originals };
    const allowed = (0,allow/* applyRules */.IU)(plan.rules, observation.changes, observation.places, image);
    const { changes, rules, unused, code, copies } = allowed;
    const drift = (0,fold/* foldDrift */.D5)(changes.drift, plan.rules.filter(allowlist/* hasExpired */.oN));
    const circumstances = (0,find/* circumstancesOf */.c1)(plan, observation);
    const { homes } = circumstances;
    const healthy = exercise.failure === undefined;
    const findings = (0,judgement/* sortFindings */.Tc)([
        ...(0,find/* findFailure */.gd)(exercise, circumstances),
        ...(0,find/* findUnproven */.Ld)(plan, exercise),
        ...(0,find/* findEnded */.ku)(exercise, observation, circumstances),
        ...(0,find/* findUnread */.Tf)(plan, observation),
        ...(observation.altered ?? []).map((one) => (0,table/* makeFinding */.MH)('mount-altered', one)),
        ...drift.map((fold) => (0,table/* makeFinding */.MH)('drift', fold)),
        ...(0,find/* findRefusedWrites */.A_)(observation.refusals.map((one) => ({ ...one, homes }))),
        ...(0,find/* findRefusedAttack */.AO)(observation),
        // A container that failed early had no chance to use its rules.
        ...(0,find/* findExpired */.je)(plan.rules, changes),
        ...(healthy ? unused.map((rule) => (0,table/* makeFinding */.MH)('unused-rule', rule)) : []),
        ...(0,find/* findCodeAllowed */.rZ)(code),
        ...(0,find/* findExpiring */.T8)(plan.rules),
        ...(healthy ? (0,find/* findGaps */.$0)(plan, observation) : []),
        ...(0,find/* findKilled */.RJ)(observation),
        ...(0,find/* findIdle */.Eb)(changes.allowed),
        ...(copies.total > 0 ? [(0,table/* makeFinding */.MH)('copies', copies)] : []),
        ...(logCut ? [(0,table/* makeFinding */.MH)('log-cut', {})] : [])
    ]);
    return { verdict: (0,judgement/* worstVerdict */.zP)(findings), findings, changes, rules, drift };
}

// EXTERNAL MODULE: ./lib/observe/paths.js
var paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./lib/observe/survey.js
var survey = __webpack_require__(1653);
;// CONCATENATED MODULE: ./lib/observe/originals.js


/**
 * Finds the image's files of these sizes, in the root filesystem of a container that was never started. Contents of others are not
 * read into digests, and nothing is kept of them. Throws a `Fault` where the archive cannot be read to its end.
 */
async function findOriginals(question, sizes) {
    const { ledger, originals } = gathering();
    const isWanted = ({ size }) => sizes.has(size);
    await (0,survey/* readRoot */.XD)({ ...question, limit: Infinity, isWanted }, ledger);
    return originals;
}
/** Takes down what was read into a digest; by its path, so that a hard link to it is found as well. */
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
                ...{ path: (0,paths/* readable */.HD)(path), mode },
                ...(capabilities === undefined ? {} : { capabilities }),
                ...(attributes === undefined ? {} : { attributes })
            });
        return true;
    };
    return { ledger: { set, get: (path) => known.get(path) }, originals };
}
/** Looked through for each copy: there may be many of both. */
const MOST_ALIKE = 100;

// EXTERNAL MODULE: ./lib/observe/root.js + 1 modules
var observe_root = __webpack_require__(5447);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
;// CONCATENATED MODULE: ./lib/judging.js





/**
 * Judges what was seen. Where drift looks bad for its contents alone, the image is read once for files that it may be a copy of, and
 * all is judged again by what was found: any other check pays nothing for it.
 */
async function judgeSeen(subject, exercise, observation, logCut) {
    const { plan, timed } = subject;
    const judgement = judge(plan, exercise, observation, logCut);
    const sizes = (0,copies/* sizesOfInterest */.mt)(judgement.changes);
    const originals = sizes.size === 0 ? undefined : await timed('copies', () => originalsIn(subject, sizes));
    if (originals === undefined || originals.size === 0)
        return { observation, judgement };
    const known = { ...observation, originals };
    return { observation: known, judgement: judge(plan, exercise, known, logCut) };
}
/** Undefined where the engine does not show the image: then nothing counts as a copy, and the drift looks as bad as it may be. */
async function originalsIn({ stage, plan, world }, sizes) {
    try {
        const id = await stage.twin.id();
        return await findOriginals({ world, id, most: (0,observe_root/* bytesOfRoot */.PH)(plan) }, sizes);
    }
    catch (error) {
        if (error instanceof faults/* Fault */.vC && !world.cancelled.aborted)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/plan/names.js
var names = __webpack_require__(3466);
// EXTERNAL MODULE: ./lib/run/smoke.js
var smoke = __webpack_require__(403);
// EXTERNAL MODULE: ./lib/run/stop.js
var run_stop = __webpack_require__(6328);
// EXTERNAL MODULE: ./lib/observe/mountinfo.js
var mountinfo = __webpack_require__(7570);
// EXTERNAL MODULE: ./lib/observe/network-files.js
var network_files = __webpack_require__(5303);
;// CONCATENATED MODULE: ./lib/observe/altered-mounts.js



/** How the mounts of a container differ from what was planned. The engine's own are known from another container, whatever engine it is. */
function alteredMounts(compared) {
    const mounts = byPoint((0,mountinfo/* allMountsIn */.x)(compared.own));
    const planned = plannedMounts(compared);
    const engines = byPoint((0,mountinfo/* allMountsIn */.x)(compared.engines));
    const elsewhere = byPoint(compared.elsewhere);
    return [
        ...Array.from(planned, ([path, wanted]) => asPlanned(path, wanted, mounts.get(path) ?? [])),
        ...Array.from(mounts, ([path, some]) => planned.has(path) || isSame(some, elsewhere.get(path))
            ? undefined
            : asEngines(path, some, engines.get(path) ?? []))
    ].filter((one) => one !== undefined);
}
/** Whether two lists hold the same mounts. A bind brings along the mounts within it, wherever it is mounted. */
const isSame = (mounts, others = []) => mounts.length === others.length &&
    mounts.every(({ device, root }, index) => device === others[index]?.device && root === others[index].root);
/** Processes that see other mounts than the container's first one, by what the probe tells of each. */
function ownNamespaces(processes) {
    return [...processes.keys()]
        .filter((name) => name.endsWith('/namespace'))
        .map((name) => ({ path: '', how: 'own-namespace', process: parseInt(name) }));
}
/** By mount point; a character for each byte. */
function plannedMounts({ spec, volumes, homes, elsewhere: others }) {
    const elsewhere = byPoint(others);
    const home = (path) => (0,paths/* bytesOf */.$$)(homes.get(path) ?? path);
    const root = { writable: !spec.readOnly, executable: true, fits: () => true };
    return new Map([
        ['/', root],
        ...Array.from(volumes, ([path, { writable }]) => {
            const twin = elsewhere.get((0,paths/* bytesOf */.$$)(path))?.at(-1);
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
    const altered = (how) => ({ path: (0,paths/* readable */.HD)(path), how });
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
/** A mount that is none of the author's has to be one of the engine's, as every container has them. */
function asEngines(path, mounts, engines) {
    const altered = (how) => ({ path: (0,paths/* readable */.HD)(path), how });
    const isUsual = USUAL.has(path);
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
/** Mounted into some containers and not into others: files of the network, a terminal, an init. */
const USUAL = new Set([
    ...network_files/* NETWORK_FILES */.p_,
    ...['/dev/console', '/dev/init', '/sbin/docker-init', '/usr/sbin/docker-init']
]);
/** The engine binds files from its own folder, which a container cannot write to; one from within the container lies in its root or in memory. */
const isOfDisk = (mounts) => mounts.every(({ fileSystem }) => fileSystem !== 'tmpfs' && fileSystem !== 'overlay');
/** Mounts by mount point, those that others cover too. */
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

// EXTERNAL MODULE: ./lib/observe/hearing.js
var observe_hearing = __webpack_require__(731);
// EXTERNAL MODULE: ./lib/observe/probe-answer.js
var probe_answer = __webpack_require__(8816);
// EXTERNAL MODULE: ./lib/observe/time-limit.js
var time_limit = __webpack_require__(7952);
// EXTERNAL MODULE: ./lib/observe/volumes.js + 1 modules
var volumes = __webpack_require__(4206);
;// CONCATENATED MODULE: ./lib/observe/memory.js






/** Has the probe look. An engine that lets no container look into another is an answer; what the probe cannot read is a fault. */
async function lookIntoMemory(probe, limit, { world, spool }) {
    const look = (0,probe_answer/* memoryLook */.pq)(limit, world.digest, spool);
    // A container has a handful of mounts in memory, and the limit is for each.
    const add = (0,time_limit/* inTime */.R)(look.add, (0,time_limit/* timeFor */.t)(limit * MOST_MOUNTS), world.clock);
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
    return {
        ...{ kind: 'seen', mounts: look.mounts(), status: look.status() },
        ...(look.waits() ? { waits: true } : {}),
        inside: {
            ...{ mountinfo: look.mountinfo(), engines: look.ownMountinfo() },
            processes: look.processes()
        }
    };
}
const MOST_MOUNTS = 4;
/** How a security module of the engine's machine refuses; a container has other ways to keep its first process from being looked at. */
const BY_THE_ENGINE = new Set(['EACCES', 'EPERM']);
const memory_hidden = (reason) => `The container's first process could not be looked into (${reason}): its main thread may have ended while others go on. What was written in memory is not known.`;
/** A look at what a keeper kept, without the keeper's own. The `/dev` of a one-shot container has gone with it. */
function asKeptAlive(memory) {
    if (memory.kind === 'unseen')
        return memory;
    return { kind: 'seen', mounts: memory.mounts.filter(({ path }) => path !== '/dev') };
}
/** The mounts that the probe looked into and nobody else does: no volume, bind or file of the engine's that happens to lie in memory. */
function memoryMounts(memory, mounts) {
    if (memory.kind === 'unseen')
        return [];
    const others = new Set([...mounts.map(({ path }) => (0,paths/* bytesOf */.$$)(path)), ...network_files/* NETWORK_FILES */.p_]);
    return memory.mounts.filter(({ path, seen }) => seen !== undefined && !others.has(path));
}
/** Everything in these mounts: they are empty when the container starts, but for what the engine puts into `/dev`. */
function* memoryChanges(mounts) {
    for (const { path, seen } of mounts) {
        const place = (0,paths/* readable */.HD)(path);
        for (const [name, entry] of seen?.snapshot ?? []) {
            const expected = path === '/dev' ? DEVICES.get(name) : undefined;
            if (expected !== undefined)
                yield* deviceChange(name, expected, entry);
            else if (name !== path)
                yield (0,volumes/* changeIn */.UM)(place, { path: name, kind: 'added', after: entry });
        }
    }
}
/** Of root's, and for everybody. */
const character = (device) => ({ type: 'device', device, mode: 0o666 });
const memory_link = (target) => ({ type: 'symlink', target });
const folder = { type: 'directory' };
/** Made by runc in every container's `/dev` (runtime-spec, "Default Devices"), by the path's bytes; no container that is checked has a terminal, and so none has `/dev/console`. */
const DEVICES = new Map([
    ['/dev/null', character('1:3')],
    ['/dev/zero', character('1:5')],
    ['/dev/full', character('1:7')],
    ['/dev/random', character('1:8')],
    ['/dev/urandom', character('1:9')],
    ['/dev/tty', character('5:0')],
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
        entry.target === expected.target &&
        (expected.mode === undefined || hasRights(entry, expected.mode));
    return same ? [] : [{ path, kind: 'changed', place: '/dev', after: entry }];
}
const hasRights = ({ mode, uid, gid }, wanted) => mode === wanted && uid === 0 && gid === 0;

;// CONCATENATED MODULE: ./lib/observe/places.js



/** Every place where the planned container could write, `/` first, the others sorted by path, and how each was looked at. */
function placesOf(plan, looked) {
    const expected = [...expectedPlaces(plan, looked.mounts).values()];
    const mounts = memoryMounts(looked.memory, looked.mounts);
    const pairs = paired(expected.filter(({ type }) => MEMORY.has(type)), mounts);
    const found = new Set(pairs.values());
    const { memory } = looked;
    const person = memory.kind === 'seen' ? personIn(memory.status ?? '') : undefined;
    return (0,paths/* byPath */.f2)([
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
    pair((place, mount) => (0,paths/* bytesOf */.$$)(place.path) === mount.path);
    pair((place, mount) => isScratch(place, mount) && lastName((0,paths/* bytesOf */.$$)(place.path)) === lastName(mount.path));
    pair(isScratch);
    return pairs;
}
function inMemory(place, mount, { watch }, person) {
    return {
        ...place,
        path: (0,paths/* readable */.HD)(mount.path),
        executable: mount.executable,
        watched: depth(watch.limit),
        ...writer(mount.seen?.snapshot.get(mount.path), person),
        ...partially(watch.limit > 0 && mount.seen?.partial() === true)
    };
}
function lasting(place, { watch }, looked, person) {
    const survey = looked.volumes.get(place.path);
    const top = survey?.snapshot.get((0,paths/* bytesOf */.$$)(place.path));
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
            ...flags(place, looked),
            ...writer(top, person),
            ...partially(partial),
            ...(unread > 0 ? { unread } : {})
        };
    }
    if ((0,network_files/* isNetworkFile */.dr)(place))
        return (0,network_files/* networkFile */.Bf)(place, looked.networkUnseen);
    if (looked.kernels?.includes(place.path) === true)
        return { ...place, ...(place.writable ? { reason: OF_THE_KERNEL } : {}) };
    return place.writable && looked.memory.kind === 'unseen'
        ? { ...place, reason: looked.memory.reason }
        : { ...place, ...(place.writable ? { reason: isKept(looked.memory) ? TAKEN : UNSEEN } : {}) };
}
const OF_THE_KERNEL = "it is a file system of the kernel's, which holds no files of a container";
const UNSEEN = 'the container had no such mount any more';
const TAKEN = 'a one-shot container takes it along at its end, before anybody can look';
const depth = (limit) => (limit > 0 ? 'content' : 'names');
const partially = (partial) => (partial ? { partial } : {});
/** The mount's own word on whether programs can be run from it. */
function flags({ path }, { memory }) {
    const mounts = memory.kind === 'seen' ? memory.mounts : [];
    const mount = mounts.find((one) => one.path === (0,paths/* bytesOf */.$$)(path));
    return mount === undefined ? {} : { executable: mount.executable };
}
/** A keeper looked, which is not the container. */
const isKept = (memory) => memory.kind === 'seen' && memory.status === undefined;
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
/** Places that every container has. With a writable root filesystem the engine's network files are binds whose edits no diff shows. */
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

// EXTERNAL MODULE: ./lib/observe/store/change-store.js
var change_store = __webpack_require__(2345);
;// CONCATENATED MODULE: ./lib/observe/observe.js











/** Looks at everything that the container wrote, ending it on the way: some programs write only when told to stop. */
async function observe(subject, exercise, baseline, { hearing, spool }) {
    const { plan, timed, life, world } = subject;
    const works = exercise.failure === undefined;
    const tmpfs = plan.container.tmpfs.map(({ path }) => path);
    const watching = { eyes: { world, spool }, volumes: (0,volumes/* watchVolumes */.Jv)(baseline, tmpfs), works };
    const planned = await (0,run_stop/* mannerOfEnding */.sc)(plan, exercise, world);
    const early = await timed('look', () => lookBefore(subject, planned, watching));
    const manner = early.manner ?? planned;
    if (manner === 'stop')
        hearing.stopping();
    const stop = await timed('stop', () => (0,run_stop/* end */._N)(manner, plan, life, world));
    const late = manner === 'discard' ? NOTHING : await timed('observe', () => lookAfter(subject, watching));
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
        ...(await (0,observe_hearing/* hearOut */.r)(subject, exercise, hearing)),
        ...(stop && { stop }),
        ...(early.unfrozen === true ? { unfrozen: true } : {}),
        ...(early.endedBefore === undefined ? {} : { endedBefore: early.endedBefore })
    };
}
/** Where the container could alter its mounts, how it did; and processes that have mounts of their own. */
async function mountsOf({ plan, spec, stage }, { memory, baseline }) {
    if (memory.kind === 'unseen' || memory.inside === undefined)
        return [];
    const { mountinfo, engines, processes } = memory.inside;
    const own = ownNamespaces(processes);
    if (!(0,names/* mayMount */.XM)(plan.container))
        return own;
    const volumes = new Map(baseline.mounts.map((mount) => [mount.path, mount]));
    const homes = await stage.homesOf([...volumes.keys(), ...spec.tmpfs.map(({ path }) => path)]);
    const compared = {
        ...{ spec, volumes, engines },
        own: mountinfo,
        homes: new Map(Array.from(homes, ([path, home]) => [path, home.path])),
        elsewhere: baseline.elsewhere ?? []
    };
    return [...alteredMounts(compared), ...own];
}
/** All changes that the looks saw, with the places they lie in. */
async function wholeOf(subject, { baseline, exercise, memory, looks, volumes }) {
    const { mounts } = baseline;
    const root = await (0,observe_root/* rootChanges */.QM)(subject, exercise, baseline, looks);
    const { partial: rootPartial, networkUnseen } = root;
    function* all() {
        yield* root.changes;
        yield* volumes.changes();
        yield* memoryChanges(memoryMounts(memory, mounts));
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
/** While the container stands still: what will be gone at its end, and what its end may undo. */
async function lookBefore(subject, planned, { eyes, volumes, works }) {
    if (planned === 'ended')
        return NOTHING;
    const { plan, stage, life, world } = subject;
    const { engine } = world;
    const frozen = await engine.pause(stage.id);
    if (!frozen) {
        // One that is just ending is refused a moment before the engine says that it has ended.
        await world.clock.sleep(smoke/* LAST_BREATH */.i2, life.over);
        const { running, exitCode } = await engine.inspect(stage.id);
        if (!running)
            return { ...NOTHING, endedBefore: exitCode };
        // One that keeps an engine from what it does to others is not to be looked at while it goes on.
        if (await stage.control.pauses())
            throw new faults/* Fault */.vC('look-failed', UNPAUSED);
    }
    let manner = planned;
    try {
        const listing = planned === 'kill' ? [] : [engine.changes(stage.id)];
        // The mounts of a keeper last until after the end.
        const looking = stage.kept ? undefined : lookNow(subject, eyes);
        const [lists, memory] = await Promise.all([Promise.all(listing), looking]);
        manner = mannerSeen(planned, memory, { plan, works });
        if (manner === 'stop') {
            if (planned === 'kill')
                lists.push(await engine.changes(stage.id));
            await volumes.look(plan, eyes);
        }
        return { ...(memory && { memory }), lists, manner, unfrozen: !frozen };
    }
    finally {
        if (frozen && manner === 'stop')
            await engine.unpause(stage.id);
    }
}
/** How it is to be ended by what the probe has seen of its first process: that one waits for signals though it does not catch them, or is deaf after all. */
function mannerSeen(planned, memory, { plan, works }) {
    const isSeen = memory?.kind === 'seen';
    if (planned !== 'stop')
        return isSeen && memory.waits === true && works ? 'stop' : planned;
    return isSeen && memory.waits !== true && (0,run_stop/* isDeaf */.JE)(memory.status ?? '', plan) ? 'kill' : planned;
}
/** A container can kill what looks at it, or keep it from starting, or, with some capabilities, rewrite it; not while it stands still, so then another one tries. */
async function lookNow({ plan, stage, world }, eyes) {
    const look = (probe) => lookIntoMemory(probe, plan.watch.limit, eyes);
    if (!(0,names/* mayTamper */.Zp)(plan.container)) {
        const first = await startedInTime(stage.probe, world)
            .then((isStarted) => (isStarted ? look(stage.probe) : undefined))
            .catch(unlessFaulty(world));
        if (first?.kind === 'seen')
            return first;
    }
    const memory = await look(stage.spare);
    const { watcher } = stage.spare;
    const isRefused = memory.kind === 'unseen' && (await watcher()).kind === 'none';
    if (isRefused && (await stage.control.isJoined()))
        throw new faults/* Fault */.vC('look-failed', unjoined(memory.reason));
    return memory;
}
const UNPAUSED = 'The engine refused to pause this container, though it pauses others: its first process may have ended while others go on. What it wrote could not be looked at.';
const unjoined = (reason) => `The engine let no other container look into this one, though it does with others (${reason.replace(/\.$/, '')}), so what was written in memory is not known.`;
/** Whether a probe that was started beside the container runs: one that the container has stopped meanwhile keeps the engine waiting. */
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
/** Whatever has become of the first probe, another one tries; but not once the run is cancelled. */
const unlessFaulty = ({ cancelled }) => (error) => {
    if (error instanceof faults/* Fault */.vC && !cancelled.aborted)
        return undefined;
    throw error;
};
/** Once it has ended: what lasts, and what a keeper kept. */
async function lookAfter(subject, { eyes, volumes }) {
    const { plan, stage, life, world } = subject;
    const memory = stage.kept ? { memory: await lookAtKept(subject, eyes) } : {};
    if (life.refusal !== undefined)
        return { ...memory, ...NOTHING };
    const reading = plan.watch.rootContents ? await begunReading(subject) : undefined;
    const lists = [await listBeside(reading?.roots, () => world.engine.changes(stage.id))];
    await volumes.look(plan, eyes);
    return { ...memory, lists, ...reading };
}
/**
 * Both root filesystems, of which the container's own has begun to arrive. Archive and list take the engine seconds each where files
 * are many, and it makes them side by side only in that order: while it lists, it locks the container (moby, `ContainerChanges`). A
 * failure is thrown where the archives are compared.
 */
async function begunReading(subject) {
    let begun = () => undefined;
    const beginning = new Promise((resolve) => {
        begun = resolve;
    });
    const roots = (0,observe_root/* readRoots */.Mi)(subject, begun);
    await Promise.race([beginning, roots]).catch(() => undefined);
    return { roots };
}
/** The engine's list of changes. Docker 28 makes a folder in the root filesystem while it exports that: a list that has it is asked for again. */
async function listBeside(roots, list) {
    const first = await list();
    if (roots === undefined || !hasExportFolder(first))
        return first;
    await Promise.allSettled([roots]);
    return list();
}
/** See moby/sys and go-archive, `chroot`: the folder into which the old root is put. */
function hasExportFolder(list) {
    for (const { path } of list)
        if (path.startsWith('/.pivot_root'))
            return true;
    return false;
}
const NOTHING = { lists: [] };
async function lookAtKept({ plan, stage }, eyes) {
    return asKeptAlive(await lookIntoMemory(stage.probe, plan.watch.limit, eyes));
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

;// CONCATENATED MODULE: ./lib/report/account.js



/** The account of a check at its end. */
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
        ...{ scorecard: story.rehearsed?.scorecard, doors: story.rehearsed?.doors },
        evidence: story.evidence,
        imageIntegrity: story.imageIntegrity,
        log: story.booted ? hearing.log() : undefined,
        timings: story.stopwatch.timings(),
        policy: story.policy,
        annotateFile: story.annotateFile,
        sources: judgement.findings.length === 0 ? {} : await sourcesOf(request, story.annotateFile, files),
        colour: request.colour
    };
}
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

// EXTERNAL MODULE: ./lib/report/report.js + 18 modules
var report = __webpack_require__(2947);
;// CONCATENATED MODULE: ./lib/afterwards.js
/**
 * Everything that is not needed before the container starts: to look, to judge, to tell. It is a file of its own in `dist`, since for
 * all that is read before the start the user waits.
 */








/***/ })

};
;