import type { Pattern } from './pattern.ts';

/** What the registry serves does not fit the node. Before the texts of 404: some of these end in "not found" too. */
export const ARTIFACT: readonly Pattern[] = [
  // containerd images/image.go, client/pull.go: no match for platform in manifest[ sha256:…]: not found; also docker 27 and later
  { kind: 'platform', text: /no match for platform in manifest[^\s:]*(?: sha256:[0-9a-f]{64})?(?:: not found)?/ },
  // containers/image docker_list.go, oci_index.go: no image found in manifest list|image index for architecture …
  { kind: 'platform', text: /no image found in (?:manifest list|image index) for architecture [^\n]*/ },
  // dockerd distribution/pull_v2.go: no matching manifest for %s in the manifest list entries
  { kind: 'platform', text: /no matching manifest for [^\n]* in the manifest list entries/ },
  // go-containerregistry pkg/v1/remote/index.go (crane, kaniko): no child with platform %+v in index %s
  { kind: 'platform', text: /no child with platform \S+ in index \S+/ },
  // dockerd distribution/config.go and daemon/images: wrong platform of a single image
  {
    kind: 'platform',
    text: /image operating system "[^"]*" cannot be used on this platform|does not match the specified platform|does not provide the specified platform/,
  },
  // execve: ENOEXEC, through runc
  { kind: 'wrong-binary', text: /exec [^\n]*: exec format error|exec format error/ },
  // containerd client/pull.go (2.1): media type %q is no longer supported; core/transfer: schema 1 image manifests are no longer supported
  {
    kind: 'schema1',
    text: /media type "application\/vnd\.docker\.distribution\.manifest\.v1\+[^"]*" is no longer supported[^,\n]*|schema 1 (?:image )?manifests? (?:is|are) no longer supported/,
  },
  // dockerd distribution/pull_v2.go: schema 1 support is disabled/removed
  {
    kind: 'schema1',
    text: /Docker Image Format v1 and Docker Image manifest version 2, schema 1[^\n]*|unsupported manifest (?:media )?type[^\n]*manifest\.v1\+[^\n]*|vnd\.docker\.distribution\.manifest\.v1\+(?:prettyjws|json)/,
  },
  // dockerd distribution/pull_v2.go, invalidManifestClassError
  {
    kind: 'not-an-image',
    text: /Encountered remote "[^"]*"\([^)]*\) when fetching|unsupported media type application\/vnd\.cncf\.helm[^\n]*/,
  },
  // containers/image manifest/oci.go: NonImageArtifactError
  { kind: 'not-an-image', text: /unsupported image-specific operation on artifact with type "[^"]*"/ },
  // containers/image, containerd: a config that is no image's
  {
    kind: 'not-an-image',
    text: /mismatched image rootfs and manifest layers|invalid mixed OCI image[^\n]*|unsupported (?:config )?media type "?application\/vnd\.(?!docker\.distribution\.manifest\.v1)[^\s"]*|application\/vnd\.cncf\.helm\.\S+|unexpected media type application\/vnd\.oci\.empty\S*/,
  },
];
