// Open somebody's client in Chromium, wait until it shows no more rows, and print how many it shows and what it says.
// node browse.mjs CHROMIUM FOLDER KIND URL
import puppeteer from "puppeteer-core";

const [executablePath, userDataDir, kind, url] = process.argv.slice(2);
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const PARTS = ["morning", "midday", "evening", "night"];
// tsml-ui draws all rows anew for each 25 more, so it is looked at by day and part of the day, as a visitor would.
const VIEWS = {
  "tsml-ui": [...DAYS.flatMap((day) => PARTS.map((part) => `?weekday=${day}&time=${part}`)), "?time=appointment"],
  crouton: [""],
};
const ROWS = { "tsml-ui": "td.tsml-name a", crouton: "#bmlt-tabs tr.bmlt-data-row" };
const NOTHING = { "tsml-ui": "No meetings were found", crouton: "No meetings found" };
const IN_PROGRESS = "tbody:first-of-type tr td[colspan] button";
const REMARKS = /^warn: TSML UI unusually long/; // how long a meeting lasts is the area's own word
const [STILL_MS, MOST_MS, LOOK_MS] = [2500, 120000, 150];

const browser = await puppeteer.launch({
  executablePath,
  userDataDir,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
try {
  console.log(JSON.stringify(await look()));
} finally {
  await browser.close();
}

async function look() {
  const [said, shown] = [new Set(), new Set()];
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 3000 });
  page.on("pageerror", (fault) => said.add(`error: ${fault.message}`));
  page.on("console", (each) => {
    if (["warn", "error"].includes(each.type()) && !isFromElsewhere(each)) said.add(`${each.type()}: ${each.text()}`);
  });
  for (const view of VIEWS[kind]) {
    await page.goto(url + view, { waitUntil: "load" });
    for (const row of await settled(page)) shown.add(row);
  }
  const words = await page.evaluate(() => document.body.innerText.slice(0, 200));
  const complaints = [...said].filter((each) => !REMARKS.test(each));
  return { rows: shown.size, said: complaints, remarks: said.size - complaints.length, words };
}

// Maps and geocoders are elsewhere and out of reach here; that they are missing says nothing of what we publish.
function isFromElsewhere(message) {
  const place = message.location().url ?? "";
  return message.text().startsWith("Failed to load resource") && !place.startsWith("http://127.0.0.1");
}

async function settled(page) {
  const until = Date.now() + MOST_MS;
  let [most, since] = [[], Date.now()];
  while (Date.now() < until && (most.length === 0 || Date.now() - since < STILL_MS)) {
    const rows = await page.evaluate(rowsOf, ROWS[kind], IN_PROGRESS);
    if (rows.length > most.length) [most, since] = [rows, Date.now()];
    if (await page.evaluate((words) => document.body.textContent.includes(words), NOTHING[kind])) break;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return most;
}

// A row is told by what it leads to, or by its own name. Rows come as somebody scrolls, and those of meetings under way
// when they are asked for.
function rowsOf(rows, inProgress) {
  window.scrollTo(0, document.body.scrollHeight * (window.scrollY ? 0 : 1));
  document.querySelector(inProgress)?.click();
  return [...document.querySelectorAll(rows)].map((each) => each.hash || each.id);
}
