/**
 * One after the other: whoever changes what a catalogue holds or publishes (a file being applied, a
 * review, a withdrawal) waits for this lock, which ingest takes too, until the other has committed.
 */
export async function lockCatalogue(client, code) {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`ingest ${code}`]);
}
