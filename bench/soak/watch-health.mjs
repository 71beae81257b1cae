// Asks /healthz again and again in a process of its own, so that what is measured is the service and not how busy the clients are. Told
// anything, it tells how long answers took at worst, how long they took it at one in a thousand, and how many were none, and ends.
import { Agent, get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

const EVERY_MS = 50;
const [url] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const tookMs = [];
let failed = 0;
let over = false;
process.once("message", () => (over = true));

function ask() {
  return new Promise((resolve) => {
    get(`${url}/healthz`, { agent }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode === 200));
    }).once("error", () => resolve(false));
  });
}

while (!over) {
  const asked = performance.now();
  if (await ask()) tookMs.push(performance.now() - asked);
  else failed++;
  await wait(EVERY_MS);
}
tookMs.sort((a, b) => a - b);
process.send({ mostMs: tookMs.at(-1) ?? 0, p999Ms: tookMs[Math.floor(0.999 * (tookMs.length - 1))] ?? 0, failed });
process.disconnect();
