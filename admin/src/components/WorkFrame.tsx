import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useRef, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { BESIDE, DRAWER_WIDTH, PageContext, SHEET_HEIGHT } from './Drawer';
import { ScreenLinks, ScreenNav } from './ScreenNav';

interface WorkFrameProps {
  /** The page's heading, also the window's title. */
  readonly title: string;
  /** What stands before the heading, such as a score ring. */
  readonly headingStart?: ReactNode;
  /** What stands on the heading's line, such as the choice of what is looked at. */
  readonly besideTitle?: ReactNode;
  /** One line of small print below the heading. */
  readonly subtitle?: ReactNode;
  /** What to do next: between heading and actions, or on a line of its own where there is no room. */
  readonly strip?: ReactNode;
  /** What stands at the end of the header. */
  readonly actions?: ReactNode;
  /** Notices and tools: they stay where they are when the work surface scrolls sideways. */
  readonly tools?: ReactNode;
  /** The work surface. It may be wider than the window; what sticks in it sticks to the page. Else it is {@link Steady}. */
  readonly children: ReactNode;
}

/**
 * The frame of a screen that is mostly one large surface: a header in one line, and a page that scrolls both ways, so that
 * heads and first columns stick without a box that scrolls inside it. Strapi's page scrolls downwards only and hides what
 * is too wide.
 */
export const WorkFrame = ({
  title,
  headingStart,
  besideTitle,
  subtitle,
  strip,
  actions,
  tools,
  children,
}: WorkFrameProps) => {
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <PageContext.Provider value={sheet}>
      <Scroller>
        <Layouts.Root sideNav={<ScreenNav />}>
          <Page.Title>{title}</Page.Title>
          <Page.Main>
            <Sheet ref={sheet}>
              <Steady>
                <ScreenLinks />
                <Header>
                  {headingStart}
                  <Heading>
                    <Flex gap={2}>
                      <Typography id="main-content-title" variant="beta" tag="h1">
                        {title}
                      </Typography>
                      {besideTitle}
                    </Flex>
                    {subtitle}
                  </Heading>
                  {strip && <Strip>{strip}</Strip>}
                  {actions}
                </Header>
                {tools}
              </Steady>
              <Surface>{children}</Surface>
            </Sheet>
          </Page.Main>
        </Layouts.Root>
      </Scroller>
    </PageContext.Provider>
  );
};

const Header = styled.header`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  padding: ${({ theme }) => `${theme.spaces[2]} 0 ${theme.spaces[1]}`};

  > svg {
    flex: none;
  }

  ${({ theme }) => theme.breakpoints.large} {
    flex-wrap: nowrap;
  }
`;

const Heading = styled.div`
  flex: 1 1 16rem;
  min-width: 0;

  ${({ theme }) => theme.breakpoints.large} {
    flex: 1 0 32rem;
  }
`;

const Strip = styled.div`
  order: 1;
  flex: 1 1 100%;
  min-width: 0;

  &:empty {
    display: none;
  }

  ${({ theme }) => theme.breakpoints.large} {
    order: 0;
    flex: 100 1 0;
    max-width: 60rem;
  }
`;

/** The page's padding at either side, as Strapi's own pages have it. */
const PAGE_PADDING = '--tp-page-padding';

/** How wide the window shows the page, without its padding: what a surface fills that is not wider by itself. */
export const PAGE_WIDTH = `calc(100cqi - 2 * var(${PAGE_PADDING}))`;

/** As wide as the window shows the page, and steady when the work surface below or above it scrolls sideways. */
export const Steady = styled.div`
  position: sticky;
  left: var(${PAGE_PADDING});
  width: ${PAGE_WIDTH};
`;

const Scroller = styled.div`
  ${PAGE_PADDING}: ${({ theme }) => theme.spaces[4]};

  /* As high as the window: the page scrolls inside, and the sub-navigation beside it stays. */
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;

  ${({ theme }) => theme.breakpoints.medium} {
    ${PAGE_PADDING}: ${({ theme }) => theme.spaces[6]};
  }

  ${({ theme }) => theme.breakpoints.large} {
    ${PAGE_PADDING}: ${({ theme }) => theme.spaces[10]};
  }

  > * {
    min-height: 0;
    overflow: clip;
  }

  [data-strapi-main-content] {
    overflow: auto;
    container-type: inline-size;
  }
`;

/**
 * While a drawer is open above it the page is larger by it, so that everything can be scrolled out from under it.
 * An attribute and no class says that a drawer is open: Strapi's rule `pre[class*='language-'] ::selection` makes Chromium
 * restyle everything inside an element whose class changes, here all of the work surface.
 */
const Sheet = styled.div`
  width: max-content;
  min-width: 100%;
  padding: 0 var(${PAGE_PADDING});

  &[data-drawer] {
    padding-bottom: ${SHEET_HEIGHT};
  }

  ${BESIDE} {
    &[data-drawer] {
      padding-bottom: 0;
    }
  }
`;

/** It is what the page is wider by, not the sheet's padding: what is steady has no room to stick in that. */
const Surface = styled.div`
  ${BESIDE} {
    [data-drawer] > & {
      margin-right: ${DRAWER_WIDTH};
    }
  }
`;
