import { describe, expect, test, vi } from 'vitest';
import { type Draft, emptyDraft } from '../../client/lib/drafts.ts';
import { createDraftHold } from '../../client/lib/drafts-hold.ts';
import type { DraftStore } from '../../client/lib/drafts-store.ts';
import { createStep } from '../../client/lib/steps.ts';
import { Composer } from '../../client/pages/compose/Composer.tsx';
import type { Purpose } from '../../client/pages/compose/purpose.ts';
import { toVocabulary } from '../../client/pages/compose/vocabulary.ts';
import { serveGraph } from './support/graph.ts';
import { edge, found } from './support/library.ts';
import { labelled, named, openPage, press, type } from './support/page.tsx';

const VOCABULARY = toVocabulary(
  [{ slug: 'paging', name: 'Paging', aliases: [], children: [] }],
  [{ slug: 'zebra', name: 'Zebra', category: 'Devices', aliases: [] }],
  { domains: [], vendors: [] },
);

const TITLE = 'Turning off the pagers';

describe('asking whether somebody has solved this', () => {
  test('says which words would go before anything goes, and sends only those that are left', async () => {
    const asked: string[] = [];
    serveGraph({
      search: ({ query }: { query: string }) => {
        asked.push(query);
        return found(['Pagers in the night']);
      },
    });
    const page = compose({ title: TITLE, challenge: 'Nobody carried one at night.' });

    named(page, 'Has somebody solved this?').click();
    expect(words(page)).toEqual(['Turning', 'pagers', 'carried', 'night']);
    expect(asked).toEqual([]);
    button(page, 'carried , take away').click();
    named(page, 'Search with these words').click();

    await vi.waitFor(() => expect(asked).toEqual(['Turning pagers night']));
    await vi.waitFor(() => expect(page.querySelector('.solved-list a')).not.toBeNull());
    const link = page.querySelector<HTMLAnchorElement>('.solved-list a');
    expect(link?.getAttribute('href')).toBe('/write-ups/Pagers%20in%20the%20night');
    expect(link?.target).toBe('_blank');
  });

  test('tells what fits from what is merely near, and says when there is nothing', async () => {
    let edges = [edge('Something else', true)];
    serveGraph({ search: () => found([], { edges }) });
    const page = compose({ title: TITLE });

    named(page, 'Has somebody solved this?').click();
    named(page, 'Search with these words').click();
    await vi.waitFor(() => expect(page.textContent).toContain('Nothing fits these words.'));

    edges = [];
    named(page, 'Search with these words').click();
    await vi.waitFor(() => expect(page.textContent).toContain('Nobody has written about this'));
  });

  test('says so when search is away, and that the draft is untouched', async () => {
    const away = { __typename: 'SearchUnavailable', code: 'X', message: 'Away.', path: [] };
    serveGraph({ search: () => away });
    const page = compose({ title: TITLE });

    named(page, 'Has somebody solved this?').click();
    named(page, 'Search with these words').click();

    await vi.waitFor(() => expect(page.textContent).toContain('Search does not answer just now.'));
  });

  test('asks for a few words first when there is none', () => {
    const page = compose({});

    named(page, 'Has somebody solved this?').click();

    expect(page.textContent).toContain('There is no telling word yet.');
    expect(() => named(page, 'Search with these words')).toThrow();
  });
});

describe('rows', () => {
  test('that were taken away come back where they stood', () => {
    const page = compose({ lessons: ['One', 'Two', 'Three'] });

    button(page, 'Take away lesson 2').click();
    expect(lines(page, 'Lesson')).toEqual(['One', 'Three']);
    expect(page.textContent).toContain('Lesson 2 is taken away.');
    named(page, 'Bring it back').click();

    expect(lines(page, 'Lesson')).toEqual(['One', 'Two', 'Three']);
    expect(document.activeElement).toBe(labelled(page, 'Lesson 2'));
  });

  test('go on by Enter, and back by Backspace in a blank one', () => {
    const page = compose({ lessons: ['One'] });

    labelled(page, 'Lesson 1').focus();
    press('Enter');
    expect(document.activeElement).toBe(labelled(page, 'Lesson 2'));
    press('Backspace');

    expect(document.activeElement).toBe(labelled(page, 'Lesson 1'));
    expect(lines(page, 'Lesson')).toEqual(['One']);
  });

  test('are no more than are sent', () => {
    const page = compose({ lessons: Array.from({ length: 8 }, (_, at) => `Lesson ${at}`) });

    expect(page.textContent).toContain('8 lessons are enough.');
    expect(() => named(page, 'Add another lesson')).toThrow();
  });

  test('of measures part a number from its unit, and say how members will read it', () => {
    const page = compose({});

    fill(page, 'Before', '1,216%');
    fill(page, 'After', '35');

    expect(labelled(page, 'Before').value).toBe('1,216');
    expect(labelled(page, 'Unit').value).toBe('%');
    expect(page.textContent).toContain('Members read: 1,216% before, 35% after');
  });
});

describe('the phrases', () => {
  test('are asked for last, below the title', () => {
    const page = compose({ title: TITLE });

    const headings = [...page.querySelectorAll('form h2')].map((each) => each.textContent);
    expect(headings.at(-1)).toBe('How would a colleague ask for this?');
    expect(page.querySelector('.phrase-title')?.textContent).toContain(TITLE);
  });

  test('that only repeat the title are met with a hint, and sent all the same', () => {
    const page = compose({ title: TITLE });

    fill(page, 'Phrase 1', 'how to turn off a pager');
    expect(page.textContent).toContain('Phrase 1 has only words of the title');
    fill(page, 'Phrase 1', 'nobody answers the beeper');

    expect(page.textContent).not.toContain('only words of the title');
  });
});

describe('a Markdown file', () => {
  test('is taken over as far as it can be, with the rest named line by line, and can be undone', async () => {
    const page = compose({ title: TITLE });
    const file =
      '---\neffort: soon\nprofile:\n  region: WEST\n---\n# Beds\n\n## Challenge\n\nNone.\n';

    bring(page, new File([file], 'write-up.md'));

    await vi.waitFor(() => expect(labelled(page, 'Title').value).toBe('Beds'));
    expect(labelled(page, 'The challenge').value).toBe('None.');
    expect(page.textContent).toContain('2 things in the file could not be taken over');
    expect(page.textContent).toContain('Line 2, How long did it take: should be one of DAYS');
    expect(page.textContent).toContain('Line 4, How members will see you: was left out');
    named(page, 'Undo').click();
    expect(labelled(page, 'Title').value).toBe(TITLE);
    expect(page.textContent).not.toContain('could not be taken over');
  });

  test('is taken over under the headings of a colleague, and measures are called as on the page', async () => {
    const page = compose({});
    const file =
      '---\nmeasures:\n- {name: Pages, before: 2, after: some, unit: a day}\n---\n# Beds\n\n## Problem\n\nNone.\n\n## Results\n\nMany.\n';

    bring(page, new File([file], 'write-up.md'));

    await vi.waitFor(() => expect(labelled(page, 'Title').value).toBe('Beds'));
    expect(labelled(page, 'The challenge').value).toBe('None.');
    expect(labelled(page, 'The outcome').value).toBe('Many.');
    expect(page.textContent).toContain('Line 3, After in measure 1: should be a number');
  });

  test('that cannot be read takes the notice of the one before it away', async () => {
    const page = compose({});
    bring(page, new File(['# Beds\n'], 'write-up.md'));
    await vi.waitFor(() => expect(page.textContent).toContain('The draft now holds'));

    bring(page, new File(['{"format": "other"}'], 'draft.json'));

    await vi.waitFor(() => expect(page.textContent).toContain('not a draft of this version'));
    expect(page.textContent).not.toContain('The draft now holds');
    expect(labelled(page, 'Title').value).toBe('Beds');
  });

  test('that holds no write-up leaves the draft alone', async () => {
    const page = compose({ title: TITLE });

    bring(page, new File(['Dear diary,'], 'diary.txt'));

    await vi.waitFor(() => expect(page.textContent).toContain('This file holds no write-up'));
    expect(labelled(page, 'Title').value).toBe(TITLE);
  });
});

describe('the bar', () => {
  test('names what cannot be sent as it stands, and not only what is missing', () => {
    const page = compose({
      ...WHOLE,
      attempts: [{ tried: 'A committee', failed: '' }],
      measures: [{ name: 'Pages', before: 'about 2', after: '1', unit: 'a day' }],
    });

    expect(page.textContent).not.toContain('Nothing more is needed.');
    expect(bar(page)).toContain('To mend: Why it failed in attempt 1, Before in measure 1');
    named(page, 'Before in measure 1').click();
    expect(document.activeElement).toBe(labelled(page, 'Before'));
    fill(page, 'Before', '2');
    fill(page, 'Why it failed', 'It never met.');

    expect(bar(page)).toContain('Nothing more is needed.');
    fill(page, 'Before', 'about 2');
    fill(page, 'Title', '');
    expect(bar(page)).toContain('Still needed: a title; 1 thing to mend');
  });

  test('says of a revision that it is as sent, until it differs, and discarding leads back', () => {
    const page = compose(WHOLE, { origin: WHOLE, purpose: 'REVISION' });

    expect(bar(page)).toContain('As sent; no change yet');
    expect(() => named(page, 'Discard the changes')).toThrow();
    fill(page, 'The outcome', 'Better than we wrote.');
    expect(bar(page)).not.toContain('As sent');
    named(page, 'Discard the changes').click();

    expect(labelled(page, 'The outcome').value).toBe(WHOLE.outcome);
    expect(labelled(page, 'Title').value).toBe(WHOLE.title);
    expect(page.textContent).toContain('The text is again as it was sent.');
  });
});

describe('the preview', () => {
  test('is left by Back, for the form with all that was written', async () => {
    const page = compose(WHOLE);
    await look(page);

    window.history.back();

    await vi.waitFor(() => expect(labelled(page, 'Title').value).toBe(TITLE));
    expect(window.location.pathname).toBe('/compose');
  });

  test('leaves no trace in the history when it is left by its button', async () => {
    const page = compose(WHOLE);
    await look(page);
    expect(window.history.state.steps).toHaveLength(1);

    named(page, 'Go back and change it').click();

    await vi.waitFor(() => expect(window.history.state?.steps).toBeUndefined());
    expect(labelled(page, 'Title').value).toBe(TITLE);
  });
});

const WHOLE: Draft = {
  ...emptyDraft(),
  title: TITLE,
  challenge: 'Nobody knew who carried one.',
  solution: 'Mapped every pager to a role.',
  outcome: 'No pages were lost.',
  result: 'SOLVED',
  effort: 'MONTHS',
  domains: ['paging'],
  phrases: ['nobody answers the beeper'],
};

async function look(page: HTMLElement): Promise<void> {
  labelled(page, 'Title').form?.requestSubmit();
  await vi.waitFor(() => expect(page.querySelector('.members-view')).not.toBeNull());
  await vi.waitFor(() => expect(window.history.state?.steps).toHaveLength(1));
}

function bar(page: HTMLElement): string {
  return page.querySelector('.draft-bar')?.textContent ?? '';
}

function compose(
  part: object,
  { origin, purpose }: { origin: Draft; purpose: Purpose } = NEW,
): HTMLElement {
  const store: DraftStore = {
    load: async () => null,
    save: async () => {},
    remove: async () => {},
  };
  vi.stubGlobal('scrollTo', () => {});
  const Page = () => {
    const hold = createDraftHold('new');
    const preview = createStep();
    return (
      <Composer
        initial={{ ...emptyDraft(), ...part }}
        restored={false}
        origin={origin}
        purpose={purpose}
        name="new"
        store={store}
        hold={hold}
        preview={preview}
        vocabulary={VOCABULARY}
        send={async () => ({ kind: 'SENT' })}
        onSent={() => {}}
      />
    );
  };
  return openPage('/compose', [{ path: '/compose', component: Page }]);
}

const NEW = { origin: emptyDraft(), purpose: 'NEW' } as const;

function words(page: HTMLElement): string[] {
  return [...page.querySelectorAll('.solved-words button')].map(
    (each) => each.textContent.split(' ')[0] ?? '',
  );
}

function lines(page: HTMLElement, noun: string): string[] {
  const labels = [...page.querySelectorAll('label')];
  return labels
    .filter((label) => new RegExp(`^${noun} \\d$`).test(label.textContent))
    .map((label) => (label.control as HTMLInputElement).value);
}

function fill(page: HTMLElement, label: string, text: string): void {
  const field = labelled(page, label);
  type(field, text);
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function bring(page: HTMLElement, file: File): void {
  const input = page.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

function button(root: HTMLElement, text: string): HTMLElement {
  for (const each of root.querySelectorAll<HTMLElement>('button')) {
    if (each.textContent.replaceAll(/\s+/g, ' ').trim() === text) return each;
  }
  throw new Error(`No button says "${text}" in: ${root.textContent}`);
}
