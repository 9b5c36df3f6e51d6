// Defuses hostile text where it leaves the tool.
export { toJson } from './json.ts';
export { markdownBlock, markdownCode, markdownText } from './markdown.ts';
export { defuseLine, terminalLine, terminalLines, terminalText } from './terminal.ts';
export { cutText, visible, visibleLines } from './visible.ts';
export { workflowCommand } from './workflow.ts';
export { xmlAttribute, xmlText } from './xml.ts';
