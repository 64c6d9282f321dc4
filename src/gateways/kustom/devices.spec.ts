import { DEVICE_ID, openRequest } from "./testing/account"
import { errorOf } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const page = (ids: string[], more: object = {}) => ({
  status: 200,
  body: { content: ids.map((id) => ({ id, name: `Till ${id}` })), ...more },
})

describe("devices", () => {
  test("are the contract's", async () => {
    server.answer(server.says("ipp-list-devices"))
    const location = "a0d5597d-dc33-4679-be86-65f6807206e0"
    expect(await server.client().devices()).toEqual([
      { id: DEVICE_ID, name: "Till 2 - harbour", location },
      { id: "fbf5d1ad-90cf-459e-893d-7ff81bd01ddf", name: "Till 3 - pop-up", location },
    ])
  })

  test("may be none, which is no error but for who wants one", async () => {
    const empty = server.says("ipp-list-devices-empty")
    server.answer(empty, empty)
    expect(await server.client().devices()).toEqual([])
    const error = await errorOf(() => server.client().open(openRequest()))
    expect(error.message).toMatch("has 0 devices. Pair a phone in the Kustom Portal first")
  })

  test.each([
    ["gone", "gone", [DEVICE_ID], "1 device"],
    ["a blank", " ", [DEVICE_ID, "2"], "2 devices"],
  ])("are counted for who wants %s", async (_what, device, ids, count) => {
    server.answer(page(ids))
    const error = await errorOf(() => server.client().open(openRequest({ device })))
    const name = device.trim() || "(none)"
    expect(error.message).toBe(
      `The device ${name} is none of this Kustom account, which has ${count}. Choose one of them.`
    )
  })

  test("are read page by page, and what is no device is left out", async () => {
    server.answer(
      page(["1"], { last: false, total_pages: 3 }),
      page(["../2", "2"], { last: false, total_pages: 3 }),
      page(["3"], { last: true, total_pages: 3 })
    )
    const ids = (await server.client().devices()).map(({ id, name }) => `${id} ${name}`)
    expect(ids).toEqual(["1 Till 1", "2 Till 2", "3 Till 3"])
    expect(server.calls()).toEqual([
      "GET /ipp/v1/devices",
      "GET /ipp/v1/devices?page_number=1&page=1",
      "GET /ipp/v1/devices?page_number=2&page=2",
    ])
  })

  test("end with the last of the pages that are counted, whatever it says of itself", async () => {
    const more = { last: false, total_pages: 2 }
    server.answer(page(["1"], more), page(["2"], more), page(["3"], more))
    expect((await server.client().devices()).map(({ id }) => id)).toEqual(["1", "2"])
    expect(server.left()).toBe(1)
  })

  test.each([[undefined], [null], ["1"]])(
    "are read on where %p pages are counted",
    async (count) => {
      const more = { last: false, total_pages: count }
      server.answer(page(["1"], more), page(["2"], { last: true }))
      expect((await server.client().devices()).map(({ id }) => id)).toEqual(["1", "2"])
    }
  )

  test.each([
    ["a page that brings nothing new", [["1"], ["1"]], 2],
    ["twenty pages", [...Array(30).keys()].map((n) => [`d${n}`]), 20],
  ])("reading ends after %s", async (_what, pages, calls) => {
    server.answer(...pages.map((ids) => page(ids, { last: false })))
    await server.client().devices()
    expect(server.calls()).toHaveLength(calls)
  })

  test("a list that breaks off is an error, not a short list", async () => {
    server.answer(page(["1"], { last: false }), { status: 502, text: "<html>" })
    const error = await errorOf(() => server.client().devices())
    expect(error.kind).toBe("unavailable")
    expect(error.message).toBe("Kustom devices of the account failed with HTTP_502.")
  })

  test("are known for a minute; one that is not is looked for once more", async () => {
    let now = 1_789_373_600_000
    const client = server.client({}, () => now)
    const create = server.says("ipp-create-session")
    const open = (device: string) => client.open(openRequest({ device }))
    server.answer(page(["1", DEVICE_ID]), create, create, page([DEVICE_ID, "new"]), create)
    await open(DEVICE_ID)
    now += 59_999
    await open(DEVICE_ID)
    await open("new")
    const reads = () => server.calls().filter((call) => call.startsWith("GET")).length
    expect([reads(), server.left()]).toEqual([2, 0])
    now += 60_000
    server.answer(page([DEVICE_ID]), create)
    await open(DEVICE_ID)
    expect(reads()).toBe(1)
    server.answer(page([DEVICE_ID]))
    expect((await errorOf(() => open("gone"))).code).toBe("UNKNOWN_DEVICE")
    expect(reads()).toBe(1)
  })
})

describe("the check of an account", () => {
  const check = () => server.client({ checkOnBoot: true }).check?.()

  test("reads the devices", async () => {
    server.answer(server.says("ipp-list-devices-empty"))
    await check()
    expect(server.calls()).toEqual(["GET /ipp/v1/devices"])
  })

  test("says what to mend", async () => {
    server.answer(server.says("om-error-401"))
    const error = await errorOf(async () => check())
    expect(error.kind).toBe("unauthorized")
    expect(error.message).toMatch("The credentials were refused. Check username and apiKey")
  })
})
