import type { FailureKind } from '../../../src/diagnose/kinds/index.ts';

/** Texts that stand alone, or that no form of `messages.ts` wraps. */
export const ALONE: readonly (readonly [FailureKind, string])[] = [
  ['never-pull', 'Container image "ghcr.io/acme/api:1" is not present with pull policy of Never'],
  ['invalid-policy', 'Unsupported value: "always": supported values: Always, IfNotPresent, Never'],
  ['invalid-name', 'couldn\'t parse image reference "ghcr.io/Acme/api:1": invalid reference format'],
  ['verifier', 'denied: PROJECTPOLICYVIOLATION: current image with 3 vulnerabilities cannot be pulled'],
  ['platform', 'image operating system "windows" cannot be used on this platform'],
  ['wrong-binary', 'exec /app/server: exec format error'],
  [
    'not-an-image',
    'unsupported image-specific operation on artifact with type "application/vnd.cncf.helm.config.v1+json"',
  ],
  ['not-an-image', 'failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers'],
  [
    'denied-anonymous',
    'denied: Unauthenticated request. Unauthenticated requests do not have permission "x" on resource "y"',
  ],
  ['denied', 'unauthorized: authentication required, visit https://aka.ms/acr/authorization for more information.'],
  ['registry-5xx', 'image pull failed for ghcr.io/acme/api:1 because the registry is unavailable'],
  ['child-missing', 'writing blob: fetching blob: received 404 Not Found'],
  [
    'not-found',
    'failed to resolve reference "ghcr.io/acme/api:1": unexpected status from HEAD request to https://ghcr.io/v2/acme/api/manifests/1: 404 Not Found',
  ],
  ['not-found', 'rpc error: code = NotFound'],
];
