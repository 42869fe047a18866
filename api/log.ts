/**
 * Writes a code and nothing else. Arguments, addresses, texts and the messages of
 * errors stay out: any of them could tie a person to what they wrote.
 */
export type Log = (code: string) => void;

export function createLog(): Log {
  return (code) => console.error(`kindling: ${code}`);
}
