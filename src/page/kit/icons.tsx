import type { JSX } from "preact";

/** Small pictures beside words; all are decoration and hidden from assistive technology. */
function Icon({
  size = 16,
  children,
}: {
  size?: number;
  children: JSX.Element | JSX.Element[];
}): JSX.Element {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** A cross in an octagon: too small, failed. */
export function BadIcon(): JSX.Element {
  return (
    <Icon size={18}>
      <path fill="currentColor" d="M5 0h6l5 5v6l-5 5H5l-5-5V5z" />
      <path class="icon-cut" d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" />
    </Icon>
  );
}

/** An exclamation mark in a triangle: tight, with a warning. */
export function WarnIcon(): JSX.Element {
  return (
    <Icon size={18}>
      <path fill="currentColor" d="M8 .8 16 15.2H0z" />
      <path class="icon-cut" d="M8 5.8v4.4M8 12v1.4" />
    </Icon>
  );
}

/** A tick in a disc: enough. */
export function GoodIcon(): JSX.Element {
  return (
    <Icon size={18}>
      <circle fill="currentColor" cx="8" cy="8" r="8" />
      <path class="icon-cut" d="M4.4 8.2 7 10.8l4.8-5.2" />
    </Icon>
  );
}

/** A disc half filled: light or dark. */
export function ThemeIcon(): JSX.Element {
  return (
    <Icon>
      <circle class="icon-line" cx="8" cy="8" r="6.2" />
      <path fill="currentColor" d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" />
    </Icon>
  );
}

/** The sign of the page: a plug board with one port open. */
export function BrandIcon(): JSX.Element {
  return (
    <svg
      class="brand-icon"
      width="22"
      height="22"
      viewBox="0 0 22 22"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="brand-back" width="22" height="22" rx="5" />
      <path
        class="brand-front"
        d="M5.5 5.5v11M16.5 5.5v11M11 5.5v3.5M11 13v3.5M5.5 11h4M12.5 11h4"
      />
    </svg>
  );
}
