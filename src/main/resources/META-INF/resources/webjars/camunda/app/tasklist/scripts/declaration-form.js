// The form of whoever submits the declaration of the own record (forms/declare-record.html).
import { fault, taskForm } from './task-form.js';

const NOT_ATTESTED = 'Cần có lời cam đoan thông tin là đúng sự thật.';

window.dongThuanDeclarationForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered(form) {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const found = attestation(form).checked ? null : fault(attestation(form).closest('label'), NOT_ATTESTED);
    if (found) found.scrollIntoView({ block: 'center' });
    return !found;
  },
  decision: (form) => ({ attested: attestation(form).checked })
});

function attestation(form) {
  return form.querySelector('input[name="attested"]');
}
