import { createSignal, For, onCleanup, Show } from 'solid-js';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { type Chosen, FACET_FIELDS, type FacetField } from '../../lib/search-state.ts';
import { FacetValues } from './FacetValues.tsx';

/** See {@link Facets}. */
export const FacetsFragment = graphql(`
  fragment Facets on Facet {
    field
    values {
      value
      label
      count
      parent
    }
  }
`);

const FIELD_WORDS: Record<FacetField, string> = {
  DOMAIN: 'Domain',
  VENDOR: 'Vendor',
  RESULT: 'Result',
  EVIDENCE: 'Evidence',
  YEAR: 'Year',
};

/** See {@link Facets}. */
export interface FacetsProps {
  readonly facets: readonly FragmentOf<typeof FacetsFragment>[];
  readonly chosen: Chosen;
  readonly onChoose: (field: FacetField, values: readonly string[]) => void;
}

/** The ways to narrow: a column on a wide screen, menus on a narrow one. */
export function Facets(props: FacetsProps) {
  const isWide = useMedia('(width >= 1000px)');
  const valuesOf = (field: FacetField) =>
    props.facets
      .map((facet) => readFragment(FacetsFragment, facet))
      .find((facet) => facet.field === field)?.values ?? [];
  return (
    <section class="facets" aria-label="Narrow the results">
      <For each={FACET_FIELDS.filter((field) => valuesOf(field).length > 0)}>
        {(field) => {
          const chosen = () => props.chosen[field] ?? [];
          const values = () => (
            <FacetValues
              values={valuesOf(field)}
              chosen={chosen()}
              onChoose={(next) => props.onChoose(field, next)}
            />
          );
          return (
            <Show
              when={isWide()}
              fallback={
                <details class="facet" name="facet">
                  <summary>
                    {FIELD_WORDS[field]}
                    <Show when={chosen().length > 0}> ({chosen().length})</Show>
                  </summary>
                  <fieldset>
                    <legend class="visually-hidden">{FIELD_WORDS[field]}</legend>
                    {values()}
                  </fieldset>
                </details>
              }
            >
              <fieldset class="facet">
                <legend>{FIELD_WORDS[field]}</legend>
                {values()}
              </fieldset>
            </Show>
          );
        }}
      </For>
    </section>
  );
}

function useMedia(query: string): () => boolean {
  const media = window.matchMedia(query);
  const [matches, setMatches] = createSignal(media.matches);
  const onChange = () => setMatches(media.matches);
  media.addEventListener('change', onChange);
  onCleanup(() => media.removeEventListener('change', onChange));
  return matches;
}
