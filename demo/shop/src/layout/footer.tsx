import { useShop } from "../shop/shop-provider"

/** Says that this is a demo, and where the shop's own side of it is. */
export function Footer() {
  const { settings } = useShop()
  return (
    <footer className="footer">
      <div className="frame">
        <p>
          A demo shop. Payments go to a sandbox: no money moves and nothing is sent. The shop’s own
          side is the <a href={`${settings.backendUrl}/app`}>admin</a>.
        </p>
      </div>
    </footer>
  )
}
