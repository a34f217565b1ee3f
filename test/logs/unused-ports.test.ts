import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";

/** What one session does, a step every two seconds: fetch a file, ask for a port in vain, or be refused the file after the port was given. */
type Step = "fetch" | "abandon" | "missing";

/** The lines of a session of FileZilla Server 1.x. */
function linesOf(session: number, steps: readonly Step[]): { at: number; line: string }[] {
  const who = `[FTP Session ${session} 192.0.2.${session} anna]`;
  return steps.flatMap((step, index) => {
    const at = Date.UTC(2024, 4, 6, 8) + index * 2000 + session;
    const say = (late: number, way: string, text: string) => ({
      at: at + late,
      line: `${new Date(at + late).toISOString()} ${way} ${who} ${text}`,
    });
    const asked = [
      say(0, ">>", "PASV"),
      say(10, "<<", "227 Entering Passive Mode (203,0,113,5,195,80)"),
    ];
    if (step === "abandon") return asked;
    if (step === "missing")
      return [...asked, say(20, ">>", "RETR gone"), say(30, "<<", "550 No such file.")];
    return [
      ...asked,
      say(20, ">>", "RETR file"),
      say(30, "<<", "150 Starting data transfer."),
      say(900, "<<", "226 Operation successful"),
    ];
  });
}

describe("ports that were given and not used", () => {
  const step = fc.constantFrom<Step>("fetch", "abandon", "missing");
  // Later than all the rest, so that nothing may still come.
  const last: Step[] = Array.from({ length: 30 }, (): Step => "fetch");

  it("are counted, whoever speaks in between", () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 4 }), (sessions) => {
        const all = [last, ...sessions];
        const lines = all
          .flatMap((steps, index) => linesOf(index + 1, steps))
          .sort((a, b) => a.at - b.at);
        const accumulator = new LogAccumulator();
        for (const { line } of lines) accumulator.line(line);
        const result = accumulator.finish();
        if (!result.ok) throw new Error(result.message);
        const unused = sessions.flat().filter((each) => each !== "fetch").length;
        const [, said = "0"] =
          /(\d+) PASVs? got a port that no data/.exec(result.notes.join(" ")) ?? [];
        expect(Number(said)).toBe(unused);
      }),
    );
  });
});
