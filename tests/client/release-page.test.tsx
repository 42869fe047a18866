import { expect, test, vi } from 'vitest';
import ReleasePage from '../../client/pages/admin/ReleasePage.tsx';
import { ViewerProvider } from '../../client/pages/layout/viewer.ts';
import { serveGraph } from './support/graph.ts';
import { writeUp } from './support/library.ts';
import { named, openPage } from './support/page.tsx';

test('what a release would publish is listed by title before it is released', async () => {
  const page = open(['Pagers', 'Labels', 'Dictation']);

  await vi.waitFor(() => expect(titles(page)).toEqual(['Dictation', 'Labels', 'Pagers']), PATIENT);
  expect(page.textContent).toContain('3 approved write-ups wait');
});

test('all of them are listed, however many they are', async () => {
  const page = open(Array.from({ length: 120 }, (_, at) => `Number ${at}`));

  await vi.waitFor(() => expect(titles(page)).toHaveLength(120), PATIENT);
});

test('a release leads the focus to the heading above its notice', async () => {
  const page = open(['Pagers', 'Labels', 'Dictation']);
  await vi.waitFor(() => expect(titles(page)).toHaveLength(3), PATIENT);
  named(page, 'Release 3 write-ups now').click();

  named(page, 'Release them').click();

  await vi.waitFor(() => expect(page.textContent).toContain('Release 7 is out'), PATIENT);
  await vi.waitFor(() => expect(() => named(page, 'Release 3 write-ups now')).toThrow());
  expect(document.activeElement?.tagName).toBe('H1');
  expect(titles(page)).toEqual([]);
});

const PATIENT = { timeout: 10_000 };

function open(approved: readonly string[]): HTMLElement {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  let waiting = approved;
  serveGraph({
    releaseStatus: () => ({ waiting: waiting.length, minimum: 3, ready: waiting.length >= 3 }),
    submissions: ({ first, after }: { first: number; after: string | null }) => {
      const start = after === null ? 0 : waiting.indexOf(after) + 1;
      const part = waiting.slice(start, start + first);
      return {
        pageInfo: { endCursor: part.at(-1) ?? null, hasNextPage: start + first < waiting.length },
        edges: part.map((title) => ({ node: submission(title) })),
      };
    },
    releaseApproved: () => {
      waiting = [];
      return { __typename: 'ReleaseApprovedPayload', release: 7, count: approved.length };
    },
  });
  const page = openPage('/admin/release', [
    {
      path: '/admin/release',
      component: () => (
        <ViewerProvider value={() => ({ __typename: 'Viewer', name: 'A', role: 'ADMIN' })}>
          <main>
            <ReleasePage />
          </main>
        </ViewerProvider>
      ),
    },
  ]);
  vi.stubGlobal('scrollTo', () => {});
  return page;
}

function submission(title: string) {
  const draft = { ...writeUp(title), __typename: 'Draft' };
  return { __typename: 'Submission', id: title, state: 'APPROVED', draft };
}

function titles(page: HTMLElement): string[] {
  return [...page.querySelectorAll('.release-list a')].map((link) => link.textContent);
}
