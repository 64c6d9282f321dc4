import { useLoaded } from "../api/use-loaded"
import { Alert } from "../layout/alert"
import { useShop } from "../shop/shop-provider"
import { ProductCard } from "./product-card"

/** A small shop: one page holds everything. */
const LIMIT = 48

/** Everything that can be bought in the region. */
export function ProductGrid() {
  const { sdk, region } = useShop()
  const { value, failure, retry } = useLoaded(
    () =>
      sdk.store.product.list({
        region_id: region.id,
        limit: LIMIT,
        fields: "id,title,subtitle,description,thumbnail,*variants,*variants.calculated_price",
      }),
    [sdk, region.id]
  )
  if (failure) {
    return (
      <>
        <Alert failure={failure} />
        <button type="button" onClick={retry}>
          Try again
        </button>
      </>
    )
  }
  if (!value) {
    return <p className="quiet">Looking at the shelves…</p>
  }
  if (value.products.length === 0) {
    return <p className="quiet">There is nothing to buy here yet.</p>
  }
  return (
    <ul className={value.products.length === 1 ? "grid single" : "grid"}>
      {value.products.map((product) => (
        <ProductCard key={product.id} product={product} />
      ))}
    </ul>
  )
}
