import { createSignal, Show } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { MergeInto } from './MergeInto.tsx';
import type { Noun } from './nouns.ts';
import type { ShelfRow } from './shelf-rows.ts';

/** Something that can be done to a tag as a whole. */
export interface TagAct<Value> {
  readonly busy: () => boolean;
  readonly failure: () => string | null;
  readonly clear: () => void;
  /** Resolves once it is done, or failed and `failure` says why. */
  readonly run: (value: Value) => Promise<unknown>;
}

/** See {@link TagActs}. */
export interface TagActsProps {
  readonly noun: Noun;
  readonly name: string;
  readonly retired: boolean;
  /** Which can take its place. */
  readonly others: readonly ShelfRow[];
  /** What a merge moves, in words. */
  readonly moves: string;
  readonly retire: TagAct<boolean>;
  /** Given the id of the one that takes its place; closes the question when it is done. */
  readonly merge: TagAct<{ readonly intoId: string; readonly onDone: () => void }>;
}

/** Takes a domain or vendor out of use, back into use, or into another one. */
export function TagActs(props: TagActsProps) {
  const [merging, setMerging] = createSignal(false);
  const close = () => {
    props.merge.clear();
    setMerging(false);
  };
  return (
    <div class="vocabulary-acts">
      <p class="muted small">
        {props.retired
          ? 'Retired: new write-ups cannot carry it. Those that do keep it and are found by it.'
          : `A retired ${props.noun.one} is not offered for new write-ups. Those that have it keep it and are found by it.`}
      </p>
      <div class="actions">
        <Button busy={props.retire.busy()} onClick={() => void props.retire.run(!props.retired)}>
          {props.retired ? 'Bring it back' : 'Retire it'}
        </Button>
        <Button onClick={() => setMerging(true)}>Merge it into another</Button>
      </div>
      <Show when={props.retire.failure()}>
        <Notice tone="error" live>
          {props.retire.failure()}
        </Notice>
      </Show>
      <MergeInto
        open={merging()}
        noun={props.noun}
        name={props.name}
        others={props.others}
        moves={props.moves}
        busy={props.merge.busy()}
        failure={props.merge.failure()}
        onConfirm={(intoId) => void props.merge.run({ intoId, onDone: close })}
        onClose={close}
      />
    </div>
  );
}

/** What stands in place of the form of a tag that another one has replaced. */
export function Merged(props: {
  readonly name: string;
  readonly into: string;
  readonly href: string;
}) {
  return (
    <p>
      {props.name} was merged into <a href={props.href}>{props.into}</a>, to which its old links
      lead. To have it back, undo the merge among the changes.
    </p>
  );
}
