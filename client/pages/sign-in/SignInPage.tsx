import { useLocation, useNavigate } from '@solidjs/router';
import { type Accessor, createEffect, createSignal, Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useClient } from '../../graphql/query.ts';
import { focusHeading, handFocusOn } from '../../lib/focus.ts';
import { useTitle } from '../../lib/title.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rememberReturn } from './return-to.ts';

const RequestSignInLinkMutation = graphql(`
  mutation RequestSignInLink($email: String!) {
    requestSignInLink(input: { email: $email }) {
      __typename
      ... on Error {
        message
      }
    }
  }
`);

/**
 * Takes the page at which a sign-in was asked for out of the address, to come back to it; tells
 * whether there was one.
 */
function useReturn(): Accessor<boolean> {
  const location = useLocation();
  const navigate = useNavigate();
  const [returns, setReturns] = createSignal(false);
  createEffect(() => {
    if (!location.hash) return;
    setReturns(rememberReturn(location.hash.slice(1)));
    navigate(location.pathname, { replace: true, scroll: false });
  });
  return returns;
}

/** Asks for the address and says what happens next, the same to members and strangers. */
export default function SignInPage() {
  useTitle(() => 'Sign in');
  const returns = useReturn();
  let field: HTMLInputElement | undefined;
  const { busy, failure, run } = createAction(
    useClient(),
    RequestSignInLinkMutation,
    (data) => data.requestSignInLink,
  );
  const [email, setEmail] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [sentTo, setSentTo] = createSignal<string>();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const address = email().trim();
    if (!/^\S+@\S+$/.test(address)) {
      setError('Enter an e-mail address, like name@hospital.example');
      return;
    }
    setError(undefined);
    if (await run({ email: address })) setSentTo(address);
  };

  return (
    <div class="page prose">
      <h1>Sign in</h1>
      <Show when={returns()}>
        <Notice>
          <p>The page that you opened is for members. Sign in, and it opens.</p>
        </Notice>
      </Show>
      <p>
        Kindling is open to the members of one group. There is no password: we send a link to the
        address you were invited with, and the link signs you in on this device.
      </p>
      <Show when={failure()}>
        {(message) => (
          <Notice tone="error" live>
            <p>{message()}</p>
          </Notice>
        )}
      </Show>
      <Show
        when={sentTo()}
        fallback={
          <form class="page" onSubmit={submit} novalidate ref={handFocusOn(focusHeading)}>
            <Field
              ref={field}
              label="E-mail address"
              hint="The one your invitation was sent to"
              type="email"
              name="email"
              autocomplete="email"
              required
              value={email()}
              error={error()}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" variant="primary" busy={busy()}>
                Send the link
              </Button>
            </div>
          </form>
        }
      >
        {(address) => (
          <>
            <Notice tone="success" live>
              <p>
                If <strong>{address()}</strong> belongs to a member, a link is on its way.
              </p>
              <p>
                It works once and for a short time. Nothing after a few minutes? Look among unwanted
                mail, or ask whoever administers your group which address they know.
              </p>
            </Notice>
            <div ref={handFocusOn(() => field?.focus())}>
              <Button onClick={() => setSentTo(undefined)}>Use another address</Button>
            </div>
          </>
        )}
      </Show>
    </div>
  );
}
