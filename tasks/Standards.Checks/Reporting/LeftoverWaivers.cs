using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Policies;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>
/// Names the waivers (STD0022) that neither projects nor the compiler needed, which the repository's run cannot know. Only on CI, where
/// a build begins from nothing and every analyzer runs, and only when every project was compiled: elsewhere a finding that was not
/// looked for would make its waiver seem unused.
/// </summary>
internal static class LeftoverWaivers
{
    public static IReadOnlyList<Verdict> Find(Report build, CompilerReport compiler, PolicySet policies, ExemptionJudge judge, bool continuousIntegration)
    {
        var isProven = continuousIntegration
            && build.Summary.Remarks.Count == 0
            && compiler.Configuration.Length > 0
            && compiler.Remarks.Count == 0
            && !build.Verdicts.Any(v => ResultCache.IsUnproven(v.Finding));
        if (!isProven || policies.Waivers.IsEmpty)
        {
            return [];
        }

        var resolver = new SeverityResolver(policies.Policy, SeverityOptions.Local with { ContinuousIntegration = true });
        var used = new HashSet<Waiver>(
            [.. judge.UsedWaivers, .. build.Verdicts.Where(v => !v.IsOpen).Select(v => policies.Waivers.Find(v.Finding)).OfType<Waiver>()]);
        // What is switched off here finds nothing; its waiver may be needed by another branch of the policy, and is nobody's mistake.
        used.UnionWith(policies.Waivers.Waivers.Where(w => policies.Policy.FindRule(w.Rule) is { } rule && resolver.Of(rule) == Severity.None));
        var known = build.Verdicts.Where(v => v.Finding.Rule == RuleCatalog.WaiverUse).Select(v => v.Finding.Line).ToHashSet();
        return resolver.Judge(UnusedWaivers.After(policies.Waivers, used).Where(f => !known.Contains(f.Line)));
    }
}
