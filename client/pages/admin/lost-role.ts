import type { CombinedError } from '@urql/core';
import { type Accessor, createEffect } from 'solid-js';
import { useClient } from '../../graphql/query.ts';
import { ViewerQuery } from '../layout/viewer.ts';

/** Whether the server refused because of who asks, and not because it could not answer. */
export function isForbidden(error: CombinedError | undefined): boolean {
  return error?.graphQLErrors.some(({ extensions }) => extensions.code === 'FORBIDDEN') ?? false;
}

/**
 * The role is asked once, when the page opens, and another administrator may take it away, or the
 * viewer may. A refusal is how we hear of it: the viewer is asked anew, and all that shows by role
 * follows.
 */
export function useLostRole(error: Accessor<CombinedError | undefined>): void {
  const client = useClient();
  createEffect(() => {
    if (!isForbidden(error())) return;
    void client.query(ViewerQuery, {}, { requestPolicy: 'network-only' }).toPromise();
  });
}
