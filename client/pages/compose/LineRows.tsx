import { Index } from 'solid-js';
import { Field } from '../../ui/Field.tsx';
import { Rows } from './Rows.tsx';

/** See {@link LineRows}. */
export interface LineRowsProps {
  readonly noun: string;
  readonly field: string;
  readonly lines: readonly string[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (lines: string[]) => void;
}

/** Short texts, one a line. */
export function LineRows(props: LineRowsProps) {
  const change = (at: number, text: string) =>
    props.onChange(props.lines.map((line, index) => (index === at ? text : line)));
  return (
    <Rows
      noun={props.noun}
      count={props.lines.length}
      onAdd={() => props.onChange([...props.lines, ''])}
      onRemove={(at) => props.onChange(props.lines.filter((_, index) => index !== at))}
    >
      {(remove) => (
        <Index each={props.lines}>
          {(line, index) => (
            <div class="draft-row draft-row-line">
              <Field
                label={`${props.noun[0]?.toUpperCase()}${props.noun.slice(1)} ${index + 1}`}
                autocomplete="off"
                value={line()}
                error={props.errorOf(`${props.field}.${index}`)}
                data-field={`${props.field}.${index}`}
                onInput={(event) => change(index, event.currentTarget.value)}
              />
              {remove(index)}
            </div>
          )}
        </Index>
      )}
    </Rows>
  );
}
