import type { ReactElement } from 'react';
import { css, styled, type DefaultTheme } from 'styled-components';

/** Every look of a cell: the four states, content without a plan, and a plan that needs nothing. */
export type Look = 'empty' | 'thin' | 'covered' | 'excess' | 'unplanned' | 'none';

type SignColor = keyof DefaultTheme['colors'];

interface Palette {
  /** Words and figures on the background: readable at the smallest size. */
  readonly text: SignColor;
  readonly sign: SignColor;
  /** What a dark background is tinted with. */
  readonly tint: SignColor;
  readonly background: SignColor;
  readonly border: SignColor;
}

/** The theme's colours of each look. A word and a sign always stand beside them. */
export const PALETTE: Readonly<Record<Look, Palette>> = {
  empty: { text: 'danger700', sign: 'danger700', tint: 'danger600', background: 'danger100', border: 'danger200' },
  thin: { text: 'neutral800', sign: 'warning700', tint: 'warning600', background: 'warning100', border: 'warning200' },
  covered: {
    text: 'success700',
    sign: 'success700',
    tint: 'success600',
    background: 'success100',
    border: 'success200',
  },
  excess: {
    text: 'secondary700',
    sign: 'secondary700',
    tint: 'secondary600',
    background: 'secondary100',
    border: 'secondary200',
  },
  unplanned: { text: 'neutral600', sign: 'neutral600', tint: 'neutral0', background: 'neutral0', border: 'neutral500' },
  none: { text: 'neutral600', sign: 'neutral600', tint: 'neutral100', background: 'neutral100', border: 'neutral150' },
};

/** Strapi's dark theme has one background for all states: there, a hint of the state's colour is mixed into it. */
const DARK_TINT = '18%';

/** The colours of a look as CSS: its background, what fills the part of it that is there, its border and its text. */
export const lookColors = (theme: DefaultTheme, look: Look) => {
  const { text, tint, background, border } = PALETTE[look];
  const { colors } = theme;
  const mix = (share: string) => `color-mix(in srgb, ${colors[tint]} ${share}, ${colors.neutral0})`;
  const tinted = theme.colorScheme === 'dark' && look !== 'unplanned' && look !== 'none';
  return {
    // No coloured text is readable on a tinted background: there, the sign alone has the colour.
    text: tinted ? colors.neutral800 : colors[text],
    background: tinted ? mix(DARK_TINT) : colors[background],
    fill: look === 'thin' ? mix(tinted ? '38%' : '26%') : 'transparent',
    border: tinted ? mix('40%') : colors[border],
  };
};

const LOOKS = Object.keys(PALETTE) as readonly Look[];

/** The same for whatever says in `data-look` what its look is: `--look-text`, `--look-background` and so on. */
export const lookStyles = LOOKS.map((look) => {
  const of = (part: keyof ReturnType<typeof lookColors>) => (props: { theme: DefaultTheme }) =>
    lookColors(props.theme, look)[part];
  return css`
    &[data-look='${look}'],
    [data-look='${look}'] {
      --look-text: ${of('text')};
      --look-background: ${of('background')};
      --look-fill: ${of('fill')};
      --look-border: ${of('border')};
      --look-sign: ${({ theme }) => theme.colors[PALETTE[look].sign]};
    }
  `;
});

const drawing = (parts: ReactElement) => (
  <svg viewBox="0 0 16 16" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
    {parts}
  </svg>
);

const SIGNS: Readonly<Record<Look, ReactElement>> = {
  empty: drawing(<path d="M8 1.5v8.2M8 11.8v2.7" strokeWidth="2.4" />),
  thin: drawing(
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" stroke="none" />
    </>,
  ),
  covered: drawing(<path d="M1.8 8.6l4.2 4.2 8.2-9" />),
  excess: drawing(<path d="M8 1.5v13M1.5 8h13" />),
  unplanned: drawing(<circle cx="8" cy="8" r="6" strokeDasharray="3 2.5" />),
  none: drawing(<path d="M1.5 8h13" />),
};

/** The drawing of a look in the colour of its words; see {@link StateSign}. */
export const signOf = (look: Look): ReactElement => SIGNS[look];

/** The sign of a look, in its colour: no state is told by colour alone. A word must stand beside it. */
export const StateSign = ({ look }: { readonly look: Look }) => (
  <Holder $color={PALETTE[look].sign} aria-hidden>
    {signOf(look)}
  </Holder>
);

const Holder = styled.span<{ $color: SignColor }>`
  display: inline-flex;
  flex: none;
  color: ${({ theme, $color }) => theme.colors[$color]};
`;
