import type { AnyVariables, DocumentInput } from '@urql/core';
import { createSignal } from 'solid-js';
import { type Action, type Answer, createAction, type Payload } from '../../../graphql/action.ts';
import { useClient } from '../../../graphql/query.ts';

/** One thing to mend, and the way to its field. */
interface Issue {
  readonly path: readonly string[];
  readonly message: string;
}

/** An action whose failure is told at the field that it is about, wherever there is one. */
export interface ChangeAction<Variables, Done> extends Action<Variables, Done> {
  /** What is wrong with a field of the input. */
  errorAt(field: string): string | undefined;
  /** Which entry of a list it is that is wrong. */
  rowAt(field: string): number | undefined;
}

/** Makes an action out of a change to the vocabulary. */
export function createChange<Data, Variables extends AnyVariables, Result extends Answer>(
  mutation: DocumentInput<Data, Variables>,
  pick: (data: Data) => Result,
): ChangeAction<Variables, Payload<Result>> {
  const [issues, setIssues] = createSignal<readonly Issue[]>([]);
  const action = createAction(useClient(), mutation, (data: Data) => {
    const answer = pick(data);
    setIssues(issuesOf(answer));
    return answer;
  });
  const issueAt = (field: string) => issues().find(({ path }) => path[1] === field);
  return {
    ...action,
    run(variables) {
      setIssues([]);
      return action.run(variables);
    },
    clear() {
      setIssues([]);
      action.clear();
    },
    failure: () => (issues().some(isAtField) ? null : action.failure()),
    errorAt: (field) => issueAt(field)?.message,
    rowAt(field) {
      const [, , row] = issueAt(field)?.path ?? [];
      return row === undefined ? undefined : Number(row);
    },
  };
}

function issuesOf(answer: Answer & { readonly issues?: readonly Issue[] }): readonly Issue[] {
  return answer.issues ?? [];
}

/** Paths begin with "input"; its id is no field of a form. */
function isAtField({ path }: Issue): boolean {
  return path[1] !== undefined && path[1] !== 'id';
}
