const LIST = 'kindling-recent-searches';
const OFF = 'kindling-recent-searches-off';

/** So many are kept; the oldest goes first. */
const MOST_KEPT = 8;

/** What was searched for in this browser, the latest first. It is kept nowhere else. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(LIST) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((each) => typeof each === 'string').slice(0, MOST_KEPT);
  } catch {
    return [];
  }
}

/** Puts a search before the others, unless this browser is told to keep none. */
export function keepSearch(text: string): void {
  const words = text.replace(/\s+/g, ' ').trim();
  if (!words || !keepsSearches()) return;
  store(LIST, JSON.stringify([words, ...withoutSearch(words)].slice(0, MOST_KEPT)));
}

/** Forgets one search, however its letters are written. */
export function forgetSearch(text: string): void {
  store(LIST, JSON.stringify(withoutSearch(text)));
}

/** Forgets every search; whether new ones are kept stays as it is. */
export function forgetSearches(): void {
  store(LIST, null);
}

/** Whether this browser keeps searches. */
export function keepsSearches(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return false;
  }
}

/** Remembers the choice; what was kept so far is forgotten with a no. */
export function setKeepsSearches(keeps: boolean): void {
  store(OFF, keeps ? null : 'yes');
  if (!keeps) forgetSearches();
}

function withoutSearch(text: string): readonly string[] {
  const other = text.toLowerCase();
  return recentSearches().filter((each) => each.toLowerCase() !== other);
}

function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A browser that forbids storage keeps nothing, and searches as well.
  }
}
