/** Titles that shops give to the only variant of a product; they tell a shopper nothing. */
const ONLY_VARIANT = /^(default|standard)( variant)?$/i

/** The variant of a cart line when it is worth telling, such as "Size M" for a shirt. */
export function lineVariant(line: { variant_title?: string | null }): string | null {
  const title = line.variant_title?.trim()
  return title && !ONLY_VARIANT.test(title) ? title : null
}
