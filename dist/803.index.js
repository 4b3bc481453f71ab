"use strict";
exports.id = 803;
exports.ids = [803];
exports.modules = {

/***/ 357:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: function() { return /* binding */ singleQuoted; },
/* harmony export */   r: function() { return /* binding */ shellWord; }
/* harmony export */ });
/** Quotes a word so that every shell reads this text and expands nothing in it. */
function shellWord(text) {
    if (PLAIN.test(text))
        return text;
    return UNSHOWABLE.test(text) ? escaped(text) : singleQuoted(text);
}
/** Text in single quotes, as POSIX has them, for any shell. */
function singleQuoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/**
 * Words that need no quotes. Two colons at the start of a line could be taken for a workflow
 * command.
 */
const PLAIN = /^(?!::)[\w/.:@%+,-][\w/.:@%+,=-]*$/;
/**
 * Characters that are altered where a recipe is shown: invisible ones, and the runner's own marker.
 */
const UNSHOWABLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##\[/u;
const EACH_UNSHOWABLE = new RegExp(UNSHOWABLE, 'gu');
/**
 * Text as `$'...'` of POSIX.1-2024. Bytes are in octal, which never has more than three digits, in
 * any shell and any locale.
 */
function escaped(text) {
    const kept = text.replace(/[\\']/g, '\\$&').replace(EACH_UNSHOWABLE, octal);
    return `$'${kept}'`;
}
function octal(piece) {
    const bytes = [...new TextEncoder().encode(piece)];
    return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}


/***/ }),

/***/ 2677:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: function() { return /* binding */ textAt; },
/* harmony export */   DY: function() { return /* binding */ includedLayers; },
/* harmony export */   Iw: function() { return /* binding */ pathFrom; },
/* harmony export */   LI: function() { return /* binding */ serviceNamesIn; },
/* harmony export */   TA: function() { return /* binding */ layersBehind; },
/* harmony export */   Xd: function() { return /* binding */ followed; },
/* harmony export */   oh: function() { return /* binding */ mappingAt; },
/* harmony export */   pT: function() { return /* binding */ readComposeSources; },
/* harmony export */   tY: function() { return /* binding */ locateSetting; },
/* harmony export */   w: function() { return /* binding */ layersOf; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7734);
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6059);
/* harmony import */ var _yaml_tree__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9092);



/**
 * Reads the named Compose files, and those that they extend or include. Paths start from the
 * working directory. `read` returns the text of a file and its path for a patch, or undefined if it
 * cannot be read; it is called once for each path.
 */
async function readComposeSources(paths, read) {
    const yaml = await (0,_yaml__WEBPACK_IMPORTED_MODULE_1__/* .yamlLibrary */ .Tj)();
    const files = paths.map(_paths__WEBPACK_IMPORTED_MODULE_0__/* .plainPath */ .s1);
    const known = new Map();
    const project = (0,_paths__WEBPACK_IMPORTED_MODULE_0__/* .folderOfFile */ ._f)(files[0] ?? '');
    const waiting = files.map((file) => ({ file, folder: project }));
    for (const { file, folder } of waiting) {
        if (known.has(file) || known.size >= MOST)
            continue;
        const found = await read(file);
        const trees = found === undefined ? undefined : (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .parseTrees */ .$Z)(found.text, yaml);
        const source = { file, folder, target: found?.target, trees };
        known.set(file, source);
        waiting.push(...referencesIn(source).map((other) => ({ file: other, folder: (0,_paths__WEBPACK_IMPORTED_MODULE_0__/* .folderOfFile */ ._f)(other) })));
    }
    const all = [...known.values()];
    return {
        yaml,
        given: files.flatMap((file) => known.get(file) ?? []),
        named: all.filter(({ file }) => !files.includes(file))
    };
}
/** Most files of a project that are read. */
const MOST = 100;
/** Paths of the files that a file extends or includes. */
function referencesIn({ folder, trees }) {
    if (trees === undefined)
        return [];
    return trees.documents.flatMap((document) => {
        const tree = { yaml: trees.yaml, document };
        const services = mappingAt(document.contents, 'services', tree);
        const extended = (services === undefined ? [] : (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(services)).flatMap(({ value }) => textAt(extendsOf(value, tree), 'file', tree));
        const included = includesOf(document, tree).flatMap((paths) => paths);
        return [...extended, ...included].flatMap((path) => pathFrom(folder, path));
    });
}
/** The mapping below a key, with aliases followed. */
function mappingAt(node, key, tree) {
    const value = followed((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(node, key, tree)?.entry.value, tree);
    return tree.yaml.isMap(value) ? value : undefined;
}
/** The node itself, or the one that an alias stands for. */
function followed(node, tree) {
    return tree.yaml.isAlias(node) ? (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .anchored */ .X9)(node, tree) : node;
}
/** Texts below a key: the items of a list, or the one text. */
function textAt(node, key, tree) {
    const value = followed((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(node, key, tree)?.entry.value, tree);
    const items = tree.yaml.isSeq(value) ? value.items : [value];
    return items.flatMap((item) => textOf(item, tree));
}
function textOf(node, tree) {
    const value = followed(node, tree);
    return tree.yaml.isScalar(value) && typeof value.value === 'string' ? [value.value] : [];
}
/** Value of a service's `extends`. */
const extendsOf = (service, tree) => followed((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(service, 'extends', tree)?.entry.value, tree);
/** Paths of each entry of a document's `include`. */
function includesOf(document, tree) {
    const value = followed((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(document.contents, 'include', tree)?.entry.value, tree);
    if (!tree.yaml.isSeq(value))
        return [];
    return value.items.map((item) => {
        const entry = followed(item, tree);
        return tree.yaml.isMap(entry) ? textAt(entry, 'path', tree) : textOf(entry, tree);
    });
}
/** The file that a path in a file leads to; none for what is no file, or depends on a variable. */
function pathFrom(folder, path) {
    if (path === '' || path.includes('$') || path.includes('://') || path.startsWith('git@')) {
        return [];
    }
    const joined = path.startsWith('/') || folder === '' ? path : `${folder}/${path}`;
    return [(0,_paths__WEBPACK_IMPORTED_MODULE_0__/* .plainPath */ .s1)(joined)];
}
/**
 * Locates a setting: its entry, else its key, else the service, else line 1. A file counts before
 * those named earlier, and these before files that are extended or included. A key that an anchor
 * or a merge key brings in is located where it is brought in.
 */
function locateSetting(sources, { service, key, entry }) {
    const own = layersOf(sources, service).toReversed();
    const behind = layersBehind(sources, service);
    const layers = [...own, ...behind];
    const found = key === undefined ? [] : layers.flatMap((layer) => keyIn(layer, key, entry));
    const best = found.find(({ exact }) => exact) ?? found[0];
    if (best !== undefined)
        return best.location;
    const [nearest] = layers;
    return nearest === undefined
        ? { file: sources.given[0]?.file ?? '', line: 1 }
        : locationOf(nearest, nearest.key);
}
const locationOf = ({ source, trees }, node) => ({
    file: source.file,
    ...trees.position((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .nodeStart */ .f)(node))
});
function keyIn(layer, key, entry) {
    const found = (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(layer.value, key, layer);
    if (found === undefined)
        return [];
    const at = locationOf(layer, found.through?.key ?? layer.key);
    const isOwn = found.through === found.entry;
    const item = entry === undefined || !isOwn ? undefined : itemOf(layer, found.entry.value, entry);
    const location = item === undefined ? at : locationOf(layer, item);
    return [{ location, exact: entry === undefined || item !== undefined }];
}
/** The item of a list, or the key of a mapping, that is about a mount point or a name. */
function itemOf(layer, value, entry) {
    const { yaml } = layer;
    if (yaml.isMap(value))
        return (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(value).find(({ key }) => key.value === entry)?.key;
    const items = yaml.isSeq(value) ? value.items : value === null ? [] : [value];
    return items.find((item) => {
        const told = followed(item, layer);
        if (yaml.isScalar(told))
            return String(told.value).split(':').includes(entry);
        return ['target', 'source'].some((key) => textAt(told, key, layer).includes(entry));
    });
}
/** Names of the services that the files have, in their order. */
function serviceNamesIn({ yaml, given, named }) {
    const names = [...given, ...named].flatMap(({ trees }) => (trees?.documents ?? []).flatMap((document) => {
        const services = mappingAt(document.contents, 'services', { yaml, document });
        return services === undefined ? [] : (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(services).map(({ key }) => key.value);
    }));
    return [...new Set(names)];
}
/** The named documents that have a service, in the order in which Compose lays them over another. */
function layersOf({ given }, service) {
    return given.flatMap((source) => layersIn(source, service));
}
function layersIn(source, service) {
    const { trees } = source;
    if (trees === undefined)
        return [];
    return trees.documents.flatMap((document, index) => {
        const tree = { yaml: trees.yaml, document };
        const services = (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(document.contents, 'services', tree);
        const found = (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(services?.entry.value, service, tree);
        if (services === undefined || found === undefined)
            return [];
        const key = found.through?.key ?? services.entry.key;
        return [{ ...tree, source, trees, index, key, value: found.entry.value }];
    });
}
/** Services that a service extends, the nearest first, then those of included files. */
function layersBehind(sources, service) {
    const own = layersOf(sources, service).toReversed();
    const layers = new Set([...own, ...includedLayers(sources, service)]);
    const values = new Set([...layers].map(({ value }) => value));
    for (const layer of layers) {
        for (const base of basesOf(sources, layer)) {
            if (!values.has(base.value))
                layers.add(base);
            values.add(base.value);
        }
    }
    return [...layers].slice(own.length);
}
/** The service that a service extends; each document of a file may have a part of it. */
function basesOf(sources, layer) {
    const extended = extendsOf(layer.value, layer);
    if (extended === undefined || extended === null)
        return [];
    const { yaml, source } = layer;
    const [name] = yaml.isScalar(extended)
        ? [String(extended.value)]
        : textAt(extended, 'service', layer);
    const [path] = textAt(extended, 'file', layer);
    const other = path === undefined ? source : fileOf(sources, pathFrom(source.folder, path)[0]);
    return name === undefined || other === undefined ? [] : layersIn(other, name).toReversed();
}
const fileOf = ({ given, named }, file) => [...given, ...named].find((source) => source.file === file);
/** A service in the files that are included, and in those that these include. */
function includedLayers(sources, service) {
    const files = new Set(sources.given);
    for (const { folder, trees } of files) {
        const paths = (trees?.documents ?? []).flatMap((document) => includesOf(document, { yaml: sources.yaml, document }).flat());
        for (const path of paths) {
            const source = fileOf(sources, pathFrom(folder, path)[0]);
            if (source !== undefined)
                files.add(source);
        }
    }
    const included = [...files].filter((source) => !sources.given.includes(source));
    return included.flatMap((source) => layersIn(source, service)).toReversed();
}


/***/ }),

/***/ 2668:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ decodeAs; }
/* harmony export */ });
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7761);
/* harmony import */ var _pod_documents__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9937);



/** Decodes a part of a document; all faults of its fields are found at once. */
function decodeAs(struct, { document, way, value }) {
    const [error, decoded] = superstruct__WEBPACK_IMPORTED_MODULE_2__.validate(value, struct);
    if (error === undefined)
        return { value: decoded };
    const faults = error.failures().map(({ path, type, value: got }) => {
        const field = [...way, ...path];
        const sentence = `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)((0,_pod_documents__WEBPACK_IMPORTED_MODULE_1__/* .fieldName */ .w5)(field))} ${wrong(type, got)}`;
        return { input: 'manifest-file', sentence, location: (0,_pod_documents__WEBPACK_IMPORTED_MODULE_1__/* .placeIn */ .VV)(document, field) };
    });
    return { faults };
}
/** End of a sentence on a field: which value is needed in place of what stands there. */
function wrong(type, got) {
    if (got === undefined)
        return 'is missing; add it.';
    if (typeof got === 'symbol')
        return bareWord(type, got.description ?? '');
    if (type === 'flag' && (got === 'true' || got === 'false')) {
        return `is a text; write ${got} without quotes.`;
    }
    if (type === 'text' && typeof got !== 'object')
        return `is a ${typeof got}; put it in quotes.`;
    return `is ${KINDS.get(kindOf(got)) ?? 'of another kind'}; write ${WANTED.get(type) ?? 'a mapping'}.`;
}
/** YAML 1.1 takes some words for booleans, YAML 1.2 for texts. */
function bareWord(type, word) {
    const meant = /^(?:y|yes|on)$/i.test(word) ? 'true' : 'false';
    const remedy = type === 'flag' ? meant : `"${word}", in quotes`;
    return `is ${word}, which is a boolean to some tools and a text to others; write ${remedy}.`;
}
const kindOf = (value) => value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
const KINDS = new Map([
    ['null', 'empty'],
    ['list', 'a list'],
    ['object', 'a mapping'],
    ['string', 'a text'],
    ['number', 'a number'],
    ['boolean', 'a boolean']
]);
const WANTED = new Map([
    ['text', 'a text'],
    ['string', 'a text'],
    ['flag', 'true or false'],
    ['whole', 'a whole number'],
    ['amount', 'a number or a text'],
    ['array', 'a list'],
    ['type', 'a mapping'],
    ['record', 'a mapping']
]);


/***/ }),

/***/ 9937:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w5: function() { return /* binding */ fieldName; },
  VV: function() { return /* binding */ placeIn; },
  r9: function() { return /* binding */ readDocuments; }
});

// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/plan/yaml.js
var plan_yaml = __webpack_require__(6059);
// EXTERNAL MODULE: ./lib/plan/workload/yaml-tree.js
var yaml_tree = __webpack_require__(9092);
;// CONCATENATED MODULE: ./lib/plan/workload/yaml-aliases.js

/** The first alias of a document that has no anchor before it. */
function strayAlias(tree) {
    const stray = [];
    tree.yaml.visit(tree.document, {
        Alias: (_, alias) => {
            if ((0,yaml_tree/* anchored */.X9)(alias, tree) !== undefined)
                return undefined;
            stray.push(alias);
            return tree.yaml.visit.BREAK;
        }
    });
    return stray[0];
}
/**
 * The first merge key behind a key of its mapping that it has as well: kubectl takes the merged
 * value, kustomize and the library the other.
 */
function disputedMerge(tree) {
    const found = [];
    tree.yaml.visit(tree.document, {
        Map: (_, map) => {
            const before = new Set();
            for (const { key, value } of (0,yaml_tree/* pairsOf */.fq)(map)) {
                if (key.value !== '<<')
                    before.add(key.value);
                else if (before.size > 0 && hasOneOf(value, before, tree))
                    found.push(key);
            }
        }
    });
    return found[0];
}
/** Whether what a merge key brings in has one of these keys. */
function hasOneOf(merged, keys, tree) {
    const { yaml } = tree;
    if (yaml.isAlias(merged))
        return hasOneOf((0,yaml_tree/* anchored */.X9)(merged, tree) ?? null, keys, tree);
    if (yaml.isSeq(merged))
        return merged.items.some((one) => hasOneOf(one, keys, tree));
    if (!yaml.isMap(merged))
        return false;
    return (0,yaml_tree/* pairsOf */.fq)(merged).some(({ key, value }) => key.value === '<<' ? hasOneOf(value, keys, tree) : keys.has(key.value));
}
/** Most nodes of a document, with aliases and merge keys followed. */
const HEAVIEST = 200_000;
/** Number of nodes with aliases followed: infinite where one stands for a node that it is in. */
function weightOf(root, tree) {
    const { yaml } = tree;
    const known = new Map();
    const weight = (node) => {
        if (node === null || node === undefined)
            return 1;
        const before = known.get(node);
        if (before !== undefined)
            return before;
        known.set(node, Infinity);
        const inner = yaml.isAlias(node)
            ? [(0,yaml_tree/* anchored */.X9)(node, tree)]
            : yaml.isMap(node)
                ? (0,yaml_tree/* pairsOf */.fq)(node).map(({ value }) => value)
                : yaml.isSeq(node)
                    ? node.items
                    : [];
        const sum = inner.reduce((all, one) => all + weight(one), 1);
        known.set(node, sum);
        return sum;
    };
    return weight(root);
}

;// CONCATENATED MODULE: ./lib/plan/workload/pod-documents.js




/**
 * Reads the documents of a manifest file that are of these kinds, or whose kind is not plain to see.
 * Numbers are read as Go reads them, in which kubelets and kubectl are written.
 */
function readDocuments({ path, text, target }, kinds, yaml) {
    if (text.length > LONGEST_FILE)
        return faulty(path, 1, 'has more than 16 MiB; give less of it.');
    const chunks = chunksOf(text);
    if (chunks.length > MOST)
        return faulty(path, 1, 'has more than 10000 documents; give fewer.');
    return joinedReads(chunks
        .filter((chunk) => isWanted(chunk.text, kinds))
        .map((chunk) => readChunk({ ...chunk, file: path, target, whole: text }, yaml)));
}
const joinedReads = (reads) => ({
    documents: reads.flatMap(({ documents }) => documents),
    faults: reads.flatMap(({ faults }) => faults)
});
const MEBIBYTE = 1024 * 1024;
const LONGEST_FILE = 16 * MEBIBYTE;
const MOST = 10_000;
function faulty(file, line, sentence) {
    const location = typeof line === 'number' ? { file, line } : { file, ...line };
    const fault = { input: 'manifest-file', sentence: `${(0,parse/* quoteInput */.Zs)(file)} ${sentence}`, location };
    return { documents: [], faults: [fault] };
}
/** Splits a file before each line `---`, as kubectl does; parts without contents are left out. */
function chunksOf(text) {
    const starts = [0, ...Array.from(text.matchAll(/^---(?=\s|$)/gm), ({ index }) => index)];
    let lines = 0;
    const chunks = starts.map((offset, at) => {
        const chunk = { text: text.slice(offset, starts[at + 1]), offset, lines };
        lines += chunk.text.split('\n').length - 1;
        return chunk;
    });
    return chunks.filter((chunk) => !/^\uFEFF?(?:(?:---)?[^\S\n]*(?:[#%].*)?(?:\n|$))*$/.test(chunk.text));
}
/**
 * Whether a document may be of a wanted kind. Not wanted is only a mapping in block style whose keys
 * are all plain, and one of which says its kind: a text in quotes may have lines that look like it.
 */
function isWanted(text, kinds) {
    const lines = text
        .replace(/^\uFEFF?---.*/, '')
        .split(LINE_BREAK)
        .filter((line) => !/^\s*(?:#|$)/.test(line));
    const keys = lines.filter((line) => !/^(?:[ \t]|- )/.test(line));
    if (lines[0] !== keys[0] || !keys.every((line) => PLAIN_KEY.test(line)))
        return true;
    const [own, ...more] = keys.filter((line) => /^kind[ \t]*:/.test(line));
    const kind = more.length > 0 ? undefined : /^kind:[ \t]*(\w+)[ \t]*$/.exec(own ?? '')?.[1];
    return kind === undefined || kinds.has(kind) || kind.endsWith('List');
}
/** All that YAML 1.1 or 1.2 takes for the end of a line. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const PLAIN_KEY = /^[A-Za-z][\w.-]*[ \t]*:(?:[ \t]|$)/;
function readChunk({ lines, ...source }, yaml) {
    const { text, file } = source;
    const counter = new yaml.LineCounter();
    const position = (at) => {
        const { line, col } = counter.linePos(at);
        return { line: line + lines, column: col };
    };
    if (text.length > MEBIBYTE)
        return faulty(file, lines + 1, LONG);
    if (/^\uFEFF?---[^\S\n]+[^#\s]/.test(text))
        return faulty(file, lines + 1, BEHIND);
    const excess = (0,plan_yaml/* excessOf */.FR)(text, yaml);
    if (excess)
        return faulty(file, lines + 1, EXCESS[excess]);
    const options = { ...yaml_tree/* TREE_OPTIONS */._I, customTags: goTags, lineCounter: counter };
    const parsed = yaml.parseAllDocuments(text, options);
    const documents = Array.isArray(parsed) ? parsed : [];
    const errors = documents.flatMap((one) => [...one.errors, ...(0,plan_yaml/* repeatedKeys */.fg)(one, yaml)]);
    if (errors.length > 0)
        return joinedReads(errorsIn(text, errors, { file, position }));
    return joinedReads(documents.map((document) => {
        const tree = { yaml, document };
        const stray = strayAlias(tree);
        if (stray !== undefined)
            return faulty(file, position((0,yaml_tree/* nodeStart */.f)(stray)), STRAY);
        if (weightOf(document.contents, tree) > HEAVIEST)
            return faulty(file, lines + 1, HEAVY);
        const merge = disputedMerge(tree);
        if (merge !== undefined)
            return faulty(file, position((0,yaml_tree/* nodeStart */.f)(merge)), DISPUTED);
        const value = document.toJS({ maxAliasCount: -1 });
        return { documents: [{ ...tree, ...source, value, position }], faults: [] };
    }));
}
/** Faults of a text that is not YAML; a template that was not rendered is the only one. */
function errorsIn(text, errors, { file, position }) {
    const template = templateIn(text);
    if (template !== undefined)
        return [faulty(file, position(template), TEMPLATE)];
    // From where the library is lost, it reports each word of the text.
    const isLost = ({ code }) => code === 'UNEXPECTED_TOKEN';
    const first = errors.find(isLost);
    const told = errors.filter((error) => error === first || !isLost(error));
    return told.map(({ code, message, pos: [start] }) => {
        const words = message.startsWith(SECOND_OBJECT) ? TWO_OBJECTS : WORDS.get(code);
        return faulty(file, position(start), `is no YAML: ${words ?? (0,plan_yaml/* sentenceOf */.$N)(message)}`);
    });
}
/** Words of the library for a mapping in braces behind another one. */
const SECOND_OBJECT = 'Unexpected flow-map-start at node end';
const TWO_OBJECTS = 'a second object stands behind the first; put a line "---" between them.';
const LONG = 'has a document of more than 1 MiB, which no cluster takes; give less of it.';
const EXCESS = {
    deep: 'is nested more than 100 levels deep, which no manifest is.',
    aliases: 'has too many aliases for its length; write it without.'
};
const STRAY = 'is no YAML: no anchor of that name comes before this alias.';
const BEHIND = 'has text behind the line "---", which kubectl refuses; put it on a line of its own.';
const DISPUTED = 'has a key twice: in this merge ("<<") and above it. Tools do not agree on which of them counts; put the merge first, or remove one.';
const HEAVY = 'has aliases that repeat so much that the document would have no end; write it without.';
const TEMPLATE = 'has a template that is not resolved ("{{"). Render it first, for example: helm template . > out.yaml';
/** Sentences in place of those that the library has for programmers. */
const WORDS = new Map([
    ['DUPLICATE_KEY', 'this key stands twice in one mapping; remove one.'],
    ['TAB_AS_INDENT', 'a tab cannot indent; use spaces.']
]);
/** Offset of the first `{{` that is not in a comment; undefined if there is none. */
function templateIn(text) {
    let offset = 0;
    for (const line of text.split('\n')) {
        const at = line.indexOf('{{');
        if (at >= 0 && !line.trimStart().startsWith('#'))
            return offset + at;
        offset += line.length + 1;
    }
    return undefined;
}
/** Tags of scalars with those before them that Go reads in another way than YAML 1.2. */
const goTags = (tags) => [...GO_TAGS, ...tags];
const GO_TAGS = [
    {
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^[-+]?(?:0[xX]_*[\da-fA-F][\da-fA-F_]*|0[bB]_*[01][01_]*|0[oO]?[0-7_]*[0-7]_*|[1-9][\d_]*)$/,
        resolve: goInteger
    },
    {
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/,
        resolve: (word) => Symbol(word)
    }
];
/** An integer as Go's `ParseInt` reads it: a leading zero makes it octal, underscores do not count. */
function goInteger(text) {
    const [, sign, digits = ''] = /^([-+]?)(.*)$/.exec(text.replaceAll('_', '')) ?? [];
    const value = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits.toLowerCase());
    return sign === '-' ? -value : value;
}
/**
 * Place of a value in its file: of its key, or of the item of a list. Where an alias or a merge key
 * brings it in, that is its place; where it is missing, the name of the list's item that it would be
 * in, or else the key above it.
 */
function placeIn({ document, yaml, file, position }, way) {
    let node = document.contents;
    let best = node;
    for (const key of way) {
        const tree = { yaml, document };
        const isItem = best === node;
        if (yaml.isSeq(node)) {
            node = node.items[Number(key)];
            if (node === undefined)
                break;
            best = node;
            continue;
        }
        const found = (0,yaml_tree/* findEntry */.w4)(node, String(key), tree);
        if (found === undefined) {
            if (isItem)
                best = (0,yaml_tree/* ownEntry */.Pl)(node, 'name', yaml)?.key ?? best;
            break;
        }
        if (found.through !== found.entry) {
            best = found.through?.key ?? best;
            break;
        }
        best = found.entry.key;
        node = found.entry.value;
    }
    return { file, ...position(best ? (0,yaml_tree/* nodeStart */.f)(best) : 0) };
}
/** A field's name as its readers know it: `spec.containers[0].image`. */
const fieldName = (way) => way.reduce((name, key) => typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`, '');


/***/ }),

/***/ 9653:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: function() { return /* binding */ PodTemplate; },
/* harmony export */   Ty: function() { return /* binding */ ObjectMetadata; },
/* harmony export */   c6: function() { return /* binding */ ClaimTemplates; },
/* harmony export */   rR: function() { return /* binding */ ValueObject; }
/* harmony export */ });
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4818);
/* harmony import */ var superstruct__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(superstruct__WEBPACK_IMPORTED_MODULE_0__);

/*
 * The parts of a manifest that a check reads. Unknown keys pass; a null is an absent field, as for
 * the API server.
 */
const given = (struct) => superstruct__WEBPACK_IMPORTED_MODULE_0__.optional(superstruct__WEBPACK_IMPORTED_MODULE_0__.nullable(struct));
const list = (struct) => given(superstruct__WEBPACK_IMPORTED_MODULE_0__.array(struct));
const text = superstruct__WEBPACK_IMPORTED_MODULE_0__.define('text', (value) => typeof value === 'string');
const flag = superstruct__WEBPACK_IMPORTED_MODULE_0__.define('flag', (value) => typeof value === 'boolean');
const whole = superstruct__WEBPACK_IMPORTED_MODULE_0__.define('whole', Number.isSafeInteger);
/** A quantity, or a port by number or name. */
const amount = superstruct__WEBPACK_IMPORTED_MODULE_0__.define('amount', (value) => typeof value === 'string' || Number.isFinite(value));
const texts = list(text);
const dictionary = given(superstruct__WEBPACK_IMPORTED_MODULE_0__.record(superstruct__WEBPACK_IMPORTED_MODULE_0__.string(), text));
const quantities = given(superstruct__WEBPACK_IMPORTED_MODULE_0__.record(superstruct__WEBPACK_IMPORTED_MODULE_0__.string(), amount));
const KeyReference = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: given(text), key: text, optional: given(flag) });
const ObjectReference = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: given(text), optional: given(flag) });
const FieldReference = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ fieldPath: text });
const ResourceReference = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    containerName: given(text),
    resource: text,
    divisor: given(amount)
});
const Variable = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    name: text,
    value: given(text),
    valueFrom: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
        configMapKeyRef: given(KeyReference),
        secretKeyRef: given(KeyReference),
        fieldRef: given(FieldReference),
        resourceFieldRef: given(ResourceReference)
    }))
});
const VariableSource = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    prefix: given(text),
    configMapRef: given(ObjectReference),
    secretRef: given(ObjectReference)
});
const HttpGet = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    path: given(text),
    port: amount,
    host: given(text),
    scheme: given(text),
    httpHeaders: list(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: text, value: given(text) }))
});
const Command = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ command: texts });
const Socket = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ port: amount, host: given(text) });
const ProbeFields = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    httpGet: given(HttpGet),
    tcpSocket: given(Socket),
    exec: given(Command),
    grpc: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ port: whole, service: given(text) })),
    initialDelaySeconds: given(whole),
    periodSeconds: given(whole),
    timeoutSeconds: given(whole),
    successThreshold: given(whole),
    failureThreshold: given(whole)
});
const HookFields = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    httpGet: given(HttpGet),
    tcpSocket: given(Socket),
    exec: given(Command),
    sleep: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ seconds: whole }))
});
const seccomp = given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ type: text, localhostProfile: given(text) }));
const apparmor = given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ type: text }));
const ContainerSecurity = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    runAsUser: given(whole),
    runAsGroup: given(whole),
    runAsNonRoot: given(flag),
    readOnlyRootFilesystem: given(flag),
    allowPrivilegeEscalation: given(flag),
    privileged: given(flag),
    procMount: given(text),
    capabilities: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ add: texts, drop: texts })),
    seccompProfile: seccomp,
    appArmorProfile: apparmor,
    seLinuxOptions: superstruct__WEBPACK_IMPORTED_MODULE_0__.unknown(),
    windowsOptions: superstruct__WEBPACK_IMPORTED_MODULE_0__.unknown()
});
const PodSecurity = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    runAsUser: given(whole),
    runAsGroup: given(whole),
    runAsNonRoot: given(flag),
    fsGroup: given(whole),
    supplementalGroups: list(whole),
    supplementalGroupsPolicy: given(text),
    sysctls: list(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: text, value: text })),
    seccompProfile: seccomp,
    appArmorProfile: apparmor,
    seLinuxOptions: superstruct__WEBPACK_IMPORTED_MODULE_0__.unknown(),
    windowsOptions: superstruct__WEBPACK_IMPORTED_MODULE_0__.unknown()
});
const VolumeMount = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    name: text,
    mountPath: text,
    readOnly: given(flag),
    subPath: given(text),
    subPathExpr: given(text),
    mountPropagation: given(text)
});
const Container = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    name: text,
    image: given(text),
    imagePullPolicy: given(text),
    restartPolicy: given(text),
    command: texts,
    args: texts,
    workingDir: given(text),
    env: list(Variable),
    envFrom: list(VariableSource),
    ports: list(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: given(text), containerPort: whole, protocol: given(text) })),
    resources: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ limits: quantities, requests: quantities })),
    volumeMounts: list(VolumeMount),
    volumeDevices: list(superstruct__WEBPACK_IMPORTED_MODULE_0__.unknown()),
    startupProbe: given(ProbeFields),
    readinessProbe: given(ProbeFields),
    livenessProbe: given(ProbeFields),
    lifecycle: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ postStart: given(HookFields), preStop: given(HookFields), stopSignal: given(text) })),
    securityContext: given(ContainerSecurity),
    terminationMessagePath: given(text),
    stdin: given(flag),
    stdinOnce: given(flag),
    tty: given(flag)
});
const Item = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ key: text, path: text, mode: given(whole) });
const items = list(Item);
const downward = list(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    path: text,
    mode: given(whole),
    fieldRef: given(FieldReference),
    resourceFieldRef: given(ResourceReference)
}));
const Projection = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    configMap: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: given(text), items, optional: given(flag) })),
    secret: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: given(text), items, optional: given(flag) })),
    downwardAPI: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ items: downward })),
    serviceAccountToken: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ path: text }))
});
const Volume = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    name: text,
    emptyDir: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ medium: given(text), sizeLimit: given(amount) })),
    configMap: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: given(text), items, optional: given(flag), defaultMode: given(whole) })),
    secret: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ secretName: given(text), items, optional: given(flag), defaultMode: given(whole) })),
    downwardAPI: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ items: downward, defaultMode: given(whole) })),
    projected: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ sources: list(Projection), defaultMode: given(whole) })),
    persistentVolumeClaim: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ claimName: given(text), readOnly: given(flag) })),
    hostPath: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ path: text, type: given(text) }))
});
const PodSpec = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    containers: superstruct__WEBPACK_IMPORTED_MODULE_0__.array(Container),
    initContainers: list(Container),
    ephemeralContainers: list(superstruct__WEBPACK_IMPORTED_MODULE_0__.unknown()),
    volumes: list(Volume),
    hostname: given(text),
    subdomain: given(text),
    hostNetwork: given(flag),
    hostPID: given(flag),
    hostIPC: given(flag),
    hostUsers: given(flag),
    setHostnameAsFQDN: given(flag),
    shareProcessNamespace: given(flag),
    hostAliases: list(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ ip: text, hostnames: texts })),
    dnsPolicy: given(text),
    dnsConfig: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
        nameservers: texts,
        searches: texts,
        options: list(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: given(text), value: given(text) }))
    })),
    securityContext: given(PodSecurity),
    terminationGracePeriodSeconds: given(whole),
    serviceAccountName: given(text),
    automountServiceAccountToken: given(flag),
    nodeName: given(text),
    runtimeClassName: given(text),
    resourceClaims: list(superstruct__WEBPACK_IMPORTED_MODULE_0__.unknown()),
    resources: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ limits: quantities })),
    os: given(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: text }))
});
/** Metadata of an object. */
const ObjectMetadata = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    name: given(text),
    generateName: given(text),
    namespace: given(text),
    labels: dictionary,
    annotations: dictionary
});
/** A pod with its metadata. */
const PodTemplate = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ metadata: given(ObjectMetadata), spec: PodSpec });
/** Claim templates of a StatefulSet. */
const ClaimTemplates = list(superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ metadata: superstruct__WEBPACK_IMPORTED_MODULE_0__.type({ name: text }) }));
/** A ConfigMap or a Secret. */
const ValueObject = superstruct__WEBPACK_IMPORTED_MODULE_0__.type({
    metadata: given(ObjectMetadata),
    data: dictionary,
    binaryData: dictionary,
    stringData: dictionary
});


/***/ }),

/***/ 3682:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: function() { return /* binding */ placeOf; },
/* harmony export */   Nv: function() { return /* binding */ nameAsImage; },
/* harmony export */   Qv: function() { return /* binding */ objectsIn; },
/* harmony export */   Z: function() { return /* binding */ findObject; },
/* harmony export */   ak: function() { return /* binding */ MANIFEST_KINDS; },
/* harmony export */   d7: function() { return /* binding */ chooseContainer; },
/* harmony export */   fK: function() { return /* binding */ valueAt; },
/* harmony export */   j$: function() { return /* binding */ chooseWorkload; },
/* harmony export */   xW: function() { return /* binding */ makersOf; },
/* harmony export */   yE: function() { return /* binding */ wayToPod; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7761);
/* harmony import */ var _pod_documents__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9937);


/** Ways to the pod by the kind of the workload. */
const PODS = new Map([
    ['Pod', []],
    ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'].map((kind) => [kind, ['spec', 'template']]),
    ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']]
]);
/** Way to the pod of a workload, in its document. */
const wayToPod = ({ kind, way }) => [...way, ...(PODS.get(kind) ?? [])];
/** Kinds of objects that make a Secret, with the ways to its name. */
const SECRET_MAKERS = new Map([
    ['SealedSecret', [['spec', 'template', 'metadata', 'name']]],
    ['ExternalSecret', [['spec', 'target', 'name']]],
    ['Certificate', [['spec', 'secretName']]],
    ['SecretProviderClass', [['spec', 'secretObjects', 0, 'secretName']]],
    ['VaultStaticSecret', [['spec', 'destination', 'name']]],
    ['OnePasswordItem', []]
]);
/** Kinds of objects that a check reads. */
const MANIFEST_KINDS = new Set([
    ...PODS.keys(),
    ...SECRET_MAKERS.keys(),
    ...['ConfigMap', 'Secret', 'RoleBinding', 'ClusterRoleBinding']
]);
/** Objects of a document: the items of a `List`, of lists in it as well, or the one. */
function objectsIn(document) {
    const found = objectOf(document, [], document.value);
    return found === undefined ? [] : itemsOf(found);
}
function itemsOf(object) {
    if (!object.kind.endsWith('List'))
        return [object];
    const { items } = object.value;
    if (!Array.isArray(items))
        return [];
    const usual = object.kind.slice(0, -'List'.length);
    return items.flatMap((item, index) => {
        const found = objectOf(object.document, [...object.way, 'items', index], item, usual);
        return found === undefined ? [] : itemsOf(found);
    });
}
function objectOf(document, way, value, usual) {
    if (!isMapping(value))
        return undefined;
    const kind = textAt(value, ['kind']) ?? usual;
    if (kind === undefined || kind === '')
        return undefined;
    const name = textAt(value, ['metadata', 'name']) ?? textAt(value, ['metadata', 'generateName']);
    const namespace = textAt(value, ['metadata', 'namespace']) ?? '';
    return { document, way, kind, name: name ?? '', namespace, value };
}
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value that a way leads to; undefined if there is none. */
function valueAt(value, way) {
    return way.reduce((inner, key) => {
        if (Array.isArray(inner))
            return typeof key === 'number' ? inner[key] : undefined;
        return isMapping(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
    }, value);
}
function textAt(value, way) {
    const found = valueAt(value, way);
    return typeof found === 'string' ? found : undefined;
}
/** Finds the workload that was named (`KIND/NAME`), or else the only one that has a pod. */
function chooseWorkload(objects, named) {
    const all = objects.filter(({ kind }) => PODS.has(kind));
    const found = named === undefined ? all : all.filter((one) => isNamed(one, named));
    const [first, second] = found;
    const input = named === undefined ? 'manifest-file' : 'workload';
    if (first === undefined) {
        const sentence = named === undefined ? NO_WORKLOAD : noWorkload(named, all);
        return { fault: { input, sentence } };
    }
    if (second === undefined)
        return { value: first };
    const location = placeOf(second);
    return named === undefined
        ? { fault: { input: 'workload', sentence: severalWorkloads(all) } }
        : { fault: { input, sentence: twice(named, [first, second]), location } };
}
/** Fault of an image that has the name of a workload or a container, as if it were to choose that. */
function nameAsImage(objects, image) {
    if (image === undefined)
        return [];
    const all = objects.filter(({ kind }) => PODS.has(kind));
    const workload = all.find((one) => one.name === image || isNamed(one, image));
    const isContainer = all.some((one) => containerNamesOf(one).includes(image));
    if (!isContainer && workload === undefined)
        return [];
    const what = workload === undefined
        ? 'a container of the manifest, which "container" names'
        : `a workload of the manifest, which ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(`workload: ${shown(workload)}`)} names`;
    return [
        {
            input: 'image',
            sentence: `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(image)} is ${what}; for an image that is called so write ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(`${image}:latest`)}.`
        }
    ];
}
function containerNamesOf(workload) {
    const list = valueAt(workload.document.value, [...wayToPod(workload), 'spec', 'containers']);
    return Array.isArray(list) ? list.flatMap((one) => textAt(one, ['name']) ?? []) : [];
}
/** Place of an object: of its name, or else of its first line. */
const placeOf = ({ document, way }) => (0,_pod_documents__WEBPACK_IMPORTED_MODULE_1__/* .placeIn */ .VV)(document, [...way, 'metadata', 'name']);
const shown = ({ kind, name }) => `${kind}/${name}`;
/** Whether a word such as `deployments.apps/web`, as kubectl takes it, names an object. */
function isNamed({ kind, name }, named) {
    const [, word = '', wanted] = /^([^/.]+)[^/]*\/(.*)$/.exec(named) ?? [];
    const own = kind.toLowerCase();
    return wanted === name && [own, `${own}s`, SHORT.get(own)].includes(word.toLowerCase());
}
/** Short names of kinds, as kubectl has them. */
const SHORT = new Map([
    ['pod', 'po'],
    ['deployment', 'deploy'],
    ['statefulset', 'sts'],
    ['daemonset', 'ds'],
    ['replicaset', 'rs'],
    ['replicationcontroller', 'rc'],
    ['cronjob', 'cj']
]);
const NO_WORKLOAD = `none of the files has a workload with a pod (${[...PODS.keys()].join(', ')}). Name the file that has it.`;
const severalWorkloads = (all) => `the files have several workloads: ${quotedList(all.map(shown))}. Name one of them.`;
function noWorkload(named, all) {
    const names = all.map(shown);
    const alike = names.filter((name) => name.endsWith(`/${named}`));
    const [only] = alike;
    const advice = only !== undefined && alike.length === 1
        ? `did you mean ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(only)}?`
        : (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .spellingAdvice */ .Jz)(named, names);
    const known = names.length === 0 ? '' : ` They have ${quotedList(names)}.`;
    return `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(named)} is no workload of the files: ${advice}${known}`;
}
function twice(named, found) {
    const places = found.map((one) => {
        const { file, line } = placeOf(one);
        return `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(file)}, line ${line}`;
    });
    return `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(named)} stands in the files twice (${places.join('; ')}). Leave one.`;
}
const LISTED = 12;
/** Names in quotes; of many, the first ones and their number. */
function quotedList(names) {
    const rest = names.length - LISTED;
    return `${names.slice(0, LISTED).map(_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
/**
 * Name of the container to judge: the named one, else the only one, else the default one of
 * `kubectl logs` and `kubectl exec`.
 */
function chooseContainer({ metadata, spec }, named) {
    const names = spec.containers.map(({ name }) => name);
    const wanted = named ?? valueAt(metadata?.annotations, [DEFAULT_CONTAINER]);
    const [only] = names;
    if (wanted === undefined && only !== undefined && names.length === 1)
        return { value: only };
    const found = names.find((name) => name === wanted);
    if (found !== undefined)
        return { value: found };
    if (named === undefined)
        return { fault: { input: 'container', sentence: severalIn(names) } };
    const isInit = spec.initContainers?.some(({ name }) => name === named) === true;
    const sentence = isInit
        ? `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(named)} is an init container, and a check judges one of the containers: ${quotedList(names)}.`
        : `${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteInput */ .Zs)(named)} is no container of the pod: ${(0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .spellingAdvice */ .Jz)(named, names)} It has ${quotedList(names)}.`;
    return { fault: { input: 'container', sentence } };
}
const DEFAULT_CONTAINER = 'kubectl.kubernetes.io/default-container';
const severalIn = (names) => names.length === 0
    ? 'the pod has no container; add one.'
    : `the pod has several containers: ${quotedList(names)}. Name the one to check.`;
/** Finds a ConfigMap or Secret that a pod refers to: in its namespace, or without one. */
function findObject({ objects, workload }, kind, name) {
    const found = objects.filter((one) => one.kind === kind && one.name === name);
    const own = found.findLast(({ namespace }) => namespace === workload.namespace);
    return own ?? found.findLast(({ namespace }) => namespace === '' || workload.namespace === '');
}
/** Objects that would make a Secret of that name in a cluster. */
function makersOf({ objects }, secret) {
    return objects.filter(({ kind, name, value }) => {
        const ways = SECRET_MAKERS.get(kind);
        const told = ways?.flatMap((way) => textAt(value, way) ?? []);
        return told !== undefined && (told.length === 0 ? [name] : told).includes(secret);
    });
}


/***/ }),

/***/ 9092:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: function() { return /* binding */ parseTrees; },
/* harmony export */   GO: function() { return /* binding */ entryEnd; },
/* harmony export */   KJ: function() { return /* binding */ nodeEnd; },
/* harmony export */   Pl: function() { return /* binding */ ownEntry; },
/* harmony export */   X9: function() { return /* binding */ anchored; },
/* harmony export */   _I: function() { return /* binding */ TREE_OPTIONS; },
/* harmony export */   f: function() { return /* binding */ nodeStart; },
/* harmony export */   fq: function() { return /* binding */ pairsOf; },
/* harmony export */   t2: function() { return /* binding */ plainValues; },
/* harmony export */   w4: function() { return /* binding */ findEntry; }
/* harmony export */ });
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6059);

/**
 * Parses all documents of a text in the way of container tools: with merge keys (`<<`), and with
 * tags that only the tool itself knows. Undefined if the text is not YAML, or has more than 1 MiB.
 */
function parseTrees(text, yaml) {
    if (text.length > LONGEST || (0,_yaml__WEBPACK_IMPORTED_MODULE_0__/* .excessOf */ .FR)(text, yaml))
        return undefined;
    const lines = new yaml.LineCounter();
    const documents = yaml.parseAllDocuments(text, { ...TREE_OPTIONS, lineCounter: lines });
    if (!Array.isArray(documents) || documents.some((one) => isFaulty(one, yaml))) {
        return undefined;
    }
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    return { yaml, text, documents, position };
}
const LONGEST = 1024 * 1024;
const isFaulty = (document, yaml) => document.errors.length > 0 || (0,_yaml__WEBPACK_IMPORTED_MODULE_0__/* .repeatedKeys */ .fg)(document, yaml).length > 0;
/** Options of the library for files of workloads, which may have merge keys. */
const TREE_OPTIONS = { ..._yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAML_OPTIONS */ .Nv, merge: true, logLevel: 'silent' };
/**
 * Values of all documents, mappings as maps, with aliases and merge keys anchored. Undefined where
 * aliases are nested so often that the values would have no end.
 */
function plainValues({ documents }) {
    try {
        return documents.map((document) => document.toJS(PLAIN));
    }
    catch {
        return undefined;
    }
}
const PLAIN = { mapAsMap: true, maxAliasCount: 1000 };
/** The key that a mapping has itself. */
function ownEntry(node, key, yaml) {
    return yaml.isMap(node) ? pairsOf(node).find((pair) => pair.key.value === key) : undefined;
}
/**
 * Finds a key in a mapping, its merge keys and the mapping that an alias stands for. `seen` are nodes
 * that do not have it: aliases can be nested so that the ways through them are without number.
 */
function findEntry(node, key, tree, seen = new Set()) {
    if (seen.has(node) || seen.size > MOST_STEPS)
        return undefined;
    seen.add(node);
    const { yaml } = tree;
    if (yaml.isAlias(node)) {
        const found = findEntry(anchored(node, tree), key, tree, seen);
        return found && { entry: found.entry, through: undefined };
    }
    if (!yaml.isMap(node))
        return undefined;
    const own = ownEntry(node, key, yaml);
    if (own)
        return { entry: own, through: own };
    for (const merge of pairsOf(node).filter((pair) => pair.key.value === '<<')) {
        const value = yaml.isAlias(merge.value) ? anchored(merge.value, tree) : merge.value;
        const sources = yaml.isSeq(value) ? value.items : [value];
        for (const source of sources) {
            const found = findEntry(source, key, tree, seen);
            if (found)
                return { entry: found.entry, through: merge };
        }
    }
    return undefined;
}
/** Aliases and mappings that are followed to find one key. */
const MOST_STEPS = 100;
/** The node that an alias stands for. */
function anchored(alias, { yaml, document }) {
    const known = TARGETS.get(document) ?? targetsIn(yaml, document);
    TARGETS.set(document, known);
    return known.get(alias);
}
/** Targets of the aliases by document. The library itself would visit all nodes for each alias. */
const TARGETS = new WeakMap();
function targetsIn(yaml, document) {
    const anchors = new Map();
    const targets = new Map();
    yaml.visit(document, {
        Alias: (_, alias) => {
            const target = anchors.get(alias.source);
            if (target !== undefined)
                targets.set(alias, target);
        },
        Value: (_, node) => {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        }
    });
    return targets;
}
/** Keys and values of a mapping. */
function pairsOf(node) {
    return node.items;
}
/** Offset of a node's first character, behind its anchor and tag. */
function nodeStart(node) {
    return node.range?.[0] ?? 0;
}
/** Offset behind the last character of a node's contents: comments after it are left out. */
function nodeEnd(node, yaml) {
    if (yaml.isCollection(node) && node.flow !== true) {
        const last = node.items.at(-1);
        if (yaml.isPair(last))
            return entryEnd(last, yaml);
        if (yaml.isNode(last))
            return nodeEnd(last, yaml);
    }
    return node.range?.[1] ?? 0;
}
/** Offset behind the last character of a key and its value. */
function entryEnd({ key, value }, yaml) {
    return value === null ? nodeEnd(key, yaml) : nodeEnd(value, yaml);
}


/***/ })

};
;