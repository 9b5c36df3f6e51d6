export const id = 143;
export const ids = [143];
export const modules = {

/***/ 1350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ wantsColor)
/* harmony export */ });
/**
 * Decides whether a stream gets colours: `NO_COLOR` (any text) switches them off, `FORCE_COLOR` (anything but 0) on,
 * else only terminals get them.
 */
function wantsColor(env, isTerminal) {
    if (env.NO_COLOR)
        return false;
    const forced = env.FORCE_COLOR;
    if (forced !== undefined && forced !== '')
        return forced !== '0' && forced !== 'false';
    return isTerminal && env.TERM !== 'dumb';
}


/***/ }),

/***/ 8751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ planOutputs)
/* harmony export */ });
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9445);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
/* harmony import */ var _files_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4926);



/**
 * Decides which reports are written where. Without `--format`, or with formats that all go to files, the text report goes
 * to standard output, or to the file of `--output`.
 *
 * @param formats what `--format` was given: `json`, `json=report.json`
 * @param output the file of `--output`, or null
 * @param known the formats there are
 * @param cwd absolute working directory
 * @throws UserError for an unknown format, two reports for the same place, or a file that cannot be written
 */
function planOutputs(formats, output, known, cwd) {
    const outputs = formats.map((text) => parseFormat(text, known));
    const unplaced = outputs.filter(({ file }) => file === null);
    if (unplaced.length > 1) {
        const names = unplaced.map(({ format }) => format);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('USAGE', `two reports for standard output: ${names.join(' and ')}`, {
            hint: `write one of them to a file: --format ${names[1]}=report.${names[1]}`,
        });
    }
    const main = { format: unplaced[0]?.format ?? 'text', file: output };
    const planned = [main, ...outputs.filter(({ file }) => file !== null)];
    const files = planned.flatMap(({ file }) => (file === null ? [] : [file]));
    const twice = files.find((file, index) => files.indexOf(file) !== index);
    if (twice !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('USAGE', `two reports for the same file "${twice}"`);
    for (const file of files)
        (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureWritable */ .Z)(file, cwd);
    return planned;
}
function parseFormat(text, known) {
    const equals = text.indexOf('=');
    const name = equals < 0 ? text : text.slice(0, equals);
    const file = equals < 0 ? null : text.slice(equals + 1);
    const format = known.find((candidate) => candidate === name);
    if (!format)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('USAGE', `unknown format "${name}"; ${(0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestWord */ .v)(name, known)}`);
    if (file === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('USAGE', `--format ${name}= names no file`, {
            hint: `write --format ${name}=FILE, or --format ${name} for standard output`,
        });
    return { format, file: file === '-' ? null : file };
}


/***/ }),

/***/ 4926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ writeWholeFile),
/* harmony export */   Z: () => (/* binding */ ensureWritable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);




/**
 * Checks before the work starts that a file can be written: its directory exists, and it is no directory itself.
 *
 * @param file as given, relative to the working directory
 * @throws UserError that names what is wrong
 */
function ensureWritable(file, cwd) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(cwd, file);
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(absolute), { throwIfNoEntry: false });
    if (!directory?.isDirectory()) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('OUTPUT_DIRECTORY', `"${file}" cannot be written: the directory "${node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file)}" does not exist`, {
            hint: `create it first: mkdir -p ${node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file)}`,
        });
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(absolute, { throwIfNoEntry: false })?.isDirectory()) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('OUTPUT_DIRECTORY', `"${file}" cannot be written: it is a directory`, {
            hint: 'name a file in it',
        });
    }
}
/**
 * Writes a whole file or nothing: into a temporary file beside it, which then takes its name and its mode. Pipes and
 * devices (`/dev/stdout`) are written directly.
 *
 * @throws UserError when the file cannot be written
 */
function writeWholeFile(file, data, cwd) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(cwd, file);
    const existing = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(absolute, { throwIfNoEntry: false });
    const temporary = `${absolute}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    try {
        if (existing && !existing.isFile()) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(absolute, data);
            return;
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, data, { mode: existing ? existing.mode & 0o777 : 0o666, flag: 'wx' });
        // The umask has taken its part of the mode above.
        if (existing)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, existing.mode & 0o777);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, absolute);
    }
    catch (cause) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        const code = cause.code ?? 'unknown error';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('OUTPUT_UNWRITABLE', `"${file}" cannot be written (${code})`, {
            hint: 'check the path and its permissions',
            cause,
        });
    }
}


/***/ }),

/***/ 2180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lt: () => (/* binding */ select),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   ld: () => (/* binding */ items)
/* harmony export */ });
/** Whether the value is a JSON object: no array, no null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Reads an own field of a value that may be anything; undefined when there is none. */
function field(value, key) {
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
/** Reads a field that counts only as a text; null when it is missing, empty or something else. */
function textField(value, key) {
    const text = field(value, key);
    return typeof text === 'string' && text !== '' ? text : null;
}
/** Gives the items of a list, nothing for anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** Appends a key or an index to a JSON pointer. */
function join(pointer, key) {
    return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
/**
 * Selects what a path leads to. A path is keys with dots between them: `key` is a field, `key[]` every item of a list, `*` every
 * field of a map and `*Suffix` every field whose name ends so. The empty path is the root. Fields are taken in sorted order.
 *
 * @param path for example `spec.templates[].template.spec`
 */
function select(root, path) {
    if (path === '')
        return [root];
    return path
        .split('.')
        .reduce((found, step) => found.flatMap((from) => advance(from, step)), [root]);
}
function advance({ pointer, value }, step) {
    const key = step.replace(/\[\]$/, '');
    const keys = key.startsWith('*') ? matchingKeys(value, key.slice(1)) : [key];
    const reached = keys.flatMap((name) => {
        const next = field(value, name);
        return next === undefined ? [] : [{ pointer: join(pointer, name), value: next }];
    });
    return key === step ? reached : reached.flatMap(items);
}
function matchingKeys(value, suffix) {
    return isObject(value)
        ? Object.keys(value)
            .filter((name) => name.endsWith(suffix))
            .sort()
        : [];
}
/** The items of a list with their pointers. */
function items({ pointer, value }) {
    return listOf(value).map((item, index) => ({ pointer: join(pointer, index), value: item }));
}


/***/ }),

/***/ 3838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** A values file is never this large; a larger one is shown without its source line. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Reads the files that findings point at, for the source line under a finding. What cannot be read is left out. */
async function readSources(files, cwd) {
    const sources = new Map();
    for (const file of [...new Set(files)].sort()) {
        try {
            const full = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, file);
            const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(full);
            if (info.isFile() && info.size <= MAX_BYTES)
                sources.set(file, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(full, 'utf8'));
        }
        catch {
            // A location may name a file that is not on disk (inside an archive): it has no source line then.
        }
    }
    return sources;
}


/***/ }),

/***/ 9648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   QB: () => (/* binding */ ruleUrl),
/* harmony export */   Sx: () => (/* binding */ describeImages),
/* harmony export */   XP: () => (/* binding */ usedBy),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   ff: () => (/* binding */ describeTarget),
/* harmony export */   hE: () => (/* binding */ CAUSES),
/* harmony export */   kA: () => (/* binding */ describeFindings),
/* harmony export */   ld: () => (/* binding */ describeSuppression),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   pt: () => (/* binding */ describeUse)
/* harmony export */ });
/* unused harmony exports SEVERITIES, describeWorkload */
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8508);

/** The cause letters in words (contract §5). */
const CAUSES = {
    A: 'not loaded into the local cluster',
    B: 'wrong tag',
    C: 'pull policy',
    D: 'registry access',
    E: 'not in the registry',
    F: 'network',
};
const SEVERITIES = ['error', 'warning', 'note'];
/** The documentation page of a rule. */
function ruleUrl(rule, options) {
    return options.ruleInfo.get(rule)?.docsUrl ?? `${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .HOMEPAGE */ .p}/blob/main/docs/rules/${encodeURIComponent(rule)}.md`;
}
/** `Deployment/api`. */
function describeWorkload(use) {
    return `${use.kind}/${use.name}`;
}
/** `Deployment/api, container "api"`; other roles are named. */
function describeUse(use) {
    const role = use.role === 'volume' ? 'image volume' : use.role === 'container' ? 'container' : `${use.role} container`;
    return `${describeWorkload(use)}, ${role} "${use.container}"`;
}
/** The workloads of an image, each once, sorted; `more` counts those beyond `limit`. */
function usedBy(image, limit = Number.POSITIVE_INFINITY) {
    const names = [...new Set(image.uses.map(describeWorkload))].sort();
    return { names: names.slice(0, limit), more: Math.max(0, names.length - limit) };
}
/** `chart deploy/helm/api, values base.yaml, prod.yaml`; '' when the target has neither. */
function describeTarget(target) {
    if (!target)
        return '';
    const chart = target.chart === null ? [] : [`chart ${target.chart}`];
    return [...chart, ...(target.values.length > 0 ? [`values ${target.values.join(', ')}`] : [])].join(', ');
}
/** `3 errors`, `1 error`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `3 errors, 1 warning`, or `no findings`. */
function describeFindings(counts) {
    const parts = [
        counts.errors > 0 ? countOf(counts.errors, 'error') : '',
        counts.warnings > 0 ? countOf(counts.warnings, 'warning') : '',
        counts.notes > 0 ? countOf(counts.notes, 'note') : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? parts.join(', ') : 'no findings';
}
/** `12 images: 9 found, 2 absent, 1 denied`. */
function describeImages(counts) {
    const states = ['found', 'absent', 'denied', 'unverified', 'skipped'].filter((state) => counts[state] > 0);
    const total = countOf(counts.images, 'image');
    return states.length > 0 ? `${total}: ${states.map((state) => `${counts[state]} ${state}`).join(', ')}` : total;
}
/** The last line of every report: `3 errors, 1 warning · 12 images: 9 found, 2 absent, 1 denied · verdict: fail`. */
function summaryLine(report) {
    return `${describeFindings(report.counts)} · ${describeImages(report.counts)} · verdict: ${report.verdict}`;
}
/** Findings by severity, most severe first, otherwise in the order of the report. */
function bySeverity(findings) {
    return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
/** `reason, until 2027-01-31`. */
function describeSuppression(finding) {
    return finding.until === null ? finding.reason : `${finding.reason}, until ${finding.until}`;
}


/***/ }),

/***/ 6391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toJson)
/* harmony export */ });
/** Everything that JSON.stringify leaves as it is although a terminal, an editor or a workflow runner would act on it. */
const RISKY = /(?!\n)\p{C}|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;
/**
 * Serialises a value as JSON with two spaces and a line break at the end. Values stay exactly what they are: control,
 * bidirectional and invisible characters are written as `\uXXXX`, and so is the `#` of `##[`, which a runner of GitHub
 * Actions would obey.
 */
function toJson(value) {
    const text = JSON.stringify(value, null, 2).replace(RISKY, escapeUnits).replaceAll('##[', '\\u0023#[');
    return `${text}\n`;
}
function escapeUnits(character) {
    let text = '';
    for (let index = 0; index < character.length; index++) {
        text += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    }
    return text;
}


/***/ }),

/***/ 5800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7969);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1887);


/** A word that Markdown and GitHub show as it is: letters, digits, and punctuation that means nothing inside a word. */
const PLAIN_WORD = /^[(‘“'–—-]*[\p{L}\p{N}]+(?:[-'’./–—=+,;][\p{L}\p{N}]+)*[).,;:?…’”'–—-]*$/u;
/** Words that GitHub makes links although they look plain: `www.x`, `GH-12`, commit ids. */
const AUTOLINKED = /www\.|gh-\d|(?<!\w)(?=\w*\d)[0-9a-f]{7,}/i;
/** Punctuation that may stand alone between words. */
const PLAIN_MARK = /^[(–—·→…]+$/;
/** What would start a list item at the beginning of a line. */
const LIST_MARKER = /^\d+[.)]$/;
/**
 * Shows untrusted text as a code span, on one line: nothing in it is a link, a mention, HTML or a fence. Inside a table a
 * pipe is escaped (GFM, https://github.github.com/gfm/#tables-extension-).
 */
function markdownCode(text, place = 'text') {
    const content = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text);
    if (content.trim() === '')
        return `\`"${content}"\``;
    const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const padding = /^[` ]|[` ]$/.test(content) ? ' ' : '';
    // No code span of a table can hold a backslash before a pipe: they get a space between them.
    const cell = place === 'table' ? content.replaceAll('\\|', '\\ |').replaceAll('|', '\\|') : content;
    return `${fence}${padding}${cell}${padding}${fence}`;
}
/** Text in double quotes or in backticks, as our sentences quote values. */
const QUOTED = /"[^"]*"|`[^`]+`/g;
/**
 * Shows an untrusted sentence: text in double quotes or backticks and every word that Markdown or GitHub would interpret
 * become code spans, the other words stay. The result is one line and safe wherever inline text may stand.
 *
 * @param quotes `drop` shows `"x"` as the code span `x`; `keep`, for text to be typed in, as `"x"`
 */
function markdownText(text, place = 'text', quotes = 'drop') {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(text);
    let shown = '';
    let end = 0;
    // Two code spans never touch: their backticks would run together.
    const append = (piece) => {
        shown += shown.endsWith('`') && piece.startsWith('`') ? ` ${piece}` : piece;
    };
    for (const { 0: quoted, index } of line.matchAll(QUOTED)) {
        append(showPart(line.slice(end, index), place, shown === ''));
        const keepsQuotes = quotes === 'keep' && quoted.startsWith('"');
        append(markdownCode(keepsQuotes ? quoted : quoted.slice(1, -1), place));
        end = index + quoted.length;
    }
    append(showPart(line.slice(end), place, shown === ''));
    return shown;
}
/** Shows untrusted lines as a fenced block that nothing inside can close. */
function markdownBlock(lines, language = 'text') {
    const content = lines.map((line) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .defuseLineStart */ .Rt)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)));
    const longest = Math.max(2, ...content.flatMap((line) => [...line.matchAll(/`+/g)].map((run) => run[0].length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...content, fence].join('\n');
}
/** What follows a quoted text may begin with punctuation that belongs to it. */
function showPart(text, place, isStart) {
    const mark = isStart ? '' : (/^[:,.;?)]*(?= |$)/.exec(text)?.[0] ?? '');
    return mark + showWords(text.slice(mark.length), place, isStart);
}
function showWords(text, place, isStart) {
    const tokens = text.split(/( +)/);
    let shown = '';
    let risky = '';
    const flush = () => {
        if (risky === '')
            return;
        shown += showRisky(risky, place);
        risky = '';
    };
    for (const [index, token] of tokens.entries()) {
        if (/^ *$/.test(token)) {
            if (risky === '')
                shown += token;
            else
                risky += token;
        }
        else if (isPlain(token, isStart && index === 0)) {
            flush();
            shown += token;
        }
        else {
            risky += token;
        }
    }
    flush();
    return shown;
}
/** Shows words as one code span; punctuation of the sentence around them stays outside. */
function showRisky(text, place) {
    const [, open, word, end, spaces] = /^(\(?)(.+?)([.,;:]*)( *)$/.exec(text);
    const isClosing = word.length > 1 && word.endsWith(')') && (open !== '' || !word.includes('('));
    const code = markdownCode(isClosing ? word.slice(0, -1) : word, place);
    return `${open}${code}${isClosing ? ')' : ''}${end}${spaces}`;
}
function isPlain(word, isFirst) {
    if (isFirst && (LIST_MARKER.test(word) || /^\W/.test(word.replace(/^[(‘“]+/, ''))))
        return false;
    if (!isFirst && PLAIN_MARK.test(word))
        return true;
    return PLAIN_WORD.test(word) && !AUTOLINKED.test(word);
}


/***/ }),

/***/ 3548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ workflowCommand)
/* harmony export */ });
/* unused harmony exports escapeData, escapeProperty */
/**
 * The encoding of workflow commands, the same as the toolkit's
 * (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts). The action itself uses @actions/core; this is for
 * `--format github` on the command line.
 */
/** Encodes the message of a workflow command. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** Encodes the value of a property of a workflow command. */
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** Builds `::name key=value,key=value::message`. Properties that are empty, 0 or undefined are left out, as the toolkit does. */
function workflowCommand(name, properties, message) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value)
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`;
}


/***/ }),

/***/ 8442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ github),
/* harmony export */   hk: () => (/* binding */ annotations)
/* harmony export */ });
/* unused harmony exports GITHUB_LIMITS, annotationOf */
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9648);
/* harmony import */ var _escape_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1887);
/* harmony import */ var _escape_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3548);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1393);




const GITHUB_LIMITS = { perLevel: 10, messageLength: 4096 };
const LEVELS = { error: 'error', warning: 'warning', note: 'notice' };
const MAX_USES = 5;
/** Turns findings into annotations, one each, within GitHub's limits. */
function annotations(report, options, limits = GITHUB_LIMITS) {
    const all = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .bySeverity */ .Np)(report.findings).map((finding) => annotationOf(finding, report, options, limits));
    const surplus = { error: 0, warning: 0, notice: 0 };
    const shown = [];
    for (const level of ['error', 'warning', 'notice']) {
        const own = all.filter((annotation) => annotation.level === level);
        const isCounted = level === 'error' && report.verdict !== 'pass';
        const room = isCounted ? limits.perLevel - 1 : limits.perLevel;
        const kept = own.length <= room ? own.length : isCounted ? room : room - 1;
        surplus[level] = own.length - kept;
        shown.push(...own.slice(0, kept));
        if (surplus[level] > 0 && !isCounted)
            shown.push(counting(level, surplus[level]));
    }
    return { shown, surplus, summary: summaryOf(report, surplus.error) };
}
/** Workflow commands for `--format github`; the action emits `annotations` through @actions/core instead. */
const github = { id: 'github', render };
function render(report, options) {
    const { shown, summary } = annotations(report, options);
    const commands = shown.map((annotation) => (0,_escape_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowCommand */ .NA)(annotation.level, toProperties(annotation), annotation.message));
    const last = report.verdict === 'pass' ? summary : (0,_escape_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowCommand */ .NA)('error', {}, summary);
    return `${[...commands, last].join('\n')}\n`;
}
/** The properties in the toolkit's order and under the runner's names. */
function toProperties(annotation) {
    return {
        title: annotation.title,
        file: annotation.file ?? undefined,
        line: annotation.startLine ?? undefined,
        endLine: annotation.endLine ?? undefined,
        col: annotation.startColumn ?? undefined,
        endColumn: annotation.endColumn ?? undefined,
    };
}
/** Turns one finding into an annotation. */
function annotationOf(finding, report, options, limits) {
    const { location } = finding;
    const isOneLine = location !== null && location.line === location.endLine;
    return {
        level: LEVELS[finding.severity],
        title: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(finding.rule),
        message: messageOf(finding, report, options, limits.messageLength),
        file: location && (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryPath */ .SH)(location.file, options)),
        startLine: location?.line ?? null,
        endLine: location?.endLine ?? null,
        startColumn: isOneLine ? location.column : null,
        endColumn: isOneLine ? location.endColumn : null,
    };
}
function messageOf(finding, report, options, length) {
    const uses = finding.uses.slice(0, MAX_USES).map(_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeUse */ .pt);
    const more = finding.uses.length - uses.length;
    const target = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$r)(report, finding.target));
    const before = [
        ...(0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)(finding.message.trim()),
        ...(0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)(finding.help.trim()).map((line, index) => (index === 0 ? `fix: ${line}` : line)),
        ...(target === '' ? [] : [(0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(target)]),
        ...uses.map(_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK),
        ...(more > 0 ? [`and ${more} more`] : []),
        ...finding.evidence.flatMap(_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB),
    ];
    const end = `\nsee ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleUrl */ .QB)(finding.rule, options)}`;
    const text = before.map((line) => line.replace(/^(\s*)::/, '$1\\::')).join('\n');
    return (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(text, Math.max(1, length - end.length)) + end;
}
function counting(level, count) {
    const message = `…and ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(count, `more ${level}`)}: GitHub shows no more annotations of a step; the job summary and the reports list them all`;
    return {
        level,
        title: 'pullproof',
        message,
        file: null,
        startLine: null,
        endLine: null,
        startColumn: null,
        endColumn: null,
    };
}
function summaryOf(report, surplus) {
    const more = surplus > 0 ? ` · ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(surplus, 'error')} not annotated: see the job summary` : '';
    return `pullproof: ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryLine */ .dC)(report)}${more}`;
}


/***/ }),

/***/ 3235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   eV: () => (/* binding */ pad),
/* harmony export */   lG: () => (/* binding */ hang)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);

/** Columns that text takes on a terminal. Plain ASCII, nearly all there is, does without the segmenter of string-width. */
function columnsOf(text) {
    return /^[ -~]*$/.test(text) ? text.length : (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text);
}
/** Pads text with spaces to `columns` of a terminal. Longer text stays as it is. */
function pad(text, columns) {
    return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
/**
 * Breaks text between words into lines that fit `columns`, with `first` spaces before the first line and `rest` before the
 * others. A word is never broken: a reference, a path or an address can be copied whole.
 */
function hang(text, columns, first, rest = first) {
    const lines = [];
    let line = '';
    let room = columns - first;
    for (const word of text.split(' ')) {
        if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > room) {
            lines.push(line);
            line = word;
            room = columns - rest;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].map((content, index) => ' '.repeat(index === 0 ? first : rest) + content);
}


/***/ }),

/***/ 1393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Pb: () => (/* binding */ fallbackFile),
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   kq: () => (/* binding */ uriPath)
/* harmony export */ });
/** The target that a finding or an image belongs to. */
function targetOf(report, name) {
    return report.targets.find((target) => target.name === name);
}
/** Where a finding without a location is shown: the chart, else the last values file, else the target's name. */
function placeOf(finding, report) {
    const target = targetOf(report, finding.target);
    return finding.location?.file ?? target?.chart ?? target?.values.at(-1) ?? finding.target;
}
/** Names a file from the root of the repository. Paths that lead out of the repository keep their `..`, absolute ones stay. */
function repositoryPath(file, options) {
    if (file.startsWith('/') || /^[A-Za-z]:/.test(file))
        return file;
    const segments = [];
    for (const segment of `${options.repositoryPrefix ?? ''}/${file}`.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..')
            segments.pop();
        else
            segments.push(segment);
    }
    return segments.join('/');
}
/**
 * The file that formats with obligatory locations (SARIF) name for a finding without one: the chart's `Chart.yaml`, a packaged
 * chart itself, else the last values file, else the configuration.
 */
function fallbackFile(target) {
    if (target?.chart)
        return /\.(tgz|tar\.gz)$/.test(target.chart) ? target.chart : `${target.chart}/Chart.yaml`;
    return target?.values.at(-1) ?? 'pullproof.yaml';
}
/** A path as the path of a URI: everything but unreserved characters is encoded, slashes stay. */
function uriPath(path) {
    const encode = (segment) => encodeURIComponent(segment).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return path.toWellFormed().split('/').map(encode).join('/');
}


/***/ }),

/***/ 8243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hideCredentials),
/* harmony export */   _: () => (/* binding */ sourceLine)
/* harmony export */ });
/* harmony import */ var _escape_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1887);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3235);


/** Words at the end of keys whose values are credentials. `imagePullSecrets` and `secretName` hold names and are shown. */
const CREDENTIAL = '[\\w.-]*(?:password|passwd|token|auths?|dockerconfigjson|dockercfg|credentials?|api[-_]?key|private[-_]?key)';
/** Such a key at the start of a line: all that follows is hidden. */
const LINE = new RegExp(`^(\\s*(?:-\\s+)?["']?${CREDENTIAL}["']?\\s*[:=]\\s*)(\\S.*)$`, 'i');
/** Such a key inside a flow mapping or JSON, also in JSON inside of a string: its scalar is hidden. */
const FLOW = new RegExp(`(${CREDENTIAL}[\\\\"']*\\s*[:=]\\s*[\\\\"']*)([^\\s,{}[\\]"'\\\\]+)`, 'gi');
/** Tokens of GitHub, GitLab and Docker Hub. */
const TOKEN = /(?<!\w)(?:gh[pousr]|github_pat|glpat|dckr_pat|dckr_oat)[_-][\w-]{8,}/g;
/** Long runs of base64; digests and paths lack one of capitals, small letters and figures. */
const BASE64 = /(?<![\w+/])(?=[^\s"']*[A-Z])(?=[^\s"']*[a-z])(?=[^\s"']*\d)[A-Za-z0-9+/]{48,}={0,2}/g;
/**
 * Takes the line of a location out of a file's text and fits it into `width` columns around the marked part. Values that look
 * like credentials are replaced by `***`, so that pointing at a line never prints one. Null when the file has no such line.
 */
function sourceLine(text, location, width) {
    const raw = text
        .replace(/^\ufeff/, '')
        .split('\n')[location.line - 1]?.replace(/\r$/, '');
    if (raw === undefined || raw.trim() === '')
        return null;
    const hidden = hideCredentials(raw);
    if (hidden !== raw)
        return { text: show(hidden), indent: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(show(/^\s*/.exec(hidden)[0])), length: 1 };
    const start = wholeCharacter(raw, Math.min(location.column - 1, raw.length));
    const last = location.endLine === location.line ? Math.max(location.endColumn - 1, start + 1) : raw.length;
    const end = last > start + 1 ? wholeCharacter(raw, last) : start + String.fromCodePoint(raw.codePointAt(start) ?? 32).length;
    const before = show(raw.slice(0, start));
    const marked = show(raw.slice(start, end));
    return crop(before, marked, show(raw.slice(end)), width);
}
/** Replaces what looks like a credential in one line of YAML by `***`. */
function hideCredentials(line) {
    const hidden = line.replace(LINE, (match, key, value) => (isReference(value) ? match : `${key}***`));
    const inner = hidden === line && !LINE.test(line) ? line.replace(FLOW, '$1***') : hidden;
    return inner.replace(TOKEN, '***').replace(BASE64, '***');
}
/** Templates, variables, anchors and empty collections are no credential themselves. */
function isReference(value) {
    return /^(\{\{.*\}\}|\$\{\w+\}|[&*]\S+|""|''|\{\}|\[\]|[|>][-+]?|#.*)$/.test(value.trim());
}
/** Moves an index that lies inside a surrogate pair to the start of the pair. */
function wholeCharacter(text, index) {
    const isInside = /[\udc00-\udfff]/.test(text.charAt(index)) && /[\ud800-\udbff]/.test(text.charAt(index - 1));
    return isInside ? index - 1 : index;
}
function show(text) {
    return (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text.replaceAll('\t', '  '));
}
function crop(before, marked, after, width) {
    const indent = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(before);
    const length = Math.max(1, (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(marked));
    const all = before + marked + after;
    if (indent + length + (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(after) <= width)
        return { text: all, indent, length };
    if (indent + length < width)
        return { text: `${takeColumns(all, width - 1)}…`, indent, length };
    const kept = takeColumns(marked, Math.max(1, width - 2));
    const isCut = kept.length < marked.length || after !== '';
    return { text: `…${kept}${isCut ? '…' : ''}`, indent: 1, length: Math.max(1, (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(kept)) };
}
function takeColumns(text, columns) {
    let taken = '';
    let used = 0;
    for (const character of text) {
        used += (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(character);
        if (used > columns)
            break;
        taken += character;
    }
    return taken;
}


/***/ })

};
