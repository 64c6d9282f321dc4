import { Input, Label } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

type CartFieldProps = { value: string; onChange: (cartId: string) => void }

/** The id of a cart. */
export function CartField({ value, onChange }: CartFieldProps) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor="in-person-cart-id" size="small" weight="plus">
        {t("inPerson.target.cartId")}
      </Label>
      <Input
        id="in-person-cart-id"
        data-testid="in-person-cart-id"
        placeholder="cart_…"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value.trim())}
      />
    </div>
  )
}
