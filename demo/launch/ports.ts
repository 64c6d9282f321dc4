import { createServer } from "node:net"

/** A port that the demo needs, and how to move it. */
export interface WantedPort {
  port: number
  /** Who wants to listen there, as told to the person: "Medusa", "the demo shop". */
  owner: string
  /** The environment variable that moves it. */
  option: string
}

/**
 * Reads a port number from the environment.
 * @throws when it is set to something that is not a port
 */
export function readPort(env: NodeJS.ProcessEnv, option: string, otherwise: number): number {
  const given = env[option]
  if (given === undefined || given === "") {
    return otherwise
  }
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${option} must be a port number between 1 and 65535, not "${given}"`)
  }
  return port
}

/** Whether nothing listens on a port of this machine, neither on every address nor on loopback only. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port)) && (await canListen(port, "127.0.0.1"))
}

/**
 * Makes sure that all ports can be used, before anything is started.
 * @throws one error that names each taken port and the option that moves it
 */
export async function requireFreePorts(wanted: WantedPort[]): Promise<void> {
  const complaints: string[] = sharedPorts(wanted)
  for (const { port, owner, option } of wanted) {
    if (!(await isPortFree(port))) {
      complaints.push(
        `Port ${port} is taken, but ${owner} needs it. ` +
          `Stop what listens there, or choose another one: ${option}=${port + 100} npm start`
      )
    }
  }
  if (complaints.length) {
    throw new Error(complaints.join("\n"))
  }
}

/** Takes the preferred port when it is free, any free one otherwise. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) {
    return preferred
  }
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("The system gave no free port"))
      )
    })
  })
}

function sharedPorts(wanted: WantedPort[]): string[] {
  return wanted.flatMap(({ port, option }, index) => {
    const other = wanted.slice(0, index).find((earlier) => earlier.port === port)
    return other ? [`${other.option} and ${option} are both ${port}: give each its own port`] : []
  })
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error)
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
