import './browse.css';
import { useLocation } from '@solidjs/router';
import { createEffect, Match, Show, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { createLoaded } from '../../lib/loaded.ts';
import { useTitle } from '../../lib/title.ts';
import { count } from '../../lib/words.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Coverage } from './Coverage.tsx';
import { DomainList } from './DomainList.tsx';
import { useLeftPlace } from './left-place.ts';
import { loadShelves, type Shelves } from './load-browse.ts';
import { focusVendorField, VendorList } from './VendorList.tsx';

const PICTURE = '#picture';

/** Everything there is by domain and by vendor, for whoever has no words for it yet. */
export default function BrowsePage() {
  useTitle(() => 'Browse');
  const location = useLocation();
  const { value: shelves, error, reload } = createLoaded(loadShelves);
  const isPicture = () => location.hash === PICTURE;
  const returnToPlace = useLeftPlace();
  createEffect(() => {
    if (shelves()) returnToPlace();
  });
  return (
    <div class="page">
      <header class="browse-head">
        <h1>Browse</h1>
        <p class="muted">
          <Show when={shelves()} fallback={'\u00a0'}>
            {(loaded) => words(loaded())}
          </Show>
        </p>
        <nav class="views" aria-label="Ways to browse">
          <a href="/browse" aria-current={isPicture() ? undefined : 'page'}>
            As lists
          </a>
          <a href={`/browse${PICTURE}`} aria-current={isPicture() ? 'page' : undefined}>
            As a picture
          </a>
        </nav>
        <Show when={shelves() && !isPicture()}>
          <button type="button" class="link-button to-vendors" onClick={focusVendorField}>
            Find a vendor
          </button>
        </Show>
      </header>
      <Switch fallback={<Skeleton lines={9} />}>
        <Match when={error()}>
          {(failure) => (
            <ErrorState title="The lists could not be loaded" onRetry={reload}>
              <p>{explain(failure())}</p>
            </ErrorState>
          )}
        </Match>
        <Match when={isPicture() && shelves()}>
          {(loaded) => (
            <Coverage
              domains={loaded().domains}
              vendors={loaded().vendors}
              cells={loaded().coverage}
            />
          )}
        </Match>
        <Match when={shelves()}>
          {(loaded) => (
            <div class="shelves">
              <DomainList domains={loaded().domains} />
              <VendorList vendors={loaded().vendors} />
            </div>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function words({ writeUpCount, domains, vendors }: Shelves): string {
  const named = vendors.filter((vendor) => vendor.writeUpCount > 0);
  const all = count(writeUpCount, 'write-up');
  return `${all} in ${count(domains.length, 'domain')}; ${count(named.length, 'vendor')} named in them`;
}
