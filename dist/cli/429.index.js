export const id = 429;
export const ids = [429];
export const modules = {

/***/ 5810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadConfig: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/parse.js + 1 modules
var parse = __webpack_require__(3852);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(9445);
;// CONCATENATED MODULE: ./build/config/positions.js

/**
 * Finds where a value of a parsed YAML document is written.
 *
 * @param path keys and indexes from the root; what does not exist gives the position of the nearest parent that does
 */
function positionOf(document, lines, path) {
    return at(lines, deepest(document, path));
}
/** Finds where a key of a map is written; falls back to the map. */
function positionOfKey(document, lines, path, key) {
    const parent = deepest(document, path);
    if ((0,dist/* isMap */.jh)(parent)) {
        const pair = parent.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key);
        if (pair && (0,dist/* isNode */.Ll)(pair.key))
            return at(lines, pair.key);
    }
    return at(lines, parent);
}
/** The source text of a scalar (`1.30`), or null when the path leads to none. */
function sourceOf(document, path) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return (0,dist/* isScalar */.jn)(node) && typeof node.source === 'string' ? node.source : null;
}
function deepest(document, path) {
    let node = (0,dist/* isNode */.Ll)(document.contents) ? document.contents : null;
    for (const key of path) {
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
            return node;
        const child = node.get(key, true);
        if (!(0,dist/* isNode */.Ll)(child))
            return keyNode(node, key) ?? node;
        node = child;
    }
    return node;
}
/** A key whose value is empty has no value node: its own position is the best one. */
function keyNode(parent, key) {
    if (!(0,dist/* isMap */.jh)(parent))
        return null;
    const pair = parent.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key);
    return pair && (0,dist/* isNode */.Ll)(pair.key) ? pair.key : null;
}
function at(lines, node) {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}

;// CONCATENATED MODULE: ./build/config/issues.js



const EXPECTED = {
    string: 'text',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of keys',
    number: 'a number',
};
const MAX_LISTED = 12;
/** Keys whose values may hold a credential: never shown. */
const SECRET = new Set(['username', 'password', 'endpoint']);
/** Says in words, with line and column, what zod found wrong; an issue about several keys gives one problem each. */
function describeIssue(issue, context) {
    const { document, lines } = context;
    const path = issue.path;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
            ...positionOfKey(document, lines, path, key),
            message: `unknown key "${key}"${path.length === 0 ? '' : ` in "${formatPath(path)}"`}${suggestKey(key, context.knownKeys(path))}`,
        }));
    }
    const found = document.getIn(path);
    const isMissing = found === undefined && !document.hasIn(path);
    if (isMissing && path.length > 0 && issue.code !== 'custom') {
        const parent = path.slice(0, -1);
        const where = parent.length === 0 ? '' : ` in "${formatPath(parent)}"`;
        return [
            {
                ...positionOf(document, lines, parent),
                message: `the key "${String(path.at(-1))}" is missing${where}${exact(issue)}`,
            },
        ];
    }
    const name = path.length === 0 ? 'the file' : `"${formatPath(path)}"`;
    const text = SECRET.has(path.at(-1)) ? secretSentence(issue) : sentence(issue, found, sourceOf(document, path));
    return [{ ...positionOf(document, lines, path), message: `${name}: ${text}` }];
}
/** Lists the known keys only where they can be taken in at a glance. */
function suggestKey(key, known) {
    return known.length > MAX_LISTED && (0,nearest/* nearestWord */.z)(key, known) === null ? '' : `; ${(0,nearest/* suggestWord */.v)(key, known)}`;
}
function exact(issue) {
    return issue.code === 'invalid_value' && issue.values.length === 1
        ? `: write "${issue.path.at(-1)?.toString()}: ${String(issue.values[0])}"`
        : '';
}
function secretSentence(issue) {
    return issue.code === 'invalid_type' ? 'expected text in quotes' : issue.message;
}
function sentence(issue, found, source) {
    const shown = show(found, source);
    if (issue.code === 'invalid_type') {
        if (issue.expected === 'array' && typeof found === 'string')
            return `expected a list, found ${shown}; write it as [${shown}]`;
        const quote = issue.expected === 'string' && source !== null && isPlain(found) ? `; write it in quotes: "${source}"` : '';
        return `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${shown}${quote}`;
    }
    if (issue.code === 'invalid_value') {
        const values = issue.values.map(String);
        if (found === null || found === undefined)
            return `expected one of: ${values.sort().join(', ')}; found nothing`;
        if (values.length === 1)
            return `expected ${values[0]}, found ${shown}`;
        return `${shown} is none of the known values; ${(0,nearest/* suggestWord */.v)(typeof found === 'string' ? found : String(source), values)}`;
    }
    if (issue.code === 'too_small')
        return issue.origin === 'string' ? 'expected text, found nothing' : 'expected at least one entry, found none';
    const quoted = typeof found === 'string' ? `; found ${shown}` : '';
    return `${issue.message}${quoted}`;
}
function isPlain(found) {
    return typeof found === 'number' || typeof found === 'boolean' || typeof found === 'bigint';
}
function show(found, source) {
    if (found === null || found === undefined)
        return 'nothing';
    if (typeof found === 'string')
        return JSON.stringify(found.length > 80 ? `${found.slice(0, 80)}…` : found);
    if (isPlain(found))
        return `${typeof found === 'boolean' ? '' : 'the number '}${source ?? String(found)}`;
    return (0,dist/* isSeq */.oP)(found) ? 'a list' : 'a map';
}
/** `targets[0].values[1]` */
function formatPath(path) {
    return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var schemas = __webpack_require__(6985);
;// CONCATENATED MODULE: ./build/config/known-keys.js

/**
 * The keys which a schema knows at a path of the data: steps into objects, lists and optional values.
 *
 * @returns sorted keys; empty when the path leads to something that is no object
 */
function knownKeysAt(schema, path) {
    let current = schema;
    for (const key of [...path, null]) {
        while (current instanceof schemas/* $ZodOptional */.ig)
            current = current._zod.def.innerType;
        if (key === null)
            break;
        if (current instanceof schemas/* $ZodArray */.$p)
            current = current._zod.def.element;
        else if (current instanceof schemas/* $ZodObject */.L8)
            current = current._zod.def.shape[key];
        else
            return [];
    }
    return current instanceof schemas/* $ZodObject */.L8 ? Object.keys(current._zod.def.shape).sort() : [];
}

// EXTERNAL MODULE: ./build/config/problems.js
var problems = __webpack_require__(3515);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var classic_schemas = __webpack_require__(1989);
// EXTERNAL MODULE: ./build/config/defaults.js
var defaults = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/core/platform.js
var platform = __webpack_require__(3643);
;// CONCATENATED MODULE: ./build/config/field-checks.js
/** True for `YYYY-MM-DD` of a day that exists. */
function isRealDate(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** True for the hosts of the machine itself: `localhost`, `*.localhost`, `127.0.0.0/8`, `[::1]`; a port may follow. */
function isLoopbackHost(host) {
    const name = host
        .replace(/:\d+$/, '')
        .replace(/^\[(.*)\]$/, '$1')
        .toLowerCase();
    return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}
/** What is wrong with the host of a registry, one lower-case sentence, or null. */
function hostProblem(host) {
    if (host.includes('://'))
        return `write the host alone, as references name it: "${host.replace(/^.*?:\/\//, '').replace(/\/.*$/, '')}"`;
    if (host.includes('/'))
        return `write the host alone, without a path: "${host.replace(/\/.*$/, '')}"`;
    if (/^(\[[0-9a-fA-F:.]+\]|[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?)(:\d{1,5})?$/.test(host))
        return null;
    return 'expected a host with an optional port, as in "ghcr.io" or "localhost:5000"';
}
/** What is wrong with an endpoint (contract §3: https only, or plain http to loopback, or `insecure: true`), or null. */
function endpointProblem(endpoint, { username, insecure }) {
    const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
    if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.host === '') {
        return 'expected an http or https URL, as in "https://mirror.example.com"';
    }
    if (url.username !== '' || url.password !== '')
        return 'a URL must not hold a credential: use "username" and "password"';
    if (url.search !== '' || url.hash !== '')
        return 'expected a URL without "?" and "#"';
    if (url.protocol === 'http:' && username !== undefined && insecure !== true && !isLoopbackHost(url.host)) {
        return `the credential would go over plain http to "${url.host}": use https, or set "insecure: true" to allow it`;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/config/schema-fields.js




/** A text that is not empty. */
const schema_fields_text = classic_schemas/* string */.YjP().min(1);
const texts = classic_schemas/* array */.YOg(schema_fields_text);
/** A path to a file; which path it is relative to is decided where the file is read. */
const paths = texts;
const chart = schema_fields_text.refine((value) => !value.startsWith('oci://'), {
    error: 'a chart is a directory or a .tgz on disk: pull it first ("helm pull oci://… --untar")',
});
/** `KEY=VALUE`, as Helm's `--set` takes it. */
const assignment = schema_fields_text.regex(/=/, { error: 'expected KEY=VALUE, as in "api.image.tag=1.4.2"' });
const assignments = classic_schemas/* array */.YOg(assignment);
const schema_fields_platform = schema_fields_text.refine((value) => (0,platform/* parsePlatform */.F)(value) !== null, {
    error: 'expected OS/ARCH or OS/ARCH/VARIANT, as in "linux/amd64" or "linux/arm64/v8"',
});
const cluster = schema_fields_text.refine(defaults/* isCluster */.JU, {
    error: 'expected auto, or one of minikube, kind, k3d, docker, none, with an optional ":NAME"',
});
const credentialKeys = {
    username: classic_schemas/* string */.YjP().optional().describe('User name; a variable in braces behind $ is taken from the environment.'),
    password: classic_schemas/* string */.YjP()
        .optional()
        .describe('Password or token; a variable in braces behind $ is taken from the environment.'),
};
function bothOrNone(value, context) {
    if ((value.username === undefined) === (value.password === undefined))
        return;
    const [present, missing] = value.username === undefined ? ['password', 'username'] : ['username', 'password'];
    context.addIssue({
        code: 'custom',
        path: [present],
        message: `"${present}" is given without "${missing}": both or none`,
    });
}
/** One entry of `registries`. */
const registry = classic_schemas/* strictObject */.rej({
    host: schema_fields_text.describe('The host as references name it: ghcr.io, localhost:5000.'),
    endpoint: schema_fields_text.optional().describe('Where to really connect: a mirror, a pull-through cache, a test registry.'),
    ...credentialKeys,
    ca: schema_fields_text.optional().describe('A file with a certificate authority in PEM form.'),
    insecure: classic_schemas/* boolean */.zMY().optional().describe('Allow a credential over plain http to a host that is not loopback.'),
    'trusted-realms': classic_schemas/* array */.YOg(classic_schemas/* string */.YjP().min(1))
        .optional()
        .describe('Hosts of token services on another domain that may receive the credential, as in auth.example.com or *.example.com.'),
})
    .superRefine(bothOrNone)
    .superRefine((value, context) => {
    const wrongHost = hostProblem(value.host);
    if (wrongHost)
        context.addIssue({ code: 'custom', path: ['host'], message: wrongHost });
    const wrongEndpoint = value.endpoint === undefined ? null : endpointProblem(value.endpoint, value);
    if (wrongEndpoint)
        context.addIssue({ code: 'custom', path: ['endpoint'], message: wrongEndpoint });
});
/** One entry of `pull-secrets`. */
const pullSecret = classic_schemas/* strictObject */.rej({
    name: schema_fields_text.describe('The name of the secret.'),
    namespace: schema_fields_text.optional().describe('Where it exists; left out: in every namespace.'),
    registries: texts
        .optional()
        .describe('What it covers, as the kubelet matches: ghcr.io, ghcr.io/acme, *.example.com.'),
    ...credentialKeys,
})
    .superRefine(bothOrNone);
/** One entry of `service-accounts`. */
const serviceAccount = classic_schemas/* strictObject */.rej({
    name: schema_fields_text.describe('The name of the service account.'),
    namespace: schema_fields_text.optional().describe('Where it exists; left out: in every namespace.'),
    'pull-secrets': texts.describe('The pull secrets which it names.'),
});
/** One entry of `ignore`. */
function ignoreEntry(ruleIds) {
    return classic_schemas/* strictObject */.rej({
        rule: classic_schemas/* enum */.k5n([...ruleIds, '*']).describe('The rule whose findings are hidden; "*": every rule.'),
        image: schema_fields_text.optional().describe('A glob over the image as rendered; left out: every image.'),
        reason: schema_fields_text.describe('Why it is accepted.'),
        until: schema_fields_text
            .refine(isRealDate, { error: 'expected a date that exists, as in "2027-01-31"' })
            .optional()
            .describe('The last day on which it hides; afterwards it says that it has expired.'),
    });
}

;// CONCATENATED MODULE: ./build/config/schema.js



const EXPANDS = '${NAME} takes an environment variable.';
/** The keys which the top level and every target take. */
function targetKeys(ruleIds) {
    const levels = Object.fromEntries(ruleIds.map((id) => [id, classic_schemas/* enum */.k5n(defaults/* RULE_LEVELS */.D2).optional()]));
    return {
        chart: chart.optional().describe('The chart: a directory or a .tgz.'),
        manifests: paths
            .optional()
            .describe('Rendered YAML files (kustomize, helmfile), instead of or beside a chart.'),
        values: paths.optional().describe('Values files in the order of helm -f: later ones win.'),
        set: assignments.optional().describe(`As helm --set: KEY=VALUE. ${EXPANDS}`),
        'set-string': assignments.optional().describe(`As helm --set-string. ${EXPANDS}`),
        'set-json': texts.optional().describe(`As helm --set-json. ${EXPANDS}`),
        'set-file': assignments.optional().describe(`As helm --set-file: KEY=PATH. ${EXPANDS}`),
        'set-literal': assignments.optional().describe(`As helm --set-literal. ${EXPANDS}`),
        'release-name': schema_fields_text.optional().describe('The name of the release. Default: release-name.'),
        namespace: schema_fields_text.optional().describe('The namespace of the release. Default: default.'),
        'kube-version': schema_fields_text.optional().describe('As helm --kube-version, in quotes: "1.31".'),
        'api-versions': texts.optional().describe('As helm --api-versions: further API versions of the cluster.'),
        'include-crds': classic_schemas/* boolean */.zMY().optional().describe('As helm --include-crds.'),
        'skip-tests': classic_schemas/* boolean */.zMY().optional().describe('As helm --skip-tests.'),
        'no-hooks': classic_schemas/* boolean */.zMY().optional().describe('As helm --no-hooks.'),
        'is-upgrade': classic_schemas/* boolean */.zMY().optional().describe('As helm --is-upgrade.'),
        'skip-schema-validation': classic_schemas/* boolean */.zMY().optional().describe('As helm --skip-schema-validation.'),
        profile: classic_schemas/* enum */.k5n(defaults/* PROFILES */.jI)
            .optional()
            .describe('registry: a real cluster pulls. local: images are loaded into minikube, kind or Docker. Default: registry.'),
        platforms: classic_schemas/* array */.YOg(schema_fields_platform).min(1).optional().describe('What the nodes are. Default: linux/amd64.'),
        cluster: cluster
            .optional()
            .describe('Where the local profile looks: auto, or minikube|kind|k3d|docker|none[:NAME].'),
        registries: classic_schemas/* array */.YOg(registry).optional().describe('Where and how to reach registries.'),
        'pull-secrets': classic_schemas/* array */.YOg(pullSecret)
            .optional()
            .describe('Pull secrets that exist in the cluster but not in the chart.'),
        'service-accounts': classic_schemas/* array */.YOg(serviceAccount)
            .optional()
            .describe('Service accounts of the cluster that name pull secrets.'),
        'allowed-registries': texts.optional().describe('Images from other registries are findings.'),
        rules: classic_schemas/* strictObject */.rej(levels).optional().describe('The level of a rule: error, warning, note or off.'),
        ignore: classic_schemas/* array */.YOg(ignoreEntry(ruleIds))
            .optional()
            .describe('Findings that are known and accepted, each with a reason.'),
        'fail-on': classic_schemas/* enum */.k5n(defaults/* FAIL_ON */.d$).optional().describe('From which severity on the check fails. Default: error.'),
        'on-unverified': classic_schemas/* enum */.k5n(defaults/* ON_UNVERIFIED */.Cl)
            .optional()
            .describe('What happens when something could not be verified. Default: fail.'),
    };
}
/**
 * The schema of `pullproof.yaml` (contract §3). Unknown keys are errors at every level.
 *
 * @param ruleIds the ids of all rules, for `rules` and `ignore`
 */
function createSchema(ruleIds) {
    const keys = targetKeys(ruleIds);
    const target = classic_schemas/* strictObject */.rej({ name: schema_fields_text.describe('How --target and the reports call it.'), ...keys });
    return classic_schemas/* strictObject */.rej({
        version: classic_schemas/* literal */.euz(1).describe('The version of this format: 1.'),
        ...keys,
        targets: classic_schemas/* array */.YOg(target).optional().describe('Charts with their values; each overrides what the top level says.'),
    })
        .describe('Configuration of pullproof.');
}
/** The JSON Schema (draft 2020-12) that editors read. */
function createJsonSchema(ruleIds) {
    const { $schema, ...schema } = z.toJSONSchema(createSchema(ruleIds), { io: 'input' });
    return { $schema, title: 'pullproof.yaml', ...schema };
}

;// CONCATENATED MODULE: ./build/config/shield.js

/** Private-use characters that stand for the braces of `${NAME}` while the YAML is parsed. */
const OPEN = '\ue0a0';
const CLOSE = '\ue0a1';
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
const SHIELDED = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'g');
/**
 * Makes `${NAME}` harmless for a YAML parser, without moving anything: braces end a plain scalar inside `[…]`, so that
 * `set: [api.image.tag=${GITHUB_SHA}]` (contract §3) would be no YAML.
 */
function shieldVariables(text) {
    return text.includes(OPEN) || text.includes(CLOSE) ? text : text.replace(VARIABLE, `$$${OPEN}$1${CLOSE}`);
}
/** Puts the braces back into a text. */
function restoreVariables(text) {
    return text.replace(SHIELDED, '{$1}');
}
/** Puts the braces back into every scalar of a parsed document. */
function restoreDocument(document) {
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, scalar) => {
            if (typeof scalar.value === 'string')
                scalar.value = restoreVariables(scalar.value);
            if (typeof scalar.source === 'string')
                scalar.source = restoreVariables(scalar.source);
        },
    });
}

;// CONCATENATED MODULE: ./build/config/parse.js








/**
 * Parses the text of a `pullproof.yaml` and checks it against the schema.
 *
 * @param text the file's text
 * @param file the name for messages
 * @param ruleIds the ids of all rules
 * @throws UserError that lists every problem with line and column
 */
function parseConfig(text, file, ruleIds) {
    const { data: config, positionOf } = parseYaml(text, file, createSchema(ruleIds), {});
    const twice = duplicateTargets(config).map((path) => ({
        ...positionOf(path),
        message: 'two targets have this name; each needs its own',
    }));
    if (twice.length > 0)
        throw (0,problems/* configError */.F)(file, twice);
    return { config, positionOf };
}
/**
 * Parses a YAML text and checks it against any schema.
 *
 * @param empty what an empty text stands for
 * @throws UserError that lists every problem with line and column
 */
function parseYaml(text, file, schema, empty) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(shieldVariables(text), { lineCounter: lines, prettyErrors: false, merge: true });
    if (document.errors.length > 0) {
        throw (0,problems/* configError */.F)(file, 
        // The first one only: the others mostly follow from it.
        [syntaxProblem(document.errors[0], lines)], 'correct the YAML; indentation and quotes are the usual causes');
    }
    restoreDocument(document);
    const data = toPlain(() => document.toJS({ maxAliasCount: 100 }), file);
    const result = parse/* safeParse */.xL(schema, data ?? empty);
    if (!result.success) {
        const context = { document, lines, knownKeys: (path) => knownKeysAt(schema, path) };
        throw (0,problems/* configError */.F)(file, result.error.issues.flatMap((issue) => describeIssue(issue, context)));
    }
    return { data: result.data, positionOf: (path) => positionOf(document, lines, path) };
}
function syntaxProblem(error, lines) {
    const { line, col } = lines.linePos(error.pos[0]);
    const text = restoreVariables(error.message)
        .replace(/\s+/g, ' ')
        .replace(/^Source contains multiple documents.*/, 'one document is expected, found several ("---")')
        .trim();
    return { line: Math.max(1, line), column: Math.max(1, col), message: `no valid YAML: ${text}` };
}
function toPlain(read, file) {
    try {
        return read();
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw (0,problems/* configError */.F)(file, [{ line: 1, column: 1, message: `no usable YAML: ${reason}` }]);
    }
}
function duplicateTargets(config) {
    const seen = new Set();
    return (config.targets ?? []).flatMap(({ name }, index) => {
        const isTwice = seen.has(name);
        seen.add(name);
        return isTwice ? [['targets', index, 'name']] : [];
    });
}

// EXTERNAL MODULE: ./build/config/root.js
var root = __webpack_require__(6119);
;// CONCATENATED MODULE: ./build/config/load.js




/** More than anyone writes by hand; protects against a wrong file being named. */
const MAX_BYTES = 1024 * 1024;
/**
 * Reads and checks a configuration file.
 *
 * @throws UserError when it cannot be read or is not valid
 */
function loadConfig(location, cwd, ruleIds) {
    const file = (0,root/* toRelative */.y)(cwd, location.file);
    const bytes = read(location.file, file);
    if (bytes.length > MAX_BYTES)
        throw new errors/* UserError */.y('CONFIG_TOO_LARGE', `${file} has ${bytes.length} bytes; a configuration file has at most ${MAX_BYTES}`);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new errors/* UserError */.y('CONFIG_ENCODING', `${file} is not UTF-8 text`, { hint: 'save it as UTF-8', cause });
    }
    return { ...parseConfig(text, file, ruleIds), file, root: location.root };
}
function read(absolute, file) {
    try {
        return (0,external_node_fs_.readFileSync)(absolute);
    }
    catch (cause) {
        const code = cause.code ?? 'unknown error';
        throw new errors/* UserError */.y('CONFIG_UNREADABLE', `${file} cannot be read (${code})`, {
            hint: 'check its permissions',
            cause,
        });
    }
}


/***/ })

};
