import { expect, test, vi } from 'vitest';
import WriteUpPage from '../../client/pages/write-up/WriteUpPage.tsx';
import { serveGraph } from './support/graph.ts';
import { writeUp } from './support/library.ts';
import { named, openPage } from './support/page.tsx';

// In a main landmark, as the layout has it.
const Main = () => (
  <main>
    <WriteUpPage />
  </main>
);
const routes = [{ path: '/write-ups/:id', component: Main }];

test('what failed stands before what worked, and the outcome before the lessons', async () => {
  serveGraph({ writeUp: writeUp('Turning off pagers') });

  const page = openPage('/write-ups/x', routes);

  await vi.waitFor(() => expect(page.querySelector('article')).not.toBeNull());
  const headings = [...page.querySelectorAll('h1, .write-up-text h2')].map((h) => h.textContent);
  expect(headings).toEqual([
    'Turning off pagers',
    'The challenge',
    'What was tried and failed',
    'What worked',
    'The outcome',
    'Lessons',
    'Effort',
  ]);
  expect(document.title).toBe('Turning off pagers · Kindling');
});

test('a measure says its numbers in words beside its picture', async () => {
  serveGraph({ writeUp: writeUp('Turning off pagers') });

  const page = openPage('/write-ups/x', routes);

  await vi.waitFor(() => expect(page.querySelector('figure')).not.toBeNull());
  expect(page.querySelector('figure')?.textContent).toBe('Missed pagesBefore20%After5%');
  expect(page.querySelector('figure svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('a tag leads to everything that carries it, by the fragment', async () => {
  serveGraph({ writeUp: writeUp('Turning off pagers') });

  const page = openPage('/write-ups/x', routes);

  await vi.waitFor(() => named(page, 'Secure messaging'));
  const tag = named(page, 'Secure messaging');
  expect(tag.getAttribute('href')).toBe('/#domain=secure-messaging');
});

test('a write-up that is absent is told like a page that is absent', async () => {
  serveGraph({ writeUp: null });

  const page = openPage('/write-ups/none', routes);

  await vi.waitFor(() => expect(page.textContent).toContain('This page is not here'));
});

const similar = (...titles: string[]) => ({
  __typename: 'SimilarWriteUps',
  writeUps: titles.map((title) => writeUp(title)),
});
const AWAY = { __typename: 'SearchUnavailable', code: 'X', message: 'Away', path: [] };
const QUIET = 'cannot be looked up just now';

test('peers on something close stand beside it, with result and month', async () => {
  const shown = { ...writeUp('Turning off pagers'), similar: similar('Nurse call', 'Phones') };
  serveGraph({ writeUp: shown, node: shown });

  const page = openPage('/write-ups/x', routes);

  await vi.waitFor(() => named(page, 'Nurse call'));
  const section = named(page, 'Nurse call').closest('section');
  expect(section?.querySelector('h2')?.textContent).toBe('Peers on something close');
  expect([...(section?.querySelectorAll('li') ?? [])].map((each) => each.textContent)).toEqual([
    'Nurse callSolved March 2025',
    'PhonesSolved March 2025',
  ]);
  expect(named(page, 'Nurse call').getAttribute('href')).toBe('/write-ups/Nurse%20call');
});

test('from a similar one the reading goes on at its heading, with its own peers', async () => {
  const all: Record<string, object> = {
    pagers: { ...writeUp('pagers'), similar: similar('phones') },
    phones: { ...writeUp('phones'), similar: similar('tablets') },
  };
  const byId = ({ id }: { id: string }) => all[id];
  serveGraph({ writeUp: byId, node: byId });
  const page = openPage('/write-ups/pagers', routes);
  await vi.waitFor(() => named(page, 'phones'));

  named(page, 'phones').focus();
  named(page, 'phones').click();

  await vi.waitFor(() => named(page, 'tablets'));
  expect(page.querySelector('h1')?.textContent).toBe('phones');
  expect(document.activeElement).toBe(page.querySelector('h1'));
  expect(window.location.pathname).toBe('/write-ups/phones');
});

test('when nobody wrote on something close, nothing is said of it', async () => {
  serveGraph({ writeUp: writeUp('Turning off pagers'), node: writeUp('Turning off pagers') });

  const page = openPage('/write-ups/x', routes);

  await vi.waitFor(() => expect(page.querySelector('article')).not.toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(page.textContent).not.toContain('something close');
});

test.each([
  ['is away', () => AWAY],
  [
    'fails',
    () => {
      throw new Error('no');
    },
  ],
])('when the search %s, the write-up is whole and one quiet line says so', async (_how, answer) => {
  const shown = writeUp('Turning off pagers');
  serveGraph({ writeUp: shown, node: { ...shown, similar: answer } });

  const page = openPage('/write-ups/x', routes);

  await vi.waitFor(() => expect(page.textContent).toContain(QUIET));
  expect(page.querySelector('h1')?.textContent).toBe('Turning off pagers');
});
