import type { Client, CombinedError } from '@urql/core';
import { type Accessor, createSignal, onMount } from 'solid-js';
import { graphql } from '../../graphql/graphql.ts';
import { useClient } from '../../graphql/query.ts';
import { toVocabulary, type VendorRow, type Vocabulary } from './vocabulary.ts';

const DomainsQuery = graphql(`
  query ComposeDomains {
    domains {
      id
      slug
      name
      aliases
      children {
        id
        slug
        name
        aliases
      }
    }
  }
`);

const VendorsQuery = graphql(`
  query ComposeVendors($after: String) {
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
          category
          aliases
        }
      }
    }
  }
`);

/** The vocabulary on its way: neither, the one or the other. */
export interface LoadedVocabulary {
  readonly vocabulary: Accessor<Vocabulary | undefined>;
  readonly error: Accessor<CombinedError | undefined>;
  readonly reload: () => void;
}

/** Loads every domain and vendor that a write-up can carry. */
export function createVocabulary(): LoadedVocabulary {
  const client = useClient();
  const [vocabulary, setVocabulary] = createSignal<Vocabulary>();
  const [error, setError] = createSignal<CombinedError>();
  const reload = async () => {
    setError(undefined);
    const loaded = await load(client);
    if ('error' in loaded) setError(loaded.error);
    else setVocabulary(loaded.vocabulary);
  };
  onMount(() => void reload());
  return { vocabulary, error, reload: () => void reload() };
}

type Loaded = { vocabulary: Vocabulary } | { error: CombinedError | undefined };

async function load(client: Client): Promise<Loaded> {
  const domains = await client.query(DomainsQuery, {}).toPromise();
  if (!domains.data) return { error: domains.error };
  const vendors: VendorRow[] = [];
  let after: string | null = null;
  // Page by page: all at once costs more than the graph allows a single question.
  do {
    const page = await vendorPage(client, after);
    if (!page.data) return { error: page.error };
    vendors.push(...page.data.vendors.edges.map(({ node }) => node));
    const { hasNextPage, endCursor } = page.data.vendors.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  return { vocabulary: toVocabulary(domains.data.domains, vendors) };
}

function vendorPage(client: Client, after: string | null) {
  return client.query(VendorsQuery, { after }).toPromise();
}
