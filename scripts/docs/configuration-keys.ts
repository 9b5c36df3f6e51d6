import { createJsonSchema } from '../../src/config/keys/schema.ts';
import { rules } from '../../src/rules/index.ts';
import { table } from './sections.ts';

interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** The JSON Schema of the configuration, as it is published for editors. */
export function configurationSchema(): string {
  return `${JSON.stringify(schema(), null, 2)}\n`;
}

/** Every key of the configuration with what the schema says of it, those inside lists as `registries[].host`. */
export function configurationKeys(): string {
  return table(['key', 'what it takes', 'what it says'], rowsOf(schema(), ''));
}

function schema(): Schema & Record<string, unknown> {
  return createJsonSchema(rules.map(({ id }) => id)) as Schema & Record<string, unknown>;
}

function rowsOf({ properties = {}, required = [] }: Schema, above: string): string[][] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = above + key;
    const row = [
      `\`${name}\`${required.includes(key) ? ' (required)' : ''}`,
      takes(key, value),
      value.description ?? '',
    ];
    // A target takes what the top level takes: that is one row.
    const inner = value.items?.properties !== undefined && key !== 'targets' ? rowsOf(value.items, `${name}[].`) : [];
    return [row, ...inner];
  });
}

function takes(key: string, value: Schema): string {
  if (key === 'version') return '`1`';
  if (key === 'rules') return 'rule id: `error`, `warning`, `note`, `off`';
  if (key === 'targets') return 'list of entries: `name` and any key above';
  if (key === 'rule') return 'a rule id or `"*"`';
  if (value.enum !== undefined) return value.enum.map((one) => `\`${one}\``).join(', ');
  if (value.type === 'array') return value.items?.properties === undefined ? 'list' : 'list of entries';
  return value.type === 'boolean' ? '`true` or `false`' : 'text';
}
