namespace Standards.Checks.Reporting.Html;

/// <summary>
/// The style sheet of <c>report.html</c>. Colours are pairs for light and dark; each text colour has a contrast of at least 4.5 to 1 on the
/// grounds that it stands on.
/// </summary>
internal static class ReportStyle
{
    public const string Text = """
        :root {
          color-scheme: light dark;
          --ground: #f5f6f8; --card: #fff; --text: #1b212b; --soft: #566070; --line: #dde1e7; --track: #e6e9ee; --link: #1a56b0;
          --error: #b3261e; --error-ground: #fcebea; --warning: #7f5200; --warning-ground: #fdf2dc; --suggestion: #1a56b0; --suggestion-ground: #e8f0fc;
          --held: #566070; --held-ground: #eceff3; --high: #1d7a4a; --middle: #b57a10; --low: #b3261e;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #11141a; --card: #191d25; --text: #e7eaf0; --soft: #a4aebc; --line: #2c333f; --track: #2c333f; --link: #8fb8f8;
            --error: #ff9a90; --error-ground: #3a1d1b; --warning: #f2c264; --warning-ground: #352a14; --suggestion: #8fb8f8; --suggestion-ground: #1b2a42;
            --held: #a4aebc; --held-ground: #262c36; --high: #4fbf86; --middle: #dba341; --low: #f0776c;
          }
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0 auto; padding: 0 1.5rem 3rem; max-width: 72rem; background: var(--ground); color: var(--text); font: 0.9375rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
        a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
        code, .id, .path, .clause { font-family: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.8125rem; }
        h1, h2, h3, p, ul, dl, dd, figure, fieldset { margin: 0; padding: 0; }
        h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -0.02em; font-weight: 650; }
        h2 { font-size: 1.25rem; letter-spacing: -0.01em; font-weight: 650; margin: 2.5rem 0 0.75rem; }
        h3 { font-size: 0.9375rem; font-weight: 650; margin-bottom: 0.75rem; }
        small, .note { font-size: 0.8125rem; color: var(--soft); }
        table { width: 100%; border-collapse: collapse; }
        th, td { text-align: left; padding: 0.4rem 1rem 0.4rem 0; vertical-align: top; font-weight: 400; }
        thead th { font-size: 0.8125rem; color: var(--soft); }
        th:last-child, td:last-child { padding-right: 0; }
        .number, .count { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: 0.5rem 1rem; z-index: 1; }
        .skip:focus { top: 0.5rem; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem 1.5rem; overflow-x: auto; }
        header { display: flex; gap: 2rem; justify-content: space-between; align-items: center; padding: 2.5rem 0 1.25rem; }
        .eyebrow { color: var(--soft); font-size: 0.8125rem; margin-bottom: 0.25rem; }
        .verdict { margin-top: 0.75rem; font-size: 1.0625rem; }
        .verdict strong { font-weight: 600; }
        .verdict::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; border-radius: 50%; margin-right: 0.55em; background: var(--high); }
        .verdict.low::before { background: var(--low); border-radius: 2px; } .verdict.middle::before { background: var(--middle); border-radius: 2px; }
        .meta { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.25rem; margin-top: 0.9rem; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
        .meta span { color: var(--soft); }
        .score { flex: none; text-align: center; }
        .score svg { display: block; }
        .score .value { font-size: 34px; font-weight: 650; fill: var(--text); letter-spacing: -1px; }
        .score .unit { font-size: 12px; fill: var(--soft); }
        .score figcaption { font-size: 0.8125rem; color: var(--soft); margin-top: 0.25rem; }
        .track { stroke: var(--track); fill: var(--track); }
        circle.track { fill: none; }
        .arc { stroke-linecap: round; }
        .arc.high { stroke: var(--high); } .arc.middle { stroke: var(--middle); } .arc.low { stroke: var(--low); }
        rect.high { fill: var(--high); } rect.middle { fill: var(--middle); } rect.low { fill: var(--low); } rect.rest { fill: var(--track); }
        rect.scaffolded { fill: var(--suggestion); } rect.human { fill: var(--held); }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-bottom: 1px solid var(--line); }
        nav a { display: block; padding: 0.6rem 0; color: var(--text); text-decoration: none; }
        nav a:hover { text-decoration: underline; }
        .figures { display: grid; grid-template-columns: repeat(5, 1fr); gap: 1px; margin: 1.5rem 0 1rem; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
        .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; background: var(--card); padding: 0.9rem 1.25rem; }
        .figures dt { font-size: 0.8125rem; color: var(--soft); }
        .figures dd { font-size: 1.75rem; line-height: 1.2; font-weight: 600; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
        .figures .error dd { color: var(--error); } .figures .warning dd { color: var(--warning); } .figures .suggestion dd { color: var(--suggestion); } .figures .none dd { color: var(--soft); font-weight: 400; }
        .card + .card { margin-top: 1rem; } .card + .rule { margin-top: 0.5rem; }
        .areas th { overflow-wrap: normal; } .areas th[scope=row], .stack .id { white-space: nowrap; } .unjudged { color: var(--soft); }
        .areas td, .areas th { vertical-align: middle; }
        .bar { width: 35%; min-width: 4rem; }
        .barchart { display: block; width: 100%; height: 8px; border-radius: 4px; }
        .areas + .note { margin-top: 0.75rem; max-width: 90ch; } .note + .note { margin-top: 0.4rem; }
        .scroll { overflow-x: auto; }
        .trend { display: block; width: 100%; height: auto; }
        .trend .grid { stroke: var(--line); } .trend .axis { font-size: 11px; fill: var(--soft); font-variant-numeric: tabular-nums; }
        .trend .line { stroke: var(--link); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; } .trend .dot { fill: var(--link); stroke: var(--card); stroke-width: 2; }
        summary { cursor: pointer; }
        .values { margin-top: 0.75rem; } .values summary { font-size: 0.8125rem; color: var(--soft); } .values table { margin-top: 0.5rem; }
        .filter { border: 0; display: flex; flex-wrap: wrap; gap: 0.4rem; margin-bottom: 0.9rem; }
        .filter legend { float: left; font-size: 0.8125rem; color: var(--soft); padding: 0.25rem 0.5rem 0.25rem 0; }
        .filter input { position: absolute; opacity: 0; }
        .filter label { cursor: pointer; font-size: 0.8125rem; border: 1px solid var(--line); border-radius: 99px; padding: 0.25rem 0.8rem; background: var(--card); }
        .filter label b { font-weight: 400; color: var(--soft); margin-left: 0.2em; font-variant-numeric: tabular-nums; }
        .filter input:checked + label { background: var(--text); border-color: var(--text); color: var(--ground); }
        .filter input:checked + label b { color: inherit; }
        .filter input:focus-visible + label { outline: 3px solid var(--link); outline-offset: 2px; }
        .find { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: end; margin-bottom: 0.9rem; font-size: 0.8125rem; }
        .find label { color: var(--soft); display: grid; gap: 0.15rem; } .find label:first-child { flex: 1 1 14rem; }
        .find input, .find select { font: inherit; height: 2.1rem; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 0.35rem 0.5rem; min-width: 0; max-width: 16rem; }
        .find input { width: 100%; max-width: none; } .find p { flex-basis: 100%; color: var(--soft); } .find p:empty { display: none; }
        .findings:has(#show-error:checked) .rule:not(.error), .findings:has(#show-warning:checked) .rule:not(.warning), .findings:has(#show-suggestion:checked) .rule:not(.suggestion), .findings:has(#show-held:checked) .rule:not(.held) { display: none; }
        .rule { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin-bottom: 0.5rem; }
        .rule > summary { display: grid; grid-template-columns: 6.2rem 5.2rem 1fr auto auto; gap: 0.75rem; align-items: baseline; padding: 0.75rem 1.25rem; list-style: none; border-radius: 10px; }
        .rule > summary::-webkit-details-marker { display: none; }
        .rule > summary::after { content: ""; width: 0.45rem; height: 0.45rem; border: solid var(--soft); border-width: 0 1.5px 1.5px 0; transform: rotate(45deg) translateY(-0.2rem); }
        .rule[open] > summary::after { transform: rotate(-135deg); }
        .rule > summary:hover .name { text-decoration: underline; text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
        .tag { font-size: 0.75rem; text-align: center; border-radius: 99px; padding: 0.1rem 0.6rem; }
        .error .tag { color: var(--error); background: var(--error-ground); } .warning .tag { color: var(--warning); background: var(--warning-ground); } .suggestion .tag { color: var(--suggestion); background: var(--suggestion-ground); } .held .tag { color: var(--held); background: var(--held-ground); }
        .name { font-weight: 550; } .rule.held .name { font-weight: 400; }
        .counts { font-size: 0.8125rem; color: var(--soft); text-align: right; font-variant-numeric: tabular-nums; }
        .body { border-top: 1px solid var(--line); padding: 1rem 1.25rem 0.75rem; }
        .fix { margin-bottom: 0.4rem; } .fix b { font-weight: 600; margin-right: 0.35em; }
        .command { display: flex; gap: 0.75rem; align-items: center; justify-content: space-between; margin: 0.3rem 0; padding: 0.3rem 0.4rem 0.3rem 0.7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--ground); color: var(--text); max-width: 52rem; }
        .command code { overflow-x: auto; white-space: pre; overflow-wrap: normal; padding: 0.1rem 0; }
        .command button { flex: none; font: inherit; font-size: 0.75rem; color: var(--link); background: var(--card); border: 1px solid var(--line); border-radius: 5px; padding: 0.15rem 0.6rem; cursor: pointer; }
        .mark-security { font-size: 0.75rem; font-weight: 600; color: var(--error); border: 1px solid currentcolor; border-radius: 4px; padding: 0 0.35rem; white-space: nowrap; }
        .snippet { grid-column: 1 / -1; margin-top: 0.4rem; border: 1px solid var(--line); border-radius: 6px; background: var(--ground); overflow-x: auto; }
        .snippet td:first-child { text-align: right; padding-left: 0.5rem; user-select: none; font-variant-numeric: tabular-nums; } .code .here { background: var(--error-ground); } .code .here td:first-child { color: var(--error); box-shadow: inset 3px 0 var(--error); }
        .new { color: var(--error); font-weight: 600; }
        .note + h3 { margin-top: 1rem; } .changed { list-style: none; margin-bottom: 0.75rem; } .changed li { display: grid; grid-template-columns: 6.2rem 5.2rem minmax(0, 2fr) minmax(0, 3fr); gap: 0.1rem 0.75rem; padding: 0.35rem 0; border-top: 1px solid var(--line); align-items: baseline; } .changed.gone .tag { text-decoration: line-through; }
        .about { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; font-size: 0.8125rem; color: var(--soft); margin-bottom: 0.75rem; }
        .clause { margin-left: 0.5rem; }
        .places { list-style: none; }
        .places li { padding: 0.5rem 0; border-top: 1px solid var(--line); display: grid; grid-template-columns: minmax(12rem, 2fr) 3fr; gap: 0.1rem 1.25rem; }
        .places small { grid-column: 2; }
        .places .held > span { color: var(--soft); }
        h2 + .note { margin-bottom: 0.5rem; }
        .body .note { padding: 0.5rem 0; }
        .soon .day, .soon small { color: var(--warning); font-weight: 600; }
        .day { font-variant-numeric: tabular-nums; white-space: nowrap; }
        .stack td { border-top: 1px solid var(--line); padding-top: 0.6rem; padding-bottom: 0.6rem; }
        .stack th, .stack td { overflow-wrap: break-word; } .stack code { overflow-wrap: anywhere; }
        .stack td:first-child small { display: block; }
        .lead { margin-bottom: 0.75rem; } .lead strong { font-weight: 600; }
        .legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.75rem; margin-top: 0.75rem; font-size: 0.8125rem; }
        .legend div { display: flex; gap: 0.4rem; align-items: baseline; }
        .legend div::before { content: ""; width: 0.7em; height: 0.7em; border-radius: 2px; background: var(--track); }
        .legend .low::before { background: var(--low); } .legend .high::before { background: var(--high); } .legend .middle::before { background: var(--middle); } .legend .scaffolded::before { background: var(--suggestion); } .legend .human::before { background: var(--held); }
        .legend dt { color: var(--soft); } .legend dd { font-variant-numeric: tabular-nums; }
        .lead + .barchart { height: 12px; }
        .remarks { padding-left: 2.5rem; }
        .legend + .note, .legend + .values { margin-top: 1rem; }
        .source > summary { grid-template-columns: 1fr auto auto; }
        .code { font-size: 0.8125rem; } .code td { padding: 0 0.75rem 0 0; } .code td:first-child { color: var(--soft); width: 3.5rem; } .code code { white-space: pre-wrap; } .snippet .code code { white-space: pre; overflow-wrap: normal; }
        .code .mark { width: 3.5rem; color: var(--soft); font-size: 0.75rem; } .code .gap td { color: var(--soft); text-align: center; }
        .code .uncovered { background: var(--error-ground); } .code .uncovered .mark { color: var(--error); } .code .partial { background: var(--warning-ground); } .code .partial .mark { color: var(--warning); }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.8125rem; color: var(--soft); }
        @media (max-width: 46rem) {
          body { padding: 0 1rem 2rem; }
          header { padding: 1.25rem 0 1rem; gap: 1rem; align-items: flex-start; }
          h1 { font-size: 1.5rem; }
          .score svg { width: 84px; height: 84px; }
          .figures { grid-template-columns: repeat(6, 1fr); }
          .figures div { grid-column: span 2; padding: 0.7rem 0.8rem; } .figures div:nth-child(n+4) { grid-column: span 3; }
          .figures dd { font-size: 1.375rem; } .figures dt { font-size: 0.75rem; }
          .find label:first-child { flex-basis: 100%; } .find label { flex: 1 1 40%; } .find select { max-width: none; width: 100%; }
          .card { padding: 1rem; }
          .rule > summary { grid-template-columns: auto 1fr auto; padding: 0.75rem 1rem; gap: 0.3rem 0.6rem; }
          .source > summary { grid-template-columns: 1fr auto; } .rule > summary .id { grid-column: 2; } .rule > summary::after { grid-column: 3; grid-row: 1; }
          .rule > summary .name { grid-column: 1 / -1; } .rule > summary .counts { grid-column: 1 / -1; text-align: left; }
          .body { padding: 0.75rem 1rem 0.5rem; }
          .changed li { grid-template-columns: auto 1fr; } .changed .path, .changed .path + span { grid-column: 1 / -1; }
          .places li { grid-template-columns: minmax(0, 1fr); } .places small { grid-column: 1; }
          .wide { display: none; } .trend .axis { font-size: 24px; } .trend .line { stroke-width: 4; }
          .stack td:empty, .stack td:has(> .day:empty) { display: none; }
          .areas .bar { width: 20%; min-width: 2rem; } .scroll .bar { display: none; }
          .areas th, .areas td { padding-right: 0.6rem; } .areas thead th { white-space: normal; } .by { display: none; }
          .stack thead { display: none; }
          .stack, .stack tbody, .stack tr, .stack td { display: block; text-align: left; }
          .stack td { border: 0; padding: 0.1rem 0; display: grid; grid-template-columns: 6rem 1fr; gap: 0 0.5rem; white-space: normal; }
          .stack td::before { content: attr(data-label); color: var(--soft); font-size: 0.8125rem; }
          .stack td > * { grid-column: 2; justify-self: start; }
          .stack tr { padding: 0.75rem 0; border-top: 1px solid var(--line); } .stack tr:first-child { border-top: 0; padding-top: 0; }
        }
        @media (max-width: 24rem) { .figures div { padding: 0.7rem 0.6rem; } .figures dt { font-size: 0.6875rem; } .score svg { width: 72px; height: 72px; } nav ul { gap: 0 1rem; } }
        @media (forced-colors: active) { .barchart rect, .legend div::before, .verdict::before { forced-color-adjust: none; } }
        @media print {
          :root { --ground: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --track: #ddd; --link: #000; --error: #8c1d18; --warning: #6b4500; --suggestion: #123f80; --held: #444; --error-ground: #fff; --warning-ground: #fff; --suggestion-ground: #fff; --held-ground: #fff; --high: #1d7a4a; --middle: #b57a10; --low: #b3261e; }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          nav, .filter, .find, .command button, .skip, .trend + .values, .rule > summary::after { display: none; }
          details::details-content { content-visibility: visible; display: block; height: auto; }
          .card, .figures, .rule { break-inside: auto; border-radius: 0; } .places li, tr, .figures { break-inside: avoid; } h2, summary { break-after: avoid; }
          svg, rect, circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
