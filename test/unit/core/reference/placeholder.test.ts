import { expect, test } from 'vitest';
import { placeholderIn } from '../../../../src/core/reference/placeholder.ts';

test.each([
  ['ghcr.io/REPLACE_ME/api', 'REPLACE_ME'],
  ['ghcr.io/change_me/web:1', 'change_me'],
  ['ghcr.io/changeme/web:1', 'changeme'],
  ['ghcr.io/YOUR_ORG/web', 'YOUR_ORG'],
  ['ghcr.io/your-org/web', 'your-org'],
  ['OWNER/app:1', 'OWNER'],
  ['ghcr.io/example/app:1', 'example'],
  ['ghcr.io/acme/app:TODO', 'TODO'],
  ['ghcr.io/acme/app:__TAG__', '__TAG__'],
  ['ghcr.io/acme/app:PUT_TAG_HERE', 'PUT_TAG_HERE'],
  ['localhost:5000/acme/app:fill-me', 'fill-me'],
  ['registry.example.com:5000/acme/app:1.0', null],
  ['example.com/acme/app:1.0', null],
  ['ghcr.io/acme/example-app:1.0', null],
  ['ghcr.io/examples/app:1.0', null],
  ['ghcr.io/acme/yourself:1.0', null],
  ['ghcr.io/acme/api@sha256:1111111111111111111111111111111111111111111111111111111111111111', null],
  ['acme/homer:1', null],
])('%s holds %j', (image, expected) => expect(placeholderIn(image)).toBe(expected));
