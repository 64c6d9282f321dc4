import { useTranslation } from "react-i18next"
import type en from "../i18n/en"
import { toLocale } from "./locale"

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** Dotted key of a text of ours, such as `inPerson.status.paid`. */
export type TextKey = Leaves<typeof en>

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

/** Our texts in the user's language of the dashboard, and the locale for amounts. */
export function useText(): { t: Translate; locale: string } {
  const { t, i18n } = useTranslation("verified-payments")
  return {
    t: (key, values) => String(t(key, values ?? {})),
    locale: toLocale(i18n.language),
  }
}
