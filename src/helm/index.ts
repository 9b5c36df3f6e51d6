// The engine: charts and values in, documents and their places in templates out.
export { readChartYaml } from './chart/chart-yaml.ts';
export { createSourceMap, type SourceMap } from './chart/source-map.ts';
export { documentAt } from './documents/documents.ts';
export { readManifests } from './documents/manifests.ts';
export { parsePointer, valueAt } from './documents/positions.ts';
export { createYamlRoom, MAX_YAML_NODES, MAX_YAML_TEXT, yamlNodes } from './documents/yaml-size.ts';
export { createEngine, type Engine } from './engine/engine.ts';
export { type InputFile, type RenderInputs, renderInputs, replaceFiles } from './engine/inputs.ts';
export type { ChartFile } from './engine/request.ts';
export { usesLookup } from './failure/hints.ts';
export { type NotRendered, type Rendered, type RenderOutcome, renderRelease } from './render/render.ts';
export type { TemplateLocation, TemplateSite } from './template/site.ts';
export { locateInTemplates } from './template/template-lines.ts';
