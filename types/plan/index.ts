export * from './assign';
export * from './edits';
export * from './journeys';
export * from './notes';
export * from './segments';
export * from './touchpoints';
