import { createHash } from 'node:crypto';
import type { Domain, Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';
import type { MessageFrom, SubmissionState } from '../../prisma/generated/client/enums.ts';
import type { Viewer } from '../../schema/context.ts';
import type { DraftShape } from '../../schema/submission/draft.ts';
import { columnsOf } from '../../schema/submission/release.ts';

let made = 0;

/** Another number each time, so that what must be unique is, and reads the same in every run. */
const next = () => {
  made += 1;
  return made;
};

/** Twelve words' worth of secret, and what a server keeps of it. */
export function aReceipt() {
  const receipt = createHash('sha256').update(`receipt ${next()}`).digest('hex').slice(0, 32);
  const receiptHash = createHash('sha256').update(Buffer.from(receipt, 'hex')).digest('hex');
  return { receipt, receiptHash };
}

/** A whole write-up as its author hands it in. */
export function aDraft(overrides: Partial<DraftShape> = {}): DraftShape {
  return {
    title: 'Nurses no longer carry two phones',
    challenge: 'Every nurse carried a phone for calls and another for alarms.',
    context: null,
    attempts: [{ tried: 'We bought better holsters.', failed: 'The phones were the trouble.' }],
    solution: 'One device with both, and one directory behind it.',
    outcome: 'Alarms reach the right nurse, and the second phone is gone.',
    result: 'SOLVED',
    measures: [{ name: 'Devices a nurse', before: 2, after: 1, unit: 'devices' }],
    lessons: ['Clean the directory first.'],
    effort: 'MONTHS',
    phrases: ['too many devices on the ward'],
    domains: ['mobile-devices'],
    vendors: [],
    profile: null,
    ...overrides,
  };
}

/** What only a database can make: each factory makes the parents that it needs. */
export function factoriesFor(prisma: PrismaClient) {
  const aMember = (overrides: Partial<Prisma.MemberCreateInput> = {}) => {
    const number = next();
    const email = `member-${number}@hospital-${number}.example`;
    return prisma.member.create({ data: { email, name: `Member ${number}`, ...overrides } });
  };

  const aDomain = async ({ parent, ...data }: NewDomain = {}): Promise<Domain> => {
    const { slug = `domain-${next()}` } = data;
    const parentId = parent && (await aDomain({ slug: parent })).id;
    const named = { name: `Domain ${slug}`, definition: `What belongs to ${slug}.`, ...data, slug };
    const create = { ...named, ...(parentId ? { parentId } : {}) };
    return prisma.domain.upsert({ where: { slug }, create, update: {} });
  };

  const aVendor = (overrides: Partial<Prisma.VendorCreateInput> = {}) => {
    const { slug = `vendor-${next()}` } = overrides;
    const create = { name: `Vendor ${slug}`, category: 'Devices', ...overrides, slug };
    return prisma.vendor.upsert({ where: { slug }, create, update: {} });
  };

  const tags = async ({ domains, vendors }: Pick<DraftShape, 'domains' | 'vendors'>) => {
    for (const slug of domains) await aDomain({ slug });
    for (const slug of vendors) await aVendor({ slug });
  };

  const aMailbox = (receiptHash = aReceipt().receiptHash) =>
    prisma.mailbox.create({ data: { receiptHash } });

  const aMessage = async (mailboxId: string, from: MessageFrom, text: string) => {
    const position = await prisma.message.count({ where: { mailboxId } });
    const day = new Date('2026-11-02');
    return prisma.message.create({ data: { mailboxId, from, text, position, day } });
  };

  const aSubmission = async ({ draft, receiptHash, mailboxId, ...rest }: NewSubmission = {}) => {
    const whole = aDraft(draft);
    await tags(whole);
    const data = {
      ...{ state: 'PENDING' as const, day: new Date('2026-11-02'), draft: whole },
      ...{ ...rest, mailboxId: mailboxId ?? (await aMailbox(receiptHash)).id },
    };
    return prisma.submission.create({ data });
  };

  const aWriteUp = async ({ draft, receiptHash, ...rest }: NewWriteUp = {}) => {
    const whole = aDraft(draft);
    await tags(whole);
    const { domains, vendors, ...columns } = columnsOf(whole);
    const { id: mailboxId } = await aMailbox(receiptHash);
    return prisma.writeUp.create({
      data: {
        ...{ ...columns, month: '2026-10', release: 1, ...rest },
        domains: { connect: domains },
        vendors: { connect: vendors },
        mailbox: { connect: { id: mailboxId } },
      },
    });
  };

  return { aMember, aDomain, aVendor, tags, aMailbox, aMessage, aSubmission, aWriteUp };
}

type NewDomain = Partial<
  Pick<Prisma.DomainCreateInput, 'slug' | 'name' | 'aliases' | 'retired'>
> & {
  readonly parent?: string;
};

interface NewSubmission {
  readonly draft?: Partial<DraftShape>;
  readonly receiptHash?: string;
  readonly mailboxId?: string;
  readonly state?: SubmissionState;
  readonly day?: Date;
}

interface NewWriteUp {
  readonly draft?: Partial<DraftShape>;
  readonly receiptHash?: string;
  readonly id?: string;
  readonly month?: string;
  readonly release?: number;
}

/** Somebody who asks, as `api/auth` would have found them. */
export function viewerOf(
  { id, name, email, role }: { id: string; name: string; email: string; role: Viewer['role'] },
  via: Viewer['via'] = 'SIGN_IN',
): Viewer {
  return { memberId: id, name, email, role: via === 'API_KEY' ? 'MEMBER' : role, via };
}
