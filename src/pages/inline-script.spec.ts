import { runInNewContext } from "node:vm"
import { inlineScript } from "./inline-script"

type Answer =
  | {
      state?: string
      order_placed?: boolean
      attention?: boolean
      final?: boolean
      confirmations?: { seen: number; needed: number }
    }
  | Error
  | number
type Part = { textContent: string; hidden: boolean; dataset: Record<string, string> }

const message = (title: string, icon: string, retry = false) => ({
  title,
  text: `${title} text`,
  note: `${title} note`,
  icon,
  retry,
  home: false,
})
const facts = {
  shown: "waiting",
  table: {
    "pending,false,false": "waiting",
    "captured,false,false": "received",
    "declined,false,false": "declined",
  },
  messages: {
    waiting: message("Waiting", "wait"),
    received: message("Received", "wait"),
    declined: message("Declined", "refused", true),
  },
  offline: "No connection.",
  progress: "{seen} of {needed}",
}

/** Runs the script on a page that consists of just the parts it touches, with a clock of our own. */
function open(answers: Answer[], pathname = "/payments/syok2pay_main/txn_1/return") {
  const part = (): Part => ({ textContent: "", hidden: true, dataset: {} })
  const parts: Record<string, Part> = Object.fromEntries(
    ["facts", "card", "title", "text", "note", "retry", "offline", "progress"].map((id) => [
      id,
      part(),
    ])
  )
  parts.facts.textContent = JSON.stringify(facts)
  const pauses: number[] = []
  const asked: string[] = []
  let due: (() => Promise<void>) | undefined
  let onVisible: (() => Promise<void>) | undefined
  const document = {
    title: "",
    hidden: false,
    getElementById: (id: string) => parts[id] ?? null,
    addEventListener: (_event: string, listener: () => Promise<void>) => (onVisible = listener),
  }
  runInNewContext(inlineScript, {
    document,
    URL,
    location: { pathname, href: `https://shop.example${pathname}?status=paid` },
    setTimeout: (task: () => Promise<void>, pause: number) => {
      due = task
      pauses.push(pause)
    },
    fetch: async (url: URL) => {
      asked.push(url.href)
      const answer = answers.shift() ?? { state: "pending", order_placed: false, attention: false }
      if (answer instanceof Error) {
        throw answer
      }
      return typeof answer === "number"
        ? { ok: false, status: answer }
        : { ok: true, status: 200, json: async () => answer }
    },
  })
  const tick = async () => {
    const task = due
    due = undefined
    await task?.()
  }
  return {
    parts,
    document,
    pauses,
    asked,
    tick,
    waiting: () => Boolean(due),
    look: () => onVisible?.(),
  }
}

const status = (state: string, final = false) => ({
  state,
  order_placed: false,
  attention: false,
  final,
})

describe("script of the page", () => {
  it("asks beside the page, without its query, first after 1 s and then up to every 5 s", async () => {
    const page = open([])
    for (let turn = 0; turn < 6; turn++) {
      await page.tick()
    }
    expect(new Set(page.asked)).toEqual(
      new Set(["https://shop.example/payments/syok2pay_main/txn_1/status"])
    )
    expect(page.pauses).toEqual([1000, 1500, 2250, 3375, 5000, 5000, 5000])
  })

  it("counts confirmations while there are some", async () => {
    const counting = { ...status("pending"), confirmations: { seen: 2, needed: 3 } }
    const page = open([counting, status("captured")])
    await page.tick()
    expect(page.parts.progress.textContent).toBe("2 of 3")
    await page.tick()
    expect(page.parts.progress.textContent).toBe("")
  })

  it("finds the status beside a page whose address ends with a slash", async () => {
    const page = open([], "/shop/payments/syok2pay_main/txn_1/return/")
    await page.tick()
    expect(page.asked).toEqual(["https://shop.example/shop/payments/syok2pay_main/txn_1/status"])
  })

  it("swaps texts, icon and links in place, then stops at the final status", async () => {
    const page = open([status("pending"), status("captured"), status("declined", true)])
    await page.tick()
    expect(page.parts.title.textContent).toBe("")
    await page.tick()
    expect(page.parts.title.textContent).toBe("Received")
    expect(page.pauses.at(-1)).toBe(1000)
    await page.tick()
    expect(page.document.title).toBe("Declined")
    expect(page.parts.text.textContent).toBe("Declined text")
    expect(page.parts.note.textContent).toBe("Declined note")
    expect(page.parts.card.dataset.icon).toBe("refused")
    expect(page.parts.retry.hidden).toBe(false)
    expect(page.waiting()).toBe(false)
  })

  it.each([new Error("network"), 404, 503])("says so and goes on after %s", async (failure) => {
    const page = open([failure, status("captured")])
    await page.tick()
    expect(page.parts.offline.textContent).toBe("No connection.")
    expect(page.waiting()).toBe(true)
    await page.tick()
    expect(page.parts.offline.textContent).toBe("")
    expect(page.parts.title.textContent).toBe("Received")
  })

  it("rests in the background and asks at once when looked at again", async () => {
    const page = open([status("captured")])
    page.document.hidden = true
    await page.tick()
    expect(page.asked).toEqual([])
    page.document.hidden = false
    await page.look()
    expect(page.parts.title.textContent).toBe("Received")
  })

  it("sets text only, and holds nothing that could end its element", () => {
    expect(inlineScript).not.toMatch(/innerHTML|insertAdjacent|document\.write|eval|<\/|<!--/)
  })
})
