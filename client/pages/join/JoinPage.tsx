import { useTitle } from '../../lib/title.ts';
import { TokenForm } from '../sign-in/TokenForm.tsx';

/** Where an invitation leads. */
export default function JoinPage() {
  useTitle(() => 'Join');
  return (
    <div class="page prose">
      <h1>Join the group</h1>
      <p>
        You have been invited to Kindling, where the members of your peer group write up what they
        have solved, and what did not work, so that the next one finds it in seconds.
      </p>
      <p>
        What you write carries no name. Nothing on the server connects a member with what they
        wrote.
      </p>
      <TokenForm endpoint="/auth/join" verb="Join and sign in" />
      <p>
        Has the invitation been used or run out? Ask whoever sent it for a new one; if you have
        joined before, <a href="/sign-in">sign in</a>.
      </p>
    </div>
  );
}
