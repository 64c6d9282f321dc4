import type { Change } from "./changes/change"
import { pluginChanges } from "./changes/plugin"
import { projectChanges } from "./changes/project"
import { sandboxChanges } from "./changes/sandbox"
import type { GatewayNames } from "./names"
import type { TextFile } from "./new-files"

const changes: Change[] = [...pluginChanges, ...sandboxChanges, ...projectChanges]

/** The files that name every gateway, with the new one added. `read` gives the text of a file. */
export function changedFiles(names: GatewayNames, read: (file: string) => string): TextFile[] {
  const texts = new Map<string, string>()
  for (const { file, change } of changes) {
    texts.set(file, change(texts.get(file) ?? read(file), names))
  }
  return [...texts].map(([file, text]) => ({ file, text }))
}
