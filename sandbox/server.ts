import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import express from "express"

import { controlRoutes } from "./core/control"
import { pages } from "./core/pages"
import { createSandbox } from "./core/sandbox"
import { refuseLiveCalls } from "./core/refuse-live-keys"
import type { Sandbox, SandboxSettings } from "./core/sandbox"
import { faces } from "./faces"

export interface SandboxOptions extends SandboxSettings {
  /** 0 takes any free port. */
  port: number
  /** Address to listen on. Loopback unless told otherwise: the sandbox pays whoever asks. */
  host?: string
}

export interface RunningSandbox {
  /** `http://localhost:<port>`; a face is below it at `/<gateway>`. */
  url: string
  port: number
  /** The state behind it, for tests in the same process. */
  sandbox: Sandbox
  close(): Promise<void>
}

/**
 * Starts the sandbox gateways.
 * @throws when NODE_ENV is production or the port is taken
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  if (process.env.NODE_ENV === "production") {
    throw new Error(
      "The sandbox refuses to start with NODE_ENV=production: its payments are not real money"
    )
  }
  const sandbox = createSandbox(faces, options)
  const server = createServer(sandboxApp(sandbox))
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explained(error, options.port)))
    server.listen(options.port, options.host ?? "127.0.0.1", resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    port,
    sandbox,
    async close() {
      await sandbox.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

function sandboxApp(sandbox: Sandbox) {
  const app = express()
  app.disable("x-powered-by")
  app.use("/_sandbox", controlRoutes(sandbox))
  for (const face of sandbox.faces.values()) {
    app.use(`/${face.gateway}`, refuseLiveCalls, face.routes(sandbox))
  }
  app.use(pages(sandbox))
  return app
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  return error.code === "EADDRINUSE"
    ? new Error(`Port ${port} is taken. Stop what listens there or take another`)
    : error
}
