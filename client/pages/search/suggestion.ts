import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** What the beginning of a question may become. */
export const SuggestQuery = graphql(`
  query Suggest($prefix: String!) {
    suggest(prefix: $prefix) {
      terms {
        kind
        text
        alias
      }
      writeUps {
        id
        title
        result
      }
    }
  }
`);

type Answer = ResultOf<typeof SuggestQuery>['suggest'];

/** What was answered, and for what. */
export interface Answered {
  readonly prefix: string;
  readonly suggest: Answer;
}

/** One way to go on from what is typed. */
export type Suggestion =
  | { readonly kind: 'recent'; readonly text: string }
  | ({ readonly kind: 'term' } & { readonly term: Answer['terms'][number] })
  | ({ readonly kind: 'write-up' } & { readonly writeUp: Answer['writeUps'][number] });

/** Suggestions of one kind under their name. */
export interface SuggestionGroup {
  readonly name: string;
  readonly suggestions: readonly Suggestion[];
}

const RECENT_SHOWN = 5;

// While one types the results stand below, and the list must not hide more of them than it helps.
const RECENT_WHILE_TYPING = 2;
const TERMS_SHOWN = 5;
const WRITE_UPS_SHOWN = 4;

/** The least that is worth a suggestion. */
const SHORTEST = 2;

/** Beyond, a question is told, not begun. */
const LONGEST = 80;

/** Whether what is typed may be the beginning of something. */
export function canSuggest(typed: string): boolean {
  const { length } = typed.trim();
  return length >= SHORTEST && length <= LONGEST;
}

/** What to show for what is typed; groups without anything are left out. */
export function groupsOf(
  typed: string,
  recent: readonly string[],
  answered: Answered | undefined,
): SuggestionGroup[] {
  const words = typed.trim().toLowerCase();
  const answer = answered && isFor(words, answered) ? answered.suggest : undefined;
  const kept = words
    ? recent.filter((text) => continues(text, words)).slice(0, RECENT_WHILE_TYPING)
    : recent.slice(0, RECENT_SHOWN);
  const terms = answer?.terms.filter(({ text }) => text.toLowerCase() !== words) ?? [];
  return [
    { name: 'Recent', suggestions: kept.map((text) => ({ kind: 'recent', text }) as const) },
    {
      name: 'Terms',
      suggestions: terms.slice(0, TERMS_SHOWN).map((term) => ({ kind: 'term', term }) as const),
    },
    {
      name: 'Write-ups',
      suggestions: (answer?.writeUps ?? [])
        .slice(0, WRITE_UPS_SHOWN)
        .map((writeUp) => ({ kind: 'write-up', writeUp }) as const),
    },
  ].filter(({ suggestions }) => suggestions.length > 0);
}

/** An answer serves until the next one is there, unless something else is typed by now. */
function isFor(words: string, answered: Answered): boolean {
  const prefix = answered.prefix.toLowerCase();
  return canSuggest(words) && (words.startsWith(prefix) || prefix.startsWith(words));
}

/** Tells a suggestion from the others of its list. */
export function keyOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'recent') return `recent ${suggestion.text}`;
  if (suggestion.kind === 'write-up') return `write-up ${suggestion.writeUp.id}`;
  return `term ${suggestion.term.kind} ${suggestion.term.text}`;
}

function continues(text: string, words: string): boolean {
  const kept = text.toLowerCase();
  return kept !== words && (kept.startsWith(words) || kept.includes(` ${words}`));
}
