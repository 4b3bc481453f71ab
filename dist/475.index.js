"use strict";
exports.id = 475;
exports.ids = [475];
exports.modules = {

/***/ 1680:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   credentialsFor: function() { return /* binding */ credentialsFor; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8879);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _endpoint__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6057);





const Entry = superstruct__WEBPACK_IMPORTED_MODULE_4__.type({
    auth: superstruct__WEBPACK_IMPORTED_MODULE_4__.optional(superstruct__WEBPACK_IMPORTED_MODULE_4__.string()),
    username: superstruct__WEBPACK_IMPORTED_MODULE_4__.optional(superstruct__WEBPACK_IMPORTED_MODULE_4__.string()),
    password: superstruct__WEBPACK_IMPORTED_MODULE_4__.optional(superstruct__WEBPACK_IMPORTED_MODULE_4__.string()),
    identitytoken: superstruct__WEBPACK_IMPORTED_MODULE_4__.optional(superstruct__WEBPACK_IMPORTED_MODULE_4__.string())
});
const Config = superstruct__WEBPACK_IMPORTED_MODULE_4__.type({
    auths: superstruct__WEBPACK_IMPORTED_MODULE_4__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_4__.record(superstruct__WEBPACK_IMPORTED_MODULE_4__.string(), Entry), {}),
    credsStore: superstruct__WEBPACK_IMPORTED_MODULE_4__.optional(superstruct__WEBPACK_IMPORTED_MODULE_4__.string()),
    credHelpers: superstruct__WEBPACK_IMPORTED_MODULE_4__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_4__.record(superstruct__WEBPACK_IMPORTED_MODULE_4__.string(), superstruct__WEBPACK_IMPORTED_MODULE_4__.string()), {})
});
/**
 * Credentials for a registry from Docker's own configuration and its credential helpers, for Podman
 * from its own files before; undefined if there are none.
 */
async function credentialsFor(registry, environment, podman = false) {
    const files = [
        ...(podman ? podmansFiles(environment) : []),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_endpoint__WEBPACK_IMPORTED_MODULE_3__/* .configFolder */ .vg)(environment), 'config.json')
    ];
    for (const file of files) {
        const login = await credentialsIn(file, registry);
        if (login !== undefined)
            return login;
    }
    return undefined;
}
/** Files in which `podman login` keeps credentials, by containers-auth.json(5). */
function podmansFiles(environment) {
    const named = environment['REGISTRY_AUTH_FILE'];
    const runtime = environment['XDG_RUNTIME_DIR'];
    const config = environment['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.config');
    return [
        ...(named === undefined || named === '' ? [] : [named]),
        runtime ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runtime, 'containers', 'auth.json') : '/run/containers/0/auth.json',
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(config, 'containers', 'auth.json')
    ];
}
async function credentialsIn(path, registry) {
    const [, config] = superstruct__WEBPACK_IMPORTED_MODULE_4__.validate((0,_endpoint__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(path), Config, { coerce: true });
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
    const host = registry.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    return host === 'docker.io' ? 'index.docker.io' : host;
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
const Answer = superstruct__WEBPACK_IMPORTED_MODULE_4__.type({ Username: superstruct__WEBPACK_IMPORTED_MODULE_4__.string(), Secret: superstruct__WEBPACK_IMPORTED_MODULE_4__.string() });
/** Asks a credential helper: it takes the registry on standard input, and answers with JSON. */
async function fromStore(store, registry) {
    const options = { silent: true, ignoreReturnCode: true };
    const command = (0,_actions_exec__WEBPACK_IMPORTED_MODULE_2__/* .getExecOutput */ .H)('sh', ['-c', HELPER, 'sh', registry, store], options);
    // As in the Docker CLI, a missing or broken helper means to pull without credentials.
    const { exitCode, stdout } = await command.catch(() => ({ exitCode: -1, stdout: '' }));
    const answer = exitCode === 0 ? (0,_endpoint__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(stdout) : undefined;
    if (!superstruct__WEBPACK_IMPORTED_MODULE_4__.is(answer, Answer))
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

/***/ 6856:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mountsToRead: function() { return /* binding */ mountsToRead; },
  networkFilesToRead: function() { return /* binding */ networkFilesToRead; },
  sealedContainers: function() { return /* binding */ sealedContainers; }
});

// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/observe/paths.js
var paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/run/probe-specs.js
var probe_specs = __webpack_require__(6073);
// EXTERNAL MODULE: ./lib/adapters/docker/create.js + 1 modules
var create = __webpack_require__(9070);
// EXTERNAL MODULE: ./lib/adapters/docker/decode.js
var decode = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/observe/snapshot.js
var snapshot = __webpack_require__(239);
// EXTERNAL MODULE: ./lib/observe/tar.js
var tar = __webpack_require__(4592);
// EXTERNAL MODULE: ./lib/adapters/docker/files.js
var files = __webpack_require__(5237);
;// CONCATENATED MODULE: ./lib/adapters/docker/exported.js




/** Types, modes and owners in the root filesystem of a container, as it is without its mounts. */
async function exportedEntries(line, id) {
    const entries = (0,snapshot/* newSnapshot */.Vw)();
    const { add, ended } = (0,tar/* tarReader */.R)((header) => {
        entries.set(`/${header.name}`, (0,snapshot/* plainEntryOf */.eK)(header));
        return undefined;
    });
    await (0,files/* exportRoot */.xr)(line, id, add);
    if (!ended())
        throw new faults/* Fault */.vC('look-failed', BROKEN_OFF);
    return entries;
}
const BROKEN_OFF = 'The engine broke off the export of a root filesystem.';
/** Thrown to end an export of which nothing more is wanted. */
class Enough extends Error {
}
/**
 * Streams the archive of a path in a container's root filesystem, made of its export; false if
 * there is no such path. No link is followed; the path has a character for each byte.
 */
async function exportedArchive(line, { id, path }, onBytes, name = path.slice(path.lastIndexOf('/') + 1)) {
    const { reader, found } = cutter({ path, name }, onBytes);
    try {
        await (0,files/* exportRoot */.xr)(line, id, reader.add);
    }
    catch (error) {
        if (!(error instanceof Enough))
            throw error;
    }
    const { linked, isThere } = found();
    // The contents of a hard link have another name in the export.
    if (linked !== undefined)
        return exportedArchive(line, { id, path: linked }, onBytes, name);
    if (isThere)
        onBytes(endOfArchive());
    return isThere;
}
/** Cuts what is at and below a path out of an export, and names it from the path's last name. */
function cutter({ path, name }, onBytes) {
    const top = path.slice(1);
    let found = { isThere: false };
    const reader = (0,tar/* tarReader */.R)((header) => {
        const isTop = header.name === top;
        if (!isTop && top !== '' && !header.name.startsWith(`${top}/`))
            return undefined;
        if (isTop && header.type === '1') {
            found = { isThere: true, linked: `/${header.target.replace(/^(?:\.?\/)+/, '')}` };
            throw new Enough();
        }
        found = { isThere: true };
        return written({ ...header, name: name + header.name.slice(top.length) }, onBytes, () => {
            // Nothing lies below a file.
            if (isTop && header.type !== '5')
                throw new Enough();
        });
    });
    return { reader, found: () => found };
}
function written(header, onBytes, onEnd) {
    onBytes(tarHeader(header));
    return {
        add: onBytes,
        end: () => {
            onBytes(padding(header.size));
            onEnd();
        }
    };
}
const BLOCK = 512;
/** The two empty blocks at the end of an archive. */
const endOfArchive = () => Buffer.alloc(2 * BLOCK);
/** Fills the contents of an entry of that size up to whole blocks. */
const padding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
/**
 * An entry's header in an archive, with PAX records for all that has no room in a block. Unlike
 * packages that write archives, it keeps names as bytes.
 */
function tarHeader(header) {
    const { name, target, uid, gid, size, modified } = header;
    const numbers = { uid, gid, size, mtime: modified };
    const records = new Map([
        ...header.records,
        ...Object.entries(numbers).map(([key, value]) => [key, String(value)]),
        ['path', name],
        ...(target === '' ? [] : [['linkpath', target]])
    ]);
    const text = Buffer.from(Array.from(records, record).join(''), 'latin1');
    const extension = { type: 'x', mode: 0o644, size: text.length, device: '' };
    return Buffer.concat([block(extension), text, padding(text.length), block(header)]);
}
/** A PAX record: its own length in bytes, a key and a value. */
function record([key, value]) {
    const rest = ` ${key}=${value}\n`;
    let length = rest.length;
    while (length !== rest.length + String(length).length)
        length = rest.length + String(length).length;
    return `${length}${rest}`;
}
/** A block whose name, owner and time are in the records before it. */
function block({ type, mode, size, device }) {
    const bytes = Buffer.alloc(BLOCK);
    const [major = 0, minor = 0] = device.split(':').map(Number);
    bytes.write('entry', 0, 'latin1');
    octal(bytes, mode, [100, 8]);
    octal(bytes, size > LARGEST ? 0 : size, [124, 12]);
    bytes.write(type, 156, 'latin1');
    bytes.write('ustar\x0000', 257, 'latin1');
    octal(bytes, major, [329, 8]);
    octal(bytes, minor, [337, 8]);
    bytes.fill(' ', 148, 156);
    octal(bytes, bytes.reduce((sum, byte) => sum + byte, 0), [148, 8]);
    return bytes;
}
/** The largest size that fits into the octal digits of a block, in bytes. */
const LARGEST = 8 ** 11 - 1;
/** Writes a number in octal digits, with a zero byte after them, into a field of that length. */
function octal(bytes, value, [at, length]) {
    bytes.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
}

// EXTERNAL MODULE: ./lib/adapters/docker/change-list.js
var change_list = __webpack_require__(7581);
// EXTERNAL MODULE: ./lib/adapters/docker/probe-image.js
var probe_image = __webpack_require__(8888);
// EXTERNAL MODULE: ./lib/adapters/docker/removal.js
var removal = __webpack_require__(2054);
// EXTERNAL MODULE: ./lib/plan/paths.js
var plan_paths = __webpack_require__(7734);
;// CONCATENATED MODULE: ./lib/adapters/docker/sealed-paths.js

/**
 * Returns a function that follows the links of a root filesystem on the way to a path, as engines
 * do: a link at its end is not followed, and those in a mount are left to who reads that. All paths
 * have a character for each byte.
 */
function spotFinder(mounts, linkOf) {
    const homes = mounts.map((path) => followed(path, { linkOf, isLast: true, isMount: () => false }));
    const isMount = (path) => homes.includes(path);
    return (path) => {
        const at = followed(path, { linkOf, isLast: false, isMount });
        // Of two mounts at one path the later one covers the other; the deepest has the path.
        const number = homes.reduce((best, home, index) => isIn(at, home) && home.length >= lengthOf(homes[best]) ? index : best, -1);
        const home = homes[number];
        return home === undefined
            ? { kind: 'root', path: at }
            : { kind: 'mount', number, rest: at.slice(home.length) };
    };
}
const lengthOf = (home) => home?.length ?? 0;
const isIn = (path, home) => path === home || path.startsWith(`${home}/`);
/** The kernel's limit for symbolic links in a path. */
const MOST_LINKS = 40;
/** The path behind links, without `..`; what lies in a mount is taken as it is. */
function followed(path, { linkOf, isLast, isMount }) {
    const ahead = [...(0,plan_paths/* namesIn */.wX)(path)];
    let at = '';
    let links = 0;
    let isInside = false;
    for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
        const next = name === '..' ? at.slice(0, Math.max(0, at.lastIndexOf('/'))) : `${at}/${name}`;
        isInside = name === '..' ? false : isInside || isMount(next);
        const target = isInside || (ahead.length === 0 && !isLast) ? undefined : linkOf(next);
        if (target === undefined || links === MOST_LINKS) {
            at = next;
            continue;
        }
        links += 1;
        if (target.startsWith('/'))
            at = '';
        ahead.unshift(...(0,plan_paths/* namesIn */.wX)(target));
    }
    return at === '' ? '/' : at;
}

// EXTERNAL MODULE: ./lib/adapters/docker/transport.js
var transport = __webpack_require__(4167);
;// CONCATENATED MODULE: ./lib/adapters/docker/sealed.js













/**
 * Reads sealed containers in other ways: the root filesystem by its export, and its mounts by a
 * reader, a container of the probe's image that has them at other paths and is never started.
 */
function sealedContainers(line, programs) {
    const viewOf = views(line);
    const readers = readersOf(line, programs);
    const spotIn = async (id, path) => {
        const view = await viewOf.now(id);
        return { view, spot: view.spotOf((0,paths/* bytesOf */.$$)(path)) };
    };
    return {
        archive: async (id, path, onBytes) => {
            const { view, spot } = await spotIn(id, path);
            if (spot.kind === 'root')
                return exportedArchive(line, { id, path: spot.path }, onBytes);
            return (0,files/* archive */.rD)(line, await readers.of(id, view), pointOf(spot), onBytes);
        },
        entry: async (id, path) => {
            const { view, spot } = await spotIn(id, path);
            if (spot.kind === 'root')
                return entryIn(view, spot.path);
            return (0,files/* pathEntry */.uj)(line, await readers.of(id, view), pointOf(spot));
        },
        forget: viewOf.forget,
        release: async (id) => {
            viewOf.forget(id);
            await readers.release(id);
        }
    };
}
const pointOf = ({ number, rest }) => (0,probe_specs/* readerPoint */.I5)(number) + textOf(rest);
const textOf = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
async function entryIn({ root, listed }, path) {
    const found = root.get(path);
    // Exports leave sockets out.
    if (found === undefined)
        return (await listed()).has((0,paths/* asEngineLists */.O4)(path)) ? files/* SOCKET */.gL : undefined;
    const { type, mode, uid, gid, target } = found;
    return { type, mode, uid, gid, ...(target ? { target: textOf(target) } : {}) };
}
const sealed_text = dist.defaulted(dist.nullable(dist.string()), '');
const Sealed = dist.type({
    State: dist.type({ Status: dist.string(), StartedAt: sealed_text, FinishedAt: sealed_text }),
    Config: dist.type({
        Labels: dist.defaulted(dist.nullable(dist.record(dist.string(), dist.string())), {})
    })
});
/** Views of containers; that of one whose files stand still is kept. */
function views(line) {
    const kept = new Map();
    return {
        now: async (id) => {
            const what = 'inspect the container';
            const described = await (0,transport/* requestJson */.SS)(line, { what, path: `/containers/${id}/json` });
            const { State } = (0,decode/* decode */.D4)(Sealed, described, 'a container');
            const state = JSON.stringify(State);
            const known = kept.get(id);
            if (known?.state === state && State.Status !== 'running')
                return known.view;
            const view = viewOf(line, id, described);
            kept.set(id, { state, view });
            view.catch(() => kept.delete(id));
            return view;
        },
        forget: (id) => {
            kept.delete(id);
        }
    };
}
async function viewOf(line, id, described) {
    const { Config } = (0,decode/* decode */.D4)(Sealed, described, 'a container');
    const own = mountsToRead(described);
    const taken = new Set(own.map(({ path }) => path));
    const network = networkFilesToRead(described).filter(({ path }) => !taken.has(path));
    const mounts = [...own, ...network];
    const root = await exportedEntries(line, id);
    const linkOf = (path) => root.get(path)?.target;
    const labels = Object.entries(Config.Labels ?? {}).filter(([key]) => OWN.test(key));
    let list;
    return {
        root,
        spotOf: spotFinder(mounts.map(({ path }) => (0,paths/* bytesOf */.$$)(path)), linkOf),
        mounts,
        labels: Object.fromEntries(labels),
        listed: () => (list ??= present(line, id))
    };
}
const OWN = /^zero-drift\./;
async function present(line, id) {
    const paths = new Set();
    for (const { path, kind } of await (0,change_list/* listChanges */.D)(line, id))
        if (kind !== 'deleted')
            paths.add(path);
    return paths;
}
/** Readers of containers; a container gets another one where it has more to be mounted than before. */
function readersOf(line, programs) {
    const made = new Map();
    const released = new Set();
    return {
        of: (id, view) => {
            // Nothing would remove a reader that comes after its container.
            if (released.has(id))
                throw new faults/* Fault */.vC('cancelled', OVER);
            const own = made.get(id) ?? new Map();
            made.set(id, own);
            const key = JSON.stringify(view.mounts);
            const reader = own.get(key) ?? newReader(line, view, programs);
            own.set(key, reader);
            return reader;
        },
        release: async (id) => {
            released.add(id);
            const readers = await Promise.allSettled([...(made.get(id)?.values() ?? [])]);
            const ids = readers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
            await (0,removal/* settleAll */.j3)(ids.map((reader) => (0,removal/* remove */.TF)((0,transport/* uncancelled */.vt)(line), reader)));
        }
    };
}
const OVER = 'The container is being removed.';
const Version = dist.type({ Os: dist.string(), Arch: dist.string() });
async function newReader(line, { mounts, labels }, programs) {
    const answer = await (0,transport/* requestJson */.SS)(line, { what: 'say its version', path: '/version' });
    const { Os, Arch } = (0,decode/* decode */.D4)(Version, answer, 'itself');
    const volumes = mounts.map((mount, number) => ({ ...mount, path: (0,probe_specs/* readerPoint */.I5)(number) }));
    const image = await (0,probe_image/* probeImage */.mH)(line, `${Os}/${Arch}`, programs);
    return (0,create/* create */.vt)(line, { ...(0,probe_specs/* bare */.$B)(labels), conversing: false, image, volumes });
}
const Mounted = dist.type({
    Mounts: dist.defaulted(dist.nullable(dist.array(dist.type({ Type: dist.string(), Destination: dist.string(), Name: sealed_text, Source: sealed_text }))), []),
    HostConfig: dist.type({
        Mounts: dist.defaulted(dist.nullable(dist.array(dist.type({
            ...{ Target: sealed_text, Source: sealed_text },
            VolumeOptions: dist.optional(dist.nullable(dist.type({ Subpath: sealed_text })))
        }))), [])
    })
});
/**
 * Volumes and binds of a container in its description, for another container to mount read-only.
 * A tmpfs cannot be mounted twice.
 */
function mountsToRead(described) {
    const { Mounts, HostConfig } = (0,decode/* decode */.D4)(Mounted, described, 'a container');
    const asked = new Map((HostConfig.Mounts ?? []).map((mount) => [mount.Target, mount]));
    return (Mounts ?? []).flatMap(({ Type, Destination, Name, Source }) => {
        if (Type !== 'volume' && Type !== 'bind')
            return [];
        const wish = asked.get(Destination);
        const subPath = wish?.VolumeOptions?.Subpath;
        // Some engines report another path than the one that was asked for.
        const source = Type === 'volume' ? Name : wish?.Source || Source;
        return [
            {
                ...{ source: source ?? '', path: Destination, readOnly: true },
                ...(subPath ? { subPath } : {})
            }
        ];
    });
}
const Networked = dist.type(decode/* NETWORK_PATHS */._Z);
/** Network files of a container in its description, for another container to mount read-only. */
const networkFilesToRead = (described) => Array.from((0,decode/* networkPaths */.fK)((0,decode/* decode */.D4)(Networked, described, 'a container')), ([path, source]) => ({
    ...{ source, path, readOnly: true }
}));


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

/***/ 9456:
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
  SETTINGS: function() { return /* reexport */ SETTINGS; },
  STOP: function() { return /* reexport */ STOP; },
  beginLooks: function() { return /* reexport */ beginLooks; },
  judgeObservation: function() { return /* reexport */ judgeObservation; },
  lookEarly: function() { return /* reexport */ lookEarly; },
  observe: function() { return /* reexport */ observe; }
});

// EXTERNAL MODULE: ./lib/judge/base.js
var judge_base = __webpack_require__(2151);
// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __webpack_require__(811);
// EXTERNAL MODULE: ./lib/judge/findings/table.js + 5 modules
var table = __webpack_require__(7507);
// EXTERNAL MODULE: ./lib/judge/fold.js
var fold = __webpack_require__(4549);
// EXTERNAL MODULE: ./lib/judge/judged-changes.js
var judged_changes = __webpack_require__(527);
// EXTERNAL MODULE: ./lib/judge/judgement.js
var judge_judgement = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var judge_severity = __webpack_require__(4048);
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
var find = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/judge/findings/failures.js
var failures = __webpack_require__(7416);
// EXTERNAL MODULE: ./lib/judge/findings/recovery.js
var recovery = __webpack_require__(4916);
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
var allow = __webpack_require__(5877);
// EXTERNAL MODULE: ./lib/judge/code.js
var code = __webpack_require__(4155);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
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
var judge_scorecard = __webpack_require__(1732);
// EXTERNAL MODULE: ./lib/judge/settings.js
var judge_settings = __webpack_require__(8311);
// EXTERNAL MODULE: ./lib/run/stop.js
var run_stop = __webpack_require__(6328);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/observe/tar.js
var tar = __webpack_require__(4592);
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
var plan_program = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/run/trial-boot.js
var trial_boot = __webpack_require__(1771);
// EXTERNAL MODULE: ./lib/observe/output-recorder.js
var output_recorder = __webpack_require__(4021);
// EXTERNAL MODULE: ./lib/observe/root.js + 2 modules
var observe_root = __webpack_require__(8725);
// EXTERNAL MODULE: ./lib/observe/store/change-store.js
var change_store = __webpack_require__(2345);
// EXTERNAL MODULE: ./lib/observe/survey.js
var survey = __webpack_require__(1653);
// EXTERNAL MODULE: ./lib/observe/volumes.js
var volumes = __webpack_require__(2348);
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
    return (0,trial_boot/* withTrial */.F9)(plan, context, { hear: recorder.onOutput }, async (fresh) => {
        const { failure } = fresh.exercise;
        const milliseconds = Math.round(world.clock.now() - began);
        if (failure !== undefined) {
            await (0,trial_boot/* silence */.ao)(fresh, world);
            return { failure, milliseconds, said: lastOf(recorder) };
        }
        return { failure, milliseconds, after: await goOn(fresh, plan, world) };
    });
}
const lastOf = (recorder) => recorder.log().slice(-1000);
async function goOn(fresh, plan, world) {
    const { booted, exercise, twin } = fresh;
    await (0,trial_boot/* halt */.yj)(fresh, plan, world);
    const question = { world, limit: plan.watch.limit, most: (0,observe_root/* bytesOfRoot */.PH)(plan) };
    // The twin is created only now: its creation time, by the engine's clock, separates the output of
    // the container's two runs.
    const original = await twin.id().then((id) => (0,observe_root/* surveyTwin */.hS)({ ...question, id }));
    const own = await (0,survey/* surveyRoot */.D2)({ ...question, id: booted.id });
    const lists = [await world.engine.changes(booted.id)];
    const moved = (0,observe_root/* movedSince */.yz)(original, { ...own, container: exercise.container, lists });
    return {
        changes: (0,change_store/* changesByPath */.g5)((0,volumes/* changesIn */.N0)('/', moved)),
        partial: original.partial || own.partial,
        restart: await startAgain(fresh, original.created, world)
    };
}
async function startAgain(fresh, since, world) {
    const recorder = (0,output_recorder/* recordOutput */.T)(undefined);
    const began = world.clock.now();
    const again = await fresh.again({ hear: recorder.onOutput }, since);
    const milliseconds = Math.round(world.clock.now() - began);
    const { failure, smoke } = again.exercise;
    if (failure === undefined)
        return { failure, milliseconds, denied: false };
    await (0,trial_boot/* silence */.ao)(again, world);
    const told = [recorder.log(), ...smoke.map(({ output }) => output)];
    const denied = told.some((text) => DENIED.test(text));
    return { failure, milliseconds, said: lastOf(recorder), denied };
}
/** EACCES in the wordings of the C library and of language runtimes. */
const DENIED = /permission denied|\bEACCES\b|access (?:is )?denied/i;

// EXTERNAL MODULE: ./lib/plan/mounts.js
var plan_mounts = __webpack_require__(9174);
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
        .filter((path) => path.startsWith('/') && path.length < LONGEST);
}
const LONGEST = 1000;
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
var probe_specs = __webpack_require__(6073);
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

// EXTERNAL MODULE: ./lib/run/lease.js
var lease = __webpack_require__(1564);
// EXTERNAL MODULE: ./lib/run/output.js
var output = __webpack_require__(8265);
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
    return (0,lease/* withContainer */.Ub)(tool, world, removals, async () => {
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
    return (0,lease/* withContainer */.Ub)(spec, world, removals, async (id) => {
        const scouted = await scout(id, world);
        const attempts = attemptsOn(plan, scouted);
        const own = (0,plan_program/* startingUser */.cW)(plan) || ROOT;
        const by = async (user, as) => {
            const results = await tried(id, attempts, as, world);
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
async function tried(id, attempts, user, { engine }) {
    const possible = attempts.filter(({ obstacle }) => obstacle === undefined);
    const words = possible.map(({ act, paths }) => [act, ...paths].join('\n'));
    const argv = [probe_specs/* PROBE */.vD, 'attack', ...words];
    const { exitCode, output } = await engine.exec(id, argv, attack_rehearsal_WITHIN, user);
    const answers = output.split('\n').slice(0, -1);
    if (exitCode !== 0 || answers.length !== possible.length)
        throw attack_rehearsal_unanswered(exitCode, output);
    const results = new Map(possible.map((attempt, at) => [attempt, resultOf(answers[at] ?? '', attempt)]));
    return attempts.map((attempt) => results.get(attempt) ?? notRun(attempt));
}
const attack_rehearsal_WITHIN = 60_000;
const MAKES = new Set(['append', 'execute', 'plant', 'setuid']);
const NO_PLACE = 'there is no place for it in the image';
const NO_FILE = 'the image has no such file';
const NO_FORK = 'no further process may be started to try it';
function resultOf(answer, { act }) {
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

;// CONCATENATED MODULE: ./lib/plan/settings/attempt.js
/** Returns a function that finds settings by their kinds. */
const attempt_guardsIn = (settings) => (...kinds) => kinds.flatMap((kind) => settings.filter((one) => one.kind === kind).map(({ id }) => id));
/** The attempt, with a key of its name and what it is tried on. */
const withKey = (made, on) => ({
    beside: [],
    ...made,
    key: `${made.name} ${on}`
});

;// CONCATENATED MODULE: ./lib/plan/settings/file-attempts.js



/** The persistence attacks of the rehearsal, and what only root's files are safe from. */
function onFiles(plan, scouted, settings) {
    const by = attempt_guardsIn(settings);
    const rights = by('user').length > 0 ? by('user') : overriding(settings);
    const rooted = attemptsOn(plan, scouted)
        .filter(({ act }) => !ELSEWHERE.has(act))
        .flatMap((attack) => rootAttempt(attack, plan, [...by('read-only'), ...rights]));
    const secret = {
        name: 'read',
        title: "Read root's files",
        trial: { by: 'attack', verb: 'read', subjects: SECRETS },
        guards: rights
    };
    const device = {
        name: 'device-folder',
        title: 'Bring a program to /dev and run it',
        trial: { by: 'attack', verb: 'execute', subjects: ['/dev/zero-drift'] },
        guards: by('user')
    };
    return [...rooted, withKey(secret, ''), withKey(device, '')];
}
/** Settings without which root may write what is not root's. */
const overriding = (settings) => settings
    .filter(({ kind, of }) => kind === 'cap-drop' && (of === '' || of === 'DAC_OVERRIDE'))
    .map(({ id }) => id);
/** Acts that belong to other settings than the root filesystem's. */
const ELSEWHERE = new Set(['remount', 'setuid', 'sysctl']);
const SECRETS = [
    '/etc/shadow',
    '/etc/gshadow',
    '/etc/sudoers',
    '/etc/ssl/private/ssl-cert-snakeoil.key'
];
/** A rehearsed attack on the root filesystem; none if its place is a mount. */
function rootAttempt({ name, title, act, paths, obstacle }, plan, guards) {
    const isBrought = act === 'execute';
    if (isBrought && paths.some((path) => isMounted(path, plan)))
        return [];
    const made = {
        name: isBrought ? 'download-and-execute' : name,
        title,
        trial: { by: 'attack', verb: act, subjects: paths },
        guards,
        ...(obstacle === undefined ? {} : { obstacle })
    };
    return [withKey(made, paths[0] ?? '')];
}
function isMounted(path, plan) {
    const mounts = [...(0,plan_mounts/* mountPoints */.lQ)(plan), '/dev', '/dev/shm', '/proc', '/sys'];
    return ((0,plan_mounts/* innermost */.OI)(path, mounts.map((one) => ({ path: one }))) !== undefined);
}
/** Programs that are put into a tmpfs, and run there. */
function onMounts(settings, by) {
    const at = (kind, path) => settings.filter((one) => one.kind === kind && one.of === path).map(({ id }) => id);
    const paths = settings.filter(({ kind }) => FLAGS.has(kind)).map(({ of }) => of);
    return [...new Set(paths)].flatMap((path) => onMount(path, at, by));
}
function onMount(path, at, by) {
    const obstacle = /\p{Cc}/u.test(path) ? { obstacle: file_attempts_ODD } : {};
    return [
        withKey({
            name: 'download-and-execute',
            title: `Bring a program to ${path} and run it`,
            trial: { by: 'attack', verb: 'execute', subjects: [`${path}/zero-drift`] },
            guards: [...at('noexec', path), ...by('user')],
            ...obstacle
        }, path),
        withKey({
            name: 'set-uid-copy',
            title: `Leave a set-uid program in ${path}, and run it as another user`,
            trial: { by: 'left-helper', path: `${path}/zero-drift-left` },
            guards: [
                ...at('nosuid', path),
                ...by('no-new-privileges'),
                ...at('noexec', path),
                ...by('user')
            ],
            ...obstacle
        }, path)
    ];
}
const file_attempts_ODD = 'its path holds control characters';
const FLAGS = new Set(['noexec', 'nosuid']);

;// CONCATENATED MODULE: ./lib/plan/settings/kernel-attempts.js

/** The doors to the kernel that a seccomp profile may close. */
const kernel_attempts_DOORS = [
    ['user-namespace', 'Become root in a user namespace'],
    ['keyring', "Use the kernel's keyrings"],
    ['userfaultfd', 'Handle page faults'],
    ['io-uring', 'Open an io_uring'],
    ['af-alg', "Use the kernel's ciphers"],
    ['bpf', 'Load a program into the kernel']
];
/** Calls that reach deep into the kernel. */
function onKernel(settings, by) {
    const guards = by('seccomp');
    const doors = kernel_attempts_DOORS.map(([door, title]) => withKey({ name: door, title, trial: { by: 'door', door }, guards }, ''));
    const traced = {
        name: 'ptrace',
        title: 'Trace another process of its own',
        trial: { by: 'attack', verb: 'ptrace', subjects: [] },
        guards
    };
    const noexec = settings.filter(({ kind }) => kind === 'noexec').map(({ id }) => id);
    const memfd = {
        ...{ key: 'memfd', name: 'memfd', title: 'Run a program from memory' },
        ...{ trial: { by: 'door', door: 'memfd' }, guards, beside: noexec }
    };
    return [...doors, withKey(traced, ''), memfd];
}
/** Most children that are started, and most bytes of a limit that is exceeded. */
const MOST_CHILDREN = 1024;
const MOST_MEMORY = 2 ** 30;
/** Attempts that go beyond a limit. */
function onLimits(settings) {
    return settings.flatMap(({ id, kind, of }) => {
        const limit = Number(of);
        if (kind === 'pids-limit') {
            const children = Math.min(2 * limit, MOST_CHILDREN);
            return [
                withKey({
                    name: 'children',
                    title: `Start ${children} processes`,
                    trial: { by: 'attack', verb: 'children', subjects: [String(children)] },
                    guards: [id],
                    otherwise: 'this machine does not start so many processes either',
                    ...(limit < children ? {} : { obstacle: TOO_MANY })
                }, '')
            ];
        }
        if (kind !== 'memory')
            return [];
        return [
            withKey({
                name: 'memory',
                title: 'Take more memory than the limit',
                trial: { by: 'attack', verb: 'memory', subjects: [of] },
                guards: [id],
                otherwise: 'this machine does not give so much memory either',
                ...(limit <= MOST_MEMORY ? {} : { obstacle: TOO_MUCH })
            }, '')
        ];
    });
}
const TOO_MANY = `the limit lies above ${MOST_CHILDREN - 1} processes, and more are never started to try it`;
const TOO_MUCH = 'the limit lies above 1g, and more is never taken to try it';

;// CONCATENATED MODULE: ./lib/plan/settings/right-attempts.js


/** Capabilities, each with the attempt that needs it. */
const NEEDS = [
    ['CHOWN', { name: 'chown', title: 'Give a file to another user' }],
    ['DAC_OVERRIDE', { name: 'override', title: "Read another user's private file" }],
    ['FOWNER', { name: 'own', title: "Set the mode of another user's file" }],
    ['KILL', { name: 'signal', title: "Signal another user's process" }],
    ['MKNOD', { name: 'mknod', title: 'Make a device' }],
    ['NET_BIND_SERVICE', { name: 'low-port', title: 'Take a port below 1024' }],
    ['NET_RAW', { name: 'raw', title: 'Forge packets (raw socket)' }],
    ['NET_RAW', { name: 'packet', title: 'Listen to a network (packet socket)' }],
    ['SETFCAP', { name: 'capability', title: 'Give a program capabilities' }],
    ['SETUID', { name: 'become', title: 'Become another user' }],
    ['SYS_CHROOT', { name: 'chroot', title: 'Change its root directory' }]
];
/** Attempts that need a capability which was dropped. */
function byCapability(plan, settings, by) {
    const drops = settings.filter(({ kind }) => kind === 'cap-drop');
    // A profile of one's own may refuse any call; the engine's follows the capabilities.
    const profile = settings.filter(({ kind, of }) => kind === 'seccomp' && of !== '');
    return NEEDS.flatMap(([capability, { name, title }]) => drops
        .filter(({ of }) => of === '' || of === capability)
        .map(({ id }) => withKey({
        ...{ name, title, trial: trialFor(name, plan) },
        guards: [id, ...by('user'), ...profile.map((one) => one.id)]
    }, '')));
}
function trialFor(name, plan) {
    if (name === 'override' || name === 'own' || name === 'signal')
        return { by: 'other', verb: name };
    const isOnFile = name === 'chown' || name === 'capability' || name === 'mknod';
    const subjects = isOnFile ? scratchPaths(plan, 'zero-drift') : [];
    return { by: 'attack', verb: name, subjects };
}
/** A set-user-ID program of root's: what it gives is bounded by what was dropped. */
function byHelper({ container: { capAdd } }, settings, by) {
    const helper = {
        name: 'helper',
        title: 'Become root by a set-uid program',
        trial: { by: 'helper', gains: { kind: 'user' } },
        guards: by('no-new-privileges')
    };
    const drops = settings.filter(({ kind }) => kind === 'cap-drop');
    return [
        withKey(helper, ''),
        ...drops.map(({ id, of }) => withKey({
            name: 'helper-capabilities',
            title: 'Gain capabilities by a set-uid program',
            trial: {
                by: 'helper',
                gains: of === '' ? { kind: 'capabilities', but: capAdd } : { kind: 'capability', name: of }
            },
            guards: [id, ...by('no-new-privileges')]
        }, of))
    ];
}
/** Folders in which an attempt may make a file of its own. */
function scratchPaths(plan, name) {
    const places = ['/dev/shm', '/tmp', '/run', ...(0,plan_mounts/* mountPoints */.lQ)(plan), '/dev'];
    return [...new Set(places)]
        .filter((place) => !/\p{Cc}/u.test(place))
        .map((place) => `${place}/${name}`);
}

;// CONCATENATED MODULE: ./lib/plan/settings/attempts.js




/** All attempts that belong to one of the settings, given what was found in the image. */
function attemptsOf(plan, settings, scouted) {
    const by = attempt_guardsIn(settings);
    const made = [
        ...onFiles(plan, scouted, settings),
        ...byCapability(plan, settings, by),
        ...byHelper(plan, settings, by),
        ...onMounts(settings, by),
        ...onKernel(settings, by),
        ...onLimits(settings)
    ];
    return made.filter(({ guards }) => guards.length > 0);
}

// EXTERNAL MODULE: ./lib/plan/settings/chain.js
var chain = __webpack_require__(5983);
// EXTERNAL MODULE: ./lib/plan/names.js
var names = __webpack_require__(3466);
// EXTERNAL MODULE: ./lib/plan/security.js
var security = __webpack_require__(446);
;// CONCATENATED MODULE: ./lib/plan/settings/declared.js



/**
 * All hardening settings in force: declared by inputs, a Compose file, a manifest or the image, and
 * the engine's own seccomp profile.
 */
function hardeningSettings(plan, { internal }) {
    const { container, workload } = plan;
    const user = (0,plan_program/* startingUser */.cW)(plan).trim();
    return [
        ...(container.readOnly ? [READ_ONLY] : []),
        ...((0,plan_program/* isRootUser */.ar)(user) ? [] : [userSetting(user)]),
        ...dropped(container),
        ...((0,security/* isPrivilegeKept */.Su)(container.securityOpt) ? [NO_NEW_PRIVILEGES] : []),
        ...profile(container, workload),
        ...network(container, internal),
        ...container.tmpfs.flatMap(({ path, options }) => tmpfsSettings(path, options)),
        ...limits(container),
        ...modules(container)
    ];
}
/** The container without these settings. */
const withoutSettings = (container, settings) => settings.reduce((left, { leftOut }) => leftOut(left), container);
const plain = (kind, leftOut, name = kind) => ({ id: kind, kind, name, of: '', leftOut });
const READ_ONLY = plain('read-only', (container) => ({ ...container, readOnly: false }));
const userSetting = (user) => plain('user', (container) => ({ ...container, user: '0:0' }), `user ${user}`);
const NO_NEW_PRIVILEGES = plain('no-new-privileges', (container) => ({
    ...container,
    securityOpt: container.securityOpt.filter((option) => !/^no-new-privileges\b/i.test(option))
}));
/** Each dropped capability; ALL alone where it is among them, since the others are in it. */
function dropped({ capDrop, capAdd }) {
    if ((0,names/* mayMount */.XM)({ capAdd }) && capAdd.includes('ALL'))
        return [];
    if (capDrop.includes('ALL'))
        return [plain('cap-drop', (container) => ({ ...container, capDrop: [] }), 'cap-drop ALL')];
    return [...new Set(capDrop)].map((name) => ({
        id: `cap-drop ${name}`,
        kind: 'cap-drop',
        name: `cap-drop ${name}`,
        of: name,
        leftOut: (container) => ({
            ...container,
            capDrop: container.capDrop.filter((one) => one !== name)
        })
    }));
}
/** The seccomp profile. A kubelet has none unless the manifest asks for it. */
function profile({ securityOpt }, workload) {
    const option = securityOpt.find((one) => SECCOMP.test(one));
    const value = option?.replace(SECCOMP, '');
    const isPod = workload?.kind === 'kubernetes';
    const isAsked = !isPod || workload.seccomp !== undefined || option !== undefined;
    if (value === 'unconfined' || !isAsked)
        return [];
    const isEngines = value === undefined || value === 'builtin';
    return [
        {
            ...plain('seccomp', unconfined, isEngines ? `seccomp (${isPod ? 'RuntimeDefault' : "the engine's own"})` : 'seccomp FILE'),
            of: isEngines ? '' : 'FILE'
        }
    ];
}
const SECCOMP = /^seccomp[=:]/;
const unconfined = (container) => ({
    ...container,
    securityOpt: [...container.securityOpt.filter((one) => !SECCOMP.test(one)), 'seccomp=unconfined']
});
function network({ network: name }, internal) {
    if (name !== 'none' && !internal)
        return [];
    const told = name === 'none' ? 'network none' : `network ${name ?? ''} (internal)`;
    return [plain('network', (container) => lacking(container, 'network'), told)];
}
/** An engine mounts every tmpfs with both flags unless it is told otherwise. */
function tmpfsSettings(path, options) {
    const words = options.split(',');
    const last = (one, other) => words.findLast((word) => word === one || word === other) ?? one;
    return [
        ['noexec', 'exec'],
        ['nosuid', 'suid']
    ].flatMap(([flag, opposite]) => last(flag, opposite) === flag ? [flagSetting(flag, opposite, path)] : []);
}
const flagSetting = (flag, opposite, path) => ({
    id: `${flag} ${path}`,
    kind: flag,
    name: `${flag} of tmpfs ${path}`,
    of: path,
    leftOut: (container) => ({
        ...container,
        tmpfs: container.tmpfs.map((mount) => mount.path === path ? { path, options: withWord(mount.options, flag, opposite) } : mount)
    })
});
const withWord = (options, flag, opposite) => [...options.split(',').filter((word) => word !== '' && word !== flag), opposite].join(',');
function limits({ pidsLimit, memory, base }) {
    const isAsked = pidsLimit > 0 && (base !== undefined || pidsLimit !== UNASKED);
    return [
        ...(isAsked
            ? [
                {
                    ...plain('pids-limit', (container) => ({ ...container, pidsLimit: -1 })),
                    name: `pids-limit ${pidsLimit}`,
                    of: String(pidsLimit)
                }
            ]
            : []),
        ...(memory === undefined
            ? []
            : [{ ...plain('memory', boundless), name: `memory ${sizeOf(memory)}`, of: String(memory) }])
    ];
}
/** Default of the input `pids-limit`, which guards the machine of the check and is nobody's wish. */
const UNASKED = 1024;
/** Without a limit of memory, swap and reservation mean nothing, and an engine refuses them. */
function boundless(limited) {
    const container = lacking(limited, 'memory');
    const { base } = container;
    if (base === undefined)
        return container;
    const kept = Object.entries(base.hostConfig).filter(([key]) => !key.startsWith('Memory'));
    return { ...container, base: { ...base, hostConfig: Object.fromEntries(kept) } };
}
/** The container without a field that may be absent. */
function lacking(container, key) {
    const { [key]: left, ...rest } = container;
    return left === undefined ? container : rest;
}
function sizeOf(bytes) {
    const unit = ['g', 'm', 'k'].find((one) => bytes % UNITS[one] === 0);
    return unit === undefined ? String(bytes) : `${bytes / UNITS[unit]}${unit}`;
}
const UNITS = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
/** Profiles of security modules, to which none of the attempts belongs. */
const modules = ({ securityOpt }) => securityOpt
    .filter((option) => /^(?:apparmor|label)[=:]/.test(option))
    .filter((option) => !/[=:](?:unconfined|disable)$/.test(option))
    .map((option) => ({
    id: option,
    kind: 'security-module',
    name: option,
    of: option,
    leftOut: (container) => container
}));

;// CONCATENATED MODULE: ./lib/run/setting-attempts.js

/** Path of the set-user-ID program of root's, beside the probe. */
const HELPER = '/zero-drift/helper';
/**
 * Makes the attempts, and returns their answers by the key of the attempt. Never rejects unless the
 * run was cancelled: what the engine or the probe fails to answer is an answer that tells nothing.
 */
async function answersOf(attempts, ground) {
    const possible = attempts.filter(({ obstacle }) => obstacle === undefined);
    const known = attempts.flatMap(({ key, obstacle }) => obstacle === undefined ? [] : [[key, untold(obstacle, false)]]);
    const answers = new Map(known);
    const others = possible.some(({ trial }) => trial.by === 'other')
        ? await otherUser(ground)
        : NO_OTHER;
    const own = possible.flatMap((attempt) => {
        const word = ownWord(attempt.trial, others);
        return word === undefined ? [] : [{ attempt, word }];
    });
    const left = possible.filter(({ trial }) => trial.by === 'left-helper');
    for (const [key, answer] of await attacked(own, undefined, ground))
        answers.set(key, answer);
    const helped = [
        ...possible.flatMap((attempt) => attempt.trial.by === 'helper' ? [{ attempt, word: `helper\n${HELPER}` }] : []),
        ...left.flatMap((attempt) => 
        // A program that could not be left there cannot be run.
        answers.get(attempt.key)?.kind === 'landed'
            ? [{ attempt, word: wordOf('helper', subjectsOf(attempt.trial)) }]
            : [])
    ];
    for (const [key, answer] of await attacked(helped, ground.nobody, ground))
        answers.set(key, answer);
    for (const [key, answer] of await throughDoors(possible, ground))
        answers.set(key, answer);
    return answers;
}
const untold = (reason, failed) => ({
    kind: 'untold',
    reason,
    failed
});
const NO_OTHER = { file: undefined, process: undefined };
/** Leaves a file and a process of another user in the container. */
async function otherUser(ground) {
    const said = await asked(ground, ['other', ...ground.places], ground.nobody);
    const lines = 'lines' in said ? said.lines : [];
    const of = (word) => lines.find((line) => line.startsWith(`${word}\t`))?.slice(word.length + 1);
    return { file: of('file'), process: of('process') };
}
const wordOf = (verb, subjects) => [verb, ...subjects].join('\n');
const subjectsOf = (trial) => trial.by === 'left-helper' ? [trial.path] : trial.by === 'attack' ? trial.subjects : [];
/** The probe's word for what the container's own user tries; undefined if another one does. */
function ownWord(trial, { file, process }) {
    switch (trial.by) {
        case 'attack':
            return wordOf(trial.verb, trial.subjects);
        case 'left-helper':
            return wordOf('leave', [trial.path]);
        case 'other':
            return trial.verb === 'signal'
                ? wordOf('signal', [process ?? ''])
                : wordOf(trial.verb, [file ?? NOWHERE]);
        case 'door':
        case 'helper':
            return undefined;
    }
}
/** A path that is never there. */
const NOWHERE = '/zero-drift/none';
/** Has the probe make the attempts one after the other, as the given user or the container's own. */
async function attacked(tried, user, ground) {
    if (tried.length === 0)
        return new Map();
    const said = await asked(ground, ['attack', ...tried.map(({ word }) => word)], user);
    return new Map(tried.map(({ attempt }, at) => {
        const line = 'lines' in said ? said.lines[at] : undefined;
        const why = 'lines' in said ? said.end : said.problem;
        return [attempt.key, line === undefined ? untold(why, true) : setting_attempts_answerIn(line, attempt)];
    }));
}
/** Lines that the probe says, and how it ended where it did not say them all. */
async function asked({ id, world }, argv, user) {
    try {
        const { exitCode, output } = await world.engine.exec(id, [probe_specs/* PROBE */.vD, ...argv], setting_attempts_WITHIN, user);
        const end = exitCode === undefined ? 'it did not end in time' : `it ended with code ${exitCode}`;
        return { lines: output.split('\n').slice(0, -1), end };
    }
    catch (error) {
        if (world.cancelled.aborted)
            throw error;
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}
const setting_attempts_WITHIN = 60_000;
function setting_attempts_answerIn(line, { trial, name }) {
    const [kind, ...words] = line.split('\t');
    if (kind === 'absent')
        return untold(ABSENT, false);
    if (kind === 'landed')
        return trial.by === 'helper' ? gained(words, trial.gains) : LANDED;
    if (kind !== 'refused')
        return untold(`the probe says ${JSON.stringify(line.slice(0, 100))}`, true);
    const reason = words[0] ?? '';
    return refusal(reason, wantOf(name, words.length));
}
/** Reasons by which an attempt that goes beyond a limit is refused, besides those of rules. */
function wantOf(name, words) {
    switch (name) {
        case 'children':
            // Without their number, the probe could not even try.
            return words > 2 ? ['EAGAIN'] : [];
        case 'memory':
            return ['ENOMEM'];
        case 'out':
        case 'machine':
            return ['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'];
        default:
            return [];
    }
}
const ABSENT = 'the image has nothing to try it on';
const LANDED = { kind: 'landed' };
/** A refusal by a rule, or for one of these reasons; any other tells nothing of settings. */
function refusal(reason, others = []) {
    if (RULES.has(reason) || others.includes(reason))
        return { kind: 'refused', reason };
    const none = MISSING.has(reason);
    return untold(none ? `this machine's kernel has none (${reason})` : `it ended with ${reason}`, !none);
}
const RULES = new Set([
    ...['EACCES', 'EPERM', 'EROFS', 'NOEXEC', 'NONEWPRIVS', 'NOSUID', 'SIGSYS']
]);
const MISSING = new Set([
    ...['EAFNOSUPPORT', 'ENODEV', 'ENOSYS', 'ENOTSUP', 'EPROTONOSUPPORT', 'E93', 'E94']
]);
/** Whether a set-user-ID program has given what was to be gained. */
function gained([written = ''], gains) {
    if (gains.kind === 'user')
        return LANDED;
    if (!/^[0-9a-f]{1,16}$/.test(written))
        return untold('it did not say what it had gained', true);
    const bits = BigInt(`0x${written}`);
    const has = (name) => {
        const bit = CAPABILITY_BITS.get(name);
        return bit !== undefined && (bits & (1n << BigInt(bit))) !== 0n;
    };
    const isGained = gains.kind === 'capability'
        ? has(gains.name)
        : [...CAPABILITY_BITS.keys()].some((name) => has(name) && !gains.but.includes(name));
    return isGained ? LANDED : { kind: 'refused', reason: 'EPERM' };
}
/** Capabilities by the numbers that they have in the kernel. */
const CAPABILITY_BITS = new Map(('CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE ' +
    'NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO ' +
    'SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME ' +
    'SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG ' +
    'WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE')
    .split(' ')
    .map((name, bit) => [name, bit]));
/** Has the probe try the doors to the kernel. */
async function throughDoors(possible, ground) {
    const doors = possible.flatMap(({ key, trial }) => trial.by === 'door' ? [{ key, door: trial.door }] : []);
    if (doors.length === 0)
        return new Map();
    const said = await asked(ground, ['doors'], undefined);
    const told = new Map(('lines' in said ? said.lines : []).flatMap((line) => {
        const [word, ...rest] = line.split('\t');
        const door = rest.at(-1) ?? '';
        if (word === 'open')
            return [[door, LANDED]];
        return word === 'closed' ? [[door, refusal(rest[0] ?? '')]] : [];
    }));
    const why = 'lines' in said ? said.end : said.problem;
    return new Map(doors.map(({ key, door }) => [key, told.get(door) ?? untold(why, true)]));
}

;// CONCATENATED MODULE: ./lib/run/way-out.js



/** Containers that are needed to look for a way out: one that is to be reached, and two that try. */
const WAY_OUT_CONTAINERS = 3;
/** Whether the network of a container is one of the engine's that leads nowhere. */
async function leadsNowhere({ network, base }, { engine }) {
    if (network === undefined || OWN_WORDS.test(network))
        return false;
    const names = new Set([network, ...Object.keys(base?.networks ?? {})]);
    const found = await Promise.all([...names].map((name) => engine.isInternal(name)));
    return found.every(Boolean);
}
/** Networks that are none of the engine's making. */
const OWN_WORDS = /^(?:none|host|default|bridge|container:.*)$/;
/**
 * Asks whether there is a way out of the container's network, and out of an ordinary one: to an
 * address that is nobody's, and to a container of ours. Nothing but the probe has these networks.
 */
async function tryWayOut({ container }, context) {
    const { world, removals } = context;
    const { labels } = container;
    const onProbe = (spec) => (0,probe_specs/* onProbeImage */.nW)(spec, context.engine.platform, world)();
    const ordinary = {
        ...(0,probe_specs/* bare */.$B)(labels),
        conversing: false,
        offline: false,
        readOnly: false
    };
    const target = await onProbe({ ...ordinary, command: ['stay', String(PORT)] });
    return (0,lease/* withContainer */.Ub)(target, world, removals, async (far) => {
        const address = await addressOf(far, world);
        const specs = [{ ...(0,probe_specs/* neighbourSpec */.re)(container), conversing: false }, ordinary];
        const tried = specs.map(async (spec) => connected(await onProbe({ ...spec, command: ['stay'] }), address, context));
        const [own, open] = (await Promise.allSettled(tried)).map(way_out_valueOf);
        const attempts = [OUT, OTHER_NETWORK, MACHINE].map((one) => ({ ...one, trial: NO_TRIAL }));
        return {
            attempts,
            trials: [
                { leftOut: [], answers: own ?? new Map() },
                { leftOut: NETWORK, answers: open ?? new Map() }
            ]
        };
    });
}
/** Port of the container that is to be reached. */
const PORT = 7077;
/** An address of documentation (RFC 5737), which no machine has, and the port `discard`. */
const NOBODYS = '192.0.2.1:9';
async function addressOf(id, { engine }) {
    await engine.start(id);
    return (await engine.inspect(id)).addresses[0];
}
function way_out_valueOf(outcome) {
    if (outcome.status === 'rejected')
        throw outcome.reason;
    return outcome.value;
}
/** They are made by addresses that only the engine knows. */
const NO_TRIAL = { by: 'attack', verb: 'out', subjects: [] };
async function connected(spec, address, { world, removals }) {
    return (0,lease/* withContainer */.Ub)(spec, world, removals, async (id) => {
        const outcome = await world.engine.start(id);
        if (outcome.kind === 'refused')
            return new Map();
        const { gateway } = await world.engine.inspect(id);
        const attempts = ends(address, gateway).map(({ attempt }) => attempt);
        return answersOf(attempts, { id, nobody: '', places: [], world });
    });
}
/** The far ends that are tried; those without an address are left out. */
function ends(container, gateway) {
    const all = [
        { ...OUT, subject: NOBODYS },
        { ...OTHER_NETWORK, subject: container && `${container}:${PORT}` },
        { ...MACHINE, subject: gateway && `${gateway}:9` }
    ];
    return all.flatMap(({ subject, ...told }) => subject === undefined
        ? []
        : [
            {
                attempt: { ...told, trial: { by: 'attack', verb: 'out', subjects: [subject] } }
            }
        ]);
}
const NETWORK = ['network'];
const UNANSWERED = 'nothing answered on an ordinary network either';
const OUT = {
    ...{ key: 'out', name: 'out', title: 'Connect to another machine' },
    ...{ guards: NETWORK, beside: [], otherwise: UNANSWERED }
};
const OTHER_NETWORK = {
    ...{ key: 'out-container', name: 'out', title: 'Connect to a container in another network' },
    ...{ guards: NETWORK, beside: [], otherwise: UNANSWERED }
};
/** Networks without a way out end at their gateway, which is the machine itself. */
const MACHINE = {
    ...{ key: 'machine', name: 'machine', title: 'Connect to the machine of the engine' },
    ...{ guards: [], beside: NETWORK }
};

;// CONCATENATED MODULE: ./lib/run/prove-settings.js










/** Most containers in which attempts are made. */
const MOST_CONTAINERS = 12;
/**
 * Makes the attempts that belong to the hardening settings of the planned container, once with all
 * settings, then with each left out, and then with what covers for it left out as well. Nothing but
 * the probe runs in these containers. Throws a `Fault` where the first of them cannot be made.
 */
async function proveSettings(plan, context) {
    const { world, engine, removals } = context;
    const internal = await leadsNowhere(plan.container, world);
    const settings = hardeningSettings(plan, { internal });
    const inside = settings.filter(({ kind }) => kind !== 'network');
    const helper = (0,probe_specs/* helperSpec */.AS)(plan.container.labels, HELPER);
    const tool = await (0,probe_specs/* onProbeImage */.nW)(helper, engine.platform, world)();
    const isNetworked = inside.length < settings.length;
    const most = MOST_CONTAINERS - (isNetworked ? WAY_OUT_CONTAINERS : 0);
    const tried = await (0,lease/* withContainer */.Ub)(tool, world, removals, async (id) => {
        const { kind } = await world.engine.start(id);
        // Without it, attempts with a helper find nothing to run.
        if (kind === 'started')
            await world.engine.ended(id);
        return inContainers({ plan, settings: inside, most }, context);
    });
    if (!isNetworked)
        return { ...tried, settings };
    const { attempts, trials } = await tryWayOut(plan, context);
    return {
        settings,
        attempts: [...tried.attempts, ...attempts],
        trials: [...tried.trials, ...trials],
        containers: tried.containers + WAY_OUT_CONTAINERS
    };
}
async function inContainers(wanted, context) {
    const { plan, settings, most } = wanted;
    const { attempts, nobody, base } = await asDeclared(wanted, context);
    const trials = [base];
    let containers = 1;
    for (;;) {
        const next = (0,chain/* nextTrials */.Ro)(attempts, settings, trials, most - containers);
        if (next.length === 0)
            return { settings, attempts, trials, containers };
        containers += next.length;
        const made = await inPairs(next, async (leftOut) => {
            const spec = trialSpec(plan, settings, leftOut);
            const answers = await within({ spec, nobody, leftOut, attempts, plan }, context);
            return { leftOut, answers };
        });
        trials.push(...made);
    }
}
/** Attempts that the image has something for, and their answers with every setting in force. */
async function asDeclared({ plan, settings }, context) {
    const { world, removals } = context;
    const words = ['scout', ...pathsToScout(plan)];
    const spec = (0,probe_specs/* groundSpec */.J8)(plan, plan.container.readOnly, words, 'settings');
    return (0,lease/* withContainer */.Ub)(spec, world, removals, async (id) => {
        const scouted = await scout(id, world);
        const attempts = attemptsOf(plan, settings, scouted);
        const user = scouted.uid === NOBODY ? NOBODY - 1 : NOBODY;
        const nobody = `${user}:${user}`;
        const answers = await answersOf(attempts, groundOf(id, nobody, plan, world));
        return { attempts, nobody, base: { leftOut: [], answers } };
    });
}
const NOBODY = 65534;
const groundOf = (id, nobody, plan, world) => ({
    id,
    nobody,
    places: scratchPaths(plan, 'zero-drift-other'),
    world
});
/** The container without some settings, in which the probe waits. */
function trialSpec(plan, settings, leftOut) {
    const out = settings.filter(({ id }) => leftOut.includes(id));
    const container = withoutSettings(plan.container, out);
    return (0,probe_specs/* groundSpec */.J8)({ container }, container.readOnly, ['stay'], 'settings');
}
/** Answers of one container to all attempts on which the settings that are left out bear. */
async function within({ plan, spec, nobody, leftOut, attempts }, context) {
    const { world, removals } = context;
    const concerned = attempts.filter(({ guards, beside }) => [...guards, ...beside].some((id) => leftOut.includes(id)));
    const failed = (reason) => new Map(concerned.map(({ key }) => [key, { kind: 'untold', reason, failed: true }]));
    try {
        return await (0,lease/* withContainer */.Ub)(spec, world, removals, async (id) => {
            const outcome = await world.engine.start(id);
            if (outcome.kind === 'refused')
                return failed(`it could not be started: ${outcome.reason}`);
            return answersOf(concerned, groundOf(id, nobody, plan, world));
        });
    }
    catch (error) {
        if (world.cancelled.aborted)
            throw error;
        return failed(error instanceof Error ? error.message : String(error));
    }
}
/** Does one after the other, two at a time; all have settled when this does. */
async function inPairs(items, act) {
    const results = [];
    const left = items.map((item, at) => ({ item, at }));
    const worker = async () => {
        for (let next = left.shift(); next !== undefined; next = left.shift())
            results[next.at] = await act(next.item);
    };
    const outcomes = await Promise.allSettled([worker(), worker()]);
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
    return results;
}

// EXTERNAL MODULE: ./lib/observe/paths.js
var observe_paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
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
        const diff = late ? diffs_TOO_MANY : diff1(item, means);
        if (diff.kind === 'text')
            made += 1;
        diffs.set(item, diff);
    }
    return diffs;
}
const diffs_TOO_MANY = { kind: 'none', reason: 'too-many' };
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
var digest_of = __webpack_require__(9248);
// EXTERNAL MODULE: ./lib/run/keeper.js
var keeper = __webpack_require__(7462);
// EXTERNAL MODULE: ./lib/observe/network-files.js
var network_files = __webpack_require__(5303);
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
        codes[at] = codeOf(content);
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
const codeOf = (content) => content.kind === 'left' ? WORDS.indexOf(content.reason) + 1 : 0;
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
    if (network_files/* NETWORK_FILES */.p_.some((file) => file === place))
        return 'neighbour';
    return image.volumes.some((path) => path.replace(/(?<=.)\/+$/, '') === place) ? 'twin' : undefined;
}

// EXTERNAL MODULE: ./lib/observe/snapshot.js
var snapshot = __webpack_require__(239);
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
    const entry = (0,snapshot/* entryOf */.Ms)(header, () => undefined, into.world.digest);
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
    const before = genuine(settled(pair.before, contents), change);
    const after = settled(pair.after, contents);
    const isKept = before.kind === 'kept' || after.kind === 'kept';
    // The name of a folder would be in the way of the files in it.
    return { change, name: isKept ? name(change.bytes ?? (0,observe_paths/* bytesOf */.$$)(change.path)) : '', before, after };
}
/** Milliseconds in which all contents have to be read. */
const gather_PATIENCE = 60_000;
const settled = (content, contents) => content.kind === 'ask' ? (contents.get(content) ?? left('gone', content.facts)) : content;
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
var masks = __webpack_require__(1123);
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
    return [fileOf('manifest.json', told, spool), ...further, ...diffed, ...contents];
}
function keptFile(name, content, spool) {
    if (content.kind !== 'kept')
        return [];
    return [fileOf(name, content.slice, spool)];
}
const fileOf = (name, slice, spool) => ({
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
async function keepEvidence(judged, scene, { log, secrets = NO_SECRETS }) {
    const { judgement, plan } = judged;
    const { spool, world } = scene;
    const gathered = await gatherEvidence(judged, scene);
    const described = await attempt(() => world.engine.describe(scene.testbed.id), world);
    const mask = (0,masks/* maskOf */._4)([
        ...(0,masks/* valuesOf */.sm)(plan.container.env),
        ...imageValues(described.value),
        ...secrets.forms
    ]);
    const diffs = diffsOf(gathered.kept(), { spool, clock: world.clock, mask });
    const committed = plan.evidence.image ? await attempt(() => commit(judged, scene), world) : {};
    const further = { described, committed, log, secrets, mask };
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
const NO_SECRETS = { forms: [], hide: (text) => text };
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
function packing({ plan, observation }, { items, kept }, diffs, { described, committed, log, secrets: { hide }, mask }) {
    const { reference, id } = plan.image;
    const { fileLimit, limit } = plan.evidence;
    const processes = observation.inside && processesIn(observation.inside.processes, mask);
    const texts = {
        'container.log': hide(log),
        'inspect.json': described.value === undefined ? undefined : inspectText(described.value, mask),
        'mounts.txt': observation.inside && hide((0,observe_paths/* readable */.HD)(observation.inside.mountinfo)),
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
var advice = __webpack_require__(1556);
// EXTERNAL MODULE: ./lib/explain/danger.js
var danger = __webpack_require__(8249);
// EXTERNAL MODULE: ./lib/explain/kept.js
var explain_kept = __webpack_require__(786);
// EXTERNAL MODULE: ./lib/explain/mounts.js
var explain_mounts = __webpack_require__(904);
// EXTERNAL MODULE: ./lib/explain/proof-boots.js
var proof_boots = __webpack_require__(4798);
// EXTERNAL MODULE: ./lib/plan/entry-at.js
var entry_at = __webpack_require__(9966);
// EXTERNAL MODULE: ./lib/explain/write-kinds.js
var write_kinds = __webpack_require__(3505);
// EXTERNAL MODULE: ./lib/explain/writes.js
var explain_writes = __webpack_require__(7878);
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
    const wide = (0,explain_mounts/* outermost */.J9)(merged(paths(needed, wideHome), roots));
    const narrow = paths(needed, narrowHome);
    const all = paths(writes, narrowHome);
    const around = paths(writes, aroundHome);
    const boned = (folders, mount) => withBones(folders.map(mount), roots);
    const seeded = (path) => seededOn(path, writes, roots);
    return [
        wide.map((path) => mountOn(path, writes)),
        boned(narrow, (path) => mountOn(path, writes)),
        boned(together(narrow), seeded),
        boned(all, seeded),
        boned((0,explain_mounts/* outermost */.J9)(around), seeded)
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
    const places = paths(known, narrowHome).filter(isAllowed);
    const mounts = (0,explain_mounts/* outermost */.J9)([...places, ...explain_mounts/* USUAL */.VY]).map((path) => {
        const mount = seededOn(path, known, ground);
        const isData = guessed.some((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) && (0,explain_kept/* mayBeData */.pV)(write));
        return isData && !(0,explain_mounts/* isInScratch */.yg)(path) ? onVolume(mount) : mount;
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
    const outer = (0,explain_mounts/* outermost */.J9)(commons.filter((path) => !(0,observe_paths/* isSystemFolder */.mY)(path)));
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
    const more = paths(refused, wideHome).map((path) => seededOn(path, known, roots));
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
const paths = (writes, homeOf) => (0,explain_mounts/* fewOf */.sZ)([...new Set(writes.flatMap((write) => homeOf(write) ?? []))]);
/**
 * Takes a scratch folder as a whole: programs make folders of their own in it at every start, with
 * the owner that they want.
 */
const wideHome = (write) => ((0,explain_mounts/* isScratchFolder */.Bk)(write.home) ? write.home : narrowHome(write));
const narrowHome = ({ home, made }) => made ?? ((0,observe_paths/* isSystemFolder */.mY)(home) ? undefined : home);
/** Takes the folder around a new one: the program may fail if the new one exists already. */
const aroundHome = (write) => ((0,observe_paths/* isSystemFolder */.mY)(write.home) ? narrowHome(write) : write.home);
/** Merges three or more neighbours into their parent, if that hides no file of the image. */
function merged(folders, roots) {
    const neighbours = (path) => folders.filter((other) => (0,observe_paths/* parentOf */.gN)(other) === (0,observe_paths/* parentOf */.gN)(path)).length;
    return folders.map((path) => {
        const parent = (0,observe_paths/* parentOf */.gN)(path);
        const many = neighbours(path) >= FEW && !(0,observe_paths/* isSystemFolder */.mY)(parent);
        return many && (0,explain_mounts/* hiddenBelow */.aV)(parent, roots).files === 0 ? parent : path;
    });
}
const FEW = 3;
/** Merges neighbours into their parent folder, even if the image has files there. */
function together(folders) {
    const joined = joinedFolders(folders.map((path) => ({ path })));
    return (0,explain_mounts/* outermost */.J9)(folders.map((path) => (joined.includes((0,observe_paths/* parentOf */.gN)(path)) ? (0,observe_paths/* parentOf */.gN)(path) : path)));
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
        if ((0,observe_paths/* isSystemFolder */.mY)(path) || (0,explain_mounts/* isInScratch */.yg)(path) || !isAllowed(path))
            continue;
        (isOwn ? own : likely).push(path);
    }
    return [own, likely].flatMap(shallowest);
}
function shallowest(folders) {
    const depth = (path) => path.split('/').length;
    return (0,explain_mounts/* outermost */.J9)(folders)
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
    const isOnlyOpened = opened.length > 0 && opened.length === here.length && !(0,explain_mounts/* isInScratch */.yg)(path);
    const isKept = (0,explain_kept/* holdsData */.VU)(here) || opened.some(explain_kept/* mayBeData */.pV) || isOnlyOpened;
    if (isKept)
        return { path, kind: 'data', executable: false };
    return { path, kind: 'tmpfs', executable: here.some(isLeftToRun) };
}
const isLeftToRun = (write) => write.kind === 'added' && (0,explain_kept/* isProgram */.Vd)(write);
/** Returns a mount for the folder that hides no files of the image, except in scratch folders. */
function seededOn(path, writes, roots) {
    const mount = mountOn(path, writes);
    const empty = (0,explain_mounts/* isScratchFolder */.Bk)(path) || (0,explain_mounts/* hiddenBelow */.aV)(path, roots).files === 0;
    if (mount.kind === 'data')
        return mount;
    if (!empty)
        return { ...mount, kind: 'seeded' };
    // Native libraries are unpacked, loaded and deleted again (JNA, netty). Beside a file that stays,
    // no trace of that is left.
    const passes = writes.some(({ kind, path: written }) => (0,observe_paths/* isWithin */.UO)(written, path) && (kind === 'transient' || (0,explain_mounts/* isScratchFolder */.Bk)(path)));
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
    sets.forEach((set, index) => outcomes[index] !== undefined && tried.add((0,proof_boots/* keyOf */.TN)(set)));
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
const isUntried = (mounts, tried) => mounts.length > 0 && !tried.has((0,proof_boots/* keyOf */.TN)(mounts));
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
    const isForRefusals = (0,proof_boots/* works */.No)(task.without);
    const boot = async (mounts) => (await task.attempt([mounts]))[0];
    const start = isForRefusals ? await withMoreMounts(first, task.grown, boot) : first;
    const wanted = leftOver(start.outcome, task.without);
    const known = refusedIn(start.outcome);
    const isAsGood = (outcome) => isForRefusals
        ? [...refusedIn(outcome)].every((one) => known.has(one))
        : leftOver(outcome, task.without) <= wanted;
    const does = (outcome) => outcome !== undefined && (0,proof_boots/* works */.No)(outcome) && isAsGood(outcome);
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
        if (outcome === undefined || !(0,proof_boots/* works */.No)(outcome))
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
    return (0,proof_boots/* works */.No)(without)
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
    const better = tried.filter(({ outcome }) => (0,proof_boots/* works */.No)(outcome) && (!(0,proof_boots/* works */.No)(without) || leftOver(outcome, without) < leftOver(without, without)));
    return better.toSorted((one, other) => left(one) - left(other))[0];
}
function distinct(sets) {
    const keys = sets.map(proof_boots/* keyOf */.TN);
    return sets.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

// EXTERNAL MODULE: ./lib/judge/change-tests.js
var change_tests = __webpack_require__(2790);
// EXTERNAL MODULE: ./lib/explain/allow-rules.js + 1 modules
var allow_rules = __webpack_require__(3080);
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
        ((0,explain_mounts/* hiddenBelow */.aV)(place, ground).files === 0 || (isMuch(place) && !hasCode(place, ground)));
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

// EXTERNAL MODULE: ./lib/explain/fixed-plan.js
var fixed_plan = __webpack_require__(4524);
// EXTERNAL MODULE: ./lib/explain/recipes/compose-change.js
var compose_change = __webpack_require__(3109);
// EXTERNAL MODULE: ./lib/explain/recipes/docker.js
var docker = __webpack_require__(2234);
// EXTERNAL MODULE: ./lib/explain/recipes/mounts.js
var recipes_mounts = __webpack_require__(9868);
// EXTERNAL MODULE: ./lib/explain/pod-fix.js
var pod_fix = __webpack_require__(6641);
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
    if (proven === undefined || !(0,proof_boots/* works */.No)(proven.outcome))
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
    ...new Set((0,proof_boots/* notAnyway */.vY)(refusals, anyway).flatMap(({ path }) => path ?? []))
];
/** Returns a test whether a mount covers one of the paths, behind the links of the image. */
const coversIn = ({ ground }) => ({ path: mount }, paths) => paths.some((path) => (0,observe_paths/* isWithin */.UO)((0,explain_writes/* refusedWrite */.yN)(path, ground).path, mount));
/** Data of the writable run that would be lost with these mounts. */
function lostData(mounts, writes, { image, container }) {
    const own = [...mounts, ...container.tmpfs, ...container.volumes].map(({ path }) => path);
    const mounted = [...own, ...image.volumes];
    return writes
        .filter((write) => (write.kind === 'added' || write.kind === 'changed') && (0,explain_kept/* isData */.$V)(write))
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
    const fix = (0,fixed_plan/* fixOf */.B)(mounts, shown.ground);
    const volumes = [...served.fix.volumes, ...fix.volumes];
    const named = (0,recipes_mounts/* mountsOf */.cS)({ ...served, fix: { tmpfs: [], volumes } });
    const together = { ...found, mounts: [...found.mounts, ...mounts], proven };
    const { allow } = allowanceOf(together, shown, judged);
    const { plan, sources } = judged;
    const { workload } = plan;
    return {
        ...{ fix, refused, lost, flags: (0,docker/* flagsOf */.Z)(fix, named) },
        ...(workload?.kind === 'kubernetes' && { settings: emptyDirSettings(fix) }),
        ...(workload?.kind === 'compose' &&
            sources && { settings: settingsOf(fix, served, { workload, sources }) }),
        allow: allow.filter((rule) => !served.allow.includes(rule))
    };
}
const emptyDirSettings = (fix) => (0,pod_fix/* podNeeds */.B4)(fix).mounts.map(({ path, size }) => `emptyDir ${path}${size ? ` (${size})` : ''}`);
/** The optional mounts as settings of the service, whose needed volumes have taken names. */
function settingsOf(fix, { container, fix: needed }, file) {
    const among = (volumes) => (0,compose_change/* mountSettings */.h)({ ...file, container, fix: { tmpfs: fix.tmpfs, volumes } });
    const known = among(needed.volumes);
    return among([...needed.volumes, ...fix.volumes]).filter((one) => !one.startsWith('volumes ') || !known.includes(one));
}

// EXTERNAL MODULE: ./lib/explain/proof.js
var proof = __webpack_require__(9042);
;// CONCATENATED MODULE: ./lib/explain/sieves.js




/** The sieves for mounts of a plan; in a pod, with mounts of this form. */
function sievesFor(plan, shown, form) {
    const { ground, perils } = shown;
    const isFree = freeIn(plan, shown);
    const isSafeMount = (0,danger/* isSafe */.IP)(perils);
    const made = ground.pod === undefined ? (mount) => mount : (0,pod_fix/* inPod */.vL)(ground, form);
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
    const group = (0,pod_fix/* freeGroup */.QA)(means.plan.workload, ground.owner);
    const isGrouped = form === 'grouped';
    if (isGrouped && (group === undefined || ground.pod?.group !== undefined))
        return undefined;
    const own = isGrouped && group !== undefined ? withGroup(shown, group) : shown;
    const task = taskOf(own, without, means, isGrouped ? 'open' : form);
    const open = sievesFor(means.plan, shown, 'open').safe;
    const sets = proposals(writes, ground).slice(0, MOST_TRIED);
    const isNews = (set) => isGrouped || (0,proof_boots/* keyOf */.TN)(task.sieves.safe(set)) !== (0,proof_boots/* keyOf */.TN)(open(set));
    for (const set of proving_distinct(sets.filter(isNews).map(task.sieves.safe))) {
        const [outcome] = set.length === 0 ? [] : await task.attempts.killed([set]);
        if (outcome === undefined || !(0,proof_boots/* works */.No)(outcome))
            continue;
        const found = await lookIn(task);
        return isGrouped && group !== undefined ? { ...found, group } : found;
    }
    return undefined;
}
/** Proposed sets that are tried with another kind of volumes. */
const MOST_TRIED = 3;
function proving_distinct(sets) {
    return [...new Map(sets.map((set) => [(0,proof_boots/* keyOf */.TN)(set), set])).values()];
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
    const saved = (0,explain_kept/* savedPaths */.m2)(writes).filter((path) => all.some((set) => isIn(set, path)));
    const bench = { ...shown, plan, context, budget, saved };
    const { proof, before } = proofs(bench, context);
    const attempts = {
        killed: (0,proof_boots/* trials */.cv)(bench, 'killed', before),
        stopped: (0,proof_boots/* trials */.cv)(bench, 'stopped', before)
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
    const isIdle = (0,proof_boots/* works */.No)(without) && without.refusals.length === 0;
    const first = isIdle
        ? { mounts: [], outcome: without, minimal: true, inVain: [] }
        : await sought(task, safe);
    const found = first.mounts.length === 0 && alone ? { ...first, proven: alone } : first;
    if (found.outcome !== undefined)
        return withOptional(found, task, safe);
    const heard = heardIn([without, ...found.inVain.map(({ outcome }) => outcome)]);
    const isFree = freeIn(bench.plan, shown);
    const last = lastResort(writes, heard, ground, (path) => isFree({ path }));
    const isAllSafe = [...proposals(writes, ground), last].every((set) => (0,proof_boots/* keyOf */.TN)(any(set)) === (0,proof_boots/* keyOf */.TN)(safe(set)));
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
    const isDone = (0,proof_boots/* works */.No)(without);
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
    const isLate = without.unclean === true || (0,explain_kept/* needsPlaceAtEnd */.fZ)(shown.writes);
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
    return (0,proof_boots/* works */.No)(proven.outcome)
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
            const key = (0,proof_boots/* keyOf */.TN)(mounts);
            const proving = known.get(key) ?? (0,proof/* prove */.zn)(mounts, bench, context);
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
        grown: (mounts, { refusals }) => allow(grown(mounts, { refusals: (0,proof_boots/* notAnyway */.vY)(refusals, shown.refusals) }, writes, ground)),
        lastResort: (heard) => allow(lastResort(writes, heard, ground, isAllowed)),
        simpler: (folder) => permit([seededOn(folder, writes, ground)])[0],
        lighter: ground.pod && pod_fix/* simplerInPod */.pn,
        isWanted: ({ path }) => wanted.some((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) || write.home === path)
    };
}

// EXTERNAL MODULE: ./lib/explain/recipes/manifest-change.js
var manifest_change = __webpack_require__(296);
// EXTERNAL MODULE: ./lib/explain/recipes/recipes.js + 2 modules
var recipes = __webpack_require__(0);
;// CONCATENATED MODULE: ./lib/explain/file-change.js




/** Returns the changes to the Compose file or manifest; undefined if there is none to be made. */
function fileChange({ plan: { container, workload }, sources, pod }, suggestion) {
    const { fix } = suggestion;
    if (pod !== undefined) {
        const change = container.readOnly ? (0,manifest_change/* manifestChange */.Y)(pod, (0,pod_fix/* podNeeds */.B4)(fix)) : undefined;
        if (change === undefined)
            return undefined;
        const { patch, merge, settings, notes } = change;
        const recipes = { merge, ...('text' in patch ? { manifestPatch: patch.text } : {}) };
        return { settings, notes, recipes, ...file_change_folderOf(patch) };
    }
    const change = (0,compose_change/* composeChange */.T)({ fix, standing: suggestion, container, workload, sources });
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
    recipes: (0,recipes/* serviceRecipes */.X8)(cooked, change?.recipes),
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
    const volumes = [...container.volumes, ...(0,explain_mounts/* declaredVolumes */.u$)(plan, fix)];
    const served = { image: (0,recipes/* deployedName */.yc)(image), container: { ...container, volumes }, fix };
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
    const flags = (0,docker/* flagsOf */.Z)(fix, { fresh });
    const named = {
        ...{ ...suggestion, flags, fresh, notes: change?.notes ?? [] },
        ...(optional && { optional })
    };
    return workload === undefined
        ? { ...named, recipes: (0,recipes/* recipesOf */.tQ)(cooked) }
        : { ...named, ...deployedWith(cooked, change) };
}
/** The mounts, their dangers and purposes, and the files that they hide, keep or lose. */
function tellOf({ mounts, outcome, minimal, inVain, optional }, shown, { plan }) {
    const { writes, ground, perils } = shown;
    const fix = (0,fixed_plan/* fixOf */.B)(mounts, ground);
    const works = outcome !== undefined;
    const dangers = (0,danger/* dangersOf */.oi)((0,observe_paths/* byPath */.f2)(mounts), perils);
    const elsewhere = (0,advice/* withoutMount */.C0)(writes);
    const { bare = [] } = fix.pod ?? {};
    const declared = (0,explain_mounts/* declaredVolumes */.u$)(plan, fix).map(({ path }) => path);
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
const hiddenBy = (paths, ground) => paths.map((path) => (0,explain_mounts/* hiddenBelow */.aV)(path, ground)).filter(({ files }) => files > 0);
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
    .filter(({ path, kind }) => kind === 'tmpfs' && !(0,explain_mounts/* isScratchFolder */.Bk)(path))
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
        ...(0,proof/* checking */.dy)((0,proof_boots/* hastened */.To)(plan, { ...shown, saved: (0,explain_kept/* savedPaths */.m2)(shown.writes) }, left)),
        container: { ...plan.container, readOnly: false },
        watch: { ...plan.watch, rootContents: plan.watch.limit > 0 || !plan.watch.listed },
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
    const kept = among.filter((write) => (0,explain_kept/* isData */.$V)(write) && write.kind !== 'transient');
    const temporary = [];
    for (const write of among) {
        if (temporary.length === writable_MOST)
            break;
        if (isTemporaryFor(kept, write, ground))
            temporary.push(write);
    }
    const data = among.filter((write) => (0,explain_kept/* isData */.$V)(write) && !temporary.includes(write));
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
    (0,explain_mounts/* hiddenBelow */.aV)(path, ground).files === 0 &&
    !data.some((one) => (0,observe_paths/* isWithin */.UO)(one.path, path));
const writable_MOST = 10;
/** A usual folder for data in which the image has no files. */
const freeFolder = (ground) => ['/data', '/var/lib/data', '/srv/data'].find((path) => (0,explain_mounts/* hiddenBelow */.aV)(path, ground).files === 0) ??
    '/var/lib/app-data';

// EXTERNAL MODULE: ./lib/explain/shown.js
var explain_shown = __webpack_require__(3489);
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
    const opened = group === undefined ? planned : await (0,fixed_plan/* planWith */.a)(planned, (0,pod_fix/* groupAlone */.FZ)(group), context);
    const plan = unhindered(opened, assumed);
    const { world } = context;
    // The twin is read while the program works: it has to be read as a whole, which takes its time.
    let original;
    const read = (twin) => {
        original ??= twin.id().then((id) => (0,observe_root/* surveyTwin */.hS)({ world, ...(0,explain_shown/* readingOf */.MU)(plan), id }));
        original.catch(() => undefined);
        return original;
    };
    const recorder = (0,output_recorder/* recordOutput */.T)((0,plan_program/* launchOf */.v4)(plan));
    const listeners = { hear: recorder.onOutput, beside: read };
    return (0,trial_boot/* withTrial */.F9)(plan, context, listeners, async (trial) => {
        const { failure } = trial.exercise;
        const found = await read(trial.twin);
        if (failure !== undefined) {
            const lacking = lackingIn(found.snapshot, plan);
            const owner = await (0,explain_shown/* ownerIn */.f6)(plan, await trial.twin.id(), world);
            const rights = { lacking, group: (0,pod_fix/* groupFor */.Rn)(plan, owner) };
            return { failure, ...rights, refusals: recorder.refusals(), portless: (0,find/* isPortless */.Xk)(plan) };
        }
        const shown = { plan, context, twin: trial.twin, original: found, recorder, assumed, group };
        return (0,explain_shown/* describeWrites */.QV)(trial, shown);
    });
}
/** The usual scratch folders that are neither in the image nor mounted. */
function lackingIn(image, { container }) {
    const mounted = [...container.tmpfs, ...container.volumes].map(({ path }) => path);
    return explain_mounts/* USUAL */.VY.filter((path) => !image.has((0,observe_paths/* bytesOf */.$$)(path)) && !mounted.includes(path));
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
        (0,proof_boots/* notAnyway */.vY)(observation.refusals, explanation.anyway ?? []).length > 0 ||
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
    const refusals = (0,proof_boots/* notAnyway */.vY)(suggestion.refusals, anyway);
    return { kind: 'suggestion', suggestion: { ...suggestion, refusals }, effort: effort(), anyway };
}
/**
 * Checks the image on a writable root filesystem if the only mounts that help, or would help, make
 * its own code writable. Undefined otherwise, after a fault, and if no boot is left.
 */
async function checkedWritable({ mounts, outcome }, shown, { plan }, { context, budget }) {
    const { writes, perils } = shown;
    const wanted = outcome === undefined ? homesOf(writes) : mounts;
    const dangers = (0,danger/* dangersOf */.oi)(wanted, perils).filter(({ why }) => why === 'code');
    if (dangers.length === 0)
        return undefined;
    const left = (0,proof_boots/* takeBoot */.Ig)(budget, context.world.clock);
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
const homesOf = (writes) => (0,explain_mounts/* fewOf */.sZ)([...new Set(writes.filter(explain_kept/* isData */.$V).map(({ home }) => home))]).map((path) => ({
    ...{ path, kind: 'data', executable: false }
}));
/**
 * Outcome of the judged run, which had no extra mounts. It is unclean if the writable run saved
 * state: on a read-only root filesystem none was saved.
 */
function withoutMounts({ plan, exercise, observation }, shown) {
    const { refusals, refusalsAtEnd = [], stop } = observation;
    const unclean = shown.writes.some(explain_kept/* isSaved */.Gs) ||
        (stop !== undefined && (0,proof_boots/* isUnclean */.Zd)(stop, refusalsAtEnd, { ...shown, plan }));
    const failure = ownFailure(exercise);
    return {
        ...{ failure, refusals: (0,proof_boots/* notAnyway */.vY)(refusals, shown.refusals) },
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
    const own = new Set((0,proof_boots/* notAnyway */.vY)(refusals, anyway));
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

;// CONCATENATED MODULE: ./lib/explain/stop-comparison.js




/**
 * Boots a checked image on a writable root filesystem and stops it: the judgement has a finding
 * where it stops less orderly on a read-only one.
 */
async function stopCompared(run, context) {
    const { plan, judgement } = run;
    const signal = plan.image.stopSignal;
    const readOnly = await ownStop(run, context);
    if (readOnly === undefined || (0,run_stop/* isClean */.AG)(readOnly, signal))
        return judgement;
    const { container } = plan;
    const { stop, failure } = await stopOf({ ...plan, container: { ...container, readOnly: false } }, context);
    if (stop !== undefined && !(0,run_stop/* isWorse */.Bx)(readOnly, stop, signal))
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
    return (0,trial_boot/* withTrial */.F9)(plan, context, { hear: ignored }, async (trial) => ({
        stop: await (0,trial_boot/* halt */.yj)(trial, plan, context.world),
        failure: trial.exercise.failure
    }));
}
const ignored = () => undefined;

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
        const { secrets } = context.account;
        const printed = { log: context.log(), secrets };
        const { judgement, evidence } = await keepEvidence(run, context, printed);
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
    isWanted: ({ plan, observation: { stop } }) => plan.container.readOnly && stop !== undefined && !(0,run_stop/* isClean */.AG)(stop, plan.image.stopSignal),
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
/** Asks of each hardening setting what it is worth, by leaving it out. */
const SETTINGS = {
    phase: 'settings',
    announcement: 'Leaving out one hardening setting after the other',
    isWanted: ({ plan }) => plan.proveSettings !== undefined,
    ask: async ({ plan, judgement }, context) => {
        const settings = (0,judge_settings/* settingsProof */.YG)(await proveSettings(plan, context));
        return { judgement: (0,judge_judgement/* withFindings */.$c)(judgement, (0,judge_settings/* findSettings */.n4)(settings, plan)), facts: { settings } };
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

// EXTERNAL MODULE: ./lib/judge/copies.js
var copies = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/observe/compare.js
var compare = __webpack_require__(9488);
// EXTERNAL MODULE: ./lib/observe/refusals.js + 1 modules
var observe_refusals = __webpack_require__(9416);
// EXTERNAL MODULE: ./lib/plan/workload/pod-sharing.js
var pod_sharing = __webpack_require__(8824);
;// CONCATENATED MODULE: ./lib/judge/other-containers.js






/**
 * One finding for each volume with drift that other containers of the pod may have written: who they
 * are, and which changes were there before the container under test started.
 */
function findOtherWriters({ container, pod }, { atStart }, drift) {
    if (pod === undefined)
        return [];
    const shared = new Map(container.volumes.flatMap((mount) => {
        const { early, beside } = (0,pod_sharing/* otherWriters */.dT)(mount, pod);
        // An emptyDir is inspected for the first time once they have ended.
        const init = mount.podVolume === 'scratch' ? [] : early;
        const facts = { place: mount.path, init, beside, found: (0,phrases/* somePaths */.NF)() };
        return init.length + beside.length === 0 ? [] : [[mount.path, facts]];
    }));
    if (shared.size === 0)
        return [];
    const drifting = new Set();
    for (const change of drift) {
        const facts = shared.get(change.place);
        if (facts === undefined)
            continue;
        drifting.add(change.place);
        if (wasThere(change, atStart?.get(change.place)))
            facts.found.add(change.path);
    }
    return [...shared.values()]
        .filter(({ place }) => drifting.has(place))
        .map(({ found, ...facts }) => (0,table/* makeFinding */.MH)('other-writers', { ...facts, found: found.all }));
}
/** Whether the container under test found a change at its start, among these files. */
function wasThere({ path, bytes = (0,observe_paths/* bytesOf */.$$)(path), after, meanwhile }, found) {
    if (found === undefined)
        return false;
    const entry = found.get(bytes);
    return entry === undefined
        ? after === undefined && meanwhile === undefined
        : after !== undefined && (0,compare/* isSameEntry */.TR)(entry, after);
}
/** One finding for each path that another container of the pod could not write to before it failed. */
function findRefusedBeside({ pod }, { failure }) {
    if (pod === undefined || failure?.kind !== 'pod-failed')
        return [];
    const { container, role, log } = failure;
    const members = [...pod.init, ...pod.before, ...pod.after];
    const found = members.find(({ name }) => name === container);
    if (found?.spec.readOnly !== true)
        return [];
    const refusals = log.split('\n').flatMap((line) => (0,observe_refusals/* refusalIn */.c3)(line) ?? []);
    const byPath = new Map(refusals.map((refusal) => [refusal.path ?? refusal.message, refusal]));
    return [...byPath.values()].map((refusal) => (0,table/* makeFinding */.MH)('refused-write-beside', { ...refusal, container, role }));
}

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
        : { ...subjectOf(workload), ...placeIn(workload) };
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
function placeIn({ notes }) {
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
        case 'processes-shared':
            return [(0,table/* makeFinding */.MH)('processes-shared', note)];
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
        ...findRefusedBeside(plan, exercise),
        ...(0,find/* findUnproven */.Ld)(plan, exercise),
        ...(0,find/* findEnded */.ku)(exercise, observation, circumstances),
        ...(0,find/* findUnread */.Tf)(plan, observation),
        ...(observation.altered ?? []).map((one) => (0,table/* makeFinding */.MH)('mount-altered', one)),
        ...findInWorkload(plan, observation, healthy),
        ...driftFindings(folds),
        ...findOtherWriters(plan, observation, changes.drift),
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
        return await (0,survey/* findOriginals */.GJ)({ world, id, most: (0,observe_root/* bytesOfRoot */.PH)(plan) }, sizes);
    }
    catch (error) {
        if (error instanceof faults/* Fault */.vC && !world.cancelled.aborted)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/observe/storage-look.js
var storage_look = __webpack_require__(5280);
;// CONCATENATED MODULE: ./lib/observe/early-look.js





/**
 * Looks at the stand-ins of inputs into which other containers of a pod may write before the one
 * under test starts; returns the files by path in that one. Unlike the volumes of the check, a
 * stand-in may hold files of its own, which only a look tells from those that are written.
 */
async function lookEarly(plan, world, readerOf) {
    const mounts = plan.container.volumes.filter((mount) => isWrittenEarly(mount, plan));
    if (mounts.length === 0)
        return new Map();
    const points = mounts.map((mount, at) => ({ ...mount, path: (0,probe_specs/* readerPoint */.I5)(at), readOnly: true }));
    const shelves = new Map(mounts.map(({ path }, at) => [path, { point: (0,probe_specs/* readerPoint */.I5)(at), ledger: (0,snapshot/* newSnapshot */.Vw)() }]));
    const reader = readerOf(points);
    try {
        // A refusal to mount a stand-in is reported as that of the container itself.
        await reader.id();
        const look = await (0,storage_look/* readStorage */.G)(reader, shelves, { world, limit: (0,volumes/* limitBefore */.xX)(plan) });
        return (0,volumes/* surveysOf */.PL)(shelves, look);
    }
    finally {
        await reader.gone();
    }
}
/** Whether a mount shows a stand-in that other containers may write to before the start. */
function isWrittenEarly(mount, { pod }) {
    if (pod === undefined || mount.podVolume !== 'given')
        return false;
    const { early, beside } = (0,pod_sharing/* otherWriters */.dT)(mount, { ...pod, before: [], after: [] });
    return early.length + beside.length > 0;
}

// EXTERNAL MODULE: ./lib/run/smoke.js
var smoke = __webpack_require__(403);
// EXTERNAL MODULE: ./lib/observe/mountinfo.js
var mountinfo = __webpack_require__(7570);
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
        ...Array.from(mounts, ([path, some]) => planned.has(path) || isSame(some, elsewhere.get(path))
            ? undefined
            : asEngines(path, some, engines.get(path) ?? []))
    ].filter((one) => one !== undefined);
}
/** Whether two lists hold the same mounts. A bind brings the mounts within it along. */
const isSame = (mounts, others = []) => mounts.length === others.length &&
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
/** Paths that the engine mounts only into some containers: network files, a terminal, an init. */
const USUAL = new Set([
    ...network_files/* ENGINE_FILES */.HW,
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

// EXTERNAL MODULE: ./lib/observe/probe-answer.js
var probe_answer = __webpack_require__(8816);
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
    const look = (0,probe_answer/* memoryLook */.pq)({ limit: 0, digest: world.digest });
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
async function lookIntoMemory({ probe, peer, ...told }, limit, { world, spool }) {
    const look = (0,probe_answer/* memoryLook */.pq)({ limit, digest: world.digest, spool, ...told });
    // A container has a handful of memory mounts, and the limit is for each.
    const add = (0,snapshot/* inTime */.RN)(look.add, (0,snapshot/* timeFor */.tn)(limit * MOST_MOUNTS), world.clock);
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
const MOST_MOUNTS = 4;
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
    const others = new Set([...mounts.map(({ path }) => (0,observe_paths/* bytesOf */.$$)(path)), ...network_files/* ENGINE_FILES */.HW]);
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
                ? lasting(place, plan, looked, person)
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
function lasting(place, plan, looked, person) {
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
            ...flags(place, looked),
            ...(place.writable ? writer(top, person) : {}),
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
        : {
            ...place,
            ...(place.writable ? { reason: isKept(looked.memory) ? takenBy(plan) : UNSEEN } : {})
        };
}
const OF_THE_KERNEL = "it is a file system of the kernel's, which holds no files of a container";
const UNSEEN = 'the container no longer had this mount';
const TAKEN = 'it is gone once a one-shot container has ended, before it can be inspected';
const AMONG_OTHERS = 'the container shares the processes of others ("pid"), so it cannot be told apart from them while it runs';
/** Reason why a keeper could not hold a mount of the container. */
const takenBy = ({ container }) => container.sharesProcesses === true ? AMONG_OTHERS : TAKEN;
const depth = (limit) => (limit > 0 ? 'content' : 'names');
const partially = (partial) => (partial ? { partial } : {});
/** Whether programs can run from the place, if its actual mount is known. */
function flags({ path }, { memory }) {
    const mounts = memory.kind === 'seen' ? memory.mounts : [];
    const mount = mounts.find((one) => one.path === (0,observe_paths/* bytesOf */.$$)(path));
    return mount === undefined ? {} : { executable: mount.executable };
}
/** Whether a keeper looked, rather than a probe beside the container. */
const isKept = (memory) => memory.kind === 'seen' && memory.status === undefined;
/** Every place where the planned container can write, by path; `mounts` are the engine's facts. */
function expectedPlaces({ container }, mounts) {
    // Later entries cover earlier ones: mounts of the author or the image replace the engine's.
    const places = [
        ...enginesOwn(container),
        ...mounts.map((mount) => mounted(mount, container)),
        ...container.tmpfs.map(scratch)
    ];
    return new Map(places.map((place) => [place.path, place]));
}
const OPEN = { declared: false, writable: true, executable: true, watched: 'none' };
/**
 * Places that every container has. With a writable root filesystem these include the engine's
 * network files: binds whose edits `docker diff` does not show.
 */
function enginesOwn({ readOnly, ipc = 'none' }) {
    const memory = {
        ...OPEN,
        executable: false,
        ...(ipc === 'none' ? {} : { shared: true })
    };
    return [
        { ...OPEN, path: '/', type: 'rootfs', writable: !readOnly },
        { ...OPEN, path: '/dev', type: 'dev' },
        { ...memory, path: '/dev/shm', type: 'shm' },
        { ...memory, path: '/dev/mqueue', type: 'mqueue' },
        ...(readOnly ? [] : network_files/* NETWORK_FILES */.p_).map((path) => ({ ...OPEN, path, type: 'bind' }))
    ];
}
/** A volume or bind; the engine reports volumes of the image and of the author alike. */
function mounted(mount, { volumes }) {
    return {
        ...OPEN,
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
    const planned = await (0,run_stop/* mannerOfEnding */.sc)(plan, exercise, world);
    const early = await timed('look', () => lookBefore(subject, planned, watching));
    const manner = early.manner ?? planned;
    if (manner === 'stop')
        recorder.stopping();
    const stop = await timed('stop', () => (0,run_stop/* endWithPod */.FY)(manner, plan, booted, world));
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
        ...(baseline.atStart && { atStart: baseline.atStart }),
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
    const root = await (0,observe_root/* rootChanges */.QM)(subject, exercise, baseline, looks);
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
    if (!subject.engine.joinsPaused)
        await probeBefore(subject);
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
        const list = (0,observe_root/* areListsRead */.uL)(plan) ? [() => engine.changes(testbed.id)] : [];
        const listing = planned === 'kill' ? [] : list.map((ask) => ask());
        // A keeper's mounts last until after the end.
        const looking = testbed.kept ? undefined : lookNow(subject, volumes, tools);
        const [lists, memory] = await Promise.all([Promise.all(listing), looking]);
        manner = mannerSeen(planned, memory, { plan, works });
        if (manner === 'stop') {
            if (planned === 'kill')
                lists.push(...(await Promise.all(list.map((ask) => ask()))));
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
/** Waits for the probe of an engine that starts none beside a paused container. */
async function probeBefore({ testbed, plan, world }) {
    if (testbed.kept || (0,names/* mayTamper */.Zp)(plan.container))
        return;
    await startedInTime(testbed.probe, world).catch(unlessFaulty(world));
}
/**
 * How the container is to be ended, corrected by the probe's look at the first process. The process
 * may wait for signals without catching them, or may not catch the stop signal after all.
 */
function mannerSeen(planned, memory, { plan, works }) {
    const isSeen = memory?.kind === 'seen';
    if (planned !== 'stop')
        return isSeen && memory.waits === true && works ? 'stop' : planned;
    return isSeen && memory.waits !== true && (0,run_stop/* isDeaf */.JE)(memory.status ?? '', plan) ? 'kill' : planned;
}
/**
 * Reads the memory mounts of a running container. The container can kill the probe, keep it from
 * starting or, with some capabilities, rewrite it. A paused container cannot, so a second probe
 * then tries.
 */
async function lookNow({ plan, testbed, world }, volumes, tools) {
    // A container that may mount could have hidden its files so.
    const isCovered = (0,names/* mayMount */.XM)(plan.container) ? undefined : volumes.isAt;
    const look = (probe) => lookIntoMemory({ probe, peer: testbed.peer, isCovered }, plan.watch.limit, tools);
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
    const isCovered = (path) => testbed.spec.volumes.some((volume) => (0,observe_paths/* bytesOf */.$$)(volume.path) === path);
    const watchers = { probe: testbed.probe, isCovered };
    const seen = testbed.kept && (await lookIntoMemory(watchers, plan.watch.limit, tools));
    const memory = seen === false ? {} : { memory: asKeptAlive(seen) };
    if (booted.refusal !== undefined)
        return { ...memory, ...observe_NOTHING };
    const reading = plan.watch.rootContents ? await begunReading(subject) : undefined;
    const list = () => world.engine.changes(testbed.id);
    const lists = (0,observe_root/* areListsRead */.uL)(plan) ? [await (0,observe_root/* listBeside */.R7)(reading?.roots, list)] : [];
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
    const roots = (0,observe_root/* readRoots */.Mi)(subject, begun);
    await Promise.race([beginning, roots]).catch(() => undefined);
    return { roots };
}
const observe_NOTHING = { lists: [] };
const GONE = { kind: 'unseen', reason: 'the container had ended before' };

;// CONCATENATED MODULE: ./lib/late.js
/**
 * Everything that a check needs once its container runs, except the reports: observation, judgement
 * and inquiries. `dist` has a file of its own for it, read while the engine creates the container,
 * since users wait for whatever is read before that. Like `action/late.ts`, it only re-exports.
 */






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