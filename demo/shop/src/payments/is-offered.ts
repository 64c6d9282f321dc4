/** Medusa's stand-in for payments that a person settles by hand: nothing for a shopper. */
const HIDDEN = "pp_system_default"

/** Whether a shopper may choose the provider. */
export function isOffered({ id }: { id: string }): boolean {
  return id !== HIDDEN
}
