import { pathOf } from "./paths"
import {
  CONTRACT,
  OTHER_SESSION,
  RENT_CONTRACT,
  RENT_SESSION,
  SESSION,
  VERSION,
  account,
  rental,
} from "./testing/account"
import { pathOf as sample } from "./testing/fixtures"

const v2 = { apiVersion: "v2" }
const contract = { contractUuid: CONTRACT }
const rented = { contractUuid: RENT_CONTRACT }

describe("paths", () => {
  test.each([
    ["sessions", {}, {}, "create_session_v3"],
    ["sessions", {}, {}, "create_session_v3_minimal"],
    ["sessions", {}, {}, "create_session_validation_error"],
    ["sessions", v2, {}, "create_session_v2"],
    ["session", {}, { posSessionUuid: SESSION }, "get_session_granted"],
    ["session", {}, { posSessionUuid: OTHER_SESSION }, "error_404"],
    ["session", rental, { posSessionUuid: RENT_SESSION }, "get_session_rent_granted"],
    ["session", v2, { posSessionUuid: SESSION }, "get_session_v2_granted"],
    ["contract", {}, contract, "get_contract_activated"],
    ["contract", {}, contract, "get_contract_signed"],
    ["contract", v2, contract, "get_contract_v2_wrapped"],
    ["approval", {}, contract, "approve_agreement"],
    ["approval", v2, contract, "approve_agreement_v2"],
    ["cancel", {}, contract, "cancel_contract"],
    ["withdrawal", {}, contract, "refund_full_withdrawal"],
    ["changeOptions", {}, contract, "refund_partial_1_options"],
    ["versions", {}, contract, "refund_partial_2_draft"],
    ["confirmVersion", {}, { ...contract, versionUuid: VERSION }, "refund_partial_3_confirm"],
    ["rentContract", rental, rented, "rent_get_contract_activated"],
    ["assetIdentifiers", rental, rented, "rent_assign_identifiers"],
    ["activation", rental, rented, "rent_activate"],
    ["products", {}, {}, "get_product_v2"],
    ["ping", {}, {}, "ping"],
  ] as const)("%s %j %j is that of %s", (name, changes, values, fixture) => {
    expect(pathOf(name, account(changes), values)).toBe(sample(fixture))
  })

  test("v2 has paths of its own to cancel and to withdraw, without an example", () => {
    const path = (name: "cancel" | "withdrawal") => pathOf(name, account(v2), contract)
    const shop = account().shopUuid
    const base = `/partner/v2/shops/${shop}/contracts/${CONTRACT}`
    expect(path("cancel")).toBe(`${base}/cancel`)
    expect(path("withdrawal")).toBe(`${base}/merchant_withdrawal`)
  })

  test("a shop's template wins, and every value is encoded", () => {
    const paths = { withdrawal: "/x/{shopUuid}/{contractUuid}?p={productCode}" }
    const path = pathOf("withdrawal", account({ paths }), { contractUuid: "a/../b?c" })
    expect(path).toBe("/x/3f1c8a52-6b0d-4e7e-9a41-5d2c70be1f90/a%2F..%2Fb%3Fc?p=hp_fixture_ee")
  })

  test("a value that the call does not have is left empty", () => {
    const paths = { cancel: "/x/{contractUuid}/{versionUuid}" }
    expect(pathOf("cancel", account({ paths }), contract)).toBe(`/x/${CONTRACT}/`)
  })
})
