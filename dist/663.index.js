"use strict";
exports.id = 663;
exports.ids = [663];
exports.modules = {

/***/ 2790:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: function() { return /* binding */ isThere; },
/* harmony export */   C1: function() { return /* binding */ WEB_ROOT; },
/* harmony export */   CS: function() { return /* binding */ isNoDevice; },
/* harmony export */   G5: function() { return /* binding */ isNewlyOpen; },
/* harmony export */   JD: function() { return /* binding */ isLost; },
/* harmony export */   O2: function() { return /* binding */ isUntouched; },
/* harmony export */   QH: function() { return /* binding */ isWritten; },
/* harmony export */   SM: function() { return /* binding */ isServed; },
/* harmony export */   Yf: function() { return /* binding */ spotOf; },
/* harmony export */   ZX: function() { return /* binding */ isDevice; },
/* harmony export */   Zt: function() { return /* binding */ isNewlySetId; },
/* harmony export */   e3: function() { return /* binding */ isNewlyExecutable; },
/* harmony export */   m1: function() { return /* binding */ isNewlyCapable; },
/* harmony export */   vC: function() { return /* binding */ isRewritten; },
/* harmony export */   xZ: function() { return /* binding */ isCut; }
/* harmony export */ });
/**
 * Whether a file or link was created or altered, if only in mode or owner. A change known by name
 * only counts as written.
 */
function isWritten({ kind, after }) {
    return kind !== 'deleted' && (after === undefined || isFileOrLink(after));
}
/** Whether a file or link was written, and its contents are not known to be unchanged. */
function isRewritten(change) {
    return isWritten(change) && !holdsSame(change);
}
/** Whether a regular file became executable, or is executable with new contents. */
function isNewlyExecutable(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after === undefined || !isExecutable(after))
        return false;
    return before === undefined || !isExecutable(before) || !holdsSame(change);
}
/** Whether a regular file became set-uid or set-gid, or is so with new contents or owners. */
function isNewlySetId(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after === undefined || setIdBits(after) === 0)
        return false;
    return before === undefined || lendsMore(before, after) || !holdsSame(change);
}
/** Whether a regular file gained file capabilities, or has them with new contents. */
function isNewlyCapable(change) {
    const { kind, before, after } = change;
    if (kind === 'deleted' || after?.type !== 'file' || after.capabilities === undefined)
        return false;
    return before?.capabilities !== after.capabilities || !holdsSame(change);
}
/** Whether a device node was created or altered. */
function isDevice({ kind, after }) {
    return kind !== 'deleted' && after?.type === 'device';
}
/**
 * Whether a file, or a new directory, lies among device nodes. A mount below `/dev` is a place of
 * its own and does not count.
 */
function isNoDevice({ kind, place, after }) {
    if (kind === 'deleted' || (place !== '/dev' && place !== '/'))
        return false;
    return after === undefined || after.type === 'file' || isNewDirectory(kind, after);
}
/** Whether a file or directory became writable for every user. */
function isNewlyOpen({ kind, before, after }) {
    return kind === 'changed' && !!before && !!after && !isOpen(before) && isOpen(after);
}
/** Whether an entry of this name exists after the change. */
function isThere({ kind }) {
    return kind !== 'deleted';
}
/** Whether a file or link was deleted, or replaced by something else. */
function isLost({ kind, before, after }) {
    if (kind !== 'changed')
        return kind === 'deleted';
    return !!before && !!after && isFileOrLink(before) && !isFileOrLink(after);
}
/** Whether a file was lost, replaced by a link, or shortened. */
function isCut(change) {
    const { kind, before, after } = change;
    if (isLost(change))
        return true;
    if (kind !== 'changed' || before?.type !== 'file' || after === undefined)
        return false;
    return after.type === 'symlink' || after.size < before.size;
}
/** Whether only timestamps are known to differ. */
function isUntouched(change) {
    const { before, after } = change;
    return (holdsSame(change) &&
        before?.mode === after?.mode &&
        before?.uid === after?.uid &&
        before?.gid === after?.gid &&
        before?.capabilities === after?.capabilities &&
        before?.attributes === after?.attributes);
}
/** Whether the contents before and after were read and are equal, whatever mode and owner. */
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
/**
 * The set-uid and set-gid bits of a file. Set-gid without execution for the group only requests
 * mandatory locking.
 */
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
/**
 * Whether every user may write to a file or directory. The sticky bit keeps other users from
 * replacing a directory's entries.
 */
function isOpen({ type, mode }) {
    return (mode & 0o002) !== 0 && (type === 'file' || (type === 'directory' && !(mode & 0o1000)));
}
/** Splits a path into these parts. */
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
/** Matches folders that web servers serve, with the slashes around them. */
const WEB_ROOT = /\/(?:www|html|htdocs|httpdocs|public_html|public|wwwroot|webroot|docroot|webapps|deployments|cgi-bin|srv\/http|share\/caddy)\//i;
/** Whether a web server may serve a folder. */
const isServed = (folder) => WEB_ROOT.test(`${folder}/`);
const topStart = (path) => REPEATED.exec(path)?.[0].length ?? 1;
const REPEATED = /^\/(?:usr\/(?:local\/)?(?=(?:s?bin|lib(?:exec|x?32|64)?)(?:\/|$))|var\/(?=run\/))/;
const OTHER_LIBRARIES = /^lib(?:x?32|64)$/;


/***/ }),

/***/ 1670:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: function() { return /* binding */ ATTACK_FINDINGS; },
/* harmony export */   Ct: function() { return /* binding */ contrastSentence; },
/* harmony export */   fN: function() { return /* binding */ score; },
/* harmony export */   fZ: function() { return /* binding */ LANDED_ATTACK_FINDINGS; }
/* harmony export */ });
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3362);
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9742);


/** Finding on more landed attacks than `max-landed` allows. */
const LANDED_ATTACK_FINDINGS = {
    'attacks-landed': (0,_finding__WEBPACK_IMPORTED_MODULE_0__/* .kind */ .fM)({
        id: 'ZD401',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { inputs: ['max-landed'], instructions: ['USER'] },
        securitySeverity: '7.5',
        words: (facts) => ({
            title: `${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(facts.landed, 'rehearsed attack')} succeeded; at most ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(facts.most)} may`,
            detail: `Rehearsed attacks: ${score(facts)}; \`max-landed\` is ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(facts.most)}.` +
                `${landedSentence(facts)}${contrastSentence(facts)} The report names the setting that would refuse each.`
        }),
        help: {
            title: 'Too many rehearsed attacks succeeded',
            meaning: 'The rehearsed attacks (`rehearse-attacks`) found more ways for an intruder to persist than `max-landed` permits. Each attack that succeeded is listed with the file that it made and the setting that would have refused it. Everything that they made was removed.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_0__/* .items */ .ld)('Apply the settings that the scorecard names beside the attacks that succeeded: a read-only volume (`:ro`), `noexec` on a tmpfs, a user who is not root, dropped capabilities.', 'Start with the attacks that succeed as the user of the container, since that is the first user an intruder gets.'),
            allow: 'Raise `max-landed` to the number that you accept for now, and lower it as holes are closed. Without that input attacks are only reported.'
        }
    })
};
/** Finding with the score of the attack rehearsal. */
const ATTACK_FINDINGS = {
    attacks: (0,_finding__WEBPACK_IMPORTED_MODULE_0__/* .kind */ .fM)({
        id: 'ZD402',
        level: 'notice',
        verdict: 'pass',
        section: 'scorecard',
        pointsAt: { instructions: ['USER'], orStep: true },
        words: (scorecard) => ({
            title: `Rehearsed attacks: ${score(scorecard)}`,
            detail: `Rehearsed attacks: ${score(scorecard)}.${landedSentence(scorecard)}${contrastSentence(scorecard)}`
        }),
        help: {
            title: 'Result of the rehearsed attacks',
            meaning: 'A set of persistence attacks was tried in a separate container of the image. The scorecard in the report lists each with its ATT&CK technique, its outcome and the reason.',
            fix: 'Apply the settings that the scorecard names beside those that succeeded, and limit the rest with `max-landed`.',
            allow: _finding__WEBPACK_IMPORTED_MODULE_0__/* .HARMLESS */ .yX
        }
    })
};
/** Score in words: `17 of 20 refused`, and the number of attacks not run. */
function score({ attacks, refused, notRun }) {
    const rest = notRun === 0 ? '' : `, ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(notRun)} not run`;
    return `${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(refused)} of ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(attacks.length)} refused${rest}`;
}
/**
 * Comparison with a writable root filesystem: ` With a writable root filesystem 18 succeeded, read-only 3.`; empty
 * if that was not tried.
 */
function contrastSentence({ contrast, landed }) {
    return contrast === undefined
        ? ''
        : ` With a writable root filesystem ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(contrast)} succeeded, read-only ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(landed)}.`;
}
function landedSentence({ attacks, landed }) {
    if (landed === 0)
        return ' None succeeded.';
    const names = attacks
        .filter(({ outcome }) => outcome === 'landed')
        .map(({ name, path }) => `${name} (${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path)})`);
    return ` Succeeded: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([...new Set(names)], 5)}.`;
}


/***/ }),

/***/ 7088:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ driftText; },
/* harmony export */   X: function() { return /* binding */ DRIFT_FINDINGS; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3847);
/* harmony import */ var _observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(181);
/* harmony import */ var _plan_change_kinds__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9170);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3362);
/* harmony import */ var _place_advice__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6972);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4048);
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9742);
/* harmony import */ var _rules__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4068);








/** Kinds of findings on changes of the container, and on writes that it was refused. */
const DRIFT_FINDINGS = {
    drift: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD101',
        level: 'error',
        verdict: 'drift',
        section: 'changes',
        pointsAt: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NOWHERE */ .JW,
        words: driftText,
        help: {
            title: 'Something outside the allowlist changed',
            meaning: 'While the container ran, files were added, changed or deleted that no rule allows. Such a container is no longer what was built and reviewed: either the program writes where it should not, or something else does. A change that an intruder would make, such as a web shell or a cron entry, is marked with its severity and its ATT&CK technique.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('**The program is meant to write there**: give it a mount, here and in production, with `tmpfs` for temporary files or `volumes` for data that must persist.', '**It could be written earlier**: do it when the image is built, not when it runs.', '**The cause is unknown**: treat it as an intrusion until it is known. The changed files are kept in `evidence/` of the output folder.'),
            allow: 'If the change is harmless, add the narrowest possible rule to the input `allow`, with the reason after ` # `: `A /var/cache/app/*.lock # made at every start`. The letters are the kinds: **A**dded, **C**hanged, **D**eleted. Rules that a team shares belong in the policy file, each with a reason, an owner and an expiry date. To see everything first and fail on nothing, use `mode: audit`.'
        }
    }),
    'tolerated-drift': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD105',
        level: 'warning',
        verdict: 'pass',
        section: 'changes',
        pointsAt: { inputs: ['fail-on', 'fail-on-severity'] },
        words: ({ because, ...fold }) => {
            const { title, detail, ...rest } = driftText(fold);
            return {
                title: `Tolerated: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .inSentence */ .BX)(title)}`,
                detail: `${detail} ${TOLERATED[because]}`,
                ...rest
            };
        },
        help: {
            title: 'Drift that does not fail the check',
            meaning: 'Files were added, changed or deleted that no rule allows, but the check was told not to fail for them. With `fail-on: new`, it only fails for drift that the base does not have, that is the report or image named by `compare-with`. With `fail-on-severity`, it only fails for drift of that severity or worse. What is tolerated is still drift: the image is not immutable.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('**Treat it as any other drift**: mount what the program is meant to write to, or do the write when the image is built.', '**Trust the base only if it comes from a trusted place**, such as an artifact of a run on the base branch. A file in the checkout of a pull request is written by its author.'),
            allow: 'It is a warning and does not change the verdict. A rule in `allow` or in the policy file says that it is meant, with a reason; it is then no drift any more.'
        }
    }),
    'image-altered': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD102',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NOWHERE */ .JW,
        words: ({ layers, path, during }) => ({
            title: during
                ? 'The image was altered during the check'
                : "The engine's copy of the image had been altered",
            detail: `${during ? DURING : BEFORE} ${where(layers, path)} ` +
                'No write through a filesystem does that: treat the machine as compromised, since every container with that layer sees the alteration. ' +
                'Remove the image from the engine, and find out whether the kernel has a known vulnerability.',
            ...(path === undefined ? {} : { path })
        }),
        help: {
            title: 'The image on the engine is not the image that was built',
            meaning: 'With `recover`, `content: always` or `rehearse-attacks`, the layers of the image are read as its containers read them, and compared with their digests, once while the container is started and once at the end. Now they differ, although nothing was written through a filesystem: either the files of a layer were altered on disk, or a kernel vulnerability let a process alter the cached pages of files that it may only read. `docker diff`, an export and a fresh container all show the altered files as those of the image. Altered during the check is drift. An alteration before the check is an error as well, since nothing is left to compare the container with.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('Treat the machine as compromised: every container that shares the layer sees the alteration, and a restart of the container does not undo it. Discard the runner if it is disposable.', 'Update the kernel, and find out which program did it: examine what the check ran, such as `attack-run`, and what else runs on that machine.', 'Remove the image from the engine, and pull or build it again.'),
            allow: 'No rule can allow it. With `mode: audit`, an alteration during the check does not fail the step.'
        }
    }),
    'refused-write': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD103',
        level: 'warning',
        verdict: 'pass',
        section: 'refusals',
        pointsAt: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NOWHERE */ .JW,
        words: refusalText,
        help: {
            title: 'The read-only root filesystem refused a write',
            meaning: 'The log of the container reports a write that the read-only root filesystem refused. The program went on, but something that it meant to store is missing, such as a cache, a session or an upload. A feature may be silently off.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('If the program needs it, mount a `tmpfs` on the folder (or a volume, for data that must persist), and add a smoke step that uses the feature.', 'Files that an engine writes for each container have inputs of their own: `add-host` for `/etc/hosts`, `hostname`, `user` for a line in `/etc/passwd`; `--sysctl` for `/proc/sys`, which is read-only on a writable root filesystem as well.', 'Otherwise switch the feature off: most programs have an option for their cache, pid file or log file.'),
            allow: 'It is a warning and does not change the verdict. No rule applies, since nothing has changed.'
        }
    }),
    'refused-attack': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD104',
        level: 'notice',
        verdict: 'pass',
        section: 'attack',
        pointsAt: { inputs: ['attack-exec', 'attack-run'] },
        words: ({ refusals }) => ({
            title: `The read-only root filesystem refused the attack ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(refusals.length, 'write')}`,
            detail: `The attack tried to write, and was refused: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(refusals
                .slice(0, 5)
                .map(({ path, message }) => (0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path ?? (0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)(message), 100))), 5, refusals.length)}.`
        }),
        help: {
            title: 'A write of the attack was refused',
            meaning: 'Your own attack (`attack-run`, `attack-exec`) tried to write, and the read-only root filesystem refused it, as intended.',
            fix: 'There is nothing to do.',
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .HARMLESS */ .yX
        }
    })
};
/**
 * Texts of a finding of drift: about a path if there is one change, else about a folder and its
 * numbers of changes.
 */
function driftText(fold) {
    const [first] = fold.units;
    const text = first !== undefined && fold.total === 1 ? single(first, fold) : several(fold);
    const location = fold.lapsed?.location;
    return location === undefined ? text : { ...text, location };
}
function single(unit, { lapsed }) {
    const { change, below } = unit;
    const { path, kind } = change;
    const entries = below > 0 ? ` and ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(below, 'entry', 'entries')} below` : '';
    const remedy = advice([kind], 'it', mount(below > 0 ? path : (0,_observe_paths__WEBPACK_IMPORTED_MODULE_6__/* .parentOf */ .gN)(path), below > 0));
    const pattern = below > 0 ? `${path}/**` : path;
    const rule = PLAIN.test(path) ? ` As a rule: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(`${LETTERS[kind]} ${pattern}`)}.` : '';
    return {
        title: `${capital(kind)} ${path}${entries}${mark([unit])}`,
        detail: `The container ${kind} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)}${entries}, which ${lapsed === undefined ? `no rule allows. ${remedy}${rule}` : (0,_rules__WEBPACK_IMPORTED_MODULE_4__/* .lapse */ .i)(lapsed)}${why([unit])}`,
        path
    };
}
function several(fold) {
    const { folder, units, total, counts, direct, lapsed } = fold;
    const kinds = _plan_change_kinds__WEBPACK_IMPORTED_MODULE_7__/* .CHANGE_KINDS */ .t.filter((kind) => counts[kind] > 0);
    const sum = (0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(counts.added + counts.changed + counts.deleted, 'change');
    const where = direct ? 'in' : 'below';
    const names = units.slice(0, NAMED).map(({ change: { path, kind } }) => `${kind} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)}`);
    return {
        title: `${sum} ${where} ${folder} (${kinds.map((kind) => `${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .thousands */ .oh)(counts[kind])} ${kind}`).join(', ')})${mark(units)}`,
        detail: `${lapsed === undefined ? `No rule allows ${sum} ${where} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(folder)}. ${advice(kinds, 'them', mount(folder, true))}` : `The container made ${sum} ${where} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(folder)}, which ${(0,_rules__WEBPACK_IMPORTED_MODULE_4__/* .lapse */ .i)(lapsed)}`} They are: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(names, NAMED, total)}.${why(units)}`,
        path: folder
    };
}
/** Worst of several changes; undefined if all are of severity `low`. */
function worst(units) {
    const found = _severity__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.slice(0, -1).map((severity) => units.find(({ change }) => change.severity === severity));
    return found.find((unit) => unit !== undefined)?.change;
}
function mark(units) {
    const change = worst(units);
    const tags = (change?.tags ?? []).slice(0, 3).map((tag) => tag.replaceAll('-', ' '));
    return change === undefined ? '' : ` [${change.severity ?? ''}: ${tags.join(', ')}]`;
}
/**
 * Sentence on why the worst change matters, with its ATT&CK technique; empty if none is worse than
 * `low`.
 */
function why(units) {
    const [tag] = worst(units)?.tags ?? [];
    return tag === undefined ? '' : ` ${(0,_severity__WEBPACK_IMPORTED_MODULE_2__/* .meaning */ .ak)(tag)}`;
}
function advice(kinds, them, remedy) {
    const verb = kinds.every((kind) => kind === 'deleted') ? 'deleted' : 'wrote';
    const paths = them === 'it' ? 'the path' : 'the paths';
    return `Find out what ${verb} ${them}. If it should, ${remedy}, or add ${paths} to \`allow\`.`;
}
/** Advice on changes in a folder. `named`: the text has already named this folder. */
function mount(folder, named) {
    return (0,_place_advice__WEBPACK_IMPORTED_MODULE_1__/* .isOfSystem */ .bV)(folder)
        ? 'do it when the image is built, have it write elsewhere'
        : `mount a \`tmpfs\` or volume ${named ? 'there' : 'on its folder'}`;
}
const NAMED = 5;
const LETTERS = { added: 'A', changed: 'C', deleted: 'D' };
/** Paths without characters that are special in a glob pattern or a rule line. */
const PLAIN = /^[\w./@+~%:,=-]+$/;
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const TOLERATED = {
    known: 'It does not fail the check, since the base has it as well (`fail-on: new`).',
    minor: 'It does not fail the check, since it is less severe than `fail-on-severity`.'
};
const DURING = 'The layers matched their digests when the check began, and no longer do.';
const BEFORE = 'When the container was started, the layers on the engine did not match the digests by which the image names them.';
function where(layers, path) {
    if (path !== undefined)
        return `The first file that differs is ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)}.`;
    if (layers.length === 0)
        return 'One of their files differs.';
    return `${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(layers.length, 'layer')} differ${layers.length === 1 ? 's' : ''}: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(layers.map(_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD), 3)}.`;
}
function refusalText(facts) {
    const { path } = facts;
    const message = (0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)(facts.message);
    const told = [`The log says: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)((0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(message, 300))}`];
    const all = [...adviceOn(facts), ...told].join(' ');
    return path === undefined
        ? {
            title: `Refused write: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .ml)(message, 100)}`,
            detail: `The read-only root filesystem refused a write. ${all}`
        }
        : {
            title: `Refused write: ${path}`,
            detail: `The container tried to write ${facts.isFolder === true ? 'in ' : ''}${(0,_phrases__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)}, which the read-only root filesystem refused. ${all}`,
            path
        };
}
function adviceOn(facts) {
    const { path, isFolder, anyway, settled } = facts;
    const own = path === undefined ? undefined : (0,_place_advice__WEBPACK_IMPORTED_MODULE_1__/* .placeAdvice */ .kL)(path);
    const cause = anyway === true ? [ANYWAY] : [];
    if (own !== undefined)
        return [...cause, `If the program needs it, ${own}.`];
    if (anyway === true || settled === true)
        return cause;
    const advice = path === undefined
        ? 'mount a `tmpfs` on the folder that it writes to'
        : (0,_place_advice__WEBPACK_IMPORTED_MODULE_1__/* .scratchAdvice */ .bZ)({ path, ...(isFolder && { isFolder }) }, facts);
    return [`If the program needs it, ${advice}.`];
}
const ANYWAY = 'It is refused with a writable root filesystem as well, so read-only is not the reason.';


/***/ }),

/***/ 704:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: function() { return /* binding */ rulesSentence; },
/* harmony export */   OF: function() { return /* binding */ rulesTitle; },
/* harmony export */   Os: function() { return /* binding */ DECIDE_TITLE; },
/* harmony export */   Qz: function() { return /* binding */ failureSentence; },
/* harmony export */   fO: function() { return /* binding */ EXPLANATION_FINDINGS; },
/* harmony export */   g8: function() { return /* binding */ NOT_MINIMAL; },
/* harmony export */   j5: function() { return /* binding */ provenTitle; },
/* harmony export */   nP: function() { return /* binding */ moveSentence; },
/* harmony export */   ri: function() { return /* binding */ renameSentences; },
/* harmony export */   tv: function() { return /* binding */ dangerSentence; }
/* harmony export */ });
/* harmony import */ var _observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(181);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3362);
/* harmony import */ var _failures__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7416);
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9742);




/** Kinds of findings on what lets the image run read-only. */
const EXPLANATION_FINDINGS = {
    fix: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD801',
        level: 'notice',
        verdict: 'pass',
        section: 'suggestion',
        pointsAt: { inputs: ['tmpfs', 'volumes'] },
        words: (facts) => ({
            title: `${provenTitle(facts)}: ${flags(facts)}`,
            detail: `Booted read-only with ${flags(facts)}, the image becomes ready and passes the smoke test ${effort(facts)}. ` +
                `${facts.minimal ? '' : `${NOT_MINIMAL} `}${remainingSentence(facts)}` +
                'The recipes for `docker run`, Compose, Kubernetes and this action are in `suggestion/`.'
        }),
        help: {
            title: 'A fix was found and proven',
            meaning: 'The image was booted read-only with exactly these mounts, became ready, passed its smoke test and stopped cleanly. None of the mounts makes its code writable. Without any one of them it did not work, or was refused writes, unless the heading says that the fix is not minimal.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)('Copy one of the recipes in `suggestion/` of the output folder: for this action, `docker run`, Compose or Kubernetes. Use the same mounts in production; the proof holds for no others.', 'Give each tmpfs the size that production needs: the size in the recipe is an estimate from a small smoke test. A tmpfs is emptied at each restart.', 'A named volume is filled from the image once. Where the report says that the image fills one, back up its data and remove that volume when the image is upgraded.', 'If changes are still drift with these inputs, the report lists the narrowest rule for each. Rules for changes of high or critical severity are commented out: find out first what writes there.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_2__/* .HARMLESS */ .yX
        }
    }),
    lead: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD802',
        level: 'warning',
        verdict: 'pass',
        section: 'suggestion-or-findings',
        pointsAt: { inputs: ['tmpfs', 'volumes'] },
        words: leadText,
        help: {
            title: 'No fix could be proven',
            meaning: 'With a writable root filesystem the image works. Either mounts on the paths that it wrote to did not make it work read-only, or there was no time left to try: they are then an unproven suggestion. Or it works with them, but they allow something dangerous: its own code becomes writable, or files that give control of the container. Such mounts are not called a fix; a person has to decide.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)('Where a mount would cover code, move the data out of that folder, as the report says, and mount a volume on the new one. A volume over code is filled once, and keeps the old code after an upgrade.', 'Where a mount would allow writes that an intruder would make, use the setting that the report names to have the program write elsewhere.', 'Where no mount is safe, the recipes are for a writable root filesystem (`read-only: false`) with rules for exactly these changes: everything else is still drift.', 'Raise `explain-timeout` if it ran out of time.', 'Read the end of the log of the most successful boot, which the report shows with the step that failed: it usually names the path that is missing.', 'A program that writes beside its own files has to be configured to write elsewhere.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'needs-file': (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD803',
        level: 'warning',
        verdict: 'pass',
        section: 'suggestion',
        pointsAt: _finding__WEBPACK_IMPORTED_MODULE_2__/* .NOWHERE */ .JW,
        words: ({ path, kinds, remedies }) => ({
            title: `Writes ${path}`,
            detail: `With a writable root filesystem the image writes ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} (${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(kinds, 3)}), where no mount should go. Instead: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(remedies, 2)}.`,
            path
        }),
        help: {
            title: 'The image writes where no mount should go',
            meaning: 'With a writable root filesystem the image writes in a folder of the system, such as `/etc` or `/usr`. A mount there would hide what the image ships, and let an intruder write where programs are found.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)('Create the file when the image is built, in the Dockerfile.', 'Or configure the program to write elsewhere: most have an option or a variable for it, and the report names it where it is known.'),
            allow: 'It is a warning and does not change the verdict. The write itself is drift on a writable root filesystem, and can be allowed there.'
        }
    }),
    unexplained: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD804',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['explain'] },
        words: ({ message }) => ({
            title: 'The search for a fix ended early',
            detail: `The verdict stands, but it is not known which paths have to be writable. ${message}`
        }),
        help: {
            title: 'The search for a fix ended early',
            meaning: 'The search for the paths that have to be writable ended early, for the reason in the message. The verdict stands.',
            fix: 'Run the job again, or search for the fix where there is more time: `zero-drift suggest IMAGE` does nothing else.',
            allow: 'It is a warning and does not change the verdict. `explain: never` skips the search.'
        }
    })
};
/**
 * Heading of a proven fix: whether it was tried without each mount, and how many changes stay drift
 * with exactly its inputs.
 */
function provenTitle({ minimal, remaining }) {
    const large = minimal ? '' : ', not minimal';
    return `Proven fix${large}${remaining === 0 ? '' : `, ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(remaining, 'change')} still drift`}`;
}
/**
 * Heading where no mount is needed: it calls no rule a fix for the changes of high or critical
 * severity, which stay drift.
 */
function rulesTitle({ rules, remaining }) {
    if (remaining === 0)
        return rules === 0 ? 'No fix is needed' : 'Proven rules';
    const title = `No fix for ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(remaining, 'suspicious change')}`;
    return rules === 0 ? title : `${title}; rules for the others`;
}
/** Sentence on a fix that was not tried without each of its mounts. */
const NOT_MINIMAL = 'The search ended at its maximum of boots or at `explain-timeout`, before it had tried to leave out each of these mounts: some may not be needed.';
/** Heading of mounts that work, but allow something dangerous. */
const DECIDE_TITLE = 'Works, but allows something dangerous: decide';
const remainingSentence = ({ remaining }) => remaining === 0
    ? ''
    : `${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(remaining, 'change')} ${remaining === 1 ? 'is' : 'are'} still drift with these inputs: the report lists the narrow rules. `;
function leadText(facts) {
    const { works, dangers, moves, rules } = facts;
    const advice = [
        ...dangers.slice(0, SAID).map((danger) => dangerSentence(danger)),
        ...moves
            .filter((move) => move.temporary !== true)
            .slice(0, SAID)
            .map(moveSentence),
        ...moves
            .filter((move) => move.temporary === true)
            .slice(0, SAID)
            .map(moveSentence),
        rulesSentence(rules)
    ];
    return works && dangers.length > 0
        ? {
            title: DECIDE_TITLE,
            detail: joined([
                `With ${flags(facts)} it works ${effort(facts)}, but that is not a fix.`,
                ...advice
            ])
        }
        : {
            title: 'No fix could be proven',
            detail: joined([unprovenSentence(facts), ...advice, nearestSentence(facts.nearest)])
        };
}
/** Entries of each list that a sentence names. */
const SAID = 2;
const joined = (sentences) => sentences.filter((sentence) => sentence !== '').join(' ');
function unprovenSentence(facts) {
    if (facts.boots === 1)
        return 'With a writable root filesystem it works, but there was no time left to try mounts. Raise `explain-timeout`.';
    return facts.flags.length === 0
        ? `None of the mounts that were tried makes the image work read-only from its start to its end ${effort(facts)}.`
        : `With a writable root filesystem it writes to these paths, but read-only with ${flags(facts)} it did not pass, or did not stop cleanly ${effort(facts)}: an unproven suggestion.`;
}
function nearestSentence(nearest) {
    if (nearest === undefined)
        return '';
    const last = nearest.log.findLast((line) => line.trim() !== '');
    const printed = last === undefined
        ? ''
        : ` Its last log line: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)((0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)(last).trim(), 200))}.`;
    return joined([`${failureSentence(nearest.failure)}${printed}`, ...renameSentences(nearest)]);
}
/**
 * Sentence on how to avoid the rename from one mount into another for which a boot failed; none if
 * there was no such rename.
 */
function renameSentences({ failure, log }) {
    const crossing = (0,_failures__WEBPACK_IMPORTED_MODULE_1__/* .crossingIn */ .YG)([...log, ...answerOf(failure).split('\n')]);
    return crossing === undefined ? [] : [(0,_failures__WEBPACK_IMPORTED_MODULE_1__/* .crossingSentence */ .wT)(crossing)];
}
/** Sentence on the end of the boot that came nearest, with the answer of the failed step. */
function failureSentence(failure) {
    const answer = answerOf(failure).trim();
    const more = answer === '' ? '' : ` (${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)((0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(answer, 300))})`;
    return `In the most successful boot, ${(0,_failures__WEBPACK_IMPORTED_MODULE_1__/* .asClause */ .eI)(failure)}${more}.`;
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
        case 'pod-failed':
            return failure.log;
        case 'exited':
        case 'out-of-memory':
            return '';
    }
}
const flags = ({ flags: all }) => all.length === 0 ? 'no mount at all' : all.map(_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD).join(' ');
const effort = ({ boots, milliseconds }) => `(${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(boots, 'boot')}, ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(milliseconds)})`;
/** Consequences of a mount over the image's code. */
const CODE = "This would make your application's own code writable, and a volume filled from this image would keep the old code after an upgrade";
const NAMED = 3;
/**
 * Sentence on why a mount is not a fix although the image works with it. `quoted` escapes names for
 * the report that it is for.
 */
function dangerSentence(danger, quoted = _phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD) {
    const { path, why, examples, files, remedies } = danger;
    const names = (0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(examples.map(quoted), NAMED, Math.max(files, examples.length));
    const named = names === '' ? '' : ` (${names})`;
    const instead = remedies.length === 0 ? '' : ` Instead: ${remedies.slice(0, NAMED).join('; ')}.`;
    return why === 'code'
        ? `The mount on ${quoted(path)} covers code of the image${named}. ${CODE}.${instead}`
        : `The mount on ${quoted(path)} makes this writable: ${names === '' ? 'files that give control of the container' : names}. An intruder could write there, too.${instead}`;
}
/** Sentence on where to move data or a temporary folder that lies among code. */
function moveSentence({ from, to, settings, temporary }) {
    const places = settings.map((setting) => (setting.includes('`') ? setting : (0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(setting)));
    const set = `set ${places.slice(0, NAMED).join(' or ')} accordingly`;
    if (temporary === true)
        return `Move its temporary folder ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(from)} into the same mount, below ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(to)}, since no file can be renamed from one mount into another: ${places.length === 0 ? 'e.g. by `TMPDIR`' : set}.`;
    const how = places.length === 0 ? 'configure the program to use the new path' : set;
    return `Move ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(from)} to ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(to)} and mount a volume on ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(to)}: ${how}.`;
}
/** Sentence on the effect of rules on a writable root filesystem; empty if there are none. */
function rulesSentence(rules) {
    if (rules.length === 0)
        return '';
    const allowed = (0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(rules.map(_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD), NAMED);
    return `With a writable root filesystem (\`read-only: false\`) ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rules.length, 'narrow rule')} (${allowed}) ${rules.length === 1 ? 'allows' : 'allow'} exactly these changes, and everything else is still drift.`;
}


/***/ }),

/***/ 7416:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: function() { return /* binding */ FAILURE_FINDINGS; },
/* harmony export */   YG: function() { return /* binding */ crossingIn; },
/* harmony export */   Z8: function() { return /* binding */ isImageLacking; },
/* harmony export */   eI: function() { return /* binding */ asClause; },
/* harmony export */   wT: function() { return /* binding */ crossingSentence; }
/* harmony export */ });
/* harmony import */ var _observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(181);
/* harmony import */ var _observe_refusals__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9416);
/* harmony import */ var _run_boot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2076);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3362);
/* harmony import */ var _place_advice__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6972);
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9742);






const SEE_FIX = 'See whether the report has a proven fix: with `explain` on, Zero Drift finds the mounts that the image needs to run read-only by booting it.';
const SMOKE = ['smoke-http', 'smoke-exec', 'smoke-run'];
/** Kinds of findings on an image that does not work under the conditions of the check. */
const FAILURE_FINDINGS = {
    'fails-writable': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD201',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { instructions: _finding__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .RX },
        words: ({ failure, portless }) => ({
            title: `With a writable root filesystem, too, ${asClause(failure)}`,
            detail: `Read-only alone is not the reason: ${failureDetail(failure)}. ${looksOneShot(failure, portless)
                ? LOOKS_ONE_SHOT
                : endedWell(failure)
                    ? MAY_BE_ONE_SHOT
                    : 'Repair the image, its inputs or the smoke test first.'}`
        }),
        help: {
            title: 'The image fails with a writable root filesystem, too',
            meaning: 'To explain the failure, the image was booted again with a writable root filesystem, and it failed there as well. So read-only is not the reason, or not the only one.',
            fix: 'First make the image pass with `read-only: false`: its program, its inputs (`env`, `network`, `command`) or the smoke test are wrong. Then return to read-only.',
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    'cannot-start': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD202',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['entrypoint', 'command', 'user', 'working-dir'], instructions: _finding__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .RX },
        words: ({ exitCode, reason }) => ({
            title: startTitle(exitCode, reason),
            detail: `The engine could not start the container (code ${exitCode}): ${ended((0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(reason, 500))} ${startHint(exitCode, reason)}`
        }),
        help: {
            title: 'The container could not be started',
            meaning: 'The engine made the container, but its program could not be executed: it is not in the image, has no execute permission, is for another processor, or a mount or the working directory is missing.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('Code 127: the image has no such program, so no fix is searched for: no mount would help. Check `entrypoint` and `command`; a script also needs its interpreter, the one in its first line.', 'Code 126: the program is there, but cannot be executed. Set its mode in the Dockerfile (`COPY --chmod=755`).', 'Otherwise check `user`, `working-dir` and the mounts: not every runtime can create a missing mount point on a read-only root filesystem.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    exited: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD203',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['entrypoint', 'command'], instructions: _finding__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .RX },
        words: (trouble) => {
            const title = exitTitle(trouble);
            return { title, detail: `${title}. ${hint(trouble)}` };
        },
        help: {
            title: 'The container exited',
            meaning: 'The program ended before the check was finished. On a read-only root filesystem the usual reason is a refused write: a pid file, a socket, a cache, a configuration that the entrypoint edits.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)(SEE_FIX, 'Otherwise look for `Read-only file system` or `Permission denied` in the last lines of the log, and mount a `tmpfs` on the folder that they name.', 'A job that is meant to end needs `wait-for: exit`: an image that exposes no port, has no health check and ends with code 0 looks like one.', 'Codes above 128 are signals: 137 is SIGKILL, often for lack of memory; 139 is a crash.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    'out-of-memory': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD204',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['memory'] },
        words: (trouble) => {
            const title = `The container ran out of memory ${DURING[trouble.during]}`;
            return { title, detail: `${title} and was killed. Raise \`memory\`, or have it use less.` };
        },
        help: {
            title: 'The container ran out of memory',
            meaning: 'The kernel killed a process of the container for reaching its memory limit. Files in a tmpfs count as memory of the container.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('Raise `memory`, here and in production.', 'Limit a tmpfs with its option `size`, or use a volume for large files.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    unhealthy: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD205',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { instructions: ['HEALTHCHECK'] },
        words: (trouble) => ({
            title: 'The health check reports unhealthy',
            detail: `The health check failed. ${hint(trouble)}${healthLog(trouble.log)}`
        }),
        help: {
            title: 'The health check of the image failed',
            meaning: "The image's own `HEALTHCHECK` reports `unhealthy`. Its last output is at the end of the message.",
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)(SEE_FIX, 'Make sure that the health check itself writes nothing: `wget` without `-O /dev/null` does.', 'Provide what it needs to be healthy: an environment (`env`), a database (`network`).', 'Wait for something else with `wait-for: tcp` or `wait-for: http:/path` if the health check is not meant for this.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    'not-ready': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD206',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: {
            inputs: ['wait-for', 'startup-timeout', 'port'],
            instructions: ['EXPOSE', ..._finding__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .RX]
        },
        words: (trouble) => ({
            title: `The container was not ready after ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(trouble.milliseconds)}`,
            detail: `Waited ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(trouble.milliseconds)} for ${trouble.waitedFor}, which did not happen. ${waitHint(trouble)}`
        }),
        help: {
            title: 'The container was not ready in time',
            meaning: 'The container runs, but the condition of `wait-for` was not met within `startup-timeout`.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('If it is only slow, raise `startup-timeout`.', 'If it listens elsewhere, correct `port` or `wait-for`. A program that listens on 127.0.0.1 inside the container cannot be reached: let it listen on 0.0.0.0.', 'If its log reports a refused write, mount a `tmpfs` there.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    'smoke-failed': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD207',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { orStep: true },
        words: (trouble) => {
            const step = (0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(firstLine(trouble.step), 60);
            return {
                title: `The smoke step ${step} failed`,
                detail: `The smoke step ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(step)} failed: ${ended((0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(trouble.detail, 500))} ${hint(trouble)}`.trimEnd(),
                input: { names: SMOKE, entry: trouble.step }
            };
        },
        help: {
            title: 'A smoke step failed',
            meaning: 'The container became ready, but one step of the smoke test did not get the expected result. Features that write, such as uploads, sessions and caches, fail like this on a read-only root filesystem.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)(SEE_FIX, 'Compare the expected result with the actual one: both are in the message, and the output of the step is in the report.', 'If the step passes with `read-only: false`, the cause is a refused write; if it fails there too, repair the image or the step.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    'pod-failed': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD210',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { instructions: [] },
        words: ({ container, role, reason, log }) => {
            const title = `The ${role} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(container, 60)} of the pod failed`;
            const end = log === '' ? 'Its log is empty.' : `Its log ends: ${log}`;
            const detail = `${title}: ${ended((0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(reason, 500))} ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(end, 1000)}`;
            return { title, detail, setting: `container ${container}` };
        },
        help: {
            title: 'Another container of the pod failed',
            meaning: 'A pod works only if all of its containers do: each init container has to end with code 0, and all others have to keep running, which a sidecar has to do before any container starts. One of them did not, so the judged container was not started, or was not judged to its end.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('Read the last lines of its log in the message.', 'A refused write has the same reason as in the judged container: mount an `emptyDir` where it writes, or do not declare it `readOnlyRootFilesystem`.', 'If it needs something that the check does not start, such as a database or the API server, give it one by `network` and `env`.', 'Raise `startup-timeout` if it is only slow.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    'broken-by-attack': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD208',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['attack-exec', 'attack-run'] },
        securitySeverity: '7.5',
        words: ({ step, detail }) => {
            const name = (0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(firstLine(step), 60);
            return {
                title: `The attack broke the image: the smoke step ${name} no longer passes`,
                detail: `The smoke step ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(name)} passed before the attack and failed after it: ${ended((0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(detail, 500))} Boot read-only, with read-only volumes, so that the attack cannot write there.`
            };
        },
        help: {
            title: 'The attack broke the image',
            meaning: 'Your own attack (`attack-run`, `attack-exec`) ran, and a smoke step that had passed before no longer passes: an intruder could break the service, with or without leaving a file.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('See what the attack changed: it is listed as drift. Boot read-only, and mount read-only (`:ro`) everything that the program does not write.', 'Where it stopped a process instead, let the container run as a user who may not signal it, and let the platform restart it (`recover: true` tries that).'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROOF */ .Bh
        }
    }),
    'unclean-stop': (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .kind */ .fM)({
        id: 'ZD209',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['tmpfs', 'volumes'], instructions: _finding__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .RX },
        words: ({ readOnly, writable, failure }) => ({
            title: 'The container does not stop cleanly',
            detail: `On its stop signal it ${endOf(readOnly)}; ${beside(writable, failure)}. The state that it saves at the end is lost: mount a volume where it saves it.`
        }),
        help: {
            title: 'The container does not stop cleanly',
            meaning: 'On the stop signal of its image the program did not end in time, or ended with a code that is neither 0 nor that of the signal; with a writable root filesystem it stops cleanly. It tries to save something at its end, such as a state file or a database, and cannot: in production that state is lost, and `docker stop` may run into its timeout.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)('Mount a volume on the folder that it saves to, or apply the proven fix in the report.', "If the saved state is not needed, switch saving off: e.g. `--save ''` for Redis.", 'If it is only slow, raise `stop-timeout`.'),
            allow: 'No rule allows a failure. A program that ends with the same code on a writable root filesystem does not have this finding.'
        }
    })
};
/** A failure as part of a sentence, with the result of a smoke step. */
const failureDetail = (failure) => failure.kind === 'smoke-failed'
    ? `${asClause(failure)} (${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(failure.detail, 200)})`
    : asClause(failure);
/** Title of a failure as part of a sentence. */
function asClause(failure) {
    const { title } = failureWords(failure.kind, { ...failure, refusals: [], oneShot: false });
    return (0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .inSentence */ .BX)(title);
}
function failureWords(kind, trouble) {
    const rows = FAILURE_FINDINGS;
    return rows[kind].words(trouble);
}
/** First line of a script, with an ellipsis if there are more. */
function firstLine(text) {
    const [first = '', ...others] = text.trim().split('\n');
    return others.length > 0 ? `${first} …` : first;
}
const DURING = {
    startup: 'before it was ready',
    smoke: 'during the smoke test',
    attack: 'during the attack',
    settle: 'after the smoke test'
};
function exitTitle({ exitCode, during, oneShot }) {
    const signal = SIGNALS.get(exitCode);
    const code = signal === undefined ? `code ${exitCode}` : `code ${exitCode} (${signal})`;
    return oneShot
        ? `The container ended with ${code} instead of 0`
        : `The container exited with ${code} ${DURING[during]}`;
}
/** Signals by exit code: shells and engines report a death by signal as 128 plus its number. */
const SIGNALS = new Map([
    [132, 'SIGILL'],
    [134, 'SIGABRT'],
    [135, 'SIGBUS'],
    [136, 'SIGFPE'],
    [137, 'SIGKILL'],
    [139, 'SIGSEGV'],
    [143, 'SIGTERM']
]);
/**
 * Hint on a failure, likeliest cause first: a program that is refused a write often fails without a
 * clear message.
 */
function hint({ refusals, ...trouble }) {
    if (looksOneShot(trouble, trouble.portless))
        return LOOKS_ONE_SHOT;
    const crossing = trouble.settled === true ? undefined : crossingOf(trouble);
    const named = refusals.find((refusal) => refusal.path !== undefined);
    const causes = [
        ...(crossing === undefined ? [] : [crossingSentence(crossing)]),
        ...(named?.path === undefined ? [] : [refusedSentence({ ...named, path: named.path }, trouble)])
    ];
    const isJob = endedWell(trouble) && trouble.settled !== true;
    if (causes.length > 0)
        return [...causes, ...(isJob ? [MAY_BE_ONE_SHOT] : [])].join(' ');
    if (refusals.length > 0)
        return 'It tried to write, which the read-only root filesystem refused: see its log.';
    if (endedWell(trouble))
        return MAY_BE_ONE_SHOT;
    // The result of a smoke step needs no hint.
    return trouble.kind === 'smoke-failed' ? '' : 'The last lines of its log should say why.';
}
/** Failed rename from one mount into another, from the log or the answer to a smoke step. */
function crossingOf(trouble) {
    const answer = trouble.kind === 'smoke-failed' ? trouble.detail.split('\n') : [];
    return trouble.crossings?.[0] ?? crossingIn(answer);
}
/**
 * Whether the container ended like a one-shot job, and nothing shows that the image is a service.
 */
const looksOneShot = (failure, portless = false) => portless && endedWell(failure);
/** Whether the container ended by itself with code 0. */
const endedWell = (failure) => failure.kind === 'exited' && failure.exitCode === 0 && failure.during !== 'attack';
const LOOKS_ONE_SHOT = 'It looks like a one-shot job: set `wait-for: exit`.';
const MAY_BE_ONE_SHOT = 'If it is a job that is meant to end, set `wait-for: exit`.';
function refusedSentence(refusal, { settled, ...ground }) {
    const advice = settled === true ? '' : `: ${(0,_place_advice__WEBPACK_IMPORTED_MODULE_2__/* .scratchAdvice */ .bZ)(refusal, ground)}`;
    const where = refusal.isFolder === true ? 'in ' : '';
    return `It tried to write ${where}${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(refusal.path)}, which the read-only root filesystem refused${advice}.`;
}
function waitHint(trouble) {
    return trouble.refusals.length > 0
        ? hint(trouble)
        : 'Raise `startup-timeout` if it is only slow; otherwise correct `wait-for` or `port`.';
}
/**
 * Title of a failed start. It names a missing program first: neither a mount nor a permission would
 * help.
 */
function startTitle(exitCode, reason) {
    if ((0,_run_boot__WEBPACK_IMPORTED_MODULE_5__/* .isUserMissing */ .ci)(reason))
        return 'The user to start as is not in the image';
    if (!isProgramMissing({ exitCode, reason }))
        return 'The container could not be started';
    const name = /\bexec: "([^"]{1,200})"/.exec(reason)?.[1];
    return `The program is not in the image${name === undefined ? '' : `: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(name, 60)}`}`;
}
/** Hint on a failed start. Runtimes use the same codes for a missing mount or working directory. */
function startHint(exitCode, reason) {
    if ((0,_run_boot__WEBPACK_IMPORTED_MODULE_5__/* .isUserMissing */ .ci)(reason))
        return 'Create that user or group in the image, or correct its USER or `user`.';
    const program = /\bexec(?:utable)?\b/i.test(reason);
    if (isProgramMissing({ exitCode, reason }))
        return 'The image does not contain that program: check `entrypoint` and `command`.';
    if (program && exitCode === 126)
        return 'The program cannot be executed: check its mode and `entrypoint`.';
    return 'Check `entrypoint`, `command`, `user`, `working-dir` and the mounts.';
}
const healthLog = (log) => log.trim() === '' ? '' : ` The check printed: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)((0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)(log).trim(), 500))}`;
const ended = (sentence) => {
    const text = sentence.trim();
    return /[.!?…]$/.test(text) ? text : `${text}.`;
};
/**
 * Whether the engine did not find the program to start. Runtimes also exit with 127 for a missing
 * mount, but with another text.
 */
const isProgramMissing = ({ exitCode, reason }) => exitCode === 127 && /\bexec(?:utable)?\b/i.test(reason);
/** Whether no mount can help a container to start: its program or its user is not in the image. */
const isImageLacking = (failure) => isProgramMissing(failure) || (0,_run_boot__WEBPACK_IMPORTED_MODULE_5__/* .isUserMissing */ .ci)(failure.reason);
/** First rename across mounts in lines of a log or of an answer; undefined if there is none. */
function crossingIn(lines) {
    for (const line of lines) {
        const crossing = (0,_observe_refusals__WEBPACK_IMPORTED_MODULE_1__/* .crossDevice */ .Pp)(line);
        if (crossing !== undefined)
            return crossing;
    }
    return undefined;
}
/** Sentence on why a rename failed, and the two ways to have both paths in one mount. */
function crossingSentence({ from, to }) {
    const renamed = from === undefined || to === undefined ? 'a file' : `${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(from)} to ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(to)}`;
    return `It could not rename ${renamed}, from one mount into another (EXDEV): ${ONE_MOUNT}.`;
}
const ONE_MOUNT = "put the program's temporary folder into the same mount, e.g. by `TMPDIR`, or mount the folder that contains both";
const endOf = ({ exitCode, killedAfter }) => killedAfter === undefined
    ? `ended with code ${exitCode}`
    : `did not end within ${(0,_phrases__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(killedAfter)} and was killed`;
function beside(writable, failure) {
    if (writable !== undefined)
        return `with a writable root filesystem it ${endOf(writable)}`;
    const why = failure === undefined ? 'it was gone' : asClause(failure);
    return `whether it does so with a writable root filesystem as well is not known (${why})`;
}


/***/ }),

/***/ 9742:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: function() { return /* binding */ LEVELS; },
/* harmony export */   Bh: function() { return /* binding */ NO_PROOF; },
/* harmony export */   JW: function() { return /* binding */ NOWHERE; },
/* harmony export */   RX: function() { return /* binding */ PROGRAM; },
/* harmony export */   YP: function() { return /* binding */ NO_VERDICT; },
/* harmony export */   bk: function() { return /* binding */ VERDICTS; },
/* harmony export */   dJ: function() { return /* binding */ titled; },
/* harmony export */   fM: function() { return /* binding */ kind; },
/* harmony export */   ld: function() { return /* binding */ items; },
/* harmony export */   yX: function() { return /* binding */ HARMLESS; }
/* harmony export */ });
/** Verdicts, worst first. */
const VERDICTS = ['error', 'failed', 'drift', 'pass'];
/** Levels, worst first. */
const LEVELS = ['error', 'warning', 'notice'];
/** Types a row by its facts, so that the parameter of `words` needs no type. */
const kind = (row) => row;
/** Remedy of a kind that no file of the author can remedy. */
const NOWHERE = {};
/** Instructions of a Dockerfile that set the program. */
const PROGRAM = ['ENTRYPOINT', 'CMD'];
/** Returns the `words` of a kind whose detail is a message. */
const titled = (title) => ({ message }) => ({ title, detail: message });
/** Markdown list with these entries. */
const items = (...entries) => entries.map((entry) => `- ${entry}`).join('\n');
/** `allow` text for kinds that leave nothing to judge. */
const NO_VERDICT = 'It cannot be allowed: nothing was proven, and what was not proven never passes, in `mode: audit` neither.';
/** `allow` text for an image that does not work. */
const NO_PROOF = 'It cannot be allowed: an image that does not work proves nothing about what it writes. With `mode: audit` it is reported, but the step does not fail.';
/** `allow` text for kinds that only inform. */
const HARMLESS = 'There is nothing to allow: it does not change the verdict.';


/***/ }),

/***/ 4916:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ RECOVERY_FINDINGS; }
/* harmony export */ });
/* harmony import */ var _observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(181);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3362);
/* harmony import */ var _failures__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7416);
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9742);




/**
 * Kinds of findings on a fresh container, its restart, and drift that outlived the first container.
 */
const RECOVERY_FINDINGS = {
    'not-recovered': (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD501',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['recover'] },
        securitySeverity: '5.5',
        words: (facts) => ({
            title: 'A fresh container of the image did not recover',
            detail: `A new container of the image did not work (${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(facts.milliseconds)}): ${failed(facts.failure)}. ` +
                `Look for state that outlived the first container: a named volume, a bind mount, another service.${lastWords(facts.said)}`
        }),
        help: {
            title: 'A fresh container did not recover',
            meaning: 'With `recover: true` the container was discarded and a new one booted from the image. The new one did not pass the smoke test, so a clean start does not undo an intrusion.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)('Look for state that outlived the first container: a named volume, a bind mount, another service such as a database.', 'Mount read-only (`:ro`) everything that need not be written, and restore the rest from a backup before the start.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_2__/* .NO_PROOF */ .Bh
        }
    }),
    'not-restarted': (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD502',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { inputs: ['recover'] },
        words: ({ failure, tmpfs, said }) => ({
            title: 'The container does not work after a restart',
            detail: `A new container worked; stopped and started again, it did not: ${failed(failure)}. ` +
                `${tmpfs.length === 0 ? LEFT : trapped(tmpfs)}${lastWords(said)}`
        }),
        help: {
            title: 'The container does not work after a restart',
            meaning: 'A new container works; stopped and started again, it does not. Platforms restart containers, so this will happen in production.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)('Where a permission was denied on a tmpfs: state its `mode`, for example `/tmp:mode=1777`, or make the folder in the image. Otherwise its mode is different at the second start.', 'Where a pid file or a lock is in the way: have the entrypoint remove it, or put it on a tmpfs, which is empty at every start.'),
            allow: _finding__WEBPACK_IMPORTED_MODULE_2__/* .NO_PROOF */ .Bh
        }
    }),
    'not-identical': (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD503',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { inputs: ['recover'] },
        securitySeverity: '7.0',
        words: ({ paths, total }) => ({
            title: `A fresh container drifts, too: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(total, 'path')}`,
            detail: `After the smoke test, the root filesystem of a new container differs from the image: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .names */ .Dy)(paths, total)}. ` +
                'The image changes by itself, or because of files in a volume. Boot it read-only, or add harmless changes to `allow`.'
        }),
        help: {
            title: 'A fresh container drifts, too',
            meaning: 'With `recover: true` a fresh container of the same image was booted and smoke-tested, and its root filesystem differs from the image. The image changes by itself at every start, or because of files in a volume.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)('Boot it read-only, with mounts where it has to write.', 'If it changes because of files in a volume, examine them: an entrypoint that runs scripts from a volume brings an intruder back.'),
            allow: 'The rules in `allow` and in the policy file apply to the new container as well: allow harmless changes there.'
        }
    }),
    survived: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD504',
        level: 'warning',
        verdict: 'pass',
        section: 'recovery',
        pointsAt: { inputs: ['recover'] },
        securitySeverity: '7.0',
        words: ({ paths, total }) => ({
            title: `Drift outlives the container: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(paths, 3, total)}`,
            detail: `Drift in named volumes or bind mounts is still there after a clean start: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .names */ .Dy)(paths, total)}. ` +
                'Mount them read-only (`:ro`), or restore them as part of the recovery.'
        }),
        help: {
            title: 'Drift outlives the container',
            meaning: 'The drift is in a named volume or a bind mount, where the next container finds it. A clean start alone does not remove it.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)('Mount read-only (`:ro`) everything that the program does not have to write.', 'Where it has to write, restore the volume from a backup as part of the recovery, and keep nothing there that is executed or included.'),
            allow: 'It is a warning. If a rule allows the drift itself, this warning goes, too.'
        }
    }),
    recovered: (0,_finding__WEBPACK_IMPORTED_MODULE_2__/* .kind */ .fM)({
        id: 'ZD505',
        level: 'notice',
        verdict: 'pass',
        section: 'recovery',
        pointsAt: { inputs: ['recover'] },
        words: ({ milliseconds, restart, partial }) => ({
            title: `Recovered in ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(milliseconds)}`,
            detail: `Removed, replaced by a new container and smoke-tested in ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(milliseconds)}; the root filesystem is the image's again` +
                `${partial ? ', as far as `watch-limit` allowed the comparison' : ''}. It also works after a restart (${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(restart)}).`
        }),
        help: {
            title: 'A clean start restored the image',
            meaning: 'The container was removed, a new one passed the smoke test with the root filesystem of the image, and it works after a restart as well. The time is the duration of a recovery.',
            fix: 'There is nothing to do.',
            allow: _finding__WEBPACK_IMPORTED_MODULE_2__/* .HARMLESS */ .yX
        }
    })
};
/** Reason of a failure. For a smoke step, this includes its answer. */
const failed = (failure) => failure.kind === 'smoke-failed'
    ? `${(0,_failures__WEBPACK_IMPORTED_MODULE_1__/* .asClause */ .eI)(failure)} (${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(failure.detail, 150)})`
    : (0,_failures__WEBPACK_IMPORTED_MODULE_1__/* .asClause */ .eI)(failure);
const LEFT = 'A file that its first run left behind may be in the way, such as a pid file or a lock.';
/**
 * Sentences on tmpfs mounts without a mode. runc creates the missing folder below a tmpfs with mode
 * 0755, which a later mount takes over (moby#45549).
 */
function trapped(tmpfs) {
    const [first = ''] = tmpfs;
    return (`It was denied a permission. Where the image has no folder below a \`tmpfs\` (${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .names */ .Dy)(tmpfs)}), the first start creates it, and at the next start the mount takes over its mode, 0755. ` +
        `State it, for example ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(`${first}:mode=1777`)}, or make the folder in the image, writable for the program.`);
}
const lastWords = (said = '') => said.trim() === ''
    ? ''
    : ` Its last log lines: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)((0,_phrases__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_observe_refusal_lines__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)(said).trim(), 300))}.`;


/***/ }),

/***/ 4068:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ RULE_FINDINGS; },
/* harmony export */   i: function() { return /* binding */ lapse; }
/* harmony export */ });
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3362);
/* harmony import */ var _severity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4048);
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9742);



const TECHNIQUE = _severity__WEBPACK_IMPORTED_MODULE_0__/* .TAGS */ .gp['image-code'].technique;
/** Kinds of findings on rules of the allowlist. */
const RULE_FINDINGS = {
    'expired-rule': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD601',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        words: ({ rule, missed }) => ({
            title: `Expired rule: ${rule.rule}`,
            detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) expired on ${rule.expires?.date ?? ''}${missed === 0 ? ', and no change needs it: delete these lines.' : `. ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(missed, 'change needs', 'changes need')} it: ${renew(rule)}.`}`,
            ...placeOf(rule)
        }),
        help: {
            title: 'A rule has expired',
            meaning: 'The expiry date of this rule of the policy file has passed, so it no longer allows anything. Changes that it used to allow are drift now, and their findings name the rule.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)('Fix the cause of the changes, then delete the rule.', 'If the rule is still needed, have its owner review it and set a new date with `expires`.'),
            allow: 'It is a warning and does not change the verdict; the resulting drift does. Only a new date allows the changes again.'
        }
    }),
    'rule-allows-code': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD602',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        securitySeverity: '7.0',
        words: ({ rule, paths, total }) => ({
            title: `A rule lets the image's code be replaced: ${rule.rule}`,
            detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) allowed ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(total, 'change')} that replaced code of the image: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)(paths, total)}. An intruder who rewrites that code passes this check, too. Narrow the rule to the data that the program writes, or have it write its data elsewhere. (ATT&CK ${TECHNIQUE.id}, ${TECHNIQUE.name})`,
            ...placeOf(rule)
        }),
        help: {
            title: "A rule lets the image's code be replaced",
            meaning: 'This rule of the allowlist allowed a file of the image to be overwritten that is code: a program, a library, a script, a template, or a file beside what the container starts. The change passes, and so does that of an intruder who rewrites the file. Such a rule allows more than the program writes, for example `/app/**` for a database that lies beside the code.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)('Narrow the rule to the files that the program writes: `/app/notes.db*` instead of `/app/**`, with the kinds that were seen.', 'Better, have the program keep its data in a folder of its own, such as `/data`, and mount a volume there. Then no rule needs to reach the code.', 'If the program rewrites its own code, at a first start or as an update, do that when the image is built.'),
            allow: 'It is a warning and does not change the verdict. It cannot be hidden as long as the rule allows such a change.'
        }
    }),
    'allowed-danger': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD603',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        securitySeverity: '7.0',
        words: ({ rule, dangers, total }) => ({
            title: `A rule lets dangerous changes through: ${rule.rule}`,
            detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) allowed ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(total, 'change')} of high or critical severity: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(dangers.map(dangerWords), dangers.length, total)}. ${dangers
                .slice(0, 1)
                .map(({ tag }) => (0,_severity__WEBPACK_IMPORTED_MODULE_0__/* .meaning */ .ak)(tag))
                .join('')} An intruder who does this passes this check, too. Narrow the rule to the files that the program has to write.`,
            ...placeOf(rule)
        }),
        help: {
            title: 'A rule lets dangerous changes through',
            meaning: 'This rule of the allowlist allowed a change of severity `critical` or `high`: a web shell in a folder for uploads, a new program, a job for cron. The change passes, and so does that of an intruder. Such a rule allows more than the program writes, for example `/srv/www/uploads/**` for pictures. Code of the image that was replaced has a finding of its own, `rule-allows-code`.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)('Find out what made the change: with `evidence: always` a pass keeps the files as well. If it was not the program, treat it as an intrusion.', 'Narrow the rule to the files that the program writes, by kind of change and name: `A /srv/www/uploads/*.{jpg,png}` instead of `/srv/www/uploads/**`.', 'If the program writes such a file, do that when the image is built, or have it write to a folder from which nothing is served or executed.'),
            allow: 'It is a warning and does not change the verdict. It cannot be hidden as long as the rule allows such a change.'
        }
    }),
    'unused-rule': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD604',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        words: (rule) => ({
            title: `Unused rule: ${rule.rule}`,
            detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) allowed nothing. ${rule.location === undefined ? 'Remove it' : 'Delete these lines'}, or correct its pattern.`,
            ...placeOf(rule)
        }),
        help: {
            title: 'A rule allowed nothing',
            meaning: 'No change matched this rule of the allowlist. Either the image no longer writes there, and the rule is a hole that waits to be used, or its pattern is wrong.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)('Remove the rule, or correct its pattern. `/run/**` covers `/run` too; `*` stays within a folder, `**` goes below it.', 'If the change happens only now and then, add a smoke step that causes it.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'expiring-rule': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD605',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['allow'] },
        words: (rule) => {
            const { date = '', daysLeft = 0 } = rule.expires ?? {};
            const when = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(daysLeft, 'day')}`;
            return {
                title: `Rule expires ${when}: ${rule.rule}`,
                detail: `The rule ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(rule.rule)} (${sourceOf(rule)}) allows changes until ${date}. Before that, ${renew(rule)}.`,
                ...placeOf(rule)
            };
        },
        help: {
            title: 'A rule expires soon',
            meaning: 'Within 14 days this rule of the policy file will expire. The changes that it allows now will then be drift.',
            fix: 'Fix the cause of the changes before that, or have the owner of the rule set a new date with `expires`.',
            allow: 'It is a notice and does not change the verdict.'
        }
    })
};
/** End of a sentence on changes that an expired rule would have allowed. */
const lapse = (rule) => `${sourceOf(rule)}, allowed until ${rule.expires?.date ?? ''}: ${renew(rule)}.`;
function renew({ owner }) {
    const who = owner === undefined ? '' : ` (owner: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(owner)})`;
    return `fix the cause of the changes, or give the rule a later date${who}`;
}
function sourceOf({ location }) {
    return location === undefined ? 'input `allow`' : `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(location.file)}, line ${location.line}`;
}
const dangerWords = ({ path, tag }) => `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(path)} (${tag.replaceAll('-', ' ')})`;
/** Line of a rule in the policy file, or its entry in the input `allow`. */
const placeOf = ({ location, rule }) => location === undefined ? { input: { names: ['allow'], entry: rule } } : { location };


/***/ }),

/***/ 3478:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i1: function() { return /* binding */ settingsTally; },
/* harmony export */   m1: function() { return /* binding */ SETTING_FINDINGS; },
/* harmony export */   u2: function() { return /* binding */ IDLE_SETTINGS_FINDINGS; },
/* harmony export */   wX: function() { return /* binding */ outcomeWords; }
/* harmony export */ });
/* harmony import */ var _plan_clashes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2535);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3362);
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9742);



/** Finding on more idle settings than `max-idle` allows. */
const IDLE_SETTINGS_FINDINGS = {
    'idle-settings': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD1301',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { inputs: ['max-idle'] },
        words: ({ idle, most }) => ({
            title: `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(idle.length, 'hardening setting')} buy${idle.length === 1 ? 's' : ''} nothing; at most ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(most)} may`,
            detail: `Nothing changed when they were left out: ${namesOf(idle)}; \`max-idle\` is ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(most)}. Remove or mend them: a setting without an effect is one that people rely on in vain.`
        }),
        help: {
            title: 'Too many hardening settings without an effect',
            meaning: 'With `prove-settings`, each hardening setting was left out once, and the attempts that belong to it were made again. More of them than `max-idle` permits made no difference: what they should refuse succeeds with them as well, or is refused without them and without every other setting that could be the cause.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)('Mend the settings that the report lists as idle: an option that is overridden by another one, a user that is root by another name, a `noexec` where programs can be put beside it.', 'Remove those that have no meaning for this container.'),
            allow: 'Raise `max-idle` to the number that you accept for now. Without that input, idle settings are only reported.'
        }
    })
};
/** Findings on the effect of single hardening settings. */
const SETTING_FINDINGS = {
    'idle-setting': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD1302',
        level: 'warning',
        verdict: 'pass',
        section: 'settings',
        pointsAt: { inputs: ['prove-settings'] },
        words: ({ id, declared, attempts }) => ({
            ...placeOf(id),
            title: `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(declared)} buys nothing here`,
            detail: `${idleSentence(attempts)} Remove the setting, or mend what makes it idle.`
        }),
        help: {
            title: 'A hardening setting buys nothing',
            meaning: 'The setting was left out, and no attempt that belongs to it came to another end: it succeeds with the setting as well, or it is refused without it, and also without all other settings that could refuse it. The attempts were made by a program of the check in containers of the image; nothing of the image ran in them.',
            fix: (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)('Look at the attempts in the report: `landed` with the setting shows that something makes it idle, such as a volume over a read-only folder, or a user that is root by another name.', 'Remove the setting if it has no meaning here, such as a capability that the engine does not give in the first place.'),
            allow: 'It does not change the verdict, unless `max-idle` limits the number of idle settings.'
        }
    }),
    'setting-not-tested': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD1303',
        level: 'warning',
        verdict: 'pass',
        section: 'settings',
        pointsAt: { inputs: ['prove-settings'] },
        words: ({ settings }) => ({
            title: `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(settings.length, 'hardening setting')} could not be tested`,
            detail: `${settings.map(({ declared, reason = '' }) => `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(declared)}: ${reason}`).join('; ')}. Whether they have an effect is not known.`
        }),
        help: {
            title: 'Hardening settings that could not be tested',
            meaning: 'With `prove-settings`, no attempt told what the setting is worth: this kernel lacks what it is about, the machine has too little room, a container could not be started without it, or no attempt belongs to it. What could not be tested never counts as an effect, nor as idle.',
            fix: 'The report has the reason for each. On another machine the same check may be able to test it.',
            allow: _finding__WEBPACK_IMPORTED_MODULE_1__/* .HARMLESS */ .yX
        }
    }),
    'covered-setting': (0,_finding__WEBPACK_IMPORTED_MODULE_1__/* .kind */ .fM)({
        id: 'ZD1304',
        level: 'notice',
        verdict: 'pass',
        section: 'settings',
        pointsAt: { inputs: ['prove-settings'] },
        words: ({ settings }) => ({
            title: `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(settings.length, 'hardening setting is', 'hardening settings are')} covered by others`,
            detail: `${settings.map(({ declared, coveredBy }) => `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(declared)} by ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(coveredBy.map(_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD), 6)}`).join('; ')}. Alone they change nothing; they are what holds once the others fall.`
        }),
        help: {
            title: 'Hardening settings that others cover',
            meaning: 'Left out alone, the setting makes no difference, since other settings refuse the attempts that belong to it. Left out together with them, an attempt succeeds; with them alone left out, it is refused. So the setting is a second line, not a useless one.',
            fix: 'Keep it. Before you remove one of the settings that cover for it, know that this one has to hold then.',
            allow: _finding__WEBPACK_IMPORTED_MODULE_1__/* .HARMLESS */ .yX
        }
    })
};
/** Input of a setting, and the key of a Compose service that has its effect. */
function placeOf(id) {
    const [word = ''] = id.split(' ');
    const name = INPUTS_OF.get(word) ?? word;
    const setting = (0,_plan_clashes__WEBPACK_IMPORTED_MODULE_0__/* .settingOf */ .y7)(name);
    return { input: { names: [name] }, ...(setting === undefined ? {} : { setting }) };
}
/** Inputs of settings that have another name. */
const INPUTS_OF = new Map([
    ['no-new-privileges', 'security-opt'],
    ['seccomp', 'security-opt'],
    ['noexec', 'tmpfs'],
    ['nosuid', 'tmpfs']
]);
const namesOf = (settings) => (0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(settings.map(({ declared }) => (0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(declared)), 6);
function idleSentence(attempts) {
    const through = attempts.filter(({ with: { outcome } }) => outcome === 'landed');
    return through.length === 0
        ? 'The attempts that belong to it are refused without it, and without everything else that could refuse them.'
        : `Attempts that belong to it succeed with it as well: ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([...new Set(through.map(({ name }) => name))], 5)}.`;
}
/** Numbers of settings by their effect: `6 of 9 bite, 2 are covered by others, 1 has no effect`. */
function settingsTally({ settings, ...many }) {
    const { bites, covered, idle, notRun } = many;
    return [
        `${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(bites)} of ${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(settings.length)} bite${bites === 1 ? 's' : ''}`,
        ...(covered === 0 ? [] : [`${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(covered)} ${isOrAre(covered)} covered by others`]),
        ...(idle === 0 ? [] : [`${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(idle)} ${idle === 1 ? 'has' : 'have'} no effect`]),
        ...(notRun === 0 ? [] : [`${(0,_phrases__WEBPACK_IMPORTED_MODULE_2__/* .thousands */ .oh)(notRun)} could not be tested`])
    ].join(', ');
}
const isOrAre = (many) => (many === 1 ? 'is' : 'are');
/** An outcome in the words of report.json: `landed`, `refused EPERM`, or `not-run: ...`. */
function outcomeWords({ outcome, reason }) {
    if (reason === undefined)
        return outcome;
    return outcome === 'not-run' ? `${outcome}: ${reason}` : `${outcome} ${reason}`;
}


/***/ }),

/***/ 7507:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TG: function() { return /* binding */ FINDINGS; },
  mH: function() { return /* binding */ FINDING_KINDS; },
  MH: function() { return /* binding */ makeFinding; },
  qx: function() { return /* binding */ pageAddress; },
  oP: function() { return /* binding */ withId; }
});

// EXTERNAL MODULE: ./lib/judge/findings/attacks.js
var attacks = __webpack_require__(1670);
// EXTERNAL MODULE: ./lib/judge/findings/drift.js
var drift = __webpack_require__(7088);
// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/judge/findings/finding.js
var finding = __webpack_require__(9742);
;// CONCATENATED MODULE: ./lib/judge/findings/watching.js


/**
 * Kinds of findings on gaps of a check: no tests asked for, a killed container, a cut log, and
 * leftovers.
 */
const GAP_FINDINGS = {
    'boot-only': (0,finding/* kind */.fM)({
        id: 'ZD701',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { orStep: true },
        words: () => ({
            title: 'Only booting was checked',
            detail: 'The running container was not used, so the writes of normal operation were not seen. ' +
                'Add a smoke test: `smoke-http`, `smoke-exec` or `smoke-run`.'
        }),
        help: {
            title: 'Only booting was checked',
            meaning: 'There is no smoke test. The image boots, but the writes of normal operation were not seen: pages that fill a cache, uploads, sessions. A pass without them means little.',
            fix: 'Add a smoke test that uses the service: `smoke-http: GET / 200`, `smoke-exec`, or a script with `smoke-run`.',
            allow: 'It is a warning and does not change the verdict. Only a smoke step removes it.'
        }
    }),
    killed: (0,finding/* kind */.fM)({
        id: 'ZD702',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['stop-timeout'], instructions: finding/* PROGRAM */.RX },
        words: ({ milliseconds }) => ({
            title: 'The container had to be killed',
            detail: `The container did not stop within ${(0,phrases/* duration */.p0)(milliseconds)} and was killed: writes at its end were not seen.`
        }),
        help: {
            title: 'The container had to be killed',
            meaning: 'It did not end within `stop-timeout` after the stop signal of its image, so it was killed. Writes at its end were not seen, and in production such data is lost.',
            fix: (0,finding/* items */.ld)('Let the program be the first process of the container (`exec` in the entrypoint), or use `init: true` (for a pod, an init of the image, such as `tini`): a shell as first process does not forward signals.', 'Set the signal that the program handles with `STOPSIGNAL` in the Dockerfile.', 'If it is only slow, raise `stop-timeout`.'),
            allow: 'It is a notice and does not change the verdict. If the image stops in time with a writable root filesystem, that is a separate failure, `unclean-stop`.'
        }
    }),
    'log-cut': (0,finding/* kind */.fM)({
        id: 'ZD703',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: () => ({
            title: 'The log of the container was cut',
            detail: 'The container printed more than the log keeps: its middle is missing.'
        }),
        help: {
            title: 'The log of the container was cut',
            meaning: 'The container printed more than the log keeps. Its middle is missing. Refused writes were searched for in all of it.',
            fix: 'Have the program print less: set its log level to that of production.',
            allow: 'It is a notice and does not change the verdict.'
        }
    }),
    'left-behind': (0,finding/* kind */.fM)({
        id: 'ZD704',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: (0,finding/* titled */.dJ)('Something was left behind on the engine'),
        help: {
            title: 'Something was left behind on the engine',
            meaning: 'A container, a volume or a network of the check could not be removed. That says nothing about the image, but it takes up space and may contain data that the image wrote.',
            fix: 'On a disposable runner there is nothing to do. On your own machine find it with `docker ps --all --filter label=zero-drift.run` (and `docker volume ls` alike), and remove it by hand. Anonymous volumes have no label: the message names those that the engine left when it removed their container. A volume that another container uses is not removed.',
            allow: 'It is a warning and does not change the verdict.'
        }
    })
};
/**
 * Kinds of findings on altered mounts, on how completely places were watched, and on changes that
 * are not drift.
 */
const WATCHING_FINDINGS = {
    'mount-altered': (0,finding/* kind */.fM)({
        id: 'ZD705',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { inputs: ['cap-add', 'security-opt'] },
        words: ({ path, how, process }) => ({
            title: how === 'own-namespace'
                ? `Process ${process ?? 0} has mounts of its own`
                : `Mount altered: ${(0,phrases/* shorten */.ml)(path, 100)}`,
            detail: `${ALTERED[how]((0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(path, 200)), process ?? 0)} Writes there may be hidden from inspection. ${how === 'own-namespace' ? KEEP_FROM_NAMESPACES : KEEP_FROM_MOUNTING}`,
            ...(path === '' ? {} : { path })
        }),
        help: {
            title: 'The container altered its mounts',
            meaning: 'A container with the capability `SYS_ADMIN` can remove mounts, cover them with others, and make a read-only root filesystem writable, for a moment or permanently; in a namespace of its own a process can have mounts that no other process sees. Writes there can be hidden from inspection.',
            fix: (0,finding/* items */.ld)('Remove `SYS_ADMIN` from `cap-add`: hardly any server needs it.', 'If the process made a user namespace, use the default seccomp profile of the engine, which prevents that.', 'Declare the mount as `tmpfs` or `volumes` instead of mounting it inside the container.'),
            allow: 'No rule can allow it: rules allow changes of files that were seen, and behind such a mount nothing is. With `mode: audit` it is reported, but the step does not fail.'
        }
    }),
    unwatched: (0,finding/* kind */.fM)({
        id: 'ZD706',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        securitySeverity: '5.5',
        words: ({ paths, reason }) => ({
            title: `Not inspected: ${(0,phrases/* list */.p_)(paths, 5)}`,
            detail: `The container could write to ${(0,phrases/* names */.Dy)(paths)}, which ${paths.length === 1 ? 'was' : 'were'} not inspected${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}. The verdict says nothing about ${paths.length === 1 ? 'it' : 'them'}.`
        }),
        help: {
            title: 'A writable path was not inspected',
            meaning: 'The container could write to these paths, and they were not inspected. The verdict says nothing about them: a file that an intruder leaves there goes unnoticed. The message gives the reason.',
            fix: (0,finding/* items */.ld)('`/dev`, `/dev/shm` and tmpfs mounts are read through the namespaces of the container; some engines do not permit that. `zero-drift self-test` shows what yours permits.', 'Reduce what the container can write: run as a user other than root (`user`), since only root can write to `/dev`.', 'Remove `content: never` if it switched the comparison off.'),
            allow: 'It is a warning and does not change the verdict. It cannot be hidden: an unseen gap would look like a proof.'
        }
    }),
    'beyond-limit': (0,finding/* kind */.fM)({
        id: 'ZD707',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['watch-limit'] },
        securitySeverity: '4.0',
        words: ({ paths, limit }) => ({
            title: `More than ${(0,phrases/* size */.Ej)(limit)} in ${(0,phrases/* list */.p_)(paths, 3)}`,
            detail: `Contents in ${(0,phrases/* names */.Dy)(paths)} were compared up to ${(0,phrases/* size */.Ej)(limit)}; beyond that, only metadata. Raise \`watch-limit\` to compare everything.`
        }),
        help: {
            title: 'Not all contents of a mount were compared',
            meaning: 'A mount contains more bytes than `watch-limit`. Contents were compared up to that limit; beyond it, only names, sizes, modes, owners and times. A change that keeps all of these goes unnoticed there.',
            fix: 'Raise `watch-limit`, or mount less data for the test.',
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    touched: (0,finding/* kind */.fM)({
        id: 'ZD708',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: ({ paths, total }) => ({
            title: `${(0,phrases/* count */.U9)(total, 'file')} touched or rewritten with the same content`,
            detail: `Only the times of ${(0,phrases/* names */.Dy)(paths, total)} changed. That is not drift, but on a read-only filesystem such a write is refused.`
        }),
        help: {
            title: 'Files were rewritten with the same content',
            meaning: 'Only times changed, or a file was rewritten with its own content. That is not drift. On a read-only filesystem such a write is refused, and the program may fail.',
            fix: 'Keep the program from rewriting existing files: the usual cause is an entrypoint that runs `chown`, `sed -i` or a template at every start. Do that when the image is built.',
            allow: finding/* HARMLESS */.yX
        }
    }),
    transient: (0,finding/* kind */.fM)({
        id: 'ZD709',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: ({ paths, total }) => ({
            title: `Something was created and removed in ${(0,phrases/* list */.p_)(paths, 3, total)}`,
            detail: `The time of ${(0,phrases/* names */.Dy)(paths, total)} changed, but no entry did: something was created and removed there. That is not drift, but on a read-only filesystem such a write is refused.`,
            ...(total === 1 && paths[0] !== undefined ? { path: paths[0] } : {})
        }),
        help: {
            title: 'Something was created and removed',
            meaning: 'The time of a folder changed, but none of its entries did: a temporary file or a lock was created and removed. That is not drift. On a read-only filesystem such a write is refused. A program can reset the time of a folder; and in a folder in which the engine itself creates a mount point, entries that exist only within the first second are attributed to the engine.',
            fix: 'Mount a `tmpfs` on the folder, or point the program to one (`TMPDIR`).',
            allow: finding/* HARMLESS */.yX
        }
    }),
    copies: (0,finding/* kind */.fM)({
        id: 'ZD710',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: ({ total, ways }) => ({
            title: `${(0,phrases/* count */.U9)(total, 'file is a copy', 'files are copies')} of the image's own`,
            detail: `${total === 1 ? 'It is' : 'They are'}, byte for byte and with no more rights, ${total === 1 ? 'a file' : 'files'} that the image has elsewhere: ${(0,phrases/* list */.p_)(ways.map(wayOf), 3)}. ${total === 1 ? 'It brings' : 'They bring'} no foreign code in, so the contents count as ordinary.`,
            ...(ways.length === 1 && ways[0] !== undefined ? { path: ways[0].to } : {})
        }),
        help: {
            title: 'Files are copies of the image’s own',
            meaning: 'The container added files that are byte for byte files of the image: the usual cause is an entrypoint that copies a site into a volume at the first start. None of them has a permission that the original lacks, the file name extensions are equal, and a program keeps its name. They bring no foreign code in, and are not tagged as web shells, served pages, programs, libraries or scripts. They are changes all the same, and tags for their location, such as that of a cron entry, remain.',
            fix: 'The tags need no action. If the copies are drift, do the copying when the image is built, or allow them by a rule for exactly these files.',
            allow: 'It is a notice and does not change the verdict. The copies themselves are allowed by rules, like any change.'
        }
    }),
    'same-base': (0,finding/* kind */.fM)({
        id: 'ZD712',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['compare-with'] },
        words: ({ base }) => ({
            title: 'The image was compared with itself',
            detail: `${(0,phrases/* quote */.hD)(base)}, which \`compare-with\` names, is the image under test itself, with the same ID: nothing can be new. Name an image that was built before the change, or the \`report.json\` of an earlier check.`
        }),
        help: {
            title: 'The image was compared with itself',
            meaning: 'The image that `compare-with` names has the ID of the image under test. Whatever it does, both do, so nothing is new, and with `fail-on: new` almost nothing can fail the check. The build may have changed nothing; or both names were given to the image that was just built.',
            fix: (0,finding/* items */.ld)('Compare with the image of the base branch, for example by its digest, and pull it under a name that the build does not give to its own image.', 'Or compare with the `report.json` of a check on the base branch.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    unfrozen: (0,finding/* kind */.fM)({
        id: 'ZD711',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: () => ({
            title: 'The container ran while it was inspected',
            detail: 'This engine cannot pause a container, so writes at that very moment may be missing or incomplete.'
        }),
        help: {
            title: 'The container ran while it was inspected',
            meaning: 'This engine cannot pause a container. Writes at the very moment of the inspection may be missing or incomplete.',
            fix: 'Use an engine that can pause: Docker can, with its default runtime; rootless engines need cgroup v2.',
            allow: 'It is a notice and does not change the verdict.'
        }
    })
};
const wayOf = ({ from, to, total }) => `${(0,phrases/* count */.U9)(total, 'file')} in ${(0,phrases/* quote */.hD)(to)} from ${(0,phrases/* quote */.hD)(from)}`;
const ALTERED = {
    missing: (path) => `The container removed the mount on ${path}.`,
    covered: (path) => `The container mounted something over ${path}.`,
    added: (path) => `The container mounted something on ${path}.`,
    replaced: (path) => `Something else is mounted on ${path} than was planned.`,
    writable: (path) => `The mount on ${path} was planned read-only, and the container made it writable.`,
    executable: (path) => `The mount on ${path} was planned \`noexec\`, and the container lets programs run from it.`,
    'own-namespace': (_, process) => `The process ${process} of the container sees other mounts than its first process.`
};
const KEEP_FROM_MOUNTING = 'Remove `cap-add: SYS_ADMIN`.';
const KEEP_FROM_NAMESPACES = "Remove `cap-add: SYS_ADMIN`, or use the engine's default seccomp profile, which prevents user namespaces.";
/** Kinds of findings on incomplete evidence. */
const EVIDENCE_FINDINGS = {
    'evidence-cut': (0,finding/* kind */.fM)({
        id: 'ZD901',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['evidence-limit', 'evidence-file-limit'] },
        words: ({ leftOut, fileLimit, limit }) => {
            const words = {
                'file-limit': `larger than \`evidence-file-limit\` (${(0,phrases/* size */.Ej)(fileLimit)})`,
                limit: `beyond \`evidence-limit\` (${(0,phrases/* size */.Ej)(limit)} in all)`,
                count: 'beyond the 10,000 files that are kept at most',
                unread: 'in memory, which were not read there (see `watch-limit` and `content`)',
                unreadable: 'not handed over by the engine',
                late: 'that would take too long to read'
            };
            const all = [...leftOut.values()].reduce((sum, one) => sum + one, 0);
            const parts = Array.from(leftOut, ([reason, number]) => `${(0,phrases/* count */.U9)(number, 'file')} ${words[reason] ?? reason}`);
            return {
                title: `Contents of ${(0,phrases/* count */.U9)(all, 'file')} left out of the evidence`,
                detail: `Only metadata is kept of ${parts.join(', ')}. The manifest lists them.${isLimited(leftOut) ? ' Raise the limit to keep their contents.' : ''}`
            };
        },
        help: {
            title: 'Some contents were left out of the evidence',
            meaning: 'Files larger than `evidence-file-limit`, or beyond `evidence-limit`, are kept as hash and metadata alone. `evidence/manifest.json` lists them.',
            fix: 'Raise the limit that the message names if you need the contents.',
            allow: 'It is a notice and does not change the verdict.'
        }
    }),
    'evidence-lost': (0,finding/* kind */.fM)({
        id: 'ZD902',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: (0,finding/* titled */.dJ)('Some of the evidence could not be taken'),
        help: {
            title: 'Some of the evidence could not be taken',
            meaning: 'Part of the evidence could not be read from the container, or could not be written. The changes are judged all the same.',
            fix: 'Read the reason in the message and run the job again. A container that ended by itself leaves neither a list of processes nor its memory.',
            allow: 'It is a warning and does not change the verdict. `evidence: never` keeps none.'
        }
    })
};
/** Whether a limit that is an input left contents out. */
const isLimited = (leftOut) => leftOut.has('file-limit') || leftOut.has('limit');

// EXTERNAL MODULE: ./lib/judge/findings/explanation.js
var explanation = __webpack_require__(704);
// EXTERNAL MODULE: ./lib/judge/findings/failures.js
var failures = __webpack_require__(7416);
;// CONCATENATED MODULE: ./lib/judge/findings/faults.js


/** Words on the image under test, or on the one that an input names. */
const ofImage = ({ message, input }, what) => ({
    title: `The ${input === undefined ? 'image' : 'base image'} ${what}`,
    detail: message,
    ...(input === undefined ? {} : { input: { names: [input] } })
});
/** Findings that leave nothing to judge, because of a bad input, the engine or the machine. */
const FAULT_FINDINGS = {
    'bad-input': (0,finding/* kind */.fM)({
        id: 'ZD301',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { orStep: true },
        words: ({ input, sentence, location }) => ({
            title: `Bad input: ${input}`,
            detail: sentence,
            input: { names: [input] },
            ...(location === undefined ? {} : { location })
        }),
        help: {
            title: 'An input is wrong',
            meaning: 'An input cannot be read, contradicts another one, or does not fit the image (`wait-for: healthy` on an image without a health check). It was found before anything was started, and all bad inputs are reported at once.',
            fix: 'Correct the input that the title names; the message says what was expected and what was there. Every input with its form, default and an example is in `docs/inputs.md`.',
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'engine-unreachable': (0,finding/* kind */.fM)({
        id: 'ZD302',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: (0,finding/* titled */.dJ)('No container engine answered'),
        help: {
            title: 'No container engine answered',
            meaning: 'Zero Drift looks for an engine where the Docker command line would, in `DOCKER_HOST` and then in the current context, and nothing there answered as Docker does.',
            fix: (0,finding/* items */.ld)('Run the job on a machine with an engine for Linux containers: `ubuntu-24.04` has one; `ubuntu-slim`, macOS and Windows runners do not.', 'On a self-hosted runner give the user of the runner access to the socket: `docker version` must work in an earlier step.', 'An engine behind `ssh://` is not supported: forward its socket, or use `tcp://`.'),
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'engine-fault': (0,finding/* kind */.fM)({
        id: 'ZD303',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: (0,finding/* titled */.dJ)('The container engine failed'),
        help: {
            title: 'The container engine failed',
            meaning: 'The engine refused a request, lost the connection, or did not answer in time. The message names the request. That says nothing about the image.',
            fix: (0,finding/* items */.ld)('Read the cause at the end of the message: usual causes are a full disk, a missing network, and a name that the engine does not know.', 'Run the job again: the engine may only have been under load.', 'If it persists, read the log of the engine (`journalctl --unit docker`) for that time.'),
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'log-lost': (0,finding/* kind */.fM)({
        id: 'ZD304',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: (0,finding/* titled */.dJ)('The engine lost the log of the container'),
        help: {
            title: 'The engine lost the log of the container',
            meaning: 'The output of the container broke off before its end. Refused writes are known from that log alone, so nothing can be said about them.',
            fix: 'Run the job again. If it persists, check the logging driver of the engine: `json-file`, `local` and `journald` can be followed, `none` cannot.',
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'look-failed': (0,finding/* kind */.fM)({
        id: 'ZD305',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: (0,finding/* titled */.dJ)('The container could not be inspected'),
        help: {
            title: 'The container could not be inspected',
            meaning: 'A path that the container could write to could not be read before its start, or after it. Without two readings there is nothing to compare, and that is never a pass.',
            fix: (0,finding/* items */.ld)('Read the reason in the message. If the container ended while it was inspected, give it time with `settle`, or find out why it ends.', 'If the engine does not let a probe into the namespaces of the container, `zero-drift self-test` shows what it permits.', 'If the engine only lost the connection, run the job again.'),
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'contents-unread': (0,finding/* kind */.fM)({
        id: 'ZD306',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['watch-limit'] },
        words: ({ places, limit }) => ({
            title: `Contents in ${(0,phrases/* list */.p_)(places.map(({ path }) => path), 3)} could not be compared`,
            detail: `The container wrote more than ${(0,phrases/* size */.Ej)(limit)} into ${(0,phrases/* names */.Dy)(places.map(({ path }) => path))}, so the contents of ${(0,phrases/* count */.U9)(total(places), 'file')} that existed before were not compared: a change that keeps size and time would go unnoticed. Raise \`watch-limit\`, or have the container write less.`
        }),
        help: {
            title: 'Contents could not be compared',
            meaning: 'The container wrote more bytes into a volume or bind than `watch-limit`. Small files are read first, and unchanged files do not count, but the contents of some existing files were still not read again: a change that keeps size, mode, owner and time would go unnoticed. An intruder could fill a volume for that very purpose.',
            fix: 'Raise `watch-limit` above the bytes that the container writes in the test, or have it write less.',
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'rehearsal-failed': (0,finding/* kind */.fM)({
        id: 'ZD307',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['rehearse-attacks'] },
        words: (0,finding/* titled */.dJ)('The attacks could not be rehearsed'),
        help: {
            title: 'The attacks could not be rehearsed',
            meaning: 'The container for the rehearsed attacks (`rehearse-attacks`) could not be created like the judged one, or did not answer. It is therefore not known what an intruder could do, and `max-landed` cannot be checked.',
            fix: (0,finding/* items */.ld)('Read the reason in the message and run the job again.', 'If it persists, remove `rehearse-attacks` for now: the rest of the check does not depend on it.'),
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'image-missing': (0,finding/* kind */.fM)({
        id: 'ZD308',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['image'] },
        words: (facts) => ofImage(facts, facts.isUnreachable === true ? 'could not be pulled' : 'could not be found'),
        help: {
            title: 'The image could not be found',
            meaning: 'The engine has no image of that name, and it could not be pulled either, or `pull: never` forbids it. The title says whether it is the image under test, or the base image that `compare-with` names.',
            fix: (0,finding/* items */.ld)('If it could not be pulled, the message says why. A registry that does not answer is no fault of the image: check its address, the network and the proxy of the engine, and run the job again.', 'Build the image in the same job, or load it: another job has another engine. With buildx use `load: true`.', 'Compare the reference with `docker images`: no tag means `:latest`.', 'For a private registry, log in before this step; the credentials of the Docker configuration are used.'),
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'wrong-platform': (0,finding/* kind */.fM)({
        id: 'ZD309',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['platform', 'image'] },
        words: (facts) => ofImage(facts, 'is for another platform'),
        help: {
            title: 'The image is for another platform',
            meaning: 'The image of this name on the engine is for another platform than `platform`.',
            fix: (0,finding/* items */.ld)('Build for the platform (`docker build --platform`), or drop the input `platform`.', 'With `pull: always` the variant for the platform is fetched, if the registry has one.', 'A platform other than that of the machine needs emulation: set up QEMU in an earlier step.'),
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    cancelled: (0,finding/* kind */.fM)({
        id: 'ZD310',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: (0,finding/* titled */.dJ)('The run was cancelled'),
        help: {
            title: 'The run was cancelled',
            meaning: 'A person, a newer run or a timeout of the job ended the check before it could judge. Everything that it had created on the engine was removed.',
            fix: 'Run it again. If `timeout-minutes` ends it each time, raise that, or lower `startup-timeout`, `smoke-timeout` and `explain-timeout`: a check waits at most for their sum.',
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'output-unwritable': (0,finding/* kind */.fM)({
        id: 'ZD311',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['output-dir'] },
        words: (0,finding/* titled */.dJ)('A report could not be written'),
        help: {
            title: 'A report could not be written',
            meaning: 'The folder for the reports, or the file of the job summary, could not be written. A check without a report counts as not done.',
            fix: 'Set `output-dir` to a folder that the runner may write to and that has space, or remove the input: the default lies below `$RUNNER_TEMP`.',
            allow: finding/* NO_VERDICT */.YP
        }
    })
};
/** Findings on a bug in Zero Drift itself. */
const OWN_FAULT_FINDINGS = {
    'internal-fault': (0,finding/* kind */.fM)({
        id: 'ZD312',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: finding/* NOWHERE */.JW,
        words: (0,finding/* titled */.dJ)('Zero Drift itself failed'),
        help: {
            title: 'Zero Drift itself failed',
            meaning: 'There is a bug in Zero Drift. It says nothing about the image.',
            fix: 'Please report it with the message, the version and `report.json`. Until it is fixed, an earlier version may work.',
            allow: finding/* NO_VERDICT */.YP
        }
    })
};
const total = (places) => places.reduce((sum, { unread }) => sum + unread, 0);

;// CONCATENATED MODULE: ./lib/judge/findings/hardening.js


/** Kinds of findings on the least that an image needs. */
const HARDENING_FINDINGS = {
    hardened: (0,finding/* kind */.fM)({
        id: 'ZD1401',
        level: 'notice',
        verdict: 'pass',
        section: 'hardening',
        pointsAt: { inputs: ['cap-drop', 'cap-add', 'user', 'security-opt'] },
        words: (facts) => ({
            title: `It needs no more than ${leastWords(facts)}`,
            detail: `Proven by ${(0,phrases/* count */.U9)(facts.boots, 'boot')}: with these settings together the image passes its smoke test, its programs run as the users that they should, it stops as well as before, and it passes again after a second start. ` +
                'The recipes and what no boot has tried are in the section on hardening.'
        }),
        help: {
            title: 'The least that the image needs was proven',
            meaning: 'With `harden: always` the image was booted with fewer and fewer rights. The set that the report names was booted as a whole: the smoke test passed, the same programs ran as the same users, it stopped as cleanly as with all rights, and a second start of the same container passed as well. Each capability that is kept failed to be left out, and the report says how.',
            fix: (0,finding/* items */.ld)('Take the settings over from one of the recipes: for `docker run`, Compose, Kubernetes or this action.', 'Read what was not tested: reload, password logins, load, and programs that users start have no part in a search. A `smoke-exec` that does it makes it count.'),
            allow: finding/* HARMLESS */.yX
        }
    }),
    'hardening-lead': (0,finding/* kind */.fM)({
        id: 'ZD1402',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['harden', 'cap-drop', 'cap-add'] },
        words: (facts) => ({
            title: `It may need no more than ${leastWords(facts)}, but that is not proven`,
            detail: `Without ${(0,phrases/* list */.p_)(facts.unconfirmed, 5)} it failed once and worked once, so that chance may have had a part in it. Find out why it fails at times, then search again.`
        }),
        help: {
            title: 'The least that the image needs could not be proven',
            meaning: 'The image failed without a capability, no line of its log told that something was refused, and a second boot without that capability passed. An image that fails at times by itself makes any search a matter of chance.',
            fix: 'Find out why it fails: the report has the last line of its log. Then search again.',
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'fails-open': (0,finding/* kind */.fM)({
        id: 'ZD1403',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['cap-drop', 'cap-add'] },
        securitySeverity: '5.0',
        words: ({ name, message }) => ({
            title: `Without ${name} it works, but with the wrong users`,
            detail: `The smoke test passes without ${name}, and yet ${hardening_short(message)}. A test that looks at answers alone would have called ${name} needless. Keep it, or start the image as a user that is not root.`
        }),
        help: {
            title: 'Without a capability, programs keep root',
            meaning: 'Without this capability the image passes its smoke test, but a program that gives up root otherwise does not do so any more. That is worse than a container with all its capabilities.',
            fix: (0,finding/* items */.ld)('Keep the capability, as the proven set does.', 'Or start the image as a user that is not root, so that there is nothing to give up.', 'Tell the makers of the program: it should end when it cannot give up root.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'second-start': (0,finding/* kind */.fM)({
        id: 'ZD1404',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['cap-drop', 'cap-add'] },
        words: ({ name, message }) => ({
            title: `Without ${name} only the first start works`,
            detail: `A new container works without ${name}; stopped and started again, it does not: ${hardening_short(message)}. In production that shows at the first restart. Keep ${name}.`
        }),
        help: {
            title: 'Without a capability, the second start fails',
            meaning: 'Without this capability a new container works, but not after it was stopped and started again with the files that it had made. Platforms restart containers, so this would happen in production.',
            fix: 'Keep the capability, as the proven set does; or have the files belong to the user that reads them.',
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'slow-stop': (0,finding/* kind */.fM)({
        id: 'ZD1405',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['cap-drop', 'cap-add'] },
        words: ({ name, message }) => ({
            title: `Without ${name} it does not stop well`,
            detail: `It works without ${name}, but ${hardening_short(message)}. Requests under way would be lost at each stop. Keep ${name}.`
        }),
        help: {
            title: 'Without a capability, it does not stop well',
            meaning: 'Without this capability the image works, but it stops less well than with it: it is killed at the end of the grace period, or ends with a worse exit code. Often its first process may then not signal the others.',
            fix: 'Keep the capability, as the proven set does.',
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'over-privileged': (0,finding/* kind */.fM)({
        id: 'ZD1406',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['cap-add'] },
        words: ({ unused }) => ({
            title: `Added, and never used by this smoke test: ${(0,phrases/* list */.p_)(unused, 8)}`,
            detail: `${(0,phrases/* list */.p_)(unused, 40)} ${unused.length === 1 ? 'is' : 'are'} declared, and everything that was tested works without. Leave ${unused.length === 1 ? 'it' : 'them'} out, or have a \`smoke-exec\` do what needs ${unused.length === 1 ? 'it' : 'them'}.`
        }),
        help: {
            title: 'Declared capabilities were never used',
            meaning: 'These capabilities are added by the inputs or by the deployment file, and the smoke test, the stop and the second start need none of them.',
            fix: 'Leave them out. If something needs one that was not tested, add a `smoke-exec` that does it.',
            allow: finding/* HARMLESS */.yX
        }
    }),
    'not-hardened': (0,finding/* kind */.fM)({
        id: 'ZD1407',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['harden'] },
        words: ({ message, phase }) => phase === undefined
            ? {
                title: 'The search for the least that the image needs ended early',
                detail: `The verdict stands, but what the image needs is not known. ${message}`
            }
            : {
                title: 'The least that the image needs was not searched',
                detail: `Booted once more with all the rights that it has, the image did not hold (${PHASES[phase] ?? phase}): ${hardening_short(message)}. With fewer rights nothing could be learnt from that. Repair it first.`
            },
        help: {
            title: 'The least that the image needs is not known',
            meaning: 'Before anything is taken away, the image is booted with all the rights that it has, and has to pass its smoke test twice: after its first and after a second start. It did not, or something else ended the search; the message says what.',
            fix: (0,finding/* items */.ld)('If it fails at its second start: a restart fails in production as well. Repair that first.', 'Otherwise run the job again; `zero-drift harden IMAGE` does nothing else.'),
            allow: 'It is a warning and does not change the verdict. `harden: never` skips the search.'
        }
    })
};
/** Parts of a boot, for readers. */
const PHASES = {
    boot: 'start',
    smoke: 'smoke test',
    users: 'users of its programs',
    stop: 'stop',
    'second-start': 'second start'
};
/** A message with a log line, between backticks where it is untrusted. */
function hardening_short(message) {
    const at = message.indexOf(': ');
    if (at === -1)
        return (0,phrases/* shorten */.ml)(message, 200);
    return `${message.slice(0, at)} (${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(message.slice(at + 2), 200))})`;
}
function leastWords({ user, keeps }) {
    const who = user === undefined ? [] : [`user ${(0,phrases/* quote */.hD)(user)}`];
    const what = keeps === undefined ? [] : [keeps.length === 0 ? 'no capability' : (0,phrases/* list */.p_)(keeps, 14)];
    const words = [...who, ...what];
    return words.length === 0 ? 'it was given' : words.join(', ');
}

;// CONCATENATED MODULE: ./lib/judge/findings/merge.js


const WHY = 'A job that was cancelled or failed early leaves no report, and what was not checked is no pass.';
/** Kinds of findings that only a check of several images, or a merge of reports, has. */
const MERGE_FINDINGS = {
    'not-checked': (0,finding/* kind */.fM)({
        id: 'ZD1001',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['images'] },
        words: (0,finding/* titled */.dJ)('Nothing was checked'),
        help: {
            title: 'An image was not checked',
            meaning: 'Several images were to be checked in one step, and the inputs of the step or of another image are bad. No image was booted, so this one was not judged.',
            fix: 'Correct the bad inputs, which are all named: in the summary, in the annotations and in the reports of the images that have them.',
            allow: 'It cannot be allowed: an image that was not checked does not pass.'
        }
    }),
    'report-missing': (0,finding/* kind */.fM)({
        id: 'ZD1002',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { inputs: ['expect'] },
        words: (facts) => 'image' in facts
            ? {
                title: `No report for ${facts.image}`,
                detail: `No report for ${(0,phrases/* quote */.hD)(facts.image)} was found. ${WHY} Check its job, or correct \`expect\`.`
            }
            : {
                title: `Expected ${(0,phrases/* count */.U9)(facts.expected, 'report')}, found ${facts.found}`,
                detail: `Expected ${(0,phrases/* count */.U9)(facts.expected, 'report')}, but found ${facts.found}. ${WHY} Check the jobs, or correct \`expect\`.`
            },
        help: {
            title: 'A report is missing',
            meaning: '`expect` names more, fewer or other reports than were found: a job that was cancelled or failed early leaves none.',
            fix: (0,finding/* items */.ld)('Check the job whose report is missing. It has to upload its `output-dir` with `if: always()`.', 'If the images have changed, correct `expect`.'),
            allow: 'It cannot be allowed: an image without a report was not checked.'
        }
    }),
    'report-twice': (0,finding/* kind */.fM)({
        id: 'ZD1003',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['expect'] },
        words: ({ reference, files }) => ({
            title: `Several reports for ${reference}`,
            detail: `${(0,phrases/* quote */.hD)(reference)} has ${(0,phrases/* count */.U9)(files.length, 'report')}: ${(0,phrases/* list */.p_)(files.map(phrases/* quote */.hD), 5)}. All of them count. If it was checked only once, find out where the others come from.`
        }),
        help: {
            title: 'Several reports for one image',
            meaning: 'Several different reports for one image were merged. All of them count, so the verdict is the worst of them.',
            fix: 'If the image was checked only once, find out where the other report comes from. The finding names the files.',
            allow: 'List the image in `expect` as often as it is checked.'
        }
    }),
    uncounted: (0,finding/* kind */.fM)({
        id: 'ZD1004',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['expect'] },
        words: () => ({
            title: 'The number of reports is not checked',
            detail: 'Without `expect`, the missing report of a cancelled job goes unnoticed. Set `expect` to the number of reports, or to the images that must have one.'
        }),
        help: {
            title: 'The number of reports is not checked',
            meaning: 'Reports were merged without `expect`. A job that was cancelled leaves no report, and the merge passes without it.',
            fix: 'Set `expect` to the number of reports, or to the images that must have one.',
            allow: 'It is a warning and does not change the verdict.'
        }
    })
};

// EXTERNAL MODULE: ./lib/judge/place-advice.js
var place_advice = __webpack_require__(6972);
;// CONCATENATED MODULE: ./lib/judge/findings/pods.js



/** Kinds of findings on a Kubernetes manifest alone. */
const POD_FINDINGS = {
    'misplaced-field': (0,finding/* kind */.fM)({
        id: 'ZD1114',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ field, belongs, location }) => ({
            title: `No effect in this place: ${(0,phrases/* shorten */.ml)(field, 60)}`,
            detail: `The manifest has ${quoted(field)} where no API server knows it, so that it has no effect. It belongs in ${belongs}.`,
            ...(location && { location })
        }),
        help: {
            title: 'A field stands where it has no effect',
            meaning: 'The manifest has a field in a place where Kubernetes does not know it, such as `readOnlyRootFilesystem` in the `securityContext` of the pod. An API server drops it, with a warning at best; older ones say nothing.',
            fix: 'Move the field to where it belongs; the message names the place.',
            allow: 'It cannot be allowed, and does not change the verdict: where the container stays writable for it, `read-only-undeclared` does.'
        }
    }),
    'unknown-field': (0,finding/* kind */.fM)({
        id: 'ZD1115',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ field, meant, location }) => ({
            title: `Unknown field: ${(0,phrases/* shorten */.ml)(field, 60)}`,
            detail: `The manifest has the field ${quoted(field)}, which no API server knows in that place, so that it has no effect. ${meant === undefined ? 'Leave it out, or correct it.' : `Did you mean ${quoted(meant)}?`}`,
            ...(location && { location })
        }),
        help: {
            title: 'A field is unknown to Kubernetes',
            meaning: 'The manifest has a field of a name that Kubernetes does not know in that place, often a misspelt one: `readOnlyRootFileSystem` in place of `readOnlyRootFilesystem`. An API server drops it, with a warning at best; older ones say nothing.',
            fix: (0,finding/* items */.ld)('Correct the name; the message has the one that is probably meant.', 'If your cluster is newer than this version of Zero Drift, the field may be a new one.'),
            allow: 'It cannot be allowed, and does not change the verdict: where the container stays writable for it, `read-only-undeclared` does.'
        }
    }),
    'image-volume': (0,finding/* kind */.fM)({
        id: 'ZD1116',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { instructions: ['VOLUME'] },
        words: ({ path, location }) => ({
            title: `Not in the manifest: the volume ${(0,phrases/* shorten */.ml)(path, 100)} of the image`,
            detail: `The image declares a volume at ${quoted(path)}, and the manifest mounts nothing there. With containerd the path is writable, and invisible in the manifest; with CRI-O it is read-only. Mount an \`emptyDir\` there, or remove \`VOLUME\` from the Dockerfile.`,
            path,
            ...(location && { location })
        }),
        help: {
            title: 'The image declares a volume that the pod does not mount',
            meaning: 'A `VOLUME` of the image is not part of a manifest, and runtimes differ in what they make of it: containerd gives the container a writable and executable folder on the disk of the node, CRI-O by default only a folder, which is read-only with a read-only root filesystem. The check did as containerd does.',
            fix: (0,finding/* items */.ld)('Mount an `emptyDir` at that path, if the program writes there.', 'Or remove `VOLUME` from the Dockerfile.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'sidecar-writable': (0,finding/* kind */.fM)({
        id: 'ZD1117',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ containers, location }) => ({
            title: `Not read-only: ${(0,phrases/* list */.p_)(containers.map((one) => (0,phrases/* shorten */.ml)(one, 60)), 5)}`,
            detail: `${containers.length === 1 ? 'The container' : 'The containers'} ${(0,phrases/* list */.p_)(containers.map(quoted), 5)} of the same pod ${containers.length === 1 ? 'has' : 'have'} a writable root filesystem. This check does not judge ${containers.length === 1 ? 'it' : 'them'}: check each with \`container\`.`,
            ...(location && { location })
        }),
        help: {
            title: 'Another container of the pod is writable',
            meaning: 'The check runs all containers of the pod, and judges one. Another one, or an init container, does not say `readOnlyRootFilesystem: true`.',
            fix: 'Check that container, too: `zero-drift check --manifest-file web.yaml --container NAME`.',
            allow: finding/* HARMLESS */.yX
        }
    }),
    'memory-uncounted': (0,finding/* kind */.fM)({
        id: 'ZD1118',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ volume, location }) => ({
            title: `No limit in memory: the volume ${(0,phrases/* shorten */.ml)(volume, 60)}`,
            detail: `The volume ${quoted(volume)} is an \`emptyDir\` in memory without a \`sizeLimit\`: what is written there counts into the memory of the pod, which ends when that is used up. Set \`sizeLimit\`.`,
            ...(location && { location })
        }),
        help: {
            title: 'An emptyDir in memory has no limit',
            meaning: 'An `emptyDir` with `medium: Memory` is a tmpfs, and its files count into the memory of the containers that write them. Without `sizeLimit` it may grow to the memory of the node, or until the container is killed.',
            fix: 'Set `sizeLimit` beside `medium`, for example `sizeLimit: 64Mi`.',
            allow: finding/* HARMLESS */.yX
        }
    }),
    'other-writers': (0,finding/* kind */.fM)({
        id: 'ZD1120',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ place, init, beside, found }) => ({
            title: `Other containers write there, too: ${(0,phrases/* shorten */.ml)(place, 100)}`,
            detail: [
                `Besides the judged container, ${writers(init, beside)} may write to ${quoted(place)}, and changes there count whoever made them.`,
                ...(found.total === 0
                    ? []
                    : [
                        `${found.total === 1 ? 'This change was' : `${(0,phrases/* count */.U9)(found.total, 'change')} were`} there before the judged container started: ${(0,phrases/* names */.Dy)(found.paths, found.total)}.`
                    ])
            ].join(' '),
            path: place
        }),
        help: {
            title: 'Drift lies in a volume that other containers of the pod write to',
            meaning: 'Containers of a pod share volumes, and a check tells what has changed in a volume, not who changed it. What an init container writes to a claim or a `hostPath` outlives the pod, as what the judged container writes does. Changes that the judged container found at its start are named: an init container or a sidecar made them.',
            fix: (0,finding/* items */.ld)('Find out which container wrote the files; check the others with `container`.', 'Mount the volume with `readOnly: true` where a container only reads it.'),
            allow: finding/* HARMLESS */.yX
        }
    }),
    'processes-shared': (0,finding/* kind */.fM)({
        id: 'ZD1121',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: ({ containers, location }) => ({
            title: `Not inspected: files of ${(0,phrases/* list */.p_)(containers.map((one) => (0,phrases/* shorten */.ml)(one, 60)), 5)}`,
            detail: `The containers of the pod see one another's processes (\`shareProcessNamespace\`), so that a program in the judged one may write to files of ${(0,phrases/* list */.p_)(containers.map(quoted), 5)} by way of \`/proc\`. The check did not inspect those. Leave \`shareProcessNamespace\` out, or declare the others read-only, too, with other users.`,
            ...(location && { location })
        }),
        help: {
            title: 'Containers of the pod share their processes',
            meaning: 'With `shareProcessNamespace: true` every container sees the processes of the others. Below `/proc/PID/root` lie their root filesystems and their volumes, and a program of the same user, or of root, may write there. The check inspects what the judged container mounts, and not what it reaches that way: another container has a writable root filesystem, or a volume of its own.',
            fix: (0,finding/* items */.ld)('Leave `shareProcessNamespace` out, if nothing needs it.', 'Declare the other containers `readOnlyRootFilesystem`, and run them as other users than the judged one, none of them root.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'refused-write-beside': (0,finding/* kind */.fM)({
        id: 'ZD1122',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { instructions: [] },
        words: ({ path, message, isFolder, container, role }) => {
            const whom = `The ${role} ${quoted(container)} of the pod`;
            const log = `The log says: ${(0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(message, 300))}`;
            if (path === undefined) {
                const title = `Refused write of the ${role} ${(0,phrases/* shorten */.ml)(container, 60)}`;
                return {
                    title,
                    detail: `${whom} was refused a write by its read-only root filesystem. ${log}`
                };
            }
            const advice = (0,place_advice/* scratchAdvice */.bZ)({ path, ...(isFolder && { isFolder }) });
            return {
                title: `Refused write of the ${role} ${(0,phrases/* shorten */.ml)(container, 60)}: ${(0,phrases/* shorten */.ml)(path, 100)}`,
                detail: `${whom} tried to write ${quoted(path)}, which its read-only root filesystem refused. If its program needs it, ${advice} in that container. ${log}`
            };
        },
        help: {
            title: 'Another container of the pod was refused a write',
            meaning: 'An init container, a sidecar or another container is declared `readOnlyRootFilesystem`, tried to write where nothing is mounted, and failed. It would fail in the cluster, too. Fixes are proven for the judged container alone.',
            fix: (0,finding/* items */.ld)('Mount an `emptyDir` where that container writes.', 'Have a container that is no init container judged by `container`: then a fix is searched for and proven.'),
            allow: 'It is a warning: the verdict is that of the container that failed.'
        }
    }),
    'probes-alone': (0,finding/* kind */.fM)({
        id: 'ZD1119',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['healthcheck'], orStep: true },
        words: ({ steps }) => ({
            title: 'Only the probes were asked',
            detail: `There is no smoke test, so the probes of the manifest were it: ${(0,phrases/* list */.p_)(steps.map(quoted), 5)}. Real requests show more of what the program writes: add \`smoke-http\`, \`smoke-exec\` or \`smoke-run\`.`
        }),
        help: {
            title: 'The probes of the pod were the smoke test',
            meaning: 'No smoke test was given, so the check sent the requests of the probes in the manifest, each until it passed. A probe seldom does what a user does: pages that fill a cache, uploads and sessions were not seen.',
            fix: 'Add a smoke test that uses the program: `smoke-http: GET / 200`, `smoke-exec`, or a script with `smoke-run`. The liveness probe is then still asked after it.',
            allow: finding/* HARMLESS */.yX
        }
    })
};
const quoted = (text) => (0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(text, 200));
/** `the init container a and the containers b and c`. */
function writers(init, beside) {
    const group = (noun, all) => all.length === 0
        ? []
        : [`the ${noun}${all.length === 1 ? '' : 's'} ${(0,phrases/* list */.p_)(all.map(quoted), 5)}`];
    return [...group('init container', init), ...group('container', beside)].join(' and ');
}

// EXTERNAL MODULE: ./lib/judge/findings/recovery.js
var recovery = __webpack_require__(4916);
// EXTERNAL MODULE: ./lib/judge/findings/rules.js
var rules = __webpack_require__(4068);
// EXTERNAL MODULE: ./lib/judge/findings/settings.js
var settings = __webpack_require__(3478);
// EXTERNAL MODULE: ./lib/judge/findings/workload.js + 1 modules
var workload = __webpack_require__(7345);
;// CONCATENATED MODULE: ./lib/judge/findings/table.js














/**
 * Every kind of finding by name. The order, which SARIF's rules and the index of the pages follow,
 * is: what stops a check first, what only informs last.
 */
const FINDINGS = {
    ...FAULT_FINDINGS,
    ...workload/* WORKLOAD_FAULT_FINDINGS */.Q,
    ...failures/* FAILURE_FINDINGS */.CE,
    ...drift/* DRIFT_FINDINGS */.X,
    ...workload/* WORKLOAD_FINDINGS */.n,
    ...POD_FINDINGS,
    ...attacks/* LANDED_ATTACK_FINDINGS */.fZ,
    ...settings/* IDLE_SETTINGS_FINDINGS */.u2,
    ...recovery/* RECOVERY_FINDINGS */.V,
    ...rules/* RULE_FINDINGS */.Y,
    ...GAP_FINDINGS,
    ...MERGE_FINDINGS,
    ...OWN_FAULT_FINDINGS,
    ...WATCHING_FINDINGS,
    ...attacks/* ATTACK_FINDINGS */.Cq,
    ...settings/* SETTING_FINDINGS */.m1,
    ...explanation/* EXPLANATION_FINDINGS */.fO,
    ...HARDENING_FINDINGS,
    ...EVIDENCE_FINDINGS
};
/** Every kind once, sorted by verdict, worst first. */
const FINDING_KINDS = finding/* VERDICTS */.bk.flatMap((verdict) => Object.keys(FINDINGS).filter((kind) => FINDINGS[kind].verdict === verdict));
/** Makes a finding of a kind from its facts. */
function makeFinding(kind, facts) {
    const rows = FINDINGS;
    const { level, words } = rows[kind];
    return { kind, level, ...words(facts) };
}
/** The finding, with the ID of its kind. */
const withId = (finding) => ({
    id: FINDINGS[finding.kind].id,
    ...finding
});
/** Address of a kind's page in the documentation; undefined if unknown. */
const pageAddress = (documentation, kind) => documentation === undefined ? undefined : `${documentation}/findings/${kind}.md`;


/***/ }),

/***/ 7345:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: function() { return /* binding */ WORKLOAD_FAULT_FINDINGS; },
  n: function() { return /* binding */ WORKLOAD_FINDINGS; }
});

// EXTERNAL MODULE: ./lib/judge/phrases.js
var phrases = __webpack_require__(3362);
;// CONCATENATED MODULE: ./lib/judge/findings/pod-words.js

const quoted = (text) => (0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(text, 200));
/** Words on a container that its manifest does not declare read-only. */
const undeclaredInPod = ({ container, location }) => ({
    title: `The manifest does not declare ${(0,phrases/* shorten */.ml)(container, 60)} read-only`,
    detail: `The check booted the container ${quoted(container)} with a read-only root filesystem, but the manifest does not: in the cluster it stays writable, even if the check passes otherwise. Add \`readOnlyRootFilesystem: true\` to the \`securityContext\` of the container. To check it as the manifest says, set \`read-only: declared\`.`,
    ...(location && { location })
});
/** Words on a field that the check leaves out. */
const ofField = ({ field, location }) => ({
    title: `Not reproduced: ${(0,phrases/* shorten */.ml)(field, 60)}`,
    detail: `${LEFT_OUT[field] ?? 'The check leaves this field of the manifest out:'} ${quoted(field)}. The check says nothing about its effects.`,
    ...(location && { location })
});
/** Why the check leaves a field out, by its name; the name follows the text. */
const LEFT_OUT = {
    hostNetwork: "The pod ran on the network of Docker's machine, which is none of the cluster's nodes:",
    hostPID: 'The container did not see the processes of its machine:',
    hostIPC: 'The container did not have the shared memory of its machine:',
    hostUsers: 'The container ran without a user namespace of its own:',
    runtimeClassName: "The container ran with Docker's own runtime:",
    serviceAccountName: 'The manifest gives its account rights at the API server, which is not there; no token was mounted:',
    appArmorProfile: 'The profile is on the nodes of the cluster:',
    seLinuxOptions: 'The label is that of the nodes of the cluster:',
    windowsOptions: 'The container ran on Linux:',
    mountPropagation: 'Mounts were not passed on between the container and its machine:'
};
/** Words on a volume or value of the check's own. */
function standInOfPod({ what, name, of, location }) {
    const own = of === undefined ? '' : ` (${quoted(of)})`;
    return {
        title: `Replaced for the check: the ${what === 'env' ? 'variable' : 'volume'} ${(0,phrases/* shorten */.ml)(name, 60)}`,
        detail: what === 'env'
            ? `The input \`env\` gave the variable ${quoted(name)}, which the manifest takes from an object or a field.`
            : `The volume ${quoted(name)} is of the type \`${what}\`${own}, which only a cluster has. The check mounted an empty volume of its own, or that of the input \`volumes\`.`,
        ...(location && { location })
    };
}

// EXTERNAL MODULE: ./lib/judge/findings/finding.js
var finding = __webpack_require__(9742);
;// CONCATENATED MODULE: ./lib/judge/findings/workload.js



/** Findings on a file that describes the container, for which nothing could be checked. */
const WORKLOAD_FAULT_FINDINGS = {
    'bind-missing': (0,finding/* kind */.fM)({
        id: 'ZD1107',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { settings: ['volumes', 'secrets', 'configs'] },
        words: (0,finding/* titled */.dJ)('The source of a bind mount does not exist'),
        help: {
            title: 'The source of a bind mount does not exist',
            meaning: "The service mounts a file or folder of the engine's machine that is not there. Docker would create an empty folder that belongs to root, also in the checkout; the check does not, since the service would then run without what it is deployed with.",
            fix: (0,finding/* items */.ld)('Commit the file, or create it in an earlier step.', 'Give a stand-in at the same path: `volumes: ./ci/nginx.conf:/etc/nginx/nginx.conf:ro`.'),
            allow: finding/* NO_VERDICT */.YP
        }
    }),
    'non-root-unverifiable': (0,finding/* kind */.fM)({
        id: 'ZD211',
        level: 'error',
        verdict: 'failed',
        section: 'findings',
        pointsAt: { settings: ['user'], instructions: ['USER'] },
        words: (0,finding/* titled */.dJ)('No kubelet starts the pod: a container has to run without root'),
        help: {
            title: 'A kubelet cannot tell that the user is not root',
            meaning: 'The manifest says `runAsNonRoot: true`, and the container would run as root, or as a user whom the image names by name. A kubelet compares numbers, and does not look into the image: it refuses both with "cannot verify user is non-root". Docker would run the container, so the check refuses it as a kubelet does, and boots nothing.',
            fix: (0,finding/* items */.ld)('Set `runAsUser` to the number of the user, in the `securityContext` of the container or the pod.', 'Or end the Dockerfile with a number: `USER 1000:1000`.'),
            allow: finding/* NO_PROOF */.Bh
        }
    }),
    'dependency-failed': (0,finding/* kind */.fM)({
        id: 'ZD1108',
        level: 'error',
        verdict: 'error',
        section: 'findings',
        pointsAt: { settings: ['depends_on'] },
        words: (0,finding/* titled */.dJ)('A service that this one depends on is not ready'),
        help: {
            title: 'A dependency is not ready',
            meaning: 'The check starts the services that the checked one depends on, under the conditions of the file. One of them ended, never became healthy within `startup-timeout`, or could not be created. The checked service itself was not booted, so there is nothing to judge.',
            fix: (0,finding/* items */.ld)('Read the last lines of its log in the message, and start it as the file says: `docker compose up NAME`.', 'Raise `startup-timeout` if it needs longer.', 'If the service does without them, set `dependencies: false`.'),
            allow: finding/* NO_VERDICT */.YP
        }
    })
};
/**
 * Kinds of findings on the file that describes the container: what it does not declare, and what
 * the check cannot take from it.
 */
const WORKLOAD_FINDINGS = {
    'read-only-undeclared': (0,finding/* kind */.fM)({
        id: 'ZD1101',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { settings: ['read_only'] },
        securitySeverity: '7.0',
        words: (facts) => 'container' in facts
            ? undeclaredInPod(facts)
            : {
                title: `The Compose file does not declare ${named(facts.service)} read-only`,
                detail: `The check booted the service ${workload_quoted(facts.service)} with a read-only root filesystem, but the file does not: in production it stays writable, even if the check passes otherwise. Add \`read_only: true\` to the service, or set the variable that decides it. To check it as the file says, set \`read-only: declared\`.`
            },
        help: {
            title: 'The root filesystem is not declared read-only',
            meaning: 'The container was checked with a read-only root filesystem, and the file from which it is deployed does not say `read_only: true` (Compose) or `readOnlyRootFilesystem: true` (Kubernetes). The check shows that the image can run that way; production does not run that way.',
            fix: (0,finding/* items */.ld)('Add `read_only: true` to the service, with the mounts that it needs. The report has the patch for that file.', 'In a manifest, add `readOnlyRootFilesystem: true` to the `securityContext` of the container; in that of the pod it has no effect.', 'If the value comes from a variable, set that variable where the service is deployed.'),
            allow: 'With `read-only: declared` the container runs as the file says, and this finding does not occur; on a writable root filesystem every write is compared instead.'
        }
    }),
    'inline-on-read-only': (0,finding/* kind */.fM)({
        id: 'ZD1102',
        level: 'error',
        verdict: 'drift',
        section: 'findings',
        pointsAt: { settings: ['secrets', 'configs'] },
        words: ({ service, kind: what, name, isDeclared }) => ({
            title: `The ${what} ${(0,phrases/* shorten */.ml)(name, 60)} cannot be created in a read-only container`,
            detail: `The contents of the ${what} ${workload_quoted(name)} come from the file itself or from a variable. Compose copies them into the container, and refuses to start ${workload_quoted(service)} ${isDeclared ? 'as it is declared, read-only' : 'once it is declared read-only'}. Put the contents into a file and name it with \`file:\`, which Compose mounts. The check mounted a file of its own.`,
            setting: what === 'secret' ? 'secrets' : 'configs',
            ...(isDeclared ? {} : { level: 'warning' })
        }),
        help: {
            title: 'A secret or config is copied into a read-only container',
            meaning: 'Compose mounts secrets and configs that have `file:`. Those with `content:` or `environment:` it copies into the container, which a read-only root filesystem forbids: `docker compose up` ends with "`file` is the sole supported option".',
            fix: 'Write the contents to a file when you deploy, and use `file:` in place of `content:` or `environment:`.',
            allow: 'It cannot be allowed: with it, the service does not start read-only. With `mode: audit` it is reported, but the step does not fail.'
        }
    }),
    'writable-as-declared': (0,finding/* kind */.fM)({
        id: 'ZD1112',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['read_only'] },
        words: (facts) => {
            const [name, file, key, what] = 'container' in facts
                ? [facts.container, 'manifest', 'readOnlyRootFilesystem', 'container']
                : [facts.service, 'Compose file', 'read_only', 'service'];
            return {
                title: `${named(name)} was not checked read-only`,
                detail: `The ${file} does not say \`${key}: true\` for the ${what} ${workload_quoted(name)}, and with \`read-only: declared\` the check booted it as the file says: with a writable root filesystem. It shows what the ${what} wrote there, and not that it runs read-only. To find out the mounts that it needs for that, check it with \`read-only: true\`.`,
                ...placed(facts)
            };
        },
        help: {
            title: 'The container was not checked read-only',
            meaning: 'With `read-only: declared` the Compose file or the manifest decides, and it does not say `read_only: true` or `readOnlyRootFilesystem: true`: the check booted the container with a writable root filesystem, as it is deployed. A pass says that nothing was written outside of the allowlist during the check; an intruder could still write.',
            fix: (0,finding/* items */.ld)('Check with `read-only: true`: the report then has the patch with that setting and the mounts that the container needs.', 'If the value comes from a variable, set that variable for the check as where the service is deployed.'),
            allow: 'It is a warning and does not change the verdict. With `read-only: false` you say yourself that the service is checked writable, and there is no warning.'
        }
    }),
    'variable-unset': (0,finding/* kind */.fM)({
        id: 'ZD1109',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['compose-env-file', 'compose-file'] },
        words: ({ name }) => ({
            title: `The variable ${(0,phrases/* shorten */.ml)(name, 60)} is not set`,
            detail: `The Compose files refer to ${workload_quoted(name)}, which neither the environment nor an env file sets: Compose took an empty text. Set it in the environment of the check, in \`.env\`, or in a file of \`compose-env-file\`.`
        }),
        help: {
            title: 'A variable of the Compose files is not set',
            meaning: 'Compose takes an empty text for a variable without a value and without a default, and warns of it. A service that is configured with empty texts is rarely the one that is deployed, and may fail for that alone.',
            fix: (0,finding/* items */.ld)("Set it in the environment of the check: under `env:` of the workflow's step.", 'Or in `.env` beside the first Compose file, or in a file that `compose-env-file` names.', 'Give it a default in the Compose file: `${PORT:-8080}`.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'not-reproduced': (0,finding/* kind */.fM)({
        id: 'ZD1103',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: (facts) => {
            if ('unmounted' in facts)
                return ofPolicy(facts);
            return 'field' in facts ? ofField(facts) : ofSetting(facts);
        },
        help: {
            title: 'A setting was not reproduced',
            meaning: 'The file has a setting that Compose or a cluster itself carries out, or that would keep the check from seeing what happens. The check leaves it out, and says nothing about its effects. The same holds for a tmpfs of the policy file that the Compose file or manifest does not have: a mount that only the check had would prove nothing.',
            fix: (0,finding/* items */.ld)('Test what hooks such as `post_start` write in a smoke step (`smoke-exec`).', 'Move the mounts of the policy file into the Compose file or manifest.'),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'stand-in': (0,finding/* kind */.fM)({
        id: 'ZD1104',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['volumes', 'networks', 'secrets', 'configs', 'image'] },
        words: (facts) => ('what' in facts ? standInOfPod(facts) : standInOfService(facts)),
        help: {
            title: 'An object was replaced for the check',
            meaning: 'A volume or network that has a name of its own, or that exists outside of the project, may be that of production. The check neither reads nor writes it: it creates one of its own in its place, which is empty. The same holds for volumes of a cluster: claims, paths of nodes, and those of drivers. An input can replace the image, and the source of a mount.',
            fix: 'There is nothing to fix. If the service needs data to start, give it through `volumes: SOURCE:PATH`, where PATH is mounted by the file.',
            allow: finding/* HARMLESS */.yX
        }
    }),
    'machine-exposed': (0,finding/* kind */.fM)({
        id: 'ZD1110',
        level: 'warning',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['privileged', 'volumes'] },
        words: (facts) => ({
            title: `${named(nameOf(facts))} can take over its machine`,
            detail: `The file gives the ${'container' in facts ? 'container' : 'service'} ${workload_quoted(nameOf(facts))} ${(0,phrases/* list */.p_)(facts.by, 3)}: an intruder in it can start containers or write the disks of the machine, whatever its own root filesystem is. The check says nothing about that.`
        }),
        help: {
            title: 'The service can take over its machine',
            meaning: "The service runs privileged, or has the engine's socket mounted. A read-only root filesystem does not hold an intruder who can start other containers or write to the machine's disks.",
            fix: (0,finding/* items */.ld)('Replace `privileged: true` by the capabilities and devices that the service needs.', "Put a proxy that allows only harmless requests in front of the engine's socket."),
            allow: 'It is a warning and does not change the verdict.'
        }
    }),
    'taken-for-job': (0,finding/* kind */.fM)({
        id: 'ZD1111',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['wait-for', 'compose-file'], settings: ['command', 'entrypoint'] },
        words: ({ service, endsFor }) => ({
            title: `${named(service)} was checked as a one-shot job`,
            detail: `${(0,phrases/* list */.p_)(endsFor.map(workload_quoted), 5)} ${endsFor.length === 1 ? 'starts' : 'start'} once ${workload_quoted(service)} has ended with code 0 (\`service_completed_successfully\`), so the check waited for that end, as with \`wait-for: exit\`. To wait for something else, say so in \`wait-for\`.`
        }),
        help: {
            title: 'The service was checked as a one-shot job',
            meaning: 'Another service of the Compose file waits until this one has completed successfully, so it is a job that has to end with code 0, such as a migration. With `wait-for: auto` the check waits for that end.',
            fix: 'There is nothing to fix. Set `wait-for: exit` to say so yourself, or another word if the service keeps running.',
            allow: finding/* HARMLESS */.yX
        }
    }),
    'variable-replaced': (0,finding/* kind */.fM)({
        id: 'ZD1113',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { inputs: ['env', 'env-file'], settings: ['environment', 'env_file'] },
        words: ({ service, replaced, added }) => ({
            title: `Set by inputs, not by the file: ${(0,phrases/* list */.p_)([...replaced, ...added].map((name) => (0,phrases/* shorten */.ml)(name, 60)), 5)}`,
            detail: `The inputs \`env\` and \`env-file\` win over the Compose file. ${[
                ...(replaced.length === 0
                    ? []
                    : [`For ${workload_quoted(service)} they replaced ${(0,phrases/* list */.p_)(replaced.map(workload_quoted), 10)}.`]),
                ...(added.length === 0
                    ? []
                    : [`${workload_quoted(service)} has ${(0,phrases/* list */.p_)(added.map(workload_quoted), 10)} only in the check.`])
            ].join(' ')} The service that is deployed runs without these values.`
        }),
        help: {
            title: 'Variables of the file were replaced by inputs',
            meaning: 'The inputs `env` and `env-file` give the service variables that the Compose file sets otherwise, or does not set. The check ran with those of the inputs, and the service that is deployed runs with those of the file. Names are reported, values never.',
            fix: (0,finding/* items */.ld)('There is nothing to fix where the variables are for the test alone, such as the password of a test database.', 'If production needs them as well, set them in the Compose file, or in an `env_file` of it.'),
            allow: finding/* HARMLESS */.yX
        }
    }),
    'dependency-writable': (0,finding/* kind */.fM)({
        id: 'ZD1105',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: {},
        words: (facts) => ({
            title: `Not read-only: ${(0,phrases/* list */.p_)([...new Set([...facts.services, ...facts.binds.map(({ service }) => service)])].map((one) => (0,phrases/* shorten */.ml)(one, 60)), 5)}`,
            detail: [...writableRoots(facts), ...writableBinds(facts), NOT_JUDGED].join(' ')
        }),
        help: {
            title: 'A service that this one depends on is writable',
            meaning: "The check starts the services that the checked one depends on, as the file says, and judges the checked one alone. One of the others has no read-only root filesystem, or a bind mount that it can write to: files and folders of the engine's machine, such as the checkout.",
            fix: (0,finding/* items */.ld)('Check that service, too: `zero-drift check --compose-file compose.yaml --service NAME`.', 'Mount what it only reads with `:ro`, and give a named volume in place of a folder of the checkout that it fills.'),
            allow: finding/* HARMLESS */.yX
        }
    }),
    'mount-unused': (0,finding/* kind */.fM)({
        id: 'ZD1106',
        level: 'notice',
        verdict: 'pass',
        section: 'findings',
        pointsAt: { settings: ['tmpfs', 'volumes'] },
        words: ({ path, what = 'tmpfs' }) => ({
            title: `Nothing was left in the ${what} ${(0,phrases/* shorten */.ml)(path, 100)}`,
            detail: `The file mounts ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} on ${workload_quoted(path)}, and there was nothing new in it at the end of the check. What came and went is not seen, such as a lock file that is deleted at once. If a check without the mount passes as well, remove it: every writable path is one more for an intruder.`,
            path,
            setting: 'tmpfs'
        }),
        help: {
            title: 'A declared mount was not used',
            meaning: 'The Compose file declares a tmpfs, or the manifest an `emptyDir` or a volume, in which nothing was left at the end of the check. The program does not need it, the smoke test does not use what needs it, or the program deletes what it writes at once.',
            fix: 'Take the mount out and check again: only a check that passes without it shows that it is not needed.',
            allow: finding/* HARMLESS */.yX
        }
    })
};
const workload_quoted = (text) => (0,phrases/* quote */.hD)((0,phrases/* shorten */.ml)(text, 200));
const named = (service) => (0,phrases/* shorten */.ml)(service, 60);
function writableRoots({ services }) {
    if (services.length === 0)
        return [];
    const [what, have] = services.length === 1 ? ['service', 'has'] : ['services', 'have'];
    return [
        `The ${what} ${(0,phrases/* list */.p_)(services.map(workload_quoted), 5)}, on which the checked one depends, ${have} a writable root filesystem.`
    ];
}
const writableBinds = ({ binds }) => binds.map(({ service, paths }) => `The service ${workload_quoted(service)} can write to ${(0,phrases/* list */.p_)(paths.map(workload_quoted), 5)} on the engine's machine.`);
const NOT_JUDGED = 'This check does not judge dependencies: check each service on its own.';
const nameOf = (facts) => 'container' in facts ? facts.container : facts.service;
const placed = (facts) => 'location' in facts ? { location: facts.location } : {};
const ofPolicy = ({ unmounted: paths, file }) => ({
    title: `Not mounted: ${(0,phrases/* list */.p_)(paths.map((path) => (0,phrases/* shorten */.ml)(path, 100)), 3)}`,
    detail: `The policy file has a tmpfs on ${(0,phrases/* list */.p_)(paths.map(workload_quoted), 5)}, and the ${file} does not. It was not mounted, since a mount that only the check has proves nothing for production. Add it to the ${file}.`,
    setting: 'tmpfs'
});
const ofSetting = ({ service, key }) => ({
    title: `Not reproduced: ${(0,phrases/* shorten */.ml)(key, 60)} of ${named(service)}`,
    detail: `${workload_LEFT_OUT[key] ?? 'The check leaves this setting out:'} ${workload_quoted(key)} of the service ${workload_quoted(service)}. The check says nothing about its effects.`,
    setting: key
});
/** Why the check leaves a setting out, by its key; the key follows the text. */
const workload_LEFT_OUT = {
    depends_on: 'The input `dependencies` starts none of the services of this setting:',
    'compose.override.yaml': 'Compose reads this file, too, if none is named, and the check does not:',
    pre_start: 'Compose runs these containers itself, before the service:',
    post_start: 'Compose runs these commands itself, after the start:',
    pre_stop: 'Compose runs these commands itself, before the stop:',
    use_api_socket: "The container gets the engine's socket from Compose:",
    replicas: 'One container was checked, and the file asks for several:',
    scale: 'One container was checked, and the file asks for several:',
    logging: 'The check reads the log through the engine, whatever the driver:'
};
const SETTING = {
    volume: 'volumes',
    bind: 'volumes',
    network: 'networks',
    secret: 'secrets',
    config: 'configs',
    image: 'image'
};
const standInOfService = ({ kind: what, key, of, source, why }) => ({
    title: `Replaced for the check: the ${what} ${(0,phrases/* shorten */.ml)(key, 60)}`,
    detail: REPLACED[why](what, [of ?? source].map((name) => ` ${workload_quoted(name ?? '')}`).join()),
    setting: SETTING[what]
});
const REPLACED = {
    external: (what, of) => `The ${what}${of} exists outside of the project, and may be that of production. ${untouched(what)}`,
    named: (what, of) => `The ${what} has a name of its own,${of}, under which that of production may exist. ${untouched(what)}`,
    driver: (what, of) => `The ${what}${of} has a driver or options that lead outside of the project. ${untouched(what)}`,
    value: (what) => `The ${what} has its contents in the file or in a variable. The check mounted them from a temporary file.`,
    input: (what, source) => what === 'image'
        ? `The input \`image\` names another image than the file, and the check ran that one:${source}.`
        : `The input \`volumes\` names another source for this path, and the check mounted that one:${source}.`
};
const untouched = (what) => `The check used an empty ${what} of its own, and left the other alone.`;


/***/ }),

/***/ 6663:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: function() { return /* binding */ withFindings; },
/* harmony export */   I$: function() { return /* binding */ exitCode; },
/* harmony export */   Tc: function() { return /* binding */ sortFindings; },
/* harmony export */   Ti: function() { return /* binding */ worstOfVerdicts; },
/* harmony export */   ug: function() { return /* binding */ failsStep; },
/* harmony export */   zP: function() { return /* binding */ worstVerdict; }
/* harmony export */ });
/* harmony import */ var _findings_finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9742);
/* harmony import */ var _findings_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7507);


/** The worst verdict that any finding forces; `pass` for none. */
function worstVerdict(findings) {
    return worstOfVerdicts(findings.map(({ kind }) => _findings_table__WEBPACK_IMPORTED_MODULE_1__/* .FINDINGS */ .TG[kind].verdict));
}
/** The worst of several verdicts; `pass` for none. */
function worstOfVerdicts(verdicts) {
    return _findings_finding__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .bk.find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}
/**
 * Adds findings, sorts all and determines the verdict again: some arise only while explaining,
 * cleaning up or publishing. A finding that changes how all others are read comes first.
 */
function withFindings(judgement, more) {
    const findings = sortFindings([
        ...more.filter(isForemost),
        ...judgement.findings,
        ...more.filter((one) => !isForemost(one))
    ]);
    return { ...judgement, findings, verdict: worstVerdict(findings) };
}
/** Whether a finding changes how all others are read, and is therefore sorted before them. */
const isForemost = ({ kind }) => kind === 'fails-writable';
/** Sorts by verdict, then by level, worst first; otherwise the order is kept. */
function sortFindings(findings) {
    return findings.toSorted((one, other) => weight(one) - weight(other));
}
/** Whether the workflow step fails; in `audit` mode only an error makes it fail. */
function failsStep(verdict, mode) {
    return exitCode(verdict, mode) !== 0;
}
/** Exit code of the local command: 0 pass, 1 drift, 2 failed, 3 error; in `audit` mode 0 or 3. */
function exitCode(verdict, mode) {
    return mode === 'audit' && verdict !== 'error' ? 0 : EXIT_CODES[verdict];
}
const EXIT_CODES = { pass: 0, drift: 1, failed: 2, error: 3 };
const weight = ({ kind, level }) => _findings_finding__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .bk.indexOf(_findings_table__WEBPACK_IMPORTED_MODULE_1__/* .FINDINGS */ .TG[kind].verdict) * _findings_finding__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.length + _findings_finding__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(level);


/***/ }),

/***/ 6972:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bV: function() { return /* binding */ isOfSystem; },
/* harmony export */   bZ: function() { return /* binding */ scratchAdvice; },
/* harmony export */   kL: function() { return /* binding */ placeAdvice; }
/* harmony export */ });
/* harmony import */ var _observe_paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3847);
/* harmony import */ var _phrases__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3362);


// Files that Docker, Podman and Kubernetes write for each container, and mounts that are read-only
// on every root filesystem.
const ROWS = [
    {
        place: /^\/etc\/hosts$/,
        advice: () => 'name the host in the `add-host` input (`--add-host`), and drop the line of the image that writes it: an engine makes this file anew for each container'
    },
    {
        place: /^\/(?:etc|run\/systemd\/resolve)\/(?:stub-)?resolv\.conf$/,
        advice: () => 'set the name servers for the container (`--dns`) or for its network, and drop the line of the image that writes it: an engine makes this file anew for each container'
    },
    {
        place: /^\/etc\/hostname$/,
        advice: () => 'use the `hostname` input, and drop the line of the image that writes it: an engine makes this file anew for each container'
    },
    {
        place: /^\/proc\/sys\/./,
        advice: (path) => `give the container \`--sysctl ${sysctl(path)}=VALUE\`, or set it on the host where a container has none of its own: an engine mounts \`/proc/sys\` read-only whatever the root filesystem is, so the image should leave it alone`
    },
    {
        place: /^\/(?:proc|sys)(?:\/|$)/,
        advice: () => 'set it on the host: an engine mounts it read-only whatever the root filesystem is, so the image should leave it alone'
    },
    {
        place: /^\/etc\/(?:\.pwd\.lock|(?:passwd|group|g?shadow|sub[ug]id)(?:[-+~.].*)?)$/,
        advice: () => 'make the user when the image is built, and name it, or its number, in the `user` input'
    },
    {
        place: /^\/etc\/(?:localtime|timezone)$/,
        advice: () => 'set the time zone in the environment (`TZ`), or when the image is built'
    },
    {
        place: /^\/(?:etc\/(?:ssl\/certs|pki\/(?:ca-trust|tls))|usr\/(?:local\/)?share\/(?:ca-certificates|pki))(?:\/|$)|^\/etc\/ca-certificates\.conf$/,
        advice: () => 'install certificates when the image is built, or name a mounted bundle in the environment (`SSL_CERT_FILE`, `NODE_EXTRA_CA_CERTS`, `REQUESTS_CA_BUNDLE`)'
    }
];
/** Advice for a write to a place that has a setting of its own; undefined for any other place. */
const placeAdvice = (path) => ROWS.find(({ place }) => place.test(path))?.advice(path);
/**
 * A sysctl name such as `net.core.somaxconn`; a dot in a path segment, as of an interface, becomes
 * a slash (sysctl.d(5)).
 */
const sysctl = (path) => path
    .slice('/proc/sys/'.length)
    .replaceAll('`', "'")
    .replace(/[./]/g, (sign) => (sign === '/' ? '.' : '/'));
/**
 * How to let a program write to a path. A mount goes on the folder around the path, but never on a
 * system folder or one that contains the image's code.
 */
function scratchAdvice({ path, isFolder }, { homes = [], suggested = [] } = {}) {
    const own = placeAdvice(path);
    if (own !== undefined)
        return own;
    const mount = suggested.find((one) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, one));
    if (mount !== undefined)
        return `see the suggestion, which has a mount on ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(mount)}`;
    const folder = isFolder === true ? path : (0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path);
    if (isOfSystem(folder))
        return 'write it when the image is built, or have the program write elsewhere';
    if (homes.some((home) => (0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(home, folder)))
        return `have it write to a folder of its own, and mount that: a mount on ${(0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(folder)} would cover the code of the image`;
    return `mount ${mountOn(folder, path)}`;
}
/**
 * The kind of mount for a folder, by the name of what was refused in it. Memory is for what serves
 * one run only, a volume for what is known to be data.
 */
function mountOn(folder, path) {
    const on = (0,_phrases__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(folder);
    const isKept = KEPT.test(`${folder}/`) || KEPT_FILE.test(path);
    if (PASSING.test(`${folder}/`) || (PASSING_FILE.test(path) && !isKept))
        return `a \`tmpfs\` on ${on}`;
    if (isKept)
        return `a volume on ${on}`;
    return STATE.test(path)
        ? `a \`tmpfs\` on ${on}, or a volume if its files have to outlive the container`
        : `a \`tmpfs\` on ${on}`;
}
/** Whether a mount on the folder would hide parts of the system, or is impossible. */
const isOfSystem = (folder) => folder !== '/dev/shm' && ((0,_observe_paths__WEBPACK_IMPORTED_MODULE_0__/* .isSystemFolder */ .mY)(folder) || BELOW.test(folder));
/** System configuration and programs, at any depth. */
const BELOW = /^\/(?:etc|boot|s?bin|lib(?:x?32|64)?|usr\/(?:local\/)?(?:s?bin|lib(?:x?32|64|exec)?|include|etc))\//;
/** Folders of caches, logs, sessions, temporary files, pid files and sockets. */
const PASSING = /\/(?:\.?cache[sd]?|te?mp|logs?|sessions?)\/|^\/(?:var\/)?(?:run|lock)\/|\/(?:run|pids?|locks?|sockets?)\/$/;
/** Pid and lock files, sockets and temporary files; `/var/lib/nginx` has folders for these. */
const PASSING_FILE = /\.(?:pid|lo?ck|sock(?:et)?|te?mp)$|\/nginx\/(?:body|fastcgi|proxy|scgi|uwsgi)$|\/(?:\.?cache|te?mp|sessions?|\w+_temp)$/;
/** Folders of data, also by the names of the databases and queues that keep it there. */
const KEPT = /^\/var\/(?:spool|mail)\/|\/(?:data|uploads?|databases?)\/|^\/var\/lib\/(?:mysql|mariadb|postgres(?:ql)?|pgsql|mongodb?|redis|valkey|ldap|rabbitmq|etcd|influxdb|prometheus|grafana|elasticsearch|opensearch|cassandra|couchdb|neo4j|clickhouse|zookeeper|kafka|jenkins|gitea)\//;
const KEPT_FILE = /\.(?:db|sqlite3?|rdb|aof|ibd|mdb)(?:-(?:wal|shm|journal))?$/;
/** The folder for the state of programs, which may be data or not. */
const STATE = /^\/var\/lib\//;


/***/ }),

/***/ 4048:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oC: function() { return /* binding */ SEVERITIES; },
  gp: function() { return /* binding */ TAGS; },
  P3: function() { return /* binding */ appraisalBy; },
  mu: function() { return /* binding */ appraise; },
  _r: function() { return /* binding */ isNotable; },
  ak: function() { return /* binding */ meaning; },
  Lc: function() { return /* binding */ worstSeverity; }
});

// EXTERNAL MODULE: ./lib/judge/change-tests.js
var change_tests = __webpack_require__(2790);
;// CONCATENATED MODULE: ./lib/judge/attack-tags.js

/** Changes that alone give an intruder the container, or the privileges of another user. */
const CRITICAL = {
    'web-shell': {
        severity: 'critical',
        technique: { id: 'T1505.003', name: 'Web Shell' },
        why: 'The web server runs such a file on request, so a single request brings an intruder back.',
        name: /^(?:\.htaccess|\.user\.ini|web\.config)$|\.(?:php\d?|phps|pht|phtml|phar|inc|jsp[xf]?|war|aspx?|as[hm]x|asa|cf[cm]|f?cgi|p[lmy]|rb|lua|sh|shtml)\s*$/i,
        folder: change_tests/* WEB_ROOT */.C1,
        when: change_tests/* isRewritten */.vC
    },
    'set-uid': {
        severity: 'critical',
        technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
        why: 'Anyone who runs such a file gets the rights of its owner or group, often those of root.',
        when: change_tests/* isNewlySetId */.Zt
    },
    capability: {
        severity: 'critical',
        technique: { id: 'T1548', name: 'Abuse Elevation Control Mechanism' },
        why: 'Anyone who runs such a file gets its kernel capabilities, some of which are as good as root.',
        when: change_tests/* isNewlyCapable */.m1
    },
    'dynamic-linker': {
        severity: 'critical',
        technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
        why: 'The dynamic linker obeys this file at the start of every program, so a library of an intruder gets into all of them.',
        in: { etc: /^ld\.so\.(?:preload|conf|cache)$|^ld\.so\.conf\.d\/|^ld-musl-[^/]+\.path$/ },
        when: change_tests/* isWritten */.QH
    },
    account: {
        severity: 'critical',
        technique: { id: 'T1136.001', name: 'Local Account' },
        why: 'A line in this file makes a new user, a new root, or a password that an intruder knows.',
        in: { etc: /^(?:passwd|shadow|group|gshadow)$/ },
        when: change_tests/* isWritten */.QH
    },
    sudo: {
        severity: 'critical',
        technique: { id: 'T1548.003', name: 'Sudo and Sudo Caching' },
        why: 'A line in this file lets any user act as root without a password.',
        in: { etc: /^(?:sudoers|sudo\.conf|doas\.conf)$|^(?:sudoers|doas)\.d\// },
        when: change_tests/* isWritten */.QH
    },
    'ssh-key': {
        severity: 'critical',
        technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
        why: 'Anyone with a key that this file lists can log in without a password at any time.',
        in: { etc: /^ssh\/authorized_keys/ },
        name: /^authorized_keys2?$/,
        when: change_tests/* isWritten */.QH
    },
    pam: {
        severity: 'critical',
        technique: { id: 'T1556.003', name: 'Pluggable Authentication Modules' },
        why: 'Every login and every change of user asks these modules, which can accept any password and note down the right ones.',
        in: { etc: /^pam\.d\/|^pam\.conf$/, lib: /^pam\.d\// },
        name: /^pam_\w+\.so$/,
        when: change_tests/* isWritten */.QH
    }
};
/**
 * Changes that put foreign code in place of the image's own, or deceive users and programs that
 * trust the image.
 */
const HIGH = {
    executable: {
        severity: 'high',
        technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
        why: 'A program that the image did not bring can run here now, which is how miners, shells and tunnels arrive.',
        when: change_tests/* isNewlyExecutable */.e3
    },
    device: {
        severity: 'high',
        technique: { id: 'T1611', name: 'Escape to Host' },
        why: "A device node can open the host's disks or memory to anyone who may read it.",
        when: change_tests/* isDevice */.ZX
    },
    'hidden-in-dev': {
        severity: 'high',
        technique: { id: 'T1564', name: 'Hide Artifacts' },
        why: 'A file is easily overlooked among device nodes, and `/dev` stays writable in a read-only container.',
        in: { dev: /./s },
        when: change_tests/* isNoDevice */.CS
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
        when: change_tests/* isRewritten */.vC
    },
    library: {
        severity: 'high',
        technique: { id: 'T1574', name: 'Hijack Execution Flow' },
        why: 'Programs load what lies here as their own code, so one false library acts in all of them.',
        // Python writes its caches by itself, so they only count as scripts.
        in: { lib: /.(?<!\.pyc)$/s },
        name: /\.so(?:\.\d+)*$/,
        when: change_tests/* isRewritten */.vC
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
        when: change_tests/* isWritten */.QH
    },
    'ssh-server': {
        severity: 'high',
        technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
        why: 'The settings and host keys of the SSH server decide who may log in, and whether visitors reach the real one.',
        in: {
            etc: /^ssh\/(?:sshd_config(?:$|\.d\/)|ssh_host_[^/]*_key(?:\.pub)?$|sshrc$)|^dropbear\//
        },
        when: change_tests/* isWritten */.QH
    },
    'certificate-authority': {
        severity: 'high',
        technique: { id: 'T1553.004', name: 'Install Root Certificate' },
        why: 'With a root certificate an intruder can impersonate any site that programs in this container talk to.',
        in: {
            etc: /^(?:ssl\/certs|pki\/ca-trust|pki\/tls\/certs|ca-certificates)\/|^ca-certificates\.conf$|^(?:ssl|pki\/tls)\/cert\.pem$/,
            usr: /^(?:local\/)?share\/(?:ca-certificates|pki)\//,
            var: /^lib\/ca-certificates\//
        },
        name: /^cacerts$|^cacert\.pem$/,
        when: change_tests/* isRewritten */.vC
    },
    'served-page': {
        severity: 'high',
        technique: { id: 'T1491.002', name: 'External Defacement' },
        why: 'Visitors see this page or run this script, so they may meet a defaced site or one that robs them.',
        name: /\.(?:html?|xhtml|js|mjs|css|svg|wasm)$/i,
        folder: change_tests/* WEB_ROOT */.C1,
        when: change_tests/* isRewritten */.vC
    },
    'image-code': {
        severity: 'high',
        technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
        why: 'Image code replaced: the image brings this file to be run, loaded or served, and it holds something else now, so foreign code may stand in its place.',
        ofCode: true,
        when: change_tests/* isRewritten */.vC
    }
};
/** Changes that prepare, ease or hide an attack, and that programs sometimes make themselves. */
const MEDIUM = {
    script: {
        severity: 'medium',
        technique: { id: 'T1059', name: 'Command and Scripting Interpreter' },
        why: 'An interpreter runs such a file without any right to execute it, so a foreign line in it is a foreign program.',
        name: /\.(?:php\d?|phtml|phar|py[cw]?|rb|p[lm]|lua|[cm]?js|sh|bash|jar|war|class|jspx?|groovy|tcl|awk)$/i,
        when: change_tests/* isRewritten */.vC
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
        when: change_tests/* isWritten */.QH
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
        when: change_tests/* isWritten */.QH
    },
    'name-resolution': {
        severity: 'medium',
        technique: { id: 'T1557', name: 'Adversary-in-the-Middle' },
        why: 'This file decides which machine a name leads to, so programs may talk to that of an intruder.',
        in: { etc: /^(?:hosts|resolv\.conf|nsswitch\.conf|host\.conf|gai\.conf)$/ },
        when: change_tests/* isWritten */.QH
    },
    secret: {
        severity: 'medium',
        technique: { id: 'T1552.001', name: 'Credentials In Files' },
        why: 'Credentials in a file are available to anyone who can read it or gets a copy of the container.',
        in: { run: /^secrets\// },
        name: /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|\.netrc|\.pgpass|\.git-credentials|\.htpasswd|\.dockercfg|\.vault-token|credentials|kubeconfig)$|\.env(?:\.\w+)?$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)$/i,
        folder: /^(?!\/etc\/(?:ssl\/certs|pki|ca-certificates|apk\/keys)\/|\/usr\/(?:local\/)?share\/ca-certificates\/)/,
        when: change_tests/* isRewritten */.vC
    },
    'world-writable': {
        severity: 'medium',
        technique: { id: 'T1222.002', name: 'Linux and Mac Permissions' },
        why: 'Every user and every program may write there now, also one that was broken into.',
        when: change_tests/* isNewlyOpen */.G5
    },
    'disguised-name': {
        severity: 'medium',
        technique: { id: 'T1036', name: 'Masquerading' },
        why: 'A name of dots and blanks, or with characters that do not show, is made to be overlooked or taken for another.',
        name: /^\.[.\s]+$|^\s|\s$|[\p{Cc}\p{Cf}]/u,
        when: change_tests/* isThere */.$B
    },
    'log-cleared': {
        severity: 'medium',
        technique: { id: 'T1685.006', name: 'Clear Linux or Mac System Logs' },
        why: 'A log that was deleted or cut no longer tells what happened before.',
        in: { var: /^log\/./s, run: /^(?:utmp|log\/.*)$/s },
        when: change_tests/* isCut */.xZ
    },
    'history-cleared': {
        severity: 'medium',
        technique: { id: 'T1070.003', name: 'Clear Command History' },
        why: 'A history that was deleted or cut no longer tells what was typed in this container.',
        name: /^\.\w+_history$/,
        when: change_tests/* isCut */.xZ
    },
    'system-file-deleted': {
        severity: 'medium',
        technique: { id: 'T1485', name: 'Data Destruction' },
        why: 'Programs that need this file fail without it, or do without what it forbade.',
        in: { bin: /./s, sbin: /./s, libexec: /./s, lib: /.(?<!\.pyc)$/s, etc: /./s },
        when: change_tests/* isLost */.JD
    }
};
const UNIT = /^systemd\/(?:system|user|generator)(?:[-.]\w+)?\/.*(?<!\.timer)$/s;
const TIMER = /^systemd\/(?:system|user)(?:[-.]\w+)?\/.*\.timer$/s;
const UDEV = /^udev\/rules\.d\//;
/**
 * Changes to files that are run automatically: at a start, a login or a set time, or together with
 * another program.
 */
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
        when: change_tests/* isWritten */.QH
    },
    init: {
        severity: 'high',
        technique: { id: 'T1037.004', name: 'RC Scripts' },
        why: 'Whatever starts services in this container runs such a file, mostly as root, and again after every end.',
        in: {
            etc: /^(?:init|init\.d|rc[\dS]?\.d|rc\.d|runlevels|local\.d|runit|service|sv|s6[^/]*|services\.d|cont-init\.d|cont-finish\.d|supervisor|supervisord?\.d)\/|^(?:rc\.local|inittab|supervisord\.conf)$/
        },
        when: change_tests/* isWritten */.QH
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
        when: change_tests/* isWritten */.QH
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
        when: change_tests/* isWritten */.QH
    },
    cron: {
        severity: 'high',
        technique: { id: 'T1053.003', name: 'Cron' },
        why: 'The cron daemon runs what such a file says again and again, long after an intruder has left.',
        in: {
            etc: /^cron\.\w+\/|^crontabs\/|^(?:ana)?crontab$/,
            var: /^spool\/(?:cron|anacron)\//
        },
        when: change_tests/* isWritten */.QH
    },
    'shell-startup': {
        severity: 'high',
        technique: { id: 'T1546.004', name: 'Unix Shell Configuration Modification' },
        why: 'Every shell that reads this file when it starts runs what an intruder wrote there, as the user who opened it.',
        in: {
            etc: /^(?:profile|environment|bashrc|bash\.\w+|zsh(?:rc|env)|zprofile|zlog(?:in|out)|csh\.\w+|ksh\.kshrc|mkshrc)$|^(?:profile\.d|zsh|fish|bash_completion\.d|update-motd\.d)\//
        },
        name: /^\.(?:bash(?:rc|_profile|_login|_logout|_aliases)|profile|zsh(?:rc|env)|zprofile|zlog(?:in|out)|m?kshrc|t?cshrc|login|shrc|ashrc|pam_environment)$|^config\.fish$/,
        when: change_tests/* isWritten */.QH
    },
    'python-startup': {
        severity: 'high',
        technique: { id: 'T1546.018', name: 'Python Startup Hooks' },
        why: 'Python runs what such a file holds at the start of every program, before its first line.',
        name: /^(?:site|user)customize\.py$|\.pth$/,
        folder: /\/(?:(?:site|dist)-packages|python[\d.]*)\/$/,
        when: change_tests/* isWritten */.QH
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
        when: change_tests/* isWritten */.QH
    },
    udev: {
        severity: 'high',
        technique: { id: 'T1546.017', name: 'Udev Rules' },
        why: 'A rule can make the device manager run any program as root when a device comes or goes.',
        in: { etc: UDEV, lib: UDEV, run: UDEV },
        when: change_tests/* isWritten */.QH
    }
};

;// CONCATENATED MODULE: ./lib/judge/severity.js


/** Severities, worst first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low'];
/** Whether a report should show the change at first sight. */
const isNotable = ({ severity }) => severity === 'critical' || severity === 'high';
const TABLE = { ...CRITICAL, ...HIGH, ...STARTUP, ...MEDIUM };
/** The rows by tag. */
const TAGS = TABLE;
/** `Why it matters. (ATT&CK T1505.003, Web Shell)` */
function meaning(tag) {
    const { technique, why } = TAGS[tag];
    return `${why} (ATT&CK ${technique.id}, ${technique.name})`;
}
/**
 * Appraises a change for its security: the severity of its worst tag, or `low` without tags.
 * `isCode` decides, by the file before the change, whether code of the image was changed.
 */
function appraise(change, isCode) {
    return (0,change_tests/* isUntouched */.O2)(change) ? ORDINARY : appraisalBy(tagsOf(change, isCode));
}
/** The appraisal of a change with these tags, worst first. */
function appraisalBy(tags) {
    const [worst] = tags;
    return worst === undefined ? ORDINARY : { severity: TAGS[worst].severity, tags };
}
/** The worst of several severities; `low` for none. */
function worstSeverity(severities) {
    const present = new Set(severities);
    return SEVERITIES.find((severity) => present.has(severity)) ?? 'low';
}
const ORDINARY = { severity: 'low', tags: [] };
/** The tags of a change. Folder and name rule out most rows: there may be a million changes. */
function tagsOf(change, isCode) {
    const { before, path } = change;
    const { top, rest, folder, name } = (0,change_tests/* spotOf */.Yf)(path);
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
    // Most changes concern files that are not in the image.
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
/** Matches every name that any row matches, and a few more, since it ignores case. */
const ANY_NAME = new RegExp(BY_NAME.map(([, { name }]) => name?.source ?? '').join('|'), 'iu');
/** The rows that apply by first folder, each with its pattern for the rest of the path. */
function byTop() {
    const tops = new Map();
    for (const [tag, row] of ROWS)
        for (const [top, pattern] of Object.entries(row.in ?? {}))
            tops.set(top, [...(tops.get(top) ?? []), [tag, pattern]]);
    return tops;
}


/***/ })

};
;