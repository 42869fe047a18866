import type { Meilisearch } from 'meilisearch';

/** Where an engine reads: a server and the name of one index on it. */
export interface Place {
  readonly client: Meilisearch;
  readonly uid: string;
}
