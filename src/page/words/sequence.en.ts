import { counted } from "../../language/numbers.ts";

/** Why there is a passive range at all: the same upload in active and in passive mode. */
export const english = {
  title: "Passive moves the open door from every client to your server",
  subtitle:
    "The same upload twice. Who opens the data connection decides whose firewall must let it in.",
  active: "Active: the server calls back, and the client’s firewall refuses",
  activeNote: "Needs no passive ports, but fails behind most NAT and client firewalls",
  passive: "Passive: the client calls twice, through the range you opened",
  passiveNote: (ports: number) =>
    `Every file and every listing needs one of the ${ports === 0 ? "range’s ports" : counted(ports, "port")} for a while`,
  foot: "With TLS no firewall can read the 227 or 229 reply, so a fixed range is the only way. SFTP runs inside one SSH connection on port 22 and needs no range at all.",
  theServer: "The server",
  steps: "Steps",
  back: "Step back",
  next: "Next step",
  step: (step: number, of: number) => `Step ${step} of ${of}`,
  announce: (step: number, of: number, active: string, passive: string) =>
    `Step ${step} of ${of}. Active: ${active} Passive: ${passive}`,
  describe: (step: number, of: number, text: string) =>
    `Step ${step} of ${of}. ${text} The list below has every step.`,
  play: "Play",
  pause: "Pause",
  client: "Client",
  server: "Server",
  clientsWall: ["Client’s", "firewall"] as readonly [string, string],
  yourWall: ["Your", "firewall"] as readonly [string, string],
  port: (port: number) => `port ${port}`,
  theRange: "the range",
  said: {
    login: (client: number, control: number) =>
      `The client connects from port ${client} to your port ${control} and logs in.`,
    port: (data: number) => `It says PORT: “call me on my port ${data}”.`,
    agreed: "200, then 150",
    agrees: "Your server agrees.",
    calls: "Your server calls the client. The client’s firewall did not expect it and drops it.",
    noConnection: "425 no data connection",
    gaveUp: "Nobody answers; in the end the server says 425. No passive port was used.",
    pasv: "It says PASV: “tell me where to call”.",
    picks: (port: number) =>
      `Your server picks port ${port} and listens there. From now on the port is taken.`,
    enters: (port: number) =>
      `The client calls port ${port}, inside the range that your firewall lets in.`,
    fileAndClose: "the file, then close",
    moves: (release: string) => `The file moves. ${release}`,
    release: (server: string, until: "accept" | "transfer-end" | "next-pasv-or-quit") =>
      `${server} ${
        {
          accept: "freed the port as soon as the client was connected.",
          "transfer-end": "frees the port when the transfer ends.",
          "next-pasv-or-quit": "keeps the port until the session’s next PASV or its end.",
        }[until]
      }`,
    cooling: (seconds: number) => ` After a download it stays blocked for ${seconds} s more.`,
  },
};
