export const id = 860;
export const ids = [860];
export const modules = {

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   discoverTargets: () => (/* binding */ discoverTargets),
/* harmony export */   findCharts: () => (/* binding */ findCharts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3313);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6119);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2714);







/** Directories that hold no charts of the repository's own. Hidden directories are skipped as well. */
const SKIPPED = new Set([
    'node_modules',
    'vendor',
    'testdata',
    'test-data',
    'fixtures',
    '__fixtures__',
    '__tests__',
    'dist',
    'build',
    'target',
    'venv',
]);
/** Directories of a chart that may hold other charts, which are parts of it. */
const INSIDE_CHART = new Set(['charts', 'templates', 'crds', 'files', 'ci', 'tests']);
const MAX_DEPTH = 12;
const MAX_DIRECTORIES = 50_000;
/**
 * Finds the charts below a directory, sorted by path. Left out: library charts, charts inside another chart's `charts/`,
 * hidden directories, dependencies and test data. Symbolic links are not followed.
 */
function findCharts(cwd) {
    const found = [];
    const queue = [{ directory: cwd, depth: 0 }];
    for (let visited = 0; visited < MAX_DIRECTORIES; visited++) {
        const next = queue.shift();
        if (!next)
            break;
        const entries = list(next.directory);
        const isChart = entries.some((entry) => entry.name === 'Chart.yaml' && !entry.isDirectory());
        if (isChart && !isLibrary(node_path__WEBPACK_IMPORTED_MODULE_1__.join(next.directory, 'Chart.yaml')))
            found.push(next.directory);
        if (next.depth >= MAX_DEPTH)
            continue;
        for (const entry of entries) {
            const isSkipped = entry.name.startsWith('.') || SKIPPED.has(entry.name) || (isChart && INSIDE_CHART.has(entry.name));
            if (entry.isDirectory() && !isSkipped)
                queue.push({ directory: node_path__WEBPACK_IMPORTED_MODULE_1__.join(next.directory, entry.name), depth: next.depth + 1 });
        }
    }
    return found
        .map((directory) => ({ directory: (0,_root_js__WEBPACK_IMPORTED_MODULE_5__/* .toRelative */ .y)(cwd, directory) }))
        .sort((a, b) => (a.directory < b.directory ? -1 : 1));
}
/**
 * Makes a target of each chart with its defaults and of each chart with each of its environments' values files.
 *
 * @throws UserError when the repository holds no chart
 */
async function discoverTargets(cwd) {
    const charts = findCharts(cwd);
    if (charts.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('NO_CHART', 'no chart was found: neither a chart, nor a configuration, nor a Chart.yaml below the working directory', {
            hint: 'name a chart (pullproof check deploy/helm/api), or write a pullproof.yaml (pullproof init)',
        });
    }
    const names = charts.map(({ directory }) => (0,_target_js__WEBPACK_IMPORTED_MODULE_6__/* .chartName */ .Y1)(directory, cwd));
    return charts.flatMap(({ directory }, index) => {
        const isUnique = names.filter((name) => name === names[index]).length === 1;
        const name = isUnique ? names[index] : directory;
        const environments = (0,_environments_js__WEBPACK_IMPORTED_MODULE_4__/* .findEnvironments */ .O)(cwd, directory).map(({ file, environment }) => ({
            name: `${name}/${environment}`,
            chart: directory,
            values: [file],
            profile: (0,_environments_js__WEBPACK_IMPORTED_MODULE_4__/* .guessProfile */ .b)(environment),
        }));
        return [{ name, chart: directory }, ...environments];
    });
}
function list(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}
function isLibrary(file) {
    try {
        const chart = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), { logLevel: 'silent' });
        return typeof chart === 'object' && chart !== null && 'type' in chart && chart.type === 'library';
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findEnvironments),
/* harmony export */   b: () => (/* binding */ guessProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6119);



/** Where environments' values files are: a directory relative to the chart, and what a file there is called. */
const PLACES = [
    { directory: '.', pattern: /^values[-._](.+)\.ya?ml$/, prefix: '' },
    { directory: '.', pattern: /^(.+)[-.]values\.ya?ml$/, prefix: '' },
    { directory: 'values', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
    { directory: 'environments', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
    { directory: 'envs', pattern: /^(?:values[-.])?(.+)\.ya?ml$/, prefix: '' },
    { directory: 'ci', pattern: /^(.+)-values\.ya?ml$/, prefix: 'ci/' },
];
/** Environments in which images are loaded into a cluster on the same machine. */
const LOCAL = /^(local|minikube|kind|k3d|docker-desktop)([-._]|$)/;
/** Finds the values files beside a chart that stand for environments, sorted by place and name. */
function findEnvironments(cwd, chart) {
    const found = new Map();
    for (const { directory, pattern, prefix } of PLACES) {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.join(cwd, chart, directory);
        for (const name of list(absolute)) {
            const environment = pattern.exec(name)?.[1];
            const file = (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .toRelative */ .y)(cwd, node_path__WEBPACK_IMPORTED_MODULE_1__.join(absolute, name));
            if (environment !== undefined && environment !== 'schema' && !found.has(file)) {
                found.set(file, { file, environment: `${prefix}${environment}` });
            }
        }
    }
    const all = [...found.values()];
    const isUnique = ({ environment }) => all.filter((other) => other.environment === environment).length === 1;
    return all.map((entry) => isUnique(entry) ? entry : { ...entry, environment: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(chart, entry.file) });
}
/** The profile that an environment's name stands for; only names of local clusters mean `local`. */
function guessProfile(environment) {
    return LOCAL.test(environment) ? 'local' : 'registry';
}
function list(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true })
            .filter((entry) => !entry.isDirectory())
            .map(({ name }) => name)
            .sort();
    }
    catch {
        return [];
    }
}


/***/ })

};
