import common from './common.json';
import content from './content.json';
import coverage from './coverage.json';
import drawer from './drawer.json';
import files from './files.json';
import gaps from './gaps.json';
import journey from './journey.json';
import list from './list.json';
import panel from './panel.json';
import refusals from './refusals.json';
import review from './review.json';
import rules from './rules.json';
import segments from './segments.json';
import setup from './setup.json';
import tools from './tools.json';
import trend from './trend.json';
import webhooks from './webhooks.json';

export default {
  ...common,
  ...content,
  ...coverage,
  ...drawer,
  ...files,
  ...gaps,
  ...journey,
  ...list,
  ...panel,
  ...refusals,
  ...review,
  ...rules,
  ...segments,
  ...setup,
  ...tools,
  ...trend,
  ...webhooks,
};
