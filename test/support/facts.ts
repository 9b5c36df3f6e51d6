import { parseAllDocuments, parse as parseYaml } from 'yaml';
import type { ImageFact, ManifestFacts, NearestTag, RelocatedImage } from '../../src/core/answer/image-fact.ts';
import type { Facts, Profile } from '../../src/core/facts/facts.ts';
import type { LocalFacts } from '../../src/core/facts/local-image.ts';
import type { ServiceAccountFact } from '../../src/core/facts/pull-secret.ts';
import type { RenderFailure } from '../../src/core/facts/render-failure.ts';
import type { ValueFact } from '../../src/core/facts/value-fact.ts';
import { parsePlatform } from '../../src/core/platform/platform.ts';
import { parseReference } from '../../src/core/reference/parse.ts';
import { referenceKey } from '../../src/core/reference/reference.ts';
import { sensitive } from '../../src/core/secrecy/sensitive.ts';
import type { ManifestDocument } from '../../src/manifests/document.ts';
import { takeInventory } from '../../src/manifests/inventory.ts';
import { answersOf } from './answers.ts';

/** What the registries say about one image, as a fixture writes it; every other key is an identity with its answer. */
export type ImageFixture = Readonly<Record<string, string>> | (Readonly<Record<string, unknown>> & ImageExtras);

interface ImageExtras {
  readonly nearest?: readonly NearestTag[];
  readonly existing?: readonly string[];
  readonly 'tags-unread'?: boolean;
  readonly relocated?: RelocatedImage;
  readonly manifest?: Partial<Omit<ManifestFacts, 'platforms'>> & { readonly platforms?: readonly PlatformFixture[] };
}

interface PlatformFixture {
  readonly platform: string;
  readonly digest?: string;
  readonly served?: boolean;
  /** The status with which the registry refuses it. */
  readonly status?: number;
}

/** A fixture: manifests as they are rendered, and a table of answers. Everything but the manifests may be left out. */
export interface FactsFixture {
  readonly profile?: Profile;
  readonly namespace?: string;
  readonly chart?: string | null;
  readonly values?: readonly string[];
  readonly platforms?: readonly string[];
  /** Hosts of `registries` with `nodes: true`, and with `nodes: false`. */
  readonly 'node-registries'?: readonly string[];
  readonly 'registries-without-nodes'?: readonly string[];
  readonly 'allowed-registries'?: readonly string[];
  readonly 'helm-command'?: boolean;
  readonly 'may-install'?: boolean;
  /** Names of the user's organisations; default `acme`. */
  readonly owners?: readonly string[];
  /** YAML documents; a line `# Source: PATH` names the template of the document it stands in. */
  readonly manifests?: string;
  readonly images?: Readonly<Record<string, ImageFixture>>;
  readonly 'pull-secrets'?: readonly {
    name: string;
    namespace?: string;
    registries?: string[];
    username?: string;
    password?: string;
  }[];
  readonly 'service-accounts'?: readonly { name: string; 'pull-secrets': readonly string[] }[];
  readonly local?: {
    readonly cluster: LocalFacts['cluster'];
    readonly unavailable?: string;
    readonly images?: Readonly<
      Record<
        string,
        { in?: readonly string[]; missing?: readonly string[]; other?: readonly { store: string; tag: string }[] }
      >
    >;
  };
  readonly 'value-facts'?: readonly Partial<ValueFact>[];
  readonly 'render-failure'?: RenderFailure;
  readonly unfinished?: string;
  readonly 'lookup-sources'?: readonly string[];
}

/**
 * Builds facts as a run would have them: the inventory is the real one, only the registry's answers come from the
 * fixture.
 */
export function factsFrom(fixture: FactsFixture): Facts {
  const namespace = fixture.namespace ?? 'production';
  const inventory = takeInventory(documentsOf(fixture.manifests ?? ''), { target: 'default', namespace });
  return {
    target: {
      name: 'default',
      chart: fixture.chart === undefined ? 'deploy/helm/shop' : fixture.chart,
      values: fixture.values ?? ['deploy/helm/shop/values-prod.yaml'],
      namespace,
      profile: fixture.profile ?? 'registry',
      platforms: (fixture.platforms ?? []).map((text) => parsePlatform(text)!),
      allowedRegistries: fixture['allowed-registries'] ?? [],
      isHelmCommand: fixture['helm-command'] ?? false,
      mayInstall: fixture['may-install'] ?? true,
      nodeRegistries: new Map([
        ...(fixture['node-registries'] ?? []).map((host) => [host, true] as const),
        ...(fixture['registries-without-nodes'] ?? []).map((host) => [host, false] as const),
      ]),
    },
    owners: { names: fixture.owners ?? ['acme'], hosts: [] },
    renderFailure: fixture['render-failure'] ?? null,
    uses: inventory.uses,
    images: imagesOf(fixture),
    secrets: inventory.secrets,
    serviceAccounts: [...inventory.serviceAccounts, ...declaredAccounts(fixture, namespace)],
    declaredSecrets: (fixture['pull-secrets'] ?? []).map(({ name, namespace, registries, username, password }) => ({
      name,
      namespace: namespace ?? null,
      registries: registries ?? [],
      credential: username === undefined || password === undefined ? null : sensitive({ username, password }),
    })),
    local: localOf(fixture),
    valueFacts: (fixture['value-facts'] ?? []).map((fact) => ({ ...EMPTY_VALUE_FACT, ...fact })),
    ...(fixture.unfinished === undefined ? {} : { unfinished: fixture.unfinished }),
    ...(fixture['lookup-sources'] === undefined ? {} : { lookupSources: fixture['lookup-sources'] }),
  };
}

/** Reads a fixture's YAML text. */
export function readFixture(text: string): FactsFixture {
  return parseYaml(text) as FactsFixture;
}

const EMPTY_VALUE_FACT: ValueFact = {
  kind: 'dead',
  message: '',
  help: '',
  cause: null,
  image: null,
  location: null,
  confidence: 'exact',
  related: [],
  suggestion: null,
  useIds: [],
};

function documentsOf(text: string): ManifestDocument[] {
  const documents: ManifestDocument[] = [];
  for (const document of parseAllDocuments(text)) {
    if ('errors' in document && document.errors.length > 0) throw document.errors[0]!;
    const object: unknown = document.toJS();
    if (object === null) continue;
    const comment = `${document.commentBefore ?? ''}\n${document.contents?.commentBefore ?? ''}`;
    const source = /Source: *(\S+)/.exec(comment)?.[1] ?? 'shop/templates/app.yaml';
    const index = documents.filter((other) => other.source === source).length;
    const hookEvents = hookEventsOf(object);
    const isTest = hookEvents.includes('test');
    documents.push({ source, index, object, text: null, hookEvents, isTest, isCrd: false });
  }
  return documents;
}

/** As the engine does, for the events that fixtures use. */
function hookEventsOf(object: unknown): string[] {
  const { metadata } = object as { metadata?: { annotations?: Record<string, string> } };
  const events = (metadata?.annotations?.['helm.sh/hook'] ?? '').split(',').map((event) => event.trim());
  return events.flatMap((event) => (event === '' ? [] : [event === 'test-success' ? 'test' : event]));
}

function keyOf(image: string): string {
  const parsed = parseReference(image);
  if (!parsed.ok) throw new Error(`a fixture's image cannot be parsed: ${image}`);
  return referenceKey(parsed.reference);
}

function imagesOf({ images = {} }: FactsFixture): Map<string, ImageFact> {
  return new Map(
    Object.entries(images).map(([image, fixture]) => {
      const parsed = parseReference(image);
      if (!parsed.ok) throw new Error(`a fixture's image cannot be parsed: ${image}`);
      const {
        nearest,
        existing,
        relocated,
        manifest,
        'tags-unread': areTagsUnread,
        ...answers
      } = fixture as ImageExtras & Record<string, string>;
      const key = referenceKey(parsed.reference);
      const fact: ImageFact = {
        key,
        answers: answersOf(answers as Record<string, string>, parsed.reference),
        nearestTags: (nearest ?? []).map(({ tag, why }) => ({ tag, why, digest: null })),
        ...(existing ? { existingTags: existing } : {}),
        ...(areTagsUnread ? { areTagsUnread } : {}),
        ...(relocated ? { relocated } : {}),
        manifest: manifest === undefined ? null : manifestOf(manifest, key),
      };
      return [key, fact];
    }),
  );
}

function manifestOf(manifest: NonNullable<ImageExtras['manifest']>, key: string): ManifestFacts {
  const { platforms = [], ...rest } = manifest;
  const [name] = key.split(/[:@]/);
  return {
    mediaType: 'application/vnd.oci.image.index.v1+json',
    configMediaType: 'application/vnd.oci.image.config.v1+json',
    artifactType: null,
    tagDigest: null,
    ...rest,
    platforms: platforms.map(({ platform, digest = `sha256:${'a'.repeat(64)}`, served = true, status = 404 }) => ({
      platform: parsePlatform(platform)!,
      digest,
      size: null,
      served,
      evidence: served
        ? null
        : {
            method: 'GET',
            url: `https://${name!.replace('/', '/v2/')}/manifests/${digest}`,
            status,
            code: status === 404 ? 'MANIFEST_UNKNOWN' : null,
            message: null,
            attempts: 1,
          },
    })),
  };
}

function declaredAccounts(fixture: FactsFixture, namespace: string): ServiceAccountFact[] {
  return (fixture['service-accounts'] ?? []).map(({ name, 'pull-secrets': secrets }) => ({
    name,
    namespace,
    pullSecrets: secrets.map((secret) => ({ name: secret, problem: null, rendered: JSON.stringify({ name: secret }) })),
    origin: 'declared',
    order: null,
    source: null,
    documentIndex: null,
  }));
}

function localOf({ local }: FactsFixture): LocalFacts | null {
  if (local === undefined) return null;
  const images = Object.entries(local.images ?? {}).map(
    ([image, fact]) =>
      [
        keyOf(image),
        {
          image,
          presentIn: fact.in ?? [],
          ...(fact.missing ? { missingFrom: fact.missing } : {}),
          otherTags: fact.other ?? [],
        },
      ] as const,
  );
  return { cluster: local.cluster, unavailable: local.unavailable ?? null, images: new Map(images) };
}
