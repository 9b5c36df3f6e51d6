// The one reader of project files, and the one writer of whole files.
export { createHeldFiles, type HeldFiles } from './held-files.ts';
export { isInside, projectRoot } from './project.ts';
export {
  directoryEntries,
  directoryNames,
  FileProblem,
  followLinks,
  followWithin,
  listProjectDirectory,
  RefusedLink,
  readNamedFile,
  readProjectFile,
  readRegularFile,
  reason,
  tooLarge,
  toProblem,
} from './project-files.ts';
export { reportPath } from './report-path.ts';
export { readRulePage, ruleInfos, rulePageUrl } from './rule-pages.ts';
export { ensureWritable, isWritable, writeWholeFile } from './write-file.ts';
