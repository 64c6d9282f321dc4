import express from "express"
import type { Router } from "express"

import type { KustomAccount } from "../../accounts"
import { answerLater } from "../../core/answer-later"
import { optionalText } from "../../core/invalid"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { readDestination } from "./destination-form"
import type { Destination, Destinations } from "./destinations"
import { sendEvent } from "./own-events"

/** `/_sandbox/kustom`: the account's webhook destinations, and events nobody caused. */
export function controlRoutes(
  sandbox: Sandbox,
  face: Face,
  account: KustomAccount,
  destinations: Destinations
): Router {
  const router = express.Router()
  const all = () => ({ destinations: destinations.list().map(shown) })

  router.get("/destinations", (_req, res) => {
    res.json(all())
  })

  router.post("/destinations", (req, res) => {
    destinations.set(readDestination(account, req.body))
    res.status(201).json(all())
  })

  router.delete("/destinations", (req, res) => {
    const url = optionalText("url", req.query.url)
    if (url === undefined) {
      destinations.clear()
    } else if (!destinations.delete(url)) {
      res.status(404).json({ error: `No destination ${url}` })
      return
    }
    res.json(all())
  })

  router.post(
    "/events",
    answerLater(async (req, res) => {
      res.status(201).json(await sendEvent(sandbox, face, account, destinations, req.body))
    })
  )

  return router
}

const shown = ({ url, secret, previousSecret }: Destination) => ({
  url,
  secret,
  previous_secret: previousSecret ?? null,
})
