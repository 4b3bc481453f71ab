"use strict";
exports.id = 206;
exports.ids = [206];
exports.modules = {

/***/ 1051:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tell: function() { return /* binding */ tell; }
});

// EXTERNAL MODULE: ./lib/judge/find.js
var find = __webpack_require__(5005);
// EXTERNAL MODULE: ./lib/plan/written-inputs.js
var written_inputs = __webpack_require__(1763);
// EXTERNAL MODULE: ./lib/report/locations.js
var locations = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/report/report.js + 12 modules
var report_report = __webpack_require__(9006);
// EXTERNAL MODULE: ./node_modules/superstruct/dist/index.cjs
var dist = __webpack_require__(4818);
// EXTERNAL MODULE: ./lib/plan/yaml.js
var plan_yaml = __webpack_require__(6059);
;// CONCATENATED MODULE: ./lib/report/workflow-step.js


const Workflow = dist.type({
    jobs: dist.record(dist.string(), dist.type({ steps: dist.optional(dist.array(dist.unknown())) }))
});
const UsingStep = dist.type({
    id: dist.optional(dist.string()),
    uses: dist.string(),
    with: dist.optional(dist.nullable(dist.record(dist.string(), dist.unknown())))
});
/**
 * Finds the step that runs this check in the text of its workflow. Undefined if the text is not a
 * workflow, or if the step cannot be told from others.
 */
async function stepIn(text, facts, inputs) {
    const yaml = await (0,plan_yaml/* readYaml */.gM)(text);
    if ('errors' in yaml || !dist.is(yaml.value, Workflow))
        return undefined;
    const steps = yaml.value.jobs[facts.job]?.steps ?? [];
    const index = indexOf(steps, facts, inputs);
    if (index === undefined)
        return undefined;
    const way = ['jobs', facts.job, 'steps', index];
    const given = steps[index].with ?? {};
    const lines = text.split('\n');
    return {
        file: facts.file,
        line: yaml.keyAt([...way, 'uses']).line,
        lineOf: (input, entry) => {
            if (!Object.hasOwn(given, input))
                return undefined;
            const { line } = yaml.keyAt([...way, 'with', input]);
            if (entry === undefined)
                return line;
            const [first = ''] = entry.trim().split('\n');
            const found = lines.findIndex((one, at) => at >= line - 1 && one.includes(first.trim()));
            return String(given[input]).includes(first.trim()) && found !== -1 ? found + 1 : line;
        }
    };
}
/**
 * Index of the step with the runner's id, or of the only step that uses this action, or of the only
 * such step with these inputs; else undefined.
 */
function indexOf(steps, facts, inputs) {
    const using = steps.flatMap((step, index) => dist.is(step, UsingStep) && facts.isUsedBy(step.uses) ? [{ step, index }] : []);
    const named = using.find(({ step }) => step.id !== undefined && step.id === facts.step);
    if (named !== undefined)
        return named.index;
    const [only, ...others] = using.length === 1 ? using : using.filter(({ step }) => has(step, inputs));
    return others.length === 0 ? only?.index : undefined;
}
/** Whether a step has these inputs. A value with an expression matches any input. */
function has({ with: given }, inputs) {
    return Object.entries(given ?? {}).every(([name, value]) => {
        const text = String(value);
        return text.includes('${{') || text.trim() === (inputs.get(name) ?? '').trim();
    });
}

// EXTERNAL MODULE: ./lib/run/lease.js
var lease = __webpack_require__(1564);
;// CONCATENATED MODULE: ./lib/tell.js






/**
 * Draws and writes the reports of a check while the engine still removes its containers. If
 * something was left behind, they are drawn and written again.
 */
async function tell(ended, write) {
    const { request, world, removals, account, workload } = ended;
    const left = (0,find/* leftBehind */.aU)([...removals, (0,lease/* assertNoVolumeLeft */.lR)(account.plan, removals, world.engine)]);
    const judgement = 'judgement' in ended ? ended.judgement : (0,find/* judgeFault */.M$)(ended.fault, account.exercise);
    const isLocated = judgement.findings.length > 0;
    const authored = isLocated ? await sourcesOf(request, account.annotateFile, world.files) : {};
    const writtenAs = (name) => account.plan?.smoke.find(({ step }) => step === name)?.written ?? name;
    const inService = workload === undefined ? {} : { inService: workload.locate };
    const sources = { ...authored, ...inService, writtenAs };
    const report = await write((0,report_report/* makeReport */.d)({ ...account, judgement, sources }));
    const amended = (0,report_report/* amendReport */.a)(report, await left);
    return amended === report ? report : write(amended);
}
/** Reads the author's files in which findings are located; missing ones are left out. */
async function sourcesOf({ inputs, given = inputs, policy, workflow }, annotateFile, files) {
    const dockerfile = isDockerfile(annotateFile) ? annotateFile : 'Dockerfile';
    const [built, ran] = await Promise.all([
        textOf(dockerfile, files),
        workflow === undefined ? undefined : textOf(workflow.file, files)
    ]);
    const step = workflow && ran !== undefined ? await stepIn(ran, workflow, given) : undefined;
    return {
        ...(built === undefined
            ? {}
            : { dockerfile: { file: dockerfile, instructions: (0,locations/* instructionsOf */.Jk)(built) } }),
        ...(step === undefined ? {} : { step }),
        ...(policy === undefined
            ? {}
            : { lineInPolicy: (input, entry) => (0,written_inputs/* lineInFile */.ml)({ inputs, ...policy }, input, entry) })
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