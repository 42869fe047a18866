import { createUniqueId, For, Index } from 'solid-js';
import { amount } from '../../components/MeasurePicture.tsx';
import { type DraftMeasure, emptyMeasure, readNumber, splitAmount } from '../../lib/drafts.ts';
import { MOST } from '../../lib/drafts-check.ts';
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

const UNITS = ['%', 'minutes', 'hours', 'days', 'weeks', '$', 'a day', 'a month', 'a year'];

/** Numbers before and after. */
export function MeasureRows(props: MeasureRowsProps) {
  const units = createUniqueId();
  return (
    <>
      <Rows
        noun="measure"
        rows={props.measures}
        most={MOST.measures}
        blank={emptyMeasure}
        isBlank={(measure) => Object.values(measure).join('').trim() === ''}
        onChange={(measures) => props.onChange(measures)}
      >
        {(measure, index, { change, remove }) => (
          <fieldset class="draft-row">
            <legend class="draft-row-title">Measure {index + 1}</legend>
            <div class="measure-fields">
              <Index each={PARTS}>
                {(field) => (
                  <Field
                    label={field().label}
                    inputmode={field().inputmode}
                    autocomplete="off"
                    {...(field().part === 'unit' ? { list: units } : {})}
                    value={measure()[field().part]}
                    error={props.errorOf(`measures.${index}.${field().part}`)}
                    data-field={`measures.${index}.${field().part}`}
                    onInput={(event) =>
                      change({ ...measure(), [field().part]: event.currentTarget.value })
                    }
                    onChange={() => change(withUnitApart(measure(), field().part))}
                  />
                )}
              </Index>
            </div>
            <div class="measure-foot">
              <p class="muted small">{readAs(measure())}</p>
              {remove()}
            </div>
          </fieldset>
        )}
      </Rows>
      <datalist id={units}>
        <For each={UNITS}>{(unit) => <option value={unit} />}</For>
      </datalist>
    </>
  );
}

/** Who types "16%" into one box means 16, and % as the unit; what says otherwise is left alone. */
function withUnitApart(measure: DraftMeasure, part: keyof DraftMeasure): DraftMeasure {
  if (part !== 'before' && part !== 'after') return measure;
  const split = readNumber(measure[part]) === null ? splitAmount(measure[part]) : null;
  const agrees = split && ['', split.unit].includes(measure.unit.trim());
  return agrees ? { ...measure, [part]: split.number, unit: split.unit } : measure;
}

/** How members will read the numbers, so that a slip with a comma is seen here. */
function readAs({ before, after, unit }: DraftMeasure): string {
  const [from, to] = [readNumber(before), readNumber(after)];
  if (from === null || to === null || unit.trim() === '') return '';
  return `Members read: ${amount(from, unit.trim())} before, ${amount(to, unit.trim())} after`;
}
