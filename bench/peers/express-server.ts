import { createHmac, timingSafeEqual } from "node:crypto"
import express from "express"
import { Pool } from "pg"
import { newId } from "../../src/modules/payment-journal/store/ids"

/**
 * The least that keeps a callback: raw body, HMAC, one INSERT of the plugin's own row, answer after
 * COMMIT. No framework around it, nothing is looked up and nothing settles: a Node app cannot do less.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const secret = String(process.env.SECRET)

const INSERT = `insert into payment_callback (id, account, transaction_id, channel, label, authenticity, secret,
    status, next_attempt_at, dedupe_key, warnings, method, query, headers, body_base64, answer_status,
    answer_body, received_at)
  values ($1, $2, $3, 'server', 'SUCCESS', 'verified', 0, 'new', now(), $4, '[]', 'POST', '', $5, $6, 200,
    '{"success":true}', now())
  on conflict (account, dedupe_key) where deleted_at is null do nothing`

const app = express()
app.disable("x-powered-by")
app.get("/health", (_req, res) => void res.json({}))
app.post("/callback/:id", express.raw({ type: () => true, limit: "256kb" }), async (req, res) => {
  const body = req.body as Buffer
  const given = Buffer.from(String(req.headers["x-signature"]))
  const wanted = Buffer.from(createHmac("sha256", secret).update(body).digest("hex"))
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    res.status(401).json({ success: false })
    return
  }
  try {
    await pool.query(INSERT, [
      newId("pcb"),
      "bench_express",
      req.params.id,
      `${req.params.id}:server`,
      JSON.stringify({ "x-signature": req.headers["x-signature"] }),
      body.toString("base64"),
    ])
    res.json({ success: true })
  } catch {
    res.status(503).json({ success: false })
  }
})
app.listen(Number(process.env.PORT), "127.0.0.1")
