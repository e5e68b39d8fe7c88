/** `LOG_LEVEL=http` shows every request. */
export default ({ env }: { env: (key: string, fallback: string) => string }) => ({ level: env('LOG_LEVEL', 'info') });
