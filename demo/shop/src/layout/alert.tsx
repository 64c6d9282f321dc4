import type { Failure } from "medusa-verified-payments/storefront"

/** Says what went wrong; always in the page, so that screen readers hear it come. */
export function Alert({ failure }: { failure: Failure | undefined }) {
  return (
    <div role="alert" data-testid="alert" className={failure ? "alert" : undefined}>
      {failure?.text}
    </div>
  )
}
