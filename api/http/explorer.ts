import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';
import { beginning } from './explorer/beginning.ts';
import { EXPLORER_STYLE } from './explorer/style.ts';

const PATH = '/explorer';

/** The texts of the language that `beginning` sets. */
const WORDS = 'assets/i18n/en-US.json';

/**
 * As strict as Altair can bear: it writes styles while it runs. Nothing is asked of anybody but us,
 * no frame is opened, and no script is made from text.
 */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Altair as it comes with its package, with our examples in it; nothing is fetched from elsewhere. */
export function explorer(): Router {
  const router = Router({ strict: true });
  const folder = altairFolder();
  const page = pageFrom(readFileSync(join(folder, 'index.html'), 'utf8'));
  const script = beginning();
  router.get(PATH, (_req, res) => res.redirect(301, `${PATH}/`));
  router.use(`${PATH}/`, (_req, res, next) => {
    res.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-cache' });
    next();
  });
  router.get(`${PATH}/`, (_req, res) => void res.type('html').send(page));
  router.get(`${PATH}/begin.js`, (_req, res) => void res.type('text/javascript').send(script));
  router.get(`${PATH}/bar.css`, (_req, res) => void res.type('css').send(EXPLORER_STYLE));
  const words = wordsFrom(readFileSync(join(folder, WORDS), 'utf8'));
  router.get(`${PATH}/${WORDS}`, (_req, res) => void res.type('json').send(words));
  router.use(`${PATH}/`, express.static(folder, { index: false, cacheControl: false }));
  router.use(`${PATH}/`, (_req, res) => void res.sendStatus(404));
  return router;
}

/** Only its files are wanted; its code would read them in the same way. */
function altairFolder(): string {
  const entry = createRequire(import.meta.url).resolve('altair-static');
  return join(dirname(entry), 'dist');
}

/** What stands above Altair: who asks, or how to sign in, and where it is all described. */
const BAR = `<aside id="bar" aria-label="Kindling">
      <a href="/">Kindling</a>
      <a href="/reference">Reference</a>
      <span id="asker" role="status"></span>
    </aside>`;

/** Altair's words with ours where it jests: what stands where an answer will be. */
function wordsFrom(words: string): Record<string, string> {
  return {
    ...JSON.parse(words),
    QUERY_RESULT_NO_RESULT_TEXT: 'Press "Send Request" to ask what stands at the left.',
  };
}

function pageFrom(page: string): string {
  return page
    .replace('<html>', '<html lang="en">')
    .replace(/<title>.*<\/title>/, '<title>Explorer · Kindling</title>')
    .replace(/<base .*>/, `<base href="${PATH}/">`)
    .replace('</head>', '<link href="bar.css" rel="stylesheet"></head>')
    .replace('<app-root>', `${BAR}\n    <app-root>`)
    .replace('</body>', '<script type="module" src="begin.js"></script></body>');
}
