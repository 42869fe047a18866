import type { CombinedError } from '@urql/core';
import { type Accessor, batch, createComputed, createSignal, on, onCleanup } from 'solid-js';
import { useClient } from '../../graphql/query.ts';
import { type QueueCounts, QueueQuery, type QueueRow } from './operations.ts';
import type { Place } from './review-words.ts';

/** How many more are shown at a time. */
const PAGE_ROWS = 50;

/** The submissions at one place, as far as they were asked for. */
export interface ReviewQueue {
  readonly rows: Accessor<readonly QueueRow[]>;
  /** How many stand here in all; undefined while it is not known. */
  readonly total: Accessor<number | undefined>;
  readonly counts: Accessor<QueueCounts | undefined>;
  readonly error: Accessor<CombinedError | undefined>;
  readonly loading: Accessor<boolean>;
  readonly hasMore: Accessor<boolean>;
  /** Shows those that come next. */
  more(): Promise<void>;
  /** Asks again for all that is shown, for other reviewers work in the same queue. */
  reload(): Promise<void>;
}

/** Loads the queue of a place, and anew when the place changes. Null asks for nothing. */
export function createReviewQueue(place: Accessor<Place | null>): ReviewQueue {
  const client = useClient();
  const [rows, setRows] = createSignal<readonly QueueRow[]>([]);
  const [total, setTotal] = createSignal<number>();
  const [counts, setCounts] = createSignal<QueueCounts>();
  const [error, setError] = createSignal<CombinedError>();
  const [loading, setLoading] = createSignal(true);
  const [end, setEnd] = createSignal<string | null>(null);
  // An answer to an older question must not stand beside one to a newer.
  let asked = 0;
  onCleanup(() => (asked += 1));

  const ask = async (state: Place, least: number, start: readonly QueueRow[]) => {
    asked += 1;
    const question = asked;
    setLoading(true);
    let found = start;
    let after = start.length > 0 ? end() : null;
    do {
      const page = await client
        .query(QueueQuery, { state, first: PAGE_ROWS, after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (question !== asked) return;
      const answer = page.data;
      if (!answer) {
        batch(() => {
          setError(page.error);
          setLoading(false);
        });
        return;
      }
      const { edges, pageInfo, totalCount } = answer.submissions;
      found = [...found, ...edges.map(({ node }) => node)];
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      setCounts(answer.submissionCounts);
      setTotal(totalCount);
    } while (after !== null && found.length < least);
    batch(() => {
      setRows(found);
      setEnd(after);
      setError(undefined);
      setLoading(false);
    });
  };

  const reload = async () => {
    const state = place();
    if (state) await ask(state, rows().length, []);
  };
  const more = async () => {
    const state = place();
    if (state && end() !== null && !loading()) await ask(state, 0, rows());
  };
  createComputed(
    on(place, (state) => {
      batch(() => {
        setRows([]);
        setTotal(undefined);
        setEnd(null);
        setError(undefined);
      });
      if (state) void ask(state, 0, []);
    }),
  );
  return { rows, total, counts, error, loading, hasMore: () => end() !== null, more, reload };
}
