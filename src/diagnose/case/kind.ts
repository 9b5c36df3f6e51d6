import type { Aspect, Cause } from '../../core/finding/rule.ts';
import type { Case } from './case.ts';
import type { CommandWords } from './command-words.ts';

/**
 * In which order texts are tried: a message that fits two kinds is of the earlier stage, and in a stage of the kind
 * that stands first in the list of kinds. Nothing was asked of a registry before `artifact`; a limit and a firewall
 * word their refusals as a lack of access.
 */
export const STAGES = [
  'chart',
  'api-server',
  'node',
  'artifact',
  'limit',
  'between',
  'access',
  'by-hand',
  'network',
  'summary',
  'store',
  'absent',
] as const;

export type Stage = (typeof STAGES)[number];

/** One known text of a runtime, the kubelet, a registry or a tool. */
export interface KnownText {
  /** Fits anywhere in the message. No nested repetition: it runs over hostile text. */
  readonly text: RegExp;
  /** What happened, where the kind's own sentence would say too much or too little; follows the image and a colon. */
  readonly happened?: string;
  /** A sentence to add to what happened: what is misleading about the text. */
  readonly remark?: string;
  /** What to change, where the kind's own sentence would be wrong. */
  readonly help?: string;
}

/** Names of a case, for sentences. */
export interface Names {
  /** `the registry "ghcr.io"`, or `the registry`. */
  readonly registry: string;
  /** `"ghcr.io"`, or `the registry`. */
  readonly host: string;
  /** `tag "1.4.2" in "acme/api"`. */
  readonly what: string;
}

/**
 * One kind of failure at run time: what it means in the terms of the rules (docs/reference/contract.md#s5), and all
 * that is said of it.
 */
export interface Kind {
  /** The rule that finds it before a deploy; null when no check of a release can. */
  readonly rule: string | null;
  readonly cause: Cause | null;
  /** Which text of the release to look at. */
  readonly aspect: Aspect;
  /** True: another shape of the pull secret's entry may be right. */
  readonly isMisshapen?: boolean;
  /** True: it says nothing about the image, as the rules with severity `unverified`. */
  readonly unverified?: boolean;
  /** True: access was refused, so a pull secret that does not exist would explain it. */
  readonly isRefusal?: boolean;
  /** True: the image may turn out to have moved: it is absent, refused, or its old registry is gone. */
  readonly mayHaveMoved?: boolean;
  /** True: on a local cluster it means that an image built on the machine was asked for at Docker Hub. */
  readonly isAskedOutside?: boolean;
  /** False: where no image is named, it is about something else. */
  readonly isAboutImage?: boolean;
  /** What happened, to follow the image and a colon. */
  readonly happened: (found: Case, names: Names) => string;
  /** One sentence: what to change. */
  readonly help: (found: Case) => string;
  /** Commands to run next, the most useful first. */
  readonly next: (words: CommandWords) => readonly string[];
  /**
   * The texts that say so, each with its source, by the stage at which they are tried; absent: other kinds turn into
   * it.
   */
  readonly texts?: Readonly<Partial<Record<Stage, readonly KnownText[]>>>;
}
