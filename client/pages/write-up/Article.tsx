import { onMount, Show } from 'solid-js';
import { ProfileFragment } from '../../components/profile.ts';
import { WriteUpText } from '../../components/WriteUpText.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { focusHeading } from '../../lib/focus.ts';
import { EVIDENCE_WORDS } from '../../lib/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ResultBadge } from '../../ui/ResultBadge.tsx';
import { Margin } from './Margin.tsx';

/** See {@link Article}. */
export const ArticleFragment = graphql(
  `
    fragment Article on WriteUp {
      id
      title
      result
      evidence
      challenge
      context
      attempts {
        tried
        failed
      }
      solution
      outcome
      measures {
        name
        before
        after
        unit
      }
      lessons
      effort
      month
      revision
      synthetic
      domains {
        id
        slug
        name
      }
      vendors {
        id
        slug
        name
      }
      profile {
        ...ProfileWords
      }
    }
  `,
  [ProfileFragment],
);

/** The text, and in its margin where it comes from. */
export function Article(props: { readonly writeUp: FragmentOf<typeof ArticleFragment> }) {
  const writeUp = () => readFragment(ArticleFragment, props.writeUp);
  onMount(() => {
    // After a navigation focus waits on the empty page; now there is a heading to begin at.
    if (document.activeElement?.id === 'main') focusHeading();
  });
  return (
    <article class="article">
      <header class="article-head">
        <h1>{writeUp().title}</h1>
        <p class="article-line">
          <ResultBadge result={writeUp().result} />
          <span>{EVIDENCE_WORDS[writeUp().evidence]}</span>
        </p>
        <Show when={writeUp().synthetic}>
          <Notice>
            <p>A synthetic example: it was made up to show how Kindling works.</p>
          </Notice>
        </Show>
      </header>
      <WriteUpText content={writeUp()} />
      <Margin
        id={writeUp().id}
        domains={writeUp().domains}
        vendors={writeUp().vendors}
        profile={writeUp().profile}
        month={writeUp().month}
        revision={writeUp().revision}
      />
    </article>
  );
}
