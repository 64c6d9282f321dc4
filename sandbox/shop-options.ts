import {
  B2BINPAY_ACCOUNT,
  INBANK_ACCOUNT,
  KUSTOM_ACCOUNT,
  SWEDBANK_PAY_ACCOUNT,
  SYOK2PAY_ACCOUNT,
} from "./accounts"

/** Options of accounts by gateway and account id, as `verifiedPayments` takes them. */
export type ShopAccounts = Record<string, Record<string, object>>

/** What a shop enters to take payments at a sandbox: an account per gateway, per product at Inbank. */
export function shopAccounts(sandboxUrl: string): ShopAccounts {
  const at = (gateway: string) => `${sandboxUrl}/${gateway}`
  const syok2pay = SYOK2PAY_ACCOUNT
  const swedbankPay = SWEDBANK_PAY_ACCOUNT
  const b2binpay = B2BINPAY_ACCOUNT
  const kustom = KUSTOM_ACCOUNT
  const inbank = (productCode: string, rest: object = {}) => ({
    baseUrl: at("inbank"),
    country: "ee",
    apiKey: INBANK_ACCOUNT.apiKey,
    shopUuid: INBANK_ACCOUNT.shopUuid,
    productCode,
    ...rest,
  })
  return {
    syok2pay: {
      main: {
        baseUrl: at("syok2pay"),
        merchantCode: syok2pay.merchantCode,
        publishableKey: syok2pay.publishableKey,
        secretKey: syok2pay.secretKey,
      },
    },
    "swedbank-pay": {
      main: {
        baseUrl: at("swedbank-pay"),
        accessToken: swedbankPay.accessToken,
        payeeId: swedbankPay.payeeId,
      },
    },
    inbank: {
      main: inbank("hp_sandbox"),
      split: inbank("split_sandbox", { productKind: "split" }),
      rent: inbank("rent_sandbox", { productKind: "rent" }),
    },
    b2binpay: {
      main: {
        baseUrl: at("b2binpay"),
        clientId: b2binpay.clientId,
        clientSecret: b2binpay.clientSecret,
        callbackSecret: b2binpay.callbackSecret,
        wallets: { eur: "4127", usd: "4090" },
      },
    },
    kustom: {
      main: {
        environment: "playground",
        apiBaseUrl: at("kustom"),
        username: kustom.username,
        apiKey: kustom.apiKey,
        webhookSecrets: [kustom.webhookSecret],
      },
    },
  }
}
