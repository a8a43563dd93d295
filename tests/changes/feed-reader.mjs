// A follower of the feed in a process of its own: node feed-reader.mjs <url> <file> <until>
// Keeps each page, its ids and its cursor, as one line of the file, and goes on after the last whole line.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const [url, file, until] = process.argv.slice(2);
const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
let seen = lines.flatMap((line) => JSON.parse(line).ids).length;
let cursor = lines.length > 0 ? JSON.parse(lines.at(-1)).cursor : undefined;

while (seen < Number(until)) {
  const after = cursor === undefined ? '' : `&after=${cursor}`;
  const answer = await fetch(`${url}/feed?first=300&wait=5${after}`);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const page = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  cursor = page.pop().cursor;
  const ids = page.map(({ id }) => id);
  seen += ids.length;
  appendFileSync(file, `${JSON.stringify({ ids, cursor })}\n`);
}
