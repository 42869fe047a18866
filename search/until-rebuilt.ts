import { EngineUnavailable, type SearchEngine } from './engine.ts';

/**
 * For an engine that begins empty: until its first rebuild is done it is not well and answers
 * nobody, so that nothing there is never taken for nothing found.
 */
export function closedUntilRebuilt(engine: SearchEngine): SearchEngine {
  let open = false;
  const onceOpen =
    <Args extends unknown[], Answer>(ask: (...args: Args) => Promise<Answer>) =>
    async (...args: Args) => {
      if (!open) throw new EngineUnavailable('The index is being filled');
      return ask(...args);
    };
  return {
    ...engine,
    search: onceOpen(engine.search),
    suggest: onceOpen(engine.suggest),
    async rebuild(documents, onProgress) {
      await engine.rebuild(documents, onProgress);
      open = true;
    },
    async health() {
      const health = await engine.health();
      return { ...health, ok: health.ok && open };
    },
  };
}
