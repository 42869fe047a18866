const LINE_EVERY_MS = 3_000;

/** Says on standard error how far a long work is, so that standard output stays for its result. */
export interface Progress {
  at(done: number): void;
  end(): void;
}

/** A stream that may be a terminal. */
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** One line that is rewritten on a terminal, and a line every few seconds elsewhere. */
export function createProgress(
  of: number,
  what: string,
  output: Output = process.stderr,
): Progress {
  return output.isTTY ? onTerminal(of, what, output) : inLines(of, what, output);
}

function onTerminal(of: number, what: string, output: Output): Progress {
  let shown = '';
  const show = (line: string) => {
    if (line !== shown) output.write(`\r\u001b[K${line}`);
    shown = line;
  };
  return {
    at: (done) => show(`${percent(done, of)} % of ${of} ${what}`),
    end: () => show(''),
  };
}

function inLines(of: number, what: string, output: Output): Progress {
  let last = performance.now();
  return {
    at(done) {
      if (performance.now() - last < LINE_EVERY_MS) return;
      last = performance.now();
      output.write(`${done} of ${of} ${what}\n`);
    },
    end: () => undefined,
  };
}

function percent(done: number, of: number): number {
  return Math.floor((Math.min(done, of) / Math.max(of, 1)) * 100);
}
