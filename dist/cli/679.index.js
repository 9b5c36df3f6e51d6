export const id = 679;
export const ids = [679];
export const modules = {

/***/ 1386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sensitive)
/* harmony export */ });
/** Wraps a credential so that logs, reports and error messages cannot show it by accident. */
function sensitive(value) {
    const hidden = () => '***';
    return Object.freeze({
        reveal: () => value,
        toString: hidden,
        toJSON: hidden,
        [Symbol.for('nodejs.util.inspect.custom')]: hidden,
    });
}


/***/ }),

/***/ 3679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ensureTargets: () => (/* binding */ ensureTargets),
  gather: () => (/* binding */ gather),
  relativePath: () => (/* binding */ relativePath)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/helm/manifests.js



/** The name that stands for standard input in reports. */
const STDIN_NAME = '<stdin>';
/**
 * Reads files of rendered YAML (`-` is standard input) and parses them as the API server would.
 *
 * @throws UserError when a file does not exist or cannot be read
 */
async function readManifests(engine, files, ports) {
    const contents = new Map();
    for (const file of files)
        contents.set(nameOf(file, ports.cwd), await read(file, ports));
    if (contents.size === 0)
        return { ok: true, documents: [], files: contents, startLines: new Map() };
    const parsed = await engine.parse([...contents].map(([name, bytes]) => ({ path: name, bytes })));
    if (!parsed.ok) {
        const { file, line, message, kind } = parsed.error;
        const location = file === undefined ? null : { file, line: line ?? 1, column: 1, endLine: line ?? 1, endColumn: 1 };
        return { ok: false, failure: { kind, message, location } };
    }
    const startLines = new Map();
    const documents = parsed.documents.map((document) => {
        startLines.set(`${document.source}#${document.index}`, document.line ?? 1);
        const { source, index, object, hookEvents, test, crd, text } = document;
        return { source, index, object, text: text ?? null, hookEvents, isTest: test, isCrd: crd };
    });
    return { ok: true, documents, files: contents, startLines };
}
function nameOf(file, cwd) {
    if (file === '-')
        return STDIN_NAME;
    const relative = external_node_path_.relative(cwd, external_node_path_.resolve(cwd, file));
    return relative.split(external_node_path_.sep).join('/');
}
async function read(file, { cwd, stdin }) {
    if (file === '-')
        return stdin();
    try {
        return await (0,promises_.readFile)(external_node_path_.resolve(cwd, file));
    }
    catch (cause) {
        const code = cause.code;
        const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a directory' : `cannot be read (${code})`;
        throw new errors/* UserError */.y('MANIFESTS_UNREADABLE', `the manifests file "${file}" ${why}`, {
            hint: 'name a file of rendered YAML, or "-" for standard input',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./build/helm/render.js + 11 modules
var render = __webpack_require__(7826);
// EXTERNAL MODULE: ./build/manifests/json.js
var json = __webpack_require__(2180);
;// CONCATENATED MODULE: ./build/manifests/objects.js

const MAX_LIST_DEPTH = 16;
/**
 * Takes documents apart into objects, in order. Definitions of custom resources are left out: they hold schemas, no images.
 *
 * @param namespace the release's namespace, for objects that name none
 * @param warn called for a document that is no Kubernetes object
 */
function objectsOf(documents, namespace, warn) {
    const objects = [];
    const add = (document, value, pointer, depth) => {
        if (!(0,json/* isObject */.Gv)(value))
            return;
        const kind = (0,json/* textField */.M8)(value, 'kind');
        if (kind === null) {
            warn(`${document.source}: document ${document.index + 1} has no "kind", it is no Kubernetes object`);
        }
        else if (kind.endsWith('List') && Array.isArray((0,json/* field */.ZZ)(value, 'items'))) {
            if (depth >= MAX_LIST_DEPTH)
                return;
            const list = { pointer: `${pointer}/items`, value: (0,json/* listOf */.c3)((0,json/* field */.ZZ)(value, 'items')) };
            for (const item of (0,json/* items */.ld)(list))
                add(document, item.value, item.pointer, depth + 1);
        }
        else if (kind !== 'CustomResourceDefinition') {
            objects.push(describe(document, value, pointer, kind, namespace));
        }
    };
    for (const document of documents)
        add(document, document.object, '', 0);
    return objects;
}
function describe(document, object, pointer, kind, namespace) {
    const apiVersion = (0,json/* textField */.M8)(object, 'apiVersion') ?? '';
    const metadata = (0,json/* field */.ZZ)(object, 'metadata');
    return {
        document,
        pointer,
        object,
        apiVersion,
        group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
        kind,
        name: (0,json/* textField */.M8)(metadata, 'name') ?? (0,json/* textField */.M8)(metadata, 'generateName') ?? '',
        namespace: (0,json/* textField */.M8)(metadata, 'namespace') ?? namespace,
    };
}
/** Names an object in a message: `Deployment shop/api (api/templates/deployment.yaml)`. */
function nameObject({ kind, namespace, name, document }) {
    return `${kind} ${namespace}/${name} (${document.source})`;
}

;// CONCATENATED MODULE: ./build/manifests/structural.js

/** Objects whose pod specs are patterns, schemas or patches rather than pods. */
const NO_PODS_IN_GROUPS = /^(?:apiextensions\.k8s\.io|admissionregistration\.k8s\.io|(?:policies\.)?kyverno\.io|(?:.+\.)?gatekeeper\.sh)$/;
/** Fields of an object that hold no pods of its own. */
const SKIPPED_AT_ROOT = new Set(['metadata', 'status', 'data', 'stringData', 'binaryData']);
/** Fields that hold a schema, or the values of another chart. */
const SKIPPED_ANYWHERE = new Set(['openAPIV3Schema', 'values', 'valuesObject', 'status']);
/** Deeper than any custom resource nests; a hostile object ends here. */
const MAX_DEPTH = 64;
/** Whether objects of a group may embed pod specs. */
function mayEmbedPods(group) {
    return !NO_PODS_IN_GROUPS.test(group);
}
/**
 * Finds the pod specs in an object of unknown kind by their structure: an object that has `containers: [{name, image}]`
 * (kubernetes.md §1.5). An `image` anywhere else, such as `rbd.image`, does not count.
 *
 * @returns the pod specs with their pointers, in the order of sorted keys
 */
function findPodSpecs(root) {
    const found = [];
    visit(root, 0, found);
    return found;
}
function visit(at, depth, found) {
    if (depth > MAX_DEPTH)
        return;
    if (Array.isArray(at.value)) {
        for (const [index, value] of at.value.entries())
            visit({ pointer: (0,json/* join */.fj)(at.pointer, index), value }, depth + 1, found);
        return;
    }
    if (!(0,json/* isObject */.Gv)(at.value))
        return;
    if (isPodSpec(at.value)) {
        found.push(at);
        return;
    }
    for (const key of Object.keys(at.value).sort()) {
        if (SKIPPED_ANYWHERE.has(key) || (depth === 0 && SKIPPED_AT_ROOT.has(key)))
            continue;
        visit({ pointer: (0,json/* join */.fj)(at.pointer, key), value: at.value[key] }, depth + 1, found);
    }
}
function isPodSpec(value) {
    return (0,json/* listOf */.c3)((0,json/* field */.ZZ)(value, 'containers')).some((container) => typeof (0,json/* field */.ZZ)(container, 'name') === 'string' && typeof (0,json/* field */.ZZ)(container, 'image') === 'string');
}

;// CONCATENATED MODULE: ./build/manifests/workloads/shape.js
/** Puts a path in front of all paths: for a spec that several kinds embed at different places. */
function under(prefix, paths) {
    const put = (list) => list?.map((path) => `${prefix}.${path}`) ?? [];
    return {
        ...paths,
        podSpecs: put(paths.podSpecs),
        containers: put(paths.containers),
        initContainers: put(paths.initContainers),
        container: put(paths.container),
        volumes: put(paths.volumes),
        images: put(paths.images),
        context: paths.context === undefined ? prefix : `${prefix}.${paths.context}`,
    };
}

;// CONCATENATED MODULE: ./build/manifests/workloads/batch.js

/** Relative to a cluster's spec. */
const RAY_CLUSTER = {
    podSpecs: ['headGroupSpec.template.spec', 'workerGroupSpecs[].template.spec'],
    images: ['autoscalerOptions.image'],
};
const RAY_JOB = (at) => {
    const cluster = under(`${at}.rayClusterSpec`, RAY_CLUSTER);
    return { ...cluster, podSpecs: [...(cluster.podSpecs ?? []), `${at}.submitterPodTemplate.spec`] };
};
/** Relative to an application's spec; its pull secrets are plain names. */
const SPARK = {
    images: ['image', 'driver.image', 'executor.image'],
    containers: ['driver.sidecars', 'executor.sidecars'],
    initContainers: ['driver.initContainers', 'executor.initContainers'],
    podSpecs: ['driver.template.spec', 'executor.template.spec'],
    pullSecretForm: 'names',
};
const KRUISE_TEMPLATES = [
    'statefulSetTemplate',
    'advancedStatefulSetTemplate',
    'cloneSetTemplate',
    'deploymentTemplate',
];
/** Job systems and further replica controllers (kubernetes.md §1.3). OpenKruise's StatefulSet and DaemonSet are kinds of their own. */
const BATCH_WORKLOADS = [
    { groups: ['serving.knative.dev'], kinds: ['Service', 'Configuration'], podSpecs: ['spec.template.spec'] },
    { groups: ['serving.knative.dev'], kinds: ['Revision'], podSpecs: ['spec'] },
    { groups: ['apps.openshift.io'], kinds: ['DeploymentConfig'], podSpecs: ['spec.template.spec'] },
    { groups: ['keda.sh'], kinds: ['ScaledJob'], podSpecs: ['spec.jobTargetRef.template.spec'] },
    { groups: ['jobset.x-k8s.io'], kinds: ['JobSet'], podSpecs: ['spec.replicatedJobs[].template.spec.template.spec'] },
    {
        groups: ['leaderworkerset.x-k8s.io'],
        kinds: ['LeaderWorkerSet'],
        podSpecs: ['spec.leaderWorkerTemplate.leaderTemplate.spec', 'spec.leaderWorkerTemplate.workerTemplate.spec'],
    },
    { groups: ['batch.volcano.sh'], kinds: ['Job'], podSpecs: ['spec.tasks[].template.spec'] },
    {
        groups: ['kubeflow.org'],
        kinds: ['TFJob', 'PyTorchJob', 'MPIJob', 'XGBoostJob', 'PaddleJob', 'JAXJob'],
        podSpecs: ['spec.*ReplicaSpecs.*.template.spec'],
    },
    { groups: ['ray.io'], kinds: ['RayCluster'], ...under('spec', RAY_CLUSTER) },
    { groups: ['ray.io'], kinds: ['RayJob'], ...RAY_JOB('spec') },
    { groups: ['ray.io'], kinds: ['RayCronJob'], ...RAY_JOB('spec.jobTemplate') },
    { groups: ['ray.io'], kinds: ['RayService'], ...under('spec.rayClusterConfig', RAY_CLUSTER) },
    { groups: ['sparkoperator.k8s.io'], kinds: ['SparkApplication', 'SparkConnect'], ...under('spec', SPARK) },
    { groups: ['sparkoperator.k8s.io'], kinds: ['ScheduledSparkApplication'], ...under('spec.template', SPARK) },
    {
        groups: ['apps.kruise.io'],
        kinds: ['CloneSet', 'StatefulSet', 'DaemonSet', 'BroadcastJob'],
        podSpecs: ['spec.template.spec'],
    },
    {
        groups: ['apps.kruise.io'],
        kinds: ['AdvancedCronJob'],
        podSpecs: ['jobTemplate', 'broadcastJobTemplate'].map((form) => `spec.template.${form}.spec.template.spec`),
    },
    {
        groups: ['apps.kruise.io'],
        kinds: ['UnitedDeployment'],
        podSpecs: KRUISE_TEMPLATES.map((form) => `spec.template.${form}.spec.template.spec`),
    },
    {
        groups: ['apps.kruise.io'],
        kinds: ['SidecarSet'],
        containers: ['spec.containers'],
        initContainers: ['spec.initContainers'],
        volumes: ['spec.volumes'],
    },
    { groups: ['apps.kruise.io'], kinds: ['EphemeralJob'], containers: ['spec.template.ephemeralContainers'] },
    { groups: ['apps.kruise.io'], kinds: ['ImagePullJob'], images: ['spec.image'], ...pullJob() },
    { groups: ['apps.kruise.io'], kinds: ['ImageListPullJob'], images: ['spec.images[]'], ...pullJob() },
];
function pullJob() {
    return { pullSecretForm: 'names', pullSecretField: 'pullSecrets' };
}

;// CONCATENATED MODULE: ./build/manifests/workloads/core.js
const GROUPS = ['', 'apps', 'batch', 'extensions'];
/**
 * Kubernetes' own kinds with a pod template, in the groups they have now and had once (`extensions/v1beta1`,
 * `apps/v1beta1`, `batch/v1beta1`). In these a container without an image is a fault; elsewhere an operator fills it in.
 */
const CORE_WORKLOADS = [
    { groups: [''], kinds: ['Pod'], podSpecs: ['spec'] },
    { groups: [''], kinds: ['PodTemplate'], podSpecs: ['template.spec'] },
    {
        groups: GROUPS,
        kinds: ['ReplicationController', 'ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job'],
        podSpecs: ['spec.template.spec'],
    },
    { groups: GROUPS, kinds: ['CronJob', 'ScheduledJob'], podSpecs: ['spec.jobTemplate.spec.template.spec'] },
];

;// CONCATENATED MODULE: ./build/manifests/workloads/operators.js
/** Operators' resources: databases, search, observability, messaging, machines (kubernetes.md §1.3). */
const OPERATOR_WORKLOADS = [
    {
        groups: ['postgresql.cnpg.io'],
        kinds: ['Cluster'],
        images: ['spec.imageName', 'spec.postgresql.extensions[].image.reference'],
    },
    { groups: ['postgresql.cnpg.io'], kinds: ['ImageCatalog', 'ClusterImageCatalog'], images: ['spec.images[].image'] },
    {
        groups: ['postgresql.cnpg.io'],
        kinds: ['Pooler'],
        podSpecs: ['spec.template.spec'],
        images: ['spec.pgbouncer.image'],
    },
    {
        groups: ['elasticsearch.k8s.elastic.co'],
        kinds: ['Elasticsearch'],
        images: ['spec.image'],
        podSpecs: ['spec.nodeSets[].podTemplate.spec'],
    },
    {
        groups: ['kibana', 'apm', 'enterprisesearch', 'logstash', 'maps'].map((name) => `${name}.k8s.elastic.co`),
        kinds: ['Kibana', 'ApmServer', 'EnterpriseSearch', 'Logstash', 'ElasticMapsServer'],
        images: ['spec.image'],
        podSpecs: ['spec.podTemplate.spec'],
    },
    {
        groups: ['agent.k8s.elastic.co', 'beat.k8s.elastic.co'],
        kinds: ['Agent', 'Beat'],
        images: ['spec.image'],
        podSpecs: ['daemonSet', 'deployment', 'statefulSet'].map((form) => `spec.${form}.podTemplate.spec`),
    },
    { groups: ['rabbitmq.com'], kinds: ['RabbitmqCluster'], images: ['spec.image'] },
    { groups: ['minio.min.io'], kinds: ['Tenant'], images: ['spec.image'] },
    { groups: ['k8s.keycloak.org'], kinds: ['Keycloak'], images: ['spec.image'] },
    {
        groups: ['monitoring.coreos.com'],
        kinds: ['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'],
        podSpecs: ['spec'],
        images: ['spec.image', 'spec.thanos.image'],
    },
    {
        groups: ['opentelemetry.io'],
        kinds: ['OpenTelemetryCollector', 'OpAMPBridge', 'TargetAllocator'],
        images: ['spec.image', 'spec.targetAllocator.image'],
        containers: ['spec.additionalContainers'],
        initContainers: ['spec.initContainers'],
    },
    {
        groups: ['opentelemetry.io'],
        kinds: ['Instrumentation'],
        images: ['java', 'nodejs', 'python', 'dotnet', 'go', 'apacheHttpd', 'nginx'].map((name) => `spec.${name}.image`),
    },
    { groups: ['grafana.integreatly.org'], kinds: ['Grafana'], podSpecs: ['spec.deployment.spec.template.spec'] },
    {
        groups: ['kafka.strimzi.io'],
        kinds: ['Kafka'],
        images: [
            'spec.kafka.image',
            'spec.kafka.brokerRackInitImage',
            'spec.entityOperator.topicOperator.image',
            'spec.entityOperator.userOperator.image',
            'spec.cruiseControl.image',
            'spec.kafkaExporter.image',
        ],
    },
    {
        // `spec.build.output.image` of KafkaConnect is pushed, not pulled.
        groups: ['kafka.strimzi.io'],
        kinds: ['KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'],
        images: ['spec.image', 'spec.clientRackInitImage'],
    },
    {
        groups: ['kubevirt.io'],
        kinds: ['VirtualMachine'],
        images: ['spec.template.spec.volumes[].containerDisk.image'],
    },
];

;// CONCATENATED MODULE: ./build/manifests/workloads/pipelines.js

const ARGO_TEMPLATES = ['templates[]', 'templateDefaults'];
/** Relative to a workflow's spec. */
const ARGO_WORKFLOW = {
    container: ARGO_TEMPLATES.flatMap((at) => [`${at}.container`, `${at}.script`]),
    containers: ARGO_TEMPLATES.flatMap((at) => [`${at}.sidecars`, `${at}.containerSet.containers`]),
    initContainers: ARGO_TEMPLATES.map((at) => `${at}.initContainers`),
    volumes: ['volumes', ...ARGO_TEMPLATES.map((at) => `${at}.volumes`)],
};
/** Relative to a task's spec. */
const TEKTON_TASK = {
    containers: ['steps', 'sidecars'],
    container: ['stepTemplate'],
    volumes: ['volumes'],
};
const TEKTON_EMBEDDED = ['tasks[].taskSpec', 'finally[].taskSpec'];
/** Relative to a pipeline's spec. */
const TEKTON_PIPELINE = {
    containers: TEKTON_EMBEDDED.flatMap((at) => [`${at}.steps`, `${at}.sidecars`]),
    container: TEKTON_EMBEDDED.map((at) => `${at}.stepTemplate`),
    volumes: TEKTON_EMBEDDED.map((at) => `${at}.volumes`),
};
/** Argo and Tekton (kubernetes.md §1.3). In Tekton the run decides on the service account. */
const PIPELINE_WORKLOADS = [
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

;// CONCATENATED MODULE: ./build/manifests/workloads/index.js




const SHAPES = new Map([
    ...entries(CORE_WORKLOADS, true),
    ...entries(PIPELINE_WORKLOADS, false),
    ...entries(BATCH_WORKLOADS, false),
    ...entries(OPERATOR_WORKLOADS, false),
]);
/** Finds where a kind names images; null for kinds that are in no list. Versions do not matter. */
function findWorkload(group, kind) {
    return SHAPES.get(`${group}/${kind}`) ?? null;
}
function entries(shapes, isCore) {
    return shapes.flatMap((shape) => shape.groups.flatMap((group) => shape.kinds.map((kind) => [`${group}/${kind}`, { shape, isCore }])));
}

;// CONCATENATED MODULE: ./build/manifests/pod-specs.js



/**
 * Finds the pods of an object and the images in them: by the table of kinds, and in custom resources also by structure. In
 * Kubernetes' own kinds a container without an image is reported with an undefined image; an operator may fill it in elsewhere.
 */
function findPods(rendered) {
    const root = { pointer: rendered.pointer, value: rendered.object };
    const known = findWorkload(rendered.group, rendered.kind);
    if (known?.isCore)
        return (known.shape.podSpecs ?? []).flatMap((path) => corePods(root, path));
    const listed = (known?.shape.podSpecs ?? []).flatMap((path) => (0,json/* select */.Lt)(root, path));
    const embedded = mayEmbedPods(rendered.group) ? findPodSpecs(root) : [];
    const taken = new Set(listed.map(({ pointer }) => pointer));
    const pods = [...listed, ...embedded.filter(({ pointer }) => !taken.has(pointer))].map((spec) => podOf(spec, []));
    const operated = known ? operatedPod(root, known.shape) : [];
    return unique([...operated, ...pods].map((pod) => ({ ...pod, images: pod.images.filter(hasImage) })));
}
function corePods(root, path) {
    const steps = path.split('.');
    const surroundings = steps.flatMap((_, index) => (0,json/* select */.Lt)(root, steps.slice(0, index).join('.')));
    return (0,json/* select */.Lt)(root, path).map((spec) => podOf(spec, surroundings));
}
function podOf(spec, surroundings) {
    const images = [
        ...containersAt(spec, 'initContainers', 'init'),
        ...containersAt(spec, 'containers', 'container'),
        ...containersAt(spec, 'ephemeralContainers', 'ephemeral'),
        ...volumesAt(spec, 'volumes'),
    ];
    const secrets = { pullSecretForm: 'objects', pullSecretField: 'imagePullSecrets' };
    return { spec, isPodSpec: true, surroundings, ...secrets, images };
}
function operatedPod(root, shape) {
    const spec = (0,json/* select */.Lt)(root, shape.context ?? 'spec')[0] ?? { pointer: (0,json/* join */.fj)(root.pointer, 'spec'), value: null };
    const images = [
        ...(shape.images ?? []).flatMap((path) => (0,json/* select */.Lt)(root, path).map((image) => plainImage(image, root, spec))),
        ...(shape.initContainers ?? []).flatMap((path) => containersAt(root, path, 'init')),
        ...(shape.container ?? []).flatMap((path) => (0,json/* select */.Lt)(root, path).map((at) => containerOf(at, root, 'container'))),
        ...(shape.containers ?? []).flatMap((path) => containersAt(root, path, 'container')),
        ...(shape.volumes ?? []).flatMap((path) => volumesAt(root, path)),
    ];
    const pullSecretForm = shape.pullSecretForm ?? 'objects';
    const pullSecretField = shape.pullSecretField ?? 'imagePullSecrets';
    return [{ spec, isPodSpec: false, surroundings: [], pullSecretForm, pullSecretField, images }];
}
function containersAt(root, path, role) {
    return (0,json/* select */.Lt)(root, path)
        .flatMap(json/* items */.ld)
        .map((container) => containerOf(container, root, role));
}
/** A container without a name is called after its place. */
function containerOf(holder, root, role) {
    return {
        pointer: (0,json/* join */.fj)(holder.pointer, 'image'),
        image: (0,json/* field */.ZZ)(holder.value, 'image'),
        container: (0,json/* textField */.M8)(holder.value, 'name') ?? placeIn(root, holder),
        role,
        pullPolicy: (0,json/* field */.ZZ)(holder.value, 'imagePullPolicy'),
        holder,
    };
}
function volumesAt(root, path) {
    return (0,json/* select */.Lt)(root, path)
        .flatMap(json/* items */.ld)
        .flatMap((volume) => {
        const image = (0,json/* field */.ZZ)(volume.value, 'image');
        if (image === undefined || image === null)
            return [];
        const holder = { pointer: (0,json/* join */.fj)(volume.pointer, 'image'), value: image };
        const container = (0,json/* textField */.M8)(volume.value, 'name') ?? '';
        const site = { pointer: (0,json/* join */.fj)(holder.pointer, 'reference'), image: (0,json/* field */.ZZ)(image, 'reference'), container, holder };
        return [{ ...site, role: 'volume', pullPolicy: (0,json/* field */.ZZ)(image, 'pullPolicy') }];
    });
}
/** A custom resource's own field: the container is called after the field's path. */
function plainImage(image, root, context) {
    const container = placeIn(root, image);
    const pullPolicy = (0,json/* field */.ZZ)(context.value, 'imagePullPolicy');
    return { pointer: image.pointer, image: image.value, container, role: 'container', pullPolicy, holder: image };
}
/** The path from one value to another inside it: `spec.image`. */
function placeIn(root, inner) {
    return inner.pointer.slice(root.pointer.length + 1).replaceAll('/', '.');
}
function hasImage({ image }) {
    return image !== undefined && image !== null && (typeof image !== 'string' || image.trim() !== '');
}
/** Each image once, where two paths lead to the same field. */
function unique(pods) {
    const seen = new Set();
    return pods.map((pod) => ({
        ...pod,
        images: pod.images.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer)),
    }));
}

// EXTERNAL MODULE: ./build/core/pull-policy.js
var pull_policy = __webpack_require__(7694);
// EXTERNAL MODULE: ./build/core/quote.js
var quote = __webpack_require__(5054);
// EXTERNAL MODULE: ./build/core/reference.js + 7 modules
var reference = __webpack_require__(2052);
;// CONCATENATED MODULE: ./build/manifests/pull-secret-entries.js


const REFUSED = 'the API server refuses the object';
/** RFC 1123 subdomain: what the name of a Secret may be. */
const SECRET_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/**
 * Reads a list of pull secrets as the API server and the kubelet do, with what is wrong with each entry.
 *
 * @param value the rendered value: null and a missing field are no entries
 * @param form `objects` for `- name: x` (Kubernetes), `names` for `- x` (Spark, OpenKruise's pull jobs)
 */
function readPullSecrets(value, form = 'objects') {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        return [malformed(value, `the pull secrets are ${kindOf(value)}, not a list; ${REFUSED}`)];
    return value.map((entry) => (form === 'objects' ? readObject(entry) : readName(entry, entry)));
}
/** An entry that stands where Kubernetes does not look. */
function misplaced(value, where) {
    const problem = `the pull secrets stand on ${where}, where Kubernetes does not read them; they belong to the pod's spec`;
    return { ...malformed(value, problem), isMisplaced: true };
}
/** The fields beside `name` that Kubernetes drops (`namespace` mostly), sorted. */
function droppedFields(value) {
    const entries = Array.isArray(value) ? value : [];
    const keys = entries.flatMap((entry) => ((0,json/* isObject */.Gv)(entry) ? Object.keys(entry) : []));
    return [...new Set(keys.filter((key) => key !== 'name'))].sort();
}
function readObject(entry) {
    if (typeof entry === 'string') {
        return malformed(entry, `the entry is the text ${(0,quote/* quote */.hD)(entry)}, not a map with "name"; ${REFUSED}`);
    }
    if (entry !== null && !(0,json/* isObject */.Gv)(entry))
        return malformed(entry, `the entry is ${kindOf(entry)}, not a map; ${REFUSED}`);
    const name = (0,json/* field */.ZZ)(entry, 'name');
    if (name !== undefined && name !== null)
        return readName(name, entry);
    const keys = (0,json/* isObject */.Gv)(entry) ? Object.keys(entry).sort().map(quote/* quote */.hD).join(', ') : '';
    const instead = keys === '' ? 'the entry is empty' : `the entry has no "name", only ${keys}`;
    return malformed(entry, `${instead}; Kubernetes ignores it`);
}
function readName(name, entry) {
    if (typeof name !== 'string')
        return malformed(entry, `the name is ${kindOf(name)}, not a text; ${REFUSED}`);
    if (name === '')
        return malformed(entry, 'the name is empty; Kubernetes ignores the entry');
    if (/^(?:map\[|\[map\[)/.test(name)) {
        return malformed(entry, `the name is ${(0,quote/* quote */.hD)(name)}, a whole map printed as text; no such secret can exist`);
    }
    if (name.length > 253 || !SECRET_NAME.test(name)) {
        const rule = 'lower-case letters, digits, "-" and "." only';
        return malformed(entry, `${(0,quote/* quote */.hD)(name)} cannot be the name of a secret (${rule}); no such secret can exist`);
    }
    return { name, problem: null, rendered: (0,quote/* jsonText */.s$)(entry) };
}
function malformed(entry, problem) {
    return { name: null, problem, rendered: (0,quote/* jsonText */.s$)(entry ?? null) };
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if ((0,json/* isObject */.Gv)(value))
        return 'a map';
    if (typeof value === 'string')
        return `the text ${(0,quote/* quote */.hD)(value)}`;
    return `the ${typeof value} ${(0,quote/* jsonText */.s$)(value)}`;
}

;// CONCATENATED MODULE: ./build/manifests/skip.js
/** Images that no registry can answer for, by design (kubernetes.md §7); what a template left behind by mistake is no such thing. */
const SKIPS = [
    { pattern: /^auto$/, reason: '"auto" is replaced when the pod is created (Istio)' },
    { pattern: /^ko:\/\//, reason: 'ko builds and replaces this image when it is deployed' },
    { pattern: /^(?:ko|kind)\.local\//, reason: 'ko loads this image into the nodes; it is in no registry' },
    {
        pattern: /^dev\.local\//,
        groups: /(?:^|\.)knative\.dev$/,
        reason: 'Knative takes this image from the nodes; it is in no registry',
    },
    { pattern: /\$\([^)]*\)/, reason: 'a parameter in it is set only when the object runs' },
    {
        pattern: /\{\{=?\s*[A-Za-z][\w-]*\.[^{}]*\}\}/,
        groups: /^argoproj\.io$/,
        reason: 'a parameter in it is set only when the workflow runs',
    },
    {
        pattern: /\{\{\s*(?:inputs|workflow|item|tasks|steps)\.[^{}]*\}\}/,
        reason: 'a parameter in it is set only when the workflow runs',
    },
    { pattern: /\$\{[A-Za-z_][^{}]*\}/, reason: 'a variable in it is replaced after Helm has rendered it' },
];
/**
 * Says why an image is not looked up although it is no mistake; null when it is a normal one.
 *
 * @param image the image as rendered
 * @param group the API group of the object that names it
 */
function skipReason(image, group) {
    const found = SKIPS.find(({ pattern, groups }) => (groups?.test(group) ?? true) && pattern.test(image));
    return found?.reason ?? null;
}

;// CONCATENATED MODULE: ./build/manifests/pod-uses.js







/** Gives the image uses of one pod. */
function usesOf(rendered, pod, target) {
    const podPullSecrets = pullSecretsOf(pod);
    const serviceAccount = serviceAccountOf(pod);
    return pod.images.map((site) => useOf(rendered, site, { target, podPullSecrets, serviceAccount }));
}
/** What Kubernetes drops or refuses in a pod although its images can be read; one sentence each. */
function warningsOf(rendered, pod) {
    const name = nameObject(rendered);
    const secrets = (0,json/* field */.ZZ)(pod.spec.value, pod.pullSecretField);
    const dropped = pod.pullSecretForm === 'objects' ? droppedFields(secrets) : [];
    const lists = ['containers', 'initContainers', 'volumes'].filter((key) => {
        const list = (0,json/* field */.ZZ)(pod.spec.value, key);
        return pod.isPodSpec && list !== undefined && list !== null && !Array.isArray(list);
    });
    return [
        ...dropped.map((key) => `${name}: Kubernetes drops ${(0,quote/* quote */.hD)(key)} from the pull secrets; a secret is read from the pod's namespace`),
        ...lists.map((key) => `${name}: ${(0,quote/* quote */.hD)(key)} of the pod is not a list; the API server refuses the object`),
    ];
}
function useOf(rendered, site, context) {
    const { document, group, apiVersion, kind, name, namespace } = rendered;
    const parsed = (0,reference/* parseReference */.F2)(site.image);
    const image = site.image === undefined || site.image === null ? '' : (0,quote/* renderedText */.P)(site.image);
    const declaredPullPolicy = policyText(site.pullPolicy);
    return {
        id: `${document.source}#${document.index}${site.pointer}`,
        ...context,
        image,
        parsed,
        skip: typeof site.image === 'string' ? skipReason(image, group) : null,
        workload: { apiVersion, kind, name, namespace },
        container: site.container,
        role: site.role,
        declaredPullPolicy,
        pullPolicy: (0,pull_policy/* effectivePullPolicy */.Lw)(declaredPullPolicy, parsed),
        source: document.source,
        documentIndex: document.index,
        pointer: site.pointer,
        hookEvents: document.hookEvents,
        location: null,
        locationConfidence: 'none',
    };
}
function policyText(value) {
    return value === undefined || value === null || value === '' ? null : (0,quote/* renderedText */.P)(value);
}
/** The pod's own entries, then those that stand on a container or beside the pod spec. */
function pullSecretsOf(pod) {
    const own = readPullSecrets((0,json/* field */.ZZ)(pod.spec.value, pod.pullSecretField), pod.pullSecretForm);
    const around = pod.surroundings.map(({ value, pointer }) => ({ value, where: `"${pathOf(pointer)}"` }));
    const containers = pod.images
        .filter(({ role }) => role !== 'volume')
        .map(({ holder, container }) => ({ value: holder.value, where: `the container ${(0,quote/* quote */.hD)(container)}` }));
    const stray = [...around, ...containers].flatMap(({ value, where }) => {
        const secrets = (0,json/* field */.ZZ)(value, 'imagePullSecrets');
        return secrets === undefined || secrets === null ? [] : [misplaced(secrets, where)];
    });
    return [...own, ...stray];
}
function pathOf(pointer) {
    return pointer === '' ? 'the object' : pointer.slice(1).replaceAll('/', '.');
}
/** Null where an operator decides on the account and the object does not name one. */
function serviceAccountOf({ spec, isPodSpec }) {
    const named = (0,json/* textField */.M8)(spec.value, 'serviceAccountName') ?? (0,json/* textField */.M8)(spec.value, 'serviceAccount');
    return named ?? (isPodSpec ? 'default' : null);
}

;// CONCATENATED MODULE: ./build/manifests/base64.js
/**
 * Decodes standard base64 as Go's `encoding/base64` does: padding is required and line breaks are ignored, nothing else is.
 *
 * @returns the text (UTF-8), or null when it is no base64
 */
function decodeBase64(encoded) {
    const text = encoded.replace(/[\r\n]/g, '');
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
        return null;
    return Buffer.from(text, 'base64').toString('utf8');
}
/** Decodes an `auth` field as the kubelet does: with padding when it ends in `=`, without otherwise. */
function decodeAuth(encoded) {
    if (encoded.trim().endsWith('='))
        return decodeBase64(encoded);
    const text = encoded.replace(/[\r\n]/g, '');
    if (text.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(text))
        return null;
    return Buffer.from(text, 'base64').toString('utf8');
}

// EXTERNAL MODULE: ./build/core/keyring.js
var keyring = __webpack_require__(4815);
// EXTERNAL MODULE: ./build/core/sensitive.js
var sensitive = __webpack_require__(1386);
;// CONCATENATED MODULE: ./build/manifests/docker-config.js





/**
 * Reads Docker's configuration as the kubelet does (pkg/credentialprovider/config.go): field names in any case, `auth` wins over
 * `username` and `password`, one unreadable `auth` spoils the whole secret (and with it the pull), `credHelpers` and
 * `credsStore` are ignored. No message ever quotes the content.
 *
 * @param key the secret's key, for messages
 * @param form `auths`: the entries stand under `auths` (.dockerconfigjson) · `bare`: at the top (.dockercfg)
 */
function readDockerConfig(text, key, form) {
    const config = parseJson(text);
    if (config === undefined)
        return { entries: [], problems: [`${(0,quote/* quote */.hD)(key)} is not valid JSON${whyNot(text)}`] };
    if (!(0,json/* isObject */.Gv)(config))
        return { entries: [], problems: [`${(0,quote/* quote */.hD)(key)} holds no JSON object`] };
    if (form === 'auths' && !isHeaders(foldedField(config, 'HttpHeaders'))) {
        const problem = `"HttpHeaders" in ${(0,quote/* quote */.hD)(key)} is no map of texts; the kubelet cannot read the secret, and the pull fails`;
        return { entries: [], problems: [problem] };
    }
    const auths = form === 'auths' ? foldedField(config, 'auths') : config;
    if (auths === undefined || auths === null)
        return { entries: [], problems: [noAuths(config, key)] };
    if (!(0,json/* isObject */.Gv)(auths))
        return {
            entries: [],
            problems: [`"auths" in ${(0,quote/* quote */.hD)(key)} is not a map; the kubelet cannot read the secret, and the pull fails`],
        };
    if (form === 'bare' && (0,json/* isObject */.Gv)(auths.auths)) {
        return { entries: [], problems: [`${(0,quote/* quote */.hD)(key)} has an "auths" level, which only .dockerconfigjson has`] };
    }
    const read = Object.keys(auths)
        .sort()
        .map((host) => readEntry(withoutUser(host), auths[host]));
    if (read.length === 0)
        return { entries: [], problems: [`${(0,quote/* quote */.hD)(key)} has no registry`] };
    const problems = read.flatMap(({ fatal }) => (fatal === null ? [] : [fatal]));
    return { entries: read.map(({ entry }) => entry), problems };
}
function isHeaders(value) {
    if (value === undefined || value === null)
        return true;
    return (0,json/* isObject */.Gv)(value) && Object.values(value).every((header) => header === null || typeof header === 'string');
}
/** A key may hold a user and a password (`https://ada:pw@ghcr.io`); the kubelet does not look at them, and nobody else shall. */
function withoutUser(key) {
    return key.replace(/^(https?:\/\/)?[^/?#]*@/, '$1***@');
}
function readEntry(key, value) {
    const spoiled = (what) => ({
        entry: { key, credential: null, problem: null },
        fatal: `the entry ${(0,quote/* quote */.hD)(key)} ${what}; the kubelet cannot read the secret, and the pull fails`,
    });
    const empty = { entry: { key, credential: null, problem: 'the entry has no credential' }, fatal: null };
    if (value === null)
        return empty;
    if (!(0,json/* isObject */.Gv)(value))
        return spoiled('is not a map');
    const fields = ['username', 'password', 'email', 'auth'].map((name) => foldedField(value, name) ?? '');
    if (!fields.every((item) => typeof item === 'string'))
        return spoiled('has a field that is not a text');
    const [username = '', password = '', , auth = ''] = fields;
    if (auth === '') {
        if (username === '' && password === '')
            return { ...empty, entry: { ...empty.entry, problem: withoutCredential(value) } };
        return usable(key, { username, password }, null);
    }
    const decoded = decodeAuth(auth);
    if (decoded === null)
        return spoiled('has an "auth" that is not valid base64');
    const colon = decoded.indexOf(':');
    if (colon === -1)
        return spoiled('has an "auth" without a colon between user and password');
    const credential = { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
    return usable(key, credential, disagreement(credential, username, password));
}
function usable(key, credential, remark) {
    if (!(0,keyring/* isReadableKey */.AN)(key)) {
        return {
            entry: { key, credential: null, problem: 'the key is no address; the kubelet ignores the entry' },
            fatal: null,
        };
    }
    if (credential.username === '' && credential.password === '') {
        return { entry: { key, credential: null, problem: 'user and password are empty' }, fatal: null };
    }
    return { entry: { key, credential: (0,sensitive/* sensitive */.L)(credential), problem: remark }, fatal: null };
}
function disagreement(credential, username, password) {
    const differs = [
        ...(username !== '' && username !== credential.username ? ['"username"'] : []),
        ...(password !== '' && password !== credential.password ? ['"password"'] : []),
    ];
    return differs.length === 0 ? null : `"auth" and ${differs.join(' and ')} disagree; the kubelet uses "auth"`;
}
function withoutCredential(value) {
    const token = ['identitytoken', 'registrytoken'].find((name) => foldedField(value, name) !== undefined);
    return token ? `the entry has only "${token}", which the kubelet does not read` : 'the entry has no credential';
}
function noAuths(config, key) {
    const helper = ['credHelpers', 'credsStore'].find((name) => foldedField(config, name) !== undefined);
    if (helper)
        return `${(0,quote/* quote */.hD)(key)} has no "auths", only "${helper}", which the kubelet ignores`;
    const isBare = Object.values(config).some((entry) => (0,json/* isObject */.Gv)(entry) && foldedField(entry, 'auth') !== undefined);
    return isBare
        ? `the registries in ${(0,quote/* quote */.hD)(key)} stand at the top; they belong under "auths"`
        : `${(0,quote/* quote */.hD)(key)} has no "auths"`;
}
/** Go matches field names regardless of case; the last one counts. */
function foldedField(value, name) {
    const key = Object.keys(value).findLast((candidate) => candidate.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : value[key];
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A common cause, when it shows. */
function whyNot(text) {
    const again = decodeBase64(text.trim());
    if (again?.trimStart().startsWith('{'))
        return ': it is base64 once more, encoded twice';
    return text.charCodeAt(0) === 0xfeff ? ': it begins with a byte order mark' : '';
}

;// CONCATENATED MODULE: ./build/manifests/secret-producers.js

const PRODUCERS = [
    {
        group: 'external-secrets.io',
        kinds: ['ExternalSecret'],
        names: ['spec.target.name', 'metadata.name'],
        type: 'spec.target.template.type',
    },
    {
        group: 'external-secrets.io',
        kinds: ['ClusterExternalSecret'],
        names: ['spec.externalSecretSpec.target.name', 'spec.externalSecretName', 'metadata.name'],
        namespace: '*',
        type: 'spec.externalSecretSpec.target.template.type',
    },
    {
        group: 'bitnami.com',
        kinds: ['SealedSecret'],
        names: ['spec.template.metadata.name', 'metadata.name'],
        type: 'spec.template.type',
    },
    {
        group: 'secrets.hashicorp.com',
        kinds: ['VaultStaticSecret', 'VaultDynamicSecret', 'VaultPKISecret', 'HCPVaultSecretsApp'],
        names: ['spec.destination.name'],
        type: 'spec.destination.type',
    },
    { group: 'secrets-store.csi.x-k8s.io', kinds: ['SecretProviderClass'], names: ['spec.secretObjects[].secretName'] },
    {
        group: 'secrets.infisical.com',
        kinds: ['InfisicalSecret'],
        names: ['spec.managedSecretReference.secretName', 'spec.managedKubeSecretReferences[].secretName'],
        namespace: 'spec.managedSecretReference.secretNamespace',
        type: 'spec.managedSecretReference.secretType',
    },
    { group: 'onepassword.com', kinds: ['OnePasswordItem'], names: ['metadata.name'], type: 'type' },
    { group: 'k8s.bitwarden.com', kinds: ['BitwardenSecret'], names: ['spec.secretName'] },
    {
        group: 'secrets.doppler.com',
        kinds: ['DopplerSecret'],
        names: ['spec.managedSecret.name'],
        namespace: 'spec.managedSecret.namespace',
        type: 'spec.managedSecret.type',
    },
    { group: 'isindir.github.com', kinds: ['SopsSecret'], names: ['spec.secretTemplates[].name'] },
    {
        group: 'spv.no',
        kinds: ['AzureKeyVaultSecret'],
        names: ['spec.output.secret.name'],
        type: 'spec.output.secret.type',
    },
];
/** Gives the Secrets that an object makes an operator create; their content is unknown. Empty for every other object. */
function producedSecrets(rendered) {
    const shape = PRODUCERS.find(({ group, kinds }) => group === rendered.group && kinds.includes(rendered.kind));
    if (!shape)
        return [];
    const root = { pointer: '', value: rendered.object };
    const texts = (path) => (0,json/* select */.Lt)(root, path).flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
    const names = shape.names.map(texts).find((found) => found.length > 0) ?? [];
    const elsewhere = shape.namespace === '*' ? '*' : shape.namespace && texts(shape.namespace)[0];
    return names.map((name) => ({
        name,
        namespace: elsewhere || rendered.namespace,
        kind: rendered.kind,
        type: (shape.type && texts(shape.type)[0]) || null,
        entries: null,
        problems: [],
        source: rendered.document.source,
        documentIndex: rendered.document.index,
        location: null,
    }));
}

;// CONCATENATED MODULE: ./build/manifests/secrets.js





/** The two types that the kubelet reads, with the key that each must have (credentialprovider/secrets/secrets.go). */
const DOCKER_TYPES = new Map([
    ['kubernetes.io/dockerconfigjson', { key: '.dockerconfigjson', form: 'auths' }],
    ['kubernetes.io/dockercfg', { key: '.dockercfg', form: 'bare' }],
]);
const DOCKER_KEYS = ['.dockerconfigjson', '.dockercfg'];
/**
 * Gives the pull secrets among objects: Secrets that have a pull secret's type or key, Secrets that a pod or account names, and
 * the objects that make an operator create a Secret.
 */
function secretsOf(objects, named) {
    return objects.flatMap((rendered) => rendered.kind === 'Secret' && rendered.group === '' ? renderedSecret(rendered, named) : producedSecrets(rendered));
}
function renderedSecret(rendered, named) {
    const { object, name, namespace, document } = rendered;
    const type = (0,json/* textField */.M8)(object, 'type') ?? 'Opaque';
    const hasKey = DOCKER_KEYS.some((key) => readValue(rendered, key) !== undefined);
    if (!DOCKER_TYPES.has(type) && !hasKey && !named.has(`${namespace}/${name}`))
        return [];
    const { entries, problems } = contentOf(rendered, type);
    const { source, index: documentIndex } = document;
    return [{ name, namespace, kind: 'Secret', type, entries, problems, source, documentIndex, location: null }];
}
function contentOf(rendered, type) {
    const expected = DOCKER_TYPES.get(type);
    if (!expected) {
        const wanted = [...DOCKER_TYPES.keys()].join(' and ');
        return broken(`its type is ${(0,quote/* quote */.hD)(type)}; the kubelet reads only ${wanted}`);
    }
    const { key, form } = expected;
    const value = readValue(rendered, key);
    if (value === undefined)
        return broken(missingKey(rendered, type, key));
    if (!value.ok)
        return broken(`${(0,quote/* quote */.hD)(key)} ${value.problem}; the API server refuses the object`);
    if (value.text === '')
        return broken(`${(0,quote/* quote */.hD)(key)} is empty; the API server refuses the object`);
    return readDockerConfig(value.text, key, form);
}
function missingKey(rendered, type, key) {
    const keys = ['data', 'stringData'].flatMap((part) => {
        const map = (0,json/* field */.ZZ)(rendered.object, part);
        return (0,json/* isObject */.Gv)(map) ? Object.keys(map) : [];
    });
    const instead = keys.length === 0 ? 'it has no data' : `it has ${[...new Set(keys)].sort().map(quote/* quote */.hD).join(', ')}`;
    return `a secret of type ${type} must have the key ${(0,quote/* quote */.hD)(key)}, ${instead}; the API server refuses the object`;
}
/** The value under a key as the API server stores it: `stringData` wins over `data`, which is base64. */
function readValue({ object }, key) {
    const plain = (0,json/* field */.ZZ)((0,json/* field */.ZZ)(object, 'stringData'), key);
    if (plain !== undefined && plain !== null) {
        return typeof plain === 'string'
            ? { ok: true, text: plain }
            : { ok: false, problem: 'under "stringData" is not a text' };
    }
    const encoded = (0,json/* field */.ZZ)((0,json/* field */.ZZ)(object, 'data'), key);
    if (encoded === undefined)
        return undefined;
    if (encoded === null)
        return { ok: true, text: '' };
    if (typeof encoded !== 'string')
        return { ok: false, problem: 'under "data" is not a text in base64' };
    const text = decodeBase64(encoded);
    if (text !== null)
        return { ok: true, text };
    const isPlain = encoded.trimStart().startsWith('{');
    const problem = isPlain
        ? 'under "data" is plain JSON, not base64: put it under "stringData", or use b64enc'
        : 'under "data" is not valid base64';
    return { ok: false, problem };
}
function broken(problem) {
    return { entries: [], problems: [problem] };
}

;// CONCATENATED MODULE: ./build/manifests/inventory.js






/**
 * Takes the inventory of rendered documents: image uses with their pods, pull secrets and service accounts. Reads nothing but
 * its arguments and never throws, whatever a chart renders; the same documents give the same inventory.
 */
function takeInventory(documents, context) {
    const warnings = new Set();
    const ordered = [...documents].sort((a, b) => compare(a.source, b.source) || a.index - b.index);
    const objects = objectsOf(ordered, context.namespace, (text) => warnings.add(text));
    const uses = objects.flatMap((rendered) => findPods(rendered).flatMap((pod) => {
        for (const warning of warningsOf(rendered, pod))
            warnings.add(warning);
        return usesOf(rendered, pod, context.target);
    }));
    const serviceAccounts = objects.flatMap(inventory_serviceAccountOf);
    const secrets = secretsOf(objects, namedSecrets(uses, serviceAccounts));
    return {
        uses,
        secrets: [...secrets].sort(byName),
        serviceAccounts: serviceAccounts.sort(byName),
        warnings: [...warnings].sort(compare),
    };
}
function inventory_serviceAccountOf({ object, group, kind, name, namespace, document }) {
    if (kind !== 'ServiceAccount' || group !== '')
        return [];
    const pullSecrets = readPullSecrets((0,json/* field */.ZZ)(object, 'imagePullSecrets'));
    const { source, index: documentIndex } = document;
    return [{ name, namespace, pullSecrets, origin: 'rendered', source, documentIndex }];
}
/** The secrets that pods and accounts name, as `namespace/name`. */
function namedSecrets(uses, accounts) {
    const ofPods = uses.map(({ workload, podPullSecrets }) => ({
        namespace: workload.namespace,
        entries: podPullSecrets,
    }));
    const ofAccounts = accounts.map(({ namespace, pullSecrets }) => ({ namespace, entries: pullSecrets }));
    return new Set([...ofPods, ...ofAccounts].flatMap(({ namespace, entries }) => entries.flatMap(({ name }) => (name === null ? [] : [`${namespace}/${name}`]))));
}
function byName(a, b) {
    return compare(a.namespace, b.namespace) || compare(a.name, b.name) || compare(a.source ?? '', b.source ?? '');
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/preflight/gather.js





/**
 * Renders a target's chart (deterministically) and reads its manifests, then takes the inventory of both together.
 * A chart that does not render is a failure in the result; a chart or file that does not exist throws a `UserError`.
 */
async function gather(target, ports) {
    ports.onProgress?.({ step: 'render', target: target.name });
    const outcome = target.chart === null ? null : await renderTarget(target, ports);
    if (outcome && !outcome.ok)
        return failed(target, outcome, outcome.failure);
    const manifests = await readManifests(ports.engine, target.manifests, { cwd: ports.cwd, stdin: ports.stdin });
    if (!manifests.ok)
        return failed(target, outcome, manifests.failure);
    const documents = [...(outcome?.documents ?? []), ...manifests.documents];
    const inventory = takeInventory(documents, { target: target.name, namespace: target.namespace });
    return { target, outcome, failure: null, inventory, warnings: [...(outcome?.warnings ?? []), ...inventory.warnings] };
}
function renderTarget(target, ports) {
    return (0,render/* renderRelease */.c)(ports.engine, target, { mode: 'check', workspace: ports.cwd, stdin: ports.stdin });
}
function failed(target, outcome, failure) {
    const inventory = { uses: [], secrets: [], serviceAccounts: [], warnings: [] };
    return { target, outcome, failure, inventory, warnings: [] };
}
/** Fails when no target is left to check, or two have the same name. */
function ensureTargets(targets) {
    if (targets.length === 0) {
        throw new errors/* UserError */.y('NO_TARGET', 'there is nothing to check: no chart, no manifests and no target', {
            hint: 'name a chart (`pullproof check deploy/helm/api`), or run `pullproof init` to write a configuration',
        });
    }
}
/** Makes a path relative to the working directory, with forward slashes. */
function relativePath(cwd, file) {
    const relative = external_node_path_.relative(cwd, external_node_path_.resolve(cwd, file));
    return (relative === '' ? '.' : relative).split(external_node_path_.sep).join('/');
}


/***/ })

};
