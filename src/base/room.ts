// Memory that is used again: V8's collector runs the more often the more of it is given to buffers.
const usual = 64 * 1024;
const [mostSpare, largestSpare] = [32, 1024 * 1024];
const spare: Buffer[] = [];

/** Room for bytes; it holds what somebody left there. */
export const takeRoom = (): Buffer => spare.pop() ?? Buffer.allocUnsafeSlow(usual);

/** Gives room back that nobody reads or writes any more. */
export function leaveRoom(room: Buffer): void {
  if (room.length <= largestSpare && spare.length < mostSpare) spare.push(room);
}

/** The room, or where it is too small for so many bytes a larger one with the first `used` of them in it. */
export function roomFor(needed: number, room: Buffer, used: number): Buffer {
  if (needed <= room.length) return room;
  const larger = Buffer.allocUnsafeSlow(Math.max(needed, room.length * 2));
  room.copy(larger, 0, 0, used);
  leaveRoom(room);
  return larger;
}

/** Bytes that lie where others are written once they are left. */
export interface Lent {
  readonly bytes: Buffer;
  /** To be called when nobody reads the bytes any more; where it is not, they are the reader's for good. */
  readonly leave: () => void;
}

/** Lends a part of a room, which is given back once, however often it is left: else it would be two others' at once. */
export function lend(bytes: Buffer, room: Buffer): Lent {
  let isLent = true;
  const leave = () => {
    if (isLent) leaveRoom(room);
    isLent = false;
  };
  return { bytes, leave };
}

/** For several who read what was lent: once all of them have left, it is. */
export function sharedBy(readers: number, leave: () => void): readonly Lent['leave'][] {
  let reading = readers;
  return Array.from({ length: readers }, () => {
    let reads = true;
    return () => {
      if (reads) reading -= 1;
      if (reads && reading === 0) leave();
      reads = false;
    };
  });
}
