import { createServer as createTlsServer } from "node:https"
import { createServer } from "node:http"
import type { AddressInfo, Server } from "node:net"
import { gzipSync } from "node:zlib"
import { createHttpClient } from "./http-client"

/** Made for this file; it protects nothing. */
const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg8zP6JyBpSyc0BmlZ
yI7hvqq4bOSyux4ts+zZSoH8iaChRANCAARp3rOfZ03vBlMkP9zfZmuyQkmRhavU
JXeO59EkatFy49GTUBHD/jgLe7QzEDLYkG8hvttRoAkPy7u6M5HUQUNa
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUJPkx1MQ7EOJwgDkHrgkm/tCKisMwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNzA2MTA0OFoYDzIxMjYxMTAz
MDYxMDQ4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARp3rOfZ03vBlMkP9zfZmuyQkmRhavUJXeO59EkatFy49GTUBHD/jgL
e7QzEDLYkG8hvttRoAkPy7u6M5HUQUNao2kwZzAdBgNVHQ4EFgQU2MALQqLsY/Lu
ReGDHM7yfaD6GlEwHwYDVR0jBBgwFoAU2MALQqLsY/LuReGDHM7yfaD6GlEwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIhAJ00Sn/rlrg+z3ixxYNu15+a6VDmtbff3Acs7Ym4binxAiA/6TdLbGKg
bfK/msNle8NVe/kxQsAdN8SZxKSfDBFDOA==
-----END CERTIFICATE-----`,
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return (server.address() as AddressInfo).port
}

const get = { method: "GET" as const, path: "/v1/thing" }
const send = (base: string) => createHttpClient(base, 2000).send(get)

describe("a gateway that cannot be reached as it should", () => {
  let heard = 0
  const plain = createServer((request, response) => {
    heard++
    if (request.url === "/half/v1/thing") {
      response.writeHead(200, { "content-length": "40" })
      response.write('{"status":"SUCCESS",', () => response.destroy())
    } else {
      response.writeHead(200, { "content-encoding": "gzip" })
      response.end(gzipSync('{"status":"SUCCESS"}').subarray(0, 12))
    }
  })
  const secure = createTlsServer(SELF_SIGNED, (_request, response) => {
    heard++
    response.end('{"status":"SUCCESS"}')
  })
  let port: number
  let securePort: number

  beforeAll(async () => {
    port = await listen(plain)
    securePort = await listen(secure)
  })
  beforeEach(() => (heard = 0))
  afterAll(() => {
    plain.close()
    secure.close()
  })

  test("by a certificate that nobody vouches for hears nothing from us", async () => {
    await expect(send(`https://localhost:${securePort}`)).rejects.toMatchObject({
      kind: "unavailable",
      cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    })
    expect(heard).toBe(0)
  })

  test("by TLS where there is none is unavailable", async () => {
    await expect(send(`https://localhost:${port}`)).rejects.toMatchObject({ kind: "unavailable" })
    expect(heard).toBe(0)
  })

  test("by a name that does not resolve is unavailable", async () => {
    await expect(send("http://gateway.invalid")).rejects.toMatchObject({
      kind: "unavailable",
      cause: { code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) },
    })
  })

  test("for half of an answer is unavailable, however good that half looks", async () => {
    await expect(send(`http://localhost:${port}/half`)).rejects.toMatchObject({
      kind: "unavailable",
    })
    expect(heard).toBe(1)
  })

  test("in a compression that nobody asked for, cut off, has said nothing usable", async () => {
    expect(await send(`http://localhost:${port}`)).toMatchObject({ status: 200, json: null })
  })
})
