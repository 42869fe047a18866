import type { Client, CombinedError } from '@urql/core';
import { type Accessor, createSignal, onMount } from 'solid-js';
import { graphql } from '../../graphql/graphql.ts';
import { useClient } from '../../graphql/query.ts';
import { type FormerRow, toVocabulary, type VendorRow, type Vocabulary } from './vocabulary.ts';

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

const FormerDomainsQuery = graphql(`
  query ComposeFormerDomains {
    domains(retired: true) {
      id
      slug
      name
      mergedInto {
        id
        slug
        name
      }
    }
  }
`);

const FormerVendorsQuery = graphql(`
  query ComposeFormerVendors {
    vendors(first: 100, retired: true) {
      edges {
        node {
          id
          slug
          name
          mergedInto {
            id
            slug
            name
          }
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

/**
 * Loads every domain and vendor that a write-up can carry, so that nothing is asked while somebody
 * types. What is retired is always loaded too: asked for only when a draft holds it, it would tell
 * what is in the draft.
 */
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
  const [domains, vendors, former] = await Promise.all([
    client.query(DomainsQuery, {}).toPromise(),
    allVendors(client),
    loadFormer(client),
  ]);
  if (!domains.data) return { error: domains.error };
  if (!vendors.rows) return { error: vendors.error };
  return { vocabulary: toVocabulary(domains.data.domains, vendors.rows, former) };
}

/** Page by page: all at once costs more than the graph allows a single question. */
async function allVendors(client: Client) {
  const rows: VendorRow[] = [];
  let after: string | null = null;
  do {
    const page = await vendorPage(client, after);
    if (!page.data) return { error: page.error };
    rows.push(...page.data.vendors.edges.map(({ node }) => node));
    const { hasNextPage, endCursor } = page.data.vendors.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  return { rows };
}

function vendorPage(client: Client, after: string | null) {
  return client.query(VendorsQuery, { after }).toPromise();
}

/** Only the names of what is gone hang on it, so the composer opens without it, too. */
async function loadFormer(client: Client): Promise<Record<'domains' | 'vendors', FormerRow[]>> {
  const [domains, vendors] = await Promise.all([
    client.query(FormerDomainsQuery, {}).toPromise(),
    client.query(FormerVendorsQuery, {}).toPromise(),
  ]);
  return {
    domains: domains.data?.domains ?? [],
    vendors: vendors.data?.vendors.edges.map(({ node }) => node) ?? [],
  };
}
