import { builder, DOORS } from './builder.ts';
import './error-types.ts';
import './group/group.ts';
import './integration/api-key.ts';
import './integration/rate-limit.ts';
import './member/mutation.ts';
import './member/query.ts';
import './search/query.ts';
import './search/similar.ts';
import './search/suggest.ts';
import './submission/author-mutation.ts';
import './submission/mailbox-type.ts';
import './submission/query.ts';
import './submission/release-mutation.ts';
import './submission/review-mutation.ts';
import './tag/coverage.ts';
import './tag/domain.ts';
import './tag/synonym.ts';
import './tag/vendor.ts';
import './vocabulary/mutation.ts';
import './vocabulary/tag-mutation.ts';
import './write-up/query.ts';

builder.queryType({
  description: 'What can be read.',
  subGraphs: DOORS,
  defaultSubGraphsForFields: ['SignedIn'],
});

builder.mutationType({
  description: 'What can be done.',
  subGraphs: DOORS,
  defaultSubGraphsForFields: ['SignedIn'],
});

/** What a member or a key reads, and what a member does in person. */
export const signedInSchema = builder.toSchema({ subGraph: 'SignedIn', sortSchema: true });

/** What needs no identity: what a receipt opens. */
export const anonymousSchema = builder.toSchema({ subGraph: 'Anonymous', sortSchema: true });
