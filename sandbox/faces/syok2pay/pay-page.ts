import type { Router } from "express"

import { payPageRoutes } from "../../core/pages/pay-page"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"

/** The hosted pay page `/payment?session_id=`. FPX is a bank transfer and cannot be refunded. */
export const payPage = (sandbox: Sandbox, face: Face): Router =>
  payPageRoutes(sandbox, face, {
    idParameter: "session_id",
    channels: [
      { word: "CARD", label: "Card" },
      { word: "FPX", label: "Online banking (FPX)" },
      { word: "EWALLET", label: "E-wallet" },
    ],
  })
