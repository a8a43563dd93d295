import { afterAll, expect } from '@jest/globals';
import { takeFound, tellFound } from './found.ts';
import { watchForCanaries } from './watch.ts';

watchForCanaries(tellFound);
takeFound();

afterAll(() => {
  expect(takeFound()).toEqual([]);
});
