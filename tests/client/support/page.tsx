import { type RouteDefinition, Router } from '@solidjs/router';
import { render } from 'solid-js/web';
import { onTestFinished, vi } from 'vitest';
import { createMemberClient } from '../../../client/graphql/client.ts';
import { ClientProvider } from '../../../client/graphql/query.ts';

/** Opens an address with these routes in a browser of its own; gone when the test is over. */
export function openPage(address: string, routes: RouteDefinition[]): HTMLElement {
  window.history.replaceState(null, '', address);
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  const root = document.createElement('div');
  document.body.append(root);
  const client = createMemberClient({ onSignedOut: () => {} });
  const dispose = render(
    () => (
      <ClientProvider value={client}>
        <Router>{routes}</Router>
      </ClientProvider>
    ),
    root,
  );
  onTestFinished(() => {
    dispose();
    root.remove();
    vi.unstubAllGlobals();
  });
  return root;
}

/** Types into a field as a person does: the text is replaced and the page hears of it. */
export function type(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Presses a key where focus is. */
export function press(key: string): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** The control that a label with this text names. */
export function labelled(root: HTMLElement, text: string): HTMLInputElement {
  for (const label of root.querySelectorAll('label')) {
    if (label.textContent.includes(text) && label.control) {
      return label.control as HTMLInputElement;
    }
  }
  throw new Error(`Nothing is labelled "${text}" in: ${root.textContent}`);
}

/** The button or link with this text. */
export function named(root: HTMLElement, text: string): HTMLElement {
  for (const element of root.querySelectorAll<HTMLElement>('button, a')) {
    if (element.textContent.trim() === text) return element;
  }
  throw new Error(`No button or link says "${text}" in: ${root.textContent}`);
}
