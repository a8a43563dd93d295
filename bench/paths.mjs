import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's own directory, the harness's, and the one where it keeps its data between runs. */
export const root = fileURLToPath(new URL('..', import.meta.url));
export const bench = fileURLToPath(new URL('.', import.meta.url));
export const kept = process.env.MULU_BENCH_DATA ?? join(bench, '.data');

/** The Prisma client of the peers, which belongs to the code and not to the data. */
export const prismaClient = join(bench, '.data', 'prisma-client');

/** A module of the built product. */
export const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
