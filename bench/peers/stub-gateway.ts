import { createServer, type IncomingMessage } from "node:http"
import { setTimeout } from "node:timers/promises"
import { SYOK2PAY_ACCOUNT } from "../../sandbox/accounts"

/**
 * What the servers under test call: Syok2Pay and Stripe as far as a settled payment needs them. It
 * knows no payments and answers every question about one the same, because a gateway that worked
 * would be measured along. The sandbox is for everything else.
 *
 * `POST /settings` takes `delayMs`, how long every answer waits, and `paid`, what an inquiry says.
 */
const settings = { delayMs: 0, paid: true }

const AMOUNT = "128.40"
const CURRENCY = "MYR"
const MINOR = 12_840

type Fields = Record<string, string>

function syok2pay(call: string, { reference_no: reference }: Fields) {
  const payment = {
    merchant_code: SYOK2PAY_ACCOUNT.merchantCode,
    reference_no: reference,
    amount: AMOUNT,
    currency: CURRENCY,
    txn_id: gatewayIdOf(reference),
    session_id: `ss-${reference}`,
  }
  const data =
    call === "initiate"
      ? { ...payment, status: "PENDING", payment_url: `${base}/syok2pay/payment` }
      : settings.paid
        ? { ...payment, txn_status: "SUCCESS", paid_at: new Date().toISOString() }
        : { ...payment, txn_status: "PENDING" }
  return { success: true, status_code: "SUCCESS", data, trace_id: "xid_bench" }
}

/** A payment intent that is paid and captured, or waits for the shopper. */
function stripe(id: string) {
  return {
    id,
    object: "payment_intent",
    amount: MINOR,
    amount_received: settings.paid ? MINOR : 0,
    currency: CURRENCY.toLowerCase(),
    status: settings.paid ? "succeeded" : "requires_payment_method",
    client_secret: `${id}_secret`,
    metadata: {},
  }
}

/** The gateway's id follows from our reference, so that payments copied in the database have one. */
const gatewayIdOf = (reference: string) => `TX-${reference}`

async function answer(request: IncomingMessage): Promise<unknown> {
  const body = await textOf(request)
  const path = request.url ?? ""
  if (path === "/health") {
    return {}
  }
  if (path === "/settings") {
    return Object.assign(settings, JSON.parse(body))
  }
  if (settings.delayMs > 0) {
    await setTimeout(settings.delayMs)
  }
  const [, face, , third] = path.split("?")[0].split("/")
  return face === "syok2pay"
    ? syok2pay(third, JSON.parse(body))
    : stripe(path.split("/")[3] ?? `pi_${Math.random().toString(36).slice(2)}`)
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ""
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk
  }
  return text
}

const port = Number(process.env.PORT)
const base = `http://localhost:${port}`
createServer((request, response) => {
  answer(request)
    .then((value) => {
      response.setHeader("content-type", "application/json").end(JSON.stringify(value))
    })
    .catch((error: unknown) => response.writeHead(500).end(String(error)))
}).listen(port, "127.0.0.1")
