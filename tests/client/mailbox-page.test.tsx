import { describe, expect, test, vi } from 'vitest';
import MailboxPage from '../../client/pages/mailbox/MailboxPage.tsx';
import { makeReceipt, receiptWords } from '../../schema/anonymity/receipt.ts';
import { serveGraph } from './support/graph.ts';
import { writeUp } from './support/library.ts';
import { labelled, named, openPage, type } from './support/page.tsx';

describe('an open mailbox', () => {
  test('shows the whole text as it was sent, when its author asks for it', async () => {
    const page = await openMailbox(mailbox('PENDING'));
    const text = page.querySelector('details')!;
    expect(text.textContent).toBe('The text as it was sent');

    text.open = true;
    text.dispatchEvent(new Event('toggle'));

    for (const part of ['They failed too.', 'Quiet nights.', 'Missed pages', 'Secure messaging'])
      expect(text.textContent).toContain(part);
  });

  test('gives the text as a file before it is withdrawn', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const page = await openMailbox(mailbox('PENDING'));
    named(page, 'Withdraw it').click();

    named(page.querySelector('dialog[open]')!, 'Keep a copy').click();

    await vi.waitFor(() => expect(saved).toHaveLength(1), PATIENT);
    vi.restoreAllMocks();
    expect(await textIn(saved[0]!)).toContain('Quiet nights.');
  });

  test('leads the focus to its heading once it is withdrawn', async () => {
    const page = await openMailbox(mailbox('PENDING'));
    named(page, 'Withdraw it').click();

    named(page, 'Withdraw and delete it').click();

    await vi.waitFor(() => expect(page.textContent).toContain('It is withdrawn and deleted.'));
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    expect(page.querySelector('dialog[open]')).toBeNull();
  });

  test('says that the published text goes with its revision, and how to keep it', async () => {
    const page = await openMailbox({ ...mailbox('PENDING'), writeUp: writeUp('Pagers') });
    named(page, 'Withdraw it').click();

    const dialog = page.querySelector('dialog[open]');
    expect(dialog?.textContent).toContain('The published text goes with the revision.');
    expect(dialog?.textContent).toContain('may decline the revision');
    expect(page.querySelector('details')?.textContent).toBe('Your revision as it was sent');
  });

  test('says nothing of a revision where there is none', async () => {
    const page = await openMailbox(mailbox('PENDING'));
    named(page, 'Withdraw it').click();

    expect(page.querySelector('dialog[open]')?.textContent).not.toContain('revision');
  });

  test('asks for the message in its box when it is empty', async () => {
    const page = await openMailbox(mailbox('PENDING'));

    named(page, 'Send the message').click();

    expect(document.activeElement).toBe(labelled(page, 'Write to the reviewers'));
  });
});

const PATIENT = { timeout: 10_000 };

async function openMailbox(opened: object): Promise<HTMLElement> {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  vi.stubGlobal('scrollTo', () => {});
  serveGraph({
    mailbox: opened,
    withdraw: { __typename: 'WithdrawPayload', mailbox: { ...mailbox('WITHDRAWN') } },
  });
  const page = openPage('/mailbox', [{ path: '/mailbox', component: InMain }]);
  type(labelled(page, 'Your twelve words'), receiptWords(makeReceipt()).join(' '));
  named(page, 'Open the mailbox').click();
  await vi.waitFor(() => expect(() => named(page, 'Close the mailbox')).not.toThrow(), PATIENT);
  return page;
}

function InMain() {
  return (
    <main>
      <MailboxPage />
    </main>
  );
}

function mailbox(state: 'PENDING' | 'WITHDRAWN') {
  const draft = { ...writeUp('Turning off pagers'), __typename: 'Draft' };
  const submission = { __typename: 'Submission', state, draft };
  return {
    ...{ __typename: 'Mailbox', state, messages: [], writeUp: null },
    submission: state === 'PENDING' ? submission : null,
  };
}

function textIn(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}
