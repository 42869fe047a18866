import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'kindling-start-'));

/** Starts Kindling where it is bound to refuse, in a directory that does not exist yet. */
function start(env: NodeJS.ProcessEnv) {
  const { DATABASE_URL: _, MEILI_URL: __, MEILI_KEY: ___, ...inherited } = process.env;
  const dataDir = join(home, 'data');
  const { status, stderr } = spawnSync(process.execPath, ['start.mjs'], {
    env: { ...inherited, KINDLING_DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  // Above it may stand what had to be built first.
  const sentence = stderr.trimEnd().split('\n').at(-1);
  return { status, sentence, made: existsSync(dataDir) };
}

describe('a start that cannot succeed', { timeout: 120_000 }, () => {
  let other: Server;
  let port: number;

  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address with a port.
    ({ port } = other.address() as AddressInfo);
  });
  afterAll(() => {
    other.close();
    rmSync(home, { recursive: true });
  });

  test('names the port that another program uses, and changes nothing', () => {
    const { status, sentence, made } = start({ PORT: String(port) });

    expect(sentence).toBe(
      `Port ${port} is used by another program; stop that program, or set PORT to another.`,
    );
    expect({ status, made }).toEqual({ status: 1, made: false });
  });

  test('names the variable of a database that does not answer', () => {
    const { status, sentence } = start({
      PORT: '4999',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/kindling',
      KINDLING_SECRET: '0'.repeat(32),
    });

    expect(sentence).toBe(
      'The database at DATABASE_URL does not answer: check the address, the password and that it runs.',
    );
    expect(status).toBe(1);
  });

  test('names the key that is damaged, and changes nothing', () => {
    const keys = mkdtempSync(join(home, 'keys-'));
    writeFileSync(join(keys, 'secret'), 'not a key');

    const { status, sentence, made } = start({ PORT: '4999', KINDLING_KEYS_DIR: keys });

    expect(sentence).toContain(`The key ${join(keys, 'secret')} is damaged`);
    expect({ status, made }).toEqual({ status: 1, made: false });
  });
});
