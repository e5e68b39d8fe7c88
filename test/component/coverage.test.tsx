/**
 * Jest loads React, the design system and the screens anew for each test file, which takes longer than most tests. So each
 * part of the admin is one file for Jest, and its tests stand by theme in the folder of the same name.
 */
import './coverage/days';
import './coverage/drawer';
import './coverage/drawer-parts';
import './coverage/drawer-stage';
import './coverage/filters';
import './coverage/gaps';
import './coverage/grid';
import './coverage/lists';
import './coverage/next-step';
import './coverage/plan';
import './coverage/review';
import './coverage/trend';
