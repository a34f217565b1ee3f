import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { rangeText, type Rules } from "./kit/rules.ts";

/** The same rule for ufw or firewalld, by tag; both modules are idempotent. */
export const ansible = defineExport({
  id: "ansible",
  cost: connectionTrackingCost,
  name: "Ansible (ufw or firewalld)",
  group: "Automation",
  file: "ftp-passive.yml",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      "- name: Open the FTP control and passive ports",
      "  hosts: ftp",
      "  become: true",
      "  vars:",
      "    ftp_open: true",
      ...variable("ftp_sources", sources(rules)),
      ...variable(
        "ftp_ports_ufw",
        rules.ports.map((range) => rangeText(range, ":")),
      ),
      ...variable(
        "ftp_ports_firewalld",
        rules.ports.map((range) => rangeText(range)),
      ),
      "  tasks:",
      "    - name: Allow with ufw",
      "      community.general.ufw:",
      "        rule: allow",
      "        proto: tcp",
      '        from_ip: "{{ item.0 }}"',
      '        to_port: "{{ item.1 }}"',
      "        comment: ftp-passive",
      '        delete: "{{ not (ftp_open | bool) }}"',
      '      loop: "{{ ftp_sources | product(ftp_ports_ufw) | list }}"',
      "      tags: [ufw, never]",
      "    - name: Allow with firewalld",
      "      ansible.posix.firewalld:",
      `        rich_rule: 'rule family="{{ "ipv6" if ":" in item.0 else "ipv4" }}" source address="{{ item.0 }}" port port="{{ item.1 }}" protocol="tcp" accept'`,
      "        permanent: true",
      "        immediate: true",
      `        state: "{{ 'enabled' if ftp_open | bool else 'disabled' }}"`,
      '      loop: "{{ ftp_sources | product(ftp_ports_firewalld) | list }}"',
      "      tags: [firewalld, never]",
    ].join("\n"),
  where:
    "Beside your playbooks, with the server in the group ftp. For firewalld use --tags firewalld instead of --tags ufw. The rules survive a restart. What ufw or firewalld denies already stays denied. Before a plan with other ports, run the earlier playbook with ftp_open=false, or its rules stay.",
  check: "ansible-playbook --check --diff --tags ufw ftp-passive.yml",
  apply: "ansible-playbook --tags ufw ftp-passive.yml",
  undo: "ansible-playbook --tags ufw --extra-vars ftp_open=false ftp-passive.yml",
  verified: "documented",
  translates: false,
  source: "Ansible collections community.general.ufw and ansible.posix.firewalld",
});

function variable(name: string, values: readonly string[]) {
  return [`    ${name}:`, ...values.map((value) => `      - "${value}"`)];
}

function sources({ anyone, ipv4, ipv6 }: Rules) {
  return anyone ? ["0.0.0.0/0", "::/0"] : [...ipv4, ...ipv6];
}
