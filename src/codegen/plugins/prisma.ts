import { prismaModels } from '../prisma-models.ts';
import { shipped } from '../shipped.ts';

/** Writes prisma/catalogues.generated.prisma (codegen.yml). */
export const plugin = (): string => prismaModels(shipped().catalogues);
