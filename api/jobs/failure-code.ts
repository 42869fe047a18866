import { EngineUnavailable } from '../../search/engine.ts';

/** What a job that writes to the index logs: that the engine is away, or the job's own code. */
export function failureCode(error: unknown, otherwise: string): string {
  return error instanceof EngineUnavailable ? 'search-engine-unavailable' : otherwise;
}
