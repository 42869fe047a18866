import { anonymousClient } from '../../graphql/anonymous.ts';
import { anonymousGraphql as graphql } from '../../graphql/anonymous-graphql.ts';

const ArrivedQuery = graphql(`
  query Arrived($receipt: String!) {
    mailbox(receipt: $receipt) {
      state
    }
  }
`);

/** Asks at the anonymous door whether a receipt opens a mailbox already. */
export async function hasArrived(receipt: string): Promise<boolean> {
  const { data } = await anonymousClient.query(ArrivedQuery, { receipt }).toPromise();
  return Boolean(data?.mailbox);
}
