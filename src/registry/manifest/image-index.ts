import type { PlatformManifest, UnreadPart } from '../../core/answer/image-fact.ts';
import { bestFor } from '../../core/platform/match.ts';
import type { Platform } from '../../core/platform/platform.ts';
import { apiUrl } from '../ask/resolve.ts';
import type { ReadAs } from '../ask/resource.ts';
import { redactUrl } from '../guard/redact.ts';
import { type Child, readChild } from './child.ts';
import { readJsonManifest } from './read.ts';
import { type IndexEntry, indexEntries, type ManifestShape, manifestShape } from './shape.ts';
import { readSingle } from './single.ts';

/** What an index holds. */
export interface IndexContent {
  readonly platforms: readonly PlatformManifest[];
  /** Of the first image that was read. */
  readonly shape: ManifestShape | null;
  readonly unread: readonly UnreadPart[];
}

type Manifest = Readonly<Record<string, unknown>>;

/** Indexes inside indexes are opened so deep, and so many entries that do not name their platform. */
const MAX_DEPTH = 3;
const MAX_OPENED = 16;

/**
 * Lists the images of an index, also those of indexes inside it, and reads for each required platform the one that its
 * nodes pull. The others are listed with `served: null`. Where reading a manifest counts against a limit (Docker Hub),
 * the index has been read and names its platforms: nothing else is.
 */
export async function readIndex(as: ReadAs, index: Manifest, required: readonly Platform[]): Promise<IndexContent> {
  const isCounted = as.host.quirk.isGetCounted === true;
  const listed = await list(as, index, { depth: 0, left: { opened: isCounted ? 0 : MAX_OPENED } });
  const best = required.map((platform) => bestFor(listed.children, platform));
  if (isCounted) {
    const { children, shape } = listed;
    // What was not looked into matters only where a platform is still missing.
    return { platforms: children.map(unasked), shape, unread: best.includes(null) ? listed.unread : [] };
  }
  const wanted = new Set(best);
  const children = await Promise.all(
    listed.children.map(async (child) =>
      wanted.has(child) && child.read === null
        ? readChild(as, child)
        : { platform: child.read ?? unasked(child), shape: child.shape, unread: [] },
    ),
  );
  return {
    platforms: children.map(({ platform }) => platform),
    shape: children.find(({ shape }) => shape !== null)?.shape ?? listed.shape,
    unread: [...listed.unread, ...children.flatMap(({ unread }) => unread)],
  };
}

/** A child with what opening it has told already. */
interface Listed extends Child {
  readonly read: PlatformManifest | null;
  readonly shape: ManifestShape | null;
}

interface Listing {
  readonly children: readonly Listed[];
  /** Of an entry that is no image. */
  readonly shape: ManifestShape | null;
  readonly unread: readonly UnreadPart[];
}

interface Bounds {
  readonly depth: number;
  readonly left: { opened: number };
}

const NOTHING: Listing = { children: [], shape: null, unread: [] };

async function list(as: ReadAs, index: Manifest, bounds: Bounds): Promise<Listing> {
  const parts = await Promise.all(
    indexEntries(index).map(async (entry): Promise<Listing> => {
      const { platform, digest, isIndex } = entry;
      if (platform === null || isIndex) return open(as, entry, bounds);
      return { ...NOTHING, children: [{ platform, digest, read: null, shape: null }] };
    }),
  );
  return {
    children: parts.flatMap(({ children }) => children),
    shape: parts.find(({ shape }) => shape !== null)?.shape ?? null,
    unread: parts.flatMap(({ unread }) => unread),
  };
}

/** Looks into an entry that does not say which platform it is for. */
async function open(as: ReadAs, { digest }: IndexEntry, { depth, left }: Bounds): Promise<Listing> {
  left.opened -= 1;
  if (depth >= MAX_DEPTH || left.opened < 0) return { ...NOTHING, unread: [notOpened(as, digest)] };
  const read = await readJsonManifest(as, digest);
  if (!read.ok) return { ...NOTHING, unread: [read.unread] };
  if (Array.isArray(read.manifest.manifests)) return list(as, read.manifest, { depth: depth + 1, left });
  const { platform, unread } = await readSingle(as, digest, read.manifest);
  const shape = manifestShape(read.manifest);
  if (platform === null) return { children: [], shape, unread };
  return { children: [{ platform: platform.platform, digest, read: platform, shape }], shape: null, unread };
}

function notOpened({ host, reference }: ReadAs, name: string): UnreadPart {
  const url = redactUrl(apiUrl(host, reference.repository, `manifests/${name}`));
  const message = host.quirk.isGetCounted
    ? 'an entry of the index does not name its platform, and each manifest that is read here counts as a pull'
    : 'the index holds too many entries without a platform, or indexes nested too deep';
  const evidence = { method: 'GET', url, status: null, code: null, message, attempts: 0 } as const;
  return { part: 'manifest', name, reason: 'protocol', evidence };
}

function unasked({ platform, digest }: Child): PlatformManifest {
  return { platform, digest, size: null, served: null, evidence: null };
}
