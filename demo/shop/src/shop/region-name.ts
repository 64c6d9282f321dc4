/** The parts of a Medusa region that its name is made of. */
export interface NamedRegion {
  name: string
  currency_code: string
  countries?: { display_name?: string }[] | null
}

/** "Malaysia (MYR)": a region of one country goes by its country's name. */
export function regionName({ name, currency_code, countries }: NamedRegion): string {
  const only = countries?.length === 1 ? countries[0]?.display_name : undefined
  return `${only ?? name} (${currency_code.toUpperCase()})`
}
