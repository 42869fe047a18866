import { render } from 'solid-js/web';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ViewerProvider } from '../../client/pages/layout/viewer.ts';
import ReviewQueuePage from '../../client/pages/review/ReviewQueuePage.tsx';
import { Revision } from '../../client/pages/review/Revision.tsx';
import { READY_REQUESTS } from '../../client/pages/review/ready-requests.ts';
import type { Version } from '../../client/pages/review/revision-fields.ts';
import { serveGraph } from './support/graph.ts';
import { writeUp } from './support/library.ts';
import { labelled, named, openPage, press, type } from './support/page.tsx';

describe('the queue', () => {
  test('is walked by its keys, opened by Enter, and gone back to', async () => {
    const { page, focused } = open(['One', 'Two', 'Three']);
    await vi.waitFor(() => expect(page.querySelector('.members-view')).not.toBeNull(), PATIENT);

    press('j');
    expect(focused()).toContain('One');
    press('j');
    press('j');
    expect(focused()).toContain('Three');
    press('j');
    press('k');
    expect(focused()).toContain('Two');
    (document.activeElement as HTMLElement).click();

    await vi.waitFor(() => expect(shown(page)).toBe('Two'), PATIENT);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('The submission');
    press('j');
    await vi.waitFor(() => expect(shown(page)).toBe('Three'), PATIENT);
    press('u');
    expect(focused()).toContain('Three');
  });

  test('leaves single keys alone where they are switched off', async () => {
    localStorage.setItem('kindling-single-keys-off', 'yes');
    onTestFinished(() => localStorage.clear());
    const { page } = open(['One', 'Two']);
    await vi.waitFor(() => expect(page.querySelector('.members-view')).not.toBeNull(), PATIENT);
    const before = document.activeElement;

    for (const key of ['j', 'u', 'a', 'c', 'd']) press(key);

    expect(document.activeElement).toBe(before);
    expect(page.querySelector('dialog[open]')).toBeNull();
  });

  test('says how many stand where, and shows another place by the arrows', async () => {
    const { page, asked } = open(['One', 'Two']);
    await vi.waitFor(() =>
      expect(tabs(page)).toEqual(['Waiting 2', 'With authors 4', 'Approved 1', 'Declined 0']),
    );

    page.querySelector<HTMLElement>('[role=tab]')?.focus();
    press('ArrowRight');

    await vi.waitFor(() => expect(asked.at(-1)?.state).toBe('CHANGES_REQUESTED'), PATIENT);
    expect(document.activeElement?.textContent).toContain('With authors');
  });

  test('goes on beyond the first fifty when it is asked to', async () => {
    const titles = Array.from({ length: 120 }, (_, at) => `Number ${at}`);
    const { page, rows, focused } = open(titles);
    await vi.waitFor(() => expect(rows()).toHaveLength(50), PATIENT);
    expect(page.textContent).toContain('50 of 120');

    named(page, 'Show more').click();
    await vi.waitFor(() => expect(rows()).toHaveLength(100), PATIENT);
    expect(focused()).toContain('Number 50');
    named(page, 'Show more').click();

    await vi.waitFor(() => expect(rows()).toHaveLength(120), PATIENT);
    expect(() => named(page, 'Show more')).toThrow();
  });
});

describe('a verdict', () => {
  test('is asked by key about the text that is read: another row is opened first', async () => {
    const { page } = open(['One', 'Two']);
    await vi.waitFor(() => expect(shown(page)).toBe('One'), PATIENT);
    press('j');
    press('j');

    press('a');

    await vi.waitFor(() => expect(shown(page)).toBe('Two'), PATIENT);
    expect(page.querySelector('dialog[open]')).toBeNull();
    press('a');
    expect(dialogName(page)).toBe('Approve this write-up? “Two”');
  });

  test('names the write-up in each of its questions', async () => {
    const { page } = open(['One']);
    await vi.waitFor(() => expect(shown(page)).toBe('One'), PATIENT);

    for (const key of ['a', 'c', 'd']) {
      press(key);
      expect(dialogName(page)).toContain('“One”');
      dialogButton(page, 'Leave it as it is').click();
    }
  });

  test('on a version that its author has replaced brings the new one, and says so', async () => {
    let version = 'v1';
    const { page } = open(['One'], {
      submission: () => ({
        ...submission('One'),
        version,
        draft: { ...writeUp('One'), __typename: 'Draft', solution: `Phones, ${version}.` },
      }),
      approveSubmission: () => ({
        ...{ __typename: 'ConflictError', code: 'CONFLICT', path: ['input', 'version'] },
        message: 'Its author has revised this.',
      }),
    });
    await vi.waitFor(() => expect(page.textContent).toContain('Phones, v1.'), PATIENT);
    press('a');
    version = 'v2';

    dialogButton(page, 'Approve it').click();

    await vi.waitFor(() => expect(page.textContent).toContain('Phones, v2.'), PATIENT);
    expect(page.querySelector('dialog[open]')).toBeNull();
    await vi.waitFor(() =>
      expect(document.activeElement?.textContent).toContain('What stands below is the new version'),
    );
  });

  test('that another reviewer has given already says so and leaves what is still open', async () => {
    let state = 'PENDING';
    const { page } = open(['One'], {
      submission: () => ({ ...submission('One'), state }),
      approveSubmission: () => ({
        ...{ __typename: 'ConflictError', code: 'CONFLICT', path: [] },
        message: 'This submission is approved already.',
      }),
    });
    await vi.waitFor(() => expect(shown(page)).toBe('One'), PATIENT);
    press('a');
    state = 'APPROVED';

    dialogButton(page, 'Approve it').click();

    await vi.waitFor(() => expect(page.querySelector('dialog[open]')).toBeNull(), PATIENT);
    expect(document.activeElement?.textContent).toContain('approved already');
  });

  test('on what its author has withdrawn meanwhile leaves the focus at the desk', async () => {
    let gone = false;
    const { page } = open(['One'], {
      submission: () => (gone ? null : submission('One')),
      approveSubmission: () => ({
        ...{ __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['input', 'id'] },
        message: 'There is no such submission.',
      }),
    });
    await vi.waitFor(() => expect(shown(page)).toBe('One'), PATIENT);
    press('a');
    gone = true;

    dialogButton(page, 'Approve it').click();

    await vi.waitFor(() => expect(page.textContent).toContain('no longer here'), PATIENT);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('The submission');
  });

  test('keeps text and question when the server cannot be reached', async () => {
    const { page } = open(['One']);
    await vi.waitFor(() => expect(shown(page)).toBe('One'), PATIENT);
    press('a');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

    dialogButton(page, 'Approve it').click();

    await vi.waitFor(() => expect(page.textContent).toContain('cannot be reached'), PATIENT);
    expect(shown(page)).toBe('One');
    expect(dialogName(page)).toContain('Approve');
  });
});

describe('what a reviewer has begun to write', () => {
  test('waits at its submission until it is sent, whatever else is opened', async () => {
    const { page } = open(['Three', 'Four']);
    await vi.waitFor(() => expect(shown(page)).toBe('Three'), PATIENT);
    type(labelled(page, 'Write to the author'), 'A word.');
    page.querySelector<HTMLElement>('.review-desk')?.focus();
    press('c');
    const message = labelled(page, 'What should change');
    await vi.waitFor(() => expect(document.activeElement).toBe(message), PATIENT);
    type(message, 'The second paragraph.');
    dialogButton(page, 'Close').click();

    page.querySelector<HTMLElement>('.review-desk')?.focus();
    press('j');
    await vi.waitFor(() => expect(shown(page)).toBe('Four'), PATIENT);
    expect(labelled(page, 'Write to the author').value).toBe('');
    press('k');
    await vi.waitFor(() => expect(shown(page)).toBe('Three'), PATIENT);

    expect(labelled(page, 'Write to the author').value).toBe('A word.');
    press('c');
    expect(labelled(page, 'What should change').value).toBe('The second paragraph.');
    dialogButton(page, 'Close').click();
    page.querySelector<HTMLElement>('.review-desk')?.focus();
    press('d');
    expect(labelled(page, 'The reason').value).toBe('');
  });

  test('is asked for in the box itself when nothing was added to the greeting', async () => {
    const { page } = open(['One']);
    await vi.waitFor(() => expect(shown(page)).toBe('One'), PATIENT);
    press('c');

    dialogButton(page, 'Ask for changes').click();

    const message = labelled(page, 'What should change');
    expect(document.activeElement).toBe(message);
    expect(message.getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).toContain('Add what should change, in at least a sentence.');
  });
});

describe('a request for changes', () => {
  test('is made of ready sentences, which can be combined, edited and taken out again', async () => {
    const sent: string[] = [];
    const { page } = open(['One'], {
      requestChanges: ({ input }: { input: { message: string } }) => {
        sent.push(input.message);
        return { __typename: 'RequestChangesPayload', submission: submission('One') };
      },
    });
    await vi.waitFor(() => expect(page.querySelector('.members-view')).not.toBeNull(), PATIENT);
    press('c');
    const [first, second] = READY_REQUESTS;
    if (!first || !second) throw new Error('There are no ready sentences');
    const message = labelled(page, 'What should change');

    button(page, first.label).click();
    button(page, second.label).click();
    expect(message.value).toContain(`\n\n- ${first.text}\n- ${second.text}\n`);
    expect(button(page, first.label).getAttribute('aria-pressed')).toBe('true');
    button(page, first.label).click();
    expect(message.value).not.toContain(first.text);
    type(message, `${message.value}The third paragraph.`);
    message.closest('form')?.requestSubmit();

    await vi.waitFor(() => expect(sent).toHaveLength(1), PATIENT);
    expect(sent[0]).toContain(`- ${second.text}\nThe third paragraph.`);
  });

  test('offers five to eight sentences, each of its own', () => {
    expect(READY_REQUESTS.length).toBeGreaterThanOrEqual(5);
    expect(READY_REQUESTS.length).toBeLessThanOrEqual(8);
    expect(new Set(READY_REQUESTS.map(({ text }) => text)).size).toBe(READY_REQUESTS.length);
  });
});

describe('a revision', () => {
  test('shows only what changed side by side, with the rest folded', () => {
    const root = compare({
      solution: 'Phones, and a map.',
      vendors: [{ id: 'z', name: 'Zebra' }],
    });

    const headings = [...root.querySelectorAll('.revision-field h3')].map((h) => h.textContent);
    expect(headings).toEqual(['What was done', 'Vendors']);
    expect(texts(root, 'del')).toEqual([' (gone: Phones.) ']);
    expect(texts(root, 'ins')).toEqual([' (new: Phones, and a map.) ', ' (new: Zebra) ']);
    expect(root.querySelector('details')?.open).toBe(false);
    expect(root.querySelector('summary')?.textContent).toContain('The challenge');
  });

  test('that says the same says so', () => {
    expect(compare({}).textContent).toContain('Nothing: both versions say the same.');
  });
});

const PATIENT = { timeout: 4_000 };

function open(titles: readonly string[], more: object = {}) {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  const asked: { state: string }[] = [];
  serveGraph({
    submissionCounts: {
      ...{ pending: titles.length, changesRequested: 4, approved: 1, declined: 0 },
    },
    submissions: (args: { state: string; first: number; after: string | null }) => {
      asked.push(args);
      const start = args.after === null ? 0 : titles.indexOf(args.after) + 1;
      const part = titles.slice(start, start + args.first);
      return {
        totalCount: titles.length,
        pageInfo: {
          endCursor: part.at(-1) ?? null,
          hasNextPage: start + args.first < titles.length,
        },
        edges: part.map((title) => ({ cursor: title, node: submission(title) })),
      };
    },
    submission: ({ id }: { id: string }) => submission(id),
    ...more,
  });
  const page = openPage('/review', [
    {
      path: '/review/:id?',
      component: () => (
        <ViewerProvider value={() => ({ __typename: 'Viewer', name: 'R', role: 'REVIEWER' })}>
          <ReviewQueuePage />
        </ViewerProvider>
      ),
    },
  ]);
  return {
    page,
    asked,
    rows: () => [...page.querySelectorAll('.queue-row')],
    focused: () => document.activeElement?.textContent,
  };
}

function submission(title: string) {
  return {
    __typename: 'Submission',
    id: title,
    state: 'PENDING',
    day: '2026-10-01',
    synthetic: false,
    version: 'v',
    draft: { ...writeUp(title), __typename: 'Draft' },
    revises: null,
    messages: [],
  };
}

function compare(change: object): HTMLElement {
  const before = writeUp('Turning off pagers') as unknown as Version;
  const root = document.createElement('div');
  const dispose = render(() => <Revision before={before} after={{ ...before, ...change }} />, root);
  onTestFinished(dispose);
  return root;
}

function shown(page: HTMLElement): string | undefined {
  return page.querySelector('.members-view-title')?.textContent;
}

/** What the open question is called. */
function dialogName(page: HTMLElement): string | undefined {
  return page.querySelector('dialog[open] h2')?.textContent;
}

function dialogButton(page: HTMLElement, text: string): HTMLElement {
  const dialog = page.querySelector<HTMLElement>('dialog[open]');
  if (!dialog) throw new Error('No question is open');
  return button(dialog, text);
}

function tabs(page: HTMLElement): string[] {
  return [...page.querySelectorAll('[role=tab]')].map((tab) => tab.textContent);
}

function texts(root: HTMLElement, selector: string): string[] {
  return [...root.querySelectorAll(`.revision-field ${selector}`)].map((each) => each.textContent);
}

function button(root: HTMLElement, text: string): HTMLElement {
  for (const each of root.querySelectorAll<HTMLElement>('button')) {
    if (each.textContent.trim() === text) return each;
  }
  throw new Error(`No button says "${text}"`);
}
