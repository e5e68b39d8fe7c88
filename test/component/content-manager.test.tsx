import './content-manager/list';
import './content-manager/new-entry';
import './content-manager/one-placement';
import './content-manager/panel';
