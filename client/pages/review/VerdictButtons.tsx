import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

/** What a reviewer can say of a submission. */
export type Asked = 'APPROVE' | 'CHANGES' | 'DECLINE';

/** See {@link VerdictButtons}. */
export interface VerdictButtonsProps {
  /** Whether it can be said where the submission stands. */
  readonly may: (what: Asked) => boolean;
  readonly onAsk: (what: Asked) => void;
}

/** The verdicts that are open, with their keys. */
export function VerdictButtons(props: VerdictButtonsProps) {
  return (
    <div class="actions verdicts">
      <Show when={props.may('APPROVE')}>
        <Button variant="primary" aria-keyshortcuts="a" onClick={() => props.onAsk('APPROVE')}>
          Approve <Key name="a" />
        </Button>
      </Show>
      <Show when={props.may('CHANGES')}>
        <Button aria-keyshortcuts="c" onClick={() => props.onAsk('CHANGES')}>
          Ask for changes <Key name="c" />
        </Button>
      </Show>
      <Show when={props.may('DECLINE')}>
        <Button variant="danger" aria-keyshortcuts="d" onClick={() => props.onAsk('DECLINE')}>
          Decline <Key name="d" />
        </Button>
      </Show>
    </div>
  );
}

function Key(props: { readonly name: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{props.name}</kbd>
    </span>
  );
}
