/**
 * Script of the page, printed into a `<script nonce>`. It asks `./status` beside the page, after
 * 1 s and then ever slower up to 5 s (quick again after each change), swaps texts, icon and links
 * in place, and stops when the status is final. Which message belongs to which status was decided
 * by `messageTable`; everything it shows is set as text, never as HTML. A tab in the background
 * does not ask until somebody looks at it again.
 */
export const inlineScript = `
(() => {
  const facts = JSON.parse(document.getElementById("facts").textContent)
  const part = (id) => document.getElementById(id)
  const url = new URL(location.pathname.endsWith("/") ? "../status" : "./status", location.href)
  let shown = facts.shown
  let pause = 1000
  const show = (key) => {
    const message = facts.messages[key]
    document.title = message.title
    part("card").dataset.icon = message.icon
    for (const id of ["title", "text", "note"]) part(id).textContent = message[id]
    for (const id of ["retry", "home"]) if (part(id)) part(id).hidden = !message[id]
    shown = key
    pause = 1000
  }
  const later = () => {
    setTimeout(ask, pause)
    pause = Math.min(pause * 1.5, 5000)
  }
  const ask = async () => {
    if (document.hidden) return document.addEventListener("visibilitychange", ask, { once: true })
    try {
      const answer = await fetch(url, { cache: "no-store", headers: { accept: "application/json" } })
      if (!answer.ok) throw new Error(answer.status)
      const status = await answer.json()
      const key = facts.table[[status.state, status.order_placed, status.attention].join()]
      part("offline").textContent = ""
      const blocks = status.confirmations
      part("progress").textContent = blocks
        ? facts.progress.replace("{seen}", blocks.seen).replace("{needed}", blocks.needed)
        : ""
      if (key && key !== shown) show(key)
      if (status.final) return
    } catch {
      part("offline").textContent = facts.offline
    }
    later()
  }
  later()
})()
`
