import type { JSX } from 'solid-js';
import { expect, test, vi } from 'vitest';
import BrowsePage from '../../client/pages/browse/BrowsePage.tsx';
import SearchPage from '../../client/pages/search/SearchPage.tsx';
import { serveGraph } from './support/graph.ts';
import { found, group } from './support/library.ts';
import { labelled, named, openPage, press, type } from './support/page.tsx';

const routes = [{ path: '/browse', component: BrowsePage }];
// In a main landmark, as the layout has it.
const Main = (props: { children?: JSX.Element }) => <main>{props.children}</main>;

const counted = (slug: string, name: string, writeUpCount: number, more: object = {}) => ({
  __typename: 'aliases' in more ? 'Vendor' : 'Domain',
  id: slug,
  slug,
  name,
  writeUpCount,
  ...more,
});
const domains = [
  counted('cyber', 'Cybersecurity', 3, {
    children: [counted('iam', 'Identity', 2, { children: [] })],
  }),
  counted('rev', 'Revenue cycle', 1, { children: [] }),
];
const vendors = [
  counted('athena', 'athenahealth', 1, { aliases: ['athenaOne'] }),
  counted('epic', 'Epic', 3, { aliases: ['Hyperspace'] }),
  counted('nobody', 'Nobody Inc.', 0, { aliases: [] }),
];
const coverage = [
  { domain: 'cyber', vendor: 'epic', writeUpCount: 3 },
  { domain: 'iam', vendor: 'epic', writeUpCount: 2 },
  { domain: 'rev', vendor: 'athena', writeUpCount: 1 },
];

/** The vendors come in two pages, as they do when there are many. */
const vendorPage = ({ after }: { after: string | null }) => ({
  edges: (after ? vendors.slice(2) : vendors.slice(0, 2)).map((node) => ({ cursor: 'x', node })),
  pageInfo: { hasNextPage: !after, endCursor: 'x' },
});
const root = { group, domains, coverage, vendors: vendorPage };

async function browse(fragment = '') {
  serveGraph(root);
  const page = openPage(`/browse${fragment}`, routes);
  await vi.waitFor(() => expect(page.querySelector('h2')).not.toBeNull());
  return page;
}

const vendorNames = (page: HTMLElement) =>
  [...page.querySelectorAll('.vendors .counted')].map((each) => each.textContent);
const grid = (page: HTMLElement) => page.querySelector('[role=grid]') as HTMLElement;
const links = (region: Element | null) =>
  [...(region?.querySelectorAll('a') ?? [])].map((a) => [a.textContent, a.getAttribute('href')]);

test('domains stand in two levels with counts, and lead to the search with their filter', async () => {
  const page = await browse();

  expect(page.textContent).toContain('65 write-ups in 2 domains; 2 vendors named in them');
  expect(page.querySelector('.domains')?.textContent).toBe(
    'Cybersecurity 3Identity 2Revenue cycle 1',
  );
  expect(links(page.querySelector('.domains'))).toEqual([
    ['Cybersecurity', '/#domain=cyber'],
    ['Identity', '/#domain=iam'],
    ['Revenue cycle', '/#domain=rev'],
  ]);
  expect(links(page.querySelector('.vendors'))[0]).toEqual(['Epic', '/#vendor=epic']);
});

test('vendors are sorted by count or name, and those without a write-up come when asked for', async () => {
  const page = await browse();
  const byCount = vendorNames(page);

  labelled(page, 'Name').click();
  const byName = vendorNames(page);
  named(page, 'Show 1 vendor without a write-up').click();

  expect(byCount).toEqual(['Epic 3', 'athenahealth 1']);
  expect(byName).toEqual(['athenahealth 1', 'Epic 3']);
  expect(vendorNames(page)).toEqual(['athenahealth 1', 'Epic 3', 'Nobody Inc. 0']);
});

test('a vendor is found by its products, without regard to accents, and though nobody wrote about it', async () => {
  const page = await browse();
  const filter = labelled(page, 'Find a vendor or product');

  type(filter, 'hyper');
  const byProduct = page.querySelector('.vendors')?.textContent;
  type(filter, 'nobody');
  const without = vendorNames(page);
  type(filter, 'ÉPIC');
  const accented = vendorNames(page);
  type(filter, 'zzz');

  expect(byProduct).toBe('Epic 3also “Hyperspace”');
  expect(without).toEqual(['Nobody Inc. 0']);
  expect(accented).toEqual(['Epic 3']);
  expect(page.textContent).toContain('No vendor has that name');
});

test('each cell of the picture leads to its domain and vendor, and a gap is told as one', async () => {
  const page = await browse('#picture');
  const rows = [...grid(page).querySelectorAll('tbody tr')];

  expect(links(rows[0] ?? null)).toEqual([
    ['3', '/#domain=cyber'],
    ['3', '/#domain=cyber&vendor=epic'],
  ]);
  expect(rows[0]?.querySelector('a.cell[data-shade]')?.getAttribute('aria-label')).toBe(
    'Cybersecurity, Epic: 3 write-ups',
  );
  expect(rows[0]?.querySelector('td[data-shade="0"]')?.textContent).toBe('None yet');
  expect(page.textContent).toContain('2 of the 4 places are');
});

test('a domain opens to its narrower ones, in the picture and in the table', async () => {
  const page = await browse('#picture');

  const head = named(grid(page), 'Cybersecurity');

  head.focus();
  head.click();

  const heads = [...page.querySelectorAll('tbody th')].map((each) => each.textContent.trim());
  expect(heads.map((head) => head.replace(/(Show|Hide) narrower.*/, ''))).toEqual([
    ...['Cybersecurity', 'Identity', 'Revenue cycle'],
    ...['Cybersecurity', 'Identity', 'Revenue cycle'],
  ]);
  expect(head.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(head);
});

test('the table says the same numbers', async () => {
  const page = await browse('#picture');

  const rows = [...page.querySelectorAll('.coverage-table tbody tr')];
  expect(rows.map((row) => [...row.querySelectorAll('td')].map((td) => td.textContent))).toEqual([
    ['3', 'Epic 3'],
    ['1', 'athenahealth 1'],
  ]);
  expect(links(rows[1] ?? null)).toContainEqual(['athenahealth', '/#domain=rev&vendor=athena']);
});

test('the picture is one stop, walked with the arrows', async () => {
  const page = await browse('#picture');
  const stops = () => [...grid(page).querySelectorAll<HTMLElement>('[tabindex="0"]')];
  stops()[0]?.focus();
  const words = () => document.activeElement?.textContent.trim();
  const walked = [
    'ArrowRight',
    'ArrowRight',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'ArrowDown',
  ].map((key) => {
    press(key);
    return words();
  });
  press('End');
  const end = words();
  press('ArrowDown');

  // The first vendor has nothing to its left in the row of names.
  expect(walked).toEqual(['3', '3', 'Epic', 'Epic', 'athenahealth', 'None yet']);
  expect(end).toBe('None yet');
  expect(words()).toBe('1');
  expect(stops()).toEqual([document.activeElement]);
});

test('when the lists do not come through, one can try again', async () => {
  const fail = () => {
    throw new Error('no');
  };
  serveGraph({ ...root, coverage: fail });
  const page = openPage('/browse', routes);
  await vi.waitFor(() => expect(page.textContent).toContain('The lists could not be loaded'));

  serveGraph(root);
  named(page, 'Try again').click();

  await vi.waitFor(() => expect(page.querySelector('.domains')).not.toBeNull());
});

test('Back from a vendor returns to its link and to where the page stood', async () => {
  const scrolled = vi.fn();
  vi.stubGlobal('scrollTo', scrolled);
  vi.stubGlobal('scrollY', 640);
  serveGraph({ ...root, search: () => found(['One']) });
  const both = [...routes, { path: '/', component: SearchPage }];
  const page = openPage('/browse', [{ path: '/', component: Main, children: both }]);
  await vi.waitFor(() => named(page, 'athenahealth'));

  named(page, 'athenahealth').focus();
  named(page, 'athenahealth').click();
  await vi.waitFor(() => named(page, 'One'));
  window.history.back();

  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('athenahealth'));
  expect(scrolled).toHaveBeenLastCalledWith(0, 640);
});

test('a way at the top leads to the field for vendors, which may be far down', async () => {
  const page = await browse();

  named(page, 'Find a vendor').click();

  expect(document.activeElement).toBe(labelled(page, 'Find a vendor or product'));
});
