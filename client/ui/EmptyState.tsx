import './state.css';
import type { JSX } from 'solid-js';

/** Nothing is here: says so in `title`, and the next step in its children. */
export function EmptyState(props: { readonly title: string; readonly children?: JSX.Element }) {
  return (
    <div class="state" data-kind="empty">
      <p class="state-title">{props.title}</p>
      <div class="state-text">{props.children}</div>
    </div>
  );
}
