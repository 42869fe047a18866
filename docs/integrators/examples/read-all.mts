// Pages through all write-ups and asks one question; no package is needed.
// KINDLING_URL is where Kindling answers, KINDLING_KEY a key: see ../README.md.
// Usage: npx tsx read-all.mts ["what hurts"] (Node 23.6 and later: node read-all.mts)

const { KINDLING_URL = 'http://localhost:4000', KINDLING_KEY } = process.env;
if (!KINDLING_KEY) fail('Set KINDLING_KEY to an API key.');

interface WriteUp {
  readonly id: string;
  readonly revision: number;
  readonly month: string;
  readonly title: string;
  readonly result: 'SOLVED' | 'PARTLY' | 'DID_NOT_WORK';
}

interface Page {
  readonly writeUps: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: WriteUp }[];
  };
}

type Found = {
  readonly search:
    | {
        readonly __typename: 'SearchConnection';
        readonly edges: readonly { readonly near: boolean; readonly node: { title: string } }[];
      }
    | {
        readonly __typename: 'SearchUnavailable' | 'InputValidationError';
        readonly message: string;
      };
};

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** The data of an operation; waits where the budget is spent, ends where it is refused. */
async function ask<Data>(query: string, variables: object): Promise<Data> {
  const answer = await fetch(`${KINDLING_URL}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KINDLING_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  }).catch(() => fail(`${KINDLING_URL} does not answer: check KINDLING_URL and that it runs.`));
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('retry-after'));
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    return ask(query, variables);
  }
  const { data, errors } = (await answer.json()) as {
    data: Data;
    errors?: readonly { readonly message: string }[];
  };
  if (errors?.[0]) fail(errors[0].message);
  return data;
}

/** Every write-up, page by page. */
async function* writeUps(): AsyncGenerator<WriteUp> {
  let after: string | null = null;
  do {
    const page: Page = await ask<Page>(
      `query ($after: String) {
        writeUps(first: 50, after: $after) {
          pageInfo { hasNextPage endCursor }
          edges { node { id revision month title result } }
        }
      }`,
      { after },
    );
    for (const { node } of page.writeUps.edges) yield node;
    const { hasNextPage, endCursor } = page.writeUps.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after);
}

for await (const writeUp of writeUps()) console.log(JSON.stringify(writeUp));

const { search } = await ask<Found>(
  `query ($query: String!) {
    search(query: $query, first: 5) {
      __typename
      ... on SearchConnection { edges { near node { title } } }
      ... on Error { code message }
    }
  }`,
  { query: process.argv.slice(2).join(' ') || 'nobody reacts to the alarms any more' },
);
if (search.__typename !== 'SearchConnection') fail(search.message);
for (const { near, node } of search.edges) console.log(near ? 'near:' : 'fits:', node.title);

export {};
