"use strict";
exports.id = 732;
exports.ids = [732];
exports.modules = {

/***/ 496:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kubeletProbe: function() { return /* binding */ kubeletProbe; }
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2467);
/* harmony import */ var node_http2__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http2__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7451);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1470);





/** Sends the request of an HTTP or gRPC probe, as a kubelet does; never rejects. */
async function kubeletProbe(asked, within, cancelled) {
    return (0,_clock__WEBPACK_IMPORTED_MODULE_3__/* .withDeadline */ .NE)(within, async (late) => {
        const over = AbortSignal.any([late, cancelled]);
        try {
            return await (asked.kind === 'http' ? visit(asked, over) : checkHealth(asked, over));
        }
        catch (error) {
            const isLate = late.aborted;
            return failed(isLate ? `no answer within ${Math.ceil(within) / 1000} s` : (0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .g)(error));
        }
    });
}
const failed = (detail) => ({ passed: false, detail });
/** Redirects that a kubelet follows; it is content with any to another host. */
const REDIRECTS = 10;
async function visit({ address, scheme, path, headers }, over) {
    let url = new URL(`${scheme}://${authority(address)}${path}`);
    const { hostname, host } = url;
    for (let left = REDIRECTS;; left--) {
        const { statusCode: status = 0, headers: answered } = await get(url, headers, over);
        const target = isRedirect(status) ? targetOf(answered.location, url) : undefined;
        const isElsewhere = target !== undefined &&
            !(target.host === host || (target.hostname === hostname && !LOOPBACK.test(hostname)));
        if (target === undefined || isElsewhere || left === 0) {
            const passed = status >= 200 && status < 400 && (target === undefined || isElsewhere);
            return { passed, detail: left === 0 ? `more than ${REDIRECTS} redirects` : `${status}` };
        }
        url = target;
    }
}
/** Addresses of this machine itself, whose other ports are not the pod's. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const authority = ({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`;
const isRedirect = (status) => [301, 302, 303, 307, 308].includes(status);
/** The address that a redirect leads to; undefined if it is none of HTTP. */
function targetOf(location, from) {
    if (location === undefined || !URL.canParse(location, from.href))
        return undefined;
    const target = new URL(location, from.href);
    return /^https?:$/.test(target.protocol) ? target : undefined;
}
/** Requests an address; resolves once the headers of the answer are in. */
function get(url, headers, signal) {
    const start = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    // A kubelet verifies no certificate.
    const options = { agent: false, signal, headers: headersOf(headers), rejectUnauthorized: false };
    return new Promise((resolve, reject) => {
        const sent = start(url, options, (response) => {
            resolve(response);
            response.destroy();
        });
        sent.once('error', reject);
        sent.once('close', () => {
            reject(new Error('the connection was closed without a response'));
        });
        sent.end();
    });
}
/** Headers of a kubelet's request; those of the manifest win, and may occur several times. */
function headersOf(own) {
    const headers = new Map([
        ['user-agent', ['kube-probe/1.36']],
        ['accept', ['*/*']],
        ['connection', ['close']]
    ]);
    const given = new Set();
    for (const [name, value] of own) {
        const key = name.toLowerCase();
        headers.set(key, [...(given.has(key) ? (headers.get(key) ?? []) : []), value]);
        given.add(key);
    }
    const flat = Array.from(headers, ([key, [first = '', ...more]]) => {
        return [key, more.length === 0 || key === 'host' ? first : [first, ...more]];
    });
    return Object.fromEntries(flat);
}
const { HTTP2_HEADER_PATH: PATH, HTTP2_HEADER_METHOD: METHOD } = node_http2__WEBPACK_IMPORTED_MODULE_1__.constants;
/** Calls `Check` of gRPC's health service over HTTP/2 in clear text. */
async function checkHealth({ address, service }, over) {
    const session = (0,node_http2__WEBPACK_IMPORTED_MODULE_1__.connect)(`http://${authority(address)}`);
    try {
        return await (0,_clock__WEBPACK_IMPORTED_MODULE_3__/* .unlessAborted */ .Wh)(call(session, service), over);
    }
    finally {
        session.destroy();
    }
}
function call(session, service) {
    return new Promise((resolve, reject) => {
        session.once('error', reject);
        const stream = session.request({
            [METHOD]: 'POST',
            [PATH]: '/grpc.health.v1.Health/Check',
            'content-type': 'application/grpc',
            'user-agent': 'kube-probe/1.36',
            te: 'trailers'
        });
        const body = [];
        let size = 0;
        let status = '';
        const noteStatus = (headers) => {
            status = [headers['grpc-status'] ?? []].flat().join();
        };
        // An answer without a message has its status in its headers.
        stream.on('response', noteStatus);
        stream.on('trailers', noteStatus);
        stream.on('data', (chunk) => {
            size += chunk.length;
            // An answer has a handful of bytes.
            if (size > LONGEST)
                stream.destroy(new Error('the answer is too long'));
            else
                body.push(chunk);
        });
        stream.once('error', reject);
        stream.once('close', () => {
            resolve(judged(status, Buffer.concat(body)));
        });
        stream.end(question(service));
    });
}
const LONGEST = 64 * 1024;
/** A `HealthCheckRequest` in a frame of gRPC: no compression, its length, and its only field. */
function question(service) {
    const name = Buffer.from(service);
    const message = name.length === 0 ? name : Buffer.concat([Buffer.from([0x0a, ...varint(name.length)]), name]);
    const frame = Buffer.alloc(5);
    frame.writeUInt32BE(message.length, 1);
    return Buffer.concat([frame, message]);
}
function varint(value) {
    return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
}
/** Names of `HealthCheckResponse.ServingStatus`. */
const SERVING = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'];
function judged(status, body) {
    if (status === '')
        return failed('the answer is not one of gRPC');
    if (status !== '0')
        return failed(`gRPC status ${status}`);
    const [tag, value = 0] = body.subarray(5);
    const serving = tag === 0x08 ? value : 0;
    return { passed: serving === 1, detail: SERVING[serving] ?? `serving status ${serving}` };
}


/***/ }),

/***/ 9903:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: function() { return /* binding */ secretsOf; }
/* harmony export */ });
/* harmony import */ var _masks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1123);

/** The secrets that have these values. */
function secretsOf(values) {
    const forms = [
        ...new Set(values.flatMap(linesOf).flatMap(formsOf)),
        ...new Set(values.filter(isSecret).flatMap(encodedForms))
    ];
    const mask = (0,_masks__WEBPACK_IMPORTED_MODULE_0__/* .maskLiterals */ .hM)(forms);
    return { forms, hide: (text) => mask(text.split('\n')).join('\n') };
}
/** Lines of a secret that may be secrets themselves: of a longer text not those of every such text. */
function linesOf(secret) {
    const lines = secret.split(/\r?\n|\r/).map((line) => line.trim());
    const several = lines.filter((line) => line !== '').length > 1;
    return lines.filter((line) => isSecret(line) && !(several && COMMON_LINE.test(line)));
}
const isSecret = (value) => (0,_masks__WEBPACK_IMPORTED_MODULE_0__/* .isTelling */ .c0)(value) && !SETTING.test(value.trim());
/** Lines of many files: short ones, and keys without a value. */
const COMMON_LINE = /^(?:.{0,7}|[\w.-]+:|\[[\w.-]+\])$/;
/** Names of accounts and services, and paths of plain words. */
const SETTING = /^(?:root|admin|administrator|user|username|guest|nobody|postgres|postgresql|mysql|mariadb|mongo|mongodb|redis|rabbitmq|elastic|nginx|(?:\/[a-z][a-z_.-]{0,15}){1,8}\/?)$/i;
function formsOf(line) {
    const quoted = JSON.stringify(line).slice(1, -1);
    return [line, quoted, encodeURIComponent(line.toWellFormed())];
}
/** Base64 of a text, alone, with a line feed, and within a longer text. */
function encodedForms(secret) {
    const ended = [secret, `${secret}\n`].map((text) => Buffer.from(text).toString('base64'));
    const within = [1, 2].map((bytes) => {
        const text = Buffer.concat([Buffer.alloc(bytes), Buffer.from(secret)]).toString('base64');
        // The characters at either end depend on the bytes beyond.
        return text.slice(bytes + 1).replace(/.=+$/, '');
    });
    const wrapped = ended.flatMap((text) => text.match(/.{1,76}/g) ?? []);
    const all = [...ended, ...ended.map((text) => text.replace(/=+$/, '')), ...wrapped];
    const forms = [...all, ...within.filter((text) => text.length >= 8)];
    return [...forms, ...forms.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}


/***/ }),

/***/ 434:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: function() { return /* binding */ TERMINATION_LOG; },
/* harmony export */   cM: function() { return /* binding */ terminationLogs; },
/* harmony export */   oU: function() { return /* binding */ logMount; }
/* harmony export */ });
/** File to which every container may write a last message, unless its manifest names another. */
const TERMINATION_LOG = '/dev/termination-log';
/** A volume with a file for the last message of each container, which all may write to. */
const terminationLogs = ({ init, containers }, source) => ({
    ...{ name: '', source, kind: 'scratch', medium: 'disk', mode: 0o755, uid: 0, gid: 0 },
    entries: [...init, ...containers].map(({ name }) => ({
        ...{ kind: 'file', path: name, mode: 0o666, uid: 0, gid: 0 },
        content: new Uint8Array()
    }))
});
/** Mount of a container's own file for its last message, unless something else is mounted there. */
function logMount({ name, terminationLog: path = TERMINATION_LOG, mounts }, logs) {
    if (mounts.some((mount) => mount.path === path))
        return [];
    const { source, kind } = logs;
    return [{ source, path, subPath: name, readOnly: false, podVolume: kind, isLastMessage: true }];
}


/***/ }),

/***/ 6160:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vv: function() { return /* binding */ UNKNOWN_FACTS; },
  QI: function() { return /* binding */ bareMount; },
  VC: function() { return /* binding */ planPod; },
  Qj: function() { return /* binding */ withFacts; }
});

// EXTERNAL MODULE: ./lib/plan/workload/pod-log.js
var pod_log = __webpack_require__(434);
// EXTERNAL MODULE: ./lib/plan/masks.js
var masks = __webpack_require__(1123);
;// CONCATENATED MODULE: ./lib/plan/workload/pod-requests.js

/** The probes of a container under their names in the manifest. */
function namedProbes({ probes: { startup, readiness, liveness }, env }) {
    const named = [
        ['startupProbe', startup],
        ['readinessProbe', readiness],
        ['livenessProbe', liveness]
    ];
    return named.flatMap(([name, probe]) => probe === undefined ? [] : [{ name, request: wordsOf(probe.action, env), probe }]);
}
/** A request of a probe in a few words, without secrets. */
function wordsOf(action, env) {
    switch (action.kind) {
        case 'http':
            return `GET ${(0,masks/* maskTyped */.T4)(env)([action.path]).join()}`;
        case 'tcp':
            return `port ${action.port}`;
        case 'grpc':
            return `gRPC health on port ${action.port}`;
        case 'exec':
            return (0,masks/* maskWords */.QW)(action.command, env).join(' ');
    }
}
/** Ports of the pod that a container's probes and hooks talk to. */
function portsAsked({ probes, postStart, preStop }) {
    const actions = [
        ...[probes.startup, probes.readiness, probes.liveness].map((probe) => probe?.action),
        ...[postStart, preStop]
    ];
    return actions.flatMap((action) => {
        if (action === undefined || action.kind === 'exec' || action.kind === 'sleep')
            return [];
        return [action.port];
    });
}

// EXTERNAL MODULE: ./lib/plan/workload/pod-sharing.js
var pod_sharing = __webpack_require__(8824);
;// CONCATENATED MODULE: ./lib/plan/workload/pod-plan.js



/** Plans the containers of a pod: those around the judged one, and that one itself. */
function planPod(pod, means) {
    const run = means.labels['zero-drift.run'] ?? '';
    const own = (0,pod_sharing/* plannedVolumes */.QJ)(pod.volumes, run);
    const logs = (0,pod_log/* terminationLogs */.cM)(pod, `zero-drift-${run}-pod-logs`);
    const specOf = (container) => containerSpec(container, [...mountsOf(container, own), ...(0,pod_log/* logMount */.oU)(container, logs)], onNetwork(pod, means));
    const membersOf = (containers) => containers.map((container) => memberOf(container, specOf(container), means));
    const at = pod.containers.findIndex(({ name }) => name === pod.judged);
    const judged = pod.containers[at];
    if (judged === undefined)
        throw new Error(`The pod has no container ${pod.judged}.`);
    const others = pod.containers.filter((one) => one !== judged);
    // A container whose processes the others share has to run first.
    const first = pod.sharesProcesses ? 0 : at;
    return {
        spec: specOf(judged),
        plan: {
            sandbox: {
                ...{ hostname: pod.hostname, base: baseOf(pod.sandbox) },
                addHost: texts(pod.sandbox.hostConfig['ExtraHosts'])
            },
            volumes: [...own.filter(({ source }, index) => source === (0,pod_sharing/* sourceOf */.vz)(run, index)), logs],
            init: membersOf(pod.init),
            before: membersOf(others.slice(0, first)),
            after: membersOf(others.slice(first)),
            judged: judgedPart(judged),
            ports: [...new Set([...pod.init, ...pod.containers].flatMap(portsAsked))],
            ...{ sharesProcesses: pod.sharesProcesses, isJob: pod.isJob, startup: means.startup }
        }
    };
}
function onNetwork({ sandbox }, means) {
    return sandbox.hostConfig['NetworkMode'] === 'host' ? { ...means, network: 'host' } : means;
}
const judgedPart = (judged) => {
    const { name, postStart, preStop } = judged;
    const hooks = { ...(postStart && { postStart }), ...(preStop && { preStop }) };
    return { name, probes: namedProbes(judged), ...hooks };
};
const memberOf = ({ name, isSidecar, probes, postStart, preStop, stopSignal }, spec, { bodies }) => ({
    ...{ name, spec, isSidecar },
    stopSignal: stopSignal ?? bodies.get(name)?.stopSignal ?? 'SIGTERM',
    ...(probes.startup && { startup: probes.startup }),
    ...(postStart && { postStart }),
    ...(preStop && { preStop })
});
/**
 * Settings without the process and memory namespaces of the machine: in them, a container could not
 * be told from others when it is inspected.
 */
const withoutNamespaces = (hostConfig) => Object.fromEntries(Object.entries(hostConfig).filter(([key]) => key !== 'PidMode' && key !== 'IpcMode'));
const baseOf = ({ config, hostConfig }) => ({
    ...{ config, hostConfig: withoutNamespaces(hostConfig) },
    ...{ networks: {}, volumes: {} }
});
function mountsOf({ mounts }, volumes) {
    return mounts.flatMap((mount) => {
        const volume = volumes.find(({ name }) => name === mount.volume);
        return volume === undefined ? [] : [mountOf(mount, volume)];
    });
}
function mountOf({ path, readOnly, subPath }, volume) {
    const parts = [volume.part, subPath].filter((one) => one !== undefined);
    return {
        ...bareMount(volume, path),
        readOnly: readOnly || volume.kind === 'content',
        ...(parts.length === 0 ? {} : { subPath: parts.join('/') })
    };
}
/** A mount of a whole volume of a pod. */
const bareMount = (volume, path) => ({
    ...{ source: volume.source, path, readOnly: false, podVolume: volume.kind },
    ...(volume.medium === 'memory' ? { memory: memoryOptions(volume) } : {})
});
/** Mount options that give a volume in memory its size, mode and owner. */
function memoryOptions({ size, mode, uid, gid }) {
    return [
        ...(size === undefined ? [] : [`size=${size}`]),
        `mode=${mode.toString(8).padStart(4, '0')}`,
        ...(uid === 0 ? [] : [`uid=${uid}`]),
        ...(gid === 0 ? [] : [`gid=${gid}`])
    ].join(',');
}
function containerSpec(container, volumes, { labels, bodies, network }) {
    const { name, command, args, workingDir, hostConfig, identity, stopSignal } = container;
    const { image, user } = bodies.get(name) ?? { image: container.image };
    const groups = identity.groups.map(String);
    const memory = hostConfig['Memory'];
    return {
        ...{ image, labels, volumes, env: container.env, readOnly: container.readOnly },
        ...{ init: false, publish: [], tmpfs: [], ulimits: [], addHost: [], pidsLimit: UNLIMITED },
        capDrop: texts(hostConfig['CapDrop']),
        capAdd: [...texts(hostConfig['CapAdd']), ...(hostConfig['Privileged'] === true ? ['ALL'] : [])],
        securityOpt: texts(hostConfig['SecurityOpt']),
        ...(command && { entrypoint: command }),
        ...(args && { command: args }),
        ...(workingDir !== undefined && { workingDir }),
        ...(user !== undefined && { user }),
        ...(network !== undefined && { network }),
        ...(typeof memory === 'number' && { memory }),
        base: {
            // A kubelet does not run the image's own health check.
            config: {
                ...container.config,
                Healthcheck: { Test: ['NONE'] },
                ...(stopSignal && { StopSignal: stopSignal })
            },
            hostConfig: {
                ...withoutNamespaces(hostConfig),
                ...(groups.length > 0 && { GroupAdd: groups })
            },
            networks: {},
            volumes: {}
        }
    };
}
/** No limit for the number of processes, as in a kubelet by default. */
const UNLIMITED = -1;
const texts = (value) => Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
/** Texts in a plan in place of facts that only a running sandbox has. */
const UNKNOWN_FACTS = {
    podIp: 'zero-drift-pod-ip',
    hostIp: 'zero-drift-host-ip'
};
/** A spec with the facts of the sandbox in all its texts. */
function withFacts(value, facts) {
    const filled = (one) => {
        if (typeof one === 'string')
            return one
                .replaceAll(UNKNOWN_FACTS.podIp, facts.podIp)
                .replaceAll(UNKNOWN_FACTS.hostIp, facts.hostIp);
        if (Array.isArray(one))
            return one.map(filled);
        if (typeof one !== 'object' || one === null)
            return one;
        return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, filled(inner)]));
    };
    return filled(value);
}


/***/ }),

/***/ 5970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openService: function() { return /* binding */ openService; }
});

// EXTERNAL MODULE: ./lib/plan/clashes.js
var clashes = __webpack_require__(2535);
// EXTERNAL MODULE: ./lib/plan/faults.js
var plan_faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/plan/images.js
var plan_images = __webpack_require__(3986);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(691);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/plan/shell-word.js
var shell_word = __webpack_require__(357);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
;// CONCATENATED MODULE: ./lib/plan/workload/compose-model.js


/*
 * The project as `docker compose config --format json` prints it: canonical, with `extends`,
 * `include`, profiles and variables resolved, and each literal `$` doubled.
 */
const given = (struct) => dist.optional(dist.nullable(struct));
const record = (struct) => dist.record(dist.string(), struct);
const texts = given(dist.array(dist.string()));
const unknowns = given(record(dist.unknown()));
/** A secret or config that a service mounts. */
const Reference = dist.type({ source: dist.string(), target: given(dist.string()) });
const Mount = dist.type({
    type: dist.string(),
    source: given(dist.string()),
    target: dist.string(),
    read_only: given(dist.boolean()),
    bind: unknowns,
    volume: unknowns
});
/** Settings of a service on one network. */
const Endpoint = dist.type({
    aliases: texts,
    ipv4_address: given(dist.string()),
    ipv6_address: given(dist.string())
});
const Service = dist.type({
    image: given(dist.string()),
    build: dist.unknown(),
    provider: dist.unknown(),
    container_name: given(dist.string()),
    read_only: given(dist.boolean()),
    network_mode: given(dist.string()),
    pid: given(dist.string()),
    ipc: given(dist.string()),
    volumes_from: texts,
    external_links: texts,
    links: texts,
    platform: given(dist.string()),
    pull_policy: given(dist.string()),
    networks: given(record(dist.nullable(Endpoint))),
    depends_on: given(record(dist.type({ condition: dist.string() }))),
    ports: given(dist.array(dist.type({ target: dist.number(), protocol: given(dist.string()) }))),
    expose: given(dist.array(dist.union([dist.string(), dist.number()]))),
    stop_grace_period: given(dist.string()),
    tmpfs: texts,
    volumes: given(dist.array(Mount)),
    secrets: given(dist.array(Reference)),
    configs: given(dist.array(Reference)),
    environment: unknowns,
    labels: unknowns,
    deploy: given(dist.type({ replicas: given(dist.number()) })),
    scale: given(dist.number()),
    logging: given(dist.type({ driver: given(dist.string()) })),
    use_api_socket: given(dist.boolean())
});
/** A volume or network of the project. */
const Shared = dist.type({
    name: given(dist.string()),
    external: given(dist.boolean()),
    driver: given(dist.string()),
    driver_opts: unknowns
});
/** A secret or config of the project. */
const Value = dist.type({
    external: given(dist.boolean()),
    file: given(dist.string()),
    environment: given(dist.string()),
    content: given(dist.string())
});
const Project = dist.type({
    name: dist.string(),
    services: record(Service),
    networks: given(record(dist.nullable(Shared))),
    volumes: given(record(dist.nullable(Shared))),
    secrets: given(record(Value)),
    configs: given(record(Value))
});
/** Decodes the canonical JSON, with all unknown keys; undefined if it is of another form. */
function decodeModel(json) {
    try {
        const parsed = JSON.parse(json);
        return dist.is(parsed, Project) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
/** Undoes the doubled `$` of the canonical JSON. */
const literal = (text) => text.replaceAll('$$', '$');
/**
 * Chooses the service to check: the named one, else the only one, else the only one that runs that
 * image (empty for none).
 */
function chooseService({ services }, named, image) {
    const names = Object.keys(services);
    if (named !== undefined) {
        return names.includes(named) ? { value: named } : { problem: noService(named, names) };
    }
    const [only] = names;
    if (only === undefined)
        return { problem: NO_SERVICE };
    if (names.length === 1)
        return { value: only };
    const running = names.filter((name) => image !== '' && sameImage(services[name]?.image, image));
    const [first] = running;
    if (first !== undefined && running.length === 1)
        return { value: first };
    const several = running.length > 1 ? running : names;
    const which = running.length > 1 ? `that run ${(0,parse/* quoteInput */.Zs)(image)}: ` : '';
    return {
        problem: `the Compose files have several services ${which}${quotedList(several)}. Name the one to check.`
    };
}
const NO_SERVICE = 'the Compose files have no service that is on. Name the service to check, or turn on its profile by "compose-profiles".';
/** Sentence on the name of a service that does not exist. */
function noService(named, names) {
    const known = names.length === 0 ? '' : ` They have ${quotedList(names)}.`;
    return `${(0,parse/* quoteInput */.Zs)(named)} is no service of the Compose files: ${(0,parse/* spellingAdvice */.Jz)(named, names)}${known}`;
}
const LISTED = 12;
/** Names in quotes; of many, the first ones and their number. */
function quotedList(names) {
    const rest = names.length - LISTED;
    const more = rest > 0 ? ` and ${rest} more` : '';
    return `${names.slice(0, LISTED).map(parse/* quoteInput */.Zs).join(', ')}${more}`;
}
/** Whether two references name one image, whose default registry and tag may be left out. */
const sameImage = (one, other) => typeof one === 'string' && wholeReference(literal(one)) === wholeReference(other);
function wholeReference(reference) {
    const path = reference.replace(/^(?:(?:index\.)?docker\.io\/)?(?:library\/)?/, '');
    return /[:@][^/]*$/.test(path) ? path : `${path}:latest`;
}
/** Name under which Compose builds the image of a service without `image`. */
const builtName = ({ name }, service) => `${name}-${service}`;
/** Reference of the image that a service runs. */
function imageOf(model, service) {
    return literal(serviceOf(model, service).image || builtName(model, service));
}
/** The service of that name. */
function serviceOf({ services }, name) {
    const service = Object.hasOwn(services, name) ? services[name] : undefined;
    return service ?? { build: undefined, provider: undefined };
}
/** Values of the environment of all services. */
const environmentValues = ({ services }) => Object.values(services).flatMap(({ environment }) => Object.values(environment ?? {}).flatMap((value) => typeof value === 'string' ? [literal(value)] : []));
/** Names of the services that a service depends on, in turn too; the nearest come first. */
function dependenciesOf(model, service) {
    const found = new Set([service]);
    for (const name of found) {
        for (const next of Object.keys(serviceOf(model, name).depends_on ?? {}))
            found.add(next);
    }
    return [...found].slice(1).filter((name) => Object.hasOwn(model.services, name));
}
/** Names of the services that start once this one has ended with code 0. */
const awaitingEnd = ({ services }, service) => Object.entries(services)
    .filter(([, one]) => at(one.depends_on, service)?.condition === ENDED)
    .map(([name]) => name);
/** Condition of `depends_on` that waits for the end of a one-shot job. */
const ENDED = 'service_completed_successfully';
/** Whether Compose can build the image of that service. */
const hasBuild = ({ build }) => build !== undefined && build !== null;
/** Doubles each `$`, which Compose would take for a variable. */
const doubled = (text) => text.replaceAll('$', '$$$$');
/** The value of a key that an object has itself. */
function at(values, key) {
    return values && Object.hasOwn(values, key) ? values[key] : undefined;
}
/** An object with each value replaced. */
const mapped = (values, map) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
/** An object without these keys. */
const omit = (value, keys) => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
/** An object with no other keys than these. */
const pick = (value, keys) => Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));

// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __webpack_require__(9174);
;// CONCATENATED MODULE: ./lib/plan/workload/compose-service.js

/** Reads the facts of a service from the model as Compose printed it. */
function declaredService(model, name) {
    const service = serviceOf(model, name);
    return {
        service: name,
        image: imageOf(model, name),
        readOnly: service.read_only === true,
        platform: service.platform ? literal(service.platform) : undefined,
        environment: environmentOf(service),
        ports: portsOf(service),
        expose: (service.expose ?? []).flatMap(exposedPort),
        stopGrace: duration(service.stop_grace_period ?? ''),
        inline: inlineValues(model, service),
        dependencies: dependencies(model, name),
        notReproduced: leftOut(service).map((key) => ({ service: name, key })),
        tmpfs: tmpfsOf(service)
    };
}
const environmentOf = ({ environment }) => new Map(Object.entries(environment ?? {}).map(([name, value]) => [
    literal(name),
    typeof value === 'string' ? literal(value) : undefined
]));
const portsOf = ({ ports }) => (ports ?? []).filter(({ protocol }) => (protocol ?? 'tcp') === 'tcp').map(({ target }) => target);
/** The first TCP port of an entry such as `9000`, `9000-9005` or `53/udp`. */
function exposedPort(entry) {
    const port = /^(\d{1,5})(?:-\d{1,5})?(?:\/tcp)?$/.exec(String(entry))?.[1];
    return port === undefined || Number(port) > MOST ? [] : [Number(port)];
}
/** Highest number of a port. */
const MOST = 65_535;
const UNITS = new Map([
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
    ['ms', 1],
    ['us', 1 / 1000],
    ['µs', 1 / 1000],
    ['ns', 1 / 1_000_000]
]);
/** Milliseconds of a duration as Go prints it, e.g. `1m30s`; undefined for any other text. */
function duration(text) {
    if (!/^(?:\d+(?:\.\d+)?(?:h|ms|us|µs|ns|m|s))+$/.test(text))
        return undefined;
    const parts = [...text.matchAll(/([\d.]+)(h|ms|us|µs|ns|m|s)/g)];
    return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNITS.get(unit) ?? 0), 0);
}
function tmpfsOf({ tmpfs, volumes }) {
    const mounts = (volumes ?? []).filter(({ type }) => type === 'tmpfs');
    const lines = (tmpfs ?? []).map((line) => literal(line).split(':')[0] ?? '');
    return [...lines, ...mounts.map(({ target }) => literal(target))];
}
/** Secrets and configs of a service that have no file. */
function inlineValues(model, service) {
    const named = (kind, references, values) => {
        const names = references.map(({ source }) => source);
        const found = names.filter((name) => isInline(at(values, name)));
        return [...new Set(found)].map((name) => ({ kind, name }));
    };
    return [
        ...named('secret', service.secrets ?? [], model.secrets),
        ...named('config', service.configs ?? [], model.configs)
    ];
}
const isInline = (value) => typeof value?.content === 'string' || typeof value?.environment === 'string';
/** Key of a secret or config among those of both kinds. */
const lentKey = ({ kind, name }) => `${kind}:${name}`;
function dependencies(model, name) {
    const direct = serviceOf(model, name).depends_on ?? {};
    return dependenciesOf(model, name).map((service) => {
        const condition = direct[service]?.condition;
        const writableBinds = writableBindsOf(serviceOf(model, service));
        return {
            service,
            ...(condition === undefined ? {} : { condition }),
            readOnly: serviceOf(model, service).read_only === true,
            ...(writableBinds.length === 0 ? {} : { writableBinds })
        };
    });
}
/** Sources of the binds that a service may write to. */
const writableBindsOf = ({ volumes }) => {
    const binds = (volumes ?? []).filter((mount) => mount.type === 'bind' && mount.read_only !== true);
    return [...new Set(binds.map(({ source }) => literal(source ?? '')))];
};
/** Keys of a service that are carried out by Compose and not by the engine. */
const OF_COMPOSE = ['pre_start', 'post_start', 'pre_stop', 'models', 'use_api_socket'];
function leftOut(service) {
    const written = service;
    const hooks = OF_COMPOSE.filter((key) => isSet(written[key]));
    const copies = service.deploy?.replicas ?? service.scale ?? 1;
    const driver = service.logging?.driver ?? 'json-file';
    return [
        ...hooks,
        ...(copies > 1 ? [typeof service.scale === 'number' ? 'scale' : 'replicas'] : []),
        ...(['json-file', 'local', ''].includes(driver) ? [] : ['logging'])
    ];
}
const isSet = (value) => value !== undefined &&
    value !== null &&
    value !== false &&
    !(Array.isArray(value) && value.length === 0);

;// CONCATENATED MODULE: ./lib/plan/workload/compose-objects.js



/** Replaces the sources of mounts, secrets and configs at these paths. */
function withVolumes(service, volumes) {
    if (volumes.length === 0)
        return service;
    const paths = new Set(volumes.map(({ path }) => path));
    const others = (list, pathOf) => list.filter((one) => !paths.has(pathOf(one)));
    const mounts = volumes.map((volume) => replacement(volume, service));
    return {
        ...service,
        volumes: [...others(service.volumes ?? [], ({ target }) => literal(target)), ...mounts],
        secrets: others(service.secrets ?? [], secretPath),
        configs: others(service.configs ?? [], configPath)
    };
}
function replacement(wanted, { volumes }) {
    const { path, source, readOnly } = wanted;
    const declared = volumes?.find(({ target }) => literal(target) === path);
    const isReadOnly = readOnly || declared === undefined || declared.read_only === true;
    const type = (0,mounts/* isBind */.mD)(wanted) ? 'bind' : 'volume';
    return {
        type,
        target: doubled(path),
        ...(source === '' ? {} : { source: (0,mounts/* isNamed */.ev)(wanted) ? givenKey(source) : doubled(source) }),
        ...(isReadOnly ? { read_only: true } : {}),
        bind: type === 'bind' ? {} : undefined
    };
}
/** Key of a volume of the engine that an input names; no key of an author is likely to equal it. */
const givenKey = (name) => `zero-drift-given-${name}`;
/** Volumes of the engine that inputs name, which are mounted as they are. */
const givenVolumes = (volumes) => Object.fromEntries(volumes
    .filter(mounts/* isNamed */.ev)
    .map(({ source }) => [givenKey(source), { name: doubled(source), external: true }]));
/** Path at which a secret is mounted. */
const secretPath = ({ source, target }) => absolute(literal(target ?? source), '/run/secrets/');
/** Path at which a config is mounted. */
const configPath = ({ source, target }) => absolute(literal(target ?? source), '/');
const absolute = (path, folder) => path.startsWith('/') ? path : `${folder}${path}`;
/** Whether a bind asks for SELinux labels, which the API for sources that must exist does not know. */
const isLabelled = (bind) => typeof bind?.['selinux'] === 'string';
/** Key of the file that stands for a value; no key that an author chooses is likely to equal it. */
const lentName = (key) => `zero-drift-value-${key}`;
/** Secrets and configs of the project; values that the checked service takes from lent files, too. */
function values(model, { lent, hostPath }) {
    const own = (kind, all) => {
        const usable = Object.entries(all ?? {}).filter(([, { external }]) => external !== true);
        return Object.fromEntries([
            ...usable.map(([key, value]) => [key, ownValue(value, hostPath)]),
            ...usable.flatMap(([key]) => {
                const file = lent.get(lentKey({ kind, name: key }));
                return file === undefined ? [] : [[lentName(key), { file: doubled(hostPath(file)) }]];
            })
        ]);
    };
    return { secrets: own('secret', model.secrets), configs: own('config', model.configs) };
}
function ownValue(value, hostPath) {
    const kept = omit(value, ['name', 'external', 'labels']);
    if (typeof value.file !== 'string')
        return kept;
    return { ...kept, file: doubled(hostPath(literal(value.file))) };
}
function sharedObjects(model, changes) {
    const services = Object.entries(model.services).map(([name, service]) => name === changes.service ? withVolumes(service, changes.volumes) : service);
    const mounts = services.flatMap(({ volumes }) => volumes ?? []);
    const given = givenVolumes(changes.volumes);
    const named = mounts.filter(({ type, source }) => type === 'volume' && Boolean(source) && at(given, source ?? '') === undefined);
    const joinedNetworks = services.flatMap(({ networks }) => Object.keys(networks ?? {}));
    const isDefault = services.some((service) => !service.networks && typeof service.network_mode !== 'string');
    return {
        volumes: chosen(model.volumes, named.map(({ source }) => source ?? '')),
        networks: chosen(model.networks, [...joinedNetworks, ...(isDefault ? ['default'] : [])])
    };
}
const chosen = (all, keys) => Object.fromEntries([...new Set(keys)].map((key) => [key, at(all, key) ?? null]));
/**
 * A network of the check's own. Its subnet is left to the engine unless addresses on it are fixed:
 * that of the file may be in use by what is deployed.
 */
function ownNetwork(network, labels, isAddressed) {
    const isForeign = isForeignNetwork(network);
    const kept = isForeign ? pick({ ...network }, ['internal', 'enable_ipv6']) : network;
    const options = omit(network?.driver_opts ?? {}, ['com.docker.network.bridge.name']);
    return {
        ...omit(kept ?? {}, ['name', 'external', 'driver_opts', ...(isAddressed ? [] : ['ipam'])]),
        ...(isForeign || Object.keys(options).length === 0 ? {} : { driver_opts: options }),
        labels: { ...kept?.labels, ...labels }
    };
}
/** Whether a service has a fixed address on that network. */
function hasAddress({ networks }, network) {
    const endpoint = at(networks, network);
    return Boolean(endpoint?.ipv4_address) || Boolean(endpoint?.ipv6_address);
}
/** Whether a network is not the project's, or leads to others than the project's containers. */
function isForeignNetwork(network) {
    return network?.external === true || !['', 'bridge'].includes(network?.driver ?? '');
}
/** A volume of the check's own, which is empty at first. */
function ownVolume(volume, labels) {
    const kept = isForeignVolume(volume) ? {} : omit(volume ?? {}, ['name', 'external']);
    return { ...kept, labels: { ...kept.labels, ...labels } };
}
/** Driver and options of a volume of the check's own. */
function driverOfVolume(volume) {
    if (isForeignVolume(volume))
        return {};
    const { driver, driver_opts: options } = volume ?? {};
    const texts = Object.entries(options ?? {}).map(([key, value]) => [key, literal(String(value))]);
    return {
        ...(driver ? { driver } : {}),
        ...(texts.length === 0 ? {} : { options: Object.fromEntries(texts) })
    };
}
/** Whether a volume is not the project's, or holds files of another place. */
function isForeignVolume(volume) {
    const options = volume?.driver_opts ?? {};
    // The kernel ignores the type of a bind: only a tmpfs of this name, with options of its own, is new.
    const isOwn = Object.entries(options).every(([key, value]) => ((key === 'type' || key === 'device') && value === 'tmpfs') ||
        (key === 'o' &&
            String(value)
                .split(',')
                .every((word) => TMPFS_OPTION.test(word))));
    return volume?.external === true || !['', 'local'].includes(volume?.driver ?? '') || !isOwn;
}
/** Options that a tmpfs of a volume may have. */
const TMPFS_OPTION = /^(?:size|mode|uid|gid|nr_inodes|nr_blocks)=[\w%]+$|^no(?:exec|suid|dev)$/;
function standIns(model, changes, { volumes, networks }) {
    const service = serviceOf(model, changes.service);
    return [
        ...ofShared('volume', model, volumes, isForeignVolume),
        ...ofShared('network', model, networks, isForeignNetwork),
        ...Array.from(changes.lent.keys(), (name) => {
            const [kind, key] = splitAt(name);
            return { kind: kind, key, why: 'value' };
        }),
        ...changes.volumes.map((volume) => ofInput(volume, service))
    ];
}
function ofShared(kind, { name: project }, objects, isForeign) {
    return Object.entries(objects).flatMap(([key, object]) => {
        const name = object?.name ?? '';
        const isNamed = name !== '' && name !== `${project}_${key}`;
        const of = isNamed ? { of: literal(name) } : {};
        if (object?.external === true)
            return [{ kind, key, ...of, why: 'external' }];
        if (isForeign(object))
            return [{ kind, key, ...of, why: 'driver' }];
        return isNamed ? [{ kind, key, ...of, why: 'named' }] : [];
    });
}
const ofInput = ({ path, source }, service) => ({
    ...replacedAt(path, service),
    ...{ source, why: 'input' }
});
/** Object of the file that is mounted at a path. */
function replacedAt(path, service) {
    const mount = service.volumes?.find(({ target }) => literal(target) === path);
    if (mount?.type === 'bind')
        return { kind: 'bind', key: path };
    if (mount !== undefined)
        return { kind: 'volume', key: mount.source || path };
    const secret = service.secrets?.find((one) => secretPath(one) === path);
    if (secret !== undefined)
        return { kind: 'secret', key: secret.source };
    const config = service.configs?.find((one) => configPath(one) === path);
    return { kind: 'config', key: config?.source ?? path };
}
function splitAt(name) {
    const colon = name.indexOf(':');
    return [name.slice(0, colon), name.slice(colon + 1)];
}

;// CONCATENATED MODULE: ./lib/plan/workload/compose-transform.js



/**
 * Changes a canonical project so that it touches nothing of the deployed one: no name, port or
 * volume is shared with it, and everything carries the labels.
 */
function transformProject(model, changes) {
    const names = [changes.service, ...keptDependencies(model, changes)];
    const kept = { ...model, services: pick(model.services, names) };
    const gate = gateOf(kept, changes);
    const services = Object.entries(kept.services).map(([name, service]) => [
        name,
        name === changes.service
            ? checkedService(kept, service, changes)
            : dependency(kept, name, service, changes)
    ]);
    const labels = escaped(changes.labels);
    const shared = sharedObjects(kept, changes);
    return {
        model: {
            services: Object.fromEntries([...services, ...(gate === undefined ? [] : [gate])]),
            networks: mapped(shared.networks, (network, key) => ownNetwork(network, labels, Object.values(kept.services).some((service) => hasAddress(service, key)))),
            volumes: {
                ...mapped(shared.volumes, (volume) => ownVolume(volume, labels)),
                ...givenVolumes(changes.volumes)
            },
            ...values(kept, changes)
        },
        gate: gate?.[0],
        standIns: standIns(kept, changes, shared),
        drivers: mapped(shared.volumes, driverOfVolume)
    };
}
/** Services that the checked one has running; without dependencies, those that it cannot do without. */
function keptDependencies(model, changes) {
    if (changes.dependencies)
        return dependenciesOf(model, changes.service);
    return joined(serviceOf(model, changes.service)).filter((name) => Object.hasOwn(model.services, name));
}
/** Services whose containers must exist before that of this service can be created. */
function joined(service) {
    const namespaces = namespacesOf(service);
    const volumes = (service.volumes_from ?? []).filter((from) => !from.startsWith('container:'));
    return [...new Set([...namespaces, ...volumes.map((from) => from.split(':')[0] ?? '')])];
}
/** Whether Compose can create the container without those of other services. */
const isCreatedAlone = (service) => joined(service).length === 0 && (service.links ?? []).length === 0;
/** Services whose network, processes or memory this service shares; they must run before it. */
function namespacesOf(service) {
    const modes = [service.network_mode, service.pid, service.ipc];
    return modes.flatMap((mode) => /^service:(.+)$/.exec(mode ?? '')?.[1] ?? []);
}
/** Settings that would clash with a deployed project, are not wanted, or are of no use here. */
const DROPPED = [
    ...['ports', 'restart', 'scale', 'logging', 'container_name', 'attach', 'develop'],
    ...['build', 'profiles', 'models']
];
function commonService(model, service, { labels, hostPath }) {
    const { deploy, volumes, networks } = service;
    return {
        ...omit(service, DROPPED),
        labels: { ...service.labels, ...escaped(labels) },
        ...(deploy === undefined || deploy === null
            ? {}
            : { deploy: omit(deploy, ['replicas', 'restart_policy', 'mode']) }),
        ...(volumes === undefined || volumes === null
            ? {}
            : { volumes: volumes.map((mount) => ownMount(mount, hostPath)) }),
        ...(networks === undefined || networks === null
            ? named(service)
            : { networks: mapped(networks, (own, key) => endpoint(model, service, own, key)) })
    };
}
/** The default network with the container's name, for a service that names no network. */
function named(service) {
    const { container_name: name, network_mode: mode } = service;
    return typeof name === 'string' && typeof mode !== 'string'
        ? { networks: { default: { aliases: [name] } } }
        : {};
}
/** Settings of the service on a network: it is found there by its container's name, too. */
function endpoint({ networks }, { container_name: name }, own, key) {
    const aliases = [...(own?.aliases ?? []), ...(typeof name === 'string' ? [name] : [])];
    const addressed = isForeignNetwork(at(networks, key)) ? omit(own ?? {}, ADDRESSES) : own;
    return aliases.length === 0 ? addressed : { ...addressed, aliases };
}
/** Fixed addresses, which the stand-in of a network cannot give. */
const ADDRESSES = ['ipv4_address', 'ipv6_address', 'link_local_ips'];
/** A mount whose source must exist: Docker would create a missing folder and leave it there. */
function ownMount(mount, hostPath) {
    if (mount.type !== 'bind')
        return mount;
    const source = doubled(hostPath(literal(mount.source ?? '')));
    if (isLabelled(mount.bind))
        return { ...mount, source };
    return { ...mount, source, bind: { ...mount.bind, create_host_path: false } };
}
function dependency(model, name, service, changes) {
    const image = doubled(imageOf(model, name));
    const policy = pullPolicy(service, changes);
    return { ...commonService(model, service, changes), image, ...policy };
}
/** An image that only Compose can build is in no registry. */
function pullPolicy(service, { isOffline }) {
    const isLocal = hasBuild(service) && !service.image;
    if (isOffline || isLocal)
        return { pull_policy: 'never' };
    return service.pull_policy === 'build' ? { pull_policy: 'missing' } : {};
}
function checkedService(model, service, changes) {
    const replaced = withVolumes(service, changes.volumes);
    return {
        ...omit(commonService(model, replaced, changes), OF_COMPOSE),
        image: doubled(changes.image),
        pull_policy: 'never',
        ...references(replaced, changes),
        ...(changes.dependencies ? {} : { depends_on: ordered(service), links: [] })
    };
}
/** Entries of `depends_on` without dependencies: services that must exist before this one. */
const ordered = (service) => Object.fromEntries(joined(service).map((name) => [name, { condition: 'service_started' }]));
/** Secrets and configs of the checked service, which takes lent files for values without one. */
function references(service, changes) {
    const lent = (kind, pathOf) => {
        const list = (kind === 'secret' ? service.secrets : service.configs) ?? [];
        return list.map((one) => changes.lent.has(lentKey({ kind, name: one.source }))
            ? { source: lentName(one.source), target: doubled(pathOf(one)) }
            : one);
    };
    return { secrets: lent('secret', secretPath), configs: lent('config', configPath) };
}
/** Whether a service has dependencies that are started before it. */
const isGated = (model, { service, dependencies }) => dependencies && Object.keys(serviceOf(model, service).depends_on ?? {}).length > 0;
/** A service without an effect, under a name that no other has. */
function gateOf(model, changes) {
    if (changes.gate === undefined || !isGated(model, changes))
        return undefined;
    const taken = Object.keys(model.services);
    const free = ['zero-drift-gate', ...taken.map((_, index) => `zero-drift-gate-${index}`)];
    const gate = {
        ...changes.gate,
        pull_policy: 'never',
        command: ['serve', '/', '/proc/self'],
        network_mode: 'none',
        read_only: true,
        cap_drop: ['ALL'],
        labels: escaped(changes.labels),
        depends_on: serviceOf(model, changes.service).depends_on
    };
    return [free.find((name) => !taken.includes(name)) ?? 'zero-drift-gate', gate];
}
/** Labels with each `$` doubled. */
const escaped = (labels) => mapped(labels, doubled);

;// CONCATENATED MODULE: ./lib/plan/workload/compose-faults.js





/** Faults of a project that no check could create as it is deployed. */
function workloadFaults(model, wanted) {
    const own = serviceOf(model, wanted.service);
    const replaced = withVolumes(own, wanted.volumes);
    const others = keptDependencies(model, wanted);
    return [
        ...serviceFaults(model, wanted.service, replaced),
        ...others.flatMap((name) => serviceFaults(model, name, serviceOf(model, name))),
        ...((own.volumes_from ?? []).length === 0
            ? []
            : [inFile(borrowing(wanted.service), settingOf(wanted.service, 'volumes_from'))]),
        ...unseenMounts(wanted.service, replaced),
        ...strayVolumes(own, wanted.volumes),
        ...joinedFaults(own, wanted)
    ];
}
function serviceFaults(model, name, service) {
    const own = `the service ${(0,parse/* quoteInput */.Zs)(name)}`;
    const isProvided = service.provider !== undefined && service.provider !== null;
    const at = (keys, entry) => settingOf(name, keys, entry);
    return [
        ...(isProvided ? [inFile(`${own} ${PROVIDED}`, at('provider'))] : []),
        ...externalKeys(service.secrets, model.secrets).map((key) => inFile(external(own, 'secret', key), at('secrets', key))),
        ...externalKeys(service.configs, model.configs).map((key) => inFile(external(own, 'config', key), at('configs', key))),
        ...outsiders(service).map((container) => inFile(`${own} needs the container ${(0,parse/* quoteInput */.Zs)(container)}, ${OUTSIDE}`, at(JOINING))),
        ...foreignNetwork(service).map((network) => inFile(`${own} joins the network ${(0,parse/* quoteInput */.Zs)(network)}, ${FOREIGN_NETWORK}`, at('network_mode'))),
        ...badVariables(service).map(({ name: variable, why }) => inFile(`${own} has ${why}`, at(['environment', 'env_file'], variable)))
    ];
}
const settingOf = (service, keys, entry) => ({
    ...{ service, keys: [keys].flat() },
    ...(entry === undefined ? {} : { entry })
});
/** Keys by which a service joins other containers. */
const JOINING = ['network_mode', 'pid', 'ipc', 'volumes_from', 'external_links'];
/** Variables with which no container starts, or whose text was lost when Compose read it. */
function badVariables({ environment }) {
    return Object.entries(environment ?? {}).flatMap(([key, value]) => {
        const name = literal(key);
        const text = typeof value === 'string' ? value : '';
        const variable = `the variable ${(0,parse/* quoteInput */.Zs)(name)}`;
        if (name === '')
            return [{ name, why: NAMELESS }];
        if (`${name}${text}`.includes('\0'))
            return [{ name, why: `${variable} ${NUL}` }];
        return text.includes('\ufffd') ? [{ name, why: `${variable} ${NOT_UTF8}` }] : [];
    });
}
const NAMELESS = 'a variable without a name under "environment" or in an "env_file"; name it.';
const NUL = 'with a NUL character, which no environment can hold; remove it there, or in its "env_file".';
const NOT_UTF8 = 'with bytes that are not UTF-8, which Compose has replaced; save its "env_file" as UTF-8, or set the variable in another way.';
/** Faults of mounts of the checked service in which nothing could be inspected. */
const unseenMounts = (service, { volumes }) => (volumes ?? []).flatMap(({ type, target, volume }) => {
    const path = literal(target);
    const subpath = volume?.['subpath'];
    const what = INSPECTED.has(type)
        ? typeof subpath === 'string' && subpath !== ''
            ? 'a folder of a volume ("subpath")'
            : undefined
        : `something that is no bind, volume or tmpfs ("type: ${type}")`;
    if (what === undefined)
        return [];
    const sentence = `the service ${(0,parse/* quoteInput */.Zs)(service)} mounts ${what} at ${(0,parse/* quoteInput */.Zs)(path)}, which cannot be inspected; give a folder or a volume with those files for that path by "volumes".`;
    return [inFile(sentence, settingOf(service, 'volumes', path))];
});
const INSPECTED = new Set(['bind', 'volume', 'tmpfs']);
const PROVIDED = 'has a "provider", a program of this machine that Compose would run; a check runs containers only.';
const OUTSIDE = 'which is not one of the project and must not be touched; name a service of the file instead.';
const FOREIGN_NETWORK = 'which exists outside of the project and must not be touched; declare it under "networks".';
const borrowing = (service) => `the service ${(0,parse/* quoteInput */.Zs)(service)} takes its mounts from another one ("volumes_from"), where they cannot be inspected; name each of them under "volumes".`;
/** Network of the engine that a service joins by its name, in place of one of the project. */
function foreignNetwork({ network_mode: mode }) {
    const isOwn = /^(?:none|host|bridge|default|(?:service|container):.*)?$/s.test(mode ?? '');
    return isOwn ? [] : [literal(mode ?? '')];
}
const external = (own, kind, key) => `${own} uses the external ${kind} ${(0,parse/* quoteInput */.Zs)(key)}, which only a swarm has; give it a "file:" in one more file of "compose-file", or a file by "volumes".`;
const externalKeys = (references, all) => {
    const keys = new Set((references ?? []).map(({ source }) => source));
    return [...keys].filter((key) => at(all, key)?.external === true);
};
/** Names of containers outside of the project whose namespaces, volumes or network are used. */
function outsiders(service) {
    const { network_mode: network, pid, ipc, volumes_from: volumes, external_links: links } = service;
    const joined = [network, pid, ipc, ...(volumes ?? [])].flatMap((text) => /^container:([^:]+)/.exec(text ?? '')?.[1] ?? []);
    const linked = (links ?? []).map((link) => link.split(':')[0] ?? '');
    return [...new Set([...joined, ...linked].map(literal))];
}
const inFile = (sentence, setting) => ({
    ...{ input: 'compose-file', sentence, setting }
});
/** Volumes at paths that the service does not mount. */
function strayVolumes(service, volumes) {
    const mounted = mountedPaths(service);
    return volumes
        .filter(({ path }) => !mounted.has(path))
        .map(({ path }) => ({
        input: 'volumes',
        sentence: `${(0,parse/* quoteInput */.Zs)(path)} is no mount of the service in the Compose file; beside a Compose file a volume can only replace the source at a path that the file mounts.`
    }));
}
function mountedPaths({ volumes, secrets, configs }) {
    return new Set([
        ...(volumes ?? []).flatMap(({ type, target }) => (type === 'tmpfs' ? [] : [literal(target)])),
        ...(secrets ?? []).map(secretPath),
        ...(configs ?? []).map(configPath)
    ]);
}
/** Services in whose namespaces the checked one is, though none is to be started. */
function joinedFaults(service, { dependencies }) {
    if (dependencies)
        return [];
    return namespacesOf(service).map((name) => ({
        input: 'dependencies',
        sentence: `"false" cannot be, since the service runs in a namespace of ${(0,parse/* quoteInput */.Zs)(name)}, which has to run; leave it out.`
    }));
}
/**
 * Fault of an image that only Compose can build, and that the engine does not have. `options` name
 * the project for Compose.
 */
function notBuilt(service, image, options) {
    const command = ['docker', 'compose', ...options, 'build', service].map(shell_word/* shellWord */.r).join(' ');
    return inFile(`the engine has no image ${(0,parse/* quoteInput */.Zs)(image)} of the service ${(0,parse/* quoteInput */.Zs)(service)}; build it first: ${command}`, settingOf(service, ['image', 'build']));
}
/** Fault of an image that has the name of a service, as if it were to choose the service. */
function serviceAsImage(image, services) {
    if (!services.includes(image))
        return [];
    const name = (0,parse/* quoteInput */.Zs)(image);
    return [
        {
            input: 'image',
            sentence: `${name} is a service of the Compose files, which "service" names; for an image that is called so write ${(0,parse/* quoteInput */.Zs)(`${image}:latest`)}.`
        }
    ];
}

// EXTERNAL MODULE: ./lib/plan/workload/compose-sources.js
var compose_sources = __webpack_require__(2677);
// EXTERNAL MODULE: ./lib/plan/workload/yaml-tree.js
var yaml_tree = __webpack_require__(9092);
;// CONCATENATED MODULE: ./lib/plan/workload/compose-places.js



/** An error with the lines of the settings that it is about; any other error as it is. */
function locatedIn(sources, error) {
    if (error instanceof plan_faults/* BadInputs */.JM) {
        return new plan_faults/* BadInputs */.JM(error.inputs.map(({ setting, ...input }) => {
            const location = setting && placeOf(sources, setting);
            return location === undefined ? input : { ...input, location };
        }));
    }
    if (!(error instanceof plan_faults/* Fault */.vC) || error.about === undefined)
        return error;
    const location = placeOf(sources, error.about.setting);
    if (location === undefined)
        return error;
    return new plan_faults/* Fault */.vC(error.kind, error.message, { about: { ...error.about, location } });
}
/** Place of the first of the keys that the service has, else of the service. */
function placeOf(sources, { service, keys, entry }) {
    if (service === undefined)
        return placeOfFile(sources, keys, entry ?? '');
    const whole = (0,compose_sources/* locateSetting */.tY)(sources, { service });
    const places = keys.map((key) => (0,compose_sources/* locateSetting */.tY)(sources, { service, key, entry }));
    return places.find((place) => !isSame(place, whole)) ?? whole;
}
/** Whether two places are one. */
const isSame = (one, other) => one.file === other.file && one.line === other.line && one.column === other.column;
/** Place below one of the keys, of any service, that names a file of this absolute path. */
function placeOfFile(sources, keys, path) {
    const services = (0,compose_sources/* serviceNamesIn */.LI)(sources);
    const layers = services.flatMap((name) => [
        ...(0,compose_sources/* layersOf */.w)(sources, name),
        ...(0,compose_sources/* layersBehind */.TA)(sources, name)
    ]);
    return layers
        .flatMap((layer) => keys.flatMap((key) => itemsOf(layer, key)))
        .find(({ file }) => path === file || path.endsWith(`/${file}`))?.location;
}
function itemsOf(layer, key) {
    const { yaml, source, trees } = layer;
    const value = (0,compose_sources/* followed */.Xd)((0,yaml_tree/* findEntry */.w4)(layer.value, key, layer)?.entry.value, layer);
    const items = yaml.isSeq(value) ? value.items : value ? [value] : [];
    return items.flatMap((item) => {
        const told = (0,compose_sources/* followed */.Xd)(item, layer);
        const texts = yaml.isScalar(told) ? [String(told.value)] : (0,compose_sources/* textAt */.$6)(told, 'path', layer);
        const location = { file: source.file, ...trees.position((0,yaml_tree/* nodeStart */.f)(item)) };
        return texts
            .flatMap((text) => (0,compose_sources/* pathFrom */.Iw)(source.folder, text))
            .map((file) => ({ file, location }));
    });
}

// EXTERNAL MODULE: ./lib/plan/names.js
var names = __webpack_require__(3466);
// EXTERNAL MODULE: ./lib/plan/secrets.js
var secrets = __webpack_require__(9903);
;// CONCATENATED MODULE: ./lib/run/compose-arguments.js
/** Arguments that name the project's files, for its first reading. */
const fileArgs = ({ files, profiles, ...wish }) => [
    ...files.map((path) => `--file=${path}`),
    ...profiles.map((profile) => `--profile=${profile}`),
    ...envArgs(wish)
];
/** Options that name the project's files, as people type them. */
const typedOptions = ({ files, profiles, envFiles }) => [
    ...files.flatMap((path) => ['-f', path]),
    ...profiles.flatMap((profile) => ['--profile', profile]),
    ...envFiles.flatMap((path) => ['--env-file', path])
];
const envArgs = ({ envFiles }) => envFiles.map((path) => `--env-file=${path}`);
/** Arguments for a model on standard input, which is interpolated as the project's files are. */
const modelArgs = (wish, name) => [
    ...['-p', name, `--project-directory=${projectFolder(wish)}`],
    ...[...envArgs(wish), '-f', '-']
];
/** Folder of the first file, from which the paths of a project start. */
function projectFolder({ files: [first = ''] }) {
    const slash = first.lastIndexOf('/');
    return slash === -1 ? '.' : first.slice(0, slash + 1);
}
/** Milliseconds to read a project: its files may be remote ones. */
const READ_WITHIN = 60_000;

// EXTERNAL MODULE: ./lib/plan/environment.js
var environment = __webpack_require__(435);
// EXTERNAL MODULE: ./lib/plan/masks.js
var masks = __webpack_require__(1123);
// EXTERNAL MODULE: ./lib/run/output.js
var output = __webpack_require__(8265);
;// CONCATENATED MODULE: ./lib/run/compose-complaints.js
/*
 * Texts of Docker Compose, made fit for messages: visible characters only, without the values that
 * Compose is known to quote.
 */

/** The complaint of Compose on its standard error, without warnings; empty if it has none. */
function complaintOf(stderr) {
    const lines = (0,output/* visibleLines */.gB)(stderr).filter((line) => !/^time="[^"]*" level=/.test(line));
    const end = lines.findIndex((line) => line.startsWith('You may need to escape'));
    const kept = end === -1 ? lines : lines.slice(0, end);
    const text = kept.join(' ').replace(/\s+/g, ' ').slice(0, LONGEST);
    return withoutValues(text).replace(/[.:\s]+$/, '');
}
const LONGEST = 600;
/** Path of a bind whose source does not exist; undefined if the complaint is another one. */
const missingSource = (complaint) => /bind source path does not exist: (\S.*)$/.exec(complaint)?.[1];
/** Path of a file with a service's environment that cannot be read, or read as one. */
const missingEnvFile = (complaint) => /^(?:env file (.+) not found|failed to read (.+?):)/.exec(complaint)?.slice(1).find(Boolean);
/** Compose quotes the value that it cannot convert, which may be that of a secret variable. */
const withoutValues = (text) => text
    .replace(/(invalid boolean: ).*$/i, '$1…')
    .replace(/(invalid (?:\w+ ?)*port: ).*$/i, '$1…')
    .replace(/(parsing |invalid duration |variable name (?:near )?)"(?:[^"\\]|\\.)*"/gi, '$1"…"')
    .replace(/(unterminated quoted value ).*$/i, '$1…')
    .replace(/(failed to read .*Invalid template: ).*$/i, '$1…')
    .replace(/(invalid (?:spec|proto|containerPort|IP address): ).*$/i, '$1…');

;// CONCATENATED MODULE: ./lib/run/compose-variables.js



/** Names of the variables in the files; none from a Compose that cannot list them (before 2.30). */
async function variablesOf(session, wish) {
    const args = [...fileArgs(wish), 'config', '--variables', '--format', 'json'];
    const { exitCode, stdout = '' } = await session.run({ args }, READ_WITHIN);
    return exitCode === 0 ? keysOf(stdout) : [];
}
function keysOf(json) {
    try {
        const parsed = JSON.parse(json);
        return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed).sort() : [];
    }
    catch {
        return [];
    }
}
/** Values of variables as Compose knows them, from this process and from its files. */
async function variableValues(session, wish, names) {
    const proper = names.filter((name) => /^[A-Za-z_]\w*$/.test(name));
    if (proper.length === 0)
        return new Map();
    const asked = new Map(proper.map((name) => [name, { set: `\${${name}+1}`, value: `\${${name}-}` }]));
    const values = Object.fromEntries(asked);
    const model = { services: { none: { image: 'none' } }, 'x-values': values };
    const args = [...modelArgs(wish, 'zero-drift'), 'config', '--format', 'json'];
    const { exitCode, stdout = '' } = await session.run({ args, input: JSON.stringify(model) }, READ_WITHIN);
    const answer = exitCode === 0 ? valuesIn(stdout) : {};
    return new Map(names.map((name) => {
        const { set, value } = answer[name] ?? {};
        return [name, set === '1' ? literal(value ?? '') : undefined];
    }));
}
const Answer = dist.type({
    'x-values': dist.record(dist.string(), dist.type({ set: dist.string(), value: dist.string() }))
});
function valuesIn(json) {
    try {
        const parsed = JSON.parse(json);
        return dist.is(parsed, Answer) ? parsed['x-values'] : {};
    }
    catch {
        return {};
    }
}
/**
 * Returns the values of the variables that the files refer to, and of everything in the files that
 * set variables: Compose may quote such a line where it cannot read it.
 */
async function settledValues(session, wish, { files }) {
    const names = await variablesOf(session, wish);
    const paths = wish.envFiles.length > 0 ? wish.envFiles : [`${projectFolder(wish)}/.env`];
    const [values, texts] = await Promise.all([
        variableValues(session, wish, names),
        Promise.all(paths.map(files.read))
    ]);
    const written = texts.flatMap((file) => (file.kind === 'text' ? valuesWritten(file.text) : []));
    return [...[...values.values()].filter((value) => value !== undefined), ...written];
}
/** Texts behind the first `=` of each line, without quotes, and lines without one. */
const valuesWritten = (text) => text.split(/\r?\n/).map((line) => line
    .replace(/^[^=]*=/, '')
    .trim()
    .replace(/^["']|["']$/g, ''));

// EXTERNAL MODULE: ./lib/run/lease.js
var lease = __webpack_require__(1564);
;// CONCATENATED MODULE: ./lib/run/compose-commands.js









/** Opens a session for a project. */
function composeSession(world, wish) {
    const { compose } = world;
    const over = new AbortController();
    const running = new Set();
    const session = {
        run: async (command, within) => {
            const answer = compose.run(command, within, over.signal);
            running.add(answer);
            try {
                return await answer;
            }
            finally {
                running.delete(answer);
            }
        },
        hide: async (text, values = []) => (0,masks/* maskValues */.Z$)([...(await known()), ...values])(text.split('\n')).join('\n'),
        end: async () => {
            const wasRunning = running.size > 0;
            over.abort();
            await Promise.allSettled(running);
            return wasRunning;
        }
    };
    // Most checks have no text to hide them in.
    const known = (0,lease/* once */.Oo)(() => settledValues(session, wish, world));
    return session;
}
/** Version of Compose; throws `BadInputs` if there is none, or an old one. */
async function composeVersion(compose) {
    const version = await compose.version();
    if (version === undefined)
        throw inFiles(`needs Docker's Compose plugin, and "docker compose version" names none. Install it, ${REMEDY}`);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major < 2 || (major === 2 && minor < OLDEST_MINOR)) {
        throw inFiles(`needs Docker's Compose plugin 2.${OLDEST_MINOR} or newer, and this machine has ${version}. Update it, ${REMEDY}`);
    }
    return version;
}
const OLDEST_MINOR = 20;
const REMEDY = 'or describe the container by inputs instead.';
const inFiles = (sentence) => new plan_faults/* BadInputs */.JM([{ input: 'compose-file', sentence }]);
/** Bad inputs of files with variables that cannot be read, which Compose would name one by one. */
async function badEnvFiles({ envFiles }, { files }) {
    const read = await Promise.all(envFiles.map(async (path) => ({ path, ...(await files.read(path)) })));
    return read.flatMap((file) => {
        const bad = (sentence) => [{ input: 'compose-env-file', sentence }];
        if (file.kind !== 'text')
            return bad((0,environment/* problemOfFile */.DE)(file.path, file));
        return file.text.includes('\ufffd') ? bad(`${(0,parse/* quoteInput */.Zs)(file.path)} ${compose_commands_NOT_UTF8}`) : [];
    });
}
const compose_commands_NOT_UTF8 = 'is not UTF-8, so Compose would change its values; save it as UTF-8.';
/** Reads the project and chooses the service. Throws `BadInputs` where its files are wrong. */
async function readProject(session, wish) {
    const [read, variables, whole] = await Promise.allSettled([
        readModel(session, wish),
        variablesOf(session, wish),
        wish.mayBeJob ? wholeModel(session, wish) : undefined
    ]);
    if (read.status === 'rejected')
        throw read.reason;
    if (variables.status === 'rejected')
        throw variables.reason;
    const { model, unset } = read.value;
    const chosen = chooseService(model, wish.service, wish.image ?? '');
    if ('problem' in chosen)
        throw new plan_faults/* BadInputs */.JM([ofService(chosen.problem)]);
    const { value: service } = chosen;
    const awaitedBy = wish.mayBeJob && whole.status === 'fulfilled' ? awaitingEnd(whole.value ?? model, service) : [];
    return { model, service, unset, variables: variables.value, awaitedBy };
}
const ofService = (sentence) => ({ input: 'service', sentence });
async function readModel(session, wish) {
    const { service } = wish;
    const named = service === undefined ? [] : ['--', service];
    const args = [...fileArgs(wish), 'config', '--format', 'json', ...named];
    const { exitCode, stdout, stderr } = await session.run({ args }, READ_WITHIN);
    if (exitCode === 0) {
        const model = stdout === undefined ? undefined : decodeModel(stdout);
        if (model === undefined)
            throw inFiles(UNREADABLE);
        return { model, unset: unsetIn(stderr) };
    }
    if (service !== undefined && /no such service/i.test(stderr)) {
        throw new plan_faults/* BadInputs */.JM([ofService(noService(service, await serviceNames(session, wish)))]);
    }
    const complaint = complaintOf(stderr);
    const path = missingEnvFile(complaint);
    throw new plan_faults/* BadInputs */.JM([
        {
            input: 'compose-file',
            sentence: refusal(exitCode, complaintOf(await session.hide(stderr))),
            ...(path === undefined ? {} : { setting: { keys: ['env_file'], entry: path } })
        }
    ]);
}
/**
 * The project with every service of every profile: that of one service lacks those that wait for
 * it. Undefined where Compose cannot read the others, which are no part of the check.
 */
async function wholeModel(session, wish) {
    const args = [...fileArgs({ ...wish, profiles: ['*'] }), 'config', '--format', 'json'];
    const { exitCode, stdout = '' } = await session.run({ args }, READ_WITHIN);
    return exitCode === 0 ? decodeModel(stdout) : undefined;
}
/** Names of the variables that Compose warns of: it takes an empty text for each. */
const unsetIn = (stderr) => [
    ...new Set(Array.from(stderr.matchAll(UNSET), ([, name]) => name ?? ''))
];
const UNSET = /The \\?"([A-Za-z_]\w*)\\?" variable is not set/g;
const UNREADABLE = "Compose printed no project that could be read; update Docker's Compose plugin.";
function refusal(exitCode, complaint) {
    if (exitCode === undefined)
        return `Compose did not read the files within ${READ_WITHIN / 1000} seconds.`;
    return complaint === ''
        ? `Compose refused the files with the exit code ${exitCode}.`
        : `Compose refused the files: ${complaint}.`;
}
/** Names of all services, whatever profile they are in. */
async function serviceNames(session, wish) {
    const args = [...fileArgs({ ...wish, profiles: ['*'] }), 'config', '--services'];
    const { exitCode, stdout = '' } = await session.run({ args }, READ_WITHIN);
    return exitCode === 0
        ? stdout
            .split('\n')
            .filter((name) => name !== '')
            .sort()
        : [];
}
/** The project with one more file laid over it. Throws a `Fault` where Compose refuses that. */
async function withOverride(session, { model, service }, { wish, path }) {
    const read = ['-f', path, 'config', '--format', 'json', '--', service];
    const args = [...modelArgs(wish, model.name), ...read];
    const result = await session.run({ args, input: JSON.stringify(model) }, READ_WITHIN);
    const merged = result.exitCode === 0 ? decodeModel(result.stdout ?? '') : undefined;
    if (merged !== undefined)
        return merged;
    const complaint = complaintOf(await session.hide(result.stderr));
    const sentence = `Compose could not lay the override over the project: ${complaint}.`;
    throw new plan_faults/* Fault */.vC('engine-fault', sentence);
}

;// CONCATENATED MODULE: ./lib/plan/workload/compose-binds.js




/** Bind mounts of the checked service and of those that it depends on, with secrets and configs. */
function serviceBinds(model, changes) {
    const names = [changes.service, ...keptDependencies(model, changes)];
    return names.flatMap((name) => [
        ...volumeBinds(name, model, changes),
        ...fileBinds(name, model, changes)
    ]);
}
const serviceAs = (name, model, { service, volumes }) => name === service ? withVolumes(serviceOf(model, name), volumes) : serviceOf(model, name);
function volumeBinds(service, model, changes) {
    const mounts = serviceAs(service, model, changes).volumes ?? [];
    return mounts.flatMap(({ type, source, target, bind }) => {
        if (type !== 'bind')
            return [];
        const path = literal(target);
        return {
            ...{ path, source: changes.hostPath(literal(source ?? '')) },
            setting: { service, keys: ['volumes'], entry: path },
            isCreated: isLabelled(bind) && bind?.['create_host_path'] !== false
        };
    });
}
/** Binds of the files that secrets and configs are read from. */
function fileBinds(service, model, changes) {
    const { secrets, configs } = serviceAs(service, model, changes);
    const isChecked = service === changes.service;
    const of = (kind, references, pathOf) => (references ?? []).flatMap((reference) => {
        const { source: name } = reference;
        const lent = isChecked ? changes.lent.get(lentKey({ kind, name })) : undefined;
        const file = lent ?? at(kind === 'secret' ? model.secrets : model.configs, name)?.file;
        if (typeof file !== 'string')
            return [];
        return {
            ...{ path: pathOf(reference), source: changes.hostPath(lent ?? literal(file)) },
            setting: { service, keys: [`${kind}s`], entry: name },
            isCreated: false
        };
    });
    return [...of('secret', secrets, secretPath), ...of('config', configs, configPath)];
}

// EXTERNAL MODULE: ./lib/plan/workload/project-name.js
var project_name = __webpack_require__(7787);
// EXTERNAL MODULE: ./lib/run/probe-specs.js
var probe_specs = __webpack_require__(6073);
;// CONCATENATED MODULE: ./lib/run/compose-creation.js









/** Milliseconds to create containers, whose images may have to be pulled first. */
const CREATED_WITHIN = 900_000;
/** Milliseconds to list a container. */
const BRIEF = 20_000;
/** Has Compose create the service's container from an image, without a start. */
async function createPrototype(opened, image, override) {
    const { session, read, changes, args } = opened;
    const model = override === undefined ? read.model : await overridden(opened, override);
    const { service } = read;
    const alone = isCreatedAlone(serviceOf(model, service)) ? ['--no-deps'] : [];
    const input = JSON.stringify(transformProject(model, { ...changes, image }).model);
    await createServices(opened, input, [...alone, '--', service]);
    const ps = { args: [...args, 'ps', '--all', '--quiet', '--', service], input };
    const { stdout = '' } = await session.run(ps, BRIEF);
    const [id] = /^[0-9a-f]{64}$/m.exec(stdout) ?? [];
    if (id !== undefined)
        return id;
    const sentence = `Compose did not list the container of the service ${(0,parse/* quoteInput */.Zs)(service)} that it created.`;
    throw new plan_faults/* Fault */.vC('engine-fault', sentence);
}
async function overridden({ session, read, wish, means }, text) {
    const { paths, remove } = await means.world.compose.lend([text], (0,project_name/* runOf */.n)(means.labels));
    const [path = ''] = paths;
    return withOverride(session, read, { wish, path }).finally(remove);
}
/** Has Compose create containers, without a start. */
async function createServices(opened, input, which) {
    const { session, args, read } = opened;
    const created = createdBinds(opened);
    if (created.length > 0)
        await assertSources(created, opened);
    const up = ['up', '--no-start', '--no-build', '--no-recreate', ...which];
    const { exitCode, stderr } = await session.run({ args: [...args, ...up], input }, CREATED_WITHIN);
    if (exitCode === 0)
        return;
    const source = missingSource(complaintOf(stderr));
    if (source !== undefined)
        throw bindFault(source, opened);
    const complaint = complaintOf(await session.hide(stderr, environmentValues(read.model)));
    // Compose tests the project once more, with all that it took for a mere value before.
    if (complaint.startsWith(INVALID))
        throw refused(complaint.slice(INVALID.length));
    const why = exitCode === undefined ? `it took more than ${CREATED_WITHIN / 1000} s` : complaint;
    const sentence = `Compose could not create the container of the service ${(0,parse/* quoteInput */.Zs)(read.service)} or of one that it depends on: ${why}.`;
    throw new plan_faults/* Fault */.vC('engine-fault', sentence);
}
const INVALID = 'validating -: ';
const refused = (complaint) => new plan_faults/* BadInputs */.JM([{ input: 'compose-file', sentence: `Compose refused the files: ${complaint}.` }]);
/** Binds whose sources Docker would create, and leave on its machine. */
const createdBinds = ({ read, changes }) => serviceBinds(read.model, changes).filter(({ isCreated }) => isCreated);
/** Rejects if the source of one of these binds is missing. */
async function assertSources(binds, opened) {
    const { labels, engine: facts, world } = opened.means;
    const { engine } = world;
    const sources = [...new Set(binds.map(({ source }) => source))];
    const volumes = sources.map((source, index) => ({
        ...{ source, path: (0,probe_specs/* readerPoint */.I5)(index), readOnly: true }
    }));
    const image = await engine.probeImage(facts.platform);
    const spec = { ...(0,probe_specs/* bare */.$B)(labels), image, conversing: false, volumes };
    const id = await engine.create(spec).catch((error) => {
        const source = missingSource(complaintOf(errorText(error)));
        throw source === undefined ? error : bindFault(source, opened);
    });
    await engine.remove(id);
}
const errorText = (error) => (error instanceof Error ? error.message : '');
function bindFault(source, { read, changes }) {
    const name = (0,parse/* quoteInput */.Zs)(source);
    const binds = serviceBinds(read.model, changes).filter((bind) => bind.source === source);
    const given = changes.volumes.find((volume) => volume.source === source);
    if (given !== undefined && binds.every(({ path }) => path === given.path)) {
        const sentence = `the source ${name} does not exist on the engine's machine; create it before this step.`;
        return new plan_faults/* BadInputs */.JM([{ input: 'volumes', sentence }]);
    }
    const [about] = binds;
    return new plan_faults/* Fault */.vC('bind-missing', missing(name, about, changes), { about });
}
function missing(source, bind, { service: checked, lent, hostPath }) {
    if (bind === undefined)
        return `The file mounts ${source}, which does not exist on the engine's machine. ${COMMIT}`;
    const { setting, path } = bind;
    const service = (0,parse/* quoteInput */.Zs)(setting.service);
    if (Array.from(lent.values(), hostPath).includes(bind.source)) {
        const what = `${setting.keys.join().replace(/s$/, '')} ${(0,parse/* quoteInput */.Zs)(setting.entry ?? '')}`;
        return `The ${what} of the service ${service} has no "file:", and the engine's machine does not have the temporary file ${source} with its value, to be mounted at ${(0,parse/* quoteInput */.Zs)(path)}. Check on an engine of this machine, or give it a "file:" there.`;
    }
    const remedy = setting.service === checked ? REPLACEABLE : COMMIT;
    return `The service ${service} mounts ${source} at ${(0,parse/* quoteInput */.Zs)(path)}, and that source does not exist on the engine's machine. ${remedy}`;
}
const COMMIT = 'Commit it, or create it in an earlier step.';
const REPLACEABLE = 'Commit it, create it in an earlier step, or give a stand-in by `volumes`.';

;// CONCATENATED MODULE: ./lib/run/compose-dependencies.js







/**
 * Starts a service's dependencies in the order and under the conditions of the file, and tells
 * their states. Throws a `Fault` that names the one that failed.
 */
async function startGate(gated, tell) {
    const { session, args, input, gate, startup } = gated;
    const up = ['up', '--detach', '--no-build', '--no-recreate', '--', gate];
    const { exitCode, stderr } = await session.run({ args: [...args, ...up], input }, startup);
    const states = await statesOf(gated);
    tell(states);
    if (exitCode === 0)
        return;
    const failed = failedDependency(gated.model, gated.service, states);
    if (failed === undefined)
        throw await notStarted(gated, { exitCode, stderr });
    const log = await endOfLog(gated, failed.state.service);
    tell(states.map((one) => (one === failed.state ? { ...one, log } : one)));
    throw unmet(gated, failed, { isLate: exitCode === undefined, log });
}
/** Milliseconds to list containers, or to print the end of a log. */
const compose_dependencies_BRIEF = 20_000;
async function statesOf({ session, args, input }) {
    const ps = { args: [...args, 'ps', '--all', '--format', 'json'], input };
    const { stdout = '' } = await session.run(ps, compose_dependencies_BRIEF);
    return decodeStates(stdout);
}
async function notStarted({ session, model, service, startup }, { exitCode, stderr }) {
    const names = dependenciesOf(model, service).map(parse/* quoteInput */.Zs).join(', ');
    const late = exitCode === undefined ? limitWords(startup) : '';
    const why = complaintOf(await session.hide(stderr, environmentValues(model)));
    const sentence = `Compose did not start the services on which ${(0,parse/* quoteInput */.Zs)(service)} depends (${names})${late}${why === '' ? '' : `: ${why}`}.`;
    return new plan_faults/* Fault */.vC('engine-fault', sentence);
}
function unmet({ service, startup }, { state, condition }, { isLate, log }) {
    const late = isLate ? limitWords(startup) : '';
    const isUnchecked = condition === HEALTHY && state.isRunning && state.health === '';
    const decides = isUnchecked ? ` ${NO_CHECK}` : state.health === 'unhealthy' ? ` ${OWN_LIMIT}` : '';
    const last = log.slice(log.lastIndexOf('\n') + 1);
    const end = log === '' ? 'It printed nothing.' : `Its last log line: ${(0,parse/* quoteInput */.Zs)(last)}.`;
    const sentence = `The service ${(0,parse/* quoteInput */.Zs)(state.service)}, on which ${(0,parse/* quoteInput */.Zs)(service)} depends, did not meet the condition ${(0,parse/* quoteInput */.Zs)(condition)}${late}: ${state.text}.${decides} ${end}`;
    return new plan_faults/* Fault */.vC('dependency-failed', sentence);
}
const limitWords = (startup) => ` within ${startup / 1000} s, which "startup-timeout" allows`;
const NO_CHECK = 'It has no health check, in the file or in its image, so it never becomes healthy: give it a "healthcheck", or wait for "service_started".';
const OWN_LIMIT = 'How long that may take is set by its own "healthcheck" in the Compose file ("start_period", "interval", "retries").';
/** The end of a service's log, without values that may be secrets. */
async function endOfLog(gated, service) {
    const { session, model } = gated;
    const shown = await session.hide(await logOf(gated, service), environmentValues(model));
    return (0,output/* logTail */.RB)((0,masks/* maskOf */._4)([])(shown.split('\n')).join('\n'));
}
async function logOf({ session, args, input }, service) {
    const logs = ['logs', '--no-color', '--no-log-prefix', '--tail', '20', '--', service];
    const { stdout = '', stderr } = await session.run({ args: [...args, ...logs], input }, compose_dependencies_BRIEF);
    return `${stdout}\n${stderr}`;
}
const Line = dist.type({
    Service: dist.string(),
    State: dist.string(),
    Health: dist.optional(dist.nullable(dist.string())),
    ExitCode: dist.optional(dist.nullable(dist.number()))
});
/** Decodes the JSON of `docker compose ps`: one object a line, or one array (before 2.21). */
function decodeStates(json) {
    const found = json.split('\n').flatMap((line) => {
        try {
            const parsed = JSON.parse(line);
            return Array.isArray(parsed) ? parsed : [parsed];
        }
        catch {
            return [];
        }
    });
    return found.filter((one) => dist.is(one, Line)).map(stateOf);
}
function stateOf({ Service, State, Health, ExitCode }) {
    const health = Health ?? '';
    const isRunning = State === 'running';
    const exitCode = State === 'exited' ? (ExitCode ?? 0) : undefined;
    const running = health === 'starting' ? 'running, not healthy yet' : health || State;
    const text = exitCode === undefined ? (isRunning ? running : State) : `exited (${exitCode})`;
    return { service: Service, text, isRunning, exitCode, health };
}
/**
 * The dependency that is not as its dependents await it, though those that it depends on itself are;
 * undefined if all are.
 */
function failedDependency(model, service, states) {
    const dependencies = dependenciesOf(model, service);
    const dependents = [service, ...dependencies].map((name) => serviceOf(model, name));
    const failed = dependencies.flatMap((name) => {
        const conditions = dependents.flatMap((one) => at(one.depends_on, name)?.condition ?? []);
        const state = states.find((one) => one.service === name);
        if (state === undefined)
            return [];
        const condition = conditions.find((one) => !isMet(one, state));
        return condition === undefined ? [] : [{ state, condition }];
    });
    const isFailed = (name) => failed.some(({ state }) => state.service === name);
    return failed.find(({ state }) => !dependenciesOf(model, state.service).some(isFailed));
}
const HEALTHY = 'service_healthy';
function isMet(condition, { isRunning, exitCode, health }) {
    if (condition === ENDED)
        return exitCode === 0;
    if (condition === HEALTHY)
        return isRunning && health === 'healthy';
    return isRunning || exitCode === 0;
}

;// CONCATENATED MODULE: ./lib/run/compose-files.js







/** Writes the values of the service's secrets and configs to files; the caller removes them. */
async function lendValues(session, { read, wish, world, labels }) {
    const { model, service } = read;
    const inline = inlineValues(model, withVolumes(serviceOf(model, service), wish.volumes));
    const all = Object.values(model.secrets ?? {});
    const names = [
        ...inline.flatMap((one) => variableOf(model, one) ?? []),
        ...all.flatMap(({ environment }) => environment ?? [])
    ];
    const [values, texts] = await Promise.all([
        variableValues(session, wish, [...new Set(names)]),
        fileTexts(all, world)
    ]);
    const secrets = [...texts, ...all.flatMap((one) => compose_files_ownValue(one, values) ?? [])];
    const unset = inline.filter((one) => {
        const name = variableOf(model, one);
        return name !== undefined && values.get(name) === undefined;
    });
    if (inline.length === 0 || unset.length > 0) {
        const faults = unset.map((one) => notSet(one, variableOf(model, one) ?? ''));
        return { secrets, paths: new Map(), faults, remove: () => Promise.resolve() };
    }
    const contents = inline.map((one) => compose_files_ownValue(compose_files_valueOf(model, one) ?? {}, values) ?? '');
    const { paths, remove } = await world.compose.lend(contents, (0,project_name/* runOf */.n)(labels));
    return {
        secrets,
        paths: new Map(inline.map((one, index) => [lentKey(one), paths[index] ?? ''])),
        faults: [],
        remove
    };
}
/** The value of a secret or config that the file or a variable has; undefined where none has. */
const compose_files_ownValue = ({ content, environment }, values) => environment == null ? (content == null ? undefined : literal(content)) : values.get(environment);
/** Texts of the files that secrets are read from. */
async function fileTexts(all, { files }) {
    const paths = new Set(all.flatMap(({ file }) => (file ? [literal(file)] : [])));
    const read = await Promise.all([...paths].map(files.read));
    return read.flatMap((found) => (found.kind === 'text' ? [found.text] : []));
}
const compose_files_valueOf = (model, { kind, name }) => at(kind === 'secret' ? model.secrets : model.configs, name);
/** Name of the variable with the value; undefined if the file itself has it. */
const variableOf = (model, one) => compose_files_valueOf(model, one)?.environment ?? undefined;
const notSet = ({ kind, name }, variable) => ({
    input: 'compose-file',
    sentence: `the ${kind} ${(0,parse/* quoteInput */.Zs)(name)} is the value of the variable ${(0,parse/* quoteInput */.Zs)(variable)}, which is not set; set it in the step's "env", or in ".env".`
});
const Mounts = dist.type({
    Mounts: dist.optional(dist.nullable(dist.array(dist.type({ Source: dist.string(), Destination: dist.string() }))))
});
/**
 * Returns a function from paths of this machine to those of the engine's. If this process runs in a
 * container of that engine, e.g. a job container, its mounts tell; any other path stays as it is,
 * and is one of the engine's machine.
 */
async function hostPaths({ self }, { engine }) {
    if (self === undefined)
        return (path) => path;
    const answer = await engine.describe(self.id);
    const mounts = dist.is(answer, Mounts) ? (answer.Mounts ?? []) : [];
    return (path) => {
        const [nearest] = mounts
            .filter(({ Destination }) => isWithin(path, Destination))
            .toSorted((one, other) => other.Destination.length - one.Destination.length);
        return nearest ? `${nearest.Source}${path.slice(nearest.Destination.length)}` : path;
    };
}
const isWithin = (path, folder) => path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`);

;// CONCATENATED MODULE: ./lib/run/compose-project.js
















/** Reads a project from its files. Throws `BadInputs` with every fault that can be known. */
async function openProject(wish, means) {
    const session = composeSession(means.world, wish);
    try {
        return projectOf(await openIn(session, wish, means));
    }
    catch (error) {
        await session.end();
        throw error;
    }
}
async function openIn(session, wish, means) {
    const reading = readProject(session, wish);
    // Without Compose, or with an old one, that is the fault to name.
    reading.catch(() => undefined);
    const [version, unreadable] = await Promise.all([
        composeVersion(means.world.compose),
        badEnvFiles(wish, means.world)
    ]);
    if (unreadable.length > 0)
        throw new plan_faults/* BadInputs */.JM(unreadable);
    const read = await reading;
    const hostPath = await hostPaths(means.engine, means.world);
    const faults = workloadFaults(read.model, { ...wish, service: read.service });
    const images = await imageFaults(read, wish, means);
    const lent = await lendValues(session, { read, wish, ...means });
    means.learnSecrets((0,secrets/* secretsOf */.F)(lent.secrets));
    const all = [...faults, ...images, ...lent.faults, ...(await missingVolumes(wish, means))];
    if (all.length > 0) {
        await lent.remove();
        throw new plan_faults/* BadInputs */.JM(all);
    }
    const args = modelArgs(wish, (0,project_name/* projectName */.j)(means.labels));
    const changes = {
        service: read.service,
        labels: means.labels,
        volumes: wish.volumes,
        dependencies: wish.dependencies,
        isOffline: wish.pull === 'never',
        lent: lent.paths,
        hostPath
    };
    return { wish, means, session, version, read, changes, args, forget: lent.remove };
}
/** Faults of volumes that inputs name, and that the engine does not have. */
async function missingVolumes({ volumes }, { world }) {
    const names = [...new Set(volumes.filter(mounts/* isNamed */.ev).map(({ source }) => source))];
    const found = names.length === 0 ? [] : await world.engine.volumesWith(names, {});
    return names
        .filter((name) => !found.includes(name))
        .map((name) => ({
        input: 'volumes',
        sentence: `the engine has no volume ${(0,parse/* quoteInput */.Zs)(name)}; create it before this step, or give the path of a folder. A volume of the file needs no input: the check creates an empty one.`
    }));
}
/** Faults of the images that the check would start. */
async function imageFaults(read, wish, means) {
    const bad = badImages(read, wish);
    return bad.length > 0 ? bad : unbuiltImages(read, wish, means);
}
/** Faults of images whose references no engine takes, such as one that ends in an empty variable. */
function badImages({ model, service, unset }, wish) {
    const others = keptDependencies(model, { ...wish, service });
    const own = wish.image === undefined ? [service] : [];
    const bad = [...own, ...others].filter((name) => 'problem' in (0,names/* parseImage */.zZ)(imageOf(model, name)));
    const why = unset.length === 0 ? '' : ` No value was given for ${unset.map(parse/* quoteInput */.Zs).join(', ')}.`;
    return bad.map((name) => ({
        input: 'compose-file',
        sentence: `the image of the service ${(0,parse/* quoteInput */.Zs)(name)} is ${(0,parse/* quoteInput */.Zs)(imageOf(model, name))}, which is no reference of an image.${why}`,
        ...(name === service ? { setting: { keys: ['image'] } } : {})
    }));
}
/** Faults of images that only a build makes, and that the engine does not have. */
async function unbuiltImages({ model, service }, wish, { world }) {
    const others = keptDependencies(model, { ...wish, service });
    const own = wish.image === undefined ? [service] : [];
    const built = [...own, ...others].filter((name) => {
        const found = serviceOf(model, name);
        return hasBuild(found) && !found.image;
    });
    const faults = built.map(async (name) => {
        const image = imageOf(model, name);
        return (await world.engine.image(image)) === undefined
            ? [notBuilt(name, image, typedOptions(wish))]
            : [];
    });
    return (await Promise.all(faults)).flat();
}
function projectOf(opened) {
    const { wish, means, read, changes } = opened;
    const declared = declaredService(read.model, read.service);
    const image = wish.image ?? declared.image;
    const project = transformProject(read.model, { ...changes, image });
    const facts = { ...declared, standIns: [...imageStandIn(image, declared), ...project.standIns] };
    let states = [];
    return {
        declared: { ...declarationsOf(facts), unset: read.unset },
        image,
        awaitedBy: read.awaitedBy,
        ports: [...declared.ports, ...declared.expose],
        platform: declared.platform,
        environment: declared.environment,
        stopGrace: declared.stopGrace,
        volumes: driversOf(project, (0,project_name/* projectName */.j)(means.labels)),
        prototype: (imageId, override) => createPrototype(opened, imageId, override),
        startDependencies: () => startDependencies(opened, image, (known) => {
            states = known;
        }),
        manifest: () => manifestOf(opened, facts, states),
        close: () => compose_project_close(opened)
    };
}
/** The image of the inputs, where it is not that of the file. */
const imageStandIn = (image, declared) => image === declared.image
    ? []
    : [{ kind: 'image', key: declared.image, source: image, why: 'input' }];
/** Drivers of the project's volumes by the names that they have on the engine. */
const driversOf = ({ drivers }, name) => Object.fromEntries(Object.entries(drivers).map(([key, driver]) => [`${name}_${key}`, driver]));
const declarationsOf = (facts) => ({
    kind: 'compose',
    service: facts.service,
    readOnly: facts.readOnly,
    inline: facts.inline,
    tmpfs: facts.tmpfs,
    notReproduced: facts.notReproduced,
    standIns: facts.standIns,
    dependencies: facts.dependencies
});
function manifestOf({ wish, means, version, read }, { service, dependencies, standIns, notReproduced }, states) {
    return {
        kind: 'compose',
        files: wish.files,
        service,
        project: (0,project_name/* projectName */.j)(means.labels),
        composeVersion: version,
        variables: read.variables,
        dependencies: dependencies.map((one) => {
            const found = states.find(({ service: name }) => name === one.service);
            if (found === undefined)
                return one;
            return { ...one, state: found.text, ...(found.log && { log: found.log }) };
        }),
        ...{ standIns, notReproduced }
    };
}
/** Creates and starts the dependencies, if there are any, and tells their states. */
async function startDependencies(opened, image, tell) {
    const { session, read, args, wish, means, changes } = opened;
    const { model, service } = read;
    if (!isGated(model, changes))
        return;
    const { engine, log } = means.world;
    log.progress(`Starting ${dependenciesOf(model, service).map(parse/* quoteInput */.Zs).join(', ')}`);
    const gateImage = await engine.probeImage(means.engine.platform);
    const gate = { image: gateImage, entrypoint: [probe_specs/* PROBE */.vD] };
    const changed = transformProject(model, { ...changes, image, gate });
    const input = JSON.stringify(changed.model);
    const name = changed.gate ?? '';
    await createServices(opened, input, ['--', name]);
    await startGate({ session, args, input, gate: name, model, service, startup: wish.startup }, tell);
}
async function compose_project_close({ session, means, forget }) {
    const wasRunning = await session.end();
    const { engine, compose } = means.world;
    const removals = [engine.removeLabelled(means.labels), forget(), compose.sweepLent()];
    const outcomes = await Promise.allSettled(removals);
    // The last requests of a command that was ended may have made something meanwhile.
    if (wasRunning)
        await engine.removeLabelled(means.labels);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
}

;// CONCATENATED MODULE: ./lib/run/compose-workload.js









/** Opens the project of the Compose service that the wishes name. The caller closes it. */
async function openService({ compose, ...wishes }, { inputs, ...means }) {
    const { image, volumes, pull, limits } = wishes;
    const named = image === '' ? undefined : image;
    const { files } = means.world;
    const paths = compose.files.map(files.named);
    const reading = (0,compose_sources/* readComposeSources */.pT)(paths, sourceFrom(files));
    const located = locating(reading);
    const mayBeJob = wishes.waitFor.kind === 'auto' && (0,clashes/* mayEnd */.pN)(wishes);
    const wish = { ...compose, files: paths, image: named, mayBeJob, volumes, pull };
    if (named !== undefined)
        await refuseService(named, reading);
    const project = await located(openProject({ ...wish, startup: limits.startup }, means));
    const sources = await reading;
    const declared = await tellingMore(project.declared, { ...compose, files: paths }, files);
    const endsFor = project.awaitedBy;
    const planned = settled({ ...wishes, compose }, { ...project, endsFor }, inputs);
    const describe = (found, override) => located(describeContainer(project, found, {
        ...{ wishes, means, override },
        declared: { ...declared, endsFor }
    }));
    const withOverride = async (plan, override) => (0,plan_plan/* redescribed */.Du)(plan, planned, await describe(plan.image, override));
    return {
        wishes: planned,
        compose: { sources, withOverride },
        locate: locator(sources, project.declared.service),
        describe: (found) => describe(found),
        startDependencies: () => located(project.startDependencies()),
        manifest: project.manifest,
        closeAfter: (removals) => {
            (0,lease/* removeAfter */.V2)(removals, project.close);
        }
    };
}
/** Returns a function that reads a file, and finds it for a patch. */
const sourceFrom = (files) => async (path) => {
    const [found, target] = await Promise.all([files.read(path), files.patchTarget(path)]);
    return found.kind === 'text' ? { text: found.text, target } : undefined;
};
/** Throws `BadInputs` if the image has the name of a service. */
async function refuseService(image, reading) {
    const faults = serviceAsImage(image, (0,compose_sources/* serviceNamesIn */.LI)(await reading));
    if (faults.length > 0)
        throw new plan_faults/* BadInputs */.JM(faults);
}
/** Returns a function that awaits work, and adds the lines in the files to its faults. */
function locating(reading) {
    return async (work) => {
        const [outcome, read] = await Promise.allSettled([work, reading]);
        if (outcome.status === 'fulfilled')
            return outcome.value;
        throw read.status === 'fulfilled' ? locatedIn(read.value, outcome.reason) : outcome.reason;
    };
}
/** Returns a function that locates a key of the service; undefined if no file has the key. */
function locator(sources, service) {
    const whole = (0,compose_sources/* locateSetting */.tY)(sources, { service });
    return (key, entry) => {
        if (key === undefined)
            return whole;
        const place = (0,compose_sources/* locateSetting */.tY)(sources, { service, key, entry });
        return isSame(place, whole) ? undefined : place;
    };
}
/**
 * The wishes, completed by what the file declares: an input that was given wins over the file, and
 * the file over the default of an input.
 */
function settled(wishes, project, inputs) {
    const { readOnly, limits } = wishes;
    const { declared, image, ports, platform, stopGrace, endsFor } = project;
    const stop = (0,plan_images/* isGiven */.qR)(inputs, 'stop-timeout') ? limits.stop : (stopGrace ?? limits.stop);
    return {
        ...{ ...wishes, image, platform: wishes.platform ?? platform },
        readOnly: readOnly === 'declared' ? declared.readOnly : readOnly,
        port: wishes.port ?? ports[0],
        waitFor: endsFor.length > 0 ? { kind: 'exit' } : wishes.waitFor,
        limits: { ...limits, stop }
    };
}
/**
 * Whether Compose would read an override file, too, if no file were named: it lies beside the only
 * file, which has one of the names that Compose looks for.
 */
async function overlookedIn([path = '', ...others], { exists }) {
    const [, folder, stem] = /^(.*\/)?((?:docker-)?compose)\.ya?ml$/.exec(path) ?? [];
    if (stem === undefined || others.length > 0)
        return false;
    const names = ['yml', 'yaml'].map((ending) => `${folder ?? ''}${stem}.override.${ending}`);
    return (await Promise.all(names.map(exists))).includes(true);
}
/**
 * The declarations of a service, with what the check leaves out by itself: an override file that is
 * not named, and dependencies that are not wanted.
 */
async function tellingMore(declared, { files: paths, dependencies }, files) {
    const isAlone = !dependencies && declared.dependencies.length > 0;
    const keys = [
        ...((await overlookedIn(paths, files)) ? ['compose.override.yaml'] : []),
        ...(isAlone ? ['depends_on'] : [])
    ];
    const more = keys.map((key) => ({ service: declared.service, key }));
    return {
        ...declared,
        ...(isAlone ? { dependencies: [] } : {}),
        notReproduced: [...declared.notReproduced, ...more]
    };
}
async function describeContainer(project, image, { wishes, declared, means, override }) {
    const { engine } = means.world;
    const id = await project.prototype(image.id, override);
    const adopted = await engine.adopt(id, image).finally(() => engine.remove(id));
    const { spec } = adopted;
    const base = spec.base && { ...spec.base, volumes: project.volumes };
    const unmounted = wishes.unmounted
        .map(({ path }) => path)
        .filter((path) => spec.tmpfs.every((mount) => mount.path !== path));
    return {
        image: adopted.image,
        spec: base === undefined ? spec : { ...spec, base },
        facts: {
            ...declared,
            ...{ unmounted, askedReadOnly: wishes.readOnly },
            variables: variablesIn(wishes, project)
        }
    };
}
/** Variables of the inputs in which the check differs from the file. */
function variablesIn({ env }, { environment }) {
    const given = new Map(env.map((line) => {
        const equals = line.indexOf('=');
        return equals === -1 ? [line, undefined] : [line.slice(0, equals), line.slice(equals + 1)];
    }));
    const names = [...given.keys()].toSorted();
    return {
        replaced: names.filter((name) => environment.has(name) && environment.get(name) !== given.get(name)),
        added: names.filter((name) => !environment.has(name))
    };
}


/***/ }),

/***/ 2865:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openManifest: function() { return /* binding */ openManifest; }
});

// EXTERNAL MODULE: ./lib/plan/clashes.js
var clashes = __webpack_require__(2535);
// EXTERNAL MODULE: ./lib/plan/faults.js
var plan_faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/plan/images.js
var plan_images = __webpack_require__(3986);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(691);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/plan/workload/pod-decode.js
var pod_decode = __webpack_require__(2668);
// EXTERNAL MODULE: ./lib/plan/workload/pod-documents.js + 1 modules
var pod_documents = __webpack_require__(9937);
// EXTERNAL MODULE: ./lib/plan/workload/pod-model.js
var pod_model = __webpack_require__(9653);
// EXTERNAL MODULE: ./lib/plan/image-archive.js
var image_archive = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/plan/workload/pod-sources.js
var pod_sources = __webpack_require__(3682);
;// CONCATENATED MODULE: ./lib/plan/workload/pod-text.js
/**
 * Replaces `$(NAME)` by the value of a variable, as the kubelet does: an unknown name stays as it is
 * written, and `$$` is a dollar.
 */
function expand(text, variables) {
    return text.replaceAll(REFERENCE, (written, name) => {
        if (written === '$$')
            return '$';
        return name === undefined ? written : (variables.get(name) ?? written);
    });
}
/** A doubled dollar, or a reference. A parenthesis that is never closed is text. */
const REFERENCE = /\$(?:\$|\(([^)]*)\))/g;
/** Names of the variables that a text refers to and that are not set. */
function unsetIn(text, variables) {
    const names = Array.from(text.matchAll(REFERENCE), ([, name]) => name);
    return names.filter((name) => name !== undefined && !variables.has(name));
}
/**
 * The value of a quantity such as `500m`, `64Mi` or `1e3` in thousandths; undefined for a text that
 * is none. What is smaller is rounded up.
 */
function parseQuantity(quantity) {
    const text = typeof quantity === 'number' ? plainNumber(quantity) : quantity;
    const [, sign, whole = '', part = '', suffix = ''] = /^([+-]?)(\d*)(?:\.(\d*))?(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\d{1,2})?$/.exec(text) ?? [];
    const digits = `${whole}${part}`;
    if (sign === undefined || digits === '' || digits.length > MOST_DIGITS)
        return undefined;
    const binary = BINARY.indexOf(suffix);
    const exponent = 3 - part.length + (binary < 0 ? exponentOf(suffix) : 0);
    const factor = binary < 0 ? 1n : 1024n ** BigInt(binary + 1);
    const scaled = BigInt(digits) * factor;
    const value = exponent >= 0 ? scaled * 10n ** BigInt(exponent) : dividedUp(scaled, 10n ** BigInt(-exponent));
    return sign === '-' ? -value : value;
}
const MOST_DIGITS = 40;
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL = new Map([
    ['n', -9],
    ['u', -6],
    ['m', -3],
    ['', 0],
    ['k', 3],
    ['M', 6],
    ['G', 9],
    ['T', 12],
    ['P', 15],
    ['E', 18]
]);
const exponentOf = (suffix) => DECIMAL.get(suffix) ?? Number(suffix.slice(1));
/** Digits of a number, without an exponent. */
const plainNumber = (value) => Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);
/** A quotient of positive numbers, rounded up. */
const dividedUp = (dividend, divisor) => (dividend + divisor - 1n) / divisor;
/** Decodes base64 with its padding, as Go does: line breaks do not count. Undefined for other text. */
function decodeBase64(text) {
    const joined = text.replace(/[\r\n]/g, '');
    const isBase64 = joined.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(joined);
    return isBase64 ? Uint8Array.from(atob(joined), (letter) => letter.charCodeAt(0)) : undefined;
}
/** Text in quotes as Go's `%q` writes it. */
function goQuoted(text) {
    const escaped = Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0;
        const short = SHORT_ESCAPES.get(character);
        if (short !== undefined)
            return short;
        if (!/[\p{C}\p{Z}]/u.test(character) || character === ' ')
            return character;
        if (code < 0x80)
            return `\\x${hex(code, 2)}`;
        return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
    });
    return `"${escaped.join('')}"`;
}
const hex = (code, digits) => code.toString(16).padStart(digits, '0');
const SHORT_ESCAPES = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\u0007', '\\a'],
    ['\b', '\\b'],
    ['\f', '\\f'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['\v', '\\v']
]);

;// CONCATENATED MODULE: ./lib/plan/workload/pod-draft.js






/** Opens a draft, with a function that returns what was told of it until then. */
function openDraft(sources, facts, naming) {
    const faults = [];
    const notes = [];
    const lacking = [];
    const known = new Map();
    const { document } = sources.workload;
    const draft = {
        ...{ sources, facts, ...naming },
        complain: (inner, sentence) => {
            const way = [...sources.way, ...inner];
            const text = `${(0,parse/* quoteInput */.Zs)((0,pod_documents/* fieldName */.w5)(way))} ${sentence}`;
            faults.push({ input: 'manifest-file', sentence: text, location: (0,pod_documents/* placeIn */.VV)(document, way) });
        },
        tell: (inner, note) => notes.push({ ...note, way: [...sources.way, ...inner] }),
        tellAt: (way, note) => notes.push({ ...note, way }),
        valuesOf: (kind, name) => {
            const object = (0,pod_sources/* findObject */.Z)(sources, kind, name);
            if (object === undefined)
                return undefined;
            const values = known.get(object) ?? readValues(object, faults);
            known.set(object, values);
            return values;
        },
        lack: (one) => lacking.push(one)
    };
    const told = () => ({ faults: [...faults, ...lackingFaults(lacking, sources)], notes });
    return { draft, told };
}
const NO_VALUES = { texts: new Map(), files: new Map() };
function readValues(object, faults) {
    const decoded = (0,pod_decode/* decodeAs */.L)(pod_model/* ValueObject */.rR, object);
    if ('faults' in decoded) {
        faults.push(...decoded.faults);
        return NO_VALUES;
    }
    const { data, binaryData, stringData } = decoded.value;
    for (const [field, values] of Object.entries({ data, binaryData, stringData }))
        for (const key of Object.keys(values ?? {}))
            if (!isKey(key))
                faults.push(badKey(object, field, key));
    const isSecret = object.kind === 'Secret';
    const texts = new Map(Object.entries((isSecret ? stringData : data) ?? {}));
    const encoded = Object.entries((isSecret ? data : binaryData) ?? {});
    const files = new Map(encoded.map(([key, text]) => {
        const bytes = decodeBase64(text);
        if (bytes === undefined)
            faults.push(notBase64(object, isSecret ? 'data' : 'binaryData', key));
        return [key, bytes ?? new Uint8Array()];
    }));
    const decodedTexts = isSecret
        ? [...files].map(([key, bytes]) => [key, textOf(bytes)])
        : [];
    for (const [key, text] of texts)
        files.set(key, new TextEncoder().encode(text));
    return { texts: new Map([...decodedTexts, ...texts]), files };
}
/** Values of all Secrets in the files, also as they are written there; no report may show them. */
const secretValues = ({ objects }) => objects
    .filter(({ kind }) => kind === 'Secret')
    .flatMap((object) => {
    const { data, stringData } = object.value;
    const texts = textsIn(data);
    const decoded = texts.flatMap((text) => decodeBase64(text) ?? []).map(textOf);
    return [...texts, ...decoded, ...textsIn(stringData)];
});
/** Whether a ConfigMap or Secret may have this key. */
const isKey = (key) => /^(?!\.\.|\.$)[-.\w]{1,253}$/.test(key);
const textsIn = (values) => Object.values(values ?? {}).filter((value) => typeof value === 'string');
const textOf = (bytes) => new TextDecoder().decode(bytes);
function notBase64(object, field, key) {
    const other = object.kind === 'Secret' ? '"stringData"' : '"data"';
    const wrong = `is not base64; encode it, or write it under ${other}.`;
    return keyFault(object, [field, key], `the value of ${(0,parse/* quoteInput */.Zs)(key)} in ${named(object)} ${wrong}`);
}
const badKey = (object, field, key) => keyFault(object, [field, key], `the key ${(0,parse/* quoteInput */.Zs)(key)} of ${named(object)} is none that a cluster takes: at most 253 letters, digits, "-", "_" and "."; rename it.`);
const named = ({ kind, name }) => `the ${kind} ${(0,parse/* quoteInput */.Zs)(name)}`;
const keyFault = ({ document, way }, inner, sentence) => ({
    ...{ input: 'manifest-file', sentence },
    location: (0,pod_documents/* placeIn */.VV)(document, [...way, ...inner])
});
/** A fault for each object that is missing, or that lacks keys, with all that the pod needs of it. */
function lackingFaults(all, sources) {
    const byObject = new Map();
    for (const one of all) {
        const object = `${one.kind}/${one.name}`;
        byObject.set(object, [...(byObject.get(object) ?? []), one]);
    }
    return [...byObject.values()].flatMap((uses) => {
        const [first] = uses;
        if (first === undefined)
            return [];
        const location = (0,pod_documents/* placeIn */.VV)(sources.workload.document, [...sources.way, ...first.way]);
        return [{ input: 'manifest-file', sentence: lackingSentence(first, uses, sources), location }];
    });
}
function lackingSentence({ kind, name }, uses, sources) {
    const keys = [...new Set(uses.flatMap(({ key }) => key ?? []))];
    const word = keys.length === 1 ? 'key' : 'keys';
    const named = keys.map(parse/* quoteInput */.Zs).join(', ');
    const variables = [...new Set(uses.flatMap(({ variable }) => variable ?? []))].map(parse/* quoteInput */.Zs);
    const env = variables.length === 0 ? '' : `, or give ${variables.join(', ')} by "env"`;
    const files = uses.some(({ isVolume }) => isVolume) ? VOLUMES : '';
    const own = `the ${kind} ${(0,parse/* quoteInput */.Zs)(name)}`;
    if ((0,pod_sources/* findObject */.Z)(sources, kind, name) !== undefined) {
        return `${own} has not the ${word} ${named} that the pod needs. Add to it what is missing${env}${files}.`;
    }
    const [maker] = kind === 'Secret' ? (0,pod_sources/* makersOf */.xW)(sources, name) : [];
    const made = maker === undefined
        ? ''
        : ` The ${maker.kind} ${(0,parse/* quoteInput */.Zs)(maker.name)} makes it in a cluster only.`;
    const needed = keys.length === 0 ? '' : `, with the ${word} ${named}`;
    return `none of the files has ${own}, which the pod needs${needed}.${made} Add it with test values, in a further file of "manifest-file"${env}${files}.`;
}
const VOLUMES = ', or give files by "volumes" at the path where the container mounts it';

;// CONCATENATED MODULE: ./lib/plan/workload/pod-environment.js



/**
 * Variables of a container as the kubelet sets them: those of whole objects first, then one by one.
 * Each value may refer to those before it. Variables of inputs win.
 */
function podEnvironment({ model, way, isJudged }, draft) {
    const given = new Map(isJudged ? draft.sources.given.env.map(pairOf) : []);
    const variables = new Map([...wholeObjects(model, way, draft), ...given]);
    if (isIndexed(draft.sources))
        variables.set('JOB_COMPLETION_INDEX', '0');
    for (const [index, variable] of (model.env ?? []).entries()) {
        const own = [...way, 'env', index];
        const { name } = variable;
        const set = given.get(name);
        if (set !== undefined && variable.valueFrom) {
            draft.tell(own, { kind: 'stand-in', what: 'env', name });
        }
        const value = set ?? pod_environment_valueOf(variable, { own, draft, model, isJudged, variables });
        if (!isName(name))
            draft.complain([...own, 'name'], `is no name of a variable; mend it.`);
        else if (value?.includes('\0') === true)
            draft.complain(own, NUL);
        else if (value !== undefined)
            variables.set(name, value);
    }
    return variables;
}
/** Whether the pod is one of several that share the work of a Job, each with an index. */
const isIndexed = ({ workload, way }) => workload.kind.endsWith('Job') &&
    (0,pod_sources/* valueAt */.fK)(workload.document.value, [...way.slice(0, -1), 'completionMode']) === 'Indexed';
const NUL = 'holds a NUL character, which no variable can; remove it.';
const pairOf = (line) => {
    const [, key = line, value = ''] = /^([^=]*)=([^]*)$/.exec(line) ?? [];
    return [key, value];
};
/** Printable ASCII without `=`, as current clusters take it. */
const isName = (name) => /^[ -<>-~]+$/.test(name);
/** Variables of `envFrom`; names that cannot be one are left out, as the kubelet does. */
function wholeObjects({ envFrom }, way, draft) {
    return (envFrom ?? []).flatMap(({ prefix, configMapRef, secretRef }, index) => {
        const kind = configMapRef ? 'ConfigMap' : 'Secret';
        const { name, optional } = configMapRef ?? secretRef ?? {};
        if (!name) {
            draft.complain([...way, 'envFrom', index], 'names no ConfigMap and no Secret; name one.');
            return [];
        }
        const values = draft.valuesOf(kind, name);
        if (values === undefined && optional !== true) {
            draft.lack({ kind, name, way: [...way, 'envFrom', index] });
        }
        const all = [...(values?.texts ?? [])].map(([key, value]) => [`${prefix ?? ''}${key}`, value]);
        return all.filter(([key, value]) => isName(key) && !value.includes('\0'));
    });
}
/** Value of a variable; undefined where the pod does not set it, or where a fault was told. */
function pod_environment_valueOf({ name, value, valueFrom }, { own, draft, model, isJudged, variables }) {
    if (value) {
        if (valueFrom)
            draft.complain(own, 'has both "value" and "valueFrom"; leave one.');
        return expand(value, variables);
    }
    if (!valueFrom)
        return '';
    const { configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef } = valueFrom;
    const reference = configMapKeyRef ?? secretKeyRef;
    if (reference) {
        const kind = configMapKeyRef ? 'ConfigMap' : 'Secret';
        const { key, optional } = reference;
        const object = reference.name ?? '';
        const found = draft.valuesOf(kind, object)?.texts.get(key);
        if (found === undefined && optional !== true) {
            const variable = isJudged ? { variable: name } : {};
            draft.lack({ ...{ kind, name: object, key, way: own }, ...variable });
        }
        return found;
    }
    if (fieldRef)
        return fieldValue(fieldRef.fieldPath, [...own, 'valueFrom', 'fieldRef'], draft);
    if (resourceFieldRef) {
        return resourceValue(resourceFieldRef, model, [...own, 'valueFrom', 'resourceFieldRef'], draft);
    }
    draft.complain([...own, 'valueFrom'], 'names no source that a check knows; mend it.');
    return undefined;
}
/** Value of a field of the pod for a variable; undefined where a fault was told. */
function fieldValue(path, way, draft) {
    const { facts, sources } = draft;
    const values = new Map([
        ...metadataFields(draft),
        ['spec.nodeName', sources.template.spec.nodeName ?? NODE],
        ['spec.serviceAccountName', sources.template.spec.serviceAccountName ?? 'default'],
        ['status.hostIP', facts.hostIp],
        ['status.hostIPs', facts.hostIp],
        ['status.podIP', facts.podIp],
        ['status.podIPs', facts.podIp]
    ]);
    const value = values.get(path) ?? subscripted(path, draft);
    if (value === undefined)
        draft.complain([...way, 'fieldPath'], unknownField(path));
    return value;
}
const NODE = 'zero-drift';
const metadataFields = ({ name, facts, sources }) => [
    ['metadata.name', name],
    ['metadata.namespace', sources.workload.namespace || 'default'],
    ['metadata.uid', facts.uid]
];
/** Value of a path such as `metadata.labels['app']`: empty if there is no such label. */
function subscripted(path, { labels, annotations }) {
    const [, field, key = ''] = /^metadata\.(labels|annotations)\['([^]*)'\]$/.exec(path) ?? [];
    if (field === undefined)
        return undefined;
    const values = field === 'labels' ? labels : annotations;
    return Object.hasOwn(values, key) ? values[key] : '';
}
const unknownField = (path) => `is ${(0,parse/* quoteInput */.Zs)(path)}, which is no field that a pod can be given there; mend it.`;
/** Value of a field of the pod for a file of a volume; undefined where a fault was told. */
function fieldFile(path, way, draft) {
    const values = new Map([
        ...metadataFields(draft),
        ['metadata.labels', lines(draft.labels)],
        ['metadata.annotations', lines(draft.annotations)]
    ]);
    const value = values.get(path) ?? subscripted(path, draft);
    if (value === undefined)
        draft.complain([...way, 'fieldPath'], unknownField(path));
    return value;
}
/** Labels or annotations as a file has them: `KEY="VALUE"`, sorted. */
const lines = (values) => Object.entries(values)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${goQuoted(value)}`)
    .join('\n');
/**
 * Limit or request of a container, in units of the divisor, rounded up; undefined where a fault was
 * told. Without a limit it is what the node has.
 */
function resourceValue({ containerName, resource, divisor }, model, way, { sources, facts, complain }) {
    const { containers, initContainers } = sources.template.spec;
    const all = [...containers, ...(initContainers ?? [])];
    const of = containerName ? all.find(({ name }) => name === containerName) : model;
    if (of === undefined) {
        complain([...way, 'containerName'], 'names no container of the pod; mend it.');
        return undefined;
    }
    const [, list, name = ''] = /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.+)$/.exec(resource) ?? [];
    if (list === undefined) {
        complain([...way, 'resource'], `is ${(0,parse/* quoteInput */.Zs)(resource)}, which is no resource; write for example "limits.memory".`);
        return undefined;
    }
    const { limits, requests } = of.resources ?? {};
    const written = (list === 'limits' ? undefined : requests?.[name]) ?? limits?.[name];
    const node = new Map([
        ['cpu', BigInt(facts.node.cpus) * 1000n],
        ['memory', BigInt(facts.node.memory) * 1000n]
    ]);
    const whole = list === 'limits' ? (node.get(name) ?? 0n) : 0n;
    const value = written === undefined ? whole : (parseQuantity(written) ?? 0n);
    const unit = parseQuantity(divisor ?? 1) ?? 0n;
    return String(dividedUp(value, unit > 0n ? unit : 1000n));
}

;// CONCATENATED MODULE: ./lib/plan/workload/pod-content.js


/** Root of a volume in memory, which all may write, and of one on the disk. */
const MEMORY_ROOT = 0o1777;
const DISK_ROOT = 0o777;
/** Bits that `fsGroup` adds to a folder and to a file that are only read. */
const FOLDER_BITS = 0o2550;
const FILE_BITS = 0o440;
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;
/**
 * Contents of a volume of a ConfigMap, a Secret, fields of the pod, or several of them; undefined
 * for any other volume.
 */
function contentOf({ configMap, secret, downwardAPI, projected }, { way, group, draft }) {
    const payload = new Map();
    const filling = { payload, draft };
    if (configMap) {
        const own = { ...filling, way: [...way, 'configMap'], mode: configMap.defaultMode };
        fromObject('ConfigMap', configMap, own);
    }
    else if (secret) {
        const own = { ...filling, way: [...way, 'secret'], mode: secret.defaultMode };
        fromObject('Secret', { ...secret, name: secret.secretName }, own);
    }
    else if (downwardAPI) {
        const own = { ...filling, way: [...way, 'downwardAPI'], mode: downwardAPI.defaultMode };
        fromPod(downwardAPI.items ?? [], own);
    }
    else if (projected) {
        const own = { ...filling, way: [...way, 'projected'], mode: projected.defaultMode };
        fromSources(projected, own, group);
    }
    else
        return undefined;
    // The kubelet keeps a ConfigMap on the disk, and the others in memory.
    const root = configMap ? DISK_ROOT : MEMORY_ROOT;
    const mode = group === undefined ? root : root | FOLDER_BITS;
    return { mode, entries: dressed(payload, group) };
}
/** Fills in the values of an object: all of them, or those that are listed. */
function fromObject(kind, wanted, filling) {
    const { payload, draft, way, mode } = filling;
    const { items, optional } = wanted;
    const name = wanted.name ?? '';
    if (name === '')
        draft.complain(way, `names no ${kind}; name one.`);
    const files = draft.valuesOf(kind, name)?.files;
    if (files === undefined && !items?.length && optional !== true && name !== '') {
        draft.lack({ kind, name, way, isVolume: true });
    }
    if (!items?.length) {
        for (const [key, content] of files ?? []) {
            if (isPath(key))
                payload.set(key, { content, mode: mode ?? FILE_MODE });
        }
        return;
    }
    for (const [index, item] of items.entries()) {
        const own = [...way, 'items', index];
        const content = files?.get(item.key);
        if (content !== undefined)
            put(item, content, { ...filling, way: own });
        else if (optional !== true && name !== '')
            draft.lack({ kind, name, key: item.key, way: own, isVolume: true });
    }
}
function put({ path, mode: own }, content, { payload, draft, way, mode }) {
    const bits = own ?? mode ?? FILE_MODE;
    if (!isPath(path))
        draft.complain([...way, 'path'], NO_PATH);
    else if (bits < 0 || bits > 0o777)
        draft.complain([...way, 'mode'], NO_MODE);
    else
        payload.set(path, { content, mode: bits });
}
const NO_PATH = 'leads out of the volume; write a path without "..".';
const NO_MODE = 'is no mode of a file; write for example 0440, or 288, which is the same.';
/** Whether a path stays in its volume, and is not one that the kubelet keeps for itself. */
const isPath = (path) => path !== '' &&
    !path.startsWith('/') &&
    !path.startsWith('..') &&
    !path.includes('\0') &&
    path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
/** Fills in fields of the pod and limits of its containers. */
function fromPod(items, filling) {
    const { draft } = filling;
    for (const [index, item] of items.entries()) {
        const way = [...filling.way, 'items', index];
        const { fieldRef, resourceFieldRef } = item;
        const text = fieldRef
            ? fieldFile(fieldRef.fieldPath, [...way, 'fieldRef'], draft)
            : resourceFieldRef
                ? resourceValue(resourceFieldRef, undefined, [...way, 'resourceFieldRef'], draft)
                : undefined;
        if (text !== undefined)
            put(item, new TextEncoder().encode(text), { ...filling, way });
    }
}
/** Fills in several sources; later ones win. */
function fromSources({ sources }, filling, group) {
    for (const [index, source] of (sources ?? []).entries()) {
        const own = { ...filling, way: [...filling.way, 'sources', index] };
        const at = (key) => ({ ...own, way: [...own.way, key] });
        const { configMap, secret, downwardAPI, serviceAccountToken } = source;
        if (configMap)
            fromObject('ConfigMap', configMap, at('configMap'));
        else if (secret)
            fromObject('Secret', secret, at('secret'));
        else if (downwardAPI)
            fromPod(downwardAPI.items ?? [], at('downwardAPI'));
        else {
            const [field = 'sources'] = Object.keys(source);
            own.draft.tell(own.way, { kind: 'not-reproduced', field });
            const mode = group === undefined ? filling.mode : TOKEN_MODE;
            if (serviceAccountToken)
                put(serviceAccountToken, new TextEncoder().encode(TOKEN), { ...own, mode });
        }
    }
}
/** Contents in place of a token, which no API server would take. */
const TOKEN = 'zero-drift';
const TOKEN_MODE = 0o600;
/** Folder of the files, behind the link that the kubelet exchanges for an update. */
const FOLDER = '..2000_01_01_00_00_00.0000000001';
const LINK = '..data';
/** Files as the kubelet writes them: in a folder of their own, with links to all that it has. */
function dressed(payload, group) {
    const gid = group ?? 0;
    const owned = { uid: 0, gid };
    const folderMode = group === undefined ? FOLDER_MODE : FOLDER_MODE | FOLDER_BITS;
    const paths = [...payload.keys()];
    const folders = new Set(paths.flatMap(foldersOf));
    const names = new Set(paths.map((path) => path.split('/')[0] ?? path));
    const link = (path, target) => ({
        ...{ kind: 'link', path, target, mode: 0o777, uid: 0, gid: 0 }
    });
    return [
        { kind: 'folder', path: FOLDER, mode: folderMode, ...owned },
        ...[...folders].map((path) => ({
            ...{ kind: 'folder', path: `${FOLDER}/${path}`, mode: folderMode, ...owned }
        })),
        ...[...payload].map(([path, { content, mode }]) => ({
            ...{ kind: 'file', path: `${FOLDER}/${path}`, content, ...owned },
            mode: group === undefined ? mode : mode | FILE_BITS
        })),
        link(LINK, FOLDER),
        ...[...names].map((name) => link(name, `${LINK}/${name}`))
    ];
}
/** Folders that a path is in, the outermost first. */
function foldersOf(path) {
    const segments = path.split('/');
    return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}
/** A path in a volume with its links followed. */
function resolvedIn(entries, path) {
    const links = new Map(entries.flatMap((entry) => (entry.kind === 'link' ? [[entry.path, entry.target]] : [])));
    const [first = '', ...rest] = path.split('/');
    const target = links.get(first);
    return target === undefined ? path : resolvedIn(entries, [target, ...rest].join('/'));
}
/** Sentence on a path that leaves its volume. */
const outsideSentence = (path) => `is ${(0,parse/* quoteInput */.Zs)(path)}, which leads out of the volume; write a path below its root.`;

;// CONCATENATED MODULE: ./lib/plan/workload/pod-volumes.js




/** Bits that `fsGroup` adds to a folder that is written. */
const WRITABLE_BITS = 0o2770;
/**
 * Volumes of a pod that a container mounts: the kubelet leaves others alone. A claim template takes
 * the place of a volume of its name.
 */
function baseVolumes(making) {
    const { draft, containers } = making;
    const { claims, template } = draft.sources;
    const volumes = template.spec.volumes ?? [];
    const used = new Set(containers.flatMap(({ model }) => (model.volumeMounts ?? []).map(({ name }) => name)));
    const own = volumes.flatMap((volume, index) => {
        if (claims.includes(volume.name) || !used.has(volume.name))
            return [];
        return baseVolume(volume, ['spec', 'volumes', index], making) ?? [];
    });
    const claimed = claims
        .filter((name) => used.has(name))
        .map((name) => {
        draft.tell(['spec', 'volumes'], { kind: 'stand-in', what: 'volumeClaimTemplates', name });
        return claim({ name }, making, false);
    });
    return [...own, ...claimed];
}
function baseVolume(volume, way, making) {
    const { group, draft } = making;
    const { name, emptyDir, persistentVolumeClaim, hostPath } = volume;
    const sources = Object.entries(volume).filter(([key, value]) => key !== 'name' && value !== null && SOURCES.has(key));
    const [source = 'emptyDir', second] = sources.map(([key]) => key);
    if (second !== undefined) {
        draft.complain(way, `has two sources, ${(0,parse/* quoteInput */.Zs)(source)} and ${(0,parse/* quoteInput */.Zs)(second)}; leave one.`);
        return undefined;
    }
    if (source === 'emptyDir')
        return scratch(name, emptyDir ?? {}, way, making);
    const isReplaced = replacedPath(name, making) !== undefined;
    const content = isReplaced ? undefined : contentOf(volume, { way, group, draft });
    if (content !== undefined) {
        const own = { name, kind: 'content', medium: 'disk', uid: 0, gid: group ?? 0 };
        return { volume: { ...own, ...content }, isReadOnly: true };
    }
    const refusal = isReplaced ? undefined : refusalOf(source, volume);
    if (refusal !== undefined) {
        draft.complain([...way, source], refusal);
        return undefined;
    }
    const of = persistentVolumeClaim?.claimName ?? hostPath?.path;
    draft.tell([...way, source], { kind: 'stand-in', what: source, name, ...(of ? { of } : {}) });
    const storage = storageOf(source, volume);
    return source === 'hostPath'
        ? claim({ name, ...storage }, { group: undefined }, false)
        : claim({ name, ...storage }, making, (0,pod_sources/* valueAt */.fK)(volume, [source, 'readOnly']) === true);
}
/** Storage that is the same for every volume that names it; empty for one of the volume's own. */
function storageOf(source, volume) {
    const { hostPath, persistentVolumeClaim } = volume;
    if (hostPath)
        return { storage: `hostPath ${folderOf(hostPath.path)}` };
    if (persistentVolumeClaim)
        return { storage: `claim ${persistentVolumeClaim.claimName}` };
    if (OWN.has(source))
        return {};
    const value = (0,pod_sources/* valueAt */.fK)(volume, [source]);
    const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const path = TREES.has(source) ? (0,pod_sources/* valueAt */.fK)(value, ['path']) : undefined;
    const isNamed = ([key]) => key !== 'readOnly' && (path === undefined || key !== 'path');
    const named = fields.filter(isNamed).toSorted(byKey);
    const folder = typeof path === 'string' ? folderOf(path) : '';
    return { storage: `${source} ${JSON.stringify(named)}${folder}` };
}
/** Sources that name a folder of a file system, which may lie in that of another volume. */
const TREES = new Set(['nfs', 'cephfs']);
/** A folder of a file system; empty for its root. */
const folderOf = (path) => absolute(path).replace(/^\/$/, '');
const byKey = ([one], [other]) => one < other ? -1 : 1;
/** Sources that are made for one volume of one pod. */
const OWN = new Set(['ephemeral', 'csi']);
/** The path at which an input replaces a volume in the judged container. */
function replacedPath(name, { containers, draft }) {
    const { mounts } = draft.sources.given;
    const judged = containers.find(({ isJudged }) => isJudged);
    const found = judged?.model.volumeMounts?.find((mount) => mount.name === name && mounts.includes(absolute(mount.mountPath)));
    return found?.mountPath;
}
/** A path that starts from the root, without a slash at its end. */
const absolute = (path) => `/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
/** Whether something can be mounted at an absolute path. */
const isMountable = (path) => path !== '/' &&
    !/^\/proc(?:\/self)?$/.test(path) &&
    !path.includes('\0') &&
    path.split('/').every(isFileName);
/** Whether a file can have this name. */
const isFileName = (name) => new TextEncoder().encode(name).length <= LONGEST_NAME;
const LONGEST_NAME = 255;
/** Sources of volumes by what a check makes of them. */
const SOURCES = new Set([
    ...[
        'emptyDir',
        'configMap',
        'secret',
        'downwardAPI',
        'projected',
        'hostPath',
        'image',
        'gitRepo'
    ],
    ...[
        'persistentVolumeClaim',
        'ephemeral',
        'csi',
        'nfs',
        'iscsi',
        'fc',
        'glusterfs',
        'rbd',
        'cephfs'
    ],
    ...[
        'cinder',
        'flexVolume',
        'flocker',
        'azureFile',
        'azureDisk',
        'awsElasticBlockStore',
        'storageos'
    ],
    ...[
        'gcePersistentDisk',
        'vsphereVolume',
        'quobyte',
        'photonPersistentDisk',
        'portworxVolume',
        'scaleIO'
    ]
]);
/** Sentence on a volume that a check can neither make nor stand in for. */
function refusalOf(source, { hostPath }) {
    if (source === 'image' || source === 'gitRepo')
        return `is a volume that a check cannot mount; check a manifest without it.`;
    if (source !== 'hostPath' || hostPath?.type === 'DirectoryOrCreate')
        return undefined;
    return `is ${(0,parse/* quoteInput */.Zs)(hostPath?.path ?? '')}, a path of the node, which a check does not read. Give a stand-in at the path where the container mounts it: "volumes: SOURCE:PATH".`;
}
function scratch(name, { medium, sizeLimit }, way, { group, memory, draft }) {
    const limit = sizeLimit === null || sizeLimit === undefined ? undefined : parseQuantity(sizeLimit);
    const isMemory = medium === 'Memory';
    if (sizeLimit && limit === undefined)
        draft.complain([...way, 'emptyDir', 'sizeLimit'], NO_QUANTITY);
    if (!isMemory && medium) {
        draft.tell([...way, 'emptyDir', 'medium'], { kind: 'not-reproduced', field: 'medium' });
    }
    if (isMemory && !limit) {
        draft.tell([...way, 'emptyDir'], { kind: 'memory-uncounted', volume: name });
    }
    const own = limit === undefined || limit <= 0n ? undefined : Number((limit + 999n) / 1000n);
    const size = isMemory && memory !== undefined ? Math.min(memory, own ?? memory) : own;
    const root = isMemory ? MEMORY_ROOT : DISK_ROOT;
    const volume = {
        ...{ name, kind: 'scratch', medium: isMemory ? 'memory' : 'disk', uid: 0, gid: group ?? 0 },
        ...(size === undefined ? {} : { size }),
        mode: group === undefined ? root : root | WRITABLE_BITS,
        entries: []
    };
    return { volume, isReadOnly: false };
}
/** Sentence on a text that is no quantity. */
const NO_QUANTITY = 'is no quantity; write for example "64Mi".';
/** A stand-in for a volume that outlives the pod, as a fresh file system has it. */
const claim = (named, { group }, isReadOnly) => ({
    volume: {
        ...named,
        ...{ kind: 'claim', medium: 'disk', uid: 0, gid: group ?? 0, entries: [] },
        mode: group === undefined ? 0o755 : 0o755 | WRITABLE_BITS
    },
    isReadOnly
});

;// CONCATENATED MODULE: ./lib/plan/workload/pod-mounts.js




/** Works out the volumes of a pod with the folders that mounts need in them, and the mounts. */
function podStorage(containers, memory, draft) {
    const group = draft.sources.template.spec.securityContext?.fsGroup ?? undefined;
    const filled = baseVolumes({ containers, group, memory, draft }).map((base) => ({
        ...base,
        made: new Map(base.volume.entries.map((entry) => [entry.path, entry]))
    }));
    const byName = new Map(filled.map((one) => [one.volume.name, one]));
    const mounts = containers.map((container) => mountsOf(container, byName, draft));
    const volumes = filled.map(({ volume, made }) => ({ ...volume, entries: [...made.values()] }));
    return { volumes, mounts };
}
function mountsOf(container, volumes, draft) {
    const { model, way } = container;
    const seen = new Set();
    if (model.volumeDevices?.length)
        draft.complain([...way, 'volumeDevices'], 'names block devices, which a check cannot give; check a manifest without them.');
    return (model.volumeMounts ?? []).flatMap((mount, index) => {
        const own = [...way, 'volumeMounts', index];
        const path = absolute(mount.mountPath);
        const fault = path.includes(':') || !isMountable(path) ? NO_MOUNT_PATH : seen.has(path) ? TWICE : undefined;
        if (fault !== undefined)
            draft.complain([...own, 'mountPath'], fault);
        seen.add(path);
        if (!['', 'None'].includes(mount.mountPropagation ?? '')) {
            draft.tell([...own, 'mountPropagation'], {
                kind: 'not-reproduced',
                field: 'mountPropagation'
            });
        }
        const volume = volumes.get(mount.name);
        if (volume === undefined) {
            reportUnknown(mount.name, [...own, 'name'], draft);
            return [];
        }
        const sub = subPathOf(mount, own, container, draft);
        const subPath = sub === undefined ? undefined : prepared(sub, volume);
        const readOnly = volume.isReadOnly || mount.readOnly === true;
        return [{ volume: mount.name, path, ...(subPath === undefined ? {} : { subPath }), readOnly }];
    });
}
const NO_MOUNT_PATH = 'is no path at which a volume can be mounted; write for example "/data".';
const TWICE = 'is mounted twice in the container; leave one.';
function reportUnknown(name, way, { sources, complain }) {
    const names = [
        ...(sources.template.spec.volumes ?? []).map((volume) => volume.name),
        ...sources.claims
    ];
    // A volume that is there has a fault of its own.
    if (names.includes(name))
        return;
    complain(way, `is ${(0,parse/* quoteInput */.Zs)(name)}, which is no volume of the pod: ${(0,parse/* spellingAdvice */.Jz)(name, names)}`);
}
/** Path in the volume, with its variables replaced; undefined for the root of the volume. */
function subPathOf({ subPath, subPathExpr }, way, { variables }, { complain }) {
    if (!subPath && !subPathExpr)
        return undefined;
    const field = subPathExpr ? 'subPathExpr' : 'subPath';
    const [unset] = subPathExpr ? unsetIn(subPathExpr, variables) : [];
    if (unset !== undefined)
        complain([...way, field], `refers to the variable ${(0,parse/* quoteInput */.Zs)(unset)}, which the container does not have.`);
    const path = subPathExpr ? expand(subPathExpr, variables) : (subPath ?? '');
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (path.startsWith('/') || segments.includes('..') || path.includes('\0')) {
        // The values of variables may be secrets.
        complain([...way, field], outsideSentence(subPathExpr ?? path));
        return undefined;
    }
    if (!segments.every(isFileName)) {
        complain([...way, field], 'has a name that is too long for a file.');
        return undefined;
    }
    return segments.length === 0 ? undefined : segments.join('/');
}
/**
 * Path in a volume behind its links. Where content is missing, a folder is made; in what containers
 * write, only the start of each container tells whether one is missing.
 */
function prepared(path, { volume, made }) {
    const { kind, mode, gid } = volume;
    if (kind !== 'content')
        return path;
    const found = resolvedIn([...made.values()], path);
    const inherited = mode & 0o2000;
    const owner = { uid: 0, gid: inherited === 0 ? 0 : gid };
    for (const folder of foldersOf(found)) {
        if (made.has(folder))
            continue;
        made.set(folder, { kind: 'folder', path: folder, mode: (mode & 0o755) | inherited, ...owner });
    }
    if (!made.has(found)) {
        made.set(found, { kind: 'folder', path: found, mode: mode & 0o2777, ...owner });
    }
    return found;
}

// EXTERNAL MODULE: ./lib/plan/workload/pod-log.js
var pod_log = __webpack_require__(434);
;// CONCATENATED MODULE: ./lib/plan/workload/pod-fields.js
// Written by scripts/pod-fields.mjs; do not edit.
/**
 * Fields of the types that a workload consists of, as `field` or `field:Type`. What is in a field
 * without a type is not told: it has keys of its own choice, or is none of a pod's concern.
 */
const FIELDS_BY_TYPE = {
    AWSElasticBlockStoreVolumeSource: 'fsType partition readOnly volumeID',
    Affinity: 'nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity',
    AzureDiskVolumeSource: 'cachingMode diskName diskURI fsType kind readOnly',
    AzureFileVolumeSource: 'readOnly secretName shareName',
    CSIVolumeSource: 'driver fsType nodePublishSecretRef:LocalObjectReference readOnly volumeAttributes',
    Capabilities: 'add drop',
    CephFSVolumeSource: 'monitors path readOnly secretFile secretRef:LocalObjectReference user',
    CinderVolumeSource: 'fsType readOnly secretRef:LocalObjectReference volumeID',
    ConfigMapEnvSource: 'name optional',
    ConfigMapKeySelector: 'key name optional',
    ConfigMapProjection: 'items:KeyToPath name optional',
    ConfigMapVolumeSource: 'defaultMode defaultUser items:KeyToPath name optional',
    Container: 'args command env:EnvVar envFrom:EnvFromSource image imagePullPolicy lifecycle:Lifecycle livenessProbe:Probe name ports:ContainerPort readinessProbe:Probe resizePolicy resources:ResourceRequirements restartPolicy restartPolicyRules securityContext:SecurityContext startupProbe:Probe stdin stdinOnce terminationMessagePath terminationMessagePolicy tty volumeDevices:VolumeDevice volumeMounts:VolumeMount workingDir',
    ContainerPort: 'containerPort hostIP hostPort name protocol',
    CronJob: 'apiVersion kind metadata:ObjectMeta spec:CronJobSpec status',
    CronJobSpec: 'concurrencyPolicy failedJobsHistoryLimit jobTemplate:JobTemplateSpec schedule startingDeadlineSeconds successfulJobsHistoryLimit suspend timeZone',
    DaemonSet: 'apiVersion kind metadata:ObjectMeta spec:DaemonSetSpec status',
    DaemonSetSpec: 'minReadySeconds revisionHistoryLimit selector:LabelSelector template:PodTemplateSpec updateStrategy:DaemonSetUpdateStrategy',
    DaemonSetUpdateStrategy: 'rollingUpdate:RollingUpdateDaemonSet type',
    Deployment: 'apiVersion kind metadata:ObjectMeta spec:DeploymentSpec status',
    DeploymentSpec: 'minReadySeconds paused progressDeadlineSeconds replicas revisionHistoryLimit selector:LabelSelector strategy:DeploymentStrategy template:PodTemplateSpec',
    DeploymentStrategy: 'rollingUpdate:RollingUpdateDeployment type',
    DownwardAPIProjection: 'items:DownwardAPIVolumeFile',
    DownwardAPIVolumeFile: 'fieldRef:ObjectFieldSelector mode path resourceFieldRef:ResourceFieldSelector user',
    DownwardAPIVolumeSource: 'defaultMode defaultUser items:DownwardAPIVolumeFile',
    EmptyDirVolumeSource: 'medium mode sizeLimit',
    EnvFromSource: 'configMapRef:ConfigMapEnvSource prefix secretRef:SecretEnvSource',
    EnvVar: 'name value valueFrom:EnvVarSource',
    EnvVarSource: 'configMapKeyRef:ConfigMapKeySelector fieldRef:ObjectFieldSelector fileKeyRef resourceFieldRef:ResourceFieldSelector secretKeyRef:SecretKeySelector',
    EphemeralContainer: 'args command env:EnvVar envFrom:EnvFromSource image imagePullPolicy lifecycle:Lifecycle livenessProbe:Probe name ports:ContainerPort readinessProbe:Probe resizePolicy resources:ResourceRequirements restartPolicy restartPolicyRules securityContext:SecurityContext startupProbe:Probe stdin stdinOnce targetContainerName terminationMessagePath terminationMessagePolicy tty volumeDevices:VolumeDevice volumeMounts:VolumeMount workingDir',
    EphemeralVolumeSource: 'volumeClaimTemplate:PersistentVolumeClaimTemplate',
    ExecAction: 'command',
    FCVolumeSource: 'fsType lun readOnly targetWWNs wwids',
    FlexVolumeSource: 'driver fsType options readOnly secretRef:LocalObjectReference',
    FlockerVolumeSource: 'datasetName datasetUUID',
    GCEPersistentDiskVolumeSource: 'fsType partition pdName readOnly',
    GRPCAction: 'mode port service',
    GitRepoVolumeSource: 'directory repository revision',
    GlusterfsVolumeSource: 'endpoints path readOnly',
    HTTPGetAction: 'host httpHeaders:HTTPHeader path port protocol scheme',
    HTTPHeader: 'name value',
    HostAlias: 'hostnames ip',
    HostPathVolumeSource: 'path type',
    ISCSIVolumeSource: 'chapAuthDiscovery chapAuthSession fsType initiatorName iqn iscsiInterface lun portals readOnly secretRef:LocalObjectReference targetPortal',
    Job: 'apiVersion kind metadata:ObjectMeta spec:JobSpec status',
    JobSpec: 'activeDeadlineSeconds backoffLimit backoffLimitPerIndex completionMode completions managedBy manualSelector maxFailedIndexes parallelism podFailurePolicy podReplacementPolicy scheduling selector:LabelSelector successPolicy suspend template:PodTemplateSpec ttlSecondsAfterFinished',
    JobTemplateSpec: 'metadata:ObjectMeta spec:JobSpec',
    KeyToPath: 'key mode path user',
    LabelSelector: 'matchExpressions:LabelSelectorRequirement matchLabels',
    LabelSelectorRequirement: 'key operator values',
    Lifecycle: 'postStart:LifecycleHandler preStop:LifecycleHandler stopSignal',
    LifecycleHandler: 'exec:ExecAction httpGet:HTTPGetAction sleep tcpSocket:TCPSocketAction',
    LocalObjectReference: 'name',
    NFSVolumeSource: 'path readOnly server',
    NodeAffinity: 'preferredDuringSchedulingIgnoredDuringExecution:PreferredSchedulingTerm requiredDuringSchedulingIgnoredDuringExecution:NodeSelector',
    NodeSelector: 'nodeSelectorTerms:NodeSelectorTerm',
    NodeSelectorRequirement: 'key operator values',
    NodeSelectorTerm: 'matchExpressions:NodeSelectorRequirement matchFields:NodeSelectorRequirement',
    ObjectFieldSelector: 'apiVersion fieldPath',
    ObjectMeta: 'annotations clusterName creationTimestamp deletionGracePeriodSeconds deletionTimestamp finalizers generateName generation labels managedFields name namespace ownerReferences:OwnerReference resourceVersion selfLink uid',
    OwnerReference: 'apiVersion blockOwnerDeletion controller kind name uid',
    PersistentVolumeClaimSpec: 'accessModes dataSource:TypedLocalObjectReference dataSourceRef:TypedLocalObjectReference resources:ResourceRequirements selector:LabelSelector storageClassName volumeAttributesClassName volumeMode volumeName',
    PersistentVolumeClaimTemplate: 'metadata:ObjectMeta spec:PersistentVolumeClaimSpec',
    PersistentVolumeClaimVolumeSource: 'claimName readOnly',
    PhotonPersistentDiskVolumeSource: 'fsType pdID',
    Pod: 'apiVersion kind metadata:ObjectMeta spec:PodSpec status',
    PodAffinity: 'preferredDuringSchedulingIgnoredDuringExecution:WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution:PodAffinityTerm',
    PodAffinityTerm: 'labelSelector:LabelSelector matchLabelKeys mismatchLabelKeys namespaceSelector:LabelSelector namespaces topologyKey',
    PodAntiAffinity: 'preferredDuringSchedulingIgnoredDuringExecution:WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution:PodAffinityTerm',
    PodDNSConfig: 'nameservers options:PodDNSConfigOption searches',
    PodDNSConfigOption: 'name value',
    PodOS: 'name',
    PodReadinessGate: 'conditionType',
    PodSecurityContext: 'appArmorProfile fsGroup fsGroupChangePolicy runAsGroup runAsNonRoot runAsUser seLinuxChangePolicy seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile supplementalGroups supplementalGroupsPolicy sysctls:Sysctl windowsOptions:WindowsSecurityContextOptions',
    PodSpec: 'activeDeadlineSeconds affinity:Affinity automountServiceAccountToken containers:Container dnsConfig:PodDNSConfig dnsPolicy enableServiceLinks ephemeralContainers:EphemeralContainer evictionResponders hostAliases:HostAlias hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets:LocalObjectReference initContainers:Container nodeName nodeSelector os:PodOS overhead preemptionPolicy priority priorityClassName readinessGates:PodReadinessGate resourceClaims resources restartPolicy runtimeClassName schedulerName schedulingGates schedulingGroup securityContext:PodSecurityContext serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations:Toleration topologySpreadConstraints:TopologySpreadConstraint volumes:Volume',
    PodTemplateSpec: 'metadata:ObjectMeta spec:PodSpec',
    PortworxVolumeSource: 'fsType readOnly volumeID',
    PreferredSchedulingTerm: 'preference:NodeSelectorTerm weight',
    Probe: 'exec:ExecAction failureThreshold grpc:GRPCAction httpGet:HTTPGetAction initialDelaySeconds periodSeconds successThreshold tcpSocket:TCPSocketAction terminationGracePeriodSeconds timeoutSeconds',
    ProjectedVolumeSource: 'defaultMode defaultUser sources:VolumeProjection',
    QuobyteVolumeSource: 'group readOnly registry tenant user volume',
    RBDVolumeSource: 'fsType image keyring monitors pool readOnly secretRef:LocalObjectReference user',
    ReplicaSet: 'apiVersion kind metadata:ObjectMeta spec:ReplicaSetSpec status',
    ReplicaSetSpec: 'minReadySeconds replicas selector:LabelSelector template:PodTemplateSpec',
    ReplicationController: 'apiVersion kind metadata:ObjectMeta spec:ReplicationControllerSpec status',
    ReplicationControllerSpec: 'minReadySeconds replicas selector template:PodTemplateSpec',
    ResourceFieldSelector: 'containerName divisor resource',
    ResourceRequirements: 'claims limits requests',
    RollingUpdateDaemonSet: 'maxSurge maxUnavailable',
    RollingUpdateDeployment: 'maxSurge maxUnavailable',
    RollingUpdateStatefulSetStrategy: 'maxUnavailable partition',
    SELinuxOptions: 'level role type user',
    ScaleIOVolumeSource: 'fsType gateway protectionDomain readOnly secretRef:LocalObjectReference sslEnabled storageMode storagePool system volumeName',
    SeccompProfile: 'localhostProfile type',
    SecretEnvSource: 'name optional',
    SecretKeySelector: 'key name optional',
    SecretProjection: 'items:KeyToPath name optional',
    SecretVolumeSource: 'defaultMode defaultUser items:KeyToPath optional secretName',
    SecurityContext: 'allowPrivilegeEscalation appArmorProfile capabilities:Capabilities privileged procMount readOnlyRootFilesystem runAsGroup runAsNonRoot runAsUser seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile windowsOptions:WindowsSecurityContextOptions',
    ServiceAccountTokenProjection: 'audience expirationSeconds path user',
    StatefulSet: 'apiVersion kind metadata:ObjectMeta spec:StatefulSetSpec status',
    StatefulSetPersistentVolumeClaimRetentionPolicy: 'whenDeleted whenScaled',
    StatefulSetSpec: 'minReadySeconds ordinals persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy replicas revisionHistoryLimit selector:LabelSelector serviceName template:PodTemplateSpec updateStrategy:StatefulSetUpdateStrategy volumeClaimTemplates',
    StatefulSetUpdateStrategy: 'rollingUpdate:RollingUpdateStatefulSetStrategy type',
    StorageOSVolumeSource: 'fsType readOnly secretRef:LocalObjectReference volumeName volumeNamespace',
    Sysctl: 'name value',
    TCPSocketAction: 'host port',
    Toleration: 'effect key operator tolerationSeconds value',
    TopologySpreadConstraint: 'labelSelector:LabelSelector matchLabelKeys maxSkew minDomains nodeAffinityPolicy nodeTaintsPolicy topologyKey whenUnsatisfiable',
    TypedLocalObjectReference: 'apiGroup kind name namespace',
    Volume: 'awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFileVolumeSource cephfs:CephFSVolumeSource cinder:CinderVolumeSource configMap:ConfigMapVolumeSource csi:CSIVolumeSource downwardAPI:DownwardAPIVolumeSource emptyDir:EmptyDirVolumeSource ephemeral:EphemeralVolumeSource fc:FCVolumeSource flexVolume:FlexVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource gitRepo:GitRepoVolumeSource glusterfs:GlusterfsVolumeSource hostPath:HostPathVolumeSource image iscsi:ISCSIVolumeSource name nfs:NFSVolumeSource persistentVolumeClaim:PersistentVolumeClaimVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource projected:ProjectedVolumeSource quobyte:QuobyteVolumeSource rbd:RBDVolumeSource scaleIO:ScaleIOVolumeSource secret:SecretVolumeSource storageos:StorageOSVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource',
    VolumeDevice: 'devicePath name',
    VolumeMount: 'bindMountOptions mountPath mountPropagation name readOnly recursiveReadOnly subPath subPathExpr',
    VolumeProjection: 'clusterTrustBundle configMap:ConfigMapProjection downwardAPI:DownwardAPIProjection podCertificate secret:SecretProjection serviceAccountToken:ServiceAccountTokenProjection',
    VsphereVirtualDiskVolumeSource: 'fsType storagePolicyID storagePolicyName volumePath',
    WeightedPodAffinityTerm: 'podAffinityTerm:PodAffinityTerm weight',
    WindowsSecurityContextOptions: 'gmsaCredentialSpec gmsaCredentialSpecName hostProcess runAsUserName'
};

;// CONCATENATED MODULE: ./lib/plan/workload/pod-security.js



/** User and groups of a container: its own settings win over those of the pod. */
function declaredIdentity({ model, way }, { sources, complain }) {
    const pod = sources.template.spec.securityContext ?? NONE;
    const own = model.securityContext ?? NONE;
    const user = own.runAsUser ?? pod.runAsUser ?? undefined;
    const group = own.runAsGroup ?? pod.runAsGroup ?? undefined;
    const groups = [
        ...(isNumber(pod.fsGroup) ? [pod.fsGroup] : []),
        ...(pod.supplementalGroups ?? [])
    ];
    const named = [
        [placeOfSetting('runAsUser', model, way), user],
        [placeOfSetting('runAsGroup', model, way), group],
        [['spec', 'securityContext', 'fsGroup'], pod.fsGroup ?? undefined],
        ...(pod.supplementalGroups ?? []).map((one, index) => {
            return [['spec', 'securityContext', 'supplementalGroups', index], one];
        })
    ];
    for (const [place, id] of named)
        if (id !== undefined && !isId(id))
            complain(place, NO_ID);
    return {
        ...(user === undefined ? {} : { user }),
        ...(group === undefined ? {} : { group }),
        groups: [...new Set(groups)],
        mustNotBeRoot: own.runAsNonRoot ?? pod.runAsNonRoot ?? false
    };
}
const NONE = { seLinuxOptions: undefined, windowsOptions: undefined };
const NO_ID = 'is no ID of a user or group (0 to 2147483647); write one.';
const isNumber = (value) => typeof value === 'number';
const isId = (id) => id >= 0 && id < 2 ** 31;
/** Way to a setting that a container has itself, or that the pod has for all. */
const placeOfSetting = (key, { securityContext }, way) => securityContext && Object.hasOwn(securityContext, key)
    ? [...way, 'securityContext', key]
    : ['spec', 'securityContext', key];
/**
 * User that a container runs as with an image that has this `USER`. Of it the kubelet takes the user
 * alone: the group is that of the user in the image, else 0, unless the manifest has one.
 */
function identityFor({ identity }, image) {
    const [own = ''] = image.user.split(':');
    const user = identity.user === undefined ? own : String(identity.user);
    if (identity.mustNotBeRoot && isRoot(user))
        return { refusal: 'root', user };
    if (identity.mustNotBeRoot && !/^\d+$/.test(user))
        return { refusal: 'by-name', user };
    if (identity.group !== undefined)
        return { user: `${user || '0'}:${identity.group}` };
    return user === '' || user === image.user ? {} : { user };
}
/** Whether a user is 0, as the kubelet reads it: a name is not, even if it is "root". */
const isRoot = (user) => /^0*$/.test(user);
/** Capabilities, security options and limits of a container, in the engine's words. */
function hostConfigOf(container, draft) {
    const { hostPID, hostIPC } = draft.sources.template.spec;
    return {
        ...capabilitiesOf(container, draft),
        ...limitsOf(container, draft),
        ...(hostPID === true ? { PidMode: 'host' } : {}),
        ...(hostIPC === true ? { IpcMode: 'host' } : {})
    };
}
function capabilitiesOf(container, draft) {
    const { model, way } = container;
    const own = model.securityContext ?? NONE;
    const { capabilities, privileged, allowPrivilegeEscalation: mayEscalate, procMount } = own;
    const add = (capabilities?.add ?? []).map(capability);
    const drop = (capabilities?.drop ?? []).map(capability);
    const isBound = mayEscalate === false;
    if (isBound && (privileged === true || add.includes('SYS_ADMIN'))) {
        draft.complain([...way, 'securityContext', 'allowPrivilegeEscalation'], ESCALATION);
    }
    const options = [...(isBound ? ['no-new-privileges'] : []), ...seccompOf(container, draft)];
    return {
        ...(add.length === 0 ? {} : { CapAdd: add }),
        ...(drop.length === 0 ? {} : { CapDrop: drop }),
        ...(options.length === 0 ? {} : { SecurityOpt: options }),
        ...(privileged === true ? { Privileged: true } : {}),
        ...(procMount === 'Unmasked' ? { MaskedPaths: [], ReadonlyPaths: [] } : {})
    };
}
const ESCALATION = 'is false, and the container is privileged or has CAP_SYS_ADMIN, which a cluster refuses; leave one.';
/** A capability without its prefix. */
const capability = (name) => name.toUpperCase().replace(/^CAP_/, '');
/**
 * Seccomp option of a container. Without a profile a kubelet has none, but the engine's own stays
 * on: it is the stricter of the two.
 */
function seccompOf({ model, way, isJudged }, draft) {
    const { sources, complain } = draft;
    const own = model.securityContext?.seccompProfile;
    const profile = own ?? sources.template.spec.securityContext?.seccompProfile;
    if (profile?.type === 'Unconfined')
        return ['seccomp=unconfined'];
    if (profile?.type !== 'Localhost' || (isJudged && sources.given.seccomp))
        return [];
    const file = (0,parse/* quoteInput */.Zs)(profile.localhostProfile ?? '');
    const remedy = isJudged
        ? 'give it by "security-opt: seccomp=FILE".'
        : 'check a manifest without it.';
    complain(placeOfSetting('seccompProfile', model, way), `is the profile ${file} of the node, which a check does not have; ${remedy}`);
    return [];
}
/** Period of a quota of processor time in microseconds, as the kubelet sets it. */
const PERIOD = 100_000;
/** Least quota that the kernel takes. */
const LEAST_QUOTA = 1000;
/** Limits of memory and processor time; there is no swap in a pod. */
function limitsOf({ model, way }, draft) {
    const found = {};
    for (const [name, quantity] of Object.entries(model.resources?.limits ?? {})) {
        const place = [...way, 'resources', 'limits', name];
        const value = parseQuantity(quantity);
        if (value === undefined || value < 0n)
            draft.complain(place, NO_QUANTITY);
        else if (name === 'memory' && value > 0n) {
            const memory = Number((value + 999n) / 1000n);
            Object.assign(found, { Memory: memory, MemorySwap: memory });
        }
        else if (name === 'cpu' && value > 0n) {
            const quota = Math.max(LEAST_QUOTA, (Number(value) * PERIOD) / 1000);
            Object.assign(found, { CpuPeriod: PERIOD, CpuQuota: quota });
        }
        else if (name !== 'memory' && name !== 'cpu') {
            draft.tell(place, { kind: 'not-reproduced', field: name });
        }
    }
    return found;
}
/** Limit of a pod's memory in bytes: the sum of its containers' limits, if all have one. */
function memoryOfPod({ containers, initContainers }) {
    const running = [...containers, ...(initContainers ?? []).filter(isRestarted)];
    const limits = running.map(({ resources }) => parseQuantity(resources?.limits?.['memory'] ?? 0) ?? 0n);
    if (limits.some((limit) => limit <= 0n))
        return undefined;
    return Number(limits.reduce((sum, limit) => sum + limit, 0n) / 1000n);
}
/** Paths of the image's volumes that a container does not mount: nodes differ in what is there. */
const imageVolumes = ({ mounts }, image) => image.volumes.filter((volume) => mounts.every(({ path }) => path !== absolute(volume)));
/** Whether an init container goes on running beside the others. */
const isRestarted = ({ restartPolicy }) => restartPolicy === 'Always';

;// CONCATENATED MODULE: ./lib/plan/workload/pod-notes.js




/** Tells of everything in a manifest that a check leaves out, or that no cluster reads. */
function notesOf(draft) {
    const { spec } = draft.sources.template;
    podNotes(draft);
    const containers = [
        ...(spec.initContainers ?? []).map((model, index) => {
            return { model, way: ['spec', 'initContainers', index] };
        }),
        ...spec.containers.map((model, index) => ({ model, way: ['spec', 'containers', index] }))
    ];
    for (const { model, way } of containers)
        containerNotes(model, way, draft);
    processNotes(draft);
    fieldNotes(draft);
}
function tellOf(settings, { tell }) {
    for (const [way, value] of settings) {
        if (value !== undefined && value !== null && value !== false) {
            tell(way, { kind: 'not-reproduced', field: String(way.at(-1)) });
        }
    }
}
function podNotes(draft) {
    const { spec } = draft.sources.template;
    const { securityContext: own, dnsConfig, dnsPolicy } = spec;
    const [security, dns] = [
        ['spec', 'securityContext'],
        ['spec', 'dnsConfig']
    ];
    const policy = own?.supplementalGroupsPolicy;
    const servers = dnsConfig?.nameservers;
    tellOf([
        [['spec', 'hostNetwork'], spec.hostNetwork],
        [['spec', 'hostPID'], spec.hostPID],
        [['spec', 'hostIPC'], spec.hostIPC],
        [['spec', 'hostUsers'], spec.hostUsers === false ? true : undefined],
        [['spec', 'setHostnameAsFQDN'], spec.setHostnameAsFQDN],
        [['spec', 'runtimeClassName'], spec.runtimeClassName],
        [['spec', 'resources'], Object.keys(spec.resources?.limits ?? {}).length > 0],
        [['spec', 'resourceClaims'], spec.resourceClaims?.length ? true : undefined],
        [['spec', 'serviceAccountName'], hasRights(draft) ? true : undefined],
        [[...(dns ?? []), 'nameservers'], servers?.length && dnsPolicy !== 'None' ? true : undefined],
        [[...(security ?? []), 'supplementalGroupsPolicy'], policy === 'Strict' ? true : undefined],
        ...labels(security ?? [], own)
    ], draft);
}
/** Settings of kernels that a check does not carry over. */
function labels(way, own) {
    const profile = own?.appArmorProfile?.type;
    return [
        // The engine has a default profile of its own.
        [[...way, 'appArmorProfile'], profile === 'RuntimeDefault' ? undefined : profile],
        [[...way, 'seLinuxOptions'], own?.seLinuxOptions],
        [[...way, 'windowsOptions'], own?.windowsOptions]
    ];
}
/** Whether the files give the pod's account rights at the API server, which is not there. */
function hasRights({ sources }) {
    const { spec } = sources.template;
    const account = spec.serviceAccountName ?? 'default';
    if (spec.automountServiceAccountToken === false)
        return false;
    return sources.objects.some(({ kind, value }) => {
        const subjects = kind.endsWith('RoleBinding') ? (0,pod_sources/* valueAt */.fK)(value, ['subjects']) : undefined;
        return (Array.isArray(subjects) &&
            subjects.some((one) => (0,pod_sources/* valueAt */.fK)(one, ['kind']) === 'ServiceAccount' && (0,pod_sources/* valueAt */.fK)(one, ['name']) === account));
    });
}
function containerNotes(model, way, draft) {
    const { name, securityContext: own } = model;
    tellOf(labels([...way, 'securityContext'], own), draft);
    if (own?.readOnlyRootFilesystem === true)
        return;
    const field = [...way, 'securityContext', 'readOnlyRootFilesystem'];
    const isJudged = way.includes('containers') && name === draft.sources.judged;
    draft.tell(field, {
        kind: isJudged ? 'read-only-undeclared' : 'sidecar-writable',
        container: name
    });
}
/** Tells of containers with files of their own which the judged one reaches by its processes. */
function processNotes({ sources, tell }) {
    const { template, judged } = sources;
    const { containers, initContainers, volumes, shareProcessNamespace } = template.spec;
    if (shareProcessNamespace !== true)
        return;
    const mountsOf = ({ volumeMounts }) => (volumeMounts ?? []).filter(({ readOnly }) => readOnly !== true);
    const own = containers.filter(({ name }) => name === judged).flatMap(mountsOf);
    const whole = own.filter(({ subPath, subPathExpr }) => !subPath && !subPathExpr);
    const content = (volumes ?? []).filter(isContent);
    const inspected = new Set([...whole, ...content].map(({ name }) => name));
    const running = [...(initContainers ?? []).filter(isRestarted), ...containers];
    const reached = running.filter((one) => one.name !== judged &&
        (one.securityContext?.readOnlyRootFilesystem !== true ||
            mountsOf(one).some(({ name }) => !inspected.has(name))));
    if (reached.length > 0)
        tell(['spec', 'shareProcessNamespace'], {
            kind: 'processes-shared',
            containers: reached.map(({ name }) => name)
        });
}
/** Whether containers can only read a volume. */
const isContent = ({ configMap, secret, downwardAPI, projected }) => (configMap ?? secret ?? downwardAPI ?? projected ?? undefined) !== undefined;
/** Most fields that are told of. */
const MOST = 50;
/** Tells of fields that no API server knows, or that it does not know in that place. */
function fieldNotes(draft) {
    const { workload } = draft.sources;
    const found = unknownIn(workload.value, workload.kind, []);
    for (const { way: inner, type } of found.slice(0, MOST)) {
        const field = String(inner.at(-1));
        const place = [...workload.way, ...inner];
        const belongs = HOMES.find(([at, home]) => at === type && fieldsOf(home).has(field))?.[2];
        if (belongs !== undefined) {
            draft.tellAt(place, { kind: 'misplaced-field', field, belongs });
            continue;
        }
        const meant = nearestField(field, [...fieldsOf(type).keys()]);
        draft.tellAt(place, { kind: 'unknown-field', field, ...(meant === undefined ? {} : { meant }) });
    }
}
function unknownIn(value, type, way) {
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => unknownIn(item, type, [...way, index]));
    }
    if (typeof value !== 'object' || value === null)
        return [];
    const fields = fieldsOf(type);
    return Object.entries(value).flatMap(([key, inner]) => {
        const of = fields.get(key);
        if (of === undefined)
            return [{ way: [...way, key], type }];
        return of === '' ? [] : unknownIn(inner, of, [...way, key]);
    });
}
/** Fields of a type, with the types of what is in them. */
function fieldsOf(type) {
    const words = (FIELDS_BY_TYPE[type] ?? '').split(' ');
    return new Map(words.map((word) => {
        const [field = '', of = ''] = word.split(':');
        return [field, of];
    }));
}
/** Types in which a field is misplaced that another type has, and where it belongs. */
const HOMES = [
    ['PodSecurityContext', 'SecurityContext', 'the securityContext of each container'],
    ['SecurityContext', 'PodSecurityContext', 'the securityContext of the pod'],
    ['Container', 'SecurityContext', 'the securityContext of the container'],
    ['Container', 'PodSpec', 'the spec of the pod'],
    ['PodSpec', 'PodSecurityContext', 'the securityContext of the pod'],
    ['PodSpec', 'SecurityContext', 'the securityContext of each container'],
    ['PodSpec', 'Container', 'a container']
];
/** Field that a misspelt one probably stands for; upper and lower case do not count. */
function nearestField(field, fields) {
    const lower = new Map(fields.map((name) => [name.toLowerCase(), name]));
    const nearest = (0,parse/* nearestTo */.kD)(field, [...lower.keys()]);
    return nearest === undefined ? undefined : lower.get(nearest);
}

;// CONCATENATED MODULE: ./lib/plan/workload/pod-probes.js


const SECOND = 1000;
const pod_probes_PERIOD = 10;
const FAILURES = 3;
/** Ports of a container, as far as their numbers are. */
function portsOf({ model, way }, { complain }) {
    return (model.ports ?? []).flatMap(({ name, containerPort, protocol }, index) => {
        if (!isPort(containerPort)) {
            complain([...way, 'ports', index, 'containerPort'], NO_PORT);
            return [];
        }
        return [{ ...(name ? { name } : {}), port: containerPort, protocol: protocol ?? 'TCP' }];
    });
}
const NO_PORT = 'is no port (1 to 65535); write one.';
const isPort = (port) => port >= 1 && port <= 65_535;
/** Probes of a container, with the kubelet's defaults. */
function probesOf(container, ports, draft) {
    const { model, way } = container;
    const read = (key, probe) => probe ? probeOf(probe, { way: [...way, key], ports, draft, model }) : undefined;
    const startup = read('startupProbe', model.startupProbe);
    const readiness = read('readinessProbe', model.readinessProbe);
    const liveness = read('livenessProbe', model.livenessProbe);
    return {
        ...(startup === undefined ? {} : { startup }),
        ...(readiness === undefined ? {} : { readiness }),
        ...(liveness === undefined ? {} : { liveness })
    };
}
function probeOf(probe, acting) {
    const { way, draft, model, ports } = acting;
    const { exec, grpc } = probe;
    const asked = actionsOf(probe, acting);
    // The kubelet expands the command of a probe by variables as they are written, not by their values.
    const written = new Map((model.env ?? []).map(({ name, value }) => [name, value ?? '']));
    const command = exec?.command?.map((word) => expand(word, written));
    const actions = [
        ...asked,
        ...(exec ? [commandOf(command, [...way, 'exec'], draft)] : []),
        ...(grpc
            ? [grpcOf(grpc.port, grpc.service ?? '', { way: [...way, 'grpc', 'port'], ports, draft })]
            : [])
    ];
    const [action] = actions;
    if (actions.length !== 1)
        draft.complain(way, ONE_ACTION);
    // The API server takes a zero for an absent field.
    return (action && {
        action,
        periodMs: (probe.periodSeconds || pod_probes_PERIOD) * SECOND,
        timeoutMs: (probe.timeoutSeconds || 1) * SECOND,
        failures: probe.failureThreshold || FAILURES,
        successes: probe.successThreshold || 1,
        initialDelayMs: (probe.initialDelaySeconds ?? 0) * SECOND
    });
}
const ONE_ACTION = 'needs one action: httpGet, tcpSocket, exec, or one of its others.';
function grpcOf(port, service, { way, draft }) {
    if (isPort(port))
        return { kind: 'grpc', port, service };
    draft.complain(way, NO_PORT);
    return undefined;
}
function commandOf(command, way, { complain }) {
    if (command?.length)
        return { kind: 'exec', command };
    complain(way, 'has no command; write one.');
    return undefined;
}
/** HTTP and TCP requests of a probe or hook; undefined for one with a fault. */
function actionsOf({ httpGet, tcpSocket }, { way, ...rest }) {
    return [
        ...(httpGet ? [httpOf(httpGet, { ...rest, way: [...way, 'httpGet'] })] : []),
        ...(tcpSocket ? [tcpOf(tcpSocket, { ...rest, way: [...way, 'tcpSocket'] })] : [])
    ];
}
function httpOf({ path, port: wanted, host, scheme, httpHeaders }, placed) {
    const port = numberOf(wanted, placed);
    return port === undefined || isElsewhere(host, placed)
        ? undefined
        : {
            ...{ kind: 'http', scheme: scheme?.toUpperCase() === 'HTTPS' ? 'https' : 'http' },
            ...{ port, path: `/${path ?? ''}`.replace(/^\/\//, '/') },
            headers: (httpHeaders ?? []).map(({ name, value }) => [name, value ?? ''])
        };
}
function tcpOf({ port: wanted, host }, placed) {
    const port = numberOf(wanted, placed);
    return port === undefined || isElsewhere(host, placed) ? undefined : { kind: 'tcp', port };
}
/**
 * Whether a request of a kubelet goes to another host than the pod, which is not asked: a manifest
 * may not have this machine call its own services or others. The kubelet's own addresses are those
 * of a pod that has the network of its node.
 */
function isElsewhere(host, { way, draft }) {
    if (!host)
        return false;
    if (draft.sources.template.spec.hostNetwork && LOOPBACK.test(host))
        return false;
    draft.tell([...way, 'host'], { kind: 'not-reproduced', field: 'host' });
    return true;
}
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;
/** Number of a port that is given by number or by its name in the container. */
function numberOf(wanted, { way, ports, draft }) {
    const named = typeof wanted === 'string' ? ports.find(({ name }) => name === wanted)?.port : wanted;
    const port = named ?? (/^\d+$/.test(String(wanted)) ? Number(wanted) : undefined);
    if (port !== undefined && isPort(port))
        return port;
    const names = ports.flatMap(({ name }) => name ?? []);
    const sentence = typeof wanted === 'string' && !/^\d+$/.test(wanted)
        ? `is ${(0,parse/* quoteInput */.Zs)(wanted)}, which is no port of the container: ${(0,parse/* spellingAdvice */.Jz)(wanted, names)}`
        : NO_PORT;
    draft.complain([...way, 'port'], sentence);
    return undefined;
}
/** Hooks of a container. */
function hooksOf({ model, way }, ports, draft) {
    const { postStart: first, preStop: last, stopSignal } = model.lifecycle ?? {};
    const read = (key, hook) => hook ? hookOf(hook, { way: [...way, 'lifecycle', key], ports, draft }) : undefined;
    const postStart = read('postStart', first);
    const preStop = read('preStop', last);
    return {
        ...(postStart === undefined ? {} : { postStart }),
        ...(preStop === undefined ? {} : { preStop }),
        ...(stopSignal ? { stopSignal } : {})
    };
}
function hookOf(hook, placed) {
    const { way, draft } = placed;
    const { exec, sleep, tcpSocket } = hook;
    if (tcpSocket) {
        // The field is there for compatibility alone: a kubelet does nothing for it.
        draft.tell([...way, 'tcpSocket'], { kind: 'not-reproduced', field: 'tcpSocket' });
        return undefined;
    }
    const [asked] = actionsOf(hook, placed);
    if (asked !== undefined)
        return asked;
    if (exec)
        return commandOf(exec.command ?? undefined, [...way, 'exec'], draft);
    if (sleep)
        return { kind: 'sleep', ms: Math.max(0, sleep.seconds) * SECOND };
    if (!hook.httpGet)
        draft.complain(way, ONE_ACTION);
    return undefined;
}
/** Port of a container to talk to: that of its readiness probe, else its first one of TCP. */
function servedPort({ probes, ports }) {
    const action = probes.readiness?.action;
    return action !== undefined && 'port' in action
        ? action.port
        : ports.find(({ protocol }) => protocol === 'TCP')?.port;
}
/** Milliseconds that a startup probe grants a container. */
const grantedTime = ({ initialDelayMs, periodMs, failures }) => initialDelayMs + periodMs * failures;

;// CONCATENATED MODULE: ./lib/plan/workload/pod-of.js












/** Works out the pod of a workload as a kubelet would run it. */
function describePod(sources, facts) {
    const { draft, told } = openDraft(sources, facts, namingOf(sources));
    const { spec } = sources.template;
    const all = draftContainers(draft);
    const storage = podStorage(all, memoryOfPod(spec), draft);
    const made = all.map((container, index) => containerOf(container, storage.mounts[index] ?? [], draft));
    nameFaults(all, draft);
    forbiddenFaults(draft);
    notesOf(draft);
    const count = spec.initContainers?.length ?? 0;
    const pod = {
        name: draft.name,
        ...surroundings(draft),
        sharesProcesses: spec.shareProcessNamespace === true,
        volumes: storage.volumes,
        ...{ init: made.slice(0, count), containers: made.slice(count) },
        judged: sources.judged,
        grace: (spec.terminationGracePeriodSeconds ?? GRACE) * pod_of_SECOND,
        isJob: sources.workload.kind === 'Job' || sources.workload.kind === 'CronJob'
    };
    return { pod, ...told() };
}
const GRACE = 30;
const pod_of_SECOND = 1000;
/** Name, labels and annotations of the pod that the workload makes. */
function namingOf({ workload, template }) {
    const { kind, name: own, value } = workload;
    const first = (0,pod_sources/* valueAt */.fK)(value, ['spec', 'ordinals', 'start']);
    const ordinal = typeof first === 'number' ? first : 0;
    const isGenerated = typeof (0,pod_sources/* valueAt */.fK)(value, ['metadata', 'name']) !== 'string';
    const makes = kind !== 'Pod' || isGenerated;
    const name = kind === 'StatefulSet'
        ? `${own}-${ordinal}`
        : makes
            ? `${own.replace(/-$/, '')}-zero-drift`
            : own;
    const labels = kind === 'StatefulSet'
        ? { 'apps.kubernetes.io/pod-index': `${ordinal}`, 'statefulset.kubernetes.io/pod-name': name }
        : kind === 'Job'
            ? { 'batch.kubernetes.io/job-name': own, 'job-name': own }
            : {};
    return {
        name,
        labels: { ...template.metadata?.labels, ...labels },
        annotations: template.metadata?.annotations ?? {}
    };
}
/** All containers, the init containers first, with their variables. */
function draftContainers(draft) {
    const { template, judged } = draft.sources;
    const { containers, initContainers } = template.spec;
    const draftOf = (model, way, isJudged) => {
        const container = { model, way, isJudged };
        return { ...container, variables: podEnvironment(container, draft) };
    };
    return [
        ...(initContainers ?? []).map((model, index) => draftOf(model, ['spec', 'initContainers', index], false)),
        ...containers.map((model, index) => draftOf(model, ['spec', 'containers', index], model.name === judged))
    ];
}
function containerOf(container, mounts, draft) {
    const { model, variables } = container;
    const { name, imagePullPolicy, command, args, workingDir, securityContext } = model;
    const { terminationMessagePath: path } = model;
    const ports = portsOf(container, draft);
    pathFaults(container, draft);
    const expanded = (words) => words.map((word) => expand(word, variables));
    return {
        ...{ name, image: imageOf(container, draft) },
        pull: imagePullPolicy === 'Always' ? 'always' : imagePullPolicy === 'Never' ? 'never' : 'missing',
        isSidecar: container.way.includes('initContainers') && isRestarted(model),
        readOnly: securityContext?.readOnlyRootFilesystem === true,
        ...(command?.length ? { command: expanded(command) } : {}),
        ...(args?.length ? { args: expanded(args) } : {}),
        ...(workingDir ? { workingDir } : {}),
        ...(path && absolute(path) !== pod_log/* TERMINATION_LOG */.OG ? { terminationLog: absolute(path) } : {}),
        env: [...variables].map(([key, value]) => `${key}=${value}`),
        identity: declaredIdentity(container, draft),
        config: terminalOf(model),
        hostConfig: hostConfigOf(container, draft),
        ...{ mounts, ports, probes: probesOf(container, ports, draft) },
        ...hooksOf(container, ports, draft)
    };
}
/** Faults of paths that no runtime takes. */
function pathFaults({ model: { workingDir, terminationMessagePath }, way }, { complain }) {
    if (workingDir && !workingDir.startsWith('/'))
        complain([...way, 'workingDir'], `is ${(0,parse/* quoteInput */.Zs)(workingDir)}, which does not start with "/".`);
    if (terminationMessagePath && !isMountable(absolute(terminationMessagePath)))
        complain([...way, 'terminationMessagePath'], 'is no path of a file; write for example "/dev/termination-log".');
}
function imageOf({ model, way, isJudged }, { sources, complain }) {
    const image = model.image ?? '';
    if (isJudged && sources.given.image)
        return image;
    if (image === '')
        complain([...way, 'image'], 'is missing; add it.');
    else if (!/^[\w./:@-]+$/.test(image) || (0,image_archive/* archiveNamed */.iN)(image) !== undefined) {
        const remedy = /\{\{|\$/.test(image) ? 'render the template first.' : 'mend it.';
        complain([...way, 'image'], `is ${(0,parse/* quoteInput */.Zs)(image)}, which is no reference of an image; ${remedy}`);
    }
    return image;
}
const terminalOf = ({ tty, stdin, stdinOnce }) => ({
    ...(tty === true ? { Tty: true } : {}),
    ...(stdin === true ? { OpenStdin: true, StdinOnce: stdinOnce === true } : {})
});
/** Host name and sandbox of the pod. */
function surroundings({ name, sources }) {
    const { spec } = sources.template;
    const { hostNetwork, hostPID, hostIPC, hostAliases, dnsConfig, dnsPolicy, securityContext } = spec;
    const hostname = (spec.hostname || name).slice(0, LONGEST_LABEL).replace(/[-.]+$/, '');
    const hosts = (hostAliases ?? []).flatMap(({ ip, hostnames }) => (hostnames ?? []).map((host) => `${host}:${ip}`));
    const sysctls = (securityContext?.sysctls ?? []).map((one) => [one.name, one.value]);
    const { nameservers, searches, options } = dnsConfig ?? {};
    const settings = (options ?? []).flatMap(({ name: key, value }) => key ? [value ? `${key}:${value}` : key] : []);
    const hostConfig = {
        ...(hosts.length > 0 ? { ExtraHosts: hosts } : {}),
        // Other policies put the cluster's servers before these, and there is no cluster.
        ...(dnsPolicy === 'None' && nameservers?.length ? { Dns: nameservers } : {}),
        ...(searches?.length ? { DnsSearch: searches } : {}),
        ...(settings.length > 0 ? { DnsOptions: settings } : {}),
        ...(sysctls.length > 0 ? { Sysctls: Object.fromEntries(sysctls) } : {}),
        ...(hostNetwork === true ? { NetworkMode: 'host' } : {}),
        ...(hostPID === true ? { PidMode: 'host' } : {}),
        ...(hostIPC === true ? { IpcMode: 'host' } : {})
    };
    const namespace = sources.workload.namespace || 'default';
    const domain = spec.subdomain && `${spec.subdomain}.${namespace}.svc.${CLUSTER_DOMAIN}`;
    const config = { Hostname: hostname, ...(domain ? { Domainname: domain } : {}) };
    return { hostname, sandbox: { config, hostConfig } };
}
/** Domain of a cluster that was given no other one. */
const CLUSTER_DOMAIN = 'cluster.local';
const LONGEST_LABEL = 63;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const NO_NAME = 'a name has lower-case letters, digits and "-", at most 63 of them; rename it.';
/** Faults of fields that a cluster refuses together, or in a manifest. */
function forbiddenFaults({ sources, complain }) {
    const { spec } = sources.template;
    if (spec.ephemeralContainers?.length)
        complain(['spec', 'ephemeralContainers'], EPHEMERAL);
    if (spec.hostPID === true && spec.shareProcessNamespace === true)
        complain(['spec', 'shareProcessNamespace'], BOTH_PROCESSES);
}
const EPHEMERAL = 'is for a pod that runs already, and a cluster refuses it in a manifest; remove it.';
const BOTH_PROCESSES = 'is true, and "hostPID", too, which a cluster refuses; leave one.';
/** Faults of names that a cluster refuses: of containers and volumes. */
function nameFaults(containers, { sources, complain }) {
    const names = new Set();
    for (const { model, way } of containers) {
        const place = [...way, 'name'];
        if (names.has(model.name))
            complain(place, `is ${(0,parse/* quoteInput */.Zs)(model.name)}, as of another container; rename one.`);
        else if (!LABEL.test(model.name))
            complain(place, `is ${(0,parse/* quoteInput */.Zs)(model.name)}: ${NO_NAME}`);
        names.add(model.name);
    }
    const known = new Set();
    for (const [index, volume] of (sources.template.spec.volumes ?? []).entries()) {
        const place = ['spec', 'volumes', index, 'name'];
        if (known.has(volume.name))
            complain(place, `is ${(0,parse/* quoteInput */.Zs)(volume.name)}, as of another volume; rename one.`);
        else if (!LABEL.test(volume.name))
            complain(place, `is ${(0,parse/* quoteInput */.Zs)(volume.name)}: ${NO_NAME}`);
        known.add(volume.name);
    }
}

;// CONCATENATED MODULE: ./lib/plan/workload/pod-manifest.js






/**
 * Reads the files of `manifest-file`, and chooses the workload and the container to check. All that
 * keeps its pod from running is found here, missing objects included.
 */
function readManifest(files, wish, yaml) {
    const read = files.map((file) => (0,pod_documents/* readDocuments */.r9)(file, pod_sources/* MANIFEST_KINDS */.ak, yaml));
    const broken = read.flatMap(({ faults }) => faults);
    if (broken.length > 0)
        return { faults: broken };
    const objects = read.flatMap(({ documents }) => documents.flatMap(pod_sources/* objectsIn */.Qv));
    const stray = (0,pod_sources/* nameAsImage */.Nv)(objects, wish.image);
    if (stray.length > 0)
        return { faults: stray };
    const workload = (0,pod_sources/* chooseWorkload */.j$)(objects, wish.workload);
    if ('fault' in workload)
        return { faults: [workload.fault] };
    const paths = files.map(({ path }) => path);
    const found = sourcesOf(workload.value, { files: paths, objects, wish });
    const faults = 'faults' in found ? found.faults : [...nameFault(workload.value), ...faultsOf(found.sources)];
    return faults.length > 0 ? { faults: inOrder(faults, paths) } : found;
}
/** Faults in the order of their places, each once: two containers may refer to one object. */
function inOrder(faults, files) {
    const once = [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
    const rank = ({ location }) => location === undefined
        ? [files.length]
        : [files.indexOf(location.file), location.line, location.column ?? 0];
    return once.toSorted((one, other) => {
        const [first, second] = [rank(one), rank(other)];
        const at = first.findIndex((number, index) => number !== second[index]);
        return (first[at] ?? 0) - (second[at] ?? 0);
    });
}
function sourcesOf(workload, { files, objects, wish }) {
    const { document, value, kind } = workload;
    const way = (0,pod_sources/* wayToPod */.yE)(workload);
    const template = (0,pod_decode/* decodeAs */.L)(pod_model/* PodTemplate */.Gl, { document, way, value: (0,pod_sources/* valueAt */.fK)(document.value, way) });
    const own = [...workload.way, 'metadata'];
    const metadata = (0,pod_decode/* decodeAs */.L)(pod_model/* ObjectMetadata */.Ty, { document, way: own, value: value['metadata'] });
    const listed = [...workload.way, 'spec', 'volumeClaimTemplates'];
    const list = kind === 'StatefulSet' ? (0,pod_sources/* valueAt */.fK)(document.value, listed) : undefined;
    const claims = (0,pod_decode/* decodeAs */.L)(pod_model/* ClaimTemplates */.c6, { document, way: listed, value: list });
    if ('faults' in template || 'faults' in metadata || 'faults' in claims) {
        return {
            faults: [metadata, template, claims].flatMap((one) => ('faults' in one ? one.faults : []))
        };
    }
    const judged = (0,pod_sources/* chooseContainer */.d7)(template.value, wish.container);
    if ('fault' in judged)
        return { faults: [judged.fault] };
    return {
        sources: {
            ...{ files, objects, workload, way, template: template.value, judged: judged.value },
            claims: (claims.value ?? []).map((claim) => claim.metadata.name),
            given: { ...NOTHING_GIVEN, ...wish.given }
        }
    };
}
const NOTHING_GIVEN = { env: [], mounts: [], seccomp: false, image: false };
/** Facts in place of those of a run, to find faults before there is one. */
const SOME_FACTS = {
    ...{ podIp: '192.0.2.1', hostIp: '192.0.2.2', uid: '' },
    node: { cpus: 1, memory: 1024 ** 3 }
};
function faultsOf(sources) {
    const { pod, faults } = describePod(sources, SOME_FACTS);
    const judged = pod.containers.find(({ name }) => name === sources.judged);
    const mounted = (judged?.mounts ?? []).map(({ path }) => path);
    const stray = sources.given.mounts.filter((path) => !mounted.includes(path));
    return [...faults, ...(faults.length > 0 ? [] : stray.map(strayMount))];
}
const strayMount = (path) => ({
    input: 'volumes',
    sentence: `${(0,parse/* quoteInput */.Zs)(path)} is no mount of the container in the manifest; beside a manifest a volume can only stand in at a path that the container mounts.`
});
function nameFault(workload) {
    const { kind, name } = workload;
    if (/^[a-z0-9](?:[a-z0-9.-]{0,240}[a-z0-9])?$/.test(name.replace(/-$/, '')))
        return [];
    const sentence = name === ''
        ? `the ${kind} has no name; give it one.`
        : `the name of the ${kind}, ${(0,parse/* quoteInput */.Zs)(name)}, is none that a cluster takes; rename it.`;
    return [{ input: 'manifest-file', sentence, location: (0,pod_sources/* placeOf */.$t)(workload) }];
}
/** Returns the pod of a manifest that was read, with the facts of a run in it. */
const podOf = (sources, facts) => describePod(sources, facts).pod;
/** Everything that is to be told of a manifest that can run. */
const manifestNotes = (sources) => describePod(sources, SOME_FACTS).notes;
/** Place of a field by the way from the workload's document. */
const locateField = ({ workload }, way) => (0,pod_documents/* placeIn */.VV)(workload.document, way);

;// CONCATENATED MODULE: ./lib/plan/workload/pod-open.js


/**
 * Paths that a cluster leaves open to writes in a container of a pod although its root filesystem is
 * read-only. Those that only root may write to are left out for other users.
 */
function leftOpen({ volumes }, container, image) {
    const scratch = new Set(volumes.filter(({ kind }) => kind === 'scratch').map(({ name }) => name));
    const mounted = new Set(container.mounts.map(({ path }) => path));
    const all = { writableBy: 'everybody' };
    const open = [
        { kind: 'hosts', path: '/etc/hosts', writableBy: 'root', executable: false },
        { kind: 'devices', path: '/dev', writableBy: 'root', executable: true },
        {
            kind: 'termination-log',
            path: container.terminationLog ?? pod_log/* TERMINATION_LOG */.OG,
            ...all,
            executable: false
        },
        { kind: 'shared-memory', path: '/dev/shm', ...all, executable: true },
        ...container.mounts
            .filter(({ volume, readOnly }) => scratch.has(volume) && !readOnly)
            .map(({ path }) => ({ kind: 'empty-dir', path, ...all, executable: true })),
        ...imageVolumes(container, image).map((path) => ({
            kind: 'image-volume',
            path,
            ...all,
            executable: true
        }))
    ];
    return open.filter(({ kind, path, writableBy }) => (writableBy === 'everybody' || mayBeRoot(container, image)) &&
        (kind === 'empty-dir' || !mounted.has(path)));
}
/** Whether a container may run as root: a name of the image's may be that of user 0. */
function mayBeRoot(container, image) {
    const identity = identityFor(container, image);
    if ('refusal' in identity)
        return false;
    const [user = ''] = (identity.user ?? image.user).split(':');
    return !/^0*[1-9]\d*$/.test(user);
}

// EXTERNAL MODULE: ./lib/plan/workload/pod-sharing.js
var pod_sharing = __webpack_require__(8824);
;// CONCATENATED MODULE: ./lib/plan/workload/pod-stand-ins.js


/**
 * Puts mounts of inputs in the place of those of the container under test, and of all that show the
 * same in other containers: one storage stays one.
 */
function withStandIns({ plan, spec }, volumes) {
    const given = standIns(spec, volumes);
    const replaced = (mount) => {
        const found = given.find(({ mount: own }) => own === mount) ??
            given.find(({ mount: own }) => isSame(own, mount));
        if (found === undefined)
            return mount;
        const readOnly = found.standIn.readOnly || mount.readOnly;
        return { ...found.standIn, path: mount.path, readOnly, podVolume: 'given' };
    };
    const within = (one) => ({
        ...one,
        volumes: one.volumes.map(replaced)
    });
    const all = (members) => members.map((member) => ({ ...member, spec: within(member.spec) }));
    const { init, before, after } = plan;
    return {
        plan: { ...plan, init: all(init), before: all(before), after: all(after) },
        spec: within(spec)
    };
}
/** Faults of mounts of inputs which would make two storages of one. */
function standInClashes({ plan, spec }, volumes) {
    const given = standIns(spec, volumes);
    const members = [...plan.init, ...plan.before, ...plan.after];
    const others = [
        ...spec.volumes.map((mount) => ({ name: plan.judged.name, mount })),
        ...members.flatMap(({ name, spec: { volumes: own } }) => own.map((mount) => ({ name, mount })))
    ];
    return given.flatMap(({ mount, standIn }) => {
        const at = `${standIn.source}:${standIn.path}`;
        const twice = given.find((one) => isSame(one.mount, mount) && one.standIn.source !== standIn.source);
        if (twice !== undefined && twice.mount.path < mount.path)
            return [{ input: 'volumes', sentence: secondSentence(at, twice.mount.path) }];
        const parted = others.find((one) => !given.some(({ mount: own }) => own === one.mount) &&
            one.mount.source === mount.source &&
            one.mount.subPath !== mount.subPath &&
            (0,pod_sharing/* isOverlapping */.Kk)(one.mount.subPath, mount.subPath));
        if (parted === undefined)
            return [];
        return [{ input: 'volumes', sentence: partSentence(at, parted.name, parted.mount.path) }];
    });
}
const secondSentence = (at, path) => `${(0,parse/* quoteInput */.Zs)(at)} stands in for what is mounted at ${(0,parse/* quoteInput */.Zs)(path)}, too, with another source; give both the same one.`;
const partSentence = (at, container, path) => `${(0,parse/* quoteInput */.Zs)(at)} stands in for a volume of which the container ${(0,parse/* quoteInput */.Zs)(container)} mounts another part at ${(0,parse/* quoteInput */.Zs)(path)}, and that would not be the same storage; leave the stand-in out, or check a manifest without that mount.`;
const standIns = (spec, volumes) => spec.volumes.flatMap((mount) => {
    const standIn = volumes.find(({ path }) => path === mount.path);
    return standIn === undefined ? [] : [{ mount, standIn }];
});
const isSame = (one, other) => one.source === other.source && one.subPath === other.subPath;

// EXTERNAL MODULE: ./lib/plan/secrets.js
var plan_secrets = __webpack_require__(9903);
// EXTERNAL MODULE: ./lib/plan/yaml.js
var plan_yaml = __webpack_require__(6059);
// EXTERNAL MODULE: ./lib/plan/workload/pod-plan.js + 1 modules
var pod_plan = __webpack_require__(6160);
// EXTERNAL MODULE: ./lib/run/image.js
var run_image = __webpack_require__(7583);
;// CONCATENATED MODULE: ./lib/run/pod-workload.js










/** Reads a pod from its manifest files. Throws `BadInputs` with every fault that can be known. */
async function openPod(wish, opening) {
    const { world, labels, learnSecrets } = opening;
    const [files, yaml, node] = await Promise.all([
        readFiles(wish.files, world),
        (0,plan_yaml/* yamlLibrary */.Tj)(),
        world.engine.machine()
    ]);
    const read = readManifest(files, wish, yaml);
    if ('faults' in read)
        throw new plan_faults/* BadInputs */.JM(read.faults);
    const { sources } = read;
    const secrets = (0,plan_secrets/* secretsOf */.F)(secretValues(sources));
    learnSecrets(secrets);
    const podIn = (from) => podOf(from, { ...pod_plan/* UNKNOWN_FACTS */.vv, uid: uidOf(labels), node });
    const pod = podIn(sources);
    const images = imagesOf(pod, opening);
    const judged = judgedIn(pod);
    const { image = judged.image } = wish;
    return {
        ...{ sources, secrets, pod, image, readOnly: judged.readOnly, pull: judged.pull },
        ...{ port: servedPort(judged), stopGrace: pod.grace },
        ...(judged.probes.startup && { startupGrant: grantedTime(judged.probes.startup) }),
        planned: () => (0,pod_plan/* planPod */.VC)(pod, { labels, bodies: new Map(), startup: wish.startup }),
        describe: async (found, changed = sources) => describe({ pod: podIn(changed), wish, opening }, found, await images())
    };
}
async function readFiles(paths, { files }) {
    const read = await Promise.all(paths.map((path) => files.read(path)));
    const faults = read.flatMap((found, at) => {
        if (found.kind === 'text')
            return [];
        const path = (0,parse/* quoteInput */.Zs)(paths[at] ?? '');
        return [{ input: 'manifest-file', sentence: `${path} cannot be read: ${found.reason}.` }];
    });
    if (faults.length > 0)
        throw new plan_faults/* BadInputs */.JM(faults);
    const found = read.flatMap((file, at) => file.kind === 'text' ? [{ path: paths[at] ?? '', text: file.text }] : []);
    return Promise.all(found.map(async ({ path, text }) => ({
        ...{ path: files.named(path), text },
        target: await files.patchTarget(path)
    })));
}
/** The run's identifier in the form of an object's UID. */
const uidOf = (labels) => (labels['zero-drift.run'] ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
/** The container of a pod that is judged. */
function judgedIn({ containers, judged }) {
    const found = containers.find(({ name }) => name === judged);
    if (found === undefined)
        throw new Error(`The pod has no container ${judged}.`);
    return found;
}
/** Returns a function that finds the images of the containers beside the judged one, once. */
function imagesOf({ init, containers, judged }, { engine, world }) {
    const others = [...init, ...containers].filter(({ name }) => name !== judged);
    const find = async () => {
        const found = others.map(async ({ name, image, pull }) => [name, await (0,run_image/* findImage */.F1)({ image, pull, platform: undefined }, engine, world)]);
        return new Map(await Promise.all(found));
    };
    let images;
    return () => (images ??= find());
}
function describe(opened, found, images) {
    const { pod, wish, opening } = opened;
    const bodies = new Map();
    const refused = [];
    for (const container of [...pod.init, ...pod.containers]) {
        // A container that a change adds has the image of the judged one.
        const image = images.get(container.name) ?? found;
        const identity = identityFor(container, image);
        if ('refusal' in identity)
            refused.push(refusedSentence(container, identity));
        else
            bodies.set(container.name, { image: image.id, stopSignal: image.stopSignal, ...identity });
    }
    if (refused.length > 0)
        throw new plan_faults/* Fault */.vC('non-root-unverifiable', refused.join(' '));
    const { startup, network } = wish;
    const means = { labels: opening.labels, bodies, startup, ...(network && { network }) };
    const { plan, spec } = (0,pod_plan/* planPod */.VC)(pod, means);
    return { pod: plan, spec, image: overlaid(found, judgedIn(pod)) };
}
/** The image's facts as the container's settings replace them. */
function overlaid(image, container) {
    const { command, args, workingDir, stopSignal } = container;
    return {
        ...image,
        entrypoint: command ?? image.entrypoint,
        // A command in the manifest takes the place of both.
        command: args ?? (command === undefined ? image.command : []),
        workingDir: workingDir ?? image.workingDir,
        stopSignal: stopSignal ?? image.stopSignal,
        // A kubelet does not run it.
        hasHealthCheck: false
    };
}
/** Sentence on a container that a kubelet does not start, since it has to run without root. */
function refusedSentence({ name }, { refusal, user }) {
    const why = refusal === 'root'
        ? 'would run as root'
        : `would run as ${(0,parse/* quoteInput */.Zs)(user)}, of whom a kubelet cannot tell that it is not root`;
    return `The container ${(0,parse/* quoteInput */.Zs)(name)} has "runAsNonRoot", and ${why}, so that no kubelet starts it; set "runAsUser" to a number, or have the image end with USER and a number.`;
}

;// CONCATENATED MODULE: ./lib/run/manifest-workload.js










/** Opens the pod of the manifest that the wishes name. Throws `BadInputs` with every fault. */
async function openManifest(wishes, { inputs, ...means }) {
    const opened = await openPod(wishOf(wishes), means);
    const faults = [...clashesOf(opened, wishes), ...standInClashes(opened.planned(), wishes.volumes)];
    if (faults.length > 0)
        throw new plan_faults/* BadInputs */.JM(faults);
    const declared = declarationsOf(opened, wishes);
    const planned = settled(wishes, opened, inputs);
    let open;
    const describe = async (found, changed) => {
        const described = await opened.describe(found, changed);
        const { image } = described;
        const { plan: pod, spec } = withStandIns({ plan: described.pod, spec: described.spec }, wishes.volumes);
        const judged = judgedIn(opened.pod);
        const volumes = imageVolumes(judged, found);
        if (planned.readOnly)
            open ??= leftOpen(opened.pod, judged, found);
        const facts = { ...declared, imageVolumes: volumes };
        const securityOpt = [...spec.securityOpt, ...wishes.securityOpt];
        return { pod, image, spec: { ...spec, securityOpt }, facts };
    };
    const withChange = async (plan, changed) => (0,plan_plan/* redescribed */.Du)(plan, planned, await describe(plan.image, changed));
    return {
        wishes: planned,
        pod: { sources: opened.sources, secrets: opened.secrets, withChange },
        locate: locator(opened.sources),
        describe: (found) => describe(found),
        manifest: () => ({ ...manifestOf(opened, declared), ...(open && { leftOpen: open }) }),
        // The containers and volumes of the pod are removed where they are made.
        closeAfter: () => undefined
    };
}
/** The pod that is wished, with the inputs that win over its manifest. */
const wishOf = ({ pod, env, volumes, securityOpt, image, limits, network }) => ({
    ...pod,
    given: {
        env,
        mounts: volumes.map(({ path }) => path),
        seccomp: securityOpt.length > 0,
        image: image !== ''
    },
    startup: limits.startup,
    ...(image !== '' && { image }),
    ...(network !== undefined && { network })
});
/** Faults of inputs that contradict the manifest. */
function clashesOf({ pod, sources }, wishes) {
    const isOver = pod.isJob && wishes.waitFor.kind === 'auto';
    return [
        ...(isOver ? (0,clashes/* clashesWithEnd */.l9)(wishes) : []),
        ...(wishes.securityOpt.length > 0 && !isProfiled(sources)
            ? [{ input: 'security-opt', sentence: UNPROFILED }]
            : [])
    ];
}
const UNPROFILED = 'a seccomp profile can only stand in for one of the type "Localhost", and the manifest has none for this container; leave it out, or set "seccompProfile" in the manifest.';
/** Whether the seccomp profile of the judged container is a file on the nodes. */
function isProfiled({ template: { spec }, judged }) {
    const container = spec.containers.find(({ name }) => name === judged);
    const own = container?.securityContext?.seccompProfile;
    return (own ?? spec.securityContext?.seccompProfile)?.type === 'Localhost';
}
/**
 * The wishes, completed by the manifest: an input that was given wins over it, and it over the
 * default of an input.
 */
function settled(wishes, opened, inputs) {
    const { readOnly, limits, waitFor } = wishes;
    const { image, pull, port, stopGrace, startupGrant = 0, pod } = opened;
    const { startup } = limits;
    return {
        ...{ ...wishes, image },
        pull: (0,plan_images/* isGiven */.qR)(inputs, 'pull') ? wishes.pull : pull,
        readOnly: readOnly === 'declared' ? opened.readOnly : readOnly,
        port: wishes.port ?? port,
        waitFor: pod.isJob && waitFor.kind === 'auto' ? { kind: 'exit' } : waitFor,
        limits: {
            ...limits,
            startup: (0,plan_images/* isGiven */.qR)(inputs, 'startup-timeout') ? startup : Math.max(startup, startupGrant),
            stop: (0,plan_images/* isGiven */.qR)(inputs, 'stop-timeout') ? limits.stop : stopGrace
        }
    };
}
function declarationsOf({ sources, readOnly, pod }, wishes) {
    const { workload, judged } = sources;
    const group = sources.template.spec.securityContext?.fsGroup;
    return {
        kind: 'kubernetes',
        workload: `${workload.kind}/${workload.name}`,
        container: judged,
        readOnly,
        askedReadOnly: wishes.readOnly,
        unmounted: wishes.unmounted.map(({ path }) => path),
        notes: manifestNotes(sources).map((note) => ({
            ...note,
            location: locateField(sources, note.way)
        })),
        imageVolumes: [],
        ownMounts: ownMountsIn(pod),
        ...(typeof group === 'number' && { fsGroup: group }),
        ...(hasRuntimeDefault(sources) && { seccomp: 'RuntimeDefault' })
    };
}
/** Whether the manifest asks for the seccomp profile of the container runtime. */
function hasRuntimeDefault({ template: { spec }, judged }) {
    const container = spec.containers.find(({ name }) => name === judged);
    const own = container?.securityContext?.seccompProfile;
    return (own ?? spec.securityContext?.seccompProfile)?.type === 'RuntimeDefault';
}
/** Mounts that the judged container of a pod may write to, and no other container has. */
function ownMountsIn(pod) {
    const judged = judgedIn(pod);
    const others = [...pod.init, ...pod.containers].filter((one) => one !== judged);
    const shared = new Set(others.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
    const kinds = new Map(pod.volumes.map(({ name, kind }) => [name, kind]));
    return judged.mounts.flatMap(({ volume, path, readOnly }) => {
        const kind = kinds.get(volume);
        if (readOnly || shared.has(volume) || kind === 'content' || kind === undefined)
            return [];
        return [{ path, what: kind === 'scratch' ? 'emptyDir' : 'volume' }];
    });
}
function manifestOf({ sources, pod }, { kind, workload, container, notes }) {
    return {
        ...{ kind, workload, container, files: sources.files },
        containers: pod.containers.map(({ name, readOnly }) => ({
            ...{ name, readOnly },
            judged: name === container
        })),
        initContainers: pod.init.map(({ name, readOnly }) => ({ name, readOnly })),
        standIns: notes.filter((note) => note.kind === 'stand-in'),
        notReproduced: notes.filter((note) => note.kind === 'not-reproduced')
    };
}
/** Ways from a container to the field that has the effect of a key of a Compose service. */
const FIELDS = new Map([
    ['image', ['image']],
    ['read_only', ['securityContext', 'readOnlyRootFilesystem']],
    ['user', ['securityContext', 'runAsUser']],
    ['privileged', ['securityContext', 'privileged']],
    ['cap_add', ['securityContext', 'capabilities']],
    ['cap_drop', ['securityContext', 'capabilities']],
    ['security_opt', ['securityContext']],
    ['volumes', ['volumeMounts']],
    ['tmpfs', ['volumeMounts']],
    ['entrypoint', ['command']],
    ['command', ['args']],
    ['working_dir', ['workingDir']],
    ['healthcheck', ['readinessProbe']],
    ['mem_limit', ['resources']]
]);
/**
 * Returns a function that locates a setting of the judged container by the key that a Compose
 * service has for it: in the list of its mounts, the entry of that path; another container by
 * `container NAME`. Undefined if the manifest does not have it; without a key, the place of the
 * container.
 */
function locator(sources) {
    const at = sources.template.spec.containers.findIndex(({ name }) => name === sources.judged);
    const container = [...sources.way, 'spec', 'containers', at];
    const { value } = sources.workload.document;
    return (key, entry) => {
        if (key === undefined)
            return locateField(sources, container);
        const [, other] = /^container (.+)$/.exec(key) ?? [];
        if (other !== undefined)
            return locateContainer(sources, other);
        const field = FIELDS.get(key);
        if (field === undefined)
            return undefined;
        const way = [...container, ...field];
        const found = (0,pod_sources/* valueAt */.fK)(value, way);
        if (found === undefined)
            return undefined;
        if (!Array.isArray(found) || entry === undefined)
            return locateField(sources, way);
        const index = found.findIndex((one) => isAbove((0,pod_sources/* valueAt */.fK)(one, ['mountPath']), entry));
        return index < 0 ? undefined : locateField(sources, [...way, index]);
    };
}
/** Place of a container of the pod, init containers included; undefined if it has none of that name. */
function locateContainer(sources, name) {
    const { containers, initContainers } = sources.template.spec;
    const lists = { initContainers: initContainers ?? [], containers };
    const ways = Object.entries(lists).map(([key, list]) => {
        const index = list.findIndex((one) => one.name === name);
        return index < 0 ? undefined : [...sources.way, 'spec', key, index];
    });
    const way = ways.find((one) => one !== undefined);
    return way && locateField(sources, way);
}
const isAbove = (folder, path) => typeof folder === 'string' && (path === folder || path.startsWith(`${folder}/`));


/***/ }),

/***/ 2950:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withPod: function() { return /* binding */ withPod; }
});

// EXTERNAL MODULE: ./lib/plan/workload/pod-plan.js + 1 modules
var pod_plan = __webpack_require__(6160);
// EXTERNAL MODULE: ./lib/plan/workload/pod-sharing.js
var pod_sharing = __webpack_require__(8824);
// EXTERNAL MODULE: ./lib/run/keeper.js
var keeper = __webpack_require__(7462);
// EXTERNAL MODULE: ./lib/run/lease.js
var run_lease = __webpack_require__(1564);
// EXTERNAL MODULE: ./lib/run/boot.js
var boot = __webpack_require__(2076);
// EXTERNAL MODULE: ./lib/run/output.js
var run_output = __webpack_require__(8265);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/plan/masks.js
var masks = __webpack_require__(1123);
;// CONCATENATED MODULE: ./lib/run/pod-probes.js


/** Returns the function that masks the values of a pod's variables in a text. */
function hidingIn({ init, before, after }, judged) {
    const specs = [judged, ...[...init, ...before, ...after].map(({ spec }) => spec)];
    const values = (0,masks/* valuesOf */.sm)(specs.flatMap(({ env }) => env));
    const mask = (0,masks/* maskOf */._4)(values.filter((value) => !/^[./~]/.test(value)));
    return (text) => mask(text.split('\n')).join('\n');
}
/** Sends the request of a probe to a container of a pod. */
async function askProbe(action, probed, within) {
    const answer = await asked(action, probed, within);
    return { ...answer, detail: probed.hide(answer.detail) };
}
async function asked(action, { id, reach, world }, within) {
    if (action.kind === 'exec')
        return executed(action.command, id, within, world);
    const { port } = action;
    const address = reach(port);
    if (address === undefined)
        return { passed: false, detail: `port ${port} cannot be reached` };
    return world.network.kubeletProbe({ ...action, address }, within);
}
async function executed(command, id, within, { engine }) {
    try {
        const { exitCode, output } = await engine.exec(id, command, within);
        const result = exitCode === undefined
            ? `no end within ${Math.ceil(within) / 1000} s`
            : `exit code ${exitCode}`;
        const said = output.trim();
        return { passed: exitCode === 0, detail: said === '' ? result : `${result}: ${said}` };
    }
    catch (error) {
        return { passed: false, detail: (0,faults/* reasonOfRefusal */.wd)(error) };
    }
}
/** Runs a hook to its end; returns a clause that says why it failed, or undefined. */
async function runHook(hook, probed, within) {
    if (hook.kind === 'sleep') {
        const { clock, cancelled } = probed.world;
        await clock.sleep(Math.min(hook.ms, within), cancelled);
        return hook.ms > within ? `it sleeps longer than ${within / 1000} s` : undefined;
    }
    const { passed, detail } = await askProbe(hook, probed, within);
    return passed ? undefined : detail;
}

// EXTERNAL MODULE: ./lib/run/readiness.js
var readiness = __webpack_require__(378);
;// CONCATENATED MODULE: ./lib/run/pod-crew.js




/** Returns the crew of a pod, before any of its containers is created. */
function podCrew(means) {
    const { world, isJob, motion } = means;
    const controller = new AbortController();
    let failure;
    let isStopping = false;
    const alive = new Map();
    const watch = (named, started, member) => {
        motion.add(started.id);
        alive.set(started.id, member);
        const note = async (exitCode) => {
            motion.delete(started.id);
            alive.delete(started.id);
            if (isStopping || (isJob && exitCode === 0))
                return;
            failure ??= await failureOf(named, `it ended with code ${exitCode}`, started, means);
            controller.abort();
        };
        // A lost engine is a fault wherever it is asked next.
        started.ended.then(note).catch(ignore);
    };
    return {
        run: (member) => runToEnd(member, means),
        start: (member, role) => startBeside(member, { role, means, watch }),
        over: controller.signal,
        failure: () => failure,
        stop: async (grace, judgedEnd) => {
            isStopping = true;
            const deadline = world.clock.now() + grace;
            const ending = (one) => endOne(one, deadline, means);
            const [sidecars, others] = [true, false].map((isSidecar) => [...alive].filter(([, member]) => member.isSidecar === isSidecar));
            await Promise.all([judgedEnd, ...(others ?? []).map(ending)]);
            for (const sidecar of (sidecars ?? []).toReversed())
                await ending(sidecar);
        }
    };
}
/** Milliseconds that a kubelet leaves a container after its hook in any case. */
const LEAST_GRACE = 2000;
/** Ends a container; one that cannot catch its stop signal is killed at once. */
async function endOne([id, { preStop, stopSignal }], deadline, { world, reach, hide }) {
    const { engine, clock } = world;
    const left = () => Math.max(LEAST_GRACE, deadline - clock.now());
    if (preStop !== undefined)
        await runHook(preStop, { id, reach, hide, world }, left());
    const facts = await engine.inspect(id);
    if (!facts.running)
        return;
    const isDeaf = (await engine.catches(facts, stopSignal)) === false;
    await (isDeaf ? engine.kill(id) : engine.stop(id, left()));
}
const ignore = () => undefined;
async function runToEnd(member, means) {
    const { world, startup } = means;
    const named = { container: member.name, role: 'init container' };
    world.log.progress(`Running the init container ${member.name}`);
    const started = await startOne(member, named, means);
    if ('kind' in started)
        return started;
    const over = (0,boot/* signalAfter */.rP)(started.ended);
    await world.clock.sleep(startup, over);
    if (!over.aborted)
        return failureOf(named, `it had not ended after ${startup / 1000} s`, started, means);
    const exitCode = await started.ended;
    return exitCode === 0
        ? undefined
        : failureOf(named, `it ended with code ${exitCode}`, started, means);
}
async function startBeside(member, { role, means, watch }) {
    const { world, reach, hide, startup } = means;
    const named = { container: member.name, role };
    world.log.progress(`Starting the ${role} ${member.name}`);
    const started = await startOne(member, named, means);
    if ('kind' in started)
        return started;
    watch(named, started, member);
    const probed = { id: started.id, reach, hide, world };
    const hook = member.postStart && (await runHook(member.postStart, probed, startup));
    if (hook !== undefined)
        return failureOf(named, `its "postStart" hook failed: ${hook}`, started, means);
    if (role !== 'sidecar' || member.startup === undefined)
        return undefined;
    const { clock } = world;
    const deadline = clock.now() + startup;
    const patience = { clock, deadline, over: (0,boot/* signalAfter */.rP)(started.ended), pause: readiness/* PROBE_PAUSE */.Ej };
    const { passed, detail } = await (0,readiness/* awaitProbe */.Jm)(member.startup, (action, within) => askProbe(action, probed, within), patience);
    return passed
        ? undefined
        : failureOf(named, `its "startupProbe" did not pass: ${detail}`, started, means);
}
async function startOne(member, named, { launch, world: { engine } }) {
    const made = await launch(member);
    if ('problem' in made)
        return { kind: 'pod-failed', ...named, reason: made.problem, log: '' };
    const { id, outcome } = made;
    if (outcome.kind === 'refused') {
        const reason = `it could not be started: ${outcome.reason}`;
        return { kind: 'pod-failed', ...named, reason, log: '' };
    }
    return followed(id, engine);
}
function followed(id, engine) {
    const output = (0,run_output/* capture */.Fg)(0, LOG_BYTES);
    const ended = engine.ended(id);
    const heard = engine.follow(id, output.add);
    for (const one of [ended, heard])
        one.catch(ignore);
    return { id, ended, output, heard };
}
/** Bytes of a log whose end is reported. */
const LOG_BYTES = 8192;
/** Milliseconds for the last lines of a log to arrive. */
const LAST_LINES = 2000;
async function failureOf(named, reason, { output, heard, ended }, { hide, world: { clock } }) {
    const isOver = (0,boot/* signalAfter */.rP)(ended);
    // Settled promises are noted a moment later.
    await clock.sleep(0, isOver);
    if (isOver.aborted)
        await clock.sleep(LAST_LINES, (0,boot/* signalAfter */.rP)(heard));
    return { kind: 'pod-failed', ...named, reason, log: (0,run_output/* logTail */.RB)(hide(output.text())) };
}

// EXTERNAL MODULE: ./lib/run/smoke.js
var smoke = __webpack_require__(403);
;// CONCATENATED MODULE: ./lib/run/pod-motion.js



/** Returns the motion of a pod of which nothing runs yet. */
function podMotion(world) {
    const { engine } = world;
    const beside = new Set();
    const paused = new Set();
    let judged;
    // A container that has ended meanwhile cannot be resumed.
    const resume = async (ids) => {
        await Promise.all([...ids].map((id) => engine.unpause(id).catch(pod_motion_ignore)));
    };
    return {
        add: (id) => beside.add(id),
        delete: (id) => beside.delete(id),
        setJudged: (id) => (judged = id),
        pause: async () => {
            await Promise.all([...beside].map(engine.pause));
        },
        resume: () => resume(beside),
        hold: async () => {
            const all = judged === undefined ? [...beside] : [...beside, judged];
            const held = all.filter((id) => !paused.has(id));
            for (const id of held)
                paused.add(id);
            const release = async () => {
                const ids = held.splice(0);
                await resume(ids);
                for (const id of ids)
                    paused.delete(id);
            };
            const outcomes = await Promise.allSettled(held.map((id) => stilled(id, world)));
            const failed = outcomes.find((outcome) => outcome.status === 'rejected');
            if (failed === undefined)
                return release;
            await release();
            throw failed.reason;
        }
    };
}
const pod_motion_ignore = () => undefined;
/** Pauses a container, unless it has ended. */
async function stilled(id, { engine, clock }) {
    if (await engine.pause(id))
        return;
    // The engine refuses to pause a container that is ending a moment before it reports the end.
    await clock.sleep(smoke/* LAST_BREATH */.i2, (0,boot/* signalAfter */.rP)(engine.ended(id)));
    if ((await engine.inspect(id)).running)
        throw new faults/* Fault */.vC('engine-fault', UNPAUSED);
}
const UNPAUSED = 'The engine refused to pause a container of the pod, which could change a "subPath" while that is mounted.';

// EXTERNAL MODULE: ./lib/run/probe-specs.js
var probe_specs = __webpack_require__(6073);
;// CONCATENATED MODULE: ./lib/run/pod-volumes.js


/** Folder under which the volumes of a pod are mounted in the containers that hold them. */
const ROOT = 'v';
/** The volumes of one medium, as the container mounts them that holds them. */
function heldVolumes(volumes, medium) {
    const held = volumes.flatMap((volume, at) => (volume.medium === medium ? [{ volume, at }] : []));
    return {
        mounts: held.map(({ volume, at }) => (0,pod_plan/* bareMount */.QI)(volume, `/${ROOT}/${at}`)),
        entries: held.flatMap(({ volume, at }) => [
            // The mode of a volume in memory is an option of its mount.
            ...(medium === 'memory' ? [] : [rootOf(volume, at)]),
            ...volume.entries.map((entry) => ({ ...entry, path: `${at}/${entry.path}` }))
        ])
    };
}
/** The root folder of a volume. Its entry is named from the parent: the engine skips `./`. */
const rootOf = ({ mode, uid, gid }, at) => ({
    ...{ kind: 'folder', path: `${at}` },
    ...{ mode, uid, gid }
});
/**
 * A container that is never started, and holds the volumes on disk. The engine writes into them
 * through it, so that no program of an image can interfere.
 */
const dresserSpec = (labels, volumes) => ({
    ...(0,probe_specs/* bare */.$B)(labels),
    conversing: false,
    readOnly: false,
    volumes
});
/** Writes what belongs into the volumes that the container holds. */
async function dress(id, { entries }, { engine }) {
    if (entries.length > 0)
        await engine.unpack(id, `/${ROOT}`, entries);
}
/**
 * Makes the folders of `subPath` that are missing, as a kubelet does before a container's start.
 * Returns a clause that names a path which leads through a file, or through a symbolic link: an
 * engine may follow it out of the volume.
 */
async function makeSubPaths(mounts, volumes, { holders, world }) {
    for (const { source, subPath, podVolume } of mounts) {
        // Containers cannot write to content.
        if (subPath === undefined || podVolume === 'content')
            continue;
        const at = volumes.findIndex((volume) => volume.source === source);
        const volume = volumes[at];
        if (volume === undefined)
            continue;
        const id = await holders[volume.medium]();
        const steps = subPath.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));
        for (const step of steps) {
            const path = `${at}/${step}`;
            const found = await world.engine.entry(id, `/${ROOT}/${path}`);
            if (found?.type === 'symlink')
                return `the "subPath" ${JSON.stringify(subPath)} leads through a symbolic link`;
            if (found !== undefined && found.type !== 'directory' && step !== subPath)
                return `the "subPath" ${JSON.stringify(subPath)} leads through ${JSON.stringify(step)}, which is no folder`;
            if (found === undefined)
                await world.engine.unpack(id, `/${ROOT}`, [subFolder(volume, path, step === subPath)]);
        }
    }
    return undefined;
}
/** A folder of `subPath`: the last one has the mode of the volume, those above 0755. */
const subFolder = ({ mode, uid, gid }, path, isLast) => ({
    ...{ kind: 'folder', path, uid, gid },
    mode: isLast ? mode : 0o755 | (mode & 0o2000)
});

// EXTERNAL MODULE: ./lib/run/probe.js
var probe = __webpack_require__(84);
;// CONCATENATED MODULE: ./lib/run/pod-stage.js



/** Returns the stage of a pod, of which nothing is created yet. */
function stageOf({ pod, spec, context, lease }) {
    const { world, engine } = context;
    const { labels } = spec;
    const [disk, memory] = [heldVolumes(pod.volumes, 'disk'), heldVolumes(pod.volumes, 'memory')];
    const onProbe = (one) => (0,probe_specs/* onProbeImage */.nW)(one, engine.platform, world);
    const dresser = lease(onProbe(dresserSpec(labels, disk.mounts)));
    const box = lease(onProbe({ ...sandboxSpec(pod, spec), volumes: memory.mounts }));
    const isDressed = async () => {
        if (disk.mounts.length > 0)
            await dress(await dresser.id(), disk, world);
    };
    const isRunning = async () => {
        const id = await box.id();
        await world.engine.start(id);
        const [facts] = await Promise.all([world.engine.inspect(id), dress(id, memory, world)]);
        return facts;
    };
    return {
        holders: { disk: dresser.id, memory: box.id },
        open: async () => {
            const [facts] = await Promise.all([isRunning(), isDressed()]);
            return facts;
        },
        readerOf: (mounts) => (0,probe/* leaseProbe */.X)((0,probe_specs/* readerSpec */.Nc)(spec, mounts), engine.platform, world, context.removals)
    };
}
/** The container that owns the network, the host name and the shared memory of the pod. */
function sandboxSpec({ sandbox }, spec) {
    const { network = Object.keys(spec.base?.networks ?? {})[0], publish, publishOn } = spec;
    return {
        ...(0,probe_specs/* bare */.$B)(spec.labels),
        command: ['serve', '/', '/proc/self'],
        // The engine writes into volumes through it.
        ...{ readOnly: false, offline: false, shareable: true },
        ...{ ...sandbox, publish },
        ...(publishOn === undefined ? {} : { publishOn }),
        ...(network === undefined ? {} : { network })
    };
}

// EXTERNAL MODULE: ./lib/run/reach.js
var reach = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/run/pod.js










/**
 * Makes a pod ready, up to the end of its init containers, and passes on the container to create in
 * it. The removal of all its containers and volumes is started before this settles.
 */
async function withPod(pod, spec, context, use) {
    const leases = [];
    const lease = (specify) => {
        const made = (0,run_lease/* leaseContainer */.QF)(specify, context.world, context.removals);
        leases.push(made);
        return made;
    };
    try {
        // The volumes of an earlier pod have the same names.
        await Promise.allSettled(context.removals);
        return await use(await surrounded({ pod, spec, context, lease }));
    }
    finally {
        for (const one of leases)
            one.done();
    }
}
async function surrounded(bench) {
    const { pod, spec, context } = bench;
    const { world } = context;
    const { holders, open, readerOf } = stageOf(bench);
    const { reach, within } = inSandbox(bench, await open());
    await context.beforePod?.(readerOf);
    const own = within(spec);
    const motion = podMotion(world);
    const link = ({ volumes }) => makeSubPaths(volumes, pod.volumes, { holders, world });
    const launch = launcher({ bench, within, motion, link });
    const hide = hidingIn(pod, spec);
    const crew = podCrew({ ...pod, launch, motion, reach, hide, world });
    const failed = await initialized(pod, crew);
    // Nothing may change a path between the look at it and the mount: of a reader of the volumes, too.
    const release = failed === undefined ? await heldFor(own, bench, motion) : undefined;
    const problem = failed ?? linked(pod, await link(own));
    // The container is created in any case, and an engine refuses to mount what is not there.
    const made = problem === undefined ? own : { ...own, volumes: own.volumes.map(keeper/* whole */.WQ) };
    const guarded = async (start) => {
        const letGo = await heldFor(own, bench, motion);
        try {
            return linked(pod, await link(own)) ?? (await start());
        }
        finally {
            await letGo();
        }
    };
    const around = aroundOf({ bench, crew, reach, hide, motion }, { problem, release, guarded });
    return { spec: made, pod: around };
}
/** Holds a pod for a container that mounts parts of volumes which another may replace. */
const heldFor = (own, { pod, spec }, motion) => own.volumes.some((mount) => (0,pod_sharing/* isReplaceable */.ZN)(mount, [...(0,pod_sharing/* mountsBeside */.X$)(pod), ...spec.volumes]))
    ? motion.hold()
    : Promise.resolve(() => Promise.resolve());
function inSandbox({ spec, context }, facts) {
    const podIp = facts.addresses[0] ?? LOOPBACK;
    const known = { podIp, hostIp: facts.gateway ?? podIp };
    const network = spec.network === 'host' ? 'host' : `container:${facts.id}`;
    return {
        reach: (port) => (0,reach/* reachOf */.xw)(port, spec, facts, context)?.client,
        within: (one) => (0,pod_plan/* withFacts */.Qj)({ ...one, publish: [], network, memoryOf: facts.id }, known)
    };
}
/** Address of a pod that has the network of its machine. */
const LOOPBACK = '127.0.0.1';
/** Runs the init containers in turn; sidecars among them go on running. */
async function initialized({ init }, crew) {
    for (const member of init) {
        const failure = await (member.isSidecar ? crew.start(member, 'sidecar') : crew.run(member));
        if (failure !== undefined)
            return failure;
    }
    return undefined;
}
const linked = ({ judged }, problem) => problem === undefined
    ? undefined
    : { kind: 'pod-failed', container: judged.name, role: 'container', reason: problem, log: '' };
/**
 * Returns a function that creates and starts a container of the pod. The others are paused between the
 * look at the parts of volumes that it mounts and their mount: an engine may follow a link out of the
 * volume.
 */
const launcher = ({ bench, within, motion, link }) => async ({ spec }) => {
    const own = within(spec);
    const release = await heldFor(own, bench, motion);
    try {
        const problem = await link(own);
        if (problem !== undefined)
            return { problem };
        const id = await bench.lease(() => Promise.resolve(own)).id();
        return { id, outcome: await bench.context.world.engine.start(id) };
    }
    finally {
        await release();
    }
};
function aroundOf({ bench, crew, reach, hide, motion }, { problem, release, guarded }) {
    const { pod, context } = bench;
    const { world } = context;
    const probed = (id) => ({ id, reach, hide, world });
    let isUp = false;
    return {
        ...{ over: crew.over, failure: crew.failure, pause: motion.pause, resume: motion.resume },
        stop: crew.stop,
        ask: (id, action, within) => askProbe(action, probed(id), within),
        start: async (id) => {
            if (pod.before.length > 0)
                await release?.();
            const failed = problem ?? (isUp ? undefined : await startAll(pod.before, crew));
            const outcome = failed ?? (await guarded(() => world.engine.start(id)));
            await release?.();
            if (outcome.kind === 'refused' || (outcome.kind === 'started' && isUp))
                return outcome;
            if (outcome.kind !== 'started')
                return prevented(outcome);
            isUp = true;
            motion.setJudged(id);
            const later = (await startLater(pod, id, { crew, world })) ?? (await greeted(pod, probed(id)));
            return later === undefined ? outcome : prevented(later);
        },
        beforeStop: async (id, grace) => {
            const { preStop } = pod.judged;
            if (preStop === undefined)
                return grace;
            const began = world.clock.now();
            await runHook(preStop, probed(id), grace);
            return Math.max(LEAST_GRACE, grace - (world.clock.now() - began));
        }
    };
}
/**
 * Starts the containers after the judged one. They cannot share its processes once it has ended; the
 * check notices that end by itself.
 */
async function startLater(pod, id, { crew, world: { engine } }) {
    try {
        return await startAll(sharing(pod, id), crew);
    }
    catch (error) {
        if (pod.sharesProcesses && !(await engine.inspect(id)).running)
            return undefined;
        throw error;
    }
}
/** The containers that start after the judged one, which see its processes if the pod shares them. */
const sharing = ({ after, sharesProcesses }, id) => sharesProcesses
    ? after.map((member) => ({ ...member, spec: { ...member.spec, processesOf: id } }))
    : after;
const prevented = (failure) => ({ kind: 'prevented', failure });
async function startAll(members, crew) {
    for (const member of members) {
        const failure = await crew.start(member, 'container');
        if (failure !== undefined)
            return failure;
    }
    return undefined;
}
/** Runs the `postStart` hook of the judged container, unless that has ended already. */
async function greeted({ judged: { name, postStart }, startup }, probed) {
    if (postStart === undefined)
        return undefined;
    const answer = await runHook(postStart, probed, startup);
    if (answer === undefined)
        return undefined;
    const { running } = await probed.world.engine.inspect(probed.id);
    if (!running)
        return undefined;
    const reason = `its "postStart" hook failed: ${answer}`;
    return { kind: 'pod-failed', container: name, role: 'container', reason, log: '' };
}


/***/ })

};
;