export const id = 826;
export const ids = [826];
export const modules = {

/***/ 7826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ renderRelease)
});

// UNUSED EXPORTS: renderInputs, replaceFile, replaceFiles

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/helm/helmignore.js
/**
 * Names of directories that `.helmignore` leaves out for certain, at any depth, so that `.git` and `node_modules` need not be read.
 *
 * Only plain names count (`.git`, `.git/`, `node_modules`); every other pattern is left to Helm's own `pkg/ignore` in the engine. A plain name that
 * matches is final there: no later pattern brings the entry back.
 */
function certainlyIgnored(helmignore) {
    const names = helmignore
        .split('\n')
        .map((line) => line.trim().replace(/\/$/, ''))
        .filter((line) => /^[A-Za-z0-9._-]+$/.test(line) && line !== '.' && line !== '..');
    return new Set(names);
}

;// CONCATENATED MODULE: ./build/helm/workspace.js


/** Says whether a path is a directory or lies in it; both absolute and real. */
function isInside(directory, file) {
    const relative = external_node_path_.relative(directory, file);
    return relative === '' || (relative !== '..' && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative));
}
/**
 * The real path of what belongs to the user's project: the repository around the working directory (the directory that holds `.git`), else the
 * working directory. Null when that is the root of the file system, which belongs to nobody's project.
 */
function projectRoot(cwd) {
    const start = (0,external_node_fs_.realpathSync)(cwd);
    for (let directory = start; directory !== external_node_path_.dirname(directory); directory = external_node_path_.dirname(directory)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_.join(directory, '.git')))
            return directory;
    }
    return start === external_node_path_.dirname(start) ? null : start;
}
/** A path for reports: relative to the working directory, with forward slashes. */
function reportPath(cwd, file) {
    const relative = external_node_path_.relative(cwd, external_node_path_.resolve(cwd, file));
    return relative === '' ? '.' : relative.split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./build/helm/chart-walk.js




/** Helm takes at most 100 MiB; what `.helmignore` leaves out does not count there, so reading stops only well above. In bytes. */
const MAX_CHART_BYTES = 200 * 1024 * 1024;
const NOTHING = new Uint8Array(0);
/** Stands for what is in a directory that is not read; below it, so that a pattern for the directory leaves it out too. */
const PLACEHOLDER = 'unreadable';
/** Thrown when a chart cannot be walked at all; the message says why. */
class ChartWalkError extends Error {
    name = 'ChartWalkError';
}
/**
 * Reads a chart directory as Helm walks it: names in byte order, symbolic links followed. A link may not lead outside all of `roots`.
 *
 * @param root absolute path of the chart
 * @param roots real paths of the chart and the workspace
 * @throws ChartWalkError when the directory is too large
 */
function walkChart(root, roots) {
    const files = [];
    const refused = new Map();
    const ignored = certainlyIgnored(readOptional(external_node_path_.join(root, '.helmignore')));
    let total = 0;
    const refuse = (name, why) => {
        refused.set(name, why);
        files.push({ path: name, bytes: NOTHING, irregular: true });
    };
    const readDirectory = (directory, prefix, above) => {
        let names;
        try {
            names = (0,external_node_fs_.readdirSync)(directory).sort(byBytes);
        }
        catch (error) {
            refuse(`${prefix}${PLACEHOLDER}`, `cannot read the directory ${prefix.slice(0, -1) || '.'}: ${reason(error)}`);
            return;
        }
        for (const name of names)
            visit(external_node_path_.join(directory, name), prefix + name, above);
    };
    const visit = (file, name, above) => {
        let stats;
        let real = file;
        try {
            stats = (0,external_node_fs_.lstatSync)(file);
            if (stats.isSymbolicLink()) {
                real = (0,external_node_fs_.realpathSync)(file);
                stats = (0,external_node_fs_.statSync)(real);
                const why = refusal(real, name, roots, stats.isDirectory() ? above : []);
                if (why !== null) {
                    refuse(stats.isDirectory() ? `${name}/${PLACEHOLDER}` : name, why);
                    return;
                }
            }
        }
        catch (error) {
            refuse(name, `error evaluating symlink ${name}: ${reason(error)}`);
            return;
        }
        if (stats.isDirectory()) {
            if (ignored.has(external_node_path_.basename(name)))
                return;
            readDirectory(file, `${name}/`, [...above, real]);
        }
        else if (stats.isFile()) {
            total += stats.size;
            if (total > MAX_CHART_BYTES)
                throw new ChartWalkError(tooLarge(files));
            try {
                files.push({ path: name, bytes: (0,external_node_fs_.readFileSync)(file) });
            }
            catch (error) {
                refuse(name, `error reading ${name}: ${reason(error)}`);
            }
        }
        else {
            files.push({ path: name, bytes: NOTHING, irregular: true });
        }
    };
    readDirectory(root, '', [(0,external_node_fs_.realpathSync)(root)]);
    return { files, refused };
}
function refusal(real, name, roots, above) {
    if (!roots.some((root) => isInside(root, real))) {
        return `the symbolic link ${name} leads outside the chart and the workspace, so it is not followed`;
    }
    if (real.split(external_node_path_.sep).includes('.git'))
        return `the symbolic link ${name} leads into a .git directory, so it is not followed`;
    if (above.some((directory) => isInside(real, directory))) {
        return `the symbolic link ${name} leads back to a directory that it is in`;
    }
    return null;
}
function tooLarge(files) {
    const sizes = new Map();
    for (const file of files) {
        const top = file.path.split('/', 1)[0];
        sizes.set(top, (sizes.get(top) ?? 0) + file.bytes.byteLength);
    }
    const [largest] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? ['a file'];
    return `the chart directory holds more than ${MAX_CHART_BYTES / 1024 / 1024} MiB (Helm takes at most 100), most of it in ${largest}; leave out what is not part of the chart with .helmignore`;
}
/** The order of Go's string comparison: by UTF-8 bytes. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
function readOptional(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
/** The reason of a file system error, as the C library words it. */
function reason(error) {
    const code = error.code;
    if (code === 'ENOENT')
        return 'no such file or directory';
    if (code === 'EACCES' || code === 'EPERM')
        return 'permission denied';
    if (code === 'ELOOP')
        return 'too many links';
    return code ?? String(error);
}

;// CONCATENATED MODULE: ./build/helm/chart-source.js





/** Largest archive that is read, in bytes. Helm takes at most 100 MiB unpacked. */
const MAX_ARCHIVE_BYTES = 100 * 1024 * 1024;
/**
 * Finds a chart.
 *
 * @param given path of a directory or a .tgz
 * @param cwd absolute directory that relative paths start from
 * @throws UserError when there is no chart at that path
 */
function locateChart(given, cwd) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) {
        throw new errors/* UserError */.y('CHART_REMOTE', `the chart "${given}" is not on this machine, and remote charts are not fetched`, {
            hint: `fetch it first (\`helm pull ${given}\`) and give the path of the .tgz`,
        });
    }
    const root = external_node_path_.resolve(cwd, given);
    let stats;
    try {
        stats = (0,external_node_fs_.statSync)(root);
    }
    catch (cause) {
        throw notThere(given, cause);
    }
    if (stats.isDirectory()) {
        ensureChartYaml(given, root);
        return { given, root, isDirectory: true };
    }
    if (!stats.isFile())
        throw new errors/* UserError */.y('CHART_NOT_A_CHART', `"${given}" is no chart: it is neither a directory nor a file`);
    if (external_node_path_.basename(root) === 'Chart.yaml') {
        throw new errors/* UserError */.y('CHART_NOT_A_CHART', `"${given}" is the file of a chart, not the chart`, {
            hint: `give the directory: ${external_node_path_.dirname(given)}`,
        });
    }
    return { given, root, isDirectory: false };
}
/**
 * Reads a chart.
 *
 * @param cwd absolute working directory; links may lead anywhere in its repository
 * @throws UserError when the file is no archive or cannot be read
 * @throws ChartWalkError when the directory is too large
 */
function readChart({ given, root, isDirectory }, cwd) {
    if (!isDirectory) {
        const bytes = readArchive(given, root);
        return { given, root, bytes: { kind: 'archive', name: given, bytes }, mounts: [], refused: new Map() };
    }
    const project = projectRoot(cwd);
    const { files, refused } = walkChart(root, [(0,external_node_fs_.realpathSync)(root), ...(project === null ? [] : [project])]);
    return { given, root, bytes: { kind: 'directory', root, files }, mounts: [{ prefix: '', directory: root }], refused };
}
function readArchive(given, file) {
    const size = (0,external_node_fs_.statSync)(file).size;
    if (size > MAX_ARCHIVE_BYTES) {
        throw new errors/* UserError */.y('CHART_TOO_LARGE', `the chart "${given}" has ${Math.ceil(size / 1024 / 1024)} MiB; Helm takes at most 100`);
    }
    let bytes;
    try {
        bytes = (0,external_node_fs_.readFileSync)(file);
    }
    catch (cause) {
        throw new errors/* UserError */.y('CHART_UNREADABLE', `the chart "${given}" cannot be read: ${reason(cause)}`, { cause });
    }
    if (bytes[0] === 0x1f && bytes[1] === 0x8b)
        return bytes;
    throw new errors/* UserError */.y('CHART_NOT_AN_ARCHIVE', `"${given}" is no chart: a file must be a .tgz as \`helm package\` makes it`, {
        hint: /\.ya?ml$/i.test(given)
            ? `if it is a values file, give it with -f; if it is rendered YAML, with --manifests`
            : 'give a chart directory or a .tgz',
    });
}
function ensureChartYaml(given, root) {
    try {
        (0,external_node_fs_.statSync)(external_node_path_.join(root, 'Chart.yaml'));
    }
    catch {
        throw new errors/* UserError */.y('CHART_NOT_A_CHART', `the directory "${given}" is no chart: it has no Chart.yaml`, {
            hint: 'give the directory that holds Chart.yaml',
        });
    }
}
function notThere(given, cause) {
    const code = cause.code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
        return new errors/* UserError */.y('CHART_UNREADABLE', `the chart "${given}" cannot be read: ${reason(cause)}`, { cause });
    }
    const isRepositoryName = /^[\w-]+\/[\w-]+$/.test(given);
    return new errors/* UserError */.y('CHART_NOT_FOUND', `the chart "${given}" does not exist`, {
        hint: isRepositoryName
            ? `give the path of a directory or a .tgz; a chart of a Helm repository must be fetched first (\`helm pull ${given}\`)`
            : 'give the path of a chart directory or a .tgz, relative to the working directory',
        cause,
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/helm/chart-yaml.js

/** A larger Chart.yaml is not looked into, in bytes. */
const MAX_BYTES = 1024 * 1024;
/**
 * Reads a chart's Chart.yaml for names and places.
 *
 * @param files the files of the chart
 * @param prefix '' or the path of a subchart with a slash at its end
 * @returns null when there is none or it is no mapping
 */
function readChartYaml(files, prefix = '') {
    const chart = parseFile(files, `${prefix}Chart.yaml`);
    if (chart === null)
        return null;
    const requirements = chart.map.has('dependencies') ? null : parseFile(files, `${prefix}requirements.yaml`);
    return {
        name: chart_yaml_text(chart.map, 'name'),
        dependencies: dependenciesOf(requirements ?? chart),
        dependenciesFile: requirements === null ? 'Chart.yaml' : 'requirements.yaml',
        lineOf: (key) => {
            const pair = chart.map.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key);
            return pair ? lineOfNode(pair.key, chart.lines) : 1;
        },
    };
}
function parseFile(files, name) {
    const file = files.find((candidate) => candidate.path === name);
    if (file === undefined)
        return null;
    if (file.bytes.byteLength > MAX_BYTES)
        return null;
    const lines = new dist/* LineCounter */.HN();
    const source = new TextDecoder().decode(file.bytes);
    try {
        const document = (0,dist/* parseDocument */.Tp)(source, {
            lineCounter: lines,
            uniqueKeys: false,
            strict: false,
            logLevel: 'silent',
        });
        return (0,dist/* isMap */.jh)(document.contents) ? { map: document.contents, lines } : null;
    }
    catch (error) {
        // Nested too deeply for this parser: the engine says what is wrong with the chart.
        if (error instanceof RangeError)
            return null;
        throw error;
    }
}
function dependenciesOf({ map, lines }) {
    const list = map.get('dependencies', true);
    if (!(0,dist/* isSeq */.oP)(list))
        return [];
    return list.items.filter(dist/* isMap */.jh).map((item) => ({
        name: chart_yaml_text(item, 'name'),
        alias: chart_yaml_text(item, 'alias') || null,
        repository: chart_yaml_text(item, 'repository'),
        version: chart_yaml_text(item, 'version'),
        line: lineOfNode(item, lines),
    }));
}
function chart_yaml_text(map, key) {
    const value = map.get(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
function lineOfNode(node, lines) {
    return node.range ? lines.linePos(node.range[0]).line : 1;
}

;// CONCATENATED MODULE: ./build/helm/text-lines.js
/** Decodes a file without its byte order mark, so that columns count what an editor shows. */
function decode(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
}
/** The text of one line (from 1) without its end; '' when there is no such line. */
function lineText(bytes, line) {
    return decode(bytes).split(/\r?\n/)[line - 1] ?? '';
}
/** The range of a line's text without indentation and trailing blanks. A line beyond the end of the file becomes the last one. */
function lineRange(bytes, line) {
    const lines = decode(bytes).split(/\r?\n/);
    const number = Math.min(Math.max(line, 1), lines.length);
    const text = lines[number - 1].trimEnd();
    const indent = text.length - text.trimStart().length;
    return { line: number, column: indent + 1, endLine: number, endColumn: text.length + 1 };
}

;// CONCATENATED MODULE: ./build/helm/failure.js



/** Turns the engine's error into a failure with the place in the user's files. */
function describeFailure(error, context) {
    const refusal = refusalOf(error, context.source);
    return {
        kind: error.kind,
        message: refusal?.message ?? describe(error),
        location: refusal ? locateFile(refusal.path, undefined, context) : locate(error, context),
    };
}
/** The host's own reason for an entry that it did not read and that Helm misses. */
function refusalOf({ kind, message }, source) {
    if (kind !== 'chart')
        return null;
    for (const [path, why] of source.refused) {
        if (message.includes(`/${path} `))
            return { path: path.replace(/\/unreadable$/, ''), message: why };
    }
    return null;
}
/** Helm's message; Helm keeps to itself why an archive is unreadable, the engine does not. */
function describe({ kind, message, detail }) {
    return kind === 'chart' && detail ? `${message}: ${detail}` : shorten(message);
}
/** A recursive include repeats the same step up to a thousand times in Helm's message: one is kept. */
function shorten(message) {
    return message.replace(/(error calling include: template: [^\s]+: executing [^<]+ at <[^>]*>: )(?:\1)+/g, '$1');
}
function locate(error, context) {
    switch (error.kind) {
        case 'template':
            return locateTemplate(error, context);
        case 'yaml':
            return locateYaml(error, context);
        case 'values':
            return locateValues(error, context);
        case 'chart':
            return failure_locateChart(error, context);
        case 'dependency':
            return locateDependency(error, context);
        case 'kube-version':
            return error.flag ? null : locateKey('kubeVersion', context);
        case 'not-installable':
            return locateKey('type', context);
        case 'schema':
            return locateFile('values.schema.json', undefined, context);
        default:
            return null;
    }
}
/** The innermost place of the include chain that is a file on disk, not one in an archive. */
function locateTemplate(error, context) {
    const innermost = error.template === undefined ? [] : [{ template: error.template, line: error.line ?? 1, column: error.column }];
    for (const place of [...innermost, ...(error.trace ?? []).toReversed()]) {
        const chartPath = context.map.chartPath(place.template);
        if (chartPath !== null)
            return locateFile(chartPath, place.line, context, place.column);
    }
    return null;
}
/** The engine knows the line of the rendered document; the template's line is known only when its text or its key stands there once. */
function locateYaml({ template, detail }, context) {
    const chartPath = template === undefined ? null : context.map.chartPath(template);
    const bytes = chartPath === null ? null : context.map.bytesOf(chartPath);
    if (chartPath === null || bytes === null)
        return null;
    const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
    const rendered = (detail ?? '').trim();
    const key = /^(?:- )?[\w.-]+:/.exec(rendered)?.[0];
    const only = (matches) => {
        const found = lines.flatMap((line, index) => (matches(line.trim()) ? [index + 1] : []));
        return found.length === 1 ? found[0] : undefined;
    };
    const line = rendered === '' ? undefined : (only((text) => text === rendered) ?? (key && only((text) => text.startsWith(key))));
    return locateFile(chartPath, line || undefined, context);
}
function locateValues({ file, line }, { inputs, cwd }) {
    const values = inputs.values.find((candidate) => candidate.path === file);
    if (file === undefined || values === undefined || file.trim() === '-')
        return null;
    return { file: reportPath(cwd, file), ...lineRange(values.bytes, line ?? 1) };
}
const CHART_FILES = /cannot load (Chart\.yaml|Chart\.lock|values\.yaml|requirements\.yaml|requirements\.lock|values\.schema\.json)\b/;
/** `cannot load values.yaml: … yaml: line 3: …` names the file and the line; what is wrong with the metadata is in Chart.yaml. */
function failure_locateChart({ message }, context) {
    const prefix = brokenSubchart(message, context);
    if (prefix === null)
        return null;
    const named = CHART_FILES.exec(message);
    const line = /\bline (\d+)/.exec(message);
    if (named)
        return locateFile(prefix + named[1], line ? Number(line[1]) : undefined, context);
    if (/double-star \(\*\*\) syntax|syntax error in pattern/.test(message))
        return locateFile('.helmignore', undefined, context);
    if (/unsupported chart version|invalid chart apiVersion/.test(message))
        return locateKey('apiVersion', context, prefix);
    const metadata = /validation: chart\.metadata\.([A-Za-z]+)/.exec(message);
    return metadata ? locateKey(metadata[1], context, prefix) : null;
}
/** The path below the chart of the subchart that cannot be loaded; '' when it is the chart itself, null when it is not a directory. */
function brokenSubchart(message, { map }) {
    let prefix = '';
    for (const [, name] of message.matchAll(/error unpacking subchart (\S+) in /g)) {
        prefix += `charts/${name}/`;
        if (map.bytesOf(`${prefix}Chart.yaml`) === null)
            return null;
    }
    return prefix;
}
function locateDependency({ detail }, context) {
    const missing = (detail ?? '').split('\n');
    const files = context.source.bytes.kind === 'directory' ? context.source.bytes.files : [];
    const chart = readChartYaml(files);
    const declared = chart?.dependencies.find(({ name }) => missing.includes(name));
    return chart && declared ? locateFile(chart.dependenciesFile, declared.line, context) : null;
}
function locateKey(key, context, prefix = '') {
    const files = context.source.bytes.kind === 'directory' ? context.source.bytes.files : [];
    return locateFile(`${prefix}Chart.yaml`, readChartYaml(files, prefix)?.lineOf(key), context);
}
/** @param byteColumn column in bytes from 1, as Go counts; absent: the whole line without its indentation */
function locateFile(chartPath, line, { map }, byteColumn) {
    const file = map.diskPath(chartPath);
    const bytes = map.bytesOf(chartPath);
    if (file === null || bytes === null)
        return null;
    const range = lineRange(bytes, line ?? 1);
    if (byteColumn === undefined)
        return { file, ...range };
    const before = Buffer.from(lineText(bytes, range.line)).subarray(0, byteColumn - 1);
    return { file, ...range, column: Math.min(before.toString('utf8').length + 1, range.endColumn) };
}

;// CONCATENATED MODULE: ./build/helm/file-dependencies.js





/**
 * Adds dependencies with a `file://` repository that are missing in charts/, as `helm dependency build` would, also those of the dependencies
 * themselves. Helm demands charts/; a check needs not. Only directories in the project are read.
 *
 * @param cwd absolute working directory
 * @returns null when nothing could be added
 */
function addFileDependencies(source, cwd) {
    if (source.bytes.kind !== 'directory')
        return null;
    const project = projectRoot(cwd);
    const roots = [(0,external_node_fs_.realpathSync)(source.root), ...(project === null ? [] : [project])];
    const files = [...source.bytes.files];
    const mounts = [];
    const refused = new Map(source.refused);
    const warnings = [];
    const complete = (prefix, directory, above) => {
        const chart = readChartYaml(files, prefix);
        for (const dependency of chart?.dependencies ?? []) {
            if (hasSubchart(files, prefix, dependency))
                continue;
            const target = resolveFile(dependency.repository, directory, roots);
            if (target === null || above.includes(target))
                continue;
            const loaded = readChart({ given: dependency.repository, root: target, isDirectory: true }, cwd);
            if (loaded.bytes.kind !== 'directory')
                continue;
            const below = `${prefix}charts/${dependency.name}/`;
            files.push(...loaded.bytes.files.map((file) => ({ ...file, path: below + file.path })));
            for (const [name, why] of loaded.refused)
                refused.set(below + name, why);
            mounts.push({ prefix: below, directory: target });
            warnings.push(`the dependency "${dependency.name}" is not in charts/, so it was read from ${reportPath(cwd, target)}; helm itself needs \`helm dependency build ${source.given}\``);
            complete(below, target, [...above, target]);
        }
    };
    complete('', source.root, [(0,external_node_fs_.realpathSync)(source.root)]);
    if (mounts.length === 0)
        return null;
    const longestFirst = [...mounts.reverse(), ...source.mounts];
    return { source: { ...source, bytes: { ...source.bytes, files }, mounts: longestFirst, refused }, warnings };
}
/** Says whether charts/ holds the dependency already, as a directory or an archive. */
function hasSubchart(files, prefix, { name }) {
    const charts = `${prefix}charts/`;
    return files.some((file) => {
        if (!file.path.startsWith(charts))
            return false;
        const rest = file.path.slice(charts.length);
        if (rest.startsWith(`${name}-`) && rest.endsWith('.tgz'))
            return true;
        const [directory, base, ...deeper] = rest.split('/');
        return (base === 'Chart.yaml' && deeper.length === 0 && readChartYaml(files, `${charts}${directory}/`)?.name === name);
    });
}
/** The directory of a `file://` repository, relative to the chart that declares it; null when it is none, or outside the project. */
function resolveFile(repository, directory, roots) {
    if (!repository.startsWith('file://'))
        return null;
    try {
        const target = (0,external_node_fs_.realpathSync)(external_node_path_.resolve(directory, repository.slice('file://'.length)));
        (0,external_node_fs_.realpathSync)(external_node_path_.join(target, 'Chart.yaml'));
        return roots.some((root) => isInside(root, target)) ? target : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/helm/inputs.js
/** Renders inputs as they are. Failures are in the response. */
function renderInputs(engine, inputs, options = {}) {
    const { text = false, documents = true, documentText = false, ...call } = options;
    return engine.render({ ...inputs, text, documents, documentText }, call);
}
/**
 * Returns inputs in which one file has other bytes.
 *
 * @throws Error when there is no such file
 */
function replaceFile(inputs, file, bytes) {
    return replaceFiles(inputs, [{ file, bytes }]);
}
/**
 * Returns inputs in which several files have other bytes.
 *
 * @throws Error when there is no such file
 */
function replaceFiles(inputs, changes) {
    let { chart, values, setFiles } = inputs;
    for (const { file, bytes } of changes) {
        if (file.layer === 'values')
            values = replaceAt(values, file.index, bytes);
        else if (file.layer === 'setFile')
            setFiles = replaceAt(setFiles, file.index, bytes);
        else if (chart.kind === 'directory') {
            const index = chart.files.findIndex((candidate) => candidate.path === file.path);
            chart = { ...chart, files: replaceAt(chart.files, index, bytes) };
        }
        else
            throw new Error('a file inside an archive cannot be replaced');
    }
    return { ...inputs, chart, values, setFiles };
}
function replaceAt(list, index, bytes) {
    if (index < 0 || index >= list.length)
        throw new Error('there is no such file among the inputs');
    return list.map((entry, position) => (position === index ? { ...entry, bytes } : entry));
}

;// CONCATENATED MODULE: ./build/helm/source-map.js



/**
 * @param source the chart as read
 * @param cwd absolute directory that report paths are relative to
 */
function createSourceMap(source, cwd) {
    const files = new Map();
    if (source.bytes.kind === 'directory')
        for (const file of source.bytes.files)
            files.set(file.path, file);
    const list = [...files.values()];
    const subcharts = new Map();
    /** The directory below charts/ of the subchart which Helm shows under a name: the alias, the chart's own name, or the directory's. */
    const findSubchart = (prefix, shown) => {
        const key = `${prefix}\0${shown}`;
        const known = subcharts.get(key);
        if (known !== undefined)
            return known;
        const declared = readChartYaml(list, prefix)?.dependencies.find((dependency) => dependency.alias === shown);
        const wanted = declared?.name ?? shown;
        const directories = new Set(list
            .filter((file) => file.path.startsWith(`${prefix}charts/`))
            .map((file) => file.path.slice(prefix.length).split('/')[1]));
        const found = [...directories].find((directory) => readChartYaml(list, `${prefix}charts/${directory}/`)?.name === wanted) ??
            null;
        subcharts.set(key, found);
        return found;
    };
    const chartPath = (template) => {
        let rest = template.slice(template.indexOf('/') + 1);
        let prefix = '';
        for (let match = /^charts\/([^/]+)\/(?=.)/.exec(rest); match; match = /^charts\/([^/]+)\/(?=.)/.exec(rest)) {
            const directory = findSubchart(prefix, match[1]);
            if (directory === null)
                return null;
            prefix += `charts/${directory}/`;
            rest = rest.slice(match[0].length);
        }
        return files.has(prefix + rest) ? prefix + rest : null;
    };
    const diskPath = (below) => {
        const mount = source.mounts.find(({ prefix }) => below.startsWith(prefix));
        return mount ? reportPath(cwd, external_node_path_.join(mount.directory, below.slice(mount.prefix.length))) : null;
    };
    return {
        chartPath,
        diskPath,
        fileOf: (template) => {
            const below = chartPath(template);
            return below === null ? null : diskPath(below);
        },
        bytesOf: (below) => files.get(below)?.bytes ?? null,
    };
}

;// CONCATENATED MODULE: ./build/helm/value-files.js




/** Largest values file, in bytes. */
const MAX_VALUES_BYTES = 100 * 1024 * 1024;
/**
 * @param cwd absolute directory that relative paths start from
 * @param stdin reads standard input to its end; absent: `-` is an error
 */
function createInputReader(cwd, stdin) {
    let isStdinRead = false;
    const read = async (name, what) => {
        if (name.trim() !== '-')
            return readInput(name, what, cwd);
        if (stdin === undefined)
            throw new errors/* UserError */.y('STDIN_UNAVAILABLE', `${what} "-" is standard input, which cannot be read here`);
        if (isStdinRead)
            return new Uint8Array(0);
        isStdinRead = true;
        return stdin();
    };
    return {
        values: async (name) => ({ path: name, bytes: await read(name, 'the values file') }),
        setFile: async (arg, name) => ({ arg, path: name, bytes: await read(name, 'the --set-file file') }),
    };
}
/** Reads what `--set-file` names; which files that are is known to Helm's parser only. */
async function readSetFiles(engine, args, reader) {
    if (args.length === 0)
        return [];
    const answer = await engine.setFilePaths(args);
    if (!answer.ok)
        return answer;
    const contents = [];
    for (const [index, arg] of args.entries()) {
        for (const name of answer.paths[index] ?? [])
            contents.push(await reader.setFile(arg, name));
    }
    return contents;
}
function readInput(name, what, cwd) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) {
        throw new errors/* UserError */.y('VALUES_URL', `${what} "${name}" is a URL, which is not supported`, {
            hint: 'download it first and give the path of the file',
        });
    }
    const file = external_node_path_.resolve(cwd, name);
    try {
        const stats = (0,external_node_fs_.statSync)(file);
        if (stats.isDirectory())
            throw new errors/* UserError */.y('VALUES_IS_DIRECTORY', `${what} "${name}" is a directory`, { hint: 'give a file' });
        if (stats.size > MAX_VALUES_BYTES) {
            throw new errors/* UserError */.y('VALUES_TOO_LARGE', `${what} "${name}" has more than ${MAX_VALUES_BYTES / 1024 / 1024} MiB`);
        }
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (cause) {
        if (cause instanceof errors/* UserError */.y)
            throw cause;
        const code = cause.code;
        if (code === 'ENOENT' || code === 'ENOTDIR') {
            throw new errors/* UserError */.y('VALUES_NOT_FOUND', `${what} "${name}" does not exist`, {
                hint: 'paths are relative to the working directory',
                cause,
            });
        }
        throw new errors/* UserError */.y('VALUES_UNREADABLE', `${what} "${name}" cannot be read: ${reason(cause)}`, { cause });
    }
}

;// CONCATENATED MODULE: ./build/helm/render.js










/**
 * Renders a chart with Helm's own meaning of all flags.
 *
 * @throws UserError when the chart or a file does not exist or cannot be read
 */
async function renderRelease(engine, settings, options) {
    if (settings.chart === null)
        throw new errors/* UserError */.y('CHART_MISSING', 'no chart was given');
    const { workspace: cwd, mode } = options;
    const located = locateChart(settings.chart, cwd);
    const reader = createInputReader(cwd, options.stdin);
    const values = [];
    for (const name of settings.values)
        values.push(await reader.values(name));
    const setFiles = await readSetFiles(engine, settings.setFile, reader);
    if (!Array.isArray(setFiles))
        return notRendered(setFiles);
    let source;
    try {
        source = readChart(located, cwd);
    }
    catch (error) {
        if (error instanceof ChartWalkError)
            return { ok: false, failure: { kind: 'chart', message: error.message, location: null }, inputs: null };
        throw error;
    }
    const inputs = inputsOf(settings, source, { values, setFiles, mode, cwd });
    return renderSource(engine, source, inputs, options);
}
/** Puts the settings and what was read together. */
function inputsOf(settings, { bytes, root }, read) {
    const isCheck = read.mode === 'check';
    const { set, setString, setJson, setLiteral, kubeVersion, apiVersions, includeCrds, skipTests, noHooks, skipSchemaValidation, } = settings;
    return {
        // Messages of a check hold no path of this machine; those of `render` are Helm's.
        chart: bytes.kind === 'directory' && isCheck ? { ...bytes, root: reportPath(read.cwd, root) } : bytes,
        values: read.values,
        setFiles: read.setFiles,
        set,
        setString,
        setJson,
        setLiteral,
        release: { name: settings.releaseName, namespace: settings.namespace, isUpgrade: settings.isUpgrade },
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        skipSchemaValidation,
        showOnly: [],
        deterministic: isCheck,
    };
}
async function renderSource(engine, source, inputs, { mode, workspace: cwd }) {
    const isCheck = mode === 'check';
    const answer = await renderInputs(engine, inputs, { text: !isCheck, documents: isCheck });
    if (answer.ok)
        return rendered(answer, source, inputs, cwd, isCheck);
    if (isCheck && answer.error.kind === 'dependency' && inputs.chart.kind === 'directory') {
        const completed = addFileDependencies(source, cwd);
        if (completed?.source.bytes.kind === 'directory') {
            const chart = { ...inputs.chart, files: completed.source.bytes.files };
            const again = await renderInputs(engine, { ...inputs, chart });
            if (again.ok) {
                const result = rendered(again, completed.source, { ...inputs, chart }, cwd, isCheck);
                return { ...result, warnings: [...result.warnings, ...completed.warnings] };
            }
            return failed(again, completed.source, { ...inputs, chart }, cwd);
        }
    }
    return failed(answer, source, inputs, cwd);
}
function rendered(answer, source, inputs, cwd, isCheck) {
    const broken = answer.documents.filter((document) => document.error !== undefined);
    return {
        ok: true,
        documents: answer.documents.map(toManifestDocument),
        text: isCheck ? null : answer.text,
        chart: answer.chart,
        warnings: [
            ...answer.warnings,
            ...broken.map((document) => `${document.source} is not valid YAML: ${document.error?.message}`),
        ],
        source,
        sourceMap: createSourceMap(source, cwd),
        inputs,
        helm: answer.helm,
        kubernetes: answer.kubernetes,
    };
}
function failed({ error }, source, inputs, cwd) {
    const map = createSourceMap(source, cwd);
    return { ok: false, failure: describeFailure(error, { source, inputs, map, cwd }), inputs };
}
function notRendered({ error }) {
    return { ok: false, failure: { kind: error.kind, message: error.message, location: null }, inputs: null };
}
function toManifestDocument(document) {
    const { source, index, object, hookEvents, test, crd, text } = document;
    return { source, index, object, text: text ?? null, hookEvents, isTest: test, isCrd: crd };
}


/***/ })

};
