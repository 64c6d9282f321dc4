import { sdk } from "../sdk"
import type { AccountHealth, CredentialCheck, SelfTest } from "./account-health"
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
    `${pathOf(account)}/devices`
  )
  return devices
}

/** How an account is doing. */
export async function retrieveAccountHealth(account: string): Promise<AccountHealth> {
  const { payment_account } = await sdk.client.fetch<{
    payment_account: { health: AccountHealth }
  }>(pathOf(account))
  return payment_account.health
}

/** Has the server try the account's credentials at its gateway. */
export async function checkCredentials(account: string): Promise<CredentialCheck> {
  const { check } = await sdk.client.fetch<{ check: CredentialCheck }>(`${pathOf(account)}/check`, {
    method: "POST",
  })
  return check
}

/** Has the server call the account's own public callback URL. */
export async function runSelfTest(account: string): Promise<SelfTest> {
  const { self_test } = await sdk.client.fetch<{ self_test: SelfTest }>(
    `${pathOf(account)}/self-test`,
    { method: "POST" }
  )
  return self_test
}

function pathOf(account: string) {
  return `/admin/payment-accounts/${encodeURIComponent(account)}`
}
