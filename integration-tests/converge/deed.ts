import type { Stand } from "./stand"

/** What a row does at one gateway; `cell` is what the table says there. */
export type Deed = (stand: Stand, cell: string) => Promise<void>

/** Deeds by the name of their row. */
export type Deeds = Record<string, Deed>
