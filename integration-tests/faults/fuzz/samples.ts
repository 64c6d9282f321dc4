import * as inbank from "../../support/inbank-messages"
import * as kustom from "../../support/kustom-messages"
import { messageFor, signed } from "../../support/syok2pay-messages"
import { GATEWAYS } from "../environment/part"
import type { Errands } from "../fleet/errands"
import type { Random } from "../random"
import type { World } from "../fleet/world"
import { mutate, mutateBody } from "./mutate"
import type { WireRequest } from "./wire"

/** A real request, and where the test knows the secret, how a changed body is signed anew. */
export type Sample = WireRequest & { sign?: (body: Buffer) => WireRequest["headers"] }

/**
 * Real requests to every address of the plugin: callbacks as the sandbox's gateways sent them, proof
 * and all, and what a browser asks for.
 */
export async function collectSamples(world: World, errands: Errands): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const gateway of GATEWAYS) {
    const open = await errands.open(gateway)
    await errands.pay(open, "duplicate")
    for (const sent of await world.gateway(gateway).callbacks(open.reference)) {
      samples.push(asRequest(sent))
    }
    const pages = `/payments/${gateway}_main/${open.txnId}`
    samples.push(...["return", "cancel", "status"].map((page) => get(`${pages}/${page}?a=1`)))
    samples.push({ ...get(`${pages}/return`), method: "POST", body: Buffer.from("status=paid") })
  }
  samples.push(await asKustom(), await asSyok2Pay(world, errands))
  // The account's own address and Medusa's route take the same messages.
  const doors = samples
    .filter(({ path }) => /\/txn_[a-z2-7]+\/callback/.test(path))
    .flatMap((sample) => [
      { ...sample, path: sample.path.replace(/\/txn_[a-z2-7]+/, "") },
      {
        ...sample,
        path: sample.path.replace(/^\/payments\/([^/]+)\/[^?]+/, "/hooks/payment/$1"),
      },
    ])
  return [...samples, ...doors]
}

type Sent = { url: string; headers: Record<string, string>; raw_body: string; method?: string }

function asRequest({ url, headers, raw_body, method = "POST" }: Sent): Sample {
  const { pathname, search } = new URL(url)
  const names = Object.entries(headers).filter(([name]) => !/^content-length$/i.test(name))
  return { method, path: `${pathname}${search}`, headers: names, body: Buffer.from(raw_body) }
}

const get = (path: string): Sample => ({
  method: "GET",
  path,
  headers: [["accept-language", "et-EE,et;q=0.9"]],
  body: Buffer.alloc(0),
})

const headersOf = (headers: Record<string, string> = {}) => Object.entries(headers)

async function asKustom(): Promise<Sample> {
  const { headers, body } = kustom.asWebhook(kustom.eventOf("ipp.session.finalized", {}))
  return {
    method: "POST",
    path: "/payments/kustom_main/callback",
    headers: headersOf(headers),
    body: Buffer.from(body),
    sign: (changed) => headersOf(kustom.asWebhook(changed.toString("latin1")).headers),
  }
}

/** Signed over some fields only, so that the others can be anything. */
async function asSyok2Pay(world: World, errands: Errands): Promise<Sample> {
  const { txnId } = await errands.open("syok2pay")
  const message = await messageFor(txnId, {}, world.databaseUrl)
  const headers = headersOf(signed(message))
  return {
    method: "POST",
    path: `/payments/syok2pay_main/${txnId}/callback`,
    headers,
    body: Buffer.from(JSON.stringify(message)),
    sign: () => headers,
  }
}

/** Inbank signs the text of one parameter: anything can be proven in it. */
export function asInbank(path: string, text: string): Sample {
  const { headers, body } = inbank.asForm(inbank.signed(text))
  return { method: "POST", path, headers: headersOf(headers), body: Buffer.from(String(body)) }
}

/** A changed request; now and then one whose proof is good although its body was changed. */
export function vary(sample: Sample, random: Random): WireRequest {
  if (sample.sign && random.below(2) === 0) {
    const body = mutateBody(sample.body, random)
    return { ...sample, body, headers: sample.sign(body) }
  }
  if (/inbank_main.*callback/.test(sample.path) && random.below(2) === 0) {
    const text = mutateBody(
      Buffer.from('{"event":"contract_activated","status":"completed"}'),
      random
    )
    return asInbank(sample.path, text.toString("utf8"))
  }
  return mutate(sample, random)
}
