import { isAbsolute, relative, resolve } from 'node:path';

/** What Kindling was told from outside, checked and typed. Nothing else reads the environment. */
export interface Env {
  readonly mode: 'development' | 'production' | 'test';
  readonly role: Role;
  readonly host: string;
  readonly port: number;
  /** Only this machine can reach it: neither the address nor a proxy before it says otherwise. */
  readonly loopback: boolean;
  /** Where links in mail begin: an origin, without a slash at its end. */
  readonly publicUrl: string;
  readonly database: { readonly url: string } | { readonly dataDir: string };
  readonly keys: { readonly secret: string } | { readonly dir: string };
  readonly meilisearch: { readonly url: string; readonly key: string } | null;
  readonly smtpUrl: string | null;
  /** Whom mail comes from. */
  readonly mailFrom: string;
  readonly demo: boolean;
  readonly releaseMinimum: number;
}

/**
 * What this process does: answer requests (`api`), what runs by the clock (`worker`), or
 * everything. Only where database and index are shared can the work be.
 */
export type Role = 'all' | 'api' | 'worker';

/** A value that cannot be used; its message is one sentence with the variable and the remedy. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

export type Source = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 4000;
const DEFAULT_RELEASE_MINIMUM = 3;
const SECRET_MIN_CHARACTERS = 32;
const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]'];
const OWN_SETTINGS = [
  'KINDLING_DATA_DIR',
  'KINDLING_DEMO',
  'KINDLING_KEYS_DIR',
  'KINDLING_ROLE',
  'KINDLING_SECRET',
] as const;

/** Reads every setting; throws {@link EnvironmentError} at the first that cannot be used. */
export function readEnv(source: Source): Env {
  refuseUnknown(source);
  const host = read(source, 'HOST') ?? '127.0.0.1';
  const port = wholeNumber(source, 'PORT', { otherwise: DEFAULT_PORT, from: 1, to: 65_535 });
  const publicUrl = origin(source, 'PUBLIC_URL') ?? `http://${nameInLinks(host)}:${port}`;
  const role = oneOf(source, 'KINDLING_ROLE', ['all', 'api', 'worker']);
  if (role !== 'all') refuseAlone(source, role);
  const loopback = LOOPBACK.includes(host) && LOOPBACK.includes(new URL(publicUrl).hostname);
  return {
    mode: oneOf(source, 'NODE_ENV', ['development', 'production', 'test']),
    role,
    host,
    port,
    loopback,
    publicUrl,
    ...databaseAndKeys(source),
    meilisearch: meilisearch(source),
    smtpUrl: smtp(source, loopback),
    mailFrom: read(source, 'MAIL_FROM') ?? 'Kindling <kindling@localhost>',
    demo: oneOf(source, 'KINDLING_DEMO', ['on', 'off']) === 'on',
    releaseMinimum: wholeNumber(source, 'RELEASE_MIN', {
      otherwise: DEFAULT_RELEASE_MINIMUM,
      from: 1,
      to: 100,
    }),
  };
}

/** A misspelt setting would otherwise be ignored, and an ignored `KINDLING_DEMO` shows demo data. */
function refuseUnknown(source: Source): void {
  const known: readonly string[] = OWN_SETTINGS;
  for (const name of Object.keys(source)) {
    if (!name.startsWith('KINDLING_') || name.startsWith('KINDLING_TEST_')) continue;
    if (known.includes(name)) continue;
    throw new EnvironmentError(
      `${name} is no setting of Kindling: it should be one of ${OWN_SETTINGS.join(', ')}.`,
    );
  }
}

/** An engine or a database inside one process cannot hear of what another changes. */
function refuseAlone(source: Source, role: Role): void {
  const shared = `set with KINDLING_ROLE=${role}`;
  if (read(source, 'DATABASE_URL') === null) {
    refuse('DATABASE_URL', `${shared}: the PostgreSQL that all processes share`);
  }
  if (read(source, 'MEILI_URL') === null) {
    refuse('MEILI_URL', `${shared}: the Meilisearch that all processes share`);
  }
}

function databaseAndKeys(source: Source): Pick<Env, 'database' | 'keys'> {
  const databaseUrl = url(source, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const secret = read(source, 'KINDLING_SECRET');
  if (secret !== null && secret.length < SECRET_MIN_CHARACTERS) {
    refuse('KINDLING_SECRET', `at least ${SECRET_MIN_CHARACTERS} random characters`);
  }
  if (databaseUrl !== null) {
    // Every process of the installation needs the same one, so none may make its own.
    if (secret === null) {
      refuse('KINDLING_SECRET', 'set with DATABASE_URL: the same secret for every process');
    }
    return { database: { url: databaseUrl }, keys: { secret } };
  }
  const dataDir = resolve(read(source, 'KINDLING_DATA_DIR') ?? '.kindling');
  if (secret !== null) return { database: { dataDir }, keys: { secret } };
  return { database: { dataDir }, keys: { dir: keysDirectory(source, dataDir) } };
}

function keysDirectory(source: Source, dataDir: string): string {
  const dir = resolve(read(source, 'KINDLING_KEYS_DIR') ?? `${dataDir}-keys`);
  const inside = relative(dataDir, dir);
  // A copy of the data must not hold the key to it.
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    refuse('KINDLING_KEYS_DIR', 'a directory outside KINDLING_DATA_DIR');
  }
  return dir;
}

function meilisearch(source: Source): Env['meilisearch'] {
  const server = url(source, 'MEILI_URL', ['http:', 'https:']);
  const key = read(source, 'MEILI_KEY');
  if (server === null && key === null) return null;
  if (server === null) refuse('MEILI_URL', 'set with MEILI_KEY: the address of Meilisearch');
  if (key === null) refuse('MEILI_KEY', 'set with MEILI_URL: a key that may manage indexes');
  return { url: server, key };
}

function smtp(source: Source, loopback: boolean): string | null {
  const server = url(source, 'SMTP_URL', ['smtp:', 'smtps:']);
  if (server === null && !loopback)
    refuse(
      'SMTP_URL',
      'set where others reach Kindling: sign-in links would go to the log instead',
    );
  return server;
}

function nameInLinks(host: string): string {
  const everyInterface = ['0.0.0.0', '::'];
  if (LOOPBACK.includes(host) || everyInterface.includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** An empty value counts as none: that is how a shell or a compose file leaves one out. */
function read(source: Source, name: string): string | null {
  return source[name]?.trim() || null;
}

// Values are never repeated: several of them hold passwords.
function refuse(name: string, should: string): never {
  throw new EnvironmentError(`${name} should be ${should}.`);
}

function wholeNumber(
  source: Source,
  name: string,
  { otherwise, from, to }: { otherwise: number; from: number; to: number },
): number {
  const text = read(source, name);
  if (text === null) return otherwise;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= from && value <= to)) refuse(name, `a whole number from ${from} to ${to}`);
  return value;
}

/** The first choice is the default. */
function oneOf<const Choice extends string>(
  source: Source,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const text = read(source, name);
  if (text === null) return choices[0];
  return choices.find((choice) => choice === text) ?? refuse(name, choices.join(' or '));
}

function url(source: Source, name: string, protocols: readonly string[]): string | null {
  const text = read(source, name);
  if (text === null) return null;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    refuse(name, `an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);
  }
  return text;
}

function origin(source: Source, name: string): string | null {
  const text = url(source, name, ['http:', 'https:']);
  if (text === null) return null;
  const parsed = new URL(text);
  if (parsed.href !== `${parsed.origin}/`) {
    refuse(name, 'only a scheme, a host and a port, as in https://kindling.example.org');
  }
  return parsed.origin;
}
