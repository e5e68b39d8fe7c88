import type {
  DefinitionDiff,
  ImportReport,
  ImportedKind,
  Journey,
  JourneyDefinition,
  JourneyImport,
  TemplateImport,
} from '../../../types';
import { createPlan } from '../plan/cells';
import { createJourneys, fieldsOf } from '../plan/journeys';
import { numbered } from '../plan/order';
import { assertFreeName } from '../plan/segments';
import { checkRule } from '../plan/visitor-rule';
import { createStore, type Change } from '../store';
import { fromTouchpoint, toStageInput } from '../store/mapping';
import type { Context } from '../utils/context';
import { unknown } from '../utils/errors';
import { partOf } from '../utils/part';
import { slugOf } from '../utils/slug';
import { byKey, diffOf, namedBy, type DefinitionState } from './diff';
import { TEMPLATES } from './templates';
import { settle } from './templates/settle';
import { trim } from './templates/trim';
import { createDefinitionWriter } from './writer';

const KINDS: readonly ImportedKind[] = ['journeys', 'stages', 'touchpoints', 'segments', 'moments'];
const zero = () => Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<ImportedKind, number>;

interface DefinitionOptions {
  /** A file updates touchpoints and segments that exist already; a template never does. */
  readonly updateShared: boolean;
  /** Touchpoints that get the name in the definition all the same: somebody chose that. */
  readonly renamed?: ReadonlySet<string>;
}

const ofTemplate = ({ template: slug, name, slug: journeySlug, touchpoints }: TemplateImport): JourneyDefinition => {
  const template = TEMPLATES.find((candidate) => candidate.slug === slug);
  if (!template)
    throw unknown(
      'template',
      slug,
      TEMPLATES.map((candidate) => candidate.slug),
    );
  return {
    ...trim(template.definition, touchpoints),
    ...(name ? { name } : {}),
    ...(journeySlug ? { slug: journeySlug } : name ? { slug: slugOf(name, 'journey') } : {}),
  };
};

export interface ImportedDefinition {
  readonly journey: Journey;
  readonly report: ImportReport;
}

/** Journey definitions: the one format of templates, import, export and the demo. */
export const createDefinitions = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const plan = partOf({ strapi }, createPlan);
  const journeys = partOf({ strapi }, createJourneys);

  const importTouchpoints = async (
    change: Change,
    { touchpoints = [] }: JourneyDefinition,
    { updateShared, renamed }: DefinitionOptions,
  ) => {
    const counts = { created: 0, updated: 0 };
    for (const input of touchpoints) {
      const row = await store.touchpoints.first({ slug: input.slug });
      if (!row) {
        await change.touchpoints.create(fromTouchpoint(input));
        counts.created += 1;
      } else if (updateShared) {
        await change.touchpoints.update(row.id, fromTouchpoint(input));
        counts.updated += 1;
      } else if (renamed?.has(input.slug)) {
        await change.touchpoints.update(row.id, { name: input.name });
        counts.updated += 1;
      }
    }
    return counts;
  };

  const importSegments = async (
    change: Change,
    { segments = [] }: JourneyDefinition,
    { updateShared }: DefinitionOptions,
  ) => {
    const counts = { created: 0, updated: 0 };
    for (const [index, input] of segments.entries()) {
      checkRule(input.rule, ['segments', index, 'rule']);
      const row = await store.segments.first({ slug: input.slug });
      if (!row) {
        assertFreeName(input.slug, ['segments', index, 'slug']);
        await change.segments.create(input as never);
        counts.created += 1;
      } else if (updateShared) {
        await change.segments.update(row.id, input as never);
        counts.updated += 1;
      }
    }
    return counts;
  };

  const apply = async (
    change: Change,
    definition: JourneyDefinition,
    options: DefinitionOptions,
  ): Promise<ImportedDefinition> => {
    const slug = definition.slug ?? slugOf(definition.name, 'journey');
    const stages = definition.stages.map((stage) => ({ ...stage, slug: stage.slug ?? slugOf(stage.name, 'stage') }));
    const { moments = [] } = definition;
    const fields = { ...fieldsOf(definition), name: definition.name, default: definition.default };
    const [touchpointCounts, segmentCounts] = [
      await importTouchpoints(change, definition, options),
      await importSegments(change, definition, options),
    ];

    const existing = await store.journeys.first({ slug });
    const known = existing ? await store.stages.find({ where: { journey: slug }, orderBy: { position: 'asc' } }) : [];
    const imported = new Set(stages.map((stage) => stage.slug));
    let documentId: string;
    if (existing) {
      documentId = existing.documentId;
      const others = known.filter((row) => !imported.has(row.slug)).map(toStageInput);
      await plan.replaceStages(change, slug, [...stages, ...others]);
      await journeys.updateFields(change, existing, fields, { keepsLocales: true });
    } else {
      documentId = (await journeys.createIn(change, { ...fields, slug, stages }, { keepsLocales: true })).documentId;
    }
    const momentCounts = await plan.upsertMoments(change, slug, moments);

    const report = { created: zero(), updated: zero() };
    const count = (kind: ImportedKind, counts: { created: number; updated: number }) => {
      report.created[kind] = counts.created;
      report.updated[kind] = counts.updated;
    };
    const old = new Set(known.map((row) => row.slug));
    count('journeys', existing ? { created: 0, updated: 1 } : { created: 1, updated: 0 });
    count('stages', {
      created: [...imported].filter((stage) => !old.has(stage)).length,
      updated: [...imported].filter((stage) => old.has(stage)).length,
    });
    count('touchpoints', touchpointCounts);
    count('segments', segmentCounts);
    count('moments', momentCounts);
    return { journey: await journeys.get(documentId), report };
  };

  /** Everything that a definition can touch, by kind and by what names it. */
  const stateOf = async (journey: string): Promise<DefinitionState> => {
    const journeyRow = await store.journeys.first({ slug: journey });
    const where = { journey };
    return {
      journeys: byKey(journeyRow ? [journeyRow] : [], ({ slug }) => slug),
      stages: byKey(numbered(await store.stages.find({ where, orderBy: { position: 'asc' } })), ({ slug }) => slug),
      touchpoints: byKey(await store.touchpoints.find(), ({ slug }) => slug),
      segments: byKey(await store.segments.find(), ({ slug }) => slug),
      moments: byKey(await store.moments.find({ where }), (row) => `${row.stage}/${row.touchpoint ?? ''}`),
    };
  };

  /** The definition that an import means, and how it is to be done. */
  const meantBy = async (wanted: JourneyImport): Promise<[JourneyDefinition, DefinitionOptions]> => {
    if (!('template' in wanted)) return [wanted, { updateShared: true }];
    const slugs = new Set((await store.touchpoints.find({ select: ['slug'] })).map(({ slug }) => slug));
    const { definition, renamed } = settle(ofTemplate(wanted), wanted.touchpoints, slugs);
    return [definition, { updateShared: false, renamed }];
  };

  /**
   * What an import would change: it is done, looked at, and taken back, so that this can never tell something else than the import
   * itself does.
   */
  const preview = async (wanted: JourneyImport): Promise<DefinitionDiff> => {
    const found: { diff?: DefinitionDiff } = {};
    const takenBack = new Error('Only tried');
    try {
      await store.change(async (change) => {
        const [definition, options] = await meantBy(wanted);
        const slug = definition.slug ?? slugOf(definition.name, 'journey');
        const before = await stateOf(slug);
        await apply(change, definition, options);
        found.diff = diffOf(before, await stateOf(slug), namedBy(definition, slug));
        throw takenBack;
      });
    } catch (error) {
      if (error !== takenBack) throw error;
    }
    return found.diff!;
  };

  return {
    templates: () => TEMPLATES,

    /**
     * Idempotent: objects are matched by slug, created or updated, never deleted.
     * @throws ValidationError where there is no such template, or it has no such touchpoint.
     */
    import: (wanted: JourneyImport): Promise<ImportedDefinition> =>
      store.change(async (change) => apply(change, ...(await meantBy(wanted)))),

    /** Imports a definition as a part of a larger change. */
    importFileIn: (change: Change, definition: JourneyDefinition) => apply(change, definition, { updateShared: true }),

    preview,

    export: createDefinitionWriter({ strapi }),
  };
};
