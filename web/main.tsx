import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/charts.css';
import './styles/map.css';
import './styles/views.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { followChanges } from './data/live.ts';
import { followAddress } from './state/route.ts';
import { followTheme } from './state/theme.ts';

followTheme();
followAddress();
render(<App />, document.getElementById('app')!);
followChanges();
