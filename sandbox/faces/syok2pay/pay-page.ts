import express from "express"
import type { Router } from "express"

import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"

/** The hosted pay page. */
export function payPage(_sandbox: Sandbox, _face: Face): Router {
  return express.Router()
}
