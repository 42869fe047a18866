import { type Request, Router } from 'express';
import type { Mail } from './mail.ts';
import type { Outbox } from './outbox.ts';

const OWN_MACHINE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * GET /dev/outbox: the mails of a development machine, with working sign-in links.
 * Mount it only when there is an outbox and we listen on loopback; everybody else gets
 * the next route's 404.
 */
export function outboxPage(outbox: Outbox): Router {
  const router = Router();
  router.get('/dev/outbox', (request, response, next) => {
    if (!isOwnMachine(request)) return next('router');
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': POLICY,
      'Referrer-Policy': 'no-referrer',
    });
    response.type('html').send(pageOf(outbox.mails()));
  });
  return router;
}

/**
 * Also refuses what a proxy on this machine passes on, and a foreign name that resolves
 * to this machine (DNS rebinding): both would hand sign-in links to strangers.
 */
function isOwnMachine(request: Request): boolean {
  const { host = '', forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  if (forwarded !== undefined || forwardedFor !== undefined) return false;
  if (!OWN_NAMES.has(host.replace(/:\d+$/, ''))) return false;
  return OWN_MACHINE.has(request.socket.remoteAddress ?? '');
}

function pageOf(mails: readonly Mail[]): string {
  const list = mails.map(articleOf).join('\n') || '<p>No mail yet.</p>';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Development outbox</title>
<h1>Development outbox</h1>
<p>Without SMTP_URL mails stay here, in memory. Newest first.</p>
${list}
</html>`;
}

function articleOf({ to, subject, text }: Mail): string {
  const paragraphs = escapeHtml(text)
    .split('\n\n')
    .map((paragraph) => `<p>${linked(paragraph)}</p>`);
  return `<article><h2>${escapeHtml(subject)}</h2><p>To ${escapeHtml(to)}</p>${paragraphs.join('')}</article>`;
}

/** Takes escaped text, so that neither the address nor its label can leave the attribute. */
function linked(escaped: string): string {
  return escaped.replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
