import { useId, useState } from "react"

import type { Product } from "../api/types"
import { useShop } from "../shop/shop-provider"
import { isPriced, priceOf } from "./price"
import { ProductPicture } from "./product-picture"
import { VariantChoice } from "./variant-choice"

/** One product; adding it opens the cart. */
export function ProductCard({ product }: { product: Product }) {
  const { changing, addVariant, showCart } = useShop()
  const titleId = useId()
  const [adding, setAdding] = useState(false)
  const variants = (product.variants ?? []).filter(isPriced)
  const [chosenId, choose] = useState<string>()
  const variant = variants.find(({ id }) => id === chosenId) ?? variants[0]

  const add = async (variantId: string) => {
    setAdding(true)
    await addVariant(variantId)
    setAdding(false)
    showCart(true)
  }

  return (
    <li className="card" data-testid="product-card" aria-labelledby={titleId}>
      <ProductPicture title={product.title} source={product.thumbnail} />
      <div className="card-text">
        <h2 id={titleId}>{product.title}</h2>
        {product.subtitle && <p className="quiet small">{product.subtitle}</p>}
        {product.description && <p className="description">{product.description}</p>}
        <VariantChoice title={product.title} variants={variants} onChoose={choose} />
        <div className="card-foot">
          <p className="price">{variant ? priceOf(variant) : "Not sold here"}</p>
          {variant && (
            <button
              type="button"
              className="primary"
              data-testid="add-to-cart"
              aria-describedby={titleId}
              disabled={changing}
              onClick={() => void add(variant.id)}
            >
              {adding ? "Adding…" : "Add to cart"}
            </button>
          )}
        </div>
      </div>
    </li>
  )
}
