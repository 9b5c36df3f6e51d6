import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a chart with one Deployment an image and returns its directory. */
export function writeChart(directory: string, images: readonly string[]): string {
  const chart = join(directory, `chart-${images.length}`);
  mkdirSync(join(chart, 'templates'), { recursive: true });
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: shop\nversion: 1.0.0\nappVersion: v1\n');
  writeFileSync(join(chart, 'values.yaml'), `images:\n${images.map((image) => `  - ${image}\n`).join('')}`);
  writeFileSync(join(chart, 'templates/deployments.yaml'), DEPLOYMENTS);
  return chart;
}

const DEPLOYMENTS = `{{- range $index, $image := .Values.images }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $.Release.Name }}-{{ $index }}
  labels:
    app.kubernetes.io/name: {{ $.Chart.Name | quote }}
    app.kubernetes.io/instance: {{ $.Release.Name | quote }}
spec:
  selector:
    matchLabels: {app: service-{{ $index }}}
  template:
    metadata:
      labels: {app: service-{{ $index }}}
    spec:
      containers:
        - name: main
          image: {{ $image | quote }}
          imagePullPolicy: IfNotPresent
          ports: [{containerPort: 8080, name: http}]
          resources:
            limits: {cpu: 500m, memory: 128Mi}
{{- end }}
`;
