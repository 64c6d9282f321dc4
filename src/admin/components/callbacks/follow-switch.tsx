import { Label, Switch } from "@medusajs/ui"
import { useEffect, useId, useRef, useState } from "react"
import { useText } from "../../lib/use-text"

type FollowSwitchProps = {
  isOn: boolean
  onChange: (isOn: boolean) => void
  /** Id of the newest callback that is shown. */
  newest: string | undefined
}

/** Has the list renew itself, and says so when something new has come. */
export function FollowSwitch({ isOn, onChange, newest }: FollowSwitchProps) {
  const { t } = useText()
  const id = useId()
  const hasArrived = useHasChanged(isOn ? newest : undefined)
  return (
    <div className="flex items-center gap-x-2">
      <Switch
        id={id}
        size="small"
        data-testid="callbacks-follow"
        checked={isOn}
        onCheckedChange={onChange}
      />
      <Label htmlFor={id} size="small" className="whitespace-nowrap">
        {t("callbacks.follow.label")}
      </Label>
      <span role="status" aria-live="polite" className="sr-only">
        {hasArrived && t("callbacks.follow.arrived")}
      </span>
    </div>
  )
}

/** Whether a value is another one than before, for a moment. */
function useHasChanged(value: string | undefined): boolean {
  const before = useRef(value)
  const [hasChanged, setChanged] = useState(false)
  useEffect(() => {
    const isNew = before.current !== undefined && value !== undefined && value !== before.current
    before.current = value
    if (!isNew) {
      return undefined
    }
    setChanged(true)
    const timer = setTimeout(() => setChanged(false), 2000)
    return () => clearTimeout(timer)
  }, [value])
  return hasChanged
}
