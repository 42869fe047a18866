import type { AnyVariables, Client, DocumentInput } from '@urql/core';
import { type Accessor, createSignal } from 'solid-js';
import { explain } from './errors.ts';

/** What a mutation answers: its payload, or an expected failure with a sentence. */
export interface Answer {
  readonly __typename: string;
  readonly message?: string;
}

/** The payload among the possible answers. */
export type Payload<Result extends Answer> = Extract<Result, { __typename: `${string}Payload` }>;

/** One thing a person can do: whether it is under way, and why it did not work. */
export interface Action<Variables, Done> {
  readonly busy: Accessor<boolean>;
  /** A sentence for the person, or null. */
  readonly failure: Accessor<string | null>;
  /** Does it; resolves to null when it failed, and `failure` says why. */
  run(variables: Variables): Promise<Done | null>;
  /** Forgets the failure, as when its dialog closes. */
  clear(): void;
}

/** Makes an action out of a mutation whose answer is a union of payload and errors. */
export function createAction<Data, Variables extends AnyVariables, Result extends Answer>(
  client: Client,
  mutation: DocumentInput<Data, Variables>,
  pick: (data: Data) => Result,
): Action<Variables, Payload<Result>> {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string | null>(null);
  return {
    busy,
    failure,
    clear: () => void setFailure(null),
    async run(variables) {
      setBusy(true);
      setFailure(null);
      const { data, error } = await client.mutation(mutation, variables).toPromise();
      setBusy(false);
      const answer = data ? pick(data) : undefined;
      if (answer && isPayload(answer)) return answer;
      setFailure(error ? explain(error) : (answer?.message ?? 'That did not work. Try again.'));
      return null;
    },
  };
}

function isPayload<Result extends Answer>(answer: Result): answer is Payload<Result> {
  return answer.__typename.endsWith('Payload');
}
