import type { Payment, Stand } from "./stand"

/**
 * Has the gateway refuse a call about a payment, so that one that should not be made is seen. Null where
 * the gateway has no such call.
 */
export async function forbid(
  { gateway }: Stand,
  { reference }: Pick<Payment, "reference">,
  call: "capture" | "refund" | "void"
): Promise<string | null> {
  try {
    return (await gateway.addFault({ reference, call, kind: "status", value: "500" })).id
  } catch (error) {
    if (String(error).includes(`"${call}\\" means nothing`)) {
      return null
    }
    throw error
  }
}

/** The gateway has never been called so. */
export async function expectUncalled({ gateway }: Stand, fault: string | null): Promise<void> {
  if (fault !== null) {
    expect(await gateway.hits(fault)).toBe(0)
    await gateway.removeFault(fault)
  }
}
