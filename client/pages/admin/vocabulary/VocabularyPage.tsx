import './vocabulary.css';
import { createEffect, createMemo, For, Match, on, Switch } from 'solid-js';
import { useTitle } from '../../../lib/title.ts';
import { AdminPage } from '../AdminPage.tsx';
import { Changes } from './Changes.tsx';
import { DomainsPart } from './DomainsPart.tsx';
import { NewsOfChange } from './News.tsx';
import { PARTS, placeAddress, usePlace } from './place.ts';
import { createReporting, ReportingProvider } from './reporting.ts';
import { SynonymsPart } from './SynonymsPart.tsx';
import { VendorsPart } from './VendorsPart.tsx';

/** What write-ups are filed under, and which words stand for each other. */
export default function VocabularyPage() {
  const place = usePlace();
  const part = createMemo(() => place().part);
  const name = () => PARTS.find((each) => each.part === part())?.name;
  useTitle(() => `${name()} · Vocabulary`);
  const reporting = createReporting();
  createEffect(on(part, () => reporting.clear(), { defer: true }));
  return (
    <ReportingProvider value={reporting}>
      <AdminPage title="Vocabulary">
        <p class="admin-lead">
          Members choose from these lists, and a search knows every name in them. Search follows a
          change within a minute.
        </p>
        <nav class="vocabulary-parts" aria-label="Parts of the vocabulary">
          <For each={PARTS}>
            {(each) => (
              <a
                href={placeAddress(each.part)}
                aria-current={each.part === part() ? 'page' : undefined}
              >
                {each.name}
              </a>
            )}
          </For>
        </nav>
        <NewsOfChange />
        <Switch>
          <Match when={part() === 'domains'}>
            <DomainsPart />
          </Match>
          <Match when={part() === 'vendors'}>
            <VendorsPart />
          </Match>
          <Match when={part() === 'synonyms'}>
            <SynonymsPart />
          </Match>
          <Match when={part() === 'changes'}>
            <Changes />
          </Match>
        </Switch>
      </AdminPage>
    </ReportingProvider>
  );
}
