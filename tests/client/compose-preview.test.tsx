import { render } from 'solid-js/web';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Draft, emptyDraft } from '../../client/lib/drafts.ts';
import { Preview } from '../../client/pages/compose/Preview.tsx';
import type { Purpose } from '../../client/pages/compose/purpose.ts';
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

test('the preview says who sees what, and what is searched without being shown', () => {
  const preview = look(DRAFT);

  expect(preview.querySelector('#who-sees-title')?.textContent).toBe('Who sees what');
  expect(who(preview, 'Who you are')).toContain('Nobody. The server checks that a member');
  expect(who(preview, 'When you wrote it')).toContain('Reviewers see the day');
  expect(who(preview, 'What you and the reviewers say')).toContain('with the day of each message');
  expect(who(preview, 'Your twelve words')).toContain('made on this device when you submit');
  expect(preview.querySelector('article')?.textContent).not.toContain('beeper');
  expect(preview.querySelector('.members-view-phrases')?.textContent).toContain('beeper');
});

test('the preview of a revision speaks of the words that there are, and of the text before', () => {
  const preview = look(DRAFT, 'REVISION');

  expect(who(preview, 'Your twelve words')).toContain('They stay the ones that you have.');
  expect(who(preview, 'Your twelve words')).not.toContain('are made');
  expect(who(preview, 'Earlier versions')).toContain('members read that text until');
});

test('the preview says first that nothing has looked for names', () => {
  const preview = look(DRAFT);

  expect(preview.querySelector('.notice')?.textContent).toContain(
    'Nothing has checked this text for names.',
  );
});

/** What stands beside a term. */
function who(root: HTMLElement, term: string): string | undefined {
  const terms = [...root.querySelectorAll('dt')];
  return terms.find((each) => each.textContent === term)?.nextElementSibling?.textContent;
}

/** What stands in the margin below a heading. */
function below(root: HTMLElement, title: string): string | undefined {
  const headings = [...root.querySelectorAll('aside h2, aside h3')];
  const heading = headings.find((each) => each.textContent === title);
  return heading?.nextElementSibling?.textContent;
}

function look(draft: Draft, purpose: Purpose = 'NEW'): HTMLElement {
  const root = document.createElement('div');
  const dispose = render(
    () => <Preview draft={draft} vocabulary={VOCABULARY} purpose={purpose} />,
    root,
  );
  onTestFinished(dispose);
  return root;
}
