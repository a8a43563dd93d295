/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A ratio of two servers measured in the same rounds: of the medians, and the least and greatest of any round. */
export function ratio(ours, theirs) {
  const each = ours.map((one, i) => one / theirs[i]);
  return {
    median: median(ours) / median(theirs),
    least: Math.min(...each),
    most: Math.max(...each),
  };
}
