import { type RouteSectionProps, useLocation, useNavigate } from '@solidjs/router';
import { createEffect, createSignal, ErrorBoundary, lazy, Show, Suspense } from 'solid-js';
import { createQuery } from '../../graphql/query.ts';
import { useFocusOnNavigation } from '../../lib/focus.ts';
import { useKeys } from '../../lib/keyboard.ts';
import { focusSearchBox } from '../../lib/search-box.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Header } from './Header.tsx';
import { PageFailed } from './PageFailed.tsx';
import { ViewerProvider, ViewerQuery } from './viewer.ts';

const KeysDialog = lazy(() => import('./KeysDialog.tsx'));

const OPEN_TO_ALL = ['/sign-in', '/sign-in/verify', '/join'];

/** What surrounds every page: skip link, header, main landmark, keys. */
export function Layout(props: RouteSectionProps) {
  const location = useLocation();
  const navigate = useNavigate();
  const isOpenToAll = () => OPEN_TO_ALL.includes(location.pathname);
  const [answer] = createQuery({ query: ViewerQuery, pause: isOpenToAll });
  const viewer = () => (isOpenToAll() ? undefined : answer.data?.viewer);
  const [keysShown, setKeysShown] = createSignal(false);

  createEffect(() => {
    if (viewer() === null) navigate(`/sign-in#${location.pathname}`, { replace: true });
  });
  useFocusOnNavigation();
  useKeys({
    '?': () => setKeysShown(true),
    '/': () => {
      if (!focusSearchBox() && viewer()) navigate('/');
    },
  });

  return (
    <ViewerProvider value={viewer}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place in the page, and the fragment is taken */}
      <a class="skip-link" href="#main" onClick={skipToMain}>
        Skip to content
      </a>
      <Header onKeys={() => setKeysShown(true)} />
      <main id="main" tabindex="-1">
        <ErrorBoundary fallback={(_error, reset) => <PageFailed onRetry={reset} />}>
          <Suspense fallback={<PageComing />}>
            <Show when={viewer() !== null}>{props.children}</Show>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Suspense>
        <Show when={keysShown()}>
          <KeysDialog onClose={() => setKeysShown(false)} />
        </Show>
      </Suspense>
    </ViewerProvider>
  );
}

function PageComing() {
  return (
    <div class="page">
      <Skeleton lines={6} />
    </div>
  );
}

// The address stays as it is: on the search page its fragment holds the search.
function skipToMain(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
