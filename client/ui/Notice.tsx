import './notice.css';
import type { JSX } from 'solid-js';
import { Icon, type IconName } from './Icon.tsx';

/** What a notice is about. */
export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const ICONS: Record<NoticeTone, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  error: 'alert',
};

/** See {@link Notice}. */
export interface NoticeProps {
  readonly tone?: NoticeTone;
  /** Read it out when it appears: an answer to what the person just did. */
  readonly live?: boolean;
  readonly children: JSX.Element;
}

/** A sentence set apart. An error that answers an action interrupts a screen reader. */
export function Notice(props: NoticeProps) {
  const tone = () => props.tone ?? 'info';
  const role = () => (props.live ? (tone() === 'error' ? 'alert' : 'status') : undefined);
  return (
    <div class="notice" data-tone={tone()} role={role()}>
      <Icon name={ICONS[tone()]} />
      <div class="notice-text">{props.children}</div>
    </div>
  );
}
