import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { Progress } from '../../../build/progress.mjs';
import { findBrowser } from '../../find-browser.mjs';

/** What a page asked for. */
export interface Asked {
  readonly url: string;
  readonly body: string;
  readonly headers: Promise<Readonly<Record<string, string>>>;
}

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/** A page that is left cancels what it asked for, and so does a newer search. */
const CANCELLED = 'net::ERR_ABORTED';

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(new Progress()),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}

/** One person at one browser, and whatever went wrong there that no test expected. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly asked: Asked[] = [];
  readonly #origin: string;
  #trouble: string[] = [];
  #expected: RegExp[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.context = page.context();
    this.#origin = origin;
    this.#watch();
  }

  static async open(
    browser: Browser,
    origin: string,
    options: ContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'en-US',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    return new Visitor(await context.newPage(), origin);
  }

  /** Something that fails in this test because it should. */
  expectTrouble(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** What went wrong since it was last asked. */
  takeTrouble(): string[] {
    const trouble = this.#trouble;
    const expected = this.#expected;
    this.#trouble = [];
    this.#expected = [];
    return trouble.filter((what) => !expected.some((pattern) => pattern.test(what)));
  }

  #watch(): void {
    const { context } = this;
    context.on('console', (message) => {
      // Chromium reports a breach of the content policy as an error too.
      if (message.type() !== 'error') return;
      this.#trouble.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.#trouble.push(`page: ${error.error()}`));
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      if (why !== CANCELLED) this.#trouble.push(`request: ${why} (${request.url()})`);
    });
    context.on('request', (request) => {
      const url = request.url();
      if (/^(blob|data):/.test(url)) return;
      if (new URL(url).origin !== this.#origin) this.#trouble.push(`foreign request: ${url}`);
      this.asked.push({
        url,
        body: request.postData() ?? '',
        headers: request.allHeaders().catch(() => request.headers()),
      });
    });
  }
}
