/** Where a bar begins and how long it is, in hundredths of the picture. */
export interface Bar {
  readonly start: number;
  readonly length: number;
}

/** Both bars on one scale that holds zero, so that their lengths compare honestly. */
export function barsOf(before: number, after: number): { before: Bar; after: Bar } {
  const low = Math.min(0, before, after);
  const span = Math.max(0, before, after) - low || 1;
  const bar = (value: number): Bar => ({
    start: ((Math.min(0, value) - low) / span) * 100,
    length: (Math.abs(value) / span) * 100,
  });
  return { before: bar(before), after: bar(after) };
}
