import { fold } from './fold.ts';

/** A domain, vendor or the like, and by which other names it is found. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Whether one of its names has what is typed in it; nothing typed is in every name. */
export function isFitting({ name, aliases }: Named, typed: string): boolean {
  const word = fold(typed);
  return [name, ...aliases].some((each) => fold(each).includes(word));
}

/** The other name by which it was found, if it was. */
export function otherName({ name, aliases }: Named, typed: string): string | undefined {
  const word = fold(typed);
  if (word === '' || fold(name).includes(word)) return;
  return aliases.find((alias) => fold(alias).includes(word));
}
