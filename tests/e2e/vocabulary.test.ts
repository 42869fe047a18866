import type { Page } from '@playwright/test';
import { describe, it } from 'vitest';
import { expect } from './support/expect.ts';
import { faults, overhang, picture } from './support/look.ts';
import { setStage } from './support/stage.ts';

const DESK = { width: 1280, height: 900 };
const NARROWEST = { width: 320, height: 640 };

const stage = setStage();

/** Opens the page at a part, and of it the entry with this name. */
async function openEntry(page: Page, part: string, name: string): Promise<void> {
  // A new document, whatever was open before.
  await page.goto('about:blank');
  await page.goto(`/admin/vocabulary#${part}`);
  await page.getByRole('searchbox').fill(name);
  await page
    .getByRole('link', { name: new RegExp(`^${name}\\b`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeFocused();
}

const row = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name} `) });
const notice = (page: Page) => page.getByRole('main').getByRole('status').filter({ hasText: '"' });
const undo = (page: Page) => notice(page).getByRole('button', { name: 'Undo' });
const save = (page: Page) => page.getByRole('button', { name: 'Save the changes' }).click();

describe('an administrator', () => {
  it('merges a vendor into another, reads what follows, and takes it back', async () => {
    const { page } = await stage.visitor('administrator');
    await openEntry(page, 'vendors', 'Oracle Health');
    const count = await page.getByRole('link', { name: /^\d+ write-ups?$/ }).innerText();

    await page.getByRole('button', { name: 'Merge it into another' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByRole('searchbox')).toBeFocused();
    await question.getByRole('searchbox').fill('Altera');
    await page.keyboard.press('Enter');
    await expect(question).toContainText(`${count} and `);
    await expect(question).toContainText('move to Altera');
    await question.getByRole('button', { name: /^Merge into Altera/ }).click();

    await expect(notice(page)).toContainText('Merged the vendor "Oracle Health" into "Altera');
    await expect(page.getByRole('heading', { level: 2, name: /^Altera/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Cerner former name/ })).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Show 1 retired vendor' }).click();
    await expect(page.getByRole('link', { name: /^Oracle Health now Altera/ })).toBeVisible();
    await undo(page).click();

    await expect(notice(page)).toContainText('Undone: Merged the vendor');
    await expect(row(page, 'Oracle Health')).toContainText(count);
    await expect(page.getByRole('button', { name: /^Cerner former name/ })).toBeHidden();
  });

  it('gives a domain another name, by which it is found at once', async () => {
    const { page } = await stage.visitor('administrator');
    await openEntry(page, 'domains', 'Capital planning');

    await page.getByLabel('Other names').last().fill('tele-zebra');
    await page.keyboard.press('Enter');
    await save(page);
    await expect(notice(page)).toContainText('other names added: "tele-zebra"');
    await page.getByRole('searchbox').fill('zebra');

    await expect(page.getByRole('link', { name: /also “tele-zebra”/ })).toBeVisible();
  });

  it('is told at the field that a name is taken, and loses nothing', async () => {
    const { page } = await stage.visitor('administrator');
    await openEntry(page, 'vendors', 'Zebra Technologies');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });

    await name.fill('Epic');
    await save(page);

    await expect(name).toBeFocused();
    await expect(name).toHaveValue('Epic');
    await expect(name).toHaveAccessibleDescription(/is a name of the vendor "Epic" already/);
  });

  it('adds words that mean the same, changes them and deletes them', async () => {
    const { page } = await stage.visitor('administrator');
    await page.goto('/admin/vocabulary#synonyms');
    const number = async () =>
      Number.parseInt(await page.getByRole('heading', { name: /^\d+ groups$/ }).innerText(), 10);
    const before = await number();
    await page.getByRole('link', { name: 'New group' }).click();
    await page.getByLabel('Canonical word').fill('quayside badge');
    await page.getByRole('textbox', { name: 'Equivalents' }).fill('quayside tap');
    await page.getByRole('button', { name: 'Add the words' }).click();
    await expect(notice(page)).toContainText('Added words that mean "quayside badge"');
    await expect(page.getByRole('heading', { name: `${before + 1} groups` })).toBeVisible();
    await expect(
      page.getByRole('heading', { level: 2, name: 'quayside badge', exact: true }),
    ).toBeVisible();

    await page.getByRole('checkbox', { name: 'quayside tap' }).check();
    await save(page);
    await expect(notice(page)).toContainText('ambiguous words added: "quayside tap"');
    await page.getByRole('button', { name: 'Delete the group' }).click();

    await expect(notice(page)).toContainText('Deleted the words that mean "quayside badge"');
    await expect(page).toHaveURL(/#synonyms$/);
    await page.getByRole('searchbox').fill('quayside badge');
    await expect(page.getByText('Nothing fits.')).toBeVisible();
  });

  it('reads what was changed, and takes back the latest of a thing first', async () => {
    const { page } = await stage.visitor('administrator');
    await openEntry(page, 'domains', 'Imaging AI');
    for (const definition of ['Pictures of patients.', 'Pictures of patients, and reports.']) {
      await page.getByLabel('Definition').fill(definition);
      await save(page);
      await expect(notice(page)).toContainText('defined anew');
      await openEntry(page, 'domains', 'Imaging AI');
    }

    await page.getByRole('link', { name: 'Changes', exact: true }).click();
    const rows = page.getByRole('listitem').filter({ hasText: 'defined anew' });
    await expect(rows.nth(1)).toContainText(/Number \d+ rests on it/);
    await rows.first().getByRole('button', { name: 'Undo' }).click();

    await expect(notice(page)).toContainText('Undone: ');
    await expect(rows.filter({ has: page.getByRole('button', { name: 'Undo' }) })).toHaveCount(1);
  });

  it('comes back from an entry to its place in the list, by keyboard alone', async () => {
    const { page } = await stage.visitor('administrator');
    await page.setViewportSize(NARROWEST);
    await openEntry(page, 'vendors', 'Zebra Technologies');
    await expect(row(page, 'Zebra Technologies')).toBeHidden();

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');

    await expect(row(page, 'Zebra Technologies')).toBeFocused();
  });

  it.for(['domains', 'vendors', 'synonyms', 'changes'])(
    'sees the part %s without a fault in either theme and on the narrowest phone',
    async (part) => {
      const { page } = await stage.visitor('administrator');
      if (part === 'changes') await page.goto('/admin/vocabulary#changes');
      else await openEntry(page, part, NAMES[part] ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const found: string[] = [];

      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(DESK);
        await page.emulateMedia({ colorScheme });
        await picture(page, `vocabulary-${part}-${colorScheme}`);
        for (const fault of await faults(page)) found.push(`${colorScheme}: ${fault}`);
      }
      await page.setViewportSize(NARROWEST);
      await picture(page, `vocabulary-${part}-narrow`);
      for (const fault of await faults(page)) found.push(`narrow: ${fault}`);

      expect(found).toEqual([]);
      expect(await overhang(page)).toBe(0);
    },
  );
});

const NAMES: Readonly<Record<string, string>> = {
  domains: 'Capital planning',
  vendors: 'Epic',
  synonyms: 'electronic health record',
};
