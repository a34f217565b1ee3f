import { exportTargets } from "../exports/targets.ts";
import { logFormats } from "../logs/index.ts";
import { servers } from "../servers/index.ts";
import { rangeFaults } from "./fail-if.ts";
import { helpTopics } from "./help.ts";
import { InputError } from "./terminal.ts";

/** Shells whose completion is written. */
export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** The shell of this name; throws an InputError where none of those is meant. */
export function readShell(name: string): Shell {
  const shell = shells.find((each) => each === name);
  if (shell !== undefined) return shell;
  throw new InputError([`--completion is "${name}"; it must be ${shells.join(", ")}.`]);
}

const program = "passive-port-planner";
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

/** Options whose values are words that are known. */
const values: Readonly<Record<string, readonly string[]>> = {
  export: ids(exportTargets),
  software: ids(servers),
  format: ids(logFormats),
  dates: ["day-first", "month-first"],
  "fail-if": rangeFaults,
  completion: shells,
  help: helpTopics,
};

function bash(optionNames: readonly string[]): string {
  const options = optionNames.map((name) => `--${name}`).join(" ");
  const cases = Object.entries(values).map(
    ([name, words]) =>
      `    --${name}) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$word")); return ;;`,
  );
  return `# bash completion of ${program}; ${program} --completion bash > /etc/bash_completion.d/${program}
_passive_port_planner() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
${cases.join("\n")}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${options}" -- "$word"))
  else
    # One name a line: a name may have spaces.
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _passive_port_planner ${program}
`;
}

function zsh(optionNames: readonly string[]): string {
  const lines = optionNames.map((name) => {
    const words = values[name];
    return words === undefined ? `  '*--${name}'` : `  '*--${name}:${name}:(${words.join(" ")})'`;
  });
  return `#compdef ${program}
# zsh completion; ${program} --completion zsh > a folder of $fpath, as _${program}
_arguments \\
${lines.join(" \\\n")} \\
  '*:file:_files'
`;
}

function fish(optionNames: readonly string[]): string {
  const lines = optionNames.map((name) => {
    const words = values[name];
    const known = words === undefined ? "" : ` -x -a '${words.join(" ")}'`;
    return `complete -c ${program} -l ${name}${known}`;
  });
  return `# fish completion; ${program} --completion fish > ~/.config/fish/completions/${program}.fish\n${lines.join("\n")}\n`;
}

const writers: Record<Shell, (optionNames: readonly string[]) => string> = { bash, zsh, fish };

/** What a shell needs to complete the words of this command, whose options have these names. */
export function completionText(shell: Shell, optionNames: readonly string[]): string {
  return writers[shell](optionNames);
}
