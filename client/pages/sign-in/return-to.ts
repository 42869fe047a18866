const KEPT = 'kindling-return-to';

/** The pages that one comes back to; from search one does, without being led. */
const PAGES =
  /^\/(?:browse|compose|mailbox|receipt|review(?:\/[\w%=-]+)?|write-ups\/[\w%=-]+|admin\/[a-z]+)$/;

/**
 * Keeps the path at which a sign-in was asked for in this browser, for the mailed link opens in a
 * tab of its own. Anything else than one of our pages forgets what was kept, and answers false.
 */
export function rememberReturn(path: string): boolean {
  const isPage = PAGES.test(path);
  store(isPage ? path : null);
  return isPage;
}

/** Where to go once one is signed in; what was kept is forgotten. */
export function takeReturn(): string {
  try {
    const path = localStorage.getItem(KEPT) ?? '';
    forgetReturn();
    return PAGES.test(path) ? path : '/';
  } catch {
    return '/';
  }
}

/** Forgets it: the next to sign in here may be another member. */
export function forgetReturn(): void {
  store(null);
}

function store(path: string | null): void {
  try {
    if (path === null) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, path);
  } catch {
    // A browser that forbids storage begins at the search.
  }
}
