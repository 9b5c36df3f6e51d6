import type { Report } from '../../core/finding/report.ts';
import type { Severity } from '../../core/finding/rule.ts';

/** What the formats say about a rule itself. */
export interface RuleInfo {
  /** One line: what it proves. */
  readonly summary: string;
  /** Default severity. */
  readonly severity: Severity | 'unverified';
  /** The rule's documentation page. */
  readonly docsUrl: string;
  /** The page's text, for formats that carry it (SARIF). */
  readonly helpMarkdown?: string;
}

/** What a format needs beside the report. Everything has a default but `ruleInfo`, which may be empty. */
export interface ReporterOptions {
  /** ANSI colours, for `text` only. */
  readonly color: boolean;
  /** Columns of the terminal, for `text` only. */
  readonly width: number;
  /** By rule id. A rule that is missing is linked to its page by name. */
  readonly ruleInfo: ReadonlyMap<string, RuleInfo>;
  /** Text of the user's files by the `file` of a location; for source lines with carets. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Lists every found image, however many there are. */
  readonly isVerbose?: boolean;
  /** Size limit of `markdown` in UTF-8 bytes. */
  readonly maxBytes?: number;
  /**
   * Path of the working directory inside the repository (`services/api`), '' at its root. Formats that GitHub reads
   * name files from the root of the repository.
   */
  readonly repositoryPrefix?: string;
  /** `https://github.com/OWNER/REPO/blob/SHA`: makes the locations of `markdown` links. */
  readonly sourceBaseUrl?: string;
}

/** One output format: a pure function of the report. It writes nothing. */
export interface Reporter {
  /** True: it carries the pages of the rules (`RuleInfo.helpMarkdown`). */
  readonly hasRulePages?: boolean;
  /** Returns the whole text, ending with a line break. Throws nothing for any report. */
  render(report: Report, options: ReporterOptions): string;
}
