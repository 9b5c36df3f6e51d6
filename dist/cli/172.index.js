export const id = 172;
export const ids = [172];
export const modules = {

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
