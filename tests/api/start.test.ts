import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { seed } from '../../prisma/seed/seed.ts';
import { MIGRATIONS } from '../support/database.ts';

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

describe('a start with a part of the demo group gone', { timeout: 240_000 }, () => {
  test.each([
    ['the administrators', ['ADMIN'], ['member', 'reviewer', 'READ key']],
    ['the administrators and members', ['ADMIN', 'MEMBER'], ['reviewer']],
  ] as const)('without %s prints the ways in that are left', async (_, gone, left) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kindling-welcome-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true }));
    const database = await openDatabase({ dataDir });
    await migrate(database.pool, MIGRATIONS);
    await seed(database.prisma, { demo: true, today: new Date('2026-11-18') });
    await database.prisma.member.deleteMany({ where: { role: { in: [...gone] } } });
    await database.close();

    const printed = await serve(dataDir, left.at(-1) ?? '');

    const ways = printed.match(/(?<=^ {2})(member|reviewer|administrator|READ key)(?= )/gm) ?? [];
    expect(ways).toEqual(left);
    expect(printed).toContain('Each link works once');
  });
});

/** What a server prints, up to the line of this way in; it is then stopped in the ordinary way. */
async function serve(dataDir: string, last: string): Promise<string> {
  const { DATABASE_URL: _, MEILI_URL: __, MEILI_KEY: ___, ...inherited } = process.env;
  const env = {
    ...{ ...inherited, KINDLING_DATA_DIR: dataDir, KINDLING_KEYS_DIR: `${dataDir}-keys` },
    ...{ PORT: String(await freePort()), NODE_ENV: 'test' },
  };
  onTestFinished(() => rmSync(`${dataDir}-keys`, { recursive: true, force: true }));
  const server = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], { env });
  let [printed, failed] = ['', ''];
  server.stdout.on('data', (chunk) => {
    printed += chunk;
    if (new RegExp(`^ {2}${last} .*\n`, 'm').test(printed)) server.kill('SIGTERM');
  });
  server.stderr.on('data', (chunk) => {
    failed += chunk;
  });
  const code = await new Promise((resolve) => server.once('exit', resolve));
  if (code !== 0) throw new Error(`The server failed: ${failed}`);
  return printed;
}

async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with a port.
  const { port } = taken.address() as AddressInfo;
  await new Promise((resolve) => taken.close(resolve));
  return port;
}
