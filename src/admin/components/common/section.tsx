import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type SectionProps = {
  title: string
  subtitle?: string
  level?: "h1" | "h2"
  /** Beside the title. */
  aside?: ReactNode
  children: ReactNode
}

/** A card of the admin with its title above a line, as Medusa's own are. */
export function Section({ title, subtitle, level = "h2", aside, children }: SectionProps) {
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level={level}>{title}</Heading>
          {subtitle && (
            <Text size="small" className="text-ui-fg-subtle">
              {subtitle}
            </Text>
          )}
        </div>
        {aside}
      </div>
      {children}
    </Container>
  )
}
