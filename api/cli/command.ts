import { Command } from 'commander';
import { type App, openApp } from '../app.ts';
import { type Env, readEnv } from '../env.ts';

/** What a command found or did: for people, and for programs (`--json`). */
export interface Report {
  readonly text: string;
  readonly json: unknown;
}

/** The installation that a command works on, and how it is set up. */
export interface Opened {
  readonly app: App;
  readonly env: Env;
}

/** A command whose help also names the options that all commands share. */
export function newCommand(name: string): Command {
  return new Command(name).configureHelp({ showGlobalOptions: true });
}

type Work<Args extends unknown[]> = (opened: Opened, ...args: Args) => Promise<Report>;

/**
 * An action for commander: opens the installation (which migrates, and seeds one that is new),
 * does the work, closes it, and only then prints.
 */
export function reporting<Args extends unknown[]>(work: Work<Args>) {
  return async (...given: [...Args, Command]): Promise<void> => {
    const command = given.at(-1);
    // Commander hands the command itself over last, after arguments and options.
    const args = given.slice(0, -1) as Args;
    const report = await withApp((opened) => work(opened, ...args));
    const asJson = command instanceof Command && command.optsWithGlobals().json === true;
    process.stdout.write(`${asJson ? JSON.stringify(report.json, null, 2) : report.text}\n`);
  };
}

async function withApp<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const env = readEnv(process.env);
  const app = await openApp(env, { print: console.error });
  try {
    return await work({ app, env });
  } finally {
    await app.close();
  }
}

/** Rows as aligned columns; `empty` when there are none. */
export function columns(rows: readonly (readonly string[])[], empty: string): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(cell.length, widest[at] ?? 0)),
    [],
  );
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n') || empty;
}
