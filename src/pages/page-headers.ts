const NONCE = /^[A-Za-z0-9+/_-]{16,}={0,2}$/

/**
 * Headers of a payment page: nothing runs or loads but what carries the nonce, and the address,
 * which holds the transaction id, is neither cached, indexed nor passed on.
 *
 * @throws TypeError if the nonce is not base64 of at least 16 characters; it would end up in a header
 */
export function pageHeaders(locale: string, nonce: string): Record<string, string> {
  if (!NONCE.test(nonce)) {
    throw new TypeError("The nonce of a payment page must be base64 of at least 16 characters.")
  }
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Language": locale,
    "Content-Security-Policy": policy.join("; "),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
  }
}
