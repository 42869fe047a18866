import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockDataDirectory } from '../../prisma/lock.ts';

const home = mkdtempSync(join(tmpdir(), 'kindling-cli-'));
const dataDir = join(home, 'data');

/** As a person runs it, only without npm's own lines. */
function kindling(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { DATABASE_URL: _, MEILI_URL: __, MEILI_KEY: ___, ...inherited } = process.env;
  return spawnSync(process.execPath, ['start.mjs', '--kindling', ...args], {
    env: { ...inherited, KINDLING_DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
  });
}

function json(...args: string[]) {
  const { stdout, stderr } = kindling([...args, '--json']);
  return stdout ? JSON.parse(stdout) : stderr;
}

beforeAll(() => {
  // The first run also bundles, where nothing is bundled yet.
  kindling(['--help']);
});

afterAll(() => {
  rmSync(home, { recursive: true });
});

describe('the command line', { timeout: 120_000 }, () => {
  it('migrates and seeds a missing data directory first, and answers with JSON alone', () => {
    const missing = !existsSync(dataDir);

    const { total, writeUps } = json('search', 'vmware', 'licence', 'tripled');

    expect(missing).toBe(true);
    expect(total.value).toBeGreaterThan(0);
    expect(writeUps[0].title).toMatch(/virtualization/i);
    // As the graph gives it.
    expect(Buffer.from(writeUps[0].id, 'base64url').toString()).toMatch(/^WriteUp:[0-9a-f-]{36}$/);
  });

  it('writes for people without --json', () => {
    const { stdout } = kindling(['search', 'vmware licence tripled']);

    expect(stdout).toMatch(/^\d{4}-\d\d +(SOLVED|PARTLY|DID_NOT_WORK) +\S/);
  });

  it('says where the database stands', () => {
    const { migrations } = json('migrate');

    expect(migrations[0]).toMatch(/^\d{14}_/);
  });

  it('adds a member with a link to sign in, lists and removes them', () => {
    const email = 'ada@example.org';

    const added = json('member', 'add', 'Ada@Example.org', '--name', 'Ada', '--role', 'admin');
    const listed = json('member', 'list');
    json('member', 'remove', email);
    const left = json('member', 'list');

    expect(added).toMatchObject({ email, role: 'ADMIN', synthetic: false });
    expect(added.signInLink).toMatch(/^http:\/\/localhost:4000\//);
    expect(listed).toContainEqual(expect.objectContaining({ email, role: 'ADMIN' }));
    expect(left).not.toContainEqual(expect.objectContaining({ email }));
  });

  it('creates a key that is shown once, lists and revokes it', () => {
    const created = json('api-key', 'create', '--name', 'dashboard', '--days', '7');
    json('api-key', 'revoke', created.id);
    const listed = json('api-key', 'list');

    const key = listed.find(({ id }: { id: string }) => id === created.id);
    expect(created.secret).toMatch(/^kd_/);
    expect(key).toMatchObject({ name: 'dashboard', revokedAt: expect.any(String) });
    expect(JSON.stringify(listed)).not.toContain(created.secret);
  });

  it('builds the index again', () => {
    expect(json('reindex')).toMatchObject({ engine: 'embedded', documents: expect.any(Number) });
  });

  it.each([
    [['release'], /2 of at least 3 write-ups wait for release/],
    [['member', 'remove', 'nobody@example.org'], /No member has the address nobody@example\.org/],
    [['api-key', 'revoke', 'nonsense'], /No key has the id nonsense/],
    [['member', 'add', 'nonsense', '--name', 'N'], /It should be an e-mail address/],
    [['member', 'add', 'n@example.org', '--name', 'N', '--role', 'boss'], /one of .*ADMIN/],
    [['api-key', 'create', '--name', 'N', '--days', '0'], /a whole number from 1 to 400/],
    [['serach', 'vmware'], /Did you mean search/],
  ])('answers %j with one sentence and exit code 1', (args, sentence) => {
    const { status, stdout, stderr } = kindling([...args, '--json']);

    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('refuses a wrong setting by its name', () => {
    const { status, stderr } = kindling(['migrate'], { PORT: 'four thousand' });

    expect(stderr).toBe('PORT should be a whole number from 1 to 65535.\n');
    expect(status).toBe(1);
  });

  it('refuses a directory that a running Kindling holds, by its process id', async () => {
    const release = await lockDataDirectory(dataDir);

    const { status, stderr } = kindling(['migrate']);
    await release();

    expect(stderr).toContain(`process ${process.pid}`);
    expect(status).toBe(1);
  });

  it.each([
    'migrate',
    'seed',
    'member add',
    'member list',
    'member remove',
    'api-key create',
    'api-key list',
    'api-key revoke',
    'reindex',
    'release',
    'search',
    'import',
    'export',
    'move',
    'relevance',
  ])('explains %s', (command) => {
    const { status, stdout } = kindling([...command.split(' '), '--help']);

    expect(stdout).toContain(`Usage: kindling ${command}`);
    expect(stdout).toContain('--json');
    expect(status).toBe(0);
  });

  it('removes the demo group, for good', () => {
    json('seed', '--remove-demo');
    const after = json('seed');

    expect(after).toEqual({ members: 0, writeUps: 0, demo: 'REMOVED' });
  });
});
