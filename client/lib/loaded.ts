import type {
  AnyVariables,
  Client,
  CombinedError,
  DocumentInput,
  OperationContext,
} from '@urql/core';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { useClient } from '../graphql/query.ts';

/** Something on its way: what was answered last, and why nothing newer came. */
export interface Loaded<T> {
  readonly value: Accessor<T | undefined>;
  readonly error: Accessor<CombinedError | undefined>;
  readonly reload: () => void;
}

/**
 * Loads what one question is not enough for, and again whenever `when` changes. What came before
 * stays meanwhile, and an old answer never overtakes a new one.
 *
 * @param load may fail with a `CombinedError`; anything else is a fault of ours and stays one
 */
export function createLoaded<T>(
  load: (client: Client) => Promise<T>,
  when: Accessor<unknown> = () => undefined,
): Loaded<T> {
  const client = useClient();
  const [value, setValue] = createSignal<T>();
  const [error, setError] = createSignal<CombinedError>();
  let latest = 0;
  const reload = async () => {
    const turn = ++latest;
    // At once, so that whoever tries again sees that something is under way.
    setError(undefined);
    try {
      const answer = await load(client);
      if (turn === latest) setValue(() => answer);
    } catch (failure) {
      if (!isCombined(failure)) throw failure;
      if (turn === latest) setError(failure);
    }
  };
  createEffect(on(when, () => void reload()));
  return { value, error, reload: () => void reload() };
}

/**
 * Asks one question.
 *
 * @throws {CombinedError} also where a part of the answer came
 */
export async function ask<Data, Variables extends AnyVariables>(
  client: Client,
  query: DocumentInput<Data, Variables>,
  variables: Variables,
  context: Partial<OperationContext> = {},
): Promise<Data> {
  const { data, error } = await client.query(query, variables, context).toPromise();
  if (error) throw error;
  if (!data) throw new Error('The graph answered neither data nor an error');
  return data;
}

/** A page of a list, as far as it leads to the next. */
interface Page<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All rows, page by page: at once they cost more than the graph allows a single question. */
export async function allRows<Row>(
  page: (after: string | null) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Page<Row> = await page(after);
    rows.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

/** Whether it is the server, or the way to it, that failed. */
export function isCombined(failure: unknown): failure is CombinedError {
  // By its name, for the class would have to be exported from the first load's file.
  return failure instanceof Error && failure.name === 'CombinedError';
}
