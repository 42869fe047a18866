import { Index } from 'solid-js';
import { type DraftMeasure, emptyMeasure } from '../../lib/drafts.ts';
import { Field } from '../../ui/Field.tsx';
import { Rows } from './Rows.tsx';

/** See {@link MeasureRows}. */
export interface MeasureRowsProps {
  readonly measures: readonly DraftMeasure[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (measures: DraftMeasure[]) => void;
}

const PARTS = [
  { part: 'name', label: 'What was counted', inputmode: 'text' },
  { part: 'before', label: 'Before', inputmode: 'decimal' },
  { part: 'after', label: 'After', inputmode: 'decimal' },
  { part: 'unit', label: 'Unit', inputmode: 'text' },
] as const;

/** Numbers before and after. */
export function MeasureRows(props: MeasureRowsProps) {
  const change = (at: number, part: Partial<DraftMeasure>) =>
    props.onChange(props.measures.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Rows
      noun="measure"
      count={props.measures.length}
      onAdd={() => props.onChange([...props.measures, emptyMeasure()])}
      onRemove={(at) => props.onChange(props.measures.filter((_, index) => index !== at))}
    >
      {(remove) => (
        <Index each={props.measures}>
          {(measure, index) => (
            <fieldset class="draft-row">
              <legend class="draft-row-title">Measure {index + 1}</legend>
              <div class="measure-fields">
                <Index each={PARTS}>
                  {(field) => (
                    <Field
                      label={field().label}
                      inputmode={field().inputmode}
                      autocomplete="off"
                      value={measure()[field().part]}
                      error={props.errorOf(`measures.${index}.${field().part}`)}
                      data-field={`measures.${index}.${field().part}`}
                      onInput={(event) =>
                        change(index, { [field().part]: event.currentTarget.value })
                      }
                    />
                  )}
                </Index>
              </div>
              {remove(index)}
            </fieldset>
          )}
        </Index>
      )}
    </Rows>
  );
}
