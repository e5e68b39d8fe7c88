import { Box, Divider, Flex } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';
import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { PLUGIN_ID } from '../pluginId';
import { useText } from '../utils/useText';

/** The plugin's screens, in the order of the sub-navigation. */
const SCREENS = [
  { key: 'nav.coverage', to: `/plugins/${PLUGIN_ID}` },
  { key: 'nav.content', to: `/plugins/${PLUGIN_ID}/content` },
  { key: 'nav.segments', to: `/plugins/${PLUGIN_ID}/segments` },
] as const;

/** A journey is edited from Coverage and belongs to it, though its address does not say so. */
const useEndsOf = () => {
  const editing = useLocation().pathname.includes(`/${PLUGIN_ID}/journeys/`);
  return (key: (typeof SCREENS)[number]['key']) => key === 'nav.coverage' && !editing;
};

/** The sub-navigation beside the page; Strapi hides it on narrow windows. */
export const ScreenNav = () => {
  const text = useText();
  const endsAt = useEndsOf();
  const label = text('nav.label');
  return (
    <SubNav.Main aria-label={label}>
      <SubNav.Header label={label} />
      <Divider />
      <SubNav.Content>
        <Flex tag="ul" direction="column" alignItems="stretch" gap="2px" padding={2} paddingTop={4}>
          {SCREENS.map(({ key, to }) => (
            <li key={key}>
              <SubNav.Link to={to} end={endsAt(key)} label={text(key)} />
            </li>
          ))}
        </Flex>
      </SubNav.Content>
    </SubNav.Main>
  );
};

/** The same links in a row above the page, for windows too narrow for the sub-navigation. */
export const ScreenLinks = () => {
  const text = useText();
  const endsAt = useEndsOf();
  return (
    <Box
      tag="nav"
      aria-label={text('nav.label')}
      display={{ initial: 'block', medium: 'none' }}
      paddingLeft={4}
      paddingTop={4}
    >
      <Flex tag="ul" gap={4}>
        {SCREENS.map(({ key, to }) => (
          <li key={key}>
            <RowLink to={to} end={endsAt(key)}>
              {text(key)}
            </RowLink>
          </li>
        ))}
      </Flex>
    </Box>
  );
};

const RowLink = styled(NavLink)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  text-decoration: none;

  &.active {
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
`;
