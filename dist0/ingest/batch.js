/** Records a batch: who sent what, and what was found; its content is hashed when its rows are written. */
export async function recordBatch(client, batch, { comparison, findings }) {
    await client.query(`insert into batches (id, catalogue, department, submitted_by, file_name, format, mapping, state, submitted_at,
       rows_read, created, corrected, same, rejected, warnings, issues, content_hash)
     values ($1, $2, $3, $4, $5, $6, $7, 'SUBMITTED', $8, $9, $10, $11, $12, $13, $14, $15, '')`, [
        batch.id,
        batch.catalogue,
        batch.department,
        batch.submittedBy,
        batch.fileName,
        batch.format,
        batch.mapping ?? null,
        batch.at,
        findings.rows,
        comparison.created,
        comparison.corrected,
        comparison.same,
        findings.rejected.size,
        findings.warnings,
        JSON.stringify(findings.issues),
    ]);
}
