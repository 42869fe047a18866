import './skeleton.css';
import { Index } from 'solid-js';

/** The shape of what is coming, in `lines` lines; readers hear "Loading". */
export function Skeleton(props: { readonly lines?: number; readonly label?: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{props.label ?? 'Loading'}</span>
      <Index each={Array.from({ length: props.lines ?? 3 })}>
        {() => <span class="skeleton-line" aria-hidden="true" />}
      </Index>
    </div>
  );
}
