/** A moment as the gateway writes it: seconds and an offset. */
export const time = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, "+00:00")

export const timeOrNull = (at: Date | undefined): string | null => (at ? time(at) : null)
