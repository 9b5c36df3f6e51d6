import { Document, type YAMLMap } from 'yaml';
import { UserError } from '../../core/errors/user-error.ts';
import { HOMEPAGE } from '../../version.ts';
import { KEY_LIST, type Key, settingName } from '../keys/keys.ts';
import { type ProposedTarget, proposeTargets } from './propose-targets.ts';
import { workflowText } from './workflow.ts';

/** The files that `init` proposes for a repository. */
export interface InitPlan {
  /** The configuration first, then the workflow. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly warnings: readonly string[];
}

const SCHEMA = 'https://raw.githubusercontent.com/pullproof/pullproof/main/docs/pullproof.schema.json';

/** The keys that a proposal may have; those that say what is deployed come first. */
const FIRST: readonly Key[] = ['chart', 'release-name', 'namespace'];
const KEY_ORDER = [...FIRST, ...KEY_LIST.map(({ key }) => key).filter((key) => !FIRST.includes(key))];

/**
 * Proposes a configuration and a workflow for the charts, environments and helm commands of a repository.
 *
 * @throws UserError when there is no chart
 */
export function planInit(cwd: string): InitPlan {
  const { targets, warnings } = proposeTargets(cwd);
  if (targets.length === 0) {
    throw new UserError('NO_CHART', 'no chart was found below the working directory', {
      hint: 'run it in the root of the repository that holds your charts (a directory with a Chart.yaml)',
    });
  }
  const variables = [
    ...new Set(targets.flatMap(({ settings }) => JSON.stringify(settings).match(/(?<=\$\{)\w+(?=\})/g) ?? [])),
  ].sort();
  return {
    files: [
      { file: 'pullproof.yaml', text: configText(targets) },
      { file: '.github/workflows/pullproof.yml', text: workflowText(variables) },
    ],
    warnings,
  };
}

function configText(targets: readonly ProposedTarget[]): string {
  const document = new Document({
    version: 1,
    profile: 'registry',
    platforms: ['linux/amd64'],
    targets: [] as unknown[],
  });
  document.commentBefore = ` yaml-language-server: $schema=${SCHEMA}\n What pullproof checks before a deploy. Every key: ${HOMEPAGE}/blob/main/docs/configuration.md`;
  const list = targets.map(({ settings, origin }) => {
    const entries = KEY_ORDER.flatMap((key) => {
      const value = settings[settingName(key)];
      return value === undefined ? [] : [[key, value] as const];
    });
    const map = document.createNode({ name: settings.name, ...Object.fromEntries(entries) }) as YAMLMap;
    if (origin !== null) map.commentBefore = ` ${origin}`;
    return map;
  });
  document.set('targets', list);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
