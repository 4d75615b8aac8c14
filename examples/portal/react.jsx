// The React page: React 19 sets properties of custom elements, and listens to their events through a ref.
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const performCall = async ({ signal, ...call }) => (await fetch('/trail-call', { method: 'POST', body: JSON.stringify(call), signal })).json();

/** The element as a component: attributes and properties as they are, events as `onReady`, `onChange`, `onCreated` … */
function TrailDesigner({ ref, onReady, onChange, onSubmit, onCreated, onError, ...rest }) {
  const own = useRef(null);
  const handlers = useRef();
  handlers.current = { ready: onReady, change: onChange, submit: onSubmit, created: onCreated, error: onError };
  useEffect(() => {
    const element = own.current;
    const left = new AbortController();
    for (const name of ['ready', 'change', 'submit', 'created', 'error']) {
      element.addEventListener(`trail-${name}`, ({ detail }) => handlers.current[name]?.(detail), { signal: left.signal });
    }
    return () => left.abort();
  }, []);
  const place = (element) => {
    own.current = element;
    if (ref) ref.current = element;
  };
  return <trail-designer ref={place} {...rest} />;
}

function Portal() {
  const designer = useRef(null);
  const [isShown, setShown] = useState(true);
  const [state, setState] = useState('Starting');
  const [created, setCreated] = useState([]);
  const [request, setRequest] = useState();
  return (
    <>
      <header>
        <h1>Internal portal in React</h1>
        <a href="/">The same without</a>
      </header>
      <nav aria-label="Designer">
        <button type="button" onClick={() => setShown(!isShown)}>{isShown ? 'Hide' : 'Show'}</button>
        <button type="button" onClick={async () => setRequest(await designer.current.getRequest())}>Request</button>
        <output>{state}</output>
      </nav>
      <main>
        {isShown && (
          <TrailDesigner
            ref={designer}
            src="{{designer}}/"
            mode="host"
            theme="light"
            locale="en"
            preset="security-audit"
            performCall={performCall}
            onReady={() => setState('Ready')}
            onChange={({ valid, dirty, errorCount }) => setState(`${valid ? 'Valid' : `${errorCount} problems`}, ${dirty ? 'changed' : 'unchanged'}`)}
            onCreated={({ name }) => setCreated((names) => [...names, name])}
          />
        )}
      </main>
      <ul aria-label="Created">{created.map((name) => <li key={name}>{name}</li>)}</ul>
      {request && <pre aria-label="Request">{JSON.stringify(request.request, null, 2)}</pre>}
    </>
  );
}

createRoot(document.getElementById('root')).render(<Portal />);
