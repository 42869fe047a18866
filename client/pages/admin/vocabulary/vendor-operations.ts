import { graphql, type ResultOf } from '../../../graphql/graphql.ts';
import { ChangeFragment } from './change-operations.ts';

/** A vendor as it stands in the list. */
export const VendorRowFragment = graphql(`
  fragment VendorRow on Vendor @_unmask {
    id
    name
    category
    aliases
    writeUpCount
  }
`);

/** See {@link VendorRowFragment}. */
export type VendorRow = ResultOf<typeof VendorRowFragment>;

/** The vendors in use, page by page. */
export const VendorsQuery = graphql(
  `
    query VocabularyVendors($after: String) {
      vendors(first: 100, after: $after) {
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          cursor
          node {
            ...VendorRow
          }
        }
      }
    }
  `,
  [VendorRowFragment],
);

/** The vendors that are no longer in use, page by page. */
export const RetiredVendorsQuery = graphql(
  `
    query VocabularyRetiredVendors($after: String) {
      vendors(first: 100, after: $after, retired: true) {
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          cursor
          node {
            ...VendorRow
            mergedInto {
              id
              name
            }
          }
        }
      }
    }
  `,
  [VendorRowFragment],
);

/** A vendor with all that can be changed of it. */
export const VendorFragment = graphql(`
  fragment VocabularyVendor on Vendor @_unmask {
    id
    slug
    name
    category
    ordinaryWord
    writeUpCount
    retired
    mergedInto {
      id
      name
    }
    names {
      alias
      kind
      fact
      ordinaryWord
      ambiguous
    }
  }
`);

/** See {@link VendorFragment}. */
export type Vendor = ResultOf<typeof VendorFragment>;

/** One vendor, to be changed. */
export const VendorQuery = graphql(
  `
    query VocabularyVendor($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Vendor {
          ...VocabularyVendor
        }
      }
    }
  `,
  [VendorFragment],
);

/** Adds a vendor. */
export const CreateVendorMutation = graphql(
  `
    mutation CreateVendor($input: CreateVendorInput!) {
      createVendor(input: $input) {
        __typename
        ... on CreateVendorPayload {
          vendor {
            ...VocabularyVendor
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
  [VendorFragment, ChangeFragment],
);

/** Changes a vendor. */
export const UpdateVendorMutation = graphql(
  `
    mutation UpdateVendor($input: UpdateVendorInput!) {
      updateVendor(input: $input) {
        __typename
        ... on UpdateVendorPayload {
          vendor {
            ...VocabularyVendor
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
  [VendorFragment, ChangeFragment],
);

/** Lets a vendor take the place of another. */
export const MergeVendorsMutation = graphql(
  `
    mutation MergeVendors($input: MergeVendorsInput!) {
      mergeVendors(input: $input) {
        __typename
        ... on MergeVendorsPayload {
          vendor {
            ...VocabularyVendor
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
  [VendorFragment, ChangeFragment],
);
