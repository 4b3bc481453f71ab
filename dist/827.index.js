"use strict";
exports.id = 827;
exports.ids = [827];
exports.modules = {

/***/ 1556:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xn: function() { return /* binding */ appraisalOf; },
  z7: function() { return /* binding */ changesFor; },
  ig: function() { return /* binding */ leftOut; },
  CK: function() { return /* binding */ mountSentences; },
  DP: function() { return /* binding */ optionalSentences; },
  De: function() { return /* binding */ purposesOf; },
  q7: function() { return /* binding */ suspiciousAmong; },
  C0: function() { return /* binding */ withoutMount; },
  Ei: function() { return /* binding */ withoutSentence; }
});

// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/judge/place-advice.js
var place_advice = __webpack_require__(6972);
// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var severity = __webpack_require__(4048);
// EXTERNAL MODULE: ./lib/observe/paths.js
var paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./lib/explain/allow-rules.js + 1 modules
var allow_rules = __webpack_require__(3080);
;// CONCATENATED MODULE: ./lib/explain/pod-advice.js

/** Sentences on what lasts in the volumes of a pod, and on what init containers do in them. */
function podSentences(suggestion, { group, folders }) {
    const { fix, filled, emptied, purposes } = suggestion;
    const copied = filled.filter(({ path }) => fix.volumes.includes(path));
    const isData = (path) => purposes.some((purpose) => purpose.path === path && purpose.kinds.includes('data'));
    const kept = [...emptied, ...fix.volumes.filter(isData)];
    const isSized = fix.tmpfs.some(({ options }) => /(?:^|,)size=/.test(options));
    const told = [
        [
            group !== undefined,
            `\`fsGroup: ${group ?? ''}\` gives the volumes of the pod to a group of the container's user, which is refused there otherwise.`
        ],
        [
            folders.length > 0,
            `An init container makes a folder in the volume for ${(0,phrases/* list */.p_)(folders.map(({ path, mode }) => `${(0,phrases/* quote */.hD)(path)} (mode ${octal(mode)})`), 5)}: the program refuses one that all may write to.`
        ],
        [
            copied.length > 0,
            `An emptyDir is empty at first. An init container copies what the image has there, at each start of a pod: ${(0,phrases/* list */.p_)(copied.map((one) => `${(0,phrases/* quote */.hD)(one.path)} (${(0,phrases/* count */.U9)(one.files, 'file')}, ${(0,phrases/* size */.Ej)(one.bytes)})`), 5)}.`
        ],
        [
            kept.length > 0,
            `An emptyDir goes with its pod, and with it what the program keeps in ${(0,phrases/* list */.p_)(kept.map(phrases/* quote */.hD), 5)}. Mount a PersistentVolumeClaim where that has to last.`
        ],
        [isSized, SIZES]
    ];
    return told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []));
}
const octal = (mode) => mode.toString(8).padStart(4, '0');
const SIZES = 'A `sizeLimit` is a guess: it comes from one small smoke test. Give it room for what production writes, since a cluster ends a pod that exceeds it.';

// EXTERNAL MODULE: ./lib/explain/write-kinds.js
var write_kinds = __webpack_require__(3505);
;// CONCATENATED MODULE: ./lib/explain/advice.js







/** Purpose of each mount, from the writes to it. Data on a volume needs no other remedy. */
function purposesOf(mounts, writes) {
    return mounts.map(({ path, kind }) => {
        const here = writes
            .filter((write) => (0,paths/* isWithin */.UO)(write.path, path) || write.home === path)
            .map(write_kinds/* kindOf */.I);
        const open = here.filter(({ word }) => kind === 'tmpfs' || word !== 'data');
        return {
            path,
            kinds: [...new Set(here.map(({ word }) => word))],
            remedies: [...new Set(open.flatMap(({ remedy }) => remedy ?? []))]
        };
    });
}
/**
 * Files that the program writes to paths where no mount should go, each with an alternative.
 * Suspicious writes come first; at most 20.
 */
function withoutMount(writes) {
    const suspicious = suspiciousAmong(writes);
    const known = new Set(suspicious);
    const others = writes.filter((write) => !known.has(write) && isOfSystem(write));
    return [...suspicious.map(warningOf), ...others.map(alternativeOf)].slice(0, MOST);
}
const MOST = 20;
/**
 * Whether a write put a file right into a system folder. Byte code does not count: a program loses
 * nothing without it.
 */
function isOfSystem(write) {
    const { home, made, entry } = write;
    const isFile = made === undefined && entry?.type !== 'directory';
    return isFile && (0,paths/* isSystemFolder */.mY)(home) && !(0,write_kinds/* isByteCode */.AO)(write);
}
function alternativeOf(write) {
    const { word, remedy } = (0,write_kinds/* kindOf */.I)(write);
    return { path: write.path, kinds: [word], remedies: remedy === undefined ? [] : [remedy] };
}
function warningOf(write) {
    const own = (0,place_advice/* placeAdvice */.kL)(write.path);
    const kinds = appraisalOf(write, '/').tags.map((tag) => tag.replaceAll('-', ' '));
    return { path: write.path, kinds, remedies: [...(own === undefined ? [] : [own]), FIND_OUT] };
}
const FIND_OUT = 'find out what writes it; no mount is suggested that would let that happen';
/** Severity and tags of a write that the writable run allowed. */
function appraisalOf({ path, kind, entry }, place) {
    if (kind === 'transient' || kind === 'opened')
        return { severity: 'low', tags: [] };
    const change = kind === 'owned' ? 'changed' : kind;
    return (0,severity/* appraise */.mu)({ path, kind: change, place, after: entry });
}
/**
 * Writes that would give an intruder control of the container, if they are as they look. The smoke
 * test may play an attack, and an image may be one.
 */
const suspiciousAmong = (writes) => writes.filter((write) => appraisalOf(write, '/').severity === 'critical');
/** Sentences on what lasts in the mounts, what does not, and what they hide. */
function mountSentences(suggestion) {
    const { emptied, fix, filled, fresh, hidden, dangers } = suggestion;
    if (fix.pod !== undefined)
        return [
            ...podSentences(suggestion, fix.pod),
            ...hidden.slice(0, MOST_HIDDEN).map(hiddenSentence)
        ];
    const exposed = new Set(dangers.map(({ path }) => path));
    const broad = new Set([...exposed].map(allow_rules/* ruleFor */.sG));
    const allow = suggestion.allow.filter((rule) => !broad.has(rule));
    const isSized = fix.tmpfs.some(({ options }) => /(?:^|,)size=/.test(options));
    const running = fix.tmpfs.filter(({ options }) => /(?:^|,)exec(?:,|$)/.test(options));
    const told = [
        [
            allow.length > 0,
            `What it keeps in volumes is drift until a rule allows it: ${(0,phrases/* list */.p_)(allow.map(phrases/* quote */.hD), 5)}. \`zero-drift suggest --write\` adds that to the policy file.`
        ],
        [
            emptied.length > 0,
            `A tmpfs is emptied at each restart: what the program keeps in ${(0,phrases/* list */.p_)(emptied.map(phrases/* quote */.hD), 5)} is gone then.`
        ],
        [
            running.length > 0,
            `\`exec\` on a tmpfs lets programs there be run: the image writes programs or libraries to ${(0,phrases/* list */.p_)(running.map(({ path }) => (0,phrases/* quote */.hD)(path)), 5)} and loads them from there.`
        ],
        [isSized, advice_SIZES]
    ];
    return [
        ...told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : [])),
        ...filledSentences(filled.filter(({ path }) => !exposed.has(path)), fresh),
        ...hidden.slice(0, MOST_HIDDEN).map(hiddenSentence)
    ];
}
/** For people; report.json holds them all. */
const MOST_HIDDEN = 12;
const advice_SIZES = 'The size of a tmpfs is a guess: it comes from one small smoke test. Give it room for what production writes.';
/** How to get a newer image's files into volumes that an engine fills. */
function filledSentences(filled, fresh) {
    if (filled.length === 0)
        return [];
    const sources = new Map(fresh.map(({ path, source }) => [path, source]));
    const nameOf = ({ path }) => sources.get(path) ?? path;
    const [first] = filled.map(nameOf);
    const [they, keep, name = ''] = filled.length === 1 ? ['it', 'keeps', first] : ['one', 'keep', 'NAME'];
    const named = filled.map((one) => `${(0,phrases/* quote */.hD)(nameOf(one))} on ${(0,phrases/* quote */.hD)(one.path)} (${(0,phrases/* count */.U9)(one.files, 'file')}, ${(0,phrases/* size */.Ej)(one.bytes)})`);
    return [
        `A named volume is filled from the image once: after an upgrade ${(0,phrases/* list */.p_)(named, 5)} ${keep} the files of the old image. ` +
            `To refresh ${they}, save what the program has written there and remove the volume: ${(0,phrases/* quote */.hD)(`docker volume rm ${name}`)}; ` +
            `with Compose after \`docker compose down\`, where it is called ${(0,phrases/* quote */.hD)(`PROJECT_${name}`)}. The pod of the Kubernetes recipe copies the files anew at each start.`
    ];
}
const hiddenSentence = ({ path, files, bytes }) => `The mount on ${(0,phrases/* quote */.hD)(path)} hides ${(0,phrases/* count */.U9)(files, 'file')} of the image (${(0,phrases/* size */.Ej)(bytes)}); the smoke test passes without.`;
/**
 * Sentences on writes that are refused or lost, which the smoke test does not notice, and on the
 * mounts that were proven for them.
 */
function optionalSentences({ optional, refusals }) {
    const { allow = [], refused = [], lost = [] } = optional ?? {};
    const flags = optional === undefined ? [] : changesFor(optional);
    const rules = allow.length === 0 ? '' : ` Allow ${(0,phrases/* list */.p_)(allow.map(phrases/* quote */.hD), 3)}.`;
    const paths = refusals.flatMap(({ path }) => (path === undefined ? [] : [path]));
    const left = [...new Set(paths)].filter((path) => !refused.includes(path));
    const told = [
        [
            refused.length > 0,
            `Also refused, and harmless for the smoke test: ${(0,phrases/* list */.p_)(refused.map(phrases/* quote */.hD), NAMED)}.`
        ],
        [
            lost.length > 0,
            `Not kept, which the smoke test does not notice: ${(0,phrases/* list */.p_)(lost.map(phrases/* quote */.hD), NAMED)}.`
        ],
        [
            flags.length > 0,
            `With ${(0,phrases/* list */.p_)(flags.map(phrases/* quote */.hD), NAMED)} as well, that does not happen (tried, too).${rules}`
        ],
        [
            left.length > 0,
            `Still refused, but not needed by the smoke test: ${(0,phrases/* list */.p_)(left.map(phrases/* quote */.hD), NAMED)}.`
        ]
    ];
    return told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []));
}
const NAMED = 5;
/** The folders that the program works without, but for those of the optional mounts. */
function leftOut({ without, optional }) {
    const { tmpfs, volumes } = optional?.fix ?? { tmpfs: [], volumes: [] };
    const mounts = [...tmpfs.map(({ path }) => path), ...volumes];
    return without.filter(({ path }) => !mounts.some((mount) => (0,paths/* isWithin */.UO)(path, mount)));
}
/** A place that it also writes to, and what it lacks without. */
function withoutSentence({ path, kinds: [kind = ''] }) {
    const lack = LACKS.get(kind) ?? 'it is not kept';
    return `Also writes to ${(0,phrases/* quote */.hD)(path)}; works without, so that ${lack}.`;
}
/** The loss of a program where a write of that kind is refused. */
const LACKS = new Map([
    ['pid or lock file', 'there is no such file'],
    ['socket', 'there is no such socket'],
    ['log', 'log is lost'],
    ['bytecode', 'code is compiled anew at each start'],
    ['cache', 'cache is off'],
    ['session', 'sessions are lost'],
    ['data', 'data is not kept']
]);
/** Changes that a reader has to make: settings of a service, or else flags of `docker run`. */
const changesFor = ({ flags, settings }) => settings ?? flags;


/***/ }),

/***/ 3080:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e0: function() { return /* binding */ exact; },
  k9: function() { return /* binding */ literalStart; },
  vB: function() { return /* binding */ narrowRules; },
  sG: function() { return /* binding */ ruleFor; }
});

// EXTERNAL MODULE: ./lib/judge/change-tests.js
var change_tests = __webpack_require__(2790);
// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var severity = __webpack_require__(4048);
// EXTERNAL MODULE: ./lib/observe/paths.js
var paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./lib/plan/glob.js
var glob = __webpack_require__(5574);
// EXTERNAL MODULE: ./lib/plan/paths.js
var plan_paths = __webpack_require__(7734);
// EXTERNAL MODULE: ./lib/explain/writes.js
var writes = __webpack_require__(7878);
;// CONCATENATED MODULE: ./lib/explain/passing-names.js



/**
 * Returns a function that puts wildcards for parts of names that differ between this boot and
 * another. If that boot is not known, these are parts that look like a time, a process number or a
 * random choice. Parts that go on by themselves, such as dates and counters, always get one. The
 * image's own names never do.
 */
function passingNames({ image, own }) {
    const partsIn = (path) => {
        const names = (0,plan_paths/* namesIn */.wX)(path);
        return names.map((name, index) => {
            const isShipped = image.has((0,paths/* bytesOf */.$$)(`/${names.slice(0, index + 1).join('/')}`));
            return isShipped ? [{ text: name, kind: 'fixed' }] : partsOf(name);
        });
    };
    const foreign = Array.from(own?.keys() ?? [])
        .filter((name) => !image.has(name) && (0,paths/* isText */.KH)(name))
        .map(paths/* readable */.HD);
    let shapes;
    const isOfOther = (parts) => {
        shapes ??= new Set(foreign.map((path) => shapeOf(partsIn(path))));
        return shapes.has(shapeOf(parts));
    };
    const openIn = ({ path, rehearsed }, parts) => {
        if (own === undefined || rehearsed === true)
            return LOOKS;
        if (own.has((0,paths/* bytesOf */.$$)(path)))
            return GOES_ON;
        return isOfOther(parts) ? ANY : LOOKS;
    };
    const differing = counterparts(foreign);
    const isNews = ({ path, rehearsed }) => rehearsed !== true && own?.has((0,paths/* bytesOf */.$$)(path)) === false;
    return (one, fixed) => {
        const other = isNews(one) ? differing(one.path) : undefined;
        if (other !== undefined)
            return `${fixed(other.before)}${other.choice}${fixed(other.after)}`;
        const parts = partsIn(one.path);
        if (parts.flat().every(({ kind }) => kind === 'fixed'))
            return undefined;
        const open = openIn(one, parts);
        const isOpen = parts.flat().some(({ kind }) => open.has(kind));
        return isOpen ? withOpen(parts, open, fixed) : undefined;
    };
}
/**
 * Returns a function that finds the neighbour that another boot made in the place of a path. It has
 * the same length, and differs in one run of letters, digits and underscores, as `mkstemp` and its
 * like choose them. Such a run need not look random by itself.
 */
function counterparts(foreign) {
    const byFolder = (0,writes/* grouped */.zD)(foreign, paths/* parentOf */.gN);
    return (path) => {
        const folder = (0,paths/* parentOf */.gN)(path);
        const neighbours = byFolder.get(folder) ?? [];
        if (neighbours.length > MOST)
            return undefined;
        const found = neighbours.flatMap((other) => differenceOf(path, other) ?? []);
        // The more two paths have in common, the surer it is that one replaces the other.
        const [best] = found.toSorted((one, two) => lengthOf(two) - lengthOf(one));
        return best !== undefined && best.before.length > folder.length + LEAST ? best : undefined;
    };
}
/** Characters of a name before a random choice; fewer do not identify the file. */
const LEAST = 4;
/** Most neighbours to compare with each other; of more, the endings of their names decide. */
const MOST = 200;
/** Fewest characters of a random choice. */
const FEWEST = 4;
const lengthOf = ({ before, after }) => before.length + after.length;
function differenceOf(path, other) {
    if (path.length !== other.length || path === other)
        return undefined;
    let [start, end] = [0, path.length];
    while (path[start] === other[start])
        start += 1;
    while (path[end - 1] === other[end - 1])
        end -= 1;
    // The first and the last characters of two choices may be equal by chance.
    while (CHOSEN.test(path[start - 1] ?? ''))
        start -= 1;
    while (CHOSEN.test(path[end] ?? ''))
        end += 1;
    const [one, two] = [path.slice(start, end), other.slice(start, end)];
    const isChoice = one.length >= FEWEST && /^\w+$/.test(one) && /^\w+$/.test(two);
    const [before, after] = [path.slice(0, start), path.slice(end)];
    const isEnding = after === '' && before.endsWith('.') && one.length <= LONGEST_ENDING;
    return isChoice && !isEnding ? { before, choice: marksFor(one), after } : undefined;
}
const CHOSEN = /\w/;
/** Longest ending behind the last dot of a name; it shows the kind of a file. */
const LONGEST_ENDING = 5;
const GOES_ON = new Set(['ongoing']);
const LOOKS = new Set(['ongoing', 'passing']);
const ANY = new Set(['ongoing', 'passing', 'possible']);
const shapeOf = (parts) => withOpen(parts, ANY, (text) => text);
/**
 * One wildcard for each character: digits for digits, else no dot, since an ending could follow it.
 */
const marksFor = (text) => (/^\d+$/.test(text) ? '[0-9]' : '[!.]').repeat(text.length);
function withOpen(parts, open, fixed) {
    const pieceOf = ({ text, kind }, before) => {
        if (!open.has(kind))
            return fixed(text);
        return before !== undefined && open.has(before.kind) ? '' : '*';
    };
    // A `*` at the end of a name would also match the ending of a program.
    const nameOf = (name) => name.map((part, index) => pieceOf(part, name[index - 1])).join('');
    const closed = (name) => {
        const end = name.findLastIndex(({ kind }) => !open.has(kind)) + 1;
        const rest = name.slice(end).map(({ text }) => marksFor(text));
        return `${nameOf(name.slice(0, end))}${rest.join('')}`;
    };
    return parts
        .map((name, index) => `/${index === parts.length - 1 ? closed(name) : nameOf(name)}`)
        .join('');
}
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const DATE = /(?:19|20)\d\d(?<mark>[-_.]?)[01]\d\k<mark>[0-3]\d(?!\d)/;
/** Letters and digits with a digit among them, or as many letters as a random choice has. */
const RUN = /[A-Za-z0-9]*\d[A-Za-z0-9]*|[A-Za-z]{6,}/;
const TOKEN = new RegExp(`(?<uuid>${UUID.source})|(?<date>${DATE.source})|${RUN.source}`, 'gi');
function partsOf(name) {
    const parts = [];
    let end = 0;
    for (const { 0: text, index, groups = {} } of name.matchAll(TOKEN)) {
        parts.push({ text: name.slice(end, index), kind: 'fixed' });
        if (groups['uuid'] !== undefined)
            parts.push({ text, kind: 'passing' });
        else if (groups['date'] !== undefined)
            parts.push({ text, kind: 'ongoing' });
        else
            parts.push(...partsOfRun(text));
        end = index + text.length;
    }
    return [...parts, { text: name.slice(end), kind: 'fixed' }].filter(isSomething);
}
const isSomething = ({ text }) => text !== '';
function partsOfRun(run) {
    if (isRandom(run))
        return [{ text: run, kind: 'passing' }];
    if (!/\d/.test(run))
        return [{ text: run, kind: isMixed(run) ? 'possible' : 'fixed' }];
    return run.split(/(\d+)/).map((text, index) => ({
        text,
        kind: index % 2 === 0 ? 'fixed' : kindOfNumber(text)
    }));
}
function kindOfNumber(digits) {
    if (/^0\d{3}/.test(digits) || DATE.test(digits))
        return 'ongoing';
    return digits.length >= LONG ? 'passing' : 'possible';
}
/** Fewest digits of a process number or a time; a year, a port or a version has fewer. */
const LONG = 5;
/**
 * Whether a run looks random: a digest, or letters and digits as `mkstemp` and its like mix them.
 */
const isRandom = (run) => (/^[0-9a-f]{8,}$/i.test(run) && /\d/.test(run) && /[a-f]/i.test(run)) ||
    (run.length >= 6 && /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run)) ||
    (run.length >= 8 && (run.match(/\d+/g) ?? []).length >= 3);
/** Whether a word has capitals after its beginning. */
const isMixed = (run) => /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(run);

;// CONCATENATED MODULE: ./lib/explain/allow-rules.js






/**
 * Returns the narrowest allow rules for these changes: a path each, with the kinds of change that
 * were seen. An added folder stands for everything that was added in it. Many neighbours share a
 * rule by the ending of their names, if the image has no other file with that ending. Parts of a
 * name that each boot makes anew become wildcards. A change that looks like an intruder's work
 * shares a rule with no other.
 */
function narrowRules(changes, boots) {
    const folders = addedFolders(changes);
    const harmless = changes.filter((one) => !(0,severity/* isNotable */._r)(one));
    const alone = harmless.filter((one) => outermostIn(one, folders) === undefined);
    const crowds = crowdsOf(alone, changes, boots);
    const opened = openPatterns(changes, boots);
    const named = (one) => opened.get(one.path) ?? exact(one.path);
    const patternFor = (one) => {
        if ((0,severity/* isNotable */._r)(one))
            return named(one);
        const folder = outermostIn(one, folders);
        if (folder !== undefined)
            return `${opened.get(folder) ?? exact(folder)}/**`;
        return crowds.has(crowdOf(one.path)) ? crowdOf(one.path) : named(one);
    };
    return Array.from((0,writes/* grouped */.zD)(changes, patternFor), ([pattern, drifted]) => ({
        rule: `${lettersFor(drifted)} ${pattern}`,
        drifted
    }));
}
/** Neighbours up to this number get a rule each. */
const CROWD = 8;
/**
 * Glob patterns that match many of these harmless changes, and nothing else that changed or that
 * the image has.
 */
function crowdsOf(harmless, changes, { image }) {
    const crowds = new Set();
    for (const [crowd, some] of (0,writes/* grouped */.zD)(harmless, ({ path }) => crowdOf(path)))
        // Without a common ending, a pattern would match programs as well.
        if (some.length > CROWD && !crowd.endsWith('/*'))
            crowds.add(crowd);
    if (crowds.size === 0)
        return crowds;
    const known = new Set(changes.filter((one) => !(0,severity/* isNotable */._r)(one)).map(({ path }) => path));
    function exclude(path) {
        if (known.has(path))
            return;
        crowds.delete(crowdOf(path));
    }
    for (const { path } of changes)
        exclude(path);
    for (const name of image.keys())
        exclude((0,paths/* readable */.HD)(name));
    return crowds;
}
/** Glob pattern for all neighbours whose names have the ending of this path. */
function crowdOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const ending = /.(\.[A-Za-z]\w*)$/.exec(name)?.[1] ?? '';
    return `${allIn((0,paths/* parentOf */.gN)(path))}${ending}`;
}
const allIn = (folder) => `${folder === '/' ? '' : exact(folder)}/*`;
/**
 * Folders that were added and that hold no notable change. Folders that a web server serves are
 * left out, since a script could be put there.
 */
function addedFolders(changes) {
    const folders = new Set();
    for (const { path, kind, isFolder } of changes)
        if (kind === 'added' && isFolder && !(0,change_tests/* isServed */.SM)(path))
            folders.add(path);
    for (const one of changes) {
        if (!(0,severity/* isNotable */._r)(one))
            continue;
        for (let path = one.path; path !== '/'; path = (0,paths/* parentOf */.gN)(path))
            folders.delete(path);
    }
    return folders;
}
function outermostIn({ path }, folders) {
    let outermost;
    for (let one = path; one !== '/'; one = (0,paths/* parentOf */.gN)(one))
        if (folders.has(one))
            outermost = one;
    return outermost;
}
const LETTERS = [
    ['added', 'A'],
    ['changed', 'C'],
    ['deleted', 'D']
];
const lettersFor = (some) => LETTERS.filter(([kind]) => some.some((one) => one.kind === kind))
    .map(([, letter]) => letter)
    .join('');
/**
 * Glob patterns by path, for paths whose names each boot makes anew. No pattern matches a path of
 * the image, and that of a harmless change matches no notable change.
 */
function openPatterns(changes, boots) {
    const patternOf = passingNames(boots);
    const found = changes.flatMap((one) => {
        const pattern = patternOf(one, exact);
        return pattern === undefined ? [] : [{ ...one, pattern }];
    });
    if (found.length === 0)
        return new Map();
    const harmless = new Set(found.filter((one) => !(0,severity/* isNotable */._r)(one)).map(({ pattern }) => pattern));
    const patterns = new Set(found.map(({ pattern }) => pattern));
    // Each pattern is compared with each name in its folder, and so many rules would not be read.
    const tooWide = new Set([...(0,writes/* grouped */.zD)(patterns, literalStart).values()].filter((some) => some.length > allow_rules_MOST).flat());
    const standingFor = matcherOf(new Set([...patterns].filter((one) => !tooWide.has(one))));
    for (const name of boots.image.keys())
        for (const pattern of standingFor((0,paths/* readable */.HD)(name)))
            tooWide.add(pattern);
    for (const change of changes.filter(severity/* isNotable */._r))
        // A rule for a folder covers everything in it.
        for (let { path } = change; path !== '/'; path = (0,paths/* parentOf */.gN)(path))
            for (const pattern of standingFor(path))
                if (harmless.has(pattern))
                    tooWide.add(pattern);
    const kept = found.filter(({ pattern }) => !tooWide.has(pattern));
    return new Map(kept.map(({ path, pattern }) => [path, pattern]));
}
/** Most patterns for one folder. */
const allow_rules_MOST = 100;
/**
 * Returns a function that finds the patterns that match a path. It tries only patterns whose
 * literal start is a folder of the path.
 */
function matcherOf(patterns) {
    const matchers = Array.from(patterns, (pattern) => {
        const matches = (0,glob/* compileGlob */.S)(pattern);
        return { pattern, matches: 'problem' in matches ? () => true : matches.value };
    });
    const byStart = (0,writes/* grouped */.zD)(matchers, ({ pattern }) => literalStart(pattern));
    return (path) => {
        const found = [];
        for (let folder = (0,paths/* parentOf */.gN)(path), isLast = false; !isLast; folder = (0,paths/* parentOf */.gN)(folder)) {
            for (const { pattern, matches } of byStart.get(folder) ?? [])
                if (matches(path))
                    found.push(pattern);
            isLast = folder === '/';
        }
        return found;
    };
}
/** Glob pattern for everything in a folder, with all special characters of its path escaped. */
const ruleFor = (path) => `${exact(path)}/**`;
/** Glob pattern for exactly this path, escaped as a rule line needs it. */
const exact = (path) => (0,glob/* literalGlob */.I)(path).replace(/(\s)#/g, '$1\\#').replace(/\s$/, '[$&]');
/**
 * Literal start of a glob pattern: the path before its first name with a wildcard, or all of it.
 */
function literalStart(pattern) {
    const open = /(?<!\\)(?:\\\\)*[*?[{]/.exec(pattern);
    const start = open === null ? pattern : pattern.slice(0, pattern.lastIndexOf('/', open.index));
    return start.replace(/\\(.)/gs, '$1') || '/';
}


/***/ }),

/***/ 9868:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: function() { return /* binding */ lostNotes; },
/* harmony export */   E5: function() { return /* binding */ securityWords; },
/* harmony export */   EK: function() { return /* binding */ dockerNotes; },
/* harmony export */   Im: function() { return /* binding */ comment; },
/* harmony export */   JF: function() { return /* binding */ cautions; },
/* harmony export */   PI: function() { return /* binding */ isReadOnly; },
/* harmony export */   Qq: function() { return /* binding */ hasColon; },
/* harmony export */   RI: function() { return /* binding */ optionWords; },
/* harmony export */   T$: function() { return /* binding */ maskedNotes; },
/* harmony export */   Tq: function() { return /* binding */ unsetNotes; },
/* harmony export */   Wy: function() { return /* binding */ labelOf; },
/* harmony export */   cS: function() { return /* binding */ mountsOf; },
/* harmony export */   dM: function() { return /* binding */ distinct; },
/* harmony export */   dN: function() { return /* binding */ pidsLimitOf; },
/* harmony export */   fZ: function() { return /* binding */ volumeLine; },
/* harmony export */   nK: function() { return /* binding */ comments; },
/* harmony export */   t1: function() { return /* binding */ tmpfsLine; },
/* harmony export */   y2: function() { return /* binding */ dockerSize; },
/* harmony export */   zo: function() { return /* binding */ variableNames; }
/* harmony export */ });
/* unused harmony export volumeName */
/* harmony import */ var _judge_findings_explanation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(704);
/* harmony import */ var _plan_entry_at__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9966);
/* harmony import */ var _plan_masks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1123);
/* harmony import */ var _plan_parse__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7761);




/** The mounts of every recipe for that container, the fix among them. */
function mountsOf({ image, container, fix }) {
    const own = container.volumes.filter(({ source }) => source !== '');
    const nameless = container.volumes.filter(({ source }) => source === '');
    const paths = [...nameless.map(({ path }) => path), ...fix.volumes];
    const taken = own.map(({ source }) => source);
    const wished = paths.map((path) => volumeName(image, path));
    const names = distinct(wished, taken);
    return {
        tmpfs: [...container.tmpfs, ...fix.tmpfs],
        own,
        fresh: paths.map((path, index) => ({ source: (0,_plan_entry_at__WEBPACK_IMPORTED_MODULE_3__/* .entryAt */ ._)(names, index), path, readOnly: false }))
    };
}
/** Docker's option words by name; a flag has an empty value, and the last of equal names counts. */
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
/** Whether a path has a colon, at which the short forms of Docker and Compose would split it. */
function hasColon({ path }) {
    return path.includes(':');
}
/**
 * Most characters of a name: leaves room, below the 63 of a DNS label, for a number that makes it
 * unique.
 */
const LONGEST = 50;
/**
 * A volume's name as Docker takes it (`plan/mounts.ts`): `/var/lib/app` of `acme/shop:1.4` gives
 * `acme-shop-var-lib-app`. Two images on one machine must not share a volume, and two versions of
 * one image have to.
 */
function volumeName(image, path) {
    return `${safe(repositoryOf(image)) || 'image'}-${cut(safe(path)) || 'volume'}`;
}
/** An image's name without its registry, tag and digest; for an ID, its first twelve digits. */
function repositoryOf(reference) {
    const [, digits] = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]*$/.exec(reference) ?? [];
    const name = reference.replace(/@[^]*$/, '').replace(/:[^/]*$/, '');
    // Docker as well recognises a registry by the first part of a name.
    return digits ?? name.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '');
}
/** Most characters of a name's part; the engine's own limit for a name is 255. */
const ROOM = 128;
/** Replaces characters that a volume's name cannot have. */
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
/** Makes names unique, in their order: a name that is taken gets `-2`, `-3` and so on. */
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
/**
 * Whether the recipes use a read-only root filesystem. If there are rules for a writable one, they
 * do not.
 */
const isReadOnly = ({ standing }) => standing.rules.length === 0;
/**
 * Names of the container's environment variables. Values may be secrets, and no recipe shows one.
 */
function variableNames({ env }) {
    return env.map((variable) => variable.replace(/=[^]*$/, ''));
}
/** Security options without seccomp profiles, which are held as their whole text. */
function securityWords({ securityOpt }) {
    return securityOpt.filter((option) => !option.includes('{'));
}
/** Bytes as Docker writes sizes: in the largest unit that divides them. */
function dockerSize(bytes) {
    const power = ['g', 'm', 'k'].findIndex((_, index) => bytes % 1024 ** (3 - index) === 0);
    return power === -1 ? String(bytes) : `${bytes / 1024 ** (3 - power)}${'gmk'.charAt(power)}`;
}
/** The check's own limit, which needs no setting. */
const USUAL_PIDS = 1024;
/** A sentence on the variables whose values no recipe repeats; none where the container has none. */
function unsetNotes(container) {
    const names = variableNames(container).map((name) => /^[!-~]+$/.test(name) ? name : (0,_plan_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteVisible */ .Lc)(name));
    return names.length === 0 ? [] : [`No value is repeated here: set ${names.join(', ')}.`];
}
/** A sentence on the secrets of the command, which no recipe repeats; none where it has none. */
function maskedNotes({ entrypoint = [], command = [] }) {
    const isMasked = [...entrypoint, ...command].some((word) => word.includes(_plan_masks__WEBPACK_IMPORTED_MODULE_1__/* .MASKED */ .uA));
    return isMasked ? [`No secret is repeated here: put it where the command has "${_plan_masks__WEBPACK_IMPORTED_MODULE_1__/* .MASKED */ .uA}".`] : [];
}
function pidsLimitOf({ pidsLimit }) {
    return pidsLimit === USUAL_PIDS ? undefined : pidsLimit;
}
/**
 * A comment line for a reader. It holds no command to the runner, nothing invisible, and nothing
 * that ends the line.
 */
function comment(sentence) {
    const visible = sentence.replace(INVISIBLE, (character) => {
        return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
    });
    return `# ${visible.replaceAll('##[', '##\\[')}`;
}
/** The invisible characters of `report/escape.ts`. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Comments on settings that `docker run` or Compose cannot express. `long`: the options that its
 * long form of a tmpfs has.
 */
function dockerNotes(container, { tmpfs }, long) {
    const hasProfile = securityWords(container).length < container.securityOpt.length;
    const profile = hasProfile ? ['Add the seccomp profile: it is not repeated here.'] : [];
    const notes = [...unsetNotes(container), ...maskedNotes(container), ...profile];
    return [...notes.map(comment), ...lostNotes(tmpfs, long)];
}
/** Comments on the options of tmpfs mounts that need the long form, which does not have them. */
function lostNotes(tmpfs, long) {
    return tmpfs.filter(hasColon).flatMap(({ path, options }) => {
        const words = [...optionWords(options).keys()].filter((word) => !long.includes(word));
        return words.length === 0
            ? []
            : [
                comment(`With a colon in its path, ${(0,_plan_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteVisible */ .Lc)(path)} cannot be given: ${words.join(', ')}.`)
            ];
    });
}
/**
 * Comments at the head of a recipe that is not proven: a file may be opened alone, and is not to be
 * taken for a fix.
 */
function cautions({ proven, works, dangers, rules }) {
    if (proven)
        return [];
    return sentencesOf(works, dangers, rules).flatMap(comments);
}
function sentencesOf(works, dangers, rules) {
    if (rules.length > 0)
        return [WRITABLE];
    return works && dangers.length > 0
        ? [DECIDE, ...dangers.map((danger) => (0,_judge_findings_explanation__WEBPACK_IMPORTED_MODULE_0__/* .dangerSentence */ .tv)(danger, _plan_parse__WEBPACK_IMPORTED_MODULE_2__/* .quoteVisible */ .Lc))]
        : [UNPROVEN];
}
/** A sentence as comments of at most 80 columns, where its words allow that. */
function comments(sentence) {
    const lines = [];
    for (const word of sentence.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length > WIDTH)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines.map(comment);
}
/** Columns without the mark of a comment and the indent of a report in a terminal. */
const WIDTH = 70;
const UNPROVEN = 'Not proven: read-only with these mounts the image did not pass its smoke test, or did not stop in order.';
const DECIDE = 'Not proven: it works, but allows something dangerous. Decide.';
const WRITABLE = 'Not proven: no safe mount makes it work read-only. This is for a writable root filesystem (read-only: false): the program can write everywhere, which only a check with the rules in action.yml or zero-drift.yml notices, and what it keeps is gone with its container. Rather move that data first.';


/***/ }),

/***/ 3505:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: function() { return /* binding */ isByteCode; },
/* harmony export */   I: function() { return /* binding */ kindOf; },
/* harmony export */   yO: function() { return /* binding */ worthTrying; }
/* harmony export */ });
/* harmony import */ var _judge_place_advice__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6972);
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3847);


const ELSEWHERE = 'set `TMPDIR` to a folder that is writable';
const AT_BUILD = 'write it when the image is built, pass it in the environment, or bind a finished file over it';
const BELOW_RUN = 'have it write below `/run`, which is made to be written to';
/**
 * Rows in order of precedence. Programs that have a setting of their own come before the general
 * rows of their kind. The remedies come from the programs' own manuals and issue threads.
 */
const SHAPES = [
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
    // The name of a folder counts for itself and for entries that came and went in it, whose names
    // are lost.
    const isFolder = kind === 'transient' || kind === 'owned' || entry?.type === 'directory';
    const shown = isFolder ? `${path}/` : path;
    const found = SHAPES.find((shape) => (shape.type === undefined || shape.type === entry?.type) && shape.path.test(shown));
    const { word = 'other' } = found ?? {};
    const remedy = (0,_judge_place_advice__WEBPACK_IMPORTED_MODULE_0__/* .placeAdvice */ .kL)(path) ?? found?.remedy;
    return { word, remedy: remedy === BELOW_RUN && /^\/run(?:\/|$)/.test(path) ? undefined : remedy };
}
/**
 * Drops the mounts of a lead if all are for byte code. A program loses nothing without byte code,
 * so it cannot be why the program fails.
 */
function worthTrying(found, writes) {
    const { mounts, outcome } = found;
    if (outcome !== undefined)
        return found;
    const isForCode = (path) => {
        const here = writes.filter((one) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(one.path, path) || one.home === path);
        return here.length > 0 && here.every(isByteCode);
    };
    return mounts.every(({ path }) => isForCode(path)) ? { ...found, mounts: [] } : found;
}
/** Whether a write is byte code, which an interpreter makes anew whenever it has to. */
const isByteCode = (write) => kindOf(write).word === 'bytecode';


/***/ }),

/***/ 7878:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: function() { return /* binding */ writesOf; },
/* harmony export */   Kp: function() { return /* binding */ behindLinks; },
/* harmony export */   PU: function() { return /* binding */ openedIn; },
/* harmony export */   yN: function() { return /* binding */ refusedWrite; },
/* harmony export */   zD: function() { return /* binding */ grouped; }
/* harmony export */ });
/* unused harmony export outermostMade */
/* harmony import */ var _observe_compare__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9488);
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3847);
/* harmony import */ var _plan_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7734);



/**
 * Converts changes to writes, without changes in times alone. A mount cannot be named for a path
 * that is not UTF-8, so the folder above it is the home.
 */
function writesOf(moved, { image }) {
    const isFolder = (path) => path === '/' || image.get(path)?.type === 'directory';
    const writes = [];
    for (const one of moved)
        if (one.idle !== 'touched')
            writes.push(writeOf(one, isFolder));
    return writes;
}
/**
 * Files that were opened for writing, or given the owner or the contents that they had, and that
 * did not change but for times. They are listed since they were copied to the writable layer.
 * Folders are listed for everything that happens in them, so only the innermost count.
 */
function openedIn(listed, moved, { image }) {
    const explained = new Set();
    for (const { path, idle } of moved)
        if (idle !== 'touched')
            withFolders(path, explained);
    for (const path of listed)
        withFolders((0,_observe_compare__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path), explained);
    return [...new Set(listed)].flatMap((path) => {
        const entry = image.get(path);
        if (entry === undefined || explained.has(path) || !(0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isText */ .KH)(path))
            return [];
        const home = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .readable */ .HD)(entry.type === 'directory' ? path : (0,_observe_compare__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path));
        return [{ path: (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .readable */ .HD)(path), kind: 'opened', home, made: undefined, entry }];
    });
}
function withFolders(path, explained) {
    for (let one = path; one !== '/' && !explained.has(one); one = (0,_observe_compare__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(one))
        explained.add(one);
}
function writeOf(one, isFolder) {
    const within = isOfItself(one) ? one.path : (0,_observe_compare__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(one.path);
    const home = nearest(within, (path) => isFolder(path) && (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isText */ .KH)(path));
    const isGrown = one.kind === 'added' && one.after?.type === 'directory';
    const made = outermostMade(home, isGrown ? one.path : within);
    return {
        path: (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .readable */ .HD)(one.path),
        kind: kindOf(one),
        home: (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .readable */ .HD)(home),
        made: made !== undefined && (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isText */ .KH)(made) ? (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .readable */ .HD)(made) : undefined,
        entry: one.after
    };
}
/** Whether the folder itself has to be writable, not the folder that it lies in. */
const isOfItself = (one) => one.idle === 'transient' || isOwned(one);
const isOwned = ({ kind, before, after }) => kind === 'changed' && before?.type === 'directory' && after?.type === 'directory';
function kindOf(one) {
    if (one.idle === 'transient')
        return 'transient';
    return isOwned(one) ? 'owned' : one.kind;
}
function nearest(path, fits) {
    let folder = path;
    while (folder !== '/' && !fits(folder))
        folder = (0,_observe_compare__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(folder);
    return folder;
}
/**
 * The first folder below `home`, on the way to `path`, that may be mounted over; undefined if there
 * is none.
 */
function outermostMade(home, path) {
    let end = home === '/' ? 0 : home.length;
    while (end < path.length) {
        const next = path.indexOf('/', end + 1);
        end = next === -1 ? path.length : next;
        if (!(0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isSystemFolder */ .mY)(path.slice(0, end)))
            return path.slice(0, end);
    }
    return undefined;
}
/** As many links as the kernel follows. */
const MOST_LINKS = 40;
/**
 * Follows every link in the folders of a path, as the image has them (`/var/run/x` is `/run/x`).
 * The last name is not followed.
 */
function behindLinks(path, image) {
    const ahead = [...(0,_plan_paths__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)((0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(path))];
    let done = [];
    let links = 0;
    for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
        const { type, target = '' } = image.get(`/${[...done, name].join('/')}`) ?? {};
        if (name === '..')
            done.pop();
        else if (ahead.length > 0 && type === 'symlink' && (links += 1) <= MOST_LINKS) {
            if (target.startsWith('/'))
                done = [];
            ahead.unshift(...(0,_plan_paths__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(target));
        }
        else
            done.push(name);
    }
    return (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .readable */ .HD)(`/${done.join('/')}`);
}
/** Returns the write that would have been made to a refused path, had it been allowed. */
function refusedWrite(refused, { image }) {
    const path = behindLinks(refused, image);
    const isFolder = (one) => one === '/' || image.get((0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(one))?.type === 'directory';
    if (isFolder(path)) {
        return { path, kind: 'owned', home: path, made: undefined, entry: undefined };
    }
    let home = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path);
    while (!isFolder(home))
        home = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(home);
    const made = outermostMade(home, (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path));
    return { path, kind: 'added', home, made, entry: undefined };
}
/** Groups things by key, in their order. */
function grouped(things, keyOf) {
    const groups = new Map();
    for (const thing of things) {
        const key = keyOf(thing);
        const group = groups.get(key) ?? [];
        group.push(thing);
        groups.set(key, group);
    }
    return groups;
}


/***/ })

};
;