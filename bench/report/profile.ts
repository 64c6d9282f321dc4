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
  /**
   * Time in code of this plugin and in everything that it called and waited for without leaving the
   * processor; not what a middleware of it passed on to through the router.
   */
  belowPlugin: number
  busySeconds: number
}

const OURS = "this plugin"

type Frame = CpuProfile["nodes"][number]["callFrame"]

/** Whose code a function is: a package's name, the plugin, or a part of Node. */
function areaOf({ functionName, url }: Frame, pluginDir: string): string {
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
  const file = url.replace("file://", "")
  if (file.startsWith(pluginDir)) {
    return OURS
  }
  return file.startsWith("/") ? "the bench" : "Node's native code"
}

const isRouter = ({ callFrame: { url } }: CpuProfile["nodes"][number]) =>
  url.includes("/node_modules/express/lib/router/")

/** Idle time, and the inspector's call that starts the profiler, which takes half a second itself. */
const isLeftOut = ({ callFrame: { functionName, url } }: CpuProfile["nodes"][number]) =>
  url === "" && ["(idle)", "dispatch"].includes(functionName)

/** Reads a profile of a server whose plugin is in `pluginDir`. */
export function sharesOf({ nodes, samples, timeDeltas }: CpuProfile, pluginDir: string): Shares {
  const areas = new Map(nodes.map(({ id, callFrame }) => [id, areaOf(callFrame, pluginDir)]))
  const leftOut = new Set(nodes.filter(isLeftOut).map(({ id }) => id))
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((one) => [one, id]))
  )
  const routers = new Set(nodes.filter(isRouter).map(({ id }) => id))
  const isBelowPlugin = (id: number | undefined): boolean =>
    id !== undefined &&
    !routers.has(id) &&
    (areas.get(id) === OURS || isBelowPlugin(parents.get(id)))
  const own = new Map<string, number>()
  let [busy, below] = [0, 0]
  for (const [at, id] of samples.entries()) {
    const area = areas.get(id)
    if (area && !leftOut.has(id)) {
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
