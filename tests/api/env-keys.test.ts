import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSecret } from '../../api/keys.ts';

const emptyDirectory = () => mkdtempSync(join(tmpdir(), 'kindling-keys-'));

describe('readSecret', () => {
  it('takes the secret of the environment before any file', () => {
    expect(readSecret({ secret: 'from the environment' })).toBe('from the environment');
  });

  it('makes a secret once and finds it again', () => {
    const dir = join(emptyDirectory(), 'keys');

    const first = readSecret({ dir });
    const second = readSecret({ dir });

    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
    expect(readdirSync(dir)).toEqual(['secret']);
  });

  it('keeps it from everybody but its owner', () => {
    const dir = join(emptyDirectory(), 'keys');

    readSecret({ dir });

    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('refuses a damaged secret by its path and leaves it as it is', () => {
    const dir = emptyDirectory();
    const path = join(dir, 'secret');
    writeFileSync(path, 'half a k');

    expect(() => readSecret({ dir })).toThrow(`The key ${path} is damaged`);
    expect(readFileSync(path, 'utf8')).toBe('half a k');
  });

  it('says which key cannot be read', () => {
    const dir = emptyDirectory();
    const path = join(dir, 'secret');
    mkdirSync(path);

    expect(() => readSecret({ dir })).toThrow(`The key ${path} cannot be read (EISDIR)`);
  });

  it('says where no key can be made', () => {
    const file = join(emptyDirectory(), 'file');
    writeFileSync(file, '');

    expect(() => readSecret({ dir: join(file, 'keys') })).toThrow(/\(ENOTDIR\)/);
  });
});
