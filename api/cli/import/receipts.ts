import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { receiptWords } from '../../../schema/anonymity/receipt.ts';
import { ConflictError } from '../../../schema/errors.ts';

/** A new file of receipts, one a line: twelve words, a tab, the title. */
export interface ReceiptsFile {
  /** Notes a receipt before its submission is made, so that none is ever lost; undone by the answer. */
  note(receipt: Uint8Array, title: string): () => void;
  close(): void;
}

const OWNER_ONLY = 0o600;

/** @throws {ConflictError} when the file exists, for it may hold somebody's receipts */
export function openReceiptsFile(path: string): ReceiptsFile {
  const file = openNew(path);
  let length = 0;
  return {
    note(receipt, title) {
      const before = length;
      const oneLine = title.replaceAll(/\s+/g, ' ');
      length += writeSync(file, `${receiptWords(receipt).join(' ')}\t${oneLine}\n`, before);
      return () => {
        ftruncateSync(file, before);
        length = before;
      };
    },
    close: () => closeSync(file),
  };
}

function openNew(path: string): number {
  try {
    return openSync(path, 'wx', OWNER_ONLY);
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new ConflictError(
      exists
        ? `The file ${path} exists and may hold receipts: name a new one by --receipts.`
        : `The file ${path} cannot be made: name another by --receipts.`,
    );
  }
}
