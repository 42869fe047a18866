import { beforeEach, expect, test, vi } from 'vitest';
import SearchPage from '../../client/pages/search/SearchPage.tsx';
import WriteUpPage from '../../client/pages/write-up/WriteUpPage.tsx';
import { serveGraph } from './support/graph.ts';
import { found, group, writeUp } from './support/library.ts';
import { labelled, named, openPage, press, type } from './support/page.tsx';

const routes = [
  { path: '/', component: SearchPage },
  { path: '/write-ups/:id', component: WriteUpPage },
];
const RECENT = 'kindling-recent-searches';

const ORACLE = { kind: 'VENDOR', text: 'Oracle Health', slug: 'oracle-health', alias: 'Cerner' };
const suggest = ({ prefix }: { prefix: string }) =>
  'cerner'.startsWith(prefix)
    ? { terms: [ORACLE], writeUps: [writeUp('Leaving Millennium')] }
    : { terms: [], writeUps: [] };
const search = ({ query }: { query: string }) => found(query ? [`${query} one`] : ['Newest one']);
const root = {
  group,
  search,
  suggest,
  writeUp: ({ id }: { id: string }) => writeUp(id),
  node: ({ id }: { id: string }) => writeUp(id),
};

beforeEach(() => localStorage.clear());

const box = (page: HTMLElement) => labelled(page, 'What hurts?');
const listbox = (page: HTMLElement) => page.querySelector('[role=listbox]');
const options = (page: HTMLElement) =>
  [...page.querySelectorAll('[role=option]')].map((each) => each.textContent.trim());
const active = (page: HTMLElement) => {
  const id = box(page).getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.textContent.trim() : null;
};
const kept = () => JSON.parse(localStorage.getItem(RECENT) ?? '[]');
const remember = (...searches: string[]) => localStorage.setItem(RECENT, JSON.stringify(searches));

function open(address = '/') {
  serveGraph(root);
  return openPage(address, routes);
}

async function typed(text: string, address = '/') {
  const page = open(address);
  await vi.waitFor(() => expect(page.querySelector('h3')).not.toBeNull());
  type(box(page), text);
  // The first time it is loaded, which takes its time.
  await vi.waitFor(() => expect(listbox(page)).not.toBeNull(), 4000);
  return page;
}

/** Presses into the box as a mouse does. */
async function pressedBox() {
  const page = open();
  box(page).focus();
  box(page).dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
  await vi.waitFor(() => expect(page.querySelector('.suggestions')).not.toBeNull(), 4000);
  return page;
}

test('typing suggests recent searches, terms with the alias that matched, and write-ups', async () => {
  remember('Cerner downtime', 'pagers');

  const page = await typed('cern');

  await vi.waitFor(() => expect(options(page)).toHaveLength(3));
  const groups = [...page.querySelectorAll('[role=listbox] [role=group]')].map((each) => [
    document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent,
    [...each.querySelectorAll('[role=option]')].map((option) => option.textContent),
  ]);
  expect(groups).toEqual([
    ['Recent', ['Cerner downtime']],
    ['Terms', ['Oracle Health also “Cerner” Vendor']],
    ['Write-ups', ['Leaving Millennium Solved']],
  ]);
  expect(box(page).getAttribute('aria-expanded')).toBe('true');
  expect(box(page).getAttribute('aria-controls')).toBe(listbox(page)?.id);
});

test('typing goes on searching, and Enter without a suggestion leads to the results', async () => {
  const page = await typed('cern');
  await vi.waitFor(() => expect(page.textContent).toContain('cern one'));

  // As the browser does on Enter, unless the key was taken.
  press('Enter');
  box(page).form?.requestSubmit();

  expect(listbox(page)).toBeNull();
  expect(document.activeElement?.textContent).toBe('cern one');
  await vi.waitFor(() => expect(kept()).toEqual(['cern']));
});

test('the arrows walk the suggestions round by way of the box, which keeps its focus', async () => {
  const page = await typed('cern');
  await vi.waitFor(() => expect(options(page)).toHaveLength(2));
  const [term, title] = options(page);
  const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => {
    press(key);
    return active(page);
  });

  expect(walked).toEqual([term, title, null, title, term]);
  expect(page.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
  expect(document.activeElement).toBe(box(page));
});

test('a term that is taken is searched by its name and kept', async () => {
  const page = await typed('cern');
  await vi.waitFor(() => expect(options(page)).toHaveLength(2));

  press('ArrowDown');
  press('Enter');

  await vi.waitFor(() => expect(page.textContent).toContain('Oracle Health one'));
  expect(box(page).value).toBe('Oracle Health');
  expect(window.location.hash).toBe('#q=Oracle+Health');
  expect(listbox(page)).toBeNull();
  expect(kept()).toEqual(['Oracle Health']);
});

test('a write-up that is taken opens, and what was half typed is not kept', async () => {
  const page = await typed('cern');
  await vi.waitFor(() => expect(options(page)).toHaveLength(2));

  press('ArrowUp');
  press('Enter');

  await vi.waitFor(() => expect(page.querySelector('h1')?.textContent).toBe('Leaving Millennium'));
  expect(kept()).toEqual([]);
});

test('Escape closes the list and keeps the text, and typing on leaves it closed', async () => {
  const page = await typed('cer');

  press('Escape');
  const closed = listbox(page);
  type(box(page), 'cern');
  await vi.waitFor(() => expect(page.textContent).toContain('cern one'));

  expect(closed).toBeNull();
  expect(listbox(page)).toBeNull();
  expect(box(page).value).toBe('cern');
  expect(box(page).getAttribute('aria-expanded')).toBe('false');
});

test('the arrow down leads into the results while the list is closed', async () => {
  const page = await typed('cern');
  await vi.waitFor(() => expect(page.textContent).toContain('cern one'));

  press('Escape');
  press('ArrowDown');

  expect(document.activeElement?.textContent).toBe('cern one');
});

test('the list closes when focus or a press goes elsewhere', async () => {
  const page = await typed('cern');

  page.querySelector('h3 a')?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
  const afterPress = listbox(page);
  type(box(page), 'cerne');
  await vi.waitFor(() => expect(listbox(page)).not.toBeNull());
  page.querySelector<HTMLElement>('h3 a')?.focus();

  expect(afterPress).toBeNull();
  expect(listbox(page)).toBeNull();
});

test('an empty box shows the recent searches when it is pressed, and not before', async () => {
  remember('one', 'two', 'three', 'four', 'five', 'six');
  const early = open();
  box(early).focus();
  expect(early.querySelector('.suggestions')).toBeNull();
  early.remove();

  const page = await pressedBox();

  expect(options(page)).toEqual(['one', 'two', 'three', 'four', 'five']);
});

test('a recent search is taken as it was, and comes first again', async () => {
  remember('pagers', 'downtime');
  const page = await pressedBox();

  press('ArrowDown');
  press('ArrowDown');
  press('Enter');

  await vi.waitFor(() => expect(page.textContent).toContain('downtime one'));
  expect(kept()).toEqual(['downtime', 'pagers']);
});

test('recent searches are removed one by one, by button and by key, and all at once', async () => {
  remember('one', 'two', 'three', 'four');
  const page = await pressedBox();

  page.querySelector<HTMLElement>('[aria-label="Remove “two” from the recent searches"]')?.click();
  const afterButton = options(page);
  press('ArrowDown');
  press('Delete');
  const afterKey = options(page);
  named(page, 'Clear recent searches').click();

  expect(afterButton).toEqual(['one', 'three', 'four']);
  expect(afterKey).toEqual(['three', 'four']);
  expect(options(page)).toEqual([]);
  expect(kept()).toEqual([]);
  expect(document.activeElement).toBe(box(page));
});

test('a device can be told to keep no searches, which it remembers', async () => {
  remember('pagers');
  const page = await pressedBox();

  labelled(page, 'Do not keep searches on this device').click();
  type(box(page), 'downtime');
  await vi.waitFor(() => expect(page.textContent).toContain('downtime one'));
  box(page).form?.requestSubmit();
  await new Promise((resolve) => setTimeout(resolve, 50));
  page.remove();
  const again = await pressedBox();

  expect(kept()).toEqual([]);
  expect(labelled(again, 'Do not keep searches on this device').checked).toBe(true);
  expect(again.textContent).toContain('Searches are not kept on this device.');
});

test('opening a result keeps the search that found it', async () => {
  const page = open('/#q=pagers');
  await vi.waitFor(() => expect(page.textContent).toContain('pagers one'));

  named(page, 'pagers one').click();

  await vi.waitFor(() => expect(kept()).toEqual(['pagers']));
});

test('a failing graph suggests nothing and leaves the search alone', async () => {
  const failing = () => {
    throw new Error('no');
  };
  serveGraph({ ...root, suggest: failing });
  const page = openPage('/', routes);

  type(box(page), 'cern');
  await vi.waitFor(() => expect(page.textContent).toContain('cern one'));

  expect(listbox(page)).toBeNull();
});

test('Alt and the arrow down open the recent searches, also at the first press', async () => {
  remember('pagers');
  const page = open();
  box(page).focus();

  const press = new KeyboardEvent('keydown', {
    ...{ key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true },
  });
  box(page).dispatchEvent(press);

  expect(press.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(options(page)).toEqual(['pagers']), 4000);
});

test('Back from a suggestion that was taken returns to what was typed', async () => {
  const page = await typed('cern');
  await vi.waitFor(() => expect(options(page)).toHaveLength(2));
  press('ArrowDown');
  press('Enter');
  await vi.waitFor(() => expect(window.location.hash).toBe('#q=Oracle+Health'));

  window.history.back();

  await vi.waitFor(() => expect(box(page).value).toBe('cern'));
});

test('another name is not told where the name says it already', async () => {
  const term = { kind: 'DOMAIN', text: 'Order sets & CPOE', slug: 'orders', alias: 'CPOE' };
  serveGraph({ ...root, suggest: { terms: [term], writeUps: [] } });
  const page = openPage('/', routes);

  type(box(page), 'cpo');

  await vi.waitFor(() => expect(options(page)).toEqual(['Order sets & CPOE Domain']), 4000);
});
