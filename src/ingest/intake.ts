import type { Database } from '../base/database.ts';
import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import { readDepartments, senderOf, type Department, type Departments } from './departments.ts';
import { catalogueUnknown } from './errors.ts';
import type { Choosing } from './layout.ts';
import { mappingInFile, mappingNamed, type Mapping } from './mapping.ts';
import { openSource, type Sent, type Source } from './source.ts';

/** What a run works with besides the request. */
export interface Ingesting {
  readonly db: Pick<Database, 'pool'>;
  readonly catalogues: Catalogues;
  readonly at: Date;
  /** Hides names that are part of a record's key in its id; kept for as long as the records are. */
  readonly identitySecret: string;
}

/** How far a run has come; `share` is the part of the file that was read. */
export interface Progress {
  readonly rows: number;
  readonly share: number;
}

/** A file that a department sends to a catalogue. */
export interface Request extends Sent {
  readonly catalogue: string;
  readonly department: string;
  readonly submittedBy: string;
  /** The name of a mapping that the platform brings along. */
  readonly mapping?: string;
  /** The path of a mapping file: given by the operator of this machine, never by a request. */
  readonly mappingFile?: string;
  readonly dryRun?: boolean;
  /** All rows or none. */
  readonly atomic?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** A request whose catalogue, sender, right to write, mapping and file are established. */
export interface Intake
  extends Choosing, Pick<Request, 'submittedBy' | 'dryRun' | 'atomic' | 'onProgress'> {
  readonly catalogue: Catalogue;
  readonly catalogues: Catalogues;
  readonly departments: Departments;
  readonly sender: Department;
  readonly source: Source;
}

/** Establishes who sends what to where; the file is opened last. */
export async function takeIn(request: Request, { db, catalogues }: Ingesting): Promise<Intake> {
  const catalogue = catalogues.byCode.get(request.catalogue);
  if (!catalogue) throw catalogueUnknown(request.catalogue);
  const departments = await readDepartments(db.pool, catalogues.subgraphs.keys());
  const sender = await senderOf(db.pool, request.department, { catalogue, departments });
  const mapping = mappingOf(request, catalogue);
  const source = await openSource(request);
  const { submittedBy, dryRun, atomic, onProgress } = request;
  return {
    catalogue,
    catalogues,
    departments,
    sender,
    mapping,
    source,
    submittedBy,
    dryRun,
    atomic,
    onProgress,
  };
}

function mappingOf({ mapping, mappingFile }: Request, catalogue: Catalogue): Mapping | undefined {
  if (mappingFile !== undefined) return mappingInFile(mappingFile, catalogue);
  return mapping === undefined ? undefined : mappingNamed(mapping, catalogue);
}
