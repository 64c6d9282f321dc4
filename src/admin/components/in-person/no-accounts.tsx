import { Container, Heading, Text } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

/** Shown instead of the form where no account has devices. */
export function NoAccounts() {
  const { t } = useText()
  return (
    <Container className="flex flex-col items-center gap-y-1 py-16 text-center">
      <Heading level="h1">{t("inPerson.noAccounts.title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("inPerson.noAccounts.text")}
      </Text>
    </Container>
  )
}
