import { chromium, type Browser } from "playwright-core"

/** These two make Chromium end with its first context; they are meant for a function in a cloud. */
const UNWANTED = ["--single-process", "--disable-web-security"]

/** The Chromium that `@sparticuz/chromium` ships: nothing has to be installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  // Makes the package unpack the system libraries that Chromium needs (nss and the like) too: a
  // machine that has only Node lacks them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x"
  const { default: sparticuz } = await import("@sparticuz/chromium")
  // WebGL in software would draw every page: it keeps a core busy for as long as anything moves.
  sparticuz.setGraphicsMode = false
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      ...sparticuz.args.filter((flag) => !UNWANTED.includes(flag)),
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
    ],
    headless: true,
  })
}
