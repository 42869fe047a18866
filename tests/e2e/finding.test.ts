import type { Page } from '@playwright/test';
import { describe, it } from 'vitest';
import { expect } from './support/expect.ts';
import { isAnswered, results, search, searchBox } from './support/searching.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const status = (page: Page) =>
  page.getByRole('region', { name: 'Results', exact: true }).getByRole('status').last();

describe('what is suggested while one types', () => {
  it('offers the vendor whose product was named, and takes it by keyboard', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/');

    await searchBox(page).pressSequentially('cern');
    const vendor = list(page).getByRole('group', { name: 'Terms' }).getByText('Oracle Health');
    await expect(vendor).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(list(page).getByRole('option', { selected: true })).toContainText('Cerner');
    await expect(searchBox(page)).toBeFocused();
    await page.keyboard.press('Enter');

    await isAnswered(page, 'Oracle Health');
    await expect(list(page)).toBeHidden();
    await expect(searchBox(page)).toHaveValue('Oracle Health');
  });

  it('opens a write-up straight away, and Back returns to what was typed', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/');

    await searchBox(page).pressSequentially('downti');
    const first = list(page).getByRole('group', { name: 'Write-ups' }).getByRole('option').first();
    await first.click();

    await expect(heading(page)).not.toHaveText('What hurts?');
    await page.goBack();
    await expect(searchBox(page)).toHaveValue('downti');
  });

  it('closes on Escape and keeps the text, which a second Escape clears', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/');
    await searchBox(page).pressSequentially('cern');
    await expect(list(page)).toBeVisible();

    await page.keyboard.press('Escape');
    await expect(list(page)).toBeHidden();
    await expect(searchBox(page)).toHaveValue('cern');
    await page.keyboard.press('Escape');

    await expect(searchBox(page)).toHaveValue('');
  });

  it('makes way for the results when one scrolls to them', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/');
    await searchBox(page).pressSequentially('cern');
    await expect(list(page)).toBeVisible();

    await results(page).last().hover();
    await page.mouse.wheel(0, 300);

    await expect(list(page)).toBeHidden();
  });
});

describe('recent searches', () => {
  it('are offered in this browser, removed one by one, and cleared', async () => {
    const { page } = await stage.visitor('member');
    for (const words of ['pagers', 'downtime', 'nurse call']) {
      await search(page, words);
      await page.keyboard.press('Enter');
      await expect(results(page).first()).toBeFocused();
    }

    await page.goto('/#');
    await page.reload();
    await searchBox(page).click();
    const texts = list(page).getByRole('option');
    await expect(texts).toHaveText(['nurse call', 'downtime', 'pagers']);
    await page.getByRole('button', { name: 'Remove “downtime” from the recent searches' }).click();
    await expect(texts).toHaveText(['nurse call', 'pagers']);
    await page.getByRole('button', { name: 'Clear recent searches' }).click();

    await expect(texts).toHaveCount(0);
    await page.reload();
    await searchBox(page).click();
    await expect(page.getByText('Your recent searches will stand here.')).toBeVisible();
  });

  it('are gone after signing out', async () => {
    // Nobody else in this file is a reviewer, whose sign-in ends here.
    const { page } = await stage.visitor('reviewer');
    const kept = () => page.evaluate(() => localStorage.getItem('kindling-recent-searches'));
    await search(page, 'pagers');
    await page.keyboard.press('Enter');
    await expect.poll(kept).toContain('pagers');

    await page.getByRole('button', { name: 'Sign out' }).click();

    await expect(heading(page)).toHaveText('Sign in');
    expect(await kept()).toBeNull();
  });

  it('are not kept on a device that is told not to', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/');
    await searchBox(page).click();
    await page.getByLabel('Do not keep searches on this device').check();

    await search(page, 'pagers');
    await page.keyboard.press('Enter');
    await expect(results(page).first()).toBeFocused();
    await page.goto('/#');
    await page.reload();
    await searchBox(page).click();

    await expect(page.getByText('Searches are not kept on this device.')).toBeVisible();
    await expect(page.getByLabel('Do not keep searches on this device')).toBeChecked();
  });
});

describe('a correction', () => {
  it('is taken back and made again, and Back undoes each', async () => {
    const { page } = await stage.visitor('member');
    await search(page, 'ransomwear tabeltop');
    await expect(page.getByText('these are for tabletop')).toBeVisible();

    await page.getByRole('button', { name: /^Search for .*“tabeltop” instead$/ }).click();
    const again = page.getByRole('button', { name: 'Correct them again' });
    await expect(again).toBeFocused();
    await expect(status(page)).toHaveText('No write-up fits');
    await again.click();
    await expect(results(page).first()).toContainText('Ransomware tabletop');
    await page.goBack();

    await expect(again).toBeVisible();
    await expect(status(page)).toHaveText('No write-up fits');
  });
});

describe('a long question', () => {
  it('is taken from the clipboard as one line, and answered', async () => {
    const { page } = await stage.visitor('member');
    const context = page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/');
    const paragraph = `${'Our hypervisor supplier was bought.\nThe virtualization renewal tripled.\n\n'.repeat(20)}`;

    await page.evaluate((text) => navigator.clipboard.writeText(text), paragraph);
    await searchBox(page).press('ControlOrMeta+v');

    await expect(searchBox(page)).toHaveValue(/bought\. The virtualization renewal tripled\. +Our/);
    await expect(results(page).first()).toContainText('virtualization renewal');
  });
});

describe('similar write-ups', () => {
  it('stand beside a write-up and lead on, and the way back leads to the results', async () => {
    const { page } = await stage.visitor('member');
    await search(page, 'vmware licence tripled');
    await results(page).first().click();
    const similar = page.getByRole('heading', { name: 'Peers on something close' }).locator('..');
    const next = similar.getByRole('link').first();
    const title = (await next.textContent()) ?? '';

    await next.click();
    await expect(heading(page)).toHaveText(title);
    await expect(heading(page)).toBeFocused();
    await page.getByRole('link', { name: 'Back to the results' }).click();

    await isAnswered(page, 'vmware licence tripled');
  });
});

describe('browsing', () => {
  it('leads from a cell of the picture to as many results as it says', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/');
    await page.getByRole('link', { name: 'Browse', exact: true }).click();
    await page.getByRole('link', { name: 'As a picture' }).click();
    const cell = page.getByRole('grid').getByRole('link', { name: /^EHR optimization, Epic: / });
    const count = /\d+/.exec((await cell.textContent()) ?? '')?.[0];

    await cell.focus();
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(/\/#domain=.+&vendor=epic$/);
    await expect(status(page)).toHaveText(`${count} write-ups fit`);
    await expect(page.getByRole('checkbox', { name: /^Epic/ })).toBeChecked();
  });

  it('is one stop for the keyboard, walked with the arrows', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/browse#picture');
    const grid = page.getByRole('grid');
    const first = grid.getByRole('button').first();
    await first.focus();

    await page.keyboard.press('Enter');
    await expect(first).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');

    expect(await grid.evaluate((table) => table.contains(document.activeElement))).toBe(false);
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  });

  it('finds a vendor by a product and leads to its write-ups', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/browse');

    await page.getByLabel('Find a vendor or product').fill('cerner');
    await page.getByRole('link', { name: 'Oracle Health', exact: true }).click();

    await expect(page).toHaveURL(/\/#vendor=oracle-health$/);
    await expect(status(page)).toHaveText(/\d+ write-ups? fits?/);
  });
});

describe('on a phone', () => {
  it('keeps an opened filter in its place, and frames a result beside its letters', async () => {
    const { page } = await stage.visitor('member');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    const domain = page.locator('summary').filter({ hasText: 'Domain' });
    const before = await domain.boundingBox();

    await domain.click();

    await expect(page.getByRole('checkbox', { name: /^Cybersecurity/ })).toBeVisible();
    expect(await domain.boundingBox()).toEqual(before);
    const title = results(page).first();
    const row = page.locator('.row').first();
    const [frame, letters] = [await row.boundingBox(), await title.boundingBox()];
    expect((letters?.x ?? 0) - (frame?.x ?? 0)).toBeGreaterThanOrEqual(8);
  });
});
