import { For, Show } from 'solid-js';
import { type FragmentOf, graphql, readFragment } from '../graphql/graphql.ts';
import { cutIntoPieces } from '../lib/highlight.ts';

/** See {@link Highlighted}. */
export const HighlightedFragment = graphql(`
  fragment Highlighted on HighlightedText {
    text
    ranges {
      start
      end
    }
  }
`);

/** A text with the words that were searched for marked. */
export function Highlighted(props: { readonly text: FragmentOf<typeof HighlightedFragment> }) {
  const content = () => readFragment(HighlightedFragment, props.text);
  return (
    <For each={cutIntoPieces(content().text, content().ranges)}>
      {(piece) => (
        <Show when={piece.marked} fallback={piece.text}>
          <mark>{piece.text}</mark>
        </Show>
      )}
    </For>
  );
}
