import { For, Show } from 'solid-js';
import { CountedLink } from './CountedLink.tsx';
import type { Field } from './coverage.ts';

/** The domains in their two levels. */
export function DomainList(props: { readonly domains: readonly Field[] }) {
  return (
    <section aria-labelledby="browse-domains">
      <h2 id="browse-domains">Domains</h2>
      <ul class="domains">
        <For each={props.domains}>
          {(domain) => (
            <li>
              <CountedLink field="DOMAIN" to={domain} />
              <Show when={domain.children.length > 0}>
                <ul>
                  <For each={domain.children}>
                    {(child) => (
                      <li>
                        <CountedLink field="DOMAIN" to={child} />
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
