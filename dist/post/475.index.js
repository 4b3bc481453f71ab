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
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _endpoint__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4418);





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

/***/ 2473:
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
;// CONCATENATED MODULE: ./lib/observe/paths.js
/** Matches valid UTF-8, or single invalid bytes, in text with a character for each byte. */
const VALID = /(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[\x80-\xff]/g;
/**
 * A path of bytes as readable text. If the path is not valid UTF-8, invalid bytes and backslashes
 * become `\xNN`.
 */
function readable(bytes) {
    if (!/[\x80-\xff]/.test(bytes))
        return bytes;
    if (isText(bytes))
        return utf8(bytes);
    return (bytes.match(VALID) ?? []).map(escaped).join('');
}
/**
 * Whether a path of bytes is valid UTF-8, so that `bytesOf` restores it from its readable form. No
 * other path can be used in a recipe.
 */
function isText(bytes) {
    if (!/[\x80-\xff]/.test(bytes))
        return true;
    const text = utf8(bytes);
    // The replacement character may itself be part of the path.
    return !text.includes('\ufffd') || bytesOf(text) === bytes;
}
/** A path as the engine's lists write it, which replace invalid UTF-8 (Go's encoding/json). */
function asEngineLists(bytes) {
    if (!/[\x80-\xff]/.test(bytes))
        return bytes;
    return (bytes.match(VALID) ?? [])
        .map((piece) => (isByte(piece) ? '\ufffd' : utf8(piece)))
        .join('');
}
/** The bytes of a text path, a character for each byte. */
function bytesOf(path) {
    if (!/[^\0-\x7f]/.test(path))
        return path;
    return Buffer.from(path, 'utf8').toString('latin1');
}
const escaped = (piece) => isByte(piece) ? `\\x${piece.charCodeAt(0).toString(16)}` : utf8(piece.replaceAll('\\', '\\x5c'));
const isByte = (piece) => piece.length === 1 && piece >= '\x80';
const utf8 = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
/**
 * Sorts by path: a folder comes before its contents, names in code units (`/a`, `/a/b`, `/a-b`).
 */
function byPath(entries) {
    const keyed = Array.from(entries, (entry) => ({ key: sortKey(entry.path), entry }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return keyed.map(({ entry }) => entry);
}
/**
 * Compares two paths in the order of `byPath` without allocating strings: a million paths take
 * twenty comparisons each.
 */
function comparePaths(one, other) {
    const shorter = Math.min(one.length, other.length);
    for (let at = 0; at < shorter; at++) {
        const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
        if (a !== b)
            return a === SLASH ? -1 : b === SLASH ? 1 : a - b;
    }
    return one.length - other.length;
}
const SLASH = 47;
// No path holds a NUL, and nothing sorts before it. (`replaceAll` gives ropes, which sort at half
// the speed.)
const sortKey = (path) => path.split('/').join('\0');
/** The parent folder of a path; `/` for entries of the root, and for the root itself. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf('/')) || '/';
}
/**
 * A version of `parentOf` for long lists of paths. It returns the identical string for neighbours
 * in one folder, so that map lookups need not hash a hundred thousand new strings.
 */
function parentReader() {
    let last = '/';
    return (path) => {
        const same = path.lastIndexOf('/') === last.length && path.startsWith(last);
        last = same ? last : parentOf(path);
        return last;
    };
}
/** The ancestor of a folder at that depth below the root. */
function ancestorAt(folder, depth) {
    return folder.split('/', depth + 1).join('/') || '/';
}
/** Whether a path is a folder or lies below it. */
const isWithin = (path, folder) => path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
/**
 * Whether a path is a system folder of the Filesystem Hierarchy Standard. A mount over a system
 * folder hides far more than a program writes there, so writes directly in it need another remedy.
 */
function isSystemFolder(path) {
    return SYSTEM.test(path) || (/^\/usr\//.test(path) && IN_USR.test(path));
}
const SYSTEM = /^\/(?:bin|sbin|lib(?:x?32|64)?|boot|etc|home|media|mnt|opt|srv|usr|var|var\/(?:lib|cache|spool|opt|local)|(?:dev|proc|sys)(?:\/.*)?)?$/;
const IN_USR = /^\/usr\/(?:local\/)?(?:s?bin|include|lib(?:x?32|64|exec)?|local|share|src|etc)(?:\/(?:python[\d.]*|node_modules|jvm|perl[\d.]*|ruby|php[\d.]*|x86_64-linux-gnu|aarch64-linux-gnu)(?:\/(?:dist|site)-packages)?)?$/;

// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __webpack_require__(9174);
// EXTERNAL MODULE: ./lib/plan/names.js
var names = __webpack_require__(3466);
;// CONCATENATED MODULE: ./lib/run/probe-specs.js


/** Path of the probe, in its own image and wherever it is mounted. */
const PROBE = '/zero-drift/probe';
/**
 * A probe in the container's PID namespace, which may read everything and change nothing. It reads
 * by the first process there, so the namespace must be the container's own.
 */
function probeSpec(target, id) {
    const command = ['serve', '/proc/1/root', '/proc/1'];
    const capAdd = ['SYS_PTRACE', ...toSeeAll(target)];
    return { ...bare(target.labels), command, capAdd, processesOf: id };
}
/**
 * Capabilities to read all files. Attributes in the `trusted` namespace are shown only to a process
 * with SYS_ADMIN, the capability that a container needs to set them.
 */
const toSeeAll = (target) => [
    'DAC_READ_SEARCH',
    ...(mayMount(target) ? ['SYS_ADMIN'] : [])
];
/**
 * A reader of another container's volumes and binds, each mounted read-only at its own mount point
 * so that none covers another. No process of that container can reach the reader.
 */
function readerSpec(target, mounts) {
    const volumes = mounts.map((mount) => ({ ...mount, readOnly: true }));
    const command = ['serve', '/', '/proc/self', ...volumes.map(({ path }) => path)];
    return { ...bare(target.labels), command, capAdd: toSeeAll(target), volumes };
}
/** Mount point in the reader of the volume or bind with that number. */
const readerPoint = (number) => `/zero-drift/mounts/${number}`;
/**
/**
 * A keeper with the given volumes at the container's own paths, which reads its own mounts. It lets
 * the container join its IPC namespace, or joins the one that the container is in.
 */
function keeperSpec(spec, volumes) {
    const { labels, shmSize, ipc, memoryOf } = spec;
    const command = ['serve', '/', '/proc/self'];
    const size = shmSize === undefined ? {} : { shmSize };
    const alone = { ...(ipc === undefined ? { shareable: true } : { ipc }), ...size };
    return {
        ...bare(labels),
        command,
        capAdd: toSeeAll(spec),
        ...(memoryOf === undefined ? alone : { memoryOf }),
        volumes
    };
}
/** A neighbour that runs idle on the container's network, with the container's extra hosts. */
function neighbourSpec(spec) {
    const network = spec.network === undefined ? {} : { network: spec.network };
    const command = ['serve', '/', '/proc/self'];
    return {
        ...bare(spec.labels),
        command,
        offline: false,
        readOnly: false,
        addHost: spec.addHost,
        ...network,
        ...(spec.base === undefined ? {} : { base: networkOf(spec.base) })
    };
}
/**
 * A peer with the devices and rights of a container, whose `/dev` and mounts show what the engine
 * makes for both. Undefined where these are as in every container.
 */
function peerSpec({ labels, base }) {
    if (base === undefined)
        return undefined;
    const hostConfig = picked(base.hostConfig, ['Devices', 'DeviceRequests', 'Privileged', 'Runtime']);
    const { Devices, DeviceRequests, Privileged } = hostConfig;
    const isUsual = [Devices, DeviceRequests].every(isNone) && Privileged !== true;
    if (isUsual)
        return undefined;
    const command = ['serve', '/', '/proc/self'];
    return { ...bare(labels), command, base: { ...EMPTY, hostConfig } };
}
const isNone = (list) => !Array.isArray(list) || list.length === 0;
const EMPTY = { config: {}, hostConfig: {}, networks: {}, volumes: {} };
/** Settings of a base that decide what the engine writes into network files. */
const networkOf = ({ config, hostConfig, networks }) => ({
    ...EMPTY,
    config: picked(config, ['Domainname']),
    hostConfig: picked(hostConfig, ['NetworkMode', 'Dns', 'DnsOptions', 'DnsSearch', 'ExtraHosts']),
    networks: Object.fromEntries(Object.keys(networks).map((name) => [name, {}]))
});
const picked = (record, names) => Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
/** Returns a function that adds the probe's image to a spec: only the engine knows its name. */
function onProbeImage(spec, platform, { engine }) {
    return async () => ({ ...spec, image: await engine.probeImage(platform) });
}
/** Spec of a probe container, without its image: no network, no capabilities, nothing writable. */
function bare(labels) {
    return {
        image: '',
        labels,
        entrypoint: [PROBE],
        env: [],
        init: false,
        readOnly: true,
        offline: true,
        conversing: true,
        publish: [],
        tmpfs: [],
        volumes: [],
        capDrop: ['ALL'],
        capAdd: [],
        // AppArmor lets only an unconfined container look into another container's processes.
        securityOpt: ['no-new-privileges', 'apparmor=unconfined'],
        pidsLimit: 16,
        ulimits: [],
        addHost: []
    };
}
/**
 * A container of the probe's image that is never started: on its creation the engine copies the
 * probe into the volume.
 */
function toolSpec(labels) {
    return { ...bare(labels), conversing: false, volumes: [tool(labels, 'attacks', false)] };
}
/** A container like that, which is started to leave a set-user-ID program of root's in its volume. */
function helperSpec(labels, path) {
    return {
        ...bare(labels),
        conversing: false,
        command: ['attack', `leave\n${path}`],
        volumes: [tool(labels, 'settings', false)]
    };
}
/**
 * The planned container for rehearsed attacks: it runs the probe, has no network, and can change
 * nothing outside itself.
 */
function groundSpec({ container }, readOnly, argv, use = 'attacks') {
    return {
        ...container,
        readOnly,
        entrypoint: [PROBE],
        command: argv,
        init: false,
        isHealthChecked: false,
        publish: [],
        network: 'none',
        offline: true,
        volumes: [...container.volumes.flatMap(standIn), tool(container.labels, use, true)]
    };
}
/**
 * Replaces a writable volume by an anonymous one; a bind stays, but read-only. What is read-only in
 * a pod is as it is in the image: without the pod, nothing would be in it.
 */
function standIn(mount) {
    const { path, readOnly, podVolume } = mount;
    if (podVolume === undefined || podVolume === 'given')
        return [ownOrReadOnly(mount)];
    return readOnly ? [] : [{ source: '', path, readOnly }];
}
function ownOrReadOnly(mount) {
    if (isBind(mount))
        return { ...mount, readOnly: true };
    return mount.readOnly ? mount : { ...mount, source: '' };
}
function tool(labels, use, readOnly) {
    const source = `zero-drift-${labels['zero-drift.run'] ?? ''}-${use}`;
    return { source, path: '/zero-drift', readOnly };
}

// EXTERNAL MODULE: ./lib/adapters/docker/create.js + 2 modules
var create = __webpack_require__(9928);
// EXTERNAL MODULE: ./lib/adapters/docker/decode.js
var decode = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/observe/store/file-table.js
var file_table = __webpack_require__(6810);
;// CONCATENATED MODULE: ./lib/observe/snapshot.js


/** An empty snapshot. */
const newSnapshot = () => (0,file_table/* fileTable */.Nm)();
/**
 * Maximum number of characters of all paths in one place, so that a container's file names cannot
 * exhaust this process's memory.
 */
const MOST_NAMES = (/* unused pure expression or super */ null && (512 * 1024 ** 2));
const TOO_MANY = (/* unused pure expression or super */ null && (`The paths in one place are longer than ${MOST_NAMES / 1024 ** 2} MB together, so what was written there is not known.`));
/** A surveyor that hashes contents: memory holds one entry for each file, whatever its size. */
function surveyor(survey, ledger) {
    const { limit, digest, pathOf, sink, isWanted } = survey;
    let left = limit;
    let partial = false;
    let names = 0;
    const enter = (header) => {
        const path = pathOf(header.name);
        const entry = entryOf(header, (name) => ledger.get(pathOf(name)), digest);
        names += path.length;
        if (names > MOST_NAMES)
            throw new Fault('look-failed', TOO_MANY);
        const isFile = entry.type === 'file' && header.type !== '1' && isWanted?.(entry) !== false;
        // One big file, which may be sparse, must not hide the files beside it.
        if (isFile && entry.size <= left && entry.size === header.size) {
            left -= entry.size;
            const draft = sink?.(entry);
            return digested(digest(), draft, (sha256) => {
                const isNews = ledger.set(path, { ...entry, sha256 });
                if (isNews)
                    draft?.keep(sha256);
            });
        }
        partial = partial || isFile;
        ledger.set(path, entry);
        return undefined;
    };
    return { enter, partial: () => partial };
}
function digested(digest, draft, onWhole) {
    const both = (bytes) => {
        digest.add(bytes);
        draft?.add(bytes);
    };
    return {
        add: draft === undefined ? digest.add : both,
        end: () => {
            onWhole(digest.hex());
        }
    };
}
/** The entry for a header. A hard link gets the entry of the earlier file that it links to. */
function entryOf(header, linked, digest) {
    const original = header.type === '1' ? linked(withoutSlash(header.target)) : undefined;
    if (original !== undefined)
        return original;
    const entry = plainEntryOf(header);
    const attributes = attributesIn(header.records, digest);
    return attributes === undefined ? entry : { ...entry, ...attributes };
}
/** The entry for a header, without extended attributes. */
function plainEntryOf(header) {
    const { mode, uid, gid, records } = header;
    const type = typeOf(header);
    const modified = header.modified + Number(records.get('ZERODRIFT.nanoseconds') ?? 0) / 1e9;
    switch (type) {
        case 'file': {
            const size = Number(records.get('ZERODRIFT.size') ?? header.size);
            return { type, mode, uid, gid, size, modified };
        }
        case 'symlink':
            return { type, mode, uid, gid, size: 0, modified, target: header.target };
        case 'device':
            return { type, mode, uid, gid, size: 0, modified, device: header.device };
        case 'directory':
        case 'fifo':
        case 'socket':
        case 'queue':
            return { type, mode, uid, gid, size: 0, modified };
    }
}
const TYPES = new Map([
    ['0', 'file'],
    ['1', 'file'],
    ['2', 'symlink'],
    ['3', 'device'],
    ['4', 'device'],
    ['5', 'directory'],
    ['6', 'fifo']
]);
/** The type of a file. The probe reports types that tar lacks in a record of its own. */
function typeOf({ type, records }) {
    const told = records.get('ZERODRIFT.type');
    return told === 'socket' || told === 'queue' ? told : (TYPES.get(type) ?? 'file');
}
const withoutSlash = (name) => name.replace(/^(?:\.?\/)+/, '');
/**
 * Extended attributes from an entry's PAX records; undefined where there are none. File
 * capabilities are separate; all others form one text, sorted by name. The engine's archives hold
 * capabilities alone (moby/go-archive), the probe's answers also `user.*` and access lists.
 */
function attributesIn(records, digest) {
    if (records.size === 0)
        return undefined;
    let capabilities;
    const others = [];
    for (const [key, value] of records) {
        if (key === 'ZERODRIFT.flags')
            others.push(value);
        if (!key.startsWith(PREFIX))
            continue;
        const name = key.slice(PREFIX.length);
        if (name === 'security.capability')
            capabilities = Buffer.from(value, 'latin1').toString('hex');
        else
            others.push(`${name} (${value.length} bytes, ${beginningOf(value, digest())})`);
    }
    if (capabilities === undefined && others.length === 0)
        return undefined;
    return {
        ...(capabilities === undefined ? {} : { capabilities }),
        ...(others.length === 0 ? {} : { attributes: others.sort().join(', ') })
    };
}
const PREFIX = 'SCHILY.xattr.';
function beginningOf(value, { add, hex }) {
    add(Buffer.from(value, 'latin1'));
    return hex().slice(0, 16);
}
/**
 * Time limit in milliseconds for reading at most that many bytes: two minutes for the names, plus
 * the time of a slow disk for the contents.
 */
const timeFor = (bytes) => 120_000 + bytes / SLOWEST;
/** Bytes per millisecond: 8 MiB per second. */
const SLOWEST = (/* unused pure expression or super */ null && ((8 * 1024 ** 2) / 1000));
/**
 * Passes bytes on until that many milliseconds from now, then throws a `Fault`: a container may
 * hold a file that takes hours to read.
 */
function inTime(add, milliseconds, clock) {
    const end = clock.now() + milliseconds;
    return (bytes) => {
        if (clock.now() > end)
            throw new Fault('look-failed', tooLong(milliseconds));
        add(bytes);
    };
}
const tooLong = (milliseconds) => `The files of the container could not be read within ${Math.round(milliseconds / 1000)} s, so its changes are not known. A large or sparse file takes long; mount a volume where it lies, or raise \`watch-limit\` where there is more to read.`;

// EXTERNAL MODULE: ./lib/observe/tar.js
var tar = __webpack_require__(4592);
// EXTERNAL MODULE: ./lib/adapters/docker/files.js
var files = __webpack_require__(5237);
;// CONCATENATED MODULE: ./lib/adapters/docker/exported.js




/** Types, modes and owners in the root filesystem of a container, as it is without its mounts. */
async function exportedEntries(line, id) {
    const entries = newSnapshot();
    const { add, ended } = (0,tar/* tarReader */.R)((header) => {
        entries.set(`/${header.name}`, plainEntryOf(header));
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

// EXTERNAL MODULE: ./lib/adapters/docker/change-list.js + 2 modules
var change_list = __webpack_require__(2488);
// EXTERNAL MODULE: ./lib/adapters/docker/probe-image.js
var probe_image = __webpack_require__(8888);
// EXTERNAL MODULE: ./lib/adapters/docker/removal.js
var removal = __webpack_require__(2054);
// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __webpack_require__(7734);
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
    const ahead = [...(0,paths/* namesIn */.wX)(path)];
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
        ahead.unshift(...(0,paths/* namesIn */.wX)(target));
    }
    return at === '' ? '/' : at;
}

// EXTERNAL MODULE: ./lib/adapters/docker/transport.js + 2 modules
var transport = __webpack_require__(6901);
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
        return { view, spot: view.spotOf(bytesOf(path)) };
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
const pointOf = ({ number, rest }) => readerPoint(number) + textOf(rest);
const textOf = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
async function entryIn({ root, listed }, path) {
    const found = root.get(path);
    // Exports leave sockets out.
    if (found === undefined)
        return (await listed()).has(asEngineLists(path)) ? files/* SOCKET */.gL : undefined;
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
        spotOf: spotFinder(mounts.map(({ path }) => bytesOf(path)), linkOf),
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
    const volumes = mounts.map((mount, number) => ({ ...mount, path: readerPoint(number) }));
    const image = await (0,probe_image/* probeImage */.mH)(line, `${Os}/${Arch}`, programs);
    return (0,create/* create */.vt)(line, { ...bare(labels), conversing: false, image, volumes });
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


/***/ })

};
;