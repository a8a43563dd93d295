import { loadCatalogues } from '../../catalogue/load.ts';
import { prismaModels } from '../prisma-models.ts';

/** Writes prisma/catalogues.generated.prisma (codegen.yml). */
export const plugin = (): string => prismaModels(loadCatalogues('schema'));
