import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';

/** The box on the first screen. */
export function searchBox(page: Page): Locator {
  return page.getByRole('combobox', { name: 'What hurts?' });
}

/** The links to the write-ups found, best first. */
export function results(page: Page): Locator {
  return page
    .getByRole('region', { name: 'Results', exact: true })
    .getByRole('heading')
    .getByRole('link');
}

/** Opens the first screen and asks there as a person does, key by key, until it is answered. */
export async function search(page: Page, words: string): Promise<void> {
  await page.goto('/');
  await searchBox(page).pressSequentially(words);
  await isAnswered(page, words);
}

/** Waits until the results are those for the words. */
export async function isAnswered(page: Page, words: string): Promise<void> {
  const asked = ({ hash }: URL) => new URLSearchParams(hash.slice(1)).get('q') === words;
  await expect(page).toHaveURL(asked);
  const region = page.getByRole('region', { name: 'Results', exact: true });
  await expect(region).toHaveAttribute('aria-busy', 'false');
}
