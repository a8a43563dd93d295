import { dictionary } from '../dictionary/dictionary.ts';
import { shipped } from '../shipped.ts';

/** Writes docs/catalogues.generated.md (codegen.yml). */
export const plugin = (): string => dictionary(shipped().catalogues);
