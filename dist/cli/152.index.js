"use strict";
exports.id = 152;
exports.ids = [152];
exports.modules = {

/***/ 4690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBaseReport: function() { return /* binding */ readBaseReport; }
});

// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/judge/base.js
var base = __webpack_require__(2151);
// EXTERNAL MODULE: ./lib/report/document/read-changes.js
var read_changes = __webpack_require__(4253);
// EXTERNAL MODULE: ./lib/report/document/read-document.js + 1 modules
var read_document = __webpack_require__(1479);
;// CONCATENATED MODULE: ./lib/report/document/read-base.js




/** Returns a reader of an untrusted report. It keeps the changes that no rule allows. */
function baseReader() {
    const changes = (0,read_changes/* changeReader */.Y8)();
    const states = new Map();
    let characters = 0;
    return {
        change: (value) => {
            const change = changes.add(value);
            if (change.allowed)
                return;
            const { place, after } = (0,read_changes/* decoded */.DH)(BaseChange, value);
            // Whatever it holds: a state is only compared with others.
            const state = (0,base/* writtenState */.Xv)(after);
            characters += change.path.length + place.length + (state?.length ?? 0);
            if (characters > MOST_CHARACTERS)
                throw new Error('it has more changes outside the allowlist than can be compared.');
            (0,base/* addChange */.qI)(states, { path: change.path, kind: change.kind, place }, state);
        },
        end: (value) => {
            const { document } = (0,read_document/* readDocument */.u)(value, changes);
            const { places, refusals, findings, attackSteps } = (0,read_changes/* decoded */.DH)(BaseDocument, value);
            const own = refusals.filter(({ byAttack }) => byAttack !== true);
            return {
                reference: document.image.reference,
                id: document.image.id,
                verdict: document.verdict,
                ...(attackSteps === undefined ? {} : { isAttacked: true }),
                readOnly: document.run?.readOnly,
                changes: states,
                refusals: new Set(own.map(base/* refusalSubject */.pC)),
                places: new Map(places.map(({ path, writable, watched }) => [path, { writable, watched }])),
                findings: new Set(findings.map(base/* findingSubject */.Gv))
            };
        }
    };
}
/** Far more than a million changes take; there is a limit because all of them stay in memory. */
const MOST_CHARACTERS = 400_000_000;
const TEXT = dist.optional(dist.string());
const BaseChange = dist.type({ place: dist.string(), after: dist.nullable(dist.type({})) });
const BaseDocument = dist.type({
    places: dist.array(dist.type({
        path: dist.string(),
        writable: dist.boolean(),
        watched: dist.enums(['content', 'names', 'none'])
    })),
    refusals: dist.array(dist.type({ message: dist.string(), path: TEXT, byAttack: dist.optional(dist.boolean()) })),
    attackSteps: dist.optional(dist.array(dist.unknown())),
    findings: dist.array(dist.type({ kind: dist.string(), title: dist.string(), path: TEXT }))
});

// EXTERNAL MODULE: ./lib/adapters/errors.js
var errors = __webpack_require__(1470);
// EXTERNAL MODULE: ./lib/adapters/report-stream.js + 8 modules
var report_stream = __webpack_require__(7334);
;// CONCATENATED MODULE: ./lib/adapters/base-report.js



/** Reads the untrusted report of one check for a comparison. Never rejects. */
async function readBaseReport(path) {
    const reader = baseReader();
    const found = [];
    try {
        await (0,report_stream/* streamReport */.Z)(path, {
            whole: (value) => {
                if ((0,report_stream/* isJoined */.K)(value))
                    throw new Error(JOINED);
                found.push(reader.end(value));
            },
            part: () => {
                throw new Error(JOINED);
            },
            change: reader.change
        });
    }
    catch (error) {
        return unreadable((0,errors/* errorMessage */.g)(error));
    }
    const [facts] = found;
    return facts === undefined ? unreadable('it ends too early.') : { kind: 'report', facts };
}
const JOINED = 'it joins the reports of several checks; name the report of one of them.';
const unreadable = (reason) => ({
    kind: 'unreadable',
    reason: reason.replace(/\.$/, '')
});


/***/ })

};
;