import { defineRouteConfig } from "@medusajs/admin-sdk"
import { InboxSolid } from "@medusajs/icons"
import { CallbacksList } from "../../components/callbacks/callbacks-list"
import { useCallbackAddress } from "../../hooks/callbacks/use-callback-address"

/** Every message of a gateway, why it did what it did, and what to do about it. */
const CallbacksPage = () => <CallbacksList address={useCallbackAddress()} />

export const config = defineRouteConfig({
  label: "callbacks.menu",
  icon: InboxSolid,
  translationNs: "verified-payments",
})

export default CallbacksPage
