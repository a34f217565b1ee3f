import { effect } from "@preact/signals";
import { afterEach, expect, it } from "vitest";
import { inLanguages, speak } from "../../src/language/language.ts";
import { firstLanguage, openLanguage } from "../../src/state/language.ts";
import { linkLanguage, speakingAddress, withLanguage } from "../../src/state/link-language.ts";
import type { Keep } from "../../src/state/engine-types.ts";

afterEach(() => speak("en"));

function keepOf(texts: Record<string, string> = {}): Keep & { texts: Record<string, string> } {
  return {
    texts,
    read: (name) => texts[name] ?? null,
    write: (name, text) => void (texts[name] = text),
  };
}

it("speaks what the link says, else what was chosen, else what the browser prefers of what is spoken", () => {
  const none = keepOf();
  expect(firstLanguage(null, none, ["fr-CH", "de-CH", "en"])).toBe("de");
  expect(firstLanguage(null, none, ["fr"])).toBe("en");
  expect(firstLanguage(null, none, [])).toBe("en");
  const chosen = keepOf({ language: "en" });
  expect(firstLanguage(null, chosen, ["de"])).toBe("en");
  expect(firstLanguage("de", chosen, ["en"])).toBe("de");
  expect(firstLanguage(null, keepOf({ language: "tlh" }), ["de"])).toBe("de");
});

it("is read from a link that has nothing else", () => {
  expect(linkLanguage("#l=de")).toBe("de");
  expect(linkLanguage("#l=tlh")).toBeNull();
  const hash = "#l=de";
  const address = { read: () => hash, replace: () => {}, onChange: () => {}, full: () => "" };
  const language = openLanguage(keepOf());
  expect(speakingAddress(address, language).read()).toBe("");
});

it("keeps what is chosen, not what a link brings, and says everything again that was said", async () => {
  const keep = keepOf();
  const language = openLanguage(keep);
  const words = inLanguages({ port: "port" }, async () => ({ port: "Port" }));
  const said: string[] = [];
  const stop = effect(() => void said.push(words().port));
  await language.follow("de");
  expect(keep.texts).toEqual({});
  await language.choose("en");
  expect(keep.texts).toEqual({ language: "en" });
  expect(said).toEqual(["port", "Port", "port"]);
  stop();
});

it("puts the language on links to scenarios and takes it off again; old links have none", async () => {
  expect(withLanguage("#s=1.abc", "de")).toBe("#s=1.abc&l=de");
  expect(withLanguage("#s=1.abc&l=en", "de")).toBe("#s=1.abc&l=de");
  expect(withLanguage("#answer", "de")).toBe("#answer");
  expect(withLanguage("", "de")).toBe("");
  expect(linkLanguage("#s=1.abc&l=de")).toBe("de");
  expect(linkLanguage("#s=1.abc")).toBeNull();
  expect(linkLanguage("#s=1.abc&l=xx")).toBeNull();

  let hash = "#s=1.old";
  let changed = () => {};
  const language = openLanguage(keepOf());
  const address = speakingAddress(
    {
      read: () => hash,
      replace: (next) => void (hash = next),
      full: (part) => `https://ports.example/${part}`,
      onChange: (listener) => void (changed = listener),
    },
    language,
  );
  // Opening the page changes no address.
  expect(hash).toBe("#s=1.old");
  expect(address.read()).toBe("#s=1.old");
  await language.choose("de");
  expect(hash).toBe("#s=1.old&l=de");
  expect(address.read()).toBe("#s=1.old");
  expect(address.full("#s=1.new")).toBe("https://ports.example/#s=1.new&l=de");
  const heard = new Promise<void>((resolve) => address.onChange(resolve));
  hash = "#s=1.next&l=en";
  changed();
  await heard;
  expect(language.spoken.value).toBe("en");
  expect(address.read()).toBe("#s=1.next");
});
