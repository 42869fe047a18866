import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey } from '../../api/auth/api-key.ts';
import { signedInSchema } from '../../schema/index.ts';
import { openServer, type TestServer } from '../support/server.ts';

const run = promisify(execFile);

const EXAMPLES = resolve('docs/integrators/examples');
const OPERATIONS = readdirSync(EXAMPLES).filter((file) => file.endsWith('.graphql'));
/** Two pages of fifty, and a little. */
const WRITE_UPS = 103;

const PROGRAMS = [
  ['sh', ['curl.sh'], ['curl', '--version']],
  ['python3', ['read_all.py'], ['python3', '--version']],
  [process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), 'read-all.mts'], null],
] as const;

let server: TestServer;
let key: string;

beforeAll(async () => {
  server = await openServer();
  const { factories, app } = server;
  for (let at = 0; at < WRITE_UPS; at += 1)
    await factories.aWriteUp({
      draft: {
        title: `Devices ${at}`,
        vendors: at % 2 ? ['spok'] : [],
        phrases: ['nobody reacts to the alarms'],
      },
    });
  const { prisma } = app.db;
  const rows = await prisma.writeUp.findMany({ select: { id: true } });
  await prisma.outbox.createMany({
    data: rows.map(({ id }) => ({ id, version: 1, kind: 'UPSERT' as const })),
  });
  await app.drainOutbox();
  const { id: memberId } = await factories.aMember();
  const options = { prisma, clock: () => new Date() };
  key = (await createApiKey(options, { memberId, name: 'Examples', days: 1 })).secret;
});
afterAll(() => server?.close());

const text = (file: string) => readFileSync(join(EXAMPLES, file), 'utf8');

test('there are five example operations', () => {
  expect(OPERATIONS).toHaveLength(5);
});

describe.each(OPERATIONS)('the example %s', (file) => {
  test('is valid, says in a comment what it is for, and has a name', () => {
    const document = parse(text(file));

    expect(validate(signedInSchema, document)).toEqual([]);
    expect(text(file)).toMatch(/^# \w/);
    expect(text(file)).toMatch(/^query \w+/m);
  });

  test('gives data, with a key and as it stands', async () => {
    const authorization = `Bearer ${key}`;

    const { status, json } = await server.ask(text(file), { authorization });

    expect(status).toBe(200);
    expect(json.errors).toBeUndefined();
    const data = JSON.stringify(json.data);
    expect(data).not.toMatch(/"__typename":"\w*(Error|Unavailable)"/);
    expect(data).toMatch(/"Devices \d+"|"mobile-devices"|"API_KEY"/);
  });
});

describe.each(PROGRAMS)('the program for %s', (program, [...args], probe) => {
  const example = args.at(-1) ?? '';

  const start = (
    KINDLING_KEY: string,
    { question = 'too many devices', cwd = EXAMPLES, KINDLING_URL = server.origin } = {},
  ) =>
    run(program, [...args, question], {
      cwd,
      env: { ...process.env, KINDLING_URL, KINDLING_KEY },
    });

  test(`${example} pages through everything and searches`, async ({ skip }) => {
    if (!(await isPresent(probe))) {
      console.warn(`SKIPPED: ${probe?.[0]} is not installed, so ${example} was not run.`);
      skip();
    }

    const { stdout } = await start(key);

    const titles = new Set(stdout.match(/Devices \d+/g));
    expect(titles.size).toBe(WRITE_UPS);
    expect(stdout.trim().split('\n').at(-1)).toMatch(/Devices \d+/);
  });

  test(`${example} ends in words when its key is refused`, async ({ skip }) => {
    if (!(await isPresent(probe))) {
      console.warn(`SKIPPED: ${probe?.[0]} is not installed, so ${example} was not run.`);
      skip();
    }

    const failed = await start('kd_nonsense').catch((error) => error);

    expect(failed.code).not.toBe(0);
    expect(`${failed.stdout}${failed.stderr}`).toContain('Send a complete API key');
    expect(failed.stderr).not.toMatch(/^ {2,4}(at|File) /m);
  });

  test(`${example} ends in words where nothing answers`, async ({ skip }) => {
    if (!(await isPresent(probe))) {
      console.warn(`SKIPPED: ${probe?.[0]} is not installed, so ${example} was not run.`);
      skip();
    }

    const failed = await start(key, { KINDLING_URL: 'http://127.0.0.1:1' }).catch((error) => error);

    expect(failed.code).not.toBe(0);
    expect(failed.stderr).toMatch(/does not answer|Failed to connect|connect to server/);
    expect(failed.stderr).not.toMatch(/^ {2,4}(at|File) /m);
  });

  test(`${example} works where it is copied to, with any question`, async ({ skip }) => {
    if (!(await isPresent(probe))) {
      console.warn(`SKIPPED: ${probe?.[0]} is not installed, so ${example} was not run.`);
      skip();
    }
    const cwd = mkdtempSync(join(tmpdir(), 'kindling-example-'));
    copyFileSync(join(EXAMPLES, example), join(cwd, example));

    const { stdout } = await start(key, { question: 'too "many" \\ devices\n\t$HOME %s', cwd });

    rmSync(cwd, { recursive: true });
    expect(stdout.trim().split('\n').at(-1)).toMatch(/Devices \d+/);
  });
});

async function isPresent(probe: readonly [string, string] | null): Promise<boolean> {
  if (!probe) return true;
  return run(probe[0], [probe[1]]).then(
    () => true,
    () => false,
  );
}
