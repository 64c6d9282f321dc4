/**
 * Does what a merchant does in Kustom's portal: enters where webhooks go, since no payment names it.
 * @throws when the sandbox does not take the address
 */
export async function tellKustom(sandboxUrl: string, publicUrl: string): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/_sandbox/kustom/destinations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url: `${publicUrl}/payments/kustom_main/callback` }),
  })
  if (!answer.ok) {
    throw new Error(`The sandbox took no webhook address: ${await answer.text()}`)
  }
}
