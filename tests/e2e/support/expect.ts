import { expect as playwrightExpect } from '@playwright/test';

const PATIENCE_MS = 30_000;

/** Waits for what a page shows; a busy machine takes its time. */
export const expect = playwrightExpect.configure({ timeout: PATIENCE_MS });
