import de from "./de"
import en from "./en"
import et from "./et"
import pl from "./pl"
import sv from "./sv"

/** Read by Medusa's admin, which merges it into its own resources: language, namespace, keys. */
export default {
  de: { "verified-payments": de },
  en: { "verified-payments": en },
  et: { "verified-payments": et },
  pl: { "verified-payments": pl },
  sv: { "verified-payments": sv },
}
