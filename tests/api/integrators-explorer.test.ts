import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createApiKey } from '../../api/auth/api-key.ts';
import { launchBrowser } from '../e2e/support/visitor.ts';
import { openServer, type TestServer } from '../support/server.ts';

/** Altair is three megabytes of script. */
vi.setConfig({ testTimeout: 120_000 });

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([openServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Altair finds out whether it may make scripts from text; it may not, and does without. */
const EXPECTED = /script-src.*was not explicitly set|'unsafe-eval'/;

/** The explorer in a browser of its own, and all that it asked of others or was refused. */
async function open(cookie?: string): Promise<{ page: Page; strange: string[] }> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  if (cookie) {
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, domain: '127.0.0.1', path: '/graphql' }]);
  }
  const page = await context.newPage();
  const strange: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.origin) && !url.startsWith('data:')) strange.push(url);
  });
  page.on('pageerror', (error) => void strange.push(String(error)));
  page.on('console', (message) => {
    const words = message.text();
    if (words.includes('Content Security Policy') && !EXPECTED.test(words)) strange.push(words);
  });
  await page.goto(`${server.origin}/explorer`);
  return { page, strange };
}

async function send(page: Page, window: string): Promise<void> {
  await page.getByText(window, { exact: true }).click();
  await page.getByRole('button', { name: 'Send Request' }).click();
  await page.getByText('200 OK').waitFor();
}

describe('the explorer', () => {
  test('opens for a member with five operations, and asks with the sign-in', async () => {
    const { cookie } = await server.signedIn();

    const { page, strange } = await open(cookie);
    await page.getByText(/^You ask as Member \d+\.$/).waitFor();
    await send(page, 'Budget');

    for (const name of ['Search', 'Read one', 'Page through', 'Browse domains', 'Budget'])
      expect(await page.getByText(name, { exact: true }).count()).toBeGreaterThan(0);
    const answer = (await page.locator('app-query-result').first().innerText()).replaceAll(
      '\u200b',
      '',
    );
    expect(answer).toContain('"via": "SIGN_IN"');
    expect(answer).toContain('"asked": 9');
    expect(strange).toEqual([]);
  });

  test('opens with the search, which stands first and says what to press', async () => {
    const { cookie } = await server.signedIn();

    const { page, strange } = await open(cookie);
    const tabs = page.locator('.window-switcher__item');
    await page.locator('.window-switcher__item--active', { hasText: 'Search' }).waitFor();
    await page.getByText('Press "Send Request" to ask').first().waitFor();

    expect((await tabs.allInnerTexts()).map((text) => text.split('\n')[0]).slice(0, 5)).toEqual([
      ...['Search', 'Read one', 'Page through', 'Browse domains', 'Budget'],
    ]);
    expect(await page.locator('app-query-editor').first().innerText()).toContain('query Search');
    expect(await page.getByText('Ezio').count()).toBe(0);
    expect(strange).toEqual([]);
  });

  test('reads the schema for a member, so that it can complete and document', async () => {
    const { cookie } = await server.signedIn();
    const { page, strange } = await open(cookie);
    await page.getByText('You ask as').waitFor();

    await page.getByText('Docs', { exact: true }).click();
    await page.getByText('Query', { exact: true }).last().click();
    await page.getByText('What peers have solved, for a question').first().waitFor();

    expect(strange).toEqual([]);
  });

  test('takes a key from whoever is not signed in, shows it the schema, and forgets it with the page', async () => {
    const { id: memberId } = await server.factories.aMember();
    const options = { prisma: server.app.db.prisma, clock: () => new Date() };
    const { secret } = await createApiKey(options, { memberId, name: 'k', days: 1 });
    const { page } = await open();

    await page.locator('.window-switcher__item--active', { hasText: 'Search' }).waitFor();
    await page.getByText('Budget', { exact: true }).click();
    await page.getByText('Auth', { exact: true }).click();
    await page.getByText('No auth').click();
    await page.getByText('Bearer Token', { exact: true }).click();
    await page.locator('#token').click();
    await page.keyboard.insertText(secret);
    await page.getByRole('button', { name: 'Send Request' }).click();
    await page.getByText('API_KEY').waitFor();
    await page.getByText('Docs', { exact: true }).click();
    await page.locator('app-doc-viewer').getByText('Query', { exact: true }).click();
    await page.getByText('What peers have solved, for a question').first().waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

    expect(kept).not.toContain(secret);
  });

  test('tells a stranger how to sign in, and shows no schema', async () => {
    const { page, strange } = await open();

    await page.getByText('to ask, or set a key, kd_..., under Auth').waitFor();
    const refused = page.waitForResponse((answer) => answer.status() === 401);
    await page.locator('[track-id=reload_docs]').click();
    const { errors, data } = await (await refused).json();

    expect(await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
    expect(errors[0].message).toBe('Sign in, or send a key, to read the schema.');
    expect(data).toBeUndefined();
    expect(strange).toEqual([]);
  });

  test('has a policy of its own that lets in nothing of others, no frame and no inline script', async () => {
    const { headers, status } = await server.send('/explorer/');
    const moved = await server.send('/explorer');
    const missing = await server.send('/explorer/no-such.js');

    const policy = headers.get('content-security-policy') ?? '';
    expect(status).toBe(200);
    expect(policy).toMatch(/^default-src 'self'; style-src 'self' 'unsafe-inline'/);
    expect(policy).toMatch(/frame-src 'none'.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/https?:|\*|script-src|unsafe-eval/);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/explorer/']);
    expect(missing.status).toBe(404);
  });
});
