import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { spendToken, takeToken } from './token.ts';

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
  const token = takeToken();
  const [busy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<string>();
  const press = async () => {
    setBusy(true);
    setError(undefined);
    const failure = await spendToken(props.endpoint, token);
    setBusy(false);
    setError(failure);
    // A new document, so that the page begins anew as a member's.
    if (failure === undefined) window.location.replace('/');
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
      <Show when={error()}>
        {(message) => (
          <Notice tone="error" live>
            <p>{message()}</p>
          </Notice>
        )}
      </Show>
      <div>
        <Button variant="primary" busy={busy()} onClick={press}>
          {props.verb}
        </Button>
      </div>
    </Show>
  );
}
