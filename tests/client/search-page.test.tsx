import { lazy } from 'solid-js';
import { expect, test, vi } from 'vitest';
import SearchPage from '../../client/pages/search/SearchPage.tsx';
import { serveGraph, serveGraphSlowly } from './support/graph.ts';
import { edge, found, group, writeUp } from './support/library.ts';
import { labelled, named, openPage, press, type } from './support/page.tsx';

const WriteUpPage = lazy(() => import('../../client/pages/write-up/WriteUpPage.tsx'));
const routes = [
  { path: '/', component: SearchPage },
  { path: '/write-ups/:id', component: WriteUpPage },
];

const search = ({ query }: { query: string }) =>
  found(query ? [`${query} one`, `${query} two`] : ['Newest one']);

const titles = (page: HTMLElement) =>
  [...page.querySelectorAll('h3')].map((heading) => heading.textContent);

test('before typing, the newest write-ups and the size of the group are shown', async () => {
  serveGraph({ group, search });

  const page = openPage('/', routes);

  await vi.waitFor(() => expect(titles(page)).toEqual(['Newest one']));
  expect(page.textContent).toContain('65 write-ups by a group of 48 members');
  expect(page.textContent).toContain('the newest from October 2026');
});

test('typing searches, marks the words and keeps the search in the fragment alone', async () => {
  serveGraph({ group, search });
  const page = openPage('/', routes);

  type(labelled(page, 'What hurts?'), 'pagers');

  await vi.waitFor(() => expect(titles(page)).toEqual(['pagers one', 'pagers two']));
  expect(page.querySelector('mark')?.textContent).toBe('pagers');
  expect(page.textContent).toContain('2 write-ups fit');
  expect(window.location.hash).toBe('#q=pagers');
  expect(window.location.search).toBe('');
});

test('an old answer never overtakes a newer one', async () => {
  const waiting = serveGraphSlowly({ group, search }, 'Search');
  const page = openPage('/#q=slow', routes);
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  type(labelled(page, 'What hurts?'), 'quick');
  await vi.waitFor(() => expect(waiting).toHaveLength(2));

  await waiting[1]!.answer();
  await vi.waitFor(() => expect(titles(page)[0]).toBe('quick one'));
  await waiting[0]!.answer();
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(titles(page)[0]).toBe('quick one');
});

test('results stay until newer ones arrive, and the box keeps its focus', async () => {
  const waiting = serveGraphSlowly({ group, search }, 'Search');
  const page = openPage('/#q=first', routes);
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  await waiting[0]!.answer();
  await vi.waitFor(() => expect(titles(page)[0]).toBe('first one'));

  type(labelled(page, 'What hurts?'), 'second');
  await vi.waitFor(() => expect(waiting).toHaveLength(2));

  expect(titles(page)[0]).toBe('first one');
  expect(page.querySelector('[aria-label="Results"]')?.getAttribute('aria-busy')).toBe('true');
  expect(document.activeElement).toBe(labelled(page, 'What hurts?'));
});

test('the arrows walk from the box through the results and back', async () => {
  serveGraph({ group, search });
  const page = openPage('/#q=pagers', routes);
  await vi.waitFor(() => expect(titles(page)).toHaveLength(2));
  labelled(page, 'What hurts?').focus();

  press('ArrowDown');
  press('ArrowDown');
  const second = document.activeElement?.textContent;
  press('ArrowUp');
  press('ArrowUp');

  expect(second).toBe('pagers two');
  expect(document.activeElement).toBe(labelled(page, 'What hurts?'));
});

test('a choice in a facet narrows the search and stands in the fragment', async () => {
  const asked: unknown[] = [];
  const facets = [
    { field: 'VENDOR', values: [{ value: 'epic', label: 'Epic', count: 3, parent: null }] },
  ];
  const narrowed = ({ filter }: { filter: unknown }) => {
    asked.push(filter);
    return found(['Any'], { facets });
  };
  serveGraph({ group, search: narrowed });
  const page = openPage('/', routes);
  await vi.waitFor(() => labelled(page, 'Epic'));

  labelled(page, 'Epic').click();

  await vi.waitFor(() => expect(window.location.hash).toBe('#vendor=epic'));
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ vendors: ['epic'] }));
  expect(labelled(page, 'Epic').checked).toBe(true);
});

test('a corrected word and what is merely near are told as such', async () => {
  const answer = found(['Turning off pagers'], {
    corrections: [{ from: 'pagrs', to: 'pagers' }],
    edges: [edge('Turning off pagers'), edge('Nurse call', true)],
    nearest: 1,
  });
  serveGraph({ group, search: () => answer });

  const page = openPage('/#q=pagrs', routes);

  await vi.waitFor(() => expect(titles(page)).toHaveLength(2));
  const said = 'No write-up says “pagrs”; these are for pagers.';
  await vi.waitFor(() => expect(page.textContent).toContain(said));
  expect(page.textContent).toContain('1 write-up fits');
  expect(page.textContent).toContain('Nearest: these share less with your words');
});

test('a correction can be taken back, and so can that, by button and by Back', async () => {
  const asked: unknown[] = [];
  const corrections = [
    { from: 'pagrs', to: 'pagers' },
    { from: 'tabeltop', to: 'tabletop' },
  ];
  const corrected = ({ asTyped }: { asTyped: boolean }) => {
    asked.push(asTyped);
    return asTyped ? found([]) : found(['Turning off pagers'], { corrections });
  };
  serveGraph({ group, search: corrected });
  const page = openPage('/#q=pagrs+tabeltop&vendor=epic', routes);
  await vi.waitFor(() => named(page, 'Search for “pagrs” and “tabeltop” instead'));

  named(page, 'Search for “pagrs” and “tabeltop” instead').click();
  await vi.waitFor(() => expect(page.textContent).toContain('No write-up fits'));
  const fragment = window.location.hash;
  named(page, 'Correct them again').click();
  await vi.waitFor(() => expect(titles(page)).toEqual(['Turning off pagers']));
  window.history.back();
  await vi.waitFor(() => expect(page.textContent).toContain('No write-up fits'));

  expect(fragment).toBe('#q=pagrs+tabeltop&vendor=epic&typed=');
  expect(window.location.hash).toBe(fragment);
  expect(asked.slice(0, 2)).toEqual([false, true]);
});

test('words that are added stay as typed, and other words are corrected again', async () => {
  const asked: unknown[] = [];
  const search = (question: { query: string; asTyped: boolean }) => {
    asked.push([question.query, question.asTyped]);
    return found(['Any']);
  };
  serveGraph({ group, search });
  const page = openPage('/#q=pagrs&typed=', routes);
  await vi.waitFor(() => expect(asked).toEqual([['pagrs', true]]));

  type(labelled(page, 'What hurts?'), 'pagrs again');

  await vi.waitFor(() => expect(asked.at(-1)).toEqual(['pagrs again', true]));
  type(labelled(page, 'What hurts?'), 'pagr again');
  await vi.waitFor(() => expect(asked.at(-1)).toEqual(['pagr again', false]));
});

test('a question that the graph refuses is told in its words', async () => {
  const refusal = { __typename: 'InputValidationError', code: 'X', message: 'Ask for less.' };
  serveGraph({ group, search: { ...refusal, path: [], issues: [] } });

  const page = openPage('/#q=much', routes);

  await vi.waitFor(() => expect(page.textContent).toContain('Ask for less.'));
});

test('nothing found says what to try', async () => {
  serveGraph({ group, search: () => found([]) });

  const page = openPage('/#q=zzz&vendor=epic', routes);

  await vi.waitFor(() => expect(page.textContent).toContain('No write-up fits'));
  expect(page.textContent).toContain('Try the words a colleague would use');
  expect(named(page, 'browse').getAttribute('href')).toBe('/browse');
  named(page, 'Clear the filters').click();
  await vi.waitFor(() => expect(window.location.hash).toBe('#q=zzz'));
});

test('when search is away, browsing is offered and the words are kept', async () => {
  serveGraph({
    group,
    search: { __typename: 'SearchUnavailable', code: 'X', message: 'Away', path: [] },
    writeUps: { edges: [{ cursor: 'a', node: writeUp('Browsed') }] },
  });

  const page = openPage('/#q=pagers', routes);

  await vi.waitFor(() => expect(titles(page)).toEqual(['Browsed']));
  expect(page.textContent).toContain('Search is away for a moment');
  expect(labelled(page, 'What hurts?').value).toBe('pagers');
});

test('a result opens its write-up, and Back returns to the same result', async () => {
  const byId = ({ id }: { id: string }) => writeUp(id);
  serveGraph({ group, search, writeUp: byId, node: byId });
  const page = openPage('/#q=pagers', routes);
  await vi.waitFor(() => expect(titles(page)).toHaveLength(2));

  named(page, 'pagers two').click();
  await vi.waitFor(() => expect(page.querySelector('h1')?.textContent).toBe('pagers two'));
  named(page, 'Back to the results').click();

  await vi.waitFor(() => expect(titles(page)).toHaveLength(2));
  expect(window.location.hash).toBe('#q=pagers');
  expect(document.activeElement?.textContent).toBe('pagers two');
});

test('a filter that nothing has stands in its list, and one is told what it keeps away', async () => {
  const vendor = { value: 'epic', label: 'Epic', count: 0, parent: null };
  const narrowed = ({ filter }: { filter?: { vendors: string[] } }) =>
    filter?.vendors.length
      ? found([], { facets: [{ field: 'VENDOR', values: [vendor] }] })
      : found(['One', 'Two']);
  serveGraph({ group, search: narrowed });
  const page = openPage('/#q=fax&vendor=epic', routes);

  await vi.waitFor(() =>
    expect(page.textContent).toContain('Without the filters 2 write-ups fit.'),
  );
  expect(labelled(page, 'Epic').checked).toBe(true);
  expect(labelled(page, 'Epic').closest('label')?.textContent).toBe('Epic 0');
  expect(page.textContent).not.toContain('write it up');
  named(page, 'Show them').focus();
  named(page, 'Show them').click();

  await vi.waitFor(() => expect(titles(page)).toEqual(['One', 'Two']));
  expect(window.location.hash).toBe('#q=fax');
  expect(document.activeElement?.textContent).toBe('2 write-ups fit');
});

test('without filters, whoever finds nothing is asked to write it up', async () => {
  serveGraph({ group, search: () => found([]) });

  const page = openPage('/#q=zzz', routes);

  await vi.waitFor(() => expect(named(page, 'write it up').getAttribute('href')).toBe('/compose'));
  expect(page.textContent).not.toContain('the filters');
});

test('whoever clears the filters goes on at the results, and Back brings the filters again', async () => {
  serveGraph({ group, search });
  const page = openPage('/#q=pagers&vendor=epic', routes);
  await vi.waitFor(() => named(page, 'Clear the filters'));

  named(page, 'Clear the filters').focus();
  named(page, 'Clear the filters').click();
  await vi.waitFor(() => expect(window.location.hash).toBe('#q=pagers'));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('2 write-ups fit'));
  window.history.back();

  await vi.waitFor(() => expect(window.location.hash).toBe('#q=pagers&vendor=epic'));
});

test('more results are gone on with at the first of them, also where there are no more', async () => {
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `Result ${from + at}`);
  const paged = ({ first }: { first: number }) =>
    found(many(0, first === 20 ? 20 : 23), {
      pageInfo: { hasNextPage: first === 20, hasPreviousPage: false },
    });
  serveGraph({ group, search: paged });
  const page = openPage('/#q=pagers', routes);
  await vi.waitFor(() => named(page, 'Show more'));

  named(page, 'Show more').focus();
  named(page, 'Show more').click();

  await vi.waitFor(() => expect(titles(page)).toHaveLength(23));
  expect(page.textContent).not.toContain('Show more');
  expect(document.activeElement?.textContent).toBe('Result 20');
});

test('all values of a long facet come with a field to find one, and focus goes on in them', async () => {
  const values = Array.from({ length: 30 }, (_, at) => ({
    ...{ value: `v${at}`, label: `Vendor ${at}`, count: 30 - at, parent: null },
  }));
  serveGraph({ group, search: () => found(['Any'], { facets: [{ field: 'VENDOR', values }] }) });
  const page = openPage('/', routes);
  await vi.waitFor(() => named(page, 'Show all 30'));
  const boxes = () => page.querySelectorAll('.facets input[type=checkbox]');

  named(page, 'Show all 30').focus();
  named(page, 'Show all 30').click();
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled(page, 'Vendor 7')));
  expect(boxes()).toHaveLength(30);
  await vi.waitFor(() => labelled(page, 'Find by name'), 4000);
  type(labelled(page, 'Find by name'), 'vÉndor 29');

  expect(boxes()).toHaveLength(1);
  expect(labelled(page, 'Vendor 29')).toBe(boxes()[0]);
  type(labelled(page, 'Find by name'), 'nobody');
  expect(page.textContent).toContain('None has that name.');
});

test('after trying again, focus stays in the page', async () => {
  const failing = () => {
    throw new Error('no');
  };
  serveGraph({ group, search: failing });
  const page = openPage('/#q=pagers', [
    { path: '/', component: () => <main>{SearchPage()}</main> },
  ]);
  await vi.waitFor(() => named(page, 'Try again'));

  serveGraph({ group, search });
  named(page, 'Try again').focus();
  named(page, 'Try again').click();

  await vi.waitFor(() => expect(titles(page)).toHaveLength(2));
  expect(document.activeElement).toBe(page.querySelector('h1'));
});

test('Back from other words returns to those that were wanted', async () => {
  serveGraph({ group, search });
  const page = openPage('/#q=pagers', routes);
  await vi.waitFor(() => expect(titles(page)).toHaveLength(2));
  const box = labelled(page, 'What hurts?');
  box.form?.requestSubmit();

  type(box, 'down');
  await vi.waitFor(() => expect(window.location.hash).toBe('#q=down'));
  type(box, 'downtime');
  await vi.waitFor(() => expect(window.location.hash).toBe('#q=downtime'));
  window.history.back();

  await vi.waitFor(() => expect(window.location.hash).toBe('#q=pagers'));
  expect(box.value).toBe('pagers');
});

test('Back from the words as typed leaves focus on the button that leads there again', async () => {
  const corrections = [{ from: 'pagrs', to: 'pagers' }];
  const corrected = ({ asTyped }: { asTyped: boolean }) =>
    asTyped ? found([]) : found(['Pagers'], { corrections });
  serveGraph({ group, search: corrected });
  const page = openPage('/#q=pagrs', routes);
  await vi.waitFor(() => named(page, 'Search for “pagrs” instead'));
  const button = named(page, 'Search for “pagrs” instead');
  button.focus();
  button.click();
  await vi.waitFor(() => expect(page.textContent).toContain('No write-up fits'));

  window.history.back();

  await vi.waitFor(() => expect(titles(page)).toEqual(['Pagers']));
  expect(document.activeElement).toBe(button);
  expect(button.textContent).toBe('Search for “pagrs” instead');
});

test('marks without a letter or a digit ask nothing', async () => {
  serveGraph({ group, search });

  const page = openPage('/#q=%3F%3F%3F', routes);

  await vi.waitFor(() => expect(titles(page)).toHaveLength(2));
  expect(page.querySelector('.results-total')?.textContent).toBe('Newest write-ups');
});
