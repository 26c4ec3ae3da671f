// What the page can do beyond what it does without this: look from where one is, on a press of the button alone, and
// show a map of tiles where the operator has some. A place is rounded to about a kilometre before it goes anywhere.
"use strict";

const ROUNDED = 2;
const byId = (id) => document.getElementById(id);

function lookFromHere() {
  const button = byId("here");
  if (!button || !navigator.geolocation) return;
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(found, failed, { maximumAge: 600000, timeout: 15000 });
  });

  function found({ coords }) {
    byId("latitude").value = coords.latitude.toFixed(ROUNDED);
    byId("longitude").value = coords.longitude.toFixed(ROUNDED);
    byId("order").value = "";
    button.form.requestSubmit();
  }

  function failed() {
    button.disabled = false;
    byId("here-failed").textContent = byId("here-failed").dataset.said;
  }
}

function showTiles() {
  const figure = byId("map");
  if (!figure || !figure.dataset.tiles || !window.L) return;
  const places = [...document.querySelectorAll("[data-latitude]")];
  const sheet = document.createElement("div");
  sheet.className = "tiles";
  sheet.setAttribute("role", "region");
  sheet.setAttribute("aria-label", figure.dataset.name);
  figure.querySelector("svg").replaceWith(sheet);
  const map = L.map(sheet, { scrollWheelZoom: false, keyboard: true });
  map.attributionControl.setPrefix(false);
  const credit = document.createElement("span");
  credit.textContent = figure.dataset.credit;
  L.tileLayer(figure.dataset.tiles, { attribution: credit.innerHTML }).addTo(map);
  for (const each of places) pin(map, each, figure.dataset.area);
  map.fitBounds(places.map(placeOf), { padding: [30, 30], maxZoom: 14 });
}

function placeOf(each) {
  return [Number(each.dataset.latitude), Number(each.dataset.longitude)];
}

function pin(map, each, about) {
  const name = each.querySelector("h3")?.textContent ?? document.querySelector("h1").textContent;
  const title = each.dataset.area ? `${name} (${about})` : name;
  const icon = L.divIcon({ className: "pin", html: each.dataset.number, iconSize: [28, 28] });
  if (each.dataset.area) L.circle(placeOf(each), { radius: 1000 }).addTo(map);
  const marker = L.marker(placeOf(each), { icon, title, alt: title }).addTo(map);
  marker.on("click", () => { location.hash = each.id; });
}

lookFromHere();
showTiles();
