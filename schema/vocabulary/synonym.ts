import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { invalidInput } from '../errors.ts';
import { type Changed, changeVocabulary } from './change.ts';
import { found, withGiven } from './given.ts';
import { readSynonym } from './rows.ts';
import { listChange, quoted, renaming, sentenceOf } from './sentence.ts';
import type { SynonymState } from './state.ts';

const NOUN = 'group of words';

type Lists = Pick<SynonymState, 'equivalents' | 'oneWay' | 'narrower' | 'ambiguous'>;

type GivenLists = { readonly [List in keyof Lists]?: string[] | null | undefined };

export interface NewSynonym extends GivenLists {
  readonly canonical: string;
  readonly strength: SynonymState['strength'];
}

export function createSynonym(prisma: PrismaClient, input: NewSynonym): Promise<Changed> {
  return changeVocabulary(prisma, async () => {
    const { canonical, strength, equivalents, oneWay, narrower, ambiguous } = input;
    const after = checked({
      ...{ canonical, strength, acronyms: [] },
      ...{ equivalents: equivalents ?? [], oneWay: oneWay ?? [] },
      ...{ narrower: narrower ?? [], ambiguous: ambiguous ?? [] },
    });
    return {
      sentence: `Added words that mean ${quoted(canonical)}.`,
      rows: [{ noun: 'SYNONYM', id: randomUUID(), before: null, after }],
    };
  });
}

/** What is absent or null stays as it is. */
export interface SynonymPatch extends GivenLists {
  readonly id: string | null;
  readonly canonical?: string | null | undefined;
  readonly strength?: SynonymState['strength'] | null | undefined;
}

export function updateSynonym(prisma: PrismaClient, patch: SynonymPatch): Promise<Changed> {
  return changeVocabulary(prisma, async (db) => {
    const { id: _, ...given } = patch;
    const { id, before } = await found(patch.id, (one) => readSynonym(db, one), NOUN);
    const after = checked(withGiven(before, given));
    const parts = [
      ...renaming(before.canonical, after.canonical),
      ...listChange('equivalents', before.equivalents, after.equivalents),
      ...listChange('one-way words', before.oneWay, after.oneWay),
      ...listChange('narrower words', before.narrower, after.narrower),
      ...listChange('ambiguous words', before.ambiguous, after.ambiguous),
    ];
    return {
      sentence: sentenceOf(`the words that mean ${quoted(before.canonical)}`, parts),
      rows: [{ noun: 'SYNONYM', id, before, after }],
    };
  });
}

export function deleteSynonym(prisma: PrismaClient, synonym: string | null): Promise<Changed> {
  return changeVocabulary(prisma, async (db) => {
    const { id, before } = await found(synonym, (one) => readSynonym(db, one), NOUN);
    return {
      sentence: `Deleted the words that mean ${quoted(before.canonical)}.`,
      rows: [{ noun: 'SYNONYM', id, before, after: null }],
    };
  });
}

/** With its acronyms, with more than one word, and with nothing ambiguous that is not one of its words. */
function checked(group: SynonymState): SynonymState {
  const { canonical, equivalents, oneWay, narrower, ambiguous } = group;
  const words = [canonical, ...equivalents, ...oneWay, ...narrower];
  const strange = ambiguous.findIndex((word) => !words.includes(word));
  if (strange >= 0)
    throw invalidInput(
      `"${ambiguous[strange]}" is not among the words of this group; write it as it stands there.`,
      ['input', 'ambiguous', strange],
    );
  if (words.length < 2)
    throw invalidInput('One word alone is no group; add at least one that goes with it.', [
      'input',
      'equivalents',
    ]);
  const known = new Set(group.acronyms);
  const acronyms = words.filter((word) => known.has(word) || ACRONYM.test(word));
  return { ...group, acronyms: [...new Set(acronyms)] };
}

/** Two to five capitals, perhaps with digits. */
const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,4}$/u;
