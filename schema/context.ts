import type { PrismaClient } from '../prisma/generated/client/client.ts';
import type { Role } from '../prisma/generated/client/enums.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { VocabularyIndex } from '../search/query/vocabulary.ts';

/** Who is asking. A key reads as a member and changes nothing. */
export interface Viewer {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly via: 'SIGN_IN' | 'API_KEY';
}

/** What the graph asks of sign-in; `api/auth` keeps the promise. */
export interface Identity {
  /** Mails a link if the address is a member's; the caller never learns which. */
  requestSignInLink(email: string): Promise<void>;
  /** Ends the sign-in that this request came with. */
  signOut(): Promise<void>;
  /** Mails an invitation; resolves to its id. */
  invite(invitation: { email: string; name: string; role: Role }): Promise<string>;
  /** Makes a READ key; `secret` is shown once and never kept. */
  createApiKey(key: {
    memberId: string;
    name: string;
    days: number;
  }): Promise<{ id: string; secret: string }>;
}

/** What somebody may spend in a window of time; `cost` is what this operation took of it. */
export interface Budget {
  readonly limit: number;
  readonly cost: number;
  readonly remaining: number;
  /** In seconds. */
  readonly resetAfter: number;
}

/** Built by `api` for each request; the graph knows no header, cookie, port or environment. */
export interface Context {
  readonly prisma: PrismaClient;
  readonly engine: SearchEngine;
  /** The vocabulary tables, prepared for the query layer. */
  readonly vocabulary: () => Promise<VocabularyIndex>;
  /** Tells the outbox that there is something to deliver. */
  readonly outboxChanged: () => void;
  readonly viewer: Viewer | null;
  readonly identity: Identity;
  readonly clock: () => Date;
  readonly releaseMinimum: number;
  /** Counted by `api` once the operation is known, before anything is resolved. */
  budget: Budget;
}
