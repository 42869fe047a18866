import { EngineUnavailable } from '../../search/engine.ts';
import { builder } from '../builder.ts';
import { ErrorInterface } from '../error-types.ts';
import { KindlingError } from '../errors.ts';

/** The engine is down; browsing reads the database and still works. */
export class SearchUnavailable extends KindlingError {
  override readonly name = 'SearchUnavailable';
  readonly code = 'SEARCH_UNAVAILABLE';
}

builder.objectType(SearchUnavailable, {
  name: 'SearchUnavailable',
  description: 'The search engine does not answer; `writeUps` still lists and filters.',
  interfaces: [ErrorInterface],
});

/** What the engine answers; rejects with {@link SearchUnavailable} when it does not. */
export async function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    throw new SearchUnavailable(
      'Search does not answer just now; you can still browse and filter.',
    );
  }
}
