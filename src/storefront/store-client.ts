import type Medusa from "@medusajs/js-sdk"

/** The part of `@medusajs/js-sdk`'s client that payments need; any instance of it will do. */
export type StoreClient = Pick<Medusa, "client" | "store">
