import './write-up-text.css';
import { For, Show } from 'solid-js';
import { EFFORT_WORDS } from '../lib/words.ts';
import type { Result } from '../ui/ResultBadge.tsx';
import { type Measure, MeasurePicture } from './MeasurePicture.tsx';

/** What a write-up says below its title, released or still being written. */
export interface WriteUpTextContent {
  readonly challenge: string;
  readonly context: string | null;
  readonly attempts: readonly { readonly tried: string; readonly failed: string }[];
  readonly solution: string;
  readonly outcome: string;
  readonly result: Result;
  readonly measures: readonly Measure[];
  readonly lessons: readonly string[];
  readonly effort: keyof typeof EFFORT_WORDS;
}

const SOLUTION_HEADING: Record<Result, string> = {
  SOLVED: 'What worked',
  PARTLY: 'What helped',
  DID_NOT_WORK: 'What was done',
};

/** The text in the order a reader needs it: what failed stands before what worked. */
export function WriteUpText(props: { readonly content: WriteUpTextContent }) {
  const content = () => props.content;
  return (
    <div class="write-up-text">
      <section>
        <h2>The challenge</h2>
        <Paragraphs text={content().challenge} />
        <Show when={content().context}>{(context) => <Paragraphs text={context()} />}</Show>
      </section>
      <Show when={content().attempts.length > 0}>
        <section>
          <h2>What was tried and failed</h2>
          <ol class="attempts">
            <For each={content().attempts}>
              {(attempt) => (
                <li>
                  <p>{attempt.tried}</p>
                  <p class="attempt-failed">{attempt.failed}</p>
                </li>
              )}
            </For>
          </ol>
        </section>
      </Show>
      <section>
        <h2>{SOLUTION_HEADING[content().result]}</h2>
        <Paragraphs text={content().solution} />
      </section>
      <section>
        <h2>The outcome</h2>
        <Paragraphs text={content().outcome} />
        <Show when={content().measures.length > 0}>
          <div class="measures">
            <For each={content().measures}>{(measure) => <MeasurePicture measure={measure} />}</For>
          </div>
        </Show>
      </section>
      <Show when={content().lessons.length > 0}>
        <section>
          <h2>Lessons</h2>
          <ul>
            <For each={content().lessons}>{(lesson) => <li>{lesson}</li>}</For>
          </ul>
        </section>
      </Show>
      <section>
        <h2>Effort</h2>
        <p>{EFFORT_WORDS[content().effort]} of calendar time.</p>
      </section>
    </div>
  );
}

function Paragraphs(props: { readonly text: string }) {
  return <For each={props.text.split(/\n\s*\n/)}>{(paragraph) => <p>{paragraph}</p>}</For>;
}
