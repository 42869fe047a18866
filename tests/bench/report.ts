/** Ratios first, for they travel from machine to machine; what they were made from beside them. */
export function section(title: string): void {
  console.log(`\n${title}`);
}

/** One figure, its unit included, under a name. */
export function line(name: string, ratio: string, figure: string): void {
  console.log(`  ${name.padEnd(46)} ${ratio.padStart(8)}  ${figure}`);
}

/** How many times as much as something else. */
export function times(value: number, base: number): string {
  return `${(value / base).toFixed(2)} x`;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
