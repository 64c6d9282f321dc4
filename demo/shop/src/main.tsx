import "./styles/index.css"

import { StrictMode } from "react"
import { createRoot } from "react-dom/client"

import { App } from "./app"

const root = document.getElementById("root")
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  )
}

// Back from the payment page a browser may show this page frozen in the middle of paying.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    window.location.reload()
  }
})
