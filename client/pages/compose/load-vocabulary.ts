import type { Client } from '@urql/core';
import { graphql } from '../../graphql/graphql.ts';
import { allRows, ask, isCombined } from '../../lib/loaded.ts';
import { type FormerRow, toVocabulary, type Vocabulary } from './vocabulary.ts';

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
  query ComposeFormerVendors($after: String) {
    vendors(first: 100, after: $after, retired: true) {
      pageInfo {
        endCursor
        hasNextPage
      }
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

/**
 * Loads every domain and vendor that a write-up can carry, so that nothing is asked while somebody
 * types. What is retired is always loaded too: asked for only when a draft holds it, it would tell
 * what is in the draft.
 *
 * @throws {CombinedError}
 */
export async function loadVocabulary(client: Client): Promise<Vocabulary> {
  const [{ domains }, vendors, formerDomains, formerVendors] = await Promise.all([
    ask(client, DomainsQuery, {}),
    allRows(async (after) => (await ask(client, VendorsQuery, { after })).vendors),
    orNone(ask(client, FormerDomainsQuery, {}).then((answer) => answer.domains)),
    orNone(allRows(async (after) => (await ask(client, FormerVendorsQuery, { after })).vendors)),
  ]);
  return toVocabulary(domains, vendors, { domains: formerDomains, vendors: formerVendors });
}

/** Only the names of what is gone hang on it, so the composer opens without it, too. */
async function orNone(rows: Promise<FormerRow[]>): Promise<FormerRow[]> {
  try {
    return await rows;
  } catch (failure) {
    if (!isCombined(failure)) throw failure;
    return [];
  }
}
