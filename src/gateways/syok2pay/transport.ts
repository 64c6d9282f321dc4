import { GatewayError } from "../errors"
import { createHttpClient, type HttpAnswer } from "../http-client"
import { readAnswer, type Answer } from "./answer"
import { failureOf, type Call } from "./failure"
import type { Syok2PayOptions } from "./options"
import { fullForm, shortForm, sign, type SignedFields } from "./signature"

type Form = "full" | "short"

/**
 * One signed call. `body` is the serialized body, `fields` are what the full form signs. Returns
 * the accepted answer; `learned` names the form that "auto" had to fall back to.
 */
export type Send = (
  call: Call,
  body: string,
  fields: SignedFields
) => Promise<Answer & { learned?: Form }>

const firstForm: Readonly<Record<Call, Form>> = {
  initiate: "full",
  inquiry: "short",
  refund: "full",
  void: "short",
}

/** The account's way to the API: signs, sends once, turns refusals into GatewayError. */
export function createTransport(options: Syok2PayOptions, now: () => number): Send {
  const http = createHttpClient(options.baseUrl, options.http.timeoutMs)
  const worked = new Map<Call, Form>()

  async function once(call: Call, form: Form, body: string, fields: SignedFields): Promise<Answer> {
    const at = now()
    const stamp = String(options.signature.timestampUnit === "ms" ? at : Math.floor(at / 1000))
    const text =
      form === "full"
        ? fullForm(options.merchantCode, fields, stamp)
        : shortForm(options.merchantCode, stamp)
    const message = {
      method: "POST" as const,
      path: `/v1/${call}`,
      headers: {
        authorization: `Bearer ${options.publishableKey}`,
        [options.signature.timestampHeader]: stamp,
        [options.signature.header]: sign(text, options.secretKey, options.signature),
        "content-type": "application/json",
        accept: "application/json",
      },
      body,
    }
    const raw: HttpAnswer = await (call === "inquiry" ? http.send(message) : http.write(message))
    const answer = readAnswer(raw)
    const failure = failureOf(call, fields.reference, raw, answer, now())
    if (failure !== null || answer === null) {
      throw failure
    }
    return answer
  }

  return async (call, body, fields) => {
    const wanted = call === "initiate" ? "full" : options.signing[call]
    const form = wanted === "auto" ? (worked.get(call) ?? firstForm[call]) : wanted
    try {
      return await once(call, form, body, fields)
    } catch (error) {
      if (
        wanted !== "auto" ||
        !(error instanceof GatewayError) ||
        error.code !== "INVALID_SIGNATURE"
      ) {
        throw error
      }
      // A wrong signature is refused before anything is done (5.1), so one repeat is safe.
      const other = form === "full" ? "short" : "full"
      const answer = await once(call, other, body, fields)
      worked.set(call, other)
      return { ...answer, learned: other }
    }
  }
}
