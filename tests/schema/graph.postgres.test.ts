import { afterAll, beforeAll, describe } from 'vitest';
import {
  NO_POSTGRES,
  openPostgresDatabase,
  startPostgres,
  type TestPostgres,
} from '../support/postgres.ts';
import { graphSuite } from './graph.ts';

describe.skipIf(NO_POSTGRES)('on PostgreSQL', () => {
  let postgres: TestPostgres;

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  graphSuite(() => openPostgresDatabase(postgres));
});
