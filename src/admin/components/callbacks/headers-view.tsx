import { Hint, Table, Text } from "@medusajs/ui"
import { visible } from "../../lib/callbacks/payload"
import { useText } from "../../lib/use-text"

/** The headers that were kept; one that was sent twice has two lines. */
export function HeadersView({ headers }: { headers: Record<string, string | string[]> }) {
  const { t } = useText()
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one])
  )
  if (lines.length === 0) {
    return <Text size="small">{t("callbacks.headers.none")}</Text>
  }
  return (
    <div className="flex flex-col gap-y-4">
      <Hint>{t("callbacks.headers.hint")}</Hint>
      <div className="border-ui-border-base overflow-x-auto rounded-lg border">
        <Table>
          <Table.Header className="border-t-0">
            <Table.Row>
              <Table.HeaderCell scope="col">{t("callbacks.headers.name")}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t("callbacks.headers.value")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body className="border-b-0">
            {lines.map(([name, value], line) => (
              <Table.Row key={line} className="last:border-b-0">
                <Table.Cell className="whitespace-nowrap font-mono text-xs">{name}</Table.Cell>
                <Table.Cell className="break-all py-2 font-mono text-xs">
                  {visible(value)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}
