using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;
using Standards.Checks.Policies.Layers;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Answers the command StandardsExplain.</summary>
public static class Explainer
{
    // Of three letters every short name is near.
    private const int MinGuess = 3;

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Why the command must be written in another way; null when it asks exactly one question.</summary>
    public static string? FindProblem(string rule, string file, string property) => new[] { rule, file, property }.Count(q => q.Length > 0) switch
    {
        1 => null,
        0 =>
            "StandardsExplain was not told what to explain. Write one of -p:StandardsRule=STD3103, "
            + "-p:StandardsFile=docs/adr/0001-record-architecture-decisions.md and -p:StandardsProperty=TreatWarningsAsErrors.",
        _ => "StandardsExplain was asked for several things at once. Write one of -p:StandardsRule=, -p:StandardsFile= and -p:StandardsProperty=.",
    };

    /// <summary>Explains a rule, be it the SDK's, a layer's or an analyzer's, or a family of rules.</summary>
    /// <param name="id">Id or name of a family, as the user wrote it.</param>
    /// <param name="options">Everything known.</param>
    public static Explanation Rule(string id, ExplainOptions options)
    {
        var written = id.Trim();
        if ((options.Policy.FindRule(written) ?? options.Policy.FindRule(written.ToUpperInvariant())) is { } rule)
        {
            return new Explanation(RuleExplainer.Explain(rule, options), null);
        }

        if (RuleBook.IsAnalyzerId(written) && !IsOfOurKind(written, options.Policy.Declared))
        {
            return new Explanation(
                AnalyzerExplainer.Explain(
                    options.Catalog.Analyzers.FirstOrDefault(a => string.Equals(a.Id, written, StringComparison.OrdinalIgnoreCase))?.Id ?? written, options),
                null);
        }

        if (RuleFamilies.Find(written) is { } family)
        {
            return new Explanation(FamilyExplainer.Explain(written, family, options), null);
        }

        var ids = RuleCatalog.All.Select(r => r.Id)
            .Concat(options.Policy.Declared.Select(d => d.Rule.Id))
            .Concat(written.Length > MinGuess ? RuleFamilies.Names : []);
        return Explanation.Wrong(
            $"The property Rule is {ValueText.Quote(written)}, which is no rule",
            NearestName.Of(written, ids) is { } nearest ? $"Write -p:StandardsRule={nearest} if that is meant" : $"All rules stand in {RuleCatalog.HelpRoot}");
    }

    // Ids with these letters are all known, so another one is a slip.
    private static bool IsOfOurKind(string id, IEnumerable<DeclaredRule> declared) =>
        declared
            .Select(d => d.Rule.Id)
            .Append("STD")
            .Any(known => string.Equals(known.TrimEnd(Digits), id.TrimEnd(Digits), StringComparison.OrdinalIgnoreCase));

    /// <summary>Explains a file.</summary>
    /// <param name="path">Repository-relative; with <c>/</c> or <c>\</c>.</param>
    /// <param name="options">Everything known.</param>
    public static Explanation File(string path, ExplainOptions options) =>
        FileExplainer.Explain(RepositoryFolder.Normalise(path) ?? path, options);

    /// <summary>Explains an MSBuild property.</summary>
    /// <param name="name">As the user wrote it.</param>
    /// <param name="options">Everything known.</param>
    public static Explanation Property(string name, ExplainOptions options) => PropertyExplainer.Explain(name.Trim(), options);
}
