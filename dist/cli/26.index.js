"use strict";
exports.id = 26;
exports.ids = [26];
exports.modules = {

/***/ 5303:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: function() { return /* binding */ networkFile; },
/* harmony export */   Cm: function() { return /* binding */ networkFileChanges; },
/* harmony export */   dr: function() { return /* binding */ isNetworkFile; },
/* harmony export */   p_: function() { return /* binding */ NETWORK_FILES; }
/* harmony export */ });
/* harmony import */ var _survey__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1653);

/** Files that the engine writes for each container and binds into it. On a writable root the container can write to them, too, and no list shows it. */
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
/** Whether a text is the engine's own still, by the text of a neighbour that never changes it. */
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
/** On the host's network both have the host's name. */
const renamed = ({ text, facts }, name) => text === `${facts.hostname}\n` ? `${name}\n` : text;
/**
 * All lines but the container's own are the neighbour's. Its own are those that give its name to its addresses, each once at most: some
 * networks take them away at its end.
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
    // One that has ended has no addresses any more: then its lines are as many as the neighbour's, in their place and of their form.
    const at = theirs.findIndex((line) => named.includes(line));
    const own = named.length === 0 ? [] : lines.slice(at, at + named.length);
    const isOwn = own.every((line, index) => isLike(line, named[index] ?? '', facts));
    return isOwn && isSame(lines.toSpliced(at, own.length), common);
}
const addressesOf = ({ addresses, addresses6 }) => [
    ...addresses,
    ...addresses6
];
/** Whether a line gives the container's name to one of its addresses, as the engine writes it. */
const isNamed = (line, facts) => addressesOf(facts).some((address) => entriesFor(address, facts).includes(line));
/** Whether a line gives the container's name to an address of the kind that another line has. */
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
/** Whether a place is one of these files, and no mount of the author's. */
const isNetworkFile = ({ type, path }) => type === 'bind' && NETWORK_FILES.some((file) => file === path);
/** How such a place was looked at, or why it was not. */
function networkFile(place, unseen) {
    return unseen === undefined ? { ...place, watched: 'content' } : { ...place, reason: unseen };
}


/***/ }),

/***/ 5447:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PH: function() { return /* binding */ bytesOfRoot; },
  yz: function() { return /* binding */ movedSince; },
  Mi: function() { return /* binding */ readRoots; },
  QM: function() { return /* binding */ rootChanges; },
  hS: function() { return /* binding */ surveyTwin; }
});

// UNUSED EXPORTS: changesByContents

// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/observe/compare.js
var compare = __webpack_require__(9488);
// EXTERNAL MODULE: ./lib/plan/change-kinds.js
var change_kinds = __webpack_require__(9170);
// EXTERNAL MODULE: ./lib/observe/store/change-store.js
var change_store = __webpack_require__(2345);
;// CONCATENATED MODULE: ./lib/observe/engine-changes.js


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
/** Whether an entry differs from the twin's. One that the twin lacks, e.g. for a name that is not valid UTF-8, cannot be compared: it is kept. */
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
/**
 * Takes the engine's own noise, as the stub twin lists it, from what was seen of the container. An entry that the twin lacks is never lost.
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
/**
 * One entry for each path that any look lists, with the kind that the last of them gives it: what came and went between two looks is
 * still told. A path that `isKnown` is held only where some look lists it as deleted.
 */
function* unionOf(looks, isKnown = () => false) {
    const union = new Map();
    for (const look of looks)
        addLook(look, union, isKnown);
    for (const [path, code] of union)
        yield { path, kind: change_kinds/* CHANGE_KINDS */.t[code & KIND] ?? 'changed', own: (code & OWN) !== 0 };
}
/** A kind, and whether it is own: numbers, since a million objects take three times the memory. */
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
    // Only now all paths are known that may lie below one.
    for (const path of changed)
        if (!folders.has(path))
            union.set(path, (union.get(path) ?? 0) | OWN);
}
/** Collects all folders above the paths of a list (Podman does not list all parents). */
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

// EXTERNAL MODULE: ./lib/observe/network-files.js
var network_files = __webpack_require__(5303);
// EXTERNAL MODULE: ./lib/observe/paths.js
var paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./lib/observe/survey.js
var observe_survey = __webpack_require__(1653);
// EXTERNAL MODULE: ./lib/observe/volumes.js + 1 modules
var volumes = __webpack_require__(4206);
;// CONCATENATED MODULE: ./lib/observe/root.js







/** Changes of the root filesystem: by its contents beside its twin's, or by what the engine lists. */
async function rootChanges(subject, exercise, baseline, { lists, roots }) {
    if (subject.life.refusal !== undefined)
        return { ...NOTHING, networkUnseen: NEVER };
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
const NOTHING = { changes: [], partial: false };
const NEVER = 'the container was never started';
/** Reads both root filesystems side by side, after the container's end; `onBegin` is called once the container's own is being read. */
async function readRoots({ stage, world, plan }, onBegin) {
    const question = { world, limit: plan.watch.limit, most: bytesOfRoot(plan) };
    const [own, original] = await Promise.all([
        (0,observe_survey/* surveyRoot */.D2)({ ...question, id: stage.id, onBegin }),
        stage.twin.id().then((id) => surveyTwin({ ...question, id }))
    ]);
    return { own, original };
}
function byContents({ own, original }, { container }, lists) {
    const moved = movedSince(original, { ...own, container, lists });
    return { changes: (0,volumes/* changesIn */.N0)('/', moved), partial: own.partial || original.partial };
}
/** Bytes that a root filesystem may reasonably hold: engines count an image's in different ways, and the container may have written as much as is watched. */
const bytesOfRoot = ({ image, watch }) => 4 * image.size + watch.limit;
/** The root filesystem of a container that was never started. */
async function surveyTwin(question) {
    const { id, world } = question;
    const [survey, { created }] = await Promise.all([(0,observe_survey/* surveyRoot */.D2)(question), world.engine.inspect(id)]);
    return { ...survey, created };
}
/** Changes that a container made to it; the lists are the engine's of that container. */
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
/** Changes of a container's root filesystem by contents, and those that only the lists show: sockets, and entries that were gone by its end. */
function* changesByContents(pair) {
    const told = toldByLists(pair);
    const explained = new Set(Array.from(told.keys(), (path) => (0,compare/* folderOf */.yS)((0,paths/* bytesOf */.$$)(path))));
    for (const one of (0,compare/* compare */.UD)(pair.twins, pair.own)) {
        if (isEnginesOwn(one, pair))
            continue;
        if (told.size > 0)
            told.delete((0,paths/* asEngineLists */.O4)(one.path));
        if (one.idle !== 'transient' || !explained.has(one.path))
            yield one;
    }
    for (const [path, kind] of told)
        yield { path: (0,paths/* bytesOf */.$$)(path), kind };
}
/** Changes that only the lists show, by path as the lists write it. */
function toldByLists({ own, twins, lists }) {
    const [ownHas, twinHas] = [finder(own), finder(twins)];
    const told = new Map();
    // Most of what is listed is in the archive, and need not be held.
    for (const { path, kind, own: isOwn } of unionOf(lists, ownHas)) {
        const isTold = kind === 'deleted' ? twinHas(path) : !twinHas(path) && !ownHas(path);
        if (isTold && isOwn)
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
            return snapshot.has((0,paths/* bytesOf */.$$)(path));
        lossy ??= new Set(Array.from(snapshot.keys(), paths/* asEngineLists */.O4).filter(isLossy));
        return lossy.has(path);
    };
}
const isLossy = (path) => path.includes('\ufffd');


/***/ }),

/***/ 1653:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: function() { return /* binding */ surveyRoot; },
/* harmony export */   Ob: function() { return /* binding */ readMount; },
/* harmony export */   XD: function() { return /* binding */ readRoot; },
/* harmony export */   mo: function() { return /* binding */ surveyMount; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7413);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3847);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3890);
/* harmony import */ var _tar__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4592);
/* harmony import */ var _time_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7952);





/** A volume or bind, through the archive: a folder, or a single file, behind links if need be. Throws a `Fault` where it cannot be read to its end. */
async function surveyMount(question, path) {
    for (let at = path, links = 0; links < MOST_LINKS; links++) {
        const snapshot = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .newSnapshot */ .Vw)();
        const partial = await readMount(question, { path, at }, snapshot);
        const { type, target = '' } = snapshot.get((0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(path)) ?? {};
        if (type !== 'symlink')
            return { snapshot, partial, at };
        at = behind(at, target);
    }
    throw broken(path, 'it is behind too many symbolic links');
}
/** Reads a mount from where the engine is known to have it, into any ledger; tells whether some contents were left out. */
async function readMount(question, { path, at }, ledger) {
    const { world, id } = question;
    const top = (0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(path);
    // The archive names everything below the last name of the path.
    const pathOf = (name) => top + name.replace(/^[^/]*/, '');
    return read(question, { path, pathOf, ledger }, async (onBytes) => {
        if (!(await world.engine.archive(id, at, onBytes)))
            throw broken(path, 'it is not there');
    });
}
/** As many as the kernel follows. */
const MOST_LINKS = 40;
/** Where a link at some path leads; the engine follows those on the way. */
function behind(link, target) {
    const text = Buffer.from(target, 'latin1').toString('utf8');
    return text.startsWith('/') ? text : `${link.slice(0, link.lastIndexOf('/'))}/${text}`;
}
/** The root filesystem without what is mounted upon it: with a limit of 0 its names and metadata, else with all contents, since the engine sends them anyway. */
async function surveyRoot(asked) {
    const snapshot = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .newSnapshot */ .Vw)();
    const partial = await readRoot(asked, snapshot);
    return { snapshot, partial, at: '/' };
}
/** Reads the root filesystem into any ledger, as `surveyRoot` does; tells whether some contents were left out. */
function readRoot(asked, ledger) {
    const { world, id } = asked;
    const question = { ...asked, limit: asked.limit > 0 ? Infinity : 0 };
    const into = { path: '/', pathOf: (name) => `/${name}`, ledger };
    return read(question, into, (onBytes) => world.engine.export(id, onBytes));
}
async function read({ world, limit, most, onBegin, keeper, isWanted }, { path, pathOf, ledger }, ask) {
    const how = { limit, digest: world.digest, pathOf, keeper, isWanted };
    const { enter, partial } = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .surveyor */ .U6)(how, ledger);
    const reader = (0,_tar__WEBPACK_IMPORTED_MODULE_2__/* .tarReader */ .R)(enter);
    const onBytes = (0,_time_limit__WEBPACK_IMPORTED_MODULE_3__/* .inTime */ .R)(reader.add, (0,_time_limit__WEBPACK_IMPORTED_MODULE_3__/* .timeFor */ .t)(most), world.clock);
    await ask((bytes) => {
        onBegin?.();
        onBytes(bytes);
    });
    if (!reader.ended())
        throw broken(path, 'the engine broke off its archive');
    return partial();
}
const broken = (path, why) => new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', `${JSON.stringify(path)} could not be looked at: ${why}.`);


/***/ }),

/***/ 6328:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: function() { return /* binding */ isDeaf; },
/* harmony export */   _N: function() { return /* binding */ end; },
/* harmony export */   sc: function() { return /* binding */ mannerOfEnding; }
/* harmony export */ });
/* harmony import */ var _signals__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4663);

/**
 * The manner in which a container is to be ended: one that works and catches its stop signal is told to stop, since it may write then, or
 * be refused a write. Where that cannot be known, it is told as well.
 */
async function mannerOfEnding(plan, { failure, container }, { engine }) {
    if (container?.running !== true)
        return 'ended';
    const fails = failure !== undefined;
    if (!fails && plan.isToldToStop === true)
        return 'stop';
    if (!fails && (await engine.catches(container, plan.image.stopSignal)) !== false)
        return 'stop';
    return survivesEnd(plan) || plan.watch.rootContents ? 'kill' : 'discard';
}
/** Whether a first process of that `/proc/PID/status` does not catch the stop signal: an engine on another machine cannot tell by itself. */
function isDeaf(status, { image }) {
    const signal = (0,_signals__WEBPACK_IMPORTED_MODULE_0__/* .signalNumber */ .A)(image.stopSignal);
    return signal !== undefined && (0,_signals__WEBPACK_IMPORTED_MODULE_0__/* .catchesIn */ .L)(status, signal) === false;
}
/** Ends the container in that manner; gives how it ended where it was told to stop. */
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
    if (manner !== 'stop')
        return undefined;
    const inVain = exitCode === KILLED && clock.now() - began >= plan.limits.stop;
    return { exitCode, ...(inVain && { killedAfter: plan.limits.stop }) };
}
/** 128 and the number of SIGKILL. */
const KILLED = 137;
/** Whether something that the container writes outlives it; of a one-shot job a keeper keeps even what it had in memory. */
function survivesEnd({ container, image, wait }) {
    const lasting = container.volumes.length + image.volumes.length > 0;
    return lasting || !container.readOnly || wait.kind === 'exit';
}


/***/ })

};
;