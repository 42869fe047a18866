import { createSignal } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RemoveDemoMutation } from './member-operations.ts';

/** Says that the demo is here, and takes it away. */
export function Demo(props: { readonly onRemoved: () => void }) {
  const [asked, setAsked] = createSignal(false);
  const action = createAction(useClient(), RemoveDemoMutation, (data) => data.removeDemo);
  const remove = async () => {
    const done = await action.run({});
    if (!done) return;
    setAsked(false);
    props.onRemoved();
  };
  return (
    <Notice tone="info">
      <p>
        This group still has its synthetic members and write-ups, to try everything out. Remove them
        before the first real session.
      </p>
      <Button onClick={() => setAsked(true)}>Remove the demo group</Button>
      <ConfirmDialog
        open={asked()}
        title="Remove the demo group?"
        action="Remove the demo group"
        danger
        busy={action.busy()}
        failure={action.failure()}
        onConfirm={() => void remove()}
        onClose={() => {
          action.clear();
          setAsked(false);
        }}
      >
        <p>
          All synthetic members, teams, submissions and write-ups are deleted, and they never come
          back. Real members, keys and write-ups stay. If you are signed in as a synthetic member,
          invite yourself first: you would be signed out.
        </p>
      </ConfirmDialog>
    </Notice>
  );
}
