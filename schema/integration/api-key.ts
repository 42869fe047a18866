import { z } from 'zod';
import { builder } from '../builder.ts';
import { InputValidationError, NotFoundError } from '../errors.ts';
import { Member } from '../member/type.ts';
import { openNode, rowId } from '../node.ts';
import { connectionNames, pageArguments, pageComplexity } from '../page.ts';
import { writing } from '../text.ts';
import { mayManageKeys } from './policy.ts';
import { MAX_KEY_DAYS, revokeApiKey } from './revoke.ts';

openNode('ApiKey', mayManageKeys);

export const ApiKey = builder.prismaNode('ApiKey', {
  id: { field: 'id' },
  nullable: true,
  description: 'A key by which a program reads as a member. It changes nothing.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for.' }),
    start: t.exposeString('start', { description: 'Its first characters, to know it again.' }),
    expiresOn: t.string({
      description: 'The day it stops working, as `YYYY-MM-DD`.',
      resolve: ({ expiresAt }) => expiresAt.toISOString().slice(0, 10),
    }),
    revoked: t.boolean({
      description: 'Whether it was revoked.',
      resolve: ({ revokedAt }) => revokedAt !== null,
    }),
    member: t.relation('member', { type: Member, description: 'The member who answers for it.' }),
  }),
});

builder.queryField('apiKeys', (t) =>
  t.prismaConnection(
    {
      type: ApiKey,
      cursor: 'id',
      description: 'The keys, by name, for administrators.',
      authScopes: { may: mayManageKeys },
      complexity: pageComplexity,
      validate: pageArguments,
      totalCount: (_connection, _args, { prisma }) => prisma.apiKey.count(),
      resolve: (query, _root, _args, { prisma }) =>
        prisma.apiKey.findMany({ ...query, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    },
    ...connectionNames('ApiKey'),
  ),
);

const CreateApiKeyInput = builder
  .inputType('CreateApiKeyInput', {
    description: 'What the key is for, and for how long.',
    fields: (t) => ({
      name: t.string({ required: true, description: 'What it is for.' }),
      days: t.int({ defaultValue: 90, description: 'For how many days, at most 400.' }),
    }),
  })
  .validate(
    z.object({
      name: writing()
        .trim()
        .min(1, 'The name is empty; say what the key is for.')
        .max(100, 'The name is longer than 100 characters; shorten it.'),
      days: z
        .int()
        .min(1, 'A key works for at least one day.')
        .max(MAX_KEY_DAYS, `A key works for at most ${MAX_KEY_DAYS} days.`)
        .nullish()
        .transform((days) => days ?? 90),
    }),
  );

const CreateApiKeyPayload = builder
  .objectRef<{ id: string; secret: string }>('CreateApiKeyPayload')
  .implement({
    description: 'The new key.',
    fields: (t) => ({
      secret: t.exposeString('secret', { description: 'The key itself, shown this once.' }),
      apiKey: t.prismaField({
        type: ApiKey,
        description: 'What is kept of it.',
        resolve: (query, { id }, _args, { prisma }) =>
          prisma.apiKey.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  });

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreateApiKeyPayload,
    description: 'Makes a key that reads.',
    authScopes: { may: mayManageKeys },
    errors: { types: [InputValidationError] },
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, { identity, viewer }) =>
      identity.createApiKey({ ...input, memberId: viewer?.memberId ?? '' }),
  }),
);

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'A key to revoke.',
  fields: (t) => ({ id: t.globalID({ required: true, description: 'The key.' }) }),
});

const RevokeApiKeyPayload = builder.objectRef<{ id: string }>('RevokeApiKeyPayload').implement({
  description: 'The key no longer works.',
  fields: (t) => ({
    apiKey: t.prismaField({
      type: ApiKey,
      description: 'The revoked key.',
      resolve: (query, { id }, _args, { prisma }) =>
        prisma.apiKey.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: RevokeApiKeyPayload,
    description: 'Ends a key at once.',
    authScopes: { may: mayManageKeys },
    errors: { types: [NotFoundError] },
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, { prisma, clock }) => {
      const id = rowId(input.id, 'ApiKey');
      if (!id || !(await revokeApiKey(prisma, { id, now: clock() })))
        throw new NotFoundError('There is no such key.', ['input', 'id']);
      return { id };
    },
  }),
);
