import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { beforeAll, describe, it } from 'vitest';
import { expect } from './support/expect.ts';
import { faults, overhang, picture } from './support/look.ts';
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

const ADDED = 'A beacon in every dock tells the queue.';

const stage = setStage();

describe('an author', () => {
  tellInOrder();
  let author: Visitor;

  beforeAll(async () => {
    author = await stage.resident('member');
    await author.page.goto('/compose');
  });

  it('finds a vendor by its former name, and nothing is sent while typing', async () => {
    const { page } = author;
    const box = page.getByRole('combobox', { name: 'Vendors' });
    await expect(box).toBeVisible();
    const asked = author.asked.length;

    await box.pressSequentially('Cerner');

    await expect(page.getByRole('listbox').getByRole('option')).toHaveText([
      /Oracle Health — also Cerner/,
    ]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Chosen vendors' })).toContainText('Oracle Health');
    expect(author.asked).toHaveLength(asked);
  });

  it('asks whether somebody has solved this, by the words that were shown', async () => {
    const { page } = author;
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Retiring pagers');
    await page.getByRole('button', { name: 'Has somebody solved this?' }).click();
    const words = page.getByRole('list', { name: 'Words that are sent' });
    await expect(words).toContainText('Retiring');
    await words.getByRole('button', { name: 'Retiring' }).click();
    const asked = author.asked.length;

    await page.getByRole('button', { name: 'Search with these words' }).click();

    const hits = page.getByRole('link', { name: /, in a new tab/ });
    await expect(hits.first()).toBeVisible();
    expect(await hits.count()).toBeLessThanOrEqual(5);
    const bodies = author.asked.slice(asked).map(({ body }) => JSON.parse(body).variables);
    expect(bodies).toEqual([{ query: 'pagers' }]);
    const [tab] = await Promise.all([page.waitForEvent('popup'), hits.first().click()]);
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    await tab.close();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(
      'Retiring pagers',
    );
  });

  it('takes a write-up along as Markdown, and brings it in again without loss', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await fillWriteUp(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as Markdown' }).click();
    const file = await (await download).path();
    expect((await download).suggestedFilename()).toBe('write-up.md');
    expect(await readFile(file, 'utf8')).toContain(`# ${WRITE_UP.title}`);

    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'write-up.md', mimeType: 'text/markdown', buffer: await readFile(file) },
    });

    await expect(page.getByText('The draft now holds what was in the file.')).toBeVisible();
    await expect(page.getByText('Nothing more is needed.')).toBeVisible();
    await expect(page.getByLabel('What was counted')).toHaveValue(WRITE_UP.measure.name);
    await expect(page.getByRole('list', { name: 'Chosen vendors' })).toContainText('Zebra');
    await expect(page.getByText('could not be taken over')).toBeHidden();
  });

  it('is told of each line of a file that could not be taken over', async () => {
    const { page } = author;
    const text = '---\neffort: a fortnight\n---\n# Beds\n';

    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'beds.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
    });

    await expect(page.getByText('Line 2, How long did it take: should be one of')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(
      WRITE_UP.title,
    );
  });

  it('ends a line in the title by Enter without being told what is missing', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/compose');

    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Beds');
    await page.keyboard.press('Enter');

    await expect(page.getByText('Saved on this device, not sent')).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });

  it('finds the focus on the heading, on the way in and when the draft is discarded', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/');
    await page.getByRole('link', { name: 'Write up' }).click();
    const heading = page.getByRole('heading', { level: 1 });
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await expect(title).toBeVisible();
    await expect(heading).toBeFocused();

    await title.fill('Beds');
    await page.getByRole('button', { name: 'Discard the draft' }).click();

    await expect(page.getByText('The draft is discarded.')).toBeVisible();
    await expect(heading).toBeFocused();
  });

  it('comes back from the preview to the form by the Back of the browser', async () => {
    const { page } = await stage.visitor('member');
    await page.goto('/compose');
    await fillWriteUp(page);
    await preview(page);

    await page.goBack();

    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await expect(title).toHaveValue(WRITE_UP.title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This is what members will see',
    );
  });

  it('has room for every box of a measure on a phone', async () => {
    const { page } = await stage.visitor('member', { viewport: { width: 360, height: 740 } });
    await page.goto('/compose');

    const unit = await page.getByRole('combobox', { name: 'Unit', exact: true }).boundingBox();
    const name = await page.getByRole('textbox', { name: 'What was counted' }).boundingBox();

    expect(unit?.width).toBe(name?.width);
  });
});

describe('a draft that is open in two tabs', () => {
  tellInOrder();
  let author: Visitor;
  let first: Page;
  let second: Page;
  const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });
  const elsewhere = (page: Page) => page.getByText('This draft is open in another tab');

  beforeAll(async () => {
    author = await stage.resident('member');
    first = author.page;
    second = await author.context.newPage();
  });

  it('is written in one, and the other says so', async () => {
    await first.goto('/compose');
    await title(first).fill('Beds');

    await second.goto('/compose');

    await expect(elsewhere(second)).toBeVisible();
    await expect(title(second)).toBeHidden();
    await expect(elsewhere(first)).toBeHidden();
  });

  it('goes over with the last letter when it is asked for, and can then only be read', async () => {
    await title(first).pressSequentially(' and boards');

    await second.getByRole('button', { name: 'Go on here' }).click();

    await expect(title(second)).toHaveValue('Beds and boards');
    await expect(second.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(elsewhere(first)).toBeVisible();
    await expect(title(first)).toHaveValue('Beds and boards');
    await expect(title(first)).toBeDisabled();
    expect(await faults(first)).toEqual([]);
  });

  it('comes back with what was written meanwhile', async () => {
    await title(second).fill('Beds, boards and beacons');

    await first.getByRole('button', { name: 'Go on here' }).click();

    await expect(title(first)).toHaveValue('Beds, boards and beacons');
    await expect(title(first)).toBeEnabled();
    await expect(title(second)).toBeDisabled();
  });

  it('is taken from a tab that does not answer', async () => {
    await second.goto('/');
    await second.evaluate(() => {
      const forever = () => new Promise<void>(() => {});
      void navigator.locks.request('kindling-draft:new', { steal: true }, forever).catch(() => {});
    });
    await expect(elsewhere(first)).toBeVisible();

    await first.getByRole('button', { name: 'Go on here' }).click();

    await expect(title(first)).toBeEnabled();
    await expect(title(first)).toHaveValue('Beds, boards and beacons');
    await second.goto('/compose');
  });

  it('is free at once when its tab is closed or loaded again', async () => {
    await first.reload();
    await expect(title(first)).toBeEnabled();

    await first.close();
    await second.getByRole('button', { name: 'Go on here' }).click();

    await expect(title(second)).toBeEnabled();
    await expect(title(second)).toHaveValue('Beds, boards and beacons');
  });
});

describe('a revision of what is published', () => {
  tellInOrder();
  let author: Visitor;
  let reviewer: Visitor;
  let words: string[];

  beforeAll(async () => {
    author = await stage.resident('member');
    reviewer = await stage.resident('reviewer');
  });

  it('begins with a write-up that is reviewed by keyboard alone, and released', async () => {
    await author.page.goto('/compose');
    await fillWriteUp(author.page);
    await preview(author.page);
    words = await submit(author.page);
    await keepWords(author.page);

    const { page } = reviewer;
    await page.goto('/review');
    await expect(page.getByRole('tab', { name: /^Waiting \d/ })).toBeVisible();
    await walkTo(reviewer, WRITE_UP.title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'The submission' })).toBeFocused();
    await expect(page.getByText(WRITE_UP.solution)).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.getByRole('link', { name: WRITE_UP.title })).toBeFocused();
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Approve it' }).press('Enter');
    await expect(page.getByText('Approved. It waits for the next release.')).toBeVisible();

    const administrator = await stage.visitor('administrator');
    await administrator.page.goto('/admin/release');
    await administrator.page.getByRole('button', { name: /^Release \d+ write-ups now/ }).click();
    await administrator.page.getByRole('button', { name: 'Release them' }).click();
    await expect(administrator.page.getByText(/is out/)).toBeVisible();
  });

  it('stands side by side with the released text, with its changes marked', async () => {
    const mail = author.page;
    await openMailbox(mail, words);
    await mail.getByRole('button', { name: 'Revise it' }).click();
    await mail.getByLabel('What you did in the end').fill(`${WRITE_UP.solution} ${ADDED}`);
    await preview(mail);
    await mail.getByRole('button', { name: 'Send the revision' }).click();
    await expect(mail.getByText('Your revision has arrived.')).toBeVisible();

    const { page } = reviewer;
    await page.goto('/review');
    await page.getByRole('navigation').getByRole('link', { name: WRITE_UP.title }).click();

    const revision = page.getByRole('region', { name: 'What the revision changes' });
    await expect(revision.getByRole('insertion').last()).toContainText(ADDED);
    await expect(revision.getByRole('heading', { level: 3 })).toHaveText(['What was done']);
    await expect(revision.getByText(/parts unchanged: Title, Result/)).toBeVisible();
  });

  it('is legible in both themes and on the narrowest phone', async () => {
    const { page } = reviewer;
    const found: string[] = [];

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `review-revision-${colorScheme}`);
      found.push(...(await faults(page)));
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await picture(page, 'review-revision-phone');
    found.push(...(await faults(page)));

    expect(found).toEqual([]);
    expect(await overhang(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is handed back with ready sentences, of which the author reads the edited ones', async () => {
    const { page } = reviewer;
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'Ask the author for changes?' });
    await dialog.getByRole('button', { name: 'A number is too exact' }).click();
    await dialog.getByRole('button', { name: 'The outcome is missing' }).click();
    const message = dialog.getByLabel('What should change');
    await expect(message).toHaveValue(/Round it[\s\S]*what is different now/);
    await message.press('End');
    await message.pressSequentially('Three weeks would do.');
    await dialog.getByRole('button', { name: 'Ask for changes' }).click();
    await expect(page.getByText('Handed back. It waits for its author.')).toBeVisible();
    await expect(page.getByRole('tab', { name: /^With authors [1-9]/ })).toBeVisible();

    await openMailbox(author.page, words);

    await expect(author.page.getByText('Three weeks would do.')).toBeVisible();
    await expect(author.page.getByText(/Round it/)).toBeVisible();
  });

  it('is revised with the request in sight, and Back leads to the mailbox', async () => {
    const { page } = author;

    await page.getByRole('button', { name: 'Revise it' }).click();

    await expect(page.getByText('As sent; no change yet')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Revise what you wrote');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText('Three weeks would do.')).toBeVisible();
    await preview(page);
    await expect(page.getByText('They stay the ones that you have.')).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel('The challenge')).toHaveValue(WRITE_UP.challenge);
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Revise it' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
});

/** Walks the queue by its keys, down from the open one and up again, to the one with this title. */
async function walkTo({ page }: Visitor, title: string): Promise<void> {
  const row = page.getByRole('link', { name: title });
  await expect(row).toBeVisible();
  const rows = await page.getByRole('tabpanel').getByRole('link').count();
  await page.getByRole('tab', { name: /^Waiting/ }).focus();
  for (const key of [...Array(rows).fill('j'), ...Array(rows).fill('k')]) {
    await page.keyboard.press(key);
    if (await row.evaluate((each) => each === document.activeElement)) return;
  }
  throw new Error(`The keys never came to "${title}"`);
}
