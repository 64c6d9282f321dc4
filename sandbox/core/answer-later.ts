import type { Request, RequestHandler, Response } from "express"

/** An async route whose failure reaches the error handler; Express 4 does not wait for promises. */
export function answerLater(
  answer: (req: Request, res: Response) => Promise<void>
): RequestHandler {
  return (req, res, next) => {
    answer(req, res).catch(next)
  }
}
