import './planning/first-run';
import './planning/journey';
import './planning/rules';
import './planning/segments';
