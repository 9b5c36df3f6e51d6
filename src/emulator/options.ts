import type { FlavourId } from './flavours/index.ts';
import type { ReplySpec, Situation } from './reply.ts';

/** One image, index or other artifact. Platforms are written `os/architecture[/variant]`. */
export type ImageSpec =
  | {
      readonly kind: 'image';
      readonly platform?: string;
      /** Bytes of the one file in each layer; default one small layer. */
      readonly layers?: readonly number[];
      /** `docker` gives schema 2 media types. */
      readonly format?: 'oci' | 'docker';
      /** Told apart from its siblings by this text (otherwise equal specs are equal bytes). */
      readonly seed?: string;
    }
  | {
      readonly kind: 'index';
      readonly platforms: readonly string[];
      readonly layers?: readonly number[];
      /** Adds one provenance entry a platform, as docker/build-push-action does. */
      readonly attestations?: boolean;
      /** `docker` gives a manifest list. */
      readonly format?: 'oci' | 'docker';
      /** Platforms whose manifest is listed but no longer served ("untagged versions" cleaned away). */
      readonly goneManifests?: readonly string[];
      /** Platforms whose manifest is served and whose config is gone. */
      readonly goneConfigs?: readonly string[];
      readonly seed?: string;
    }
  | { readonly kind: 'chart'; readonly name: string; readonly version: string }
  | { readonly kind: 'artifact'; readonly artifactType: string }
  | { readonly kind: 'schema1' };

/** One repository (package). */
export interface RepositorySpec {
  readonly visibility: 'public' | 'private';
  /** In the order of their push. */
  readonly tags: Readonly<Record<string, ImageSpec>>;
  /** Names of the credentials that may read it while it is private. */
  readonly readers?: readonly string[];
  /** Tags that existed (Quay says so). */
  readonly expiredTags?: readonly string[];
  /** True: answers carry no `Docker-Content-Digest`, as old registries do. */
  readonly omitsDigest?: boolean;
}

/** A credential that the registry knows. */
export interface CredentialSpec {
  /** What `readers` calls it. */
  readonly name: string;
  /** The user name that must be sent; absent: any (GHCR ignores it). */
  readonly username?: string;
  readonly password: string;
  /** True: it was good once and is refused now. */
  readonly expired?: boolean;
  /** Default `['read:packages']`; without it the registry refuses the credential. */
  readonly scopes?: readonly string[];
  /** A workflow's GITHUB_TOKEN: GHCR words its refusal differently. */
  readonly isInstallation?: boolean;
}

/** Which requests a fault hits. Everything that is set must fit. */
export interface FaultTarget {
  readonly method?: string;
  readonly endpoint?: Endpoint;
  readonly repository?: string;
  /** A part of the path. */
  readonly path?: string;
}

export type Endpoint = 'ping' | 'token' | 'manifests' | 'tags' | 'blobs' | 'other';

/** Something that goes wrong. */
export interface Fault extends FaultTarget {
  /** How many requests it hits; absent: all. */
  readonly times?: number;
  /** How many fitting requests are left alone first; default 0. */
  readonly after?: number;
  readonly does:
    | { readonly kind: 'reply'; readonly situation: Situation }
    | { readonly kind: 'answer'; readonly reply: ReplySpec }
    /** The connection is reset before any answer. */
    | { readonly kind: 'reset' }
    /** No answer ever comes; the connection stays open. */
    | { readonly kind: 'hang' }
    /** Full `Content-Length`, half a body, then the connection is cut. */
    | { readonly kind: 'truncate' }
    /** A login or error page of something that is no registry. */
    | { readonly kind: 'html'; readonly status?: number }
    /** 307 to another address; `{path}` stands for the path asked for. */
    | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
    | { readonly kind: 'delay'; readonly ms: number };
}

/** One request that arrived. It holds no credential, only its kind and user name. */
export interface LoggedRequest {
  /** Which of the emulator's two servers got it. */
  readonly server: 'registry' | 'blobs';
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
  /** Each parameter's values, in order. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly repository: string;
  readonly authorization: 'none' | 'basic' | 'bearer' | 'other';
  /** The user name of Basic, or null. */
  readonly username: string | null;
  readonly accept: string;
}

/** A registry to start. */
export interface EmulatorOptions {
  /** Whose behaviour; default `ghcr`. */
  readonly flavour?: FlavourId;
  readonly repositories: Readonly<Record<string, RepositorySpec>>;
  readonly credentials?: readonly CredentialSpec[];
  /** Tried in order; the first one that fits is used. */
  readonly faults?: readonly Fault[];
  /** Every answer is held back this long, in ms. */
  readonly latencyMs?: number;
  /** Default 0: a free one. */
  readonly port?: number;
  /** PEM texts; given: https. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Answers that differ from the flavour's. */
  readonly replies?: Partial<Readonly<Record<Situation, ReplySpec | 'issue'>>>;
  /** Token realm to name in challenges instead of our own. */
  readonly realm?: string;
  /** `expires_in` of tokens and their real lifetime; absent: not said, five minutes. */
  readonly tokenLifetimeSeconds?: number;
  /** Tags a page when the client names no `n`; default the flavour's. */
  readonly pageSize?: number;
  /** Default the flavour's. */
  readonly redirectsBlobs?: boolean;
  /**
   * Told of every answer of the registry: its status, and whether it is the registry's own word; not of a connection
   * that is reset or hangs.
   */
  readonly onAnswer?: (request: LoggedRequest, status: number, isOwn: boolean) => void;
}
