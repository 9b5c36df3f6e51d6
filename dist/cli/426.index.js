export const id = 426;
export const ids = [426];
export const modules = {

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

/***/ 4815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ isReadableKey),
/* harmony export */   Wj: () => (/* binding */ matchingEntries),
/* harmony export */   yA: () => (/* binding */ keyCovers)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2052);

/**
 * Gives the entries of a pull secret whose credentials the kubelet tries for an image, in its order: most specific first
 * (pkg/credentialprovider/keyring.go, `Lookup`). The scheme is dropped, a leading `/v1/` or `/v2/` equals the bare host,
 * the host is globbed part by part, ports must be equal, the path is a plain prefix. A key `index.docker.io` serves Docker Hub
 * when nothing else matches. Empty: the kubelet pulls anonymously.
 *
 * @param entries the keys as written in the secret
 */
function matchingEntries(entries, reference) {
    const filed = entries.flatMap((entry) => {
        const key = fileKey(entry.key);
        return key === null ? [] : [{ entry, key }];
    });
    filed.sort((a, b) => compare(b.key.index, a.key.index));
    const matching = filed.filter(({ key }) => matches(key, reference));
    const used = matching.length > 0 || !isDefaultRegistry(reference) ? matching : filed.filter(isDockerIndex);
    return used.map(({ entry }) => entry);
}
/** Whether one key (`ghcr.io/acme`, `https://index.docker.io/v1/`) covers an image, as the kubelet matches. */
function keyCovers(key, reference) {
    return matchingEntries([{ key }], reference).length > 0;
}
/** Whether the kubelet can read the key as an address at all; it ignores the entry otherwise. */
function isReadableKey(key) {
    return fileKey(key) !== null;
}
function isDockerIndex({ key }) {
    return key.index === 'index.docker.io';
}
/** Also true for hosts without `.` and `:` such as `localhost`: `isDefaultRegistryMatch` looks at nothing else. */
function isDefaultRegistry({ host }) {
    return host === 'docker.io' || host === 'index.docker.io' || !/[.:]/.test(host);
}
/** Null when Go's `url.Parse` refuses the key: the kubelet ignores such an entry. */
function fileKey(text) {
    const key = splitUrl(text.replace(/^https?:\/\//, ''));
    if (key === null)
        return null;
    const path = /^\/v[12]\//.test(key.path) ? key.path.slice(3) : key.path;
    const kept = path === '/' ? '' : path;
    return { host: key.host, path: kept, index: `${key.host}${kept}` };
}
function splitUrl(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: url.Parse refuses control characters
    if (/[\u0000-\u001f\u007f]/.test(text))
        return null;
    const address = text.replace(/[?#].*$/s, '');
    const slash = address.indexOf('/');
    const authority = slash === -1 ? address : address.slice(0, slash);
    const host = authority.slice(authority.lastIndexOf('@') + 1);
    const path = slash === -1 ? '' : unescapePath(address.slice(slash));
    return path === null || !isUrlHost(host) ? null : { host, path };
}
function unescapePath(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return null;
    }
}
/** `url.Parse` accepts a host with any of these characters and a numeric or empty port; brackets only around IPv6. */
function isUrlHost(host) {
    const bare = /^\[[0-9a-fA-F:.]+\](?::[0-9]*)?$/.test(host) || !/[[\]]/.test(host);
    const port = /:([^:\]]*)$/.exec(host);
    return bare && !/[\s\\^`{}|%]/.test(host) && (port === null || /^[0-9]*$/.test(port[1]));
}
function matches(key, reference) {
    const glob = splitPort(key.host);
    const target = splitPort(reference.host);
    if (glob.port !== target.port || glob.parts.length !== target.parts.length)
        return false;
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceName */ .z$)(reference).slice(reference.host.length).startsWith(key.path))
        return false;
    return glob.parts.every((part, index) => globMatches(part, target.parts[index]));
}
function splitPort(host) {
    const match = /^(\[[^\]]*\]|[^:]*):([0-9]*)$/.exec(host);
    const [name, port] = match ? [match[1], match[2]] : [host, ''];
    return { parts: name.replace(/^\[(.*)\]$/, '$1').split('.'), port };
}
/** `filepath.Match` for what a host can hold: `*` stands for any characters, everything else for itself. */
function globMatches(glob, text) {
    const [first = '', ...rest] = glob.split('*');
    if (rest.length === 0)
        return glob === text;
    const last = rest.pop();
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const piece of rest) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return at <= text.length - last.length;
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
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

/***/ 7694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ effectivePullPolicy),
/* harmony export */   Sj: () => (/* binding */ isMutableReference)
/* harmony export */ });
/* unused harmony exports isKnownPullPolicy, isMutableTag */
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2052);

/**
 * Gives the pull policy after Kubernetes' defaulting (`SetDefaults_Container`, pkg/apis/core/v1/defaults.go): without a
 * declared one, `Always` when the parser reports the tag `latest` (also for `latest@sha256:…`, and when there is neither tag
 * nor digest), otherwise `IfNotPresent`, also for a text that does not parse.
 *
 * @param declared the policy as written; null and '' are unset; an unknown value is kept, the API server refuses it
 */
function effectivePullPolicy(declared, parsed) {
    if (declared !== null && declared !== '')
        return declared;
    return parsed.ok && (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .effectiveTag */ .yr)(parsed.reference) === 'latest' ? 'Always' : 'IfNotPresent';
}
/** Whether the API server accepts the policy. */
function isKnownPullPolicy(policy) {
    return policy === 'Always' || policy === 'IfNotPresent' || policy === 'Never';
}
/** Branches, channels and environments: their tag is moved with every build or deploy. */
const MOVING_WORDS = [
    ['latest', 'main', 'master', 'trunk', 'head', 'tip', 'develop', 'development', 'dev', 'next'],
    [
        'nightly',
        'edge',
        'canary',
        'unstable',
        'rolling',
        'stable',
        'lts',
        'snapshot',
        'alpha',
        'beta',
        'preview',
        'current',
    ],
    ['test', 'testing', 'qa', 'uat', 'staging', 'stage', 'preprod', 'prod', 'production', 'local'],
].flat();
/** What is appended to a channel without making it a version: base images and processors. */
const FLAVOURS = [
    'alpine',
    'slim',
    'debian',
    'ubuntu',
    'bookworm',
    'bullseye',
    'trixie',
    'distroless',
    'amd64',
    'arm64',
];
const MOVING_TAG = new RegExp(`^(?:${MOVING_WORDS.join('|')})(?:-(?:${FLAVOURS.join('|')}))*$`, 'i');
const PULL_REQUEST_TAG = /^(?:pr|pull|mr)-?\d+$/i;
const MAVEN_SNAPSHOT_TAG = /-SNAPSHOT$/i;
const FEATURE_BRANCH_TAG = /^(?:feature|feat)-.*[a-z_.-]$/i;
const COMMIT_SUFFIX = /-[0-9a-f]{7,40}$/;
/**
 * Whether a tag is meant to move, so that two nodes may run different images under it. Decided by a list and on the safe
 * side: a version, however short (`1.25`, `v1`), a date, a commit and anything unknown count as fixed. What counts as moving:
 * no tag at all; the name of a branch, channel or environment, alone or with a base image's name (`latest`, `main`,
 * `nightly`, `staging`, `edge-alpine`); `pr-12`, `mr-12`, `pull-12`; Maven's `-SNAPSHOT`; `feature-…` and `feat-…` unless a
 * number or a commit ends it. Upper and lower case are alike.
 *
 * @param tag the tag as written, or null for none
 */
function isMutableTag(tag) {
    if (tag === null)
        return true;
    if (MOVING_TAG.test(tag) || PULL_REQUEST_TAG.test(tag) || MAVEN_SNAPSHOT_TAG.test(tag))
        return true;
    return FEATURE_BRANCH_TAG.test(tag) && !COMMIT_SUFFIX.test(tag);
}
/** Whether what is pulled under this reference may change; a digest never does. */
function isMutableReference(reference) {
    return reference.digest === null && isMutableTag(reference.tag);
}


/***/ }),

/***/ 5054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderedText),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
const LIMIT = 120;
/** Puts a text into double quotes for a message; control characters are escaped, a long text is cut in the middle. */
function quote(text) {
    return `"${shorten(text).replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, escapeCharacter)}"`;
}
/** Cuts a long text in the middle. */
function shorten(text) {
    return text.length > LIMIT ? `${text.slice(0, LIMIT / 2)}…${text.slice(-LIMIT / 4)}` : text;
}
function escapeCharacter(character) {
    const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
    return short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
/** Prints a rendered value for messages: a text as it is, anything else as JSON. Never throws. */
function renderedText(value) {
    return typeof value === 'string' ? value : jsonText(value);
}
/** Prints a rendered value as JSON on one line. Never throws, also not on values nested too deep to print. */
function jsonText(value) {
    try {
        return JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? String(item) : item)) ?? 'null';
    }
    catch {
        return '…';
    }
}


/***/ }),

/***/ 2052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yr: () => (/* binding */ effectiveTag),
  FH: () => (/* binding */ formatReference),
  C1: () => (/* binding */ hostHint),
  F2: () => (/* reexport */ parseReference),
  Db: () => (/* binding */ referenceKey),
  z$: () => (/* binding */ referenceName)
});

// EXTERNAL MODULE: ./build/core/quote.js
var quote = __webpack_require__(5054);
;// CONCATENATED MODULE: ./build/core/reference-grammar.js
/** Longest repository path (`RepositoryNameTotalLengthMax`). */
const MAX_REPOSITORY_LENGTH = 255;
/** Longest tag. */
const MAX_TAG_LENGTH = 128;
/** Hexadecimal digits of each digest algorithm that kubelet and containerd register. */
const DIGEST_LENGTHS = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
// regexp.go of distribution/reference v0.6.0, piece by piece.
const domainNameComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domainName = `${domainNameComponent}(?:\\.${domainNameComponent})*`;
const ipv6Address = '\\[(?:[a-fA-F0-9:]+)\\]';
const domainAndPort = `(?:${domainName}|${ipv6Address})(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const remoteName = `${pathComponent}(?:/${pathComponent})*`;
const tag = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digest = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}';
const REFERENCE = new RegExp(`^((?:${domainAndPort}/)?${remoteName})(?::(${tag}))?(?:@(${digest}))?$`);
const NAME = new RegExp(`^(?:(${domainAndPort})/)?(${remoteName})$`);
const IDENTIFIER = /^[a-f0-9]{64}$/;
const DIGEST_OF_GO_DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const PATH_COMPONENT = new RegExp(`^${pathComponent}$`);
const HOST_AND_PORT = new RegExp(`^${domainAndPort}$`);
const TAG = new RegExp(`^${tag}$`);
const INVALID = 'invalid reference format';
/** Splits a text into host and rest as `splitDockerDomain` does; `docker.io` and `library/` are put in where they are implied. */
function splitHost(text) {
    const slash = text.indexOf('/');
    if (slash === -1)
        return { host: 'docker.io', rest: `library/${text}`, isExplicit: false };
    const first = text.slice(0, slash);
    const isExplicit = first === 'localhost' || /[.:]/.test(first) || toLower(first) !== first;
    const host = isExplicit && first !== 'index.docker.io' ? first : 'docker.io';
    const rest = isExplicit ? text.slice(slash + 1) : text;
    return { host, rest: host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest, isExplicit };
}
/**
 * Parses a text exactly as `ParseNormalizedNamed` does, with its error texts. One difference: where the Go parser keeps a
 * host that is no domain (`foo_bar.com/x`) inside the path, it is split off here, because containerd connects to it.
 */
function parseByGrammar(text) {
    if (IDENTIFIER.test(text)) {
        return fail(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
    }
    const { host, rest, isExplicit } = splitHost(text);
    const colon = rest.indexOf(':');
    const remote = colon === -1 ? rest : rest.slice(0, colon);
    if (toLower(remote) !== remote)
        return fail(`${INVALID}: repository name (${remote}) must be lowercase`);
    const full = `${host}/${rest}`;
    const match = REFERENCE.exec(full);
    if (!match)
        return fail(REFERENCE.test(toLower(full)) ? 'repository name must be lowercase' : INVALID);
    const [, name = '', tagText, digestText] = match;
    const [, domain, path = ''] = NAME.exec(name) ?? [];
    if ((domain === undefined ? name : path).length > MAX_REPOSITORY_LENGTH) {
        return fail(`repository name must not be more than ${MAX_REPOSITORY_LENGTH} characters`);
    }
    const digestError = digestText === undefined ? null : checkDigest(digestText);
    if (digestError !== null)
        return fail(digestError);
    const repository = name.slice(name.indexOf('/') + 1);
    return { ok: true, host, repository, tag: tagText ?? null, digest: digestText ?? null, hasExplicitHost: isExplicit };
}
/** `digest.Validate` of opencontainers/go-digest: the error text, or null. */
function checkDigest(text) {
    const colon = text.indexOf(':');
    const length = DIGEST_LENGTHS.get(text.slice(0, colon));
    const encoded = text.slice(colon + 1);
    if (length === undefined) {
        return DIGEST_OF_GO_DIGEST.test(text) ? 'unsupported digest algorithm' : 'invalid checksum digest format';
    }
    if (encoded.length !== length)
        return 'invalid checksum digest length';
    return /^[a-f0-9]+$/.test(encoded) ? null : 'invalid checksum digest format';
}
/** Go's `strings.ToLower`: one character for each; JavaScript makes two of the dotted capital I. */
function toLower(text) {
    return text.replaceAll('\u0130', 'i').toLowerCase();
}
function fail(error) {
    return { ok: false, error };
}

;// CONCATENATED MODULE: ./build/core/reference-digest-problems.js


const FORM = 'a digest reads @sha256:<64 hexadecimal digits>';
/** Explains what is wrong after the `@`, or with a digest that stands where a tag belongs. */
function digestProblem(text) {
    const at = text.indexOf('@');
    if (at === -1)
        return digestAsTag(text);
    const name = text.slice(0, at);
    const digest = text.slice(at + 1);
    if (digest.includes('@'))
        return { code: 'bad-digest', message: `${(0,quote/* quote */.hD)(text)} has "@" twice`, hint: FORM };
    if (digest === '') {
        return {
            code: 'bad-digest',
            message: `nothing follows "@" in ${(0,quote/* quote */.hD)(text)}`,
            hint: 'set the digest, or let the template print "@" only before one',
        };
    }
    return partsProblem(name, digest);
}
/** `repo:sha256:…`: a colon stands where `@` belongs. */
function digestAsTag(text) {
    const match = /:(sha(?:256|384|512):[0-9a-fA-F]*)$/.exec(text);
    if (!match)
        return null;
    return {
        code: 'bad-digest',
        message: `the digest ${(0,quote/* quote */.hD)(match[1])} follows ":" where "@" belongs`,
        hint: FORM,
        fixed: `${text.slice(0, match.index)}@${match[1]}`,
    };
}
function partsProblem(name, digest) {
    const colon = digest.indexOf(':');
    if (colon === -1) {
        const message = `the digest ${(0,quote/* quote */.hD)(digest)} names no algorithm`;
        const fixed = /^[a-f0-9]{64}$/.test(digest) ? { fixed: `${name}@sha256:${digest}` } : {};
        return { code: 'bad-digest', message, hint: FORM, ...fixed };
    }
    const algorithm = digest.slice(0, colon);
    const encoded = digest.slice(colon + 1);
    const length = DIGEST_LENGTHS.get(algorithm);
    if (length === undefined) {
        const known = DIGEST_LENGTHS.has(algorithm.toLowerCase());
        return {
            code: 'unsupported-digest',
            message: `${(0,quote/* quote */.hD)(algorithm)} is no digest algorithm that runtimes support (sha256, sha384, sha512)`,
            hint: FORM,
            ...(known ? { fixed: `${name}@${algorithm.toLowerCase()}:${encoded}` } : {}),
        };
    }
    const bad = /[^0-9a-fA-F]/u.exec(encoded);
    if (bad) {
        const message = `the digest ${(0,quote/* quote */.hD)(digest)} has the character ${(0,quote/* quote */.hD)(bad[0])}; only 0-9 and a-f are allowed`;
        return { code: 'bad-digest', message, hint: FORM };
    }
    if (encoded.length !== length) {
        const message = `the digest ${(0,quote/* quote */.hD)(digest)} has ${encoded.length} hexadecimal digits; ${algorithm} has ${length}`;
        return { code: 'bad-digest', message, hint: 'copy the whole digest' };
    }
    if (encoded === encoded.toLowerCase())
        return null;
    return {
        code: 'bad-digest',
        message: `the digest ${(0,quote/* quote */.hD)(digest)} has upper-case letters`,
        hint: 'write the digest in lower case',
        fixed: `${name}@${algorithm}:${encoded.toLowerCase()}`,
    };
}

;// CONCATENATED MODULE: ./build/core/reference-name-problems.js


/** Explains what is wrong with host and repository, once tag and digest are known to be fine. */
function nameProblem(text) {
    const end = /(?::[^/@]*)?(?:@.*)?$/s.exec(text)?.index ?? text.length;
    const name = text.slice(0, end);
    const { host, rest, isExplicit } = splitHost(name);
    const path = rest.startsWith('library/') && !name.includes('library/') ? rest.slice('library/'.length) : rest;
    return (badPort(host) ??
        upperCase(name, text.slice(end), isExplicit ? host : null, path) ??
        (isExplicit ? badHost(host) : null) ??
        tooLong(path) ??
        badComponent(path));
}
function badPort(host) {
    const match = /^([^:[\]]+):([^:]*)$/.exec(host);
    if (!match || /^[0-9]+$/.test(match[2]))
        return null;
    const [, name, port] = match;
    const message = port === ''
        ? `nothing follows ":" in the host ${(0,quote/* quote */.hD)(host)}`
        : `the port ${(0,quote/* quote */.hD)(port)} of the host ${(0,quote/* quote */.hD)(name)} is no number`;
    return { code: 'invalid', message, hint: 'write host:port/repository:tag' };
}
function upperCase(name, suffix, host, path) {
    const hostIsFine = host === null || HOST_AND_PORT.test(host);
    const part = hostIsFine ? path : name;
    if (part === part.toLowerCase())
        return null;
    const kept = hostIsFine && host !== null ? name.slice(0, name.indexOf('/') + 1) : '';
    const fixed = `${kept}${name.slice(kept.length).toLowerCase()}${suffix}`;
    return {
        code: 'uppercase',
        message: `the repository ${(0,quote/* quote */.hD)(part)} has upper-case letters; it must be lower-case`,
        hint: `write ${(0,quote/* quote */.hD)(fixed)}`,
        fixed,
    };
}
function badHost(host) {
    if (HOST_AND_PORT.test(host) || PATH_COMPONENT.test(host))
        return null;
    return { code: 'invalid', message: `${(0,quote/* quote */.hD)(host)} is no host name`, hint: 'write host[:port]/repository:tag' };
}
function tooLong(path) {
    if (path.length <= MAX_REPOSITORY_LENGTH)
        return null;
    const message = `the repository has ${path.length} characters; ${MAX_REPOSITORY_LENGTH} are allowed`;
    return { code: 'too-long', message, hint: 'use a shorter repository' };
}
function badComponent(path) {
    const component = path.split('/').find((part) => !PATH_COMPONENT.test(part));
    if (component === undefined)
        return null;
    const bad = /[^a-z0-9._-]/u.exec(component);
    if (bad) {
        const point = bad[0].codePointAt(0);
        const code = point > 0x7e ? ` (U+${point.toString(16).toUpperCase().padStart(4, '0')})` : '';
        return {
            code: 'invalid',
            message: `the repository ${(0,quote/* quote */.hD)(path)} has the character ${(0,quote/* quote */.hD)(bad[0])}${code}`,
            hint: 'a repository holds lower-case letters, digits, ".", "_", "-" and "/"',
        };
    }
    return {
        code: 'invalid',
        message: `${(0,quote/* quote */.hD)(component)} is no part of a repository's name`,
        hint: 'begin and end it with a letter or digit; between them one ".", one or two "_" or any number of "-"',
    };
}

;// CONCATENATED MODULE: ./build/core/reference-residue.js

const PLACEHOLDER = 'put the real value in its place';
/** What templates, shells and people leave in a text; the first that fits names the cause. */
const RESIDUES = [
    {
        pattern: /%!(?:[a-zA-Z]?\([^)]*\)?|$)/,
        says: (found) => `contains ${found}, which printf writes for a missing or wrongly typed value`,
        hint: 'set the value that the template gives to printf, or give it a default',
    },
    {
        pattern: /<no value>|<nil>/,
        says: (found) => `contains ${found}, which a template prints for a value that is not set`,
        hint: 'set the value, or give it a default in the template',
    },
    {
        pattern: /map\[[^\]]*\]?/,
        says: (found) => `contains ${found}: a whole map was printed where a text belongs`,
        hint: 'compare the shape of the value with the values.yaml of the chart: it is a map where the template expects a text',
    },
    {
        pattern: /\$\{\{.*?(?:\}\}|$)/s,
        says: (found) => `contains ${found}, a GitHub expression that was never evaluated`,
        hint: 'GitHub evaluates expressions only in workflow files: pass the value with --set',
    },
    {
        pattern: /\{\{.*?(?:\}\}|$)/s,
        says: (found) => `contains ${found}, a template expression that was never evaluated`,
        hint: 'values files are no templates: write the text, or let the chart print the value with tpl',
    },
    {
        pattern: /\$\{[^}]*\}?|\$\([^)]*\)?|\$[A-Za-z_]\w*|%[A-Za-z_]\w*%/,
        says: (found) => `contains ${found}, a variable that was never replaced`,
        hint: PLACEHOLDER,
    },
    {
        pattern: /<[^<>]*>/,
        says: (found) => `contains the placeholder ${found}`,
        hint: PLACEHOLDER,
    },
    {
        pattern: /\{[^{}]*\}/,
        says: (found) => `contains the placeholder ${found}`,
        hint: PLACEHOLDER,
    },
    {
        pattern: /\[(?![a-fA-F0-9:]+\](?::|\/))[^\]]*\]?/,
        says: (found) => `contains ${found}: a list was printed where a text belongs`,
        hint: 'compare the shape of the value with the values.yaml of the chart: it is a list where the template expects a text',
    },
];
/** Recognises template residue and placeholders: its own class of error, found before any registry is asked. */
function residueProblem(text) {
    for (const { pattern, says, hint } of RESIDUES) {
        const match = pattern.exec(text);
        if (match)
            return { code: 'template-residue', message: `${(0,quote/* quote */.hD)(text)} ${says((0,quote/* quote */.hD)(match[0]))}`, hint };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/core/reference-tag-problems.js


/** Explains an empty repository, an empty tag, two tags, or a tag that the grammar refuses. */
function tagProblem(text) {
    const at = text.indexOf('@');
    const named = at === -1 ? text : text.slice(0, at);
    const digest = at === -1 ? '' : text.slice(at);
    const slash = named.lastIndexOf('/');
    const last = named.slice(slash + 1);
    const colon = last.indexOf(':');
    if (last === '' || colon === 0)
        return emptyRepository(text, named, slash);
    if (colon === -1)
        return null;
    const tag = last.slice(colon + 1);
    const name = named.slice(0, slash + 1 + colon);
    return tag === '' ? emptyTag(text, name, digest) : tagText(tag);
}
function emptyRepository(text, named, slash) {
    const rest = text.slice(slash + 1);
    const before = slash === -1 ? '' : ` after ${(0,quote/* quote */.hD)(named.slice(0, slash + 1))}`;
    return {
        code: 'empty-repository',
        message: rest === ''
            ? `${(0,quote/* quote */.hD)(text)} ends with "/": the repository's name is missing`
            : `the repository is empty: nothing stands${before} before ${(0,quote/* quote */.hD)(rest)}`,
        hint: 'set the repository; a job output that looks like a secret is blanked by GitHub, an empty --set renders nothing',
    };
}
function emptyTag(text, name, digest) {
    if (digest !== '') {
        return {
            code: 'empty-tag',
            message: `the tag is empty: nothing stands between ":" and "@" in ${(0,quote/* quote */.hD)(text)}`,
            hint: 'set the tag, or let the template print ":" only before one',
            fixed: `${name}${digest}`,
        };
    }
    return {
        code: 'empty-tag',
        message: `the tag is empty: nothing follows ":" in ${(0,quote/* quote */.hD)(text)}`,
        hint: 'set the tag; a job output that looks like a secret is blanked by GitHub, an empty --set renders nothing',
    };
}
function tagText(tag) {
    if (TAG.test(tag))
        return null;
    const colon = tag.indexOf(':');
    if (colon !== -1) {
        const [first, second] = [tag.slice(0, colon), tag.slice(colon + 1)];
        const hint = 'keep one: repository and tag both bring a tag, or a port has no host before it';
        return { code: 'bad-tag', message: `the image has two tags, ${(0,quote/* quote */.hD)(first)} and ${(0,quote/* quote */.hD)(second)}`, hint };
    }
    if (/^[.-]/.test(tag)) {
        const hint = 'begin the tag with a letter, a digit or "_"';
        return { code: 'bad-tag', message: `the tag ${(0,quote/* quote */.hD)(tag)} begins with ${(0,quote/* quote */.hD)(tag[0])}`, hint };
    }
    const bad = /[^A-Za-z0-9_.-]/u.exec(tag);
    if (bad) {
        return {
            code: 'bad-tag',
            message: `the tag ${(0,quote/* quote */.hD)(tag)} has the character ${(0,quote/* quote */.hD)(bad[0])}`,
            hint: bad[0] === '+'
                ? 'a tag cannot hold "+": use the tag as it was pushed, usually with "_" or "-" instead'
                : 'a tag holds letters, digits, "_", "." and "-"',
        };
    }
    const message = `the tag ${(0,quote/* quote */.hD)(tag)} has ${tag.length} characters; ${MAX_TAG_LENGTH} are allowed`;
    return { code: 'bad-tag', message, hint: 'use a shorter tag' };
}

;// CONCATENATED MODULE: ./build/core/reference-problems.js





/**
 * Finds out why a text is no reference, in the order in which the causes explain each other: what a template left behind,
 * then what stands around the name, then digest, tag and name. The list of causes is kubernetes.md §7.
 *
 * @param text a text that the grammar refuses
 */
function diagnose(text) {
    for (const check of CHECKS) {
        const diagnosis = check(text);
        if (diagnosis)
            return diagnosis;
    }
    return {
        code: 'invalid',
        message: `${(0,quote/* quote */.hD)(text)} is no image reference`,
        hint: 'a reference reads [host[:port]/]repository[:tag][@digest]',
    };
}
const CHECKS = [
    empty,
    residueProblem,
    whitespace,
    quotes,
    scheme,
    hexName,
    emptyHost,
    doubleSlash,
    digestProblem,
    tagProblem,
    nameProblem,
];
function empty(text) {
    if (text !== '')
        return null;
    return { code: 'empty', message: 'the image is empty', hint: 'set the repository and the tag in the values' };
}
function whitespace(text) {
    const space = /\s/.exec(text);
    if (!space)
        return null;
    const trimmed = text.trim();
    const isOuter = !/\s/.test(trimmed);
    const where = isOuter ? 'before or after the image' : 'inside the image';
    return {
        code: 'whitespace',
        message: `${(0,quote/* quote */.hD)(text)} has ${/[\r\n]/.test(space[0]) ? 'a line break' : 'a space'} ${where}`,
        hint: isOuter ? 'trim it in the template with {{- … -}} or | trim' : 'an image reference has no white space',
        ...(isOuter && trimmed !== '' ? { fixed: trimmed } : {}),
    };
}
function quotes(text) {
    const match = /^(["'`])(.*)\1$/.exec(text);
    if (!match)
        return null;
    const hint = 'remove one pair of quotes: the value is quoted twice';
    return { code: 'invalid', message: `the quotes belong to the image itself: ${text}`, hint, fixed: match[2] };
}
function scheme(text) {
    const match = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/)+/.exec(text);
    if (!match)
        return null;
    return {
        code: 'scheme',
        message: `the image begins with ${(0,quote/* quote */.hD)(match[0])}; an image reference has no scheme`,
        hint: `remove ${(0,quote/* quote */.hD)(match[0])}`,
        fixed: text.slice(match[0].length),
    };
}
function hexName(text) {
    if (!/^[a-f0-9]{64}$/.test(text))
        return null;
    return {
        code: 'hex-name',
        message: `${(0,quote/* quote */.hD)(text)} is 64 hexadecimal digits, which is an image id and no name`,
        hint: 'write <repository>@sha256:<digest>',
    };
}
function emptyHost(text) {
    if (!text.startsWith('/'))
        return null;
    return {
        code: 'empty-host',
        message: `${(0,quote/* quote */.hD)(text)} begins with "/": the registry before it is empty`,
        hint: 'set the registry, or let the template print "/" only after a registry',
        fixed: text.replace(/^\/+/, ''),
    };
}
function doubleSlash(text) {
    const at = text.indexOf('//');
    if (at === -1)
        return null;
    return {
        code: 'double-slash',
        message: `${(0,quote/* quote */.hD)(text)} has "//": a part of the path is empty, or registry and repository both bring a "/"`,
        hint: 'keep one "/" between registry and repository',
        fixed: text.replace(/\/{2,}/g, '/'),
    };
}

;// CONCATENATED MODULE: ./build/core/parse-reference.js



/**
 * Parses the value of an `image` field as kubelet and containerd do (distribution/reference, `ParseNormalizedNamed`).
 *
 * @param raw the value as rendered; anything but a text is a problem of its own, null and undefined count as empty
 * @returns the normalised reference, or what is wrong with it and how to put it right; never throws
 */
function parseReference(raw) {
    if (raw === null || raw === undefined)
        return parseReference('');
    if (typeof raw !== 'string')
        return { ok: false, raw: (0,quote/* renderedText */.P)(raw), problem: notText(raw) };
    const verdict = parseByGrammar(raw);
    if (verdict.ok) {
        const { host, repository, tag, digest, hasExplicitHost } = verdict;
        return { ok: true, reference: { raw, host, repository, tag, digest, hasExplicitHost } };
    }
    const { code, message, hint, fixed } = diagnose(raw);
    const corrected = fixed === undefined ? null : correct(fixed);
    return { ok: false, raw, problem: { code, message, hint, corrected, runtimeError: verdict.error } };
}
/** The text itself when it parses, else its own correction; every step removes a fault, and five are plenty. */
function correct(text) {
    let candidate = text;
    for (let step = 0; step < 5; step += 1) {
        if (parseByGrammar(candidate).ok)
            return candidate;
        const { fixed } = diagnose(candidate);
        if (fixed === undefined || fixed === candidate)
            return null;
        candidate = fixed;
    }
    return null;
}
function notText(raw) {
    const text = (0,quote/* renderedText */.P)(raw);
    const isScalar = typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'bigint';
    const kind = isScalar ? `the ${typeof raw === 'boolean' ? 'boolean' : 'number'} ${text}` : kindOf(raw, text);
    return {
        code: 'not-a-string',
        message: `the image is ${kind}; the API server takes only a text and refuses the object`,
        hint: isScalar
            ? `quote it in the template: image: {{ … | quote }}`
            : 'print registry, repository and tag as one text, or give the value the shape that the template expects',
        corrected: null,
        runtimeError: null,
    };
}
function kindOf(raw, text) {
    return `${Array.isArray(raw) ? 'a list' : 'a map'}, ${(0,quote/* shorten */.ml)(text)}`;
}

;// CONCATENATED MODULE: ./build/core/reference.js

/** Prints `host/repository`, the name that the kubelet matches pull secrets against. */
function referenceName(reference) {
    return `${reference.host}/${reference.repository}`;
}
/** Gives the tag that counts: the written one, `latest` when there is neither tag nor digest, null for a digest alone. */
function effectiveTag(reference) {
    return reference.tag ?? (reference.digest === null ? 'latest' : null);
}
/**
 * Prints the reference as the runtime pulls it (`ParseDockerRef` in containerd's CRI): `docker.io/library/nginx:latest`.
 * A digest drops the tag.
 */
function formatReference(reference) {
    const name = referenceName(reference);
    return reference.digest === null ? `${name}:${effectiveTag(reference)}` : `${name}@${reference.digest}`;
}
/**
 * Prints the canonical key of `Facts.images`: the whole name with tag and digest (`latest` when there is neither).
 * Two texts with the same key mean the same image and the same tag.
 */
function referenceKey(reference) {
    const tag = effectiveTag(reference);
    return `${referenceName(reference)}${tag === null ? '' : `:${tag}`}${reference.digest === null ? '' : `@${reference.digest}`}`;
}
/**
 * Says why a host may not be what was meant: an upper-case owner without a registry (`MyOrg/app`) is taken for a host name
 * by `splitDockerDomain`, and fails as "no such host". Null for every other host.
 */
function hostHint(reference) {
    const { host } = reference;
    if (/[.:]/.test(host) || host === host.toLowerCase())
        return null;
    return `the runtime takes "${host}" for a registry host because it has upper-case letters; write "${host.toLowerCase()}/${reference.repository}", or put the registry in front`;
}


/***/ })

};
