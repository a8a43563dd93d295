/**
 * Reads answers from the pieces that a connection brings, one after the other, and tells of each whether its status is
 * 200 and its body begins with `{"data"`. Knows of HTTP/1.1 what the servers of the bench use: lengths and chunks.
 */
export function answerReader(tell) {
  let [head, start, left, isChunked] = ['', '', -1, false];
  const finish = () => {
    const isGood = head.startsWith('HTTP/1.1 200') && start === good;
    [head, start, left, isChunked] = ['', '', -1, false];
    tell(isGood);
  };
  const take = (piece) => {
    if (start.length < good.length)
      start += piece.toString('latin1', 0, good.length - start.length);
  };
  const readHead = (piece) => {
    const before = head.length;
    // Of a piece that brings most of the body, too, no more is made a text than the head.
    const stop = piece.indexOf(headEnd);
    head += piece.toString('latin1', 0, stop < 0 ? piece.length : stop + headEnd.length);
    const at = head.indexOf(headEnd);
    if (at < 0) return undefined;
    head = head.slice(0, at);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head);
    isChunked = length === null;
    left = isChunked ? 0 : Number(length[1]);
    return piece.subarray(at + headEnd.length - before);
  };
  const readChunked = chunkReader(take, finish);
  return (piece) => {
    const body = left < 0 ? readHead(piece) : piece;
    if (body === undefined) return;
    if (isChunked) return readChunked(body);
    take(body);
    left -= body.length;
    if (left === 0) finish();
  };
}

const good = '{"data"';
const headEnd = '\r\n\r\n';

/** Reads a body of chunks: each behind a line with its length in hexadecimal, the last of length 0. */
function chunkReader(take, finish) {
  let [line, left, isLast] = ['', 0, false];
  const readLine = () => {
    const length = line.trim();
    line = '';
    if (length !== '') [left, isLast] = [parseInt(length, 16), /^0+$/.test(length)];
    else if (isLast) {
      isLast = false;
      finish();
    }
  };
  return (body) => {
    for (let at = 0; at < body.length;) {
      const stop = left > 0 ? at + left : body.indexOf('\n', at) + 1 || body.length;
      const piece = body.subarray(at, stop);
      at += piece.length;
      if (left > 0) {
        left -= piece.length;
        take(piece);
      } else {
        line += piece.toString('latin1');
        if (line.endsWith('\n')) readLine();
      }
    }
  };
}
