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
  expect(page.textContent).toContain('No write-up says “pagrs”; these are for pagers.');
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

test('other words are corrected again', async () => {
  const asked: unknown[] = [];
  const search = (question: { query: string; asTyped: boolean }) => {
    asked.push([question.query, question.asTyped]);
    return found(['Any']);
  };
  serveGraph({ group, search });
  const page = openPage('/#q=pagrs&typed=', routes);
  await vi.waitFor(() => expect(asked).toEqual([['pagrs', true]]));

  type(labelled(page, 'What hurts?'), 'pagrs again');

  await vi.waitFor(() => expect(asked.at(-1)).toEqual(['pagrs again', false]));
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
