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
    // Commander hands the command itself over last, after arguments and options.
    const args = given.slice(0, -1) as Args;
    const command = given.at(-1) as Command;
    printReport(await withApp(openApp, (opened) => work(opened, ...args)), command);
  };
}

/** Writes a report to standard output, as JSON where the command was given `--json`. */
export function printReport({ text, json }: Report, command: Command): void {
  const asJson = command.optsWithGlobals().json === true;
  process.stdout.write(`${asJson ? JSON.stringify(json, null, 2) : text}\n`);
}

/**
 * Opens the installation that the environment names, works on it, and closes it whatever comes of
 * it. What has no search is opened by `openServingApp`, and waits for no index.
 *
 * @throws an expected failure (`expected-failure.ts`) when it cannot be opened
 */
export async function withApp<T>(
  open: typeof openApp,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const env = readEnv(process.env);
  const app = await open(env, { print: console.error });
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
