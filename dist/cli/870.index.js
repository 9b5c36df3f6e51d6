export const id = 870;
export const ids = [870];
export const modules = {

/***/ 9870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check_check)
});

// EXTERNAL MODULE: ./build/config/index.js + 6 modules
var config = __webpack_require__(1005);
// EXTERNAL MODULE: ./build/core/exit-codes.js
var exit_codes = __webpack_require__(7939);
// EXTERNAL MODULE: ./build/helm/engine.js + 4 modules
var helm_engine = __webpack_require__(2172);
// EXTERNAL MODULE: ./build/preflight/check.js + 79 modules
var check = __webpack_require__(5041);
// EXTERNAL MODULE: ./build/rules/index.js + 38 modules
var rules = __webpack_require__(3291);
// EXTERNAL MODULE: ./build/cli/errors.js
var errors = __webpack_require__(422);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var core_errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/files/write-file.js
var write_file = __webpack_require__(4926);
;// CONCATENATED MODULE: ./build/fix/text.js
const BYTE_ORDER_MARK = '\ufeff';
/** The lines of a text as locations count them: without line breaks, and without the byte order mark, which has no column. */
function linesOf(text) {
    return withoutMark(text)
        .split('\n')
        .map((line) => line.replace(/\r$/, ''));
}
/**
 * Applies edits to a text; everything outside their ranges stays as it is. A line break in a replacement becomes the one that
 * the edited line ends with.
 *
 * @param edits do not overlap, in any order; each lies inside its line
 */
function applyEdits(text, edits) {
    const lines = withoutMark(text).split('\n');
    const inOrder = [...edits].sort((a, b) => b.line - a.line || b.column - a.column || b.endColumn - a.endColumn);
    for (const { line, column, endColumn, replacement } of inOrder) {
        const old = lines[line - 1];
        if (old === undefined)
            throw new RangeError(`there is no line ${line}`);
        const inserted = old.endsWith('\r') ? replacement.replace(/\r?\n/g, '\r\n') : replacement;
        lines[line - 1] = old.slice(0, column - 1) + inserted + old.slice(endColumn - 1);
    }
    return (text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '') + lines.join('\n');
}
function withoutMark(text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

;// CONCATENATED MODULE: ./build/fix/apply.js





/**
 * Makes the planned changes in the working tree. Everything outside the ranges keeps its bytes. A file that is not what the
 * check saw is left alone where it differs; a file is changed as a whole or not at all, and its mode is kept. Files outside
 * the working directory, or reached through a symbolic link, are not touched.
 *
 * @param cwd absolute working directory
 */
function applyFixes(plan, cwd) {
    const results = plan.files.map((fixes) => fixFile(fixes, cwd));
    return {
        applied: results.flatMap(({ applied }) => applied),
        skipped: [...plan.skipped, ...results.flatMap(({ skipped }) => skipped)],
    };
}
function fixFile({ file, edits }, cwd) {
    const refusal = refuse(file, cwd);
    if (refusal !== null)
        return { applied: [], skipped: edits.map((edit) => skip(edit, refusal)) };
    const absolute = external_node_path_.resolve(cwd, file);
    const bytes = (0,external_node_fs_.readFileSync)(absolute);
    const text = bytes.toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(bytes)) {
        return { applied: [], skipped: edits.map((edit) => skip(edit, 'the file is not UTF-8')) };
    }
    const lines = linesOf(text);
    const applied = edits.filter((edit) => lines[edit.line - 1] === edit.sourceLine);
    const changed = edits.filter((edit) => !applied.includes(edit));
    const skipped = changed.map((edit) => skip(edit, 'the line has changed since it was checked'));
    if (applied.length === 0)
        return { applied, skipped };
    try {
        (0,write_file/* writeWholeFile */.R)(file, applyEdits(text, applied), cwd);
    }
    catch (error) {
        if (!(error instanceof core_errors/* UserError */.y))
            throw error;
        return { applied: [], skipped: [...skipped, ...applied.map((edit) => skip(edit, error.message))] };
    }
    return { applied, skipped };
}
/** Why a file must not be written, or null. */
function refuse(file, cwd) {
    const root = (0,external_node_fs_.realpathSync)(cwd);
    const absolute = external_node_path_.resolve(root, file);
    const inside = external_node_path_.relative(root, absolute);
    if (inside === '' || external_node_path_.isAbsolute(inside) || inside.split(external_node_path_.sep)[0] === '..') {
        return 'the file lies outside the working directory';
    }
    try {
        if ((0,external_node_fs_.realpathSync)(absolute) !== absolute)
            return 'the file is reached through a symbolic link';
        return (0,external_node_fs_.lstatSync)(absolute).isFile() ? null : 'it is no file';
    }
    catch (error) {
        return `the file cannot be read (${error.code ?? 'unknown error'})`;
    }
}
function skip({ file, line, description }, reason) {
    return { file, line, description, reason };
}

;// CONCATENATED MODULE: ./build/fix/plan.js


/**
 * Plans the changes that a report suggests. Only proved ones count (confidence `exact`); equal ones are made once; of two that
 * overlap, the one whose finding comes first is made and the other is skipped.
 *
 * @param sources text of the files by the `file` of a suggestion
 */
function planFixes({ findings }, sources) {
    const planned = [];
    const skipped = [];
    const texts = new Map([...sources].map(([file, text]) => [external_node_path_.posix.normalize(file), text]));
    const linesByFile = new Map([...texts].map(([file, text]) => [file, linesOf(text)]));
    for (const finding of findings) {
        const { suggestion } = finding;
        if (!suggestion || finding.confidence !== 'exact')
            continue;
        const edit = toEdit(finding, suggestion, linesByFile.get(external_node_path_.posix.normalize(suggestion.file)));
        if (typeof edit === 'string') {
            skipped.push(plan_skip(suggestion, edit));
            continue;
        }
        const equal = planned.findIndex((other) => isSame(other, edit));
        const rival = planned.find((other) => overlaps(other, edit));
        if (equal >= 0)
            planned[equal] = { ...planned[equal], findings: [...planned[equal].findings, finding] };
        else if (rival)
            skipped.push(plan_skip(suggestion, `another finding changes the same text: ${rival.description}`));
        else
            planned.push(edit);
    }
    const files = [...new Set(planned.map(({ file }) => file))].sort();
    return { files: files.map((file) => ({ file, text: texts.get(file), edits: inOrder(planned, file) })), skipped };
}
/** Makes the edit, or says why it cannot be one. */
function toEdit(finding, suggestion, lines) {
    const { line, column, endColumn, replacement, description } = suggestion;
    if (!lines)
        return 'the file could not be read';
    const sourceLine = lines[line - 1];
    if (sourceLine === undefined || column < 1 || endColumn < column || endColumn - 1 > sourceLine.length) {
        return 'the range does not lie in the file';
    }
    const before = sourceLine.slice(column - 1, endColumn - 1);
    if (before === replacement)
        return 'it changes nothing';
    const file = external_node_path_.posix.normalize(suggestion.file);
    return { file, line, column, endColumn, replacement, description, sourceLine, before, findings: [finding] };
}
function inOrder(edits, file) {
    return edits.filter((edit) => edit.file === file).sort((a, b) => a.line - b.line || a.column - b.column);
}
/** Whether two edits of one line leave the same line behind. */
function isSame(a, b) {
    return a.file === b.file && a.line === b.line && editedLine(a) === editedLine(b);
}
function editedLine({ sourceLine, column, endColumn, replacement }) {
    return sourceLine.slice(0, column - 1) + replacement + sourceLine.slice(endColumn - 1);
}
/** Ranges that only touch do not overlap, unless both insert at the same place. */
function overlaps(a, b) {
    if (a.file !== b.file || a.line !== b.line)
        return false;
    if (a.column === b.column)
        return true;
    return a.column < b.endColumn && b.column < a.endColumn;
}
function plan_skip({ file, line, description }, reason) {
    return { file, line, description, reason };
}

// EXTERNAL MODULE: ./build/reporters/escape/terminal.js
var terminal = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/reporters/source-line.js
var source_line = __webpack_require__(8243);
;// CONCATENATED MODULE: ./build/cli/fix.js




/**
 * `--fix`: makes the proved changes of a report in the working tree and says on standard error what was changed and what
 * was not.
 *
 * @returns whether a file was changed
 */
function fixFindings({ report, sources }, io) {
    const { applied, skipped } = applyFixes(planFixes(report, sources), io.cwd);
    const lines = [...applied.map(describeFix), ...skipped.map(describeSkipped)];
    if (lines.length === 0 && report.findings.length > 0)
        lines.push('nothing to fix: no finding has a proved change');
    io.writeError(lines.map((line) => `${(0,terminal/* terminalLine */.tL)(line)}\n`).join(''));
    return applied.length > 0;
}
function describeFix({ file, line, before, replacement, description, sourceLine }) {
    // On a line with a credential not even a part of it is shown.
    const isSecret = (0,source_line/* hideCredentials */.R)(sourceLine) !== sourceLine;
    const change = isSecret ? description : `${before || '(nothing)'} → ${replacement || '(nothing)'} (${description})`;
    return `fixed ${file}:${line}: ${change}`;
}
function describeSkipped({ file, line, description, reason }) {
    return `not fixed ${file}:${line}: ${description}: ${reason}`;
}

// EXTERNAL MODULE: ./build/cli/ports.js
var cli_ports = __webpack_require__(8261);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
// EXTERNAL MODULE: ./build/cli/reports.js + 15 modules
var reports = __webpack_require__(9792);
// EXTERNAL MODULE: ./build/cli/request.js + 2 modules
var cli_request = __webpack_require__(6668);
;// CONCATENATED MODULE: ./build/cli/commands/check.js











/** `pullproof check`: the main job. With `--fix` the reports and the exit status are those after the fix. */
async function check_check(invocation, io) {
    const outputs = (0,reports/* planReports */.L)(invocation, io);
    const request = (0,cli_request/* toRequest */.d)(invocation);
    // The engine starts while the configuration is read.
    const engine = (0,helm_engine.createEngine)();
    let progress = (0,cli_progress/* startProgress */.o)(io);
    const said = new Set();
    const warn = (message) => {
        if (said.has(message))
            return;
        said.add(message);
        progress.stop();
        io.writeError((0,errors/* describeWarning */.B)(message));
    };
    try {
        const ruleIds = rules/* rules */.a.map(({ id }) => id);
        const { settings, warnings } = await (0,config/* loadSettings */.M)(request, { cwd: io.cwd, env: io.env, ruleIds });
        for (const warning of warnings)
            warn(warning);
        const ports = (0,cli_ports.createPorts)(io, engine, (step) => progress.show(step), warn);
        let result = await (0,check/* check */.z)(settings, ports);
        progress.stop();
        if (invocation.options.fix === true && fixFindings(result, io)) {
            progress = (0,cli_progress/* startProgress */.o)(io);
            result = await (0,check/* check */.z)(settings, ports);
            progress.stop();
        }
        (0,reports/* writeReports */.c)(result, outputs, io);
        return (0,exit_codes/* exitCodeOf */.FO)(result.report.verdict);
    }
    finally {
        progress.stop();
        await engine.close();
    }
}


/***/ })

};
