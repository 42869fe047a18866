import { graphql, type ResultOf } from '../../../graphql/graphql.ts';
import { ChangeFragment } from './change-operations.ts';

/** A domain as it stands in the list. */
export const DomainRowFragment = graphql(`
  fragment DomainRow on Domain @_unmask {
    id
    name
    aliases
    writeUpCount
  }
`);

/** See {@link DomainRowFragment}. */
export type DomainRow = ResultOf<typeof DomainRowFragment>;

/** The domains in use, in their two levels. */
export const DomainsQuery = graphql(
  `
    query VocabularyDomains {
      domains {
        ...DomainRow
        children {
          ...DomainRow
        }
      }
    }
  `,
  [DomainRowFragment],
);

/** The domains that are no longer in use. */
export const RetiredDomainsQuery = graphql(
  `
    query VocabularyRetiredDomains {
      domains(retired: true) {
        ...DomainRow
        mergedInto {
          id
          name
        }
      }
    }
  `,
  [DomainRowFragment],
);

/** A domain with all that can be changed of it. */
export const DomainFragment = graphql(`
  fragment VocabularyDomain on Domain @_unmask {
    id
    slug
    name
    definition
    aliases
    writeUpCount
    retired
    parent {
      id
      name
    }
    mergedInto {
      id
      name
    }
    children {
      id
      name
    }
  }
`);

/** See {@link DomainFragment}. */
export type Domain = ResultOf<typeof DomainFragment>;

/** One domain, to be changed. */
export const DomainQuery = graphql(
  `
    query VocabularyDomain($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Domain {
          ...VocabularyDomain
        }
      }
    }
  `,
  [DomainFragment],
);

/** Adds a domain. */
export const CreateDomainMutation = graphql(
  `
    mutation CreateDomain($input: CreateDomainInput!) {
      createDomain(input: $input) {
        __typename
        ... on CreateDomainPayload {
          domain {
            ...VocabularyDomain
          }
          change {
            ...Change
          }
        }
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
  `,
  [DomainFragment, ChangeFragment],
);

/** Changes a domain. */
export const UpdateDomainMutation = graphql(
  `
    mutation UpdateDomain($input: UpdateDomainInput!) {
      updateDomain(input: $input) {
        __typename
        ... on UpdateDomainPayload {
          domain {
            ...VocabularyDomain
          }
          change {
            ...Change
          }
        }
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
  `,
  [DomainFragment, ChangeFragment],
);

/** Lets a domain take the place of another. */
export const MergeDomainsMutation = graphql(
  `
    mutation MergeDomains($input: MergeDomainsInput!) {
      mergeDomains(input: $input) {
        __typename
        ... on MergeDomainsPayload {
          domain {
            ...VocabularyDomain
          }
          change {
            ...Change
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [DomainFragment, ChangeFragment],
);
