import { A, useLocation } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import { useClient } from '../../graphql/query.ts';
import { focusSearchBox } from '../../lib/search-box.ts';
import { Button } from '../../ui/Button.tsx';
import { canAdminister, canReview, useViewer } from './viewer.ts';

/** The way to every part that the viewer may enter. */
export function Header(props: { readonly onKeys: () => void }) {
  const viewer = useViewer();
  const location = useLocation();
  return (
    <header class="header">
      <div class="header-row">
        <a class="brand" href="/" onClick={focusSearchBox}>
          <img src="/kindling.svg" alt="" width="24" height="24" /> Kindling
        </a>
        <Show when={viewer()}>
          <nav class="nav" aria-label="Main">
            <A href="/" end onClick={focusSearchBox}>
              Search
            </A>
            <A href="/browse">Browse</A>
            <A href="/compose">Write up</A>
            <A href="/mailbox">Mailbox</A>
            <Show when={canReview(viewer())}>
              <A href="/review">Review</A>
            </Show>
            <Show when={canAdminister(viewer())}>
              <A
                href="/admin/members"
                classList={{ active: location.pathname.startsWith('/admin/') }}
              >
                Administration
              </A>
            </Show>
          </nav>
          <div class="header-end">
            <Button variant="quiet" class="keys-button" onClick={() => props.onKeys()}>
              Shortcuts <kbd>?</kbd>
            </Button>
            <SignOut />
          </div>
        </Show>
      </div>
    </header>
  );
}

function SignOut() {
  const client = useClient();
  const location = useLocation();
  const [failed, setFailed] = createSignal(false);
  const leave = async () => {
    const left = import('./sign-out.ts').then((leaving) => leaving.signOut(client));
    setFailed(!(await left.catch(() => false)));
  };
  // Whoever gets on to something else has reached the server again.
  createEffect(() => location.pathname + location.hash && setFailed(false));
  return (
    <>
      <Button variant="quiet" onClick={leave}>
        Sign out
      </Button>
      <Show when={failed()}>
        <p class="header-error" role="alert">
          You are still signed in: the server cannot be reached. Try again.
        </p>
      </Show>
    </>
  );
}
