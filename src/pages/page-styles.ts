/**
 * Style sheet of the shopper's pages, printed into a `<style nonce>`. System fonts, nothing
 * external. Every text and icon colour keeps WCAG AA contrast on its ground, light and dark.
 */
export const pageStyles = `
:root {
  color-scheme: light dark;
  --ground: #f3f4f6; --card: #ffffff; --line: #e2e5ea; --text: #1a1f26; --quiet: #59636e;
  --link: #0b57a4; --on-link: #ffffff;
  --wait: #0b57a4; --wait-tint: #e8f1fb; --done: #17703a; --done-tint: #e5f5eb;
  --refused: #b3261e; --refused-tint: #fcebea; --look: #8a4b00; --look-tint: #fdf1e0;
  --closed: #59636e; --closed-tint: #eef0f3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1116; --card: #171b21; --line: #2b313a; --text: #e9ecf0; --quiet: #a4adb8;
    --link: #8cc0ff; --on-link: #0b1a2b;
    --wait: #8cc0ff; --wait-tint: #16283c; --done: #7ddba0; --done-tint: #14301f;
    --refused: #ffa49d; --refused-tint: #3a1d1b; --look: #ffc46b; --look-tint: #362710;
    --closed: #a4adb8; --closed-tint: #242a32;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center;
  padding: 24px 16px; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  -webkit-text-size-adjust: 100%; overflow-wrap: break-word;
}
main {
  width: 100%; max-width: 440px; padding: 40px 32px 0; text-align: center;
  background: var(--card); border: 1px solid var(--line); border-radius: 16px;
  box-shadow: 0 1px 2px rgb(0 0 0 / 4%), 0 12px 32px rgb(0 0 0 / 6%);
}
.icon {
  width: 72px; height: 72px; padding: 16px; margin: 0 auto 24px; border-radius: 50%; display: block;
  fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;
}
.icon g { display: none; }
[data-icon="wait"] .icon { color: var(--wait); background: var(--wait-tint); }
[data-icon="done"] .icon { color: var(--done); background: var(--done-tint); }
[data-icon="refused"] .icon { color: var(--refused); background: var(--refused-tint); }
[data-icon="look"] .icon { color: var(--look); background: var(--look-tint); }
[data-icon="closed"] .icon, [data-icon="unknown"] .icon { color: var(--closed); background: var(--closed-tint); }
[data-icon="wait"] .wait, [data-icon="done"] .done, [data-icon="refused"] .refused,
[data-icon="look"] .look, [data-icon="closed"] .closed, [data-icon="unknown"] .unknown { display: inline; }
.icon .track { opacity: 0.25; }
.icon .arc { transform-origin: 12px 12px; animation: turn 1.2s linear infinite; }
@keyframes turn { to { transform: rotate(360deg); } }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
p { margin: 0 0 8px; text-wrap: balance; }
.quiet { color: var(--quiet); font-size: 15px; }
.offline { color: var(--look); font-size: 15px; }
p:empty { margin: 0; }
nav { padding-top: 8px; }
nav a {
  display: block; margin-top: 12px; padding: 12px 20px; min-height: 48px; border-radius: 10px; font-weight: 600;
  text-decoration: none; color: var(--link); border: 1px solid var(--line);
}
nav a.first { background: var(--link); border-color: var(--link); color: var(--on-link); }
nav a:hover { text-decoration: underline; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
dl {
  display: grid; gap: 4px; margin: 32px -32px 0; padding: 16px 32px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 14px; text-align: start;
}
dl div { display: flex; flex-wrap: wrap; gap: 0 16px; justify-content: space-between; min-width: 0; }
dd { margin: 0; min-width: 0; color: var(--text); font-weight: 600; font-variant-numeric: tabular-nums; }
.end { height: 32px; }
@media (max-width: 480px) {
  main { padding: 32px 20px 0; }
  dl { margin: 28px -20px 0; padding: 14px 20px; }
}
@media (prefers-reduced-motion: reduce) { .icon .arc { animation: none; } }
`
