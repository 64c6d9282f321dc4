import type { AccountConfiguration } from "../api/account-health"
import type { TextKey, Translate } from "../use-text"
import { formatDuration } from "./time"

type Repeats = Pick<
  AccountConfiguration,
  "sends_callbacks" | "callbacks_sent" | "retries_after" | "gives_up_after"
>

/** How the gateway repeats a callback that was not answered well, as far as that is documented. */
export function retryText(account: Repeats, t: Translate, locale: string): string {
  const { retries_after: moments, gives_up_after: end } = account
  const duration = (seconds: number) => formatDuration(seconds, locale)
  const key: TextKey = moments
    ? "gateways.repeats.known"
    : end === null
      ? "gateways.repeats.unknown"
      : "gateways.repeats.endKnown"
  return t(key, {
    times: moments?.length ?? 0,
    first: moments ? duration(moments[0]) : "",
    end: end === null ? "" : duration(end),
  })
}
