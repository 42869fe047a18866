import { describe, expect, test } from 'vitest';
import type { Graph, House } from '../../support/graph.ts';
import { statementsOf } from '../../support/statements.ts';

const CONTENT = `title challenge context solution outcome result effort lessons phrases month
  revision evidence synthetic attempts { tried failed } measures { name before after unit }
  domains { slug name writeUpCount parent { slug } } vendors { slug aliases writeUpCount }
  profile { orgType sizeBand region leadershipRole mainEhr }`;

const LISTS = {
  'write-ups with all that they say': `{ writeUps { totalCount edges { node { ${CONTENT} } } } }`,
  'submissions with drafts and conversations': `{ submissions { totalCount edges { node {
    state day messages { text } revises { title domains { slug } }
    draft { title attempts { tried } domains { slug writeUpCount } vendors { slug aliases writeUpCount } }
  } } } }`,
  'search results with all that they say': `{ search(query: "phones") { ... on SearchConnection {
    total { value } facets { field values { value label count } }
    edges { near title { text } passage { text } node { ${CONTENT} } }
  } } }`,
  'domains with counts': `{ domains { slug writeUpCount mergedInto { slug }
    children { slug writeUpCount parent { slug } } } }`,
  'vendors with counts, aliases and names': `{ vendors { totalCount edges { node {
    slug aliases names { alias kind } mergedInto { slug } writeUpCount } } } }`,
  'groups of words': '{ synonyms { totalCount edges { node { canonical equivalents } } } }',
  'changes to the vocabularies':
    '{ vocabularyChanges { totalCount edges { node { number sentence undoable } } } }',
  'members with profiles': '{ members { totalCount edges { node { name profile { region } } } } }',
  'keys with their members': '{ apiKeys { totalCount edges { node { name member { name } } } } }',
};

/** A statement a node is what makes a list slow as a group grows. */
export function describeStatements(house: () => House): void {
  describe('the number of statements', () => {
    test.each(Object.entries(LISTS))('does not grow with the rows: %s', async (_, operation) => {
      const administrator = await house().anAdministratorAsks();
      await fill(house(), 2);
      const few = await count(administrator, operation);

      await fill(house(), 18);
      const many = await count(administrator, operation);

      expect(many.statements).toEqual(few.statements);
      expect(many.size).toBeGreaterThan(few.size * 4);
    });
  });
}

async function count(graph: Graph, operation: string) {
  const { answer, statements } = await statementsOf(() => graph.execute(operation));
  return { statements: statements.map(shape).sort(), size: JSON.stringify(answer).length };
}

/** Without its conditions, whose parameters are as many as the rows. */
function shape(sql: string): string {
  return sql.split(' WHERE ')[0] ?? sql;
}

async function fill(house: House, rows: number): Promise<void> {
  const { prisma } = house;
  for (let at = 0; at < rows; at += 1) {
    const domain = await house.aDomain({ parent: `parent-${rows}-${at}` });
    const vendor = await house.aVendor();
    const alias = { alias: `Alias ${at}`, kind: 'NICKNAME' as const, vendorId: vendor.id };
    await prisma.vendorAlias.create({ data: alias });
    const draft = { domains: [domain.slug], vendors: [vendor.slug] };
    const writeUp = await house.aWriteUp({ draft });
    const { mailboxId } = writeUp;
    await house.aSubmission({ draft, ...(at % 2 ? { mailboxId } : {}) });
    await house.aMessage(mailboxId, 'AUTHOR', 'Hello.');
    const { id: memberId } = await house.aMember();
    const [name, start, hash] = [`Key ${at}`, 'kd_0000', memberId];
    const expiresAt = new Date('2027-01-01');
    await prisma.apiKey.create({ data: { memberId, name, start, hash, expiresAt } });
    await prisma.outbox.create({ data: { id: writeUp.id, version: 1, kind: 'UPSERT' } });
  }
  await fillVocabulary(house, rows);
  await house.drain();
}

async function fillVocabulary({ prisma }: House, rows: number): Promise<void> {
  const numbers = Array.from({ length: rows }, (_, at) => rows * 100 + at);
  const strength = 'EXACT' as const;
  await prisma.synonym.createMany({
    data: numbers.map((number) => ({ canonical: `word ${number}`, strength })),
  });
  await prisma.vocabularyChange.createMany({
    data: numbers.map((number) => ({ number, sentence: 'Added.', rows: [], touched: [] })),
  });
}
