import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from '../../api/cli/progress.ts';

describe('the progress of a long command', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('rewrites one line on a terminal, and takes it away at the end', () => {
    expect(written(true, [1, 2, 100, 200])).toBe(
      '\r\u001b[K0 % of 200 write-ups\r\u001b[K1 % of 200 write-ups' +
        '\r\u001b[K50 % of 200 write-ups\r\u001b[K100 % of 200 write-ups\r\u001b[K',
    );
  });

  it('writes a line every three seconds elsewhere', () => {
    expect(written(false, [1, 2, 3, 4, 5, 6, 7])).toBe('3 of 200 write-ups\n6 of 200 write-ups\n');
  });

  it('writes nothing for what is done at once, unless on a terminal', () => {
    expect(written(false, [])).toBe('');
  });

  /** What is written when a second passes before each step. */
  function written(isTTY: boolean, steps: readonly number[]): string {
    const output = new PassThrough();
    const progress = createProgress(200, 'write-ups', Object.assign(output, { isTTY }));
    for (const done of steps) {
      vi.advanceTimersByTime(1_000);
      progress.at(done);
    }
    progress.end();
    return String(output.read() ?? '');
  }
});
