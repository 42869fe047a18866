import { beforeEach, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../../../schema/node.ts';
import type { Answer, Graph, House } from '../../support/graph.ts';

const PROBLEM = '... on Error { __typename code message path }';

const SET_ROLE = `mutation ($input: SetRoleInput!) { setRole(input: $input) {
  ... on SetRolePayload { member { role } } ${PROBLEM} } }`;
const REMOVE_MEMBER = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) {
  ... on RemoveMemberPayload { memberId } ${PROBLEM} } }`;
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {
  ... on InviteMemberPayload { invitation { name email role expiresOn } } ${PROBLEM} } }`;
const REVOKE_INVITATION = `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) {
  ... on RevokeInvitationPayload { invitationId } ${PROBLEM} } }`;
const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  ... on CreateApiKeyPayload { secret apiKey { id name start expiresOn revoked member { name } } }
  ${PROBLEM} } }`;
const REVOKE_KEY = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) {
  ... on RevokeApiKeyPayload { apiKey { revoked } } ${PROBLEM} } }`;
const LINK = `mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) {
  ... on RequestSignInLinkPayload { sent } ${PROBLEM} } }`;

/** What administrators do to members, invitations and keys. */
export function describePeople(house: () => House): void {
  describe('an administrator', () => {
    let administrator: Graph & { viewer: { memberId: string; name: string } };
    const own = () => encodeGlobalId('Member', administrator.viewer.memberId);

    beforeEach(async () => {
      administrator = await house().anAdministratorAsks();
    });

    test('lists the members by name, with what they may do', async () => {
      await house().aMember({ name: 'A. Ash', role: 'REVIEWER', region: 'WEST' });

      const { members } = await administrator.execute(`{ members { totalCount edges { node {
        name role synthetic profile { region orgType } } } } }`);

      expect(members.totalCount).toBe(2);
      expect(members.edges[0].node).toEqual({
        ...{ name: 'A. Ash', role: 'REVIEWER', synthetic: false },
        profile: { region: 'WEST', orgType: null },
      });
    });

    test('changes what a member may do', async () => {
      const memberId = encodeGlobalId('Member', (await house().aMember()).id);

      const input = { memberId, role: 'REVIEWER' };
      const { setRole } = await administrator.execute(SET_ROLE, { input });

      expect(setRole).toEqual({ member: { role: 'REVIEWER' } });
    });

    test('who is the last one can neither step down nor leave', async () => {
      const conflict = { code: 'CONFLICT', path: ['input', 'memberId'] };

      const input = { memberId: own(), role: 'MEMBER' };
      const { setRole } = await administrator.execute(SET_ROLE, { input });
      const { removeMember } = await administrator.execute(REMOVE_MEMBER, {
        input: { memberId: own() },
      });

      expect(setRole).toMatchObject(conflict);
      expect(removeMember).toMatchObject(conflict);
      expect(await house().prisma.member.count({ where: { role: 'ADMIN' } })).toBe(1);
    });

    test('removes a member with sign-ins and keys, and nothing of the library', async () => {
      const { id } = await house().aMember();
      await house().aWriteUp();
      const { prisma } = house();
      const expiresAt = new Date('2027-01-01');
      const key = { memberId: id, name: 'k', start: 'kd_1234', hash: 'h', expiresAt };
      await prisma.apiKey.create({ data: key });
      const times = { createdAt: expiresAt, updatedAt: expiresAt, expiresAt };
      await prisma.signIn.create({ data: { memberId: id, token: 't', ...times } });

      const input = { memberId: encodeGlobalId('Member', id) };
      const first = await administrator.execute(REMOVE_MEMBER, { input });
      const second = await administrator.execute(REMOVE_MEMBER, { input });

      expect(first.removeMember).toEqual(input);
      expect(second.removeMember).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'memberId'] });
      expect([await prisma.apiKey.count(), await prisma.signIn.count()]).toEqual([0, 0]);
      expect(await prisma.writeUp.count()).toBe(1);
    });

    test('invites by an address that is nobody’s yet; a second invitation replaces the first', async () => {
      const input = { email: ' Robin@Hospital.Example ', name: 'Robin Ash', role: 'REVIEWER' };

      const { inviteMember } = await administrator.execute(INVITE, { input });
      await administrator.execute(INVITE, { input });

      expect(inviteMember.invitation).toEqual({
        ...{ name: 'Robin Ash', email: 'robin@hospital.example', role: 'REVIEWER' },
        expiresOn: '2026-11-25',
      });
      const { invitations } = await administrator.execute('{ invitations { email } }');
      expect(invitations).toEqual([{ email: 'robin@hospital.example' }]);
    });

    test.each([
      ['no address', { email: 'robin', name: 'Robin' }, ['input', 'email'], /should look like/],
      ['no name', { email: 'a@b.example', name: ' ' }, ['input', 'name'], /write how members/],
      [
        'a name too long',
        { email: 'a@b.example', name: 'x'.repeat(101) },
        ['input', 'name'],
        /shorten/,
      ],
    ])('cannot invite with %s, and reads why', async (_, input, path, words) => {
      const { inviteMember } = await administrator.execute(INVITE, { input });

      expect(inviteMember).toMatchObject({
        ...{ code: 'INVALID_INPUT', path },
        message: expect.stringMatching(words),
      });
    });

    test('cannot invite a member, and reads why at the address', async () => {
      const { email } = await house().aMember();

      const input = { email, name: 'Robin' };
      const { inviteMember } = await administrator.execute(INVITE, { input });

      expect(inviteMember).toMatchObject({ code: 'CONFLICT', path: ['input', 'email'] });
    });

    test('withdraws an invitation, once, and the list no longer has it', async () => {
      for (const email of ['robin@hospital.example', 'sam@hospital.example'])
        await administrator.execute(INVITE, { input: { email, name: 'Somebody' } });
      const invited = await administrator.execute('{ invitations { id email } }');
      const { id } = invited.invitations[0];

      const first = await administrator.execute(REVOKE_INVITATION, { input: { id } });
      const second = await administrator.execute(REVOKE_INVITATION, { input: { id } });

      const { invitations } = await administrator.execute('{ invitations { email } }');
      expect(first.revokeInvitation).toEqual({ invitationId: id });
      expect(second.revokeInvitation).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
      expect(invitations).toEqual([{ email: 'sam@hospital.example' }]);
    });

    test('makes a key that is shown once, and ends it', async () => {
      const input = { name: 'Intranet', days: 30 };

      const { createApiKey } = await administrator.execute(CREATE_KEY, { input });
      const { id } = createApiKey.apiKey;
      const { revokeApiKey } = await administrator.execute(REVOKE_KEY, { input: { id } });

      expect(createApiKey.secret).toMatch(/^kd_[0-9A-Za-z]{38}$/);
      expect(createApiKey.apiKey).toMatchObject({
        ...{ name: 'Intranet', start: createApiKey.secret.slice(0, 7), revoked: false },
        ...{ expiresOn: '2026-12-18', member: { name: administrator.viewer.name } },
      });
      expect(revokeApiKey).toEqual({ apiKey: { revoked: true } });
      const stored = JSON.stringify(await house().prisma.apiKey.findMany());
      expect(stored).not.toContain(createApiKey.secret);
    });

    test.each([
      ['no name', { name: '' }, ['input', 'name'], /what the key is for/],
      ['a name too long', { name: 'x'.repeat(101) }, ['input', 'name'], /shorten/],
      ['no day', { name: 'k', days: 0 }, ['input', 'days'], /at least one day/],
      ['too many days', { name: 'k', days: 401 }, ['input', 'days'], /at most 400/],
    ])('cannot make a key with %s, and reads why', async (_, input, path, words) => {
      const { createApiKey } = await administrator.execute(CREATE_KEY, { input });

      expect(createApiKey).toMatchObject({
        ...{ code: 'INVALID_INPUT', path },
        message: expect.stringMatching(words),
      });
    });
  });

  describe('whoever asks for a sign-in link', () => {
    const ask = async (email: string): Promise<Answer> =>
      (await house().aStranger().execute(LINK, { input: { email } })).requestSignInLink;

    test('gets the same answer, member or not', async () => {
      const { email } = await house().aMember();

      expect(await ask(email)).toEqual({ sent: true });
      expect(await ask('nobody@nowhere.example')).toEqual({ sent: true });
    });

    test('without an address is told what one looks like', async () => {
      expect(await ask('nobody')).toMatchObject({
        ...{ code: 'INVALID_INPUT', path: ['input', 'email'] },
        message: expect.stringContaining('name@hospital.org'),
      });
    });
  });

  test.each([
    ['a stranger', 'UNAUTHENTICATED', 'Sign in to read this.'],
    ['a member', 'FORBIDDEN', 'Your role does not allow this.'],
    [
      'a key of an administrator',
      'FORBIDDEN',
      'A key reads what members read and changes nothing; sign in for this.',
    ],
  ])('%s who asks for the members reads what would change it', async (who, code, message) => {
    const { aStranger, aMemberAsks, aKeyAsks } = house();
    const askers = { 'a stranger': aStranger, 'a member': aMemberAsks };
    const asker = await (askers[who as keyof typeof askers] ?? aKeyAsks)();

    const { errors } = await asker.ask('{ members { totalCount } }');

    expect(errors).toMatchObject([{ message, extensions: { code } }]);
  });

  test('the viewer is who asks, with their own profile, and null for a stranger', async () => {
    const operation = '{ viewer { name email role via profile { region } } }';
    const member = await house().aMemberAsks();
    const key = await house().aKeyAsks();

    const asMember = (await member.execute(operation)).viewer;
    const asKey = (await key.execute(operation)).viewer;
    const asStranger = (await house().aStranger().execute(operation)).viewer;

    expect(asMember).toMatchObject({ role: 'MEMBER', via: 'SIGN_IN', profile: { region: null } });
    expect(asKey).toMatchObject({ role: 'MEMBER', via: 'API_KEY' });
    expect(asStranger).toBeNull();
  });
}
