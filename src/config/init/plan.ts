import { Document, type YAMLMap } from 'yaml';
import { UserError } from '../../core/errors/user-error.ts';
import { HOMEPAGE } from '../../version.ts';
import { type ProposedTarget, proposeTargets } from './propose-targets.ts';
import { workflowText } from './workflow.ts';

/** The files that `init` proposes for a repository. */
export interface InitPlan {
  /** The configuration first, then the workflow. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly warnings: readonly string[];
}

const SCHEMA = 'https://raw.githubusercontent.com/pullproof/pullproof/main/docs/pullproof.schema.json';

const KEYS: readonly (readonly [key: string, name: keyof ProposedTarget['layer']])[] = [
  ['name', 'name'],
  ['chart', 'chart'],
  ['release-name', 'releaseName'],
  ['namespace', 'namespace'],
  ['values', 'values'],
  ['set', 'set'],
  ['set-string', 'setString'],
  ['set-json', 'setJson'],
  ['set-file', 'setFile'],
  ['set-literal', 'setLiteral'],
  ['kube-version', 'kubeVersion'],
  ['api-versions', 'apiVersions'],
  ['no-hooks', 'noHooks'],
  ['skip-tests', 'skipTests'],
  ['profile', 'profile'],
];

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
    ...new Set(targets.flatMap(({ layer }) => JSON.stringify(layer).match(/(?<=\$\{)\w+(?=\})/g) ?? [])),
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
  const list = targets.map(({ layer, origin }) => {
    const entries = KEYS.flatMap(([key, name]) => (layer[name] === undefined ? [] : [[key, layer[name]] as const]));
    const map = document.createNode(Object.fromEntries(entries)) as YAMLMap;
    if (origin !== null) map.commentBefore = ` ${origin}`;
    return map;
  });
  document.set('targets', list);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
