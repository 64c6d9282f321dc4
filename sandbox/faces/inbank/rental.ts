import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { DONE, isWaiting } from "./approval"
import { rentalSchedule } from "./contract-document"
import { activate } from "./decisions"
import { objectOf } from "./fields"
import type { Body } from "./fields"
import { findContract } from "./find"
import { rentalRejected } from "./problems"
import type { InbankPayment } from "./session"
import { tellOf } from "./tell"

/** How long an activation takes, scheduled ms. Only that it takes a while is documented. */
const ACTIVATION = 2_000
const PATTERNS: Record<string, RegExp> = { IMEI: /^\d{15}$/, SERIAL_NUMBER: /^\S+$/ }

/** `PATCH …/asset-identifiers`: which device was handed over (inbank.md 4). @throws Refused */
export function assignIdentifiers(sandbox: Sandbox, request: CallRequest, body: Body): Answer {
  const { payment, contract } = findContract(sandbox, request, "v3", true)
  const identifiers = readIdentifiers(body.assetIdentifiers)
  if (!isWaiting(payment)) {
    throw notNow(payment)
  }
  contract.assetIdentifiers = identifiers
  return DONE
}

/**
 * `POST …/activation`: accepted now, done a while later, told by callback (inbank.md 4).
 * @throws Refused
 */
export function activateRental(sandbox: Sandbox, face: Face, request: CallRequest): Answer {
  const { payment, contract } = findContract(sandbox, request, "v3", true)
  if (!isWaiting(payment)) {
    throw notNow(payment)
  }
  if (contract.assetIdentifiers.length === 0) {
    throw rentalRejected(422, "Asset identifiers are missing", "ASSET_IDENTIFIERS_MISSING")
  }
  contract.isActivating = true
  contract.partnerApprovalAt = sandbox.clock.now()
  sandbox.clock.schedule(ACTIVATION, () => {
    if (contract.isActivating) {
      void tellOf(sandbox, face, activate(payment, "partner_api", sandbox.clock.now()))
    }
  })
  return DONE
}

/** `POST …/rental/products/{code}/calculations`. @throws Refused */
export function calculateRental(body: Body): Answer {
  const { period, insuranceUsed } = body
  const assets = Array.isArray(body.assets) ? body.assets.map(objectOf) : []
  if (typeof period !== "number" || period < 1) {
    throw wrong("period: must be positive")
  }
  if (assets.length === 0 || assets.some(({ netPrice }) => typeof netPrice !== "number")) {
    throw wrong("assets: must have one main device with a netPrice")
  }
  const net = assets.reduce((sum, { netPrice }) => sum + Number(netPrice), 0)
  const insured = insuranceUsed === true ? net * 1.1 : net
  return { status: 200, body: { rentalSchedule: rentalSchedule(insured, period) } }
}

function readIdentifiers(value: unknown) {
  if (!Array.isArray(value) || value.length === 0) {
    throw wrong("assetIdentifiers: must not be empty")
  }
  return value.map((entry, index) => {
    const { identifierType, identifier } = objectOf(entry)
    const at = `assetIdentifiers[${index}]`
    const pattern = PATTERNS[String(identifierType)]
    if (!pattern) {
      throw wrong(`${at}.identifierType: must be IMEI or SERIAL_NUMBER`)
    }
    if (typeof identifier !== "string" || identifier.trim() === "") {
      throw wrong(`${at}.identifier: must not be blank`)
    }
    if (!pattern.test(identifier)) {
      throw wrong(`${at}.identifier: is no ${String(identifierType)}`)
    }
    return { identifierType: String(identifierType), identifier }
  })
}

const wrong = (message: string) => rentalRejected(400, message, "CONSTRAINTS_VIOLATED_GENERAL")

const notNow = ({ session }: InbankPayment) =>
  rentalRejected(422, `Contract is ${session.contract?.status}`, "CONTRACT_NOT_IN_APPROVABLE_STATE")
