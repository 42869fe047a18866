import { beforeEach, expect, test, vi } from 'vitest';
import SignInPage from '../../client/pages/sign-in/SignInPage.tsx';
import VerifyPage from '../../client/pages/sign-in/VerifyPage.tsx';
import { serveGraph } from './support/graph.ts';
import { labelled, named, openPage, type } from './support/page.tsx';

const signIn = [{ path: '/sign-in', component: SignInPage }];
const verify = [{ path: '/sign-in/verify', component: VerifyPage }];

beforeEach(() => sessionStorage.clear());

test('asking for a link gives the same answer to members and strangers', async () => {
  serveGraph({ requestSignInLink: { __typename: 'RequestSignInLinkPayload', sent: true } });
  const page = openPage('/sign-in', signIn);

  type(labelled(page, 'E-mail address'), 'anyone@hospital.example');
  named(page, 'Send the link').click();

  await vi.waitFor(() =>
    expect(page.textContent).toContain(
      'If anyone@hospital.example belongs to a member, a link is on its way.',
    ),
  );
});

test('a mistyped address is told at its field and nothing is sent', async () => {
  const page = openPage('/sign-in', signIn);
  const sent = vi.fn();
  vi.stubGlobal('fetch', sent);
  const field = labelled(page, 'E-mail address');

  type(field, 'nobody');
  named(page, 'Send the link').click();

  await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  const described = field.getAttribute('aria-describedby')!.split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(
    'Error: Enter an e-mail address, like name@hospital.example',
  );
  expect(sent).not.toHaveBeenCalled();
});

test('the token of a link leaves the address at once and is used by the button alone', async () => {
  const sent = serveRefusal(null);
  const page = openPage('/sign-in/verify#token=secret', verify);

  expect(window.location.href).not.toContain('secret');
  expect(sent).not.toHaveBeenCalled();
  named(page, 'Sign in').click();

  await vi.waitFor(() => expect(page.textContent).toContain('This link is used up.'));
  expect(sent).toHaveBeenCalledWith(
    '/auth/verify',
    expect.objectContaining({ body: '{"token":"secret"}' }),
  );
});

test('a link without its token says what to do', () => {
  const page = openPage('/sign-in/verify', verify);

  expect(page.textContent).toContain('This link is not complete.');
});

/** Stands in for the server behind the button; the graph knows `viewer`. */
function serveRefusal(viewer: object | null) {
  serveGraph({ viewer });
  const graph = globalThis.fetch;
  const sent = vi.fn(async (url: unknown, init: RequestInit) =>
    url === '/graphql'
      ? graph(url, init)
      : Response.json({ message: 'This link is used up.' }, { status: 401 }),
  );
  vi.stubGlobal('fetch', sent);
  return sent;
}

test('a reload before the press keeps the link in its tab, and after it nothing is kept', async () => {
  openPage('/sign-in/verify#token=secret', verify).remove();
  const reloaded = openPage('/sign-in/verify', verify);
  const sent = serveRefusal(null);

  named(reloaded, 'Sign in').click();
  await vi.waitFor(() => expect(reloaded.textContent).toContain('This link is used up.'));

  expect(sent).toHaveBeenCalledWith(
    '/auth/verify',
    expect.objectContaining({ body: '{"token":"secret"}' }),
  );
  expect(sessionStorage).toHaveLength(0);
  expect(reloaded.textContent).not.toContain('You are signed in');
  expect(openPage('/sign-in/verify', verify).textContent).toContain('This link is not complete.');
});

test('a spent link takes its button away, and says who is signed in here already', async () => {
  const page = openPage('/sign-in/verify#token=spent', [
    { path: '/sign-in/verify', component: () => <main>{VerifyPage()}</main> },
  ]);
  serveRefusal({ name: 'Robin', role: 'MEMBER' });

  named(page, 'Sign in').focus();
  named(page, 'Sign in').click();

  await vi.waitFor(() => expect(page.textContent).toContain('signed in on this device already'));
  expect(page.textContent).toContain('as Robin');
  expect(named(page, 'Go to the search').getAttribute('href')).toBe('/');
  expect(page.querySelector('button')).toBeNull();
  expect(document.activeElement).toBe(page.querySelector('h1'));
});

test('a server that cannot be reached leaves the link and its button', async () => {
  const page = openPage('/sign-in/verify#token=good', verify);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));

  named(page, 'Sign in').click();

  await vi.waitFor(() => expect(page.textContent).toContain('The link still works'));
  named(page, 'Sign in');
  expect(openPage('/sign-in/verify', verify).textContent).not.toContain('not complete');
});

test('whoever opened a page of members is told why they stand here', async () => {
  const page = openPage('/sign-in#/write-ups/abc', signIn);

  await vi.waitFor(() =>
    expect(page.textContent).toContain('The page that you opened is for members.'),
  );
  expect(openPage('/sign-in', signIn).textContent).not.toContain('The page that you opened');
});

test('after sending, focus stays in the page, and goes to the address for another', async () => {
  serveGraph({ requestSignInLink: { __typename: 'RequestSignInLinkPayload', sent: true } });
  const page = openPage('/sign-in', [
    { path: '/sign-in', component: () => <main>{SignInPage()}</main> },
  ]);
  type(labelled(page, 'E-mail address'), 'anyone@hospital.example');

  named(page, 'Send the link').focus();
  named(page, 'Send the link').click();
  await vi.waitFor(() => named(page, 'Use another address'));
  const afterSending = document.activeElement;
  named(page, 'Use another address').focus();
  named(page, 'Use another address').click();

  expect(afterSending).toBe(page.querySelector('h1'));
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled(page, 'E-mail address')));
});
