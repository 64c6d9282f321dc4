import { readAnswer } from "./answer"

const read = (json: Record<string, unknown> | null) =>
  readAnswer({ status: 200, headers: {}, text: "", json })

describe("readAnswer", () => {
  test("no JSON object is no answer", () => {
    expect(read(null)).toBeNull()
  })

  test.each([
    [true, true],
    [false, false],
    ["true", null],
    ["false", null],
    [1, null],
    [null, null],
    [undefined, null],
  ])("a success flag of %j is %j: only a boolean is a flag", (success, wanted) => {
    expect(read({ success })).toMatchObject({ success: wanted })
  })

  test.each([null, undefined, "SUCCESS", 7, [], [{ status_code: "SUCCESS" }]])(
    "data of %j holds nothing",
    (data) => {
      expect(read({ success: true, data })).toEqual({
        ...{ http: 200, success: true, code: null, message: null, traceId: null },
        data: {},
      })
    }
  )
})
