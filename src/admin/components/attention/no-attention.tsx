import { CheckCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

type NoAttentionProps = { isFiltered: boolean; onAll: () => void }

/** Shown instead of cases: all is well, or nothing is left with these filters. */
export function NoAttention({ isFiltered, onAll }: NoAttentionProps) {
  const { t } = useText()
  return (
    <div
      className="flex flex-col items-center gap-y-2 px-6 py-16 text-center"
      data-testid="attention-empty"
    >
      <CheckCircle className="text-ui-tag-green-icon" />
      <Text size="small" weight="plus">
        {t(isFiltered ? "attentionPage.empty.filtered" : "attentionPage.empty.title")}
      </Text>
      {isFiltered ? (
        <Button size="small" variant="secondary" onClick={onAll}>
          {t("attentionPage.empty.all")}
        </Button>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("attentionPage.empty.text")}
        </Text>
      )}
    </div>
  )
}
