import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expect } from './support/expect.ts';
import { isAnswered, results, search, searchBox } from './support/searching.ts';
import { setStage } from './support/stage.ts';

const RENEWAL = 'Responding to a tripled virtualization renewal';

const stage = setStage();

describe('a member who searches', () => {
  it('finds the renewal first, with the words that fit marked', async () => {
    const { page } = await stage.visitor('member');

    await search(page, 'vmware licence tripled');

    await expect(results(page).first()).toHaveText(RENEWAL);
    await expect(results(page).first().locator('mark')).toHaveText('tripled');
    await expect(page).toHaveTitle('Search · Kindling');
  });

  it('finds what was meant in spite of typing mistakes', async () => {
    const { page } = await stage.visitor('member');

    await search(page, 'ransomwear tabeltop');

    await expect(results(page).first()).toContainText('Ransomware tabletop');
    await expect(page.getByText('these are for tabletop')).toBeVisible();
  });

  it('narrows by a facet to as many as it counted, and widens again', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/');
    const status = page.getByRole('region', { name: 'Results', exact: true }).getByRole('status');
    const cyber = page.getByRole('group', { name: 'Domain' }).getByLabel(/^Cybersecurity \d+$/);
    const count = /\d+/.exec((await cyber.locator('..').textContent()) ?? '')?.[0];

    await cyber.check();

    await expect(status).toHaveText(`${count} write-ups fit`);
    await expect(page.getByLabel(/^EHR optimization \d+$/)).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(status).toHaveText('Newest write-ups');
    await expect(cyber).not.toBeChecked();
  });

  it('reads a write-up and comes back to the same words and the same place', async () => {
    const { page } = await stage.visitor('member');
    await search(page, 'epic');
    const chosen = results(page).nth(9);
    const title = (await chosen.textContent()) ?? '';
    await chosen.scrollIntoViewIfNeeded();
    const place = () => page.evaluate(() => window.scrollY);
    const before = await place();

    await chosen.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.goBack();

    await expect(searchBox(page)).toHaveValue('epic');
    await expect(results(page).nth(9)).toBeFocused();
    expect(before).toBeGreaterThan(0);
    await expect.poll(place).toBe(before);
  });

  it('keeps the words in the fragment, and so out of every address that a server sees', async () => {
    const { page, asked } = await stage.visitor('member');

    await search(page, 'tripled');
    await results(page).filter({ hasText: RENEWAL }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(RENEWAL);
    await page.goBack();

    await expect(page).toHaveURL(/\/#q=tripled$/);
    expect(asked.filter(({ url }) => new URL(url).search !== '')).toEqual([]);
    expect(asked.filter(({ url }) => /tripled/.test(url.replace(/#.*/, '')))).toEqual([]);
  });

  it('is told what to try when nothing fits', async () => {
    const { page } = await stage.visitor('member');

    await search(page, 'zzqxv');

    await expect(page.getByText('No write-up fits')).toBeVisible();
    await expect(page.getByText('Try the words a colleague would use')).toBeVisible();
  });
});

describe('the keyboard alone', () => {
  it('searches, walks the results, opens one and comes back', async () => {
    const { page } = await stage.visitor('member');
    const { keyboard } = page;
    await page.goto('/compose');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    await keyboard.press('/');
    await expect(searchBox(page)).toBeFocused();
    await keyboard.type('epic');
    await isAnswered(page, 'epic');
    await expect(page.getByRole('listbox')).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.press('ArrowDown');
    await expect(results(page).nth(0)).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(results(page).nth(0)).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(searchBox(page)).toBeFocused();
    await keyboard.press('Enter');
    await expect(results(page).nth(0)).toBeFocused();
    const title = (await results(page).nth(0).textContent()) ?? '';
    await keyboard.press('Enter');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await keyboard.press('Shift+Tab');
    await expect(page.getByRole('link', { name: 'Back to the results' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(results(page).nth(0)).toBeFocused();
    await keyboard.press('/');
    await expect(searchBox(page)).toBeFocused();
  });

  it('shows its keys on a question mark and gives the focus back', async () => {
    const { page } = await stage.visitor('member');
    await search(page, 'epic');
    await page.keyboard.press('Enter');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');

    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(results(page).first()).toBeFocused();
  });

  it('can type a slash and a question mark in the box', async () => {
    const { page } = await stage.visitor('member');

    await search(page, 'why/how?');

    await expect(searchBox(page)).toHaveValue('why/how?');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  it('skips to the content, first of all', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/mailbox');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');

    await expect(page.getByRole('main')).toBeFocused();
  });

  it('does not lose the search by skipping to the content', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/#q=epic');
    await expect(results(page).first()).toBeVisible();

    await page.getByRole('link', { name: 'Skip to content' }).press('Enter');

    await expect(page.getByRole('main')).toBeFocused();
    await expect(page).toHaveURL(/#q=epic$/);
  });
});

describe('an integrator', () => {
  it('gets an answer to the first query of the README with the printed key', async () => {
    const { origin, key } = stage.kindling;
    const body = /-d '(\{"query".*\})'/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';

    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body,
    });

    expect(await response.json()).toMatchObject({
      data: { search: { total: { value: 1 }, edges: [{ node: { title: RENEWAL } }, {}, {}] } },
    });
  });

  it('is refused without a key, in words', async () => {
    const response = await fetch(`${stage.kindling.origin}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ writeUps(first: 1) { totalCount } }' }),
    });

    const { data, errors } = await response.json();

    expect(data ?? null).toBeNull();
    expect(errors[0].message).toMatch(/sign/i);
  });
});
