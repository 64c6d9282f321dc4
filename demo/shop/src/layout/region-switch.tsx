import { useShop } from "../shop/shop-provider"
import { regionName } from "../shop/region-name"

/** Where to deliver, and with that the currency; the cart goes along. */
export function RegionSwitch() {
  const { regions, region, changing, chooseRegion } = useShop()
  return (
    <label className="region">
      <span className="visually-hidden">Region and currency</span>
      <span className="region-short" aria-hidden="true">
        {region.currency_code.toUpperCase()}
      </span>
      <select
        data-testid="region-switch"
        value={region.id}
        disabled={changing}
        onChange={(event) => void chooseRegion(event.target.value)}
      >
        {regions.map((one) => (
          <option key={one.id} value={one.id}>
            {regionName(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
