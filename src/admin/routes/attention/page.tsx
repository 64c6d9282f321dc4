import { defineRouteConfig } from "@medusajs/admin-sdk"
import { AttentionIcon } from "../../components/attention/attention-icon"
import { AttentionList } from "../../components/attention/attention-list"

/** Every payment that needs a person, with what that person can do about it. */
const AttentionPage = () => <AttentionList />

export const config = defineRouteConfig({
  label: "attentionPage.menu",
  icon: AttentionIcon,
  translationNs: "verified-payments",
})

export default AttentionPage
