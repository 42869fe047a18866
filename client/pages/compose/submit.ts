import type { Client } from '@urql/core';
import { explain } from '../../graphql/errors.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { DraftToSend } from '../../lib/drafts.ts';
import { fromServer } from '../../lib/drafts-check.ts';
import type { ServerAnswer } from '../../lib/receipt-submit.ts';

const SubmitWriteUpMutation = graphql(`
  mutation SubmitWriteUp($input: SubmitWriteUpInput!) {
    submitWriteUp(input: $input) {
      __typename
      ... on InputValidationError {
        issues {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

/** Sends a write-up with the hash of its receipt. */
export async function submitDraft(
  client: Client,
  receiptHash: string,
  draft: DraftToSend,
): Promise<ServerAnswer> {
  const variables = { input: { receiptHash, draft } };
  const { data, error } = await client.mutation(SubmitWriteUpMutation, variables).toPromise();
  const answer = data?.submitWriteUp;
  if (!answer) {
    return { kind: 'FAILED', message: error ? explain(error) : 'The server did not answer.' };
  }
  switch (answer.__typename) {
    case 'SubmitWriteUpPayload':
      return { kind: 'ACCEPTED' };
    case 'ConflictError':
      return { kind: 'TAKEN' };
    case 'InputValidationError':
      return { kind: 'INVALID', problems: fromServer(answer.issues) };
    default:
      return { kind: 'FAILED', message: answer.message };
  }
}
