import type { KustomAccount } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import type { Device, Devices } from "./devices"
import { Fields, objectOf, UUID } from "./fields"
import { refused } from "./problems"
import { seconds } from "./session-document"

const PAGE_SIZE = 20

/**
 * `GET /ipp/v1/devices`, a page (kustom.md 3.1). How a page is asked for is not documented: the
 * names of the answer are taken, and `page` and `size`.
 */
export function listDevices(
  account: KustomAccount,
  devices: Devices,
  { query }: CallRequest
): Answer {
  const size = count(query("page_size") ?? query("size"), 1) ?? PAGE_SIZE
  const page = count(query("page_number") ?? query("page"), 0) ?? 0
  const all = devices.list()
  const pages = Math.ceil(all.length / size)
  const content = all.slice(page * size, (page + 1) * size)
  return {
    status: 200,
    body: {
      content: content.map((device) => deviceDocument(account, device)),
      total_elements: all.length,
      total_pages: pages,
      page_number: page,
      page_size: size,
      first: page === 0,
      last: page >= pages - 1,
    },
  }
}

/** `POST /ipp/v1/dev/devices`: a simulated device, until the next reset. @throws Refused 400 */
export function simulateDevice(
  account: KustomAccount,
  devices: Devices,
  { body }: CallRequest
): Answer {
  const fields = new Fields(body ?? {})
  const name = fields.text("name", { max: 255 })
  const locationId = fields.optionalText("location_id", UUID)
  if (fields.errors.length > 0) {
    throw refused(400, "The request content is not valid", fields.errors)
  }
  const device = devices.simulate({ name, locationId, metadata: objectOf(body?.metadata) })
  return { status: 200, body: deviceDocument(account, device) }
}

const deviceDocument = (account: KustomAccount, device: Device) => ({
  id: device.id,
  hardware_id: device.hardwareId,
  merchant_id: account.merchantId,
  location_id: device.locationId,
  name: device.name,
  platform: device.platform,
  metadata: device.metadata,
  created_at: seconds(device.createdAt),
})

const count = (text: string | undefined, least: number): number | undefined =>
  text !== undefined && /^\d{1,4}$/.test(text) && Number(text) >= least ? Number(text) : undefined
