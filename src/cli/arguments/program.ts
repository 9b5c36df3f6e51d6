import { Command, Option } from 'commander';
import { HOMEPAGE, VERSION } from '../../version.ts';
import { addChartFlags, addCheckFlags, addOutputFlags } from './flags.ts';

type OnCommand = (command: string, positionals: string[], options: Record<string, unknown>) => void;

/**
 * Describes the whole command line (docs/reference/contract.md#s1) to commander.
 *
 * @param onCommand called with what was asked for when a command line is parsed
 */
export function createProgram(onCommand: OnCommand): Command {
  const program = new Command('pullproof')
    .description('Proves before a deploy that every image of a Helm release can be pulled.')
    .version(`pullproof ${VERSION}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(false)
    // Behind a command `--version` is Helm's.
    .enablePositionalOptions()
    .addHelpText(
      'after',
      `\nExit status: 0 nothing wrong, 1 findings, 2 usage or configuration error, 3 could not be verified.\nDocumentation: ${HOMEPAGE}\n`,
    );

  const add = (name: string, summary: string, positionals: string) => {
    const command = program
      .command(`${name} ${positionals}`.trim())
      .description(summary)
      .helpOption('-h, --help', 'print this help');
    command.action((...given: unknown[]) => {
      const self = given.at(-1) as Command;
      onCommand(name, self.args, self.opts());
    });
    return command;
  };

  const check = add(
    'check',
    'render, find the images, ask the registries, judge and report',
    '[name-or-chart] [chart]',
  );
  addOutputFlags(addCheckFlags(addChartFlags(check)));
  check.addHelpText('after', EXAMPLES);
  addChartFlags(add('render', 'print what "helm template" prints', '[name-or-chart] [chart]')).addHelpText(
    'after',
    RENDER_DIFFERENCE,
  );
  const images = addChartFlags(
    add('images', 'list every image with the pods that use it, without asking a registry', '[name-or-chart] [chart]'),
  );
  images
    .addOption(new Option('--manifests <file>', 'rendered YAML, - for standard input (repeatable)').argParser(collect))
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--output <file>', 'write the list to a file');
  const diagnose = addChartFlags(
    add('diagnose', 'say why images are not pulled, from pod events or a runtime message', '[file]'),
  );
  diagnose
    .option(
      '--chart <chart>',
      'name the line of this chart to change (with -f and --set as for check, or a helm command behind --)',
    )
    .addOption(new Option('--format <format[=file]>', 'text, json, github or markdown (repeatable)').argParser(collect))
    .option('--output <file>', 'write the report to a file instead of standard output')
    .addHelpText('after', DIAGNOSE_EXAMPLES);
  addOutputFlags(add('demo', 'show a check of a bundled example; needs nothing installed and no network', ''));
  add('trust', 'let pullproof.yaml use variables and credentials of this machine (outside CI)', '').option(
    '--config <file>',
    'configuration file (default: pullproof.yaml or .github/pullproof.yaml)',
  );
  add('version', 'print the version', '');
  add('rules', 'list the rules, or show the documentation of one', '[id]');
  add('init', 'write pullproof.yaml and a workflow for this repository', '')
    .option('--force', 'overwrite files that exist')
    .option('--dry-run', 'print what would be written, and write nothing');
  return program;
}

function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

const EXAMPLES = `
Examples:
  pullproof check                                        the targets of pullproof.yaml, or every chart found here
  pullproof check deploy/helm/api -f values-prod.yaml    one chart with one values file
  pullproof check -- helm upgrade --install api deploy/helm/api -f prod.yaml --wait
  kustomize build . | pullproof check --manifests -
`;

const RENDER_DIFFERENCE = `
Byte for byte, with two differences: helm follows every symbolic link; a link of the project that leads out of
it, or into .git, is refused here (exit status 2). And a values file may have at most 32 MiB.

The output is not escaped. In a job of GitHub Actions it stands between ::stop-commands:: and its end, so that the
runner obeys nothing in it; not where it goes into a file (pullproof render CHART > rendered.yaml).
`;

const DIAGNOSE_EXAMPLES = `
Examples:
  kubectl describe pod api-7d9f8b6c5d-x2x4z | pullproof diagnose -
  kubectl get pods,events -n shop -o json | pullproof diagnose - --chart deploy/helm/shop -f values-prod.yaml
  pullproof diagnose events.json

Exit status: 0 no failing pull in the input, 1 failing pulls, 2 empty or unreadable input, 3 nothing in the text is known.
`;
