import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Page } from "playwright-core";
import { drop, field, linkTo, openSite, settled, smallScenario } from "./site.ts";
import type { Site } from "./site.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAIT = { timeout: 100_000, interval: 50 };

/** An xferlog of so many transfers, one every ten seconds, of 50 people. */
function xferlog(transfers: number): string {
  return Array.from({ length: transfers }, (_, index) => {
    const stamp = new Date(1_714_986_000_000 + index * 10_000).toUTCString();
    const [weekday = "", day, month, year, clock] = stamp.replace(",", "").split(" ");
    const user = index % 50;
    return `${weekday} ${month} ${String(Number(day)).padStart(2)} ${clock} ${year} 4 192.0.2.${user} 400000 /f b _ o r u${user} ftp 0 * c\n`;
  }).join("");
}

const previewOf = (page: Page) => page.getByRole("region", { name: /as a scenario/ });

it("sets every option that the notes speak of by typing it, and reads the log again with them", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await drop(page, "xferlog", xferlog(6000));
  const preview = previewOf(page);
  await preview.waitFor();
  await preview.getByText("Read it in another way").click();
  const again = preview.getByRole("button", { name: "Read it again" });
  const typed = {
    "Range that was open": "50000-50049",
    "Clock offset, hours": "2",
    "Silence that ends a visit, seconds": "90",
    "Listings per visit, where none are logged": "3",
    "Most data connections kept": "2,000",
  };
  const control = (label: string) => preview.getByLabel(label, { exact: false });
  await control("Range that was open").pressSequentially("50000-");
  await expect.poll(() => again.isDisabled(), WAIT).toBe(true);
  expect(await preview.innerText()).toContain("Write it as 50000-50099.");
  await control("Range that was open").fill("");
  for (const [label, text] of Object.entries(typed)) await control(label).pressSequentially(text);
  for (const [label, text] of Object.entries(typed))
    expect(await control(label).inputValue()).toBe(text);
  await control("Server that wrote it").selectOption("proftpd");
  await control("Format").selectOption("xferlog");
  await again.click();
  await expect
    .poll(async () => (await preview.count()) > 0 && (await preview.innerText()), WAIT)
    .toContain("plus 2 h");
  await preview.getByText(/more notes$/).click();
  const said = await preview.innerText();
  for (const words of [
    "silence of more than 90",
    "3 listings per visit",
    "One day of one client in",
  ])
    expect(said).toContain(words);
  await preview.getByText("Read it in another way").click();
  for (const [label, text] of Object.entries(typed))
    expect(await control(label).inputValue()).toBe(text);
  await control("Most data connections kept").fill("");
  await again.click();
  await expect
    .poll(async () => (await preview.count()) > 0 && (await preview.innerText()), WAIT)
    .toMatch(/through ProFTPD[^]*Today's 50 ports/);
  expect(errors).toEqual([]);
  await context.close();
});

it("reads a packed log as far as it goes, and says that its end is missing", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  const packed = gzipSync(xferlog(20_000));
  await dropBytes(page, "xferlog.1.gz", packed.subarray(0, packed.length - 100));
  const preview = previewOf(page);
  await preview.waitFor();
  await preview.getByText(/more notes$/).click();
  expect(await preview.innerText()).toMatch(
    /The gzip file ends early or is damaged: (19,\d{3}|20,000) lines of it were read/,
  );
  expect(errors).toEqual([]);
  await context.close();
});

it("stays usable while a large log is read, and forgets it when told to", async () => {
  const { page, context, errors } = await site.open({ hash: await linkTo(smallScenario) });
  await settled(page);
  await dropRepeated(page, "xferlog", xferlog(2000), 1500);
  const reading = page.getByRole("region", { name: "Reading a log" });
  await reading.waitFor();
  await field(page, "groups[0].clients").fill("40");
  await settled(page);
  expect(await field(page, "groups[0].clients").inputValue()).toBe("40");
  expect(await reading.count()).toBe(1);
  const workers = page.workers().length;
  await reading.getByRole("button", { name: "Cancel" }).click();
  expect(await reading.count()).toBe(0);
  await expect.poll(() => page.workers().length, WAIT).toBeLessThan(workers);
  expect(errors).toEqual([]);
  await context.close();
});

/** Drops a file of these bytes. */
async function dropBytes(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], fileName ?? ""));
      return transfer;
    },
    [name, Buffer.from(bytes).toString("base64")],
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

/** Drops a file of one text, again and again. */
async function dropRepeated(page: Page, name: string, text: string, times: number): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content, count]) => {
      const transfer = new DataTransfer();
      const parts = Array.from({ length: Number(count) }, () => content as string);
      transfer.items.add(new File(parts, fileName as string));
      return transfer;
    },
    [name, text, times],
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}
