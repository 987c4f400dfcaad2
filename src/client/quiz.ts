/** Shows below a question whether the chosen option is right. Nothing is stored or sent. */
import { quiz as quizPart } from '../shared/markup.ts';

const quiz = document.querySelector<HTMLElement>(quizPart)!;

for (const question of quiz.querySelectorAll('fieldset')) {
  const button = question.querySelector('button')!;
  const status = question.querySelector('[role=status]')!;
  button.hidden = false;
  button.addEventListener('click', () => {
    const chosen = question.querySelector<HTMLInputElement>(':checked')?.value;
    const verdict = chosen && (chosen === question.dataset['answer'] ? 'right' : 'wrong');
    question.dataset['told'] = verdict ?? '';
    status.textContent = quiz.dataset[verdict || 'none']!;
    if (verdict === 'right') question.querySelector('details')!.open = true;
  });
  question.addEventListener('change', () => {
    delete question.dataset['told'];
    status.textContent = '';
  });
}
