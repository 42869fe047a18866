import type {
  AnyVariables,
  Client,
  CombinedError,
  DocumentInput,
  OperationResult,
  RequestPolicy,
} from '@urql/core';
import {
  batch,
  createComputed,
  createContext,
  createSignal,
  onCleanup,
  useContext,
} from 'solid-js';

// Why not @urql/solid: its store and its module that cannot be shaken weigh
// 2.4 KB gzip in the first load, for what these signals do.

const ClientContext = createContext<Client>();

/** Gives everything below the client of the signed-in graph. */
export const ClientProvider = ClientContext.Provider;

/** The client of the signed-in graph. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('Wrap the page in a ClientProvider.');
  return client;
}

/** What to ask, and when. */
export interface QueryOptions<Data, Variables extends AnyVariables> {
  readonly query: DocumentInput<Data, Variables>;
  readonly variables?: () => Variables;
  readonly requestPolicy?: RequestPolicy;
  readonly pause?: () => boolean;
}

/** The newest answer. It stays while a newer one is on its way. */
export interface QueryState<Data, Variables> {
  readonly data: Data | undefined;
  /** What this answers; while a newer answer is on its way no longer what is asked. */
  readonly variables: Variables | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly stale: boolean;
}

/** Asks again, past the cache if it is told so. */
export type Reload = (options?: { readonly requestPolicy?: RequestPolicy }) => void;

/**
 * Asks, and asks again when the variables change. The question before is let go
 * at that moment, so an old answer never overtakes a new one.
 */
export function createQuery<Data, Variables extends AnyVariables>(
  options: QueryOptions<Data, Variables>,
): readonly [QueryState<Data, Variables>, Reload] {
  const client = useClient();
  const [result, setResult] = createSignal<OperationResult<Data, Variables>>();
  const [fetching, setFetching] = createSignal(false);
  let letGo: (() => void) | undefined;

  const ask = (variables: Variables, requestPolicy: RequestPolicy | undefined) => {
    letGo?.();
    batch(() => {
      setFetching(true);
      const context = requestPolicy ? { requestPolicy } : {};
      const answers = client.query(options.query, variables, context).subscribe((answer) =>
        batch(() => {
          setResult(() => answer);
          setFetching(false);
        }),
      );
      letGo = answers.unsubscribe;
    });
  };
  // A query without variables takes none, which its type says and this one cannot.
  const variables = () => options.variables?.() ?? ({} as Variables);

  createComputed(() => {
    if (!options.pause?.()) return ask(variables(), options.requestPolicy);
    letGo?.();
    setFetching(false);
  });
  onCleanup(() => letGo?.());

  const state: QueryState<Data, Variables> = {
    get data() {
      return result()?.data;
    },
    get variables() {
      return result()?.operation.variables;
    },
    get error() {
      return result()?.error;
    },
    get fetching() {
      return fetching();
    },
    get stale() {
      return result()?.stale ?? false;
    },
  };
  return [state, (again) => ask(variables(), again?.requestPolicy ?? options.requestPolicy)];
}
