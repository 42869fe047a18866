import { builder } from '../builder.ts';
import { BelowMinimumError } from '../errors.ts';
import { mayRelease, mayReview } from './policy.ts';
import { type ReleaseShape, releaseApproved } from './release.ts';

const ReleaseApprovedPayload = builder.objectRef<ReleaseShape>('ReleaseApprovedPayload').implement({
  description: 'What was released, together and shuffled.',
  fields: (t) => ({
    release: t.exposeInt('release', { description: 'The number of this release.' }),
    count: t.exposeInt('count', { description: 'How many write-ups it brought or revised.' }),
  }),
});

builder.mutationField('releaseApproved', (t) =>
  t.field({
    type: ReleaseApprovedPayload,
    subGraphs: ['SignedIn'],
    description: 'Releases all that is approved, once there is enough to hide each other.',
    authScopes: { may: mayRelease },
    errors: { types: [BelowMinimumError] },
    resolve: async (_root, _args, { prisma, clock, releaseMinimum, outboxChanged }) => {
      const released = await releaseApproved(prisma, { minimum: releaseMinimum, now: clock() });
      outboxChanged();
      return released;
    },
  }),
);

const ReleaseStatus = builder
  .objectRef<{ waiting: number; minimum: number }>('ReleaseStatus')
  .implement({
    description: 'Whether there is enough for a release.',
    fields: (t) => ({
      waiting: t.exposeInt('waiting', { description: 'Approved submissions that wait.' }),
      minimum: t.exposeInt('minimum', { description: 'The least that are released at once.' }),
      ready: t.boolean({
        description: 'Whether a release is possible now.',
        resolve: ({ waiting, minimum }) => waiting > 0 && waiting >= minimum,
      }),
    }),
  });

builder.queryField('releaseStatus', (t) =>
  t.field({
    type: ReleaseStatus,
    subGraphs: ['SignedIn'],
    description: 'Whether there is enough for a release, for reviewers.',
    authScopes: { may: mayReview },
    resolve: async (_root, _args, { prisma, releaseMinimum: minimum }) => ({
      waiting: await prisma.submission.count({ where: { state: 'APPROVED' } }),
      minimum,
    }),
  }),
);
