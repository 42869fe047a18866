import { For, Show } from 'solid-js';
import { ResultBadge } from '../../ui/ResultBadge.tsx';
import type { Solved } from './solved-query.ts';

/** What was found, in tabs of their own, so that the draft stays where it is. */
export function SolvedList(props: { readonly found: Solved }) {
  const nothingFits = () => props.found.edges.every(({ near }) => near);
  return (
    <Show
      when={props.found.edges.length > 0}
      fallback={<p>Nobody has written about this yet. Yours would be the first.</p>}
    >
      <p>
        {nothingFits()
          ? 'Nothing fits these words. These come nearest; each opens in a new tab:'
          : 'Peers have written this; each opens in a new tab:'}
      </p>
      <ul class="solved-list">
        <For each={props.found.edges}>
          {({ node }) => (
            <li>
              <a
                href={`/write-ups/${encodeURIComponent(node.id)}`}
                target="_blank"
                rel="noopener noreferrer"
              >
                {node.title}
                <span class="visually-hidden">, in a new tab</span>
              </a>{' '}
              <ResultBadge result={node.result} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
