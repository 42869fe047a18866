import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

/** How many rows a page of a list has. */
export const PAGE_ROWS = 50;

/** Walks a connection page by page. */
export function createPager() {
  const [behind, setBehind] = createSignal<readonly (string | null)[]>([]);
  const [after, setAfter] = createSignal<string | null>(null);
  return {
    after,
    /** How many pages lie before this one. */
    page: () => behind().length,
    next(cursor: string | null) {
      setBehind([...behind(), after()]);
      setAfter(cursor);
    },
    previous() {
      setAfter(behind().at(-1) ?? null);
      setBehind(behind().slice(0, -1));
    },
  };
}

/** See {@link Pager}. */
export interface PagerProps {
  readonly pager: ReturnType<typeof createPager>;
  readonly totalCount: number;
  readonly end: string | null;
  readonly hasNext: boolean;
}

/** The way to the rows before and after; nothing where all are in sight. */
export function Pager(props: PagerProps) {
  const first = () => props.pager.page() * PAGE_ROWS + 1;
  const last = () => Math.min(first() + PAGE_ROWS - 1, props.totalCount);
  return (
    <Show when={props.totalCount > PAGE_ROWS}>
      <nav class="pager" aria-label="Pages">
        <Show when={props.pager.page() > 0}>
          <Button onClick={() => props.pager.previous()}>Previous</Button>
        </Show>
        <span class="muted" role="status">
          {first()} to {last()} of {props.totalCount}
        </span>
        <Show when={props.hasNext}>
          <Button onClick={() => props.pager.next(props.end)}>Next</Button>
        </Show>
      </nav>
    </Show>
  );
}
