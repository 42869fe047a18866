import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Env, readEnv } from '../../api/env.ts';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly stop_grace_period?: string;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly configs: { readonly proxy: { readonly content: string } };
}

const source = readFileSync('compose.yaml', 'utf8');
const operating = readFileSync('docs/operating.md', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');

/** The `.env` that the operator is told to write, as Compose would read it. */
const example = parseEnv(/```ini\n([^`]+)```/.exec(operating)?.[1] ?? '');

/** As Compose does, on texts alone: `${NAME:-default}`; `${NAME:?why}` fails when it is missing. */
function interpolate(text: string, env: NodeJS.Dict<string>): string {
  return text.replace(
    /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (whole, name = '', kind?: string, rest = '') => {
      if (whole === '$$') return '$';
      const value = env[name];
      if (value) return value;
      if (kind === '?') throw new Error(`${name}: ${rest}`);
      return rest;
    },
  );
}

function composed(env: NodeJS.Dict<string>): Compose {
  const tree: unknown = parse(source, { merge: true });
  const replaced = JSON.stringify(tree, (_key, value) =>
    typeof value === 'string' ? interpolate(value, env) : value,
  );
  // The file is ours; what else it holds is not looked at.
  return JSON.parse(replaced) as Compose;
}

const { services, configs } = composed(example);
const ours = Object.entries(services).filter(([, { build }]) => build);

describe('compose.yaml', () => {
  test('starts two api processes and a worker with settings that Kindling accepts', () => {
    const roles = ours.map(([name, { environment = {} }]): [string, Env['role']] => [
      name,
      // The image's own settings come first, as the Dockerfile has them.
      readEnv({ HOST: '0.0.0.0', PORT: '4000', ...environment }).role,
    ]);

    expect(roles).toEqual([
      ['api-1', 'api'],
      ['api-2', 'api'],
      ['worker', 'worker'],
    ]);
    expect(dockerfile).toContain('HOST=0.0.0.0 PORT=4000');
  });

  test('sets nothing for Kindling that it would not read', () => {
    const known = [...readFileSync('api/env.ts', 'utf8').matchAll(/'([A-Z]{2,}(?:_[A-Z]+)*)'/g)];
    const names = new Set(known.map(([, name]) => name));
    const set = ours.flatMap(([, { environment = {} }]) => Object.keys(environment));

    expect(set.filter((name) => !names.has(name))).toEqual([]);
  });

  test.each(['POSTGRES_PASSWORD', 'MEILI_KEY', 'KINDLING_SECRET', 'SMTP_URL'])(
    'does not start without %s, and says where to set it',
    (name) => {
      expect(() => composed({ ...example, [name]: '' })).toThrow(
        `${name}: set it in .env, see docs/operating.md`,
      );
    },
  );

  test('runs only images with an exact version', () => {
    const theirs = Object.values(services).filter(({ build }) => !build);
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    const images = [...theirs.map(({ image }) => image), ...bases];

    expect(images).toHaveLength(5);
    expect(images.filter((image) => !/:v?\d+\.\d+(\.\d+)?(-\w+)*$/.test(image ?? ''))).toEqual([]);
  });

  test('publishes the proxy alone, and to this machine alone', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports);

    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
      ['proxy', ['127.0.0.1:8080:8080']],
    ]);
  });

  test('lets no log hold who asked, what, or when', () => {
    const { content } = configs.proxy;

    expect(content).toMatch(/^ *access_log off;$/m);
    expect(content).toMatch(/^error_log stderr emerg;$/m);
    expect(content).not.toMatch(/x-forwarded|x-real-ip|\$remote|log_format/i);
    expect(services.meilisearch?.environment).toMatchObject({
      ...{ MEILI_LOG_LEVEL: 'ERROR', MEILI_NO_ANALYTICS: 'true' },
    });
  });

  test('gives a process longer to stop than it gives itself', () => {
    const limits = readFileSync('api/main.ts', 'utf8');
    const own = Number(/STOP_WITHIN_MS = ([\d_]+)/.exec(limits)?.[1]?.replace('_', ''));

    for (const [, { stop_grace_period = '10s' }] of ours)
      expect(Number.parseInt(stop_grace_period, 10) * 1_000).toBeGreaterThan(own);
  });
});

describe('the image', () => {
  test('is built from files that its context lets through', () => {
    const allowed = readFileSync('.dockerignore', 'utf8').match(/^!\S+/gm) ?? [];
    const image = readFileSync('build/image.mjs', 'utf8');
    const wanted = [...image.matchAll(/^ {2}'([^']+)',$/gm)].flatMap(([, file]) => file ?? []);
    const made = ['dist/', 'node_modules/'];
    const roots = allowed.map((line) => line.slice(1));

    expect(wanted.length).toBeGreaterThan(5);
    expect(
      wanted.filter(
        (file) =>
          !made.some((start) => file.startsWith(start)) &&
          !roots.some((root) => file === root || file.startsWith(`${root}/`)),
      ),
    ).toEqual([]);
  });

  test('does not run as root', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));

    expect(last).toMatch(/^USER node$/m);
  });
});

describe('docs/operating.md', () => {
  test('explains every setting', () => {
    const names = readFileSync('api/env.ts', 'utf8').matchAll(/'([A-Z]{2,}(?:_[A-Z]+)*)'/g);
    const settings = [...new Set([...names].map(([, name]) => name))];

    expect(settings).toContain('KINDLING_ROLE');
    expect(settings.filter((name) => !operating.includes(`\`${name}\``))).toEqual([]);
  });
});
