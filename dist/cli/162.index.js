export const id = 162;
export const ids = [162,243,172];
export const modules = {

/***/ 1954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ alignColumns)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);

/** Aligns rows of text in columns with two spaces between them; the last column is not padded. Ends with a line break. */
function alignColumns(rows) {
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(row[column] ?? ''))));
    const lines = rows.map((row) => row
        .map((cell, column) => column === row.length - 1 ? cell : cell + ' '.repeat(widths[column] - (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(cell)))
        .join('  ')
        .trimEnd());
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 8040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   images: () => (/* binding */ images)
/* harmony export */ });
/* harmony import */ var _core_exit_codes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7939);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2052);
/* harmony import */ var _files_write_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4926);
/* harmony import */ var _helm_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2172);
/* harmony import */ var _preflight_findings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2032);
/* harmony import */ var _preflight_gather_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3679);
/* harmony import */ var _reporters_escape_json_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6391);
/* harmony import */ var _reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7969);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1954);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(422);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8261);
/* harmony import */ var _render_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7243);












/** `pullproof images`: every image of a chart or of manifests, with the pods that use it; no registry is asked. */
async function images(invocation, io) {
    const output = invocation.options.output;
    if (output !== undefined)
        (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_1__/* .ensureWritable */ .Z)(output, io.cwd);
    const engine = (0,_helm_engine_js__WEBPACK_IMPORTED_MODULE_2__.createEngine)();
    const warn = (message) => io.writeError((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeWarning */ .B)(message));
    try {
        const { settings, warnings } = (0,_render_settings_js__WEBPACK_IMPORTED_MODULE_6__.loadRenderSettings)(invocation, io);
        const gathered = await (0,_preflight_gather_js__WEBPACK_IMPORTED_MODULE_3__.gather)(settings, (0,_ports_js__WEBPACK_IMPORTED_MODULE_7__.createPorts)(io, engine, () => { }, warn));
        if (gathered.failure !== null) {
            io.writeError(`${(0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalLines */ .MJ)(`Error: ${gathered.failure.message}`).join('\n')}\n`);
            return _core_exit_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .EXIT_FINDINGS */ .cB;
        }
        for (const warning of [...warnings, ...gathered.warnings])
            warn(warning);
        const { uses } = gathered.inventory;
        const text = invocation.options.format === 'json' ? asJson(uses) : asTable(uses);
        if (output === undefined)
            io.writeOut(text);
        else
            (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWholeFile */ .R)(output, text, io.cwd);
        return _core_exit_codes_js__WEBPACK_IMPORTED_MODULE_8__/* .EXIT_OK */ .Ij;
    }
    finally {
        await engine.close();
    }
}
function resolved(use) {
    return use.parsed.ok ? (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(use.parsed.reference) : '';
}
/** The shape of `images` in the JSON report (contract §4), without what only a registry can tell. */
function asJson(uses) {
    const list = [...groupByImage(uses)].map(([reference, group]) => ({
        reference,
        resolved: resolved(group[0]),
        uses: group.map((use) => (0,_preflight_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .reportUse */ .IY)(use, use.podPullSecrets.flatMap(({ name }) => (name === null ? [] : [name])))),
    }));
    return (0,_reporters_escape_json_js__WEBPACK_IMPORTED_MODULE_10__/* .toJson */ .a)({ schemaVersion: 1, images: list });
}
function asTable(uses) {
    if (uses.length === 0)
        return 'no images\n';
    const rows = [...groupByImage(uses)].flatMap(([reference, group]) => group.map((use, index) => [
        index === 0 ? (0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(reference === '' ? '""' : reference) : '',
        (0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(`${use.workload.kind}/${use.workload.name}`),
        (0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(use.role === 'container' ? use.container : `${use.container} (${use.role})`),
        (0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(use.pullPolicy),
    ]));
    return (0,_columns_js__WEBPACK_IMPORTED_MODULE_11__/* .alignColumns */ .R)([['IMAGE', 'USED BY', 'CONTAINER', 'PULL POLICY'], ...rows]);
}
function groupByImage(uses) {
    const groups = new Map();
    for (const use of [...uses].sort((a, b) => (a.image < b.image ? -1 : a.image > b.image ? 1 : a.id < b.id ? -1 : 1))) {
        groups.set(use.image, [...(groups.get(use.image) ?? []), use]);
    }
    return groups;
}


/***/ }),

/***/ 8261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createPorts: () => (/* binding */ createPorts)
/* harmony export */ });
/* harmony import */ var _core_sensitive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1386);

/** Connects the main job with the command line. `GITHUB_TOKEN` (or `GH_TOKEN`) is the token for ghcr.io. */
function createPorts(io, engine, onProgress, onWarning) {
    const token = io.env.GITHUB_TOKEN || io.env.GH_TOKEN;
    return {
        cwd: io.cwd,
        env: io.env,
        home: io.home,
        today: io.today,
        githubToken: token ? (0,_core_sensitive_js__WEBPACK_IMPORTED_MODULE_0__/* .sensitive */ .L)(token) : null,
        stdin: io.stdin,
        engine,
        onProgress,
        onWarning,
    };
}


/***/ }),

/***/ 7243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadRenderSettings: () => (/* binding */ loadRenderSettings)
/* harmony export */ });
/* harmony import */ var _config_chart_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6723);
/* harmony import */ var _config_helm_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8579);
/* harmony import */ var _config_layer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7110);
/* harmony import */ var _config_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2714);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6668);






/**
 * Makes the settings of one render from the flags or the helm command behind `--`.
 *
 * @throws UserError when nothing is named or the chart does not exist
 */
function loadRenderSettings(invocation, io) {
    const request = (0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .toRequest */ .d)(invocation);
    const helm = request.helmCommand === null ? null : (0,_config_helm_command_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHelmCommand */ .H)(request.helmCommand);
    const environment = io.env.HELM_NAMESPACE ? { namespace: io.env.HELM_NAMESPACE } : {};
    const settings = (0,_config_target_js__WEBPACK_IMPORTED_MODULE_2__/* .toTarget */ .LJ)({ ...environment, ...(0,_config_layer_js__WEBPACK_IMPORTED_MODULE_5__/* .extendLayer */ .kQ)(helm?.layer ?? {}, request.flags) });
    if (settings.chart === null && settings.manifests.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('CHART_MISSING', `"pullproof ${invocation.command}" needs a chart`, {
            hint: `name a directory or a .tgz: pullproof ${invocation.command} deploy/helm/api`,
        });
    }
    if (settings.chart !== null)
        (0,_config_chart_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .checkChartReference */ .a)(settings.chart, io.cwd);
    return { settings, warnings: helm?.warnings ?? [] };
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

/***/ 2172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createEngine: () => (/* binding */ createEngine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/helm/assets.js



/**
 * Finds the engine by walking up from this file: in the bundle to `dist/`, from source to the root of the repository.
 *
 * @throws Error when the installation is incomplete
 */
function findEngineFiles() {
    const here = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    for (let directory = here;; directory = external_node_path_.dirname(directory)) {
        for (const dist of [directory, external_node_path_.join(directory, 'dist')]) {
            const wasm = external_node_path_.join(dist, 'engine', 'helm.wasm.zst');
            if ((0,external_node_fs_.existsSync)(wasm))
                return { wasm, worker: findWorker(here, dist) };
        }
        if (directory === external_node_path_.dirname(directory))
            break;
    }
    throw new Error(`the engine (engine/helm.wasm.zst) is missing above ${here}: the installation is incomplete`);
}
function findWorker(here, dist) {
    const candidates = [
        external_node_path_.join(here, 'worker.ts'),
        external_node_path_.join(here, 'worker.js'),
        external_node_path_.join(dist, 'worker', 'index.js'),
    ];
    const worker = candidates.find((file) => (0,external_node_fs_.existsSync)(file));
    if (worker === undefined)
        throw new Error(`the engine's worker (worker/index.js) is missing in ${dist}: the installation is incomplete`);
    return worker;
}

;// CONCATENATED MODULE: ./build/helm/frame.js
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/**
 * Encodes a request: `u32 header length | header (JSON) | blobs back to back`, little endian.
 *
 * @returns a fresh buffer that the caller may transfer
 */
function encodeFrame(header, blobs) {
    const json = encoder.encode(JSON.stringify(header));
    const length = blobs.reduce((sum, blob) => sum + blob.byteLength, 4 + json.byteLength);
    const frame = new Uint8Array(length);
    new DataView(frame.buffer).setUint32(0, json.byteLength, true);
    frame.set(json, 4);
    let offset = 4 + json.byteLength;
    for (const blob of blobs) {
        frame.set(blob, offset);
        offset += blob.byteLength;
    }
    return frame.buffer;
}
/** Encodes a render; the blobs are the chart's, those of `values`, those of `setFiles`. */
function encodeRender(request) {
    const { chart, values, setFiles, ...flags } = request;
    const header = {
        op: 'render',
        ...flags,
        chart: chart.kind === 'archive'
            ? { kind: 'archive', name: chart.name, size: chart.bytes.byteLength }
            : {
                kind: 'directory',
                root: chart.root,
                files: chart.files.map((file) => ({
                    path: file.path,
                    size: file.bytes.byteLength,
                    ...(file.irregular ? { irregular: true } : {}),
                })),
            },
        values: values.map((file) => ({ name: file.path, size: file.bytes.byteLength })),
        setFiles: setFiles.map((file) => ({ arg: file.arg, path: file.path, size: file.bytes.byteLength })),
    };
    const chartBlobs = chart.kind === 'archive' ? [chart.bytes] : chart.files.map((file) => file.bytes);
    return encodeFrame(header, [
        ...chartBlobs,
        ...values.map((file) => file.bytes),
        ...setFiles.map((file) => file.bytes),
    ]);
}
/**
 * Decodes a response: `u32 JSON length | JSON | text`.
 *
 * @throws Error when the frame is malformed, which is a fault of the engine
 */
function decodeFrame(buffer) {
    if (buffer.byteLength < 4)
        throw new Error('the engine answered with less than a frame');
    const length = new DataView(buffer).getUint32(0, true);
    if (length > buffer.byteLength - 4)
        throw new Error('the engine answered with a cut frame');
    const body = JSON.parse(decoder.decode(new Uint8Array(buffer, 4, length)));
    return { body, text: new Uint8Array(buffer, 4 + length) };
}

;// CONCATENATED MODULE: ./build/helm/limits.js
/** The module's own maximum, in bytes. */
const MODULE_MEMORY = 1024 * 1024 * 1024;
const MIB = 1024 * 1024;
/** Says what ended a call, in one sentence with the limit and its usual cause. */
function limitFailure(fault, limits) {
    const kind = fault.limit === null ? 'internal' : 'limit';
    return { ok: false, error: { kind, message: sentence(fault, limits), detail: fault.detail }, warnings: [] };
}
function sentence({ limit, detail }, limits) {
    switch (limit) {
        case 'time':
            return `rendering took longer than ${limits.timeoutMs / 1000} s and was stopped; the usual cause is an endless "range" or a template that calls itself without end`;
        case 'memory':
            return `rendering needed more than ${Math.floor((limits.maxMemoryBytes ?? MODULE_MEMORY) / MIB)} MiB of memory and was stopped; the usual cause is YAML whose aliases multiply, or a template that calls itself or grows its text without end`;
        case 'stack':
            return 'rendering nested deeper than the stack allows and was stopped; the usual cause is a template that includes itself, or YAML nested thousands of levels deep';
        case 'output':
            return `the rendered output is larger than ${Math.floor(limits.maxOutputBytes / MIB)} MiB; the usual cause is a "range" over too much, or a template that repeats itself`;
        case null:
            return `the engine stopped unexpectedly: ${detail.split('\n', 1)[0]}`;
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/helm/worker-link.js

/** Native stack of the worker in MiB: Helm allows 1,000 nested includes, which need more than the 4 that a worker has. */
const STACK_MB = 64;
/** Starts a worker at once. It does not keep the process alive until `hold(true)`. */
function startWorker(entry, start) {
    const worker = new external_node_worker_threads_.Worker(entry, {
        workerData: start,
        execArgv: [],
        env: {},
        stdin: false,
        stdout: true,
        stderr: true,
        resourceLimits: { stackSizeMb: STACK_MB },
    });
    let calls = 0;
    let waiting = null;
    let dead = null;
    const deliver = (message) => {
        if (message instanceof Error)
            dead ??= message;
        const receive = waiting;
        waiting = null;
        receive?.(message);
    };
    worker.on('message', (message) => {
        if (message.type === 'ready' || message.type === 'broken')
            started(message);
        else
            deliver(message);
    });
    worker.on('error', (error) => {
        started(error);
        deliver(error);
    });
    worker.on('exit', (code) => {
        const error = new Error(`the engine's worker ended with status ${code}`);
        started(error);
        deliver(error);
    });
    // After the listeners: adding one for messages makes the worker hold the process again.
    worker.unref();
    let started = () => { };
    const ready = new Promise((resolve, reject) => {
        started = (message) => {
            if (message instanceof Error)
                reject(message);
            else if (message.type === 'ready')
                resolve(message);
            else if (message.type === 'broken')
                reject(new Error(`the engine cannot be started: ${message.message}`));
        };
    });
    // Whoever calls sees the rejection; an unused engine must not bring the process down.
    ready.catch(() => { });
    return {
        ready,
        call(frame, deterministic, timeoutMs) {
            if (dead)
                return Promise.resolve(faultOf(dead));
            calls += 1;
            const message = { id: calls, frame, deterministic };
            return new Promise((resolve) => {
                const timer = setTimeout(() => {
                    waiting = null;
                    resolve({ limit: 'time', detail: `no answer after ${timeoutMs} ms` });
                }, timeoutMs);
                waiting = (reply) => {
                    clearTimeout(timer);
                    resolve(reply instanceof Error ? faultOf(reply) : answerOf(reply));
                };
                worker.postMessage(message, [frame]);
            });
        },
        hold(busy) {
            if (busy)
                worker.ref();
            else
                worker.unref();
        },
        async terminate() {
            await worker.terminate();
        },
    };
}
function answerOf(reply) {
    if (reply.type === 'answer')
        return reply.frame;
    return reply.type === 'fault' ? reply.fault : { limit: null, detail: `an unexpected message: ${reply.type}` };
}
function faultOf(error) {
    return {
        limit: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : null,
        detail: `${error.name}: ${error.message}`,
    };
}

;// CONCATENATED MODULE: ./build/helm/engine.js




/** 1 GiB is what the module itself allows; 60 s is far above the slowest known chart (3 s). */
const DEFAULTS = { timeoutMs: 60_000, maxMemoryBytes: null, maxOutputBytes: 64 * 1024 * 1024 };
/**
 * Starts the engine at once, in a worker thread, so that loading it overlaps with other work. An idle engine does not keep the
 * process alive.
 *
 * @throws Error when the installation is incomplete
 */
function createEngine(options = {}) {
    const limits = {
        timeoutMs: options.timeoutMs ?? DEFAULTS.timeoutMs,
        maxMemoryBytes: options.maxMemoryBytes ?? DEFAULTS.maxMemoryBytes,
        maxOutputBytes: options.maxOutputBytes ?? DEFAULTS.maxOutputBytes,
    };
    const files = findEngineFiles();
    let module = null;
    let link = start();
    let tail = Promise.resolve();
    let isClosed = false;
    function start() {
        const started = startWorker(files.worker, {
            file: files.wasm,
            module,
            maxMemoryBytes: limits.maxMemoryBytes,
            maxOutputBytes: limits.maxOutputBytes,
        });
        started.ready.then((ready) => {
            module = ready.module;
            options.onStart?.(ready.times);
        }, () => { });
        return started;
    }
    async function discard() {
        const old = link;
        link = null;
        await old?.terminate();
    }
    async function exchange(frame, deterministic, timeoutMs) {
        link ??= start();
        link.hold(true);
        try {
            await link.ready;
        }
        catch (error) {
            await discard();
            throw error;
        }
        const answer = await link.call(frame, deterministic, timeoutMs);
        link.hold(false);
        if (!(answer instanceof ArrayBuffer))
            await discard();
        return answer;
    }
    /** Calls one after another; the frame is made when its turn comes, so that waiting calls hold no copies. */
    function call(makeFrame, deterministic, timeoutMs = limits.timeoutMs) {
        if (isClosed)
            return Promise.reject(new Error('the engine is closed'));
        const turn = tail.then(async () => {
            const time = Math.min(timeoutMs, limits.timeoutMs);
            const answer = await exchange(makeFrame(), deterministic, time);
            if (answer instanceof ArrayBuffer)
                return decodeFrame(answer);
            return limitFailure(answer, { ...limits, timeoutMs: time });
        });
        tail = turn.catch(() => { });
        return turn;
    }
    async function ask(header, blobs = []) {
        const answer = await call(() => encodeFrame(header, blobs), true);
        return 'body' in answer ? answer.body : answer;
    }
    return {
        async render(request, { timeoutMs } = {}) {
            const answer = await call(() => encodeRender(request), request.deterministic, timeoutMs);
            if (!('body' in answer))
                return answer;
            return { ...answer.body, text: answer.text };
        },
        async parse(sources) {
            const files = sources.map((file) => ({ name: file.path, size: file.bytes.byteLength }));
            const blobs = sources.map((file) => file.bytes);
            return refuseBroken(await ask({ op: 'parse', files }, blobs));
        },
        setFilePaths: (args) => ask({ op: 'setFilePaths', args }),
        resolveVersion: (constraint, versions) => ask({ op: 'resolveVersion', constraint, versions }),
        async info() {
            const answer = await ask({ op: 'info' });
            if (!answer.ok)
                throw new Error(answer.error.message);
            return { helm: answer.helm, kubernetes: answer.kubernetes, go: answer.go };
        },
        async close() {
            isClosed = true;
            await tail;
            await discard();
        },
    };
}
/** A document that does not parse is a failure of the whole: what stands in it is unknown. */
function refuseBroken(answer) {
    const broken = answer.ok ? answer.documents.find((document) => document.error !== undefined) : undefined;
    if (broken?.error === undefined)
        return answer;
    const { line } = broken.error;
    const where = line === undefined ? broken.source : `line ${line} of ${broken.source}`;
    // The library counts in the document, `line` in the file.
    const why = broken.error.message.replace(/^(?:error converting YAML to JSON: )?yaml: (?:line \d+: )?/, '');
    const error = { kind: 'yaml', message: `${where} is not valid YAML: ${why}`, file: broken.source };
    return { ok: false, error: line === undefined ? error : { ...error, line }, warnings: [] };
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

/***/ 2032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ reportUse),
/* harmony export */   Mc: () => (/* binding */ suppress),
/* harmony export */   N6: () => (/* binding */ toFinding)
/* harmony export */ });
/* unused harmony export severityOf */
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

/** Shows a use as reports do (contract §4). */
function reportUse(use, pullSecrets) {
    return {
        kind: use.workload.kind,
        name: use.workload.name,
        namespace: use.workload.namespace,
        container: use.container,
        role: use.role,
        source: use.source,
        pullPolicy: use.pullPolicy,
        pullSecrets,
        serviceAccount: use.serviceAccount,
    };
}
/**
 * Decides the severity of a violation: the configured level of the rule wins, then the violation's own, then the rule's
 * default. Returns null when the rule is off. A violation about something that could not be verified is a warning, and a
 * note when `on-unverified` is `ignore`.
 */
function severityOf({ rule, violation }, target) {
    const configured = target.rules[rule.id];
    if (configured === 'off')
        return null;
    const isUnverified = violation.isUnverified === true || (rule.severity === 'unverified' && violation.severity === undefined);
    if (isUnverified) {
        if (configured === 'error')
            return { severity: 'error', unverified: false };
        return {
            severity: target.onUnverified === 'ignore' || configured === 'note' ? 'note' : 'warning',
            unverified: true,
        };
    }
    const fallback = rule.severity === 'unverified' ? 'warning' : rule.severity;
    return { severity: configured ?? violation.severity ?? fallback, unverified: false };
}
/** Builds the finding; null when the rule is switched off. */
function toFinding(found, placement, target, uses) {
    const level = severityOf(found, target);
    if (!level)
        return null;
    const { rule, violation } = found;
    return {
        rule: rule.id,
        severity: level.severity,
        cause: violation.cause === undefined ? rule.cause : violation.cause,
        message: violation.message,
        help: violation.help,
        target: target.name,
        image: violation.image,
        location: placement.location,
        confidence: placement.location ? placement.confidence : 'none',
        related: placement.related,
        ...(placement.suggestion ? { suggestion: placement.suggestion } : {}),
        uses,
        evidence: violation.evidence ?? [],
        unverified: level.unverified,
    };
}
/**
 * Splits findings by the target's `ignore` entries. An entry whose `until` lies before `today` no longer hides: its finding
 * stays and says so.
 */
function suppress(findings, ignore, today) {
    const kept = [];
    const suppressed = [];
    for (const finding of findings) {
        const matching = ignore.filter((entry) => covers(entry, finding));
        const active = matching.find((entry) => entry.until === null || entry.until >= today);
        if (active) {
            suppressed.push({ ...finding, reason: active.reason, until: active.until });
            continue;
        }
        const expired = matching.map((entry) => `ignored until ${entry.until} ("${entry.reason}"): that day has passed`);
        kept.push(expired.length > 0 ? { ...finding, evidence: [...finding.evidence, ...expired] } : finding);
    }
    return { kept, suppressed };
}
function covers(entry, finding) {
    if (entry.rule !== '*' && entry.rule !== finding.rule)
        return false;
    if (entry.image === null)
        return true;
    if (finding.image === null)
        return false;
    // `*` also crosses slashes: an image glob is written against the whole reference, not against a path.
    return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(finding.image.replaceAll('/', '\u0001'), entry.image.replaceAll('/', '\u0001'), {
        dot: true,
        nonegate: true,
    });
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


/***/ })

};
