import './content/bulk';
import './content/files';
import './content/list';
import './content/triage';
