import { expect, test, vi } from 'vitest';
import { emptyDraft } from '../../client/lib/drafts.ts';
import { writeDraftFile } from '../../client/lib/drafts-file.ts';
import ComposePage from '../../client/pages/compose/ComposePage.tsx';
import { serveGraph } from './support/graph.ts';
import { named, openPage } from './support/page.tsx';

interface Asked {
  readonly after: string | null;
  readonly retired: boolean;
}

const tag = (slug: string, name: string, more: object = {}) => ({
  ...{ id: slug, slug, name, aliases: [], children: [], category: 'EHR', mergedInto: null },
  ...more,
});
const ORACLE_HEALTH = tag('oracle-health', 'Oracle Health');
const CURRENT = [tag('epic', 'Epic'), ORACLE_HEALTH];
const FORMER = [
  tag('allscripts', 'Allscripts'),
  tag('cerner', 'Cerner', { mergedInto: ORACLE_HEALTH }),
];

/** Every list of vendors comes in pages of one. */
const vendors = ({ after, retired }: Asked) => {
  const all = retired ? FORMER : CURRENT;
  const at = Number(after ?? 0);
  return {
    edges: all.slice(at, at + 1).map((node) => ({ cursor: 'x', node })),
    pageInfo: { hasNextPage: at + 1 < all.length, endCursor: String(at + 1) },
  };
};
const root = {
  domains: ({ retired }: Asked) => (retired ? [] : [tag('paging', 'Paging')]),
  vendors,
};
const fail = () => {
  throw new Error('no');
};

test('a draft may hold any vendor, of every page, and is told what took the place of an old one', async () => {
  serveGraph(root);
  const page = await compose();

  bring(page, ['oracle-health', 'allscripts', 'cerner']);

  await vi.waitFor(() => expect(chosen(page)).toHaveLength(3));
  expect(chosen(page)).toEqual([
    'Oracle Health , take away',
    'Allscripts , take away is no longer used',
    'Cerner , take away is now Oracle HealthTake Oracle Health in its place',
  ]);
});

test('without the names of what is retired one can write all the same', async () => {
  serveGraph({ ...root, vendors: (asked: Asked) => (asked.retired ? fail() : vendors(asked)) });
  const page = await compose();

  bring(page, ['epic', 'cerner']);

  await vi.waitFor(() => expect(chosen(page)).toHaveLength(2));
  expect(chosen(page)).toEqual(['Epic , take away', 'cerner , take away is not in the list']);
});

test('when the tags do not come through, one can try again', async () => {
  serveGraph({ ...root, vendors: fail });
  const page = open();
  await vi.waitFor(() => expect(page.textContent).toContain('The composer could not be opened'));

  serveGraph(root);
  named(page, 'Try again').click();
  expect(page.textContent).not.toContain('The composer could not be opened');

  await vi.waitFor(() => expect(page.querySelector('form')).not.toBeNull());
});

function open(): HTMLElement {
  vi.stubGlobal('scrollTo', () => {});
  return openPage('/compose', [{ path: '/compose', component: ComposePage }]);
}

async function compose(): Promise<HTMLElement> {
  const page = open();
  await vi.waitFor(() => expect(page.querySelector('form')).not.toBeNull());
  return page;
}

/** Brings a draft with these vendors in from a file. */
function bring(page: HTMLElement, slugs: string[]): void {
  const file = new File([writeDraftFile({ ...emptyDraft(), vendors: slugs })], 'draft.json');
  const input = page.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file] });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

function chosen(page: HTMLElement): string[] {
  const rows = page.querySelectorAll('[aria-label="Chosen vendors"] .tag-chip');
  return [...rows].map((row) =>
    (row.closest('li')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}
