// Copy buttons stay hidden without JavaScript: the text beside them can be selected.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
    button.textContent = "Copied"
  })
}
