import { beforeEach, expect, test, vi } from 'vitest';
import {
  forgetSearch,
  forgetSearches,
  keepSearch,
  keepsSearches,
  recentSearches,
  setKeepsSearches,
} from '../../client/lib/recent-searches.ts';

beforeEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('the latest search comes first, each once however it is written, at most eight', () => {
  for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) keepSearch(text);
  keepSearch('  Nurse\ncall ');
  keepSearch('H');

  expect(recentSearches()).toEqual(['H', 'Nurse call', 'i', 'g', 'f', 'e', 'd', 'c']);
});

test('nothing is no search', () => {
  keepSearch(' \n ');

  expect(recentSearches()).toEqual([]);
});

test('one search can be forgotten, and all of them', () => {
  for (const text of ['pagers', 'nurse call', 'downtime']) keepSearch(text);

  forgetSearch('nurse call');
  const left = recentSearches();
  forgetSearches();

  expect(left).toEqual(['downtime', 'pagers']);
  expect(recentSearches()).toEqual([]);
});

test('a device that is told to keep none forgets at once, and keeps none until told otherwise', () => {
  keepSearch('pagers');

  setKeepsSearches(false);
  const kept = recentSearches();
  keepSearch('downtime');
  forgetSearches();

  expect(kept).toEqual([]);
  expect(recentSearches()).toEqual([]);
  expect(keepsSearches()).toBe(false);
  setKeepsSearches(true);
  keepSearch('downtime');
  expect(recentSearches()).toEqual(['downtime']);
});

test('what somebody else wrote in its place is not taken for searches', () => {
  for (const broken of ['{', '{"a":1}', '[1, "pagers", null]', 'null']) {
    localStorage.setItem('kindling-recent-searches', broken);
    expect(recentSearches().every((each) => each === 'pagers')).toBe(true);
  }
});

test('a browser that forbids storage keeps nothing and fails at nothing', () => {
  const forbid = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid, removeItem: forbid });

  keepSearch('pagers');
  setKeepsSearches(true);
  forgetSearches();

  expect(keepsSearches()).toBe(false);
  expect(recentSearches()).toEqual([]);
});
