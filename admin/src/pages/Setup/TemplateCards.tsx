import { Flex, Grid, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { Template } from '../../../../types';
import { useText } from '../../utils/useText';
import { useTemplateText } from './useTemplateText';

interface TemplateCardsProps {
  readonly templates: readonly Template[];
  readonly chosen?: string;
  readonly onChoose: (slug: string) => void;
}

/** The bundled templates to choose from: what each is for, its stages, and how much it holds. */
export const TemplateCards = ({ templates, chosen, onChoose }: TemplateCardsProps) => {
  const text = useText();
  const describe = useTemplateText();
  const name = useId();
  return (
    <Fieldset>
      <Typography tag="legend" variant="pi" fontWeight="bold" textColor="neutral800">
        {text('setup.template.choose')}
      </Typography>
      <Grid.Root gap={4} paddingTop={2}>
        {templates.map((template) => {
          const { definition, slug } = template;
          return (
            <Grid.Item key={slug} col={6} s={12} xs={12} alignItems="stretch">
              <Card>
                <input
                  type="radio"
                  name={name}
                  value={slug}
                  checked={slug === chosen}
                  onChange={() => onChoose(slug)}
                  aria-describedby={`${name}-${slug}`}
                />
                <Flex direction="column" alignItems="flex-start" gap={1}>
                  <Typography tag="span" fontWeight="bold">
                    {describe.name(template)}
                  </Typography>
                  <Flex id={`${name}-${slug}`} tag="span" direction="column" alignItems="flex-start" gap={1}>
                    <Typography tag="span" variant="pi" textColor="neutral600">
                      {describe.description(template)}
                    </Typography>
                    <Typography tag="span" variant="pi" textColor="neutral700">
                      {definition.stages.map((stage) => stage.name).join(' → ')}
                    </Typography>
                    <Typography tag="span" variant="pi" textColor="neutral600">
                      {text('setup.template.holds', {
                        stages: definition.stages.length,
                        touchpoints: definition.touchpoints?.length ?? 0,
                        cells: definition.moments?.length ?? 0,
                      })}
                    </Typography>
                  </Flex>
                </Flex>
              </Card>
            </Grid.Item>
          );
        })}
      </Grid.Root>
    </Fieldset>
  );
};

const Fieldset = styled.fieldset`
  border: 0;
  margin: 0;
  padding: 0;
`;

const Card = styled.label`
  align-items: flex-start;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => theme.spaces[4]};
  width: 100%;

  &:has(input:checked) {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  &:has(input:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  input {
    accent-color: ${({ theme }) => theme.colors.primary600};
    flex: none;
    height: 1.6rem;
    margin: 2px 0 0;
    width: 1.6rem;
  }
`;
