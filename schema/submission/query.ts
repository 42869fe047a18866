import type { SubmissionState } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { rowId } from '../node.ts';
import { connectionNames, pageArguments, pageComplexity } from '../page.ts';
import { mayReview } from './policy.ts';
import { Submission, SubmissionStateEnum } from './type.ts';

builder.queryField('submission', (t) =>
  t.prismaField({
    type: Submission,
    nullable: true,
    subGraphs: ['SignedIn'],
    description: 'One submission, for reviewers; null when there is none with this id.',
    authScopes: { may: mayReview },
    args: { id: t.arg.globalID({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, args, { prisma }) => {
      const id = rowId(args.id, 'Submission');
      return id ? prisma.submission.findUnique({ ...query, where: { id } }) : null;
    },
  }),
);

builder.queryField('submissions', (t) =>
  t.prismaConnection(
    {
      type: Submission,
      cursor: 'id',
      subGraphs: ['SignedIn'],
      description:
        'What is on its way, for reviewers. The order says nothing of the order of arrival.',
      authScopes: { may: mayReview },
      complexity: pageComplexity,
      validate: pageArguments,
      args: {
        state: t.arg({ type: SubmissionStateEnum, description: 'Those that stand here.' }),
      },
      totalCount: (_connection, { state }, { prisma }) =>
        prisma.submission.count({ where: state ? { state } : {} }),
      resolve: (query, _root, { state }, { prisma }) =>
        prisma.submission.findMany({
          ...query,
          where: state ? { state } : {},
          orderBy: [{ day: 'asc' }, { id: 'asc' }],
        }),
    },
    ...connectionNames('Submission'),
  ),
);

type Counts = Partial<Record<SubmissionState, number>>;

const SubmissionCounts = builder.objectRef<Counts>('SubmissionCounts').implement({
  description: 'How many submissions stand where.',
  fields: (t) => ({
    pending: t.int({
      description: 'They wait for a reviewer.',
      resolve: ({ PENDING }) => PENDING ?? 0,
    }),
    changesRequested: t.int({
      description: 'They wait for their authors.',
      resolve: ({ CHANGES_REQUESTED }) => CHANGES_REQUESTED ?? 0,
    }),
    approved: t.int({
      description: 'They wait for the next release.',
      resolve: ({ APPROVED }) => APPROVED ?? 0,
    }),
    declined: t.int({
      description: 'They will not be released.',
      resolve: ({ DECLINED }) => DECLINED ?? 0,
    }),
  }),
});

builder.queryField('submissionCounts', (t) =>
  t.field({
    type: SubmissionCounts,
    description: 'How much is on its way, for reviewers.',
    authScopes: { may: mayReview },
    resolve: async (_root, _args, { prisma }) => {
      const groups = await prisma.submission.groupBy({ by: ['state'], _count: true });
      return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]));
    },
  }),
);
