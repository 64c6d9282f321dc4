import { Table } from "@medusajs/ui"
import type { ListedCallback } from "../../lib/api/callback-types"
import { useText } from "../../lib/use-text"
import { CallbackRow } from "./callback-row"

const COLUMNS = [
  "id",
  "received",
  "account",
  "type",
  "url",
  "status",
  "attempts",
  "payment",
  "order",
  "answer",
] as const

/** Columns of figures, which stand below each other by their ends. */
const FIGURES: readonly string[] = ["attempts", "answer"]

/** The callbacks of a page. It scrolls sideways on narrow screens, by keyboard as well. */
export function CallbacksTable({ callbacks }: { callbacks: ListedCallback[] }) {
  const { t } = useText()
  return (
    <div role="region" aria-label={t("callbacks.region")} tabIndex={0} className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {COLUMNS.map((name) => (
              <Table.HeaderCell
                key={name}
                scope="col"
                className={`whitespace-nowrap ${FIGURES.includes(name) ? "text-right" : ""}`}
              >
                {t(`callbacks.columns.${name}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell scope="col">
              <span className="sr-only">{t("callbacks.columns.action")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {callbacks.map((callback) => (
            <CallbackRow key={callback.id} callback={callback} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
