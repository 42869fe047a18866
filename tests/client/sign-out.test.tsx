import { render } from 'solid-js/web';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { SignOutDialog } from '../../client/pages/layout/SignOutDialog.tsx';
import { takeReturn } from '../../client/pages/sign-in/return-to.ts';
import SignInPage from '../../client/pages/sign-in/SignInPage.tsx';
import { named, openPage } from './support/page.tsx';

describe('the question when signing out', () => {
  test('keeps what lies in this browser unless the member ticks that it goes', async () => {
    const { page, left } = ask({ drafts: 1, receipts: 2 });
    const box = page.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    expect(box.checked).toBe(false);
    expect(box.labels?.[0]?.textContent).toBe('Remove 1 draft and 2 receipts from this browser');

    page.querySelector('form')?.requestSubmit();

    await vi.waitFor(() => expect(left).toEqual([false]));
  });

  test('removes it when the box is ticked, and its button says so', async () => {
    const { page, left } = ask({ drafts: 1, receipts: 0 });

    page.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    named(page, 'Remove and sign out').click();

    await vi.waitFor(() => expect(left).toEqual([true]));
  });

  test('says beside the box that lost words are lost, where there are any', () => {
    const sentence = 'Words lost are lost';

    expect(ask({ drafts: 1, receipts: 1 }).page.textContent).toContain(sentence);
    expect(ask({ drafts: 1, receipts: 0 }).page.textContent).not.toContain(sentence);
  });

  test('tells why it did not work, and lets one stay', async () => {
    const { page, closed } = ask({ drafts: 1, receipts: 0 }, 'You are still signed in.');

    page.querySelector('form')?.requestSubmit();
    await vi.waitFor(() => expect(page.textContent).toContain('You are still signed in.'));
    named(page, 'Stay signed in').click();

    expect(closed).toHaveBeenCalledTimes(1);
  });
});

describe('the place to come back to after signing in', () => {
  beforeEach(() => localStorage.clear());

  test.each(['/mailbox', '/compose', '/review/U3Vi%3D', '/admin/members'])(
    'is %s, out of the address at once, and used once',
    async (path) => {
      openPage(`/sign-in#${path}`, [{ path: '/sign-in', component: SignInPage }]);

      await vi.waitFor(() => expect(window.location.href).toMatch(/\/sign-in$/));
      expect(takeReturn()).toBe(path);
      expect(takeReturn()).toBe('/');
    },
  );

  test.each(['/', '//evil.example', '/dev/outbox', '/mailbox?x=1', 'https://evil.example/mailbox'])(
    'is never %s, and whatever was kept before is forgotten',
    async (path) => {
      localStorage.setItem('kindling-return-to', '/mailbox');

      openPage(`/sign-in#${path}`, [{ path: '/sign-in', component: SignInPage }]);

      await vi.waitFor(() => expect(window.location.href).toMatch(/\/sign-in$/));
      expect(takeReturn()).toBe('/');
    },
  );

  test('stays while one asks for another link', async () => {
    openPage('/sign-in#/mailbox', [{ path: '/sign-in', component: SignInPage }]);
    await vi.waitFor(() => expect(window.location.href).toMatch(/\/sign-in$/));
    openPage('/sign-in', [{ path: '/sign-in', component: SignInPage }]);

    expect(takeReturn()).toBe('/mailbox');
  });
});

function ask(kept: { drafts: number; receipts: number }, failure: string | null = null) {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  const left: boolean[] = [];
  const closed = vi.fn();
  const page = document.createElement('div');
  document.body.append(page);
  const onLeave = async (remove: boolean) => {
    left.push(remove);
    return failure;
  };
  const dispose = render(
    () => <SignOutDialog kept={kept} onLeave={onLeave} onClose={closed} />,
    page,
  );
  onTestFinished(() => {
    dispose();
    page.remove();
  });
  return { page, left, closed };
}
