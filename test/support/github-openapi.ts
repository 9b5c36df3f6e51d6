import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

// GitHub's own description of its API, as the package @octokit/openapi ships it.
const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
type Json = any;

let cached: Json = null;
const description = (): Json => (cached ??= JSON.parse(readFileSync(file, 'utf8')));

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, logger: false });
formats.default(ajv);
const coercing = new Ajv({ strict: false, coerceTypes: true, logger: false });
formats.default(coercing);

/** One method of one path of the API. */
export interface Operation {
  /** `POST /repos/{owner}/{repo}/check-runs` */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly spec: Json;
}

/** Finds the operation that a request means; null when GitHub's API has none. */
export function findOperation(method: string, pathname: string): Operation | null {
  const parts = pathname.split('/');
  const matches = Object.entries<Json>(description().paths).flatMap(([template, methods]) => {
    const spec = methods[method.toLowerCase()];
    const names = template.split('/');
    if (!spec || names.length !== parts.length) return [];
    const isMatch = names.every((name, index) => name.startsWith('{') || name === parts[index]);
    if (!isMatch) return [];
    const variables = names.flatMap((name, index) =>
      name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(parts[index]!)] as const] : [],
    );
    return [
      { name: `${method} ${template}`, parameters: Object.fromEntries(variables), spec, count: variables.length },
    ];
  });
  return matches.sort((a, b) => a.count - b.count)[0] ?? null;
}

/**
 * What is wrong with a request, one line each: path, query and body; also what GitHub does not know and would ignore.
 */
export function requestProblems(operation: Operation, query: URLSearchParams, body: Json): string[] {
  const declared: Json[] = (operation.spec.parameters ?? []).map(follow);
  const given = { ...operation.parameters, ...Object.fromEntries(query) };
  const unknown = Object.keys(given).filter((name) => !declared.some((each) => each.name === name));
  const wrong = declared.flatMap(({ name, schema, required }) => {
    if (given[name] === undefined) return required ? [`parameter ${name} is missing`] : [];
    const validate = compile(coercing, { type: 'object', properties: { value: schema } });
    return validate({ value: given[name] }) ? [] : [`parameter ${name}: ${errorsOf(validate)}`];
  });
  const schema = operation.spec.requestBody?.content?.['application/json']?.schema;
  const bodyProblems =
    schema === undefined ? (body === undefined ? [] : ['a body that GitHub ignores']) : problemsOf(schema, body);
  return [...unknown.map((name) => `unknown parameter ${name}`), ...wrong, ...bodyProblems];
}

/** What is wrong with an answer, one line each. */
export function responseProblems(operation: Operation, status: number, body: Json): string[] {
  const spec = follow(operation.spec.responses[String(status)]);
  if (!spec) return [`${operation.name} never answers ${status}`];
  const schema = spec.content?.['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : ['a body where there is none'];
  const validate = compile(ajv, schema);
  return validate(body) ? [] : [errorsOf(validate)];
}

/** The example answer of the description, to fill in; a list gives its first item. */
export function exampleOf(operation: Operation, status: number): Json {
  const examples = follow(operation.spec.responses[String(status)]).content['application/json'].examples;
  const value = follow(Object.values<Json>(examples)[0]).value;
  return structuredClone(Array.isArray(value) ? value[0] : value);
}

function problemsOf(schema: Json, body: Json): string[] {
  const validate = compile(ajv, schema);
  const errors = validate(body) ? [] : [errorsOf(validate)];
  return [...errors, ...undeclared(schema, body, 'body').map((key) => `${key} is not in GitHub's description`)];
}

function undeclared(schema: Json, value: Json, at: string): string[] {
  const { properties, items } = follow(schema);
  if (Array.isArray(value))
    return items ? value.flatMap((item, index) => undeclared(items, item, `${at}[${index}]`)) : [];
  if (typeof value !== 'object' || value === null || !properties) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    properties[key] ? undeclared(properties[key], inner, `${at}.${key}`) : [`${at}.${key}`],
  );
}

const compiled = new Map<string, ValidateFunction>();

/** Compiles a schema with the definitions it refers to. */
function compile(by: Ajv, schema: Json): ValidateFunction {
  const key = `${by === ajv} ${JSON.stringify(schema)}`;
  const known = compiled.get(key);
  if (known) return known;
  const needed = new Map<string, Json>();
  const collect = (text: string) => {
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (needed.has(name!)) continue;
      needed.set(name!, description().components.schemas[name!]);
      collect(JSON.stringify(needed.get(name!)));
    }
  };
  collect(JSON.stringify(schema));
  const root = { allOf: [schema], components: { schemas: Object.fromEntries(needed) } };
  const validate = by.compile(root);
  compiled.set(key, validate);
  return validate;
}

function follow(value: Json): Json {
  if (!value?.$ref) return value;
  return (value.$ref as string)
    .slice(2)
    .split('/')
    .reduce((each, key) => each[key], description());
}

function errorsOf({ errors }: ValidateFunction): string {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
}
