import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetExpired } from '../../api/auth/forget-expired.ts';
import {
  type AuthHouse,
  cookieOf,
  DAY,
  MINUTE,
  openAuthHouse,
  PUBLIC_URL,
  tokenIn,
} from './auth-house.ts';

const EMAIL = 'robin@north.example';
const WEDNESDAY = new Date('2026-11-18T09:41:27.318Z');
const REFUSED = { refused: 'LINK_NOT_VALID' };

let house: AuthHouse;
let memberId: string;

beforeAll(async () => {
  house = await openAuthHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: WEDNESDAY });
  memberId = (await house.createMember(EMAIL, 'REVIEWER')).id;
});
afterEach(async () => {
  vi.useRealTimers();
  await house.prisma.verification.deleteMany();
  await house.prisma.member.deleteMany();
});

async function signIn() {
  const link = await house.signIn.issueLink(memberId);
  return house.signIn.verify(tokenIn(link));
}

function waitFor(milliseconds: number) {
  vi.setSystemTime(WEDNESDAY.getTime() + milliseconds);
}

describe('a sign-in link', () => {
  it('is mailed to a member, with the token in the fragment', async () => {
    house.signIn.requestLink(' Robin@North.example ');
    await house.signIn.idle();

    const [mail] = house.mails();
    expect(mail?.to).toBe(EMAIL);
    expect(mail?.text).toContain(`${PUBLIC_URL}/sign-in/verify#token=`);
    expect(await house.signIn.verify(tokenIn(mail!.text))).toHaveProperty('setCookie');
  });

  it('is neither mailed nor stored for an address that is no member’s', async () => {
    const mailsBefore = house.mails().length;

    house.signIn.requestLink('stranger@south.example');
    await house.signIn.idle();

    expect(house.mails()).toHaveLength(mailsBefore);
    expect(await house.prisma.verification.count()).toBe(0);
  });

  it('works once', async () => {
    const token = tokenIn(await house.signIn.issueLink(memberId));

    await house.signIn.verify(token);

    expect(await house.signIn.verify(token)).toMatchObject(REFUSED);
  });

  it('signs in one browser when its button is pressed twice at once', async () => {
    const token = tokenIn(await house.signIn.issueLink(memberId));

    const outcomes = await Promise.all([1, 2, 3].map(() => house.signIn.verify(token)));

    expect(outcomes.filter((outcome) => 'setCookie' in outcome)).toHaveLength(1);
    expect(await house.prisma.signIn.count()).toBe(1);
  });

  it('is refused after fifteen minutes', async () => {
    const token = tokenIn(await house.signIn.issueLink(memberId));

    waitFor(15 * MINUTE + 1);

    expect(await house.signIn.verify(token)).toMatchObject(REFUSED);
  });

  it('lives as long as its issuer says', async () => {
    const token = tokenIn(await house.signIn.issueLink(memberId, 600));

    waitFor(599 * MINUTE);

    expect(await house.signIn.verify(token)).toHaveProperty('setCookie');
  });

  it.each(['', 'nonsense', "' OR 1=1", '%00', 'a'.repeat(5_000)])(
    'is refused when its token is %j',
    async (token) => {
      expect(await house.signIn.verify(token)).toMatchObject(REFUSED);
    },
  );

  it('is stored only as a digest', async () => {
    const token = tokenIn(await house.signIn.issueLink(memberId));

    const rows = JSON.stringify(await house.prisma.verification.findMany());

    expect(rows).not.toContain(token);
    expect(rows).toContain(createHash('sha256').update(token).digest('base64url'));
  });

  it('of a removed member is refused', async () => {
    const token = tokenIn(await house.signIn.issueLink(memberId));

    await house.prisma.member.delete({ where: { id: memberId } });

    expect(await house.signIn.verify(token)).toMatchObject(REFUSED);
    expect(await house.prisma.member.count()).toBe(0);
  });

  it('is mailed at most five times in a quarter of an hour, and the log names nobody', async () => {
    const email = 'often@north.example';
    await house.createMember(email);

    for (let time = 0; time < 7; time += 1) house.signIn.requestLink(email);
    await house.signIn.idle();

    expect(house.mails().filter((mail) => mail.to === email)).toHaveLength(5);
    expect(house.codes).toEqual(['sign-in-mail-limit', 'sign-in-mail-limit']);
  });

  it('leaves no row behind once it is past its end', async () => {
    await house.signIn.issueLink(memberId);
    await signIn();

    waitFor(38 * DAY);
    await forgetExpired(house.prisma, house.clock);

    expect(await house.prisma.verification.count()).toBe(0);
    expect(await house.prisma.signIn.count()).toBe(0);
  });
});

describe('the cookie', () => {
  it('is bound to the path of the signed-in graph and to our own pages', async () => {
    const outcome = await signIn();

    const [pair, ...attributes] = String(Object.values(outcome)[0]).split('; ');
    expect(pair).toMatch(/^__Secure-kindling_sign_in=./);
    expect(attributes.sort()).toEqual(
      [
        'HttpOnly',
        `Max-Age=${30 * 24 * 60 * 60}`,
        'Path=/graphql',
        'SameSite=Strict',
        'Secure',
      ].sort(),
    );
  });

  it('is neither secure nor called so on plain http', async () => {
    const plain = await openAuthHouse({ secureCookies: false });
    const { id } = await plain.createMember(EMAIL);

    const outcome = await plain.signIn.verify(tokenIn(await plain.signIn.issueLink(id)));

    expect(cookieOf(outcome)).toMatch(/^kindling_sign_in=./);
    expect(JSON.stringify(outcome)).not.toContain('Secure');
    expect(await plain.signIn.viewerOf(cookieOf(outcome))).toMatchObject({ memberId: id });
    await plain.close();
  });

  it('names its member and their role', async () => {
    const cookie = cookieOf(await signIn());

    expect(await house.signIn.viewerOf(`theme=dark; ${cookie}`)).toEqual({
      memberId,
      name: 'Robin Ash',
      email: EMAIL,
      role: 'REVIEWER',
      via: 'SIGN_IN',
    });
  });

  it('cannot be made from a stolen table of sign-ins', async () => {
    await signIn();
    const { token } = await house.prisma.signIn.findFirstOrThrow();

    for (const value of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`, '%E0%A4%A', '']) {
      const cookie = `__Secure-kindling_sign_in=${value}`;
      expect(await house.signIn.viewerOf(cookie)).toBeNull();
    }
  });

  it('ends after thirty days, give or take the rest of a week', async () => {
    const cookie = cookieOf(await signIn());

    waitFor(30 * DAY);
    const inTime = await house.signIn.viewerOf(cookie);
    waitFor(37 * DAY + 1);
    const tooLate = await house.signIn.viewerOf(cookie);

    expect(inTime).not.toBeNull();
    expect(tooLate).toBeNull();
  });
});

describe('the row of a sign-in', () => {
  it('knows the week, but no hour, address or agent', async () => {
    const cookie = cookieOf(await signIn());

    waitFor(3 * DAY);
    await house.signIn.viewerOf(cookie);

    expect(await house.prisma.signIn.findMany()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
        token: expect.any(String),
        memberId,
        ipAddress: null,
        userAgent: null,
        createdAt: new Date('2026-11-16T00:00:00Z'),
        updatedAt: new Date('2026-11-16T00:00:00Z'),
        expiresAt: new Date('2026-12-21T00:00:00Z'),
      },
    ]);
  });
});

describe('signing out', () => {
  it('ends this browser’s sign-in, clears its cookie and leaves the others', async () => {
    const here = cookieOf(await signIn());
    const there = cookieOf(await signIn());

    const cleared = await house.signIn.signOut(here);

    expect(cleared).toBe(
      '__Secure-kindling_sign_in=; Max-Age=0; Path=/graphql; HttpOnly; SameSite=Strict; Secure',
    );
    expect(await house.signIn.viewerOf(here)).toBeNull();
    expect(await house.signIn.viewerOf(there)).not.toBeNull();
  });

  it('happens to a member who is removed', async () => {
    const cookie = cookieOf(await signIn());

    await house.prisma.member.delete({ where: { id: memberId } });

    expect(await house.signIn.viewerOf(cookie)).toBeNull();
  });
});
