/** Hosts as references name them: whose registry it is (the id of its quirk), and where it is asked. */
export const HOST_ROWS: readonly (readonly [host: string, quirk: string, base: string])[] = [
  ['ghcr.io', 'ghcr', 'https://ghcr.io/'],
  ['docker.io', 'docker-hub', 'https://registry-1.docker.io/'],
  ['index.docker.io', 'docker-hub', 'https://registry-1.docker.io/'],
  ['registry.hub.docker.com', 'docker-hub', 'https://registry-1.docker.io/'],
  ['quay.io', 'quay', 'https://quay.io/'],
  ['registry.gitlab.com', 'gitlab', 'https://registry.gitlab.com/'],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ecr', 'https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/'],
  [
    '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
    'ecr',
    'https://123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/',
  ],
  ['public.ecr.aws', 'ecr', 'https://public.ecr.aws/'],
  ['acme.azurecr.io', 'azure', 'https://acme.azurecr.io/'],
  ['europe-docker.pkg.dev', 'google', 'https://europe-docker.pkg.dev/'],
  ['eu.gcr.io', 'google', 'https://eu.gcr.io/'],
  ['registry.k8s.io', 'google', 'https://registry.k8s.io/'],
  ['registry.example:5000', 'generic', 'https://registry.example:5000/'],
  ['localhost:5000', 'generic', 'http://localhost:5000/'],
  ['127.0.0.1:5000', 'generic', 'http://127.0.0.1:5000/'],
  ['[::1]:5000', 'generic', 'http://[::1]:5000/'],
  ['localhost', 'generic', 'https://localhost/'],
  ['10.0.0.1:5000', 'generic', 'https://10.0.0.1:5000/'],
  ['notghcr.io', 'generic', 'https://notghcr.io/'],
  ['ghcr.io.evil.example', 'generic', 'https://ghcr.io.evil.example/'],
  ['evil.example-docker.pkg.dev.evil.example', 'generic', 'https://evil.example-docker.pkg.dev.evil.example/'],
];

/** Token services by which a registry under a name of its own is known: realm, `service`, the id of the quirk. */
export const REALM_ROWS: readonly (readonly [realm: string, service: string, quirk: string])[] = [
  ['https://gitlab.corp.example/jwt/auth', 'container_registry', 'gitlab'],
  ['https://harbor.corp.example/service/token', 'harbor-registry', 'harbor'],
  ['https://corp.example/token', 'corp', 'generic'],
];
