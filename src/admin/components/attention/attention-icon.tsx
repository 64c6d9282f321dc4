import { ExclamationCircle } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { createPortal } from "react-dom"
import { useAttentionCount } from "../../hooks/use-attention-count"
import { useText } from "../../lib/use-text"

/**
 * The menu's icon, which brings its own badge: Medusa's menu has none and cuts an icon off at its
 * border, so the number is put at the end of the link that the icon lies in. Elsewhere there is none.
 */
export function AttentionIcon() {
  const { t } = useText()
  const place = useRef<HTMLSpanElement>(null)
  const [link, setLink] = useState<Element | null>(null)
  const { data } = useAttentionCount()
  useEffect(() => setLink(place.current?.closest("a") ?? null), [])

  return (
    <span ref={place} className="contents">
      <ExclamationCircle />
      {link &&
        !!data?.count &&
        createPortal(
          <span className="ml-auto" data-testid="attention-badge">
            <Badge size="2xsmall" color="red" rounded="full" aria-hidden>
              {data.is_capped ? `${data.count - 1}+` : data.count}
            </Badge>
            <span className="sr-only">{t("attentionPage.badge", { number: data.count })}</span>
          </span>,
          link
        )}
    </span>
  )
}
