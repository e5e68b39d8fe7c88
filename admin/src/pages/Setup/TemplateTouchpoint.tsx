import { Checkbox, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import type { ExistingChoice, Touchpoint } from '../../../../types';
import { EXISTING_CHOICES } from '../../../../types/defaults';
import { useText } from '../../utils/useText';

/** What is typed and chosen for one touchpoint of a template. */
export interface ChosenTouchpoint {
  readonly kept: boolean;
  readonly name: string;
  /** What becomes of the one that is there already, where the name is another. */
  readonly existing: ExistingChoice;
}

interface TemplateTouchpointProps {
  /** Its name in the template. */
  readonly name: string;
  /** The site's own of the same slug, which other journeys may share. */
  readonly existing?: Touchpoint;
  readonly draft: ChosenTouchpoint;
  readonly onChange: (draft: ChosenTouchpoint) => void;
}

/** Whether the site's own touchpoint is known by another name than the one typed, so that there is something to choose. */
export const differs = (existing: Touchpoint | undefined, { name }: Pick<ChosenTouchpoint, 'name'>): boolean =>
  existing !== undefined && name.trim() !== existing.name;

/** One touchpoint of a template: whether the team has it, and its name. One that is there already is not lost sight of. */
export const TemplateTouchpoint = ({ name, existing, draft, onChange }: TemplateTouchpointProps) => {
  const text = useText();
  const typed = draft.name.trim();
  return (
    <Flex gap={2} width="100%" alignItems="flex-start">
      <Checkbox
        checked={draft.kept}
        onCheckedChange={() => onChange({ ...draft, kept: !draft.kept })}
        aria-label={text('setup.touchpoints.have', { name: draft.name })}
      />
      <Flex flex="1" direction="column" alignItems="stretch" gap={1}>
        <TextInput
          size="S"
          aria-label={text('setup.touchpoints.rename', { name })}
          value={draft.name}
          disabled={!draft.kept}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
        {existing && draft.kept && !differs(existing, draft) && (
          <Typography variant="pi" textColor="neutral600">
            {text('setup.touchpoints.there')}
          </Typography>
        )}
        {existing && draft.kept && typed !== '' && differs(existing, draft) && (
          <SingleSelect
            size="S"
            aria-label={text('setup.touchpoints.existing', { name: existing.name })}
            value={draft.existing}
            onChange={(value) =>
              onChange({ ...draft, existing: EXISTING_CHOICES.find((choice) => choice === value) ?? 'use' })
            }
          >
            {EXISTING_CHOICES.map((choice) => (
              <SingleSelectOption key={choice} value={choice}>
                {text(`setup.touchpoints.existing.${choice}`, { name: existing.name, typed })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        )}
      </Flex>
    </Flex>
  );
};
