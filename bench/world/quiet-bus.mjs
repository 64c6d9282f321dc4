/**
 * Loaded into a server under test that runs in Medusa's mode `server` without Redis. Such a server
 * is for requests only, but Medusa's event bus in memory calls its subscribers in every mode, where
 * the one in Redis leaves them to a worker. What is measured of it would be settling as well.
 */
import bus from "@medusajs/event-bus-local"

bus.default.service.prototype.subscribe = function () {
  return this
}
