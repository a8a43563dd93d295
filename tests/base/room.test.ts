import { expect, test } from '@jest/globals';
import { leaveRoom, lend, roomFor, takeRoom } from '../../src/base/room.ts';

test('what is left twice is lent to one other alone', () => {
  const room = takeRoom();
  const { bytes, leave } = lend(room.subarray(0, 3), room);
  expect(bytes).toHaveLength(3);
  leave();
  leave();
  expect(takeRoom()).toBe(room);
  expect(takeRoom()).not.toBe(room);
});

test('a larger room has what was in the smaller, which is given back', () => {
  const room = takeRoom();
  room.write('before');
  const larger = roomFor(room.length + 1, room, 6);
  expect(larger.length).toBeGreaterThan(room.length);
  expect(larger.toString('utf8', 0, 6)).toBe('before');
  expect(takeRoom()).toBe(room);
  expect(roomFor(6, larger, 6)).toBe(larger);
});

test('no more is kept than a process uses', () => {
  const rooms = Array.from({ length: 40 }, takeRoom);
  rooms.forEach(leaveRoom);
  const again = new Set(Array.from({ length: 40 }, takeRoom));
  expect(rooms.filter((room) => again.has(room))).toHaveLength(32);
});
