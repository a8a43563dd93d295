import type { Database } from '../base/database.ts';
import type { JsonObject } from '../base/json-bytes.ts';
import type { Catalogue, Catalogues } from '../catalogue/model.ts';

/** What a reader may see now of one version of a record (query/versions.ts reads it). */
export interface VersionSeen {
  readonly visible: boolean;
  /** Whether the values may be told; of a replaced version they may serve to compare only. */
  readonly told: boolean;
  readonly contents?: JsonObject;
  /** Whether somebody disputes the record as it is now. */
  readonly disputed?: boolean;
}

/** Reads versions of a catalogue's records under one reader's rights. */
export type SeeVersions = (asked: {
  readonly catalogue: Catalogue;
  readonly versions: readonly { readonly id: string; readonly version: number }[];
}) => Promise<{
  /** In the order asked. */
  readonly seen: readonly VersionSeen[];
  /** To be called when nobody reads their contents any more. */
  readonly leave: () => void;
}>;

/** What following the feed needs: the store, the reader's eyes, and how things are called outside. */
export interface Following {
  readonly db: Pick<Database, 'pool'>;
  readonly catalogues: Catalogues;
  /** Key by which cursors are sealed. */
  readonly cursorKey: Uint8Array;
  /** The names under which he is told what is not for everybody (addresses.ts). */
  readonly addresses: readonly string[];
  readonly see: SeeVersions;
  /** The id by which clients know a record. */
  readonly globalId: (typeName: string, id: string) => string;
}
