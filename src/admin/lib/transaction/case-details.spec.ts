import { caseDetails } from "./case-details"

const t = (key: string) => `[${key}]`

describe("what was noted about a case", () => {
  it.each([
    ["nothing", null, []],
    [
      "both sides",
      { ours: "MD-1", gateway: "<b>MD-2</b>" },
      [
        ["[transaction.caseDetails.ours]", "MD-1"],
        ["[transaction.caseDetails.gateway]", "<b>MD-2</b>"],
      ],
    ],
    ["a detail that has no label", { block_height: "8" }, [["block height", "8"]]],
    ["nothing that is no text", { cancelled: true, error: null, gateway: "" }, []],
    ["nothing that the page tells elsewhere", { order_id: "order_1", callback_id: "pcb_1" }, []],
  ])("%s", (_, details, expected) => {
    expect(caseDetails(details, t)).toEqual(expected)
  })
})
