import './revision.css';
import { createMemo, For, Show } from 'solid-js';
import { type DiffPiece, diffTexts } from '../../lib/word-diff.ts';
import { count } from '../../lib/words.ts';
import { type ComparedField, comparedFields, type Version } from './revision-fields.ts';

/** See {@link Revision}. */
export interface RevisionProps {
  readonly before: Version;
  readonly after: Version;
}

/** The released text and its revision side by side, what changed marked, the rest folded away. */
export function Revision(props: RevisionProps) {
  const fields = createMemo(() => comparedFields(props.before, props.after));
  const changed = () => fields().filter((field) => field.before !== field.after);
  const same = () => fields().filter(({ before, after }) => before === after && after !== '');
  return (
    <section class="revision" aria-labelledby="revision-title">
      <h2 id="revision-title">What the revision changes</h2>
      <Show when={changed().length > 0} fallback={<p>Nothing: both versions say the same.</p>}>
        <p class="muted small">
          <del>Struck through</del> is gone, <ins>underlined</ins> is new.
        </p>
      </Show>
      <For each={changed()}>{(field) => <Compared field={field} />}</For>
      <Show when={same().length > 0}>
        <details class="revision-same">
          <summary>
            {count(same().length, 'part')} unchanged:{' '}
            {same()
              .map(({ name }) => name)
              .join(', ')}
          </summary>
          <For each={same()}>
            {(field) => (
              <div>
                <h3>{field.name}</h3>
                <p class="revision-text">{field.after}</p>
              </div>
            )}
          </For>
        </details>
      </Show>
    </section>
  );
}

function Compared(props: { readonly field: ComparedField }) {
  const diff = createMemo(() => diffTexts(props.field.before, props.field.after, props.field.unit));
  return (
    <div class="revision-field">
      <h3>{props.field.name}</h3>
      <div class="revision-sides">
        <div>
          <h4>Published</h4>
          <Side pieces={diff().before} gone />
        </div>
        <div>
          <h4>Revised</h4>
          <Side pieces={diff().after} gone={false} />
        </div>
      </div>
    </div>
  );
}

function Side(props: { readonly pieces: readonly DiffPiece[]; readonly gone: boolean }) {
  return (
    <Show when={props.pieces.length > 0} fallback={<p class="muted">Nothing</p>}>
      <p class="revision-text">
        <For each={props.pieces}>
          {(piece) => (
            <Show when={piece.changed} fallback={piece.text}>
              <Show when={props.gone} fallback={<ins>{spoken('new', piece)}</ins>}>
                <del>{spoken('gone', piece)}</del>
              </Show>
            </Show>
          )}
        </For>
      </p>
    </Show>
  );
}

/** Few readers speak of `del` and `ins` by themselves. */
function spoken(what: string, piece: DiffPiece) {
  return (
    <>
      <span class="visually-hidden"> ({what}: </span>
      {piece.text}
      <span class="visually-hidden">) </span>
    </>
  );
}
