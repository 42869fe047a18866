import { render } from 'solid-js/web';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Draft, emptyDraft } from '../../client/lib/drafts.ts';
import { Preview } from '../../client/pages/compose/Preview.tsx';
import { toVocabulary } from '../../client/pages/compose/vocabulary.ts';
import WriteUpPage from '../../client/pages/write-up/WriteUpPage.tsx';
import { serveGraph } from './support/graph.ts';
import { writeUp } from './support/library.ts';
import { openPage } from './support/page.tsx';

const TAGS = {
  domains: [
    { id: '1', slug: 'nurse-call', name: 'Nurse call' },
    { id: '2', slug: 'paging', name: 'Paging' },
  ],
  vendors: [{ id: '3', slug: 'zebra', name: 'Zebra' }],
};

const DRAFT: Draft = {
  ...emptyDraft(),
  title: 'Turning off pagers',
  challenge: 'Pagers failed.\n\nEvery night.',
  context: 'A regional system.',
  attempts: [{ tried: 'More pagers.', failed: 'They failed too.' }],
  solution: 'Phones.',
  outcome: 'Quiet nights.',
  result: 'PARTLY',
  measures: [{ name: 'Missed pages', before: '1,200', after: '5.5', unit: '%' }],
  lessons: ['Map every pager to a role'],
  effort: 'WEEKS',
  // In another order than by name, in which members will read them.
  domains: ['paging', 'nurse-call'],
  vendors: ['zebra'],
  phrases: ['nobody answers the beeper'],
  orgType: 'HEALTH_SYSTEM',
  leadershipRole: 'CMIO',
};

const VOCABULARY = toVocabulary(
  TAGS.domains.map((tag) => ({ ...tag, aliases: [], children: [] })),
  TAGS.vendors.map((tag) => ({ ...tag, aliases: [], category: 'Devices' })),
  { domains: [], vendors: [] },
);

const NO_PROFILE = { sizeBand: null, region: null, mainEhr: null };
const SHOWN = { ...NO_PROFILE, orgType: 'HEALTH_SYSTEM', leadershipRole: 'CMIO' };

test.each([
  ['with a profile', { orgType: 'HEALTH_SYSTEM', leadershipRole: 'CMIO' } as const, SHOWN],
  ['without one', { orgType: null, leadershipRole: null } as const, null],
])('what is previewed %s is what the page of the write-up shows', async (_how, own, profile) => {
  const preview = look({ ...DRAFT, ...own });
  serveGraph({
    writeUp: {
      ...writeUp('Turning off pagers'),
      ...TAGS,
      context: 'A regional system.',
      result: 'PARTLY',
      effort: 'WEEKS',
      measures: [{ name: 'Missed pages', before: 1200, after: 5.5, unit: '%' }],
      profile,
    },
  });
  const page = openPage('/write-ups/x', [{ path: '/write-ups/:id', component: WriteUpPage }]);
  await vi.waitFor(() => expect(page.querySelector('.write-up-text')).not.toBeNull(), 10_000);

  const html = (root: HTMLElement, selector: string) => root.querySelector(selector)?.innerHTML;
  const text = (root: HTMLElement, selector: string) => root.querySelector(selector)?.textContent;
  expect(html(preview, '.write-up-text')).toBe(html(page, '.write-up-text'));
  expect(text(preview, 'h2')).toBe(text(page, 'h1'));
  expect(text(preview, '.members-view-line')).toBe(text(page, '.article-line'));
  for (const title of ['Domains', 'Vendors', 'From'])
    expect(below(preview, title)).toBe(below(page, title));
});

test('the preview says what nobody will see, and what is searched without being shown', () => {
  const preview = look(DRAFT);

  expect(preview.querySelector('#unseen-title')?.textContent).toBe('What nobody will see');
  const terms = [...preview.querySelectorAll('.unseen dt')].map((term) => term.textContent);
  expect(terms).toContain('Who you are');
  expect(terms).toContain('When you wrote it');
  expect(preview.querySelector('article')?.textContent).not.toContain('beeper');
  expect(preview.querySelector('.members-view-phrases')?.textContent).toContain('beeper');
});

/** What stands in the margin below a heading. */
function below(root: HTMLElement, title: string): string | undefined {
  const headings = [...root.querySelectorAll('aside h2, aside h3')];
  const heading = headings.find((each) => each.textContent === title);
  return heading?.nextElementSibling?.textContent;
}

function look(draft: Draft): HTMLElement {
  const root = document.createElement('div');
  const dispose = render(() => <Preview draft={draft} vocabulary={VOCABULARY} />, root);
  onTestFinished(dispose);
  return root;
}
