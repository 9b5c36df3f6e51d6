/** One pull that fails. */
export interface CaptureCase {
  readonly name: string;
  readonly image: string;
  /** `user:password`, or absent for an anonymous pull. */
  readonly login?: string;
}

const GOOD = 'ci:good';
const BAD = 'ci:wrong';
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** Every failure that clients are made to meet. */
export const CASES: readonly CaptureCase[] = [
  { name: 'ghcr-missing-tag', image: 'ghcr.io/acme/api:9.9.9' },
  { name: 'ghcr-missing-digest', image: `ghcr.io/acme/api@sha256:${'0'.repeat(64)}` },
  { name: 'ghcr-missing-repository', image: 'ghcr.io/acme/nothing:1', login: GOOD },
  { name: 'ghcr-private-anonymous', image: 'ghcr.io/acme/secret:1' },
  { name: 'ghcr-bad-credentials', image: 'ghcr.io/acme/api:1', login: BAD },
  { name: 'ghcr-no-access', image: 'ghcr.io/acme/other:1', login: GOOD },
  { name: 'ghcr-rate-limit', image: 'ghcr.io/acme/limited:1' },
  { name: 'ghcr-secondary-limit', image: 'ghcr.io/acme/secondary:1' },
  { name: 'ghcr-server-error', image: 'ghcr.io/acme/down:1' },
  { name: 'ghcr-reset', image: 'ghcr.io/acme/reset:1' },
  { name: 'ghcr-login-page', image: 'ghcr.io/acme/login:1' },
  { name: 'platform-missing', image: 'ghcr.io/acme/api:arm' },
  { name: 'helm-chart', image: 'ghcr.io/acme/api:chart' },
  { name: 'child-missing', image: 'ghcr.io/acme/api:broken' },
  { name: 'upper-case', image: 'ghcr.io/Acme/api:1' },
  { name: 'hub-missing-tag', image: 'docker.io/library/redis:9.9.9' },
  { name: 'hub-private-anonymous', image: 'docker.io/acme/private:1' },
  { name: 'hub-bad-credentials', image: 'docker.io/acme/private:1', login: BAD },
  { name: 'hub-rate-limit', image: 'docker.io/acme/limited:1' },
  { name: 'quay-private-anonymous', image: 'quay.io/acme/private:1' },
  { name: 'quay-expired-tag', image: 'quay.io/acme/api:old' },
  { name: 'harbor-missing-tag', image: 'harbor.example.com/acme/api:9.9.9' },
  { name: 'harbor-private-anonymous', image: 'harbor.example.com/acme/private:1' },
  { name: 'gitlab-private-anonymous', image: 'registry.gitlab.com/acme/private:1' },
  { name: 'azure-private-anonymous', image: 'acme.azurecr.io/api:1' },
  { name: 'google-private-anonymous', image: 'europe-docker.pkg.dev/acme/apps/api:1' },
  { name: 'ecr-missing-repository', image: `${ECR}/nothing:1`, login: 'AWS:good' },
  { name: 'basic-anonymous', image: 'basic.example.com/acme/api:1' },
  { name: 'distribution-missing-tag', image: 'registry.example.com/acme/api:9.9.9' },
  { name: 'dns', image: 'registry.invalid/acme/api:1' },
  { name: 'refused', image: '127.0.0.1:1/acme/api:1' },
  { name: 'timeout', image: 'slow.example.com/acme/api:1' },
  { name: 'tls-untrusted', image: 'untrusted.example.com/acme/api:1' },
  { name: 'tls-wrong-name', image: 'wrong-name.example.com/acme/api:1' },
  { name: 'http-https', image: 'plain.example.com/acme/api:1' },
  { name: 'proxy', image: 'unknown.example.com/acme/api:1' },
];
