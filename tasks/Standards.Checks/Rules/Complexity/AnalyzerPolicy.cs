using System.Globalization;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Complexity;

/// <summary>
/// Writes what the compiler is told of the repository's policy when it compiles one project: a global configuration with the severities
/// and limits that differ from the SDK's. Its level is above that of the SDK's files and below that of a repository's own
/// <c>.globalconfig</c>; a mandatory rule that such a file weakens is STD0014.
/// </summary>
/// <param name="policies">The policy in force.</param>
/// <param name="options">
/// CI or not. MSBuild's lists of ids are left to the compiler, which reads them itself; collecting for the baseline caps at warnings, since an
/// error would end the build that collects.
/// </param>
/// <param name="isCollecting">Whether findings are collected for the baseline.</param>
public sealed class AnalyzerPolicy(PolicySet policies, SeverityOptions options, bool isCollecting)
{
    private const string Prefix = "standards_complexity_";
    private const string Head = "is_global = true\nglobal_level = 2\n";

    // A project of an old repository that has no null safety gets it file by file: the baseline holds the old ones (STD1202).
    private const string NullableByFile = "standards_nullable_by_file = true\n";

    private readonly SeverityOptions _plain = SeverityOptions.Local with { ContinuousIntegration = options.ContinuousIntegration };

    /// <summary>The text of the file; the head alone when the policy is the SDK's.</summary>
    /// <param name="root">Absolute path of the repository root.</param>
    /// <param name="files">Repository-relative paths of what the project compiles.</param>
    public string Text(string root, IEnumerable<string> files)
    {
        var text = new StringBuilder(Head);
        foreach (var rule in AnalyzerRules.All)
        {
            if (Of(rule) is { } severity)
            {
                Append(text, rule, severity);
            }
        }

        AppendLimits(text, policies.Policy.Complexity);
        if (policies.Policy.Profile == Profile.Adopt)
        {
            text.Append(NullableByFile);
        }

        AppendOverrides(text, root, files);
        return text.ToString();
    }

    /// <summary>Whether the policy says nothing of these rules in any project, so that the compiler need not be told.</summary>
    public bool IsDefault =>
        Text("", []) == Head
        && !policies.Policy.Overrides.Any(o => AnalyzerRules.All.Any(r => o.Rules.ContainsKey(r.Id)))
        && Warnings().SequenceEqual(new AnalyzerPolicy(new PolicySet(), options, isCollecting).Warnings());

    /// <summary>
    /// Ids of the rules that are errors nowhere: warnings of theirs are to stay warnings where warnings are errors. The compiler cannot
    /// do both, so an override to a warning of a rule that is an error elsewhere holds only where warnings are none.
    /// </summary>
    public IEnumerable<string> Warnings()
    {
        var resolver = new SeverityResolver(policies.Policy, _plain);
        return AnalyzerRules.All
            .Where(r => Cap(resolver.Of(r)) != Severity.Error
                && !policies.Policy.Overrides.Any(o => o.Rules.TryGetValue(r.Id, out var severity) && Cap(severity) == Severity.Error))
            .Select(r => r.Id);
    }

    // What nobody spoke of stays with the SDK's files, which know test projects.
    private Severity? Of(RuleDescriptor rule)
    {
        var policy = policies.Policy;
        var severity = new SeverityResolver(policy, _plain).Of(rule);
        var isSaid = policy.Rules.ContainsKey(rule.Id) || policy.IsMandatory(rule) || severity != new SeverityResolver(Policy.Default, _plain).Of(rule);
        return isSaid || IsOfServer(rule, severity) ? severity : null;
    }

    // The baseline holds what a CI server warns of, also where a developer's machine says nothing.
    private bool IsOfServer(RuleDescriptor rule, Severity severity) => isCollecting && severity >= Severity.Warning && rule.Local < Severity.Warning;

    private void AppendOverrides(StringBuilder text, string root, IEnumerable<string> files)
    {
        var rules = AnalyzerRules.All.Where(r => policies.Policy.Overrides.Any(o => o.Rules.ContainsKey(r.Id))).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        var resolver = new SeverityResolver(policies.Policy, _plain);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var overridden = rules.Where(r => resolver.OverrideOf(r, file) is not null).ToList();
            if (overridden.Count == 0)
            {
                continue;
            }

            text.Append('[').Append(Escape($"{root.Replace('\\', '/').TrimEnd('/')}/{file}")).Append("]\n");
            overridden.ForEach(r => Append(text, r, resolver.Of(r, file)));
        }
    }

    private void Append(StringBuilder text, RuleDescriptor rule, Severity severity) =>
        text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(SeverityNames.Of(Cap(severity))).Append('\n');

    private Severity Cap(Severity severity) => isCollecting && severity == Severity.Error ? Severity.Warning : severity;

    private static void AppendLimits(StringBuilder text, ComplexityPolicy policy)
    {
        var defaults = new ComplexityPolicy();
        (string Name, int Value, int Default)[] limits =
        [
            ("cyclomatic", policy.Cyclomatic, defaults.Cyclomatic),
            ("cyclomatic_max", policy.CyclomaticMax, defaults.CyclomaticMax),
            ("cognitive", policy.Cognitive, defaults.Cognitive),
            ("nesting", policy.Nesting, defaults.Nesting),
            ("method_lines", policy.MethodLines, defaults.MethodLines),
            ("method_lines_max", policy.MethodLinesMax, defaults.MethodLinesMax),
            ("file_lines", policy.FileLines, defaults.FileLines),
            ("file_functions", policy.FileFunctions, defaults.FileFunctions),
        ];
        foreach (var (name, value, _) in limits.Where(l => l.Value != l.Default))
        {
            text.Append(Prefix).Append(name).Append(" = ").Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }
    }

    // Characters that mean something in the name of a section.
    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            escaped.Append(c is '*' or '?' or '{' or '}' or '[' or ']' or ',' or ';' or '#' or '!' ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}
