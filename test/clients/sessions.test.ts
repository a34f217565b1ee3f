import { expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { servers } from "../../src/servers/index.ts";

/** A group of one client on a server, with every default of the two catalogues. */
function together(client: string, server: string) {
  const { scenario } = completeScenario(
    {
      version: 1,
      server: { software: server },
      groups: [
        { clients: 1, software: client, visits: { pattern: "steady", perClientPerHour: 1 } },
      ],
    },
    { servers, clients },
  );
  return { group: scenario.groups[0]!, server: scenario.server };
}

it("a FileZilla window left open is ended by Pure-FTPd after its 15 minutes, not before", () => {
  const { group, server } = together("filezilla", "pure-ftpd");
  expect(server.idleSeconds).toBe(900);
  expect(Math.min(group.staySeconds as number, server.idleSeconds)).toBe(900);
  expect(group.lingerSeconds).toBe(60);
});

it("people's clients hold a session for browsing besides their transfers, programs do not", () => {
  const sessions = (id: string) => {
    const { browsingSessions, connections } = together(id, "generic").group;
    return browsingSessions + connections;
  };
  expect(sessions("filezilla")).toBe(3);
  expect(sessions("winscp")).toBe(3);
  expect(sessions("cyberduck")).toBe(2);
  // four sessions were seen for 20 files of one folder
  expect(sessions("rclone")).toBe(4);
  expect(sessions("curl")).toBe(1);
});

it("programs that were run log out with their last file", () => {
  const programs = ["curl", "wget", "rclone", "ncftp", "ftplib", "basic-ftp", "ftp-deploy", "lftp"];
  for (const id of programs) expect(together(id, "generic").group.staySeconds, id).toBe(0);
});

it("the short form of a client's rule is what it does after a refused PASV", () => {
  const { retry } = together("lftp", "vsftpd").group;
  expect(retry).toEqual({ attempts: 999, delaySeconds: 15, factor: 1.5, limitSeconds: 300 });
  expect(together("ncftp", "vsftpd").group.retry.attempts).toBe(0);
  expect(together("curl-retry", "vsftpd").group.retry).toMatchObject({
    attempts: 3,
    delaySeconds: 1,
    factor: 2,
  });
});
