import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ConflictError, InputValidationError } from '../../schema/errors.ts';
import { type AuthHouse, cookieOf, DAY, openAuthHouse, PUBLIC_URL, tokenIn } from './auth-house.ts';

const NOW = new Date('2026-11-18T09:41:27.318Z');
const GUEST = { email: 'Guest@North.example', name: 'Sam Rowe', role: 'REVIEWER' } as const;
const REFUSED = { refused: 'LINK_NOT_VALID' };

let house: AuthHouse;

beforeAll(async () => {
  house = await openAuthHouse();
});
afterAll(() => house.close());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(async () => {
  vi.useRealTimers();
  await house.prisma.invitation.deleteMany();
  await house.prisma.member.deleteMany();
});

async function invite() {
  await house.invitations.invite(GUEST);
  return tokenIn(house.mails()[0]!.text);
}

it('An invitation is mailed to its address and to nobody else', async () => {
  const id = await house.invitations.invite(GUEST);

  expect(await house.prisma.invitation.count({ where: { id } })).toBe(1);
  expect(house.mails()[0]).toMatchObject({ to: 'guest@north.example' });
  expect(house.mails()[0]?.text).toContain(`${PUBLIC_URL}/join#token=`);
});

it('An invitation makes a member of its own address, name and role, and signs them in', async () => {
  const outcome = await house.invitations.join(await invite());

  expect(await house.signIn.viewerOf(cookieOf(outcome))).toMatchObject({
    email: 'guest@north.example',
    name: 'Sam Rowe',
    role: 'REVIEWER',
  });
});

it('A new member’s row knows no more than the week of joining', async () => {
  await house.invitations.join(await invite());

  const { createdAt, updatedAt } = await house.prisma.member.findFirstOrThrow();
  expect([createdAt, updatedAt]).toEqual(Array(2).fill(new Date('2026-11-16T00:00:00Z')));
});

it('An invitation works once', async () => {
  const token = await invite();

  await house.invitations.join(token);

  expect(await house.invitations.join(token)).toMatchObject(REFUSED);
  expect(await house.prisma.invitation.count()).toBe(0);
});

it('An invitation makes one member and one sign-in when its button is pressed thrice at once', async () => {
  const token = await invite();

  const outcomes = await Promise.all([1, 2, 3].map(() => house.invitations.join(token)));

  expect(outcomes.filter((outcome) => 'setCookie' in outcome)).toHaveLength(1);
  expect(await house.prisma.member.count()).toBe(1);
});

it('An invitation is refused after seven days', async () => {
  const token = await invite();

  vi.setSystemTime(NOW.getTime() + 7 * DAY);

  expect(await house.invitations.join(token)).toMatchObject(REFUSED);
  expect(await house.prisma.member.count()).toBe(0);
});

it('A second invitation to an address replaces the first', async () => {
  const first = await invite();
  const second = await invite();

  expect(await house.invitations.join(first)).toMatchObject(REFUSED);
  expect(await house.invitations.join(second)).toHaveProperty('setCookie');
});

it('A member is not invited again', async () => {
  await house.createMember('guest@north.example');

  await expect(house.invitations.invite(GUEST)).rejects.toThrow(ConflictError);
});

it.each(['', 'sam', 'sam@west.example, kim@west.example'])(
  'An invitation to %j is refused as no address',
  async (email) => {
    await expect(house.invitations.invite({ ...GUEST, email })).rejects.toThrow(
      InputValidationError,
    );
  },
);

it('An invitation raises nobody who became a member meanwhile', async () => {
  const token = await invite();
  await house.createMember('guest@north.example');

  const outcome = await house.invitations.join(token);

  expect(await house.signIn.viewerOf(cookieOf(outcome))).toMatchObject({ role: 'MEMBER' });
});

it('The table of invitations holds no token', async () => {
  const token = await invite();

  expect(JSON.stringify(await house.prisma.invitation.findMany())).not.toContain(token);
});
