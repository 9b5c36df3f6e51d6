import type { Report } from '../core/finding/report.ts';
import { cutText, markdownBlock } from '../escape/index.ts';
import { markdown, type ReporterOptions, summaryLine } from '../reporters/index.ts';
import { type GithubApi, isRateLimit, statusOf } from './github/api.ts';
import { checkAnnotations } from './github/check-annotations.ts';

/** What the job needs for a check run, as in a `permissions:` block. */
export const CHECK_RUN_PERMISSION = 'checks: write';

/** Permanent: branch protection names it. */
const CHECK_NAME = 'pullproof';
/** Limits of GitHub's API. */
const ANNOTATIONS_PER_REQUEST = 50;
const SUMMARY_LENGTH = 65_535;
const TITLE_LENGTH = 255;

type Conclusion = 'success' | 'neutral' | 'failure';

/** Where a check run belongs. */
export interface CheckRunPlace {
  readonly headSha: string;
  /** The page of the workflow run, or null. */
  readonly detailsUrl: string | null;
}

/**
 * Creates a check run with every finding as an annotation. It is complete from the first request on; further
 * annotations are appended, so that a failure in between leaves no check that waits for ever.
 *
 * @throws what Octokit throws: no permission, rate limit, no answer
 */
export async function postCheckRun(
  report: Report,
  api: GithubApi,
  place: CheckRunPlace,
  options: ReporterOptions,
): Promise<void> {
  const output = {
    title: cutText(summaryLine(report), TITLE_LENGTH),
    summary: markdown.render(report, { ...options, maxBytes: SUMMARY_LENGTH }),
  };
  const [first, ...rest] = chunks(checkAnnotations(report, options), ANNOTATIONS_PER_REQUEST);
  const body = { ...api.repository, ...completed(conclusionOf(report), place) };
  const { data } = await api.rest.checks
    .create({ ...body, output: first ? { ...output, annotations: first } : output })
    .catch(async (error: unknown) => {
      // Without an annotation that GitHub does not take there is still a verdict.
      if (first && statusOf(error) === 422 && !isRateLimit(error)) await api.rest.checks.create({ ...body, output });
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
export async function postFailedCheckRun(message: string, api: GithubApi, place: CheckRunPlace): Promise<void> {
  const summary = markdownBlock(cutText(message, SUMMARY_LENGTH / 8).split('\n'));
  await api.rest.checks.create({
    ...api.repository,
    ...completed('failure', place),
    output: { title: 'nothing was checked', summary },
  });
}

function completed(conclusion: Conclusion, { headSha, detailsUrl }: CheckRunPlace) {
  return {
    name: CHECK_NAME,
    head_sha: headSha,
    status: 'completed' as const,
    conclusion,
    ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
  };
}

/** A check that passes although something could not be verified is neutral, which satisfies a required check too. */
export function conclusionOf({ verdict, findings }: Pick<Report, 'verdict' | 'findings'>): Conclusion {
  if (verdict !== 'pass') return 'failure';
  return findings.some(({ unverified, severity }) => unverified && severity !== 'note') ? 'neutral' : 'success';
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
