// The other side of the comparison: a bare react-jsonschema-form page with a live preview of the request, without any styling.
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { schema } from './schema.js';

function Page() {
  const [request, setRequest] = useState({});
  return createElement(
    'main',
    null,
    createElement(Form, { schema, validator, liveValidate: 'onChange', formData: request, onChange: ({ formData }) => setRequest(formData) }),
    createElement('pre', { id: 'request-json' }, JSON.stringify(request, null, 2)),
  );
}

createRoot(document.getElementById('root')).render(createElement(Page));
