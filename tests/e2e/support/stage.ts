import type { Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll, onTestFinished } from 'vitest';
import { expect } from './expect.ts';
import { Installation, type Role } from './installation.ts';
import { launchBrowser, Visitor } from './visitor.ts';

type Options = Parameters<typeof Visitor.open>[2];
type StorageState = NonNullable<NonNullable<Options>['storageState']>;

/** One Kindling and one browser for a file of tests. */
export interface Stage {
  readonly kindling: Installation;
  /** Somebody who is gone at the end of the test. */
  visitor(role: Role | 'stranger', options?: Options): Promise<Visitor>;
  /** Somebody who stays until the end of the file. */
  resident(role: Role | 'stranger', options?: Options): Promise<Visitor>;
}

/** Sets the stage for this file. What goes wrong in a page unexpectedly fails the test. */
export function setStage(): Stage {
  let kindling: Installation;
  let browser: Browser;
  const residents: Visitor[] = [];
  const sessions = new Map<Role, Promise<StorageState>>();

  beforeAll(async () => {
    kindling = await Installation.create();
    [browser] = await Promise.all([launchBrowser(), kindling.start()]);
  });
  afterEach(() => {
    expect(residents.flatMap((visitor) => visitor.takeTrouble())).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await kindling?.remove();
  });

  /** A printed link works once, so everybody else of the role goes on with its session. */
  const sessionOf = (role: Role) => {
    const session = sessions.get(role) ?? signIn(browser, kindling, role);
    sessions.set(role, session);
    return session;
  };
  const resident: Stage['resident'] = async (role, options) => {
    const session = role === 'stranger' ? {} : { storageState: await sessionOf(role) };
    const visitor = await Visitor.open(browser, kindling.origin, { ...session, ...options });
    residents.push(visitor);
    return visitor;
  };
  const visitor: Stage['visitor'] = async (role, options) => {
    const opened = await resident(role, options);
    onTestFinished(async () => {
      residents.splice(residents.indexOf(opened), 1);
      await opened.context.close();
      expect(opened.takeTrouble()).toEqual([]);
    });
    return opened;
  };
  return {
    get kindling() {
      return kindling;
    },
    visitor,
    resident,
  };
}

async function signIn(browser: Browser, kindling: Installation, role: Role): Promise<StorageState> {
  const { page, context } = await Visitor.open(browser, kindling.origin);
  await page.goto(kindling.link(role));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('combobox', { name: 'What hurts?' }).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}
