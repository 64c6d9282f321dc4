import { MedusaError } from "@medusajs/framework/utils"
import { GatewayError } from "../../src/gateways/errors"
import { TransactionBusyError } from "../../src/modules/payment-journal/store"
import { quarterOf } from "./cents"
import { comeBack, decideStray, deliver, inquire, pick } from "./gateway-steps"
import { age } from "./journal"
import { OutOfOrder, ProcessDied } from "./process"
import { cancelOrder, changeCart, move, open } from "./shop-steps"
import type { SimpleStep, Step } from "./step"
import type { World } from "./world"

/** Seconds after which a call that never ended counts as cut off. */
const FEW_MINUTES = 300

/** Lets one step happen. What it refuses is an answer too; anything unforeseen is thrown. */
export async function perform(world: World, step: Step): Promise<void> {
  const { process } = world
  if (step.do === "together") {
    await Promise.all(step.steps.map((one) => alone(world, one)))
    return
  }
  if (step.do !== "killed" && step.do !== "hampered") {
    return alone(world, step)
  }
  if (step.do === "killed") {
    process.dieAfter(step.after)
  } else {
    process.failAfter(step.after)
  }
  await alone(world, step.step)
  if (process.restart()) {
    // What a dead process held frees itself after two minutes.
    world.records.locks.clear()
  }
}

async function alone(world: World, step: SimpleStep): Promise<void> {
  try {
    await take(world, step)
  } catch (error) {
    if (!isForeseen(error)) {
      throw error
    }
  }
}

/** Errors that a shopper, an admin or a worker is meant to see. */
function isForeseen(error: unknown): boolean {
  return (
    error instanceof ProcessDied ||
    error instanceof OutOfOrder ||
    error instanceof GatewayError ||
    error instanceof TransactionBusyError ||
    MedusaError.isMedusaError(error) ||
    (error instanceof Error && error.message.startsWith("Failed to acquire lock"))
  )
}

async function take(world: World, step: SimpleStep): Promise<void> {
  const { gateway, records, medusa } = world
  switch (step.do) {
    case "open":
      return open(world)
    case "change_cart":
      return changeCart(world, step.to)
    case "stock":
      records.cart.inStock = step.has
      return
    case "shopper": {
      const held = pick([...gateway.held].reverse(), step.which)
      return held && gateway.decide(held, step.outcome)
    }
    case "deliver": {
      const message = pick([...gateway.messages].reverse(), step.which)
      const times = message ? Array.from({ length: step.times }, () => message) : []
      await Promise.all(times.map((one) => deliver(world, one)))
      return
    }
    case "inquire":
      return inquire(world, step.which)
    case "return":
      return comeBack(world, step.which)
    case "complete":
      await medusa.orders.complete(records.cart.id)
      return
    case "wait":
      return age(world, FEW_MINUTES)
    case "capture":
    case "refund":
      return move(world, step.do, step.part)
    case "cancel_order":
      return cancelOrder(world)
    case "portal": {
      const held = pick(gateway.holding, step.which)
      return held && gateway.portal(held, step.act, quarterOf(held.authorized, step.part))
    }
    case "refund_ends": {
      const held = pick(
        gateway.held.filter(({ pending }) => pending),
        step.which
      )
      return held && gateway.endRefund(held, step.well)
    }
    case "person":
      return decideStray(world, step.act, step.which)
    case "fault":
      gateway.faults.push(step.kind)
  }
}
