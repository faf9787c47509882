/** What a payload does when it runs: it leaves its mark on the window. */
const RUN = 'window.owned=1';
const QUOTED = RUN.replaceAll('=', '&#61;');
const ENCODED = encodeURIComponent(`<script>${RUN}</script>`);

/**
 * Sixty names that run a script wherever text is taken for markup, an address, a style, a template or code. Each is one
 * line, as a name in a scenario is.
 */
export const PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<SCRIPT>${RUN}</SCRIPT>`,
  `<script/x>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script type="module">${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<img src=x onerror=${QUOTED}>`,
  `<img/src="x"/onerror=${RUN}>`,
  `"><img src=x onerror=${RUN}>`,
  `'><img src=x onerror=${RUN}>`,
  `\`><img src=x onerror=${RUN}>`,
  `<image href=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><set onbegin=${RUN} attributeName=x to=1>`,
  `<svg><a href="javascript:${RUN}"><text y=20>go</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,${ENCODED}#x"></use></svg>`,
  `<svg><foreignObject><body onload=${RUN}></foreignObject></svg>`,
  `</text></svg><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</desc><img src=x onerror=${RUN}>`,
  `</style><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</option></select><img src=x onerror=${RUN}>`,
  `</template><script>${RUN}</script>`,
  `<body onload=${RUN}>`,
  `<body onpageshow=${RUN}>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe onload=${RUN}></iframe>`,
  `<object data="data:text/html,${ENCODED}"></object>`,
  `<embed src="data:text/html,${ENCODED}">`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}></select>`,
  `<button popovertarget=p>x</button><div popover id=p onbeforetoggle=${RUN}>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<div style="animation:x 1s" onanimationstart=${RUN}>x</div>`,
  `<div style="background:url(javascript:${RUN})">x</div>`,
  `<link rel=stylesheet href="data:text/css,*{}" onload=${RUN}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<form action="javascript:${RUN}"><button autofocus>x</button></form>`,
  `<math><mtext><script>${RUN}</script></mtext></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<!--><script>${RUN}</script>-->`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `javascript:${RUN}`,
  `data:text/html,${ENCODED}`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `');${RUN};//`,
  `__proto__"];${RUN};//`,
];

/**
 * A scenario whose every text is a payload: field f of round r holds payload r + f, so that in sixty rounds each stood
 * everywhere. With `texts`, those instead.
 */
export function hostileScenario(round: number, texts: readonly string[] = PAYLOADS): string {
  let field = 0;
  const text = () => texts[(round + field++) % texts.length]!;
  const [cards, loans, few, many] = [text(), text(), text(), text()];
  const [site, line, menu, choice, provider] = [text(), text(), text(), text(), text()];
  const queue = { callback: { offer: { expectedWait: 'above 1 min' }, accept: '50 %', mode: 'keepPlace' } };
  const call = {
    arrivals: { poisson: '60/h' },
    patience: { exponential: { mean: '2 min' } },
    talk: { exponential: { mean: '4 min' } },
    wrapUp: '20 s',
  };
  return JSON.stringify({
    schema: 1,
    name: text(),
    about: text(),
    calendar: { start: '2025-03-03', days: 1, open: '09:00-12:00', interval: '30 min' },
    promise: { serviceLevel: '80 % in 20 s', rule: 'ofOffered' },
    trunks: { [line]: 40 },
    sites: { [site]: {} },
    ivr: {
      [menu]: {
        prompt: '10 s',
        choices: { [choice]: { share: '20 %', to: loans }, hangUp: '5 %', agent: {} },
      },
    },
    contactTypes: { [cards]: { ...call, trunks: line, ivr: menu }, [loans]: call },
    queues: { [cards]: queue, [loans]: queue },
    agentGroups: {
      [few]: { site, provider, agents: 3, skills: [cards, loans] },
      [many]: { site, provider, agents: 4, skills: [loans] },
    },
    money: { currency: 'EUR', providers: { [provider]: { wage: '20 EUR/h' } } },
  });
}
