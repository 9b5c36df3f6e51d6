import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A chart whose tags come from a values file, as people write it. */
export interface TaggedChart {
  readonly chart: string;
  readonly values: string;
  readonly images: number;
}

/** One chart with a Deployment for each service: repository in values.yaml, tag in the environment's file. */
export function writeTaggedChart(directory: string, host: string, images: number): TaggedChart {
  const chart = join(directory, `tagged-${images}`);
  const services = Array.from({ length: images }, (_, index) => index);
  write(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: shop\nversion: 1.0.0\nappVersion: v1\n');
  write(join(chart, 'values.yaml'), `services:\n${services.map((index) => defaults(host, index)).join('')}`);
  write(join(chart, 'templates/deployments.yaml'), RANGE);
  const values = join(chart, 'prod.yaml');
  write(values, `services:\n${services.map((index) => `  s${index}:\n    image:\n      tag: v2\n`).join('')}`);
  return { chart, values, images };
}

/** An umbrella chart: each service is a subchart, whose tag the parent's environment file sets. */
export function writeUmbrellaChart(directory: string, host: string, images: number): TaggedChart {
  const chart = join(directory, `umbrella-${images}`);
  const services = Array.from({ length: images }, (_, index) => index);
  write(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: shop\nversion: 1.0.0\n');
  for (const index of services) {
    const below = join(chart, `charts/s${index}`);
    write(join(below, 'Chart.yaml'), `apiVersion: v2\nname: s${index}\nversion: 1.0.0\nappVersion: v1\n`);
    write(join(below, 'values.yaml'), `image:\n  repository: ${host}/acme/service-${index}\n  tag: ""\n`);
    write(join(below, 'templates/_helpers.tpl'), HELPERS.replaceAll('NAME', `s${index}`));
    write(join(below, 'templates/deployment.yaml'), DEPLOYMENT.replaceAll('NAME', `s${index}`));
  }
  const values = join(chart, 'prod.yaml');
  write(values, services.map((index) => `s${index}:\n  image:\n    tag: v2\n`).join(''));
  return { chart, values, images };
}

function defaults(host: string, index: number): string {
  return `  s${index}:\n    image:\n      repository: ${host}/acme/service-${index}\n      tag: ""\n`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const POD = `      containers:
        - name: main
          image: "{{ IMAGE.repository }}:{{ IMAGE.tag | default $.Chart.AppVersion }}"
          imagePullPolicy: IfNotPresent
          ports: [{containerPort: 8080, name: http}]
`;

const RANGE = `{{- range $name, $service := .Values.services }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $.Release.Name }}-{{ $name }}
spec:
  selector:
    matchLabels: {app: {{ $name }}}
  template:
    metadata:
      labels: {app: {{ $name }}}
    spec:
${POD.replaceAll('IMAGE', '$service.image')}{{- end }}
`;

const HELPERS = `{{- define "NAME.labels" -}}
app.kubernetes.io/name: NAME
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-NAME
  labels: {{- include "NAME.labels" . | nindent 4 }}
spec:
  selector:
    matchLabels: {{- include "NAME.labels" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "NAME.labels" . | nindent 8 }}
    spec:
${POD.replaceAll('IMAGE', '.Values.image')}`;
