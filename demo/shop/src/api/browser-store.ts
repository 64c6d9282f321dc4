/** What the shop keeps in a browser: `localStorage`, or nothing where that is forbidden. */
export interface BrowserStore {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
}

/** A store over `localStorage`; a browser that refuses it gets a shop that forgets. */
export const browserStore: BrowserStore = {
  get: (key) => attempt(() => localStorage.getItem(key)),
  set: (key, value) => void attempt(() => localStorage.setItem(key, value)),
  remove: (key) => void attempt(() => localStorage.removeItem(key)),
}

function attempt<T>(use: () => T): T | null {
  try {
    return use()
  } catch {
    return null
  }
}
