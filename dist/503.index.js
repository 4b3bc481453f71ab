"use strict";
exports.id = 503;
exports.ids = [503];
exports.modules = {

/***/ 7728:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: function() { return /* binding */ openArchive; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/observe/tar.js
var tar = __webpack_require__(4592);
// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/plan/image-archive.js
var image_archive = __webpack_require__(1780);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/plan/names.js
var plan_names = __webpack_require__(3466);
// EXTERNAL MODULE: ./lib/plan/parse.js
var parse = __webpack_require__(7761);
;// CONCATENATED MODULE: ./lib/plan/archived-image.js




/** Finds the image of an archive. Throws an `ArchiveProblem` if there is none, or a broken one. */
const imageIn = (index, wish) => wish.format === 'docker-archive' ? savedImage(index, wish) : layoutImage(index, wish);
const Digest = dist.pattern(dist.string(), /^sha256:[0-9a-f]{64}$/);
const Annotations = dist.optional(dist.nullable(dist.record(dist.string(), dist.string())));
const Platform = dist.type({
    os: dist.string(),
    architecture: dist.string(),
    variant: dist.optional(dist.string())
});
const Configuration = dist.type({ rootfs: dist.type({ diff_ids: dist.array(Digest) }) });
const Descriptor = dist.type({
    mediaType: dist.optional(dist.string()),
    digest: Digest,
    size: dist.min(dist.integer(), 0),
    platform: dist.optional(dist.nullable(Platform)),
    annotations: Annotations
});
const Index = dist.type({ manifests: dist.array(Descriptor) });
const Manifest = dist.type({ config: Descriptor, layers: dist.array(Descriptor) });
const SavedImages = dist.array(dist.type({
    Config: dist.string(),
    RepoTags: dist.optional(dist.nullable(dist.array(dist.string()))),
    Layers: dist.array(dist.string())
}));
/** Most layers of an image; overlay2 takes 128. */
const MOST_LAYERS = 1000;
/** The image of an OCI layout (image-spec, image-layout.md), with its original bytes. */
function layoutImage(index, wish) {
    if (has(index, 'manifest.json') && !has(index, 'index.json')) {
        throw new image_archive/* ArchiveProblem */.OQ('it is in the format of "docker save"; write "docker-archive:" in place of the prefix');
    }
    const top = (0,image_archive/* described */.WY)(index, 'index.json', Index).manifests;
    const { chain, own, manifest } = chosen(index, top, wish);
    const { config, layers } = manifest;
    if (layers.length > MOST_LAYERS)
        throw new image_archive/* ArchiveProblem */.OQ(`it has more than ${MOST_LAYERS} layers`);
    const plain = layersOf(index, layers.map((layer) => blobOf(index, layer)), blobOf(index, config));
    const parts = [blobOf(index, own), blobOf(index, config), ...plain];
    const names = chain.flatMap(({ annotations }) => namesIn(annotations ?? {}));
    return {
        configuration: config.digest,
        digests: chain.map(({ digest }) => digest),
        reference: names.find((name) => plan_names/* REFERENCE_SHAPE */.Oq.test(name)),
        blobs: new Map(parts.map((blob) => [blob.name, blob])),
        descriptions: new Map([
            ['oci-layout', '{"imageLayoutVersion":"1.0.0"}'],
            ['index.json', JSON.stringify(indexOf(own, wish.as))],
            // Engines without containerd's image store read this one.
            ['manifest.json', JSON.stringify([savedAs(wish.as, blobName(config), layers.map(blobName))])]
        ])
    };
}
const savedAs = (as, config, layers) => ({
    Config: config,
    RepoTags: [as],
    Layers: layers
});
/** An index of one image, with the name under which containerd's importer creates it. */
const indexOf = ({ mediaType, digest, size }, as) => ({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [
        {
            mediaType: mediaType ?? 'application/vnd.oci.image.manifest.v1+json',
            ...{ digest, size },
            annotations: {
                'io.containerd.image.name': `docker.io/library/${as}`,
                'org.opencontainers.image.ref.name': as.slice(as.lastIndexOf(':') + 1)
            }
        }
    ]
});
/** Names that builders write beside an image: containerd's in full, the specification's in part. */
const namesIn = (annotations) => ['io.containerd.image.name', 'org.opencontainers.image.ref.name'].flatMap((key) => {
    const name = annotations[key];
    return name === undefined || !/[/:]/.test(name)
        ? []
        : [name.replace(/^docker\.io\/(?:library\/)?/, '')];
});
const blobName = ({ digest }) => `blobs/${digest.replace(':', '/')}`;
const has = ({ fileOf }, name) => fileOf(name) !== undefined;
function blobOf({ sizeOf }, descriptor) {
    const name = blobName(descriptor);
    const size = sizeOf(name);
    if (size === undefined)
        throw new image_archive/* ArchiveProblem */.OQ(`it lacks ${(0,parse/* quoteInput */.Zs)(name)}, of which its image consists`);
    if (size !== descriptor.size) {
        throw new image_archive/* ArchiveProblem */.OQ(`${(0,parse/* quoteInput */.Zs)(name)} has ${size} bytes, and its description says ${descriptor.size}`);
    }
    return { name, size, sha256: descriptor.digest.slice('sha256:'.length) };
}
/** Depth to which an index may list another one; builders write one below `index.json`. */
const DEEPEST = 4;
/** Follows an index to the manifest of one image. */
function chosen(index, top, { platform }) {
    let listed = top;
    const chain = [];
    for (let depth = 0; depth < DEEPEST; depth++) {
        const next = oneOf(listed.filter(isImage), platform);
        const name = blobName(next);
        blobOf(index, next);
        const text = index.text(name);
        if (text === undefined)
            throw new image_archive/* ArchiveProblem */.OQ(`${(0,parse/* quoteInput */.Zs)(name)} is too large for a manifest`);
        const value = (0,image_archive/* parsedIn */.ne)(text, name);
        chain.push(next);
        if (dist.is(value, Manifest))
            return { chain, own: next, manifest: value };
        listed = (0,image_archive/* shaped */.e9)(value, name, Index).manifests;
    }
    throw new image_archive/* ArchiveProblem */.OQ('its indexes are nested too deeply');
}
/** Whether a descriptor is that of an image or an index of images, and not of an attestation. */
const isImage = ({ mediaType, annotations, platform }) => (mediaType === undefined || /\b(?:manifest|index)\b/.test(mediaType)) &&
    annotations?.['vnd.docker.reference.type'] === undefined &&
    platform?.os !== 'unknown';
function oneOf(listed, platform) {
    const [only, second] = listed;
    if (only === undefined)
        throw new image_archive/* ArchiveProblem */.OQ('it has no image');
    if (second === undefined)
        return only;
    const fitting = listed.filter(({ platform: own }) => own && (0,plan_names/* fitsPlatform */.s6)(nameOf(own), platform));
    const [found, other] = fitting;
    const all = [
        ...new Set(listed.map(({ platform: own }) => (own ? nameOf(own) : 'an unknown one')))
    ];
    if (found === undefined) {
        throw new image_archive/* ArchiveProblem */.OQ(`it has no image for ${(0,parse/* quoteInput */.Zs)(platform)}, but for ${all.slice(0, 10).map(parse/* quoteInput */.Zs).join(', ')}; name one of them in "platform"`);
    }
    if (other !== undefined && other.digest !== found.digest) {
        throw new image_archive/* ArchiveProblem */.OQ('it has several images for one platform; save the one to check by itself');
    }
    return found;
}
const nameOf = ({ os, architecture, variant }) => [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
/** The image of an archive as `docker save` writes it. */
function savedImage(index, wish) {
    if (!has(index, 'manifest.json') && has(index, 'index.json')) {
        throw new image_archive/* ArchiveProblem */.OQ('it is an OCI layout; write "oci-archive:" in place of "docker-archive:"');
    }
    const images = (0,image_archive/* described */.WY)(index, 'manifest.json', SavedImages);
    const [image, other] = images;
    if (image === undefined)
        throw new image_archive/* ArchiveProblem */.OQ('it has no image');
    if (other !== undefined) {
        throw new image_archive/* ArchiveProblem */.OQ(`it has ${images.length} images; save the one to check by itself`);
    }
    if (image.Layers.length > MOST_LAYERS)
        throw new image_archive/* ArchiveProblem */.OQ(`it has more than ${MOST_LAYERS} layers`);
    const config = savedFile(index, image.Config);
    const layers = layersOf(index, image.Layers.map((name) => savedFile(index, name)), config);
    // Layers of equal contents may be one file, by a link.
    const files = [...new Set(layers.map(({ name }) => name))];
    const names = layers.map(({ name }) => `layer-${files.indexOf(name)}.tar`);
    return {
        configuration: config.sha256 === undefined ? undefined : `sha256:${config.sha256}`,
        digests: [],
        reference: (image.RepoTags ?? []).find((tag) => plan_names/* REFERENCE_SHAPE */.Oq.test(tag)),
        blobs: new Map([
            ['config.json', config],
            ...layers.map((layer, at) => [names[at] ?? '', layer])
        ]),
        descriptions: new Map([
            ['manifest.json', JSON.stringify([savedAs(wish.as, 'config.json', names)])]
        ])
    };
}
/** Layers with the digests that the image's configuration gives their contents. */
function layersOf(index, layers, { name }) {
    const { diff_ids: diffIds } = (0,image_archive/* described */.WY)(index, name, Configuration).rootfs;
    if (diffIds.length !== layers.length) {
        throw new image_archive/* ArchiveProblem */.OQ(`its image has ${layers.length} layers, and its configuration names ${diffIds.length}`);
    }
    return layers.map((layer) => ({
        ...layer,
        diffIds: diffIds.filter((_, at) => layers[at]?.name === layer.name)
    }));
}
function savedFile({ fileOf, sizeOf }, written) {
    const name = fileOf(written);
    const size = name === undefined ? undefined : sizeOf(name);
    if (name === undefined || size === undefined) {
        throw new image_archive/* ArchiveProblem */.OQ(`it lacks ${(0,parse/* quoteInput */.Zs)(written)}, of which its image consists`);
    }
    return { name, size, sha256: NAMED_BY_DIGEST.exec(written)?.[1] };
}
/** Names of files that builders give by the digest of their contents. */
const NAMED_BY_DIGEST = /^(?:blobs\/sha256\/|sha256:)?([0-9a-f]{64})(?:\.json)?$/;

// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __webpack_require__(7734);
// EXTERNAL MODULE: ./lib/adapters/docker/pack-file.js
var pack_file = __webpack_require__(748);
// EXTERNAL MODULE: ./lib/adapters/docker/tar-stream.js
var tar_stream = __webpack_require__(8502);
// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __webpack_require__(1470);
// EXTERNAL MODULE: ./lib/adapters/file-system.js
var file_system = __webpack_require__(813);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
;// CONCATENATED MODULE: ./lib/adapters/unpacking.js






/**
 * The bytes that gzip or zstd packed; others as they are. Fails with an `ArchiveProblem` where they
 * are broken, or become more than an archive of an image has reason to.
 */
async function* unpacked(chunks) {
    const source = chunks[Symbol.asyncIterator]();
    const first = await source.next();
    if (first.done === true)
        return;
    const unpacker = unpackerFor(first.value);
    if (unpacker === undefined) {
        yield first.value;
        yield* { [Symbol.asyncIterator]: () => source };
        return;
    }
    const guard = ratioGuard();
    const packed = async function* () {
        guard.took(first.value);
        yield first.value;
        for await (const bytes of { [Symbol.asyncIterator]: () => source }) {
            guard.took(bytes);
            yield bytes;
        }
    };
    (0,external_node_stream_.pipeline)(packed, unpacker, () => undefined);
    try {
        for await (const bytes of unpacker) {
            guard.gave(bytes.length);
            yield bytes;
        }
    }
    catch (error) {
        throw asBroken(error);
    }
}
/**
 * Unpacks a file whose contents are taken by `take`. The guard is that of all files together, in
 * which this one counts as often as it is used.
 */
function unpacking(guard, times, take) {
    let head = new Uint8Array();
    let begun;
    const given = (bytes) => {
        guard.gave(bytes.length * times);
        take(bytes);
    };
    const begin = () => {
        const unpacker = unpackerFor(head);
        begun = unpacker === undefined ? plainly(guard, given) : unpackingBy(unpacker, guard, given);
        return begun.add(head);
    };
    return {
        add: async (bytes) => {
            if (begun !== undefined)
                return begun.add(bytes);
            head = Buffer.concat([head, bytes]);
            if (head.length >= LONGEST_MARK)
                await begin();
        },
        end: async () => {
            if (begun === undefined)
                await begin();
            await begun?.end();
        }
    };
}
/** Takes bytes that are not packed. */
const plainly = (guard, take) => ({
    add: (bytes) => {
        guard.took(bytes);
        take(bytes);
        return Promise.resolve();
    },
    end: () => Promise.resolve()
});
function unpackingBy(unpacker, guard, take) {
    let broken;
    unpacker
        .on('data', (bytes) => {
        try {
            if (broken === undefined)
                take(bytes);
        }
        catch (error) {
            broken = error;
        }
    })
        .on('error', (error) => (broken ??= error));
    const check = () => {
        if (broken !== undefined)
            rethrowBroken(broken);
    };
    return {
        add: async (bytes) => {
            check();
            guard.took(bytes);
            if (!unpacker.write(bytes))
                await (0,external_node_events_.once)(unpacker, 'drain').catch(rethrowBroken);
            check();
        },
        end: async () => {
            check();
            await (0,external_node_events_.once)(unpacker.end(), 'end').catch(rethrowBroken);
            check();
        }
    };
}
const rethrowBroken = (error) => {
    throw asBroken(error);
};
const asBroken = (error) => isOfZlib(error)
    ? new image_archive/* ArchiveProblem */.OQ(`its compression is broken: ${(0,errors/* errorMessage */.g)(error)}`, { cause: error })
    : error;
const isOfZlib = (error) => /^(?:Z_|ZSTD_|ERR_ZLIB)/.test((0,errors/* errorCode */.C)(error));
/** Compressions by their first bytes; engines know these, and Node the first, newer ones both. */
const MARKS = [
    ['gzip', [0x1f, 0x8b]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
    ['bzip2', [0x42, 0x5a, 0x68]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]]
];
const LONGEST_MARK = 6;
/** A stream that unpacks what begins with these bytes; undefined if they are not packed. */
function unpackerFor(first) {
    const [name] = MARKS.find(([, mark]) => mark.every((byte, at) => first[at] === byte)) ?? [];
    if (name === undefined)
        return undefined;
    if (name === 'gzip')
        return external_node_zlib_.createGunzip();
    if (name !== 'zstd') {
        throw new image_archive/* ArchiveProblem */.OQ(`it is packed with ${name}, which only some engines can unpack; use gzip`);
    }
    // From Node 22.15 on; the types are those of Node 20.
    const { createZstdDecompress } = external_node_zlib_;
    if (createZstdDecompress === undefined) {
        throw new image_archive/* ArchiveProblem */.OQ('it is packed with zstd, which needs Node 22.15 or newer; use gzip');
    }
    return createZstdDecompress();
}
/** Bytes that anything may become, and how many times its own size beyond that. */
const ROOM = 1024 ** 3;
const RATIO = 100;
function ratioGuard() {
    let [packed, plain] = [0, 0];
    return {
        took: ({ length }) => {
            packed += length;
        },
        gave: (length) => {
            plain += length;
            if (plain <= ROOM || plain <= packed * RATIO)
                return;
            throw new image_archive/* ArchiveProblem */.OQ(`${(0,phrases/* size */.Ej)(packed)} of it became more than ${(0,phrases/* size */.Ej)(ROOM)}, over ${RATIO} times as much`);
        }
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/adapters/verified-blob.js






/**
 * The contents of a file as they are, which the file's digest must fit, and of a layer the digests
 * of its contents: an engine may know those by the digest that the archive claims.
 */
async function* verified(contents, { name, size, sha256, diffIds }, guard) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const layer = diffIds === undefined ? undefined : layerTest(name, diffIds, guard);
    let left = size;
    for await (const bytes of contents) {
        hash.update(bytes);
        await layer?.add(bytes);
        left -= bytes.length;
        if (left < 0)
            break;
        yield bytes;
    }
    await layer?.end();
    if (left !== 0)
        throw new image_archive/* ArchiveProblem */.OQ(`${(0,parse/* quoteInput */.Zs)(name)} changed while it was read`);
    const digest = hash.digest('hex');
    if (sha256 !== undefined && digest !== sha256) {
        throw new image_archive/* ArchiveProblem */.OQ(`${(0,parse/* quoteInput */.Zs)(name)} has another digest than its description says: sha256:${digest}`);
    }
}
/** Unpacks a layer, and compares it with the digests of the configuration. */
function layerTest(name, diffIds, guard) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const reader = (0,tar/* tarReader */.R)(({ type, records }) => {
        const isSparse = type === 'S' || [...records.keys()].some((key) => key.startsWith('GNU.sparse.'));
        if (isSparse)
            throw new image_archive/* ArchiveProblem */.OQ(`${(0,parse/* quoteInput */.Zs)(name)} has files with holes; save it without`);
        return undefined;
    });
    const test = unpacking(guard, diffIds.length, (bytes) => {
        hash.update(bytes);
        reader.add(bytes);
    });
    return {
        add: (bytes) => test.add(bytes).catch(asLayerProblem(name)),
        end: async () => {
            await test.end().catch(asLayerProblem(name));
            const digest = `sha256:${hash.digest('hex')}`;
            if (diffIds.every((one) => one === digest))
                return;
            throw new image_archive/* ArchiveProblem */.OQ(`${(0,parse/* quoteInput */.Zs)(name)} is another layer than its configuration says: ${digest}`);
        }
    };
}
const asLayerProblem = (name) => (error) => {
    if (!(error instanceof faults/* Fault */.vC))
        throw error;
    throw new image_archive/* ArchiveProblem */.OQ(`${(0,parse/* quoteInput */.Zs)(name)} is no layer`, { cause: error });
};

;// CONCATENATED MODULE: ./lib/adapters/image-archive.js















/**
 * Opens an archive of an image. Reads all of it, but keeps only small files; nothing is written to
 * this machine. Rejects with an `ArchiveProblem` where it cannot be read.
 */
async function openArchive({ format, path }, cancelled) {
    const reading = format === 'oci' ? filesOfFolder(path) : filesOfTar(path, cancelled);
    const files = await reading.catch(asProblem);
    return {
        image: (wish) => {
            try {
                return imageIn(files, wish);
            }
            catch (error) {
                throw files.isEnded ? error : new image_archive/* ArchiveProblem */.OQ(CUT, { cause: error });
            }
        },
        stream: (image) => streamOf(files, image)
    };
}
function asProblem(error) {
    if (error instanceof image_archive/* ArchiveProblem */.OQ)
        throw error;
    if (error instanceof faults/* Fault */.vC && error.kind === 'cancelled')
        throw error;
    if (error instanceof faults/* Fault */.vC)
        throw new image_archive/* ArchiveProblem */.OQ('it is no tar archive', { cause: error });
    if ((0,errors/* errorCode */.C)(error) === 'ENOENT')
        throw new image_archive/* ArchiveProblem */.OQ('there is no such file');
    if ((0,errors/* errorCode */.C)(error) === 'ENOTDIR')
        throw new image_archive/* ArchiveProblem */.OQ(NO_FOLDER);
    throw new image_archive/* ArchiveProblem */.OQ((0,errors/* errorMessage */.g)(error).replace(/\.$/, ''), { cause: error });
}
const CUT = 'it ends in the middle, as after a copy that was broken off; write it again';
const NO_FOLDER = 'it is no folder; for a file write "oci-archive:" or "docker-archive:" in place of "oci:"';
/** Most files of an archive, most bytes of a description, and of all that are kept. */
const MOST_FILES = 100_000;
const LARGEST_TEXT = 4 * 1024 ** 2;
const MOST_KEPT = 64 * 1024 ** 2;
async function filesOfTar(path, cancelled) {
    const places = new Map();
    const links = new Map();
    const kept = keptTexts();
    const reader = (0,tar/* tarReader */.R)((header, offset) => {
        const [{ type, size }, name] = [header, plainName(header.name)];
        if (type === '5')
            return undefined;
        // Other programs take the last of two.
        if (places.has(name) || links.has(name)) {
            throw new image_archive/* ArchiveProblem */.OQ(`it has ${(0,parse/* quoteInput */.Zs)(name)} twice`);
        }
        if (places.size + links.size >= MOST_FILES) {
            throw new image_archive/* ArchiveProblem */.OQ(`it has more than ${MOST_FILES} files`);
        }
        if (type === '1' || type === '2')
            links.set(name, targetOf(header));
        if (type !== '0')
            return undefined;
        places.set(name, { offset, size });
        return kept.take(name, size);
    });
    let length = 0;
    for await (const chunk of unpacked(chunksOf(path))) {
        length += chunk.length;
        if (cancelled.aborted)
            throw new faults/* Fault */.vC('cancelled', 'The run was cancelled.');
        reader.add(chunk);
        if (reader.ended())
            break;
    }
    if (!reader.ended())
        assertWhole(places, length);
    const fileOf = (written) => followed(written, places, links);
    return {
        isEnded: reader.ended(),
        fileOf,
        sizeOf: (name) => places.get(fileOf(name) ?? '')?.size,
        text: (name) => kept.text(fileOf(name) ?? ''),
        sorted: (blobs) => blobs.toSorted(([, one], [, other]) => offsetIn(places, one) - offsetIn(places, other)),
        reader: () => {
            const range = rangesOf(unpacked(chunksOf(path))[Symbol.asyncIterator]());
            return (blob) => range(offsetIn(places, blob), blob.size);
        }
    };
}
/** Throws an `ArchiveProblem` where an archive without the mark of its end lacks bytes of a file. */
function assertWhole(places, length) {
    if (places.size === 0)
        throw new image_archive/* ArchiveProblem */.OQ('it is no tar archive');
    const isCut = [...places.values()].some(({ offset, size }) => offset + size > length);
    if (isCut)
        throw new image_archive/* ArchiveProblem */.OQ(CUT);
}
/** A name without what leads nowhere else. Throws an `ArchiveProblem` if it leads upwards. */
function plainName(name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw new image_archive/* ArchiveProblem */.OQ(`it has a file with the name ${(0,parse/* quoteInput */.Zs)(name)}`);
    return parts.join('/');
}
const offsetIn = (places, { name }) => places.get(name)?.offset ?? 0;
/** The entry to which a link leads: a symbolic one from its folder, a hard one from the top. */
const targetOf = ({ name, type, target }) => (0,paths/* absolutePath */.Hi)(target, type === '2' ? `/${(0,paths/* folderOfFile */._f)(name)}` : '/').slice(1);
/** Most links that lead from one to another. */
const MOST_LINKS = 10;
function followed(written, places, links) {
    let name = written.replace(/^(?:\.?\/)+/, '');
    for (let steps = 0; steps < MOST_LINKS && !places.has(name); steps++) {
        name = links.get(name) ?? '';
    }
    return places.has(name) ? name : undefined;
}
/** Keeps the texts of small files, as long as there is room. */
function keptTexts() {
    const texts = new Map();
    let total = 0;
    return {
        text: (name) => texts.get(name)?.toString(),
        take: (name, size) => {
            if (size > LARGEST_TEXT || total + size > MOST_KEPT)
                return undefined;
            total += size;
            const text = Buffer.alloc(size);
            let at = 0;
            return {
                add: (bytes) => {
                    text.set(bytes, at);
                    at += bytes.length;
                },
                end: () => {
                    if (at === size)
                        texts.set(name, text);
                }
            };
        }
    };
}
const CHUNK = 256 * 1024;
/** Contents of a regular file; `foreign` refuses a link. */
function chunksOf(path, foreign = false) {
    const fd = (0,file_system/* openRegular */.lf)(path, { most: Number.MAX_SAFE_INTEGER, foreign });
    return (0,external_node_fs_.createReadStream)('', { fd, highWaterMark: CHUNK });
}
/** Returns a function that reads ranges of a stream, each behind the one before. */
function rangesOf(chunks) {
    let held = new Uint8Array();
    /** Offset of the bytes that are held. */
    let at = 0;
    const next = async () => {
        at += held.length;
        const read = await chunks.next();
        held = read.done === true ? new Uint8Array() : read.value;
        return read.done !== true;
    };
    return async function* (offset, size) {
        for (let from = offset; from < offset + size;) {
            if (from >= at + held.length) {
                if (!(await next()))
                    return;
                continue;
            }
            const part = held.subarray(from - at, offset + size - at);
            yield part;
            from += part.length;
        }
    };
}
/** Files of a folder in OCI's layout. Links in it are refused: they may lead out of it. */
async function filesOfFolder(path) {
    const names = (await (0,promises_.readdir)((0,external_node_path_.join)(path, BLOBS)).catch(() => [])).map((name) => `${BLOBS}/${name}`);
    if (names.length > MOST_FILES)
        throw new image_archive/* ArchiveProblem */.OQ(`it has more than ${MOST_FILES} files`);
    const sizes = new Map();
    for (const name of ['index.json', ...names]) {
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(path, name));
        if (found.isFile())
            sizes.set(name, found.size);
    }
    const texts = new Map();
    const texted = (name) => {
        if ((sizes.get(name) ?? Infinity) > LARGEST_TEXT)
            return undefined;
        return texts.get(name) ?? (0,file_system/* readRegular */.VX)((0,external_node_path_.join)(path, name), LARGEST_TEXT);
    };
    return {
        isEnded: true,
        fileOf: (name) => (sizes.has(name) ? name : undefined),
        sizeOf: (name) => sizes.get(name),
        text: texted,
        sorted: (blobs) => blobs,
        reader: () => ({ name }) => chunksOf((0,external_node_path_.join)(path, name), true)
    };
}
const BLOBS = 'blobs/sha256';
/** The image as a tar archive for the engine. Fails where contents differ from their description. */
async function* streamOf(files, image) {
    const { pack } = await (0,tar_stream/* tarStream */.e)();
    const archive = pack();
    packAll(archive, files, image).catch((error) => {
        archive.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    yield* archive;
}
async function packAll(archive, files, image) {
    for (const [name, text] of image.descriptions) {
        archive.entry(headerOf(name), text);
    }
    const contents = files.reader();
    const guard = ratioGuard();
    for (const [name, blob] of files.sorted([...image.blobs])) {
        const header = { ...headerOf(name), size: blob.size };
        await (0,pack_file/* packFile */.q)(archive, header, verified(contents(blob), blob, guard));
    }
    archive.finalize();
}
/** An entry without a size, whose time is fixed. */
const headerOf = (name) => ({ name, mode: 0o644, mtime: new Date(0) });


/***/ })

};
;