import './content/bulk';
import './content/files';
import './content/list';
import './content/saved-filters';
import './content/triage';
