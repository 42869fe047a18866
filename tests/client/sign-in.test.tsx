import { expect, test, vi } from 'vitest';
import SignInPage from '../../client/pages/sign-in/SignInPage.tsx';
import VerifyPage from '../../client/pages/sign-in/VerifyPage.tsx';
import { serveGraph } from './support/graph.ts';
import { labelled, named, openPage, type } from './support/page.tsx';

const signIn = [{ path: '/sign-in', component: SignInPage }];
const verify = [{ path: '/sign-in/verify', component: VerifyPage }];

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
  const sent = vi.fn(async () =>
    Response.json({ message: 'This link is used up.' }, { status: 400 }),
  );
  vi.stubGlobal('fetch', sent);
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
