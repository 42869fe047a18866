import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/**
 * The link in the newest mail of a subject to an address, from the outbox of a development
 * machine. A mail leaves after the answer, so it is waited for.
 */
export async function mailedLink(page: Page, to: string, subject: string): Promise<string> {
  const mails = page.getByRole('article').filter({ hasText: to });
  const mail = mails.filter({ hasText: subject }).first();
  await expect(async () => {
    await page.goto('/dev/outbox');
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await mail.getByRole('link').getAttribute('href')) ?? '';
}
