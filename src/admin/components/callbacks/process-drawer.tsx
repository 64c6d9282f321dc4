import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../../lib/use-text"
import { ProcessForm } from "./process-form"

/** Opens what processing a callback again would do, and does it for a reason. */
export function ProcessDrawer({ id }: { id: string }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button
          variant="secondary"
          size="small"
          className="whitespace-nowrap"
          data-testid="callback-process"
        >
          {t("callbacks.process.action")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("callbacks.process.title")}</Drawer.Title>
          <Drawer.Description>{t("callbacks.process.description")}</Drawer.Description>
        </Drawer.Header>
        <ProcessForm id={id} onDone={() => setOpen(false)} />
      </Drawer.Content>
    </Drawer>
  )
}
