import type { SeededShop } from "../world/template"

const LIST = "/admin/payment-callbacks?limit=50"
const REQUESTS = 100

/** A bearer token of the seeded admin. */
export async function adminToken(
  url: string,
  { adminEmail, adminPassword }: SeededShop
): Promise<string> {
  const answer = await fetch(`${url}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: adminEmail, password: adminPassword }),
  })
  if (!answer.ok) {
    throw new Error(`The admin could not log in: ${answer.status}`)
  }
  return ((await answer.json()) as { token: string }).token
}

/** Milliseconds of the first page of callbacks, again and again; null when there is no such list. */
export async function adminTimes(url: string, token: string): Promise<number[] | null> {
  const times: number[] = []
  for (let request = 0; request < REQUESTS; request++) {
    const begun = performance.now()
    const answer = await fetch(`${url}${LIST}`, { headers: { authorization: `Bearer ${token}` } })
    const text = await answer.text()
    if (answer.status === 404) {
      return null
    }
    if (!answer.ok) {
      throw new Error(`The list of callbacks was answered ${answer.status}: ${text.slice(0, 300)}`)
    }
    times.push(performance.now() - begun)
  }
  return times
}
