export const id = 967;
export const ids = [967];
export const modules = {

/***/ 9967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showFailureOnGithub: () => (/* binding */ showFailureOnGithub),
  showOnGithub: () => (/* binding */ showOnGithub)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 18 modules
var core = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/reporters/escape/terminal.js
var terminal = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/reporters/describe.js
var describe = __webpack_require__(9648);
// EXTERNAL MODULE: ./build/reporters/escape/markdown.js
var markdown = __webpack_require__(5800);
// EXTERNAL MODULE: ./build/reporters/escape/visible.js
var visible = __webpack_require__(1887);
// EXTERNAL MODULE: ./build/reporters/markdown.js + 2 modules
var reporters_markdown = __webpack_require__(5549);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
;// CONCATENATED MODULE: ./build/action/github/api.js

/** One request never holds a job up for longer. */
const REQUEST_TIMEOUT_MS = 30_000;
/**
 * Connects to the API of `GITHUB_API_URL`; asks nothing yet.
 *
 * @returns null when the job has no token or no repository
 */
function connect(token, env) {
    const [owner, repo] = env.GITHUB_REPOSITORY?.split('/') ?? [];
    if (token === null || !owner || !repo)
        return null;
    const octokit = (0,github/* getOctokit */.Q)(token.reveal());
    octokit.hook.before('request', (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) };
    });
    return { rest: octokit.rest, paginate: octokit.paginate, repository: { owner, repo } };
}
/** The HTTP status of a failed request; null when it failed otherwise. */
function statusOf(error) {
    const status = error?.status;
    return typeof status === 'number' ? status : null;
}
/** Whether GitHub wants fewer requests: the primary limit, or the secondary one, also while content is created. */
function isRateLimit(error) {
    const status = statusOf(error);
    if (status === 429)
        return true;
    if (status !== 403 && status !== 422)
        return false;
    const headers = error.response?.headers ?? {};
    if (status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined))
        return true;
    return /rate limit|abuse detection|too quickly/i.test(messageOf(error));
}
/**
 * Says in half a sentence why a request failed, for a notice.
 *
 * @param permission what the job needs, as in a `permissions:` block
 * @param isFork whether the pull request comes from a fork
 */
function explain(error, permission, isFork) {
    const status = statusOf(error);
    if (isRateLimit(error))
        return "GitHub's rate limit is reached";
    if (status === 401)
        return 'GitHub refuses the token (HTTP 401)';
    if (status === 403 || status === 404) {
        return isFork
            ? `the token of a workflow that a fork started may only read (HTTP ${status})`
            : `the token may not do it (HTTP ${status}); the job needs "permissions: ${permission}"`;
    }
    return `GitHub's API failed: ${messageOf(error)}`;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/reporters/github.js + 1 modules
var reporters_github = __webpack_require__(5694);
// EXTERNAL MODULE: ./build/reporters/paths.js
var paths = __webpack_require__(1393);
;// CONCATENATED MODULE: ./build/action/github/check-annotations.js




/** GitHub takes 64 KB of UTF-8; a UTF-16 unit makes at most three bytes. */
const MESSAGE_LENGTH = 20_000;
const LEVELS = {
    error: 'failure',
    warning: 'warning',
    notice: 'notice',
};
/** Every finding as an annotation, most severe first. */
function checkAnnotations(report, options) {
    return (0,describe/* bySeverity */.Np)(report.findings).map((finding) => toCheckAnnotation(finding, report, options));
}
function toCheckAnnotation(finding, report, options) {
    const annotation = (0,reporters_github/* annotationOf */.lW)(finding, report, options, { messageLength: MESSAGE_LENGTH });
    const level = { annotation_level: LEVELS[annotation.level], title: annotation.title };
    const { file, startLine, endLine, startColumn, endColumn } = annotation;
    if (file === null || startLine === null || !isInside(file)) {
        // The API wants a line in any case: the first one of the chart. The message says where it really is.
        const place = file === null || startLine === null ? '' : `${file}:${startLine}: `;
        const path = fallbackPath(finding, report, options);
        return { path, start_line: 1, end_line: 1, ...level, message: place + annotation.message };
    }
    return {
        path: file,
        start_line: startLine,
        end_line: endLine ?? startLine,
        ...(startColumn === null || endColumn === null ? {} : { start_column: startColumn, end_column: endColumn }),
        ...level,
        message: annotation.message,
    };
}
function fallbackPath(finding, report, options) {
    const file = (0,visible/* visible */.RK)((0,paths/* repositoryPath */.SH)((0,paths/* fallbackFile */.Pb)((0,paths/* targetOf */.$r)(report, finding.target)), options));
    return isInside(file) ? file : 'pullproof.yaml';
}
/** Whether a path can be one of the repository. */
function isInside(file) {
    return file !== '' && !file.startsWith('/') && !/^[A-Za-z]:/.test(file) && file.split('/')[0] !== '..';
}

;// CONCATENATED MODULE: ./build/action/check-run.js






/** What the job needs for a check run, as in a `permissions:` block. */
const CHECK_RUN_PERMISSION = 'checks: write';
/** Permanent: branch protection names it. */
const CHECK_NAME = 'pullproof';
/** Limits of GitHub's API. */
const ANNOTATIONS_PER_REQUEST = 50;
const SUMMARY_LENGTH = 65_535;
const TITLE_LENGTH = 255;
/**
 * Creates a check run with every finding as an annotation. It is complete from the first request on; further annotations are
 * appended, so that a failure in between leaves no check that waits for ever.
 *
 * @throws what Octokit throws: no permission, rate limit, no answer
 */
async function postCheckRun(report, api, place, options) {
    const output = {
        title: (0,visible/* cutText */.IN)((0,describe/* summaryLine */.dC)(report), TITLE_LENGTH),
        summary: reporters_markdown/* markdown */.w.render(report, { ...options, maxBytes: SUMMARY_LENGTH }),
    };
    const [first, ...rest] = chunks(checkAnnotations(report, options), ANNOTATIONS_PER_REQUEST);
    const body = { ...api.repository, ...completed(conclusionOf(report), place) };
    const { data } = await api.rest.checks
        .create({ ...body, output: first ? { ...output, annotations: first } : output })
        .catch(async (error) => {
        // Without an annotation that GitHub does not take there is still a verdict.
        if (first && statusOf(error) === 422 && !isRateLimit(error))
            await api.rest.checks.create({ ...body, output });
        throw error;
    });
    for (const annotations of rest) {
        await api.rest.checks.update({
            ...api.repository,
            check_run_id: data.id,
            output: { ...output, annotations },
        });
    }
}
/** Creates a failed check run when there is no report: a required check must not wait for ever. */
async function postFailedCheckRun(message, api, place) {
    const summary = (0,markdown/* markdownBlock */.dI)((0,visible/* cutText */.IN)(message, SUMMARY_LENGTH / 8).split('\n'));
    await api.rest.checks.create({
        ...api.repository,
        ...completed('failure', place),
        output: { title: 'nothing was checked', summary },
    });
}
function completed(conclusion, { headSha, detailsUrl }) {
    return {
        name: CHECK_NAME,
        head_sha: headSha,
        status: 'completed',
        conclusion,
        ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
    };
}
/** A check that passes although something could not be verified is neutral, which satisfies a required check too. */
function conclusionOf({ verdict, findings }) {
    if (verdict !== 'pass')
        return 'failure';
    return findings.some(({ unverified, severity }) => unverified && severity !== 'note') ? 'neutral' : 'success';
}
function chunks(items, size) {
    const count = Math.ceil(items.length / size);
    return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(1989);
;// CONCATENATED MODULE: ./build/action/github/event.js


const repository = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullable();
const payloadSchema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* int */.Whr(),
        head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), repo: repository }),
        base: schemas/* object */.Ikc({ repo: repository }),
    })
        .optional(),
    merge_group: schemas/* object */.Ikc({ head_sha: schemas/* string */.YjP() }).optional(),
});
/**
 * Reads the event that started the workflow (`GITHUB_EVENT_PATH`). An event that cannot be read or that has another shape is
 * an event without a pull request.
 */
function readEvent(env) {
    const payload = payloadSchema.safeParse(readPayload(env.GITHUB_EVENT_PATH)).data;
    const pull = payload?.pull_request;
    const pullRequest = pull
        ? {
            number: pull.number,
            headSha: pull.head.sha,
            isFork: pull.head.repo === null || pull.head.repo.full_name !== pull.base.repo?.full_name,
        }
        : null;
    return { pullRequest, headSha: pullRequest?.headSha ?? payload?.merge_group?.head_sha ?? env.GITHUB_SHA ?? null };
}
function readPayload(file) {
    if (!file)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/fix/text.js
const BYTE_ORDER_MARK = '\ufeff';
/** The lines of a text as locations count them: without line breaks, and without the byte order mark, which has no column. */
function linesOf(text) {
    return withoutMark(text)
        .split('\n')
        .map((line) => line.replace(/\r$/, ''));
}
/**
 * Applies edits to a text; everything outside their ranges stays as it is. A line break in a replacement becomes the one that
 * the edited line ends with.
 *
 * @param edits do not overlap, in any order; each lies inside its line
 */
function applyEdits(text, edits) {
    const lines = withoutMark(text).split('\n');
    const inOrder = [...edits].sort((a, b) => b.line - a.line || b.column - a.column || b.endColumn - a.endColumn);
    for (const { line, column, endColumn, replacement } of inOrder) {
        const old = lines[line - 1];
        if (old === undefined)
            throw new RangeError(`there is no line ${line}`);
        const inserted = old.endsWith('\r') ? replacement.replace(/\r?\n/g, '\r\n') : replacement;
        lines[line - 1] = old.slice(0, column - 1) + inserted + old.slice(endColumn - 1);
    }
    return (text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '') + lines.join('\n');
}
function withoutMark(text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

;// CONCATENATED MODULE: ./build/fix/plan.js


/**
 * Plans the changes that a report suggests. Only proved ones count (confidence `exact`); equal ones are made once; of two that
 * overlap, the one whose finding comes first is made and the other is skipped.
 *
 * @param sources text of the files by the `file` of a suggestion
 */
function planFixes({ findings }, sources) {
    const planned = [];
    const skipped = [];
    const texts = new Map([...sources].map(([file, text]) => [external_node_path_.posix.normalize(file), text]));
    const linesByFile = new Map([...texts].map(([file, text]) => [file, linesOf(text)]));
    for (const finding of findings) {
        const { suggestion } = finding;
        if (!suggestion || finding.confidence !== 'exact')
            continue;
        const edit = toEdit(finding, suggestion, linesByFile.get(external_node_path_.posix.normalize(suggestion.file)));
        if (typeof edit === 'string') {
            skipped.push(skip(suggestion, edit));
            continue;
        }
        const equal = planned.findIndex((other) => isSame(other, edit));
        const rival = planned.find((other) => overlaps(other, edit));
        if (equal >= 0)
            planned[equal] = { ...planned[equal], findings: [...planned[equal].findings, finding] };
        else if (rival)
            skipped.push(skip(suggestion, `another finding changes the same text: ${rival.description}`));
        else
            planned.push(edit);
    }
    const files = [...new Set(planned.map(({ file }) => file))].sort();
    return { files: files.map((file) => ({ file, text: texts.get(file), edits: inOrder(planned, file) })), skipped };
}
/** Makes the edit, or says why it cannot be one. */
function toEdit(finding, suggestion, lines) {
    const { line, column, endColumn, replacement, description } = suggestion;
    if (!lines)
        return 'the file could not be read';
    const sourceLine = lines[line - 1];
    if (sourceLine === undefined || column < 1 || endColumn < column || endColumn - 1 > sourceLine.length) {
        return 'the range does not lie in the file';
    }
    const before = sourceLine.slice(column - 1, endColumn - 1);
    if (before === replacement)
        return 'it changes nothing';
    const file = external_node_path_.posix.normalize(suggestion.file);
    return { file, line, column, endColumn, replacement, description, sourceLine, before, findings: [finding] };
}
function inOrder(edits, file) {
    return edits.filter((edit) => edit.file === file).sort((a, b) => a.line - b.line || a.column - b.column);
}
/** Whether two edits of one line leave the same line behind. */
function isSame(a, b) {
    return a.file === b.file && a.line === b.line && editedLine(a) === editedLine(b);
}
function editedLine({ sourceLine, column, endColumn, replacement }) {
    return sourceLine.slice(0, column - 1) + replacement + sourceLine.slice(endColumn - 1);
}
/** Ranges that only touch do not overlap, unless both insert at the same place. */
function overlaps(a, b) {
    if (a.file !== b.file || a.line !== b.line)
        return false;
    if (a.column === b.column)
        return true;
    return a.column < b.endColumn && b.column < a.endColumn;
}
function skip({ file, line, description }, reason) {
    return { file, line, description, reason };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/reporters/source-line.js
var source_line = __webpack_require__(8243);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/parse.js
var parse = __webpack_require__(3857);
;// CONCATENATED MODULE: ./build/action/github/diff.js



/**
 * Reads the new side of a patch as GitHub's API gives it: hunks without file headers. Nothing for a patch that GitHub left out
 * (binary or too large) or that cannot be read.
 */
function readHunks(patch) {
    if (!patch)
        return [];
    try {
        return (0,parse/* parsePatch */.i)(patch).flatMap(({ hunks }) => hunks
            .map(({ newStart, lines }) => ({
            start: newStart,
            lines: lines.filter((line) => !/^[-\\]/.test(line)).map((line) => line.slice(1).replace(/\r$/, '')),
        }))
            .filter(({ lines }) => lines.length > 0));
    }
    catch {
        return [];
    }
}
/** How Git names a file's content. */
function blobOf(text) {
    const bytes = Buffer.from(text, 'utf8');
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/**
 * Finds a line of the checkout in a file's diff. The checkout of a pull request is usually its merge with the base, where
 * lines may have moved; then a hunk counts only when all of its lines stand in the checkout, at one place.
 *
 * @param text the file in the checkout
 * @param line number of the line in the checkout
 * @returns the number of the line at the head, or null when it is not in the diff or cannot be told
 */
function lineInDiff(file, text, line) {
    const isHead = [text, text.replaceAll('\r\n', '\n')].some((content) => blobOf(content) === file.blob);
    const lines = linesOf(text);
    for (const hunk of file.hunks) {
        const places = isHead ? [hunk.start] : placesOf(hunk, lines);
        const [place] = places;
        if (places.length !== 1 || place === undefined)
            continue;
        if (line >= place && line < place + hunk.lines.length) {
            return lines[line - 1] === hunk.lines[line - place] ? hunk.start + line - place : null;
        }
    }
    return null;
}
/** Where all lines of a hunk stand in a file, one after the other. */
function placesOf({ lines: wanted }, lines) {
    const places = [];
    for (let start = 0; start + wanted.length <= lines.length; start++) {
        if (wanted.every((line, index) => lines[start + index] === line))
            places.push(start + 1);
    }
    return places;
}

;// CONCATENATED MODULE: ./build/action/github/comments.js








/** GitHub takes 65,536 characters; the line may stand there twice. */
const MAX_LINE = 4000;
const MAX_FINDINGS = 5;
/**
 * The first line of every comment of ours, by which a later run finds it: invisible to readers.
 *
 * @param scope tells apart several steps that check one pull request
 */
function commentMarker(scope) {
    const id = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(scope)).digest('hex').slice(0, 12);
    return `<!-- pullproof --><!-- ${id} -->`;
}
/**
 * Turns planned changes into comments, one a line; changes outside the diff are counted only. Lines that look as if they hold
 * a credential or characters that a reader cannot see are left out too.
 */
function suggestionComments(plan, diff, marker, options) {
    const comments = [];
    let outside = 0;
    for (const { file, text, edits } of plan.files) {
        const path = (0,paths/* repositoryPath */.SH)(file, options);
        const changed = diff.find((each) => each.path === path);
        for (const own of byLine(edits)) {
            const place = changed ? lineInDiff(changed, text, own[0].line) : null;
            const content = contentOf(own);
            if (place === null || !isShowable(own[0].sourceLine) || !content.split('\n').every(isShowable)) {
                outside += own.length;
            }
            else
                comments.push({ path, line: place, body: bodyOf(own, content, marker, options) });
        }
    }
    return { comments, outside };
}
function byLine(edits) {
    const lines = new Map();
    for (const edit of edits) {
        const own = lines.get(edit.line);
        if (own)
            own.push(edit);
        else
            lines.set(edit.line, [edit]);
    }
    return [...lines.values()];
}
function isShowable(line) {
    const plain = line.replaceAll('\t', ' ');
    return line.length <= MAX_LINE && (0,source_line/* hideCredentials */.R)(line) === line && (0,visible/* visible */.RK)(plain) === plain;
}
/** The whole line as it should be. */
function contentOf(edits) {
    const onFirst = edits.map((edit) => ({ ...edit, line: 1 }));
    return applyEdits(edits[0].sourceLine, onFirst);
}
function bodyOf(edits, content, marker, options) {
    const findings = edits.flatMap((edit) => edit.findings);
    const sentences = [...new Set(findings.map(({ message }) => message.trim().split(/\r?\n/)[0] ?? ''))];
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    const changes = [...new Set(edits.map(({ description }) => description))];
    const more = sentences.length - MAX_FINDINGS;
    return [
        marker,
        ...sentences.slice(0, MAX_FINDINGS).map((sentence) => (0,markdown/* markdownText */.p7)(sentence.slice(0, MAX_LINE))),
        ...(more > 0 ? [`…and ${more} more findings on this line`] : []),
        `**Fix:** ${changes.map((change) => (0,markdown/* markdownText */.p7)(change.slice(0, MAX_LINE), 'text', 'keep')).join('; ')}`,
        suggestionBlock(content),
        rules.map((rule) => `[${(0,markdown/* markdownCode */.D9)(rule)}](${(0,describe/* ruleUrl */.QB)(rule, options)})`).join(' · '),
    ].join('\n\n');
}
/** A block that nothing inside can close. */
function suggestionBlock(content) {
    const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}suggestion\n${content}\n${fence}`;
}

;// CONCATENATED MODULE: ./build/action/github/own-comments.js
/**
 * Lists the comments of earlier runs: those that begin with the marker and that a bot, or the owner of the token, wrote. The
 * marker alone proves nothing; everybody can write it.
 */
async function ownComments(api, request, marker) {
    const all = await api.paginate(api.rest.pulls.listReviewComments, { ...request, per_page: 100 });
    const marked = all.filter(({ body }) => body.startsWith(marker));
    const isHuman = marked.some(({ user }) => user?.type !== 'Bot');
    const self = isHuman ? await ownLogin(api) : null;
    const answered = new Set(all.map(({ in_reply_to_id }) => in_reply_to_id));
    return marked
        .filter(({ user }) => user?.type === 'Bot' || (self !== null && user?.login === self))
        .map(({ id, path, line, body }) => ({ id, path, line: line ?? null, body, isAnswered: answered.has(id) }));
}
/** Whose token it is. The token of a job is nobody's, and may not ask. */
async function ownLogin(api) {
    try {
        const { data } = await api.rest.users.getAuthenticated();
        return data.login;
    }
    catch {
        return null;
    }
}
/**
 * Compares what should be there with what is there.
 *
 * @returns missing: to post; stale: ids to remove, without those that people answered; kept: how many stay
 */
function sortOut(wanted, existing) {
    const keys = new Set(wanted.map(keyOf));
    const found = new Set();
    const stale = [];
    for (const comment of existing) {
        const key = keyOf(comment);
        if (keys.has(key) && !found.has(key))
            found.add(key);
        else if (!comment.isAnswered)
            stale.push(comment.id);
    }
    return { missing: wanted.filter((comment) => !found.has(keyOf(comment))), stale, kept: found.size };
}
function keyOf({ path, line, body }) {
    return JSON.stringify([path, line, body.replaceAll('\r\n', '\n').trim()]);
}

;// CONCATENATED MODULE: ./build/action/review.js






/** What the job needs for a review, as in a `permissions:` block. */
const REVIEW_PERMISSION = 'pull-requests: write';
/** A review with more comments helps nobody; the annotations have the rest. */
const MAX_COMMENTS = 50;
/**
 * Proposes the proved changes of a result as a review with suggested changes. Comments of an earlier run that still say the
 * same stay; those that say something else are removed. The review has no text of its own, so that GitHub drops it with its
 * last comment.
 *
 * @param scope what tells this step from others that check the same pull request
 * @throws what Octokit throws: no permission, rate limit, no answer
 */
async function postReview(result, api, pull, scope, options) {
    const request = { ...api.repository, pull_number: pull.number };
    const { data: current } = await api.rest.pulls.get(request);
    if (current.head.sha !== pull.headSha) {
        core/* notice */.lm('suggestions: none posted, since the pull request has a newer commit than this run');
        return;
    }
    const marker = commentMarker(scope);
    const plan = planFixes(result.report, result.sources);
    const diff = plan.files.length === 0 ? [] : await changedFiles(api, request);
    const { comments, outside } = suggestionComments(plan, diff, marker, options);
    const wanted = comments.slice(0, MAX_COMMENTS);
    const left = outside + comments.length - wanted.length;
    const { missing, stale, kept } = sortOut(wanted, await ownComments(api, request, marker));
    const refused = missing.length === 0 ? 0 : await post(missing, api, pull);
    const removed = await remove(stale, api);
    const parts = [
        `${missing.length - refused} posted`,
        ...(kept > 0 ? [`${kept} still there`] : []),
        ...(removed > 0 ? [`${removed} outdated removed`] : []),
        ...(refused > 0 ? [`${refused} refused by GitHub`] : []),
        ...(left > 0 ? [`${left} on lines that a review cannot hold`] : []),
    ];
    core/* info */.pq(`suggestions: ${parts.join(', ')}`);
}
async function changedFiles(api, request) {
    const files = await api.paginate(api.rest.pulls.listFiles, { ...request, per_page: 100 });
    return files.map(({ filename, sha, patch }) => ({ path: filename, blob: sha ?? '', hunks: readHunks(patch) }));
}
/**
 * Posts comments as one review. GitHub refuses a review as a whole for one comment that it does not take: then the halves are
 * posted each, so that only that comment is lost.
 *
 * @returns how many were refused
 */
async function post(comments, api, pull) {
    try {
        await api.rest.pulls.createReview({
            ...api.repository,
            pull_number: pull.number,
            commit_id: pull.headSha,
            event: 'COMMENT',
            comments: comments.map(({ path, line, body }) => ({ path, line, side: 'RIGHT', body })),
        });
        return 0;
    }
    catch (error) {
        if (statusOf(error) !== 422 || isRateLimit(error))
            throw error;
        if (comments.length === 1)
            return 1;
        const half = comments.length >> 1;
        return (await post(comments.slice(0, half), api, pull)) + (await post(comments.slice(half), api, pull));
    }
}
async function remove(ids, api) {
    let removed = 0;
    for (const comment_id of ids) {
        try {
            await api.rest.pulls.deleteReviewComment({ ...api.repository, comment_id });
            removed++;
        }
        catch (error) {
            // Somebody else was faster.
            if (statusOf(error) !== 404)
                throw error;
        }
    }
    return removed;
}

;// CONCATENATED MODULE: ./build/action/on-github.js






/**
 * Shows a result on GitHub: `suggestions` as a review, `check-run` as a check run. What cannot be shown is a notice and never
 * a failure.
 */
async function showOnGithub(result, inputs, options, io) {
    const event = readEvent(io.env);
    const { pullRequest } = event;
    if (inputs.checkRun) {
        await attempt('check-run', CHECK_RUN_PERMISSION, event, inputs, io, (api) => postCheckRun(result.report, api, placeOf(event, io.env), options));
    }
    if (inputs.suggestions && pullRequest === null) {
        core/* notice */.lm('suggestions: none posted, since no pull request started this workflow');
    }
    else if (inputs.suggestions && pullRequest !== null) {
        const scope = scopeOf(inputs, io.env);
        await attempt('suggestions', REVIEW_PERMISSION, event, inputs, io, (api) => postReview(result, api, pullRequest, scope, options));
    }
}
/** Creates a failed check run for a run that has no result. */
async function showFailureOnGithub(message, inputs, io) {
    const event = readEvent(io.env);
    await attempt('check-run', CHECK_RUN_PERMISSION, event, inputs, io, (api) => postFailedCheckRun(message, api, placeOf(event, io.env)));
}
async function attempt(input, permission, event, inputs, io, work) {
    try {
        const api = connect(inputs.githubToken, io.env);
        if (api === null)
            core/* notice */.lm(`${input}: nothing posted without the input "github-token" and GITHUB_REPOSITORY`);
        else
            await work(api);
    }
    catch (error) {
        const reason = explain(error, permission, event.pullRequest?.isFork ?? false);
        core/* notice */.lm((0,terminal/* terminalLine */.tL)(`${input}: not everything could be posted: ${reason}`));
    }
}
function placeOf({ headSha }, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    return {
        headSha: headSha ?? '',
        detailsUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : null,
    };
}
/** What stays the same from run to run and differs between the steps, jobs and matrix cells that check one pull request. */
function scopeOf({ request }, env) {
    const { chart, values = [], manifests = [], releaseName, namespace } = request.flags;
    const { GITHUB_WORKFLOW, GITHUB_JOB, GITHUB_ACTION } = env;
    const inputs = [chart, ...values, ...manifests, releaseName, namespace, request.configFile, ...request.targets];
    return [GITHUB_WORKFLOW, GITHUB_JOB, GITHUB_ACTION, ...inputs].map((part) => part ?? '');
}


/***/ })

};
