import { useEffect } from "react"

/** Names the browser's tab, such as "Checkout · Harbour Goods". */
export function usePageTitle(page?: string): void {
  useEffect(() => {
    document.title = page ? `${page} · Harbour Goods` : "Harbour Goods"
  }, [page])
}
