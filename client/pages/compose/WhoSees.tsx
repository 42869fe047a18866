import { Show } from 'solid-js';
import type { Purpose } from './purpose.ts';

/** Beside the text itself: who sees what of the rest, in the words of what the server keeps. */
export function WhoSees(props: { readonly purpose: Purpose }) {
  const isNew = () => props.purpose === 'NEW';
  return (
    <section class="who-sees" aria-labelledby="who-sees-title">
      <h2 id="who-sees-title">Who sees what</h2>
      <dl>
        <dt>This text</dt>
        <dd>Reviewers, as soon as you send it. Every member, once it is released.</dd>
        <dt>Who you are</dt>
        <dd>
          Nobody.{' '}
          <Show
            when={isNew()}
            fallback="Your twelve words send this revision, and nobody is asked who you are. "
          >
            The server checks that a member is sending, and keeps nothing of who it was.{' '}
          </Show>
          Of your profile only what you chose is shown.
        </dd>
        <dt>When you wrote it</dt>
        <dd>
          Members see the month of its first release, which brings several write-ups at once.
          Reviewers see the day on which this version came, until it is released. Nobody sees the
          hour.
        </dd>
        <dt>Your draft</dt>
        <dd>
          Whoever uses this browser, until you send it; then it goes from here. A file that you
          exported stays where you put it, and whoever finds it can read it.
        </dd>
        <dt>Your twelve words</dt>
        <dd>
          <Show when={isNew()} fallback="They stay the ones that you have. ">
            They are made on this device when you submit, for you to keep.{' '}
          </Show>
          The server keeps a fingerprint, from which nobody can find the words.
        </dd>
        <dt>What you and the reviewers say</dt>
        <dd>
          Reviewers, with the day of each message, and whoever has your twelve words. It is never
          part of what is published.
        </dd>
        <dt>Earlier versions</dt>
        <dd>
          <Show
            when={isNew()}
            fallback="Reviewers see what you change in a text that is published, and members read that text until the revision is released. The text before it is not kept after that."
          >
            Nobody: a revision takes the place of the text before it, which is not kept.
          </Show>
        </dd>
        <dt>The order in which you chose tags</dt>
        <dd>
          Nobody: they are shown by name. Attempts, measures and lessons do stand in the order you
          gave them.
        </dd>
      </dl>
    </section>
  );
}
