import type { ListedCallback } from "../../lib/api/callback-types"
import { ProcessDrawer } from "./process-drawer"
import { VerifyButton } from "./verify-button"

type CallbackActionProps = {
  callback: Pick<ListedCallback, "id" | "can_process" | "can_verify">
}

/** What can be done about a callback: to process it again, or to verify a refused one again. */
export function CallbackAction({ callback }: CallbackActionProps) {
  const { id, can_process, can_verify } = callback
  if (can_verify) {
    return <VerifyButton id={id} />
  }
  return can_process ? <ProcessDrawer id={id} /> : null
}
