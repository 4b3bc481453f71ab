/******/ (function() { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 3633:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: function() { return /* binding */ workflowOf; },
/* harmony export */   Ko: function() { return /* binding */ readInputs; },
/* harmony export */   LZ: function() { return /* binding */ saveState; },
/* harmony export */   _D: function() { return /* binding */ actionsLog; },
/* harmony export */   fe: function() { return /* binding */ appendSummary; },
/* harmony export */   fz: function() { return /* binding */ annotate; },
/* harmony export */   u4: function() { return /* binding */ publishFault; },
/* harmony export */   vC: function() { return /* binding */ printMuted; },
/* harmony export */   yM: function() { return /* binding */ documentationOf; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _adapters_errors__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1470);
/* harmony import */ var _plan_input_table__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5559);
/* harmony import */ var _plan_parse__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7761);
/* harmony import */ var _report_escape__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(512);
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(957);







/**
 * Reads the inputs from the environment, where the runner sets `INPUT_` and the name in capitals,
 * its hyphens kept. The runner only warns of undeclared inputs, but passes them on (actions/runner,
 * Handler.cs); they are included, so that they can be reported.
 */
function readInputs(environment, declared = _plan_input_table__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc) {
    const names = declared.map(({ name }) => name);
    const given = Object.keys(environment).flatMap((variable) => inputOf(variable) ?? []);
    const undeclared = given.filter((name) => !names.includes(name));
    const isMeant = (name) => !isNested(environment) || (0,_plan_parse__WEBPACK_IMPORTED_MODULE_3__/* .nearestTo */ .kD)(name, names) !== undefined;
    return new Map([...names, ...undeclared.filter(isMeant)].map((name) => [
        name,
        environment[`INPUT_${name.toUpperCase()}`] ?? ''
    ]));
}
/**
 * Name of the input that a variable holds. A name that is not all capitals is a variable of the
 * workflow, since the runner writes capitals alone.
 */
function inputOf(variable) {
    const [, name] = /^INPUT_(.+)$/.exec(variable) ?? [];
    return name === name?.toUpperCase() ? name?.toLowerCase() : undefined;
}
/**
 * Whether the action runs under nektos/act, which passes the inputs of a composite action on to the
 * actions in it. The runner does not.
 */
const isNested = (environment) => environment['ACT'] === 'true';
/** Prints progress as plain lines in the step's log. */
const actionsLog = {
    progress: (sentence) => {
        process.stdout.write(`${(0,_report_escape__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .mG)(sentence)}\n`);
    }
};
/**
 * Saves the state that post needs to clean up after a main that was killed; does nothing outside of
 * a runner, where there is no post. Writes the documented format, one line each, itself: the
 * container waits for this, and loading the toolkit takes some ten milliseconds.
 */
async function saveState(identities, environment) {
    const file = environment['GITHUB_STATE'] ?? '';
    if (file === '')
        return;
    const runs = identities.map(({ run }) => run).join();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(file, `run=${runs}\nprocess=${identities[0]?.owner ?? ''}\n`);
}
/** Reports a fault that left no report as one error annotation, and fails the step. */
async function publishFault(error) {
    process.exitCode = 1;
    const message = (0,_adapters_errors__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error);
    const core = await (0,_toolkit__WEBPACK_IMPORTED_MODULE_6__/* .toolkit */ .V)();
    core.error((0,_report_escape__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .mG)(message, 2000), { title: 'Zero Drift itself failed' });
}
/**
 * Appends to the job summary; returns the error if that failed. Does nothing without a summary
 * file, as outside of a runner.
 */
async function appendSummary(summary, core, environment) {
    if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return undefined;
    return core.summary
        .addRaw(summary)
        .write()
        .then(() => undefined, (error) => error);
}
/**
 * Prints text in which the runner obeys no command. The token that ends this cannot be guessed. The
 * runner masks it too, which hides nothing else.
 */
function printMuted(text) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
}
/** Sends one annotation through the runner's toolkit. */
function annotate({ level, message, title, file, line, column }, core) {
    const properties = {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column })
    };
    core[level](message, properties);
}
/**
 * Address of the documentation of the version in use; undefined for an action from the workspace,
 * which has no address.
 */
function documentationOf(environment) {
    const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = environment;
    if (!GITHUB_SERVER_URL || !GITHUB_ACTION_REPOSITORY || !GITHUB_ACTION_REF)
        return undefined;
    const address = `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/docs`;
    return URL.canParse(address) ? encodeURI(address) : undefined;
}
/**
 * Facts by which the running step is found in its workflow file: `GITHUB_WORKFLOW_REF`
 * (`OWNER/REPOSITORY/PATH@REF`), the job and the step's ID. Undefined if the workflow is not known,
 * or in another repository.
 */
function workflowOf(environment) {
    const { GITHUB_WORKFLOW_REF = '', GITHUB_REPOSITORY = '', GITHUB_JOB = '' } = environment;
    const [, repository, file] = /^([^/]+\/[^/]+)\/(.+)@/.exec(GITHUB_WORKFLOW_REF) ?? [];
    if (file === undefined || repository !== GITHUB_REPOSITORY)
        return undefined;
    const action = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
    const isUsedBy = (uses) => action === ''
        ? uses.startsWith('./')
        : uses.toLowerCase().startsWith(`${action.toLowerCase()}@`);
    return { file, job: GITHUB_JOB, step: environment['GITHUB_ACTION'] ?? '', isUsedBy };
}


/***/ }),

/***/ 957:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ toolkit; }
/* harmony export */ });
/**
 * Loads the toolkit late, for a fault that leaves no report. For reports, `publish.ts` imports it.
 */
const toolkit = () => Promise.all(/* import() | toolkit */[__nccwpck_require__.e(260), __nccwpck_require__.e(838), __nccwpck_require__.e(851)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3838));


/***/ }),

/***/ 7451:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pm: function() { return /* binding */ clock; },
  nR: function() { return /* binding */ timerDelay; },
  Ec: function() { return /* binding */ today; },
  Wh: function() { return /* binding */ unlessAborted; },
  NE: function() { return /* binding */ withDeadline; }
});

// UNUSED EXPORTS: dateIn

;// CONCATENATED MODULE: external "node:perf_hooks"
var external_node_perf_hooks_namespaceObject = require("node:perf_hooks");
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __nccwpck_require__(7413);
;// CONCATENATED MODULE: ./lib/adapters/clock.js



/** The current date in UTC, in days since 1970. */
const today = () => Math.floor(Date.now() / DAY);
/** The date that many days from today, e.g. `2027-06-30`. */
const dateIn = (days) => dateOf(today() + days);
const DAY = 24 * 60 * 60 * 1000;
/** The machine's monotonic clock; its sleeps reject with a `Fault` when the run is cancelled. */
function clock(cancelled) {
    return {
        now: () => external_node_perf_hooks_namespaceObject.performance.now(),
        date: () => Date.now(),
        today,
        sleep: (milliseconds, over) => new Promise((resolve, reject) => {
            const signal = AbortSignal.any([over, cancelled]);
            const wake = () => {
                clearTimeout(timer);
                if (cancelled.aborted)
                    reject(new faults/* Fault */.vC('cancelled', 'The run was cancelled.'));
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

/***/ 7581:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ listChanges; }
/* harmony export */ });
/* unused harmony export changesDecoder */
/* harmony import */ var _observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2345);
/* harmony import */ var _decode__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7718);
/* harmony import */ var _podman__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3921);
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4167);




/** Milliseconds to list changes, for which the engine walks the whole image twice. */
const WALK = 600_000;
/** The engine's list of changes to a container's root filesystem. */
async function listChanges(line, id) {
    const path = `/containers/${id}/changes`;
    const listing = { what: "list the container's changes", within: WALK, path };
    const decoder = changesDecoder();
    await (0,_transport__WEBPACK_IMPORTED_MODULE_3__/* .requestBytes */ .Db)(line, listing, decoder.add).catch((error) => {
        if (line.podman() === undefined || !(0,_podman__WEBPACK_IMPORTED_MODULE_2__/* .isListBroken */ .ch)((0,_transport__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)))
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
    const { add, list } = (0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_0__/* .rawChanges */ .A8)();
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
const UNREADABLE = () => (0,_decode__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a list of changes');
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
        throw (0,_decode__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a change');
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

/***/ 9070:
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
// EXTERNAL MODULE: ./lib/run/reach.js
var reach = __nccwpck_require__(5213);
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
// EXTERNAL MODULE: ./lib/adapters/docker/transport.js
var transport = __nccwpck_require__(4167);
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
    const owner = (0,reach/* networkOwner */.Mj)(spec);
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

/***/ 6057:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B5: function() { return /* binding */ clientEnvironment; },
/* harmony export */   Vh: function() { return /* binding */ readJson; },
/* harmony export */   Yz: function() { return /* binding */ parsed; },
/* harmony export */   vS: function() { return /* binding */ findEndpoint; },
/* harmony export */   vg: function() { return /* binding */ configFolder; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__nccwpck_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7413);
/* harmony import */ var _file_system__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(813);







/**
 * Finds the engine as the Docker CLI does: DOCKER_HOST, else DOCKER_CONTEXT, else the current
 * context, else the default socket. Only where that socket does not exist, it is Podman's:
 * CONTAINER_HOST, else the user's socket, else root's. Returns a `Fault` if the address is invalid.
 */
function findEndpoint(environment, exists = node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync) {
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
    if (endpoint instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_4__/* .Fault */ .vC)
        return { ...environment };
    const own = ['DOCKER_HOST', 'DOCKER_CONTEXT'];
    const rest = Object.entries(environment).filter(([name]) => !own.includes(name));
    const { address, context } = endpoint;
    const named = context === undefined ? { DOCKER_HOST: address } : { DOCKER_CONTEXT: context };
    return { ...Object.fromEntries(rest), ...named };
}
/** Folder of Docker's configuration. */
function configFolder(environment) {
    return environment['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.docker');
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
    const config = readJson((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configFolder(environment), 'config.json'));
    if (!superstruct__WEBPACK_IMPORTED_MODULE_6__.is(config, superstruct__WEBPACK_IMPORTED_MODULE_6__.type({ currentContext: superstruct__WEBPACK_IMPORTED_MODULE_6__.string() })))
        return undefined;
    return config.currentContext || undefined;
}
const Meta = superstruct__WEBPACK_IMPORTED_MODULE_6__.type({ Endpoints: superstruct__WEBPACK_IMPORTED_MODULE_6__.type({ docker: superstruct__WEBPACK_IMPORTED_MODULE_6__.type({ Host: superstruct__WEBPACK_IMPORTED_MODULE_6__.string() }) }) });
function contextEndpoint(name, environment) {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex');
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configFolder(environment), 'contexts');
    const meta = readJson((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'meta', id, 'meta.json'));
    if (!superstruct__WEBPACK_IMPORTED_MODULE_6__.is(meta, Meta)) {
        const sentence = `Docker's current context "${name}" has no readable endpoint. Set DOCKER_HOST, or choose another context.`;
        return new _plan_faults__WEBPACK_IMPORTED_MODULE_4__/* .Fault */ .vC('engine-unreachable', sentence);
    }
    const tls = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'tls', id, 'docker');
    const found = endpoint(meta.Endpoints.docker.Host, readFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(tls, 'ca.pem')) === undefined ? undefined : tls);
    return found instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_4__/* .Fault */ .vC ? found : { ...found, context: name };
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
        return new _plan_faults__WEBPACK_IMPORTED_MODULE_4__/* .Fault */ .vC('engine-unreachable', sentence);
    }
    return remote(address, rest, scheme === 'https' ? (tls ?? '') : tls);
}
function remote(address, rest, tls) {
    const url = URL.canParse(`tcp://${rest}`) ? new URL(`tcp://${rest}`) : undefined;
    if (url === undefined || url.hostname === '') {
        return new _plan_faults__WEBPACK_IMPORTED_MODULE_4__/* .Fault */ .vC('engine-unreachable', `The engine's address "${address}" is not an address. Expected e.g. "tcp://localhost:2375".`);
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
    const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)));
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
        return (0,_file_system__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .VX)(path);
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
/* harmony import */ var _endpoint__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6057);
/* harmony import */ var _tar_stream__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8502);
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4167);







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
// EXTERNAL MODULE: ./lib/adapters/docker/transport.js
var transport = __nccwpck_require__(4167);
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
    const { credentialsFor } = await Promise.all(/* import() | late */[__nccwpck_require__.e(260), __nccwpck_require__.e(291), __nccwpck_require__.e(118), __nccwpck_require__.e(663), __nccwpck_require__.e(803), __nccwpck_require__.e(827), __nccwpck_require__.e(259), __nccwpck_require__.e(481), __nccwpck_require__.e(475)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1680));
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
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4167);




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

/***/ 748:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: function() { return /* binding */ packFile; }
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);

/** Packs a file as fast as the archive takes it, never holding all of its contents in memory. */
async function packFile(archive, header, contents) {
    await new Promise((resolve, reject) => {
        const entry = archive.entry(header, (error) => {
            if (error)
                reject(error);
            else
                resolve();
        });
        entry.on('error', reject);
        pour(contents, entry).catch(reject);
    });
}
async function pour(contents, entry) {
    for await (const bytes of contents) {
        if (!entry.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(entry, 'drain');
    }
    entry.end(undefined);
}


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
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4167);










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
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4167);







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
const tarStream = () => Promise.all(/* import() | late */[__nccwpck_require__.e(260), __nccwpck_require__.e(291), __nccwpck_require__.e(118), __nccwpck_require__.e(663), __nccwpck_require__.e(803), __nccwpck_require__.e(827), __nccwpck_require__.e(259), __nccwpck_require__.e(481), __nccwpck_require__.e(475)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6118, 19));


/***/ }),

/***/ 4167:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $s: function() { return /* binding */ withAnswer; },
/* harmony export */   A3: function() { return /* binding */ reasonOf; },
/* harmony export */   Db: function() { return /* binding */ requestBytes; },
/* harmony export */   Iz: function() { return /* binding */ requestArchive; },
/* harmony export */   Ng: function() { return /* binding */ connect; },
/* harmony export */   Pb: function() { return /* binding */ SHORT; },
/* harmony export */   SS: function() { return /* binding */ requestJson; },
/* harmony export */   T1: function() { return /* binding */ call; },
/* harmony export */   c2: function() { return /* binding */ statusOf; },
/* harmony export */   rR: function() { return /* binding */ headerOf; },
/* harmony export */   tN: function() { return /* binding */ send; },
/* harmony export */   vt: function() { return /* binding */ uncancelled; },
/* harmony export */   yH: function() { return /* binding */ requestStream; }
/* harmony export */ });
/* harmony import */ var dockerode__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9040);
/* harmony import */ var dockerode__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(dockerode__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_https__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7413);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7451);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1470);
/* harmony import */ var _drain__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7848);









/** Connection without cancellation: a cut-off removal or creation would leave things behind. */
const uncancelled = ({ dial, podman }) => ({ dial, podman, cancelled: new AbortController().signal });
/** Milliseconds for requests that a healthy engine answers at once. */
const SHORT = 30_000;
/** Connects with an agent of its own: once closed, no pending answer keeps the process alive. */
function connect({ address, options }) {
    const agent = options.protocol === 'https' ? new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent(KEPT) : new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(UNNAMED);
    // docker-modem formats each request for its debug log, even if off, down to the agent's sockets.
    Object.assign(agent, { [node_util__WEBPACK_IMPORTED_MODULE_4__.inspect.custom]: () => 'Agent' });
    const known = { ...options, agent };
    try {
        const { modem } = new (dockerode__WEBPACK_IMPORTED_MODULE_0___default())(known);
        return { ...recognizing(modem.dial.bind(modem)), close: agent.destroy.bind(agent) };
    }
    catch (error) {
        // docker-modem itself reads DOCKER_HOST and DOCKER_CERT_PATH, too.
        const why = `The engine at ${address} cannot be used: ${(0,_errors__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .g)(error)}.`;
        return new _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC('engine-unreachable', `${why} Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.`);
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
    const value = answer instanceof node_http__WEBPACK_IMPORTED_MODULE_1__.IncomingMessage ? answer.headers[name] : undefined;
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
    const isStream = body instanceof node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable;
    const isArchive = isStream || Buffer.isBuffer(body);
    // A patient answer outlives the limit. An order is not aborted, unless it is half an archive.
    const signal = patient ? cancelled : isStream || method === 'GET' ? limit : undefined;
    return new Promise((resolve, reject) => {
        const settle = (error, answer) => {
            if (answer instanceof node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable) {
                // Nothing reads an answer that comes too late: left open, it would keep the process alive.
                if (limit.aborted)
                    answer.destroy();
                resolve(answer);
            }
            else
                reject(error instanceof Error ? error : new Error((0,_errors__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .g)(error ?? NO_STREAM)));
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
    return (0,_clock__WEBPACK_IMPORTED_MODULE_6__/* .withDeadline */ .NE)(within, async (late) => {
        const limit = AbortSignal.any([late, cancelled]);
        try {
            return await (0,_clock__WEBPACK_IMPORTED_MODULE_6__/* .unlessAborted */ .Wh)(work(limit), limit);
        }
        catch (error) {
            if (error instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC)
                throw error;
            if (cancelled.aborted)
                throw new _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC('cancelled', CANCELLED);
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
    if (!(error instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC))
        return decodeError(error);
    return isOutcome(error.cause) ? error.cause : { status: undefined, reason: error.message };
}
const isOutcome = (cause) => typeof cause === 'object' && cause !== null && 'status' in cause && 'reason' in cause;
/** Status and reason of an error; removes the text that dockerode puts before the engine's. */
function decodeError(error) {
    const message = (0,_errors__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .g)(error);
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
    return new _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC('engine-fault', sentence, { cause, refused: status !== undefined });
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
    if (await (0,_drain__WEBPACK_IMPORTED_MODULE_8__/* .drain */ .Z)(answer, onChunk))
        return;
    throw new _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC('engine-fault', `The engine was lost: it was asked to ${what}.`);
}
/** Milliseconds: walking many files makes an engine silent; a hung one stays so (moby#53724). */
const SILENCE = 60_000;
/** Reads an answer in chunks, however long it takes, until silence or an error of `onChunk`. */
async function requestArchive(line, request, onChunk) {
    const stream = await requestStream(line, { ...request, within: SILENCE, patient: true });
    const end = await (0,_drain__WEBPACK_IMPORTED_MODULE_8__/* .endOfStream */ .X)(stream, onChunk, SILENCE);
    if (end === 'whole')
        return;
    if (line.cancelled.aborted)
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC('cancelled', CANCELLED);
    const how = end === 'silent' ? `by saying nothing for ${SILENCE / 1000} s` : 'in the middle';
    throw new _plan_faults__WEBPACK_IMPORTED_MODULE_5__/* .Fault */ .vC('look-failed', `The engine broke off ${how}: it was asked to ${request.what}.`);
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

/***/ 16:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: function() { return /* binding */ clearEvidence; },
/* harmony export */   n: function() { return /* binding */ writeEvidence; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__nccwpck_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _docker_pack_file__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(748);
/* harmony import */ var _docker_tar_stream__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8502);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1470);
/* harmony import */ var _file_system__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(813);










/** Name of the evidence folder in the output folder. */
const FOLDER = 'evidence';
const ARCHIVE = 'evidence.tar';
/** Access modes for the owner alone, since contents may be secrets. */
const FILE = 0o600;
const PRIVATE = 0o700;
/** Removes the evidence that an earlier run left in the output folder. */
async function clearEvidence(outputDir) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(outputDir, FOLDER), { recursive: true, force: true });
}
/** Writes the files, an archive of them beside them, and the archive's digest. */
async function writeEvidence(files, outputDir) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(outputDir, FOLDER);
    try {
        await clearEvidence(outputDir);
        await (0,_file_system__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)(folder, PRIVATE);
        for (const file of files)
            await writeOne(file, folder);
        const sha256 = await writeArchive(files, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, ARCHIVE));
        await writeNew((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${ARCHIVE}.sha256`), `${sha256}  ${ARCHIVE}\n`);
        return { kind: 'kept', sha256 };
    }
    catch (error) {
        // Partial evidence would be mistaken for complete evidence.
        await clearEvidence(outputDir).catch(() => undefined);
        return { kind: 'unwritable', reason: (0,_errors__WEBPACK_IMPORTED_MODULE_8__/* .errorMessage */ .g)(error) };
    }
}
async function writeOne({ name, contents }, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
    // A second safeguard: names are chosen so that they cannot lead outside the folder.
    if (!path.startsWith(folder + node_path__WEBPACK_IMPORTED_MODULE_3__.sep))
        throw new Error(`${name} is no name in the folder`);
    await (0,_file_system__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), PRIVATE);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx', FILE);
    try {
        for (const bytes of contents())
            await writeAll(file, bytes);
    }
    finally {
        await file.close();
    }
}
async function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;) {
        done += (await file.write(bytes, done)).bytesWritten;
    }
}
const writeNew = (path, text) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(path, text, { flag: 'wx', mode: FILE });
/**
 * Writes an archive and returns its SHA-256. Owner and time of its entries are fixed, so equal
 * evidence gives an equal archive.
 */
async function writeArchive(files, path) {
    const { pack } = await (0,_docker_tar_stream__WEBPACK_IMPORTED_MODULE_9__/* .tarStream */ .e)();
    const archive = pack();
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const hashed = new node_stream__WEBPACK_IMPORTED_MODULE_4__.Transform({
        transform: (chunk, _, done) => {
            hash.update(chunk);
            done(null, chunk);
        }
    });
    const sink = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path, { flags: 'wx', mode: FILE });
    const written = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(archive, hashed, sink);
    written.catch((error) => {
        archive.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    const packing = packAll(files, archive);
    packing.catch(() => {
        archive.destroy();
    });
    await Promise.all([packing, written]);
    return hash.digest('hex');
}
async function packAll(files, archive) {
    for (const { name, size, contents } of files) {
        const header = { name: `${FOLDER}/${name}`, size, mode: FILE, uid: 0, gid: 0 };
        await (0,_docker_pack_file__WEBPACK_IMPORTED_MODULE_6__/* .packFile */ .q)(archive, { ...header, mtime: new Date(0) }, contents());
    }
    archive.finalize();
}


/***/ }),

/***/ 813:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U_: function() { return /* binding */ chunksOf; },
/* harmony export */   VX: function() { return /* binding */ readRegular; },
/* harmony export */   WU: function() { return /* binding */ repositoryAround; },
/* harmony export */   fc: function() { return /* binding */ makeFolder; },
/* harmony export */   lf: function() { return /* binding */ openRegular; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3362);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1470);





/**
 * Opens a regular file for reading; the caller closes the returned descriptor. Throws for a folder,
 * FIFO or device, and for a file that is too large, with a clause such as "it is a folder." System
 * errors such as `ENOENT` pass through. Opening a FIFO would wait for a writer, and reading a
 * device might never end.
 */
function openRegular(path, { most, foreign = false }) {
    const { O_RDONLY, O_NONBLOCK, O_NOCTTY, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const file = opened(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | (foreign ? O_NOFOLLOW : 0));
    try {
        // Checked on the descriptor: the name might refer to another file by now.
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (stat.isDirectory())
            throw new Error('it is a folder.');
        if (!stat.isFile())
            throw new Error(NOT_REGULAR);
        if (stat.size > most)
            throw new Error(`it is larger than ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(most)}.`);
        return file;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * Contents of an open file, each piece in its own buffer; throws a sentence where there are more
 * than `most` bytes.
 */
function* chunksOf(file, most) {
    for (let total = 0, read = 1; read > 0;) {
        const chunk = new Uint8Array(CHUNK);
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, chunk);
        total += read;
        // The file may have grown, and files in /proc report no size.
        if (total > most)
            throw new Error(`it is larger than ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(most)}.`);
        yield chunk.subarray(0, read);
    }
}
/** Maximum size of a handwritten file; far above any policy, profile or workflow. */
const LARGEST_TEXT = 16 * 1024 ** 2;
const CHUNK = 64 * 1024;
const NOT_REGULAR = 'it is no regular file, but for example a pipe; write what it gives to a file first.';
function opened(path, flags) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    }
    catch (error) {
        if ((0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) === 'ENXIO')
            throw new Error(NOT_REGULAR, { cause: error });
        if ((0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) === 'ELOOP')
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
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
        throw new Error(`${path} does not exist`);
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), mode);
    // Another process may create it at the same time.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, mode).catch(async (error) => {
        if (await lacksParent(path, mode))
            throw error;
    });
}
/** Creates the folder; returns whether its parent is missing. */
async function lacksParent(path, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, mode);
        return false;
    }
    catch (error) {
        const code = (0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error);
        if (code !== 'ENOENT' && code !== 'EEXIST')
            throw error;
        return code === 'ENOENT';
    }
}
/** Root of the repository that a folder lies in: `.git` is a folder, or a file in a worktree. */
function repositoryAround(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')))
        return folder;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return parent === folder ? undefined : repositoryAround(parent);
}


/***/ }),

/***/ 2178:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   oF: function() { return /* binding */ lend; },
/* harmony export */   r4: function() { return /* binding */ removeStrayLent; }
/* harmony export */ });
/* unused harmony export removeLent */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8368);



/**
 * Writes texts to files that everyone may read, in a folder that only this user may enter.
 */
async function lend(texts, run, environment) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_process__WEBPACK_IMPORTED_MODULE_2__/* .temporaryFolder */ .yy)(environment), `${nameOf(run)}${ownMark()}_`));
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    try {
        const paths = texts.map((_, index) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, String(index)));
        await Promise.all(paths.map(async (path, index) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, texts[index] ?? '', { mode: 0o400, flag: 'wx' });
            // The mask of this process may have taken rights away.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o444);
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
const ownMark = () => ((0,_process__WEBPACK_IMPORTED_MODULE_2__/* .processMark */ .tz)(process.pid) ?? 'unknown').replaceAll(':', '_');
/** Removes the files that this run has lent. */
const removeLent = (run, environment) => removeFolders(temporaryFolder(environment), (name) => name.startsWith(nameOf(run)));
/** Removes files that were lent by a process which has ended without removing them. */
const removeStrayLent = (environment) => removeFolders((0,_process__WEBPACK_IMPORTED_MODULE_2__/* .temporaryFolder */ .yy)(environment), (name) => {
    const mark = MARKED.exec(name)?.[1];
    return mark !== undefined && (0,_process__WEBPACK_IMPORTED_MODULE_2__/* .isGone */ .ST)(mark.replaceAll('_', ':'));
});
const MARKED = /^zero-drift-lent-.+_([0-9a-f-]{36}_\d+_\d+_\d+)_\w+$/;
/** Removes those of this user's folders: in a folder of another one, names may change meanwhile. */
async function removeFolders(parent, isWanted) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent)).filter(isWanted);
    await Promise.all(names.map(async (name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name);
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined);
        const isOwn = facts?.isDirectory() === true && facts.uid === process.getuid?.();
        if (isOwn)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }));
}


/***/ }),

/***/ 8368:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pM: function() { return /* binding */ JOB_LABEL; },
  tJ: function() { return /* binding */ PROCESS_LABEL; },
  jQ: function() { return /* binding */ RUN_LABEL; },
  xv: function() { return /* binding */ VERSION; },
  dv: function() { return /* binding */ boundYoungGeneration; },
  WN: function() { return /* binding */ cancellation; },
  OP: function() { return /* binding */ ignoreClosedOutput; },
  ST: function() { return /* binding */ isGone; },
  Zw: function() { return /* binding */ jobOf; },
  t$: function() { return /* binding */ newIdentity; },
  tz: function() { return /* binding */ processMark; },
  Xs: function() { return /* binding */ runnerFolder; },
  yy: function() { return /* binding */ temporaryFolder; }
});

// UNUSED EXPORTS: commandCancellation, localFolder

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:v8"
var external_node_v8_namespaceObject = require("node:v8");
// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __nccwpck_require__(1470);
;// CONCATENATED MODULE: ./lib/adapters/process.js







const RUN_LABEL = 'zero-drift.run';
const JOB_LABEL = 'zero-drift.job';
const PROCESS_LABEL = 'zero-drift.process';
/** Identity of a new run; in a workflow its labels also name job and process, for later sweeps. */
function newIdentity(environment) {
    const run = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const job = jobOf(environment);
    const owner = processMark(process.pid);
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
function processMark(pid) {
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
    const [ownBoot, ownNamespace] = processMark(process.pid)?.split(':') ?? [];
    if (boot === undefined || ownBoot === undefined || !/^\d+$/.test(pid ?? ''))
        return false;
    if (boot !== ownBoot)
        return true;
    return namespace === ownNamespace && processMark(Number(pid)) !== mark;
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
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
}
/**
 * Folder for files of a run: on a runner, the one that it empties after the job, which an engine beside
 * the runner's container knows as well; else the machine's for temporary files.
 */
const temporaryFolder = (environment) => environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
/** Default folder of an action's reports. */
function runnerFolder(environment, run) {
    return (0,external_node_path_.join)(temporaryFolder(environment), 'zero-drift', run);
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
        if ((0,errors/* errorCode */.C)(error) === 'EPIPE')
            return;
        process.stderr.write(`Standard output cannot be written: ${(0,errors/* errorMessage */.g)(error)}\n`);
        process.once('exit', () => {
            process.exitCode = exitCodeOfFault;
        });
    });
}


/***/ }),

/***/ 6753:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T2: function() { return /* binding */ findChecks; },
  DO: function() { return /* binding */ withWorld; },
  cO: function() { return /* binding */ worldOf; }
});

// UNUSED EXPORTS: digest, findCheck, matcher, vault

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:vm"
var external_node_vm_namespaceObject = require("node:vm");
// EXTERNAL MODULE: ./lib/run/policy.js
var policy = __nccwpck_require__(2094);
// EXTERNAL MODULE: ./lib/adapters/clock.js + 1 modules
var clock = __nccwpck_require__(7451);
;// CONCATENATED MODULE: external "node:child_process"
var external_node_child_process_namespaceObject = require("node:child_process");
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __nccwpck_require__(7413);
// EXTERNAL MODULE: ./lib/run/output.js
var run_output = __nccwpck_require__(8265);
// EXTERNAL MODULE: ./lib/adapters/docker/endpoint.js
var docker_endpoint = __nccwpck_require__(6057);
// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __nccwpck_require__(1470);
// EXTERNAL MODULE: ./lib/adapters/lent-files.js
var lent_files = __nccwpck_require__(2178);
;// CONCATENATED MODULE: ./lib/adapters/programs.js








/** Runs bash on this machine, with the step's environment minus the runner's own variables. */
function shell(environment, cancelled) {
    const inherited = withoutRunner(environment);
    return {
        script: (script, within, over) => (0,clock/* withDeadline */.NE)(within, (late) => {
            const signal = AbortSignal.any([late, over, cancelled]);
            return run(script, { ...inherited, ...script.variables }, signal);
        }),
        fault: () => run(NOTHING, inherited, cancelled).then(() => undefined, (error) => (0,errors/* errorCode */.C)(error) === 'ENOENT' ? 'it is not in the PATH' : (0,errors/* errorMessage */.g)(error))
    };
}
/**
 * An environment without the runner's inputs, state, tokens and command files, so that a script
 * cannot act for the step.
 */
function withoutRunner(environment) {
    const kept = Object.entries(environment).filter(([name]) => !RUNNERS_OWN.test(name));
    return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}
const RUNNERS_OWN = /^(?:INPUT_|STATE_|ACTIONS_|GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY|ARTIFACTS|ARTIFACTS_LIST)$)/i;
const NOTHING = { text: ':', variables: {} };
const OUTPUT_BYTES = 64 * 1024;
/** Runs one script; rejects where bash cannot be started. */
async function run(script, env, signal) {
    const output = (0,run_output/* capture */.Fg)(OUTPUT_BYTES, OUTPUT_BYTES);
    const argv = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script.text];
    const bash = { file: 'bash', argv, env, onStdout: output.add, onStderr: output.add };
    const exitCode = await runProgram(bash, signal);
    return { exitCode, output: output.text() };
}
/**
 * Runs a program to its end and returns its exit code, or undefined if the signal ended it. Kills
 * everything that it started with it. Rejects where it cannot be started.
 */
function runProgram(program, signal) {
    const { file, argv, env, input, onStdout, onStderr } = program;
    // A process group of its own lets everything that the program started be killed with it.
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, argv, { env, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
    child.stdout?.on('data', onStdout);
    child.stderr?.on('data', onStderr);
    // A program that does not read its input to the end is no fault.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    const end = () => {
        endGroup(child);
    };
    if (signal.aborted)
        end();
    else
        signal.addEventListener('abort', end, { once: true });
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', end);
        child.once('close', (code) => {
            const exitCode = signal.aborted ? undefined : (code ?? SIGNALLED);
            signal.removeEventListener('abort', end);
            resolve(exitCode);
        });
    });
}
/** The exit code that a shell reports for a program killed by SIGKILL. */
const SIGNALLED = 137;
const LEFT_OPEN = 250;
/**
 * Kills the whole process group. A daemon that left the group may keep the pipes open, so they are
 * closed after 250 ms.
 */
function endGroup(leader) {
    try {
        if (leader.pid !== undefined)
            process.kill(-leader.pid, 'SIGKILL');
    }
    catch {
        // No process is left in the group.
    }
    setTimeout(() => {
        leader.stdout?.destroy();
        leader.stderr?.destroy();
    }, LEFT_OPEN).unref();
}
/** Docker Compose as a plugin of Docker's command line, asked about the engine of the check. */
function compose(environment, cancelled) {
    const env = composeEnvironment(environment);
    const run = (command, within, over) => (0,clock/* withDeadline */.NE)(within, async (late) => {
        const signals = [late, cancelled, ...(over === undefined ? [] : [over])];
        const result = await answerOf(command, env, AbortSignal.any(signals));
        if (cancelled.aborted)
            throw new faults/* Fault */.vC('cancelled', 'The run was cancelled.');
        return result;
    });
    return {
        run,
        version: () => versionBy(run, cancelled),
        lend: (texts, of) => (0,lent_files/* lend */.oF)(texts, of, env),
        sweepLent: () => (0,lent_files/* removeStrayLent */.r4)(env)
    };
}
/**
 * The step's environment without the runner's own variables, and without those that would have
 * Compose read other files, turn on profiles or act otherwise. The name of the project stays: the
 * images that Compose has built are named after it.
 */
function composeEnvironment(environment) {
    const kept = Object.entries(withoutRunner(environment)).filter(([name]) => !MEANING.test(name));
    return (0,docker_endpoint/* clientEnvironment */.B5)(Object.fromEntries(kept));
}
const MEANING = /^COMPOSE_(?:FILE|PATH_SEPARATOR|PROFILES|ENV_FILES|DISABLE_ENV_FILE|CONVERT_WINDOWS_PATHS|IGNORE_ORPHANS|REMOVE_ORPHANS|COMPATIBILITY|ANSI|PROGRESS|STATUS_STDOUT|MENU|EXPERIMENTAL|BAKE|DRY_RUN)$/;
const STDOUT_BYTES = 32 * 1024 * 1024;
/** Milliseconds in which an engine has usually carried out a request. */
const LAST_REQUEST = 1000;
const STDERR_BYTES = 16 * 1024;
async function answerOf({ args, input }, env, signal) {
    const stdout = (0,run_output/* capture */.Fg)(STDOUT_BYTES, 0);
    const stderr = (0,run_output/* capture */.Fg)(STDERR_BYTES, STDERR_BYTES);
    const argv = ['compose', '--ansi', 'never', '--progress', 'quiet', ...args];
    const docker = { file: 'docker', argv, env, input, onStdout: stdout.add, onStderr: stderr.add };
    const exitCode = await runProgram(docker, signal).catch((error) => {
        const sentence = `Docker's command line could not be started: ${(0,errors/* errorMessage */.g)(error)}.`;
        throw new faults/* Fault */.vC('engine-fault', sentence, { cause: error });
    });
    // The engine carries out the last request of a killed Compose; what that makes is to be removed.
    if (exitCode === undefined)
        await (0,promises_.setTimeout)(LAST_REQUEST);
    const whole = stdout.cut() === 0 ? stdout.text() : undefined;
    return { exitCode, stdout: whole, stderr: stderr.text() };
}
const VERSION_WITHIN = 20_000;
/** Version that the plugin names; undefined without an answer that is one. */
async function versionBy(run, cancelled) {
    const asking = run({ args: ['version', '--short'] }, VERSION_WITHIN);
    const answer = await asking.catch((error) => {
        if (cancelled.aborted)
            throw error;
        return undefined;
    });
    if (answer?.exitCode !== 0)
        return undefined;
    return /^v?(\d{1,6}\.\d{1,6}\.\d{1,6}(?:[-+][\w.+-]{1,40})?)\s*$/.exec(answer.stdout ?? '')?.[1];
}

// EXTERNAL MODULE: ./lib/adapters/docker/files.js
var files = __nccwpck_require__(5237);
// EXTERNAL MODULE: ./lib/adapters/docker/transport.js
var transport = __nccwpck_require__(4167);
;// CONCATENATED MODULE: ./lib/adapters/docker/archives.js


/**
 * Archives of a line's containers. Docker 28 and newer refuse each archive of a container with a
 * volume or bind whose path leads through an absolute link of the image (moby#52653, moby#53258).
 */
function containerArchives(line, programs) {
    let loaded;
    const sealed = () => {
        loaded ??= Promise.all(/* import() | late */[__nccwpck_require__.e(260), __nccwpck_require__.e(291), __nccwpck_require__.e(118), __nccwpck_require__.e(663), __nccwpck_require__.e(803), __nccwpck_require__.e(827), __nccwpck_require__.e(259), __nccwpck_require__.e(481), __nccwpck_require__.e(475)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6856)).then(({ sealedContainers }) => sealedContainers(line, programs));
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
// EXTERNAL MODULE: ./lib/run/boot.js
var boot = __nccwpck_require__(2076);
// EXTERNAL MODULE: ./lib/run/signals.js
var signals = __nccwpck_require__(4663);
// EXTERNAL MODULE: ./lib/adapters/docker/adopt.js + 1 modules
var adopt = __nccwpck_require__(5322);
// EXTERNAL MODULE: ./lib/adapters/docker/create.js + 1 modules
var create = __nccwpck_require__(9070);
// EXTERNAL MODULE: ./lib/adapters/docker/decode.js
var decode = __nccwpck_require__(7718);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./lib/adapters/docker/drain.js
var drain = __nccwpck_require__(7848);
;// CONCATENATED MODULE: ./lib/adapters/docker/exec.js








const exec_OUTPUT_BYTES = 32 * 1024;
const Created = dist.type({ Id: dist.string() });
const Ended = dist.type({ ExitCode: dist.number() });
/**
 * Runs a command in a container. After `within` milliseconds, or on cancellation, the exit code is
 * undefined, and the process goes on until its container ends.
 */
async function execute(line, { id, argv, user, within }) {
    const output = (0,run_output/* capture */.Fg)(exec_OUTPUT_BYTES, exec_OUTPUT_BYTES);
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

// EXTERNAL MODULE: ./lib/adapters/docker/change-list.js
var change_list = __nccwpck_require__(7581);
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
        kill: (id) => kill(line, id),
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
        if (exitCode !== 126 && exitCode !== 127 && !(0,boot/* isUserMissing */.ci)(reason))
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
async function kill(line, id) {
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
    const number = (0,signals/* signalNumber */.A)(signal);
    if (container.pid <= 0 || number === undefined)
        return undefined;
    try {
        const folder = `/proc/${container.pid}`;
        // The engine may count processes in another namespace: the process must be in this container's
        // control group.
        if (!(0,external_node_fs_.readFileSync)(`${folder}/cgroup`, 'utf8').includes(container.id))
            return undefined;
        return (0,signals/* catchesIn */.L)((0,external_node_fs_.readFileSync)(`${folder}/status`, 'utf8'), number);
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
    processes: (container) => processes(line, container),
    usage: (id) => usage(line, id)
});
const Listed = dist.type({ Titles: dist.array(dist.string()), Processes: dist.array(dist.array(dist.string())) });
/**
 * The processes of a running container, as the engine's `ps` lists them; undefined if it does not,
 * or the container has ended.
 */
async function processes(line, { id }) {
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./lib/observe/mountinfo.js
var observe_mountinfo = __nccwpck_require__(7570);
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
    const root = (0,observe_mountinfo/* mountsIn */.K)(mountinfo).find(({ path }) => path === '/etc/hostname')?.root ?? '';
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

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./lib/adapters/evidence.js
var evidence = __nccwpck_require__(16);
// EXTERNAL MODULE: ./lib/adapters/file-system.js
var file_system = __nccwpck_require__(813);
;// CONCATENATED MODULE: ./lib/adapters/files.js





/** Access to this machine's files. */
function files_files(destinations) {
    return {
        read,
        exists: (path) => succeeds((0,external_node_fs_promises_.access)(path, external_node_fs_promises_.constants.R_OK)),
        named,
        patchTarget,
        report: async (path) => (await readingBase()).readBaseReport(path),
        unwritable: () => unwritable(destinations),
        keep: (kept) => (0,evidence/* writeEvidence */.n)(kept, destinations.outputDir)
    };
}
/** Path relative to the working directory; absolute if it is given so, and leads out of there. */
function named(path) {
    const way = (0,external_node_path_.relative)('.', path);
    const isOutside = way === '' || way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way);
    return isOutside && (0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.resolve)(path) : way.split(external_node_path_.sep).join('/');
}
/** Finds a file for a patch. Neither `git apply` nor `patch` writes through a symbolic link. */
async function patchTarget(path) {
    const [real, here] = await Promise.all([path, '.'].map((one) => (0,external_node_fs_promises_.realpath)(one).catch(() => undefined)));
    if (real === undefined || here === undefined)
        return undefined;
    const folder = [here, (0,file_system/* repositoryAround */.WU)(here)].find((one) => one !== undefined && real.startsWith((0,external_node_path_.join)(one, external_node_path_.sep)));
    if (folder === undefined)
        return undefined;
    return { file: (0,external_node_path_.relative)(folder, real), folder: (0,external_node_path_.relative)(here, folder) || '.' };
}
/** Loads the reader of reports, which few checks need. */
const readingBase = () => Promise.all(/* import() | base */[__nccwpck_require__.e(497), __nccwpck_require__.e(663), __nccwpck_require__.e(259), __nccwpck_require__.e(100), __nccwpck_require__.e(152)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2477));
/** Text of a regular file of at most 16 MiB, or a clause that says why it cannot be read. */
function read(path) {
    return Promise.resolve(textOf(path));
}
/**
 * Text of a policy file, like `read`. A symbolic link may not lead out of the file's folder and the
 * working directory: a pull request could have any file of the machine quoted in messages.
 */
async function readPolicyFile(path) {
    const real = await (0,external_node_fs_promises_.realpath)(path).catch(() => undefined);
    const homes = await Promise.all([(0,external_node_path_.dirname)(path), '.'].map((home) => (0,external_node_fs_promises_.realpath)(home).catch(() => '')));
    const isInside = homes.some((home) => home !== '' && real?.startsWith((0,external_node_path_.join)(home, '/')) === true);
    return real === undefined || isInside ? read(path) : { kind: 'unreadable', reason: LINK };
}
const LINK = 'it is a symbolic link that leads out of its folder; name the file that it leads to';
function textOf(path) {
    try {
        return { kind: 'text', text: (0,file_system/* readRegular */.VX)(path) };
    }
    catch (error) {
        const kind = (0,errors/* errorCode */.C)(error) === 'ENOENT' ? 'missing' : 'unreadable';
        return { kind, reason: (0,errors/* errorMessage */.g)(error).replace(/\.$/, '') };
    }
}
async function unwritable({ outputDir, appended }) {
    // The trailing dot fails for anything but a folder.
    const folder = (0,file_system/* makeFolder */.fc)(outputDir).then(() => (0,external_node_fs_promises_.access)(`${outputDir}/.`, external_node_fs_promises_.constants.W_OK));
    const attempts = appended.map(async (path) => (await (0,external_node_fs_promises_.open)(path, 'a')).close());
    const outcomes = await Promise.allSettled([folder, ...attempts]);
    const names = [`The output folder ${JSON.stringify(outputDir)}`, ...appended.map(quotedFile)];
    return outcomes.flatMap((outcome, index) => outcome.status === 'fulfilled'
        ? []
        : [`${names[index] ?? ''} cannot be written: ${(0,errors/* errorMessage */.g)(outcome.reason)}.`]);
}
const quotedFile = (path) => `The file ${JSON.stringify(path)}`;
const succeeds = (attempt) => attempt.then(() => true, () => false);

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
;// CONCATENATED MODULE: external "node:net"
var external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: ./lib/adapters/network.js






/** Connections and requests from this machine, as a client of the container would make them. */
function network(cancelled) {
    return {
        connects: (address, proxied, within) => connects(address, proxied, within),
        request: (wish) => request(wish, cancelled),
        kubeletProbe: async (asked, within) => {
            if (asked.kind === 'tcp')
                return knock(asked.address, within);
            // HTTP/2, which it brings in, is needed for pods alone.
            const { kubeletProbe } = await Promise.all(/* import() | workload */[__nccwpck_require__.e(803), __nccwpck_require__.e(732)]).then(__nccwpck_require__.bind(__nccwpck_require__, 496));
            return kubeletProbe(asked, within, cancelled);
        },
        isNeighbour
    };
}
/**
 * Milliseconds after which a connection counts as accepted by the program. docker-proxy accepts at
 * once, and closes 5 ms later if nothing listens behind it (measured on 20.10).
 */
const PROXY_GIVES_UP = 100;
/** One connection attempt; never rejects, since a refused, lost or late connection is a result. */
function connects(address, proxied, within) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_namespaceObject.connect)({ ...address, timeout: (0,clock/* timerDelay */.nR)(within) });
        let timer;
        const reply = (word) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(word);
        };
        socket.once('error', (error) => {
            reply(REFUSALS.has((0,errors/* errorCode */.C)(error)) ? 'refused' : 'silent');
        });
        socket.once('timeout', reply.bind(undefined, 'silent'));
        socket.once('close', reply.bind(undefined, 'refused'));
        socket.once('data', reply.bind(undefined, 'answered'));
        socket.once('connect', () => {
            if (proxied)
                timer = setTimeout(reply, PROXY_GIVES_UP, 'answered');
            else
                reply('answered');
        });
    });
}
/** Whether a server accepts a connection, which no proxy accepted in its place. */
async function knock(address, within) {
    const reply = await connects(address, true, within);
    return { passed: reply === 'answered', detail: `the port is ${reply}` };
}
const REFUSALS = new Set(['ECONNREFUSED', 'ECONNRESET']);
/** Whether an interface of this machine is in that subnet, so that no proxy is in between. */
function isNeighbour(address) {
    const own = new external_node_net_namespaceObject.BlockList();
    for (const entry of Object.values((0,external_node_os_.networkInterfaces)()).flat()) {
        const prefix = Number(entry?.cidr?.split('/')[1]);
        if (entry?.family === 'IPv4' && !entry.internal)
            own.addSubnet(entry.address, prefix, 'ipv4');
    }
    return own.check(address, 'ipv4');
}
/** One request on its own connection, without redirects; reads the body up to 64 MiB. */
function request(wish, cancelled) {
    return (0,clock/* withDeadline */.NE)(wish.within, async (late) => {
        const gone = shortlyAfter(wish.over);
        return send(wish, { late, cancelled, gone: gone.signal }).finally(gone.forget);
    });
}
/** Milliseconds for an answer that an ended container had sent to arrive. */
const ARRIVES_WITHIN = 1000;
/** A signal that fires a while after another one, which may have fired already. */
function shortlyAfter(over) {
    const controller = new AbortController();
    let timer;
    const begin = () => {
        timer = setTimeout(() => {
            controller.abort();
        }, ARRIVES_WITHIN);
    };
    if (over?.aborted === true)
        begin();
    else
        over?.addEventListener('abort', begin);
    return {
        signal: controller.signal,
        forget: () => {
            clearTimeout(timer);
            over?.removeEventListener('abort', begin);
        }
    };
}
function send(wish, { late, cancelled, gone }) {
    const signal = AbortSignal.any([late, cancelled, gone]);
    const start = wish.url.startsWith('https:') ? external_node_https_.request : external_node_http_.request;
    const options = { method: wish.method, agent: false, signal, headers: HEADERS };
    return new Promise((resolve) => {
        let answered = false;
        const fail = (error) => {
            const heard = answered || (sent.socket?.bytesRead ?? 0) > 0;
            if (late.aborted)
                resolve({ kind: 'timeout' });
            else
                resolve(failure(gone.aborted ? new Error(GONE) : error, heard, gone));
        };
        const sent = start(wish.url, options, (response) => {
            answered = true;
            network_read(response, wish.contains).then(resolve, fail);
        });
        sent.once('error', fail);
        // Node closes the connection without an error when the response switches protocols (101).
        sent.once('close', () => {
            if (!answered)
                fail(new Error('the connection was closed without a response'));
        });
        sent.end();
    });
}
const HEADERS = { 'user-agent': 'zero-drift', accept: '*/*' };
const RETRIED = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
const GONE = 'the container ended';
function failure(error, heard, gone) {
    const isUnheard = gone.aborted || RETRIED.has((0,errors/* errorCode */.C)(error));
    const kind = !heard && isUnheard ? 'refused' : 'broken';
    return { kind, reason: (0,errors/* errorMessage */.g)(error) };
}
const BODY_BYTES = 64 * 1024 * 1024;
const EXCERPT_BYTES = 1024;
/**
 * Reads a response and searches it across chunks, keeping only as many bytes as the text is long.
 */
async function network_read(response, contains) {
    const needle = Buffer.from(contains ?? '');
    let excerpt = Buffer.alloc(0);
    let window = Buffer.alloc(0);
    let bytes = 0;
    let found = needle.length === 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (excerpt.length < EXCERPT_BYTES)
            excerpt = Buffer.concat([excerpt, chunk]).subarray(0, EXCERPT_BYTES);
        if (!found) {
            const seen = Buffer.concat([window, chunk]);
            found = seen.includes(needle);
            window = seen.subarray(Math.max(0, seen.length - needle.length + 1));
        }
        if (bytes >= BODY_BYTES)
            break;
    }
    return { kind: 'answered', status: response.statusCode ?? 0, found, body: excerpt.toString() };
}

;// CONCATENATED MODULE: ./lib/adapters/world.js










/** The world for one of several images, with its own output folder and log. */
function worldOf(world, destinations, log) {
    const { outputDir } = destinations;
    return { ...world, files: files_files(destinations), vault: () => vault(outputDir), log };
}
/**
 * Passes the real world to `use`, and closes its connections to the engine once that has settled.
 */
async function withWorld(means, use) {
    const world = realWorld(means);
    try {
        return await use(world);
    }
    finally {
        world.engine.close();
    }
}
function realWorld({ environment, destinations, log, cancelled }) {
    return {
        engine: askedOnce(dockerEngine(environment, cancelled)),
        compose: compose(environment, cancelled),
        shell: shell(environment, cancelled),
        network: network(cancelled),
        clock: (0,clock/* clock */.pm)(cancelled),
        files: files_files(destinations),
        archives: archives(cancelled),
        log,
        matcher: matcher(),
        digest,
        vault: () => vault(destinations.outputDir),
        cancelled
    };
}
const archives = (cancelled) => ({
    open: async (name) => (await readingArchives()).openArchive(name, cancelled)
});
/** Loads the reader of archives of images, which few checks need. */
const readingArchives = () => __nccwpck_require__.e(/* import() | archive */ 503).then(__nccwpck_require__.bind(__nccwpck_require__, 7728));
/** An engine that is asked once for facts that are constant during a run, and loads the probe's image once. */
function askedOnce(engine) {
    return {
        ...engine,
        identify: once(engine.identify),
        probeImage: onceFor(engine.probeImage)
    };
}
function once(ask) {
    const answer = onceFor(ask);
    return () => answer('');
}
/** Caches the result for each argument, except failures: a later call may succeed. */
function onceFor(ask) {
    const answers = new Map();
    return (argument) => {
        const known = answers.get(argument);
        if (known !== undefined)
            return known;
        const answer = ask(argument);
        answers.set(argument, answer);
        answer.catch(() => answers.delete(argument));
        return answer;
    };
}
/** Reads this machine's policy file, and returns the settings of all checks that are asked for. */
const findChecks = (asked) => (0,policy/* readChecks */.wf)(asked, means());
/** Reads this machine's policy file like `findChecks`, for a command that checks one image. */
const findCheck = (asked) => readCheck(asked, means());
const means = () => ({
    read: readPolicyFile,
    workingDirectory: process.cwd(),
    today: (0,clock/* today */.Ec)(),
    digest
});
/**
 * Matches the workflow author's expressions against the container's log lines. The lines are
 * hostile, and the expression may backtrack endlessly: only a `node:vm` script can be ended in the
 * middle of a match.
 */
function matcher() {
    const script = new external_node_vm_namespaceObject.Script('lines.some((line) => expression.test(line))');
    return {
        matches: (expression, lines, within) => {
            try {
                const context = (0,external_node_vm_namespaceObject.createContext)({ expression, lines });
                return script.runInContext(context, { timeout: (0,clock/* timerDelay */.nR)(within) }) === true;
            }
            catch {
                return false;
            }
        }
    };
}
const ALGORITHM = 'sha256';
/**
 * A new SHA-256 hash. Most files arrive in one piece; hashing those at once avoids an OpenSSL
 * object, which matters for the memory of 100,000 files.
 */
function digest() {
    let piece;
    let hash;
    return {
        add: (bytes) => {
            if (hash === undefined && piece === undefined) {
                piece = bytes;
                return;
            }
            hash ??= (0,external_node_crypto_.createHash)(ALGORITHM).update(piece ?? world_NOTHING);
            hash.update(bytes);
        },
        hex: () => hash?.digest('hex') ?? (0,external_node_crypto_.hash)(ALGORITHM, piece ?? world_NOTHING, 'hex')
    };
}
const world_NOTHING = new Uint8Array(0);
/** Bytes that are collected before a write, since most contents are much shorter. */
const BUFFER = 256 * 1024;
/**
 * A vault in an unlinked file of that folder, which the system deletes with the process. The file
 * is created only once there is much to store.
 */
function vault(folder) {
    let file;
    let written = 0;
    let waiting = [];
    let size = 0;
    const flush = () => {
        file ??= nameless(folder);
        const bytes = Buffer.concat(waiting);
        waiting = [];
        writeAll(file, bytes, written);
        written += bytes.length;
    };
    return {
        append: (bytes) => {
            const at = size;
            // A copy, because the rest of the underlying buffer would stay in memory, too.
            waiting.push(Buffer.from(bytes));
            size += bytes.length;
            if (size - written > BUFFER)
                flush();
            return at;
        },
        read: (at, length) => {
            if (length > 0 && at + length > written)
                flush();
            return file === undefined ? new Uint8Array(0) : readAll(file, at, length);
        },
        close: () => {
            if (file !== undefined)
                (0,external_node_fs_.closeSync)(file);
            file = undefined;
        }
    };
}
function nameless(folder) {
    const path = (0,external_node_path_.join)(folder, `.zero-drift-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    const file = (0,external_node_fs_.openSync)(path, 'wx+', 0o600);
    (0,external_node_fs_.unlinkSync)(path);
    return file;
}
/** Writes all bytes at a position, independent of reads. */
function writeAll(file, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done, position + done);
    }
}
function readAll(file, position, length) {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length;) {
        const read = (0,external_node_fs_.readSync)(file, bytes, done, length - done, position + done);
        if (read === 0)
            throw new Error('stored contents are gone');
        done += read;
    }
    return bytes;
}


/***/ }),

/***/ 3362:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BX: function() { return /* binding */ inSentence; },
/* harmony export */   Dy: function() { return /* binding */ names; },
/* harmony export */   Ej: function() { return /* binding */ size; },
/* harmony export */   NF: function() { return /* binding */ somePaths; },
/* harmony export */   U9: function() { return /* binding */ count; },
/* harmony export */   hD: function() { return /* binding */ quote; },
/* harmony export */   ml: function() { return /* binding */ shorten; },
/* harmony export */   oh: function() { return /* binding */ thousands; },
/* harmony export */   p0: function() { return /* binding */ duration; },
/* harmony export */   p_: function() { return /* binding */ list; }
/* harmony export */ });
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

/***/ 460:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z6: function() { return /* binding */ check; },
  iW: function() { return /* binding */ main; },
  Iw: function() { return /* binding */ planCheck; }
});

// EXTERNAL MODULE: ./lib/observe/volumes.js
var volumes = __nccwpck_require__(2348);
// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __nccwpck_require__(9174);
// EXTERNAL MODULE: ./lib/plan/program.js
var program = __nccwpck_require__(4006);
// EXTERNAL MODULE: ./lib/plan/yaml.js
var yaml = __nccwpck_require__(6059);
// EXTERNAL MODULE: ./lib/observe/output-recorder.js
var output_recorder = __nccwpck_require__(4021);
;// CONCATENATED MODULE: ./lib/observe/spool.js
/** Bytes held in memory until it is known whether they are wanted. */
const MOST_HELD = 4 * 1024 * 1024;
/** Maximum number of distinct contents, whatever their size. */
const MOST_CONTENTS = 20_000;
/** A spool for evidence; undefined where no evidence is wanted. */
function spoolFor(wanted, world) {
    return wanted.when === 'never' ? undefined : spoolInto(world.vault, wanted);
}
/** A spool that opens the vault on the first write. */
function spoolInto(open, { fileLimit, limit }) {
    const slices = new Map();
    const { put, contents, fault, close } = writer(open);
    const sink = (wanted) => {
        // Other files must not use up the space that an intruder's program needs.
        const left = { program: limit, other: limit };
        return (entry) => {
            const kind = isProgram(entry) ? 'program' : 'other';
            const most = wanted === 'all' ? fileLimit : Math.min(fileLimit, MOST_HELD);
            const unwanted = entry.size > most || entry.size > left[kind];
            if (unwanted || slices.size >= MOST_CONTENTS || fault() !== undefined)
                return undefined;
            return draft(put, (sha256, extents) => {
                if (slices.has(sha256) || fault() !== undefined)
                    return;
                left[kind] -= entry.size;
                slices.set(sha256, { size: entry.size, extents });
            });
        };
    };
    const write = (pieces) => {
        let size = 0;
        const extents = [];
        for (const piece of pieces) {
            size += piece.length;
            extents.push(...put([piece]));
        }
        return { size, extents };
    };
    return { sink, find: (sha256) => slices.get(sha256), write, contents, fault, close };
}
const isProgram = ({ mode }) => (mode & 0o6111) !== 0;
/** Contents in progress. They go to the vault before their end only if too long for memory. */
function draft(put, onKeep) {
    const extents = [];
    let held = [];
    let bytes = 0;
    const flush = () => {
        extents.push(...put(held));
        held = [];
        bytes = 0;
    };
    return {
        add: (piece) => {
            held.push(piece);
            bytes += piece.length;
            if (bytes > MOST_HELD)
                flush();
        },
        keep: (sha256) => {
            flush();
            onKeep(sha256, extents);
        }
    };
}
/**
 * Writes to the vault. A full vault does not end the check: the missing contents are reported where
 * they would be used.
 */
function writer(open) {
    let vault;
    let fault;
    const put = (pieces) => {
        if (fault !== undefined)
            return [];
        try {
            const into = (vault ??= open());
            return pieces.map((piece) => ({ at: into.append(piece), length: piece.length }));
        }
        catch (error) {
            fault = error instanceof Error ? error.message : String(error);
            return [];
        }
    };
    function* contents({ extents }) {
        for (const { at, length } of extents)
            yield vault?.read(at, length) ?? new Uint8Array(0);
    }
    return { put, contents, fault: () => fault, close: () => vault?.close() };
}

// EXTERNAL MODULE: ./lib/plan/digest-of.js
var digest_of = __nccwpck_require__(9248);
;// CONCATENATED MODULE: ./lib/open-check.js



const openCheck = (prepared, means) => ({
    ...prepared,
    ...means,
    recorder: (0,output_recorder/* recordOutput */.T)(undefined),
    spool: spoolFor(prepared.plan.evidence, means.world),
    pending: []
});
/** Starts an account with everything that is known before the container boots. */
function openAccount({ request, world, startedAt, preparation }) {
    const { inputs, version, documentation, origin = {}, colour, screen } = request;
    const { engine, image, plan, policy, annotateFile, secrets } = preparation.learnt;
    return {
        ...{ version, documentation, colour, screen, image, plan, policy, annotateFile, secrets },
        ...{ startedAt, origin, inputs },
        sha256: (text) => (0,digest_of/* sha256Of */.B)(Buffer.from(text), world.digest()),
        reference: (inputs.get('image')?.trim() || image?.reference) ?? '',
        mode: plan?.mode ?? 'enforce',
        engine: engine && {
            ...{ name: engine.name, version: engine.version, storageDriver: 'unknown' },
            address: engine.address
        },
        ...{ exercise: undefined, observation: undefined, recovery: undefined },
        ...{ explanation: undefined, scorecard: undefined, log: undefined },
        timings: []
    };
}
/** The log of a check, without the secrets that were learnt until then. */
const logWithout = (log, learnt) => ({
    progress: (sentence) => {
        log.progress(learnt.secrets?.hide(sentence) ?? sentence);
    }
});
/** Adds facts of the engine to the account, for which no start should wait. */
async function learnEngine({ id }, { engine }, account) {
    const unknown = () => undefined;
    const [storageDriver, rootless] = await Promise.all([
        engine.storageDriver(id).catch(unknown),
        engine.isRootless().catch(unknown)
    ]);
    if (account.engine === undefined)
        return;
    const known = { ...account.engine, ...(rootless === true ? { rootless } : {}) };
    account.engine = storageDriver ? { ...known, storageDriver } : known;
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __nccwpck_require__(512);
// EXTERNAL MODULE: ./lib/run/exercise.js
var exercise = __nccwpck_require__(2166);
// EXTERNAL MODULE: ./lib/run/keeper.js
var keeper = __nccwpck_require__(7462);
// EXTERNAL MODULE: ./lib/run/output.js
var output = __nccwpck_require__(8265);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __nccwpck_require__(691);
// EXTERNAL MODULE: ./lib/plan/clashes.js
var plan_clashes = __nccwpck_require__(2535);
// EXTERNAL MODULE: ./lib/plan/faults.js
var plan_faults = __nccwpck_require__(7413);
// EXTERNAL MODULE: ./lib/plan/inputs.js + 2 modules
var plan_inputs = __nccwpck_require__(757);
// EXTERNAL MODULE: ./lib/plan/watch.js
var watch = __nccwpck_require__(7773);
// EXTERNAL MODULE: ./lib/plan/written-inputs.js
var written_inputs = __nccwpck_require__(1763);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __nccwpck_require__(7761);
// EXTERNAL MODULE: ./lib/run/image.js
var run_image = __nccwpck_require__(7583);
// EXTERNAL MODULE: ./lib/plan/image-archive.js
var image_archive = __nccwpck_require__(1780);
// EXTERNAL MODULE: ./lib/plan/workload/project-name.js
var project_name = __nccwpck_require__(7787);
;// CONCATENATED MODULE: ./lib/run/outside-image.js





/** Opens the archives of images that the inputs name; a broken one is a bad input. */
async function openImages({ image = '', compareWith }, world) {
    const base = compareWith?.kind === 'image' ? compareWith.reference : '';
    const opened = await Promise.allSettled([
        openOutside({ input: 'image', image }, world),
        openOutside({ input: 'compare-with', image: base }, world)
    ]);
    const broken = opened.flatMap((one) => (one.status === 'rejected' ? badInputsIn(one.reason) : []));
    const [own, other] = opened.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
    return { outside: { image: own, base: other }, broken };
}
/** Bad inputs of an error; throws any other error. */
function badInputsIn(error) {
    if (error instanceof plan_faults/* BadInputs */.JM)
        return error.inputs;
    throw error;
}
/**
 * Opens the archive that an input names; undefined if it names none. Throws `BadInputs` where the
 * archive cannot be read.
 */
async function openOutside({ input, image }, { archives }) {
    const name = (0,image_archive/* archiveNamed */.iN)(image);
    if (name === undefined)
        return undefined;
    const archive = await archives.open(name).catch(asBadInput({ input, image }));
    return { input, image, name, archive };
}
/**
 * Loads an archive's image under a name of the run, so that no image of the engine loses its own.
 * Throws `BadInputs` where the archive has no such image, or a broken one.
 */
async function loadOutside({ input, image, name, archive }, { platform, labels }, { engine, log }, facts) {
    const names = (0,image_archive/* loadedNames */.qi)((0,project_name/* runOf */.n)(labels));
    const as = input === 'image' ? names.image : names.base;
    try {
        const found = archive.image({ ...name, platform: platform ?? facts.platform, as });
        log.progress(`Loading ${image}`);
        const nameless = await namelessImage(found, engine);
        await (nameless === undefined
            ? engine.load(archive.stream(found))
            : drained(archive.stream(found)));
        const loaded = nameless ?? (await engine.image(as));
        if (loaded === undefined)
            throw new image_archive/* ArchiveProblem */.OQ('the engine took it, and has no such image');
        const { reference, digests } = found;
        const known = {
            ...loaded,
            reference: image,
            repoDigests: digests.map((digest) => `${reference ?? 'image'}@${digest}`),
            ...(reference === undefined ? {} : { savedAs: reference })
        };
        (0,run_image/* assertPlatform */.G6)(known, { platform }, facts);
        return known;
    }
    catch (error) {
        return asBadInput({ input, image })(error);
    }
}
const asBadInput = ({ input, image }) => (error) => {
    if (!(error instanceof image_archive/* ArchiveProblem */.OQ))
        throw error;
    throw new plan_faults/* BadInputs */.JM([
        { input, sentence: `${(0,parse/* quoteInput */.Zs)(image)} cannot be loaded: ${error.message}.` }
    ]);
};
/**
 * The image, if the engine has it without a name: then it is given none, by whose removal it would go
 * as well.
 */
async function namelessImage({ configuration, digests }, { image }) {
    const ids = [configuration, ...digests].filter((id) => id !== undefined);
    const found = await Promise.all(ids.map(image));
    return found.find((one) => one?.isNameless === true);
}
/** Reads to the end, which tests the contents. */
async function drained(chunks) {
    const reading = chunks[Symbol.asyncIterator]();
    while ((await reading.next()).done !== true)
        ;
}

// EXTERNAL MODULE: ./lib/run/policy.js
var policy = __nccwpck_require__(2094);
;// CONCATENATED MODULE: ./lib/run/scripts.js
/** A fault of each input whose script cannot run, since this machine has no bash. */
async function withoutBash({ smoke = [], attack = [] }, { shell }) {
    const scripts = [
        { input: 'smoke-run', steps: smoke, instead: 'smoke-exec' },
        { input: 'attack-run', steps: attack, instead: 'attack-exec' }
    ].filter(({ steps }) => steps.some(({ kind }) => kind === 'run'));
    const reason = scripts.length === 0 ? undefined : await shell.fault();
    if (reason === undefined)
        return [];
    return scripts.map(({ input, instead }) => ({
        input,
        sentence: `bash runs the script, and it cannot be started on this machine: ${reason}. Install bash, or use "${instead}", which runs a program of the image in the container.`
    }));
}

// EXTERNAL MODULE: ./lib/run/reach.js
var reach = __nccwpck_require__(5213);
;// CONCATENATED MODULE: ./lib/run/prepare.js












/**
 * Turns strings into a plan. Never throws: the fault that it gives is every bad input at once, or
 * what kept it from planning. `learnt` is filled on the way.
 */
async function prepare(request, world, learnt = {}) {
    try {
        return { learnt, prepared: await preparedFor(request, world, learnt) };
    }
    catch (fault) {
        return { learnt, fault: inFile(fault, request) };
    }
}
async function preparedFor(request, world, learnt) {
    // Asked before it is needed: the engine thinks while the inputs are understood.
    const identified = world.engine.identify();
    identified.catch(() => undefined);
    const { facts } = request.policy ?? NO_POLICY;
    learnt.policy = facts;
    learnt.annotateFile = await annotateFileFor(request.inputs, world, facts);
    const { wishes, known, outside } = await understand(request, world);
    const isNamed = (wishes.compose ?? wishes.pod ?? outside.image) === undefined;
    const present = isNamed ? (0,run_image/* lookUp */.TE)(wishes, world) : undefined;
    await assertWritable(world);
    const engine = (learnt.engine = await identified);
    if (outside.image ?? outside.base)
        learnt.isLoaded = true;
    const learnSecrets = (secrets) => {
        learnt.secrets = secrets;
    };
    const means = { engine, world, learnSecrets };
    const load = (image) => loadOutside(image, { platform: wishes.platform, labels: request.labels }, world, engine);
    const workload = (learnt.workload = await workloadOf(wishes, request, means));
    const wanted = workload?.wishes ?? { ...wishes, readOnly: wishes.readOnly === true };
    const finding = outside.image ? load(outside.image) : (0,run_image/* findImage */.F1)(wanted, engine, world, present);
    const found = await finding.catch((error) => {
        throw (0,run_image/* withAlike */.k2)(error, request.policy);
    });
    const described = await workload?.describe(found);
    const image = (learnt.image = described?.image ?? found);
    const made = (0,plan_plan/* makePlan */.Cs)(wanted, image, request.labels, described);
    if ('faults' in made)
        throw new plan_faults/* BadInputs */.JM(made.faults);
    const plan = (learnt.plan = (0,watch/* watchedOn */.g)(made.plan, engine));
    const spec = (0,reach/* placed */.GS)(plan, engine);
    await (0,reach/* assertFree */.FM)(plan, engine, world);
    await (0,run_image/* outliveSecond */.p8)(image, world);
    const loaded = outside.base && load(outside.base);
    const base = known ?? (await baseImage(wanted, request.labels, { ...means, workload, loaded }));
    return { plan, engine, spec, base, workload };
}
/** The workload that the wishes name; undefined if inputs alone describe the container. */
async function workloadOf(wishes, { inputs, labels }, around) {
    const { compose, pod } = wishes;
    const means = { ...around, inputs, labels };
    if (compose !== undefined) {
        const { openService } = await Promise.all(/* import() | workload */[__nccwpck_require__.e(803), __nccwpck_require__.e(732)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5970));
        return openService({ ...wishes, compose }, means);
    }
    if (pod === undefined)
        return undefined;
    const { openManifest } = await Promise.all(/* import() | workload */[__nccwpck_require__.e(803), __nccwpck_require__.e(732)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2865));
    return openManifest({ ...wishes, pod }, means);
}
async function annotateFileFor(inputs, { files }, policy) {
    const named = inputs.get('annotate-file')?.trim() ?? '';
    if (named !== '')
        return named;
    if (policy !== undefined)
        return policy.path;
    return (await files.exists(DOCKERFILE)) ? DOCKERFILE : undefined;
}
const DOCKERFILE = 'Dockerfile';
/**
 * Parses the inputs. Throws `BadInputs` with every fault; if the engine already has the image, with
 * its clashes too.
 */
async function understand(request, world) {
    const { inputs, policy: { contents, origins, faults: bad } = NO_POLICY } = request;
    const texts = await readAll((0,plan_inputs/* filesNamedBy */.Si)(inputs), world);
    const parsed = (0,plan_inputs/* parseInputs */.TL)(inputs, texts, contents, origins);
    const { faults, understood } = 'wishes' in parsed ? { faults: [], understood: parsed.wishes } : parsed;
    const { base, unreadable } = await readBase(understood, world);
    const { outside, broken } = await openImages(understood, world);
    const unusable = [...unreadable, ...broken, ...(await withoutBash(understood, world))];
    if ('wishes' in parsed && bad.length + unusable.length === 0)
        return { wishes: parsed.wishes, known: base, outside };
    const image = await (0,run_image/* atHand */.pQ)(understood.image, world);
    const clashes = image === undefined ? [] : (0,plan_clashes/* clashesWithImage */.p7)(understood, image);
    // A file that is faulty may name an image, and a choice that is not clear is told already.
    const isTold = bad.length > 0 && (inputs.get('image') ?? '').trim() === '';
    const own = isTold ? faults.filter(({ input }) => input !== 'image') : faults;
    throw new plan_faults/* BadInputs */.JM([...own, ...bad, ...unusable, ...clashes]);
}
/** Reads the report to compare with, if one is named; a fault of it is a bad input. */
async function readBase({ compareWith }, { files }) {
    if (compareWith?.kind !== 'report')
        return { unreadable: [] };
    const { path } = compareWith;
    const read = await files.report(path);
    if (read.kind === 'report')
        return { base: { ...read, name: path }, unreadable: [] };
    const sentence = `${(0,parse/* quoteInput */.Zs)(path)} cannot be compared with: ${read.reason}. Name the "report.json" of an earlier check.`;
    return { unreadable: [{ input: 'compare-with', sentence }] };
}
/** Plans the check of the image to compare with, if one is named; pulled as the other is. */
async function baseImage(wishes, labels, { engine, world, workload, loaded }) {
    if (wishes.compareWith?.kind !== 'image')
        return undefined;
    const same = (0,plan_plan/* likewise */.CP)(wishes, wishes.compareWith.reference);
    const found = await (loaded ?? (0,run_image/* findImage */.F1)(same, engine, world)).catch(async (error) => {
        throw await (0,run_image/* faultOfBase */.Jh)(error, same.image, world);
    });
    const described = await workload?.describe(found);
    const image = described?.image ?? found;
    const made = (0,plan_plan/* planBase */.zU)(same, image, labels, described);
    if ('faults' in made)
        throw new plan_faults/* BadInputs */.JM(made.faults);
    await (0,run_image/* outliveSecond */.p8)(image, world);
    return { kind: 'image', name: same.image, plan: (0,watch/* watchedOn */.g)(made.plan, engine) };
}
const NO_POLICY = { path: policy/* POLICY_FILE */.CX, origins: new Map(), faults: [] };
/** The fault; of bad inputs, those that come from the policy file have their lines in it. */
const inFile = (fault, { policy = NO_POLICY }) => fault instanceof plan_faults/* BadInputs */.JM
    ? new plan_faults/* BadInputs */.JM(fault.inputs.map((one) => (0,written_inputs/* located */.t4)(one, policy.origins)))
    : fault;
async function readAll(paths, { files }) {
    return new Map(await Promise.all(paths.map(async (path) => [path, await files.read(path)])));
}
async function assertWritable({ files }) {
    const sentences = await files.unwritable();
    if (sentences.length > 0)
        throw new plan_faults/* Fault */.vC('output-unwritable', sentences.join(' '));
}

// EXTERNAL MODULE: ./lib/run/stopwatch.js
var stopwatch = __nccwpck_require__(2845);
// EXTERNAL MODULE: ./lib/plan/names.js
var names = __nccwpck_require__(3466);
// EXTERNAL MODULE: ./lib/run/boot.js
var boot = __nccwpck_require__(2076);
// EXTERNAL MODULE: ./lib/run/lease.js
var run_lease = __nccwpck_require__(1564);
// EXTERNAL MODULE: ./lib/run/probe.js
var run_probe = __nccwpck_require__(84);
// EXTERNAL MODULE: ./lib/run/probe-specs.js
var probe_specs = __nccwpck_require__(6073);
;// CONCATENATED MODULE: ./lib/run/control.js



/** Leases a control container, created on the first request. */
function leaseControl(labels, { platform }, world, removals) {
    const subject = (0,run_probe/* leaseProbe */.X)((0,probe_specs/* keeperSpec */.S6)((0,probe_specs/* bare */.$B)(labels), []), platform, world, removals);
    const leases = [subject];
    const started = (0,run_lease/* once */.Oo)(async () => (await subject.watcher()).kind === 'probe' ? subject.id() : undefined);
    return {
        pauses: async () => {
            const id = await started();
            return id !== undefined && world.engine.pause(id);
        },
        isJoined: async () => {
            const id = await started();
            if (id === undefined)
                return false;
            const probe = (0,run_probe/* leaseProbe */.X)((0,probe_specs/* probeSpec */.Kt)((0,probe_specs/* bare */.$B)(labels), id), platform, world, removals);
            leases.push(probe);
            return (await probe.watcher()).kind === 'probe';
        },
        done: () => {
            for (const lease of leases)
                lease.done();
        }
    };
}

;// CONCATENATED MODULE: ./lib/run/network-shelf.js

/** The shelf of a container's network files; undefined where archives have them. */
function networkShelf(own, neighbour, readerOf) {
    if (own.networkFiles === undefined)
        return undefined;
    const mounts = [];
    const shelved = ({ networkFiles }) => new Map(Array.from(networkFiles ?? [], ([path, source]) => {
        const point = (0,probe_specs/* readerPoint */.I5)(mounts.length);
        mounts.push({ source, path: point, readOnly: true });
        return [path, point];
    }));
    const points = { own: shelved(own), neighbours: shelved(neighbour) };
    return { reader: readerOf(mounts), neighbour, ...points };
}

// EXTERNAL MODULE: ./lib/run/surroundings.js
var surroundings = __nccwpck_require__(6375);
// EXTERNAL MODULE: ./lib/run/twin.js
var twin = __nccwpck_require__(1810);
;// CONCATENATED MODULE: ./lib/run/testbed.js












/**
 * Creates the container and passes it to `use`; the removal of everything that was created is
 * started before this settles.
 */
function withTestbed({ plan, spec }, context, use) {
    return (0,surroundings/* withSurroundings */.O)(plan, spec, context, (around) => onTestbed({ plan, around }, context, use));
}
async function onTestbed({ plan, around: { spec, pod } }, context, use) {
    const { world, removals } = context;
    const bystanders = [];
    const tracked = (lease) => {
        bystanders.push(lease);
        return lease;
    };
    const readers = leaseReaders(context);
    try {
        const kept = await (0,keeper/* keepAlive */.Z8)(plan, spec, context, tracked);
        const container = (0,run_lease/* leaseContainer */.QF)(() => Promise.resolve(kept.spec), world, removals);
        const used = async (id) => {
            try {
                const testbed = testbedOf({ id, kept, readers }, { spec, context, tracked });
                return await use({ ...testbed, ...(pod && { pod }) });
            }
            finally {
                readers.done();
            }
        };
        // A volume can only be removed once no container mounts it.
        return await (0,run_lease/* withLease */.pS)(container, world, used, readers.removals);
    }
    finally {
        for (const lease of bystanders)
            lease.done();
    }
}
/** The testbed of a created container, with leases of the containers beside it. */
function testbedOf({ id, kept, readers }, { spec, context, tracked }) {
    const { engine, world, removals } = context;
    const leased = (probe) => tracked((0,run_probe/* leaseProbe */.X)(probe, engine.platform, world, removals));
    const beside = () => leased((0,probe_specs/* probeSpec */.Kt)(spec, id));
    const peer = (0,probe_specs/* peerSpec */.Qg)(spec);
    const neighbour = tracked(leaseNeighbour(kept.spec, engine.platform, world, removals));
    const readerOf = (mounts) => readers.leaseContainer((0,probe_specs/* readerSpec */.Nc)(spec, mounts));
    return {
        ...{ id, spec: kept.spec, kept: kept.keeper !== undefined },
        twin: tracked((0,twin/* leaseTwin */.B)(kept.spec, world, removals)),
        neighbour,
        networkShelf: (0,run_lease/* once */.Oo)(async () => {
            const { inspect } = world.engine;
            const beside = await neighbour.id();
            return networkShelf(...(await Promise.all([inspect(id), inspect(beside)])), readerOf);
        }),
        probe: kept.keeper ?? beside(),
        spare: beside(),
        peer: peer && leased(peer),
        readerOf,
        homesOf: (paths) => (0,keeper/* findHomes */.Ee)(paths, spec, context),
        control: tracked(leaseControl(spec.labels, engine, world, removals))
    };
}
function leaseReaders({ engine, world, removals }) {
    const own = [];
    const leases = [];
    return {
        removals: own,
        leaseContainer: (spec) => {
            const lease = (0,run_probe/* leaseProbe */.X)(spec, engine.platform, world, own);
            leases.push(lease);
            return lease;
        },
        done: () => {
            for (const lease of leases)
                lease.done();
            removals.push(...own);
        }
    };
}
/** Starts the container, then those beside it. */
async function bootOn(testbed, plan, world, listeners) {
    const { id, pod } = testbed;
    const [outcome] = await Promise.all([(0,boot/* startWithin */.aE)(pod, id, world), makeProbe(testbed, world)]);
    if (outcome.kind !== 'started') {
        const { user } = plan.container;
        if (outcome.kind === 'refused' && user !== undefined && (0,boot/* isUserMissing */.ci)(outcome.reason))
            throw new plan_faults/* BadInputs */.JM([badUser(user, outcome.reason)]);
        return (0,boot/* unstartedContainer */.ur)(id, outcome);
    }
    const addresses = await addressesOfJob(testbed, plan, world);
    attend(testbed, plan);
    // Starting the probe takes the engine longest, so its request is sent before anything else is
    // prepared.
    await world.clock.sleep(0, world.cancelled);
    const booted = (0,boot/* bootedContainer */.Hu)(id, world, listeners);
    return { ...booted, ...(addresses && { addresses }), ...(pod && { pod }) };
}
/** The bad input of a user that only the engine could look up in the image. */
const badUser = (user, reason) => ({
    input: 'user',
    sentence: `${(0,parse/* quoteInput */.Zs)(user)} is not in the image (${(0,parse/* quoteInput */.Zs)(reason)}); name a user of its /etc/passwd, or write numbers.`
});
/** Addresses of a one-shot job whose network files are compared; undefined where it has ended. */
async function addressesOfJob({ id }, { wait, container }, { engine }) {
    if (wait.kind !== 'exit' || container.readOnly)
        return undefined;
    const { addresses, addresses6, running } = await engine.inspect(id);
    return running ? { addresses, addresses6 } : undefined;
}
/** Creates the probe, once the request to start the container has been sent. */
async function makeProbe({ probe }, { clock, cancelled }) {
    await clock.sleep(0, cancelled);
    probe.make();
}
/**
 * Starts auxiliary containers that take long while the container under test gets ready. Their
 * faults are thrown where they are awaited.
 */
function attend({ probe, peer, twin, neighbour }, { watch, container }) {
    if (!(0,names/* mayTamper */.Zp)(container))
        probe.watcher().catch(() => undefined);
    peer?.watcher().catch(() => undefined);
    if (!container.readOnly)
        neighbour.id().catch(() => undefined);
    if (watch.rootContents)
        twin.id().catch(() => undefined);
}
/**
 * Leases a neighbour: a container that runs idle on the container's network and shows what the
 * engine writes into network files. A twin does not show that, since Docker 28 completes these
 * files only for a running container.
 */
function leaseNeighbour(spec, platform, world, removals) {
    const { engine } = world;
    const lease = (0,run_lease/* leaseContainer */.QF)((0,probe_specs/* onProbeImage */.nW)((0,probe_specs/* neighbourSpec */.re)(spec), platform, world), world, removals);
    const started = (0,run_lease/* once */.Oo)(async () => {
        const id = await lease.id();
        await engine.start(id);
        return id;
    });
    return { id: started, done: lease.done };
}

;// CONCATENATED MODULE: ./lib/main.js














/**
 * Checks one image and returns its report. Never rejects or prints. Everything that it created on
 * the engine is removed when it resolves.
 */
async function main(request, world, write = asIs) {
    return check(await planCheck(request, world), write);
}
const asIs = (report) => Promise.resolve(report);
/** Plans a check. Never rejects: a fault is kept for the report. */
async function planCheck(request, world) {
    const startedAt = world.clock.date();
    const watch = (0,stopwatch/* stopwatch */.s)(world.clock);
    const learnt = {};
    const discreet = { ...world, log: logWithout(world.log, learnt) };
    const preparation = await watch.timed('plan', () => prepare(request, discreet, learnt));
    return { request, world: discreet, startedAt, watch, preparation };
}
/**
 * Runs a planned check and writes its report. Never rejects. Everything that the check created on
 * the engine is removed when it resolves.
 */
async function check(planned, write) {
    const ended = await runCheck(planned);
    const { tell } = await readTell();
    return tell(ended, write);
}
/**
 * Runs a planned check to its end. The account holds everything that was learnt, even if a fault
 * ended the check.
 */
async function runCheck(planned) {
    const { request, world, watch, preparation } = planned;
    const account = openAccount(planned);
    const { learnt } = preparation;
    const ended = { request, world, removals: [], account, workload: learnt.workload };
    account.timings = watch.timings();
    if ('fault' in preparation) {
        closePlanned(ended, learnt);
        return { ...ended, fault: preparation.fault };
    }
    const context = openCheck(preparation.prepared, { ...ended, timed: watch.timed });
    try {
        return { ...ended, judgement: await judged(context) };
    }
    catch (fault) {
        return { ...ended, fault };
    }
    finally {
        closePlanned(ended, learnt);
        context.spool?.close();
        await Promise.all(context.pending);
        account.timings = watch.timings();
    }
}
/**
 * Begins to remove everything that was created to plan the check, once the check's own containers
 * are gone.
 */
function closePlanned({ request, world, removals, account }, learnt) {
    if (learnt.workload !== undefined) {
        account.manifest = learnt.workload.manifest();
        learnt.workload.closeAfter(removals);
    }
    if (learnt.isLoaded === true) {
        (0,run_lease/* removeAfter */.V2)(removals, () => world.engine.removeLabelled(request.labels));
    }
}
/** Boots, observes and judges the container, then makes the inquiries that were asked for. */
async function judged(context) {
    const { plan, world } = context;
    const looks = plan.imageLayers ? (await readLate()).beginLooks(plan.image.id, world) : undefined;
    try {
        await startDependencies(context);
        const recovered = await (0,keeper/* holdingVolumes */.xl)(context, context, async () => {
            const kept = await runContainer(context, (run, scene) => keepEvidence(run, context, scene));
            const ran = await inquire(({ STOP }) => STOP, kept, context);
            return inquire(({ RECOVERY }) => RECOVERY, ran, context);
        });
        const means = { ...context, recheck: recheckIn(context) };
        const compared = await inquire(({ COMPARISON }) => COMPARISON, recovered, means);
        const explained = await inquire(({ EXPLANATION }) => EXPLANATION, compared, means);
        const isWanted = plan.harden !== undefined;
        const hardened = isWanted ? await inquire(readHardening, explained, means) : explained;
        const attacked = await inquire(({ ATTACKS }) => ATTACKS, hardened, context);
        const settled = await inquire(({ SETTINGS }) => SETTINGS, attacked, context);
        if (looks === undefined)
            return settled.judgement;
        const last = await inquire(({ INTEGRITY }) => INTEGRITY, settled, { ...context, looks });
        return last.judgement;
    }
    finally {
        looks?.end();
    }
}
/** Starts the services that the container depends on, if its workload has any. */
async function startDependencies(context) {
    const { workload, timed } = context;
    if (workload === undefined)
        return;
    // They are programs that no one has checked, and may be able to write to the folder of this one.
    await readRest(context);
    const { startDependencies: start } = workload;
    if (start !== undefined)
        await timed('dependencies', start);
}
/**
 * Boots the planned container, tests, observes and judges it, and passes it to `use` before it is
 * removed.
 */
async function runContainer(context, use) {
    const { plan, engine, world, recorder, timed, account } = context;
    recorder.launched((0,program/* launchOf */.v4)(plan));
    let early;
    const beforePod = async (readerOf) => {
        early = await (await readLate()).lookEarly(plan, world, readerOf);
    };
    return withTestbed(context, { ...context, beforePod }, async (testbed) => {
        const lines = (0,output/* newLogLines */.Mr)();
        const listeners = [recorder.onOutput, lines.add];
        const { baseline, booted } = await launch({ testbed, early }, context, listeners);
        try {
            const { judgeObservation, observe } = await readLate();
            const subject = { plan, testbed, spec: testbed.spec, engine, booted, lines, world, timed };
            const { underAttack } = recorder;
            // Until the end of the exercise, the steps that have passed are all that is known of it.
            const smoke = [];
            account.exercise = { failure: undefined, smoke, container: undefined };
            const onResult = (result) => {
                // A step that the cancellation ended has no result of its own.
                if (!world.cancelled.aborted)
                    smoke.push(result);
            };
            const exercised = await (0,exercise/* exercise */.x)({ ...subject, underAttack, onResult });
            account.exercise = exercised;
            const seen = (account.observation = await observe(subject, exercised, baseline, context));
            const found = await judgeObservation(subject, exercised, seen, recorder.cut() > 0);
            // Containers that are booted later are to be stopped as this one was.
            const later = seen.stop === undefined ? plan : { ...plan, isToldToStop: true };
            return await use({ plan: later, exercise: exercised, ...found }, { testbed, baseline });
        }
        finally {
            account.log = recorder.log();
        }
    });
}
/**
 * Starts the container, and loads everything that is needed later while the engine is at it; before
 * that, if the container's program could tamper with it.
 */
async function launch({ testbed, early }, context, listeners) {
    const { plan, world, timed, account, pending } = context;
    world.log.progress(`Booting ${plan.image.reference}`);
    try {
        const baseline = await timed('baseline', () => (0,volumes/* takeBaseline */.F_)(testbed, plan, world, early));
        if ((0,mounts/* mayReachHost */.jA)(plan.container))
            await readRest(context);
        const booting = timed('boot', () => bootOn(testbed, plan, world, listeners));
        const reading = readRest(context);
        pending.push(reading.catch(() => undefined));
        const [booted] = await Promise.all([booting, reading]);
        return { baseline, booted };
    }
    finally {
        // The start does not wait for the storage driver, but the report does.
        pending.push(learnEngine(testbed, world, account));
    }
}
/** Keeps the contents of changed files, if evidence is wanted. */
function keepEvidence(run, context, scene) {
    const { spool, recorder } = context;
    if (spool === undefined)
        return Promise.resolve(run);
    const log = () => (0,report_escape/* forFile */.yp)(recorder.log());
    return inquire(({ EVIDENCE }) => EVIDENCE, run, { ...context, ...scene, spool, log });
}
/** Makes one inquiry, if it is wanted. A fault in it becomes a finding; a cancellation rejects. */
async function inquire(choose, run, context) {
    const { phase, announcement, isWanted, ask, failed } = await choose(await readLate());
    if (!isWanted(run, context))
        return run;
    const { world, timed, account } = context;
    if (announcement !== undefined)
        world.log.progress(announcement);
    const answered = () => ask(run, context);
    const { judgement, facts } = await (phase === undefined ? answered() : timed(phase, answered)).catch((error) => {
        if (world.cancelled.aborted)
            throw error;
        return failed(run.judgement, error);
    });
    Object.assign(account, facts);
    return { ...run, judgement };
}
/**
 * Returns a function that checks other plans, without progress messages and with an account of
 * their own.
 */
function recheckIn({ engine, world, removals, account }) {
    const log = { ...world.log, progress: () => undefined };
    const aside = { world: { ...world, log }, removals, account: { ...account } };
    return (plan, use) => {
        const context = openCheck({ plan: { ...plan, podGoesOn: true }, engine, spec: (0,reach/* placed */.GS)(plan, engine) }, { ...aside, timed: (0,stopwatch/* stopwatch */.s)(world.clock).timed });
        return runContainer(context, (run, { testbed }) => use(run, { testbed, recorder: context.recorder }));
    };
}
/** Loads `late.ts`; from memory, once a first call was awaited. */
const readLate = () => Promise.all(/* import() | late */[__nccwpck_require__.e(260), __nccwpck_require__.e(291), __nccwpck_require__.e(118), __nccwpck_require__.e(663), __nccwpck_require__.e(803), __nccwpck_require__.e(827), __nccwpck_require__.e(259), __nccwpck_require__.e(481), __nccwpck_require__.e(475)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9456));
/** Loads the search for the least that an image needs. */
const readHardening = async () => (await Promise.all(/* import() | harden */[__nccwpck_require__.e(291), __nccwpck_require__.e(663), __nccwpck_require__.e(803), __nccwpck_require__.e(827), __nccwpck_require__.e(481), __nccwpck_require__.e(941)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3639))).HARDENING;
/** Loads `tell.ts`: the only part that a check needs which ends before it boots anything. */
const readTell = () => Promise.all(/* import() | tell */[__nccwpck_require__.e(260), __nccwpck_require__.e(838), __nccwpck_require__.e(663), __nccwpck_require__.e(827), __nccwpck_require__.e(259), __nccwpck_require__.e(100), __nccwpck_require__.e(206)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1051));
/** Loads everything that is needed later, including the probe and the reader of workflow files. */
async function readRest({ engine, plan, world }) {
    // Loading blocks everything else, so the engine gets its request first.
    await world.clock.sleep(0, world.cancelled);
    // If there is no probe for the platform, its first use reports the fault.
    const probe = world.engine.probeImage(engine.platform).catch(() => undefined);
    const search = plan.harden === undefined ? undefined : readHardening();
    await Promise.all([readLate(), readTell(), (0,yaml/* yamlLibrary */.Tj)(), probe, search]);
}


/***/ }),

/***/ 9488:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TR: function() { return /* binding */ isSameEntry; },
/* harmony export */   UD: function() { return /* binding */ compare; },
/* harmony export */   my: function() { return /* binding */ comparison; },
/* harmony export */   yS: function() { return /* binding */ folderOf; }
/* harmony export */ });
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(239);

/**
 * All differences between two snapshots of a folder, including touched files. Unsorted, except that
 * transient folders come last.
 */
function* compare(before, after) {
    const { moves, isUnexplained } = reasons(before);
    const restless = [];
    for (const one of differences(before, after)) {
        if (isRestless(one))
            restless.push(one);
        else {
            moves(one.path);
            yield one;
        }
    }
    for (const one of restless)
        if (isUnexplained(one.path))
            yield { ...one, idle: 'transient' };
}
function* differences(before, after) {
    for (const [path, entry] of after) {
        const one = difference(path, before.get(path), entry);
        if (one !== undefined)
            yield one;
    }
    for (const [path, entry] of before) {
        if (!after.has(path))
            yield { path, kind: 'deleted', before: entry };
    }
}
/** The difference between two entries at one path; undefined if even their timestamps are equal. */
function difference(path, before, after) {
    if (before === undefined)
        return { path, kind: 'added', after };
    if (!isSameEntry(before, after))
        return { path, kind: 'changed', before, after };
    if (before.modified === after.modified)
        return undefined;
    return { path, kind: 'changed', before, after, idle: 'touched' };
}
/** Whether only the timestamp of a folder differs. */
const isRestless = ({ idle, after }) => idle !== undefined && after?.type === 'directory';
/**
 * Explains modification times of folders. A name that comes or goes changes its folder's time: a
 * new time without such a difference shows that an entry existed in between.
 */
function reasons(before) {
    const explained = new Set();
    let last;
    return {
        moves: (path) => {
            const folder = folderOf(path);
            if (folder === last)
                return;
            last = folder;
            // A folder that did not exist before is not reported as transient.
            if (before.has(folder))
                explained.add(folder);
        },
        isUnexplained: (folder) => !explained.has(folder)
    };
}
/**
 * Whether two entries are equal apart from timestamps. Without digests of both, timestamps decide
 * on the contents.
 */
function isSameEntry(one, other) {
    return (one.type === other.type &&
        one.mode === other.mode &&
        one.uid === other.uid &&
        one.gid === other.gid &&
        one.size === other.size &&
        one.target === other.target &&
        one.device === other.device &&
        one.capabilities === other.capabilities &&
        one.attributes === other.attributes &&
        sameContents(one, other));
}
function sameContents(one, other) {
    if (one.type !== 'file')
        return true;
    return one.sha256 === undefined || other.sha256 === undefined
        ? one.modified === other.modified
        : one.sha256 === other.sha256;
}
/** The parent folder of a path; `/` for entries of the root. */
const folderOf = (path) => path.slice(0, path.lastIndexOf('/')) || '/';
function comparison(before) {
    const seen = {
        before,
        ...{ news: (0,_snapshot__WEBPACK_IMPORTED_MODULE_0__/* .newSnapshot */ .Vw)(), touched: (0,_snapshot__WEBPACK_IMPORTED_MODULE_0__/* .newSnapshot */ .Vw)(), transient: (0,_snapshot__WEBPACK_IMPORTED_MODULE_0__/* .newSnapshot */ .Vw)() },
        gone: new Uint8Array(before.size),
        unread: 0
    };
    let look = newLook(before);
    return {
        set: (path, entry) => note(path, entry, seen, look),
        get: (path) => (look.restored.has(path) ? undefined : seen.news.get(path)) ?? before.get(path),
        unread: () => seen.unread,
        end: () => {
            endLook(seen, look);
            look = newLook(before);
        },
        moved: () => movedIn(seen)
    };
}
const [LAST, ANY] = [1, 2];
const newLook = (before) => ({
    ...reasons(before),
    met: new Uint8Array(before.size),
    restless: new Map(),
    restored: new Set()
});
/** Records an entry of this look; returns whether more than timestamps differ from `before`. */
function note(path, entry, seen, look) {
    const { before, news, touched } = seen;
    const row = before.rowOf(path);
    if (row >= 0)
        look.met[row] = 1;
    const old = row < 0 ? undefined : before.valueAt(row);
    const one = difference(path, old, entry);
    const isAlike = one === undefined || one.idle !== undefined;
    if (isAlike && old?.sha256 !== undefined && entry.sha256 === undefined)
        seen.unread += 1;
    const isNews = one !== undefined && one.idle === undefined;
    if (isNews)
        news.set(path, entry);
    else if (news.has(path))
        look.restored.add(path);
    if (one === undefined)
        return false;
    if (isRestless(one))
        look.restless.set(path, entry);
    else {
        look.moves(path);
        if (!isNews)
            touched.set(path, entry);
    }
    return isNews;
}
function endLook({ before, gone, transient }, look) {
    for (let row = 0; row < before.size; row++) {
        const times = gone[row] ?? 0;
        gone[row] = look.met[row] === 1 ? times & ANY : LAST | ANY;
        if (look.met[row] !== 1)
            look.moves(before.keyAt(row));
    }
    for (const [path, entry] of look.restless) {
        if (look.isUnexplained(path))
            transient.set(path, entry);
    }
}
function* movedIn({ before, news, touched, transient, gone }) {
    for (const [path, after] of news)
        yield newsOf(path, after, before, gone);
    for (let row = 0; row < before.size; row++) {
        const path = ((gone[row] ?? 0) & ANY) === 0 ? undefined : before.keyAt(row);
        if (path !== undefined && !news.has(path))
            yield { path, kind: 'deleted', before: before.valueAt(row) };
    }
    const told = (path) => news.has(path) || ((gone[before.rowOf(path)] ?? 0) & ANY) !== 0;
    for (const [idle, entries] of [
        ['touched', touched],
        ['transient', transient]
    ])
        for (const [path, after] of entries) {
            const old = before.get(path);
            if (old !== undefined && !told(path))
                yield { path, kind: 'changed', before: old, after, idle };
        }
}
function newsOf(path, after, before, gone) {
    const row = before.rowOf(path);
    if (row < 0)
        return { path, kind: 'added', after };
    const old = before.valueAt(row);
    return ((gone[row] ?? 0) & LAST) === 0
        ? { path, kind: 'changed', before: old, after }
        : { path, kind: 'deleted', before: old, meanwhile: after };
}


/***/ }),

/***/ 7570:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ mountsIn; },
/* harmony export */   x: function() { return /* binding */ allMountsIn; }
/* harmony export */ });
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
        path: unescape(path),
        root: unescape(root),
        device,
        fileSystem,
        writable: !words.has('ro'),
        executable: !words.has('noexec')
    };
}
/** Decodes spaces, tabs, line feeds and backslashes, written as `\` and three octal digits. */
const unescape = (text) => text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)));


/***/ }),

/***/ 4021:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: function() { return /* binding */ recordOutput; },
/* harmony export */   y: function() { return /* binding */ awaitRefusals; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _run_output__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8265);
/* harmony import */ var _refusals__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9416);



const HEAD_BYTES = 2 * 1024 * 1024;
const TAIL_BYTES = 256 * 1024;
/** Starts collecting one container's output; how its program starts may be set later. */
function recordOutput(launch) {
    let start = launch;
    const launched = () => start;
    const kept = (0,_run_output__WEBPACK_IMPORTED_MODULE_2__/* .capture */ .Fg)(HEAD_BYTES, TAIL_BYTES);
    const own = outputScanner(launched);
    const [foreign, atEnd] = [(0,_refusals__WEBPACK_IMPORTED_MODULE_1__/* .refusalScanner */ .FL)(launched), (0,_refusals__WEBPACK_IMPORTED_MODULE_1__/* .refusalScanner */ .FL)(launched)];
    let [isAttacked, isStopping] = [false, false];
    return {
        onOutput: (bytes) => {
            kept.add(bytes);
            (isAttacked ? foreign : own).add(bytes);
            if (isStopping)
                atEnd.add(bytes);
        },
        onCommand: (output, byAttack = false) => {
            ;
            (byAttack ? foreign : own).add(new TextEncoder().encode(`\n${output}\n`));
        },
        launched: (how) => {
            start = how;
        },
        underAttack: (isSo) => {
            isAttacked = isSo;
        },
        log: kept.text,
        cut: kept.cut,
        refusals: own.refusals,
        attackRefusals: () => notAmong(foreign.notes(), own.refusals()),
        stopping: () => {
            isStopping = true;
        },
        refusalsAtEnd: atEnd.notes,
        hints: own.hints,
        crossings: own.crossings,
        unlisted: () => ({ program: own.unkept(), attack: foreign.unkept() })
    };
}
/** Scanners for refusals, hints and failed renames of the program itself. */
function outputScanner(launched) {
    const [refusals, asides] = [(0,_refusals__WEBPACK_IMPORTED_MODULE_1__/* .refusalScanner */ .FL)(launched), (0,_refusals__WEBPACK_IMPORTED_MODULE_1__/* .asideScanner */ .bU)(launched)];
    return {
        add: (bytes) => {
            refusals.add(bytes);
            asides.add(bytes);
        },
        refusals: refusals.notes,
        unkept: refusals.unkept,
        hints: () => asides.notes().flatMap((one) => (one.kind === 'hint' ? [one.hint] : [])),
        crossings: () => asides.notes().flatMap((one) => (one.kind === 'crossing' ? [one.crossing] : []))
    };
}
/** The refusals that are not among the others. */
function notAmong(refusals, others) {
    const known = new Set(others.map(_refusals__WEBPACK_IMPORTED_MODULE_1__/* .refusalIdentity */ .rt));
    return refusals.filter((one) => !known.has((0,_refusals__WEBPACK_IMPORTED_MODULE_1__/* .refusalIdentity */ .rt)(one)));
}
/**
 * All refusals of a container that has ended. Waits up to 30 s for the rest of its log, and throws
 * a `Fault` if that does not come: the missing part could report a refusal.
 */
async function awaitRefusals({ plan, booted, world }, exercise, recorder) {
    await world.clock.sleep(LOG_TIMEOUT, booted.logEnded);
    if (!booted.logEnded.aborted)
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('log-lost', LOG_LATE);
    await booted.logEnd;
    // A command that ran inside may also have been refused a write.
    const { smoke, attack } = exercise;
    for (const results of [smoke, attack?.smoke ?? []]) {
        const inside = results.filter((_, index) => plan.smoke[index]?.kind === 'exec');
        for (const { output } of inside)
            recorder.onCommand(output);
    }
    const strikes = attack?.steps.filter((_, index) => plan.attack[index]?.kind === 'exec') ?? [];
    for (const { output } of strikes)
        recorder.onCommand(output, true);
    const { program, attack: byAttack } = recorder.unlisted();
    const crossings = recorder.crossings();
    return {
        refusals: recorder.refusals(),
        refusalsAtEnd: recorder.refusalsAtEnd(),
        ...(plan.attack.length > 0 && { attackRefusals: recorder.attackRefusals() }),
        ...(crossings.length > 0 && { crossings }),
        ...(program + byAttack > 0 && { unlistedRefusals: { program, attack: byAttack } })
    };
}
const LOG_TIMEOUT = 30_000;
const LOG_LATE = `The engine did not hand over the rest of the container's log within ${LOG_TIMEOUT / 1000} s of its end.`;


/***/ }),

/***/ 3847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: function() { return /* binding */ bytesOf; },
/* harmony export */   HD: function() { return /* binding */ readable; },
/* harmony export */   KH: function() { return /* binding */ isText; },
/* harmony export */   O4: function() { return /* binding */ asEngineLists; },
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   Uc: function() { return /* binding */ parentReader; },
/* harmony export */   XT: function() { return /* binding */ ancestorAt; },
/* harmony export */   cD: function() { return /* binding */ comparePaths; },
/* harmony export */   f2: function() { return /* binding */ byPath; },
/* harmony export */   gN: function() { return /* binding */ parentOf; },
/* harmony export */   mY: function() { return /* binding */ isSystemFolder; }
/* harmony export */ });
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


/***/ }),

/***/ 8816:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WL: function() { return /* binding */ probeLook; },
/* harmony export */   pq: function() { return /* binding */ memoryLook; },
/* harmony export */   zu: function() { return /* binding */ probeNames; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _mountinfo__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7570);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(239);
/* harmony import */ var _tar__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4592);




/**
 * Reads the probe's answer, with a surveyor for each mount. Throws a `Fault` where the probe could not read something: unread
 * files never count as absent.
 */
function probeLook(surveyorOf, { pathOf = asTold, isCovered = never } = {}) {
    const proc = procTexts();
    let current;
    const { add, ended } = (0,_tar__WEBPACK_IMPORTED_MODULE_2__/* .tarReader */ .R)((header) => {
        if (header.records.has('ZERODRIFT.chroot'))
            throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', CHROOT);
        if (header.name.startsWith('proc/'))
            return proc.heard(header);
        const failed = header.records.get('ZERODRIFT.error');
        const path = `/${header.name}`;
        if (failed === 'EHIDDEN' && isCovered(path) && coversItself(path, proc.text('mountinfo'))) {
            current = undefined;
            return undefined;
        }
        if (failed !== undefined)
            throw unreadable(pathOf(path), failed);
        const id = header.records.get('ZERODRIFT.mount');
        if (id !== undefined) {
            const isKernels = header.records.get('ZERODRIFT.type') === 'kernel';
            current = surveyorOf({ id, path, isKernels });
            if (isKernels)
                return undefined;
        }
        return current?.enter(header);
    });
    return {
        add,
        ended,
        refusal: proc.refusal,
        status: () => proc.text('status'),
        waits: () => proc.text('waits') !== '',
        mountinfo: () => proc.text('mountinfo'),
        ownMountinfo: () => proc.text('own-mountinfo'),
        processes: () => proc.processes
    };
}
const asTold = (path) => path;
const never = () => false;
/** Whether of several mounts at a path one lies directly on another. */
function coversItself(path, mountinfo) {
    const there = (0,_mountinfo__WEBPACK_IMPORTED_MODULE_3__/* .allMountsIn */ .x)(mountinfo).filter((mount) => mount.path === path);
    return there.some(({ parent }) => there.some(({ id }) => id === parent));
}
function unreadable(told, why) {
    const path = JSON.stringify(told.length > LONGEST_PATH ? `${told.slice(0, LONGEST_PATH)}...` : told);
    const sentence = `${path} could not be inspected (${why}), so writes there are not known.`;
    return new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', sentence);
}
/** Longest path in characters that a message quotes in full. */
const LONGEST_PATH = 200;
const CHROOT = "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known.";
/** Reads the answer of a probe beside a container, or of a keeper. */
function memoryLook({ limit, digest, spool, ...told }) {
    const seen = new Map();
    const look = probeLook(({ id }) => {
        const snapshot = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .newSnapshot */ .Vw)();
        const pathOf = (name) => `/${name}`;
        const made = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .surveyor */ .U6)({ limit, digest, pathOf, sink: spool?.sink('all') }, snapshot);
        seen.set(id, { snapshot, partial: made.partial });
        return made;
    }, told);
    const mounts = () => (0,_mountinfo__WEBPACK_IMPORTED_MODULE_3__/* .mountsIn */ .K)(look.mountinfo()).map((mount) => ({ ...mount, seen: seen.get(mount.id) }));
    return { ...look, mounts };
}
/**
 * Reads an answer of the probe that holds names without contents; names that the probe could not
 * read are left out.
 */
function probeNames() {
    const paths = [];
    const { add, ended } = (0,_tar__WEBPACK_IMPORTED_MODULE_2__/* .tarReader */ .R)(({ name, records }) => {
        if (!records.has('ZERODRIFT.error'))
            paths.push(name === '.' ? '/' : `/${name}`);
        return undefined;
    });
    return { add, ended, paths: () => paths };
}
/** Longest text of one process, and of all processes together, in characters. */
const LONGEST_TEXT = 16 * 1024;
const MOST = 4 * 1024 * 1024;
function procTexts() {
    const texts = new Map();
    const processes = new Map();
    let refusal;
    let left = MOST;
    const keep = (name) => whole(Math.min(LONGEST_TEXT, left), (text) => {
        left -= text.length;
        processes.set(name, text);
    });
    const heard = ({ name, records }) => {
        const failed = records.get('ZERODRIFT.error');
        const process = PROCESS.exec(name)?.[1];
        // A process that has just ended leaves no text; that is no fault.
        if (process !== undefined)
            return failed === undefined ? keep(process) : undefined;
        refusal = failed ?? refusal;
        return whole(Infinity, (text) => texts.set(name, text));
    };
    const text = (name) => texts.get(`proc/${name}`) ?? '';
    return { heard, refusal: () => refusal, text, processes };
}
const PROCESS = /^proc\/(\d+\/\w+)$/;
/** Collects a text of at most `most` bytes, a character for each byte. */
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


/***/ }),

/***/ 181:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E_: function() { return /* binding */ refusedAt; },
/* harmony export */   GU: function() { return /* binding */ searchFor; },
/* harmony export */   mU: function() { return /* binding */ withoutColours; },
/* harmony export */   q9: function() { return /* binding */ nextMention; },
/* harmony export */   wy: function() { return /* binding */ mentions; },
/* harmony export */   zr: function() { return /* binding */ scanner; }
/* harmony export */ });
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
function withoutColours(line) {
    return line.includes(ESCAPE) ? line.replace(COLOURS, '') : line;
}
/** Total characters of further keys that are remembered, so that each counts once. */
const MOST_REMEMBERED = 4 * 1024 * 1024;
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


/***/ }),

/***/ 9416:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  bU: function() { return /* binding */ asideScanner; },
  Pp: function() { return /* binding */ crossDevice; },
  rt: function() { return /* binding */ refusalIdentity; },
  c3: function() { return /* binding */ refusalIn; },
  FL: function() { return /* binding */ refusalScanner; }
});

// UNUSED EXPORTS: hintIn

// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __nccwpck_require__(7734);
// EXTERNAL MODULE: ./lib/observe/compare.js
var compare = __nccwpck_require__(9488);
// EXTERNAL MODULE: ./lib/observe/refusal-lines.js
var refusal_lines = __nccwpck_require__(181);
;// CONCATENATED MODULE: ./lib/observe/refused-paths.js

/** PATH_MAX: no longer text is a path. */
const LONGEST = 4096;
/**
 * The path that a line reports as refused, at any of the given positions of the wording. Of two
 * paths it is the one that would have been created or removed. A path behind the wording is
 * preferred to a path before it. A relative path is resolved against the program's working
 * directory, and ignored where that is unknown.
 */
function pathNear(line, places, launch) {
    const each = (find) => places.map(({ start, end }) => find(line.slice(0, start), line.slice(end))).find(Boolean);
    const found = each(pathAfter) ?? each(pathBefore) ?? each(relativeBefore);
    const path = found === undefined || found.startsWith('/') ? found : rooted(found, line, launch);
    const told = path ?? inField(line);
    return told !== undefined && told.length <= LONGEST ? told : undefined;
}
/** The absolute path of a relative one: from a field of the line, or else the working directory. */
function rooted(relative, line, launch) {
    const named = inField(line);
    if (named?.endsWith(`/${relative.replace(/^\.\//, '')}`) === true)
        return named;
    if (launch === undefined || !isName(relative))
        return undefined;
    return (0,paths/* absolutePath */.Hi)(relative, launch.workingDir);
}
/** Whether a text may be a path: no control characters, no outer blanks, no URL (`http://x`). */
const isName = (text) => /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(text) && !/^\w{1,20}:/.test(text);
/**
 * The path in a field of a structured log that names a message's file: `file=/x`,
 * `"filename":"/x"`, Rust's `path: "/x"`.
 */
function inField(line) {
    const found = /(?:^|[\s{,("'\\])(?:file_?(?:name|path)?(?:=|\\?["']: ?|: )|path: )(?:\\?["'])?(\/(?!\/)[^\s"'\\,})]{1,4096})/i.exec(line);
    return found?.[1];
}
/** Characters around the wording that are examined: room for a path and the words beside it. */
const WINDOW = 4400;
/** Number of parts between colons to examine: `tar: /x: Cannot open: Read-only file system`. */
const MOST_PARTS = 3;
/** The absolute path in the nearest part before the wording that says more than what failed. */
function pathBefore(before) {
    const near = before.slice(-WINDOW);
    return inTerm(near) ?? inNearestPart(withoutJoint(near));
}
function inNearestPart(text) {
    const parts = text.split(': ');
    const nearest = parts.slice(-MOST_PARTS).reverse();
    const told = nearest.findIndex((part) => !/^[a-z' ]{0,40}$/i.test(part));
    const part = nearest[told];
    if (part === undefined)
        return undefined;
    // A line that starts with a path and a colon names its program:
    // `/entrypoint.sh: cd: Read-only ...`.
    const isProgram = told > 0 && told === parts.length - 1 && part.startsWith('/');
    return isProgram ? undefined : (inQuotes(part) ?? inCall(part) ?? bare(part));
}
/**
 * The path in the nearest Erlang term that holds it first: `{file_error,"/x",erofs}`,
 * `{<<"/x">>,{error,erofs}}`.
 */
function inTerm(before) {
    if (!/[{,]\s?:?$/.test(before.slice(-3)))
        return undefined;
    const start = Math.max(before.lastIndexOf('"/'), before.lastIndexOf("'/"));
    if (start === -1 || !/(?:^|[{,[<(\s])$/.test(before.slice(0, start).slice(-1)))
        return undefined;
    const [path = ''] = before.slice(start + 1).split(before.charAt(start));
    return path;
}
/**
 * Removes the text that joins a path to the wording: `: `, `, `, ` (`, ` (30: `, `: (30) `,
 * ` (Errcode: 30 "`, `[Errno 30] `, ` java.io.IOException: `, ` Os { code: 30, kind: `.
 */
function withoutJoint(before) {
    const unquoted = before.replace(/["'`]$/, '');
    const bracket = /[([][^()[\]/]{0,20}(?:\d\d[\])]:? ?)?$/.exec(unquoted.slice(-24));
    const joint = bracket === null ? '' : unquoted.slice(-24).slice(bracket.index);
    const text = withoutTail(unquoted.slice(0, unquoted.length - joint.length), ' :,;');
    const thrown = THROWN.exec(text.slice(-200));
    return thrown === null ? text : withoutTail(text.slice(0, text.length - thrown[0].length), ' :,;');
}
/**
 * The error's name before the wording: Java's ` java.io.IOException`, Rust's ` Os { code: 30, kind`
 */
const THROWN = / (?:(?:\w{1,40}\.){1,9}\w{1,60}(?:Exception|Error)|(?:\w{1,40}\(){0,3}(?:Os \{ code: \d{1,3}, |Custom \{ )kind)$/;
const CLOSING = new Map([
    ["'", /'/],
    ['"', /"/],
    ['`', /[`']/],
    ['‘', /’/],
    ['“', /”/]
]);
/**
 * The first absolute path in quotes, maybe JSON-escaped: `can't create '/x'`, `open() "/x" failed`.
 */
function inQuotes(part) {
    const opening = /(?:^|[\s(\\])(["'`‘“])(?=\/)/.exec(part);
    if (opening === null)
        return undefined;
    const path = part.slice(opening.index + opening[0].length);
    const end = path.search(CLOSING.get(opening[1] ?? '') ?? /$/);
    // OCaml quotes path and wording together: `Sys_error("/x: Read-only file system")`.
    if (end === -1)
        return /\s/.test(path) ? '' : path;
    return withoutTail(path.slice(0, end), '\\');
}
/** The path in a call as PHP and dovecot print it: `fopen(/x)`, `open(/x, O_RDWR) failed`. */
function inCall(part) {
    return /\w\((\/[^,()]*)/.exec(part)?.[1];
}
const TRAILING = /(?: is missing\.)? (?:failed|because|for \w+|- \w+)$/;
const OPERATION = /^["'[]?(?:(open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|chtimes|truncate|write) )?(\/.*)$/;
/**
 * The path in an unquoted part: all of it, all behind an operation (Go, Java), or its last word.
 */
function bare(part) {
    const text = part.replace(TRAILING, '');
    const [, operation, paths] = OPERATION.exec(text) ?? [];
    if (paths === undefined)
        return lastWord(text);
    // A position in source code: `/app/x.rb:3:in 'mkdir'`.
    if (/:\d/.test(paths))
        return undefined;
    const [first = '', second] = paths.split(/^(?:rename|link|symlink)$/.test(operation ?? '') ? / (?=\/)/ : ' -> ');
    return refusedOf(operation, first, second);
}
/** The absolute path at the end of a text, if a space, a quote, `=` or a bracket precedes it. */
function lastWord(text) {
    const word = withoutTail(text.slice(text.lastIndexOf(' ') + 1), '"\')]>.');
    const starts = [...word.matchAll(/(?:^|["'=([<])(?=\/)/g)];
    const last = starts.at(-1);
    return last === undefined ? undefined : word.slice(last.index + last[0].length);
}
/**
 * Removes these characters from the end of a text. It takes linear time, which a regular expression
 * that ends in `+$` does not guarantee.
 */
function withoutTail(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/** The path behind the wording, in the formats of languages and servers; it may be relative. */
function pathAfter(before, after) {
    return (quoted(after) ??
        ruby(after) ??
        apache(before, after) ??
        bracketed(after) ??
        erlang(after) ??
        ocaml(after) ??
        last(after));
}
// Node `, open`; Python `: ` and `] Translated words: `; .NET ` : `; Boost ` [system:30]: `; Deno
// ` (os error 30), mkdir` and ` (os error 30): open`; Rust's tempfile ` (os error 30) at path`.
const OPENING = /^(?:(?: \(os error \d{1,3}\)[,:]|,) (\w{1,20})| ?:|\] [^'":]{1,80}:| \[\w{1,20}:\d{1,3}\]:| \(os error \d{1,3}\) (?:at path|for)) b?(?=["'])/;
/**
 * The path after Node's `, rename '/a' -> '/b'`, Python's `: '/a' -> '/b'` or `: b'/a'`, .NET's
 * ` : '/a'`.
 */
function quoted(after) {
    const opening = OPENING.exec(after);
    if (opening === null)
        return undefined;
    const [first, rest] = literal(after.slice(opening[0].length));
    const arrow = /^ -> b?(?=["'])/.exec(rest);
    const second = arrow === null ? undefined : literal(rest.slice(arrow[0].length))[0];
    return refusedOf(opening[1], first, second);
}
/** The quoted text at the start, and the rest. Node does not escape quotes: `open '/it's'`. */
function literal(text) {
    const end = text.slice(1).search(text.startsWith('"') ? /"(?!\w)/ : /'(?!\w)/) + 1;
    return [text.slice(1, end).replace(/\\$/, ''), text.slice(end + 1)];
}
/** The path in Ruby's ` @ rb_sysopen - /x (Errno::EROFS)`, ` @ rb_file_s_rename - (/a, /b)`. */
function ruby(after) {
    const opening = /^(?: @ \w{1,40} - | - (?=\(?\/))(\(?)/.exec(after);
    if (opening === null)
        return undefined;
    const text = after.slice(opening[0].length).split(' (Errno::')[0];
    return opening[1] === '' ? text?.trimEnd() : text?.split(/, |\)/)[0];
}
/** The first path after Apache's `(30)Read-only file system: AH00099: could not create /x`. */
function apache(before, after) {
    return before.endsWith('(30)') ? /\s["']?(\/[^\s"',]*[^\s"',.:)])/.exec(after)?.[1] : undefined;
}
/**
 * The path in HAProxy's ` (Read-only file system) [/run/haproxy.sock]`, with or without `fd N,`.
 */
function bracketed(after) {
    return /^\)? ?\[(?:fd \d{1,9}, )?(\/[^\]]*)\]/.exec(after)?.[1];
}
/** The path in an Erlang term that holds it second: `{error,{erofs,"/x"}}`, `{erofs,<<"/x">>}`. */
function erlang(after) {
    return /^, ?(?:<<)?["'](\/[^"']*)["']/.exec(after)?.[1];
}
/** The path in OCaml's `Unix.Unix_error(Unix.EROFS, "open", "/x")`. */
function ocaml(after) {
    return /^, "\w{1,20}", "(\/[^"]*)"/.exec(after)?.[1];
}
/** The path that alone ends the line, as in zsh's `read-only file system: /x`. */
function last(after) {
    return /^: (\/[^\s:]+)\s*$/.exec(after)?.[1];
}
/** Calls that only read their first path, or never resolve it. */
const MAKES_SECOND = /^(?:copyfile|link|symlink)(?:at)?$/;
/** The refused path of two: the second of a link or copy, else the first; absolute ones win. */
function refusedOf(operation, first, second) {
    const order = MAKES_SECOND.test(operation ?? '') ? [second, first] : [first, second];
    return order.find((path) => path?.startsWith('/')) ?? order.find((path) => path !== undefined);
}
const CALLS = 'open|openat|creat|create|mkdir|mkdirat|mknod|rename|link|symlink|remove|rmdir|unlink|unlinkat|chmod|chown|lchown|truncate|write|touch';
/** Formats in which a relative path stands directly before the wording. */
const SHAPES = [
    // GNU `cannot touch 'x'`, Rust's `failed to create file `x``, PHP's
    // `The file "x" could not be opened`.
    /\b(?:open|create|creating|touch|writ(?:e|ing)|make|mkdir|remove|unlink|rename|move|delete|save|update|file|directory|folder|stream|of|to|path|link|database|template)\b["'\\ ]{0,2} (?:\\?["`']|[‘“])([^"'`‘’“”/\\\s][^"'`‘’“”\\\s]{0,1000})(?:\\?["`']|[’”])(?: for \w{1,20}| could not be opened)?$/,
    // PHP `fopen(x)`, `file_put_contents(x)`, `mkdir(x)`.
    /\b(?:file_put_contents|fopen|mkdir|touch|unlink|rename|copy|open|tempnam|rmdir|symlink|move_uploaded_file)\(([^,()/"'$\s][^,()"']{0,1000})(?:,[^()]{0,1000})?\)(?: failed|: [Ff]ailed to open stream)?$/,
    // Go `open x`, at the start of a message or of a field (`err="open x`).
    new RegExp(`(?:^|: |["'=])(?:${CALLS}) ([^/"'\\s][^"'\\s]{0,1000})(?: [^/"'\\s]{1,1000})?$`),
    // Java `FileNotFoundException: x`, `FileSystemException: x -> y`.
    /\b(?:FileNotFound|FileSystem|AccessDenied|AtomicMoveNotSupported)Exception: ([^/\s:][^:]{0,1000}?)(?: -> [^:]{1,1000})?$/,
    // Shells: `can't create x`, `line 3: x`, ksh's `x: cannot create`.
    /(?:: can(?:not|'t) create|: line \d{1,7}:) ([^/\s"'‘:][^\s"'‘:]{0,1000})$/,
    /^\w{1,20}: ([^/\s"':][^\s"':]{0,1000}): cannot create$/,
    // `failed to open data/x`, where the word can only be a path; GNU sed
    // `temporary file ./sedAbC123`.
    /\b(?:open|create|creating|write|to|file|directory|mkdir|remove) (\.{0,2}[^\s"'`/:.]{1,255}[/.][^\s"'`:]{1,1000}|\.{1,2}\/[^\s"'`:]{1,1000})$/
];
/** Nouns that stand where a path may stand as well: `cannot create directory`. */
const NOUN = /^(?:a|an|any|failed|failure|error|for|to|on|in|at|the|it|new|dir|directory|folder|files?|link|socket|pipe|database|db|log|lock|pid|temp\w*|cache|session|socket|user|group|home|thread|process|symlink|table|index)$/i;
/** Programs that have changed their working directory: database servers, and tar with a target. */
const ELSEWHERE = /\b(?:errcode|OS errno)\b|\b(?:mysqld|mariadbd?|InnoDB)\b|\b(?:PANIC|FATAL|LOG|ERROR|WARNING): {2}|\btar: /;
/** The relative path before the wording; undefined if the program has changed its directory. */
function relativeBefore(before) {
    if (ELSEWHERE.test(before))
        return undefined;
    const text = withoutJoint(before.slice(-WINDOW));
    for (const shape of SHAPES) {
        const path = shape.exec(text)?.[1];
        if (path !== undefined && !NOUN.test(path))
            return path.trimEnd();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/observe/refusals.js




const MOST_REFUSALS = 1000;
const MOST_ASIDES = 200;
/** A scanner for the refusals in a log: one for each path, or for each wording without a path. */
const refusalScanner = (launched) => (0,refusal_lines/* scanner */.zr)({
    search: refusal_lines/* nextMention */.q9,
    read: (line) => refusalIn(line, launched()),
    identity: refusalIdentity,
    most: MOST_REFUSALS
});
/**
 * A key that is equal for two reports of one refusal: the path, or else the line without its digits
 * (times, process numbers).
 */
const refusalIdentity = ({ path, message }) => path ?? message.replace(/\d+/g, '0');
/** A scanner for a log's hints and failed cross-device renames, each path or pair of paths once. */
const asideScanner = (launched) => (0,refusal_lines/* scanner */.zr)({
    search: nextAside,
    read: (line) => asideIn(line, launched()),
    identity: asideIdentity,
    most: MOST_ASIDES
});
// strerror(EACCES), .NET's and Java's wordings, errno in its spellings, and programs that checked
// (`access(2)`) or tried (Python's tempfile) before they wrote.
const HINT = /permission denied|\bAccessDeniedException\b|access to the path .{1,400}? is denied|\beacces\b|os error 13\b|(?:errno|errcode)[^\w\n-]{0,3}13\b|(?:\b(?:is|are|was) )?(?:not|n't|never|non-) ?(?:be )?write?able|unwrite?able|(?:no|not have|lacks?|without|missing) write (?:access|permissions?)|(?:can ?not|can't|unable to|could not|couldn't|failed to) write (?:in)?to\b|unable to open database file|no usable temporary directory found|read-?only directory/gi;
// strerror(EXDEV) of glibc and musl, its names in runtimes, and the error number for translated
// messages.
const CROSSING = /(?:invalid )?cross-device link(?: not permitted)?|\bexdev\b|os error 18\b|(?:errno|errcode)[^\w\n-]{0,3}18\b|\bCrossesDevices\b/gi;
// A single expression: of two, each would search on to the end for every match of the other.
const nextAside = (0,refusal_lines/* searchFor */.GU)(new RegExp(`${HINT.source}|${CROSSING.source}`, 'gi'));
function asideIn(line, launch) {
    const crossing = crossDevice(line, launch);
    if (crossing !== undefined)
        return { kind: 'crossing', crossing };
    const hint = hintIn(line, launch);
    return hint && { kind: 'hint', hint };
}
function asideIdentity(aside) {
    if (aside.kind === 'hint')
        return `hint ${aside.hint.path ?? ''}`;
    const { from, to, message } = aside.crossing;
    return from === undefined && to === undefined
        ? message.replace(/\d+/g, '0')
        : JSON.stringify([from, to]);
}
/**
 * The refusal that a log line reports, if any; colour codes in the line do not matter. Relative
 * paths are resolved only if `launch` is known.
 */
function refusalIn(line, launch) {
    const plain = (0,refusal_lines/* withoutColours */.mU)(line);
    const places = (0,refusal_lines/* refusedAt */.E_)(plain);
    if (places.length === 0)
        return undefined;
    const message = excerpt(line.trim(), (0,refusal_lines/* nextMention */.q9)(line.trim(), 0)?.start ?? 0);
    const path = pathNear(plain, places, launch);
    return path === undefined ? { message, path } : { message, ...replacedBy(path, plain, launch) };
}
const MESSAGE_LIMIT = 1000;
/** At most 1000 characters of a line, around an offset, with a mark where it was cut. */
function excerpt(line, at) {
    if (line.length <= MESSAGE_LIMIT)
        return line;
    const start = at < MESSAGE_LIMIT - 200 ? 0 : at - MESSAGE_LIMIT / 2;
    const end = start + MESSAGE_LIMIT - 2;
    const part = line.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
    return `${start > 0 ? '…' : ''}${part}${end < line.length ? '…' : ''}`;
}
const nextHint = (0,refusal_lines/* searchFor */.GU)(HINT);
/**
 * The path that a line calls not writable without mentioning a read-only filesystem. That is no
 * refusal: it may be true for other reasons, and the path may not exist. Undefined where the line
 * names no path.
 */
function hintIn(line, launch) {
    const plain = (0,refusal_lines/* withoutColours */.mU)(line);
    const [place, ...others] = (0,refusal_lines/* mentions */.wy)(nextHint, plain);
    if (place === undefined || (0,refusal_lines/* refusedAt */.E_)(plain).length > 0)
        return undefined;
    const path = pathNear(plain, [place, ...others], launch) ?? within(plain, place) ?? nearest(plain, place);
    if (path === undefined)
        return undefined;
    const text = line.trim();
    return { message: excerpt(text, nextHint(text, 0)?.start ?? 0), path };
}
/** The path inside .NET's wording: `Access to the path '/x' is denied`. */
const within = (line, { start, end }) => /["'](\/[^"']{1,4095})["']/.exec(line.slice(start, end))?.[1];
const HINT_WINDOW = 4400;
/** The path nearest to the wording: the last path before it, or else the first path after it. */
function nearest(line, { start, end }) {
    const before = pathsIn(line.slice(Math.max(0, start - HINT_WINDOW), start)).at(-1);
    return before ?? pathsIn(line.slice(end, end + HINT_WINDOW))[0];
}
/** Absolute paths after a blank, quote or bracket; no positions in source code (`/app/x.js:3`). */
const pathsIn = (text) => Array.from(text.matchAll(PATH), ([, path = '']) => path.replace(/[.:]$/, '')).filter((path) => path.length > 1 && !path.startsWith('//') && !/:\d/.test(path));
const PATH = /(?:^|[\s"'`([{<=])(\/[^\s"'`()[\]{}<>,;]{1,4095})/g;
const nextCrossing = (0,refusal_lines/* searchFor */.GU)(CROSSING);
/**
 * The failed rename or link across mounts that a line reports, if any, with its two paths where the
 * line names them.
 */
function crossDevice(line, launch) {
    const plain = (0,refusal_lines/* withoutColours */.mU)(line);
    const places = (0,refusal_lines/* mentions */.wy)(nextCrossing, plain);
    if (places.length === 0)
        return undefined;
    const text = line.trim();
    const message = excerpt(text, nextCrossing(text, 0)?.start ?? 0);
    const pairs = [
        ...places.map(({ end }) => pairAfter(plain.slice(end, end + CROSSING_WINDOW))),
        ...places.map(({ start }) => pairBefore(plain.slice(Math.max(0, start - CROSSING_WINDOW), start)))
    ];
    const [from, to] = pairs.find((pair) => pair !== undefined) ?? [];
    return { message, from: refusals_rooted(from, launch), to: refusals_rooted(to, launch) };
}
const CROSSING_WINDOW = 9000;
// Node `, rename '/a' -> '/b'`, Python `: '/a' -> '/b'`, Ruby ` @ rb_file_s_rename - (/a, /b)`.
const AFTER = [
    /^(?:, \w{1,20}| ?:|\] [^'":]{1,80}:) b?'([^']{1,4096})' -> b?'([^']{1,4096})'/,
    /^(?:, \w{1,20}| ?:|\] [^'":]{1,80}:) b?"([^"]{1,4096})" -> b?"([^"]{1,4096})"/,
    /^ @ \w{1,40} - \(([^,)]{1,4096}), ([^)]{1,4096})\)/
];
// nginx `"/a" to "/b" failed`, GNU `'/b' => '/a'`, PHP `rename(/a,/b)`, Java `/a -> /b`, Go
// `rename /a /b`.
const BEFORE = [
    /["'‘`]([^"'’`]{1,4096})["'’`] (?:to|->) ["'‘`]([^"'’`]{1,4096})["'’`](?: failed)?$/,
    /["'‘`](?<to>[^"'’`]{1,4096})["'’`] => ["'‘`](?<from>[^"'’`]{1,4096})["'’`]$/,
    /\w\(([^,()]{1,4096}), ?([^,()]{1,4096})\)(?: failed)?$/,
    /(?:^|[\s"'(])(\/[^\s"'()]{1,4096}) (?:to|->) (\/[^\s"'()]{1,4096})$/,
    /\b(?:rename(?:at2?)?|link(?:at)?|move) (\S{1,4096}) (\S{1,4096})$/
];
const pairAfter = (after) => pairIn(after, AFTER);
const pairBefore = (before) => pairIn(withoutJoint(before), BEFORE);
function pairIn(text, shapes) {
    for (const shape of shapes) {
        const found = shape.exec(text);
        if (found !== null)
            return [found.groups?.['from'] ?? found[1], found.groups?.['to'] ?? found[2]];
    }
    return undefined;
}
function refusals_rooted(path, launch) {
    if (path === undefined || path.startsWith('/'))
        return path;
    return launch === undefined ? undefined : (0,paths/* absolutePath */.Hi)(path, launch.workingDir);
}
/**
 * The path to report for a refused path: for a temporary file the file that `sed -i` was to
 * replace, or the folder of a name template; otherwise the path itself.
 */
function replacedBy(path, line, launch) {
    if (TEMPLATE.test(path))
        return { path: (0,compare/* folderOf */.yS)(path), isFolder: true };
    if (isFolderOf(line, path))
        return { path, isFolder: true };
    if (!/\bsed\b/.test(line))
        return { path };
    // busybox appends six characters to the name.
    if (/\bcan't create temp file\b/.test(line) && path.length > 7)
        return { path: path.slice(0, -6) };
    if (!/\/sed[A-Za-z0-9]{6}$/.test(path))
        return { path };
    const folder = (0,compare/* folderOf */.yS)(path);
    const workingDir = launch?.workingDir ?? '/';
    const texts = [line.slice(0, line.lastIndexOf('sed: ')), (launch?.argv ?? []).join(' ')];
    const known = texts.flatMap((text) => editedIn(text, folder, workingDir));
    const [file, other] = [...new Set(known)];
    return file === undefined || other !== undefined
        ? { path: folder, isFolder: true }
        : { path: file };
}
/** A template from which `mkstemp` and the like make a new name each time: `/tmp/tmp.XXXXXXXXXX` */
const TEMPLATE = /\/[^/]*X{4,}[^/]*$/;
/** Whether the line calls it the folder of the refusal: `temp-7.rdb (in server root dir /data)`. */
function isFolderOf(line, path) {
    const at = line.indexOf(path);
    const before = line.slice(Math.max(0, at - 100), Math.max(0, at));
    return /\b(?:in|into|inside|under) (?:\w{1,20} ){0,3}(?:dir|directory|folder) ["'`‘“]?$/.test(before);
}
/** Files of a folder that `sed` commands in a shell text name. */
function editedIn(text, folder, workingDir) {
    const commands = text.slice(0, MOST).split(/[;&|\n]/);
    const words = commands.flatMap((command) => {
        const at = command.search(/\bsed\b/);
        return at === -1 ? [] : command.slice(at).split(/[\s"']+|:(?=\s|$)/);
    });
    return words
        .filter((word) => word !== '' && word !== 'sed' && !word.startsWith('-'))
        .map((word) => (0,paths/* absolutePath */.Hi)(word, workingDir))
        .filter((path) => (0,compare/* folderOf */.yS)(path) === folder);
}
/** Maximum number of characters of a command that are examined. */
const MOST = 8192;


/***/ }),

/***/ 239:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ms: function() { return /* binding */ entryOf; },
/* harmony export */   RN: function() { return /* binding */ inTime; },
/* harmony export */   U6: function() { return /* binding */ surveyor; },
/* harmony export */   Vw: function() { return /* binding */ newSnapshot; },
/* harmony export */   eK: function() { return /* binding */ plainEntryOf; },
/* harmony export */   tn: function() { return /* binding */ timeFor; }
/* harmony export */ });
/* unused harmony export attributesIn */
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _store_file_table__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6810);


/** An empty snapshot. */
const newSnapshot = () => (0,_store_file_table__WEBPACK_IMPORTED_MODULE_1__/* .fileTable */ .Nm)();
/**
 * Maximum number of characters of all paths in one place, so that a container's file names cannot
 * exhaust this process's memory.
 */
const MOST_NAMES = 512 * 1024 ** 2;
const TOO_MANY = `The paths in one place are longer than ${MOST_NAMES / 1024 ** 2} MB together, so what was written there is not known.`;
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
            throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', TOO_MANY);
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
const SLOWEST = (8 * 1024 ** 2) / 1000;
/**
 * Passes bytes on until that many milliseconds from now, then throws a `Fault`: a container may
 * hold a file that takes hours to read.
 */
function inTime(add, milliseconds, clock) {
    const end = clock.now() + milliseconds;
    return (bytes) => {
        if (clock.now() > end)
            throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', tooLong(milliseconds));
        add(bytes);
    };
}
const tooLong = (milliseconds) => `The files of the container could not be read within ${Math.round(milliseconds / 1000)} s, so its changes are not known. A large or sparse file takes long; mount a volume where it lies, or raise \`watch-limit\` where there is more to read.`;


/***/ }),

/***/ 5280:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ readStorage; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _mountinfo__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7570);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3847);
/* harmony import */ var _probe_answer__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8816);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(239);





/**
 * Has a reader look into volumes and binds, by their paths in the container. It reads up to `limit`
 * bytes of each mount, small files first; mounts within a bind belong to the bind. Throws a `Fault`
 * where a place could not be read completely. Unlike the engine's archives, the reader reports all
 * that it cannot read, and descends as deep as a program can.
 */
async function readStorage(reader, shelves, { world, limit }) {
    const { look, surveyors, kernels, placeAt } = lookingInto(shelves, world);
    const add = (0,_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .inTime */ .RN)(look.add, (0,_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .timeFor */ .tn)(limit * shelves.size), world.clock);
    const watcher = await reader.look(limit, { ...look, add });
    const reason = watcher.kind === 'none' ? watcher.reason : look.refusal();
    if (reason !== undefined)
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', unreadable(reason));
    const missing = [...shelves.keys()].find((path) => !surveyors.has(path) && !kernels.has(path));
    if (missing !== undefined)
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', absent(missing));
    const partial = [...surveyors].filter((one) => one[1].partial()).map(([path]) => path);
    const mounts = (0,_mountinfo__WEBPACK_IMPORTED_MODULE_3__/* .allMountsIn */ .x)(look.mountinfo()).flatMap((mount) => {
        const place = placeAt(mount.path);
        return place === undefined ? [] : [{ ...mount, path: inPlace(mount.path, place) }];
    });
    return { partial, kernels: [...kernels], mounts };
}
function lookingInto(shelves, { digest }) {
    const places = new Map(Array.from(shelves, ([path, shelf]) => [(0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(shelf.point), { path, shelf }]));
    const placeAt = (path) => places.get(pointOf(path, places));
    const surveyors = new Map();
    const kernels = new Set();
    const surveyorOf = ({ path: point, isKernels }) => {
        const place = placeAt(point);
        if (place === undefined)
            return undefined;
        if (isKernels && point === (0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(place.shelf.point))
            kernels.add(place.path);
        if (isKernels)
            return undefined;
        const pathOf = (name) => inPlace(`/${name}`, place);
        const how = { ...place.shelf, limit: Infinity, pathOf, digest };
        const made = surveyors.get(place.path) ?? (0,_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .surveyor */ .U6)(how, place.shelf.ledger);
        surveyors.set(place.path, made);
        return made;
    };
    const pathOf = (path) => {
        const place = placeAt(path);
        return place === undefined ? path : inPlace(path, place);
    };
    const look = (0,_probe_answer__WEBPACK_IMPORTED_MODULE_1__/* .probeLook */ .WL)(surveyorOf, { pathOf });
    return { look, surveyors, kernels, placeAt };
}
/** Maps a path of the reader's container to its path in the container under test. */
const inPlace = (path, { path: place, shelf }) => (0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(place) + path.slice((0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(shelf.point).length);
/** The reader's mount point that a path is at or below; empty for none. */
function pointOf(point, places) {
    let path = point;
    while (path !== '' && !places.has(path))
        path = path.slice(0, path.lastIndexOf('/'));
    return path;
}
const unreadable = (reason) => `The volumes of the container could not be inspected: ${reason.replace(/\.$/, '')}.`;
const absent = (path) => `${JSON.stringify(path)} could not be inspected: the engine did not mount it a second time.`;


/***/ }),

/***/ 2345:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A8: function() { return /* binding */ rawChanges; },
/* harmony export */   bb: function() { return /* binding */ mapList; },
/* harmony export */   c3: function() { return /* binding */ listOf; },
/* harmony export */   g5: function() { return /* binding */ changesByPath; },
/* harmony export */   gT: function() { return /* binding */ existing; }
/* harmony export */ });
/* harmony import */ var _plan_change_kinds__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9170);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3847);
/* harmony import */ var _file_table__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6810);



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
    const kinds = (0,_file_table__WEBPACK_IMPORTED_MODULE_0__/* .numberColumn */ .sA)(Uint8Array);
    return {
        add: ({ path, kind }) => {
            kinds.put(paths.length, _plan_change_kinds__WEBPACK_IMPORTED_MODULE_1__/* .CHANGE_KINDS */ .t.indexOf(kind));
            paths.push(path);
        },
        list: () => listOf(paths.length, (row) => ({ path: paths[row] ?? '', kind: kindOf(kinds.at(row)) }))
    };
}
function changeColumns() {
    const paths = [];
    const places = [];
    const kinds = (0,_file_table__WEBPACK_IMPORTED_MODULE_0__/* .numberColumn */ .sA)(Uint8Array);
    const sides = SIDES.map((side) => ({ side, facts: optionalFacts() }));
    const optional = (0,_file_table__WEBPACK_IMPORTED_MODULE_0__/* .optionalColumns */ .eA)(['bytes', 'idle']);
    return {
        paths,
        add: (change) => {
            const row = paths.push(change.path) - 1;
            places.push(change.place);
            kinds.put(row, _plan_change_kinds__WEBPACK_IMPORTED_MODULE_1__/* .CHANGE_KINDS */ .t.indexOf(change.kind));
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
const SIDES = ['before', 'after', 'meanwhile'];
/** A column of optional file facts; an absent value takes four bytes. */
function optionalFacts() {
    const facts = (0,_file_table__WEBPACK_IMPORTED_MODULE_0__/* .factsColumns */ .FD)();
    /** Row of the facts plus 1, or 0 where absent. */
    const rows = (0,_file_table__WEBPACK_IMPORTED_MODULE_0__/* .numberColumn */ .sA)(Uint32Array);
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
const kindOf = (code) => _plan_change_kinds__WEBPACK_IMPORTED_MODULE_1__/* .CHANGE_KINDS */ .t[code] ?? 'changed';
/**
 * Row numbers sorted by path; undefined where the paths are sorted already, as archives and engines
 * mostly list them.
 */
function sortedRows(paths) {
    const compare = (one, other) => (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .comparePaths */ .cD)(paths[one] ?? '', paths[other] ?? '');
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


/***/ }),

/***/ 6810:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FD: function() { return /* binding */ factsColumns; },
/* harmony export */   Nm: function() { return /* binding */ fileTable; },
/* harmony export */   eA: function() { return /* binding */ optionalColumns; },
/* harmony export */   sA: function() { return /* binding */ numberColumn; }
/* harmony export */ });
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

/***/ 2348:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F_: function() { return /* binding */ takeBaseline; },
/* harmony export */   Jv: function() { return /* binding */ watchVolumes; },
/* harmony export */   N0: function() { return /* binding */ changesIn; },
/* harmony export */   PL: function() { return /* binding */ surveysOf; },
/* harmony export */   UM: function() { return /* binding */ changeIn; },
/* harmony export */   xX: function() { return /* binding */ limitBefore; }
/* harmony export */ });
/* harmony import */ var _plan_names__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3466);
/* harmony import */ var _plan_workload_pod_sharing__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8824);
/* harmony import */ var _run_probe_specs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6073);
/* harmony import */ var _compare__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9488);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3847);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(239);
/* harmony import */ var _storage_look__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5280);







/**
 * Reads the volumes once the engine has created the container and filled them, before the start.
 * Where others have written before, the files that an earlier look found take their place.
 */
async function takeBaseline(testbed, plan, world, earlier = new Map()) {
    const own = testbed.spec.volumes.filter((one) => !isStandIn(one));
    if (own.length + plan.image.volumes.length === 0)
        return { mounts: [], surveys: new Map() };
    const standIns = new Set(testbed.spec.volumes.filter(isStandIn).map(({ path }) => path));
    const { mounts: all } = await world.engine.inspect(testbed.id);
    // A tmpfs of a Compose file may be among them; it is inspected in memory.
    const mounts = all.filter(({ path, type }) => type !== 'tmpfs' && !standIns.has(path));
    const planned = new Map(own.map((mount) => [mount.path, mount]));
    const isWritten = ({ path, writable }) => {
        const mount = planned.get(path);
        return (writable || (plan.pod !== undefined && mount && (0,_plan_workload_pod_sharing__WEBPACK_IMPORTED_MODULE_5__/* .isWrittenBeside */ .oC)(mount, plan.pod)) === true);
    };
    // A container that may alter its mounts can write to read-only mounts, too.
    const watched = mounts.filter((mount) => isWritten(mount) || (0,_plan_names__WEBPACK_IMPORTED_MODULE_0__/* .mayMount */ .XM)(plan.container));
    if (watched.length === 0)
        return { mounts, surveys: new Map() };
    const points = new Map(watched.map(({ path }, number) => [path, (0,_run_probe_specs__WEBPACK_IMPORTED_MODULE_1__/* .readerPoint */ .I5)(number)]));
    const reader = testbed.readerOf(watched.map((mount) => lentOf(mount, testbed, points)));
    const shelves = new Map(Array.from(points, ([path, point]) => [path, { point, ledger: (0,_snapshot__WEBPACK_IMPORTED_MODULE_3__/* .newSnapshot */ .Vw)() }]));
    const how = { world, limit: limitBefore(plan) };
    const look = await (0,_storage_look__WEBPACK_IMPORTED_MODULE_4__/* .readStorage */ .G)(reader, shelves, how);
    const parts = plan.pod === undefined ? [] : [...(0,_plan_workload_pod_sharing__WEBPACK_IMPORTED_MODULE_5__/* .mountsBeside */ .X$)(plan.pod), ...own];
    const made = own.flatMap((one) => (0,_plan_workload_pod_sharing__WEBPACK_IMPORTED_MODULE_5__/* .foldersMadeIn */ .Ce)(one, parts));
    const found = surveysOf(shelves, look);
    const surveys = surveysBefore(found, { own, made, earlier });
    const atStart = new Map(Array.from(found).flatMap(([path, { snapshot }]) => surveys.get(path)?.snapshot === snapshot ? [] : [[path, snapshot]]));
    const { kernels, mounts: elsewhere } = look;
    return { mounts, surveys, atStart, reader, points, elsewhere, kernels, made };
}
/** Files that a look found in volumes and binds, by path in the container; none of the kernel's. */
const surveysOf = (shelves, { kernels, partial }) => new Map(Array.from(shelves)
    .filter(([path]) => !kernels.includes(path))
    .map(([path, { ledger }]) => [path, { snapshot: ledger, partial: partial.includes(path) }]));
/** Files of volumes as they were before any container of a pod wrote to what outlives it. */
const surveysBefore = (found, { own, made, earlier }) => {
    const claims = own.filter(({ podVolume }) => podVolume === 'claim').map(({ path }) => path);
    return new Map(Array.from(found, ([path, survey]) => {
        const early = earlier.get(path);
        const partial = survey.partial || early?.partial === true;
        if (early !== undefined)
            return [path, { ...early, partial }];
        return [
            path,
            claims.includes(path)
                ? { ...survey, snapshot: asMade(survey.snapshot, [path, ...made]) }
                : survey
        ];
    }));
};
/**
 * The folders that were made in a claim, which was empty before the first container of its pod: what
 * init containers wrote into it stays there after the pod.
 */
function asMade(found, folders) {
    const made = (0,_snapshot__WEBPACK_IMPORTED_MODULE_3__/* .newSnapshot */ .Vw)();
    for (const folder of folders.map(_paths__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)) {
        const entry = found.get(folder);
        if (entry !== undefined)
            made.set(folder, entry);
    }
    return made;
}
/** Whether a volume stands in for a tmpfs of a one-shot container; it starts empty. */
const isStandIn = ({ memory, podVolume }) => memory !== undefined && podVolume === undefined;
/**
 * A mount of the container for the reader. A bind's source is taken from the plan, since some
 * engines report another path, or have it in place of a part of a volume.
 */
function lentOf({ type, path, source = '' }, { spec }, points) {
    const planned = spec.volumes.find((one) => one.path === path);
    const own = type === 'bind' || planned?.podVolume !== undefined ? planned : undefined;
    return { source, ...own, path: points.get(path) ?? path, readOnly: true };
}
/**
 * Limit in bytes for the look before the start: contents copied from the image do not count towards
 * the watch limit.
 */
const limitBefore = ({ watch, image }) => watch.limit > 0 ? watch.limit + image.size : 0;
function watchVolumes({ surveys, reader, points, mounts, made = [] }, tmpfs = []) {
    const partial = new Set();
    const comparisons = new Map(Array.from(surveys, ([path, one]) => [path, (0,_compare__WEBPACK_IMPORTED_MODULE_2__/* .comparison */ .my)(one.snapshot)]));
    const held = bytesHeld(surveys.values());
    const mounted = new Set(mounts.map(({ path }) => (0,_paths__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(path)));
    const isMountPoint = mountPoints([...mounts.map(({ path }) => path), ...tmpfs, ...made]);
    return {
        look: async ({ watch }, { world, spool }) => {
            if (reader === undefined || surveys.size === 0)
                return;
            const sink = spool?.sink('changed');
            const shelves = new Map(Array.from(comparisons, ([path, ledger]) => [
                path,
                { point: points?.get(path) ?? path, ledger, sink }
            ]));
            // Files that were there before do not count: they are read in addition to all that the
            // container may have written.
            const limit = watch.limit > 0 ? watch.limit + held : 0;
            const looked = await (0,_storage_look__WEBPACK_IMPORTED_MODULE_4__/* .readStorage */ .G)(reader, shelves, { world, limit });
            for (const path of looked.partial)
                partial.add(path);
            for (const { end } of comparisons.values())
                end();
        },
        *changes() {
            for (const [place, { moved }] of comparisons)
                yield* changesIn(place, withoutMountPoints(moved(), isMountPoint));
        },
        isAt: (path) => mounted.has(path),
        surveys: () => new Map(Array.from(surveys, ([path, one]) => [path, watched(path, one, { partial, comparisons })]))
    };
}
function watched(path, survey, looked) {
    const partial = survey.partial || looked.partial.has(path);
    return { ...survey, partial, unread: looked.comparisons.get(path)?.unread() ?? 0 };
}
/**
 * Whether a path is a mount point or a parent of one. At a container's start the engine creates
 * missing ones, inside volumes too.
 */
function mountPoints(paths) {
    const points = new Set();
    for (const path of paths)
        for (let at = (0,_paths__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(path); at !== ''; at = at.slice(0, at.lastIndexOf('/')))
            points.add(at);
    return (path) => points.has(path);
}
/** Drops the empty files and folders that an engine creates as mount points. */
function* withoutMountPoints(all, isMountPoint) {
    for (const one of all) {
        const { kind, after } = one;
        const isEmpty = after?.type === 'directory' || (after?.type === 'file' && after.size === 0);
        if (kind !== 'added' || !isEmpty || !isMountPoint(one.path))
            yield one;
    }
}
/** Total bytes of the contents that were read. */
function bytesHeld(surveys) {
    let bytes = 0;
    for (const { snapshot } of surveys)
        for (const [, { size, sha256 }] of snapshot)
            if (sha256 !== undefined)
                bytes += size;
    return bytes;
}
/** Converts the differences in a place to changes. */
function* changesIn(place, all) {
    for (const one of all)
        yield changeIn(place, one);
}
/**
 * Converts a difference in a place to a change, with its path made readable. Object spread would
 * take several times the memory.
 */
function changeIn(place, moved) {
    const { path, kind, before, after, meanwhile, idle } = moved;
    const change = {
        path: (0,_paths__WEBPACK_IMPORTED_MODULE_6__/* .readable */ .HD)(path),
        kind,
        place
    };
    if (!(0,_paths__WEBPACK_IMPORTED_MODULE_6__/* .isText */ .KH)(path))
        change.bytes = path;
    if (meanwhile !== undefined)
        change.meanwhile = meanwhile;
    if (before !== undefined)
        change.before = before;
    if (after !== undefined)
        change.after = after;
    if (idle !== undefined)
        change.idle = idle;
    return change;
}


/***/ }),

/***/ 811:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bi: function() { return /* binding */ lettersOf; },
/* harmony export */   iT: function() { return /* binding */ parseRule; },
/* harmony export */   oN: function() { return /* binding */ hasExpired; }
/* harmony export */ });
/* harmony import */ var _glob__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5574);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7761);


const hasExpired = ({ expires }) => expires !== undefined && expires.daysLeft < 0;
const KINDS = new Map([
    ['A', 'added'],
    ['C', 'changed'],
    ['D', 'deleted']
]);
/** Parses a line of `allow`: `[KINDS] PATTERN`, then the reason if any, after ` # `. */
function parseRule(line) {
    const [, text = '', reason] = /^([^]*?)(?:\s+#(?:\s+([^]*))?)?$/.exec(line.trim()) ?? [];
    const [, letters, pattern = ''] = /^(?:([^/\s]\S*)\s+)?([^]*)$/.exec(text) ?? [];
    const kinds = letters === undefined ? new Set(KINDS.values()) : kindsOf(letters);
    if (kinds === undefined)
        return unknownKinds(letters ?? '', pattern);
    if (KINDS.has(pattern.slice(0, 1)) && kindsOf(pattern) !== undefined)
        return {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(line)} has no pattern; write for example ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(`${pattern} /run/**`)}.`
        };
    const matches = (0,_glob__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(pattern);
    if ('problem' in matches)
        return matches;
    const rule = letters === undefined ? pattern : `${letters} ${pattern}`;
    const allows = (path, kind) => kinds.has(kind) && matches.value(path);
    return { value: { rule, kinds, pattern, reason, source: 'input', allows } };
}
/** Kinds of change for these letters, each letter at most once; undefined for any other text. */
function kindsOf(letters) {
    const kinds = new Set(letters.split('').flatMap((letter) => KINDS.get(letter) ?? []));
    return kinds.size === letters.length && kinds.size > 0 ? kinds : undefined;
}
/** Letters of these kinds of change, in the order A, C, D. */
function lettersOf(kinds) {
    return [...KINDS].flatMap(([letter, kind]) => (kinds.has(kind) ? [letter] : [])).join('');
}
function unknownKinds(letters, pattern) {
    return pattern.startsWith('/')
        ? (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .notA */ .nj)('a set of kinds (each of "A", "C", "D" at most once)', 'AC', letters)
        : { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(`${letters} ${pattern}`)} is not absolute; start it with "/".` };
}


/***/ }),

/***/ 5050:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   kb: function() { return /* binding */ dayOf; },
/* harmony export */   n$: function() { return /* binding */ utc; },
/* harmony export */   vH: function() { return /* binding */ DATE; }
/* harmony export */ });
/* unused harmony export dateOf */
/*
 * Dates of the Gregorian calendar as days since 1970-01-01. The year is taken to begin in March, so
 * that a leap day is its last (https://howardhinnant.github.io/date_algorithms.html).
 */
/** Days from 1970-01-01 to a date that exists, e.g. `2027-06-30`. */
function dayOf(date) {
    const [written = 0, month = 0, day = 0] = date.split('-').map(Number);
    const year = month > 2 ? written : written - 1;
    const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
    const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
    return 365 * year + leaps + inYear - MARCH_OF_0;
}
/** Date of a day that is counted from 1970-01-01, e.g. `2027-06-30`. */
function dateOf(days) {
    const since = days + MARCH_OF_0;
    const era = Math.floor(since / 146_097);
    const ofEra = since - era * 146_097;
    const years = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
        365);
    const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
    const march = Math.floor((5 * ofYear + 2) / 153);
    const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
    const month = march < 10 ? march + 3 : march - 9;
    const year = years + era * 400 + (month <= 2 ? 1 : 0);
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
/** Days from the first of March of the year 0 to 1970-01-01. */
const MARCH_OF_0 = 719_468;
/** Whole part of a number, in two digits at least. */
const two = (number) => String(Math.floor(number)).padStart(2, '0');
const DAY = 86_400;
/** Formats seconds since 1970 by RFC 3339, in UTC and whole seconds: `2026-11-27T14:29:54Z`. */
function utc(seconds) {
    const days = Math.floor(seconds / DAY);
    const rest = Math.floor(seconds - days * DAY);
    const clock = [rest / 3600, (rest / 60) % 60, rest % 60].map(two);
    return `${dateOf(days)}T${clock.join(':')}Z`;
}
/**
 * Matches a date of the Gregorian calendar that exists, e.g. `2027-06-30`. The JSON Schema has this
 * expression as well.
 */
const DATE = /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/;


/***/ }),

/***/ 4386:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AL: function() { return /* binding */ CAPABILITY_NAMES; },
/* harmony export */   __: function() { return /* binding */ DOCKER_CAPABILITIES; },
/* harmony export */   gr: function() { return /* binding */ capabilitiesIn; }
/* harmony export */ });
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

/***/ 9170:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: function() { return /* binding */ CHANGE_KINDS; }
/* harmony export */ });
/** All kinds of change, in the order in which reports list them. */
const CHANGE_KINDS = ['added', 'changed', 'deleted'];


/***/ }),

/***/ 7046:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UJ: function() { return /* binding */ settingsOfAll; },
  wn: function() { return /* binding */ subjectName; }
});

// UNUSED EXPORTS: settingsInFile, settingsOfOne

// EXTERNAL MODULE: ./lib/plan/images.js
var plan_images = __nccwpck_require__(3986);
// EXTERNAL MODULE: ./lib/plan/inputs.js + 2 modules
var inputs = __nccwpck_require__(757);
// EXTERNAL MODULE: ./lib/plan/image-archive.js
var image_archive = __nccwpck_require__(1780);
// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __nccwpck_require__(7734);
;// CONCATENATED MODULE: ./lib/plan/input-paths.js


/** Replaces each path of this machine in the text of an input; everything else stays as typed. */
function withPaths(name, text, map) {
    const pattern = Object.hasOwn(PATHS, name) ? PATHS[name] : undefined;
    return pattern === undefined
        ? text
        : text.replace(pattern, (_, before, path) => `${before}${map(path)}`);
}
/** Whole lines that are a path, but for comments. */
const LINES = /^(\s*)(?![\s#])(.*\S)/gm;
/** A whole text that is a path. */
const WHOLE = /^(\s*)(\S(?:[^]*\S)?)/;
/** The path of an archive of an image. */
const ARCHIVE = new RegExp(`^(\\s*(?:${image_archive/* FORMATS */.hR}):)(.*\\S)`);
/** The path in an input, or in each line of it, as the second group; the first is what precedes. */
const PATHS = {
    image: ARCHIVE,
    'compose-file': LINES,
    'compose-env-file': LINES,
    'manifest-file': LINES,
    'env-file': WHOLE,
    'output-dir': WHOLE,
    'annotate-file': WHOLE,
    // Of an image to compare with, the form tells that it is no path.
    'compare-with': new RegExp(`^(\\s*(?:(?:${image_archive/* FORMATS */.hR}):|(?=[./]|\\S.*\\.json\\s*$)))(\\S(?:.*\\S)?)`),
    // A source without "./" is the name of a volume.
    volumes: /^(\s*)(\.{1,2}(?:\/[^:\n]*)?)(?=:)/gm,
    'security-opt': /^(\s*seccomp[=:])(?!(?:unconfined|builtin)\s*$)(.*\S)/gm
};
/** A path that was written in a folder, as one from where that folder's own path begins. */
function pathIn(folder, path) {
    if (folder === '' || path.startsWith('/'))
        return path;
    const joined = (0,paths/* plainPath */.s1)(`${folder}/${path}`);
    // The first dot may tell that it is a path, and no name of a volume or an image.
    return path.startsWith('.') && !folder.startsWith('/') && !joined.startsWith('../')
        ? `./${joined}`
        : joined;
}
/** The lines of `volumes`, with relative sources made absolute. */
const withAbsoluteSources = (lines, workingDirectory) => withPaths('volumes', lines, (path) => (0,paths/* absolutePath */.Hi)(path, workingDirectory));

// EXTERNAL MODULE: ./lib/plan/input-table.js
var input_table = __nccwpck_require__(5559);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __nccwpck_require__(7761);
// EXTERNAL MODULE: ./lib/plan/written-inputs.js
var written_inputs = __nccwpck_require__(1763);
;// CONCATENATED MODULE: ./lib/plan/checks.js







/** Returns the path of the policy file that the inputs name; undefined if they name none. */
const policyNamedBy = (inputs) => (inputs.get('policy-file') ?? '').trim() || undefined;
/**
 * Settings of the checks that a step or command line asks for: of the image that it names, of its
 * `images`, or else of those in the policy file.
 */
async function settingsOfAll(given, read) {
    const reading = await read(policyNamedBy(given));
    const outputDir = outputDirOf(given, reading);
    if ((0,plan_images/* isGiven */.qR)(given, 'images')) {
        const { checks, faults } = await (0,plan_images/* readImages */.H)(given);
        const all = checks.map(async (own) => {
            const path = policyNamedBy(own);
            return settingsOf(own, path === policyNamedBy(given) ? reading : await read(path));
        });
        return { kind: 'several', checks: await Promise.all(all), faults, outputDir };
    }
    const listed = reading.policy?.sections.images ?? [];
    if (SUBJECTS.some((name) => (0,plan_images/* isGiven */.qR)(given, name)) || listed.length === 0)
        return { kind: 'one', check: settingsOf(given, reading), outputDir };
    const known = new Map([...given].filter(([name]) => NAMES.includes(name)));
    const checks = listed.map((image) => listedSettings(image, known, reading));
    return { kind: 'several', checks, faults: (0,inputs/* unknownAmong */.TC)(given), outputDir };
}
/**
 * Settings of the only check that a command can make: of the image that is given, or that the
 * policy file names. If the file names several, that is a bad input.
 */
async function settingsOfOne(given, read) {
    const reading = await read(policyNamedBy(given));
    const outputDir = outputDirOf(given, reading);
    return { kind: 'one', check: settingsOf(given, reading), outputDir };
}
const outputDirOf = (given, reading) => (joined(given, reading).inputs.get('output-dir') ?? '').trim();
/** Inputs that say what a step checks. */
const SUBJECTS = ['image', 'compose-file', 'manifest-file'];
const NAMES = input_table/* INPUTS */.mc.map(({ name }) => name);
/** Settings of the checks that a policy file describes by itself: of each image, or of its section. */
function settingsInFile(reading) {
    const images = reading.policy?.sections.images ?? [];
    return images.length === 0
        ? [joined(new Map(), reading)]
        : images.map((image) => listedSettings(image, new Map(), reading));
}
/** Settings of a check of one image, which may be an entry of the policy file's list. */
function settingsOf(given, reading) {
    const { entry, fault, alike } = chosen(given, reading);
    const settings = entry === undefined ? joined(given, reading) : listedSettings(entry, given, reading);
    const { policy } = settings;
    const faults = fault === undefined ? policy.faults : [...policy.faults, fault];
    return { ...settings, policy: { ...policy, faults, ...(alike === undefined ? {} : { alike }) } };
}
/**
 * The entry that a check is about, by its image; a fault if that is not clear. A name chooses none:
 * the file may come from a pull request, and would decide which image the step checks.
 */
function chosen(given, { path, policy }) {
    const images = policy?.sections.images ?? [];
    const image = (given.get('image') ?? '').trim();
    // A step that names a deployment file itself is about no image of the list.
    if (image === '' && SUBJECTS.some((name) => (0,plan_images/* isGiven */.qR)(given, name)))
        return {};
    const about = image === '' ? images : images.filter((entry) => referenceOf(entry) === image);
    const [entry] = about;
    if (entry === undefined)
        return alikeIn(images, image);
    if (about.length === 1)
        return { entry };
    const [what, advice] = image === ''
        ? ['images', `choose one, for example ${(0,parse/* quoteInput */.Zs)(nameOfEntry(entry))}`]
        : [
            `checks of ${(0,parse/* quoteInput */.Zs)(image)}`,
            'check all images of the file, or put this one into a file of its own'
        ];
    const sentence = `${(0,parse/* quoteInput */.Zs)(path)} lists ${about.length} ${what}; ${advice}.`;
    return { fault: { input: 'image', sentence } };
}
/** The image of the list whose name or reference resembles a given one most. */
function alikeIn(images, image) {
    const named = images.flatMap((entry) => {
        const reference = referenceOf(entry);
        const short = reference.replace(/^.*\//, '').replace(/[:@].*$/, '');
        return [reference, short, ...(entry.name === undefined ? [] : [entry.name])].map((name) => [
            name,
            reference
        ]);
    });
    const nearest = (0,parse/* nearestTo */.kD)(image, named.map(([name]) => name));
    const [, alike] = named.find(([name]) => name === nearest) ?? [];
    return alike === undefined ? {} : { alike };
}
/**
 * Name of what a check without an image is about, as far as its inputs say it: the service, or the
 * workload and its container. Empty if they leave it to the file.
 */
function subjectName(valueOf) {
    const named = (inputs) => inputs
        .map((input) => (valueOf(input) ?? '').trim())
        .filter(Boolean)
        .join(' ');
    return named(['service']) || named(['workload', 'container']);
}
/** Name of an entry for a sentence: its image, its name, or what it is about. */
const nameOfEntry = (entry) => referenceOf(entry) || entry.name || subjectName((input) => entry.given.get(input)?.text);
const referenceOf = ({ given }) => given.get('image')?.text.trim() ?? '';
/** Settings of an entry of the list. The given image is what chose it. */
function listedSettings(image, given, reading) {
    const settings = joined(new Map([...given, ['image', '']]), reading, image);
    return { ...settings, given, ...(image.name === undefined ? {} : { name: image.name }) };
}
/** The inputs of a section, whose paths begin in the folder of its file. */
const inFolder = (section, folder) => new Map([...section].map(([name, input]) => {
    const text = withPaths(name, input.text, (path) => pathIn(folder, path));
    return [name, { ...input, text }];
}));
function joined(given, reading, image) {
    const { path, sha256, policy, faults, workingDirectory } = reading;
    const entry = image === undefined ? -1 : (policy?.sections.images.indexOf(image) ?? -1);
    const sections = policy === undefined ? [] : [policy.sections.check];
    const all = image === undefined ? sections : [...sections, image.given];
    const { inputs, origins } = (0,written_inputs/* joinInputs */.um)(given, all.map((section) => inFolder(section, (0,paths/* folderOfFile */._f)(path))), path);
    const volumes = inputs.get('volumes');
    if (volumes !== undefined)
        inputs.set('volumes', withAbsoluteSources(volumes, workingDirectory));
    const own = NAMES.filter((name) => origins.has(name));
    return {
        inputs,
        given,
        policy: {
            path,
            ...(entry === -1 ? {} : { entry }),
            ...(sha256 === undefined ? {} : { facts: { path, sha256, inputs: own } }),
            ...(policy === undefined ? {} : { contents: policy }),
            origins,
            faults
        }
    };
}


/***/ }),

/***/ 2535:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JE: function() { return /* binding */ clashesWithService; },
/* harmony export */   Z0: function() { return /* binding */ workloadClashes; },
/* harmony export */   e$: function() { return /* binding */ DECLARED_NOWHERE; },
/* harmony export */   l6: function() { return /* binding */ ONE_IMAGE; },
/* harmony export */   l9: function() { return /* binding */ clashesWithEnd; },
/* harmony export */   p7: function() { return /* binding */ clashesWithImage; },
/* harmony export */   pN: function() { return /* binding */ mayEnd; },
/* harmony export */   ub: function() { return /* binding */ clashesAmong; },
/* harmony export */   y7: function() { return /* binding */ settingOf; },
/* harmony export */   zN: function() { return /* binding */ FILE_INPUTS; }
/* harmony export */ });
/* harmony import */ var _image_archive__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1780);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9174);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7761);
/* harmony import */ var _security__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(446);
/* harmony import */ var _wait__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4109);





/** Finds inputs that contradict each other, whatever the image; `parseInputs` reports them. */
function clashesAmong(understood) {
    const { tmpfs = [], volumes = [], network, waitFor } = understood;
    return [
        ...(0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .mountedTwice */ .Pb)(tmpfs, volumes),
        ...(network === 'none' ? unreachable(understood, 'a container that has "network: none"') : []),
        ...(waitFor?.kind === 'exit' ? ended(understood) : []),
        ...idleWishes(understood)
    ];
}
/** Finds inputs that would be read and have no effect. */
function idleWishes(understood) {
    const { image = '', pull, network, publish, failOn } = understood;
    const isAlone = 'compareWith' in understood && understood.compareWith === undefined;
    const { rehearseAttacks, contrast, maxLanded, readOnly, evidence, evidenceImage } = understood;
    const { proveSettings, maxIdle } = understood;
    const { harden, hardenParts = [] } = understood;
    const needs = 'is about rehearsed attacks; set "rehearse-attacks: true" as well.';
    return [
        ...(contrast === true && rehearseAttacks === false ? [bad('contrast', needs)] : []),
        ...(maxLanded !== undefined && rehearseAttacks === false ? [bad('max-landed', needs)] : []),
        ...(maxIdle !== undefined && proveSettings === false ? [bad('max-idle', UNPROVEN)] : []),
        ...(harden === 'never' && hardenParts.length > 0 ? [bad('harden-parts', UNSEARCHED)] : []),
        ...(contrast === true && readOnly === false ? [bad('contrast', SAME)] : []),
        ...(publish === 'all' && (network === 'none' || network === 'host')
            ? [bad('publish', `publishes nothing with "network: ${network}"; leave one of the two out.`)]
            : []),
        ...(pull !== undefined && pull !== 'missing' && (0,_image_archive__WEBPACK_IMPORTED_MODULE_0__/* .archiveNamed */ .iN)(image) !== undefined
            ? [bad('pull', UNPULLED)]
            : []),
        ...(failOn === 'new' && isAlone ? [bad('fail-on', BASELESS)] : []),
        ...(evidenceImage === true && evidence === 'never' ? [bad('evidence-image', UNKEPT)] : [])
    ];
}
const SAME = 'compares with a writable root filesystem, which "read-only: false" has already; change one of the two.';
const UNPROVEN = 'is about settings that are left out; set "prove-settings: true" as well.';
const SETTLED = 'keeps a container running, and one with "wait-for: exit" has ended by then; leave it out.';
const UNPULLED = 'is about the images of registries, and an archive is loaded from where it is; leave it out.';
const BASELESS = '"new" needs something to be new against; name a report or an image in "compare-with".';
const UNSEARCHED = 'is about the search for the least that the image needs; set "harden: always" as well.';
const UNKEPT = 'commits the container, but "evidence: never" keeps nothing; change one of the two.';
function unreachable({ smoke = [], waitFor }, whom) {
    const why = `cannot reach ${whom}; change one of the two.`;
    const wait = waitFor?.kind === 'tcp' || waitFor?.kind === 'http' ? [waitFor.kind] : [];
    return [
        ...firstOf('http', smoke).map((step) => bad('smoke-http', `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(step.step)} ${why}`)),
        ...wait.map((kind) => bad('wait-for', `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(kind)} ${why}`))
    ];
}
/** Faults of the inputs that need a running container, which a one-shot job has not. */
function ended({ smoke = [], attack = [], limits }) {
    const over = 'attacks a running container, and one with "wait-for: exit" has ended by then; leave it out, or use "rehearse-attacks".';
    const why = 'comes after the end of a container with "wait-for: exit"; use "smoke-run" instead.';
    return [
        ...firstOf('http', smoke).map((step) => bad('smoke-http', `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(step.step)} ${why}`)),
        ...firstOf('exec', smoke).map((step) => bad('smoke-exec', `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(step.step)} ${why}`)),
        ...firstOf('exec', attack).map((step) => bad('attack-exec', `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(step.step)} ${over}`)),
        ...firstOf('run', attack).map((step) => bad('attack-run', `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(step.step)} ${over}`)),
        ...((limits?.settle ?? 0) > 0 ? [bad('settle', SETTLED)] : [])
    ];
}
/** Finds inputs that contradict the network of a service in a Compose file. */
function clashesWithService(wishes, { network }) {
    return network === 'none' ? unreachable(wishes, 'a service that has "network_mode: none"') : [];
}
/** Finds inputs that need the container to be running after a job has ended. */
const clashesWithEnd = (understood) => ended(understood);
/** Whether no input needs the container to be running after it has ended. */
const mayEnd = (understood) => ended(understood).length === 0;
/** Finds inputs that contradict the image. An input that is itself invalid contradicts nothing. */
function clashesWithImage(wishes, image) {
    const understood = wishes.network === 'none' ? { ...wishes, port: _wait__WEBPACK_IMPORTED_MODULE_4__/* .SOME_PORT */ .bv } : wishes;
    const wait = (0,_wait__WEBPACK_IMPORTED_MODULE_4__/* .waitStrategy */ .fV)(understood, image);
    const port = (0,_wait__WEBPACK_IMPORTED_MODULE_4__/* .portOf */ .HM)(understood, image);
    const homeless = (understood.smoke ?? []).filter((step) => step.kind === 'http' && step.target.startsWith('/'));
    return [
        ...('problem' in wait ? [bad('wait-for', wait.problem)] : []),
        ...(port === undefined ? homeless.slice(0, 1) : []).map((step) => bad('smoke-http', (0,_wait__WEBPACK_IMPORTED_MODULE_4__/* .noPort */ .HD)(step.step, image).problem))
    ];
}
function firstOf(kind, smoke) {
    return smoke.filter((step) => step.kind === kind).slice(0, 1);
}
function bad(input, sentence) {
    return { input, sentence };
}
/**
 * Inputs on the container itself, and the key of a service that says it in a Compose file. Beside a
 * Compose file they are refused: a setting that only the check has would let the check pass, and
 * production fail.
 */
const CONTAINER_INPUTS = {
    platform: 'platform',
    entrypoint: 'entrypoint',
    command: 'command',
    user: 'user',
    'working-dir': 'working_dir',
    hostname: 'hostname',
    init: 'init',
    network: 'network_mode',
    tmpfs: 'tmpfs',
    'cap-drop': 'cap_drop',
    'cap-add': 'cap_add',
    'security-opt': 'security_opt',
    memory: 'mem_limit',
    'shm-size': 'shm_size',
    'pids-limit': 'pids_limit',
    ulimits: 'ulimits',
    'add-host': 'extra_hosts'
};
/** Key of a Compose service for each input whose setting the file holds. */
const SETTINGS = new Map([
    ...Object.entries(CONTAINER_INPUTS),
    ['image', 'image'],
    ['volumes', 'volumes'],
    ['read-only', 'read_only']
]);
/** Key of a Compose service that has the effect of this input; undefined if none has. */
const settingOf = (input) => SETTINGS.get(input);
/**
 * Inputs on the container itself, and what to do in their place, where a manifest can or cannot say
 * it. Those that are not here keep their meaning beside a manifest.
 */
const POD_INPUTS = {
    platform: 'leave it out: the nodes on which the pod runs ("nodeSelector") decide',
    entrypoint: 'set "command" of the container in the manifest',
    command: 'set "args" of the container in the manifest',
    user: 'set "runAsUser" in a "securityContext" in the manifest',
    'working-dir': 'set "workingDir" of the container in the manifest',
    hostname: 'set "hostname" of the pod in the manifest',
    init: 'have the image start an init of its own, such as tini: no manifest has such a setting',
    tmpfs: 'mount a volume with "emptyDir" in the manifest',
    'cap-drop': 'set "capabilities" in the "securityContext" of the container in the manifest',
    'cap-add': 'set "capabilities" in the "securityContext" of the container in the manifest',
    memory: 'set "limits" in "resources" of the container in the manifest',
    'shm-size': 'mount an "emptyDir" with "medium: Memory" on /dev/shm in the manifest',
    'pids-limit': 'leave it out: no manifest has such a setting, and the kubelet limits the processes of a pod ("podPidsLimit")',
    ulimits: 'leave it out: no manifest has such a setting, and the container runtime of a node decides',
    'add-host': 'set "hostAliases" of the pod in the manifest'
};
/** Inputs on the container whose settings a file of each kind has in their place. */
const FILE_INPUTS = {
    compose: new Set(Object.keys(CONTAINER_INPUTS)),
    kubernetes: new Set([...Object.keys(POD_INPUTS), 'security-opt'])
};
/** Inputs that mean nothing without a Compose file. */
const COMPOSE_INPUTS = [
    ...['service', 'compose-profiles', 'compose-env-file', 'dependencies']
];
/** Inputs that mean nothing without a manifest. */
const MANIFEST_INPUTS = ['workload', 'container'];
/**
 * Finds inputs that contradict the file that describes the container, or that need such a file.
 * `isWanted` tells whether an input has another value than its default; the options are the lines
 * of `security-opt`.
 */
function workloadClashes(isWanted, securityOptions) {
    const [compose, manifest] = [isWanted('compose-file'), isWanted('manifest-file')];
    return [
        ...(compose ? besideCompose(isWanted) : COMPOSE_INPUTS.filter(isWanted).map(needsCompose)),
        ...(manifest
            ? besideManifest(isWanted, securityOptions)
            : MANIFEST_INPUTS.filter(isWanted).map(needsManifest)),
        ...(compose && manifest ? [bad('manifest-file', TWO_FILES)] : [])
    ];
}
const besideCompose = (isWanted) => namesIn(CONTAINER_INPUTS)
    .filter(isWanted)
    .map((input) => bad(input, `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(input)} cannot be given beside a Compose file, which is checked as it is deployed; set ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(CONTAINER_INPUTS[input])} in the file.`));
function besideManifest(isWanted, securityOptions) {
    const why = 'cannot be given beside a manifest, which is checked as it is deployed;';
    const stray = securityOptions.find((line) => (0,_security__WEBPACK_IMPORTED_MODULE_3__/* .seccompFile */ .T8)(line) === undefined);
    return [
        ...namesIn(POD_INPUTS)
            .filter(isWanted)
            .map((input) => bad(input, `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(input)} ${why} ${POD_INPUTS[input]}.`)),
        ...(stray === undefined
            ? []
            : [bad('security-opt', `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(stray)} ${why} ${ONLY_SECCOMP}`)])
    ];
}
const namesIn = (table) => Object.keys(table);
const ONLY_SECCOMP = 'only "seccomp=FILE" can be, for a profile of the type "Localhost", which is on the nodes.';
const TWO_FILES = 'cannot be given beside "compose-file": a check is of one container; leave one of the two out, or check both with "images".';
const needsCompose = (input) => bad(input, `is about a Compose file, and none is named; name one in ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)('compose-file')}, or leave this out.`);
const needsManifest = (input) => bad(input, `is about a manifest, and none is named; name one in ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)('manifest-file')}, or leave this out.`);
/**
 * Fault of a check of one image that has `images`: a check of several has taken that list apart.
 */
const ONE_IMAGE = {
    input: 'images',
    sentence: 'one image is checked here; name it in "image".'
};
/** Fault of `read-only: declared` without a file that could declare it. */
const DECLARED_NOWHERE = {
    input: 'read-only',
    sentence: `"declared" takes the word of a Compose file or a manifest, and none is named; write "true" or "false", or name one in "compose-file" or "manifest-file".`
};


/***/ }),

/***/ 9248:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: function() { return /* binding */ sha256Of; }
/* harmony export */ });
/** Returns the SHA-256 of bytes, in hex digits. The digest must be a fresh one. */
function sha256Of(bytes, { add, hex }) {
    add(bytes);
    return hex();
}


/***/ }),

/***/ 9966:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ entryAt; }
/* harmony export */ });
/**
 * Returns the entry of a list at an index. Throws if there is none: a default in its place could be
 * written to disk, or proven.
 */
function entryAt(list, index) {
    if (index in list)
        return list[index];
    throw new Error(`There is no entry ${index} in a list of ${list.length}.`);
}


/***/ }),

/***/ 435:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DE: function() { return /* binding */ problemOfFile; },
/* harmony export */   FO: function() { return /* binding */ parseEnvFile; },
/* harmony export */   nj: function() { return /* binding */ textOfFile; },
/* harmony export */   p7: function() { return /* binding */ environmentOf; },
/* harmony export */   sO: function() { return /* binding */ withVariables; },
/* harmony export */   vc: function() { return /* binding */ parseEnv; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7761);

/**
 * Parses the lines of `env`; values are verbatim. A problem names its line by number only, since
 * the line may hold a secret.
 */
function parseEnv(text) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(text).map((line) => parseVariable(line, `line ${line.number}`));
}
/**
 * Parses the lines of an `env-file`, as `docker run --env-file` reads them (docker/cli,
 * pkg/kvfile).
 */
function parseEnvFile(path, texts) {
    const text = textOfFile(path, texts);
    if ('problem' in text)
        return [text];
    const lines = (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(text.value.replace(/^\uFEFF/, ''));
    return lines.map((line) => parseVariable(line, `line ${line.number} of ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(path)}`));
}
/** Returns `KEY=VALUE` lines, each key once: the last one wins. */
function environmentOf(variables) {
    return [...new Map(variables)].map(([key, value]) => `${key}=${value}`);
}
/** Lays variables over others: `KEY=VALUE` lines, or `KEY` alone, which removes the image's. */
function withVariables(lines, over) {
    const set = new Set(over.map(keyOf));
    return [...lines.filter((line) => !set.has(keyOf(line))), ...over];
}
const keyOf = (line) => line.replace(/=[^]*$/, '');
function parseVariable({ text }, where) {
    const [, key, value] = /^([^=]*)=([^]*)$/.exec(text) ?? [];
    if (key === undefined || value === undefined)
        return { problem: bare(where) };
    if (key === '')
        return { problem: `${where} has no name before its "="; write "KEY=VALUE".` };
    if (/\s/.test(key))
        return { problem: `${where} has white space before its "="; write "KEY=VALUE" without.` };
    return text.includes('\0')
        ? { problem: `${where} holds a NUL character, which no variable can; remove it.` }
        : { value: [key, value] };
}
function bare(where) {
    return `${where} has no "="; write "KEY=VALUE": the runner's own variables are never passed on.`;
}
/** Returns the text of a file that an input names, or the problem of a file without one. */
function textOfFile(path, texts) {
    const file = texts.get(path) ?? { kind: 'unreadable', reason: 'it was not read' };
    return file.kind === 'text' ? { value: file.text } : { problem: problemOfFile(path, file) };
}
/** Sentence on a file that has no text. */
function problemOfFile(path, { reason }) {
    return `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(path)} cannot be read: ${reason}; check the path.`;
}


/***/ }),

/***/ 7413:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JM: function() { return /* binding */ BadInputs; },
/* harmony export */   RX: function() { return /* binding */ isRemoved; },
/* harmony export */   vC: function() { return /* binding */ Fault; },
/* harmony export */   vu: function() { return /* binding */ isRefusal; },
/* harmony export */   wd: function() { return /* binding */ reasonOfRefusal; }
/* harmony export */ });
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

/***/ 5574:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ literalGlob; },
/* harmony export */   S: function() { return /* binding */ compileGlob; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7761);

const LONGEST = 4096;
const MOST_ALTERNATIVES = 256;
/**
 * Compiles an absolute glob pattern to a test for paths. It may have `*` and `?` within a segment,
 * `**` as a segment for any number of segments, none included, `[...]`, `{a,b}`, and `\` before a
 * literal character. All else is literal, `(`, `!` and `+` too.
 */
function compileGlob(pattern) {
    const problem = shapeProblem(pattern);
    if (problem !== undefined)
        return { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(pattern)} ${problem}.` };
    const tokens = tokensOf(pattern);
    if ('problem' in tokens)
        return { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(pattern)} ${tokens.problem}.` };
    const alternatives = Array.from(take(expandBraces(tokens.value), MOST_ALTERNATIVES + 1));
    if (alternatives.length > MOST_ALTERNATIVES)
        return { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(pattern)} spells out to more than 256 patterns; split it.` };
    const globs = alternatives.map(compile);
    return { value: (path) => matchesAny(globs, namesOf(path)) };
}
/** Escapes a text as a glob pattern that matches this text alone. */
const literalGlob = (text) => text.replace(/[\\*?[\]{},]/g, '\\$&');
function shapeProblem(pattern) {
    if (!pattern.startsWith('/'))
        return `is not absolute; start it with "/", or with "/**/" for any folder`;
    if (/[^/]\/$/.test(pattern))
        return 'ends in "/"; leave that out for the folder itself, or end in "/**" for all below it too';
    if (/\/\/|\/\.{1,2}(\/|$)/.test(pattern))
        return 'goes round about, which no path does; write it without "//", "." and ".."';
    return pattern.length > LONGEST ? 'is longer than any path; cut it' : undefined;
}
function* take(source, most) {
    let taken = 0;
    for (const item of source) {
        if (taken >= most)
            return;
        taken += 1;
        yield item;
    }
}
function matchesAny(globs, names) {
    return globs.some((glob) => describes(glob, names));
}
function namesOf(path) {
    return path.split('/').filter((name) => name !== '');
}
function compile(tokens) {
    return segmentsOf(tokens).map((segment) => segment.length === 2 && segment.every((token) => isSyntax(token, '*'))
        ? 'any'
        : nameTest(segment));
}
function segmentsOf(tokens) {
    const ends = tokens.flatMap((token, index) => (isSyntax(token, '/') ? [index] : []));
    return [...ends, tokens.length]
        .map((end, index, all) => tokens.slice(index === 0 ? 0 : (all[index - 1] ?? 0) + 1, end))
        .filter((segment) => segment.length > 0);
}
/** Returns a test for one name. Most names in patterns are literal, and a comparison suffices. */
function nameTest(segment) {
    const plain = segment.map((token) => (token.kind === 'literal' ? token.text : '/')).join('');
    if (!plain.includes('/'))
        return (name) => name === plain;
    const items = segment.map(characterTest);
    return (name) => describes(items, Array.from(name));
}
function characterTest(token) {
    switch (token.kind) {
        case 'syntax':
            return 'any';
        case 'literal':
            return (character) => character === token.text;
        case 'class':
            return token.has;
    }
}
/** Matches an escaped character, a class, or any other character that is neither `[` nor `\`. */
const PIECE = /\\(?<escaped>[^/])|\[(?<members>[!^]?(?:\]|\\[^/]|[^\]\\/])(?:\\[^/]|[^\]\\/])*)\]|(?<plain>[^[\\])/uy;
const MEMBER = /(\\[^]|[^\\])(?:-(\\[^]|[^\\]))?/gu;
/**
 * Splits a pattern into tokens; all braces and brackets have to be closed. A problem is the end of
 * a sentence that begins with the pattern.
 */
function tokensOf(pattern) {
    const tokens = [];
    let depth = 0;
    for (let at = 0; at < pattern.length; at = PIECE.lastIndex) {
        PIECE.lastIndex = at;
        const piece = PIECE.exec(pattern)?.groups;
        if (piece === undefined)
            return unfinished(pattern[at] === '[');
        if (piece['plain'] === '{')
            depth += 1;
        const token = tokenOf(piece, depth > 0);
        if ('problem' in token)
            return token;
        tokens.push(token.value);
        if (piece['plain'] === '}' && depth > 0)
            depth -= 1;
    }
    return depth === 0
        ? { value: tokens }
        : { problem: 'has a "{" that is never closed; close it or write "\\{"' };
}
function unfinished(inClass) {
    return inClass
        ? { problem: 'has a "[" that is never closed; close it or write "\\["' }
        : { problem: 'has a backslash before nothing that it could protect; write "\\\\" for one' };
}
function tokenOf({ escaped, members, plain = '' }, inBraces) {
    if (members !== undefined)
        return parseClass(members);
    if (plain === '?')
        return { value: { kind: 'class', has: () => true } };
    const syntax = plain !== '' && (inBraces ? '*/{,}' : '*/').includes(plain);
    return { value: { kind: syntax ? 'syntax' : 'literal', text: escaped ?? plain } };
}
/** Parses a class, `[a-z_]`, `[!a-z]` or `[^a-z]`, here without its brackets. */
function parseClass(text) {
    if (/\[[:.=]/.test(text))
        return { problem: 'has a named class, which is not known here; write a range such as "[a-z]"' };
    const [, not = '', members = ''] = /^([!^]?)([^]+)$/u.exec(text) ?? [];
    const ranges = Array.from(members.matchAll(MEMBER), ([, from = '', to = from]) => ({
        from: codeOf(from),
        to: codeOf(to)
    }));
    if (ranges.some(({ from, to }) => from > to))
        return { problem: 'has a range that runs backwards; write it the other way round' };
    const within = (code) => ranges.some(({ from, to }) => from <= code && code <= to);
    return {
        value: { kind: 'class', has: (character) => (not === '') === within(codeOf(character)) }
    };
}
function codeOf(member) {
    return member.replace(/^\\(?=[^])/u, '').codePointAt(0) ?? 0;
}
function isSyntax(token, text) {
    return token?.kind === 'syntax' && token.text === text;
}
/**
 * Yields the patterns that braces expand to, as in bash, before anything matches. All braces have
 * to be closed.
 */
function* expandBraces(tokens) {
    const start = tokens.findIndex((token) => isSyntax(token, '{'));
    if (start === -1) {
        yield tokens;
        return;
    }
    const marks = marksOf(tokens, start);
    const rest = tokens.slice((marks.at(-1) ?? start) + 1);
    for (const choice of choices(tokens, marks))
        yield* expandBraces([...tokens.slice(0, start), ...choice, ...rest]);
}
/** Indexes of a group's opening brace, of its own commas and of its closing brace. */
function marksOf(tokens, start) {
    const marks = [start];
    for (let at = start + 1, depth = 1; depth > 0 && at < tokens.length; at += 1) {
        if (isSyntax(tokens[at], '{'))
            depth += 1;
        if (isSyntax(tokens[at], '}'))
            depth -= 1;
        if (depth === 0 || (depth === 1 && isSyntax(tokens[at], ',')))
            marks.push(at);
    }
    return marks;
}
/** Tokens between the marks of a group; braces without a comma are literal. */
function choices(tokens, marks) {
    const found = marks.slice(1).map((mark, index) => tokens.slice((marks[index] ?? 0) + 1, mark));
    return found.length > 1 ? found : [[literal('{'), ...found.flat(), literal('}')]];
}
function literal(text) {
    return { kind: 'literal', text };
}
/**
 * Whether the items match the parts, all of them and in their order. Takes at most items × parts
 * steps, since parts between two `any` are settled where they first match. A regular expression of
 * five stars would need minutes for a hostile name.
 */
function describes(items, parts) {
    let [item, after, resume] = [0, -1, 0];
    for (let part = 0; part < parts.length;) {
        const fits = items[item];
        if (fits === 'any') {
            item += 1;
            after = item;
            resume = part;
        }
        else if (fits?.(parts[part]) === true) {
            item += 1;
            part += 1;
        }
        else {
            if (after === -1)
                return false;
            item = after;
            resume += 1;
            part = resume;
        }
    }
    return items.slice(item).every((left) => left === 'any');
}


/***/ }),

/***/ 1646:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Po: function() { return /* binding */ parseHardenPart; },
/* harmony export */   c$: function() { return /* binding */ hardenInquiry; }
/* harmony export */ });
/* unused harmony export HARDEN_PARTS */
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7761);

/** Parts of the search for the least that an image needs, in its order. */
const HARDEN_PARTS = [
    ...['user', 'capabilities', 'privileges', 'arbitrary-uid', 'network', 'limits']
];
/** Parts that are searched if none is named. */
const USUAL_PARTS = HARDEN_PARTS.filter((part) => part !== 'arbitrary-uid');
/** Parses a line of `harden-parts`. */
function parseHardenPart(text) {
    const part = HARDEN_PARTS.find((one) => one === text);
    if (part !== undefined)
        return { value: part };
    return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)(`one of ${HARDEN_PARTS.map(_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs).join(', ')}`, 'capabilities', text);
}
/** Plans the search for the least that an image needs. */
function hardenInquiry({ harden, hardenParts, hardenTimeout }) {
    if (harden === 'never')
        return {};
    const named = HARDEN_PARTS.filter((part) => hardenParts.includes(part));
    return { harden: { parts: named.length === 0 ? USUAL_PARTS : named, limit: hardenTimeout } };
}


/***/ }),

/***/ 1780:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OQ: function() { return /* binding */ ArchiveProblem; },
/* harmony export */   WY: function() { return /* binding */ described; },
/* harmony export */   e9: function() { return /* binding */ shaped; },
/* harmony export */   hR: function() { return /* binding */ FORMATS; },
/* harmony export */   iN: function() { return /* binding */ archiveNamed; },
/* harmony export */   ne: function() { return /* binding */ parsedIn; },
/* harmony export */   qi: function() { return /* binding */ loadedNames; }
/* harmony export */ });
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7761);


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
class ArchiveProblem extends Error {
    name = 'ArchiveProblem';
}
/** A description of the archive in a shape. Throws an `ArchiveProblem` if it has none, or another. */
function described(index, name, shape) {
    const text = index.text(name);
    if (text === undefined) {
        const why = index.fileOf(name) !== undefined
            ? `its ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(name)} is too large`
            : `it has no ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(name)}`;
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
    const own = (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(name);
    const { isDeep, doubtful } = keysOf(text);
    if (isDeep)
        throw new ArchiveProblem(`${own} in it is nested too deeply`);
    if (doubtful !== undefined) {
        throw new ArchiveProblem(`${own} in it has the key ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(doubtful)} twice, or in another case`);
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
    const [fault, valid] = superstruct__WEBPACK_IMPORTED_MODULE_1__.validate(value, shape);
    if (fault === undefined)
        return valid;
    const path = fault.path.map(String).join('.');
    throw new ArchiveProblem(`${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(name)} in it has an unexpected value${path === '' ? '' : ` at ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(path)}`}`);
}


/***/ }),

/***/ 3986:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ readImages; },
/* harmony export */   ZK: function() { return /* binding */ repeatedAmong; },
/* harmony export */   qR: function() { return /* binding */ isGiven; }
/* harmony export */ });
/* harmony import */ var _input_table__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5559);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(757);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7761);
/* harmony import */ var _written_inputs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1763);
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6059);





/** Parses `images`. Inputs beside it are the defaults of each check. */
async function readImages(inputs) {
    const text = inputs.get(IMAGES) ?? '';
    const { entries, problems } = isYaml(text) ? await readYamlList(text) : readLines(text);
    const sentences = [
        ...(isGiven(inputs, IMAGE) ? [BOTH] : []),
        ...problems,
        ...entries.flatMap(misplacedIn),
        ...repeatedAmong(entries.map(({ given }) => given)).map(({ index, first }) => `${entries[index]?.name ?? ''} is the same as ${entries[first]?.name ?? ''}; leave one of the two out.`),
        ...(entries.length + problems.length === 0 ? [NONE] : [])
    ];
    const defaults = [...inputs].filter(([name]) => name !== IMAGES && name !== IMAGE && NAMES.includes(name));
    return {
        checks: entries.map(({ given }) => new Map([...defaults, ...given])),
        // An unknown input is named once here, and not by every check.
        faults: [...(0,_inputs__WEBPACK_IMPORTED_MODULE_1__/* .unknownAmong */ .TC)(inputs), ...sentences.map((sentence) => ({ input: IMAGES, sentence }))]
    };
}
const IMAGES = 'images';
const IMAGE = 'image';
const BOTH = '"image" is given as well; put it into this list, or leave one of the two out.';
const NONE = `no image is named; write one a line, for example ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)('acme/web:1.4')}.`;
/** Whether an input has a value other than white space. */
const isGiven = (inputs, name) => (inputs.get(name) ?? '').trim() !== '';
/** Whether the list is YAML: no image reference begins with such a character. */
const isYaml = (text) => /^(?:-|\[|\{)/.test((0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(text)[0]?.text ?? '');
/** Name of an entry in sentences, e.g. `entry 2 (line 4)`. */
const entryName = (index, line) => `entry ${index + 1} (line ${line})`;
function readLines(text) {
    const entries = (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(text).map((line, index) => ({
        name: entryName(index, line.number),
        given: new Map([[IMAGE, line.text.trim()]])
    }));
    return { entries, problems: [] };
}
/** Sentences on names that are no inputs, and on inputs that hold for the step as a whole. */
function misplacedIn({ name, given }) {
    return [...given.keys()].flatMap((key) => {
        const why = OF_THE_STEP.get(key) ?? (NAMES.includes(key) ? '' : unknown(key));
        return why === '' ? [] : [`${name} gives ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(key)}, ${why}`];
    });
}
const NAMES = _input_table__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.map(({ name }) => name);
const unknown = (key) => `and there is no input of that name; ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .spellingAdvice */ .Jz)(key, NAMES)}`;
const OF_THE_STEP = new Map([
    [IMAGES, 'but a list holds no lists; name each image in an entry of its own.'],
    ['output-dir', 'but each image has its own folder in that of the step; give it beside "images".']
]);
/**
 * Finds repeated entries. An image may be checked in several ways, but not twice in one way. Returns
 * the index of each repeated entry, and of the first one with its inputs.
 */
function repeatedAmong(entries) {
    const keys = entries.map((given) => JSON.stringify([...given].toSorted(([one], [other]) => (one < other ? -1 : 1))));
    return keys
        .map((key, index) => ({ index, first: keys.indexOf(key) }))
        .filter(({ index, first }) => first !== index);
}
/** Parses a YAML list of objects, or of image names. */
async function readYamlList(text) {
    const read = await (0,_yaml__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .gM)(text);
    if ('errors' in read) {
        const problems = read.errors.map(({ sentence, at }) => `line ${at.line}, column ${at.column}: ${sentence}`);
        return { entries: [], problems };
    }
    const list = read.nodes.document.contents;
    return read.nodes.yaml.isSeq(list)
        ? joined(list.items.map((item, index) => readItem(item, index, read.nodes)))
        : { entries: [], problems: [NO_LIST] };
}
const NO_LIST = 'it is no list; begin each image with "- ".';
const joined = (lists) => ({
    entries: lists.flatMap(({ entries }) => entries),
    problems: lists.flatMap(({ problems }) => problems)
});
function readItem(written, index, nodes) {
    const name = entryName(index, (0,_written_inputs__WEBPACK_IMPORTED_MODULE_3__/* .positionOf */ .df)(written, nodes).line);
    const item = (0,_written_inputs__WEBPACK_IMPORTED_MODULE_3__/* .resolved */ .L$)(written, nodes);
    if (nodes.yaml.isScalar(item)) {
        return { entries: [{ name, given: new Map([[IMAGE, (0,_written_inputs__WEBPACK_IMPORTED_MODULE_3__/* .scalarText */ .ws)(item)]]) }], problems: [] };
    }
    const inputs = (0,_written_inputs__WEBPACK_IMPORTED_MODULE_3__/* .readWritten */ .IL)(written, nodes);
    if (inputs === undefined)
        return { entries: [], problems: [`${name} ${NO_OBJECT}`] };
    const given = new Map([...inputs.given].map(([input, { text }]) => [input, text]));
    const problems = inputs.faults.map(({ sentence }) => `${name}, ${sentence}`);
    return { entries: [{ name, given }], problems };
}
const NO_OBJECT = 'is no object; write "image: NAME" and whatever else it needs.';


/***/ }),

/***/ 5559:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   mc: function() { return /* binding */ INPUTS; },
/* harmony export */   vC: function() { return /* binding */ CHOICES; }
/* harmony export */ });
/* unused harmony export FURTHER_WORDS */
/** Every input, in the order of the public interface. */
const INPUTS = [
    { name: 'image', default: '', multiline: false },
    { name: 'images', default: '', multiline: true },
    { name: 'compose-file', default: '', multiline: true },
    { name: 'service', default: '', multiline: false },
    { name: 'compose-profiles', default: '', multiline: true },
    { name: 'compose-env-file', default: '', multiline: true },
    { name: 'dependencies', default: 'true', multiline: false },
    { name: 'manifest-file', default: '', multiline: true },
    { name: 'workload', default: '', multiline: false },
    { name: 'container', default: '', multiline: false },
    { name: 'pull', default: 'missing', multiline: false },
    { name: 'platform', default: '', multiline: false },
    { name: 'entrypoint', default: '', multiline: false },
    { name: 'command', default: '', multiline: false },
    { name: 'env', default: '', multiline: true },
    { name: 'env-file', default: '', multiline: false },
    { name: 'user', default: '', multiline: false },
    { name: 'working-dir', default: '', multiline: false },
    { name: 'hostname', default: '', multiline: false },
    { name: 'init', default: 'false', multiline: false },
    { name: 'network', default: '', multiline: false },
    { name: 'port', default: '', multiline: false },
    { name: 'read-only', default: 'true', multiline: false },
    { name: 'publish', default: 'loopback', multiline: false },
    { name: 'tmpfs', default: '', multiline: true },
    { name: 'volumes', default: '', multiline: true },
    { name: 'cap-drop', default: '', multiline: true },
    { name: 'cap-add', default: '', multiline: true },
    { name: 'security-opt', default: '', multiline: true },
    { name: 'memory', default: '', multiline: false },
    { name: 'shm-size', default: '', multiline: false },
    { name: 'pids-limit', default: '1024', multiline: false },
    { name: 'ulimits', default: '', multiline: true },
    { name: 'add-host', default: '', multiline: true },
    { name: 'wait-for', default: 'auto', multiline: false },
    { name: 'startup-timeout', default: '60s', multiline: false },
    { name: 'smoke-http', default: '', multiline: true },
    { name: 'smoke-exec', default: '', multiline: true },
    { name: 'smoke-run', default: '', multiline: true },
    { name: 'smoke-timeout', default: '60s', multiline: false },
    { name: 'settle', default: '0s', multiline: false },
    { name: 'stop-timeout', default: '10s', multiline: false },
    { name: 'allow', default: '', multiline: true },
    { name: 'policy-file', default: '', multiline: false },
    { name: 'mode', default: 'enforce', multiline: false },
    { name: 'content', default: 'auto', multiline: false },
    { name: 'watch-limit', default: '2g', multiline: false },
    { name: 'explain', default: 'on-failure', multiline: false },
    { name: 'explain-timeout', default: '3m', multiline: false },
    { name: 'attack-run', default: '', multiline: true },
    { name: 'attack-exec', default: '', multiline: true },
    { name: 'rehearse-attacks', default: 'false', multiline: false },
    { name: 'contrast', default: 'false', multiline: false },
    { name: 'max-landed', default: '', multiline: false },
    { name: 'recover', default: 'false', multiline: false },
    { name: 'harden', default: 'never', multiline: false },
    { name: 'harden-timeout', default: '3m', multiline: false },
    { name: 'harden-parts', default: '', multiline: true },
    { name: 'evidence', default: 'on-failure', multiline: false },
    { name: 'evidence-file-limit', default: '1m', multiline: false },
    { name: 'evidence-limit', default: '100m', multiline: false },
    { name: 'evidence-image', default: 'false', multiline: false },
    { name: 'output-dir', default: '', multiline: false },
    { name: 'annotate-file', default: '', multiline: false },
    { name: 'compare-with', default: '', multiline: false },
    { name: 'fail-on', default: 'any', multiline: false },
    { name: 'fail-on-severity', default: 'low', multiline: false },
    { name: 'prove-settings', default: 'false', multiline: false },
    { name: 'max-idle', default: '', multiline: false }
];
/** Inputs that take one of a few words, and the words. */
const CHOICES = {
    pull: ['missing', 'always', 'never'],
    publish: ['loopback', 'all'],
    mode: ['enforce', 'audit'],
    content: ['auto', 'always', 'never'],
    explain: ['on-failure', 'always', 'never'],
    harden: ['never', 'always'],
    evidence: ['on-failure', 'always', 'never'],
    'fail-on': ['any', 'new'],
    'fail-on-severity': ['critical', 'high', 'medium', 'low']
};
/** Words that an input of `true` or `false` takes besides. */
const FURTHER_WORDS = {
    'read-only': ['declared']
};


/***/ }),

/***/ 757:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Si: function() { return /* binding */ filesNamedBy; },
  TL: function() { return /* binding */ parseInputs; },
  TC: function() { return /* binding */ unknownAmong; }
});

// EXTERNAL MODULE: ./lib/plan/clashes.js
var clashes = __nccwpck_require__(2535);
// EXTERNAL MODULE: ./lib/plan/input-table.js
var input_table = __nccwpck_require__(5559);
// EXTERNAL MODULE: ./lib/plan/masks.js
var masks = __nccwpck_require__(1123);
// EXTERNAL MODULE: ./lib/plan/parse.js
var plan_parse = __nccwpck_require__(7761);
// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __nccwpck_require__(811);
// EXTERNAL MODULE: ./lib/plan/environment.js
var environment = __nccwpck_require__(435);
// EXTERNAL MODULE: ./lib/plan/harden.js
var harden = __nccwpck_require__(1646);
// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __nccwpck_require__(9174);
// EXTERNAL MODULE: ./lib/plan/names.js
var plan_names = __nccwpck_require__(3466);
// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __nccwpck_require__(7734);
// EXTERNAL MODULE: ./lib/plan/quantities.js
var quantities = __nccwpck_require__(4013);
;// CONCATENATED MODULE: ./lib/plan/read-workload.js



/** Reads the inputs that name the image, or the file in which it stands. */
function readWorkload(textOf) {
    const [compose, pod] = [readCompose(textOf), readPod(textOf)];
    const names = compose.value ? OF_SERVICE : pod.value && OF_POD;
    const isNamed = names === undefined || textOf('image').trim() !== '';
    const parse = (text) => withNames((0,plan_names/* parseImage */.zZ)(text), names);
    const image = isNamed ? (0,plan_parse/* one */.xH)(textOf, 'image', parse) : NAMED_IN_FILE;
    return { image, compose, pod };
}
/** The image of a check beside a file; a word that is none may be meant for another input. */
const withNames = (image, names) => 'problem' in image && names !== undefined ? { problem: `${image.problem} ${names}` } : image;
const OF_SERVICE = 'The service to check is named by "service".';
const OF_POD = 'The workload to check is named by "workload", and its container by "container".';
const NAMED_IN_FILE = { value: '', faults: [] };
function readCompose(textOf) {
    const { understood, faults } = (0,plan_parse/* gatherReadings */.z6)({
        files: (0,plan_parse/* lineEntries */.pC)(textOf, 'compose-file', paths/* parseRunnerPath */.zT),
        service: (0,plan_parse/* optional */.lq)(textOf, 'service', plan_names/* parseServiceName */.qE),
        profiles: (0,plan_parse/* lineEntries */.pC)(textOf, 'compose-profiles', plan_names/* parseProfile */.jZ),
        envFiles: (0,plan_parse/* lineEntries */.pC)(textOf, 'compose-env-file', paths/* parseRunnerPath */.zT),
        dependencies: (0,plan_parse/* one */.xH)(textOf, 'dependencies', plan_parse/* parseBoolean */.yG)
    });
    const isWanted = (0,plan_parse/* entriesOf */.Mc)(textOf('compose-file')).length > 0;
    if (!isWanted)
        return { value: undefined, faults };
    return { value: { ...NO_SERVICE, ...understood }, faults };
}
/** A wish none of whose parts could be understood. */
const NO_SERVICE = {
    files: [],
    service: undefined,
    profiles: [],
    envFiles: [],
    dependencies: true
};
function readPod(textOf) {
    const { understood, faults } = (0,plan_parse/* gatherReadings */.z6)({
        files: (0,plan_parse/* lineEntries */.pC)(textOf, 'manifest-file', paths/* parseRunnerPath */.zT),
        workload: (0,plan_parse/* optional */.lq)(textOf, 'workload', plan_names/* parseWorkload */.jH),
        container: (0,plan_parse/* optional */.lq)(textOf, 'container', plan_names/* parseContainerName */.gZ)
    });
    const isWanted = (0,plan_parse/* entriesOf */.Mc)(textOf('manifest-file')).length > 0;
    return { value: isWanted ? { ...NO_POD, ...understood } : undefined, faults };
}
const NO_POD = { files: [], workload: undefined, container: undefined };

// EXTERNAL MODULE: ./lib/plan/security.js
var security = __nccwpck_require__(446);
// EXTERNAL MODULE: ./lib/plan/settings/wishes.js
var wishes = __nccwpck_require__(9575);
// EXTERNAL MODULE: ./lib/plan/wait.js
var wait = __nccwpck_require__(4109);
;// CONCATENATED MODULE: ./lib/plan/read-inputs.js













/** Reads an input that takes one of a few words. */
const choice = (textOf, name) => (0,plan_parse/* one */.xH)(textOf, name, (0,plan_parse/* oneOf */.yL)(...input_table/* CHOICES */.vC[name]));
/** Reads the inputs on the program to start. */
function readProgram(textOf, texts) {
    return {
        ...readWorkload(textOf),
        pull: choice(textOf, 'pull'),
        platform: (0,plan_parse/* optional */.lq)(textOf, 'platform', plan_names/* parsePlatform */.FL),
        entrypoint: (0,plan_parse/* optional */.lq)(textOf, 'entrypoint', plan_parse/* parseWords */.nl),
        command: (0,plan_parse/* optional */.lq)(textOf, 'command', plan_parse/* parseWords */.nl),
        env: readEnvironment(textOf, texts),
        user: (0,plan_parse/* optional */.lq)(textOf, 'user', plan_names/* parseUser */.tN),
        workingDir: (0,plan_parse/* optional */.lq)(textOf, 'working-dir', paths/* parseAbsolutePath */.wi),
        init: (0,plan_parse/* one */.xH)(textOf, 'init', plan_parse/* parseBoolean */.yG)
    };
}
function readEnvironment(textOf, texts) {
    const path = textOf('env-file').trim();
    const fromFile = path === '' ? [] : (0,environment/* parseEnvFile */.FO)(path, texts);
    const variables = (0,plan_parse/* both */.WP)((0,plan_parse/* allOf */.bn)('env-file', fromFile), (0,plan_parse/* allOf */.bn)('env', (0,environment/* parseEnv */.vc)(textOf('env'))));
    return { value: (0,environment/* environmentOf */.p7)(variables.value ?? []), faults: variables.faults };
}
/** Reads the inputs on the container's surroundings. */
function readSurroundings(textOf) {
    return {
        hostname: (0,plan_parse/* optional */.lq)(textOf, 'hostname', plan_names/* parseHostname */.Pv),
        network: (0,plan_parse/* optional */.lq)(textOf, 'network', plan_names/* parseNetwork */.MO),
        port: (0,plan_parse/* optional */.lq)(textOf, 'port', quantities/* parsePort */.pz),
        addHost: (0,plan_parse/* lineEntries */.pC)(textOf, 'add-host', plan_names/* parseAddHost */.Ru),
        readOnly: (0,plan_parse/* one */.xH)(textOf, 'read-only', parseReadOnly),
        publish: choice(textOf, 'publish'),
        tmpfs: (0,plan_parse/* lineEntries */.pC)(textOf, 'tmpfs', mounts/* parseTmpfs */.N9),
        volumes: (0,plan_parse/* lineEntries */.pC)(textOf, 'volumes', mounts/* parseVolume */.wM)
    };
}
/**
 * Reads the inputs on the container's rights and limits. Docker refuses less than 6m of memory
 * (moby, daemon_unix.go).
 */
function readConfinement(textOf, texts) {
    return {
        capDrop: (0,plan_parse/* lineEntries */.pC)(textOf, 'cap-drop', plan_names/* parseCapability */._p),
        capAdd: (0,plan_parse/* lineEntries */.pC)(textOf, 'cap-add', plan_names/* parseCapability */._p),
        securityOpt: (0,plan_parse/* lineEntries */.pC)(textOf, 'security-opt', (0,security/* securityOptIn */.th)(texts)),
        memory: (0,plan_parse/* optional */.lq)(textOf, 'memory', (0,quantities/* sizeFrom */.OE)('6m')),
        shmSize: (0,plan_parse/* optional */.lq)(textOf, 'shm-size', (0,quantities/* sizeFrom */.OE)('1')),
        pidsLimit: (0,plan_parse/* one */.xH)(textOf, 'pids-limit', quantities/* parsePidsLimit */.DV),
        ulimits: (0,plan_parse/* lineEntries */.pC)(textOf, 'ulimits', plan_names/* parseUlimit */.at)
    };
}
/** Reads the inputs on the steps of a check, and on the use of its results. */
function readCourse(textOf) {
    return {
        waitFor: (0,plan_parse/* one */.xH)(textOf, 'wait-for', wait/* parseWaitFor */.AD),
        smoke: readSmoke(textOf),
        limits: readLimits(textOf),
        rules: (0,plan_parse/* lineEntries */.pC)(textOf, 'allow', allowlist/* parseRule */.iT),
        policyFile: (0,plan_parse/* optional */.lq)(textOf, 'policy-file', paths/* parseRunnerPath */.zT),
        mode: choice(textOf, 'mode'),
        content: choice(textOf, 'content'),
        watchLimit: (0,plan_parse/* one */.xH)(textOf, 'watch-limit', (0,quantities/* sizeFrom */.OE)('1')),
        explain: choice(textOf, 'explain'),
        explainTimeout: (0,plan_parse/* one */.xH)(textOf, 'explain-timeout', quantities/* parseTimeout */.ZZ),
        attack: readAttack(textOf),
        rehearseAttacks: (0,plan_parse/* one */.xH)(textOf, 'rehearse-attacks', plan_parse/* parseBoolean */.yG),
        contrast: (0,plan_parse/* one */.xH)(textOf, 'contrast', plan_parse/* parseBoolean */.yG),
        maxLanded: (0,plan_parse/* optional */.lq)(textOf, 'max-landed', parseCount),
        recover: (0,plan_parse/* one */.xH)(textOf, 'recover', plan_parse/* parseBoolean */.yG),
        harden: choice(textOf, 'harden'),
        hardenTimeout: (0,plan_parse/* one */.xH)(textOf, 'harden-timeout', quantities/* parseTimeout */.ZZ),
        hardenParts: (0,plan_parse/* lineEntries */.pC)(textOf, 'harden-parts', harden/* parseHardenPart */.Po),
        evidence: choice(textOf, 'evidence'),
        evidenceFileLimit: (0,plan_parse/* one */.xH)(textOf, 'evidence-file-limit', (0,quantities/* sizeFrom */.OE)('0')),
        evidenceLimit: (0,plan_parse/* one */.xH)(textOf, 'evidence-limit', (0,quantities/* sizeFrom */.OE)('0')),
        evidenceImage: (0,plan_parse/* one */.xH)(textOf, 'evidence-image', plan_parse/* parseBoolean */.yG),
        outputDir: (0,plan_parse/* optional */.lq)(textOf, 'output-dir', paths/* parseRunnerPath */.zT),
        annotateFile: (0,plan_parse/* optional */.lq)(textOf, 'annotate-file', paths/* parseRunnerPath */.zT),
        compareWith: (0,plan_parse/* optional */.lq)(textOf, 'compare-with', parseBase),
        failOn: choice(textOf, 'fail-on'),
        failOnSeverity: choice(textOf, 'fail-on-severity'),
        ...(0,wishes/* readSettings */.s)(textOf)
    };
}
/**
 * Parses `compare-with`. Its form decides whether it is a path or an image, never the files that
 * exist: the author of a pull request may add any.
 */
function parseBase(text) {
    if (/\.json$|^[./]/.test(text)) {
        const path = (0,paths/* parseRunnerPath */.zT)(text);
        return 'problem' in path ? path : { value: { kind: 'report', path: path.value } };
    }
    if (text.endsWith('/'))
        return { problem: `${(0,plan_parse/* quoteInput */.Zs)(text)} is a folder; name the "report.json" in it.` };
    const image = (0,plan_names/* parseImage */.zZ)(text);
    return 'problem' in image
        ? { problem: `${image.problem} ${A_PATH}` }
        : { value: { kind: 'image', reference: image.value } };
}
const A_PATH = 'The path of a report starts with "/" or ".", or ends in ".json".';
/** Parses `read-only`. */
function parseReadOnly(text) {
    if (text === 'declared')
        return { value: text };
    const parsed = (0,plan_parse/* parseBoolean */.yG)(text);
    if ('value' in parsed || !parsed.problem.endsWith('write one of them.'))
        return parsed;
    return {
        problem: `${(0,plan_parse/* quoteInput */.Zs)(text)} is neither "true", "false" nor "declared"; write one of them.`
    };
}
/** Reads the steps of the smoke test, in the order in which they run. */
function readSmoke(textOf) {
    const http = (0,plan_parse/* lineEntries */.pC)(textOf, 'smoke-http', parseSmokeHttp);
    const exec = (0,plan_parse/* lineEntries */.pC)(textOf, 'smoke-exec', parseExec);
    const run = (0,plan_parse/* allOf */.bn)('smoke-run', parseScript(textOf('smoke-run')));
    return (0,plan_parse/* both */.WP)((0,plan_parse/* both */.WP)(http, exec), run);
}
/** Reads the steps of the attack. Those inside the container come first, as in the smoke test. */
function readAttack(textOf) {
    const exec = (0,plan_parse/* lineEntries */.pC)(textOf, 'attack-exec', parseExec);
    return (0,plan_parse/* both */.WP)(exec, (0,plan_parse/* allOf */.bn)('attack-run', parseScript(textOf('attack-run'))));
}
const parseCount = (0,quantities/* integerBetween */.f8)(0, 1000, 'a number of attacks', '3');
function readLimits(textOf) {
    const { understood, faults } = (0,plan_parse/* gatherReadings */.z6)({
        startup: (0,plan_parse/* one */.xH)(textOf, 'startup-timeout', quantities/* parseTimeout */.ZZ),
        smoke: (0,plan_parse/* one */.xH)(textOf, 'smoke-timeout', quantities/* parseTimeout */.ZZ),
        settle: (0,plan_parse/* one */.xH)(textOf, 'settle', quantities/* parseDuration */.E9),
        stop: (0,plan_parse/* one */.xH)(textOf, 'stop-timeout', quantities/* parseDuration */.E9)
    });
    return faults.length === 0 ? { value: understood, faults } : { faults };
}
const LINE = /^(?<method>\S+)\s+(?<target>\S+)(?:\s+(?!contains(?:\s|$))(?<status>\S+))?(?<rest>\s[^]*)?$/;
const FORM = '"METHOD TARGET [STATUS] [contains TEXT]"';
const EXAMPLE = 'GET / 200 contains Welcome';
const SUCCESS = [[200, 399]];
/** Parses a line of `smoke-http`: `METHOD TARGET [STATUS] [contains TEXT]`. */
function parseSmokeHttp(line) {
    const { method, target, status, rest = '' } = LINE.exec(line)?.groups ?? {};
    if (method === undefined || target === undefined)
        return (0,plan_parse/* notA */.nj)(FORM, EXAMPLE, line);
    const problem = methodProblem(method) ?? targetProblem(target);
    if (problem !== undefined)
        return problem;
    const statuses = status === undefined ? SUCCESS : parseStatus(status);
    if ('problem' in statuses)
        return statuses;
    const contains = parseContains(line, rest);
    if ('problem' in contains)
        return contains;
    if (method === 'HEAD' && contains.value !== undefined)
        return {
            problem: `${(0,plan_parse/* quoteInput */.Zs)(line)} looks for a text, but the answer to HEAD has none; use "GET".`
        };
    return { value: { kind: 'http', step: line, method, target, statuses, contains: contains.value } };
}
function methodProblem(method) {
    return /^[A-Z][A-Z0-9!#$%&'*+.^_`|~-]*$/.test(method)
        ? undefined
        : (0,plan_parse/* notA */.nj)('an HTTP method in capital letters', 'GET', method);
}
function targetProblem(target) {
    const url = /^https?:\/\/[^/]/.test(target) && URL.canParse(target);
    return target.startsWith('/') || url
        ? undefined
        : (0,plan_parse/* notA */.nj)('a path that starts with "/" nor an http or https URL', '/healthz', target);
}
function parseStatus(text) {
    const [, hundreds] = /^([1-5])xx$/i.exec(text) ?? [];
    if (hundreds !== undefined)
        return [[Number(hundreds) * 100, Number(hundreds) * 100 + 99]];
    return /^[1-5]\d\d$/.test(text)
        ? [[Number(text), Number(text)]]
        : (0,plan_parse/* notA */.nj)('a status (100 to 599) nor a class of them (1xx to 5xx)', '200', text);
}
function parseContains(line, rest) {
    if (rest.trim() === '')
        return { value: undefined };
    const [, text] = /^\s+contains\s([^]+)$/.exec(rest) ?? [];
    return text === undefined ? (0,plan_parse/* notA */.nj)(FORM, EXAMPLE, line) : { value: text };
}
/** Parses a line of `smoke-exec` or `attack-exec`, which is words. */
function parseExec(line) {
    const argv = (0,plan_parse/* parseWords */.nl)(line);
    if ('problem' in argv)
        return argv;
    return argv.value[0] === ''
        ? { problem: `${(0,plan_parse/* quoteInput */.Zs)(line)} starts with an empty word; write the program to run first.` }
        : { value: { kind: 'exec', step: line, argv: argv.value } };
}
/**
 * Parses the script of `smoke-run` or `attack-run`, which is kept verbatim; empty if it does
 * nothing. Its step is named by its first line that does something.
 */
function parseScript(script) {
    const [first, ...more] = (0,plan_parse/* entriesOf */.Mc)(script);
    if (first === undefined)
        return [];
    const step = more.length === 0 ? first : `${first} ...`;
    return [(0,plan_parse/* withoutNul */.ST)((text) => ({ value: { kind: 'run', step, script: text } }))(script)];
}

// EXTERNAL MODULE: ./lib/plan/written-inputs.js
var written_inputs = __nccwpck_require__(1763);
;// CONCATENATED MODULE: ./lib/plan/inputs.js







/** Whether an input asks for something: its default, spelled out, does not. */
function isOffDefault(name, inputs) {
    const text = (inputs.get(name) ?? '').trim();
    return text !== '' && text !== DEFAULTS.get(name);
}
const DEFAULTS = new Map(input_table/* INPUTS */.mc.map((input) => [input.name, input.default]));
/**
 * Parses all inputs, and adds the rules and mounts of the policy. Returns the wishes, or all bad
 * inputs, with their lines in the policy file, together with the wishes that could be understood.
 */
function parseInputs(inputs, texts, policy, origins = NOWHERE) {
    const textOf = textIn(inputs);
    const { understood: typed, faults } = (0,plan_parse/* gatherReadings */.z6)({
        ...readProgram(textOf, texts),
        ...readSurroundings(textOf),
        ...readConfinement(textOf, texts),
        ...readCourse(textOf),
        unmounted: { value: [], faults: [] }
    });
    const own = { ...typed, ...(typed.rules && { rules: withLines(typed.rules, origins) }) };
    const understood = policy === undefined ? own : withPolicy(own, policy);
    const all = [
        ...faults,
        ...(0,clashes/* clashesAmong */.ub)(understood),
        ...(0,clashes/* workloadClashes */.Z0)((name) => isOffDefault(name, inputs), (0,plan_parse/* entriesOf */.Mc)(textOf('security-opt'))),
        ...(own.readOnly === 'declared' && isAlone(own) ? [clashes/* DECLARED_NOWHERE */.e$] : []),
        ...unknownAmong(inputs),
        ...(textOf('images').trim() === '' ? [] : [clashes/* ONE_IMAGE */.l6])
    ];
    return all.length === 0
        ? { wishes: withoutSecrets(understood) }
        : { faults: inTableOrder(all).map((fault) => (0,written_inputs/* located */.t4)(fault, origins)), understood };
}
/** Whether inputs alone describe the container. */
const isAlone = ({ compose, pod }) => (compose ?? pod) === undefined;
/** Masks the secrets in the names of steps; what they run stays as it is. */
function withoutSecrets(wishes) {
    const mask = (0,masks/* maskTyped */.T4)(wishes.env);
    const named = (one) => {
        const step = mask([one.step]).join();
        return step === one.step ? one : { ...one, step, written: one.step };
    };
    return { ...wishes, smoke: wishes.smoke.map(named), attack: wishes.attack.map(named) };
}
const NOWHERE = new Map();
/** Adds its line to each rule that comes from the policy file, if all rules could be read. */
function withLines(rules, origins) {
    const origin = origins.get('allow');
    if (origin === undefined)
        return rules;
    return rules.map((rule, index) => {
        const { line } = origin.entries[index] ?? origin.at;
        return { ...rule, location: { file: origin.file, line } };
    });
}
/**
 * Adds a policy. Its rules come after those of the inputs; its mounts are added except where an
 * input mounts something.
 */
function withPolicy(typed, policy) {
    const { rules = [], tmpfs = [], volumes = [] } = typed;
    const all = [...rules, ...policy.rules];
    // Such mounts are those of the file: what only the check had would prove nothing.
    if (!isAlone(typed))
        return { ...typed, rules: all, unmounted: policy.tmpfs };
    const taken = new Set([...tmpfs, ...volumes].map(({ path }) => path));
    const further = policy.tmpfs.filter(({ path }) => !taken.has(path));
    return { ...typed, rules: all, tmpfs: [...tmpfs, ...further] };
}
/** Files whose texts `parseInputs` needs, by their paths as typed. */
function filesNamedBy(inputs) {
    const textOf = textIn(inputs);
    const envFile = textOf('env-file').trim();
    const profiles = (0,plan_parse/* entriesOf */.Mc)(textOf('security-opt')).flatMap((line) => (0,security/* seccompFile */.T8)(line) ?? []);
    return [...new Set([...(envFile === '' ? [] : [envFile]), ...profiles])];
}
function textIn(inputs) {
    return (name) => {
        const text = inputs.get(name) ?? '';
        return text.trim() === '' ? defaultOf(name) : text;
    };
}
function defaultOf(name) {
    return input_table/* INPUTS */.mc.find((input) => input.name === name)?.default ?? '';
}
/**
 * Advice if the name may be a variable. The workflow's own `env` may set one that a process cannot
 * tell from an input.
 */
const variableOf = (name) => ` If it is a variable of the workflow, rename it: INPUT_${name.toUpperCase()} is an input's.`;
/** Returns a bad input for each name that is no declared input. */
function unknownAmong(inputs, declared = input_table/* INPUTS */.mc) {
    const names = declared.map(({ name }) => name);
    return [...inputs.keys()]
        .filter((name) => !names.includes(name))
        .map((name) => ({
        input: name,
        sentence: `there is no input of that name; ${(0,plan_parse/* spellingAdvice */.Jz)(name, names, variableOf(name))}`
    }));
}
function inTableOrder(faults) {
    return faults.toSorted((one, other) => rank(one.input) - rank(other.input));
}
function rank(name) {
    return input_table/* INPUTS */.mc.findIndex((input) => input.name === name);
}


/***/ }),

/***/ 1123:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QW: function() { return /* binding */ maskWords; },
/* harmony export */   T4: function() { return /* binding */ maskTyped; },
/* harmony export */   Z$: function() { return /* binding */ maskValues; },
/* harmony export */   _4: function() { return /* binding */ maskOf; },
/* harmony export */   c0: function() { return /* binding */ isTelling; },
/* harmony export */   hM: function() { return /* binding */ maskLiterals; },
/* harmony export */   sm: function() { return /* binding */ valuesOf; },
/* harmony export */   uA: function() { return /* binding */ MASKED; }
/* harmony export */ });
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


/***/ }),

/***/ 9174:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N9: function() { return /* binding */ parseTmpfs; },
/* harmony export */   OI: function() { return /* binding */ innermost; },
/* harmony export */   Pb: function() { return /* binding */ mountedTwice; },
/* harmony export */   Vt: function() { return /* binding */ isBound; },
/* harmony export */   Wi: function() { return /* binding */ disturb; },
/* harmony export */   d9: function() { return /* binding */ BOUND; },
/* harmony export */   ev: function() { return /* binding */ isNamed; },
/* harmony export */   hj: function() { return /* binding */ mountAround; },
/* harmony export */   jA: function() { return /* binding */ mayReachHost; },
/* harmony export */   lQ: function() { return /* binding */ mountPoints; },
/* harmony export */   mD: function() { return /* binding */ isBind; },
/* harmony export */   mp: function() { return /* binding */ parseTmpfsWord; },
/* harmony export */   wM: function() { return /* binding */ parseVolume; }
/* harmony export */ });
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3466);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7761);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7734);



/** Volume names that Docker accepts (moby, volume/names). */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
/** Parses `SOURCE:PATH[:ro|rw]`; SOURCE is the name of a volume or an absolute path. */
function parseVolume(line) {
    const [written = '', target, access = 'rw', ...more] = line.split(':');
    if (target === undefined || more.length > 0)
        return (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .notA */ .nj)('"SOURCE:PATH" or "SOURCE:PATH:ro"', 'data:/var/lib/app', line);
    if (access !== 'ro' && access !== 'rw')
        return {
            problem: `in ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(line)}, ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(access)} is neither "ro" nor "rw"; write one of them.`
        };
    const source = parseSource(written);
    if ('problem' in source)
        return source;
    const path = (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .parseMountPoint */ .xe)(target);
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
const mayReachHost = (container) => container.volumes.length > 0 || container.base !== undefined || (0,_names__WEBPACK_IMPORTED_MODULE_0__/* .mayTamper */ .Zp)(container);
function parseSource(text) {
    if (text.startsWith('/'))
        return (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .parseAbsolutePath */ .wi)(text);
    if (NAME.test(text))
        return { value: text };
    return /^[.~]|\//.test(text)
        ? {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(text)} is neither an absolute path nor the name of a volume; begin a relative path with "./".`
        }
        : (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .notA */ .nj)("a volume's name or an absolute path", 'data', text);
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
        const where = first.input === input ? 'twice' : `here and in ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(first.input)}`;
        return [{ input, sentence: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(path)} is named ${where}; keep one of the two.` }];
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
    const path = (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .parseMountPoint */ .xe)(written);
    if ('problem' in path)
        return path;
    const words = options === '' ? [] : options.split(',');
    const wrong = words.map(parseTmpfsWord).find((word) => 'problem' in word);
    return wrong === undefined
        ? { value: { path: path.value, options } }
        : { problem: `in ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(line)}, ${wrong.problem}` };
}
/** Parses one option of a tmpfs: a flag, or `NAME=VALUE`. */
function parseTmpfsWord(word) {
    if (FLAGS.has(word))
        return { value: word };
    const [, key = '', value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
    const known = VALUES.get(key);
    if (known === undefined)
        return {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(word)} is no tmpfs option; write for example "size=64m" or "exec".`
        };
    return known.fits(value)
        ? { value: word }
        : {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(value)} is not a value for ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(key)}; write for example "${key}=${known.example}".`
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
/* harmony export */   FL: function() { return /* binding */ parsePlatform; },
/* harmony export */   MO: function() { return /* binding */ parseNetwork; },
/* harmony export */   Oq: function() { return /* binding */ REFERENCE_SHAPE; },
/* harmony export */   Pv: function() { return /* binding */ parseHostname; },
/* harmony export */   Ru: function() { return /* binding */ parseAddHost; },
/* harmony export */   XM: function() { return /* binding */ mayMount; },
/* harmony export */   Zp: function() { return /* binding */ mayTamper; },
/* harmony export */   _M: function() { return /* binding */ repositoryOf; },
/* harmony export */   _p: function() { return /* binding */ parseCapability; },
/* harmony export */   at: function() { return /* binding */ parseUlimit; },
/* harmony export */   gZ: function() { return /* binding */ parseContainerName; },
/* harmony export */   jH: function() { return /* binding */ parseWorkload; },
/* harmony export */   jZ: function() { return /* binding */ parseProfile; },
/* harmony export */   qE: function() { return /* binding */ parseServiceName; },
/* harmony export */   s6: function() { return /* binding */ fitsPlatform; },
/* harmony export */   tN: function() { return /* binding */ parseUser; },
/* harmony export */   zZ: function() { return /* binding */ parseImage; }
/* harmony export */ });
/* harmony import */ var _capabilities__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4386);
/* harmony import */ var _image_archive__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1780);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7761);
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
    const archive = (0,_image_archive__WEBPACK_IMPORTED_MODULE_1__/* .archiveNamed */ .iN)(text);
    if (archive !== undefined)
        return parseArchive(text, archive.path);
    if (text === '')
        return {
            problem: `no image was named; name the built one, for example ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(EXAMPLE)}, a Compose file in "compose-file", or a manifest in "manifest-file".`
        };
    if (text.length <= 512 && REFERENCE_SHAPE.test(text))
        return { value: text };
    if (REFERENCE_SHAPE.test(text.toLowerCase().slice(0, 512)))
        return {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(text)} has capital letters in its repository; write them small, for example ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(EXAMPLE)}.`
        };
    return /^\.{1,2}\/|\.(?:tar|tgz|tar\.gz)$/.test(text)
        ? {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(text)} is not an image reference; name an archive of an image by its format, for example ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)('oci-archive:web.tar')}.`
        }
        : (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .notA */ .nj)('an image reference', EXAMPLE, text);
}
function parseArchive(text, path) {
    const parsed = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .parseRunnerPath */ .zT)(path);
    if ('value' in parsed && path !== '')
        return { value: text };
    return {
        problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(text)} names no file or folder; write for example "oci-archive:web.tar".`
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
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(text)} is another container's network, which cannot be checked; name a network that both join.`
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
        : (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .notA */ .nj)('"HOST:IP"', 'api.internal:10.0.0.5', line);
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
    return CAPABILITIES.has(value) ? { value } : (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .notA */ .nj)('a capability', 'NET_BIND_SERVICE', text);
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
        return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .notA */ .nj)('"NAME=SOFT" or "NAME=SOFT:HARD"', 'nofile=1024:2048', line);
    if (!NAMES.has(name))
        return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .notA */ .nj)('the name of a limit', 'nofile', name);
    const soft = Number(written);
    const hard = Number(top ?? written);
    return hard !== -1 && (soft === -1 || soft > hard)
        ? { problem: `in ${(0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteInput */ .Zs)(line)}, the soft limit is above the hard one; swap or raise it.` }
        : { value: { name, soft, hard } };
}


/***/ }),

/***/ 7761:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: function() { return /* binding */ linesOf; },
/* harmony export */   Jz: function() { return /* binding */ spellingAdvice; },
/* harmony export */   Lc: function() { return /* binding */ quoteVisible; },
/* harmony export */   Mc: function() { return /* binding */ entriesOf; },
/* harmony export */   ST: function() { return /* binding */ withoutNul; },
/* harmony export */   WP: function() { return /* binding */ both; },
/* harmony export */   Zs: function() { return /* binding */ quoteInput; },
/* harmony export */   bn: function() { return /* binding */ allOf; },
/* harmony export */   kD: function() { return /* binding */ nearestTo; },
/* harmony export */   lq: function() { return /* binding */ optional; },
/* harmony export */   nj: function() { return /* binding */ notA; },
/* harmony export */   nl: function() { return /* binding */ parseWords; },
/* harmony export */   pC: function() { return /* binding */ lineEntries; },
/* harmony export */   wC: function() { return /* binding */ matching; },
/* harmony export */   xH: function() { return /* binding */ one; },
/* harmony export */   yG: function() { return /* binding */ parseBoolean; },
/* harmony export */   yL: function() { return /* binding */ oneOf; },
/* harmony export */   z6: function() { return /* binding */ gatherReadings; }
/* harmony export */ });
/* harmony import */ var _masks__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1123);

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
const LONGEST = 100;
/**
 * Text of an input in quotes, for a sentence: without secrets, otherwise as `quoteVisible` gives it.
 */
function quoteInput(text) {
    const start = text.slice(0, 20 * LONGEST);
    const shown = (0,_masks__WEBPACK_IMPORTED_MODULE_0__/* .maskTyped */ .T4)([])(start.split('\n')).join('\n');
    return quoteVisible(start === text ? shown : `${shown}…`);
}
/**
 * Text in quotes, on one line, at most 100 characters of it, with every character visible: fit for
 * a sentence, whatever the text holds.
 */
function quoteVisible(text) {
    const kept = Array.from(text.slice(0, 2 * LONGEST))
        .slice(0, LONGEST)
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
/* harmony export */   Hi: function() { return /* binding */ absolutePath; },
/* harmony export */   _f: function() { return /* binding */ folderOfFile; },
/* harmony export */   s1: function() { return /* binding */ plainPath; },
/* harmony export */   wX: function() { return /* binding */ namesIn; },
/* harmony export */   wi: function() { return /* binding */ parseAbsolutePath; },
/* harmony export */   xe: function() { return /* binding */ parseMountPoint; },
/* harmony export */   zT: function() { return /* binding */ parseRunnerPath; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7761);

/** Parses an absolute path without `.`, `..` or empty segments; a slash at its end is dropped. */
function parseAbsolutePath(text) {
    if (!text.startsWith('/'))
        return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)('an absolute path', '/srv/app', text);
    const value = text.replace(/(?<=.)\/$/, '');
    const odd = value
        .split('/')
        .slice(1)
        .some((name) => name === '.' || name === '..');
    return odd || value.includes('//')
        ? { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(text)} goes round about; write it without "//", "." and "..".` }
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
        ? (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)('a path on one line', 'reports/zero-drift', text)
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

/***/ 691:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CP: function() { return /* binding */ likewise; },
/* harmony export */   Cs: function() { return /* binding */ makePlan; },
/* harmony export */   Du: function() { return /* binding */ redescribed; },
/* harmony export */   zU: function() { return /* binding */ planBase; }
/* harmony export */ });
/* harmony import */ var _clashes__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2535);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(435);
/* harmony import */ var _harden__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1646);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7761);
/* harmony import */ var _wait__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4109);
/* harmony import */ var _watch__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7773);
/* harmony import */ var _settings_wishes__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9575);







/**
 * Makes a plan of the author's wishes and the facts of the image, or names every clash between
 * them.
 */
function makePlan(wishes, image, labels, workload) {
    const asked = workload === undefined ? wishes : { ...wishes, network: workload.spec.network };
    const unreached = workload === undefined ? [] : (0,_clashes__WEBPACK_IMPORTED_MODULE_0__/* .clashesWithService */ .JE)(wishes, workload.spec);
    const faults = [...unreached, ...(0,_clashes__WEBPACK_IMPORTED_MODULE_0__/* .clashesWithImage */ .p7)(asked, image)];
    const wait = (0,_wait__WEBPACK_IMPORTED_MODULE_4__/* .waitOfPod */ .kj)(asked, workload?.pod) ?? (0,_wait__WEBPACK_IMPORTED_MODULE_4__/* .waitStrategy */ .fV)(asked, image);
    if (faults.length > 0 || 'problem' in wait)
        return { faults };
    const port = (0,_wait__WEBPACK_IMPORTED_MODULE_4__/* .portOf */ .HM)(asked, image);
    const { limits, rules, mode, failOn, failOnSeverity } = wishes;
    const smoke = [...wishes.smoke, ...(0,_wait__WEBPACK_IMPORTED_MODULE_4__/* .smokeOfPod */ .AW)(wishes, workload?.pod)];
    const publish = published(asked, [
        ...[port, wait.value.kind === 'tcp' ? wait.value.port : undefined],
        ...(workload?.pod === undefined ? [] : workload.pod.ports)
    ]);
    const everywhere = wishes.publish === 'all' ? { publishOn: 'all' } : {};
    const described = workload === undefined ? containerOf(wishes) : workloadContainer(wishes, workload);
    const container = { ...described, image: image.id, labels, publish, ...everywhere };
    return {
        plan: {
            ...{ image, container, port, wait: wait.value, smoke, limits, rules, mode },
            ...{ failOn, failOnSeverity },
            ...(workload === undefined ? {} : { workload: workload.facts }),
            ...(workload?.pod && { pod: workload.pod }),
            ...inquiriesOf({ ...wishes, capAdd: described.capAdd, securityOpt: described.securityOpt })
        }
    };
}
/** Container ports to publish: those that the check talks to, if the engine can publish any. */
function published({ network }, ports) {
    if (network === 'none' || network === 'host' || network?.startsWith('container:'))
        return [];
    return [...new Set(ports.filter((chosen) => chosen !== undefined))];
}
/** The plan of a check whose container a changed file of its workload describes. */
function redescribed(plan, wishes, workload) {
    const { readOnly, image, labels, publish, publishOn } = plan.container;
    const container = { ...workloadContainer({ ...wishes, readOnly }, workload), image, labels };
    const ports = publishOn === undefined ? { publish } : { publish, publishOn };
    const { pod } = workload;
    return { ...plan, container: { ...container, ...ports }, ...(pod && { pod }) };
}
/** The container that a workload's file describes, with the inputs that win over it. */
const workloadContainer = ({ env, readOnly }, { spec }) => ({ ...spec, env: (0,_environment__WEBPACK_IMPORTED_MODULE_1__/* .withVariables */ .sO)(spec.env, env), readOnly });
/** The container as the author wished, without the settings that the image and the run add. */
function containerOf(wishes) {
    return {
        env: wishes.env,
        init: wishes.init,
        readOnly: wishes.readOnly,
        tmpfs: wishes.tmpfs,
        volumes: wishes.volumes,
        capDrop: wishes.capDrop,
        capAdd: wishes.capAdd,
        securityOpt: wishes.securityOpt,
        pidsLimit: wishes.pidsLimit,
        ulimits: wishes.ulimits,
        addHost: wishes.addHost,
        ...given({
            platform: wishes.platform,
            entrypoint: wishes.entrypoint,
            command: wishes.command,
            user: wishes.user,
            workingDir: wishes.workingDir,
            hostname: wishes.hostname,
            network: wishes.network,
            memory: wishes.memory,
            shmSize: wishes.shmSize
        })
    };
}
/** Returns the fields that have a value; the others are absent, not undefined. */
function given(fields) {
    const present = Object.entries(fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present);
}
/** Inquiries as wished, without those that could show nothing. */
function inquiriesOf(wishes) {
    return {
        watch: (0,_watch__WEBPACK_IMPORTED_MODULE_5__/* .watchOf */ .x)(wishes),
        explain: explainOf(wishes),
        attack: wishes.attack,
        rehearsal: rehearsalOf(wishes),
        ...(0,_settings_wishes__WEBPACK_IMPORTED_MODULE_6__/* .settingsInquiry */ .z)(wishes),
        recover: wishes.recover,
        ...(0,_harden__WEBPACK_IMPORTED_MODULE_2__/* .hardenInquiry */ .c$)(wishes),
        evidence: evidenceOf(wishes),
        imageLayers: wishes.content === 'always' || wishes.recover || wishes.rehearseAttacks
    };
}
/** Decides when to explain: never with a writable root filesystem, which needs no explanation. */
function explainOf({ explain, explainTimeout, readOnly }) {
    return { when: readOnly ? explain : 'never', limit: explainTimeout };
}
const rehearsalOf = ({ rehearseAttacks, contrast, maxLanded }) => rehearseAttacks ? { contrast, maxLanded } : undefined;
const evidenceOf = (wishes) => ({
    when: wishes.evidence,
    fileLimit: wishes.evidenceFileLimit,
    limit: wishes.evidenceLimit,
    image: wishes.evidenceImage
});
/** The wishes for the image to compare with: the same check, without what is asked beyond it. */
const likewise = (wishes, reference) => ({
    ...wishes,
    image: reference,
    attack: [],
    rehearseAttacks: false,
    contrast: false,
    maxLanded: undefined,
    ...{ proveSettings: false, maxIdle: undefined },
    recover: false,
    ...{ harden: 'never', explain: 'never', evidence: 'never' },
    evidenceImage: false,
    failOnSeverity: 'low',
    failOn: 'any',
    compareWith: undefined
});
/** Plans the check of the image to compare with, or says why it cannot be checked likewise. */
function planBase(wishes, image, labels, workload) {
    const made = makePlan(wishes, image, labels, workload);
    return 'plan' in made ? made : { faults: made.faults.map((one) => ofBase(one, image)) };
}
const ofBase = ({ input, sentence }, { reference }) => ({
    input: 'compare-with',
    sentence: `${(0,_parse__WEBPACK_IMPORTED_MODULE_3__/* .quoteInput */ .Zs)(reference)} cannot be checked with these inputs. ${input}: ${sentence}`
});


/***/ }),

/***/ 8154:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  NA: function() { return /* binding */ SCHEMA_LINE; },
  iE: function() { return /* binding */ policyIn; }
});

// UNUSED EXPORTS: parsePolicy

// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __nccwpck_require__(811);
// EXTERNAL MODULE: ./lib/plan/change-kinds.js
var change_kinds = __nccwpck_require__(9170);
// EXTERNAL MODULE: ./lib/plan/calendar.js
var calendar = __nccwpck_require__(5050);
// EXTERNAL MODULE: ./lib/plan/environment.js
var environment = __nccwpck_require__(435);
// EXTERNAL MODULE: ./lib/plan/glob.js
var glob = __nccwpck_require__(5574);
// EXTERNAL MODULE: ./lib/plan/input-table.js
var input_table = __nccwpck_require__(5559);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __nccwpck_require__(7761);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __nccwpck_require__(4818);
// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __nccwpck_require__(9174);
// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __nccwpck_require__(7734);
;// CONCATENATED MODULE: ./lib/plan/policy-schema.js







/**
 * Returns a superstruct type: a value is valid if `sentenceAbout` returns undefined, else its
 * sentence is the failure's message.
 */
function checked(expected, sentenceAbout) {
    return dist.define(expected, (value) => sentenceAbout(value) ?? true);
}
const policy_schema_text = (what) => checked(what, (value) => typeof value === 'string' && value.trim() !== ''
    ? undefined
    : `expected ${what}${value === undefined ? '' : `, got ${shown(value)}`}.`);
/** Returns a struct for a text that a parser of inputs has to understand. */
const parsed = (what, parse) => checked(what, (value) => {
    if (typeof value !== 'string')
        return `expected ${what}, got ${shown(value)}.`;
    const outcome = parse(value);
    return 'problem' in outcome ? outcome.problem : undefined;
});
const word = (name, ...types) => checked(name, (value) => {
    if (!types.includes(typeof value))
        return `expected ${types.length > 1 ? 'a text or a number' : `a ${types[0] === 'string' ? 'text, in quotes' : 'number'}`}, got ${shown(value)}.`;
    const outcome = (0,mounts/* parseTmpfsWord */.mp)(`${name}=${String(value)}`);
    return 'problem' in outcome ? outcome.problem : undefined;
});
const kinds = checked('kinds', (value) => {
    const words = Array.isArray(value) && value.length > 0 ? value : [value];
    const odd = words.find((word, index) => !change_kinds/* CHANGE_KINDS */.t.some((kind) => kind === word) || words.indexOf(word) !== index);
    return Array.isArray(value) && odd === undefined
        ? undefined
        : `expected a list of "added", "changed", "deleted", each at most once, got ${shown(odd ?? value)}.`;
});
const date = checked('a date', (value) => typeof value === 'string' && calendar/* DATE */.vH.test(value)
    ? undefined
    : `expected a date such as 2027-06-30, got ${shown(value)}.`);
const Allow = dist.object({
    path: parsed('an absolute glob such as /run/app/*.pid', glob/* compileGlob */.S),
    reason: policy_schema_text('a text that says why the change is all right'),
    kinds: dist.optional(kinds),
    owner: dist.optional(policy_schema_text('the name of the person or team that owns the rule')),
    expires: dist.optional(date),
    place: dist.optional(parsed('the absolute path of a place such as /data', paths/* parseAbsolutePath */.wi))
});
const Tmpfs = dist.object({
    path: parsed('the absolute path of a mount point such as /tmp', paths/* parseMountPoint */.xe),
    size: dist.optional(word('size', 'string', 'number')),
    // An unquoted number with a leading zero is another number in YAML.
    mode: dist.optional(word('mode', 'string')),
    uid: dist.optional(word('uid', 'number')),
    gid: dist.optional(word('gid', 'number')),
    exec: dist.optional(checked('exec', (value) => typeof value === 'boolean' ? undefined : `expected true or false, got ${shown(value)}.`)),
    options: dist.optional(dist.array(parsed("a tmpfs option, in Docker's words", mounts/* parseTmpfsWord */.mp)))
});
const File = dist.object({
    $schema: dist.optional(policy_schema_text('the address of a JSON Schema')),
    version: checked('version', (value) => value === 1 ? undefined : `expected the number 1, got ${shown(value)}.`),
    allow: dist.optional(dist.nullable(dist.array(Allow))),
    tmpfs: dist.optional(dist.nullable(dist.array(Tmpfs))),
    // Read by `sections.ts`, which needs scalars as they are written.
    check: dist.optional(dist.unknown()),
    images: dist.optional(dist.unknown())
});
/** Returns the policy file if the value is one, or else everything that is wrong with it. */
function decodePolicy(value) {
    const [error, file] = dist.validate(value, File);
    if (error === undefined)
        return { file };
    const failures = error.failures();
    // If a value is no map at all, superstruct also reports the keys that it lacks.
    const others = failures.filter(({ type }) => type === 'object').map(({ path }) => path.join('\0'));
    return {
        failures: failures.filter(({ path }) => path.length === 0 || !others.includes(path.slice(0, -1).join('\0')))
    };
}
/**
 * Keys that are known for an object in a policy file; `way` leads to the object, e.g. `['allow',
 * 0]`.
 */
function keysAt(way) {
    const shape = way.length === 0 ? File : way[0] === 'allow' ? Allow : Tmpfs;
    return Object.keys(shape.schema);
}
/** Description of a value in a file, for a sentence on it. */
function shown(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object')
        return 'keys and values';
    return typeof value === 'string' ? (0,parse/* quoteInput */.Zs)(value) : JSON.stringify(value);
}

// EXTERNAL MODULE: ./lib/plan/entry-at.js
var entry_at = __nccwpck_require__(9966);
// EXTERNAL MODULE: ./lib/plan/images.js
var plan_images = __nccwpck_require__(3986);
// EXTERNAL MODULE: ./lib/plan/written-inputs.js
var written_inputs = __nccwpck_require__(1763);
;// CONCATENATED MODULE: ./lib/plan/sections.js






/** Reads `check` and `images` of a policy file, or returns everything that is wrong with them. */
function readSections({ nodes }) {
    const { document } = nodes;
    const node = (key) => nodes.yaml.isMap(document.contents)
        ? (0,written_inputs/* resolved */.L$)(document.get(key, true), nodes)
        : undefined;
    const check = readCheck(node('check'), nodes, NOT_HERE);
    const images = readList(node('images'), nodes);
    const image = check.given.get('image');
    const both = image !== undefined && images.entries.length > 0 ? [{ sentence: BOTH, at: image.key }] : [];
    return {
        sections: { check: check.given, images: images.entries },
        faults: [...check.faults, ...images.faults, ...both, ...repeated(images.entries)]
    };
}
const BOTH = '"image": the list "images" names the images already; put it into that list, or leave one of the two out.';
/** Reads a section; one that is empty gives nothing. */
function readCheck(node, nodes, misplaced) {
    if (node === undefined || isEmpty(node, nodes))
        return { given: new Map(), faults: [] };
    const read = (0,written_inputs/* readWritten */.IL)(node, nodes);
    if (read === undefined) {
        const sentence = `"check": expected keys and values, got ${shown(node.toJS(nodes.document))}.`;
        return { given: new Map(), faults: [{ sentence, at: (0,written_inputs/* positionOf */.df)(node, nodes) }] };
    }
    const keys = [...read.given].flatMap(([name, { key }]) => {
        const sentence = keyFault(name, misplaced);
        return sentence === undefined ? [] : [{ sentence, at: key }];
    });
    return { given: read.given, faults: [...read.faults, ...keys] };
}
const isEmpty = (node, { yaml }) => yaml.isScalar(node) && node.value === null;
/** Sentence on a key that cannot stand in a section; undefined if it can. */
function keyFault(name, misplaced) {
    const why = misplaced.get(name);
    if (why !== undefined)
        return `${(0,parse/* quoteInput */.Zs)(name)}: ${why}`;
    return INPUT_NAMES.includes(name)
        ? undefined
        : `the key ${(0,parse/* quoteInput */.Zs)(name)} is unknown; ${(0,parse/* spellingAdvice */.Jz)(name, INPUT_NAMES, ' Known here are the inputs.')}`;
}
const INPUT_NAMES = input_table/* INPUTS */.mc.map(({ name }) => name);
const NOT_HERE = new Map([
    [
        'policy-file',
        'this file cannot name another in its place; give it in the step or on the command line.'
    ],
    ['images', 'list the images under a key of their own beside "check".']
]);
const NOT_OF_ONE = new Map([
    ...NOT_HERE,
    ['images', 'a list holds no lists; name each image in an entry of its own.'],
    [
        'output-dir',
        'each image has its own folder in that of all; give it in the section "check" of the file.'
    ]
]);
function readList(node, nodes) {
    if (node === undefined || isEmpty(node, nodes))
        return { entries: [], faults: [] };
    if (!nodes.yaml.isSeq(node)) {
        const sentence = `"images": expected a list, got ${shown(node.toJS(nodes.document))}.`;
        return { entries: [], faults: [{ sentence, at: (0,written_inputs/* positionOf */.df)(node, nodes) }] };
    }
    const lists = node.items.map((item) => readImage(item, nodes));
    const entries = lists.flatMap((list) => list.entries);
    return { entries, faults: [...lists.flatMap(({ faults }) => faults), ...renamed(entries)] };
}
/** Reads an entry of the list: the reference of an image, or an object with a section of its own. */
function readImage(written, nodes) {
    const at = (0,written_inputs/* positionOf */.df)(written, nodes);
    const item = (0,written_inputs/* resolved */.L$)(written, nodes);
    if (nodes.yaml.isScalar(item) && (0,written_inputs/* scalarText */.ws)(item).trim() !== '') {
        const image = { text: (0,written_inputs/* scalarText */.ws)(item), key: at, at, entries: [at] };
        return { entries: [{ at, given: new Map([['image', image]]) }], faults: [] };
    }
    if (!nodes.yaml.isMap(item))
        return { entries: [], faults: [{ sentence: NO_ENTRY, at }] };
    return readObject(item, at, nodes);
}
const NO_ENTRY = 'expected an image, or an object with "image" and whatever "check" it needs; write for example "image: acme/web:1.4".';
function readObject(map, at, nodes) {
    const { items } = map;
    const value = (key) => items.find((pair) => keyOf(pair, nodes) === key)?.value;
    const texts = (0,written_inputs/* readWritten */.IL)(map, nodes)?.given ?? new Map();
    const check = readCheck((0,written_inputs/* resolved */.L$)(value('check'), nodes), nodes, NOT_OF_ONE);
    const [name, image] = [texts.get('name')?.text.trim() ?? '', texts.get('image')];
    const own = check.given.get('image');
    const given = new Map([
        ...check.given,
        ...(image === undefined ? [] : [['image', image]])
    ]);
    const isNamed = SUBJECTS.some((input) => (given.get(input)?.text ?? '').trim() !== '');
    return {
        entries: [{ at, given, ...(name === '' ? {} : { name }) }],
        faults: [
            ...items.flatMap((pair) => entryKeyFault(pair, nodes)),
            ...(image !== undefined && own !== undefined ? [{ sentence: TWICE, at: own.key }] : []),
            ...(isNamed ? [] : [{ sentence: NAMELESS, at }]),
            ...check.faults
        ]
    };
}
const TWICE = '"image": this entry names its image already; leave one of the two out.';
const NAMELESS = 'the key "image" is missing; write for example "image: acme/web:1.4", or name a "service" of a Compose file or a "workload" of a manifest under "check".';
/** Inputs that say what an entry is about. */
const SUBJECTS = ['image', 'service', 'compose-file', 'manifest-file', 'workload', 'container'];
const keyOf = ({ key }, { yaml }) => yaml.isScalar(key) ? (0,written_inputs/* scalarText */.ws)(key) : '';
const ENTRY_KEYS = ['name', 'image', 'check'];
function entryKeyFault(pair, nodes) {
    const key = keyOf(pair, nodes);
    const value = (0,written_inputs/* resolved */.L$)(pair.value, nodes);
    if (!ENTRY_KEYS.includes(key)) {
        const why = INPUT_NAMES.includes(key)
            ? 'is an input; put it under "check" of this entry.'
            : `is unknown; ${(0,parse/* spellingAdvice */.Jz)(key, ENTRY_KEYS, ' Known here are "name", "image", "check".')}`;
        return [{ sentence: `the key ${(0,parse/* quoteInput */.Zs)(key)} ${why}`, at: (0,written_inputs/* positionOf */.df)(pair.key, nodes) }];
    }
    if (key === 'check' || value === undefined || nodes.yaml.isScalar(value))
        return [];
    const sentence = `${(0,parse/* quoteInput */.Zs)(key)}: expected a text, got ${shown(value.toJS(nodes.document))}.`;
    return [{ sentence, at: (0,written_inputs/* positionOf */.df)(value, nodes) }];
}
/** Faults of names that two entries have. */
const renamed = (entries) => entries.flatMap(({ name, at }, index) => {
    const first = entries.findIndex((other) => other.name === name);
    return name === undefined || first === index
        ? []
        : [
            {
                sentence: `"name": ${(0,parse/* quoteInput */.Zs)(name)} is the name of another entry already; choose another.`,
                at
            }
        ];
});
function repeated(entries) {
    const texts = entries.map(({ given }) => new Map([...given].map(([key, { text }]) => [key, text])));
    return (0,plan_images/* repeatedAmong */.ZK)(texts).map(({ index, first }) => ({
        sentence: `this entry is the same as that of line ${(0,entry_at/* entryAt */._)(entries, first).at.line}; leave one of the two out.`,
        at: (0,entry_at/* entryAt */._)(entries, index).at
    }));
}

// EXTERNAL MODULE: ./lib/plan/yaml.js
var plan_yaml = __nccwpck_require__(6059);
;// CONCATENATED MODULE: ./lib/plan/policy.js










/** First line of a policy file for editors: the address of its JSON Schema, for completion. */
const SCHEMA_LINE = '# yaml-language-server: $schema=https://raw.githubusercontent.com/zero-drift/zero-drift/v0/schema/policy.schema.json';
/**
 * Parses the policy in a file, like `parsePolicy`; a file without a text, or with too long a text,
 * is a fault.
 */
async function policyIn(path, file, today) {
    const fault = (sentence) => ({
        faults: [{ input: 'policy-file', sentence }]
    });
    if (file.kind !== 'text')
        return fault((0,environment/* problemOfFile */.DE)(path, file));
    return file.text.length > LONGEST
        ? fault(`${(0,parse/* quoteInput */.Zs)(path)} is longer than 1 MiB, which no policy is; check the path.`)
        : parsePolicy({ path, text: file.text }, today);
}
/** Most characters of a policy: far above a thousand rules, and parsed in a second. */
const LONGEST = 1024 ** 2;
/**
 * Parses a policy, or returns everything that is wrong with it, each with its line. `today`, in
 * days since 1970, decides which rules have expired.
 */
async function parsePolicy({ path, text }, today) {
    const yaml = await (0,plan_yaml/* readYaml */.gM)(text);
    const complain = (sentence, position) => ({
        input: 'policy-file',
        sentence: `${(0,parse/* quoteInput */.Zs)(path)}, line ${position.line}, column ${position.column}: ${sentence}`,
        location: { file: path, line: position.line }
    });
    const [errors, readable] = 'errors' in yaml ? [yaml.errors, yaml.rest] : [[], yaml];
    // The error of a line may be why its values are not as expected.
    const isAlone = ({ at }) => !errors.some((one) => one.at.line === at.line);
    const complaints = (faults) => ({
        faults: [...errors, ...faults.filter(isAlone)]
            .toSorted(plan_yaml/* byPosition */.rg)
            .map(({ sentence, at }) => complain(sentence, at))
    });
    if (readable === undefined)
        return complaints([]);
    const decoded = decodePolicy(readable.value);
    const { sections, faults } = readSections(readable);
    if ('file' in decoded && faults.length + errors.length === 0)
        return { policy: { ...policyOf(path, decoded.file, readable, today), sections } };
    const failures = 'failures' in decoded ? decoded.failures : [];
    return complaints([
        ...faults,
        ...failures.map(complaintOf).map(({ sentence, way, isKey }) => ({
            sentence,
            at: isKey ? readable.keyAt(way) : readable.at(way)
        }))
    ]);
}
function policyOf(path, file, yaml, today) {
    const locate = (index) => ({ file: path, line: yaml.at(['allow', index]).line });
    return {
        path,
        rules: (file.allow ?? []).map((entry, index) => ruleOf(entry, locate(index), today)),
        tmpfs: (file.tmpfs ?? []).map(tmpfsOf)
    };
}
/** Converts an entry of `allow` to a rule. Its pattern is known to be valid. */
function ruleOf(entry, location, today) {
    const { path: pattern, reason, owner, expires, place } = entry;
    const kinds = new Set(entry.kinds ?? change_kinds/* CHANGE_KINDS */.t);
    const matches = (0,glob/* compileGlob */.S)(pattern);
    const covers = 'value' in matches ? matches.value : () => false;
    return {
        rule: kinds.size === change_kinds/* CHANGE_KINDS */.t.length ? pattern : `${(0,allowlist/* lettersOf */.bi)(kinds)} ${pattern}`,
        kinds,
        pattern,
        reason: reason.trim(),
        source: 'policy-file',
        location,
        ...(owner === undefined ? {} : { owner: owner.trim() }),
        ...(place === undefined ? {} : { place }),
        ...(expires === undefined
            ? {}
            : { expires: { date: expires, daysLeft: (0,calendar/* dayOf */.kb)(expires) - today } }),
        allows: (path, kind, where) => kinds.has(kind) && (place === undefined || place === where) && covers(path)
    };
}
/** Converts an entry of `tmpfs` to Docker's option words. */
function tmpfsOf({ path, options = [], ...named }) {
    const { size, mode, uid, gid, exec } = named;
    const words = [
        ...Object.entries({ size, mode, uid, gid }).flatMap(([name, value]) => value === undefined ? [] : [`${name}=${value}`]),
        ...(exec === undefined ? [] : [exec ? 'exec' : 'noexec']),
        ...options
    ];
    return { path: path.replace(/(?<=.)\/$/, ''), options: words.join(',') };
}
/** Words a failure. A sentence from a parser stands as it is. */
function complaintOf({ path, type, value, message }) {
    const way = path;
    const last = way.at(-1);
    const about = typeof last === 'string' ? `${(0,parse/* quoteInput */.Zs)(last)}: ` : '';
    const complaint = (sentence, isKey = false) => ({ sentence, way, isKey });
    if (type === 'never')
        return complaint(unknownKey(way), true);
    if (type === 'object')
        return complaint(`${about}expected keys and values, got ${shown(value)}.`);
    if (type === 'array')
        return complaint(`${about}expected a list, got ${shown(value)}.`);
    if (value !== undefined)
        return complaint(about + message);
    const wanted = message.replace(/, got nothing\.$/, '.');
    return complaint(`the key ${(0,parse/* quoteInput */.Zs)(String(last))} is missing; ${wanted}`);
}
function unknownKey(way) {
    const key = String(way.at(-1));
    const known = keysAt(way.slice(0, -1));
    const nearest = (0,parse/* nearestTo */.kD)(key, known);
    if (way.length === 1 && input_table/* INPUTS */.mc.some(({ name }) => name === key))
        return `the key ${(0,parse/* quoteInput */.Zs)(key)} is an input; put it below "check:".`;
    const advice = nearest === undefined
        ? `known here are ${known.map(parse/* quoteInput */.Zs).join(', ')}.`
        : `did you mean "${nearest}"?`;
    return `the key ${(0,parse/* quoteInput */.Zs)(key)} is unknown; ${advice}`;
}


/***/ }),

/***/ 4006:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UU: function() { return /* binding */ argvOf; },
/* harmony export */   ar: function() { return /* binding */ isRootUser; },
/* harmony export */   cW: function() { return /* binding */ startingUser; },
/* harmony export */   mp: function() { return /* binding */ workingDirOf; },
/* harmony export */   v4: function() { return /* binding */ launchOf; },
/* harmony export */   vt: function() { return /* binding */ programPaths; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7734);

/**
 * Words that the container starts with. A new entrypoint drops the image's command, as everywhere.
 */
function argvOf({ container, image }) {
    const given = container.entrypoint;
    const command = container.command ?? (given === undefined ? image.command : []);
    return [...(given ?? image.entrypoint), ...command];
}
/** The folder in which the container's program starts. */
const workingDirOf = ({ container, image }) => (0,_paths__WEBPACK_IMPORTED_MODULE_0__/* .absolutePath */ .Hi)(container.workingDir ?? image.workingDir, '/');
/** The user that the container's program starts as, as it is declared; empty for the engine's default, root. */
const startingUser = ({ container, image }) => container.user ?? image.user;
/**
 * Whether a user, as an input or an image names it, is root by its name or number. Another name may
 * still have the ID 0 in the image, which is not known here.
 */
const isRootUser = (user) => /^(?:|root|0+)(?::.*)?$/.test(user);
/** The launch that a plan describes. */
const launchOf = (plan) => ({
    workingDir: workingDirOf(plan),
    argv: argvOf(plan)
});
/** Possible paths of the program that the container starts, the most likely first. */
function programPaths(plan) {
    const [program = ''] = argvOf(plan);
    if (program === '')
        return [];
    if (program.startsWith('/'))
        return [program];
    const home = workingDirOf(plan).replace(/\/$/, '');
    return program.includes('/')
        ? [`${home}/${program.replace(/^\.\//, '')}`]
        : SEARCHED.map((folder) => `${folder}/${program}`);
}
/** `PATH` as runtimes set it if an image does not. */
const SEARCHED = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];


/***/ }),

/***/ 4013:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: function() { return /* binding */ parsePidsLimit; },
/* harmony export */   E9: function() { return /* binding */ parseDuration; },
/* harmony export */   OE: function() { return /* binding */ sizeFrom; },
/* harmony export */   ZZ: function() { return /* binding */ parseTimeout; },
/* harmony export */   f8: function() { return /* binding */ integerBetween; },
/* harmony export */   pz: function() { return /* binding */ parsePort; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7761);

const MILLISECONDS = new Map([
    ['ms', 1],
    ['s', 1000],
    ['m', 60_000],
    ['h', 3_600_000]
]);
/** Milliseconds. Timers of Node end at once beyond 2^31 ms, and nothing here should last a day. */
const LONGEST = 24 * 3_600_000;
/** Parses `500ms`, `30s`, `1.5m`, `1h30m`: returns whole milliseconds, at most a day. */
function parseDuration(text) {
    if (!/^(?:\d+(?:\.\d+)?(?:ms|[smh]))+$/.test(text))
        return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)('a duration (numbers, each with "ms", "s", "m" or "h")', '30s', text);
    const parts = [...text.matchAll(/([\d.]+)([a-z]+)/g)].map(([, count, unit = '']) => Number(count) * (MILLISECONDS.get(unit) ?? 0));
    const value = Math.round(parts.reduce((sum, part) => sum + part, 0));
    return value > LONGEST
        ? { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(text)} is longer than "24h"; write less.` }
        : { value };
}
/** Parses a duration above zero, so that something can happen in it. */
function parseTimeout(text) {
    const parsed = parseDuration(text);
    return 'value' in parsed && parsed.value === 0
        ? { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(text)} leaves no time at all; write for example "60s".` }
        : parsed;
}
const EXPONENTS = new Map([
    ['k', 1],
    ['m', 2],
    ['g', 3],
    ['t', 4]
]);
/**
 * Returns a parser for sizes as Docker reads them: `64m`, `2g`, `512k`, `1048576`. The value is in
 * bytes, at least `least`; each unit is 1024 of the one before.
 */
function sizeFrom(least) {
    return (text) => {
        const value = bytesOf(text);
        if (!Number.isSafeInteger(value))
            return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)('a size (bytes, or with "k", "m", "g")', '64m', text);
        return value < bytesOf(least)
            ? { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(text)} is too small; write at least ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(least)}.` }
            : { value };
    };
}
function bytesOf(text) {
    const [, count, unit = ''] = /^(\d+(?:\.\d+)?) ?(?:([kmgt])i?)?b?$/i.exec(text) ?? [];
    return Math.floor(Number(count) * 1024 ** (EXPONENTS.get(unit.toLowerCase()) ?? 0));
}
/** Returns a parser for a whole number from `least` to `most`, both inclusive. */
function integerBetween(least, most, what, example) {
    return (text) => {
        const value = /^-?\d+$/.test(text) ? Number(text) : NaN;
        const within = value >= least && value <= most;
        return within ? { value } : (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)(`${what} (${least} to ${most})`, example, text);
    };
}
const parsePort = integerBetween(1, 65_535, 'a port number', '8080');
/**
 * Parses a number of processes that the kernel's pids controller takes (its `PIDS_MAX`), or -1 for
 * no limit.
 */
function parsePidsLimit(text) {
    if (text === '-1')
        return { value: -1 };
    return integerBetween(1, 4_194_304, 'a number of processes, or "-1" for no limit', '1024')(text);
}


/***/ }),

/***/ 446:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Su: function() { return /* binding */ isPrivilegeKept; },
/* harmony export */   T8: function() { return /* binding */ seccompFile; },
/* harmony export */   th: function() { return /* binding */ securityOptIn; }
/* harmony export */ });
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(435);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7761);


/** File of the seccomp profile that a line of `security-opt` names; undefined if it names none. */
function seccompFile(line) {
    const { word, value } = split(line);
    return word === 'seccomp' && !['', 'unconfined', 'builtin'].includes(value ?? '')
        ? value
        : undefined;
}
/**
 * Returns a parser for lines of `security-opt` as `docker run` takes them, `WORD=VALUE` or the
 * older `WORD:VALUE`. The text of a seccomp profile takes the place of its file.
 */
function securityOptIn(texts) {
    return (line) => {
        const file = seccompFile(line);
        return file === undefined ? parseOption(line) : readProfile(file, texts);
    };
}
function split(line) {
    const [, word = line, value] = /^([^=:]*)[=:]([^]*)$/.exec(line) ?? [];
    return { word, value };
}
/**
 * Options, each with a test for its values. `systempaths` is an option of the client's: it becomes
 * empty lists of masked and read-only paths.
 */
const WORDS = new Map([
    ['apparmor', (value) => value !== ''],
    ['label', (value) => /^(disable|nested|(user|role|type|level|filetype):.+)$/.test(value)],
    ['no-new-privileges', isBoolean],
    ['seccomp', (value) => value !== ''],
    ['systempaths', (value) => value === 'unconfined'],
    ['writable-cgroups', isBoolean]
]);
const LONE_WORDS = new Set(['no-new-privileges', 'writable-cgroups']);
function parseOption(line) {
    const { word, value } = split(line);
    const takes = WORDS.get(word);
    if (takes === undefined)
        return (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .notA */ .nj)('a security option', 'no-new-privileges', line);
    if (value === undefined && LONE_WORDS.has(word))
        return { value: word };
    return value !== undefined && takes(value)
        ? { value: `${word}=${value}` }
        : {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(line)} has no value that ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(word)} takes; see "docker run --help".`
        };
}
function isBoolean(value) {
    return 'value' in (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG)(value);
}
/**
 * Whether options deny a program rights that it did not start with. Booleans are read as Docker's
 * client reads them.
 */
function isPrivilegeKept(options) {
    return options.some((option) => /^no-new-privileges(?:[=:](?:1|t|true))?$/i.test(option));
}
/**
 * Reads a seccomp profile. Its text is sent as it stands, never written anew: its numbers may be
 * larger than JavaScript's.
 */
function readProfile(path, texts) {
    const text = (0,_environment__WEBPACK_IMPORTED_MODULE_0__/* .textOfFile */ .nj)(path, texts);
    if ('problem' in text)
        return text;
    const profile = jsonObject(text.value);
    if (profile === undefined)
        return {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(path)} is not a seccomp profile: it is no JSON object; mend the file.`
        };
    return asksAnAgent(profile)
        ? {
            problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(path)} has the action "SCMP_ACT_NOTIFY", with which calls wait for an agent that a check does not have; use a profile without it.`
        }
        : { value: `seccomp=${text.value}` };
}
/** Whether a profile has calls decided by a program outside of the container, or by default all. */
function asksAnAgent({ defaultAction, syscalls }) {
    const rules = Array.isArray(syscalls) ? syscalls : [];
    return [defaultAction, ...rules.map(actionOf)].includes('SCMP_ACT_NOTIFY');
}
const actionOf = (rule) => typeof rule === 'object' && rule !== null && 'action' in rule ? rule.action : undefined;
/** The object that a text of JSON is; undefined if it is none. */
function jsonObject(text) {
    try {
        const document = JSON.parse(text);
        return typeof document === 'object' && document !== null && !Array.isArray(document)
            ? { ...document }
            : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9575:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ readSettings; },
/* harmony export */   z: function() { return /* binding */ settingsInquiry; }
/* harmony export */ });
/* harmony import */ var _quantities__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4013);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7761);


/** Reads the inputs on the effect of hardening settings. */
const readSettings = (textOf) => ({
    proveSettings: (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .one */ .xH)(textOf, 'prove-settings', _parse__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG),
    maxIdle: (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(textOf, 'max-idle', (0,_quantities__WEBPACK_IMPORTED_MODULE_0__/* .integerBetween */ .f8)(0, 1000, 'a number of settings', '0'))
});
/** The effect of hardening settings in a plan, as wished. */
const settingsInquiry = ({ proveSettings, maxIdle }) => ({
    proveSettings: proveSettings ? { maxIdle } : undefined
});


/***/ }),

/***/ 4109:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AD: function() { return /* binding */ parseWaitFor; },
/* harmony export */   AW: function() { return /* binding */ smokeOfPod; },
/* harmony export */   HD: function() { return /* binding */ noPort; },
/* harmony export */   HM: function() { return /* binding */ portOf; },
/* harmony export */   bv: function() { return /* binding */ SOME_PORT; },
/* harmony export */   fV: function() { return /* binding */ waitStrategy; },
/* harmony export */   kj: function() { return /* binding */ waitOfPod; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7761);
/* harmony import */ var _quantities__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4013);


/** Resolves `wait-for` for an image. */
function waitStrategy(understood, image) {
    const wish = understood.waitFor ?? { kind: 'none' };
    const port = portOf(understood, image);
    switch (wish.kind) {
        case 'auto':
            return { value: automatic(understood.network === 'none' ? undefined : port, image) };
        case 'healthy':
            return image.hasHealthCheck ? { value: { kind: 'healthy' } } : noHealthCheck(image);
        case 'tcp': {
            const chosen = wish.port ?? port;
            return chosen === undefined ? noPort('tcp', image) : { value: { kind: 'tcp', port: chosen } };
        }
        case 'http':
            return port === undefined
                ? noPort('http', image)
                : { value: { kind: 'http', port, path: wish.path } };
        case 'log':
            return { value: wish };
        case 'exit':
        case 'none':
            return { value: { kind: wish.kind } };
    }
}
function automatic(port, image) {
    if (image.hasHealthCheck)
        return { kind: 'healthy' };
    return port === undefined ? { kind: 'running', milliseconds: 1000 } : { kind: 'tcp', port };
}
function noHealthCheck(image) {
    return {
        problem: `"healthy" needs a health check, and ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(image.reference)} has none; give it a HEALTHCHECK or wait for something else, for example "tcp".`
    };
}
/** Problem of a step that needs a port if none was given and the image exposes none. */
function noPort(what, image) {
    return {
        problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(what)} needs a port, and ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(image.reference)} exposes no TCP port; name one in "port", for example "port: 8080".`
    };
}
/**
 * Placeholder for an invalid or unreachable port. That is reported already, so that the port is not
 * reported as missing too.
 */
const SOME_PORT = 1;
/**
 * Container port to talk to: the port that was given, or else the lowest TCP port that the image
 * exposes. Undefined if there is none, or if no port was given and the container has no network.
 */
function portOf(understood, image) {
    if (!Object.hasOwn(understood, 'port'))
        return SOME_PORT;
    if (understood.port !== undefined || understood.network === 'none')
        return understood.port;
    const exposed = image.exposedPorts.flatMap(tcpPort);
    return exposed.length === 0 ? undefined : Math.min(...exposed);
}
/**
 * Parses `80/tcp`, `80` (tcp by the OCI image specification) or `8000-8010/tcp`, of which the
 * lowest counts; empty for another protocol.
 */
function tcpPort(exposed) {
    const [, port] = /^(\d+)(?:-\d+)?(?:\/tcp)?$/i.exec(exposed) ?? [];
    return port === undefined ? [] : [Number(port)];
}
const FORMS = 'a way to wait ("auto", "healthy", "tcp", "tcp:PORT", "http", "http:/PATH", "log:REGEX", "exit" or "none")';
/** Parses `wait-for`: a word, and for some words the text after its first colon. */
function parseWaitFor(text) {
    const [, word = '', rest] = /^([^:]*)(?::([^]*))?$/.exec(text) ?? [];
    switch (word) {
        case 'auto':
        case 'healthy':
        case 'exit':
        case 'none':
            return rest === undefined ? { value: { kind: word } } : (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)(FORMS, word, text);
        case 'tcp':
            return rest === undefined ? { value: { kind: 'tcp', port: undefined } } : parseTcp(rest);
        case 'http':
            return parseHttp(rest ?? '/');
        case 'log':
            return parseLog(rest ?? '');
        default:
            return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)(FORMS, 'http:/healthz', text);
    }
}
function parseTcp(text) {
    const port = (0,_quantities__WEBPACK_IMPORTED_MODULE_1__/* .parsePort */ .pz)(text);
    return 'value' in port ? { value: { kind: 'tcp', port: port.value } } : port;
}
function parseHttp(path) {
    return /^\/\S*$/.test(path)
        ? { value: { kind: 'http', path } }
        : (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .notA */ .nj)('a path that starts with "/"', 'http:/healthz', path);
}
function parseLog(expression) {
    if (expression === '')
        return { problem: '"log:" has no expression; write for example "log:ready to accept".' };
    try {
        return { value: { kind: 'log', expression: new RegExp(expression) } };
    }
    catch (fault) {
        const reason = fault instanceof Error ? fault.message.replace(/^[^]*: /, '') : '';
        return { problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(expression)} is no regular expression (${reason}); mend it.` };
    }
}
/** Waits by the probes of a pod, or for the end of a job, where nothing else is wished. */
function waitOfPod({ waitFor }, pod) {
    if (pod === undefined || waitFor.kind !== 'auto')
        return undefined;
    if (pod.isJob)
        return { value: { kind: 'exit' } };
    const { probes } = pod.judged;
    return probes.length === 0 ? undefined : { value: { kind: 'probes', probes } };
}
/**
 * Probes of a pod as steps of the smoke test: all of them where there is no other step; otherwise
 * the liveness probe, which has to pass after the others.
 */
function smokeOfPod({ smoke }, pod) {
    if (pod === undefined || pod.isJob)
        return [];
    const { probes } = pod.judged;
    const wanted = smoke.length === 0 ? probes : probes.filter(({ name }) => name === 'livenessProbe');
    return wanted.map(({ name, request, probe }) => ({
        ...{ kind: 'probe', step: `${request} (${name})`, probe }
    }));
}


/***/ }),

/***/ 7773:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ watchedOn; },
/* harmony export */   x: function() { return /* binding */ watchOf; }
/* harmony export */ });
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3466);

/**
 * Decides how writes are observed. On a root filesystem that stays read-only there are no contents
 * to compare, unless they are asked for.
 */
const watchOf = ({ content, watchLimit, ...wishes }) => ({
    rootContents: content === 'always' || (content === 'auto' && !staysReadOnly(wishes)),
    listed: true,
    limit: content === 'never' ? 0 : watchLimit
});
const staysReadOnly = ({ readOnly, ...rights }) => readOnly && !(0,_names__WEBPACK_IMPORTED_MODULE_0__/* .mayMount */ .XM)(rights);
/**
 * The plan on an engine: without an exact list of changes, the contents of a root filesystem are
 * compared that the container can change.
 */
function watchedOn(plan, { listsChanges }) {
    if (listsChanges)
        return plan;
    const { watch, container } = plan;
    const rootContents = watch.rootContents || !staysReadOnly(container);
    return { ...plan, watch: { ...watch, rootContents, listed: false } };
}


/***/ }),

/***/ 8824:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ce: function() { return /* binding */ foldersMadeIn; },
/* harmony export */   Kk: function() { return /* binding */ isOverlapping; },
/* harmony export */   QJ: function() { return /* binding */ plannedVolumes; },
/* harmony export */   X$: function() { return /* binding */ mountsBeside; },
/* harmony export */   ZN: function() { return /* binding */ isReplaceable; },
/* harmony export */   dT: function() { return /* binding */ otherWriters; },
/* harmony export */   oC: function() { return /* binding */ isWrittenBeside; },
/* harmony export */   vz: function() { return /* binding */ sourceOf; }
/* harmony export */ });
/**
 * Whether another container of the pod may write into what a mount shows. Init containers have
 * written into an emptyDir before it is inspected for the first time.
 */
function isWrittenBeside(mount, pod) {
    const { early, beside } = otherWriters(mount, pod);
    return beside.length > 0 || (mount.podVolume !== 'scratch' && early.length > 0);
}
/** The other containers of the pod that may write into what a mount of the judged one shows. */
function otherWriters(mount, { init, before, after }) {
    const writersIn = (members) => members.filter(({ spec }) => spec.volumes.some(isOf(mount))).map(({ name }) => name);
    return {
        early: writersIn(init.filter(({ isSidecar }) => !isSidecar)),
        beside: writersIn([...init.filter(({ isSidecar }) => isSidecar), ...before, ...after])
    };
}
/** Whether a mount may change what another one shows. */
const isOf = ({ source, subPath }) => (other) => !other.readOnly && other.source === source && isOverlapping(other.subPath, subPath);
/** Paths below a mount of folders that parts of its volume need which any of these mounts shows. */
function foldersMadeIn(mount, mounts) {
    const top = mount.subPath === undefined ? '' : `${mount.subPath}/`;
    return mounts.flatMap(({ source, subPath = '' }) => {
        if (source !== mount.source || !subPath.startsWith(top))
            return [];
        const names = subPath.slice(top.length).split('/');
        return names.map((_, at) => `${mount.path}/${names.slice(0, at + 1).join('/')}`);
    });
}
const mountsOf = (members) => members.flatMap(({ spec }) => spec.volumes);
/** Mounts of the containers of a pod but for the judged one. */
const mountsBeside = ({ init, before, after }) => mountsOf([...init, ...before, ...after]);
/** Whether one of these mounts shows a folder above the part of a volume, and may be written to. */
const isReplaceable = ({ source, subPath }, mounts) => subPath !== undefined &&
    mounts.some((other) => other.source === source &&
        !other.readOnly &&
        (other.subPath === undefined || subPath.startsWith(`${other.subPath}/`)));
/** Whether one of two parts of a volume lies in the other; undefined is the whole volume. */
function isOverlapping(one, other) {
    if (one === undefined || other === undefined)
        return true;
    return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}
/** Volumes under their names on the engine: those of one storage have one name. */
function plannedVolumes(volumes, run) {
    return volumes.map((volume) => {
        const { storage } = volume;
        const around = volumes
            .filter((other) => storage !== undefined && isWithin(storage, other.storage))
            .toSorted((one, other) => (one.storage ?? '').length - (other.storage ?? '').length);
        const [whole = volume] = around;
        const part = (storage ?? '').slice((whole.storage ?? '').length + 1);
        const source = sourceOf(run, volumes.indexOf(whole));
        return { ...volume, source, ...(part === '' ? {} : { part }) };
    });
}
/** Name on the engine of the volume with that number. */
const sourceOf = (run, index) => `zero-drift-${run}-pod-${index}`;
/** Whether a storage is another one, or a path in it. */
const isWithin = (storage, other) => storage === other || (other !== undefined && storage.startsWith(`${other}/`));


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

/***/ 1763:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IL: function() { return /* binding */ readWritten; },
/* harmony export */   L$: function() { return /* binding */ resolved; },
/* harmony export */   df: function() { return /* binding */ positionOf; },
/* harmony export */   ml: function() { return /* binding */ lineInFile; },
/* harmony export */   t4: function() { return /* binding */ located; },
/* harmony export */   um: function() { return /* binding */ joinInputs; },
/* harmony export */   ws: function() { return /* binding */ scalarText; }
/* harmony export */ });
/* unused harmony export SCRIPTS */
/* harmony import */ var _input_table__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5559);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7761);


/**
 * Reads the keys of a mapping as inputs. Every scalar is its text as written: `1.10` is no number,
 * and `true` no boolean yet. Keys that are no inputs are read as well.
 */
function readWritten(written, nodes) {
    const map = resolved(written, nodes);
    if (!nodes.yaml.isMap(map))
        return undefined;
    const read = map.items.map((pair) => readPair(pair, nodes));
    return {
        given: new Map(read.flatMap(({ name, input }) => (input === undefined ? [] : [[name, input]]))),
        faults: read.flatMap(({ name, problems = [] }) => problems.map(({ problem, at }) => ({ sentence: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(name)}: ${problem}`, at })))
    };
}
function readPair({ key, value }, nodes) {
    const name = nodes.yaml.isScalar(key) ? scalarText(key) : '';
    const own = positionOf(key, nodes);
    const at = value === null ? own : positionOf(value, nodes);
    const entries = entriesIn(name, value, nodes);
    if ('problem' in entries)
        return { name, problems: [{ at, ...entries }] };
    if ('problems' in entries)
        return { name, problems: entries.problems };
    return { name, input: { ...entries, key: own, at } };
}
function entriesIn(name, written, nodes) {
    const { yaml } = nodes;
    const node = resolved(written, nodes);
    if (node === undefined)
        return { text: '', entries: [] };
    if (yaml.isScalar(node)) {
        const text = scalarText(node);
        return { text, entries: entriesOfScalar(text, written ?? node, nodes) };
    }
    if (yaml.isSeq(node))
        return entriesOfList(name, node.items, nodes);
    return name === 'env' && yaml.isMap(node)
        ? variablesIn(node, nodes)
        : { problem: `expected ${expectedFor(name)}, got keys and values.` };
}
const expectedFor = (name) => {
    if (name === 'env')
        return 'keys and values, a text or a list of texts';
    return takesList(name) ? 'a text or a list of texts' : 'a text';
};
/** Positions of the entries in a text. Only in a literal block does each have a line of its own. */
function entriesOfScalar(text, node, nodes) {
    const at = positionOf(node, nodes);
    if (!nodes.yaml.isScalar(node) || node.type !== 'BLOCK_LITERAL')
        return (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(text).map(() => at);
    const source = nodes.text.split('\n');
    return (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(text).map(({ number }) => {
        const line = at.line + number;
        return { line, column: (source[line - 1] ?? '').search(/\S|$/) + 1 };
    });
}
function entriesOfList(name, items, nodes) {
    if (!takesList(name))
        return { problem: 'expected a text, got a list.' };
    const texts = items.map((item) => itemText(item, nodes));
    const known = texts.filter((text) => text !== undefined);
    if (known.length < texts.length)
        return { problem: NO_TEXTS };
    const entries = items.map((item) => positionOf(item, nodes));
    if (WORDS.has(name))
        return { text: known.map(shellWord).join(' '), entries: entries.slice(0, 1) };
    if (SCRIPTS.has(name))
        return { text: known.join('\n'), entries: entries.slice(0, 1) };
    const problems = known.flatMap((text, index) => {
        const problem = problemOfEntry(name, text);
        return problem === undefined ? [] : [{ problem, at: entries[index] ?? { line: 1, column: 1 } }];
    });
    if (problems.length > 0)
        return { problems };
    // Empty lines of an input are no entries.
    const counted = known.flatMap((text, index) => ((0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(text).length > 0 ? [index] : []));
    return {
        text: known.join('\n'),
        entries: entries.filter((_, index) => counted.includes(index))
    };
}
const NO_TEXTS = 'expected a list of texts, and an entry of it is none.';
const BROKEN = 'has several lines; write each as an entry of its own.';
const COMMENT = 'begins with "#", and such a line of this input is a comment, which would be ignored; remove it, or write it as a comment of this file, without quotes.';
/** Why an entry of a list would not be an entry among the lines of an input. */
function problemOfEntry(name, text) {
    // The value of a variable may be a secret.
    const entry = name === 'env' ? 'this entry' : (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(text);
    if (text.includes('\n'))
        return `${entry} ${BROKEN}`;
    return text.trimStart().startsWith('#') ? `${entry} ${COMMENT}` : undefined;
}
function itemText(item, nodes) {
    const node = resolved(item, nodes);
    return nodes.yaml.isScalar(node) ? scalarText(node).replace(/\n+$/, '') : undefined;
}
/** Reads `env` as keys and values. */
function variablesIn({ items }, nodes) {
    const read = items.map(({ key, value }) => ({
        name: nodes.yaml.isScalar(key) ? scalarText(key) : '',
        text: value === null ? '' : itemText(value, nodes),
        at: positionOf(key, nodes)
    }));
    const odd = read.find(({ text }) => text?.includes('\n') ?? true);
    if (odd !== undefined)
        return { problem: `the value of ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(odd.name)} ${NO_VALUE}` };
    const comments = read.filter(({ name }) => name.trimStart().startsWith('#'));
    if (comments.length > 0)
        return {
            problems: comments.map(({ name, at }) => ({ problem: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(name)} ${COMMENT}`, at }))
        };
    return {
        text: read.map(({ name, text = '' }) => `${name}=${text}`).join('\n'),
        entries: read.map(({ at }) => at)
    };
}
const NO_VALUE = 'has to be a text of one line.';
/** Inputs that are split into words: a list holds one word an entry, as Docker's own does. */
const WORDS = new Set(['entrypoint', 'command']);
/** Inputs whose lines belong together: no line is dropped, and a list holds the lines of one text. */
const SCRIPTS = new Set(['smoke-run', 'attack-run']);
const takesList = (name) => WORDS.has(name) || (_input_table__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.find((input) => input.name === name)?.multiline ?? true);
/** Quotes a word for `parseWords`. */
const shellWord = (word) => `'${word.replaceAll("'", `'\\''`)}'`;
/** Returns the node that an alias stands for, or else the node itself. */
function resolved(node, { yaml, document }) {
    return yaml.isAlias(node) ? node.resolve(document) : (node ?? undefined);
}
const positionOf = ({ range }, { position }) => position(range?.[0] ?? 0);
/** Text of a parsed scalar as written, without its quotes; empty for null. */
const scalarText = ({ value, source }) => value === null ? '' : (source ?? '');
/**
 * Joins the inputs of a step or command line with sections of a policy file, of which later ones
 * win. A given input replaces that of the file, except that `env` is joined by variables.
 */
function joinInputs(given, sections, file) {
    const written = new Map();
    for (const [name, input] of sections.flatMap((section) => [...section])) {
        const before = name === ENV ? written.get(name) : undefined;
        if (input.text.trim() !== '')
            written.set(name, joinedEnv(before, input));
    }
    const inputs = new Map(given);
    const origins = new Map();
    for (const [name, input] of written) {
        const typed = (given.get(name) ?? '').trim() === '' ? '' : (given.get(name) ?? '');
        if (typed !== '' && name !== ENV)
            continue;
        const { text, at, entries } = typed === '' ? input : withoutVariables(input, typed);
        inputs.set(name, typed === '' ? text : `${typed}\n${text}`);
        origins.set(name, { file, at, given: (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(typed).length, entries });
    }
    return { inputs, origins };
}
/** The input whose entries of step and file are joined. */
const ENV = 'env';
function joinedEnv(before, input) {
    if (before === undefined)
        return input;
    const entries = [...before.entries, ...input.entries];
    return { ...input, text: `${before.text}\n${input.text}`, entries };
}
/** Leaves out the variables that the step sets, since the last value of a variable counts. */
function withoutVariables(input, typed) {
    const set = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(typed).map(({ text }) => variableOf(text));
    const kept = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(input.text)
        .map(({ text }, index) => ({ text, at: input.entries[index] ?? input.at }))
        .filter(({ text }) => !set.includes(variableOf(text)));
    return {
        ...input,
        text: kept.map(({ text }) => text).join('\n'),
        entries: kept.map(({ at }) => at)
    };
}
const variableOf = (line) => line.replace(/=[^]*$/, '');
/** A fault, with its line and key if the input comes from the policy file. */
function located({ entry = 0, ...fault }, origins) {
    const origin = origins.get(fault.input);
    if (origin === undefined || fault.location !== undefined || entry < origin.given)
        return fault;
    const { file } = origin;
    const { line, column } = origin.entries[entry - origin.given] ?? origin.at;
    // A variable is named by its line only, since it may hold a secret; here that is the file's.
    const sentence = fault.sentence.replace(/^line \d+ (?!of )/, 'it ');
    return {
        input: fault.input,
        sentence: `${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(file)}, line ${line}, column ${column}: ${(0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .quoteInput */ .Zs)(fault.input)}: ${sentence}`,
        location: { file, line }
    };
}
/** Line of an input in the policy file, or of this entry of it; undefined if it is not there. */
function lineInFile({ inputs, origins }, input, entry) {
    const origin = origins.get(input);
    if (origin === undefined)
        return undefined;
    const index = entry === undefined ? -1 : (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(inputs.get(input) ?? '').indexOf(entry.trim());
    return { file: origin.file, line: (origin.entries[index - origin.given] ?? origin.at).line };
}


/***/ }),

/***/ 6059:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: function() { return /* binding */ sentenceOf; },
/* harmony export */   FR: function() { return /* binding */ excessOf; },
/* harmony export */   Nv: function() { return /* binding */ YAML_OPTIONS; },
/* harmony export */   Tj: function() { return /* binding */ yamlLibrary; },
/* harmony export */   fg: function() { return /* binding */ repeatedKeys; },
/* harmony export */   gM: function() { return /* binding */ readYaml; },
/* harmony export */   rg: function() { return /* binding */ byPosition; }
/* harmony export */ });
/**
 * Parses YAML 1.2, or returns everything that is wrong with it, repeated keys and unknown tags
 * included.
 */
async function readYaml(text) {
    const yaml = await yamlLibrary();
    const excess = excessOf(text, yaml);
    if (excess)
        return { errors: [{ sentence: EXCESS[excess], at: { line: 1, column: 1 } }] };
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines });
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    document.errors.push(...repeatedKeys(document, yaml));
    const found = [...document.errors, ...document.warnings].map(({ code, message, pos: [start] }) => ({
        sentence: `it is no YAML: ${WORDS.get(code) ?? sentenceOf(message)}`,
        at: position(start)
    }));
    const nodes = { yaml, document, text, position };
    const errors = [...found, ...aliasErrors(nodes)].toSorted(byPosition);
    if (errors.length > 0 && document.errors.some(({ code }) => !CLEAR.has(code)))
        return { errors };
    const plain = plainOf(document);
    if ('sentence' in plain)
        return errors.length > 0
            ? { errors }
            : { errors: [{ sentence: plain.sentence, at: position(0) }] };
    const rest = { value: plain.value, ...placesIn(document, position), nodes };
    return errors.length > 0 ? { errors, rest } : rest;
}
/** Errors that leave no doubt how the rest of a text is meant. */
const CLEAR = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS']);
/** Compares positions in a text. */
const byPosition = (one, other) => one.at.line - other.at.line || one.at.column - other.at.column;
/** Sentences in place of those that the library has for programmers. */
const WORDS = new Map([
    ['MULTIPLE_DOCS', 'it holds several documents; leave one, and no line "---" after it.']
]);
/** Errors of aliases without an anchor before them, which the library finds one at a time. */
function aliasErrors({ yaml, document, position }) {
    const errors = [];
    const anchors = new Set();
    yaml.visit(document, {
        Node: (_, node) => {
            if (yaml.isAlias(node)) {
                if (anchors.has(node.source))
                    return;
                const sentence = `it is no YAML: no anchor "&${node.source}" comes before this alias.`;
                errors.push({ sentence, at: position(node.range?.[0] ?? 0) });
            }
            else if (node.anchor !== undefined)
                anchors.add(node.anchor);
        }
    });
    return errors;
}
/** Message of the library as a sentence, without the text of the file, which may be a secret. */
const sentenceOf = (message) => message.replace(/( in YAML stream): [^]*$/, '$1').replace(/\.?$/, '.');
/** Errors of keys that stand twice in one mapping. The library compares each with all before it. */
function repeatedKeys(document, { visit, YAMLParseError }) {
    const errors = [];
    visit(document, {
        Map: (_, { items }) => {
            const known = new Set();
            for (const { key } of items) {
                const start = key.range?.[0] ?? 0;
                if (known.has(key.value))
                    errors.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', REPEATED));
                else
                    known.add(key.value);
            }
        }
    });
    return errors;
}
const REPEATED = 'Map keys must be unique';
/** Sentences on a text that the library is not to read. */
const EXCESS = {
    deep: 'it is nested more than 100 levels deep, which no such file is.',
    aliases: 'it has too many aliases for its length; write it without.'
};
/**
 * The excess in a text that the library is not to read: levels on one line or in brackets, which it
 * reads by recursion (V8 may abort the process where its stack ends within an expression), or
 * aliases, for each of which it visits all nodes.
 */
function excessOf(text, { Lexer, CST }) {
    let [brackets, marks, aliases, tokens] = [0, 0, 0, 0];
    for (const token of new Lexer().lex(text)) {
        const type = CST.tokenType(token);
        tokens += 1;
        if (type === 'newline')
            marks = 0;
        else if (type === 'alias')
            aliases += 1;
        else if (type === 'seq-item-ind' || type === 'explicit-key-ind')
            marks += 1;
        else if (type === 'flow-seq-start' || type === 'flow-map-start')
            brackets += 1;
        else if (type === 'flow-seq-end' || type === 'flow-map-end')
            brackets -= 1;
        if (brackets > DEEPEST || marks > DEEPEST)
            return 'deep';
    }
    return aliases * tokens > MOST_VISITS ? 'aliases' : undefined;
}
const DEEPEST = 100;
/** Most nodes that are visited for all aliases of a text. */
const MOST_VISITS = 100_000_000;
/** Options of the library for every text: what it lets pass is looked for here. */
const YAML_OPTIONS = {
    version: '1.2',
    schema: 'core',
    merge: false,
    // `repeatedKeys` looks for them in linear time.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error'
};
function placesIn(document, position) {
    const startOf = (node) => {
        const start = node?.range?.[0];
        return start === undefined ? undefined : position(start);
    };
    const at = (way) => startOf(document.getIn(way, true)) ?? (way.length === 0 ? position(0) : at(way.slice(0, -1)));
    const keyAt = (way) => {
        const parent = document.getIn(way.slice(0, -1), true);
        const pair = parent?.items?.find(({ key }) => key.value === way.at(-1));
        return startOf(pair?.key) ?? at(way);
    };
    return { at, keyAt };
}
/** Converts a document to plain values. Aliases are followed, but not without end. */
function plainOf(document) {
    try {
        return { value: document.toJS({ maxAliasCount: 100 }) };
    }
    catch (error) {
        return { sentence: error instanceof Error ? error.message : 'it cannot be read.' };
    }
}
/** Loads the YAML library. It is a file of its own in `dist`: most checks have no use for it. */
const yamlLibrary = () => __nccwpck_require__.e(/* import() | yaml */ 602).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));


/***/ }),

/***/ 512:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bm: function() { return /* binding */ forMarkdown; },
/* harmony export */   Cx: function() { return /* binding */ forJson; },
/* harmony export */   DE: function() { return /* binding */ forMermaid; },
/* harmony export */   GJ: function() { return /* binding */ sentenceForMarkdown; },
/* harmony export */   Ig: function() { return /* binding */ forLog; },
/* harmony export */   Jc: function() { return /* binding */ forAnnotation; },
/* harmony export */   VI: function() { return /* binding */ forPre; },
/* harmony export */   YI: function() { return /* binding */ forUri; },
/* harmony export */   Z0: function() { return /* binding */ forXml; },
/* harmony export */   lL: function() { return /* binding */ forPreLine; },
/* harmony export */   mG: function() { return /* binding */ inline; },
/* harmony export */   yp: function() { return /* binding */ forFile; },
/* harmony export */   zR: function() { return /* binding */ forSarif; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3362);
/* harmony import */ var _observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(181);


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
        .map((line) => `| ${unmarked(visible((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)((0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(line, width))))}`)
        .join('\n');
}
/**
 * Escapes a program's whole output for a file, without its colours. Lines have no prefix, but a line that would be a workflow
 * command when printed gets a `\`.
 */
function forFile(text) {
    return linesOf(text)
        .map((line) => unmarked(visible((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)(line))).replace(/^[^!-~]*::/, '\\$&'))
        .join('\n');
}
const linesOf = (text) => text.replace(/\r?\n$/, '').split(LINE_END);
/**
 * Escapes untrusted text for a sentence in a log or on a terminal: one line of visible characters,
 * at most `cap` long.
 */
function inline(text, cap = 300) {
    return (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(unmarked(oneLine(text, cap)), cap);
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
    return escapeMarkup((0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(oneLine(text, cap), cap));
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
        .map((line) => preLine((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)((0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(line, 4000))))
        .join('\n');
}
/** Escapes one line of a file for `<pre>`: at most 500 characters, nothing removed, never blank. */
function forPreLine(line) {
    return preLine((0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(line, 4000));
}
function preLine(line) {
    const shown = visible(line).replaceAll('\t', '    ');
    return shown.trim() === '' ? BLANK : escapeMarkup((0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(shown, 500));
}
/**
 * Converts a sentence to HTML: text between backticks becomes `<code>`, all other markup is
 * escaped.
 */
function sentenceForMarkdown(text, cap = 1500) {
    const pieces = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(oneLine(text, cap), cap).split('`').map(escapeMarkup);
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
    const plain = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(text, cap)
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
const nameOrHex = (character) => NAMES.get(character) ?? hex(character);
const NAMES = new Map([
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
const oneLine = (text, cap) => visible((0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(text, cap * 8)).replaceAll('\t', '\\t');
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
    return (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(inline(text, cap).replaceAll('](', ']\\('), cap);
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


/***/ }),

/***/ 2076:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hu: function() { return /* binding */ bootedContainer; },
/* harmony export */   NS: function() { return /* binding */ exit; },
/* harmony export */   aE: function() { return /* binding */ startWithin; },
/* harmony export */   ci: function() { return /* binding */ isUserMissing; },
/* harmony export */   rP: function() { return /* binding */ signalAfter; },
/* harmony export */   ur: function() { return /* binding */ unstartedContainer; },
/* harmony export */   zj: function() { return /* binding */ boot; }
/* harmony export */ });
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


/***/ }),

/***/ 2166:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: function() { return /* binding */ exercise; }
/* harmony export */ });
/* unused harmony export attack */
/* harmony import */ var _boot__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2076);
/* harmony import */ var _reach__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5213);
/* harmony import */ var _readiness__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(378);
/* harmony import */ var _smoke__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(403);




/**
 * Waits until the container is ready, runs the smoke test and any attack, and lets it settle; it
 * must keep running throughout.
 */
async function exercise(subject) {
    const { plan, booted, world, timed, lines } = subject;
    if (booted.refusal !== undefined)
        return { failure: booted.refusal, smoke: [], container: undefined };
    const { awaited, tested } = await paths(subject);
    const unready = await timed('ready', () => (0,_readiness__WEBPACK_IMPORTED_MODULE_1__/* .waitUntilReady */ .bs)({ plan, booted, world, lines, reach: awaited }));
    lines.close();
    if (unready !== undefined) {
        return { failure: unready, smoke: [], container: await world.engine.inspect(booted.id) };
    }
    const bench = { plan, booted, world, reach: tested };
    const results = await timed('smoke', () => (0,_smoke__WEBPACK_IMPORTED_MODULE_2__/* .smoke */ .Qe)({ ...bench, onResult: subject.onResult }));
    const works = firstFailed(results) === undefined && !booted.over.aborted;
    const attacked = works ? await attack(bench, subject) : undefined;
    const { container, ...exercised } = await outcome(subject, {
        smoke: results,
        ...(attacked && { attack: attacked })
    });
    return { ...exercised, container: container && { ...container, ...booted.addresses } };
}
async function outcome(subject, tested) {
    const { plan, booted, world, timed } = subject;
    const broken = brokenIn(tested);
    const { settle } = plan.limits;
    const lasting = plan.wait.kind !== 'exit';
    const settles = lasting && broken === undefined && settle > 0 && !booted.over.aborted;
    if (settles)
        await timed('settle', () => world.clock.sleep(settle, booted.over));
    // A failure in a container that is about to end is often reported before its end is.
    if (lasting && broken !== undefined)
        await world.clock.sleep(_smoke__WEBPACK_IMPORTED_MODULE_2__/* .LAST_BREATH */ .i2, booted.over);
    const container = await world.engine.inspect(booted.id);
    // A container that was restarted meanwhile counts as ended, too.
    const gone = lasting && (!container.running || booted.over.aborted);
    const tests = tested.attack === undefined ? 'smoke' : 'attack';
    // If a step fails because the container ended, the failure reported is the end.
    const failure = gone
        ? await (0,_boot__WEBPACK_IMPORTED_MODULE_3__/* .exit */ .NS)(booted, settles ? 'settle' : tests, world)
        : (booted.pod?.failure() ?? failingOf(container, broken, lasting ? tests : 'startup'));
    return { failure, ...tested, container };
}
/**
 * The failure behind a broken step. A step that passed before an attack and fails after it was
 * broken by that attack.
 */
function failingOf({ health, healthLog, oomKilled }, broken, during) {
    // A process of the container was killed for lack of memory, even if the first process continued
    // or ended with code 0.
    if (oomKilled)
        return { kind: 'out-of-memory', during };
    const sick = health === 'unhealthy' && broken?.kind !== 'broken-by-attack';
    return sick ? { kind: 'unhealthy', log: healthLog } : broken;
}
function brokenIn({ smoke: before, attack: struck }) {
    const failed = firstFailed(before);
    if (failed !== undefined)
        return { kind: 'smoke-failed', ...failed };
    const after = firstFailed(struck?.smoke ?? []);
    return after && { kind: 'broken-by-attack', ...after };
}
function firstFailed(results) {
    const failed = results.find(({ passed }) => !passed);
    return failed && { step: failed.step, detail: failed.detail };
}
/** Addresses of the port that readiness waits for, and of the smoke test's port. */
async function paths({ plan, booted, world, engine, spec }) {
    const awaited = plan.wait.kind === 'tcp' || plan.wait.kind === 'http' ? plan.wait.port : undefined;
    if (awaited === undefined && plan.port === undefined)
        return NOWHERE;
    const facts = await world.engine.inspect((0,_reach__WEBPACK_IMPORTED_MODULE_0__/* .networkOwner */ .Mj)(spec) ?? booted.id);
    const reach = (port) => port === undefined ? undefined : (0,_reach__WEBPACK_IMPORTED_MODULE_0__/* .reachOf */ .xw)(port, spec, facts, { engine, world });
    const tested = reach(plan.port);
    return { awaited: awaited === plan.port ? tested : reach(awaited), tested };
}
const NOWHERE = { awaited: undefined, tested: undefined };
/** Runs the author's own attack, then the smoke test again; undefined where none is planned. */
async function attack(bench, { timed, underAttack }) {
    const { plan, booted } = bench;
    if (plan.attack.length === 0)
        return undefined;
    underAttack?.(true);
    const steps = await timed('attack', () => strike(bench));
    underAttack?.(false);
    // There is no point in testing a container that has ended.
    const again = booted.over.aborted ? [] : await timed('smoke again', () => (0,_smoke__WEBPACK_IMPORTED_MODULE_2__/* .smoke */ .Qe)(bench));
    return { steps, smoke: again };
}
/** Runs every step whatever the exit codes, until the container has ended. */
async function strike(bench) {
    const { plan, booted, world } = bench;
    const ran = await (0,_smoke__WEBPACK_IMPORTED_MODULE_2__/* .inTurn */ .lo)(plan.attack, bench, (step, deadline) => (0,_smoke__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .eg)(step, bench, deadline), () => booted.over.aborted);
    // The end of a process killed by the attack, and its last output, arrive a moment later.
    await world.clock.sleep(_smoke__WEBPACK_IMPORTED_MODULE_2__/* .LAST_BREATH */ .i2, booted.over);
    return ran.map(({ step, exitCode, output, milliseconds }) => ({
        ...{ step, exitCode, output, milliseconds }
    }));
}


/***/ }),

/***/ 7583:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F1: function() { return /* binding */ findImage; },
/* harmony export */   G6: function() { return /* binding */ assertPlatform; },
/* harmony export */   Jh: function() { return /* binding */ faultOfBase; },
/* harmony export */   TE: function() { return /* binding */ lookUp; },
/* harmony export */   k2: function() { return /* binding */ withAlike; },
/* harmony export */   p8: function() { return /* binding */ outliveSecond; },
/* harmony export */   pQ: function() { return /* binding */ atHand; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _plan_image_archive__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1780);
/* harmony import */ var _plan_names__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3466);
/* harmony import */ var _plan_parse__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7761);




/** The image under test, pulled as asked; rejects where there is none, or none for the platform that will run it. */
async function findImage(wanted, engine, world, looked = lookUp(wanted, world)) {
    const present = await looked;
    const right = present !== undefined && (0,_plan_names__WEBPACK_IMPORTED_MODULE_2__/* .fitsPlatform */ .s6)(present.platform, wanted.platform);
    const image = right || wanted.pull === 'never' ? present : await pulled(wanted, world);
    if (image === undefined)
        throw missing(wanted, engine);
    assertPlatform(image, wanted, engine);
    return image;
}
/** Rejects an image for another platform than the one that will run it. */
function assertPlatform(image, wanted, engine) {
    const platform = wanted.platform ?? engine.platform;
    if (image.platform === '')
        throw incomplete(image);
    if (!(0,_plan_names__WEBPACK_IMPORTED_MODULE_2__/* .fitsPlatform */ .s6)(image.platform, platform))
        throw wrongPlatform(image, platform, wanted);
}
/** The image as it is here now; asked beside other questions, so its fault is kept until somebody awaits it. */
function lookUp(wanted, { engine }) {
    const looked = wanted.pull === 'always' ? Promise.resolve(undefined) : engine.image(wanted.image);
    looked.catch(() => undefined);
    return looked;
}
const NAMED = 'name its format, too: "oci-archive:PATH" for OCI\'s layout, "docker-archive:PATH" for what "docker save" writes.';
/** The image without a pull; an engine that does not answer is no news beside a bad input. */
async function atHand(reference, { engine }) {
    // Beside a Compose file no image has to be named, and one in an archive is not in the engine.
    if (reference === undefined || reference === '' || (0,_plan_image_archive__WEBPACK_IMPORTED_MODULE_1__/* .archiveNamed */ .iN)(reference))
        return undefined;
    return engine.image(reference).catch(() => undefined);
}
async function pulled(wanted, world) {
    const { image } = wanted;
    if (/\.(?:tar|tar\.gz|tgz)$/.test(image) && (await world.files.exists(image))) {
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .BadInputs */ .JM([{ input: 'image', sentence: `${(0,_plan_parse__WEBPACK_IMPORTED_MODULE_3__/* .quoteInput */ .Zs)(image)} is a file; ${NAMED}` }]);
    }
    world.log.progress(`Pulling ${wanted.image}`);
    await world.engine.pull(wanted.image, wanted.platform);
    const found = await world.engine.image(wanted.image);
    return found && asPulled(found, (0,_plan_names__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(wanted.image));
}
/** An image that has just been pulled: its repository has the manifest by which the engine knows it. */
function asPulled({ ownDigests = [], ...image }, repository) {
    const isPulled = (digest) => (0,_plan_names__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(digest) === repository;
    const own = ownDigests.filter((digest) => !isPulled(digest));
    return {
        ...image,
        repoDigests: [...image.repoDigests, ...ownDigests.filter(isPulled)].sort(),
        ...(own.length === 0 ? {} : { ownDigests: own })
    };
}
function missing({ image, pull }, { address, storesByUser }) {
    const name = JSON.stringify(image);
    const why = pull === 'never' ? ' and "pull: never" forbids to pull it' : '';
    // Each user has a store, and none of them is Docker's.
    const [store, how] = storesByUser
        ? [`The engine at ${address}`, 'on the same engine and as the same user']
        : ['The engine', 'on the same engine'];
    const sentence = `${store} has no image ${name}${why}. Build it before this check, ${how}, or check its name.`;
    return new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('image-missing', sentence);
}
/**
 * The fault of an image whose layers the engine does not have: containerd fetches none that it has
 * unpacked for another image.
 */
function incomplete({ reference }) {
    const name = JSON.stringify(reference);
    const remedy = 'Remove it, and those that were built from the same files; then pull or build it again.';
    return new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('image-missing', `The engine has the image ${name} only in part. ${remedy}`);
}
function wrongPlatform(image, platform, wanted) {
    const name = JSON.stringify(image.reference);
    const remedy = wanted.platform === undefined
        ? `Build it for "${platform}", or give "platform: ${image.platform}" if the engine can emulate that.`
        : 'Build or pull it for that platform.';
    const sentence = `The image ${name} is for another platform: expected "${platform}", got "${image.platform}". ${remedy}`;
    return new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('wrong-platform', sentence);
}
/** The fault of the image to compare with, told apart from one of the image under test. */
async function faultOfBase(error, reference, { files }) {
    if (!(error instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC) || !OF_AN_IMAGE.has(error.kind))
        return error;
    const isFolder = error.kind === 'image-missing' && (await files.exists(`${reference}/.`));
    const sentences = [
        `The image ${(0,_plan_parse__WEBPACK_IMPORTED_MODULE_3__/* .quoteInput */ .Zs)(reference)} cannot be compared with.`,
        error.message,
        ...(isFolder
            ? [
                `There is a folder of that name: to compare with the report in it, name ${(0,_plan_parse__WEBPACK_IMPORTED_MODULE_3__/* .quoteInput */ .Zs)(`${reference}/report.json`)}.`
            ]
            : [])
    ];
    const image = { ...error.image, input: 'compare-with' };
    return new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(error.kind, sentences.join(' '), { image, cause: error.cause });
}
/** The fault of an image, with the name that was probably meant if the policy file lists one. */
function withAlike(error, policy) {
    if (policy?.alike === undefined || !(error instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC) || error.kind !== 'image-missing')
        return error;
    const advice = `${(0,_plan_parse__WEBPACK_IMPORTED_MODULE_3__/* .quoteInput */ .Zs)(policy.path)} lists the image ${(0,_plan_parse__WEBPACK_IMPORTED_MODULE_3__/* .quoteInput */ .Zs)(policy.alike)}: did you mean that one?`;
    return new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(error.kind, `${error.message} ${advice}`, error);
}
const OF_AN_IMAGE = new Set(['image-missing', 'wrong-platform']);
/**
 * Waits until the second is over in which the image was made. Archives tell times in whole seconds: a folder of the image in which something
 * came and went in that same second would have the time that it had before.
 */
async function outliveSecond({ created }, { clock }) {
    const left = (Math.floor(created) + 1) * SECOND - clock.date();
    // An image of tomorrow has another clock.
    if (left > 0 && left <= SECOND)
        await clock.sleep(left + TICK, new AbortController().signal);
}
const SECOND = 1000;
/** The kernel's time of a file may lag behind the clock by a tick, of 10 ms at most. */
const TICK = 10;


/***/ }),

/***/ 7462:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ee: function() { return /* binding */ findHomes; },
/* harmony export */   WQ: function() { return /* binding */ whole; },
/* harmony export */   Z8: function() { return /* binding */ keepAlive; },
/* harmony export */   eS: function() { return /* binding */ needsKeeper; },
/* harmony export */   lt: function() { return /* binding */ homeOf; },
/* harmony export */   xl: function() { return /* binding */ holdingVolumes; }
/* harmony export */ });
/* unused harmony export standInOptions */
/* harmony import */ var _plan_mounts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9174);
/* harmony import */ var _plan_paths__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7734);
/* harmony import */ var _lease__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1564);
/* harmony import */ var _probe__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(84);
/* harmony import */ var _probe_specs__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6073);





/**
 * Lets the memory mounts of a container outlive it, where a probe cannot read them while it runs:
 * those of a one-shot job, and of a container that shares the processes of others. Each tmpfs becomes
 * a memory volume with equal options. A keeper, a container of the probe, mounts these volumes and
 * shares an IPC namespace with the container until everything has been read.
 */
async function keepAlive(plan, spec, context, tracked) {
    if (!needsKeeper(plan))
        return { spec, keeper: undefined };
    const { engine, world, removals } = context;
    const volumes = await standIns(spec, context);
    const keeper = (0,_probe__WEBPACK_IMPORTED_MODULE_3__/* .leaseProbe */ .X)((0,_probe_specs__WEBPACK_IMPORTED_MODULE_4__/* .keeperSpec */ .S6)(spec, volumes), engine.platform, world, removals);
    tracked(keeper);
    const watcher = await keeper.watcher();
    if (watcher.kind === 'none')
        return { spec, keeper };
    const kept = { ...spec, tmpfs: [], volumes: [...spec.volumes, ...volumes] };
    const isJoined = (spec.ipc ?? spec.memoryOf) !== undefined;
    return { spec: isJoined ? kept : { ...kept, memoryOf: await keeper.id() }, keeper };
}
/** Whether the container's memory mounts can only be read by a keeper. */
const needsKeeper = ({ wait, container }) => wait.kind === 'exit' || container.sharesProcesses === true;
async function standIns(spec, context) {
    if (spec.tmpfs.length === 0)
        return [];
    const homes = await findHomes(spec.tmpfs.map(({ path }) => path), spec, context);
    const { runtime } = context.engine;
    const run = spec.labels['zero-drift.run'] ?? '';
    return spec.tmpfs.map(({ path, options }, index) => {
        const home = homes.get(path);
        return {
            source: `zero-drift-${run}-${index}`,
            path: home?.path ?? path,
            readOnly: options.split(',').findLast((word) => word === 'ro' || word === 'rw') === 'ro',
            memory: standInOptions(options, { folder: home?.mode, runtime })
        };
    });
}
/**
 * Mount options that make a memory volume behave like a tmpfs with the given options. Docker's
 * default flags come first, so the author's win. Propagation options are dropped, since a volume
 * does not take them. The mode is the one that this version of runc would set.
 */
function standInOptions(options, around) {
    const words = options.split(',').filter((word) => word !== '' && !PROPAGATION.test(word));
    const given = words.findLast((word) => word.startsWith('mode='));
    const others = words.filter((word) => !word.startsWith('mode='));
    const mode = modeOf(given?.slice('mode='.length), around);
    return ['noexec', 'nosuid', 'nodev', ...others, `mode=${mode}`].join(',');
}
const PROPAGATION = /^r?(?:private|shared|slave|unbindable)$|^runbindable$|^defaults$/;
/**
 * The octal mode of a tmpfs. crun 1.8 heeds no folder of the image. runc 1.1.0 to 1.1.7 prefer the mode of the image's folder to a given
 * mode; 1.2.8 and 1.3.3 set 0755 where there is neither (runc#4971).
 */
function modeOf(given, { folder, runtime = '' }) {
    const octal = folder === undefined ? undefined : folder.toString(8).padStart(4, '0');
    if (octal !== undefined && /^1\.1\.[0-7](?!\d)/.test(runtime))
        return octal;
    if (/^crun 1\.[0-8](?!\d)/.test(runtime))
        return given ?? '1777';
    const bare = /^(?:1\.2\.8|1\.3\.3|1\.4\.0-rc\.3)(?!\d)/.test(runtime) ? '0755' : '1777';
    return given ?? octal ?? bare;
}
/**
 * Runs `use` while a container that is never started holds the named volumes. A check removes the
 * volumes that it created together with their last container, but a fresh container must find them
 * as the judged container left them.
 */
function holdingVolumes({ plan, spec }, { world, removals }, use) {
    const volumes = spec.volumes.filter(({ podVolume }) => !ENDS_WITH_POD.has(podVolume));
    if (!plan.recover || !volumes.some(_plan_mounts__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .ev))
        return use();
    return (0,_lease__WEBPACK_IMPORTED_MODULE_2__/* .withContainer */ .Ub)({ ...spec, volumes: volumes.map(whole), publish: [] }, world, removals, use);
}
const ENDS_WITH_POD = new Set(['scratch', 'content']);
/** A mount of the whole volume that a part of is mounted. */
function whole({ source, path, readOnly, ...of }) {
    const { memory, podVolume } = of;
    return { source, path, readOnly, ...(memory && { memory }), ...(podVolume && { podVolume }) };
}
/** Actual mount points for planned paths, read from a container of the image without any mounts. */
function findHomes(paths, spec, { world, removals }) {
    const plain = { ...spec, tmpfs: [], volumes: [], publish: [] };
    return (0,_lease__WEBPACK_IMPORTED_MODULE_2__/* .withContainer */ .Ub)(plain, world, removals, async (id) => {
        const homes = new Map();
        for (const path of paths)
            homes.set(path, await homeOf(world.engine, id, path));
        return homes;
    });
}
/**
 * The path behind the image's symbolic links, which a mount follows. With a volume on a path that
 * contains a link, every archive of Docker 28 fails.
 */
async function homeOf(engine, id, path) {
    let names = (0,_plan_paths__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(path);
    let mode;
    for (let at = 0, links = 0; at < names.length && links < MOST_LINKS;) {
        const here = `/${names.slice(0, at + 1).join('/')}`;
        const entry = await engine.entry(id, here);
        if (entry === undefined)
            return { path: `/${names.join('/')}`, mode: undefined };
        mode = entry.mode;
        at += 1;
        if (entry.target === undefined)
            continue;
        const before = entry.target.startsWith('/') ? [] : names.slice(0, at - 1);
        names = withoutDots([...before, ...(0,_plan_paths__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(entry.target), ...names.slice(at)]);
        at = 0;
        links += 1;
    }
    return { path: `/${names.join('/')}`, mode };
}
/** The kernel's limit for symbolic links in a path. */
const MOST_LINKS = 40;
/** Resolves each `..` textually, since none of the names is a link. */
function withoutDots(names) {
    const kept = [];
    for (const name of names) {
        if (name === '..')
            kept.pop();
        else
            kept.push(name);
    }
    return kept;
}


/***/ }),

/***/ 1564:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oo: function() { return /* binding */ once; },
/* harmony export */   QF: function() { return /* binding */ leaseContainer; },
/* harmony export */   Ub: function() { return /* binding */ withContainer; },
/* harmony export */   V2: function() { return /* binding */ removeAfter; },
/* harmony export */   lR: function() { return /* binding */ assertNoVolumeLeft; },
/* harmony export */   pS: function() { return /* binding */ withLease; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _plan_mounts__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9174);


/** Adds a removal that starts once all removals up to now have settled. */
function removeAfter(removals, remove) {
    const removed = Promise.allSettled(removals).then(remove);
    // Each caller awaits the removals; a rejection before that is not unhandled.
    removed.catch(() => undefined);
    removals.push(removed);
}
/** Leases a container whose spec is made on the first request; the caller ends the lease. */
function leaseContainer(specify, world, removals) {
    const spec = once(specify);
    const created = once(async () => {
        const found = await spec();
        await vacated(found, removals);
        return world.engine.create(found);
    });
    let over = false;
    let removed;
    const done = (after = []) => {
        over = true;
        if (!created.begun() || removed !== undefined)
            return;
        removed = Promise.allSettled(after).then(() => removal(created(), spec(), world));
        started(removed, removals);
    };
    return {
        id: () => (over ? Promise.reject(new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('cancelled', OVER)) : created()),
        done,
        gone: async () => {
            done();
            await removed?.catch(() => undefined);
        }
    };
}
/**
 * Waits for running removals if the container mounts named volumes. Otherwise it might mount a
 * volume that is being removed, without its label or with old files in it.
 */
async function vacated({ volumes }, removals) {
    if (volumes.some(_plan_mounts__WEBPACK_IMPORTED_MODULE_1__/* .isNamed */ .ev))
        await Promise.allSettled(removals);
}
/** Refuses late requests: nothing would remove a container made after the check ended. */
const OVER = 'The check had ended.';
/**
 * Passes a container to `use`. Its removal is started before this settles, in any case, and added
 * to `removals`.
 */
async function withContainer(spec, world, removals, use) {
    return withLease(leaseContainer(() => Promise.resolve(spec), world, removals), world, use);
}
/** Passes a leased container to `use`; its removal waits for those in `after` at that time. */
async function withLease(lease, { cancelled }, use, after = []) {
    try {
        return await use(await orCancelled(lease.id(), cancelled));
    }
    finally {
        lease.done(after);
    }
}
/** Records a started removal. It may fail long before it is awaited; that ends no process. */
function started(removal, removals) {
    removal.catch(() => undefined);
    removals.push(removal);
}
/**
 * Removes the container and its named volumes. If its creation failed or was not awaited, it may
 * exist all the same, unless the engine refused it; then it is removed by its label.
 */
async function removal(created, specified, { engine }) {
    const spec = await specified.catch(() => undefined);
    if (spec === undefined)
        return;
    const refused = await created.then(() => false, _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu);
    const fault = await created.then(engine.remove).then(() => undefined, (error) => error);
    const isGone = fault === undefined || (0,_plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .isRemoved */ .RX)(fault);
    if (!isGone && !refused)
        await engine.removeOwn(spec.labels);
    const named = spec.volumes.filter(_plan_mounts__WEBPACK_IMPORTED_MODULE_1__/* .isNamed */ .ev).map(({ source }) => source);
    if (named.length > 0)
        await engine.removeVolumes(named, spec.labels);
    if ((0,_plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .isRemoved */ .RX)(fault))
        throw fault;
}
function orCancelled(promise, cancelled) {
    return new Promise((resolve, reject) => {
        const cancel = () => {
            reject(new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('cancelled', 'The run was cancelled.'));
        };
        if (cancelled.aborted)
            cancel();
        else
            cancelled.addEventListener('abort', cancel, { once: true });
        promise.then(resolve, reject).finally(() => {
            cancelled.removeEventListener('abort', cancel);
        });
    });
}
/**
 * Waits for the removals, then throws a `Fault` if a named volume of this check still exists: a
 * container of another origin uses it.
 */
async function assertNoVolumeLeft(plan, removals, engine) {
    const named = plan?.container.volumes.filter(_plan_mounts__WEBPACK_IMPORTED_MODULE_1__/* .isNamed */ .ev).map(({ source }) => source) ?? [];
    if (plan === undefined || named.length === 0)
        return;
    const outcomes = await Promise.allSettled(removals);
    // A failed removal has reported its cause.
    if (outcomes.some(({ status }) => status === 'rejected'))
        return;
    const left = await engine.volumesWith(named, plan.container.labels);
    if (left.length > 0)
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('engine-fault', sentenceOn(left));
}
const sentenceOn = (left) => `A container that is not this check's uses a volume that this check made. Once that container is gone: docker volume rm ${left.join(' ')}`;
/** Defers `work` to the first call. A rejection stays unreported until the promise is awaited. */
function once(work) {
    let result;
    const get = () => {
        result ??= work();
        result.catch(ignore);
        return result;
    };
    return Object.assign(get, { begun: () => result !== undefined });
}
const ignore = () => undefined;


/***/ }),

/***/ 8265:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fg: function() { return /* binding */ capture; },
/* harmony export */   Mr: function() { return /* binding */ newLogLines; },
/* harmony export */   RB: function() { return /* binding */ logTail; },
/* harmony export */   gB: function() { return /* binding */ visibleLines; }
/* harmony export */ });
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
        const whole = join(end);
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
                return decode([...beginning, ...end]);
            return `${decode(beginning)}…\n[... left out ...]\n…${decode(end)}`;
        },
        cut: () => cut
    };
}
function join(parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
    }
    return whole;
}
const decode = (parts) => new TextDecoder().decode(join(parts));
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


/***/ }),

/***/ 2094:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CX: function() { return /* binding */ POLICY_FILE; },
/* harmony export */   wf: function() { return /* binding */ readChecks; }
/* harmony export */ });
/* unused harmony export readCheck */
/* harmony import */ var _plan_checks__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7046);
/* harmony import */ var _plan_digest_of__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9248);
/* harmony import */ var _plan_policy__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8154);



/** Where a policy is looked for. */
const POLICY_FILE = '.zero-drift.yml';
/**
 * Reads the policy file, once, and returns the settings of all checks that are asked for. Never
 * rejects: a faulty file is a bad input of each check.
 */
const readChecks = (asked, means) => (0,_plan_checks__WEBPACK_IMPORTED_MODULE_0__/* .settingsOfAll */ .UJ)(asked.inputs, (path) => readPolicy(path, asked, means));
/** Reads the policy file like `readChecks`, for a command that checks one image. */
const readCheck = (asked, means) => settingsOfOne(asked.inputs, (path) => readPolicy(path, asked, means));
/** Reads the policy file of that name, or the one that lies where a policy is looked for. */
async function readPolicy(named, { writesPolicy = false, known }, { read, workingDirectory, today, digest }) {
    const path = named ?? POLICY_FILE;
    const file = await read(path);
    if (file.kind === 'missing' && (named === undefined || writesPolicy))
        return { path, workingDirectory, faults: [] };
    const outcome = await (0,_plan_policy__WEBPACK_IMPORTED_MODULE_1__/* .policyIn */ .iE)(path, file, today);
    const faults = 'faults' in outcome ? outcome.faults : [];
    return {
        path,
        workingDirectory,
        faults,
        ...('policy' in outcome ? { policy: reduced(outcome.policy, known) } : {}),
        ...(file.kind === 'text' ? { sha256: (0,_plan_digest_of__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .B)(Buffer.from(file.text), digest()) } : {})
    };
}
function reduced(policy, known) {
    if (known === undefined)
        return policy;
    const kept = (section) => new Map([...section].filter(([name]) => known.includes(name)));
    const { check, images } = policy.sections;
    const own = images.map((image) => ({ ...image, given: kept(image.given) }));
    return { ...policy, sections: { check: kept(check), images: own } };
}


/***/ }),

/***/ 6073:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $B: function() { return /* binding */ bare; },
/* harmony export */   AS: function() { return /* binding */ helperSpec; },
/* harmony export */   I5: function() { return /* binding */ readerPoint; },
/* harmony export */   J8: function() { return /* binding */ groundSpec; },
/* harmony export */   Kt: function() { return /* binding */ probeSpec; },
/* harmony export */   Nc: function() { return /* binding */ readerSpec; },
/* harmony export */   Qg: function() { return /* binding */ peerSpec; },
/* harmony export */   S6: function() { return /* binding */ keeperSpec; },
/* harmony export */   cD: function() { return /* binding */ toolSpec; },
/* harmony export */   nW: function() { return /* binding */ onProbeImage; },
/* harmony export */   re: function() { return /* binding */ neighbourSpec; },
/* harmony export */   vD: function() { return /* binding */ PROBE; }
/* harmony export */ });
/* harmony import */ var _plan_mounts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9174);
/* harmony import */ var _plan_names__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3466);


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
    ...((0,_plan_names__WEBPACK_IMPORTED_MODULE_1__/* .mayMount */ .XM)(target) ? ['SYS_ADMIN'] : [])
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
    if ((0,_plan_mounts__WEBPACK_IMPORTED_MODULE_0__/* .isBind */ .mD)(mount))
        return { ...mount, readOnly: true };
    return mount.readOnly ? mount : { ...mount, source: '' };
}
function tool(labels, use, readOnly) {
    const source = `zero-drift-${labels['zero-drift.run'] ?? ''}-${use}`;
    return { source, path: '/zero-drift', readOnly };
}


/***/ }),

/***/ 84:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: function() { return /* binding */ leaseProbe; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _lease__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1564);
/* harmony import */ var _probe_specs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6073);



/** Leases a probe container. A refusal by the engine is a result, a missing response a fault. */
function leaseProbe(spec, platform, world, removals) {
    const lease = (0,_lease__WEBPACK_IMPORTED_MODULE_1__/* .leaseContainer */ .QF)((0,_probe_specs__WEBPACK_IMPORTED_MODULE_2__/* .onProbeImage */ .nW)(spec, platform, world), world, removals);
    const router = newRouter();
    const made = (0,_lease__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(async () => world.engine.converse(await lease.id(), router.hear));
    const started = (0,_lease__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(async () => {
        await made();
        return watcherAfter(await world.engine.start(await lease.id()));
    });
    const watcher = () => started().catch(unlessRefused);
    const leave = () => {
        if (made.begun())
            made().then(hangUp, ignore);
    };
    const ask = async (command, answer) => {
        // The engine keeps the request for a probe that does not run yet, so answering it is the
        // probe's first action.
        const asked = question(command, made(), router, answer);
        const found = await watcher();
        if (found.kind === 'probe')
            await patiently(asked, router, world);
        return found;
    };
    return {
        id: lease.id,
        make: () => void made(),
        watcher,
        look: (limit, answer) => ask(`look ${limit}`, answer),
        changed: (answer) => ask('changed', answer),
        done: () => {
            leave();
            lease.done();
        },
        gone: () => {
            leave();
            return lease.gone();
        }
    };
}
const watcherAfter = (outcome) => outcome.kind === 'refused' ? { kind: 'none', reason: outcome.reason } : { kind: 'probe' };
const unlessRefused = (error) => ({
    kind: 'none',
    reason: (0,_plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .reasonOfRefusal */ .wd)(error)
});
const hangUp = ({ close }) => {
    close();
};
const ignore = () => undefined;
function newRouter() {
    let listener = ignore;
    let heard = 0;
    const whole = (answer) => new Promise((resolve, reject) => {
        listener = (bytes) => {
            try {
                answer.add(bytes);
                if (answer.ended())
                    resolve();
            }
            catch (error) {
                listener = ignore;
                reject(error instanceof Error ? error : new Error(String(error)));
            }
        };
    });
    const hear = (bytes) => {
        heard += bytes.length;
        listener(bytes);
    };
    return { hear, whole, heard: () => heard };
}
/**
 * Sends a request and reads the whole answer; rejects with a `Fault` if the probe ends before that.
 * A rejection stays unreported until it is awaited.
 */
function question(asked, conversation, { whole }, answer) {
    const read = conversation.then(async ({ say, over }) => {
        const answered = whole(answer);
        const lost = over.then(() => {
            if (!answer.ended())
                throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', ENDED);
        });
        for (const one of [answered, lost])
            one.catch(ignore);
        say(`${asked}\n`);
        await Promise.race([answered, lost]);
    });
    read.catch(ignore);
    return read;
}
/** Waits for the answer; rejects with a `Fault` if the probe is silent for too long. */
async function patiently(answered, { heard }, world) {
    const settled = new AbortController();
    const patience = awaitSilence(heard, world, settled.signal);
    patience.catch(ignore);
    try {
        await Promise.race([answered, patience]);
    }
    finally {
        settled.abort();
    }
}
async function awaitSilence(heard, { clock }, over) {
    for (let before = -1; before !== heard();) {
        before = heard();
        await clock.sleep(SILENCE, over);
        if (over.aborted)
            return;
    }
    throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', SILENT);
}
const SILENCE = 30_000;
const ENDED = 'The probe beside the container ended before it had reported everything, so writes in memory are not known.';
const SILENT = `The probe beside the container reported nothing for ${SILENCE / 1000} s, so writes in memory are not known.`;


/***/ }),

/***/ 5213:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FM: function() { return /* binding */ assertFree; },
/* harmony export */   GS: function() { return /* binding */ placed; },
/* harmony export */   Mj: function() { return /* binding */ networkOwner; },
/* harmony export */   rs: function() { return /* binding */ urlOf; },
/* harmony export */   xw: function() { return /* binding */ reachOf; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);

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
            throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .BadInputs */ .JM([joinedElsewhere(engine.host)]);
        return container;
    }
    if (container.publishOn !== 'all' && !LOOPBACK.test(engine.host))
        throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .BadInputs */ .JM([elsewhere(engine.host)]);
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
    throw new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .BadInputs */ .JM([{ input: 'network', sentence }]);
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


/***/ }),

/***/ 378:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ej: function() { return /* binding */ PROBE_PAUSE; },
/* harmony export */   Jm: function() { return /* binding */ awaitProbe; },
/* harmony export */   bs: function() { return /* binding */ waitUntilReady; },
/* harmony export */   wt: function() { return /* binding */ poll; }
/* harmony export */ });
/* harmony import */ var _plan_masks__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1123);
/* harmony import */ var _boot__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2076);
/* harmony import */ var _reach__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5213);



/** Waits by the plan's strategy; undefined when the container is ready, otherwise why it is not. */
async function waitUntilReady(waiting) {
    const { plan, booted, world } = waiting;
    const began = world.clock.now();
    const deadline = began + plan.limits.startup;
    const { pod } = booted;
    const over = pod === undefined ? booted.over : AbortSignal.any([booted.over, pod.over]);
    const patience = { clock: world.clock, over, deadline, pause: 50 };
    const outcome = await attempt(plan.wait, waiting, patience);
    if (outcome === 'ready')
        return undefined;
    if (booted.over.aborted)
        return (0,_boot__WEBPACK_IMPORTED_MODULE_2__/* .exit */ .NS)(booted, 'startup', world);
    const failure = pod?.failure() ?? outcome;
    if (failure !== undefined)
        return failure;
    const milliseconds = Math.round(world.clock.now() - began);
    const waitedFor = (0,_plan_masks__WEBPACK_IMPORTED_MODULE_0__/* .maskTyped */ .T4)(plan.container.env)([wordsFor(plan.wait)]).join();
    return { kind: 'not-ready', waitedFor, milliseconds };
}
function attempt(wait, waiting, patience) {
    switch (wait.kind) {
        case 'none':
            return Promise.resolve('ready');
        case 'tcp':
            return connected(waiting, patience);
        case 'http':
            return answered(wait.path, waiting, patience);
        case 'healthy':
            return healthy(waiting, { ...patience, pause: 250 });
        case 'log':
            return printed(wait.expression, waiting, patience);
        case 'running':
            return stillRunning(wait.milliseconds, waiting, patience);
        case 'exit':
            return done(waiting, patience);
        case 'probes':
            return probed(wait.probes, waiting, patience);
    }
}
/** Waits for each of the probes in turn: until one has passed, a kubelet does not ask the next. */
async function probed(probes, { booted, world }, patience) {
    const { id, pod } = booted;
    const began = world.clock.now();
    for (const { name, request, probe } of probes) {
        const ask = async (action, within) => (await pod?.ask(id, action, within)) ?? UNASKED;
        const { passed, detail } = await awaitProbe(probe, ask, { ...patience, pause: PROBE_PAUSE });
        if (passed)
            continue;
        if (patience.over.aborted)
            return undefined;
        const milliseconds = Math.round(world.clock.now() - began);
        return {
            kind: 'not-ready',
            waitedFor: `its ${name} to pass (${request}: ${detail})`,
            milliseconds
        };
    }
    return 'ready';
}
const UNASKED = { passed: false, detail: 'it was not asked' };
/** Longest pause between two requests of a probe; a kubelet would wait for seconds. */
const PROBE_PAUSE = 100;
/**
 * Asks until a probe has passed as many times in succession as it has to; returns its last answer,
 * which did not pass if there was no time for that.
 */
async function awaitProbe({ action, timeoutMs, successes }, ask, patience) {
    let passed = 0;
    let last = UNASKED;
    const enough = await poll(patience, async (left) => {
        const within = Math.max(1, Math.min(timeoutMs, left));
        const answer = await ask(action, within);
        // A request that the deadline cut short tells less than the one before.
        if (answer.passed || within === timeoutMs || last === UNASKED)
            last = answer;
        passed = answer.passed ? passed + 1 : 0;
        return passed >= successes ? answer : undefined;
    });
    return enough ?? { ...last, passed: false };
}
function connected({ reach, world }, patience) {
    if (reach === undefined)
        return poll(patience, () => Promise.resolve(undefined));
    const { probe, proxied, client } = reach;
    return poll(patience, async (left) => {
        const reply = await world.network.connects(probe, proxied, Math.min(left, ATTEMPT));
        if (reply !== 'silent' || probe === client)
            return reply === 'answered' ? 'ready' : undefined;
        // With a second engine, e.g. a rootless one, the address may be in its network of an equal
        // range.
        const other = await world.network.connects(client, true, Math.min(left, ATTEMPT));
        return other === 'answered' ? 'ready' : undefined;
    });
}
/** Waits for a response with a status below 500; a server error may only mean "not yet". */
function answered(path, { reach, world }, patience) {
    return poll(patience, async (left) => {
        if (reach === undefined)
            return undefined;
        const url = `${(0,_reach__WEBPACK_IMPORTED_MODULE_1__/* .urlOf */ .rs)(reach.client)}${path}`;
        const within = Math.min(left, REQUEST);
        const answer = await world.network.request({ method: 'GET', url, contains: undefined, within });
        return answer.kind === 'answered' && answer.status < 500 ? 'ready' : undefined;
    });
}
function healthy({ booted, world }, patience) {
    return poll(patience, async () => {
        const { health, healthLog } = await world.engine.inspect(booted.id);
        if (health === 'unhealthy')
            return { kind: 'unhealthy', log: healthLog };
        return health === 'healthy' ? 'ready' : undefined;
    });
}
function printed(expression, { world, lines }, patience) {
    return poll(patience, (left) => {
        const fresh = lines.take();
        const matches = fresh.length > 0 && world.matcher.matches(expression, fresh, Math.min(left, MATCH));
        return Promise.resolve(matches ? 'ready' : undefined);
    });
}
function stillRunning(milliseconds, { world }, patience) {
    const until = Math.min(world.clock.now() + milliseconds, patience.deadline);
    return poll(patience, () => Promise.resolve(world.clock.now() >= until ? 'ready' : undefined));
}
async function done({ booted, world }, { deadline, clock }) {
    await clock.sleep(deadline - clock.now(), booted.over);
    if (!booted.over.aborted)
        return undefined;
    const failure = await (0,_boot__WEBPACK_IMPORTED_MODULE_2__/* .exit */ .NS)(booted, 'startup', world);
    return failure.kind === 'exited' && failure.exitCode === 0 ? 'ready' : failure;
}
/**
 * Time limits in milliseconds for one attempt, since an attempt may hang where a later one
 * succeeds. A request may take longer than a connection.
 */
const ATTEMPT = 1000;
const REQUEST = 5000;
/**
 * Time limit for a match in milliseconds: an expression that backtracks endlessly blocks the
 * process, including its cancellation.
 */
const MATCH = 500;
function wordsFor(wait) {
    switch (wait.kind) {
        case 'tcp':
            return `port ${wait.port} to answer`;
        case 'http':
            return `GET ${wait.path} on port ${wait.port} to answer`;
        case 'healthy':
            return 'its health check to pass';
        case 'log':
            return `a log line that matches /${wait.expression.source}/`;
        case 'running':
            return 'it to keep running';
        case 'exit':
            return 'it to end';
        case 'probes':
            return 'its probes to pass';
        case 'none':
            return 'nothing';
    }
}
/**
 * Polls at once, then with growing pauses from a few milliseconds on; undefined if there is no
 * answer by the deadline.
 */
async function poll({ clock, deadline, over, pause }, look) {
    for (let wait = FIRST_PAUSE; !over.aborted; wait = Math.min(wait * GROWTH, pause)) {
        const answer = await look(deadline - clock.now());
        if (answer !== undefined)
            return answer;
        const left = deadline - clock.now();
        if (left <= 0)
            return undefined;
        await clock.sleep(Math.min(wait, left), over);
    }
    return undefined;
}
const FIRST_PAUSE = 2;
const GROWTH = 1.5;


/***/ }),

/***/ 4663:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ signalNumber; },
/* harmony export */   L: function() { return /* binding */ catchesIn; }
/* harmony export */ });
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


/***/ }),

/***/ 403:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qe: function() { return /* binding */ smoke; },
/* harmony export */   eg: function() { return /* binding */ runStep; },
/* harmony export */   i2: function() { return /* binding */ LAST_BREATH; },
/* harmony export */   lo: function() { return /* binding */ inTurn; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7413);
/* harmony import */ var _plan_masks__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1123);
/* harmony import */ var _reach__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5213);
/* harmony import */ var _readiness__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(378);




/** Runs the plan's smoke steps in order, up to the first failure. */
function smoke(bench) {
    const { smoke: steps } = bench.plan;
    const mask = (0,_plan_masks__WEBPACK_IMPORTED_MODULE_1__/* .maskTyped */ .T4)(bench.plan.container.env);
    const run = async (step, deadline) => {
        const outcome = await attempt(step, bench, deadline);
        return { ...outcome, detail: mask([outcome.detail]).join() };
    };
    return inTurn(steps, bench, run, (result) => {
        bench.onResult?.(result);
        return !result.passed;
    });
}
async function attempt(step, bench, deadline) {
    const { smoke: limit } = bench.plan.limits;
    switch (step.kind) {
        case 'http':
            return judgeAnswer(step, await answerTo(step, bench, deadline), limit);
        case 'probe':
            return answerOfProbe(step.probe, bench, deadline);
        case 'exec':
        case 'run':
            return judgeProcess(await runStep(step, bench, deadline), limit);
    }
}
/** Sends the request of a probe until it passes, or has failed as often as a kubelet bears. */
async function answerOfProbe(probe, { booted: { id, over, pod }, world: { clock } }, deadline) {
    if (pod === undefined)
        return failed('the container is in no pod');
    const last = Math.min(deadline, clock.now() + probe.failures * probe.periodMs);
    const patience = { clock, deadline: last, over, pause: _readiness__WEBPACK_IMPORTED_MODULE_3__/* .PROBE_PAUSE */ .Ej };
    const ask = pod.ask.bind(undefined, id);
    return { output: '', ...(await (0,_readiness__WEBPACK_IMPORTED_MODULE_3__/* .awaitProbe */ .Jm)({ ...probe, successes: 1 }, ask, patience)) };
}
/**
 * Sends an HTTP step's request. It is repeated only after a connection was refused or reset before
 * the first byte of a response.
 */
async function answerTo(step, { reach, booted, world }, deadline) {
    const base = reach === undefined ? '' : (0,_reach__WEBPACK_IMPORTED_MODULE_2__/* .urlOf */ .rs)(reach.client);
    const url = step.target.startsWith('/') ? `${base}${step.target}` : step.target;
    const patience = { clock: world.clock, deadline, over: booted.over, pause: 100 };
    let refused = { kind: 'timeout' };
    const answer = await (0,_readiness__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .wt)(patience, async (left) => {
        const { method, contains } = step;
        const outcome = await world.network.request({
            method,
            url,
            contains,
            within: Math.max(1, left),
            over: booted.over
        });
        if (outcome.kind !== 'refused')
            return outcome;
        refused = outcome;
        return undefined;
    });
    return answer === undefined || answer.kind === 'timeout' ? refused : answer;
}
function judgeAnswer(step, answer, limit) {
    switch (answer.kind) {
        case 'timeout':
            return failed(`no whole answer within ${seconds(limit)}`);
        case 'refused':
            return failed(`no connection, tried for at most ${seconds(limit)}: ${answer.reason}`);
        case 'broken':
            return failed(`the answer broke off: ${answer.reason}`);
        case 'answered': {
            const { status, found, body } = answer;
            const right = step.statuses.some(([low, high]) => status >= low && status <= high);
            if (!right)
                return failed(`expected ${wanted(step)}, got ${status}`, body);
            if (!found)
                return failed(`got ${status}, but without the text "${step.contains ?? ''}"`, body);
            return { passed: true, detail: `${status}`, output: '' };
        }
    }
}
function judgeProcess({ exitCode, output, gone }, limit) {
    if (gone === 'before')
        return failed('the container ended before it');
    if (gone === 'meanwhile')
        return failed('the container ended', output);
    if (exitCode === undefined)
        return failed(`still running after ${seconds(limit)}`, output);
    if (exitCode !== 0)
        return failed(`exit code ${exitCode}`, output);
    return { passed: true, detail: 'exit code 0', output };
}
const failed = (detail, output = '') => ({ passed: false, detail, output });
const seconds = (milliseconds) => `${milliseconds / 1000} s`;
const wanted = ({ statuses }) => statuses.map(([low, high]) => (low === high ? `${low}` : `${low} to ${high}`)).join(' or ');
/**
 * Runs steps one after the other until `isLast` is true for a result. The steps share the smoke
 * test's time limit.
 */
async function inTurn(steps, { plan, world: { clock } }, run, isLast) {
    const deadline = clock.now() + plan.limits.smoke;
    const results = [];
    for (const step of steps) {
        const began = clock.now();
        const result = await run(step, deadline);
        const milliseconds = Math.round(clock.now() - began);
        const timed = { step: step.step, milliseconds, ...result };
        results.push(timed);
        if (isLast(timed))
            break;
    }
    return results;
}
/** Runs a command in the container, or a script on this machine, until the deadline. */
function runStep(step, bench, deadline) {
    const left = Math.max(1, deadline - bench.world.clock.now());
    return step.kind === 'exec'
        ? executed(step.argv, bench, left)
        : scripted(step.script, bench, left);
}
/** Runs a command in the container; a command refused because it has ended is no fault. */
async function executed(argv, { booted, world }, left) {
    try {
        return await world.engine.exec(booted.id, argv, left);
    }
    catch (error) {
        // The engine often refuses a command a moment before it reports the container's end.
        await world.clock.sleep(LAST_BREATH, booted.over);
        const isOver = booted.over.aborted || ((0,_plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(error) && !(await isRunning(booted, world)));
        if (!isOver)
            throw error;
        return { exitCode: undefined, output: '', gone: 'before' };
    }
}
/** Whether the container runs; some engines tell that earlier than they report its end. */
const isRunning = async ({ id }, { engine }) => (await engine.inspect(id)).running;
/** Milliseconds that the report of a container's end may take. */
const LAST_BREATH = 250;
async function scripted(text, bench, left) {
    const { plan, booted, world } = bench;
    const over = plan.wait.kind === 'exit' ? NEVER : booted.over;
    const result = await world.shell.script({ text, variables: variables(bench) }, left, over);
    return over.aborted ? { ...result, gone: 'meanwhile' } : result;
}
/** The signal for scripts of a one-shot container, which has ended before its script runs. */
const NEVER = new AbortController().signal;
function variables({ plan, booted, reach }) {
    const client = reach?.client;
    return {
        ZERO_DRIFT_URL: client === undefined ? '' : (0,_reach__WEBPACK_IMPORTED_MODULE_2__/* .urlOf */ .rs)(client),
        ZERO_DRIFT_HOST: client?.host ?? '',
        ZERO_DRIFT_PORT: client === undefined ? '' : `${client.port}`,
        ZERO_DRIFT_CONTAINER: booted.id,
        ZERO_DRIFT_IMAGE: plan.image.reference
    };
}


/***/ }),

/***/ 2845:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ stopwatch; }
/* harmony export */ });
/** A stopwatch for the phases of one check. */
function stopwatch(clock) {
    const started = clock.now();
    const laps = [];
    return {
        timings: () => laps,
        timed: async (phase, work) => {
            const began = clock.now();
            const lap = { phase, start: Math.round(began - started), milliseconds: 0 };
            laps.push(lap);
            try {
                return await work();
            }
            finally {
                lap.milliseconds = Math.round(clock.now() - began);
            }
        }
    };
}


/***/ }),

/***/ 6375:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: function() { return /* binding */ withSurroundings; }
/* harmony export */ });
/**
 * Makes a pod ready around the planned container, if it belongs to one, and passes on the container
 * to create in it. The removal of the pod is started before this settles.
 */
async function withSurroundings(plan, spec, context, use) {
    if (plan.pod === undefined)
        return use({ spec });
    const { withPod } = await Promise.all(/* import() | workload */[__nccwpck_require__.e(803), __nccwpck_require__.e(732)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2950));
    return withPod(plan.pod, spec, context, use);
}


/***/ }),

/***/ 1810:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: function() { return /* binding */ leaseTwin; }
/* harmony export */ });
/* harmony import */ var _lease__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1564);

/**
 * Leases a twin: its mounts are equal and its entrypoint does not exist, so its root filesystem is
 * the image's plus exactly what the engine itself makes. It is created, and its start tried, on the
 * first request only.
 */
function leaseTwin(spec, world, removals) {
    const { engine } = world;
    const lease = (0,_lease__WEBPACK_IMPORTED_MODULE_0__/* .leaseContainer */ .QF)(() => Promise.resolve(stub(spec)), world, removals);
    const tried = (0,_lease__WEBPACK_IMPORTED_MODULE_0__/* .once */ .Oo)(async () => {
        const id = await lease.id();
        const outcome = await engine.start(id);
        // With `init` the engine's own init starts, finds no program and ends.
        if (outcome.kind === 'started')
            await engine.ended(id);
        return id;
    });
    return { id: tried, done: lease.done };
}
/** The twin's spec. Mounts determine what the engine makes in its root; a network does not. */
function stub({ name, ...spec }) {
    const named = name === undefined ? {} : { name: `${name}-twin` };
    return {
        ...spec,
        ...named,
        entrypoint: ['/zero-drift-has-no-such-program'],
        command: [],
        publish: [],
        network: 'none',
        offline: true
    };
}


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

/***/ 2562:
/***/ (function(module) {

"use strict";
module.exports = require("buffer");

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

/***/ 8474:
/***/ (function(module) {

"use strict";
module.exports = require("node:events");

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

/***/ 7067:
/***/ (function(module) {

"use strict";
module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ (function(module) {

"use strict";
module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ (function(module) {

"use strict";
module.exports = require("node:https");

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

/***/ 6466:
/***/ (function(module) {

"use strict";
module.exports = require("node:stream/promises");

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

/***/ 8522:
/***/ (function(module) {

"use strict";
module.exports = require("node:zlib");

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

/***/ 932:
/***/ (function(module) {

"use strict";
module.exports = require("process");

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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/process.js + 1 modules
var adapters_process = __nccwpck_require__(8368);
// EXTERNAL MODULE: ./lib/adapters/lent-files.js
var lent_files = __nccwpck_require__(2178);
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
        await setTimeout(PAUSE);
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
    if (!Number.isSafeInteger(pid) || pid <= 1 || processMark(pid) !== mark)
        return false;
    const main = join(dirname(process.argv[1] ?? ''), '..', 'index.js');
    return commandLine(pid).includes(main);
}
function commandLine(pid) {
    try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
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
    const projects = runs.map((run) => projectName({ [RUN_LABEL]: run }));
    const found = processes().filter((pid) => commandLine(pid).some((word) => projects.includes(word)));
    for (const pid of found)
        kill(pid);
    if (found.length > 0)
        await setTimeout(LAST_REQUEST);
}
const LAST_REQUEST = 1000;
function processes() {
    try {
        return readdirSync('/proc').map(Number).filter(Number.isSafeInteger);
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
    await (0,lent_files/* removeStrayLent */.r4)(environment).catch(() => undefined);
    const job = (0,adapters_process/* jobOf */.Zw)(environment);
    if (job === undefined)
        return;
    const found = await engine.labelled({ [adapters_process/* JOB_LABEL */.pM]: job }).catch(() => []);
    const orphans = found.filter((labels) => (0,adapters_process/* isGone */.ST)(labels[adapters_process/* PROCESS_LABEL */.tJ] ?? ''));
    const runs = new Set(orphans.flatMap((labels) => labels[adapters_process/* RUN_LABEL */.jQ] ?? []));
    await Promise.allSettled([...runs].map((run) => engine.removeLabelled({ [adapters_process/* JOB_LABEL */.pM]: job, [adapters_process/* RUN_LABEL */.jQ]: run })));
}

// EXTERNAL MODULE: ./lib/action/runner.js
var runner = __nccwpck_require__(3633);
// EXTERNAL MODULE: ./lib/action/toolkit.js
var toolkit = __nccwpck_require__(957);
// EXTERNAL MODULE: ./lib/adapters/world.js + 13 modules
var world = __nccwpck_require__(6753);
;// CONCATENATED MODULE: ./lib/adapters/origin.js
/**
 * Origin of a run by the variables that CI systems set. Empty outside of a CI system. A variable
 * that is empty, or does not hold what it is documented to hold, is left out.
 */
function originOf(environment) {
    const system = SYSTEMS.find(({ isHere }) => isHere(environment));
    if (system === undefined)
        return {};
    const { provider, git, run, job } = system;
    return {
        ...gitPart(git(environment)),
        ci: {
            provider,
            ...named('runUrl', addressOf(run(environment), WEB)),
            ...named('job', job(environment))
        }
    };
}
/**
 * CI systems, each with the documentation of its variables:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables,
 * https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables,
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables and
 * https://plugins.jenkins.io/git/#plugin-content-environment-variables. Jenkins is last, since
 * jobs of others may run on its agents, too.
 */
const SYSTEMS = [
    {
        provider: 'github-actions',
        isHere: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === 'true',
        git: (from) => [githubRepository(from), from['GITHUB_SHA'], from['GITHUB_REF']],
        run: githubRun,
        job: ({ GITHUB_JOB }) => GITHUB_JOB
    },
    {
        provider: 'gitlab-ci',
        isHere: ({ GITLAB_CI }) => GITLAB_CI === 'true',
        git: (from) => [from['CI_PROJECT_URL'], from['CI_COMMIT_SHA'], from['CI_COMMIT_REF_NAME']],
        run: ({ CI_JOB_URL }) => CI_JOB_URL,
        job: ({ CI_JOB_NAME }) => CI_JOB_NAME
    },
    {
        provider: 'azure-pipelines',
        isHere: ({ TF_BUILD }) => TF_BUILD?.toLowerCase() === 'true',
        git: (from) => [
            from['BUILD_REPOSITORY_URI'],
            from['BUILD_SOURCEVERSION'],
            from['BUILD_SOURCEBRANCH']
        ],
        run: azureRun,
        job: ({ AGENT_JOBNAME }) => AGENT_JOBNAME
    },
    {
        provider: 'jenkins',
        isHere: ({ JENKINS_URL, BUILD_URL }) => Boolean(JENKINS_URL) && Boolean(BUILD_URL),
        git: (from) => [from['GIT_URL'], from['GIT_COMMIT'], from['GIT_BRANCH']],
        run: ({ BUILD_URL }) => BUILD_URL,
        job: ({ JOB_NAME }) => JOB_NAME
    }
];
function githubRepository({ GITHUB_SERVER_URL, GITHUB_REPOSITORY }) {
    if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY)
        return undefined;
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
}
/** Address of the attempt, since that of the run shows its last attempt only. */
function githubRun(from) {
    const repository = githubRepository(from);
    const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = from;
    if (repository === undefined || !GITHUB_RUN_ID)
        return undefined;
    const attempt = GITHUB_RUN_ATTEMPT ? `/attempts/${GITHUB_RUN_ATTEMPT}` : '';
    return `${repository}/actions/runs/${GITHUB_RUN_ID}${attempt}`;
}
function azureRun(from) {
    const { SYSTEM_COLLECTIONURI, SYSTEM_TEAMPROJECT, BUILD_BUILDID } = from;
    if (!SYSTEM_COLLECTIONURI || !SYSTEM_TEAMPROJECT || !BUILD_BUILDID)
        return undefined;
    const collection = SYSTEM_COLLECTIONURI.replace(/\/*$/, '/');
    return `${collection}${encodeURIComponent(SYSTEM_TEAMPROJECT)}/_build/results?buildId=${BUILD_BUILDID}`;
}
function gitPart([repository, commit, ref]) {
    const hash = commit?.toLowerCase();
    const git = {
        ...named('repository', addressOf(repository, [...WEB, 'ssh:'])),
        ...named('commit', /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(hash ?? '') ? hash : undefined),
        ...named('ref', ref)
    };
    return Object.keys(git).length === 0 ? {} : { git };
}
const WEB = ['http:', 'https:'];
/**
 * Address without credentials, query (but a build's number) and fragment; undefined if it has none
 * of these protocols. The short form of SSH, `git@host:path`, is written as an address.
 */
function addressOf(text, protocols) {
    const written = text?.trim().replace(/^[\w.-]+@([\w.-]+):(?!\/)/, 'ssh://$1/') ?? '';
    if (written.length > LONGEST || !URL.canParse(written))
        return undefined;
    const { protocol, host, pathname, search } = new URL(written);
    if (!protocols.includes(protocol))
        return undefined;
    return `${protocol}//${host}${pathname}${/^\?buildId=\d+$/.test(search) ? search : ''}`;
}
const LONGEST = 2000;
/** An object with this key, or without any if the value is empty. */
function named(key, value) {
    const known = value?.trim().slice(0, LONGEST) ?? '';
    return known === '' ? {} : { [key]: known };
}

// EXTERNAL MODULE: ./lib/main.js + 8 modules
var main = __nccwpck_require__(460);
// EXTERNAL MODULE: ./lib/run/lease.js
var lease = __nccwpck_require__(1564);
;// CONCATENATED MODULE: ./lib/index.js









/** Entry point of the action: connects the adapters, checks the images, publishes the report. */
async function run(environment) {
    (0,adapters_process/* boundYoungGeneration */.dv)();
    (0,adapters_process/* ignoreClosedOutput */.OP)(1);
    const inputs = (0,runner/* readInputs */.Ko)(environment);
    const checks = await (0,world/* findChecks */.T2)({ inputs });
    const identity = (0,adapters_process/* newIdentity */.t$)(environment);
    const outputDir = checks.outputDir || (0,adapters_process/* runnerFolder */.Xs)(environment, identity.run);
    await (0,world/* withWorld */.DO)(meansFor(environment, outputDir), async (world) => {
        const around = { environment, outputDir, world };
        await (checks.kind === 'one'
            ? runOne(checks.check, identity, around)
            : runSeveral(checks, around));
    });
}
const COMMAND_FILES = ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT', 'GITHUB_STATE'];
const appendedIn = (environment) => COMMAND_FILES.flatMap((name) => environment[name] || []);
const meansFor = (environment, outputDir) => ({
    environment,
    destinations: { outputDir, appended: appendedIn(environment) },
    log: runner/* actionsLog */._D,
    cancelled: (0,adapters_process/* cancellation */.WN)()
});
async function runOne(settings, identity, around) {
    const { environment, outputDir, world } = around;
    const request = requestOf(settings, identity, environment);
    const saving = savingFirst([identity], around);
    const swept = (0,lease/* once */.Oo)(() => sweepEarlier(world.engine, environment));
    const report = await (0,main/* main */.iW)(request, saving, async (drawn) => {
        void swept();
        const { writeFiles } = await publishing();
        return writeFiles(drawn, outputDir);
    });
    const { publishReport } = await publishing();
    await Promise.all([swept(), publishReport(report, outputDir, environment)]);
}
async function runSeveral({ checks, faults }, around) {
    const { environment, outputDir, world } = around;
    const named = checks.map((settings) => ({ settings, identity: (0,adapters_process/* newIdentity */.t$)(environment) }));
    const identities = named.map(({ identity }) => identity);
    const requests = named.map(({ settings, identity }) => requestOf(settings, identity, environment));
    const appended = appendedIn(environment);
    const saving = savingFirst(identities, around);
    const origin = originOf(environment);
    const common = { world: saving, outputDir, appended, colour: false, origin };
    const { checkSeveral, publishJoined } = await publishing();
    const joined = await checkSeveral(faults, requests, common);
    await Promise.all([
        sweepEarlier(world.engine, environment),
        publishJoined(joined, outputDir, environment)
    ]);
}
function requestOf(settings, { labels }, environment) {
    const found = { documentation: (0,runner/* documentationOf */.yM)(environment), workflow: (0,runner/* workflowOf */.B4)(environment) };
    const origin = originOf(environment);
    return { ...settings, labels, version: adapters_process/* VERSION */.xv, ...found, origin, colour: false };
}
/**
 * Loads the publisher. `dist` holds it in one file with `src/tell.ts`, so that it is in memory
 * before a container starts that could write to the action's folder.
 */
const publishing = () => Promise.all(/* import() | tell */[__nccwpck_require__.e(260), __nccwpck_require__.e(838), __nccwpck_require__.e(663), __nccwpck_require__.e(827), __nccwpck_require__.e(259), __nccwpck_require__.e(100), __nccwpck_require__.e(206)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3429));
/**
 * Returns a world that creates a container, loads an image, or runs Compose, only once the state for
 * post is saved, so that post can find what they make. The state is written during the engine's first
 * answer. `create` also waits for the toolkit, which reports a fault that leaves no report.
 */
function savingFirst(identities, { environment, world }) {
    const saved = (0,promises_.setImmediate)().then(() => (0,runner/* saveState */.LZ)(identities, environment));
    saved.catch(() => undefined);
    const create = async (spec) => {
        await saved;
        // Sends the engine its request before reading the toolkit, which blocks.
        const [id] = await Promise.all([world.engine.create(spec), (0,promises_.setImmediate)().then(toolkit/* toolkit */.V)]);
        return id;
    };
    const load = async (archive) => {
        await saved;
        return world.engine.load(archive);
    };
    // Compose creates objects that carry the same labels.
    const run = async (...command) => {
        await saved;
        return world.compose.run(...command);
    };
    return {
        ...world,
        engine: { ...world.engine, create, load },
        compose: { ...world.compose, run }
    };
}
run(process.env).catch(runner/* publishFault */.u4);

}();
module.exports = __webpack_exports__;
/******/ })()
;