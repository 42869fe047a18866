import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApiKey, viewerOfKey } from '../../api/auth/api-key.ts';
import { isApiKey, newApiKey } from '../../api/auth/api-key-format.ts';
import { isRefusal } from '../../api/auth/refusal.ts';
import { readViewer } from '../../api/auth/viewer.ts';
import { revokeApiKey } from '../../schema/integration/revoke.ts';
import { type AuthHouse, cookieOf, DAY, openAuthHouse, tokenIn } from './auth-house.ts';

const NOW = new Date('2026-11-18T09:41:27.318Z');

let house: AuthHouse;
let memberId: string;

beforeAll(async () => {
  house = await openAuthHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  memberId = (await house.createMember('robin@north.example', 'ADMIN')).id;
});
afterEach(async () => {
  await house.prisma.member.deleteMany();
});

function services(now = NOW) {
  return { prisma: house.prisma, clock: () => now, signIn: house.signIn };
}

function createKey(days = 90) {
  return createApiKey(services(), { memberId, name: 'reporting', days });
}

async function codeOf(authorization: string, now = NOW) {
  const outcome = await viewerOfKey(authorization, services(now));
  return isRefusal(outcome) ? outcome.refused : outcome;
}

describe('the form of a key', () => {
  it('is a prefix, 32 random characters and a checksum', () => {
    expect(newApiKey()).toMatch(/^kd_[0-9A-Za-z]{38}$/);
  });

  it('is recognised, whatever was drawn', () => {
    expect(Array.from({ length: 500 }, newApiKey).every(isApiKey)).toBe(true);
  });

  it('does not survive a change of any one character', () => {
    const key = newApiKey();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: key.length - 1 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, character) => {
          const changed = key.slice(0, at) + character + key.slice(at + 1);
          return changed === key || !isApiKey(changed);
        },
      ),
    );
  });

  it('keeps the leading zeros of a small checksum', () => {
    // The checksum as Python's zlib.crc32 gives it.
    expect(isApiKey('kd_KindlingKindlingKindling0000007500e5Wn')).toBe(true);
  });
});

describe('a key', () => {
  it('reads as a plain member, whatever its owner may do', async () => {
    const { secret } = await createKey();

    expect(await viewerOfKey(`Bearer ${secret}`, services())).toEqual({
      memberId,
      name: 'Robin Ash',
      email: 'robin@north.example',
      role: 'MEMBER',
      via: 'API_KEY',
    });
  });

  it('is stored as a digest, with seven characters to recognise it by', async () => {
    const { id, secret } = await createKey();

    const row = await house.prisma.apiKey.findUniqueOrThrow({ where: { id } });
    expect(row.start).toBe(secret.slice(0, 7));
    expect(JSON.stringify(row)).not.toContain(secret.slice(7));
  });

  it('is refused from the moment it expires', async () => {
    const { secret } = await createKey(30);

    const end = NOW.getTime() + 30 * DAY;

    expect(await codeOf(`Bearer ${secret}`, new Date(end - 1))).toMatchObject({ memberId });
    expect(await codeOf(`Bearer ${secret}`, new Date(end))).toBe('KEY_EXPIRED');
  });

  it('is refused once revoked, and stays revoked from the first time', async () => {
    const { id, secret } = await createKey();

    const revoked = await revokeApiKey(house.prisma, { id, now: NOW });
    await revokeApiKey(house.prisma, { id, now: new Date(NOW.getTime() + DAY) });

    expect(revoked).toBe(true);
    expect(await codeOf(`Bearer ${secret}`)).toBe('KEY_REVOKED');
    const { revokedAt } = await house.prisma.apiKey.findUniqueOrThrow({ where: { id } });
    expect(revokedAt).toEqual(NOW);
  });

  it('that does not exist cannot be revoked', async () => {
    const id = '6e1f0b0e-4f0c-4c39-9d3f-2f9c7d0a3c11';

    expect(await revokeApiKey(house.prisma, { id, now: NOW })).toBe(false);
  });

  it('is refused as unknown when it was never made here', async () => {
    expect(await codeOf(`Bearer ${newApiKey()}`)).toBe('KEY_UNKNOWN');
  });

  it('dies with its member', async () => {
    const { secret } = await createKey();

    await house.prisma.member.delete({ where: { id: memberId } });

    expect(await codeOf(`Bearer ${secret}`)).toBe('KEY_UNKNOWN');
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer kd_short', 'Basic cm9iaW46cm9iaW4=', newApiKey()])(
    'is refused as malformed when the header is %j',
    async (authorization) => {
      expect(await codeOf(authorization)).toBe('KEY_MALFORMED');
    },
  );
});

describe('the viewer of a request', () => {
  async function cookie() {
    const link = await house.signIn.issueLink(memberId);
    return cookieOf(await house.signIn.verify(tokenIn(link)));
  }

  it('is nobody without a cookie or a key', async () => {
    const viewer = await readViewer({ cookie: undefined, authorization: undefined }, services());

    expect(viewer).toBeNull();
  });

  it('is named by the cookie', async () => {
    const credentials = { cookie: await cookie(), authorization: undefined };

    expect(await readViewer(credentials, services())).toMatchObject({ via: 'SIGN_IN' });
  });

  it('is named by the key before the cookie', async () => {
    const { secret } = await createKey();
    const credentials = { cookie: await cookie(), authorization: `Bearer ${secret}` };

    expect(await readViewer(credentials, services())).toMatchObject({ via: 'API_KEY' });
  });

  it('is refused for a bad key even with a good cookie', async () => {
    const credentials = { cookie: await cookie(), authorization: `Bearer ${newApiKey()}` };

    expect(await readViewer(credentials, services())).toMatchObject({ refused: 'KEY_UNKNOWN' });
  });
});
