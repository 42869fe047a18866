/** The cookie that stands for a sign-in, in the shape better-auth takes attributes in. */
export interface SignInCookie {
  readonly name: string;
  readonly attributes: {
    readonly httpOnly: true;
    readonly sameSite: 'strict';
    readonly path: '/graphql';
    readonly secure: boolean;
  };
}

/**
 * Bound to the path of the signed-in graph, so that a browser never shows it to the
 * anonymous door. Strict costs nothing: no page lives below that path, so no link from
 * elsewhere ever needs the cookie. `__Secure-` keeps a plain-http neighbour from planting
 * one; `__Host-` would demand the path `/`.
 */
export function signInCookie(secure: boolean): SignInCookie {
  const name = secure ? '__Secure-kindling_sign_in' : 'kindling_sign_in';
  return { name, attributes: { httpOnly: true, sameSite: 'strict', path: '/graphql', secure } };
}

/** The Set-Cookie value that makes a browser forget its sign-in. */
export function clearingCookie({ name, attributes }: SignInCookie): string {
  const end = attributes.secure ? '; Secure' : '';
  return `${name}=; Max-Age=0; Path=${attributes.path}; HttpOnly; SameSite=Strict${end}`;
}
