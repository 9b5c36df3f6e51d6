import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { exampleOf, findOperation, type Operation, requestProblems, responseProblems } from './github-openapi.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
type Json = any;

/** A review comment that is there. */
export interface StoredComment {
  readonly id: number;
  readonly path: string;
  readonly line: number | null;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: string };
  readonly in_reply_to_id?: number;
}

/** A pull request, and how GitHub feels today. */
export interface GithubState {
  readonly headSha: string;
  /** As GitHub lists them: hunks only. */
  readonly files: readonly { readonly filename: string; readonly sha: string; readonly patch?: string }[];
  comments: StoredComment[];
  /** Lines of the head that a comment may be on, `path:line`. */
  readonly commentable: ReadonlySet<string>;
  /** Status and message of every request that writes. */
  readonly refusesWrites?: {
    readonly status: number;
    readonly message: string;
    readonly headers?: Record<string, string>;
  };
}

interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Record<string, string>;
}

export const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const PAGE = 2;

/**
 * Starts an HTTP server that behaves as GitHub's API does for one pull request. What it is asked and what it answers
 * are both held against GitHub's description of its API; `problems` must stay empty.
 */
export async function startGithub(state: GithubState) {
  const requests: { name: string; body: Json }[] = [];
  const problems: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, `http://${request.headers.host}`);
    const body = await readBody(request);
    const operation = findOperation(request.method!, url.pathname);
    if (!operation) {
      problems.push(`GitHub has no ${request.method} ${url.pathname}`);
      response.writeHead(404).end('{"message":"Not Found"}');
      return;
    }
    requests.push({ name: operation.name, body });
    problems.push(
      ...requestProblems(operation, url.searchParams, body).map((problem) => `${operation.name}: ${problem}`),
    );
    if (request.headers.authorization !== 'token ghs_test') problems.push(`${operation.name}: no token`);
    const answer = answerOf(operation, url, body, state);
    problems.push(
      ...responseProblems(operation, answer.status, answer.body).map(
        (problem) => `answer to ${operation.name}: ${problem}`,
      ),
    );
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(() => {
    server.closeAllConnections();
    void close();
  });
  const named = (name: string) => requests.filter((request) => request.name.startsWith(name));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, problems, named, state, close };
}

function answerOf(operation: Operation, url: URL, body: Json, state: GithubState): Answer {
  const isWrite = !operation.name.startsWith('GET ');
  if (isWrite && state.refusesWrites) {
    const { status, message, headers = {} } = state.refusesWrites;
    return { status, body: { message, documentation_url: 'https://docs.github.com/rest' }, headers };
  }
  switch (operation.name) {
    case 'GET /repos/{owner}/{repo}/pulls/{pull_number}': {
      // GitHub's own example has a team that lacks a required key.
      const pull = { ...exampleOf(operation, 200), requested_teams: [] };
      return { status: 200, body: { ...pull, number: 7, head: { ...pull.head, sha: state.headSha } } };
    }
    case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files':
      return page(
        url,
        state.files.map((file) => ({ ...exampleOf(operation, 200), ...file })),
      );
    case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments':
      return page(
        url,
        state.comments.map((comment) => stored(exampleOf(operation, 200), comment)),
      );
    case 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews':
      return review(operation, body, state);
    case 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}': {
      const id = Number(operation.parameters.comment_id);
      if (!state.comments.some((comment) => comment.id === id)) return { status: 404, body: { message: 'Not Found' } };
      state.comments = state.comments.filter((comment) => comment.id !== id);
      return { status: 204 };
    }
    case 'POST /repos/{owner}/{repo}/check-runs':
      return { status: 201, body: { ...exampleOf(operation, 201), id: 4 } };
    case 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}':
      return { status: 200, body: { ...exampleOf(operation, 200), id: 4 } };
    case 'GET /user':
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    default:
      throw new Error(`no behaviour for ${operation.name}`);
  }
}

/** GitHub refuses a review as a whole when one comment is not on the diff. */
function review(operation: Operation, body: Json, state: GithubState): Answer {
  const isOnDiff = body.comments.every(
    ({ path, line, side }: Json) => side === 'RIGHT' && state.commentable.has(`${path}:${line}`),
  );
  if (!isOnDiff || body.commit_id !== state.headSha) {
    const message = 'Unprocessable Entity: "Line could not be resolved"';
    return {
      status: 422,
      body: { message, errors: ['Line could not be resolved'], documentation_url: 'https://docs.github.com/rest' },
    };
  }
  const next = Math.max(100, ...state.comments.map(({ id }) => id)) + 1;
  const added = body.comments.map(({ path, line, body: text }: Json, index: number) => ({
    id: next + index,
    path,
    line,
    body: text,
    user: BOT,
  }));
  state.comments = [...state.comments, ...added];
  return { status: 200, body: { ...exampleOf(operation, 200), body: '' } };
}

function stored(example: Json, { user, in_reply_to_id, ...comment }: StoredComment): Json {
  const { in_reply_to_id: _, ...rest } = example;
  const reply = in_reply_to_id === undefined ? {} : { in_reply_to_id };
  return { ...rest, ...comment, ...reply, user: { ...example.user, ...user } };
}

/** Pages are small, whatever was asked for: nobody may rely on one. */
function page(url: URL, items: readonly Json[]): Answer {
  const number = Number(url.searchParams.get('page') ?? 1);
  const rest = items.slice(number * PAGE);
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  const headers = rest.length > 0 ? { link: `<${next}>; rel="next"` } : undefined;
  return { status: 200, body: items.slice((number - 1) * PAGE, number * PAGE), ...(headers ? { headers } : {}) };
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
