"use strict";
exports.id = 206;
exports.ids = [206];
exports.modules = {

/***/ 8553:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tell: function() { return /* binding */ tell; }
/* harmony export */ });
/* harmony import */ var _judge_find__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5005);
/* harmony import */ var _plan_origins__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6861);
/* harmony import */ var _report_locations__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8139);
/* harmony import */ var _report_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7266);
/* harmony import */ var _run_lease__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);





/**
 * Draws and writes the reports of a check while the engine still removes its containers. If
 * something was left behind, they are drawn and written again.
 */
async function tell(ended, write) {
    const { request, world, removals, account } = ended;
    const left = (0,_judge_find__WEBPACK_IMPORTED_MODULE_0__/* .leftBehind */ .aU)([...removals, (0,_run_lease__WEBPACK_IMPORTED_MODULE_3__/* .assertNoVolumeLeft */ .lR)(account.plan, removals, world.engine)]);
    const judgement = 'judgement' in ended ? ended.judgement : (0,_judge_find__WEBPACK_IMPORTED_MODULE_0__/* .judgeFault */ .M$)(ended.fault, account.exercise);
    const isLocated = judgement.findings.length > 0;
    const sources = isLocated ? await sourcesOf(request, account.annotateFile, world.files) : {};
    const report = await write((0,_report_report__WEBPACK_IMPORTED_MODULE_2__/* .makeReport */ .d)({ ...account, judgement, sources }));
    const amended = (0,_report_report__WEBPACK_IMPORTED_MODULE_2__/* .amendReport */ .a)(report, await left);
    return amended === report ? report : write(amended);
}
/** Reads the author's files in which findings are located; missing ones are left out. */
async function sourcesOf({ inputs, given = inputs, policy, workflow }, annotateFile, files) {
    const dockerfile = isDockerfile(annotateFile) ? annotateFile : 'Dockerfile';
    const [built, ran] = await Promise.all([
        textOf(dockerfile, files),
        workflow === undefined ? undefined : textOf(workflow.file, files)
    ]);
    const step = workflow && ran !== undefined ? await (0,_report_locations__WEBPACK_IMPORTED_MODULE_1__/* .stepIn */ .eC)(ran, workflow, given) : undefined;
    return {
        ...(built === undefined
            ? {}
            : { dockerfile: { file: dockerfile, instructions: (0,_report_locations__WEBPACK_IMPORTED_MODULE_1__/* .instructionsOf */ .Jk)(built) } }),
        ...(step === undefined ? {} : { step }),
        ...(policy === undefined
            ? {}
            : { lineInPolicy: (input, entry) => (0,_plan_origins__WEBPACK_IMPORTED_MODULE_4__/* .lineInFile */ .ml)({ inputs, ...policy }, input, entry) })
    };
}
/** Whether the file has a name that builders take for a Dockerfile. */
const isDockerfile = (path) => /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]*)?|[^/]*\.(?:Docker|Container)file)$/i.test(path ?? '');
async function textOf(path, files) {
    const file = await files.read(path);
    return file.kind === 'text' ? file.text : undefined;
}


/***/ })

};
;