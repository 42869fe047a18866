import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { EngineUnavailable } from '../../search/engine.ts';
import { suggestTerms, type TermSuggestion } from '../../search/query/suggest-terms.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { mayReadWriteUps } from '../write-up/policy.ts';
import { WriteUp } from '../write-up/type.ts';
import { inOrder } from './in-order.ts';

/** Nobody reads on in a list that changes with the next letter. */
const MOST_TERMS = 6;

/** See {@link MOST_TERMS}. */
const MOST_WRITE_UPS = 5;

/** Of a pasted text the end tells what is being typed. */
const MAX_PREFIX_CHARACTERS = 200;

const TermKind = builder.enumType('TermKind', {
  description: 'What a term of the vocabulary names.',
  values: {
    DOMAIN: { description: 'A domain.' },
    VENDOR: { description: 'A vendor or one of its products.' },
    SYNONYM: { description: 'Words that mean the same.' },
  } satisfies Record<TermSuggestion['kind'], object>,
});

const TermSuggestionType = builder.objectRef<TermSuggestion>('TermSuggestion').implement({
  description: 'A term of the vocabulary that begins as typed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TermKind, description: 'What it names.' }),
    text: t.exposeString('text', { description: 'Its name, as it would be searched.' }),
    slug: t.exposeString('slug', {
      nullable: true,
      description: 'Of a domain or a vendor, as a filter takes it; null for a synonym.',
    }),
    alias: t.exposeString('alias', {
      nullable: true,
      description: 'The alias that begins as typed; null when the name itself does.',
    }),
  }),
});

const Suggestions = builder.objectRef<{ readonly prefix: string }>('Suggestions').implement({
  description: 'Ways to go on from what has been typed.',
  fields: (t) => ({
    terms: t.field({
      type: [TermSuggestionType],
      description:
        'Terms of the vocabulary that begin so, at most six; no domain or vendor without a write-up.',
      complexity: { field: 1, multiplier: MOST_TERMS },
      resolve: async ({ prefix }, _args, { prisma, vocabulary }) => {
        const terms = suggestTerms(prefix, await vocabulary());
        const leads = await leadingSomewhere(terms, prisma);
        return terms.filter(leads).slice(0, MOST_TERMS);
      },
    }),
    writeUps: t.prismaField({
      type: [WriteUp],
      description:
        'Write-ups in whose title or phrases the words stand, at most five; none while search is away.',
      complexity: { field: 1, multiplier: MOST_WRITE_UPS },
      resolve: async (query, { prefix }, _args, context) => {
        const ids = await suggestedIds(prefix, context);
        const where = { id: { in: [...ids] } };
        return inOrder(ids, await context.prisma.writeUp.findMany({ ...query, where }));
      },
    }),
  }),
});

builder.queryField('suggest', (t) =>
  t.field({
    type: Suggestions,
    description:
      'What the beginning of a question may become: terms of the vocabulary, and titles.',
    authScopes: { may: mayReadWriteUps },
    args: {
      prefix: t.arg.string({
        required: true,
        description: 'What has been typed so far, in its own spelling.',
      }),
    },
    resolve: (_root, { prefix }) => ({ prefix: prefix.slice(-MAX_PREFIX_CHARACTERS) }),
  }),
);

/** Nobody waits for suggestions, so none is the answer when the engine gives none. */
async function suggestedIds(prefix: string, { engine }: Context): Promise<readonly string[]> {
  try {
    return await engine.suggest(prefix, MOST_WRITE_UPS);
  } catch (error) {
    if (error instanceof EngineUnavailable) return [];
    throw error;
  }
}

/** Tells the terms whose search finds something from domains and vendors that nobody wrote about. */
async function leadingSomewhere(
  terms: readonly TermSuggestion[],
  prisma: PrismaClient,
): Promise<(term: TermSuggestion) => boolean> {
  const slugsOf = (kind: TermSuggestion['kind']) =>
    terms.flatMap((term) => (term.kind === kind && term.slug !== null ? [term.slug] : []));
  const [domains, vendors] = await Promise.all([
    writtenDomains(slugsOf('DOMAIN'), prisma),
    writtenVendors(slugsOf('VENDOR'), prisma),
  ]);
  const written = {
    DOMAIN: new Set(domains.map(({ slug }) => slug)),
    VENDOR: new Set(vendors.map(({ slug }) => slug)),
  };
  return ({ kind, slug }) => kind === 'SYNONYM' || (slug !== null && written[kind].has(slug));
}

const WRITTEN = { writeUps: { some: {} } };

/** Those with a write-up of their own, or of a narrower one. */
function writtenDomains(slugs: string[], prisma: PrismaClient) {
  const where = { slug: { in: slugs }, OR: [WRITTEN, { children: { some: WRITTEN } }] };
  return slugs.length > 0 ? prisma.domain.findMany({ where, select: { slug: true } }) : [];
}

function writtenVendors(slugs: string[], prisma: PrismaClient) {
  const where = { slug: { in: slugs }, ...WRITTEN };
  return slugs.length > 0 ? prisma.vendor.findMany({ where, select: { slug: true } }) : [];
}
