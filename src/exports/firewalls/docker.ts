import { dockerCostText, publishedCost } from "../../placement/cost-notes.ts";
import { defineExport, type Draft } from "./kit/define-export.ts";
import { rangeText, type Rules } from "./kit/rules.ts";

const shared = {
  group: "Platform",
  comment: "#",
  longLines: true,
  verified: "documented",
  translates: false,
} satisfies Partial<Draft>;

/** Published ports in a file that Compose merges over the service's own. */
export const dockerCompose = defineExport({
  ...shared,
  id: "docker-compose",
  cost: publishedCost,
  name: "Docker Compose",
  file: "compose.override.yaml",
  favourite: true,
  body: (rules) =>
    [
      ...notes(rules),
      "services:",
      "  ftp:",
      "    ports:",
      ...rules.ports.map((range) => `      - "${rangeText(range)}:${rangeText(range)}"`),
    ].join("\n"),
  where:
    "Beside your compose.yaml. Replace ftp with the name of your service. If you already have a compose.override.yaml, put the ports into that.",
  check: "docker compose config",
  apply: "docker compose up -d",
  undo: "rm compose.override.yaml && docker compose up -d",
  source: "Compose file reference, ports",
});

/** The same as a command. */
export const dockerRun = defineExport({
  ...shared,
  id: "docker-run",
  cost: publishedCost,
  name: "docker run",
  file: "ftp-passive-docker.sh",
  favourite: false,
  body: (rules) =>
    [
      ...notes(rules),
      "docker run --detach --name ftp --restart unless-stopped \\",
      ...rules.ports.map((range) => `  --publish ${rangeText(range)}:${rangeText(range)} \\`),
      '  "${IMAGE:?Set IMAGE to the image of your FTP server}"',
    ].join("\n"),
  where: "In a shell on the Docker host. The check works once the container runs.",
  check: "docker port ftp",
  apply: "IMAGE=... sh ftp-passive-docker.sh",
  undo: "docker rm --force ftp",
  source: "Docker CLI reference, docker run --publish",
});

function notes(rules: Rules) {
  const open =
    "# Published ports bypass ufw and are open to everybody, over IPv6 as well. The Docker host filter text restricts the sources.";
  const ports = rules.ports.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const slices = `# ${rules.slices} nodes: this text holds the slices of all. On the host of each, publish the control ports and only its own slice.`;
  return [
    `# ${dockerCostText(ports)}`,
    ...(rules.anyone ? [] : [open]),
    ...(rules.slices > 1 ? [slices] : []),
    "",
  ];
}
