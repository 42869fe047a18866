import type { Client } from '@urql/core';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { allRows, ask } from '../../lib/loaded.ts';

const DomainsQuery = graphql(`
  query BrowseDomains {
    group {
      writeUpCount
    }
    domains {
      id
      slug
      name
      writeUpCount
      children {
        id
        slug
        name
        writeUpCount
      }
    }
  }
`);

const CoverageQuery = graphql(`
  query BrowseCoverage {
    coverage {
      domain
      vendor
      writeUpCount
    }
  }
`);

const VendorsQuery = graphql(`
  query BrowseVendors($after: String) {
    vendors(first: 100, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          slug
          name
          aliases
          writeUpCount
        }
      }
    }
  }
`);

type Domains = ResultOf<typeof DomainsQuery>;
/** A vendor with its other names and how many write-ups name it. */
export type Vendor = ResultOf<typeof VendorsQuery>['vendors']['edges'][number]['node'];

/** Everything that can be browsed, and how much of it there is. */
export interface Shelves {
  readonly writeUpCount: number;
  readonly domains: Domains['domains'];
  readonly vendors: readonly Vendor[];
  readonly coverage: ResultOf<typeof CoverageQuery>['coverage'];
}

/**
 * Loads what can be browsed.
 *
 * @throws {CombinedError}
 */
export async function loadShelves(client: Client): Promise<Shelves> {
  const [{ group, domains }, { coverage }, vendors] = await Promise.all([
    ask(client, DomainsQuery, {}),
    ask(client, CoverageQuery, {}),
    allRows(async (after) => (await ask(client, VendorsQuery, { after })).vendors),
  ]);
  return { writeUpCount: group.writeUpCount, domains, vendors, coverage };
}
