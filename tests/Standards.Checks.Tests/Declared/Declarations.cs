using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Tests.Declared;

/// <summary>Runs declared rules over a repository the way a build does.</summary>
internal static class Declarations
{
    /// <summary>A rule with a demand, and nothing else that could be wrong.</summary>
    public static string Rule(string demand, string more = "") =>
        $"declare:\n  - id: ACME1001\n    title: Things are right\n    fix: Do it\n{(more.Length > 0 ? $"    {more}\n" : "")}    {demand}\n";

    public static Policy Policy(string yaml)
    {
        var (policy, findings) = PolicyLoader.Read(yaml, "standards.yml");
        Assert.Empty(findings);
        return policy;
    }

    public static IReadOnlyList<Finding> Run(this TestRepository repository, string yaml) => repository.Run(Policy(yaml));

    public static IReadOnlyList<Finding> Run(this TestRepository repository, Policy policy)
    {
        var runner = new CheckRunner([new DeclaredFileCheck()], [new DeclaredExistenceCheck(), new DeclaredProjectRuleCheck()]);
        var findings = runner.Run(repository.Context(policy), new ResultCache(""));
        return [.. new SeverityResolver(policy, SeverityOptions.Local).Judge(findings).Select(v => v.Finding)];
    }

    /// <summary>What a test compares: rule, place and text.</summary>
    public static string Line(Finding finding) => $"{finding.Path}({finding.Line},{finding.Column}): {finding.Rule.Id}: {finding.Text}";
}
