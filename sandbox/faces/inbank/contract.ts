import { randomInt, randomUUID } from "node:crypto"

import type { InbankPayment } from "./session"

/** A contract between customer and bank, signed by the customer (inbank.md 4). */
export interface Contract {
  uuid: string
  number: string
  status: "signed" | "activated" | "terminated"
  signedAt: Date
  partnerApprovalAt?: Date
  activatedAt?: Date
  activatorName?: string
  terminatedAt?: Date
  terminationReason?: string
  /** Smart Rent: the device handed over. */
  assetIdentifiers: { identifierType: string; identifier: string }[]
  /** Smart Rent: activation was asked for and is not done yet. */
  isActivating: boolean
  customerUuid: string
  /** The version in force, and drafts of others. */
  versionUuid: string
  drafts: ContractVersion[]
}

/** A changed contract, in force once it is confirmed. */
export interface ContractVersion {
  uuid: string
  status: "DRAFT" | "ACTIVE"
  fromVersionUuid: string
  /** Cents. */
  returnAmount: number
  createdAt: Date
}

export const newContract = (signedAt: Date): Contract => ({
  uuid: randomUUID(),
  number: `77${String(randomInt(1_000_000_000)).padStart(9, "0")}`,
  status: "signed",
  signedAt,
  assetIdentifiers: [],
  isActivating: false,
  customerUuid: randomUUID(),
  versionUuid: randomUUID(),
  drafts: [],
})

/** Everything can be given back: a full withdrawal is possible. */
export const isWithdrawable = ({ session }: InbankPayment): boolean =>
  session.contract?.status === "activated" &&
  session.product.type !== "smart_rent" &&
  session.areReturnsPossible

/** What is not given back yet, cents. */
export const remaining = ({ amount, session }: InbankPayment): number =>
  Math.max(Math.round(Number(amount) * 100) - session.returned, 0)
