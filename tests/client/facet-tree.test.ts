import { expect, test } from 'vitest';
import { shownValues, toggled } from '../../client/pages/search/facet-tree.ts';

const values = [
  { value: 'ehr', label: 'EHR', count: 9, parent: null },
  { value: 'alerts', label: 'Alerts', count: 5, parent: 'ehr' },
  { value: 'cloud', label: 'Cloud', count: 4, parent: null },
  { value: 'orphan', label: 'Orphan', count: 1, parent: 'gone' },
];
const slugs = (chosen: readonly string[]) => shownValues(values, chosen).map(({ value }) => value);

test('children show below their parent once one of the family is chosen', () => {
  expect(slugs([])).toEqual(['ehr', 'cloud', 'orphan']);
  expect(slugs(['ehr'])).toEqual(['ehr', 'alerts', 'cloud', 'orphan']);
  expect(slugs(['alerts'])).toEqual(['ehr', 'alerts', 'cloud', 'orphan']);
});

test('a child takes the place of its parent, and the other way round', () => {
  expect(toggled(values, ['ehr', 'cloud'], 'alerts')).toEqual(['cloud', 'alerts']);
  expect(toggled(values, ['alerts'], 'ehr')).toEqual(['ehr']);
});

test('pressing what is chosen takes it back', () => {
  expect(toggled(values, ['ehr', 'cloud'], 'ehr')).toEqual(['cloud']);
});
