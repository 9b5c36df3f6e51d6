import type { TargetSettings } from '../../core/settings/settings.ts';
import type { ValueKind, ValueTypes } from './value-types.ts';

/** The sub-commands of Helm that deploy or render a chart. */
export type HelmCommandName = 'install' | 'upgrade' | 'template';

/** What is known of a target beside its keys: its name, and what the way to it says. */
type Derived = 'name' | 'isDiscovered' | 'hasOwnPlatforms' | 'isHelmCommand' | 'mayInstall';

/**
 * The settings of a target that pullproof.yaml may set. Each has a row; one without does not compile, nor does a row
 * for nothing.
 */
export type SettingName = Exclude<keyof TargetSettings, Derived>;

/** `setJson` → `set-json` */
export type KeyOf<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${KeyOf<Tail>}`
  : '';

/** `set-json` → `setJson` */
export type NameOf<Key extends string> = Key extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<NameOf<Tail>>}`
  : Key;

/** The kinds of values that give what a setting takes. */
type KindFor<Name extends SettingName> = {
  [Kind in ValueKind]: ValueTypes[Kind] extends NonNullable<TargetSettings[Name]> ? Kind : never;
}[ValueKind];

/** A flag of the command line that sets a key. */
export interface KeyFlag {
  /** As the help shows it: `-f, --values <file>`; `--no-hooks` sets `no-hooks`. */
  readonly names: string;
  /** text: one value, the last wins · texts: repeatable · list: repeatable, and several behind commas · switch: none */
  readonly takes: 'text' | 'texts' | 'list' | 'switch';
  readonly doc: string;
}

/**
 * Everything about one key of pullproof.yaml. Schema, flag, input, merging, default and documentation follow from it.
 */
export interface KeyRow<Name extends SettingName = SettingName> {
  /** How it is written. */
  readonly value: KindFor<Name>;
  /** For the schema and docs/configuration.md. */
  readonly doc: string;
  /** What holds when nobody says anything: as `helm template` and a real cluster would have it. */
  readonly otherwise: TargetSettings[Name];
  /**
   * How a later origin stands to an earlier one. Absent: it replaces. append: a flag's come behind the file's. by-rule:
   * entry by entry.
   */
  readonly merge?: 'append' | 'by-rule';
  readonly flag?: KeyFlag;
  /** The sub-commands of Helm that have this flag, with the same name, short form and meaning. */
  readonly helm?: readonly HelmCommandName[];
  /** How the action's input of the same name is written. yaml: as in the file, read before anything else. */
  readonly input?: 'text' | 'lines' | 'words' | 'yaml';
  /** It names what is checked (`src/sources`): a target needs one of these. */
  readonly isSource?: true;
  /** It belongs to one chart: a chart from the command line does not take it from the top level of the file. */
  readonly isOfChart?: true;
}
