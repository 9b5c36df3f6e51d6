/** Files of a chart `deploy/api` with one Deployment whose image is `IMAGE` of its values. */
export function smallChart(image: string): Record<string, string> {
  return {
    'deploy/api/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
    'deploy/api/values.yaml': `image: ${image}\n`,
    'deploy/api/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec:
      containers:
        - name: api
          image: {{ .Values.image | quote }}
`,
  };
}

/** A configuration that sends ghcr.io to an emulator. */
export function mirrorConfig(url: string): string {
  return `version: 1\nregistries:\n  - host: ghcr.io\n    endpoint: ${url}\n`;
}
