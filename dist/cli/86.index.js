export const id = 86;
export const ids = [86,243,172];
export const modules = {

/***/ 4462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   render: () => (/* binding */ render)
/* harmony export */ });
/* harmony import */ var _core_exit_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7939);
/* harmony import */ var _helm_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2172);
/* harmony import */ var _helm_render_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7826);
/* harmony import */ var _reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7969);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(422);
/* harmony import */ var _render_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7243);






/** `pullproof render`: prints what `helm template` prints, byte for byte; a chart that does not render gives Helm's error. */
async function render(invocation, io) {
    const engine = (0,_helm_engine_js__WEBPACK_IMPORTED_MODULE_0__.createEngine)();
    try {
        const { settings, warnings } = (0,_render_settings_js__WEBPACK_IMPORTED_MODULE_4__.loadRenderSettings)(invocation, io);
        for (const warning of warnings)
            io.writeError((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeWarning */ .B)(warning));
        const outcome = await (0,_helm_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRelease */ .c)(engine, settings, { mode: 'exact', workspace: io.cwd, stdin: io.stdin });
        if (!outcome.ok) {
            io.writeError(`${(0,_reporters_escape_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLines */ .MJ)(`Error: ${outcome.failure.message}`).join('\n')}\n`);
            return _core_exit_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_FINDINGS */ .cB;
        }
        if (outcome.text !== null)
            io.writeOut(outcome.text);
        return _core_exit_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_OK */ .Ij;
    }
    finally {
        await engine.close();
    }
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

/***/ 9445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ suggestWord),
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/**
 * Finds the known word that a mistyped one most likely meant.
 *
 * @param word what was written
 * @param known the words that are allowed
 * @returns the nearest known word, or null when none is near enough to be worth naming
 */
function nearestWord(word, known) {
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    const wanted = word.toLowerCase().replaceAll('_', '-');
    for (const candidate of known) {
        const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, candidate.toLowerCase());
        if (steps < bestDistance) {
            best = candidate;
            bestDistance = steps;
        }
    }
    const allowed = Math.max(1, Math.floor(wanted.length / 3));
    // Two letters changed places: two steps, also in a short word.
    const isTransposed = wanted.length >= 4 && bestDistance === 2 && best?.[0]?.toLowerCase() === wanted[0];
    return bestDistance <= allowed || isTransposed ? best : null;
}
/**
 * Says what was expected instead of an unknown word: the nearest one, or all of them.
 *
 * @returns `did you mean "platforms"?` or `expected one of: a, b, c`
 */
function suggestWord(word, known) {
    const near = nearestWord(word, known);
    return near === null ? `expected one of: ${[...known].sort().join(', ')}` : `did you mean "${near}"?`;
}


/***/ }),

/***/ 3643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatPlatform),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/** Prints `os/architecture[/variant]`. */
function formatPlatform(platform) {
    const base = `${platform.os}/${platform.architecture}`;
    return platform.variant ? `${base}/${platform.variant}` : base;
}
/** Parses `os/architecture[/variant]`; null when the text has another form. */
function parsePlatform(text) {
    const match = /^([a-z0-9]+)\/([a-z0-9_]+)(?:\/([a-z0-9.]+))?$/.exec(text);
    if (!match)
        return null;
    const [, os, architecture, variant] = match;
    return variant ? { os: os, architecture: architecture, variant } : { os: os, architecture: architecture };
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


/***/ })

};
