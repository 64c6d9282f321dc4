import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  capturePaymentWorkflow,
  completeCartWorkflowId,
  convertDraftOrderWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import { adoptSession, reopenSession } from "./adopt-session"
import type { Decision } from "./decide"

/** A decision that does something in Medusa. */
export type Action = Extract<
  Decision,
  {
    do:
      | "complete_cart"
      | "link_order"
      | "unlink_order"
      | "authorize_session"
      | "record_capture"
      | "record_refund"
      | "capture"
      | "convert_draft"
      | "adopt_session"
      | "reopen_session"
  }
>

/**
 * Does one step of a decision with Medusa's own workflows. The cart is completed through the
 * workflow engine by id, because only then does the core hold its lock on the cart
 * (research/medusa-core.md 7); the provider then answers `authorized` from the journal.
 */
export async function act(container: MedusaContainer, decision: Action): Promise<void> {
  if (decision.do === "complete_cart") {
    await container
      .resolve(Modules.WORKFLOW_ENGINE)
      .run(completeCartWorkflowId, { input: { id: decision.cartId } })
  }
  if (decision.do === "link_order" || decision.do === "unlink_order") {
    const order = { [Modules.ORDER]: { order_id: decision.orderId } }
    const links = decision.links.map((link) => ({
      ...order,
      ["cart_id" in link ? Modules.CART : Modules.PAYMENT]: link,
    }))
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    await (decision.do === "link_order" ? link.create(links) : link.dismiss(links))
  }
  if (decision.do === "authorize_session") {
    await container.resolve(Modules.PAYMENT).authorizePaymentSession(decision.sessionId, {})
  }
  if (decision.do === "adopt_session") {
    await adoptSession(container, decision)
  }
  if (decision.do === "reopen_session") {
    await reopenSession(container, decision.sessionId)
  }
  if (decision.do === "record_refund") {
    await refundPaymentWorkflow(container).run({
      input: { payment_id: decision.paymentId, amount: Number(decision.amount.toDecimal()) },
    })
  }
  if (decision.do === "convert_draft") {
    await convertDraftOrderWorkflow(container).run({ input: { id: decision.orderId } })
  }
  if (decision.do === "capture") {
    await capturePaymentWorkflow(container).run({ input: { payment_id: decision.paymentId } })
  }
  if (decision.do === "record_capture") {
    await capturePaymentWorkflow(container).run({
      input: {
        payment_id: decision.paymentId,
        ...(decision.all ? {} : { amount: Number(decision.amount.toDecimal()) }),
      },
    })
  }
}

/** How the timeline calls a step that succeeded. */
export function eventOf(decision: Action): { name: string; amount?: string } {
  switch (decision.do) {
    case "complete_cart":
      return { name: "order_placed" }
    case "link_order":
      return { name: "order_linked" }
    case "unlink_order":
      return { name: "order_unlinked" }
    case "authorize_session":
      return { name: "session_authorized" }
    case "adopt_session":
      return { name: "session_adopted" }
    case "reopen_session":
      return { name: "session_reopened" }
    case "record_refund":
      return { name: "refund_recorded", amount: decision.amount.toDecimal() }
    case "convert_draft":
      return { name: "draft_order_placed" }
    case "capture":
      return { name: "captured_at_once" }
    case "record_capture":
      return { name: "capture_recorded", amount: decision.amount.toDecimal() }
  }
}
