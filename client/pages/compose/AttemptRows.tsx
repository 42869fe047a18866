import { type DraftAttempt, emptyAttempt } from '../../lib/drafts.ts';
import { MOST } from '../../lib/drafts-check.ts';
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
  return (
    <Rows
      noun="attempt"
      rows={props.attempts}
      most={MOST.attempts}
      blank={emptyAttempt}
      isBlank={({ tried, failed }) => `${tried}${failed}`.trim() === ''}
      onChange={(attempts) => props.onChange(attempts)}
    >
      {(attempt, index, { change, remove }) => (
        <fieldset class="draft-row">
          <legend class="draft-row-title">Attempt {index + 1}</legend>
          <TextArea
            label="What you tried"
            rows={2}
            value={attempt().tried}
            error={props.errorOf(`attempts.${index}.tried`)}
            data-field={`attempts.${index}.tried`}
            onInput={(event) => change({ ...attempt(), tried: event.currentTarget.value })}
          />
          <TextArea
            label="Why it failed"
            rows={2}
            value={attempt().failed}
            error={props.errorOf(`attempts.${index}.failed`)}
            data-field={`attempts.${index}.failed`}
            onInput={(event) => change({ ...attempt(), failed: event.currentTarget.value })}
          />
          {remove()}
        </fieldset>
      )}
    </Rows>
  );
}
