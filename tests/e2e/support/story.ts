import { beforeEach } from 'vitest';

/** The tests of this block tell one story: after a step that failed the rest is skipped. */
export function tellInOrder(): void {
  let broken = false;
  beforeEach(({ skip, onTestFailed }) => {
    skip(broken, 'an earlier step failed');
    onTestFailed(() => {
      broken = true;
    });
  });
}
