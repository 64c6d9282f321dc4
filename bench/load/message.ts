/** One request that is made before its round begins, so that signing costs the round nothing. */
export type Message = {
  method: "POST"
  path: string
  headers: Record<string, string>
  body: string
}
