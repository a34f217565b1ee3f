import { afterEach, expect, test } from "vitest";
import {
  inLanguages,
  language,
  languageOf,
  speak,
  wordsReady,
} from "../../src/language/language.ts";

afterEach(() => speak("en"));

test("a catalogue speaks the language that is spoken, and fetches it once", async () => {
  let fetched = 0;
  const words = inLanguages({ port: "port" }, async () => {
    fetched += 1;
    return { port: "Port" };
  });
  expect(words().port).toBe("port");
  expect(fetched).toBe(0);
  await speak("de");
  expect(words().port).toBe("Port");
  await speak("en");
  expect(words().port).toBe("port");
  await speak("de");
  expect(fetched).toBe(1);
});

test("a catalogue that comes later speaks once its words are ready, English until then", async () => {
  await speak("de");
  const words = inLanguages({ hold: "hold" }, async () => ({ hold: "Haltezeit" }));
  expect(words().hold).toBe("hold");
  await wordsReady();
  expect(words().hold).toBe("Haltezeit");
});

test("words that cannot be fetched leave the language as it was", async () => {
  let fails = true;
  inLanguages({ word: "a" }, async () => {
    if (fails) throw new Error("no network");
    return { word: "b" };
  });
  await expect(speak("de")).rejects.toThrow("no network");
  expect(language()).toBe("en");
  fails = false;
});

test("tags name a language by their first part", () => {
  expect(languageOf("de-AT")).toBe("de");
  expect(languageOf("EN")).toBe("en");
  expect(languageOf("fr-FR")).toBeNull();
  expect(languageOf("")).toBeNull();
});
