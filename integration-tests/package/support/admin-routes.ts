import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../../../demo/launch/project"

const ROUTES = join(projectRoot, "src", "admin", "routes")

/** Paths of the plugin's admin pages that need no id, such as `/in-person-payments`. */
export const adminRoutes = (): string[] =>
  readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file.replaceAll("\\", "/")))
    .map((file) => `/${file.replaceAll("\\", "/").replace(/\/?page\.tsx$/, "")}`)
    .filter((path) => !path.includes("["))
    .sort()

/** All scripts of a built admin as one text. */
export const scriptsIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n")
