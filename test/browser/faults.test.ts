import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { pageWorkers } from "../../src/jobs/worker-pool.ts";
import { drop, field, headline, linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAIT = { timeout: 60_000, interval: 50 };

it("opens a scenario file that is dropped on it, and undoes that as one step", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const before = await headline(page);
  const other = {
    ...smallScenario,
    name: "From a file",
    groups: [{ ...smallScenario.groups[0], clients: 150 }],
  };
  await drop(page, "other.json", JSON.stringify(other));
  await expect.poll(() => field(page, "groups[0].clients").inputValue(), WAIT).toBe("150");
  await expect.poll(() => headline(page), WAIT).not.toBe(before);
  await settled(page);
  expect(await page.locator(".menu-name").innerText()).toBe("From a file");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => field(page, "groups[0].clients").inputValue(), WAIT).toBe("12");
  expect(errors).toEqual([]);
  await context.close();
});

it("says every problem of a wrong file and changes nothing", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const before = await headline(page);
  const wrong = {
    ...smallScenario,
    extra: 1,
    groups: [{ clients: -3, visits: { pattern: "steady", perClientPerHour: 1 } }],
  };
  await drop(page, "wrong.json", JSON.stringify(wrong));
  const alert = page.getByRole("alert");
  await expect.poll(() => alert.innerText(), WAIT).toContain("“wrong.json” cannot be used");
  const said = await alert.innerText();
  expect(said).toContain("extra");
  expect(said).toContain("groups[0].clients");
  expect(said).toContain("Nothing was changed");
  expect(await field(page, "groups[0].clients").inputValue()).toBe("12");
  await drop(page, "photo.png", "\u0000\u0001 no JSON");
  await expect.poll(() => alert.innerText(), WAIT).toContain("photo.png");
  expect(await headline(page)).toBe(before);
  await alert.getByRole("button", { name: "Dismiss" }).click();
  await expect.poll(() => alert.innerText(), WAIT).toBe("");
  expect(errors).toEqual([]);
  await context.close();
});

it.each([
  ["#s=1.AAAA", "This link cannot be read"],
  ["#s=9.AAAA", "another version"],
  [`#s=1.${"A".repeat(9000)}`, "8 KB"],
])("opens in spite of a broken link (%.12s…) and says so", async (hash, words) => {
  const { page, context, errors } = await site.open({ hash });
  await settled(page);
  expect(await page.getByRole("alert").innerText()).toContain(words);
  expect(await headline(page)).toMatch(/TCP \d+-\d+/);
  expect(errors).toEqual([]);
  await context.close();
});

it("follows a link that is opened on the page, and keeps what is there when it is broken", async () => {
  const { page, context } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const other = { ...smallScenario, groups: [{ ...smallScenario.groups[0], clients: 33 }] };
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    await linkTo(other),
  );
  await expect.poll(() => field(page, "groups[0].clients").inputValue(), WAIT).toBe("33");
  await page.evaluate(() => {
    location.hash = "#s=1.broken";
  });
  await expect
    .poll(() => page.getByRole("alert").innerText(), WAIT)
    .toContain("Nothing was changed");
  expect(await field(page, "groups[0].clients").inputValue()).toBe("33");
  await context.close();
});

it("works where storage is blocked", async () => {
  const before = () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Storage is blocked.", "SecurityError");
      },
    });
  };
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario), before });
  await settled(page);
  const first = await headline(page);
  await field(page, "groups[0].clients").fill("120");
  await expect.poll(() => headline(page), WAIT).not.toBe(first);
  await page.getByRole("button", { name: /^Colours/ }).click();
  expect(errors).toEqual([]);
  await context.close();
});

it("simulates in as many workers as suit the processors", async () => {
  const { page, context } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const processors = await page.evaluate(() => navigator.hardwareConcurrency);
  const simulating = page.workers().filter((each) => /simulate-days/.test(each.url()));
  expect(simulating).toHaveLength(pageWorkers(processors));
  await context.close();
});

it.each([
  ["simulates", /simulate-days/],
  ["plans", /make-plans/],
])(
  "says it in a sentence when the worker that %s is missing, and recovers with Retry",
  async (_what, missing) => {
    site.missing = missing;
    const { page, context } = await site.open({ hash: await linkTo(smallScenario) });
    const retry = page.getByRole("button", { name: "Retry" });
    await retry.waitFor({ timeout: 30_000 });
    expect(await page.locator(".run-status").innerText()).toMatch(/worker.*\./);
    await settled(page);
    site.missing = null;
    await retry.click();
    await expect.poll(() => headline(page), WAIT).toMatch(/TCP \d+-\d+/);
    await settled(page);
    await context.close();
  },
);

it.each([
  ["plans", /make-plans/],
  ["simulates", /simulate-days/],
])(
  "says it in a sentence when the worker that %s dies in mid-run, and recovers with Retry",
  async (_what, name) => {
    // Small days, so that some are soon done, and so many of them that the run does not come to its end.
    const long = {
      ...smallScenario,
      target: { refusals: 1e-6 },
      simulation: { days: 60_000, daySeconds: 7200 },
    };
    const { page, context } = await site.open({ hash: await linkTo(long) });
    const progress = () => page.locator(".run-days").innerText();
    await expect.poll(progress, WAIT).toMatch(/^[1-9][\d,]* of/);
    // Of several one may have nothing to do, and be missed by nobody.
    const workers = page.workers().filter((each) => name.test(each.url()));
    const kill = () => {
      setTimeout(() => {
        throw new Error("killed by a test");
      });
    };
    // The first that dies may end the others before they hear of it.
    await Promise.allSettled(workers.map((worker) => worker.evaluate(kill)));
    const status = page.locator(".run-status");
    await expect.poll(() => status.innerText(), WAIT).toMatch(/worker stopped: .*killed.*\./);
    await status.getByRole("button", { name: "Retry" }).click();
    await expect.poll(progress, WAIT).toMatch(/^[1-9][\d,]* of/);
    await page.getByRole("button", { name: "Stop", exact: true }).first().click();
    await context.close();
  },
);
