import { Show } from 'solid-js';
import { createQuery } from '../../graphql/query.ts';
import { count, monthWords } from '../../lib/words.ts';
import { GroupQuery } from './query.ts';

/** How much there is to find; its place is kept while it is not known. */
export function GroupLine() {
  const [answer] = createQuery({ query: GroupQuery });
  return (
    <p class="search-line" id="search-line">
      <Show when={answer.data?.group}>
        {(group) => (
          <>
            {count(group().writeUpCount, 'write-up')} by a group of{' '}
            {count(group().memberCount, 'member')}
            <Show when={group().newestMonth}>
              {(month) => <>, the newest from {monthWords(month())}</>}
            </Show>
          </>
        )}
      </Show>
    </p>
  );
}
