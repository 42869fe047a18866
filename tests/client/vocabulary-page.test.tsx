import { expect, test, vi } from 'vitest';
import { ViewerProvider } from '../../client/pages/layout/viewer.ts';
import { serveGraph } from './support/graph.ts';
import { labelled, named, openPage, type } from './support/page.tsx';
import { Vocabulary } from './support/vocabulary.ts';

const { default: VocabularyPage } = await import(
  '../../client/pages/admin/vocabulary/VocabularyPage.tsx'
);
const ADDRESS = '/admin/vocabulary';

/** The page at a place in it, as somebody with this role sees it. */
function open(vocabulary: Vocabulary, place: string, role: 'ADMIN' | 'MEMBER' = 'ADMIN') {
  serveGraph(vocabulary.root);
  const viewer = { name: 'Ada', role };
  return openPage(`${ADDRESS}${place}`, [
    {
      path: ADDRESS,
      component: () => (
        <ViewerProvider value={() => viewer}>
          <VocabularyPage />
        </ViewerProvider>
      ),
    },
  ]);
}

const entries = (page: HTMLElement) =>
  [...page.querySelectorAll('.shelf-row .shelf-name')].map((each) => each.textContent.trim());
const heading = (page: HTMLElement) => page.querySelector('.vocabulary-panel h2')?.textContent;
const save = (page: HTMLElement) => named(page, 'Save the changes').click();
const news = (page: HTMLElement) => page.querySelector('.vocabulary-news')?.textContent ?? '';
const isShown = (page: HTMLElement, title: string) =>
  vi.waitFor(() => expect(heading(page)).toBe(title));

test('the domains stand as a tree, with how many write-ups each has', async () => {
  const page = open(new Vocabulary(), '');

  await vi.waitFor(() => expect(entries(page)).toEqual(['Cybersecurity', 'Phishing', 'Imaging']));

  const inside = page.querySelector('.shelf-list ul')?.textContent;
  expect(inside).toBe('Phishing 2 write-ups');
  expect(page.querySelector('#shelf-title')?.textContent).toBe('3 domains');
  expect(page.textContent).toContain('Search follows a change within a minute.');
});

test('a vendor is found by any of its names, and a retired one on demand', async () => {
  const page = open(new Vocabulary(), '#vendors');
  await vi.waitFor(() => expect(entries(page)).toEqual(['Epic', 'Oracle Health']));

  type(labelled(page, 'Find a vendor'), 'CERN');
  const found = entries(page);
  type(labelled(page, 'Find a vendor'), '');
  named(page, 'Show 1 retired vendor').click();

  expect(found).toEqual(['Oracle Health also “Cerner”']);
  expect(entries(page)).toEqual(['Epic', 'Oracle Health', 'Allscripts']);
});

test('a name that nothing has is said to have nothing', async () => {
  const page = open(new Vocabulary(), '#vendors');
  await vi.waitFor(() => expect(entries(page)).toHaveLength(2));

  type(labelled(page, 'Find a vendor'), 'zzz');

  expect(entries(page)).toEqual([]);
  expect(page.textContent).toContain('Nothing fits.');
});

test('saving sends what was changed alone, and can be undone from the news', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#vendors/epic');
  await isShown(page, 'Epic');
  const atHeading = document.activeElement?.textContent;

  type(labelled(page, 'Name'), 'Epic Systems');
  save(page);
  await vi.waitFor(() => expect(news(page)).toContain('Changed epic.'));
  const told = document.activeElement?.className;
  named(page, 'Undo').click();
  await vi.waitFor(() => expect(news(page)).toContain('Undone: Changed epic.'));

  expect(atHeading).toBe('Epic');
  expect(told).toBe('vocabulary-news');
  expect(vocabulary.asked).toEqual([
    ['updateVendor', { id: 'epic', name: 'Epic Systems' }],
    ['undoVocabularyChange', { id: 'change' }],
  ]);
});

test('a name that is still in its box is saved with the rest', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#domains/imaging');
  await isShown(page, 'Imaging');

  type(labelled(page, 'Other names'), ' PACS ');
  save(page);
  await vi.waitFor(() => expect(vocabulary.asked).toHaveLength(1));

  expect(vocabulary.asked).toEqual([
    ['updateDomain', { id: 'imaging', aliases: ['radiology', 'PACS'] }],
  ]);
});

test('names of a vendor are changed in place, added and taken away', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#vendors/oracle');
  await isShown(page, 'Oracle Health');

  named(page, 'Cernerformer name').click();
  labelled(page, 'Also an ordinary word').click();
  named(page, 'Change the name').click();
  named(page, 'Take Millennium away').click();
  type(labelled(page, 'Add a name'), 'PowerChart');
  save(page);
  await vi.waitFor(() => expect(vocabulary.asked).toHaveLength(1));

  const [, input] = vocabulary.asked[0] ?? [];
  expect(input).toEqual({
    id: 'oracle',
    names: [
      { alias: 'Cerner', kind: 'FORMER_NAME', fact: null, ordinaryWord: true, ambiguous: false },
      { alias: 'PowerChart', kind: 'PRODUCT', fact: null, ordinaryWord: false, ambiguous: false },
    ],
  });
});

test('an error stands at its field, which has the focus and what was typed', async () => {
  const vocabulary = new Vocabulary();
  vocabulary.refusal = {
    __typename: 'InputValidationError',
    message: '"Epic" is a name of the vendor "Epic" already.',
    issues: [
      { path: ['input', 'name'], message: '"Epic" is a name of the vendor "Epic" already.' },
    ],
  };
  const page = open(vocabulary, '#vendors/oracle');
  await isShown(page, 'Oracle Health');

  type(labelled(page, 'Name'), 'Epic');
  save(page);
  await vi.waitFor(() => expect(page.querySelector('.field-error')).not.toBeNull());

  const name = labelled(page, 'Name');
  await vi.waitFor(() => expect(document.activeElement).toBe(name));
  expect(name.value).toBe('Epic');
  expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Error: "Epic" is a name of the vendor "Epic" already.',
  );
});

test('the chip that an error is about is marked', async () => {
  const vocabulary = new Vocabulary();
  vocabulary.refusal = {
    __typename: 'InputValidationError',
    message: 'This name is taken.',
    issues: [{ path: ['input', 'names', '1', 'alias'], message: 'This name is taken.' }],
  };
  const page = open(vocabulary, '#vendors/oracle');
  await isShown(page, 'Oracle Health');

  save(page);

  await vi.waitFor(() => expect(page.textContent).toContain('This name is taken.'));
  expect(page.querySelector('[aria-invalid=true]')?.textContent).toContain('Millennium');
});

test('what was typed and not saved is there again after something else was opened', async () => {
  const page = open(new Vocabulary(), '#vendors/oracle');
  await isShown(page, 'Oracle Health');

  type(labelled(page, 'Category'), 'EHR and more');
  await vi.waitFor(() => expect(entries(page)).toHaveLength(2));
  page.querySelector<HTMLElement>('[data-entry=epic]')?.click();
  await isShown(page, 'Epic');
  page.querySelector<HTMLElement>('[data-entry=oracle]')?.click();
  await isShown(page, 'Oracle Health');
  const kept = labelled(page, 'Category').value;
  named(page, 'Throw it away').click();

  expect(kept).toBe('EHR and more');
  expect(labelled(page, 'Category').value).toBe('EHR');
});

test('a domain is retired and what was merged leads on', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#domains/imaging');
  await isShown(page, 'Imaging');

  named(page, 'Retire it').click();
  await vi.waitFor(() => expect(vocabulary.asked).toHaveLength(1));
  window.history.pushState(null, '', `${ADDRESS}#domains/old`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  await isShown(page, 'Old imaging');

  expect(vocabulary.asked).toEqual([['updateDomain', { id: 'imaging', retired: true }]]);
  expect(named(page, 'Imaging').getAttribute('href')).toBe(`${ADDRESS}#domains/imaging`);
  expect(page.textContent).toContain('Old imaging was merged into Imaging');
});

test('a new domain is given its place, and is open once it is added', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#domains/new');
  await isShown(page, 'New domain');
  await vi.waitFor(() => expect(page.querySelectorAll('option')).toHaveLength(3));

  type(labelled(page, 'Name'), 'Identity');
  type(labelled(page, 'Definition'), 'Who may enter.');
  const wider = page.querySelector('select') as HTMLSelectElement;
  wider.value = 'security';
  wider.dispatchEvent(new Event('change', { bubbles: true }));
  named(page, 'Add the domain').click();
  await isShown(page, 'Imaging');

  expect(vocabulary.asked).toEqual([
    [
      'createDomain',
      { name: 'Identity', definition: 'Who may enter.', aliases: [], parentId: 'security' },
    ],
  ]);
});

test('a word that leaves its group is no longer ambiguous either', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#synonyms/ehr');
  await isShown(page, 'electronic health record');

  named(page, 'EMR , take away').click();
  save(page);
  await vi.waitFor(() => expect(vocabulary.asked).toHaveLength(1));

  expect(vocabulary.asked).toEqual([
    ['updateSynonym', { id: 'ehr', equivalents: ['EHR'], ambiguous: [] }],
  ]);
});

test('a deleted group leads back to the list, with the way to undo it', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#synonyms/ehr');
  await isShown(page, 'electronic health record');

  named(page, 'Delete the group').click();

  await vi.waitFor(() => expect(news(page)).toContain('Changed ehr.'));
  await vi.waitFor(() => expect(window.location.hash).toBe('#synonyms'));
  expect(named(page, 'Undo')).toBeDefined();
});

test('the changes are listed, those that can be undone with a button', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#changes');
  await vi.waitFor(() => expect(page.querySelectorAll('.vocabulary-changes li')).toHaveLength(4));

  const rows = [...page.querySelectorAll('.vocabulary-changes li')].map((row) => row.textContent);
  named(page, 'Undo number 3').click();
  await vi.waitFor(() => expect(news(page)).toContain('Undone: Third.'));

  expect(rows).toEqual([
    '4Took back number 2: Second.It undid number 2.',
    '3Third.Undo number 3',
    '2Second.Undone.',
    '1First.Number 3 rests on it: undo that one first.',
  ]);
});

test('an undo that is refused says why', async () => {
  const vocabulary = new Vocabulary();
  vocabulary.refusal = { __typename: 'ConflictError', message: 'Take back number 4 first.' };
  const page = open(vocabulary, '#changes');
  await vi.waitFor(() => expect(page.querySelectorAll('.vocabulary-changes li')).toHaveLength(4));

  named(page, 'Undo number 3').click();

  await vi.waitFor(() => expect(news(page)).toBe('Take back number 4 first.'));
  expect(page.querySelector('[role=alert]')).not.toBeNull();
});

test('an undo that is refused beside an entry leads to all changes', async () => {
  const vocabulary = new Vocabulary();
  const page = open(vocabulary, '#vendors/epic');
  await isShown(page, 'Epic');
  type(labelled(page, 'Name'), 'Epic Systems');
  save(page);
  await vi.waitFor(() => expect(news(page)).toContain('Changed epic.'));

  vocabulary.refusal = { __typename: 'ConflictError', message: 'Take back number 4 first.' };
  named(page, 'Undo').click();
  await vi.waitFor(() => expect(news(page)).toContain('Take back number 4 first.'));

  expect(named(page, 'See all changes').getAttribute('href')).toBe(`${ADDRESS}#changes`);
});

test('where no entry can take the place of another, that is said so', async () => {
  const page = open(new Vocabulary(), '#vendors/epic');
  await isShown(page, 'Epic');

  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  named(page, 'Merge it into another').click();
  type(labelled(page, 'Find the other vendor'), 'zzz');

  expect(page.textContent).toContain('No vendor that can take its place has that name.');
});

test('lists that do not come say so, and come when they are asked again', async () => {
  const vocabulary = new Vocabulary();
  const { vendors } = vocabulary.root;
  vocabulary.root.vendors = () => {
    throw new Error('no');
  };
  const page = open(vocabulary, '#vendors');
  await vi.waitFor(() => expect(page.textContent).toContain('The vendors could not be loaded'));

  vocabulary.root.vendors = vendors;
  named(page, 'Try again').click();

  await vi.waitFor(() => expect(entries(page)).toHaveLength(2));
  expect(page.textContent).not.toContain('could not be loaded');
});

test('an entry that is gone says so', async () => {
  const page = open(new Vocabulary(), '#vendors/nowhere');

  await vi.waitFor(() => expect(page.textContent).toContain('There is no such vendor'));
});

test('whoever is no administrator is told that it is not open to them', async () => {
  const page = open(new Vocabulary(), '', 'MEMBER');

  await vi.waitFor(() => expect(page.textContent).toContain('This is not open to you'));
  expect(page.querySelector('.shelf')).toBeNull();
});
