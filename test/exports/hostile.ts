import fc from "fast-check";

/** What a stranger's link may carry. */
const pieces = [
  "\n",
  "\r\n",
  "\u2028",
  '"',
  "'",
  "`",
  "$(reboot)",
  "${IFS}",
  ";",
  "|",
  "&",
  "--",
  "-->",
  "*/",
  "</script>",
  "]]>",
  "\\",
  "\0",
  "\u202e",
  "\u200b",
  "%0a",
  "%PATH%",
  "!",
  "#",
  "COMMIT",
  "RULES",
  "PROFILE",
  "NAT",
  "EOF",
  "\nRULES\n",
  "\nadd rule inet filter input accept",
  "\n-A INPUT -j ACCEPT",
  "\npermit ip any any",
  "\nset x",
  "é",
  "💥",
  "{{ x }}",
  "../../etc/passwd",
  "\t",
  "{",
  "}",
];

/** A text that tries to break out of a comment, a string, a line or a file name; also 10,000 characters of it. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 12 })
    .map((parts) => parts.join("")),
  fc.constantFrom("x".repeat(10_000), "\n".repeat(10_000), "'\"`".repeat(3000)),
);
