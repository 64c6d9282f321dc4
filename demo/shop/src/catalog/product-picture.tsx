import type { CSSProperties } from "react"

import { hueOf } from "./hue"

interface ProductPictureProps {
  title: string
  /** Address or data URL; without one the picture is drawn from the title. */
  source: string | null | undefined
}

/** Picture of a product. The title stands beside it everywhere, so it says nothing to screen readers. */
export function ProductPicture({ title, source }: ProductPictureProps) {
  if (source) {
    return <img className="picture" src={source} alt="" loading="lazy" />
  }
  const hue = { "--hue": hueOf(title) } as CSSProperties
  return (
    <svg
      className="picture drawn"
      style={hue}
      viewBox="0 0 400 400"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect className="drawn-ground" width="400" height="400" />
      <circle className="drawn-sun" cx="200" cy="176" r="92" />
      <path className="drawn-hill" d="M0 300c70-66 140-66 214-14s126 36 186-20v134H0z" />
      <path className="drawn-shore" d="M0 344c92-40 164-26 238 2s110 16 162-12v66H0z" />
      <text className="drawn-letter" x="200" y="210" textAnchor="middle">
        {title.trim().charAt(0).toUpperCase()}
      </text>
    </svg>
  )
}
