/** Accounts of the test server whose webhook URL a merchant has entered in Kustom's portal. */
const ANNOUNCED = ["kustom_main", "kustom_strict"]

/** Does in the sandbox's portal what a merchant does once: enters where webhooks go. */
export async function announceWebhooks(sandboxUrl: string, medusaUrl: string): Promise<void> {
  for (const account of ANNOUNCED) {
    const answer = await fetch(`${sandboxUrl}/_sandbox/kustom/destinations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url: `${medusaUrl}/payments/${account}/callback` }),
    })
    if (!answer.ok) {
      throw new Error(`The sandbox took no webhook destination: ${answer.status}`)
    }
  }
}
