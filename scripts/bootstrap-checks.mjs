/**
 * Whether a Node version is `^20.19.0 || >=22.12.0`, what Medusa and Vite ask for.
 * @param {string} version such as "22.12.0"
 */
export function supportsNode(version) {
  const [major, minor] = version.split(".").map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/**
 * Whether what npm installed is what the lockfile asks for. npm writes its own record at the very end, so an
 * installation that was interrupted counts as none.
 * @param {{ packages: Record<string, LockedPackage> } | undefined} wanted package-lock.json
 * @param {{ packages: Record<string, LockedPackage> } | undefined} installed node_modules/.package-lock.json
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) {
    return false
  }
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    const there = installed.packages[path]
    // The project itself, and what npm may leave out on this platform.
    const mayBeMissing = path === "" || optional || devOptional
    return there ? there.version === version : mayBeMissing
  })
}
