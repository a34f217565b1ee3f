/** The first look at the page's example, simulated while the page was built: an outcome as JSON. See vite.config.ts. */
declare module "virtual:first-look/*" {
  const json: string;
  export default json;
}
