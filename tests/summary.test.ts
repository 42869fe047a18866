import { describe, expect, it } from 'vitest';
import { summarise } from './summary.mjs';

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const broken = { status: 'failed', assertionResults: [] };

function report(testResults: (typeof passed)[], counts = {}) {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return { ...none, ...counts, testResults };
}

describe('the tally of a test run', () => {
  it('counts what passed, failed and was left out', () => {
    const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

    const tally = summarise(report([passed, failed], counts), 1);

    expect(tally).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded', () => {
    const tally = summarise(report([passed, broken], { numPassedTests: 1 }), 1);

    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a failure that belongs to no test', () => {
    const tally = summarise(report([passed], { numPassedTests: 1 }), 1);

    expect(tally.failed).toBe(1);
  });
});
