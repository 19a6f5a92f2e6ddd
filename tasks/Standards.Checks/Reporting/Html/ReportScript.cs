namespace Standards.Checks.Reporting.Html;

/// <summary>
/// The script of <c>report.html</c>: search, filters and copy buttons over what stands in the page. It makes no markup from text, loads nothing and
/// keeps nothing; without it every finding is there to read. The policy of the page allows this text by its hash, and no other.
/// </summary>
internal static class ReportScript
{
    public const string Text = """
        (() => {
          "use strict";
          const byId = id => document.getElementById(id);
          const rules = [...document.querySelectorAll(".rule[data-r]")].map(card => ({
            card, id: card.dataset.r, wasOpen: card.open, head: card.querySelector("summary").textContent.toLowerCase(),
            rows: [...card.querySelectorAll(".places > li")].map(row => ({ row, text: row.textContent.toLowerCase() })),
          }));
          const states = { new: "new in this change", waived: "waived", baseline: "in the baseline" };
          const bar = byId("find");

          const fill = (id, values, label) => {
            const list = byId("find-" + id);
            for (const value of [...new Set(values)].sort().slice(0, 200)) {
              list.append(new Option(label ? label(value) : value, value));
            }
            list.parentElement.hidden = list.options.length < 3;
          };
          const apply = () => {
            const text = byId("find-text").value.trim().toLowerCase();
            const [owner, state, rule, folder] = ["o", "s", "r", "f"].map(id => byId("find-" + id).value);
            const show = document.querySelector("input[name=show]:checked").value;
            const narrowed = text || owner || state || rule || folder;
            let count = 0, all = 0;
            for (const item of rules) {
              let visible = 0;
              for (const { row, text: words } of item.rows) {
                const data = row.dataset, owners = (data.o || "(none)").split(" ");
                const fits = (!text || words.includes(text) || item.head.includes(text)) && (!owner || owners.includes(owner))
                  && (!state || data.s === state) && (!rule || item.id === rule) && (!folder || data.f === folder);
                row.hidden = !fits;
                visible += fits ? 1 : 0;
              }
              const held = show === "all" || item.card.classList.contains(show);
              item.card.hidden = visible === 0;
              all += item.rows.length;
              count += held ? visible : 0;
            }
            for (const item of rules) {
              item.card.open = narrowed && count <= 30 ? true : narrowed ? item.card.open : item.wasOpen;
            }
            byId("find-count").textContent = narrowed || show !== "all" ? count + " of " + all + " listed findings" : "";
          };

          if (bar) {
            const rows = rules.flatMap(item => item.rows.map(({ row }) => row.dataset));
            fill("o", rows.flatMap(data => (data.o || "(none)").split(" ")), value => value === "(none)" ? "without an owner" : value);
            states.open = rows.some(data => data.s === "new") ? "open, not new here" : "open";
            fill("s", rows.map(data => data.s), value => states[value] || value);
            fill("r", rules.map(item => item.id));
            fill("f", rows.map(data => data.f));
            bar.hidden = false;
            bar.addEventListener("input", apply);
            document.querySelectorAll("input[name=show]").forEach(input => input.addEventListener("change", apply));
          }

          for (const command of document.querySelectorAll(".command")) {
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = "Copy";
            button.addEventListener("click", async () => {
              const code = command.querySelector("code");
              try {
                await navigator.clipboard.writeText(code.textContent);
              } catch {
                getSelection().selectAllChildren(code);
                document.execCommand("copy");
              }
              button.textContent = "Copied";
              setTimeout(() => button.textContent = "Copy", 1500);
            });
            command.append(button);
          }
        })();

        """;
}
