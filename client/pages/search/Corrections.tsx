import { For } from 'solid-js';

/** The words that no write-up knows, and what was searched in their place. */
export function Corrections(props: {
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}) {
  return (
    <For each={props.corrections}>
      {({ from, to }) => (
        <p class="correction" role="status">
          No write-up says “{from}”; these are for <strong>{to}</strong>.
        </p>
      )}
    </For>
  );
}
