"use strict";
exports.id = 481;
exports.ids = [481];
exports.modules = {

/***/ 8249:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: function() { return /* binding */ isSafe; },
/* harmony export */   jI: function() { return /* binding */ perilsOf; },
/* harmony export */   oi: function() { return /* binding */ dangersOf; }
/* harmony export */ });
/* unused harmony export settingsFor */
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3847);
/* harmony import */ var _advice__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1556);


function perilsOf(writes, { image, isCode }) {
    const code = [];
    for (const [path, entry] of image)
        if (isCode((0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(path), entry))
            code.push((0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(path));
    return { code, critical: (0,_advice__WEBPACK_IMPORTED_MODULE_0__/* .suspiciousAmong */ .q7)(writes) };
}
/** Returns a test whether a mount makes no code and no critical file writable. */
function isSafe({ code, critical }) {
    const open = new Set();
    for (const path of [...code, ...critical.map((write) => write.path)])
        for (let one = path; !open.has(one); one = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(one))
            open.add(one);
    return ({ path }) => !open.has(path);
}
/** Dangers of these mounts: the code and the critical files that each makes writable. */
function dangersOf(mounts, { code, critical }) {
    return mounts.flatMap(({ path }) => {
        const covered = code.filter((file) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(file, path));
        const written = critical.filter((write) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(write.path, path)).map((one) => one.path);
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
 * Settings that move the writes of a program away from a dangerous path, such as templates that are
 * compiled to code, or keys that grant access. They are in the words of the program that reads
 * them; empty if the table has none.
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


/***/ }),

/***/ 4524:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: function() { return /* binding */ fixOf; },
/* harmony export */   a: function() { return /* binding */ planWith; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3847);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _pod_fix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6641);



/** Returns the mounts with all their options, sorted by path. */
function fixOf(mounts, ground) {
    const sorted = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .byPath */ .f2)(mounts);
    const pod = (0,_pod_fix__WEBPACK_IMPORTED_MODULE_1__/* .podPart */ .ZS)(sorted, ground);
    return {
        tmpfs: sorted.filter(({ kind }) => kind === 'tmpfs').map((mount) => (0,_mounts__WEBPACK_IMPORTED_MODULE_0__/* .tmpfsOn */ .a2)(mount, ground)),
        volumes: sorted.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path),
        ...(pod && { pod })
    };
}
/**
 * Adds a fix to a plan: mounts, or the changes of a manifest. Its volumes in Docker are anonymous:
 * the engine removes them with the container.
 */
async function planWith(plan, fix, { workload }) {
    const { container } = plan;
    if (workload?.pod !== undefined)
        return (0,_pod_fix__WEBPACK_IMPORTED_MODULE_1__/* .podWith */ .AZ)(plan, fix, workload.pod);
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


/***/ }),

/***/ 786:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: function() { return /* binding */ isData; },
/* harmony export */   Gs: function() { return /* binding */ isSaved; },
/* harmony export */   VU: function() { return /* binding */ holdsData; },
/* harmony export */   Vd: function() { return /* binding */ isProgram; },
/* harmony export */   fZ: function() { return /* binding */ needsPlaceAtEnd; },
/* harmony export */   m2: function() { return /* binding */ savedPaths; },
/* harmony export */   pV: function() { return /* binding */ mayBeData; },
/* harmony export */   rj: function() { return /* binding */ withLate; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3847);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _write_kinds__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3505);
/* harmony import */ var _writes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7878);




/**
 * Whether a write is data, which has to outlive the container. Its name, its place or a file that
 * stays count as proof, unless something shows otherwise.
 */
function isData(write) {
    if ((0,_mounts__WEBPACK_IMPORTED_MODULE_0__/* .isInScratch */ .yg)(write.path))
        return false;
    const { word } = (0,_write_kinds__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(write);
    if (word === 'data' || isSaved(write))
        return true;
    if (UPLOADED.test(write.path) && isKeptFile(write))
        return true;
    return !isPassing(write) && (isNamedData(write) || (NAMELESS.has(word) && isKeptFile(write)));
}
/**
 * Kinds that do not show how long a file is needed: settings made at a first start are the user's.
 */
const NAMELESS = new Set([
    ...['other', 'configuration', 'session', 'installed code', 'pid or lock file']
]);
/** Whether a write that was only opened or refused may be data, by its name and place. */
const mayBeData = (write) => !(0,_mounts__WEBPACK_IMPORTED_MODULE_0__/* .isInScratch */ .yg)(write.path) && !isPassing(write);
/** Kinds whose names show that a file serves one run only, or is made anew by each. */
const PASSING = new Set([
    ...['pid or lock file', 'socket', 'log', 'bytecode', 'cache', 'session'],
    ...['temporary', 'installed code']
]);
/**
 * Whether a write serves one run only. For some kinds, the name of a folder is no proof if a file
 * was left. Below /etc, programs write their configuration anew at each start.
 */
function isPassing(write) {
    const { word } = (0,_write_kinds__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(write);
    if (word === 'configuration')
        return (0,_observe_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(write.path, '/etc');
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
/** Users upload everything, configuration and code included. */
const UPLOADED = /\/uploads?\//i;
const isNamedData = ({ path }) => NAMED.test(`${path}/`);
/** Names that databases, queues and applications give to data that must not be lost. */
const NAMED = /[/._-](?:db|database|wal|snap(?:shots?)?|member|raft|journal|uploads?|git|repos(?:itories)?|objects|refs|state|storage)(?=[/._-])/i;
/** Whether a write left a file that is no program to be run. */
const isKeptFile = (write) => (write.kind === 'added' || write.kind === 'changed') &&
    write.entry?.type === 'file' &&
    !isProgram(write);
/**
 * Whether a program or a library is at the path. A document's ending rules that out: some programs
 * make every file executable.
 */
const isProgram = ({ path, entry }) => entry?.type === 'file' &&
    (/\.so(?:\.|$)/.test(path) || ((entry.mode & 0o111) !== 0 && !DOCUMENT.test(path)));
const DOCUMENT = /\.(?:json|ya?ml|toml|xml|csv|tsv|txt|md|log|ini|conf|db|sqlite3?|dat|data|sample|png|jpe?g|gif|svg|pdf|zip|gz)$/i;
/**
 * Whether any place of these writes holds data. A place in which programs were made to be run holds
 * none, unless a name or saved state proves it.
 */
function holdsData(writes) {
    const places = (0,_writes__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(writes, ({ made, home }) => made ?? home);
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
/**
 * Merges the writes before the stop signal with those after it; writes that are new after it are
 * marked `late`.
 */
function withLate(early, atEnd) {
    const known = new Set(early.map(({ path }) => path));
    const homes = new Set(early.map(({ home }) => home));
    const isNews = ({ path, kind, home }) => !known.has(path) && !(kind === 'transient' && homes.has(home));
    const late = atEnd.filter(isNews);
    return [...early, ...late.map((write) => ({ ...write, late: true }))];
}
/** Whether a program wrote to a place at its end to which it had not written before. */
function needsPlaceAtEnd(writes) {
    const places = new Set(writes.filter((write) => write.late !== true).map(placeOf));
    return writes.some((write) => write.late === true && !places.has(placeOf(write)));
}
const placeOf = ({ home, made }) => made ?? home;
/**
 * Whether a write is state saved for the next start: a file that was written at the end, outside of
 * scratch folders, and that is no pid file, log or cache.
 */
function isSaved(write) {
    const { late, kind, entry, path } = write;
    if (late !== true || entry?.type !== 'file' || (kind !== 'added' && kind !== 'changed'))
        return false;
    return !(0,_mounts__WEBPACK_IMPORTED_MODULE_0__/* .isInScratch */ .yg)(path) && ((0,_write_kinds__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(write).word === 'data' || !isPassing(write));
}
/**
 * Paths of saved state that the next boot has to save as well, at most 20. Digits in a name may
 * differ then.
 */
const savedPaths = (writes) => writes
    .filter(isSaved)
    .map(({ path }) => path)
    .slice(0, MOST);
/** Limit, since each path is asked for in every boot that is stopped. */
const MOST = 20;


/***/ }),

/***/ 904:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: function() { return /* binding */ isScratchFolder; },
/* harmony export */   J9: function() { return /* binding */ outermost; },
/* harmony export */   VY: function() { return /* binding */ USUAL; },
/* harmony export */   a2: function() { return /* binding */ tmpfsOn; },
/* harmony export */   aV: function() { return /* binding */ hiddenBelow; },
/* harmony export */   sZ: function() { return /* binding */ fewOf; },
/* harmony export */   u$: function() { return /* binding */ declaredVolumes; },
/* harmony export */   yg: function() { return /* binding */ isInScratch; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3847);

/**
 * Returns a tmpfs with its size, mode and owner. Mode and owner are those of the folder in the
 * image, or else those that the program gave it. If the container does not run as root, its user
 * owns the tmpfs: by default a tmpfs is root's, and at a restart some engines forget its mode (runc
 * 1.1).
 */
function tmpfsOn({ path, executable, roomy }, ground) {
    const { image, own, owner } = ground;
    const folder = directory(image.get((0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(path))) ?? directory(own.get((0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(path)));
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
/**
 * Whether every program may use the folder. All systems give these two folders mode 1777; an engine
 * that creates a mount point gives it another mode.
 */
const isForAll = (path) => path === '/tmp' || path === '/var/tmp';
const directory = (entry) => entry?.type === 'directory' ? entry : undefined;
const ROOT = { uid: 0, gid: 0 };
/** Mode of `/tmp`, and the kernel's default for a tmpfs. */
const OPEN = 0o1777;
const CLOSED = 0o755;
const MEBIBYTE = 1024 * 1024;
const LEAST = 16;
/**
 * MiB for `/tmp` and `/var/tmp`: uploads, request bodies and unpacked files go there, and those of
 * the smoke test are small.
 */
const LEAST_FOR_ALL = 64;
const ROOMY = 1024;
/**
 * Returns the `size` option of a tmpfs: four times the bytes left there, rounded up to a power of
 * two. The least is 16 MiB, 64 MiB for `/tmp` and `/var/tmp`, and 1 GiB if the amount is unknown
 * (`roomy`).
 */
function sizeFor(path, bytes, roomy) {
    const least = isForAll(path) ? LEAST_FOR_ALL : LEAST;
    const wanted = Math.max((4 * bytes) / MEBIBYTE, roomy ? ROOMY : least);
    const size = 2 ** Math.ceil(Math.log2(wanted));
    return size >= 1024 ? `${size / 1024}g` : `${size}m`;
}
/** Counts the image's files that a mount at this path hides, and their bytes. */
function hiddenBelow(path, { image }) {
    return { path, ...filesBelow(path, image) };
}
/** Counts the files and links below a folder, and the bytes of their contents. */
function filesBelow(path, snapshot) {
    const folder = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(path);
    let [files, bytes] = [0, 0];
    for (const [name, { type, size }] of snapshot) {
        if (type === 'directory' || !(0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(name, folder))
            continue;
        files += 1;
        bytes += size;
    }
    return { files, bytes };
}
/**
 * Volumes that the image declares and nothing else is mounted on, without a source. As long as they
 * have no name, an engine creates new ones for each container, and their data goes with it.
 */
function declaredVolumes({ image, container }, { tmpfs, volumes }) {
    const others = [...container.tmpfs, ...container.volumes, ...tmpfs].map(({ path }) => path);
    return image.volumes
        .filter((path) => ![...others, ...volumes].includes(path))
        .map((path) => ({ source: '', path, readOnly: false }));
}
/** Whether the path is a folder for scratch files, which images leave empty, such as `/tmp`. */
const isScratchFolder = (path) => SCRATCH.has(path);
/** Whether the path is a scratch folder or lies below one. */
const isInScratch = (path) => [...SCRATCH].some((folder) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, folder));
/**
 * The usual scratch folders, in the order in which hardening guides name them. Podman and CRI-O
 * mount these three for read-only containers.
 */
const USUAL = ['/tmp', '/run', '/var/tmp'];
const SCRATCH = new Set([...USUAL, '/run/lock', '/dev/shm']);
/** Returns the paths that do not lie below another of them. */
function outermost(paths) {
    const all = new Set(paths);
    return [...all].filter((path) => {
        for (let above = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path); above !== '/'; above = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(above)) {
            if (all.has(above))
                return false;
        }
        return true;
    });
}
/**
 * Returns at most `most` folders. If there are more, the deepest are replaced by their parents
 * (never by a system folder), and the rest is cut off.
 */
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
            if ((0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .isSystemFolder */ .mY)((0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path)))
                continue;
            level.delete(path);
            above.add((0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path));
        }
    }
    const few = outermost([...levels.values()].flatMap((level) => [...level]));
    const order = new Map(paths.map((path, index) => [path, index]));
    return few.toSorted((one, other) => placeIn(order, one) - placeIn(order, other)).slice(0, most);
}
/** A longer list of mounts would not be copied into a configuration. */
const MOST_MOUNTS = 32;
const placeIn = (order, path) => order.get(path) ?? order.size;
const depthOf = (path) => path.split('/').length - 1;


/***/ }),

/***/ 6641:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: function() { return /* binding */ podWith; },
/* harmony export */   B4: function() { return /* binding */ podNeeds; },
/* harmony export */   FZ: function() { return /* binding */ groupAlone; },
/* harmony export */   QA: function() { return /* binding */ freeGroup; },
/* harmony export */   Rn: function() { return /* binding */ groupFor; },
/* harmony export */   ZS: function() { return /* binding */ podPart; },
/* harmony export */   pn: function() { return /* binding */ simplerInPod; },
/* harmony export */   vL: function() { return /* binding */ inPod; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3847);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(904);
/* harmony import */ var _recipes_manifest_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(296);



/** Adds a fix to the pod of a plan, by exactly the changes of its manifest that are suggested. */
const podWith = (plan, fix, { sources, withChange }) => withChange(plan, (0,_recipes_manifest_change__WEBPACK_IMPORTED_MODULE_1__/* .changedSources */ .H)(sources, podNeeds(fix)));
/** Needs of a pod's container for a fix, as it was proven. */
function podNeeds({ tmpfs, volumes, pod }) {
    const { group, folders = [], bare = [] } = pod ?? {};
    const modes = new Map(folders.map(({ path, mode }) => [path, mode]));
    const inside = (path) => {
        const folder = modes.get(path);
        return { path, medium: 'disk', ...(folder !== undefined && { folder }) };
    };
    return {
        readOnly: true,
        ...(group !== undefined && { group }),
        mounts: [
            ...tmpfs.map(({ path, options }) => {
                const size = sizeIn(options);
                return { ...inside(path), isSeeded: false, ...(size && { size }) };
            }),
            ...volumes.map((path) => ({ ...inside(path), isSeeded: !bare.includes(path) }))
        ]
    };
}
/** Size of a tmpfs as a quantity of Kubernetes, e.g. `16Mi`; undefined if it has none. */
function sizeIn(options) {
    const [, number, unit] = /(?:^|,)size=(\d+)([kmg])(?:,|$)/.exec(options) ?? [];
    return number === undefined ? undefined : `${number}${unit === 'k' ? 'K' : unit?.toUpperCase()}i`;
}
/** How a pod has these mounts; undefined for a container that stands alone. */
function podPart(mounts, ground) {
    if (ground.pod === undefined)
        return undefined;
    const closed = mounts.filter(({ isClosed }) => isClosed === true);
    return {
        ...ground.pod,
        folders: closed.map(({ path }) => ({ path, mode: closedMode(path, ground) })),
        bare: mounts.flatMap(({ path, isBare }) => (isBare === true ? [path] : []))
    };
}
/** Mode of the folder in the image, without rights for other users to write. */
function closedMode(path, { image }) {
    const entry = image.get((0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(path));
    return entry?.type === 'directory' ? entry.mode & 0o755 : 0o700;
}
/**
 * Returns a mount as a pod has it: programs may be run from every emptyDir, and none has anything
 * of the image unless a container copies it there.
 */
const inPod = (ground, form) => ({ kind, ...mount }) => ({
    ...mount,
    executable: false,
    kind: kind === 'seeded' && form === 'bare' ? 'tmpfs' : kind,
    ...(kind === 'data' &&
        (form === 'bare' || !hasAnything(mount.path, ground)) && { isBare: true }),
    ...(form === 'closed' && mayBeClosed(mount) && { isClosed: true })
});
const mayBeClosed = ({ path, isClosed }) => isClosed === undefined && !(0,_mounts__WEBPACK_IMPORTED_MODULE_0__/* .isScratchFolder */ .Bk)(path);
/** Whether the image has files or folders below a path. */
function hasAnything(path, { image }) {
    const folder = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(path);
    for (const name of image.keys())
        if (name !== folder && (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(name, folder))
            return true;
    return false;
}
/**
 * Simpler kinds of a mount in a pod: without a folder of its own, and without what the image has
 * there. A smaller limit is none of them: no boot would show that it suffices.
 */
const simplerInPod = ({ kind, isClosed, isBare }) => [
    ...(isClosed === true ? [{ isClosed: false }] : []),
    ...(kind === 'seeded' ? [{ kind: 'tmpfs' }] : []),
    ...(kind === 'data' && isBare !== true ? [{ isBare: true }] : [])
];
/** A fix that gives the volumes of a pod to a group, and mounts nothing. */
const groupAlone = (group) => ({
    ...{ tmpfs: [], volumes: [] },
    pod: { group, folders: [], bare: [] }
});
/**
 * Group that may open the volumes of a pod to the user of its container. Undefined where it mounts
 * none that a group would open.
 */
const groupFor = ({ container, workload }, owner) => container.volumes.some(({ podVolume, readOnly }) => podVolume === 'content' || (podVolume === 'claim' && !readOnly))
    ? freeGroup(workload, owner)
    : undefined;
/** Group of a user for the volumes of a pod; undefined where the manifest has one, and for root. */
const freeGroup = (workload, owner) => workload?.kind !== 'kubernetes' || workload.fsGroup !== undefined
    ? undefined
    : // Group 0 has rights of its own in many images.
        owner && (owner.gid || owner.uid);


/***/ }),

/***/ 4798:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ig: function() { return /* binding */ takeBoot; },
/* harmony export */   L3: function() { return /* binding */ abreast; },
/* harmony export */   No: function() { return /* binding */ works; },
/* harmony export */   PL: function() { return /* binding */ endedBadly; },
/* harmony export */   TN: function() { return /* binding */ keyOf; },
/* harmony export */   To: function() { return /* binding */ hastened; },
/* harmony export */   Zd: function() { return /* binding */ isUnclean; },
/* harmony export */   _D: function() { return /* binding */ heardOf; },
/* harmony export */   cv: function() { return /* binding */ trials; },
/* harmony export */   gG: function() { return /* binding */ inTurns; },
/* harmony export */   rq: function() { return /* binding */ listenTo; },
/* harmony export */   vY: function() { return /* binding */ notAnyway; }
/* harmony export */ });
/* harmony import */ var _run_stop__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6328);
/* harmony import */ var _observe_output_recorder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4021);
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3847);
/* harmony import */ var _observe_refusals__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9416);
/* harmony import */ var _observe_survey__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1653);
/* harmony import */ var _plan_program__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4006);
/* harmony import */ var _run_trial_boot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1771);
/* harmony import */ var _fixed_plan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4524);
/* harmony import */ var _shown__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3489);









/** Boots read-only with sets of mounts, each once, and two at a time if they cannot conflict. */
function trials(bench, until, before) {
    const known = new Map();
    const once = (mounts) => {
        const key = keyOf(mounts);
        const outcome = known.get(key) ?? before(key) ?? tried(mounts, bench, until);
        known.set(key, outcome);
        return outcome;
    };
    return (sets) => inTurns(sets, abreast(bench.plan), once);
}
/** Trial boots at a time: 1 if two would share a volume, ports, or the names of a service. */
function abreast({ container: { volumes, network }, workload, pod }) {
    const shared = volumes.some(({ readOnly, source }) => !readOnly && source !== '');
    return shared || network === 'host' || (workload ?? pod) !== undefined ? 1 : 2;
}
/** Works on all items, so many at a time; the results are in their order. */
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
async function tried(mounts, bench, until) {
    const { budget, context, ground } = bench;
    const left = takeBoot(budget, context.world.clock);
    if (left === undefined)
        return undefined;
    const recorder = (0,_observe_output_recorder__WEBPACK_IMPORTED_MODULE_1__/* .recordOutput */ .T)((0,_plan_program__WEBPACK_IMPORTED_MODULE_4__/* .launchOf */ .v4)(bench.plan));
    const fixed = await (0,_fixed_plan__WEBPACK_IMPORTED_MODULE_6__/* .planWith */ .a)(bench.plan, (0,_fixed_plan__WEBPACK_IMPORTED_MODULE_6__/* .fixOf */ .B)(mounts, ground), context);
    const plan = hastened(fixed, bench, left);
    return (0,_run_trial_boot__WEBPACK_IMPORTED_MODULE_5__/* .withTrial */ .F9)(plan, context, { hear: recorder.onOutput }, async (trial) => {
        const unclean = until === 'stopped' && (await stopsBadly(trial, { ...bench, plan }, recorder));
        if (until === 'killed')
            await (0,_run_trial_boot__WEBPACK_IMPORTED_MODULE_5__/* .silence */ .ao)(trial, context.world);
        listenTo(trial.exercise, recorder);
        return { ...heardOf(trial.exercise, recorder), ...(unclean && { unclean }) };
    });
}
/** Searches the output of smoke-test commands that ran in the container for refused writes. */
function listenTo({ smoke }, recorder) {
    for (const { output } of smoke)
        recorder.onCommand(output);
}
/** Outcome of a boot, with the refusals in its log and in the output of its smoke test. */
function heardOf({ failure }, recorder) {
    const log = recorder.log().trimEnd().split('\n').slice(-LAST);
    return {
        ...{ failure, refusals: recorder.refusals() },
        ...{ hints: recorder.hints(), crossings: recorder.crossings() },
        said: log.filter((line) => line !== '')
    };
}
/** Last lines of a log, which show how the program ended. */
const LAST = 10;
const SLOWER = 4;
const SHORT = 1000;
const LEAST = 5000;
/**
 * Shortens the plan's limits to four times the durations of the writable run, which had the machine
 * to itself. A container that lacks a mount may hang. `left` is in milliseconds.
 */
function hastened(plan, { pace, stop: end, saved }, left) {
    const within = (limit, took) => Math.max(1, Math.min(limit, Math.max(LEAST, SLOWER * took), left));
    const { limits } = plan;
    const startup = within(limits.startup, pace.startup);
    const smoke = within(limits.smoke, pace.smoke);
    // A program that never ends in time, and saves nothing, shows no more if it gets more time.
    const isInVain = end?.killedAfter !== undefined && saved.length === 0;
    const stop = isInVain ? Math.min(limits.stop, SHORT) : within(limits.stop, pace.stop);
    const settle = Math.min(limits.settle, left);
    return { ...plan, limits: { ...limits, startup, smoke, settle, stop } };
}
/** Whether a boot succeeded, and its stop as well if the container was stopped. */
const works = ({ failure, unclean }) => failure === undefined && unclean !== true;
/** Returns a key that is equal for equal sets of mounts. */
const keyOf = (mounts) => JSON.stringify(mounts
    .map(({ path, kind, executable, roomy, isClosed, isBare }) => [
    ...[path, kind, executable, roomy === true],
    ...[isClosed === true, isBare === true]
])
    .toSorted());
/**
 * Takes one boot. Returns the milliseconds left for it; undefined below a second, or without one.
 */
function takeBoot(budget, { now }) {
    const left = budget.deadline - now();
    if (budget.boots <= 0 || left < SHORTEST)
        return undefined;
    budget.boots -= 1;
    return left;
}
/** Milliseconds; no container boots in less. */
const SHORTEST = 1000;
/** Stops a trial boot. Returns whether it ended badly. */
async function stopsBadly(trial, bench, recorder) {
    recorder.stopping();
    const stop = await (0,_run_trial_boot__WEBPACK_IMPORTED_MODULE_5__/* .halt */ .yj)(trial, bench.plan, bench.context.world);
    return endedBadly(trial.booted.id, stop, recorder.refusalsAtEnd(), bench);
}
/**
 * Whether a stopped container was refused writes at its end, saved too little state, or ended worse
 * than the writable run. False if the container was not told to stop.
 */
async function endedBadly(id, stop, refusals, bench) {
    if (stop === undefined)
        return false;
    return isUnclean(stop, refusals, bench) || losesState(id, bench);
}
/** Whether a stopped container failed to save some of the state that the writable run saved. */
async function losesState(id, { saved, ...rest }) {
    for (const path of saved)
        if (await isLost(path, id, rest))
            return true;
    return false;
}
/**
 * Whether state was not saved. If the image ships the file, or its name has digits, which may
 * change each time, any new or changed file there with a like name counts.
 */
async function isLost(path, id, { ground: { image }, plan, context }) {
    const { world } = context;
    const isThere = (await world.engine.entry(id, path)) !== undefined;
    const name = (0,_observe_paths__WEBPACK_IMPORTED_MODULE_8__/* .bytesOf */ .$$)(path);
    if (!image.has(name) && (isThere || !/\d/.test(path)))
        return !isThere;
    const question = { world, id, ...(0,_shown__WEBPACK_IMPORTED_MODULE_7__/* .readingOf */ .MU)(plan), limit: 0 };
    const folder = await (0,_observe_survey__WEBPACK_IMPORTED_MODULE_3__/* .surveyMount */ .mo)(question, (0,_observe_paths__WEBPACK_IMPORTED_MODULE_8__/* .parentOf */ .gN)(path)).catch((error) => {
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
/** Whether a stop met refusals that the writable run did not, or was worse than its stop. */
function isUnclean(stop, refusals, bench) {
    const own = notAnyway(refusals, bench.refusals);
    return own.length > 0 || (0,_run_stop__WEBPACK_IMPORTED_MODULE_0__/* .isWorse */ .Bx)(stop, bench.stop, bench.plan.image.stopSignal);
}
/** Returns the refusals that did not occur on a writable root filesystem as well. */
function notAnyway(refusals, anyway) {
    const known = new Set(anyway.map(_observe_refusals__WEBPACK_IMPORTED_MODULE_2__/* .refusalIdentity */ .rt));
    return refusals.filter((one) => !known.has((0,_observe_refusals__WEBPACK_IMPORTED_MODULE_2__/* .refusalIdentity */ .rt)(one)));
}


/***/ }),

/***/ 9042:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: function() { return /* binding */ engineNow; },
/* harmony export */   Vr: function() { return /* binding */ asDeployed; },
/* harmony export */   dy: function() { return /* binding */ checking; },
/* harmony export */   zn: function() { return /* binding */ prove; }
/* harmony export */ });
/* harmony import */ var _observe_output_recorder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4021);
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3847);
/* harmony import */ var _plan_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var _run_lease__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1564);
/* harmony import */ var _run_outcome__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5978);
/* harmony import */ var _run_trial_boot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1771);
/* harmony import */ var _kept__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(786);
/* harmony import */ var _fixed_plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4524);
/* harmony import */ var _proof_boots__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4798);
/* harmony import */ var _recipes_compose_change__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3109);










/**
 * Checks the image with a set of mounts as its author would, stops the container and starts it
 * again. The restarted container has to pass as well, with the files that it kept in volumes.
 * Returns undefined if no boot, or no time for one, is left.
 */
async function prove(mounts, bench, context) {
    const left = (0,_proof_boots__WEBPACK_IMPORTED_MODULE_6__/* .takeBoot */ .Ig)(bench.budget, context.world.clock);
    if (left === undefined)
        return undefined;
    const given = await asDeployed((0,_fixed_plan__WEBPACK_IMPORTED_MODULE_5__/* .fixOf */ .B)(mounts, bench.ground), bench.plan, context);
    const plan = checking((0,_proof_boots__WEBPACK_IMPORTED_MODULE_6__/* .hastened */ .To)(given, bench, left));
    return context.recheck(plan, async (judged, { testbed, recorder }) => {
        const { exercise, observation, judgement } = judged;
        const heard = (0,_proof_boots__WEBPACK_IMPORTED_MODULE_6__/* .heardOf */ ._D)(exercise, recorder);
        const { stop, refusalsAtEnd = [] } = observation;
        const isUnclean = await (0,_proof_boots__WEBPACK_IMPORTED_MODULE_6__/* .endedBadly */ .PL)(testbed.id, stop, refusalsAtEnd, bench);
        const first = { ...heard, ...(isUnclean && { unclean: true }) };
        const kept = keptIn(mounts, judgement.changes);
        const again = (0,_proof_boots__WEBPACK_IMPORTED_MODULE_6__/* .works */ .No)(first) ? await restarted(plan, testbed, kept, context) : undefined;
        const { failure } = again ?? first;
        context.world.log.progress((0,_run_outcome__WEBPACK_IMPORTED_MODULE_8__/* .bootLine */ .h)('Checked and restarted', plan, failure));
        return { outcome: again ?? first, changes: judgement.changes };
    });
}
/**
 * Adds a fix to a plan: as Compose merges the override with the files of a service, if a Compose
 * file describes the container.
 */
async function asDeployed(fix, plan, context) {
    const { container, workload: declared } = plan;
    const { workload } = context;
    const fixed = await (0,_fixed_plan__WEBPACK_IMPORTED_MODULE_5__/* .planWith */ .a)(plan, fix, context);
    const { sources, withOverride } = workload?.compose ?? {};
    const change = (0,_recipes_compose_change__WEBPACK_IMPORTED_MODULE_7__/* .composeChange */ .T)({ fix, standing: TAKEN, container, workload: declared, sources });
    return change === undefined || withOverride === undefined
        ? fixed
        : withOverride(fixed, change.override);
}
/** Standing of a fix that is being proven: its override is what production would use. */
const TAKEN = { proven: true, works: true, dangers: [], drift: [], rules: [] };
/** Returns the plan without attacks, recovery, layer checks and evidence: only the check itself. */
const checking = (plan) => ({
    ...plan,
    ...{ attack: [], rehearsal: undefined, recover: false, imageLayers: false },
    evidence: { ...plan.evidence, when: 'never' }
});
/**
 * Restarts the container and checks it again. Returns the outcome if it failed; undefined if it
 * passed and the files it had kept were there.
 */
async function restarted(plan, { id, spec, pod }, kept, context) {
    const { engine, world } = context;
    const recorder = (0,_observe_output_recorder__WEBPACK_IMPORTED_MODULE_0__/* .recordOutput */ .T)((0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .launchOf */ .v4)(plan));
    const since = await engineNow({ ...spec, publish: [] }, context);
    const created = { plan, spec, id, engine, world, ...(pod && { pod }) };
    const again = await (0,_run_trial_boot__WEBPACK_IMPORTED_MODULE_3__/* .startedAgain */ .ku)(created, { hear: recorder.onOutput }, since);
    await (0,_run_trial_boot__WEBPACK_IMPORTED_MODULE_3__/* .silence */ .ao)(again, world);
    (0,_proof_boots__WEBPACK_IMPORTED_MODULE_6__/* .listenTo */ .rq)(again.exercise, recorder);
    const heard = (0,_proof_boots__WEBPACK_IMPORTED_MODULE_6__/* .heardOf */ ._D)(again.exercise, recorder);
    if (heard.failure !== undefined)
        return heard;
    const lost = await missing(kept, id, world.engine);
    return lost.length === 0 ? undefined : { ...heard, unclean: true };
}
/**
 * Current time of the engine's clock, in seconds since 1970: the creation time of a new container.
 */
async function engineNow(spec, { world, removals }) {
    const lease = (0,_run_lease__WEBPACK_IMPORTED_MODULE_2__/* .leaseContainer */ .QF)(() => Promise.resolve(spec), world, removals);
    try {
        return (await world.engine.inspect(await lease.id())).created;
    }
    finally {
        lease.done();
    }
}
async function missing(paths, id, engine) {
    const entries = await Promise.all(paths.map((path) => engine.entry(id, path)));
    return paths.filter((_, index) => entries[index] === undefined);
}
/**
 * Paths of data files in the volumes of a fix, at most 20. Names with digits are left out: such a
 * file may have another name after each start.
 */
function keptIn(mounts, changes) {
    const volumes = mounts.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path);
    const kept = [];
    for (const change of changes) {
        const { path } = change;
        const volume = volumes.find((one) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_9__/* .isWithin */ .UO)(path, one));
        if (volume === undefined || /\d/.test(path.slice(volume.length)) || !isKept(change))
            continue;
        if (kept.push(path) === MOST)
            break;
    }
    return kept;
}
/** Limit, since the engine is asked for each path. */
const MOST = 20;
const isKept = ({ path, kind, place, after, idle }) => idle === undefined &&
    kind !== 'deleted' &&
    after?.type === 'file' &&
    (0,_kept__WEBPACK_IMPORTED_MODULE_4__/* .isData */ .$V)({ path, kind, home: place, made: undefined, entry: after });


/***/ }),

/***/ 3109:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: function() { return /* binding */ composeChange; },
/* harmony export */   h: function() { return /* binding */ mountSettings; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3362);
/* harmony import */ var _plan_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7761);
/* harmony import */ var _plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2677);
/* harmony import */ var _plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9092);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9868);
/* harmony import */ var _compose__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9828);
/* harmony import */ var _compose_diff__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2073);
/* harmony import */ var _file_patch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8107);
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5733);
/* harmony import */ var _yaml_splice__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5623);










/**
 * Returns the patch and the override for a service's Compose file: `read_only: true`, and the
 * mounts of the fix. Undefined if no Compose file describes the container, if the file needs no
 * change, or if no read-only root filesystem works. Neither text shows a value of the environment.
 */
function composeChange({ workload, sources, ...cooked }) {
    if (workload === undefined || !('service' in workload) || sources === undefined)
        return undefined;
    const needs = { ...cooked, workload, sources };
    const { fix } = needs;
    const isEnough = workload.readOnly && fix.tmpfs.length + fix.volumes.length === 0;
    if (isEnough || !(0,_mounts__WEBPACK_IMPORTED_MODULE_3__/* .isReadOnly */ .PI)(needs))
        return undefined;
    const additions = additionsOf(needs);
    const variables = workload.readOnly ? [] : variablesOf(sources, workload.service);
    const patch = patchOf(needs, additions, variables);
    return {
        patch,
        override: overrideOf(needs, additions),
        settings: settingsOf(additions, variables),
        notes: notesOn(patch, variables),
        variables
    };
}
/** Entries of a service's keys that add these mounts, e.g. `tmpfs /run:size=16m`. */
function mountSettings(needs) {
    const { service, volumes } = additionsOf(needs);
    return settingsOf({ service: { ...service, read_only: undefined }, volumes }, []);
}
function notesOn(patch, variables) {
    const names = (0,_judge_phrases__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(variables.map(_judge_phrases__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD), 3);
    return [
        ...(variables.length === 0
            ? []
            : [
                `Whether the root filesystem is read-only is said by the variable ${names}: set it to \`true\` where the service is deployed.`
            ]),
        ...('reason' in patch
            ? [`There is no patch. ${patch.reason} Use the override file.`]
            : (0,_file_patch__WEBPACK_IMPORTED_MODULE_6__/* .notesOnTarget */ .O)(patch))
    ];
}
function additionsOf({ fix, container, workload, sources }) {
    const taken = volumeNames(sources).map((source) => ({ source, path: '', readOnly: false }));
    const { fresh } = (0,_mounts__WEBPACK_IMPORTED_MODULE_3__/* .mountsOf */ .cS)({
        image: workload.service,
        container: { ...container, tmpfs: [], volumes: taken },
        fix
    });
    const { tmpfs, volumes } = (0,_compose__WEBPACK_IMPORTED_MODULE_4__/* .mountKeys */ .K9)({ tmpfs: fix.tmpfs, own: [], fresh });
    return {
        service: { read_only: workload.readOnly ? undefined : true, ...{ tmpfs, volumes } },
        volumes: fresh.map(({ source }) => source)
    };
}
function settingsOf({ service }, variables) {
    const { read_only, tmpfs = [], volumes = [] } = service;
    const told = (key, entry) => `${key} ${typeof entry === 'string' ? entry : JSON.stringify(entry)}`;
    const root = variables.length > 0 ? variables.map((name) => `${name}=true`) : ['read_only: true'];
    return [
        ...(read_only === undefined ? [] : root),
        ...tmpfs.map((entry) => told('tmpfs', entry)),
        ...volumes.map((entry) => told('volumes', entry))
    ];
}
/** Names of the volumes that the files declare. */
const volumeNames = ({ given, named, yaml }) => [...given, ...named].flatMap(({ trees }) => (trees?.documents ?? []).flatMap((document) => {
    const volumes = (0,_plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(document.contents, 'volumes', { yaml, document });
    return volumes === undefined ? [] : (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(volumes).map(({ key }) => key.value);
}));
/** Names of the variables in the value of `read_only` that counts. */
function variablesOf(sources, service) {
    const layers = [...(0,_plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_1__/* .layersOf */ .w)(sources, service).toReversed(), ...(0,_plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_1__/* .layersBehind */ .TA)(sources, service)];
    const layer = layers.find((one) => (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(one.value, 'read_only', one) !== undefined);
    if (layer === undefined)
        return [];
    const value = (0,_plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_1__/* .followed */ .Xd)((0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(layer.value, 'read_only', layer)?.entry.value, layer);
    const text = layer.yaml.isScalar(value) ? String(value.value) : '';
    const names = Array.from(text.matchAll(VARIABLE), ([, name]) => name ?? '');
    return [...new Set(names.filter((name) => name !== ''))];
}
/** A variable as Compose interpolates it; `$$` is a dollar. */
const VARIABLE = /\$(?:\$|\{?([A-Za-z_]\w*))/g;
function overrideOf({ fix, standing, workload }, { service, volumes }) {
    const file = {
        services: { [workload.service]: service },
        volumes: volumes.length === 0 ? undefined : Object.fromEntries(volumes.map((name) => [name, {}]))
    };
    const lines = [
        ...(0,_mounts__WEBPACK_IMPORTED_MODULE_3__/* .cautions */ .JF)(standing),
        ...(0,_mounts__WEBPACK_IMPORTED_MODULE_3__/* .comments */ .nK)(OVERRIDE),
        ...(0,_mounts__WEBPACK_IMPORTED_MODULE_3__/* .lostNotes */ .AD)(fix.tmpfs, ['size']),
        ...workload.inline.flatMap(({ kind, name }) => (0,_mounts__WEBPACK_IMPORTED_MODULE_3__/* .comments */ .nK)(inlineSentence(kind, name))),
        ...(0,_yaml__WEBPACK_IMPORTED_MODULE_7__/* .yamlLines */ .Zk)((0,_compose__WEBPACK_IMPORTED_MODULE_4__/* .uninterpolated */ .N1)(file))
    ];
    return `${lines.join('\n')}\n`;
}
const OVERRIDE = 'Compose reads this file by itself if it is compose.override.yaml beside compose.yaml, and no file is named with -f. Otherwise name it last.';
const inlineSentence = (kind, name) => `Compose does not start a read-only container with the ${kind} ${(0,_plan_parse__WEBPACK_IMPORTED_MODULE_0__/* .quoteVisible */ .Lc)(name)} as it is: put its contents in a file, and name that by "file:".`;
function patchOf(needs, additions, variables) {
    const { standing, fix, workload, sources } = needs;
    if (!standing.proven)
        return { reason: standing.works ? REASONS.decide : REASONS.unproven };
    if (fix.tmpfs.some(_mounts__WEBPACK_IMPORTED_MODULE_3__/* .hasColon */ .Qq))
        return { reason: REASONS.colon };
    const edits = editsOf(workload.service, additions, variables.length > 0);
    if (edits.length === 0)
        return { reason: REASONS.variable };
    const layers = layersToEdit(sources, workload.service);
    const layer = chosenLayer(layers);
    if (layer === undefined)
        return { reason: REASONS.missing };
    const later = layers.slice(layers.indexOf(layer) + 1);
    if (later.some((one) => replaces(one, additions)))
        return { reason: REASONS.replaced };
    return patchIn(layer, edits);
}
function editsOf(service, { service: added, volumes }, isVariable) {
    const way = ['services', service];
    const { read_only, ...lists } = added;
    const set = read_only === undefined || isVariable
        ? []
        : [{ kind: 'set', way: [...way, 'read_only'], value: read_only }];
    const appended = Object.entries(lists).flatMap(([key, value]) => value === undefined
        ? []
        : [{ kind: 'append', way: [...way, key], value: (0,_compose__WEBPACK_IMPORTED_MODULE_4__/* .uninterpolated */ .N1)(value) }]);
    const declared = volumes.map((name) => ({
        kind: 'set',
        way: ['volumes', name],
        value: {}
    }));
    return [...set, ...appended, ...declared];
}
/** Documents that have the service; included files only if no named one has it. */
function layersToEdit(sources, service) {
    const layers = (0,_plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_1__/* .layersOf */ .w)(sources, service);
    return layers.length > 0 ? layers : (0,_plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_1__/* .includedLayers */ .DY)(sources, service).toReversed();
}
/** The last document that hardens the service already, else the last one with its image. */
function chosenLayer(layers) {
    const lastWith = (keys) => layers.findLast((layer) => keys.some((key) => (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(layer.value, key, layer)));
    return lastWith(HARDENING) ?? lastWith(IMAGE) ?? layers.at(-1);
}
const HARDENING = ['read_only', 'tmpfs', 'cap_drop', 'security_opt'];
const IMAGE = ['image', 'build'];
/** Whether a document drops what those before it add to the service (`!reset`, `!override`). */
function replaces(layer, { service }) {
    const isTagged = (tag) => tag === '!reset' || tag === '!override';
    const keys = Object.entries(service).filter(([, value]) => value !== undefined);
    const values = [
        layer.value,
        ...keys.map(([key]) => (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(layer.value, key, layer)?.entry.value)
    ];
    return values.some((value) => isTagged((0,_plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_1__/* .followed */ .Xd)(value, layer)?.tag));
}
function patchIn({ source, trees, index }, edits) {
    const { file: named, target } = source;
    if (target === undefined)
        return { reason: REASONS.outside };
    const { file } = target;
    if (!(0,_file_patch__WEBPACK_IMPORTED_MODULE_6__/* .namedInPatch */ .B)(file))
        return { reason: REASONS.name };
    const { text: before, yaml } = trees;
    const edited = (0,_yaml_splice__WEBPACK_IMPORTED_MODULE_8__/* .splice */ .V)(before, index, edits, yaml);
    if ('refusal' in edited)
        return { reason: REASONS[edited.refusal] };
    const text = (0,_compose_diff__WEBPACK_IMPORTED_MODULE_5__/* .unifiedDiff */ .W)({ file, before, after: edited.text, hidden: (0,_compose_diff__WEBPACK_IMPORTED_MODULE_5__/* .valueLines */ .H)(trees) });
    return text === undefined ? { reason: REASONS.values } : { ...target, named, text };
}
const REASONS = {
    unproven: 'The mounts are not proven.',
    decide: 'The mounts allow something dangerous, on which you have to decide.',
    variable: 'A variable decides whether the root filesystem is read-only, and nothing else is to add.',
    colon: 'A path has a colon, with which Compose does not take the options that were proven.',
    missing: 'No Compose file that could be read has the service.',
    replaced: 'A later file replaces what the patch would add (!reset or !override).',
    outside: 'The Compose file lies outside of the working directory and of its Git repository.',
    name: 'The path of the Compose file has characters that no patch can hold.',
    values: 'The lines to change hold values of the environment, which no report shows.',
    unreadable: 'The Compose file could not be read as YAML.',
    shared: 'The patch would change other parts of the Compose file, too: they refer to the same anchor.',
    unusual: 'The Compose file is written in a way that cannot be edited with certainty.'
};


/***/ }),

/***/ 2073:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ valueLines; },
/* harmony export */   W: function() { return /* binding */ unifiedDiff; }
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7291);
/* harmony import */ var _plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2677);
/* harmony import */ var _plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9092);



/**
 * Makes a patch as `git apply` takes it, with fewer lines of context where some are hidden.
 * Undefined if it would have to show a hidden line.
 */
function unifiedDiff({ file, before, after, hidden }) {
    const names = [`a/${file}`, `b/${file}`];
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_2__/* .structuredPatch */ .YB)(...names, before, after, undefined, undefined, { context: 3 });
    const length = before.split('\n').length - (before.endsWith('\n') ? 1 : 0);
    const hunks = patch.hunks.map((hunk) => hunksWithout(hidden, hunk, length));
    if (!hunks.every((some) => some !== undefined))
        return undefined;
    // With the header of git's own patches, `git apply` skips the file in a folder below the repository's.
    return (0,diff__WEBPACK_IMPORTED_MODULE_2__/* .formatPatch */ .Gu)({ ...patch, hunks: hunks.flat() }, diff__WEBPACK_IMPORTED_MODULE_2__/* .FILE_HEADERS_ONLY */ .jr);
}
/** Splits a hunk at its hidden lines. */
function hunksWithout(hidden, { oldStart, newStart, lines }, length) {
    const begun = (old, now) => ({
        ...{ oldStart: old, oldLines: 0, newStart: now, newLines: 0, lines: [] }
    });
    let hunk = begun(oldStart, newStart);
    const hunks = [hunk];
    for (const line of lines) {
        const [old, now] = [hunk.oldStart + hunk.oldLines, hunk.newStart + hunk.newLines];
        const isHidden = !/^[+\\]/.test(line) && hidden.has(old);
        if (isHidden && line.startsWith('-'))
            return undefined;
        if (isHidden) {
            hunk = begun(old + 1, now + 1);
            hunks.push(hunk);
            continue;
        }
        hunk.lines.push(line);
        if (/^[ -]/.test(line))
            hunk.oldLines += 1;
        if (/^[ +]/.test(line))
            hunk.newLines += 1;
    }
    const changing = hunks.filter((one) => one.lines.some((line) => /^[+-]/.test(line)));
    return changing.every((one) => canBeApplied(one, length)) ? changing : undefined;
}
/** Whether a hunk has context behind its changes, without which it has to end the file. */
const canBeApplied = (hunk, length) => hunk.lines.at(-1)?.startsWith(' ') === true || hunk.oldStart + hunk.oldLines > length;
/** Keys whose values may be secrets: variables of containers and builds, contents of files. */
const VALUED = new Set([
    ...['environment', 'args', 'content', 'driver_opts', 'options']
]);
/**
 * Lines of a file, counted from 1, that hold a value of one of these keys: by default those of a
 * Compose file that may be secrets. No report repeats them.
 */
function valueLines(trees, keys = VALUED) {
    const { text, position } = trees;
    const lines = new Set();
    for (const { from, node } of valuesIn(trees, keys)) {
        const end = Math.max(from, text.slice(0, node.range?.[2] ?? from).trimEnd().length - 1);
        for (let line = position(from).line; line <= position(end).line; line += 1)
            lines.add(line);
    }
    return lines;
}
/** Values of the keys that may have secrets, and those that their aliases stand for. */
function valuesIn({ yaml, text, documents }, keys) {
    return documents.flatMap((document) => {
        const found = new Map();
        yaml.visit(document, {
            Pair: (_, pair) => {
                const { key, value } = pair;
                if (!keys.has(key.value) || value === null)
                    return;
                const below = text.indexOf('\n', (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .nodeEnd */ .KJ)(key, yaml)) + 1;
                const start = (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .nodeStart */ .f)(value);
                found.set(value, { from: below === 0 ? start : Math.min(start, below), node: value });
            }
        });
        // A map also iterates over entries that are set meanwhile.
        for (const value of found.keys()) {
            yaml.visit(value, {
                Alias: (_, alias) => {
                    const node = (0,_plan_workload_compose_sources__WEBPACK_IMPORTED_MODULE_0__/* .followed */ .Xd)(alias, { yaml, document });
                    if (node && !found.has(node))
                        found.set(node, { from: (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_1__/* .nodeStart */ .f)(node), node });
                }
            });
        }
        return [...found.values()];
    });
}


/***/ }),

/***/ 9828:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: function() { return /* binding */ composeLines; },
/* harmony export */   K9: function() { return /* binding */ mountKeys; },
/* harmony export */   N1: function() { return /* binding */ uninterpolated; }
/* harmony export */ });
/* harmony import */ var _plan_quantities__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4013);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9868);
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5733);



/** A Compose file of one service. */
function composeLines(cooked, mounts) {
    const { image, container } = cooked;
    const service = {
        image,
        read_only: (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .isReadOnly */ .PI)(cooked) ? true : undefined,
        ...mountKeys(mounts),
        ...programKeys(container),
        ...surroundingKeys(container),
        ...confinementKeys(container)
    };
    const file = { services: { app: service }, ...topLevel(container, mounts) };
    return [...(0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .dockerNotes */ .EK)(container, mounts, ['size']), ...(0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .yamlLines */ .Zk)(uninterpolated(file))];
}
/** Doubles each dollar: Compose takes `$X` in any string for a variable, and `$$` for a dollar. */
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
/** Keys of a service that mount all that a recipe has. */
function mountKeys({ tmpfs, own, fresh }) {
    const short = tmpfs.filter((mount) => !(0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .hasColon */ .Qq)(mount)).map(_mounts__WEBPACK_IMPORTED_MODULE_1__/* .tmpfsLine */ .t1);
    const long = tmpfs.filter(_mounts__WEBPACK_IMPORTED_MODULE_1__/* .hasColon */ .Qq).map(longTmpfs);
    return { tmpfs: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(short), volumes: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)([...[...own, ...fresh].map(volume), ...long]) };
}
function longTmpfs({ path, options }) {
    const size = (0,_plan_quantities__WEBPACK_IMPORTED_MODULE_0__/* .sizeFrom */ .OE)('1')((0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .optionWords */ .RI)(options).get('size') ?? '');
    return {
        type: 'tmpfs',
        target: path,
        tmpfs: 'value' in size ? { size: size.value } : undefined
    };
}
function volume(mount) {
    const { source, path, readOnly } = mount;
    if (!(0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .hasColon */ .Qq)(mount))
        return (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .volumeLine */ .fZ)(mount);
    const type = source.startsWith('/') ? 'bind' : 'volume';
    return { type, source, target: path, read_only: readOnly ? true : undefined };
}
function programKeys(container) {
    const { entrypoint, command, user, workingDir } = container;
    return {
        entrypoint: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(entrypoint),
        command: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(command),
        environment: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)((0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .variableNames */ .zo)(container)),
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
        extra_hosts: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(addHost)
    };
}
/** The engine's own networks, which no Compose file can list. */
const MODES = new Set(['none', 'host', 'bridge', 'default']);
function confinementKeys(container) {
    const { capDrop, capAdd, memory, shmSize, ulimits } = container;
    const limits = ulimits.map(({ name, soft, hard }) => [name, { soft, hard }]);
    return {
        cap_drop: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(capDrop),
        cap_add: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(capAdd),
        security_opt: (0,_yaml__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)((0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .securityWords */ .E5)(container)),
        mem_limit: memory === undefined ? undefined : (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .dockerSize */ .y2)(memory),
        shm_size: shmSize === undefined ? undefined : (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .dockerSize */ .y2)(shmSize),
        pids_limit: (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .pidsLimitOf */ .dN)(container),
        ulimits: limits.length === 0 ? undefined : Object.fromEntries(limits)
    };
}
/** The top-level declarations of the volumes and networks that the service names. */
function topLevel({ network }, { own, fresh }) {
    const names = [...own, ...fresh].map(({ source }) => source);
    const named = names.filter((source) => !source.startsWith('/')).map((name) => [name, {}]);
    const isOwn = network !== undefined && !MODES.has(network);
    return {
        volumes: named.length === 0 ? undefined : Object.fromEntries(named),
        networks: isOwn ? { [network]: { external: true } } : undefined
    };
}


/***/ }),

/***/ 2234:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: function() { return /* binding */ dockerLines; },
/* harmony export */   Z: function() { return /* binding */ flagsOf; }
/* harmony export */ });
/* harmony import */ var _plan_shell_word__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(357);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9868);


/** A whole `docker run` command, a flag a line. */
function dockerLines(cooked, mounts) {
    const { container, oneShot } = cooked;
    const flags = [
        ['docker', 'run', ...(oneShot ? [] : ['-d'])],
        ...((0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .isReadOnly */ .PI)(cooked) ? [['--read-only']] : []),
        ...mountFlags(mounts),
        ...programFlags(container),
        ...surroundingFlags(container),
        ...confinementFlags(container),
        program(cooked)
    ];
    const command = flags.map((words) => words.map(_plan_shell_word__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r).join(' ')).join(' \\\n  ');
    return [...(0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .dockerNotes */ .EK)(container, mounts, LONG_FORM), command];
}
/** The mounts of a fix as flags of `docker run`, as in its recipe. */
function flagsOf({ tmpfs, volumes }, { fresh }) {
    const added = fresh.slice(fresh.length - volumes.length);
    return [...tmpfs.map(tmpfsFlag), ...added.map(volumeFlag)].map((words) => words.map(_plan_shell_word__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r).join(' '));
}
/**
 * The image and its command. Only the first word of an entrypoint can be given as a flag, so its
 * other words come first in the command.
 */
function program({ image, container }) {
    const ahead = image.startsWith('-') ? ['--'] : [];
    const words = [...(container.entrypoint ?? []).slice(1), ...(container.command ?? [])];
    return [...ahead, image, ...words];
}
function mountFlags({ tmpfs, own, fresh }) {
    return [...tmpfs.map(tmpfsFlag), ...[...own, ...fresh].map(volumeFlag)];
}
function tmpfsFlag(mount) {
    if (!(0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .hasColon */ .Qq)(mount))
        return ['--tmpfs', (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .tmpfsLine */ .t1)(mount)];
    const words = [...(0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .optionWords */ .RI)(mount.options)].filter(([name]) => LONG_FORM.includes(name));
    const options = words.map(([name, value]) => `tmpfs-${name}=${value}`);
    return ['--mount', fields('type=tmpfs', `dst=${mount.path}`, ...options)];
}
function volumeFlag(mount) {
    if (!(0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .hasColon */ .Qq)(mount))
        return ['-v', (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .volumeLine */ .fZ)(mount)];
    const type = mount.source.startsWith('/') ? 'bind' : 'volume';
    const access = mount.readOnly ? ['readonly'] : [];
    const ends = [`src=${mount.source}`, `dst=${mount.path}`];
    return ['--mount', fields(`type=${type}`, ...ends, ...access)];
}
/** The options of a tmpfs that `--mount` has. */
const LONG_FORM = ['size', 'mode'];
/** A value of `--mount`, which is read as a line of CSV (docker/cli, opts/mount.go). */
function fields(...texts) {
    return texts
        .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(',');
}
function programFlags(container) {
    return [
        ...flag('--entrypoint', container.entrypoint?.[0]),
        ...flags('-e', (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .variableNames */ .zo)(container)),
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
    const pidsLimit = (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .pidsLimitOf */ .dN)(container);
    return [
        ...flags('--cap-drop', capDrop),
        ...flags('--cap-add', capAdd),
        ...flags('--security-opt', (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .securityWords */ .E5)(container)),
        ...flag('--memory', memory === undefined ? undefined : (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .dockerSize */ .y2)(memory)),
        ...flag('--shm-size', shmSize === undefined ? undefined : (0,_mounts__WEBPACK_IMPORTED_MODULE_1__/* .dockerSize */ .y2)(shmSize)),
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


/***/ }),

/***/ 8107:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: function() { return /* binding */ namedInPatch; },
/* harmony export */   O: function() { return /* binding */ notesOnTarget; }
/* harmony export */ });
/* harmony import */ var _judge_phrases__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3362);
/* harmony import */ var _plan_paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7734);


/** Whether a path can stand in a patch: a line feed in it could begin a patch of another file. */
const namedInPatch = (file) => !/\p{Cc}/u.test(file);
/** Sentences on a patch of another file than was named, or one for another folder. */
function notesOnTarget({ file, folder, named }) {
    if (folder !== '.')
        return [
            `The patch is for the folder ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(folder)}, where the Git repository begins, and changes ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(file)} there: apply it with \`git -C\`.`
        ];
    return file === (0,_plan_paths__WEBPACK_IMPORTED_MODULE_0__/* .plainPath */ .s1)(named)
        ? []
        : [
            `${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(named)} is reached by a symbolic link: the patch changes the file itself, ${(0,_judge_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(file)}.`
        ];
}


/***/ }),

/***/ 296:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ changedSources; },
/* harmony export */   Y: function() { return /* binding */ manifestChange; }
/* harmony export */ });
/* harmony import */ var _plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);
/* harmony import */ var _plan_workload_pod_decode__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2668);
/* harmony import */ var _plan_workload_pod_model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9653);
/* harmony import */ var _plan_workload_pod_sources__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3682);
/* harmony import */ var _compose_diff__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2073);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9868);
/* harmony import */ var _file_patch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8107);
/* harmony import */ var _seed__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4031);
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5733);
/* harmony import */ var _yaml_splice__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5623);










/** Returns the changes of a manifest; undefined if it needs none. */
function manifestChange({ sources, secrets }, needs) {
    const additions = additionsOf(sources, needs);
    if (settingsOf(additions).length === 0)
        return undefined;
    const patch = patchOf(sources, additions, secrets);
    return {
        patch,
        merge: `${(0,_yaml__WEBPACK_IMPORTED_MODULE_8__/* .yamlLines */ .Zk)(mergePatch(sources, additions)).join('\n')}\n`,
        settings: settingsOf(additions),
        notes: notesOn(patch, sources.workload.document)
    };
}
/**
 * The sources of a manifest with these changes made: what a cluster would run once its patch is
 * applied.
 */
function changedSources(sources, needs) {
    const { document } = sources.workload;
    const value = editsOf(sources, additionsOf(sources, needs)).reduce(withEdit, document.value);
    const { way } = sources;
    const decoded = (0,_plan_workload_pod_decode__WEBPACK_IMPORTED_MODULE_1__/* .decodeAs */ .L)(_plan_workload_pod_model__WEBPACK_IMPORTED_MODULE_2__/* .PodTemplate */ .Gl, { document, way, value: (0,_plan_workload_pod_sources__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(value, way) });
    if ('faults' in decoded)
        throw new Error(JSON.stringify(decoded.faults));
    return { ...sources, template: decoded.value };
}
/** A value of a manifest with an edit made in it. */
function withEdit(value, { kind, way: [key, ...way], value: added }) {
    if (key === undefined)
        return kind === 'set' ? added : [...itemsIn(value), ...itemsIn(added)];
    const inner = withEdit((0,_plan_workload_pod_sources__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(value, [key]), { kind, way, value: added });
    return Array.isArray(value) ? value.with(Number(key), inner) : { ...(value ?? {}), [key]: inner };
}
const itemsIn = (value) => (Array.isArray(value) ? value : []);
function additionsOf({ template, claims, judged }, { readOnly, mounts, group }) {
    const { spec } = template;
    const container = spec.containers.find(({ name }) => name === judged);
    const declared = container?.securityContext?.readOnlyRootFilesystem === true;
    const taken = [...(spec.volumes ?? []).map(({ name }) => name), ...claims];
    const names = (0,_mounts__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .dM)(mounts.map(({ path }) => (0,_mounts__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(`zero-drift-${path}`)), taken);
    const named = mounts.map((mount, index) => ({ ...mount, name: names[index] ?? '' }));
    const seeded = named.filter(({ isSeeded, folder }) => isSeeded || folder !== undefined);
    const containers = [...spec.containers, ...(spec.initContainers ?? [])];
    const seedNames = (0,_mounts__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .dM)(seeded.map(({ path }) => (0,_mounts__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(`zero-drift-seed-${path}`)), containers.map(({ name }) => name));
    const base = seedBase(container);
    return {
        readOnly: readOnly && !declared ? true : undefined,
        group: group === undefined || spec.securityContext?.fsGroup === group ? undefined : group,
        volumeMounts: named.map(({ name, path, folder }) => ({
            ...{ name, mountPath: path },
            subPath: folder === undefined ? undefined : _seed__WEBPACK_IMPORTED_MODULE_7__/* .SEED_FOLDER */ .Ri
        })),
        volumes: named.map(({ name, medium, size }) => {
            const emptyDir = { medium: medium === 'memory' ? 'Memory' : undefined, sizeLimit: size };
            return { name, emptyDir };
        }),
        initContainers: seeded.map(({ name: volume, path, isSeeded, folder }, index) => {
            const what = { isCopied: isSeeded, folder };
            return (0,_seed__WEBPACK_IMPORTED_MODULE_7__/* .seedContainer */ .jG)({ name: seedNames[index] ?? '', volume, path, ...what }, base);
        })
    };
}
/**
 * Settings of an init container from those of the container that it stands beside: its image, and
 * its limits, which a quota may ask of every container.
 */
function seedBase(container) {
    const { image, imagePullPolicy, resources, securityContext } = container ?? {};
    const { limits, requests } = resources ?? {};
    return {
        image: image ?? '',
        imagePullPolicy: imagePullPolicy ?? undefined,
        resources: (limits ?? requests)
            ? { limits: limits ?? undefined, requests: requests ?? undefined }
            : undefined,
        security: seedSecurity(securityContext ?? undefined)
    };
}
/** Security context of an init container beside one: no more rights, which a cluster may refuse. */
function seedSecurity(own) {
    const { runAsUser, runAsGroup, runAsNonRoot, allowPrivilegeEscalation } = own ?? {};
    const { drop } = own?.capabilities ?? {};
    const profile = own?.seccompProfile?.type;
    return {
        runAsUser: runAsUser ?? undefined,
        runAsGroup: runAsGroup ?? undefined,
        runAsNonRoot: runAsNonRoot ?? undefined,
        allowPrivilegeEscalation: allowPrivilegeEscalation ?? undefined,
        capabilities: drop?.length ? { drop } : undefined,
        seccompProfile: profile === 'RuntimeDefault' ? { type: profile } : undefined
    };
}
function settingsOf(additions) {
    const { readOnly, group, volumeMounts, volumes, initContainers } = additions;
    return [
        ...(readOnly === undefined ? [] : ['readOnlyRootFilesystem: true']),
        ...(group === undefined ? [] : [`fsGroup: ${group}`]),
        ...volumes.map(({ emptyDir }, index) => {
            const { medium, sizeLimit } = emptyDir;
            const words = [medium, sizeLimit].filter((word) => typeof word === 'string');
            const told = words.length === 0 ? '' : ` (${words.join(', ')})`;
            return `emptyDir ${volumeMounts[index]?.mountPath ?? ''}${told}`;
        }),
        ...initContainers.map(({ name }) => `initContainer ${name}`)
    ];
}
/** A value below the keys that lead to it. */
const below = (way, value) => way.reduceRight((inner, key) => ({ [key]: inner }), value);
function mergePatch({ workload, way, judged }, additions) {
    const { readOnly, group, volumeMounts, volumes, initContainers } = additions;
    const some = (list) => (list.length === 0 ? undefined : list);
    const apiVersion = (0,_plan_workload_pod_sources__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(workload.value, ['apiVersion']);
    const container = {
        name: judged,
        securityContext: readOnly && { readOnlyRootFilesystem: readOnly },
        volumeMounts: some(volumeMounts)
    };
    const spec = {
        securityContext: group === undefined ? undefined : { fsGroup: group },
        initContainers: some(initContainers),
        containers: [container],
        volumes: some(volumes)
    };
    const [, ...inner] = [...way.slice(workload.way.length), 'spec'];
    return {
        apiVersion: typeof apiVersion === 'string' ? apiVersion : undefined,
        kind: workload.kind,
        metadata: { name: workload.name, namespace: workload.namespace || undefined },
        spec: below(inner, spec)
    };
}
function patchOf(sources, additions, { hide }) {
    const { document } = sources.workload;
    const { offset, text, whole, yaml, file: named, target } = document;
    if (target === undefined)
        return { reason: REASONS.outside };
    const { file } = target;
    if (!(0,_file_patch__WEBPACK_IMPORTED_MODULE_6__/* .namedInPatch */ .B)(file))
        return { reason: REASONS.name };
    const edited = (0,_yaml_splice__WEBPACK_IMPORTED_MODULE_9__/* .splice */ .V)(text, 0, editsOf(sources, additions), yaml);
    if ('refusal' in edited)
        return { reason: REASONS[edited.refusal] };
    const trees = (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_0__/* .parseTrees */ .$Z)(whole, yaml);
    if (trees === undefined)
        return { reason: REASONS.unreadable };
    const after = `${whole.slice(0, offset)}${edited.text}${whole.slice(offset + text.length)}`;
    const hidden = new Set([...(0,_compose_diff__WEBPACK_IMPORTED_MODULE_4__/* .valueLines */ .H)(trees, VALUED), ...changedLines(whole, hide(whole))]);
    const diff = (0,_compose_diff__WEBPACK_IMPORTED_MODULE_4__/* .unifiedDiff */ .W)({ file, before: whole, after, hidden });
    return diff === undefined || hide(diff) !== diff
        ? { reason: REASONS.values }
        : { ...target, named, text: diff };
}
/** Numbers of the lines of a text, counted from 1, that differ in another of as many lines. */
function changedLines(text, other) {
    const others = other.split('\n');
    return text.split('\n').flatMap((line, at) => (line === others[at] ? [] : [at + 1]));
}
/** Keys whose values may be secrets. */
const VALUED = new Set(['value', 'data', 'stringData', 'binaryData']);
function editsOf({ way, template, judged }, additions) {
    const { readOnly, group, volumeMounts, volumes, initContainers } = additions;
    const pod = [...way, 'spec'];
    const index = template.spec.containers.findIndex(({ name }) => name === judged);
    const container = [...pod, 'containers', index];
    const set = (at, value) => value === undefined ? [] : [{ kind: 'set', way: at, value }];
    const append = (at, value) => value.length === 0 ? [] : [{ kind: 'append', way: at, value }];
    return [
        ...set([...container, 'securityContext', 'readOnlyRootFilesystem'], readOnly),
        ...append([...container, 'volumeMounts'], volumeMounts),
        ...set([...pod, 'securityContext', 'fsGroup'], group),
        ...append([...pod, 'initContainers'], initContainers),
        ...append([...pod, 'volumes'], volumes)
    ];
}
const REASONS = {
    outside: 'The manifest lies outside of the working directory and of its Git repository.',
    name: 'The path of the manifest has characters that no patch can hold.',
    values: 'The lines to change hold values of variables or Secrets, which no report shows.',
    unreadable: 'The file could not be read as YAML as a whole.',
    shared: 'The patch would change other parts of the file, too: they refer to the same anchor.',
    unusual: 'The manifest is written in a way that cannot be edited with certainty.'
};
function notesOn(patch, { text }) {
    const isRendered = /^# Source: \S/m.test(text);
    return [
        ...('reason' in patch
            ? [`There is no patch. ${patch.reason} Use the merge patch.`]
            : (0,_file_patch__WEBPACK_IMPORTED_MODULE_6__/* .notesOnTarget */ .O)(patch)),
        ...(isRendered ? [RENDERED] : [])
    ];
}
const RENDERED = "Helm wrote this manifest: make the change in the chart's values or templates, or in a post-renderer.";


/***/ }),

/***/ 0:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yc: function() { return /* binding */ deployedName; },
  tQ: function() { return /* binding */ recipesOf; },
  X8: function() { return /* binding */ serviceRecipes; }
});

// UNUSED EXPORTS: SATISFIED

// EXTERNAL MODULE: ./lib/plan/image-archive.js
var image_archive = __webpack_require__(1780);
// EXTERNAL MODULE: ./lib/plan/masks.js
var masks = __webpack_require__(1123);
// EXTERNAL MODULE: ./lib/plan/policy.js + 2 modules
var policy = __webpack_require__(8154);
// EXTERNAL MODULE: ./lib/explain/recipes/mounts.js
var recipes_mounts = __webpack_require__(9868);
// EXTERNAL MODULE: ./lib/explain/recipes/compose.js
var compose = __webpack_require__(9828);
// EXTERNAL MODULE: ./lib/explain/recipes/docker.js
var docker = __webpack_require__(2234);
// EXTERNAL MODULE: ./lib/plan/parse.js
var plan_parse = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/explain/recipes/seed.js
var recipes_seed = __webpack_require__(4031);
// EXTERNAL MODULE: ./lib/explain/recipes/yaml.js
var yaml = __webpack_require__(5733);
;// CONCATENATED MODULE: ./lib/explain/recipes/kubernetes.js




/** A whole manifest of a pod. */
function kubernetesLines(cooked, wished) {
    const { container, oneShot } = cooked;
    const mounts = podMounts(wished, container);
    const spec = {
        restartPolicy: oneShot ? 'Never' : undefined,
        ...surroundings(container),
        securityContext: podSecurity(cooked),
        initContainers: (0,yaml/* some */.zN)(seeds(cooked, mounts)),
        containers: [main(cooked, mounts)],
        volumes: (0,yaml/* some */.zN)(volumes(mounts))
    };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app' }, spec };
    return [...(0,recipes_mounts/* comments */.nK)(UNTRIED), ...podNotes(container, wished), ...(0,yaml/* yamlLines */.Zk)(pod)];
}
const UNTRIED = 'Not tried as a pod: the mounts were tried with Docker, whose tmpfs has an owner, and whose volumes start with the files of the image. To try it: zero-drift check --manifest-file kubernetes.yaml';
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
        hostAliases: (0,yaml/* some */.zN)(aliases),
        nodeSelector: arch === undefined ? undefined : { 'kubernetes.io/os': os, 'kubernetes.io/arch': arch }
    };
}
/** Pod security context: the containers that seed and read a volume need one user. */
function podSecurity({ container, group }) {
    const [runAsUser, runAsGroup] = numericUser(container) ?? [];
    const isEmpty = runAsUser === undefined && group === undefined;
    return isEmpty ? undefined : { runAsUser, runAsGroup, fsGroup: group };
}
/**
 * The container of the image. An entrypoint of one empty word removes that of the image: Docker
 * then runs the command itself.
 */
function main(cooked, mounts) {
    const { image, container } = cooked;
    const { entrypoint, command, workingDir } = container;
    const hasNone = entrypoint?.length === 1 && entrypoint[0] === '';
    return {
        name: 'app',
        image,
        command: (0,yaml/* some */.zN)((hasNone ? command : entrypoint)?.map(recipes_seed/* unexpanded */.JV)),
        args: hasNone ? undefined : (0,yaml/* some */.zN)(command?.map(recipes_seed/* unexpanded */.JV)),
        workingDir,
        securityContext: security(cooked),
        resources: resources(container),
        volumeMounts: (0,yaml/* some */.zN)(mounts.map(({ name, path, readOnly }) => {
            return { name, mountPath: path, readOnly: readOnly ? true : undefined };
        }))
    };
}
function resources({ memory }) {
    return memory === undefined ? undefined : { limits: { memory: quantityOf((0,recipes_mounts/* dockerSize */.y2)(memory)) } };
}
function security(cooked) {
    const { capAdd, capDrop, securityOpt } = cooked.container;
    const has = (option) => securityOpt.includes(option);
    const isBound = has('no-new-privileges') || has('no-new-privileges=true');
    const hasCapabilities = capAdd.length + capDrop.length > 0;
    const profile = has('seccomp=unconfined') ? 'Unconfined' : undefined;
    const type = has('seccomp=builtin') ? 'RuntimeDefault' : profile;
    return {
        readOnlyRootFilesystem: (0,recipes_mounts/* isReadOnly */.PI)(cooked),
        runAsNonRoot: cooked.isNonRoot,
        allowPrivilegeEscalation: isBound ? false : undefined,
        capabilities: hasCapabilities ? { add: (0,yaml/* some */.zN)(capAdd), drop: (0,yaml/* some */.zN)(capDrop) } : undefined,
        seccompProfile: type === undefined ? undefined : { type }
    };
}
/**
 * Init containers for the volumes that Docker would fill from the image: Kubernetes leaves them
 * empty.
 */
function seeds({ image, seeded }, mounts) {
    return mounts
        .filter(({ path, isFresh }) => isFresh && seeded.some((hidden) => hidden.path === path))
        .map(({ name, path }) => {
        const seed = { name: `seed-${name}`, volume: name, path, isCopied: true };
        return (0,recipes_seed/* seedContainer */.jG)(seed, { image, security: {} });
    });
}
function volumes(mounts) {
    const sources = new Map(mounts.map(({ name, source }) => [name, source]));
    return [...sources].map(([name, source]) => ({ name, ...source }));
}
/**
 * User and group by number, as a pod takes them; undefined for names, and for numbers that are too
 * large for a pod.
 */
function numericUser({ user = '' }) {
    const numbers = /^\d+(:\d+)?$/.test(user) ? user.split(':').map(Number) : [];
    const fits = numbers.length > 0 && numbers.every((number) => number < 2 ** 31);
    return fits ? numbers : undefined;
}
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
function podHostname({ hostname = '' }) {
    return LABEL.test(hostname) ? hostname : undefined;
}
/** The `HOST:IP` entries that a pod can have, each as its two parts. */
function hostEntries({ addHost }) {
    return addHost.flatMap((line) => {
        const [, host = '', ip = ''] = /^([^:]*):([^]*)$/.exec(line) ?? [];
        const fits = host.split('.').every((label) => LABEL.test(label)) && ip !== 'host-gateway';
        return fits ? [[host, ip]] : [];
    });
}
/** The security options that a pod can express. */
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
/** Comments on settings that a reader of the manifest has to know or to add. */
function podNotes(container, { tmpfs, fresh }) {
    const lost = [...tmpfs, ...fresh].filter(recipes_mounts/* hasColon */.Qq).map(({ path }) => (0,plan_parse/* quoteVisible */.Lc)(path));
    const missing = unexpressed(container);
    return [
        ...(0,recipes_mounts/* unsetNotes */.Tq)(container),
        ...(0,recipes_mounts/* maskedNotes */.T$)(container),
        ...(missing.length > 0 ? [`Not expressed here: ${missing.join(', ')}.`] : []),
        ...(lost.length > 0 ? [`Left out, for the colon in its path: ${lost.join(', ')}.`] : []),
        ...(tmpfs.length > 0 ? ['An emptyDir has a size, but no other option of a tmpfs.'] : []),
        ...(fresh.length > 0 ? [lasting(fresh)] : [])
    ].map(recipes_mounts/* comment */.Im);
}
const lasting = (fresh) => `An emptyDir goes with its pod: for what must outlive it, use a PersistentVolumeClaim (${fresh.map(({ source }) => (0,recipes_mounts/* labelOf */.Wy)(source)).join(', ')}).`;
/** The inputs that a pod cannot express. */
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
/** All mounts that Kubernetes can express: its mount paths have no colon. */
function podMounts(mounts, { shmSize }) {
    const all = [...scratch(mounts, shmSize), ...wishedVolumes(mounts)];
    const wished = all.filter((mount) => !(0,recipes_mounts/* hasColon */.Qq)(mount));
    const keys = [...new Set(wished.map(({ key }) => key))];
    const wishedNames = keys.map((key) => (0,recipes_mounts/* labelOf */.Wy)(key.replace(/^[^:]*:/, '')));
    const names = new Map((0,recipes_mounts/* distinct */.dM)(wishedNames).map((name, index) => [keys[index], name]));
    return wished.map(({ key, ...mount }) => ({ ...mount, name: names.get(key) ?? key }));
}
/** Mounts in memory. Kubernetes has no size for `/dev/shm`, but takes a mount there. */
function scratch({ tmpfs }, shmSize) {
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
function wishedVolumes({ own, fresh }) {
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
/**
 * Size of a tmpfs as Kubernetes writes it, `16m` as `16Mi`; undefined if it is no limit in bytes.
 */
function quantityOf(size) {
    const [, count = '0', unit = ''] = /^0*(\d+)([kmgtpe]?)$/i.exec(size) ?? [];
    if (Number(count) === 0)
        return undefined;
    return unit === '' ? count : `${count}${unit.toUpperCase()}i`;
}

// EXTERNAL MODULE: ./lib/judge/severity.js + 1 modules
var severity = __webpack_require__(4048);
// EXTERNAL MODULE: ./lib/observe/paths.js
var paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./lib/plan/allowlist.js
var allowlist = __webpack_require__(811);
// EXTERNAL MODULE: ./lib/plan/mounts.js
var mounts = __webpack_require__(9174);
// EXTERNAL MODULE: ./lib/explain/allow-rules.js + 1 modules
var allow_rules = __webpack_require__(3080);
;// CONCATENATED MODULE: ./lib/explain/recipes/zero-drift.js








/**
 * A policy file with the new rules and mounts. The author's own stay in their file or inputs, except
 * for the list of volumes: it is whole, since an input replaces its former value.
 */
function policyLines(cooked, mounts, rules) {
    const { allow, off } = entriesFor(cooked, mounts, rules);
    const tmpfs = (0,yaml/* some */.zN)(cooked.fix.tmpfs.map(tmpfsEntry));
    return [
        ...notes(cooked, mounts, rules),
        ...(0,yaml/* yamlLines */.Zk)({ version: 1, check: sectionOf(cooked, mounts), allow: (0,yaml/* some */.zN)(allow) }),
        ...commentedOut(off, allow.length === 0),
        ...(tmpfs === undefined ? [] : (0,yaml/* yamlLines */.Zk)({ tmpfs }))
    ];
}
/** A policy file with the new rules alone, for mounts that another file declares. */
function policyRules(cooked, mounts, rules) {
    const { allow, off } = entriesFor(cooked, mounts, rules);
    return [
        ...lostRules(rules),
        ...(0,yaml/* yamlLines */.Zk)({ version: 1, allow: (0,yaml/* some */.zN)(allow) }),
        ...commentedOut(off, allow.length === 0)
    ];
}
/** Entries of the policy's rules, and of those that have to be read before they are used. */
function entriesFor(cooked, mounts, { kept, narrow, notable }) {
    const changed = (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? CHANGED : CHANGED_WRITABLE;
    return {
        allow: [
            ...kept.flatMap((line) => allowed(line, isForAny(line, mounts.tmpfs) ? IN_MEMORY : KEPT, placeOf(line, cooked, mounts))),
            ...narrow.flatMap((line) => allowed(line, changed))
        ],
        off: notable.flatMap((line) => allowed(line, changed))
    };
}
/** Comments on rules that no policy can say. */
const lostRules = ({ kept, narrow, notable }) => [...kept, ...narrow, ...notable]
    .filter((line) => 'problem' in (0,allowlist/* parseRule */.iT)(line))
    .map((line) => (0,recipes_mounts/* comment */.Im)(`Left out, no rule can say it: ${(0,plan_parse/* quoteVisible */.Lc)(line)}`));
/**
 * Entries for the end of the list above, commented out; with the list's key if it has no other
 * entry.
 */
function commentedOut(entries, isAlone) {
    if (entries.length === 0)
        return [];
    const lines = (0,yaml/* indented */.gu)((0,yaml/* yamlLines */.Zk)(entries));
    return [NOTABLE, ...(isAlone ? ['allow:'] : []), ...lines].map(recipes_mounts/* comment */.Im);
}
/** Inputs of the fix: its volumes, and a writable root filesystem where no mount helps. */
function sectionOf(cooked, mounts) {
    const volumes = mounts.fresh.length === 0 ? [] : volumesOf(mounts).filter(isSayable);
    const section = {
        'read-only': (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? undefined : false,
        volumes: (0,yaml/* some */.zN)(volumes.map(({ line }) => line))
    };
    return Object.values(section).some((value) => value !== undefined) ? section : undefined;
}
const volumesOf = ({ own, fresh }) => [...own, ...fresh].map((mount) => ({ line: (0,recipes_mounts/* volumeLine */.fZ)(mount), isPlain: !(0,recipes_mounts/* hasColon */.Qq)(mount) }));
const isSayable = (entry) => isReadBack(entry, mounts/* parseVolume */.wM);
/** Comments on what no policy can say, and on inputs that would win over it. */
function notes({ container }, mounts, rules) {
    const unsaid = mounts.fresh.length === 0 ? [] : volumesOf(mounts).filter((one) => !isSayable(one));
    const wins = mounts.fresh.length > 0 && container.volumes.length > 0;
    return [
        ...(wins ? [(0,recipes_mounts/* comment */.Im)(WINS)] : []),
        ...unsaid.map(({ line }) => (0,recipes_mounts/* comment */.Im)(`Left out, no line can say it: ${(0,plan_parse/* quoteVisible */.Lc)(line)}`)),
        ...lostRules(rules)
    ];
}
const WINS = 'An input "volumes" of the step or command line would replace this list: remove it there.';
/** The mount that a rule is for, so that it allows nothing in another image without that mount. */
function placeOf(line, { fix }, { own, fresh }) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    if ('problem' in parsed)
        return undefined;
    const paths = [...own, ...fresh, ...fix.tmpfs].map(({ path }) => path);
    return paths
        .filter((path) => `${parsed.value.pattern}/`.startsWith(`${path}/`))
        .toSorted((one, other) => other.length - one.length)[0];
}
function allowed(line, why, place) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    if ('problem' in parsed)
        return [];
    const { pattern, kinds, reason = why } = parsed.value;
    return [{ path: pattern, kinds: [...kinds], reason, ...(place === undefined ? {} : { place }) }];
}
const KEPT = 'written in a volume while it was tested';
const IN_MEMORY = 'written in a tmpfs while it was tested';
const CHANGED = 'changed while it was tested';
const CHANGED_WRITABLE = 'changed while it was tested with a writable root filesystem';
function tmpfsEntry({ path, options }) {
    const words = (0,recipes_mounts/* optionWords */.RI)(options);
    const [uid, gid] = [words.get('uid'), words.get('gid')];
    const others = [...words].filter(([name]) => !NAMED.has(name));
    return {
        path,
        size: words.get('size'),
        mode: words.get('mode'),
        uid: uid === undefined ? undefined : Number(uid),
        gid: gid === undefined ? undefined : Number(gid),
        exec: words.has('exec') ? true : undefined,
        options: (0,yaml/* some */.zN)(others.map(([name, value]) => (value === '' ? name : `${name}=${value}`)))
    };
}
/** The options that have a key of their own. */
const NAMED = new Set(['size', 'mode', 'uid', 'gid', 'exec']);
/**
 * The rules that belong to the mounts of a recipe, each in one of the lists only. A rule for a
 * whole folder that a mount exposes is left out.
 */
function recipeRules({ fix, allow, standing }) {
    const { drift, rules, dangers } = standing;
    const broad = new Set(dangers.map(({ path }) => (0,allow_rules/* ruleFor */.sG)(path)));
    // With a writable root filesystem the mounts are left out: files that would be in them have their
    // rules among the others.
    const unmounted = rules.length === 0 ? [] : fix.volumes.map((path) => ({ path }));
    const kept = allow.filter((rule) => !broad.has(rule) && !isForAny(rule, unmounted));
    const lines = (list) => list.map(({ rule }) => rule);
    const narrow = [...rules, ...lines(drift.filter((one) => !(0,severity/* isNotable */._r)(one)))];
    const notable = lines(drift.filter(severity/* isNotable */._r));
    return {
        kept,
        narrow: without(kept, narrow),
        notable: without([...kept, ...narrow], notable)
    };
}
const without = (known, rules) => [...new Set(rules)].filter((rule) => !known.includes(rule));
/** Whether a rule is for a path in one of these mounts. */
function isForAny(line, mounts) {
    const parsed = (0,allowlist/* parseRule */.iT)(line);
    if ('problem' in parsed)
        return false;
    const start = (0,allow_rules/* literalStart */.k9)(parsed.value.pattern);
    return mounts.some(({ path }) => (0,paths/* isWithin */.UO)(start, path));
}
/**
 * Inputs of the action, to be put under `with:` beside the image. All mounts are listed, since an
 * input replaces its former value.
 */
function actionLines(cooked, { tmpfs, own, fresh }, rules) {
    const scratch = tmpfs.map((mount) => ({ line: (0,recipes_mounts/* tmpfsLine */.t1)(mount), isPlain: !(0,recipes_mounts/* hasColon */.Qq)(mount) }));
    const volumes = [...own, ...fresh].map((mount) => ({
        line: (0,recipes_mounts/* volumeLine */.fZ)(mount),
        isPlain: !(0,recipes_mounts/* hasColon */.Qq)(mount)
    }));
    return [
        ...(0,recipes_mounts/* unsetNotes */.Tq)(cooked.container).map(recipes_mounts/* comment */.Im),
        `read-only: ${(0,recipes_mounts/* isReadOnly */.PI)(cooked)}`,
        ...inputLines('tmpfs', scratch, mounts/* parseTmpfs */.N9),
        ...inputLines('volumes', volumes, mounts/* parseVolume */.wM),
        ...allowLines(rules)
    ];
}
/** The input `allow`, to be added to the author's own rules, which are not known here. */
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
/** Comment on rules that are commented out. */
const NOTABLE = 'A rule behind a # would allow what is high or worse, and stays drift without: find out first what writes it.';
/**
 * An input of one entry a line. An entry that would be read back differently is left out, with a
 * comment.
 */
function inputLines(name, entries, parse) {
    const kept = entries
        .filter((entry) => isReadBack(entry, parse))
        .map(({ line, isOff }) => (isOff === true ? `# ${line}` : line));
    const lost = entries.filter((entry) => !isReadBack(entry, parse)).map(({ line }) => line);
    const notes = lost.map((line) => (0,recipes_mounts/* comment */.Im)(`Left out, no line can say it: ${(0,plan_parse/* quoteVisible */.Lc)(line)}`));
    return kept.length === 0 ? notes : [...notes, ...block(name, kept)];
}
/**
 * Whether a line is read back as it is. The runner evaluates `${{` in an input as an expression.
 */
function isReadBack({ line, isPlain }, parse) {
    const [entry, ...more] = (0,plan_parse/* entriesOf */.Mc)(line);
    const isWhole = entry === line && more.length === 0;
    return isPlain && isWhole && !line.includes('${{') && 'value' in (0,plan_parse/* withoutNul */.ST)(parse)(line);
}
/** The lines as a block, or as one string if a block could not hold them. */
function block(name, lines) {
    return lines.every(yaml/* isPrintable */.C2)
        ? [`${name}: |`, ...(0,yaml/* indented */.gu)(lines)]
        : [`${name}: ${(0,yaml/* yamlString */.lJ)(lines.map((line) => `${line}\n`).join(''))}`];
}

;// CONCATENATED MODULE: ./lib/explain/recipes/recipes.js








/**
 * The recommendation of a read-only root filesystem, whose number moved by one between versions.
 */
const CIS = ['CIS Docker Benchmark 5.12 (v1.1, v1.2), 5.13 (v1.6, v1.8)'];
/** Checks of other tools that demand a read-only root filesystem, and that a recipe satisfies. */
const SATISFIED = {
    docker: CIS,
    compose: CIS,
    kubernetes: ['CKV_K8S_22 (Checkov)', 'KSV014 (Trivy)']
};
/** Name by which a recipe runs an image: of an archive the one that it was saved under. */
const deployedName = ({ reference, savedAs }) => savedAs ?? ((0,image_archive/* archiveNamed */.iN)(reference) === undefined ? reference : 'IMAGE');
/**
 * Returns the recipes that run the container with all that it needs: read-only, or with rules for a
 * writable root filesystem.
 */
function recipesOf(cooked) {
    const { container } = cooked;
    const shown = { ...cooked, container: withoutSecrets(container) };
    const served = (0,recipes_mounts/* isReadOnly */.PI)(cooked) ? shown : { ...shown, fix: NO_MOUNTS, seeded: [] };
    const mounts = (0,recipes_mounts/* mountsOf */.cS)(served);
    const rules = recipeRules(cooked);
    const head = (0,recipes_mounts/* cautions */.JF)(cooked.standing);
    return {
        docker: recipes_text([...head, ...satisfies('docker', cooked), ...(0,docker/* dockerLines */.U)(served, mounts)]),
        compose: recipes_text([...head, ...satisfies('compose', cooked), ...(0,compose/* composeLines */.GF)(served, mounts)]),
        kubernetes: recipes_text([
            ...head,
            ...satisfies('kubernetes', cooked),
            ...kubernetesLines(served, mounts)
        ]),
        action: recipes_text([...head, ...actionLines(served, mounts, rules)]),
        policy: recipes_text([policy/* SCHEMA_LINE */.NA, ...head, ...policyLines(served, mounts, rules)])
    };
}
/** Masks the secrets in the words of the program to start: recipes are shown in reports. */
function withoutSecrets(container) {
    const { entrypoint, command, env } = container;
    return {
        ...container,
        ...(entrypoint && { entrypoint: (0,masks/* maskWords */.QW)(entrypoint, env) }),
        ...(command && { command: (0,masks/* maskWords */.QW)(command, env) })
    };
}
/**
 * Returns the recipes that change the files of a service, from the changes that they need, if any.
 */
function serviceRecipes(cooked, changes = {}) {
    const head = (0,recipes_mounts/* cautions */.JF)(cooked.standing);
    const rules = policyRules(cooked, (0,recipes_mounts/* mountsOf */.cS)(cooked), recipeRules(cooked));
    return { ...changes, policy: recipes_text([policy/* SCHEMA_LINE */.NA, ...head, ...rules]) };
}
const NO_MOUNTS = { tmpfs: [], volumes: [] };
/**
 * Comment on the benchmarks that a recipe satisfies. A recipe that is not proven, or has dangers to
 * decide on, satisfies none.
 */
function satisfies(recipe, cooked) {
    const { proven, dangers } = cooked.standing;
    if (!proven || dangers.length > 0 || !(0,recipes_mounts/* isReadOnly */.PI)(cooked))
        return [];
    return [(0,recipes_mounts/* comment */.Im)(`Satisfies ${SATISFIED[recipe].join(', ')}.`)];
}
function recipes_text(lines) {
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 4031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JV: function() { return /* binding */ unexpanded; },
/* harmony export */   Ri: function() { return /* binding */ SEED_FOLDER; },
/* harmony export */   jG: function() { return /* binding */ seedContainer; }
/* harmony export */ });
/* harmony import */ var _plan_shell_word__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(357);

/** An init container that fills a volume before the container starts that needs it. */
function seedContainer(seed, { image, imagePullPolicy, resources, security }) {
    const target = /^\/seed(\/|$)/.test(seed.path) ? '/zero-drift-seed' : '/seed';
    return {
        ...{ name: seed.name, image, imagePullPolicy },
        command: ['sh', '-c', unexpanded(seeding(seed, target))],
        resources,
        securityContext: { ...security, readOnlyRootFilesystem: true },
        volumeMounts: [{ name: seed.volume, mountPath: target }]
    };
}
/** Name of the folder that an init container makes in a volume. */
const SEED_FOLDER = 'data';
/** Shell command that fills the volume at `target`; one that ran already does no harm. */
function seeding({ path, isCopied, folder }, target) {
    if (folder === undefined)
        return copying(path, target);
    const inner = `${target}/${SEED_FOLDER}`;
    const made = `mkdir -p -m ${folder.toString(8).padStart(4, '0')} ${inner}`;
    return isCopied ? `${made} && ${copying(path, inner)}` : made;
}
/**
 * Shell command that copies a folder into a volume. Only root may give the folder itself the times
 * and the owner that `-a` asks for; for other users that would fail.
 */
function copying(path, target) {
    const ends = `${(0,_plan_shell_word__WEBPACK_IMPORTED_MODULE_0__/* .singleQuoted */ .f)(`${path}/.`)} ${target}/`;
    return `if [ "$(id -u)" = 0 ]; then cp -a ${ends}; else cp -R ${ends}; fi`;
}
/**
 * Doubles each dollar: Kubernetes takes `$(X)` in a command for a variable, and `$$` for a dollar.
 */
function unexpanded(word) {
    return word.replaceAll('$', '$$$$');
}


/***/ }),

/***/ 5623:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: function() { return /* binding */ splice; }
});

// EXTERNAL MODULE: ./lib/plan/workload/yaml-tree.js
var yaml_tree = __webpack_require__(9092);
// EXTERNAL MODULE: ./lib/explain/recipes/yaml.js
var recipes_yaml = __webpack_require__(5733);
;// CONCATENATED MODULE: ./lib/explain/recipes/yaml-layout.js


/** A text with changes made in it, which must not overlap. */
function alter(text, changes) {
    return changes
        .toSorted((one, other) => other.from - one.from)
        .reduce((all, { from, to, text }) => all.slice(0, from) + text + all.slice(to), text);
}
/** The columns by which a document indents what it nests: those that it uses first. */
function indentsOf(document, text, yaml) {
    const found = {};
    yaml.visit(document, {
        Pair: (_, { key, value }) => {
            if (!yaml.isNode(key) || !yaml.isCollection(value) || value.flow === true)
                return;
            const by = columnOf((0,yaml_tree/* nodeStart */.f)(value), text) - columnOf((0,yaml_tree/* nodeStart */.f)(key), text);
            if (yaml.isSeq(value))
                found.list ??= by;
            else
                found.mapping ??= by;
        }
    });
    return { ...recipes_yaml/* USUAL_INDENTS */.J, ...found };
}
/** Number of characters before an offset on its line. */
const columnOf = (offset, text) => offset - lineStart(offset, text);
const lineStart = (offset, text) => text.lastIndexOf('\n', offset - 1) + 1;
/** Adds a key at the end of a mapping. */
function addEntry(sheet, mapping, key, value) {
    const last = (0,yaml_tree/* pairsOf */.fq)(mapping).at(-1);
    if (mapping.flow === true || last === undefined) {
        const end = last && { start: (0,yaml_tree/* nodeStart */.f)(last.key), end: flowEnd(last, sheet) };
        return [addInFlow(sheet, mapping, end, `${key.flow}: ${value.flow}`)];
    }
    const column = columnOf((0,yaml_tree/* nodeStart */.f)(mapping), sheet.text);
    const lines = indentedBy(column, (0,recipes_yaml/* keyed */.Dh)(key, value, sheet.indents));
    const end = belowComments((0,yaml_tree/* entryEnd */.GO)(last, sheet.yaml), column, sheet.text);
    const isTop = mapping === sheet.document.contents;
    const gap = isTop && isSpaced(last, sheet.text) && !endsLine(end, sheet.text) ? [''] : [];
    return [insertLines(sheet.text, end, [...gap, ...lines])];
}
/** Offset behind an entry in flow style. The range of an empty value may lie behind a comment. */
function flowEnd(entry, { text, yaml }) {
    const { key, value } = entry;
    const isEmpty = value !== null && (0,yaml_tree/* nodeStart */.f)(value) === (0,yaml_tree/* nodeEnd */.KJ)(value, yaml);
    return isEmpty ? text.indexOf(':', (0,yaml_tree/* nodeEnd */.KJ)(key, yaml)) + 1 : (0,yaml_tree/* entryEnd */.GO)(entry, yaml);
}
/** Offset at the end of the comments below an offset that are indented by more than a column. */
function belowComments(offset, column, text) {
    const start = endsLine(offset, text) ? offset : text.indexOf('\n', offset) + 1;
    if (start === 0)
        return offset;
    const comments = new RegExp(`^(?: {${column + 1}}[ \\t]*#[^\\n]*(?:\\n|$))+`).exec(text.slice(start));
    return comments === null ? offset : start + comments[0].trimEnd().length;
}
/** Whether a blank line stands before a key and the comments above it. */
function isSpaced({ key }, text) {
    const above = text
        .slice(0, lineStart((0,yaml_tree/* nodeStart */.f)(key), text))
        .split('\n')
        .slice(0, -1);
    return above.findLast((line) => !/^\s*#/.test(line))?.trim() === '';
}
/** Adds items at the end of a list. */
function addItems(sheet, list, values) {
    const last = list.items.at(-1);
    const items = values.map((value) => (0,recipes_yaml/* quotedLike */.A_)(last, sheet.write(value), sheet.yaml));
    if (list.flow === true || last === undefined) {
        const end = last && { start: (0,yaml_tree/* nodeStart */.f)(last), end: (0,yaml_tree/* nodeEnd */.KJ)(last, sheet.yaml) };
        return [addInFlow(sheet, list, end, items.map(({ flow }) => flow).join(', '))];
    }
    const column = columnOf((0,yaml_tree/* nodeStart */.f)(list), sheet.text);
    const lines = indentedBy(column, items.flatMap(recipes_yaml/* itemLines */.Lt));
    return [insertLines(sheet.text, (0,yaml_tree/* nodeEnd */.KJ)(last, sheet.yaml), lines)];
}
/** Adds text after the last entry of a flow collection, on a line of its own where that has one. */
function addInFlow({ text }, { range }, last, added) {
    const close = (range?.[1] ?? 1) - 1;
    if (last === undefined)
        return { from: close, to: close, text: added };
    const indent = text.slice(lineStart(last.start, text), last.start);
    const isOnOwnLine = indent.trim() === '' && lineStart(last.start, text) > (range?.[0] ?? 0);
    const space = isOnOwnLine ? `${lineEnding(text, last.start)}${indent}` : ' ';
    return { from: last.end, to: last.end, text: `,${space}${added}` };
}
/** Puts a value in the place of one that is empty, a scalar or an alias. */
function replaceValue(sheet, mapping, { key, value }, by) {
    const { text, yaml, indents } = sheet;
    if (value === null)
        return [insertAt((0,yaml_tree/* nodeEnd */.KJ)(key, yaml), `: ${by.flow}`)];
    const [start, end] = [(0,yaml_tree/* nodeStart */.f)(value), (0,yaml_tree/* nodeEnd */.KJ)(value, yaml)];
    // The range of an empty value begins behind the spaces after its colon.
    const colon = text.slice(0, start).trimEnd().length;
    const isFlow = mapping.flow === true;
    const below = indentedBy(columnOf((0,yaml_tree/* nodeStart */.f)(mapping), text), (0,recipes_yaml/* nested */.cY)(by, indents));
    if (start === end) {
        return isFlow || (0,recipes_yaml/* isInline */.mO)(by)
            ? [insertAt(colon, ` ${by.flow}`)]
            : [insertLines(text, start, below)];
    }
    const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
    const isLine = lineStart(start, text) === lineStart((0,yaml_tree/* nodeStart */.f)(key), text) && !/\n/.test(text.slice(start, end));
    if (isFlow || (0,recipes_yaml/* isInline */.mO)(by) || !isLine || !/^\s*(?:#|$)/.test(rest)) {
        return [{ from: start, to: end, text: (0,recipes_yaml/* isInline */.mO)(by) ? by.block.join('') : by.flow }];
    }
    const comment = rest.trimStart();
    const emptied = comment === ''
        ? { from: colon, to: end, text: '' }
        : { from: start, to: end + rest.length - comment.length, text: '' };
    return [emptied, insertLines(text, end, below)];
}
/** Whether an offset is behind a whole line: that is where a block scalar ends. */
const endsLine = (offset, text) => text.charAt(offset - 1) === '\n';
const insertAt = (offset, text) => ({ from: offset, to: offset, text });
/** Inserts lines below that of an offset. */
function insertLines(text, offset, lines) {
    const ending = lineEnding(text, offset);
    const newline = endsLine(offset, text) ? offset - 1 : text.indexOf('\n', offset);
    return newline === -1
        ? insertAt(text.length, lines.map((line) => `${ending}${line}`).join(''))
        : insertAt(newline + 1, lines.map((line) => `${line}${ending}`).join(''));
}
/** The end of the line that an offset is on; in the last line, that of the first. */
function lineEnding(text, offset) {
    const here = text.indexOf('\n', Math.max(0, offset - 1));
    const newline = here === -1 ? text.indexOf('\n') : here;
    return text.charAt(newline - 1) === '\r' ? '\r\n' : '\n';
}
const indentedBy = (column, lines) => lines.map((line) => `${' '.repeat(column)}${line}`);

;// CONCATENATED MODULE: ./lib/explain/recipes/yaml-splice.js



/**
 * Makes edits in one document of a YAML text, by inserting lines: everything else stays as it is.
 * The result is parsed again and compared with the edited values; if they differ, there is none.
 */
function splice(text, at, edits, yaml) {
    let current = text;
    for (const edit of edits) {
        const trees = (0,yaml_tree/* parseTrees */.$Z)(current, yaml);
        const values = trees && (0,yaml_tree/* plainValues */.t2)(trees);
        const document = trees?.documents[at];
        if (!trees || !values || !document)
            return { refusal: 'unreadable' };
        const indents = indentsOf(document, current, yaml);
        const write = isJson(current) ? recipes_yaml/* writtenJson */.EC : recipes_yaml/* written */.Mp;
        const sheet = { yaml, text: current, document, indents, write };
        const changes = changesIn(sheet, document.contents, edit);
        if (changes === undefined)
            return { refusal: 'unusual' };
        const changed = alter(current, changes);
        const refusal = differenceFrom(values, changed, { edit, at, yaml });
        if (refusal)
            return { refusal };
        current = changed;
    }
    return { text: current };
}
function isJson(text) {
    try {
        return typeof JSON.parse(text) === 'object';
    }
    catch {
        return false;
    }
}
/** Compares a text with the values that an edit should lead to. */
function differenceFrom(before, text, { edit, at, yaml }) {
    const trees = (0,yaml_tree/* parseTrees */.$Z)(text, yaml);
    const after = trees && (0,yaml_tree/* plainValues */.t2)(trees);
    const wanted = before.map((value, index) => (index === at ? edited(value, edit) : value));
    if (after && isSame(after, wanted))
        return undefined;
    const isThere = after && isSame(plainAt(after[at], edit.way), plainAt(wanted[at], edit.way));
    return isThere ? 'shared' : 'unusual';
}
/** Whether two plain values are equal; false where they are nested without end. */
function isSame(one, other, depth = 0) {
    if (depth > DEEPEST)
        return false;
    if (Array.isArray(one) && Array.isArray(other)) {
        const [first, second] = [one, other];
        return (first.length === second.length &&
            first.every((item, index) => isSame(item, second[index], depth + 1)));
    }
    if (!(one instanceof Map && other instanceof Map))
        return Object.is(one, other);
    const values = other;
    const isIn = ([key, value]) => values.has(key) && isSame(value, values.get(key), depth + 1);
    return one.size === values.size && [...one].every(isIn);
}
const DEEPEST = 200;
function plainAt(value, way) {
    return way.reduce((inner, key) => {
        if (Array.isArray(inner))
            return typeof key === 'number' ? inner[key] : undefined;
        return inner instanceof Map ? inner.get(key) : undefined;
    }, value);
}
/** A plain value with an edit made in it; mappings are maps. */
function edited(value, { kind, way: [key, ...way], value: added }) {
    if (key === undefined)
        return kind === 'set' ? plain(added) : [...itemsIn(value), ...itemsIn(plain(added))];
    if (typeof key === 'number') {
        return itemsIn(value).map((item, index) => index === key ? edited(item, { kind, way, value: added }) : item);
    }
    const entries = value instanceof Map ? value : new Map();
    return new Map([...entries, [key, edited(entries.get(key), { kind, way, value: added })]]);
}
/** Items of a list; a value that is none is a list of one. */
const itemsIn = (value) => Array.isArray(value)
    ? value
    : value === undefined || value === null
        ? []
        : [value];
function plain(value) {
    if (typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(plain);
    const entries = Object.entries(value);
    return new Map(entries.flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])));
}
/**
 * Changes of the text for an edit below a mapping or a list; undefined where none is certain to be
 * right.
 */
function changesIn(sheet, mapping, { kind, way: [key = '', ...way], value }) {
    const { yaml } = sheet;
    if (typeof key === 'number') {
        const item = isList(mapping, yaml) ? mapping.items[key] : undefined;
        return item && changesIn(sheet, item, { kind, way, value });
    }
    if (!yaml.isMap(mapping) || isReset(mapping))
        return undefined;
    const entry = (0,yaml_tree/* ownEntry */.Pl)(mapping, key, yaml);
    const old = entry ? entry.value : (0,yaml_tree/* findEntry */.w4)(mapping, key, sheet)?.entry.value;
    const inner = { kind, way, value };
    const isFilled = entry !== undefined && (mapping.flow === true || !isBlank(old, sheet));
    if (isFilled && way.length > 0 && (yaml.isMap(old) || isList(old, yaml))) {
        return changesIn(sheet, old, inner);
    }
    if (isFilled && way.length === 0 && kind === 'append' && isList(old, yaml)) {
        return isReset(old) ? undefined : addItems(sheet, old, value);
    }
    const wanted = way.length === 0 ? ending(sheet, old, inner) : nesting(sheet, old, inner);
    if (wanted === undefined)
        return undefined;
    if (entry === undefined)
        return addEntry(sheet, mapping, sheet.write(key), wanted);
    const isReplaced = wanted.kind === (yaml.isSeq(old) ? 'list' : 'mapping');
    if (isFixed(entry.value, yaml) && (isFilled || !isReplaced))
        return undefined;
    return replaceValue(sheet, mapping, entry, wanted);
}
/** Whether a node is `[]` or `{}` and nothing else. */
function isBlank(node, { yaml, text }) {
    if (!yaml.isCollection(node) || node.tag !== undefined || node.anchor !== undefined)
        return false;
    return /^(?:\[[ \t]*\]|\{[ \t]*\})$/.test(text.slice((0,yaml_tree/* nodeStart */.f)(node), (0,yaml_tree/* nodeEnd */.KJ)(node, yaml)));
}
const isList = (node, yaml) => yaml.isSeq(node);
/** Whether Compose drops what a file says there (`!reset`). */
const isReset = ({ tag }) => tag === '!reset';
/** Whether a value has an anchor, or a tag, which would be another value's then. */
function isFixed(node, yaml) {
    if (node === null || yaml.isAlias(node))
        return false;
    return (yaml.isCollection(node) ||
        node.tag !== undefined ||
        (yaml.isScalar(node) && node.anchor !== undefined));
}
/** The value at the end of an edit's way. A list repeats what it takes the place of. */
function ending(sheet, old, { kind, value }) {
    if (kind === 'set')
        return sheet.write(value);
    const inherited = itemsOf(sheet, old);
    return (inherited && (0,recipes_yaml/* writtenList */.qu)([...inherited, ...value.map(sheet.write)]));
}
/** Items of the list that stands in a text, or of a list of one. */
function itemsOf(sheet, node) {
    const { yaml, text } = sheet;
    if (yaml.isAlias(node))
        return itemsOf(sheet, (0,yaml_tree/* anchored */.X9)(node, sheet));
    if (isEmpty(node, yaml))
        return [];
    if (yaml.isMap(node) || node.tag !== undefined)
        return undefined;
    const nodes = isList(node, yaml) ? node.items : [node];
    const items = nodes.map((item) => (0,recipes_yaml/* writtenNode */.OI)(item, text, yaml));
    return items.every((item) => item !== undefined) ? items : undefined;
}
const isEmpty = (node, yaml) => node === null || node === undefined || (yaml.isScalar(node) && node.value === null);
/** A mapping that leads to the value of an edit, in the place of none or of an alias. */
function nesting(sheet, old, { way: [key = '', ...way], ...edit }) {
    const { yaml } = sheet;
    if (typeof key === 'number')
        return undefined;
    const isAlias = yaml.isAlias(old) && yaml.isMap((0,yaml_tree/* anchored */.X9)(old, sheet));
    if (!isAlias && !isEmpty(old, yaml) && !isBlank(old, sheet))
        return undefined;
    const inner = isAlias ? (0,yaml_tree/* findEntry */.w4)(old, key, sheet)?.entry.value : undefined;
    const rest = { ...edit, way };
    const value = way.length === 0 ? ending(sheet, inner, rest) : nesting(sheet, inner, rest);
    if (value === undefined)
        return undefined;
    const merge = isAlias ? (0,recipes_yaml/* writtenNode */.OI)(old, sheet.text, yaml) : undefined;
    return (0,recipes_yaml/* writtenMapping */.Qi)([
        ...(merge ? [[recipes_yaml/* MERGE */.lF, merge]] : []),
        [sheet.write(key), value]
    ]);
}


/***/ }),

/***/ 5733:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: function() { return /* binding */ quotedLike; },
/* harmony export */   C2: function() { return /* binding */ isPrintable; },
/* harmony export */   Dh: function() { return /* binding */ keyed; },
/* harmony export */   EC: function() { return /* binding */ writtenJson; },
/* harmony export */   J: function() { return /* binding */ USUAL_INDENTS; },
/* harmony export */   Lt: function() { return /* binding */ itemLines; },
/* harmony export */   Mp: function() { return /* binding */ written; },
/* harmony export */   OI: function() { return /* binding */ writtenNode; },
/* harmony export */   Qi: function() { return /* binding */ writtenMapping; },
/* harmony export */   Zk: function() { return /* binding */ yamlLines; },
/* harmony export */   cY: function() { return /* binding */ nested; },
/* harmony export */   gu: function() { return /* binding */ indented; },
/* harmony export */   lF: function() { return /* binding */ MERGE; },
/* harmony export */   lJ: function() { return /* binding */ yamlString; },
/* harmony export */   mO: function() { return /* binding */ isInline; },
/* harmony export */   qu: function() { return /* binding */ writtenList; },
/* harmony export */   zN: function() { return /* binding */ some; }
/* harmony export */ });
/* harmony import */ var _plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9092);

/** The lines of a value, without their ends. */
function yamlLines(value) {
    if (typeof value !== 'object')
        return [plainOrQuoted(value)];
    if (isList(value))
        return value.length === 0 ? ['[]'] : value.flatMap(item);
    const lines = Object.entries(value).flatMap(([key, inner]) => entry(key, inner));
    return lines.length === 0 ? ['{}'] : lines;
}
function item(value) {
    const [first = '', ...more] = yamlLines(value);
    return [`- ${first}`, ...indented(more)];
}
function entry(key, value) {
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
function plainOrQuoted(value) {
    return typeof value === 'string' ? yamlString(value) : String(value);
}
/** Returns a string as every YAML reader reads it back: plain where that is safe, else as JSON. */
function yamlString(text) {
    return PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text);
}
/** Text that no YAML reader takes for a number, a date or a marker. */
const PLAIN = /^[A-Za-z/][\w/.:=,@+-]*(?<!:)$/;
/**
 * Words that YAML 1.1 or 1.2 takes for something else than a string. Some readers take `e0` for a
 * number, the package yaml among them.
 */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|e[-+]?\d+)$/i;
/**
 * Text as JSON, without invisible characters and commands to the runner: both would be altered
 * where it is shown.
 */
function quoted(text) {
    return JSON.stringify(text).replaceAll('##[', '#\\u0023[').replace(INVISIBLE, escape);
}
/** The invisible characters of `report/escape.ts`, and all that YAML calls unprintable. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Whether a text can stand in a block of YAML as it is. */
function isPrintable(text) {
    return text.search(INVISIBLE) === -1 && !text.includes('##[');
}
/** Escapes a character as one: some readers take JSON's surrogate pairs for two characters. */
function escape(character) {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
function isList(value) {
    return Array.isArray(value);
}
/** Returns the list, or undefined if it is empty, which leaves out its key. */
function some(list) {
    return list === undefined || list.length === 0 ? undefined : list;
}
/** Writes a plain value. */
function written(value) {
    if (typeof value !== 'object')
        return scalar(yamlLines(value).join(''), typeof value === 'string');
    if (Array.isArray(value))
        return writtenList(value.map(written));
    const entries = Object.entries(value).filter((entry) => entry[1] !== undefined);
    return writtenMapping(entries.map(([key, inner]) => [written(key), written(inner)]));
}
/** Writes a plain value as JSON. */
function writtenJson(value) {
    return scalar(JSON.stringify(value), false);
}
/** Characters that end a plain scalar in flow style. */
const FLOW = /[,[\]{}]/;
const scalar = (text, isString) => ({
    kind: 'scalar',
    block: [text],
    flow: isString && /^[^"']/.test(text) && FLOW.test(text) ? JSON.stringify(text) : text
});
/** The key that takes over the keys of another mapping. In quotes it would not. */
const MERGE = scalar('<<', false);
function writtenList(items) {
    return {
        kind: 'list',
        block: items.length === 0 ? ['[]'] : items.flatMap(itemLines),
        flow: `[${items.map(({ flow }) => flow).join(', ')}]`
    };
}
/** An item of a list in block style, from its dash on. */
function itemLines({ block: [first = '', ...more] }) {
    return [`- ${first}`, ...indented(more)];
}
function writtenMapping(entries) {
    return {
        kind: 'mapping',
        block: entries.length === 0
            ? ['{}']
            : entries.flatMap(([key, value]) => keyed(key, value, USUAL_INDENTS)),
        flow: entries.length === 0
            ? '{}'
            : `{ ${entries.map(([key, value]) => `${key.flow}: ${value.flow}`).join(', ')} }`
    };
}
const USUAL_INDENTS = { list: 2, mapping: 2 };
/** A key with its value in block style. */
function keyed(key, value, indents) {
    return isInline(value)
        ? [`${key.block.join('')}: ${value.block.join('')}`]
        : [`${key.block.join('')}:`, ...nested(value, indents)];
}
/** Whether a value stands on the line of its key. */
const isInline = ({ kind, block: [first = ''] }) => kind === 'scalar' || first === '[]' || first === '{}';
/** Lines of a list or mapping below its key. */
function nested({ kind, block }, indents) {
    const indent = ' '.repeat(kind === 'list' ? indents.list : indents.mapping);
    return block.map((line) => `${indent}${line}`);
}
/** A value that needs no quotes, in those of its neighbour. */
function quotedLike(neighbour, value, yaml) {
    const quote = yaml.isScalar(neighbour) ? QUOTES.get(neighbour.type ?? '') : undefined;
    const text = value.block.join('');
    if (value.kind !== 'scalar' || quote === undefined || !UNQUOTED.test(text))
        return value;
    return scalar(`${quote}${text}${quote}`, true);
}
/** Strings that mean themselves in either quotes. */
const UNQUOTED = /^[A-Za-z/][\w/.:=,@+-]*$/;
const QUOTES = new Map([
    ['QUOTE_DOUBLE', '"'],
    ['QUOTE_SINGLE', "'"]
]);
/**
 * Writes a node as its text has it: `0777` is another number to another reader, and stays as it is.
 * Undefined if the node has a tag.
 */
function writtenNode(node, text, yaml) {
    if (node === null)
        return scalar('null', false);
    if (!yaml.isAlias(node) && node.tag !== undefined)
        return undefined;
    if (yaml.isAlias(node))
        return scalar(`*${node.source}`, false);
    if (yaml.isScalar(node))
        return writtenScalar(node.value, text.slice(...rangeOf(node)));
    if (yaml.isSeq(node)) {
        const items = node.items.map((item) => writtenNode(item, text, yaml));
        return items.every((item) => item !== undefined)
            ? scalar(writtenList(items).flow, false)
            : undefined;
    }
    if (!yaml.isMap(node))
        return undefined;
    const entries = (0,_plan_workload_yaml_tree__WEBPACK_IMPORTED_MODULE_0__/* .pairsOf */ .fq)(node).map(({ key, value }) => [writtenNode(key, text, yaml), writtenNode(value, text, yaml)]);
    return entries.every((entry) => !entry.includes(undefined))
        ? scalar(writtenMapping(entries).flow, false)
        : undefined;
}
const rangeOf = (node) => [
    node.range?.[0] ?? 0,
    node.range?.[1] ?? 0
];
function writtenScalar(value, source) {
    const isOneLine = source !== '' && !/[\r\n]/.test(source);
    if (isOneLine)
        return scalar(source, typeof value === 'string');
    return typeof value === 'string' ? scalar(yamlString(value), true) : scalar('null', false);
}


/***/ }),

/***/ 3489:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: function() { return /* binding */ readingOf; },
/* harmony export */   QV: function() { return /* binding */ describeWrites; },
/* harmony export */   f6: function() { return /* binding */ ownerIn; }
/* harmony export */ });
/* unused harmony exports ownerOf, resolveOwner */
/* harmony import */ var _judge_code__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4155);
/* harmony import */ var _observe_compare__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9488);
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3847);
/* harmony import */ var _observe_probe_answer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8816);
/* harmony import */ var _observe_root__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8725);
/* harmony import */ var _observe_store_change_store__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2345);
/* harmony import */ var _observe_survey__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1653);
/* harmony import */ var _observe_tar__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4592);
/* harmony import */ var _observe_volumes__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2348);
/* harmony import */ var _plan_names__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3466);
/* harmony import */ var _run_probe__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84);
/* harmony import */ var _run_probe_specs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6073);
/* harmony import */ var _run_stop__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6328);
/* harmony import */ var _run_trial_boot__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1771);
/* harmony import */ var _danger__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8249);
/* harmony import */ var _kept__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(786);
/* harmony import */ var _writes__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7878);

















/** Bytes of contents that are compared; beyond these, times decide. */
const CONTENTS = 2 * 1024 ** 3;
/**
 * Limits for reading a root filesystem or volume, in bytes: `limit` for the contents that are read,
 * `most` for everything that may be there.
 */
const readingOf = (plan) => ({
    limit: CONTENTS,
    most: (0,_observe_root__WEBPACK_IMPORTED_MODULE_3__/* .bytesOfRoot */ .PH)(plan) + CONTENTS
});
/**
 * Reads the program's changes to its root filesystem while the container is paused, and again if
 * stopping it makes further changes.
 */
async function describeWrites(trial, looking) {
    const { plan, context, twin, original, recorder, assumed, group } = looking;
    const { engine } = context.world;
    const { id } = trial.booted;
    const isFrozen = trial.exercise.container?.running === true && (await engine.pause(id));
    const before = isFrozen ? undefined : await ended(trial, looking);
    const changed = isFrozen ? changedSinceStart(plan, id, context) : Promise.resolve([]);
    // The promise is awaited later, and may reject before.
    changed.catch(() => undefined);
    const seen = await view(trial, looking, changed);
    const end = before ?? (await endedAfter(seen, trial, looking));
    const ids = { own: id, twin: await twin.id() };
    const writes = (0,_kept__WEBPACK_IMPORTED_MODULE_14__/* .withLate */ .rj)(seen.writes, end.writes);
    const ground = {
        ...{ image: original.snapshot, own: seen.own.snapshot, isCode: (0,_judge_code__WEBPACK_IMPORTED_MODULE_0__/* .codeTest */ .o)(plan) },
        owner: await ownerIn(plan, ids.twin, context.world),
        ...(plan.workload?.kind === 'kubernetes' && { pod: group === undefined ? {} : { group } })
    };
    return {
        ...{ failure: undefined, writes, assumed, ground, perils: (0,_danger__WEBPACK_IMPORTED_MODULE_13__/* .perilsOf */ .jI)(writes, ground) },
        volumes: await changesInVolumes(plan, ids, context),
        pace: {
            startup: took('ready', trial),
            smoke: took('smoke', trial),
            stop: end.milliseconds
        },
        stop: end.stop,
        refusals: recorder.refusals()
    };
}
const took = (phase, { timings }) => timings.find((timing) => timing.phase === phase)?.milliseconds ?? 0;
async function ended(trial, { plan, context }) {
    const { world } = context;
    const began = world.clock.now();
    const stop = await (0,_run_trial_boot__WEBPACK_IMPORTED_MODULE_12__/* .halt */ .yj)(trial, plan, world);
    return { stop, milliseconds: world.clock.now() - began, writes: [] };
}
/**
 * Stops a paused container. A program that does not catch the stop signal stays paused until it is
 * removed.
 */
async function endedAfter(seen, trial, looking) {
    const { plan, context } = looking;
    const { engine } = context.world;
    const manner = await (0,_run_stop__WEBPACK_IMPORTED_MODULE_11__/* .mannerOfEnding */ .sc)(plan, trial.exercise, context.world);
    if (manner !== 'stop')
        return { stop: undefined, milliseconds: 0, writes: [] };
    await engine.unpause(trial.booted.id);
    const end = await ended(trial, looking);
    const known = new Set(Array.from(seen.list, nameOf));
    const isNews = Array.from(await engine.changes(trial.booted.id), nameOf).some((name) => !known.has(name));
    return isNews ? { ...end, writes: (await view(trial, looking, Promise.resolve([]))).writes } : end;
}
const nameOf = ({ kind, path }) => `${kind} ${path}`;
/**
 * Reads the root filesystem, and compares it with the image's. `changed` are the names that the
 * probe gave, a character for each byte.
 */
async function view({ booted, exercise }, { plan, context, original }, changed) {
    const { world } = context;
    const list = await world.engine.changes(booted.id);
    const own = await (0,_observe_survey__WEBPACK_IMPORTED_MODULE_5__/* .surveyRoot */ .D2)({ world, ...readingOf(plan), id: booted.id });
    const { container } = exercise;
    const roots = { image: original.snapshot };
    const moved = [...(0,_observe_root__WEBPACK_IMPORTED_MODULE_3__/* .movedSince */ .yz)(original, { ...own, container, lists: [list] })];
    const listed = [...Array.from(list, ({ path }) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_16__/* .bytesOf */ .$$)(path)), ...(await changed)];
    return { list, own, writes: [...(0,_writes__WEBPACK_IMPORTED_MODULE_15__/* .writesOf */ .AP)(moved, roots), ...(0,_writes__WEBPACK_IMPORTED_MODULE_15__/* .openedIn */ .PU)(listed, moved, roots)] };
}
/**
 * Changes in the volumes that the image declares, against the twin's volumes, which the engine
 * filled in the same way. The author's own volumes are left out: both containers have the same.
 */
async function changesInVolumes(plan, ids, { world }) {
    const { image, container } = plan;
    const mounted = new Set([...container.tmpfs, ...container.volumes].map(({ path }) => path));
    const question = { world, ...readingOf(plan) };
    const moved = [];
    for (const path of image.volumes.filter((one) => !mounted.has(one))) {
        const { snapshot, at } = await (0,_observe_survey__WEBPACK_IMPORTED_MODULE_5__/* .surveyMount */ .mo)({ ...question, id: ids.twin }, path);
        const compared = (0,_observe_compare__WEBPACK_IMPORTED_MODULE_1__/* .comparison */ .my)(snapshot);
        await (0,_observe_survey__WEBPACK_IMPORTED_MODULE_5__/* .readMount */ .Ob)({ ...question, id: ids.own }, { path, at }, compared);
        compared.end();
        moved.push([path, compared.moved()]);
    }
    function* all() {
        for (const [path, some] of moved)
            yield* (0,_observe_volumes__WEBPACK_IMPORTED_MODULE_7__/* .changesIn */ .N0)(path, some);
    }
    return (0,_observe_store_change_store__WEBPACK_IMPORTED_MODULE_4__/* .changesByPath */ .g5)(all());
}
/**
 * Files and folders of its root filesystem that a running container has changed since its start, by
 * the times of their inodes, which no program can set. They include files that were only opened for
 * writing, and folders that were given the owner they had. A path has a character for each byte.
 * Empty if the engine does not let the probe look, or if the container could tamper with it or is
 * not alone in its PID namespace.
 */
async function changedSinceStart({ container }, id, { engine, world, removals }) {
    if ((0,_plan_names__WEBPACK_IMPORTED_MODULE_8__/* .mayTamper */ .Zp)(container) || container.sharesProcesses === true)
        return [];
    const probe = (0,_run_probe__WEBPACK_IMPORTED_MODULE_9__/* .leaseProbe */ .X)((0,_run_probe_specs__WEBPACK_IMPORTED_MODULE_10__/* .probeSpec */ .Kt)(container, id), engine.platform, world, removals);
    try {
        const names = (0,_observe_probe_answer__WEBPACK_IMPORTED_MODULE_2__/* .probeNames */ .zu)();
        await probe.changed(names);
        return names.paths();
    }
    catch (error) {
        if (world.cancelled.aborted)
            throw error;
        // The names are only a hint: proposals are tried in any case.
        return [];
    }
    finally {
        probe.done();
    }
}
/** Numeric user and group that the container of a plan runs as; undefined as for `ownerOf`. */
const ownerIn = ({ container, image }, id, world) => ownerOf(container.user ?? image.user, id, world);
/**
 * Numeric user and group for a container's `USER`, looked up in its `/etc/passwd` and `/etc/group`.
 * Undefined for root and for unknown names; a number need not be listed.
 */
async function ownerOf(user, id, world) {
    if (/^(?:|0|root)(?::|$)/.test(user))
        return undefined;
    const [passwd, group] = [
        await textAt('/etc/passwd', id, world),
        await textAt('/etc/group', id, world)
    ];
    return resolveOwner(user, passwd, group);
}
/**
 * Resolves `USER[:GROUP]`, names or numbers, as Docker does. A user without a group has the one of
 * its passwd line, or root's. Undefined for root and for unknown names.
 */
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
/** Text of a regular file below 1 MiB in the container; else empty. */
async function textAt(path, id, { engine }) {
    const chunks = [];
    const reader = (0,_observe_tar__WEBPACK_IMPORTED_MODULE_6__/* .tarReader */ .R)(({ size, type }) => type === '0' && size < LONGEST
        ? { add: (bytes) => chunks.push(bytes.slice()), end: nothing }
        : undefined);
    await engine.archive(id, path, reader.add);
    return Buffer.concat(chunks).toString();
}
const LONGEST = 1024 * 1024;
const nothing = () => undefined;


/***/ }),

/***/ 4155:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ codeTest; },
/* harmony export */   v: function() { return /* binding */ codeFolders; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3847);
/* harmony import */ var _plan_paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7734);
/* harmony import */ var _plan_program__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);



/**
 * Distinguishes the image's code from its data. Programs, libraries, scripts and templates are
 * recognised by name, mode and folder. Everything in the folder from which the container starts is
 * code, too, unless its name marks it as data.
 */
function codeTest(plan) {
    const homes = codeFolders(plan);
    const started = new Set(startedBy(plan));
    return (path, { type, mode }) => {
        if (type !== 'file' && type !== 'symlink')
            return false;
        if (started.has(path))
            return true;
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (DATA_NAME.test(name) || PRERENDERED.test(path))
            return false;
        if (CODE_NAME.test(name) || SYSTEM.test(path))
            return true;
        if (type === 'file' && (mode & 0o111) !== 0)
            return true;
        return !DATA_FOLDER.test(path) && homes.some((home) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(path, home));
    };
}
const CODE_NAME = /\.(?:[cm]?[jt]sx?|py[cowxz]?|pex|rb|erb|p[lm]|php\d?|phtml|phar|inc|lua|tcl|groovy|clj|r|jl|exs?|beam|sh|bash|zsh|awk|jar|war|ear|class|dll|exe|so|node|wasm|[jg]sp[xf]?|aspx?|cgi|x?html?|css|tmpl|tpl|gohtml|twig|ejs|hbs|mustache|pug|haml|slim|liquid|j2|jinja2?|vm|ftl|xslt?|sql)$|\.so(?:\.\d+)+$/i;
const DATA_NAME = /\.(?:db|sqlite3?|s3db|mdb|rdb|aof|ibd|frm|myd|myi|dat|data|parquet|csv|tsv|txt|md|log|pid|lo?ck|sock|bak|te?mp|old|swp|cache|png|jpe?g|gif|webp|avif|ico|bmp|tiff?|mp[34]|webm|wav|ogg|pdf|docx?|xlsx?|odt|zip|gz|tgz|bz2|xz|zst|7z|tar)(?:\.\d+)?$|-(?:wal|shm|journal)$|^\.(?:git)?keep$/i;
/** Pages that a web framework renders in advance, and again while it runs. */
const PRERENDERED = /\/(?:\.next|\.nuxt|\.output|prerender(?:ed)?)\/.*\.(?:x?html?|css|rsc|meta|body|json)$/i;
/** Folders that programs are meant to fill. */
const DATA_FOLDER = /\/(?:data|db|databases?|uploads?|storage|media|state|files|spool|sessions?|caches?|\.cache|logs?|te?mp|run|backups?|dumps?)\//i;
/** Folders of the system's programs and libraries, whatever the names of the files. */
const SYSTEM = /^\/(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:x?32|64|exec)?)\//;
/**
 * Folders whose files are code unless their names mark them as data: the working directory, and the
 * folders of the program and scripts that the container starts.
 */
function codeFolders(plan) {
    const started = startedBy(plan).map(_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN);
    return [...new Set([(0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .workingDirOf */ .mp)(plan), ...started])].filter((folder) => !(0,_observe_paths__WEBPACK_IMPORTED_MODULE_2__/* .isSystemFolder */ .mY)(folder) && !DATA_FOLDER.test(`${folder}/`));
}
/** Absolute paths of all programs and scripts that the container's start runs. */
const startedBy = (plan) => programsIn((0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .argvOf */ .UU)(plan)).map((word) => (0,_plan_paths__WEBPACK_IMPORTED_MODULE_0__/* .absolutePath */ .Hi)(word, (0,_plan_program__WEBPACK_IMPORTED_MODULE_1__/* .workingDirOf */ .mp)(plan)));
/** The words of a command that name programs: the first, scripts, and a shell's commands. */
function programsIn(argv) {
    const [, ...others] = argv;
    const commands = others.flatMap((word, index) => /^-\w*c$/.test(argv[index] ?? '') ? shellPrograms(word) : []);
    const scripts = [...others, ...commands.flat()].filter(isScript);
    const run = [argv, ...commands].flatMap(runBy);
    return [...run.filter(isName), ...scripts.filter((word) => word.includes('/'))];
}
/**
 * The first word and the program that it runs in turn: a wrapper's command, or an interpreter's
 * script of any name.
 */
function runBy([first, ...others]) {
    if (first === undefined)
        return [];
    const next = others.findIndex((word) => !word.startsWith('-') && !/^\w+=/.test(word));
    const takesCode = SHELL.test(first) ? /^-\w*c$/ : /^-\w*[cem]$/;
    const isDone = next === -1 || takesCode.test(others[next - 1] ?? '');
    if (isDone || !RUNS_ANOTHER.test(first))
        return [first];
    return [first, ...runBy(others.slice(next)).slice(0, INTERPRETER.test(first) ? 1 : undefined)];
}
const SHELL = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;
const INTERPRETER = /(?:^|\/)(?:python[\d.]*|node(?:js)?|perl[\d.]*|ruby[\d.]*|php[\d.]*|(?:ba|da|a|z|k)?sh|lua(?:jit)?[\d.]*|java|bun|deno|tclsh[\d.]*|Rscript|pypy[\d.]*)$/;
const RUNS_ANOTHER = new RegExp(`${INTERPRETER.source}|(?:^|/)(?:env|exec|nohup|nice|tini|dumb-init|catatonit|time)$`);
/** Whether a word names a file, rather than a program looked up in `PATH`. */
const isName = (word, index) => word.includes('/') || index > 0;
const isScript = (word) => CODE_NAME.test(word) && !word.startsWith('-');
/** The words of each command in a shell script, without assignments and shell keywords. */
const shellPrograms = (line) => line
    .split(/[;&|\n()]+/)
    .map((command) => command.split(/[\s'"]+/).filter((word) => !SETTING_UP.test(word)));
const SETTING_UP = /^(?:|exec|then|do|else|if|while|env|\w+=.*)$/;


/***/ }),

/***/ 5303:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: function() { return /* binding */ networkFile; },
/* harmony export */   Cm: function() { return /* binding */ networkFileChanges; },
/* harmony export */   HW: function() { return /* binding */ ENGINE_FILES; },
/* harmony export */   dr: function() { return /* binding */ isNetworkFile; },
/* harmony export */   p_: function() { return /* binding */ NETWORK_FILES; }
/* harmony export */ });
/**
 * Files that the engine writes for each container and binds into it. With a writable root
 * filesystem the container can edit them, and `docker diff` does not show it.
 */
const NETWORK_FILES = ['/etc/hosts', '/etc/hostname', '/etc/resolv.conf'];
/** File that Podman, too, binds into each container with a writable root filesystem. */
const CONTAINERENV = '/run/.containerenv';
/** Files that some engine writes for each container and binds into it. */
const ENGINE_FILES = [...NETWORK_FILES, CONTAINERENV];
/** Changes of those files that differ from the engine's version, which the neighbour has. */
const networkFileChanges = (pairs) => pairs
    .filter(({ path, own, neighbours }) => !isEngines(path, own, neighbours) || !sameRights(own, neighbours))
    .map(({ path, own, neighbours }) => ({
    ...{ path, kind: 'changed', place: path },
    ...{ before: neighbours.entry, after: own.entry }
}));
const sameRights = ({ entry: one }, { entry: other }) => one.type === other.type &&
    one.mode === other.mode &&
    one.uid === other.uid &&
    one.gid === other.gid;
/** Whether a text is as the engine wrote it, by the text of a neighbour that never changes it. */
function isEngines(path, own, neighbour) {
    switch (path) {
        case '/etc/hosts':
            return isEnginesHosts(own, neighbour);
        case '/etc/hostname':
            return own.text === renamed(neighbour, own.facts.hostname);
        default:
            return own.text === neighbour.text;
    }
}
/**
 * The neighbour's hostname file with the container's name in it. On the host's network both have
 * the host's name.
 */
const renamed = ({ text, facts }, name) => 
// Podman 4 ends the line of some containers with a line feed, and others without.
text.trimEnd() === facts.hostname ? text.replace(facts.hostname, () => name) : text;
/**
 * Whether `/etc/hosts` is as the engine wrote it. Apart from the container's own lines, all lines
 * must equal the neighbour's. The container's own lines give its name to its addresses, each at
 * most once; some networks remove them at its end.
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
    // A container that has ended has no addresses any more. Its lines must then match the neighbour's
    // in number, position and form.
    const at = theirs.findIndex((line) => named.includes(line));
    const own = named.length === 0 ? [] : lines.slice(at, at + named.length);
    const isOwn = own.every((line, index) => isLike(line, named[index] ?? '', facts));
    return isOwn && isSame(lines.toSpliced(at, own.length), common);
}
const addressesOf = ({ addresses, addresses6 }) => [
    ...addresses,
    ...addresses6
];
/**
 * Whether a line maps one of the container's addresses to its name, in the engine's format. Podman
 * also writes such a line for a container that has no address of its own.
 */
function isNamed(line, facts) {
    const own = addressesOf(facts);
    const [first = ''] = line.split('\t');
    const isFree = own.length === 0 && facts.networkFiles !== undefined;
    const addresses = isFree && (IPV4.test(first) || IPV6.test(first)) ? [first] : own;
    return addresses.some((address) => entriesFor(address, facts).includes(line));
}
/** Whether a line maps an address to the container's name, with the IP version of `other`. */
function isLike(line, other, facts) {
    const [address = ''] = line.split('\t');
    const form = other.includes(':') ? IPV6 : IPV4;
    return form.test(address) && entriesFor(address, facts).includes(line);
}
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^(?=.*:)[\da-f:.]{2,45}$/;
const entriesFor = (address, { hostname, name }) => [
    `${address}\t${hostname}`,
    `${address}\t${hostname} ${hostname.split('.')[0] ?? ''}`,
    `${address}\t${hostname} ${name}`
];
const withoutOne = (lines, line) => lines.toSpliced(lines.indexOf(line), 1);
const isSame = (some, others) => some.length === others.length && some.every((line, at) => line === others[at]);
/** Whether a place is one of these files, bound by the engine. */
const isNetworkFile = ({ type, path }) => type === 'bind' && ENGINE_FILES.includes(path);
/** A network file's place with how it was watched, or the reason why it was not. */
function networkFile(place, unseen) {
    return unseen === undefined ? { ...place, watched: 'content' } : { ...place, reason: unseen };
}


/***/ }),

/***/ 8725:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uL: function() { return /* binding */ areListsRead; },
  PH: function() { return /* binding */ bytesOfRoot; },
  R7: function() { return /* binding */ listBeside; },
  yz: function() { return /* binding */ movedSince; },
  Mi: function() { return /* binding */ readRoots; },
  QM: function() { return /* binding */ rootChanges; },
  hS: function() { return /* binding */ surveyTwin; }
});

// UNUSED EXPORTS: changesByContents

// EXTERNAL MODULE: ./lib/plan/faults.js
var faults = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/observe/compare.js
var compare = __webpack_require__(9488);
// EXTERNAL MODULE: ./lib/plan/change-kinds.js
var change_kinds = __webpack_require__(9170);
// EXTERNAL MODULE: ./lib/observe/store/change-store.js
var change_store = __webpack_require__(2345);
;// CONCATENATED MODULE: ./lib/observe/engine-changes.js


/**
 * Maximum number of doubtful entries that are compared, at some 50 ms each (Docker 20.10). Further
 * entries are reported as changed.
 */
const MOST_ASKED = 200;
/**
 * Returns the changes that the container itself made to its root filesystem. `twin` is called only
 * if a look lists something. The twin must have had a start attempt, and must not have been read
 * through the archive, which makes mount points in it.
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
/** Those doubtful entries that differ between the container and its twin. */
async function movedOf(engine, doubtful, [container, twin]) {
    const moved = [];
    for (const [asked, { path, kind }] of doubtful.entries()) {
        // Paths are compared one at a time, because an archive call locks its container. The two
        // containers have separate locks.
        const look = async () => differs(kind, ...(await Promise.all([engine.entry(container, path), engine.entry(twin, path)])));
        if (asked >= MOST_ASKED || (await look()))
            moved.push({ path, kind: 'changed' });
    }
    return moved;
}
/**
 * Whether an entry differs from the twin's. An entry that the twin lacks, e.g. because its name is
 * not valid UTF-8, cannot be compared and counts as different.
 */
function differs(kind, here, twins) {
    if (twins === undefined)
        return true;
    // The engine added the entry and the container removed it, so the image's state is restored.
    if (here === undefined)
        return kind !== 'added';
    return (here.type !== twins.type ||
        here.mode !== twins.mode ||
        here.uid !== twins.uid ||
        here.gid !== twins.gid);
}
/**
 * Removes changes made by the engine, as listed for the twin, from those seen in the container. An
 * entry that the twin lacks is never lost.
 */
function subtract(seen, noise, mountPoints) {
    const noted = new Map(Array.from(noise, ({ path, kind }) => [path, kind]));
    const mounted = new Set(mountPoints);
    const kept = (0,change_store/* rawChanges */.A8)();
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
/**
 * Whether an entry on both lists cannot hide a change of the container: a mount covers its mount
 * point, and a deleted entry has no mode.
 */
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
/**
 * Merges several lists into one entry for each path. The latest list decides the kind, so an entry
 * that came and went between two looks is still reported. A path for which `isKnown` is true is
 * kept only if some look lists it as deleted.
 */
function* unionOf(looks, isKnown = () => false) {
    const union = new Map();
    for (const look of looks)
        addLook(look, union, isKnown);
    for (const [path, code] of union)
        yield { path, kind: change_kinds/* CHANGE_KINDS */.t[code & KIND] ?? 'changed', own: (code & OWN) !== 0 };
}
/** A kind and the `own` flag as one number: a million objects would take three times the memory. */
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
    // Only after the whole list are all paths known that may lie below another path.
    for (const path of changed)
        if (!folders.has(path))
            union.set(path, (union.get(path) ?? 0) | OWN);
}
/** Collects all parent folders of the paths of a list, since Podman does not list every parent. */
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

// EXTERNAL MODULE: ./lib/observe/paths.js
var paths = __webpack_require__(3847);
// EXTERNAL MODULE: ./lib/observe/snapshot.js
var snapshot = __webpack_require__(239);
// EXTERNAL MODULE: ./lib/observe/storage-look.js
var storage_look = __webpack_require__(5280);
// EXTERNAL MODULE: ./lib/observe/survey.js
var observe_survey = __webpack_require__(1653);
;// CONCATENATED MODULE: ./lib/observe/network-file-pairs.js




/** Reads these files of a container and its neighbour from archives of both. */
async function archivedPairs({ own, neighbour }, world, paths) {
    if (paths.length === 0)
        return [];
    const facts = await world.engine.inspect(neighbour);
    const pairs = [];
    for (const path of paths) {
        const [ours, theirs] = await Promise.all([
            fileOf(own.id, path, world),
            fileOf(neighbour, path, world)
        ]);
        pairs.push({ path, own: { ...ours, facts: own }, neighbours: { ...theirs, facts } });
    }
    return pairs;
}
async function fileOf(id, path, world) {
    const { digest, textOf } = keepingTexts(world);
    const question = { world: { ...world, digest }, id, limit: LONGEST, most: LONGEST };
    const { snapshot } = await (0,observe_survey/* surveyMount */.mo)(question, path);
    return fileAt(snapshot.get((0,paths/* bytesOf */.$$)(path)), textOf);
}
/** Reads the files of a container and its neighbour from the shelf; those in `taken` are the author's. */
async function shelvedPairs(own, { reader, neighbour, ...points }, world, taken) {
    const { digest, textOf } = keepingTexts(world);
    const all = [...points.own.values(), ...points.neighbours.values()];
    const shelves = new Map(all.map((point) => [point, { point, ledger: (0,snapshot/* newSnapshot */.Vw)() }]));
    await (0,storage_look/* readStorage */.G)(reader, shelves, { world: { ...world, digest }, limit: LONGEST });
    const fileIn = (point, facts) => {
        const entry = shelves.get(point ?? '')?.ledger.get((0,paths/* bytesOf */.$$)(point ?? ''));
        return { ...fileAt(entry, textOf), facts };
    };
    return Array.from(points.own, ([path, point]) => ({
        path,
        own: fileIn(point, own),
        neighbours: fileIn(points.neighbours.get(path), neighbour)
    })).filter(({ path }) => !taken.has(path));
}
const fileAt = (entry, textOf) => ({
    entry: entry ?? NOTHING,
    text: textOf(entry?.sha256 ?? '')
});
/** A digest that also keeps the texts, a character for each byte. */
function keepingTexts(world) {
    const texts = new Map();
    const digest = () => {
        const { add, hex } = world.digest();
        let text = '';
        return {
            add: (bytes) => {
                text += Buffer.from(bytes).toString('latin1');
                add(bytes);
            },
            hex: () => {
                const sha256 = hex();
                texts.set(sha256, text);
                return sha256;
            }
        };
    };
    return { digest, textOf: (sha256) => texts.get(sha256) ?? '' };
}
const LONGEST = 16 * 1024 * 1024;
const NOTHING = { type: 'file', mode: 0, uid: 0, gid: 0, size: 0, modified: 0 };

// EXTERNAL MODULE: ./lib/observe/network-files.js
var network_files = __webpack_require__(5303);
// EXTERNAL MODULE: ./lib/observe/volumes.js
var volumes = __webpack_require__(2348);
;// CONCATENATED MODULE: ./lib/observe/root.js








/** Changes of the root filesystem: its contents compared with the twin's, or the engine's lists. */
async function rootChanges(subject, exercise, baseline, { lists, roots }) {
    if (subject.booted.refusal !== undefined)
        return { ...root_NOTHING, networkUnseen: NEVER };
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
const root_NOTHING = { changes: [], partial: false };
const NEVER = 'the container was never started';
/**
 * Reads both root filesystems side by side, after the container's end. `onBegin` is called once the
 * container's archive has begun.
 */
async function readRoots({ testbed, world, plan }, onBegin) {
    const { listed, limit } = plan.watch;
    // In place of a list that tells each file that was written, contents are compared in any case.
    const question = { world, limit: listed ? limit : Infinity, most: bytesOfRoot(plan) };
    const [own, original] = await Promise.all([
        (0,observe_survey/* surveyRoot */.D2)({ ...question, id: testbed.id, onBegin }),
        testbed.twin.id().then((id) => surveyTwin({ ...question, id }))
    ]);
    return { own, original };
}
function byContents({ own, original }, { container }, lists) {
    const moved = movedSince(original, { ...own, container, lists });
    return { changes: (0,volumes/* changesIn */.N0)('/', moved), partial: own.partial || original.partial };
}
/**
 * Upper bound of the bytes of a root filesystem. Engines compute an image's size in different ways,
 * and the container may have written as much as is watched.
 */
const bytesOfRoot = ({ image, watch }) => 4 * image.size + watch.limit;
/** Reads the root filesystem of a container that was never started. */
async function surveyTwin(question) {
    const { id, world } = question;
    const [survey, { created }] = await Promise.all([(0,observe_survey/* surveyRoot */.D2)(question), world.engine.inspect(id)]);
    return { ...survey, created };
}
/** Changes between a twin's root filesystem and a container's; `lists` belong to the container. */
function movedSince(original, own) {
    return changesByContents({
        own: own.snapshot,
        twins: original.snapshot,
        twinCreated: original.created,
        bound: new Set(own.container?.networkFiles?.keys()),
        ownStarted: own.container?.startedAt ?? Infinity,
        lists: own.lists
    });
}
function byNames({ testbed, spec, world, booted }, { mounts }, looks) {
    const mountPoints = [...spec.tmpfs, ...spec.volumes, ...mounts].map(({ path }) => path);
    const seen = { container: booted.id, looks, mountPoints };
    return changesOfRoot(world.engine, seen, testbed.twin.id);
}
/** Changes of the engine's network files, unless a mount of the author covers them. */
async function ofNetwork({ plan, spec, testbed, world }, { container }, { mounts }) {
    const nothing = { changes: [], networkUnseen: undefined };
    if (plan.container.readOnly || container === undefined)
        return nothing;
    if (spec.network?.startsWith('container:') === true)
        return { ...nothing, networkUnseen: FOREIGN };
    const taken = new Set([...mounts, ...spec.tmpfs].map(({ path }) => path));
    const paths = network_files/* NETWORK_FILES */.p_.filter((path) => !taken.has(path));
    // If the engine refuses to run the neighbour, its reason is reported. If it refuses to show the
    // files, that is a fault, and ends the check.
    const beside = await Promise.all([testbed.neighbour.id(), testbed.networkShelf()]).catch((error) => ({ refusal: (0,faults/* reasonOfRefusal */.wd)(error) }));
    if ('refusal' in beside)
        return { ...nothing, networkUnseen: beside.refusal };
    const [neighbour, shelf] = beside;
    const pairs = shelf === undefined
        ? await archivedPairs({ own: container, neighbour }, world, paths)
        : await shelvedPairs(container, shelf, world, taken);
    return { ...nothing, changes: (0,network_files/* networkFileChanges */.Cm)(pairs) };
}
const FOREIGN = 'it is another container that has this network';
/**
 * Changes of a container's root filesystem by contents, and those that only the lists show:
 * sockets, and entries that were gone by the container's end.
 */
function* changesByContents(pair) {
    const told = toldByLists(pair);
    const explained = new Set(Array.from(told.keys(), (path) => (0,compare/* folderOf */.yS)((0,paths/* bytesOf */.$$)(path))));
    for (const one of (0,compare/* compare */.UD)(pair.twins, pair.own)) {
        if (isEnginesOwn(one, pair) || isStub(one, pair))
            continue;
        if (told.size > 0)
            told.delete((0,paths/* asEngineLists */.O4)(one.path));
        if (one.idle !== 'transient' || !explained.has(one.path))
            yield one;
    }
    for (const [path, kind] of told)
        if (!pair.bound.has(path))
            yield { path: (0,paths/* bytesOf */.$$)(path), kind };
}
/** Whether an entry is an empty file below one that the engine has bound over it. */
const isStub = ({ path, before, after }, { bound }) => bound.has(path) && before === undefined && after?.type === 'file' && after.size === 0;
/** Changes that only the lists show, by their path as listed. */
function toldByLists({ own, twins, lists }) {
    const [ownHas, twinHas] = [finder(own), finder(twins)];
    const told = new Map();
    // Most listed paths are in the archive, and need not be kept.
    for (const { path, kind, own: isOwn } of unionOf(lists, ownHas)) {
        const isTold = kind === 'deleted' ? twinHas(path) : !twinHas(path) && !ownHas(path);
        if (isTold && isOwn)
            told.set(path, kind);
    }
    return told;
}
/**
 * Whether a difference comes from the engine. The engine makes files and folders for each
 * container, above all mount points, so their timestamps differ between twins. Such an entry counts
 * as changed by the container only if its time is later than the container's start; archives give
 * whole seconds.
 */
function isEnginesOwn({ before, after, idle }, pair) {
    if (idle === undefined || before === undefined || after === undefined)
        return false;
    if (before.modified < Math.floor(pair.twinCreated))
        return false;
    return idle === 'touched' || after.modified <= Math.ceil(pair.ownStarted);
}
/** Whether a snapshot has a path as the engine's lists write it. */
function finder(snapshot) {
    let lossy;
    return (path) => {
        if (!isLossy(path))
            return snapshot.has((0,paths/* bytesOf */.$$)(path));
        lossy ??= new Set(Array.from(snapshot.keys(), paths/* asEngineLists */.O4).filter(isLossy));
        return lossy.has(path);
    };
}
const isLossy = (path) => path.includes('\ufffd');
/**
 * Whether the engine is asked for its list of changes: one that is not exact is of use beside
 * contents alone.
 */
const areListsRead = ({ watch }) => watch.listed || watch.rootContents;
/**
 * The engine's list of changes. Docker 28 makes a folder in the root filesystem while it exports
 * it; a list with that folder is requested again after the export.
 */
async function listBeside(roots, list) {
    const first = await list();
    if (roots === undefined || !hasExportFolder(first))
        return first;
    await Promise.allSettled([roots]);
    return list();
}
/** Whether a list contains the folder for the old root (moby/sys and go-archive, `chroot`). */
function hasExportFolder(list) {
    for (const { path } of list)
        if (path.startsWith('/.pivot_root'))
            return true;
    return false;
}


/***/ }),

/***/ 1653:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: function() { return /* binding */ surveyRoot; },
/* harmony export */   GJ: function() { return /* binding */ findOriginals; },
/* harmony export */   Ob: function() { return /* binding */ readMount; },
/* harmony export */   mo: function() { return /* binding */ surveyMount; }
/* harmony export */ });
/* harmony import */ var _plan_faults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7413);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3847);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(239);
/* harmony import */ var _tar__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4592);




/**
 * Reads a volume or bind through the engine's archive: a folder or a single file, following
 * symbolic links. Throws a `Fault` where the archive is incomplete.
 */
async function surveyMount(question, path) {
    for (let at = path, links = 0; links < MOST_LINKS; links++) {
        const snapshot = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .newSnapshot */ .Vw)();
        const partial = await readMount(question, { path, at }, snapshot);
        const { type, target = '' } = snapshot.get((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(path)) ?? {};
        if (type !== 'symlink')
            return { snapshot, partial, at };
        at = behind(at, target);
    }
    throw broken(path, 'it is behind too many symbolic links');
}
/** Reads a mount at its resolved path into a ledger; returns whether contents were left out. */
async function readMount(question, { path, at }, ledger) {
    const { world, id } = question;
    const top = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(path);
    let isBare;
    // The archive's names start with the last segment of the path, which Podman leaves out where the
    // container does not run.
    const pathOf = (name) => {
        isBare ??= name === '';
        return isBare && name !== '' ? `${top}/${name}` : top + name.replace(/^[^/]*/, '');
    };
    return read(question, { path, pathOf, ledger }, async (onBytes) => {
        if (!(await world.engine.archive(id, at, onBytes)))
            throw broken(path, 'it is not there');
    });
}
/** The kernel's limit for symbolic links in a path. */
const MOST_LINKS = 40;
/** The path that a symbolic link leads to; the engine follows the links in the folders above. */
function behind(link, target) {
    const text = Buffer.from(target, 'latin1').toString('utf8');
    return text.startsWith('/') ? text : `${link.slice(0, link.lastIndexOf('/'))}/${text}`;
}
/**
 * Reads the root filesystem without its mounts. With a limit of 0 only names and metadata are read;
 * otherwise all contents, since the engine sends them anyway.
 */
async function surveyRoot(asked) {
    const snapshot = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .newSnapshot */ .Vw)();
    const partial = await readRoot(asked, snapshot);
    return { snapshot, partial, at: '/' };
}
/**
 * Reads the root filesystem like `surveyRoot`, but into the given ledger; returns whether some
 * contents were not read.
 */
function readRoot(asked, ledger) {
    const { world, id } = asked;
    const question = { ...asked, limit: asked.limit > 0 ? Infinity : 0 };
    const into = { path: '/', pathOf: (name) => `/${name}`, ledger };
    return read(question, into, (onBytes) => world.engine.export(id, onBytes));
}
async function read({ world, limit, most, onBegin, sink, isWanted }, { path, pathOf, ledger }, ask) {
    const how = { limit, digest: world.digest, pathOf, sink, isWanted };
    const { enter, partial } = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .surveyor */ .U6)(how, ledger);
    const reader = (0,_tar__WEBPACK_IMPORTED_MODULE_2__/* .tarReader */ .R)(enter);
    const onBytes = (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .inTime */ .RN)(reader.add, (0,_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .timeFor */ .tn)(most), world.clock);
    await ask((bytes) => {
        onBegin?.();
        onBytes(bytes);
    });
    if (!reader.ended())
        throw broken(path, 'the engine broke off its archive');
    return partial();
}
const broken = (path, why) => new _plan_faults__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC('look-failed', `${JSON.stringify(path)} could not be inspected: ${why}.`);
/**
 * Finds the image's files of these sizes in the root filesystem of a container that was never
 * started. Other files are neither hashed nor stored. Throws a `Fault` where the archive is
 * incomplete.
 */
async function findOriginals(question, sizes) {
    const { ledger, originals } = gathering();
    const isWanted = ({ size }) => sizes.has(size);
    await readRoot({ ...question, limit: Infinity, isWanted }, ledger);
    return originals;
}
/** Collects the files that were hashed, by path as well, so that a hard link to one is found. */
function gathering() {
    const originals = new Map();
    const known = new Map();
    const set = (path, entry) => {
        if (entry.sha256 === undefined)
            return false;
        known.set(path, entry);
        const { mode, capabilities, attributes } = entry;
        const alike = originals.get(entry.sha256) ?? [];
        originals.set(entry.sha256, alike);
        if (alike.length < MOST_ALIKE)
            alike.push({
                ...{ path: (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .readable */ .HD)(path), mode },
                ...(capabilities === undefined ? {} : { capabilities }),
                ...(attributes === undefined ? {} : { attributes })
            });
        return true;
    };
    return { ledger: { set, get: (path) => known.get(path) }, originals };
}
/** Maximum number of equal files, each of which is compared with every copy. */
const MOST_ALIKE = 100;


/***/ }),

/***/ 5978:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ bootLine; }
/* harmony export */ });
/** Line of progress on a boot: its mounts, and how far the container came. */
function bootLine(verb, { container }, failure) {
    const { readOnly, tmpfs, volumes } = container;
    const root = readOnly ? 'read-only' : 'with a writable root filesystem';
    const folders = volumes.filter(({ isLastMessage }) => isLastMessage !== true);
    const parts = [...mounts('tmpfs', tmpfs), ...mounts('volume', folders)];
    const joint = readOnly ? ' with ' : ' and ';
    const beside = parts.length === 0 ? '' : `${joint}${parts.join(', ')}`;
    return `${verb} ${root}${beside}: ${failure === undefined ? 'passed' : resultOf(failure)}`;
}
/** Most paths of one kind that a line names. */
const MOST = 6;
function mounts(kind, all) {
    if (all.length === 0)
        return [];
    const more = all.length > MOST ? [`and ${all.length - MOST} more`] : [];
    const paths = all.slice(0, MOST).map(({ path }) => path);
    return [`${kind} ${[...paths, ...more].join(' ')}`];
}
function resultOf(failure) {
    switch (failure.kind) {
        case 'cannot-start':
            return 'could not be started';
        case 'exited':
            return `exited with code ${failure.exitCode}`;
        case 'out-of-memory':
            return 'ran out of memory';
        case 'unhealthy':
            return 'became unhealthy';
        case 'not-ready':
            return 'did not become ready';
        case 'pod-failed':
            return `failed by the ${failure.role} ${failure.container}`;
        case 'smoke-failed':
        case 'broken-by-attack':
            return `failed ${failure.step}`;
    }
}


/***/ }),

/***/ 6328:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: function() { return /* binding */ isClean; },
/* harmony export */   Bx: function() { return /* binding */ isWorse; },
/* harmony export */   FY: function() { return /* binding */ endWithPod; },
/* harmony export */   JE: function() { return /* binding */ isDeaf; },
/* harmony export */   _N: function() { return /* binding */ end; },
/* harmony export */   sc: function() { return /* binding */ mannerOfEnding; }
/* harmony export */ });
/* harmony import */ var _keeper__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7462);
/* harmony import */ var _signals__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4663);


/**
 * Chooses how to end a container. A working container that catches its stop signal is sent that
 * signal, since it may write at its end, or be refused a write. If unknown, it counts as caught.
 */
async function mannerOfEnding(plan, { failure, container }, { engine }) {
    if (container?.running !== true)
        return 'ended';
    const fails = failure !== undefined;
    const isTold = plan.isToldToStop === true || plan.pod?.judged.preStop !== undefined;
    if (!fails && isTold)
        return 'stop';
    if (!fails && (await engine.catches(container, plan.image.stopSignal)) !== false)
        return 'stop';
    return survivesEnd(plan) || plan.watch.rootContents ? 'kill' : 'discard';
}
/**
 * Whether asking the container to stop shows nothing: its first process, by the text of its
 * `/proc/PID/status`, does not catch the stop signal, and no hook precedes that. The engine cannot
 * tell that of a process on another machine.
 */
function isDeaf(status, { image, pod }) {
    if (pod?.judged.preStop !== undefined)
        return false;
    const signal = (0,_signals__WEBPACK_IMPORTED_MODULE_1__/* .signalNumber */ .A)(image.stopSignal);
    return signal !== undefined && (0,_signals__WEBPACK_IMPORTED_MODULE_1__/* .catchesIn */ .L)(status, signal) === false;
}
/** Ends the container in that manner; returns how it ended if it was sent its stop signal. */
async function end(manner, plan, booted, { engine, clock, log }) {
    if (manner === 'discard') {
        // The log ends long before the engine has removed the container's network.
        await Promise.race([booted.logEnd, engine.kill(booted.id)]);
        return undefined;
    }
    const began = clock.now();
    if (manner === 'stop') {
        log.progress(`Stopping the container, for up to ${plan.limits.stop / 1000} s`);
        const grace = await booted.pod?.beforeStop(booted.id, plan.limits.stop);
        await engine.stop(booted.id, grace ?? plan.limits.stop);
    }
    if (manner === 'kill')
        await engine.kill(booted.id);
    const exitCode = await booted.ended;
    if (manner !== 'stop')
        return undefined;
    const inVain = exitCode === KILLED && clock.now() - began >= plan.limits.stop;
    return { exitCode, ...(inVain && { killedAfter: plan.limits.stop }) };
}
/**
 * Ends the container like `end`, and the others of its pod, which may write into volumes that they
 * share with it at their end.
 */
async function endWithPod(manner, plan, booted, world) {
    // Of a container that is discarded, nothing is inspected that others may write.
    const others = manner === 'discard' || plan.podGoesOn === true ? undefined : booted.pod;
    const [stop] = await Promise.all([
        end(manner, plan, booted, world),
        others?.stop(plan.limits.stop, booted.ended)
    ]);
    return stop;
}
/** Exit code after SIGKILL: 128 plus the signal number. */
const KILLED = 137;
/** Whether any writes outlive the container: a keeper preserves those in memory, too. */
function survivesEnd(plan) {
    const { container, image } = plan;
    const lasting = container.volumes.length + image.volumes.length > 0;
    return lasting || !container.readOnly || (0,_keeper__WEBPACK_IMPORTED_MODULE_0__/* .needsKeeper */ .eS)(plan);
}
/** Whether a container ended as it should: in time, with code 0 or that of the stop signal. */
const isClean = (stop, signal) => disorder(stop, signal) === 0;
/**
 * Whether one end is worse than another: killed is worse than an exit code of the program's own,
 * which is worse than a clean end.
 */
const isWorse = (stop, other, signal) => disorder(stop, signal) > (other === undefined ? 0 : disorder(other, signal));
function disorder({ exitCode, killedAfter }, signal) {
    if (killedAfter !== undefined)
        return 2;
    return exitCode === 0 || exitCode === 128 + ((0,_signals__WEBPACK_IMPORTED_MODULE_1__/* .signalNumber */ .A)(signal) ?? NaN) ? 0 : 1;
}


/***/ }),

/***/ 1771:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: function() { return /* binding */ withTrial; },
/* harmony export */   ao: function() { return /* binding */ silence; },
/* harmony export */   ku: function() { return /* binding */ startedAgain; },
/* harmony export */   yj: function() { return /* binding */ halt; }
/* harmony export */ });
/* harmony import */ var _boot__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2076);
/* harmony import */ var _exercise__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2166);
/* harmony import */ var _lease__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5978);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8265);
/* harmony import */ var _reach__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5213);
/* harmony import */ var _stop__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6328);
/* harmony import */ var _stopwatch__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2845);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6375);
/* harmony import */ var _twin__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1810);










/**
 * Boots a container of that plan, exercises it without attacks, and passes it to `use`, which ends
 * it.
 */
async function withTrial(planned, context, { beside, ...ears }, use) {
    const { engine, world, removals } = context;
    const plan = { ...planned, attack: [] };
    return (0,_surroundings__WEBPACK_IMPORTED_MODULE_5__/* .withSurroundings */ .O)(plan, (0,_reach__WEBPACK_IMPORTED_MODULE_2__/* .placed */ .GS)(plan, engine), context, async ({ spec, pod }) => {
        const twin = (0,_twin__WEBPACK_IMPORTED_MODULE_4__/* .leaseTwin */ .B)(spec, world, removals);
        try {
            beside?.(twin);
            return await (0,_lease__WEBPACK_IMPORTED_MODULE_1__/* .withContainer */ .Ub)(spec, world, removals, async (id) => {
                const trial = await tried({ plan, spec, id, engine, world, ...(pod && { pod }) }, ears);
                world.log.progress((0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .bootLine */ .h)('Booted', plan, trial.exercise.failure));
                return use({ ...trial, twin });
            });
        }
        finally {
            twin.done();
        }
    });
}
/**
 * Starts an ended container again and exercises it once more, reading its log from `since` (see
 * `Engine.follow`).
 */
const startedAgain = (candidate, ears, since) => tried({ ...candidate, plan: { ...candidate.plan, attack: [] } }, ears, since);
async function tried(candidate, ears, since) {
    const { plan, spec, engine, world } = candidate;
    const awaited = (0,_output__WEBPACK_IMPORTED_MODULE_7__/* .newLogLines */ .Mr)();
    const { timed: plainly, timings } = (0,_stopwatch__WEBPACK_IMPORTED_MODULE_8__/* .stopwatch */ .s)(world.clock);
    const timed = async (phase, work) => {
        const result = await plainly(phase, work);
        if (phase === 'ready')
            ears.ready?.();
        return result;
    };
    const booted = await (0,_boot__WEBPACK_IMPORTED_MODULE_9__/* .boot */ .zj)(candidate, [ears.hear, awaited.add], since);
    ears.started?.(booted);
    const running = { plan, spec, engine, booted, lines: awaited, world, timed };
    return {
        booted,
        exercise: await (0,_exercise__WEBPACK_IMPORTED_MODULE_0__/* .exercise */ .x)(running),
        timings: timings(),
        again: (others, from) => tried(candidate, others, from)
    };
}
/**
 * Ends the container as the judged container is ended, and waits for the end of its log; returns
 * how it ended if it was sent its stop signal.
 */
async function halt({ booted, exercise }, plan, world) {
    const manner = await (0,_stop__WEBPACK_IMPORTED_MODULE_3__/* .mannerOfEnding */ .sc)(plan, exercise, world);
    const stop = await (0,_stop__WEBPACK_IMPORTED_MODULE_3__/* .end */ ._N)(manner === 'discard' ? 'kill' : manner, plan, booted, muted(world));
    await world.clock.sleep(LAST_WORDS, booted.logEnded);
    return stop;
}
/** A world without progress messages: a trial boot has one line of its own. */
const muted = (world) => ({ ...world, log: { progress: () => undefined } });
/** Kills the container and waits for the end of its log. */
async function silence({ booted, exercise: { container } }, { engine, clock }) {
    const killed = container?.running === true ? engine.kill(booted.id) : Promise.resolve();
    await Promise.all([killed, clock.sleep(LAST_WORDS, booted.logEnded)]);
}
const LAST_WORDS = 5000;


/***/ })

};
;