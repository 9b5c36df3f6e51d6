import { under, type WorkloadPaths, type WorkloadShape } from './shape.ts';

const ARGO_TEMPLATES = ['templates[]', 'templateDefaults'];

/** Relative to a workflow's spec. */
const ARGO_WORKFLOW: WorkloadPaths = {
  container: ARGO_TEMPLATES.flatMap((at) => [`${at}.container`, `${at}.script`]),
  containers: ARGO_TEMPLATES.flatMap((at) => [`${at}.sidecars`, `${at}.containerSet.containers`]),
  initContainers: ARGO_TEMPLATES.map((at) => `${at}.initContainers`),
  volumes: ['volumes', ...ARGO_TEMPLATES.map((at) => `${at}.volumes`)],
};

/** Relative to a task's spec. */
const TEKTON_TASK: WorkloadPaths = {
  containers: ['steps', 'sidecars'],
  container: ['stepTemplate'],
  volumes: ['volumes'],
};

const TEKTON_EMBEDDED = ['tasks[].taskSpec', 'finally[].taskSpec'];

/** Relative to a pipeline's spec. */
const TEKTON_PIPELINE: WorkloadPaths = {
  containers: TEKTON_EMBEDDED.flatMap((at) => [`${at}.steps`, `${at}.sidecars`]),
  container: TEKTON_EMBEDDED.map((at) => `${at}.stepTemplate`),
  volumes: TEKTON_EMBEDDED.map((at) => `${at}.volumes`),
};

/** Argo and Tekton (docs/reference/kubernetes.md#s1-3). In Tekton the run decides on the service account. */
export const PIPELINE_WORKLOADS: readonly WorkloadShape[] = [
  { groups: ['argoproj.io'], kinds: ['Rollout'], podSpecs: ['spec.template.spec'] },
  { groups: ['argoproj.io'], kinds: ['Experiment'], podSpecs: ['spec.templates[].template.spec'] },
  {
    groups: ['argoproj.io'],
    kinds: ['AnalysisRun', 'AnalysisTemplate', 'ClusterAnalysisTemplate'],
    podSpecs: ['spec.metrics[].provider.job.spec.template.spec'],
  },
  {
    groups: ['argoproj.io'],
    kinds: ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate'],
    ...under('spec', ARGO_WORKFLOW),
  },
  { groups: ['argoproj.io'], kinds: ['CronWorkflow'], ...under('spec.workflowSpec', ARGO_WORKFLOW) },
  { groups: ['tekton.dev'], kinds: ['Task', 'ClusterTask'], ...under('spec', TEKTON_TASK) },
  { groups: ['tekton.dev'], kinds: ['TaskRun'], ...under('spec.taskSpec', TEKTON_TASK), context: 'spec.podTemplate' },
  { groups: ['tekton.dev'], kinds: ['StepAction'], images: ['spec.image'] },
  { groups: ['tekton.dev'], kinds: ['Pipeline'], ...under('spec', TEKTON_PIPELINE) },
  {
    groups: ['tekton.dev'],
    kinds: ['PipelineRun'],
    ...under('spec.pipelineSpec', TEKTON_PIPELINE),
    context: 'spec.taskRunTemplate.podTemplate',
  },
];
