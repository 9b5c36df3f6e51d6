{{/* The labels of one component: (dict "root" $ "component" "api") */}}
{{- define "shop.labels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* The name of one component: (dict "root" $ "component" "api") */}}
{{- define "shop.fullname" -}}
{{- printf "%s-%s" .root.Release.Name .component | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* An image reference: (dict "image" .Values.api.image "tag" "default tag") */}}
{{- define "shop.image" -}}
{{- printf "%s:%s" .image.repository (.image.tag | default .tag) -}}
{{- end -}}

{{/* imagePullSecrets from a list of names */}}
{{- define "shop.pullSecrets" -}}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end -}}
