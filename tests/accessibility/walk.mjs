// Judge the page in Chromium with axe, walk it by keyboard, without script and in a frame; print what was seen as JSON.
// node walk.mjs CHROMIUM ADDRESS [--judge-only] PATH…
import { createServer } from "node:http";
import axe from "axe-core";
import puppeteer from "puppeteer-core";

const [executablePath, address, ...asked] = process.argv.slice(2);
const paths = asked.filter((each) => each.startsWith("/"));
const LOOKS = [
  { width: 1280, height: 1000, scheme: "light" },
  { width: 360, height: 800, scheme: "light" },
  { width: 1280, height: 1000, scheme: "dark" },
];
const MOST_STOPS = 400;
const HALIFAX = { latitude: 44.648812, longitude: -63.575237 };

const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
try {
  const seen = { violations: [], checked: 0, said: [], elsewhere: [], wider: [], pins: 0 };
  for (const path of paths) for (const look of LOOKS) await judge(seen, path, look);
  const walked = asked.includes("--judge-only") ? {} : {
    keyboard: await keyboard(), place: await place(), unscripted: await unscripted(), framed: await framed(),
  };
  console.log(JSON.stringify({ ...seen, ...walked }));
} finally {
  await browser.close();
}

async function judge(seen, path, { width, height, scheme }) {
  const page = await browser.newPage();
  page.on("console", (each) => { if (!/status of (404|422)/.test(each.text())) seen.said.push(`${path}: ${each.text()}`); });
  page.on("pageerror", (fault) => seen.said.push(`${path}: ${fault.message}`));
  page.on("request", (each) => { if (!/^(data:|about:)/.test(each.url()) && !each.url().startsWith(address)) seen.elsewhere.push(each.url()); });
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(address + path, { waitUntil: "load" });
  await page.evaluate(() => { for (const each of document.querySelectorAll("details")) each.open = true; });
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => axe.run());
  seen.checked += found.passes.length;
  seen.pins += (await page.$$(".pin")).length;
  for (const each of found.violations) seen.violations.push([path, width, scheme, each.impact, each.id, each.nodes[0].html]);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) seen.wider.push([path, width]);
  await page.close();
}

// From the top with Tab alone: where one comes, whether one sees where one is, and whether one comes out at the end.
async function keyboard() {
  const page = await browser.newPage();
  await page.goto(`${address}/find`);
  await page.keyboard.press("Tab");
  const first = await focus(page);
  await page.keyboard.press("Enter");
  const skipped = await page.evaluate(() => document.activeElement.id);
  await page.reload();
  await page.evaluate(() => document.activeElement.blur());
  const stops = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await focus(page);
    if (stop.tag === "BODY" || (stops.length > 0 && stop.place === 0)) break;
    if (stop.tag === "SUMMARY") await page.keyboard.press("Enter");
    stops.push(stop);
  }
  const reachable = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, summary")]
    .filter((each) => each.tabIndex >= 0 && each.type !== "hidden" && each.checkVisibility()).length);
  await page.focus("#text");
  await page.keyboard.type("quay");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  const unseen = stops.filter((each) => !each.isSeen).map((each) => each.tag);
  const isInOrder = stops.every((each, place) => place === 0 || each.place > stops[place - 1].place);
  const answer = { first: first.href, skipped, stops: stops.length, reachable, unseen, isInOrder, asked: new URL(page.url()).searchParams.get("text") };
  await page.close();
  return answer;
}

function focus(page) {
  return page.evaluate(() => {
    const here = document.activeElement, style = getComputedStyle(here);
    const place = [...document.querySelectorAll("*")].filter((each) => each.tabIndex >= 0 && each !== document.body).indexOf(here);
    return { tag: here.tagName, href: here.getAttribute("href"), place, isSeen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
  });
}

// The browser is asked where somebody is when they press the button, not before, and told on to about a kilometre.
async function place() {
  const page = await browser.newPage();
  await browser.defaultBrowserContext().overridePermissions(address, ["geolocation"]);
  await page.setGeolocation(HALIFAX);
  await page.evaluateOnNewDocument(() => {
    window.timesAsked = 0;
    const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
    navigator.geolocation.getCurrentPosition = (...said) => { window.timesAsked += 1; ask(...said); };
  });
  await page.goto(`${address}/find`);
  const before = await page.evaluate(() => window.timesAsked);
  await Promise.all([page.waitForNavigation(), page.click("#here")]);
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  await page.close();
  return { before, latitude: asked.latitude, longitude: asked.longitude };
}

async function unscripted() {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${address}/find`);
  await page.type("#text", "quay");
  await Promise.all([page.waitForNavigation(), page.click("button[type=submit]")]);
  const count = (await page.$$("ol.cards > li")).length;
  await page.close();
  return count;
}

// A page of another origin shows both forms in frames; the embedded one alone may be seen there.
async function framed() {
  const both = `<iframe src="${address}/find?embed=1"></iframe><iframe src="${address}/find"></iframe>`;
  const framer = createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end(both));
  await new Promise((done) => framer.listen(0, "127.0.0.1", done));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${framer.address().port}/`, { waitUntil: "networkidle0" });
  const titles = await Promise.all(page.frames().slice(1).map((each) => each.title()));
  await page.close();
  framer.close();
  return titles;
}
