/** A Medusa release and what its own admin is made of (`@medusajs/dashboard`, dependencies). */
export type MedusaVersion = { medusa: string; ui: string; router: string }

/** The floor of the peer range, one in the middle, the newest: what the package is tried with. */
export const versions: MedusaVersion[] = [
  { medusa: "2.17.2", ui: "4.1.19", router: "6.30.4" },
  { medusa: "2.19.0", ui: "4.2.1", router: "7.18.2" },
  { medusa: "2.21.2", ui: "4.2.6", router: "7.18.2" },
]

/**
 * Those that `MEDUSA_VERSIONS` names (`all`, or `2.17.2,2.19.0`); the newest alone without it.
 * @throws when it names one that is not in the list
 */
export function wantedVersions(wanted = process.env.MEDUSA_VERSIONS): MedusaVersion[] {
  if (!wanted) {
    return versions.slice(-1)
  }
  return wanted === "all"
    ? versions
    : wanted.split(",").map((name) => {
        const version = versions.find(({ medusa }) => medusa === name.trim())
        if (!version) {
          const known = versions.map(({ medusa }) => medusa).join(", ")
          throw new Error(`MEDUSA_VERSIONS names ${name}; the package is tried with ${known}`)
        }
        return version
      })
}
