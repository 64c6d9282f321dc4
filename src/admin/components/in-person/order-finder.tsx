import { Button, Hint, Input, Label } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useState, type KeyboardEvent } from "react"
import { findOrderByNumber } from "../../lib/api/orders"
import { useText } from "../../lib/use-text"

type OrderFinderProps = { onFound: (orderId: string) => void }

/** Finds an order or draft order by the number that staff and customers know. */
export function OrderFinder({ onFound }: OrderFinderProps) {
  const { t } = useText()
  const [number, setNumber] = useState("")
  const search = useMutation({
    mutationFn: findOrderByNumber,
    onSuccess: (orderId) => {
      if (orderId) {
        onFound(orderId)
      }
    },
  })
  const find = () => number && search.mutate(number)
  const isUnknown = search.isSuccess && !search.data

  /** The field lies in the form that starts a payment, which Enter must not send yet. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault()
      find()
    }
  }

  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor="in-person-order-number" size="small" weight="plus">
        {t("inPerson.target.orderNumber")}
      </Label>
      <div className="flex items-start gap-x-2">
        <div className="flex-1">
          <Input
            id="in-person-order-number"
            data-testid="in-person-order-number"
            inputMode="numeric"
            autoComplete="off"
            value={number}
            aria-invalid={isUnknown}
            aria-describedby="in-person-order-problem"
            onKeyDown={onKeyDown}
            onChange={({ target }) => {
              search.reset()
              setNumber(target.value.replace(/\D/g, ""))
            }}
          />
        </div>
        <Button
          type="button"
          variant="secondary"
          data-testid="in-person-order-find"
          disabled={!number}
          isLoading={search.isPending}
          onClick={find}
        >
          {t("inPerson.target.find")}
        </Button>
      </div>
      <div id="in-person-order-problem" role="alert">
        {isUnknown && (
          <Hint variant="error">{t("inPerson.target.notFound", { number: search.variables })}</Hint>
        )}
        {search.error && <Hint variant="error">{search.error.message}</Hint>}
      </div>
    </div>
  )
}
