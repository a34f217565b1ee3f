import { multiportGroups } from "./lists.ts";
import { rangeText, type Rules, type TranslatedNode, type Translation } from "./rules.ts";
import type { PortRange } from "../../../scenario/types.ts";

/** What a rule of iptables matches: each source of a family with each group of ports that one match holds. */
export function iptablesMatches(
  rules: Rules,
  family: 4 | 6,
  ports: readonly PortRange[],
): string[] {
  const networks = family === 4 ? rules.ipv4 : rules.ipv6;
  const sources = rules.anyone ? [""] : networks.map((network) => `-s ${network} `);
  return sources.flatMap((source) =>
    multiportGroups(ports).map(
      (group) =>
        `${source}-p tcp -m multiport --dports ${group.map((range) => rangeText(range, ":")).join(",")}`,
    ),
  );
}

/**
 * Lines of the chain FTP_PASSIVE in the table nat. An address without a port keeps the port; the control ports go to every
 * node by turns, a slice to its own.
 */
export function iptablesNat(
  rules: Rules,
  { family, nodes, public: outside }: Translation,
): string[] {
  const wanted = outside === null ? "-m addrtype --dst-type LOCAL" : `-d ${outside}`;
  const lines = (ports: readonly PortRange[], { inside }: TranslatedNode, turn = "") =>
    iptablesMatches(rules, family, ports).map(
      (match) => `-A FTP_PASSIVE ${match} ${wanted} ${turn}-j DNAT --to-destination ${inside}`,
    );
  const control = rules.control.map((port) => ({ first: port, last: port }));
  if (nodes.length === 1) return nodes.flatMap((node) => lines(rules.ports, node));
  return nodes.flatMap((node, index) => {
    const left = nodes.length - index;
    const turn = left === 1 ? "" : `-m statistic --mode nth --every ${left} --packet 0 `;
    return [...lines(control, node, turn), ...lines([node.passive], node)];
  });
}
