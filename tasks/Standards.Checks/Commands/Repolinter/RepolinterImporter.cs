using System.Globalization;
using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Repolinter;

/// <summary>
/// Makes a policy layer of a file of repolinter, which was archived. Every rule stands in the layer, in force or as a comment with the reason.
/// </summary>
public static class RepolinterImporter
{
    /// <summary>Name of the layer, beside <c>standards.yml</c>.</summary>
    public const string LayerName = "standards.repolinter.yml";

    private const int MaxRules = 999;

    /// <summary>The layer; <paramref name="name"/> is the path of the file, whose extension says whether it is JSON or YAML.</summary>
    public static RepolinterImport Import(string text, string name)
    {
        var (rules, remarks, problem) = RepolinterFile.Read(text, name);
        if (problem is not null)
        {
            return new RepolinterImport("", 0, [], problem.Message, problem.Line, problem.Column);
        }

        var output = new StringBuilder();
        output.Append(
            $"# Imported from {ValueText.Line(name, 200)} with 'dotnet build -t:StandardsImportRepolinter'. To put it in force, write into standards.yml:\n");
        output.Append($"#   extends: [{LayerName}]\n");
        output.Append("# Other than in repolinter, '*' also matches names that begin with a dot, and only files that git does not ignore are seen.\n");
        foreach (var remark in remarks)
        {
            output.Append($"# Not carried over: {(remark.Rule.Length > 0 ? remark.Rule + ": " : "")}{remark.Text}.\n");
        }

        output.Append("version: 1\n");
        var (body, inForce, number) = (new StringBuilder(), 0, 0);
        foreach (var rule in rules)
        {
            inForce += Write(rule, body, remarks, ref number) ? 1 : 0;
        }

        output.Append(inForce > 0 ? "declare:\n" : "declare: []\n").Append(body);
        return new RepolinterImport(output.ToString(), inForce, remarks, null, 0, 0);
    }

    // Whether the rule is in force.
    private static bool Write(RepolinterRule rule, StringBuilder output, List<RepolinterRemark> remarks, ref int number)
    {
        var translation = new RepolinterTranslation(rule).Translate();
        var severity = rule.Level switch { "error" => "error", "warning" => "warning", "off" => "none", _ => "" };
        var reason = translation.Reason;
        if (reason.Length == 0 && severity.Length == 0)
        {
            reason = $"its level is {ValueText.Quote(rule.Level)}, not one of off, warning, error";
        }

        var texts = new List<string>();
        foreach (var demand in reason.Length > 0 ? [] : translation.Demands)
        {
            if (++number > MaxRules)
            {
                reason = $"a layer holds at most {MaxRules} imported rules";
                break;
            }

            var text = Declaration(rule, demand, severity, number);
            texts.Add(text);
            reason = Problem(text) ?? reason;
        }

        output.Append('\n');
        if (reason.Length == 0 && rule.Where.Count > 0)
        {
            reason = $"it holds only where {ValueText.Line(string.Join(" and ", rule.Where), 200)}, which is not found out here; uncomment it if that is so";
        }

        foreach (var note in translation.Notes.Distinct().Where(_ => texts.Count > 0))
        {
            output.Append($"  # {rule.Name}: {note}.\n");
            remarks.Add(new RepolinterRemark(rule.Name, false, note));
        }

        if (reason.Length > 0)
        {
            output.Append($"  # {rule.Name} ({ValueText.Line(rule.Type, 60)}) is not in force: {reason}.\n");
            remarks.Add(new RepolinterRemark(rule.Name, true, reason));
        }

        foreach (var line in texts.SelectMany(t => t.TrimEnd('\n').Split('\n')))
        {
            // '# ' behind the indentation, so that taking it away gives the rule.
            output.Append(reason.Length > 0 ? $"  # {ValueText.Line(line[2..], 10_000)}\n" : line + "\n");
        }

        return reason.Length == 0;
    }

    private static string Declaration(RepolinterRule rule, RepolinterDemand demand, string severity, int number)
    {
        var title = Title(rule.Name) + (demand.Part.Length > 0 ? $" ({demand.Part})" : "");
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  - id: REPO{number:D4}\n");
        text.Append($"    title: {RepolinterTranslation.Quote(title)}\n");
        text.Append($"    severity: {severity}\n");
        var why = string.Join(
            ". ",
            ((string[])[rule.Info, RepolinterFile.Text(RepolinterFile.Find(rule.Options, "fail-message"))])
                .Select(t => ValueText.Line(t.Trim().TrimEnd('.'), 900))
                .Where(t => t.Length > 0));
        if (why.Length > 0)
        {
            text.Append($"    why: {RepolinterTranslation.Quote(why)}\n");
        }

        if (rule.Url.StartsWith("https://", StringComparison.Ordinal))
        {
            text.Append($"    help: {RepolinterTranslation.Quote(rule.Url)}\n");
        }

        text.Append($"    fix: {RepolinterTranslation.Quote(demand.Fix)}\n");
        return text.Append($"    {demand.Yaml}\n").ToString();
    }

    // The reader itself says what a policy cannot hold: a pattern with lookaround, a path outside the repository.
    private static string? Problem(string declaration)
    {
        var findings = PolicyLoader.Read("declare:\n" + declaration, LayerName).Findings;
        return findings.Count == 0 ? null : ValueText.Line(findings[0].Message);
    }

    private static string Title(string name)
    {
        var text = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return text.Length == 0 ? "Imported rule" : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
