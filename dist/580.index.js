"use strict";
exports.id = 580;
exports.ids = [580];
exports.modules = {

/***/ 1680:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   credentialsFor: function() { return /* binding */ credentialsFor; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _endpoint__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6057);




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
/** Credentials for a registry from Docker's own configuration, its credential helpers included; undefined where it has none. */
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
/** Docker compares registries by host: entries may carry a scheme and a path. */
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
/** The helper protocol: the registry on standard input, a JSON answer on standard output. */
async function fromStore(store, registry) {
    const options = { silent: true, ignoreReturnCode: true };
    const command = (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .getExecOutput */ .H)('sh', ['-c', HELPER, 'sh', registry, store], options);
    // As in the Docker CLI, a helper that is missing or broken means a pull without a login.
    const { exitCode, stdout } = await command.catch(() => ({ exitCode: -1, stdout: '' }));
    const answer = exitCode === 0 ? (0,_endpoint__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(stdout) : undefined;
    if (!superstruct__WEBPACK_IMPORTED_MODULE_3__.is(answer, Answer))
        return undefined;
    const { Username, Secret } = answer;
    // `<token>` as user name marks an identity token.
    if (Username === '<token>')
        return auth(registry, { username: '', password: '', token: Secret });
    return auth(registry, { username: Username, password: Secret, token: undefined });
}
/** By a shell, since @actions/exec 3 ends the process with EPIPE where a program does not read its `input`. */
const HELPER = 'printf %s "$1" | "docker-credential-$2" get';
function auth(serveraddress, { username, password, token }) {
    const known = token === undefined || token === '' ? {} : { identitytoken: token };
    return { username, password, serveraddress, ...known };
}


/***/ }),

/***/ 8914:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  betweenLooks: function() { return /* reexport */ betweenLooks; },
  explained: function() { return /* reexport */ explained; },
  keepEvidence: function() { return /* reexport */ keepEvidence; },
  recovered: function() { return /* reexport */ recovered; },
  rehearsed: function() { return /* reexport */ rehearsed; },
  retold: function() { return /* reexport */ retold; },
  stopCompared: function() { return /* reexport */ stopCompared; }
});

// EXTERNAL MODULE: ./lib/judge/findings/table.js + 5 modules
var table = __webpack_require__(5949);
// EXTERNAL MODULE: ./lib/judge/judgement.js
var judge_judgement = __webpack_require__(6663);
// EXTERNAL MODULE: ./lib/observe/paths.js
var observe_paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
;// CONCATENATED MODULE: ./lib/explain/evidence/diffs.js

/** Diffs of all items together: so many, and made in so many milliseconds. */
const MOST = 200;
const TOTAL_TIMEOUT = 10_000;
/** The diffs of the worst items, by item; of what is allowed only where something of the image changed. */
function diffsOf(items, means) {
    const diffs = new Map();
    const began = means.clock.now();
    let made = 0;
    for (const item of items) {
        if (!isWanted(item))
            continue;
        const late = made >= MOST || means.clock.now() - began > TOTAL_TIMEOUT;
        const diff = late ? TOO_MANY : diff1(item, means);
        if (diff.kind === 'text')
            made += 1;
        diffs.set(item, diff);
    }
    return diffs;
}
const TOO_MANY = { kind: 'none', reason: 'too-many' };
/** Both versions are at hand, or one never was; and they differ. */
function isWanted({ change, before, after }) {
    if (change.allowed && change.kind === 'added')
        return false;
    const kept = [before, after].filter(({ kind }) => kind === 'kept');
    const one = before.kind === 'kept' && after.kind === 'kept';
    const same = one && before.facts.sha256 === after.facts.sha256;
    return kept.length > 0 && !same && [before, after].every(({ kind }) => kind !== 'left');
}
function diff1({ name, before, after }, { spool, mask }) {
    if ([before, after].some((one) => one.kind === 'kept' && one.slice.size > LONGEST))
        return { kind: 'none', reason: 'too-large' };
    const old = versionOf(before, `before/${name}`, spool);
    const now = versionOf(after, `after/${name}`, spool);
    if (old === undefined || now === undefined)
        return { kind: 'none', reason: 'not-text' };
    return diffOf(old, now, mask);
}
/** Undefined where it is no text. */
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
/** Bytes of a text, and its lines. */
const LONGEST = 1024 * 1024;
const MOST_LINES = 20_000;
/** Lines added and taken away together, and milliseconds: the search takes the square of their number. */
const MOST_EDITS = 1500;
const SEARCH_TIMEOUT = 2000;
/** The text of some bytes; undefined where they are no UTF-8 or hold what no text does. */
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
/** A unified diff. Secrets are masked in both versions before any line of them is shown, so that no beginning of a hunk tears one apart. */
function diffOf(before, after, mask) {
    const [old, now] = [before.text ?? '', after.text ?? ''];
    if ([old, now].some((text) => text.length > LONGEST || linesIn(text) > MOST_LINES))
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
/** All of it added or taken away: nothing to search for. */
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
/** Each line as its own version has it masked; a line of context as either has. */
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
    // Of no lines at all the number before them is told.
    const range = (start, count) => `${count === 0 ? start - 1 : start},${count}`;
    const at = `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`;
    return [at, ...body];
}

// EXTERNAL MODULE: ./lib/run/keeper.js
var keeper = __webpack_require__(7462);
// EXTERNAL MODULE: ./lib/observe/network-files.js
var network_files = __webpack_require__(5303);
// EXTERNAL MODULE: ./lib/observe/store/change-store.js
var change_store = __webpack_require__(2345);
;// CONCATENATED MODULE: ./lib/explain/evidence/content.js

/** Why contents are not kept, for the manifest; and whether they are missed. */
const REASONS = {
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
/** Of most of a million changes nothing is kept: of these only the reasons are held, and the rest is made again when it is read. */
function outcomes(changes) {
    const whole = new Map();
    const leftOut = new Map();
    /** Of each change one for what was before, and one for what is after. */
    const codes = new Uint8Array(2 * changes.length);
    const note = (content, at) => {
        codes[at] = codeOf(content);
        if (content.kind === 'left' && REASONS[content.reason].missed)
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
const WORDS = Object.keys(REASONS);
/** 0 where there is nothing to keep, else the number of the reason, from 1. */
const codeOf = (content) => content.kind === 'left' ? WORDS.indexOf(content.reason) + 1 : 0;
function contentOf(code = 0, facts) {
    const reason = WORDS[code - 1];
    return reason === undefined ? absent(facts) : left(reason, facts);
}

;// CONCATENATED MODULE: ./lib/explain/evidence/ask.js



function pairOf(change, ground) {
    return { change, after: afterOf(change, ground), before: beforeOf(change, ground) };
}
/** Of what was deleted, the last that was seen of it, if that was not what stood there before. */
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
/** Contents that were put aside, or of which it is clear that they are not kept. */
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
/** Who has the version that was there first: no named volume and no bind has one in the image. */
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

// EXTERNAL MODULE: ./lib/plan/digest-of.js
var digest_of = __webpack_require__(9248);
;// CONCATENATED MODULE: ./lib/explain/evidence/names.js

/** The folders below which a name is used, with what it ends in there. */
const USES = [
    ['after/', ''],
    ['before/', ''],
    ['diff/', '.diff']
];
/** Where there is a clash, or the path is too long, the name is a digest of the path. */
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
/** Where what has no name of its own goes; a path that is called so has to make room like any other. */
const LONG = 'long/';
/** The path as a name below a folder; undefined where it is none, or too long. */
function nameOf(path, hash) {
    const segments = path.split('/').filter((segment) => segment !== '');
    const name = segments.map((segment) => names_short(safeSegment(segment), segment, hash)).join('/');
    return name === '' || Buffer.byteLength(name) > names_LONGEST ? undefined : name;
}
const names_LONGEST = 1000;
const LONGEST_SEGMENT = 200;
/** Bytes that cannot stand in a name everywhere as `\xNN`; a backslash is one of them, so that what is written reads back one way only. */
function safeSegment(segment) {
    if (/^\.\.?$/.test(segment))
        return segment.replace(/[^]/g, escaped);
    const pieces = segment.match(CHARACTERS) ?? [];
    return pieces
        .map((piece) => (isSafe(piece) ? utf8(piece) : piece.replace(/[^]/g, escaped)))
        .join('');
}
/** One character of UTF-8, or a byte that belongs to none. */
const CHARACTERS = /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;
/** Shows something, and is refused neither by file systems nor by the upload of artifacts (actions/toolkit, path-and-artifact-name-validation.ts). */
function isSafe(piece) {
    if (piece.length === 1)
        return /[ -~]/.test(piece) && !/[\\":<>|*?]/.test(piece);
    return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u.test(utf8(piece));
}
const escaped = (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
const utf8 = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
/** A long segment's beginning, and a digest of all of it. */
function names_short(safe, segment, hash) {
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
/** SHA-256 of a text of a character for each byte. */
const hashBy = ({ digest }) => (bytes) => (0,digest_of/* sha256Of */.B)(Buffer.from(bytes, 'latin1'), digest());

// EXTERNAL MODULE: ./lib/observe/snapshot.js + 1 modules
var snapshot = __webpack_require__(3890);
// EXTERNAL MODULE: ./lib/observe/tar.js
var tar = __webpack_require__(4592);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
;// CONCATENATED MODULE: ./lib/explain/evidence/read.js





/** So many are read one by one, 90 ms each (Docker 20.10): the worst come first, and nothing else has to pass by for them. */
const SINGLES = 16;
/** Reads the contents that are asked for; of what is too large only the header. Rejects where the run is cancelled. */
async function readAll(asks, reading) {
    const found = new Map();
    const keeper = reading.spool.keeper('all');
    const [single, others] = divided(asks);
    const jobs = [
        ...single.map((ask) => () => readOne(ask, reading, taker([ask], found, { ...reading, keeper }))),
        ...Array.from(byPlace(others), ([place, some]) => () => readPlace(place, reading, taker(some, found, { ...reading, keeper }, nameIn(place))))
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
/** A name that is no UTF-8 cannot be asked for; in an archive of everything it can be found. */
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
/** Nothing more is wanted of an archive. */
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
/** Ends an archive that takes too long. */
function inTime(add, reading) {
    return (bytes) => {
        if (isLate(reading))
            throw new Enough();
        add(bytes);
    };
}
/** An entry that is no file, or too large, ends its archive at once. */
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
/** The absolute path of a name in the archive of a place. */
const nameIn = (place) => (name) => place === '/' ? `/${name}` : (0,observe_paths/* bytesOf */.$$)(place) + name.replace(/^[^/]*/, '');
/** Finds those that were asked for among the headers; of a single one the first header is the one. */
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
            // The earlier look tells more than the header of an entry that is not read.
            found.set(ask, content.kind === 'left' ? left(content.reason, ask.facts ?? content.facts) : content);
            missing -= 1;
        });
    };
}
function received(header, into, settle) {
    const entry = (0,snapshot/* entryOf */.Ms)(header, () => undefined, into.world.digest);
    const isFile = entry.type === 'file';
    const refusal = into.shelf.refusal(entry.size);
    // Of a hard link the contents came before, under another name.
    const isWhole = isFile && header.type !== '1';
    const draft = isWhole && refusal === undefined ? into.keeper(entry) : undefined;
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






/** Everything that changed, its contents in the spool as far as the limits go; what nothing allows is read first. */
async function gatherEvidence({ plan, observation, judgement }, scene) {
    const { spool, world } = scene;
    const { drift, allowed } = judgement.changes;
    const bounds = { shelf: shelf(plan.evidence), deadline: world.clock.now() + PATIENCE };
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
/** The pairs of which contents are kept or asked for, by their index; the others are settled at once. */
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
    // A folder's own name would be in the way of what is in it.
    return { change, name: isKept ? name(change.bytes ?? (0,observe_paths/* bytesOf */.$$)(change.path)) : '', before, after };
}
/** Milliseconds in which everything has to be read. */
const PATIENCE = 60_000;
const settled = (content, contents) => content.kind === 'ask' ? (contents.get(content) ?? left('gone', content.facts)) : content;
/** A file that was found in the image is the original only if the digest says so, where there is one. */
function genuine(content, { before }) {
    if (content.kind !== 'kept' || before?.sha256 === undefined)
        return content;
    return content.facts.sha256 === before.sha256 ? content : left('other-original', before);
}
/** One container after the other: each is made only when something is asked of it. */
async function answered(pairs, scene, bounds) {
    const { stage, baseline, spool, world } = scene;
    const asks = pairs.flatMap(({ before, after }) => [before, after]).filter(isAsk);
    const { surveys, reader, points } = baseline;
    const sourceOf = ({ source, place }) => source === 'own' && surveys.has(place) ? 'reader' : source;
    const containers = {
        own: () => Promise.resolve(stage.id),
        reader: reader?.id ?? (() => Promise.resolve(stage.id)),
        twin: stage.twin.id,
        neighbour: stage.neighbour.id
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
/** Where a container has a path of a place: the reader mounts each place at a point of its own, and others have it behind links of the image's. */
const locateIn = (source, id, { points, engine }) => async (place, path) => {
    if (source === 'reader')
        return (points?.get(place) ?? place) + path.slice(place.length);
    // The engine follows links on the way, but not at the end.
    return path === place && place !== '/' ? (await (0,keeper/* homeOf */.lt)(engine, id, place)).path : path;
};
const isAsk = (one) => one.kind === 'ask';
/** There is no container to ask. */
function nobody(asks, error, { cancelled }) {
    if (cancelled.aborted || !(error instanceof Error))
        throw error;
    const contents = new Map(asks.map((ask) => [ask, left('unreadable', ask.facts)]));
    return { contents, fault: error.message };
}

;// CONCATENATED MODULE: ./lib/explain/evidence/masks.js
const MASKED = '***';
/** Masks these values, and whatever has the shape of a secret. */
function maskOf(values) {
    const known = literals(values);
    return (lines) => {
        const keys = privateKeyLines(lines);
        return lines.map((line, index) => {
            if (keys.has(index))
                return MASKED;
            const shown = known === undefined ? line : line.replace(known, MASKED);
            return SHAPES.reduce((text, [shape, instead]) => text.replace(shape, instead), shown);
        });
    };
}
/** The values of `KEY=VALUE` lines that may be secrets: not those that everybody knows. */
function valuesOf(env) {
    return env.map((line) => line.slice(line.indexOf('=') + 1)).filter(isTelling);
}
const isTelling = (value) => value.trim().length >= 4 && !TRIVIAL.test(value.trim());
const TRIVIAL = /^(?:[-+]?[\d.,]+|true|false|null|none|auto|default|enabled|disabled|debug|info|warn|warning|error|production|development|staging|test|testing|localhost|utf-?8|[a-z]{1,2}_[a-z]{2}\.utf-?8|c\.utf-?8)$/i;
/** The longest first: one may be part of another. Of several lines each stands for itself. */
function literals(values) {
    const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim());
    const telling = [...new Set(lines.filter(isTelling))];
    const longest = telling.toSorted((one, other) => other.length - one.length);
    if (longest.length === 0)
        return undefined;
    return new RegExp(longest.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g');
}
/** A name that says so, what stands between it and its value, and the value: in quotes, or up to a space or a comma. */
const NAME = /(?:\bpass|pass(?:word|wd|phrase)|pwd|secret|token|api[_-]?key|private[_-]?key)/.source;
const GAP = /[\w.-]{0,64}["']?\]?[ \t]{0,8}(?:=>|:=|[:=]|(?<=["'])[ \t]{0,8},|>)[ \t]{0,8}/.source;
const VALUE = /(?:"(?:[^"\\]|\\.){1,4096}"?|'(?:[^'\\]|\\.){1,4096}'?|[^\s"',;<>]{1,4096})/.source;
/** Known shapes of secrets, each with what stands there instead; none of them takes more than linear time. */
const SHAPES = [
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, MASKED],
    [/\bgh[pousr]_[A-Za-z0-9]{20,255}/g, MASKED],
    [/\bgithub_pat_[A-Za-z0-9_]{20,255}/g, MASKED],
    [/\bxox[a-z]-[A-Za-z0-9-]{10,255}/g, MASKED],
    [/\b[rs]k_live_[A-Za-z0-9]{10,255}/g, MASKED],
    [/\bAIza[A-Za-z0-9_-]{35}/g, MASKED],
    [/(?<![\w-])eyJ[\w-]{5,8192}\.eyJ[\w-]{2,8192}\.[\w-]{0,8192}/g, MASKED],
    [
        /(\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:bearer|basic|token)[ \t]{1,8})[^\s"']{1,8192}/gi,
        `$1${MASKED}`
    ],
    [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,256}):[^\s/@"']{1,256}@/gi, `$1:${MASKED}@`],
    [new RegExp(`(${NAME}${GAP})${VALUE}`, 'gi'), `$1${MASKED}`]
];
/** The lines of private keys, from where one begins to where it ends; one whose end is missing ends with what can no longer be of it. */
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
/** Lines of the longest key. */
const masks_LONGEST = 400;
function endOf(lines, begin) {
    const rest = lines.slice(begin + 1, begin + 1 + masks_LONGEST);
    const end = rest.findIndex((line) => END.test(line));
    if (end >= 0)
        return begin + 1 + end;
    const foreign = rest.findIndex((line) => !isOfKey(line));
    return begin + (foreign < 0 ? rest.length : foreign);
}
/** Base64, also in quotes, or a header such as `Proc-Type: 4,ENCRYPTED`, or nothing. */
const isOfKey = (line) => line.trim() === '' ||
    /^[A-Za-z0-9/=]{8,}$/.test(line.replace(/["'+,;]|\\n/g, '').trim()) ||
    /^\s*[A-Z][\w-]{1,30}: /.test(line);

;// CONCATENATED MODULE: ./lib/explain/evidence/inspect.js


/** The engine's description of the container as lines of JSON, every value of its environment masked, and elsewhere what looks like a secret. */
function inspectText(description, mask) {
    const shown = masked(description, mask, undefined);
    const text = JSON.stringify(shown, null, 2);
    return `${text.replace(/[^\n -~]/g, inspect_escape).replaceAll('##[', '#\\u0023[')}\n`;
}
/** Every text in it; `Env` lists `KEY=VALUE`. */
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
/** Values of the environment that the image brings along, by the engine's description, but paths and what everybody knows. */
function imageValues(description) {
    const { Config } = (description ?? {});
    const env = Array.isArray(Config?.Env) ? Config.Env : [];
    const lines = env.filter((line) => typeof line === 'string');
    return valuesOf(lines).filter((value) => !/^[./~]/.test(value));
}
const lines = (text, mask) => mask(text.split('\n')).join('\n');
const inspect_escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** The processes that `/proc` tells of, by number (proc_pid_status(5), proc_pid_cmdline(5)); undefined where nobody could look. */
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

;// CONCATENATED MODULE: ./lib/explain/evidence/package.js



/** The files of the evidence folder, the manifest first; contents come out of the spool only when they are written. */
function packed({ head, items, kept, diffs, texts }, spool, digest) {
    const contents = kept.flatMap(({ name, before, after }) => [
        ...keptFile(`after/${name}`, after, spool),
        ...keptFile(`before/${name}`, before, spool)
    ]);
    const diffed = Array.from(diffs, ([{ name }, diff]) => diff.kind === 'text' ? [textFile(`diff/${name}.diff`, [diff.text])] : []).flat();
    const further = Object.entries(texts).flatMap(([name, text]) => text === undefined ? [] : [textFile(name, [text])]);
    const listed = [...further, ...diffed].map((file) => listedAs(file, digest));
    // Drawn once: it may tell of a million changes.
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
/** A text that comes in pieces, as often as it is asked for. */
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
/** manifest.json, schemaVersion 1, piece by piece: what is known of every change, which names stand for which paths, and the digest of everything else. */
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
        // A name that is no UTF-8 cannot be told otherwise without doubt.
        ...(bytes === undefined ? {} : { pathBytes: Buffer.from(bytes, 'latin1').toString('hex') }),
        ...{ kind, place, allowed, rule, severity, tags },
        before: version(before, `before/${name}`),
        after: version(after, `after/${name}`),
        ...(diff?.kind === 'text' ? { diff: `diff/${name}.diff` } : {}),
        ...(diff?.kind === 'none' ? { noDiff: DIFF_REASONS[diff.reason] } : {})
    };
}
/** null where nothing stood there, as far as anybody knows. */
function version(content, name) {
    const known = content.facts === undefined ? {} : factsOf(content.facts);
    switch (content.kind) {
        case 'kept':
            return { ...known, kept: name };
        case 'left':
            return { ...known, notKept: REASONS[content.reason].words };
        case 'absent':
            return content.facts === undefined ? null : known;
    }
}
/** Spelt out: an object that is made by spreading takes several times as long, and there may be two million. */
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
/** JSON of plain ASCII on one line: whoever prints it finds no control sequence in it, and no command of the runner's. */
function asciiJson(value) {
    const json = JSON.stringify(value);
    // Most of it is plain, and looking takes less than replacing nothing.
    const ascii = /[^ -~]/.test(json) ? json.replace(/[^ -~]/g, package_escaped) : json;
    return ascii.includes('##[') ? ascii.replaceAll('##[', '#\\u0023[') : ascii;
}
const package_escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** So many characters at a time: a million entries are written faster than a million times one. */
const ENOUGH = 64 * 1024;
/** A list piece by piece, an entry a line: of a hundred thousand entries the whole text never is in memory. */
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








/** Keeps what changed, while the container still exists; what could not be kept is a finding of the judgement. */
async function keepEvidence(judged, scene, log) {
    const { judgement, plan } = judged;
    const { spool, world } = scene;
    const gathered = await gatherEvidence(judged, scene);
    const described = await attempt(() => world.engine.describe(scene.stage.id), world);
    const mask = maskOf([...valuesOf(plan.container.env), ...imageValues(described.value)]);
    const diffs = diffsOf(gathered.kept(), { spool, clock: world.clock, mask });
    const committed = plan.evidence.image ? await attempt(() => commit(judged, scene), world) : {};
    const further = { described, committed, log, mask };
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
/** A fault on the way changes no verdict, but for a cancellation. */
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
function commit({ plan }, { stage, world }) {
    const { labels } = plan.container;
    return world.engine.commit(stage.id, { repository: REPOSITORY, tag: runOf(plan) }, labels);
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
/** Diffs, and characters of all of them, that reports can choose from. */
const MOST_SHOWN = 50;
const MOST_TEXT = 4 * 1024 * 1024;
function shownOf(diffs) {
    let room = MOST_TEXT;
    return [...diffs]
        .flatMap(([{ change }, diff]) => diff.kind === 'text' && !change.allowed ? [{ path: change.path, text: diff.text }] : [])
        .slice(0, MOST_SHOWN)
        .filter(({ text }) => (room -= text.length) >= 0);
}
/** Evidence that was asked for and is missing has to be told; a part that cannot be written is no better than a report that cannot. */
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

// EXTERNAL MODULE: ./lib/judge/find.js
var find = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/judge/place-advice.js
var place_advice = __webpack_require__(6972);
// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var judge_severity = __webpack_require__(4048);
;// CONCATENATED MODULE: ./lib/explain/write-kinds.js


const ELSEWHERE = 'set `TMPDIR` to a folder that is writable';
const AT_BUILD = 'write it when the image is built, pass it in the environment, or bind a finished file over it';
const BELOW_RUN = 'have it write below `/run`, which is made to be written to';
/**
 * The first row that fits. Programs that have a setting of their own come before the general rows of their kind; where the remedies come
 * from: the programs' own manuals and issue threads.
 */
const write_kinds_SHAPES = [
    {
        word: 'bytecode',
        path: /\/__pycache__(?:\/|$)|\.py[co]$/,
        remedy: 'set `PYTHONDONTWRITEBYTECODE=1`, or compile it when the image is built; nothing is lost without'
    },
    {
        word: 'cache',
        path: /\/\.npm(?:\/|$)|\/_(?:logs|cacache)\//,
        remedy: 'set `NPM_CONFIG_CACHE=/tmp/.npm`, or start `node` without `npm`'
    },
    {
        word: 'temporary',
        path: /^\/(?:var\/)?tmp\/(?:wgunicorn-|hsperfdata_)/,
        remedy: 'start gunicorn with `--worker-tmp-dir /dev/shm`, the JVM with `-XX:-UsePerfData`'
    },
    {
        word: 'temporary',
        path: /\/nginx\/(?:body|fastcgi|proxy|scgi|uwsgi)(?:\/|$)|_temp(?:\/|$)/,
        remedy: 'raise `client_body_buffer_size` and the buffers of proxies, so that bodies stay in memory'
    },
    {
        word: 'cache',
        path: /\/(?:tomcat|catalina|jetty)[^/]*\/(?:.*\/)?work(?:\/|$)/,
        remedy: 'compile the pages when the image is built'
    },
    { word: 'socket', path: /\.sock(?:et)?$/, remedy: BELOW_RUN },
    { word: 'socket', path: /^/, type: 'socket', remedy: BELOW_RUN },
    { word: 'pid or lock file', path: /\.(?:pid|lo?ck)$|\/lock\//, remedy: BELOW_RUN },
    {
        word: 'session',
        path: /\/sess(?:ions?)?[/_][^/]*$|\/sessions?$/,
        remedy: 'keep sessions in a database, which a second instance shares'
    },
    {
        word: 'configuration',
        path: /^\/etc(?:\/|$)/,
        remedy: AT_BUILD
    },
    {
        word: 'log',
        path: /\/logs?\/|\.log(?:\.\d+)?$|^\/var\/log(?:\/|$)|\/(?:wtmp|btmp|lastlog|faillog)$/,
        remedy: 'have it log to standard output (`/dev/stdout`)'
    },
    {
        word: 'cache',
        path: /\/\.?cache(?:s|d)?(?:\/|$)|\.cache$|\/(?:fontconfig|ccache)\//,
        remedy: 'set `XDG_CACHE_HOME`, or the cache folder of the program, to a place below `/tmp`'
    },
    {
        word: 'temporary',
        path: /^\/(?:var\/)?tmp\//,
        remedy: ELSEWHERE
    },
    {
        word: 'data',
        path: /^\/var\/(?:lib|spool|mail)\/|^\/(?:data|srv)(?:\/|$)|\/data\/|\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/,
        remedy: 'a named volume, where it has to outlive the container'
    },
    {
        word: 'temporary',
        path: /\/te?mp(?:\/|$)|\.te?mp$|\/[^/]*XXXXXX/i,
        remedy: ELSEWHERE
    },
    { word: 'pid or lock file', path: /^\/run\//, remedy: BELOW_RUN },
    {
        word: 'configuration',
        path: /\/(?:conf(?:ig)?|conf\.d)\/|\.(?:conf|cnf|ini|ya?ml|toml|properties)$/,
        remedy: AT_BUILD
    },
    {
        word: 'installed code',
        path: /^\/(?:usr|bin|sbin|lib\d*)(?:\/|$)|\/(?:node_modules|site-packages|vendor|plugins|webapps)\/|\.(?:[cm]?js|py|rb|php|jar|war|class|so(?:\.\d+)*)$/,
        remedy: 'install it when the image is built: code that changes itself cannot be vouched for'
    },
    { word: 'other', path: /^/, remedy: 'have it write below `/tmp`, or when the image is built' }
];
/** The kind of a write, by the shape of its path. */
function kindOf({ path, entry, kind }) {
    // A folder is told by what it is called, and by what came and went in it, which has no name left.
    const isFolder = kind === 'transient' || kind === 'owned' || entry?.type === 'directory';
    const shown = isFolder ? `${path}/` : path;
    const found = write_kinds_SHAPES.find((shape) => (shape.type === undefined || shape.type === entry?.type) && shape.path.test(shown));
    const { word = 'other' } = found ?? {};
    const remedy = (0,place_advice/* placeAdvice */.kL)(path) ?? found?.remedy;
    return { word, remedy: remedy === BELOW_RUN && /^\/run(?:\/|$)/.test(path) ? undefined : remedy };
}
/** A lead without mounts that are for byte code alone: a program loses nothing without it, so it cannot be why it fails. */
function worthTrying(found, writes) {
    const { mounts, outcome } = found;
    if (outcome !== undefined)
        return found;
    const isForCode = (path) => {
        const here = writes.filter((one) => (0,observe_paths/* isWithin */.UO)(one.path, path) || one.home === path);
        return here.length > 0 && here.every(isByteCode);
    };
    return mounts.every(({ path }) => isForCode(path)) ? { ...found, mounts: [] } : found;
}
/** Byte code of an interpreter, which it makes anew whenever it has to. */
const isByteCode = (write) => kindOf(write).word === 'bytecode';

;// CONCATENATED MODULE: ./lib/explain/advice.js




/** The purpose of each mount; data that is on a volume needs no other remedy. */
function purposesOf(mounts, writes) {
    return mounts.map(({ path, kind }) => {
        const here = writes
            .filter((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) || write.home === path)
            .map(kindOf);
        const open = here.filter(({ word }) => kind === 'tmpfs' || word !== 'data');
        return {
            path,
            kinds: [...new Set(here.map(({ word }) => word))],
            remedies: [...new Set(open.flatMap(({ remedy }) => remedy ?? []))]
        };
    });
}
/** Files that the program writes where no mount should go, each with what to do about it; what looks worst first, and only the first ones. */
function withoutMount(writes) {
    const suspicious = suspiciousAmong(writes);
    const known = new Set(suspicious);
    const others = writes.filter((write) => !known.has(write) && isOfSystem(write));
    const told = [...suspicious.map(warningOf), ...others.map(alternativeOf)];
    return (told.length === 0 && writes.every(isByteCode) ? byteCode(writes) : told).slice(0, advice_MOST);
}
/** Byte code alone is worth no mount: its folders, each with how to do without. */
const byteCode = (writes) => [...new Map(writes.map((write) => [write.made ?? write.home, write]))].map(([path, write]) => ({
    ...alternativeOf(write),
    path
}));
const advice_MOST = 20;
const isOfSystem = ({ home, made, entry }) => made === undefined && (0,observe_paths/* isSystemFolder */.mY)(home) && entry?.type !== 'directory';
function alternativeOf(write) {
    const { word, remedy } = kindOf(write);
    return { path: write.path, kinds: [word], remedies: remedy === undefined ? [] : [remedy] };
}
function warningOf(write) {
    const own = (0,place_advice/* placeAdvice */.kL)(write.path);
    const kinds = appraisalOf(write, '/').tags.map((tag) => tag.replaceAll('-', ' '));
    return { path: write.path, kinds, remedies: [...(own === undefined ? [] : [own]), FIND_OUT] };
}
const FIND_OUT = 'find out what writes it; no mount is suggested that would let that happen';
/** How bad a write looks that was allowed in a rehearsal. */
function appraisalOf({ path, kind, entry }, place) {
    if (kind === 'transient' || kind === 'opened')
        return { severity: 'low', tags: [] };
    const change = kind === 'owned' ? 'changed' : kind;
    return (0,judge_severity/* appraise */.mu)({ path, kind: change, place, after: entry });
}
/** Writes that hand over the container, if they are what they look like: the smoke test may play an attack, and an image may be one. */
const suspiciousAmong = (writes) => writes.filter((write) => appraisalOf(write, '/').severity === 'critical');

;// CONCATENATED MODULE: ./lib/explain/danger.js


function perilsOf(writes, { image, isCode }) {
    const code = [];
    for (const [path, entry] of image)
        if (isCode((0,observe_paths/* readable */.HD)(path), entry))
            code.push((0,observe_paths/* readable */.HD)(path));
    return { code, critical: suspiciousAmong(writes) };
}
/** Whether nobody could do with that mount what nobody should. */
function danger_isSafe({ code, critical }) {
    const open = new Set();
    for (const path of [...code, ...critical.map((write) => write.path)])
        for (let one = path; !open.has(one); one = (0,observe_paths/* parentOf */.gN)(one))
            open.add(one);
    return ({ path }) => !open.has(path);
}
/** The dangers of each of these mounts. */
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
 * Settings that move what a program writes where writing is dangerous: templates that it compiles to code, keys that let somebody in. In the
 * words of the program that reads them; empty where this table knows none.
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
 * A tmpfs with size, mode and owner: as the image's folder has them, else as the program made it. For a container that is not root's it
 * is that user's own: a tmpfs is root's unless it is told otherwise, and at a restart some engines forget its mode (runc 1.1).
 */
function tmpfsOn({ path, executable, roomy }, ground) {
    const { image, own, owner } = ground;
    const folder = directory(image.get((0,observe_paths/* bytesOf */.$$)(path))) ?? directory(own.get((0,observe_paths/* bytesOf */.$$)(path)));
    const { uid, gid } = owner ?? folder ?? ROOT;
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
/** Every program puts things there, with the mode that all systems give it; an engine that makes a mount point gives it another one. */
const isForAll = (path) => path === '/tmp' || path === '/var/tmp';
const directory = (entry) => entry?.type === 'directory' ? entry : undefined;
const ROOT = { uid: 0, gid: 0 };
/** As `/tmp` has it, and as the kernel gives it. */
const OPEN = 0o1777;
const CLOSED = 0o755;
const MEBIBYTE = 1024 * 1024;
const LEAST = 16;
/** Uploads, bodies of requests and what is unpacked go there, and the smoke test's are small. */
const LEAST_FOR_ALL = 64;
const ROOMY = 1024;
/** Four times what was left there, rounded up to a power of two: at least 16 MiB, 64 MiB where every program puts things, or 1 GiB where nobody knows how much it was. */
function sizeFor(path, bytes, roomy) {
    const least = isForAll(path) ? LEAST_FOR_ALL : LEAST;
    const wanted = Math.max((4 * bytes) / MEBIBYTE, roomy ? ROOMY : least);
    const size = 2 ** Math.ceil(Math.log2(wanted));
    return size >= 1024 ? `${size / 1024}g` : `${size}m`;
}
/** How many of the image's files a mount on that path hides. */
function hiddenBelow(path, { image }) {
    return { path, ...filesBelow(path, image) };
}
/** Files and links below a folder, with the bytes of their contents. */
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
/** Folders that are there to be written to, and that nobody ships anything in. */
const isScratchFolder = (path) => SCRATCH.has(path);
/** Whether a path is one of these folders, or lies below one. */
const isInScratch = (path) => [...SCRATCH].some((folder) => (0,observe_paths/* isWithin */.UO)(path, folder));
/** The usual suspects, in the order in which hardening guides name them (Podman and CRI-O mount these three for read-only containers). */
const USUAL = ['/tmp', '/run', '/var/tmp'];
const SCRATCH = new Set([...USUAL, '/run/lock', '/dev/shm']);
/** These paths without those that lie in another one of them. */
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
/** These folders, or where they are more than so many, those around the deepest of them; what is still too much is left out. */
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
/** More of them would not be written into a configuration. */
const MOST_MOUNTS = 32;
const placeIn = (order, path) => order.get(path) ?? order.size;
const depthOf = (path) => path.split('/').length - 1;

// EXTERNAL MODULE: ./lib/explain/writes.js
var explain_writes = __webpack_require__(7878);
;// CONCATENATED MODULE: ./lib/explain/kept.js




/** Whether a write is data, which has to outlive the container, until something shows otherwise: its name, its place, or that a file was kept. */
function isData(write) {
    if (isInScratch(write.path))
        return false;
    const { word } = kindOf(write);
    if (word === 'data' || isSaved(write))
        return true;
    if (UPLOADED.test(write.path) && isKeptFile(write))
        return true;
    return !isPassing(write) && (isNamedData(write) || (NAMELESS.has(word) && isKeptFile(write)));
}
/** Kinds that tell nothing of how long a file is wanted: settings that were made at a first start are the user's. */
const NAMELESS = new Set([
    ...['other', 'configuration', 'session', 'installed code', 'pid or lock file']
]);
/** Whether it may be data, as far as its name and place tell: it was only opened, or refused. */
const mayBeData = (write) => !isInScratch(write.path) && !isPassing(write);
/** Kinds that their names tell to be of this run alone, or made anew by it. */
const PASSING = new Set([
    ...['pid or lock file', 'socket', 'log', 'bytecode', 'cache', 'session'],
    ...['temporary', 'installed code']
]);
/** A kind that only a folder is called by is not believed of a file that was kept. Below /etc, programs write their configuration anew at each start. */
function isPassing(write) {
    const { word } = kindOf(write);
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
/** People upload everything, configuration and code included. */
const UPLOADED = /\/uploads?\//i;
const isNamedData = ({ path }) => NAMED.test(`${path}/`);
/** Names that databases, queues and applications give to what they must not lose. */
const NAMED = /[/._-](?:db|database|wal|snap(?:shots?)?|member|raft|journal|uploads?|git|repos(?:itories)?|objects|refs|state|storage)(?=[/._-])/i;
/** A file that was there at the end, and is no program that was made to be run. */
const isKeptFile = (write) => (write.kind === 'added' || write.kind === 'changed') &&
    write.entry?.type === 'file' &&
    !isProgram(write);
/** A program or a library was left there; some programs give every file the right to be run. */
const isProgram = ({ path, entry }) => entry?.type === 'file' &&
    (/\.so(?:\.|$)/.test(path) || ((entry.mode & 0o111) !== 0 && !DOCUMENT.test(path)));
const DOCUMENT = /\.(?:json|ya?ml|toml|xml|csv|tsv|txt|md|log|ini|conf|db|sqlite3?|dat|data|sample|png|jpe?g|gif|svg|pdf|zip|gz)$/i;
/** Whether there is data in any of these places, each as a whole: where programs are made to be run, and no data has a name that says so, there is none. */
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
/** The writes of a program until it was told to stop, and those that it made only then. */
function withLate(early, atEnd) {
    const known = new Set(early.map(({ path }) => path));
    const homes = new Set(early.map(({ home }) => home));
    const isNews = ({ path, kind, home }) => !known.has(path) && !(kind === 'transient' && homes.has(home));
    const late = atEnd.filter(isNews);
    return [...early, ...late.map((write) => ({ ...write, late: true }))];
}
/** Whether a program needs a place at its end in which it had not written before. */
function needsPlaceAtEnd(writes) {
    const places = new Set(writes.filter((write) => write.late !== true).map(placeOf));
    return writes.some((write) => write.late === true && !places.has(placeOf(write)));
}
const placeOf = ({ home, made }) => made ?? home;
/** Whether it is state that was saved for the next start: a file that was written at the end, where it may stay, and is no pid file, log or cache. */
function isSaved(write) {
    const { late, kind, entry, path } = write;
    if (late !== true || entry?.type !== 'file' || (kind !== 'added' && kind !== 'changed'))
        return false;
    return !isInScratch(path) && (kindOf(write).word === 'data' || !isPassing(write));
}
/** Paths of saved state that the next boot has to save as well; in a name with digits these may be others then. */
const savedPaths = (writes) => writes
    .filter(isSaved)
    .map(({ path }) => path)
    .slice(0, kept_MOST);
/** Each is asked for in every boot that is told to stop. */
const kept_MOST = 20;

// EXTERNAL MODULE: ./lib/judge/stopping.js
var stopping = __webpack_require__(3658);
// EXTERNAL MODULE: ./lib/observe/hearing.js
var observe_hearing = __webpack_require__(731);
// EXTERNAL MODULE: ./lib/observe/refusals.js + 3 modules
var observe_refusals = __webpack_require__(7073);
// EXTERNAL MODULE: ./lib/observe/survey.js
var survey = __webpack_require__(1653);
// EXTERNAL MODULE: ./lib/plan/program.js
var plan_program = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/run/boot.js
var boot = __webpack_require__(2076);
// EXTERNAL MODULE: ./lib/run/exercise.js
var exercise = __webpack_require__(2166);
// EXTERNAL MODULE: ./lib/run/lease.js
var lease = __webpack_require__(1564);
// EXTERNAL MODULE: ./lib/run/log-splitter.js
var log_splitter = __webpack_require__(1254);
// EXTERNAL MODULE: ./lib/run/reach.js
var reach = __webpack_require__(5213);
// EXTERNAL MODULE: ./lib/run/stop.js
var run_stop = __webpack_require__(6328);
// EXTERNAL MODULE: ./lib/run/stopwatch.js
var stopwatch = __webpack_require__(2845);
;// CONCATENATED MODULE: ./lib/run/trial-boot.js







/** Boots a container of that plan, puts it through its paces but for any attack, and lends it to `use`, which ends it. */
async function withTrial(planned, around, hear, use) {
    const { engine, world, removals } = around;
    const plan = { ...planned, attack: [] };
    const spec = (0,reach/* placed */.GS)(plan, engine);
    return (0,lease/* withContainer */.Ub)(spec, world, removals, async (id) => use(await tried({ plan, spec, id, engine, world }, hear)));
}
/** Starts a container that has ended once more, and puts it through its paces again; its log is heard from `since` on (see `Engine.follow`). */
const startedAgain = (candidate, hear, since) => tried({ ...candidate, plan: { ...candidate.plan, attack: [] } }, hear, since);
async function tried(candidate, hear, since) {
    const { plan, spec, id, engine, world } = candidate;
    const awaited = (0,log_splitter/* newLogLines */.M)();
    const { timed, timings } = (0,stopwatch/* stopwatch */.s)(world.clock);
    const life = await (0,boot/* boot */.zj)(id, world, [hear, awaited.add], since);
    const running = { plan, spec, engine, life, lines: awaited, world, timed };
    return {
        life,
        exercise: await (0,exercise/* exercise */.x)(running),
        timings: timings(),
        again: (ear, from) => tried(candidate, ear, from)
    };
}
/** Ends it as the judged container is ended, and waits for its last word; gives how it ended where it was told to stop. */
async function halt({ life, exercise }, plan, world) {
    const manner = await (0,run_stop/* mannerOfEnding */.sc)(plan, exercise, world);
    const stop = await (0,run_stop/* end */._N)(manner === 'discard' ? 'kill' : manner, plan, life, world);
    await world.clock.sleep(LAST_WORDS, life.silent);
    return stop;
}
/** Kills it, and waits for its last word. */
async function silence({ life, exercise: { container } }, { engine, clock }) {
    const killed = container?.running === true ? engine.kill(life.id) : Promise.resolve();
    await Promise.all([killed, clock.sleep(LAST_WORDS, life.silent)]);
}
const LAST_WORDS = 5000;

// EXTERNAL MODULE: ./lib/judge/code.js
var code = __webpack_require__(4155);
// EXTERNAL MODULE: ./lib/observe/probe-answer.js
var probe_answer = __webpack_require__(8816);
// EXTERNAL MODULE: ./lib/observe/root.js + 1 modules
var root = __webpack_require__(5447);
// EXTERNAL MODULE: ./lib/observe/running-comparison.js
var running_comparison = __webpack_require__(4456);
// EXTERNAL MODULE: ./lib/observe/volumes.js + 1 modules
var volumes = __webpack_require__(4206);
// EXTERNAL MODULE: ./lib/plan/names.js
var names = __webpack_require__(3466);
// EXTERNAL MODULE: ./lib/run/probe.js
var run_probe = __webpack_require__(84);
// EXTERNAL MODULE: ./lib/run/probe-specs.js
var probe_specs = __webpack_require__(6073);
;// CONCATENATED MODULE: ./lib/explain/owner.js

/** The user of a container, by what stands in its image's `/etc/passwd` and `/etc/group`; undefined for root, and where they do not tell. */
async function ownerOf(user, id, world) {
    if (/^(?:|0|root)(?::|$)/.test(user))
        return undefined;
    const [passwd, group] = [
        await textAt('/etc/passwd', id, world),
        await textAt('/etc/group', id, world)
    ];
    return resolveOwner(user, passwd, group);
}
/** `USER[:GROUP]`, names or numbers, as Docker understands it: a user without a group has the one of the passwd line, or root's. */
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
/** Text of a file of the image; empty where it has none. */
async function textAt(path, id, { engine }) {
    const chunks = [];
    const reader = (0,tar/* tarReader */.R)(({ size, type }) => type === '0' && size < owner_LONGEST
        ? { add: (bytes) => chunks.push(bytes.slice()), end: nothing }
        : undefined);
    await engine.archive(id, path, reader.add);
    return Buffer.concat(chunks).toString();
}
const owner_LONGEST = 1024 * 1024;
const nothing = () => undefined;

;// CONCATENATED MODULE: ./lib/explain/shown.js

















/** Contents that are compared; beyond them, times speak. */
const CONTENTS = 2 * 1024 ** 3;
/** How much is read of a root filesystem or volume: bytes of contents, and of all that may be there. */
const readingOf = (plan) => ({
    limit: CONTENTS,
    most: (0,root/* bytesOfRoot */.PH)(plan) + CONTENTS
});
/** Looks at what the program makes of its root filesystem, while it stands still; and again where it makes more of it when it is told to stop. */
async function describeWrites(trial, looking) {
    const { plan, around, twin, original, hearing, assumed } = looking;
    const { engine } = around.world;
    const { id } = trial.life;
    const isFrozen = trial.exercise.container?.running === true && (await engine.pause(id));
    const before = isFrozen ? undefined : await ended(trial, looking);
    const changed = isFrozen ? changedSinceStart(plan, id, around) : Promise.resolve([]);
    // It is awaited later, and may fail before.
    changed.catch(() => undefined);
    const seen = await view(trial, looking, changed);
    const end = before ?? (await endedAfter(seen, trial, looking));
    const ids = { own: id, twin: await twin.id() };
    const user = plan.container.user ?? plan.image.user;
    const writes = withLate(seen.writes, end.writes);
    const ground = {
        ...{ image: original.snapshot, own: seen.own.snapshot, isCode: (0,code/* codeTest */.o)(plan) },
        owner: await ownerOf(user, ids.twin, around.world)
    };
    return {
        ...{ failure: undefined, writes, assumed, ground, perils: perilsOf(writes, ground) },
        volumes: await changesInVolumes(plan, ids, around),
        pace: {
            startup: took('ready', trial),
            smoke: took('smoke', trial),
            stop: end.milliseconds
        },
        stop: end.stop,
        refusals: hearing.refusals()
    };
}
const took = (phase, { timings }) => timings.find((timing) => timing.phase === phase)?.milliseconds ?? 0;
async function ended(trial, { plan, around }) {
    const { world } = around;
    const began = world.clock.now();
    const stop = await halt(trial, plan, world);
    return { stop, milliseconds: world.clock.now() - began, writes: [] };
}
/** A program that does not catch the stop signal stands still until it is removed. */
async function endedAfter(seen, trial, looking) {
    const { plan, around } = looking;
    const { engine } = around.world;
    const manner = await (0,run_stop/* mannerOfEnding */.sc)(plan, trial.exercise, around.world);
    if (manner !== 'stop')
        return { stop: undefined, milliseconds: 0, writes: [] };
    await engine.unpause(trial.life.id);
    const end = await ended(trial, looking);
    const known = new Set(Array.from(seen.list, shown_nameOf));
    const isNews = Array.from(await engine.changes(trial.life.id), shown_nameOf).some((name) => !known.has(name));
    return isNews ? { ...end, writes: (await view(trial, looking, Promise.resolve([]))).writes } : end;
}
const shown_nameOf = ({ kind, path }) => `${kind} ${path}`;
/** By the engine's list, and by the names that the probe gives; a character for each byte. */
async function view({ life, exercise }, { plan, around, original }, changed) {
    const { world } = around;
    const list = await world.engine.changes(life.id);
    const own = await (0,survey/* surveyRoot */.D2)({ world, ...readingOf(plan), id: life.id });
    const { container } = exercise;
    const roots = { image: original.snapshot };
    const moved = [...(0,root/* movedSince */.yz)(original, { ...own, container, lists: [list] })];
    const listed = [...Array.from(list, ({ path }) => (0,observe_paths/* bytesOf */.$$)(path)), ...(await changed)];
    return { list, own, writes: [...(0,explain_writes/* writesOf */.AP)(moved, roots), ...(0,explain_writes/* openedIn */.PU)(listed, moved, roots)] };
}
/** Beside the twin's, which the engine filled in the same way; the author's own volumes are the same for both. */
async function changesInVolumes(plan, ids, { world }) {
    const { image, container } = plan;
    const mounted = new Set([...container.tmpfs, ...container.volumes].map(({ path }) => path));
    const question = { world, ...readingOf(plan) };
    const moved = [];
    for (const path of image.volumes.filter((one) => !mounted.has(one))) {
        const { snapshot, at } = await (0,survey/* surveyMount */.mo)({ ...question, id: ids.twin }, path);
        const compared = (0,running_comparison/* comparison */.m)(snapshot);
        await (0,survey/* readMount */.Ob)({ ...question, id: ids.own }, { path, at }, compared);
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
 * Files and folders of its root filesystem that a running container has changed since its start, by the times of their inodes, which
 * nothing can set: also where it only opened a file to write to it, or gave a folder the owner that it has. A character for each byte of
 * a path; nothing where the engine does not let the probe look, or where the container could tamper with it.
 */
async function changedSinceStart({ container }, id, { engine, world, removals }) {
    if ((0,names/* mayTamper */.Zp)(container))
        return [];
    const probe = (0,run_probe/* lendProbe */.u)((0,probe_specs/* probeSpec */.Kt)(container, id), engine.platform, world, removals);
    try {
        const names = (0,probe_answer/* probeNames */.zu)();
        await probe.changed(names);
        return names.paths();
    }
    catch (error) {
        if (world.cancelled.aborted)
            throw error;
        // It is a hint, and no more: what is proposed is tried all the same.
        return [];
    }
    finally {
        probe.done();
    }
}

;// CONCATENATED MODULE: ./lib/explain/proof-boots.js









/** Boots read-only with real mounts, two containers at a time where they cannot get in each other's way; no set is tried twice. */
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
/** A volume that both write to, or a port of the host, can be had by one at a time only. */
function abreast({ container: { volumes, network } }) {
    const shared = volumes.some(({ readOnly, source }) => !readOnly && source !== '');
    return shared || network === 'host' ? 1 : 2;
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
    const { budget, around, ground } = bench;
    const left = takeBoot(budget, around.world.clock);
    if (left === undefined)
        return undefined;
    const hearing = (0,observe_hearing/* listen */.K)((0,plan_program/* launchOf */.v4)(bench.plan));
    const plan = hastened(planWith(bench.plan, fixOf(mounts, ground)), bench, left);
    return withTrial(plan, around, hearing.onOutput, async (trial) => {
        const unclean = until === 'stopped' && (await stopsBadly(trial, { ...bench, plan }, hearing));
        if (until === 'killed')
            await silence(trial, around.world);
        listenTo(trial.exercise, hearing);
        return { ...heardOf(trial.exercise, hearing), ...(unclean && { unclean }) };
    });
}
/** A command that ran inside may tell of a refused write, too. */
function listenTo({ smoke }, hearing) {
    for (const { output } of smoke)
        hearing.onCommand(output);
}
/** The outcome of a boot, with all that its log and its smoke test tell. */
function heardOf({ failure }, hearing) {
    const log = hearing.log().trimEnd().split('\n').slice(-LAST);
    return {
        ...{ failure, refusals: hearing.refusals() },
        ...{ hints: hearing.hints(), crossings: hearing.crossings() },
        said: log.filter((line) => line !== '')
    };
}
/** Lines that tell how it ended. */
const LAST = 10;
/** The mounts with all their options, sorted by path. */
function fixOf(mounts, ground) {
    const isMemory = ({ kind }) => kind === 'tmpfs';
    const sorted = (0,observe_paths/* byPath */.f2)(mounts);
    return {
        tmpfs: sorted.filter(isMemory).map((mount) => tmpfsOn(mount, ground)),
        volumes: sorted.filter((mount) => !isMemory(mount)).map(({ path }) => path)
    };
}
/** The plan with a fix: its volumes are the container's own, and go with it. */
function planWith(plan, fix) {
    const { container } = plan;
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
const SLOWER = 4;
const SHORT = 1000;
const proof_boots_LEAST = 5000;
/** A container that lacks something may hang: it gets four times as long as the one that lacked nothing, which had the machine to itself. */
function hastened(plan, { pace, stop: end, saved }, left) {
    const within = (limit, took) => Math.max(1, Math.min(limit, Math.max(proof_boots_LEAST, SLOWER * took), left));
    const { limits } = plan;
    const startup = within(limits.startup, pace.startup);
    const smoke = within(limits.smoke, pace.smoke);
    // Of what never ends in time, and saves nothing, more time shows no more.
    const isInVain = end?.killedAfter !== undefined && saved.length === 0;
    const stop = isInVain ? Math.min(limits.stop, SHORT) : within(limits.stop, pace.stop);
    const settle = Math.min(limits.settle, left);
    return { ...plan, limits: { ...limits, startup, smoke, settle, stop } };
}
/** Whether a boot went as it should, as far as it was watched. */
const works = ({ failure, unclean }) => failure === undefined && unclean !== true;
/** A key that is equal for two sets of equal mounts. */
const keyOf = (mounts) => JSON.stringify(mounts
    .map(({ path, kind, executable, roomy }) => [path, kind, executable, roomy === true])
    .toSorted());
/** Takes one boot of the budget, and tells how many milliseconds are left for it; undefined where no boot, or no time for one, is left. */
function takeBoot(budget, { now }) {
    const left = budget.deadline - now();
    if (budget.boots <= 0 || left < SHORTEST)
        return undefined;
    budget.boots -= 1;
    return left;
}
/** Nothing boots in less. */
const SHORTEST = 1000;
/** Tells it to stop; whether it ends badly. */
async function stopsBadly(trial, bench, hearing) {
    hearing.stopping();
    const stop = await halt(trial, bench.plan, bench.around.world);
    return endedBadly(trial.life.id, stop, hearing.refusalsAtEnd(), bench);
}
/** Whether a container, if it was told to stop, was refused something then, saved less than it should, or ended less orderly than where nothing was refused. */
async function endedBadly(id, stop, refusals, bench) {
    if (stop === undefined)
        return false;
    return isUnclean(stop, refusals, bench) || losesState(id, bench);
}
/** Whether a container that was told to stop did not save some of the state that it saves where nothing is refused. */
async function losesState(id, { saved, ...context }) {
    for (const path of saved)
        if (await isLost(path, id, context))
            return true;
    return false;
}
/** A name with digits in it may be another one each time, and a file that the image ships is there in any case: then its folder tells. */
async function isLost(path, id, { ground: { image }, plan, around }) {
    const { world } = around;
    const isThere = (await world.engine.entry(id, path)) !== undefined;
    const name = (0,observe_paths/* bytesOf */.$$)(path);
    if (!image.has(name) && (isThere || !/\d/.test(path)))
        return !isThere;
    const question = { world, id, ...readingOf(plan), limit: 0 };
    const folder = await (0,survey/* surveyMount */.mo)(question, (0,observe_paths/* parentOf */.gN)(path)).catch((error) => {
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
/** Whether an end was worse than where nothing was refused. */
function isUnclean(stop, refusals, bench) {
    const own = notAnyway(refusals, bench.refusals);
    return own.length > 0 || (0,stopping/* isWorse */.Bx)(stop, bench.stop, bench.plan.image.stopSignal);
}
/** Those of the refusals that were not heard on a writable root filesystem as well. */
function notAnyway(refusals, anyway) {
    const known = new Set(anyway.map(observe_refusals/* refusalIdentity */.rt));
    return refusals.filter((one) => !known.has((0,observe_refusals/* refusalIdentity */.rt)(one)));
}

// EXTERNAL MODULE: ./lib/plan/entry-at.js
var entry_at = __webpack_require__(9966);
;// CONCATENATED MODULE: ./lib/explain/proposals.js





/**
 * Sets of mounts that may do, the one to be wished for first: few and in memory; then every folder by itself, so that less is hidden;
 * then neighbours as one, since nothing is renamed from one mount to another; then volumes wherever something would be hidden,
 * configuration, code and what was only opened for writing included; then these around what the program makes.
 */
function proposals(writes, roots) {
    const needed = writes.filter((write) => !isSecondary(write));
    const wide = outermost(merged(paths(needed, wideHome), roots));
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
        boned(outermost(around), seeded)
    ];
}
/**
 * The last resort: what was refused although it was never seen to be written, what looks as if it were there to be written to, and what
 * programs usually write to. Of all but the last nobody knows what would be written: a volume, unless its name tells that it is not needed.
 */
function lastResort(writes, { refusals, hints }, ground, isAllowed) {
    const refused = [...refusals, ...hints].flatMap(({ path }) => path ?? []);
    const guessed = [...refused, ...likelyFolders(ground, isAllowed)].map((path) => (0,explain_writes/* refusedWrite */.yN)(path, ground));
    const known = [...writes, ...guessed];
    const places = paths(known, narrowHome).filter(isAllowed);
    const mounts = outermost([...places, ...USUAL]).map((path) => {
        const mount = seededOn(path, known, ground);
        const isData = guessed.some((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) && mayBeData(write));
        return isData && !isInScratch(path) ? onVolume(mount) : mount;
    });
    return withBones(mounts, ground);
}
/** These mounts, with one around each two between which something could not be renamed. */
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
/** These mounts, with one for each path that was refused although it was not among them; nothing where none was. */
function grown(mounts, { refusals }, writes, roots) {
    const refused = refusals
        .flatMap(({ path }) => path ?? [])
        .map((path) => (0,explain_writes/* refusedWrite */.yN)(path, roots))
        .filter(({ path }) => !mounts.some((mount) => (0,observe_paths/* isWithin */.UO)(path, mount.path)));
    const known = [...writes, ...refused];
    const more = paths(refused, narrowHome).map((path) => seededOn(path, known, roots));
    return more.length === 0 ? [] : [...mounts, ...withBones(more, roots)];
}
/** That mount, as a volume where one of those that it stands for is there for data. */
const asDataMount = (mount, former) => former.some(({ kind }) => kind === 'data') ? onVolume(mount) : mount;
const onVolume = ({ path }) => ({ path, kind: 'data', executable: false });
function commonFolder(one, other) {
    let folder = (0,observe_paths/* parentOf */.gN)(one);
    while (folder !== '/' && !(0,observe_paths/* isWithin */.UO)(other, folder))
        folder = (0,observe_paths/* parentOf */.gN)(folder);
    return folder;
}
/** The folders that hold so many of these mounts, or more. */
function joinedFolders(mounts, least = PAIR) {
    const parents = mounts.map(({ path }) => (0,observe_paths/* parentOf */.gN)(path));
    return [...new Set(parents)].filter((parent) => !(0,observe_paths/* isSystemFolder */.mY)(parent) && parents.filter((other) => other === parent).length >= least);
}
const PAIR = 2;
/** Programs get along without it, or should; or nothing was written: it is mounted only where nothing else helps. */
const isSecondary = (write) => write.kind === 'opened' || SECONDARY.has(kindOf(write).word);
const SECONDARY = new Set(['bytecode', 'configuration', 'installed code']);
const paths = (writes, homeOf) => fewOf([...new Set(writes.flatMap((write) => homeOf(write) ?? []))]);
/** In a folder that is there to be written to, programs make their own at every start, with the owner that they want. */
const wideHome = (write) => (isScratchFolder(write.home) ? write.home : narrowHome(write));
const narrowHome = ({ home, made }) => made ?? ((0,observe_paths/* isSystemFolder */.mY)(home) ? undefined : home);
/** Around what the program makes: it may want to make it itself, and end where it is there already. */
const aroundHome = (write) => ((0,observe_paths/* isSystemFolder */.mY)(write.home) ? narrowHome(write) : write.home);
/** Three neighbours or more are one mount, where the folder around them has no files that it would hide. */
function merged(folders, roots) {
    const neighbours = (path) => folders.filter((other) => (0,observe_paths/* parentOf */.gN)(other) === (0,observe_paths/* parentOf */.gN)(path)).length;
    return folders.map((path) => {
        const parent = (0,observe_paths/* parentOf */.gN)(path);
        const many = neighbours(path) >= proposals_FEW && !(0,observe_paths/* isSystemFolder */.mY)(parent);
        return many && hiddenBelow(parent, roots).files === 0 ? parent : path;
    });
}
const proposals_FEW = 3;
/** Neighbours as the folder around them, whatever else is in it. */
function together(folders) {
    const joined = joinedFolders(folders.map((path) => ({ path })));
    return outermost(folders.map((path) => (joined.includes((0,observe_paths/* parentOf */.gN)(path)) ? (0,observe_paths/* parentOf */.gN)(path) : path)));
}
/**
 * Folders of the image that are there to be written to, though nothing shows that they are, and that may be mounted over: those that the
 * user of the container may write to, unless that is root, then those of others than root, and those that are called so. Checking a
 * right leaves no trace.
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
/** Folders that distributions ship for themselves: no program of an image misses these. */
const SETTLED = /^\/(?:usr|lib\w*|s?bin|boot|dev|proc|sys|etc)\/|^\/var\/(?:lib|cache|log|spool)\/(?:dpkg|apt|apk|rpm|dnf|yum|debconf|ucf|pam|systemd|misc|polkit-1|private|ldconfig|man|fontconfig|cron|mail|git)(?:\/|$)|^\/var\/(?:mail|backups|local|opt|log|tmp)$|^\/(?:tmp|run|root|home)(?:\/|$)/;
const MOST_LIKELY = 8;
/** Whether it is a folder, and somebody may make files there. */
function mayWrite({ uid, gid }, { type, mode, ...entry }) {
    if (type !== 'directory')
        return false;
    if (entry.uid === uid)
        return (mode & 0o200) !== 0;
    return (mode & (entry.gid === gid ? 0o020 : 0o002)) !== 0;
}
/** A mount for what is written to a folder: memory, or a volume where that is data. */
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
/** A mount for it that hides nothing of the image. */
function seededOn(path, writes, roots) {
    const mount = mountOn(path, writes);
    const empty = isScratchFolder(path) || hiddenBelow(path, roots).files === 0;
    if (mount.kind === 'data')
        return mount;
    if (!empty)
        return { ...mount, kind: 'seeded' };
    // Libraries are unpacked, loaded and deleted again (JNA, netty); beside something that stays, nobody sees that.
    const passes = writes.some(({ kind, path: written }) => (0,observe_paths/* isWithin */.UO)(written, path) && (kind === 'transient' || isScratchFolder(path)));
    return passes ? { ...mount, executable: true, roomy: true } : mount;
}
const MOST_BONES = 4;
/** With the empty folders of the image that memory would hide, each as a mount of its own: a program may expect them. */
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
 * Without what stands beside another mount, all at once; then with one mount in place of many neighbours; then without guesses, all at
 * once, and without what else it can do without; then with the mounts beside another alone; then with one mount in place of any
 * neighbours; then once more without each mount that was not left out of just this set; then in memory what need not be a volume, and
 * without programs what runs none.
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
/** A set of which nothing can be left out would be proven next: that tells as much as a trial. */
const sparing = ({ attempt, prove }) => async (sets) => {
    const [only = []] = sets;
    return sets.length === 1 && isSimplest(only) ? [await prove(only)] : attempt(sets);
};
/** Remembers the sets that were tried to their end. */
const noting = (tried, attempt) => async (sets) => {
    const outcomes = await attempt(sets);
    sets.forEach((set, index) => outcomes[index] !== undefined && tried.add(keyOf(set)));
    return outcomes;
};
/**
 * Without single mounts, until each was left out of just this set: a program may want one file only where it may write another, and
 * then a mount that could not be missed from a larger set can be missed from a smaller one.
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
/** That no mount at all does not do is known already. */
const isUntried = (mounts, tried) => mounts.length > 0 && !tried.has(keyOf(mounts));
/** Whether there is nothing that this set could do without. */
const isSimplest = ([only, ...others]) => only !== undefined && others.length === 0 && lighter(only).length === 0;
const isItself = ({ beside }) => beside === undefined;
const bonesOf = (mounts) => mounts.filter((mount) => !isItself(mount));
/** Most guesses are not needed, and are tried all at once. */
const guessesOf = (mounts, { isWanted }) => mounts.filter((mount) => isItself(mount) && !isWanted(mount));
/** Most of what a program was seen to want is needed, so that is tried one by one, or where there is much, a few at a time. */
function groupsOf(mounts, { isWanted }) {
    const wanted = mounts.filter((mount) => isItself(mount) && isWanted(mount));
    const size = Math.ceil(wanted.length / MOST_GROUPS);
    return Array.from({ length: Math.min(wanted.length, MOST_GROUPS) }, (_, index) => wanted.slice(index * size, (index + 1) * size));
}
const MOST_GROUPS = 8;
/** Without as many of these groups as it can do without; what it cannot do without as a whole is tried in halves, down to single mounts. */
async function fewest(start, groups, tries) {
    let [proof, left] = [start, groups];
    while (left.length > 0) {
        const possible = left.filter((group) => group.length > 0);
        // That nothing at all does not do is known already.
        const untried = possible.filter((group) => without(group)(proof.mounts).length === 0);
        const steps = possible.filter((group) => !untried.includes(group));
        const taken = await take(proof, steps.map(without), tries);
        proof = taken.proof;
        const needed = [...untried, ...taken.refused.map((index) => (0,entry_at/* entryAt */._)(steps, index))];
        left = needed.flatMap(halves);
    }
    return proof;
}
/** Two groups of what can be parted; none of a single mount. */
function halves(mounts) {
    const middle = Math.ceil(mounts.length / 2);
    return mounts.length < 2 ? [] : [mounts.slice(0, middle), mounts.slice(middle)];
}
/** A mount that is there for the sake of another goes with it. */
function without(some) {
    const gone = new Set(some.map(({ path }) => path));
    return (mounts) => mounts.filter(({ path, beside }) => !gone.has(path) && !(beside !== undefined && gone.has(beside)));
}
/** Without a mount, but with those beside it: it may have been there for their sake, and not they for its. */
const onlyBeside = (mounts) => [...new Set(mounts.flatMap(({ beside }) => beside ?? []))].map((path) => (all) => all
    .filter((one) => one.path !== path)
    .map(({ beside, ...one }) => beside === undefined || beside === path ? one : { ...one, beside }));
const minimize_PAIR = 2;
/** So many that nobody would want them all in a recipe. */
const CROWD = 3;
/** One mount in place of all that lie in one folder, however deep, where that folder holds so many; a volume where one of them is there for data. */
const joins = (mounts, { simpler }, least) => joinedFolders(mounts, least).flatMap((folder) => {
    const found = simpler(folder);
    if (found === undefined)
        return [];
    const joined = asDataMount(found, mounts.filter(({ path }) => (0,observe_paths/* isWithin */.UO)(path, folder)));
    return [(all) => [...all.filter(({ path }) => !(0,observe_paths/* isWithin */.UO)(path, folder)), joined]];
});
/** In memory instead of a volume; without programs; no larger than what was left there asks for. */
function lighter({ path, kind, executable, roomy }) {
    const change = (other) => (mounts) => mounts.map((one) => (one.path === path ? { ...one, ...other } : one));
    if (kind === 'data')
        return [];
    if (kind === 'seeded')
        return [change({ kind: 'tmpfs' })];
    return [
        ...(executable ? [change({ executable: false })] : []),
        ...(roomy === true ? [change({ roomy: false })] : [])
    ];
}
/** All that is lighter at once, or where that does not do, one by one: most of it was proposed in case that something needs it. */
async function lightest(start, by) {
    const steps = start.mounts.flatMap(lighter);
    const atOnce = await take(start, steps.length > 1 ? [inOne(steps)] : steps, by);
    return atOnce.refused.length > 0 && steps.length > 1 ? take(start, steps, by) : atOnce;
}
const inOne = (steps) => (start) => steps.reduce((mounts, step) => step(mounts), start);
/** Takes each step by itself; then all that did at once, or where they do not go together, one after the other. */
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



/** Looks for the fewest mounts with which it works: first a set that does, then one without what it can do without. */
async function find_fix_search(task) {
    const tried = [];
    const start = await firstThatDoes(task, tried);
    if (start === undefined)
        return nothingBetter(task, tried);
    const wanted = leftOver(start.outcome, task.without);
    const does = (outcome) => outcome !== undefined && works(outcome) && leftOver(outcome, task.without) <= wanted;
    return { ...(await simplify(start, { ...task, does })), inVain: [] };
}
/** An image that works as it is needs nothing, whatever it is refused. */
function nothingBetter({ without, proposals }, inVain) {
    return works(without)
        ? { mounts: [], outcome: without, minimal: true, inVain: [] }
        : {
            mounts: proposals.find(({ length }) => length > 0) ?? [],
            ...{ outcome: undefined, minimal: false, inVain }
        };
}
/** How many of the writes that were refused without any mounts are still refused; what failed before has other troubles. */
function leftOver({ refusals }, without) {
    if (without.failure !== undefined)
        return 0;
    const before = new Set(without.refusals.map(identity));
    return new Set(refusals.map(identity).filter((one) => before.has(one))).size;
}
/** By its folder, where a path is named: names may be made anew for each run. */
const identity = ({ path, message }) => path === undefined ? message.replace(/\d+/g, '0') : (0,observe_paths/* parentOf */.gN)(path);
/**
 * First what is wished for most, as a proof, since often nothing can be left out of it; then what is finer two at a time, each with what
 * was learnt from its boots; the last resort last. Of several that work, what leaves least refused.
 */
async function firstThatDoes(task, tried) {
    const { attempt, without, proposals, lastResort } = task;
    const [wide = [], ...finer] = distinct(proposals).filter((set) => set.length > 0);
    // Where something else was refused than what is wished for would allow, that alone may be enough.
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
/** All that was heard in several boots. */
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

;// CONCATENATED MODULE: ./lib/explain/proof.js







/**
 * Checks the image with a fix as its author would, tells it to stop, and starts it again: then it has to pass once more, with what it kept.
 * Undefined where no boot, or no time for one, is left.
 */
async function prove(mounts, bench, around) {
    const left = takeBoot(bench.budget, around.world.clock);
    if (left === undefined)
        return undefined;
    const given = planWith(bench.plan, fixOf(mounts, bench.ground));
    const plan = checking(hastened(given, bench, left));
    return around.recheck(plan, async (judged, { stage, hearing }) => {
        const { exercise, observation, judgement } = judged;
        const heard = heardOf(exercise, hearing);
        const { stop, refusalsAtEnd = [] } = observation;
        const isUnclean = await endedBadly(stage.id, stop, refusalsAtEnd, bench);
        const first = { ...heard, ...(isUnclean && { unclean: true }) };
        const kept = keptIn(mounts, judgement.changes);
        const again = works(first) ? await restarted(plan, stage, kept, around) : undefined;
        return { outcome: again ?? first, changes: judgement.changes };
    });
}
/** Nothing but the check itself. */
const checking = (plan) => ({
    ...plan,
    ...{ attack: [], rehearsal: undefined, recover: false, imageLayers: false },
    evidence: { ...plan.evidence, when: 'never' }
});
/** How it did when it was started again; undefined where it passed, and what it had kept was there. */
async function restarted(plan, { id, spec }, kept, around) {
    const { engine, world } = around;
    const hearing = (0,observe_hearing/* listen */.K)((0,plan_program/* launchOf */.v4)(plan));
    const since = await now({ ...spec, publish: [] }, around);
    const again = await startedAgain({ plan, spec, id, engine, world }, hearing.onOutput, since);
    await silence(again, world);
    listenTo(again.exercise, hearing);
    const heard = heardOf(again.exercise, hearing);
    if (heard.failure !== undefined)
        return heard;
    const lost = await missing(kept, id, world.engine);
    return lost.length === 0 ? undefined : { ...heard, unclean: true };
}
/** The engine's own time, which the birth of a container tells. */
async function now(spec, { world, removals }) {
    const loan = (0,lease/* lend */.oF)(() => Promise.resolve(spec), world, removals);
    try {
        return (await world.engine.inspect(await loan.id())).created;
    }
    finally {
        loan.done();
    }
}
async function missing(paths, id, engine) {
    const entries = await Promise.all(paths.map((path) => engine.entry(id, path)));
    return paths.filter((_, index) => entries[index] === undefined);
}
/** Files of data in the volumes of a fix; a name with digits in it may be another one each time. */
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
/** Each is asked for. */
const proof_MOST = 20;
const isKept = ({ path, kind, place, after, idle }) => idle === undefined &&
    kind !== 'deleted' &&
    after?.type === 'file' &&
    isData({ path, kind, home: place, made: undefined, entry: after });

;// CONCATENATED MODULE: ./lib/explain/proving.js








/**
 * Looks for mounts with which it works: for some that are safe; where there are none, for any, to be able to say what they would do.
 * Where nothing failed and nothing was refused, it is proven already that it needs none.
 */
async function look(shown, without, { plan, around, budget }) {
    if (works(without) && without.refusals.length === 0) {
        return { mounts: [], outcome: without, minimal: true, inVain: [] };
    }
    const { writes, ground, perils } = shown;
    const isFree = freeIn(plan, shown);
    const isSafeMount = danger_isSafe(perils);
    const [any, safe] = [sieve(isFree), sieve((mount) => isFree(mount) && isSafeMount(mount))];
    const all = proposals(writes, ground);
    const canBe = (path) => all.some((set) => isIn(any(set), path));
    const saved = savedPaths(writes).filter(canBe);
    const bench = { ...shown, plan, around, budget, saved };
    const { proof, before } = proofs(bench, around);
    const attempts = {
        killed: trials(bench, 'killed', before),
        stopped: trials(bench, 'stopped', before)
    };
    const task = { shown, without, bench, attempts, proof };
    const found = await sought(task, safe);
    const heard = heardIn([without, ...found.inVain.map(({ outcome }) => outcome)]);
    const sets = [...all, lastResort(writes, heard, ground, (path) => isFree({ path }))];
    const isAllSafe = sets.every((set) => keyOf(any(set)) === keyOf(safe(set)));
    if (found.outcome !== undefined || isAllSafe)
        return found;
    const daring = await sought(task, any);
    return daring.outcome === undefined
        ? { ...found, inVain: [...found.inVain, ...daring.inVain] }
        : daring;
}
const isIn = (mounts, path) => mounts.some((mount) => (0,observe_paths/* isWithin */.UO)(path, mount.path));
/** Searches with trials that are killed at once, unless something is known to go wrong at the end; then a check has to agree. */
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
    // The writes that it was refused at its end are most likely all that is missing.
    const more = searchOf(task, allow, 'stopped').grown(found.mounts, outcome);
    if (more.length > 0) {
        // Of several that were added, some may not be needed.
        const minimal = found.minimal && more.length <= found.mounts.length + 1;
        const grown = await confirmed({ ...found, mounts: more, minimal }, task);
        if (grown.outcome !== undefined)
            return grown;
    }
    const again = await confirmed(await searched('stopped'), task);
    return again.outcome === undefined ? { ...again, mounts: first.mounts } : again;
}
/** Leaves one boot for the proof. */
async function proving_sparing(budget, use) {
    budget.boots -= 1;
    return use().finally(() => {
        budget.boots += 1;
    });
}
/** A search ends with a container that passed its smoke test; that is proven by a check with just these mounts, and a restart. */
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
function proofs(bench, around) {
    const known = new Map();
    return {
        proof: async (mounts) => {
            const key = keyOf(mounts);
            const proving = known.get(key) ?? prove(mounts, bench, around);
            known.set(key, proving);
            const proven = await proving;
            // A boot may be left for it later.
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
        grown: (mounts, heard) => allow(grown(mounts, heard, writes, ground)),
        lastResort: (heard) => allow(lastResort(writes, heard, ground, isAllowed)),
        simpler: (folder) => permit([seededOn(folder, writes, ground)])[0],
        isWanted: ({ path }) => wanted.some((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) || write.home === path)
    };
}
/** With what stood in for folders that the image lacks. */
function withAssumed(mounts, assumed) {
    const known = new Set(mounts.map(({ path }) => path));
    return [...mounts, ...assumed.filter(({ path }) => !known.has(path))];
}
/** A mount beside one that is left out goes with it. */
const sieve = (isAllowed) => (mounts) => {
    const kept = mounts.filter(isAllowed);
    const paths = new Set(kept.map(({ path }) => path));
    return kept.filter(({ beside }) => beside === undefined || paths.has(beside));
};
/** Whether nothing is mounted there yet. */
function freeIn({ container, image }, { ground }) {
    const own = [...container.tmpfs, ...container.volumes].map(({ path }) => path);
    const mounted = [...own, ...image.volumes];
    const taken = new Set(mounted.map((path) => (0,observe_paths/* parentOf */.gN)((0,explain_writes/* behindLinks */.Kp)(`${path}/x`, ground.image))));
    return ({ path }) => !taken.has(path);
}

// EXTERNAL MODULE: ./lib/judge/change-tests.js
var change_tests = __webpack_require__(2790);
// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __webpack_require__(811);
// EXTERNAL MODULE: ./lib/explain/allow-rules.js + 1 modules
var allow_rules = __webpack_require__(3080);
;// CONCATENATED MODULE: ./lib/explain/allowance.js







/**
 * A rule for all of a volume in which the image has nothing, where only harmless things changed and no web server serves it; otherwise rules for exactly what
 * changed. What looks like an intruder's work is in no rule: it stays drift.
 */
function allowanceFor(changes, volumes, boots) {
    const places = [...new Set(changes.map(({ place }) => place))];
    const isWhole = (place) => volumes.has(place) &&
        !(0,change_tests/* isServed */.SM)(place) &&
        changes.every((one) => !(0,observe_paths/* isWithin */.UO)(one.path, place) || !(0,judge_severity/* isNotable */._r)(one)) &&
        hiddenBelow(place, boots).files === 0;
    const whole = places.filter(isWhole);
    const narrow = (0,allow_rules/* narrowRules */.vB)(changes.filter(({ place }) => !whole.includes(place)), boots);
    return {
        allow: [...whole.map(allow_rules/* ruleFor */.sG), ...narrow.filter(isHarmless).map(({ rule }) => rule)],
        drift: narrow.filter((one) => !isHarmless(one)).flatMap(remaining)
    };
}
/**
 * The rules of a check, and those for single files that changed in the rehearsal alone: a change in one boot of two may come again.
 * Names that the rehearsal made for itself are left out, and all that a check has seen and no rule should let pass.
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
/** Whether a rule for one path is for nothing that one of these others is not for as well. */
const isToldBy = (own, path, others) => others.some((other) => other.rule !== own.rule &&
    Array.from(own.kinds).every((kind) => other.allows(path, kind, '/')));
/** The rule that a line of our own making is. */
function ruleOf(line) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    return 'problem' in parsed ? [] : [parsed.value];
}
const isHarmless = ({ drifted }) => !drifted.some(judge_severity/* isNotable */._r);
const remaining = ({ rule, drifted }) => drifted.map(({ path, kind, severity }) => ({ path, kind, severity, rule }));
/** Drift of a check. */
const driftOf = (changes) => Array.from(changes, ({ path, kind, severity, place, before, after }) => {
    const isFolder = (after ?? before)?.type === 'directory';
    return { path, kind, severity, place, isFolder };
});
/** Changes that a rehearsal made, which nobody has judged; but for those in nothing but times. */
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
/** Changes that a program made in a rehearsal where a mount will be; a folder in which something came and went is as it was. */
const writtenTo = (place, writes, ground) => writes
    .filter(({ path }) => (0,observe_paths/* isWithin */.UO)(path, place))
    .flatMap((write) => {
    const { path, kind, entry } = write;
    if (kind === 'transient' || kind === 'opened')
        return [];
    const { severity } = isOnCode(write, ground) ? REPLACED : appraisalOf(write, place);
    const isFolder = entry?.type === 'directory';
    const change = kind === 'owned' ? 'changed' : kind;
    return [{ path, kind: change, severity, place, isFolder, rehearsed: true }];
});
/** Whether a write altered code of the image, if only in its rights, or took it away: a rule for that would let anybody rewrite it. */
function isOnCode({ path, kind }, { image, isCode }) {
    const isAltered = kind === 'changed' || kind === 'deleted';
    const before = isAltered ? image.get((0,observe_paths/* bytesOf */.$$)(path)) : undefined;
    return before !== undefined && isCode(path, before);
}
const REPLACED = { severity: 'high' };

// EXTERNAL MODULE: ./lib/explain/recipes/mounts.js
var recipes_mounts = __webpack_require__(9868);
;// CONCATENATED MODULE: ./lib/explain/recipes/docker.js

/** A whole `docker run`, a flag a line. */
function dockerLines(cooked) {
    const { container, oneShot } = cooked;
    const mounts = (0,recipes_mounts/* mountsOf */.cS)(cooked);
    const flags = [
        ['docker', 'run', ...(oneShot ? [] : ['-d'])],
        ...((0,recipes_mounts/* isReadOnly */.PI)(cooked) ? [['--read-only']] : []),
        ...mountFlags(mounts),
        ...programFlags(container),
        ...surroundingFlags(container),
        ...confinementFlags(container),
        program(cooked)
    ];
    const command = flags.map((words) => words.map(shellWord).join(' ')).join(' \\\n  ');
    return [...(0,recipes_mounts/* dockerNotes */.EK)(container, mounts, LONG_FORM), command];
}
/** The mounts of a fix as flags of `docker run`, each as its recipe has it. */
function flagsOf(cooked) {
    const { tmpfs, volumes } = cooked.fix;
    const { fresh } = (0,recipes_mounts/* mountsOf */.cS)(cooked);
    const added = fresh.slice(fresh.length - volumes.length);
    return [...tmpfs.map(tmpfsFlag), ...added.map(volumeFlag)].map((words) => words.map(shellWord).join(' '));
}
/** Nothing but the first word of an entrypoint can be given before the image. */
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
/** `--mount` reads its value as a line of CSV (docker/cli, opts/mount.go). */
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
/** A word that every shell takes for this text and expands nothing in. */
function shellWord(text) {
    if (PLAIN.test(text))
        return text;
    return UNSHOWABLE.test(text) ? docker_escaped(text) : singleQuoted(text);
}
/** As POSIX has it, for a shell that knows nothing else. */
function singleQuoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** With two colons at its beginning a line could be taken for a command to the runner. */
const PLAIN = /^(?!::)[\w/.:@%+,-][\w/.:@%+,=-]*$/;
/** Characters that are altered where a recipe is shown: invisible ones, and the runner's own marker. */
const UNSHOWABLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##\[/u;
const EACH_UNSHOWABLE = new RegExp(UNSHOWABLE, 'gu');
/** `$'...'` of POSIX.1-2024; bytes in octal, which is never longer than three digits in any shell and any locale. */
function docker_escaped(text) {
    const kept = text.replace(/[\\']/g, '\\$&').replace(EACH_UNSHOWABLE, octal);
    return `$'${kept}'`;
}
function octal(piece) {
    const bytes = [...new TextEncoder().encode(piece)];
    return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

// EXTERNAL MODULE: ./lib/judge/findings/explanation.js
var explanation = __webpack_require__(704);
// EXTERNAL MODULE: ./lib/plan/parse.js
var plan_parse = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __webpack_require__(9174);
;// CONCATENATED MODULE: ./lib/explain/recipes/yaml.js
/*
 * YAML for the recipes, in block style: each line by itself harmless where it is shown, as no library has it.
 */
/** The lines of a value, without their ends. */
function yamlLines(value) {
    if (typeof value !== 'object')
        return [scalar(value)];
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
function scalar(value) {
    return typeof value === 'string' ? yamlString(value) : String(value);
}
/** A string that every YAML reader takes for this string: plain where that is safe, else as JSON writes it. */
function yamlString(text) {
    return yaml_PLAIN.test(text) && !yaml_WORDS.test(text) ? text : quoted(text);
}
/** No number, date or marker starts like this. */
const yaml_PLAIN = /^[A-Za-z/][\w/.:=,@+-]*(?<!:)$/;
/** Words that YAML 1.1 or 1.2 takes for something else than a string. Some readers call `e0` a number, the package yaml among them. */
const yaml_WORDS = /^(?:true|false|yes|no|on|off|y|n|null|e[-+]?\d+)$/i;
/** Nothing invisible stays in it, and nothing that the runner takes for a command: both would be altered where it is shown. */
function quoted(text) {
    return JSON.stringify(text).replaceAll('##[', '#\\u0023[').replace(INVISIBLE, yaml_escape);
}
/** As `report/escape.ts` has it, with all that YAML calls unprintable. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Whether a text can stand in a block of YAML as it is. */
function isPrintable(text) {
    return text.search(INVISIBLE) === -1 && !text.includes('##[');
}
/** Pairs of surrogates, as JSON has them, are two characters to some readers. */
function yaml_escape(character) {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
function isList(value) {
    return Array.isArray(value);
}
/** A list for a key that is left out where there is nothing in it. */
function some(list) {
    return list === undefined || list.length === 0 ? undefined : list;
}

;// CONCATENATED MODULE: ./lib/explain/recipes/action.js





/** The inputs that matter, to stand under `with:` beside the image. Mounts are all there: an input replaces what was there. */
function actionLines(cooked, rules) {
    const { tmpfs, own, fresh } = (0,recipes_mounts/* mountsOf */.cS)(cooked);
    const scratch = tmpfs.map((mount) => ({ line: (0,recipes_mounts/* tmpfsLine */.t1)(mount), isPlain: !(0,recipes_mounts/* hasColon */.Qq)(mount) }));
    const volumes = [...own, ...fresh].map((mount) => ({
        line: (0,recipes_mounts/* volumeLine */.fZ)(mount),
        isPlain: !(0,recipes_mounts/* hasColon */.Qq)(mount)
    }));
    return [
        `read-only: ${(0,recipes_mounts/* isReadOnly */.PI)(cooked)}`,
        ...inputLines('tmpfs', scratch, mounts/* parseTmpfs */.N9),
        ...inputLines('volumes', volumes, mounts/* parseVolume */.wM),
        ...allowLines(rules)
    ];
}
/** The author's own rules are not known here. */
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
/** Said of rules that are commented out. */
const NOTABLE = 'A rule behind a # would allow what is high or worse, and stays drift without: find out first what writes it.';
/** An input of one entry a line; what would not be read back as it was meant is left out. */
function inputLines(name, entries, parse) {
    const kept = entries
        .filter((entry) => isReadBack(entry, parse))
        .map(({ line, isOff }) => (isOff === true ? `# ${line}` : line));
    const lost = entries.filter((entry) => !isReadBack(entry, parse)).map(({ line }) => line);
    const notes = lost.map((line) => (0,recipes_mounts/* comment */.Im)(`Left out, no line can say it: ${(0,plan_parse/* quoteInput */.Zs)(line)}`));
    return kept.length === 0 ? notes : [...notes, ...block(name, kept)];
}
/** A runner takes `${{` in an input for the start of an expression. */
function isReadBack({ line, isPlain }, parse) {
    const [entry, ...more] = (0,plan_parse/* entriesOf */.Mc)(line);
    const isWhole = entry === line && more.length === 0;
    return isPlain && isWhole && !line.includes('${{') && 'value' in (0,plan_parse/* withoutNul */.ST)(parse)(line);
}
/** As a block, or in one string where a block could not hold it. */
function block(name, lines) {
    return lines.every(isPrintable)
        ? [`${name}: |`, ...indented(lines)]
        : [`${name}: ${yamlString(lines.map((line) => `${line}\n`).join(''))}`];
}

// EXTERNAL MODULE: ./lib/plan/quantities.js
var quantities = __webpack_require__(4013);
;// CONCATENATED MODULE: ./lib/explain/recipes/compose.js



/** A Compose file of one service. */
function composeLines(cooked) {
    const { image, container } = cooked;
    const mounts = (0,recipes_mounts/* mountsOf */.cS)(cooked);
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
/** Compose takes `$X` in any string for a variable, and `$$` for a dollar. */
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
/** The top-level declarations of everything that the service names. */
function topLevel({ network }, { own, fresh }) {
    const names = [...own, ...fresh].map(({ source }) => source);
    const named = names.filter((source) => !source.startsWith('/')).map((name) => [name, {}]);
    const isOwn = network !== undefined && !MODES.has(network);
    return {
        volumes: named.length === 0 ? undefined : Object.fromEntries(named),
        networks: isOwn ? { [network]: { external: true } } : undefined
    };
}

;// CONCATENATED MODULE: ./lib/explain/recipes/kubernetes.js




/** A whole manifest of a pod. */
function kubernetesLines(cooked) {
    const { container, oneShot } = cooked;
    const mounts = podMounts(cooked);
    const spec = {
        restartPolicy: oneShot ? 'Never' : undefined,
        ...surroundings(container),
        securityContext: podSecurity(cooked),
        initContainers: some(seeds(cooked, mounts)),
        containers: [main(cooked, mounts)],
        volumes: some(kubernetes_volumes(mounts))
    };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app' }, spec };
    return [...podNotes(cooked), ...yamlLines(pod)];
}
function surroundings(container) {
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
/** For all containers of the pod: what seeds a volume has to be the same user as what reads it. */
function podSecurity({ container, group }) {
    const [runAsUser, runAsGroup] = numericUser(container) ?? [];
    const isEmpty = runAsUser === undefined && group === undefined;
    return isEmpty ? undefined : { runAsUser, runAsGroup, fsGroup: group };
}
/** An entrypoint of one empty word takes the image's away: Docker then runs the command itself. */
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
/** A container for each volume that Docker would fill from the image, which Kubernetes leaves empty. */
function seeds({ image, seeded }, mounts) {
    return mounts
        .filter(({ path, isFresh }) => isFresh && seeded.some((hidden) => hidden.path === path))
        .map(({ name, path }) => {
        const target = /^\/seed(\/|$)/.test(path) ? '/zero-drift-seed' : '/seed';
        return {
            name: `seed-${name}`,
            image,
            command: ['sh', '-c', unexpanded(copying(path, target))],
            securityContext: { readOnlyRootFilesystem: true },
            volumeMounts: [{ name, mountPath: target }]
        };
    });
}
/** Only root may give the folder itself the times and the owner that `-a` asks for; for all others that would be a failure. */
function copying(path, target) {
    const ends = `${singleQuoted(`${path}/.`)} ${target}/`;
    return `if [ "$(id -u)" = 0 ]; then cp -a ${ends}; else cp -R ${ends}; fi`;
}
/** Kubernetes takes `$(X)` in a command for a variable, and `$$` for a dollar. */
function unexpanded(word) {
    return word.replaceAll('$', '$$$$');
}
function kubernetes_volumes(mounts) {
    const sources = new Map(mounts.map(({ name, source }) => [name, source]));
    return [...sources].map(([name, source]) => ({ name, ...source }));
}
/** User and group by number, as a pod takes them; undefined for names and for numbers beyond what it takes. */
function numericUser({ user = '' }) {
    const numbers = /^\d+(:\d+)?$/.test(user) ? user.split(':').map(Number) : [];
    const fits = numbers.length > 0 && numbers.every((number) => number < 2 ** 31);
    return fits ? numbers : undefined;
}
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
function podHostname({ hostname = '' }) {
    return LABEL.test(hostname) ? hostname : undefined;
}
/** `HOST:IP` that a pod takes, each as its two parts. */
function hostEntries({ addHost }) {
    return addHost.flatMap((line) => {
        const [, host = '', ip = ''] = /^([^:]*):([^]*)$/.exec(line) ?? [];
        const fits = host.split('.').every((label) => LABEL.test(label)) && ip !== 'host-gateway';
        return fits ? [[host, ip]] : [];
    });
}
/** The options for confinement that a pod has words for. */
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
/** Comments on what a reader of the manifest has to know or to add. */
function podNotes(cooked) {
    const { tmpfs, fresh } = (0,recipes_mounts/* mountsOf */.cS)(cooked);
    const lost = [...tmpfs, ...fresh].filter(recipes_mounts/* hasColon */.Qq).map(({ path }) => (0,plan_parse/* quoteInput */.Zs)(path));
    const missing = unexpressed(cooked.container);
    const env = (0,recipes_mounts/* variableNames */.zo)(cooked.container).map(shown);
    return [
        ...(env.length > 0 ? [`env: ${env.join(', ')}`] : []),
        ...(missing.length > 0 ? [`Not expressed here: ${missing.join(', ')}.`] : []),
        ...(lost.length > 0 ? [`Left out, for the colon in its path: ${lost.join(', ')}.`] : []),
        ...(tmpfs.length > 0 ? ['An emptyDir has a size, but no other option of a tmpfs.'] : []),
        ...(fresh.length > 0 ? [lasting(fresh)] : [])
    ].map(recipes_mounts/* comment */.Im);
}
const lasting = (fresh) => `An emptyDir goes with its pod: for what must outlive it, use a PersistentVolumeClaim (${fresh.map(({ source }) => (0,recipes_mounts/* labelOf */.Wy)(source)).join(', ')}).`;
const shown = (name) => (/^[!-~]+$/.test(name) ? name : (0,plan_parse/* quoteInput */.Zs)(name));
/** The inputs that a pod has no words for. */
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
/** All mounts that Kubernetes can express: a mount's path has no colon there. */
function podMounts(cooked) {
    const wished = [...scratch(cooked), ...wishedVolumes(cooked)].filter((mount) => !(0,recipes_mounts/* hasColon */.Qq)(mount));
    const keys = [...new Set(wished.map(({ key }) => key))];
    const wishedNames = keys.map((key) => (0,recipes_mounts/* labelOf */.Wy)(key.replace(/^[^:]*:/, '')));
    const names = new Map((0,recipes_mounts/* distinct */.dM)(wishedNames).map((name, index) => [keys[index], name]));
    return wished.map(({ key, ...mount }) => ({ ...mount, name: names.get(key) ?? key }));
}
/** Kubernetes has no word for the size of `/dev/shm`, but takes a mount there. */
function scratch(cooked) {
    const { tmpfs } = (0,recipes_mounts/* mountsOf */.cS)(cooked);
    const { shmSize } = cooked.container;
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
function wishedVolumes(cooked) {
    const { own, fresh } = (0,recipes_mounts/* mountsOf */.cS)(cooked);
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
/** A tmpfs' size as Kubernetes writes it, `16m` as `16Mi`; undefined where it is no limit in bytes. */
function quantityOf(size) {
    const [, count = '0', unit = ''] = /^0*(\d+)([kmgtpe]?)$/i.exec(size) ?? [];
    if (Number(count) === 0)
        return undefined;
    return unit === '' ? count : `${count}${unit.toUpperCase()}i`;
}

;// CONCATENATED MODULE: ./lib/explain/recipes/policy.js








/** A policy file of what is new; what the author has already stays in its file or its inputs. */
function policyLines(cooked, rules) {
    const { kept, narrow, notable } = rules;
    const changed = (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? CHANGED : CHANGED_WRITABLE;
    const memory = [...cooked.container.tmpfs, ...cooked.fix.tmpfs];
    const allow = [
        ...kept.flatMap((line) => allowed(line, isForAny(line, memory) ? IN_MEMORY : KEPT)),
        ...narrow.flatMap((line) => allowed(line, changed))
    ];
    const off = notable.flatMap((line) => allowed(line, changed));
    const tmpfs = some(cooked.fix.tmpfs.map(tmpfsEntry));
    return [
        ...notes(cooked, rules),
        ...yamlLines({ version: 1, allow: some(allow) }),
        ...commentedOut(off, allow.length === 0),
        ...(tmpfs === undefined ? [] : yamlLines({ tmpfs }))
    ];
}
/** Entries of the list above, each line a comment; with the list's key where it has no other entry. */
function commentedOut(entries, isAlone) {
    if (entries.length === 0)
        return [];
    const lines = indented(yamlLines(entries));
    return [NOTABLE, ...(isAlone ? ['allow:'] : []), ...lines].map(recipes_mounts/* comment */.Im);
}
/** Volumes are no part of a policy, nor is the root filesystem. */
function notes(cooked, { kept, narrow, notable }) {
    const volumes = (0,recipes_mounts/* mountsOf */.cS)(cooked).fresh.map(recipes_mounts/* volumeLine */.fZ);
    const lost = [...kept, ...narrow, ...notable].filter((line) => 'problem' in (0,allowlist/* parseRule */.iT)(line));
    return [
        ...((0,recipes_mounts/* isReadOnly */.PI)(cooked) ? [] : [(0,recipes_mounts/* comment */.Im)('The input "read-only" has to be "false".')]),
        ...volumes.map((line) => (0,recipes_mounts/* comment */.Im)(`The input "volumes" needs a line besides: ${(0,plan_parse/* quoteInput */.Zs)(line)}`)),
        ...lost.map((line) => (0,recipes_mounts/* comment */.Im)(`Left out, no rule can say it: ${(0,plan_parse/* quoteInput */.Zs)(line)}`))
    ];
}
function allowed(line, why) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    if ('problem' in parsed)
        return [];
    const { pattern, kinds, reason = why } = parsed.value;
    return [{ path: pattern, kinds: [...kinds], reason }];
}
const KEPT = 'written in a volume while it was tested';
const IN_MEMORY = 'written in a tmpfs while it was tested';
const CHANGED = 'changed while it was tested';
const CHANGED_WRITABLE = 'changed while it was tested with a writable root filesystem';
function tmpfsEntry({ path, options }) {
    const words = (0,recipes_mounts/* optionWords */.RI)(options);
    const [uid, gid] = [words.get('uid'), words.get('gid')];
    const others = [...words].filter(([name]) => !policy_NAMED.has(name));
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
const policy_NAMED = new Set(['size', 'mode', 'uid', 'gid', 'exec']);
/** The rules that belong to the mounts of a recipe, each in one of the lists only; none is for all of a folder that a mount exposes. */
function recipeRules({ fix, allow, standing }) {
    const { drift, rules, dangers } = standing;
    const broad = new Set(dangers.map(({ path }) => (0,allow_rules/* ruleFor */.sG)(path)));
    // With a writable root filesystem the mounts are left out: what would have been written in them has its rule among the others.
    const unmounted = rules.length === 0 ? [] : fix.volumes.map((path) => ({ path }));
    const kept = allow.filter((rule) => !broad.has(rule) && !isForAny(rule, unmounted));
    const lines = (list) => list.map(({ rule }) => rule);
    const narrow = [...rules, ...lines(drift.filter((one) => !(0,judge_severity/* isNotable */._r)(one)))];
    const notable = lines(drift.filter(judge_severity/* isNotable */._r));
    return {
        kept,
        narrow: policy_without(kept, narrow),
        notable: policy_without([...kept, ...narrow], notable)
    };
}
const policy_without = (known, rules) => [...new Set(rules)].filter((rule) => !known.includes(rule));
/** Whether a rule is for something in one of these mounts. */
function isForAny(line, mounts) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    if ('problem' in parsed)
        return false;
    const start = (0,allow_rules/* literalStart */.k9)(parsed.value.pattern);
    return mounts.some(({ path }) => (0,observe_paths/* isWithin */.UO)(start, path));
}

;// CONCATENATED MODULE: ./lib/explain/recipes/recipes.js








/** The recommendation that the root filesystem be mounted read-only moved by one between versions of the benchmark. */
const CIS = ['CIS Docker Benchmark 5.12 (v1.1, v1.2), 5.13 (v1.6, v1.8)'];
/** The checks of others that demand a read-only root filesystem, and that a recipe satisfies. */
const SATISFIED = {
    docker: CIS,
    compose: CIS,
    kubernetes: ['CKV_K8S_22 (Checkov)', 'KSV014 (Trivy)']
};
/** How to run the container with all that it needs, for every tool there is a recipe for: read-only, or with rules for a writable root filesystem. */
function recipesOf(cooked) {
    const served = (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? cooked : { ...cooked, fix: NO_MOUNTS, seeded: [] };
    const rules = recipeRules(cooked);
    const head = cautions(cooked.standing);
    return {
        docker: recipes_text([...head, ...satisfies('docker', cooked), ...dockerLines(served)]),
        compose: recipes_text([...head, ...satisfies('compose', cooked), ...composeLines(served)]),
        kubernetes: recipes_text([...head, ...satisfies('kubernetes', cooked), ...kubernetesLines(served)]),
        action: recipes_text([...head, ...actionLines(served, rules)]),
        policy: recipes_text([...head, ...policyLines(served, rules)])
    };
}
const NO_MOUNTS = { tmpfs: [], volumes: [] };
/** Nothing is said to satisfy a benchmark that is not proven: a recipe that does not work, or that somebody has to decide on, satisfies nobody. */
function satisfies(recipe, cooked) {
    const { proven, dangers } = cooked.standing;
    if (!proven || dangers.length > 0 || !(0,recipes_mounts/* isReadOnly */.PI)(cooked))
        return [];
    return [(0,recipes_mounts/* comment */.Im)(`Satisfies ${SATISFIED[recipe].join(', ')}.`)];
}
function recipes_text(lines) {
    return `${lines.join('\n')}\n`;
}
/** Comments at the head of each recipe that is not proven: a file may be opened alone, and is not to be taken for a fix. */
function cautions({ proven, works, dangers, rules }) {
    if (proven)
        return [];
    return sentencesOf(works, dangers, rules).flatMap(comments);
}
function sentencesOf(works, dangers, rules) {
    if (rules.length > 0)
        return [WRITABLE];
    return works && dangers.length > 0
        ? [DECIDE, ...dangers.map((danger) => (0,explanation/* dangerSentence */.tv)(danger, plan_parse/* quoteInput */.Zs))]
        : [UNPROVEN];
}
/** A sentence as comments of at most 80 columns where its words allow. */
function comments(sentence) {
    const lines = [];
    for (const word of sentence.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length > WIDTH)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines.map(recipes_mounts/* comment */.Im);
}
/** With the mark of a comment and the indent of a terminal's report. */
const WIDTH = 70;
const UNPROVEN = 'Not proven: read-only with these mounts the image did not pass its smoke test, or did not stop in order.';
const DECIDE = 'Not proven: it works, but lets this happen. Decide.';
const WRITABLE = 'Not proven: no safe mount makes it work read-only. This is for a writable root filesystem (read-only: false): the program can write everywhere, which only a check with the rules in action.yml or zero-drift.yml notices, and what it keeps is gone with its container. Rather move that data first.';

;// CONCATENATED MODULE: ./lib/explain/suggestion.js










/** The mounts that were found, with all that a reader needs to act on them; undefined where there is nothing to suggest. */
function suggest(found, shown, judged, writable) {
    const { plan, judgement } = judged;
    const told = { ...tellOf(found, shown, judged), ...allowanceOf(found, shown, judged) };
    const suggestion = { ...told, ...writableOf(writable, told.drift) };
    const { proven, fix, allow, rules, elsewhere } = suggestion;
    const isOfUse = found.mounts.length + allow.length + rules.length > 0 || judgement.verdict === 'pass';
    if (!isOfUse && (proven || elsewhere.length === 0))
        return undefined;
    const { image, container } = plan;
    const served = { image: image.reference, container, fix };
    const recipes = recipesOf({
        ...served,
        seeded: suggestion.filled,
        allow,
        group: shown.ground.owner?.gid,
        oneShot: plan.wait.kind === 'exit',
        standing: suggestion
    });
    return { ...suggestion, flags: flagsOf(served), recipes };
}
/** The mounts, and what they are and do. */
function tellOf({ mounts, outcome, minimal, inVain }, shown, { plan }) {
    const { writes, ground, perils } = shown;
    const fix = fixOf(mounts, ground);
    const works = outcome !== undefined;
    const dangers = dangersOf((0,observe_paths/* byPath */.f2)(mounts), perils);
    const elsewhere = withoutMount(writes);
    const memory = fix.tmpfs.map(({ path }) => path);
    const decisive = works ? undefined : decisiveOf(inVain);
    return {
        ...{ proven: works && dangers.length === 0, works, minimal, fix, dangers },
        hidden: hiddenBy(memory, ground),
        purposes: purposesOf((0,observe_paths/* byPath */.f2)(mounts), writes),
        elsewhere,
        refusals: outcome?.refusals ?? [],
        without: works ? doneWithout(mounts, shown, elsewhere, plan) : [],
        emptied: emptiedBy(mounts, writes),
        filled: hiddenBy(fix.volumes, ground),
        ...(decisive && { decisive })
    };
}
/** Where the image was checked on a writable root filesystem, what stays drift is that of this check. */
const writableOf = (writable, drift) => ({
    rules: writable?.allow ?? [],
    drift: writable?.drift ?? drift,
    moves: writable?.moves ?? []
});
/** By what a check with exactly these mounts calls drift; where none was made, by all that was seen. */
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
        : rulesFor(suggestion_distinct([...drift, ...foreseen]));
}
/** Changes of the root filesystem and its devices are no drift of the mounts. */
const isElsewhere = ({ place }) => place !== '/' && !/^\/dev(?:\/|$)/.test(place);
function suggestion_distinct(changes) {
    return [...new Map(changes.map((one) => [`${one.kind} ${one.path}`, one])).values()];
}
const hiddenBy = (paths, ground) => paths.map((path) => hiddenBelow(path, ground)).filter(({ files }) => files > 0);
/** Writes of the rehearsal in folders that the mounts leave out; those that no mount should go over are told elsewhere. */
function doneWithout(mounts, { writes }, elsewhere, plan) {
    const { container, image } = plan;
    const mounted = [...mounts, ...container.tmpfs, ...container.volumes].map(({ path }) => path);
    const there = [...mounted, ...image.volumes];
    const told = new Set(elsewhere.map(({ path }) => path));
    const isLeftOut = ({ path, home, kind }) => kind !== 'opened' &&
        !told.has(path) &&
        !there.some((one) => (0,observe_paths/* isWithin */.UO)(path, one) || (0,observe_paths/* isWithin */.UO)(home, one));
    const folders = (0,explain_writes/* grouped */.zD)(writes.filter(isLeftOut), ({ made, home }) => made ?? home);
    return Array.from(folders, ([path, some]) => ({
        path: path === '/' ? (some[0]?.path ?? path) : path,
        kinds: [...new Set(some.map((write) => kindOf(write).word))],
        remedies: []
    }));
}
/** Memory in which a file was kept that a program may miss after a restart. */
const emptiedBy = (mounts, writes) => (0,observe_paths/* byPath */.f2)(mounts)
    .filter((mount) => suggestion_isMemory(mount) && !isScratchFolder(mount.path))
    .filter(({ path }) => writes.some((write) => (0,observe_paths/* isWithin */.UO)(write.path, path) && isLasting(write)))
    .map(({ path }) => path);
const suggestion_isMemory = ({ kind }) => kind === 'tmpfs';
const isLasting = (write) => {
    const { word } = kindOf(write);
    const isOfThisRun = word === 'pid or lock file' || word === 'socket' || word === 'temporary';
    return ((write.kind === 'added' || write.kind === 'changed') &&
        write.entry?.type === 'file' &&
        !isOfThisRun);
};
/** The boot that came nearest, of those that failed. */
function decisiveOf(inVain) {
    const failed = inVain.flatMap(({ outcome: { failure, said } }) => failure === undefined ? [] : [{ failure, log: said }]);
    return failed.toSorted((one, other) => distance(one.failure) - distance(other.failure))[0];
}
/** From the end of the smoke test, in phases. */
function distance(failure) {
    if (failure.kind === 'smoke-failed' || failure.kind === 'broken-by-attack')
        return 0;
    if ('during' in failure)
        return failure.during === 'startup' ? 2 : 1;
    return failure.kind === 'cannot-start' ? 3 : 2;
}

;// CONCATENATED MODULE: ./lib/explain/data-settings.js


/**
 * Where an application usually sets the path of its database or data folder: variables of its environment and options of its command that
 * hold it now, or else the settings that its program and the file's name are known for. Empty where nothing is known. Values are never
 * told: they may hold passwords.
 */
function dataSettingsFor(path, env, argv) {
    // Of two of a name, e.g. the image's and the container's, the last one counts.
    const last = new Map(env.map((entry) => [entry.slice(0, entry.indexOf('=')), entry]));
    const variables = [...last.values()].flatMap((entry) => variableIn(entry, path));
    const now = [...new Set([...variables, ...optionsIn(argv, path)])].slice(0, data_settings_MOST);
    return now.length > 0 ? now : knownFor(path, env, argv);
}
/** More of them would not be read. */
const data_settings_MOST = 5;
function variableIn(entry, path) {
    const at = entry.indexOf('=');
    const name = entry.slice(0, at);
    const isSet = at > 0 && !EVERYWHERE.test(name) && holds(entry.slice(at + 1), path);
    return isSet ? [`${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(name, 80))} in the environment`] : [];
}
/** Variables that say where programs and users are, not where an application keeps its data. */
const EVERYWHERE = /^(?:PATH|PWD|OLDPWD|SHELL|LD_LIBRARY_PATH|(?:PYTHON|NODE_|GEM_|GO|CLASS)PATH)$/;
/** `--db /x`, `--db=/x`, `-d /x`; of a shell's command, the words in it. */
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
/** Whether a value names the path or its folder: as it is, as an address (`sqlite:////app/x.db`, `file:./x.db?mode=rw`), or from another folder. */
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
/** From the manuals of the programs; the first row that fits. Programs of their own come before frameworks, and those before file names. */
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









/** Checks the image on a writable root filesystem with rules for what it changed there; what they did not foresee is allowed, too, where it is harmless. */
async function checkWritable(plan, shown, dangers, { around, left }) {
    const foreseen = allowanceFor(writtenTo('/', shown.writes, shown.ground), new Set(), shown.ground);
    const writable = {
        ...checking(hastened(plan, { ...shown, saved: savedPaths(shown.writes) }, left)),
        container: { ...plan.container, readOnly: false },
        watch: { ...plan.watch, rootContents: plan.watch.limit > 0 },
        rules: [...plan.rules, ...foreseen.allow.flatMap(ruleOf)]
    };
    const changes = await around.recheck(writable, ({ judgement }) => Promise.resolve(judgement.changes));
    const further = allowanceFor(driftOf(changes.drift), new Set(), shown.ground);
    return { ...ofBoth(foreseen, further), moves: movesOf(plan, shown, dangers) };
}
/** Data beside code, and the folder that it had better go to. */
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
/** Whether it is a folder of its own, empty in the image, in which files came and went: they may have been renamed to become that data. */
const isTemporaryFor = (data, { kind, path }, ground) => kind === 'transient' &&
    data.length > 0 &&
    kindOf({ path, kind, entry: undefined }).word !== 'bytecode' &&
    hiddenBelow(path, ground).files === 0 &&
    !data.some((one) => (0,observe_paths/* isWithin */.UO)(one.path, path));
const writable_MOST = 10;
/** A usual place for data in which the image has nothing. */
const freeFolder = (ground) => ['/data', '/var/lib/data', '/srv/data'].find((path) => hiddenBelow(path, ground).files === 0) ??
    '/var/lib/app-data';

// EXTERNAL MODULE: ./lib/run/testbed.js
var testbed = __webpack_require__(6129);
;// CONCATENATED MODULE: ./lib/explain/writable-run.js










/** Rehearses; an image that may have failed for want of a folder such as `/tmp` is given that as memory, and at last all such folders. */
async function rehearseWithRoom(planned, around, budget) {
    const { clock } = around.world;
    const began = clock.now();
    const first = await rehearse(planned, around, []);
    if (first.failure === undefined)
        return first;
    const took = clock.now() - began;
    const { lacking } = first;
    const rooms = lacking.length > 1 ? [lacking.slice(0, 1), lacking] : [lacking];
    for (const room of rooms) {
        const isTooLate = budget.boots <= 0 || clock.now() + took > budget.deadline;
        if (room.length === 0 || isTooLate)
            return first;
        budget.boots -= 1;
        const again = await rehearse(planned, around, room);
        if (again.failure === undefined)
            return again;
    }
    return first;
}
/** Boots the same plan with a writable root filesystem, and no right more, and looks at what it made of it by content and folder times. */
async function rehearse(planned, around, lacking) {
    const assumed = lacking.map((path) => ({ path, kind: 'tmpfs', executable: false }));
    const plan = unhindered(planned, assumed);
    const { engine, world, removals } = around;
    const twin = (0,testbed/* lendTwin */.uh)((0,reach/* placed */.GS)(plan, engine), world, removals);
    try {
        // The twin is read while the program is at work: it has to be read as a whole, which takes its time.
        const original = twin.id().then((id) => (0,root/* surveyTwin */.hS)({ world, ...readingOf(plan), id }));
        original.catch(() => undefined);
        const hearing = (0,observe_hearing/* listen */.K)((0,plan_program/* launchOf */.v4)(plan));
        return await withTrial(plan, around, hearing.onOutput, async (trial) => {
            const { failure } = trial.exercise;
            const { snapshot } = await original;
            if (failure !== undefined) {
                const lacking = lackingIn(snapshot, plan);
                return { failure, lacking, refusals: hearing.refusals(), portless: (0,find/* isPortless */.Xk)(plan) };
            }
            return describeWrites(trial, {
                plan,
                around,
                twin,
                original: await original,
                hearing,
                assumed
            });
        });
    }
    finally {
        twin.done();
    }
}
/** Of the usual folders, those that are neither in the image nor mounted. */
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













/** The judgement with what was found out; a fault on the way changes no verdict, but for a cancellation. */
async function explained(judged, around) {
    const { judgement, exercise, observation } = judged;
    const isTroubled = ({ anyway = [] }) => ownFailure(exercise) !== undefined ||
        notAnyway(observation.refusals, anyway).length > 0 ||
        judgement.findings.some(({ kind }) => kind === 'unclean-stop');
    try {
        const { explain: asked, container } = judged.plan;
        const explanation = await explain_inTime(asked.limit, container.labels, around.world, () => explain(judged, around));
        const findings = findingsOf(explanation, isTroubled(explanation));
        return { judgement: (0,judge_judgement/* withFindings */.$c)(judgement, findings), explanation };
    }
    catch (error) {
        if (around.world.cancelled.aborted)
            throw error;
        const message = error instanceof Error ? error.message : String(error);
        return { judgement: (0,judge_judgement/* withFindings */.$c)(judgement, [(0,table/* makeFinding */.MH)('unexplained', { message })]) };
    }
}
/** An image that was attacked had passed its smoke test: no mount would have helped it. */
const ownFailure = ({ failure, attack }) => attack === undefined ? failure : undefined;
/** Boots of one explanation, the rehearsal included. */
const MOST_BOOTS = 20;
/** Finds out which paths have to be writable, and proves it: rehearses with a writable root, proposes mounts, tries them, drops what can be done without, and checks the rest. */
async function explain(judged, around) {
    const { plan } = judged;
    const { clock } = around.world;
    const began = clock.now();
    const budget = { boots: MOST_BOOTS - 1, deadline: began + plan.explain.limit };
    const effort = () => ({
        boots: MOST_BOOTS - budget.boots,
        milliseconds: Math.round(clock.now() - began)
    });
    const rehearsal = await rehearseWithRoom(plan, around, budget);
    const { refusals: anyway } = rehearsal;
    if (rehearsal.failure !== undefined) {
        const { failure, portless = false } = rehearsal;
        return { kind: 'broken', failure, portless, effort: effort(), anyway };
    }
    const found = await look(rehearsal, withoutMounts(judged, rehearsal), { plan, around, budget });
    const writable = await checkedWritable(found, rehearsal, judged, { around, budget });
    const suggestion = suggest(worthTrying(found, rehearsal.writes), rehearsal, judged, writable);
    if (suggestion === undefined)
        return { kind: 'nothing', effort: effort(), anyway };
    const refusals = notAnyway(suggestion.refusals, anyway);
    return { kind: 'suggestion', suggestion: { ...suggestion, refusals }, effort: effort(), anyway };
}
/** Only where the sole mounts that help, or that would, make the image's own code writable. */
async function checkedWritable({ mounts, outcome }, shown, { plan }, { around, budget }) {
    const { writes, perils } = shown;
    const wanted = outcome === undefined ? homesOf(writes) : mounts;
    const dangers = dangersOf(wanted, perils).filter(({ why }) => why === 'code');
    if (dangers.length === 0)
        return undefined;
    const left = takeBoot(budget, around.world.clock);
    if (left === undefined)
        return undefined;
    try {
        return await checkWritable(plan, shown, dangers, { around, left });
    }
    catch (error) {
        if (around.world.cancelled.aborted)
            throw error;
        // The mounts that were found are told without it.
        return undefined;
    }
}
const homesOf = (writes) => fewOf([...new Set(writes.filter(isData).map(({ home }) => home))]).map((path) => ({
    ...{ path, kind: 'data', executable: false }
}));
/** How the judged run went: on a read-only root filesystem no state was saved. */
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
/** The findings of an explanation; `troubled` where something failed or was refused. */
function findingsOf(explanation, troubled) {
    const { effort } = explanation;
    switch (explanation.kind) {
        case 'broken':
            return [(0,table/* makeFinding */.MH)('fails-writable', explanation)];
        case 'nothing':
            return troubled ? [(0,table/* makeFinding */.MH)('lead', { ...NO_LEAD, ...effort })] : [];
        case 'suggestion':
            return troubled || explanation.suggestion.flags.length > 0
                ? ofSuggestion(explanation.suggestion, effort)
                : [];
    }
}
/** Nothing was found that would help. */
const NO_LEAD = { flags: [], works: false, dangers: [], moves: [], rules: [] };
function ofSuggestion(suggestion, effort) {
    const { proven, flags, elsewhere, refusals, decisive } = suggestion;
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
 * The judgement with its failure and its refused writes told anew, now that it is known what helps: where mounts are proven they are the
 * only advice, no other mount is advised for what lies in a mount of a suggestion, and what is refused on a writable root filesystem as
 * well is not for want of a mount.
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
/** Mounts are proven with which it works. */
const explain_isSettled = (explanation) => explanation.kind === 'suggestion' &&
    explanation.suggestion.proven &&
    explanation.suggestion.flags.length > 0;
const mountPointsOf = (explanation) => {
    if (explanation.kind !== 'suggestion')
        return [];
    const { tmpfs, volumes } = explanation.suggestion.fix;
    return [...tmpfs.map(({ path }) => path), ...volumes];
};
/** Time for work that has begun to come to its end. */
const GRACE = 15_000;
/**
 * Awaits work that bounds itself, and where that takes far too long all the same (an export of gigabytes cannot be hurried), takes away
 * every container with these labels, which ends it. Throws then.
 */
async function explain_inTime(limit, labels, { engine, clock }, work) {
    const over = new AbortController();
    const working = work().finally(() => {
        over.abort();
    });
    await Promise.race([working, clock.sleep(limit + GRACE, over.signal)]);
    if (over.signal.aborted)
        return working;
    await engine.removeLabelled(labels);
    await working.catch(() => undefined);
    throw new Error(`It took longer than \`explain-timeout\` allows (${(0,phrases/* duration */.p0)(limit)}).`);
}

;// CONCATENATED MODULE: ./lib/judge/doors.js
/** Every door with what was found, those that are open first. No verdict rests on them: `max-landed` is about attacks. */
function doorsOf(knocks, plan) {
    return knocks
        .map((knock) => ({ ...knock.door, user: knock.user, ...found(knock, plan) }))
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
/** Why an answer tells nothing of what the container may do elsewhere; undefined where it does. */
function whyUntold({ name }, reason, guards) {
    const isShort = doors_SHORT.has(reason) && settingsBehind(name, reason, guards).length === 0;
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
/** The process was short of something that an intruder's may have. */
const doors_SHORT = new Set([
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
/** All that may have closed it: which of them came first cannot be seen from inside. */
function closedBy({ name }, reason, guards) {
    if (reason === 'SIGSYS')
        return 'the seccomp profile, which ends a program that tries';
    const kernel = settingsBehind(name, reason, guards);
    const profile = guards.filtered === false || doors_SHORT.has(reason) ? [] : ['the seccomp profile'];
    const isUnknown = profile.length + kernel.length === 0;
    const module = isUnknown
        ? [`the kernel or ${SECURITY_MODULE}`]
        : reason === 'EACCES'
            ? [SECURITY_MODULE]
            : [];
    return `${[...profile, ...kernel, ...module].join(' or ')} (${reason})`;
}
/** The kernel's own settings that are in force and give that errno. */
const settingsBehind = (name, reason, { settings }) => CLOSERS[name].settings
    .filter((one) => one.reason === reason && one.closing.includes(settings.get(one.name) ?? ''))
    .map((one) => sysctl(one.name, settings.get(one.name) ?? ''));
const SECURITY_MODULE = 'a security module (AppArmor, SELinux)';
/** Which settings would close an open door, in the words of the inputs and of the machine's. */
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
/** Capabilities that were given open the door in Docker's own profile, too: then neither setting closes it alone. */
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
/** Those that this kernel has; one that is in force already did not help. */
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
/** By measurement (Docker 20.10, Linux 6.18) and by the sources of moby: pull requests 46762, 47532 and 52494. */
const CLOSERS = {
    'af-alg': {
        refused: '`socket` with `AF_ALG`',
        docker: '29.4.2',
        capabilities: [],
        settings: [],
        machine: `${RULE}; or ${NO_AF_ALG}`
    },
    'af-alg-32': {
        // libseccomp 2.5.4 drops the rule on `socket` where another one refuses `socketcall`.
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
        // vm.unprivileged_userfaultfd closes only the greater kind of it, from Linux 5.11 on.
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
/** The setting as `sysctl` takes it. */
const sysctl = (name, value) => `\`sysctl ${name.replaceAll('/', '.')}=${value}\``;

// EXTERNAL MODULE: ./lib/judge/fault.js
var fault = __webpack_require__(7820);
;// CONCATENATED MODULE: ./lib/judge/image-integrity.js


/** The judgement with an image that the engine cannot show, or that was altered before anything could be judged. */
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
/** The judgement with what became of an image that was intact at first. */
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
;// CONCATENATED MODULE: ./lib/judge/recovery.js





/** The judgement with what a fresh container showed. */
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
        judgement: (0,judge_judgement/* withFindings */.$c)(judgement, recovery_findingsOf(plan, recovery, judged)),
        recovery: judged
    };
}
/** The allowlist allows a fresh container what it allowed the judged one. */
function differencesIn(plan, { after }) {
    const image = { isCode: (0,code/* codeTest */.o)(plan) };
    const { changes } = (0,allow/* applyRules */.IU)(plan.rules, after?.changes ?? [], [], image);
    const { add, all } = (0,phrases/* somePaths */.NF)();
    for (const { path } of changes.drift)
        add(path);
    return all;
}
/** Drift in named volumes and binds; what lies in the container's own volumes goes with it. */
function survivors({ container }, { changes }) {
    const lasting = container.volumes.filter(({ source }) => source !== '');
    const places = new Set(lasting.map(({ path }) => path));
    const { add, all } = (0,phrases/* somePaths */.NF)();
    for (const { path, place } of changes.drift)
        if (places.has(place))
            add(path);
    return all;
}
function recovery_findingsOf(plan, { failure, said, after }, { milliseconds, differences, survived, passed, restart }) {
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
/** Why it does not work after a restart; where a permission was denied, every tmpfs is a suspect. */
function findRestart({ container }, { failure, said, denied }) {
    if (failure === undefined)
        return [];
    const tmpfs = denied ? container.tmpfs.map(({ path }) => path) : [];
    return [(0,table/* makeFinding */.MH)('not-restarted', { failure, said, tmpfs })];
}

// EXTERNAL MODULE: ./lib/plan/security.js
var plan_security = __webpack_require__(446);
;// CONCATENATED MODULE: ./lib/judge/scorecard.js




/** The score of all attempts together. */
function scorecardOf(tryings, plan) {
    const isRoots = tryings.every(({ user }) => user === 'root');
    const attacks = tryings
        .map((trying) => attackOf(trying, plan, !isRoots && trying.user === 'root'))
        .toSorted((one, other) => scorecard_rank(one) - scorecard_rank(other));
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
/** The scorecard in one finding: drift where more landed than may. */
function findAttacks(scorecard, { rehearsal }) {
    const most = rehearsal?.maxLanded;
    return most !== undefined && landsTooMany(scorecard.landed, most)
        ? [(0,table/* makeFinding */.MH)('attacks-landed', { ...scorecard, most })]
        : [(0,table/* makeFinding */.MH)('attacks', scorecard)];
}
/** Whether more attacks landed than may; any number may where there is no limit. */
const landsTooMany = (landed, most) => landed > (most ?? Infinity);
const scorecard_OUTCOMES = ['landed', 'refused', 'not-run'];
const scorecard_rank = ({ outcome }) => scorecard_OUTCOMES.indexOf(outcome);
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
            return 'It landed.';
        case 'refused':
            return `Refused: ${scorecard_REASONS.get(result.reason) ?? `the kernel says ${result.reason}`}.`;
        case 'not-run':
            return `Not run: ${result.reason}.`;
    }
}
const scorecard_REASONS = new Map([
    ['EROFS', 'the file system is read-only'],
    ['EACCES', 'the user has no right to'],
    ['EPERM', 'the user has no right to'],
    ['NOEXEC', 'no program runs from there (`noexec`)'],
    ['NOSUID', 'set-uid means nothing there (`nosuid`)'],
    ['NONEWPRIVS', 'nobody gets new rights (`no-new-privileges`)'],
    ['ENOSPC', 'there is no room'],
    ['EDQUOT', 'there is no room'],
    ['EAGAIN', 'it may start no further process']
]);
/** Which setting would have refused it, in the words of the inputs. */
function remedyFor({ act, path, risen }, plan) {
    if (act === 'sysctl')
        return SYSTEM_PATHS;
    const place = scorecard_placeOf(path, plan);
    switch (place.kind) {
        case 'root':
            // On a writable root filesystem there is nothing to remount.
            return plan.container.readOnly ? againstRemounting(plan) : '`read-only: true`';
        case 'dev':
            return risen ? againstRising(plan) : NOT_ROOT;
        case 'tmpfs':
        case 'volume':
            return onMount(act, place);
    }
}
const SYSTEM_PATHS = 'leaving out what makes /proc/sys writable, such as `systempaths=unconfined`';
const NOT_ROOT = 'a `user` that is not root: only root writes to `/dev`';
/** It takes the right to mount. */
function againstRemounting({ container: { capAdd } }) {
    const given = capAdd.find((one) => one === 'ALL' || one === 'SYS_ADMIN');
    return given === undefined ? '`cap-drop: ALL`' : `leaving out \`cap-add: ${given}\``;
}
/** Where nobody becomes root any more, who is root already came from elsewhere. */
function againstRising({ container }) {
    return (0,plan_security/* isPrivilegeKept */.Su)(container.securityOpt)
        ? 'nothing: root writes to `/dev`, but nobody becomes root with `no-new-privileges`'
        : '`security-opt: no-new-privileges`: only root writes to `/dev`, and nobody becomes root then';
}
function onMount(act, mount) {
    if (act === 'setuid')
        return NO_NEW;
    return act === 'execute' ? againstRunning(mount) : againstWriting(mount);
}
const NO_NEW = '`security-opt: no-new-privileges`: such a program then gives nobody any rights';
function againstRunning(mount) {
    return mount.kind === 'tmpfs'
        ? `\`noexec\` on the tmpfs ${(0,phrases/* quote */.hD)(mount.path)}`
        : `${readOnlyVolume(mount)}, or a \`tmpfs\` there, which is \`noexec\`, where nothing has to last`;
}
function againstWriting(mount) {
    return mount.kind === 'tmpfs'
        ? `no tmpfs on ${(0,phrases/* quote */.hD)(mount.path)}, or a narrower one`
        : readOnlyVolume(mount);
}
function readOnlyVolume({ path, source }) {
    const mount = (0,phrases/* quote */.hD)(`${source === '' ? 'NAME' : source}:${path}:ro`);
    const whose = source === '' ? `the volume ${(0,phrases/* quote */.hD)(path)} of the image's` : `the volume ${(0,phrases/* quote */.hD)(source)}`;
    return `${whose}, mounted read-only (\`volumes\`: ${mount})`;
}
/** The innermost mount that the path lies in. */
function scorecard_placeOf(path, { container, image }) {
    const memory = [...container.tmpfs.map((one) => one.path), '/dev/shm'];
    const volumes = [...container.volumes, ...image.volumes.map((one) => ({ path: one, source: '' }))];
    const places = [
        ...memory.map((one) => ({ kind: 'tmpfs', path: one, source: '' })),
        ...volumes.map((one) => ({ kind: 'volume', path: one.path, source: one.source })),
        { kind: 'dev', path: '/dev' }
    ];
    return (0,mounts/* innermost */.OI)(path, places) ?? { kind: 'root', path: '/' };
}

;// CONCATENATED MODULE: ./lib/observe/layers.js


/**
 * Reads an image's layers as its containers do, through the same cached pages, and compares them with the digests by which the image
 * names them. Rejects where the engine breaks off or takes longer than the image's size explains; `over` ends it early.
 */
async function lookAtLayers(image, { engine, digest }, over) {
    const { diffIds, size, savedFromFiles } = await engine.layers(image);
    if (!savedFromFiles)
        return { kind: 'unknown', reason: ARCHIVES };
    const saved = savedImage(digest);
    const within = layers_PATIENCE + size / SLOWEST;
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
/** Milliseconds for an engine that has much else to do. */
const layers_PATIENCE = 60_000;
/** Bytes in a millisecond, of a slow disk: the engine reads all layers, writes them into a temporary file, and reads that. */
const SLOWEST = 8192;
const ARCHIVES = 'this engine keeps images in the containerd store and gives back the archives that it received, not the files that containers see';
const UNREADABLE = 'this engine does not save an image as uncompressed layers';
const BROKEN = "The engine broke off in the middle of the image's layers.";
/** Docker and Podman hold every file of a layer against the sum that they noted when the layer came in (tar-split). */
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
/** Bytes up to the end of a tar's magic word. */
const HEAD = 262;
const isUstar = (head) => head.toString('latin1', 257) === 'ustar';

;// CONCATENATED MODULE: ./lib/observe/recovery.js









/** Boots afresh what was removed, holds its root filesystem against that of a container that was never started, and starts it a second time. */
async function recover(planned, around) {
    const { world, removals, engine } = around;
    const plan = { ...planned, limits: { ...planned.limits, settle: 0 } };
    const began = world.clock.now();
    // A removal that fails is told at the end of the check.
    await Promise.allSettled(removals);
    const twin = (0,testbed/* lendTwin */.uh)((0,reach/* placed */.GS)(plan, engine), world, removals);
    try {
        const hearing = (0,observe_hearing/* listen */.K)((0,plan_program/* launchOf */.v4)(plan));
        return await withTrial(plan, around, hearing.onOutput, async (fresh) => {
            const { failure } = fresh.exercise;
            const milliseconds = Math.round(world.clock.now() - began);
            if (failure !== undefined) {
                await silence(fresh, world);
                return { failure, milliseconds, said: lastOf(hearing) };
            }
            return { failure, milliseconds, after: await goOn(fresh, { plan, world, twin }) };
        });
    }
    finally {
        twin.done();
    }
}
const lastOf = (hearing) => hearing.log().slice(-1000);
async function goOn(fresh, { plan, world, twin }) {
    const { life, exercise } = fresh;
    await halt(fresh, plan, world);
    const question = { world, limit: plan.watch.limit, most: (0,root/* bytesOfRoot */.PH)(plan) };
    // Made only now: by its birth the engine's own clock parts the container's two lives.
    const original = await twin.id().then((id) => (0,root/* surveyTwin */.hS)({ ...question, id }));
    const own = await (0,survey/* surveyRoot */.D2)({ ...question, id: life.id });
    const lists = [await world.engine.changes(life.id)];
    const moved = (0,root/* movedSince */.yz)(original, { ...own, container: exercise.container, lists });
    return {
        changes: (0,change_store/* changesByPath */.g5)((0,volumes/* changesIn */.N0)('/', moved)),
        partial: original.partial || own.partial,
        restart: await startAgain(fresh, original.created, world)
    };
}
async function startAgain(fresh, since, world) {
    const hearing = (0,observe_hearing/* listen */.K)(undefined);
    const began = world.clock.now();
    const again = await fresh.again(hearing.onOutput, since);
    const milliseconds = Math.round(world.clock.now() - began);
    const { failure, smoke } = again.exercise;
    if (failure === undefined)
        return { failure, milliseconds, denied: false };
    await silence(again, world);
    const told = [hearing.log(), ...smoke.map(({ output }) => output)];
    const denied = told.some((text) => DENIED.test(text));
    return { failure, milliseconds, said: lastOf(hearing), denied };
}
/** EACCES, as the C library and runtimes of languages word it. */
const DENIED = /permission denied|\bEACCES\b|access (?:is )?denied/i;

;// CONCATENATED MODULE: ./lib/plan/web-root.js


/** Where web servers keep their pages by default. */
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
/** The folders that the command names, and the one that it starts in. */
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
 * Where the image serves pages from: the roots that the command or a server's defaults name and that hold a page, and what is mounted
 * below them; else the folder of the page nearest to the root; else roots without any page, which are empty until a volume fills them.
 */
function webRootOf({ folders, pages }, plan) {
    const named = rootsNamedBy(plan);
    const roots = [...new Set([...named, ...KNOWN_ROOTS])].filter((path) => folders.has(path));
    const served = roots.flatMap((root) => pages.filter((page) => folderOf(page) === root));
    const found = served.length > 0 ? served : pages.slice(0, 1);
    const empty = roots.filter((root) => !named.includes(root) || /www|html|web|public/i.test(root));
    const tops = found.length > 0 ? found.map(folderOf) : empty;
    const below = (0,mounts/* mountPoints */.lQ)(plan).filter((path) => tops.some((top) => path.startsWith(`${top}/`)));
    return { folders: [...new Set([...tops, ...below])], pages: found };
}
const folderOf = (page) => page.slice(0, page.lastIndexOf('/'));

;// CONCATENATED MODULE: ./lib/plan/attack-catalogue.js



/** The paths to ask about beforehand: where web servers keep their pages, what the command names, and where its program may lie. */
function pathsToScout(plan) {
    return [...new Set([...KNOWN_ROOTS, ...rootsNamedBy(plan), ...(0,plan_program/* programPaths */.vt)(plan)])];
}
/** Everything that will be tried with an image, by what was found in it. */
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
/** An attempt that cannot be made is told with the reason. */
function withinReach(attempt, plan) {
    const paths = attempt.paths.filter((path) => !/\p{Cc}/u.test(path));
    if (attempt.paths.length === 0)
        return attempt;
    if (paths.length === 0)
        return { ...attempt, obstacle: ODD };
    return paths.every((path) => (0,mounts/* isBound */.Vt)(path, plan))
        ? { ...attempt, obstacle: mounts/* BOUND */.d9 }
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
/** The container's own program, and those that others run in it. */
function onPrograms(program) {
    const own = program === undefined ? [] : [program];
    return [
        {
            name: 'replace-entrypoint',
            title: "Replace the image's own program",
            technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
            act: 'overwrite',
            paths: own,
            worth: 'What starts is what was built, at every restart.',
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
/** Attempts that are the same in every image: files that some program obeys, and the kernel itself. */
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
        worth: 'Whoever opens a shell in the container runs nothing but the shell.'
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
/** Attempts that need a place where a program can be put and run: every place that may be writable is tried. */
function broughtAlong(plan) {
    const places = [...new Set([...ALWAYS, ...(0,mounts/* mountPoints */.lQ)(plan)])];
    return [
        {
            name: 'set-uid-copy',
            title: 'Leave a set-uid program',
            technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
            act: 'setuid',
            paths: ['/usr/bin', ...places].map((place) => `${place}/zero-drift`),
            worth: 'Whoever comes back as nobody stays nobody.'
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
/** Where every container may have something writable. */
const ALWAYS = ['/tmp', '/run', '/dev/shm', '/dev'];

;// CONCATENATED MODULE: ./lib/plan/doors.js
const ESCAPE = { id: 'T1611', name: 'Escape to Host' };
const EXPLOITATION = { id: 'T1068', name: 'Exploitation for Privilege Escalation' };
const REFLECTION = { id: 'T1620', name: 'Reflective Code Loading' };
/** Every door that the probe tries, those of known faults in the page cache first. */
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

;// CONCATENATED MODULE: ./lib/run/knocking.js



/** Has the probe try every door, as that user or as the container's own (undefined). Throws a `Fault` where one stays without an answer. */
async function knocked(id, as, user, { engine }) {
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
/** 64-bit programs make calls of 32-bit ones on amd64 alone. */
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
 * Rehearses the built-in attacks on the image as it is planned, in a container of its own with no network, as the container's user and
 * as root in it; with `contrast` on a writable root filesystem beside it. In the first container it also tries the doors to the kernel.
 * Throws a `Fault` where some attempt or door stays without an answer.
 */
async function rehearseAttacks(plan, contrast, around) {
    const { world, engine, removals } = around;
    const tool = await (0,probe_specs/* onProbeImage */.nW)((0,probe_specs/* toolSpec */.cD)(plan.container.labels), engine.platform, world)();
    return (0,lease/* withContainer */.Ub)(tool, world, removals, async () => {
        const grounds = [plan.container.readOnly, ...(contrast ? [false] : [])];
        // Both come to their end, whatever becomes of the other: only then is all that they made on its way out.
        const outcomes = await Promise.allSettled(grounds.map((readOnly, at) => raid(plan, { readOnly, doors: at === 0 }, around)));
        const [own = NOTHING, writable] = outcomes.map(attack_rehearsal_valueOf);
        const tryings = own.tryings.map((one, at) => beside(one, writable?.tryings[at]));
        return { tryings, knocks: own.knocks };
    });
}
const NOTHING = { tryings: [], knocks: [] };
/** Every attempt by every user, on one root filesystem. */
async function raid(plan, { readOnly, doors }, around) {
    const { world, removals } = around;
    const spec = (0,probe_specs/* groundSpec */.J8)(plan, readOnly, ['scout', ...pathsToScout(plan)]);
    return (0,lease/* withContainer */.Ub)(spec, world, removals, async (id) => {
        const scouted = await scout(id, world);
        const attempts = attemptsOn(plan, scouted);
        const own = (plan.container.user ?? plan.image.user) || attack_rehearsal_ROOT;
        const by = async (user, as) => {
            const results = await attack_rehearsal_tried(id, attempts, as, world);
            const tryings = attempts.flatMap((attempt, at) => {
                const result = results[at];
                return result === undefined
                    ? []
                    : [{ attempt, user, result: asFarAsKnown(result, attempt, plan) }];
            });
            return { tryings, knocks: doors ? await knocked(id, as, user, world) : [] };
        };
        if (scouted.uid === 0)
            return by(attack_rehearsal_ROOT);
        const [first, second] = [await by(own), await by(attack_rehearsal_ROOT, '0')];
        return {
            tryings: [...first.tryings, ...second.tryings],
            knocks: [...first.knocks, ...second.knocks]
        };
    });
}
const attack_rehearsal_ROOT = 'root';
/** The two saw the same image, and so tried the same. */
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
/** Starts the probe in the image under test, which looks around there and stays. Throws a `Fault` where it cannot. */
async function scout(id, world) {
    const outcome = await world.engine.start(id);
    if (outcome.kind === 'refused')
        throw failed(`the engine does not start it: ${outcome.reason}`);
    const said = await report(id, world);
    if (said.at(-1) !== 'ready')
        throw failed('it ended before it had looked around');
    return scoutedBy(said);
}
/** Every line up to the word that it is done, or all there are. */
async function report(id, { engine, clock }) {
    const heard = (0,log_splitter/* newLogLines */.M)();
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
/** Has the probe try them one after the other, as that user or as the container's own. Throws a `Fault` where one stays without an answer. */
async function attack_rehearsal_tried(id, attempts, user, { engine }) {
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
            // The probe has to fork, an intruder has not.
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
/** A refusal that only our own precautions account for is none: the author's binds are read-only in a rehearsal, and his volumes are empty stand-ins. */
function asFarAsKnown(result, attempt, plan) {
    if (result.kind !== 'refused')
        return result;
    const { path, reason } = result;
    const paths = [path, ...attempt.paths];
    if (reason === 'EROFS' && paths.some((one) => (0,mounts/* isBound */.Vt)(one, plan))) {
        return { kind: 'not-run', path, reason: mounts/* BOUND */.d9 };
    }
    return RIGHTS.has(reason) && isInStandIn(path, plan)
        ? { kind: 'not-run', path, reason: STAND_IN }
        : result;
}
const RIGHTS = new Set(['EACCES', 'EPERM']);
const STAND_IN = 'an empty stand-in took the place of the volume, whose owner and mode are not known';
function isInStandIn(path, plan) {
    const mount = (0,mounts/* mountAround */.hj)(path, plan);
    return mount !== undefined && (0,mounts/* isNamed */.ev)(mount) && !mount.readOnly;
}

;// CONCATENATED MODULE: ./lib/explain/inquiries.js













/** The judgement with what a fresh container shows; a fault on the way makes an error of the verdict, but for a cancellation. */
async function recovered({ plan, judgement }, around) {
    try {
        return judgeRecovery(plan, judgement, await recover(plan, around));
    }
    catch (error) {
        if (around.world.cancelled.aborted)
            throw error;
        return { judgement: (0,fault/* withFault */.Do)(judgement, error) };
    }
}
/** The judgement with what an intruder could do; a fault on the way makes an error of the verdict, but for a cancellation. */
async function rehearsed(plan, { contrast }, judgement, around) {
    try {
        const { tryings, knocks } = await rehearseAttacks(plan, contrast, around);
        const scorecard = scorecardOf(tryings, plan);
        const found = findAttacks(scorecard, plan);
        return {
            judgement: (0,judge_judgement/* withFindings */.$c)(judgement, found),
            scorecard,
            doors: doorsOf(knocks, plan)
        };
    }
    catch (error) {
        if (around.world.cancelled.aborted)
            throw error;
        return { judgement: (0,fault/* withFault */.Do)(judgement, error) };
    }
}
/**
 * The judgement with whether the image stops less orderly than on a writable root filesystem, on which it is booted once more. Many
 * programs always end with a code of their own. A fault on the way makes an error of the verdict, but for a cancellation.
 */
async function stopCompared(judged, around) {
    const { plan, judgement } = judged;
    try {
        const signal = plan.image.stopSignal;
        const readOnly = await ownStop(judged, around);
        if (readOnly === undefined || (0,stopping/* isClean */.AG)(readOnly, signal))
            return judgement;
        const { container } = plan;
        const { stop, failure } = await stopOf({ ...plan, container: { ...container, readOnly: false } }, around);
        if (stop !== undefined && !(0,stopping/* isWorse */.Bx)(readOnly, stop, signal))
            return judgement;
        return (0,judge_judgement/* withFindings */.$c)(judgement, [
            (0,table/* makeFinding */.MH)('unclean-stop', { readOnly, writable: stop, failure })
        ]);
    }
    catch (error) {
        if (around.world.cancelled.aborted)
            throw error;
        return (0,fault/* withFault */.Do)(judgement, error);
    }
}
/** How the image stops read-only: as was observed, but where that may be an attack's doing. */
async function ownStop({ plan, observation }, around) {
    if (plan.attack.length === 0)
        return observation.stop;
    const { stop } = await stopOf(plan, around);
    return stop ?? observation.stop;
}
/** Boots the image, smoke-tests it and tells it to stop. */
async function stopOf(plan, around) {
    // A port of the machine, or anything else that the last one held, has to be free again.
    await Promise.allSettled(around.removals);
    return withTrial(plan, around, ignored, async (trial) => ({
        stop: await halt(trial, plan, around.world),
        failure: trial.exercise.failure
    }));
}
const ignored = () => undefined;
/** Runs `check` between two looks at the image's layers; the first one goes on while the container is started. */
async function betweenLooks(image, world, check, timed) {
    const over = new AbortController();
    const look = () => lookAtLayers(image, world, over.signal);
    const first = look();
    first.catch(() => undefined);
    try {
        return await judged(await check(), first, () => timed(look), world);
    }
    finally {
        over.abort();
    }
}
/** A fault of a look makes an error of the verdict, but for a cancellation. */
async function judged(judgement, first, again, { cancelled }) {
    try {
        const before = await first;
        if (before.kind !== 'intact')
            return judgeFirstLook(judgement, before);
        const after = await again();
        // An engine that could show it before the check is no reason for less after it.
        if (after.kind === 'unknown')
            throw new faults/* Fault */.vC('look-failed', lost(after.reason));
        return judgeSecondLook(judgement, after);
    }
    catch (error) {
        if (cancelled.aborted)
            throw error;
        const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it failed';
        return { judgement: (0,fault/* withFault */.Do)(judgement, error), integrity: { checked: false, reason } };
    }
}
const lost = (reason) => `The image's layers could be read before the check, but not after it: ${reason.replace(/\.?$/, '.')}`;

;// CONCATENATED MODULE: ./lib/explaining.js
/** Everything that only some runs want: evidence, recovery, an explanation, a rehearsal of attacks. A file of its own in `dist` as well. */









/***/ })

};
;