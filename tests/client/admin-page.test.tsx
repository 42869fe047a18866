import type { RouteSectionProps } from '@solidjs/router';
import { GraphQLError } from 'graphql';
import { expect, test, vi } from 'vitest';
import KeysPage from '../../client/pages/admin/KeysPage.tsx';
import MembersPage from '../../client/pages/admin/MembersPage.tsx';
import { Layout } from '../../client/pages/layout/Layout.tsx';
import { serveGraph } from './support/graph.ts';
import { labelled, named, openPage, type } from './support/page.tsx';

/** Bundling the first page may take long on a busy machine. */
const PATIENT = { timeout: 10_000 };

const shows = (page: HTMLElement, text: string) =>
  vi.waitFor(() => expect(page.textContent).toContain(text), PATIENT);

test('the viewer is told from the others, and before stepping down that it is them', async () => {
  const page = openMembers(new Group());
  await shows(page, 'Ada (you)');

  named(page, 'Change role of Ada').click();
  const asked = dialog(page).textContent;
  named(page, 'Remove Ben').click();

  expect(asked).toContain('This is you.');
  expect(page.textContent).not.toContain('Ben (you)');
  expect(dialog(page, 'Remove Ben').textContent).not.toContain('This is you.');
});

test('whoever gives their own role away is told that the page is no longer open to them', async () => {
  const page = openMembers(new Group());
  await shows(page, 'Ada (you)');
  expect(named(page, 'Administration')).toBeDefined();

  named(page, 'Change role of Ada').click();
  labelled(dialog(page), 'Member').click();
  named(page, 'Make them a member').click();

  await shows(page, 'This is not open to you');
  expect(page.textContent).not.toContain('could not be loaded');
  expect(() => named(page, 'Administration')).toThrow();
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('a role that somebody else took away is noticed when the page asks again', async () => {
  const group = new Group();
  const page = openMembers(group);
  await shows(page, 'Ada (you)');

  group.role = 'MEMBER';
  named(page, 'Change role of Ben').click();
  labelled(dialog(page), 'Reviewer').click();
  named(page, 'Make them a reviewer').click();

  await shows(page, 'This is not open to you');
});

test('the notice has the focus after a role has changed', async () => {
  const page = openMembers(new Group());
  await shows(page, 'Ada (you)');

  named(page, 'Change role of Ben').click();
  labelled(dialog(page), 'Reviewer').click();
  named(page, 'Make them a reviewer').click();

  await vi.waitFor(
    () => expect(document.activeElement?.textContent).toBe('Ben is now a reviewer.'),
    PATIENT,
  );
});

test('an invitation is withdrawn after a question, and is gone from the list', async () => {
  const group = new Group();
  const page = openMembers(group);
  await shows(page, 'cleo@hospital.example');

  named(page, 'Withdraw the invitation of Cleo').click();
  const asked = dialog(page).textContent;
  named(page, 'Withdraw it').click();

  await shows(page, 'The invitation to cleo@hospital.example is withdrawn.');
  await vi.waitFor(() => expect(page.textContent).not.toContain('Invited, not here yet'));
  expect(asked).toContain('Withdraw the invitation to cleo@hospital.example?');
  expect(group.withdrawn).toEqual(['cleo']);
});

test('a key without a name leads back to the field that wants it', async () => {
  const page = openKeys(new Group());
  await shows(page, 'Intranet');

  named(page, 'Make the key').click();

  expect(document.activeElement).toBe(labelled(page, 'Which program will use it?'));
  expect(page.textContent).toContain('The name is empty');
});

test('that a key was copied is not said of the next one', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => {} } });
  const page = openKeys(new Group());
  await shows(page, 'Intranet');
  const make = async (name: string) => {
    type(labelled(page, 'Which program will use it?'), name);
    named(page, 'Make the key').click();
    await shows(page, `The key “${name}” is made.`);
  };

  await make('One');
  named(page, 'Copy the key').click();
  await vi.waitFor(() => expect(named(page, 'Copied')).toBeDefined());
  await make('Two');

  expect(named(page, 'Copy the key')).toBeDefined();
  expect(() => named(page, 'Copied')).toThrow();
});

test('a key is revoked by what it begins with, and the notice has the focus', async () => {
  const page = openKeys(new Group());
  await shows(page, 'Intranet');

  named(page, 'Revoke Intranet').click();
  const asked = dialog(page).textContent;
  named(page, 'Revoke it').click();

  await vi.waitFor(
    () => expect(document.activeElement?.textContent).toBe('The key “Intranet” is revoked.'),
    PATIENT,
  );
  expect(asked).toContain('It begins with kd_1234.');
});

/** A group of two with an invitation and a key, as an administrator asks it. */
class Group {
  role = 'ADMIN';
  readonly withdrawn: string[] = [];
  readonly root = {
    viewer: () => ({ __typename: 'Viewer', name: 'Ada', email: ADA, role: this.role }),
    group: () => ({ name: 'Group', demo: 'REMOVED' }),
    invitations: () => this.#asAdministrator(this.withdrawn.length > 0 ? [] : [CLEO]),
    members: () =>
      this.#asAdministrator(
        page([member('ada', 'Ada', this.role), member('ben', 'Ben', 'MEMBER')]),
      ),
    setRole: ({ input }: { input: { memberId: string; role: string } }) => {
      if (input.memberId === 'ada') this.role = input.role;
      return { __typename: 'SetRolePayload', member: member(input.memberId, 'Ben', input.role) };
    },
    revokeInvitation: ({ input }: { input: { id: string } }) => {
      this.withdrawn.push(input.id);
      return { __typename: 'RevokeInvitationPayload', invitationId: input.id };
    },
    apiKeys: () => this.#asAdministrator(page([key('Intranet')])),
    createApiKey: ({ input }: { input: { name: string } }) => ({
      __typename: 'CreateApiKeyPayload',
      secret: `kd_${input.name}`,
      apiKey: key(input.name),
    }),
    revokeApiKey: () => ({ __typename: 'RevokeApiKeyPayload', apiKey: key('Intranet', true) }),
  };

  #asAdministrator<T>(answer: T): T {
    if (this.role === 'ADMIN') return answer;
    throw new GraphQLError('Your role does not allow this.', { extensions: { code: 'FORBIDDEN' } });
  }
}

const ADA = 'ada@hospital.example';
const CLEO = {
  ...{ __typename: 'Invitation', id: 'cleo', email: 'cleo@hospital.example', name: 'Cleo' },
  ...{ role: 'MEMBER', expiresOn: '2099-01-01' },
};

function member(id: string, name: string, role: string) {
  return {
    __typename: 'Member',
    id,
    name,
    email: `${id}@hospital.example`,
    role,
    synthetic: false,
  };
}

function key(name: string, revoked = false) {
  const shown = { __typename: 'ApiKey', id: name, name, start: 'kd_1234', expiresOn: '2099-01-01' };
  return { ...shown, revoked, member: member('ada', 'Ada', 'ADMIN') };
}

function page(nodes: readonly object[]) {
  return {
    totalCount: nodes.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    edges: nodes.map((node, index) => ({ cursor: String(index), node })),
  };
}

function openMembers(group: Group): HTMLElement {
  return openAt('/admin/members', group, MembersPage);
}

function openKeys(group: Group): HTMLElement {
  return openAt('/admin/keys', group, KeysPage);
}

/** The page within all that surrounds it. */
function openAt(path: string, { root }: Group, Page: typeof MembersPage): HTMLElement {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  serveGraph(root);
  const component = (props: RouteSectionProps) => (
    <Layout {...props}>
      <Page />
    </Layout>
  );
  return openPage(path, [{ path, component }]);
}

/** The dialog that is open; of several, the one with these words in its question. */
function dialog(page: HTMLElement, words = ''): HTMLElement {
  for (const each of page.querySelectorAll('dialog'))
    if (each.open && each.textContent.includes(words)) return each;
  throw new Error('No dialog is open.');
}
