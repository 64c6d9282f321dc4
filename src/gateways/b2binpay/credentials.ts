/** What the API and its callbacks are proven with, by version (b2binpay.md 1, credentials). */
export type Credentials =
  | { version: "v3"; clientId: string; clientSecret: string; callbackSecret: string }
  | { version: "v2"; login: string; password: string }

type Given = {
  apiVersion: "v3" | "v2"
  clientId?: string
  clientSecret?: string
  callbackSecret?: string
  login?: string
  password?: string
}

const needed = {
  v3: ["clientId", "clientSecret", "callbackSecret"],
  v2: ["login", "password"],
} as const

/** Names of the options that this version needs and that are not there. */
export function missingCredentials(given: Given): string[] {
  return needed[given.apiVersion].filter((option) => given[option] === undefined)
}

/** The credentials of the version in use; empty where one is missing, which the options refuse. */
export function credentialsOf(given: Given): Credentials {
  const { clientId = "", clientSecret = "", callbackSecret = "", login = "", password = "" } = given
  return given.apiVersion === "v3"
    ? { version: "v3", clientId, clientSecret, callbackSecret }
    : { version: "v2", login, password }
}
