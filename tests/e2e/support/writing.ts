import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** What the author of these tests went through. The last word stands nowhere in the demo. */
export const WRITE_UP = {
  title: 'Label printers that drifted from ward to ward',
  challenge: 'Six hundred label printers moved with their carts, and specimens were relabelled.',
  tried: 'Glued a note with the queue name on every printer.',
  failed: 'The notes were gone within a month.',
  solution: 'Each printer now reports its dock, and the queue follows the dock.',
  // The long word must not widen a page beyond a phone.
  outcome:
    'Hardly any label comes out on the wrong ward. The list lies in label_queue_by_ward_and_shift_after_docking_with_fallbacks.',
  measure: { name: 'Wrong labels a week', before: '1,200', after: '35', unit: 'labels' },
  lesson: 'Walk a night shift before you draw the queue map.',
  phrase: 'labels print on the wrong floor',
  word: 'quayside',
} as const;

/** Answers every question that is needed, and most that are not. */
export async function fillWriteUp(page: Page): Promise<void> {
  const fill = (name: string, text: string) =>
    page.getByRole('textbox', { name, exact: true }).fill(text);
  await fill('Title', WRITE_UP.title);
  await fill('The challenge', WRITE_UP.challenge);
  await fill('What you tried', WRITE_UP.tried);
  await fill('Why it failed', WRITE_UP.failed);
  await fill('What you did in the end', WRITE_UP.solution);
  await fill('The outcome', WRITE_UP.outcome);
  await page.getByRole('radio', { name: 'Solved', exact: true }).check();
  await fill('What was counted', WRITE_UP.measure.name);
  await fill('Before', WRITE_UP.measure.before);
  await fill('After', WRITE_UP.measure.after);
  // It offers units, which makes it a combobox.
  await page.getByRole('combobox', { name: 'Unit', exact: true }).fill(WRITE_UP.measure.unit);
  await fill('Lesson 1', WRITE_UP.lesson);
  await page.getByRole('radio', { name: 'Weeks' }).check();
  await choose(page, 'Domains', 'Nursing documentation & flowsheets');
  await choose(page, 'Vendors', 'Zebra');
  await fill('Phrase 1', WRITE_UP.phrase);
}

/** Types a name and takes what is offered. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page.getByRole('listbox').getByRole('option', { name }).first().click();
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** Goes from the questions to what members will see. */
export async function preview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at it as members will' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is what members will see');
}

/** Submits what is in the preview; the twelve words that open its mailbox. */
export async function submit(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Keep these twelve words');
  const words = page.getByRole('main').getByRole('list').getByRole('listitem');
  await expect(words).toHaveCount(12);
  return words.allTextContents();
}

/** Says that the words are kept, which leads to the mailbox. */
export async function keepWords(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /I have kept these twelve words/ }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mailbox');
}

/** Opens the mailbox by the words, in any browser. */
export async function openMailbox(page: Page, words: readonly string[]): Promise<void> {
  await page.goto('/mailbox');
  await page.getByLabel('Your twelve words').fill(words.join(' '));
  await page.getByRole('button', { name: 'Open the mailbox' }).click();
  await expect(page.getByRole('button', { name: 'Close the mailbox' })).toBeVisible();
}
