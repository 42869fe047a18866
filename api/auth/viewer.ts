import type { Viewer } from '../../schema/context.ts';
import { type ApiKeyOptions, viewerOfKey } from './api-key.ts';
import type { Refusal } from './refusal.ts';
import type { SignIn } from './sign-in.ts';

/** The two headers that can name somebody; nothing else of a request is looked at. */
interface Credentials {
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
}

/**
 * Who is asking. A key comes first, for a program means what it sends; a bad key is a
 * refusal (the caller answers 401 with its message), never a quiet fall to the cookie or
 * to nobody.
 */
export async function readViewer(
  { cookie, authorization }: Credentials,
  services: ApiKeyOptions & { readonly signIn: Pick<SignIn, 'viewerOf'> },
): Promise<Viewer | Refusal | null> {
  if (authorization !== undefined) return viewerOfKey(authorization, services);
  return services.signIn.viewerOf(cookie);
}
