const mostInBatch = 256;

/** Rows that come one by one, some at a time: what follows them takes one turn for each batch. */
export async function* inBatches<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < mostInBatch) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
