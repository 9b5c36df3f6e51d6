/**
 * Files of a release in the shape of users' runbooks: two images built on the machine and named without a registry, and
 * three of Docker Hub; the development values for a local cluster, the production values with the registry forgotten.
 */
export function octoberChart(): Record<string, string> {
  return {
    'october/Chart.yaml': 'apiVersion: v2\nname: october\nversion: 1.0.0\n',
    'october/values.yaml': `api: {repository: october-api, tag: dev, pullPolicy: IfNotPresent}
worker: {repository: october-worker, tag: dev, pullPolicy: Never}
redis: {image: "redis:7-alpine", exporter: "oliver006/redis_exporter:v1.62.0"}
celeryExporter: {image: "danihodovic/celery-exporter:latest"}
`,
    'october/values-prod.yaml': `api: {tag: "1.2.0", pullPolicy: IfNotPresent}
worker: {tag: "1.2.0", pullPolicy: IfNotPresent}
`,
    'october/templates/apps.yaml': `{{- range $name := list "api" "worker" }}
{{- with index $.Values $name }}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: {{ $name }}}
spec:
  template:
    spec:
      containers:
        - name: {{ $name }}
          image: "{{ .repository }}:{{ .tag }}"
          imagePullPolicy: {{ .pullPolicy }}
{{- end }}
{{- end }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: redis}
spec:
  template:
    spec:
      containers:
        - name: redis
          image: {{ .Values.redis.image }}
        - name: exporter
          image: {{ .Values.redis.exporter }}
        - name: celery-exporter
          image: {{ .Values.celeryExporter.image }}
`,
  };
}
