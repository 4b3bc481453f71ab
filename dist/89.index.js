"use strict";
exports.id = 89;
exports.ids = [89];
exports.modules = {

/***/ 9868:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: function() { return /* binding */ hasColon; },
/* harmony export */   RI: function() { return /* binding */ optionWords; },
/* harmony export */   cS: function() { return /* binding */ mountsOf; },
/* harmony export */   fZ: function() { return /* binding */ volumeLine; },
/* harmony export */   t1: function() { return /* binding */ tmpfsLine; }
/* harmony export */ });
/* harmony import */ var _plan_entry_at__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9966);
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3000);


function mountsOf({ image, container, fix }) {
    const own = container.volumes.filter(({ source }) => source !== '');
    const nameless = container.volumes.filter(({ source }) => source === '');
    const paths = [...nameless.map(({ path }) => path), ...fix.volumes];
    const taken = own.map(({ source }) => source);
    const wished = paths.map((path) => (0,_names__WEBPACK_IMPORTED_MODULE_0__/* .volumeName */ .EH)(image, path));
    const names = (0,_names__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(wished, taken);
    return {
        tmpfs: [...container.tmpfs, ...fix.tmpfs],
        own,
        fresh: paths.map((path, index) => ({ source: (0,_plan_entry_at__WEBPACK_IMPORTED_MODULE_1__/* .entryAt */ ._)(names, index), path, readOnly: false }))
    };
}
/** Docker's option words by name, a flag's value empty; of several with one name the last holds. */
function optionWords(options) {
    const words = options === '' ? [] : options.split(',');
    return new Map(words.map((word) => {
        const [, name = word, value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
        return [name, value];
    }));
}
/** `SOURCE:PATH[:ro]` */
function volumeLine({ source, path, readOnly }) {
    return `${source}:${path}${readOnly ? ':ro' : ''}`;
}
/** `PATH[:OPTIONS]` */
function tmpfsLine({ path, options }) {
    return options === '' ? path : `${path}:${options}`;
}
/** A path that the short forms of Docker and Compose cannot hold: they part it at its colon. */
function hasColon({ path }) {
    return path.includes(':');
}


/***/ }),

/***/ 3000:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: function() { return /* binding */ volumeName; },
/* harmony export */   Wy: function() { return /* binding */ labelOf; },
/* harmony export */   dM: function() { return /* binding */ distinct; }
/* harmony export */ });
/** Room for the number that makes a name the only one of its kind, below the 63 characters of a DNS label. */
const LONGEST = 50;
/**
 * A volume's name as Docker takes it (`plan/volumes.ts`): `/var/lib/app` of `acme/shop:1.4` gives `shop-var-lib-app`. Two images on one
 * machine must not share a volume, and two versions of one image have to.
 */
function volumeName(image, path) {
    return `${safe(lastSegment(image)) || 'image'}-${cut(safe(path)) || 'volume'}`;
}
/** The last part of an image's name, without tag and digest; of an ID its first twelve digits. */
function lastSegment(reference) {
    const [, digits] = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]*$/.exec(reference) ?? [];
    const name = reference.replace(/@[^]*$/, '');
    return digits ?? name.slice(name.lastIndexOf('/') + 1).replace(/:[^]*$/, '');
}
/** Of the engine's own limit of 255 characters for a name. */
const ROOM = 128;
/** The text in letters that a volume's name may have. */
const safe = (text) => text
    .slice(0, 8 * ROOM)
    .replace(/[^a-zA-Z0-9_.-]+/g, '-')
    .replace(/^[^a-zA-Z0-9]+/, '')
    .slice(0, ROOM)
    .replace(/-$/, '');
/** A DNS label made from a text (RFC 1123), as Kubernetes wants most names. */
function labelOf(text) {
    const label = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return cut(label.replace(/^-/, '')) || 'volume';
}
const cut = (name) => name.slice(0, LONGEST).replace(/-+$/, '');
/** The names in their order, each with `-2`, `-3` ... behind it where it is taken already. */
function distinct(names, taken = []) {
    const used = new Set(taken);
    return names.map((name) => {
        const free = firstFree(name, used);
        used.add(free);
        return free;
    });
}
function firstFree(name, used) {
    if (!used.has(name))
        return name;
    let number = 2;
    while (used.has(`${name}-${number}`))
        number += 1;
    return `${name}-${number}`;
}


/***/ }),

/***/ 6879:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e0: function() { return /* binding */ exact; },
/* harmony export */   k9: function() { return /* binding */ literalStart; },
/* harmony export */   sG: function() { return /* binding */ ruleFor; }
/* harmony export */ });
/* harmony import */ var _plan_glob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1175);

/** Everything in a folder, whatever characters its name has. */
const ruleFor = (path) => `${exact(path)}/**`;
/** A path as a rule takes it, whatever characters it has. */
const exact = (path) => (0,_plan_glob__WEBPACK_IMPORTED_MODULE_0__/* .literalGlob */ .I)(path).replace(/(\s)#/g, '$1\\#');
/** The part of a pattern before the first name that is not exact, as a path; all of it where there is none. */
function literalStart(pattern) {
    const open = /(?<!\\)(?:\\\\)*[*?[{]/.exec(pattern);
    const start = open === null ? pattern : pattern.slice(0, pattern.lastIndexOf('/', open.index));
    return start.replace(/\\(.)/gs, '$1') || '/';
}


/***/ }),

/***/ 5144:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: function() { return /* binding */ applyRules; }
});

// UNUSED EXPORTS: EXEMPTIONS

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

// EXTERNAL MODULE: ./lib/judge/copies.js
var judge_copies = __webpack_require__(2503);
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
// EXTERNAL MODULE: ./lib/judge/some-paths.js
var some_paths = __webpack_require__(9375);
;// CONCATENATED MODULE: ./lib/judge/allow.js







/** Holds every change, sorted by path, against the allowlist; the first rule that matches is the one that counts as used. */
function applyRules(rules, changes, places, image) {
    const means = { isMemory: isScratch(places), appraisal: appraiser(places, image) };
    const { used, judged, code } = judgeEach(rules, changes, means);
    return {
        changes: (0,judged_list/* judgedList */.S)(changes, judged),
        rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
        unused: unmatched(rules.filter((rule) => !(0,allowlist/* hasExpired */.oN)(rule) && !used.has(rule)), changes),
        code,
        copies: means.appraisal.copies()
    };
}
/** Appraises each change, and counts copies on the way. What lies in a bind is not the image's. */
function appraiser(places, { isCode, originals }) {
    const binds = new Set(places.filter(({ type }) => type === 'bind').map(({ path }) => path));
    const copies = (0,judge_copies/* copyCounter */.Wm)();
    return {
        of: (change) => {
            const plain = (0,severity/* appraise */.mu)(change, binds.has(change.place) ? undefined : isCode);
            const original = originals && (0,judge_copies/* originalOf */.zW)(change, originals);
            if (original === undefined)
                return plain;
            copies.add(change, original);
            return (0,judge_copies/* asCopy */.Mv)(plain);
        },
        copies: copies.all
    };
}
/** Goes through the changes once. */
function judgeEach(rules, changes, { isMemory, appraisal }) {
    const code = new Map();
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
        const appraised = appraisal.of(change);
        appraisals.push(appraised);
        if (rule !== undefined && appraised.tags.includes('image-code')) {
            const paths = code.get(rule) ?? (0,some_paths/* somePaths */.N)();
            code.set(rule, paths);
            paths.add(change.path);
        }
    }
    return {
        used,
        judged: { rule: allowedBy.at, lapsed: lapsed.at, appraisal: appraisals.at },
        code: new Map(Array.from(code, ([rule, { all }]) => [rule, all]))
    };
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
/** The reason why a change needs no rule; null where it needs one. */
const exempt = (change, isMemory) => change.idle !== undefined ? NO_CONTENT : isMemory(change) ? SCRATCH : null;
const NO_CONTENT = 'no content changed';
const SCRATCH = 'scratch';
/** Names in place of a rule: of changes in nothing but times, and of those where a container may make things. */
const EXEMPTIONS = [NO_CONTENT, SCRATCH];
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

/***/ 2319:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: function() { return /* binding */ contrastSentence; },
/* harmony export */   fN: function() { return /* binding */ score; },
/* harmony export */   uR: function() { return /* binding */ ATTACK_TEXTS; }
/* harmony export */ });
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3362);

/** Texts of findings on the attacks that were rehearsed. */
const ATTACK_TEXTS = {
    attacks: (scorecard) => ({
        title: `Rehearsed attacks: ${score(scorecard)}`,
        detail: `Rehearsed attacks: ${score(scorecard)}.${landedSentence(scorecard)}${contrastSentence(scorecard)}`
    }),
    'attacks-landed': (facts) => ({
        title: `${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(facts.landed, 'attack')} landed, ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(facts.most)} may`,
        detail: `Rehearsed attacks: ${score(facts)}; \`max-landed\` is ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(facts.most)}.` +
            `${landedSentence(facts)}${contrastSentence(facts)} What would refuse each is in the report.`
    })
};
/** `17 of 20 refused` */
function score({ attacks, refused, notRun }) {
    const rest = notRun === 0 ? '' : `, ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(notRun)} not run`;
    return `${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(refused)} of ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(attacks.length)} refused${rest}`;
}
/** `Writable: 18 landed; read-only: 3 landed.` */
function contrastSentence({ contrast, landed }) {
    return contrast === undefined
        ? ''
        : ` Writable: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(contrast)} landed; read-only: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(landed)} landed.`;
}
function landedSentence({ attacks, landed }) {
    if (landed === 0)
        return ' None landed.';
    const names = attacks
        .filter(({ outcome }) => outcome === 'landed')
        .map(({ name, path }) => `${name} (${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(path)})`);
    return ` Landed: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)([...new Set(names)], 5)}.`;
}


/***/ }),

/***/ 4155:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ codeOf; },
/* harmony export */   Y: function() { return /* binding */ homesOf; }
/* harmony export */ });
/* harmony import */ var _plan_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7734);
/* harmony import */ var _plan_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var _folders__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3173);



/**
 * Tells the image's code from its data: programs, libraries, scripts and templates by their names, rights and folders, and all that
 * lies in the folder from which the container is started, unless its name says that it is data.
 */
function codeOf(plan) {
    const homes = homesOf(plan);
    return (path, { type, mode }) => {
        if (type !== 'file' && type !== 'symlink')
            return false;
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (DATA_NAME.test(name) || PRERENDERED.test(path))
            return false;
        if (CODE_NAME.test(name) || SYSTEM.test(path))
            return true;
        if (type === 'file' && (mode & 0o111) !== 0)
            return true;
        return !DATA_FOLDER.test(path) && homes.some((home) => (0,_folders__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, home));
    };
}
const CODE_NAME = /\.(?:[cm]?[jt]sx?|py[cowx]?|rb|erb|p[lm]|php\d?|phtml|phar|inc|lua|tcl|groovy|clj|r|jl|exs?|beam|sh|bash|zsh|awk|jar|war|ear|class|dll|exe|so|node|wasm|[jg]sp[xf]?|aspx?|cgi|x?html?|css|tmpl|tpl|gohtml|twig|ejs|hbs|mustache|pug|haml|slim|liquid|j2|jinja2?|vm|ftl|xslt?|sql)$|\.so(?:\.\d+)+$/i;
const DATA_NAME = /\.(?:db|sqlite3?|s3db|mdb|rdb|aof|ibd|frm|myd|myi|dat|data|parquet|csv|tsv|txt|md|log|pid|lo?ck|sock|bak|te?mp|old|swp|cache|png|jpe?g|gif|webp|avif|ico|bmp|tiff?|mp[34]|webm|wav|ogg|pdf|docx?|xlsx?|odt|zip|gz|tgz|bz2|xz|zst|7z|tar)(?:\.\d+)?$|-(?:wal|shm|journal)$|^\.(?:git)?keep$/i;
/** Pages that a framework draws ahead, and draws anew while it runs. */
const PRERENDERED = /\/(?:\.next|\.nuxt|\.output|prerender(?:ed)?)\/.*\.(?:x?html?|css|rsc|meta|body|json)$/i;
/** Folders that are made to be filled by programs. */
const DATA_FOLDER = /\/(?:data|db|databases?|uploads?|storage|media|state|files|spool|sessions?|caches?|\.cache|logs?|te?mp|run|backups?|dumps?)\//i;
/** Programs and libraries of the system, whatever they are called. */
const SYSTEM = /^\/(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:x?32|64|exec)?)\//;
/** Folders whose files are code unless their names say otherwise, from which the container is started: that of its program, of the scripts that it runs, and the working directory. */
function homesOf(plan) {
    const workingDir = (0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .workingDirOf */ .mp)(plan);
    const started = programsIn((0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .argvOf */ .UU)(plan)).map((word) => (0,_folders__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)((0,_plan_paths__WEBPACK_IMPORTED_MODULE_2__/* .absolutePath */ .Hi)(word, workingDir)));
    return [...new Set([workingDir, ...started])].filter((folder) => !(0,_folders__WEBPACK_IMPORTED_MODULE_0__/* .isSystemFolder */ .mY)(folder) && !DATA_FOLDER.test(`${folder}/`));
}
/** The words of a command that name what is run: the first, scripts, and those of a shell's commands. */
function programsIn(argv) {
    const [first = '', ...others] = argv;
    const commands = others.flatMap((word, index) => /^-\w*c$/.test(argv[index] ?? '') ? shellPrograms(word) : []);
    const words = [...others, ...commands.flat()];
    return [first, ...commands.map(([word = '']) => word), ...words.filter(isScript)].filter((word) => word.includes('/'));
}
const isScript = (word) => CODE_NAME.test(word) && !word.startsWith('-');
/** The words of each command in a line of shell, without what only sets it up. */
const shellPrograms = (line) => line
    .split(/[;&|\n()]+/)
    .map((command) => command.split(/[\s'"]+/).filter((word) => !SETTING_UP.test(word)));
const SETTING_UP = /^(?:|exec|then|do|else|if|while|env|\w+=.*)$/;


/***/ }),

/***/ 2503:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mv: function() { return /* binding */ asCopy; },
/* harmony export */   Wm: function() { return /* binding */ copyCounter; },
/* harmony export */   mt: function() { return /* binding */ sizesOfInterest; },
/* harmony export */   zW: function() { return /* binding */ originalOf; }
/* harmony export */ });
/* harmony import */ var _folders__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3173);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3417);


/** Tags that only foreign contents deserve. All others are for the place, the rights or the name of a file, whatever it holds. */
const FOR_CONTENTS = new Set([
    'web-shell',
    'served-page',
    'executable',
    'library',
    'script'
]);
/** Sizes of the added files, where some drift looks bad for its contents alone; empty where nothing hangs on what the image has. */
function sizesOfInterest(changes) {
    const sizes = new Set();
    if (!hasSuspectContents(changes))
        return sizes;
    for (const change of changes) {
        const file = contentsOf(change);
        if (file !== undefined)
            sizes.add(file.size);
    }
    return sizes;
}
/** Drift is in the order of its severity. */
function hasSuspectContents({ drift }) {
    for (const change of drift) {
        if (change.severity === 'low')
            return false;
        if (contentsOf(change) !== undefined && change.tags.some((tag) => FOR_CONTENTS.has(tag)))
            return true;
    }
    return false;
}
/**
 * The file of the image that an added file is a copy of: equal bytes, no right that the original does not have, and a name that makes
 * nothing else of it. Of several the one whose path is most like that of the copy.
 */
function originalOf(change, originals) {
    const file = contentsOf(change);
    const alike = file === undefined ? [] : (originals.get(file.sha256) ?? []);
    let best;
    for (const one of alike) {
        if (file === undefined || !isCopy(change.path, file, one))
            continue;
        if (best === undefined || alikeness(one.path, change.path) > alikeness(best.path, change.path))
            best = one;
    }
    return best;
}
/** The appraisal of a copy: foreign code it is not. */
const asCopy = ({ tags }) => (0,_severity__WEBPACK_IMPORTED_MODULE_0__/* .appraisalBy */ .P3)(tags.filter((tag) => !FOR_CONTENTS.has(tag)));
/** An added file whose contents are known; an empty one holds nothing that it could have from anywhere. */
function contentsOf({ kind, after }) {
    if (kind !== 'added' || after?.type !== 'file' || after.size === 0)
        return undefined;
    const { sha256 } = after;
    return sha256 === undefined ? undefined : { ...after, sha256 };
}
function isCopy(path, file, original) {
    return ((file.mode & ~original.mode) === 0 &&
        isLentBy(original.capabilities, file.capabilities) &&
        isLentBy(original.attributes, file.attributes) &&
        isNamedAlike(path, original.path, file));
}
/** Capabilities and access lists are not weighed: there are none, or those of the original. */
const isLentBy = (original, own) => own === undefined || own === original;
/** A text that is called `x.php` becomes a program, and busybox called `nc` another one: what can be run has to keep its name, all else its ending. */
function isNamedAlike(path, original, { mode }) {
    const [name, other] = [nameOf(path), nameOf(original)];
    if (name === other)
        return true;
    const ending = /\.[^.]+$/.exec(name)?.[0];
    return ending !== undefined && (mode & 0o111) === 0 && other.endsWith(ending);
}
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
/** How many names two paths have in common at their ends. */
function alikeness(one, other) {
    const [names, others] = [one.split('/').reverse(), other.split('/').reverse()];
    const differing = names.findIndex((name, at) => name !== others[at]);
    return differing < 0 ? names.length : differing;
}
/** Counts copies by the places that they lie in. */
function copyCounter() {
    const ways = new Map();
    return {
        add: ({ place, path }, original) => {
            const [from, to] = [(0,_folders__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(original.path), (0,_folders__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(path)];
            const way = ways.get(place) ?? { from, to, total: 0 };
            ways.set(place, {
                from: sharedFolder(way.from, from),
                to: sharedFolder(way.to, to),
                total: way.total + 1
            });
        },
        all: () => ({
            total: [...ways.values()].reduce((sum, { total }) => sum + total, 0),
            ways: [...ways.values()]
        })
    };
}
function sharedFolder(one, other) {
    let folder = one;
    while (!(0,_folders__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(other, folder))
        folder = (0,_folders__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(folder);
    return folder;
}


/***/ }),

/***/ 2188:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: function() { return /* binding */ rulesSentence; },
/* harmony export */   nP: function() { return /* binding */ moveSentence; },
/* harmony export */   tv: function() { return /* binding */ dangerSentence; }
/* harmony export */ });
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3362);

/** Both consequences of a mount over an image's code. */
const CODE = "This would make your application's own code writable, and a volume filled from this image would keep the old code after an upgrade";
const NAMED = 3;
/** Why a mount is no fix though the image works with it; `quoted` makes names harmless for the place where the sentence stands. */
function dangerSentence(danger, quoted = _phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD) {
    const { path, why, examples, files, remedies } = danger;
    const names = (0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(examples.map(quoted), NAMED, Math.max(files, examples.length));
    const named = names === '' ? '' : ` (${names})`;
    const instead = remedies.length === 0 ? '' : ` Instead: ${remedies.slice(0, NAMED).join('; ')}.`;
    return why === 'code'
        ? `The mount on ${quoted(path)} covers code of the image${named}. ${CODE}.${instead}`
        : `The mount on ${quoted(path)} lets this be written: ${names === '' ? 'files that hand over the container' : names}. An intruder would write there, too.${instead}`;
}
/** Where data that lies among code had better be, and the temporary folder that it comes from. */
function moveSentence({ from, to, settings, temporary }) {
    const places = settings.map((setting) => (setting.includes('`') ? setting : (0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(setting)));
    const set = `set ${places.slice(0, NAMED).join(' or ')} accordingly`;
    if (temporary === true)
        return `Have its temporary folder ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(from)} lie in the same mount, below ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(to)}, since no file can be renamed from one mount into another: ${places.length === 0 ? 'e.g. by `TMPDIR`' : set}.`;
    const how = places.length === 0 ? 'tell the program the new path' : set;
    return `Move ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(from)} to ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(to)} and mount a volume on ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(to)}: ${how}.`;
}
/** The effect of narrow rules on a writable root filesystem, as a sentence; empty where there are none. */
function rulesSentence(rules) {
    if (rules.length === 0)
        return '';
    const allowed = (0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(rules.map(_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD), NAMED);
    return `With a writable root filesystem (\`read-only: false\`) ${(0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rules.length, 'narrow rule')} (${allowed}) ${rules.length === 1 ? 'allows' : 'allow'} exactly what changed, and all else stays drift.`;
}


/***/ }),

/***/ 6242:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ driftText; },
/* harmony export */   a: function() { return /* binding */ meaning; }
/* harmony export */ });
/* harmony import */ var _folders__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3173);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3362);
/* harmony import */ var _rule_wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8021);
/* harmony import */ var _scratch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3470);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3417);
/* harmony import */ var _plan_change_kinds__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9170);






/** Names the path where there is one, else the folder with its counts. */
function driftText(fold) {
    const [first] = fold.units;
    const text = first !== undefined && fold.total === 1 ? single(first, fold) : several(fold);
    const location = fold.lapsed?.location;
    return location === undefined ? text : { ...text, location };
}
function single(unit, { lapsed }) {
    const { change, below } = unit;
    const { path, kind } = change;
    const entries = below > 0 ? ` and ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(below, 'entry', 'entries')} below` : '';
    const remedy = advice([kind], 'it', mount(below > 0 ? path : (0,_folders__WEBPACK_IMPORTED_MODULE_4__/* .parentOf */ .gN)(path), below > 0));
    const pattern = below > 0 ? `${path}/**` : path;
    const rule = PLAIN.test(path) ? ` As a rule: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(`${LETTERS[kind]} ${pattern}`)}.` : '';
    return {
        title: `${capital(kind)} ${path}${entries}${mark([unit])}`,
        detail: `The container ${kind} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)}${entries}, which ${lapsed === undefined ? `no rule allows. ${remedy}${rule}` : (0,_rule_wording__WEBPACK_IMPORTED_MODULE_0__/* .lapse */ .i)(lapsed)}${why([unit])}`,
        path
    };
}
function several(fold) {
    const { folder, units, total, counts, direct, lapsed } = fold;
    const kinds = _plan_change_kinds__WEBPACK_IMPORTED_MODULE_5__/* .CHANGE_KINDS */ .t.filter((kind) => counts[kind] > 0);
    const sum = (0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(counts.added + counts.changed + counts.deleted, 'change');
    const where = direct ? 'in' : 'below';
    const names = units.slice(0, NAMED).map(({ change: { path, kind } }) => `${kind} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)}`);
    return {
        title: `${sum} ${where} ${folder} (${kinds.map((kind) => `${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .thousands */ .oh)(counts[kind])} ${kind}`).join(', ')})${mark(units)}`,
        detail: `${lapsed === undefined ? `No rule allows ${sum} ${where} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(folder)}. ${advice(kinds, 'them', mount(folder, true))}` : `The container made ${sum} ${where} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(folder)}, which ${(0,_rule_wording__WEBPACK_IMPORTED_MODULE_0__/* .lapse */ .i)(lapsed)}`} Namely: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(names, NAMED, total)}.${why(units)}`,
        path: folder
    };
}
/** The worst of several changes, where it is worse than ordinary. */
function worst(units) {
    const found = _severity__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.slice(0, -1).map((severity) => units.find(({ change }) => change.severity === severity));
    return found.find((unit) => unit !== undefined)?.change;
}
function mark(units) {
    const change = worst(units);
    const tags = (change?.tags ?? []).slice(0, 3).map((tag) => tag.replaceAll('-', ' '));
    return change === undefined ? '' : ` [${change.severity ?? ''}: ${tags.join(', ')}]`;
}
/** Why the worst of them matters, and what such a change is called elsewhere. */
function why(units) {
    const [tag] = worst(units)?.tags ?? [];
    return tag === undefined ? '' : ` ${meaning(tag)}`;
}
/** `Why it matters. (ATT&CK T1505.003, Web Shell)` */
function meaning(tag) {
    const { technique, why: reason } = _severity__WEBPACK_IMPORTED_MODULE_2__/* .TAGS */ .gp[tag];
    return `${reason} (ATT&CK ${technique.id}, ${technique.name})`;
}
function advice(kinds, them, remedy) {
    const verb = kinds.every((kind) => kind === 'deleted') ? 'deleted' : 'wrote';
    const paths = them === 'it' ? 'the path' : 'the paths';
    return `Find out what ${verb} ${them}. If it should, ${remedy}, or add ${paths} to \`allow\`.`;
}
/** Advice on changes in a folder; `named` is one that the text has spoken of. */
function mount(folder, named) {
    return (0,_scratch__WEBPACK_IMPORTED_MODULE_1__/* .isOfSystem */ .b)(folder)
        ? 'do it when the image is built, have it write elsewhere'
        : `mount a \`tmpfs\` or volume ${named ? 'there' : 'on its folder'}`;
}
const NAMED = 5;
const LETTERS = { added: 'A', changed: 'C', deleted: 'D' };
/** Paths that mean nothing but themselves as a pattern. */
const PLAIN = /^[\w./@+~%:,=-]+$/;
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);


/***/ }),

/***/ 234:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: function() { return /* binding */ EXPLAIN_TEXTS; },
/* harmony export */   Os: function() { return /* binding */ DECIDE_TITLE; },
/* harmony export */   Qz: function() { return /* binding */ failureSentence; },
/* harmony export */   g8: function() { return /* binding */ NOT_MINIMAL; },
/* harmony export */   my: function() { return /* binding */ PROVEN_TITLE; },
/* harmony export */   ri: function() { return /* binding */ renameSentences; }
/* harmony export */ });
/* harmony import */ var _crossing_wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1799);
/* harmony import */ var _danger_wording__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2188);
/* harmony import */ var _failure_wording__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2179);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3362);




/** Texts of findings on why an image failed, and on how it would work. */
const EXPLAIN_TEXTS = {
    'fails-writable': ({ failure, portless }) => ({
        title: 'The image fails with a writable root filesystem, too',
        detail: `With a writable root filesystem it fails as well: ${(0,_failure_wording__WEBPACK_IMPORTED_MODULE_1__/* .asClause */ .eI)(failure)}. ${(0,_failure_wording__WEBPACK_IMPORTED_MODULE_1__/* .looksOneShot */ .HX)(failure, portless)
            ? _failure_wording__WEBPACK_IMPORTED_MODULE_1__/* .LOOKS_ONE_SHOT */ .v1
            : 'Read-only alone is not the reason: repair the image, its inputs or the smoke test first.'}`
    }),
    fix: (facts) => ({
        title: `${PROVEN_TITLE[facts.minimal ? 'minimal' : 'large']}: ${flags(facts)}`,
        detail: `Booted read-only with ${flags(facts)}, the image becomes ready and passes ${effort(facts)}. ` +
            `${facts.minimal ? '' : `${NOT_MINIMAL} `}${remainingSentence(facts)}` +
            'The recipes for docker, Compose, Kubernetes and this action are in `suggestion/`.'
    }),
    lead: leadText,
    'needs-file': ({ path, kinds, remedies }) => ({
        title: `Writes ${path}`,
        detail: `With a writable root filesystem the image writes ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(path)} (${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(kinds, 3)}), where no mount should go. Instead: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(remedies, 2)}.`,
        path
    }),
    unexplained: ({ message }) => ({
        title: 'Which paths have to be writable could not be found out',
        detail: `The verdict stands, but the search for a fix ended early. ${message}`
    })
};
/** Headings of a proven fix, by whether it was tried without each of its mounts. */
const PROVEN_TITLE = { minimal: 'Proven fix', large: 'Proven fix, not minimal' };
/** Said of a fix that was not tried without each of its mounts. */
const NOT_MINIMAL = 'The search ended, after the most boots that it makes or at `explain-timeout`, before it had tried without each of these mounts: some may not be needed.';
/** Heading of mounts that are left to somebody's decision. */
const DECIDE_TITLE = 'Works, but lets this happen: decide';
const remainingSentence = ({ remaining }) => remaining === 0
    ? ''
    : `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(remaining, 'change')} ${remaining === 1 ? 'stays' : 'stay'} drift with exactly these inputs: the report lists the narrow rules. `;
function leadText(facts) {
    const { works, dangers, moves, rules } = facts;
    const advice = [
        ...dangers.slice(0, SAID).map((danger) => (0,_danger_wording__WEBPACK_IMPORTED_MODULE_3__/* .dangerSentence */ .tv)(danger)),
        ...moves
            .filter((move) => move.temporary !== true)
            .slice(0, SAID)
            .map(_danger_wording__WEBPACK_IMPORTED_MODULE_3__/* .moveSentence */ .nP),
        ...moves
            .filter((move) => move.temporary === true)
            .slice(0, SAID)
            .map(_danger_wording__WEBPACK_IMPORTED_MODULE_3__/* .moveSentence */ .nP),
        (0,_danger_wording__WEBPACK_IMPORTED_MODULE_3__/* .rulesSentence */ .BY)(rules)
    ];
    return works && dangers.length > 0
        ? {
            title: DECIDE_TITLE,
            detail: joined([
                `With ${flags(facts)} it works ${effort(facts)}, but that is no fix.`,
                ...advice
            ])
        }
        : {
            title: 'No fix could be proven',
            detail: joined([unprovenSentence(facts), ...advice, nearestSentence(facts.nearest)])
        };
}
/** Of each list, in a sentence. */
const SAID = 2;
const joined = (sentences) => sentences.filter((sentence) => sentence !== '').join(' ');
function unprovenSentence(facts) {
    if (facts.boots === 1)
        return 'With a writable root filesystem it works, but there was no time left to try what would help. Raise `explain-timeout`.';
    return facts.flags.length === 0
        ? `No mount makes the image work read-only from its start to its end, as far as was tried ${effort(facts)}.`
        : `With a writable root filesystem it writes where ${flags(facts)} would let it, but read-only it did not pass, or did not stop in order, with that ${effort(facts)}: a lead, not a fix.`;
}
function nearestSentence(nearest) {
    if (nearest === undefined)
        return '';
    const last = nearest.log.findLast((line) => line.trim() !== '');
    const printed = last === undefined ? '' : ` It printed last: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(last.trim(), 200))}.`;
    return joined([`${failureSentence(nearest.failure)}${printed}`, ...renameSentences(nearest)]);
}
/** Of a boot that failed for a rename from one mount into another: what to do about it. */
function renameSentences({ failure, log }) {
    const crossing = (0,_crossing_wording__WEBPACK_IMPORTED_MODULE_0__/* .crossingIn */ .Y)([...log, ...answerOf(failure).split('\n')]);
    return crossing === undefined ? [] : [(0,_crossing_wording__WEBPACK_IMPORTED_MODULE_0__/* .crossingSentence */ .w)(crossing)];
}
/** How the boot that came nearest ended, with the answer of the step that failed. */
function failureSentence(failure) {
    const answer = answerOf(failure).trim();
    const more = answer === '' ? '' : ` (${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(answer, 300))})`;
    return `The boot that came nearest: ${(0,_failure_wording__WEBPACK_IMPORTED_MODULE_1__/* .asClause */ .eI)(failure)}${more}.`;
}
function answerOf(failure) {
    switch (failure.kind) {
        case 'smoke-failed':
        case 'broken-by-attack':
            return failure.detail;
        case 'cannot-start':
            return failure.reason;
        case 'unhealthy':
            return failure.log;
        case 'not-ready':
            return `waited for ${failure.waitedFor}`;
        case 'exited':
        case 'out-of-memory':
            return '';
    }
}
const flags = ({ flags: all }) => all.length === 0 ? 'no mount at all' : all.map(_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD).join(' ');
const effort = ({ boots, milliseconds }) => `(${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(boots, 'boot')}, ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(milliseconds)})`;


/***/ }),

/***/ 7820:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: function() { return /* binding */ withFault; },
/* harmony export */   M$: function() { return /* binding */ judgeFault; }
/* harmony export */ });
/* unused harmony export findingFromError */
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7413);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5005);
/* harmony import */ var _judged_list__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9116);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1569);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1002);





/** Findings for something thrown: one for each bad input, one for a fault of the world, one for a fault of our own. */
function findingFromError(error) {
    if (error instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .BadInputs */ .JM && error.inputs.length > 0) {
        return error.inputs.map((input) => (0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .makeFinding */ .M)('bad-input', input));
    }
    if (error instanceof _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC)
        return [(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .makeFinding */ .M)(error.kind, { message: withCause(error) })];
    return [(0,_wording__WEBPACK_IMPORTED_MODULE_4__/* .makeFinding */ .M)('internal-fault', { message: `${describe(error)} ${REPORT_IT}` })];
}
/** The same judgement, with something that was thrown after it: what was found before is kept, and it is never a pass. */
function withFault(judgement, error) {
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .withFindings */ .$c)(judgement, findingFromError(error));
}
/** The judgement when something was thrown on the way; what the exercise had already failed at is kept. */
function judgeFault(error, exercise) {
    const failure = exercise === undefined ? [] : (0,_find__WEBPACK_IMPORTED_MODULE_1__/* .findFailure */ .gd)(exercise, { refusals: [], oneShot: false });
    const findings = (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .sortFindings */ .Tc)([...findingFromError(error), ...failure]);
    return { verdict: (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .worstVerdict */ .zP)(findings), findings, changes: (0,_judged_list__WEBPACK_IMPORTED_MODULE_2__/* .noChanges */ .r)(), rules: [], drift: [] };
}
const REPORT_IT = 'This is a fault of Zero Drift, not of the image: please report it.';
/** A cause is told once: a message that already quotes it is left alone. */
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


/***/ }),

/***/ 5005:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: function() { return /* binding */ findGaps; },
/* harmony export */   AO: function() { return /* binding */ findRefusedAttack; },
/* harmony export */   A_: function() { return /* binding */ findRefusedWrites; },
/* harmony export */   Eb: function() { return /* binding */ findIdle; },
/* harmony export */   Ld: function() { return /* binding */ findUnproven; },
/* harmony export */   RJ: function() { return /* binding */ findKilled; },
/* harmony export */   Tf: function() { return /* binding */ findUnread; },
/* harmony export */   Xk: function() { return /* binding */ isPortless; },
/* harmony export */   c1: function() { return /* binding */ circumstancesOf; },
/* harmony export */   gd: function() { return /* binding */ findFailure; },
/* harmony export */   ku: function() { return /* binding */ findEnded; }
/* harmony export */ });
/* harmony import */ var _code__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4155);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3362);
/* harmony import */ var _some_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9375);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1002);




/** The finding for what the image failed at. */
const findFailure = ({ failure }, circumstances) => failure === undefined ? [] : [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)(failure.kind, { ...failure, ...circumstances })];
/** Facts that help to explain a failure of an image that was run as planned. */
const circumstancesOf = (plan, { refusals, crossings = [] }) => ({
    ...{ refusals, crossings },
    oneShot: plan.wait.kind === 'exit',
    portless: isPortless(plan),
    homes: (0,_code__WEBPACK_IMPORTED_MODULE_1__/* .homesOf */ .Y)(plan)
});
/** Nothing says that the image is meant to go on. */
const isPortless = ({ image, port }) => image.exposedPorts.length === 0 && port === undefined && !image.hasHealthCheck;
/** The last guard before a `pass`: whoever reports no failure has a passed result for every planned step, and after a planned attack once more. */
function findUnproven(plan, { failure, smoke, attack }) {
    if (failure !== undefined)
        return [];
    const rounds = plan.attack.length === 0 ? [smoke] : [smoke, attack?.smoke ?? []];
    return [
        ...rounds
            .flatMap((results) => missing(plan.smoke, (step, index) => results[index]?.step === step && results[index].passed))
            .map((step) => unproven(`the smoke step ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(step)} has no passed result`)),
        ...missing(plan.attack, (step, index) => attack?.steps[index]?.step === step).map((step) => unproven(`the step ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(step)} of the attack has no result`))
    ];
}
function missing(steps, has) {
    return steps.map(({ step }) => step).filter((step, index) => !has(step, index));
}
const unproven = (what) => (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('internal-fault', {
    message: `No failure was reported, but ${what}. Please report this as a bug.`
});
/** One for each path, or for each line that names none. */
function findRefusedWrites(refusals) {
    const folded = new Map();
    for (const refusal of refusals) {
        const key = JSON.stringify([refusal.path ?? null, refusal.path ?? refusal.message]);
        if (!folded.has(key))
            folded.set(key, refusal);
    }
    return [...folded.values()].map((refusal) => (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('refused-write', refusal));
}
/** One finding for all writes that the attack was refused: that is as it should be. */
function findRefusedAttack({ attackRefusals = [] }) {
    return attackRefusals.length === 0
        ? []
        : [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('refused-attack', { refusals: attackRefusals })];
}
/** Findings for what a verdict does not cover: use that was not tried, writable places that were not looked at. */
function findGaps(plan, { places, unfrozen }) {
    return [
        ...(plan.smoke.length === 0 && plan.wait.kind !== 'exit' ? [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('boot-only', {})] : []),
        ...findUnwatched(places),
        ...findBeyondLimit(plan, places),
        ...(unfrozen === true ? [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('unfrozen', {})] : [])
    ];
}
/** Writable places that nobody looked at, together where the reason is the same. */
function findUnwatched(places) {
    const blind = places.filter(({ writable, watched }) => writable && watched === 'none');
    const reasons = new Set(blind.map(({ reason = '' }) => reason));
    return [...reasons].map((reason) => {
        const paths = blind.filter((place) => (place.reason ?? '') === reason).map(({ path }) => path);
        return (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('unwatched', { paths, reason });
    });
}
/** Contents that were to be compared, and were not, because of all that the container wrote: one cannot pass by hiding behind it. */
function findUnread({ watch }, { places }) {
    const some = places.flatMap(({ path, unread }) => unread === undefined ? [] : [{ path, unread }]);
    const facts = { places: some, limit: watch.limit };
    return some.length === 0 ? [] : [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('contents-unread', facts)];
}
/** A container that ended by itself, after its last step and before it was to be ended. */
function findEnded({ failure }, { endedBefore: exitCode }, circumstances) {
    if (failure !== undefined || exitCode === undefined || circumstances.oneShot)
        return [];
    return [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('exited', { kind: 'exited', exitCode, during: 'settle', ...circumstances })];
}
function findBeyondLimit({ watch }, places) {
    // Files that stood there before and stayed unread are a finding of their own.
    const paths = places
        .filter(({ partial, unread }) => partial === true && unread === undefined)
        .map(({ path }) => path);
    return paths.length === 0 ? [] : [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('beyond-limit', { paths, limit: watch.limit })];
}
/** Files whose times moved alone, all in one; folders in which something came and went, one by one up to a number that somebody reads. */
function findIdle(changes) {
    const touched = (0,_some_paths__WEBPACK_IMPORTED_MODULE_3__/* .somePaths */ .N)();
    const restless = (0,_some_paths__WEBPACK_IMPORTED_MODULE_3__/* .somePaths */ .N)();
    const single = [];
    for (const { idle, path } of changes) {
        if (idle === 'touched')
            touched.add(path);
        else if (idle === 'transient' && single.length < MOST_FOLDERS)
            single.push((0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('transient', { paths: [path], total: 1 }));
        else if (idle === 'transient')
            restless.add(path);
    }
    return [
        ...(touched.all.total > 0 ? [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('touched', touched.all)] : []),
        ...single,
        ...(restless.all.total > 0 ? [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('transient', restless.all)] : [])
    ];
}
const MOST_FOLDERS = 20;
/** A container that did not stop in time, and so could not write what it writes at its end. */
function findKilled({ stop }) {
    const milliseconds = stop?.killedAfter;
    return milliseconds === undefined ? [] : [(0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .M)('killed', { milliseconds })];
}


/***/ }),

/***/ 1132:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ KINDS; },
/* harmony export */   z: function() { return /* binding */ TOLD_ELSEWHERE; }
/* harmony export */ });
/** The level of each kind of finding, and the verdict that it forces. A kind without a row does not compile. */
const KINDS = {
    'bad-input': { level: 'error', verdict: 'error' },
    'engine-unreachable': { level: 'error', verdict: 'error' },
    'engine-fault': { level: 'error', verdict: 'error' },
    'log-lost': { level: 'error', verdict: 'error' },
    'look-failed': { level: 'error', verdict: 'error' },
    'contents-unread': { level: 'error', verdict: 'error' },
    'rehearsal-failed': { level: 'error', verdict: 'error' },
    'image-missing': { level: 'error', verdict: 'error' },
    'wrong-platform': { level: 'error', verdict: 'error' },
    cancelled: { level: 'error', verdict: 'error' },
    'output-unwritable': { level: 'error', verdict: 'error' },
    'not-checked': { level: 'error', verdict: 'error' },
    'report-missing': { level: 'error', verdict: 'error' },
    'internal-fault': { level: 'error', verdict: 'error' },
    'fails-writable': { level: 'error', verdict: 'failed' },
    'cannot-start': { level: 'error', verdict: 'failed' },
    exited: { level: 'error', verdict: 'failed' },
    'out-of-memory': { level: 'error', verdict: 'failed' },
    unhealthy: { level: 'error', verdict: 'failed' },
    'not-ready': { level: 'error', verdict: 'failed' },
    'smoke-failed': { level: 'error', verdict: 'failed' },
    'broken-by-attack': { level: 'error', verdict: 'failed' },
    'unclean-stop': { level: 'error', verdict: 'failed' },
    'not-recovered': { level: 'error', verdict: 'failed' },
    'not-restarted': { level: 'error', verdict: 'failed' },
    drift: { level: 'error', verdict: 'drift' },
    'image-altered': { level: 'error', verdict: 'drift' },
    'attacks-landed': { level: 'error', verdict: 'drift' },
    'not-identical': { level: 'error', verdict: 'drift' },
    'mount-altered': { level: 'error', verdict: 'drift' },
    'refused-write': { level: 'warning', verdict: 'pass' },
    'refused-attack': { level: 'notice', verdict: 'pass' },
    survived: { level: 'warning', verdict: 'pass' },
    recovered: { level: 'notice', verdict: 'pass' },
    'expired-rule': { level: 'warning', verdict: 'pass' },
    'rule-allows-code': { level: 'warning', verdict: 'pass' },
    'unused-rule': { level: 'warning', verdict: 'pass' },
    'expiring-rule': { level: 'notice', verdict: 'pass' },
    'boot-only': { level: 'warning', verdict: 'pass' },
    killed: { level: 'notice', verdict: 'pass' },
    'log-cut': { level: 'notice', verdict: 'pass' },
    'left-behind': { level: 'warning', verdict: 'pass' },
    'report-twice': { level: 'warning', verdict: 'pass' },
    uncounted: { level: 'warning', verdict: 'pass' },
    unwatched: { level: 'warning', verdict: 'pass' },
    'beyond-limit': { level: 'warning', verdict: 'pass' },
    touched: { level: 'notice', verdict: 'pass' },
    transient: { level: 'notice', verdict: 'pass' },
    copies: { level: 'notice', verdict: 'pass' },
    unfrozen: { level: 'notice', verdict: 'pass' },
    attacks: { level: 'notice', verdict: 'pass' },
    fix: { level: 'notice', verdict: 'pass' },
    lead: { level: 'warning', verdict: 'pass' },
    'needs-file': { level: 'warning', verdict: 'pass' },
    unexplained: { level: 'warning', verdict: 'pass' },
    'evidence-cut': { level: 'notice', verdict: 'pass' },
    'evidence-lost': { level: 'warning', verdict: 'pass' }
};
/** Kinds that every report for people tells of in a section of their own. */
const TOLD_ELSEWHERE = new Set([
    'refused-write',
    'attacks',
    'refused-attack',
    'fix',
    'needs-file',
    'survived',
    'recovered'
]);


/***/ }),

/***/ 9116:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: function() { return /* binding */ judgedList; },
/* harmony export */   r: function() { return /* binding */ noChanges; }
/* harmony export */ });
/* harmony import */ var _observe_change_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(888);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3417);


/** The changes with what was found of each, put into order; the changes themselves are not copied. */
function judgedList(changes, judged) {
    const { order, ends } = ordered(changes.length, (index) => rank(judged, index));
    const read = (at) => {
        const index = order[at] ?? 0;
        return judgedChange((0,_observe_change_list__WEBPACK_IMPORTED_MODULE_1__/* .existing */ .gT)(changes, index), index, judged);
    };
    const drift = ends[_severity__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.length - 1] ?? 0;
    const sized = _severity__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((one, at) => [one, (ends[at] ?? 0) - (ends[at - 1] ?? 0)]);
    return Object.assign((0,_observe_change_list__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(order.length, read), {
        counts: {
            ...{ allowed: order.length - drift, drift },
            severities: Object.fromEntries(sized)
        },
        drift: part(order, read, 0, drift),
        allowed: part(order, read, drift, order.length)
    });
}
/** Where nothing was seen. */
const noChanges = () => judgedList([], { rule: () => null, appraisal: () => ({ severity: 'low', tags: [] }) });
const rank = ({ rule, appraisal }, index) => rule(index) === null ? _severity__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(appraisal(index).severity) : _severity__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.length;
/** Indices by rank, otherwise as they were, and where each rank ends. */
function ordered(length, rankOf) {
    const ends = new Uint32Array(_severity__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.length + 1);
    const add = (at, more) => (ends[at] = (ends[at] ?? 0) + more);
    for (let index = 0; index < length; index++)
        add(rankOf(index), 1);
    for (let at = 1; at < ends.length; at++)
        add(at, ends[at - 1] ?? 0);
    const order = new Uint32Array(length);
    const next = Uint32Array.from(ends, (_, at) => ends[at - 1] ?? 0);
    for (let index = 0; index < length; index++) {
        const at = rankOf(index);
        order[next[at] ?? 0] = index;
        next[at] = (next[at] ?? 0) + 1;
    }
    return { order, ends };
}
/** The changes from one place of that order to another. */
function part(order, read, from, to) {
    function* byPath() {
        // They were sorted by path before they were put into order. One more than where each is now.
        const places = new Uint32Array(order.length);
        for (let at = from; at < to; at++)
            places[order[at] ?? 0] = at - from + 1;
        for (const place of places)
            if (place > 0)
                yield place - 1;
    }
    return Object.assign((0,_observe_change_list__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(to - from, (at) => read(from + at)), { byPath });
}
/** Spelt out: an object that is made by spreading takes several times as long, and there are a million of them. */
function judgedChange({ path, kind, place, bytes, before, after, meanwhile, idle }, index, judged) {
    const rule = judged.rule(index);
    const lapsed = judged.lapsed?.(index);
    const { severity, tags } = judged.appraisal(index);
    const whole = {
        path,
        kind,
        place,
        allowed: rule !== null,
        rule,
        severity,
        tags
    };
    if (bytes !== undefined)
        whole.bytes = bytes;
    if (meanwhile !== undefined)
        whole.meanwhile = meanwhile;
    if (before !== undefined)
        whole.before = before;
    if (after !== undefined)
        whole.after = after;
    if (idle !== undefined)
        whole.idle = idle;
    if (lapsed !== undefined)
        whole.lapsed = lapsed;
    return whole;
}


/***/ }),

/***/ 8021:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ RULE_TEXTS; },
/* harmony export */   i: function() { return /* binding */ lapse; }
/* harmony export */ });
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3362);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3417);
/* harmony import */ var _some_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9375);



const TECHNIQUE = _severity__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp['image-code'].technique;
/** Texts of findings on rules that allow nothing, or soon will not. */
const RULE_TEXTS = {
    'rule-allows-code': ({ rule, paths, total }) => ({
        title: `A rule lets the image's code be replaced: ${rule.rule}`,
        detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) allowed ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(total, 'change')} that replaced code of the image: ${(0,_some_paths__WEBPACK_IMPORTED_MODULE_2__/* .names */ .D)(paths, total)}. An intruder who rewrites that code passes this check, too. Narrow the rule to the data that the program writes, or have it write its data elsewhere. (ATT&CK ${TECHNIQUE.id}, ${TECHNIQUE.name})`,
        ...placeOf(rule)
    }),
    'unused-rule': (rule) => ({
        title: `Unused rule: ${rule.rule}`,
        detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) allowed nothing. ${rule.location === undefined ? 'Remove it' : 'Delete these lines'}, or correct its pattern.`,
        ...placeOf(rule)
    }),
    'expired-rule': ({ rule, missed }) => ({
        title: `Expired rule: ${rule.rule}`,
        detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) expired on ${rule.expires?.date ?? ''}${missed === 0 ? ', and nothing needs it: delete these lines.' : `. ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(missed, 'change needs', 'changes need')} it: ${renew(rule)}.`}`,
        ...placeOf(rule)
    }),
    'expiring-rule': (rule) => {
        const { date = '', daysLeft = 0 } = rule.expires ?? {};
        const when = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(daysLeft, 'day')}`;
        return {
            title: `Rule expires ${when}: ${rule.rule}`,
            detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) allows changes until ${date}. Before that, ${renew(rule)}.`,
            ...placeOf(rule)
        };
    }
};
/** The end of a sentence on changes that an expired rule is about. */
const lapse = (rule) => `${sourceOf(rule)}, allowed until ${rule.expires?.date ?? ''}: ${renew(rule)}.`;
function renew({ owner }) {
    const who = owner === undefined ? '' : ` (owner: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(owner)})`;
    return `stop what writes there, or give the rule a later date${who}`;
}
function sourceOf({ location }) {
    return location === undefined ? 'input `allow`' : `${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(location.file)}, line ${location.line}`;
}
/** The line of a policy, or what to look for in the input. */
const placeOf = ({ location, rule }) => location === undefined ? { input: { names: ['allow'], entry: rule } } : { location };


/***/ }),

/***/ 3417:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oC: function() { return /* binding */ SEVERITIES; },
  gp: function() { return /* binding */ TAGS; },
  P3: function() { return /* binding */ appraisalBy; },
  mu: function() { return /* binding */ appraise; },
  _r: function() { return /* binding */ isNotable; }
});

// UNUSED EXPORTS: worstOf

;// CONCATENATED MODULE: ./lib/judge/spot.js
/** Takes a path apart, whatever it holds. */
function spotOf(path) {
    const nameAt = path.lastIndexOf('/') + 1;
    const topAt = path.startsWith('/usr/') || path.startsWith('/var/run/') ? topStart(path) : 1;
    const topEnd = path.indexOf('/', topAt);
    const top = topEnd < 0 ? path.slice(topAt) : path.slice(topAt, topEnd);
    return {
        top: OTHER_LIBRARIES.test(top) ? 'lib' : top,
        rest: topEnd < 0 ? '' : path.slice(topEnd + 1),
        folder: path.slice(0, nameAt),
        name: path.slice(nameAt)
    };
}
/** Folders that web servers serve, with the slashes around them. */
const WEB_ROOT = /\/(?:www|html|htdocs|httpdocs|public_html|public|wwwroot|webroot|docroot|webapps|deployments|cgi-bin|srv\/http|share\/caddy)\//i;
const topStart = (path) => REPEATED.exec(path)?.[0].length ?? 1;
const REPEATED = /^\/(?:usr\/(?:local\/)?(?=(?:s?bin|lib(?:exec|x?32|64)?)(?:\/|$))|var\/(?=run\/))/;
const OTHER_LIBRARIES = /^lib(?:x?32|64)$/;

;// CONCATENATED MODULE: ./lib/judge/suspect.js
/** A file or link was made or altered, if only in mode or owner; what is known by name only counts as one. */
function isWritten({ kind, after }) {
    return kind !== 'deleted' && (after === undefined || isFileOrLink(after));
}
/** Written, and not known to hold what it held before. */
function isRewritten(change) {
    return isWritten(change) && !holdsSame(change);
}
/** A regular file that may be executed and could not before, or holds something else now. */
function isNewlyExecutable(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after === undefined || !isExecutable(after))
        return false;
    return before === undefined || !isExecutable(before) || !holdsSame(change);
}
/** A regular file that lends its owner's or group's rights and did not before, or does so with other contents or owners. */
function isNewlySetId(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after === undefined || setIdBits(after) === 0)
        return false;
    return before === undefined || lendsMore(before, after) || !holdsSame(change);
}
/** A regular file that gives whoever runs it kernel capabilities, which it did not give before, or with other contents. */
function isNewlyCapable(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after?.type !== 'file' || after.capabilities === undefined)
        return false;
    return before?.capabilities !== after.capabilities || !holdsSame(change);
}
/** A device node was made or altered. */
function isDevice({ kind, after }) {
    return kind !== 'deleted' && after?.type === 'device';
}
/** A file, or a new directory, among what should be device nodes; memory mounted below `/dev` is a place of its own. */
function isNoDevice({ kind, place, after }) {
    if (kind === 'deleted' || (place !== '/dev' && place !== '/'))
        return false;
    return after === undefined || after.type === 'file' || isNewDirectory(kind, after);
}
/** A file or directory that everybody may write to now, and could not before. */
function isNewlyOpen({ kind, before, after }) {
    return kind === 'changed' && !!before && !!after && !isOpen(before) && isOpen(after);
}
/** Something has this name now. */
function isThere({ kind }) {
    return kind !== 'deleted';
}
/** Deleted, or no longer a file. */
function isLost({ kind, before, after }) {
    if (kind !== 'changed')
        return kind === 'deleted';
    return !!before && !!after && isFileOrLink(before) && !isFileOrLink(after);
}
/** Lost, turned into a link, or shorter than before. */
function isCut(change) {
    const { kind, before, after } = change;
    if (isLost(change))
        return true;
    if (kind !== 'changed' || before?.type !== 'file' || after === undefined)
        return false;
    return after.type === 'symlink' || after.size < before.size;
}
/** Known to differ in nothing but times. */
function isUntouched(change) {
    const { before, after } = change;
    return (holdsSame(change) &&
        before?.mode === after?.mode &&
        before?.uid === after?.uid &&
        before?.gid === after?.gid &&
        before?.capabilities === after?.capabilities &&
        before?.attributes === after?.attributes);
}
/** Both sides were read and are the same, whatever their mode and owner. */
function holdsSame({ kind, before, after }) {
    if (kind !== 'changed' || before === undefined || before.type !== after?.type)
        return false;
    if (before.type === 'file')
        return before.sha256 !== undefined && before.sha256 === after.sha256;
    if (before.type === 'symlink')
        return before.target !== undefined && before.target === after.target;
    return before.device === after.device;
}
function isFileOrLink({ type }) {
    return type === 'file' || type === 'symlink';
}
function isExecutable({ type, mode }) {
    return type === 'file' && (mode & 0o111) !== 0;
}
/** Set-gid without execution for the group only asks for locking. */
function setIdBits({ type, mode }) {
    if (type !== 'file')
        return 0;
    return (mode & 0o4000) | ((mode & 0o010) !== 0 ? mode & 0o2000 : 0);
}
function lendsMore(before, after) {
    const gained = setIdBits(after) & ~setIdBits(before);
    return gained !== 0 || before.uid !== after.uid || before.gid !== after.gid;
}
function isNewDirectory(kind, { type }) {
    return kind === 'added' && type === 'directory';
}
/** The sticky bit keeps strangers from replacing what lies in a directory. */
function isOpen({ type, mode }) {
    return (mode & 0o002) !== 0 && (type === 'file' || (type === 'directory' && !(mode & 0o1000)));
}

;// CONCATENATED MODULE: ./lib/judge/tags-critical.js


/** Changes that hand over the container, or the rights of another user, by themselves. */
const CRITICAL = {
    'web-shell': {
        severity: 'critical',
        technique: { id: 'T1505.003', name: 'Web Shell' },
        why: 'The web server runs such a file for whoever asks for it, so one request brings an intruder back.',
        name: /^(?:\.htaccess|\.user\.ini|web\.config)$|\.(?:php\d?|phps|pht|phtml|phar|inc|jsp[xf]?|war|aspx?|as[hm]x|asa|cf[cm]|f?cgi|p[lmy]|rb|lua|sh|shtml)\s*$/i,
        folder: WEB_ROOT,
        when: isRewritten
    },
    'set-uid': {
        severity: 'critical',
        technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
        why: "Whoever runs such a file acts with its owner's or group's rights, often those of root.",
        when: isNewlySetId
    },
    capability: {
        severity: 'critical',
        technique: { id: 'T1548', name: 'Abuse Elevation Control Mechanism' },
        why: 'Whoever runs such a file gets the kernel capabilities that it carries, some of which are as good as root.',
        when: isNewlyCapable
    },
    'dynamic-linker': {
        severity: 'critical',
        technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
        why: 'The dynamic linker obeys this file at the start of every program, so a library of an intruder gets into all of them.',
        in: { etc: /^ld\.so\.(?:preload|conf|cache)$|^ld\.so\.conf\.d\/|^ld-musl-[^/]+\.path$/ },
        when: isWritten
    },
    account: {
        severity: 'critical',
        technique: { id: 'T1136.001', name: 'Local Account' },
        why: 'A line in this file makes a new user, a new root, or a password that an intruder knows.',
        in: { etc: /^(?:passwd|shadow|group|gshadow)$/ },
        when: isWritten
    },
    sudo: {
        severity: 'critical',
        technique: { id: 'T1548.003', name: 'Sudo and Sudo Caching' },
        why: 'A line in this file lets any user act as root without a password.',
        in: { etc: /^(?:sudoers|sudo\.conf|doas\.conf)$|^(?:sudoers|doas)\.d\// },
        when: isWritten
    },
    'ssh-key': {
        severity: 'critical',
        technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
        why: 'Whoever holds a key that this file lists logs in without a password, at any time.',
        in: { etc: /^ssh\/authorized_keys/ },
        name: /^authorized_keys2?$/,
        when: isWritten
    },
    pam: {
        severity: 'critical',
        technique: { id: 'T1556.003', name: 'Pluggable Authentication Modules' },
        why: 'Every login and every change of user asks these modules, which can accept any password and note down the right ones.',
        in: { etc: /^pam\.d\/|^pam\.conf$/, lib: /^pam\.d\// },
        name: /^pam_\w+\.so$/,
        when: isWritten
    }
};

;// CONCATENATED MODULE: ./lib/judge/tags-high.js


/** Foreign code in the place of the image's own, and what deceives those who trust it. */
const HIGH = {
    executable: {
        severity: 'high',
        technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
        why: 'A program that the image did not bring can run here now, which is how miners, shells and tunnels arrive.',
        when: isNewlyExecutable
    },
    device: {
        severity: 'high',
        technique: { id: 'T1611', name: 'Escape to Host' },
        why: "A device node can open the host's disks or memory to whoever may read it.",
        when: isDevice
    },
    'hidden-in-dev': {
        severity: 'high',
        technique: { id: 'T1564', name: 'Hide Artifacts' },
        why: 'Among device nodes nobody looks for a file, and `/dev` stays writable in a read-only container.',
        in: { dev: /./s },
        when: isNoDevice
    },
    binary: {
        severity: 'high',
        technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
        why: 'Programs in this folder are called by name, and a false one is obeyed like the real one.',
        in: {
            bin: /./s,
            sbin: /./s,
            libexec: /./s,
            opt: /^[^/]+\/s?bin\//,
            root: /^(?:\.local\/)?bin\//,
            home: /^[^/]+\/(?:\.local\/)?bin\//
        },
        when: isRewritten
    },
    library: {
        severity: 'high',
        technique: { id: 'T1574', name: 'Hijack Execution Flow' },
        why: 'Programs load what lies here as their own code, so one false library acts in all of them.',
        // Python writes its caches by itself: they only count as scripts.
        in: { lib: /.(?<!\.pyc)$/s },
        name: /\.so(?:\.\d+)*$/,
        when: isRewritten
    },
    'kernel-module': {
        severity: 'high',
        technique: { id: 'T1547.006', name: 'Kernel Modules and Extensions' },
        why: 'A kernel module runs with all rights, outside of every container.',
        in: {
            lib: /^(?:modules|modules-load\.d|modprobe\.d)\//,
            etc: /^modules$|^(?:modules-load|modprobe|depmod)\.d\//
        },
        name: /\.ko(?:\.(?:gz|xz|zst))?$/,
        when: isWritten
    },
    'ssh-server': {
        severity: 'high',
        technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
        why: 'The settings and host keys of the SSH server decide who may log in, and whether visitors reach the real one.',
        in: {
            etc: /^ssh\/(?:sshd_config(?:$|\.d\/)|ssh_host_[^/]*_key(?:\.pub)?$|sshrc$)|^dropbear\//
        },
        when: isWritten
    },
    'certificate-authority': {
        severity: 'high',
        technique: { id: 'T1553.004', name: 'Install Root Certificate' },
        why: 'Whoever adds a root certificate can pose as any site that programs in this container talk to.',
        in: {
            etc: /^(?:ssl\/certs|pki\/ca-trust|pki\/tls\/certs|ca-certificates)\/|^ca-certificates\.conf$|^(?:ssl|pki\/tls)\/cert\.pem$/,
            usr: /^(?:local\/)?share\/(?:ca-certificates|pki)\//,
            var: /^lib\/ca-certificates\//
        },
        name: /^cacerts$|^cacert\.pem$/,
        when: isRewritten
    },
    'served-page': {
        severity: 'high',
        technique: { id: 'T1491.002', name: 'External Defacement' },
        why: 'Visitors see this page or run this script, so they may meet a defaced site or one that robs them.',
        name: /\.(?:html?|xhtml|js|mjs|css|svg|wasm)$/i,
        folder: WEB_ROOT,
        when: isRewritten
    },
    'image-code': {
        severity: 'high',
        technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
        why: 'Image code replaced: the image brings this file to be run, loaded or served, and it holds something else now, so foreign code may stand in its place.',
        ofCode: true,
        when: isRewritten
    }
};

;// CONCATENATED MODULE: ./lib/judge/tags-medium.js

/** Changes that prepare, ease or hide an attack, and that programs at times make on their own. */
const MEDIUM = {
    script: {
        severity: 'medium',
        technique: { id: 'T1059', name: 'Command and Scripting Interpreter' },
        why: 'An interpreter runs such a file without any right to execute it, so a foreign line in it is a foreign program.',
        name: /\.(?:php\d?|phtml|phar|py[cw]?|rb|p[lm]|lua|[cm]?js|sh|bash|jar|war|class|jspx?|groovy|tcl|awk)$/i,
        when: isRewritten
    },
    'server-config': {
        severity: 'medium',
        technique: { id: 'T1505', name: 'Server Software Component' },
        why: 'A line in the configuration of a server can load a module, run a program, or send visitors elsewhere.',
        in: {
            etc: /^(?:nginx|apache2|httpd|lighttpd|caddy|haproxy|uwsgi|envoy|traefik|php[^/]*|tomcat[^/]*)\//,
            usr: /^local\/(?:etc\/php[^/]*|apache2\/conf|tomcat\/conf|openresty\/nginx\/conf)\//
        },
        name: /^(?:php|php-fpm|php-cli)\.ini$|^(?:nginx|httpd|apache2|lighttpd)\.conf$/,
        when: isWritten
    },
    'package-source': {
        severity: 'medium',
        technique: {
            id: 'T1195.001',
            name: 'Compromise Software Dependencies and Development Tools'
        },
        why: 'This file tells where packages come from and whose signature they bear, so it can bring in anything.',
        in: {
            etc: /^apt\/(?:sources\.list(?:$|\.d\/)|trusted\.gpg(?:$|\.d\/)|keyrings\/|preferences(?:$|\.d\/))|^apk\/(?:repositories$|keys\/)|^yum\.repos\.d\/|^pki\/rpm-gpg\/|^pacman\.d\/mirrorlist$|^npmrc$/
        },
        name: /^pip\.conf$|^\.(?:npmrc|yarnrc|yarnrc\.yml|condarc|pypirc)$/,
        when: isWritten
    },
    'name-resolution': {
        severity: 'medium',
        technique: { id: 'T1557', name: 'Adversary-in-the-Middle' },
        why: 'This file decides which machine a name leads to, so programs may talk to that of an intruder.',
        in: { etc: /^(?:hosts|resolv\.conf|nsswitch\.conf|host\.conf|gai\.conf)$/ },
        when: isWritten
    },
    secret: {
        severity: 'medium',
        technique: { id: 'T1552.001', name: 'Credentials In Files' },
        why: 'Credentials that lie in a file fall into the hands of whoever can read it, or who gets a copy of the container.',
        in: { run: /^secrets\// },
        name: /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|\.netrc|\.pgpass|\.git-credentials|\.htpasswd|\.dockercfg|\.vault-token|credentials|kubeconfig)$|\.env(?:\.\w+)?$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)$/i,
        folder: /^(?!\/etc\/(?:ssl\/certs|pki|ca-certificates|apk\/keys)\/|\/usr\/(?:local\/)?share\/ca-certificates\/)/,
        when: isRewritten
    },
    'world-writable': {
        severity: 'medium',
        technique: { id: 'T1222.002', name: 'Linux and Mac Permissions' },
        why: 'Every user and every program may write there now, also one that was broken into.',
        when: isNewlyOpen
    },
    'disguised-name': {
        severity: 'medium',
        technique: { id: 'T1036', name: 'Masquerading' },
        why: 'A name of dots and blanks, or with characters that do not show, is made to be overlooked or taken for another.',
        name: /^\.[.\s]+$|^\s|\s$|[\p{Cc}\p{Cf}]/u,
        when: isThere
    },
    'log-cleared': {
        severity: 'medium',
        technique: { id: 'T1685.006', name: 'Clear Linux or Mac System Logs' },
        why: 'A log that was deleted or cut no longer tells what happened before.',
        in: { var: /^log\/./s, run: /^(?:utmp|log\/.*)$/s },
        when: isCut
    },
    'history-cleared': {
        severity: 'medium',
        technique: { id: 'T1070.003', name: 'Clear Command History' },
        why: 'A history that was deleted or cut no longer tells what was typed in this container.',
        name: /^\.\w+_history$/,
        when: isCut
    },
    'system-file-deleted': {
        severity: 'medium',
        technique: { id: 'T1485', name: 'Data Destruction' },
        why: 'Programs that need this file fail without it, or do without what it forbade.',
        in: { bin: /./s, sbin: /./s, libexec: /./s, lib: /.(?<!\.pyc)$/s, etc: /./s },
        when: isLost
    }
};

;// CONCATENATED MODULE: ./lib/judge/tags-startup.js

const UNIT = /^systemd\/(?:system|user|generator)(?:[-.]\w+)?\/.*(?<!\.timer)$/s;
const TIMER = /^systemd\/(?:system|user)(?:[-.]\w+)?\/.*\.timer$/s;
const UDEV = /^udev\/rules\.d\//;
/** Changes to files that are run by themselves: at a start, at a login, at a time, or with some other program. */
const STARTUP = {
    entrypoint: {
        severity: 'high',
        technique: { id: 'T1037', name: 'Boot or Logon Initialization Scripts' },
        why: 'This script runs at every start of the container, before the program that it is there for.',
        in: {
            'docker-entrypoint.d': /./s,
            'docker-entrypoint-initdb.d': /./s,
            init: /^$/,
            'start.sh': /^$/,
            'run.sh': /^$/
        },
        name: /^(?:docker-)?entrypoint(?:\.\w+)?$/,
        when: isWritten
    },
    init: {
        severity: 'high',
        technique: { id: 'T1037.004', name: 'RC Scripts' },
        why: 'Whatever starts services in this container runs such a file, mostly as root, and again after every end.',
        in: {
            etc: /^(?:init|init\.d|rc[\dS]?\.d|rc\.d|runlevels|local\.d|runit|service|sv|s6[^/]*|services\.d|cont-init\.d|cont-finish\.d|supervisor|supervisord?\.d)\/|^(?:rc\.local|inittab|supervisord\.conf)$/
        },
        when: isWritten
    },
    'systemd-service': {
        severity: 'high',
        technique: { id: 'T1543.002', name: 'Systemd Service' },
        why: 'Systemd starts what a unit names at every boot, as root, and again when it ends.',
        in: {
            etc: UNIT,
            lib: UNIT,
            run: UNIT,
            root: /^\.config\/systemd\/user\/.*(?<!\.timer)$/s,
            home: /^[^/]+\/\.config\/systemd\/user\/.*(?<!\.timer)$/s
        },
        when: isWritten
    },
    'systemd-timer': {
        severity: 'high',
        technique: { id: 'T1053.006', name: 'Systemd Timers' },
        why: 'A timer makes systemd start a service again and again, long after an intruder has left.',
        in: {
            etc: TIMER,
            lib: TIMER,
            run: TIMER,
            root: /^\.config\/systemd\/user\/.*\.timer$/s,
            home: /^[^/]+\/\.config\/systemd\/user\/.*\.timer$/s
        },
        when: isWritten
    },
    cron: {
        severity: 'high',
        technique: { id: 'T1053.003', name: 'Cron' },
        why: 'The cron daemon runs what such a file says again and again, long after an intruder has left.',
        in: {
            etc: /^cron\.\w+\/|^crontabs\/|^(?:ana)?crontab$/,
            var: /^spool\/(?:cron|anacron)\//
        },
        when: isWritten
    },
    'shell-startup': {
        severity: 'high',
        technique: { id: 'T1546.004', name: 'Unix Shell Configuration Modification' },
        why: 'Every shell that reads this file when it starts runs what an intruder wrote there, as the user who opened it.',
        in: {
            etc: /^(?:profile|environment|bashrc|bash\.\w+|zsh(?:rc|env)|zprofile|zlog(?:in|out)|csh\.\w+|ksh\.kshrc|mkshrc)$|^(?:profile\.d|zsh|fish|bash_completion\.d|update-motd\.d)\//
        },
        name: /^\.(?:bash(?:rc|_profile|_login|_logout|_aliases)|profile|zsh(?:rc|env)|zprofile|zlog(?:in|out)|m?kshrc|t?cshrc|login|shrc|ashrc|pam_environment)$|^config\.fish$/,
        when: isWritten
    },
    'python-startup': {
        severity: 'high',
        technique: { id: 'T1546.018', name: 'Python Startup Hooks' },
        why: 'Python runs what such a file holds at the start of every program, before its first line.',
        name: /^(?:site|user)customize\.py$|\.pth$/,
        folder: /\/(?:(?:site|dist)-packages|python[\d.]*)\/$/,
        when: isWritten
    },
    'package-hook': {
        severity: 'high',
        technique: { id: 'T1546.016', name: 'Installer Packages' },
        why: 'The package manager runs such a hook as root whenever it installs, updates or removes something.',
        in: {
            etc: /^apt\/apt\.conf(?:$|\.d\/)|^dpkg\/dpkg\.cfg(?:$|\.d\/)|^(?:yum|dnf)\/plugin|^apk\/commit_hooks\.d\/|^pacman\.d\/hooks\//,
            lib: /^apk\/exec\//,
            var: /^lib\/dpkg\/info\/[^/]+\.(?:pre|post)(?:inst|rm)$/
        },
        when: isWritten
    },
    udev: {
        severity: 'high',
        technique: { id: 'T1546.017', name: 'Udev Rules' },
        why: 'A rule can make the device manager run any program as root when a device comes or goes.',
        in: { etc: UDEV, lib: UDEV, run: UDEV },
        when: isWritten
    }
};

;// CONCATENATED MODULE: ./lib/judge/severity.js






/** Worst first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low'];
/** Nobody should have to look for it. */
const isNotable = ({ severity }) => severity === 'critical' || severity === 'high';
const TABLE = { ...CRITICAL, ...HIGH, ...STARTUP, ...MEDIUM };
/** Every tag by its word. */
const TAGS = TABLE;
/**
 * The look of a change to a security engineer: as bad as its worst tag, `low` without any. Code of the image is told only by
 * `isCode`, which is asked of the file that stood there before.
 */
function appraise(change, isCode) {
    return isUntouched(change) ? ORDINARY : appraisalBy(tagsOf(change, isCode));
}
/** The appraisal of a change with these tags, worst first. */
function appraisalBy(tags) {
    const [worst] = tags;
    return worst === undefined ? ORDINARY : { severity: TAGS[worst].severity, tags };
}
/** The worst of several severities; `low` for none. */
function worstOf(severities) {
    const present = new Set(severities);
    return SEVERITIES.find((severity) => present.has(severity)) ?? 'low';
}
const ORDINARY = { severity: 'low', tags: [] };
/** Called for each of a million changes: what most of them are not is ruled out first, by their first folder and by their name. */
function tagsOf(change, isCode) {
    const { before, path } = change;
    const { top, rest, folder, name } = spotOf(path);
    const found = new Set();
    for (const [tag, { when }] of ANYWHERE)
        if (when(change))
            found.add(tag);
    for (const [tag, pattern] of BY_TOP.get(top) ?? [])
        if (pattern.test(rest) && TAGS[tag].when(change))
            found.add(tag);
    for (const [tag, row] of ANY_NAME.test(name) ? BY_NAME : [])
        if (row.name?.test(name) && row.folder?.test(folder) !== false && row.when(change))
            found.add(tag);
    // Most changes are of files that the image does not have.
    if (isCode !== undefined && before !== undefined)
        for (const [tag, { when }] of OF_CODE)
            if (when(change) && isCode(path, before))
                found.add(tag);
    return found.size < 2 ? [...found] : ROWS.map(([tag]) => tag).filter((tag) => found.has(tag));
}
const ROWS = Object.entries(TAGS).toSorted(([, one], [, other]) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
const OF_CODE = ROWS.filter(([, row]) => row.ofCode === true);
const ANYWHERE = ROWS.filter(([, row]) => row.in === undefined && row.name === undefined && row.ofCode === undefined);
const BY_NAME = ROWS.filter(([, row]) => row.name !== undefined);
const BY_TOP = byTop();
/** Matches every name that one of the rows matches, and some more: it minds no case. */
const ANY_NAME = new RegExp(BY_NAME.map(([, { name }]) => name?.source ?? '').join('|'), 'iu');
/** The rows that tell by the first folder, each with its pattern for the rest of the path. */
function byTop() {
    const tops = new Map();
    for (const [tag, row] of ROWS)
        for (const [top, pattern] of Object.entries(row.in ?? {}))
            tops.set(top, [...(tops.get(top) ?? []), [tag, pattern]]);
    return tops;
}


/***/ }),

/***/ 9375:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ names; },
/* harmony export */   N: function() { return /* binding */ somePaths; }
/* harmony export */ });
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3362);

/** Counts paths, and keeps as many as are ever named. */
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
/** The first five of them, and how many more there are. */
const names = (paths, total = paths.length) => (0,_phrases__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(paths.slice(0, 5).map(_phrases__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD), 5, total);


/***/ }),

/***/ 1569:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: function() { return /* binding */ withFindings; },
/* harmony export */   I$: function() { return /* binding */ exitCode; },
/* harmony export */   Tc: function() { return /* binding */ sortFindings; },
/* harmony export */   hm: function() { return /* binding */ worstOf; },
/* harmony export */   ug: function() { return /* binding */ failsStep; },
/* harmony export */   zP: function() { return /* binding */ worstVerdict; }
/* harmony export */ });
/* harmony import */ var _findings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1132);

/** The worst verdict that any of the findings forces; `pass` for none. */
function worstVerdict(findings) {
    return worstOf(findings.map(({ kind }) => _findings__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].verdict));
}
/** The worst of several verdicts; `pass` for none. */
function worstOf(verdicts) {
    return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}
/** The same judgement with more findings, sorted and judged anew: some are only made while explaining, cleaning up or publishing; those that concern all others come first. */
function withFindings(judgement, more) {
    const findings = sortFindings([
        ...more.filter(isForemost),
        ...judgement.findings,
        ...more.filter((one) => !isForemost(one))
    ]);
    return { ...judgement, findings, verdict: worstVerdict(findings) };
}
/** A finding that puts all others in another light, so it comes first. */
const isForemost = ({ kind }) => kind === 'fails-writable';
/** Worst verdict first, then worst level; otherwise as found. */
function sortFindings(findings) {
    return findings.toSorted((one, other) => weight(one) - weight(other));
}
/** Whether the step of the workflow fails: in `audit` only an error does that. */
function failsStep(verdict, mode) {
    return exitCode(verdict, mode) !== 0;
}
/** The exit code of the local command: 0 pass, 1 drift, 2 failed, 3 error; in `audit` 0, or 3 on error. */
function exitCode(verdict, mode) {
    return mode === 'audit' && verdict !== 'error' ? 0 : EXIT_CODES[verdict];
}
const VERDICTS = ['error', 'failed', 'drift', 'pass'];
const LEVELS = ['error', 'warning', 'notice'];
const EXIT_CODES = { pass: 0, drift: 1, failed: 2, error: 3 };
const weight = ({ kind, level }) => VERDICTS.indexOf(_findings__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .G[kind].verdict) * LEVELS.length + LEVELS.indexOf(level);


/***/ }),

/***/ 1002:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: function() { return /* binding */ makeFinding; }
});

// EXTERNAL MODULE: ./lib/judge/attack-wording.js
var attack_wording = __webpack_require__(2319);
// EXTERNAL MODULE: ./lib/judge/drift-wording.js
var drift_wording = __webpack_require__(6242);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
;// CONCATENATED MODULE: ./lib/judge/evidence-wording.js

/** Texts of findings on evidence that is not complete. */
const EVIDENCE_TEXTS = {
    'evidence-cut': ({ leftOut, fileLimit, limit }) => {
        const words = {
            'file-limit': `larger than \`evidence-file-limit\` (${(0,phrases/* size */.Ej)(fileLimit)})`,
            limit: `beyond \`evidence-limit\` (${(0,phrases/* size */.Ej)(limit)} in all)`,
            count: 'beyond the 10,000 files that are kept at most',
            unread: 'in memory, and not read there (see `watch-limit` and `content`)',
            unreadable: 'not handed over by the engine',
            late: 'that would have taken too long to read'
        };
        const all = [...leftOut.values()].reduce((sum, one) => sum + one, 0);
        const parts = Array.from(leftOut, ([reason, number]) => `${(0,phrases/* count */.U9)(number, 'file')} ${words[reason] ?? reason}`);
        return {
            title: `Contents of ${(0,phrases/* count */.U9)(all, 'file')} left out of the evidence`,
            detail: `Only metadata is kept of ${parts.join(', ')}. The manifest says which.${isLimited(leftOut) ? ' Raise the limit to have them kept.' : ''}`
        };
    },
    'evidence-lost': ({ message }) => ({
        title: 'Some of the evidence could not be taken',
        detail: message
    })
};
/** Whether it is an input that kept some of it out. */
const isLimited = (leftOut) => leftOut.has('file-limit') || leftOut.has('limit');

// EXTERNAL MODULE: ./lib/judge/explain-wording.js
var explain_wording = __webpack_require__(234);
// EXTERNAL MODULE: ./lib/judge/failure-wording.js
var failure_wording = __webpack_require__(2179);
// EXTERNAL MODULE: ./lib/judge/findings.js
var findings = __webpack_require__(1132);
;// CONCATENATED MODULE: ./lib/judge/image-wording.js

/** Texts on the image itself. */
const IMAGE_TEXTS = {
    'image-altered': ({ layers, path, during }) => ({
        title: during
            ? 'The image was altered during the check'
            : "The engine's copy of the image had been altered",
        detail: `${during ? DURING : BEFORE} ${where(layers, path)} ` +
            'No write to a file system does that: treat the machine as compromised, since every container with that layer sees it, ' +
            'remove the image from the engine, and find out whether the kernel has a known fault.',
        ...(path === undefined ? {} : { path })
    })
};
const DURING = 'The layers had their digests when the check began, and have them no more.';
const BEFORE = 'When the container was started, the layers on the engine did not have the digests by which the image names them.';
function where(layers, path) {
    if (path !== undefined)
        return `The first file that differs is ${(0,phrases/* quote */.hD)(path)}.`;
    if (layers.length === 0)
        return 'A file of them differs.';
    return `${(0,phrases/* count */.U9)(layers.length, 'layer')} differ${layers.length === 1 ? 's' : ''}: ${(0,phrases/* list */.p_)(layers.map(phrases/* quote */.hD), 3)}.`;
}

// EXTERNAL MODULE: ./lib/judge/some-paths.js
var some_paths = __webpack_require__(9375);
;// CONCATENATED MODULE: ./lib/judge/look-wording.js


const wayOf = ({ from, to, total }) => `${(0,phrases/* count */.U9)(total, 'file')} in ${(0,phrases/* quote */.hD)(to)} from ${(0,phrases/* quote */.hD)(from)}`;
const total = (places) => places.reduce((sum, { unread }) => sum + unread, 0);
const ALTERED = {
    missing: (path) => `The mount on ${path} is gone: the container took it away.`,
    covered: (path) => `The container mounted something over ${path}.`,
    added: (path) => `The container mounted something on ${path}.`,
    replaced: (path) => `Something else is mounted on ${path} than was planned.`,
    writable: (path) => `The mount on ${path} was planned read-only, and the container made it writable.`,
    executable: (path) => `The mount on ${path} was planned \`noexec\`, and the container lets programs run from it.`,
    'own-namespace': (_, process) => `The process ${process} of the container sees other mounts than its first one.`
};
const KEEP_FROM_MOUNTING = 'Leave out `cap-add: SYS_ADMIN`.';
const KEEP_FROM_NAMESPACES = "Leave out `cap-add: SYS_ADMIN`, or have the engine's own seccomp profile keep it from making a user namespace.";
/** Texts of findings on how complete the look was, and on changes that are no drift. */
const LOOK_TEXTS = {
    unwatched: ({ paths, reason }) => ({
        title: `Not watched: ${(0,phrases/* list */.p_)(paths, 5)}`,
        detail: `What the container wrote to ${(0,some_paths/* names */.D)(paths)} was not looked at${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}. The verdict says nothing about ${paths.length === 1 ? 'it' : 'them'}.`
    }),
    'beyond-limit': ({ paths, limit }) => ({
        title: `More than ${(0,phrases/* size */.Ej)(limit)} in ${(0,phrases/* list */.p_)(paths, 3)}`,
        detail: `Contents in ${(0,some_paths/* names */.D)(paths)} were compared up to ${(0,phrases/* size */.Ej)(limit)}; of what lies beyond, only metadata. Raise \`watch-limit\` to have all of it compared.`
    }),
    'contents-unread': ({ places, limit }) => ({
        title: `Contents in ${(0,phrases/* list */.p_)(places.map(({ path }) => path), 3)} could not be compared`,
        detail: `The container wrote more than ${(0,phrases/* size */.Ej)(limit)} into ${(0,some_paths/* names */.D)(places.map(({ path }) => path))}, so the contents of ${(0,phrases/* count */.U9)(total(places), 'file')} that stood there before were not compared: a change that keeps size and time would go unseen. Raise \`watch-limit\`, or let the container write less.`
    }),
    'mount-altered': ({ path, how, process }) => ({
        title: how === 'own-namespace'
            ? `Process ${process ?? 0} has mounts of its own`
            : `Mount altered: ${(0,phrases/* shorten */.ml)(path, 100)}`,
        detail: `${ALTERED[how]((0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(path, 200)), process ?? 0)} What was written there may be hidden from every look. ${how === 'own-namespace' ? KEEP_FROM_NAMESPACES : KEEP_FROM_MOUNTING}`,
        ...(path === '' ? {} : { path })
    }),
    touched: ({ paths, total }) => ({
        title: `${(0,phrases/* count */.U9)(total, 'file')} touched or rewritten with the same content`,
        detail: `Nothing but times changed of ${(0,some_paths/* names */.D)(paths, total)}. That is no drift, but where the file system is read-only it is a refused write.`
    }),
    transient: ({ paths, total }) => ({
        title: `Something was created and removed in ${(0,phrases/* list */.p_)(paths, 3, total)}`,
        detail: `The time of ${(0,some_paths/* names */.D)(paths, total)} moved, though nothing in there differs: something was created and removed. That is no drift, but where the file system is read-only it is a refused write.`,
        ...(total === 1 && paths[0] !== undefined ? { path: paths[0] } : {})
    }),
    copies: ({ total, ways }) => ({
        title: `${(0,phrases/* count */.U9)(total, 'file is a copy', 'files are copies')} of the image's own`,
        detail: `${total === 1 ? 'It is' : 'They are'}, byte for byte and with no more rights, ${total === 1 ? 'a file' : 'files'} that the image has elsewhere: ${(0,phrases/* list */.p_)(ways.map(wayOf), 3)}. No foreign code came in with ${total === 1 ? 'it, so its' : 'them, so their'} contents count as ordinary.`,
        ...(ways.length === 1 && ways[0] !== undefined ? { path: ways[0].to } : {})
    }),
    unfrozen: () => ({
        title: 'The container ran on while it was looked at',
        detail: 'This engine cannot pause a container, so what it wrote at that very moment may be missing or half there.'
    })
};

;// CONCATENATED MODULE: ./lib/judge/merge-wording.js

const WHY = 'A job that was cancelled or failed early leaves no report, and what was not checked is no pass.';
/** Texts of what only shows when reports are merged. */
const MERGE_TEXTS = {
    'report-missing': (facts) => 'image' in facts
        ? {
            title: `There is no report of ${facts.image}`,
            detail: `No report of ${(0,phrases/* quote */.hD)(facts.image)} was found. ${WHY} Look at its job, or correct \`expect\`.`
        }
        : {
            title: `Expected ${(0,phrases/* count */.U9)(facts.expected, 'report')}, found ${facts.found}`,
            detail: `There have to be ${(0,phrases/* count */.U9)(facts.expected, 'report')}, and ${facts.found} were found. ${WHY} Look at the jobs, or correct \`expect\`.`
        },
    'report-twice': ({ reference, files }) => ({
        title: `Several reports are of ${reference}`,
        detail: `${(0,phrases/* quote */.hD)(reference)} has ${(0,phrases/* count */.U9)(files.length, 'report')}: ${(0,phrases/* list */.p_)(files.map(phrases/* quote */.hD), 5)}. Each counts; if it was checked only once, find out where the others come from.`
    }),
    uncounted: () => ({
        title: 'Nobody said how many reports there have to be',
        detail: 'A job that was cancelled leaves no report, and nothing here would miss it. Set `expect` to the number of reports, or to the images that must have one.'
    })
};

;// CONCATENATED MODULE: ./lib/judge/recovery-wording.js



/** Texts of findings on a fresh container, and on its second start. */
const RECOVERY_TEXTS = {
    'not-recovered': (facts) => ({
        title: 'A fresh container of the image did not recover',
        detail: `Booted afresh after the check, the same image did not work (${(0,phrases/* duration */.p0)(facts.milliseconds)}): ${failed(facts.failure)}. ` +
            `Look for what outlived the first container: a named volume, a bind, a service beside it.${lastWords(facts.said)}`
    }),
    'not-identical': ({ paths, total }) => ({
        title: `A fresh container drifts, too: ${(0,phrases/* count */.U9)(total, 'path')}`,
        detail: `Booted afresh and smoke-tested, the root filesystem was not the image's: ${(0,some_paths/* names */.D)(paths, total)}. ` +
            'The image changes by itself, or by what it finds in a volume. Boot it read-only, or allow what is harmless in `allow`.'
    }),
    'not-restarted': ({ failure, tmpfs, said }) => ({
        title: 'The container does not work after a restart',
        detail: `It worked when it was new; stopped and started again, it did not: ${failed(failure)}. ` +
            `${tmpfs.length === 0 ? LEFT : trapped(tmpfs)}${lastWords(said)}`
    }),
    survived: ({ paths, total }) => ({
        title: `Outlives a fresh container: ${(0,phrases/* list */.p_)(paths, 3, total)}`,
        detail: `Drift in named volumes or binds is still there after a clean start: ${(0,some_paths/* names */.D)(paths, total)}. ` +
            'To recover, restore them as well; better, mount them read-only (`:ro`).'
    }),
    recovered: ({ milliseconds, restart, partial }) => ({
        title: `Recovered in ${(0,phrases/* duration */.p0)(milliseconds)}`,
        detail: `Removed, booted afresh from the image and smoke-tested in ${(0,phrases/* duration */.p0)(milliseconds)}; the root filesystem is the image's again` +
            `${partial ? ', as far as `watch-limit` let it be compared' : ''}. Stopped and started again, it works as well (${(0,phrases/* duration */.p0)(restart)}).`
    })
};
/** Why it failed. The answer to a smoke step says more than that the step did not pass. */
const failed = (failure) => failure.kind === 'smoke-failed'
    ? `${(0,failure_wording/* asClause */.eI)(failure)} (${(0,phrases/* shorten */.ml)(failure.detail, 150)})`
    : (0,failure_wording/* asClause */.eI)(failure);
const LEFT = 'Something that its first run left behind may be in its way, for example a pid file or a lock.';
/** runc makes the missing folder below a tmpfs with mode 0755, and a later mount takes that over (moby#45549). */
function trapped(tmpfs) {
    const [first = ''] = tmpfs;
    return (`It was denied a permission. Where the image has no folder below a \`tmpfs\` (${(0,some_paths/* names */.D)(tmpfs)}), the first start makes one, and at the next one the mount takes over its mode, 0755. ` +
        `State it, for example ${(0,phrases/* quote */.hD)(`${first}:mode=1777`)}, or make the folder in the image, writable for the program.`);
}
const lastWords = (said = '') => said.trim() === '' ? '' : ` The last that it printed: ${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(said.trim(), 300))}`;

// EXTERNAL MODULE: ./lib/judge/place-advice.js
var place_advice = __webpack_require__(6972);
// EXTERNAL MODULE: ./lib/judge/scratch.js
var scratch = __webpack_require__(3470);
;// CONCATENATED MODULE: ./lib/judge/refusal-wording.js



/** Texts of findings on writes that the read-only file system turned down. */
const REFUSAL_TEXTS = {
    'refused-write': refusalText,
    'refused-attack': ({ refusals }) => ({
        title: `The attack was refused ${(0,phrases/* count */.U9)(refusals.length, 'write')}`,
        detail: `The read-only file system turned down what the attack tried: ${(0,phrases/* list */.p_)(refusals.slice(0, 5).map(({ path, message }) => (0,phrases/* quote */.hD)(path ?? (0,phrases/* shorten */.ml)(message, 100))), 5, refusals.length)}.`
    })
};
function refusalText(facts) {
    const { message, path } = facts;
    const told = [`The log says: ${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(message, 300))}`];
    const all = [...adviceOn(facts), ...told].join(' ');
    return path === undefined
        ? {
            title: `Refused write: ${(0,phrases/* shorten */.ml)(message, 100)}`,
            detail: `The read-only file system refused a write. ${all}`
        }
        : {
            title: `Refused write: ${path}`,
            detail: `The read-only file system refused a write ${facts.isFolder === true ? 'in' : 'to'} ${(0,phrases/* quote */.hD)(path)}. ${all}`,
            path
        };
}
function adviceOn(facts) {
    const { path, isFolder, anyway, settled } = facts;
    const own = path === undefined ? undefined : (0,place_advice/* placeAdvice */.k)(path);
    const cause = anyway === true ? [ANYWAY] : [];
    if (own !== undefined)
        return [...cause, `If the program needs it, ${own}.`];
    if (anyway === true || settled === true)
        return cause;
    const advice = path === undefined
        ? 'mount a `tmpfs` on the folder that it writes to'
        : (0,scratch/* scratchAdvice */.u)({ path, ...(isFolder && { isFolder }) }, facts);
    return [`If the program needs it, ${advice}.`];
}
const ANYWAY = 'It is refused with a writable root filesystem as well, so a read-only one is not the reason.';

// EXTERNAL MODULE: ./lib/judge/rule-wording.js
var rule_wording = __webpack_require__(8021);
// EXTERNAL MODULE: ./lib/judge/stopping.js
var stopping = __webpack_require__(3658);
;// CONCATENATED MODULE: ./lib/judge/wording.js














/** Puts a fact into words, with the level of its kind. */
function makeFinding(kind, facts) {
    return { kind, level: findings/* KINDS */.G[kind].level, ...WORDING[kind](facts) };
}
const WORDING = {
    'bad-input': ({ input, sentence, location }) => ({
        title: `Bad input: ${input}`,
        detail: sentence,
        input: { names: [input] },
        ...(location === undefined ? {} : { location })
    }),
    'engine-unreachable': titled('No container engine answered'),
    'engine-fault': titled('The container engine failed'),
    'log-lost': titled('The engine lost the log of the container'),
    'look-failed': titled('What the container wrote could not be looked at'),
    'rehearsal-failed': titled('The attacks could not be rehearsed'),
    'image-missing': titled('The image could not be found'),
    'wrong-platform': titled('The image is for another platform'),
    cancelled: titled('The run was cancelled'),
    'output-unwritable': titled('A report could not be written'),
    'not-checked': titled('Nothing was checked'),
    ...MERGE_TEXTS,
    'internal-fault': titled('Zero Drift itself failed'),
    ...failure_wording/* FAILURE_TEXTS */.MY,
    ...stopping/* STOP_TEXTS */.gu,
    drift: drift_wording/* driftText */.L,
    ...REFUSAL_TEXTS,
    ...rule_wording/* RULE_TEXTS */.K,
    'boot-only': () => ({
        title: 'Only booting was checked',
        detail: 'Nothing was asked of the running container, so what it writes under use was not seen. ' +
            'Add a smoke test: `smoke-http`, `smoke-exec` or `smoke-run`.'
    }),
    killed: ({ milliseconds }) => ({
        title: 'The container had to be killed',
        detail: `The container did not stop within ${(0,phrases/* duration */.p0)(milliseconds)} and was killed: what it would have written at its end was not seen.`
    }),
    'log-cut': () => ({
        title: 'The log of the container was cut',
        detail: 'The container printed more than is kept: the middle of its log is missing.'
    }),
    'left-behind': titled('Something was left behind on the engine'),
    ...IMAGE_TEXTS,
    ...LOOK_TEXTS,
    ...RECOVERY_TEXTS,
    ...explain_wording/* EXPLAIN_TEXTS */.$Y,
    ...attack_wording/* ATTACK_TEXTS */.uR,
    ...EVIDENCE_TEXTS
};
function titled(title) {
    return ({ message }) => ({ title, detail: message });
}


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

/***/ 4304:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PH: function() { return /* binding */ bytesOfRoot; },
  yz: function() { return /* binding */ movedSince; },
  Mi: function() { return /* binding */ readRoots; },
  QM: function() { return /* binding */ rootChanges; },
  hS: function() { return /* binding */ surveyTwin; }
});

// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/observe/store/change-store.js
var change_store = __webpack_require__(2345);
;// CONCATENATED MODULE: ./lib/observe/subtract.js

/**
 * Takes the engine's own noise, as the stub twin lists it, from what was seen of the container. An entry that the twin lacks is never lost.
 */
function subtract(seen, noise, mountPoints) {
    const noted = new Map(Array.from(noise, ({ path, kind }) => [path, kind]));
    const mounted = new Set(mountPoints);
    const kept = (0,change_store/* rawChanges */.A)();
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

// EXTERNAL MODULE: ./lib/plan/change-kinds.js
var change_kinds = __webpack_require__(9170);
;// CONCATENATED MODULE: ./lib/observe/union.js

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

// EXTERNAL MODULE: ./lib/observe/network-files.js
var network_files = __webpack_require__(5303);
// EXTERNAL MODULE: ./lib/observe/compare.js
var compare = __webpack_require__(9488);
// EXTERNAL MODULE: ./lib/observe/path-bytes.js
var path_bytes = __webpack_require__(922);
;// CONCATENATED MODULE: ./lib/observe/root-contents.js



/** Changes of a container's root filesystem by contents, and those that only the lists show: sockets, and entries that were gone by its end. */
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
            return snapshot.has((0,path_bytes/* bytesOf */.$$)(path));
        lossy ??= new Set(Array.from(snapshot.keys(), path_bytes/* asEngineLists */.O4).filter(isLossy));
        return lossy.has(path);
    };
}
const isLossy = (path) => path.includes('\ufffd');

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
/** Reads both root filesystems side by side, after the container's end. */
async function readRoots({ stage, world, plan }) {
    const question = { world, limit: plan.watch.limit, most: bytesOfRoot(plan) };
    const [own, original] = await Promise.all([
        (0,observe_survey/* surveyRoot */.D2)({ ...question, id: stage.id }),
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
/* harmony import */ var _path_bytes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(922);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5584);
/* harmony import */ var _tar__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9483);
/* harmony import */ var _time_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7952);





/** A volume or bind, through the archive: a folder, or a single file, behind links if need be. Throws a `Fault` where it cannot be read to its end. */
async function surveyMount(question, path) {
    for (let at = path, links = 0; links < MOST_LINKS; links++) {
        const snapshot = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .newSnapshot */ .Vw)();
        const partial = await readMount(question, { path, at }, snapshot);
        const { type, target = '' } = snapshot.get((0,_path_bytes__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(path)) ?? {};
        if (type !== 'symlink')
            return { snapshot, partial, at };
        at = behind(at, target);
    }
    throw broken(path, 'it is behind too many symbolic links');
}
/** The same from where the engine is known to have it, into any ledger; tells whether some contents were left out. */
async function readMount(question, { path, at }, ledger) {
    const { world, id } = question;
    const top = (0,_path_bytes__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(path);
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
async function read({ world, limit, most, keeper, isWanted }, { path, pathOf, ledger }, ask) {
    const how = { limit, digest: world.digest, pathOf, keeper, isWanted };
    const { enter, partial } = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .surveyor */ .U6)(how, ledger);
    const reader = (0,_tar__WEBPACK_IMPORTED_MODULE_2__/* .tarReader */ .R)(enter);
    await ask((0,_time_limit__WEBPACK_IMPORTED_MODULE_3__/* .inTime */ .R)(reader.add, (0,_time_limit__WEBPACK_IMPORTED_MODULE_3__/* .timeFor */ .t)(most), world.clock));
    if (!reader.ended())
        throw broken(path, 'the engine broke off its archive');
    return partial();
}
const broken = (path, why) => new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', `${JSON.stringify(path)} could not be looked at: ${why}.`);


/***/ }),

/***/ 9966:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ entryAt; }
/* harmony export */ });
/** The entry of a list at an index. Throws where there is none: a default in its place would be written somewhere, or proven. */
function entryAt(list, index) {
    if (index in list)
        return list[index];
    throw new Error(`There is no entry ${index} in a list of ${list.length}.`);
}


/***/ }),

/***/ 2311:
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