import { barsOf } from './measure-bars.ts';

/** One number, before and after. */
export interface Measure {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly unit: string;
}

/** Two bars on one scale. The numbers beside them say the same in words. */
export function MeasurePicture(props: { readonly measure: Measure }) {
  const bars = () => barsOf(props.measure.before, props.measure.after);
  return (
    <figure class="measure">
      <figcaption>{props.measure.name}</figcaption>
      <dl>
        <dt>Before</dt>
        <dd>
          <Bar kind="before" bar={bars().before} />
          <span>{amount(props.measure.before, props.measure.unit)}</span>
        </dd>
        <dt>After</dt>
        <dd>
          <Bar kind="after" bar={bars().after} />
          <span>{amount(props.measure.after, props.measure.unit)}</span>
        </dd>
      </dl>
    </figure>
  );
}

function Bar(props: {
  readonly kind: 'before' | 'after';
  readonly bar: { readonly start: number; readonly length: number };
}) {
  return (
    <svg
      class="bar"
      data-kind={props.kind}
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect x={props.bar.start} y="0" width={Math.max(props.bar.length, 0.75)} height="12" />
    </svg>
  );
}

/** "23 %", "90 minutes", "$4,200". */
export function amount(value: number, unit: string): string {
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  if (unit === '%') return `${number}%`;
  if (/^[$€£]$/.test(unit)) return `${unit}${number}`;
  return `${number} ${unit}`;
}
