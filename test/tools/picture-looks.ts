/** How pictures of a scene are looked at: in one visit the page changes language and theme by its own buttons. */
export interface View {
  width: number;
  height: number;
  /** what names of pictures end with, such as `-phone` */
  ending: string;
}

/** The screens by name. */
export const SCREENS: Readonly<Record<'desk' | 'phone' | 'laptop' | 'projector', View>> = {
  desk: { width: 1440, height: 900, ending: '' },
  phone: { width: 390, height: 844, ending: '-phone' },
  laptop: { width: 1180, height: 800, ending: '-laptop' },
  projector: { width: 1920, height: 1080, ending: '-projector' },
};
export type Screen = keyof typeof SCREENS;

/** How many readers see colours; `achromatopsia` is also a grey print. */
export const VISIONS = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
export type Vision = (typeof VISIONS)[number];

/** One picture: what its name says, and how the page looks on it. */
export interface Look {
  language: 'en' | 'ru';
  theme: 'light' | 'dark';
  screen: Screen;
  vision?: Vision;
}

/** The looks of a scene, those of one visit beside each other. */
export function looksOf(screens: readonly Screen[], isForEyes: boolean): Look[] {
  return screens.flatMap(screen =>
    (['en', 'ru'] as const).flatMap(language =>
      (['light', 'dark'] as const).flatMap(theme => [
        { language, theme, screen },
        ...(isForEyes && screen === 'desk' && language === 'en'
          ? VISIONS.map(vision => ({ language, theme, screen, vision }))
          : []),
      ]),
    ),
  );
}

/** Such as `ru-dark-phone` or `en-light-protanopia`. */
export function lookName({ language, theme, screen, vision }: Look): string {
  return `${language}-${theme}${SCREENS[screen].ending}${vision === undefined ? '' : `-${vision}`}`;
}
