/** What `npm run demo` says once the shop is open at `url`: three things to try. */
export const banner = (url) => `
Northpine Outdoor is open. Three things to try:

  1. Be a visitor      ${url}/
     Choose a stage and a segment, and hover over a badge to see why a card is there.

  2. Close a gap       ${url}/admin/plugins/touchpoints
     Log in as demo@northpine.example with the password Northpine2026!
     The strip beside the score names the gap that matters most; its button opens the draft that is waiting for it.

  3. Ask as a front end
     curl '${url}/api/touchpoints/content?stage=consideration&touchpoint=homepage&segments=families&fields=title&limit=2'

editor@northpine.example has the same password, and writes and places content only. Ctrl-C stops the demo.
`;

/** The same for a site without content, which has no users either. */
export const bannerOfEmpty = (url) => `
The site is open, and empty. Create the first user on ${url}/admin, then choose Touchpoints in the menu: a guide leads you
from a template to content in its slot.

Ctrl-C stops the demo.
`;
