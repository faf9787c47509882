import { html, nothing } from 'lit';
import { writeRoute } from '../app/route.ts';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { COURSES, type Lesson } from './lesson.ts';
import type { Refusal } from './lesson-link.ts';
import { LESSONS } from './lessons.ts';
import type { LessonSession } from './session.ts';
import type { LESSON_WORDS } from './words.ts';

type Words = (typeof LESSON_WORDS)['en'];

/** The courses that have lessons, the lessons of the one that is open, and where it stands. */
export function courseStrip(session: LessonSession, words: Words, language: Language) {
  const { lesson, seed } = session;
  const courses = COURSES.filter(course => LESSONS.some(each => each.course === course));
  const inCourse = LESSONS.filter(each => each.course === lesson.course);
  return html`
    <nav class="strip" aria-label=${words.courses}>
      <ul>
        ${courses.map(course => {
          const first = LESSONS.find(each => each.course === course)!;
          return html`<li>
            <a href=${writeRoute('lessons', first.id)} aria-current=${course === lesson.course ? 'true' : nothing}
              >${words[course]}</a
            >
          </li>`;
        })}
      </ul>
      <span class="place">${words.place(LESSONS.indexOf(lesson) + 1, LESSONS.length, seed)}</span>
      <button class="quiet" @click=${fullScreen}>${words.fullScreen}</button>
    </nav>
    ${inCourse.length > 1 ? html`<nav class="lessons" aria-label=${words[lesson.course]}>${inCourse.map(each => lessonLink(each, lesson, language))}</nav>` : nothing}
  `;
}

function lessonLink(each: Lesson, lesson: Lesson, language: Language) {
  return html`<a href=${writeRoute('lessons', each.id)} aria-current=${each === lesson ? 'page' : nothing}
    >${each.words[language].title}</a
  >`;
}

const fullScreen = () => void document.documentElement.requestFullscreen().catch(() => undefined);

/** What of a link was not taken, in words. */
export function refusals(refused: readonly Refusal[], lesson: Lesson, words: Words, language: Language) {
  const n = numbers(language);
  const text = (refusal: Refusal) => {
    if (refusal.kind === 'lesson') return words.refusedLesson(refusal.text);
    if (refusal.kind === 'seed') return words.refusedSeed;
    if (refusal.kind === 'guess') return words.refusedGuess;
    const { control } = refusal;
    const name = lesson.words[language].controls[control.id]!;
    return words.refusedValue(name, refusal.text, n.plain(control.low), n.plain(control.high));
  };
  return refused.map(refusal => html`<p class="refused" role="alert">${text(refusal)}</p>`);
}
