import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** The link in the newest mail to an address, from the outbox of a development machine. */
export async function mailedLink(page: Page, to: string): Promise<string> {
  await page.goto('/dev/outbox');
  const mail = page.getByRole('article').filter({ hasText: to }).first();
  await expect(mail).toBeVisible();
  return (await mail.getByRole('link').getAttribute('href')) ?? '';
}
