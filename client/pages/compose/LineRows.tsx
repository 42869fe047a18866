import { MOST } from '../../lib/drafts-check.ts';
import { Field } from '../../ui/Field.tsx';
import { Rows } from './Rows.tsx';

/** See {@link LineRows}. */
export interface LineRowsProps {
  readonly noun: string;
  readonly field: 'lessons' | 'phrases';
  readonly lines: readonly string[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (lines: string[]) => void;
}

/** Short texts, one a line. */
export function LineRows(props: LineRowsProps) {
  return (
    <Rows
      noun={props.noun}
      rows={props.lines}
      most={MOST[props.field]}
      blank={() => ''}
      isBlank={(line) => line.trim() === ''}
      onChange={(lines) => props.onChange(lines)}
    >
      {(line, index, { change, remove }) => (
        <div class="draft-row draft-row-line">
          <Field
            label={`${props.noun[0]?.toUpperCase()}${props.noun.slice(1)} ${index + 1}`}
            autocomplete="off"
            value={line()}
            error={props.errorOf(`${props.field}.${index}`)}
            data-field={`${props.field}.${index}`}
            onInput={(event) => change(event.currentTarget.value)}
          />
          {remove()}
        </div>
      )}
    </Rows>
  );
}
