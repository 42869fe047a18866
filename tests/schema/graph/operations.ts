/** What went wrong, wherever a result can be an error. */
const PROBLEM = '... on Error { __typename code message path }';

export const SUBMIT = `mutation ($input: SubmitWriteUpInput!) {
  submitWriteUp(input: $input) {
    __typename
    ... on SubmitWriteUpPayload { submission { id state day draft { title } messages { text } } }
    ... on InputValidationError { issues { message path } }
    ${PROBLEM}
  }
}`;

export const QUEUE = `query ($state: SubmissionState) {
  submissions(state: $state) {
    totalCount
    edges { node {
      id state day revises { id title } messages { position from text day }
      draft { title domains { slug } vendors { slug } attempts { tried failed } }
    } }
  }
}`;

export const READ_SUBMISSION = `query ($id: ID!) { submission(id: $id) { version } }`;

const verdict = (name: string, input: string) => `mutation ($input: ${input}!) {
  ${name}(input: $input) {
    __typename
    ... on ${name[0]?.toUpperCase()}${name.slice(1)}Payload { submission { id state messages { from text } } }
    ${PROBLEM}
  }
}`;

export const APPROVE = verdict('approveSubmission', 'ApproveSubmissionInput');
export const REQUEST_CHANGES = verdict('requestChanges', 'RequestChangesInput');
export const DECLINE = verdict('declineSubmission', 'DeclineSubmissionInput');
export const REPLY = verdict('replyToAuthor', 'ReplyToAuthorInput');

export const RELEASE = `mutation {
  releaseApproved {
    __typename
    ... on ReleaseApprovedPayload { release count }
    ... on BelowMinimumError { waiting minimum }
    ${PROBLEM}
  }
}`;

export const RELEASE_STATUS = '{ releaseStatus { waiting minimum ready } }';

export const MAILBOX = `query ($receipt: String!) {
  mailbox(receipt: $receipt) {
    state
    submission { state draft { title } }
    writeUp { title revision month }
    messages { position from text day }
  }
}`;

const byReceipt = (name: string) => {
  const capital = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${capital}Input!) {
    ${name}(input: $input) {
      __typename
      ... on ${capital}Payload { mailbox { state messages { from text } } }
      ${PROBLEM}
    }
  }`;
};

export const REVISE = byReceipt('reviseSubmission');
export const SEND_MESSAGE = byReceipt('sendMessage');
export const WITHDRAW = byReceipt('withdraw');

export const WRITE_UP = `query ($id: ID!) {
  writeUp(id: $id) {
    id title challenge context solution outcome result effort lessons phrases month revision
    evidence synthetic attempts { tried failed } measures { name before after unit }
    domains { slug } vendors { slug } profile { orgType region }
  }
}`;

export const WRITE_UPS = `query ($filter: WriteUpFilter, $first: Int, $after: String) {
  writeUps(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id title month } }
  }
}`;

export const SEARCH = `query (
  $query: String!, $asTyped: Boolean, $filter: WriteUpFilter, $sort: SearchSort, $first: Int,
  $after: String
) {
  search(
    query: $query, asTyped: $asTyped, filter: $filter, sort: $sort, first: $first, after: $after
  ) {
    __typename
    ... on SearchConnection {
      total { value exact }
      nearest
      facets { field values { value label count parent } }
      corrections { from to }
      pageInfo { hasNextPage hasPreviousPage endCursor }
      edges {
        cursor near node { id title }
        title { text ranges { start end } }
        passage { text ranges { start end } }
      }
    }
    ${PROBLEM}
  }
}`;

export const SUGGEST = `query ($prefix: String!) {
  suggest(prefix: $prefix) { terms { kind text slug alias } writeUps { title } }
}`;

export const SIMILAR = `query ($id: ID!, $first: Int) {
  writeUp(id: $id) {
    similar(first: $first) { __typename ... on SimilarWriteUps { writeUps { title } } ${PROBLEM} }
  }
}`;

export const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
