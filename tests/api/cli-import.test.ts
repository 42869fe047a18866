import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { releasedWriteUps } from '../../api/cli/export/released.ts';
import { writeFileOfLines, writeFolder, writeLinesTo } from '../../api/cli/export/write.ts';
import { type ImportOptions, importWriteUps } from '../../api/cli/import/import-write-ups.ts';
import type { Database } from '../../prisma/client.ts';
import { seed } from '../../prisma/seed/seed.ts';
import { parseReceipt, receiptToHex } from '../../schema/anonymity/receipt.ts';
import { writeJsonLine } from '../../schema/portable/json-line.ts';
import { writeMarkdown } from '../../schema/portable/markdown.ts';
import { problemSentence } from '../../schema/portable/problem.ts';
import type { PortableWriteUp } from '../../schema/portable/write-up.ts';
import { draftSchema } from '../../schema/submission/draft.ts';
import { releaseApproved } from '../../schema/submission/release.ts';
import { aWriteUp as anyWriteUp } from '../portable/write-ups.ts';
import { WITHDRAW } from '../schema/graph/operations.ts';
import { emptyDatabase, openTestDatabase } from '../support/database.ts';
import { aDraft } from '../support/factories.ts';
import { type House, NOW, openHouse } from '../support/graph.ts';

/** Prisma sends sixteen digits of a number. */
const anAwkwardWriteUp = anyWriteUp.map((writeUp) => ({
  ...writeUp,
  measures: writeUp.measures.map((measure) => ({ ...measure, before: 0.1, after: -12e20 })),
}));

let database: Database;
let house: House;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase(database);
  house = openHouse(database);
  folder = mkdtempSync(join(tmpdir(), 'kindling-import-'));
  await house.tags({ domains: ['mobile-devices', 'telephony'], vendors: ['epic'] });
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => database?.close());

const aWriteUp = (title: string, more: Partial<PortableWriteUp> = {}): PortableWriteUp => ({
  ...aDraft({ title }),
  ...more,
});
const lines = (...writeUps: PortableWriteUp[]) =>
  writeUps.map((one) => writeJsonLine(one)).join('');

const run = (path: string, options: Partial<ImportOptions> = {}) =>
  importWriteUps(
    { prisma: house.prisma, clock: () => NOW },
    { path, check: false, progress: () => ({ at() {}, end() {} }), ...options },
  );

/** Imports this text as a file of that name. */
const take = (content: string | Buffer, options?: Partial<ImportOptions>, name = 'ours.ndjson') => {
  writeFileSync(join(folder, name), content);
  return run(join(folder, name), options);
};

const titles = async () => {
  const rows = await house.prisma.submission.findMany();
  return rows.map(({ draft }) => (draft as { title: string }).title).sort();
};

/** Has everything that waits approved and released, as reviewers would. */
const releaseAll = async () => {
  await house.prisma.submission.updateMany({ data: { state: 'APPROVED' } });
  await releaseApproved(house.prisma, { minimum: 1, now: NOW });
};

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('an import', () => {
  test('takes each line for review, as if it had been handed in', async () => {
    const done = await take(lines(aWriteUp('One'), aWriteUp('Two')));

    const rows = await house.prisma.submission.findMany({ include: { mailbox: true } });
    expect(done).toEqual({ taken: 2, here: 0, refused: 0, problems: [] });
    expect(await titles()).toEqual(['One', 'Two']);
    expect(new Set(rows.map(({ mailbox }) => mailbox.receiptHash)).size).toBe(2);
    for (const row of rows)
      expect(row).toMatchObject({
        state: 'PENDING',
        day: new Date('2026-11-18'),
        synthetic: false,
      });
  });

  test('takes a folder of Markdown and leaves other files alone', async () => {
    writeFileSync(join(folder, 'a.md'), writeMarkdown(aWriteUp('One')));
    writeFileSync(join(folder, 'b.MD'), writeMarkdown(aWriteUp('Two')).replaceAll('\n', '\r\n'));
    writeFileSync(join(folder, 'notes.txt'), 'nothing');

    const done = await run(folder);

    expect(done).toEqual({ taken: 2, here: 0, refused: 0, problems: [] });
    expect(await titles()).toEqual(['One', 'Two']);
  });

  test('passes a broken line in the middle by, and names line and field of each', async () => {
    const [one, two] = [lines(aWriteUp('One')), lines(aWriteUp('Two'))];
    const long = lines(aWriteUp('Long', { challenge: 'x'.repeat(100_000) }));
    const unknown = lines(aWriteUp('Odd', { domains: ['mobile-device', 'x'], vendors: ['EPIC!'] }));
    const bytes = Buffer.concat([
      Buffer.from(`${one}{"title": "half\n\n${long}${unknown}{"titel": 1}\n`),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(two),
    ]);

    const { problems, ...counts } = await take(bytes);

    expect(counts).toEqual({ taken: 2, here: 0, refused: 5 });
    expect(await titles()).toEqual(['One', 'Two']);
    const sentences = problems.map(
      ({ file, ...problem }) => `${file}: ${problemSentence(problem)}`,
    );
    expect(sentences.slice(0, 5)).toEqual([
      expect.stringMatching(/^ours.ndjson: line 2: write-up: should be one whole JSON object/),
      expect.stringMatching(/line 4: challenge: .* longer than 6000 characters/),
      expect.stringMatching(/line 5: domains\.0: .*"mobile-device".* nearest is "mobile-devices"/),
      expect.stringMatching(
        /line 5: domains\.1: There is no domain "x"; choose one from the list\. It is under Browse, /,
      ),
      expect.stringMatching(/line 5: vendors\.0: .*"EPIC!".* nearest is "epic"/),
    ]);
    expect(sentences).toContainEqual(expect.stringMatching(/line 6: titel: .* did you mean title/));
    expect(sentences.at(-1)).toMatch(/line 7: write-up: should be text in UTF-8/);
  });

  test('names the line of a Markdown file for what the schema objects to', async () => {
    const markdown = writeMarkdown(aWriteUp('One', { lessons: ['Fine.', 'x'.repeat(301)] }));

    const { problems } = await take(markdown, {}, 'one.md');

    const line = markdown.slice(0, markdown.indexOf('- xxx')).split('\n').length;
    expect(problems).toEqual([
      {
        file: 'one.md',
        line,
        field: 'lessons.1',
        message: expect.stringMatching(/longer than 300/),
      },
    ]);
  });

  test('goes on where it was stopped, once what was refused is mended', async () => {
    const broken = aWriteUp('Three', { domains: ['mobile'] });
    await take(lines(aWriteUp('One'), aWriteUp('Two'), broken));
    await releaseAll();

    const again = await take(lines(aWriteUp('One'), aWriteUp('Two'), aWriteUp('Three')));
    const once = await take(lines(aWriteUp('One'), aWriteUp('Two'), aWriteUp('Three')));

    expect(again).toMatchObject({ taken: 1, here: 2, refused: 0 });
    expect(once).toMatchObject({ taken: 0, here: 3, refused: 0 });
    expect(await titles()).toEqual(['Three']);
    expect(await house.prisma.writeUp.count()).toBe(2);
  });

  test('that was interrupted in the middle leaves whole submissions, and goes on', async () => {
    const content = lines(...Array.from({ length: 9 }, (_, at) => aWriteUp(`Number ${at}`)));
    const stop: ImportOptions['progress'] = (_of, what) => ({
      at(done) {
        if (what.endsWith('taken') && done === 4) throw new Error('Power failure.');
      },
      end() {},
    });

    await expect(take(content, { progress: stop })).rejects.toThrow('Power failure.');
    const half = await house.prisma.submission.count();
    const rest = await take(content);

    expect(half).toBe(4);
    expect(rest).toMatchObject({ taken: 5, here: 4 });
    expect(await titles()).toHaveLength(9);
    expect(await house.prisma.mailbox.count()).toBe(9);
  });

  test('tells how far it is of how many, reading and taking', async () => {
    const told: string[] = [];
    const progress: ImportOptions['progress'] = (of, what) => ({
      at: (done) => told.push(`${done} of ${of} ${what}`),
      end: () => told.push('end'),
    });
    const content = `${lines(aWriteUp('One'))}\n \n{}\n${lines(aWriteUp('Two'))}`;

    await take(content, { progress });

    expect(told).toEqual([
      ...['1 of 3 write-ups read', '2 of 3 write-ups read', '3 of 3 write-ups read', 'end'],
      ...['1 of 2 write-ups taken', '2 of 2 write-ups taken', 'end'],
    ]);
  });

  test('takes one text once, in whatever order its tags stand', async () => {
    const [one, other] = [['mobile-devices', 'telephony'], ['telephony']];

    const done = await take(
      lines(aWriteUp('A', { domains: one }), aWriteUp('A', { domains: other })),
    );

    expect(done).toMatchObject({ taken: 1, here: 1 });
  });

  test('keeps nothing of the order of the file', async () => {
    const given = Array.from({ length: 12 }, (_, at) => `Number ${at}`);

    await take(lines(...given.map((title) => aWriteUp(title))));

    const { rows } = await database.pool.query<{ title: string }>(
      `SELECT draft->>'title' AS title FROM library."Submission" ORDER BY ctid`,
    );
    const kept = rows.map(({ title }) => title);
    expect([...kept].sort()).toEqual([...given].sort());
    // One order in 479 million is the file's.
    expect(kept).not.toEqual(given);
  });

  test('only says what would be, when it is asked to check', async () => {
    const broken = aWriteUp('Two', { domains: ['nothing'] });
    const receipts = join(folder, 'receipts.txt');

    const done = await take(lines(aWriteUp('One'), broken), { check: true, receipts });

    expect(done).toMatchObject({ taken: 1, refused: 1 });
    expect(await house.prisma.mailbox.count()).toBe(0);
    expect(readdirSync(folder)).not.toContain('receipts.txt');
  });

  test.each(['nowhere.ndjson', '.'])('refuses %s, where there is nothing to read', async (path) => {
    await expect(run(join(folder, path))).rejects.toThrow(/There is no file|holds no file/);
  });
});

describe('the receipts of an import', () => {
  test('open what they stand for, and only their owner can read the file', async () => {
    const receipts = join(folder, 'receipts.txt');

    await take(lines(aWriteUp('One\nand more'), aWriteUp('Two')), { receipts });

    const noted = readFileSync(receipts, 'utf8').trimEnd().split('\n');
    const two = noted.find((line) => line.endsWith('\tTwo')) ?? '';
    const parsed = parseReceipt(two.split('\t')[0] ?? '');
    if (!parsed.ok) throw new Error(parsed.problem.message);
    const receipt = receiptToHex(parsed.receipt);
    const { withdraw } = await house.anonymous.execute(WITHDRAW, { input: { receipt } });
    expect(withdraw.mailbox.state).toBe('WITHDRAWN');
    expect(await titles()).toEqual(['One\nand more']);
    expect(noted).toHaveLength(2);
    expect(statSync(receipts).mode & 0o777).toBe(0o600);
  });

  test('are never written over others, and then nothing is taken', async () => {
    const receipts = join(folder, 'receipts.txt');
    writeFileSync(receipts, 'precious');

    await expect(take(lines(aWriteUp('One')), { receipts })).rejects.toThrow(/may hold receipts/);

    expect(readFileSync(receipts, 'utf8')).toBe('precious');
    expect(await titles()).toEqual([]);
  });
});

describe('an export', () => {
  const exported = async () => {
    const stream = new PassThrough();
    const [written] = await Promise.all([
      text(stream),
      writeLinesTo(stream, releasedWriteUps(house.prisma)).then(() => stream.end()),
    ]);
    return written;
  };

  /** Some of the demo group, and some of what a file format is most likely to trip over. */
  const fill = async () => {
    const { prisma } = house;
    await emptyDatabase(database);
    await seed(prisma, { demo: true, today: NOW });
    const demo = await prisma.writeUp.findMany({ orderBy: { title: 'asc' }, skip: 5 });
    await prisma.writeUp.deleteMany({ where: { id: { in: demo.map(({ id }) => id) } } });
    await prisma.submission.deleteMany();
    for (const awkward of fc.sample(anAwkwardWriteUp, { numRuns: 10, seed: 7 })) {
      const tags = { domains: ['virtual-care'], vendors: ['epic', 'meditech'] };
      await house.aWriteUp({ draft: draftSchema.parse({ ...awkward, ...tags }) });
    }
  };

  test('comes back equal into an empty installation, both ways', async () => {
    await fill();
    const [markdown, file] = [join(folder, 'markdown'), join(folder, 'all.ndjson')];
    const writeUps = await all(releasedWriteUps(house.prisma));
    const counts = [
      await writeFolder(markdown, releasedWriteUps(house.prisma)),
      await writeFileOfLines(file, releasedWriteUps(house.prisma)),
    ];

    for (const path of [markdown, file]) {
      await emptyDatabase(database);
      await seed(house.prisma, { demo: false, today: NOW });
      const done = await run(path);
      await releaseAll();

      expect(done).toEqual({ taken: 15, here: 0, refused: 0, problems: [] });
      const back = await all(releasedWriteUps(house.prisma));
      expect(back.map(comparable).sort()).toEqual(writeUps.map(comparable).sort());
    }
    expect(counts).toEqual([15, 15]);
  }, 240_000);

  test('carries every field but what belongs to the installation', async () => {
    const profile = {
      orgType: null,
      sizeBand: null,
      region: 'WEST',
      leadershipRole: null,
      mainEhr: null,
    };
    const { id, mailboxId } = await house.aWriteUp({
      draft: { ...aDraft(), vendors: ['epic'], profile: { ...profile, region: 'WEST' } },
    });

    const written = await exported();

    expect(JSON.parse(written)).toEqual({
      ...aDraft(),
      ...{ vendors: ['epic'], profile, month: '2026-10', revision: 1 },
    });
    expect(written).not.toContain(id);
    expect(written).not.toContain(mailboxId);
  });

  test('goes by id, and not by what came first', async () => {
    const ids = ['c', 'a', 'b'].map((letter) => `${letter.repeat(8)}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`);
    for (const id of ids) await house.aWriteUp({ id, draft: { title: id } });

    const found = (await exported()).trimEnd().split('\n');

    expect(found.map((line) => JSON.parse(line).title)).toEqual([...ids].sort());
  });

  test('gives each file a name of its own from the title, in any script', async () => {
    for (const title of ['Two phones!', 'two  phones', 'Übergabe für alle', '病院 1', '…/../…'])
      await house.aWriteUp({ draft: { title } });

    await writeFolder(join(folder, 'out'), releasedWriteUps(house.prisma));

    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      [
        'two-phones-2.md',
        'two-phones.md',
        'ubergabe-fur-alle.md',
        'write-up.md',
        '病院-1.md',
      ].sort(),
    );
  });

  test('of nothing is an empty file', async () => {
    expect(await exported()).toBe('');
  });

  test('never writes over what is there', async () => {
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'a.md'), 'precious');

    const work = writeFolder(join(folder, 'full'), releasedWriteUps(house.prisma));

    await expect(work).rejects.toThrow(/exists already: name something new by --to/);
    expect(readdirSync(folder)).toEqual(['full']);
  });
});

/** Tags have no order in a write-up; month and revision are the new installation's own. */
function comparable({
  month: _,
  revision: __,
  ...writeUp
}: PortableWriteUp & { month: string; revision: number }) {
  return writeJsonLine({
    ...writeUp,
    domains: [...writeUp.domains].sort(),
    vendors: [...writeUp.vendors].sort(),
  });
}

describe('the commands', () => {
  test('report, tell a script by the exit code, and leave standard output to the export', () => {
    const home = mkdtempSync(join(folder, 'home-'));
    const file = join(home, 'ours.ndjson');
    const demo = { domains: ['virtual-care'], vendors: [] };
    writeFileSync(file, lines(aWriteUp('One', demo), aWriteUp('Two', { domains: ['nothing'] })));

    const imported = kindling(['import', file], join(home, 'data'));
    const exported = kindling(['export'], join(home, 'data'));

    expect(imported.stdout).toMatch(/^1 taken for review, 0 were here already, 1 refused\.\n/);
    expect(imported.stdout).toMatch(
      /ours\.ndjson: line 2: domains\.0: There is no domain "nothing"/,
    );
    expect(imported.stdout).toMatch(/No receipts were kept: nobody can revise or withdraw these/);
    expect(imported.status).toBe(1);
    const writeUps = exported.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(writeUps.length).toBeGreaterThan(60);
    expect(writeUps[0]).toMatchObject({ title: expect.any(String), month: expect.any(String) });
    expect(exported.status).toBe(0);
  }, 240_000);
});

/** As a person runs it, but for the bundle. */
function kindling(args: string[], dataDir: string) {
  const { DATABASE_URL: _, MEILI_URL: __, MEILI_KEY: ___, ...inherited } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', 'api/cli/main.ts', ...args], {
    env: { ...inherited, KINDLING_DATA_DIR: dataDir },
    encoding: 'utf8',
  });
}
