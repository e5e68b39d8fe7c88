/** Where an address of the settings leads to on that page: `#rules`. */
export const RULES_ANCHOR = 'rules';
