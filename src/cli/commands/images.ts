import { compareText } from '../../core/collections/order.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import { EXIT_FINDINGS, EXIT_OK } from '../../core/finding/exit-codes.ts';
import { formatReference } from '../../core/reference/reference.ts';
import { hideSecretTexts } from '../../core/secrecy/secret-text.ts';
import { workloadName } from '../../core/words/images.ts';
import { terminalLines, terminalText, toJson } from '../../escape/index.ts';
import { ensureWritable, writeWholeFile } from '../../files/index.ts';
import { gather, hidingPorts, reportUse, secretTextsOf } from '../../preflight/index.ts';
import type { Invocation } from '../arguments/args.ts';
import { loadRenderSettings } from '../arguments/render-settings.ts';
import type { CliIo } from '../io.ts';
import { alignColumns } from '../output/columns.ts';
import { describeWarning } from '../output/errors.ts';
import { createPorts } from '../ports.ts';
import { startEngine } from '../start-engine.ts';

/** `pullproof images`: every image of a chart or of manifests, with the pods that use it; no registry is asked. */
export async function images(invocation: Invocation, io: CliIo): Promise<number> {
  const output = invocation.options.output as string | undefined;
  if (output !== undefined) ensureWritable(output, io.cwd);
  const engine = startEngine(invocation);
  const warn = (message: string) => io.writeError(describeWarning(message));
  try {
    const { settings, warnings } = loadRenderSettings(invocation, io);
    const ports = createPorts(io, engine, () => {}, warn);
    const secrets = await secretTextsOf({ targets: [settings], setVariables: [], withheldVariables: [] }, ports);
    const gathered = await gather(settings, hidingPorts(ports, secrets));
    const show = (shown: string) => hideSecretTexts(shown, secrets);
    if (gathered.failure !== null) {
      io.writeError(`${terminalLines(show(`Error: ${gathered.failure.message}`)).join('\n')}\n`);
      return EXIT_FINDINGS;
    }
    for (const warning of [...warnings, ...gathered.warnings]) warn(show(warning));
    const { uses } = gathered.inventory;
    const text = show(invocation.options.format === 'json' ? asJson(uses) : asTable(uses));
    if (output === undefined) io.writeOut(text);
    else writeWholeFile(output, text, io.cwd);
    return EXIT_OK;
  } finally {
    await engine.close();
  }
}

function resolved(use: ImageUse): string {
  return use.parsed.ok ? formatReference(use.parsed.reference) : '';
}

/** The shape of `images` in the JSON report (docs/reference/contract.md#s4), without what only a registry can tell. */
function asJson(uses: readonly ImageUse[]): string {
  const list = [...groupByImage(uses)].map(([reference, group]) => ({
    reference,
    resolved: resolved(group[0]!),
    uses: group.map((use) =>
      reportUse(
        use,
        use.podPullSecrets.flatMap(({ name }) => (name === null ? [] : [name])),
      ),
    ),
  }));
  return toJson({ schemaVersion: 1, images: list });
}

function asTable(uses: readonly ImageUse[]): string {
  if (uses.length === 0) return 'no images\n';
  const rows = [...groupByImage(uses)].flatMap(([reference, group]) =>
    group.map((use, index) => [
      index === 0 ? terminalText(reference === '' ? '""' : reference) : '',
      terminalText(workloadName(use.workload)),
      terminalText(use.role === 'container' ? use.container : `${use.container} (${use.role})`),
      terminalText(use.pullPolicy),
    ]),
  );
  return alignColumns([['IMAGE', 'USED BY', 'CONTAINER', 'PULL POLICY'], ...rows]);
}

function groupByImage(uses: readonly ImageUse[]): ReadonlyMap<string, readonly ImageUse[]> {
  const groups = new Map<string, ImageUse[]>();
  for (const use of [...uses].sort((a, b) => compareText(a.image, b.image) || compareText(a.id, b.id))) {
    const group = groups.get(use.image);
    if (group) group.push(use);
    else groups.set(use.image, [use]);
  }
  return groups;
}
