import { Copy } from "@medusajs/ui"
import type { CallbackDetails } from "../../lib/api/callback-types"
import { causeText } from "../../lib/callbacks/cause"
import { visible } from "../../lib/callbacks/payload"
import { absoluteTime } from "../../lib/callbacks/time"
import { useText } from "../../lib/use-text"
import { FactRow } from "../common/fact-row"
import { AccountName } from "./account-name"
import { Moment } from "./moment"

/** What is known of a callback, line by line. */
export function CallbackFacts({ callback }: { callback: CallbackDetails }) {
  const { t, locale } = useText()
  const { id, received_at, label, channel, url, authenticity, cause, remote_address } = callback
  const notes = [...(cause ? [cause] : []), ...(callback.warnings ?? [])]
  return (
    <dl className="divide-y">
      <FactRow label={t("callbacks.details.id")}>
        <span className="flex items-center gap-x-2">
          <span className="break-all font-mono text-xs">{id}</span>
          <Copy content={id} aria-label={t("common.copy")} />
        </span>
      </FactRow>
      <FactRow label={t("callbacks.details.received")}>
        {`${absoluteTime(received_at, locale)} (`}
        <Moment at={received_at} />)
      </FactRow>
      <FactRow label={t("callbacks.details.account")}>
        <AccountName callback={callback} />
      </FactRow>
      <FactRow label={t("callbacks.details.type")}>{visible(label)}</FactRow>
      <FactRow label={t("callbacks.details.channel")}>{t(`callbacks.channel.${channel}`)}</FactRow>
      {url && (
        <FactRow label={t("callbacks.details.url")}>
          <span className="flex items-center gap-x-2">
            <span className="break-all font-mono text-xs">{`${callback.method} ${url}`}</span>
            <Copy content={url} aria-label={t("common.copy")} />
          </span>
        </FactRow>
      )}
      <FactRow label={t("callbacks.details.authenticity")}>
        {t(`callbacks.authenticity.${authenticity}`)}
      </FactRow>
      {authenticity === "verified" && channel !== "inquiry" && (
        <FactRow label={t("callbacks.details.secret")}>
          <span data-testid="callback-secret">{secretText(callback.secret, t)}</span>
        </FactRow>
      )}
      {notes.length > 0 && (
        <FactRow label={t("callbacks.details.notes")}>
          {notes.map((note) => visible(causeText(note, t))).join("; ")}
        </FactRow>
      )}
      <FactRow label={t("callbacks.details.attempts")}>{callback.attempts}</FactRow>
      <FactRow label={t("callbacks.details.deliveries")}>
        <span title={t("callbacks.details.deliveriesHint")} data-testid="callback-deliveries">
          {callback.deliveries}
        </span>
      </FactRow>
      {remote_address && <FactRow label={t("callbacks.details.address")}>{remote_address}</FactRow>}
      {callback.claimed_reference && (
        <FactRow label={t("callbacks.details.claimedReference")}>
          {visible(callback.claimed_reference)}
        </FactRow>
      )}
      {callback.claimed_gateway_id && (
        <FactRow label={t("callbacks.details.claimedGatewayId")}>
          <span className="break-all">{visible(callback.claimed_gateway_id)}</span>
        </FactRow>
      )}
    </dl>
  )
}

function secretText(secret: number | null, t: ReturnType<typeof useText>["t"]): string {
  return secret
    ? t("callbacks.details.previousSecret", { number: secret })
    : t("callbacks.details.currentSecret")
}
