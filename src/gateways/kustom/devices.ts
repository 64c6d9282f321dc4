import { textOf } from "../answer-values"
import type { Device } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { field, idOf, listAt, type Fields } from "./reading"
import type { Transport } from "./transport"

/** Pages read at most; a shop has a handful of tills. */
const MAX_PAGES = 20

/** Milliseconds for which a list is good enough to check a device by (kustom.md 3.4). */
const FRESH_MS = 60_000

/** The account's devices. `now` in milliseconds. */
export function createDevices({ ask }: Transport, now: () => number): Context["devices"] {
  let known: { devices: Device[]; at: number } | null = null

  async function list(): Promise<Device[]> {
    const devices = await allPages(ask)
    known = { devices, at: now() }
    return devices
  }

  return {
    list,
    require: async (id) => {
      const isFresh = known !== null && now() - known.at < FRESH_MS
      let devices = isFresh && known ? known.devices : await list()
      if (isFresh && !devices.some((device) => device.id === id)) {
        // It may have been paired a moment ago.
        devices = await list()
      }
      const device = devices.find((one) => one.id === id)
      if (!device) {
        throw unknownDevice(id, devices.length)
      }
      return device
    },
  }
}

/** Stops at the last page, at one that brings nothing new, and after `MAX_PAGES`. */
async function allPages(ask: Transport["ask"]): Promise<Device[]> {
  const found = new Map<string, Device>()
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await ask({
      call: "devices",
      method: "GET",
      // How a page is asked for is not documented: the answer's name of it, and the usual one.
      path: `/ipp/v1/devices${page === 0 ? "" : `?page_number=${page}&page=${page}`}`,
      reference: "the account",
    })
    const before = found.size
    for (const device of listAt(answer, "content").map(deviceOf)) {
      if (device) {
        found.set(device.id, device)
      }
    }
    if (isLast(answer, page) || found.size === before) {
      break
    }
  }
  return [...found.values()]
}

function isLast(answer: Fields, page: number): boolean {
  const pages = field(answer, "total_pages")
  return field(answer, "last") !== false || (typeof pages === "number" && page + 1 >= pages)
}

function deviceOf(entry: Fields): Device | null {
  const id = idOf(field(entry, "id"))
  return id === null
    ? null
    : {
        id,
        name: textOf(field(entry, "name")) ?? id,
        location: idOf(field(entry, "location_id")),
      }
}

function unknownDevice(id: string, count: number): GatewayError {
  const name = textOf(id, 64) ?? "(none)"
  const has = count === 1 ? "has 1 device" : `has ${count} devices`
  return new GatewayError(
    "invalid",
    `The device ${name} is none of this Kustom account, which ${has}. ` +
      `${count === 0 ? "Pair a phone in the Kustom Portal first" : "Choose one of them"}.`,
    { code: "UNKNOWN_DEVICE" }
  )
}
