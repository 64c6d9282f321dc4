import { Eta } from "eta"
import type { MessageLook } from "./page-message"

/** What the template prints; texts are escaped here, and only the four marked values are raw. */
export type PageFacts = {
  locale: string
  nonce: string
  message: { title: string; text: string; note: string } & MessageLook
  /** How far the payment has come; empty when there is nothing to count. */
  progress: string
  texts: { retry: string; home: string; number: string; service: string }
  /** Null on the page of an unknown transaction. */
  payment: { number: string; service: string } | null
  links: { retry: string | null; home: string | null }
  /** False when nothing will change any more: then the page neither asks nor reloads. */
  live: boolean
  /** Raw: our own style sheet, our own script, and JSON already made safe for a script element. */
  styles: string
  script: string
  island: string
}

const template = `<!doctype html>
<html lang="<%= it.locale %>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title><%= it.message.title %></title>
<% if (it.live) { %>
<noscript><meta http-equiv="refresh" content="4"></noscript>
<% } %>
<style nonce="<%= it.nonce %>"><%~ it.styles %></style>
</head>
<body>
<main id="card" data-icon="<%= it.message.icon %>">
<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
<g class="wait"><circle class="track" cx="12" cy="12" r="10"/><path class="arc" d="M12 2a10 10 0 0 1 10 10"/><path d="M12 7v5l3 2"/></g>
<g class="done"><path d="M4.5 12.5l5 5 10-11"/></g>
<g class="refused"><path d="M6 6l12 12M18 6L6 18"/></g>
<g class="closed"><path d="M5 12h14"/></g>
<g class="look"><path d="M12 4.5v9M12 19v.01"/></g>
<g class="unknown"><path d="M8.5 8.5a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 19v.01"/></g>
</svg>
<div role="status" aria-live="polite" aria-atomic="true">
<h1 id="title"><%= it.message.title %></h1>
<p id="text"><%= it.message.text %></p>
<p id="progress"><%= it.progress %></p>
<p id="note" class="quiet"><%= it.message.note %></p>
</div>
<p id="offline" class="offline" role="status" aria-live="polite"></p>
<% if (it.links.retry || it.links.home) { %>
<nav>
<% if (it.links.retry) { %>
<a id="retry" class="first" href="<%= it.links.retry %>"<% if (!it.message.retry) { %> hidden<% } %>><%= it.texts.retry %></a>
<% } %>
<% if (it.links.home) { %>
<a id="home" href="<%= it.links.home %>"<% if (!it.message.home) { %> hidden<% } %>><%= it.texts.home %></a>
<% } %>
</nav>
<% } %>
<% if (it.payment) { %>
<dl>
<div><dt><%= it.texts.service %></dt><dd><bdi><%= it.payment.service %></bdi></dd></div>
<div><dt><%= it.texts.number %></dt><dd><bdi><%= it.payment.number %></bdi></dd></div>
</dl>
<% } else { %>
<div class="end"></div>
<% } %>
</main>
<% if (it.live) { %>
<script type="application/json" id="facts"><%~ it.island %></script>
<script nonce="<%= it.nonce %>"><%~ it.script %></script>
<% } %>
</body>
</html>
`

const eta = new Eta({ autoEscape: true })
const compiled = eta.compile(template)

/** Complete HTML document of a payment page. */
export function pageHtml(facts: PageFacts): string {
  return eta.render(compiled, facts)
}
