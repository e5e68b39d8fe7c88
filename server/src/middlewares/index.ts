import conflicts from './conflicts';
import unavailable from './unavailable';

export default { conflicts, unavailable };
