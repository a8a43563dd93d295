/** What the canary is, and where it is looked for. */
export function section(): Promise<string> {
  return Promise.resolve(`## Canary

Every hidden value of the two exchanges says in itself whose it is: \`CNRY-<type>-<field>-<owner>-<state>-<random>\`, amounts and numbers begin with 8642 or 8643. Everything that their servers emit in the tests above and in the property run is read by one recorder (\`tests/leaks/support/recorder.ts\`): bodies, headers, names of files, exports in every format (unpacked), NDJSON, server-sent events, webhooks as received, pages, receipts, error texts, \`/metrics\` and the log. A value that its reader may not have, by a second and plain statement of the rights (\`tests/leaks/support/readers.ts\`), fails the run. \`tests/leaks/canary.test.ts\` plants emissions and shows that they are found.

In every other test, too, a closed text of which the test says nothing, and any text of a record that is not public, is a canary (\`tests/support/records.ts\`). \`tests/support/canary-watch\` runs with every test file and in every server that a test starts as a process of its own: it reads what is answered to everybody (headers and bodies, unpacked where they are packed), webhooks as received and what the process prints, and fails the file where a canary is found that the caller did not send himself. Two places say what holders of credentials may have: an owner his own (\`tests/graph/gateway-doors.test.ts\`), and the exchanges above, where the recorder judges. \`tests/canary-watch.test.ts\` shows that it finds them.`);
}
