import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import './console.css';
import { startWords } from './words';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startWords();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
