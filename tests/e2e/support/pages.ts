import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { Role } from './installation.ts';
import { results, search, searchBox } from './searching.ts';
import { fillWriteUp, keepWords, preview, submit } from './writing.ts';

/** A page as somebody sees it, and the way there. */
export interface Scene {
  readonly name: string;
  readonly role: Role | 'stranger';
  open(page: Page): Promise<unknown>;
}

/** Every route in its faces; they are opened in this order, and some go on from the one before. */
export const SCENES: readonly Scene[] = [
  at('sign-in', 'stranger', '/sign-in', 'Sign in'),
  {
    name: 'sign-in-sent',
    role: 'stranger',
    async open(page) {
      await page.getByLabel('E-mail address').fill('nobody@hospital.example');
      await page.getByRole('button', { name: 'Send the link' }).click();
      await expect(page.getByText('a link is on its way')).toBeVisible();
    },
  },
  at('verify', 'stranger', '/sign-in/verify#token=none', 'Sign in on this device'),
  at('verify-incomplete', 'stranger', '/sign-in/verify', 'Sign in on this device'),
  at('join', 'stranger', '/join#token=none', 'Join the group'),
  {
    name: 'search',
    role: 'member',
    async open(page) {
      await page.goto('/');
      await expect(results(page).first()).toBeVisible();
    },
  },
  {
    name: 'search-suggested',
    role: 'member',
    async open(page) {
      await page.goto('/');
      await searchBox(page).pressSequentially('cern');
      await expect(page.getByRole('option', { name: /Oracle Health/ }).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'search-recent',
    role: 'member',
    async open(page) {
      await page.goto('/#q=downtime');
      await expect(results(page).first()).toBeVisible();
      await searchBox(page).press('Enter');
      await page.goto('/');
      await searchBox(page).fill('');
      await searchBox(page).click();
      await expect(page.getByRole('option', { name: 'downtime', exact: true })).toBeVisible();
    },
  },
  searched('search-found', 'vmware licence tripled'),
  searched('search-corrected', 'ransomwear tabeltop'),
  {
    name: 'search-as-typed',
    role: 'member',
    async open(page) {
      await page.getByRole('button', { name: /^Search for .* instead$/ }).click();
      await expect(page.getByRole('button', { name: 'Correct them again' })).toBeVisible();
    },
  },
  searched('search-nothing', 'zzqxv'),
  {
    name: 'search-narrowed',
    role: 'member',
    async open(page) {
      await page.goto('/#q=epic&result=SOLVED&result=PARTLY');
      await expect(page.getByText(/write-ups? fit/)).toBeVisible();
    },
  },
  {
    name: 'keys',
    role: 'member',
    async open(page) {
      await page.getByRole('button', { name: 'Shortcuts' }).click();
      await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
    },
  },
  {
    name: 'write-up',
    role: 'member',
    async open(page) {
      await search(page, 'vmware licence tripled');
      await results(page).first().click();
      await expect(page.getByRole('link', { name: 'Back to the results' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Peers on something close' })).toBeVisible();
    },
  },
  {
    name: 'browse',
    role: 'member',
    async open(page) {
      await page.goto('/browse');
      await expect(page.getByRole('link', { name: 'Cybersecurity' })).toBeVisible();
    },
  },
  {
    name: 'browse-picture',
    role: 'member',
    async open(page) {
      await page.getByRole('link', { name: 'As a picture' }).click();
      await page.getByRole('grid').getByRole('button', { name: 'Cybersecurity' }).click();
      await page.getByRole('button', { name: /^Show all \d+ vendors$/ }).click();
      await expect(page.getByRole('button', { name: /^Show the \d+ most named$/ })).toBeVisible();
    },
  },
  at('write-up-missing', 'member', '/write-ups/none', 'This page is not here'),
  at('not-found', 'member', '/nowhere', 'This page is not here'),
  at('receipt-none', 'member', '/receipt', 'Your words'),
  {
    name: 'compose',
    role: 'member',
    async open(page) {
      await page.goto('/compose');
      await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
    },
  },
  {
    name: 'compose-tags',
    role: 'member',
    async open(page) {
      await page.getByRole('combobox', { name: 'Vendors' }).fill('Cerner');
      await expect(page.getByRole('option', { name: /also Cerner/ })).toBeVisible();
    },
  },
  {
    name: 'compose-solved',
    role: 'member',
    async open(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Retiring pagers');
      await page.getByRole('button', { name: 'Has somebody solved this?' }).click();
      await page.getByRole('button', { name: 'Search with these words' }).click();
      await expect(page.getByText('each opens in a new tab')).toBeVisible();
    },
  },
  {
    name: 'compose-problems',
    role: 'member',
    async open(page) {
      await page.getByRole('textbox', { name: 'What you tried', exact: true }).fill('A note.');
      await page.getByRole('button', { name: 'Look at it as members will' }).click();
      await expect(page.getByRole('alert')).toContainText('to mend first');
    },
  },
  {
    name: 'compose-filled',
    role: 'member',
    async open(page) {
      await fillWriteUp(page);
      await expect(page.getByText('Nothing more is needed.')).toBeVisible();
    },
  },
  { name: 'preview', role: 'member', open: preview },
  { name: 'receipt', role: 'member', open: submit },
  {
    name: 'receipt-reminded',
    role: 'member',
    async open(page) {
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  { name: 'mailbox', role: 'member', open: keepWords },
  {
    name: 'mailbox-open',
    role: 'member',
    async open(page) {
      await page.getByRole('button', { name: /^Open the one of/ }).click();
      await expect(page.getByText('Waiting for a reviewer')).toBeVisible();
    },
  },
  {
    name: 'mailbox-withdraw',
    role: 'member',
    async open(page) {
      await page.getByRole('button', { name: 'Withdraw it' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'review-closed',
    role: 'member',
    async open(page) {
      await page.goto('/review');
      await expect(page.getByText('Reviewing is not open to you')).toBeVisible();
    },
  },
  {
    name: 'review',
    role: 'reviewer',
    async open(page) {
      await page.goto('/review');
      await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
    },
  },
  {
    name: 'review-changes',
    role: 'reviewer',
    async open(page) {
      await page.getByRole('button', { name: 'Ask for changes' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'review-empty',
    role: 'reviewer',
    async open(page) {
      await page.goto('/review');
      await page.getByRole('tab', { name: /^Declined/ }).click();
      await expect(page.getByText('Nothing is declined')).toBeVisible();
    },
  },
  {
    name: 'members',
    role: 'administrator',
    async open(page) {
      await page.goto('/admin/members');
      await expect(page.getByRole('heading', { name: '48 members' })).toBeVisible();
    },
  },
  {
    name: 'members-role',
    role: 'administrator',
    async open(page) {
      await page
        .getByRole('button', { name: /^Change role of/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'keys-of-programs',
    role: 'administrator',
    async open(page) {
      await page.goto('/admin/keys');
      await expect(page.getByRole('cell', { name: /^Good until/ })).toBeVisible();
    },
  },
  {
    name: 'keys-made',
    role: 'administrator',
    async open(page) {
      await page.getByLabel('Which program will use it?').fill('The dashboard');
      await page.getByRole('button', { name: 'Make the key' }).click();
      await expect(page.getByText('it is shown this once')).toBeVisible();
    },
  },
  {
    name: 'release',
    role: 'administrator',
    async open(page) {
      await page.goto('/admin/release');
      await expect(page.getByText('more approval is needed')).toBeVisible();
    },
  },
  {
    name: 'vocabulary',
    role: 'administrator',
    async open(page) {
      await page.goto('/admin/vocabulary#vendors');
      await page.getByRole('link', { name: /^Zebra Technologies/ }).click();
      await expect(page.getByRole('button', { name: 'Save the changes' })).toBeVisible();
    },
  },
];

function at(name: string, role: Scene['role'], path: string, heading: string): Scene {
  return {
    name,
    role,
    async open(page) {
      await page.goto('about:blank');
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    },
  };
}

function searched(name: string, words: string): Scene {
  return { name, role: 'member', open: (page) => search(page, words) };
}
