import { executeCodegen, loadContext } from '@graphql-codegen/cli';

/** A file that codegen.yml names, with what belongs in it. */
export interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

/** Makes every file that codegen.yml names, and writes none. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const context = await loadContext();
  context.updateConfig({ silent: true });
  const { result, error } = await executeCodegen(context);
  if (error) throw error;
  return result.map(({ filename, content }) => ({ filename, content }));
}
