import { z } from "@medusajs/framework/zod"
import {
  defineGateway,
  type CommonOptions,
  type Gateway,
  type RawCallback,
} from "../../../src/gateways/contract"
import type { Process } from "../process"
import type { Variant } from "../variant"
import type { GatewayModel, Message } from "./gateway-model"
import { ModelClient, TerminalClient } from "./model-client"

/** A real gateway's name and abilities over a model of it: its wire format is tested elsewhere. */
export function modelGateway(real: Gateway, model: GatewayModel, process: Process): Gateway {
  return defineGateway<CommonOptions>({
    id: real.id,
    label: real.label,
    capabilities: real.capabilities,
    delivery: real.delivery,
    address: () => ({ baseUrl: "https://gateway.example", mode: null }),
    storefrontKeys: [],
    options: z.custom<CommonOptions>() as unknown as Gateway["options"],
    reference: (sessionId, attempt) => `${sessionId}-${attempt}`,
    connect: () =>
      hasTerminals(real) ? new TerminalClient(model, process) : new ModelClient(model, process),
    authenticate: () => ({ verdict: "verified", secret: 0 }),
    read: (raw) => {
      const { key, reference, gatewayId, state } = JSON.parse(raw.body.toString()) as Message
      return {
        label: state,
        reference,
        gatewayId,
        dedupeKey: key,
        claimedState: state,
        warnings: [],
      }
    },
    acknowledge: () => ({ status: 200, contentType: "text/plain", body: "" }),
    capturesAtOnce: () => model.variant.capturesAtOnce,
  })
}

/** Options of an account as this sequence has it. */
export function optionsOf(variant: Variant): CommonOptions {
  const { orderFirst, unpaidOrder, settleWithoutCallback, strayMoney } = variant
  const publicUrl = "https://shop.example"
  return { publicUrl, orderFirst, unpaidOrder, settleWithoutCallback, strayMoney }
}

/** A message on its way to us. */
export function rawOf(message: Message): RawCallback {
  return {
    method: "POST",
    query: "",
    headers: {},
    body: Buffer.from(JSON.stringify(message)),
    transactionId: message.transactionId,
    remoteAddress: null,
  }
}

const hasTerminals = ({ capabilities }: Gateway) => capabilities.needs.includes("device")
