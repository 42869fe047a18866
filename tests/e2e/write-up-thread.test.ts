import { beforeAll, describe, it } from 'vitest';
import { expect } from './support/expect.ts';
import { results, search } from './support/searching.ts';
import { setStage } from './support/stage.ts';
import { tellInOrder } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';
import {
  fillWriteUp,
  keepWords,
  openMailbox,
  preview,
  submit,
  WRITE_UP,
} from './support/writing.ts';

const WISH = 'Please say how the queue learns where the dock stands.';
const REPLY = 'The dock tells it by a beacon; I add a sentence.';
const ADDED = `A beacon in each dock tells the queue, which we call ${WRITE_UP.word}.`;

const stage = setStage();

describe('a write-up', () => {
  tellInOrder();
  let author: Visitor;
  let reviewer: Visitor;
  let administrator: Visitor;
  let words: string[];

  beforeAll(async () => {
    author = await stage.resident('member');
    reviewer = await stage.resident('reviewer');
    administrator = await stage.resident('administrator');
  });

  it('says what it still needs, field by field', async () => {
    const { page } = author;
    await page.goto('/compose');

    await page.getByLabel('Title').fill(WRITE_UP.title);
    await page.getByRole('button', { name: 'Look at it as members will' }).click();

    await expect(page.getByRole('alert')).toContainText('things to mend first');
    await page
      .getByRole('alert')
      .getByRole('button', { name: /challenge is empty/ })
      .click();
    await expect(page.getByLabel('The challenge')).toBeFocused();
  });

  it('is kept on the device while it is written, and sent nowhere', async () => {
    const { page } = author;

    await fillWriteUp(page);
    await expect(page.getByText('Saved on this device, not sent')).toBeVisible();
    await expect(page.getByText('Nothing more is needed.')).toBeVisible();
    await page.reload();

    await expect(page.getByLabel('The challenge')).toHaveValue(WRITE_UP.challenge);
    await expect(page.getByLabel('What was counted')).toHaveValue(WRITE_UP.measure.name);
    await expect(page.getByRole('radio', { name: 'Weeks' })).toBeChecked();
    await expect(page.getByRole('list', { name: 'Chosen vendors' })).toContainText('Zebra');
    expect(author.asked.filter(({ body }) => body.includes('printers'))).toEqual([]);
  });

  it('is looked at as members will see it before it is sent', async () => {
    const { page } = author;

    await preview(page);

    const main = page.getByRole('main');
    for (const text of [WRITE_UP.title, WRITE_UP.failed, WRITE_UP.lesson, WRITE_UP.measure.name])
      await expect(main).toContainText(text);
    await expect(page.getByRole('heading', { name: 'Who sees what' })).toBeVisible();
    expect(author.asked.filter(({ body }) => body.includes('printers'))).toEqual([]);
  });

  it('gives its author twelve words when it is submitted', async () => {
    words = await submit(author.page);

    expect(new Set(words.join(' ').match(/[a-z]+/g)).size).toBeGreaterThan(8);
    expect(author.page.url()).toBe(`${stage.kindling.origin}/receipt`);
    expect(author.asked.some(({ body }) => body.includes(words.join(' ')))).toBe(false);
  });

  it('does not let its author pass before the words are said to be kept', async () => {
    const { page } = author;

    await page.getByRole('link', { name: 'Search', exact: true }).click();

    await expect(page.getByRole('alert')).toContainText('say that you have kept the words');
    await expect(page.getByRole('checkbox', { name: /I have kept/ })).toBeFocused();
    await keepWords(page);
  });

  it('waits in the mailbox that the twelve words open, on any device', async () => {
    const elsewhere = await stage.visitor('member');

    await openMailbox(elsewhere.page, words);

    await expect(elsewhere.page.getByText('Waiting for a reviewer')).toBeVisible();
    await expect(elsewhere.page.getByText(WRITE_UP.title)).toBeVisible();
    expect(elsewhere.page.url()).toBe(`${stage.kindling.origin}/mailbox`);
  });

  it('opens for nobody with words that are not its own', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/mailbox');

    await page.getByLabel('Your twelve words').fill(words.toReversed().join(' '));
    await page.getByRole('button', { name: 'Open the mailbox' }).click();

    await expect(page.getByLabel('Your twelve words')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(WRITE_UP.title)).toBeHidden();
  });

  it('cannot be released below the minimum', async () => {
    const { page } = administrator;

    await page.goto('/admin/release');

    await expect(page.getByText('1 more approval is needed before a release.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Release/ })).toBeHidden();
  });

  it('is handed back by the reviewer with a message', async () => {
    const { page } = reviewer;
    await page.goto('/review');
    await page.getByRole('link', { name: WRITE_UP.title }).click();
    await expect(page.getByText(WRITE_UP.solution)).toBeVisible();

    await page.keyboard.press('c');
    const name = `Ask the author for changes? “${WRITE_UP.title}”`;
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.getByLabel('What should change')).toBeFocused();
    await page.keyboard.type(WISH);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('c');
    await expect(dialog.getByLabel('What should change')).toHaveValue(new RegExp(WISH));
    await dialog.getByRole('button', { name: 'Ask for changes' }).click();

    await expect(page.getByText('Handed back. It waits for its author.')).toBeVisible();
    await expect(page.getByRole('link', { name: WRITE_UP.title })).toBeHidden();
  });

  it('is answered and revised by its author in the mailbox', async () => {
    const { page } = author;
    await openMailbox(page, words);
    await expect(page.getByText('A reviewer asks for changes')).toBeVisible();
    await expect(page.getByText(WISH)).toBeVisible();

    await page.getByLabel('Write to the reviewers').fill(REPLY);
    await page.getByRole('button', { name: 'Send the message' }).click();
    await expect(page.getByText('Your message has arrived.')).toBeVisible();
    await page.getByRole('button', { name: 'Revise it' }).click();
    const solution = page.getByLabel('What you did in the end');
    await expect(solution).toHaveValue(WRITE_UP.solution);
    await solution.fill(`${WRITE_UP.solution} ${ADDED}`);
    await preview(page);
    await page.getByRole('button', { name: 'Send the revision' }).click();

    await expect(page.getByText('Your revision has arrived.')).toBeVisible();
    await expect(page.getByText(REPLY)).toBeVisible();
  });

  it('is approved by the reviewer with a key', async () => {
    const { page } = reviewer;
    await page.goto('/review');
    await page.getByRole('link', { name: WRITE_UP.title }).click();
    await expect(page.getByText(ADDED)).toBeVisible();
    await expect(page.getByText(REPLY)).toBeVisible();

    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Approve this write-up?' });
    await dialog.getByRole('button', { name: 'Approve it' }).press('Enter');

    await expect(page.getByText('Approved. It waits for the next release.')).toBeVisible();
  });

  it('cannot be found before it is released', async () => {
    const { page } = await stage.visitor('member');

    await search(page, WRITE_UP.word);

    await expect(page.getByText('No write-up fits')).toBeVisible();
  });

  it('is released with two others by the administrator', async () => {
    const { page } = administrator;
    await page.goto('/admin/release');

    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
    await expect(page.getByRole('link', { name: WRITE_UP.title })).toBeVisible();
    await page.getByRole('button', { name: 'Release 3 write-ups now' }).click();
    await page.getByRole('button', { name: 'Release them' }).click();

    await expect(page.getByText(/Release \d+ is out: 3 write-ups\./)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Release 3 write-ups now' })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  it('is found by a member by a word from its text', async () => {
    const reader = await stage.visitor('member');
    await findIt(reader);

    await results(reader.page).first().click();

    const main = reader.page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(WRITE_UP.title);
    for (const text of [WRITE_UP.tried, ADDED, WRITE_UP.lesson, WRITE_UP.measure.name, 'Zebra'])
      await expect(main).toContainText(text);
    await expect(main).toContainText('whose kind of organization is not told');
  });

  it('is shown as published in its mailbox', async () => {
    await openMailbox(author.page, words);

    await expect(author.page.getByRole('link', { name: 'Read it as published' })).toBeVisible();
  });

  it('was opened through a door that carried no cookie and no referrer', async () => {
    const anonymous = author.asked.filter(({ url }) => url.includes('/anonymous/'));
    const headers = await Promise.all(anonymous.map((asked) => asked.headers));

    expect(anonymous.length).toBeGreaterThan(0);
    for (const each of headers) {
      expect(Object.keys(each)).not.toContain('cookie');
      expect(Object.keys(each)).not.toContain('authorization');
      expect(Object.keys(each)).not.toContain('referer');
    }
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'is still found after the server ended by %s and started again',
    async (signal) => {
      const reader = await stage.visitor('member');

      await stage.kindling.stop(signal);
      await stage.kindling.start();

      await findIt(reader);
    },
  );

  it('leaves draft and receipt in the browser when its author signs out unasked', async () => {
    const { page } = author;
    await page.goto('/compose');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The next one');
    await expect(page.getByText('Saved on this device, not sent')).toBeVisible();

    await page.getByRole('button', { name: 'Sign out' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign out of Kindling?' });
    await expect(dialog).toContainText('This browser holds 1 draft and 1 receipt.');
    await expect(dialog).toContainText('Words lost are lost');
    await dialog.getByRole('button', { name: 'Sign out' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });

  it('brings its author back to the mailbox that was asked for before signing in', async () => {
    const { page } = author;
    await page.goto('/mailbox');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await expect(page).toHaveURL(/\/sign-in$/);

    await page.goto(stage.kindling.link('member'));
    await page.getByRole('button', { name: 'Sign in' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mailbox');
    await expect(page.getByText(/^Receipt 1, made on/)).toBeVisible();
  });

  it('leaves nothing to the next in this browser when its author says so on signing out', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'Sign out' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign out of Kindling?' });
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeFocused();
    await page.getByRole('button', { name: 'Sign out' }).click();

    await dialog.getByLabel('Remove 1 draft and 1 receipt from this browser').check();
    await dialog.getByRole('button', { name: 'Remove and sign out' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.goto(stage.kindling.link('reviewer'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Mailbox' }).click();
    await expect(page.getByLabel('Your twelve words')).toBeVisible();
    await expect(page.getByText('Kept on this device')).toBeHidden();
    await page.goto('/compose');
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('');
  });
});

/** The index follows the release within moments. */
async function findIt({ page }: Visitor): Promise<void> {
  await expect(async () => {
    await search(page, WRITE_UP.word);
    await expect(results(page).first()).toHaveText(WRITE_UP.title, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}
