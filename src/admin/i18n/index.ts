import de from "./json/de.json"
import en from "./json/en.json"
import et from "./json/et.json"
import pl from "./json/pl.json"
import sv from "./json/sv.json"

/** Read by Medusa's admin, which merges it into its own resources: language, namespace, keys. */
export default {
  de: { "verified-payments": de },
  en: { "verified-payments": en },
  et: { "verified-payments": et },
  pl: { "verified-payments": pl },
  sv: { "verified-payments": sv },
}
