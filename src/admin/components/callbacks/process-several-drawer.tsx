import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { CallbackFilters } from "../../lib/api/callback-types"
import { hasFilters } from "../../lib/callbacks/address"
import { useText } from "../../lib/use-text"
import { ProcessSeveralForm } from "./process-several-form"

/** Opens the way to process all that the filters select; there is none without filters. */
export function ProcessSeveralDrawer({ filters }: { filters: CallbackFilters }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const isPossible = hasFilters(filters)
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button
          variant="secondary"
          size="small"
          data-testid="callbacks-process-several"
          disabled={!isPossible}
          title={isPossible ? undefined : t("callbacks.several.needsFilter")}
        >
          {t("callbacks.several.action")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("callbacks.several.title")}</Drawer.Title>
          <Drawer.Description>{t("callbacks.several.description")}</Drawer.Description>
        </Drawer.Header>
        <ProcessSeveralForm filters={filters} onDone={() => setOpen(false)} />
      </Drawer.Content>
    </Drawer>
  )
}
