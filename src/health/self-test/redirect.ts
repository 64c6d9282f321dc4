import { finding, type Finding } from "../findings"

/**
 * What a redirect of our own callback URL means. No gateway is known to follow one, and one that did
 * would lose the body.
 */
export function redirectFinding(url: string, status: number, location: string | null): Finding {
  const from = new URL(url)
  const to = location !== null && URL.canParse(location, url) ? new URL(location, url) : null
  // Whatever a server has in there is not for the screen.
  const target = to ? `${to.origin}${to.pathname}` : ""
  return finding(codeOf(from, to), "error", { status, target })
}

function codeOf(from: URL, to: URL | null) {
  if (
    to &&
    from.protocol === "http:" &&
    to.protocol === "https:" &&
    from.hostname === to.hostname
  ) {
    return "redirected_https"
  }
  if (to && to.host !== from.host) {
    return "redirected_host"
  }
  const bare = (path: string) => path.replace(/\/+$/, "")
  return to && to.pathname !== from.pathname && bare(to.pathname) === bare(from.pathname)
    ? "redirected_slash"
    : "redirected_path"
}
