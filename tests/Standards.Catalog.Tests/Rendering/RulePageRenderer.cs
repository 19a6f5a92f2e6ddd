using System.Text;
using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>Renders the help page of one rule: what a developer reads after following the link of a diagnostic.</summary>
internal static class RulePageRenderer
{
    public const string Folder = "docs/rules";

    /// <summary>Repository-relative path of the page of a rule.</summary>
    public static string FileOf(string id) => $"{Folder}/{id}.md";

    /// <param name="rule">The rule.</param>
    /// <param name="clauses">The clauses it cites, in its order.</param>
    public static string Render(RuleEntry rule, IEnumerable<ClauseEntry> clauses)
    {
        var page = new StringBuilder();
        page.Append("<!-- Generated from ").Append(ProductCatalog.RulesFolder).Append("; do not edit. -->\n");
        page.Append("# ").Append(rule.Id).Append(": ").Append(rule.Title).Append("\n\n");
        page.Append(Facts(rule)).Append("\n\n");
        page.Append("## Why\n\n").Append(rule.Why.Trim()).Append("\n\n");
        page.Append("## Fix\n\n").Append(rule.Fix.Trim()).Append("\n\n");
        page.Append(rule.Traits.Contains("fixable") ? Command(rule) : "");
        page.Append(rule.Traits.Contains("due") ? Due(rule) : "");
        page.Append("## Example\n\nBad:\n\n").Append(Fenced(rule.Bad)).Append("\nGood:\n\n").Append(Fenced(rule.Good)).Append('\n');
        page.Append("## How to suppress\n\n").Append(Suppression(rule)).Append('\n');
        page.Append("## Clauses\n\n");
        foreach (var clause in clauses)
        {
            page.Append("- `").Append(clause.Key).Append("`: ").Append(Escaped(clause.Statement.Trim())).Append('\n');
        }

        return page.ToString();
    }

    private static string Facts(RuleEntry rule) =>
        $"{rule.Kind} · {rule.LocalSeverity} locally · {rule.CiSeverity} on CI · tier {rule.Tier}";

    private static string Command(RuleEntry rule) =>
        $"Editors offer it as a code fix where it is right; without one, `dotnet build -t:StandardsFix -p:StandardsRule={rule.Id}`\n"
            + "[shows and applies it](../guides/code-fixes.md).\n\n";

    private static string Due(RuleEntry rule) => $$"""
        ## When it is due

        No day makes a build red: a suggestion says what is due, and `dotnet build -t:StandardsDue` [lists it before](../guides/due.md). A repository in which
        it is to fail says so in `standards.yml`:

        ```yaml
        rules: { {{rule.Id}}: error }
        ```


        """.ReplaceLineEndings("\n");

    // A rule about secrets: what is none is said beside it, what is one and stays is waived by its hash.
    private static bool IsOfValues(RuleEntry rule) => string.CompareOrdinal(rule.Id, "STD5001") >= 0 && string.CompareOrdinal(rule.Id, "STD5029") <= 0;

    private static string Suppression(RuleEntry rule) => IsOfValues(rule) ? Level(rule) + "\n" + $$"""
          A value that is none is allowed by a comment on its line or the line above: `standards:allow {{rule.Id}} why it is none`. The finding
          stays in the reports as suppressed, with the reason, for whoever audits them. A secret that has to stay for a while needs a waiver
          or an entry of the baseline, which know it by its hash (`value:`) and never by the value.

          """ : Level(rule);

    private static string Level(RuleEntry rule) => rule.Kind == "mandatory"
        ? """
          This rule is mandatory: `standards.yml` cannot lower it, and an entry there is itself a finding ([STD0009](STD0009.md)).
          A deviation needs a waiver with an owner, a reason, an approval and an end date.

          """
        : $$"""
          In `standards.yml` at the root of the repository; `warning` or `suggestion` in place of `none` lowers the rule only.

          ```yaml
          rules: { {{rule.Id}}: none }
          ```

          """;

    // Statements are plain text, where <name> stands for a name and is no HTML.
    private static string Escaped(string text) => text.Replace("<", "\\<");

    // The fence is longer than any fence inside the example.
    private static string Fenced(string example)
    {
        var fence = "```";
        while (example.Contains(fence))
        {
            fence += "`";
        }

        return $"{fence}\n{example.Trim('\n')}\n{fence}\n";
    }
}
