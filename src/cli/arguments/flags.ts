import { type Command, Option } from 'commander';
import { splitCommaList } from '../../core/text/comma-list.ts';

/** Helm's own flags for a chart and its values, with Helm's names, short forms and meaning. */
export function addChartFlags(command: Command): Command {
  return command
    .addOption(list('-f, --values <file>', 'values file, - for standard input (repeatable)'))
    .addOption(texts('--set <key=value>', 'set a value (repeatable)'))
    .addOption(texts('--set-string <key=value>', 'set a value as text (repeatable)'))
    .addOption(texts('--set-json <key=json>', 'set a value from JSON (repeatable)'))
    .addOption(texts('--set-file <key=path>', 'set a value from a file (repeatable)'))
    .addOption(texts('--set-literal <key=value>', 'set a value as it is written (repeatable)'))
    .addOption(text('-n, --namespace <namespace>', 'namespace of the release'))
    .addOption(text('--version <version>', "version of the chart, as Helm's flag; a directory or a .tgz has its own"))
    .addOption(text('--kube-version <version>', 'Kubernetes version for Capabilities.KubeVersion'))
    .addOption(list('-a, --api-versions <version>', 'further API versions for Capabilities.APIVersions (repeatable)'))
    .addOption(text('--render-timeout <duration>', 'time of one render: 30s, 2m (default: 30s)'))
    .option('--include-crds', 'include CRDs')
    .option('--skip-tests', 'leave test hooks out')
    .option('--no-hooks', 'leave hooks out')
    .option('--is-upgrade', 'set .Release.IsUpgrade instead of .Release.IsInstall')
    .option('--skip-schema-validation', 'do not validate values against values.schema.json');
}

/** Which targets are checked, against what, and when it fails. */
export function addCheckFlags(command: Command): Command {
  return command
    .addOption(
      texts('--manifests <file>', 'rendered YAML instead of or beside a chart, - for standard input (repeatable)'),
    )
    .addOption(
      text(
        '--profile <profile>',
        'registry: a real cluster pulls; local: images are loaded into minikube, kind, Docker',
      ),
    )
    .addOption(list('--platform <os/arch>', 'what the nodes are: OS/ARCH[/VARIANT] (repeatable)'))
    .addOption(
      text('--cluster <cluster>', 'where the local profile looks: auto or minikube|kind|k3d|docker|none[:NAME]'),
    )
    .addOption(text('--config <file>', 'configuration file (default: pullproof.yaml or .github/pullproof.yaml)'))
    .addOption(list('--target <name>', 'check only this target of the configuration (repeatable)'))
    .addOption(text('--fail-on <severity>', 'error, warning or never (default: error)'))
    .addOption(text('--on-unverified <action>', 'fail, warn or ignore (default: fail)'))
    .addOption(text('--concurrency <n>', 'requests in flight'))
    .addOption(
      text('--timeout <duration>', 'time of the whole run: 30s, 2m (default: 5m); what is not finished is unverified'),
    )
    .option('--offline', 'ask no registry')
    .option('--trust', 'trust pullproof.yaml with variables and credentials of this machine, for this run')
    .option('--fix', 'make the proved changes in the working tree, then check again');
}

/** Where reports go. */
export function addOutputFlags(command: Command): Command {
  return command
    .addOption(texts('--format <format[=file]>', 'text, json, github, sarif, markdown, junit or compact (repeatable)'))
    .addOption(text('--output <file>', 'write the report to a file instead of standard output'));
}

/** A flag that may be given once; a second one wins, as with Helm. */
function text(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => withoutEquals(flags, value));
}

/** A flag that may be repeated; each text is kept whole. */
function texts(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: string[] | undefined) => [
    ...(previous ?? []),
    value,
  ]);
}

/** A flag that may be repeated and takes several values separated by commas. */
function list(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: string[] | undefined) => [
    ...(previous ?? []),
    ...splitCommaList(withoutEquals(flags, value)),
  ]);
}

/** pflag reads `-f=file` as `-f file`. */
function withoutEquals(flags: string, value: string): string {
  return flags.startsWith('--') ? value : value.replace(/^=/, '');
}
