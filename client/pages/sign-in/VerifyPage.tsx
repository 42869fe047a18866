import { useTitle } from '../../lib/title.ts';
import { TokenForm } from './TokenForm.tsx';

/** Where the mailed sign-in link leads. */
export default function VerifyPage() {
  useTitle(() => 'Sign in');
  return (
    <div class="page prose">
      <h1>Sign in on this device</h1>
      <p>
        One more press, and you are in. You stay signed in here for 30 days, or until you sign out;
        do not do it on a device that you share.
      </p>
      <TokenForm endpoint="/auth/verify" verb="Sign in" />
      <p>
        Is the link used up or too old? <a href="/sign-in">Ask for a new one</a>.
      </p>
    </div>
  );
}
