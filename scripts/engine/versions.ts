/** The version of Helm that is embedded and the oracle of the parity tests. engine/go.mod requires the same. */
export const helmVersion = 'v4.3.1';

/**
 * The Go release that compiles it: text/template's messages and the printing of numbers are Go's, and other releases
 * give other bytes.
 */
export const goVersion = 'go1.26.8';

/**
 * The flags of Helm's own Makefile, as far as they show in a render (`.Capabilities.HelmVersion`). The commit of the
 * tag is left out: the module does not carry it, and `go install helm.sh/helm/v4/cmd/helm@v4.3.1` does not set it
 * either.
 */
export const linkerFlags = [
  '-s',
  '-w',
  `-X helm.sh/helm/v4/internal/version.version=${helmVersion}`,
  '-X helm.sh/helm/v4/internal/version.gitTreeState=clean',
].join(' ');

/**
 * Limit of the guest's memory in pages of 64 KiB: 1 GiB. Helm accepts charts of 100 MiB, which need about six times
 * that while they are rendered.
 */
export const maximumPages = 16_384;
