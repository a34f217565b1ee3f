import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { pictures } from "./gallery.tsx";

// Every picture was looked at in a browser, light and dark, before it was kept. The files open in a browser as they are.
const LOOKS = ["../tokens.css", "../../../src/charts/charts.css"]
  .map((sheet) => `<?xml-stylesheet type="text/css" href="${sheet}"?>\n`)
  .join("");

/** The drawings of a markup as one file: one element a line. */
function normalised(markup: string): string {
  const drawings = markup.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
  const lines = drawings
    .map((drawing) => drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"'))
    .join("")
    .replaceAll(/></g, ">\n<");
  return `${LOOKS}${lines}\n`;
}

describe("pictures are drawn as they were when they were last looked at", () => {
  const drawn = pictures.filter(({ name }) => name !== "figure" && name !== "sparks");
  it.each(drawn.flatMap(({ name, draw }) => [560, 312].map((width) => ({ name, draw, width }))))(
    "$name at $width px",
    async ({ name, draw, width }) => {
      const markup = render(draw(width));
      expect(markup).toContain(`viewBox="0 0 ${width} `);
      await expect(normalised(markup)).toMatchFileSnapshot(`expected/${name}-${width}.svg`);
    },
  );
});
