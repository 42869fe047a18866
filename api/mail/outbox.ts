import type { Mail } from './mail.ts';

const KEPT = 50;

/** Mails of a development machine: in memory alone, gone with the process. */
export interface Outbox {
  keep(mail: Mail): void;
  /** The last 50, newest first. */
  mails(): readonly Mail[];
}

/** Keeps and prints mails instead of sending them. */
export function createOutbox(print: (line: string) => void): Outbox {
  const kept: Mail[] = [];
  return {
    keep(mail) {
      kept.unshift(mail);
      kept.length = Math.min(kept.length, KEPT);
      print(`mail to ${mail.to}: ${mail.subject}\n${mail.text}`);
    },
    mails: () => [...kept],
  };
}
