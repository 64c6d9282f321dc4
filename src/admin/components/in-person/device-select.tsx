import { Button, Hint, Label, Select, Skeleton } from "@medusajs/ui"
import { usePaymentDevices } from "../../hooks/use-payment-devices"
import { deviceName } from "../../lib/in-person/device-name"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"

type DeviceSelectProps = {
  account: string
  value: string
  onChange: (deviceId: string) => void
}

/** The devices that are paired with an account. */
export function DeviceSelect({ account, value, onChange }: DeviceSelectProps) {
  const { t } = useText()
  const { data: devices, error, isPending, isFetching, refetch } = usePaymentDevices(account)

  if (isPending) {
    return <Skeleton className="h-8 w-full" />
  }
  if (error) {
    return <LoadError error={error} onRetry={refetch} />
  }
  if (devices.length === 0) {
    return (
      <div className="flex flex-col items-start gap-y-2">
        <Hint>{t("inPerson.device.none")}</Hint>
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={isFetching}
          onClick={() => refetch()}
        >
          {t("common.retry")}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor="in-person-device" size="small" weight="plus">
        {t("inPerson.device.label")}
      </Label>
      <Select value={value} onValueChange={onChange} required>
        <Select.Trigger id="in-person-device" data-testid="in-person-device">
          <Select.Value placeholder={t("inPerson.device.placeholder")} />
        </Select.Trigger>
        <Select.Content>
          {devices.map((device) => (
            <Select.Item key={device.id} value={device.id}>
              {deviceName(device, t)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
