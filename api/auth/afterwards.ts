/** Writes a code to the log; never an argument, an address or an error's text. */
export type LogCode = (code: string) => void;

/** Work that the caller must not wait for, because its duration would tell something. */
interface Afterwards {
  /** Starts the work after the current answer; a failure is logged by this code alone. */
  later(code: string, work: () => Promise<void>): void;
  /** Resolves when nothing is under way: for a clean shutdown. */
  idle(): Promise<void>;
}

/** Keeps count of work begun but not finished. */
export function createAfterwards(log: LogCode): Afterwards {
  const underWay = new Set<Promise<void>>();
  return {
    later(code, work) {
      const done = new Promise<void>((resolve) => setImmediate(resolve))
        .then(work)
        .catch(() => log(code))
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
