import { sharesOf } from "./profile"

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
})

const nodes = [
  node(1, "(root)", "", [2, 3, 4, 9]),
  node(2, "(idle)", ""),
  node(3, "(garbage collector)", ""),
  node(4, "next", "file:///shop/node_modules/express/lib/router.js", [5, 8]),
  node(5, "receive", "file:///plugin/src/callbacks/receive.ts", [6, 7]),
  node(6, "query", "/plugin/node_modules/pg/lib/client.js"),
  node(7, "update", "node:internal/crypto/hash"),
  node(8, "handle", "/shop/node_modules/@medusajs/framework/dist/http/router.js"),
  node(9, "dispatch", ""),
]

describe("a profile of the processor", () => {
  it("is shared out by whose code ran, without what was idle", () => {
    const profile = {
      nodes,
      samples: [2, 3, 4, 5, 6, 7, 8, 9],
      timeDeltas: [9e6, 1e6, 2e6, 1e6, 3e6, 2e6, 1e6, 5e6],
    }
    const { own, belowPlugin, busySeconds } = sharesOf(profile, "/plugin/src/")
    expect(busySeconds).toBe(10)
    expect(Object.fromEntries(own)).toEqual({
      "garbage collection": 0.1,
      express: 0.2,
      "this plugin": 0.1,
      pg: 0.3,
      "Node's libraries": 0.2,
      Medusa: 0.1,
    })
    expect(belowPlugin).toBeCloseTo(0.6)
  })

  it("does not count what a middleware of the plugin passes on to", () => {
    const passedOn = [
      node(1, "(root)", "", [2]),
      node(2, "refuse", "file:///plugin/src/api/refuse.ts", [3]),
      node(3, "next", "file:///shop/node_modules/express/lib/router/index.js", [4, 5]),
      node(4, "session", "/shop/node_modules/express-session/index.js"),
      node(5, "handle", "file:///plugin/src/api/handle.ts", [6]),
      node(6, "send", "/shop/node_modules/express/lib/response.js"),
    ]
    const profile = { nodes: passedOn, samples: [2, 3, 4, 5, 6], timeDeltas: [1, 1, 4, 2, 2] }
    expect(sharesOf(profile, "/plugin/src/").belowPlugin).toBeCloseTo(0.5)
  })

  it("of a server that did nothing has no shares", () => {
    const { own, belowPlugin, busySeconds } = sharesOf(
      { nodes, samples: [2], timeDeltas: [5e6] },
      "/plugin/src/"
    )
    expect([own.size, belowPlugin, busySeconds]).toEqual([0, 0, 0])
  })
})
