import { describe, it } from 'vitest';
import { expect } from './support/expect.ts';
import { faults, overhang, picture } from './support/look.ts';
import { SCENES, type Scene } from './support/pages.ts';
import { setStage } from './support/stage.ts';
import type { Visitor } from './support/visitor.ts';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const NARROWEST = { width: 320, height: 640 };

const stage = setStage();

const ROLES = ['stranger', 'member', 'reviewer', 'administrator'] as const;
describe.each(ROLES)('as the %s sees it,', (role) => {
  let visitor: Promise<Visitor> | undefined;
  const arrive = async ({ open }: Scene) => {
    visitor ??= stage.resident(role);
    const { page } = await visitor;
    await page.setViewportSize(DESK);
    await open(page);
    return page;
  };

  it.for(SCENES.filter((scene) => scene.role === role))(
    'the page $name has no fault in either theme and fits the narrowest phone',
    async (scene) => {
      const page = await arrive(scene);
      const found: string[] = [];

      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await picture(page, `${scene.name}-${colorScheme}`);
        for (const fault of await faults(page)) found.push(`${colorScheme}: ${fault}`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(PHONE);
      await picture(page, `${scene.name}-phone`);
      await page.setViewportSize(NARROWEST);
      for (const fault of await faults(page)) found.push(`narrow: ${fault}`);
      const wider = await overhang(page);

      expect(found).toEqual([]);
      expect(wider).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    },
  );
});
