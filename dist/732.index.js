"use strict";
exports.id = 732;
exports.ids = [732];
exports.modules = {

/***/ 2677:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: function() { return /* binding */ includedLayers; },
/* harmony export */   TA: function() { return /* binding */ layersBehind; },
/* harmony export */   Xd: function() { return /* binding */ followed; },
/* harmony export */   oh: function() { return /* binding */ mappingAt; },
/* harmony export */   pT: function() { return /* binding */ readComposeSources; },
/* harmony export */   tY: function() { return /* binding */ locateSetting; },
/* harmony export */   w: function() { return /* binding */ layersOf; }
/* harmony export */ });
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6059);
/* harmony import */ var _yaml_tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9092);


/**
 * Reads the named Compose files, and those that they extend or include. Paths start from the
 * working directory; one that is absolute has no patch. `read` returns the text of a file, or
 * undefined if it cannot be read; it is called once for each path.
 */
async function readComposeSources(paths, read) {
    const yaml = await (0,_yaml__WEBPACK_IMPORTED_MODULE_0__/* .yamlLibrary */ .Tj)();
    const files = paths.map(normal);
    const known = new Map();
    const project = folderOf(files[0] ?? '');
    const waiting = files.map((file) => ({ file, folder: project }));
    for (const { file, folder } of waiting) {
        if (known.has(file) || known.size >= MOST)
            continue;
        const text = await read(file);
        const source = { file, folder, trees: text === undefined ? undefined : (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .parseTrees */ .$Z)(text, yaml) };
        known.set(file, source);
        waiting.push(...referencesIn(source).map((other) => ({ file: other, folder: folderOf(other) })));
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
        const extended = (services === undefined ? [] : (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .pairsOf */ .fq)(services)).flatMap(({ value }) => textAt(extendsOf(value, tree), 'file', tree));
        const included = includesOf(document, tree).flatMap((paths) => paths);
        return [...extended, ...included].flatMap((path) => pathFrom(folder, path));
    });
}
/** The mapping below a key, with aliases followed. */
function mappingAt(node, key, tree) {
    const value = followed((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(node, key, tree)?.entry.value, tree);
    return tree.yaml.isMap(value) ? value : undefined;
}
/** The node itself, or the one that an alias stands for. */
function followed(node, tree) {
    return tree.yaml.isAlias(node) ? (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .anchored */ .X9)(node, tree) : node;
}
/** Texts below a key: the items of a list, or the one text. */
function textAt(node, key, tree) {
    const value = followed((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(node, key, tree)?.entry.value, tree);
    const items = tree.yaml.isSeq(value) ? value.items : [value];
    return items.flatMap((item) => textOf(item, tree));
}
function textOf(node, tree) {
    const value = followed(node, tree);
    return tree.yaml.isScalar(value) && typeof value.value === 'string' ? [value.value] : [];
}
/** Value of a service's `extends`. */
const extendsOf = (service, tree) => followed((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(service, 'extends', tree)?.entry.value, tree);
/** Paths of each entry of a document's `include`. */
function includesOf(document, tree) {
    const value = followed((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(document.contents, 'include', tree)?.entry.value, tree);
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
    return [normal(joined)];
}
/** Folder of a path, without a slash at its end; empty for the working directory. */
const folderOf = (path) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return path.startsWith('/') && folder === '' ? '/.' : folder;
};
/** A path without `.`, and without `..` where that follows a name. */
function normal(path) {
    const names = [];
    for (const name of path.split('/').filter((one) => one !== '' && one !== '.')) {
        if (name === '..' && names.length > 0 && names.at(-1) !== '..')
            names.pop();
        else
            names.push(name);
    }
    return `${path.startsWith('/') ? '/' : ''}${names.join('/')}`;
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
    ...trees.position((0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .nodeStart */ .f)(node))
});
function keyIn(layer, key, entry) {
    const found = (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(layer.value, key, layer);
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
        return (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .pairsOf */ .fq)(value).find(({ key }) => key.value === entry)?.key;
    const items = yaml.isSeq(value) ? value.items : value === null ? [] : [value];
    return items.find((item) => {
        const told = followed(item, layer);
        if (yaml.isScalar(told))
            return String(told.value).split(':').includes(entry);
        return ['target', 'source'].some((key) => textAt(told, key, layer).includes(entry));
    });
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
        const services = (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(document.contents, 'services', tree);
        const found = (0,_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(services?.entry.value, service, tree);
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

/***/ 9092:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: function() { return /* binding */ parseTrees; },
/* harmony export */   GO: function() { return /* binding */ entryEnd; },
/* harmony export */   KJ: function() { return /* binding */ nodeEnd; },
/* harmony export */   Pl: function() { return /* binding */ ownEntry; },
/* harmony export */   X9: function() { return /* binding */ anchored; },
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
    if (text.length > LONGEST || (0,_yaml__WEBPACK_IMPORTED_MODULE_0__/* .isDeep */ .tF)(text, yaml))
        return undefined;
    const lines = new yaml.LineCounter();
    const documents = yaml.parseAllDocuments(text, { ...OPTIONS, lineCounter: lines });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) {
        return undefined;
    }
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    return { yaml, text, documents, position };
}
const LONGEST = 1024 * 1024;
const OPTIONS = {
    version: '1.2',
    schema: 'core',
    merge: true,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent'
};
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


/***/ }),

/***/ 988:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWorkload: function() { return /* binding */ openWorkload; }
});

// EXTERNAL MODULE: ./lib/plan/clashes.js
var clashes = __webpack_require__(2535);
// EXTERNAL MODULE: ./lib/plan/images.js
var plan_images = __webpack_require__(3986);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(691);
// EXTERNAL MODULE: ./lib/plan/workload/compose-sources.js
var compose_sources = __webpack_require__(2677);
// EXTERNAL MODULE: ./lib/plan/faults.js
var plan_faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __webpack_require__(7761);
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
    bind: unknowns
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

;// CONCATENATED MODULE: ./lib/run/compose-texts.js
/*
 * Texts of Docker Compose, made fit for messages: visible characters only, in which no value of a
 * variable is quoted.
 */
/** The complaint of Compose on its standard error, without warnings; empty if it has none. */
function complaintOf(stderr) {
    const lines = visibleLines(stderr).filter((line) => !/^time="[^"]*" level=/.test(line));
    const end = lines.findIndex((line) => line.startsWith('You may need to escape'));
    const kept = end === -1 ? lines : lines.slice(0, end);
    const text = kept.join(' ').replace(/\s+/g, ' ').slice(0, LONGEST);
    return withoutValues(text).replace(/[.:\s]+$/, '');
}
const LONGEST = 600;
/** Path of a bind whose source does not exist; undefined if the complaint is another one. */
const missingSource = (complaint) => /bind source path does not exist: (\S.*)$/.exec(complaint)?.[1];
/** The last 20 lines of a log, of at most 500 characters each; empty if it has none. */
const logTail = (log) => visibleLines(log)
    .slice(-LOG_LINES)
    .map((line) => (line.length > LOG_WIDTH ? `${line.slice(0, LOG_WIDTH)}…` : line))
    .join('\n');
const LOG_LINES = 20;
const LOG_WIDTH = 500;
const visibleLines = (text) => text
    .split(/\r?\n/)
    .map((line) => line.replace(ANSI, '').replace(UNSEEN, ' ').trim())
    .filter((line) => line !== '');
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Compose quotes the value that it cannot convert, which may be that of a secret variable. */
const withoutValues = (text) => text
    .replace(/(invalid boolean: ).*$/i, '$1…')
    .replace(/(invalid (?:\w+ ?)*port: ).*$/i, '$1…')
    .replace(/(parsing |invalid duration )"(?:[^"\\]|\\.)*"/gi, '$1"…"');

;// CONCATENATED MODULE: ./lib/run/compose-commands.js




/** Opens a session. */
function composeSession(compose) {
    const over = new AbortController();
    const running = new Set();
    return {
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
        end: async () => {
            const wasRunning = running.size > 0;
            over.abort();
            await Promise.allSettled(running);
            return wasRunning;
        }
    };
}
/** Milliseconds to read a project: its files may be remote ones. */
const READ_WITHIN = 60_000;
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
/** Reads the project and chooses the service. Throws `BadInputs` where its files are wrong. */
async function readProject(session, wish) {
    const [read, variables, whole] = await Promise.allSettled([
        readModel(session, wish),
        variablesOf(session, wish),
        wholeModel(session, wish)
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
    const awaitedBy = whole.status === 'fulfilled' ? awaitingEnd(whole.value ?? model, service) : [];
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
    throw inFiles(refusal(exitCode, stderr));
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
function refusal(exitCode, stderr) {
    if (exitCode === undefined)
        return `Compose did not read the files within ${READ_WITHIN / 1000} seconds.`;
    const complaint = complaintOf(stderr);
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
/** Arguments that name the project's files, for its first reading. */
const fileArgs = ({ files, profiles, ...wish }) => [
    ...files.map((path) => `--file=${path}`),
    ...profiles.map((profile) => `--profile=${profile}`),
    ...envArgs(wish)
];
const envArgs = ({ envFiles }) => envFiles.map((path) => `--env-file=${path}`);
/** Arguments for a model on standard input, which is interpolated as the project's files are. */
function modelArgs(wish, name) {
    const [first = ''] = wish.files;
    const slash = first.lastIndexOf('/');
    const folder = slash === -1 ? '.' : first.slice(0, slash + 1);
    return ['-p', name, `--project-directory=${folder}`, ...envArgs(wish), '-f', '-'];
}
/** The project with one more file laid over it. Throws a `Fault` where Compose refuses that. */
async function withOverride(session, { model, service }, { wish, path }) {
    const read = ['-f', path, 'config', '--format', 'json', '--', service];
    const args = [...modelArgs(wish, model.name), ...read];
    const result = await session.run({ args, input: JSON.stringify(model) }, READ_WITHIN);
    const merged = result.exitCode === 0 ? decodeModel(result.stdout ?? '') : undefined;
    if (merged !== undefined)
        return merged;
    const sentence = `Compose could not lay the override over the project: ${complaintOf(result.stderr)}.`;
    throw new plan_faults/* Fault */.vC('engine-fault', sentence);
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
        throw notStarted(gated, { exitCode, stderr });
    const log = logTail(await logOf(gated, failed.state.service));
    tell(states.map((one) => (one === failed.state ? { ...one, log } : one)));
    throw unmet(gated, failed, { isLate: exitCode === undefined, log });
}
/** Milliseconds to list containers, or to print the end of a log. */
const BRIEF = 20_000;
async function statesOf({ session, args, input }) {
    const ps = { args: [...args, 'ps', '--all', '--format', 'json'], input };
    const { stdout = '' } = await session.run(ps, BRIEF);
    return decodeStates(stdout);
}
function notStarted({ model, service, startup }, { exitCode, stderr }) {
    const names = dependenciesOf(model, service).map(parse/* quoteInput */.Zs).join(', ');
    const late = exitCode === undefined ? limitWords(startup) : '';
    const why = complaintOf(stderr);
    const sentence = `Compose did not start the services on which ${(0,parse/* quoteInput */.Zs)(service)} depends (${names})${late}${why === '' ? '' : `: ${why}`}.`;
    return new plan_faults/* Fault */.vC('engine-fault', sentence);
}
function unmet({ service, startup }, { state, condition }, { isLate, log }) {
    const late = isLate ? limitWords(startup) : '';
    const decides = state.health === 'unhealthy' ? ` ${OWN_LIMIT}` : '';
    const last = log.slice(log.lastIndexOf('\n') + 1);
    const end = log === '' ? 'It printed nothing.' : `Its last log line: ${(0,parse/* quoteInput */.Zs)(last)}.`;
    const sentence = `The service ${(0,parse/* quoteInput */.Zs)(state.service)}, on which ${(0,parse/* quoteInput */.Zs)(service)} depends, did not meet the condition ${(0,parse/* quoteInput */.Zs)(condition)}${late}: ${state.text}.${decides} ${end}`;
    return new plan_faults/* Fault */.vC('dependency-failed', sentence);
}
const limitWords = (startup) => ` within ${startup / 1000} s, which "startup-timeout" allows`;
const OWN_LIMIT = 'How long that may take is set by its own "healthcheck" in the Compose file ("start_period", "interval", "retries").';
async function logOf({ session, args, input }, service) {
    const logs = ['logs', '--no-color', '--no-log-prefix', '--tail', '20', '--', service];
    const { stdout = '', stderr } = await session.run({ args: [...args, ...logs], input }, BRIEF);
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
function isMet(condition, { isRunning, exitCode, health }) {
    if (condition === ENDED)
        return exitCode === 0;
    if (condition === 'service_healthy')
        return isRunning && health === 'healthy';
    return isRunning || exitCode === 0;
}

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
        ports: portsOf(service),
        expose: (service.expose ?? []).flatMap(exposedPort),
        stopGrace: duration(service.stop_grace_period ?? ''),
        inline: inlineValues(model, service),
        dependencies: dependencies(model, name),
        notReproduced: leftOut(service).map((key) => ({ service: name, key })),
        tmpfs: tmpfsOf(service)
    };
}
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
        return {
            service,
            ...(condition === undefined ? {} : { condition }),
            readOnly: serviceOf(model, service).read_only === true
        };
    });
}
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
        ...(source === '' ? {} : { source: doubled(source) }),
        ...(isReadOnly ? { read_only: true } : {}),
        bind: type === 'bind' ? {} : undefined
    };
}
/** Path at which a secret is mounted. */
const secretPath = ({ source, target }) => absolute(literal(target ?? source), '/run/secrets/');
/** Path at which a config is mounted. */
const configPath = ({ source, target }) => absolute(literal(target ?? source), '/');
const absolute = (path, folder) => path.startsWith('/') ? path : `${folder}${path}`;
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
    const named = mounts.filter(({ type, source }) => type === 'volume' && Boolean(source));
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
            volumes: mapped(shared.volumes, (volume) => ownVolume(volume, labels)),
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
    // The API for mounts that must exist knows no SELinux labels.
    if (typeof mount.bind?.['selinux'] === 'string')
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
        ...((own.volumes_from ?? []).length === 0 ? [] : [inFile(borrowing(wanted.service))]),
        ...strayVolumes(own, wanted.volumes),
        ...joinedFaults(own, wanted)
    ];
}
function serviceFaults(model, name, service) {
    const own = `the service ${(0,parse/* quoteInput */.Zs)(name)}`;
    const isProvided = service.provider !== undefined && service.provider !== null;
    return [
        ...(isProvided ? [`${own} ${PROVIDED}`] : []),
        ...externalKeys(service.secrets, model.secrets).map((key) => external(own, 'secret', key)),
        ...externalKeys(service.configs, model.configs).map((key) => external(own, 'config', key)),
        ...outsiders(service).map((container) => `${own} needs the container ${(0,parse/* quoteInput */.Zs)(container)}, ${OUTSIDE}`),
        ...foreignNetwork(service).map((network) => `${own} joins the network ${(0,parse/* quoteInput */.Zs)(network)}, ${FOREIGN_NETWORK}`)
    ].map(inFile);
}
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
const inFile = (sentence) => ({ input: 'compose-file', sentence });
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
/** Fault of an image that only Compose can build, and that the engine does not have. */
const notBuilt = (service, image) => inFile(`the engine has no image ${(0,parse/* quoteInput */.Zs)(image)} of the service ${(0,parse/* quoteInput */.Zs)(service)}; build it first: docker compose build ${service}`);

// EXTERNAL MODULE: ./lib/plan/workload/project-name.js
var project_name = __webpack_require__(7787);
;// CONCATENATED MODULE: ./lib/run/compose-files.js








/** Writes the values of the service's secrets and configs to files; the caller removes them. */
async function lendValues(session, { read, wish, world, labels }) {
    const { model, service } = read;
    const inline = inlineValues(model, withVolumes(serviceOf(model, service), wish.volumes));
    const names = inline.flatMap((one) => variableOf(model, one) ?? []);
    const values = await variableValues(session, wish, [...new Set(names)]);
    const unset = inline.filter((one) => {
        const name = variableOf(model, one);
        return name !== undefined && values.get(name) === undefined;
    });
    if (inline.length === 0 || unset.length > 0) {
        const faults = unset.map((one) => notSet(one, variableOf(model, one) ?? ''));
        return { paths: new Map(), faults, remove: () => Promise.resolve() };
    }
    const texts = inline.map((one) => {
        const name = variableOf(model, one);
        return name === undefined
            ? literal(compose_files_valueOf(model, one)?.content ?? '')
            : (values.get(name) ?? '');
    });
    const { paths, remove } = await world.compose.lend(texts, (0,project_name/* runOf */.n)(labels));
    return {
        paths: new Map(inline.map((one, index) => [lentKey(one), paths[index] ?? ''])),
        faults: [],
        remove
    };
}
const compose_files_valueOf = (model, { kind, name }) => at(kind === 'secret' ? model.secrets : model.configs, name);
/** Name of the variable with the value; undefined if the file itself has it. */
const variableOf = (model, one) => compose_files_valueOf(model, one)?.environment ?? undefined;
const notSet = ({ kind, name }, variable) => ({
    input: 'compose-file',
    sentence: `the ${kind} ${(0,parse/* quoteInput */.Zs)(name)} is the value of the variable ${(0,parse/* quoteInput */.Zs)(variable)}, which is not set; set it in the step's "env", or in ".env".`
});
/** The error of a bind whose source is not on the engine's machine. */
function bindFault(source, { wish, lent, changes }) {
    const name = (0,parse/* quoteInput */.Zs)(source);
    if (Array.from(lent.paths.values(), changes.hostPath).includes(source)) {
        const sentence = `A secret or config has no "file:", and the engine's machine does not have the temporary file ${name} with its value. Check on an engine of this machine, or give it a "file:" there.`;
        return new plan_faults/* Fault */.vC('bind-missing', sentence);
    }
    if (wish.volumes.some((volume) => volume.source === source)) {
        const sentence = `the source ${name} does not exist on the engine's machine; create it before this step.`;
        return new plan_faults/* BadInputs */.JM([{ input: 'volumes', sentence }]);
    }
    const sentence = `The file mounts ${name}, which does not exist on the engine's machine. Commit it, create it in an earlier step, or give a stand-in by \`volumes\`.`;
    return new plan_faults/* Fault */.vC('bind-missing', sentence);
}
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

// EXTERNAL MODULE: ./lib/run/probe-specs.js
var probe_specs = __webpack_require__(6073);
;// CONCATENATED MODULE: ./lib/run/compose-project.js












/** Reads a project from its files. Throws `BadInputs` with every fault that can be known. */
async function openProject(wish, means) {
    const session = composeSession(means.world.compose);
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
    const version = await composeVersion(means.world.compose);
    const read = await reading;
    const hostPath = await hostPaths(means.engine, means.world);
    const faults = workloadFaults(read.model, { ...wish, service: read.service });
    const unbuilt = await unbuiltImages(read, wish, means);
    const lent = await lendValues(session, { read, wish, ...means });
    const all = [...faults, ...unbuilt, ...lent.faults];
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
    return { wish, means, session, version, read, changes, args, lent };
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
        return (await world.engine.image(image)) === undefined ? [notBuilt(name, image)] : [];
    });
    return (await Promise.all(faults)).flat();
}
function projectOf(opened) {
    const { wish, means, read, changes } = opened;
    const declared = declaredService(read.model, read.service);
    const image = wish.image ?? declared.image;
    const project = transformProject(read.model, { ...changes, image });
    const facts = { ...declared, standIns: project.standIns };
    let states = [];
    return {
        declared: { ...declarationsOf(facts), unset: read.unset },
        image,
        awaitedBy: read.awaitedBy,
        ports: [...declared.ports, ...declared.expose],
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
/** Milliseconds to create containers, whose images may have to be pulled first. */
const CREATED_WITHIN = 900_000;
/** Milliseconds to list a container. */
const compose_project_BRIEF = 20_000;
async function createPrototype(opened, image, override) {
    const { session, read, changes, args } = opened;
    const model = override === undefined ? read.model : await overridden(opened, override);
    const { service } = read;
    const alone = isCreatedAlone(serviceOf(model, service)) ? ['--no-deps'] : [];
    const input = JSON.stringify(transformProject(model, { ...changes, image }).model);
    await create(opened, input, [...alone, '--', service]);
    const ps = { args: [...args, 'ps', '--all', '--quiet', '--', service], input };
    const { stdout = '' } = await session.run(ps, compose_project_BRIEF);
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
/** Creates containers without a start. */
async function create(opened, input, which) {
    const { session, args, read } = opened;
    const up = ['up', '--no-start', '--no-build', '--no-recreate', ...which];
    const { exitCode, stderr } = await session.run({ args: [...args, ...up], input }, CREATED_WITHIN);
    if (exitCode === 0)
        return;
    const complaint = complaintOf(stderr);
    const source = missingSource(complaint);
    if (source !== undefined)
        throw bindFault(source, opened);
    const why = exitCode === undefined ? `it took more than ${CREATED_WITHIN / 1000} s` : complaint;
    const sentence = `Compose could not create the container of the service ${(0,parse/* quoteInput */.Zs)(read.service)} or of one that it depends on: ${why}.`;
    throw new plan_faults/* Fault */.vC('engine-fault', sentence);
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
    await create(opened, input, ['--', name]);
    await startGate({ session, args, input, gate: name, model, service, startup: wish.startup }, tell);
}
async function compose_project_close({ session, means, lent }) {
    const wasRunning = await session.end();
    const { engine, compose } = means.world;
    const removals = [engine.removeLabelled(means.labels), lent.remove(), compose.sweepLent()];
    const outcomes = await Promise.allSettled(removals);
    // The last requests of a command that was ended may have made something meanwhile.
    if (wasRunning)
        await engine.removeLabelled(means.labels);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
}

// EXTERNAL MODULE: ./lib/run/lease.js
var lease = __webpack_require__(1564);
;// CONCATENATED MODULE: ./lib/run/workload.js






/** Opens the project of the Compose service that the wishes name. The caller closes it. */
async function openWorkload({ compose, ...wishes }, { inputs, ...means }) {
    const { image, volumes, pull, limits } = wishes;
    const named = image === '' ? undefined : image;
    const { files } = means.world;
    const paths = compose.files.map(files.named);
    const [project, sources] = await Promise.all([
        openProject({ ...compose, files: paths, image: named, volumes, pull, startup: limits.startup }, means),
        (0,compose_sources/* readComposeSources */.pT)(paths, async (path) => {
            const found = await files.read(path);
            return found.kind === 'text' ? found.text : undefined;
        })
    ]);
    const { startDependencies, manifest } = project;
    const declared = await tellingMore(project.declared, { ...compose, files: paths }, files);
    const endsFor = wishes.waitFor.kind === 'auto' && (0,clashes/* mayEnd */.pN)(wishes) ? project.awaitedBy : [];
    const planned = settled({ ...wishes, compose }, { ...project, endsFor }, inputs);
    const describe = (found, override) => describeContainer(project, found, {
        ...{ wishes, means, override },
        declared: { ...declared, endsFor }
    });
    return {
        wishes: planned,
        sources,
        locate: locator(sources, project.declared.service),
        describe: (found) => describe(found),
        withOverride: async (plan, override) => (0,plan_plan/* redescribed */.Du)(plan, planned, await describe(plan.image, override)),
        ...{ startDependencies, manifest },
        closeAfter: (removals) => {
            (0,lease/* removeAfter */.V2)(removals, project.close);
        }
    };
}
/** Returns a function that locates a key of the service; undefined if no file has the key. */
function locator(sources, service) {
    const whole = (0,compose_sources/* locateSetting */.tY)(sources, { service });
    return (key, entry) => {
        if (key === undefined)
            return whole;
        const place = (0,compose_sources/* locateSetting */.tY)(sources, { service, key, entry });
        return isAt(place, whole) ? undefined : place;
    };
}
const isAt = (one, other) => one.file === other.file && one.line === other.line && one.column === other.column;
/**
 * The wishes, completed by what the file declares: an input that was given wins over the file, and
 * the file over the default of an input.
 */
function settled(wishes, project, inputs) {
    const { readOnly, limits } = wishes;
    const { declared, image, ports, stopGrace, endsFor } = project;
    const stop = (0,plan_images/* isGiven */.qR)(inputs, 'stop-timeout') ? limits.stop : (stopGrace ?? limits.stop);
    return {
        ...{ ...wishes, image },
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
        facts: { ...declared, unmounted, askedReadOnly: wishes.readOnly }
    };
}


/***/ })

};
;