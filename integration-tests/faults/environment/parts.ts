import { poolExhausted, readOnly, terminated } from "./database-parts"
import { gatewayTrouble } from "./gateway-part"
import type { Part } from "./part"
import { redisDown, redisFlushed } from "./redis-parts"
import { clockOff, deployed, hung, hungInLock, serverAndWorker } from "./server-parts"
import { flood, retryStorm } from "./storm-parts"

/** Everything that goes wrong around the servers, in the order of the report. */
export const environmentParts: Part[] = [
  terminated,
  readOnly,
  poolExhausted,
  gatewayTrouble,
  retryStorm,
  flood,
  hung,
  hungInLock,
  deployed,
  serverAndWorker,
  clockOff,
  redisDown,
  redisFlushed,
]
