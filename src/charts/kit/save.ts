/** What an exported drawing takes along from the page's style sheets. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
] as const;

function copyLooks(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const look of LOOKS) {
    const value = computed.getPropertyValue(look);
    if (value !== "") to.setAttribute(look, value);
  }
  to.removeAttribute("class");
  [...from.children].forEach((child, index) => {
    const copy = to.children[index];
    if (copy) copyLooks(child, copy);
  });
}

/**
 * A drawing of the page as SVG text that stands alone: colours, fonts and dashes as they are shown now, on the surface's colour.
 * The drawing must be in the document.
 */
export function standaloneSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copyLooks(drawing, copy);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", surfaceBehind(drawing));
  copy.insertBefore(ground, copy.querySelector("desc")?.nextSibling ?? copy.firstChild);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/** The colour of the nearest ground behind an element that is not transparent. */
function surfaceBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const ground = getComputedStyle(at).backgroundColor;
    if (ground !== "" && ground !== "transparent" && ground !== "rgba(0, 0, 0, 0)") return ground;
  }
  return "white";
}

/** Offers text as a file to save. */
export function saveText(fileName: string, mediaType: string, text: string): void {
  saveBlob(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** Offers bytes as a file to save. */
export function saveBytes(fileName: string, mediaType: string, bytes: Uint8Array): void {
  saveBlob(fileName, new Blob([new Uint8Array(bytes)], { type: mediaType }));
}

function saveBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the blob by the next task; kept longer it would only hold memory.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
