/** What each workload asks, in a few words. */
export const workloads = {
  W1: 'an enterprise by its credit code, 10 fields',
  W2: 'an enterprise with its last 10 penalties, 10 licences, listings, and the departments that decided (five catalogues)',
  W3: 'a page of 50 penalties of one department in one period, 10 fields',
  W4: 'page 10,000 of the same',
  W5: '1,000 enterprises by their credit codes',
  W6: 'a search for 食品 (and 19 other trades) in one city',
  W7: 'all penalties from the feed, 1,000 a page, to the end',
  W8: 'all penalties as one CSV file',
  W9: 'a file of 100,000 penalties, then the same file again',
  W10: 'W2 as anonymous, with a grant, and without rules',
  W11: 'W1 and W3 repeated, while 50 records a second are published',
  W12: 'from `npm start` to the first answer, and memory at rest',
  growth: 'W3 and W4 as the table grows',
};
