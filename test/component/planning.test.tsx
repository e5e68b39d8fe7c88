import './planning/first-run';
import './planning/journey';
import './planning/journey-plan';
import './planning/rule';
import './planning/rules';
import './planning/segments';
