import './plan/first-run';
import './plan/journey';
import './plan/journey-plan';
import './plan/rule';
import './plan/rules';
import './plan/segments';
import './plan/webhooks';
