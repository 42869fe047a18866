/** A group cannot be moved there; the message is one sentence with the remedy. */
export class MoveRefused extends Error {
  override readonly name = 'MoveRefused';
}
