import './inventory/bulk';
import './inventory/files';
import './inventory/list';
import './inventory/saved-filters';
import './inventory/triage';
