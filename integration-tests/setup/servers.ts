/** How to stop what the global setup has started, in order. Jest runs setup and teardown in one process. */
const holder = globalThis as { paymentTestServers?: (() => Promise<void>)[] }

export const servers = (holder.paymentTestServers ??= [])
