import { tsImport } from 'tsx/esm/api';

/** Jest loads this file untransformed: what it starts is TypeScript. */
export default async function setUp() {
  const { startTestServer } = await tsImport('./test-server.ts', import.meta.url);
  globalThis.testServer = await startTestServer();
  Object.assign(process.env, globalThis.testServer.environment);
}
