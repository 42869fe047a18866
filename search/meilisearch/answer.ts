import { ANSWER_WITHIN_MS, EngineUnavailable } from '../engine.ts';

/** Gives an answer in time, or says that the engine is unavailable; the cause is kept for the log. */
export async function answered<T>(work: Promise<T>, within = ANSWER_WITHIN_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${within} ms`)), within);
  });
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    if (cause instanceof EngineUnavailable) throw cause;
    throw new EngineUnavailable('The search engine cannot be reached', { cause });
  } finally {
    clearTimeout(timer);
  }
}
