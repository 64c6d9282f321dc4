/** What V8's sampling profiler writes, as far as it is read here. */
export type CpuProfile = {
  nodes: {
    id: number
    callFrame: { functionName: string; url: string }
    children?: number[]
  }[]
  /** Node on top of the stack at each sample, and microseconds since the sample before. */
  samples: number[]
  timeDeltas: number[]
}

/** Shares of the time in which the processor was busy, 0 to 1. */
export type Shares = {
  /** Time on top of the stack, by whose code it was. */
  own: Map<string, number>
  /** Time in code of this plugin and in everything that it called and waited for without leaving the processor. */
  belowPlugin: number
  busySeconds: number
}

const OURS = "this plugin"

/** Whose code a function is: a package's name, the plugin, or a part of Node. */
function areaOf({ functionName, url }: CpuProfile["nodes"][number]["callFrame"]): string {
  if (functionName === "(garbage collector)") {
    return "garbage collection"
  }
  const [, path = ""] = url.split(/.*\/node_modules\//s)
  if (path) {
    const [scope, name] = path.split("/")
    return scope === "@medusajs" ? "Medusa" : scope.startsWith("@") ? `${scope}/${name}` : scope
  }
  if (url.startsWith("node:")) {
    return "Node's libraries"
  }
  return url.startsWith("file:") || url.startsWith("/") ? OURS : "Node's native code"
}

/** Reads a profile. Idle time is left out. */
export function sharesOf({ nodes, samples, timeDeltas }: CpuProfile): Shares {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((one) => [one, id]))
  )
  const isBelowPlugin = (id: number | undefined): boolean => {
    const node = id === undefined ? undefined : byId.get(id)
    return !!node && (areaOf(node.callFrame) === OURS || isBelowPlugin(parents.get(node.id)))
  }
  const own = new Map<string, number>()
  let [busy, below] = [0, 0]
  for (const [at, id] of samples.entries()) {
    const node = byId.get(id)
    if (node && node.callFrame.functionName !== "(idle)") {
      const area = areaOf(node.callFrame)
      const time = timeDeltas[at]
      own.set(area, (own.get(area) ?? 0) + time)
      busy += time
      below += isBelowPlugin(id) ? time : 0
    }
  }
  const share = (time: number) => (busy > 0 ? time / busy : 0)
  return {
    own: new Map([...own].map(([area, time]) => [area, share(time)])),
    belowPlugin: share(below),
    busySeconds: busy / 1e6,
  }
}
