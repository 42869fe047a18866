import type { Client, CombinedError } from '@urql/core';
import { type Accessor, createSignal, onMount } from 'solid-js';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useClient } from '../../graphql/query.ts';

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

/** The shelves on their way: neither, the one or the other. */
export interface LoadedShelves {
  readonly shelves: Accessor<Shelves | undefined>;
  readonly error: Accessor<CombinedError | undefined>;
  readonly reload: () => void;
}

/** Loads what can be browsed. */
export function createShelves(): LoadedShelves {
  const client = useClient();
  const [shelves, setShelves] = createSignal<Shelves>();
  const [error, setError] = createSignal<CombinedError>();
  const reload = async () => {
    setError(undefined);
    try {
      setShelves(await load(client));
    } catch (failure) {
      if (!isCombined(failure)) throw failure;
      setError(failure);
    }
  };
  onMount(() => void reload());
  return { shelves, error, reload: () => void reload() };
}

async function load(client: Client): Promise<Shelves> {
  const [{ group, domains }, { coverage }, vendors] = await Promise.all([
    answerOf(client.query(DomainsQuery, {}).toPromise()),
    answerOf(client.query(CoverageQuery, {}).toPromise()),
    allVendors(client),
  ]);
  return { writeUpCount: group.writeUpCount, domains, vendors, coverage };
}

/** Page by page: all at once costs more than the graph allows a single question. */
async function allVendors(client: Client): Promise<Vendor[]> {
  const vendors: Vendor[] = [];
  let after: string | null = null;
  do {
    const { vendors: page } = await vendorPage(client, after);
    vendors.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return vendors;
}

function vendorPage(client: Client, after: string | null) {
  return answerOf(client.query(VendorsQuery, { after }).toPromise());
}

async function answerOf<Data>(
  asked: Promise<{
    readonly data?: Data | null | undefined;
    readonly error?: CombinedError | undefined;
  }>,
): Promise<Data> {
  const { data, error } = await asked;
  // Null when what failed may not be null, whatever the type says.
  if (!data) throw error ?? new Error('The graph answered neither data nor an error');
  return data;
}

function isCombined(failure: unknown): failure is CombinedError {
  return failure instanceof Error && failure.name === 'CombinedError';
}
