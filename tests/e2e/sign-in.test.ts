import { describe, it } from 'vitest';
import { expect } from './support/expect.ts';
import { mailedLink } from './support/mail.ts';
import { searchBox } from './support/searching.ts';
import { setStage } from './support/stage.ts';

const COLLEAGUE = { name: 'Robin Oakapple', email: 'robin.oakapple@hospital.example' };

const stage = setStage();

describe('signing in', () => {
  it('is asked of a stranger, whatever the address', async () => {
    const { page } = await stage.visitor('stranger');

    await page.goto('/#q=secret');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await expect(page).toHaveURL(/\/sign-in$/);
  });

  it('works for an invited colleague by the link in the mail', async () => {
    const administrator = await stage.visitor('administrator');
    await administrator.page.goto('/admin/members');
    await administrator.page.getByLabel('Name').fill(COLLEAGUE.name);
    await administrator.page.getByLabel('E-mail').fill(COLLEAGUE.email);
    await administrator.page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(administrator.page.getByText(COLLEAGUE.email).first()).toBeVisible();
    const { page } = await stage.visitor('stranger');

    await page.goto(await mailedLink(page, COLLEAGUE.email, 'You are invited'));
    await page.getByRole('button', { name: 'Join and sign in' }).click();

    await expect(searchBox(page)).toBeVisible();
  });

  it('works by e-mail, lasts until signing out, and leaves nothing to read', async () => {
    const { page } = await stage.visitor('stranger');
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(COLLEAGUE.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText('a link is on its way')).toBeVisible();

    await page.goto(await mailedLink(page, COLLEAGUE.email, 'Your sign-in link'));
    await expect(page).toHaveURL(/\/sign-in\/verify$/);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(searchBox(page)).toBeVisible();
    await page.reload();
    await expect(searchBox(page)).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.goto('/');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });

  it('says the same to an address that nobody knows, and sends nothing', async () => {
    const { page } = await stage.visitor('stranger');
    await page.goto('/sign-in');

    await page.getByLabel('E-mail address').fill('nobody@hospital.example');
    await page.getByRole('button', { name: 'Send the link' }).click();

    await expect(page.getByText('a link is on its way')).toBeVisible();
    await page.goto('/dev/outbox');
    await expect(page.getByText('nobody@hospital.example')).toBeHidden();
  });

  it('tells kindly that a link has been used, and how to get another', async () => {
    const used = stage.kindling.link('member');
    await stage.visitor('member');
    const stranger = await stage.visitor('stranger');
    const { page } = stranger;
    stranger.expectTrouble(/status of 4\d\d.*\/auth\/verify/);

    await page.goto(used);
    await page.getByRole('button', { name: 'Sign in' }).click();

    await expect(page.getByRole('alert')).toContainText('used');
    await expect(page.getByRole('link', { name: 'Ask for a new one' })).toBeVisible();
  });

  it('is not spent by a mail scanner that opens the link', async () => {
    const { page } = await stage.visitor('stranger');
    const link = stage.kindling.link('reviewer');
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();

    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();

    await expect(page.getByRole('link', { name: 'Review', exact: true })).toBeVisible();
  });
});
