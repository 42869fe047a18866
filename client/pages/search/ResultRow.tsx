import { For, Show } from 'solid-js';
import { Highlighted, HighlightedFragment } from '../../components/Highlighted.tsx';
import { ProfileFragment, profileWords } from '../../components/profile.ts';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { EVIDENCE_WORDS } from '../../lib/words.ts';
import { ResultBadge } from '../../ui/ResultBadge.tsx';

/** See {@link ResultRow}. */
export const ResultRowFragment = graphql(
  `
    fragment ResultRow on SearchEdge {
      title {
        ...Highlighted
      }
      passage {
        ...Highlighted
      }
      node {
        id
        result
        evidence
        month
        synthetic
        domains {
          id
          name
        }
        vendors {
          id
          name
        }
        profile {
          ...ProfileWords
        }
      }
    }
  `,
  [HighlightedFragment, ProfileFragment],
);

/** See {@link ResultRow}. */
export interface ResultRowProps {
  readonly edge: FragmentOf<typeof ResultRowFragment>;
  readonly onOpen: (id: string) => void;
}

/** One result in four lines: title, the passage that fits, tags, profile and year. */
export function ResultRow(props: ResultRowProps) {
  const edge = () => readFragment(ResultRowFragment, props.edge);
  const node = () => edge().node;
  const tags = () => [...node().domains, ...node().vendors].map((tag) => tag.name);
  const origin = () => [
    ...profileWords(node().profile),
    node().month.slice(0, 4),
    ...(node().synthetic ? ['Synthetic example'] : []),
  ];
  return (
    <li class="row">
      <div class="row-head">
        <h3>
          <a
            href={`/write-ups/${encodeURIComponent(node().id)}`}
            data-result={node().id}
            onClick={() => props.onOpen(node().id)}
          >
            <Highlighted text={edge().title} />
          </a>
        </h3>
        <span class="row-result">
          <ResultBadge result={node().result} />
          <Show when={node().evidence === 'MEASURED'}>
            <span title={EVIDENCE_WORDS.MEASURED}>Measured</span>
          </Show>
        </span>
      </div>
      <p class="row-passage">
        <Highlighted text={edge().passage} />
      </p>
      <p class="row-tags">
        <For each={tags()}>{(name) => <span>{name}</span>}</For>
      </p>
      <p class="row-origin">{origin().join(' · ')}</p>
    </li>
  );
}
