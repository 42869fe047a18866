import './button.css';
import { type JSX, splitProps } from 'solid-js';

/** How much a button asks for: one primary a page, danger for what cannot be undone. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

/** See {@link Button}. */
export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant;
  /** Waiting for an answer: it stays in place, says so, and takes no second press. */
  readonly busy?: boolean;
}

/** A verb that one can press. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['variant', 'busy', 'class', 'onClick']);
  const onClick: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.busy) event.preventDefault();
    else if (typeof own.onClick === 'function') own.onClick(event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={own.class ? `button ${own.class}` : 'button'}
      data-variant={own.variant ?? 'plain'}
      aria-disabled={own.busy ? 'true' : undefined}
      aria-busy={own.busy ? 'true' : undefined}
      onClick={onClick}
    />
  );
}
