import { B2BINPAY_ACCOUNT } from "../../accounts"
import { keyOf, signed } from "./signature"
import { fixture } from "./testing/shop-owner"

/** Keys of the contract's recorded signatures. */
const RECORDED = {
  ...B2BINPAY_ACCOUNT,
  callbackSecret: "demo-callback-secret-93fa",
  login: "demo-api-key-31C2",
  password: "demo-api-secret-9F77",
}

describe("signatures", () => {
  it.each([
    ["v3_callback_deposit_confirmation", "v3"],
    ["v3_callback_deposit_fail", "v3"],
    ["v3_callback_deposit_no_transfer_signed", "v3"],
    ["v3_callback_payout_request_rejection", "v3"],
    ["v2_callback_deposit_confirmation", "v2"],
    ["v2_token_ok", "v2"],
  ] as const)("%s is what the contract recorded", (name, version) => {
    const { signing } = fixture(name)
    expect(signed(keyOf(RECORDED, version), signing.message)).toBe(signing.sign)
  })
})
