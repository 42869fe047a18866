import { expect, test, vi } from 'vitest';
import WriteUpPage from '../../client/pages/write-up/WriteUpPage.tsx';
import { serveGraph } from './support/graph.ts';
import { writeUp } from './support/library.ts';
import { named, openPage } from './support/page.tsx';

const routes = [{ path: '/write-ups/:id', component: WriteUpPage }];

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
