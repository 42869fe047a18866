import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/** An open pool and what has to be undone after it. */
export interface OpenPool {
  readonly pool: pg.Pool;
  release(): Promise<void>;
}

type Place = { readonly folder: string } | { readonly snapshot: Blob | null };

/**
 * Opens PGlite behind an ordinary `pg` pool of one connection, so that both
 * databases share one Prisma adapter (docs/decisions/003-adapter-pg-for-both.md).
 */
export async function openEmbeddedPool(place: Place): Promise<OpenPool> {
  const db = await ('folder' in place
    ? PGlite.create(place.folder)
    : PGlite.create(place.snapshot ? { loadDataDir: place.snapshot } : {}));
  const { connection: _, ...config } = createPgConfig(db);
  const pool = new pg.Pool({ ...config, Client: clientOf(db), max: 1, idleTimeoutMillis: 0 });
  return { pool, release: () => db.close() };
}

/**
 * Each client gets a connection of its own: with a shared one, an SQL error
 * makes later queries receive the answers of earlier ones.
 */
function clientOf(db: PGlite) {
  return class extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, ...withoutTypes(createPgConfig(db)) });
    }
  };
}

/** PGlite's protocol bridge crashes on the `types` that Prisma's adapter passes to `parse`. */
function withoutTypes(config: ReturnType<typeof createPgConfig>): pg.ClientConfig {
  const { connection } = config as unknown as { connection: ParsingConnection };
  const parse = connection.parse.bind(connection);
  connection.parse = (query, ...rest) => parse({ ...query, types: undefined }, ...rest);
  return config as pg.ClientConfig;
}

/** The part of pg's connection that is touched; it has no public type. */
interface ParsingConnection {
  parse(query: object, ...rest: unknown[]): void;
}
