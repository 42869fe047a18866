import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';
import { createOutbox, type Outbox } from './outbox.ts';

/** How a mail leaves the house. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** The development outbox; null when mails really leave. */
  readonly outbox: Outbox | null;
}

interface MailerOptions {
  /** Such as `smtps://user:password@mail.example.org`; without it, nothing leaves. */
  readonly smtpUrl: string | undefined;
  /** The sender, such as `Kindling <kindling@example.org>`. */
  readonly from: string;
  /** Where the development outbox prints a mail. */
  readonly print: (line: string) => void;
}

const TIMEOUT_MS = 10_000;

/** SMTP where it is set up, else the development outbox. */
export function createMailer({ smtpUrl, from, print }: MailerOptions): Mailer {
  return smtpUrl === undefined ? createOutboxMailer(print) : createSmtpMailer(smtpUrl, from);
}

function createOutboxMailer(print: (line: string) => void): Mailer {
  const outbox = createOutbox(print);
  return { outbox, send: async (mail) => outbox.keep(mail) };
}

function createSmtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(
    { url: smtpUrl, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS },
    { from, xMailer: false, disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    outbox: null,
    async send({ to, subject, text }) {
      // As an object: a comma in a string would make two recipients of one address.
      const mail = { to: { name: '', address: to }, subject, text };
      await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
  };
}
