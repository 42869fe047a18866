import '../../ui/actions.css';
import './admin.css';
import { A } from '@solidjs/router';
import { createEffect, type JSX, on, Show } from 'solid-js';
import { focusHeading } from '../../lib/focus.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { canAdminister, useViewer } from '../layout/viewer.ts';

/** See {@link AdminPage}. */
export interface AdminPageProps {
  readonly title: string;
  readonly children: JSX.Element;
}

/** What surrounds the administrator's pages: the way between them, and who may enter. */
export function AdminPage(props: AdminPageProps) {
  const viewer = useViewer();
  const isOpen = () => canAdminister(viewer());
  // What had the focus is gone when the role goes.
  createEffect(on(isOpen, (now, before) => before && !now && queueMicrotask(focusHeading)));
  return (
    <div class="page admin">
      <nav class="admin-nav" aria-label="Administration">
        <A href="/admin/members">Members</A>
        <A href="/admin/keys">Keys</A>
        <A href="/admin/release">Release</A>
        <A href="/admin/vocabulary">Vocabulary</A>
      </nav>
      <h1>{props.title}</h1>
      <Show when={viewer()} fallback={<Skeleton lines={5} />}>
        <Show
          when={isOpen()}
          fallback={
            <EmptyState title="This is not open to you">
              <p>
                Only administrators manage the group. Ask one of them if something should change.
              </p>
            </EmptyState>
          }
        >
          {props.children}
        </Show>
      </Show>
    </div>
  );
}
