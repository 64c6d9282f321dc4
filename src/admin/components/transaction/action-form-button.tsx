import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useActionTexts } from "../../hooks/use-action-texts"
import type { ActionProps } from "./action-button"
import { ActionForm } from "./action-form"

/** Opens the form of an action that needs a choice: an amount, details of the gateway's, a note. */
export function ActionFormButton({ transaction, action }: ActionProps) {
  const [isOpen, setOpen] = useState(false)
  const { label } = useActionTexts(transaction, action)
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-testid={`action-${action.name}`}
        >
          {label}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content data-testid="action-form">
        <ActionForm transaction={transaction} action={action} onDone={() => setOpen(false)} />
      </Drawer.Content>
    </Drawer>
  )
}
