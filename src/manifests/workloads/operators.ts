import type { WorkloadShape } from './shape.ts';

/** Operators' resources: databases, search, observability, messaging, machines (docs/reference/kubernetes.md#s1-3). */
export const OPERATOR_WORKLOADS: readonly WorkloadShape[] = [
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
  elastic('kibana', 'Kibana', ['podTemplate']),
  elastic('apm', 'ApmServer', ['podTemplate']),
  elastic('enterprisesearch', 'EnterpriseSearch', ['podTemplate']),
  elastic('logstash', 'Logstash', ['podTemplate']),
  elastic('maps', 'ElasticMapsServer', ['podTemplate']),
  elastic('agent', 'Agent', ['daemonSet.podTemplate', 'deployment.podTemplate', 'statefulSet.podTemplate']),
  elastic('beat', 'Beat', ['daemonSet.podTemplate', 'deployment.podTemplate']),
  { groups: ['rabbitmq.com'], kinds: ['RabbitmqCluster'], images: ['spec.image'] },
  { groups: ['minio.min.io'], kinds: ['Tenant'], images: ['spec.image'] },
  { groups: ['k8s.keycloak.org'], kinds: ['Keycloak'], images: ['spec.image'] },
  {
    groups: ['monitoring.coreos.com'],
    kinds: ['Prometheus'],
    podSpecs: ['spec'],
    images: ['spec.image', 'spec.thanos.image'],
  },
  {
    groups: ['monitoring.coreos.com'],
    kinds: ['PrometheusAgent', 'Alertmanager', 'ThanosRuler'],
    podSpecs: ['spec'],
    images: ['spec.image'],
  },
  {
    groups: ['opentelemetry.io'],
    kinds: ['OpenTelemetryCollector'],
    images: ['spec.image', 'spec.targetAllocator.image'],
    containers: ['spec.additionalContainers'],
    initContainers: ['spec.initContainers'],
  },
  {
    groups: ['opentelemetry.io'],
    kinds: ['TargetAllocator'],
    images: ['spec.image'],
    containers: ['spec.additionalContainers'],
    initContainers: ['spec.initContainers'],
  },
  { groups: ['opentelemetry.io'], kinds: ['OpAMPBridge'], images: ['spec.image'] },
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

/** A resource of Elastic Cloud on Kubernetes: its own image, and pod templates below `spec`. */
function elastic(product: string, kind: string, templates: readonly string[]): WorkloadShape {
  const podSpecs = templates.map((template) => `spec.${template}.spec`);
  return { groups: [`${product}.k8s.elastic.co`], kinds: [kind], images: ['spec.image'], podSpecs };
}
