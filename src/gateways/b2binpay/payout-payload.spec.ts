import type { Fields } from "./reading"
import { feeOf, payoutPayload } from "./payout-payload"
import { refundDetails } from "./refund-details"
import { REFERENCE } from "./testing/account"
import { TRACKING_ID, details } from "./testing/refunds"

/** The person that a payout is for, as it is sent. */
function personOf(beneficiary: object): Fields {
  const order = {
    trackingId: TRACKING_ID,
    reference: REFERENCE,
    coinAmount: "54.256592",
    coin: "2145",
    wallet: "4127",
    details: refundDetails.parse({ ...details(), beneficiary }),
    callbackUrl: null,
  }
  const { data } = JSON.parse(JSON.stringify(payoutPayload(order, null)))
  const [{ naturalPerson }] = data.attributes.travel_rule_info.beneficiary.beneficiaryPersons
  return naturalPerson
}

describe("the beneficiary of a payout", () => {
  test.each([
    ["Erika Muster", { primaryIdentifier: "Muster", secondaryIdentifier: "Erika" }],
    ["Erika  Maria Muster", { primaryIdentifier: "Muster", secondaryIdentifier: "Erika Maria" }],
    ["Muster", { primaryIdentifier: "Muster" }],
  ])("%s has a family name and the others", (name, identifiers) => {
    expect(personOf({ name, country: "de" }).name).toEqual([{ nameIdentifier: [identifiers] }])
  })

  test("has an address line only where the customer gave one", () => {
    const geographicAddress = [{ country: "DE", addressType: "HOME" }]
    expect(personOf({ name: "A B", country: "de" }).geographicAddress).toEqual(geographicAddress)
    expect(personOf({ name: "A B", country: "DE", address: "Weg 1" }).geographicAddress).toEqual([
      { country: "DE", addressLine: ["Weg 1"], addressType: "HOME" },
    ])
  })
})

describe("the fee of the chain", () => {
  test.each<[unknown, string | null]>([
    [{ attributes: { fee: { medium: "1.400000" } } }, "1.400000"],
    [{ attributes: { fee: { medium: 1.4 } } }, null],
    [{ attributes: { fee: null } }, null],
    [{}, null],
    [null, null],
    [undefined, null],
  ])("of %j is %s", (data, fee) => {
    expect(feeOf({ data })).toBe(fee)
  })
})
