/** The session's or order's id in the path, and the reference of a session, capture or refund. */
export function references(body: Record<string, unknown>, path: string): string[] {
  const id = /^\/(?:ipp\/v1(?:\/dev)?\/sessions|ordermanagement\/v1\/orders)\/([^/]+)/.exec(
    path
  )?.[1]
  const named = [id, body.merchant_reference1, body.reference]
  return named.filter((text): text is string => typeof text === "string" && text !== "")
}

/** Orders are read by the same call of fault rules; only GETs of a session count. */
export const isInquiry = (path: string): boolean => path.startsWith("/ipp/v1/sessions/")
