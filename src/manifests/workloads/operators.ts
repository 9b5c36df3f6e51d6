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
