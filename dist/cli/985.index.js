export const id = 985;
export const ids = [985];
export const modules = {

/***/ 6668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ toRequest)
});

// EXTERNAL MODULE: ./build/config/layer.js
var config_layer = __webpack_require__(7110);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/platform.js
var core_platform = __webpack_require__(3643);
// EXTERNAL MODULE: ./build/config/defaults.js
var defaults = __webpack_require__(1573);
;// CONCATENATED MODULE: ./build/config/duration.js
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/;
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h)/g;
/**
 * Parses a duration as Go and Helm write it (`30s`, `2m`, `1m30s`, `1.5h`, `500ms`); a bare number is seconds.
 *
 * @returns milliseconds (more than 0), or null when the text is no duration
 */
function parseDuration(text) {
    const trimmed = text.trim();
    if (/^\d+(\.\d+)?$/.test(trimmed))
        return positive(Number(trimmed) * 1_000);
    if (!WHOLE.test(trimmed))
        return null;
    let total = 0;
    for (const [, amount, unit] of trimmed.matchAll(PART))
        total += Number(amount) * UNITS[unit];
    return positive(total);
}
function positive(milliseconds) {
    const rounded = Math.round(milliseconds);
    return Number.isSafeInteger(rounded) && rounded > 0 ? rounded : null;
}

// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(9445);
;// CONCATENATED MODULE: ./build/config/policy.js






/** Reads what is judged and how, from flags (camelCase keys) or inputs. */
function readPolicy(text, platforms, nameOf) {
    const cluster = text('cluster');
    if (cluster !== undefined && !(0,defaults/* isCluster */.JU)(cluster)) {
        throw wrong(nameOf('cluster'), cluster, `expected auto or one of ${defaults/* CLUSTER_KINDS */.BK.join(', ')}, with an optional ":NAME"`);
    }
    return (0,config_layer/* definedOnly */.Uv)({
        profile: oneOf(text('profile'), defaults/* PROFILES */.jI, nameOf('profile')),
        failOn: oneOf(text('failOn'), defaults/* FAIL_ON */.d$, nameOf('fail-on')),
        onUnverified: oneOf(text('onUnverified'), defaults/* ON_UNVERIFIED */.Cl, nameOf('on-unverified')),
        cluster,
        platforms: platforms.length === 0 ? undefined : platforms.map((platform) => readPlatform(platform, nameOf('platform'))),
    });
}
function readPlatform(text, name) {
    const platform = (0,core_platform/* parsePlatform */.F)(text);
    if (platform === null)
        throw wrong(name, text, 'expected OS/ARCH or OS/ARCH/VARIANT, as in linux/amd64');
    return platform;
}
/** Reads a number of requests. */
function readCount(text, name) {
    const count = Number(text);
    if (!/^\d+$/.test(text) || count < 1 || count > 1000)
        throw wrong(name, text, 'expected a number from 1 to 1000');
    return count;
}
/** Reads a duration into milliseconds. */
function readDuration(text, name) {
    const duration = parseDuration(text);
    if (duration === null)
        throw wrong(name, text, 'expected a duration such as 30s, 2m or 1m30s');
    return duration;
}
/** Reads one of a few words; undefined stays undefined. */
function oneOf(text, known, name) {
    if (text === undefined)
        return undefined;
    const value = known.find((word) => word === text);
    if (value === undefined)
        throw wrong(name, text, (0,nearest/* suggestWord */.v)(text, known));
    return value;
}
/** The error for a value that does not fit. */
function wrong(name, text, expected) {
    return new errors/* UserError */.y('USAGE', `${name} does not take "${text}"; ${expected}`);
}

// EXTERNAL MODULE: ./build/config/request.js
var request = __webpack_require__(6874);
;// CONCATENATED MODULE: ./build/cli/request.js




/** Turns the flags of `check`, `render` or `images` into a request for settings. */
function toRequest({ arguments: positionals, options, rest }) {
    const nameOf = (key) => `--${key}`;
    const text = (key) => options[key];
    const list = (key) => options[key];
    if (rest !== null && positionals.length > 0) {
        throw new errors/* UserError */.y('USAGE', `there is a chart before "--" ("${positionals.at(-1)}") and a helm command behind it`, { hint: 'give one of the two' });
    }
    if (rest !== null && rest.length === 0)
        throw new errors/* UserError */.y('USAGE', 'there is nothing behind "--"', {
            hint: 'write a helm command: pullproof check -- helm upgrade NAME CHART',
        });
    const [releaseName, chart] = positionals.length === 2 ? positionals : [undefined, positionals[0]];
    const flags = {
        chart,
        releaseName,
        manifests: list('manifests'),
        values: list('values'),
        set: list('set'),
        setString: list('setString'),
        setJson: list('setJson'),
        setFile: list('setFile'),
        setLiteral: list('setLiteral'),
        namespace: text('namespace'),
        kubeVersion: text('kubeVersion'),
        apiVersions: list('apiVersions'),
        includeCrds: options.includeCrds,
        skipTests: options.skipTests,
        noHooks: options.hooks === false ? true : undefined,
        isUpgrade: options.isUpgrade,
        skipSchemaValidation: options.skipSchemaValidation,
        ...readPolicy(text, list('platform') ?? [], nameOf),
    };
    const concurrency = text('concurrency');
    const timeout = text('timeout');
    return {
        ...request/* EMPTY_REQUEST */.K,
        configFile: text('config') ?? null,
        targets: list('target') ?? [],
        flags: (0,config_layer/* definedOnly */.Uv)(flags),
        helmCommand: rest,
        concurrency: concurrency === undefined ? null : readCount(concurrency, nameOf('concurrency')),
        timeoutMs: timeout === undefined ? null : readDuration(timeout, nameOf('timeout')),
        offline: options.offline === true,
    };
}


/***/ }),

/***/ 6723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkChartReference)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2807);



/**
 * Refuses charts that would have to be downloaded, with the command that downloads them; and charts that do not exist.
 *
 * @param chart the chart as given
 * @param cwd absolute directory which it is relative to
 * @throws UserError for `oci://…`, URLs, `repo/name` of a chart repository and paths that do not exist
 */
function checkChartReference(chart, cwd) {
    if (/^oci:\/\//i.test(chart))
        throw remote(chart, `helm pull ${chart} --untar`);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(chart))
        throw remote(chart, `curl -fLO ${chart}`);
    if (chart === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CHART_EMPTY', 'the chart is empty', { hint: 'give a directory or a .tgz' });
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, chart)))
        return;
    const isRepositoryName = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_-]+$/.test(chart) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, chart.split('/')[0]));
    const hint = isRepositoryName
        ? `if it is a chart of a repository, download it first: helm pull ${chart} --untar`
        : 'give the directory that holds Chart.yaml, or a .tgz';
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CHART_NOT_FOUND', `the chart "${chart}" does not exist`, { hint });
}
function remote(chart, command) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('CHART_REMOTE', `the chart "${chart}" is not on disk, and pullproof downloads no charts`, {
        hint: `download it first: ${command}`,
    });
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ DEFAULT_ON_UNVERIFIED),
/* harmony export */   BK: () => (/* binding */ CLUSTER_KINDS),
/* harmony export */   Cl: () => (/* binding */ ON_UNVERIFIED),
/* harmony export */   D2: () => (/* binding */ RULE_LEVELS),
/* harmony export */   JU: () => (/* binding */ isCluster),
/* harmony export */   KG: () => (/* binding */ DEFAULT_PROFILE),
/* harmony export */   VQ: () => (/* binding */ DEFAULT_FAIL_ON),
/* harmony export */   WH: () => (/* binding */ DEFAULT_CONCURRENCY),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   er: () => (/* binding */ DEFAULT_RELEASE_NAME),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   n_: () => (/* binding */ DEFAULT_CLUSTER),
/* harmony export */   oQ: () => (/* binding */ DEFAULT_NAMESPACE),
/* harmony export */   pu: () => (/* binding */ DEFAULT_PLATFORMS),
/* harmony export */   t1: () => (/* binding */ DEFAULT_TIMEOUT_MS)
/* harmony export */ });
/** What `helm template` calls a release without a name. */
const DEFAULT_RELEASE_NAME = 'release-name';
const DEFAULT_NAMESPACE = 'default';
const DEFAULT_PROFILE = 'registry';
const DEFAULT_PLATFORMS = [{ os: 'linux', architecture: 'amd64' }];
const DEFAULT_CLUSTER = 'auto';
const DEFAULT_FAIL_ON = 'error';
const DEFAULT_ON_UNVERIFIED = 'fail';
/** Requests in flight over all hosts. */
const DEFAULT_CONCURRENCY = 64;
/** Total time for the registries, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 120_000;
const PROFILES = ['registry', 'local'];
const FAIL_ON = ['error', 'warning', 'never'];
const ON_UNVERIFIED = ['fail', 'warn', 'ignore'];
const RULE_LEVELS = ['error', 'warning', 'note', 'off'];
const CLUSTER_KINDS = ['minikube', 'kind', 'k3d', 'docker', 'none'];
/** True for `auto` and for `KIND[:NAME]` of the known kinds of local clusters. */
function isCluster(text) {
    return text === 'auto' || /^(minikube|kind|k3d|docker|none)(:[A-Za-z0-9][A-Za-z0-9_.-]*)?$/.test(text);
}


/***/ }),

/***/ 8579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseHelmCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/config/comma-list.js
var comma_list = __webpack_require__(457);
;// CONCATENATED MODULE: ./build/config/helm-flags.js
const HELM_COMMANDS = ['install', 'upgrade', 'template'];
const REUSE = 'the values of the installed release are not known here: add them with "helm get values RELEASE -o yaml > values.yaml" and "-f values.yaml"';
/**
 * Flags that decide what is rendered. Source: helm v4.3.1, pkg/cmd/{flags,install,upgrade,template}.go.
 */
const MEANINGFUL = [
    { name: 'values', short: 'f', kind: 'list', sets: 'values' },
    { name: 'set', kind: 'texts', sets: 'set' },
    { name: 'set-string', kind: 'texts', sets: 'setString' },
    { name: 'set-json', kind: 'texts', sets: 'setJson' },
    { name: 'set-file', kind: 'texts', sets: 'setFile' },
    { name: 'set-literal', kind: 'texts', sets: 'setLiteral' },
    { name: 'namespace', short: 'n', kind: 'text', sets: 'namespace' },
    { name: 'no-hooks', kind: 'boolean', sets: 'noHooks' },
    { name: 'skip-schema-validation', kind: 'boolean', sets: 'skipSchemaValidation' },
    { name: 'kube-version', kind: 'text', sets: 'kubeVersion', only: ['template'] },
    { name: 'api-versions', short: 'a', kind: 'list', sets: 'apiVersions', only: ['template'] },
    { name: 'include-crds', kind: 'boolean', sets: 'includeCrds', only: ['template'] },
    { name: 'skip-tests', kind: 'boolean', sets: 'skipTests', only: ['template'] },
    { name: 'is-upgrade', kind: 'boolean', sets: 'isUpgrade', only: ['template'] },
    { name: 'name-template', kind: 'text', only: ['install', 'template'] },
    { name: 'generate-name', short: 'g', kind: 'boolean', only: ['install', 'template'] },
    {
        name: 'show-only',
        short: 's',
        kind: 'texts',
        only: ['template'],
        warning: 'every template is checked, not only those of --show-only',
    },
    { name: 'reuse-values', kind: 'boolean', only: ['upgrade'], warning: REUSE },
    { name: 'reset-then-reuse-values', kind: 'boolean', only: ['upgrade'], warning: REUSE },
    { name: 'enable-dns', kind: 'boolean', warning: 'DNS lookups in templates give nothing here (--enable-dns)' },
    {
        name: 'post-renderer',
        kind: 'text',
        refused: {
            why: 'a post-renderer changes what is deployed and is not run here',
            hint: 'check its output instead: helm template … --post-renderer … | pullproof check --manifests -',
        },
    },
    {
        name: 'repo',
        kind: 'text',
        refused: {
            why: 'the chart would be downloaded from a repository, and pullproof downloads no charts',
            hint: 'download it first: helm pull CHART --repo URL --version VERSION --untar, then name the directory',
        },
    },
];
const ignored = (kind, names, only) => names
    .trim()
    .split(/\s+/)
    .map((text) => {
    const [name, short] = text.split(',');
    return { name, kind, ...(short ? { short } : {}), ...(only ? { only } : {}) };
});
/** Flags that cannot change what is pulled: accepted and ignored. The last line of each kind: klog's, and Helm 3's own. */
const IGNORED = [
    ...ignored('boolean', `atomic cleanup-on-fail create-namespace debug dependency-update devel disable-openapi-validation force force-conflicts
     force-replace help,h hide-notes hide-secret insecure-skip-tls-verify install,i kube-insecure-skip-tls-verify
     pass-credentials plain-http release-name render-subchart-notes replace reset-values rollback-on-failure skip-crds
     take-ownership validate verify wait-for-jobs
     add-dir-header alsologtostderr logtostderr one-output skip-headers skip-log-headers legacy-stderr-threshold-behavior
     no-update recreate-pods`),
    ...ignored('text', `burst-limit ca-file cert-file color colour content-cache description history-max key-file keyring kube-apiserver
     kube-as-group kube-as-user kube-ca-file kube-context kube-tls-server-name kube-token kubeconfig labels,l output,o
     output-dir password post-renderer-args qps registry-config repository-cache repository-config timeout username version
     alsologtostderrthreshold log-backtrace-at log-dir log-file log-file-max-size stderrthreshold v,v vmodule`),
    ...ignored('optional', 'wait dry-run'),
    ...ignored('boolean', 'server-side', ['install', 'template']),
    ...ignored('text', 'server-side', ['upgrade']),
];
const ALL = [...MEANINGFUL, ...IGNORED];
/** The flags of one sub-command of helm 4.3.1; flags which only another sub-command has are left out. */
function helmFlags(command) {
    return ALL.filter((flag) => !flag.only || flag.only.includes(command));
}
/** The flags of all sub-commands, the first of each name. */
function allHelmFlags() {
    return [...new Map([...ALL].reverse().map((flag) => [flag.name, flag])).values()];
}

// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(9445);
;// CONCATENATED MODULE: ./build/config/helm-command.js






/**
 * Understands a whole helm command: `helm upgrade --install api deploy/helm/api -f prod.yaml --wait --atomic`.
 * Flags that cannot change what is pulled are ignored. `upgrade` renders as an upgrade (`.Release.IsUpgrade`).
 *
 * @param argv the words; the first is `helm`
 * @throws UserError for another command, an unknown flag, or a flag that would change the render and cannot be honoured
 */
function parseHelmCommand(argv) {
    const [program = '', ...words] = argv;
    if (!/^helm\d?(\.exe)?$/.test(external_node_path_.basename(program))) {
        throw new errors/* UserError */.y('HELM_COMMAND', `expected a helm command, found "${program}"`, {
            hint: 'write it as you deploy: pullproof check -- helm upgrade --install NAME CHART -f values.yaml',
        });
    }
    const command = findCommand(words);
    const parsed = parse(words, helmFlags(command));
    if (parsed.unknown.length > 0)
        throw unknownFlag(parsed.unknown[0], command);
    const warnings = [];
    const layer = command === 'upgrade' ? { isUpgrade: true } : {};
    for (const { flag, raw, value } of parsed.flags) {
        if (flag.refused && value !== '')
            throw new errors/* UserError */.y('HELM_COMMAND_FLAG', `${raw}: ${flag.refused.why}`, { hint: flag.refused.hint });
        const isOff = flag.kind === 'boolean' && isFalse(raw, value);
        if (flag.warning && !isOff && !warnings.includes(flag.warning))
            warnings.push(flag.warning);
        if (flag.kind !== 'boolean' && flag.kind !== 'optional' && value === undefined) {
            throw new errors/* UserError */.y('HELM_COMMAND_FLAG', `the helm flag "${raw}" needs a value`);
        }
        if (flag.sets)
            layer[flag.sets] = merge(layer[flag.sets], flag, isOff, value);
    }
    return { command, layer: { ...layer, ...nameAndChart(command, parsed, warnings) }, warnings };
}
function findCommand(words) {
    const [name] = parse(words, allHelmFlags()).positionals;
    const command = HELM_COMMANDS.find((known) => known === name);
    if (command)
        return command;
    const what = name === undefined ? 'the helm command names no sub-command' : `"helm ${name}" deploys no chart`;
    throw new errors/* UserError */.y('HELM_COMMAND', `${what}; expected helm install, helm upgrade or helm template`);
}
function parse(words, known) {
    const takesValue = (flag) => flag.kind !== 'boolean' && flag.kind !== 'optional';
    const options = Object.fromEntries(known.map((flag) => [
        flag.name,
        {
            type: takesValue(flag) ? 'string' : 'boolean',
            ...(flag.short ? { short: flag.short } : {}),
        },
    ]));
    const { tokens } = (0,external_node_util_.parseArgs)({ args: [...words], options, strict: false, tokens: true, allowPositionals: true });
    const byName = new Map(known.map((flag) => [flag.name, flag]));
    const positionals = [];
    const flags = [];
    const unknown = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        const flag = byName.get(token.name);
        if (!flag)
            unknown.push(token.rawName);
        else
            flags.push({
                flag,
                raw: token.rawName,
                value: isShort(token.rawName) ? token.value?.replace(/^=/, '') : token.value,
            });
    }
    return { positionals, flags, unknown };
}
function isShort(rawName) {
    return !rawName.startsWith('--');
}
function isFalse(raw, value) {
    if (value === undefined)
        return false;
    if (/^(1|t|true)$/i.test(value))
        return false;
    if (/^(0|f|false)$/i.test(value))
        return true;
    throw new errors/* UserError */.y('HELM_COMMAND_FLAG', `the helm flag "${raw}" is true or false, found "${value}"`);
}
function merge(before, flag, isOff, value) {
    if (flag.kind === 'boolean')
        return !isOff;
    if (flag.kind === 'text')
        return value;
    const added = flag.kind === 'list' ? (0,comma_list/* splitCommaList */.m)(value ?? '') : [value ?? ''];
    return [...(before ?? []), ...added];
}
function nameAndChart(command, { positionals, flags }, warnings) {
    const [, ...rest] = positionals;
    const template = flags.find(({ flag }) => flag.name === 'name-template')?.value;
    const isGenerated = template !== undefined ||
        flags.some(({ flag, raw, value }) => flag.name === 'generate-name' && !isFalse(raw, value));
    if (rest.length > 2)
        throw new errors/* UserError */.y('HELM_COMMAND', `the helm command has too many arguments: "${rest[2]}"`, {
            hint: 'expected a name and a chart',
        });
    if (isGenerated || (command === 'template' && rest.length === 1)) {
        if (rest.length !== 1)
            throw new errors/* UserError */.y('HELM_COMMAND', 'a helm command that generates the name takes the chart alone');
        if (template?.includes('{{'))
            warnings.push('the release name of --name-template is not computed: "release-name" stands for it');
        const name = template === undefined || template.includes('{{') ? {} : { releaseName: template };
        return { ...name, chart: rest[0] };
    }
    if (rest.length < 2)
        throw new errors/* UserError */.y('HELM_COMMAND', `"helm ${command}" needs a name and a chart`, {
            hint: `write helm ${command} NAME CHART`,
        });
    return { releaseName: rest[0], chart: rest[1] };
}
function unknownFlag(raw, command) {
    const near = (0,nearest/* nearestWord */.z)(raw.replace(/^-+/, ''), helmFlags(command).map(({ name }) => name));
    const hint = near === null ? `see helm ${command} --help (Helm 4.3.1)` : `did you mean --${near}?`;
    return new errors/* UserError */.y('HELM_COMMAND_FLAG', `unknown flag "${raw}" of "helm ${command}"`, { hint });
}


/***/ }),

/***/ 7110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ APPENDED),
/* harmony export */   Uv: () => (/* binding */ definedOnly),
/* harmony export */   kQ: () => (/* binding */ extendLayer),
/* harmony export */   o6: () => (/* binding */ overrideLayer)
/* harmony export */ });
/** Keys of which a later layer adds to an earlier one when it comes from the command line, as Helm's own flags do. */
const APPENDED = [
    'values',
    'set',
    'setString',
    'setJson',
    'setFile',
    'setLiteral',
    'apiVersions',
    'manifests',
];
/** A target over the top level: each key that it has replaces the top level's; `rules` is merged rule by rule. */
function overrideLayer(base, over) {
    const rules = base.rules || over.rules ? { rules: { ...base.rules, ...over.rules } } : {};
    return { ...base, ...over, ...rules };
}
/** Flags over a target: single values replace, Helm's repeatable flags come after the target's own. */
function extendLayer(base, flags) {
    const merged = { ...overrideLayer(base, flags) };
    for (const key of APPENDED) {
        const both = [...(base[key] ?? []), ...(flags[key] ?? [])];
        if (both.length > 0)
            merged[key] = both;
    }
    return merged;
}
/** Drops the keys that say nothing. */
function definedOnly(record) {
    return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 6874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ EMPTY_REQUEST)
/* harmony export */ });
/** A request that says nothing; spread it and change what was said. */
const EMPTY_REQUEST = {
    configFile: null,
    targets: [],
    flags: {},
    helmCommand: null,
    registries: [],
    concurrency: null,
    timeoutMs: null,
    offline: false,
};


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ toTarget),
/* harmony export */   VJ: () => (/* binding */ checkTargets),
/* harmony export */   Y1: () => (/* binding */ chartName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);



/** Fills in the defaults: what nobody said is as `helm template` and a real cluster would have it. */
function toTarget(layer) {
    return {
        name: layer.name ?? nameOf(layer),
        chart: layer.chart ?? null,
        manifests: layer.manifests ?? [],
        values: layer.values ?? [],
        set: layer.set ?? [],
        setString: layer.setString ?? [],
        setJson: layer.setJson ?? [],
        setFile: layer.setFile ?? [],
        setLiteral: layer.setLiteral ?? [],
        releaseName: layer.releaseName ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RELEASE_NAME */ .er,
        namespace: layer.namespace ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_NAMESPACE */ .oQ,
        kubeVersion: layer.kubeVersion ?? null,
        apiVersions: layer.apiVersions ?? [],
        includeCrds: layer.includeCrds ?? false,
        skipTests: layer.skipTests ?? false,
        noHooks: layer.noHooks ?? false,
        isUpgrade: layer.isUpgrade ?? false,
        skipSchemaValidation: layer.skipSchemaValidation ?? false,
        profile: layer.profile ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_PROFILE */ .KG,
        platforms: layer.platforms ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_PLATFORMS */ .pu,
        hasOwnPlatforms: layer.platforms !== undefined,
        cluster: layer.cluster ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CLUSTER */ .n_,
        registries: layer.registries ?? [],
        pullSecrets: layer.pullSecrets ?? [],
        serviceAccounts: layer.serviceAccounts ?? [],
        allowedRegistries: layer.allowedRegistries ?? [],
        rules: layer.rules ?? {},
        ignore: layer.ignore ?? [],
        failOn: layer.failOn ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_FAIL_ON */ .VQ,
        onUnverified: layer.onUnverified ?? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_ON_UNVERIFIED */ .AH,
    };
}
/** A target without a name is called after its release, its chart, or its manifests. */
function nameOf({ releaseName, chart, manifests }) {
    if (releaseName !== undefined)
        return releaseName;
    if (chart !== undefined)
        return chartName(chart);
    return manifests?.length ? 'manifests' : _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RELEASE_NAME */ .er;
}
/** `deploy/helm/api` and `dist/api-1.2.3.tgz` are called `api` and `api-1.2.3`; `.` after the working directory. */
function chartName(chart, cwd = process.cwd()) {
    const base = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, chart)).replace(/\.tgz$/, '');
    return base === '' ? _defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RELEASE_NAME */ .er : base;
}
/** A target must have something to render, and standard input can be read only once in a run. */
function checkTargets(targets) {
    for (const { name, chart, manifests, values } of targets) {
        if (chart === null && manifests.length === 0) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('TARGET_EMPTY', `the target "${name}" has neither a chart nor manifests`, {
                hint: 'give it a "chart" (a directory or a .tgz) or "manifests"',
            });
        }
        if (chart === null && values.length > 0) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('VALUES_WITHOUT_CHART', `the target "${name}" has values files but no chart to use them`, {
                hint: 'name the chart, or leave the values out',
            });
        }
    }
    const readers = targets.flatMap(({ values, manifests }) => [...values, ...manifests]).filter((file) => file === '-');
    if (readers.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('STDIN_TWICE', 'standard input ("-") is named more than once, and can be read only once', {
            hint: 'write one of them to a file first',
        });
    }
}


/***/ })

};
