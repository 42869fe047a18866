import { createSignal, Show } from 'solid-js';
import { useClient } from '../../graphql/query.ts';
import { focusHeading, handFocusOn } from '../../lib/focus.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ViewerQuery } from '../layout/viewer.ts';
import { takeReturn } from './return-to.ts';
import { type Failure, spendToken, takeToken } from './token.ts';

/** See {@link TokenForm}. */
export interface TokenFormProps {
  /** Where the token goes. */
  readonly endpoint: '/auth/verify' | '/auth/join';
  /** The verb on the button. */
  readonly verb: string;
}

/**
 * A button that uses the token of a mailed link. Opening the link is not
 * enough, since mail scanners open links too and would use it up.
 */
export function TokenForm(props: TokenFormProps) {
  const client = useClient();
  const token = takeToken();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const [name, setName] = createSignal<string>();
  const press = async () => {
    setBusy(true);
    setFailure(undefined);
    const failed = await spendToken(props.endpoint, token);
    setBusy(false);
    setFailure(failed);
    // A new document, so that the page begins anew as a member's.
    if (!failed) window.location.replace(takeReturn());
    else if (failed.refused) await lookWhoIsIn();
  };
  // Whoever opens an old link in a browser that is signed in needs no new one.
  const lookWhoIsIn = async () => {
    const { data } = await client.query(ViewerQuery, {}).toPromise();
    setName(data?.viewer?.name);
  };
  return (
    <Show
      when={token}
      fallback={
        <Notice tone="warning">
          <p>This link is not complete. Open it from the mail again, or ask for a new one.</p>
        </Notice>
      }
    >
      <Show when={failure()}>
        {(failed) => (
          <Notice tone="error" live>
            <p>{failed().message}</p>
          </Notice>
        )}
      </Show>
      <Show when={name()}>
        <Notice tone="success" live>
          <p>
            You are signed in on this device already, as {name()}. <a href="/">Go to the search</a>.
          </p>
        </Notice>
      </Show>
      <Show when={!failure()?.refused}>
        <div ref={handFocusOn(focusHeading)}>
          <Button variant="primary" busy={busy()} onClick={press}>
            {props.verb}
          </Button>
        </div>
      </Show>
    </Show>
  );
}
