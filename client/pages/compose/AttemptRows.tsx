import { Index } from 'solid-js';
import { type DraftAttempt, emptyAttempt } from '../../lib/drafts.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { Rows } from './Rows.tsx';

/** See {@link AttemptRows}. */
export interface AttemptRowsProps {
  readonly attempts: readonly DraftAttempt[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (attempts: DraftAttempt[]) => void;
}

/** What was tried before, and why each failed. */
export function AttemptRows(props: AttemptRowsProps) {
  const change = (at: number, part: Partial<DraftAttempt>) =>
    props.onChange(props.attempts.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Rows
      noun="attempt"
      count={props.attempts.length}
      onAdd={() => props.onChange([...props.attempts, emptyAttempt()])}
      onRemove={(at) => props.onChange(props.attempts.filter((_, index) => index !== at))}
    >
      {(remove) => (
        <Index each={props.attempts}>
          {(attempt, index) => (
            <fieldset class="draft-row">
              <legend class="draft-row-title">Attempt {index + 1}</legend>
              <TextArea
                label="What you tried"
                rows={2}
                value={attempt().tried}
                error={props.errorOf(`attempts.${index}.tried`)}
                data-field={`attempts.${index}.tried`}
                onInput={(event) => change(index, { tried: event.currentTarget.value })}
              />
              <TextArea
                label="Why it failed"
                rows={2}
                value={attempt().failed}
                error={props.errorOf(`attempts.${index}.failed`)}
                data-field={`attempts.${index}.failed`}
                onInput={(event) => change(index, { failed: event.currentTarget.value })}
              />
              {remove(index)}
            </fieldset>
          )}
        </Index>
      )}
    </Rows>
  );
}
