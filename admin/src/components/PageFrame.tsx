import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { ScreenLinks, ScreenNav } from './ScreenNav';

interface PageFrameProps {
  /** The page's heading, also the window's title. */
  readonly title: string;
  /** What stands beside or before the heading, such as a score ring. */
  readonly headingStart?: ReactNode;
  readonly subtitle?: ReactNode;
  /** A way back, above the heading. */
  readonly navigationAction?: ReactNode;
  readonly primaryAction?: ReactNode;
  readonly secondaryAction?: ReactNode;
  readonly children: ReactNode;
}

/** Strapi's own page frame with this plugin's sub-navigation: every screen of ours stands in one. */
export const PageFrame = ({
  title,
  headingStart,
  subtitle,
  navigationAction,
  primaryAction,
  secondaryAction,
  children,
}: PageFrameProps) => (
  <Layouts.Root sideNav={<ScreenNav />}>
    <Page.Title>{title}</Page.Title>
    <Page.Main>
      <ScreenLinks />
      <Box position="relative" paddingLeft={headingStart ? HEADING_START_WIDTH : 0}>
        {headingStart && (
          <Box position="absolute" left={HEADING_START_LEFT} top={HEADING_START_TOP}>
            {headingStart}
          </Box>
        )}
        <Layouts.BaseHeader
          id="main-content-title"
          title={title}
          subtitle={subtitle}
          navigationAction={navigationAction}
          primaryAction={primaryAction}
          secondaryAction={secondaryAction}
        />
      </Box>
      <Layouts.Content>{children}</Layouts.Content>
    </Page.Main>
  </Layouts.Root>
);

/** Where a score ring stands, beside Strapi's header, whose own padding grows with the window. */
const HEADING_START_WIDTH = '7.2rem';
const HEADING_START_LEFT = { initial: 4, medium: 6, large: 10 };
const HEADING_START_TOP = { initial: 4, large: 8 };
