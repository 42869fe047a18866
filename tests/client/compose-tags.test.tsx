import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkTags, chosenTags } from '../../client/lib/drafts-tags.ts';
import { TagPicker } from '../../client/pages/compose/TagPicker.tsx';
import { toVocabulary } from '../../client/pages/compose/vocabulary.ts';
import { press, type } from './support/page.tsx';

const VOCABULARY = toVocabulary(
  [
    {
      slug: 'ehr',
      name: 'EHR optimization',
      aliases: ['EMR'],
      children: [
        { slug: 'burnout', name: 'Clinician burnout', aliases: ['in-basket', 'pajama time'] },
      ],
    },
    { slug: 'security', name: 'Security', aliases: ['infosec'], children: [] },
  ],
  [
    { slug: 'epic', name: 'Epic', category: 'EHR', aliases: ['MyChart'] },
    { slug: 'oracle-health', name: 'Oracle Health', category: 'EHR', aliases: ['Cerner'] },
  ],
  {
    domains: [
      { slug: 'bed-boards', name: 'Bed boards', mergedInto: { slug: 'beds', name: 'Beds' } },
      { slug: 'beds', name: 'Beds', mergedInto: { slug: 'ehr', name: 'EHR optimization' } },
      { slug: 'fax', name: 'Fax', mergedInto: null },
    ],
    vendors: [],
  },
);

describe('the box for tags', () => {
  test('offers a vendor by a former name, and says which', async () => {
    const { box, options } = open('vendors', []);

    type(box, 'Cerner');

    await vi.waitFor(() => expect(options()).toEqual(['Oracle Health — also Cerner EHR']));
  });

  test('takes the only one that fits on Enter, and sends no form', async () => {
    const { box, chosen, sent } = open('vendors', []);

    type(box, 'cern');
    await vi.waitFor(() => expect(box.getAttribute('aria-expanded')).toBe('true'));
    press('Enter');

    await vi.waitFor(() => expect(chosen()).toEqual(['oracle-health']));
    expect(box.value).toBe('');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(sent()).toBe(0);
  });

  test('is walked by the arrows, and tells a screen reader where it is', async () => {
    const { box, chosen } = open('domains', ['security']);

    box.focus();
    press('ArrowDown');
    const active = () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    await vi.waitFor(() => expect(active()?.textContent).toContain('Security'));
    press('ArrowUp');
    await vi.waitFor(() => expect(active()?.textContent).toContain('Clinician burnout'));
    press('Enter');

    await vi.waitFor(() => expect(chosen()).toEqual(['security', 'burnout']));
  });

  test('groups the narrower domains under the wider one, and finds by another name', async () => {
    const { box, options, groups } = open('domains', []);

    type(box, 'pajama');

    await vi.waitFor(() => expect(options()).toEqual(['Clinician burnout — also pajama time']));
    expect(groups()).toEqual(['EHR optimization']);
  });

  test('says so when nothing is called that, and sends no form on Enter', async () => {
    const { root, box, sent } = open('vendors', []);

    type(box, 'zzq');
    press('Enter');

    await vi.waitFor(() => expect(root.textContent).toContain('Nothing is called “zzq” here.'));
    expect(sent()).toBe(0);
  });

  test('stays closed on the arrows while nothing fits, so that Enter takes nothing away', async () => {
    const { box, chosen } = open('domains', ['security']);
    type(box, 'zzq');

    press('ArrowDown');
    press('ArrowUp');
    await Promise.resolve();
    expect(box.getAttribute('aria-expanded')).toBe('false');
    press('Enter');

    expect(chosen()).toEqual(['security']);
    expect(box.value).toBe('zzq');
  });

  test('shows everything when that is asked for, once nothing fits', async () => {
    const { root, box, options } = open('vendors', []);
    type(box, 'zzq');
    await vi.waitFor(() => expect(root.textContent).toContain('or leave it out.'));

    button(root, 'Show all vendors').click();

    await vi.waitFor(() => expect(options()).toHaveLength(2));
    expect(document.activeElement).toBe(box);
    expect(box.value).toBe('');
  });

  test.each([
    ['burnouts', 'Clinician burnout'],
    ['optimisation', 'EHR optimization'],
    ['burnuot', 'Clinician burnout'],
    ['securty', 'Security'],
    ['securrity', 'Security'],
    ['sekurity', 'Security'],
    ['in-baskets', 'Clinician burnout — also in-basket'],
  ])('finds by "%s" what was meant', async (typed, name) => {
    const { box, options } = open('domains', []);

    type(box, typed);

    await vi.waitFor(() => expect(options()).toEqual([name]));
  });

  test('takes no short word for another one', async () => {
    const { root, box } = open('vendors', []);

    type(box, 'epec');

    await vi.waitFor(() => expect(root.textContent).toContain('Nothing is called “epec” here.'));
  });

  test('goes to the first of several on Enter, and takes it on the next', async () => {
    // The chosen one does not fit, and the combobox would walk from there.
    const { box, chosen, options, sent } = open('domains', ['security']);
    const active = () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    type(box, 'm');
    await vi.waitFor(() => expect(options()).toHaveLength(2));

    press('Enter');
    await vi.waitFor(() => expect(active()).not.toBeNull());
    expect(active()?.textContent.trim()).toBe(options()[0]);
    expect(chosen()).toEqual(['security']);
    press('ArrowDown');
    press('Enter');

    await vi.waitFor(() => expect(chosen()).toEqual(['security', 'burnout']));
    expect(sent()).toBe(0);
  });

  test('takes nothing away on Enter after a name was typed', async () => {
    const { box, chosen } = open('vendors', ['epic']);
    type(box, 'epic');
    await vi.waitFor(() => expect(box.getAttribute('aria-expanded')).toBe('true'));

    press('ArrowDown');
    press('Enter');

    expect(chosen()).toEqual(['epic']);
  });

  test('keeps what the vocabulary no longer has in sight, and takes what replaced it', async () => {
    const { root, chosen } = open('domains', ['bed-boards', 'security']);

    expect(root.textContent).toContain('is now EHR optimization');
    button(root, 'Take EHR optimization in its place').click();

    expect(chosen()).toEqual(['ehr', 'security']);
    expect(document.activeElement?.textContent).toContain('EHR optimization');
  });

  test('takes a chosen one away, and leaves the focus on its neighbour', () => {
    const { root, chosen } = open('domains', ['ehr', 'security']);

    button(root, 'EHR optimization , take away').click();

    expect(chosen()).toEqual(['security']);
    expect(document.activeElement?.textContent).toContain('Security');
  });
});

describe('an old tag in a draft', () => {
  test('is a problem that says what would be right', () => {
    const draft = { domains: ['ehr', 'beds', 'fax', 'never-was'], vendors: ['epic'] };

    expect(checkTags(draft, VOCABULARY)).toEqual([
      {
        field: 'domains.1',
        message: 'The domain Beds is now EHR optimization: take EHR optimization in its place.',
      },
      {
        field: 'domains.2',
        message: 'The domain Fax is no longer used: take it away or choose another.',
      },
      {
        field: 'domains.3',
        message: 'The domain never-was is not in the list: take it away or choose another.',
      },
    ]);
  });

  test('follows merges to the end, and ends where they go in a circle', () => {
    const circle = {
      current: [],
      former: [
        { slug: 'a', name: 'A', now: { slug: 'b', name: 'B' } },
        { slug: 'b', name: 'B', now: { slug: 'a', name: 'A' } },
      ],
    };

    expect(chosenTags(['a'], circle)[0]?.now).toBeNull();
    expect(chosenTags(['bed-boards'], VOCABULARY.domains)[0]?.now?.slug).toBe('ehr');
  });
});

function open(kind: 'domains' | 'vendors', start: string[]) {
  const [chosen, setChosen] = createSignal(start);
  let sent = 0;
  const root = document.createElement('div');
  document.body.append(root);
  const dispose = render(
    () => (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent += 1;
        }}
      >
        <TagPicker
          label={kind === 'domains' ? 'Domains' : 'Vendors'}
          hint="Which?"
          tags={VOCABULARY[kind]}
          chosen={chosen()}
          field={kind}
          optional={kind === 'vendors'}
          onChange={setChosen}
        />
        <button type="submit">Send</button>
      </form>
    ),
    root,
  );
  onTestFinished(() => {
    dispose();
    root.remove();
  });
  const box = root.querySelector<HTMLInputElement>('[role=combobox]');
  if (!box) throw new Error('No combobox');
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map((each) => each.textContent.trim());
  return {
    root,
    box,
    chosen,
    sent: () => sent,
    options: () => texts('[role=option]'),
    groups: () => texts('.tag-group'),
  };
}

function button(root: HTMLElement, text: string): HTMLElement {
  for (const each of root.querySelectorAll<HTMLElement>('button')) {
    if (each.textContent.replaceAll(/\s+/g, ' ').trim() === text) return each;
  }
  throw new Error(`No button says "${text}" in: ${root.textContent}`);
}
