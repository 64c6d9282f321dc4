/**
 * Whether a Node version is `^20.19.0 || >=22.12.0`, what Medusa and Vite ask for.
 * @param {string} version such as "22.12.0"
 */
export function supportsNode(version) {
  const [major, minor] = version.split(".").map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}
