import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnv } from '../../api/env.ts';

const SECRET = 'x'.repeat(32);

describe('readEnv', () => {
  it('needs nothing', () => {
    const env = readEnv({});

    expect(env).toEqual({
      mode: 'development',
      role: 'all',
      host: '127.0.0.1',
      port: 4000,
      loopback: true,
      publicUrl: 'http://localhost:4000',
      database: { dataDir: resolve('.kindling') },
      keys: { dir: resolve('.kindling-keys') },
      meilisearch: null,
      smtpUrl: null,
      mailFrom: 'Kindling <kindling@localhost>',
      demo: true,
      releaseMinimum: 3,
    });
  });

  it('takes every setting', () => {
    const env = readEnv({
      NODE_ENV: 'production',
      KINDLING_ROLE: 'api',
      HOST: '0.0.0.0',
      PORT: '8080',
      PUBLIC_URL: 'https://kindling.example.org/',
      DATABASE_URL: 'postgres://user:password@db/kindling',
      KINDLING_SECRET: SECRET,
      MEILI_URL: 'http://search:7700',
      MEILI_KEY: 'key',
      SMTP_URL: 'smtps://mail',
      MAIL_FROM: 'Our group <kindling@example.org>',
      KINDLING_DEMO: 'off',
      RELEASE_MIN: '5',
    });

    expect(env).toEqual({
      mode: 'production',
      role: 'api',
      host: '0.0.0.0',
      port: 8080,
      loopback: false,
      publicUrl: 'https://kindling.example.org',
      database: { url: 'postgres://user:password@db/kindling' },
      keys: { secret: SECRET },
      meilisearch: { url: 'http://search:7700', key: 'key' },
      smtpUrl: 'smtps://mail',
      mailFrom: 'Our group <kindling@example.org>',
      demo: false,
      releaseMinimum: 5,
    });
  });

  it('keeps the keys beside the data', () => {
    const { database, keys } = readEnv({ KINDLING_DATA_DIR: 'data/group' });

    expect(database).toEqual({ dataDir: resolve('data/group') });
    expect(keys).toEqual({ dir: resolve('data/group-keys') });
  });

  it('takes an empty value for none', () => {
    const env = readEnv({ PORT: '', DATABASE_URL: ' ' });

    expect(env.port).toBe(4000);
    expect(env.database).toHaveProperty('dataDir');
  });

  it.each([
    ['HOST', '192.0.2.7', 'http://192.0.2.7:4000'],
    ['HOST', '0.0.0.0', 'http://localhost:4000'],
    ['HOST', '2001:db8::7', 'http://[2001:db8::7]:4000'],
    ['PORT', '4321', 'http://localhost:4321'],
  ])('lets links begin where %s=%s is reached', (name, value, expected) => {
    expect(readEnv({ [name]: value, SMTP_URL: 'smtp://mail' }).publicUrl).toBe(expected);
  });

  it.each([
    [
      { HOST: '0.0.0.0' },
      'SMTP_URL should be set where others reach Kindling: sign-in links would go to the log instead.',
    ],
    [
      { PUBLIC_URL: 'https://kindling.example.org' },
      'SMTP_URL should be set where others reach Kindling: sign-in links would go to the log instead.',
    ],
    [{ PORT: '0' }, 'PORT should be a whole number from 1 to 65535.'],
    [{ PORT: '4e3' }, 'PORT should be a whole number from 1 to 65535.'],
    [{ RELEASE_MIN: '-1' }, 'RELEASE_MIN should be a whole number from 1 to 100.'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV should be development or production or test.'],
    [{ KINDLING_ROLE: 'web' }, 'KINDLING_ROLE should be all or api or worker.'],
    [
      { KINDLING_ROLE: 'api', MEILI_URL: 'http://search', MEILI_KEY: 'key' },
      'DATABASE_URL should be set with KINDLING_ROLE=api: the PostgreSQL that all processes share.',
    ],
    [
      {
        KINDLING_ROLE: 'worker',
        DATABASE_URL: 'postgres://db/kindling',
        KINDLING_SECRET: SECRET,
      },
      'MEILI_URL should be set with KINDLING_ROLE=worker: the Meilisearch that all processes share.',
    ],
    [{ KINDLING_DEMO: 'no' }, 'KINDLING_DEMO should be on or off.'],
    [
      { DATABASE_URL: 'mysql://db', KINDLING_SECRET: SECRET },
      'DATABASE_URL should be an address that begins with postgres:// or postgresql://.',
    ],
    [
      { DATABASE_URL: 'postgres://db/kindling' },
      'KINDLING_SECRET should be set with DATABASE_URL: the same secret for every process.',
    ],
    [{ KINDLING_SECRET: 'short' }, 'KINDLING_SECRET should be at least 32 random characters.'],
    [
      { KINDLING_KEYS_DIR: '.kindling/keys' },
      'KINDLING_KEYS_DIR should be a directory outside KINDLING_DATA_DIR.',
    ],
    [
      { KINDLING_KEYS_DIR: '.kindling' },
      'KINDLING_KEYS_DIR should be a directory outside KINDLING_DATA_DIR.',
    ],
    [{ MEILI_KEY: 'key' }, 'MEILI_URL should be set with MEILI_KEY: the address of Meilisearch.'],
    [
      { MEILI_URL: 'http://search' },
      'MEILI_KEY should be set with MEILI_URL: a key that may manage indexes.',
    ],
    [
      { PUBLIC_URL: 'https://example.org/kindling' },
      'PUBLIC_URL should be only a scheme, a host and a port, as in https://kindling.example.org.',
    ],
    [
      { PUBLIC_URL: 'example.org' },
      'PUBLIC_URL should be an address that begins with http:// or https://.',
    ],
    [
      { KINDLING_DATADIR: 'x' },
      'KINDLING_DATADIR is no setting of Kindling: it should be one of KINDLING_DATA_DIR, KINDLING_DEMO, KINDLING_KEYS_DIR, KINDLING_ROLE, KINDLING_SECRET.',
    ],
  ])('answers %o with one sentence', (source, sentence) => {
    expect(() => readEnv(source)).toThrow(new EnvironmentError(sentence));
  });

  it('never repeats a value, which may hold a password', () => {
    const source = { SMTP_URL: 'smpt://user:hunter2@mail' };

    expect(() => readEnv(source)).toThrow(/^(?!.*hunter2)/);
  });

  it('reads what the manual lists under its settings, and nothing else', () => {
    const read = new Set<string>();
    const none = new Proxy<Record<string, undefined>>(
      {},
      { get: (_none, name) => void read.add(String(name)) },
    );

    readEnv(none);

    const manual = readFileSync('docs/operating.md', 'utf8');
    const [, settings = ''] = /^## Settings$([^#]*)/m.exec(manual) ?? [];
    const cells = [...settings.matchAll(/^\|([^|]*)\|/gm)].map(([, cell]) => cell ?? '');
    const listed = cells.flatMap((cell) => cell.match(/[A-Z_]{2,}/g) ?? []);
    expect(listed.sort()).toEqual([...read].sort());
  });

  it('leaves room for the tests to talk to each other', () => {
    expect(() => readEnv({ KINDLING_TEST_BROWSER: '/usr/bin/chromium' })).not.toThrow();
  });
});
