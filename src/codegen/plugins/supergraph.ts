import { shipped } from '../shipped.ts';

/** Writes schema/supergraph.generated.graphql, for whoever runs a router of his own (codegen.yml). */
export const plugin = (): string =>
  `# Written by \`npm run generate\` from schema/. Do not edit.\n${shipped().composed.supergraphSdl.trim()}\n`;
