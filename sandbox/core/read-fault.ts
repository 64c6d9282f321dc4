import { CALLS, KINDS, kindsOf } from "./fault"
import type { Fault } from "./fault"
import { fieldsOf, Invalid, oneOf, optionalCount, optionalText } from "./invalid"
import type { Sandbox } from "./sandbox"

/** Reads a rule from a JSON body of the control API or the form of the fault panel. @throws Invalid */
export function readFault(sandbox: Sandbox, body: unknown): Omit<Fault, "id" | "hits"> {
  const fields = fieldsOf(body)
  const call = oneOf("call", fields.call, CALLS)
  const kind = oneOf("kind", fields.kind, KINDS)
  if (!kindsOf(call).includes(kind)) {
    throw new Invalid(`"${kind}" means nothing for ${call}; it takes ${kindsOf(call).join(", ")}`)
  }
  const gateway = oneOf("gateway", fields.gateway, [...sandbox.faces.keys()])
  const face = sandbox.faces.get(gateway)
  if (face?.lacks.includes(call) || face?.lacks.includes(kind)) {
    const word = face.lacks.includes(call) ? call : kind
    throw new Invalid(`"${word}" means nothing at ${face.label}`)
  }
  return {
    gateway,
    reference: optionalText("reference", fields.reference),
    call,
    kind,
    value: optionalText("value", fields.value),
    times: optionalCount("times", fields.times, 1),
  }
}
