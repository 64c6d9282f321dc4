import type { Contact } from "./contact"

type Place = Pick<Contact, "address_1" | "postal_code" | "city" | "phone">

/** A real-looking place in each country where the demo sells, so that gateways accept it. */
const PLACES: Record<string, Place> = {
  my: place("12 Jalan Telawi 3", "59100", "Kuala Lumpur", "+60 3 2000 0000"),
  ee: place("Telliskivi 60a", "10412", "Tallinn", "+372 5000 0000"),
  lv: place("Miera iela 39", "LV-1001", "Riga", "+371 2000 0000"),
  lt: place("Pylimo g. 7", "01118", "Vilnius", "+370 6000 0000"),
  pl: place("ul. Mokotowska 50", "00-543", "Warsaw", "+48 500 000 000"),
  cz: place("Korunni 48", "120 00", "Prague", "+420 600 000 000"),
  se: place("Hornsgatan 72", "118 21", "Stockholm", "+46 70 000 00 00"),
  no: place("Markveien 35", "0554", "Oslo", "+47 400 00 000"),
  dk: place("Jaegersborggade 10", "2200", "Copenhagen", "+45 20 00 00 00"),
  fi: place("Iso Roobertinkatu 20", "00120", "Helsinki", "+358 40 000 0000"),
}

const SOMEWHERE = place("1 Harbour Street", "10000", "Harbour Town", "")

/** A shopper who can be filled in with one click, living in the chosen country. */
export function demoContact(country_code: string): Contact {
  return {
    email: "robin@example.com",
    first_name: "Robin",
    last_name: "Harbour",
    country_code,
    ...(PLACES[country_code] ?? SOMEWHERE),
  }
}

function place(address_1: string, postal_code: string, city: string, phone: string): Place {
  return { address_1, postal_code, city, phone }
}
