import { Container, Heading, Text } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

/** Shown where the shop has configured no account of a gateway. */
export function NoGateways() {
  const { t } = useText()
  return (
    <Container className="flex flex-col items-center gap-y-1 py-16 text-center">
      <Heading level="h2">{t("gateways.empty.title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("gateways.empty.text")}
      </Text>
    </Container>
  )
}
