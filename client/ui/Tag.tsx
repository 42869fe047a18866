import './tag.css';
import { type JSX, Show } from 'solid-js';

/** A domain, vendor or other word; with `href` it leads to everything that carries it. */
export function Tag(props: { readonly href?: string; readonly children: JSX.Element }) {
  return (
    <Show when={props.href} fallback={<span class="tag">{props.children}</span>}>
      <a class="tag" href={props.href}>
        {props.children}
      </a>
    </Show>
  );
}
