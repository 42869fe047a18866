import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { emptyDatabase } from '../support/database.ts';
import { type House, openHouse } from '../support/graph.ts';
import { describeInput } from './graph/input.ts';
import { describeJourney } from './graph/journey.ts';
import { describeLists } from './graph/lists.ts';
import { describePeople } from './graph/people.ts';
import { describeSearch } from './graph/search.ts';
import { describeStatements } from './graph/statements.ts';
import { describeVocabularyEntries } from './vocabulary-entries.ts';
import { describeVocabularyMerges } from './vocabulary-merge.ts';
import { describeVocabularyUndo } from './vocabulary-undo.ts';

/** What the graph promises, over whichever database: both run the same SQL. */
export function graphSuite(openDatabase: () => Promise<Database>): void {
  describe('the graph', () => {
    let database: Database;
    let house: House;

    beforeAll(async () => {
      database = await openDatabase();
    });
    beforeEach(async () => {
      await emptyDatabase(database);
      house = openHouse(database);
    });
    afterAll(() => database?.close());

    describeJourney(() => house);
    describeInput(() => house);
    describeLists(() => house);
    describeSearch(() => house);
    describePeople(() => house);
    describeStatements(() => house);
    describeVocabularyEntries(() => house);
    describeVocabularyMerges(() => house);
    describeVocabularyUndo(() => house);
  });
}
