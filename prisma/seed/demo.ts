import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '../generated/client/client.ts';
import type { SubmissionState, TopicState } from '../generated/client/enums.ts';
import { readJson, readLines } from './data.ts';

type Profile = Pick<
  Prisma.MemberCreateManyInput,
  'orgType' | 'sizeBand' | 'region' | 'leadershipRole' | 'mainEhr'
>;

interface GroupJson {
  readonly members: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: 'MEMBER' | 'REVIEWER' | 'ADMIN';
    readonly profile: Profile;
  }[];
  readonly teams: readonly {
    readonly name: string;
    readonly members: readonly string[];
    readonly sessions: readonly {
      readonly date: string;
      readonly topics: { readonly title: string; readonly state: TopicState }[];
    }[];
  }[];
}

type Text = Pick<
  Prisma.WriteUpCreateManyInput,
  'title' | 'challenge' | 'context' | 'solution' | 'outcome' | 'result' | 'effort'
> & { readonly lessons: string[]; readonly phrases: string[] };

type DraftJson = Text & {
  readonly synthetic: true;
  readonly attempts: readonly { readonly tried: string; readonly failed: string }[];
  readonly measures: readonly { name: string; before: number; after: number; unit: string }[];
  readonly domains: readonly string[];
  readonly vendors: readonly string[];
  readonly profile: Profile;
};

type WriteUpJson = DraftJson & { readonly month: string };
type SubmissionJson = DraftJson & { readonly state: SubmissionState };

/**
 * Fills the demo group, once: after its removal it does not come back. The
 * mark is set with the last step, so a start that was cut short is made good by the next.
 */
export async function seedDemo(prisma: PrismaClient, today: Date): Promise<void> {
  const group = await prisma.group.findUniqueOrThrow({ where: { id: 1 } });
  if (group.demo !== 'ABSENT') return;
  if ((await prisma.mailbox.count({ where: { synthetic: true } })) === 0)
    await prisma.$transaction([
      ...(await writeUpStatements(prisma)),
      ...(await submissionStatements(prisma, today)),
    ]);
  await prisma.$transaction([
    ...(await peopleStatements(prisma)),
    prisma.group.update({ where: { id: 1 }, data: { demo: 'PRESENT' } }),
  ]);
}

async function peopleStatements(prisma: PrismaClient) {
  const { members, teams } = await readJson<GroupJson>('group.json');
  return [
    prisma.member.createMany({
      data: members.map(({ profile, ...member }) => ({ ...member, ...profile, synthetic: true })),
    }),
    ...teams.map((team) => prisma.peerTeam.create({ data: teamRow(team) })),
  ];
}

function teamRow({ name, members, sessions }: GroupJson['teams'][number]) {
  return {
    name,
    synthetic: true,
    members: { connect: members.map((email) => ({ email })) },
    sessions: {
      create: sessions.map(({ date, topics }) => ({
        date: new Date(date),
        topics: { create: topics },
      })),
    },
  };
}

async function writeUpStatements(prisma: PrismaClient) {
  const rows = (await readLines<WriteUpJson>('write-ups.jsonl'))
    .map((json) => ({ json, id: randomUUID(), mailboxId: randomUUID() }))
    .sort((a, b) => a.id.localeCompare(b.id));
  const releases = releaseNumbers(rows.map(({ json }) => json.month));
  const attempts = rows.flatMap(({ id, json }) => numbered(id, json.attempts));
  const measures = rows.flatMap(({ id, json }) => numbered(id, json.measures));
  return [
    prisma.mailbox.createMany({ data: rows.map(({ mailboxId }) => newMailbox(mailboxId)) }),
    prisma.writeUp.createMany({
      data: rows.map(({ json, ...ids }) => writeUpRow(json, ids, releases.get(json.month) ?? 1)),
    }),
    prisma.attempt.createMany({ data: attempts }),
    prisma.measure.createMany({ data: measures }),
    linkTags(
      prisma,
      'Domain',
      rows.flatMap(({ id, json }) => pairs(id, json.domains)),
    ),
    linkTags(
      prisma,
      'Vendor',
      rows.flatMap(({ id, json }) => pairs(id, json.vendors)),
    ),
    prisma.outbox.createMany({
      data: rows.map(({ id }) => ({ id, version: 1, kind: 'UPSERT' as const })),
    }),
  ];
}

function writeUpRow(json: WriteUpJson, ids: { id: string; mailboxId: string }, release: number) {
  const { attempts: _a, measures: _m, domains: _d, vendors: _v, profile, ...columns } = json;
  return { ...columns, ...coarse(profile), ...ids, release };
}

/** What the composer offers, too: five facts together would point at somebody. */
function coarse({ orgType = null, leadershipRole = null }: Profile): Profile {
  return { orgType, leadershipRole };
}

/** Releases are numbered as the months go by. */
function releaseNumbers(months: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(months)].sort().map((month, index) => [month, index + 1]));
}

function numbered<Row>(writeUpId: string, rows: readonly Row[]) {
  return rows.map((row, position) => ({ ...row, position, writeUpId }));
}

function pairs(id: string, slugs: readonly string[]): { id: string; slug: string }[] {
  return slugs.map((slug) => ({ id, slug }));
}

/** One statement for all links; Prisma would send one for each write-up. */
function linkTags(
  prisma: PrismaClient,
  tag: 'Domain' | 'Vendor',
  links: readonly { id: string; slug: string }[],
) {
  return prisma.$executeRawUnsafe(
    `INSERT INTO library."_${tag}ToWriteUp" ("A", "B")
     SELECT tag.id, link.id FROM unnest($1::uuid[], $2::text[]) AS link(id, slug)
     JOIN library."${tag}" tag ON tag.slug = link.slug`,
    links.map(({ id }) => id),
    links.map(({ slug }) => slug),
  );
}

async function submissionStatements(prisma: PrismaClient, today: Date) {
  const day = new Date(today.toISOString().slice(0, 10));
  const drafts = await readLines<SubmissionJson>('submissions.jsonl');
  const rows = drafts.map(({ state, synthetic, profile, ...text }) => {
    const draft = { ...text, profile: coarse(profile) };
    return { state, synthetic, draft, day, mailboxId: randomUUID() };
  });
  return [
    prisma.mailbox.createMany({ data: rows.map(({ mailboxId }) => newMailbox(mailboxId)) }),
    prisma.submission.createMany({ data: rows }),
  ];
}

/** Demo contributions have a mailbox that no receipt opens. */
function newMailbox(id: string): Prisma.MailboxCreateManyInput {
  const receiptHash = createHash('sha256').update(randomBytes(16)).digest('hex');
  return { id, receiptHash, synthetic: true };
}
