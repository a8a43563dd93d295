/** Drops every database that the run has made, and the server with them where it is ours. */
export default async function tearDown() {
  await globalThis.testServer?.stop();
}
