import { join } from "node:path"

import { Eta } from "eta"
import type { Response } from "express"

const eta = new Eta({ views: join(__dirname, "../../views"), cache: true })

/** Nothing from elsewhere, no inline code. Forms may lead anywhere, since pay pages go back to shops. */
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"

/** Answers with a view; every value in it is escaped. */
export function render(res: Response, view: string, data: object, status = 200): void {
  res
    .status(status)
    .set({ "Content-Security-Policy": POLICY, "Cache-Control": "no-store" })
    .type("html")
    .send(eta.render(`./${view}`, { ...data, time, slug }))
}

/** A page that says what went wrong and leads on. */
export function renderMessage(res: Response, status: number, title: string, text: string): void {
  render(res, "message", { title, text }, status)
}

/** 2026-11-20 13:01:48 UTC */
function time(date: Date | undefined): string {
  return date ? `${date.toISOString().slice(0, 19).replace("T", " ")} UTC` : "–"
}

/** "In progress" becomes "in-progress", for class names and test ids. */
const slug = (word: string) => word.toLowerCase().replace(/[^a-z0-9]+/g, "-")
