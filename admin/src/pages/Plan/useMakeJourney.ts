import { useNotification } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Journey, JourneyDefinitionInput, TemplateImport } from '../../../../types';
import { PLUGIN_ID } from '../../pluginId';
import { useImportJourneyMutation } from '../../services/definitions';
import { useCreateJourneyMutation, useGetJourneysQuery } from '../../services/plan/journeys';
import { useText } from '../../utils/useText';
import { slugFor, toInput, type EditedJourney } from './draft';

/** The three ways to another journey; each opens it when it is made. */
export const useMakeJourney = () => {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const journeys = useGetJourneysQuery();
  const [create, creating] = useCreateJourneyMutation();
  const [bring, bringing] = useImportJourneyMutation();
  const made = useRef(false);
  const taken: ReadonlySet<string> = new Set((journeys.data ?? []).map(({ slug }) => slug));

  const goTo = (journey: Journey) => {
    made.current = true;
    toggleNotification({ type: 'success', message: text('journey.created', { name: journey.name }) });
    navigate(`/plugins/${PLUGIN_ID}/journeys/${journey.documentId}`);
  };

  return {
    /** True once a journey was made: nothing typed is lost by leaving then. */
    made,
    /** Slugs of the journeys there are. */
    taken,
    busy: creating.isLoading || bringing.isLoading,
    error: creating.error ?? bringing.error,
    fromNothing: async (draft: EditedJourney) => {
      const answer = await create(toInput(draft));
      if ('data' in answer) goTo(answer.data);
    },
    /** Under a slug of its own: importing a template under a known one would change that journey instead. */
    fromTemplate: async (body: TemplateImport) => {
      const answer = await bring({ ...body, slug: slugFor(body.name ?? body.template, taken) });
      if ('data' in answer) goTo(answer.data.data);
    },
    fromFile: async (definition: JourneyDefinitionInput) => {
      const answer = await bring(definition);
      if ('data' in answer) goTo(answer.data.data);
    },
  };
};
