import { readFileSync } from "node:fs"
import { join } from "node:path"

/** One thing that the demo shop sells; prices in major units, the way Medusa 2 counts. */
export interface CatalogItem {
  handle: string
  title: string
  subtitle: string
  description: string
  prices: Record<DemoCurrency, number>
}

export type DemoCurrency = "myr" | "eur"

export const catalog: CatalogItem[] = [
  {
    handle: "harbour-mug",
    title: "Harbour Mug",
    subtitle: "Stoneware, 350 ml",
    description:
      "Thrown by hand and glazed the blue of a calm harbour. Warms slowly and stays warm.",
    prices: { myr: 59.9, eur: 12.9 },
  },
  {
    handle: "morning-beans",
    title: "Morning Beans",
    subtitle: "Whole beans, 250 g",
    description:
      "A gentle roast with notes of palm sugar and toasted nuts. For filter and moka pot.",
    prices: { myr: 42, eur: 9.5 },
  },
  {
    handle: "field-notebook",
    title: "Field Notebook",
    subtitle: "96 dotted pages",
    description: "Lies flat, takes ink well and survives the bottom of a bag.",
    prices: { myr: 29.9, eur: 6.9 },
  },
  {
    handle: "linen-tote",
    title: "Linen Tote",
    subtitle: "Washed linen, 14 l",
    description: "Softer with every market day. The long handles go over a coat.",
    prices: { myr: 89, eur: 19 },
  },
  {
    handle: "evening-candle",
    title: "Evening Candle",
    subtitle: "Soy wax, 40 hours",
    description: "Smells of cedar and rain on warm stone, and of nothing else.",
    prices: { myr: 75.5, eur: 16.5 },
  },
  {
    handle: "window-fern",
    title: "Window Fern",
    subtitle: "Boston fern, 12 cm pot",
    description: "Forgives a missed watering and is happiest near a bathroom window.",
    prices: { myr: 65, eur: 14.25 },
  },
]

/** The picture of an item as a data URL: it needs no file server and shows in the admin too. */
export function picture(handle: string): string {
  const drawing = readFileSync(join(__dirname, "pictures", `${handle}.svg`), "utf8")
  return `data:image/svg+xml;base64,${Buffer.from(drawing.replace(/\n\s*/g, "")).toString("base64")}`
}
