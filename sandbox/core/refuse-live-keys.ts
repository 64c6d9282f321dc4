import type { RequestHandler } from "express"

import { holdsLiveKey } from "../live-keys"

/** Refuses a call that carries a key of real money, whatever the gateway's own answer would be. */
export const refuseLiveCalls: RequestHandler = (req, res, next) => {
  const given = req.headers.authorization ?? ""
  const basic = /^Basic\s+(.*)$/i.exec(given)
  const text = basic ? Buffer.from(basic[1], "base64").toString() : given
  if (!holdsLiveKey(text)) {
    next()
    return
  }
  res.status(403).json({
    message:
      "This is the sandbox, and the call carries a live key. Take it out of this machine's options: it has been sent to a program that is not the gateway.",
  })
}
