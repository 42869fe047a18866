import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const EXAMPLES = resolve('docs/integrators/examples');

const OPTIONS = {
  // A key that is pasted should be gone with the page, and what was asked with it.
  preserveState: false,
  disableAccount: true,
};

const SETTINGS = {
  theme: 'system',
  language: 'en-US',
  historyDepth: 0,
  'alert.disableUpdateNotification': true,
  'banners.disable': true,
};

/**
 * The script that says in the bar who is asking, and opens Altair with the examples. The cookie
 * goes to the graph alone, so only the graph can say whose it is. A stranger may not ask it for the
 * schema, so that waits until Docs is opened, by when there may be a key.
 */
export function beginning(): string {
  return `const endpointURL = new URL('/graphql', location.href).href;
const viewer = await fetch(endpointURL, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ viewer { name } }' }),
}).then((answer) => answer.json()).then(({ data }) => data?.viewer, () => null);
const asker = document.getElementById('asker');
const signIn = Object.assign(document.createElement('a'), { href: '/sign-in', textContent: 'Sign in' });
if (viewer) asker.append('You ask as ' + viewer.name + '.');
else asker.append(signIn, ' to ask, or set a key, kd_..., under Auth as Bearer Token; then open Docs.');
const windows = ${JSON.stringify(windows())};
AltairGraphQL.init({
  ...${JSON.stringify(OPTIONS)},
  endpointURL,
  initialSettings: { ...${JSON.stringify(SETTINGS)}, 'schema.reloadOnStart': Boolean(viewer) },
  initialWindows: windows.map((one) => ({ ...one, endpointURL })),
});
// Altair opens the last of its windows; people begin with the first.
const tabs = document.getElementsByClassName('window-switcher__item');
const opening = new MutationObserver(() => {
  if (!tabs[windows.length - 1]?.classList.contains('window-switcher__item--active')) return;
  opening.disconnect();
  tabs[0].click();
});
opening.observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });
if (!viewer) document.addEventListener('click', ({ target }) => {
  if (!target.closest('[track-id=show_docs]')) return;
  setTimeout(() => document.querySelector('[track-id=reload_docs]').click());
});
`;
}

function windows(): { initialName: string; initialQuery: string }[] {
  return readdirSync(EXAMPLES)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      initialName: nameOf(file),
      initialQuery: readFileSync(join(EXAMPLES, file), 'utf8'),
    }));
}

function nameOf(file: string): string {
  const words = file.replace(/^\d+-|\.graphql$/g, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
