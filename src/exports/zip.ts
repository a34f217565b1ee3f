import { crc32 } from "./crc32.ts";

/** A zip of texts without compression: what "all as a zip" saves. Same files, same bytes: it holds no time. */

/** One file of an archive; `/` in its name makes folders. */
export interface NamedText {
  name: string;
  text: string;
}

/** Signatures and fields from PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const localSignature = 0x0403_4b50;
const centralSignature = 0x0201_4b50;
const endSignature = 0x0605_4b50;
/** Version 2.0; in the central header with 3 = Unix above it, so that the mode counts. */
const version = 20;
const unix = 3 << 8;
/** Bit 11: names are UTF-8. */
const namesAreUtf8 = 0x0800;
/** 1 January 1980, the first date there is. */
const noDate = 0x0021;
/** A plain file, read by all and written by its owner. */
const plainFile = (0o100_644 << 16) >>> 0;
/** The number of files that fits the format without its 64-bit extension. */
const mostFiles = 65_535;

/**
 * The bytes of a zip with these texts as UTF-8, in this order. Throws a RangeError that is a sentence where a name could
 * leave the folder that it is unpacked to, or is there twice (also when only its case differs, as on Windows).
 */
export function zipTexts(files: readonly NamedText[]): Uint8Array {
  checkNames(files);
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const [nameBytes, data] = [encoder.encode(name), encoder.encode(text)];
    const sizes: Field[] = [
      [crc32(data), 4],
      [data.length, 4],
      [data.length, 4],
      [nameBytes.length, 2],
      [0, 2],
    ];
    const shared: Field[] = [
      [version, 2],
      [namesAreUtf8, 2],
      [0, 2],
      [0, 2],
      [noDate, 2],
      ...sizes,
    ];
    local.push(numbers([[localSignature, 4], ...shared]), nameBytes, data);
    central.push(
      numbers([
        [centralSignature, 4],
        [version | unix, 2],
        ...shared,
        [0, 6],
        [plainFile, 4],
        [offset, 4],
      ]),
      nameBytes,
    );
    offset += 30 + nameBytes.length + data.length;
  }
  const directory = central.reduce((sum, part) => sum + part.length, 0);
  const count: Field = [files.length, 2];
  const end = numbers([
    [endSignature, 4],
    [0, 4],
    count,
    count,
    [directory, 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined([...local, ...central, end]);
}

/** A number and how many bytes it takes, least significant first. */
type Field = readonly [value: number, bytes: number];

function numbers(fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, at) => (at < 4 ? (value >>> (8 * at)) & 255 : 0)),
    ),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One part of a path: printable ASCII, a letter or digit first, nothing that Windows or a shell takes for more than text. */
const plainPart = /^[A-Za-z0-9](?!.*[<>:"\\|?*`$])[ -~]{0,119}(?<![ .])$/;

function checkNames(files: readonly NamedText[]) {
  if (files.length > mostFiles)
    throw new RangeError(`${files.length} files are too many for a zip: ${mostFiles} is the most.`);
  const seen = new Set<string>();
  for (const { name } of files) {
    if (!name.split("/").every((part) => plainPart.test(part)))
      throw new RangeError(
        `${JSON.stringify(name.slice(0, 100))} is no name for a file in a zip: each part between two / begins with a letter or digit, is plain ASCII without <>:"\\|?*\`$ and ends in neither a dot nor a blank.`,
      );
    if (seen.has(name.toLowerCase()))
      throw new RangeError(`The file ${name} is there twice: each needs a name of its own.`);
    seen.add(name.toLowerCase());
  }
}
