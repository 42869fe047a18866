import { describe, expect, onTestFinished, test } from 'vitest';
import { hideReceipt, showReceipt } from '../../client/lib/receipt-fresh.ts';
import type { ReceiptState } from '../../client/lib/receipt-store.ts';
import ReceiptPage from '../../client/pages/receipt/ReceiptPage.tsx';
import { openPage } from './support/page.tsx';

describe('the page of the twelve words', () => {
  test('says of a write-up that has arrived what comes next, and that no mail does', () => {
    const page = open('FRESH', true);

    expect(page.querySelector('h1')?.textContent).toBe('It has arrived. Keep these twelve words');
    expect(page.textContent).toContain('A reviewer reads it');
    expect(page.textContent).toContain('No mail comes');
    expect(page.textContent).toContain('published together with others');
  });

  test('says that this browser keeps the words too, unless it is told not to', () => {
    const page = open('FRESH', true);

    expect(page.textContent).toContain(
      'Unless you tick the next box, this browser also keeps the words',
    );
    expect(page.textContent).toContain('as receipt 4');
  });

  test('promises nothing where this browser keeps nothing', () => {
    const page = open('FRESH', false);

    expect(page.textContent).not.toContain('this browser also keeps the words');
    expect(page.textContent).toContain('the only ones');
  });

  test('says nothing of an arrival when the words are merely shown again', () => {
    const page = open('KEPT', true);

    expect(page.querySelector('h1')?.textContent).toBe('Your twelve words');
    expect(page.textContent).not.toContain('What comes next');
  });
});

function open(state: ReceiptState, storedOnDevice: boolean): HTMLElement {
  const receipt = { hash: 'h', receipt: '0'.repeat(32), state, day: '2026-11-23', number: 4 };
  showReceipt({ receipt, storedOnDevice, kind: state === 'FRESH' ? 'ACCEPTED' : 'AGAIN' });
  onTestFinished(hideReceipt);
  return openPage('/receipt', [{ path: '/receipt', component: ReceiptPage }]);
}
