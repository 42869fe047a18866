import { createUniqueId, type JSX, Show } from 'solid-js';

/** See {@link Question}. */
export interface QuestionProps {
  readonly title: string;
  /** What to think of while answering. */
  readonly prompt: string;
  /** One line of an answer. */
  readonly example?: string;
  readonly optional?: boolean;
  readonly children: JSX.Element;
}

/** One question of the composer: its title, a prompt, an example, and where to answer. */
export function Question(props: QuestionProps) {
  const id = createUniqueId();
  return (
    <section class="question" aria-labelledby={id}>
      <h2 id={id}>
        {props.title}
        <Show when={props.optional}>
          <span class="question-optional"> optional</span>
        </Show>
      </h2>
      <p class="question-prompt">{props.prompt}</p>
      <Show when={props.example}>
        <p class="question-example">
          <span class="question-example-word">For example:</span> {props.example}
        </p>
      </Show>
      {props.children}
    </section>
  );
}
