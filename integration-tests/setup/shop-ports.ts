const FIRST = Number(process.env.TEST_SHOP_PORT ?? 8655)

/** Ports of demo shops, one for each worker of the browser specs. */
export const shopPorts = [0, 1, 2, 3].map((worker) => FIRST + worker)

/** Where the test server lets a storefront call from (CORS). */
export const shopOrigins = shopPorts.map((port) => `http://localhost:${port}`)
