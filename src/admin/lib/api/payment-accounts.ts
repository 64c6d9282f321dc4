import { sdk } from "../sdk"
import type { PaymentAccount, PaymentDevice } from "./types"

/** The accounts of all gateways that the shop has configured. */
export async function listPaymentAccounts(): Promise<PaymentAccount[]> {
  const { payment_accounts } = await sdk.client.fetch<{ payment_accounts: PaymentAccount[] }>(
    "/admin/payment-accounts"
  )
  return payment_accounts
}

/** The devices that are paired with an account, asked from its gateway. */
export async function listPaymentDevices(account: string): Promise<PaymentDevice[]> {
  const { devices } = await sdk.client.fetch<{ devices: PaymentDevice[] }>(
    `/admin/payment-accounts/${encodeURIComponent(account)}/devices`
  )
  return devices
}
