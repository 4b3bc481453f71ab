/******/ (function() { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 7451:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Wh: function() { return /* binding */ unlessAborted; },
  NE: function() { return /* binding */ withDeadline; }
});

// UNUSED EXPORTS: clock, dateIn, timerDelay, today

;// CONCATENATED MODULE: external "node:perf_hooks"
var external_node_perf_hooks_namespaceObject = require("node:perf_hooks");
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __nccwpck_require__(7413);
;// CONCATENATED MODULE: ./lib/adapters/clock.js



/** The current date in UTC, in days since 1970. */
const today = () => Math.floor(Date.now() / DAY);
/** The date that many days from today, e.g. `2027-06-30`. */
const dateIn = (days) => dateOf(today() + days);
const DAY = (/* unused pure expression or super */ null && (24 * 60 * 60 * 1000));
/** The machine's monotonic clock; its sleeps reject with a `Fault` when the run is cancelled. */
function clock(cancelled) {
    return {
        now: () => performance.now(),
        date: () => Date.now(),
        today,
        sleep: (milliseconds, over) => new Promise((resolve, reject) => {
            const signal = AbortSignal.any([over, cancelled]);
            const wake = () => {
                clearTimeout(timer);
                if (cancelled.aborted)
                    reject(new Fault('cancelled', 'The run was cancelled.'));
                else
                    resolve();
            };
            const timer = setTimeout(() => {
                signal.removeEventListener('abort', wake);
                resolve();
            }, timerDelay(milliseconds));
            if (signal.aborted)
                wake();
            else
                signal.addEventListener('abort', wake, { once: true });
        })
    };
}
/**
 * A delay that Node's timers accept: whole milliseconds up to 2^31 - 1, about 25 days. A longer one
 * would fire at once.
 */
function timerDelay(milliseconds) {
    return Math.min(Math.max(1, Math.ceil(milliseconds)), 2 ** 31 - 1);
}
/**
 * Runs work with a signal that aborts after that many milliseconds. The timer does not keep the
 * process alive, and is cleared when the work ends. `AbortSignal.timeout` is no option: Node 20 may
 * collect such a signal while only an `AbortSignal.any` refers to it, and then neither fires.
 */
async function withDeadline(milliseconds, work) {
    const controller = new AbortController();
    const fire = () => {
        controller.abort();
    };
    const timer = setTimeout(fire, timerDelay(milliseconds)).unref();
    try {
        return await work(controller.signal);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Settles like the work, or rejects once the signal aborts; removes its listener afterwards. */
function unlessAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const fail = () => {
            reject(new Error('aborted'));
        };
        if (signal.aborted)
            fail();
        else
            signal.addEventListener('abort', fail, { once: true });
        work.then(resolve, reject).finally(() => {
            signal.removeEventListener('abort', fail);
        });
    });
}


/***/ }),

/***/ 5322:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  di: function() { return /* binding */ adopt; },
  cC: function() { return /* binding */ laidOn; },
  Nd: function() { return /* binding */ networksOf; }
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __nccwpck_require__(4818);
// EXTERNAL MODULE: ./lib/adapters/docker/decode.js
var decode = __nccwpck_require__(7718);
;// CONCATENATED MODULE: ./lib/adapters/docker/adopted-mounts.js



/** Mounts of a container that another tool created, in the forms in which the engine lists them. */
const adopted_mounts_text = dist.defaulted(dist.nullable(dist.string()), '');
const flag = dist.defaulted(dist.nullable(dist.boolean()), false);
const RawMount = dist.type({
    ...{ Type: adopted_mounts_text, Source: adopted_mounts_text, Target: adopted_mounts_text, ReadOnly: flag },
    TmpfsOptions: dist.optional(dist.nullable(dist.type({ SizeBytes: dist.optional(dist.number()), Mode: dist.optional(dist.number()) })))
});
const HostConfig = dist.type({
    Tmpfs: dist.defaulted(dist.nullable(dist.record(dist.string(), dist.string())), {}),
    Binds: dist.defaulted(dist.nullable(dist.array(dist.string())), []),
    Mounts: dist.defaulted(dist.nullable(dist.array(RawMount)), [])
});
/** Decodes the mounts of a `HostConfig`. */
function listedMounts(hostConfig) {
    const host = (0,decode/* decode */.D4)(HostConfig, hostConfig, 'a container');
    return [
        ...Object.entries(host.Tmpfs ?? {}).map(([path, options]) => ({
            ...{ list: 'Tmpfs', entry: [path, options], tmpfs: { path, options } }
        })),
        ...(host.Binds ?? []).map((entry) => ({ list: 'Binds', entry, volume: bound(entry) })),
        ...(host.Mounts ?? []).map((entry) => ({ list: 'Mounts', entry, ...mounted(entry) }))
    ];
}
/** Decodes `SOURCE:PATH[:OPTIONS]`. */
function bound(entry) {
    const [source = '', path = '', options = ''] = entry.split(':');
    return { source, path, readOnly: options.split(',').includes('ro') };
}
function mounted(entry) {
    const { Type, Source, Target, ReadOnly, TmpfsOptions } = entry;
    const path = Target ?? '';
    if (Type === 'tmpfs')
        return { tmpfs: { path, options: tmpfsOptions(TmpfsOptions, ReadOnly) } };
    if (Type !== 'bind' && Type !== 'volume')
        return {};
    return { volume: { source: Source ?? '', path, readOnly: ReadOnly === true } };
}
function tmpfsOptions(options, readOnly) {
    const { SizeBytes, Mode } = options ?? {};
    return [
        ...(readOnly === true ? ['ro'] : []),
        ...(SizeBytes === undefined || SizeBytes === 0 ? [] : [`size=${SizeBytes}`]),
        ...(Mode === undefined || Mode === 0 ? [] : [`mode=${Mode.toString(8).padStart(4, '0')}`])
    ].join(',');
}
/**
 * Mounts of a request that a spec makes (`Mounts` are its own): those of another one that the spec
 * still has, in their own form; then all others.
 */
function mountsLaidOn(hostConfig, spec, { Mounts }) {
    const kept = listedMounts(hostConfig).filter(({ tmpfs, volume }) => (tmpfs === undefined && volume === undefined) ||
        spec.tmpfs.some((one) => (0,external_node_util_.isDeepStrictEqual)(one, tmpfs)) ||
        spec.volumes.some((one) => (0,external_node_util_.isDeepStrictEqual)(one, volume)));
    const isKept = (one) => kept.some(({ tmpfs, volume }) => (0,external_node_util_.isDeepStrictEqual)(one, tmpfs ?? volume));
    const of = (list) => kept.filter((mount) => mount.list === list).map(({ entry }) => entry);
    const fresh = spec.volumes.flatMap((one, index) => (isKept(one) ? [] : [Mounts?.[index]]));
    const scratch = spec.tmpfs
        .filter((one) => !isKept(one))
        .map(({ path, options }) => [path, options]);
    return {
        Tmpfs: Object.fromEntries([...of('Tmpfs'), ...scratch]),
        Binds: of('Binds'),
        Mounts: [...of('Mounts'), ...fresh]
    };
}

;// CONCATENATED MODULE: ./lib/adapters/docker/adopt.js




/**
 * Containers that another tool created, adopted as specs: decoding the engine's description, and
 * laying the fields of a spec on it. Settings that are unknown here are passed on as they are.
 */
const adopt_text = dist.defaulted(dist.nullable(dist.string()), '');
const texts = dist.defaulted(dist.nullable(dist.array(dist.string())), []);
const keys = dist.defaulted(dist.nullable(dist.record(dist.string(), dist.unknown())), {});
const number = dist.defaulted(dist.nullable(dist.number()), 0);
const adopt_flag = dist.defaulted(dist.nullable(dist.boolean()), false);
const Config = dist.type({
    ...{ Hostname: adopt_text, User: adopt_text, WorkingDir: adopt_text, StopSignal: adopt_text },
    ...{ Entrypoint: texts, Cmd: texts, Env: texts },
    ...{ Volumes: keys, ExposedPorts: keys },
    Healthcheck: dist.optional(dist.nullable(dist.type({ Test: texts })))
});
const adopt_HostConfig = dist.type({
    ...{
        ReadonlyRootfs: adopt_flag,
        Init: adopt_flag,
        Privileged: adopt_flag,
        NetworkMode: adopt_text,
        PidMode: adopt_text,
        IpcMode: adopt_text
    },
    ...{ CapAdd: texts, CapDrop: texts, SecurityOpt: texts, ExtraHosts: texts },
    ...{ Memory: number, ShmSize: number, PidsLimit: number },
    Ulimits: dist.defaulted(dist.nullable(dist.array(dist.type({ Name: dist.string(), Soft: dist.number(), Hard: dist.number() }))), [])
});
const Open = dist.record(dist.string(), dist.unknown());
const Description = dist.type({
    Id: dist.string(),
    Config: Open,
    HostConfig: Open,
    NetworkSettings: dist.type({ Networks: dist.defaulted(dist.nullable(dist.record(dist.string(), Open)), {}) })
});
/** Decodes the answer of `GET /containers/{id}/json` for a container that was never started. */
function adopt(answer, image) {
    const { Id, ...found } = (0,decode/* decode */.D4)(Description, answer, 'a container');
    const config = (0,decode/* decode */.D4)(Config, found.Config, 'a container');
    const own = Id.slice(0, SHORT_ID);
    const isGiven = config.Hostname !== '' && config.Hostname !== own;
    const base = {
        config: isGiven ? found.Config : without(found.Config, ['Hostname']),
        hostConfig: found.HostConfig,
        networks: endpoints(found.NetworkSettings.Networks ?? {}, own),
        volumes: {}
    };
    return { spec: { ...specOf(base), image: image.id, base }, image: overlaid(image, config) };
}
/** Length of the ID that an engine takes for a host name, and for an alias. */
const SHORT_ID = 12;
/** The image's facts as the container's settings replace them; the engine has merged the two. */
function overlaid(image, config) {
    const test = config.Healthcheck?.Test ?? [];
    return {
        ...image,
        user: config.User ?? '',
        workingDir: config.WorkingDir ?? '',
        entrypoint: config.Entrypoint ?? [],
        command: config.Cmd ?? [],
        env: config.Env ?? [],
        volumes: Object.keys(config.Volumes ?? {}).sort(),
        exposedPorts: Object.keys(config.ExposedPorts ?? {}).sort(),
        hasHealthCheck: test.length > 0 && test[0] !== 'NONE',
        stopSignal: config.StopSignal || 'SIGTERM'
    };
}
/** Endpoint settings that were asked for, without those that the engine made of the ID. */
function endpoints(networks, own) {
    const asked = Object.entries(networks).map(([name, endpoint]) => {
        const kept = ASKED.flatMap((key) => {
            const value = key === 'Aliases' ? aliases(endpoint[key], own) : endpoint[key];
            return isEmpty(value) ? [] : [[key, value]];
        });
        return [name, Object.fromEntries(kept)];
    });
    return Object.fromEntries(asked);
}
const ASKED = ['IPAMConfig', 'Links', 'Aliases', 'DriverOpts', 'MacAddress', 'GwPriority'];
const aliases = (value, own) => Array.isArray(value) ? value.filter((alias) => alias !== own) : value;
const isEmpty = (value) => value === undefined || value === null || value === '' || value === 0;
const without = (record, names) => Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
/** The settings of a base in the terms of a spec, without image and labels. */
function specOf(base) {
    const config = (0,decode/* decode */.D4)(Config, base.config, 'a container');
    const host = (0,decode/* decode */.D4)(adopt_HostConfig, base.hostConfig, 'a container');
    const mounts = listedMounts(base.hostConfig);
    const { NetworkMode, Memory, ShmSize, PidsLimit } = host;
    return {
        image: '',
        labels: {},
        env: config.Env ?? [],
        init: host.Init === true,
        readOnly: host.ReadonlyRootfs === true,
        publish: [],
        tmpfs: mounts.flatMap(({ tmpfs }) => tmpfs ?? []),
        volumes: mounts.flatMap(({ volume }) => volume ?? []),
        capDrop: (host.CapDrop ?? []).map(capability),
        capAdd: [...(host.CapAdd ?? []).map(capability), ...(host.Privileged === true ? ['ALL'] : [])],
        securityOpt: host.SecurityOpt ?? [],
        pidsLimit: PidsLimit === null || PidsLimit <= 0 ? UNLIMITED : PidsLimit,
        ulimits: (host.Ulimits ?? []).map(({ Name, Soft, Hard }) => ({
            ...{ name: Name, soft: Soft, hard: Hard }
        })),
        addHost: host.ExtraHosts ?? [],
        ...(config.User ? { user: config.User } : {}),
        ...(config.WorkingDir ? { workingDir: config.WorkingDir } : {}),
        ...(config.Hostname ? { hostname: config.Hostname } : {}),
        ...(host.PidMode ? { sharesProcesses: true } : {}),
        ...(FOREIGN_IPC.test(host.IpcMode ?? '') ? { ipc: host.IpcMode ?? '' } : {}),
        ...(NetworkMode && NetworkMode !== 'default' ? { network: NetworkMode } : {}),
        ...(Memory ? { memory: Memory } : {}),
        ...(ShmSize ? { shmSize: ShmSize } : {})
    };
}
const UNLIMITED = -1;
/** Modes of an IPC namespace that is not the container's own. */
const FOREIGN_IPC = /^(?:host|none|container:.+)$/;
const capability = (name) => name.toUpperCase().replace(/^CAP_/, '');
/**
 * Lays a request on a base: settings in which the spec differs from the base are the request's, all
 * others stay as they were asked for. `as` makes a request of a spec.
 */
function laidOn(base, spec, as) {
    const adopted = specOf(base);
    const [wanted, known] = [as(spec), as({ ...adopted, image: spec.image })];
    const { HostConfig: host = {}, Labels, ExposedPorts, ...others } = wanted;
    const config = {
        ...without(base.config, ['Image']),
        ...differing(others, known),
        Image: spec.image,
        Labels: { ...labelsOf(base), ...Labels },
        ExposedPorts: { ...base.config['ExposedPorts'], ...ExposedPorts }
    };
    const hostConfig = {
        ...base.hostConfig,
        ...differing(without({ ...host }, MOUNTS), known.HostConfig ?? {}),
        ...mountsLaidOn(base.hostConfig, spec, host),
        ...OWN,
        ...only(host, ['LogConfig', 'PortBindings'])
    };
    return { ...config, HostConfig: hostConfig };
}
const only = (from, keys) => Object.fromEntries(keys.map((key) => [key, from[key]]));
/** A checked container is started once, and removed by the check. */
const OWN = { RestartPolicy: { Name: 'no', MaximumRetryCount: 0 }, AutoRemove: false };
const MOUNTS = ['Tmpfs', 'Mounts'];
/** Settings that are not equal in both requests. */
function differing(wanted, known) {
    const before = known;
    return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => !(0,external_node_util_.isDeepStrictEqual)(value, before[key])));
}
/** Labels of the base without those of Compose, which would count the container as its own. */
function labelsOf({ config }) {
    const labels = (config['Labels'] ?? {});
    const kept = Object.entries(labels).filter(([name]) => !name.startsWith('com.docker.compose.'));
    return Object.fromEntries(kept);
}
/**
 * Networks to create the container in: one, since older engines take no more; and the others. They
 * are the owner's if the container has the network of another one.
 */
function networksOf({ base, network }) {
    if (base === undefined || network === undefined || specOf(base).network !== network)
        return { first: {}, others: [] };
    const endpoint = base.networks[network];
    const others = Object.entries(base.networks).filter(([name]) => name !== network);
    return { first: endpoint === undefined ? {} : { [network]: endpoint }, others };
}


/***/ }),

/***/ 2488:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: function() { return /* binding */ listChanges; }
});

// UNUSED EXPORTS: changesDecoder

;// CONCATENATED MODULE: ./lib/plan/change-kinds.js
/** All kinds of change, in the order in which reports list them. */
const change_kinds_CHANGE_KINDS = ['added', 'changed', 'deleted'];

// EXTERNAL MODULE: ./lib/observe/store/file-table.js
var file_table = __nccwpck_require__(6810);
;// CONCATENATED MODULE: ./lib/observe/store/change-store.js



/** The given changes sorted by path: a folder comes directly before its contents. */
function changesByPath(changes) {
    const { add, paths, read } = changeColumns();
    for (const change of changes)
        add(change);
    const order = sortedRows(paths);
    return listOf(paths.length, order === undefined ? read : (index) => read(order[index] ?? 0));
}
/** An empty store for the lines of an engine's list. */
function rawChanges() {
    const paths = [];
    const kinds = (0,file_table/* numberColumn */.sA)(Uint8Array);
    return {
        add: ({ path, kind }) => {
            kinds.put(paths.length, change_kinds_CHANGE_KINDS.indexOf(kind));
            paths.push(path);
        },
        list: () => listOf(paths.length, (row) => ({ path: paths[row] ?? '', kind: kindOf(kinds.at(row)) }))
    };
}
function changeColumns() {
    const paths = [];
    const places = [];
    const kinds = numberColumn(Uint8Array);
    const sides = SIDES.map((side) => ({ side, facts: optionalFacts() }));
    const optional = optionalColumns(['bytes', 'idle']);
    return {
        paths,
        add: (change) => {
            const row = paths.push(change.path) - 1;
            places.push(change.place);
            kinds.put(row, CHANGE_KINDS.indexOf(change.kind));
            for (const { side, facts } of sides)
                facts.put(row, change[side]);
            optional.put(row, change);
        },
        read: (row) => {
            const change = {
                path: paths[row] ?? '',
                kind: kindOf(kinds.at(row)),
                place: places[row] ?? ''
            };
            for (const { side, facts } of sides) {
                const known = facts.at(row);
                if (known !== undefined)
                    change[side] = known;
            }
            optional.read(row, change);
            return change;
        }
    };
}
const SIDES = (/* unused pure expression or super */ null && (['before', 'after', 'meanwhile']));
/** A column of optional file facts; an absent value takes four bytes. */
function optionalFacts() {
    const facts = factsColumns();
    /** Row of the facts plus 1, or 0 where absent. */
    const rows = numberColumn(Uint32Array);
    let length = 0;
    return {
        at: (row) => (rows.at(row) === 0 ? undefined : facts.at(rows.at(row) - 1)),
        put: (row, known) => {
            if (known !== undefined)
                facts.put(length++, known);
            rows.put(row, known === undefined ? 0 : length);
        }
    };
}
const kindOf = (code) => change_kinds_CHANGE_KINDS[code] ?? 'changed';
/**
 * Row numbers sorted by path; undefined where the paths are sorted already, as archives and engines
 * mostly list them.
 */
function sortedRows(paths) {
    const compare = (one, other) => comparePaths(paths[one] ?? '', paths[other] ?? '');
    let sorted = true;
    for (let row = 1; sorted && row < paths.length; row++)
        sorted = compare(row - 1, row) <= 0;
    if (sorted)
        return undefined;
    // `Array.sort` is faster on partly sorted input; sorting a typed array is not.
    return Uint32Array.from(Array.from(paths.keys()).sort(compare));
}
/** A list that creates its values on each read; `read` takes an index from 0 to `length - 1`. */
function listOf(length, read) {
    const from = (index = 0) => Math.max(0, index < 0 ? length + index : index);
    return {
        length,
        at: (index) => (from(index) < length && index >= -length ? read(from(index)) : undefined),
        slice: (start = 0, end = length) => {
            const [first, last] = [from(start), Math.min(from(end), length)];
            return Array.from({ length: Math.max(0, last - first) }, (_, index) => read(first + index));
        },
        *[Symbol.iterator]() {
            for (let index = 0; index < length; index++)
                yield read(index);
        }
    };
}
/** A list that maps each value when it is read. */
function mapList(list, draw) {
    return listOf(list.length, (index) => draw(existing(list, index)));
}
/** The change at an index below the list's length. */
function existing(list, index) {
    return list.at(index);
}

// EXTERNAL MODULE: ./lib/adapters/docker/decode.js
var decode = __nccwpck_require__(7718);
// EXTERNAL MODULE: ./lib/adapters/docker/podman.js
var podman = __nccwpck_require__(3921);
// EXTERNAL MODULE: ./lib/adapters/docker/transport.js + 2 modules
var transport = __nccwpck_require__(6901);
;// CONCATENATED MODULE: ./lib/adapters/docker/change-list.js




/** Milliseconds to list changes, for which the engine walks the whole image twice. */
const WALK = 600_000;
/** The engine's list of changes to a container's root filesystem. */
async function listChanges(line, id) {
    const path = `/containers/${id}/changes`;
    const listing = { what: "list the container's changes", within: WALK, path };
    const decoder = changesDecoder();
    await (0,transport/* requestBytes */.Db)(line, listing, decoder.add).catch((error) => {
        if (line.podman() === undefined || !(0,podman/* isListBroken */.ch)((0,transport/* reasonOf */.A3)(error)))
            throw error;
        decoder.add(NO_CHANGES);
    });
    return decoder.end();
}
/** An empty list, in the engine's words. Of Podman, no check relies on the list alone. */
const NO_CHANGES = Buffer.from('[]');
const KINDS = ['changed', 'added', 'deleted'];
/**
 * Returns a decoder for a list of changes. It validates them by hand, because a schema takes
 * seconds for 100,000. Of a million changes, the text is never in memory as a whole.
 */
function changesDecoder() {
    const { add, list } = rawChanges();
    const items = jsonItems((change) => {
        add(changeOf(change));
    });
    return {
        add: (bytes) => {
            readable(() => {
                items.add(bytes);
            });
        },
        end: () => {
            if (!readable(items.end))
                throw UNREADABLE();
            return list();
        }
    };
}
const UNREADABLE = () => (0,decode/* unreadable */.O$)('a list of changes');
function readable(read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof SyntaxError ? UNREADABLE() : error;
    }
}
function changeOf(change) {
    const { Path, Kind } = Object(change);
    const kind = typeof Kind === 'number' ? KINDS[Kind] : undefined;
    if (typeof Path !== 'string' || kind === undefined)
        throw (0,decode/* unreadable */.O$)('a change');
    return { path: Path, kind };
}
const [QUOTE, COMMA, OPEN, BACKSLASH, CLOSE] = [0x22, 0x2c, 0x5b, 0x5c, 0x5d];
const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d];
/**
 * Parses a JSON list in pieces, because V8 cannot, and parsers that can take ten times as long.
 * Finds the last comma between two items and has `JSON.parse` read the text before it. Throws a
 * `SyntaxError` for invalid JSON.
 */
function jsonItems(onItem) {
    let held = Buffer.alloc(0);
    const { add: scan, isOver } = scanner();
    const parse = (text) => {
        for (const item of JSON.parse(text))
            onItem(item);
    };
    return {
        add: (bytes) => {
            const from = held.length;
            held = Buffer.concat([held, bytes]);
            const cut = scan(held, from);
            if (cut === 0)
                return;
            const text = held.toString('utf8', 0, cut);
            held = held.subarray(cut + 1);
            parse(text.startsWith('[') ? `${text}]` : `[${text}]`);
        },
        end: () => {
            const text = held.toString().trim();
            if (isOver())
                parse(text.startsWith('[') ? text : `[${text}`);
            return isOver() || text === 'null';
        }
    };
}
function scanner() {
    let [depth, quoted, escaped, over] = [0, false, false, false];
    /** Scans a byte; returns whether it is a comma between two items. */
    const next = (byte) => {
        if (quoted) {
            if (escaped)
                escaped = false;
            else if (byte === BACKSLASH)
                escaped = true;
            else
                quoted = byte !== QUOTE;
        }
        else if (byte === QUOTE)
            quoted = true;
        else if (byte === OPEN || byte === OPEN_BRACE)
            depth += 1;
        else if (byte === CLOSE || byte === CLOSE_BRACE) {
            depth -= 1;
            over ||= depth === 0 && byte === CLOSE;
        }
        return byte === COMMA && depth === 1 && !quoted;
    };
    return {
        add: (bytes, from) => {
            let cut = 0;
            for (let at = from; at < bytes.length; at++)
                if (next(bytes[at] ?? 0))
                    cut = at;
            return cut;
        },
        isOver: () => over
    };
}


/***/ }),

/***/ 9928:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  vt: function() { return /* binding */ create; },
  hr: function() { return /* binding */ hasTerminal; }
});

// UNUSED EXPORTS: createOptions, ownVolumes

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __nccwpck_require__(4818);
// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __nccwpck_require__(9174);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __nccwpck_require__(7413);
;// CONCATENATED MODULE: ./lib/run/reach.js

/**
 * The container's spec, adapted so that this machine can reach it: if this process runs in a
 * container itself, both share a network.
 */
function placed(plan, engine) {
    const { container } = plan;
    if (container.publish.length === 0 && !isReachedByOwner(plan))
        return container;
    if (engine.self !== undefined && engine.self.network !== 'host') {
        return { ...container, publish: [], ...sharing(engine.self.network, container) };
    }
    if (isReachedByOwner(plan)) {
        if (!engine.local && isReachNeeded(plan))
            throw new BadInputs([joinedElsewhere(engine.host)]);
        return container;
    }
    if (container.publishOn !== 'all' && !LOOPBACK.test(engine.host))
        throw new BadInputs([elsewhere(engine.host)]);
    return container;
}
/** Whether a port is awaited or tested of a container that has the network of another one. */
const isReachedByOwner = ({ container, port, wait }) => networkOwner(container) !== undefined &&
    (port !== undefined || wait.kind === 'tcp' || wait.kind === 'http');
/** Whether the check fails without an address of the port. */
const isReachNeeded = ({ wait, smoke }) => wait.kind === 'tcp' ||
    wait.kind === 'http' ||
    smoke.some((step) => step.kind === 'http' && step.target.startsWith('/'));
/**
 * The network that a container shares with this process. One that Compose created keeps its own
 * networks, or those of the container whose network it has, and joins this one beside them.
 */
function sharing(network, { base, network: own }) {
    if (base === undefined)
        return { network: own ?? network };
    return { base: { ...base, networks: { ...base.networks, [network]: {} } } };
}
/**
 * The container whose network a container joins, and whose addresses are therefore its own;
 * undefined if it has networks itself.
 */
const networkOwner = ({ network = '' }) => /^container:(.+)$/.exec(network)?.[1];
/** Addresses of a port of the running container; undefined where it is not reachable. */
function reachOf(port, spec, facts, around) {
    const { engine, world } = around;
    if (spec.network === 'host')
        return direct({ host: hostOf(engine), port });
    const own = facts.addresses.find((address) => engine.local && world.network.isNeighbour(address));
    const published = facts.published.get(port);
    const client = published === undefined ? undefined : { host: engine.host, port: published };
    if (own === undefined)
        return client && { probe: client, proxied: true, client };
    const probe = { host: own, port };
    const overNetwork = spec.network !== undefined || client === undefined;
    return overNetwork ? direct(probe) : { probe, proxied: false, client };
}
/**
 * Throws `BadInputs` if the awaited port already answers. With `network: host` that program would
 * be mistaken for the container.
 */
async function assertFree(plan, engine, world) {
    const { wait, container } = plan;
    if (container.network !== 'host' || (wait.kind !== 'tcp' && wait.kind !== 'http'))
        return;
    const { port } = wait;
    const reply = await world.network.connects({ host: hostOf(engine), port }, false, 1000);
    if (reply !== 'answered')
        return;
    const sentence = `Port ${port} of the host is answered already, before the container is started. Free it, or leave out "network: host".`;
    throw new BadInputs([{ input: 'network', sentence }]);
}
/** `http://HOST:PORT`, without a trailing slash. */
const urlOf = ({ host, port }) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
const direct = (address) => ({ probe: address, proxied: false, client: address });
/** The host's name for ports with `network: host`; a job container uses its gateway. */
function hostOf({ host, self }) {
    return self === undefined || self.network === 'host' ? host : (self.gateway ?? host);
}
const joinedElsewhere = (host) => ({
    input: 'compose-file',
    sentence: `the service has the network of another container ("network_mode: service:NAME" or "container:NAME"), in which no port is published: it is reached by its own address, from the engine's machine only, and the engine is another machine's ("${host}"). Check there, or give "wait-for: healthy" or "log:REGEX", and test it by "smoke-exec".`
});
const LOOPBACK = /^(?:localhost|127\.|::1$)/;
const elsewhere = (host) => ({
    input: 'publish',
    sentence: `Docker runs on another machine ("${host}"), and a port is published on that machine's loopback address only. Set "publish: all" to publish it on all of its addresses; the port is then reached at "${host}".`
});

// EXTERNAL MODULE: ./lib/adapters/docker/adopt.js + 1 modules
var adopt = __nccwpck_require__(5322);
// EXTERNAL MODULE: ./lib/adapters/docker/decode.js
var decode = __nccwpck_require__(7718);
// EXTERNAL MODULE: ./lib/adapters/docker/labelled.js
var labelled = __nccwpck_require__(3835);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/adapters/docker/podman.js
var podman = __nccwpck_require__(3921);
// EXTERNAL MODULE: ./lib/adapters/docker/removal.js
var removal = __nccwpck_require__(2054);
// EXTERNAL MODULE: ./lib/adapters/docker/transport.js + 2 modules
var transport = __nccwpck_require__(6901);
;// CONCATENATED MODULE: ./lib/adapters/docker/podman-creation.js






/** The dialect for a container's spec: Docker's own words, or those that Podman understands. */
async function dialectFor(line, spec) {
    const version = line.podman();
    if (version === undefined)
        return DOCKERS;
    const imageVolumes = await volumesOfImage(line, spec.image);
    const newName = () => (0,podman/* memoryVolumeName */.NR)((0,external_node_crypto_.randomBytes)(16).toString('hex'));
    const isFilled = imageVolumes.length > 0 || spec.volumes.some(isCopiedInto);
    return {
        volume: (wanted) => (0,podman/* volumeForPodman */.BR)(wanted, version),
        container: (wanted) => (0,podman/* forPodman */.L3)(wanted, spec, { version, imageVolumes, newName }),
        fill: (id) => (isFilled ? fill(line, id) : Promise.resolve())
    };
}
const DOCKERS = {
    volume: (wanted) => wanted,
    container: (body) => ({ body, volumes: [] }),
    fill: () => Promise.resolve()
};
/** Whether the image's files are copied into an empty volume. */
const isCopiedInto = ({ source, memory, podVolume }) => !source.startsWith('/') && memory === undefined && podVolume === undefined;
const Image = dist.type({
    Config: dist.optional(dist.nullable(dist.type({ Volumes: dist.defaulted(dist.nullable(dist.record(dist.string(), dist.unknown())), {}) })))
});
/** Mount points of an image's volumes; none of an image that is gone, which no creation finds. */
async function volumesOfImage(line, image) {
    const question = { what: 'inspect the image', path: `/images/${encodeURI(image)}/json` };
    const answer = await (0,removal/* unlessGone */.Wi)((0,transport/* requestJson */.SS)(line, question));
    return Object.keys((0,decode/* decode */.D4)(Image, answer ?? {}, 'an image').Config?.Volumes ?? {});
}
/**
 * Sets the container up without starting it: unlike Docker, Podman fills a volume when it is mounted
 * for the first time. A refusal is ignored, since the start meets the same one.
 */
async function fill(line, id) {
    const path = `/v4.0.0/libpod/containers/${id}/init`;
    const order = { what: 'set up the container', within: SET_UP, path, method: 'POST' };
    await (0,transport/* send */.tN)(line, order).catch((error) => {
        if ((0,transport/* statusOf */.c2)(error) === undefined)
            throw error;
    });
}
/** Milliseconds to set up a container, since the engine copies the image's files into its volumes. */
const SET_UP = 120_000;

;// CONCATENATED MODULE: ./lib/adapters/docker/create.js










/** Converts a container spec to the body of the engine's request; pure. */
function createOptions(spec) {
    const { base } = spec;
    if (base === undefined)
        return ownOptions(spec);
    const { first } = (0,adopt/* networksOf */.Nd)(spec);
    const isNetworked = Object.keys(first).length > 0;
    const networking = isNetworked ? { NetworkingConfig: { EndpointsConfig: first } } : {};
    return { ...(0,adopt/* laidOn */.cC)(base, spec, ownOptions), ...networking };
}
/** Whether the container's output is that of a terminal: the engine then adds no frames to it. */
const hasTerminal = ({ base }) => base?.config['Tty'] === true;
function ownOptions(spec) {
    const ports = spec.publish.map((port) => `${port}/tcp`);
    return {
        Image: spec.image,
        Labels: { ...spec.labels },
        Env: [...spec.env],
        ...given('Entrypoint', spec.entrypoint && [...spec.entrypoint]),
        ...given('Cmd', spec.command && [...spec.command]),
        ...given('User', spec.user),
        ...given('WorkingDir', spec.workingDir),
        ...given('Hostname', spec.hostname),
        ...(spec.conversing === true ? CONVERSING : {}),
        ...(spec.offline === true ? { NetworkDisabled: true } : {}),
        ...(spec.isHealthChecked === false ? { Healthcheck: { Test: ['NONE'] } } : {}),
        ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])),
        HostConfig: {
            ReadonlyRootfs: spec.readOnly,
            Init: spec.init,
            PortBindings: Object.fromEntries(ports.map((port) => [port, [hostSide(spec)]])),
            LogConfig: spec.conversing === true ? NO_LOG : LOG,
            ...namespaces(spec),
            ...create_mounts(spec),
            ...limits(spec)
        }
    };
}
/**
 * Host side of a published port, with a port that the engine chooses. Without an address, the engine
 * takes all of its machine, IPv6 included.
 */
const hostSide = ({ publishOn }) => ({
    HostIp: publishOn === 'all' ? '' : '127.0.0.1',
    HostPort: ''
});
/**
 * Limits the log, so that a flood of output does not fill the engine's disk. This driver can be
 * read back whatever the engine's default is.
 */
const LOG = { Type: 'json-file', Config: { 'max-size': '16m', 'max-file': '2' } };
/**
 * Settings to converse by standard input: it ends when the attached client closes it. A client that
 * attaches before the start receives standard output and standard error.
 */
const CONVERSING = {
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true
};
const NO_LOG = { Type: 'none', Config: {} };
function namespaces({ processesOf, memoryOf, shareable, ipc }) {
    return {
        ...given('PidMode', processesOf && `container:${processesOf}`),
        ...given('IpcMode', memoryOf === undefined ? ipc : `container:${memoryOf}`),
        ...(shareable === true ? { IpcMode: 'shareable' } : {})
    };
}
function create_mounts(spec) {
    return {
        Tmpfs: Object.fromEntries(spec.tmpfs.map(({ path, options }) => [path, options])),
        Mounts: spec.volumes.map(mount),
        ...given('NetworkMode', spec.network),
        ExtraHosts: [...spec.addHost]
    };
}
/**
 * Converts a volume mount to an entry of `Mounts`. An entry of `Binds` would create a missing
 * folder on the engine's machine and leave it there.
 */
function mount(wanted) {
    const { source, path, readOnly, memory, podVolume, subPath } = wanted;
    const type = (0,mounts/* isBind */.mD)(wanted) ? 'bind' : 'volume';
    const isEmpty = type === 'volume' && (memory ?? podVolume) !== undefined;
    const options = { ...NO_COPY, ...given('Subpath', subPath) };
    const empty = isEmpty ? { VolumeOptions: options } : {};
    return { Type: type, Source: source, Target: path, ReadOnly: readOnly, ...empty };
}
const NO_COPY = { NoCopy: true, Labels: {}, DriverConfig: { Name: '', Options: {} } };
/**
 * Requests to create the named volumes with the run's labels. An existing volume stays as it is.
 * Created by the engine itself, a volume would have no label and be left behind.
 */
function ownVolumes({ volumes, labels, base }) {
    return volumes.filter(mounts/* isNamed */.ev).map(({ source, memory }) => ({
        Name: source,
        Labels: { ...labels },
        ...driverOf(base?.volumes[source]),
        ...(memory === undefined ? {} : { DriverOpts: { type: 'tmpfs', device: 'tmpfs', o: memory } })
    }));
}
const driverOf = ({ driver, options } = {}) => ({ ...given('Driver', driver), ...given('DriverOpts', options && { ...options }) });
function limits(spec) {
    return {
        CapAdd: [...spec.capAdd],
        CapDrop: [...spec.capDrop],
        ...securityOptions(spec.securityOpt),
        ...given('Memory', spec.memory),
        ...given('MemorySwap', spec.withoutSwap === true ? spec.memory : undefined),
        ...given('Sysctls', spec.sysctls && { ...spec.sysctls }),
        ...given('ShmSize', spec.shmSize),
        PidsLimit: spec.pidsLimit,
        Ulimits: spec.ulimits.map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard }))
    };
}
/**
 * Security options for the engine. `systempaths=unconfined` is an option of the CLI alone; the
 * engine takes two empty lists instead.
 */
function securityOptions(options) {
    const unconfined = options.includes(SYSTEM_PATHS);
    return {
        SecurityOpt: options.filter((option) => option !== SYSTEM_PATHS),
        ...(unconfined ? { MaskedPaths: [], ReadonlyPaths: [] } : {})
    };
}
const SYSTEM_PATHS = 'systempaths=unconfined';
/**
 * An object with this key, or without any key if the value is undefined: the engine takes an empty
 * value literally.
 */
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}
/**
 * Milliseconds to create a container, since the engine copies the image's files into its volumes.
 */
const POPULATED = 120_000;
const Created = dist.type({ Id: dist.string() });
/**
 * Creates a container's own volumes, then the container, and returns its ID. Cancellation does not
 * interrupt it: the engine would keep a half-made creation.
 */
async function create(connection, spec) {
    const line = (0,transport/* uncancelled */.vt)(connection);
    const creation = { what: 'create the container', within: POPULATED, method: 'POST' };
    const makeVolumes = (wanted) => Promise.all(wanted.map((body) => (0,transport/* send */.tN)(line, { ...creation, path: '/volumes/create', body })));
    const dialect = await dialectFor(line, spec);
    await makeVolumes(ownVolumes(spec).map(dialect.volume));
    const volumes = await withSubPaths(line, spec.volumes);
    const wanted = dialect.container(createOptions({ ...spec, volumes }));
    await makeVolumes(wanted.volumes);
    const query = { ...given('name', spec.name), ...given('platform', spec.platform) };
    const { body } = wanted;
    const request = { ...creation, path: '/containers/create', query, body };
    try {
        const { Id } = (0,decode/* decode */.D4)(Created, await (0,transport/* requestJson */.SS)(line, request), 'a container');
        await connectAll(line, Id, spec);
        await dialect.fill(Id);
        return Id;
    }
    catch (error) {
        if ((0,transport/* statusOf */.c2)(error) === undefined)
            await removeLate(line, spec.labels);
        throw error;
    }
}
const Version = dist.type({ ApiVersion: dist.defaulted(dist.string(), '') });
const Volume = dist.type({ Mountpoint: dist.string() });
/**
 * Mounts of a part of a volume, as this engine can make them: before API 1.45 (Docker 26) as a bind
 * of that part on the engine's machine.
 */
async function withSubPaths(line, volumes) {
    if (volumes.every(({ subPath }) => subPath === undefined))
        return volumes;
    const answer = await (0,transport/* requestJson */.SS)(line, { what: 'say its version', path: '/version' });
    const [, minor = 0] = (0,decode/* decode */.D4)(Version, answer, 'itself').ApiVersion.split('.').map(Number);
    if (minor >= 45)
        return volumes;
    return Promise.all(volumes.map(async ({ subPath, ...mount }) => {
        if (subPath === undefined)
            return mount;
        const what = `inspect the volume ${JSON.stringify(mount.source)}`;
        const found = await (0,transport/* requestJson */.SS)(line, { what, path: `/volumes/${mount.source}` });
        const { Mountpoint } = (0,decode/* decode */.D4)(Volume, found, 'a volume');
        return { ...mount, source: `${Mountpoint}/${subPath}` };
    }));
}
/**
 * Connects a container, or the one whose network it has, to the networks of its base beyond the
 * first; removes it if that fails.
 */
async function connectAll(line, id, spec) {
    const owner = networkOwner(spec);
    try {
        for (const [name, endpoint] of (0,adopt/* networksOf */.Nd)(spec).others) {
            const path = `/networks/${encodeURIComponent(name)}/connect`;
            const body = { Container: owner ?? id, EndpointConfig: endpoint };
            const what = 'connect the container to a network';
            await (0,transport/* send */.tN)(line, { what, path, method: 'POST', body }).catch((error) => {
                // The owner was connected for an earlier container of the check.
                if (owner === undefined || (0,transport/* statusOf */.c2)(error) !== 403)
                    throw error;
            });
        }
    }
    catch (error) {
        await (0,removal/* remove */.TF)(line, id).catch(() => undefined);
        throw error;
    }
}
/**
 * Removes a container whose creation was not answered. The engine may still create it, so this
 * looks four times, every 500 milliseconds.
 */
async function removeLate(line, labels) {
    for (let look = 0; look < 4; look++) {
        await (0,labelled/* removeOwn */.LO)(line, labels).catch(() => undefined);
        await (0,promises_.setTimeout)(500);
    }
}


/***/ }),

/***/ 7718:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D4: function() { return /* binding */ decode; },
/* harmony export */   O$: function() { return /* binding */ unreadable; },
/* harmony export */   UD: function() { return /* binding */ decodeImage; },
/* harmony export */   _Z: function() { return /* binding */ NETWORK_PATHS; },
/* harmony export */   fK: function() { return /* binding */ networkPaths; },
/* harmony export */   ij: function() { return /* binding */ decodeContainer; }
/* harmony export */ });
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _plan_names__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3466);
/* harmony import */ var _podman__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3921);




/**
 * Decoders for the engine's answers: these are unknown data until validated here, whatever
 * dockerode's typings claim.
 */
const text = superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()), '');
const texts = superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.string())), []);
const keys = superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), superstruct__WEBPACK_IMPORTED_MODULE_3__.unknown())), {});
const ImageAnswer = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
    Id: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(),
    RepoTags: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.string()))),
    RepoDigests: texts,
    Identity: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Pull: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Repository: text }))), []) }))),
    Os: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(),
    Architecture: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(),
    Created: text,
    Variant: text,
    Size: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.number(), 0),
    Config: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
        User: text,
        WorkingDir: text,
        Entrypoint: texts,
        Cmd: texts,
        Env: texts,
        Volumes: keys,
        ExposedPorts: keys,
        Healthcheck: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Test: texts }))),
        StopSignal: text
    })))
});
/** Decodes the answer of `GET /images/{name}/json`. */
function decodeImage(reference, answer) {
    const image = decode(ImageAnswer, answer, 'an image');
    const config = image.Config;
    const test = config?.Healthcheck?.Test ?? [];
    return {
        reference,
        id: image.Id,
        ...(image.RepoTags === null || image.RepoTags?.length === 0 ? { isNameless: true } : {}),
        ...digestsOf(image),
        platform: [image.Os, image.Architecture, image.Variant].filter(Boolean).join('/'),
        size: image.Size,
        user: config?.User ?? '',
        workingDir: config?.WorkingDir ?? '',
        entrypoint: config?.Entrypoint ?? [],
        command: config?.Cmd ?? [],
        env: config?.Env ?? [],
        volumes: Object.keys(config?.Volumes ?? {}).sort(),
        exposedPorts: Object.keys(config?.ExposedPorts ?? {}).sort(),
        hasHealthCheck: test.length > 0 && test[0] !== 'NONE',
        stopSignal: config?.StopSignal || 'SIGTERM',
        created: secondsOf(image.Created ?? '')
    };
}
/**
 * The digests by which registries know an image, apart from those that are the engine's own. With
 * containerd's image store the engine gives each name the digest of the manifest, pushed or not; it
 * was pulled if a name has the digest itself, or if the engine says so (`Identity`, API 1.53).
 */
function digestsOf({ Id, RepoTags, RepoDigests, Identity }) {
    const pulled = (Identity?.Pull ?? []).map(({ Repository }) => (0,_plan_names__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(Repository ?? ''));
    const isKnown = (digest) => !digest.endsWith(`@${Id}`) ||
        RepoTags?.includes(digest) === true ||
        pulled.includes((0,_plan_names__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(digest));
    const all = [...(RepoDigests ?? [])].sort();
    const own = all.filter((digest) => !isKnown(digest));
    return { repoDigests: all.filter(isKnown), ...(own.length === 0 ? {} : { ownDigests: own }) };
}
const Bindings = superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ HostPort: superstruct__WEBPACK_IMPORTED_MODULE_3__.string() })));
/** Fields of a container's description that name its network files. */
const NETWORK_PATHS = { HostsPath: text, HostnamePath: text, ResolvConfPath: text };
const ContainerAnswer = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
    Id: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(),
    ...{ Created: text, Name: text },
    ...NETWORK_PATHS,
    Config: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Hostname: text }), { Hostname: '' }),
    HostConfig: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ ReadonlyRootfs: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.boolean(), false), Tmpfs: keys }), {}),
    State: superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
        StartedAt: text,
        Running: superstruct__WEBPACK_IMPORTED_MODULE_3__.boolean(),
        ExitCode: superstruct__WEBPACK_IMPORTED_MODULE_3__.number(),
        OOMKilled: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.boolean(), false),
        Pid: superstruct__WEBPACK_IMPORTED_MODULE_3__.number(),
        Error: text,
        Health: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
            Status: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(),
            Log: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Output: superstruct__WEBPACK_IMPORTED_MODULE_3__.string() }))), [])
        })))
    }),
    Mounts: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
        ...{ Type: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Destination: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), RW: superstruct__WEBPACK_IMPORTED_MODULE_3__.boolean() },
        ...{ Name: text, Source: text }
    }))), []),
    NetworkSettings: superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
        Ports: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Bindings)), {}),
        Networks: superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ IPAddress: text, GlobalIPv6Address: text, Gateway: text }))), {})
    })
});
/**
 * Decodes the answer of `GET /containers/{id}/json`. With a version of Podman, the files that it
 * binds into the container are among the facts: they exist until the removal.
 */
function decodeContainer(answer, podman) {
    const container = decode(ContainerAnswer, answer, 'a container');
    const { Id, Name, Created, Config, State, Mounts, NetworkSettings } = container;
    const networks = Object.values(NetworkSettings.Networks ?? {});
    return {
        id: Id,
        name: (Name ?? '').replace(/^\//, ''),
        ...(podman === undefined ? {} : { networkFiles: networkFiles(container, podman) }),
        created: secondsOf(Created ?? ''),
        startedAt: secondsOf(State.StartedAt ?? ''),
        hostname: Config.Hostname ?? '',
        running: State.Running,
        exitCode: State.ExitCode,
        oomKilled: State.OOMKilled,
        pid: State.Pid,
        // Podman 4 gives an empty status where there is no health check.
        health: State.Health?.Status || undefined,
        healthLog: State.Health?.Log?.at(-1)?.Output ?? '',
        addresses: networks.map(({ IPAddress }) => IPAddress ?? '').filter(Boolean),
        addresses6: networks.map((network) => network.GlobalIPv6Address ?? '').filter(Boolean),
        ...gatewayOf(networks.map(({ Gateway }) => Gateway ?? '').find(Boolean)),
        published: published(NetworkSettings.Ports ?? {}),
        mounts: (Mounts ?? []).map(({ Type, Destination, RW, Name, Source }) => ({
            type: Type === 'volume' && (0,_podman__WEBPACK_IMPORTED_MODULE_2__/* .isMemoryVolume */ .wN)(Name ?? '') ? 'tmpfs' : Type,
            ...sourceOf(Type === 'volume' ? Name : Source),
            path: Destination,
            writable: RW
        }))
    };
}
/** Paths of Podman's files on the engine's machine, by their path in the container. */
function networkFiles(answer, podman) {
    const { ReadonlyRootfs, Tmpfs } = answer.HostConfig;
    const folder = answer.HostnamePath?.replace(/\/[^/]*$/, '');
    const isBare = ReadonlyRootfs || (parseInt(podman) < 5 && Object.hasOwn(Tmpfs ?? {}, '/run'));
    const own = folder && !isBare ? [['/run/.containerenv', `${folder}/.containerenv`]] : [];
    return new Map([...networkPaths(answer), ...own]);
}
/**
 * Files on the engine's machine that it binds into a container for its network, until that is
 * removed, by their path in the container; none of one that was never started.
 */
const networkPaths = ({ HostsPath, HostnamePath, ResolvConfPath }) => new Map([
    ['/etc/hosts', HostsPath],
    ['/etc/hostname', HostnamePath],
    ['/etc/resolv.conf', ResolvConfPath]
].flatMap(([path, source]) => (source ? [[path, source]] : [])));
const gatewayOf = (gateway) => gateway === undefined ? {} : { gateway };
/** An object with the source; without a key if there is none. */
const sourceOf = (source) => source ? { source } : {};
/** Seconds since 1970 of a time in RFC 3339, with fractions; 0 if it is not such a time. */
function secondsOf(time) {
    return (Date.parse(time) || 0) / 1000;
}
function published(ports) {
    const pairs = Object.entries(ports).flatMap(([name, bindings]) => {
        const host = Number(bindings?.[0]?.HostPort);
        return name.endsWith('/tcp') && host > 0 ? [[parseInt(name), host]] : [];
    });
    return new Map(pairs);
}
/**
 * Returns an answer of the engine if it has the schema's shape; else throws a `Fault`, so that an
 * unreadable answer is never taken for an empty one.
 */
function decode(shape, answer, what) {
    const [error, value] = superstruct__WEBPACK_IMPORTED_MODULE_3__.validate(answer, shape, { coerce: true });
    if (error === undefined)
        return value;
    throw unreadable(what, error.message);
}
/** Returns a fault for an answer that cannot be read. */
function unreadable(what, why = '') {
    const detail = why === '' ? '' : `\n${why}`;
    return new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('engine-fault', `The engine's description of ${what} is not readable.${detail}`);
}


/***/ }),

/***/ 7848:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: function() { return /* binding */ endOfStream; },
/* harmony export */   Z: function() { return /* binding */ drain; }
/* harmony export */ });
/** Reads a stream to its end; returns false if the connection was lost before. */
const drain = async (stream, onChunk) => (await endOfStream(stream, onChunk)) === 'whole';
/** Reads a stream; destroys it if `onChunk` throws, or after `silence` ms without data. */
function endOfStream(stream, onChunk, silence) {
    return new Promise((resolve, reject) => {
        const giveUp = () => {
            resolve('silent');
            stream.destroy();
        };
        const timer = silence === undefined ? undefined : setTimeout(giveUp, silence);
        const settle = (end) => () => {
            clearTimeout(timer);
            resolve(end);
        };
        stream.on('data', (chunk) => {
            timer?.refresh();
            try {
                onChunk(chunk);
            }
            catch (error) {
                clearTimeout(timer);
                reject(error instanceof Error ? error : new Error(String(error)));
                stream.destroy();
            }
        });
        stream.once('end', settle('whole'));
        stream.once('error', settle('lost'));
        stream.once('close', settle('lost'));
    });
}


/***/ }),

/***/ 4418:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  vg: function() { return /* binding */ configFolder; },
  vS: function() { return /* binding */ findEndpoint; },
  Yz: function() { return /* binding */ parsed; },
  Vh: function() { return /* binding */ readJson; }
});

// UNUSED EXPORTS: clientEnvironment

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __nccwpck_require__(4818);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __nccwpck_require__(7413);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __nccwpck_require__(3362);
// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __nccwpck_require__(1470);
;// CONCATENATED MODULE: ./lib/adapters/file-system.js





/**
 * Opens a regular file for reading; the caller closes the returned descriptor. Throws for a folder,
 * FIFO or device, and for a file that is too large, with a clause such as "it is a folder." System
 * errors such as `ENOENT` pass through. Opening a FIFO would wait for a writer, and reading a
 * device might never end.
 */
function openRegular(path, { most, foreign = false }) {
    const { O_RDONLY, O_NONBLOCK, O_NOCTTY, O_NOFOLLOW } = external_node_fs_.constants;
    const file = opened(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | (foreign ? O_NOFOLLOW : 0));
    try {
        // Checked on the descriptor: the name might refer to another file by now.
        const stat = (0,external_node_fs_.fstatSync)(file);
        if (stat.isDirectory())
            throw new Error('it is a folder.');
        if (!stat.isFile())
            throw new Error(NOT_REGULAR);
        if (stat.size > most)
            throw new Error(`it is larger than ${(0,phrases/* size */.Ej)(most)}.`);
        return file;
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(file);
        throw error;
    }
}
/** Text of a regular file; throws a sentence where it is too large, or no regular file. */
function readRegular(path, most = LARGEST_TEXT) {
    const file = openRegular(path, { most });
    try {
        return Buffer.concat([...chunksOf(file, most)]).toString();
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/**
 * Contents of an open file, each piece in its own buffer; throws a sentence where there are more
 * than `most` bytes.
 */
function* chunksOf(file, most) {
    for (let total = 0, read = 1; read > 0;) {
        const chunk = new Uint8Array(CHUNK);
        read = (0,external_node_fs_.readSync)(file, chunk);
        total += read;
        // The file may have grown, and files in /proc report no size.
        if (total > most)
            throw new Error(`it is larger than ${(0,phrases/* size */.Ej)(most)}.`);
        yield chunk.subarray(0, read);
    }
}
/** Maximum size of a handwritten file; far above any policy, profile or workflow. */
const LARGEST_TEXT = 16 * 1024 ** 2;
const CHUNK = 64 * 1024;
const NOT_REGULAR = 'it is no regular file, but for example a pipe; write what it gives to a file first.';
function opened(path, flags) {
    try {
        return (0,external_node_fs_.openSync)(path, flags);
    }
    catch (error) {
        if ((0,errors/* errorCode */.C)(error) === 'ENXIO')
            throw new Error(NOT_REGULAR, { cause: error });
        if ((0,errors/* errorCode */.C)(error) === 'ELOOP')
            throw new Error('it is a symbolic link.', { cause: error });
        throw error;
    }
}
/**
 * Creates a folder and its parents. Node's `recursive` option never returns below /proc, where a
 * parent exists but takes no folders.
 */
async function makeFolder(path, mode = 0o777) {
    if (!(await lacksParent(path, mode)))
        return;
    if (dirname(path) === path)
        throw new Error(`${path} does not exist`);
    await makeFolder(dirname(path), mode);
    // Another process may create it at the same time.
    await mkdir(path, mode).catch(async (error) => {
        if (await lacksParent(path, mode))
            throw error;
    });
}
/** Creates the folder; returns whether its parent is missing. */
async function lacksParent(path, mode) {
    try {
        await mkdir(path, mode);
        return false;
    }
    catch (error) {
        const code = errorCode(error);
        if (code !== 'ENOENT' && code !== 'EEXIST')
            throw error;
        return code === 'ENOENT';
    }
}
/** Root of the repository that a folder lies in: `.git` is a folder, or a file in a worktree. */
function repositoryAround(folder) {
    if (existsSync(join(folder, '.git')))
        return folder;
    const parent = dirname(folder);
    return parent === folder ? undefined : repositoryAround(parent);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/endpoint.js







/**
 * Finds the engine as the Docker CLI does: DOCKER_HOST, else DOCKER_CONTEXT, else the current
 * context, else the default socket. Only where that socket does not exist, it is Podman's:
 * CONTAINER_HOST, else the user's socket, else root's. Returns a `Fault` if the address is invalid.
 */
function findEndpoint(environment, exists = external_node_fs_.existsSync) {
    const host = environment['DOCKER_HOST'];
    if (host !== undefined && host !== '') {
        return endpoint(host, tlsFolder(environment));
    }
    const context = currentContext(environment);
    if (context !== undefined && context !== 'default')
        return contextEndpoint(context, environment);
    const podman = exists(DEFAULT_SOCKET) ? undefined : podmanAddress(environment, exists);
    return endpoint(podman ?? DEFAULT_ADDRESS, undefined);
}
/** Address at which Podman can be expected; undefined if there is none. */
function podmanAddress(environment, exists) {
    const named = environment['CONTAINER_HOST'];
    if (named !== undefined && named !== '')
        return named;
    const runtime = environment['XDG_RUNTIME_DIR'];
    const folders = [...(runtime === undefined || runtime === '' ? [] : [runtime]), '/run'];
    const socket = folders.map((folder) => `${folder}/podman/podman.sock`).find(exists);
    return socket === undefined ? undefined : `unix://${socket}`;
}
/**
 * An environment in which Docker's command line talks to the engine that `findEndpoint` finds, even
 * if the current context is changed meanwhile.
 */
function clientEnvironment(environment) {
    const endpoint = findEndpoint(environment);
    if (endpoint instanceof Fault)
        return { ...environment };
    const own = ['DOCKER_HOST', 'DOCKER_CONTEXT'];
    const rest = Object.entries(environment).filter(([name]) => !own.includes(name));
    const { address, context } = endpoint;
    const named = context === undefined ? { DOCKER_HOST: address } : { DOCKER_CONTEXT: context };
    return { ...Object.fromEntries(rest), ...named };
}
/** Folder of Docker's configuration. */
function configFolder(environment) {
    return environment['DOCKER_CONFIG'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
}
const DEFAULT_ADDRESS = process.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
const DEFAULT_SOCKET = DEFAULT_ADDRESS.replace(/^\w+:\/\//, '');
function tlsFolder(environment) {
    const verify = environment['DOCKER_TLS_VERIFY'] ?? '';
    if (verify === '')
        return undefined;
    return environment['DOCKER_CERT_PATH'] || configFolder(environment);
}
function currentContext(environment) {
    const named = environment['DOCKER_CONTEXT'];
    if (named !== undefined && named !== '')
        return named;
    const config = readJson((0,external_node_path_.join)(configFolder(environment), 'config.json'));
    if (!dist.is(config, dist.type({ currentContext: dist.string() })))
        return undefined;
    return config.currentContext || undefined;
}
const Meta = dist.type({ Endpoints: dist.type({ docker: dist.type({ Host: dist.string() }) }) });
function contextEndpoint(name, environment) {
    const id = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    const folder = (0,external_node_path_.join)(configFolder(environment), 'contexts');
    const meta = readJson((0,external_node_path_.join)(folder, 'meta', id, 'meta.json'));
    if (!dist.is(meta, Meta)) {
        const sentence = `Docker's current context "${name}" has no readable endpoint. Set DOCKER_HOST, or choose another context.`;
        return new faults/* Fault */.vC('engine-unreachable', sentence);
    }
    const tls = (0,external_node_path_.join)(folder, 'tls', id, 'docker');
    const found = endpoint(meta.Endpoints.docker.Host, readFile((0,external_node_path_.join)(tls, 'ca.pem')) === undefined ? undefined : tls);
    return found instanceof faults/* Fault */.vC ? found : { ...found, context: name };
}
function endpoint(address, tls) {
    const [scheme = '', rest = ''] = address.includes('://')
        ? address.split('://', 2)
        : ['tcp', address];
    if (scheme === 'unix' || scheme === 'npipe') {
        return { address, options: { socketPath: rest }, host: '127.0.0.1', socket: true };
    }
    if (scheme !== 'tcp' && scheme !== 'http' && scheme !== 'https') {
        const sentence = `The engine's address "${address}" is not supported. Use unix://, npipe:// or tcp://, e.g. through a forwarded socket.`;
        return new faults/* Fault */.vC('engine-unreachable', sentence);
    }
    return remote(address, rest, scheme === 'https' ? (tls ?? '') : tls);
}
function remote(address, rest, tls) {
    const url = URL.canParse(`tcp://${rest}`) ? new URL(`tcp://${rest}`) : undefined;
    if (url === undefined || url.hostname === '') {
        return new faults/* Fault */.vC('engine-unreachable', `The engine's address "${address}" is not an address. Expected e.g. "tcp://localhost:2375".`);
    }
    const secure = tls !== undefined;
    const port = url.port === '' ? (secure ? 2376 : 2375) : Number(url.port);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const keys = secure && tls !== '' ? certificates(tls) : {};
    return {
        address,
        options: { host, port, protocol: secure ? 'https' : 'http', ...keys },
        host,
        socket: false
    };
}
function certificates(folder) {
    const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readFile((0,external_node_path_.join)(folder, name)));
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key })
    };
}
/** Parses a JSON file; undefined if it is missing or not JSON. */
const readJson = (path) => parsed(readFile(path) ?? '');
/** Parses JSON; undefined if the text is not JSON. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function readFile(path) {
    try {
        return readRegular(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5237:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gL: function() { return /* binding */ SOCKET; },
/* harmony export */   l1: function() { return /* binding */ unpack; },
/* harmony export */   rD: function() { return /* binding */ archive; },
/* harmony export */   uj: function() { return /* binding */ pathEntry; },
/* harmony export */   xr: function() { return /* binding */ exportRoot; }
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__nccwpck_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _observe_tar__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4592);
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7413);
/* harmony import */ var _endpoint__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4418);
/* harmony import */ var _tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8502);
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6901);







/** Streams the tar archive of a path; false if the container has no such path. */
async function archive(line, id, path, onBytes) {
    try {
        await (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .requestArchive */ .Iz)(line, archiveOf(id, path, 'read an archive of the container'), onBytes);
        return true;
    }
    catch (error) {
        if ((0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) === 404)
            return false;
        throw error;
    }
}
/** Streams the root filesystem of the container as a tar archive. */
function exportRoot(line, id, onBytes) {
    const what = "read the container's root filesystem";
    return (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .requestArchive */ .Iz)(line, { what, path: `/containers/${id}/export` }, onBytes);
}
const archiveOf = (id, path, what) => ({
    what,
    path: `/containers/${id}/archive`,
    query: { path }
});
/**
 * Type, mode and owner of a path, from the first header of its archive; undefined if there is no
 * such path. Links are not followed.
 */
async function pathEntry(line, id, path) {
    try {
        return await (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .withAnswer */ .$s)(line, archiveOf(id, path, LOOK), async (answer) => {
            const header = await firstHeader(answer);
            const link = line.podman() === undefined ? undefined : linkIn((0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .headerOf */ .rR)(answer, PATH_STAT));
            return link ?? (header === undefined ? SOCKET : factsOf(header));
        });
    }
    catch (error) {
        if ((0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) === 404)
            return undefined;
        throw error;
    }
}
const LOOK = 'look at a path';
/** Header of an archive with facts of the path itself, while Podman's archive has what a link leads to. */
const PATH_STAT = 'x-docker-container-path-stat';
/** A symbolic link that the header tells of; undefined if the path is none. */
function linkIn(stat) {
    if (stat === undefined)
        return undefined;
    const facts = (0,_endpoint__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(Buffer.from(stat, 'base64').toString());
    if (!superstruct__WEBPACK_IMPORTED_MODULE_5__.is(facts, PathStat) || facts.linkTarget === '')
        return undefined;
    // Go's bits for the type of a file; those of a link's mode mean nothing.
    const isLink = Math.floor(facts.mode / GO_SYMLINK) % 2 === 1;
    return isLink
        ? { type: 'symlink', mode: 0o777, uid: 0, gid: 0, target: facts.linkTarget }
        : undefined;
}
const PathStat = superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ mode: superstruct__WEBPACK_IMPORTED_MODULE_5__.number(), linkTarget: superstruct__WEBPACK_IMPORTED_MODULE_5__.string() });
const GO_SYMLINK = 2 ** 27;
/**
 * Facts of a socket: the only type whose archive has no entry (moby/go-archive), so that its mode
 * and owner are not known.
 */
const SOCKET = { type: 'socket', mode: 0, uid: 0, gid: 0 };
/**
 * Reads the first header of an archive and destroys the stream, since the engine holds the
 * container's lock until the stream is gone.
 */
async function firstHeader(answer) {
    const found = [];
    const reader = (0,_observe_tar__WEBPACK_IMPORTED_MODULE_1__/* .tarReader */ .R)((header) => {
        found.push(header);
        return undefined;
    });
    for await (const chunk of answer) {
        reader.add(chunk);
        if (found.length > 0 || reader.ended())
            return found[0];
    }
    throw new _plan_faults__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC('engine-fault', `The engine was lost: it was asked to ${LOOK}.`);
}
function factsOf({ type, mode, uid, gid, target }) {
    const name = TYPES[type] ?? type;
    const pointed = Buffer.from(target, 'latin1').toString();
    return { type: name, mode, uid, gid, ...(type === '2' && pointed ? { target: pointed } : {}) };
}
/** File types by the type flag of the tar format, with the two kinds of devices apart. */
const TYPES = {
    '0': 'file',
    '1': 'link',
    '2': 'symlink',
    '3': 'character-device',
    '4': 'block-device',
    '5': 'directory',
    '6': 'fifo'
};
/** Milliseconds to unpack an archive. */
const UNPACKED = 120_000;
/** Writes entries into a folder of a container with one archive. */
async function unpack(line, { id, folder, entries }) {
    const body = await packed(entries);
    const what = 'write files into the container';
    const request = { ...archiveOf(id, folder, what), method: 'PUT', within: UNPACKED, body };
    await (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .send */ .tN)(line, request);
}
async function packed(entries) {
    const { pack } = await (0,_tar_stream__WEBPACK_IMPORTED_MODULE_6__/* .tarStream */ .e)();
    const archive = pack();
    for (const entry of entries) {
        const { path, mode, uid, gid } = entry;
        const header = { name: path, mode, uid, gid };
        if (entry.kind === 'folder')
            archive.entry({ ...header, name: `${path}/`, type: 'directory' });
        else if (entry.kind === 'file')
            archive.entry({ ...header, type: 'file' }, Buffer.from(entry.content));
        else
            archive.entry({ ...header, type: 'symlink', linkname: entry.target });
    }
    archive.finalize();
    return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(archive);
}


/***/ }),

/***/ 3255:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZF: function() { return /* binding */ images_layers; },
  Hh: function() { return /* binding */ load; },
  a$: function() { return /* binding */ pull; },
  UN: function() { return /* binding */ save; },
  GP: function() { return /* binding */ unload; }
});

;// CONCATENATED MODULE: external "node:readline"
var external_node_readline_namespaceObject = require("node:readline");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __nccwpck_require__(4818);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __nccwpck_require__(7413);
// EXTERNAL MODULE: ./lib/plan/image-archive.js
var image_archive = __nccwpck_require__(1780);
// EXTERNAL MODULE: ./lib/plan/workload/project-name.js
var project_name = __nccwpck_require__(7787);
// EXTERNAL MODULE: ./lib/adapters/docker/decode.js
var decode = __nccwpck_require__(7718);
// EXTERNAL MODULE: ./lib/adapters/docker/removal.js
var docker_removal = __nccwpck_require__(2054);
// EXTERNAL MODULE: ./lib/adapters/docker/transport.js + 2 modules
var transport = __nccwpck_require__(6901);
;// CONCATENATED MODULE: ./lib/adapters/docker/images.js









/**
 * Milliseconds of silence that end a pull. Its length is not limited: an image may be gigabytes.
 */
const SILENCE = 120_000;
/**
 * Pulls an image with Docker's own credentials. Rejects with an `image-missing` fault if the image
 * cannot be pulled.
 */
async function pull(line, wanted) {
    const { reference, platform } = wanted;
    const fromImage = tagged(reference);
    const login = await credentials(line, wanted);
    const query = { fromImage, ...(platform === undefined ? {} : { platform }) };
    const limit = { what: `pull ${JSON.stringify(reference)}`, within: SILENCE };
    const order = { ...limit, path: '/images/create', method: 'POST', query };
    try {
        const known = login === undefined ? order : { ...order, login };
        await follow(line, await (0,transport/* requestStream */.yH)(line, known), limit);
    }
    catch (error) {
        if (error instanceof faults/* Fault */.vC && (0,transport/* statusOf */.c2)(error) === undefined)
            throw error;
        throw missing(reference, (0,transport/* reasonOf */.A3)(error));
    }
}
/**
 * Adds the tag `latest` to a reference without a tag or digest: otherwise the engine would pull
 * every tag.
 */
function tagged(reference) {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return reference.includes('@') || name.includes(':') ? reference : `${reference}:latest`;
}
async function credentials(line, { reference, environment }) {
    const { credentialsFor } = await Promise.all(/* import() | late */[__nccwpck_require__.e(260), __nccwpck_require__.e(118), __nccwpck_require__.e(475)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1680));
    const [first = '', ...rest] = reference.split('/');
    const named = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
    const registry = named ? first : (await defaultRegistry(line)) || DOCKER_HUB;
    return credentialsFor(registry, environment, line.podman() !== undefined);
}
/** Key of the registry that Docker takes by default, which Podman does not name. */
const DOCKER_HUB = 'https://index.docker.io/v1/';
/**
 * Address of the default registry, by the engine: Docker's configuration stores its credentials
 * under this key.
 */
async function defaultRegistry(line) {
    const answer = await (0,transport/* requestJson */.SS)(line, { what: 'name its default registry', path: '/info' });
    const Info = dist.type({ IndexServerAddress: dist.defaulted(dist.string(), '') });
    return (0,decode/* decode */.D4)(Info, answer, 'itself').IndexServerAddress;
}
const Failed = dist.type({ error: dist.string() });
/**
 * Follows a pull or a load to its end; throws on a failure, which the engine reports in the stream
 * after it has answered 200.
 */
async function follow(line, stream, limit) {
    const lines = (0,external_node_readline_namespaceObject.createInterface)({ input: stream })[Symbol.asyncIterator]();
    for (;;) {
        const next = await (0,transport/* call */.T1)(line, limit, () => lines.next());
        if (next.done === true)
            return;
        const progress = JSON.parse(next.value);
        if (dist.is(progress, Failed))
            throw new Error(progress.error);
    }
}
function missing(reference, reason) {
    const name = JSON.stringify(reference);
    const isUnreachable = NO_ANSWER.test(reason);
    const sentence = isUnreachable
        ? `The image ${name} could not be pulled, since its registry could not be reached: ${withoutRequest(reason)}. Check its address, and the network and proxy of the engine; or build the image before this check.`
        : `The image ${name} could not be pulled: ${reason}. Build it before this check, or check its name and the registry's login.`;
    return new faults/* Fault */.vC('image-missing', sentence, { image: { isUnreachable } });
}
/** Errors of Go's network and TLS packages, and the answers of a proxy or a registry in trouble. */
const NO_ANSWER = /\bdial (?:tcp|udp)\b|\bread (?:tcp|udp)\b|connection re(?:fused|set)|no such host|server misbehaving|timeout|deadline exceeded|unreachable|no route to host|\bEOF\b|\btls: |x509: |proxyconnect|\b50[234]\b/i;
/** The reason without the request that failed, which Go's HTTP client writes before it. */
const withoutRequest = (reason) => reason.replace(/^.*\b(?:Get|Head|Post) "[^"]*": /s, '');
/** Milliseconds to take an archive of any size and unpack its layers. */
const LOADED = 3_600_000;
/**
 * Loads the images of an archive. Rejects with the archive's own error if it fails, and with a
 * `Fault` if the engine refuses it; the engine then keeps nothing of it.
 */
async function load(line, archive, limit = { what: 'load the image', within: LOADED }) {
    const broken = new AbortController();
    let error;
    const body = external_node_stream_.Readable.from(archive, { objectMode: false });
    body.once('error', (fault) => {
        error = fault;
        broken.abort();
    });
    const loading = { ...line, cancelled: AbortSignal.any([line.cancelled, broken.signal]) };
    const order = {
        ...limit,
        path: '/images/load',
        method: 'POST',
        query: { quiet: 'true' }
    };
    try {
        await follow(loading, await (0,transport/* requestStream */.yH)(loading, { ...order, body }), limit);
    }
    catch (fault) {
        if (error !== undefined)
            throw error;
        if (fault instanceof faults/* Fault */.vC)
            throw fault;
        const sentence = `The engine refused to ${limit.what}: ${(0,transport/* reasonOf */.A3)(fault)}`;
        throw new faults/* Fault */.vC('engine-fault', sentence, { refused: true, cause: fault });
    }
    finally {
        body.destroy();
    }
}
/** Removes the images that the run with these labels has loaded, unless they have another name. */
async function unload(line, labels) {
    const run = (0,project_name/* runOf */.n)(labels);
    if (run === '')
        return;
    for (const name of Object.values((0,image_archive/* loadedNames */.qi)(run))) {
        const removal = { what: `remove the image ${name}`, within: REMOVED, path: `/images/${name}` };
        await (0,docker_removal/* unlessGone */.Wi)((0,transport/* send */.tN)(line, { ...removal, method: 'DELETE' }));
    }
}
/** Milliseconds to remove the layers of an image. */
const REMOVED = 600_000;
const Image = dist.type({
    Size: dist.number(),
    RootFS: dist.type({ Layers: dist.defaulted(dist.nullable(dist.array(dist.string())), []) })
});
const Store = dist.type({
    DriverStatus: dist.defaulted(dist.nullable(dist.array(dist.array(dist.string()))), [])
});
/** Driver type that Docker reports with the containerd image store (moby, daemon/info.go). */
const SNAPSHOTTER = 'io.containerd.snapshotter.v1';
/** Layers of an image, and whether the engine saves an image from the files that containers see. */
async function images_layers(line, image) {
    const [found, store] = await Promise.all([
        (0,transport/* requestJson */.SS)(line, { what: 'inspect the image', path: `/images/${image}/json` }),
        (0,transport/* requestJson */.SS)(line, { what: 'describe its image store', path: '/info' })
    ]);
    const { Size, RootFS } = (0,decode/* decode */.D4)(Image, found, 'an image');
    const { DriverStatus } = (0,decode/* decode */.D4)(Store, store, 'its image store');
    return {
        diffIds: RootFS.Layers ?? [],
        size: Size,
        savedFromFiles: !(DriverStatus ?? []).some(([, value]) => value === SNAPSHOTTER)
    };
}
/**
 * Streams an image as `docker save` writes it. The first byte comes late, since the engine writes
 * the whole image to a temporary file first.
 */
async function save(line, image, { within, over }, onBytes) {
    const cancelled = AbortSignal.any([line.cancelled, over]);
    const saving = { what: 'save the image', within, path: `/images/${image}/get` };
    await (0,transport/* requestBytes */.Db)({ ...line, cancelled }, saving, onBytes);
}


/***/ }),

/***/ 3835:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LO: function() { return /* binding */ removeOwn; },
/* harmony export */   Oc: function() { return /* binding */ removeVolumes; },
/* harmony export */   WM: function() { return /* binding */ volumesWith; },
/* harmony export */   ux: function() { return /* binding */ removeLabelled; },
/* harmony export */   wW: function() { return /* binding */ labelled; }
/* harmony export */ });
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _decode__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7718);
/* harmony import */ var _removal__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2054);
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6901);




/** Objects of the engine that carry the labels of a run. */
/** Labels of each container that has all of these itself, not by inheritance from its image. */
async function labelled(line, labels) {
    return (await containersWith(line, labels)).map((container) => container.labels);
}
/** Removes everything with all these labels; containers first, since they use the others. */
const removeLabelled = (line, labels) => removeAll(line, labels, () => true);
/** Removes everything with all these labels but what Compose created, and may still be needed. */
const removeOwn = (line, labels) => removeAll(line, labels, (found) => !Object.hasOwn(found, COMPOSED));
/** Label that Compose gives to each container, volume and network that it creates. */
const COMPOSED = 'com.docker.compose.project';
async function removeAll(line, labels, isWanted) {
    const containers = await containersWith(line, labels);
    await (0,_removal__WEBPACK_IMPORTED_MODULE_1__/* .removeTogether */ .Ho)(line, containers.filter((container) => isWanted(container.labels)).map(({ id }) => id));
    const { Volumes } = (0,_decode__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(VolumeList, await list(line, '/volumes', labels), 'its volumes');
    const volumes = (Volumes ?? []).filter(({ Labels }) => isWanted(Labels ?? {}));
    const found = (0,_decode__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(Networks, await list(line, '/networks', labels), 'its networks');
    const networks = found.filter(({ Labels }) => isWanted(Labels ?? {}));
    await (0,_removal__WEBPACK_IMPORTED_MODULE_1__/* .settleAll */ .j3)([
        ...volumes.map(({ Name }) => (0,_removal__WEBPACK_IMPORTED_MODULE_1__/* .removeVolume */ .L)(line, Name)),
        ...networks.map(({ Id }) => (0,_removal__WEBPACK_IMPORTED_MODULE_1__/* .removeUnused */ .ln)(line, 'remove a network', `/networks/${Id}`))
    ]);
}
const LabelsAnswer = superstruct__WEBPACK_IMPORTED_MODULE_3__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), superstruct__WEBPACK_IMPORTED_MODULE_3__.string())), {});
const Containers = superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Id: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), ImageID: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Labels: superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), superstruct__WEBPACK_IMPORTED_MODULE_3__.string()) }));
const Image = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Config: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Labels: LabelsAnswer }))) });
const VolumeList = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({
    Volumes: superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Name: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Labels: LabelsAnswer })))
});
const Networks = superstruct__WEBPACK_IMPORTED_MODULE_3__.array(superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Id: superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), Labels: LabelsAnswer }));
/**
 * Containers that were given all these labels themselves, and did not inherit them from an image:
 * the engine also lists those, and they may be another user's.
 */
async function containersWith(line, labels) {
    const answer = await list(line, '/containers/json', labels);
    const listed = (0,_decode__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(Containers, answer, 'its containers');
    const found = await Promise.all(listed.map(async ({ Id, ImageID, Labels }) => ({
        id: Id,
        labels: without(Labels, await labelsOfImage(line, ImageID))
    })));
    return found.filter((container) => carries(container.labels, labels));
}
const without = (labels, inherited) => Object.fromEntries(Object.entries(labels).filter(([name, value]) => inherited[name] !== value));
/** Labels of an image; none if it was force-removed while a container used it. */
async function labelsOfImage(line, id) {
    const question = { what: 'inspect an image', path: `/images/${id}/json` };
    const answer = await (0,_transport__WEBPACK_IMPORTED_MODULE_2__/* .requestJson */ .SS)(line, question).catch((error) => {
        if ((0,_transport__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === 404)
            return {};
        throw error;
    });
    return (0,_decode__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(Image, answer, 'an image').Config?.Labels ?? {};
}
function list(line, path, labels) {
    const label = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    const what = 'list what carries a label';
    // `all` includes stopped containers; volumes and networks ignore it.
    const query = { all: '1', filters: JSON.stringify({ label }) };
    return (0,_transport__WEBPACK_IMPORTED_MODULE_2__/* .requestJson */ .SS)(line, { what, path, query });
}
/** Removes named volumes that have these labels and are unused; rejects if one may be left. */
async function removeVolumes(line, names, labels) {
    await (0,_removal__WEBPACK_IMPORTED_MODULE_1__/* .settleAll */ .j3)(names.map(async (name) => {
        if (await hasVolume(line, name, labels))
            await (0,_removal__WEBPACK_IMPORTED_MODULE_1__/* .removeVolume */ .L)(line, name);
    }));
}
/** Names of those volumes that exist and have all these labels. */
async function volumesWith(line, names, labels) {
    const found = await Promise.all(names.map((name) => hasVolume(line, name, labels)));
    return names.filter((_, index) => found[index] === true);
}
const Volume = superstruct__WEBPACK_IMPORTED_MODULE_3__.type({ Labels: superstruct__WEBPACK_IMPORTED_MODULE_3__.optional(superstruct__WEBPACK_IMPORTED_MODULE_3__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_3__.record(superstruct__WEBPACK_IMPORTED_MODULE_3__.string(), superstruct__WEBPACK_IMPORTED_MODULE_3__.string()))) });
/**
 * Whether the volume exists with all these labels. A run's labels are random, and an existing
 * volume keeps its own: so they prove that the run made it.
 */
async function hasVolume(line, name, labels) {
    const what = `inspect the volume ${JSON.stringify(name)}`;
    const answer = await (0,_removal__WEBPACK_IMPORTED_MODULE_1__/* .unlessGone */ .Wi)((0,_transport__WEBPACK_IMPORTED_MODULE_2__/* .requestJson */ .SS)(line, { what, path: `/volumes/${name}` }));
    return answer !== undefined && carries((0,_decode__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(Volume, answer, 'a volume').Labels ?? {}, labels);
}
/** Whether all `wanted` labels are among the labels, with equal values. */
const carries = (labels, wanted) => Object.entries(wanted).every(([name, value]) => labels[name] === value);


/***/ }),

/***/ 3921:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BR: function() { return /* binding */ volumeForPodman; },
/* harmony export */   D9: function() { return /* binding */ isNotRunning; },
/* harmony export */   L3: function() { return /* binding */ forPodman; },
/* harmony export */   NR: function() { return /* binding */ memoryVolumeName; },
/* harmony export */   PU: function() { return /* binding */ exitCodeOfRefusal; },
/* harmony export */   ch: function() { return /* binding */ isListBroken; },
/* harmony export */   wN: function() { return /* binding */ isMemoryVolume; }
/* harmony export */ });
/* unused harmony export tmpfsWords */
/** Folders on which Podman mounts a writable tmpfs in each container with a read-only root. */
const AUTOMATIC_TMPFS = ['/run', '/tmp', '/var/tmp'];
/** Rewrites the request for a container so that Podman makes what Docker would make of it. */
function forPodman(body, spec, facts) {
    const { HostConfig: host = {} } = body;
    const { plain, odd } = tmpfsOf(host);
    const standIns = odd.map(([path, words]) => ({ path, words, name: facts.newName() }));
    const volumes = standIns.map(({ words, name }) => volumeForPodman({ ...memoryVolume(name, words), Labels: { ...spec.labels } }, facts.version));
    const kept = spec.volumes.filter(isMemory);
    const isKept = ({ Target, Source }) => kept.some(({ path, source }) => path === Target && source === Source);
    const Mounts = (host.Mounts ?? []).filter((mount) => !isKept(mount));
    const Binds = [
        ...(host.Binds ?? []),
        ...kept.map(({ source, path, memory = '', readOnly }) => bindOf(source, path, readOnly ? `${memory},ro` : memory)),
        ...standIns.map(({ name, path, words }) => bindOf(name, path, words))
    ];
    const taken = { ...host, Tmpfs: plain, Mounts, Binds };
    const own = automatic(taken, spec, facts);
    const HostConfig = {
        ...taken,
        Tmpfs: { ...own.tmpfs, ...plain },
        Mounts: [...Mounts, ...own.volumes],
        ...networkOf(body, host),
        ...securityOf(host)
    };
    // A forced removal waits for this long, while the probe ignores signals.
    const StopTimeout = spec.conversing === true ? { StopTimeout: 0 } : {};
    return { body: { ...body, ...StopTimeout, HostConfig }, volumes };
}
/** Podman reads `NetworkDisabled`, and ignores it. */
const networkOf = ({ NetworkDisabled }, { NetworkMode }) => NetworkDisabled === true && NetworkMode !== 'host' ? { NetworkMode: 'none' } : {};
/** Podman takes the option of Docker's command line in place of the empty lists. */
function securityOf({ SecurityOpt = [], MaskedPaths, ReadonlyPaths }) {
    const isUnconfined = MaskedPaths?.length === 0 && ReadonlyPaths?.length === 0;
    if (!isUnconfined)
        return {};
    return { SecurityOpt: [...SecurityOpt, 'systempaths=unconfined'] };
}
/**
 * Mounts in place of the automatic ones: none of those folders is writable that is not so by the
 * author or the image.
 */
function automatic(host, { readOnlyTmpfs }, { imageVolumes }) {
    if (host.ReadonlyRootfs !== true || readOnlyTmpfs === true)
        return { tmpfs: {}, volumes: [] };
    const taken = new Set([
        ...Object.keys((host.Tmpfs ?? {})),
        ...(host.Mounts ?? []).map(({ Target }) => Target),
        ...(host.Binds ?? []).map((bind) => bind.split(':')[1] ?? '')
    ].map(withoutSlash));
    const ofImage = new Set(imageVolumes.map(withoutSlash));
    const free = AUTOMATIC_TMPFS.filter((path) => !taken.has(path));
    return {
        tmpfs: Object.fromEntries(free.filter((path) => !ofImage.has(path)).map((path) => [path, 'ro'])),
        // Before Podman 5, the automatic tmpfs hides a volume that only the image asks for.
        volumes: free
            .filter((path) => ofImage.has(path))
            .map((path) => ({ Type: 'volume', Source: '', Target: path }))
    };
}
const withoutSlash = (path) => path.replace(/(?<=.)\/+$/, '');
/** Volumes that stand in for a tmpfs: their flags are those of the mount, not of the volume. */
const isMemory = ({ memory, podVolume }) => memory !== undefined && podVolume === undefined;
/** The tmpfs mounts of a request in Podman's words, and those for which it has no words. */
function tmpfsOf({ Tmpfs = {} }) {
    const all = Object.entries(Tmpfs).map(([path, words]) => [path, tmpfsWords(words)]);
    const isPlain = ([, words]) => words.split(',').every((word) => KNOWN.test(word));
    return { plain: Object.fromEntries(all.filter(isPlain)), odd: all.filter((one) => !isPlain(one)) };
}
/** Options that Podman takes for a tmpfs; it refuses all others, `uid=` among them. */
const KNOWN = /^(?:(?:size|mode)=.*|r[ow]|(?:no)?(?:exec|suid|dev|tmpcopyup)|r?(?:private|shared|slave))$/;
/**
 * Options of a tmpfs that make Podman mount what Docker mounts: its defaults first, empty at the
 * start. Of several words on one thing only the last is kept, since Podman refuses two.
 */
function tmpfsWords(options) {
    const given = options.split(',').filter((word) => word !== '' && word !== 'defaults');
    const words = ['noexec', 'nosuid', 'nodev', 'notmpcopyup', ...given];
    return words
        .filter((word, at) => !words.slice(at + 1).some((later) => topic(later) === topic(word)))
        .join(',');
}
/** Subject of an option; two options on one subject contradict or repeat each other. */
function topic(word) {
    if (word === 'ro' || word === 'rw')
        return 'writable';
    const flag = /^(?:no)?(exec|suid|dev|tmpcopyup)$/.exec(word)?.[1];
    return flag ?? word.split('=')[0] ?? word;
}
const FLAGS = /^(?:ro|(?:no)?(?:exec|suid|dev))$/;
/** A mount of a volume of memory, with the flags of a tmpfs; empty at the start. */
const bindOf = (name, path, words) => {
    const flags = tmpfsWords(words)
        .split(',')
        .filter((word) => FLAGS.test(word));
    return [name, path, [...flags, 'nocopy'].join(',')].join(':');
};
/** The volume for a tmpfs that Podman cannot mount as such. */
const memoryVolume = (name, words) => ({
    Name: name,
    DriverOpts: {
        type: 'tmpfs',
        device: 'tmpfs',
        o: words
            .split(',')
            .filter((word) => !FLAGS.test(word) && !/tmpcopyup$/.test(word))
            .join(',')
    }
});
const MEMORY_VOLUME = /^zero-drift-tmpfs-[0-9a-f]{32}$/;
/** Name of a volume for a tmpfs, from 32 random hex digits. */
const memoryVolumeName = (random) => `zero-drift-tmpfs-${random}`;
/** Whether a volume of that name stands for a tmpfs which Podman cannot mount as such. */
const isMemoryVolume = (name) => MEMORY_VOLUME.test(name);
/**
 * A volume in Podman's words: before 5.0 it takes `size` for a quota of the disk, so the kernel is
 * told the number of pages.
 */
function volumeForPodman(volume, version) {
    const { DriverOpts } = volume;
    if (parseInt(version) >= 5 || DriverOpts?.['type'] !== 'tmpfs')
        return volume;
    const words = (DriverOpts['o'] ?? '').split(',').flatMap((word) => {
        const size = /^size=(\d+)([kmg]?)$/i.exec(word);
        if (size === null)
            return word.startsWith('size=') ? [] : [word];
        return [
            `nr_blocks=${Math.ceil((Number(size[1]) * (UNITS[size[2]?.toLowerCase() ?? ''] ?? 1)) / PAGE)}`
        ];
    });
    return { ...volume, DriverOpts: { ...DriverOpts, o: words.join(',') } };
}
const UNITS = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
const PAGE = 4096;
/**
 * Exit code of a refused start by the text of the refusal, since the container has none: 127 if the
 * program does not exist, 126 if it cannot be executed; undefined for any other refusal.
 */
function exitCodeOfRefusal(reason) {
    if (/OCI runtime attempted to invoke a command that was not found$/.test(reason))
        return 127;
    // Other calls of the runtime that lack a permission end in equal words.
    return /\bexec(?:ut\w+)?\b.*OCI permission denied$/s.test(reason) ? 126 : undefined;
}
/** Whether an order was refused because the container does not run. */
const isNotRunning = (reason) => /can only kill running containers|container state improper/.test(reason);
/** Whether the list of changes could not be made of a file that has become a folder. */
const isListBroken = (reason) => /: not a directory$/.test(reason);


/***/ }),

/***/ 8888:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ae: function() { return /* binding */ selfTestImage; },
/* harmony export */   mH: function() { return /* binding */ probeImage; },
/* harmony export */   yQ: function() { return /* binding */ probePrograms; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__nccwpck_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7413);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(1470);
/* harmony import */ var _tar_stream__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(8502);
/* harmony import */ var _images__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3255);
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6901);










/**
 * Returns the reference of the probe's image for a platform; loads the image if the engine lacks
 * it. The tag is a digest of the contents.
 */
async function probeImage(line, platform, programs) {
    const program = await programs(platform);
    return present(line, platform, {
        name: 'zero-drift-probe',
        files: [PLACE, [PROGRAM, program]],
        volumes: []
    });
}
/**
 * Returns the reference of the self-test's image: the probe, with a volume, a page to edit and a
 * folder.
 */
async function selfTestImage(line, platform, programs) {
    const program = await programs(platform);
    const page = Buffer.from('<p>It works.');
    const files = [
        ...[PLACE, [PROGRAM, program]],
        ...['page', 'folder/page', 'volume/page'].map((path) => [path, page])
    ];
    return present(line, platform, { name: 'zero-drift-self-test', files, volumes: ['/volume'] });
}
/**
 * The probe's own folder, with which a volume can be filled. It has its own entry because a folder
 * that an engine creates implicitly is accessible to root alone.
 */
const PLACE = ['zero-drift/', Buffer.alloc(0)];
const PROGRAM = 'zero-drift/probe';
async function present(line, platform, contents) {
    const digests = contents.files.map(([path, bytes]) => `${path} ${sha256(bytes)}`);
    const reference = `${contents.name}:${sha256(Buffer.from(digests.join())).slice(0, 16)}`;
    if (!(await isThere(line, reference)))
        await (0,_images__WEBPACK_IMPORTED_MODULE_6__/* .load */ .Hh)(line, node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([await imageOf(contents, reference, platform)]), LOADING);
    return reference;
}
const LOADING = { what: 'load the image of the probe' };
async function isThere(line, reference) {
    const what = 'inspect the image of the probe';
    return (0,_transport__WEBPACK_IMPORTED_MODULE_7__/* .requestJson */ .SS)(line, { what, path: `/images/${reference}/json` }).then(() => true, (error) => {
        if ((0,_transport__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(error) === 404)
            return false;
        throw error;
    });
}
/**
 * Builds an image as `docker save` writes it. All times and owners are fixed, so that a program
 * gives an identical image everywhere.
 */
async function imageOf({ files, volumes }, reference, platform) {
    const [os, architecture] = platform.split('/');
    const layer = await tar(files);
    const config = JSON.stringify({
        os,
        architecture,
        created: '1970-01-01T00:00:00Z',
        config: {
            Entrypoint: [`/${PROGRAM}`],
            Volumes: Object.fromEntries(volumes.map((path) => [path, {}])),
            Labels: { 'zero-drift.probe': 'true' }
        },
        rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
        history: [{ created: '1970-01-01T00:00:00Z', created_by: 'zero-drift' }]
    });
    const name = `${sha256(Buffer.from(config))}.json`;
    const manifest = [{ Config: name, RepoTags: [reference], Layers: ['layer.tar'] }];
    return tar([
        ['layer.tar', layer],
        [name, Buffer.from(config)],
        ['manifest.json', Buffer.from(JSON.stringify(manifest))]
    ]);
}
async function tar(files) {
    const { pack } = await (0,_tar_stream__WEBPACK_IMPORTED_MODULE_8__/* .tarStream */ .e)();
    const archive = pack();
    for (const [name, contents] of files) {
        const type = name.endsWith('/') ? 'directory' : 'file';
        archive.entry({ name, type, mode: 0o755, mtime: new Date(0) }, contents);
    }
    archive.finalize();
    return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__.buffer)(archive);
}
const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
/**
 * Returns a function that reads each probe only once: a container that can write to this action's
 * folder must not replace the probe that inspects the next one.
 */
function probePrograms() {
    const read = new Map();
    return (platform) => {
        const program = read.get(platform) ?? readProbe(platform);
        read.set(platform, program);
        return program;
    };
}
/**
 * Reads a probe from the folder beside the action's bundle. The other bundles (CLI, merge, post)
 * are one folder deeper.
 */
async function readProbe(platform) {
    const name = platform.replaceAll('/', '-');
    const folders = [here(), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(here(), '..')];
    const paths = folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'probe', name));
    try {
        return await Promise.any(paths.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path)));
    }
    catch (error) {
        const why = (0,_errors__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .g)(error instanceof AggregateError ? error.errors.at(-1) : error);
        const sentence = `There is no probe for the platform "${platform}": ${why}`;
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC('engine-fault', sentence, { refused: true });
    }
}
/**
 * Folder of this file. A function, so that the bundler does not take it for a path of a file to
 * include.
 */
const here = () => __dirname;


/***/ }),

/***/ 2054:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ho: function() { return /* binding */ removeTogether; },
/* harmony export */   L: function() { return /* binding */ removeVolume; },
/* harmony export */   TF: function() { return /* binding */ remove; },
/* harmony export */   Wi: function() { return /* binding */ unlessGone; },
/* harmony export */   j3: function() { return /* binding */ settleAll; },
/* harmony export */   ln: function() { return /* binding */ removeUnused; }
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__nccwpck_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7413);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1470);
/* harmony import */ var _decode__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7718);
/* harmony import */ var _podman__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3921);
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6901);







/**
 * Force-removes a container with its anonymous volumes, in at most 5 attempts. Rejects with a
 * `Fault`, which has `removed` set if only a volume may be left.
 */
async function remove(line, id) {
    const volumes = anonymousVolumes(line, id);
    await volumes.catch(() => undefined);
    await removeContainer(line, id);
    await removeMemory(line, volumes);
    await assertGone(line, volumes);
}
/** Removes those volumes that stood for a tmpfs, which no engine takes for anonymous. */
async function removeMemory(line, volumes) {
    const names = await volumes.catch(() => []);
    await settleAll(names.filter(_podman__WEBPACK_IMPORTED_MODULE_3__/* .isMemoryVolume */ .wN).map((name) => removeVolume(line, name)));
}
/** Force-removes containers and their shared anonymous volumes; tries all before it rejects. */
async function removeTogether(line, ids) {
    const asked = Promise.all(ids.map((id) => anonymousVolumes(line, id)));
    const volumes = asked.then((found) => found.flat());
    await volumes.catch(() => undefined);
    const removals = ids.map((id) => removeContainer(line, id));
    await Promise.allSettled(removals);
    // Removing a container keeps those of its volumes that another container still mounts.
    const kept = stillThere(line, volumes).then((names) => settleAll(names.map((name) => removeVolume(line, name))));
    await settleAll([...removals, kept]);
    await assertGone(line, volumes);
}
/** Force-removes a container and those of its anonymous volumes that no other container mounts. */
async function removeContainer(line, id) {
    await end(line, id);
    const attempts = line.podman() === undefined ? ATTEMPTS : ATTEMPTS_OF_PODMAN;
    for (let left = attempts; !(await isRemoved(line, id, left)); left--)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PAUSE);
}
/** Kills a container of Podman, whose forced removal would first let it end by itself for 10 s. */
async function end(line, id) {
    if (line.podman() === undefined)
        return;
    const what = `kill the container ${id.slice(0, 12)}`;
    const order = { what, path: `/containers/${id}/kill`, method: 'POST' };
    await (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .send */ .tN)(line, order).catch(unlessAnswered);
}
const ATTEMPTS = 5;
/** Podman refuses to remove a container while others that are being removed use its namespaces. */
const ATTEMPTS_OF_PODMAN = 50;
const PAUSE = 200;
/** Milliseconds to wait for a removal: one of a million files or folders takes minutes. */
const PATIENCE = 600_000;
/**
 * Makes one attempt to remove a container; returns whether it is gone. The engine refuses if the
 * container has just ended. Another removal under way may fail as well. Throws on the last attempt,
 * and if the engine is gone.
 */
async function isRemoved(line, id, left) {
    const what = `remove the container ${id.slice(0, 12)}`;
    const path = `/containers/${id}`;
    try {
        await (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .send */ .tN)(line, { what, path, method: 'DELETE', query: { force: 'true', v: 'true' } });
        return true;
    }
    catch (error) {
        const status = (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error);
        if (status === 404)
            return true;
        const isUnderWay = status === undefined ? await isBeingRemoved(line, id) : status === 409;
        if (left === 1 || (status === undefined && !isUnderWay))
            throw error;
        if (isUnderWay) {
            const query = { condition: 'removed' };
            const waiting = {
                what,
                within: PATIENCE,
                path: `${path}/wait`,
                method: 'POST',
                query
            };
            await (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .send */ .tN)(line, waiting).catch(unlessAnswered);
        }
        return false;
    }
}
const State = superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ State: superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ Status: superstruct__WEBPACK_IMPORTED_MODULE_5__.string() }) });
/**
 * Whether an engine that did not answer in time is removing the container, or has removed it. False
 * if the engine still does not answer.
 */
async function isBeingRemoved(line, id) {
    const question = { what: 'inspect the container', path: `/containers/${id}/json` };
    return (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .requestJson */ .SS)(line, question).then((answer) => (0,_decode__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D4)(State, answer, 'a container').State.Status === 'removing', (error) => (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) === 404);
}
/** Throws where the engine did not answer: an answer is tested at the next attempt. */
function unlessAnswered(error) {
    if ((0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) === undefined)
        throw error;
}
/** Removes a volume. A volume in use is left to the last container that uses it. */
const removeVolume = (line, name) => removeUnused(line, `remove the volume ${JSON.stringify(name)}`, `/volumes/${name}`);
/** Removes the volume or network at a path; ignores one that is already gone, or in use. */
async function removeUnused(line, what, path) {
    try {
        await (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .send */ .tN)(line, { what, within: PATIENCE, path, method: 'DELETE' });
    }
    catch (error) {
        if ((0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) !== 404 && (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) !== 409)
            throw error;
    }
}
/** Awaits every removal, even if one fails; then rejects with the first fault. */
async function settleAll(removals) {
    const outcomes = await Promise.allSettled(removals);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
}
const text = superstruct__WEBPACK_IMPORTED_MODULE_5__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_5__.string(), '');
const Mounted = superstruct__WEBPACK_IMPORTED_MODULE_5__.type({
    Mounts: superstruct__WEBPACK_IMPORTED_MODULE_5__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_5__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_5__.array(superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ Type: superstruct__WEBPACK_IMPORTED_MODULE_5__.string(), Name: text }))), []),
    HostConfig: superstruct__WEBPACK_IMPORTED_MODULE_5__.type({
        Mounts: superstruct__WEBPACK_IMPORTED_MODULE_5__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_5__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_5__.array(superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ Source: text }))), []),
        Binds: superstruct__WEBPACK_IMPORTED_MODULE_5__.defaulted(superstruct__WEBPACK_IMPORTED_MODULE_5__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_5__.array(superstruct__WEBPACK_IMPORTED_MODULE_5__.string())), [])
    })
});
/** Names that the engine generates for anonymous volumes. */
const MADE_UP = /^[0-9a-f]{64}$/;
/** Milliseconds to wait for an answer that removing the container does not depend on. */
const BRIEF = 10_000;
/**
 * Names of a container's anonymous volumes, which an engine that is shutting down leaves behind
 * without a word; empty if the container does not exist.
 */
async function anonymousVolumes(line, id) {
    const what = `inspect the container ${id.slice(0, 12)}`;
    const question = { what, within: BRIEF, path: `/containers/${id}/json` };
    const answer = await unlessGone((0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .requestJson */ .SS)(line, question));
    if (answer === undefined)
        return [];
    const { Mounts, HostConfig } = (0,_decode__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D4)(Mounted, answer, 'a container');
    const named = new Set([
        ...(HostConfig.Mounts ?? []).map(({ Source }) => Source),
        ...(HostConfig.Binds ?? []).map((bind) => bind.split(':')[0])
    ]);
    return (Mounts ?? [])
        .filter(({ Type, Name }) => Type === 'volume' && isMadeUp(Name, named))
        .map(({ Name }) => Name);
}
const isMadeUp = (name, named) => (0,_podman__WEBPACK_IMPORTED_MODULE_3__/* .isMemoryVolume */ .wN)(name) || (MADE_UP.test(name) && !named.has(name));
/** Rejects with a `Fault` that has `removed` set if one of these volumes is, or may be, left. */
async function assertGone(line, names) {
    const left = await stillThere(line, names).catch(cannotTell);
    if (left.length === 0)
        return;
    const sentence = `The engine removed a container, but not its volumes: docker volume rm ${left.join(' ')}`;
    throw new _plan_faults__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC('engine-fault', sentence, { removed: true });
}
const Volumes = superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ Volumes: superstruct__WEBPACK_IMPORTED_MODULE_5__.nullable(superstruct__WEBPACK_IMPORTED_MODULE_5__.array(superstruct__WEBPACK_IMPORTED_MODULE_5__.type({ Name: superstruct__WEBPACK_IMPORTED_MODULE_5__.string() }))) });
/** Existing ones of these volumes, by a list: an engine shutting down (20.10) finds no names. */
async function stillThere(line, expected) {
    const names = await expected;
    if (names.length === 0)
        return [];
    const what = `list the volumes ${names.join(', ')}`;
    const query = { filters: JSON.stringify({ name: names }) };
    const answer = await (0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .requestJson */ .SS)(line, { what, path: '/volumes', query });
    const there = new Set((0,_decode__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D4)(Volumes, answer, 'its volumes').Volumes?.map(({ Name }) => Name));
    return names.filter((name) => there.has(name));
}
function cannotTell(error) {
    const sentence = `The engine removed a container, but whether its volumes are gone cannot be told. ${(0,_errors__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)}`;
    throw new _plan_faults__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC('engine-fault', sentence, { removed: true });
}
/** Resolves with undefined if the engine answers 404. */
async function unlessGone(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if ((0,_transport__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) === 404)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8502:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: function() { return /* binding */ tarStream; }
/* harmony export */ });
/**
 * Loads the library that packs archives: late, since most checks pack none. It has its own file, so
 * that a bundle which packs none leaves it out.
 */
const tarStream = () => Promise.all(/* import() | late */[__nccwpck_require__.e(260), __nccwpck_require__.e(118), __nccwpck_require__.e(475)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6118, 19));


/***/ }),

/***/ 6901:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pb: function() { return /* binding */ SHORT; },
  T1: function() { return /* binding */ call; },
  Ng: function() { return /* binding */ connect; },
  rR: function() { return /* binding */ headerOf; },
  A3: function() { return /* binding */ reasonOf; },
  Iz: function() { return /* binding */ requestArchive; },
  Db: function() { return /* binding */ requestBytes; },
  SS: function() { return /* binding */ requestJson; },
  yH: function() { return /* binding */ requestStream; },
  tN: function() { return /* binding */ send; },
  c2: function() { return /* binding */ statusOf; },
  vt: function() { return /* binding */ uncancelled; },
  $s: function() { return /* binding */ withAnswer; }
});

// EXTERNAL MODULE: ./node_modules/dockerode/lib/docker.js
var docker = __nccwpck_require__(9040);
var docker_default = /*#__PURE__*/__nccwpck_require__.n(docker);
;// CONCATENATED MODULE: external "node:http"
var external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: external "node:https"
var external_node_https_namespaceObject = require("node:https");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __nccwpck_require__(7413);
// EXTERNAL MODULE: ./lib/adapters/clock.js + 1 modules
var clock = __nccwpck_require__(7451);
// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __nccwpck_require__(1470);
// EXTERNAL MODULE: ./lib/adapters/docker/drain.js
var drain = __nccwpck_require__(7848);
;// CONCATENATED MODULE: ./lib/adapters/docker/transport.js









/** Connection without cancellation: a cut-off removal or creation would leave things behind. */
const uncancelled = ({ dial, podman }) => ({ dial, podman, cancelled: new AbortController().signal });
/** Milliseconds for requests that a healthy engine answers at once. */
const SHORT = 30_000;
/** Connects with an agent of its own: once closed, no pending answer keeps the process alive. */
function connect({ address, options }) {
    const agent = options.protocol === 'https' ? new external_node_https_namespaceObject.Agent(KEPT) : new external_node_http_namespaceObject.Agent(UNNAMED);
    // docker-modem formats each request for its debug log, even if off, down to the agent's sockets.
    Object.assign(agent, { [external_node_util_.inspect.custom]: () => 'Agent' });
    const known = { ...options, agent };
    try {
        const { modem } = new (docker_default())(known);
        return { ...recognizing(modem.dial.bind(modem)), close: agent.destroy.bind(agent) };
    }
    catch (error) {
        // docker-modem itself reads DOCKER_HOST and DOCKER_CERT_PATH, too.
        const why = `The engine at ${address} cannot be used: ${(0,errors/* errorMessage */.g)(error)}.`;
        return new faults/* Fault */.vC('engine-unreachable', `${why} Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.`);
    }
}
/** Learns from the headers of the answers whether the engine is Podman, which names itself in each. */
function recognizing(send) {
    let version;
    const dial = (options, settle) => {
        send(options, (error, answer) => {
            version ??= headerOf(answer, 'libpod-api-version');
            settle(error, answer);
        });
    };
    return { dial, podman: () => version };
}
/** A header of an answer; undefined if it has none of that name. */
function headerOf(answer, name) {
    const value = answer instanceof external_node_http_namespaceObject.IncomingMessage ? answer.headers[name] : undefined;
    return typeof value === 'string' ? value : undefined;
}
const KEPT = { keepAlive: true };
/** Without a server name, Node looks for one in the address: compiling that pattern takes 5 ms. */
const UNNAMED = { ...KEPT, servername: '' };
/**
 * Sends a request through docker-modem 5.0.7; resolves with the answer's stream once its headers
 * are in. Rejects with dockerode's error on any status but a success.
 */
function dialled({ dial, cancelled }, request, limit) {
    const { path, method = 'GET', query = {}, body = {}, login, patient, upgrade } = request;
    const isStream = body instanceof external_node_stream_.Readable;
    const isArchive = isStream || Buffer.isBuffer(body);
    // A patient answer outlives the limit. An order is not aborted, unless it is half an archive.
    const signal = patient ? cancelled : isStream || method === 'GET' ? limit : undefined;
    return new Promise((resolve, reject) => {
        const settle = (error, answer) => {
            if (answer instanceof external_node_stream_.Readable) {
                // Nothing reads an answer that comes too late: left open, it would keep the process alive.
                if (limit.aborted)
                    answer.destroy();
                resolve(answer);
            }
            else
                reject(error instanceof Error ? error : new Error((0,errors/* errorMessage */.g)(error ?? NO_STREAM)));
        };
        dial({
            method,
            // docker-modem sends no query without a question mark, and eats a character without a query.
            path: Object.keys(query).length === 0 ? path : `${path}?`,
            // Together, both would be sent in both: secrets of the environment in a URL that proxies log.
            options: { _query: query, _body: isArchive ? {} : body },
            ...(isArchive ? { file: body } : {}),
            ...(login === undefined ? {} : { authconfig: { ...login } }),
            ...(signal === undefined ? {} : { abortSignal: signal }),
            // docker-modem sends the headers of an upgrade with its body alone. The engine may take a
            // body that arrives after them for the first input, so it is empty.
            ...(upgrade === true ? { hijack: true, openStdin: true, file: EMPTY } : {}),
            // Without a stream, docker-modem never settles if the engine dies before the answer's end.
            isStream: true,
            statusCodes: SUCCESSES
        }, settle);
    });
}
const EMPTY = Buffer.alloc(0);
const NO_STREAM = 'it did not answer with a stream';
const SUCCESSES = { 200: true, 201: true, 204: true };
/** Runs part of a request within its time limit; rejects with a `Fault` that says how it failed. */
async function call({ cancelled }, { what, within = SHORT }, work) {
    return (0,clock/* withDeadline */.NE)(within, async (late) => {
        const limit = AbortSignal.any([late, cancelled]);
        try {
            return await (0,clock/* unlessAborted */.Wh)(work(limit), limit);
        }
        catch (error) {
            if (error instanceof faults/* Fault */.vC)
                throw error;
            if (cancelled.aborted)
                throw new faults/* Fault */.vC('cancelled', CANCELLED);
            throw toFault(what, error, late.aborted ? within : undefined);
        }
    });
}
const CANCELLED = 'The run was cancelled.';
/** HTTP status with which the engine refused; undefined if it did not answer. */
const statusOf = (error) => outcomeOf(error).status;
/** Reason why a request failed, without the sentence around it. */
const reasonOf = (error) => outcomeOf(error).reason;
function outcomeOf(error) {
    if (!(error instanceof faults/* Fault */.vC))
        return decodeError(error);
    return isOutcome(error.cause) ? error.cause : { status: undefined, reason: error.message };
}
const isOutcome = (cause) => typeof cause === 'object' && cause !== null && 'status' in cause && 'reason' in cause;
/** Status and reason of an error; removes the text that dockerode puts before the engine's. */
function decodeError(error) {
    const message = (0,errors/* errorMessage */.g)(error);
    const reason = message.replace(/^\(HTTP code \d+\) [^-]* - /, '').trim();
    const known = typeof error === 'object' && error !== null && 'statusCode' in error;
    return {
        reason,
        status: known && typeof error.statusCode === 'number' ? error.statusCode : undefined
    };
}
function toFault(what, error, within) {
    const { status, reason } = decodeError(error);
    const why = within === undefined ? reason : `no answer within ${within / 1000} s`;
    const verb = status === undefined ? 'could not be asked to' : 'refused to';
    const sentence = `The engine ${verb} ${what}: ${why.replace(/\.?$/, '.')}`;
    const cause = { status, reason: why };
    return new faults/* Fault */.vC('engine-fault', sentence, { cause, refused: status !== undefined });
}
/** Reads an answer within its time limit; `read` gets the stream once the headers are in. */
function withAnswer(line, request, read) {
    return call(line, request, async (limit) => read(await dialled(line, request, limit)));
}
/** Resolves with the answer as a stream, once its headers are in. */
const requestStream = (line, request) => withAnswer(line, request, (answer) => answer);
/** Reads a whole answer in chunks, within the time limit; rejects if `onChunk` throws. */
const requestBytes = (line, request, onChunk) => withAnswer(line, request, (answer) => readWhole(answer, request.what, onChunk));
/** Sends a request; resolves once the engine has carried it out. */
const send = (line, request) => requestBytes(line, request, () => undefined);
/** Resolves with the engine's JSON answer, parsed but not validated. */
async function requestJson(line, request) {
    const read = (answer) => readJson(answer, request.what);
    if (request.patient === true)
        return read(await requestStream(line, request));
    return withAnswer(line, request, read);
}
async function readJson(answer, what) {
    const chunks = [];
    await readWhole(answer, what, (chunk) => chunks.push(chunk));
    return JSON.parse(Buffer.concat(chunks).toString());
}
async function readWhole(answer, what, onChunk) {
    if (await (0,drain/* drain */.Z)(answer, onChunk))
        return;
    throw new faults/* Fault */.vC('engine-fault', `The engine was lost: it was asked to ${what}.`);
}
/** Milliseconds: walking many files makes an engine silent; a hung one stays so (moby#53724). */
const SILENCE = 60_000;
/** Reads an answer in chunks, however long it takes, until silence or an error of `onChunk`. */
async function requestArchive(line, request, onChunk) {
    const stream = await requestStream(line, { ...request, within: SILENCE, patient: true });
    const end = await (0,drain/* endOfStream */.X)(stream, onChunk, SILENCE);
    if (end === 'whole')
        return;
    if (line.cancelled.aborted)
        throw new faults/* Fault */.vC('cancelled', CANCELLED);
    const how = end === 'silent' ? `by saying nothing for ${SILENCE / 1000} s` : 'in the middle';
    throw new faults/* Fault */.vC('look-failed', `The engine broke off ${how}: it was asked to ${request.what}.`);
}


/***/ }),

/***/ 1470:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ errorCode; },
/* harmony export */   g: function() { return /* binding */ errorMessage; }
/* harmony export */ });
/**
 * Code of a system error, e.g. `ENOENT`; empty for other errors. It checks the shape, because in
 * Jest and node:vm Node's own errors are from another realm.
 */
function errorCode(error) {
    return isObject(error) && 'code' in error ? String(error.code) : '';
}
/** The message of an error, or a thrown value as text. */
function errorMessage(error) {
    return isObject(error) && 'message' in error ? String(error.message) : String(error);
}
const isObject = (error) => typeof error === 'object' && error !== null;


/***/ }),

/***/ 3362:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ej: function() { return /* binding */ size; },
/* harmony export */   ml: function() { return /* binding */ shorten; }
/* harmony export */ });
/* unused harmony exports count, thousands, duration, list, quote, inSentence, somePaths, names */
/** `1 change`, `2 changes`, `100,000 changes`. */
function count(number, noun, plural = `${noun}s`) {
    return `${thousands(number)} ${number === 1 ? noun : plural}`;
}
/** A number with a comma between groups of three digits. */
function thousands(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** A duration in readable units: `340 ms`, `2.3 s`, `61 s`, `2 min 5 s`. */
function duration(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 9950)
        return `${Math.round(milliseconds / 100) / 10} s`;
    if (seconds < 120)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
}
/** `a`, `a and b`, `a, b and 3 more`: at most `most` names; `total` may exceed the names given. */
function list(names, most, total = names.length) {
    const shown = names.slice(0, most);
    const rest = total - shown.length;
    const all = rest > 0 ? [...shown, `${thousands(rest)} more`] : shown;
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
/** Text, trusted or not, in backticks; backticks in the text cannot end the quotation. */
function quote(text) {
    return `\`${text.replaceAll('`', "'")}\``;
}
/**
 * The text with its middle replaced by `…` if it is longer than `cap` UTF-16 units; never splits a
 * surrogate pair.
 */
function shorten(text, cap) {
    if (text.length <= cap)
        return text;
    const head = Math.ceil(((cap - 1) * 2) / 3);
    const tail = text.length - (cap - 1 - head);
    const start = /[\ud800-\udbff]/.test(text.charAt(head - 1)) ? head - 1 : head;
    const end = /[\udc00-\udfff]/.test(text.charAt(tail)) ? tail + 1 : tail;
    return `${text.slice(0, start)}…${text.slice(end)}`;
}
/** A size in readable units: `30 bytes`, `64 KiB`, `1.5 GiB`. */
function size(bytes) {
    const unit = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length);
    if (unit === 0)
        return count(bytes, 'byte');
    return `${Math.round((bytes / 1024 ** unit) * 10) / 10} ${UNITS[unit - 1] ?? ''}`;
}
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];
/**
 * A finding's title inside a sentence, e.g. after a colon: its first letter in lower case, except
 * in a name.
 */
function inSentence(title) {
    return NAMES.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
/** Names of products at the beginning of a title. */
const NAMES = /^(?:Zero Drift|Docker|Compose|Kubernetes|Podman|GitHub)\b/;
/** Counts paths and keeps the first hundred, as many as any text or report lists. */
function somePaths() {
    const paths = [];
    const all = { paths, total: 0 };
    const add = (path) => {
        if (paths.length < MOST)
            paths.push(path);
        all.total += 1;
    };
    return { add, all };
}
const MOST = 100;
/** The first five paths, quoted, and the number of the others. */
const names = (paths, total = paths.length) => list(paths.slice(0, 5).map(quote), 5, total);


/***/ }),

/***/ 6810:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nm: function() { return /* binding */ fileTable; },
/* harmony export */   sA: function() { return /* binding */ numberColumn; }
/* harmony export */ });
/* unused harmony exports factsColumns, optionalColumns */
/**
 * An empty table that takes some 200 bytes for each file, since there may be a million. Rows are
 * found with a `Map`, whose hash differs from process to process. With a predictable hash, names
 * could be chosen so that lookups take quadratic time.
 */
function fileTable() {
    const rows = new Map();
    const paths = [];
    const facts = factsColumns();
    // Only facts of type `F` are ever put.
    const valueAt = (row) => facts.at(row);
    return {
        get size() {
            return paths.length;
        },
        get: (path) => {
            const row = rows.get(path);
            return row === undefined ? undefined : valueAt(row);
        },
        has: (path) => rows.has(path),
        set: (path, value) => {
            const row = rows.get(path);
            if (row !== undefined && haveSameFacts(valueAt(row), value))
                return false;
            facts.put(row ?? paths.length, value);
            if (row === undefined)
                rows.set(flat(path), paths.push(path) - 1);
            return true;
        },
        keys: () => rows.keys(),
        rowOf: (path) => rows.get(path) ?? -1,
        keyAt: (row) => paths[row] ?? '',
        valueAt,
        *[Symbol.iterator]() {
            for (const [path, row] of rows)
                yield [path, valueAt(row)];
        }
    };
}
/**
 * Returns the string after V8 has stored it in one piece. V8 keeps a concatenated string as its
 * parts, in twice the memory, until a character is read.
 */
const flat = (text) => (text.charCodeAt(0) >= 0 ? text : '');
/** All facts of a file. A new optional field of `FileFacts` needs its line here, nothing else. */
const FACTS = {
    type: 'required',
    mode: 'required',
    uid: 'required',
    gid: 'required',
    size: 'required',
    modified: 'optional',
    sha256: 'optional',
    target: 'optional',
    device: 'optional',
    capabilities: 'optional',
    attributes: 'optional'
};
const ALL = Object.keys(FACTS);
const OPTIONAL = ALL.filter((fact) => FACTS[fact] === 'optional');
const TYPES = [
    'file',
    'directory',
    'symlink',
    'device',
    'fifo',
    'socket',
    'queue'
];
/** Empty columns. Required facts are read one by one: a loop would take several times as long. */
function factsColumns() {
    const [types, modes] = [numberColumn(Uint8Array), numberColumn(Uint16Array)];
    const [uids, gids, sizes] = [numberColumn(), numberColumn(), numberColumn()];
    const optional = optionalColumns(OPTIONAL);
    return {
        at: (row) => {
            const facts = {
                type: TYPES[types.at(row)] ?? 'file',
                mode: modes.at(row),
                uid: uids.at(row),
                gid: gids.at(row),
                size: sizes.at(row)
            };
            optional.read(row, facts);
            return facts;
        },
        put: (row, facts) => {
            types.put(row, TYPES.indexOf(facts.type));
            modes.put(row, facts.mode);
            uids.put(row, facts.uid);
            gids.put(row, facts.gid);
            sizes.put(row, facts.size);
            optional.put(row, facts);
        }
    };
}
/** Whether two files have equal facts. */
const haveSameFacts = (one, other) => ALL.every((fact) => one[fact] === other[fact]);
/** An empty column of doubles, or of the unsigned integers of the given array type. */
function numberColumn(Kind = Float64Array) {
    let values = new Kind(64);
    return {
        at: (row) => values[row] ?? 0,
        put: (row, value) => {
            if (row >= values.length) {
                const larger = new Kind(2 * values.length);
                larger.set(values);
                values = larger;
            }
            values[row] = value;
        }
    };
}
/**
 * Empty columns for these fields. A field that few records have takes little memory: V8 stores an
 * array with large gaps as a dictionary.
 */
function optionalColumns(fields) {
    const columns = fields.map((field) => ({ field, values: [] }));
    return {
        read: (row, record) => {
            for (const { field, values } of columns) {
                const value = values[row];
                if (value !== undefined)
                    record[field] = value;
            }
        },
        put: (row, record) => {
            for (const { field, values } of columns) {
                const value = record[field];
                if (value !== undefined || row < values.length)
                    values[row] = value;
            }
        }
    };
}


/***/ }),

/***/ 4592:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: function() { return /* binding */ tarReader; }
/* harmony export */ });
/* unused harmony export recordsOf */
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);

/**
 * A reader of ustar, PAX and GNU archives that keeps names as bytes, which no package does: the
 * names that matter most are those that are not valid UTF-8. Contents are passed on, never
 * buffered. Throws a `Fault` where the bytes are no archive.
 */
function tarReader(onEntry) {
    const wants = read(onEntry);
    let want = wants.next();
    let taken = 0;
    const proceed = () => {
        taken = 0;
        do
            want = wants.next();
        while (want.done !== true && want.value.bytes === 0);
    };
    return {
        add: (bytes) => {
            for (let at = 0; at < bytes.length && want.done !== true;) {
                const part = bytes.subarray(at, at + want.value.bytes - taken);
                want.value.take(part);
                at += part.length;
                taken += part.length;
                if (taken === want.value.bytes)
                    proceed();
            }
        },
        ended: () => want.done === true
    };
}
const BLOCK = 512;
/** Parses an archive from its first block to the second of two empty ones. */
function* read(onEntry) {
    let records = new Map();
    let offset = 0;
    for (let empty = 0; empty < 2;) {
        const block = gather(BLOCK);
        yield block;
        offset += BLOCK;
        const header = headerOf(block.whole, records);
        empty = header === undefined ? empty + 1 : 0;
        if (header === undefined)
            continue;
        if (isExtension(header.type)) {
            const extension = gather(header.size);
            yield extension;
            records = new Map([...records, ...recordsOf(header.type, extension.whole)]);
        }
        else {
            records = new Map();
            const contents = onEntry(header, offset);
            yield { bytes: header.size, take: contents?.add ?? ignore };
            contents?.end();
        }
        const padding = (BLOCK - (header.size % BLOCK)) % BLOCK;
        yield { bytes: padding, take: ignore };
        offset += header.size + padding;
    }
}
/** More bytes than names and links have in practice. */
const LONGEST = 1024 * 1024;
function gather(bytes) {
    if (!(bytes <= LONGEST))
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('engine-fault', TOO_LONG);
    const whole = new Uint8Array(bytes);
    let at = 0;
    return {
        bytes,
        whole,
        take: (part) => {
            whole.set(part, at);
            at += part.length;
        }
    };
}
const ignore = () => undefined;
const TOO_LONG = 'An archive of the container is broken: a header is longer than any name.';
/**
 * The header in a block of 512 bytes; undefined for an empty block. Throws a `Fault` where its
 * checksum is wrong.
 */
function headerOf(block, records) {
    const sum = sumOf(block);
    if (sum === EMPTY_SUM)
        return undefined;
    if (sum !== numberIn(block, 148, 8))
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('engine-fault', BROKEN);
    const type = String.fromCharCode(block[156] || 48);
    const number = (key, at, length) => {
        const record = isExtension(type) ? undefined : records.get(key);
        return record === undefined ? numberIn(block, at, length) : Math.floor(Number(record));
    };
    const size = HOLDS_NOTHING.includes(type) ? 0 : number('size', 124, 12);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('engine-fault', BROKEN_SIZE);
    return {
        name: tidy(records.get('path') ?? nameIn(block)),
        type: type === '7' ? '0' : type,
        mode: numberIn(block, 100, 8) & 0o7777,
        uid: number('uid', 108, 8),
        gid: number('gid', 116, 8),
        size,
        modified: number('mtime', 136, 12),
        target: records.get('linkpath') ?? textIn(block, 157, 100),
        device: `${numberIn(block, 329, 8)}:${numberIn(block, 337, 8)}`,
        records
    };
}
/**
 * Fields of the next entry from the contents of an extension entry: PAX records
 * (`27 path=some/name\n`), or one long name in GNU's format.
 */
function recordsOf(type, bytes) {
    const text = latin1(bytes);
    // Global records hold nothing that is needed here.
    if (type === 'g')
        return new Map();
    if (type === 'L' || type === 'K') {
        return new Map([[type === 'L' ? 'path' : 'linkpath', text.replace(/\0.*$/s, '')]]);
    }
    const records = new Map();
    for (let at = 0; at < text.length;) {
        const length = Number(/^\d{1,7} /.exec(text.slice(at, at + 8))?.[0]);
        const equals = text.indexOf('=', at);
        const end = at + length;
        const fits = equals > at && equals < end && end <= text.length;
        if (!fits)
            throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('engine-fault', BROKEN_RECORD);
        const key = text.slice(text.indexOf(' ', at) + 1, equals);
        records.set(key, text.slice(equals + 1, end - 1));
        at = end;
    }
    return records;
}
/** Whether an entry describes later ones: PAX records for the next or for all, GNU's long names. */
const isExtension = (type) => 'xgLK'.includes(type);
const HOLDS_NOTHING = '123456';
/** The checksum of an empty block: its own field counts as spaces. */
const EMPTY_SUM = 8 * 32;
function sumOf(block) {
    let sum = EMPTY_SUM;
    for (let at = 0; at < 148; at++)
        sum += block[at] ?? 0;
    for (let at = 156; at < 512; at++)
        sum += block[at] ?? 0;
    return sum;
}
/** A number in octal digits or, where the first bit is set, in GNU's big-endian bytes. */
function numberIn(block, at, length) {
    let number = 0;
    const first = block[at] ?? 0;
    if (first >= 128) {
        // A negative number is read by its distance from -1, so that a small one stays exact.
        const flip = first === 255 ? 255 : 0;
        for (let byte = at + 1; byte < at + length; byte++) {
            number = number * 256 + ((block[byte] ?? 0) ^ flip);
        }
        return flip === 0 ? number : -1 - number;
    }
    for (let byte = at; byte < at + length; byte++) {
        const digit = (block[byte] ?? 0) - 48;
        if (digit >= 0 && digit < 8)
            number = number * 8 + digit;
    }
    return number;
}
function nameIn(block) {
    const name = textIn(block, 0, 100);
    const isUstar = textIn(block, 257, 6) === 'ustar';
    const prefix = isUstar ? textIn(block, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textIn(block, at, length) {
    let end = at;
    while (end < at + length && block[end] !== 0)
        end += 1;
    return latin1(block.subarray(at, end));
}
function latin1(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
function tidy(name) {
    return name.replace(/^(?:\.?\/)+|^\.$|\/+$/g, '');
}
const BROKEN = 'An archive of the container is broken: the sum of a header is wrong.';
const BROKEN_SIZE = 'An archive of the container is broken: the size of an entry is none.';
const BROKEN_RECORD = 'An archive of the container is broken: a record is not as long as it says.';


/***/ }),

/***/ 4386:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AL: function() { return /* binding */ CAPABILITY_NAMES; },
/* harmony export */   gr: function() { return /* binding */ capabilitiesIn; }
/* harmony export */ });
/* unused harmony export DOCKER_CAPABILITIES */
/** Capabilities of Linux 6.x by their bits, capabilities(7), without `CAP_`. */
const CAPABILITY_NAMES = [
    ...['CHOWN', 'DAC_OVERRIDE', 'DAC_READ_SEARCH', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID'],
    ...['SETPCAP', 'LINUX_IMMUTABLE', 'NET_BIND_SERVICE', 'NET_BROADCAST', 'NET_ADMIN', 'NET_RAW'],
    ...['IPC_LOCK', 'IPC_OWNER', 'SYS_MODULE', 'SYS_RAWIO', 'SYS_CHROOT', 'SYS_PTRACE', 'SYS_PACCT'],
    ...['SYS_ADMIN', 'SYS_BOOT', 'SYS_NICE', 'SYS_RESOURCE', 'SYS_TIME', 'SYS_TTY_CONFIG', 'MKNOD'],
    ...['LEASE', 'AUDIT_WRITE', 'AUDIT_CONTROL', 'SETFCAP', 'MAC_OVERRIDE', 'MAC_ADMIN', 'SYSLOG'],
    ...['WAKE_ALARM', 'BLOCK_SUSPEND', 'AUDIT_READ', 'PERFMON', 'BPF', 'CHECKPOINT_RESTORE']
];
/** Capabilities that Docker gives a container if nothing is said. */
const DOCKER_CAPABILITIES = [
    ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD'],
    ...['NET_BIND_SERVICE', 'NET_RAW', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT']
];
/** Capabilities of one set in the text of a `/proc/PID/status`, sorted; undefined without it. */
function capabilitiesIn(status, set) {
    const [, digits] = new RegExp(`^${set}:\\s*([0-9a-f]+)$`, 'm').exec(status) ?? [];
    if (digits === undefined)
        return undefined;
    const mask = BigInt(`0x${digits}`);
    return CAPABILITY_NAMES.filter((_, bit) => (mask & (1n << BigInt(bit))) !== 0n).toSorted();
}


/***/ }),

/***/ 7413:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   vC: function() { return /* binding */ Fault; }
/* harmony export */ });
/* unused harmony exports isRemoved, isRefusal, reasonOfRefusal, BadInputs */
/**
 * A fault of the world that keeps the check from judging: no engine, a lost engine, a cancelled
 * run.
 */
class Fault extends Error {
    kind;
    name = 'Fault';
    constructor(kind, message, options = {}) {
        super(message, options);
        this.kind = kind;
        this.image = options.image ?? {};
        this.refused = options.refused ?? false;
        this.removed = options.removed ?? false;
        this.about = options.about;
    }
    /** Facts of a fault of an image; empty for others. */
    image;
    /** Whether the engine, or another service, answered with a refusal. */
    refused;
    /** Whether the container itself is removed, and the fault concerns only its volumes. */
    removed;
    /** Subject in the file that describes the container; undefined for a fault of no file. */
    about;
}
/** Whether the container to be removed is gone, though its volumes may not be. */
const isRemoved = (error) => error instanceof Fault && error.removed;
/** Whether the error is a refusal, which is an answer, as opposed to a fault without an answer. */
const isRefusal = (error) => error instanceof Fault && error.refused;
/** Returns the sentence of a refusal; throws any other error on. */
function reasonOfRefusal(error) {
    if (error instanceof Fault && error.refused)
        return error.message;
    throw error;
}
/** All bad inputs of a run; thrown before anything is booted. */
class BadInputs extends Error {
    inputs;
    name = 'BadInputs';
    constructor(inputs) {
        super(inputs.map(({ input, sentence }) => `${input}: ${sentence}`).join('\n'));
        this.inputs = inputs;
    }
}


/***/ }),

/***/ 1780:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   qi: function() { return /* binding */ loadedNames; }
/* harmony export */ });
/* unused harmony exports FORMATS, archiveNamed, ArchiveProblem, described, parsedIn, shaped */
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(385);


/** Formats as an alternative of a regular expression. */
const FORMATS = 'oci-archive|docker-archive|oci';
const NAMED = new RegExp(`^(${FORMATS}):(.*)$`, 's');
/** The archive that a value of `image` names, e.g. `oci-archive:web.tar`; undefined for others. */
function archiveNamed(image) {
    const [, format, path] = NAMED.exec(image) ?? [];
    return path === undefined ? undefined : { format: format, path };
}
/** Names under which a run loads the image to check, and the one to compare with. */
function loadedNames(run) {
    const image = `zero-drift-image:${run}`;
    return { image, base: `${image}-base` };
}
/** Says why an archive cannot be loaded, as a clause such as "it has no \"index.json\"". */
class ArchiveProblem extends (/* unused pure expression or super */ null && (Error)) {
    name = 'ArchiveProblem';
}
/** A description of the archive in a shape. Throws an `ArchiveProblem` if it has none, or another. */
function described(index, name, shape) {
    const text = index.text(name);
    if (text === undefined) {
        const why = index.fileOf(name) !== undefined
            ? `its ${quoteInput(name)} is too large`
            : `it has no ${quoteInput(name)}`;
        throw new ArchiveProblem(why);
    }
    return shaped(parsedIn(text, name), name, shape);
}
/**
 * Parses a description of the archive. Throws an `ArchiveProblem` if it is no JSON, or if other
 * programs could read another value in it: those in Go ignore the case of keys, and take the last of
 * two.
 */
function parsedIn(text, name) {
    const own = quoteInput(name);
    const { isDeep, doubtful } = keysOf(text);
    if (isDeep)
        throw new ArchiveProblem(`${own} in it is nested too deeply`);
    if (doubtful !== undefined) {
        throw new ArchiveProblem(`${own} in it has the key ${quoteInput(doubtful)} twice, or in another case`);
    }
    try {
        return JSON.parse(text);
    }
    catch {
        throw new ArchiveProblem(`${own} in it is no JSON`);
    }
}
/** Most objects and lists around a value. */
const DEEPEST = 50;
/** Keys that decide which files an image consists of, as the formats spell them. */
const SPELLINGS = new Map([
    [
        'manifests',
        'digest',
        'size',
        'mediaType',
        'platform',
        'annotations',
        'layers',
        'data',
        'urls'
    ],
    [
        'os',
        'architecture',
        'variant',
        'rootfs',
        'diff_ids',
        'Layers',
        'RepoTags',
        'config',
        'Config'
    ]
]
    .flat()
    .map((key, _, all) => [folded(key), all.filter((one) => folded(one) === folded(key))]));
/** A key as Go compares it: without case, and with the letters that fold to others. */
function folded(key) {
    return key.toUpperCase().toLowerCase();
}
/** Objects whose keys are an author's own words. */
const FREE = new Set(['labels', 'annotations']);
/** Keys with their colon, other texts, and brackets. */
const TOKENS = /("[^"\\]*(?:\\.[^"\\]*)*")(?=\s*:)|"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g;
/** The first key of a JSON text that can be read in two ways, and whether it is nested too deeply. */
function keysOf(text) {
    const open = [];
    let last = '';
    for (const [token, string] of text.matchAll(TOKENS)) {
        if (token === '{' || token === '[') {
            open.push({ keys: new Set(), isFree: FREE.has(last) });
            if (open.length > DEEPEST)
                return { isDeep: true };
        }
        else if (token === '}' || token === ']')
            open.pop();
        if (string === undefined) {
            last = '';
            continue;
        }
        const key = keyIn(string);
        const { keys = new Set(), isFree = false } = open.at(-1) ?? {};
        const seen = isFree ? key : folded(key);
        const spellings = SPELLINGS.get(folded(key));
        const isStrange = !isFree && spellings !== undefined && !spellings.includes(key);
        if (keys.has(seen) || isStrange)
            return { isDeep: false, doubtful: key };
        keys.add(seen);
        last = folded(key);
    }
    return { isDeep: false };
}
function keyIn(string) {
    try {
        return String(JSON.parse(string));
    }
    catch {
        return string;
    }
}
/** The value in a shape. Throws an `ArchiveProblem` that says where it differs. */
function shaped(value, name, shape) {
    const [fault, valid] = s.validate(value, shape);
    if (fault === undefined)
        return valid;
    const path = fault.path.map(String).join('.');
    throw new ArchiveProblem(`${quoteInput(name)} in it has an unexpected value${path === '' ? '' : ` at ${quoteInput(path)}`}`);
}


/***/ }),

/***/ 9174:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ev: function() { return /* binding */ isNamed; },
/* harmony export */   mD: function() { return /* binding */ isBind; }
/* harmony export */ });
/* unused harmony exports parseVolume, mayReachHost, mountedTwice, parseTmpfs, parseTmpfsWord, mountPoints, innermost, mountAround, isBound, BOUND, disturb */
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3466);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(385);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7734);



/** Volume names that Docker accepts (moby, volume/names). */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
/** Parses `SOURCE:PATH[:ro|rw]`; SOURCE is the name of a volume or an absolute path. */
function parseVolume(line) {
    const [written = '', target, access = 'rw', ...more] = line.split(':');
    if (target === undefined || more.length > 0)
        return notA('"SOURCE:PATH" or "SOURCE:PATH:ro"', 'data:/var/lib/app', line);
    if (access !== 'ro' && access !== 'rw')
        return {
            problem: `in ${quoteInput(line)}, ${quoteInput(access)} is neither "ro" nor "rw"; write one of them.`
        };
    const source = parseSource(written);
    if ('problem' in source)
        return source;
    const path = parseMountPoint(target);
    if ('problem' in path)
        return path;
    return { value: { source: source.value, path: path.value, readOnly: access === 'ro' } };
}
/**
 * Whether a mount is a named volume, which outlives its container: no bind, no anonymous volume.
 */
const isNamed = ({ source }) => source !== '' && !source.startsWith('/');
/** Whether a mount is a bind of a folder or a file of the machine. */
const isBind = ({ source }) => source.startsWith('/');
/**
 * Whether the program of a container may be able to write to files of the machine that runs the
 * check: through a mount of its author's, or by capabilities over the kernel.
 */
const mayReachHost = (container) => container.volumes.length > 0 || container.base !== undefined || mayTamper(container);
function parseSource(text) {
    if (text.startsWith('/'))
        return parseAbsolutePath(text);
    if (NAME.test(text))
        return { value: text };
    return /^[.~]|\//.test(text)
        ? {
            problem: `${quoteInput(text)} is neither an absolute path nor the name of a volume; begin a relative path with "./".`
        }
        : notA("a volume's name or an absolute path", 'data', text);
}
/**
 * Returns a sentence for each path that is mounted twice, by the input that has the second mount.
 */
function mountedTwice(tmpfs, volumes) {
    const mounts = [
        ...tmpfs.map(({ path }) => ({ input: 'tmpfs', path })),
        ...volumes.map(({ path }) => ({ input: 'volumes', path }))
    ];
    return mounts.flatMap(({ input, path }, index) => {
        const first = mounts.slice(0, index).find((mount) => mount.path === path);
        if (first === undefined)
            return [];
        const where = first.input === input ? 'twice' : `here and in ${quoteInput(first.input)}`;
        return [{ input, sentence: `${quoteInput(path)} is named ${where}; keep one of the two.` }];
    });
}
/**
 * Flags that Docker accepts for a tmpfs (moby/sys mount/flags_unix.go) and that runc can mount one
 * with: not `bind`, `rbind`, `remount`.
 */
const FLAGS = new Set(('defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync mand nomand ' +
    'atime noatime diratime nodiratime relatime norelatime strictatime nostrictatime ' +
    'private rprivate shared rshared slave rslave unbindable runbindable').split(' '));
const POLICY = /^(default|local|(prefer|bind|interleave)(=(static|relative))?(:\d+(-\d+)?)?)$/;
const form = (expression, example) => ({
    fits: (value) => expression.test(value),
    example
});
const COUNT = form(/^\d+[kmgtpe]?$/i, '10k');
const OWNER = {
    fits: (value) => /^\d+$/.test(value) && Number(value) < 2 ** 32 - 1,
    example: '1000'
};
/**
 * Options with a value, as the kernel reads them. A value that the kernel cannot read would fail
 * only at the start.
 */
const VALUES = new Map([
    ['size', form(/^\d+[kmgtpe%]?$/i, '64m')],
    ['mode', form(/^0?[0-7]{3,4}$/, '1777')],
    ['uid', OWNER],
    ['gid', OWNER],
    ['nr_inodes', COUNT],
    ['nr_blocks', COUNT],
    ['mpol', form(POLICY, 'local')]
]);
/** Parses `PATH[:OPTIONS]`, e.g. `/tmp:size=64m,mode=1777`. */
function parseTmpfs(line) {
    const [, written = '', options = ''] = /^([^:]*):?([^]*)$/.exec(line) ?? [];
    const path = parseMountPoint(written);
    if ('problem' in path)
        return path;
    const words = options === '' ? [] : options.split(',');
    const wrong = words.map(parseTmpfsWord).find((word) => 'problem' in word);
    return wrong === undefined
        ? { value: { path: path.value, options } }
        : { problem: `in ${quoteInput(line)}, ${wrong.problem}` };
}
/** Parses one option of a tmpfs: a flag, or `NAME=VALUE`. */
function parseTmpfsWord(word) {
    if (FLAGS.has(word))
        return { value: word };
    const [, key = '', value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
    const known = VALUES.get(key);
    if (known === undefined)
        return {
            problem: `${quoteInput(word)} is no tmpfs option; write for example "size=64m" or "exec".`
        };
    return known.fits(value)
        ? { value: word }
        : {
            problem: `${quoteInput(value)} is not a value for ${quoteInput(key)}; write for example "${key}=${known.example}".`
        };
}
/**
 * Mount points of the author and of the image, without slashes at the end; a path may occur twice.
 */
function mountPoints({ container, image }) {
    const folders = container.volumes.filter(({ isLastMessage }) => isLastMessage !== true);
    const mounted = [...container.tmpfs, ...folders].map(({ path }) => path);
    return [...mounted, ...image.volumes].map(withoutSlash);
}
/** Innermost of the mounts that a path lies in; undefined if it lies in none. */
function innermost(path, mounts) {
    const around = mounts.filter((mount) => path.startsWith(`${withoutSlash(mount.path)}/`));
    return around.toSorted((one, other) => other.path.length - one.path.length)[0];
}
/** The author's volume or bind that a path lies in; undefined if it lies in none. */
function mountAround(path, { container }) {
    return innermost(path, container.volumes);
}
const withoutSlash = (path) => path.replace(/\/+$/, '');
/** Whether a path lies in a bind that the container may write to: no attack is rehearsed there. */
function isBound(path, plan) {
    const mount = mountAround(path, plan);
    return mount !== undefined && isBind(mount) && !mount.readOnly;
}
/** Reason why no attack is rehearsed in a writable bind. */
const BOUND = "it lies in a bind mount, which is the machine's: nothing there is rehearsed";
/**
 * Whether two checks at one time would see or disturb each other's containers, by a common volume,
 * a common folder or the host's ports.
 */
function disturb(one, other) {
    return ((isOnHost(one) && isOnHost(other)) ||
        one.container.volumes.some((mount) => other.container.volumes.some((another) => isShared(mount, another))));
}
/**
 * Whether a container has the host's network. Only its program knows which ports it takes there.
 */
const isOnHost = ({ container }) => container.network === 'host';
/**
 * Whether two mounts conflict. A common volume always does: the check that makes it also fills and
 * removes it. A common folder does only if one of the checks may write to it.
 */
function isShared(one, other) {
    if (isNamed(one) || isNamed(other))
        return one.source === other.source;
    return !(one.readOnly && other.readOnly) && overlap(one.source, other.source);
}
function overlap(one, other) {
    const [folder, path] = [`${one}/`, `${other}/`].map((name) => name.replace(/\/+$/, '/'));
    return (folder !== undefined &&
        path !== undefined &&
        (path.startsWith(folder) || folder.startsWith(path)));
}


/***/ }),

/***/ 3466:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _M: function() { return /* binding */ repositoryOf; }
/* harmony export */ });
/* unused harmony exports REFERENCE_SHAPE, parseImage, parsePlatform, fitsPlatform, parseUser, parseWorkload, parseContainerName, parseServiceName, parseProfile, parseHostname, parseNetwork, parseAddHost, parseCapability, mayMount, mayTamper, parseUlimit */
/* harmony import */ var _capabilities__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4386);
/* harmony import */ var _image_archive__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1780);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(385);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7734);




const DOMAIN = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::\\d+)?';
const COMPONENT = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';
/** The grammar of distribution/reference, which accepts IDs too, shortened ones as well. */
const REFERENCE_SHAPE = new RegExp(`^(?:${DOMAIN}/)?${COMPONENT}(?:/${COMPONENT})*` +
    '(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,128})?$');
const EXAMPLE = 'acme/web:1.4';
/**
 * Parses an image reference or an ID, as `docker run` takes it, or an archive of an image, as
 * skopeo names it.
 */
function parseImage(text) {
    const archive = archiveNamed(text);
    if (archive !== undefined)
        return parseArchive(text, archive.path);
    if (text === '')
        return {
            problem: `no image was named; name the built one, for example ${quoteInput(EXAMPLE)}, a Compose file in "compose-file", or a manifest in "manifest-file".`
        };
    if (text.length <= 512 && REFERENCE_SHAPE.test(text))
        return { value: text };
    if (REFERENCE_SHAPE.test(text.toLowerCase().slice(0, 512)))
        return {
            problem: `${quoteInput(text)} has capital letters in its repository; write them small, for example ${quoteInput(EXAMPLE)}.`
        };
    return /^\.{1,2}\/|\.(?:tar|tgz|tar\.gz)$/.test(text)
        ? {
            problem: `${quoteInput(text)} is not an image reference; name an archive of an image by its format, for example ${quoteInput('oci-archive:web.tar')}.`
        }
        : notA('an image reference', EXAMPLE, text);
}
function parseArchive(text, path) {
    const parsed = parseRunnerPath(path);
    if ('value' in parsed && path !== '')
        return { value: text };
    return {
        problem: `${quoteInput(text)} names no file or folder; write for example "oci-archive:web.tar".`
    };
}
/** The repository of a reference without its tag and digest, as engines list it: `web` for `docker.io/library/web:1`. */
const repositoryOf = (reference) => (reference.split('@')[0] ?? '').replace(/:[^/:]*$/, '').replace(/^docker\.io\/(?:library\/)?/, '');
const parsePlatform = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/, 'a platform ("OS/ARCHITECTURE" or "OS/ARCHITECTURE/VARIANT")', 'linux/arm64');
/** Whether a platform has the wanted system and architecture, and the variant if one is wanted. */
function fitsPlatform(platform, wanted) {
    if (wanted === undefined)
        return true;
    const [os, architecture, variant] = platform.split('/');
    const [wantedOs, wantedArchitecture, wantedVariant] = wanted.split('/');
    const sameVariant = wantedVariant === undefined || wantedVariant === (variant ?? IMPLIED);
    return os === wantedOs && architecture === wantedArchitecture && sameVariant;
}
/** The variant of an image that names none: arm64 has had one only. */
const IMPLIED = 'v8';
const parseUser = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[^\s:\p{Cc}]+(:[^\s:\p{Cc}]+)?$/u, 'a user ("USER" or "USER:GROUP")', '1000:1000');
/** Parses a workload as `kubectl` takes it: `KIND/NAME`. */
const parseWorkload = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[A-Za-z][A-Za-z0-9.]{0,252}\/[a-z0-9][a-z0-9.-]{0,252}$/, 'a workload ("KIND/NAME")', 'Deployment/web');
/** Parses the name of a container in a pod. */
const parseContainerName = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'the name of a container (small letters, digits, "-")', 'web');
/** Parses the name of a Compose service (compose-spec, `services`). */
const parseServiceName = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[a-zA-Z0-9._-]{1,255}$/, 'the name of a service (letters, digits, ".", "_", "-")', 'web');
/** Parses the name of a Compose profile, or `*` for all. */
const parseProfile = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^(?:\*|[a-zA-Z0-9][a-zA-Z0-9_.-]+)$/, 'the name of a profile', 'debug');
const parseHostname = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/, 'a host name (at most 64 letters, digits, ".", "_", "-")', 'web');
const parseNetworkName = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, "a network's name", 'bridge');
/**
 * Parses the name or ID of a network, `none` or `host`. Another container's network is refused: the
 * check could not tell that container from its own.
 */
function parseNetwork(text) {
    return text.startsWith('container:')
        ? {
            problem: `${quoteInput(text)} is another container's network, which cannot be checked; name a network that both join.`
        }
        : parseNetworkName(text);
}
/**
 * Parses `HOST:IP` or `HOST=IP`, where IP may be `host-gateway` or in brackets. Returns `HOST:IP`,
 * as docker/cli opts/hosts.go sends it.
 */
function parseAddHost(line) {
    const [, host = '', written = ''] = /^([^:=\s]+)[:=](\S+)$/.exec(line) ?? [];
    const address = written.replace(/^\[(.*)\]$/, '$1');
    return isAddress(address) || address === 'host-gateway'
        ? { value: `${host}:${address}` }
        : notA('"HOST:IP"', 'api.internal:10.0.0.5', line);
}
function isAddress(text) {
    const octets = text.split('.');
    const four = octets.length === 4 && octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet));
    if (four)
        return octets.every((octet) => Number(octet) <= 255);
    return /^[0-9a-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]/`);
}
const CAPABILITIES = new Set(['ALL', ..._capabilities__WEBPACK_IMPORTED_MODULE_0__/* .CAPABILITY_NAMES */ .AL]);
/**
 * Parses a capability in any case, with or without `CAP_`. Returns it in upper case without the
 * prefix, as every engine accepts it.
 */
function parseCapability(text) {
    const value = text.toUpperCase().replace(/^CAP_/, '');
    return CAPABILITIES.has(value) ? { value } : notA('a capability', 'NET_BIND_SERVICE', text);
}
/**
 * Whether a program with these capabilities may alter its mounts: make them writable, mount over
 * them, unmount them.
 */
const mayMount = ({ capAdd }) => holdsAny(capAdd, ['ALL', 'SYS_ADMIN']);
/**
 * Whether a program with these capabilities may alter another program in its process namespace, or
 * the kernel under both.
 */
const mayTamper = ({ capAdd }) => holdsAny(capAdd, TAMPERING);
const TAMPERING = 'ALL BPF CHECKPOINT_RESTORE PERFMON SYS_ADMIN SYS_MODULE SYS_PTRACE SYS_RAWIO'.split(' ');
const holdsAny = (capabilities, wanted) => capabilities.some((one) => wanted.includes(one));
/** Names of limits, as docker/go-units has them. */
const NAMES = new Set(('core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending ' +
    'stack').split(' '));
/** Parses `NAME=SOFT[:HARD]`, -1 for no limit; HARD is SOFT if it is left out. */
function parseUlimit(line) {
    const [, name = '', written, top] = /^(\w+)=(-1|\d{1,15})(?::(-1|\d{1,15}))?$/.exec(line) ?? [];
    if (written === undefined)
        return notA('"NAME=SOFT" or "NAME=SOFT:HARD"', 'nofile=1024:2048', line);
    if (!NAMES.has(name))
        return notA('the name of a limit', 'nofile', name);
    const soft = Number(written);
    const hard = Number(top ?? written);
    return hard !== -1 && (soft === -1 || soft > hard)
        ? { problem: `in ${quoteInput(line)}, the soft limit is above the hard one; swap or raise it.` }
        : { value: { name, soft, hard } };
}


/***/ }),

/***/ 385:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wC: function() { return /* binding */ matching; }
});

// UNUSED EXPORTS: allOf, both, entriesOf, gatherReadings, lineEntries, linesOf, nearestTo, notA, one, oneOf, optional, parseBoolean, parseWords, quoteInput, quoteVisible, spellingAdvice, withoutNul

;// CONCATENATED MODULE: ./lib/plan/masks.js
/** Text in place of a secret. */
const MASKED = '***';
/** Returns a mask for these values, and for everything that has the shape of a secret. */
const maskOf = (values) => maskBy(values, SHAPES);
/** Returns a mask for these values alone. */
const maskLiterals = (values) => maskBy(values, []);
/**
 * Returns a mask for these values alone, also where a program has quoted them: what has the shape of
 * a secret in its sentences is mostly none.
 */
const maskValues = (values) => maskLiterals([...values, ...values.map((value) => JSON.stringify(value).slice(1, -1))]);
/**
 * Returns the mask for inputs and steps as their author typed them, with the values of these
 * `KEY=VALUE` lines. It also knows the options and headers of commands, which anywhere else would
 * hide too much.
 */
const maskTyped = (env) => maskBy(valuesOf(env), TYPED_SHAPES);
/** Masks the words of a command as its author typed them; an option may precede its value. */
function maskWords(words, env) {
    const mask = maskTyped(env);
    return words.map((word, index) => {
        const option = words[index - 1] ?? '';
        if (SECRET_OPTION.test(option) && !word.startsWith('-'))
            return MASKED;
        const shown = mask([word]).join();
        return USER_OPTION.test(option) ? shown.replace(USER_AND_PASSWORD, `$1${MASKED}`) : shown;
    });
}
function maskBy(values, shapes) {
    const hidden = withoutLiterals(values);
    return (lines) => {
        const keys = privateKeyLines(lines);
        return lines.map((line, index) => {
            if (keys.has(index))
                return MASKED;
            return shapes.reduce((text, [shape, instead]) => text.replace(shape, instead), hidden(line));
        });
    };
}
/** Values of `KEY=VALUE` lines that may be secrets, without common words and numbers. */
function valuesOf(env) {
    return env.map((line) => line.slice(line.indexOf('=') + 1)).filter(isTelling);
}
/** Whether a value may be a secret: it is no number, no common word, and not short. */
const isTelling = (value) => value.trim().length >= FEWEST && !TRIVIAL.test(value.trim());
const TRIVIAL = /^(?:[-+]?\d{1,5}|[-+]?\d*[.,][\d.,]*|true|false|null|none|auto|default|enabled|disabled|debug|info|warn|warning|error|production|development|staging|test|testing|localhost|utf-?8|[a-z]{1,2}_[a-z]{2}\.utf-?8|c\.utf-?8)$/i;
/** Fewest characters of a value that may be a secret. */
const FEWEST = 4;
/**
 * Masks these values, the longest first, since one may be part of another. Each line of a value
 * stands for itself. Takes time for the line alone, however many values there are.
 */
function withoutLiterals(values) {
    const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim());
    const telling = [...new Set(lines.filter(isTelling))];
    if (telling.length === 0)
        return (line) => line;
    const byStart = new Map();
    for (const text of telling.toSorted((one, other) => other.length - one.length)) {
        const start = text.slice(0, FEWEST);
        const some = byStart.get(start);
        if (some === undefined)
            byStart.set(start, [text]);
        else
            some.push(text);
    }
    const whole = (line) => {
        let [shown, from, at] = ['', 0, 0];
        while (at + FEWEST <= line.length) {
            const some = byStart.get(line.slice(at, at + FEWEST));
            const found = some?.find((text) => line.startsWith(text, at));
            if (found === undefined)
                at += 1;
            else {
                shown += line.slice(from, at) + MASKED;
                from = at += found.length;
            }
        }
        return shown + line.slice(from);
    };
    return (line) => {
        const parts = whole(line).split(CUT);
        if (parts.length === 1 || parts.length > MOST_PARTS)
            return parts.join(CUT);
        const last = parts.length - 1;
        return parts
            .map((part, index) => (index < last ? withoutBeginning(part, byStart) : part))
            .map((part, index) => (index > 0 ? withoutRest(part, telling) : part))
            .join(CUT);
    };
}
/** Mark of a text that was cut, maybe in the middle of a value. */
const CUT = '…';
/** Most parts of a line that were cut by us: more marks are those of a program. */
const MOST_PARTS = 20;
/** Fewest characters of a cut value that are taken for a part of it, and most that are compared. */
const FEWEST_OF_PART = 8;
const MOST_OF_PART = 4096;
/** Masks the beginning of a value with which a text ends. */
function withoutBeginning(text, byStart) {
    for (let at = Math.max(0, text.length - MOST_OF_PART); at <= text.length - FEWEST_OF_PART; at += 1) {
        const rest = text.slice(at);
        const some = byStart.get(rest.slice(0, FEWEST));
        if (some?.some((value) => value.startsWith(rest)) === true)
            return text.slice(0, at) + MASKED;
    }
    return text;
}
/** Masks the end of a value with which a text begins. */
function withoutRest(text, values) {
    const start = text.slice(0, FEWEST_OF_PART);
    if (start.length < FEWEST_OF_PART)
        return text;
    for (const value of values) {
        for (let at = value.indexOf(start); at >= 0; at = value.indexOf(start, at + 1)) {
            if (text.startsWith(value.slice(at)))
                return MASKED + text.slice(value.length - at);
        }
    }
    return text;
}
/**
 * A name that suggests a secret, the text between it and its value, and the value: in quotes, or up
 * to a space or a comma.
 */
const NAME = /(?:\bpass|pass(?:word|wd|phrase)|pwd|secret|token|api[_-]?key|private[_-]?key)/.source;
const GAP = /[\w.-]{0,64}["']?\]?[ \t]{0,8}(?:=>|:=|[:=]|(?<=["'])[ \t]{0,8},|>)[ \t]{0,8}/.source;
const VALUE = /(?:"(?:[^"\\]|\\.){1,4096}"?|'(?:[^'\\]|\\.){1,4096}'?|[^\s"',;<>]{1,4096})/.source;
/** Known shapes of secrets, each with its replacement; none of them takes more than linear time. */
const SHAPES = [
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, MASKED],
    [/\bgh[pousr]_[A-Za-z0-9]{20,255}/g, MASKED],
    [/\bgithub_pat_[A-Za-z0-9_]{20,255}/g, MASKED],
    [/\bxox[a-z]-[A-Za-z0-9-]{10,255}/g, MASKED],
    [/\b[rs]k_live_[A-Za-z0-9]{10,255}/g, MASKED],
    [/\bAIza[A-Za-z0-9_-]{35}/g, MASKED],
    [/\bglpat-[\w-]{20,255}/g, MASKED],
    [/\b(?:npm_|dckr_pat_|hf_|sk-(?:ant|proj)-)[\w-]{20,255}/g, MASKED],
    [/(?<![\w-])eyJ[\w-]{5,8192}\.eyJ[\w-]{2,8192}\.[\w-]{0,8192}/g, MASKED],
    [
        /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:bearer|basic|token)[ \t]{1,8})[^\s"']{1,8192}/gi,
        `$1${MASKED}`
    ],
    [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/@"']{1,256}@/gi, `$1:${MASKED}@`],
    [new RegExp(`(${NAME}${GAP})${VALUE}`, 'gi'), `$1${MASKED}`]
];
/** Names of options and words that a secret follows after a space. */
const NAMES = '(?:pass(?:word|wd|phrase)?|pwd|secret|token|(?:api|access|secret|private)[_-]?key|credentials?)';
/** Words after `password` and the like that make a sentence of it. */
const SENTENCE = /(?!(?:is|are|was|has|must|may|for|of|to|in|on|by|with|from|at|and|or|not|no|required|reset|login|field|form|page|file|wrong|invalid|missing|expired|accepted|contains|[1-5](?:\d\d|xx))(?![^\s"'.,:;!?]))/
    .source;
/** An option before a user with a password, and the user with the colon. */
const USER = String.raw `(?:-[uU]|--user|--proxy-user|--http-user|--userpwd)`;
const USER_AND_PASSWORD = /^([^\s:"']{0,256}:)(?!\d+$|\/\/)[^]+/;
const USER_OPTION = new RegExp(`^${USER}$`);
const SECRET_OPTION = new RegExp(`^--?(?:[\\w-]{0,64}[_-])?${NAMES}$`, 'i');
/** Tools whose option `-p` is no password. */
const PLAIN_P = /(?<!\b(?:mkdir|cp|mv|install|ls|ps|pgrep|rsync|scp|ssh|tar|docker|podman|set|perl|time|declare|export|test|command|nmap|nc)\b[^|;&]{0,200})/
    .source;
/** Shapes of secrets in commands and requests; none of them takes more than linear time, either. */
const TYPED_SHAPES = [
    [
        /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:[a-z][\w-]{0,30}[ \t]{1,8})?)[^\s"']{1,8192}/gi,
        `$1${MASKED}`
    ],
    [/(\bcookie["']?[ \t]{0,8}:[ \t]{0,8})[^"'\r\n]{1,8192}/gi, `$1${MASKED}`],
    [
        /(\bx-[\w-]{0,40}(?:key|auth|signature)["']?[ \t]{0,8}:[ \t]{0,8})[^\s"']{1,8192}/gi,
        `$1${MASKED}`
    ],
    [/(\bbearer[ \t]{1,8})[\w.~+/=-]{16,8192}/gi, `$1${MASKED}`],
    [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/"']{1,256}@/gi, `$1:${MASKED}@`],
    [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)(?!\*\*\*@)[^\s/:@"']{1,256}@/gi, `$1${MASKED}@`],
    [
        /([?&](?:x-amz-)?(?:key|sig|signature|auth|sid|session(?:id)?|code|credential|jwt|ticket)=)[^\s&"'#]{1,4096}/gi,
        `$1${MASKED}`
    ],
    [
        new RegExp(`((?:^|[\\s"'])${USER}[ \\t=]{0,8}["'][^:"']{0,256}:)[^"']{1,4096}`, 'g'),
        `$1${MASKED}`
    ],
    [
        new RegExp(`((?:^|[\\s"'])${USER}[ \\t=]{0,8}[^\\s:"']{0,256}:)(?!\\d+(?!\\S)|//)${VALUE}`, 'g'),
        `$1${MASKED}`
    ],
    [
        new RegExp(`((?:^|[\\s"'])--?(?:[\\w-]{0,64}[_-])?${NAMES}[ \\t]{1,8})(?!-)${VALUE}`, 'gi'),
        `$1${MASKED}`
    ],
    [new RegExp(`((?:^|[\\s"'])${NAMES}[ \\t]{1,8})(?!-)${SENTENCE}${VALUE}`, 'gi'), `$1${MASKED}`],
    [
        new RegExp(`((?:^|\\s)(?=-p[ \\t])${PLAIN_P}-p[ \\t]{1,8})(?!-|[\\d.:,]+(?:/\\w+)?(?!\\S))(?=[^\\s/]+(?!\\S))${VALUE}`, 'g'),
        `$1${MASKED}`
    ],
    [
        /(\b(?:mysql|mariadb)[\w-]{0,30}[ \t](?:[^|;&\n]{0,200}[ \t])?-p)(?![\s-])\S{1,4096}/gi,
        `$1${MASKED}`
    ],
    [/(\bredis-cli[ \t](?:[^|;&\n]{0,200}[ \t])?-a[ \t]{0,8})(?!-)\S{1,4096}/gi, `$1${MASKED}`],
    ...SHAPES
];
/**
 * Line numbers of private keys, from BEGIN to END. A key without END ends with the last line that
 * can be part of one.
 */
function privateKeyLines(lines) {
    const found = new Set();
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const begin = BEGIN.exec(line);
        if (begin === null)
            continue;
        const end = END.test(line.slice(begin.index)) ? at : endOf(lines, at);
        for (; at < end; at++)
            found.add(at);
        found.add(end);
    }
    return found;
}
const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** Most lines of a key. */
const LONGEST = 400;
function endOf(lines, begin) {
    const rest = lines.slice(begin + 1, begin + 1 + LONGEST);
    const end = rest.findIndex((line) => END.test(line));
    if (end >= 0)
        return begin + 1 + end;
    const foreign = rest.findIndex((line) => !isOfKey(line));
    return begin + (foreign < 0 ? rest.length : foreign);
}
/**
 * Whether a line can be part of a key: base64, also in quotes, empty, or a header such as
 * `Proc-Type: 4,ENCRYPTED`.
 */
const isOfKey = (line) => line.trim() === '' ||
    /^[A-Za-z0-9/=]{8,}$/.test(line.replace(/["'+,;]|\\n/g, '').trim()) ||
    /^\s*[A-Z][\w-]{1,30}: /.test(line);

;// CONCATENATED MODULE: ./lib/plan/parse.js

/** Problem of a text that is not as expected; `example` is a text to write instead. */
function notA(expected, example, got) {
    return {
        problem: `${quoteInput(got)} is not ${expected}; write for example ${quoteInput(example)}.`
    };
}
/** Returns a parser for texts that match an expression; the value is the text as it is. */
function matching(expression, expected, example) {
    return (text) => (expression.test(text) ? { value: text } : notA(expected, example, text));
}
/** Returns a parser for a closed set of words. */
function oneOf(...words) {
    const choice = words.map(quoteInput).join(', ');
    return (text) => {
        const value = words.find((word) => word === text);
        return value === undefined
            ? { problem: `${quoteInput(text)} is none of ${choice}; write one of them.` }
            : { value };
    };
}
/**
 * Parses `true` or `false`, in the spellings of YAML 1.2 that the runner's own `getBooleanInput`
 * takes.
 */
function parseBoolean(text) {
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return { value: text.toLowerCase() === 'true' };
    const meant = /^(?:yes|y|on|1)$/i.test(text)
        ? '"true"'
        : /^(?:no|n|off|0)$/i.test(text)
            ? '"false"'
            : 'one of them';
    return { problem: `${quoteInput(text)} is neither "true" nor "false"; write ${meant}.` };
}
/** Wraps a parser to refuse NUL characters, at which a text would end in an engine or a program. */
function withoutNul(parse) {
    return (text) => text.includes('\0')
        ? {
            problem: `${quoteInput(text)} holds a NUL character, which no program can be given; remove it.`
        }
        : parse(text);
}
const parse_LONGEST = 100;
/**
 * Text of an input in quotes, for a sentence: without secrets, otherwise as `quoteVisible` gives it.
 */
function quoteInput(text) {
    const start = text.slice(0, 20 * parse_LONGEST);
    const shown = maskTyped([])(start.split('\n')).join('\n');
    return quoteVisible(start === text ? shown : `${shown}…`);
}
/**
 * Text in quotes, on one line, at most 100 characters of it, with every character visible: fit for
 * a sentence, whatever the text holds.
 */
function quoteVisible(text) {
    const kept = Array.from(text.slice(0, 2 * parse_LONGEST))
        .slice(0, parse_LONGEST)
        .join('');
    const cut = kept.length < text.length ? `${kept}…` : kept;
    return JSON.stringify(cut).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter);
}
function escapeCharacter(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/**
 * Lines of a text, without empty ones and those that start with `#`. Trailing white space stays.
 */
function linesOf(text) {
    return text
        .split('\n')
        .map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '').trimStart() }))
        .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
/** Entries of an input that takes one a line. */
function entriesOf(text) {
    return linesOf(text).map((line) => line.text.trim());
}
/** Reads an input that always has a value. */
function one(textOf, name, parse) {
    const parsed = withoutNul(parse)(textOf(name).trim());
    return 'value' in parsed
        ? { value: parsed.value, faults: [] }
        : { faults: [{ input: name, sentence: parsed.problem }] };
}
/** Reads an input that may be left out. */
function optional(textOf, name, parse) {
    return textOf(name).trim() === ''
        ? { value: undefined, faults: [] }
        : one(textOf, name, parse);
}
/** Reads an input of one entry a line. */
function lineEntries(textOf, name, parse) {
    return allOf(name, entriesOf(textOf(name)).map(withoutNul(parse)));
}
/** Joins parsed parts: the values of the good ones, and the faults of the others. */
function allOf(name, parts) {
    return {
        value: parts.flatMap((part) => ('value' in part ? [part.value] : [])),
        faults: parts.flatMap((part, entry) => 'value' in part ? [] : [{ input: name, sentence: part.problem, entry }])
    };
}
/** Joins two lists, one after the other. */
function both(first, second) {
    return {
        value: [...(first.value ?? []), ...(second.value ?? [])],
        faults: [...first.faults, ...second.faults]
    };
}
/** Joins the readings of a record's fields: all values that could be understood, and all faults. */
function gatherReadings(readings) {
    const parts = Object.entries(readings);
    const known = parts.filter(([, reading]) => Object.hasOwn(reading, 'value'));
    return {
        understood: Object.fromEntries(known.map(([key, { value }]) => [key, value])),
        faults: parts.flatMap(([, reading]) => reading.faults)
    };
}
/** Matches white space, '...', "...", an escaped character, or literal characters. */
const PIECE = /\s+|'([^']*)'|"([^"\\]*(?:\\[^][^"\\]*)*)"|\\([^])|([^\s'"\\]+)/y;
/**
 * Splits a text into words, quoted as in a shell (POSIX.1-2024, 2.2). Nothing is expanded: `$X`,
 * `*` and `#` are literal. Fuzzed against bash. None of seven npm packages that were tried has its
 * quoting right: shlex 3.0.0, the best of them, keeps the backslash of `"\$X"` and loses one of
 * `'\\'"x"`.
 */
function parseWords(text) {
    const words = [];
    let word;
    for (let at = 0; at < text.length; at = PIECE.lastIndex) {
        PIECE.lastIndex = at;
        const match = PIECE.exec(text);
        if (match === null)
            return unfinished(text, at);
        const piece = unquoted(match);
        if (piece !== undefined)
            word = (word ?? '') + piece;
        else if (match[3] === undefined && word !== undefined) {
            words.push(word);
            word = undefined;
        }
    }
    return { value: word === undefined ? words : [...words, word] };
}
/** Text that a piece adds to its word; undefined for white space and for a continued line. */
function unquoted([, single, double, escaped, plain]) {
    const literal = escaped === '\n' ? undefined : escaped;
    return single ?? double?.replace(/\\(?:([\\"$`])|\n)/g, '$1') ?? literal ?? plain;
}
function unfinished(text, at) {
    return text[at] === '\\'
        ? { problem: `${quoteInput(text)} ends in a lone backslash; remove it or write "\\\\".` }
        : {
            problem: `${quoteInput(text)} has a quote that is never closed; add the missing ${text[at] ?? ''} or escape it.`
        };
}
/**
 * Returns the name that a misspelt name probably stands for: the nearest, if at most a third of its
 * letters would have to change; else undefined.
 */
function nearestTo(misspelt, names) {
    const typed = misspelt.slice(0, LONGEST_NAME).toLowerCase().replace(/[_\s]/g, '-');
    const rated = names.map((name) => ({ name, edits: editsBetween(typed, name) }));
    const fits = rated.filter(({ name, edits }) => edits <= Math.max(1, Math.floor(name.length / 3)));
    return fits.toSorted((one, other) => one.edits - other.edits)[0]?.name;
}
/** Limit far above the longest name. */
const LONGEST_NAME = 100;
/** End of a sentence on an unknown name: the nearest name, or `more` if none is near. */
function spellingAdvice(misspelt, names, more = '') {
    const nearest = nearestTo(misspelt, names);
    return nearest === undefined ? `check its spelling.${more}` : `did you mean "${nearest}"?`;
}
/**
 * Number of letters to add, remove, replace or exchange with their neighbour (optimal string
 * alignment distance).
 */
function editsBetween(one, other) {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
        const next = [row];
        for (let column = 1; column <= other.length; column++) {
            const [letter, wanted] = [one[row - 1], other[column - 1]];
            const swapped = letter === other[column - 2] && one[row - 2] === wanted;
            next.push(Math.min((last[column] ?? Infinity) + 1, (next[column - 1] ?? Infinity) + 1, (last[column - 1] ?? Infinity) + (letter === wanted ? 0 : 1), swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity));
        }
        before = last;
        last = next;
    }
    return last[other.length] ?? 0;
}


/***/ }),

/***/ 7734:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   wX: function() { return /* binding */ namesIn; }
/* harmony export */ });
/* unused harmony exports parseAbsolutePath, parseMountPoint, parseRunnerPath, absolutePath, plainPath, folderOfFile */
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(385);

/** Parses an absolute path without `.`, `..` or empty segments; a slash at its end is dropped. */
function parseAbsolutePath(text) {
    if (!text.startsWith('/'))
        return notA('an absolute path', '/srv/app', text);
    const value = text.replace(/(?<=.)\/$/, '');
    const odd = value
        .split('/')
        .slice(1)
        .some((name) => name === '.' || name === '..');
    return odd || value.includes('//')
        ? { problem: `${quoteInput(text)} goes round about; write it without "//", "." and "..".` }
        : { value };
}
/** Parses a mount point: an absolute path, but not the root filesystem itself. */
function parseMountPoint(text) {
    const parsed = parseAbsolutePath(text);
    return 'value' in parsed && parsed.value === '/'
        ? { problem: '"/" is the root filesystem itself; name a folder below it, for example "/tmp".' }
        : parsed;
}
/** Parses a path on the runner, absolute or relative. */
function parseRunnerPath(text) {
    return /\p{Cc}/u.test(text)
        ? notA('a path on one line', 'reports/zero-drift', text)
        : { value: text };
}
/** Makes a path absolute, without `.` and `..`; a relative path starts in the folder. */
function absolutePath(path, folder) {
    const names = [];
    for (const name of namesIn(path.startsWith('/') ? path : `${folder}/${path}`)) {
        if (name === '..')
            names.pop();
        else
            names.push(name);
    }
    return `/${names.join('/')}`;
}
/** Names on the way from the root to a path. */
const namesIn = (path) => path.split('/').filter((name) => name !== '' && name !== '.');
/** A path without `.`, and without `..` where that follows a name. */
function plainPath(path) {
    const names = [];
    for (const name of namesIn(path)) {
        if (name === '..' && names.length > 0 && names.at(-1) !== '..')
            names.pop();
        else
            names.push(name);
    }
    return `${path.startsWith('/') ? '/' : ''}${names.join('/')}`;
}
/** Folder of a file, as its path names it; empty if it names none. */
function folderOfFile(path) {
    const slash = path.lastIndexOf('/');
    return slash === 0 ? '/' : path.slice(0, Math.max(slash, 0));
}


/***/ }),

/***/ 7787:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: function() { return /* binding */ projectName; },
/* harmony export */   n: function() { return /* binding */ runOf; }
/* harmony export */ });
/** ID of the run that has these labels. */
const runOf = (labels) => labels['zero-drift.run'] ?? '';
/** Name of the Compose project that a check with these labels creates. */
const projectName = (labels) => `zero-drift-${runOf(labels)}`;


/***/ }),

/***/ 6110:
/***/ (function(module, exports, __nccwpck_require__) {

/* eslint-env browser */

/**
 * This is the web browser implementation of `debug()`.
 */

exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.storage = localstorage();
exports.destroy = (() => {
	let warned = false;

	return () => {
		if (!warned) {
			warned = true;
			console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
		}
	};
})();

/**
 * Colors.
 */

exports.colors = [
	'#0000CC',
	'#0000FF',
	'#0033CC',
	'#0033FF',
	'#0066CC',
	'#0066FF',
	'#0099CC',
	'#0099FF',
	'#00CC00',
	'#00CC33',
	'#00CC66',
	'#00CC99',
	'#00CCCC',
	'#00CCFF',
	'#3300CC',
	'#3300FF',
	'#3333CC',
	'#3333FF',
	'#3366CC',
	'#3366FF',
	'#3399CC',
	'#3399FF',
	'#33CC00',
	'#33CC33',
	'#33CC66',
	'#33CC99',
	'#33CCCC',
	'#33CCFF',
	'#6600CC',
	'#6600FF',
	'#6633CC',
	'#6633FF',
	'#66CC00',
	'#66CC33',
	'#9900CC',
	'#9900FF',
	'#9933CC',
	'#9933FF',
	'#99CC00',
	'#99CC33',
	'#CC0000',
	'#CC0033',
	'#CC0066',
	'#CC0099',
	'#CC00CC',
	'#CC00FF',
	'#CC3300',
	'#CC3333',
	'#CC3366',
	'#CC3399',
	'#CC33CC',
	'#CC33FF',
	'#CC6600',
	'#CC6633',
	'#CC9900',
	'#CC9933',
	'#CCCC00',
	'#CCCC33',
	'#FF0000',
	'#FF0033',
	'#FF0066',
	'#FF0099',
	'#FF00CC',
	'#FF00FF',
	'#FF3300',
	'#FF3333',
	'#FF3366',
	'#FF3399',
	'#FF33CC',
	'#FF33FF',
	'#FF6600',
	'#FF6633',
	'#FF9900',
	'#FF9933',
	'#FFCC00',
	'#FFCC33'
];

/**
 * Currently only WebKit-based Web Inspectors, Firefox >= v31,
 * and the Firebug extension (any Firefox version) are known
 * to support "%c" CSS customizations.
 *
 * TODO: add a `localStorage` variable to explicitly enable/disable colors
 */

// eslint-disable-next-line complexity
function useColors() {
	// NB: In an Electron preload script, document will be defined but not fully
	// initialized. Since we know we're in Chrome, we'll just detect this case
	// explicitly
	if (typeof window !== 'undefined' && window.process && (window.process.type === 'renderer' || window.process.__nwjs)) {
		return true;
	}

	// Internet Explorer and Edge do not support colors.
	if (typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) {
		return false;
	}

	let m;

	// Is webkit? http://stackoverflow.com/a/16459606/376773
	// document is undefined in react-native: https://github.com/facebook/react-native/pull/1632
	// eslint-disable-next-line no-return-assign
	return (typeof document !== 'undefined' && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance) ||
		// Is firebug? http://stackoverflow.com/a/398120/376773
		(typeof window !== 'undefined' && window.console && (window.console.firebug || (window.console.exception && window.console.table))) ||
		// Is firefox >= v31?
		// https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
		(typeof navigator !== 'undefined' && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31) ||
		// Double check webkit in userAgent just in case we are in a worker
		(typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/));
}

/**
 * Colorize log arguments if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	args[0] = (this.useColors ? '%c' : '') +
		this.namespace +
		(this.useColors ? ' %c' : ' ') +
		args[0] +
		(this.useColors ? '%c ' : ' ') +
		'+' + module.exports.humanize(this.diff);

	if (!this.useColors) {
		return;
	}

	const c = 'color: ' + this.color;
	args.splice(1, 0, c, 'color: inherit');

	// The final "%c" is somewhat tricky, because there could be other
	// arguments passed either before or after the %c, so we need to
	// figure out the correct index to insert the CSS into
	let index = 0;
	let lastC = 0;
	args[0].replace(/%[a-zA-Z%]/g, match => {
		if (match === '%%') {
			return;
		}
		index++;
		if (match === '%c') {
			// We only are interested in the *last* %c
			// (the user may have provided their own)
			lastC = index;
		}
	});

	args.splice(lastC, 0, c);
}

/**
 * Invokes `console.debug()` when available.
 * No-op when `console.debug` is not a "function".
 * If `console.debug` is not available, falls back
 * to `console.log`.
 *
 * @api public
 */
exports.log = console.debug || console.log || (() => {});

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	try {
		if (namespaces) {
			exports.storage.setItem('debug', namespaces);
		} else {
			exports.storage.removeItem('debug');
		}
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */
function load() {
	let r;
	try {
		r = exports.storage.getItem('debug') || exports.storage.getItem('DEBUG') ;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}

	// If debug isn't set in LS, and we're in Electron, try to load $DEBUG
	if (!r && typeof process !== 'undefined' && 'env' in process) {
		r = process.env.DEBUG;
	}

	return r;
}

/**
 * Localstorage attempts to return the localstorage.
 *
 * This is necessary because safari throws
 * when a user disables cookies/localstorage
 * and you attempt to access it.
 *
 * @return {LocalStorage}
 * @api private
 */

function localstorage() {
	try {
		// TVMLKit (Apple TV JS Runtime) does not have a window object, just localStorage in the global context
		// The Browser also has localStorage in the global context.
		return localStorage;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

module.exports = __nccwpck_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %j to `JSON.stringify()`, since no Web Inspectors do that by default.
 */

formatters.j = function (v) {
	try {
		return JSON.stringify(v);
	} catch (error) {
		return '[UnexpectedJSONParseError]: ' + error.message;
	}
};


/***/ }),

/***/ 897:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {


/**
 * This is the common logic for both the Node.js and web browser
 * implementations of `debug()`.
 */

function setup(env) {
	createDebug.debug = createDebug;
	createDebug.default = createDebug;
	createDebug.coerce = coerce;
	createDebug.disable = disable;
	createDebug.enable = enable;
	createDebug.enabled = enabled;
	createDebug.humanize = __nccwpck_require__(744);
	createDebug.destroy = destroy;

	Object.keys(env).forEach(key => {
		createDebug[key] = env[key];
	});

	/**
	* The currently active debug mode names, and names to skip.
	*/

	createDebug.names = [];
	createDebug.skips = [];

	/**
	* Map of special "%n" handling functions, for the debug "format" argument.
	*
	* Valid key names are a single, lower or upper-case letter, i.e. "n" and "N".
	*/
	createDebug.formatters = {};

	/**
	* Selects a color for a debug namespace
	* @param {String} namespace The namespace string for the debug instance to be colored
	* @return {Number|String} An ANSI color code for the given namespace
	* @api private
	*/
	function selectColor(namespace) {
		let hash = 0;

		for (let i = 0; i < namespace.length; i++) {
			hash = ((hash << 5) - hash) + namespace.charCodeAt(i);
			hash |= 0; // Convert to 32bit integer
		}

		return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
	}
	createDebug.selectColor = selectColor;

	/**
	* Create a debugger with the given `namespace`.
	*
	* @param {String} namespace
	* @return {Function}
	* @api public
	*/
	function createDebug(namespace) {
		let prevTime;
		let enableOverride = null;
		let namespacesCache;
		let enabledCache;

		function debug(...args) {
			// Disabled?
			if (!debug.enabled) {
				return;
			}

			const self = debug;

			// Set `diff` timestamp
			const curr = Number(new Date());
			const ms = curr - (prevTime || curr);
			self.diff = ms;
			self.prev = prevTime;
			self.curr = curr;
			prevTime = curr;

			args[0] = createDebug.coerce(args[0]);

			if (typeof args[0] !== 'string') {
				// Anything else let's inspect with %O
				args.unshift('%O');
			}

			// Apply any `formatters` transformations
			let index = 0;
			args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
				// If we encounter an escaped % then don't increase the array index
				if (match === '%%') {
					return '%';
				}
				index++;
				const formatter = createDebug.formatters[format];
				if (typeof formatter === 'function') {
					const val = args[index];
					match = formatter.call(self, val);

					// Now we need to remove `args[index]` since it's inlined in the `format`
					args.splice(index, 1);
					index--;
				}
				return match;
			});

			// Apply env-specific formatting (colors, etc.)
			createDebug.formatArgs.call(self, args);

			const logFn = self.log || createDebug.log;
			logFn.apply(self, args);
		}

		debug.namespace = namespace;
		debug.useColors = createDebug.useColors();
		debug.color = createDebug.selectColor(namespace);
		debug.extend = extend;
		debug.destroy = createDebug.destroy; // XXX Temporary. Will be removed in the next major release.

		Object.defineProperty(debug, 'enabled', {
			enumerable: true,
			configurable: false,
			get: () => {
				if (enableOverride !== null) {
					return enableOverride;
				}
				if (namespacesCache !== createDebug.namespaces) {
					namespacesCache = createDebug.namespaces;
					enabledCache = createDebug.enabled(namespace);
				}

				return enabledCache;
			},
			set: v => {
				enableOverride = v;
			}
		});

		// Env-specific initialization logic for debug instances
		if (typeof createDebug.init === 'function') {
			createDebug.init(debug);
		}

		return debug;
	}

	function extend(namespace, delimiter) {
		const newDebug = createDebug(this.namespace + (typeof delimiter === 'undefined' ? ':' : delimiter) + namespace);
		newDebug.log = this.log;
		return newDebug;
	}

	/**
	* Enables a debug mode by namespaces. This can include modes
	* separated by a colon and wildcards.
	*
	* @param {String} namespaces
	* @api public
	*/
	function enable(namespaces) {
		createDebug.save(namespaces);
		createDebug.namespaces = namespaces;

		createDebug.names = [];
		createDebug.skips = [];

		const split = (typeof namespaces === 'string' ? namespaces : '')
			.trim()
			.replace(/\s+/g, ',')
			.split(',')
			.filter(Boolean);

		for (const ns of split) {
			if (ns[0] === '-') {
				createDebug.skips.push(ns.slice(1));
			} else {
				createDebug.names.push(ns);
			}
		}
	}

	/**
	 * Checks if the given string matches a namespace template, honoring
	 * asterisks as wildcards.
	 *
	 * @param {String} search
	 * @param {String} template
	 * @return {Boolean}
	 */
	function matchesTemplate(search, template) {
		let searchIndex = 0;
		let templateIndex = 0;
		let starIndex = -1;
		let matchIndex = 0;

		while (searchIndex < search.length) {
			if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === '*')) {
				// Match character or proceed with wildcard
				if (template[templateIndex] === '*') {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++; // Skip the '*'
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) { // eslint-disable-line no-negated-condition
				// Backtrack to the last '*' and try to match more characters
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else {
				return false; // No match
			}
		}

		// Handle trailing '*' in template
		while (templateIndex < template.length && template[templateIndex] === '*') {
			templateIndex++;
		}

		return templateIndex === template.length;
	}

	/**
	* Disable debug output.
	*
	* @return {String} namespaces
	* @api public
	*/
	function disable() {
		const namespaces = [
			...createDebug.names,
			...createDebug.skips.map(namespace => '-' + namespace)
		].join(',');
		createDebug.enable('');
		return namespaces;
	}

	/**
	* Returns true if the given mode name is enabled, false otherwise.
	*
	* @param {String} name
	* @return {Boolean}
	* @api public
	*/
	function enabled(name) {
		for (const skip of createDebug.skips) {
			if (matchesTemplate(name, skip)) {
				return false;
			}
		}

		for (const ns of createDebug.names) {
			if (matchesTemplate(name, ns)) {
				return true;
			}
		}

		return false;
	}

	/**
	* Coerce `val`.
	*
	* @param {Mixed} val
	* @return {Mixed}
	* @api private
	*/
	function coerce(val) {
		if (val instanceof Error) {
			return val.stack || val.message;
		}
		return val;
	}

	/**
	* XXX DO NOT USE. This is a temporary stub function.
	* XXX It WILL be removed in the next major release.
	*/
	function destroy() {
		console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
	}

	createDebug.enable(createDebug.load());

	return createDebug;
}

module.exports = setup;


/***/ }),

/***/ 2830:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

/**
 * Detect Electron renderer / nwjs process, which is node, but we should
 * treat as a browser.
 */

if (typeof process === 'undefined' || process.type === 'renderer' || process.browser === true || process.__nwjs) {
	module.exports = __nccwpck_require__(6110);
} else {
	module.exports = __nccwpck_require__(5108);
}


/***/ }),

/***/ 5108:
/***/ (function(module, exports, __nccwpck_require__) {

/**
 * Module dependencies.
 */

const tty = __nccwpck_require__(2018);
const util = __nccwpck_require__(9023);

/**
 * This is the Node.js implementation of `debug()`.
 */

exports.init = init;
exports.log = log;
exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.destroy = util.deprecate(
	() => {},
	'Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.'
);

/**
 * Colors.
 */

exports.colors = [6, 2, 3, 4, 5, 1];

try {
	// Optional dependency (as in, doesn't need to be installed, NOT like optionalDependencies in package.json)
	// eslint-disable-next-line import/no-extraneous-dependencies
	const supportsColor = __nccwpck_require__(1450);

	if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) {
		exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	}
} catch (error) {
	// Swallow - we only care if `supports-color` is available; it doesn't have to be.
}

/**
 * Build up the default `inspectOpts` object from the environment variables.
 *
 *   $ DEBUG_COLORS=no DEBUG_DEPTH=10 DEBUG_SHOW_HIDDEN=enabled node script.js
 */

exports.inspectOpts = Object.keys(process.env).filter(key => {
	return /^debug_/i.test(key);
}).reduce((obj, key) => {
	// Camel-case
	const prop = key
		.substring(6)
		.toLowerCase()
		.replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});

	// Coerce string value into JS value
	let val = process.env[key];
	if (/^(yes|on|true|enabled)$/i.test(val)) {
		val = true;
	} else if (/^(no|off|false|disabled)$/i.test(val)) {
		val = false;
	} else if (val === 'null') {
		val = null;
	} else {
		val = Number(val);
	}

	obj[prop] = val;
	return obj;
}, {});

/**
 * Is stdout a TTY? Colored output is enabled when `true`.
 */

function useColors() {
	return 'colors' in exports.inspectOpts ?
		Boolean(exports.inspectOpts.colors) :
		tty.isatty(process.stderr.fd);
}

/**
 * Adds ANSI color escape codes if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	const {namespace: name, useColors} = this;

	if (useColors) {
		const c = this.color;
		const colorCode = '\u001B[3' + (c < 8 ? c : '8;5;' + c);
		const prefix = `  ${colorCode};1m${name} \u001B[0m`;

		args[0] = prefix + args[0].split('\n').join('\n' + prefix);
		args.push(colorCode + 'm+' + module.exports.humanize(this.diff) + '\u001B[0m');
	} else {
		args[0] = getDate() + name + ' ' + args[0];
	}
}

function getDate() {
	if (exports.inspectOpts.hideDate) {
		return '';
	}
	return new Date().toISOString() + ' ';
}

/**
 * Invokes `util.formatWithOptions()` with the specified arguments and writes to stderr.
 */

function log(...args) {
	return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + '\n');
}

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	if (namespaces) {
		process.env.DEBUG = namespaces;
	} else {
		// If you set a process.env field to null or undefined, it gets cast to the
		// string 'null' or 'undefined'. Just delete instead.
		delete process.env.DEBUG;
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */

function load() {
	return process.env.DEBUG;
}

/**
 * Init logic for `debug` instances.
 *
 * Create a new `inspectOpts` object in case `useColors` is set
 * differently for a particular `debug` instance.
 */

function init(debug) {
	debug.inspectOpts = {};

	const keys = Object.keys(exports.inspectOpts);
	for (let i = 0; i < keys.length; i++) {
		debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
}

module.exports = __nccwpck_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %o to `util.inspect()`, all on a single line.
 */

formatters.o = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts)
		.split('\n')
		.map(str => str.trim())
		.join(' ');
};

/**
 * Map %O to `util.inspect()`, allowing multiple lines if needed.
 */

formatters.O = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts);
};


/***/ }),

/***/ 9167:
/***/ (function(module, exports, __nccwpck_require__) {

//Based on follow-redirects v0.0.x

var nativeHttps = __nccwpck_require__(5692),
  nativeHttp = __nccwpck_require__(8611),
  url = __nccwpck_require__(7016),
  utils = __nccwpck_require__(4510);

var maxRedirects = module.exports.maxRedirects = 5;

var protocols = {
  https: nativeHttps,
  http: nativeHttp
};

for (var protocol in protocols) {
  var h = function() {};
  h.prototype = protocols[protocol];
  h = new h();

  h.request = function(h) {
    return function(options, callback, redirectOptions) {

      redirectOptions = redirectOptions || {};

      var max = (typeof options === 'object' && 'maxRedirects' in options) ? options.maxRedirects : exports.maxRedirects;

      var redirect = utils.extend({
        count: 0,
        max: max,
        clientRequest: null,
        userCallback: callback
      }, redirectOptions);

      if (redirect.count > redirect.max) {
        var err = new Error('Max redirects exceeded. To allow more redirects, pass options.maxRedirects property.');
        redirect.clientRequest.emit('error', err);
        return redirect.clientRequest;
      }

      redirect.count++;

      var reqUrl;
      if (typeof options === 'string') {
        reqUrl = options;
      } else {
        reqUrl = url.format(utils.extend({
          protocol: protocol
        }, options));
      }

      var clientRequest = Object.getPrototypeOf(h).request(options, redirectCallback(reqUrl, redirect));

      if (!redirect.clientRequest) redirect.clientRequest = clientRequest;

      function redirectCallback(reqUrl, redirect) {
        return function(res) {
          if (res.statusCode < 300 || res.statusCode > 399) {
            return redirect.userCallback(res);
          }

          if (!('location' in res.headers)) {
            return redirect.userCallback(res);
          }

          var redirectUrl = url.resolve(reqUrl, res.headers.location);

          var proto = url.parse(redirectUrl).protocol;
          proto = proto.substr(0, proto.length - 1);
          return module.exports[proto].get(redirectUrl, redirectCallback(reqUrl, redirect), redirect);
        };
      }

      return clientRequest;
    };
  }(h);

  // see https://github.com/joyent/node/blob/master/lib/http.js#L1623
  h.get = function(h) {
    return function(options, cb, redirectOptions) {
      var req = h.request(options, cb, redirectOptions);
      req.end();
      return req;
    };
  }(h);

  module.exports[protocol] = h;
}


/***/ }),

/***/ 9976:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

module.exports = HttpDuplex;

var util = __nccwpck_require__(9023),
  stream = __nccwpck_require__(570);

util.inherits(HttpDuplex, stream.Duplex);

function HttpDuplex(req, res, options) {
  var self = this;

  if (!(self instanceof HttpDuplex)) return new HttpDuplex(req, res, options);

  stream.Duplex.call(self, options);
  self._output = null;

  self.connect(req, res);
}

HttpDuplex.prototype.connect = function(req, res) {
  var self = this;
  self.req = req;
  self._output = res;
  self.emit('response', res);

  res.on('data', function(c) {
    if (!self.push(c)) self._output.pause();
  });
  res.on('end', function() {
    self.push(null);
  });
};

HttpDuplex.prototype._read = function(n) {
  if (this._output) this._output.resume();
};

HttpDuplex.prototype._write = function(chunk, encoding, cb) {
  this.req.write(chunk, encoding);
  cb();
};

HttpDuplex.prototype.end = function(chunk, encoding, cb) {
  this._output.socket.destroySoon();
  return this.req.end(chunk, encoding, cb);
};

HttpDuplex.prototype.destroy = function() {
  this.req.destroy();
  this._output.socket.destroy();
};

HttpDuplex.prototype.destroySoon = function() {
  this.req.destroy();
  this._output.socket.destroy();
};


/***/ }),

/***/ 7133:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var querystring = __nccwpck_require__(3480),
  http = __nccwpck_require__(9167),
  fs = __nccwpck_require__(9896),
  path = __nccwpck_require__(6928),
  url = __nccwpck_require__(7016),
  ssh = __nccwpck_require__(8573),
  HttpDuplex = __nccwpck_require__(9976),
  debug = __nccwpck_require__(2830)('modem'),
  utils = __nccwpck_require__(4510),
  util = __nccwpck_require__(9023),
  splitca = __nccwpck_require__(4087),
  os = __nccwpck_require__(857),
  isWin = os.type() === 'Windows_NT',
  stream = __nccwpck_require__(2203);

var defaultOpts = function () {
  var host;
  var opts = {};

  if (!process.env.DOCKER_HOST) {
    // Windows socket path: //./pipe/docker_engine ( Windows 10 )
    // Linux & Darwin socket path is /var/run/docker.sock when running system-wide,
    // or $HOME/.docker/run/docker.sock in new Docker Desktop installs.
    opts.socketPath = isWin ? '//./pipe/docker_engine' : findDefaultUnixSocket;
  } else if (process.env.DOCKER_HOST.indexOf('unix://') === 0) {
    // Strip off unix://, fall back to default if unix:// was passed without a path
    opts.socketPath = process.env.DOCKER_HOST.substring(7) || findDefaultUnixSocket;
  } else if (process.env.DOCKER_HOST.indexOf('npipe://') === 0) {
    // Strip off npipe://, fall back to default of //./pipe/docker_engine if
    // npipe:// was passed without a path
    opts.socketPath = process.env.DOCKER_HOST.substring(8) || '//./pipe/docker_engine';
  } else {
    var hostStr = process.env.DOCKER_HOST;
    if (hostStr.indexOf('\/\/') < 0) {
      hostStr = 'tcp://' + hostStr;
    }
    try {
      host = new url.URL(hostStr);
    } catch (err) {
      throw new Error('DOCKER_HOST env variable should be something like tcp://localhost:1234');
    }

    opts.port = host.port;

    if (process.env.DOCKER_TLS_VERIFY === '1' || opts.port === '2376') {
      opts.protocol = 'https';
    } else if (host.protocol === 'ssh:') {
      opts.protocol = 'ssh';
      opts.username = host.username;
      opts.sshOptions = {
        agent: process.env.SSH_AUTH_SOCK,
      }
    } else {
      opts.protocol = 'http';
    }

    if (process.env.DOCKER_PATH_PREFIX) {
      opts.pathPrefix = process.env.DOCKER_PATH_PREFIX;
    }
    else {
      opts.pathPrefix = '/';
    }

    opts.host = host.hostname;

    if (process.env.DOCKER_CERT_PATH) {
      opts.ca = splitca(path.join(process.env.DOCKER_CERT_PATH, 'ca.pem'));
      opts.cert = fs.readFileSync(path.join(process.env.DOCKER_CERT_PATH, 'cert.pem'));
      opts.key = fs.readFileSync(path.join(process.env.DOCKER_CERT_PATH, 'key.pem'));
    }

    if (process.env.DOCKER_CLIENT_TIMEOUT) {
      opts.timeout = parseInt(process.env.DOCKER_CLIENT_TIMEOUT, 10);
    }
  }

  return opts;
};

var findDefaultUnixSocket = function () {
  return new Promise(function (resolve) {
    var userDockerSocket = path.join(os.homedir(), '.docker', 'run', 'docker.sock');
    fs.access(userDockerSocket, function (err) {
      if (err) resolve('/var/run/docker.sock');
      else resolve(userDockerSocket);
    })
  });
}


var Modem = function (options) {
  var optDefaults = defaultOpts();
  var opts = Object.assign({}, optDefaults, options);

  this.host = opts.host;

  if (!this.host) {
    this.socketPath = opts.socketPath;
  }

  this.port = opts.port;
  this.pathPrefix = opts.pathPrefix;
  this.username = opts.username;
  this.password = opts.password;
  this.version = opts.version;
  this.key = opts.key;
  this.cert = opts.cert;
  this.ca = opts.ca;
  this.timeout = opts.timeout;
  this.connectionTimeout = opts.connectionTimeout;
  this.checkServerIdentity = opts.checkServerIdentity;
  this.agent = opts.agent;
  this.headers = opts.headers || {};
  this.sshOptions = Object.assign({}, options ? options.sshOptions : {}, optDefaults.sshOptions);
  //retrocompabitlity
  if (this.sshOptions.agentForward === undefined) {
    this.sshOptions.agentForward = opts.agentForward;
  }

  if (this.key && this.cert && this.ca) {
    this.protocol = 'https';
  }
  this.protocol = opts.protocol || this.protocol || 'http';
};

Modem.prototype.dial = function (options, callback) {
  var opts, address, data;

  if (options.options) {
    opts = options.options;
  }

  // Prevent credentials from showing up in URL
  if (opts && opts.authconfig) {
    delete opts.authconfig;
  }

  // Prevent abortsignal from showing up in the URL
  if (opts && opts.abortSignal) {
    delete opts.abortSignal;
  }

  if (this.version) {
    options.path = '/' + this.version + options.path;
  }

  if (this.host) {
    var parsed = url.parse(this.host);
    address = url.format({
      protocol: parsed.protocol || this.protocol,
      hostname: parsed.hostname || this.host,
      port: this.port,
      pathname: parsed.pathname || this.pathPrefix,
    });
    address = url.resolve(address, options.path);
  } else {
    address = options.path;
  }

  if (options.path.indexOf('?') !== -1) {
    if (opts && Object.keys(opts).length > 0) {
      address += this.buildQuerystring(opts._query || opts);
    } else {
      address = address.substring(0, address.length - 1);
    }
  }

  var optionsf = {
    path: address,
    method: options.method,
    headers: options.headers || Object.assign({}, this.headers),
    key: this.key,
    cert: this.cert,
    ca: this.ca
  };


  if (this.checkServerIdentity) {
    optionsf.checkServerIdentity = this.checkServerIdentity;
  }

  if (this.agent) {
    optionsf.agent = this.agent;
  }

  if (options.authconfig) {
    optionsf.headers['X-Registry-Auth'] = options.authconfig.key || options.authconfig.base64 ||
      Buffer.from(JSON.stringify(options.authconfig)).toString('base64').replace(/\+/g, "-").replace(/\//g, "_");
  }

  if (options.registryconfig) {
    optionsf.headers['X-Registry-Config'] = options.registryconfig.base64 ||
      Buffer.from(JSON.stringify(options.registryconfig)).toString('base64');
  }

  if (options.abortSignal) {
    optionsf.signal = options.abortSignal;
  }

  if (options.file) {
    if (typeof options.file === 'string') {
      data = fs.createReadStream(path.resolve(options.file));
    } else {
      data = options.file;
    }
    optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/tar';
  } else if (opts && options.method === 'POST') {
    data = JSON.stringify(opts._body || opts);
    if (options.allowEmpty) {
      optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/json';
    } else {
      if (data !== '{}' && data !== '""') {
        optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/json';
      } else {
        data = undefined;
      }
    }
  }

  if (typeof data === 'string') {
    optionsf.headers['Content-Length'] = Buffer.byteLength(data);
  } else if (Buffer.isBuffer(data) === true) {
    optionsf.headers['Content-Length'] = data.length;
  } else if (optionsf.method === 'PUT' || options.hijack || options.openStdin) {
    optionsf.headers['Transfer-Encoding'] = 'chunked';
  }

  if (options.hijack) {
    optionsf.headers.Connection = 'Upgrade';
    optionsf.headers.Upgrade = optionsf.headers.Upgrade ?? 'tcp';
  }

  if (this.socketPath) {
    // SocketPath may be a function that can return a promise:
    this.getSocketPath().then((socketPath) => {
      optionsf.socketPath = socketPath;
      this.buildRequest(optionsf, options, data, callback);
    });
  } else {
    var urlp = url.parse(address);
    optionsf.hostname = urlp.hostname;
    optionsf.port = urlp.port;
    optionsf.path = urlp.path;

    this.buildRequest(optionsf, options, data, callback);
  }
};

Modem.prototype.getSocketPath = function () {
  if (!this.socketPath) return;
  if (this.socketPathCache) return Promise.resolve(this.socketPathCache);

  var socketPathValue = typeof this.socketPath === 'function'
    ? this.socketPath() : this.socketPath;

  this.socketPathCache = socketPathValue;

  return Promise.resolve(socketPathValue);
}

Modem.prototype.buildRequest = function (options, context, data, callback) {
  var self = this;
  var connectionTimeoutTimer;
  var finished = false;

  var opts = self.protocol === 'ssh' ? Object.assign(options, {
    agent: ssh(Object.assign({}, self.sshOptions, {
      'host': self.host,
      'port': self.port,
      'username': self.username,
      'password': self.password,
    })),
    protocol: 'http:',
  }) : options;

  var req = null;
  try {
    req = http[self.protocol === 'ssh' ? 'http' : self.protocol].request(opts, function () { });
  } catch (e) {
    callback(e);
    return;
  }

  debug('Sending: %s', util.inspect(options, {
    showHidden: true,
    depth: null
  }));

  if (self.connectionTimeout) {
    connectionTimeoutTimer = setTimeout(function () {
      debug('Connection Timeout of %s ms exceeded', self.connectionTimeout);
      req.destroy();
    }, self.connectionTimeout);
  }

  if (self.timeout) {
    req.setTimeout(self.timeout);
    req.on('timeout', function () {
      debug('Timeout of %s ms exceeded', self.timeout);
      req.destroy();
    });
  }

  if (context.hijack === true) {
    clearTimeout(connectionTimeoutTimer);
    req.on('upgrade', function (res, sock, head) {
      if (finished === false) {
        finished = true;
        if (head.length > 0) {
          sock.unshift(head);
        }
        return callback(null, sock);
      }
    });
  }

  req.on('connect', function () {
    clearTimeout(connectionTimeoutTimer);
  });

  req.on('disconnect', function () {
    clearTimeout(connectionTimeoutTimer);
  });

  req.on('response', function (res) {
    clearTimeout(connectionTimeoutTimer);
    if (context.isStream === true) {
      if (finished === false) {
        finished = true;
        self.buildPayload(null, context.isStream, context.statusCodes, context.openStdin, req, res, null, callback);
      }
    } else {
      // The native 'request' method only handles aborting during the request lifecycle not the response lifecycle.
      // We need to make the response stream abortable so that it's destroyed with an error on abort and then
      // it triggers the request 'error' event
      if (options.signal != null) {
        stream.addAbortSignal(options.signal, res)
      }
      var chunks = [];
      res.on('data', function (chunk) {
        chunks.push(chunk);
      });

      res.on('end', function () {
        var buffer = Buffer.concat(chunks);
        var result = buffer.toString();

        debug('Received: %s', result);

        var json = utils.parseJSON(result) || buffer;
        if (finished === false) {
          finished = true;
          self.buildPayload(null, context.isStream, context.statusCodes, false, req, res, json, callback);
        }
      });
    }
  });

  req.on('error', function (error) {
    clearTimeout(connectionTimeoutTimer);
    if (finished === false) {
      finished = true;
      self.buildPayload(error, context.isStream, context.statusCodes, false, {}, {}, null, callback);
    }
  });

  if (typeof data === 'string' || Buffer.isBuffer(data)) {
    req.write(data);
  } else if (data) {
    data.on('error', function (error) {
      req.destroy(error);
    });
    data.pipe(req);
  }

  if (!context.openStdin && (typeof data === 'string' || data === undefined || Buffer.isBuffer(data))) {
    req.end();
  }
};

Modem.prototype.buildPayload = function (err, isStream, statusCodes, openStdin, req, res, json, cb) {
  if (err) return cb(err, null);

  if (statusCodes[res.statusCode] !== true) {
    getCause(isStream, res, json, function (err, cause) {
      if (err) {
        return cb(err, null);
      }
      var msg = new Error(
        '(HTTP code ' + res.statusCode + ') ' +
        (statusCodes[res.statusCode] || 'unexpected') + ' - ' +
        (cause.message || cause.error || cause) + ' '
      );
      msg.reason = statusCodes[res.statusCode];
      msg.statusCode = res.statusCode;
      msg.json = json;
      cb(msg, null);
    });
  } else {
    if (openStdin) {
      cb(null, new HttpDuplex(req, res));
    } else if (isStream) {
      cb(null, res);
    } else {
      cb(null, json);
    }
  }

  function getCause(isStream, res, json, callback) {
    var chunks = '';
    var done = false;

    if (isStream) {
      res.on('data', function (chunk) {
        chunks += chunk;
      });
      res.on('error', function (err) {
        handler(err, null);
      });
      res.on('end', function () {
        handler(null, utils.parseJSON(chunks) || chunks)
      });
    } else {
      callback(null, json);
    }

    function handler(err, data) {
      if (done === false) {
        if (err) {
          callback(err);
        } else {
          callback(null, data);
        }
      }
      done = true;
    }
  }
};

Modem.prototype.demuxStream = function (streama, stdout, stderr) {
  var pendingStreamType = null;
  var pendingDataLength = null;
  var buffer = Buffer.from('');
  
  function processData(data) {
    if (data) {
      buffer = Buffer.concat([buffer, data]);
    }
    if (pendingStreamType === null) {
      if (buffer.length >= 8) {
        var header = bufferSlice(8);
        var streamType = header.readUInt8(0);
        var dataLength = header.readUInt32BE(4);

        // Validate stream type per Docker multiplex protocol:
        // 0 = stdin, 1 = stdout, 2 = stderr
        if (streamType !== 0 && streamType !== 1 && streamType !== 2) {
          // Invalid header — stream is likely not multiplexed (e.g. TTY mode)
          // or has become misaligned. Write the entire buffer as stdout
          // and stop trying to demux.
          var remaining = Buffer.concat([header, buffer]);
          stdout.write(remaining);
          buffer = Buffer.from('');
          pendingStreamType = null;
          pendingDataLength = null;
          // Switch to raw passthrough for the rest of the stream
          streama.removeListener('data', processData);
          streama.on('data', function(chunk) {
            stdout.write(chunk);
          });
          return;
        }

        pendingStreamType = streamType;
        pendingDataLength = dataLength;
        // It's possible we got a "data" that contains multiple messages
        // Process the next one
        processData();
      }
    } else {
      if (buffer.length >= pendingDataLength) {
        var content = bufferSlice(pendingDataLength);
        if (pendingStreamType === 1) {
          stdout.write(content);
        } else {
          stderr.write(content);
        }
        pendingStreamType = null;
        pendingDataLength = null;
        // It's possible we got a "data" that contains multiple messages
        // Process the next one
        processData();
      }
    }
  }

  function bufferSlice(end) {
    var out = buffer.subarray(0, end);
    buffer = Buffer.from(buffer.subarray(end, buffer.length));
    return out;
  }

  streama.on('data', processData);
};

Modem.prototype.followProgress = function (streama, onFinished, onProgress) {
  var buf = '';
  var output = [];
  var finished = false;

  streama.on('data', onStreamEvent);
  streama.on('error', onStreamError);
  streama.on('end', onStreamEnd);
  streama.on('close', onStreamEnd);

  function onStreamEvent(data) {
    buf += data.toString();
    pump();

    function pump() {
      var pos;
      while ((pos = buf.indexOf('\n')) >= 0) {
        if (pos == 0) {
          buf = buf.slice(1);
          continue;
        }
        processLine(buf.slice(0, pos));
        buf = buf.slice(pos + 1);
      }
    }

    function processLine(line) {
      if (line[line.length - 1] == '\r') line = line.substr(0, line.length - 1);
      if (line.length > 0) {
        var obj = JSON.parse(line);
        output.push(obj);
        if (onProgress) {
          onProgress(obj);
        }
      }
    }
  };

  function onStreamError(err) {
    finished = true;
    streama.removeListener('data', onStreamEvent);
    streama.removeListener('error', onStreamError);
    streama.removeListener('end', onStreamEnd);
    streama.removeListener('close', onStreamEnd);
    onFinished(err, output);
  }

  function onStreamEnd() {
    if (!finished) onFinished(null, output);
    finished = true;
  }
};

Modem.prototype.buildQuerystring = function (opts) {
  var clone = {};

  Object.keys(opts).map(function (key, i) {
    if (
      opts[key] &&
      typeof opts[key] === 'object' &&
      !Array.isArray(opts[key])
    ) {
      clone[key] = JSON.stringify(opts[key]);
    } else {
      clone[key] = opts[key];
    }
  });

  return querystring.stringify(clone);
};

module.exports = Modem;


/***/ }),

/***/ 8573:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var Client = (__nccwpck_require__(6091)/* .Client */ .K),
  http = __nccwpck_require__(8611);

module.exports = function (opt) {
  var conn = new Client();
  var agent = new http.Agent();

  agent.createConnection = function (options, fn) {
    try {
      conn.once('ready', function () {
        conn.exec('docker system dial-stdio', function (err, stream) {
          if (err) {
            handleError(err , fn);
          }

          fn(null, stream);
          
          stream.addListener('error', (err) => {
            handleError(err, fn);
          });
          stream.once('close', () => {
            conn.end();
            agent.destroy();
          });
        });
      }).on('error', (err) => {
        handleError(err, fn);
      })
        .connect(opt);
      conn.once('end', () => agent.destroy());
      
    } catch (err) {
      handleError(err);
    }
  };

  function handleError(err, cb) {
    conn.end();
    agent.destroy();
    if (cb) {
      cb(err);
    } else {
      throw err;
    }
  }

  return agent;
};


/***/ }),

/***/ 4510:
/***/ (function(module) {

// https://github.com/HenrikJoreteg/extend-object/blob/v0.1.0/extend-object.js

var arr = [];
var each = arr.forEach;
var slice = arr.slice;

module.exports.extend = function(obj) {
  each.call(slice.call(arguments, 1), function(source) {
    if (source) {
      for (var prop in source) {
        obj[prop] = source[prop];
      }
    }
  });
  return obj;
};

module.exports.parseJSON = function(s) {
  try {
    return JSON.parse(s);
  } catch (e) {
    return null;
  }
};


/***/ }),

/***/ 7056:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var protobuf = __nccwpck_require__(3079);
var path = __nccwpck_require__(6928);

// Constants
var BUILDKIT_TRACE_ID = "moby.buildkit.trace";
var BUILDKIT_IMAGE_ID = "moby.image.id";
var PROTO_TYPE = "moby.buildkit.v1.StatusResponse";
var ENCODING_UTF8 = "utf8";
var ENCODING_BASE64 = "base64";

var StatusResponse;

// Load the protobuf schema
function loadProto() {
  if (StatusResponse) return StatusResponse;
  
  var root = protobuf.loadSync(
    __nccwpck_require__.ab + "buildkit_status.proto"
  );
  StatusResponse = root.lookupType(PROTO_TYPE);
  return StatusResponse;
}

/**
 * Decodes a BuildKit trace message
 * @param {string} base64Data - Base64-encoded protobuf data from aux field
 * @returns {Object} Decoded status response with vertexes, logs, etc.
 */
function decodeBuildKitStatus(base64Data) {
  var StatusResponse = loadProto();
  
  // Handle empty messages
  if (!base64Data || base64Data.length === 0) {
    return {
      vertexes: [],
      statuses: [],
      logs: [],
      warnings: []
    };
  }
  
  var buffer = Buffer.from(base64Data, ENCODING_BASE64);
  var message = StatusResponse.decode(buffer);
  return StatusResponse.toObject(message, {
    longs: String,
    enums: String,
    bytes: String,
    defaults: true
  });
}

/**
 * Formats BuildKit status into human-readable text
 * @param {Object} status - Decoded status response
 * @returns {string[]} Array of human-readable log lines
 */
function formatBuildKitStatus(status) {
  var lines = [];
  
  // Process vertexes (build steps)
  if (status.vertexes && status.vertexes.length > 0) {
    status.vertexes.forEach(function(vertex) {
      if (vertex.name && vertex.started && !vertex.completed) {
        lines.push("[" + vertex.digest.substring(0, 12) + "] " + vertex.name);
      }
      if (vertex.error) {
        lines.push("ERROR: " + vertex.error);
      }
      if (vertex.completed && vertex.cached) {
        lines.push("CACHED: " + vertex.name);
      }
    });
  }
  
  // Process logs (command output)
  if (status.logs && status.logs.length > 0) {
    status.logs.forEach(function(log) {
      var msg = Buffer.from(log.msg).toString(ENCODING_UTF8);
      if (msg.trim()) {
        lines.push(msg.trimEnd());
      }
    });
  }
  
  // Process status updates (progress)
  if (status.statuses && status.statuses.length > 0) {
    status.statuses.forEach(function(s) {
      if (s.name && s.total > 0) {
        var percent = Math.floor((s.current / s.total) * 100);
        lines.push(s.name + ": " + percent + "% (" + s.current + "/" + s.total + ")");
      }
    });
  }
  
  // Process warnings
  if (status.warnings && status.warnings.length > 0) {
    status.warnings.forEach(function(warning) {
      var msg = Buffer.from(warning.short).toString(ENCODING_UTF8);
      lines.push("WARNING: " + msg);
    });
  }
  
  return lines;
}

/**
 * Parse a BuildKit stream line and extract human-readable logs
 * @param {string} line - JSON line from build stream
 * @returns {Object} { isBuildKit: boolean, logs: string[], raw: Object }
 */
function parseBuildKitLine(line) {
  try {
    var json = JSON.parse(line);
    
    // Check if it's a BuildKit trace message
    if (json.id === BUILDKIT_TRACE_ID && json.aux !== undefined) {
      var status = decodeBuildKitStatus(json.aux);
      var logs = formatBuildKitStatus(status);
      
      return {
        isBuildKit: true,
        logs: logs,
        raw: status
      };
    }
    
    // Check if it's the final image ID
    if (json.id === BUILDKIT_IMAGE_ID && json.aux && json.aux.ID) {
      return {
        isBuildKit: true,
        logs: ["Built image: " + json.aux.ID],
        raw: json.aux
      };
    }
    
    // Not a BuildKit message
    return {
      isBuildKit: false,
      logs: [],
      raw: json
    };
  } catch (e) {
    return {
      isBuildKit: false,
      logs: [],
      raw: null,
      error: e.message
    };
  }
}

/**
 * Follow progress of a stream, automatically handling both BuildKit and regular output.
 * This provides the same ergonomics as modem.followProgress but decodes BuildKit logs.
 * 
 * @param {Stream} stream - Stream from buildImage(), pull(), push(), etc.
 * @param {Function} onFinished - Called when stream ends: (err, output) => void
 * @param {Function} onProgress - Called for each log event: (event) => void
 * @returns {void}
 */
function followProgress(stream, onFinished, onProgress) {
  var buffer = '';
  var output = [];
  var finished = false;

  stream.on('data', onStreamEvent);
  stream.on('error', onStreamError);
  stream.on('end', onStreamEnd);
  stream.on('close', onStreamEnd);

  function onStreamEvent(data) {
    buffer += data.toString();
    
    // Process complete lines
    var lines = buffer.split('\n');
    buffer = lines.pop(); // Save incomplete line
    
    lines.forEach(function(line) {
      if (!line.trim()) return;
      
      processLine(line);
    });
  }

  function processLine(line) {
    try {
      // Try to parse as BuildKit or regular Docker output
      var result = parseBuildKitLine(line);
      
      if (result.isBuildKit) {
        // BuildKit message - create events from decoded logs
        result.logs.forEach(function(log) {
          var event = { stream: log + '\n' };
          output.push(event);
          if (onProgress) onProgress(event);
        });
      } else if (result.raw) {
        // Regular Docker message
        output.push(result.raw);
        if (onProgress) onProgress(result.raw);
      }
    } catch (e) {
      // If parsing fails, try plain JSON
      try {
        var json = JSON.parse(line);
        output.push(json);
        if (onProgress) onProgress(json);
      } catch (e2) {
        // Ignore parse errors
      }
    }
  }

  function onStreamError(err) {
    finished = true;
    stream.removeListener('data', onStreamEvent);
    stream.removeListener('error', onStreamError);
    stream.removeListener('end', onStreamEnd);
    stream.removeListener('close', onStreamEnd);
    if (onFinished) onFinished(err, output);
  }

  function onStreamEnd() {
    if (finished) return;
    finished = true;
    
    // Process any remaining data in buffer
    if (buffer.trim()) {
      processLine(buffer);
    }
    
    stream.removeListener('data', onStreamEvent);
    stream.removeListener('error', onStreamError);
    stream.removeListener('end', onStreamEnd);
    stream.removeListener('close', onStreamEnd);
    if (onFinished) onFinished(null, output);
  }
}

module.exports = {
  followProgress: followProgress
};


/***/ }),

/***/ 2474:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents a config
 * @param {Object} modem docker-modem
 * @param {String} id  Config's id
 */
var Config = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Config.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 *
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Config.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update a config.
 *
 * @param {object} opts
 * @param {function} callback
 */
Config.prototype.update = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id + '/update?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Removes the config
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Config.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Config;


/***/ }),

/***/ 8521:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var extend = (__nccwpck_require__(8300).extend),
  Exec = __nccwpck_require__(209),
  util = __nccwpck_require__(8300);

/**
 * Represents a Container
 * @param {Object} modem docker-modem
 * @param {String} id    Container's ID
 */
var Container = function(modem, id) {
  this.modem = modem;
  this.id = id;

  this.defaultOptions = {
    top: {},
    start: {},
    commit: {},
    stop: {},
    pause: {},
    unpause: {},
    restart: {},
    resize: {},
    attach: {},
    remove: {},
    copy: {},
    kill: {},
    exec: {},
    rename: {},
    log: {},
    stats: {},
    getArchive: {},
    infoArchive: {},
    putArchive: {},
    update: {},
    wait: {}
  };
};

Container.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if supplied will query Docker.
 * @return {Object}            ID only and only if callback isn't supplied.
 */
Container.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Rename
 * @param  {Object}   opts     Rename options
 * @param  {Function} callback Callback
 */
Container.prototype.rename = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.rename);

  var optsf = {
    path: '/containers/' + this.id + '/rename?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update
 * @param  {Object}   opts     Update options
 * @param  {Function} callback Callback
 */
Container.prototype.update = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.update);

  var optsf = {
    path: '/containers/' + this.id + '/update',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Top
 * @param  {Object}   opts like 'ps_args' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.top = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.top);

  var optsf = {
    path: '/containers/' + this.id + '/top?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Containers changes
 * @param  {Object}   Options
 * @param  {Function} callback Callback
 */
Container.prototype.changes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/changes',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Checkpoints list
 * @param  {Object}   opts     List checkpoints options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.listCheckpoint = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Delete checkpoint
 * @param  {Object}   opts     Delete checkpoint options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.deleteCheckpoint = function(checkpoint, opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints/' + checkpoint + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Create checkpoint
 * @param  {Object}   opts     Create checkpoint options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.createCheckpoint = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    allowEmpty: true,
    statusCodes: {
      200: true, //unofficial, but proxies may return it
      201: true,
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Export
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback with the octet-stream.
 */
Container.prototype.export = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/export',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Start
 * @param  {Object}   opts     Container start options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.start = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.start);

  var optsf = {
    path: '/containers/' + this.id + '/start?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      304: 'container already started',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Pause
 * @param  {Object}   opts     Pause options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.pause = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.pause);

  var optsf = {
    path: '/containers/' + this.id + '/pause',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Unpause
 * @param  {Object}   opts     Unpause options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.unpause = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.unpause);

  var optsf = {
    path: '/containers/' + this.id + '/unpause',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Setup an exec call to a running container
 *
 * @param {object} opts
 * @param {function} callback
 */
Container.prototype.exec = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.exec);

  var optsf = {
    path: '/containers/' + this.id + '/exec',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'no such container',
      409: 'container stopped/paused',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(new Exec(self.modem, data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, new Exec(self.modem, data.Id));
    });
  }
};

/**
 * Commit
 * @param  {Object}   opts     Commit options like 'Hostname' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.commit = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.commit);

  args.opts.container = this.id;

  var optsf = {
    path: '/commit?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Stop
 * @param  {Object}   opts     Container stop options, like 't' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.stop = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.stop);

  var optsf = {
    path: '/containers/' + this.id + '/stop?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      304: 'container already stopped',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Restart
 * @param  {Object}   opts     Container restart options, like 't' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.restart = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.restart);

  var optsf = {
    path: '/containers/' + this.id + '/restart?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Kill
 * @param  {Object}   opts     Container kill options, like 'signal' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.kill = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.kill);

  var optsf = {
    path: '/containers/' + this.id + '/kill?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container resize
 * @param  {[type]}   opts     Resize options. (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.resize = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.resize);

  var optsf = {
    path: '/containers/' + this.id + '/resize?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Attach
 * @param  {Object}   opts     Attach options, like 'logs' (optional)
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.attach = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.attach);

  var optsf = {
    path: '/containers/' + this.id + '/attach?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    hijack: args.opts.hijack,
    openStdin: args.opts.stdin,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, stream) {
        if (err) {
          return reject(err);
        }
        resolve(stream);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, stream) {
      args.callback(err, stream);
    });
  }
};

/**
 * Waits for a container to end.
 * @param  {[type]}   opts     Container wait options, like condition. (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.wait = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.wait);

  var optsf = {
    path: '/containers/' + this.id + '/wait?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes a container
 * @param  {Object}   opts     Remove options, like 'force' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.remove);

  var optsf = {
    path: '/containers/' + this.id + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Copy (WARNING: DEPRECATED since RAPI v1.20)
 * @param  {Object}   opts     Copy options, like 'Resource' (optional)
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.copy = function(opts, callback) {
  var self = this;
  console.log('container.copy is deprecated since Docker v1.8.x');
  var args = util.processArgs(opts, callback, this.defaultOptions.copy);

  var optsf = {
    path: '/containers/' + this.id + '/copy',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * getArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.getArchive = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.getArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * infoArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.infoArchive = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.infoArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'HEAD',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * putArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.putArchive = function(file, opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.putArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'PUT',
    file: file,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      403: 'client error, permission denied',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Container.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.log);

  var optsf = {
    path: '/containers/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container stats
 * @param  {Object}   opts     Stats options. (optional)
 * @param  {Function} callback Callback with data
 */
Container.prototype.stats = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.stats);
  var isStream = true;
  if (args.opts.stream === false) {
    isStream = false;
  }
  var optsf = {
    path: '/containers/' + this.id + '/stats?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: isStream,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Container;


/***/ }),

/***/ 9040:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var EventEmitter = (__nccwpck_require__(4434).EventEmitter),
  Modem = __nccwpck_require__(7133),
  Container = __nccwpck_require__(8521),
  Image = __nccwpck_require__(9607),
  Volume = __nccwpck_require__(8302),
  Network = __nccwpck_require__(8224),
  Service = __nccwpck_require__(4769),
  Plugin = __nccwpck_require__(8247),
  Secret = __nccwpck_require__(6080),
  Config = __nccwpck_require__(2474),
  Task = __nccwpck_require__(5325),
  Node = __nccwpck_require__(6680),
  Exec = __nccwpck_require__(209),
  util = __nccwpck_require__(8300),
  withSession = __nccwpck_require__(638),
  extend = util.extend;

var Docker = function(opts) {
  if (!(this instanceof Docker)) return new Docker(opts);

  var plibrary = global.Promise;

  if (opts && opts.Promise) {
    plibrary = opts.Promise;

    if (Object.keys(opts).length === 1) {
      opts = undefined;
    }
  }

  if (opts && opts.modem) {
    this.modem = opts.modem;
  } else {
    this.modem = new Modem(opts);
  }
  this.modem.Promise = plibrary;
};

/**
 * Creates a new container
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createContainer = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/containers/create?',
    method: 'POST',
    options: opts,
    authconfig: opts.authconfig,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      400: 'bad parameter',
      404: 'no such container',
      406: 'impossible to attach',
      500: 'server error'
    }
  };

  delete opts.authconfig;

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getContainer(data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return callback(err, data);
      callback(err, self.getContainer(data.Id));
    });
  }
};

/**
 * Creates a new image
 * @param {Object}   auth     Authentication (optional)
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createImage = function(auth, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  } else if (!callback && !opts) {
    opts = auth;
    auth = opts.authconfig;
  }

  var optsf = {
    path: '/images/create?',
    method: 'POST',
    options: opts,
    authconfig: auth,
    abortSignal: opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Load image
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.loadImage = function(file, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }

  var optsf = {
    path: '/images/load?',
    method: 'POST',
    options: opts,
    file: file,
    abortSignal: opts && opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Import image from a tar archive
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.importImage = function(file, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = undefined;
  }

  if (!opts)
    opts = {};

  opts.fromSrc = '-';

  var optsf = {
    path: '/images/create?',
    method: 'POST',
    options: opts,
    file: file,
    abortSignal: opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Verifies auth
 * @param {Object}   opts     Options
 * @param {Function} callback Callback
 */
Docker.prototype.checkAuth = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/auth',
    method: 'POST',
    options: opts,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Builds an image
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.buildImage = function(file, opts, callback) {
  var self = this;

  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }

  var optsf = {
    path: '/build?',
    method: 'POST',
    file: undefined,
    options: opts,
    abortSignal: opts && opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (opts) {
    if (opts.registryconfig) {
      optsf.registryconfig = optsf.options.registryconfig;
      delete optsf.options.registryconfig;
    }

    //undocumented?
    if (opts.authconfig) {
      optsf.authconfig = optsf.options.authconfig;
      delete optsf.options.authconfig;
    }

    if (opts.cachefrom && Array.isArray(opts.cachefrom)) {
      optsf.options.cachefrom = JSON.stringify(opts.cachefrom);
    }
  }

  function dial(callback) {
    util.prepareBuildContext(file, (ctx) => {
      optsf.file = ctx;
      self.modem.dial(optsf, callback);
    });
  }

  function dialWithSession(callback) {
    if (opts?.version === "2") {
      withSession(self, optsf.authconfig,(err, sessionId, done) => {
        if (err) {
          return callback(err);
        }

        optsf.options.session = sessionId;

        dial((err, data) => {
          callback(err, data);

          if (data) {
            data.on("end", done);
          }
        });
      });
    } else {
      dial(callback);
    }
  }

  if (callback === undefined) {
    return new self.modem.Promise(function (resolve, reject) {
      dialWithSession(function (err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    dialWithSession(callback);
  }
};

/**
 * Follow progress of a stream operation (build, pull, push, etc.) with automatic
 * BuildKit decoding.
 * 
 * This method works identically to docker.modem.followProgress() but additionally
 * decodes BuildKit v2 build output. BuildKit emits base64-encoded protobuf messages
 * which this method transparently decodes into human-readable log events.
 * 
 * Use this instead of docker.modem.followProgress() when:
 * - You're using BuildKit builds (version: "2")
 * - You want a single API that handles both regular and BuildKit output
 * 
 * For non-BuildKit streams (pull, push, regular builds), behavior is identical
 * to docker.modem.followProgress().
 * 
 * @param {Stream} stream - Stream from buildImage(), pull(), push(), etc.
 * @param {Function} onFinished - Called when stream ends: (err, output) => void
 * @param {Function} onProgress - Optional callback for each event: (event) => void
 */
Docker.prototype.followProgress = function(stream, onFinished, onProgress) {
  var buildkit = __nccwpck_require__(7056);
  return buildkit.followProgress(stream, onFinished, onProgress);
};

/**
 * Fetches a Container by ID
 * @param {String} id Container's ID
 */
Docker.prototype.getContainer = function(id) {
  return new Container(this.modem, id);
};

/**
 * Fetches an Image by name
 * @param {String} name Image's name
 */
Docker.prototype.getImage = function(name) {
  return new Image(this.modem, name);
};

/**
 * Fetches a Volume by name
 * @param {String} name Volume's name
 */
Docker.prototype.getVolume = function(name) {
  return new Volume(this.modem, name);
};

/**
 * Fetches a Plugin by name
 * @param {String} name Volume's name
 */
Docker.prototype.getPlugin = function(name, remote) {
  return new Plugin(this.modem, name, remote);
};

/**
 * Fetches a Service by id
 * @param {String} id Services's id
 */
Docker.prototype.getService = function(id) {
  return new Service(this.modem, id);
};

/**
 * Fetches a Task by id
 * @param {String} id Task's id
 */
Docker.prototype.getTask = function(id) {
  return new Task(this.modem, id);
};

/**
 * Fetches Node by id
 * @param {String} id Node's id
 */
Docker.prototype.getNode = function(id) {
  return new Node(this.modem, id);
};

/**
 * Fetches a Network by id
 * @param {String} id network's id
 */
Docker.prototype.getNetwork = function(id) {
  return new Network(this.modem, id);
};

/**
 * Fetches a Secret by id
 * @param {String} id network's id
 */
Docker.prototype.getSecret = function(id) {
  return new Secret(this.modem, id);
};

/**
 * Fetches a Config by id
 * @param {String} id network's id
 */
Docker.prototype.getConfig = function(id) {
  return new Config(this.modem, id);
};

/**
 * Fetches an Exec instance by ID
 * @param {String} id Exec instance's ID
 */
Docker.prototype.getExec = function(id) {
  return new Exec(this.modem, id);
};

/**
 * Lists containers
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listContainers = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Get images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.getImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/get?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Services
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listServices = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Nodes
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listNodes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such node',
      500: 'server error',
      503: 'node is not part of a swarm',
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Tasks
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listTasks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/tasks?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new secret
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createSecret = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;
  var optsf = {
    path: '/secrets/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      406: 'server error or node is not part of a swarm',
      409: 'name conflicts with an existing object',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getSecret(data.ID));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getSecret(data.ID));
    });
  }
};


/**
 * Creates a new config
 * @param {Object}   opts     Config options
 * @param {Function} callback Callback
 */
Docker.prototype.createConfig = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;
  var optsf = {
    path: '/configs/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      406: 'server error or node is not part of a swarm',
      409: 'name conflicts with an existing object',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getConfig(data.ID));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getConfig(data.ID));
    });
  }
};


/**
 * Lists secrets
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listSecrets = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists configs
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listConfigs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new plugin
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createPlugin = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/plugins/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getPlugin(args.opts.name));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getPlugin(args.opts.name));
    });
  }
};


/**
 * Lists plugins
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listPlugins = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune builder
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneBuilder = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/build/prune',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune containers
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneContainers = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune volumes
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneVolumes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune networks
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneNetworks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Creates a new volume
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createVolume = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/volumes/create?',
    method: 'POST',
    allowEmpty: true,
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getVolume(data.Name));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getVolume(data.Name));
    });
  }
};

/**
 * Creates a new service
 * @param {Object}   auth
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createService = function(auth, opts, callback) {
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  } else if (!opts && !callback) {
    opts = auth;
  }


  var self = this;
  var optsf = {
    path: '/services/create',
    method: 'POST',
    options: opts,
    authconfig: auth,
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      500: 'server error'
    }
  };


  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getService(data.ID || data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return callback(err, data);
      callback(err, self.getService(data.ID || data.Id));
    });
  }
};

/**
 * Lists volumes
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listVolumes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new network
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createNetwork = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/networks/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'driver not found',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getNetwork(data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getNetwork(data.Id));
    });
  }
};

/**
 * Lists networks
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listNetworks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Search images
 * @param {Object}   opts     Options
 * @param {Function} callback Callback
 */
Docker.prototype.searchImages = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/images/search?',
    method: 'GET',
    options: opts,
    authconfig: opts.authconfig,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Info
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback with info
 */
Docker.prototype.info = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/info',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Version
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.version = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/version',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Ping
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.ping = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/_ping',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * SystemDf 	equivalent to system/df API Engine
 *		get usage data information
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.df = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/system/df',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Events
 * @param {Object}   opts     Events options, like 'since' (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.getEvents = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/events?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Pull is a wrapper around createImage, parsing image's tags.
 * @param  {String}   repoTag  Repository tag
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @param  {Object}   auth     Authentication (optional)
 * @return {Object}            Image
 */
Docker.prototype.pull = function(repoTag, opts, callback, auth) {
  var args = util.processArgs(opts, callback);

  var imageSrc = util.parseRepositoryTag(repoTag);
  args.opts.fromImage = imageSrc.repository;
  args.opts.tag = imageSrc.tag || 'latest';

  var argsf = [args.opts, args.callback];
  if (auth) {
    argsf = [auth, args.opts, args.callback];
  }
  return this.createImage.apply(this, argsf);
};

/**
 * PullAll is a wrapper around createImage, to pull all image tags of an image.
 * @param  {String}   repoTag  Repository tag
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @param  {Object}   auth     Authentication (optional)
 * @return {Object}            Image
 */
Docker.prototype.pullAll = function(repoTag, opts, callback, auth) {
  var args = util.processArgs(opts, callback);

  var imageSrc = util.parseRepositoryTag(repoTag);
  args.opts.fromImage = imageSrc.repository;

  var argsf = [args.opts, args.callback];
  if (auth) {
    argsf = [auth, args.opts, args.callback];
  }
  return this.createImage.apply(this, argsf);
};

/**
 * Like run command from Docker's CLI
 * @param  {String}   image         Image name to be used.
 * @param  {Array}   cmd           Command to run in array format.
 * @param  {Object}   streamo       Output stream
 * @param  {Object}   createOptions Container create options (optional)
 * @param  {Object}   startOptions  Container start options (optional)
 * @param  {Function} callback      Callback
 * @return {Object}                 EventEmitter
 */
Docker.prototype.run = function(image, cmd, streamo, createOptions, startOptions, callback) {
  if (typeof arguments[arguments.length - 1] === 'function') {
    return this.runCallback(image, cmd, streamo, createOptions, startOptions, callback);
  } else {
    return this.runPromise(image, cmd, streamo, createOptions, startOptions);
  }
};


Docker.prototype.runCallback = function(image, cmd, streamo, createOptions, startOptions, callback) {
  if (!callback && typeof createOptions === 'function') {
    callback = createOptions;
    createOptions = {};
    startOptions = {};
  } else if (!callback && typeof startOptions === 'function') {
    callback = startOptions;
    startOptions = {};
  }

  var hub = new EventEmitter();

  function handler(err, container) {
    if (err) return callback(err, null, container);

    hub.emit('container', container);

    container.attach({
      stream: true,
      stdout: true,
      stderr: true
    }, function handler(err, stream) {
      if (err) return callback(err, null, container);

      hub.emit('stream', stream);

      if (streamo) {
        if (streamo instanceof Array) {
          stream.on('end', function() {
            try {
              streamo[0].end();
            } catch (e) {}
            try {
              streamo[1].end();
            } catch (e) {}
          });
          container.modem.demuxStream(stream, streamo[0], streamo[1]);
        } else {
          stream.setEncoding('utf8');
          stream.pipe(streamo, {
            end: true
          });
        }
      }

      container.start(startOptions, function(err, data) {
        if (err) return callback(err, data, container);
        hub.emit('start', container);

        container.wait(function(err, data) {
          hub.emit('data', data);
          callback(err, data, container);
        });
      });
    });
  }

  var optsc = {
    'Hostname': '',
    'User': '',
    'AttachStdin': false,
    'AttachStdout': true,
    'AttachStderr': true,
    'Tty': true,
    'OpenStdin': false,
    'StdinOnce': false,
    'Env': null,
    'Cmd': cmd,
    'Image': image,
    'Volumes': {},
    'VolumesFrom': []
  };

  extend(optsc, createOptions);

  this.createContainer(optsc, handler);

  return hub;
};

Docker.prototype.runPromise = function(image, cmd, streamo, createOptions, startOptions) {
  var self = this;

  createOptions = createOptions || {};
  startOptions = startOptions || {};

  var optsc = {
    'Hostname': '',
    'User': '',
    'AttachStdin': false,
    'AttachStdout': true,
    'AttachStderr': true,
    'Tty': true,
    'OpenStdin': false,
    'StdinOnce': false,
    'Env': null,
    'Cmd': cmd,
    'Image': image,
    'Volumes': {},
    'VolumesFrom': []
  };

  extend(optsc, createOptions);

  var containero;

  return new this.modem.Promise(function(resolve, reject) {
    self.createContainer(optsc).then(function(container) {
      containero = container;
      return container.attach({
        stream: true,
        stdout: true,
        stderr: true
      });
    }).then(function(stream) {
      if (streamo) {
        if (streamo instanceof Array) {
          stream.on('end', function() {
            try {
              streamo[0].end();
            } catch (e) {}
            try {
              streamo[1].end();
            } catch (e) {}
          });
          containero.modem.demuxStream(stream, streamo[0], streamo[1]);
        } else {
          stream.setEncoding('utf8');
          stream.pipe(streamo, {
            end: true
          });
        }
      }
      return containero.start(startOptions);
    }).then(function(data) {
      return containero.wait();
    }).then(function(data) {
      resolve([data, containero]);
    }).catch(function(err) {
      reject(err);
    });
  });
};

/**
 * Init swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmInit = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/init',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Join swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmJoin = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/join',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Leave swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmLeave = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/leave?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      406: 'node is not part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmUpdate = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/update?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Inspect a Swarm.
 * Warning: This method is not documented in the API
 *
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.swarmInspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      406: 'This node is not a swarm manager',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

Docker.Container = Container;
Docker.Image = Image;
Docker.Volume = Volume;
Docker.Network = Network;
Docker.Service = Service;
Docker.Plugin = Plugin;
Docker.Secret = Secret;
Docker.Task = Task;
Docker.Node = Node;
Docker.Exec = Exec;

module.exports = Docker;


/***/ }),

/***/ 209:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an Exec
 * @param {Object} modem docker-modem
 * @param {String} id    Exec's ID
 */
var Exec = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Exec.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Start the exec call that was setup.
 *
 * @param {object} opts
 * @param {function} callback
 */
Exec.prototype.start = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/start',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    allowEmpty: true,
    hijack: args.opts.hijack,
    openStdin: args.opts.stdin,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such exec',
      409: 'container stopped/paused',
      500: 'container not running'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Resize the exec call that was setup.
 *
 * @param {object} opts
 * @param {function} callback
 */
Exec.prototype.resize = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/resize?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such exec',
      500: 'container not running'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Get low-level information about the exec call.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Exec.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/json',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such exec',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};


module.exports = Exec;


/***/ }),

/***/ 9607:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an image
 * @param {Object} modem docker-modem
 * @param {String} name  Image's name
 */
var Image = function(modem, name) {
  this.modem = modem;
  this.name = name;
};

Image.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object} opts       Inspect options, only 'manifests' (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Image.prototype.inspect = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;

  var opts = {
    path: '/images/' + this.name + '/json',
    method: 'GET',
    options: args.opts,
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Distribution
 * @param {Object} opts
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Image.prototype.distribution = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;

  var fopts = {
    path: '/distribution/' + this.name + '/json',
    method: 'GET',
    statusCodes: {
      200: true,
      401: 'no such image',
      500: 'server error'
    },
    authconfig: (args.opts) ? args.opts.authconfig : undefined
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(fopts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(fopts, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * History
 * @param  {Function} callback Callback
 */
Image.prototype.history = function(callback) {
  var self = this;
  var opts = {
    path: '/images/' + this.name + '/history',
    method: 'GET',
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return callback(err, data);
      callback(err, data);
    });
  }
};

/**
 * Get
 * @param  {Function} callback Callback with data stream.
 */
Image.prototype.get = function(callback) {
  var self = this;
  var opts = {
    path: '/images/' + this.name + '/get',
    method: 'GET',
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return callback(err, data);
      callback(err, data);
    });
  }
};

/**
 * Push
 * @param  {Object}   opts     Push options, like 'registry' (optional)
 * @param  {Function} callback Callback with stream.
 * @param  {Object}   auth     Registry authentication
 */
Image.prototype.push = function(opts, callback, auth) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var isStream = true;
  if (args.opts.stream === false) {
    isStream = false;
  }
  var optsf = {
    path: '/images/' + this.name + '/push?',
    method: 'POST',
    options: args.opts,
    authconfig: args.opts.authconfig || auth,
    abortSignal: args.opts.abortSignal,
    isStream: isStream,
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  delete optsf.options.authconfig;

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Tag
 * @param  {Object}   opts     Tag options, like 'repo' (optional)
 * @param  {Function} callback Callback
 */
Image.prototype.tag = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/images/' + this.name + '/tag?',
    method: 'POST',
    options: opts,
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      400: 'bad parameter',
      404: 'no such image',
      409: 'conflict',
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Removes the image
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Image.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/' + this.name + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such image',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Image;


/***/ }),

/***/ 8224:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an network
 * @param {Object} modem docker-modem
 * @param {String} id  Network's id
 */
var Network = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Network.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Id only if callback isn't specified.
 */
Network.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/networks/' + this.id + '?',
    method: 'GET',
    statusCodes: {
      200: true,
      404: 'no such network',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the network
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such network',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Connects a container to a network
 * @param  {[Object]}   opts     Connect options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.connect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id + '/connect',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      404: 'network or container is not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Disconnects a container from a network
 * @param  {[Object]}   opts     Disconnect options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.disconnect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id + '/disconnect',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      404: 'network or container is not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};




module.exports = Network;


/***/ }),

/***/ 6680:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an Node
 * @param {Object} modem docker-modem
 * @param {String} id    Node's ID
 */
var Node = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Node.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for Node details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Node.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Update a node.
 *
 * @param {object} opts
 * @param {function} callback
 */
Node.prototype.update = function(opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
  }

  var optsf = {
    path: '/nodes/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      406: 'node is not part of a swarm',
      500: 'server error'
    },
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


/**
 * Remove a Node.
 * Warning: This method is not documented in the API.
 *
 * @param {object} opts
 * @param {function} callback
 */
Node.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes/' + this.id + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


module.exports = Node;


/***/ }),

/***/ 8247:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents a plugin
 * @param {Object} modem docker-modem
 * @param {String} name  Plugin's name
 */
var Plugin = function(modem, name, remote) {
  this.modem = modem;
  this.name = name;
  this.remote = remote || name;
};

Plugin.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 *
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Plugin.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/json',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin is not installed',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the plugin
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin is not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * get privileges
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @return {Object}            Name only if callback isn't specified.
 */
Plugin.prototype.privileges = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/privileges?',
    method: 'GET',
    options: {
      'remote': this.remote
    },
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Installs a new plugin
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Plugin.prototype.pull = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  if(args.opts._query && !args.opts._query.name) {
    args.opts._query.name = this.name;
  }
  if(args.opts._query && !args.opts._query.remote) {
    args.opts._query.remote = this.remote;
  }

  var optsf = {
    path: '/plugins/pull?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    options: args.opts,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Enable
 * @param  {Object}   opts     Plugin enable options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.enable = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/enable?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Disable
 * @param  {Object}   opts     Plugin disable options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.disable = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/disable',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Push
 * @param  {Object}   opts     Plugin push options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.push = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/push',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * COnfigure
 * @param  {Object}   opts     Plugin configure options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.configure = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/set',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Upgrade plugin
 *
 * @param {object} auth
 * @param {object} opts
 * @param {function} callback
 */
Plugin.prototype.upgrade = function(auth, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  }

  var optsf = {
    path: '/plugins/' + this.name + '/upgrade?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    authconfig: auth,
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


module.exports = Plugin;


/***/ }),

/***/ 6080:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents a secret
 * @param {Object} modem docker-modem
 * @param {String} id  Secret's id
 */
var Secret = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Secret.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Secret.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'secret not found',
      406: 'node is not part of a swarm',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update a secret.
 *
 * @param {object} opts
 * @param {function} callback
 */
Secret.prototype.update = function(opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
  }

  var optsf = {
    path: '/secrets/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'secret not found',
      500: 'server error'
    },
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


/**
 * Removes the secret
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Secret.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'secret not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Secret;


/***/ }),

/***/ 4769:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an Service
 * @param {Object} modem docker-modem
 * @param {String} id    Service's ID
 */
var Service = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Service.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for service details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Service.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Delete Service
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Service.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such service',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update service
 *
 * @param {object} auth
 * @param {object} opts
 * @param {function} callback
 */
Service.prototype.update = function(auth, opts, callback) {
  var self = this;
  if (!callback) {
    var t = typeof opts;
    if(t === 'function'){
      callback = opts;
      opts = auth;
      auth = opts.authconfig || undefined;
    } else if (t === 'undefined'){
      opts = auth;
      auth = opts.authconfig || undefined;
    }
  }

  var optsf = {
    path: '/services/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error'
    },
    authconfig: auth,
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};



/**
 * Service logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Service.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, {});

  var optsf = {
    path: '/services/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Service;


/***/ }),

/***/ 638:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var grpc = __nccwpck_require__(7321),
  protoLoader = __nccwpck_require__(3541),
  path = __nccwpck_require__(6928),
  crypto = __nccwpck_require__(6982);

function withSession(docker, auth, handler) {
  const sessionId = crypto.randomUUID();

  const opts = {
    method: "POST",
    path: "/session",
    hijack: true,
    headers: {
      Upgrade: "h2c",
      "X-Docker-Expose-Session-Uuid": sessionId,
      "X-Docker-Expose-Session-Name": "testcontainers",
    },
    statusCodes: {
      200: true,
      500: "server error",
    },
  };

  docker.modem.dial(opts, function (err, socket) {
    if (err) {
      return handler(err, null, () => undefined);
    }

    const server = new grpc.Server();
    const creds = grpc.ServerCredentials.createInsecure();
    const injector = server.createConnectionInjector(creds);
    injector.injectConnection(socket);

    const pkg = protoLoader.loadSync(
      __nccwpck_require__.ab + "auth.proto"
    );
    const service = grpc.loadPackageDefinition(pkg);

    server.addService(service.moby.filesync.v1.Auth.service, {
      Credentials({ request }, callback) {
        // We probably want to have the possibility to pass credentials per
        // hots. The correct one could be returned based on `request.Host`
        if (auth) {
          callback(null, {
            Username: auth.username,
            Secret: auth.password,
          });
        } else {
          callback(null, {});
        }
      },
    });

    function done() {
      server.forceShutdown();
      socket.end();
    }

    handler(null, sessionId, done);
  });
}

module.exports = withSession;


/***/ }),

/***/ 5325:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an Task
 * @param {Object} modem docker-modem
 * @param {String} id    Task's ID
 */
var Task = function(modem, id) {
  this.modem = modem;
  this.id = id;

  this.defaultOptions = {
    log: {}
  };
};

Task.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for Task details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Task.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/tasks/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'unknown task',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Task logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Task.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.log);

  var optsf = {
    path: '/tasks/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      101: true,
      200: true,
      404: 'no such container',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


module.exports = Task;


/***/ }),

/***/ 8300:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var DockerIgnore = __nccwpck_require__(109);
var fs = __nccwpck_require__(9896);
var path = __nccwpck_require__(6928);
var tar = __nccwpck_require__(7150);
var zlib = __nccwpck_require__(3106);

// https://github.com/HenrikJoreteg/extend-object/blob/v0.1.0/extend-object.js

var arr = [];
var each = arr.forEach;
var slice = arr.slice;

module.exports.extend = function(obj) {
  each.call(slice.call(arguments, 1), function(source) {
    if (source) {
      for (var prop in source) {
        obj[prop] = source[prop];
      }
    }
  });
  return obj;
};

module.exports.processArgs = function(opts, callback, defaultOpts) {
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }
  return {
    callback: callback,
    opts: module.exports.extend({}, defaultOpts, opts)
  };
};


/**
 * Parse the given repo tag name (as a string) and break it out into repo/tag pair.
 * // if given the input http://localhost:8080/woot:latest
 * {
 *   repository: 'http://localhost:8080/woot',
 *   tag: 'latest'
 * }
 * @param {String} input Input e.g: 'repo/foo', 'ubuntu', 'ubuntu:latest'
 * @return {Object} input parsed into the repo and tag.
 */
module.exports.parseRepositoryTag = function(input) {
  var separatorPos;
  var digestPos = input.indexOf('@');
  var colonPos = input.lastIndexOf(':');
  // @ symbol is more important
  if (digestPos >= 0) {
    separatorPos = digestPos;
  } else if (colonPos >= 0) {
    separatorPos = colonPos;
  } else {
    // no colon nor @
    return {
      repository: input
    };
  }

  // last colon is either the tag (or part of a port designation)
  var tag = input.slice(separatorPos + 1);

  // if it contains a / its not a tag and is part of the url
  if (tag.indexOf('/') === -1) {
    return {
      repository: input.slice(0, separatorPos),
      tag: tag
    };
  }

  return {
    repository: input
  };
};


module.exports.prepareBuildContext = function(file, next) {
  if (file && file.context) {
    fs.readFile(path.join(file.context, '.dockerignore'), (err, data) => {
      let ignoreFn;
      let filterFn;

      if (!err) {
        const dockerIgnore = DockerIgnore({ ignorecase: false }).add(data.toString());

        filterFn = dockerIgnore.createFilter();
        ignoreFn = (path) => {
          return !filterFn(path);
        }
      }

      const entries = file.src.slice() || []

      const pack = tar.pack(file.context, {
        entries: filterFn ? entries.filter(filterFn) : entries,
        ignore: ignoreFn // Only works on directories
      });

      next(pack.pipe(zlib.createGzip()));
    })
  } else {
    next(file);
  }
}


/***/ }),

/***/ 8302:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents a volume
 * @param {Object} modem docker-modem
 * @param {String} name  Volume's name
 */
var Volume = function(modem, name) {
  this.modem = modem;
  this.name = name;
};

Volume.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Volume.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/' + this.name,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such volume',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the volume
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Volume.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/' + this.name,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      204: true,
      404: 'no such volume',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Volume;


/***/ }),

/***/ 3813:
/***/ (function(module) {

"use strict";


module.exports = (flag, argv = process.argv) => {
	const prefix = flag.startsWith('-') ? '' : (flag.length === 1 ? '-' : '--');
	const position = argv.indexOf(prefix + flag);
	const terminatorPosition = argv.indexOf('--');
	return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
};


/***/ }),

/***/ 744:
/***/ (function(module) {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 4087:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

var fs = __nccwpck_require__(9896);

module.exports = function (filepath, split, encoding) {
  split = typeof split !== 'undefined' ? split : "\n";
  encoding = typeof encoding !== 'undefined' ? encoding : "utf8";

  var ca = [];
  var chain = fs.readFileSync(filepath, encoding);
  if(chain.indexOf("-END CERTIFICATE-") < 0 || chain.indexOf("-BEGIN CERTIFICATE-") < 0){
    throw Error("File does not contain 'BEGIN CERTIFICATE' or 'END CERTIFICATE'");
  }
  chain = chain.split(split);
  var cert = [];
  var _i, _len;
  for (_i = 0, _len = chain.length; _i < _len; _i++) {
    var line = chain[_i];
    if (!(line.length !== 0)) {
      continue;
    }
    cert.push(line);
    if (line.match(/-END CERTIFICATE-/)) {
      ca.push(cert.join(split));
      cert = [];
    }
  }
  return ca;
}


/***/ }),

/***/ 1450:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

"use strict";

const os = __nccwpck_require__(857);
const tty = __nccwpck_require__(2018);
const hasFlag = __nccwpck_require__(3813);

const {env} = process;

let forceColor;
if (hasFlag('no-color') ||
	hasFlag('no-colors') ||
	hasFlag('color=false') ||
	hasFlag('color=never')) {
	forceColor = 0;
} else if (hasFlag('color') ||
	hasFlag('colors') ||
	hasFlag('color=true') ||
	hasFlag('color=always')) {
	forceColor = 1;
}

if ('FORCE_COLOR' in env) {
	if (env.FORCE_COLOR === 'true') {
		forceColor = 1;
	} else if (env.FORCE_COLOR === 'false') {
		forceColor = 0;
	} else {
		forceColor = env.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(env.FORCE_COLOR, 10), 3);
	}
}

function translateLevel(level) {
	if (level === 0) {
		return false;
	}

	return {
		level,
		hasBasic: true,
		has256: level >= 2,
		has16m: level >= 3
	};
}

function supportsColor(haveStream, streamIsTTY) {
	if (forceColor === 0) {
		return 0;
	}

	if (hasFlag('color=16m') ||
		hasFlag('color=full') ||
		hasFlag('color=truecolor')) {
		return 3;
	}

	if (hasFlag('color=256')) {
		return 2;
	}

	if (haveStream && !streamIsTTY && forceColor === undefined) {
		return 0;
	}

	const min = forceColor || 0;

	if (env.TERM === 'dumb') {
		return min;
	}

	if (process.platform === 'win32') {
		// Windows 10 build 10586 is the first Windows release that supports 256 colors.
		// Windows 10 build 14931 is the first release that supports 16m/TrueColor.
		const osRelease = os.release().split('.');
		if (
			Number(osRelease[0]) >= 10 &&
			Number(osRelease[2]) >= 10586
		) {
			return Number(osRelease[2]) >= 14931 ? 3 : 2;
		}

		return 1;
	}

	if ('CI' in env) {
		if (['TRAVIS', 'CIRCLECI', 'APPVEYOR', 'GITLAB_CI', 'GITHUB_ACTIONS', 'BUILDKITE'].some(sign => sign in env) || env.CI_NAME === 'codeship') {
			return 1;
		}

		return min;
	}

	if ('TEAMCITY_VERSION' in env) {
		return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
	}

	if (env.COLORTERM === 'truecolor') {
		return 3;
	}

	if ('TERM_PROGRAM' in env) {
		const version = parseInt((env.TERM_PROGRAM_VERSION || '').split('.')[0], 10);

		switch (env.TERM_PROGRAM) {
			case 'iTerm.app':
				return version >= 3 ? 3 : 2;
			case 'Apple_Terminal':
				return 2;
			// No default
		}
	}

	if (/-256(color)?$/i.test(env.TERM)) {
		return 2;
	}

	if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) {
		return 1;
	}

	if ('COLORTERM' in env) {
		return 1;
	}

	return min;
}

function getSupportLevel(stream) {
	const level = supportsColor(stream, stream && stream.isTTY);
	return translateLevel(level);
}

module.exports = {
	supportsColor: getSupportLevel,
	stdout: translateLevel(supportsColor(true, tty.isatty(1))),
	stderr: translateLevel(supportsColor(true, tty.isatty(2)))
};


/***/ }),

/***/ 109:
/***/ (function() {

"use strict";


// dockerode filters build contexts with it, and this product builds nothing.


/***/ }),

/***/ 7321:
/***/ (function() {

"use strict";



/***/ }),

/***/ 3541:
/***/ (function() {

"use strict";



/***/ }),

/***/ 3079:
/***/ (function() {

"use strict";


// dockerode decodes the progress of a BuildKit build with it, and this product builds nothing.


/***/ }),

/***/ 570:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

"use strict";


// docker-modem brings the streams of an older Node; those of the one that runs do the same.
module.exports = __nccwpck_require__(2203)


/***/ }),

/***/ 6091:
/***/ (function(__unused_webpack_module, exports) {

"use strict";


// docker-modem asks for ssh2 only to reach DOCKER_HOST=ssh://, which is refused before it gets here.
exports.K = class Client {
  constructor() {
    throw new Error('ssh:// is not supported')
  }
}


/***/ }),

/***/ 7150:
/***/ (function() {

"use strict";


// dockerode packs build contexts with it, and this product builds nothing.


/***/ }),

/***/ 2613:
/***/ (function(module) {

"use strict";
module.exports = require("assert");

/***/ }),

/***/ 5317:
/***/ (function(module) {

"use strict";
module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ (function(module) {

"use strict";
module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ (function(module) {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ (function(module) {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ (function(module) {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ (function(module) {

"use strict";
module.exports = require("https");

/***/ }),

/***/ 7598:
/***/ (function(module) {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ (function(module) {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ (function(module) {

"use strict";
module.exports = require("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ (function(module) {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ (function(module) {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ (function(module) {

"use strict";
module.exports = require("node:stream");

/***/ }),

/***/ 8321:
/***/ (function(module) {

"use strict";
module.exports = require("node:stream/consumers");

/***/ }),

/***/ 8500:
/***/ (function(module) {

"use strict";
module.exports = require("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ (function(module) {

"use strict";
module.exports = require("node:util");

/***/ }),

/***/ 857:
/***/ (function(module) {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ (function(module) {

"use strict";
module.exports = require("path");

/***/ }),

/***/ 3480:
/***/ (function(module) {

"use strict";
module.exports = require("querystring");

/***/ }),

/***/ 2203:
/***/ (function(module) {

"use strict";
module.exports = require("stream");

/***/ }),

/***/ 3193:
/***/ (function(module) {

"use strict";
module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ (function(module) {

"use strict";
module.exports = require("timers");

/***/ }),

/***/ 2018:
/***/ (function(module) {

"use strict";
module.exports = require("tty");

/***/ }),

/***/ 7016:
/***/ (function(module) {

"use strict";
module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ (function(module) {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ (function(module) {

"use strict";
module.exports = require("zlib");

/***/ }),

/***/ 4818:
/***/ (function(__unused_webpack_module, exports) {

(function (global, factory) {
     true ? factory(exports) :
    0;
})(this, (function (exports) { 'use strict';

    /**
     * A `StructFailure` represents a single specific failure in validation.
     */
    /**
     * `StructError` objects are thrown (or returned) when validation fails.
     *
     * Validation logic is design to exit early for maximum performance. The error
     * represents the first error encountered during validation. For more detail,
     * the `error.failures` property is a generator function that can be run to
     * continue validation and receive all the failures in the data.
     */
    class StructError extends TypeError {
        constructor(failure, failures) {
            let cached;
            const { message, explanation, ...rest } = failure;
            const { path } = failure;
            const msg = path.length === 0 ? message : `At path: ${path.join('.')} -- ${message}`;
            super(explanation ?? msg);
            if (explanation != null)
                this.cause = msg;
            Object.assign(this, rest);
            this.name = this.constructor.name;
            this.failures = () => {
                return (cached ?? (cached = [failure, ...failures()]));
            };
        }
    }

    /**
     * Check if a value is an iterator.
     */
    function isIterable(x) {
        return isObject(x) && typeof x[Symbol.iterator] === 'function';
    }
    /**
     * Check if a value is a plain object.
     */
    function isObject(x) {
        return typeof x === 'object' && x != null;
    }
    /**
     * Check if a value is a non-array object.
     */
    function isNonArrayObject(x) {
        return isObject(x) && !Array.isArray(x);
    }
    /**
     * Check if a value is a plain object.
     */
    function isPlainObject(x) {
        if (Object.prototype.toString.call(x) !== '[object Object]') {
            return false;
        }
        const prototype = Object.getPrototypeOf(x);
        return prototype === null || prototype === Object.prototype;
    }
    /**
     * Return a value as a printable string.
     */
    function print(value) {
        if (typeof value === 'symbol') {
            return value.toString();
        }
        return typeof value === 'string' ? JSON.stringify(value) : `${value}`;
    }
    /**
     * Shifts (removes and returns) the first value from the `input` iterator.
     * Like `Array.prototype.shift()` but for an `Iterator`.
     */
    function shiftIterator(input) {
        const { done, value } = input.next();
        return done ? undefined : value;
    }
    /**
     * Convert a single validation result to a failure.
     */
    function toFailure(result, context, struct, value) {
        if (result === true) {
            return;
        }
        else if (result === false) {
            result = {};
        }
        else if (typeof result === 'string') {
            result = { message: result };
        }
        const { path, branch } = context;
        const { type } = struct;
        const { refinement, message = `Expected a value of type \`${type}\`${refinement ? ` with refinement \`${refinement}\`` : ''}, but received: \`${print(value)}\``, } = result;
        return {
            value,
            type,
            refinement,
            key: path[path.length - 1],
            path,
            branch,
            ...result,
            message,
        };
    }
    /**
     * Convert a validation result to an iterable of failures.
     */
    function* toFailures(result, context, struct, value) {
        if (!isIterable(result)) {
            result = [result];
        }
        for (const r of result) {
            const failure = toFailure(r, context, struct, value);
            if (failure) {
                yield failure;
            }
        }
    }
    /**
     * Check a value against a struct, traversing deeply into nested values, and
     * returning an iterator of failures or success.
     */
    function* run(value, struct, options = {}) {
        const { path = [], branch = [value], coerce = false, mask = false } = options;
        const ctx = { path, branch, mask };
        if (coerce) {
            value = struct.coercer(value, ctx);
        }
        let status = 'valid';
        for (const failure of struct.validator(value, ctx)) {
            failure.explanation = options.message;
            status = 'not_valid';
            yield [failure, undefined];
        }
        for (let [k, v, s] of struct.entries(value, ctx)) {
            const ts = run(v, s, {
                path: k === undefined ? path : [...path, k],
                branch: k === undefined ? branch : [...branch, v],
                coerce,
                mask,
                message: options.message,
            });
            for (const t of ts) {
                if (t[0]) {
                    status = t[0].refinement != null ? 'not_refined' : 'not_valid';
                    yield [t[0], undefined];
                }
                else if (coerce) {
                    v = t[1];
                    if (k === undefined) {
                        value = v;
                    }
                    else if (value instanceof Map) {
                        value.set(k, v);
                    }
                    else if (value instanceof Set) {
                        value.add(v);
                    }
                    else if (isObject(value)) {
                        if (v !== undefined || k in value)
                            value[k] = v;
                    }
                }
            }
        }
        if (status !== 'not_valid') {
            for (const failure of struct.refiner(value, ctx)) {
                failure.explanation = options.message;
                status = 'not_refined';
                yield [failure, undefined];
            }
        }
        if (status === 'valid') {
            yield [undefined, value];
        }
    }

    /**
     * `Struct` objects encapsulate the validation logic for a specific type of
     * values. Once constructed, you use the `assert`, `is` or `validate` helpers to
     * validate unknown input data against the struct.
     */
    class Struct {
        constructor(props) {
            const { type, schema, validator, refiner, coercer = (value) => value, entries = function* () { }, } = props;
            this.type = type;
            this.schema = schema;
            this.entries = entries;
            this.coercer = coercer;
            if (validator) {
                this.validator = (value, context) => {
                    const result = validator(value, context);
                    return toFailures(result, context, this, value);
                };
            }
            else {
                this.validator = () => [];
            }
            if (refiner) {
                this.refiner = (value, context) => {
                    const result = refiner(value, context);
                    return toFailures(result, context, this, value);
                };
            }
            else {
                this.refiner = () => [];
            }
        }
        /**
         * Assert that a value passes the struct's validation, throwing if it doesn't.
         */
        assert(value, message) {
            return assert(value, this, message);
        }
        /**
         * Create a value with the struct's coercion logic, then validate it.
         */
        create(value, message) {
            return create(value, this, message);
        }
        /**
         * Check if a value passes the struct's validation.
         */
        is(value) {
            return is(value, this);
        }
        /**
         * Mask a value, coercing and validating it, but returning only the subset of
         * properties defined by the struct's schema. Masking applies recursively to
         * props of `object` structs only.
         */
        mask(value, message) {
            return mask(value, this, message);
        }
        /**
         * Validate a value with the struct's validation logic, returning a tuple
         * representing the result.
         *
         * You may optionally pass `true` for the `coerce` argument to coerce
         * the value before attempting to validate it. If you do, the result will
         * contain the coerced result when successful. Also, `mask` will turn on
         * masking of the unknown `object` props recursively if passed.
         */
        validate(value, options = {}) {
            return validate(value, this, options);
        }
    }
    /**
     * Assert that a value passes a struct, throwing if it doesn't.
     */
    function assert(value, struct, message) {
        const result = validate(value, struct, { message });
        if (result[0]) {
            throw result[0];
        }
    }
    /**
     * Create a value with the coercion logic of struct and validate it.
     */
    function create(value, struct, message) {
        const result = validate(value, struct, { coerce: true, message });
        if (result[0]) {
            throw result[0];
        }
        else {
            return result[1];
        }
    }
    /**
     * Mask a value, returning only the subset of properties defined by a struct.
     */
    function mask(value, struct, message) {
        const result = validate(value, struct, { coerce: true, mask: true, message });
        if (result[0]) {
            throw result[0];
        }
        else {
            return result[1];
        }
    }
    /**
     * Check if a value passes a struct.
     */
    function is(value, struct) {
        const result = validate(value, struct);
        return !result[0];
    }
    /**
     * Validate a value against a struct, returning an error if invalid, or the
     * value (with potential coercion) if valid.
     */
    function validate(value, struct, options = {}) {
        const tuples = run(value, struct, options);
        const tuple = shiftIterator(tuples);
        if (tuple[0]) {
            const error = new StructError(tuple[0], function* () {
                for (const t of tuples) {
                    if (t[0]) {
                        yield t[0];
                    }
                }
            });
            return [error, undefined];
        }
        else {
            const v = tuple[1];
            return [undefined, v];
        }
    }

    function assign(...Structs) {
        const isType = Structs[0].type === 'type';
        const schemas = Structs.map((s) => s.schema);
        const schema = Object.assign({}, ...schemas);
        return isType ? type(schema) : object(schema);
    }
    /**
     * Define a new struct type with a custom validation function.
     */
    function define(name, validator) {
        return new Struct({ type: name, schema: null, validator });
    }
    /**
     * Create a new struct based on an existing struct, but the value is allowed to
     * be `undefined`. `log` will be called if the value is not `undefined`.
     */
    function deprecated(struct, log) {
        return new Struct({
            ...struct,
            refiner: (value, ctx) => value === undefined || struct.refiner(value, ctx),
            validator(value, ctx) {
                if (value === undefined) {
                    return true;
                }
                else {
                    log(value, ctx);
                    return struct.validator(value, ctx);
                }
            },
        });
    }
    /**
     * Create a struct with dynamic validation logic.
     *
     * The callback will receive the value currently being validated, and must
     * return a struct object to validate it with. This can be useful to model
     * validation logic that changes based on its input.
     */
    function dynamic(fn) {
        return new Struct({
            type: 'dynamic',
            schema: null,
            *entries(value, ctx) {
                const struct = fn(value, ctx);
                yield* struct.entries(value, ctx);
            },
            validator(value, ctx) {
                const struct = fn(value, ctx);
                return struct.validator(value, ctx);
            },
            coercer(value, ctx) {
                const struct = fn(value, ctx);
                return struct.coercer(value, ctx);
            },
            refiner(value, ctx) {
                const struct = fn(value, ctx);
                return struct.refiner(value, ctx);
            },
        });
    }
    /**
     * Create a struct with lazily evaluated validation logic.
     *
     * The first time validation is run with the struct, the callback will be called
     * and must return a struct object to use. This is useful for cases where you
     * want to have self-referential structs for nested data structures to avoid a
     * circular definition problem.
     */
    function lazy(fn) {
        let struct;
        return new Struct({
            type: 'lazy',
            schema: null,
            *entries(value, ctx) {
                struct ?? (struct = fn());
                yield* struct.entries(value, ctx);
            },
            validator(value, ctx) {
                struct ?? (struct = fn());
                return struct.validator(value, ctx);
            },
            coercer(value, ctx) {
                struct ?? (struct = fn());
                return struct.coercer(value, ctx);
            },
            refiner(value, ctx) {
                struct ?? (struct = fn());
                return struct.refiner(value, ctx);
            },
        });
    }
    /**
     * Create a new struct based on an existing object struct, but excluding
     * specific properties.
     *
     * Like TypeScript's `Omit` utility.
     */
    function omit(struct, keys) {
        const { schema } = struct;
        const subschema = { ...schema };
        for (const key of keys) {
            delete subschema[key];
        }
        switch (struct.type) {
            case 'type':
                return type(subschema);
            default:
                return object(subschema);
        }
    }
    /**
     * Create a new struct based on an existing object struct, but with all of its
     * properties allowed to be `undefined`.
     *
     * Like TypeScript's `Partial` utility.
     */
    function partial(struct) {
        const isStruct = struct instanceof Struct;
        const schema = isStruct ? { ...struct.schema } : { ...struct };
        for (const key in schema) {
            schema[key] = optional(schema[key]);
        }
        if (isStruct && struct.type === 'type') {
            return type(schema);
        }
        return object(schema);
    }
    /**
     * Create a new struct based on an existing object struct, but only including
     * specific properties.
     *
     * Like TypeScript's `Pick` utility.
     */
    function pick(struct, keys) {
        const { schema } = struct;
        const subschema = {};
        for (const key of keys) {
            subschema[key] = schema[key];
        }
        switch (struct.type) {
            case 'type':
                return type(subschema);
            default:
                return object(subschema);
        }
    }
    /**
     * Define a new struct type with a custom validation function.
     *
     * @deprecated This function has been renamed to `define`.
     */
    function struct(name, validator) {
        console.warn('superstruct@0.11 - The `struct` helper has been renamed to `define`.');
        return define(name, validator);
    }

    /**
     * Ensure that any value passes validation.
     */
    function any() {
        return define('any', () => true);
    }
    function array(Element) {
        return new Struct({
            type: 'array',
            schema: Element,
            *entries(value) {
                if (Element && Array.isArray(value)) {
                    for (const [i, v] of value.entries()) {
                        yield [i, v, Element];
                    }
                }
            },
            coercer(value) {
                return Array.isArray(value) ? value.slice() : value;
            },
            validator(value) {
                return (Array.isArray(value) ||
                    `Expected an array value, but received: ${print(value)}`);
            },
        });
    }
    /**
     * Ensure that a value is a bigint.
     */
    function bigint() {
        return define('bigint', (value) => {
            return typeof value === 'bigint';
        });
    }
    /**
     * Ensure that a value is a boolean.
     */
    function boolean() {
        return define('boolean', (value) => {
            return typeof value === 'boolean';
        });
    }
    /**
     * Ensure that a value is a valid `Date`.
     *
     * Note: this also ensures that the value is *not* an invalid `Date` object,
     * which can occur when parsing a date fails but still returns a `Date`.
     */
    function date() {
        return define('date', (value) => {
            return ((value instanceof Date && !isNaN(value.getTime())) ||
                `Expected a valid \`Date\` object, but received: ${print(value)}`);
        });
    }
    function enums(values) {
        const schema = {};
        const description = values.map((v) => print(v)).join();
        for (const key of values) {
            schema[key] = key;
        }
        return new Struct({
            type: 'enums',
            schema,
            validator(value) {
                return (values.includes(value) ||
                    `Expected one of \`${description}\`, but received: ${print(value)}`);
            },
        });
    }
    /**
     * Ensure that a value is a function.
     */
    function func() {
        return define('func', (value) => {
            return (typeof value === 'function' ||
                `Expected a function, but received: ${print(value)}`);
        });
    }
    /**
     * Ensure that a value is an instance of a specific class.
     */
    function instance(Class) {
        return define('instance', (value) => {
            return (value instanceof Class ||
                `Expected a \`${Class.name}\` instance, but received: ${print(value)}`);
        });
    }
    /**
     * Ensure that a value is an integer.
     */
    function integer() {
        return define('integer', (value) => {
            return ((typeof value === 'number' && !isNaN(value) && Number.isInteger(value)) ||
                `Expected an integer, but received: ${print(value)}`);
        });
    }
    /**
     * Ensure that a value matches all of a set of types.
     */
    function intersection(Structs) {
        return new Struct({
            type: 'intersection',
            schema: null,
            *entries(value, ctx) {
                for (const S of Structs) {
                    yield* S.entries(value, ctx);
                }
            },
            *validator(value, ctx) {
                for (const S of Structs) {
                    yield* S.validator(value, ctx);
                }
            },
            *refiner(value, ctx) {
                for (const S of Structs) {
                    yield* S.refiner(value, ctx);
                }
            },
        });
    }
    function literal(constant) {
        const description = print(constant);
        const t = typeof constant;
        return new Struct({
            type: 'literal',
            schema: t === 'string' || t === 'number' || t === 'boolean' ? constant : null,
            validator(value) {
                return (value === constant ||
                    `Expected the literal \`${description}\`, but received: ${print(value)}`);
            },
        });
    }
    function map(Key, Value) {
        return new Struct({
            type: 'map',
            schema: null,
            *entries(value) {
                if (Key && Value && value instanceof Map) {
                    for (const [k, v] of value.entries()) {
                        yield [k, k, Key];
                        yield [k, v, Value];
                    }
                }
            },
            coercer(value) {
                return value instanceof Map ? new Map(value) : value;
            },
            validator(value) {
                return (value instanceof Map ||
                    `Expected a \`Map\` object, but received: ${print(value)}`);
            },
        });
    }
    /**
     * Ensure that no value ever passes validation.
     */
    function never() {
        return define('never', () => false);
    }
    /**
     * Augment an existing struct to allow `null` values.
     */
    function nullable(struct) {
        return new Struct({
            ...struct,
            validator: (value, ctx) => value === null || struct.validator(value, ctx),
            refiner: (value, ctx) => value === null || struct.refiner(value, ctx),
        });
    }
    /**
     * Ensure that a value is a number.
     */
    function number() {
        return define('number', (value) => {
            return ((typeof value === 'number' && !isNaN(value)) ||
                `Expected a number, but received: ${print(value)}`);
        });
    }
    function object(schema) {
        const knowns = schema ? Object.keys(schema) : [];
        const Never = never();
        return new Struct({
            type: 'object',
            schema: schema ? schema : null,
            *entries(value) {
                if (schema && isObject(value)) {
                    const unknowns = new Set(Object.keys(value));
                    for (const key of knowns) {
                        unknowns.delete(key);
                        yield [key, value[key], schema[key]];
                    }
                    for (const key of unknowns) {
                        yield [key, value[key], Never];
                    }
                }
            },
            validator(value) {
                return (isNonArrayObject(value) ||
                    `Expected an object, but received: ${print(value)}`);
            },
            coercer(value, ctx) {
                if (!isNonArrayObject(value)) {
                    return value;
                }
                const coerced = { ...value };
                // The `object` struct has special behaviour enabled by the mask flag.
                // When masking, properties that are not in the schema are deleted from
                // the coerced object instead of eventually failing validaiton.
                if (ctx.mask && schema) {
                    for (const key in coerced) {
                        if (schema[key] === undefined) {
                            delete coerced[key];
                        }
                    }
                }
                return coerced;
            },
        });
    }
    /**
     * Augment a struct to allow `undefined` values.
     */
    function optional(struct) {
        return new Struct({
            ...struct,
            validator: (value, ctx) => value === undefined || struct.validator(value, ctx),
            refiner: (value, ctx) => value === undefined || struct.refiner(value, ctx),
        });
    }
    /**
     * Ensure that a value is an object with keys and values of specific types, but
     * without ensuring any specific shape of properties.
     *
     * Like TypeScript's `Record` utility.
     */
    function record(Key, Value) {
        return new Struct({
            type: 'record',
            schema: null,
            *entries(value) {
                if (isObject(value)) {
                    for (const k in value) {
                        const v = value[k];
                        yield [k, k, Key];
                        yield [k, v, Value];
                    }
                }
            },
            validator(value) {
                return (isNonArrayObject(value) ||
                    `Expected an object, but received: ${print(value)}`);
            },
            coercer(value) {
                return isNonArrayObject(value) ? { ...value } : value;
            },
        });
    }
    /**
     * Ensure that a value is a `RegExp`.
     *
     * Note: this does not test the value against the regular expression! For that
     * you need to use the `pattern()` refinement.
     */
    function regexp() {
        return define('regexp', (value) => {
            return value instanceof RegExp;
        });
    }
    function set(Element) {
        return new Struct({
            type: 'set',
            schema: null,
            *entries(value) {
                if (Element && value instanceof Set) {
                    for (const v of value) {
                        yield [v, v, Element];
                    }
                }
            },
            coercer(value) {
                return value instanceof Set ? new Set(value) : value;
            },
            validator(value) {
                return (value instanceof Set ||
                    `Expected a \`Set\` object, but received: ${print(value)}`);
            },
        });
    }
    /**
     * Ensure that a value is a string.
     */
    function string() {
        return define('string', (value) => {
            return (typeof value === 'string' ||
                `Expected a string, but received: ${print(value)}`);
        });
    }
    /**
     * Ensure that a value is a tuple of a specific length, and that each of its
     * elements is of a specific type.
     */
    function tuple(Structs) {
        const Never = never();
        return new Struct({
            type: 'tuple',
            schema: null,
            *entries(value) {
                if (Array.isArray(value)) {
                    const length = Math.max(Structs.length, value.length);
                    for (let i = 0; i < length; i++) {
                        yield [i, value[i], Structs[i] || Never];
                    }
                }
            },
            validator(value) {
                return (Array.isArray(value) ||
                    `Expected an array, but received: ${print(value)}`);
            },
            coercer(value) {
                return Array.isArray(value) ? value.slice() : value;
            },
        });
    }
    /**
     * Ensure that a value has a set of known properties of specific types.
     *
     * Note: Unrecognized properties are allowed and untouched. This is similar to
     * how TypeScript's structural typing works.
     */
    function type(schema) {
        const keys = Object.keys(schema);
        return new Struct({
            type: 'type',
            schema,
            *entries(value) {
                if (isObject(value)) {
                    for (const k of keys) {
                        yield [k, value[k], schema[k]];
                    }
                }
            },
            validator(value) {
                return (isNonArrayObject(value) ||
                    `Expected an object, but received: ${print(value)}`);
            },
            coercer(value) {
                return isNonArrayObject(value) ? { ...value } : value;
            },
        });
    }
    /**
     * Ensure that a value matches one of a set of types.
     */
    function union(Structs) {
        const description = Structs.map((s) => s.type).join(' | ');
        return new Struct({
            type: 'union',
            schema: null,
            coercer(value, ctx) {
                for (const S of Structs) {
                    const [error, coerced] = S.validate(value, {
                        coerce: true,
                        mask: ctx.mask,
                    });
                    if (!error) {
                        return coerced;
                    }
                }
                return value;
            },
            validator(value, ctx) {
                const failures = [];
                for (const S of Structs) {
                    const [...tuples] = run(value, S, ctx);
                    const [first] = tuples;
                    if (!first[0]) {
                        return [];
                    }
                    else {
                        for (const [failure] of tuples) {
                            if (failure) {
                                failures.push(failure);
                            }
                        }
                    }
                }
                return [
                    `Expected the value to satisfy a union of \`${description}\`, but received: ${print(value)}`,
                    ...failures,
                ];
            },
        });
    }
    /**
     * Ensure that any value passes validation, without widening its type to `any`.
     */
    function unknown() {
        return define('unknown', () => true);
    }

    /**
     * Augment a `Struct` to add an additional coercion step to its input.
     *
     * This allows you to transform input data before validating it, to increase the
     * likelihood that it passes validation—for example for default values, parsing
     * different formats, etc.
     *
     * Note: You must use `create(value, Struct)` on the value to have the coercion
     * take effect! Using simply `assert()` or `is()` will not use coercion.
     */
    function coerce(struct, condition, coercer) {
        return new Struct({
            ...struct,
            coercer: (value, ctx) => {
                return is(value, condition)
                    ? struct.coercer(coercer(value, ctx), ctx)
                    : struct.coercer(value, ctx);
            },
        });
    }
    /**
     * Augment a struct to replace `undefined` values with a default.
     *
     * Note: You must use `create(value, Struct)` on the value to have the coercion
     * take effect! Using simply `assert()` or `is()` will not use coercion.
     */
    function defaulted(struct, fallback, options = {}) {
        return coerce(struct, unknown(), (x) => {
            const f = typeof fallback === 'function' ? fallback() : fallback;
            if (x === undefined) {
                return f;
            }
            if (!options.strict && isPlainObject(x) && isPlainObject(f)) {
                const ret = { ...x };
                let changed = false;
                for (const key in f) {
                    if (ret[key] === undefined) {
                        ret[key] = f[key];
                        changed = true;
                    }
                }
                if (changed) {
                    return ret;
                }
            }
            return x;
        });
    }
    /**
     * Augment a struct to trim string inputs.
     *
     * Note: You must use `create(value, Struct)` on the value to have the coercion
     * take effect! Using simply `assert()` or `is()` will not use coercion.
     */
    function trimmed(struct) {
        return coerce(struct, string(), (x) => x.trim());
    }

    /**
     * Ensure that a string, array, map, or set is empty.
     */
    function empty(struct) {
        return refine(struct, 'empty', (value) => {
            const size = getSize(value);
            return (size === 0 ||
                `Expected an empty ${struct.type} but received one with a size of \`${size}\``);
        });
    }
    function getSize(value) {
        if (value instanceof Map || value instanceof Set) {
            return value.size;
        }
        else {
            return value.length;
        }
    }
    /**
     * Ensure that a number or date is below a threshold.
     */
    function max(struct, threshold, options = {}) {
        const { exclusive } = options;
        return refine(struct, 'max', (value) => {
            return exclusive
                ? value < threshold
                : value <= threshold ||
                    `Expected a ${struct.type} less than ${exclusive ? '' : 'or equal to '}${threshold} but received \`${value}\``;
        });
    }
    /**
     * Ensure that a number or date is above a threshold.
     */
    function min(struct, threshold, options = {}) {
        const { exclusive } = options;
        return refine(struct, 'min', (value) => {
            return exclusive
                ? value > threshold
                : value >= threshold ||
                    `Expected a ${struct.type} greater than ${exclusive ? '' : 'or equal to '}${threshold} but received \`${value}\``;
        });
    }
    /**
     * Ensure that a string, array, map or set is not empty.
     */
    function nonempty(struct) {
        return refine(struct, 'nonempty', (value) => {
            const size = getSize(value);
            return (size > 0 || `Expected a nonempty ${struct.type} but received an empty one`);
        });
    }
    /**
     * Ensure that a string matches a regular expression.
     */
    function pattern(struct, regexp) {
        return refine(struct, 'pattern', (value) => {
            return (regexp.test(value) ||
                `Expected a ${struct.type} matching \`/${regexp.source}/\` but received "${value}"`);
        });
    }
    /**
     * Ensure that a string, array, number, date, map, or set has a size (or length, or time) between `min` and `max`.
     */
    function size(struct, min, max = min) {
        const expected = `Expected a ${struct.type}`;
        const of = min === max ? `of \`${min}\`` : `between \`${min}\` and \`${max}\``;
        return refine(struct, 'size', (value) => {
            if (typeof value === 'number' || value instanceof Date) {
                return ((min <= value && value <= max) ||
                    `${expected} ${of} but received \`${value}\``);
            }
            else if (value instanceof Map || value instanceof Set) {
                const { size } = value;
                return ((min <= size && size <= max) ||
                    `${expected} with a size ${of} but received one with a size of \`${size}\``);
            }
            else {
                const { length } = value;
                return ((min <= length && length <= max) ||
                    `${expected} with a length ${of} but received one with a length of \`${length}\``);
            }
        });
    }
    /**
     * Augment a `Struct` to add an additional refinement to the validation.
     *
     * The refiner function is guaranteed to receive a value of the struct's type,
     * because the struct's existing validation will already have passed. This
     * allows you to layer additional validation on top of existing structs.
     */
    function refine(struct, name, refiner) {
        return new Struct({
            ...struct,
            *refiner(value, ctx) {
                yield* struct.refiner(value, ctx);
                const result = refiner(value, ctx);
                const failures = toFailures(result, ctx, struct, value);
                for (const failure of failures) {
                    yield { ...failure, refinement: name };
                }
            },
        });
    }

    exports.Struct = Struct;
    exports.StructError = StructError;
    exports.any = any;
    exports.array = array;
    exports.assert = assert;
    exports.assign = assign;
    exports.bigint = bigint;
    exports.boolean = boolean;
    exports.coerce = coerce;
    exports.create = create;
    exports.date = date;
    exports.defaulted = defaulted;
    exports.define = define;
    exports.deprecated = deprecated;
    exports.dynamic = dynamic;
    exports.empty = empty;
    exports.enums = enums;
    exports.func = func;
    exports.instance = instance;
    exports.integer = integer;
    exports.intersection = intersection;
    exports.is = is;
    exports.lazy = lazy;
    exports.literal = literal;
    exports.map = map;
    exports.mask = mask;
    exports.max = max;
    exports.min = min;
    exports.never = never;
    exports.nonempty = nonempty;
    exports.nullable = nullable;
    exports.number = number;
    exports.object = object;
    exports.omit = omit;
    exports.optional = optional;
    exports.partial = partial;
    exports.pattern = pattern;
    exports.pick = pick;
    exports.record = record;
    exports.refine = refine;
    exports.regexp = regexp;
    exports.set = set;
    exports.size = size;
    exports.string = string;
    exports.struct = struct;
    exports.trimmed = trimmed;
    exports.tuple = tuple;
    exports.type = type;
    exports.union = union;
    exports.unknown = unknown;
    exports.validate = validate;

}));
//# sourceMappingURL=index.cjs.map


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	!function() {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = function(module) {
/******/ 			var getter = module && module.__esModule ?
/******/ 				function() { return module['default']; } :
/******/ 				function() { return module; };
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	!function() {
/******/ 		var getProto = Object.getPrototypeOf ? function(obj) { return Object.getPrototypeOf(obj); } : function(obj) { return obj.__proto__; };
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach(function(key) { def[key] = function() { return value[key]; }; });
/******/ 			}
/******/ 			def['default'] = function() { return value; };
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	!function() {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = function(exports, definition) {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	!function() {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = function(chunkId) {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce(function(promises, key) {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	!function() {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = function(chunkId) {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	!function() {
/******/ 		__nccwpck_require__.o = function(obj, prop) { return Object.prototype.hasOwnProperty.call(obj, prop); }
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	!function() {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = function(exports) {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	!function() {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = function(chunk) {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = function(chunkId, promises) {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	}();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
!function() {
"use strict";

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: external "node:v8"
var external_node_v8_namespaceObject = require("node:v8");
;// CONCATENATED MODULE: ./lib/adapters/process.js







const RUN_LABEL = 'zero-drift.run';
const JOB_LABEL = 'zero-drift.job';
const PROCESS_LABEL = 'zero-drift.process';
/** Identity of a new run; in a workflow its labels also name job and process, for later sweeps. */
function newIdentity(environment) {
    const run = randomBytes(16).toString('hex');
    const job = jobOf(environment);
    const owner = process_processMark(process.pid);
    const named = job === undefined ? {} : { [JOB_LABEL]: job, [PROCESS_LABEL]: owner ?? 'unknown' };
    return { run, owner, labels: { [RUN_LABEL]: run, ...named } };
}
/** Digest of a workflow's run ID, attempt, job and runner name; undefined outside of a workflow. */
function jobOf(environment) {
    const parts = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'RUNNER_NAME'].map((name) => environment[name] ?? '');
    if (parts[0] === '')
        return undefined;
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
/**
 * Boot ID, PID namespace, process ID and start time of a process, since a process ID alone may be
 * reused. Undefined where /proc is not readable.
 */
function process_processMark(pid) {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        const namespace = (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid').replace(/\D/g, '');
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The program's name in brackets may contain any characters; the start time is the 20th field
        // after it.
        const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
        return [boot, namespace, pid, started].join(':');
    }
    catch {
        return undefined;
    }
}
/**
 * Whether the process with that mark has certainly ended; false for a process of another PID
 * namespace, which is not visible here.
 */
function isGone(mark) {
    const [boot, namespace, pid] = mark.split(':');
    const [ownBoot, ownNamespace] = process_processMark(process.pid)?.split(':') ?? [];
    if (boot === undefined || ownBoot === undefined || !/^\d+$/.test(pid ?? ''))
        return false;
    if (boot !== ownBoot)
        return true;
    return namespace === ownNamespace && process_processMark(Number(pid)) !== mark;
}
/**
 * Milliseconds within which a repeated signal counts as the same one: a terminal sends Ctrl-C to a
 * package runner and its child, and the runner forwards it.
 */
const ECHO = 2000;
/**
 * A signal that aborts on the runner's SIGINT, on SIGTERM and SIGHUP, and on Ctrl-C. The process
 * continues until everything is cleaned up; a signal repeated after two seconds ends it.
 */
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        let first;
        const cancel = () => {
            controller.abort();
            first ??= performance.now();
            if (performance.now() - first < ECHO)
                return;
            process.off(signal, cancel);
            process.kill(process.pid, signal);
        };
        process.on(signal, cancel);
    }
    return controller.signal;
}
/** Exit code after SIGINT as in shells: 128 plus the signal number. */
const INTERRUPTED = 130;
/**
 * A signal like that of `cancellation`, for the local command, which exits with code 130 after
 * Ctrl-C whatever the verdict.
 */
function commandCancellation() {
    process.once('SIGINT', () => {
        process.once('exit', () => {
            process.exitCode = INTERRUPTED;
        });
    });
    return cancellation();
}
/** The product's version; a test compares it with package.json. */
const VERSION = '0.1.0';
/**
 * Keeps V8's young generation at its initial size. By default it grows with the machine's memory
 * rather than with need, and held 256 MB after a million files on 24 GB (Node 24). More frequent
 * collections take no longer in total. V8 reads this flag whenever the space would grow.
 */
function boundYoungGeneration() {
    setFlagsFromString('--semi-space-growth-factor=1');
}
/**
 * Folder for files of a run: on a runner, the one that it empties after the job, which an engine beside
 * the runner's container knows as well; else the machine's for temporary files.
 */
const process_temporaryFolder = (environment) => environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
/** Default folder of an action's reports. */
function runnerFolder(environment, run) {
    return join(process_temporaryFolder(environment), 'zero-drift', run);
}
/** A new folder for the reports of a local run. */
function localFolder() {
    return mkdtemp(join(tmpdir(), 'zero-drift-'));
}
/**
 * Lets a reader of stdout or stderr close its end (`| head`) without an effect on verdict, exit
 * code or clean-up. Any other failed write to stdout, e.g. to a full disk, leads to the given exit
 * code.
 */
function ignoreClosedOutput(exitCodeOfFault) {
    process.stderr.on('error', () => undefined);
    process.stdout.on('error', (error) => {
        if (errorCode(error) === 'EPIPE')
            return;
        process.stderr.write(`Standard output cannot be written: ${errorMessage(error)}\n`);
        process.once('exit', () => {
            process.exitCode = exitCodeOfFault;
        });
    });
}

;// CONCATENATED MODULE: ./lib/adapters/lent-files.js



/**
 * Writes texts to files that everyone may read, in a folder that only this user may enter.
 */
async function lend(texts, run, environment) {
    const folder = await mkdtemp(join(temporaryFolder(environment), `${nameOf(run)}${ownMark()}_`));
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
        const paths = texts.map((_, index) => join(folder, String(index)));
        await Promise.all(paths.map(async (path, index) => {
            await writeFile(path, texts[index] ?? '', { mode: 0o400, flag: 'wx' });
            // The mask of this process may have taken rights away.
            await chmod(path, 0o444);
        }));
        return { paths, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
const nameOf = (run) => `zero-drift-lent-${run}_`;
/** Mark of this process without colons, which separate the parts of a bind. */
const ownMark = () => (processMark(process.pid) ?? 'unknown').replaceAll(':', '_');
/** Removes the files that this run has lent. */
const removeLent = (run, environment) => removeFolders(process_temporaryFolder(environment), (name) => name.startsWith(nameOf(run)));
/** Removes files that were lent by a process which has ended without removing them. */
const removeStrayLent = (environment) => removeFolders(process_temporaryFolder(environment), (name) => {
    const mark = MARKED.exec(name)?.[1];
    return mark !== undefined && isGone(mark.replaceAll('_', ':'));
});
const MARKED = /^zero-drift-lent-.+_([0-9a-f-]{36}_\d+_\d+_\d+)_\w+$/;
/** Removes those of this user's folders: in a folder of another one, names may change meanwhile. */
async function removeFolders(parent, isWanted) {
    const names = (await (0,external_node_fs_promises_.readdir)(parent)).filter(isWanted);
    await Promise.all(names.map(async (name) => {
        const path = (0,external_node_path_.join)(parent, name);
        const facts = await (0,external_node_fs_promises_.lstat)(path).catch(() => undefined);
        const isOwn = facts?.isDirectory() === true && facts.uid === process.getuid?.();
        if (isOwn)
            await (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true });
    }));
}

// EXTERNAL MODULE: ./lib/plan/workload/project-name.js
var project_name = __nccwpck_require__(7787);
;// CONCATENATED MODULE: ./lib/action/clean-up.js






/**
 * IDs of the runs that main saved for post; empty unless each is 32 hex digits. The check is needed
 * because a container could forge the state where the log channel is open.
 */
function savedRuns(environment) {
    const runs = (environment['STATE_run'] ?? '').split(',');
    return runs.every((run) => /^[0-9a-f]{32}$/.test(run)) ? runs : [];
}
/**
 * Ends a main that is still alive: in a job container no signal reaches it. Then removes everything
 * labelled with one of its runs, and the files that these have lent. Rejects, after all removals were
 * tried, if one failed.
 */
async function clearUp(engine, environment) {
    const runs = savedRuns(environment);
    if (runs.length === 0)
        return;
    await endMain(environment['STATE_process'] ?? '');
    await endCompose(runs);
    const removals = runs.flatMap((run) => [
        engine.removeLabelled({ [RUN_LABEL]: run }),
        removeLent(run, environment)
    ]);
    // Waits for all: a failed removal must not end the wait for the others.
    await Promise.allSettled(removals);
    await Promise.all(removals);
}
/**
 * Sends SIGTERM to main, as the runner would have: main then cleans up and reports. If it is alive
 * after 5 seconds, sends SIGKILL.
 */
async function endMain(mark) {
    const pid = Number(mark.split(':')[2]);
    if (!isMain(pid, mark))
        return;
    process.kill(pid, 'SIGTERM');
    for (let look = 0; look < LOOKS && isMain(pid, mark); look++)
        await (0,promises_.setTimeout)(PAUSE);
    if (isMain(pid, mark))
        process.kill(pid, 'SIGKILL');
}
const LOOKS = 100;
const PAUSE = 50;
/**
 * Whether the process has this mark and runs the `index.js` that belongs to this post. Both are
 * checked because state can be forged.
 */
function isMain(pid, mark) {
    if (!Number.isSafeInteger(pid) || pid <= 1 || process_processMark(pid) !== mark)
        return false;
    const main = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..', 'index.js');
    return commandLine(pid).includes(main);
}
function commandLine(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    }
    catch {
        return [];
    }
}
/**
 * Kills commands of Compose for these runs, which outlive a main that was killed and would create
 * more. Resolves once the engine has usually carried out the last request of theirs.
 */
async function endCompose(runs) {
    const projects = runs.map((run) => (0,project_name/* projectName */.j)({ [RUN_LABEL]: run }));
    const found = processes().filter((pid) => commandLine(pid).some((word) => projects.includes(word)));
    for (const pid of found)
        kill(pid);
    if (found.length > 0)
        await (0,promises_.setTimeout)(LAST_REQUEST);
}
const LAST_REQUEST = 1000;
function processes() {
    try {
        return (0,external_node_fs_.readdirSync)('/proc').map(Number).filter(Number.isSafeInteger);
    }
    catch {
        return [];
    }
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It has ended meanwhile, or is another user's.
    }
}
/**
 * Removes the leftovers of earlier checks in this job (same workflow run, attempt and runner) whose
 * process has ended, and the files that any ended check of this user has lent. Never rejects.
 */
async function sweepEarlier(engine, environment) {
    await removeStrayLent(environment).catch(() => undefined);
    const job = jobOf(environment);
    if (job === undefined)
        return;
    const found = await engine.labelled({ [JOB_LABEL]: job }).catch(() => []);
    const orphans = found.filter((labels) => isGone(labels[PROCESS_LABEL] ?? ''));
    const runs = new Set(orphans.flatMap((labels) => labels[RUN_LABEL] ?? []));
    await Promise.allSettled([...runs].map((run) => engine.removeLabelled({ [JOB_LABEL]: job, [RUN_LABEL]: run })));
}

;// CONCATENATED MODULE: ./lib/action/toolkit.js
/**
 * Loads the toolkit late, for a fault that leaves no report. For reports, `publish.ts` imports it.
 */
const toolkit = () => Promise.all(/* import() | toolkit */[__nccwpck_require__.e(260), __nccwpck_require__.e(851)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3838));

// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __nccwpck_require__(7413);
// EXTERNAL MODULE: ./lib/adapters/docker/files.js
var files = __nccwpck_require__(5237);
// EXTERNAL MODULE: ./lib/adapters/docker/transport.js + 2 modules
var transport = __nccwpck_require__(6901);
;// CONCATENATED MODULE: ./lib/adapters/docker/archives.js


/**
 * Archives of a line's containers. Docker 28 and newer refuse each archive of a container with a
 * volume or bind whose path leads through an absolute link of the image (moby#52653, moby#53258).
 */
function containerArchives(line, programs) {
    let loaded;
    const sealed = () => {
        loaded ??= Promise.all(/* import() | late */[__nccwpck_require__.e(260), __nccwpck_require__.e(118), __nccwpck_require__.e(475)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2473)).then(({ sealedContainers }) => sealedContainers(line, programs));
        return loaded;
    };
    return {
        archive: (id, path, onBytes) => (0,files/* archive */.rD)(line, id, path, onBytes).catch(async (error) => {
            if (!isSealed(error))
                throw error;
            return (await sealed()).archive(id, path, onBytes);
        }),
        entry: (id, path) => (0,files/* pathEntry */.uj)(line, id, path).catch(async (error) => {
            if (!isSealed(error))
                throw error;
            return (await sealed()).entry(id, path);
        }),
        forget: (id) => {
            void loaded?.then(({ forget }) => {
                forget(id);
            });
        },
        release: async (id) => (await loaded)?.release(id)
    };
}
/** Whether the engine refuses all archives of a container, for the links in its mounts' paths. */
const isSealed = (error) => (0,transport/* statusOf */.c2)(error) === 500 &&
    /path escapes from parent|^mkdirat .*: file exists$/.test((0,transport/* reasonOf */.A3)(error));

// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __nccwpck_require__(4818);
;// CONCATENATED MODULE: ./lib/run/boot.js
/**
 * Starts the container. The listeners receive all its output, or that from `since` on (see
 * `Engine.follow`).
 */
async function boot({ id, pod, world }, listeners, since) {
    const outcome = await startWithin(pod, id, world);
    if (outcome.kind !== 'started')
        return unstartedContainer(id, outcome);
    return { ...bootedContainer(id, world, listeners, since), ...(pod && { pod }) };
}
/** Starts a container, with its pod if it belongs to one. */
const startWithin = (pod, id, { engine }) => (pod === undefined ? engine.start(id) : pod.start(id));
/** Attaches to a container that has just been started. */
function bootedContainer(id, world, listeners, since) {
    const ended = world.engine.ended(id);
    const passOn = (bytes) => {
        for (const hear of listeners)
            hear(bytes);
    };
    const heard = world.engine.follow(id, passOn, since);
    const [over, silent] = [signalAfter(ended), signalAfter(heard)];
    return { id, refusal: undefined, ended, over, logEnd: heard, logEnded: silent };
}
/** Stands for a container that could not be started, or was not since its pod had failed. */
function unstartedContainer(id, outcome) {
    const isPrevented = outcome.kind === 'prevented';
    const refusal = isPrevented ? outcome.failure : { ...outcome, kind: 'cannot-start' };
    const ended = Promise.resolve(isPrevented ? 0 : outcome.exitCode);
    const heard = Promise.resolve();
    return {
        id,
        refusal,
        ended,
        over: AbortSignal.abort(),
        logEnd: heard,
        logEnded: AbortSignal.abort()
    };
}
/** Whether the image lacks the user or the group to start as (moby, daemon/oci_linux.go). */
const isUserMissing = (reason) => /\bunable to find (?:user|group) /.test(reason);
/** The failure of a container that ended too early: by itself, or killed for lack of memory. */
async function exit(booted, during, { engine }) {
    const exitCode = await booted.ended;
    const { oomKilled } = await engine.inspect(booted.id);
    return oomKilled ? { kind: 'out-of-memory', during } : { kind: 'exited', exitCode, during };
}
/**
 * Returns a signal that is aborted once the promise settles. A rejection counts as handled; awaiting the
 * promise still throws it.
 */
function signalAfter(ended) {
    const controller = new AbortController();
    const fire = () => {
        controller.abort();
    };
    ended.then(fire, fire);
    return controller.signal;
}

;// CONCATENATED MODULE: ./lib/run/signals.js
/**
 * Whether a process catches a signal, according to its `/proc/PID/status`; undefined where the text
 * lacks the masks. A blocked signal counts as caught: programs that take it with sigwait or
 * signalfd (mariadbd, tini, s6) never set a handler.
 */
function catchesIn(status, signal) {
    const masks = [...status.matchAll(/^Sig(?:Cgt|Blk):\s*([0-9a-f]+)$/gm)];
    if (masks.length < 2)
        return undefined;
    const bit = 1n << BigInt(signal - 1);
    return masks.some(([, mask]) => (BigInt(`0x${mask ?? '0'}`) & bit) !== 0n);
}
/**
 * Linux signal number of a stop signal as images write it (`SIGTERM`, `TERM`, `15`, `SIGRTMIN+3`);
 * undefined for an unknown name.
 */
function signalNumber(signal) {
    if (/^\d+$/.test(signal))
        return Number(signal);
    const name = signal.toUpperCase().replace(/^SIG/, '');
    const realTime = /^RTMIN(?:\+(\d+))?$/.exec(name);
    if (realTime !== null)
        return 34 + Number(realTime[1] ?? 0);
    const at = NAMES.indexOf(name);
    return at === -1 ? undefined : at + 1;
}
/** Linux signal names in the order of their numbers; this machine may number signals otherwise. */
const NAMES = 'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(' ');

// EXTERNAL MODULE: ./lib/adapters/docker/adopt.js + 1 modules
var adopt = __nccwpck_require__(5322);
// EXTERNAL MODULE: ./lib/adapters/docker/create.js + 2 modules
var create = __nccwpck_require__(9928);
// EXTERNAL MODULE: ./lib/adapters/docker/decode.js
var decode = __nccwpck_require__(7718);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./lib/run/output.js
const LINE = 8192;
const GATHERED = 20_000;
/**
 * A collector of log lines. Lines are cut at 8192 characters; beyond 20,000 lines that were not
 * taken, the oldest are dropped.
 */
function newLogLines() {
    const splitter = newSplitter();
    let gathered = [];
    let open = true;
    return {
        add: (bytes) => {
            if (!open)
                return;
            for (const line of splitter.add(bytes))
                gathered.push(line);
            // Trims only at twice the limit, so that a flood of lines takes linear time.
            if (gathered.length > 2 * GATHERED)
                gathered = gathered.slice(-GATHERED);
        },
        take: () => {
            const taken = gathered.slice(-GATHERED);
            gathered = [];
            return splitter.partial() === '' ? taken : [...taken, splitter.partial()];
        },
        close: () => {
            open = false;
            gathered = [];
        }
    };
}
function newSplitter() {
    const decoder = new TextDecoder();
    let partial = '';
    let returned = false;
    return {
        add: (bytes) => {
            const text = decoder.decode(bytes, { stream: true });
            if (text === '')
                return [];
            // The second half of a line end that arrived in two pieces.
            const fresh = returned && text.startsWith('\n') ? text.slice(1) : text;
            returned = text.endsWith('\r');
            const [first = '', ...rest] = fresh.split(/\r\n|[\r\n]/);
            const parts = [partial + first, ...rest].map((line) => line.slice(0, LINE));
            partial = parts.pop() ?? '';
            return parts;
        },
        partial: () => partial
    };
}
/**
 * Stores the first `head` and at least the last `tail` bytes of a stream, using at most `head` plus
 * twice `tail` bytes of memory.
 */
function capture(head, tail) {
    const beginning = [];
    let kept = 0;
    let end = [];
    let endBytes = 0;
    let cut = 0;
    /** Copies only once twice the tail has accumulated, so that small pieces take linear time. */
    const trim = () => {
        if (endBytes <= 2 * tail)
            return;
        const whole = output_join(end);
        cut += whole.length - tail;
        end = [whole.slice(whole.length - tail)];
        endBytes = tail;
    };
    return {
        add: (bytes) => {
            const first = bytes.slice(0, Math.max(0, head - kept));
            const rest = bytes.slice(first.length);
            kept += first.length;
            if (first.length > 0)
                beginning.push(first);
            if (rest.length > 0)
                end.push(rest);
            endBytes += rest.length;
            trim();
        },
        text: () => {
            if (cut === 0)
                return output_decode([...beginning, ...end]);
            return `${output_decode(beginning)}…\n[... left out ...]\n…${output_decode(end)}`;
        },
        cut: () => cut
    };
}
function output_join(parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
    }
    return whole;
}
const output_decode = (parts) => new TextDecoder().decode(output_join(parts));
/** The last 20 lines of a log, of at most 500 characters each; empty if it has none. */
const logTail = (log) => visibleLines(log)
    .slice(-LOG_LINES)
    .map((line) => (line.length > LOG_WIDTH ? `${line.slice(0, LOG_WIDTH)}…` : line))
    .join('\n');
const LOG_LINES = 20;
const LOG_WIDTH = 500;
/** Lines of a text that are not empty, without escape sequences and unseen characters. */
const visibleLines = (text) => text
    .split(/\r?\n/)
    .map((line) => line.replace(ANSI, '').replace(UNSEEN, ' ').trim())
    .filter((line) => line !== '');
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

// EXTERNAL MODULE: ./lib/adapters/clock.js + 1 modules
var clock = __nccwpck_require__(7451);
// EXTERNAL MODULE: ./lib/adapters/docker/drain.js
var drain = __nccwpck_require__(7848);
;// CONCATENATED MODULE: ./lib/adapters/docker/exec.js








const OUTPUT_BYTES = 32 * 1024;
const Created = dist.type({ Id: dist.string() });
const Ended = dist.type({ ExitCode: dist.number() });
/**
 * Runs a command in a container. After `within` milliseconds, or on cancellation, the exit code is
 * undefined, and the process goes on until its container ends.
 */
async function execute(line, { id, argv, user, within }) {
    const output = capture(OUTPUT_BYTES, OUTPUT_BYTES);
    const command = { Cmd: [...argv], AttachStdout: true, AttachStderr: true };
    const body = user === undefined ? command : { ...command, User: user };
    const path = `/containers/${id}/exec`;
    const made = await (0,transport/* requestJson */.SS)(line, { what: RUN, path, method: 'POST', body });
    const process = `/exec/${(0,decode/* decode */.D4)(Created, made, 'a command').Id}`;
    const start = { path: `${process}/start`, body: { Detach: false, Tty: false } };
    const stream = await (0,transport/* requestStream */.yH)(line, { what: RUN, method: 'POST', ...start });
    const drained = (0,drain/* drain */.Z)(stream, demultiplexer(output.add));
    const inTime = await (0,clock/* withDeadline */.NE)(within, (late) => endsBefore(drained, AbortSignal.any([late, line.cancelled])));
    stream.destroy();
    if (!inTime)
        return { exitCode: undefined, output: output.text() };
    const answer = await (0,transport/* requestJson */.SS)(line, { what: RUN, path: `${process}/json` });
    return { exitCode: (0,decode/* decode */.D4)(Ended, answer, 'a command').ExitCode, output: output.text() };
}
const RUN = 'run a command in the container';
/** Whether work ends before the signal fires. The work must never reject. */
const endsBefore = (work, signal) => (0,clock/* unlessAborted */.Wh)(work, signal).then(() => true, () => false);
const STREAMS = { stream: 'true', stdin: 'true', stdout: 'true', stderr: 'true' };
/** Attaches to a container that is not started yet. `onOutput` also receives its standard error. */
async function converse(line, id, onOutput) {
    const path = `/containers/${id}/attach`;
    const attaching = { what: 'attach to a container', path, method: 'POST', upgrade: true };
    const stream = await (0,transport/* requestStream */.yH)(line, { ...attaching, query: STREAMS });
    if (!(stream instanceof external_node_stream_.Duplex))
        throw new faults/* Fault */.vC('engine-fault', NO_DUPLEX);
    const over = (0,drain/* drain */.Z)(stream, demultiplexer(onOutput)).then(() => undefined);
    return {
        say: (text) => stream.write(text),
        close: () => {
            stream.destroy();
        },
        over
    };
}
/**
 * A conversation that begins later; until then it keeps what is said. The program must wait for
 * what it is told, and say nothing before.
 */
function deferred(open) {
    const said = [];
    let current;
    let end = () => undefined;
    const over = new Promise((resolve) => {
        end = resolve;
    });
    let isClosed = false;
    return {
        conversation: {
            say: (text) => {
                if (current === undefined)
                    said.push(text);
                else
                    current.say(text);
            },
            close: () => {
                isClosed = true;
                current?.close();
                end();
            },
            over
        },
        begin: async () => {
            if (isClosed)
                return;
            current = await open();
            for (const text of said)
                current.say(text);
            void current.over.then(end);
        }
    };
}
const NO_DUPLEX = 'The engine did not answer with both ends of a stream.';
const HEADER = 8;
/**
 * Returns a parser of the engine's multiplexed stream: an 8-byte header (stream, 3 zeros, length),
 * then as many bytes of output as the length says.
 */
function demultiplexer(onOutput) {
    let header = Buffer.alloc(0);
    let left = 0;
    return (chunk) => {
        let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
        while (rest.length > 0) {
            if (left === 0) {
                const missing = HEADER - header.length;
                header = Buffer.concat([header, rest.subarray(0, missing)]);
                rest = rest.subarray(missing);
                if (header.length < HEADER)
                    return;
                left = header.readUInt32BE(4);
                header = Buffer.alloc(0);
            }
            else {
                const part = rest.subarray(0, left);
                onOutput(part);
                left -= part.length;
                rest = rest.subarray(part.length);
            }
        }
    };
}

// EXTERNAL MODULE: ./lib/adapters/docker/change-list.js + 2 modules
var change_list = __nccwpck_require__(2488);
// EXTERNAL MODULE: ./lib/adapters/docker/podman.js
var podman = __nccwpck_require__(3921);
;// CONCATENATED MODULE: ./lib/adapters/docker/containers.js














/**
 * Milliseconds to start a container, which may have to wait until other containers have started.
 */
const START_TIMEOUT = 120_000;
/** The operations on a single container. */
function containerVerbs(line, { archive, entry, forget }) {
    const terminals = new Set();
    const talks = conversations(line);
    return {
        create: async (spec) => {
            const id = await (0,create/* create */.vt)(line, spec);
            if ((0,create/* hasTerminal */.hr)(spec))
                terminals.add(id);
            return id;
        },
        start: (id) => start(line, id, talks),
        inspect: (id) => inspect(line, id),
        storageDriver: (id) => storageDriver(line, id),
        ended: (id) => ended(line, id),
        follow: (id, onOutput, since) => follow(line, id, { onOutput, since, isRaw: terminals.has(id) }),
        exec: (id, argv, within, user) => execute(line, { id, argv, within, user }),
        changes: (id) => (0,change_list/* listChanges */.D)(line, id),
        archive,
        export: (id, onBytes) => (0,files/* exportRoot */.xr)(line, id, onBytes),
        entry,
        unpack: (id, folder, entries) => (0,files/* unpack */.l1)(line, { id, folder, entries }),
        adopt: async (id, image) => (0,adopt/* adopt */.di)(await describe(line, id), image),
        describe: (id) => describe(line, id),
        commit: (id, image, without) => commit(line, id, image, without),
        pause: (id) => pause(line, id),
        unpause: (id) => {
            forget(id);
            return unpause(line, id);
        },
        converse: talks.converse,
        stop: (id, grace) => stop(line, id, grace),
        kill: (id) => containers_kill(line, id),
        catches: (container, signal) => Promise.resolve(catches(container, signal))
    };
}
/** Conversations with containers, each of which begins as soon as this engine allows it. */
function conversations(line) {
    const waiting = new Map();
    return {
        started: async (id) => waiting.get(id)?.(),
        converse: async (id, onOutput) => {
            if (line.podman() === undefined)
                return converse(line, id, onOutput);
            // For Podman, to attach is to set up: all containers whose namespaces are joined must run.
            const { conversation, begin } = deferred(() => converse(line, id, onOutput));
            waiting.set(id, begin);
            return conversation;
        }
    };
}
async function start(line, id, { started }) {
    const outcome = await startOutcome(line, id);
    if (outcome.kind === 'started')
        await started(id);
    return outcome;
}
async function startOutcome(line, id) {
    try {
        await (0,transport/* send */.tN)(line, { ...order(id, 'start'), within: START_TIMEOUT });
        return { kind: 'started' };
    }
    catch (error) {
        if ((0,transport/* statusOf */.c2)(error) === undefined)
            throw error;
        const reason = (0,transport/* reasonOf */.A3)(error);
        const exitCode = (0,podman/* exitCodeOfRefusal */.PU)(reason) ?? (await inspect(line, id)).exitCode;
        // A runtime exits with 126 or 127 if the program cannot be executed or does not exist. The
        // engine itself looks up the user, before any runtime is called.
        if (exitCode !== 126 && exitCode !== 127 && !isUserMissing(reason))
            throw error;
        return { kind: 'refused', exitCode, reason };
    }
}
/** Request to start, pause, unpause, stop or kill a container. */
const order = (id, verb) => ({
    what: `${verb} the container`,
    path: `/containers/${id}/${verb}`,
    method: 'POST'
});
async function inspect(line, id) {
    return (0,decode/* decodeContainer */.ij)(await describe(line, id), line.podman());
}
async function storageDriver(line, id) {
    return (0,decode/* decode */.D4)(dist.type({ Driver: dist.string() }), await describe(line, id), 'a container').Driver;
}
function describe(line, id) {
    return (0,transport/* requestJson */.SS)(line, { what: 'inspect the container', path: `/containers/${id}/json` });
}
async function ended(line, id) {
    const path = `/containers/${id}/wait`;
    const waiting = { what: 'wait for the container', path, method: 'POST', patient: true };
    const answer = await (0,transport/* requestJson */.SS)(line, waiting);
    return (0,decode/* decode */.D4)(dist.type({ StatusCode: dist.number() }), answer, "a container's end").StatusCode;
}
async function follow(line, id, { onOutput, since, isRaw }) {
    const both = { follow: 'true', stdout: 'true', stderr: 'true' };
    const query = { ...both, ...(since === undefined ? {} : { since: String(since) }) };
    const path = `/containers/${id}/logs`;
    const reading = { what: "read the container's log", path, query, patient: true };
    const answer = await (0,transport/* requestStream */.yH)(line, reading).catch((error) => {
        throw new faults/* Fault */.vC('log-lost', `${LOG_LOST} ${(0,transport/* reasonOf */.A3)(error)}`);
    });
    const whole = await (0,drain/* drain */.Z)(answer, isRaw ? onOutput : demultiplexer(onOutput));
    if (!whole && !line.cancelled.aborted)
        throw new faults/* Fault */.vC('log-lost', LOG_LOST);
}
const LOG_LOST = "The engine broke off the container's log, so a refused write may have gone unheard.";
/**
 * Pauses a container; false if the engine refuses, e.g. without root on an old kernel, where it may
 * not freeze control groups.
 */
async function pause(line, id) {
    try {
        await (0,transport/* send */.tN)(line, order(id, 'pause'));
        return true;
    }
    catch (error) {
        if ((0,transport/* statusOf */.c2)(error) === undefined)
            throw error;
        return false;
    }
}
function unpause(line, id) {
    return (0,transport/* send */.tN)(line, order(id, 'unpause'));
}
async function stop(line, id, grace) {
    const t = Math.ceil(grace / 1000);
    const stopping = { ...order(id, 'stop'), within: t * 1000 + transport/* SHORT */.Pb, query: { t: String(t) } };
    await (0,transport/* send */.tN)(line, stopping).catch(unless(304));
}
async function containers_kill(line, id) {
    await (0,transport/* send */.tN)(line, order(id, 'kill')).catch((error) => {
        if ((0,transport/* statusOf */.c2)(error) !== 409 && !(0,podman/* isNotRunning */.D9)((0,transport/* reasonOf */.A3)(error)))
            throw error;
    });
}
/** Ignores errors of this status, which means that nothing had to be done. */
function unless(status) {
    return (error) => {
        if ((0,transport/* statusOf */.c2)(error) !== status)
            throw error;
    };
}
/** Milliseconds to commit a container, since the engine may have to copy gigabytes. */
const COMMIT_TIMEOUT = 600_000;
/** Commits a container as an image; returns the image's reference. */
async function commit(line, id, { repository, tag }, without) {
    // A commit cannot drop the container's labels, only empty them; a sweep does not find an empty
    // label.
    const changes = Object.keys(without).map((key) => `LABEL ${JSON.stringify(key)}=""`);
    const query = { container: id, repo: repository, tag, changes: changes.join('\n') };
    await (0,transport/* send */.tN)(line, {
        what: 'commit the container',
        within: COMMIT_TIMEOUT,
        path: '/commit',
        method: 'POST',
        query
    });
    return `${repository}:${tag}`;
}
/**
 * Whether the container's first process catches a signal, from this machine's /proc; undefined if
 * /proc does not show that process.
 */
function catches(container, signal) {
    const number = signalNumber(signal);
    if (container.pid <= 0 || number === undefined)
        return undefined;
    try {
        const folder = `/proc/${container.pid}`;
        // The engine may count processes in another namespace: the process must be in this container's
        // control group.
        if (!(0,external_node_fs_.readFileSync)(`${folder}/cgroup`, 'utf8').includes(container.id))
            return undefined;
        return catchesIn((0,external_node_fs_.readFileSync)(`${folder}/status`, 'utf8'), number);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/plan/capabilities.js
var capabilities = __nccwpck_require__(4386);
;// CONCATENATED MODULE: ./lib/adapters/docker/container-state.js





/** Processes of a running container, and what they use. */
const stateVerbs = (line) => ({
    processes: (container) => container_state_processes(line, container),
    usage: (id) => usage(line, id)
});
const Listed = dist.type({ Titles: dist.array(dist.string()), Processes: dist.array(dist.array(dist.string())) });
/**
 * The processes of a running container, as the engine's `ps` lists them; undefined if it does not,
 * or the container has ended.
 */
async function container_state_processes(line, { id }) {
    const path = `/containers/${id}/top`;
    const query = { ps_args: `-eo ${COLUMNS.join(',')}` };
    const asked = { what: "list the container's processes", path, query };
    const answer = await (0,transport/* requestJson */.SS)(line, asked).catch((error) => {
        if ((0,transport/* statusOf */.c2)(error) === undefined)
            throw error;
        return undefined;
    });
    if (answer === undefined)
        return undefined;
    const { Titles, Processes } = (0,decode/* decode */.D4)(Listed, answer, "a container's processes");
    if (Titles.length !== COLUMNS.length)
        return undefined;
    return Processes.map(([pid = '', uid, gid, ...name]) => ({
        ...{ name: name.join(' '), uid: Number(uid), gid: Number(gid) },
        ...rightsOf(pid, id)
    }));
}
/** Columns of `ps`; the last one may have spaces in it. */
const COLUMNS = ['pid', 'uid', 'gid', 'comm'];
/** Capabilities of a process, from this machine's /proc; none if it does not show that process. */
function rightsOf(pid, id) {
    if (!/^\d+$/.test(pid))
        return {};
    try {
        // The engine may count processes in another namespace: the process must be of this container.
        if (!(0,external_node_fs_.readFileSync)(`/proc/${pid}/cgroup`, 'utf8').includes(id))
            return {};
        const status = (0,external_node_fs_.readFileSync)(`/proc/${pid}/status`, 'utf8');
        const [effective, bounding] = [
            (0,capabilities/* capabilitiesIn */.gr)(status, 'CapEff'),
            (0,capabilities/* capabilitiesIn */.gr)(status, 'CapBnd')
        ];
        return { ...(effective && { effective }), ...(bounding && { bounding }) };
    }
    catch {
        return {};
    }
}
const Stats = dist.type({
    pids_stats: dist.optional(dist.type({ current: dist.optional(dist.number()) })),
    memory_stats: dist.optional(dist.type({ usage: dist.optional(dist.number()), max_usage: dist.optional(dist.number()) }))
});
/** Use of processes and memory by a running container; undefined if the engine keeps no count. */
async function usage(line, id) {
    const path = `/containers/${id}/stats`;
    const query = { stream: 'false', 'one-shot': 'true' };
    const asked = { what: "measure the container's use", path, query };
    const answer = await (0,transport/* requestJson */.SS)(line, asked).catch((error) => {
        if ((0,transport/* statusOf */.c2)(error) === undefined)
            throw error;
        return undefined;
    });
    if (answer === undefined)
        return undefined;
    const { pids_stats: pids, memory_stats: memory } = (0,decode/* decode */.D4)(Stats, answer, "a container's use");
    const most = memory?.max_usage ?? memory?.usage;
    if (pids?.current === undefined || most === undefined)
        return undefined;
    return { pids: pids.current, memory: most };
}

// EXTERNAL MODULE: ./lib/adapters/docker/endpoint.js + 1 modules
var docker_endpoint = __nccwpck_require__(4418);
;// CONCATENATED MODULE: ./lib/observe/mountinfo.js
/**
 * The mounts in a text of `/proc/PID/mountinfo` (proc_pid_mountinfo(5)). Of several mounts at one
 * path, only the last, which covers the others.
 */
function mountsIn(mountinfo) {
    return [...new Map(allMountsIn(mountinfo).map((mount) => [mount.path, mount])).values()];
}
/**
 * All mounts in a text of mountinfo, including covered ones. The kernel lists them by number: of
 * several at one path, each comes after the one that it covers.
 */
function allMountsIn(mountinfo) {
    const mounts = mountinfo.split('\n').filter(Boolean).map(mountOf);
    const byId = new Map(mounts.map((mount) => [mount.id, mount]));
    const covering = ({ parent, path }, most = mounts.length) => {
        const below = byId.get(parent);
        return below?.path === path && most > 0 ? 1 + covering(below, most - 1) : 0;
    };
    const layers = new Map(mounts.map((mount) => [mount, covering(mount)]));
    return mounts.toSorted((one, other) => (layers.get(one) ?? 0) - (layers.get(other) ?? 0));
}
function mountOf(line) {
    const [own = '', filesystem = ''] = line.split(' - ');
    const [id = '', parent = '', device = '', root = '', path = '', options = ''] = own.split(' ');
    const [fileSystem = '', , superOptions = ''] = filesystem.split(' ');
    const words = new Set([...options.split(','), ...superOptions.split(',')]);
    return {
        ...{ id, parent },
        path: mountinfo_unescape(path),
        root: mountinfo_unescape(root),
        device,
        fileSystem,
        writable: !words.has('ro'),
        executable: !words.has('noexec')
    };
}
/** Decodes spaces, tabs, line feeds and backslashes, written as `\` and three octal digits. */
const mountinfo_unescape = (text) => text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)));

;// CONCATENATED MODULE: ./lib/adapters/docker/identify.js







/** Facts of the engine itself, and of the machine that it runs on. */
const factVerbs = (line, endpoint) => ({
    identify: () => identify(line, endpoint),
    machine: () => machine(line),
    isRootless: () => isRootless(line)
});
const Machine = dist.type({ NCPU: dist.number(), MemTotal: dist.number() });
async function machine(line) {
    const answer = await (0,transport/* requestJson */.SS)(line, { what: 'describe its machine', path: '/info' });
    const { NCPU, MemTotal } = (0,decode/* decode */.D4)(Machine, answer, 'its machine');
    return { cpus: NCPU, memory: MemTotal };
}
const Security = dist.type({ SecurityOptions: dist.defaulted(dist.nullable(dist.array(dist.string())), []) });
async function isRootless(line) {
    const answer = await (0,transport/* requestJson */.SS)(line, { what: 'describe itself', path: '/info' });
    const { SecurityOptions } = (0,decode/* decode */.D4)(Security, answer, 'itself');
    return SecurityOptions?.some((option) => /\bname=rootless\b/.test(option)) === true;
}
const Version = dist.type({
    Version: dist.string(),
    Os: dist.string(),
    Arch: dist.string(),
    KernelVersion: dist.defaulted(dist.string(), ''),
    Components: dist.defaulted(dist.array(dist.type({ Name: dist.string(), Version: dist.defaulted(dist.string(), '') })), [])
});
/** Version of the runtime as Docker names it, or of crun as Podman does. */
function runtimeOf(components) {
    const runc = components.find(({ Name }) => Name === 'runc')?.Version;
    const crun = components.find(({ Name }) => Name === 'OCI Runtime (crun)')?.Version;
    const version = /^crun version (\S+)/.exec(crun ?? '')?.[1];
    return runc ?? (version === undefined ? undefined : `crun ${version}`);
}
const FIRST_WORD = 10_000;
/**
 * Asks the engine for its name, version and platform. Rejects with `engine-unreachable` if no
 * engine for Linux containers answers.
 */
async function identify(line, endpoint) {
    const version = (0,decode/* decode */.D4)(Version, await firstWord(line, endpoint), 'itself');
    if (version.Os !== 'linux') {
        const sentence = `The engine at ${endpoint.address} runs ${version.Os} containers. Zero Drift needs an engine for Linux containers.`;
        throw new faults/* Fault */.vC('engine-unreachable', sentence);
    }
    const podman = version.Components.some(({ Name }) => Name.startsWith('Podman'));
    return {
        name: podman ? 'podman' : 'docker',
        version: version.Version,
        address: endpoint.address.replace(/(?<=:\/\/)[^/@]*@/, ''),
        storesByUser: podman,
        // Podman 5.8 takes a paused container for one that has to be started first.
        joinsPaused: !podman,
        listsChanges: !podman,
        host: endpoint.host,
        local: endpoint.socket && version.KernelVersion === (0,external_node_os_.release)(),
        platform: `${version.Os}/${version.Arch}`,
        runtime: runtimeOf(version.Components),
        self: endpoint.socket ? await findSelf(line) : undefined
    };
}
async function firstWord(line, endpoint) {
    try {
        return await (0,transport/* requestJson */.SS)(line, {
            what: 'say its version',
            within: FIRST_WORD,
            path: '/version'
        });
    }
    catch (error) {
        if (error instanceof faults/* Fault */.vC && error.kind === 'cancelled')
            throw error;
        throw unreachable(endpoint, error);
    }
}
function unreachable(endpoint, error) {
    const why = (0,transport/* reasonOf */.A3)(error);
    const sentence = `No container engine answers at ${endpoint.address} (${why}). Start Docker, or Podman's API ("systemctl --user start podman.socket"), or set DOCKER_HOST to where it runs.`;
    return new faults/* Fault */.vC('engine-unreachable', sentence);
}
const Gateway = dist.type({ Gateway: dist.defaulted(dist.nullable(dist.string()), '') });
const OwnContainer = dist.type({
    HostnamePath: dist.defaulted(dist.string(), ''),
    NetworkSettings: dist.type({
        Networks: dist.defaulted(dist.nullable(dist.record(dist.string(), Gateway)), {})
    })
});
/**
 * Container in which this process runs; undefined unless it is a container of that engine, e.g. a
 * job container.
 */
async function findSelf(line) {
    const found = ownHostname(ownMounts());
    if (found === undefined)
        return undefined;
    const facts = await inspectOwn(line, found.id);
    // The engine names the file that it mounts as a container's host name: it must be this one.
    if (facts?.HostnamePath.endsWith(found.root) !== true)
        return undefined;
    const networks = facts.NetworkSettings.Networks;
    const [network, settings] = Object.entries(networks ?? {})[0] ?? ['bridge', undefined];
    return { id: found.id, network, gateway: settings?.Gateway || undefined };
}
/**
 * The engine's description of the container; undefined on any failure but a cancellation. A host
 * has no container of its own to ask about.
 */
async function inspectOwn(line, id) {
    const what = 'inspect the container this runs in';
    try {
        const answer = await (0,transport/* requestJson */.SS)(line, { what, path: `/containers/${id}/json` });
        return (0,decode/* decode */.D4)(OwnContainer, answer, 'a container');
    }
    catch (error) {
        if (error instanceof faults/* Fault */.vC && error.kind === 'cancelled')
            throw error;
        return undefined;
    }
}
/**
 * ID of the container whose host name file is mounted at `/etc/hostname`, and the file's path from
 * `/containers/` on. Docker binds it from a folder named after the container. While the engine
 * archives a container, a host also sees that file, at another mount point.
 */
function ownHostname(mountinfo) {
    const root = mountsIn(mountinfo).find(({ path }) => path === '/etc/hostname')?.root ?? '';
    const [own, id] = OWN_HOSTNAME.exec(root) ?? [];
    return own === undefined || id === undefined ? undefined : { id, root: own };
}
/** Docker's path of that file, and Podman's. */
const OWN_HOSTNAME = /\/(?:overlay-)?containers\/([0-9a-f]{64})(?:\/userdata)?\/hostname$/;
function ownMounts() {
    try {
        return (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./lib/adapters/docker/images.js + 1 modules
var docker_images = __nccwpck_require__(3255);
// EXTERNAL MODULE: ./lib/adapters/docker/probe-image.js
var probe_image = __nccwpck_require__(8888);
// EXTERNAL MODULE: ./lib/adapters/docker/labelled.js
var labelled = __nccwpck_require__(3835);
// EXTERNAL MODULE: ./lib/adapters/docker/removal.js
var removal = __nccwpck_require__(2054);
;// CONCATENATED MODULE: ./lib/adapters/docker/networks.js





/** Networks: what is known of one, and those that are made for a check. */
function networkVerbs(line) {
    const lasting = (0,transport/* uncancelled */.vt)(line);
    return {
        isInternal: (network) => isInternal(line, network),
        enclosedNetwork: (labels) => enclosedNetwork(lasting, labels),
        removeNetwork: (id) => (0,removal/* removeUnused */.ln)(lasting, 'remove a network', `/networks/${id}`)
    };
}
const Network = dist.type({ Internal: dist.defaulted(dist.boolean(), false) });
async function isInternal(line, network) {
    const what = `inspect the network ${JSON.stringify(network)}`;
    try {
        const answer = await (0,transport/* requestJson */.SS)(line, {
            what,
            path: `/networks/${encodeURIComponent(network)}`
        });
        return (0,decode/* decode */.D4)(Network, answer, 'a network').Internal;
    }
    catch (error) {
        if ((0,transport/* statusOf */.c2)(error) === 404)
            return false;
        throw error;
    }
}
const networks_Created = dist.type({ Id: dist.string() });
/** Makes a network with these labels that leads to no other machine; returns its ID. */
async function enclosedNetwork(line, labels) {
    const body = {
        Name: `zero-drift-${labels['zero-drift.run'] ?? ''}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`,
        Driver: 'bridge',
        Internal: true,
        CheckDuplicate: true,
        Labels: { ...labels }
    };
    const making = { what: 'make a network', path: '/networks/create', method: 'POST', body };
    return (0,decode/* decode */.D4)(networks_Created, await (0,transport/* requestJson */.SS)(line, making), 'a network').Id;
}

;// CONCATENATED MODULE: ./lib/adapters/docker/engine.js













/**
 * Returns the Docker engine that the Docker CLI would use. If its address cannot be used, every
 * request to it rejects with that `Fault`.
 */
function dockerEngine(environment, cancelled) {
    const endpoint = (0,docker_endpoint/* findEndpoint */.vS)(environment);
    if (endpoint instanceof faults/* Fault */.vC)
        return unreachableEngine(endpoint);
    const connected = (0,transport/* connect */.Ng)(endpoint);
    if (connected instanceof faults/* Fault */.vC)
        return unreachableEngine(connected);
    const { close, ...known } = connected;
    const line = { ...known, cancelled };
    const lasting = (0,transport/* uncancelled */.vt)(line);
    const programs = (0,probe_image/* probePrograms */.yQ)();
    const archives = containerArchives(line, programs);
    return {
        ...factVerbs(line, endpoint),
        ...networkVerbs(line),
        image: (reference) => engine_image(line, reference),
        pull: (reference, platform) => (0,docker_images/* pull */.a$)(line, { reference, platform, environment }),
        load: (archive) => (0,docker_images/* load */.Hh)(line, archive),
        layers: (image) => (0,docker_images/* layers */.ZF)(line, image),
        save: (image, until, onBytes) => (0,docker_images/* save */.UN)(line, image, until, onBytes),
        probeImage: (platform) => (0,probe_image/* probeImage */.mH)(line, platform, programs),
        selfTestImage: (platform) => (0,probe_image/* selfTestImage */.ae)(line, platform, programs),
        ...containerVerbs(line, archives),
        ...stateVerbs(line),
        remove: async (id) => {
            await archives.release(id);
            await (0,removal/* remove */.TF)(lasting, id);
        },
        labelled: (labels) => (0,labelled/* labelled */.wW)(lasting, labels),
        removeLabelled: async (labels) => {
            await (0,labelled/* removeLabelled */.ux)(lasting, labels);
            // Containers use the images.
            await (0,docker_images/* unload */.GP)(lasting, labels);
        },
        removeOwn: (labels) => (0,labelled/* removeOwn */.LO)(lasting, labels),
        removeVolumes: (names, labels) => (0,labelled/* removeVolumes */.Oc)(lasting, names, labels),
        volumesWith: (names, labels) => (0,labelled/* volumesWith */.WM)(lasting, names, labels),
        close
    };
}
async function engine_image(line, reference) {
    const what = `inspect the image ${JSON.stringify(reference)}`;
    const path = `/images/${encodeURI(reference)}/json`;
    try {
        return (0,decode/* decodeImage */.UD)(reference, await (0,transport/* requestJson */.SS)(line, { what, path }));
    }
    catch (error) {
        if ((0,transport/* statusOf */.c2)(error) === 404)
            return undefined;
        throw error;
    }
}
const unreachableEngine = (fault) => refusing(() => Promise.reject(fault));
function refusing(refuse) {
    return {
        ...refusingContainers(refuse),
        identify: refuse,
        machine: refuse,
        isInternal: refuse,
        isRootless: refuse,
        image: refuse,
        pull: refuse,
        load: refuse,
        layers: refuse,
        save: refuse,
        probeImage: refuse,
        selfTestImage: refuse,
        processes: refuse,
        usage: refuse,
        enclosedNetwork: refuse,
        removeNetwork: refuse,
        remove: refuse,
        labelled: refuse,
        removeLabelled: refuse,
        removeOwn: refuse,
        removeVolumes: refuse,
        volumesWith: refuse,
        close: () => undefined
    };
}
function refusingContainers(refuse) {
    return {
        create: refuse,
        start: refuse,
        inspect: refuse,
        storageDriver: refuse,
        ended: refuse,
        follow: refuse,
        exec: refuse,
        changes: refuse,
        archive: refuse,
        export: refuse,
        entry: refuse,
        unpack: refuse,
        adopt: refuse,
        describe: refuse,
        commit: refuse,
        pause: refuse,
        unpause: refuse,
        converse: refuse,
        stop: refuse,
        kill: refuse,
        catches: refuse
    };
}

// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __nccwpck_require__(1470);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __nccwpck_require__(3362);
;// CONCATENATED MODULE: ./lib/observe/refusal-lines.js
const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
// A program or `grep --color` may change the colour between two words.
const GAP = `(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}[- ]?(?:${ESCAPE}\\[[\\d;]{0,9}[mK]){0,2}`;
// strerror(EROFS) and its spellings, Rust's and Java's names for it, SQLite's wording, and the
// error number for translated messages.
const WORDING = new RegExp(`read${GAP}only${GAP}file${GAP}system|write a readonly database|\\berofs\\b|os error 30\\b|(?:errno|errcode)[^\\w\\n-]{0,3}30\\b`, 'gi');
/** A search for a regular expression, which must have the `g` flag. */
function searchFor(words) {
    const own = new RegExp(words.source, words.flags);
    return (text, from) => {
        own.lastIndex = from;
        const found = own.exec(text);
        return found === null ? undefined : { start: found.index, end: own.lastIndex };
    };
}
/** Finds the next mention of a read-only filesystem, at or after an offset. */
const nextMention = searchFor(WORDING);
const MOST_PLACES = 4;
/** The first matches of a search in a line, at most four. */
function mentions(search, line) {
    const places = [];
    let found = search(line, 0);
    while (found !== undefined && places.length < MOST_PLACES) {
        places.push(found);
        found = search(line, found.end);
    }
    return places;
}
/**
 * The first mentions in a line of a write that was denied; empty if there is none. A missed refusal
 * is worse than a spurious warning. Therefore a mention counts wherever an error message may stand,
 * and anywhere in a line that reports a failure.
 */
function refusedAt(line) {
    const places = [];
    let wording = isProperty(line) ? undefined : nextMention(line, 0);
    const failing = wording !== undefined && FAILING.test(line);
    while (wording !== undefined && places.length < MOST_PLACES) {
        if (isError(line, wording, failing))
            places.push(wording);
        wording = nextMention(line, wording.end);
    }
    return places;
}
/**
 * Whether a line is an error's `code` property, which Node and npm print on a line of its own
 * beside the full message.
 */
const isProperty = (line) => /^\s*(?:npm \S+ )?code:? '?EROFS'?,?\s*$/.test(line);
const FAILING = /can ?not|can't|could ?n[o']t|unable|fail|denied|refus|error|fatal|panic|exception|not (?:permitted|writable)/i;
function isError(line, { start, end }, failing) {
    const words = line.slice(start, end);
    const after = line.slice(end, end + 16);
    if (/30$|database$/i.test(words))
        return true;
    if (words === 'EROFS')
        return !OTHER_EROFS.test(after);
    if (/^erofs$/i.test(words))
        return /^(?:[}\])'",]|$)/.test(after);
    if (SETTING.test(after))
        return false;
    return failing || (!PROSE.test(after) && STANDS_ALONE.test(line.slice(0, start).slice(-16)));
}
// EROFS is also a filesystem, of which kernels and tools speak: `erofs: (device sda): mounted`.
const OTHER_EROFS = /^:? *(?:\(device|file ?system|image|mount|support|driver|module)/i;
const SETTING = /^["']?\s*[:=]\s*["']?(?:true|false|yes|no|on|off|ok|enabled|disabled|[01])(?![^\s"',;}])/i;
const PROSE = /^\s+(?!(?:at|in|while|when)\b)\w/i;
// The wording follows the line's start, a time, punctuation or `because`, not a word of the same
// phrase.
const STANDS_ALONE = /(?:^|[^a-z\s]|\dz|because)\s*$/i;
const COLOURS = new RegExp(`${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}\\n]*(?:${BELL}|${ESCAPE}\\\\))`, 'g');
/** A line without its terminal escape sequences. */
function refusal_lines_withoutColours(line) {
    return line.includes(ESCAPE) ? line.replace(COLOURS, '') : line;
}
/** Total characters of further keys that are remembered, so that each counts once. */
const MOST_REMEMBERED = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
/** Returns a scanner for one log: linear time, and bounded memory whatever the bytes are. */
function scanner({ search, read, identity, most }) {
    const kept = new Map();
    const beyond = counter(MOST_REMEMBERED);
    const further = (line) => {
        const note = read(line);
        if (note === undefined)
            return undefined;
        const known = identity(note);
        return kept.has(known) || beyond.has(known) ? undefined : [known, note];
    };
    const lines = lineReader(search, (line) => {
        const found = further(line);
        if (found === undefined)
            return;
        if (kept.size < most)
            kept.set(...found);
        else
            beyond.add(found[0]);
    });
    const last = () => {
        const found = further(lines.unfinished());
        return found === undefined ? [] : [found[1]];
    };
    return {
        add: lines.add,
        notes: () => [...kept.values(), ...last()].slice(0, most),
        unkept: () => beyond.count() + Math.max(0, kept.size + last().length - most)
    };
}
/**
 * Counts distinct texts, remembering at most `room` characters of them; beyond that repeated texts
 * count again.
 */
function counter(room) {
    const known = new Set();
    let [left, unknown] = [room, 0];
    return {
        has: (text) => known.has(text),
        add: (text) => {
            left -= text.length;
            if (left >= 0)
                known.add(text);
            else
                unknown += 1;
        },
        count: () => known.size + unknown
    };
}
/** Longest line in bytes; a longer line is read as several. */
const LINE_LIMIT = 8192;
/** Bytes decoded at a time, so that a large chunk takes no memory of its own size. */
const PIECE = 65_536;
/**
 * Passes on the lines with a match, decoded. A flood of lines without a match, or of identical
 * lines, takes little time.
 */
function lineReader(search, onLine) {
    let rest = ''; // at most one LINE_LIMIT; a character for each byte, like all text here
    const handOn = (line) => {
        onLine(decoded(line));
    };
    const read = (piece) => {
        const text = rest + piece;
        const end = text.lastIndexOf('\n') + 1;
        for (const line of linesWith(search, text.slice(0, end)))
            cuts(line).forEach(handOn);
        const unfinished = cuts(text.slice(end));
        unfinished.slice(0, -1).forEach(handOn);
        rest = unfinished.at(-1) ?? '';
    };
    const add = (bytes) => {
        for (let at = 0; at < bytes.length; at += PIECE)
            read(latin1(bytes.subarray(at, at + PIECE)));
    };
    return { add, unfinished: () => decoded(rest) };
}
/** Yields the lines with a match; identical consecutive lines are yielded once. */
function* linesWith(search, text) {
    for (let hit = search(text, 0); hit !== undefined;) {
        let end = text.indexOf('\n', hit.end);
        const line = text.slice(text.lastIndexOf('\n', hit.end - 1) + 1, end);
        yield line;
        while (text.startsWith(`\n${line}\n`, end))
            end += line.length + 1;
        hit = search(text, end);
    }
}
/** Splits a line into parts of at most LINE_LIMIT, wherever its bytes were split on arrival. */
function cuts(line) {
    if (line.length <= LINE_LIMIT)
        return [line];
    return Array.from({ length: Math.ceil(line.length / LINE_LIMIT) }, (_, part) => line.slice(part * LINE_LIMIT, (part + 1) * LINE_LIMIT));
}
const latin1 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const decoded = (line) => Buffer.from(line, 'latin1').toString('utf8');

;// CONCATENATED MODULE: ./lib/report/escape.js


/*
 * The one place where untrusted text of the image is made harmless. Sources on the syntax of
 * workflow commands, of terminals and of Markdown: the runner's `ActionCommand.cs`, ECMA-48,
 * CommonMark.
 */
/**
 * Escapes a program's output for a log. Every line is prefixed with `| ` and holds neither a
 * workflow command nor a control sequence: colours are removed, other controls are shown. Optionally limited to the last `count` lines, each cut
 * at `width` characters.
 */
function forLog(text, count = Infinity, width = Infinity) {
    return linesOf(text)
        .slice(-count)
        .map((line) => `| ${unmarked(visible(withoutColours(shorten(line, width))))}`)
        .join('\n');
}
/**
 * Escapes a program's whole output for a file, without its colours. Lines have no prefix, but a line that would be a workflow
 * command when printed gets a `\`.
 */
function forFile(text) {
    return linesOf(text)
        .map((line) => unmarked(visible(withoutColours(line))).replace(/^[^!-~]*::/, '\\$&'))
        .join('\n');
}
const linesOf = (text) => text.replace(/\r?\n$/, '').split(LINE_END);
/**
 * Escapes untrusted text for a sentence in a log or on a terminal: one line of visible characters,
 * at most `cap` long.
 */
function inline(text, cap = 300) {
    return (0,phrases/* shorten */.ml)(unmarked(oneLine(text, cap)), cap);
}
/**
 * Escapes the message or title of an annotation: one line of visible characters, at most `cap`
 * UTF-16 units.
 */
function forAnnotation(text, cap) {
    return inline(text, cap);
}
/**
 * Escapes one line for `<code>` in an HTML block; no character keeps a meaning in HTML, Markdown or
 * the runner.
 */
function forMarkdown(text, cap = 300) {
    return escapeMarkup(shorten(oneLine(text, cap), cap));
}
/**
 * Escapes a program's output for `<pre>`, without its colours: the last `count` lines, each at most
 * 500 characters, none of them blank.
 */
function forPre(text, count) {
    return text
        .replace(/[\r\n]+$/, '')
        .split(LINE_END)
        .slice(-count)
        .map((line) => preLine(withoutColours(shorten(line, 4000))))
        .join('\n');
}
/** Escapes one line of a file for `<pre>`: at most 500 characters, nothing removed, never blank. */
function forPreLine(line) {
    return preLine(shorten(line, 4000));
}
function preLine(line) {
    const shown = visible(line).replaceAll('\t', '    ');
    return shown.trim() === '' ? BLANK : escapeMarkup(shorten(shown, 500));
}
/**
 * Converts a sentence to HTML: text between backticks becomes `<code>`, all other markup is
 * escaped.
 */
function sentenceForMarkdown(text, cap = 1500) {
    const pieces = shorten(oneLine(text, cap), cap).split('`').map(escapeMarkup);
    return pieces
        .map((html, index) => {
        if (index % 2 === 0)
            return withoutMentions(html);
        const isClosed = index < pieces.length - 1;
        return isClosed ? `<code>${html}</code>` : `&#96;${withoutMentions(html)}`;
    })
        .join('');
}
/**
 * Name of a bar in a Mermaid chart: letters, digits and spaces; prefixed with `· ` if it is empty
 * or begins with a keyword.
 */
function forMermaid(text, cap) {
    const plain = shorten(text, cap)
        .replace(/[^A-Za-z0-9]+/g, ' ')
        .trim();
    return plain === '' || MERMAID_WORD.test(plain) ? `· ${plain}` : plain;
}
/** Keywords that begin a statement of a Gantt chart (mermaid's gantt.jison). */
const MERMAID_WORD = /^(?:gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|title|acc|section|click|call|href|end|\d)/i;
/**
 * Rewrites JSON so that it has the same value and is safe to print in a log or on a terminal. Works
 * line by line, because V8 crashes on tens of millions of matches in one string.
 */
function forJson(json) {
    const escape = (line) => line.replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, jsonEscape));
    const unmarkedJson = json.includes('##[') ? json.replaceAll('##[', '#\\u0023[') : json;
    return /[^\n -~]/.test(unmarkedJson)
        ? unmarkedJson.split('\n').map(escape).join('\n')
        : unmarkedJson;
}
/** Characters that end a line for the runner, or that it trims before it looks for a command. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** Replaces a blank line, which would end an HTML block and let Markdown in again. */
const BLANK = '&#32;';
/**
 * Characters that are invisible, or change how others are shown: control, bidirectional, zero-width
 * and filler characters, lone surrogates.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Runs of characters other than printable ASCII. Most text has none, so that searching these runs
 * alone is many times faster.
 */
const NOT_PLAIN = /[^ -~]+/g;
/**
 * Makes every character of a line visible. Nothing is removed, so that no two names look alike but
 * for an escape.
 */
const visible = (line) => line.replace(NOT_PLAIN, (run) => run.replace(INVISIBLE, nameOrHex));
const nameOrHex = (character) => escape_NAMES.get(character) ?? hex(character);
const escape_NAMES = new Map([
    ['\t', '\t'],
    ['\n', '\\n'],
    ['\r', '\\r']
]);
const hex = (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
};
/**
 * One line of visible characters. The text is cut before it is escaped, since escaping a megabyte
 * to show one line is a waste; callers cut the result.
 */
const oneLine = (text, cap) => visible((0,phrases/* shorten */.ml)(text, cap * 8)).replaceAll('\t', '\\t');
/** Breaks markers such as `##[error]`, which the runner writes into logs itself. */
const unmarked = (line) => line.replaceAll('##[', '##\\[');
/**
 * Escapes characters of markup as numeric entities, which Markdown takes for text, too. A colon is
 * escaped only where it could begin a command or a link.
 */
const escapeMarkup = (text) => text.replace(/[&<>"'`*[\]|~@\\]|:(?=[:/])/g, (character) => `&#${character.charCodeAt(0)};`);
/**
 * Prevents GitHub from linking `@name`, `#1` and `GH-1` in rendered text outside of code: a link in
 * a comment notifies the person, or is listed in the issue.
 */
const withoutMentions = (html) => html
    .replaceAll('&#64;', '&#64;<wbr>')
    .replace(/(?<!&)#(?=\d)/g, '#<wbr>')
    .replace(/\bGH-(?=\d)/gi, '$&<wbr>');
const jsonEscape = (character) => character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/*
 * Untrusted text in formats for programs. They show it as every other report does: as one line of
 * visible characters.
 */
/**
 * Escapes one line for an attribute or text of XML 1.0. XML allows no control characters, lone
 * surrogates, U+FFFE or U+FFFF, not even escaped (https://www.w3.org/TR/xml/#charsets).
 */
function forXml(text, cap = 300) {
    return inline(text, cap)
        .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
        .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * Escapes a SARIF message, in which `[text](target)` would be a link (2.1.0, 3.11.6): breaks each
 * `](`.
 */
function forSarif(text, cap) {
    return shorten(inline(text, cap).replaceAll('](', ']\\('), cap);
}
/**
 * Converts a path in the repository to a relative reference for code scanning; everything but `/`
 * is percent-encoded.
 */
function forUri(path) {
    return path
        .split('/')
        .filter((segment) => segment !== '' && segment !== '.')
        .map((segment) => encodeURIComponent(segment.toWellFormed()))
        .join('/');
}

;// CONCATENATED MODULE: ./lib/post.js





/**
 * Entry point of the action's post step: removes what main left behind. Never fails the job, since
 * the verdict has been given.
 */
async function run(environment) {
    if (savedRuns(environment).length === 0)
        return;
    const engine = dockerEngine(environment, new AbortController().signal);
    try {
        await clearUp(engine, environment);
        await sweepEarlier(engine, environment);
    }
    finally {
        engine.close();
    }
}
run(process.env).catch(async (error) => {
    const { warning } = await toolkit();
    const why = inline((0,errors/* errorMessage */.g)(error), 2000);
    warning(`Zero Drift could not look for leftovers of its run: ${why}`);
});

}();
module.exports = __webpack_exports__;
/******/ })()
;