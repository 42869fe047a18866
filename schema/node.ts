import type { Viewer } from './context.ts';
import type { Rule } from './policy.ts';

/** A Relay id taken apart. */
export interface GlobalId {
  readonly typename: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who may open a node by its id; a noun adds its rule where it defines its type. */
const rules = new Map<string, Rule>();

/** Lets `node(id:)` open this type for those whom the rule admits, and for nobody else. */
export function openNode(typename: string, rule: Rule): void {
  rules.set(typename, rule);
}

/** Absent and forbidden are the same answer, so the rule is asked before the database. */
export function mayOpenNode({ typename, id }: GlobalId, viewer: Viewer | null): boolean {
  return UUID.test(id) && (rules.get(typename)?.(viewer) ?? false);
}

/** The row's id, or null when this is no id of that type; a malformed id is merely not found. */
export function rowId({ typename, id }: GlobalId, expected: string): string | null {
  return typename === expected && UUID.test(id) ? id : null;
}

export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

export function decodeGlobalId(globalId: string): GlobalId {
  const [typename = '', id = ''] = Buffer.from(globalId, 'base64url').toString().split(':');
  return { typename, id };
}
