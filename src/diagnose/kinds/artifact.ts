import type { Kind } from '../case/kind.ts';
import { comparePlatforms } from '../case/steps.ts';

/** What the registry serves does not fit the node. Some of the texts end in "not found" too. */
export const ARTIFACT = {
  platform: {
    rule: 'platform-missing',
    cause: 'B',
    aspect: 'tag',
    happened: (_, { registry }) => `${registry} has no image for the platform of the node`,
    help: () =>
      'build the image for the platform of the node too, or choose nodes with a `nodeSelector` on kubernetes.io/arch',
    next: comparePlatforms,
    texts: {
      artifact: [
        // containerd images/image.go, client/pull.go: no match for platform in manifest[ sha256:…]: not found; also
        // docker 27 and later
        { text: /no match for platform in manifest[^\s:]*(?: sha256:[0-9a-f]{64})?(?:: not found)?/ },
        // containers/image docker_list.go, oci_index.go: no image found in manifest list|image index for architecture …
        { text: /no image found in (?:manifest list|image index) for architecture [^\n]*/ },
        // dockerd distribution/pull_v2.go: no matching manifest for %s in the manifest list entries
        { text: /no matching manifest for [^\n]* in the manifest list entries/ },
        // go-containerregistry pkg/v1/remote/index.go (crane, kaniko): no child with platform %+v in index %s
        { text: /no child with platform \S+ in index \S+/ },
        // dockerd distribution/config.go and daemon/images: wrong platform of a single image
        {
          text: /image operating system "[^"]*" cannot be used on this platform|does not match the specified platform|does not provide the specified platform/,
        },
      ],
    },
  },
  'wrong-binary': {
    rule: 'platform-missing',
    cause: 'B',
    aspect: 'tag',
    happened: () => 'it was pulled, but its program is built for another platform than the node',
    help: () =>
      'build the image for the platform of the node; the manifest may claim a platform that its files are not for',
    next: comparePlatforms,
    texts: {
      artifact: [
        // execve: ENOEXEC, through runc
        { text: /exec [^\n]*: exec format error|exec format error/ },
      ],
    },
  },
  schema1: {
    rule: 'not-an-image',
    cause: 'B',
    aspect: 'image',
    happened: () => 'its manifest is of schema 1, which the runtime no longer reads',
    help: () =>
      'build and push it again with a current Docker or BuildKit, or copy it with `skopeo copy --format v2s2`',
    next: (words) => [`skopeo inspect --raw ${words.dockerImage}`],
    texts: {
      artifact: [
        // containerd client/pull.go (2.1): media type %q is no longer supported; core/transfer: schema 1 image
        // manifests are no longer supported
        {
          text: /media type "application\/vnd\.docker\.distribution\.manifest\.v1\+[^"]*" is no longer supported[^,\n]*|schema 1 (?:image )?manifests? (?:is|are) no longer supported/,
        },
        // dockerd distribution/pull_v2.go: schema 1 support is disabled/removed
        {
          text: /Docker Image Format v1 and Docker Image manifest version 2, schema 1[^\n]*|unsupported manifest (?:media )?type[^\n]*manifest\.v1\+[^\n]*|vnd\.docker\.distribution\.manifest\.v1\+(?:prettyjws|json)/,
        },
      ],
    },
  },
  'not-an-image': {
    rule: 'not-an-image',
    cause: 'B',
    aspect: 'image',
    happened: () => 'the reference leads to something that is no container image, such as a Helm chart',
    help: () =>
      'set repository and tag of the image; charts and images of one product often differ only by a path such as "charts/"',
    next: (words) => [`skopeo inspect --raw ${words.dockerImage}`],
    texts: {
      artifact: [
        // dockerd distribution/pull_v2.go, invalidManifestClassError
        {
          text: /Encountered remote "[^"]*"\([^)]*\) when fetching|unsupported media type application\/vnd\.cncf\.helm[^\n]*/,
        },
        // containers/image manifest/oci.go: NonImageArtifactError
        { text: /unsupported image-specific operation on artifact with type "[^"]*"/ },
        // containers/image, containerd: a config that is no image's
        {
          text: /mismatched image rootfs and manifest layers|invalid mixed OCI image[^\n]*|unsupported (?:config )?media type "?application\/vnd\.(?!docker\.distribution\.manifest\.v1)[^\s"]*|application\/vnd\.cncf\.helm\.\S+|unexpected media type application\/vnd\.oci\.empty\S*/,
        },
      ],
    },
  },
} satisfies Readonly<Record<string, Kind>>;
