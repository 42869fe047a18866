import { createMemo, createSignal, For, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { CoverageGrid } from './CoverageGrid.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import {
  type Cell,
  type Counted,
  countsOf,
  type Field,
  mostFirst,
  shadeRanges,
} from './coverage.ts';

/** As many columns as fit beside the domains on a common screen. */
const VENDORS_AT_FIRST = 16;

/** See {@link Coverage}. */
export interface CoverageProps {
  readonly domains: readonly Field[];
  readonly vendors: readonly Counted[];
  readonly cells: readonly Cell[];
}

/** Domains by vendors: how much there is where they meet, and where nobody has written yet. */
export function Coverage(props: CoverageProps) {
  const [open, setOpen] = createSignal<ReadonlySet<string>>(new Set());
  const [all, setAll] = createSignal(false);
  const countAt = createMemo(() => countsOf(props.cells));
  const named = createMemo(() => mostFirst(props.vendors.filter((each) => each.writeUpCount > 0)));
  const shown = () => (all() ? named() : named().slice(0, VENDORS_AT_FIRST));
  const countsShown = createMemo(() =>
    props.domains.flatMap(({ slug }) => shown().map((vendor) => countAt()(slug, vendor.slug))),
  );
  const largest = () => Math.max(0, ...countsShown());
  const empty = () => countsShown().filter((count) => count === 0).length;
  const toggle = (slug: string) => {
    const next = new Set(open());
    if (!next.delete(slug)) next.add(slug);
    setOpen(next);
  };
  return (
    <>
      <section class="coverage" aria-labelledby="coverage-picture">
        <h2 id="coverage-picture">Where domains and vendors meet</h2>
        <p>
          A number is how many write-ups there are; it leads to them. A dashed place is a gap:{' '}
          {empty()} of the {countsShown().length} places are. If you have been through one of these,{' '}
          <a href="/compose">write it up</a>.
        </p>
        <p class="legend">
          <For each={shadeRanges(largest())}>
            {({ shade, words }) => (
              <span class="legend-part">
                <span class="legend-cell" data-shade={shade} /> {words}
              </span>
            )}
          </For>
          <span class="legend-part">
            <span class="legend-cell" data-shade={0} /> none yet
          </span>
        </p>
        <CoverageGrid
          domains={props.domains}
          vendors={shown()}
          countAt={countAt()}
          largest={largest()}
          open={open()}
          onToggle={toggle}
        />
        <Show when={named().length > VENDORS_AT_FIRST}>
          <div>
            <Button onClick={() => setAll(!all())}>
              {all()
                ? `Show the ${VENDORS_AT_FIRST} most named`
                : `Show all ${named().length} vendors`}
            </Button>
          </div>
        </Show>
      </section>
      <CoverageTable
        domains={props.domains}
        vendors={named()}
        countAt={countAt()}
        open={open()}
        onToggle={toggle}
      />
    </>
  );
}
