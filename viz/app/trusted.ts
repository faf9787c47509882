/** The browser's part that the types of TypeScript do not know yet. */
interface Trust {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Whether a script may be started as a worker: one of our own, which lies beside the page, or one that the page has
 * made of its own text, as the single file does.
 */
export function isOwnScript(url: string, page: string): boolean {
  try {
    const { protocol, origin, pathname } = new URL(url, page);
    const home = new URL(page);
    if (protocol === 'blob:') return true;
    return (
      origin === home.origin && protocol === home.protocol && /-worker(?:-[\w-]+)?\.[jt]s$/u.test(pathname)
    );
  } catch {
    return false;
  }
}

/** Where the browser asks who may name a script, our workers alone may; no text becomes markup or script. */
const trust = (globalThis as { trustedTypes?: Trust }).trustedTypes;
trust?.createPolicy('default', {
  createScriptURL(url) {
    if (isOwnScript(url, location.href)) return url;
    throw new TypeError(`not a script of ccsim: ${url}`);
  },
});
