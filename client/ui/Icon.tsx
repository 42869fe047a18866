import './icon.css';

/** The names an {@link Icon} can have: the symbols of `public/icons.svg`. */
export type IconName =
  | 'alert'
  | 'back'
  | 'check'
  | 'chevron'
  | 'copy'
  | 'cross'
  | 'download'
  | 'info'
  | 'plus'
  | 'print'
  | 'search';

/** A picture beside a word; it never stands alone, so it is hidden from readers. */
export function Icon(props: { readonly name: IconName }) {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`/icons.svg#${props.name}`} />
    </svg>
  );
}
