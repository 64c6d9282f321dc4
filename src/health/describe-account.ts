import type { Account } from "../accounts/account"
import { accountCallbackUrlOf, paymentUrlsOf } from "../accounts/payment-urls"
import { accountModeOf } from "./account-mode"

/** An account as its configuration alone describes it; nothing secret. */
export function describeAccount(account: Account) {
  const { key, providerId, gateway, options, client } = account
  const { url, sent, retriesAfter, givesUpAfter } = gateway.delivery
  const address = gateway.address(options)
  const sendsCallbacks = gateway.sendsCallbacks?.(options) ?? true
  const webhookUrl = accountCallbackUrlOf(account)
  const { return: returnUrl, cancel, callback } = paymentUrlsOf(account, "{txn_id}")
  return {
    account: key,
    provider_id: providerId,
    gateway: gateway.id,
    label: gateway.label,
    needs: gateway.capabilities.needs,
    currencies: gateway.capabilities.currencies,
    callback_url: webhookUrl,
    mode: accountModeOf(address),
    host: new URL(address.baseUrl).host,
    /** What the gateway is given with each payment; null where it is given nothing. */
    urls:
      url === "payment"
        ? { return: returnUrl, cancel, callback: sendsCallbacks ? callback : null }
        : null,
    /** What a person enters in the gateway's portal; null where nothing has to be. */
    webhook_url: url === "account" ? webhookUrl : null,
    sends_callbacks: sendsCallbacks,
    callbacks_sent: sent,
    retries_after: retriesAfter,
    gives_up_after: givesUpAfter,
    can_check: client.check !== undefined,
  }
}

export type AccountDescription = ReturnType<typeof describeAccount>
