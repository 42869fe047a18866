import type { Context } from './context.ts';

/** Loads something at most once for each answer, however many of its fields ask. */
export function oncePerRequest<T>(load: (context: Context) => Promise<T>) {
  const loaded = new WeakMap<Context, Promise<T>>();
  return (context: Context): Promise<T> => {
    const promise = loaded.get(context) ?? load(context);
    loaded.set(context, promise);
    return promise;
  };
}
