import { sdk } from "../sdk"
import type {
  CallbackCount,
  CallbackDetails,
  CallbackFilters,
  CallbackKinds,
  CallbackPage,
  CallbackPreview,
  CallbackVerification,
} from "./callback-types"

const PATH = "/admin/payment-callbacks"

export type CallbackQuery = CallbackFilters & { limit: number; after?: string }

export function listCallbacks(query: CallbackQuery): Promise<CallbackPage> {
  return sdk.client.fetch<CallbackPage>(PATH, { query })
}

export function countCallbacks(query: CallbackFilters): Promise<CallbackCount> {
  return sdk.client.fetch<CallbackCount>(`${PATH}/count`, { query })
}

/** The accounts and the types of events that there are to choose from. */
export async function listCallbackKinds(): Promise<CallbackKinds[]> {
  const { payment_callback_kinds } = await sdk.client.fetch<{
    payment_callback_kinds: CallbackKinds[]
  }>(`${PATH}/kinds`)
  return payment_callback_kinds
}

type Answer = { payment_callback: CallbackDetails }

export async function retrieveCallback(id: string): Promise<CallbackDetails> {
  const { payment_callback } = await sdk.client.fetch<Answer>(pathOf(id))
  return payment_callback
}

/** What processing it again would do; nothing is done. */
export async function previewCallback(id: string): Promise<CallbackPreview> {
  const { preview } = await sdk.client.fetch<{ preview: CallbackPreview }>(
    `${pathOf(id)}/preview`,
    { method: "POST" }
  )
  return preview
}

export async function processCallback(id: string, reason: string): Promise<CallbackDetails> {
  const { payment_callback } = await sdk.client.fetch<Answer>(`${pathOf(id)}/process`, {
    method: "POST",
    body: { reason },
  })
  return payment_callback
}

/** Checks a refused callback against the secrets of today; a genuine one is taken. */
export async function verifyCallback(id: string): Promise<CallbackVerification> {
  const { verification } = await sdk.client.fetch<{ verification: CallbackVerification }>(
    `${pathOf(id)}/verify`,
    { method: "POST" }
  )
  return verification
}

export type SeveralCallbacks = { filters: CallbackFilters; count: number; reason: string }

/** Has several callbacks processed again by the server, in a while. Answers how many. */
export async function processCallbacks(several: SeveralCallbacks): Promise<number> {
  const { count } = await sdk.client.fetch<{ count: number }>(`${PATH}/process`, {
    method: "POST",
    body: several,
  })
  return count
}

function pathOf(id: string) {
  return `${PATH}/${encodeURIComponent(id)}`
}
