export const id = 878;
export const ids = [878];
export const modules = {

/***/ 4986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: ./build/core/exit-codes.js
var exit_codes = __webpack_require__(7939);
// EXTERNAL MODULE: ./build/config/index.js + 6 modules
var config = __webpack_require__(1005);
// EXTERNAL MODULE: ./build/config/request.js
var request = __webpack_require__(6874);
// EXTERNAL MODULE: ./build/preflight/check.js + 79 modules
var check = __webpack_require__(5041);
// EXTERNAL MODULE: ./build/rules/index.js + 38 modules
var rules = __webpack_require__(3291);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/demo/example.js



/** Where the example is, seen from a directory above: in the repository, and where the build puts its copy. */
const places = [external_node_path_.join('examples', 'shop'), external_node_path_.join('dist', 'demo', 'shop'), external_node_path_.join('demo', 'shop')];
/**
 * Finds the directory of the example shop (it holds `pullproof.yaml` and `deploy/helm/shop`) by walking up from this file.
 *
 * @throws Error when the installation is incomplete
 */
function findExample(from = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url))) {
    for (let directory = from;; directory = external_node_path_.dirname(directory)) {
        for (const place of places) {
            const example = external_node_path_.join(directory, place);
            if ((0,external_node_fs_.existsSync)(external_node_path_.join(example, 'deploy', 'helm', 'shop', 'Chart.yaml')))
                return example;
        }
        if (directory === external_node_path_.dirname(directory))
            break;
    }
    throw new Error(`the example (demo/shop) is missing above ${from}: the installation is incomplete`);
}

// EXTERNAL MODULE: ./build/core/sensitive.js
var sensitive = __webpack_require__(1386);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/emulator/reply.js
/** The bytes of a reply's body, with the placeholders replaced; empty when the reply has none. */
function replyBody(spec, names) {
    const text = spec.text ?? (spec.code === undefined ? '' : errorsBody(spec));
    return Buffer.from(text.replaceAll('{repository}', names.repository).replaceAll('{reference}', names.reference));
}
/** Sends a complete answer; a HEAD gets the headers and no body, as HTTP demands. */
function send(response, isHead, status, headers, body) {
    response.writeHead(status, { 'content-length': String(body.byteLength), ...headers });
    response.end(isHead ? undefined : body);
}
function errorsBody(spec) {
    const detail = spec.detail === undefined ? {} : { detail: spec.detail };
    return `${JSON.stringify({ errors: [{ code: spec.code, message: spec.message ?? '', ...detail }] })}\n`;
}

;// CONCATENATED MODULE: ./build/emulator/exchange.js

/** A JSON answer. */
function json(status, value, headers = {}) {
    return {
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body: Buffer.from(JSON.stringify(value)),
    };
}
/** What this registry says in a situation, or `issue` when it hands out a token all the same. */
function replyFor(context, situation) {
    return context.options.replies?.[situation] ?? context.flavour.replies[situation];
}
/** The answer of a situation in which there is nothing to issue. */
function answerIn(context, exchange, situation) {
    const reply = replyFor(context, situation);
    if (reply === 'issue')
        throw new Error(`the situation "${situation}" has no answer of its own`);
    return answerWith(context, exchange, reply);
}
/** The answer that a reply describes. */
function answerWith(context, exchange, reply) {
    const challenge = reply.challenge === undefined ? {} : { 'www-authenticate': challengeFor(context, exchange, reply) };
    const type = reply.text === undefined || reply.text.startsWith('{') ? 'application/json' : 'text/plain; charset=utf-8';
    return {
        status: reply.status,
        headers: { 'content-type': type, ...challenge, ...reply.headers },
        body: replyBody(reply, exchange.route),
    };
}
function challengeFor(context, exchange, reply) {
    const { flavour, options, origin } = context;
    if (flavour.scheme !== 'bearer')
        return flavour.basicChallenge.replaceAll('{origin}', origin);
    const { endpoint, repository } = exchange.route;
    const scope = endpoint === 'ping' ? flavour.pingScope : `repository:${repository}:pull`;
    const fields = [
        `realm="${options.realm ?? origin + flavour.tokenPath}"`,
        `service="${flavour.service}"`,
        ...(scope === null ? [] : [`scope="${scope}"`]),
        ...(reply.challenge === true ? [] : [`error="${reply.challenge}"`]),
    ];
    return `Bearer ${fields.join(',')}`;
}

;// CONCATENATED MODULE: ./build/emulator/endpoints/blobs.js

/** The signed part of a redirected blob's address; it must never be seen in any output. */
const blobSignature = 'c2lnbmVkLWJ5LXRoZS1lbXVsYXRvcg';
/** `/v2/<name>/blobs/<digest>`: the bytes, or 307 to the blob host with a signed query (registries.md §1.5). */
const readBlob = (context, exchange, repository) => {
    const stored = repository.blobs.get(exchange.route.reference);
    if (stored === undefined)
        return answerIn(context, exchange, 'blob-absent');
    if (!(context.options.redirectsBlobs ?? context.flavour.redirectsBlobs))
        return bytesOf(stored);
    const location = `${context.blobOrigin}/blobs/${stored.digest}?se=2099-01-01T00%3A00%3A00Z&sig=${blobSignature}`;
    return { status: 307, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: Buffer.alloc(0) };
};
/** The blob host: wants the signature and refuses any Authorization, as object stores do. */
function answerFromBlobHost(store, exchange) {
    if (exchange.headers.authorization !== undefined)
        return plain(400, 'Only one auth mechanism allowed\n');
    if (exchange.url.searchParams.get('sig') !== blobSignature)
        return plain(403, 'Signature not valid\n');
    const digest = exchange.url.pathname.slice('/blobs/'.length);
    for (const repository of store.values()) {
        const stored = repository.blobs.get(digest);
        if (stored !== undefined)
            return bytesOf(stored);
    }
    return plain(404, 'BlobNotFound\n');
}
function bytesOf(stored) {
    return {
        status: 200,
        headers: { 'content-type': 'application/octet-stream', 'docker-content-digest': stored.digest },
        body: stored.bytes,
    };
}
function plain(status, text) {
    return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}

;// CONCATENATED MODULE: ./build/emulator/content/media-types.js
/** The media types that the emulator serves, per format. */
const mediaTypes = {
    oci: {
        index: 'application/vnd.oci.image.index.v1+json',
        manifest: 'application/vnd.oci.image.manifest.v1+json',
        config: 'application/vnd.oci.image.config.v1+json',
        layer: 'application/vnd.oci.image.layer.v1.tar',
    },
    docker: {
        index: 'application/vnd.docker.distribution.manifest.list.v2+json',
        manifest: 'application/vnd.docker.distribution.manifest.v2+json',
        config: 'application/vnd.docker.container.image.v1+json',
        layer: 'application/vnd.docker.image.rootfs.diff.tar',
    },
};
const schema1MediaType = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const helmConfigMediaType = 'application/vnd.cncf.helm.config.v1+json';
const helmLayerMediaType = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';
const inTotoMediaType = 'application/vnd.in-toto+json';
/** The content of OCI 1.1's empty descriptor is `{}`. */
const emptyMediaType = 'application/vnd.oci.empty.v1+json';
/** True for an index or a manifest list. */
function isIndex(mediaType) {
    return mediaType === mediaTypes.oci.index || mediaType === mediaTypes.docker.index;
}

;// CONCATENATED MODULE: ./build/emulator/endpoints/manifests.js


/** `/v2/<name>/manifests/<tag or digest>`. */
const readManifest = (context, exchange, repository) => {
    const { reference } = exchange.route;
    const isDigest = reference.includes(':');
    const digest = isDigest ? reference : repository.tags.get(reference);
    const stored = digest === undefined ? undefined : repository.manifests.get(digest);
    if (stored === undefined) {
        if (repository.spec.expiredTags?.includes(reference) === true)
            return answerIn(context, exchange, 'tag-expired');
        return answerIn(context, exchange, isDigest ? 'digest-absent' : 'tag-absent');
    }
    if (context.flavour.enforcesAccept && !accepts(exchange.headers.accept, stored.mediaType)) {
        return answerIn(context, exchange, isIndex(stored.mediaType) ? 'index-not-accepted' : 'manifest-not-accepted');
    }
    return {
        status: 200,
        headers: {
            'content-type': stored.mediaType,
            ...(repository.spec.omitsDigest === true ? {} : { 'docker-content-digest': stored.digest }),
            ...context.flavour.manifestHeaders,
        },
        body: stored.bytes,
    };
};
/** A wildcard does not count: distribution and GHCR look for the exact type (registries.md §1.3). */
function accepts(header, mediaType) {
    return (header ?? '').split(',').some((part) => part.split(';')[0].trim() === mediaType);
}

;// CONCATENATED MODULE: ./build/emulator/access.js
/** Looks at the Authorization of a request to `/v2/`. */
function authenticate(context, exchange) {
    const { scheme } = context.flavour;
    if (scheme === 'open')
        return { principal: 'anonymous' };
    const header = exchange.headers.authorization;
    if (header === undefined)
        return { refused: 'unauthenticated' };
    const basic = parseBasic(header);
    if (scheme === 'basic') {
        const owner = basic && findCredential(context.options, basic.username, basic.password);
        return owner ? { principal: owner } : { refused: 'rejected' };
    }
    if (basic)
        return { refused: 'basic-refused' };
    return bearer(context, exchange, /^bearer (.+)$/i.exec(header)?.[1] ?? '');
}
/** Whether the principal sees a repository. */
function accessTo(context, principal, repository) {
    const stored = context.store.get(repository);
    if (stored === undefined)
        return 'absent';
    if (stored.spec.visibility === 'public' || context.flavour.scheme === 'open')
        return 'read';
    if (principal === 'anonymous')
        return 'denied';
    return stored.spec.readers?.includes(principal.name) === true ? 'read' : 'denied';
}
/** The known, living credential with this user name (null: whatever its name) and password, or null. */
function findCredential(options, username, password) {
    const isNamed = (one) => username === null || (one.username ?? username) === username;
    const found = options.credentials?.find((one) => one.password === password && isNamed(one));
    return found !== undefined && isAlive(found) ? found : null;
}
/** Splits `Basic …`; null for any other header. The password may hold colons. */
function parseBasic(header) {
    const encoded = /^basic ([a-z0-9+/=]+)$/i.exec(header)?.[1];
    if (encoded === undefined)
        return null;
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
function bearer(context, exchange, token) {
    const grant = context.tokens.find(token);
    if (grant !== null) {
        const { repository } = exchange.route;
        const isForOther = repository !== '' && grant.repository !== repository;
        return isForOther ? { refused: 'no-access-manifests' } : { principal: grant.principal };
    }
    const { takesDummyBearer } = context.flavour;
    if (!takesDummyBearer)
        return { refused: 'bad-bearer' };
    const owner = context.options.credentials?.find((one) => Buffer.from(one.password).toString('base64') === token);
    if (owner !== undefined && isAlive(owner))
        return { principal: owner };
    return token === dummyBearer ? { principal: 'anonymous' } : { refused: 'bad-bearer' };
}
/** What Homebrew sends to GHCR for every public package (registries.md §1.2). */
const dummyBearer = 'QQ==';
function isAlive(credential) {
    return credential.expired !== true && (credential.scopes ?? ['read:packages']).includes('read:packages');
}

;// CONCATENATED MODULE: ./build/emulator/endpoints/resource.js


const validName = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
/** `GET /v2/`: only whether the caller is let in. */
function answerPing(context, exchange) {
    const who = authenticate(context, exchange);
    return 'refused' in who ? answerIn(context, exchange, who.refused) : json(200, {});
}
/** Lets a reader answer, or says why not: not authenticated, invalid name, absent, no access (registries.md §1.3). */
function answerResource(context, exchange, read) {
    const who = authenticate(context, exchange);
    if ('refused' in who)
        return answerIn(context, exchange, who.refused);
    const { repository } = exchange.route;
    if (!validName.test(repository))
        return answerIn(context, exchange, 'name-invalid');
    const access = accessTo(context, who.principal, repository);
    const stored = context.store.get(repository);
    if (access === 'read' && stored !== undefined)
        return read(context, exchange, stored);
    return answerIn(context, exchange, refusal(context, exchange, who.principal, access === 'absent'));
}
function refusal(context, exchange, principal, isAbsent) {
    const isTags = exchange.route.endpoint === 'tags';
    const absent = isTags ? 'repository-absent-tags' : 'repository-absent';
    if (context.flavour.scheme === 'open')
        return absent;
    if (principal === 'anonymous')
        return isAbsent ? 'anonymous-absent' : 'anonymous-private';
    if (isAbsent)
        return absent;
    if (isTags)
        return 'no-access-tags';
    return principal.isInstallation === true ? 'no-access-installation' : 'no-access-manifests';
}

;// CONCATENATED MODULE: ./build/emulator/endpoints/tags.js

/** `/v2/<name>/tags/list?n=&last=`, with `Link` to the next page (registries.md §1.4). */
const readTags = (context, exchange, repository) => {
    const { flavour, options } = context;
    const query = exchange.url.searchParams;
    const asked = query.get('n');
    const count = asked === null ? (options.pageSize ?? flavour.pageSize) : Number(asked);
    if (!Number.isInteger(count) || count < 0)
        return answerIn(context, exchange, 'page-too-large');
    if (flavour.maxPageSize !== null && count > flavour.maxPageSize)
        return answerIn(context, exchange, 'page-too-large');
    const pushed = [...repository.tags.keys()];
    const all = flavour.tagOrder === 'lexical' ? pushed.sort() : pushed;
    const name = exchange.route.repository;
    if (flavour.ignoresPaging)
        return json(200, { name, tags: all });
    const start = all.indexOf(query.get('last') ?? '') + 1;
    const page = all.slice(start, start + count);
    const last = page.at(-1);
    const isMore = start + count < all.length && last !== undefined;
    const next = new URLSearchParams({ last: last ?? '', n: String(count) });
    const link = isMore ? { link: `</v2/${name}/tags/list?${next}>; rel="next"` } : {};
    return json(200, { name, tags: page }, link);
};

;// CONCATENATED MODULE: ./build/emulator/route.js
const resource = /^\/v2\/(?<repository>.+)\/(?<kind>manifests|blobs|tags)\/(?<reference>[^/]+)$/;
/** Reads a path of the distribution API; the token endpoint's repository comes from its scope. */
function route(url, tokenPath) {
    const path = decodeURIComponent(url.pathname);
    if (path === tokenPath) {
        return { endpoint: 'token', repository: scopedRepository(url.searchParams.get('scope')), reference: '' };
    }
    if (path === '/v2/' || path === '/v2')
        return { endpoint: 'ping', repository: '', reference: '' };
    const found = resource.exec(path)?.groups;
    if (found === undefined)
        return { endpoint: 'other', repository: '', reference: '' };
    return {
        endpoint: found.kind,
        repository: found.repository,
        reference: found.kind === 'tags' ? '' : found.reference,
    };
}
/** The repository of `repository:<name>:<actions>`, or ''. */
function scopedRepository(scope) {
    return /^repository:(?<name>.+):[a-z,*]*$/.exec(scope ?? '')?.groups?.name ?? '';
}

;// CONCATENATED MODULE: ./build/emulator/endpoints/token.js



/** GET and POST of the token endpoint (registries.md §1.2, §2.3). */
function answerToken(context, exchange) {
    const isPost = exchange.method === 'POST';
    const form = isPost ? new URLSearchParams(exchange.body) : exchange.url.searchParams;
    const repository = scopedRepository(form.get('scope'));
    const principal = isPost ? fromForm(context, form) : fromHeader(context, exchange);
    const situation = situationOf(context, exchange, form, principal);
    const reply = situation === null ? 'issue' : replyFor(context, situation);
    if (reply !== 'issue')
        return answerWith(context, { ...exchange, route: { ...exchange.route, repository } }, reply);
    const token = context.tokens.issue({ principal: principal ?? 'anonymous', repository });
    const { tokenLifetimeSeconds } = context.options;
    return json(200, {
        [isPost ? 'access_token' : 'token']: token,
        ...(tokenLifetimeSeconds === undefined ? {} : { expires_in: tokenLifetimeSeconds }),
    });
}
/** Null principal: a credential was sent and is refused. */
function situationOf(context, exchange, form, principal) {
    if (exchange.method === 'POST' && !context.flavour.takesPost)
        return 'token-post';
    if (principal === null)
        return 'token-rejected';
    if (form.getAll('scope').length > 1)
        return 'token-several-scopes';
    const repository = scopedRepository(form.get('scope'));
    if (repository === '')
        return null;
    const access = accessTo(context, principal, repository);
    if (access === 'read')
        return null;
    if (principal === 'anonymous')
        return access === 'absent' ? 'token-anonymous-absent' : 'token-anonymous-private';
    return access === 'absent' ? 'token-absent' : 'token-no-access';
}
function fromHeader(context, exchange) {
    const header = exchange.headers.authorization;
    if (header === undefined)
        return 'anonymous';
    const basic = parseBasic(header);
    return basic && findCredential(context.options, basic.username, basic.password);
}
function fromForm(context, form) {
    const refresh = form.get('refresh_token');
    if (refresh !== null)
        return findCredential(context.options, null, refresh);
    const password = form.get('password');
    if (password === null)
        return 'anonymous';
    return findCredential(context.options, form.get('username') ?? '', password);
}

;// CONCATENATED MODULE: ./build/emulator/answer.js






const endpoints = {
    ping: answerPing,
    token: answerToken,
    manifests: (context, exchange) => answerResource(context, exchange, readManifest),
    tags: (context, exchange) => answerResource(context, exchange, readTags),
    blobs: (context, exchange) => answerResource(context, exchange, readBlob),
    other: () => ({ status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('404 page not found\n') }),
};
/** What the healthy registry answers. It is read-only: anything but GET and HEAD is 405, except a POST for a token. */
function answer(context, exchange) {
    const isRead = exchange.method === 'GET' || exchange.method === 'HEAD';
    const isTokenPost = exchange.method === 'POST' && exchange.route.endpoint === 'token';
    if (!isRead && !isTokenPost) {
        return json(405, { errors: [{ code: 'UNSUPPORTED', message: 'The operation is unsupported.' }] });
    }
    return endpoints[exchange.route.endpoint](context, exchange);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./build/emulator/content/blob.js


/** Names bytes by their SHA-256. */
function blob(mediaType, content) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return { mediaType, bytes, digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}` };
}
/** A blob whose content is JSON. */
function jsonBlob(mediaType, value) {
    return blob(mediaType, JSON.stringify(value));
}
/** The descriptor of a blob. */
function describe(of) {
    return { mediaType: of.mediaType, digest: of.digest, size: of.bytes.byteLength };
}
/** A layer that a runtime can unpack: a tar archive, not compressed, with one file of `size` bytes. */
async function tarLayer(mediaType, label, size) {
    const archive = (0,tar_stream.pack)();
    archive.entry({ name: 'opt/content', mode: 0o644, mtime: new Date(0) }, fill(label, size));
    archive.finalize();
    const chunks = [];
    for await (const chunk of archive)
        chunks.push(chunk);
    return blob(mediaType, Buffer.concat(chunks));
}
function fill(label, size) {
    return Buffer.alloc(size, `${label}\n`);
}

// EXTERNAL MODULE: ./build/core/platform.js
var core_platform = __webpack_require__(3643);
;// CONCATENATED MODULE: ./build/emulator/content/image.js



/** Builds one image manifest for one platform with its config and layers. */
async function buildImage(spec, name) {
    const format = spec.format ?? 'oci';
    const platform = spec.platform ?? 'linux/amd64';
    const types = mediaTypes[format];
    const label = [name, platform, spec.seed].filter(Boolean).join(' ');
    const layers = await Promise.all((spec.layers ?? [512]).map((size, index) => tarLayer(types.layer, `${label} layer ${index}`, size)));
    const config = jsonBlob(types.config, {
        ...platformFields(platform),
        config: { Cmd: ['/opt/content'], Labels: { 'org.opencontainers.image.title': label } },
        rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
    });
    const root = manifest(format, config, layers);
    return { root, manifests: [root], blobs: [config, ...layers] };
}
/** Builds something that is stored like an image and cannot run: a Helm chart, an artifact, schema 1. */
function buildOther(spec, name) {
    if (spec.kind === 'chart') {
        const config = jsonBlob(helmConfigMediaType, { name: spec.name, version: spec.version, apiVersion: 'v2' });
        const content = blob(helmLayerMediaType, `chart ${spec.name}-${spec.version}`);
        const root = manifest('oci', config, [content]);
        return { root, manifests: [root], blobs: [config, content] };
    }
    if (spec.kind === 'artifact') {
        const config = blob(emptyMediaType, '{}');
        const content = blob('application/octet-stream', `artifact ${name}`);
        const root = manifest('oci', config, [content], spec.artifactType);
        return { root, manifests: [root], blobs: [config, content] };
    }
    const root = jsonBlob(schema1MediaType, {
        schemaVersion: 1,
        name,
        tag: 'schema1',
        architecture: 'amd64',
        fsLayers: [],
        history: [],
        signatures: [],
    });
    return { root, manifests: [root], blobs: [] };
}
/** An image manifest over a config and layers. */
function manifest(format, config, layers, artifactType) {
    const mediaType = mediaTypes[format].manifest;
    return jsonBlob(mediaType, {
        schemaVersion: 2,
        mediaType,
        ...(artifactType === undefined ? {} : { artifactType }),
        config: describe(config),
        layers: layers.map(describe),
    });
}
/** `linux/arm64/v8` as the fields of a config or an index entry. */
function platformFields(text) {
    const platform = (0,core_platform/* parsePlatform */.F)(text);
    if (platform === null)
        throw new Error(`"${text}" is no platform: expected os/architecture[/variant]`);
    return {
        architecture: platform.architecture,
        os: platform.os,
        ...(platform.variant ? { variant: platform.variant } : {}),
    };
}

;// CONCATENATED MODULE: ./build/emulator/content/build.js



/** Builds whatever a spec describes. `name` is the repository, it makes equal specs of two repositories differ. */
function build(spec, name) {
    if (spec.kind === 'index')
        return buildIndex(spec, name);
    if (spec.kind === 'image')
        return buildImage(spec, name);
    return Promise.resolve(buildOther(spec, name));
}
/** An index with one image a platform; attestation entries as docker/build-push-action adds them (registries.md §1.6). */
async function buildIndex(spec, name) {
    const format = spec.format ?? 'oci';
    const children = await Promise.all(spec.platforms.map(async (platform) => ({
        platform,
        image: await buildImage({ ...spec, kind: 'image', platform, format }, name),
    })));
    const attestations = spec.attestations === true ? children.map(({ image }) => attestationFor(image.root)) : [];
    const mediaType = mediaTypes[format].index;
    const root = jsonBlob(mediaType, {
        schemaVersion: 2,
        mediaType,
        manifests: [
            ...children.map(({ platform, image }) => ({ ...describe(image.root), platform: platformFields(platform) })),
            ...attestations.map(({ built, subject }) => attestationEntry(built.root, subject)),
        ],
    });
    const isGone = (list, platform) => list?.includes(platform) === true;
    const served = children.filter(({ platform }) => !isGone(spec.goneManifests, platform));
    return {
        root,
        manifests: [root, ...served.map(({ image }) => image.root), ...attestations.map(({ built }) => built.root)],
        blobs: [
            ...served.flatMap(({ platform, image }) => isGone(spec.goneConfigs, platform) ? image.blobs.slice(1) : image.blobs),
            ...attestations.flatMap(({ built }) => built.blobs),
        ],
    };
}
function attestationFor(subject) {
    const statement = jsonBlob(inTotoMediaType, {
        _type: 'https://in-toto.io/Statement/v0.1',
        predicateType: 'https://slsa.dev/provenance/v0.2',
        subject: [{ name: '_', digest: { sha256: subject.digest.slice('sha256:'.length) } }],
    });
    const config = jsonBlob(mediaTypes.oci.config, {
        architecture: 'unknown',
        os: 'unknown',
        config: {},
        rootfs: { type: 'layers', diff_ids: [statement.digest] },
    });
    const root = manifest('oci', config, [statement]);
    return { built: { root, manifests: [root], blobs: [config, statement] }, subject };
}
function attestationEntry(attestation, subject) {
    return {
        ...describe(attestation),
        annotations: {
            'vnd.docker.reference.digest': subject.digest,
            'vnd.docker.reference.type': 'attestation-manifest',
        },
        platform: { architecture: 'unknown', os: 'unknown' },
    };
}

;// CONCATENATED MODULE: ./build/emulator/content/store.js

/** Builds every image of every repository. */
async function buildStore(repositories) {
    const entries = await Promise.all(Object.entries(repositories).map(async ([name, spec]) => [name, await buildRepository(name, spec)]));
    return new Map(entries);
}
async function buildRepository(name, spec) {
    const tagged = await Promise.all(Object.entries(spec.tags).map(async ([tag, image]) => ({ tag, built: await build(image, name) })));
    return {
        spec,
        tags: new Map(tagged.map(({ tag, built }) => [tag, built.root.digest])),
        manifests: byDigest(tagged.flatMap(({ built }) => built.manifests)),
        blobs: byDigest(tagged.flatMap(({ built }) => built.blobs)),
    };
}
function byDigest(blobs) {
    return new Map(blobs.map((blob) => [blob.digest, blob]));
}

;// CONCATENATED MODULE: ./build/emulator/faults.js

/** Starts counting the faults of one emulator. */
function createFaultBook(faults) {
    const seen = new Map();
    return {
        take(exchange) {
            for (const fault of faults) {
                if (!fits(fault, exchange))
                    continue;
                const count = seen.get(fault) ?? 0;
                seen.set(fault, count + 1);
                const first = fault.after ?? 0;
                if (count >= first && count < first + (fault.times ?? Number.POSITIVE_INFINITY))
                    return fault.does;
            }
            return null;
        },
    };
}
/** The answer of a fault that answers; null for one that does something to the connection or only waits. */
function faultAnswer(context, exchange, does) {
    switch (does.kind) {
        case 'reply':
            return answerIn(context, exchange, does.situation);
        case 'answer':
            return answerWith(context, exchange, does.reply);
        case 'html':
            return { status: does.status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page };
        case 'redirect': {
            const location = does.location.replaceAll('{path}', exchange.url.pathname);
            return { status: does.status ?? 307, headers: { location }, body: Buffer.alloc(0) };
        }
        default:
            return null;
    }
}
const page = Buffer.from('<!doctype html>\n<html><head><title>Sign in</title></head><body>Please sign in.</body></html>\n');
function fits(fault, { method, route, url }) {
    if (fault.method !== undefined && fault.method !== method)
        return false;
    if (fault.endpoint !== undefined && fault.endpoint !== route.endpoint)
        return false;
    if (fault.repository !== undefined && fault.repository !== route.repository)
        return false;
    return fault.path === undefined || url.pathname.includes(fault.path);
}

;// CONCATENATED MODULE: ./build/emulator/flavours/flavour.js
const manifestUnknown = {
    status: 404,
    code: 'MANIFEST_UNKNOWN',
    message: 'manifest unknown',
    detail: { Tag: '{reference}' },
};
/**
 * distribution 2.8 without authentication: the base from which the others differ. Taken from Debian's docker-registry
 * 2.8.2 (test/real compares): an absent repository is told from an absent tag by the tags list only, and `n` is ignored.
 */
const distribution = {
    id: 'distribution',
    scheme: 'open',
    basicChallenge: 'Basic realm="basic-realm"',
    service: 'registry',
    tokenPath: '/token',
    pingScope: null,
    takesPost: true,
    takesDummyBearer: false,
    tagOrder: 'insertion',
    ignoresPaging: true,
    pageSize: 100,
    maxPageSize: null,
    redirectsBlobs: false,
    enforcesAccept: true,
    manifestHeaders: { 'docker-distribution-api-version': 'registry/2.0' },
    replies: {
        'token-anonymous-private': 'issue',
        'token-anonymous-absent': 'issue',
        'token-rejected': { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' },
        'token-no-access': 'issue',
        'token-absent': 'issue',
        'token-several-scopes': 'issue',
        'token-post': { status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' },
        unauthenticated: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required', challenge: true },
        'bad-bearer': {
            status: 401,
            code: 'UNAUTHORIZED',
            message: 'authentication required',
            challenge: 'invalid_token',
        },
        'basic-refused': { status: 401, code: 'UNAUTHORIZED', message: 'authentication required', challenge: true },
        rejected: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required', challenge: true },
        'anonymous-private': {
            status: 401,
            code: 'UNAUTHORIZED',
            message: 'authentication required',
            challenge: 'insufficient_scope',
        },
        'anonymous-absent': {
            status: 401,
            code: 'UNAUTHORIZED',
            message: 'authentication required',
            challenge: 'insufficient_scope',
        },
        'no-access-manifests': {
            status: 401,
            code: 'UNAUTHORIZED',
            message: 'authentication required',
            challenge: 'insufficient_scope',
        },
        'no-access-tags': {
            status: 401,
            code: 'UNAUTHORIZED',
            message: 'authentication required',
            challenge: 'insufficient_scope',
        },
        'no-access-installation': { status: 403, code: 'DENIED', message: 'requested access to the resource is denied' },
        'repository-absent': manifestUnknown,
        'repository-absent-tags': {
            status: 404,
            code: 'NAME_UNKNOWN',
            message: 'repository name not known to registry',
            detail: { name: '{repository}' },
        },
        'tag-absent': manifestUnknown,
        'digest-absent': {
            status: 404,
            code: 'MANIFEST_UNKNOWN',
            message: 'manifest unknown',
            detail: { Name: '{repository}', Revision: '{reference}' },
        },
        'tag-expired': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
        'blob-absent': { status: 404, code: 'BLOB_UNKNOWN', message: 'blob unknown to registry', detail: '{reference}' },
        'index-not-accepted': {
            status: 404,
            code: 'MANIFEST_UNKNOWN',
            message: 'OCI index found, but accept header does not support OCI indexes',
        },
        'manifest-not-accepted': {
            status: 404,
            code: 'MANIFEST_UNKNOWN',
            message: 'OCI manifest found, but accept header does not support OCI manifests',
        },
        'name-invalid': manifestUnknown,
        'page-too-large': {
            status: 400,
            code: 'PAGINATION_NUMBER_INVALID',
            message: 'invalid number of results requested',
        },
        'rate-limited': {
            status: 429,
            code: 'TOOMANYREQUESTS',
            message: 'too many requests',
            headers: { 'retry-after': '0' },
        },
        'secondary-limit': { status: 429, code: 'TOOMANYREQUESTS', message: 'too many requests' },
        unavailable: { status: 503, code: 'UNAVAILABLE', message: 'service unavailable' },
    },
};

;// CONCATENATED MODULE: ./build/emulator/flavours/docker-hub.js

const insufficientScope = {
    status: 401,
    code: 'UNAUTHORIZED',
    message: 'authentication required',
    detail: [{ Type: 'repository', Class: '', Name: '{repository}', Action: 'pull' }],
    challenge: 'insufficient_scope',
};
/** Docker Hub: a token is always issued; private and nonexistent look the same; registries.md §4. */
const dockerHub = {
    ...distribution,
    id: 'docker-hub',
    scheme: 'bearer',
    service: 'registry.docker.io',
    tokenPath: '/token',
    takesPost: true,
    ignoresPaging: false,
    tagOrder: 'lexical',
    redirectsBlobs: true,
    manifestHeaders: {
        'docker-distribution-api-version': 'registry/2.0',
        'ratelimit-limit': '100;w=21600',
        'ratelimit-remaining': '97;w=21600',
        'docker-ratelimit-source': '127.0.0.1',
    },
    replies: {
        ...distribution.replies,
        'token-rejected': { status: 401, text: '{"details":"incorrect username or password"}\n' },
        'anonymous-private': insufficientScope,
        'anonymous-absent': insufficientScope,
        'no-access-manifests': insufficientScope,
        'no-access-tags': insufficientScope,
        'repository-absent': insufficientScope,
        'repository-absent-tags': insufficientScope,
        'tag-absent': {
            status: 404,
            code: 'MANIFEST_UNKNOWN',
            message: 'manifest unknown',
            detail: 'unknown tag={reference}',
        },
        'digest-absent': {
            status: 404,
            code: 'MANIFEST_UNKNOWN',
            message: 'manifest unknown',
            detail: 'unknown manifest name={repository} revision={reference}',
        },
        'rate-limited': {
            status: 429,
            code: 'TOOMANYREQUESTS',
            message: 'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
            headers: { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '0;w=21600' },
        },
    },
};

;// CONCATENATED MODULE: ./build/emulator/flavours/ghcr.js

const denied = { status: 403, code: 'DENIED', message: 'requested access to the resource is denied' };
const nameUnknown = { status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known to registry' };
const authenticationRequired = { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' };
/** GitHub's container registry; registries.md §1 (challenge, token endpoint, `/v2`, tags, limits). */
const ghcr = {
    ...distribution,
    id: 'ghcr',
    scheme: 'bearer',
    service: 'ghcr.io',
    tokenPath: '/token',
    pingScope: 'repository:user/image:pull',
    takesPost: false,
    takesDummyBearer: true,
    ignoresPaging: false,
    redirectsBlobs: true,
    manifestHeaders: { 'docker-distribution-api-version': 'registry/2.0', 'x-github-request-id': '0000:00000:EMULATOR' },
    replies: {
        ...distribution.replies,
        'token-anonymous-private': authenticationRequired,
        'token-anonymous-absent': authenticationRequired,
        'token-rejected': { status: 403, code: 'DENIED', message: 'denied' },
        'token-several-scopes': { status: 403, code: 'DENIED', message: 'denied' },
        'bad-bearer': {
            status: 401,
            code: 'UNAUTHORIZED',
            message: 'unauthenticated: User cannot be authenticated with the token provided.',
        },
        'basic-refused': { status: 403, code: 'DENIED', message: 'invalid token' },
        'anonymous-private': authenticationRequired,
        'anonymous-absent': authenticationRequired,
        'no-access-manifests': denied,
        'no-access-tags': { status: 403, code: 'DENIED', message: 'permission_denied: read_package' },
        'no-access-installation': {
            status: 403,
            code: 'DENIED',
            message: 'installation not allowed to Read organization package',
        },
        'repository-absent': nameUnknown,
        'repository-absent-tags': nameUnknown,
        'tag-absent': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
        'digest-absent': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
        'index-not-accepted': {
            status: 404,
            code: 'MANIFEST_UNKNOWN',
            message: 'OCI index found, but Accept header does not support OCI indexes',
        },
        'manifest-not-accepted': {
            status: 404,
            code: 'MANIFEST_UNKNOWN',
            message: 'OCI manifest found, but Accept header does not support OCI manifests',
        },
        // Not captured from the real one (registries.md §8).
        'name-invalid': { status: 400, code: 'NAME_INVALID', message: 'invalid repository name' },
        'rate-limited': {
            status: 429,
            code: 'TOOMANYREQUESTS',
            message: 'retry-after: 880.092µs, allowed: 44000/minute',
        },
        'secondary-limit': {
            status: 403,
            text: '{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}\n',
        },
    },
};

;// CONCATENATED MODULE: ./build/emulator/flavours/hosted.js

const quayUnauthorized = {
    status: 401,
    code: 'UNAUTHORIZED',
    message: 'access to the requested resource is not authorized',
    challenge: true,
};
/** Quay: a nonexistent repository is 401, an expired tag has its own code; registries.md §4. */
const quay = {
    ...distribution,
    id: 'quay',
    scheme: 'bearer',
    service: 'quay.io',
    tokenPath: '/v2/auth',
    takesPost: false,
    ignoresPaging: false,
    pageSize: 50,
    redirectsBlobs: true,
    replies: {
        ...distribution.replies,
        'token-rejected': { status: 401, text: '{"error":"Invalid username or password"}\n' },
        'anonymous-private': quayUnauthorized,
        'anonymous-absent': quayUnauthorized,
        'no-access-manifests': quayUnauthorized,
        'no-access-tags': quayUnauthorized,
        'repository-absent': quayUnauthorized,
        'repository-absent-tags': quayUnauthorized,
        'tag-expired': {
            status: 404,
            code: 'TAG_EXPIRED',
            message: 'Tag {reference} was deleted or has expired. To pull, revive via time machine',
        },
    },
};
/** GitLab: the token endpoint itself refuses; registries.md §4. */
const gitlab = {
    ...distribution,
    id: 'gitlab',
    scheme: 'bearer',
    service: 'container_registry',
    tokenPath: '/jwt/auth',
    takesPost: false,
    ignoresPaging: false,
    replies: {
        ...distribution.replies,
        'token-anonymous-private': { status: 403, code: 'DENIED', message: 'access forbidden' },
        'token-anonymous-absent': { status: 403, code: 'DENIED', message: 'access forbidden' },
        'token-no-access': { status: 403, code: 'DENIED', message: 'access forbidden' },
        'token-absent': { status: 403, code: 'DENIED', message: 'access forbidden' },
        'token-rejected': { status: 401, code: 'UNAUTHORIZED', message: 'HTTP Basic: Access denied' },
    },
};
const hosted_nameUnknown = { status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known to registry' };
const azureUnauthorized = {
    status: 401,
    code: 'UNAUTHORIZED',
    message: 'authentication required, visit https://aka.ms/acr/authorization for more information.',
    challenge: true,
};
/** Azure: 401 also for a wrong repository or tag without a credential; registries.md §4. */
const azure = {
    ...distribution,
    id: 'azure',
    scheme: 'bearer',
    service: 'registry.azurecr.io',
    tokenPath: '/oauth2/token',
    ignoresPaging: false,
    replies: {
        ...distribution.replies,
        'token-anonymous-private': azureUnauthorized,
        'token-anonymous-absent': azureUnauthorized,
        'token-rejected': azureUnauthorized,
        unauthenticated: azureUnauthorized,
        'repository-absent': hosted_nameUnknown,
        'repository-absent-tags': hosted_nameUnknown,
        'no-access-manifests': azureUnauthorized,
        'no-access-tags': azureUnauthorized,
    },
};
const googleDenied = {
    status: 403,
    code: 'DENIED',
    message: 'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/{repository}" (or it may not exist)',
};
/** Google Artifact Registry; registries.md §4. */
const google = {
    ...distribution,
    id: 'google',
    scheme: 'bearer',
    service: '',
    tokenPath: '/v2/token',
    ignoresPaging: false,
    takesPost: false,
    replies: {
        ...distribution.replies,
        'anonymous-private': {
            ...googleDenied,
            message: 'Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "projects/{repository}" (or it may not exist)',
        },
        'anonymous-absent': googleDenied,
        'no-access-manifests': googleDenied,
        'no-access-tags': googleDenied,
        'repository-absent': googleDenied,
        'repository-absent-tags': googleDenied,
    },
};
const ecrNameUnknown = {
    status: 404,
    code: 'NAME_UNKNOWN',
    message: "The repository with name '{repository}' does not exist in the registry with id '123456789012'",
};
/** Amazon ECR: Basic, twelve-hour passwords of the user `AWS`, pages of at most 1000; registries.md §4. */
const ecr = {
    ...distribution,
    id: 'ecr',
    scheme: 'basic',
    basicChallenge: 'Basic realm="{origin}/",service="ecr.amazonaws.com"',
    ignoresPaging: false,
    maxPageSize: 1000,
    replies: {
        ...distribution.replies,
        unauthenticated: { status: 401, text: 'Not Authorized\n', challenge: true },
        rejected: {
            status: 403,
            code: 'DENIED',
            message: 'Your authorization token has expired. Reauthenticate and try again.',
        },
        'no-access-manifests': {
            status: 403,
            code: 'DENIED',
            message: 'User is not authorized to perform: ecr:BatchGetImage',
        },
        'no-access-tags': { status: 403, code: 'DENIED', message: 'User is not authorized to perform: ecr:ListImages' },
        'repository-absent': ecrNameUnknown,
        'repository-absent-tags': ecrNameUnknown,
        'tag-absent': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'Requested image not found' },
        'digest-absent': { status: 404, code: 'MANIFEST_UNKNOWN', message: 'Requested image not found' },
        'page-too-large': {
            status: 405,
            code: 'UNSUPPORTED',
            message: "Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must have value less than or equal to 1000'",
        },
    },
};

;// CONCATENATED MODULE: ./build/emulator/flavours/self-hosted.js

/** distribution with Basic authentication (htpasswd). */
const distributionBasic = {
    ...distribution,
    id: 'distribution-basic',
    scheme: 'basic',
};
/** distribution behind a token server. */
const distributionToken = { ...distribution, id: 'distribution-token', scheme: 'bearer' };
const harborUnauthorized = {
    status: 401,
    code: 'UNAUTHORIZED',
    message: 'unauthorized to access repository: {repository}, action: pull: unauthorized to access repository: {repository}, action: pull',
    challenge: true,
};
/** Harbor: NOT_FOUND where others say MANIFEST_UNKNOWN; registries.md §4. */
const harbor = {
    ...distribution,
    id: 'harbor',
    scheme: 'bearer',
    service: 'harbor-registry',
    tokenPath: '/service/token',
    takesPost: false,
    tagOrder: 'lexical',
    ignoresPaging: false,
    replies: {
        ...distribution.replies,
        'token-rejected': { status: 401, code: 'UNAUTHORIZED', message: 'unauthorized: authentication required' },
        'anonymous-private': harborUnauthorized,
        'anonymous-absent': harborUnauthorized,
        'no-access-manifests': harborUnauthorized,
        'no-access-tags': harborUnauthorized,
        'repository-absent': { status: 404, code: 'NOT_FOUND', message: 'repository {repository} not found' },
        'repository-absent-tags': { status: 404, code: 'NOT_FOUND', message: 'repository {repository} not found' },
        'tag-absent': { status: 404, code: 'NOT_FOUND', message: 'artifact {repository}:{reference} not found' },
        'digest-absent': { status: 404, code: 'NOT_FOUND', message: 'artifact {repository}@{reference} not found' },
    },
};

;// CONCATENATED MODULE: ./build/emulator/flavours/index.js





/** Every behaviour that can be asked for, by name. */
const flavours = {
    ghcr: ghcr,
    'docker-hub': dockerHub,
    harbor: harbor,
    quay: quay,
    gitlab: gitlab,
    azure: azure,
    google: google,
    ecr: ecr,
    distribution: distribution,
    'distribution-basic': distributionBasic,
    'distribution-token': distributionToken,
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./build/emulator/listener.js


/** Listens on 127.0.0.1; https when `tls` is given. Rejects when the port is taken. */
async function listen(options, port, listener) {
    const server = options.tls ? (0,external_node_https_.createServer)(options.tls, listener) : (0,external_node_http_.createServer)(listener);
    server.keepAliveTimeout = 60_000;
    const sockets = new Set();
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    return {
        port: server.address().port,
        async close() {
            const closed = new Promise((resolve) => server.close(() => resolve()));
            for (const socket of sockets)
                socket.destroy();
            await closed;
        },
    };
}
/** The whole body of a request as text. */
async function readBody(request) {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./build/emulator/request-log.js
/** What a request looks like in the log. */
function logged(server, exchange) {
    const { headers, method, route, url } = exchange;
    const header = headers.authorization;
    const scheme = header?.split(' ')[0]?.toLowerCase();
    const keys = [...new Set(url.searchParams.keys())];
    return {
        server,
        endpoint: route.endpoint,
        method,
        path: url.pathname,
        query: Object.fromEntries(keys.map((key) => [key, url.searchParams.getAll(key)])),
        repository: route.repository,
        authorization: header === undefined ? 'none' : scheme === 'basic' || scheme === 'bearer' ? scheme : 'other',
        username: scheme === 'basic' ? (Buffer.from(header.slice(6), 'base64').toString().split(':')[0] ?? null) : null,
        accept: headers.accept ?? '',
    };
}

;// CONCATENATED MODULE: ./build/emulator/tokens.js

/** Five minutes, as GHCR and Docker Hub are said to give (registries.md §2.3). */
const defaultLifetimeSeconds = 300;
/** Starts an empty book. */
function createTokenBook(lifetimeSeconds = defaultLifetimeSeconds) {
    const grants = new Map();
    return {
        issue(grant) {
            const token = `emulator-token-${(0,external_node_crypto_.randomUUID)()}`;
            grants.set(token, { ...grant, expires: Date.now() + lifetimeSeconds * 1000 });
            return token;
        },
        find(token) {
            const grant = grants.get(token);
            return grant !== undefined && Date.now() < grant.expires ? grant : null;
        },
    };
}

;// CONCATENATED MODULE: ./build/emulator/index.js











/** Starts a read-only registry on 127.0.0.1 that behaves as GHCR, or as another product (registries.md §1–§4). */
async function startEmulator(options) {
    const flavour = flavours[options.flavour ?? 'ghcr'];
    const store = await buildStore(options.repositories);
    const faults = createFaultBook(options.faults ?? []);
    const requests = [];
    const stopping = new AbortController();
    const scheme = options.tls ? 'https' : 'http';
    let context;
    let open = 0;
    let maxOpen = 0;
    const serve = (server) => {
        const handle = async (request, response) => {
            const exchange = await readExchange(request, flavour.tokenPath);
            requests.push(logged(server, exchange));
            maxOpen = Math.max(maxOpen, ++open);
            response.once('close', () => open--);
            if (options.latencyMs)
                await (0,promises_.setTimeout)(options.latencyMs, undefined, { signal: stopping.signal });
            if (server === 'blobs')
                return deliver(response, exchange, answerFromBlobHost(store, exchange));
            const does = faults.take(exchange);
            if (does?.kind === 'hang')
                return;
            if (does?.kind === 'reset')
                return void request.socket.resetAndDestroy();
            if (does?.kind === 'delay')
                await (0,promises_.setTimeout)(does.ms, undefined, { signal: stopping.signal });
            const broken = does === null ? null : faultAnswer(context, exchange, does);
            deliver(response, exchange, broken ?? answer(context, exchange), does);
        };
        return (request, response) => void handle(request, response).catch(() => response.destroy());
    };
    const blobs = await listen(options, 0, serve('blobs'));
    const registry = await listen(options, options.port ?? 0, serve('registry'));
    const host = `127.0.0.1:${registry.port}`;
    context = {
        options,
        flavour,
        store,
        tokens: createTokenBook(options.tokenLifetimeSeconds),
        origin: `${scheme}://${host}`,
        blobOrigin: `${scheme}://127.0.0.1:${blobs.port}`,
    };
    return {
        url: context.origin,
        host,
        requests,
        maxInFlight: () => maxOpen,
        digestOf(repository, tag) {
            const digest = store.get(repository)?.tags.get(tag);
            if (digest === undefined)
                throw new Error(`the emulator has no ${repository}:${tag}`);
            return digest;
        },
        async close() {
            stopping.abort();
            await Promise.all([registry.close(), blobs.close()]);
        },
    };
}
async function readExchange(request, tokenPath) {
    const url = new URL(request.url ?? '/', 'http://emulator');
    const body = await readBody(request);
    return { method: request.method ?? 'GET', url, headers: request.headers, body, route: route(url, tokenPath) };
}
function deliver(response, exchange, given, does = null) {
    if (does?.kind !== 'truncate') {
        send(response, exchange.method === 'HEAD', given.status, given.headers, given.body);
        return;
    }
    response.writeHead(given.status, { ...given.headers, 'content-length': String(given.body.byteLength + 1) });
    response.write(given.body.subarray(0, Math.ceil(given.body.byteLength / 2)), () => response.destroy());
}

;// CONCATENATED MODULE: ./build/demo/registry-content.js
/** The credential that a workflow of the example's owner would have: it reads the private packages. */
const demoCredential = { username: 'shop-ci', password: 'not-a-secret' };
const platforms = ['linux/amd64', 'linux/arm64'];
/** A release as docker/build-push-action pushes it: an index with two platforms and their provenance. */
function release(seed) {
    return { kind: 'index', platforms, attestations: true, layers: [40_000, 90_000], seed };
}
function releases(...tags) {
    return Object.fromEntries(tags.map((tag) => [tag, release(tag)]));
}
function privatePackage(tags) {
    return { visibility: 'private', readers: [demoCredential.username], tags };
}
/** What was pushed for `examples/shop`, by the host under which its chart names it. */
const demoContent = {
    'ghcr.io': {
        flavour: 'ghcr',
        credentials: [{ name: demoCredential.username, password: demoCredential.password }],
        repositories: {
            'acme/shop-api': {
                visibility: 'public',
                tags: {
                    ...releases('v1.3.0', 'v1.4.0', 'v1.4.1', 'v1.4.2'),
                    [`sha256-${'5'.repeat(64)}.sig`]: {
                        kind: 'artifact',
                        artifactType: 'application/vnd.dev.cosign.simplesigning.v1+json',
                    },
                },
            },
            'acme/shop-wait': { visibility: 'public', tags: { ...releases('1.0.0', '1.1.0'), latest: release('1.1.0') } },
            'acme/shop-metrics': privatePackage(releases('0.9.0')),
            'acme/shop-worker': privatePackage(releases('2.0.0', '2.0.1')),
            'acme/shop-migrate': privatePackage(releases('1.3.0', '1.4.0')),
        },
    },
    'docker.io': {
        flavour: 'docker-hub',
        repositories: {
            'library/redis': {
                visibility: 'public',
                tags: { ...releases('7.4.0-alpine', '7.4.1-alpine'), latest: release('7.4.1') },
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/demo/registries.js



/**
 * Starts one emulator for each host that the example's images come from.
 *
 * @param latencyMs held back before every answer, in ms, so that the demo feels like a network
 */
async function startDemoRegistries(latencyMs = 0) {
    const hosts = Object.entries(demoContent);
    const emulators = await Promise.all(hosts.map(([, content]) => startEmulator({ ...content, latencyMs })));
    return {
        settings: hosts.map(([host, content], index) => {
            const isKnown = content.credentials !== undefined;
            return {
                host,
                endpoint: emulators[index].url,
                credential: isKnown ? (0,sensitive/* sensitive */.L)(demoCredential) : null,
                credentialSource: isKnown ? 'the demo' : null,
                ca: null,
                insecure: false,
            };
        }),
        async close() {
            await Promise.all(emulators.map((emulator) => emulator.close()));
        },
    };
}

;// CONCATENATED MODULE: ./build/demo/run.js






/** Answers of the embedded registries are held back this long, in ms, as a near registry would. */
const LATENCY_MS = 15;
/**
 * Runs the main job on the bundled example, as written and corrected, against registries on loopback that behave as GHCR and
 * Docker Hub do. Nothing of the user's own set-up is read: no credential, no Docker, no kube context.
 */
async function runDemo(ports) {
    const directory = findExample();
    const registries = await startDemoRegistries(LATENCY_MS);
    try {
        const ruleIds = rules/* rules */.a.map(({ id }) => id);
        const { settings } = await (0,config/* loadSettings */.M)(request/* EMPTY_REQUEST */.K, { cwd: directory, env: {}, ruleIds });
        const isolated = { ...ports, cwd: directory, env: {}, home: directory, githubToken: null };
        const here = {
            ...settings,
            targets: settings.targets.map((target) => ({ ...target, registries: registries.settings, cluster: 'none' })),
        };
        const broken = await (0,check/* check */.z)(here, isolated);
        const fixed = await (0,check/* check */.z)(withCorrectedValues(here), isolated);
        return { broken, fixed, directory };
    }
    finally {
        await registries.close();
    }
}
function withCorrectedValues(settings) {
    const corrected = (file) => file.replace(/\.yaml$/, '.fixed.yaml');
    return {
        ...settings,
        targets: settings.targets.map((target) => ({ ...target, values: target.values.map(corrected) })),
    };
}

// EXTERNAL MODULE: ./build/helm/engine.js + 4 modules
var helm_engine = __webpack_require__(2172);
// EXTERNAL MODULE: ./build/cli/errors.js
var errors = __webpack_require__(422);
// EXTERNAL MODULE: ./build/cli/ports.js
var ports = __webpack_require__(8261);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
// EXTERNAL MODULE: ./build/cli/reports.js + 15 modules
var reports = __webpack_require__(9792);
;// CONCATENATED MODULE: ./build/cli/commands/demo.js







/**
 * `pullproof demo`: the main job on the bundled example against the embedded registry. Its findings are planted, so they
 * do not fail it: the exit status is 0.
 */
async function demo(invocation, io) {
    const outputs = (0,reports/* planReports */.L)(invocation, io);
    const engine = (0,helm_engine.createEngine)();
    const progress = (0,cli_progress/* startProgress */.o)(io);
    const warn = (message) => {
        progress.stop();
        io.writeError((0,errors/* describeWarning */.B)(message));
    };
    try {
        const { broken, fixed } = await runDemo((0,ports.createPorts)(io, engine, progress.show, warn));
        progress.stop();
        const isRead = outputs.some(({ format, file }) => format === 'text' && file === null);
        if (isRead)
            io.writeOut(OPENING);
        (0,reports/* writeReports */.c)(broken, outputs, io);
        if (isRead)
            io.writeOut(closing(fixed.report));
        return exit_codes/* EXIT_OK */.Ij;
    }
    finally {
        progress.stop();
        await engine.close();
    }
}
const OPENING = `A shop with an API, a worker and Redis, as somebody wrote it: the values for production and for development hold typical mistakes.
The registries behind it are embedded and behave as GHCR and Docker Hub do; nothing leaves this machine.

`;
function closing({ verdict, counts }) {
    return `
The same release with the corrected values (values-prod.fixed.yaml, values-dev.fixed.yaml): ${counts.images} images, ${counts.errors} errors, ${counts.warnings} warnings, verdict: ${verdict}.
Now yours: pullproof check CHART -f VALUES
`;
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
