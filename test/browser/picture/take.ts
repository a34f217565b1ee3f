/** Takes the README's picture of the built page: `npx tsx test/browser/picture/take.ts` after a change that shows. */
import { fileURLToPath } from "node:url";
import { openSite } from "../site.ts";

const site = await openSite();
const { page } = await site.open({
  viewport: { width: 1440, height: 960 },
  colorScheme: "light",
});
await page.waitForSelector('main[aria-busy="false"]', { timeout: 120_000 });
// The verdict's last sentence comes with what matters most, a few seconds later.
await page.getByText("you need", { exact: false }).first().waitFor({ timeout: 120_000 });
await page.screenshot({ path: fileURLToPath(new URL("planner.png", import.meta.url)) });
await site.close();
